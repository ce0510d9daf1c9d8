package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Squaring and clearing of fractions gain roots. On the way "x = 3 or x = -1" follows all the same, and may be
// sifted later; what a text ends with are its solutions, and every one must satisfy what it started from.

// closesWithValues reports whether the statements, with which a text ends, only give values of one unknown,
// and no word comes behind.
func closesWithValues(rest []syntax.Statement, src string, end int) bool {
	var unknown *syntax.Node
	last := 0
	for i := range rest {
		st := &rest[i]
		if st.Math == nil || st.Role != syntax.Claim || st.Condition != nil {
			return false
		}
		for _, a := range split(st.Math) {
			x := a.unknown
			if a.kind == link && a.of == 1 && a.op == syntax.Eq && isUnknown(a.left) {
				x = a.left
			}
			if x == nil || unknown != nil && !sameSymbol(x, unknown) && !indexed(x, unknown) {
				return false
			}
			unknown = x
		}
		last = max(last, st.Math.Span.End)
	}
	return unknown != nil && !worded(between(src, last, end))
}

// close holds the values that the text ends with, roots of its last equation in x, against those that led to it.
func (v *visit) close(o *outcome, a *assertion, x string, values []*expr.Node) {
	if !v.closing || o.refuted() || v.retracted || len(a.conditions) > 0 || v.softSide(a) {
		return
	}
	for _, e := range values {
		i, value, follows := v.missed(x, e, o.proved())
		if i < 0 {
			continue
		}
		if o.proved() {
			*o = unknown(UnknownRestriction)
		}
		if follows && value.Finite() && v.mayContradict(a, []int{i}) {
			v.refuteMember(o, &v.ctx.facts[i], x, e)
		}
		return
	}
}

// closeRange holds the bounds of x that the text ends with against what led to them: together they must not
// let numbers in that solve none of it.
func (v *visit) closeRange(o *outcome, a *assertion, l, r *expr.Node) {
	whole := *a // with the links before
	if a.chain != nil {
		whole.at, whole.of, whole.text.Start = 0, 1, a.chain.Span.Start
	}
	if !v.ending || !o.proved() || a.at+1 != a.of || len(a.conditions) > 0 || v.softSide(a) || v.amongOthers(&whole) || !v.searching || !bounds(l, r) {
		return
	}
	m := &equaliser{s: v.store}
	x := v.store.Symbols(v.store.Rel("=", l, r))[0]
	now, ok := m.relationRegion(relName(a.op), l, r)
	known, nearest := m.line(), true
	for i := len(v.ctx.facts) - 1; i >= 0 && ok; i-- {
		f := &v.ctx.facts[i]
		if len(f.symbols) != 1 || f.symbols[0] != x || f.role == syntax.Assumption {
			continue
		}
		var was region
		if was, ok = m.regionOf(f); !ok {
			return
		}
		if bounds(f.l, f.r) && f.role == syntax.Claim {
			now, ok = m.intersect(now, was)
		} else if nearest && !v.derived(&whole, f) {
			return // it comes from a line that it names
		} else {
			known, ok = m.intersect(known, was)
			nearest = false
		}
	}
	outside, ok2 := m.complement(known)
	if !ok || !ok2 {
		return
	}
	more, ok := m.intersect(now, outside)
	if !ok || len(more.pieces) == 0 {
		return
	}
	*o = unknown(UnknownRestriction)
	at := m.inside(more)
	if at == nil || a.of > 1 || v.problem == nil || !v.plainProblem() {
		return
	}
	for i := range v.ctx.facts {
		if f := &v.ctx.facts[i]; f.fromProblem() && len(f.symbols) == 1 && f.symbols[0] == x {
			if c, ok := v.failsAt(f.op, f.l, f.r, x, at, nil); ok {
				c.j = verdict.Refute(RootsExtraneous, c.j.Evidence())
				*o = c
				return
			}
		}
	}
}

// inside returns a number within one of the intervals, an end of it only where there is nothing else.
func (m *equaliser) inside(r region) *expr.Node {
	for _, p := range r.pieces {
		if p.lo != p.hi {
			if t, ok := m.between(p.lo, p.hi); ok {
				return m.s.Num(t)
			}
		}
	}
	return m.member(r)
}

// bounds reports whether one side is a letter and the other a number.
func bounds(l, r *expr.Node) bool {
	return l.Is(expr.Sym) && r.Constant() || r.Is(expr.Sym) && l.Constant()
}

// missed returns the nearest equation in x that the number e, a root of the last one, is not known to solve, or -1,
// with the difference of its sides there. follows is set where all equations behind it follow from those before.
// proved is set where e follows from what is in scope, be it a root of the last equation or not.
func (v *visit) missed(x string, e *expr.Node, proved bool) (at int, value *expr.Node, follows bool) {
	sv := v.solver()
	follows = true
	any := proved
	for i := len(v.ctx.facts) - 1; i >= 0; i-- {
		f := &v.ctx.facts[i]
		if f.op != syntax.Eq || len(f.symbols) != 1 || f.symbols[0] != x || f.listing || f.fixes(v.store) || f.role == syntax.Assumption {
			continue
		}
		value = v.store.Subst(v.store.Sub(f.l, f.r), map[string]*expr.Node{x: e})
		if zero, ok := sv.Zero(value); !ok || !zero {
			if !any {
				return -1, value, false
			}
			return i, value, follows && ok
		}
		any, follows = true, follows && f.sure
	}
	return -1, value, false
}

// rootBefore reports whether the number e, a root of the last equation in x, solves those before it as well.
func (v *visit) rootBefore(x string, e *expr.Node) bool {
	i, _, _ := v.missed(x, e, false)
	return i < 0
}
