package equality

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// ByGrowth is the code of verdicts on limits by orders of growth.
const ByGrowth verdict.Code = "equal/growth"

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
// nil, is bounded; exactly so everywhere if pure. Where nothing is known it is nil.
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

// byGrowth finds a limit by what the function grows as, as it is written or, where rewrite is set, in another form.
func byGrowth(s *expr.Store, m *expr.Node, rewrite bool) (value *expr.Node, ev recheck.Growth, ok bool) {
	x, at := m.Arg(1).Name(), m.Arg(2)
	side := strings.TrimPrefix(m.Name(), "limit")
	f := atInfinity(s, m.Arg(0), x, side, at)
	forms := []*expr.Node{f}
	if rewrite {
		if side == "" && at.Finite() {
			return nil, ev, false
		}
		forms = []*expr.Node{rationalised(s, f, x), gathered(s, f, x)}
		if e, ok := expanded(s, f); ok {
			forms = append(forms, e, rationalised(s, e, x))
		}
	}
	for _, g := range forms {
		if g == nil {
			continue
		}
		k := &climber{s: s, x: x}
		if value = k.limit(k.grow(g)); value == nil {
			continue
		}
		if rewrite {
			ev.Form = expr.Term(g)
		}
		if recheck.Check(expr.Claim("=", m, value), ev) == nil {
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

// limit is the limit of what grows so, or nil.
func (k *climber) limit(g *growth) *expr.Node {
	if g == nil {
		return nil
	}
	order, ok := k.order(g)
	switch {
	case !ok:
		return nil
	case order < 0:
		return k.s.Int(0)
	case g.c == nil:
		return nil
	case order == 0:
		v, _ := expanded(k.s, g.c)
		return v
	}
	sign, _ := k.sign(g.c)
	if sign == 0 {
		return nil
	}
	return k.s.Mul(k.s.Int(int64(sign)), k.s.Const(expr.Infinity))
}

// order tells whether the scale goes to 0, is 1, or goes to infinity.
func (k *climber) order(g *growth) (int, bool) {
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

func (k *climber) pure(c *expr.Node) *growth { return &growth{c: c, pure: true} }

func (k *climber) grow(n *expr.Node) *growth {
	s := k.s
	if k.steps++; k.steps > maxClimb {
		return nil
	}
	s.Tank().Burn(4)
	if !s.Has(n, k.x) {
		if !n.Finite() || n.Imaginary() {
			return nil
		}
		return k.pure(n)
	}
	switch n.Op() {
	case expr.Sym:
		g := k.pure(s.Int(1))
		g.power[0] = num.One
		return g
	case expr.Add, expr.Mul:
		combine := k.plus
		if n.Is(expr.Mul) {
			combine = k.times
		}
		var g *growth
		for i, a := range n.Args() {
			h := k.grow(a)
			if i > 0 && h != nil {
				h = combine(g, h)
			}
			if g = h; g == nil {
				return nil
			}
		}
		return g
	case expr.Pow:
		return k.raise(n.Arg(0), n.Arg(1))
	case expr.Func:
		if n.Len() == 1 {
			return k.apply(n.Name(), n.Arg(0))
		}
	}
	return nil
}

func (k *climber) plus(g, h *growth) *growth {
	order, ok := k.order(k.times(g, k.scaled(h, num.MinusOne)))
	if !ok {
		return nil
	}
	out := *g
	if order < 0 {
		out = *h
	}
	out.pure = false
	if order == 0 {
		out.pure = g.pure && h.pure
		if out.c = nil; g.c != nil && h.c != nil {
			out.c = k.s.Add(g.c, h.c)
		}
	}
	return &out
}

// scaled is the scale to the power of r.
func (k *climber) scaled(g *growth, r num.Num) *growth {
	out := k.pure(k.s.Int(1))
	for i, p := range g.power {
		out.power[i] = p.Mul(r)
	}
	for _, e := range g.exps {
		out.exps = append(out.exps, exponent{k.s.Mul(k.s.Num(r), e.by), e.of})
	}
	return out
}

func (k *climber) times(g, h *growth) *growth {
	out := &growth{pure: g.pure && h.pure}
	if g.c != nil && h.c != nil {
		out.c = k.s.Mul(g.c, h.c)
	}
	for i, p := range h.power {
		out.power[i] = g.power[i].Add(p)
	}
	a, b := g.exps, h.exps
	for len(a) > 0 || len(b) > 0 {
		order := len(a) - len(b)
		if len(a) > 0 && len(b) > 0 {
			order = a[0].of.compare(b[0].of)
		}
		switch {
		case order > 0:
			out.exps, a = append(out.exps, a[0]), a[1:]
		case order < 0:
			out.exps, b = append(out.exps, b[0]), b[1:]
		default:
			by := k.s.Add(a[0].by, b[0].by)
			if c, ok := expanded(k.s, by); !ok || !c.IsZero() {
				out.exps = append(out.exps, exponent{by, a[0].of})
			}
			a, b = a[1:], b[1:]
		}
	}
	return out
}

func (k *climber) raise(b, e *expr.Node) *growth {
	s := k.s
	switch {
	case e.IsNum():
		g := k.grow(b)
		if g == nil || e.Num().Denom().Bits() > 6 { // roots of high order are dear to enclose
			return nil
		}
		out := k.scaled(g, e.Num())
		if out.c, out.pure = nil, g.pure; g.c != nil {
			out.c = s.Pow(g.c, e)
		}
		return out
	case b.IsConst("e"):
		return k.exponential(e)
	case b.Is(expr.Mul):
		g := k.pure(s.Int(1))
		for _, a := range b.Args() {
			h := k.raise(a, e)
			if h == nil {
				return nil
			}
			g = k.times(g, h)
		}
		return g
	}
	if sign, ok := k.sign(b); !ok || sign > 0 {
		return k.exponential(s.Mul(e, s.Func("log", b)))
	}
	g := k.raise(s.Neg(b), e)
	if g != nil {
		g.c, g.pure = nil, false
	}
	return g
}

// exponential is the growth of e to u: the terms of u that are monomials and go to infinity go to the scale.
func (k *climber) exponential(u *expr.Node) *growth {
	s := k.s
	g := k.pure(s.Int(1))
	for _, t := range summands(s, u) {
		h := k.grow(t)
		if h == nil {
			return nil
		}
		order, ok := k.order(h)
		f := k.pure(s.Int(1))
		switch {
		case !ok:
			return nil
		case order == 0:
			f.pure = h.pure
			if f.c = h.c; h.c != nil {
				f.c = s.Pow(s.Const("e"), h.c)
			}
		case order < 0:
			f.pure = false
		case !h.pure || h.c == nil || len(h.exps) > 0:
			return nil
		default:
			f.exps = []exponent{{h.c, h.power}}
			for i := range 2 { // e^(c·log x) is x^c
				var log monomial
				if log[i+1] = num.One; h.power == log {
					if !h.c.IsNum() {
						return nil
					}
					f.exps, f.power[i] = nil, h.c.Num()
				}
			}
		}
		g = k.times(g, f)
	}
	return g
}

// summands are the terms of u, of a product with a sum those of the product.
func summands(s *expr.Store, u *expr.Node) []*expr.Node {
	for i, a := range u.Args() {
		if u.Is(expr.Mul) && a.Is(expr.Add) {
			var out []*expr.Node
			for _, t := range a.Args() {
				fs := append([]*expr.Node{}, u.Args()...)
				fs[i] = t
				out = append(out, s.Mul(fs...))
			}
			return out
		}
	}
	if u.Is(expr.Add) {
		return u.Args()
	}
	return []*expr.Node{u}
}

func (k *climber) apply(name string, u *expr.Node) *growth {
	s := k.s
	if name == "log" {
		return k.logarithm(u)
	}
	g := k.grow(u)
	if g == nil {
		return nil
	}
	order, ok := k.order(g)
	if !ok {
		return nil
	}
	half := s.Frac(1, 2)
	switch {
	case name == "factorial": // Stirling's formula
		if g.c == nil {
			return nil
		}
		n := s.Add(s.Mul(u, s.Func("log", g.c)), s.Mul(u, s.Func("log", s.Sym(k.x))), s.Neg(u))
		if g = k.grow(s.Mul(s.Pow(s.Const("e"), n), s.Pow(s.Mul(s.Int(2), s.Const("pi"), u), half))); g != nil {
			g.pure = false
		}
		return g
	case name == "abs", order == 0 && g.c != nil:
		if g.c != nil {
			g.c = s.Func(name, g.c)
		}
		return g
	case order < 0 && (name == "cos" || name == "acos"):
		return &growth{c: s.Func(name, s.Int(0))}
	case order < 0, name == "floor" || name == "ceil":
		g.pure = false
		return g
	case name == "sin" || name == "cos":
		return &growth{}
	case name == "atan" || name == "tanh":
		sign, _ := k.sign(g.c)
		if sign == 0 {
			return &growth{}
		}
		c := s.Int(int64(sign))
		if name == "atan" {
			c = s.Mul(c, half, s.Const("pi"))
		}
		return &growth{c: c}
	}
	return nil
}

// logarithm is the growth of log u: near 1 that of u - 1, otherwise of log c, or of the greatest exponent.
func (k *climber) logarithm(u *expr.Node) *growth {
	s := k.s
	if u.Is(expr.Add) && u.Arg(0).IsOne() {
		if g := k.grow(s.Add(u.Args()[1:]...)); g != nil {
			if order, ok := k.order(g); ok && order < 0 {
				g.pure = false
				return g
			}
		}
	}
	h := k.grow(u)
	if h == nil {
		return nil
	}
	if sign, _ := k.sign(h.c); sign <= 0 {
		return nil
	}
	var parts []*growth
	if c := s.Func("log", h.c); !c.IsZero() {
		parts = append(parts, k.pure(c))
	}
	for i, p := range h.power[:2] {
		if !p.IsZero() {
			f := k.pure(s.Num(p))
			f.power[i+1] = num.One
			parts = append(parts, f)
		}
	}
	for _, e := range h.exps {
		parts = append(parts, &growth{c: e.by, pure: true, power: e.of})
	}
	g := k.pure(s.Int(0))
	for i, f := range parts {
		if i == 0 {
			g = f
		} else if g = k.plus(g, f); g == nil {
			return nil
		}
	}
	g.pure = h.pure && len(parts) < 2
	return g
}
