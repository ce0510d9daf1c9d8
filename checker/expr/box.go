package expr

import (
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
)

// Box encloses a complex number.
type Box struct{ Re, Im interval.Interval }

// Defined reports whether both parts are certainly defined.
func (b Box) Defined() bool { return b.Re.Defined() && b.Im.Defined() }

// EncloseComplex returns a box around the complex value of n, with principal
// values of roots and logarithms. Symbols take real values from point.
func EncloseComplex(n *Node, env *interval.Env, point map[string]interval.Interval) Box {
	e := boxer{encloser{env: env, point: point, memo: make(map[*Node]interval.Interval)}}
	return e.box(n)
}

type boxer struct{ encloser }

func (e *boxer) mul(a, b Box) Box {
	return Box{e.env.Sub(e.env.Mul(a.Re, b.Re), e.env.Mul(a.Im, b.Im)), e.env.Add(e.env.Mul(a.Re, b.Im), e.env.Mul(a.Im, b.Re))}
}

func (e *boxer) inv(a Box) Box {
	m := e.env.Add(e.env.Sqr(a.Re), e.env.Sqr(a.Im))
	return Box{e.env.Quo(a.Re, m), e.env.Neg(e.env.Quo(a.Im, m))}
}

func (e *boxer) exp(a Box) Box {
	m := e.env.Exp(a.Re)
	return Box{e.env.Mul(m, e.env.Cos(a.Im)), e.env.Mul(m, e.env.Sin(a.Im))}
}

func (e *boxer) log(a Box) Box {
	m := e.env.Add(e.env.Sqr(a.Re), e.env.Sqr(a.Im))
	return Box{e.env.Mul(e.env.Num(num.Half), e.env.Log(m)), e.env.Atan2(a.Im, a.Re)}
}

func (e *boxer) pow(a Box, x *Node) Box {
	if x.IsInt() {
		if k, ok := x.num.Int64(); ok && k > -4096 && k < 4096 {
			if k < 0 {
				a, k = e.inv(a), -k
			}
			r := Box{e.env.Int(1), e.env.Int(0)}
			for ; k > 0; k >>= 1 {
				if k&1 == 1 {
					r = e.mul(r, a)
				}
				a = e.mul(a, a)
			}
			return r
		}
	}
	return e.exp(e.mul(e.log(a), e.box(x)))
}

// isReal reports whether b is certainly real.
func (b Box) isReal() bool {
	s, ok := b.Im.Sign()
	return ok && s == 0 && b.Defined()
}

func (e *boxer) box(n *Node) Box {
	b := e.compute(n)
	if b.isReal() {
		e.memo[n] = b.Re // so that real functions of n use this value
	}
	return b
}

func (e *boxer) compute(n *Node) Box {
	zero := e.env.Int(0)
	unknown := Box{interval.Whole(false), interval.Whole(false)}
	switch n.op {
	case Num, Sym:
		return Box{e.real(n), zero}
	case Const:
		if n.name == "i" {
			return Box{zero, e.env.Int(1)}
		}
		return Box{e.real(n), zero}
	case Add:
		r := Box{zero, zero}
		for _, a := range n.args {
			b := e.box(a)
			r = Box{e.env.Add(r.Re, b.Re), e.env.Add(r.Im, b.Im)}
		}
		return r
	case Mul:
		r := e.box(n.args[0])
		for _, a := range n.args[1:] {
			r = e.mul(r, e.box(a))
		}
		return r
	case Pow:
		if n.args[0].IsConst("e") {
			return e.exp(e.box(n.args[1]))
		}
		b := e.box(n.args[0])
		if s, ok := b.Re.Sign(); ok && s > 0 && b.isReal() && n.args[1].op == Num {
			return Box{e.env.PowNum(b.Re, n.args[1].num), zero}
		}
		return e.pow(b, n.args[1])
	case Func:
		real := true
		for _, a := range n.args {
			real = e.box(a).isReal() && real
		}
		if real {
			if v := e.function(n); v.Defined() {
				return Box{v, zero}
			}
		}
		if len(n.args) != 1 {
			return unknown
		}
		a := e.box(n.args[0])
		switch n.name {
		case "abs":
			return Box{e.env.Sqrt(e.env.Add(e.env.Sqr(a.Re), e.env.Sqr(a.Im))), zero}
		case "re":
			return Box{a.Re, zero}
		case "im":
			return Box{a.Im, zero}
		case "conj":
			return Box{a.Re, e.env.Neg(a.Im)}
		case "arg":
			return Box{e.env.Atan2(a.Im, a.Re), zero}
		case "log":
			return e.log(a)
		case "sin":
			return Box{e.env.Mul(e.env.Sin(a.Re), e.env.Cosh(a.Im)), e.env.Mul(e.env.Cos(a.Re), e.env.Sinh(a.Im))}
		case "cos":
			return Box{e.env.Mul(e.env.Cos(a.Re), e.env.Cosh(a.Im)), e.env.Neg(e.env.Mul(e.env.Sin(a.Re), e.env.Sinh(a.Im)))}
		case "sinh":
			return Box{e.env.Mul(e.env.Sinh(a.Re), e.env.Cos(a.Im)), e.env.Mul(e.env.Cosh(a.Re), e.env.Sin(a.Im))}
		case "cosh":
			return Box{e.env.Mul(e.env.Cosh(a.Re), e.env.Cos(a.Im)), e.env.Mul(e.env.Sinh(a.Re), e.env.Sin(a.Im))}
		}
	}
	return unknown
}
