package interval

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/num"
)

// integer returns m and k with f = m·2^k.
func integer(f *big.Float) (*big.Int, int) {
	if f.Sign() == 0 {
		return new(big.Int), 0
	}
	mant := new(big.Float)
	k := f.MantExp(mant)
	p := int(mant.MinPrec())
	mant.SetMantExp(mant, p)
	m, _ := mant.Int(nil)
	return m, k - p
}

// rootPoint returns bounds for the k-th root of f ≥ 0.
func (e *Env) rootPoint(f *big.Float, k int) (lo, hi *big.Float) {
	m, x := integer(f)
	// Scale so that the root has prec+2 bits at least and the exponent divides.
	shift := max(0, (int(e.prec)+2)*k-m.BitLen())
	for (x-shift)%k != 0 {
		shift++
	}
	m.Lsh(m, uint(shift))
	x = (x - shift) / k
	w := 1 + m.BitLen()/64
	e.tank.Burn(20 + 4*w + w*w/8)
	r, exact := num.IntRoot(m, k)
	lo = e.down().SetInt(r)
	lo.SetMantExp(lo, x)
	if !exact {
		r.Add(r, big.NewInt(1))
	}
	hi = e.up().SetInt(r)
	return lo, hi.SetMantExp(hi, x)
}

// Sqrt returns √x. The negative part of x is left out, and the result is then
// perhaps undefined.
func (e *Env) Sqrt(x Interval) Interval { return e.Root(x, 2) }

// Root returns the real k-th root of x, k ≥ 1. For odd k it is defined for
// negative x as well.
func (e *Env) Root(x Interval, k int) Interval {
	if k < 1 {
		return Interval{partial: true}
	}
	if x.kind != bounded {
		if k%2 == 0 {
			x.partial = true
		}
		return x
	}
	if k == 1 {
		return x
	}
	if k > 12 {
		// Roots of high order are taken by logarithms, odd ones by symmetry.
		if s, ok := x.Sign(); ok && s > 0 {
			return e.Exp(e.Quo(e.Log(x), e.Int(int64(k))))
		} else if ok && s < 0 && k%2 == 1 {
			return e.Neg(e.Root(e.Neg(x), k))
		} else if ok && s == 0 {
			return x
		}
		return Whole(k%2 == 1 && !x.partial)
	}
	partial := x.partial
	if k%2 == 0 {
		if x.hi.Sign() < 0 {
			return Interval{partial: true}
		}
		if x.lo.Sign() < 0 {
			partial = true
			x.lo = new(big.Float).SetPrec(e.prec)
		}
	}
	lo, hi := e.signedRoot(x.lo, k)
	if x.lo.Cmp(x.hi) != 0 {
		_, hi = e.signedRoot(x.hi, k)
	}
	return e.make(lo, hi, partial)
}

func (e *Env) signedRoot(f *big.Float, k int) (lo, hi *big.Float) {
	if f.Sign() < 0 {
		lo, hi = e.rootPoint(new(big.Float).Neg(f), k)
		return hi.Neg(hi), lo.Neg(lo)
	}
	return e.rootPoint(f, k)
}

// PowInt returns x^k for any integer k; x^0 is 1.
func (e *Env) PowInt(x Interval, k int64) Interval {
	if k == 0 && x.kind != empty {
		y := e.Int(1)
		y.partial = x.partial
		return y
	}
	if k < 0 {
		if k == -k {
			return Whole(false)
		}
		return e.Inv(e.PowInt(x, -k))
	}
	if k&1 == 0 {
		x = e.Abs(x)
	} else if x.kind == bounded && x.lo.Sign() < 0 && x.hi.Sign() > 0 {
		// Odd powers are monotone.
		a := e.PowInt(Interval{lo: x.lo, hi: x.lo, kind: bounded, partial: x.partial}, k)
		b := e.PowInt(Interval{lo: x.hi, hi: x.hi, kind: bounded, partial: x.partial}, k)
		return e.Union(a, b)
	}
	y, first := Interval{}, true
	for {
		if k&1 == 1 {
			if first {
				y, first = x, false
			} else {
				y = e.Mul(y, x)
			}
		}
		if k >>= 1; k == 0 {
			return y
		}
		x = e.Mul(x, x)
	}
}

// PowNum returns x^q as school defines it: for a fraction with an odd
// denominator a negative x is allowed, with an even one it is not.
func (e *Env) PowNum(x Interval, q num.Num) Interval {
	p, d, ok := q.Small()
	switch {
	case !ok:
		return e.Pow(x, e.Num(q))
	case d == 1:
		return e.PowInt(x, p)
	case d <= 64 && p > -4096 && p < 4096:
		return e.PowInt(e.Root(x, int(d)), p)
	}
	if s, ok := x.Sign(); ok && s < 0 && d%2 == 1 {
		y := e.Exp(e.Mul(e.Num(q), e.Log(e.Neg(x))))
		if p%2 != 0 {
			y = e.Neg(y)
		}
		return y
	}
	return e.Pow(x, e.Num(q))
}

// Pow returns x^y for positive x; where x may not be positive the result is
// unknown and perhaps undefined.
func (e *Env) Pow(x, y Interval) Interval {
	if s, ok := x.Sign(); ok && s > 0 {
		return e.Exp(e.Mul(y, e.Log(x)))
	}
	if x.kind == empty || y.kind == empty {
		return Interval{partial: true}
	}
	return Whole(false)
}
