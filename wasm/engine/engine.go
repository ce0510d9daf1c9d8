// Package engine answers requests: it is the one dispatcher from the messages
// of package message to the parser, the checker and the solver. The module and
// the native command run the same engine, so that both give the same bytes.
package engine

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"

	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/wording"
)

// Release is the release of the project that this engine belongs to.
const Release = "0.1.0"

// The caps on a request. What exceeds them is refused with a coded error
// before anything is read.
const (
	MaxRequest  = 4 << 20   // bytes of a request
	MaxText     = 256 << 10 // bytes of a document, a Markdown text or an event's text
	MaxProblem  = 32 << 10  // bytes of a problem, an answer, an expression or a statement
	MaxSteps    = 2000      // steps or givens of one request
	MaxSessions = 64        // sessions open at once
	MaxFuel     = 1 << 40   // fuel a host may give
)

// The codes of failed requests. They are part of the interface.
const (
	CodeJSON        = "request/json"    // not a JSON object of the contract's shape
	CodeUTF8        = "request/utf8"    // not UTF-8
	CodeSize        = "request/size"    // a cap was exceeded
	CodeVersion     = "request/version" // a version of the contract this engine does not speak
	CodeOp          = "request/op"      // no such op
	CodeField       = "request/field"   // a field is missing or has a value that is not allowed
	CodeSession     = "request/session" // no such session, or too many
	CodeUnsupported = "unsupported"     // this build cannot do it
	CodeInternal    = "internal"        // a fault in the engine, caught
)

// Engine answers requests one at a time. It holds the open sessions and nothing
// else; it is not safe for concurrent use.
type Engine struct {
	sessions map[int]*session
	next     int
}

// New returns an engine without sessions.
func New() *Engine { return &Engine{sessions: map[int]*session{}} }

// handler answers one op. What it returns is either a reply or a failure.
type handler func(*Engine, *message.Request) (any, *message.Error)

// handlers lists the ops.
var handlers = map[string]handler{}

// Call answers one request with one reply, both JSON. It never panics and never
// returns nothing: what goes wrong is in the reply's error.
func (e *Engine) Call(request []byte) (reply []byte) {
	var req message.Request
	defer func() {
		if r := recover(); r != nil {
			reply = fail(&req, &message.Error{Code: CodeInternal, Message: fmt.Sprintf("the engine failed: %v", r)})
		}
	}()
	if bad := decode(request, &req); bad != nil {
		return fail(&req, bad)
	}
	handle, ok := handlers[req.Op]
	if !ok {
		return fail(&req, &message.Error{
			Code:     CodeOp,
			Message:  fmt.Sprintf("there is no op %q", clip(req.Op)),
			Expected: "parse, equal, check, solve, open, feed, close, render or about",
		})
	}
	if bad := limits(&req); bad != nil {
		return fail(&req, bad)
	}
	answer, bad := handle(e, &req)
	if bad != nil {
		if req.Lang == "zh" {
			bad.Message, bad.Expected = wording.Fault(bad.Message), wording.Fault(bad.Expected)
		}
		return fail(&req, bad)
	}
	return encode(answer)
}

// decode reads a request, refusing what is too long, not UTF-8 or not JSON.
func decode(request []byte, req *message.Request) *message.Error {
	if len(request) > MaxRequest {
		return &message.Error{Code: CodeSize, Message: fmt.Sprintf("the request is longer than %d bytes", MaxRequest)}
	}
	if !utf8.Valid(request) {
		at := invalid(request)
		return &message.Error{Code: CodeUTF8, Message: fmt.Sprintf("byte %d is not UTF-8", at), Span: &message.Span{Start: at, End: at + 1}}
	}
	if err := json.Unmarshal(request, req); err != nil {
		bad := &message.Error{Code: CodeJSON, Message: err.Error(), Expected: "one JSON object"}
		switch err := err.(type) {
		case *json.SyntaxError:
			at := min(int(err.Offset), len(request))
			bad.Span = &message.Span{Start: max(at-1, 0), End: at}
		case *json.UnmarshalTypeError:
			if err.Field == "" {
				bad.Message = "the request is a JSON " + err.Value
			} else {
				bad.Message = fmt.Sprintf("the field %q cannot hold a JSON %s", err.Field, err.Value)
				bad.Expected = err.Type.Kind().String()
			}
		}
		return bad
	}
	if req.V != 0 && req.V != message.Version {
		return &message.Error{Code: CodeVersion, Message: fmt.Sprintf("the request has version %d; this engine speaks %d", req.V, message.Version)}
	}
	return nil
}

// invalid returns the place of the first byte that is not UTF-8.
func invalid(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

// limits refuses fields that exceed their caps.
func limits(req *message.Request) *message.Error {
	size := func(field, text string, cap int) *message.Error {
		if len(text) <= cap {
			return nil
		}
		return &message.Error{Code: CodeSize, Field: field, Span: &message.Span{Start: cap, End: len(text)},
			Message: fmt.Sprintf("%s has %d bytes; at most %d are read", field, len(text), cap)}
	}
	text := MaxText
	if req.Op == "parse" && req.As != "document" {
		text = MaxProblem
	}
	for _, f := range []struct {
		name, text string
		cap        int
	}{
		{"text", req.Text, text}, {"gold", req.Gold, MaxProblem}, {"answer", req.Answer, MaxProblem},
		{"problem", req.Problem, MaxProblem}, {"event", string(req.Event), MaxText * 2}, {"options", string(req.Options), MaxProblem},
	} {
		if bad := size(f.name, f.text, f.cap); bad != nil {
			return bad
		}
	}
	for _, list := range []struct {
		name  string
		items []string
	}{{"steps", req.Steps}, {"given", req.Given}} {
		if len(list.items) > MaxSteps {
			return &message.Error{Code: CodeSize, Message: fmt.Sprintf("%s has %d items; at most %d are read", list.name, len(list.items), MaxSteps)}
		}
		total := 0
		for _, s := range list.items {
			total += len(s)
		}
		if total > MaxText {
			return &message.Error{Code: CodeSize, Message: fmt.Sprintf("%s have %d bytes together; at most %d are read", list.name, total, MaxText)}
		}
	}
	if req.Fuel < 0 || req.Fuel > MaxFuel {
		return &message.Error{Code: CodeField, Message: "fuel is out of range", Expected: fmt.Sprintf("0 to %d", int64(MaxFuel))}
	}
	return nil
}

// head returns the reply's head for a request.
func head(req *message.Request) message.Head {
	return message.Head{V: message.Version, ID: req.ID}
}

// fail encodes a failure.
func fail(req *message.Request, bad *message.Error) []byte {
	h := head(req)
	h.Error = bad
	return encode(h)
}

// encode writes a reply without the escapes that only HTML needs, and without a newline.
func encode(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		b.Reset()
		fmt.Fprintf(&b, `{"v":%d,"error":{"code":%q,"message":"the reply cannot be written"}}`, message.Version, CodeInternal)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// missing returns the failure of a request that lacks a field.
func missing(field string) *message.Error {
	return &message.Error{Code: CodeField, Message: fmt.Sprintf("the field %q is missing or empty", field), Expected: field}
}

// clip shortens a text for a message.
func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	n := most
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
