package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"github.com/yansuan/yansuan/wasm/engine"
	"github.com/yansuan/yansuan/wasm/message"
)

// fields lists, for each op, the fields of a line that go into the request. A
// line's other fields are its own affair, whatever their types.
var fields = map[string][]string{
	"equal":  {"gold", "answer", "mode", "form", "fuel", "lang"},
	"check":  {"text", "steps", "problem", "given", "recheck", "fuel", "lang"},
	"solve":  {"problem", "fuel", "lang"},
	"parse":  {"text", "as", "print", "fuel", "lang"},
	"render": {"text"},
	"about":  {},
}

// longest is the length of a line beyond which not even its id is looked for.
const longest = 64 << 20

// lines answers each line of in with a line, in order. A line that cannot be
// answered gets an error and the run goes on.
func (r *runner) lines(ctx context.Context, op string, in io.Reader, base map[string]any) error {
	reader := bufio.NewReaderSize(in, 1<<16)
	out := bufio.NewWriterSize(r.out, 1<<16)
	for {
		line, err := readLine(reader)
		if len(bytes.TrimSpace(line)) > 0 {
			out.Write(r.line(ctx, op, line, base))
			if e := out.WriteByte('\n'); e != nil {
				return &failure{exitInput, e}
			}
			// Whoever waits for this reply before sending the next line gets it now.
			if reader.Buffered() == 0 {
				if e := out.Flush(); e != nil {
					return &failure{exitInput, e}
				}
			}
		}
		if errors.Is(err, io.EOF) {
			return out.Flush()
		}
		if err != nil {
			return errors.Join(out.Flush(), &failure{exitInput, err})
		}
	}
}

// readLine reads up to a newline or the end; of a line beyond the longest only the beginning is kept.
func readLine(r *bufio.Reader) (line []byte, err error) {
	for {
		part, err := r.ReadSlice('\n')
		if len(line) <= longest {
			line = append(line, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return line, err
		}
	}
}

// line answers one line.
func (r *runner) line(ctx context.Context, op string, line []byte, base map[string]any) []byte {
	start := time.Now()
	id, request, bad := compose(op, line, base)
	var reply []byte
	if bad == nil {
		var err error
		if reply, err = r.answer(ctx, op, request); err != nil {
			bad = &message.Error{Code: engine.CodeInternal, Message: err.Error()}
		}
	}
	if bad != nil {
		reply, _ = json.Marshal(message.Head{V: message.Version, Error: bad})
	}
	return headed(id, time.Since(start).Microseconds(), reply)
}

// compose makes a request of a line. The line's fields come before those of the command line.
func compose(op string, line []byte, base map[string]any) (id json.RawMessage, request []byte, bad *message.Error) {
	var given map[string]json.RawMessage
	if err := json.Unmarshal(line, &given); err != nil {
		bad = &message.Error{Code: engine.CodeJSON, Message: err.Error(), Expected: "one JSON object a line"}
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at := min(int(syntax.Offset), len(line))
			bad.Span = &message.Span{Start: max(at-1, 0), End: at}
		}
		return nil, nil, bad
	}
	id = given["id"]
	if !utf8.Valid(line) {
		at := invalid(line)
		return id, nil, &message.Error{Code: engine.CodeUTF8, Message: fmt.Sprintf("byte %d is not UTF-8", at), Span: &message.Span{Start: at, End: at + 1}}
	}
	all := map[string]any{"op": op}
	for k, v := range base {
		all[k] = v
	}
	for _, f := range fields[op] {
		if v, ok := given[f]; ok && string(v) != "null" {
			all[f] = v
		}
	}
	if _, ok := all["problem"]; !ok && op == "solve" && given["text"] != nil {
		all["problem"] = given["text"]
	}
	request, err := json.Marshal(all)
	if err != nil {
		bad = &message.Error{Code: engine.CodeJSON, Message: err.Error()}
	}
	return id, request, bad
}

// invalid is the place of the first byte that is not UTF-8.
func invalid(b []byte) int {
	at := 0
	for r, n := utf8.DecodeRune(b); r != utf8.RuneError || n > 1; r, n = utf8.DecodeRune(b[at:]) {
		at += n
	}
	return at
}

// headed puts the line's id and the time in front of a reply's own fields.
func headed(id json.RawMessage, micros int64, reply []byte) []byte {
	if id == nil {
		id = json.RawMessage("null")
	}
	b := append([]byte(`{"id":`), bytes.TrimSpace(id)...)
	b = fmt.Appendf(b, `,"micros":%d`, micros)
	if rest := bytes.TrimPrefix(reply, []byte("{")); len(rest) > 1 {
		return append(append(b, ','), rest...)
	}
	return append(b, '}')
}
