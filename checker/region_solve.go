package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/checker/verdict"
)

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
	x, c, as := l, r, name
	if quantity(r) && !quantity(l) {
		x, c, as = r, l, turned[name]
	}
	if quantity(x) && (!x.Is(expr.Sym) || !m.s.Has(c, x.Name())) && !c.IsUndefined() && (c.Constant() || x.Is(expr.Sym) && as != "=") {
		return m.halfLine(x, as, c), true
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
