package poly

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
)

// zpoly is a polynomial in one variable over the integers, or over the integers
// modulo m with representatives in (-m/2, m/2]; the coefficient of x^k is at
// index k, the last one is not 0.
type zpoly []*big.Int

// lifting computes with zpolys modulo m.
type lifting struct {
	m, half *big.Int
	tank    *fuel.Tank
}

func newLifting(m *big.Int, tank *fuel.Tank) *lifting {
	return &lifting{m, new(big.Int).Rsh(m, 1), tank}
}

func (l *lifting) words() int { return 1 + l.m.BitLen()/64 }

// norm brings each coefficient into range and drops leading zeros.
func (l *lifting) norm(a zpoly) zpoly {
	l.tank.Burn(len(a) * l.words())
	for _, c := range a {
		c.Mod(c, l.m)
		if c.Cmp(l.half) > 0 {
			c.Sub(c, l.m)
		}
	}
	for len(a) > 0 && a[len(a)-1].Sign() == 0 {
		a = a[:len(a)-1]
	}
	return a
}

func (l *lifting) add(a, b zpoly) zpoly { return l.combine(a, b, (*big.Int).Add) }
func (l *lifting) sub(a, b zpoly) zpoly { return l.combine(a, b, (*big.Int).Sub) }

func (l *lifting) combine(a, b zpoly, op func(z, x, y *big.Int) *big.Int) zpoly {
	c := make(zpoly, max(len(a), len(b)))
	zero := new(big.Int)
	for i := range c {
		x, y := zero, zero
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		c[i] = op(new(big.Int), x, y)
	}
	return l.norm(c)
}

func (l *lifting) mul(a, b zpoly) zpoly {
	if len(a) == 0 || len(b) == 0 {
		return nil
	}
	w := l.words()
	l.tank.Burn(len(a) * len(b) * (1 + w*w/8))
	c := make(zpoly, len(a)+len(b)-1)
	for i := range c {
		c[i] = new(big.Int)
	}
	t := new(big.Int)
	for i, x := range a {
		if x.Sign() == 0 {
			continue
		}
		for j, y := range b {
			c[i+j].Add(c[i+j], t.Mul(x, y))
		}
	}
	return l.norm(c)
}

// divRem divides by a monic b.
func (l *lifting) divRem(a, b zpoly) (quo, rem zpoly) {
	n, d := len(a), len(b)
	if n < d {
		return nil, a
	}
	w := l.words()
	l.tank.Burn((n - d + 1) * d * (1 + w*w/8))
	rem = make(zpoly, n)
	for i := range a {
		rem[i] = new(big.Int).Set(a[i])
	}
	quo = make(zpoly, n-d+1)
	t := new(big.Int)
	for k := n - d; k >= 0; k-- {
		c := rem[k+d-1]
		c.Mod(c, l.m)
		quo[k] = new(big.Int).Set(c)
		if c.Sign() == 0 {
			continue
		}
		for j := range d - 1 {
			rem[k+j].Sub(rem[k+j], t.Mul(quo[k], b[j]))
		}
	}
	return l.norm(quo), l.norm(rem[:d-1])
}

// exactQuo returns a/b over the integers if b divides a.
func exactQuo(a, b zpoly, tank *fuel.Tank) (zpoly, bool) {
	n, d := len(a), len(b)
	if n < d {
		return nil, n == 0
	}
	rem := make(zpoly, n)
	for i := range a {
		rem[i] = new(big.Int).Set(a[i])
	}
	quo := make(zpoly, n-d+1)
	t, r := new(big.Int), new(big.Int)
	for k := n - d; k >= 0; k-- {
		c := rem[k+d-1]
		quo[k] = new(big.Int)
		quo[k].QuoRem(c, b[d-1], r)
		if r.Sign() != 0 {
			return nil, false
		}
		tank.Burn(d * (1 + quo[k].BitLen()/64))
		for j, y := range b {
			rem[k+j].Sub(rem[k+j], t.Mul(quo[k], y))
		}
	}
	for _, c := range rem {
		if c.Sign() != 0 {
			return nil, false
		}
	}
	return quo, true
}

// primitivePart divides a by the gcd of its coefficients and makes the leading
// one positive.
func (a zpoly) primitivePart() zpoly {
	g := new(big.Int)
	for _, c := range a {
		g.GCD(nil, nil, g, new(big.Int).Abs(c))
	}
	if len(a) == 0 {
		return a
	}
	if a[len(a)-1].Sign() < 0 {
		g.Neg(g)
	}
	out := make(zpoly, len(a))
	for i, c := range a {
		out[i] = new(big.Int).Quo(c, g)
	}
	return out
}
