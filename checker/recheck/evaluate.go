package recheck

import (
	"errors"
	"math/big"
)

// number is a complex enclosure.
type number struct{ re, im enclosure }

func (r *ruler) real(e enclosure) number { return number{e, r.int(0)} }

func (n number) isReal() bool { return n.im.lo.Sign() == 0 && n.im.hi.Sign() == 0 }

func (r *ruler) mulN(a, b number) number {
	if a.isReal() && b.isReal() {
		return r.real(r.mul(a.re, b.re))
	}
	return number{r.mul(a.re, b.re).sub(r.mul(a.im, b.im)), r.mul(a.re, b.im).add(r.mul(a.im, b.re))}
}

func (r *ruler) divN(a, b number) (number, error) {
	if b.isReal() {
		re, err := r.div(a.re, b.re)
		if err != nil {
			return a, err
		}
		im, err := r.div(a.im, b.re)
		return number{re, im}, err
	}
	m := r.mul(b.re, b.re).add(r.mul(b.im, b.im))
	n := r.mulN(a, number{b.re, b.im.neg()})
	re, err := r.div(n.re, m)
	if err != nil {
		return a, err
	}
	im, err := r.div(n.im, m)
	return number{re, im}, err
}

// evaluate encloses the value of t. principal chooses complex principal values of roots.
func (r *ruler) evaluate(t Term, principal bool) (number, error) {
	if r.depth++; r.depth > 400 {
		return number{}, errSize
	}
	defer func() { r.depth-- }()
	switch t.Op {
	case "num":
		x, ok := new(big.Rat).SetString(t.Text)
		if !ok {
			return number{}, errors.New("recheck: bad number")
		}
		return r.real(r.rat(x)), nil
	case "sym":
		if v, ok := r.values[t.Text]; ok {
			return r.evaluate(v, principal)
		}
		return number{}, errors.New("recheck: no value for " + t.Text)
	case "const":
		switch t.Text {
		case "pi":
			return r.real(r.piValue()), nil
		case "e":
			e, err := r.exp(r.int(1))
			return r.real(e), err
		case "i":
			return number{r.int(0), r.int(1)}, nil
		}
		return number{}, errDomain
	}
	if m, ok := r.values[t.Op+"()"]; ok {
		return r.model(m, t.Args, principal)
	}
	if t.Op == "sum" || t.Op == "prod" {
		return r.series(t, principal)
	}
	args := make([]number, len(t.Args))
	for i, a := range t.Args {
		v, err := r.evaluate(a, principal)
		if err != nil {
			return v, err
		}
		args[i] = v
	}
	if len(args) == 0 {
		return number{}, errors.New("recheck: no arguments")
	}
	switch t.Op {
	case "add", "mul":
		v := args[0]
		for _, a := range args[1:] {
			if t.Op == "add" {
				v = number{v.re.add(a.re), v.im.add(a.im)}
			} else {
				v = r.mulN(v, a)
			}
		}
		return v, nil
	case "pow":
		if len(args) != 2 {
			return number{}, errors.New("recheck: malformed power")
		}
		return r.powN(args[0], args[1], t.Args[1], principal)
	}
	return r.functionN(t.Op, args, principal)
}

// model applies an interpreted function: the places #1, #2, … of its body are the arguments.
func (r *ruler) model(body Term, args []Term, principal bool) (number, error) {
	var put func(t Term) (Term, error)
	put = func(t Term) (Term, error) {
		if t.Op == "sym" && len(t.Text) == 2 && t.Text[0] == '#' {
			k := int(t.Text[1] - '1')
			if k < 0 || k >= len(args) {
				return t, errors.New("recheck: arguments do not fit")
			}
			return args[k], nil
		}
		out := Term{Op: t.Op, Text: t.Text}
		for _, a := range t.Args {
			b, err := put(a)
			if err != nil {
				return t, err
			}
			out.Args = append(out.Args, b)
		}
		return out, nil
	}
	t, err := put(body)
	if err != nil {
		return number{}, err
	}
	return r.evaluate(t, principal)
}

func (r *ruler) powN(b, e number, exp Term, principal bool) (number, error) {
	q, ok := new(big.Rat).SetString(exp.Text)
	if ok = ok && exp.Op == "num"; !ok && e.isReal() && e.re.lo.Cmp(e.re.hi) == 0 {
		q = new(big.Rat).SetFrac(e.re.lo, r.unit()) // a whole number or a short binary fraction
		ok = q.IsInt()
	}
	if ok && q.Denom().BitLen() < 11 && q.Num().BitLen() < 25 {
		k, d := q.Num(), q.Denom()
		n := k.Int64()
		if d.Int64() > 1 {
			if !b.isReal() || principal && b.re.lo.Sign() < 0 {
				l, err := r.logN(b)
				if err != nil {
					return l, err
				}
				return r.expN(r.mulN(l, e))
			}
			x, err := r.root(b.re, uint(d.Int64()))
			if err != nil {
				return b, err
			}
			b = r.real(x)
		}
		neg := n < 0
		if neg {
			n = -n
		}
		v := r.real(r.int(1))
		for x := b; n > 0; n >>= 1 {
			if n&1 == 1 {
				v = r.mulN(v, x)
			}
			x = r.mulN(x, x)
			if x.re.bits() > 1<<18 {
				return b, errSize
			}
		}
		if q.Num().Bit(0) == 0 && b.isReal() && v.re.lo.Sign() < 0 { // an even power is not negative
			v.re.lo = new(big.Int)
		}
		if neg {
			return r.divN(r.real(r.int(1)), v)
		}
		return v, nil
	}
	l, err := r.logN(b)
	if err != nil {
		return l, err
	}
	if !l.isReal() && !principal {
		return l, errDomain
	}
	return r.expN(r.mulN(l, e))
}

func (r *ruler) expN(a number) (number, error) {
	m, err := r.exp(a.re)
	if err != nil || a.isReal() {
		return r.real(m), err
	}
	s, c, err := r.sincos(a.im)
	return number{r.mul(m, c), r.mul(m, s)}, err
}

func (r *ruler) logN(a number) (number, error) {
	if a.isReal() && a.re.lo.Sign() > 0 {
		l, err := r.log(a.re)
		return r.real(l), err
	}
	m, err := r.log(r.mul(a.re, a.re).add(r.mul(a.im, a.im)))
	if err != nil {
		return a, err
	}
	g, err := r.angle(a)
	return number{m.half(1), g}, err
}

// angle returns the argument in (-π, π], away from the cut unless it lies on it.
func (r *ruler) angle(a number) (enclosure, error) {
	half := r.piValue().half(1)
	switch {
	case a.re.lo.Sign() > 0:
		q, err := r.div(a.im, a.re)
		if err != nil {
			return q, err
		}
		return r.atan(q)
	case a.im.lo.Sign() > 0, a.im.hi.Sign() < 0:
		q, err := r.div(a.re, a.im)
		if err != nil {
			return q, err
		}
		t, err := r.atan(q)
		if a.im.lo.Sign() > 0 {
			return half.sub(t), err
		}
		return half.neg().sub(t), err
	case a.isReal() && a.re.hi.Sign() < 0:
		return r.piValue(), nil
	}
	return half, errDomain
}
