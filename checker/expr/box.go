package expr

import (
	"strings"

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
	return EncloseBranch(n, env, point, nil)
}

// EncloseBranch encloses n at a point where functions with several branches take
// the one that branch names, as a number of turns from the principal one: it is
// given for u, of which a logarithm or a power with a broken exponent is taken,
// and for an inverse function.
func EncloseBranch(n *Node, env *interval.Env, point map[string]interval.Interval, branch map[*Node]int) Box {
	e := boxer{encloser{env: env, point: point, memo: make(map[*Node]interval.Interval)}, make(map[*Node]*Box), branch}
	return *e.box(n)
}

type boxer struct {
	encloser
	boxes  map[*Node]*Box
	branch map[*Node]int
}

// Branching returns the node by which the branch of n is named, if it has several.
func (n *Node) Branching() (key *Node, ok bool) {
	switch {
	case n.op == Pow && !n.args[1].IsInt() && !n.args[0].Constant(), n.IsFunc("log") && len(n.args) == 1:
		return n.args[0], true
	case n.op == Func && len(n.args) == 1 && n.name[0] == 'a' && n.name != "abs" && n.name != "arg":
		return n, true
	}
	return nil, false
}

// turn changes the value of n on its principal branch to that k turns away. An
// inverse sine has π - a beside a, an inverse cosine -a; such are odd.
func (e *boxer) turn(n *Node, a *Box, k int) *Box {
	turns := func(halves int) *Box { return &Box{e.env.Int(0), e.env.Mul(e.env.Int(int64(halves)), e.env.Pi())} }
	switch {
	case n.op == Pow:
		x := n.args[1]
		if x.op == Num {
			if h := x.num.Mul(num.Int(int64(2 * k))); h.IsInt() {
				if !h.Mul(num.Half).IsInt() {
					return e.neg(a)
				}
				return a
			}
		}
		return e.mul(a, e.exp(e.mul(turns(2*k), e.box(x))))
	case n.name == "log":
		return e.add(a, turns(2*k))
	}
	by := turns(k)
	if n.name[len(n.name)-1] != 'h' {
		by = e.neg(e.turned(by)) // real
	}
	switch n.name[1:4] {
	case "sin", "csc":
		if k%2 != 0 {
			a = e.neg(a)
		}
	case "cos", "sec":
		if k%2 != 0 {
			a, by = e.neg(a), e.add(by, by)
			if k > 0 {
				by = &Box{e.env.Int(0), e.env.Int(0)}
			}
		}
	}
	return e.add(a, by)
}

func (e *boxer) mul(a, b *Box) *Box {
	return &Box{e.env.Sub(e.env.Mul(a.Re, b.Re), e.env.Mul(a.Im, b.Im)), e.env.Add(e.env.Mul(a.Re, b.Im), e.env.Mul(a.Im, b.Re))}
}

func (e *boxer) inv(a *Box) *Box {
	m := e.env.Add(e.env.Sqr(a.Re), e.env.Sqr(a.Im))
	return &Box{e.env.Quo(a.Re, m), e.env.Neg(e.env.Quo(a.Im, m))}
}

func (e *boxer) exp(a *Box) *Box {
	m := e.env.Exp(a.Re)
	return &Box{e.env.Mul(m, e.env.Cos(a.Im)), e.env.Mul(m, e.env.Sin(a.Im))}
}

func (e *boxer) log(a *Box) *Box {
	m := e.env.Add(e.env.Sqr(a.Re), e.env.Sqr(a.Im))
	return &Box{e.env.Mul(e.env.Num(num.Half), e.env.Log(m)), e.env.Atan2(a.Im, a.Re)}
}

func (e *boxer) pow(a *Box, x *Node) *Box {
	if x.IsInt() {
		if k, ok := x.num.Int64(); ok && k > -4096 && k < 4096 {
			if k < 0 {
				a, k = e.inv(a), -k
			}
			r := &Box{e.env.Int(1), e.env.Int(0)}
			for ; k > 0; k >>= 1 {
				if k&1 == 1 {
					r = e.mul(r, a)
				}
				a = e.mul(a, a)
			}
			return r
		}
	}
	if s, ok := a.Re.Sign(); ok && s < 0 && x.op == Num && a.isReal() {
		if k := x.num.Mul(num.Two); k.IsInt() { // i, or -i, times a real number
			m := e.env.PowNum(e.env.Neg(a.Re), x.num)
			if !k.Sub(num.One).Mul(num.Frac(1, 4)).IsInt() {
				m = e.env.Neg(m)
			}
			return &Box{e.env.Int(0), m}
		}
	}
	return e.exp(e.mul(e.log(a), e.box(x)))
}

// isReal reports whether b is certainly real.
func (b Box) isReal() bool {
	s, ok := b.Im.Sign()
	return ok && s == 0 && b.Defined()
}

func (e *boxer) box(n *Node) *Box {
	if b, ok := e.boxes[n]; ok {
		return b
	}
	b := e.compute(n)
	if len(e.branch) > 0 {
		if key, ok := n.Branching(); ok && e.branch[key] != 0 {
			b = e.turn(n, b, e.branch[key])
		}
	}
	e.boxes[n] = b
	if b.isReal() {
		e.memo[n] = b.Re // so that real functions of n use this value
	}
	return b
}

func (e *boxer) compute(n *Node) *Box {
	zero := e.env.Int(0)
	unknown := &Box{interval.Whole(false), interval.Whole(false)}
	switch n.op {
	case Num, Sym:
		return &Box{e.real(n), zero}
	case Const:
		if n.name == "i" {
			return &Box{zero, e.env.Int(1)}
		}
		return &Box{e.real(n), zero}
	case Add:
		r := &Box{zero, zero}
		for _, a := range n.args {
			b := e.box(a)
			r = &Box{e.env.Add(r.Re, b.Re), e.env.Add(r.Im, b.Im)}
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
			return &Box{e.env.PowNum(b.Re, n.args[1].num), zero}
		}
		return e.pow(b, n.args[1])
	case Func:
		real := true
		for _, a := range n.args {
			real = e.box(a).isReal() && real
		}
		if real {
			if v := e.function(n); v.Defined() {
				return &Box{v, zero}
			}
		}
		if len(n.args) != 1 {
			return unknown
		}
		a := e.box(n.args[0])
		switch n.name {
		case "abs":
			return &Box{e.env.Sqrt(e.env.Add(e.env.Sqr(a.Re), e.env.Sqr(a.Im))), zero}
		case "re":
			return &Box{a.Re, zero}
		case "im":
			return &Box{a.Im, zero}
		case "conj":
			return &Box{a.Re, e.env.Neg(a.Im)}
		case "arg":
			return &Box{e.env.Atan2(a.Im, a.Re), zero}
		case "log":
			return e.log(a)
		}
		if v, ok := e.elementary(n.name, a); ok {
			return v
		}
	}
	return unknown
}

//go:noinline
func (e *boxer) add(a, b *Box) *Box { return &Box{e.env.Add(a.Re, b.Re), e.env.Add(a.Im, b.Im)} }

//go:noinline
func (e *boxer) neg(a *Box) *Box { return &Box{e.env.Neg(a.Re), e.env.Neg(a.Im)} }

// turned returns i·a.
//
//go:noinline
func (e *boxer) turned(a *Box) *Box { return &Box{e.env.Neg(a.Im), a.Re} }

//go:noinline
func (e *boxer) halved(a *Box) *Box {
	half := e.env.Num(num.Half)
	return &Box{e.env.Mul(half, a.Re), e.env.Mul(half, a.Im)}
}

//go:noinline
func (e *boxer) sqrt(a *Box) *Box { return e.exp(e.halved(e.log(a))) }

// elementary encloses circular and hyperbolic functions by exponentials, and their inverses' principal values by logarithms.
func (e *boxer) elementary(name string, a *Box) (*Box, bool) {
	one := &Box{e.env.Int(1), e.env.Int(0)}
	switch name {
	case "sin", "cos", "tan", "cot", "sec", "csc":
		a = e.turned(a)
	case "asin", "atan": // -i·f(ia)
		b, ok := e.elementary(name+"h", e.turned(a))
		return e.neg(e.turned(b)), ok
	case "acos", "acot":
		b, ok := e.elementary(partner(name), a)
		return e.add(e.halved(&Box{e.env.Pi(), e.env.Int(0)}), e.neg(b)), ok
	case "asec", "acsc", "asech", "acsch", "acoth":
		return e.elementary(partner(name), e.inv(a))
	case "asinh":
		return e.log(e.add(a, e.sqrt(e.add(e.mul(a, a), one)))), true
	case "acosh":
		return e.log(e.add(a, e.mul(e.sqrt(e.add(a, e.neg(one))), e.sqrt(e.add(a, one))))), true
	case "atanh":
		return e.halved(e.add(e.log(e.add(one, a)), e.neg(e.log(e.add(one, e.neg(a)))))), true
	case "sinh", "cosh", "tanh", "coth", "sech", "csch":
	default:
		return a, false
	}
	up, down := e.exp(a), e.exp(e.neg(a))
	s, c := e.halved(e.add(up, e.neg(down))), e.halved(e.add(up, down))
	if len(name) == 3 { // of ia, which has i·sin a for its hyperbolic sine
		s = e.neg(e.turned(s))
	}
	switch name[:3] {
	case "sin":
		return s, true
	case "cos":
		return c, true
	case "tan":
		return e.mul(s, e.inv(c)), true
	case "cot":
		return e.mul(c, e.inv(s)), true
	case "sec":
		return e.inv(c), true
	}
	return e.inv(s), true
}

// partner returns the function by which an inverse function is expressed: π/2 minus it, or it at the reciprocal.
func partner(name string) string {
	const pairs = "acos asin acot atan asec acos acsc asin asech acosh acsch asinh acoth atanh "
	_, after, _ := strings.Cut(pairs, name+" ")
	after, _, _ = strings.Cut(after, " ")
	return after
}
