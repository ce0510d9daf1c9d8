package solver

import (
	"regexp"
	"strings"
)

// paragraphs is a Splitter by the text's own layout: a step ends where the next
// one's heading begins, or, while no heading has been seen, at a blank line
// outside displayed mathematics and code.
type paragraphs struct {
	whole, part strings.Builder // closed lines of the step; the line begun
	headed      bool
	fence       bool   // inside ```
	display     string // the closing delimiter of the display begun, "" outside
	blank       bool   // the last line was blank
}

// heading matches the first line of a numbered step.
var heading = regexp.MustCompile(`^\s*(#{1,6}\s|(\*\*|__)?\s*(Step|STEP|Case)\s*\d+|(\*\*)?\s*第\s*[0-9一二三四五六七八九十]+\s*步|(\*\*)?步骤)`)

// Paragraphs returns a Splitter that knows no more than headings, blank lines and displays.
func Paragraphs() Splitter { return &paragraphs{} }

func (p *paragraphs) Push(text string) []string {
	var out []string
	for {
		i := strings.IndexByte(text, '\n')
		if i < 0 {
			p.part.WriteString(text)
			return out
		}
		p.part.WriteString(text[:i+1])
		text = text[i+1:]
		line := p.part.String()
		p.part.Reset()
		if s := p.line(line); s != "" {
			out = append(out, s)
		}
	}
}

// line takes a whole line and returns the step that it closes, or "".
func (p *paragraphs) line(line string) (closed string) {
	trimmed := strings.TrimSpace(line)
	inside := p.fence || p.display != ""
	if !inside {
		head := heading.MatchString(line)
		if head || (trimmed == "" && !p.headed) || (p.blank && trimmed != "" && !p.headed) {
			if strings.TrimSpace(p.whole.String()) != "" {
				closed = p.whole.String()
			}
			p.whole.Reset()
		}
		p.headed = p.headed || head
	}
	p.whole.WriteString(line)
	if strings.HasPrefix(trimmed, "```") {
		p.fence = !p.fence
	} else if !p.fence {
		p.track(line)
	}
	p.blank = trimmed == ""
	return closed
}

// track follows displays over line ends.
func (p *paragraphs) track(line string) {
	for {
		if p.display != "" {
			i := strings.Index(line, p.display)
			if i < 0 {
				return
			}
			line, p.display = line[i+len(p.display):], ""
		}
		at, end, width := -1, "", 0
		for _, d := range [...][2]string{{"$$", "$$"}, {`\[`, `\]`}, {`\begin{`, `\end{`}} {
			if i := strings.Index(line, d[0]); i >= 0 && (at < 0 || i < at) {
				at, end, width = i, d[1], len(d[0])
			}
		}
		if at < 0 {
			return
		}
		line, p.display = line[at+width:], end
	}
}

func (p *paragraphs) Open() string { return p.whole.String() + p.part.String() }

func (p *paragraphs) Close() []string {
	s := p.Open()
	p.whole.Reset()
	p.part.Reset()
	if strings.TrimSpace(s) == "" {
		return nil
	}
	return []string{s}
}
