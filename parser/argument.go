package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// arg reads the argument of a command: braces, or the next single thing.
func (r *reader) arg(what string) *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	switch r.tok.Kind {
	case lexer.BraceOpen:
		if r.ahead(1).Kind == lexer.BraceClose {
			return r.fail("missing", syntax.Span{Start: r.start(), End: int(r.ahead(1).End)}, "the braces are empty", what, "")
		}
		return r.braceContent(what)
	case lexer.Number:
		if t := r.tok; r.latex && len(t.Text) > 1 && t.Text[0] != '.' && int(t.End-t.Start) == len(t.Text) {
			// \frac12: the first digit alone.
			return r.digit()
		}
		return r.number()
	case lexer.Symbol:
		return r.symbol()
	case lexer.Function:
		return r.function()
	case lexer.Frac, lexer.Sqrt, lexer.Binom, lexer.Accent, lexer.Font, lexer.Operator, lexer.Text, lexer.Open, lexer.Blank, lexer.Boxed, lexer.Cancel, lexer.Dots, lexer.Word, lexer.Begin, lexer.Bar, lexer.FloorOpen, lexer.BigOp, lexer.Integral, lexer.Currency:
		return r.atom()
	}
	return r.missing(what)
}

// fraction reads \frac, or a one-character fraction such as ½.
func (r *reader) fraction() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	if num, den, ok := strings.Cut(t.Text, "/"); ok {
		a, b := r.node(syntax.Number, t.Span()), r.node(syntax.Number, t.Span())
		a.Text, b.Text = num, den
		r.advance()
		return r.one(syntax.Fraction, start, "", a, b)
	}
	r.advance()
	num := r.arg("a numerator")
	den := r.arg("a denominator")
	if r.err != nil {
		return num
	}
	n := r.one(syntax.Fraction, start, "", num, den)
	return r.derivativeOfFraction(n)
}

// root reads \sqrt[n]{x}, \root n \of x, √x and ∛x.
func (r *reader) root() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	index := (*syntax.Node)(nil)
	switch t.Text {
	case "3", "4":
		index = r.node(syntax.Number, t.Span())
		index.Text = t.Text
	case "root":
		index = r.arg("the index of a root")
		if r.tok.Kind == lexer.Choose && r.tok.Text == "of" {
			r.advance()
		}
	default:
		if r.tok.Kind == lexer.Open && r.tok.Text == "[" && t.Has(lexer.Typed) {
			r.advance()
			index = r.inBrackets(r.item)
			if r.tok.Kind != lexer.Close {
				return r.missing("]")
			}
			r.advance()
		}
	}
	if index == nil {
		index = r.empty()
	}
	var x *syntax.Node
	if t.Has(lexer.Typed) || r.tok.Kind == lexer.BraceOpen {
		x = r.arg("a radicand")
	} else {
		x = r.radicand()
	}
	return r.one(syntax.Root, start, "", unwrap(x), index)
}

// unwrap takes the brackets off what a radical already holds together.
func unwrap(x *syntax.Node) *syntax.Node {
	if x.Kind == syntax.Group && x.Text == "()" && len(x.Args) == 1 && x.Args[0].Kind != syntax.List {
		return x.Args[0]
	}
	return x
}

// radicand reads what stands under √ without a bar: a number, a symbol, a bracket, each with its scripts.
func (r *reader) radicand() *syntax.Node {
	if !r.startsFactor(r.tok) || r.tok.Kind == lexer.Word {
		return r.missing("a radicand")
	}
	if r.tok.Kind == lexer.Open {
		return r.group()
	}
	return r.factor()
}

// accent reads \vec{a}, \overline{AB} and the like.
func (r *reader) accent() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	if t.Text == "underline" && r.tok.Kind == lexer.BraceOpen {
		k := r.i + 1
		for r.toks[k].Kind == lexer.Gap || r.toks[k].Kind == lexer.Blank {
			k++
		}
		if r.toks[k].Kind == lexer.BraceClose {
			r.seek(min(k+1, len(r.toks)-1))
			return r.one(syntax.Blank, start, "")
		}
	}
	n := r.arg("what the accent stands on")
	return r.one(syntax.Accent, start, t.Text, n)
}

// stacked reads \overset{a}{b}, \underset and \stackrel as b; a relation keeps being one at statement level.
func (r *reader) stacked() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	if mark := r.overMark(t.Text); mark != "" {
		return r.one(syntax.Accent, start, mark, r.arg("an operand"))
	}
	var over *syntax.Node
	if r.tok.Kind == lexer.BraceOpen && r.ahead(1).Kind == lexer.BraceClose {
		r.advance()
		r.advance()
		over = r.empty()
	} else {
		saved := r.limit
		r.limit = true // \underset{x \to 0^+}{\lim}
		if r.tok.Kind == lexer.BraceOpen {
			over = r.limitBound()
		} else {
			over = r.arg("what stands above")
		}
		r.limit = saved
	}
	if op := r.bigAhead(); op != nil {
		lower, upper := over, r.empty()
		if t.Text != "underset" {
			lower, upper = upper, lower
		}
		return r.bigTail(op, start, lower, upper)
	}
	base := r.arg("an operand")
	if base.Kind == syntax.BigOp && base.Args[2].Kind == syntax.Empty && r.err == nil {
		// \overset{n}{\underset{k=1}{\sum}}
		if k := 0; over.Kind != syntax.Empty {
			if t.Text != "underset" {
				k = 1
			}
			base.Args[k] = over
		}
		base.Args[2] = r.operandOrEmpty(r.bigBody)
		base.Span = syntax.Span{Start: start, End: r.last()}
		return base
	}
	if over.Kind == syntax.Empty || base.Kind == syntax.BigOp {
		return base
	}
	if t.Text == "underset" {
		return r.one(syntax.Subscript, start, "", base, over)
	}
	return r.one(syntax.Power, start, "", base, over)
}

// overMark passes over a mark that \overset or \stackrel puts on a name and returns
// the accent it is, or "" where something else stands there.
func (r *reader) overMark(command string) string {
	m, next := r.tok, r.i+1
	if m.Kind == lexer.BraceOpen && r.ahead(2).Kind == lexer.BraceClose {
		m, next = r.ahead(1), r.i+3
	}
	mark := ""
	switch {
	case command == "underset":
	case m.Text == "⌢":
		mark = "arc"
	case m.Kind == lexer.Rel && m.Op == syntax.To && m.Text == "":
		mark = "overrightarrow"
	}
	if mark != "" {
		r.seek(min(next, len(r.toks)-1))
	}
	return mark
}

// bigAhead passes over a big operator, with or without braces around it, and
// returns its token; nil where none stands there.
func (r *reader) bigAhead() *lexer.Token {
	op, next := r.tok, r.i+1
	if op.Kind == lexer.BraceOpen && r.ahead(2).Kind == lexer.BraceClose {
		op, next = r.ahead(1), r.i+3
	}
	if op.Kind != lexer.BigOp || r.err != nil {
		return nil
	}
	r.seek(min(next, len(r.toks)-1))
	return op
}
