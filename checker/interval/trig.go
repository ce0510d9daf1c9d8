package interval

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/num"
)

// maxAngle is the binary exponent beyond which an angle is not reduced any more.
const maxAngle = 1 << 13

// sinCosPoint returns bounds for the sine and cosine of f.
func (e *Env) sinCosPoint(f *big.Float) (sin, cos Interval) {
	k := 0
	if f.Sign() != 0 {
		k = f.MantExp(nil)
	}
	if k > maxAngle {
		y := e.Hull(num.MinusOne, num.One)
		return y, y
	}
	s := scale{e.prec + 32 + uint(max(k, 0)) + uint(min(max(-k, 0), int(2*e.prec)))}
	p := e.piBall(s)
	x := s.from(f)
	// n = ⌊2x/π + 1/2⌋, r = x - n·π/2.
	n := new(big.Int).Lsh(x.m, 2)
	n.Add(n, p.m)
	n.Div(n, new(big.Int).Lsh(p.m, 1))
	quadrant := int(new(big.Int).And(n, big.NewInt(3)).Int64())
	abs := new(big.Int).Abs(n)
	// The error of n·π/2 is |n|·err ulps; a long n is covered by enlarging the scale.
	r := ball{new(big.Int).Sub(x.m, new(big.Int).Rsh(n.Mul(n, p.m), 1)), 2 + x.err}
	if abs.BitLen() > 0 {
		drop := uint(max(k, 0))
		t := new(big.Int).Mul(abs, new(big.Int).SetUint64(p.err))
		t.Rsh(t, drop)
		r.m.Rsh(r.m, drop)
		r.err = r.err>>drop + t.Uint64() + 3
		s = scale{s.w - drop}
	}
	sq := s.mul(r, r)
	sq.m.Neg(sq.m)
	ts, tc := r, s.int(1)
	sn, cs := ball{new(big.Int).Set(r.m), r.err}, s.int(1)
	for i := int64(1); ts.m.CmpAbs(big.NewInt(1)) > 0 || tc.m.CmpAbs(big.NewInt(1)) > 0; i++ {
		e.burn(2)
		tc, ts = s.mul(tc, sq), s.mul(ts, sq)
		tc.shrink((2*i - 1) * (2 * i))
		ts.shrink((2 * i) * (2*i + 1))
		cs.grow(tc)
		sn.grow(ts)
	}
	cs.err += rest(tc)
	sn.err += rest(ts)
	mk := func(b ball) Interval {
		lo, hi := e.bounds(s, b, 0)
		return e.clamp(e.make(lo, hi, false))
	}
	a, b := mk(sn), mk(cs)
	switch quadrant {
	case 1:
		return b, e.Neg(a)
	case 2:
		return e.Neg(a), e.Neg(b)
	case 3:
		return e.Neg(b), a
	}
	return a, b
}

// clamp cuts x to [-1, 1].
func (e *Env) clamp(x Interval) Interval {
	if one := big.NewFloat(1); x.hi.Cmp(one) > 0 {
		x.hi = one
	}
	if one := big.NewFloat(-1); x.lo.Cmp(one) < 0 {
		x.lo = one
	}
	return x
}

// quarters returns the first and the last integer k for which k·π/2 may lie in
// x, at most five apart; false if there are more or x is too large.
func (e *Env) quarters(x Interval) (first, last int64, ok bool) {
	if x.lo.MantExp(nil) > 60 || x.hi.MantExp(nil) > 60 {
		return 0, 0, false
	}
	q := e.Quo(e.Add(x, x), e.Pi())
	lo, hi, ok := q.Bounds()
	if !ok {
		return 0, 0, false
	}
	first, ok1 := lo.Ceil().Int64()
	last, ok2 := hi.Floor().Int64()
	return first, last, ok1 && ok2 && last-first <= 5
}

// Sin returns sin x.
func (e *Env) Sin(x Interval) Interval {
	if x.kind == empty {
		return x
	}
	sin, _ := e.sinCos(x)
	return sin
}

// Cos returns cos x.
func (e *Env) Cos(x Interval) Interval {
	if x.kind == empty {
		return x
	}
	_, cos := e.sinCos(x)
	return cos
}

func (e *Env) sinCos(x Interval) (sin, cos Interval) {
	if x.kind == bounded && x.IsPoint() {
		sin, cos = e.sinCosPoint(x.lo)
		sin.partial, cos.partial = x.partial, x.partial
		return sin, cos
	}
	all := e.Hull(num.MinusOne, num.One)
	all.partial = x.partial
	if x.kind != bounded {
		return all, all
	}
	first, last, ok := e.quarters(x)
	if !ok {
		// A narrow interval around a large angle: the mean value theorem.
		return e.nearby(x, all)
	}
	s1, c1 := e.sinCosPoint(x.lo)
	s2, c2 := e.sinCosPoint(x.hi)
	sin, cos = e.Union(s1, s2), e.Union(c1, c2)
	one, minus := e.Int(1), e.Int(-1)
	for k := first; k <= last; k++ {
		switch k & 3 {
		case 0:
			cos = e.Union(cos, one)
		case 1:
			sin = e.Union(sin, one)
		case 2:
			cos = e.Union(cos, minus)
		case 3:
			sin = e.Union(sin, minus)
		}
	}
	sin.partial, cos.partial = x.partial, x.partial
	return sin, cos
}

// nearby bounds sine and cosine on x by their values at the lower end and the
// width, as neither changes faster than its argument.
func (e *Env) nearby(x, all Interval) (sin, cos Interval) {
	w := sum(e.up(), x.hi, new(big.Float).Neg(x.lo))
	if w.Cmp(big.NewFloat(1)) > 0 {
		return all, all
	}
	sin, cos = e.sinCosPoint(x.lo)
	d := e.make(new(big.Float).Neg(w), w, x.partial)
	return e.clamp(e.Add(sin, d)), e.clamp(e.Add(cos, d))
}

// Tan returns tan x; it is unknown and perhaps undefined if x may contain a pole.
func (e *Env) Tan(x Interval) Interval {
	if x.kind != bounded {
		x.partial = true
		return x
	}
	if !x.IsPoint() {
		first, last, ok := e.quarters(x)
		for k := first; ok && k <= last; k++ {
			ok = k&1 == 0
		}
		if ok {
			// Between two poles the tangent is monotone.
			t := e.Union(e.tanPoint(x.lo), e.tanPoint(x.hi))
			t.partial = t.partial || x.partial
			return t
		}
	}
	s, c := e.sinCos(x)
	return e.Quo(s, c)
}

func (e *Env) tanPoint(f *big.Float) Interval {
	s, c := e.sinCosPoint(f)
	return e.Quo(s, c)
}

// Atan returns atan x.
func (e *Env) Atan(x Interval) Interval {
	switch x.kind {
	case empty:
		return x
	case whole:
		h := e.Quo(e.Pi(), e.Int(2))
		h = e.Union(h, e.Neg(h))
		h.partial = x.partial
		return h
	}
	return e.monotone(x, e.atanPoint)
}

func (e *Env) atanPoint(f *big.Float) (lo, hi *big.Float) {
	if f.Sign() == 0 {
		z := new(big.Float).SetPrec(e.prec)
		return z, z
	}
	if f.Sign() < 0 {
		lo, hi = e.atanPoint(new(big.Float).Neg(f))
		return hi.Neg(hi), lo.Neg(lo)
	}
	k := f.MantExp(nil)
	s := scale{e.prec + 32 + uint(min(max(-k, 0), int(2*e.prec)))}
	var y ball
	switch {
	case k > int(s.w)+1:
		y = ball{new(big.Int), 1} // 0 < 1/x < 2^-w
	case k > 0:
		// 1/x from the mantissa, so that nothing is lost: 2^w / (m·2^j).
		m, j := integer(f)
		n := new(big.Int).Lsh(big.NewInt(1), s.w+uint(max(-j, 0)))
		d := m
		if j > 0 {
			d = m.Lsh(m, uint(j))
		}
		y = ball{n.Quo(n, d), 1}
	default:
		y = s.from(f)
	}
	const halvings = 3
	one := s.int(1)
	for range halvings {
		e.burn(4)
		// atan y = 2·atan(y / (1 + √(1 + y²)))
		y = s.quo(y, add(one, s.sqrt(add(one, s.mul(y, y)))))
	}
	sq := s.mul(y, y)
	term, sum := y, ball{new(big.Int).Set(y.m), y.err}
	for i := int64(1); term.m.CmpAbs(big.NewInt(1)) > 0; i++ {
		e.burn(1)
		term = s.mul(term, sq)
		term.m.Neg(term.m)
		sum.grow(s.quoInt(term, 2*i+1))
	}
	sum.err += rest(term)
	sum = ball{new(big.Int).Lsh(sum.m, halvings), sum.err << halvings}
	if k > 0 {
		sum = sub(half(e.piBall(s), 1), sum)
	}
	return e.bounds(s, sum, 0)
}

// restrict cuts x to [-1, 1]; where it had to, the result is perhaps undefined.
func (e *Env) restrict(x Interval) Interval {
	if x.kind != bounded {
		if x.kind == whole {
			x = e.Hull(num.MinusOne, num.One)
		}
		x.partial = true
		return x
	}
	one := big.NewFloat(1)
	minus := big.NewFloat(-1)
	if x.lo.Cmp(one) > 0 || x.hi.Cmp(minus) < 0 {
		return Interval{partial: true}
	}
	if x.lo.Cmp(minus) < 0 || x.hi.Cmp(one) > 0 {
		x.partial = true
	}
	return e.clamp(x)
}

// Asin returns asin x.
func (e *Env) Asin(x Interval) Interval {
	x = e.restrict(x)
	if x.kind != bounded {
		return x
	}
	return e.monotone(x, e.asinPoint)
}

func (e *Env) asinPoint(f *big.Float) (lo, hi *big.Float) {
	x := Interval{lo: f, hi: f, kind: bounded}
	c := e.Sqrt(e.Mul(e.Sub(e.Int(1), x), e.Add(e.Int(1), x)))
	var y Interval
	if f.MantExp(nil) < 0 || f.Sign() == 0 {
		y = e.Atan(e.Quo(x, c))
	} else {
		y = e.Sub(e.Quo(e.Pi(), e.Int(2)), e.Atan(e.Quo(c, e.Abs(x))))
		if f.Sign() < 0 {
			y = e.Neg(y)
		}
	}
	return y.lo, y.hi
}

// Acos returns acos x.
func (e *Env) Acos(x Interval) Interval {
	x = e.restrict(x)
	if x.kind != bounded {
		return x
	}
	y := e.monotone(e.Neg(x), func(f *big.Float) (lo, hi *big.Float) {
		a := e.acosPoint(new(big.Float).Neg(f))
		return a.lo, a.hi
	})
	return y
}

func (e *Env) acosPoint(f *big.Float) Interval {
	x := Interval{lo: f, hi: f, kind: bounded}
	c := e.Sqrt(e.Mul(e.Sub(e.Int(1), x), e.Add(e.Int(1), x)))
	switch {
	case f.Sign() == 0 || f.MantExp(nil) < 0:
		return e.Sub(e.Quo(e.Pi(), e.Int(2)), e.Atan(e.Quo(x, c)))
	case f.Sign() > 0:
		return e.Atan(e.Quo(c, x))
	}
	return e.Sub(e.Pi(), e.Atan(e.Quo(c, e.Neg(x))))
}

// Atan2 returns the angle of the point (x, y) in (-π, π]; it is [-π, π] and
// perhaps undefined if the point may be the origin.
func (e *Env) Atan2(y, x Interval) Interval {
	if z, ok := unbounded(x, y); ok {
		if z.kind == empty {
			return z
		}
		return e.Union(e.Pi(), e.Neg(e.Pi()))
	}
	partial := x.partial || y.partial
	sx, okx := x.Sign()
	sy, oky := y.Sign()
	var a Interval
	switch {
	case okx && sx > 0:
		a = e.Atan(e.Quo(y, x))
	case oky && sy > 0:
		a = e.Sub(e.Quo(e.Pi(), e.Int(2)), e.Atan(e.Quo(x, y)))
	case oky && sy < 0:
		a = e.Neg(e.Atan2(e.Neg(y), x))
	case okx && sx < 0 && oky:
		a = e.Pi() // y is 0
	default:
		a = e.Union(e.Pi(), e.Neg(e.Pi()))
		partial = partial || !(okx && sx < 0)
	}
	a.partial = a.partial || partial
	return a
}
