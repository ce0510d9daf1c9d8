package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// piece is an interval; a point where both ends are one node.
type piece struct {
	lo, hi         *expr.Node
	loShut, hiShut bool
}

// region is a set of real numbers as disjoint pieces from left to right, for
// one quantity (nil where the text names none).
type region struct {
	of     *expr.Node
	pieces []piece
}

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

func (m *equaliser) infinity(sign int) *expr.Node {
	if sign < 0 {
		return m.s.Neg(m.s.Const(expr.Infinity))
	}
	return m.s.Const(expr.Infinity)
}

func (m *equaliser) line() region {
	return region{pieces: []piece{{lo: m.infinity(-1), hi: m.infinity(1)}}}
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
		if n.Len() == 2 && n.Arg(0).Is(expr.Sym) {
			return m.region(n.Arg(1), true)
		}
	}
	return region{}, false
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

// order compares two ends.
func (m *equaliser) order(a, b *expr.Node) (int, bool) {
	if a == b {
		return 0, true
	}
	sign := func(n *expr.Node) int {
		if n.IsConst(expr.Infinity) {
			return 1
		}
		if n == m.infinity(-1) {
			return -1
		}
		return 0
	}
	x, y := sign(a), sign(b)
	if x != 0 || y != 0 {
		return x - y, x != y
	}
	if !a.Constant() || !b.Constant() {
		return 0, false
	}
	d := m.s.Sub(a, b)
	if c, ok := equality.Sign(m.s, d); ok {
		return c, true
	}
	if equality.Decide(m.s, a, b).Verdict() == verdict.Proved {
		return 0, true
	}
	return 0, false
}

func sameOf(a, b region) (*expr.Node, bool) {
	if a.of == nil || b.of == nil || a.of == b.of {
		if a.of == nil {
			return b.of, true
		}
		return a.of, true
	}
	return nil, false
}

// intersect joins two regions by "and".
func (m *equaliser) intersect(a, b region) (region, bool) {
	of, ok := sameOf(a, b)
	if !ok || len(a.pieces)*len(b.pieces) > 400 {
		return region{}, false
	}
	out := region{of: of}
	for _, p := range a.pieces {
		for _, q := range b.pieces {
			r := p
			c, ok := m.order(p.lo, q.lo)
			if !ok {
				return region{}, false
			}
			if c < 0 {
				r.lo, r.loShut = q.lo, q.loShut
			} else if c == 0 {
				r.loShut = p.loShut && q.loShut
			}
			if c, ok = m.order(p.hi, q.hi); !ok {
				return region{}, false
			}
			if c > 0 {
				r.hi, r.hiShut = q.hi, q.hiShut
			} else if c == 0 {
				r.hiShut = p.hiShut && q.hiShut
			}
			if c, ok = m.order(r.lo, r.hi); !ok {
				if p.lo.Constant() && p.hi.Constant() && q.lo.Constant() && q.hi.Constant() {
					return region{}, false
				}
				c = -1
			}
			if c < 0 || c == 0 && r.loShut && r.hiShut {
				out.pieces = append(out.pieces, r)
			}
		}
	}
	return out, true
}

// union joins two regions by "or": pieces that touch are merged.
func (m *equaliser) union(a, b region) (region, bool) {
	of, ok := sameOf(a, b)
	if !ok {
		return region{}, false
	}
	ps := append(append([]piece{}, a.pieces...), b.pieces...)
	if len(ps) > 60 {
		return region{}, false
	}
	for i := 1; i < len(ps); i++ {
		for j := i; j > 0; j-- {
			c, ok := m.order(ps[j-1].lo, ps[j].lo)
			if !ok {
				return region{}, false
			}
			if c < 0 || c == 0 && (ps[j-1].loShut || !ps[j].loShut) {
				break
			}
			ps[j-1], ps[j] = ps[j], ps[j-1]
		}
	}
	out := region{of: of}
	for _, p := range ps {
		if k := len(out.pieces) - 1; k >= 0 {
			last := &out.pieces[k]
			c, ok := m.order(last.hi, p.lo)
			if !ok {
				return region{}, false
			}
			if c > 0 || c == 0 && (last.hiShut || p.loShut) {
				d, ok := m.order(last.hi, p.hi)
				if !ok {
					return region{}, false
				}
				if d < 0 {
					last.hi, last.hiShut = p.hi, p.hiShut
				} else if d == 0 {
					last.hiShut = last.hiShut || p.hiShut
				}
				continue
			}
		}
		out.pieces = append(out.pieces, p)
	}
	return out, true
}

func (m *equaliser) complement(a region) (region, bool) {
	out := region{of: a.of}
	lo, shut := m.infinity(-1), false
	for _, p := range a.pieces {
		if c, ok := m.order(lo, p.lo); !ok {
			return region{}, false
		} else if c < 0 || c == 0 && shut && !p.loShut {
			out.pieces = append(out.pieces, piece{lo, p.lo, shut, !p.loShut && p.lo.Finite()})
		}
		lo, shut = p.hi, !p.hiShut && p.hi.Finite()
	}
	if c, ok := m.order(lo, m.infinity(1)); !ok {
		return region{}, false
	} else if c < 0 {
		out.pieces = append(out.pieces, piece{lo, m.infinity(1), shut, false})
	}
	return out, true
}

// withoutBars writes |u| < c as -c < u < c, and |u| > c as u < -c or u > c, for a
// positive number c; it returns nil for other relations.
func (m *equaliser) withoutBars(n *expr.Node) *expr.Node {
	name, l, r := n.Name(), n.Arg(0), n.Arg(1)
	if r.IsFunc("abs") {
		l, r, name = r, l, turned[name]
	}
	if !l.IsFunc("abs") || !r.Constant() {
		return nil
	}
	if sign, ok := equality.Sign(m.s, r); !ok || sign <= 0 {
		return nil
	}
	op := expr.And
	switch name {
	case "<", "<=":
	case ">", ">=":
		op = expr.Or
	default:
		return nil
	}
	return m.s.Combine(op, m.s.Rel(name, l.Arg(0), r), m.s.Rel(turned[name], l.Arg(0), m.s.Neg(r)))
}

// inequality reads a relation between one quantity and a constant, or solves a
// rational one in one unknown by the signs between its roots.
func (m *equaliser) inequality(n *expr.Node) (region, bool) {
	name, l, r := n.Name(), n.Arg(0), n.Arg(1)
	if name == "in" {
		x, ok := m.region(r, true)
		if !ok || !quantity(l) {
			return region{}, false
		}
		x.of = l
		return x, true
	}
	switch name {
	case "<", "<=", ">", ">=", "!=", "=":
	default:
		return region{}, false
	}
	if !l.Scalar() || !r.Scalar() {
		return region{}, false
	}
	if quantity(r) && !quantity(l) {
		l, r, name = r, l, turned[name]
	}
	if quantity(l) && (!l.Is(expr.Sym) || !m.s.Has(r, l.Name())) && !r.IsUndefined() && (r.Constant() || l.Is(expr.Sym) && name != "=") {
		return m.halfLine(l, name, r), true
	}
	return m.signChart(n, name)
}

var turned = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}

func quantity(n *expr.Node) bool {
	return n.Is(expr.Sym) || n.Is(expr.Func) && !expr.Known(n.Name()) && expr.Binds(n) == ""
}

func (m *equaliser) halfLine(of *expr.Node, name string, c *expr.Node) region {
	low, high := m.infinity(-1), m.infinity(1)
	r := region{of: of}
	switch name {
	case "<":
		r.pieces = []piece{{low, c, false, false}}
	case "<=":
		r.pieces = []piece{{low, c, false, true}}
	case ">":
		r.pieces = []piece{{c, high, false, false}}
	case ">=":
		r.pieces = []piece{{c, high, true, false}}
	case "=":
		r.pieces = []piece{{c, c, true, true}}
	case "!=":
		r.pieces = []piece{{low, c, false, false}, {c, high, false, false}}
	}
	return r
}

// signChart solves l ? r in its only unknown: between neighbouring roots and
// poles the sign of l - r is constant.
func (m *equaliser) signChart(n *expr.Node, name string) (region, bool) {
	s := m.s
	syms := s.Symbols(n)
	if len(syms) != 1 || n.Arg(0).Imaginary() || n.Arg(1).Imaginary() || !rational(n.Arg(0)) || !rational(n.Arg(1)) {
		return region{}, false
	}
	x := syms[0]
	d := s.Sub(n.Arg(0), n.Arg(1))
	solver := realset.Solver{Store: s, Zero: func(c *expr.Node) (bool, bool) {
		if k, ok := equality.Sign(s, c); ok {
			return k == 0, true
		}
		return true, equality.Decide(s, c, s.Int(0)).Verdict() == verdict.Proved
	}}
	roots, ok := solver.Equation(n.Arg(0), n.Arg(1), x)
	if !ok || roots.All || len(roots.Rest) > 0 {
		return region{}, false
	}
	type cut struct {
		at   *expr.Node
		root bool
	}
	var cuts []cut
	for _, v := range roots.Values {
		cuts = append(cuts, cut{v, true})
	}
	for _, v := range roots.Excluded {
		cuts = append(cuts, cut{v, false})
	}
	for i := 1; i < len(cuts); i++ {
		for j := i; j > 0; j-- {
			c, ok := m.order(cuts[j-1].at, cuts[j].at)
			if !ok || c == 0 {
				return region{}, false
			}
			if c < 0 {
				break
			}
			cuts[j-1], cuts[j] = cuts[j], cuts[j-1]
		}
	}
	out := region{of: s.Sym(x)}
	for i := 0; i <= len(cuts); i++ {
		lo, hi := m.infinity(-1), m.infinity(1)
		if i > 0 {
			lo = cuts[i-1].at
		}
		if i < len(cuts) {
			hi = cuts[i].at
		}
		t, ok := m.between(lo, hi)
		if !ok {
			return region{}, false
		}
		v, st := m.s.Eval(d, map[string]num.Num{x: t})
		if st != expr.Exact {
			return region{}, false
		}
		var part region
		if holds, _ := expr.Fulfils(name, v.Sign()); holds {
			part.pieces = []piece{{lo: lo, hi: hi}}
		}
		part.of = out.of
		if out, ok = m.union(out, part); !ok {
			return region{}, false
		}
		if holds, _ := expr.Fulfils(name, 0); holds && i < len(cuts) && cuts[i].root {
			if out, ok = m.union(out, region{of: out.of, pieces: []piece{{hi, hi, true, true}}}); !ok {
				return region{}, false
			}
		}
	}
	return out, true
}

// rational reports whether n is built by rational operations alone.
func rational(n *expr.Node) bool {
	switch n.Op() {
	case expr.Num, expr.Sym:
		return true
	case expr.Pow:
		return n.Arg(1).IsInt() && rational(n.Arg(0))
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !rational(a) {
				return false
			}
		}
		return true
	}
	return false
}

// between returns a rational number strictly between two ends.
func (m *equaliser) between(lo, hi *expr.Node) (num.Num, bool) {
	bound := func(n *expr.Node, up bool) (num.Num, bool) {
		v := enclosureOf(m.s, n)
		a, b, ok := v.Bounds()
		if up {
			return b, ok
		}
		return a, ok
	}
	switch {
	case !lo.Finite() && !hi.Finite():
		return num.Zero, true
	case !lo.Finite():
		b, ok := bound(hi, false)
		return b.Floor().Sub(num.One), ok
	case !hi.Finite():
		a, ok := bound(lo, true)
		return a.Floor().Add(num.One), ok
	}
	a, ok := bound(lo, true)
	b, ok2 := bound(hi, false)
	if !ok || !ok2 || !a.Less(b) {
		return num.Zero, false
	}
	return num.Between(a, b), true
}
