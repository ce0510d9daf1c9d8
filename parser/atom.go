package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// factor reads an atom with the scripts, primes and marks behind it.
func (r *reader) factor() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	n := r.postfix(r.atom())
	r.depth--
	return n
}

// atom reads the smallest whole.
func (r *reader) atom() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	switch t.Kind {
	case lexer.Number:
		return r.numeral()
	case lexer.Symbol:
		if t.Text == "angle" || t.Text == "triangle" {
			return r.figure()
		}
		if r.integrals > 0 && r.differentialAhead() {
			return r.differential()
		}
		return r.symbol()
	case lexer.Function:
		return r.function()
	case lexer.Operator:
		return r.named(t.Text)
	case lexer.Open:
		return r.group()
	case lexer.BraceOpen:
		return r.braces()
	case lexer.Frac:
		return r.fraction()
	case lexer.Sqrt:
		return r.root()
	case lexer.Binom:
		r.advance()
		above := r.arg("the upper number of a binomial coefficient")
		below := r.arg("the lower number of a binomial coefficient")
		return r.one(syntax.Binomial, start, "", above, below)
	case lexer.BigOp:
		return r.bigOp()
	case lexer.Integral:
		return r.integral()
	case lexer.Bar:
		return r.absolute()
	case lexer.DoubleBar:
		return r.norm()
	case lexer.FloorOpen:
		return r.enclosed(syntax.Floor, lexer.FloorClose)
	case lexer.CeilOpen:
		return r.enclosed(syntax.Ceiling, lexer.CeilClose)
	case lexer.Accent:
		return r.accent()
	case lexer.Font:
		return r.font()
	case lexer.Boxed:
		r.advance()
		if r.tok.Kind == lexer.BraceOpen && r.ahead(1).Kind == lexer.BraceClose {
			r.advance()
			r.advance()
			return r.one(syntax.Boxed, start, "", r.one(syntax.Blank, start, ""))
		}
		n := r.arg("the content of a box")
		return r.one(syntax.Boxed, start, "", n)
	case lexer.Cancel:
		r.advance()
		return r.arg("an operand")
	case lexer.Begin:
		return r.environment()
	case lexer.Dots:
		n := r.node(syntax.Ellipsis, t.Span())
		r.advance()
		return n
	case lexer.Blank:
		n := r.node(syntax.Blank, t.Span())
		r.advance()
		return n
	case lexer.Text:
		return r.text()
	case lexer.Word:
		n := r.node(syntax.Word, t.Span())
		n.Text = t.Text
		r.advance()
		return n
	case lexer.Currency:
		return r.money()
	case lexer.Sup, lexer.Sub:
		// A script without a base: {}^3, _n.
		if n := r.ahead(1); (r.startsOperand(n) || n.Kind == lexer.Mul) && t.Text == "" {
			return r.empty()
		}
	case lexer.Stack:
		return r.stacked()
	case lexer.Brace:
		// \underbrace{…}_{…}: what stands under it carries no value.
		r.advance()
		n := r.arg("an operand")
		for r.tok.Kind == lexer.Sub || r.tok.Kind == lexer.Sup {
			r.advance()
			r.arg("a script")
		}
		return n
	case lexer.Substack:
		r.advance()
		open := r.tok
		if open.Kind != lexer.BraceOpen {
			return r.arg("an operand")
		}
		r.advance()
		n := r.inBrackets(r.lines)
		if n.Kind == syntax.Lines {
			n.Kind, n.Text = syntax.List, ","
		}
		if r.err == nil && r.tok.Kind != lexer.BraceClose {
			return r.unclosed(open, int(open.Start))
		}
		r.advance()
		return n
	case lexer.Percent:
		if k := r.ahead(1).Kind; k == lexer.EOF || k == lexer.Symbol {
			return r.symbolNamed("%")
		}
		return r.missing("a number before the percent sign")
	case lexer.Not:
		r.advance()
		n := r.sets()
		return r.one(syntax.Not, start, "", n)
	case lexer.Logic, lexer.Rel, lexer.SetOp:
		if isWord(t.Span().Of(r.src)) {
			return r.symbolNamed(t.Span().Of(r.src))
		}
	case lexer.Mul:
		if r.loose && r.i == 0 {
			return r.empty()
		}
		if t.Text == "*" && r.ahead(1).Kind == lexer.Open {
			return r.symbolNamed("*")
		}
		if t.Op == syntax.Mod && r.ahead(1).Kind == lexer.Open { // mod(17, 5)
			r.advance()
			n := r.group()
			if r.err == nil && n.Kind == syntax.Group && len(n.Args) == 2 {
				n.Kind, n.Text, n.Ops = syntax.Product, "", r.opList([]syntax.Op{syntax.None, syntax.Mod})
			}
			return n
		}
		if t.Op == syntax.Circ || t.Op == syntax.Cross {
			// An operator mentioned by itself, such as "∘" or "★".
			n := r.node(syntax.Symbol, t.Span())
			if n.Text = t.Text; n.Text == "" {
				n.Text = "∘"
			}
			r.advance()
			return n
		}
	}
	return r.missing(anOperand)
}

func isWord(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}

func (r *reader) symbol() *syntax.Node { return r.symbolNamed(r.tok.Text) }

func (r *reader) symbolNamed(name string) *syntax.Node {
	n := r.node(syntax.Symbol, r.tok.Span())
	n.Text = name
	r.advance()
	return n
}

// numeral reads a number. "1,234" alone, or as a member of a list, may also be
// two numbers; both readings are kept, the thousand first.
func (r *reader) numeral() *syntax.Node {
	t := r.tok
	n := r.number()
	if t.Flags&(lexer.Grouped|lexer.European) == 0 {
		return n
	}
	first := &r.toks[max(r.i-2, 0)]
	open := r.i == 1 || first.Kind == lexer.Comma || first.Kind == lexer.Open || first.Kind == lexer.BraceOpen
	if !open {
		return n
	}
	switch r.tok.Kind {
	case lexer.EOF, lexer.Comma, lexer.Close, lexer.BraceClose:
	default:
		return n
	}
	list := r.node(syntax.List, t.Span())
	list.Text = ","
	at := int(t.Start)
	mark := len(r.stack)
	for _, part := range strings.Split(t.Span().Of(r.src), ",") {
		m := r.node(syntax.Number, syntax.Span{Start: at, End: at + len(part)})
		m.Text = part
		at += len(part) + 1
		r.stack = append(r.stack, m)
		if len(r.stack)-mark > 16 {
			r.stack = r.stack[:mark]
			return n
		}
	}
	list.Args = r.args(r.stack[mark:]...)
	r.stack = r.stack[:mark]
	c := r.node(syntax.Choice, t.Span())
	c.Args = r.args(n, list)
	return c
}

// money reads an amount behind its currency sign.
func (r *reader) money() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	if r.tok.Kind == lexer.Sign {
		n := r.signed(r.factor)
		return r.one(syntax.Money, start, t.Text, n)
	}
	if !r.startsFactor(r.tok) || r.tok.Kind == lexer.Text || r.tok.Kind == lexer.Currency {
		return r.missing("an amount")
	}
	var n *syntax.Node
	if r.tok.Kind == lexer.Number {
		n = r.number()
	} else {
		n = r.factor()
	}
	return r.one(syntax.Money, start, t.Text, n)
}
