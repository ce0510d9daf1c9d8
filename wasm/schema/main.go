// Command schema prints the JSON Schema of the messages: the requests and
// replies of package message, which are the only place where they are written.
// It runs in the repository's root, whose sources it reads for the descriptions.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	"github.com/invopop/jsonschema"

	"github.com/yansuan/yansuan/wasm/message"
)

// roots are the messages that cross the border; what they contain comes with them.
var roots = []any{
	message.Request{}, message.ParseReply{}, message.EqualReply{}, message.CheckReply{}, message.SolveReply{},
	message.SessionReply{}, message.RenderReply{}, message.AboutReply{},
}

func main() {
	b, err := schema()
	if err != nil {
		fmt.Fprintln(os.Stderr, "schema:", err)
		os.Exit(1)
	}
	os.Stdout.Write(b)
}

// schema returns one schema whose definitions are all messages.
func schema() ([]byte, error) {
	r := jsonschema.Reflector{AllowAdditionalProperties: true, Anonymous: true, Mapper: anything}
	for _, folder := range []string{"./wasm/message", "./solver/report"} {
		if err := r.AddGoComments("github.com/yansuan/yansuan", folder, jsonschema.WithFullComment()); err != nil {
			return nil, err
		}
	}
	all := jsonschema.Schema{
		Version: jsonschema.Version, Title: "Messages",
		Description: "The requests and replies of the module.",
		Definitions: jsonschema.Definitions{}, Properties: jsonschema.NewProperties(),
	}
	for _, root := range roots {
		s := r.ReflectFromType(reflect.TypeOf(root))
		for name, d := range s.Definitions {
			for p := d.Properties.Oldest(); p != nil; p = p.Next() {
				if p.Value.Ref != "" {
					p.Value.Description = "" // beside a reference it would make another type
				}
			}
			all.Definitions[name] = d
		}
		name := reflect.TypeOf(root).Name()
		all.Properties.Set(name, &jsonschema.Schema{Ref: "#/$defs/" + name})
	}
	b, err := json.MarshalIndent(&all, "", "  ")
	return append(b, '\n'), err
}

// anything leaves open what is JSON of another's making.
func anything(t reflect.Type) *jsonschema.Schema {
	if t == reflect.TypeOf(json.RawMessage(nil)) {
		return jsonschema.TrueSchema
	}
	return nil
}
