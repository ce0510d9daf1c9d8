package interval

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/num"
)

// finer returns an Env for a point so small that a difference of exponentials
// loses bits there.
func (e *Env) finer(f *big.Float) *Env {
	if f.Sign() == 0 {
		return e
	}
	if k := -f.MantExp(nil); k > 0 {
		g := *e
		g.prec = e.prec + uint(min(k, int(2*e.prec))) + 8
		return &g
	}
	return e
}

// Sinh returns sinh x.
func (e *Env) Sinh(x Interval) Interval {
	if x.kind != bounded {
		return x
	}
	return e.monotone(x, func(f *big.Float) (lo, hi *big.Float) {
		g := e.finer(f)
		p := g.Exp(Interval{lo: f, hi: f, kind: bounded})
		y := g.Quo(g.Sub(p, g.Inv(p)), g.Int(2))
		return y.lo, y.hi
	})
}

// Cosh returns cosh x.
func (e *Env) Cosh(x Interval) Interval {
	x = e.Abs(x)
	if x.kind != bounded {
		return x
	}
	return e.monotone(x, func(f *big.Float) (lo, hi *big.Float) {
		p := e.Exp(Interval{lo: f, hi: f, kind: bounded})
		y := e.Quo(e.Add(p, e.Inv(p)), e.Int(2))
		return y.lo, y.hi
	})
}

// Tanh returns tanh x.
func (e *Env) Tanh(x Interval) Interval {
	switch x.kind {
	case empty:
		return x
	case whole:
		y := e.Hull(num.MinusOne, num.One)
		y.partial = x.partial
		return y
	}
	return e.monotone(x, func(f *big.Float) (lo, hi *big.Float) {
		g := e.finer(f)
		if f.Sign() > 0 && f.MantExp(nil) > 24 {
			y := e.Hull(num.One.Sub(num.Frac(1, 1<<62)), num.One)
			return y.lo, y.hi
		}
		p := g.Exp(Interval{lo: f, hi: f, kind: bounded})
		p = g.Sqr(p)
		y := g.Sub(g.Int(1), g.Quo(g.Int(2), g.Add(p, g.Int(1))))
		if y.kind != bounded {
			return nil, nil
		}
		y = g.clamp(y)
		return y.lo, y.hi
	})
}

// Asinh returns the inverse of Sinh.
func (e *Env) Asinh(x Interval) Interval {
	if x.kind != bounded {
		return x
	}
	return e.monotone(x, func(f *big.Float) (lo, hi *big.Float) {
		if f.Sign() == 0 {
			return f, f
		}
		g := e.finer(f)
		y := Interval{lo: f, hi: f, kind: bounded}
		a := g.Abs(y)
		a = g.Log(g.Add(a, g.Sqrt(g.Add(g.Sqr(a), g.Int(1)))))
		if f.Sign() < 0 {
			a = g.Neg(a)
		}
		return a.lo, a.hi
	})
}

// Acosh returns the inverse of Cosh for x ≥ 1. Where x may be less the result
// is perhaps undefined.
func (e *Env) Acosh(x Interval) Interval {
	if x.kind != bounded {
		x.partial = true
		return x
	}
	one := big.NewFloat(1)
	if x.hi.Cmp(one) < 0 {
		return Interval{partial: true}
	}
	if x.lo.Cmp(one) < 0 {
		x.lo = one
		x.partial = true
	}
	return e.monotone(x, func(f *big.Float) (lo, hi *big.Float) {
		y := Interval{lo: f, hi: f, kind: bounded}
		root := e.Sqrt(e.Mul(e.Sub(y, e.Int(1)), e.Add(y, e.Int(1))))
		a := e.Log(e.Add(y, root))
		return a.lo, a.hi
	})
}

// Atanh returns the inverse of Tanh. Where |x| may reach 1 the result is unknown
// and perhaps undefined.
func (e *Env) Atanh(x Interval) Interval {
	if x.kind == empty {
		return x
	}
	one := e.Int(1)
	if x.kind != bounded || x.hi.Cmp(one.lo) >= 0 || new(big.Float).Neg(x.lo).Cmp(one.lo) >= 0 {
		if x.kind == bounded && (x.lo.Cmp(one.lo) >= 0 || new(big.Float).Neg(x.hi).Cmp(one.lo) >= 0) {
			return Interval{partial: true}
		}
		return Whole(false)
	}
	return e.monotone(x, func(f *big.Float) (lo, hi *big.Float) {
		g := e.finer(f)
		y := Interval{lo: f, hi: f, kind: bounded}
		a := g.Quo(g.Log(g.Quo(g.Add(g.Int(1), y), g.Sub(g.Int(1), y))), g.Int(2))
		return a.lo, a.hi
	})
}
