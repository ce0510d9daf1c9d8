package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// sloped proves an inequality with exponentials or logarithms of one unknown from the interval that the unknown is
// known to be in, by the slopes of the difference of its sides: x - 1 ≥ ln x for x > 0. It does not refute.
func (v *visit) sloped(a *assertion, l, r *expr.Node) (o outcome, ok bool) {
	d := v.store.Sub(l, r)
	letters := v.store.Symbols(d)
	if len(letters) != 1 || a.op == syntax.Eq || a.op == syntax.Ne || !varies(letters[0]) || !d.Scalar() || d.Imaginary() || !grows(v.store, d) {
		return o, false
	}
	b := behaviour{m: &equaliser{s: v.store}, f: d, x: letters[0]}
	if _, ok = b.m.natural(d, b.x); !ok {
		return o, false
	}
	b.set = b.m.line()
	_, used, ok := v.knownRange(b.x, b.m, &b.set)
	if !ok {
		return o, false
	}
	v.places(&b)
	ev := recheck.Slopes{Variable: b.x, Cuts: b.cuts}
	o = outcome{claim: expr.Claim(relName(a.op), l, r, v.given(used)...), relation: implies}
	if recheck.Check(o.claim, ev) != nil {
		return o, false
	}
	o.j = verdict.Prove(FollowsCombination, ev)
	return o, true
}

// natural is the set of real numbers for which f has a value.
func (m *equaliser) natural(f *expr.Node, x string) (region, bool) {
	out, ok := m.line(), true
	zero := m.s.Int(0)
	need := func(rel string, n *expr.Node) {
		if !m.s.Has(n, x) {
			return
		}
		r, fine := m.conditions(m.s.Rel(rel, n, zero), m.s.Sym(x))
		if ok = ok && fine; ok {
			out, ok = m.intersect(out, r)
		}
	}
	m.s.Walk(f, func(n *expr.Node) bool {
		switch {
		case n.Is(expr.Num), n.Is(expr.Sym), n.Is(expr.Const), n.Is(expr.Add), n.Is(expr.Mul), n.IsFunc("sin"), n.IsFunc("cos"), n.IsFunc("abs"), n.IsFunc("atan"):
		case n.IsFunc("log"):
			need(">", n.Arg(0))
		case n.Is(expr.Pow):
			base, e := n.Arg(0), n.Arg(1)
			switch {
			case !e.IsNum():
				ok = ok && !m.s.Has(base, x)
			case e.IsInt() && e.Num().Sign() < 0:
				need("!=", base)
			case !e.IsInt() && e.Num().Sign() < 0:
				need(">", base)
			case !e.IsInt():
				need(">=", base)
			}
		default:
			ok = false
		}
		return ok
	})
	return out, ok
}

// maxPoints caps the numbers that are tried.
const maxPoints = 16

// places lists numbers of the set at which something may be seen: the zeros of the function and of its derivative,
// the ends of the set and of the intervals spoken of, one between any two of these, and some whole numbers.
func (v *visit) places(b *behaviour) {
	s := v.store
	if b.tried {
		return
	}
	b.tried = true
	try := b.points
	f, ok := b.f, true
	for range 3 {
		try = append(try, v.zeros(f, b.x)...)
		if f, ok = s.Diff(f, b.x); !ok {
			break
		}
	}
	for _, p := range append(b.set.pieces[:len(b.set.pieces):len(b.set.pieces)], b.probed.pieces...) {
		try = append(try, p.lo, p.hi)
	}
	cuts := region{pieces: []piece{{b.m.infinity(-1), b.m.infinity(-1), true, true}}}
	for _, t := range try {
		if cut, ok := b.m.union(cuts, region{pieces: []piece{{t, t, true, true}}}); ok && number(t) {
			cuts = cut
		}
	}
	for i, p := range cuts.pieces {
		if i > 0 {
			b.cuts = append(b.cuts, expr.Term(p.lo))
		}
		next := b.m.infinity(1)
		if i+1 < len(cuts.pieces) {
			next = cuts.pieces[i+1].lo
		}
		if t, ok := b.m.between(p.lo, next); ok {
			try = append(try, s.Num(t))
		}
	}
	for _, k := range []int64{0, 1, -1, 2, -2} {
		try = append(try, s.Int(k))
	}
	b.points = nil
	for _, t := range try {
		if len(b.points) == maxPoints || !number(t) || slices.Contains(b.points, t) {
			continue
		}
		in, ok := b.m.intersect(b.set, region{pieces: []piece{{t, t, true, true}}})
		if ok && len(in.pieces) > 0 {
			b.points = append(b.points, t)
		}
	}
}

// zeros lists numbers at which n may be 0, as what is rational in x, or linear in one logarithm or exponential, shows.
func (v *visit) zeros(n *expr.Node, x string) (out []*expr.Node) {
	s := v.store
	if n.Is(expr.Mul) {
		for _, a := range n.Args() {
			out = append(out, v.zeros(a, x)...)
		}
		return out
	}
	if roots, ok := v.solver().Equation(n, s.Int(0), x); ok {
		return roots.Values
	}
	var of *expr.Node
	s.Walk(n, func(m *expr.Node) bool {
		if s.Has(m, x) && (m.IsFunc("log") || m.Is(expr.Pow) && !m.Arg(1).IsNum()) {
			of = m
		}
		return of == nil
	})
	if of == nil {
		return nil
	}
	if replaced(s, n, of, s.Int(0)).IsZero() { // it is a factor of all
		return v.zeros(replaced(s, n, of, s.Int(1)), x)
	}
	with := func(t, at int64) *expr.Node {
		return s.Subst(replaced(s, n, of, s.Int(t)), map[string]*expr.Node{x: s.Int(at)})
	}
	root := func(at int64) *expr.Node { return s.Div(with(0, at), s.Sub(with(0, at), with(1, at))) }
	value := root(2)
	if value != root(3) || !number(value) {
		return nil
	}
	inner := of.Arg(0)
	if of.Is(expr.Pow) {
		inner, value = of.Arg(1), s.Div(s.Func("log", value), s.Func("log", of.Arg(0)))
	} else {
		value = s.Pow(s.Const("e"), value)
	}
	if slope, ok := s.Diff(inner, x); ok && slope.IsNum() && !slope.IsZero() && number(value) {
		out = append(out, s.Div(s.Sub(value, s.Subst(inner, map[string]*expr.Node{x: s.Int(0)})), slope))
	}
	return out
}
