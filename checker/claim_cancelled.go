package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// nonzero are words by which a text divides, or says what it may divide by.
var nonzero = []string{"divid", "cancel", "nonzero", "non-zero", "not zero", "positive", "≠", `\ne`, "除以", "约去", "正数", "不为"}

// cancelled proves an equation of which one in scope is a multiple by a product of other letters, where
// that is not 0: "17b = xb, so x = 17".
func (v *visit) cancelled(a *assertion, l, r *expr.Node) (o outcome, ok bool) {
	const tried = 8
	diff := v.store.Sub(l, r)
	own := v.subjects(diff)
	for i, left := len(v.ctx.facts)-1, tried; i >= 0 && left > 0; i-- {
		f := &v.ctx.facts[i]
		if f.op != syntax.Eq || len(f.symbols) <= len(own) || !overlap(f.symbols, own) {
			continue
		}
		left--
		var at atoms
		whole := v.store.Sub(f.l, f.r)
		if !at.collect(diff) || !at.collect(whole) || len(at.of) > maxIdealVars {
			continue
		}
		ring := v.ring(len(at.of))
		p := at.poly(ring, diff)
		q, divides := at.poly(ring, whole).Quo(p)
		if !divides || q.IsConst() || q.Len() > 1 || p.Len() == 1 {
			continue // of ab = 0 either factor may be 0
		}
		factor := at.node(v.store, q)
		if overlap(v.subjects(factor), own) || !v.dividedBy(a, factor) {
			continue
		}
		ev := recheck.Combination{Cofactors: []recheck.Term{expr.Term(v.store.Pow(factor, v.store.Int(-1)))}}
		o = outcome{claim: expr.Claim("=", l, r, v.given([]int{i})...), relation: implies}
		if recheck.Check(o.claim, ev) == nil {
			o.j = verdict.Prove(FollowsCombination, ev, expr.Claim("!=", factor, v.store.Int(0)))
			return o, true
		}
	}
	return outcome{}, false
}

// dividedBy reports whether the text says that n is not 0, or that something is divided.
func (v *visit) dividedBy(a *assertion, n *expr.Node) bool {
	for i := range v.ctx.facts {
		if f := &v.ctx.facts[i]; (f.op == syntax.Ne || f.op == syntax.Lt || f.op == syntax.Gt) && (f.l == n && f.r.IsZero() || f.r == n && f.l.IsZero()) {
			return true
		}
	}
	const near = 200
	end := min(max(0, a.text.Start+v.base), len(v.ctx.text))
	text := string(v.ctx.text[max(0, end-near):end])
	if v.problem != nil {
		text += v.problem.Source
	}
	return lastOf(strings.ToLower(text), nonzero) >= 0
}
