package algebraic

import (
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// Complex is a complex algebraic number by its real and imaginary parts, which
// are expressions of one Builder.
type Complex struct{ Re, Im Node }

// Complex returns re + im·i for rationals.
func (b *Builder) Complex(re, im num.Num) Complex { return Complex{b.Rat(re), b.Rat(im)} }

// CAdd returns z + w.
func (b *Builder) CAdd(z, w Complex) Complex { return Complex{b.Add(z.Re, w.Re), b.Add(z.Im, w.Im)} }

// CSub returns z - w.
func (b *Builder) CSub(z, w Complex) Complex { return Complex{b.Sub(z.Re, w.Re), b.Sub(z.Im, w.Im)} }

// CNeg returns -z.
func (b *Builder) CNeg(z Complex) Complex { return Complex{b.Neg(z.Re), b.Neg(z.Im)} }

// Conj returns the conjugate of z.
func (b *Builder) Conj(z Complex) Complex { return Complex{z.Re, b.Neg(z.Im)} }

// CMul returns z · w.
func (b *Builder) CMul(z, w Complex) Complex {
	return Complex{
		b.Sub(b.Mul(z.Re, w.Re), b.Mul(z.Im, w.Im)),
		b.Add(b.Mul(z.Re, w.Im), b.Mul(z.Im, w.Re)),
	}
}

// CInv returns 1/z, which is undefined if z is 0.
func (b *Builder) CInv(z Complex) Complex {
	n := b.Inv(b.Add(b.Pow(z.Re, 2), b.Pow(z.Im, 2)))
	return Complex{b.Mul(z.Re, n), b.Neg(b.Mul(z.Im, n))}
}

// CQuo returns z / w, which is undefined if w is 0.
func (b *Builder) CQuo(z, w Complex) Complex { return b.CMul(z, b.CInv(w)) }

// CPow returns z^k for any integer k; z^0 is 1.
func (b *Builder) CPow(z Complex, k int) Complex {
	if k < 0 {
		if k == -k {
			fuel.Stop(fuel.TooLarge)
		}
		return b.CInv(b.CPow(z, -k))
	}
	w := b.Complex(num.One, num.Zero)
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			w = b.CMul(w, z)
		}
		if k > 1 {
			z = b.CMul(z, z)
		}
	}
	return w
}

// CAbs returns |z|.
func (b *Builder) CAbs(z Complex) Node {
	return b.Sqrt(b.Add(b.Pow(z.Re, 2), b.Pow(z.Im, 2)))
}

// CExpPi returns e^(iqπ) = cos(qπ) + i·sin(qπ).
func (b *Builder) CExpPi(q num.Num) Complex { return Complex{b.CosPi(q), b.SinPi(q)} }

// CSqrt returns the principal square root of z, and false if the sign of z's
// imaginary part is not decided.
func (b *Builder) CSqrt(z Complex, tank *fuel.Tank) (Complex, bool) {
	s, out := b.Sign(z.Im, tank)
	if out != Decided {
		return Complex{}, false
	}
	if s == 0 {
		t, out := b.Sign(z.Re, tank)
		switch {
		case out != Decided:
			return Complex{}, false
		case t >= 0:
			return Complex{b.Sqrt(z.Re), b.Rat(num.Zero)}, true
		}
		return Complex{b.Rat(num.Zero), b.Sqrt(b.Neg(z.Re))}, true
	}
	// √z = √((|z| + x)/2) ± i·√((|z| - x)/2)
	half := b.Rat(num.Half)
	abs := b.CAbs(z)
	re := b.Sqrt(b.Mul(half, b.Add(abs, z.Re)))
	im := b.Sqrt(b.Mul(half, b.Sub(abs, z.Re)))
	if s < 0 {
		im = b.Neg(im)
	}
	return Complex{re, im}, true
}

// CIsZero reports whether z is 0.
func (b *Builder) CIsZero(z Complex, tank *fuel.Tank) (bool, Outcome) {
	s, out := b.Sign(z.Re, tank)
	t, out2 := b.Sign(z.Im, tank)
	switch {
	case out == Undefined || out2 == Undefined:
		return false, Undefined
	case out == Decided && s != 0, out2 == Decided && t != 0:
		return false, Decided
	case out == Unknown || out2 == Unknown:
		return false, Unknown
	}
	return true, Decided
}

// CEqual reports whether z and w are the same number, if that is decided.
func (b *Builder) CEqual(z, w Complex, tank *fuel.Tank) (bool, Outcome) {
	return b.CIsZero(b.CSub(z, w), tank)
}
