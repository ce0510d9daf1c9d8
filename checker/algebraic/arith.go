package algebraic

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// MaxDegree caps the degree of the defining polynomial of a result.
const MaxDegree = 64

// Neg returns -a.
func (a Real) Neg() Real {
	if a.f == nil {
		return Rational(a.lo.Neg())
	}
	f := make(ints, len(a.f))
	odd := (len(f)-1)%2 == 1
	for i, c := range a.f {
		f[i] = new(big.Int).Set(c)
		if (i%2 == 1) != odd { // the leading coefficient stays positive
			f[i].Neg(f[i])
		}
	}
	a.f, a.lo, a.hi = f, a.hi.Neg(), a.lo.Neg()
	return a
}

// Inv returns 1/a. It panics if a is 0.
func (a Real) Inv() Real {
	if a.f == nil {
		return Rational(a.lo.Inv())
	}
	if a.Sign() == 0 {
		panic("algebraic: division by zero")
	}
	for a.lo.Sign()*a.hi.Sign() <= 0 {
		if a = a.bisect(); a.f == nil {
			return Rational(a.lo.Inv())
		}
	}
	f := a.f
	for f[0].Sign() == 0 {
		f = f[1:]
	}
	g := make(ints, len(f))
	for i, c := range f {
		g[len(f)-1-i] = new(big.Int).Set(c)
	}
	if g[len(g)-1].Sign() < 0 {
		for _, c := range g {
			c.Neg(c)
		}
	}
	a.f, a.lo, a.hi = g, a.hi.Inv(), a.lo.Inv()
	return a
}

// Add returns a + b.
func (a Real) Add(b Real) Real {
	if a.f == nil && b.f == nil {
		return Rational(a.lo.Add(b.lo))
	}
	if a.f == nil {
		a, b = b, a
	}
	r := poly.NewRing(2, a.tank)
	x, y := r.Var(0), r.Var(1)
	if b.f == nil {
		// f(x - q)
		p := a.Polynomial(r, 0).Subst(0, x.Sub(r.Const(b.lo)))
		return a.moved(p, a.lo.Add(b.lo), a.hi.Add(b.lo))
	}
	limit(a, b)
	p := a.Polynomial(r, 1)
	q := b.Polynomial(r, 0).Subst(0, x.Sub(y))
	return locate(poly.Resultant(p, q, 1), a, b, func(a, b Real) (lo, hi num.Num) {
		return a.lo.Add(b.lo), a.hi.Add(b.hi)
	})
}

// Sub returns a - b.
func (a Real) Sub(b Real) Real { return a.Add(b.Neg()) }

// Mul returns a · b.
func (a Real) Mul(b Real) Real {
	if a.f == nil && b.f == nil {
		return Rational(a.lo.Mul(b.lo))
	}
	if a.f == nil {
		a, b = b, a
	}
	r := poly.NewRing(2, a.tank)
	if b.f == nil {
		if b.lo.IsZero() {
			return Real{}
		}
		// f(x/q)
		p := a.Polynomial(r, 0).Subst(0, r.Var(0).Scale(b.lo.Inv()))
		lo, hi := a.lo.Mul(b.lo), a.hi.Mul(b.lo)
		if b.lo.Sign() < 0 {
			lo, hi = hi, lo
		}
		return a.moved(p, lo, hi)
	}
	limit(a, b)
	// y^n·g(x/y)
	n := b.Degree()
	cs := b.Polynomial(r, 0).Coeffs(0)
	q := r.Zero()
	for k, c := range cs {
		m, _ := c.Constant()
		q = q.Add(r.Monomial(m, k, n-k))
	}
	return locate(poly.Resultant(a.Polynomial(r, 1), q, 1), a, b, func(a, b Real) (lo, hi num.Num) {
		p := [4]num.Num{a.lo.Mul(b.lo), a.lo.Mul(b.hi), a.hi.Mul(b.lo), a.hi.Mul(b.hi)}
		return num.Min(num.Min(p[0], p[1]), num.Min(p[2], p[3])), num.Max(num.Max(p[0], p[1]), num.Max(p[2], p[3]))
	})
}

// Quo returns a / b. It panics if b is 0.
func (a Real) Quo(b Real) Real { return a.Mul(b.Inv()) }

// Root returns the real k-th root of a, non-negative for even k, and false if
// there is none.
func (a Real) Root(k int) (Real, bool) {
	if k < 1 || a.Degree()*k > MaxDegree {
		fuel.Stop(fuel.TooLarge)
	}
	s := a.Sign()
	switch {
	case k == 1 || s == 0:
		return a, true
	case s < 0 && k%2 == 0:
		return Real{}, false
	case s < 0:
		b, ok := a.Neg().Root(k)
		return b.Neg(), ok
	}
	if a.f == nil {
		if q, ok := a.lo.Root(k); ok {
			return Rational(q), true
		}
	}
	r := poly.NewRing(1, a.tank)
	p := a.Polynomial(r, 0).Subst(0, r.Var(0).Pow(k))
	for _, b := range Roots(p, 0) {
		if b.Sign() <= 0 {
			continue
		}
		// b^k and a are roots of the same polynomial.
		for {
			lo, _ := num.Max(b.lo, num.Zero).Pow(k, 0)
			hi, _ := b.hi.Pow(k, 0)
			if a.CmpNum(lo) < 0 || a.CmpNum(hi) > 0 {
				break
			}
			inside := 0
			for _, c := range Roots(a.Polynomial(r, 0), 0) {
				if c.CmpNum(lo) >= 0 && c.CmpNum(hi) <= 0 {
					inside++
				}
			}
			if inside == 1 {
				return b.Real, true
			}
			if c := b.bisect(); c.f == nil {
				return c, true // b^k is exactly a
			} else {
				b.Real = c
			}
		}
	}
	panic("algebraic: root not found")
}

func limit(a, b Real) {
	if a.Degree()*b.Degree() > MaxDegree {
		fuel.Stop(fuel.TooLarge)
	}
}

// moved returns the root of p, an image of a's polynomial, in (lo, hi).
func (a Real) moved(p poly.Poly, lo, hi num.Num) Real {
	_, p = p.Primitive()
	a.f, a.lo, a.hi = integersOf(p), lo, hi
	return a
}

// locate returns the root of p that lies where enclose, of narrower and narrower
// operands, says.
func locate(p poly.Poly, a, b Real, enclose func(a, b Real) (lo, hi num.Num)) Real {
	roots := Roots(p, 0)
	for {
		lo, hi := enclose(a, b)
		found, n := 0, 0
		for i, c := range roots {
			if c.CmpNum(lo) >= 0 && c.CmpNum(hi) <= 0 {
				found = i
				n++
			}
		}
		if n == 1 {
			return roots[found].Real
		}
		if n == 0 {
			panic("algebraic: root not found")
		}
		a, b = a.bisect(), b.bisect()
	}
}
