package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
)

// integrator looks for antiderivatives in x among sums of powers, functions of
// linear arguments, their products with powers of x, and derivatives of a base
// times a power of it. What it finds is only a proposal: it is differentiated back.
type integrator struct {
	s     *expr.Store
	x     *expr.Node
	depth int
}

// integrate returns a candidate for an antiderivative of f in x.
func integrate(s *expr.Store, f *expr.Node, x string) (*expr.Node, bool) {
	in := &integrator{s: s, x: s.Sym(x)}
	if F, ok := in.sum(f); ok {
		return F, true
	}
	if e, ok := expanded(s, f); ok && e != f {
		return in.sum(e)
	}
	return nil, false
}

// expanded returns the normal form of n.
func expanded(s *expr.Store, n *expr.Node) (c *expr.Node, ok bool) {
	h := newHints(s, n)
	for ; h.rounds < 12; h.rounds++ {
		f := newField(s, h)
		if !f.attempt(func() { c, ok = f.canon(n), true }) {
			return c, ok
		}
	}
	return nil, false
}

func (in *integrator) free(n *expr.Node) bool { return !in.s.Has(n, in.x.Name()) }

func (in *integrator) sum(f *expr.Node) (*expr.Node, bool) {
	if in.depth++; in.depth > 24 {
		return nil, false
	}
	defer func() { in.depth-- }()
	in.s.Tank().Burn(8)
	if !f.Is(expr.Add) {
		return in.term(f)
	}
	out := make([]*expr.Node, f.Len())
	for i, a := range f.Args() {
		F, ok := in.term(a)
		if !ok {
			return nil, false
		}
		out[i] = F
	}
	return in.s.Add(out...), true
}

func (in *integrator) term(f *expr.Node) (*expr.Node, bool) {
	s := in.s
	k, rest := []*expr.Node{s.Int(1)}, []*expr.Node{}
	if f.Is(expr.Mul) {
		for _, a := range f.Args() {
			if in.free(a) {
				k = append(k, a)
			} else {
				rest = append(rest, a)
			}
		}
	} else if in.free(f) {
		return s.Mul(f, in.x), true
	} else {
		rest = append(rest, f)
	}
	c := s.Mul(k...)
	if len(rest) == 0 {
		return s.Mul(c, in.x), true
	}
	F, ok := in.product(rest)
	if !ok {
		return nil, false
	}
	return s.Mul(c, F), true
}

// product integrates a product of factors that all contain x.
func (in *integrator) product(fs []*expr.Node) (*expr.Node, bool) {
	s := in.s
	if len(fs) == 1 {
		if F, ok := in.single(fs[0]); ok {
			return F, true
		}
	}
	// u^r or g(u) times a constant multiple of u'.
	for i, f := range fs {
		u := f
		switch {
		case f.Is(expr.Pow) && in.free(f.Arg(1)):
			u = f.Arg(0)
		case f.Is(expr.Pow) && in.free(f.Arg(0)):
			u = f.Arg(1)
		case f.Is(expr.Func) && f.Len() == 1:
			u = f.Arg(0)
		}
		du, ok := s.Diff(u, in.x.Name())
		if !ok || du.IsZero() {
			continue
		}
		others := append(append([]*expr.Node{}, fs[:i]...), fs[i+1:]...)
		q, ok := expanded(s, s.Div(s.Mul(others...), du))
		if !ok || !in.free(q) {
			continue
		}
		y := s.Sym("∫")
		g := s.Subst(f, map[string]*expr.Node{})
		if f == u {
			g = y
		} else if f.Is(expr.Pow) && u == f.Arg(0) {
			g = s.Pow(y, f.Arg(1))
		} else if f.Is(expr.Pow) {
			g = s.Pow(f.Arg(0), y)
		} else {
			g = s.Func(f.Name(), y)
		}
		inner := &integrator{s: s, x: y, depth: in.depth + 1}
		if G, ok := inner.single(g); ok {
			return s.Mul(q, s.Subst(G, map[string]*expr.Node{y.Name(): u})), true
		}
	}
	return in.byParts(fs)
}

// byParts integrates xⁿ times e^u, sin u, cos u with u linear, or times log u.
func (in *integrator) byParts(fs []*expr.Node) (*expr.Node, bool) {
	if len(fs) != 2 {
		return nil, false
	}
	s := in.s
	for i := range fs {
		p, g := fs[i], fs[1-i]
		n, ok := in.exponent(p)
		if !ok {
			continue
		}
		if g.IsFunc("log") && !n.Equal(num.MinusOne) {
			P, _ := in.single(p)
			dg, ok := s.Diff(g, in.x.Name())
			if !ok {
				return nil, false
			}
			r, ok := expanded(s, s.Mul(P, dg))
			if !ok {
				return nil, false
			}
			R, ok := in.sum(r)
			if !ok {
				return nil, false
			}
			return s.Sub(s.Mul(P, g), R), true
		}
		if k, ok := n.Int64(); ok && n.IsInt() && k > 0 && k <= 12 && (in.linearKernel(g)) {
			G, ok := in.single(g)
			if !ok {
				return nil, false
			}
			dp, _ := s.Diff(p, in.x.Name())
			R, ok := in.term(s.Mul(dp, G))
			if !ok {
				return nil, false
			}
			return s.Sub(s.Mul(p, G), R), true
		}
	}
	return nil, false
}

// exponent returns r where p is x^r.
func (in *integrator) exponent(p *expr.Node) (num.Num, bool) {
	if p == in.x {
		return num.One, true
	}
	if p.Is(expr.Pow) && p.Arg(0) == in.x && p.Arg(1).IsNum() {
		return p.Arg(1).Num(), true
	}
	return num.Zero, false
}

func (in *integrator) linearKernel(g *expr.Node) bool {
	if g.Is(expr.Pow) && in.free(g.Arg(0)) {
		_, ok := in.slope(g.Arg(1))
		return ok
	}
	if g.IsFunc("sin") || g.IsFunc("cos") {
		_, ok := in.slope(g.Arg(0))
		return ok
	}
	return false
}

// slope returns the derivative of u where it is free of x and not 0.
func (in *integrator) slope(u *expr.Node) (*expr.Node, bool) {
	d, ok := in.s.Diff(u, in.x.Name())
	if !ok {
		return nil, false
	}
	if !in.free(d) {
		if d, ok = expanded(in.s, d); !ok || !in.free(d) {
			return nil, false
		}
	}
	return d, !d.IsZero()
}

// single integrates one power or function.
func (in *integrator) single(f *expr.Node) (*expr.Node, bool) {
	s := in.s
	half := s.Frac(1, 2)
	switch {
	case f == in.x:
		return s.Mul(half, s.Pow(f, s.Int(2))), true
	case f.Is(expr.Pow) && in.free(f.Arg(1)):
		u, r := f.Arg(0), f.Arg(1)
		if d, ok := in.slope(u); ok {
			if r.IsNum() && r.Num().Equal(num.MinusOne) {
				return s.Div(s.Func("log", s.Func("abs", u)), d), true
			}
			n := s.Add(r, s.Int(1))
			return s.Div(s.Pow(u, n), s.Mul(d, n)), true
		}
		if r.IsNum() && r.Num().Equal(num.MinusOne) {
			if F, ok := in.reciprocal(u); ok {
				return F, true
			}
		}
		if r.IsNum() && r.Num().Equal(num.Frac(-1, 2)) || r.IsNum() && r.Num().Equal(num.MinusOne) && u.Is(expr.Pow) && u.Arg(1) == half {
			if u.Is(expr.Pow) { // 1/√u is u^(-1/2)
				return in.single(s.Pow(u.Arg(0), s.Neg(half)))
			}
			return in.arc(u)
		}
		if r.IsNum() && r.Num().Equal(num.Two) && u.Is(expr.Func) && (u.Name() == "sin" || u.Name() == "cos") {
			d, ok := in.slope(u.Arg(0))
			if !ok {
				return nil, false
			}
			w := s.Div(s.Func("sin", s.Mul(s.Int(2), u.Arg(0))), s.Mul(s.Int(4), d))
			if u.Name() == "sin" {
				w = s.Neg(w)
			}
			return s.Add(s.Mul(half, in.x), w), true
		}
		if r.IsNum() && r.Num().Equal(num.Int(-2)) && u.IsFunc("cos") {
			if d, ok := in.slope(u.Arg(0)); ok {
				return s.Div(s.Func("tan", u.Arg(0)), d), true
			}
		}
	case f.Is(expr.Pow) && in.free(f.Arg(0)):
		if d, ok := in.slope(f.Arg(1)); ok {
			return s.Div(f, s.Mul(d, s.Func("log", f.Arg(0)))), true
		}
	case f.Is(expr.Func) && f.Len() == 1:
		u := f.Arg(0)
		d, ok := in.slope(u)
		if !ok {
			return nil, false
		}
		var F *expr.Node
		switch f.Name() {
		case "sin":
			F = s.Neg(s.Func("cos", u))
		case "cos":
			F = s.Func("sin", u)
		case "sinh":
			F = s.Func("cosh", u)
		case "cosh":
			F = s.Func("sinh", u)
		case "tan":
			F = s.Neg(s.Func("log", s.Func("abs", s.Func("cos", u))))
		case "log":
			F = s.Sub(s.Mul(u, f), u)
		default:
			return nil, false
		}
		return s.Div(F, d), true
	}
	return nil, false
}

// quadratic returns of u = a·x² + b·x + c its derivative, 2a and 4ac - b².
func (in *integrator) quadratic(u *expr.Node) (d, a2, disc *expr.Node, ok bool) {
	s := in.s
	if d, ok = s.Diff(u, in.x.Name()); !ok {
		return nil, nil, nil, false
	}
	if a2, ok = in.slope(d); !ok {
		return nil, nil, nil, false
	}
	at0 := map[string]*expr.Node{in.x.Name(): s.Int(0)}
	c, b := s.Subst(u, at0), s.Subst(d, at0)
	return d, a2, s.Sub(s.Mul(s.Int(2), a2, c), s.Mul(b, b)), true
}

// reciprocal integrates 1/u for a quadratic u of constant coefficients without real roots.
func (in *integrator) reciprocal(u *expr.Node) (*expr.Node, bool) {
	s := in.s
	d, _, disc, ok := in.quadratic(u)
	if !ok {
		return nil, false
	}
	if i, ok := Sign(s, disc); !ok || i <= 0 {
		return nil, false
	}
	r := s.Sqrt(disc)
	return s.Div(s.Mul(s.Int(2), s.Func("atan", s.Div(d, r))), r), true
}

// arc integrates 1/√u for a quadratic u of constant coefficients that is positive between two roots.
func (in *integrator) arc(u *expr.Node) (*expr.Node, bool) {
	s := in.s
	d, a2, disc, ok := in.quadratic(u)
	if !ok {
		return nil, false
	}
	i, ok := Sign(s, disc)
	if j, ok2 := Sign(s, a2); !ok || !ok2 || i >= 0 || j >= 0 {
		return nil, false
	}
	return s.Div(s.Func("asin", s.Neg(s.Div(d, s.Sqrt(s.Neg(disc))))), s.Sqrt(s.Mul(s.Frac(-1, 2), a2))), true
}
