// Package modeltest is a model on loopback: a real HTTP server that replays
// written transcripts as server-sent events, with the chunk borders, delays and
// faults that the transcript asks for, and records what it was sent.
package modeltest

import (
	"embed"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/tools/txtar"
)

//go:embed transcripts/*.txtar
var transcripts embed.FS

// Transcript is what the server answers: one reply after another.
type Transcript struct {
	// Key is the bearer token that requests must carry; "" accepts any.
	Key     string
	Replies []Reply
	// Problem is the text of the file "problem", for those who want to ask it.
	Problem string
}

// Reply is the answer to one call.
type Reply struct {
	Status  int
	Headers [][2]string
	Want    []string // strings that the request's body must contain
	Cut     int      // bytes written at a time; 0 writes each act whole
	Again   bool     // answers all further calls too
	acts    []act
}

// act is one thing done on the wire.
type act struct {
	data  []byte
	delay time.Duration
	hang  bool // until the client gives up
	close bool // end the connection in the middle
}

// Named returns a transcript that ships with the package.
func Named(name string) (*Transcript, error) {
	b, err := transcripts.ReadFile("transcripts/" + name + ".txtar")
	if err != nil {
		return nil, err
	}
	return Parse(b)
}

// Parse reads a transcript: a txtar archive whose files named 1, 2, … are the
// scripts of the replies and whose other files are texts that they name. The
// comment may have a line "key: TOKEN". A script has one directive on a line:
//
//	status N            header NAME: VALUE       want TEXT (in the request's body)
//	cut N (bytes per write)                      again (this reply serves all further calls)
//	say TEXT            text FILE [RUNES]        content, whole or so many runes a chunk
//	think TEXT          thinks FILE [RUNES]      reasoning_content
//	finish REASON       usage PROMPT COMPLETION  done ([DONE])
//	raw TEXT            body FILE                bytes as they are
//	delay MILLIS        hang                     close (mid-stream)
//
// TEXT is a Go string literal where it begins with a quotation mark.
func Parse(archive []byte) (*Transcript, error) {
	ar := txtar.Parse(archive)
	files := map[string]string{}
	for _, f := range ar.Files {
		files[f.Name] = string(f.Data)
	}
	t := &Transcript{Problem: strings.TrimSpace(files["problem"])}
	for line := range strings.Lines(string(ar.Comment)) {
		if k, ok := strings.CutPrefix(strings.TrimSpace(line), "key:"); ok {
			t.Key = strings.TrimSpace(k)
		}
	}
	for n := 1; ; n++ {
		script, ok := files[strconv.Itoa(n)]
		if !ok {
			return t, nil
		}
		r, err := parseReply(script, files)
		if err != nil {
			return nil, fmt.Errorf("reply %d: %w", n, err)
		}
		t.Replies = append(t.Replies, *r)
	}
}

func parseReply(script string, files map[string]string) (*Reply, error) {
	r := &Reply{Status: 200}
	for line := range strings.Lines(script) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		word, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		if strings.HasPrefix(rest, `"`) {
			s, err := strconv.Unquote(rest)
			if err != nil {
				return nil, fmt.Errorf("%q: %w", line, err)
			}
			rest = s
		}
		if err := r.directive(word, rest, files); err != nil {
			return nil, fmt.Errorf("%q: %w", line, err)
		}
	}
	return r, nil
}

func (r *Reply) directive(word, rest string, files map[string]string) (err error) {
	switch word {
	case "status":
		r.Status, err = strconv.Atoi(rest)
	case "header":
		k, v, _ := strings.Cut(rest, ":")
		r.Headers = append(r.Headers, [2]string{k, strings.TrimSpace(v)})
	case "want":
		r.Want = append(r.Want, rest)
	case "cut":
		r.Cut, err = strconv.Atoi(rest)
	case "again":
		r.Again = true
	case "say":
		r.add(chunk("content", rest))
	case "think":
		r.add(chunk("reasoning_content", rest))
	case "text", "thinks":
		field := "content"
		if word == "thinks" {
			field = "reasoning_content"
		}
		name, every, _ := strings.Cut(rest, " ")
		text, ok := files[name]
		if !ok {
			return fmt.Errorf("no file %q", name)
		}
		n := len(text)
		if every != "" {
			if n, err = strconv.Atoi(every); err != nil || n < 1 {
				return fmt.Errorf("bad count %q", every)
			}
		}
		for runes := []rune(text); len(runes) > 0; runes = runes[min(n, len(runes)):] {
			r.add(chunk(field, string(runes[:min(n, len(runes))])))
		}
	case "finish":
		r.add(event(map[string]any{"object": "chat.completion.chunk", "choices": []any{
			map[string]any{"index": 0, "delta": map[string]any{}, "finish_reason": rest}}}))
	case "usage":
		var p, c int
		if _, err = fmt.Sscan(rest, &p, &c); err == nil {
			r.add(event(map[string]any{"object": "chat.completion.chunk", "choices": []any{},
				"usage": map[string]int{"prompt_tokens": p, "completion_tokens": c, "total_tokens": p + c}}))
		}
	case "done":
		r.add("data: [DONE]\n\n")
	case "raw":
		r.add(rest)
	case "body":
		text, ok := files[rest]
		if !ok {
			return fmt.Errorf("no file %q", rest)
		}
		r.add(text)
	case "delay":
		var ms int
		ms, err = strconv.Atoi(rest)
		r.acts = append(r.acts, act{delay: time.Duration(ms) * time.Millisecond})
	case "hang":
		r.acts = append(r.acts, act{hang: true})
	case "close":
		r.acts = append(r.acts, act{close: true})
	default:
		return fmt.Errorf("unknown directive")
	}
	return err
}

func (r *Reply) add(s string) { r.acts = append(r.acts, act{data: []byte(s)}) }

func chunk(field, text string) string {
	return event(map[string]any{"id": "chatcmpl-test", "object": "chat.completion.chunk", "model": Model, "choices": []any{
		map[string]any{"index": 0, "delta": map[string]any{field: text}, "finish_reason": nil}}})
}

func event(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // maps of strings and numbers
	}
	return "data: " + string(b) + "\n\n"
}
