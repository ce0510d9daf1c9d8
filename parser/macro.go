package parser

import (
	"errors"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Limits of macro expansion: nesting, and bytes written in all.
const (
	maxMacroDepth = 20
	maxMacroBytes = 1 << 17
)

// macro is a definition by \newcommand, \def or \DeclareMathOperator.
type macro struct {
	params int
	body   string
}

// stretch says which part of the source a part of the expanded text comes from.
type stretch struct {
	at        int // where it starts in the expanded text
	from, end int // the part of the source
	verbatim  bool
}

// expansion writes a text with its macros replaced.
type expansion struct {
	macros    map[string]macro
	out       strings.Builder
	stretches []stretch
	full      bool // a limit was reached
}

// expandMacros replaces the macros defined in src and in opt. It reports false
// where there are none, or where a limit is reached.
func expandMacros(src string, opt Options) (*expansion, bool) {
	if len(opt.Macros) == 0 && (strings.IndexByte(src, '\\') < 0 || !strings.Contains(src, `\newcommand`) && !strings.Contains(src, `\def`) && !strings.Contains(src, `\DeclareMathOperator`) && !strings.Contains(src, `\providecommand`)) {
		return nil, false
	}
	x := &expansion{macros: map[string]macro{}}
	for name, body := range opt.Macros {
		x.macros[name] = macro{params: parameters(body), body: body}
	}
	x.write(src, 0, 0, len(src), true)
	return x, !x.full
}

// parameters returns the highest parameter that body uses.
func parameters(body string) int {
	n := 0
	for i := 0; i+1 < len(body); i++ {
		if body[i] == '#' && body[i+1] >= '1' && body[i+1] <= '9' {
			n = max(n, int(body[i+1]-'0'))
		}
	}
	return n
}

// write copies text with its macros replaced. At the top, text is the source
// itself; below, all of it comes from the call at from to end.
func (x *expansion) write(text string, depth, from, end int, top bool) {
	if depth > maxMacroDepth || x.out.Len()+len(text) > maxMacroBytes+len(text)*boolInt(top) {
		x.full = true
		return
	}
	begin := func(i int) {
		if top {
			x.stretches = append(x.stretches, stretch{at: x.out.Len(), from: i, end: len(text), verbatim: true})
		}
	}
	begin(0)
	for i := 0; i < len(text) && !x.full; {
		if text[i] != '\\' {
			j := strings.IndexByte(text[i:], '\\')
			if j < 0 {
				j = len(text) - i
			}
			x.out.WriteString(text[i : i+j])
			i += j
			continue
		}
		j := i + 1
		for j < len(text) && (text[j]|0x20 >= 'a' && text[j]|0x20 <= 'z') {
			j++
		}
		if j == i+1 {
			j = min(j+1, len(text))
			x.out.WriteString(text[i:j])
			i = j
			continue
		}
		name := text[i+1 : j]
		if k, ok := x.define(name, text, j); ok {
			i = k
			begin(i)
			continue
		}
		m, ok := x.macros[name]
		if !ok {
			x.out.WriteString(text[i:j])
			i = j
			continue
		}
		args := make([]string, m.params)
		k := j
		for p := range args {
			args[p], k = argument(text, k)
		}
		body := m.body
		for p, a := range args {
			body = strings.ReplaceAll(body, "#"+strconv.Itoa(p+1), a)
			if len(body) > maxMacroBytes {
				x.full = true
				return
			}
		}
		callFrom, callEnd := from, end
		if top {
			callFrom, callEnd = i, k
			x.stretches = append(x.stretches, stretch{at: x.out.Len(), from: callFrom, end: callEnd})
		}
		x.out.WriteByte(' ')
		x.write(body, depth+1, callFrom, callEnd, false)
		x.out.WriteByte(' ')
		i = k
		begin(i)
	}
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// define reads a definition behind the command name and returns the place after it.
func (x *expansion) define(name, text string, i int) (int, bool) {
	switch name {
	case "newcommand", "providecommand", "renewcommand":
		if i < len(text) && text[i] == '*' {
			i++
		}
		target, i := argument(text, i)
		target = strings.TrimPrefix(strings.TrimSpace(target), `\`)
		n := 0
		for k := 0; i < len(text) && text[i] == '['; k++ {
			e := strings.IndexByte(text[i:min(len(text), i+80)], ']')
			if e < 0 {
				break
			}
			if v, err := strconv.Atoi(text[i+1 : i+e]); err == nil && k == 0 && v >= 0 && v <= 9 {
				n = v
			}
			i += e + 1
		}
		body, k := argument(text, i)
		if target == "" || name == "renewcommand" && !isWord(target) {
			return 0, false
		}
		x.macros[target] = macro{params: n, body: body}
		return k, true
	case "def":
		target, i := argument(text, i)
		target = strings.TrimPrefix(target, `\`)
		n := 0
		for i+1 < len(text) && text[i] == '#' && text[i+1] >= '1' && text[i+1] <= '9' {
			n = int(text[i+1] - '0')
			i += 2
		}
		if target == "" || i >= len(text) || text[i] != '{' {
			return 0, false
		}
		body, k := argument(text, i)
		x.macros[target] = macro{params: n, body: body}
		return k, true
	case "DeclareMathOperator":
		if i < len(text) && text[i] == '*' {
			i++
		}
		target, i := argument(text, i)
		body, k := argument(text, i)
		target = strings.TrimPrefix(strings.TrimSpace(target), `\`)
		if target == "" {
			return 0, false
		}
		x.macros[target] = macro{body: `\operatorname{` + body + `}`}
		return k, true
	}
	return 0, false
}

// argument reads one argument at text[i:]: braces, a command, or a character.
func argument(text string, i int) (string, int) {
	for i < len(text) && (text[i] == ' ' || text[i] == '\n') {
		i++
	}
	if i >= len(text) {
		return "", i
	}
	switch text[i] {
	case '{':
		depth := 0
		for j := i; j < len(text) && j < i+maxMacroBytes; j++ {
			switch text[j] {
			case '\\':
				j++
			case '{':
				depth++
			case '}':
				if depth--; depth == 0 {
					return text[i+1 : j], j + 1
				}
			}
		}
		return "", len(text)
	case '\\':
		j := i + 1
		for j < len(text) && (text[j]|0x20 >= 'a' && text[j]|0x20 <= 'z') {
			j++
		}
		if j == i+1 && j < len(text) {
			j++
		}
		return text[i:j], j
	}
	j := i + 1
	for j < len(text) && text[j]&0xc0 == 0x80 {
		j++
	}
	return text[i:j], j
}

// source maps a place in the expanded text to the source; up chooses the end of a call.
func (x *expansion) source(at int, up bool) int {
	lo, hi := 0, len(x.stretches)
	for hi-lo > 1 {
		mid := (lo + hi) / 2
		if x.stretches[mid].at <= at {
			lo = mid
		} else {
			hi = mid
		}
	}
	p := x.stretches[lo]
	switch {
	case p.verbatim:
		return min(p.from+at-p.at, p.end)
	case up:
		return p.end
	}
	return p.from
}

// span maps a span of the expanded text to the source.
func (x *expansion) span(s syntax.Span) syntax.Span {
	start := x.source(s.Start, false)
	end := start
	if s.End > s.Start {
		end = x.source(s.End-1, true)
		if p := x.source(s.End-1, false); p == end {
			end++
		}
	}
	return syntax.Span{Start: start, End: max(start, end)}
}

// back moves the spans of a tree or of an error to the source.
func (x *expansion) back(n *syntax.Node, err error) (*syntax.Node, error) {
	var e *Error
	if errors.As(err, &e) {
		moved := *e
		moved.Span = x.span(e.Span)
		return nil, &moved
	}
	var walk func(*syntax.Node)
	walk = func(n *syntax.Node) {
		n.Span = x.span(n.Span)
		for _, a := range n.Args {
			walk(a)
		}
	}
	walk(n)
	return n, nil
}
