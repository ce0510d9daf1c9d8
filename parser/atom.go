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
		return r.enclosed(syntax.Floor, lexer.FloorClose, "⌋")
	case lexer.CeilOpen:
		return r.enclosed(syntax.Ceiling, lexer.CeilClose, "⌉")
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
		if n := r.ahead(1); r.startsOperand(n) || n.Kind == lexer.Mul {
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
		if r.i > 1 {
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
