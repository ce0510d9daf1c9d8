package expr

import "strings"

// Diff returns the derivative of n with respect to the symbol x; ok is false
// where n contains something whose derivative is not known, such as an
// undefined function of x. Derivatives of |u|, floor and the like hold where
// they exist.
func (s *Store) Diff(n *Node, x string) (d *Node, ok bool) {
	memo := make(map[*Node]*Node)
	ok = true
	var diff func(n *Node) *Node
	diff = func(n *Node) *Node {
		if n.flags&flagSym == 0 || !s.Has(n, x) {
			return s.Int(0)
		}
		if d := memo[n]; d != nil {
			return d
		}
		s.tank.Burn(4)
		var d *Node
		switch n.op {
		case Sym:
			d = s.Int(1)
		case Add:
			out := make([]*Node, len(n.args))
			for i, a := range n.args {
				out[i] = diff(a)
			}
			d = s.Add(out...)
		case Mul:
			out := make([]*Node, 0, len(n.args))
			for i, a := range n.args {
				da := diff(a)
				if da.IsZero() {
					continue
				}
				fs := clone(n.args)
				fs[i] = da
				out = append(out, s.Mul(fs...))
			}
			if len(out) == 0 {
				return s.Int(0)
			}
			d = s.Add(out...)
		case Pow:
			b, e := n.args[0], n.args[1]
			db, de := diff(b), diff(e)
			switch {
			case de.IsZero():
				d = s.Mul(e, s.Pow(b, s.Add(e, s.Int(-1))), db)
			case db.IsZero():
				d = s.Mul(n, s.Func("log", b), de)
			default:
				d = s.Mul(n, s.Add(s.Mul(de, s.Func("log", b)), s.Div(s.Mul(e, db), b)))
			}
		case Func:
			d = s.diffFunc(n, x, diff)
		case Tuple, Matrix:
			out := make([]*Node, len(n.args))
			for i, a := range n.args {
				out[i] = diff(a)
			}
			d = s.Rebuild(n, out)
		}
		if d == nil {
			ok = false
			d = s.Int(0)
		}
		memo[n] = d
		return d
	}
	d = diff(n)
	return d, ok
}

// diffBound differentiates a definite integral over v by its bounds and under its sign, a sum term by term and
// a product by its logarithm, where the bounds of those are free of x.
func (s *Store) diffBound(n *Node, v, x string, diff func(*Node) *Node) *Node {
	f, lo, hi := n.args[0], n.args[2], n.args[3]
	inner := s.Int(0)
	if v != x && s.Has(f, x) {
		if inner = diff(f); n.name == "prod" {
			inner = s.Div(inner, f)
		}
		name := n.name
		if name == "prod" {
			name = "sum"
		}
		inner = s.Func(name, inner, n.args[1], lo, hi)
	}
	if n.name == "integral" {
		at := func(b *Node) *Node { return s.Mul(s.Subst(f, map[string]*Node{v: b}), diff(b)) }
		return s.Add(at(hi), s.Neg(at(lo)), inner)
	}
	if s.Has(lo, x) || s.Has(hi, x) {
		return nil
	}
	if n.name == "prod" {
		return s.Mul(n, inner)
	}
	return inner
}

func (s *Store) diffFunc(n *Node, x string, diff func(*Node) *Node) *Node {
	one := s.Int(1)
	if n.name == "integral" && len(n.args) == 2 && n.args[1].op == Sym && n.args[1].name == x {
		return n.args[0]
	}
	if v := Binds(n); v != "" && len(n.args) == 4 {
		return s.diffBound(n, v, x, diff)
	}
	if len(n.args) != 1 {
		return nil
	}
	u := n.args[0]
	if !Known(n.name) && len(strings.TrimRight(n.name, "'")) == 1 { // f(u)
		return s.Mul(s.Func(n.name+"'", u), diff(u))
	}
	sq := s.Pow(u, s.Int(2))
	var f *Node // the outer derivative
	switch n.name {
	case "sin":
		f = s.Func("cos", u)
	case "cos":
		f = s.Neg(s.Func("sin", u))
	case "tan":
		f = s.Pow(s.Func("cos", u), s.Int(-2))
	case "cot":
		f = s.Neg(s.Pow(s.Func("sin", u), s.Int(-2)))
	case "sec":
		f = s.Mul(n, s.Func("tan", u))
	case "csc":
		f = s.Neg(s.Mul(n, s.Func("cot", u)))
	case "asin":
		f = s.Pow(s.Sub(one, sq), s.Frac(-1, 2))
	case "acos":
		f = s.Neg(s.Pow(s.Sub(one, sq), s.Frac(-1, 2)))
	case "atan":
		f = s.Div(one, s.Add(one, sq))
	case "acot":
		f = s.Neg(s.Div(one, s.Add(one, sq)))
	case "asec", "acsc": // ±1/(u²·√(1-1/u²)), which is right for both signs of u
		f = s.Div(one, s.Mul(sq, s.Sqrt(s.Sub(one, s.Div(one, sq)))))
		if n.name == "acsc" {
			f = s.Neg(f)
		}
	case "sinh":
		f = s.Func("cosh", u)
	case "cosh":
		f = s.Func("sinh", u)
	case "tanh":
		f = s.Pow(s.Func("cosh", u), s.Int(-2))
	case "coth":
		f = s.Neg(s.Pow(s.Func("sinh", u), s.Int(-2)))
	case "sech":
		f = s.Neg(s.Mul(n, s.Func("tanh", u)))
	case "csch":
		f = s.Neg(s.Mul(n, s.Func("coth", u)))
	case "asinh":
		f = s.Pow(s.Add(sq, one), s.Frac(-1, 2))
	case "acosh":
		f = s.Div(one, s.Mul(s.Sqrt(s.Sub(u, one)), s.Sqrt(s.Add(u, one))))
	case "atanh", "acoth":
		f = s.Div(one, s.Sub(one, sq))
	case "asech":
		f = s.Neg(s.Div(one, s.Mul(u, s.Sqrt(s.Sub(one, sq)))))
	case "acsch":
		f = s.Neg(s.Div(one, s.Mul(sq, s.Sqrt(s.Add(one, s.Div(one, sq))))))
	case "log":
		f = s.Div(one, u)
	case "abs":
		f = s.Div(u, n)
	case "sign", "floor", "ceil", "round":
		f = s.Int(0)
	default:
		return nil
	}
	return s.Mul(f, diff(u))
}
