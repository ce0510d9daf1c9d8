// Package modp computes modulo a prime below 2^62: the homomorphic image in
// which identities are refuted cheaply, common divisors are bounded and
// factorisations begin. A non-zero image proves a number to be non-zero; a zero
// image proves nothing.
package modp

import (
	"math/big"
	"math/bits"

	"github.com/yansuan/yansuan/checker/num"
)

// Primes are primes of 61 and 62 bits, to be used in turn.
var Primes = [...]uint64{
	1<<61 - 1,
	1<<62 - 57,
	1<<62 - 87,
	1<<62 - 117,
	1<<62 - 143,
	1<<61 - 31,
}

// Field is the integers modulo an odd prime P < 2^62. Its elements are kept in
// Montgomery's form (Montgomery 1985), which only From… and Value translate; 0
// is 0 in either.
type Field struct {
	P   uint64
	neg uint64 // -1/P mod 2^64
	r2  uint64 // 2^128 mod P
	one uint64 // 2^64 mod P
}

// NewField returns the field of p elements. The caller vouches for p being an
// odd prime below 2^62; all but inverses is right for any odd p.
func NewField(p uint64) Field {
	inv := p // Newton's iteration, right to 3 bits and doubling
	for range 5 {
		inv *= 2 - p*inv
	}
	f := Field{P: p, neg: -inv}
	_, f.one = bits.Div64(1%p, 0, p)
	hi, lo := bits.Mul64(f.one, f.one)
	_, f.r2 = bits.Div64(hi%p, lo, p)
	return f
}

// One returns 1.
func (f *Field) One() uint64 { return f.one }

// Add returns a + b.
func (f *Field) Add(a, b uint64) uint64 {
	c := a + b
	if c >= f.P {
		c -= f.P
	}
	return c
}

// Sub returns a - b.
func (f *Field) Sub(a, b uint64) uint64 {
	c := a - b
	if c > a {
		c += f.P
	}
	return c
}

// Neg returns -a.
func (f *Field) Neg(a uint64) uint64 { return f.Sub(0, a) }

// Mul returns a · b.
func (f *Field) Mul(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	mh, ml := bits.Mul64(lo*f.neg, f.P)
	_, carry := bits.Add64(lo, ml, 0)
	c := hi + mh + carry
	if c >= f.P {
		c -= f.P
	}
	return c
}

// Pow returns a^k.
func (f *Field) Pow(a, k uint64) uint64 {
	c := f.one
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			c = f.Mul(c, a)
		}
		a = f.Mul(a, a)
	}
	return c
}

// Inv returns 1/a for a ≠ 0, by the extended Euclidean algorithm.
func (f *Field) Inv(a uint64) uint64 {
	r0, r1 := f.P, f.Value(a)
	var s0, s1 int64 = 0, 1
	for r1 > 1 {
		q := r0 / r1
		r0, r1 = r1, r0-q*r1
		s0, s1 = s1, s0-int64(q)*s1
	}
	if s1 < 0 {
		s1 += int64(f.P)
	}
	return f.From(uint64(s1))
}

// From returns x mod P.
func (f *Field) From(x uint64) uint64 { return f.Mul(x%f.P, f.r2) }

// FromInt returns x mod P.
func (f *Field) FromInt(x int64) uint64 {
	if x < 0 {
		return f.Neg(f.From(-uint64(x)))
	}
	return f.From(uint64(x))
}

// Value returns the representative of a in [0, P).
func (f *Field) Value(a uint64) uint64 { return f.Mul(a, 1) }

// Signed returns the representative of a in (-P/2, P/2).
func (f *Field) Signed(a uint64) int64 {
	v := f.Value(a)
	if v > f.P/2 {
		return -int64(f.P - v)
	}
	return int64(v)
}

// FromBig returns x mod P.
func (f *Field) FromBig(x *big.Int) uint64 {
	if x.IsInt64() {
		return f.FromInt(x.Int64())
	}
	m := new(big.Int).Mod(x, new(big.Int).SetUint64(f.P))
	return f.From(m.Uint64())
}

// FromNum returns x mod P, and false if P divides the denominator.
func (f *Field) FromNum(x num.Num) (uint64, bool) {
	if n, d, ok := x.Small(); ok {
		if d == 1 {
			return f.FromInt(n), true
		}
		e := f.FromInt(d)
		if e == 0 {
			return 0, false
		}
		return f.Mul(f.FromInt(n), f.Inv(e)), true
	}
	e := f.FromBig(x.Den())
	if e == 0 {
		return 0, false
	}
	return f.Mul(f.FromBig(x.Num()), f.Inv(e)), true
}
