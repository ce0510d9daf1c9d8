package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// postfix reads scripts, primes, factorials, percent and degree signs.
func (r *reader) postfix(n *syntax.Node) *syntax.Node {
	start := n.Span.Start
	scripts := 0
	lastSup := false
	for {
		if r.err != nil {
			return n
		}
		if scripts++; scripts > maxScripts {
			return r.tooDeep()
		}
		t := r.tok
		switch t.Kind {
		case lexer.Sup:
			n = r.superscript(n, start)
			lastSup = n.Kind == syntax.Power
			continue
		case lexer.Sub:
			r.advance()
			index := r.script(false)
			if index == nil {
				continue
			}
			if lastSup && n.Kind == syntax.Power {
				// x^2_1 is x_1^2.
				b := n.Args[0]
				sub := r.one(syntax.Subscript, b.Span.Start, "", b, index)
				n = r.one(syntax.Power, start, "", sub, n.Args[1])
				continue
			}
			n = r.one(syntax.Subscript, start, "", n, index)
		case lexer.Prime:
			text := t.Text
			r.advance()
			for r.tok.Kind == lexer.Prime && len(text) < 8 {
				text += r.tok.Text
				r.advance()
			}
			n = r.one(syntax.Prime, start, text, n)
		case lexer.Bang:
			if t.Flags&lexer.Spaced != 0 && r.ahead(1).Kind == lexer.Rel && n.Kind == syntax.Word {
				return n
			}
			r.advance()
			n = r.one(syntax.Factorial, start, t.Text, n)
		case lexer.Percent:
			r.advance()
			n = r.one(syntax.Percent, start, t.Text, n)
		case lexer.Degree:
			r.advance()
			n = r.one(syntax.Degree, start, "", n)
		case lexer.Word:
			// n choose k
			if t.Text != "choose" || !r.startsFactor(r.ahead(1)) {
				return n
			}
			r.advance()
			n = r.one(syntax.Binomial, start, "", unwrap(n), unwrap(r.factor()))
		case lexer.Currency:
			// "5$"
			if n.Kind != syntax.Number || r.startsFactor(r.ahead(1)) {
				return n
			}
			r.advance()
			n = r.one(syntax.Money, start, t.Text, n)
		default:
			return n
		}
		lastSup = false
	}
}

// superscript reads ^ and what stands behind it: a power, a degree sign or primes.
func (r *reader) superscript(base *syntax.Node, start int) *syntax.Node {
	r.advance()
	i, braced := r.i, false
	if r.tok.Kind == lexer.BraceOpen {
		i, braced = r.i+1, true
	}
	closes := func(k int) bool { return !braced || r.toks[min(k, len(r.toks)-1)].Kind == lexer.BraceClose }
	skip := func(k int) {
		if braced {
			k++
		}
		r.seek(min(k, len(r.toks)-1))
	}
	switch t := &r.toks[i]; {
	case t.Kind == lexer.Mul && t.Op == syntax.Circ && closes(i+1), t.Kind == lexer.Degree && closes(i+1):
		skip(i + 1)
		return r.one(syntax.Degree, start, "", base)
	case t.Kind == lexer.Prime:
		text := ""
		k := i
		for r.toks[k].Kind == lexer.Prime && len(text) < 8 {
			text += r.toks[k].Text
			k++
		}
		if closes(k) {
			skip(k)
			return r.one(syntax.Prime, start, text, base)
		}
	case r.limit && t.Kind == lexer.Sign && closes(i+1):
		side := "+"
		if t.Op == syntax.Minus {
			side = "-"
		}
		skip(i + 1)
		return r.one(syntax.OneSided, start, side, base)
	}
	e := r.script(true)
	if e == nil {
		return base
	}
	if !braced && !r.latex && r.tok.Kind == lexer.Sup {
		if !r.enter() {
			r.depth--
			return r.tooDeep()
		}
		e = r.superscript(e, e.Span.Start)
		r.depth--
	}
	return r.one(syntax.Power, start, "", base, e)
}

// script reads the argument of ^ or _: nil for an empty one.
func (r *reader) script(up bool) *syntax.Node {
	t := r.tok
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	switch t.Kind {
	case lexer.BraceOpen:
		if r.ahead(1).Kind == lexer.BraceClose {
			r.advance()
			r.advance()
			return nil
		}
		if m := r.marks(r.i + 1); m != nil {
			return m
		}
		return r.braceContent("a script")
	case lexer.Number:
		n := r.number()
		return n
	case lexer.Sign, lexer.Mul, lexer.Rel:
		next := r.ahead(1)
		if t.Kind == lexer.Sign && next.Flags&lexer.Spaced == 0 && (next.Kind == lexer.Number || next.Kind == lexer.Symbol || next.Kind == lexer.Open || next.Kind == lexer.Sqrt || next.Kind == lexer.Function) {
			return r.signed(r.scriptAtom)
		}
		if m := r.mark(t); m != "" {
			n := r.node(syntax.Symbol, t.Span())
			n.Text = m
			r.advance()
			return n
		}
		return r.missing("a script")
	case lexer.Open:
		// x^(2+): a group, which may hold mere signs in plain notation
		if m := r.marks(r.i + 1); m != nil {
			return m
		}
		return r.group()
	case lexer.EOF, lexer.Sup:
		// A script that is still to be typed.
		if r.i > 1 && !(up && t.Kind == lexer.Sup && r.ahead(1).Kind != lexer.EOF) {
			return r.node(syntax.Blank, syntax.Span{Start: r.last(), End: r.last()})
		}
		return r.missing("a script")
	case lexer.Close, lexer.BraceClose, lexer.Sub, lexer.Amp, lexer.NewRow, lexer.End, lexer.Comma, lexer.Period, lexer.Bar:
		return r.missing("a script")
	}
	return r.scriptAtom()
}

func (r *reader) scriptAtom() *syntax.Node {
	switch {
	case r.tok.Kind == lexer.Function && r.latex:
		return r.symbol()
	case r.tok.Kind == lexer.Symbol && r.tok.Text != "angle":
		return r.symbol()
	}
	n := r.atom()
	if !r.latex && r.tok.Kind == lexer.Bang && n.Kind == syntax.Symbol {
		return n
	}
	return n
}

// mark names a single operator sign in a script, as in A^*, x^\perp or C^+.
func (r *reader) mark(t *lexer.Token) string {
	switch {
	case t.Kind == lexer.Sign && t.Op == syntax.Plus:
		return "+"
	case t.Kind == lexer.Sign && t.Op == syntax.Minus:
		return "-"
	case t.Kind == lexer.Sign:
		return "±"
	case t.Kind == lexer.Mul && t.Text != "":
		return t.Text
	case t.Kind == lexer.Mul && t.Op == syntax.Times:
		return "×"
	case t.Kind == lexer.Rel && t.Op == syntax.Perp:
		return "⊥"
	case t.Kind == lexer.Rel && t.Op == syntax.Parallel:
		return "∥"
	}
	return ""
}

// marks reads a script that holds nothing but operator signs, from token i to the closing bracket.
func (r *reader) marks(i int) *syntax.Node {
	k := i
	for k < len(r.toks) && k-i < 12 && r.mark(&r.toks[k]) != "" {
		k++
	}
	if k == i || k >= len(r.toks) || r.toks[k].Kind != lexer.BraceClose && r.toks[k].Kind != lexer.Close {
		return nil
	}
	text := ""
	for j := i; j < k; j++ {
		text += r.mark(&r.toks[j])
	}
	n := r.node(syntax.Symbol, syntax.Span{Start: int(r.toks[i].Start), End: int(r.toks[k-1].End)})
	n.Text = text
	r.seek(min(k+1, len(r.toks)-1))
	return n
}
