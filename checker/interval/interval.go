// Package interval encloses real numbers. Every operation returns an interval
// that certainly contains the exact result, however coarse; a higher precision
// makes it narrower. An interval that excludes 0 proves a value to be non-zero;
// one that contains it proves nothing.
package interval

import (
	"math"
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// MaxPrecision caps the precision of an Env.
const MaxPrecision = 20_000

// maxExponent caps the binary exponent of an endpoint; big.Float flushes to 0
// without regard to the direction of rounding only far beyond it.
const maxExponent = 1 << 28

// Env is where intervals are computed: a precision in bits and a tank. It
// remembers the constants it has computed, so its fuel depends on its history
// alone.
type Env struct {
	prec uint
	tank *fuel.Tank
	pi   map[uint]ball
	ln2  map[uint]ball
}

// New returns an Env whose endpoints have prec bits, taken into [32, MaxPrecision].
func New(prec int, tank *fuel.Tank) *Env {
	return &Env{prec: uint(min(max(prec, 32), MaxPrecision)), tank: tank, pi: map[uint]ball{}, ln2: map[uint]ball{}}
}

// Interval is a closed interval, the whole line, or nothing. It contains the
// value of an expression at every point at which the expression is defined. The
// zero Interval is empty. Intervals are values.
type Interval struct {
	lo, hi  *big.Float // nil both for the whole line, never infinite
	kind    kind
	partial bool // some operation may have been undefined
}

type kind uint8

const (
	empty kind = iota
	bounded
	whole
)

// Whole returns the whole line, and says whether the value is known to be defined.
func Whole(defined bool) Interval { return Interval{kind: whole, partial: !defined} }

// Defined reports whether every operation that led to x was certainly defined.
func (x Interval) Defined() bool { return x.kind != empty && !x.partial }

// IsEmpty reports whether the expression is nowhere defined.
func (x Interval) IsEmpty() bool { return x.kind == empty }

// IsWhole reports whether nothing is known about the value.
func (x Interval) IsWhole() bool { return x.kind == whole }

// IsBounded reports whether x has endpoints.
func (x Interval) IsBounded() bool { return x.kind == bounded }

// Sign returns -1 or 1 if every number of x is negative or positive, 0 and true
// if x is exactly 0, and false if the sign is not known.
func (x Interval) Sign() (int, bool) {
	if x.kind != bounded {
		return 0, false
	}
	l, h := x.lo.Sign(), x.hi.Sign()
	return l, l == h
}

// ExcludesZero reports whether x is not empty and 0 is outside it.
func (x Interval) ExcludesZero() bool {
	s, ok := x.Sign()
	return ok && s != 0
}

// Cmp returns -1 or 1 if every number of x is below or above every number of y,
// 0 and true if both are the same point, and false if they overlap.
func (x Interval) Cmp(y Interval) (int, bool) {
	if x.kind != bounded || y.kind != bounded {
		return 0, false
	}
	switch {
	case x.hi.Cmp(y.lo) < 0:
		return -1, true
	case x.lo.Cmp(y.hi) > 0:
		return 1, true
	}
	return 0, x.IsPoint() && y.IsPoint()
}

// IsPoint reports whether x is a single number.
func (x Interval) IsPoint() bool { return x.kind == bounded && x.lo.Cmp(x.hi) == 0 }

// Contains reports whether a lies in x.
func (x Interval) Contains(a num.Num) bool {
	switch x.kind {
	case whole:
		return true
	case empty:
		return false
	}
	r := a.Rat()
	lo, _ := x.lo.Rat(nil)
	hi, _ := x.hi.Rat(nil)
	return lo.Cmp(r) <= 0 && r.Cmp(hi) <= 0
}

// Bounds returns the endpoints exactly, and false if there are none or they are
// too long for a Num.
func (x Interval) Bounds() (lo, hi num.Num, ok bool) {
	if x.kind != bounded || long(x.lo) || long(x.hi) {
		return num.Zero, num.Zero, false
	}
	l, _ := x.lo.Rat(nil)
	h, _ := x.hi.Rat(nil)
	return num.FromRat(l), num.FromRat(h), true
}

func long(f *big.Float) bool {
	k := f.MantExp(nil)
	return k > num.MaxBits/2 || k < -num.MaxBits/2
}

// Mid returns a float near the middle, for choosing what to try.
func (x Interval) Mid() float64 {
	if x.kind != bounded {
		return 0
	}
	a, _ := x.lo.Float64()
	b, _ := x.hi.Float64()
	return a/2 + b/2
}

// Accuracy returns about how many bits of x are certain relative to its size; it
// is large for a point, and 0 or less if not even the sign is known.
func (x Interval) Accuracy() int {
	if x.kind != bounded {
		return 0
	}
	if x.IsPoint() {
		return MaxPrecision
	}
	w := sum(new(big.Float).SetPrec(32).SetMode(big.AwayFromZero), x.hi, new(big.Float).Neg(x.lo))
	return max(x.lo.MantExp(nil), x.hi.MantExp(nil)) - w.MantExp(nil)
}

// Magnitude returns the least integer k with |a| ≤ 2^k for every a in x, and false
// if x is not bounded; 0 alone gives math.MinInt.
func (x Interval) Magnitude() (int, bool) {
	if x.kind != bounded {
		return 0, false
	}
	k := math.MinInt
	for _, f := range [2]*big.Float{x.lo, x.hi} {
		if f.Sign() != 0 {
			k = max(k, f.MantExp(nil))
		}
	}
	return k, true
}

// String returns "[lo, hi]" with a few digits, "whole" or "empty".
func (x Interval) String() string {
	switch x.kind {
	case whole:
		return "whole"
	case empty:
		return "empty"
	}
	return "[" + x.lo.Text('g', 20) + ", " + x.hi.Text('g', 20) + "]"
}

func (e *Env) down() *big.Float {
	return new(big.Float).SetPrec(e.prec).SetMode(big.ToNegativeInf)
}

func (e *Env) up() *big.Float { return new(big.Float).SetPrec(e.prec).SetMode(big.ToPositiveInf) }

// make returns [lo, hi] after a check of the exponents.
func (e *Env) make(lo, hi *big.Float, partial bool) Interval {
	if far(lo) || far(hi) {
		return Interval{kind: whole, partial: partial}
	}
	return Interval{lo: lo, hi: hi, kind: bounded, partial: partial}
}

func far(f *big.Float) bool {
	if f.IsInf() {
		return true
	}
	k := f.MantExp(nil)
	return k > maxExponent || k < -maxExponent
}

// burn charges for terms of a series, each some operations on long numbers, by
// what they were measured to cost beside the operations of package poly.
func (e *Env) burn(terms int) {
	w := int(e.prec)/64 + 1
	e.tank.Burn(terms * (5 + w + w*w/64))
}

// Num returns the narrowest interval around a.
func (e *Env) Num(a num.Num) Interval {
	e.tank.Burn(a.Words())
	if n, ok := a.Int64(); ok {
		return e.make(e.down().SetInt64(n), e.up().SetInt64(n), false)
	}
	r := a.Rat()
	return e.make(e.down().SetRat(r), e.up().SetRat(r), false)
}

// Int returns n.
func (e *Env) Int(n int64) Interval { return e.Num(num.Int(n)) }

// Hull returns the interval between two numbers, lo ≤ hi.
func (e *Env) Hull(lo, hi num.Num) Interval {
	e.tank.Burn(lo.Words() + hi.Words())
	return e.make(e.down().SetRat(lo.Rat()), e.up().SetRat(hi.Rat()), false)
}

// Union returns the least interval around x and y.
func (e *Env) Union(x, y Interval) Interval {
	partial := x.partial || y.partial
	switch {
	case x.kind == empty:
		y.partial = true
		return y
	case y.kind == empty:
		x.partial = true
		return x
	case x.kind == whole || y.kind == whole:
		return Interval{kind: whole, partial: partial}
	}
	lo, hi := x.lo, x.hi
	if y.lo.Cmp(lo) < 0 {
		lo = y.lo
	}
	if y.hi.Cmp(hi) > 0 {
		hi = y.hi
	}
	return Interval{lo: lo, hi: hi, kind: bounded, partial: partial}
}
