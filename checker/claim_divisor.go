package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The caps on the facts that a difference is looked for in as a factor, and on the fuel that may cost.
const (
	maxDivided  = 4
	divisorFuel = 100_000
)

// divisor proves a relation by dividing one in scope by what is positive: (x² + 1)(y - 3) < 0 gives y < 3. It
// does not refute.
func (v *visit) divisor(a *assertion, l, r *expr.Node) (o outcome, ok bool) {
	d, strict, ok := v.above(a.op, l, r)
	if a.op == syntax.Eq {
		d, ok = v.store.Sub(l, r), true
	}
	if !ok || d.Constant() || d.Imaginary() || !d.Scalar() || !d.Finite() {
		return o, false
	}
	v.tank.Share(divisorFuel, func() { o, ok = v.dividing(a, l, r, d, strict) })
	return o, ok && o.proved()
}

// dividing looks for the difference d of a in those in scope.
func (v *visit) dividing(a *assertion, l, r, d *expr.Node, strict bool) (o outcome, ok bool) {
	symbols, tried := v.store.Symbols(d), 0
	for i := len(v.ctx.facts) - 1; i >= 0 && tried < maxDivided; i-- {
		f := &v.ctx.facts[i]
		g, gives, ok := v.above(f.op, f.l, f.r)
		if a.op == syntax.Eq {
			g, ok = v.store.Sub(f.l, f.r), f.op == syntax.Eq
		}
		if !ok || strict && !gives || !overlap(f.symbols, symbols) || g.Imaginary() {
			continue
		}
		at := atoms{store: v.store}
		notReal := func(x *expr.Node) bool { return x.Is(expr.Sym) && v.isComplex(x.Name()) }
		if !at.collect(d) || !at.collect(g) || len(at.of) > positiveAtoms || slices.ContainsFunc(at.of, notReal) {
			continue
		}
		ring := v.ring(len(at.of))
		q, ok := at.poly(ring, g).Quo(at.poly(ring, d))
		if !ok || q.IsConst() {
			continue
		}
		tried++
		op := syntax.Gt
		if gives {
			op = syntax.Ge // it is not 0
		}
		factors := []*expr.Node{at.node(v.store, q)}
		if a.op == syntax.Eq {
			factors = append(factors, at.node(v.store, q.Neg()))
		}
		for _, factor := range factors {
			p := v.isPositive(a, op, factor)
			if !p.proved() {
				continue
			}
			o.claim = expr.Claim(relName(a.op), l, r, append(v.given([]int{i}), p.claim.Given...)...)
			o.relation = implies
			ev := recheck.Cofactor{Factor: expr.Term(factor), Positive: recheck.Part{Claim: p.claim, Evidence: p.j.Evidence()}}
			if recheck.Check(o.claim, ev) == nil {
				o.j = verdict.Prove(FollowsCombination, ev, p.j.Conditions()...)
				return o, true
			}
		}
	}
	return o, false
}

// isPositive decides n > 0, or n ≥ 0 where op says so.
func (v *visit) isPositive(a *assertion, op syntax.Op, n *expr.Node) outcome {
	b := *a
	b.op = op
	zero := v.store.Int(0)
	o := v.compare(op, n, zero)
	for _, prove := range []func(a *assertion, l, r *expr.Node) (outcome, bool){v.ranges, v.order, v.positive} {
		if o.proved() {
			break
		}
		if p, ok := prove(&b, n, zero); ok {
			o = p
		}
	}
	return o
}
