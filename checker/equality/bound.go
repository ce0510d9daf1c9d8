package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// Codes of the verdicts on integrals and sums.
const (
	ByIntegration verdict.Code = "equal/integrated"
	ByInduction   verdict.Code = "equal/induction"
)

// bounded returns the first integral, sum or limit in n.
func bounded(s *expr.Store, ns ...*expr.Node) *expr.Node {
	var found *expr.Node
	for _, n := range ns {
		s.Walk(n, func(m *expr.Node) bool {
			if found == nil && m.Is(expr.Func) && ((m.Name() == "integral" || accumulates(m)) && (m.Len() == 2 || m.Len() == 4) && m.Arg(1).Is(expr.Sym) || isLimit(m)) {
				found = m
			}
			return found == nil
		})
	}
	return found
}

// accumulates reports whether m is a sum or a product over whole numbers.
func accumulates(m *expr.Node) bool { return m.IsFunc("sum") || m.IsFunc("prod") }

// boundaries decides a pair that contains an integral or a sum: an integral by an
// antiderivative that is differentiated back, a sum by a closed form that is
// proved by induction. done is false where that fails.
func boundaries(s *expr.Store, a, b *expr.Node, facts []*expr.Node, depth int) (j verdict.Judgement, done bool) {
	m := bounded(s, a, b)
	if m == nil || depth > 6 {
		return j, false
	}
	if m.IsFunc("integral") && m.Len() == 2 {
		return antiderivatives(s, a, b, m.Arg(1).Name(), facts)
	}
	if m.Len() != 4 && !isLimit(m) {
		return j, false
	}
	value, lemmas, code, ok := evaluate(s, m, a, b)
	if !ok && isLimit(m) {
		return j, false
	}
	if !ok {
		return pointwise(s, m, a, b)
	}
	put := func(n *expr.Node) *expr.Node {
		return s.Map(n, func(k *expr.Node) *expr.Node {
			if k == m {
				return value
			}
			return nil
		})
	}
	x, y := put(a), put(b)
	k := decideDeeper(s, x, y, facts, depth+1)
	switch k.Verdict() {
	case verdict.Proved:
		lemmas = append(lemmas, recheck.Part{Claim: expr.Claim("=", x, y), Evidence: k.Evidence()})
		return verdict.Prove(code, recheck.Parts{Parts: lemmas}, k.Conditions()...), true
	case verdict.Refuted:
		if accumulates(m) { // at whole numbers only is the sum what its closed form is
			return pointwise(s, m, a, b)
		}
		lemmas = append(lemmas, recheck.Part{Claim: expr.Claim("=", x, y), Refuted: true, Evidence: k.Evidence()})
		return verdict.Refute(code, recheck.Parts{Parts: lemmas}), true
	}
	return j, false
}

func decideDeeper(s *expr.Store, a, b *expr.Node, facts []*expr.Node, depth int) verdict.Judgement {
	if j, done := boundaries(s, a, b, facts, depth); done {
		return j
	}
	return decidePlain(s, a, b, facts)
}

// antiderivatives compares indefinite integrals with antiderivatives: up to a constant, by their derivatives.
func antiderivatives(s *expr.Store, a, b *expr.Node, x string, facts []*expr.Node) (j verdict.Judgement, done bool) {
	if !a.IsFunc("integral") {
		a, b = b, a
	}
	if !a.IsFunc("integral") || a.Len() != 2 {
		return j, false
	}
	f := a.Arg(0)
	if b.IsFunc("integral") && b.Len() == 2 && b.Arg(1) == a.Arg(1) {
		j = Decide(s, f, b.Arg(0), facts...)
		if j.Verdict() == verdict.Unknown {
			return j, false
		}
		part := recheck.Part{Claim: expr.Claim("=", f, b.Arg(0)), Refuted: j.Verdict() == verdict.Refuted, Evidence: j.Evidence()}
		return wrapped(j, part), true
	}
	if bounded(s, f, b) != nil {
		return j, false
	}
	d, ok := s.Diff(b, x)
	if !ok {
		return j, false
	}
	j = Antiderivative(s, f, x, b, facts...)
	switch j.Verdict() {
	case verdict.Proved:
		return wrapped(j, recheck.Part{Claim: expr.Claim("=", f, b), Evidence: j.Evidence()}), true
	case verdict.Refuted:
		return wrapped(j, recheck.Part{Claim: expr.Claim("=", f, d), Refuted: true, Evidence: j.Evidence()}), true
	}
	return j, false
}

func wrapped(j verdict.Judgement, part recheck.Part) verdict.Judgement {
	ev := recheck.Parts{Parts: []recheck.Part{part}}
	if j.Verdict() == verdict.Refuted {
		return verdict.Refute(ByDifferentiation, ev)
	}
	return verdict.Prove(ByDifferentiation, ev, j.Conditions()...)
}

// evaluate finds an expression for a definite integral, a sum or a limit, with the lemmas that prove it.
func evaluate(s *expr.Store, m, a, b *expr.Node) (value *expr.Node, lemmas []recheck.Part, code verdict.Code, ok bool) {
	if isLimit(m) {
		v, ev, ok := limit(s, m)
		if !ok {
			return nil, nil, "", false
		}
		return v, []recheck.Part{{Claim: expr.Claim("=", m, v), Evidence: ev}}, ByLimit, true
	}
	f, x, lo, hi := m.Arg(0), m.Arg(1).Name(), m.Arg(2), m.Arg(3)
	if bounded(s, f, lo, hi) != nil || s.Has(lo, x) || s.Has(hi, x) {
		return nil, nil, "", false
	}
	if m.IsFunc("integral") {
		F, ok := integrate(s, f, x)
		if !ok || !continuous(s, f, F, x, lo, hi) {
			return nil, nil, "", false
		}
		j := Antiderivative(s, f, x, F)
		if j.Verdict() != verdict.Proved {
			return nil, nil, "", false
		}
		at := func(v *expr.Node) *expr.Node { return s.Subst(F, map[string]*expr.Node{x: v}) }
		v := s.Sub(at(hi), at(lo))
		if !v.Finite() || v.IsUndefined() {
			return nil, nil, "", false
		}
		ev := recheck.Integration{Antiderivative: expr.Term(F), Proof: j.Evidence()}
		return v, []recheck.Part{{Claim: expr.Claim("=", m, v), Evidence: ev}}, ByIntegration, true
	}
	var candidates []*expr.Node // the sum from lo to x, as an expression in x
	for _, pair := range [2][2]*expr.Node{{a, b}, {b, a}} {
		// The other side itself, where the upper bound is a letter.
		if pair[0] == m && hi.Is(expr.Sym) && bounded(s, pair[1]) == nil && !s.Has(f, hi.Name()) && !s.Has(lo, hi.Name()) {
			candidates = append(candidates, s.Subst(pair[1], map[string]*expr.Node{hi.Name(): s.Sym(x)}))
		}
	}
	if m.IsFunc("prod") {
		if !s.Has(f, x) {
			candidates = append(candidates, s.Pow(f, s.Add(s.Sym(x), s.Neg(lo), s.Int(1))))
		}
	} else {
		fuel.Within(func() { // differences of what is no polynomial may grow without end
			if g, ok := summed(s, f, x, lo); ok {
				candidates = append(candidates, g)
			}
		})
	}
	for _, g := range candidates {
		k := s.Sym(x)
		first, start := s.Subst(g, map[string]*expr.Node{x: lo}), s.Subst(f, map[string]*expr.Node{x: lo})
		before := s.Subst(g, map[string]*expr.Node{x: s.Add(k, s.Int(-1))})
		grown, by := s.Sub(g, before), f
		if m.IsFunc("prod") {
			grown, by = g, s.Mul(before, f)
		}
		if first.IsUndefined() || start.IsUndefined() || !first.Finite() {
			continue
		}
		j := decidePlain(s, first, start, nil)
		if j.Verdict() != verdict.Proved {
			continue
		}
		i := decidePlain(s, grown, by, nil)
		if i.Verdict() != verdict.Proved || !onlyPoles(s, i, x, lo) {
			continue
		}
		v := s.Subst(g, map[string]*expr.Node{x: hi})
		ev := recheck.Induction{Closed: expr.Term(g), First: j.Evidence(), Step: i.Evidence()}
		return v, []recheck.Part{{Claim: expr.Claim("=", m, v), Evidence: ev}}, ByInduction, true
	}
	return nil, nil, "", false
}

// onlyPoles reports whether the conditions of an induction step hold at all whole numbers from lo+1
// on: they are x ≠ c for numbers c that are fractions or at most lo.
func onlyPoles(s *expr.Store, j verdict.Judgement, x string, lo *expr.Node) bool {
	if len(j.Conditions()) == 0 {
		return true
	}
	if !lo.IsInt() {
		return false
	}
	for _, c := range j.Conditions() {
		l, ok := s.FromTerm(c.Left)
		r, ok2 := s.FromTerm(c.Right)
		if c.Rel != "!=" || !ok || !ok2 {
			return false
		}
		d := s.Sub(l, r)
		slope, ok := (&integrator{s: s, x: s.Sym(x)}).slope(d)
		if !ok || !slope.IsNum() {
			return false
		}
		zero := s.Neg(s.Div(s.Subst(d, map[string]*expr.Node{x: s.Int(0)}), slope))
		if !zero.IsNum() || zero.IsInt() && lo.Num().Less(zero.Num()) {
			return false
		}
	}
	return true
}

// summed proposes the sum of f from lo to x: by Newton's formula of differences
// for a polynomial, by the formula of a geometric sum where f(x+1)/f(x) is constant.
func summed(s *expr.Store, f *expr.Node, x string, lo *expr.Node) (*expr.Node, bool) {
	k := s.Sym(x)
	ds := []*expr.Node{f}
	const most = 9
	for len(ds) <= most {
		last := ds[len(ds)-1]
		d, ok := expanded(s, s.Sub(s.Subst(last, map[string]*expr.Node{x: s.Add(k, s.Int(1))}), last))
		if !ok {
			return nil, false
		}
		if d.IsZero() {
			break
		}
		if len(ds) == 1 {
			q, ok := expanded(s, s.Div(d, f))
			if ok && !s.Has(q, x) { // f(x+1) = (1+q)·f(x)
				next := s.Mul(f, s.Add(q, s.Int(1)))
				return s.Div(s.Sub(next, s.Subst(f, map[string]*expr.Node{x: lo})), q), true
			}
		}
		ds = append(ds, d)
	}
	if len(ds) > most {
		return nil, false
	}
	var terms []*expr.Node
	n := s.Add(k, s.Neg(lo), s.Int(1)) // how many terms
	choose := s.Int(1)
	for i, d := range ds {
		choose = s.Mul(choose, s.Add(n, s.Int(int64(-i))), s.Frac(1, int64(i+1)))
		terms = append(terms, s.Mul(s.Subst(d, map[string]*expr.Node{x: lo}), choose))
	}
	return s.Add(terms...), true
}

// continuous reports whether f and F are defined and continuous between the bounds.
func continuous(s *expr.Store, f, F *expr.Node, x string, lo, hi *expr.Node) bool {
	if entire(s, f, x) && entire(s, F, x) {
		return true
	}
	if !lo.Constant() || !hi.Constant() {
		return false
	}
	for _, v := range s.Symbols(f) {
		if v != x {
			return false
		}
	}
	env := interval.New(64, s.Tank())
	p, q := expr.Enclose(lo, env, nil), expr.Enclose(hi, env, nil)
	if i, ok := Sign(s, s.Sub(hi, lo)); !ok {
		return false
	} else if i < 0 {
		p, q = q, p
	}
	if !p.Defined() || !q.Defined() || hasJump(s, f) || hasJump(s, F) {
		return false
	}
	// In pieces, for the enclosures of functions of wide intervals are wide.
	const pieces = 32
	width := env.Quo(env.Sub(q, p), env.Int(pieces))
	for i := int64(0); i < pieces; i++ {
		l := env.Add(p, env.Mul(env.Int(i), width))
		box := env.Union(l, env.Add(p, env.Mul(env.Int(i+1), width)))
		for _, g := range []*expr.Node{f, F} {
			v := expr.Enclose(g, env, map[string]interval.Interval{x: box})
			if _, _, ok := v.Bounds(); !ok || !v.Defined() {
				return false
			}
		}
	}
	return true
}

// hasJump reports whether n contains a function that may be discontinuous where it is defined.
func hasJump(s *expr.Store, n *expr.Node) bool {
	jump := false
	s.Walk(n, func(m *expr.Node) bool {
		if m.Is(expr.Func) {
			switch m.Name() {
			case "sin", "cos", "tan", "sinh", "cosh", "tanh", "atan", "asin", "acos", "log", "abs", "asinh":
			default:
				jump = true
			}
		}
		return !jump
	})
	return jump
}

// entire reports whether n is made of operations that are defined and continuous for all x
// wherever what is free of x is defined.
func entire(s *expr.Store, n *expr.Node, x string) bool {
	if !s.Has(n, x) {
		return n.Finite()
	}
	switch n.Op() {
	case expr.Sym:
		return true
	case expr.Add, expr.Mul:
	case expr.Pow:
		b, e := n.Arg(0), n.Arg(1)
		if e.IsInt() && e.Num().Sign() >= 0 {
			return entire(s, b, x)
		}
		if s.Has(b, x) {
			return false
		}
		if b.Constant() {
			if i, ok := Sign(s, b); !ok || i <= 0 {
				return false
			}
		}
		return entire(s, e, x)
	case expr.Func:
		switch n.Name() {
		case "sin", "cos", "sinh", "cosh", "atan", "abs":
		default:
			return false
		}
	default:
		return false
	}
	for _, a := range n.Args() {
		if !entire(s, a, x) {
			return false
		}
	}
	return true
}

// pointwise refutes by writing the sum m out for a small whole number of terms.
func pointwise(s *expr.Store, m, a, b *expr.Node) (j verdict.Judgement, done bool) {
	f, x, lo, hi := m.Arg(0), m.Arg(1).Name(), m.Arg(2), m.Arg(3)
	if !accumulates(m) || !lo.IsInt() || bounded(s, f) != nil {
		return j, false
	}
	syms := s.Symbols(hi)
	if len(syms) != 1 {
		return j, false
	}
	for k := int64(1); k <= 5; k++ {
		at := map[string]*expr.Node{syms[0]: s.Add(lo, s.Int(k))}
		top := s.Subst(hi, at)
		if !top.IsInt() {
			continue
		}
		first, ok := lo.Num().Int64()
		last, ok2 := top.Num().Int64()
		if !ok || !ok2 || last < first || last-first > 60 {
			continue
		}
		var terms []*expr.Node
		for i := first; i <= last; i++ {
			terms = append(terms, s.Subst(s.Subst(f, map[string]*expr.Node{x: s.Int(i)}), at))
		}
		join := s.Add
		if m.IsFunc("prod") {
			join = s.Mul
		}
		value := join(terms...)
		put := func(n *expr.Node) *expr.Node {
			return s.Subst(s.Map(n, func(k *expr.Node) *expr.Node {
				if k == m {
					return value
				}
				return nil
			}), at)
		}
		p, q := put(a), put(b)
		if bounded(s, p, q) != nil || p.IsUndefined() || q.IsUndefined() {
			continue
		}
		if d := decidePlain(s, p, q, nil); d.Verdict() == verdict.Refuted {
			ce, ok := d.Evidence().(recheck.Counterexample)
			if !ok {
				continue
			}
			ce.Point = append(ce.Point, recheck.Binding{Name: syms[0], Value: expr.Term(at[syms[0]])})
			return verdict.Refute(ByPoint, ce), true
		}
	}
	return j, false
}

// decidePlain is Decide without integrals and sums, and with its limits as verdicts.
func decidePlain(s *expr.Store, a, b *expr.Node, facts []*expr.Node) (j verdict.Judgement) {
	if err := fuel.Within(func() { j = decideFree(s, a, b, facts) }); err != nil {
		if l, ok := err.(fuel.Limit); ok {
			return verdict.Leave(verdict.Code(l.Code), gap(l.Code, a))
		}
	}
	return j
}
