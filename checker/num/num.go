// Package num is exact rational arithmetic. A Num lives in two machine words
// while it fits and spills to math/big when it does not; every operation
// returns the smallest form again, so that school-sized numbers cost no
// allocation.
package num

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/yansuan/yansuan/checker/fuel"
)

// MaxBits caps the numerator and the denominator of every Num. An operation
// whose result would be longer stops with fuel.TooLong.
const MaxBits = 1 << 17

// Num is an exact rational number in lowest terms with a positive denominator.
// The zero value is 0. Nums are values: no operation changes its operands.
// Compare with Equal or Cmp, not with ==.
type Num struct {
	n   int64    // numerator, never math.MinInt64
	m   int64    // denominator minus one, so that the zero value is 0/1
	big *big.Rat // set only when the number does not fit above; never changed once set
}

// Frequent constants.
var (
	Zero     = Num{}
	One      = Num{n: 1}
	Two      = Num{n: 2}
	MinusOne = Num{n: -1}
	Half     = Num{n: 1, m: 1}
)

// Int returns n.
func Int(n int64) Num {
	if n == math.MinInt64 {
		return Num{big: new(big.Rat).SetInt64(n)}
	}
	return Num{n: n}
}

// Frac returns n/d. It panics if d is 0.
func Frac(n, d int64) Num {
	if d == 0 {
		panic("num: denominator is zero")
	}
	if n == math.MinInt64 || d == math.MinInt64 {
		return shrink(big.NewRat(n, d))
	}
	if d < 0 {
		n, d = -n, -d
	}
	return reduce(n, d)
}

// FromBigInt returns the integer x, which it copies.
func FromBigInt(x *big.Int) Num {
	if x.IsInt64() {
		return Int(x.Int64())
	}
	if x.BitLen() > MaxBits {
		fuel.Stop(fuel.TooLong)
	}
	return Num{big: new(big.Rat).SetInt(x)}
}

// FromRat returns r, which it copies.
func FromRat(r *big.Rat) Num {
	if n, ok := small(r); ok {
		return n
	}
	return shrink(new(big.Rat).Set(r))
}

// FromBigFrac returns n/d. It panics if d is 0.
func FromBigFrac(n, d *big.Int) Num {
	if n.IsInt64() && d.IsInt64() {
		return Frac(n.Int64(), d.Int64())
	}
	return shrink(new(big.Rat).SetFrac(n, d))
}

func small(r *big.Rat) (Num, bool) {
	if r.Num().IsInt64() && r.Denom().IsInt64() {
		if n := r.Num().Int64(); n != math.MinInt64 {
			return Num{n: n, m: r.Denom().Int64() - 1}, true
		}
	}
	return Num{}, false
}

// shrink takes r over and returns it in its canonical form.
func shrink(r *big.Rat) Num {
	if n, ok := small(r); ok {
		return n
	}
	if r.Num().BitLen() > MaxBits || r.Denom().BitLen() > MaxBits {
		fuel.Stop(fuel.TooLong)
	}
	return Num{big: r}
}

// reduce returns n/d for d > 0 and n not math.MinInt64.
func reduce(n, d int64) Num {
	if d == 1 {
		return Num{n: n}
	}
	if n == 0 {
		return Num{}
	}
	if g := int64(gcd64(abs64(n), uint64(d))); g > 1 {
		n /= g
		d /= g
	}
	return Num{n: n, m: d - 1}
}

func abs64(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}

// gcd64 is Stein's binary algorithm.
func gcd64(a, b uint64) uint64 {
	if a == 0 {
		return b
	}
	if b == 0 {
		return a
	}
	za, zb := bits.TrailingZeros64(a), bits.TrailingZeros64(b)
	b >>= uint(zb)
	a >>= uint(za)
	for a != b {
		if a < b {
			a, b = b, a
		}
		if b == 1 {
			break
		}
		a -= b
		a >>= uint(bits.TrailingZeros64(a))
	}
	return b << uint(min(za, zb))
}

// mul64 returns a*b, and whether it fits without being math.MinInt64.
func mul64(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(abs64(a), abs64(b))
	if hi != 0 || lo > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}

// add64 returns a+b, and whether it fits without being math.MinInt64.
func add64(a, b int64) (int64, bool) {
	c := a + b
	if (a > 0 && b > 0 && c <= 0) || (a < 0 && b < 0 && (c >= 0 || c == math.MinInt64)) {
		return 0, false
	}
	return c, true
}

// rat returns x as a big.Rat that must not be changed.
func (x Num) rat() *big.Rat {
	if x.big != nil {
		return x.big
	}
	return big.NewRat(x.n, x.m+1)
}

// Rat returns x as a new big.Rat.
func (x Num) Rat() *big.Rat {
	if x.big != nil {
		return new(big.Rat).Set(x.big)
	}
	return big.NewRat(x.n, x.m+1)
}

// Small returns numerator and denominator where both fit in an int64.
func (x Num) Small() (n, d int64, ok bool) { return x.n, x.m + 1, x.big == nil }

// Int64 returns x where it is an integer that fits.
func (x Num) Int64() (int64, bool) { return x.n, x.big == nil && x.m == 0 }

// Num returns the numerator, which carries the sign, as a new big.Int.
func (x Num) Num() *big.Int {
	if x.big != nil {
		return new(big.Int).Set(x.big.Num())
	}
	return big.NewInt(x.n)
}

// Den returns the positive denominator as a new big.Int.
func (x Num) Den() *big.Int {
	if x.big != nil {
		return new(big.Int).Set(x.big.Denom())
	}
	return big.NewInt(x.m + 1)
}

// Numer returns the numerator as a Num.
func (x Num) Numer() Num {
	if x.big != nil {
		return FromBigInt(x.big.Num())
	}
	return Num{n: x.n}
}

// Denom returns the positive denominator as a Num.
func (x Num) Denom() Num {
	if x.big != nil {
		return FromBigInt(x.big.Denom())
	}
	return Num{n: x.m + 1}
}

// Sign returns -1, 0 or 1.
func (x Num) Sign() int {
	if x.big != nil {
		return x.big.Sign()
	}
	if x.n > 0 {
		return 1
	}
	return int(x.n >> 63)
}

// IsZero reports whether x is 0.
func (x Num) IsZero() bool { return x.n == 0 && x.big == nil }

// IsOne reports whether x is 1.
func (x Num) IsOne() bool { return x.n == 1 && x.m == 0 && x.big == nil }

// IsInt reports whether x is an integer.
func (x Num) IsInt() bool {
	if x.big != nil {
		return x.big.IsInt()
	}
	return x.m == 0
}

// IsEven reports whether x is an even integer.
func (x Num) IsEven() bool {
	if x.big != nil {
		return x.big.IsInt() && x.big.Num().Bit(0) == 0
	}
	return x.m == 0 && x.n&1 == 0
}

// Equal reports whether x and y are the same number.
func (x Num) Equal(y Num) bool {
	if x.big == nil || y.big == nil {
		return x == y
	}
	return x.big.Cmp(y.big) == 0
}

// Cmp returns -1, 0 or 1 as x is less than, equal to or greater than y.
func (x Num) Cmp(y Num) int {
	if x.big != nil || y.big != nil {
		return x.rat().Cmp(y.rat())
	}
	if x.m == y.m {
		switch {
		case x.n < y.n:
			return -1
		case x.n > y.n:
			return 1
		}
		return 0
	}
	sx, sy := x.Sign(), y.Sign()
	if sx != sy {
		if sx < sy {
			return -1
		}
		return 1
	}
	ah, al := bits.Mul64(abs64(x.n), uint64(y.m+1))
	bh, bl := bits.Mul64(abs64(y.n), uint64(x.m+1))
	c := 0
	switch {
	case ah < bh || ah == bh && al < bl:
		c = -1
	case ah > bh || ah == bh && al > bl:
		c = 1
	}
	return c * sx
}

// Less reports whether x < y.
func (x Num) Less(y Num) bool { return x.Cmp(y) < 0 }

// Bits returns the length of numerator and denominator together in bits, a
// measure of the work an operation on x costs.
func (x Num) Bits() int {
	if x.big != nil {
		return x.big.Num().BitLen() + x.big.Denom().BitLen()
	}
	return bits.Len64(abs64(x.n)) + bits.Len64(uint64(x.m+1))
}

// Words returns the fuel an operation on x is worth: 1 for small numbers, and
// for longer ones a unit per machine word.
func (x Num) Words() int {
	if x.big == nil {
		return 1
	}
	return 1 + (x.big.Num().BitLen()+x.big.Denom().BitLen())>>6
}

// Cost returns the fuel that computing x was worth beyond the first unit: nothing
// for small numbers; for longer ones it grows with the square of the length, for a
// fraction faster, as common divisors have to be found.
func (x Num) Cost() int {
	if x.big == nil {
		return 0
	}
	w := (x.big.Num().BitLen() + x.big.Denom().BitLen()) >> 6
	if x.big.IsInt() {
		return w + w*w/64
	}
	return 4 + 2*w + w*w/8
}

// Hash returns a number that depends on the value of x alone and is the same
// on every host.
func (x Num) Hash() uint64 {
	if x.big == nil {
		return mix(mix(uint64(x.n)) ^ uint64(x.m))
	}
	h := uint64(x.big.Sign() + 7)
	for _, b := range x.big.Num().Bytes() {
		h = (h ^ uint64(b)) * 0x100000001b3
	}
	h = mix(h)
	for _, b := range x.big.Denom().Bytes() {
		h = (h ^ uint64(b)) * 0x100000001b3
	}
	return mix(h)
}

// mix is the finaliser of splitmix64.
func mix(h uint64) uint64 {
	h += 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// Float64 returns the nearest float, for choosing what to try; it never decides.
func (x Num) Float64() float64 {
	if x.big != nil {
		f, _ := x.big.Float64()
		return f
	}
	if x.m == 0 {
		return float64(x.n)
	}
	return float64(x.n) / float64(x.m+1)
}
