package ntheory

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
)

// Bezout returns g = gcd(a, b) ≥ 0 and x, y with a·x + b·y = g.
func Bezout(a, b *big.Int) (g, x, y *big.Int) {
	x, y = new(big.Int), new(big.Int)
	g = new(big.Int).GCD(x, y, a, b)
	return g, x, y
}

// Inverse returns the inverse of a modulo m in [0, m), and false if there is
// none; m must be positive.
func Inverse(a, m *big.Int) (*big.Int, bool) {
	if m.Cmp(one) == 0 {
		return new(big.Int), true
	}
	x := new(big.Int).ModInverse(a, m)
	return x, x != nil
}

// PowMod returns a^k mod m in [0, m), and false if k is negative and a has no
// inverse; m must be positive.
func PowMod(a, k, m *big.Int, tank *fuel.Tank) (*big.Int, bool) {
	w := 1 + m.BitLen()/64
	tank.Burn(1 + k.BitLen()*w*w)
	if k.Sign() < 0 {
		inv, ok := Inverse(a, m)
		if !ok {
			return nil, false
		}
		a, k = inv, new(big.Int).Neg(k)
	}
	return new(big.Int).Exp(new(big.Int).Mod(a, m), k, m), true
}

// Linear solves a·x ≡ b modulo m > 0: the solutions are x ≡ r modulo n. It
// returns false if there are none.
func Linear(a, b, m *big.Int) (r, n *big.Int, ok bool) {
	g, x, _ := Bezout(new(big.Int).Mod(a, m), m)
	q, rem := new(big.Int).QuoRem(b, g, new(big.Int))
	if rem.Sign() != 0 {
		return nil, nil, false
	}
	n = new(big.Int).Quo(m, g)
	r = x.Mul(x, q)
	return r.Mod(r, n), n, true
}

// Remainders solves x ≡ rs[i] modulo ms[i] > 0, the moduli being any: the
// solutions are x ≡ r modulo n, the least common multiple. It returns false if
// there are none.
func Remainders(rs, ms []*big.Int) (r, n *big.Int, ok bool) {
	r, n = new(big.Int), big.NewInt(1)
	for i := range rs {
		// r + n·t ≡ rs[i] modulo ms[i]
		t, _, ok := Linear(n, new(big.Int).Sub(rs[i], r), ms[i])
		if !ok {
			return nil, nil, false
		}
		g := new(big.Int).GCD(nil, nil, n, ms[i])
		r.Add(r, t.Mul(t, n))
		n = new(big.Int).Mul(n, new(big.Int).Quo(ms[i], g))
		r.Mod(r, n)
	}
	return r, n, true
}

// Order returns the least k > 0 with a^k ≡ 1 modulo m > 0, and false if a and m
// have a common factor. It stops with fuel.TooLong if a factor of m is not known
// to be prime.
func Order(a, m *big.Int, tank *fuel.Tank) (*big.Int, bool) {
	if new(big.Int).GCD(nil, nil, new(big.Int).Mod(a, m), m).Cmp(one) != 0 {
		return nil, false
	}
	fs, certain := Factor(m, tank)
	if !certain {
		fuel.Stop(fuel.TooLong)
	}
	k := Totient(fs)
	ps, _ := Factor(k, tank)
	// Any multiple of the order may be divided down, prime or not.
	for _, f := range ps {
		for range f.K {
			q := new(big.Int).Quo(k, f.P)
			if x, _ := PowMod(a, q, m, tank); x.Cmp(new(big.Int).Mod(one, m)) != 0 {
				break
			}
			k = q
		}
	}
	return k, true
}

// PrimitiveRoot returns the least generator of the units modulo m > 1, and false
// if there is none. It stops with fuel.TooLong if a factor of m is not known to be
// prime.
func PrimitiveRoot(m *big.Int, tank *fuel.Tank) (*big.Int, bool) {
	fs, certain := Factor(m, tank)
	if !certain {
		fuel.Stop(fuel.TooLong)
	}
	odd := 0
	for _, f := range fs {
		if f.P.Bit(0) == 1 {
			odd++
		} else if f.K > 2 || f.K == 2 && len(fs) > 1 {
			return nil, false
		}
	}
	if odd > 1 {
		return nil, false
	}
	phi := Totient(fs)
	for g := big.NewInt(1); g.Cmp(m) < 0; g.Add(g, one) {
		if k, ok := Order(g, m, tank); ok && k.Cmp(phi) == 0 {
			return g, true
		}
	}
	return nil, false
}

// TwoSquares returns 0 ≤ x ≤ y with x² + y² = n, the one with the least x, for
// 0 ≤ n < 2^40, and false if there are none.
func TwoSquares(n int64, tank *fuel.Tank) (x, y int64, ok bool) {
	if n < 0 || n >= 1<<40 {
		return 0, 0, false
	}
	b := new(big.Int)
	for x = 0; 2*x*x <= n; x++ {
		tank.Burn(1)
		y = b.Sqrt(b.SetInt64(n - x*x)).Int64()
		if x*x+y*y == n {
			return x, y, true
		}
	}
	return 0, 0, false
}
