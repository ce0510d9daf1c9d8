package checker

import (
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
	if len(letters) != 1 || a.op == syntax.Eq || a.op == syntax.Ne || !real(letters[0]) || !d.Scalar() || d.Imaginary() || !grows(v.store, d) {
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
