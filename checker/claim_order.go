package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxOrder caps the facts that an inequality is compared with.
const maxOrder = 8

// order proves an inequality that is a positive multiple of a fact, weakened by a
// constant or not: x > 5 gives 2x - 8 > 0. It does not refute.
func (v *visit) order(a *assertion, l, r *expr.Node) (outcome, bool) {
	d, strict, ok := v.above(a.op, l, r)
	if !ok {
		return outcome{}, false
	}
	symbols := v.store.Symbols(d)
	tried := 0
	for i := len(v.ctx.facts) - 1; i >= 0 && tried < maxOrder; i-- {
		f := &v.ctx.facts[i]
		if len(f.symbols) != len(symbols) || !overlap(f.symbols, symbols) {
			continue
		}
		e, sharp, ok := v.above(f.op, f.l, f.r)
		if !ok {
			continue
		}
		tried++
		var at atoms
		if !at.collect(d) || !at.collect(e) || len(at.of) > 30 {
			continue
		}
		ring := v.ring(len(at.of))
		p, q := at.poly(ring, d), at.poly(ring, e)
		if q.IsConst() || p.IsConst() {
			continue
		}
		c := p.Coef(0).Quo(q.Coef(0))
		rest, ok := p.Sub(q.Scale(c)).Constant()
		if !ok || c.Sign() <= 0 || rest.Sign() < 0 || strict && !sharp && rest.IsZero() {
			continue
		}
		o := outcome{claim: expr.Claim(relName(a.op), l, r, v.given([]int{i})...), relation: implies}
		code := FollowsCombination
		if rest.IsZero() && strict == sharp {
			o.relation = equivalent
			if c.Equal(num.One) && f.op == a.op && f.l == l && f.r == r {
				code = FollowsRestated
			}
		}
		o.j = verdict.Prove(code, recheck.Combination{Cofactors: []recheck.Term{{Op: "num", Text: c.String()}}})
		return o, true
	}
	return outcome{}, false
}

// above writes a relation as d > 0 (strict) or d ≥ 0.
func (v *visit) above(op syntax.Op, l, r *expr.Node) (d *expr.Node, strict, ok bool) {
	switch op {
	case syntax.Gt, syntax.Ge:
		return v.store.Sub(l, r), op == syntax.Gt, true
	case syntax.Lt, syntax.Le:
		return v.store.Sub(r, l), op == syntax.Lt, true
	}
	return nil, false, false
}
