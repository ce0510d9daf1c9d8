package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
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

func (m *equaliser) infinity(sign int) *expr.Node {
	if sign < 0 {
		return m.s.Neg(m.s.Const(expr.Infinity))
	}
	return m.s.Const(expr.Infinity)
}

func (m *equaliser) line() region {
	return region{pieces: []piece{{lo: m.infinity(-1), hi: m.infinity(1)}}}
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
