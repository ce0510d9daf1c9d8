package expr

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/num"
)

// arity holds the functions of which something is known, with their number of arguments (-1: any).
var arity = map[string]int{
	"sin": 1, "cos": 1, "tan": 1, "cot": 1, "sec": 1, "csc": 1,
	"asin": 1, "acos": 1, "atan": 1, "acot": 1, "asec": 1, "acsc": 1,
	"sinh": 1, "cosh": 1, "tanh": 1, "coth": 1, "sech": 1, "csch": 1,
	"asinh": 1, "acosh": 1, "atanh": 1, "acoth": 1, "asech": 1, "acsch": 1,
	"log": 1, "abs": 1, "floor": 1, "ceil": 1, "round": 1, "sign": 1, "factorial": 1, "doublefactorial": 1, "gamma": 1,
	"min": -1, "max": -1, "gcd": -1, "lcm": -1, "mod": 2, "binomial": 2, "permutations": 2,
	"re": 1, "im": 1, "conj": 1, "arg": 1, "atan2": 2,
}

// Known reports whether name is a function whose meaning is fixed.
func Known(name string) bool { _, ok := arity[name]; return ok }

// totalFunctions are defined for all real arguments.
var totalFunctions = map[string]bool{
	"sin": true, "cos": true, "atan": true, "acot": true, "sinh": true, "cosh": true, "tanh": true, "sech": true,
	"asinh": true, "abs": true, "floor": true, "ceil": true, "round": true, "sign": true, "min": true, "max": true,
	"re": true, "im": true, "conj": true,
}

func total(n *Node) bool {
	switch n.op {
	case Num, Sym:
		return true
	case Const:
		return n.name == "pi" || n.name == "e" || n.name == "i"
	case Func:
		if !totalFunctions[n.name] && (Known(n.name) || len(n.args) == 0) {
			return false
		}
	case Pow:
		e, b := n.args[1], n.args[0]
		switch {
		case e.op == Num && e.num.IsInt() && e.num.Sign() > 0:
		case e.op == Num && e.num.Sign() > 0 && !e.num.Denom().IsEven():
		case b.op == Num && b.num.Sign() > 0, b.IsConst("e"), b.IsConst("pi"):
		default:
			return false
		}
	case Add, Mul:
	default:
		return false
	}
	for _, a := range n.args {
		if !a.Total() {
			return false
		}
	}
	return true
}

const maxFactorial = 3000

// Func returns the function of that name applied to its arguments. Values at
// numbers are folded where they are rational or roots (sin(π/6) is 1/2), exp
// and sqrt become powers, odd and even functions lose the sign of their argument.
func (s *Store) Func(name string, args ...*Node) *Node {
	for _, a := range args {
		if a.IsUndefined() {
			return a
		}
	}
	if len(args) == 1 {
		if f := s.unary(name, args[0]); f != nil {
			return f
		}
	} else if f := s.nary(name, args); f != nil {
		return f
	}
	switch name {
	case "min", "max", "gcd", "lcm":
		args = sortedUnique(Func, name, args)
		if len(args) == 1 && name != "gcd" && name != "lcm" {
			return args[0]
		}
	default:
		args = clone(args)
	}
	return s.intern(Func, name, num.Zero, args)
}

// Negative reports whether a is written with a leading minus: a negative
// number, or a product or a sum whose first coefficient is negative. Exactly
// one of a and -a is Negative, unless a is 0.
func Negative(a *Node) bool {
	switch a.op {
	case Num:
		return a.num.Sign() < 0
	case Mul:
		return a.args[0].op == Num && a.args[0].num.Sign() < 0
	case Add:
		// The term whose factors come first decides: negation does not change which it is.
		var first *Node
		for _, t := range a.args {
			if t.op != Num && (first == nil || compareFactors(t, first) < 0) {
				first = t
			}
		}
		return Negative(first)
	}
	return false
}

// compareFactors orders terms by their factors without the coefficient.
func compareFactors(a, b *Node) int {
	factors := func(n *Node) []*Node {
		if n.op != Mul {
			return []*Node{n}
		}
		if n.args[0].op == Num {
			return n.args[1:]
		}
		return n.args
	}
	x, y := factors(a), factors(b)
	for i := 0; i < len(x) && i < len(y); i++ {
		if c := Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return len(x) - len(y)
}

// negated returns -a with the sign taken into every term of a sum.
func (s *Store) negated(a *Node) *Node {
	if a.op == Add {
		out := make([]*Node, len(a.args))
		for i, t := range a.args {
			out[i] = s.Neg(t)
		}
		return s.Add(out...)
	}
	return s.Neg(a)
}

func (s *Store) unary(name string, a *Node) *Node {
	switch name {
	case "exp":
		return s.Pow(s.Const("e"), a)
	case "sqrt":
		return s.Sqrt(a)
	case "cbrt":
		return s.Root(a, 3)
	case "log":
		return s.foldLog(a)
	case "sin", "tan", "cot", "csc", "sinh", "tanh", "coth", "csch", "asinh", "atanh", "acoth", "acsch", "asin", "atan", "acsc":
		if Negative(a) {
			return s.Neg(s.Func(name, s.negated(a)))
		}
	case "cos", "sec", "cosh", "sech":
		if Negative(a) {
			return s.Func(name, s.negated(a))
		}
		if a.IsFunc("abs") && a.flags&flagImag == 0 && !s.complex {
			return s.Func(name, a.args[0])
		}
	case "abs":
		return s.foldAbs(a)
	case "sign":
		if a.flags&(flagImag|flagUndef) == 0 && !s.complex {
			return s.foldSign(a)
		}
	case "min", "max", "gcd", "lcm":
		return nil
	}
	switch name {
	case "sin", "cos", "tan", "cot", "sec", "csc":
		return s.trigAtPi(name, a)
	case "asin", "acos", "atan", "acot":
		if v := s.foldArc(name, a); v != nil || a.flags&flagUndef == 0 {
			return v
		}
	case "sinh", "tanh", "asinh", "atanh":
		if a.IsZero() {
			return a
		}
	case "cosh", "sech":
		if a.IsZero() {
			return s.Int(1)
		}
	case "conj", "re":
		if a.flags&flagImag == 0 && !s.complex {
			return a
		}
	case "im":
		if a.flags&flagImag == 0 && !s.complex {
			return s.Int(0)
		}
	}
	if a.flags&flagUndef != 0 {
		return s.atInfinity(name, a)
	}
	if a.op != Num {
		return nil
	}
	x := a.num
	switch name {
	case "floor":
		return s.Num(x.Floor())
	case "ceil":
		return s.Num(x.Ceil())
	case "round":
		return s.Num(x.Add(num.Half).Floor())
	case "sign":
		return s.Int(int64(x.Sign()))
	case "factorial", "doublefactorial":
		k, ok := x.Int64()
		if !x.IsInt() {
			return nil
		}
		if x.Sign() < 0 {
			return s.Undefined()
		}
		if !ok || k > maxFactorial {
			return nil
		}
		s.tank.Burn(1 + int(k))
		if name == "factorial" {
			return s.Num(num.FromBigInt(new(big.Int).MulRange(1, k)))
		}
		p := big.NewInt(1)
		for ; k > 1; k -= 2 {
			p.Mul(p, big.NewInt(k))
		}
		return s.Num(num.FromBigInt(p))
	case "gamma":
		if x.IsInt() {
			return s.Func("factorial", s.Num(x.Sub(num.One)))
		}
		if x.Denom().Equal(num.Two) && x.Bits() < 16 {
			// Γ(x+1) = x·Γ(x) down or up to Γ(1/2) = √π
			c := num.One
			for x.Cmp(num.One) > 0 {
				x = x.Sub(num.One)
				c = c.Mul(x)
			}
			for x.Sign() < 0 {
				c = c.Quo(x)
				x = x.Add(num.One)
			}
			return s.Mul(s.Num(c), s.Sqrt(s.Const("pi")))
		}
	}
	return nil
}

func (s *Store) foldLog(a *Node) *Node {
	switch {
	case a.IsOne():
		return s.Int(0)
	case a.IsZero():
		return s.Undefined()
	case a.IsConst("e"):
		return s.Int(1)
	case a.IsConst(Infinity):
		return a
	case a.op == Pow && a.args[0].IsConst("e") && a.flags&flagImag == 0 && !s.complex:
		return a.args[1]
	case a.op == Num && a.num.Sign() > 0 && a.num.Numer().IsOne():
		return s.Neg(s.Func("log", s.Num(a.num.Denom())))
	}
	return nil
}

// signed are the odd functions that have the sign of their real argument.
var signed = map[string]bool{
	"sinh": true, "tanh": true, "coth": true, "csch": true, "asinh": true, "atanh": true, "acoth": true, "acsch": true,
	"atan": true, "asin": true, "acsc": true,
}

func (s *Store) foldAbs(a *Node) *Node {
	switch {
	case s.NonNegative(a) && a.flags&flagImag == 0:
		return a
	case a.op == Num:
		return s.Num(a.num.Abs())
	case a.IsConst("i"):
		return s.Int(1)
	case a.op == Func && a.name == "abs":
		return a
	case a.op == Func && len(a.args) == 1 && a.flags&flagImag == 0 && !s.complex && signed[a.name]:
		return s.Func(a.name, s.Func("abs", a.args[0]))
	case a.op == Mul:
		if a.args[0].op == Num {
			c, r := s.Coefficient(a)
			return s.Mul(s.Num(c.Abs()), s.Func("abs", r))
		}
		if a.args[len(a.args)-1].IsConst(Infinity) {
			return s.Const(Infinity)
		}
	case Negative(a):
		return s.Func("abs", s.negated(a))
	}
	return nil
}

// foldSign takes the sign of a product factor by factor, and that of a power by its exponent.
func (s *Store) foldSign(a *Node) *Node {
	switch {
	case a.op == Num:
		return s.Int(int64(a.num.Sign()))
	case s.Positive(a):
		return s.Int(1)
	case a.op == Mul:
		out := make([]*Node, len(a.args))
		for i, f := range a.args {
			out[i] = s.Func("sign", f)
		}
		return s.Mul(out...)
	case a.op == Pow && a.args[1].IsInt() && a.args[1].num.Sign() > 0:
		sign := s.Func("sign", a.args[0])
		if a.args[1].num.IsEven() {
			return s.Pow(sign, s.Int(2))
		}
		return sign
	case Negative(a):
		return s.Neg(s.Func("sign", s.negated(a)))
	case a.op == Func && a.name == "sign":
		return a
	}
	return nil
}

func (s *Store) nary(name string, args []*Node) *Node {
	for _, a := range args {
		if a.op != Num {
			return nil
		}
	}
	if len(args) < 2 {
		return nil
	}
	x, y := args[0].num, args[1].num
	switch name {
	case "min", "max":
		v := x
		for _, a := range args[1:] {
			if name == "min" {
				v = num.Min(v, a.num)
			} else {
				v = num.Max(v, a.num)
			}
		}
		return s.Num(v)
	case "gcd", "lcm":
		v := x.Abs()
		for _, a := range args {
			if !a.num.IsInt() {
				return nil
			}
			if name == "gcd" {
				v = num.Gcd(v, a.num)
			} else {
				v = num.Lcm(v, a.num)
			}
		}
		return s.Num(v)
	case "mod":
		if len(args) == 2 && !y.IsZero() {
			return s.Num(x.Mod(y.Abs()))
		}
	case "binomial", "permutations":
		n, ok := x.Int64()
		k, ok2 := y.Int64()
		if len(args) != 2 || !ok || !ok2 || n < 0 || k < 0 || n > maxFactorial {
			return nil
		}
		if k > n {
			return s.Int(0)
		}
		s.tank.Burn(1 + int(k))
		if name == "binomial" {
			return s.Num(num.FromBigInt(new(big.Int).Binomial(n, k)))
		}
		return s.Num(num.FromBigInt(new(big.Int).MulRange(n-k+1, n)))
	}
	return nil
}

// atInfinity returns the limit of a function at ±∞ where it has one.
func (s *Store) atInfinity(name string, a *Node) *Node {
	inf := s.Const(Infinity)
	half := s.Mul(s.Frac(1, 2), s.Const("pi"))
	neg := false
	if a != inf {
		if a != s.Neg(inf) {
			return nil
		}
		neg = true
	}
	switch name {
	case "cosh", "factorial", "gamma", "acosh", "floor", "ceil", "sinh", "asinh":
		switch {
		case !neg || name == "cosh":
			return inf
		case name == "sinh" || name == "asinh" || name == "floor" || name == "ceil":
			return a
		}
	case "tanh", "coth", "sign":
		if neg {
			return s.Int(-1)
		}
		return s.Int(1)
	case "sech", "csch", "acsc", "acsch", "acoth":
		return s.Int(0)
	case "atan":
		if neg {
			return s.Neg(half)
		}
		return half
	case "acot":
		if neg {
			return s.Const("pi")
		}
		return s.Int(0)
	case "asec":
		return half
	}
	return nil
}
