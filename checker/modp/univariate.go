package modp

import "github.com/yansuan/yansuan/checker/fuel"

// Poly is a polynomial in one variable over a Field, the coefficient of x^k at
// index k. The last element is not 0; the empty slice is 0.
type Poly []uint64

func trim(a Poly) Poly {
	for len(a) > 0 && a[len(a)-1] == 0 {
		a = a[:len(a)-1]
	}
	return a
}

// Univariate computes with polynomials over a field and burns a tank, about a
// unit per eight products.
type Univariate struct {
	Field
	Tank *fuel.Tank
}

// Degree returns the degree, -1 for 0.
func (a Poly) Degree() int { return len(a) - 1 }

// AddPoly returns a + b.
func (u *Univariate) AddPoly(a, b Poly) Poly {
	if len(a) < len(b) {
		a, b = b, a
	}
	c := make(Poly, len(a))
	copy(c, a)
	for i, x := range b {
		c[i] = u.Add(c[i], x)
	}
	return trim(c)
}

// SubPoly returns a - b.
func (u *Univariate) SubPoly(a, b Poly) Poly {
	c := make(Poly, max(len(a), len(b)))
	copy(c, a)
	for i, x := range b {
		c[i] = u.Sub(c[i], x)
	}
	return trim(c)
}

// MulPoly returns a · b.
func (u *Univariate) MulPoly(a, b Poly) Poly {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	u.Tank.Burn(1 + len(a)*len(b)/8)
	c := make(Poly, len(a)+len(b)-1)
	for i, x := range a {
		if x == 0 {
			continue
		}
		for j, y := range b {
			c[i+j] = u.Add(c[i+j], u.Mul(x, y))
		}
	}
	return trim(c)
}

// DivRem returns quotient and remainder of a by b ≠ 0.
func (u *Univariate) DivRem(a, b Poly) (quo, rem Poly) {
	n, d := len(a), len(b)
	if n < d {
		return nil, a
	}
	u.Tank.Burn(1 + (n-d+1)*d/8)
	rem = append(Poly(nil), a...)
	quo = make(Poly, n-d+1)
	inv := u.Inv(b[d-1])
	for k := n - d; k >= 0; k-- {
		c := u.Mul(rem[k+d-1], inv)
		quo[k] = c
		if c == 0 {
			continue
		}
		for j, y := range b {
			rem[k+j] = u.Sub(rem[k+j], u.Mul(c, y))
		}
	}
	return trim(quo), trim(rem[:d-1])
}

// Monic returns a divided by its leading coefficient.
func (u *Univariate) Monic(a Poly) Poly {
	if len(a) == 0 || a[len(a)-1] == u.one {
		return a
	}
	inv := u.Inv(a[len(a)-1])
	c := make(Poly, len(a))
	for i, x := range a {
		c[i] = u.Mul(x, inv)
	}
	return c
}

// GCD returns the monic greatest common divisor.
func (u *Univariate) GCD(a, b Poly) Poly {
	for len(b) > 0 {
		_, r := u.DivRem(a, b)
		a, b = b, r
	}
	return u.Monic(a)
}

// ExtGCD returns g, s and t with g = s·a + t·b monic.
func (u *Univariate) ExtGCD(a, b Poly) (g, s, t Poly) {
	s0, s1 := Poly{u.one}, Poly(nil)
	t0, t1 := Poly(nil), Poly{u.one}
	for len(b) > 0 {
		q, r := u.DivRem(a, b)
		a, b = b, r
		s0, s1 = s1, u.SubPoly(s0, u.MulPoly(q, s1))
		t0, t1 = t1, u.SubPoly(t0, u.MulPoly(q, t1))
	}
	if len(a) == 0 {
		return nil, nil, nil
	}
	inv := Poly{u.Inv(a[len(a)-1])}
	return u.MulPoly(a, inv), u.MulPoly(s0, inv), u.MulPoly(t0, inv)
}

// Derivative returns a'.
func (u *Univariate) Derivative(a Poly) Poly {
	if len(a) < 2 {
		return nil
	}
	c := make(Poly, len(a)-1)
	k := uint64(0)
	for i := range c {
		k = u.Add(k, u.one)
		c[i] = u.Mul(a[i+1], k)
	}
	return trim(c)
}

// Eval returns the value of a at x.
func (u *Univariate) Eval(a Poly, x uint64) uint64 {
	v := uint64(0)
	for i := len(a) - 1; i >= 0; i-- {
		v = u.Add(u.Mul(v, x), a[i])
	}
	return v
}

// PowMod returns a^k mod m.
func (u *Univariate) PowMod(a Poly, k uint64, m Poly) Poly {
	c := Poly{u.one}
	_, a = u.DivRem(a, m)
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			_, c = u.DivRem(u.MulPoly(c, a), m)
		}
		if k > 1 {
			_, a = u.DivRem(u.MulPoly(a, a), m)
		}
	}
	return c
}
