package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
)

// Piece is an interval of real numbers; a point where both ends are one node.
type Piece struct {
	Lo, Hi         *expr.Node
	LoShut, HiShut bool
	At             *expr.Node // a number inside, rational where the piece is no point
}

// SolutionSet returns the real numbers that fulfil a condition in the unknown x,
// as disjoint intervals from left to right: rational relations, with absolute
// values, joined by and and or. ok is false where they cannot be found.
func SolutionSet(s *expr.Store, n *expr.Node, x string) (pieces []Piece, ok bool) {
	for _, name := range s.Symbols(n) {
		if name != x {
			return nil, false
		}
	}
	m := &equaliser{s: s}
	var r region
	if err := fuel.Within(func() { r, ok = m.conditions(n, s.Sym(x)) }); err != nil || !ok {
		return nil, false
	}
	for _, p := range r.pieces {
		if !p.lo.Constant() || !p.hi.Constant() {
			return nil, false
		}
		at := p.lo
		if p.lo != p.hi {
			t, ok := m.between(p.lo, p.hi)
			if !ok {
				return nil, false
			}
			at = s.Num(t)
		}
		pieces = append(pieces, Piece{p.lo, p.hi, p.loShut, p.hiShut, at})
	}
	return pieces, true
}

// conditions solves relations in x joined by and and or.
func (m *equaliser) conditions(n, x *expr.Node) (out region, ok bool) {
	switch n.Op() {
	case expr.And, expr.Or:
		out, ok = m.conditions(n.Arg(0), x)
		for _, a := range n.Args()[1:] {
			if !ok {
				return out, false
			}
			var r region
			if r, ok = m.conditions(a, x); !ok {
				return out, false
			}
			if n.Is(expr.And) {
				out, ok = m.intersect(out, r)
			} else {
				out, ok = m.union(out, r)
			}
		}
		return out, ok
	case expr.Rel:
	default:
		return out, false
	}
	if n.Len() == 2 && n.Arg(0).Scalar() && n.Arg(1).Scalar() {
		out, ok = m.relationRegion(n.Name(), n.Arg(0), n.Arg(1))
	} else {
		out, ok = m.region(n, false)
	}
	if out.of != nil && out.of != x {
		return out, false
	}
	out.of = nil
	return out, ok
}
