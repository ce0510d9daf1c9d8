package expr

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
)

// Enclose returns an interval that contains the real value of n where the
// symbols have the values of point. It is the whole line, and perhaps
// undefined, where n has no real value or contains what cannot be evaluated.
func Enclose(n *Node, env *interval.Env, point map[string]interval.Interval) interval.Interval {
	e := encloser{env: env, point: point, memo: make(map[*Node]interval.Interval)}
	return e.real(n)
}

type encloser struct {
	env   *interval.Env
	point map[string]interval.Interval
	memo  map[*Node]interval.Interval
}

func (e *encloser) real(n *Node) interval.Interval {
	switch n.op {
	case Num:
		return e.env.Num(n.num)
	case Sym:
		if v, ok := e.point[n.name]; ok {
			return v
		}
		return interval.Whole(true)
	case Const:
		switch n.name {
		case "pi":
			return e.env.Pi()
		case "e":
			return e.env.E()
		}
		return interval.Whole(false)
	}
	if v, ok := e.memo[n]; ok {
		return v
	}
	v := e.compute(n)
	e.memo[n] = v
	return v
}

func (e *encloser) compute(n *Node) interval.Interval {
	env := e.env
	switch n.op {
	case Add:
		v := e.real(n.args[0])
		for _, a := range n.args[1:] {
			v = env.Add(v, e.real(a))
		}
		return v
	case Mul:
		v := e.real(n.args[0])
		for _, a := range n.args[1:] {
			v = env.Mul(v, e.real(a))
		}
		return v
	case Pow:
		b, x := n.args[0], n.args[1]
		if x.op == Num {
			return env.PowNum(e.real(b), x.num)
		}
		if b.IsConst("e") {
			return env.Exp(e.real(x))
		}
		return env.Pow(e.real(b), e.real(x))
	case Func:
		return e.function(n)
	}
	return interval.Whole(false)
}

func (e *encloser) function(n *Node) interval.Interval {
	env := e.env
	switch n.name {
	case "min", "max":
		v := e.real(n.args[0])
		for _, a := range n.args[1:] {
			if n.name == "min" {
				v = env.Min(v, e.real(a))
			} else {
				v = env.Max(v, e.real(a))
			}
		}
		return v
	case "atan2":
		if len(n.args) == 2 {
			return env.Atan2(e.real(n.args[0]), e.real(n.args[1]))
		}
	}
	if len(n.args) != 1 {
		return interval.Whole(false)
	}
	x := e.real(n.args[0])
	one := env.Int(1)
	switch n.name {
	case "sin":
		return env.Sin(x)
	case "cos":
		return env.Cos(x)
	case "tan":
		return env.Tan(x)
	case "cot":
		return env.Quo(env.Cos(x), env.Sin(x))
	case "sec":
		return env.Inv(env.Cos(x))
	case "csc":
		return env.Inv(env.Sin(x))
	case "asin":
		return env.Asin(x)
	case "acos":
		return env.Acos(x)
	case "atan":
		return env.Atan(x)
	case "acot": // for positive arguments only, where all conventions agree
		if s, ok := x.Sign(); ok && s > 0 {
			return env.Atan(env.Inv(x))
		}
		return interval.Whole(false)
	case "asec":
		return env.Acos(env.Inv(x))
	case "acsc":
		return env.Asin(env.Inv(x))
	case "sinh":
		return env.Sinh(x)
	case "cosh":
		return env.Cosh(x)
	case "tanh":
		return env.Tanh(x)
	case "coth":
		return env.Inv(env.Tanh(x))
	case "sech":
		return env.Inv(env.Cosh(x))
	case "csch":
		return env.Inv(env.Sinh(x))
	case "asinh":
		return env.Asinh(x)
	case "acosh":
		return env.Acosh(x)
	case "atanh":
		return env.Atanh(x)
	case "acoth":
		return env.Atanh(env.Quo(one, x))
	case "asech":
		return env.Acosh(env.Quo(one, x))
	case "acsch":
		return env.Asinh(env.Quo(one, x))
	case "log":
		return env.Log(x)
	case "abs":
		return env.Abs(x)
	case "floor":
		return env.Floor(x)
	case "ceil":
		return env.Neg(env.Floor(env.Neg(x)))
	case "sign":
		if s, ok := x.Sign(); ok {
			return env.Int(int64(s))
		}
	}
	return interval.Whole(false)
}

// EvalStatus says how an exact evaluation ended.
type EvalStatus uint8

// The ends of an exact evaluation.
const (
	Exact     EvalStatus = iota // a rational number was found
	Irregular                   // the value is not rational, or not known to be
	NoValue                     // the expression is undefined at the point
)

// MaxEvalBits caps the numbers of an exact evaluation.
const MaxEvalBits = 1 << 14

// Eval returns the value of n at a rational point, where it is rational and
// can be found by arithmetic alone. It burns fuel for long numbers.
func (s *Store) Eval(n *Node, point map[string]num.Num) (num.Num, EvalStatus) {
	v, st := s.eval(n, point)
	if words := v.Bits() / 64; words > 1 {
		// A fraction is brought to lowest terms, by Euclid's algorithm.
		s.tank.Burn(max(len(n.args), 1) * (words + words*words/16))
	}
	return v, st
}

func (s *Store) eval(n *Node, point map[string]num.Num) (num.Num, EvalStatus) {
	switch n.op {
	case Num:
		return n.num, Exact
	case Sym:
		if v, ok := point[n.name]; ok {
			return v, Exact
		}
		return num.Zero, Irregular
	case Const:
		if n.name == Undefined {
			return num.Zero, NoValue
		}
		return num.Zero, Irregular
	}
	// An undefined part makes the whole undefined, so all parts are looked at.
	var buf [8]num.Num
	vs := buf[:0]
	status := Exact
	for _, a := range n.args {
		v, st := s.Eval(a, point)
		if st == NoValue {
			return num.Zero, NoValue
		}
		status = max(status, st)
		vs = append(vs, v)
	}
	if status != Exact {
		return num.Zero, status
	}
	switch n.op {
	case Add:
		t := vs[0]
		for _, v := range vs[1:] {
			t = t.Add(v)
		}
		return short(t)
	case Mul:
		t := vs[0]
		for _, v := range vs[1:] {
			t = t.Mul(v)
		}
		return short(t)
	case Pow:
		return evalPow(vs[0], vs[1])
	case Func:
		return evalFunc(n.name, vs)
	}
	return num.Zero, Irregular
}

func short(t num.Num) (num.Num, EvalStatus) {
	if t.Bits() > MaxEvalBits {
		return num.Zero, Irregular
	}
	return t, Exact
}

func evalPow(b, e num.Num) (num.Num, EvalStatus) {
	if b.IsZero() {
		if e.Sign() > 0 {
			return num.Zero, Exact
		}
		return num.Zero, NoValue
	}
	q, ok := e.Denom().Int64()
	k, ok2 := e.Numer().Int64()
	if !ok || !ok2 || q > 64 || k > 1<<14 || k < -1<<14 {
		return num.Zero, Irregular
	}
	if q > 1 {
		if b.Sign() < 0 && q%2 == 0 {
			return num.Zero, NoValue
		}
		r, ok := b.Root(int(q))
		if !ok {
			return num.Zero, Irregular
		}
		b = r
	}
	p, ok := b.Pow(int(k), MaxEvalBits)
	if !ok {
		return num.Zero, Irregular
	}
	return p, Exact
}

func evalFunc(name string, vs []num.Num) (num.Num, EvalStatus) {
	x := vs[0]
	if len(vs) == 1 {
		switch name {
		case "abs":
			return x.Abs(), Exact
		case "floor":
			return x.Floor(), Exact
		case "ceil":
			return x.Ceil(), Exact
		case "round":
			return x.Add(num.Half).Floor(), Exact
		case "sign":
			return num.Int(int64(x.Sign())), Exact
		case "re", "conj":
			return x, Exact
		case "im":
			return num.Zero, Exact
		case "sin", "tan", "sinh", "tanh", "asin", "atan", "asinh", "atanh":
			if x.IsZero() {
				return x, Exact
			}
		case "cos", "cosh", "sec", "sech":
			if x.IsZero() {
				return num.One, Exact
			}
		case "cot", "csc", "coth", "csch":
			if x.IsZero() {
				return x, NoValue
			}
		case "log":
			if x.Sign() <= 0 {
				return num.Zero, NoValue
			}
			if x.IsOne() {
				return num.Zero, Exact
			}
		case "factorial", "gamma":
			if name == "gamma" {
				x = x.Sub(num.One)
			}
			if x.IsInt() && x.Sign() < 0 {
				return num.Zero, NoValue
			}
			if k, ok := x.Int64(); ok && k < 200 {
				return num.FromBigInt(new(big.Int).MulRange(1, k)), Exact
			}
		}
		return num.Zero, Irregular
	}
	y := vs[1]
	switch name {
	case "min", "max":
		for _, v := range vs[1:] {
			if name == "min" {
				x = num.Min(x, v)
			} else {
				x = num.Max(x, v)
			}
		}
		return x, Exact
	case "gcd", "lcm":
		for _, v := range vs {
			if !v.IsInt() {
				return num.Zero, NoValue
			}
			if name == "gcd" {
				x = num.Gcd(x, v)
			} else {
				x = num.Lcm(x, v)
			}
		}
		return x, Exact
	case "mod":
		if y.IsZero() {
			return num.Zero, NoValue
		}
		return x.Mod(y.Abs()), Exact
	case "binomial", "permutations":
		n, ok := x.Int64()
		k, ok2 := y.Int64()
		if !ok || !ok2 || n < 0 || k < 0 || n > 300 {
			return num.Zero, Irregular
		}
		if k > n {
			return num.Zero, Exact
		}
		if name == "binomial" {
			return num.FromBigInt(new(big.Int).Binomial(n, k)), Exact
		}
		return num.FromBigInt(new(big.Int).MulRange(n-k+1, n)), Exact
	}
	return num.Zero, Irregular
}
