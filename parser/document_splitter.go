package parser

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Splitter cuts a solution that arrives in pieces into steps, without waiting
// for its end. A step closes when the marker or heading of the next one is seen,
// at a blank line that does not stand inside display mathematics or a code
// fence, and at the end. The closed steps and the rest, put together, are the
// text as it came. The zero value is ready to use; it is not safe for concurrent use.
type Splitter struct {
	buf   []byte // the step begun, and after it the line begun
	line  int    // where the line begun starts in buf
	fence bool
	open  string // the closing delimiter that is awaited
	depth int    // of environments
	since int    // where the open mathematics started
	body  bool   // the step has a line besides its title
}

// Feed takes more bytes, cut anywhere, and returns the steps that they close.
func (s *Splitter) Feed(p []byte) []string {
	var out []string
	s.buf = append(s.buf, p...)
	for {
		i := bytes.IndexByte(s.buf[s.line:], '\n')
		if i < 0 {
			return out
		}
		end := s.line + i + 1
		out = s.take(end, out)
	}
}

// Push is Feed for a string.
func (s *Splitter) Push(text string) []string { return s.Feed([]byte(text)) }

// Open returns the text of the step begun, without a character that is cut in the middle.
func (s *Splitter) Open() string { return string(s.buf[:whole(s.buf)]) }

// Close ends the text and returns what is left as the last step, or nothing
// where only space is left. The splitter is as new afterwards.
func (s *Splitter) Close() []string {
	var out []string
	if s.line < len(s.buf) {
		out = s.take(len(s.buf), out)
	}
	if rest := strings.ToValidUTF8(string(s.buf), "\ufffd"); strings.TrimSpace(rest) != "" {
		out = append(out, rest)
	}
	*s = Splitter{}
	return out
}

// whole is the length of b without an incomplete character at its end.
func whole(b []byte) int {
	n := len(b)
	for k := 1; k <= 3 && k <= n; k++ {
		if c := b[n-k]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(b[n-k:]) {
				return n - k
			}
			break
		}
	}
	return n
}

// take goes past the line buf[line:end] and appends the step that it closes.
func (s *Splitter) take(end int, out []string) []string {
	text := s.buf[s.line:end]
	trimmed := bytes.TrimSpace(text)
	inside := s.fence || s.open != "" || s.depth > 0
	if inside && end-s.since > longestSpan {
		s.fence, s.open, s.depth, inside = false, "", 0, false // never closed
	}
	begun := len(bytes.TrimSpace(s.buf[:s.line])) > 0
	if !inside {
		if len(trimmed) == 0 {
			if begun && s.body && !unfinishedText(s.buf[:s.line]) {
				return s.emit(end, end, out)
			}
			s.line = end
			return out
		}
		if begun && s.body && startsStep(trimmed) {
			out = s.emit(s.line, end, out)
			end = s.line
			trimmed = bytes.TrimSpace(s.buf[:end])
			begun = false
		}
	}
	s.scan(trimmed, end)
	if begun || !bytes.HasPrefix(trimmed, []byte("#")) && !onlyTitle(trimmed) {
		s.body = true
	}
	s.line = end
	return out
}

// emit closes the step buf[:at]; the line read so far ends at end.
func (s *Splitter) emit(at, end int, out []string) []string {
	out = append(out, strings.ToValidUTF8(string(s.buf[:at]), "\ufffd"))
	s.buf = append(s.buf[:0:0], s.buf[at:]...)
	s.line = end - at
	s.body = false
	return out
}

func unfinishedText(b []byte) bool {
	b = bytes.TrimRight(b, " \t\n*")
	return len(b) > 0 && unfinished(b, 0, len(b))
}

// startsStep reports whether a line opens a step of its own.
func startsStep(line []byte) bool {
	if line[0] == '#' {
		return true
	}
	m, _ := titleOf(line, 0, len(line))
	return m.kind != noTitle
}

// onlyTitle reports whether the line is nothing but a marker.
func onlyTitle(line []byte) bool {
	m, rest := titleOf(line, 0, len(line))
	if m.kind == noTitle {
		return false
	}
	return len(bytes.Trim(line[min(rest, len(line)):], " *:\t")) == 0 || bytes.HasSuffix(line, []byte("**")) || bytes.HasSuffix(line, []byte(":**"))
}

// scan follows the delimiters that open and close in a line.
func (s *Splitter) scan(line []byte, at int) {
	if bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~")) {
		if s.open == "" && s.depth == 0 {
			s.fence = !s.fence
			s.since = at
		}
		return
	}
	if s.fence {
		return
	}
	for i := 0; i < len(line); i++ {
		switch line[i] {
		case '$':
			if i+1 < len(line) && line[i+1] == '$' {
				if s.open == "$$" {
					s.open = ""
				} else if s.open == "" {
					s.open, s.since = "$$", at
				}
				i++
			}
		case '\\':
			if i+1 >= len(line) {
				return
			}
			switch line[i+1] {
			case '[':
				if s.open == "" {
					s.open, s.since = `\]`, at
				}
			case ']':
				if s.open == `\]` {
					s.open = ""
				}
			case 'b':
				if bytes.HasPrefix(line[i:], []byte(`\begin{`)) {
					if s.depth == 0 && s.open == "" {
						s.since = at
					}
					s.depth++
				}
			case 'e':
				if bytes.HasPrefix(line[i:], []byte(`\end{`)) && s.depth > 0 {
					s.depth--
				}
			}
			i++
		}
	}
}
