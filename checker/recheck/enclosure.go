package recheck

import (
	"errors"
	"math/big"
)

// An enclosure is an interval with fixed-point ends: lo and hi are multiples of 2^-w.p.
type enclosure struct{ lo, hi *big.Int }

// ruler computes enclosures at one precision.
type ruler struct {
	p      uint
	pi     *enclosure
	values map[string]Term // symbols and models of functions
	depth  int
}

var errDomain = errors.New("recheck: no certain value")

func (r *ruler) unit() *big.Int { return new(big.Int).Lsh(big.NewInt(1), r.p) }

func (r *ruler) rat(x *big.Rat) enclosure {
	n := new(big.Int).Lsh(x.Num(), r.p)
	q, m := new(big.Int).DivMod(n, x.Denom(), new(big.Int))
	hi := q
	if m.Sign() != 0 {
		hi = new(big.Int).Add(q, big.NewInt(1))
	}
	return enclosure{q, hi}
}

func (r *ruler) int(k int64) enclosure { return r.rat(big.NewRat(k, 1)) }

func (e enclosure) add(f enclosure) enclosure {
	return enclosure{new(big.Int).Add(e.lo, f.lo), new(big.Int).Add(e.hi, f.hi)}
}

func (e enclosure) neg() enclosure { return enclosure{new(big.Int).Neg(e.hi), new(big.Int).Neg(e.lo)} }

func (e enclosure) sub(f enclosure) enclosure { return e.add(f.neg()) }

func (e enclosure) hull(f enclosure) enclosure {
	lo, hi := e.lo, e.hi
	if f.lo.Cmp(lo) < 0 {
		lo = f.lo
	}
	if f.hi.Cmp(hi) > 0 {
		hi = f.hi
	}
	return enclosure{lo, hi}
}

// shift divides by 2^k, rounding outward.
func shift(lo, hi *big.Int, k uint) enclosure {
	h := new(big.Int).Neg(new(big.Int).Rsh(new(big.Int).Neg(hi), k))
	return enclosure{new(big.Int).Rsh(lo, k), h}
}

func (r *ruler) mul(e, f enclosure) enclosure {
	var lo, hi *big.Int
	for _, a := range []*big.Int{e.lo, e.hi} {
		for _, b := range []*big.Int{f.lo, f.hi} {
			v := new(big.Int).Mul(a, b)
			if lo == nil || v.Cmp(lo) < 0 {
				lo = v
			}
			if hi == nil || v.Cmp(hi) > 0 {
				hi = v
			}
		}
	}
	return shift(lo, hi, r.p)
}

func (e enclosure) sign() (int, bool) {
	return e.lo.Sign(), e.lo.Sign() == e.hi.Sign() && (e.lo.Sign() != 0 || e.lo.Cmp(e.hi) == 0)
}

func (r *ruler) div(e, f enclosure) (enclosure, error) {
	if s, ok := f.sign(); !ok || s == 0 {
		return e, errDomain
	}
	var out *enclosure
	for _, a := range []*big.Int{e.lo, e.hi} {
		for _, b := range []*big.Int{f.lo, f.hi} {
			q := r.rat(new(big.Rat).SetFrac(a, b))
			if out == nil {
				out = &q
			} else {
				h := out.hull(q)
				out = &h
			}
		}
	}
	return *out, nil
}

// eachEnd extends an increasing function of a point to an enclosure.
func eachEnd(e enclosure, f func(x enclosure) (enclosure, error)) (enclosure, error) {
	a, err := f(enclosure{e.lo, e.lo})
	if err != nil || e.lo.Cmp(e.hi) == 0 {
		return a, err
	}
	b, err := f(enclosure{e.hi, e.hi})
	return a.hull(b), err
}

// half returns e/2^k.
func (e enclosure) half(k uint) enclosure { return shift(e.lo, e.hi, k) }

func (e enclosure) bits() uint {
	n := max(e.lo.BitLen(), e.hi.BitLen())
	return uint(n)
}

// exp is Taylor's series of x/2^k, squared k times.
func (r *ruler) exp(x enclosure) (enclosure, error) {
	if x.bits() > r.p+12 {
		return x, errDomain
	}
	return eachEnd(x, func(x enclosure) (enclosure, error) {
		extra := uint(64)
		k := uint(8)
		if b := x.bits(); b > r.p {
			extra += 8 << (b - r.p) // the result itself is long
			k += b - r.p
		}
		s := &ruler{p: r.p + extra + 2*k}
		y := enclosure{new(big.Int).Lsh(x.lo, s.p-r.p), new(big.Int).Lsh(x.hi, s.p-r.p)}.half(k)
		sum, term := s.int(1), s.int(1)
		for n := int64(1); ; n++ {
			t, _ := s.div(s.mul(term, y), s.int(n))
			term = t
			sum = sum.add(term)
			if term.bits() < 3 {
				break
			}
		}
		// |y| < 1/2: what is left out is smaller than the last term and an ulp.
		sum = enclosure{new(big.Int).Sub(sum.lo, big.NewInt(8)), new(big.Int).Add(sum.hi, big.NewInt(8))}
		for ; k > 0; k-- {
			sum = s.mul(sum, sum)
		}
		return sum.half(s.p - r.p), nil
	})
}

// atanSeries sums x - x³/3 + … for |x| ≤ 1/4, or its hyperbolic sister.
func (r *ruler) atanSeries(x enclosure, hyperbolic bool) enclosure {
	xx := r.mul(x, x)
	if !hyperbolic {
		xx = xx.neg()
	}
	sum, pow := x, x
	for n := int64(3); ; n += 2 {
		pow = r.mul(pow, xx)
		t, _ := r.div(pow, r.int(n))
		sum = sum.add(t)
		if pow.bits() < 3 {
			break
		}
	}
	return enclosure{new(big.Int).Sub(sum.lo, big.NewInt(8)), new(big.Int).Add(sum.hi, big.NewInt(8))}
}

func (r *ruler) log(x enclosure) (enclosure, error) {
	if x.lo.Sign() <= 0 {
		return x, errDomain
	}
	return eachEnd(x, func(x enclosure) (enclosure, error) {
		k := int64(x.lo.BitLen()) - int64(r.p)
		m := x
		if k >= 0 {
			m = x.half(uint(k))
		} else {
			m = enclosure{new(big.Int).Lsh(x.lo, uint(-k)), new(big.Int).Lsh(x.hi, uint(-k))}
		}
		ln2 := r.logNear(r.int(2))
		return r.logNear(m).add(r.mul(ln2, r.int(k))), nil
	})
}

// logNear returns log m for m between 1/2 and 2 as 4·log of its fourth root.
func (r *ruler) logNear(m enclosure) enclosure {
	for i := 0; i < 2; i++ {
		m, _ = r.root(m, 2)
	}
	one := r.int(1)
	z, _ := r.div(m.sub(one), m.add(one))
	return r.mul(r.atanSeries(z, true), r.int(8))
}

func (r *ruler) root(x enclosure, k uint) (enclosure, error) {
	if x.hi.Sign() < 0 || x.lo.Sign() < 0 {
		if k%2 == 0 || x.hi.Sign() > 0 {
			return x, errDomain
		}
		y, err := r.root(x.neg(), k)
		return y.neg(), err
	}
	floor := func(n *big.Int) *big.Int { // ⌊(n·2^(p(k-1)))^(1/k)⌋
		v := new(big.Int).Lsh(n, r.p*(k-1))
		if k == 2 {
			return v.Sqrt(v)
		}
		lo, hi := new(big.Int), new(big.Int).Lsh(big.NewInt(1), uint(v.BitLen())/k+1)
		for {
			d := new(big.Int).Sub(hi, lo)
			if d.Cmp(big.NewInt(1)) <= 0 {
				return lo
			}
			m := d.Rsh(d, 1).Add(d, lo)
			if new(big.Int).Exp(m, big.NewInt(int64(k)), nil).Cmp(v) <= 0 {
				lo = m
			} else {
				hi = m
			}
		}
	}
	a, b := floor(x.lo), floor(x.hi)
	if new(big.Int).Exp(b, big.NewInt(int64(k)), nil).Cmp(new(big.Int).Lsh(x.hi, r.p*(k-1))) != 0 {
		b = new(big.Int).Add(b, big.NewInt(1))
	}
	return enclosure{a, b}, nil
}

func (r *ruler) piValue() enclosure {
	if r.pi == nil { // Machin: 16·atan(1/5) - 4·atan(1/239)
		a := r.atanSeries(r.rat(big.NewRat(1, 5)), false)
		b := r.atanSeries(r.rat(big.NewRat(1, 239)), false)
		v := r.mul(a, r.int(16)).sub(r.mul(b, r.int(4)))
		r.pi = &v
	}
	return *r.pi
}

func (r *ruler) atan(x enclosure) (enclosure, error) {
	return eachEnd(x, func(x enclosure) (enclosure, error) {
		for i := 0; i < 3; i++ { // atan x = 2·atan(x/(1+√(1+x²)))
			q, err := r.root(r.int(1).add(r.mul(x, x)), 2)
			if err != nil {
				return q, err
			}
			if x, err = r.div(x, q.add(r.int(1))); err != nil {
				return x, err
			}
		}
		return r.mul(r.atanSeries(x, false), r.int(8)), nil
	})
}

// sincos is Taylor's series of x/2^k with the angle doubled k times.
func (r *ruler) sincos(x enclosure) (sin, cos enclosure, err error) {
	if x.bits() > r.p+60 {
		return x, x, errDomain
	}
	k := uint(6)
	if b := x.bits(); b > r.p {
		k += b - r.p
	}
	s := &ruler{p: r.p + 4*k + 32}
	y := enclosure{new(big.Int).Lsh(x.lo, s.p-r.p), new(big.Int).Lsh(x.hi, s.p-r.p)}.half(k)
	sin, cos = s.int(0), s.int(1)
	term := s.int(1)
	for n := int64(1); ; n++ {
		term, _ = s.div(s.mul(term, y), s.int(n))
		switch n % 4 {
		case 1:
			sin = sin.add(term)
		case 2:
			cos = cos.sub(term)
		case 3:
			sin = sin.sub(term)
		case 0:
			cos = cos.add(term)
		}
		if term.bits() < 3 {
			break
		}
	}
	ulp := enclosure{big.NewInt(-8), big.NewInt(8)}
	sin, cos = sin.add(ulp), cos.add(ulp)
	for ; k > 0; k-- {
		sin, cos = s.mul(s.mul(sin, cos), s.int(2)), s.mul(cos, cos).sub(s.mul(sin, sin))
	}
	return sin.half(s.p - r.p), cos.half(s.p - r.p), nil
}
