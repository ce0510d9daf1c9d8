package interval

import "math/big"

// unbounded handles the operands of a binary operation that have no endpoints.
func unbounded(x, y Interval) (Interval, bool) {
	partial := x.partial || y.partial
	if x.kind == empty || y.kind == empty {
		return Interval{partial: true}, true
	}
	if x.kind == whole || y.kind == whole {
		return Interval{kind: whole, partial: partial}, true
	}
	return Interval{}, false
}

// Add returns x + y.
func (e *Env) Add(x, y Interval) Interval {
	if z, ok := unbounded(x, y); ok {
		return z
	}
	e.tank.Burn(4 + int(e.prec)/256)
	return e.make(sum(e.down(), x.lo, y.lo), sum(e.up(), x.hi, y.hi), x.partial || y.partial)
}

// sum sets z to x + y, rounded outward as z is. A number that lies far below the last place of
// the other is not aligned with it, which would cost memory for all the places between: where
// z rounds away from it it is dropped, else it stands for a fraction of the last place.
func sum(z, x, y *big.Float) *big.Float {
	if x.Sign() == 0 || y.Sign() == 0 || x.IsInf() || y.IsInf() {
		return z.Add(x, y)
	}
	if x.MantExp(nil) < y.MantExp(nil) {
		x, y = y, x
	}
	prec := int(max(z.Prec(), x.Prec()))
	if x.MantExp(nil)-y.MantExp(nil) <= 2*prec+64 {
		return z.Add(x, y)
	}
	outward := 1
	switch z.Mode() {
	case big.ToNegativeInf:
		outward = -1
	case big.AwayFromZero:
		outward = x.Sign()
	}
	if y.Sign() != outward {
		return z.Set(x)
	}
	part := new(big.Float).SetMantExp(big.NewFloat(float64(outward)), x.MantExp(nil)-prec-4)
	return z.Add(x, part)
}

// Sub returns x - y.
func (e *Env) Sub(x, y Interval) Interval { return e.Add(x, e.Neg(y)) }

// Neg returns -x.
func (e *Env) Neg(x Interval) Interval {
	if x.kind != bounded {
		return x
	}
	return Interval{lo: new(big.Float).Neg(x.hi), hi: new(big.Float).Neg(x.lo), kind: bounded, partial: x.partial}
}

// Abs returns |x|.
func (e *Env) Abs(x Interval) Interval {
	switch {
	case x.kind != bounded || x.lo.Sign() >= 0:
		return x
	case x.hi.Sign() <= 0:
		return e.Neg(x)
	}
	y := e.Neg(x)
	if y.hi.Cmp(x.hi) < 0 {
		y.hi = x.hi
	}
	y.lo = new(big.Float).SetPrec(e.prec)
	return y
}

// Mul returns x · y.
func (e *Env) Mul(x, y Interval) Interval {
	if z, ok := unbounded(x, y); ok {
		return z
	}
	e.burn(1)
	partial := x.partial || y.partial
	if sx, ok := x.Sign(); ok && sx == 0 {
		return Interval{lo: x.lo, hi: x.hi, kind: bounded, partial: partial}
	}
	if sy, ok := y.Sign(); ok && sy == 0 {
		return Interval{lo: y.lo, hi: y.hi, kind: bounded, partial: partial}
	}
	if x.hi.Sign() <= 0 {
		return e.Neg(e.Mul(e.Neg(x), y))
	}
	if y.hi.Sign() <= 0 {
		return e.Neg(e.Mul(x, e.Neg(y)))
	}
	// Both have positive numbers now.
	a, b := x.lo, y.lo
	switch {
	case a.Sign() >= 0 && b.Sign() >= 0:
		return e.make(e.down().Mul(a, b), e.up().Mul(x.hi, y.hi), partial)
	case a.Sign() >= 0:
		return e.make(e.down().Mul(x.hi, b), e.up().Mul(x.hi, y.hi), partial)
	case b.Sign() >= 0:
		return e.make(e.down().Mul(a, y.hi), e.up().Mul(x.hi, y.hi), partial)
	}
	lo, hi := e.down().Mul(a, y.hi), e.up().Mul(x.hi, y.hi)
	if l := e.down().Mul(x.hi, b); l.Cmp(lo) < 0 {
		lo = l
	}
	if h := e.up().Mul(a, b); h.Cmp(hi) > 0 {
		hi = h
	}
	return e.make(lo, hi, partial)
}

// Sqr returns x².
func (e *Env) Sqr(x Interval) Interval {
	x = e.Abs(x)
	if x.kind != bounded {
		return x
	}
	e.burn(1)
	return e.make(e.down().Mul(x.lo, x.lo), e.up().Mul(x.hi, x.hi), x.partial)
}

// Inv returns 1/x; it is the whole line, and perhaps undefined, if x contains 0.
func (e *Env) Inv(x Interval) Interval { return e.Quo(e.Int(1), x) }

// Quo returns x / y; it is the whole line, and perhaps undefined, if y contains 0.
func (e *Env) Quo(x, y Interval) Interval {
	if s, ok := y.Sign(); y.kind != empty && (!ok || s == 0) {
		if ok && s == 0 || x.kind == empty {
			return Interval{partial: true}
		}
		return Whole(false)
	}
	if z, ok := unbounded(x, y); ok {
		return z
	}
	e.burn(2)
	if y.hi.Sign() < 0 {
		x, y = e.Neg(x), e.Neg(y)
	}
	l, h := y.hi, y.lo
	if x.lo.Sign() < 0 {
		l = y.lo
	}
	if x.hi.Sign() < 0 {
		h = y.hi
	}
	return e.make(e.down().Quo(x.lo, l), e.up().Quo(x.hi, h), x.partial || y.partial)
}

// Min returns the interval of the lesser of a number of x and one of y.
func (e *Env) Min(x, y Interval) Interval { return e.Neg(e.Max(e.Neg(x), e.Neg(y))) }

// Max returns the interval of the greater of a number of x and one of y.
func (e *Env) Max(x, y Interval) Interval {
	if z, ok := unbounded(x, y); ok {
		return z
	}
	z := x
	z.partial = x.partial || y.partial
	if y.lo.Cmp(z.lo) > 0 {
		z.lo = y.lo
	}
	if y.hi.Cmp(z.hi) > 0 {
		z.hi = y.hi
	}
	return z
}

// Floor returns ⌊x⌋, a point only if all of x has the same.
func (e *Env) Floor(x Interval) Interval {
	lo, hi, ok := x.Bounds()
	if !ok {
		return x
	}
	y := e.Hull(lo.Floor(), hi.Floor())
	y.partial = x.partial
	return y
}
