package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/linalg"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The caps on what an inequality is written as a sum of, and the fuel that may cost.
const (
	positiveFuel    = 150_000
	positiveAtoms   = 10
	positiveFactors = 12
	positiveTerms   = 160
	positiveRows    = 48
)

// summand is what cannot be negative: a product of factors, and a square.
type summand struct {
	p       poly.Poly // in the atoms, reduced by what holds between them
	factors []int     // of the positivity
	square  poly.Poly
	squared bool
	strict  bool
}

// factor is a polynomial in the atoms that is not negative: the difference of a given inequality or its inverse,
// or a root.
type factor struct {
	p      poly.Poly
	strict bool
	as     recheck.PositiveFactor
}

// positivity searches for an inequality as a sum of products of what is known not to be negative.
type positivity struct {
	*visit
	at      atoms
	ring    *poly.Ring
	basis   *poly.Basis
	factors []factor
	target  poly.Poly
	terms   []summand
}

// positive proves an inequality as a sum of products of given inequalities, roots, reciprocals and squares of
// binomials, found by linear programming: a² + b² ≥ 2ab, b/a + a/b ≥ 2 for a, b > 0, and a² > b² for
// a > b > 0. It does not refute.
func (v *visit) positive(a *assertion, l, r *expr.Node) (o outcome, ok bool) {
	d, strict, ok := v.above(a.op, l, r)
	if !ok || d.Imaginary() || !d.Scalar() || !d.Finite() {
		return o, false
	}
	s := positivity{visit: v, at: atoms{store: v.store}}
	if !s.at.collect(d) || len(v.store.Symbols(d)) == 0 {
		return o, false
	}
	v.tank.Share(positiveFuel, func() { o, ok = s.prove(a, l, r, d, strict) })
	return o, ok && o.proved()
}

func (s *positivity) prove(a *assertion, l, r, d *expr.Node, strict bool) (o outcome, ok bool) {
	used := s.facts(d)
	s.reciprocals(d)
	if len(s.at.of) > positiveAtoms {
		return o, false
	}
	s.ring = s.visit.ring(len(s.at.of))
	equations := s.given(used)
	holding := append(slices.Clip(equations), s.at.relations(s.ring)...)
	s.basis = poly.Groebner(s.ring, append(holding, s.constantRoots(holding)...))
	whole := s.at.poly(s.ring, d)
	s.target, _ = s.basis.Reduce(whole)
	if s.target.IsConst() {
		return o, false
	}
	s.collect()
	x, ok := s.solve()
	if !ok {
		return o, false
	}
	o.claim = expr.Claim(relName(a.op), l, r, s.visit.given(used)...)
	o.relation = implies
	var ev recheck.Positivity
	rest := whole
	for j, c := range x {
		if c.IsZero() {
			continue
		}
		t := &s.terms[j]
		term := recheck.PositiveTerm{Coefficient: c.String()}
		p := s.ring.Const(c)
		for _, f := range t.factors {
			term.Factors = append(term.Factors, s.factors[f].as)
			p = p.Mul(s.factors[f].p)
		}
		if t.squared {
			q := expr.Term(s.at.node(s.store, t.square))
			term.Square = &q
			p = p.Mul(t.square).Mul(t.square)
		}
		ev.Terms = append(ev.Terms, term)
		rest = rest.Sub(p)
	}
	_, cofactors := s.basis.Reduce(rest)
	for i := range equations {
		ev.Cofactors = append(ev.Cofactors, expr.Term(s.at.node(s.store, cofactors[i])))
	}
	if recheck.Check(o.claim, ev) != nil {
		return o, false
	}
	o.j = verdict.Prove(FollowsCombination, ev)
	return o, true
}

// constantRoots returns t - c for the square roots t of what is a square c² by what holds: √(b/a · 4a/b) = 2.
func (s *positivity) constantRoots(holding []poly.Poly) (out []poly.Poly) {
	var basis *poly.Basis
	for j, x := range s.at.of {
		if !x.Is(expr.Pow) || !x.Arg(1).IsNum() || !x.Arg(1).Num().Equal(num.Int(2).Inv()) || !s.at.holds(x.Arg(0)) {
			continue
		}
		if basis == nil {
			basis = poly.Groebner(s.ring, holding)
		}
		u, _ := basis.Reduce(s.at.poly(s.ring, x.Arg(0)))
		if c, ok := u.Constant(); ok && c.Sign() > 0 {
			if c, ok = c.Root(2); ok {
				out = append(out, s.ring.Var(j).Sub(s.ring.Const(c)))
			}
		}
	}
	return out
}

// facts returns the facts that bear on d and collects their atoms, as far as these are not too many.
func (s *positivity) facts(d *expr.Node) []int {
	return s.bearing(s.store.Symbols(d), func(f *fact) bool {
		trial := s.at.clone()
		if !trial.collect(s.store.Sub(f.l, f.r)) || len(trial.of) > positiveAtoms {
			return false
		}
		s.at = trial
		return true
	})
}

// reciprocals adds 1/x for the letters of d where it has roots or denominators.
func (s *positivity) reciprocals(d *expr.Node) {
	if slices.ContainsFunc(s.at.of, func(n *expr.Node) bool { return n.Is(expr.Pow) }) {
		for _, x := range s.store.Symbols(d) {
			s.at.collect(s.store.Pow(s.store.Sym(x), s.store.Int(-1)))
		}
	}
}

// given sorts the facts into factors and equations, and adds the roots and reciprocals among the atoms.
func (s *positivity) given(used []int) (equations []poly.Poly) {
	for k, i := range used {
		f := &s.ctx.facts[i]
		if f.op == syntax.Eq {
			equations = append(equations, s.at.poly(s.ring, s.store.Sub(f.l, f.r)))
			continue
		}
		d, strict, ok := s.above(f.op, f.l, f.r)
		if !ok {
			continue
		}
		s.factors = append(s.factors, factor{s.at.poly(s.ring, d), strict, recheck.PositiveFactor{Given: []int{k}}})
	}
	for j, x := range s.at.of {
		if x.Is(expr.Pow) && x.Arg(1) == s.store.Int(-1) {
			if as, ok := s.sum(s.at.poly(s.ring, x.Arg(0))); ok {
				as.Inverse = true
				s.factors = append(s.factors, factor{s.ring.Var(j), true, as})
			}
		}
	}
	for j, x := range s.at.of {
		if _, ok := neverNegative(x); ok && (x.IsFunc("abs") || x.Arg(1).IsNum()) {
			root := expr.Term(x)
			s.factors = append(s.factors, factor{s.ring.Var(j), false, recheck.PositiveFactor{Root: &root}})
		}
	}
	s.factors = s.factors[:min(len(s.factors), positiveFactors)]
	return equations
}

// sum writes p as a sum of at most three of the given differences, one of them or the rest positive, and of a
// number that is not negative.
func (s *positivity) sum(p poly.Poly) (recheck.PositiveFactor, bool) {
	n := 0
	for n < len(s.factors) && len(s.factors[n].as.Given) == 1 {
		n++
	}
	var try func(from int, rest poly.Poly, of []int, strict bool) (recheck.PositiveFactor, bool)
	try = func(from int, rest poly.Poly, of []int, strict bool) (recheck.PositiveFactor, bool) {
		if c, ok := rest.Constant(); ok && c.Sign() >= 0 && (strict || c.Sign() > 0) {
			as := recheck.PositiveFactor{Given: of}
			if c.Sign() > 0 {
				as.Plus = c.String()
			}
			return as, true
		}
		for k := from; k < n && len(of) < 3; k++ {
			f := &s.factors[k]
			if as, ok := try(k+1, rest.Sub(f.p), append(slices.Clone(of), f.as.Given...), strict || f.strict); ok {
				return as, true
			}
		}
		return recheck.PositiveFactor{}, false
	}
	return try(0, p, nil, false)
}

// collect makes the summands: products of up to three factors, squares, and products of up to two with a square.
func (s *positivity) collect() {
	degree := s.target.TotalDegree()
	one := s.ring.Const(num.One)
	type product struct {
		p       poly.Poly
		factors []int
		strict  bool
	}
	products := []product{{p: one, strict: true}}
	for n, from := 1, 0; n <= 3; n++ {
		to := len(products)
		for _, p := range products[from:to] {
			for f := range s.factors {
				if k := len(p.factors); k > 0 && f < p.factors[k-1] {
					continue
				}
				q := p.p.Mul(s.factors[f].p)
				if q.TotalDegree() <= degree+2 {
					products = append(products, product{q, append(slices.Clone(p.factors), f), p.strict && s.factors[f].strict})
				}
			}
		}
		from = to
	}
	roots := s.squares(s.bases(degree))
	squares := make([]poly.Poly, len(roots))
	for i, q := range roots {
		squares[i] = q.Mul(q)
	}
	for _, p := range products {
		s.add(summand{p: p.p, factors: p.factors, strict: p.strict})
		if len(p.factors) > 2 {
			continue
		}
		for i, q := range squares {
			if len(s.terms) >= positiveTerms {
				return
			}
			s.add(summand{p: p.p.Mul(q), factors: p.factors, square: roots[i], squared: true})
		}
	}
}

// bases returns the monomials whose squares may be of use: 1, the atoms that are no reciprocals, and their products.
func (s *positivity) bases(degree int) []poly.Poly {
	out := []poly.Poly{s.ring.Const(num.One)}
	for j, x := range s.at.of {
		if !(x.Is(expr.Pow) && x.Arg(1).IsNum() && x.Arg(1).Num().Sign() < 0) {
			out = append(out, s.ring.Var(j))
		}
	}
	if n := len(out); degree >= 4 && n <= 5 {
		for i := 1; i < n; i++ {
			for j := i; j < n; j++ {
				out = append(out, out[i].Mul(out[j]))
			}
		}
	}
	return out
}

// squares returns what is squared: the monomials, their differences and sums, and the differences at which the target
// may be a square.
func (s *positivity) squares(bases []poly.Poly) (out []poly.Poly) {
	cleared := s.target // of denominators
	for j, x := range s.at.of {
		if x.Is(expr.Pow) && x.Arg(1) == s.store.Int(-1) && s.target.Degree(j) > 0 {
			cleared = cleared.Mul(s.at.poly(s.ring, x.Arg(0)).Pow(s.target.Degree(j)))
		}
	}
	cleared, _ = s.basis.Reduce(cleared)
	vars := s.ring.Vars()
	coefficient := func(m poly.Poly) num.Num {
		if m, _ = s.basis.Reduce(m); m.Len() == 1 {
			if i := place(cleared, m, 0, vars); i >= 0 {
				return cleared.Coef(i)
			}
		}
		return num.Zero
	}
	for i, m := range bases {
		if i > 0 {
			out = append(out, m)
		}
		for _, n := range bases[:i] {
			out = append(out, m.Sub(n), m.Add(n))
			a, b := coefficient(m.Mul(m)), coefficient(n.Mul(n))
			if a.Sign() <= 0 || b.Sign() <= 0 {
				continue
			}
			if c, ok := b.Quo(a).Root(2); ok && !c.IsOne() {
				out = append(out, m.Sub(n.Scale(c)), m.Add(n.Scale(c)))
			}
		}
	}
	return out
}

// add keeps a summand that has a term of the target and not many others.
func (s *positivity) add(t summand) {
	if len(s.terms) >= positiveTerms || t.p.IsConst() && (t.squared || len(t.factors) > 0) {
		return
	}
	const strange = 2
	t.p, _ = s.basis.Reduce(t.p)
	shared, others, vars := 0, 0, s.ring.Vars()
	for i := range t.p.Len() {
		if place(s.target, t.p, i, vars) >= 0 {
			shared++
		} else {
			others++
		}
	}
	if shared > 0 && others <= strange {
		s.terms = append(s.terms, t)
	}
}

// place returns the index of the term of p that has the monomial of term i of q, or -1.
func place(p, q poly.Poly, i, vars int) int {
	for k := range p.Len() {
		if sameMonomial(p, k, q, i, vars) {
			return k
		}
	}
	return -1
}

// solve finds coefficients, not negative, with which the summands add up to the target.
func (s *positivity) solve() ([]num.Num, bool) {
	ps := []poly.Poly{s.target}
	for _, t := range s.terms {
		ps = append(ps, t.p)
	}
	vars := s.ring.Vars()
	rows := append(monomials(ps, vars), s.ring.Const(num.One))
	if len(s.terms) == 0 || len(rows) > positiveRows {
		return nil, false
	}
	vector := func(p poly.Poly) []num.Num {
		out := make([]num.Num, len(rows))
		for i := range p.Len() {
			k := column(rows[:len(rows)-1], p, i, vars)
			if k < 0 {
				k = len(rows) - 1
			}
			out[k] = p.Coef(i)
		}
		return out
	}
	var columns [][]num.Num
	var prefer []bool
	for _, t := range s.terms {
		columns, prefer = append(columns, vector(t.p)), append(prefer, t.strict)
	}
	return linalg.Nonnegative(columns, vector(s.target), prefer, s.tank)
}
