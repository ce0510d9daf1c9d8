package checker

import (
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// writing examines how something is written.
type writing struct{ s *expr.Store }

// has reports whether a tree is written in the named form; known is false for a form that has no test.
func (w *writing) has(n *syntax.Node, form string) (ok, known bool) {
	for n.Is(syntax.Boxed) || n.Is(syntax.Labelled) || n.Is(syntax.Group) && len(n.Args) == 1 && n.Text == "()" {
		n = n.Args[0]
	}
	if n.Is(syntax.Relation) && len(n.Args) == 2 {
		n = n.Args[1]
	}
	switch form {
	case "factored":
		return w.factored(n), true
	case "expanded":
		return w.collected(n) && !holdsTree(n, func(m *syntax.Node) bool {
			if m.Is(syntax.Product) || m.Is(syntax.Juxtapose) || m.Is(syntax.Power) {
				for _, a := range m.Args {
					if a.Is(syntax.Group) && len(a.Args) == 1 && a.Args[0].Is(syntax.Sum) && len(a.Args[0].Args) > 1 {
						return true
					}
				}
			}
			return false
		}), true
	case "lowest-terms":
		return !holdsTree(n, func(m *syntax.Node) bool {
			if !isQuotient(m) {
				return false
			}
			x, ok := numeralOf(m.Args[0])
			y, ok2 := numeralOf(m.Args[1])
			if ok && ok2 {
				return !x.IsInt() || !y.IsInt() || !num.Gcd(x, y).IsOne() || y.IsOne()
			}
			return w.common(m.Args[0], m.Args[1])
		}), true
	case "rationalised":
		radical := func(k *syntax.Node) bool {
			return k.Is(syntax.Root) || k.Is(syntax.Power) && holdsTree(k.Args[1], isQuotient)
		}
		return !holdsTree(n, func(m *syntax.Node) bool {
			return isQuotient(m) && holdsTree(m.Args[1], radical) || m.Is(syntax.Root) && holdsTree(m.Args[0], isQuotient)
		}), true
	case "one-fraction":
		return isQuotient(n), true
	case "simplified-radicals":
		if x := w.value(n); x != nil && terms(n) > 1 && !(x.Is(expr.Add) && x.Len() >= terms(n)) {
			return false, true // 2√2 + √2
		}
		return !holdsTree(n, func(m *syntax.Node) bool {
			return m.Is(syntax.Root) && !w.simplifiedRoot(m)
		}), true
	case "scientific":
		mantissa, _, ok := scientific(n)
		x, err := num.Parse(mantissa)
		return ok && err == nil && x.Cmp(num.One) >= 0 && x.Cmp(num.Int(10)) < 0, true
	}
	if places, figures, ok := digitsAsked(form); ok {
		k, l, zeros, ok := digitsShown(n)
		return ok && (places < 0 || k == places) && (figures < 0 || l-zeros <= figures && figures <= l), true
	}
	return false, false
}

// simplifiedRoot reports whether nothing can be taken out of a root of a number, nor its index lowered.
func (w *writing) simplifiedRoot(n *syntax.Node) bool {
	x, index := w.value(n.Args[0]), num.Two
	if len(n.Args) > 1 && !n.Args[1].Is(syntax.Empty) {
		index, _ = numeralOf(n.Args[1])
	}
	k, ok := index.Int64()
	if x == nil || !x.IsNum() || !ok || k < 2 {
		return true
	}
	r := w.s.Root(w.s.Num(x.Num().Abs()), k)
	powers := []*expr.Node{r}
	if r.Is(expr.Mul) {
		powers = r.Args()
	}
	least := num.One
	for _, p := range powers {
		if !p.Is(expr.Pow) || !x.IsInt() {
			return false
		}
		least = num.Lcm(least, p.Arg(1).Num().Denom())
	}
	return least.Equal(index)
}

func isQuotient(n *syntax.Node) bool {
	return n.Is(syntax.Fraction) || n.Is(syntax.Product) && len(n.Args) == 2 && n.Ops[1] == syntax.Slash
}

// value lowers a tree to a number or an expression; nil where it is none.
func (w *writing) value(n *syntax.Node) *expr.Node {
	rs, err := lower.Lower(n, &lower.Context{Store: w.s})
	if err != nil || !rs[0].Node.Scalar() || !rs[0].Node.Finite() {
		return nil
	}
	return rs[0].Node
}

// polynomials writes trees as polynomials in what they are made of.
func (w *writing) polynomials(ns ...*syntax.Node) (ps []poly.Poly, ok bool) {
	var at atoms
	var xs []*expr.Node
	for _, n := range ns {
		x := w.value(n)
		if x == nil || !at.collect(x) {
			return nil, false
		}
		xs = append(xs, x)
	}
	ring := poly.NewRing(len(at.of), w.s.Tank())
	for _, x := range xs {
		ps = append(ps, at.poly(ring, x))
	}
	return ps, true
}

// factored reports whether nothing in n can be factored further over the rational numbers:
// a sum must be irreducible and its coefficients without a common factor.
func (w *writing) factored(n *syntax.Node) bool {
	switch n.Kind {
	case syntax.Sum:
		if len(n.Args) == 1 {
			return w.factored(n.Args[0])
		}
		ps, ok := w.polynomials(n)
		if !ok || ps[0].IsConst() {
			return false
		}
		c, fs := ps[0].Factor()
		return len(fs) == 1 && fs[0].K == 1 && c.Abs().Numer().IsOne()
	case syntax.Product, syntax.Juxtapose, syntax.Fraction, syntax.Group:
		for _, a := range n.Args {
			if !w.factored(a) {
				return false
			}
		}
	case syntax.Power:
		return w.factored(n.Args[0])
	}
	return true
}

// terms counts the members of a sum.
func terms(n *syntax.Node) int {
	switch {
	case n.Is(syntax.Group) && len(n.Args) == 1:
		return terms(n.Args[0])
	case n.Is(syntax.Sum):
		k := 0
		for _, a := range n.Args {
			k += terms(a)
		}
		return k
	}
	return 1
}

// collected reports whether no two terms of a sum can be added.
func (w *writing) collected(n *syntax.Node) bool {
	ps, ok := w.polynomials(n)
	return !ok || terms(n) <= max(1, ps[0].Len())
}

// common reports whether two trees have a common factor, a number or a polynomial.
func (w *writing) common(a, b *syntax.Node) bool {
	ps, ok := w.polynomials(a, b)
	if !ok || ps[0].IsZero() || ps[1].IsZero() {
		return false
	}
	c, p := ps[0].Primitive()
	d, q := ps[1].Primitive()
	return !num.Gcd(c.Abs(), d.Abs()).IsOne() && c.IsInt() && d.IsInt() || !poly.GCD(p, q).IsConst()
}

// scientific takes 1.2×10³ and 1.2e3 apart.
func scientific(n *syntax.Node) (mantissa string, exponent int, ok bool) {
	if n.Is(syntax.Sum) && len(n.Args) == 1 {
		return scientific(n.Args[0])
	}
	if n.Is(syntax.Number) {
		m, e, ok := strings.Cut(strings.ToLower(n.Text), "e")
		exponent, err := strconv.Atoi(e)
		return m, exponent, ok && err == nil
	}
	if !n.Is(syntax.Product) || len(n.Args) != 2 || n.Ops[1] == syntax.Slash || !n.Args[0].Is(syntax.Number) || !n.Args[1].Is(syntax.Power) {
		return "", 0, false
	}
	ten, ok := numeralOf(n.Args[1].Args[0])
	power := n.Args[1].Args[1]
	for power.Is(syntax.Group) && len(power.Args) == 1 {
		power = power.Args[0]
	}
	x, ok2 := numeralOf(power)
	k, ok3 := x.Int64()
	return n.Args[0].Text, int(k), ok && ok2 && ok3 && ten.Equal(num.Int(10))
}

// digitsAsked reads "decimal-places-2" and "significant-figures-3"; what is not asked for is -1.
func digitsAsked(form string) (places, figures int, ok bool) {
	if t, found := strings.CutPrefix(form, "decimal-places-"); found {
		k, err := strconv.Atoi(t)
		return k, -1, err == nil && k >= 0
	}
	t, found := strings.CutPrefix(form, "significant-figures-")
	k, err := strconv.Atoi(t)
	return -1, k, found && err == nil && k > 0
}

// digitsShown counts the decimal places and the significant figures of a numeral, and how many zeros
// at the end of a whole number among those may be none.
func digitsShown(n *syntax.Node) (places, figures, zeros int, ok bool) {
	if n.Is(syntax.Sum) && len(n.Args) == 1 {
		return digitsShown(n.Args[0])
	}
	text, exponent, ok := scientific(n)
	if !ok {
		if !n.Is(syntax.Number) {
			return 0, 0, 0, false
		}
		text = n.Text
	}
	whole, decimals, point := strings.Cut(strings.ReplaceAll(text, ",", ""), ".")
	if !digitsOnly(whole + decimals) {
		return 0, 0, 0, false
	}
	if !point && !ok {
		zeros = len(whole) - len(strings.TrimRight(whole, "0"))
	}
	return len(decimals) - exponent, len(strings.TrimLeft(whole+decimals, "0")), zeros, true
}

// rounded decides a number against its value at the digits asked for, and reports whether it is that value.
func (w *writing) rounded(gold, answer *syntax.Node, form string, r *EqualResult) bool {
	_, asked, ok := digitsAsked(form)
	if !ok {
		return false
	}
	places, figures, zeros, ok := digitsShown(answer)
	if asked > 0 && zeros > 0 {
		places -= min(zeros, max(0, figures-asked))
	}
	x, y := w.value(gold), w.value(answer)
	if !ok || x == nil || y == nil || !x.Constant() || !y.IsNum() {
		return false
	}
	lo, hi, ok := enclosureOf(w.s, x).Bounds()
	if !ok {
		return false
	}
	c := recheck.Claim{Rel: "~", Left: expr.Term(x), Right: expr.Term(y)}
	ev := recheck.Rounding{Digits: places, Left: recheck.Range{Lo: lo.String(), Hi: hi.String()}, Bits: 96}
	if recheck.Check(c, ev) == nil {
		r.Judgement, r.Claim = verdict.Prove(EqualForm, ev), c
		return true
	}
	if j := equality.Decide(w.s, x, y); j.Verdict() == verdict.Refuted {
		r.Judgement, r.Claim = j, expr.Claim("=", x, y)
	}
	return false
}

func numeralOf(n *syntax.Node) (num.Num, bool) {
	if n.Is(syntax.Sum) && len(n.Args) == 1 && n.Ops[0] == syntax.Minus {
		x, ok := numeralOf(n.Args[0])
		return x.Neg(), ok
	}
	if !n.Is(syntax.Number) {
		return num.Zero, false
	}
	x, err := num.Parse(n.Text)
	return x, err == nil
}

func holdsTree(n *syntax.Node, f func(*syntax.Node) bool) bool {
	if n == nil {
		return false
	}
	if f(n) {
		return true
	}
	for _, a := range n.Args {
		if holdsTree(a, f) {
			return true
		}
	}
	return false
}
