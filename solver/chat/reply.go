package chat

import (
	"bytes"
	"encoding/json"
	"strings"
)

// maxBody caps a reply that is not a stream.
const maxBody = 8 << 20

// Usage counts tokens as the provider does.
type Usage struct {
	Prompt     int `json:"prompt_tokens"`
	Completion int `json:"completion_tokens"`
	Total      int `json:"total_tokens"`
}

// Add returns the sum of both.
func (u Usage) Add(v Usage) Usage {
	return Usage{u.Prompt + v.Prompt, u.Completion + v.Completion, u.Total + v.Total}
}

// Finish says why a reply ended.
type Finish string

// The ways a reply ends. Cut is a reply without an end: the connection closed early.
const (
	Stop     Finish = "stop"
	Length   Finish = "length"
	Tools    Finish = "tool_calls"
	Filtered Finish = "content_filter"
	Cut      Finish = ""
)

// Piece is what some bytes of a reply added.
type Piece struct {
	Content   string
	Reasoning string
}

// Reply decodes one successful reply: a stream of chunks, or one JSON body from
// a server that does not stream. Its zero value is ready.
type Reply struct {
	form    byte // 's' stream, 'b' body, 0 not known yet
	body    []byte
	events  Decoder
	think   thinking
	finish  Finish
	done    bool // [DONE] was seen
	usage   Usage
	failure *Failure
	chunks  int
	bad     int
}

type chunk struct {
	Choices []struct {
		Index        int     `json:"index"`
		Delta        content `json:"delta"`
		Message      content `json:"message"`
		FinishReason string  `json:"finish_reason"`
		Usage        *Usage  `json:"usage"` // some providers put it here
	} `json:"choices"`
	Usage *Usage          `json:"usage"`
	Error json.RawMessage `json:"error"`
}

type content struct {
	Content          json.RawMessage `json:"content"`
	ReasoningContent string          `json:"reasoning_content"`
	Reasoning        json.RawMessage `json:"reasoning"`
}

// text reads a content field: a string, or a list of typed parts.
func text(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var parts []struct {
		Type string `json:"type"`
		Text string `json:"text"`
	}
	if json.Unmarshal(raw, &parts) != nil {
		return ""
	}
	var b strings.Builder
	for _, p := range parts {
		if p.Type == "text" {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// Write takes the next bytes of the body and returns what they add.
func (r *Reply) Write(p []byte) Piece {
	if r.form == 0 {
		r.body = append(r.body, p...)
		lead := bytes.TrimLeft(bytes.TrimPrefix(r.body, []byte("\xef\xbb\xbf")), " \t\r\n")
		switch {
		case len(lead) == 0:
			return Piece{}
		case lead[0] == '{' || lead[0] == '<' || lead[0] == '[':
			r.form = 'b'
			return Piece{}
		}
		r.form = 's'
		p, r.body = r.body, nil
	}
	if r.form == 'b' {
		if len(r.body)+len(p) <= maxBody {
			r.body = append(r.body, p...)
		}
		return Piece{}
	}
	var out Piece
	for _, ev := range r.events.Write(p) {
		r.take(ev, &out)
	}
	return out
}

// Close ends the reply and returns what was still held back.
func (r *Reply) Close() Piece {
	var out Piece
	if r.form == 'b' {
		body := bytes.TrimSpace(r.body)
		r.body = nil
		if len(body) > 0 && body[0] == '{' {
			r.take(body, &out)
		} else {
			r.failure = Explain(200, nil, body)
		}
	} else {
		for _, ev := range r.events.Close() {
			r.take(ev, &out)
		}
	}
	c, g := r.think.end()
	out.Content += c
	out.Reasoning += g
	if r.chunks == 0 && r.failure == nil && !r.done {
		r.failure = &Failure{Code: "bad-reply", Retry: true}
	}
	return out
}

func (r *Reply) take(data []byte, out *Piece) {
	if bytes.Equal(bytes.TrimSpace(data), []byte("[DONE]")) {
		r.done = true
		return
	}
	var c chunk
	if json.Unmarshal(data, &c) != nil {
		r.bad++ // half an event: skipped, and the end of the reply will tell
		return
	}
	if len(c.Error) > 0 && !bytes.Equal(c.Error, []byte("null")) {
		if r.failure == nil {
			r.failure = Explain(0, nil, data)
		}
		return
	}
	if c.Usage != nil {
		r.usage = *c.Usage
		r.chunks++
	}
	for _, ch := range c.Choices {
		if ch.Index != 0 {
			continue
		}
		r.chunks++
		if ch.Usage != nil && c.Usage == nil {
			r.usage = *ch.Usage
		}
		for _, m := range []content{ch.Delta, ch.Message} {
			out.Reasoning += m.ReasoningContent
			if m.ReasoningContent == "" {
				out.Reasoning += text(m.Reasoning)
			}
			if s := text(m.Content); s != "" {
				content, reasoning := r.think.add(s)
				out.Content += content
				out.Reasoning += reasoning
			}
		}
		switch ch.FinishReason {
		case "":
		case "length", "max_tokens":
			r.finish = Length
		case "tool_calls", "function_call":
			r.finish = Tools
		case "content_filter":
			r.finish = Filtered
		default:
			r.finish = Stop
		}
	}
}

// Finish returns why the reply ended; Cut where the server never said.
func (r *Reply) Finish() Finish {
	if r.finish == Cut && r.done {
		return Stop
	}
	return r.finish
}

// Ended reports whether the server has said that nothing follows.
func (r *Reply) Ended() bool { return r.done }

// Usage returns the tokens used, zero where the provider did not say.
func (r *Reply) Usage() Usage { return r.usage }

// Failure returns the error that came in place of the reply or inside it, or nil.
func (r *Reply) Failure() *Failure { return r.failure }
