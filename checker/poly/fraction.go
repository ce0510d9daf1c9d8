package poly

import "github.com/yansuan/yansuan/checker/num"

// Fraction is a rational function in lowest terms. The denominator has coprime
// integer coefficients and a positive leading one, so equal functions have equal
// parts. Operations cancel common factors; whoever needs to know where the
// original was undefined must look at its denominator before.
type Fraction struct{ num, den Poly }

// Fraction returns p as p/1.
func (p Poly) Fraction() Fraction { return Fraction{p, p.r.One()} }

// NewFraction returns p/q in lowest terms. It panics if q is 0.
func NewFraction(p, q Poly) Fraction {
	if q.IsZero() {
		panic("poly: division by zero")
	}
	if p.IsZero() {
		return Fraction{p, p.r.One()}
	}
	if !q.IsConst() {
		if g := GCD(p, q); !g.IsOne() {
			p, q = p.must(g), q.must(g)
		}
	}
	return normal(p, q)
}

// normal gives p/q, already coprime, its canonical denominator.
func normal(p, q Poly) Fraction {
	c, q := q.Primitive()
	return Fraction{p.Scale(c.Inv()), q}
}

// must returns p/g for a known divisor.
func (p Poly) must(g Poly) Poly {
	if g.IsOne() {
		return p
	}
	q, ok := p.Quo(g)
	if !ok {
		panic("poly: divisor does not divide")
	}
	return q
}

// Num returns the numerator.
func (f Fraction) Num() Poly { return f.num }

// Den returns the denominator.
func (f Fraction) Den() Poly { return f.den }

// IsZero reports whether f is 0.
func (f Fraction) IsZero() bool { return f.num.IsZero() }

// Equal reports whether f and g are the same function.
func (f Fraction) Equal(g Fraction) bool { return f.num.Equal(g.num) && f.den.Equal(g.den) }

// Poly returns f as a polynomial, if it is one.
func (f Fraction) Poly() (Poly, bool) { return f.num, f.den.IsOne() }

// Constant returns f as a number, if it is one.
func (f Fraction) Constant() (num.Num, bool) {
	if !f.den.IsOne() {
		return num.Zero, false
	}
	return f.num.Constant()
}

// Neg returns -f.
func (f Fraction) Neg() Fraction { return Fraction{f.num.Neg(), f.den} }

// Inv returns 1/f. It panics if f is 0.
func (f Fraction) Inv() Fraction {
	if f.num.IsZero() {
		panic("poly: division by zero")
	}
	return normal(f.den, f.num)
}

// Add returns f + g by Henrici's method, which takes small divisors before
// multiplying out.
func (f Fraction) Add(g Fraction) Fraction {
	if f.den.IsOne() && g.den.IsOne() {
		return Fraction{f.num.Add(g.num), f.den}
	}
	if f.den.Equal(g.den) {
		return NewFraction(f.num.Add(g.num), f.den)
	}
	d := GCD(f.den, g.den)
	if d.IsOne() {
		return Fraction{f.num.Mul(g.den).Add(g.num.Mul(f.den)), f.den.Mul(g.den)}.zeroed()
	}
	b, e := f.den.must(d), g.den.must(d)
	t := f.num.Mul(e).Add(g.num.Mul(b))
	if t.IsZero() {
		return Fraction{t, t.r.One()}
	}
	h := GCD(t, d)
	return normal(t.must(h), b.Mul(g.den.must(h)))
}

func (f Fraction) zeroed() Fraction {
	if f.num.IsZero() {
		return Fraction{f.num, f.num.r.One()}
	}
	return f
}

// Sub returns f - g.
func (f Fraction) Sub(g Fraction) Fraction { return f.Add(g.Neg()) }

// Mul returns f · g.
func (f Fraction) Mul(g Fraction) Fraction {
	if f.den.IsOne() && g.den.IsOne() {
		return Fraction{f.num.Mul(g.num), f.den}
	}
	if f.IsZero() {
		return f
	}
	if g.IsZero() {
		return g
	}
	a, b, c, d := f.num, f.den, g.num, g.den
	if !d.IsOne() {
		if h := GCD(a, d); !h.IsOne() {
			a, d = a.must(h), d.must(h)
		}
	}
	if !b.IsOne() {
		if h := GCD(c, b); !h.IsOne() {
			c, b = c.must(h), b.must(h)
		}
	}
	return normal(a.Mul(c), b.Mul(d))
}

// Quo returns f / g. It panics if g is 0.
func (f Fraction) Quo(g Fraction) Fraction { return f.Mul(g.Inv()) }

// Pow returns f^k. It panics for a negative power of 0.
func (f Fraction) Pow(k int) Fraction {
	if k < 0 {
		return f.Inv().Pow(-k)
	}
	return Fraction{f.num.Pow(k), f.den.Pow(k)}
}

// Derivative returns ∂f/∂x_v.
func (f Fraction) Derivative(v int) Fraction {
	if f.den.Degree(v) <= 0 {
		return NewFraction(f.num.Derivative(v), f.den)
	}
	top := f.num.Derivative(v).Mul(f.den).Sub(f.num.Mul(f.den.Derivative(v)))
	return NewFraction(top, f.den.Mul(f.den))
}

// Eval returns the value at a point, and false where the denominator vanishes.
func (f Fraction) Eval(point []num.Num) (num.Num, bool) {
	d := f.den.Eval(point)
	if d.IsZero() {
		return num.Zero, false
	}
	return f.num.Eval(point).Quo(d), true
}

// Subst returns f with x_v replaced by g, and false if the denominator becomes 0.
func (f Fraction) Subst(v int, g Fraction) (Fraction, bool) {
	if g.den.IsOne() {
		d := f.den.Subst(v, g.num)
		if d.IsZero() {
			return Fraction{}, false
		}
		return NewFraction(f.num.Subst(v, g.num), d), true
	}
	// Homogenise: Σ c_k g^k = Σ c_k n^k d^(m-k) / d^m.
	top, m := homogenise(f.num, v, g)
	bottom, k := homogenise(f.den, v, g)
	if bottom.IsZero() {
		return Fraction{}, false
	}
	if m > k {
		bottom = bottom.Mul(g.den.Pow(m - k))
	} else {
		top = top.Mul(g.den.Pow(k - m))
	}
	return NewFraction(top, bottom), true
}

func homogenise(p Poly, v int, g Fraction) (Poly, int) {
	cs := p.Coeffs(v)
	out := p.r.Zero()
	d := p.r.One()
	for k := len(cs) - 1; k >= 0; k-- {
		out = out.Mul(g.num).Add(cs[k].Mul(d))
		if k > 0 {
			d = d.Mul(g.den)
		}
	}
	return out, max(0, len(cs)-1)
}

// Format returns f in plain notation.
func (f Fraction) Format(names ...string) string {
	if f.den.IsOne() {
		return f.num.Format(names...)
	}
	return "(" + f.num.Format(names...) + ")/(" + f.den.Format(names...) + ")"
}

// String returns Format().
func (f Fraction) String() string { return f.Format() }
