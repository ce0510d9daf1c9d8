package interval

import "github.com/yansuan/yansuan/checker/num"

// Complex is a rectangle in the complex plane that contains a value. Functions
// with several branches take the principal one, continuous from above on the
// negative real axis; where a rectangle touches the cut away from the real axis,
// the result covers both sides.
type Complex struct{ Re, Im Interval }

// Complex returns re + im·i.
func (e *Env) Complex(re, im num.Num) Complex { return Complex{e.Num(re), e.Num(im)} }

// Real returns x as a complex value.
func (e *Env) Real(x Interval) Complex { return Complex{x, e.Int(0)} }

// IsReal reports whether the imaginary part is exactly 0.
func (z Complex) IsReal() bool {
	s, ok := z.Im.Sign()
	return ok && s == 0
}

// ExcludesZero reports whether 0 lies outside z.
func (z Complex) ExcludesZero() bool {
	return z.Re.kind != empty && z.Im.kind != empty && (z.Re.ExcludesZero() || z.Im.ExcludesZero())
}

// Defined reports whether every operation that led to z was certainly defined.
func (z Complex) Defined() bool { return z.Re.Defined() && z.Im.Defined() }

// Overlaps reports whether z and w may be the same number.
func (z Complex) Overlaps(w Complex) bool {
	_, a := z.Re.Cmp(w.Re)
	_, b := z.Im.Cmp(w.Im)
	return (!a || z.Re.IsPoint() && w.Re.IsPoint() && z.Re.lo.Cmp(w.Re.lo) == 0) &&
		(!b || z.Im.IsPoint() && w.Im.IsPoint() && z.Im.lo.Cmp(w.Im.lo) == 0)
}

// CAdd returns z + w.
func (e *Env) CAdd(z, w Complex) Complex { return Complex{e.Add(z.Re, w.Re), e.Add(z.Im, w.Im)} }

// CSub returns z - w.
func (e *Env) CSub(z, w Complex) Complex { return Complex{e.Sub(z.Re, w.Re), e.Sub(z.Im, w.Im)} }

// CNeg returns -z.
func (e *Env) CNeg(z Complex) Complex { return Complex{e.Neg(z.Re), e.Neg(z.Im)} }

// Conj returns the conjugate of z.
func (e *Env) Conj(z Complex) Complex { return Complex{z.Re, e.Neg(z.Im)} }

// CMul returns z · w.
func (e *Env) CMul(z, w Complex) Complex {
	return Complex{
		e.Sub(e.Mul(z.Re, w.Re), e.Mul(z.Im, w.Im)),
		e.Add(e.Mul(z.Re, w.Im), e.Mul(z.Im, w.Re)),
	}
}

// CSqr returns z².
func (e *Env) CSqr(z Complex) Complex {
	m := e.Mul(z.Re, z.Im)
	return Complex{e.Sub(e.Sqr(z.Re), e.Sqr(z.Im)), e.Add(m, m)}
}

// CAbs returns |z|.
func (e *Env) CAbs(z Complex) Interval {
	if z.IsReal() {
		return e.Abs(z.Re)
	}
	return e.Sqrt(e.Add(e.Sqr(z.Re), e.Sqr(z.Im)))
}

// Arg returns the argument of z in (-π, π]; it is perhaps undefined if z may be 0.
func (e *Env) Arg(z Complex) Interval { return e.Atan2(z.Im, z.Re) }

// CInv returns 1/z; it is unknown and perhaps undefined if z may be 0.
func (e *Env) CInv(z Complex) Complex {
	if z.IsReal() {
		return e.Real(e.Inv(z.Re))
	}
	n := e.Add(e.Sqr(z.Re), e.Sqr(z.Im))
	return Complex{e.Quo(z.Re, n), e.Neg(e.Quo(z.Im, n))}
}

// CQuo returns z / w.
func (e *Env) CQuo(z, w Complex) Complex { return e.CMul(z, e.CInv(w)) }

// CPowInt returns z^k for any integer k; z^0 is 1.
func (e *Env) CPowInt(z Complex, k int64) Complex {
	if z.IsReal() {
		return e.Real(e.PowInt(z.Re, k))
	}
	if k < 0 {
		if k == -k {
			return Complex{Whole(false), Whole(false)}
		}
		return e.CInv(e.CPowInt(z, -k))
	}
	w := e.Complex(num.One, num.Zero)
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			w = e.CMul(w, z)
		}
		if k > 1 {
			z = e.CSqr(z)
		}
	}
	return w
}

// CExp returns e^z.
func (e *Env) CExp(z Complex) Complex {
	r := e.Exp(z.Re)
	if z.IsReal() {
		return e.Real(r)
	}
	return Complex{e.Mul(r, e.Cos(z.Im)), e.Mul(r, e.Sin(z.Im))}
}

// CLog returns the principal logarithm of z; it is unknown and perhaps undefined
// if z may be 0.
func (e *Env) CLog(z Complex) Complex {
	if s, ok := z.Re.Sign(); ok && s > 0 && z.IsReal() {
		return e.Real(e.Log(z.Re))
	}
	return Complex{e.Log(e.CAbs(z)), e.Arg(z)}
}

// CSqrt returns the principal square root of z.
func (e *Env) CSqrt(z Complex) Complex {
	two := e.Int(2)
	if z.IsReal() {
		if s, ok := z.Re.Sign(); ok && s >= 0 {
			return e.Real(e.Sqrt(z.Re))
		} else if ok {
			return Complex{e.Int(0), e.Sqrt(e.Neg(z.Re))}
		}
	}
	// The real part is √((|z| + x)/2), the imaginary one ±√((|z| - x)/2) with the sign
	// of y; whichever does not cancel is computed, the other is y over twice it.
	abs := e.CAbs(z)
	if s, ok := z.Re.Sign(); ok && s > 0 {
		u := e.Sqrt(e.Quo(e.Add(abs, z.Re), two))
		return Complex{u, e.Quo(z.Im, e.Add(u, u))}
	}
	v := e.Sqrt(e.nonNegative(e.Quo(e.Sub(abs, z.Re), two)))
	if s, ok := z.Im.Sign(); ok && s != 0 {
		if v.ExcludesZero() {
			u := e.Quo(e.Abs(z.Im), e.Add(v, v))
			if s < 0 {
				v = e.Neg(v)
			}
			return Complex{u, v}
		}
		u := e.Sqrt(e.nonNegative(e.Quo(e.Add(abs, z.Re), two)))
		if s < 0 {
			v = e.Neg(v)
		}
		return Complex{u, v}
	}
	u := e.Sqrt(e.nonNegative(e.Quo(e.Add(abs, z.Re), two)))
	return Complex{u, e.Union(v, e.Neg(v))}
}

// nonNegative drops the negative part of a value known not to be negative.
func (e *Env) nonNegative(x Interval) Interval {
	if x.kind == bounded && x.lo.Sign() < 0 && x.hi.Sign() >= 0 {
		x.lo = e.down()
	}
	return x
}

// CPow returns the principal value of z^w; it is unknown and perhaps undefined
// if z may be 0.
func (e *Env) CPow(z, w Complex) Complex { return e.CExp(e.CMul(w, e.CLog(z))) }

// CSin returns sin z.
func (e *Env) CSin(z Complex) Complex {
	if z.IsReal() {
		return e.Real(e.Sin(z.Re))
	}
	return Complex{e.Mul(e.Sin(z.Re), e.Cosh(z.Im)), e.Mul(e.Cos(z.Re), e.Sinh(z.Im))}
}

// CCos returns cos z.
func (e *Env) CCos(z Complex) Complex {
	if z.IsReal() {
		return e.Real(e.Cos(z.Re))
	}
	return Complex{e.Mul(e.Cos(z.Re), e.Cosh(z.Im)), e.Neg(e.Mul(e.Sin(z.Re), e.Sinh(z.Im)))}
}

// CTan returns tan z; it is unknown and perhaps undefined if z may be a pole.
func (e *Env) CTan(z Complex) Complex { return e.CQuo(e.CSin(z), e.CCos(z)) }

// CSinh returns sinh z.
func (e *Env) CSinh(z Complex) Complex {
	return Complex{e.Mul(e.Sinh(z.Re), e.Cos(z.Im)), e.Mul(e.Cosh(z.Re), e.Sin(z.Im))}
}

// CCosh returns cosh z.
func (e *Env) CCosh(z Complex) Complex {
	return Complex{e.Mul(e.Cosh(z.Re), e.Cos(z.Im)), e.Mul(e.Sinh(z.Re), e.Sin(z.Im))}
}
