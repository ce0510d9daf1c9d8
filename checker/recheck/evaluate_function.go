package recheck

import (
	"math/big"
	"strings"
)

func (r *ruler) functionN(name string, args []number, principal bool) (number, error) {
	a := args[0]
	switch name {
	case "re":
		return r.real(a.re), nil
	case "im":
		return r.real(a.im), nil
	case "conj":
		return number{a.re, a.im.neg()}, nil
	case "arg":
		g, err := r.angle(a)
		return r.real(g), err
	case "log":
		if a.isReal() && a.re.lo.Sign() <= 0 && !principal {
			return a, errDomain
		}
		return r.logN(a)
	case "abs":
		if a.isReal() {
			if a.re.lo.Sign() >= 0 {
				return a, nil
			}
			if a.re.hi.Sign() <= 0 {
				return r.real(a.re.neg()), nil
			}
			return r.real(enclosure{new(big.Int), a.re.hull(a.re.neg()).hi}), nil
		}
		m, err := r.root(r.mul(a.re, a.re).add(r.mul(a.im, a.im)), 2)
		return r.real(m), err
	case "sinh", "cosh", "tanh", "coth", "sech", "csch", "sin", "cos", "tan", "cot", "sec", "csc":
		return r.quotients(name, a)
	}
	real := true
	for _, x := range args {
		real = real && x.isReal()
	}
	if real {
		e, err := r.realFunction(name, args)
		if err == nil || !principal {
			return r.real(e), err
		}
	}
	if len(args) != 1 || !principal {
		return a, errDomain
	}
	return r.inverseN(name, a)
}

func (r *ruler) addN(a, b number) number { return number{a.re.add(b.re), a.im.add(b.im)} }
func (r *ruler) subN(a, b number) number { return number{a.re.sub(b.re), a.im.sub(b.im)} }

// quotients encloses circular and hyperbolic functions by sine and cosine.
func (r *ruler) quotients(name string, a number) (number, error) {
	one := r.real(r.int(1))
	var s, c number
	if circular := len(name) == 3; circular && a.isReal() {
		x, y, err := r.sincos(a.re)
		if err != nil {
			return a, err
		}
		s, c = r.real(x), r.real(y)
	} else {
		if circular { // cosh ia = cos a, sinh ia = i·sin a
			a = number{a.im.neg(), a.re}
		}
		e, err := r.expN(a)
		if err != nil {
			return e, err
		}
		f, err := r.divN(one, e)
		if err != nil {
			return f, err
		}
		s, c = r.subN(e, f), r.addN(e, f)
		s, c = number{s.re.half(1), s.im.half(1)}, number{c.re.half(1), c.im.half(1)}
		if circular {
			s = number{s.im, s.re.neg()}
		}
	}
	switch name[:3] {
	case "sin":
		return s, nil
	case "cos":
		return c, nil
	case "tan":
		return r.divN(s, c)
	case "cot":
		return r.divN(c, s)
	case "sec":
		return r.divN(one, c)
	}
	return r.divN(one, s)
}

// inverseN encloses the principal values of inverse functions, by logarithms.
func (r *ruler) inverseN(name string, a number) (number, error) {
	one := r.real(r.int(1))
	root := func(b number) (number, error) {
		l, err := r.logN(b)
		if err != nil {
			return l, err
		}
		return r.expN(number{l.re.half(1), l.im.half(1)})
	}
	switch name {
	case "asin", "atan": // -i·f(ia)
		b, err := r.inverseN(name+"h", number{a.im.neg(), a.re})
		return number{b.im, b.re.neg()}, err
	case "acos", "acot":
		b, err := r.inverseN(partner(name), a)
		return r.subN(r.real(r.piValue().half(1)), b), err
	case "asec", "acsc", "asech", "acsch", "acoth":
		b, err := r.divN(one, a)
		if err != nil {
			return b, err
		}
		return r.inverseN(partner(name), b)
	case "asinh":
		b, err := root(r.addN(r.mulN(a, a), one))
		if err != nil {
			return b, err
		}
		return r.logN(r.addN(a, b))
	case "acosh":
		b, err := root(r.subN(a, one))
		if err != nil {
			return b, err
		}
		c, err := root(r.addN(a, one))
		if err != nil {
			return c, err
		}
		return r.logN(r.addN(a, r.mulN(b, c)))
	case "atanh":
		b, err := r.logN(r.addN(one, a))
		if err != nil {
			return b, err
		}
		c, err := r.logN(r.subN(one, a))
		b = r.subN(b, c)
		return number{b.re.half(1), b.im.half(1)}, err
	}
	return a, errDomain
}

func (r *ruler) realFunction(name string, args []number) (enclosure, error) {
	x := args[0].re
	one := r.int(1)
	whole := func(e enclosure) (*big.Int, bool) { // the floor where it is certain
		a, b := new(big.Int).Rsh(e.lo, r.p), new(big.Int).Rsh(e.hi, r.p)
		return a, a.Cmp(b) == 0
	}
	exactInt := func(e enclosure) (int64, bool) {
		k, ok := whole(e)
		return k.Int64(), ok && e.lo.Cmp(e.hi) == 0 && new(big.Int).Lsh(k, r.p).Cmp(e.lo) == 0 && k.IsInt64()
	}
	inverse := func(f func(enclosure) (enclosure, error)) (enclosure, error) {
		y, err := r.div(one, x)
		if err != nil {
			return y, err
		}
		return f(y)
	}
	asin := func(x enclosure) (enclosure, error) {
		q, err := r.root(one.sub(r.mul(x, x)), 2)
		if err != nil {
			return q, err
		}
		if q.lo.Sign() == 0 && x.lo.Cmp(x.hi) == 0 { // asin ±1
			h := r.piValue().half(1)
			if x.lo.Sign() < 0 {
				h = h.neg()
			}
			return h, nil
		}
		t, err := r.div(x, q)
		if err != nil {
			return t, err
		}
		return r.atan(t)
	}
	acosh := func(x enclosure) (enclosure, error) {
		q, err := r.root(r.mul(x, x).sub(one), 2)
		if err != nil || x.lo.Sign() < 0 {
			return q, errDomain
		}
		return r.log(x.add(q))
	}
	asinh := func(x enclosure) (enclosure, error) {
		q, err := r.root(r.mul(x, x).add(one), 2)
		if err != nil {
			return q, err
		}
		return r.log(x.add(q))
	}
	atanh := func(x enclosure) (enclosure, error) {
		q, err := r.div(one.add(x), one.sub(x))
		if err != nil {
			return q, err
		}
		l, err := r.log(q)
		return l.half(1), err
	}
	switch name {
	case "atan":
		return r.atan(x)
	case "acot":
		a, err := r.atan(x)
		return r.piValue().half(1).sub(a), err
	case "asin":
		return asin(x)
	case "acos":
		a, err := asin(x)
		return r.piValue().half(1).sub(a), err
	case "asec":
		a, err := inverse(asin)
		return r.piValue().half(1).sub(a), err
	case "acsc":
		return inverse(asin)
	case "asinh":
		return asinh(x)
	case "acosh":
		return acosh(x)
	case "atanh":
		return atanh(x)
	case "acoth":
		return inverse(atanh)
	case "asech":
		return inverse(acosh)
	case "acsch":
		return inverse(asinh)
	case "floor", "ceil":
		if name == "ceil" {
			x = x.neg()
		}
		k, ok := whole(x)
		if !ok {
			return x, errDomain
		}
		e := r.rat(new(big.Rat).SetInt(k))
		if name == "ceil" {
			e = e.neg()
		}
		return e, nil
	case "sign":
		s, ok := x.sign()
		if !ok {
			return x, errDomain
		}
		return r.int(int64(s)), nil
	case "max", "min":
		for _, a := range args[1:] {
			y := a.re
			if (y.lo.Cmp(x.lo) > 0) == (name == "max") {
				x.lo = y.lo
			}
			if (y.hi.Cmp(x.hi) > 0) == (name == "max") {
				x.hi = y.hi
			}
		}
		return x, nil
	}
	var ks []int64
	for _, a := range args {
		k, ok := exactInt(a.re)
		if !ok {
			return x, errDomain
		}
		ks = append(ks, k)
	}
	n := ks[0]
	switch {
	case name == "gamma" && n > 0 && n <= 4000:
		return r.rat(new(big.Rat).SetInt(new(big.Int).MulRange(1, n-1))), nil
	case name == "factorial" && n >= 0 && n <= 4000:
		return r.rat(new(big.Rat).SetInt(new(big.Int).MulRange(1, n))), nil
	case name == "binomial" && len(ks) == 2 && n >= 0 && ks[1] >= 0 && n <= 4000:
		return r.rat(new(big.Rat).SetInt(new(big.Int).Binomial(n, ks[1]))), nil
	case name == "permutations" && len(ks) == 2 && ks[1] >= 0 && n >= ks[1] && n <= 4000:
		return r.rat(new(big.Rat).SetInt(new(big.Int).MulRange(n-ks[1]+1, n))), nil
	case name == "mod" && len(ks) == 2 && ks[1] != 0:
		return r.rat(new(big.Rat).SetInt(new(big.Int).Mod(big.NewInt(n), big.NewInt(ks[1])))), nil
	case name == "gcd":
		g := new(big.Int)
		for _, k := range ks {
			g.GCD(nil, nil, g, new(big.Int).Abs(big.NewInt(k)))
		}
		return r.rat(new(big.Rat).SetInt(g)), nil
	}
	return x, errDomain
}

// partner returns the function by which an inverse function is expressed: π/2 minus it, or it at the reciprocal.
func partner(name string) string {
	const pairs = "acos asin acot atan asec acos acsc asin asech acosh acsch asinh acoth atanh "
	_, after, _ := strings.Cut(pairs, name+" ")
	after, _, _ = strings.Cut(after, " ")
	return after
}
