package recheck

import (
	"errors"
	"math/big"
)

// function converts an applied function.
func (w *world) function(t Term) (frac, error) {
	if len(t.Args) == 0 {
		return frac{}, errors.New("recheck: unknown " + t.Op)
	}
	args := make([]frac, len(t.Args))
	if t.Op == "floor" || t.Op == "ceil" {
		if f, ok := wholePart(t); ok {
			return f, nil
		}
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
			m, err := w.abs(w.tidy(w.add(a, b, -1)))
			if err != nil {
				return m, err
			}
			sign := int64(1)
			if t.Op == "min" {
				sign = -1
			}
			return w.mul(w.add(w.add(a, b, 1), m, sign), frac{constant(big.NewRat(1, 2)), constant(one)}), nil
		}
	case "binomial":
		if k, ok := b.n.value(); ok && k.IsInt() && k.Sign() >= 0 && k.Cmp(big.NewRat(64, 1)) < 0 {
			r := integer(1)
			for j := int64(0); j < k.Num().Int64(); j++ {
				r = w.mul(r, w.mul(w.add(a, integer(j), -1), frac{constant(big.NewRat(1, j+1)), constant(one)}))
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

// wholePart encloses the floor or ceiling of a constant between two whole numbers' neighbours.
func wholePart(t Term) (frac, bool) {
	if len(t.Args) != 1 || holds(t.Args[0], func(t Term) bool { return t.Op == "sym" }) {
		return frac{}, false
	}
	r := &ruler{p: 256, values: map[string]Term{}}
	v, err := r.evaluate(t.Args[0], false)
	if err != nil || !v.isReal() {
		return frac{}, false
	}
	lo, hi := new(big.Int).Rsh(v.re.lo, r.p), new(big.Int).Rsh(v.re.hi, r.p)
	if lo.Cmp(hi) != 0 || new(big.Int).Lsh(lo, r.p).Cmp(v.re.lo) == 0 {
		return frac{}, false // not strictly between two whole numbers
	}
	if t.Op == "ceil" {
		lo.Add(lo, big.NewInt(1))
	}
	return frac{constant(new(big.Rat).SetInt(lo)), constant(one)}, true
}

// factorial shifts an argument down to one that the evidence names.
func (w *world) factorial(a frac) frac {
	if d, ok := a.d.value(); ok && d.Sign() != 0 {
		if n, ok := a.n.value(); ok {
			if n = new(big.Rat).Quo(n, d); n.IsInt() && n.Sign() >= 0 && n.Cmp(big.NewRat(64, 1)) <= 0 {
				return frac{constant(new(big.Rat).SetInt(new(big.Int).MulRange(1, n.Num().Int64()))), constant(one)}
			}
		}
	}
	for _, b := range w.bases {
		d := w.tidy(w.add(a, b, -1))
		k, ok := d.n.value()
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

func (w *world) unary(name string, u frac) (frac, error) {
	half := frac{constant(big.NewRat(1, 2)), constant(one)}
	pi := func() frac { return w.variable("pi", func(g *gen) { g.positive = true }) }
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
		f, err := w.inv(e)
		if err != nil {
			return f, err
		}
		s, c := w.mul(w.add(e, f, -1), half), w.mul(w.add(e, f, 1), half)
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
		a, err := w.unary(map[string]string{"acos": "asin", "acot": "atan"}[name], u)
		return w.add(w.mul(pi(), half), a, -1), err
	case "asec", "acsc":
		v, err := w.inv(u)
		if err != nil {
			return v, err
		}
		return w.unary(map[string]string{"asec": "acos", "acsc": "asin"}[name], v)
	case "asin", "atan":
		if len(u.n) == 0 {
			return u, nil
		}
		sign := int64(1)
		if w.lead(u.n).c.Sign()*w.lead(u.d).c.Sign() < 0 {
			sign, u = -1, w.mul(u, integer(-1))
		}
		return w.mul(w.variable(name+" "+w.spell(u), func(g *gen) { g.of = u }), integer(sign)), nil
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
		a := w.tidy(w.add(u, r, 1))
		if v, ok := a.d.value(); ok && v.Sign() > 0 { // u + √(u² + 1) > 0, and u ≥ 1 for the other
			w.nonneg[w.primitive(a.n).String()] = true
		}
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
		return w.mul(l, half), err
	case "asech", "acsch":
		v, err := w.inv(u)
		if err != nil {
			return v, err
		}
		return w.unary(map[string]string{"asech": "acosh", "acsch": "asinh"}[name], v)
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
			return w.mul(w.add(u, c, 1), half), nil
		case "im":
			return w.mul(w.mul(w.add(u, c, -1), half), w.mul(w.imaginary(), integer(-1))), nil
		}
		return c, nil
	case "factorial":
		return w.factorial(u), nil
	case "gamma":
		return w.factorial(w.add(u, integer(1), -1)), nil
	case "ceil":
		f, err := w.unary("floor", w.mul(u, integer(-1)))
		return w.mul(f, integer(-1)), err
	case "floor": // whole numbers come out
		shift := new(big.Rat)
		if len(u.d) == 1 {
			if t, ok := u.n[""]; ok {
				k := new(big.Int).Div(t.c.Num(), t.c.Denom())
				shift.SetInt(k)
			}
		}
		s := frac{constant(shift), constant(one)}
		v := w.tidy(w.add(u, s, -1))
		if c, ok := v.n.value(); ok && c.Sign() >= 0 && c.Cmp(one) < 0 {
			return s, nil
		}
		return w.add(w.opaque("floor", v), s, 1), nil
	}
	return w.opaque(name, u), nil
}

// conjugate replaces i by -i in a number made of i and real constants.
func (w *world) conjugate(u frac) (frac, bool) {
	i := w.index["i"]
	flip := func(p poly) (poly, bool) {
		q := poly{}
		for _, t := range p {
			c := t.c
			for g, e := range t.m {
				switch {
				case g == i && w.gens[g].name == "i":
					if e.IsInt() && e.Num().Bit(0) == 1 {
						c = new(big.Rat).Neg(c)
					}
				case !w.gens[g].positive:
					return nil, false
				}
			}
			q.put(t.m, c)
		}
		return q, true
	}
	n, ok := flip(u.n)
	d, ok2 := flip(u.d)
	return frac{n, d}, ok && ok2
}
