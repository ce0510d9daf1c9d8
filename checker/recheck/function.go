package recheck

import (
	"errors"
	"math/big"
	"strings"
)

// function converts an applied function.
func (w *world) function(t Term) (poly, error) {
	if len(t.Args) == 0 {
		return nil, errors.New("recheck: unknown " + t.Op)
	}
	args := make([]poly, len(t.Args))
	switch t.Op {
	case "floor", "ceil":
		if f, ok := wholePart(t); ok {
			return f, nil
		}
	case "abs":
		if sign, ok := constantSign(t.Args[0]); ok && len(t.Args) == 1 {
			f, err := w.normal(t.Args[0])
			return w.mul(integer(sign), f), err
		}
	case "max", "min":
		if len(t.Args) != 2 {
			break
		}
		a, b := t.Args[0], t.Args[1]
		if sign, ok := constantSign(sum(a, product(Term{Op: "num", Text: "-1"}, b))); ok {
			if (sign > 0) == (t.Op == "max") {
				return w.normal(a)
			}
			return w.normal(b)
		}
	}
	if inner, ok := arcOf(t); ok {
		return w.normal(inner)
	}
	for i, a := range t.Args {
		f, err := w.normal(a)
		if err != nil {
			return f, err
		}
		args[i] = f
	}
	if len(args) == 1 {
		return w.unary(t.Op, args[0])
	}
	a, b := args[0], args[1]
	switch t.Op {
	case "max", "min":
		if len(args) == 2 { // (a + b ± |a - b|)/2
			m, err := w.abs(w.add(a, b, -1))
			if err != nil {
				return m, err
			}
			sign := int64(1)
			if t.Op == "min" {
				sign = -1
			}
			return w.add(w.add(a, b, 1), m, sign).scaled(half), nil
		}
	case "binomial":
		if k, ok := b.value(); ok && k.IsInt() && k.Sign() >= 0 && k.Cmp(big.NewRat(64, 1)) < 0 {
			r := integer(1)
			for j := int64(0); j < k.Num().Int64(); j++ {
				r = w.mul(r, w.add(a, integer(j), -1).scaled(big.NewRat(1, j+1)))
			}
			return r, nil
		}
		d, err := w.inv(w.mul(w.factorial(b), w.factorial(w.add(a, b, -1))))
		return w.mul(w.factorial(a), d), err
	case "permutations":
		d, err := w.inv(w.factorial(w.add(a, b, -1)))
		return w.mul(w.factorial(a), d), err
	}
	return w.opaque(t.Op, args...), nil
}

// arcOf returns u of arcsin(sin u) and the like, where u is a number between -π/2 and π/2 or, for the cosine, 0 and π.
func arcOf(t Term) (u Term, ok bool) {
	if len(t.Args) != 1 || len(t.Args[0].Args) != 1 || t.Op != "a"+t.Args[0].Op {
		return u, false
	}
	u = t.Args[0].Args[0]
	d := u
	switch t.Op {
	case "asin", "atan":
	case "acos":
		d = sum(u, product(Term{Op: "num", Text: "-1/2"}, Term{Op: "const", Text: "pi"}))
	default:
		return u, false
	}
	return u, isSmall(product(Term{Op: "num", Text: "2/3"}, d)) // 3/2 < π/2
}

// constantBits is the precision to which constants are enclosed.
const constantBits = 256

// encloseConstant encloses a real number without symbols.
func encloseConstant(t Term) (enclosure, bool) {
	if holds(t, func(t Term) bool { return t.Op == "sym" }) {
		return enclosure{}, false
	}
	r := &ruler{p: constantBits, values: map[string]Term{}}
	v, err := r.evaluate(t, false)
	return v.re, err == nil && v.isReal()
}

// constantSign returns the sign of a constant that is certainly not 0.
func constantSign(t Term) (int64, bool) {
	if s := builtSign(t); s != 0 {
		return s, true
	}
	v, ok := encloseConstant(t)
	if !ok {
		return 0, false
	}
	s, ok := v.sign()
	return int64(s), ok && s != 0
}

// builtSign returns the sign of a product of numbers, e, π and real powers of what is positive, which shows
// without enclosing it, or 0.
func builtSign(t Term) int64 {
	switch t.Op {
	case "num":
		if r, ok := rational(t); ok {
			return int64(r.Sign())
		}
	case "const":
		if t.Text == "e" || t.Text == "pi" {
			return 1
		}
	case "pow":
		if len(t.Args) == 2 && t.Args[1].Op == "num" && builtSign(t.Args[0]) > 0 {
			return 1
		}
	case "mul":
		sign := int64(1)
		for _, a := range t.Args {
			sign *= builtSign(a)
		}
		return sign
	}
	return 0
}

// wholePart encloses the floor or ceiling of a constant between two whole numbers' neighbours.
func wholePart(t Term) (poly, bool) {
	if len(t.Args) != 1 {
		return nil, false
	}
	v, ok := encloseConstant(t.Args[0])
	if !ok {
		return nil, false
	}
	lo, hi := new(big.Int).Rsh(v.lo, constantBits), new(big.Int).Rsh(v.hi, constantBits)
	if lo.Cmp(hi) != 0 || new(big.Int).Lsh(lo, constantBits).Cmp(v.lo) == 0 {
		return nil, false // not strictly between two whole numbers
	}
	if t.Op == "ceil" {
		lo.Add(lo, big.NewInt(1))
	}
	return constant(new(big.Rat).SetInt(lo)), true
}

// factorial shifts an argument down to one that the evidence names.
func (w *world) factorial(a poly) poly {
	if n, ok := a.value(); ok && n.IsInt() && n.Sign() >= 0 && n.Cmp(big.NewRat(64, 1)) <= 0 {
		return constant(new(big.Rat).SetInt(new(big.Int).MulRange(1, n.Num().Int64())))
	}
	for _, b := range w.bases {
		k, ok := w.fold(w.add(a, b, -1)).value()
		if !ok || !k.IsInt() || k.Sign() < 0 || k.Cmp(big.NewRat(64, 1)) > 0 {
			continue
		}
		r := w.opaque("factorial", b)
		for j := int64(1); j <= k.Num().Int64(); j++ {
			r = w.mul(r, w.add(b, integer(j), 1))
		}
		return r
	}
	return w.opaque("factorial", a)
}

func (w *world) unary(name string, u poly) (poly, error) {
	pi := func() poly { return w.variable("pi", func(g *gen) { g.positive = true }) }
	switch name {
	case "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch":
		arg := u
		circular := len(name) == 3
		i := w.imaginary()
		if circular {
			arg = w.mul(i, u)
		}
		e, err := w.exp(arg)
		if err != nil {
			return e, err
		}
		f, err := w.exp(arg.scaled(big.NewRat(-1, 1)))
		if err != nil {
			return f, err
		}
		s, c := w.add(e, f, -1).scaled(half), w.add(e, f, 1).scaled(half)
		if circular { // (E - 1/E)/2i
			s = w.mul(s, w.mul(i, integer(-1)))
		}
		switch name[:3] {
		case "sin":
			return s, nil
		case "cos":
			return c, nil
		case "tan", "sec":
			d, err := w.inv(c)
			if err != nil || name[:3] == "sec" {
				return d, err
			}
			return w.mul(s, d), nil
		}
		d, err := w.inv(s)
		if err != nil || name[:3] == "csc" {
			return d, err
		}
		return w.mul(c, d), nil
	case "acos", "acot":
		a, err := w.unary(partner(name), u)
		return w.add(pi().scaled(half), a, -1), err
	case "asec", "acsc":
		v, err := w.inv(u)
		if err != nil {
			return v, err
		}
		return w.unary(partner(name), v)
	case "asin", "atan":
		if u = w.fold(u); len(u) == 0 {
			return u, nil
		}
		v := w.signed(u)
		return w.opaque(name, v).scaled(big.NewRat(int64(w.lead(u).c.Sign()), 1)), nil
	case "asinh", "acosh": // log(u + √(u² ± 1)), for the latter as √(u-1)·√(u+1)
		r := integer(1)
		var err error
		if name == "asinh" {
			r, err = w.root(w.add(w.mul(u, u), integer(1), 1), big.NewRat(1, 2))
		} else {
			for _, s := range []int64{-1, 1} {
				q, e := w.root(w.add(u, integer(s), 1), big.NewRat(1, 2))
				if e != nil {
					return q, e
				}
				r = w.mul(r, q)
			}
		}
		if err != nil {
			return r, err
		}
		a := w.fold(w.add(u, r, 1)) // u + √(u² + 1) > 0, and u ≥ 1 for the other
		w.known(a)
		return w.log(a)
	case "atanh", "acoth":
		a, b := w.add(integer(1), u, 1), w.add(integer(1), u, -1)
		if name == "acoth" {
			b = w.mul(b, integer(-1))
		}
		d, err := w.inv(b)
		if err != nil {
			return d, err
		}
		l, err := w.log(w.mul(a, d))
		return l.scaled(half), err
	case "asech", "acsch":
		v, err := w.inv(u)
		if err != nil {
			return v, err
		}
		return w.unary(partner(name), v)
	case "log":
		return w.log(u)
	case "abs":
		return w.abs(u)
	case "re", "im", "conj":
		c, ok := w.conjugate(u)
		if !ok {
			break
		}
		switch name {
		case "re":
			return w.add(u, c, 1).scaled(half), nil
		case "im":
			return w.mul(w.add(u, c, -1), w.imaginary()).scaled(big.NewRat(-1, 2)), nil
		}
		return c, nil
	case "arg":
		return w.opaque(name, w.primitive(u)), nil
	case "factorial":
		return w.factorial(u), nil
	case "gamma":
		return w.factorial(w.add(u, integer(1), -1)), nil
	case "ceil":
		f, err := w.unary("floor", w.mul(u, integer(-1)))
		return w.mul(f, integer(-1)), err
	case "floor": // whole numbers come out
		shift := poly{}
		if t, ok := u[""]; ok {
			shift = constant(new(big.Rat).SetInt(new(big.Int).Div(t.c.Num(), t.c.Denom())))
		}
		v := w.add(u, shift, -1)
		if c, ok := v.value(); ok && c.Sign() >= 0 && c.Cmp(one) < 0 {
			return shift, nil
		}
		return w.add(w.opaque("floor", v), shift, 1), nil
	}
	return w.opaque(name, u), nil
}

// conjugate replaces i by -i and symbols by their conjugates in what is made of them and real numbers.
func (w *world) conjugate(u poly) (poly, bool) {
	q := poly{}
	for _, t := range u {
		p := constant(t.c)
		for _, x := range t.m {
			gen := w.gens[x.g]
			g := x.g
			switch {
			case gen.name == "i":
				p = p.scaled(big.NewRat(-1, 1)) // to the power of 1
			case gen.positive || w.nonneg[gen.name]:
			case strings.HasPrefix(gen.name, "sym ") && x.e.isInt():
				g = w.kernel("conj", w.single(g, whole(1)))
			case gen.name == "conj of" && x.e.isInt():
				var ok bool
				if g, ok = w.generatorOf(gen.args[0]); !ok {
					return nil, false
				}
			default:
				return nil, false
			}
			p = w.mul(p, w.single(g, x.e))
		}
		q.plus(p, 1)
	}
	return q, true
}
