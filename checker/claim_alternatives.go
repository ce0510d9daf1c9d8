package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// either decides "A or B" between relations: from what is in scope and the opposite of
// all alternatives but the last, the last must follow.
func (v *visit) either(a *assertion) (outcome, bool) {
	if !a.node.Is(syntax.Logic) || !allOps(a.node, syntax.Or) || len(a.node.Args) > maxRanges || hasPlusMinus(a.node) || v.zeroDivisors(a.node) {
		return outcome{}, false
	}
	var parts []assertion
	for _, n := range a.node.Args {
		p := split(n)
		if len(p) != 1 || p[0].kind != link || p[0].modulus != nil || p[0].op == syntax.Approx {
			return outcome{}, false
		}
		parts = append(parts, p[0])
	}
	equations := true
	var ls, rs, factors []*expr.Node
	for i := range parts {
		l, r, ok := v.pair(&parts[i])
		if !ok || !l.Scalar() || !r.Scalar() || !l.Finite() || !r.Finite() {
			return outcome{}, false
		}
		ls, rs = append(ls, l), append(rs, r)
		factors = append(factors, v.store.Sub(l, r))
		equations = equations && parts[i].op == syntax.Eq
	}
	b := *a
	o, ok := outcome{}, false
	if equations {
		b.op = syntax.Eq
		o, ok = v.combination(&b, v.store.Mul(factors...), v.store.Int(0), false)
		ok = ok && o.proved()
	}
	if !ok {
		o, ok = v.eitherRange(&b, parts, ls, rs)
	}
	if equations && !o.refuted() && !v.retracted {
		v.learn(a, syntax.Eq, v.store.Mul(factors...), v.store.Int(0), ok && o.proved(), false, 0)
	}
	return o, ok
}

// opposite negates an order or an equation.
var opposite = map[syntax.Op]syntax.Op{syntax.Eq: syntax.Ne, syntax.Ne: syntax.Eq, syntax.Lt: syntax.Ge, syntax.Ge: syntax.Lt, syntax.Gt: syntax.Le, syntax.Le: syntax.Gt}

// eitherRange takes the opposite of all alternatives but the last in for the time of its decision.
func (v *visit) eitherRange(b *assertion, parts []assertion, ls, rs []*expr.Node) (outcome, bool) {
	last := len(parts) - 1
	var symbols []string
	for i := range parts {
		for _, x := range v.store.Symbols(v.store.Rel("=", ls[i], rs[i])) {
			if !slices.Contains(symbols, x) {
				symbols = append(symbols, x)
			}
		}
	}
	if len(symbols) != 1 {
		return outcome{}, false
	}
	was := v.ctx.facts
	defer func() { v.ctx.facts = was }()
	v.ctx.facts = was[:len(was):len(was)]
	for i := range parts[:last] {
		op := opposite[parts[i].op]
		if op == syntax.None || v.store.Has(v.store.Rel("=", ls[i], rs[i]), symbols[0]) == false {
			return outcome{}, false
		}
		v.ctx.facts = append(v.ctx.facts, fact{op: op, l: ls[i], r: rs[i], symbols: symbols, role: syntax.Assumption, sure: true, from: -1, to: -1})
	}
	b.op = parts[last].op
	o, ok := v.ranges(b, ls[last], rs[last])
	v.ctx.facts = was
	if ok && o.proved() {
		if v.searching && v.gains(symbols[0], parts, ls, rs) {
			o.j = verdict.Leave(UnknownRestriction, nil)
		}
		return o, true
	}
	return v.noAlternative(b, symbols[0], parts, ls, rs)
}

// noAlternative refutes "A or B" by a number that meets the relation before and none of
// the alternatives, if no number meets both or, where all are asked for, whole numbers are lost.
func (v *visit) noAlternative(b *assertion, x string, parts []assertion, ls, rs []*expr.Node) (outcome, bool) {
	m := &equaliser{s: v.store}
	union := region{}
	for i := range parts {
		if !chartable(ls[i]) || !chartable(rs[i]) {
			return outcome{}, false
		}
		part, ok := m.relationRegion(relName(parts[i].op), ls[i], rs[i])
		if !ok {
			return outcome{}, false
		}
		if union, ok = m.union(union, part); !ok {
			return outcome{}, false
		}
	}
	for i := len(v.ctx.facts) - 1; i >= 0; i-- {
		f := &v.ctx.facts[i]
		if !overlap(f.symbols, []string{x}) {
			continue
		}
		if len(f.symbols) != 1 || f.op == syntax.Eq && f.fixes(v.store) || f.listing || !chartable(f.l) || !chartable(f.r) || !v.derived(b, f) || !v.adjacent(b, f) || !v.mayContradict(b, []int{i}) {
			return outcome{}, false
		}
		known, ok1 := m.regionOf(f)
		both, ok2 := m.intersect(known, union)
		outside, ok3 := m.complement(union)
		lost, ok4 := m.intersect(known, outside)
		if !ok1 || !ok2 || !ok3 || !ok4 {
			return outcome{}, false
		}
		var at *expr.Node
		if len(both.pieces) == 0 {
			at = m.member(lost)
		} else if v.searching && !v.otherwiseBounded(x, i) {
			at = m.wholeMember(lost)
		}
		if at == nil {
			return outcome{}, false
		}
		var o outcome
		var ev recheck.Parts
		for k := range parts {
			c, ok := v.failsAt(parts[k].op, ls[k], rs[k], x, at, []int{i})
			if !ok {
				return outcome{}, false
			}
			ev.Parts = append(ev.Parts, recheck.Part{Claim: c.claim, Refuted: true, Evidence: c.j.Evidence()})
			o = c
		}
		o.j = verdict.Refute(FollowsNot, ev)
		return o, true
	}
	return outcome{}, false
}

// gains reports whether some number meets one of the alternatives and not the facts in
// scope: then they follow, and still are not the solution.
func (v *visit) gains(x string, parts []assertion, ls, rs []*expr.Node) bool {
	m := &equaliser{s: v.store}
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		if len(f.symbols) != 1 || f.symbols[0] != x || !chartable(f.l) || !chartable(f.r) {
			continue
		}
		known, ok1 := m.regionOf(f)
		outside, ok2 := m.complement(known)
		if !ok1 || !ok2 {
			continue
		}
		for k := range parts {
			part, ok1 := m.relationRegion(relName(parts[k].op), ls[k], rs[k])
			more, ok2 := m.intersect(part, outside)
			if !ok1 || !ok2 || len(more.pieces) > 0 {
				return true
			}
		}
	}
	return false
}

// otherwiseBounded reports whether a fact other than i bears on x.
func (v *visit) otherwiseBounded(x string, i int) bool {
	for k := range v.ctx.facts {
		if k != i && overlap(v.ctx.facts[k].symbols, []string{x}) {
			return true
		}
	}
	return false
}

// failsAt refutes a relation at a value of x at which the facts hold.
func (v *visit) failsAt(op syntax.Op, l, r *expr.Node, x string, at *expr.Node, used []int) (outcome, bool) {
	by := map[string]*expr.Node{x: at}
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	c := v.compare(op, l2, r2)
	ce, ok := c.j.Evidence().(recheck.Counterexample)
	if !c.refuted() || !ok {
		return outcome{}, false
	}
	ce.Point = []recheck.Binding{{Name: x, Value: expr.Term(at)}}
	o := outcome{claim: expr.Claim(relName(op), l, r, v.given(used)...), relation: unrelated}
	o.j = verdict.Refute(FollowsNot, ce)
	o.example = &Counterexample{Point: []Binding{{expr.LaTeX(v.store.Sym(x)), expr.LaTeX(at)}}, Left: expr.LaTeX(l2), Right: expr.LaTeX(r2)}
	return o, true
}
