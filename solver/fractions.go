package solver

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/poly"
)

// partialFractions writes a fraction as a sum of fractions whose denominators are
// powers of irreducible factors.
func (w *work) partialFractions() bool {
	if len(w.task.Goals) != 1 {
		return false
	}
	s := w.s
	f, qs, ok := w.rational(w.task.Goals[0])
	if !ok || qs[0].Den().IsConst() {
		return false
	}
	g, _ := w.lower(w.task.Goals[0])
	n, d := qs[0].Num(), qs[0].Den()
	lead, fs := d.Factor()
	n = n.Scale(lead.Inv())
	d = d.Scale(lead.Inv())
	whole, n := n.DivRem(d)
	factored, _ := f.factored(d)
	w.say("Factor the denominator.", "分母因式分解。", tex(g)+" = "+tex(s.Add(f.node(whole), s.Div(f.node(n), factored))))
	terms := []*expr.Node{f.node(whole)}
	for _, part := range fs {
		a := part.P.Pow(part.K)
		rest, ok := d.Quo(a)
		if !ok {
			return false
		}
		inverse, ok := inverseModulo(rest, a)
		if !ok {
			return false
		}
		_, u := n.Mul(inverse).DivRem(a)
		for k := part.K; k > 0; k-- { // the digits of u in powers of the factor
			var digit poly.Poly
			u, digit = u.DivRem(part.P)
			terms = append(terms, s.Div(f.node(digit), s.Pow(f.node(part.P), s.Int(int64(k)))))
		}
	}
	sum := s.Add(terms...)
	w.equal("Find the numerators over the powers of each factor.", "求各因式幂上的分子。", g, sum)
	w.sample(g, sum)
	return w.answer("rewrite/partial-fractions", tex(sum))
}

// inverseModulo returns b with a·b = 1 modulo m, for polynomials in one letter, by Euclid's algorithm.
func inverseModulo(a, m poly.Poly) (poly.Poly, bool) {
	r0, r1 := m, a
	t0, t1 := a.Ring().Zero(), a.Ring().One()
	for !r1.IsConst() {
		q, r := r0.DivRem(r1)
		r0, r1 = r1, r
		t0, t1 = t1, t0.Sub(q.Mul(t1))
	}
	if r1.IsZero() {
		return t1, false
	}
	return t1.Scale(r1.Lead().Inv()), true
}

// maxExpanded caps the terms of an expansion that is shown.
const maxExpanded = 40

// coefficientIn answers with the coefficient of a power product in an expansion.
func (w *work) coefficientIn() bool {
	goals := w.task.Goals
	s := w.s
	if len(goals) == 0 || len(goals) > 2 {
		return false
	}
	read := make([]*expr.Node, len(goals))
	for i, g := range goals {
		e, ok := w.lower(g)
		if !ok || !e.Scalar() {
			return false
		}
		read[i] = e
	}
	monomial, e := s.Int(1), read[len(read)-1]
	if len(read) == 2 {
		monomial = read[0]
		if k := len(s.Symbols(read[1])); k == 0 || len(s.Symbols(monomial)) > 0 && len(s.Symbols(monomial)) == k && !plainPowers(monomial) {
			monomial, e = read[1], read[0] // "in (1+x)^5, the coefficient of x^2"
		}
		if !plainPowers(monomial) && plainPowers(e) {
			monomial, e = e, monomial
		}
	}
	if !plainPowers(monomial) {
		return false
	}
	f := newField(s, nil, e)
	q, ok := f.of(e)
	if !ok || q.Den().Len() != 1 {
		return false
	}
	p := q.Num()
	for v, g := range f.gens {
		if !g.Is(expr.Sym) {
			return false
		}
		k := q.Den().Degree(v)
		for _, part := range factors(monomial) {
			if part == g {
				k++
			} else if n, isPower := intPower(part); isPower && part.Arg(0) == g {
				k += int(n)
			}
		}
		if k < 0 {
			p = f.ring.Zero()
			break
		}
		p = p.CoeffOf(v, k)
	}
	if !p.IsConst() || monomial != s.Int(1) && !slices.Equal(s.Symbols(monomial), s.Symbols(e)) {
		return false // with letters to spare, a coefficient is none of the numbers
	}
	out := s.Num(p.ConstTerm().Quo(q.Den().Lead()))
	flat := make([]*expr.Node, 0, q.Num().Len())
	for i := range q.Num().Len() {
		flat = append(flat, f.fraction(poly.NewFraction(q.Num().Term(i), q.Den())))
	}
	expanded := s.Add(flat...)
	if len(flat) <= maxExpanded {
		w.equal("Expand.", "展开。", e, expanded)
	}
	w.sample(e, expanded)
	if monomial == s.Int(1) {
		w.stated("The term without the letter is", "不含字母的项为", tex(out))
	} else {
		w.stated("The term asked for is", "所求的项为", tex(s.Mul(out, monomial)))
	}
	return w.answer("polynomials/coefficient", tex(out))
}

// plainPowers reports whether n is a product of powers of different letters.
func plainPowers(n *expr.Node) bool {
	for _, a := range factors(n) {
		if k, isPower := intPower(a); isPower && k != 0 && a.Arg(0).Is(expr.Sym) {
			continue
		}
		if !a.Is(expr.Sym) && !(a.IsInt() && a.Num().IsOne()) {
			return false
		}
	}
	return true
}
