package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// onCurve looks for a point where d1 is 0 and d2 is not, for d1 quadratic in
// one of its symbols: the others get small whole numbers, and the point has a
// square root for its last coordinate.
func (m *equaliser) onCurve(d1, d2 *expr.Node) (recheck.Evidence, bool) {
	s := m.s
	syms := s.Symbols(s.Add(s.Mul(s.Sym(" "), d1), d2))
	var names []string
	for _, v := range syms {
		if v != " " {
			names = append(names, v)
		}
	}
	if len(names) < 2 || len(names) > 4 {
		return nil, false
	}
	small := []int64{0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8, 9, -9}
	for _, x := range names {
		if !s.Has(d1, x) {
			continue
		}
		tried := 0
		for try := 0; try < len(small) && tried < 3; try++ {
			p := make(map[string]num.Num)
			at := make(map[string]*expr.Node)
			for i, v := range names {
				if v != x {
					p[v] = num.Int(small[(try+3*i)%len(small)])
					at[v] = s.Num(p[v])
				}
			}
			root, ok := m.quadraticRoot(d1, x, p)
			if !ok {
				continue
			}
			tried++
			at[x] = root
			rest := s.Subst(d2, at)
			if rest.IsUndefined() || equality.Decide(s, rest, s.Int(0)).Verdict() != verdict.Refuted {
				continue
			}
			v := expr.Enclose(rest, interval.New(64, s.Tank()), nil)
			lo, hi, ok := v.Bounds()
			if !ok || !v.Defined() || lo.Sign() != hi.Sign() {
				continue
			}
			ev := recheck.Counterexample{Left: recheck.Range{Lo: lo.String(), Hi: hi.String()}, Right: recheck.Range{Lo: "0", Hi: "0"}, Bits: 64}
			for _, y := range names {
				ev.Point = append(ev.Point, recheck.Binding{Name: y, Value: expr.Term(at[y])})
			}
			return ev, true
		}
	}
	return nil, false
}

// quadraticRoot returns a real root in x of d, which is quadratic in x at the point.
func (m *equaliser) quadraticRoot(d *expr.Node, x string, p map[string]num.Num) (*expr.Node, bool) {
	var u [4]num.Num // at 0, 1, -1, 2
	for i, t := range []int64{0, 1, -1, 2} {
		p[x] = num.Int(t)
		v, st := m.s.Eval(d, p)
		if st != expr.Exact {
			return nil, false
		}
		u[i] = v
	}
	delete(p, x)
	c, b := u[0], u[1].Sub(u[2]).Mul(num.Half)
	a := u[1].Add(u[2]).Mul(num.Half).Sub(c)
	if a.IsZero() || !u[3].Equal(a.Mul(num.Int(4)).Add(b.Mul(num.Two)).Add(c)) {
		return nil, false
	}
	disc := b.Mul(b).Sub(a.Mul(c).Mul(num.Int(4)))
	if disc.Sign() < 0 {
		return nil, false
	}
	s := m.s
	root := s.Mul(s.Num(a.Mul(num.Two).Inv()), s.Add(s.Num(b.Neg()), s.Sqrt(s.Num(disc))))
	// Three values fix a quadratic only where d is one.
	at := map[string]*expr.Node{x: root}
	for v, k := range p {
		at[v] = s.Num(k)
	}
	return root, equality.Decide(s, s.Subst(d, at), s.Int(0)).Verdict() == verdict.Proved
}
