package poly

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/modp"
)

// factorSmall splits off integer roots of one digit and quadratic factors by their
// discriminant, which is all that most school polynomials need, and leaves the
// rest to factorIntegers.
func factorSmall(f zpoly, tank *fuel.Tank) []zpoly {
	var out []zpoly
	for a := int64(1); a <= 9 && len(f) > 3; a++ {
		for _, x := range [2]int64{a, -a} {
			linear := zpoly{big.NewInt(-x), big.NewInt(1)}
			if f[0].Sign() == 0 || new(big.Int).Rem(f[0], linear[0]).Sign() != 0 || f.at(x, tank).Sign() != 0 {
				continue
			}
			f, _ = exactQuo(f, linear, tank)
			out = append(out, linear)
		}
	}
	switch len(f) {
	case 1:
		return out
	case 3:
		d := new(big.Int).Mul(f[2], f[0])
		d.Sub(new(big.Int).Mul(f[1], f[1]), d.Lsh(d, 2))
		tank.Burn(1 + d.BitLen()/64)
		if d.Sign() < 0 {
			return append(out, f)
		}
		r := new(big.Int).Sqrt(d)
		if new(big.Int).Mul(r, r).Cmp(d) != 0 {
			return append(out, f)
		}
		// The roots are (-b ± r) / 2a.
		a2 := new(big.Int).Lsh(f[2], 1)
		return append(out, zpoly{new(big.Int).Sub(f[1], r), a2}.primitivePart(), zpoly{new(big.Int).Add(f[1], r), a2}.primitivePart())
	}
	return append(out, factorIntegers(f, tank)...)
}

// at returns the value at x.
func (a zpoly) at(x int64, tank *fuel.Tank) *big.Int {
	v, bx := new(big.Int), big.NewInt(x)
	for i := len(a) - 1; i >= 0; i-- {
		v.Add(v.Mul(v, bx), a[i])
		tank.Burn(1 + v.BitLen()/64)
	}
	return v
}

// factorIntegers returns the irreducible factors over the integers of a
// square-free f with coprime coefficients and positive degree. It factors modulo
// a prime, lifts the factors to a modulus above twice Mignotte's bound, and
// tries products of them in order of size (Zassenhaus 1969; von zur Gathen and
// Gerhard, "Modern Computer Algebra", chapter 15).
func factorIntegers(f zpoly, tank *fuel.Tank) []zpoly {
	n := len(f) - 1
	if n == 1 {
		return []zpoly{f}
	}
	var best []modp.Poly
	var prime uint64
	found := 0
	for i, p := 0, uint64(0); found < 3; i++ {
		if i < len(modp.Primes) {
			p = modp.Primes[i]
		} else {
			p = previousPrime(p, tank)
		}
		u := modp.Univariate{Field: modp.NewField(p), Tank: tank}
		g := image(&u.Field, f)
		if len(g) < len(f) || !u.IsSquareFree(g) {
			continue
		}
		found++
		fs := u.FactorSquareFree(g)
		if len(fs) == 1 {
			return []zpoly{f}
		}
		if best == nil || len(fs) < len(best) {
			best, prime = fs, p
		}
		if len(best) <= 3 {
			break
		}
	}
	// Mignotte: a factor's coefficients are at most 2^n·‖f‖; times the leading one, twice.
	norm := new(big.Int)
	for _, c := range f {
		norm.Add(norm, new(big.Int).Mul(c, c))
	}
	norm.Sqrt(norm).Add(norm, big.NewInt(1))
	bound := norm.Lsh(norm, uint(n+1))
	bound.Mul(bound, new(big.Int).Abs(f[n]))
	u := modp.Univariate{Field: modp.NewField(prime), Tank: tank}
	lifted, l := lift(&u, f, best, bound)
	return recombine(f, lifted, l)
}

// previousPrime returns the greatest prime below p.
func previousPrime(p uint64, tank *fuel.Tank) uint64 {
	for p -= 2; ; p -= 2 {
		tank.Burn(50)
		if modp.IsPrime(p) {
			return p
		}
	}
}

func image(f *modp.Field, a zpoly) modp.Poly {
	out := make(modp.Poly, len(a))
	for i, c := range a {
		out[i] = f.FromBig(c)
	}
	for len(out) > 0 && out[len(out)-1] == 0 {
		out = out[:len(out)-1]
	}
	return out
}

func integers(u *modp.Univariate, a modp.Poly) zpoly {
	out := make(zpoly, len(a))
	for i, c := range a {
		out[i] = big.NewInt(u.Signed(c))
	}
	return out
}

// lift returns monic factors of f modulo a power of the prime above bound.
func lift(u *modp.Univariate, f zpoly, factors []modp.Poly, bound *big.Int) ([]zpoly, *lifting) {
	p := new(big.Int).SetUint64(u.P)
	steps := 0
	m := new(big.Int).Set(p)
	for m.Cmp(bound) <= 0 {
		m.Mul(m, m)
		steps++
	}
	l := newLifting(m, u.Tank)
	return liftTree(u, f, factors, p, steps, l, nil), l
}

// liftTree splits the factors in two halves, lifts the two products by
// quadratic Hensel steps and goes on with each.
func liftTree(u *modp.Univariate, f zpoly, factors []modp.Poly, p *big.Int, steps int, top *lifting, out []zpoly) []zpoly {
	if len(factors) == 1 {
		inv := new(big.Int).ModInverse(f[len(f)-1], top.m)
		return append(out, top.mul(f, zpoly{inv}))
	}
	half := len(factors) / 2
	g := modp.Poly{u.FromBig(f[len(f)-1])}
	for _, a := range factors[:half] {
		g = u.MulPoly(g, a)
	}
	h := modp.Poly{u.One()}
	for _, a := range factors[half:] {
		h = u.MulPoly(h, a)
	}
	_, s, t := u.ExtGCD(g, h)
	zg, zh, zs, zt := integers(u, g), integers(u, h), integers(u, s), integers(u, t)
	m := new(big.Int).Set(p)
	for range steps {
		m = new(big.Int).Mul(m, m)
		l := newLifting(m, u.Tank)
		e := l.sub(f, l.mul(zg, zh))
		q, r := l.divRem(l.mul(zs, e), zh)
		zg = l.add(zg, l.add(l.mul(zt, e), l.mul(q, zg)))
		zh = l.add(zh, r)
		b := l.sub(l.add(l.mul(zs, zg), l.mul(zt, zh)), zpoly{big.NewInt(1)})
		c, d := l.divRem(l.mul(zs, b), zh)
		zs = l.sub(zs, d)
		zt = l.sub(zt, l.add(l.mul(zt, b), l.mul(c, zg)))
	}
	out = liftTree(u, zg, factors[:half], p, steps, top, out)
	return liftTree(u, zh, factors[half:], p, steps, top, out)
}

// recombine finds the true factors among products of lifted ones.
func recombine(f zpoly, lifted []zpoly, l *lifting) []zpoly {
	var out []zpoly
	for size := 1; 2*size <= len(lifted); size++ {
		pick := make([]int, size)
		for i := range pick {
			pick[i] = i
		}
		for 2*size <= len(lifted) {
			if g, rest, ok := try(f, lifted, pick, l); ok {
				out = append(out, g)
				f = rest
				keep := lifted[:0:0]
				for i, a := range lifted {
					if !contains(pick, i) {
						keep = append(keep, a)
					}
				}
				lifted = keep
				for i := range pick {
					pick[i] = i
				}
				continue
			}
			if !advance(pick, len(lifted)) {
				break
			}
		}
	}
	if len(f) > 1 {
		out = append(out, f)
	}
	return out
}

// advance steps to the next choice of len(pick) out of n.
func advance(pick []int, n int) bool {
	k := len(pick)
	for i := k - 1; i >= 0; i-- {
		if pick[i] < n-k+i {
			pick[i]++
			for j := i + 1; j < k; j++ {
				pick[j] = pick[j-1] + 1
			}
			return true
		}
	}
	return false
}

func try(f zpoly, lifted []zpoly, pick []int, l *lifting) (g, rest zpoly, ok bool) {
	lead := f[len(f)-1]
	// The constant terms first: they are one product each.
	c := new(big.Int).Set(lead)
	for _, i := range pick {
		l.tank.Burn(l.words())
		c.Mul(c, lifted[i][0])
		c.Mod(c, l.m)
	}
	if c.Cmp(l.half) > 0 {
		c.Sub(c, l.m)
	}
	want := new(big.Int).Mul(lead, f[0])
	if c.Sign() == 0 || new(big.Int).Rem(want, c).Sign() != 0 {
		if f[0].Sign() != 0 {
			return nil, nil, false
		}
	}
	g = zpoly{lead}
	for _, i := range pick {
		g = l.mul(g, lifted[i])
	}
	g = g.primitivePart()
	rest, ok = exactQuo(f, g, l.tank)
	return g, rest, ok
}
