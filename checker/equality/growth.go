package equality

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
)

// monomial holds the powers of x, log x and log log x.
type monomial [3]num.Num

func (m monomial) compare(o monomial) int {
	for i := range m {
		if c := m[i].Cmp(o[i]); c != 0 {
			return c
		}
	}
	return 0
}

// growth is what a function of x grows as for x → ∞, on Hardy's scale of logarithms, powers and exponentials:
// divided by the monomial and by e to the exponents, the greatest first, it has the limit c or, where that is
// nil, is bounded. Exactly so everywhere if pure.
type growth struct {
	c     *expr.Node
	pure  bool
	power monomial
	exps  []exponent
}

// exponent is by·of, where of → ∞.
type exponent struct {
	by *expr.Node
	of monomial
}

// climber works growths out. It proposes; the second check climbs anew.
type climber struct {
	s     *expr.Store
	x     string
	steps int
}

const maxClimb = 1000

// atInfinity returns f as a function of x that goes to infinity, where it goes to a point from a side.
func atInfinity(s *expr.Store, f *expr.Node, x, side string, at *expr.Node) *expr.Node {
	way := s.Sym(x)
	switch {
	case at.Is(expr.Mul) && !at.Finite():
		way = s.Neg(way)
	case !at.Finite():
		return f
	default:
		if way = s.Pow(way, s.Int(-1)); side == "-" {
			way = s.Neg(way)
		}
		way = s.Add(at, way)
	}
	return s.Subst(f, map[string]*expr.Node{x: way})
}

// byGrowth finds a limit by what the function grows as.
func byGrowth(s *expr.Store, m *expr.Node) (value *expr.Node, ev recheck.Growth, ok bool) {
	f, x, at := m.Arg(0), m.Arg(1).Name(), m.Arg(2)
	side := strings.TrimPrefix(m.Name(), "limit")
	f = atInfinity(s, f, x, side, at)
	forms := []*expr.Node{nil}
	if side != "" || !at.Finite() {
		forms = append(forms, rationalised(s, f, x), gathered(s, f, x))
		if e, ok := expanded(s, f); ok {
			forms = append(forms, e, rationalised(s, e, x))
		}
	}
	for i, form := range forms {
		g := form
		if i == 0 {
			g = f
		} else if g == nil {
			continue
		} else {
			ev.Form = expr.Term(g)
		}
		k := &climber{s: s, x: x}
		r, ok := k.grow(g)
		if !ok {
			continue
		}
		if value, ok = k.limit(r); ok && recheck.Check(expr.Claim("=", m, value), ev) == nil {
			return value, ev, true
		}
	}
	return nil, ev, false
}

// rationalised multiplies the sums of two terms with square roots by their conjugates; nil where there is none.
func rationalised(s *expr.Store, f *expr.Node, x string) *expr.Node {
	rooted := func(n *expr.Node) bool {
		found := false
		s.Walk(n, func(m *expr.Node) bool {
			found = found || m.Is(expr.Pow) && m.Arg(1).IsNum() && m.Arg(1).Num().Denom().Equal(num.Two) && s.Has(m.Arg(0), x)
			return !found
		})
		return found
	}
	changed := false
	out := s.Map(f, func(n *expr.Node) *expr.Node {
		if !n.Is(expr.Add) || n.Len() < 2 {
			return nil
		}
		var roots, rest []*expr.Node
		for _, a := range n.Args() {
			if rooted(a) && len(roots) == 0 {
				roots = append(roots, a)
			} else {
				rest = append(rest, a)
			}
		}
		if len(roots) == 0 {
			return nil
		}
		a, b := roots[0], s.Add(rest...)
		two := s.Int(2)
		d, ok := expanded(s, s.Sub(s.Pow(a, two), s.Pow(b, two)))
		if !ok {
			return nil
		}
		changed = true
		return s.Mul(d, s.Pow(s.Sub(a, b), s.Int(-1)))
	})
	if !changed {
		return nil
	}
	return out
}

// gathered writes sums of logarithms as the logarithm of 1 + u; nil where there are none.
func gathered(s *expr.Store, f *expr.Node, x string) *expr.Node {
	changed := false
	out := s.Map(f, func(n *expr.Node) *expr.Node {
		if !n.Is(expr.Add) {
			return nil
		}
		inside := []*expr.Node{}
		var rest []*expr.Node
		for _, t := range n.Args() {
			c, l := s.Coefficient(t)
			if l.IsFunc("log") && s.Has(l, x) && c.IsInt() {
				inside = append(inside, s.Pow(l.Arg(0), s.Num(c)))
			} else {
				rest = append(rest, t)
			}
		}
		if len(inside) < 2 {
			return nil
		}
		one := s.Int(1)
		u, ok := expanded(s, s.Sub(s.Mul(inside...), one))
		if !ok {
			return nil
		}
		changed = true
		return s.Add(append(rest, s.Func("log", s.Add(one, u)))...)
	})
	if !changed {
		return nil
	}
	return out
}

// limit is the limit of what grows so.
func (k *climber) limit(g growth) (*expr.Node, bool) {
	order, ok := k.order(g)
	switch {
	case !ok:
	case order < 0:
		return k.s.Int(0), true
	case g.c == nil:
	case order == 0:
		return expanded(k.s, g.c)
	default:
		sign, ok := Sign(k.s, g.c)
		return k.s.Mul(k.s.Int(int64(sign)), k.s.Const(expr.Infinity)), ok && sign != 0
	}
	return nil, false
}

// order tells whether the scale goes to 0, is 1, or goes to infinity.
func (k *climber) order(g growth) (int, bool) {
	if len(g.exps) > 0 {
		sign, ok := k.sign(g.exps[0].by)
		return sign, ok && sign != 0
	}
	return g.power.compare(monomial{}), true
}

func (k *climber) sign(c *expr.Node) (int, bool) {
	if c == nil || !c.Constant() {
		return 0, false
	}
	return Sign(k.s, c)
}

func (k *climber) one() growth { return growth{c: k.s.Int(1), pure: true} }

func (k *climber) grow(n *expr.Node) (g growth, ok bool) {
	s := k.s
	if k.steps++; k.steps > maxClimb {
		return g, false
	}
	s.Tank().Burn(4)
	g = k.one()
	if !s.Has(n, k.x) {
		g.c = n
		return g, n.Finite() && !n.Imaginary()
	}
	switch n.Op() {
	case expr.Sym:
		g.power[0] = num.One
		return g, true
	case expr.Add:
		for i, a := range n.Args() {
			h, ok := k.grow(a)
			if !ok {
				return g, false
			}
			if i == 0 {
				g = h
			} else if g, ok = k.plus(g, h); !ok {
				return g, false
			}
		}
		return g, true
	case expr.Mul:
		for _, a := range n.Args() {
			h, ok := k.grow(a)
			if !ok {
				return g, false
			}
			g = k.times(g, h)
		}
		return g, true
	case expr.Pow:
		return k.raise(n.Arg(0), n.Arg(1))
	case expr.Func:
		if n.Len() == 1 {
			return k.apply(n.Name(), n.Arg(0))
		}
	}
	return g, false
}

func (k *climber) plus(g, h growth) (growth, bool) {
	inverse := k.scaled(h, num.MinusOne)
	inverse.c = k.s.Int(1)
	order, ok := k.order(k.times(k.unbounded(g), inverse))
	switch {
	case !ok:
	case order < 0:
		g = h
	case order == 0:
		if g.c != nil && h.c != nil {
			g.c = k.s.Add(g.c, h.c)
		} else {
			g.c = nil
		}
		g.pure = g.pure && h.pure
		return g, true
	}
	g.pure = false
	return g, ok
}

func (k *climber) unbounded(g growth) growth {
	g.c = k.s.Int(1)
	return g
}

// scaled raises the scale to the power of r.
func (k *climber) scaled(g growth, r num.Num) growth {
	for i, p := range g.power {
		g.power[i] = p.Mul(r)
	}
	exps := make([]exponent, len(g.exps))
	for i, e := range g.exps {
		exps[i] = exponent{k.s.Mul(k.s.Num(r), e.by), e.of}
	}
	g.exps = exps
	return g
}

func (k *climber) times(g, h growth) growth {
	if g.c != nil && h.c != nil {
		g.c = k.s.Mul(g.c, h.c)
	} else {
		g.c = nil
	}
	g.pure = g.pure && h.pure
	for i, p := range h.power {
		g.power[i] = g.power[i].Add(p)
	}
	var exps []exponent
	a, b := g.exps, h.exps
	for len(a)+len(b) > 0 {
		order := 0
		switch {
		case len(a) == 0:
			order = -1
		case len(b) == 0:
			order = 1
		default:
			order = a[0].of.compare(b[0].of)
		}
		switch {
		case order > 0:
			exps, a = append(exps, a[0]), a[1:]
		case order < 0:
			exps, b = append(exps, b[0]), b[1:]
		default:
			if by, ok := expanded(k.s, k.s.Add(a[0].by, b[0].by)); !ok || !by.IsZero() {
				exps = append(exps, exponent{k.s.Add(a[0].by, b[0].by), a[0].of})
			}
			a, b = a[1:], b[1:]
		}
	}
	g.exps = exps
	return g
}

func (k *climber) raise(b, e *expr.Node) (g growth, ok bool) {
	s := k.s
	if !e.IsNum() {
		switch {
		case b.IsConst("e"):
			return k.exponential(e)
		case b.Is(expr.Mul):
			g = k.one()
			for _, a := range b.Args() {
				h, ok := k.raise(a, e)
				if !ok {
					return g, false
				}
				g = k.times(g, h)
			}
			return g, true
		}
		if sign, ok := k.sign(b); ok && sign < 0 {
			g, ok = k.raise(s.Neg(b), e)
			g.c, g.pure = nil, false
			return g, ok
		}
		return k.exponential(s.Mul(e, s.Func("log", b)))
	}
	if g, ok = k.grow(b); !ok {
		return g, false
	}
	g = k.scaled(g, e.Num())
	if g.c != nil {
		g.c = s.Pow(g.c, e)
	}
	return g, true
}

// exponential is the growth of e to u: the terms of u that are monomials and go to infinity go to the scale.
func (k *climber) exponential(u *expr.Node) (g growth, ok bool) {
	s := k.s
	g = k.one()
	for _, t := range summands(s, u) {
		h, ok := k.grow(t)
		if !ok {
			return g, false
		}
		order, ok := k.order(h)
		f := k.one()
		switch {
		case !ok:
			return g, false
		case order == 0:
			f.pure = h.pure
			if f.c = h.c; h.c != nil {
				f.c = s.Pow(s.Const("e"), h.c)
			}
		case order < 0:
			f.pure = false
		case !h.pure || h.c == nil || len(h.exps) > 0:
			return g, false
		default:
			f.exps = []exponent{{h.c, h.power}}
			for i := range 2 { // e^(c·log x) is x^c
				var log monomial
				if log[i+1] = num.One; h.power == log {
					if !h.c.IsNum() {
						return g, false
					}
					f.exps, f.power[i] = nil, h.c.Num()
				}
			}
		}
		g = k.times(g, f)
	}
	return g, true
}

// summands are the terms of u, of a product with a sum those of the product.
func summands(s *expr.Store, u *expr.Node) []*expr.Node {
	if u.Is(expr.Mul) {
		for i, a := range u.Args() {
			if a.Is(expr.Add) {
				var out []*expr.Node
				for _, t := range a.Args() {
					fs := append([]*expr.Node{}, u.Args()...)
					fs[i] = t
					out = append(out, s.Mul(fs...))
				}
				return out
			}
		}
	}
	if u.Is(expr.Add) {
		return u.Args()
	}
	return []*expr.Node{u}
}

func (k *climber) apply(name string, u *expr.Node) (g growth, ok bool) {
	s := k.s
	e, half := s.Const("e"), s.Frac(1, 2)
	switch name {
	case "sinh", "cosh":
		back := s.Pow(e, s.Neg(u))
		if name == "sinh" {
			back = s.Neg(back)
		}
		return k.grow(s.Mul(half, s.Add(s.Pow(e, u), back)))
	case "factorial": // Stirling's formula
		if g, ok = k.grow(u); !ok || !g.pure || g.c == nil {
			return g, false
		}
		n := s.Add(s.Mul(u, s.Func("log", g.c)), s.Mul(u, s.Func("log", s.Sym(k.x))), s.Neg(u))
		g, ok = k.grow(s.Mul(s.Pow(e, n), s.Pow(s.Mul(s.Int(2), s.Const("pi"), u), half)))
		g.pure = false
		return g, ok
	case "log":
		return k.logarithm(u)
	}
	if g, ok = k.grow(u); !ok {
		return g, false
	}
	order, ok := k.order(g)
	if !ok {
		return g, false
	}
	switch {
	case name == "abs":
		if g.c != nil {
			g.c = s.Func(name, g.c)
		}
		return g, true
	case order == 0 && g.c != nil:
		g.c = s.Func(name, g.c)
		return g, true
	case order < 0:
		g.pure = false
		if name == "cos" || name == "acos" {
			g = growth{c: s.Func(name, s.Int(0))}
		}
		return g, true
	}
	switch name {
	case "floor", "ceil":
		g.pure = false
		return g, order > 0
	case "sin", "cos":
		return growth{}, true
	case "atan", "tanh":
		sign, ok := k.sign(g.c)
		if !ok || sign == 0 {
			return growth{}, true
		}
		c := s.Int(int64(sign))
		if name == "atan" {
			c = s.Mul(c, half, s.Const("pi"))
		}
		return growth{c: c}, true
	}
	return g, false
}

// logarithm is the growth of log u: near 1 that of u - 1, otherwise of log c, or of the greatest exponent.
func (k *climber) logarithm(u *expr.Node) (g growth, ok bool) {
	s := k.s
	if u.Is(expr.Add) && u.Arg(0).IsOne() {
		g, ok = k.grow(s.Add(u.Args()[1:]...))
		if order, certain := k.order(g); ok && certain && order < 0 {
			g.pure = false
			return g, true
		}
	}
	h, ok := k.grow(u)
	if sign, certain := k.sign(h.c); !ok || !certain || sign <= 0 {
		return g, false
	}
	g = k.one()
	g.c = s.Func("log", h.c)
	parts := 0
	if !g.c.IsZero() {
		parts++
	}
	put := func(c *expr.Node, of monomial) {
		f := growth{c, true, of, nil}
		if parts++; parts == 1 {
			g = f
		} else if ok {
			g, ok = k.plus(g, f)
		}
	}
	for i, p := range h.power {
		if p.IsZero() {
			continue
		}
		if i == 2 {
			return g, false
		}
		var of monomial
		of[i+1] = num.One
		put(s.Num(p), of)
	}
	for _, e := range h.exps {
		put(e.by, e.of)
	}
	g.pure = h.pure && parts <= 1
	return g, ok
}
