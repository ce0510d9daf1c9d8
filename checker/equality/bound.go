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
	if found != nil && found.Len() == 4 {
		if inner := bounded(s, found.Arg(0)); inner != nil {
			return inner
		}
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
	if isLimit(m) && !ok || ok && !value.Finite() && a != m && b != m { // ∞ in a sum would swallow the rest
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
		conditions := append(k.Conditions(), lemmas[0].Claim.Given...)
		return verdict.Prove(code, recheck.Parts{Parts: lemmas}, conditions...), true
	case verdict.Refuted:
		if accumulates(m) && m.Arg(3).Finite() { // at whole numbers only is the sum what its closed form is
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
		code = ByLimit
		if _, grows := ev.(recheck.Growth); grows {
			code = ByGrowth
		}
		return v, []recheck.Part{{Claim: expr.Claim("=", m, v), Evidence: ev}}, code, true
	}
	f, x, lo, hi := m.Arg(0), m.Arg(1).Name(), m.Arg(2), m.Arg(3)
	if bounded(s, f, lo, hi) != nil || s.Has(lo, x) || s.Has(hi, x) {
		return nil, nil, "", false
	}
	if m.IsFunc("integral") {
		F, ok := integrate(s, f, x)
		if !ok {
			return nil, nil, "", false
		}
		j := Antiderivative(s, f, x, F)
		if j.Verdict() != verdict.Proved {
			return nil, nil, "", false
		}
		if !lo.Finite() || !hi.Finite() || !continuous(s, f, F, x, lo, hi) {
			v, ev, ok := improper(s, m, F, j.Evidence())
			return v, []recheck.Part{{Claim: expr.Claim("=", m, v), Evidence: ev}}, ByIntegration, ok
		}
		at := func(v *expr.Node) *expr.Node { return s.Subst(F, map[string]*expr.Node{x: v}) }
		v := s.Sub(at(hi), at(lo))
		if !v.Finite() || v.IsUndefined() {
			return nil, nil, "", false
		}
		ev := recheck.Integration{Antiderivative: expr.Term(F), Proof: j.Evidence()}
		return v, []recheck.Part{{Claim: expr.Claim("=", m, v), Evidence: ev}}, ByIntegration, true
	}
	value, ev, conditions, ok := accumulated(s, m, a, b)
	if !ok {
		return nil, nil, "", false
	}
	return value, []recheck.Part{{Claim: expr.Claim("=", m, value, conditions...), Evidence: ev}}, ByInduction, true
}

// improper finds an integral by the limits of an antiderivative at the ends. That it is continuous between them the
// second check decides.
func improper(s *expr.Store, m, F *expr.Node, proof recheck.Evidence) (value *expr.Node, ev recheck.Integration, ok bool) {
	ev = recheck.Integration{Antiderivative: expr.Term(F), Proof: proof}
	value = s.Int(0)
	for _, end := range []struct {
		at   *expr.Node
		name string
		sign int64
	}{{m.Arg(3), "limit-", 1}, {m.Arg(2), "limit+", -1}} {
		if !end.at.Finite() {
			end.name = "limit"
		}
		l := s.Func(end.name, F, m.Arg(1), end.at)
		v, proof, ok := limit(s, l)
		if !ok {
			return value, ev, false
		}
		ev.Ends = append(ev.Ends, recheck.Part{Claim: expr.Claim("=", l, v), Evidence: proof})
		value = s.Add(value, s.Mul(s.Int(end.sign), v))
	}
	return value, ev, !value.IsUndefined() && recheck.Check(expr.Claim("=", m, value), ev) == nil
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

// decidePlain is Decide without integrals and sums, and with its limits as verdicts.
func decidePlain(s *expr.Store, a, b *expr.Node, facts []*expr.Node) (j verdict.Judgement) {
	if err := fuel.Within(func() { j = decideFree(s, a, b, facts) }); err != nil {
		if l, ok := err.(fuel.Limit); ok {
			return verdict.Leave(verdict.Code(l.Code), gap(l.Code, a))
		}
	}
	return j
}
