package expr

import (
	"github.com/yansuan/yansuan/checker/num"
)

// piMultiple returns r where a is r·π.
func piMultiple(a *Node) (num.Num, bool) {
	switch {
	case a.IsZero():
		return num.Zero, true
	case a.IsConst("pi"):
		return num.One, true
	case a.op == Mul && len(a.args) == 2 && a.args[0].op == Num && a.args[1].IsConst("pi"):
		return a.args[0].num, true
	}
	return num.Zero, false
}

// PiMultiple returns r where a is r·π for a rational r.
func PiMultiple(a *Node) (num.Num, bool) { return piMultiple(a) }

// sinPi returns sin(rπ) for 0 ≤ r ≤ 1/2 where it is made of square roots of numbers, else nil.
func (s *Store) sinPi(r num.Num) *Node {
	n, d, ok := r.Small()
	if !ok {
		return nil
	}
	switch d {
	case 1:
		return s.Int(0)
	case 2:
		return s.Int(1)
	case 6:
		return s.Frac(1, 2)
	case 4:
		return s.Mul(s.Frac(1, 2), s.Sqrt(s.Int(2)))
	case 3:
		return s.Mul(s.Frac(1, 2), s.Sqrt(s.Int(3)))
	case 12:
		sign := s.Int(-1)
		if n == 5 {
			sign = s.Int(1)
		}
		return s.Mul(s.Frac(1, 4), s.Add(s.Sqrt(s.Int(6)), s.Mul(sign, s.Sqrt(s.Int(2)))))
	case 10: // (√5 ∓ 1)/4
		if n == 1 {
			return s.Mul(s.Frac(1, 4), s.Add(s.Sqrt(s.Int(5)), s.Int(-1)))
		}
		return s.Mul(s.Frac(1, 4), s.Add(s.Sqrt(s.Int(5)), s.Int(1)))
	}
	return nil
}

// trigAtPi folds a trigonometric function at a rational multiple of π.
func (s *Store) trigAtPi(name string, a *Node) *Node {
	r, ok := piMultiple(a)
	if !ok {
		return nil
	}
	sin := func(r num.Num) *Node { // sin(rπ)
		r = r.Mod(num.Two)
		neg := false
		if r.Cmp(num.One) >= 0 {
			r, neg = r.Sub(num.One), true
		}
		if r.Cmp(num.Half) > 0 {
			r = num.One.Sub(r)
		}
		v := s.sinPi(r)
		if v == nil {
			v = s.intern(Func, "sin", num.Zero, []*Node{s.Mul(s.Num(r), s.Const("pi"))})
		}
		if neg {
			v = s.Neg(v)
		}
		return v
	}
	sn := sin(r)
	cs := sin(r.Add(num.Half))
	switch name {
	case "sin":
		return sn
	case "cos":
		return cs
	case "tan":
		if cs.IsZero() {
			return s.Undefined()
		}
		return s.Div(sn, cs)
	case "cot":
		if sn.IsZero() {
			return s.Undefined()
		}
		return s.Div(cs, sn)
	case "sec":
		return s.Div(s.Int(1), cs)
	}
	return s.Div(s.Int(1), sn)
}

// foldArc folds inverse functions at the values that sinPi knows.
func (s *Store) foldArc(name string, a *Node) *Node {
	pi := s.Const("pi")
	switch name {
	case "acos":
		if !a.Constant() {
			return nil
		}
		v := s.Func("asin", a)
		if v.op == Func || v.op == Mul && v.args[len(v.args)-1].op == Func {
			return nil
		}
		return s.Sub(s.Mul(s.Frac(1, 2), pi), v)
	case "acot":
		if a.IsZero() {
			return s.Mul(s.Frac(1, 2), pi)
		}
		return nil
	}
	if a.IsZero() {
		return a
	}
	if name == "atan" && a.IsConst(Infinity) {
		return s.Mul(s.Frac(1, 2), pi)
	}
	if !a.Constant() || a.size > 12 || a.op == Num && !a.IsOne() && !a.num.Equal(num.Half) {
		return nil // the only rational ones are those of 1/2 and 1
	}
	for _, d := range [...][2]int64{{1, 2}, {1, 3}, {1, 4}, {1, 6}, {1, 12}, {5, 12}, {1, 10}, {3, 10}} {
		r := num.Frac(d[0], d[1])
		var v *Node
		if name == "asin" {
			v = s.sinPi(r)
		} else if d[1] != 2 && d[1] != 10 {
			v = s.Div(s.sinPi(r), s.sinPi(num.Half.Sub(r)))
		}
		if v == a {
			return s.Mul(s.Num(r), pi)
		}
	}
	return nil
}
