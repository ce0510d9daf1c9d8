package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// scope keeps what an opening bracket interrupts.
type scope struct {
	bars, norms, integrals             int
	limit, element, congruent, flagged bool
}

// open begins a new level of brackets and returns what to restore.
func (r *reader) open() scope {
	s := scope{r.bars, r.norms, r.integrals, r.limit, r.element, r.congruent, r.flagged}
	r.bars, r.norms, r.integrals, r.limit, r.element, r.congruent, r.flagged = 0, 0, 0, false, false, false, false
	return s
}

func (r *reader) restore(s scope) {
	r.bars, r.norms, r.integrals = s.bars, s.norms, s.integrals
	r.limit, r.element, r.congruent, r.flagged = s.limit, s.element, s.congruent, s.flagged
}

// inBrackets reads with f at a fresh level of brackets.
func (r *reader) inBrackets(f func() *syntax.Node) *syntax.Node {
	s := r.open()
	n := f()
	r.restore(s)
	return n
}

// group reads ( … ), [ … ], { … }, ⟨ … ⟩ with their items, half-open intervals, set builders,
// and a brace in front of a system.
func (r *reader) group() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	t := r.tok
	start := int(t.Start)
	index := r.i
	called := r.i > 0 && r.toks[r.i-1].Kind == lexer.Symbol || r.i > 0 && (r.toks[r.i-1].Kind == lexer.Operator || r.toks[r.i-1].Kind == lexer.Prime)
	r.advance()
	saved := r.open()
	if t.Text == "{" && r.tok.Kind == lexer.Begin {
		if n := r.system(start, saved, index); n != nil {
			return n
		}
	}
	mark, rows := len(r.stack), []int(nil)
	if r.tok.Kind == lexer.Gap || r.tok.Kind == lexer.Close && index > 0 && r.blankAfter(&r.toks[index-1]) {
		// (\quad), or () behind a relation: a place to fill in.
		k := r.i
		for r.toks[k].Kind == lexer.Gap {
			k++
		}
		if r.toks[k].Kind == lexer.Close && t.Text == "(" {
			r.restore(saved)
			r.seek(min(k+1, len(r.toks)-1))
			return r.one(syntax.Blank, start, "")
		}
		for r.tok.Kind == lexer.Gap {
			r.advance()
		}
	}
	if t.Text == "{" && r.tok.Kind == lexer.Close && r.tok.Text == "}" {
		called = true // the empty set
	}
	if r.tok.Kind != lexer.Close {
		if t.Text == "{" {
			r.element = true
		}
		for {
			n := r.item()
			if index == 0 || r.toks[index-1].Kind != lexer.Sup {
				r.whole(n, 2)
			}
			r.stack = append(r.stack, n)
			if r.err != nil {
				r.stack = r.stack[:mark]
				return n
			}
			if r.element && len(r.stack) == mark+1 && r.divider() {
				return r.setBuilder(start, mark, saved, t)
			}
			r.element = false
			if r.tok.Kind != lexer.Comma && r.tok.Kind != lexer.Semicolon {
				break
			}
			if r.tok.Kind == lexer.Semicolon && t.Text == "[" && !r.latex {
				rows = append(rows, len(r.stack)-mark)
			}
			r.advance()
			if r.tok.Kind == lexer.Close { // a comma too many at the end
				break
			}
		}
	} else if r.loose && (r.tok.Text == "." || t.Text == ".") {
		r.stack = append(r.stack, r.one(syntax.Blank, start, ""))
	} else if !called {
		return r.fail("missing", syntax.Span{Start: start, End: int(r.tok.End)}, "the brackets are empty", "an expression", "")
	}
	r.restore(saved)
	c := r.tok
	text := r.closing(t, c, len(r.stack)-mark)
	if text == "" {
		r.stack = r.stack[:mark]
		return r.unclosed(t, start)
	}
	r.advance()
	items := r.stack[mark:]
	if t.Text == "." && c.Kind == lexer.Bar {
		body := items[0]
		r.stack = r.stack[:mark]
		return r.evaluated(body)
	}
	n := r.node(syntax.Group, syntax.Span{Start: start, End: int(c.End)})
	n.Text = text
	n.Args = r.args(items...)
	r.stack = r.stack[:mark]
	if text == "[]" && len(n.Args) > 0 && !r.latex {
		if m := r.nestedMatrix(n); m != nil {
			return m
		}
		if m := r.spacedMatrix(n, rows); m != nil {
			return m
		}
	}
	if len(n.Args) == 1 && n.Args[0].Kind == syntax.Lines {
		switch text {
		case ".}", "{.":
			n.Args[0].Kind = syntax.System
			return n.Args[0]
		case "[.":
			n.Args[0].Kind = syntax.Logic
			for range n.Args[0].Args[1:] {
				n.Args[0].Ops = append(n.Args[0].Ops, syntax.Or)
			}
			return n.Args[0]
		}
	}
	if text == "[]" && len(n.Args) == 1 && (r.tok.Kind == lexer.Sub || r.tok.Kind == lexer.Sup) && r.boundsAhead() {
		return r.evaluated(n.Args[0])
	}
	return n
}

// blankAfter reports whether empty brackets behind t are a place to fill in.
func (r *reader) blankAfter(t *lexer.Token) bool {
	return t.Kind == lexer.Rel || t.Kind == lexer.Sign || t.Kind == lexer.Mul
}

// boundsAhead reports whether both a lower and an upper script follow, as in [F(x)]_a^b.
func (r *reader) boundsAhead() bool {
	first := r.tok.Kind
	k := r.i + 1
	if kind := r.toks[k].Kind; (kind == lexer.BraceOpen || kind == lexer.Open) && len(r.info) > 0 && r.info[k].match > 0 {
		k = int(r.info[k].match)
	} else if r.toks[k].Kind == lexer.Sign {
		k++
	}
	if k+1 >= len(r.toks) {
		return false
	}
	second := r.toks[k+1].Kind
	return first == lexer.Sub && second == lexer.Sup
}

// pairs are the texts of groups by their two delimiters.
var pairs = map[string]string{
	"()": "()", "[]": "[]", "{}": "{}", "⟨⟩": "⟨⟩", "(]": "(]", "[)": "[)", "(.": "(.", "[.": "[.", "{.": "{.", ".)": ".)", ".]": ".]", ".}": ".}", "][": "][", "..": "..",
}

// closing returns the text of a group that t opens and c closes, or "" where they do not fit.
func (r *reader) closing(t, c *lexer.Token, items int) string {
	if c.Kind == lexer.Bar && t.Text == "." {
		return "."
	}
	if c.Kind == lexer.Bar && t.Text == "⟨" {
		return "⟨|"
	}
	if c.Kind != lexer.Close {
		return ""
	}
	text := pairs[t.Text+c.Text]
	if k := len(r.stack) - 1; (text == "(]" || text == "[)") && items == 1 && r.stack[k].Kind == syntax.Choice && len(r.stack[k].Args[1].Args) == 2 {
		// [98,102) has two ends, whatever thousands look like.
		ends := r.stack[k].Args[1].Args
		r.stack = append(r.stack[:k], ends...)
		return text
	}
	if (text == "(]" || text == "[)") && items != 2 {
		return ""
	}
	return text
}

// unclosed reports a bracket without its match.
func (r *reader) unclosed(t *lexer.Token, start int) *syntax.Node {
	span := syntax.Span{Start: start, End: int(t.End)}
	open := span.Of(r.src)
	if r.tok.Kind == lexer.EOF || t.Kind == lexer.BraceOpen && r.info[r.i].match < 0 && t == r.tok {
		return r.fail("unbalanced", span, quote(open)+" is never closed", closer(open, t.Text), r.closed(start, closer(open, t.Text)))
	}
	switch r.tok.Kind {
	case lexer.Close, lexer.BraceClose, lexer.FloorClose, lexer.CeilClose:
		return r.fail("unbalanced", r.tok.Span(), quote(r.tok.Span().Of(r.src))+" does not close "+quote(open), closer(open, t.Text), "")
	}
	r.trailing()
	return r.node(syntax.Unread, span)
}

// closer is the partner of a bracket, written as the bracket is.
func closer(written, open string) string {
	switch {
	case written == "⌊":
		return "⌋"
	case written == "⌈":
		return "⌉"
	case strings.HasPrefix(written, `\l`) && !strings.HasPrefix(written, `\left`):
		return `\r` + written[2:] // \lfloor
	}
	i := strings.Index("([{", open)
	if i < 0 || open == "" {
		return "a closing bracket"
	}
	switch text := ")]}"[i : i+1]; {
	case strings.HasPrefix(written, `\left`):
		return strings.Replace(strings.Replace(written, `\left`, `\right`, 1), open, text, 1)
	case written == `\{`:
		return `\}`
	case written == "（":
		return "）"
	default:
		return text
	}
}

// divider reports whether the sign between element and condition of a set builder stands here.
func (r *reader) divider() bool {
	t := r.tok
	return t.Kind == lexer.Bar || t.Kind == lexer.Colon || t.Kind == lexer.Rel && t.Op == syntax.Divides
}

// setBuilder reads the condition behind {x | …
func (r *reader) setBuilder(start, mark int, saved scope, open *lexer.Token) *syntax.Node {
	element := r.stack[mark]
	r.stack = r.stack[:mark]
	r.tok.Kind = lexer.Colon // a bar behind it opens: {x||x|<2}
	r.advance()
	r.element = false
	cond := r.statement()
	r.restore(saved)
	if r.err != nil {
		return cond
	}
	if r.tok.Kind != lexer.Close && r.tok.Kind != lexer.BraceClose || r.tok.Text != "}" {
		return r.unclosed(open, start)
	}
	r.advance()
	return r.one(syntax.SetBuilder, start, "", element, cond)
}

// braces reads { … } where an operand is due: a grouping of LaTeX that leaves no
// trace, {n \choose k}, or, with commas inside or in plain notation, a set.
func (r *reader) braces() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	t := r.tok
	start := int(t.Start)
	if r.ahead(1).Kind == lexer.BraceClose {
		if r.i == 0 && len(r.toks) == 3 {
			return r.fail("missing", syntax.Span{Start: start, End: int(r.ahead(1).End)}, "the braces are empty", "an expression", "")
		}
		r.advance()
		r.advance()
		return r.one(syntax.Empty, start, "")
	}
	if k := r.ahead(1); k.Kind == lexer.Mul && r.ahead(2).Kind == lexer.BraceClose {
		// {\cdot}: an operator sign mentioned by itself.
		n := r.node(syntax.Symbol, syntax.Span{Start: start, End: int(r.ahead(2).End)})
		if n.Text = r.mark(k); n.Text == "" {
			n.Text = "·"
		}
		r.seek(min(r.i+3, len(r.toks)-1))
		return n
	}
	plain := !r.latex
	if m := int(r.info[r.i].match); plain && m > 0 && m+1 < len(r.toks) {
		if k := r.toks[m+1].Kind; k == lexer.Sup || k == lexer.Sub {
			plain = false
		}
	}
	if plain {
		r.advance()
		saved := r.open()
		r.element = true
		mark := len(r.stack)
		rows, lines := false, false // "{x + y = 3; x - y = 1}" is a system
		for {
			n := r.item()
			r.stack = append(r.stack, n)
			if r.err != nil {
				r.stack = r.stack[:mark]
				return n
			}
			if r.element && r.divider() {
				return r.setBuilder(start, mark, saved, t)
			}
			r.element = false
			if r.tok.Kind != lexer.Comma && r.tok.Kind != lexer.Semicolon && r.tok.Kind != lexer.NewRow {
				break
			}
			lines = lines || r.tok.Kind == lexer.NewRow
			rows = (rows || r.tok.Kind == lexer.Semicolon) && statementKind(r.stack[mark])
			if r.advance(); rows && r.tok.Kind == lexer.BraceClose {
				break
			}
		}
		r.restore(saved)
		if r.tok.Kind != lexer.BraceClose {
			r.stack = r.stack[:mark]
			return r.unclosed(t, start)
		}
		r.advance()
		if in := r.stack[mark]; r.opt.typeset && len(r.stack) == mark+1 && in.Kind != syntax.Number && in.Kind != syntax.Symbol && !statementKind(in) {
			r.stack = r.stack[:mark]
			return in // typeset, braces around one expression are not seen
		}
		n := r.one(syntax.Group, start, "{}", r.stack[mark:]...)
		r.stack = r.stack[:mark]
		if lines {
			n.Kind, n.Text = syntax.Lines, ""
		} else if rows {
			list := make([]*syntax.Node, len(n.Args))
			for i, a := range n.Args {
				list[i] = &syntax.Node{Kind: syntax.Row, Span: a.Span, Args: n.Args[i : i+1]}
			}
			return r.casesOrSystem(list, start)
		}
		return n
	}
	n := r.braceContent("an operand")
	if head := n; r.err == nil && r.latex {
		for head.Kind == syntax.Power || head.Kind == syntax.Subscript {
			head = head.Args[0]
		}
		if head.Kind == syntax.Symbol && lexer.IsFunction(head.Text) {
			return r.apply(n, t) // {\log _2}8
		}
	}
	if n.Kind == syntax.List && n.Text == "," {
		g := r.one(syntax.Group, start, "{}", n.Args...)
		return g
	}
	return n
}

// braceContent reads { … } and returns what stands inside.
func (r *reader) braceContent(what string) *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	saved := r.open()
	n := r.statement()
	if r.tok.Kind == lexer.Choose && r.err == nil {
		text := r.tok.Text
		r.advance()
		m := r.statement()
		k := syntax.Binomial
		if text != "choose" {
			k = syntax.Fraction
		}
		n = r.one(k, start, "", n, m)
		if text == "over" && r.err == nil {
			n = r.derivativeOfFraction(n)
		}
	}
	r.restore(saved)
	if r.err != nil {
		return n
	}
	r.punctuationIn()
	if r.tok.Kind != lexer.BraceClose && !(r.tok.Kind == lexer.Close && r.tok.Text == "}" && r.tok.Flags&lexer.Right != 0) {
		return r.unclosed(t, start)
	}
	r.advance()
	return n
}

// punctuationIn passes over sentence punctuation before a closing bracket.
func (r *reader) punctuationIn() {
	for r.tok.Kind == lexer.Period || r.tok.Kind == lexer.Comma || r.tok.Kind == lexer.Gap || r.tok.Kind == lexer.NewRow {
		r.advance()
	}
}

// enclosed reads the content of one pair of delimiters.
func (r *reader) enclosed(k syntax.Kind, end lexer.Kind) *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	n := r.inBrackets(r.item)
	if r.err != nil {
		return n
	}
	if k == syntax.Floor && r.tok.Kind == lexer.CeilClose { // ⌊x⌉: the nearest integer
		r.advance()
		head := r.node(syntax.Symbol, t.Span())
		head.Text = "round"
		return r.one(syntax.Apply, start, "", head, n)
	}
	if r.tok.Kind != end {
		return r.unclosed(t, start)
	}
	r.advance()
	return r.one(k, start, "", n)
}

// absolute reads |x|.
func (r *reader) absolute() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	t := r.tok
	start := int(t.Start)
	r.advance()
	saved := r.open()
	r.bars = 1
	r.flagged = t.Flags&lexer.Left != 0 || t.Text == "open"
	n := r.item()
	r.restore(saved)
	if r.err != nil {
		return n
	}
	if r.tok.Kind == lexer.Close && r.tok.Text == "⟩" { // |x⟩
		r.advance()
		return r.one(syntax.Group, start, "|⟩", n)
	}
	if r.tok.Kind != lexer.Bar {
		return r.fail("unbalanced", t.Span(), "the bar is never closed", "|", "")
	}
	r.advance()
	return r.one(syntax.Bars, start, "", n)
}

// norm reads ‖x‖.
func (r *reader) norm() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	saved := r.open()
	r.norms = 1
	n := r.item()
	r.restore(saved)
	if r.err != nil {
		return n
	}
	if r.tok.Kind != lexer.DoubleBar {
		return r.fail("unbalanced", t.Span(), "the double bar is never closed", "‖", "")
	}
	r.advance()
	return r.one(syntax.Norm, start, "", n)
}

// evaluated reads the bounds behind F(x)| or [F(x)].
func (r *reader) evaluated(body *syntax.Node) *syntax.Node {
	lower, upper := r.bounds()
	return r.one(syntax.Evaluated, body.Span.Start, "", body, lower, upper)
}

// bounds reads _lower^upper in any order.
func (r *reader) bounds() (lower, upper *syntax.Node) {
	lower, upper = r.empty(), r.empty()
	for k := 0; k < 2 && r.err == nil; k++ {
		switch {
		case r.tok.Kind == lexer.Sub && lower.Kind == syntax.Empty:
			r.advance()
			if n := r.bound(); n != nil {
				lower = n
			}
		case r.tok.Kind == lexer.Sup && upper.Kind == syntax.Empty:
			r.advance()
			if n := r.bound(); n != nil {
				upper = n
			}
		}
	}
	return lower, upper
}

// bound reads one bound: like a script, but a \substack or a statement may stand in it.
func (r *reader) bound() *syntax.Node {
	n := r.script(true)
	if n != nil && n.Kind == syntax.Group && n.Text == "()" && len(n.Args) == 1 && !r.latex {
		return n.Args[0]
	}
	return n
}
