package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// chain reads operands with relations between them, and a modulus behind them.
// A side that is absent, as in a continued line "= 5", is Empty.
func (r *reader) chain() *syntax.Node {
	var first *syntax.Node
	start := r.start()
	saved := r.congruent
	defer func() { r.congruent = saved }()
	if r.relationHere() || r.modulusOpens() {
		first = r.node(syntax.Empty, syntax.Span{Start: start, End: start})
		if r.loneRelation() {
			return r.missing(anOperand)
		}
	} else {
		first = r.operand()
	}
	if r.err != nil {
		return first
	}
	if r.relationHere() {
		r.whole(first, 1)
	}
	var modulus *syntax.Node
	if r.modulusOpens() {
		modulus = r.modulus()
	} else if k := r.trailer(); k > 0 && r.toks[k].Kind == lexer.Open && r.toks[k+1].Kind == lexer.Mul {
		r.seek(k)
		modulus = r.modulus()
	}
	if !r.relationHere() {
		if modulus != nil {
			return r.one(syntax.Modulo, start, "", first, modulus)
		}
		return first
	}
	mark, opMark := len(r.stack), len(r.opTop)
	r.stack = append(r.stack, first)
	negated := 0 // relations that are only known as the negation of another, as bits of the first 64
	odd := ""
	for r.err == nil && r.relationHere() {
		at := r.tok
		op, text, no := r.relation()
		if no {
			negated |= 1 << min(len(r.opTop)-opMark, 62)
		}
		if text != "" {
			odd = text
		}
		if op == syntax.Equiv {
			r.congruent = true
		}
		r.opTop = append(r.opTop, op)
		var n *syntax.Node
		switch {
		case !r.loose && r.tok.Kind == lexer.Rel:
			return r.twoRelations(at)
		case r.atEnd() || r.modulusOpens():
			n = r.empty()
		default:
			n = r.operand()
		}
		r.whole(n, 1)
		r.stack = append(r.stack, n)
		if k := r.trailer(); r.err == nil && k > 0 && r.toks[k].Kind == lexer.Open && r.toks[k+1].Kind == lexer.Mul && r.toks[k+1].Op == syntax.Mod {
			r.seek(k)
		}
		if r.err == nil && r.modulusOpens() {
			m := r.modulus()
			if modulus == nil || r.err != nil {
				modulus = m
			} else if modulus.Span.Of(r.src) != m.Span.Of(r.src) {
				// Two moduli: what stands before keeps its own.
				rel := r.take(syntax.Relation, mark, opMark)
				rel.Args = append([]*syntax.Node(nil), rel.Args...)
				last := rel.Args[len(rel.Args)-1]
				rel.Args = rel.Args[:len(rel.Args)-1]
				rel.Ops = rel.Ops[:len(rel.Ops)-1]
				left := rel
				if len(rel.Args) == 1 {
					left = rel.Args[0]
				}
				left = r.one(syntax.Modulo, start, "", left, modulus)
				r.stack = append(r.stack, left, last)
				r.opTop = append(r.opTop, op)
				modulus = m
			}
		}
	}
	if r.err != nil {
		r.stack, r.opTop = r.stack[:mark], r.opTop[:opMark]
		return first
	}
	if negated != 0 {
		return r.negatedChain(mark, opMark, negated, modulus)
	}
	n := r.take(syntax.Relation, mark, opMark)
	n.Span.Start = start
	n.Span.End = max(n.Span.End, r.last())
	n.Text = odd
	if modulus != nil {
		return r.one(syntax.Modulo, start, "", n, modulus)
	}
	return n
}

// negatedChain splits a chain with a negated relation into its links. A link
// whose left side is more than a name or a numeral has Empty there: it continues the link before.
func (r *reader) negatedChain(mark, opMark, negated int, modulus *syntax.Node) *syntax.Node {
	operands := append([]*syntax.Node(nil), r.stack[mark:]...)
	ops := append([]syntax.Op(nil), r.opTop[opMark:]...)
	r.stack, r.opTop = r.stack[:mark], r.opTop[:opMark]
	var parts []*syntax.Node
	for i, op := range ops {
		left := operands[i]
		if i > 0 {
			if left.Kind == syntax.Number || left.Kind == syntax.Symbol {
				left = r.leaf(left)
			} else {
				left = r.node(syntax.Empty, syntax.Span{Start: left.Span.End, End: left.Span.End})
			}
		}
		n := r.relation2(left, op, operands[i+1])
		n.Span = operands[i].Span.Cover(operands[i+1].Span)
		if modulus != nil && (len(ops) == 1 || modulus.Kind == syntax.Number || modulus.Kind == syntax.Symbol) {
			m := r.node(syntax.Modulo, n.Span)
			if i == len(ops)-1 {
				m.Args = r.args(n, modulus)
			} else {
				m.Args = r.args(n, r.leaf(modulus))
			}
			n = m
		}
		if negated>>min(i, 62)&1 != 0 {
			m := r.node(syntax.Not, n.Span)
			m.Args = r.args(n)
			n = m
		}
		parts = append(parts, n)
	}
	if len(parts) == 1 {
		return parts[0]
	}
	n := r.node(syntax.Logic, parts[0].Span.Cover(parts[len(parts)-1].Span))
	n.Args = r.args(parts...)
	for range parts[1:] {
		n.Ops = append(n.Ops, syntax.And)
	}
	if modulus != nil && modulus.Kind != syntax.Number && modulus.Kind != syntax.Symbol {
		m := r.node(syntax.Modulo, n.Span)
		m.Args = r.args(n, modulus)
		return m
	}
	return n
}

// leaf copies a numeral or a name.
func (r *reader) leaf(n *syntax.Node) *syntax.Node {
	c := r.node(n.Kind, n.Span)
	c.Text = n.Text
	return c
}

// twoRelations refuses a relation right behind the relation at first.
func (r *reader) twoRelations(first *lexer.Token) *syntax.Node {
	span := syntax.Span{Start: int(first.Start), End: int(r.tok.End)}
	meant, second := first.Span().Of(r.src), r.tok.Span().Of(r.src)
	if second == "=" && len(meant) == 1 && meant != second {
		meant += second
	} else if meant != second {
		meant = ""
	}
	return r.fail("missing", span, "an operand is missing between two relations", anOperand, meant)
}

// whole refuses a sum of so many terms or more that ends with a sign, as in "a + = 3".
func (r *reader) whole(n *syntax.Node, terms int) {
	if n.Kind != syntax.Sum || r.loose || r.err != nil {
		return
	}
	if last := n.Args[len(n.Args)-1]; last.Kind == syntax.Empty && len(n.Args) >= terms {
		r.fail("missing", syntax.Span{Start: last.Span.Start, End: last.Span.Start}, "nothing stands behind the sign", "a number or a letter", "")
	}
}

// loneRelation reports whether nothing but a relation is there.
func (r *reader) loneRelation() bool {
	return r.i == 0 && r.ahead(1).Kind == lexer.EOF
}

// afterOperand reports whether the token before can end an operand, so that a
// bar here does not open one.
func (r *reader) afterOperand() bool {
	return r.i > 0 && endsOperand(&r.toks[r.i-1])
}

// relationHere reports whether a relation stands here.
func (r *reader) relationHere() bool {
	t := r.tok
	switch t.Kind {
	case lexer.Rel:
		return !(r.element && t.Op == syntax.Divides)
	case lexer.Negate:
		return r.ahead(1).Kind == lexer.Rel || r.ahead(1).Kind == lexer.Bar
	case lexer.Bar:
		return r.bars == 0 && !r.element && t.Text == "" && r.ahead(1).Kind != lexer.EOF && t.Flags&(lexer.Left|lexer.Right) == 0 && r.afterOperand() || t.Flags&lexer.Middle != 0 && !r.element
	case lexer.DoubleBar:
		return r.norms == 0 && t.Text == "" && t.Flags&(lexer.Left|lexer.Right) == 0 && r.afterOperand()
	case lexer.Stack:
		return r.stackedRelation() > 0
	}
	return false
}

// stackedRelation returns the index of the relation in \stackrel{(1)}{=}, or 0.
func (r *reader) stackedRelation() int {
	k := r.i + 1
	if r.toks[k].Kind != lexer.BraceOpen || len(r.info) == 0 || r.info[k].match < 0 {
		if k+1 < len(r.toks) && r.toks[k].Kind != lexer.BraceOpen && r.toks[k+1].Kind == lexer.Rel {
			return k + 1
		}
		return 0
	}
	k = int(r.info[k].match) + 1
	if k < len(r.toks) && r.toks[k].Kind == lexer.Rel {
		return k
	}
	if k+2 < len(r.toks) && r.toks[k].Kind == lexer.BraceOpen && r.toks[k+1].Kind == lexer.Rel && r.toks[k+2].Kind == lexer.BraceClose {
		return k + 1
	}
	return 0
}

// relation reads a relation sign. no is true where its negation is meant and
// has no name of its own; text names a relation that the tree has no Op for.
func (r *reader) relation() (op syntax.Op, text string, no bool) {
	t := r.tok
	switch t.Kind {
	case lexer.Stack:
		k := r.stackedRelation()
		op, text = r.toks[k].Op, r.toks[k].Text
		k++
		if r.toks[k].Kind == lexer.BraceClose {
			k++
		}
		r.seek(min(k, len(r.toks)-1))
		return op, text, false
	case lexer.Bar:
		n := r.ahead(1)
		if n.Kind == lexer.Bar && n.Start == t.End {
			r.advance()
			r.advance()
			return syntax.Parallel, "", false
		}
		r.advance()
		return syntax.Divides, "", false
	case lexer.DoubleBar:
		r.advance()
		return syntax.Parallel, "", false
	case lexer.Negate:
		r.advance()
		op, text, _ = r.relation()
		switch op {
		case syntax.Eq:
			return syntax.Ne, "", false
		case syntax.In:
			return syntax.NotIn, "", false
		case syntax.Subset, syntax.SubsetEq:
			return syntax.NotSubset, "", false
		case syntax.Divides:
			return syntax.NotDivides, "", false
		}
		return op, text, true
	}
	r.advance()
	switch t.Text {
	case "∌":
		return syntax.Owns, "", true
	case "⊅":
		return syntax.Superset, "", true
	case "⊉":
		return syntax.SupersetEq, "", true
	case "∦":
		return syntax.Parallel, "", true
	case "":
		return t.Op, "", false
	}
	return syntax.To, t.Text, false
}

// modulusOpens reports whether (mod m), \pmod m or \mod m stands here.
func (r *reader) modulusOpens() bool {
	t := r.tok
	switch t.Kind {
	case lexer.PMod:
		return true
	case lexer.Mul:
		return t.Op == syntax.Mod && (r.congruent || r.i == 0 && r.ahead(1).Kind != lexer.Open)
	case lexer.Open:
		return r.modulusAhead()
	}
	return false
}

// modulus reads it.
func (r *reader) modulus() *syntax.Node {
	t := r.tok
	r.advance()
	switch t.Kind {
	case lexer.PMod:
		return r.arg("a modulus")
	case lexer.Mul:
		return r.sum()
	}
	s := r.open()
	r.advance()
	n := r.sum()
	r.restore(s)
	if r.err != nil {
		return n
	}
	if r.tok.Kind != lexer.Close {
		return r.unclosed(t, int(t.Start))
	}
	r.advance()
	return n
}
