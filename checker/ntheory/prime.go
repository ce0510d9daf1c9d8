// Package ntheory is the arithmetic of integers: primes, factors, divisors,
// congruences. Whatever cannot be settled within its fuel or proved is said to be so.
package ntheory

import (
	"math/big"
	"sort"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/modp"
)

const lastProving = 41

var (
	one = big.NewInt(1)
	two = big.NewInt(2)

	// Below this the bases 2 … 41 decide (Sorenson and Webster 2015).
	provenMiller, _ = new(big.Int).SetString("3317044064679887385961981", 10)

	// No composite number is known that passes Miller's test to all of these and was not made to.
	millerBases = [...]int64{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97}
)

// IsPrime reports whether n is prime, and whether that is certain. It is always
// certain that a composite number is one, and that a prime below 3.3·10^24 is one.
func IsPrime(n *big.Int, tank *fuel.Tank) (prime, certain bool) {
	if n.Cmp(two) < 0 {
		return false, true
	}
	w := 1 + n.BitLen()/64
	tank.Burn(n.BitLen() * w * w)
	if n.IsUint64() {
		return modp.IsPrime(n.Uint64()), true
	}
	if n.Bit(0) == 0 {
		return false, true
	}
	for _, b := range millerBases {
		if b > lastProving && n.Cmp(provenMiller) < 0 {
			return true, true
		}
		tank.Burn(n.BitLen() * w * w)
		if !strong(n, big.NewInt(b)) {
			return false, true
		}
	}
	return true, false
}

// strong reports whether odd n passes Miller's test to base b.
func strong(n, b *big.Int) bool {
	m := new(big.Int).Sub(n, one)
	s := m.TrailingZeroBits()
	x := new(big.Int).Exp(b, new(big.Int).Rsh(m, s), n)
	if x.Cmp(one) == 0 || x.Cmp(m) == 0 {
		return true
	}
	for range s - 1 {
		x.Mod(x.Mul(x, x), n)
		if x.Cmp(m) == 0 {
			return true
		}
	}
	return false
}

// NextPrime returns the least prime above n and whether that is certain.
func NextPrime(n *big.Int, tank *fuel.Tank) (p *big.Int, certain bool) {
	p = new(big.Int).Add(n, one)
	if p.Cmp(two) < 0 {
		return big.NewInt(2), true
	}
	for {
		if prime, certain := IsPrime(p, tank); prime {
			return p, certain
		}
		p.Add(p, one)
	}
}

// Primes returns the primes up to n ≤ 10^7, by the sieve of Eratosthenes. It
// stops with fuel.TooLarge for larger n.
func Primes(n int, tank *fuel.Tank) []int {
	if n > 10_000_000 {
		fuel.Stop(fuel.TooLarge)
	}
	if n < 2 {
		return nil
	}
	tank.Burn(n / 8)
	composite := make([]bool, n+1)
	var ps []int
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		ps = append(ps, i)
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return ps
}

// PrimePower is a prime with its exponent.
type PrimePower struct {
	P *big.Int
	K int
}

// Factor returns the prime factors of |n|, ascending, and whether each is known
// to be prime; 0 and 1 have none. It burns fuel until all are found: trial
// division, then Pollard's rho in Brent's form (1980) with fixed starting points.
func Factor(n *big.Int, tank *fuel.Tank) (fs []PrimePower, certain bool) {
	n = new(big.Int).Abs(n)
	if n.Sign() == 0 {
		return nil, true
	}
	certain = true
	if k := n.TrailingZeroBits(); k > 0 {
		fs = append(fs, PrimePower{big.NewInt(2), int(k)})
		n.Rsh(n, k)
	}
	r, q, bp := new(big.Int), new(big.Int), new(big.Int)
	w := 1 + n.BitLen()/64
	for p := int64(3); p < 2000; p += 2 {
		if n.IsUint64() {
			if v := n.Uint64(); uint64(p*p) > v {
				break
			}
		}
		tank.Burn(w)
		k := 0
		bp.SetInt64(p)
		for {
			if q.QuoRem(n, bp, r); r.Sign() != 0 {
				break
			}
			n, q = q, new(big.Int)
			k++
		}
		if k > 0 {
			fs = append(fs, PrimePower{big.NewInt(p), k})
		}
	}
	work := []*big.Int{n}
	for len(work) > 0 {
		m := work[len(work)-1]
		work = work[:len(work)-1]
		if m.Cmp(one) == 0 {
			continue
		}
		prime, sure := IsPrime(m, tank)
		if prime {
			certain = certain && sure
			fs = appendPrime(fs, m)
			continue
		}
		d := rho(m, tank)
		work = append(work, d, new(big.Int).Quo(m, d))
	}
	sort.Slice(fs, func(i, j int) bool { return fs[i].P.Cmp(fs[j].P) < 0 })
	return fs, certain
}

func appendPrime(fs []PrimePower, p *big.Int) []PrimePower {
	for i := range fs {
		if fs[i].P.Cmp(p) == 0 {
			fs[i].K++
			return fs
		}
	}
	return append(fs, PrimePower{p, 1})
}

// rho returns a proper divisor of a composite n.
func rho(n *big.Int, tank *fuel.Tank) *big.Int {
	if r := new(big.Int).Sqrt(n); new(big.Int).Mul(r, r).Cmp(n) == 0 {
		return r // a square of a prime would be found late
	}
	if n.BitLen() <= 61 && n.Bit(0) == 1 {
		return new(big.Int).SetUint64(rhoWord(n.Uint64(), tank))
	}
	w := 1 + n.BitLen()/64
	for c := int64(1); ; c++ {
		bc := big.NewInt(c)
		step := func(x *big.Int) { x.Mod(x.Add(x.Mul(x, x), bc), n) }
		y, x, ys := big.NewInt(2), new(big.Int), new(big.Int)
		g, q, t := big.NewInt(1), big.NewInt(1), new(big.Int)
		for r := 1; g.Cmp(one) == 0; r *= 2 {
			x.Set(y)
			tank.Burn(r * w * w)
			for range r {
				step(y)
			}
			for k := 0; k < r && g.Cmp(one) == 0; k += 128 {
				ys.Set(y)
				steps := min(128, r-k)
				tank.Burn(2 * steps * w * w)
				for range steps {
					step(y)
					q.Mod(q.Mul(q, t.Abs(t.Sub(x, y))), n)
				}
				g.GCD(nil, nil, q, n)
			}
		}
		if g.Cmp(n) == 0 {
			g.Set(one)
			for g.Cmp(one) == 0 {
				tank.Burn(w * w)
				step(ys)
				g.GCD(nil, nil, t.Abs(t.Sub(x, ys)), n)
			}
		}
		if g.Cmp(n) != 0 {
			return g
		}
	}
}

// rhoWord is rho for an odd composite n below 2^61, in Montgomery's form, which
// asks for an odd modulus only.
func rhoWord(n uint64, tank *fuel.Tank) uint64 {
	f := modp.NewField(n)
	for c := uint64(1); ; c++ {
		add := f.From(c)
		y, x, ys := f.From(2), uint64(0), uint64(0)
		g, q := uint64(1), f.One()
		for r := 1; g == 1; r *= 2 {
			x = y
			tank.Burn(1 + r/4)
			for range r {
				y = f.Add(f.Mul(y, y), add)
			}
			for k := 0; k < r && g == 1; k += 128 {
				ys = y
				steps := min(128, r-k)
				tank.Burn(1 + steps/2)
				for range steps {
					y = f.Add(f.Mul(y, y), add)
					q = f.Mul(q, f.Sub(x, y))
				}
				g = gcd(q, n)
			}
		}
		if g == n {
			for g = 1; g == 1; {
				tank.Burn(1)
				ys = f.Add(f.Mul(ys, ys), add)
				g = gcd(f.Sub(x, ys), n)
			}
		}
		if g != n {
			return g
		}
	}
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}
