package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// adds reports whether a spelled operand has a plus or minus that is no sign.
func adds(text []byte) bool {
	for i := 1; i < len(text); i++ {
		if text[i] == '+' || text[i] == '-' && text[i-1] != '(' && text[i-1] != '*' && text[i-1] != '/' {
			return true
		}
	}
	return false
}

// loneLetters collects the letters that stand alone in the text, as symbols do:
// no letter beside them and no digit before them.
func loneLetters(b []byte) (s lexer.Letters) {
	for i, c := range b {
		if !isLetter(c) {
			continue
		}
		if i > 0 && (isAlnum(b[i-1]) || b[i-1] == '\'' || b[i-1] == '\\' || b[i-1] == '/' || b[i-1] == '.' && i > 1 && isAlnum(b[i-2])) || i+1 < len(b) && (isLetter(b[i+1]) || b[i+1] == '\'' || b[i+1] == '.' && i+2 < len(b) && isLetter(b[i+2])) {
			continue
		}
		if (c == 'a' || c == 'A' || c == 'I') && !besideOperator(b, i) {
			continue
		}
		if i > 1 && b[i-1] == ' ' && isDigit(b[i-2]) {
			continue // "5 m"
		}
		if unitBefore(b[:i]) {
			continue // kg·m
		}
		s.Add(c)
	}
	return s
}

// unitBefore reports whether b ends in a unit of measure of several letters and a dot that multiplies.
func unitBefore(b []byte) bool {
	t, ok := strings.CutSuffix(string(b[max(0, len(b)-8):]), "·")
	i := len(t)
	for i > 0 && isLetter(t[i-1]) {
		i--
	}
	return ok && len(t)-i > 1 && knownUnit(strings.ToLower(t[i:]))
}

// besideOperator reports whether an operator or a relation stands next to the letter at b[i].
func besideOperator(b []byte, i int) bool {
	j := i + 1
	for j < len(b) && b[j] == ' ' {
		j++
	}
	if j < len(b) && strings.IndexByte("=+*/^<>", b[j]) >= 0 {
		return true
	}
	j = i - 1
	for j >= 0 && b[j] == ' ' {
		j--
	}
	return j >= 0 && strings.IndexByte("=+*/^", b[j]) >= 0
}

// node spells the calculation for the expression parser and carries the spans
// and units back. It returns nil where the parser could not read all of it.
func (ch *chain) node(opt Options) *syntax.Node {
	n := Fragment(ch.text, 0, opt)
	if n == nil || hasUnread(n) {
		return nil
	}
	return ch.carry(n, false, opt.trees)
}

// carry rewrites the spans of n, in which no node stands twice, to the source and wraps
// numbers in their units.
func (ch *chain) carry(n *syntax.Node, power bool, from *supply) *syntax.Node {
	end := n.Span.End
	n.Span = ch.source(n.Span)
	for i, a := range n.Args {
		n.Args[i] = ch.carry(a, n.Kind == syntax.Power, from)
		if n.Args[i].Span.Len() > 0 { // a unit or a currency sign may have widened it
			n.Span = n.Span.Cover(n.Args[i].Span)
		}
	}
	out := n
	if (n.Kind == syntax.Number || n.Kind == syntax.Percent) && !power && end > 0 {
		for _, u := range ch.units {
			if u.at != end {
				continue
			}
			k := syntax.Quantity
			if u.money {
				k = syntax.Money
			} else if n.Kind == syntax.Number && u.text == "" {
				continue
			}
			if u.money && n.Kind == syntax.Percent {
				continue
			}
			q := from.node(0)
			*q = syntax.Node{Kind: k, Text: u.text, Args: from.args(0, []*syntax.Node{out}), Span: out.Span.Cover(syntax.Span{Start: u.start, End: u.end})}
			out = q
		}
	}
	return out
}

func (ch *chain) source(s syntax.Span) syntax.Span {
	if s.Start < 0 || s.End > len(ch.srcFrom) || s.Start >= s.End {
		if s.Start >= 0 && s.Start < len(ch.srcFrom) {
			return syntax.Span{Start: int(ch.srcFrom[s.Start]), End: int(ch.srcFrom[s.Start])}
		}
		if len(ch.srcTo) > 0 {
			e := int(ch.srcTo[len(ch.srcTo)-1])
			return syntax.Span{Start: e, End: e}
		}
		return syntax.Span{}
	}
	return syntax.Span{Start: int(ch.srcFrom[s.Start]), End: int(ch.srcTo[s.End-1])}
}

// hasUnread reports whether a part of the tree could not be read.
func hasUnread(n *syntax.Node) bool {
	if n.Kind == syntax.Unread {
		return true
	}
	for _, a := range n.Args {
		if a != nil && hasUnread(a) {
			return true
		}
	}
	return false
}
