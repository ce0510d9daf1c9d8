package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Error says why a text could not be read, and where.
type Error struct {
	// Code is stable: "empty", "unbalanced", "unexpected", "unknown-command",
	// "unknown-character", "missing", "too-deep", "too-long", "not-utf8".
	Code string
	// Span is the place in the source.
	Span syntax.Span
	// Message says in English what is wrong; Expected what could have stood
	// there; Meant, where it is likely, what was meant. Both may be empty.
	Message, Expected, Meant string
}

// Error returns the message with what was expected and what was probably meant.
func (e *Error) Error() string {
	s := e.Message
	if e.Expected != "" {
		s += "; expected " + e.Expected
	}
	if e.Meant != "" {
		s += "; did you mean " + e.Meant + "?"
	}
	return s
}

// Caret renders the line of src in which the error lies with a caret line below
// it and the message, cut to a window of about 60 characters on each side.
func (e *Error) Caret(src string) string {
	start := min(max(e.Span.Start, 0), len(src))
	end := min(max(e.Span.End, start), len(src))
	from := strings.LastIndexByte(src[:start], '\n') + 1
	to := len(src)
	if n := strings.IndexByte(src[start:], '\n'); n >= 0 {
		to = start + n
	}
	lead, tail := "", ""
	if start-from > 60 {
		from = start - 60
		for from < start && !utf8.RuneStart(src[from]) {
			from++
		}
		lead = "…"
	}
	if to-start > 80 {
		to = start + 80
		for to > start && !utf8.RuneStart(src[to]) {
			to--
		}
		tail = "…"
	}
	end = min(end, to)
	width := columns(src[start:end])
	var b strings.Builder
	b.WriteString(lead)
	b.WriteString(strings.ReplaceAll(src[from:to], "\t", " "))
	b.WriteString(tail)
	b.WriteByte('\n')
	b.WriteString(strings.Repeat(" ", columns(lead)+columns(src[from:start])))
	b.WriteString(strings.Repeat("^", max(width, 1)))
	b.WriteString("\n")
	b.WriteString(e.Error())
	return b.String()
}

// columns counts the columns that text takes in a terminal: two for a wide character.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r >= 0x2e80 && r <= 0x9fff || r >= 0xac00 && r <= 0xd7a3 || r >= 0xff00 && r <= 0xff60 {
			n++
		}
	}
	return n
}
