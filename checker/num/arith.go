package num

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
)

// Neg returns -x.
func (x Num) Neg() Num {
	if x.big != nil {
		return shrink(new(big.Rat).Neg(x.big))
	}
	return Num{n: -x.n, m: x.m}
}

// Abs returns |x|.
func (x Num) Abs() Num {
	if x.Sign() < 0 {
		return x.Neg()
	}
	return x
}

const half = 1 << 31

func tiny(x Num) bool { return x.n < half && x.n > -half && x.m < half-1 }

// Add returns x + y.
func (x Num) Add(y Num) Num {
	if x.big == nil && y.big == nil {
		if x.m == 0 && y.m == 0 {
			if s, ok := add64(x.n, y.n); ok {
				return Num{n: s}
			}
		} else if tiny(x) && tiny(y) {
			// Neither product reaches 2^62, so their sum fits.
			b, d := x.m+1, y.m+1
			if b == d {
				return reduce(x.n+y.n, b)
			}
			return reduce(x.n*d+y.n*b, b*d)
		} else if s, ok := addWide(x, y); ok {
			return s
		}
	}
	if z, ok := intOp(x, y, (*big.Int).Add); ok {
		return z
	}
	return shrink(new(big.Rat).Add(x.rat(), y.rat()))
}

// intOp applies op to integers at least one of which is long.
func intOp(x, y Num, op func(z, x, y *big.Int) *big.Int) (Num, bool) {
	if !x.IsInt() || !y.IsInt() {
		return Num{}, false
	}
	// The numerator of a new Rat may be set in place; its denominator is 1.
	r := new(big.Rat)
	var s, t big.Int
	op(r.Num(), x.numerator(&s), y.numerator(&t))
	return shrink(r), true
}

// numerator returns the numerator of x, not to be changed, in t if x is short.
func (x Num) numerator(t *big.Int) *big.Int {
	if x.big != nil {
		return x.big.Num()
	}
	return t.SetInt64(x.n)
}

// addWide is Knuth's addition of fractions (TAOCP 4.5.1): it divides by
// gcd(b, d) first, which keeps the intermediate numbers as short as they can be.
func addWide(x, y Num) (Num, bool) {
	b, d := x.m+1, y.m+1
	g := int64(gcd64(uint64(b), uint64(d)))
	p, ok := mul64(x.n, d/g)
	if !ok {
		return Num{}, false
	}
	q, ok := mul64(y.n, b/g)
	if !ok {
		return Num{}, false
	}
	t, ok := add64(p, q)
	if !ok {
		return Num{}, false
	}
	if t == 0 {
		return Num{}, true
	}
	h := int64(1)
	if g > 1 {
		h = int64(gcd64(abs64(t), uint64(g)))
	}
	e, ok := mul64(b/g, d/h)
	if !ok {
		return Num{}, false
	}
	return Num{n: t / h, m: e - 1}, true
}

// Sub returns x - y.
func (x Num) Sub(y Num) Num {
	if y.big == nil {
		return x.Add(Num{n: -y.n, m: y.m})
	}
	if z, ok := intOp(x, y, (*big.Int).Sub); ok {
		return z
	}
	return shrink(new(big.Rat).Sub(x.rat(), y.rat()))
}

// Mul returns x · y.
func (x Num) Mul(y Num) Num {
	if x.big == nil && y.big == nil {
		if x.n == 0 || y.n == 0 {
			return Num{}
		}
		if x.m == 0 && y.m == 0 {
			if p, ok := mul64(x.n, y.n); ok {
				return Num{n: p}
			}
		} else {
			a, b, c, d := x.n, x.m+1, y.n, y.m+1
			if d > 1 {
				if g := int64(gcd64(abs64(a), uint64(d))); g > 1 {
					a, d = a/g, d/g
				}
			}
			if b > 1 {
				if g := int64(gcd64(abs64(c), uint64(b))); g > 1 {
					c, b = c/g, b/g
				}
			}
			n, ok := mul64(a, c)
			if ok {
				if e, ok := mul64(b, d); ok {
					return Num{n: n, m: e - 1}
				}
			}
		}
	}
	if x.Bits()+y.Bits() > 4*MaxBits {
		fuel.Stop(fuel.TooLong)
	}
	if z, ok := intOp(x, y, (*big.Int).Mul); ok {
		return z
	}
	return shrink(new(big.Rat).Mul(x.rat(), y.rat()))
}

// Inv returns 1/x. It panics if x is 0.
func (x Num) Inv() Num {
	if x.IsZero() {
		panic("num: division by zero")
	}
	if x.big != nil {
		return shrink(new(big.Rat).Inv(x.big))
	}
	if x.n < 0 {
		return Num{n: -(x.m + 1), m: -x.n - 1}
	}
	return Num{n: x.m + 1, m: x.n - 1}
}

// Quo returns x / y. It panics if y is 0.
func (x Num) Quo(y Num) Num {
	if y.big == nil && y.m == 0 && y.n == 1 {
		return x
	}
	if (x.big != nil || y.big != nil) && x.IsInt() && y.IsInt() && !y.IsZero() {
		var s, t, m big.Int
		r := new(big.Rat)
		if r.Num().QuoRem(x.numerator(&s), y.numerator(&t), &m); m.Sign() == 0 {
			return shrink(r)
		}
	}
	return x.Mul(y.Inv())
}

// Pow returns x to the power of k, and false if the result would pass maxBits
// bits (0 means MaxBits) or would be a negative power of 0. Pow(0) is 1.
func (x Num) Pow(k int, maxBits int) (Num, bool) {
	if maxBits <= 0 || maxBits > MaxBits {
		maxBits = MaxBits
	}
	switch {
	case k == 0:
		return One, true
	case k == 1:
		return x, true
	case x.IsZero():
		return Num{}, k > 0
	case x.IsOne():
		return x, true
	case x.n == -1 && x.m == 0 && x.big == nil:
		if k&1 == 0 {
			return One, true
		}
		return x, true
	}
	if k < 0 {
		if k == -k { // the most negative int
			return Num{}, false
		}
		y, ok := x.Pow(-k, maxBits)
		if !ok {
			return Num{}, false
		}
		return y.Inv(), true
	}
	// x^k needs at least (bits-1)·k bits; refuse before computing.
	long := max(x.rawBits(true), x.rawBits(false)) - 1
	if k > maxBits || long > 0 && long*k > maxBits {
		return Num{}, false
	}
	if x.big == nil && (long+1)*k < 63 {
		n, d, b, c, e := int64(1), int64(1), x.n, x.m+1, k
		for {
			if e&1 == 1 {
				n *= b
				d *= c
			}
			if e >>= 1; e == 0 {
				break
			}
			b *= b
			c *= c
		}
		return Num{n: n, m: d - 1}, true
	}
	e := big.NewInt(int64(k))
	n := new(big.Int).Exp(x.Num(), e, nil)
	d := new(big.Int).Exp(x.Den(), e, nil)
	if n.BitLen() > maxBits || d.BitLen() > maxBits {
		return Num{}, false
	}
	return shrink(new(big.Rat).SetFrac(n, d)), true
}

func (x Num) rawBits(numer bool) int {
	if x.big != nil {
		if numer {
			return x.big.Num().BitLen()
		}
		return x.big.Denom().BitLen()
	}
	if numer {
		return Num{n: x.n}.Bits() - 1
	}
	return Num{n: x.m + 1}.Bits() - 1
}

// Floor returns the greatest integer not above x.
func (x Num) Floor() Num {
	if x.big == nil {
		if x.m == 0 {
			return x
		}
		q := x.n / (x.m + 1)
		if x.n < 0 {
			q--
		}
		return Num{n: q}
	}
	if x.big.IsInt() {
		return x
	}
	// Div is Euclidean, which is the floor for a positive divisor.
	return FromBigInt(new(big.Int).Div(x.big.Num(), x.big.Denom()))
}

// Ceil returns the least integer not below x.
func (x Num) Ceil() Num { return x.Neg().Floor().Neg() }

// Trunc returns x without its fractional part.
func (x Num) Trunc() Num {
	if x.Sign() < 0 {
		return x.Ceil()
	}
	return x.Floor()
}

// Mod returns x - y·⌊x/y⌋, which has the sign of y. It panics if y is 0.
func (x Num) Mod(y Num) Num { return x.Sub(y.Mul(x.Quo(y).Floor())) }

// Min returns the lesser of x and y.
func Min(x, y Num) Num {
	if y.Less(x) {
		return y
	}
	return x
}

// Max returns the greater of x and y.
func Max(x, y Num) Num {
	if x.Less(y) {
		return y
	}
	return x
}

// Gcd returns the non-negative greatest common divisor. Of fractions it is the
// greatest g of which both are integer multiples; Gcd(0, 0) is 0.
func Gcd(x, y Num) Num {
	if x.big == nil && y.big == nil && x.m == 0 && y.m == 0 {
		return Num{n: int64(gcd64(abs64(x.n), abs64(y.n)))}
	}
	if x.IsZero() {
		return y.Abs()
	}
	if y.IsZero() {
		return x.Abs()
	}
	if z, ok := intOp(x.Abs(), y.Abs(), func(z, x, y *big.Int) *big.Int { return z.GCD(nil, nil, x, y) }); ok {
		return z
	}
	n := new(big.Int).GCD(nil, nil, new(big.Int).Abs(x.Num()), new(big.Int).Abs(y.Num()))
	b, d := x.Den(), y.Den()
	g := new(big.Int).GCD(nil, nil, b, d)
	d.Mul(d, b.Quo(b, g))
	return FromBigFrac(n, d)
}

// Lcm returns the non-negative least common multiple; it is 0 if x or y is.
func Lcm(x, y Num) Num {
	if x.IsZero() || y.IsZero() {
		return Num{}
	}
	return x.Quo(Gcd(x, y)).Mul(y).Abs()
}
