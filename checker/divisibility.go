package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// integer lowers n to an integer, if it is one.
func (v *visit) integer(n *syntax.Node) (num.Num, bool) {
	e, ok := v.preferred(n)
	if !ok || !e.IsInt() {
		return num.Zero, false
	}
	return e.Num(), true
}

// multiple reads m ∣ b, where m is an integer and b has letters, as b ≡ 0 (mod m).
func (v *visit) multiple(a *assertion) (assertion, bool) {
	b := *a
	if a.kind != link || a.op != syntax.Divides || len(letters(a.right, nil)) == 0 {
		return b, false
	}
	if m, ok := v.integer(a.left); !ok || m.IsZero() {
		return b, false
	}
	b.op, b.modulus = syntax.Equiv, a.left
	b.left, b.right = a.right, &syntax.Node{Kind: syntax.Number, Text: "0", Span: a.right.Span}
	return b, true
}

// divides decides a ∣ b and a ∤ b between integers.
func (v *visit) divides(a *assertion) outcome {
	x, ok1 := v.integer(a.left)
	y, ok2 := v.integer(a.right)
	if !ok1 || !ok2 || x.IsZero() {
		v.ctx.note(letters(a.node, nil))
		return unknown(UnknownUndecided)
	}
	rest := y.Mod(x.Abs())
	return v.remainderIs(rest, num.Zero, a.op == syntax.Divides)
}

// congruence decides a ≡ b (mod m) between integers, and between fractions whose
// denominators are prime to m.
func (v *visit) congruence(a *assertion) outcome {
	if a.op != syntax.Equiv && a.op != syntax.Eq && a.op != syntax.Ne {
		return unknown(UnknownNotation)
	}
	m, ok := v.integer(a.modulus)
	x, ok1 := v.integer(a.left)
	y, ok2 := v.integer(a.right)
	if !ok || m.Sign() <= 0 {
		v.ctx.note(letters(a.node, nil))
		return unknown(UnknownUndecided)
	}
	if !ok1 || !ok2 {
		return v.residues(a, m)
	}
	return v.remainderIs(x.Mod(m), y.Mod(m), a.op != syntax.Ne)
}

// modular reads a link of a chain that ends with "mod n" as a congruence: 2⁴ = 16 = 2 mod 7.
func modular(a *assertion) (assertion, bool) {
	end := a.right
	if a.chain != nil {
		end = a.chain.Args[len(a.chain.Args)-1]
	}
	k := len(end.Args) - 1
	if !end.Is(syntax.Product) || end.Ops[k] != syntax.Mod {
		return assertion{}, false
	}
	b := *a
	b.modulus = end.Args[k]
	if end == a.right {
		if b.right = end.Args[0]; k > 1 {
			head := *end
			head.Args, head.Ops = end.Args[:k], end.Ops[:k]
			b.right = &head
		}
	}
	return b, true
}

// remainderIs judges whether two remainders agree, or differ where agree is not set.
func (v *visit) remainderIs(x, y num.Num, agree bool) outcome {
	l, r := v.store.Num(x), v.store.Num(y)
	op := syntax.Eq
	if !agree {
		op = syntax.Ne
	}
	o := v.compare(op, l, r)
	switch {
	case o.proved():
		o.j = verdict.Prove(DivisibilityTrue, o.j.Evidence())
	case o.refuted():
		if v.retracted {
			return unknown(UnknownRetracted)
		}
		o.j = verdict.Refute(DivisibilityFalse, o.j.Evidence())
		o.example = &Counterexample{Left: expr.LaTeX(l), Right: expr.LaTeX(r)}
	}
	return o
}

// quotient decides "17 ÷ 5 = 3 R 2" and "17 ÷ 5 = 3 remainder 2", where the right side holds a
// quotient with a remainder. done is false for every other link.
func (v *visit) quotient(a *assertion) (o outcome, done bool) {
	q, rest, ok := remainderForm(a.right)
	if !ok {
		n, behind := v.remainderBehind(a)
		if !behind {
			return o, false
		}
		q, rest = a.right, n
	}
	dividend, divisor, ok := division(a.left)
	if !ok {
		return unknown(UnknownNotation), true
	}
	x, ok1 := v.integer(dividend)
	y, ok2 := v.integer(divisor)
	p, ok3 := v.integer(q)
	r, ok4 := v.integer(rest)
	if !ok1 || !ok2 || !ok3 || !ok4 || y.IsZero() {
		return unknown(UnknownUndecided), true
	}
	s := v.store
	back := s.Add(s.Mul(s.Num(y), s.Num(p)), s.Num(r))
	o = v.compare(syntax.Eq, back, s.Num(x))
	switch {
	case o.proved():
		if r.Sign() < 0 || !r.Less(y.Abs()) {
			return unknown(UnknownUndecided), true
		}
		o.j = verdict.Prove(DivisionRemainder, o.j.Evidence())
	case o.refuted():
		if v.retracted {
			return unknown(UnknownRetracted), true
		}
		o.j = verdict.Refute(DivisionFalse, o.j.Evidence())
		o.example = &Counterexample{Left: expr.LaTeX(back), Right: expr.LaTeX(s.Num(x))}
	}
	return o, true
}

// remainderForm reads "3 R 2", "3 r 2", "3 remainder 2" and "3……2" in one juxtaposition.
func remainderForm(n *syntax.Node) (q, rest *syntax.Node, ok bool) {
	for n.Is(syntax.Boxed) {
		n = n.Arg(0)
	}
	last := len(n.Args) - 1
	if !n.Is(syntax.Juxtapose) || last < 1 || !n.Args[last].Is(syntax.Number) {
		return nil, nil, false
	}
	q, rest = n.Args[0], n.Args[last]
	mid := ""
	if q.Is(syntax.Quantity) && last == 1 { // 5 余 3
		q, mid = q.Arg(0), q.Text
	}
	dots := 0
	for _, m := range n.Args[1:last] {
		switch {
		case m.Is(syntax.Ellipsis):
			dots++
		case (m.Is(syntax.Word) || m.Is(syntax.Symbol)) && last == 2:
			mid = m.Text
		default:
			return nil, nil, false
		}
	}
	return q, rest, q.Is(syntax.Number) && (dots > 0 || remainders[strings.ToLower(strings.Trim(mid, " ."))])
}

// remainders are names for what is left in a division.
var remainders = map[string]bool{"r": true, "rem": true, "remainder": true, "with remainder": true, "with a remainder of": true, "remainder of": true, "余": true, "余数": true}

// remainderBehind reads the remainder that stands in words behind a quotient: "= 6
// with a remainder of 1".
func (v *visit) remainderBehind(a *assertion) (*syntax.Node, bool) {
	if a.at+1 < a.of || a.op != syntax.Eq || a.text.End < 0 || a.text.End > len(v.src) {
		return nil, false
	}
	if _, _, ok := division(a.left); !ok {
		return nil, false
	}
	after := strings.ToLower(v.src[a.text.End:min(len(v.src), a.text.End+60)])
	words := []string{"$", "\\)", ",", " ", "with", "and", "a", "remainder", "r", "of", "is", "余数", "余", "为", "…", "..."}
	named := false
	for cut := true; cut; {
		cut = false
		after = strings.TrimLeft(after, " ,")
		for _, w := range words {
			if rest, ok := strings.CutPrefix(after, w); ok && !(w == "a" && strings.HasPrefix(rest, "n")) {
				if w == "r" && strings.HasPrefix(rest, "e") {
					continue
				}
				named = named || w == "remainder" || w == "r" || w == "余" || w == "余数"
				after, cut = rest, true
				break
			}
		}
	}
	k := 0
	for k < len(after) && after[k] >= '0' && after[k] <= '9' {
		k++
	}
	if !named || k == 0 || k < len(after) && (after[k] == '.' && k+1 < len(after) && after[k+1] >= '0' && after[k+1] <= '9' || after[k] == '/' || after[k] == '^') {
		return nil, false
	}
	return &syntax.Node{Kind: syntax.Number, Text: after[:k]}, true
}

// division reads n as a quotient of two operands.
func division(n *syntax.Node) (x, y *syntax.Node, ok bool) {
	switch {
	case n.Is(syntax.Fraction):
		return n.Arg(0), n.Arg(1), true
	case n.Is(syntax.Product) && len(n.Args) == 2 && (n.Ops[1] == syntax.Obelus || n.Ops[1] == syntax.Slash):
		return n.Arg(0), n.Arg(1), true
	}
	return nil, nil, false
}
