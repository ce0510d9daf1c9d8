package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// regions compares two objects that describe sets of reals: intervals, unions,
// inequalities for one quantity.
func (m *equaliser) regions(a, b *expr.Node) (verdict.Judgement, recheck.Claim, bool) {
	x, ok := m.region(a, b.Is(expr.Interval) || b.Is(expr.Union) || b.Is(expr.Rel) || b.Is(expr.And))
	if !ok {
		return verdict.Judgement{}, recheck.Claim{}, false
	}
	y, ok := m.region(b, a.Is(expr.Interval) || a.Is(expr.Union) || a.Is(expr.Rel) || a.Is(expr.And))
	if !ok || x.of != nil && y.of != nil && x.of != y.of {
		return verdict.Judgement{}, recheck.Claim{}, false
	}
	claim := recheck.Claim{Rel: "=", Left: x.term(), Right: y.term()}
	apart := verdict.Refute(EqualKinds, recheck.Shape{Left: "union", Right: "union"})
	if len(x.pieces) != len(y.pieces) {
		if m.numeric(x) && m.numeric(y) {
			return apart, claim, true
		}
		j, c := m.leave(UnknownObjects, a, b)
		return j, c, true
	}
	var parts []recheck.Part
	var conditions []recheck.Claim
	for i, p := range x.pieces {
		q := y.pieces[i]
		if p.loShut != q.loShut || p.hiShut != q.hiShut {
			if m.numeric(x) && m.numeric(y) {
				return apart, claim, true
			}
			j, c := m.leave(UnknownObjects, a, b)
			return j, c, true
		}
		for k, ends := range [][2]*expr.Node{{p.lo, q.lo}, {p.hi, q.hi}} {
			j, c := m.compare(ends[0], ends[1])
			claim.Left.Args[i].Args[k], claim.Right.Args[i].Args[k] = c.Left, c.Right
			switch j.Verdict() {
			case verdict.Refuted:
				return verdict.Refute(EqualSolutions, recheck.Parts{Parts: []recheck.Part{{Claim: c, Refuted: true, Evidence: j.Evidence()}}}), claim, true
			case verdict.Proved:
				parts = append(parts, recheck.Part{Claim: c, Evidence: j.Evidence()})
				conditions = append(conditions, j.Conditions()...)
			default:
				r, rc := m.leave(UnknownObjects, a, b)
				return r, rc, true
			}
		}
	}
	if c := (recheck.Claim{Rel: "=", Left: m.setTerm(a), Right: m.setTerm(b)}); len(conditions) == 0 {
		if ev := (recheck.SignChart{Variable: setVariable(m.s, a, b)}); recheck.Check(c, ev) == nil {
			return verdict.Prove(EqualSolutions, ev), c, true // also of how they were solved
		}
	}
	return verdict.Prove(EqualSolutions, recheck.Parts{Parts: parts}, conditions...), claim, true
}

// term writes the pieces from left to right.
func (r region) term() recheck.Term {
	t := recheck.Term{Op: "union"}
	for _, p := range r.pieces {
		kind := []byte("()")
		if p.loShut {
			kind[0] = '['
		}
		if p.hiShut {
			kind[1] = ']'
		}
		t.Args = append(t.Args, recheck.Term{Op: "interval", Text: string(kind), Args: []recheck.Term{expr.Term(p.lo), expr.Term(p.hi)}})
	}
	return t
}

// numeric reports whether the ends are constants, so that the order of the pieces is sure.
func (m *equaliser) numeric(r region) bool {
	for _, p := range r.pieces {
		if !p.lo.Constant() || !p.hi.Constant() {
			return false
		}
	}
	return true
}

// region reads an object as a set of reals. A pair counts as an interval where the other side asks for one.
func (m *equaliser) region(n *expr.Node, pair bool) (region, bool) {
	switch n.Op() {
	case expr.Interval:
		return m.interval(n.Name(), n.Arg(0), n.Arg(1))
	case expr.Tuple:
		if n.Len() == 2 && pair && n.Arg(0).Scalar() && n.Arg(1).Scalar() {
			return m.interval("()", n.Arg(0), n.Arg(1))
		}
	case expr.Sym:
		if n.Name() == "ℝ" || pair && n.Name() == "R" {
			return m.line(), true
		}
	case expr.Set, expr.List:
		var r region
		for _, x := range n.Args() {
			if !x.Scalar() {
				return region{}, false
			}
			var ok bool
			if r, ok = m.union(r, region{pieces: []piece{{x, x, true, true}}}); !ok {
				return region{}, false
			}
		}
		return r, true
	case expr.Union, expr.Or:
		return m.fold(n, m.union)
	case expr.Intersect, expr.And:
		return m.fold(n, m.intersect)
	case expr.Without:
		x, ok := m.region(n.Arg(0), true)
		y, ok2 := m.region(n.Arg(1), true)
		if !ok || !ok2 {
			return region{}, false
		}
		z, ok := m.complement(y)
		if !ok {
			return region{}, false
		}
		return m.intersect(x, z)
	case expr.Rel:
		if t := m.withoutBars(n); t != nil {
			return m.region(t, pair)
		}
		return m.inequality(n)
	case expr.Builder:
		return m.built(n)
	}
	return region{}, false
}

// built reads {x | condition}, {x ∈ S | condition} and {x | condition, x ∈ S}, where S may be the
// whole numbers if the condition bounds them.
func (m *equaliser) built(n *expr.Node) (region, bool) {
	x := n.Arg(0)
	parts := []*expr.Node{n.Arg(1)}
	if n.Arg(1).Is(expr.And) || n.Arg(1).Is(expr.Where) {
		parts = n.Arg(1).Args()
	}
	if x.IsRel("in") {
		parts, x = append(parts[:len(parts):len(parts)], x), x.Arg(0)
	}
	if !x.Is(expr.Sym) {
		return region{}, false
	}
	out, whole := region{of: x, pieces: m.line().pieces}, false
	for _, p := range parts {
		if p.IsRel("in") && p.Arg(0) == x && p.Arg(1).Is(expr.Sym) && p.Arg(1).Name() == "ℤ" {
			whole = true
			continue
		}
		r, ok := m.region(p, true)
		if !ok {
			return r, false
		}
		if out, ok = m.intersect(out, r); !ok {
			return out, false
		}
	}
	if !whole {
		return out, true
	}
	return m.wholeNumbers(out)
}

// wholeNumbers returns the whole numbers in a bounded region, of which there are not too many.
func (m *equaliser) wholeNumbers(r region) (region, bool) {
	const most = 40
	out := region{of: r.of}
	for _, p := range r.pieces {
		lo, hi, ok := enclosureOf(m.s, p.lo).Bounds()
		lo2, hi2, ok2 := enclosureOf(m.s, p.hi).Bounds()
		if !ok || !ok2 || !p.lo.Constant() || !p.hi.Constant() || !p.lo.Finite() || !p.hi.Finite() {
			return out, false
		}
		from, to := lo.Ceil(), hi2.Floor()
		if hi.Ceil().Cmp(from) != 0 && !p.lo.IsNum() || lo2.Floor().Cmp(to) != 0 && !p.hi.IsNum() {
			return out, false
		}
		for k := from; k.Cmp(to) <= 0; k = k.Add(num.One) {
			n := m.s.Num(k)
			if n == p.lo && !p.loShut || n == p.hi && !p.hiShut {
				continue
			}
			if len(out.pieces) == most {
				return out, false
			}
			out.pieces = append(out.pieces, piece{n, n, true, true})
		}
	}
	return out, true
}

func (m *equaliser) fold(n *expr.Node, join func(a, b region) (region, bool)) (region, bool) {
	acc, ok := m.region(n.Arg(0), true)
	for _, a := range n.Args()[1:] {
		if !ok {
			return region{}, false
		}
		r, ok2 := m.region(a, true)
		if !ok2 {
			return region{}, false
		}
		acc, ok = join(acc, r)
	}
	return acc, ok
}

func (m *equaliser) interval(kind string, lo, hi *expr.Node) (region, bool) {
	if !lo.Scalar() || !hi.Scalar() {
		return region{}, false
	}
	p := piece{lo, hi, kind[0] == '[' && lo.Finite(), kind[1] == ']' && hi.Finite()}
	if c, ok := m.order(lo, hi); ok {
		if c > 0 || c == 0 && !(p.loShut && p.hiShut) {
			return region{}, true
		}
	}
	return region{pieces: []piece{p}}, true
}
