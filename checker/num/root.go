package num

import (
	"math"
	"math/big"
)

// Root returns the real k-th root of x, k ≥ 1, if it is rational. For even k it
// is the non-negative root, and a negative x has none.
func (x Num) Root(k int) (Num, bool) {
	if k < 1 {
		return Num{}, false
	}
	if k == 1 || x.IsZero() || x.IsOne() {
		return x, true
	}
	if x.Sign() < 0 {
		if k%2 == 0 {
			return Num{}, false
		}
		r, ok := x.Neg().Root(k)
		return r.Neg(), ok
	}
	if x.big == nil && k == 2 {
		n, ok := sqrt64(x.n)
		if !ok {
			return Num{}, false
		}
		d, ok := sqrt64(x.m + 1)
		return Num{n: n, m: d - 1}, ok
	}
	if !mayBePower(x.Num(), k) || !mayBePower(x.Den(), k) {
		return Num{}, false
	}
	n, ok := IntRoot(x.Num(), k)
	if !ok {
		return Num{}, false
	}
	d, ok := IntRoot(x.Den(), k)
	if !ok {
		return Num{}, false
	}
	return FromBigFrac(n, d), true
}

// sqrt64 returns the root of n ≥ 0 where it is exact, else (1, false).
func sqrt64(n int64) (int64, bool) {
	r := int64(math.Sqrt(float64(n))) // a guess, off by one at the most
	for _, s := range [3]int64{r, r - 1, r + 1} {
		if s >= 0 && s <= 3037000499 && s*s == n {
			return s, true
		}
	}
	return 1, false
}

// IntRoot returns the greatest r with r^k ≤ x, for x ≥ 0 and k ≥ 1, and whether
// r^k is x. It is Newton's iteration from above, in integers.
func IntRoot(x *big.Int, k int) (*big.Int, bool) {
	if x.Sign() <= 0 {
		return new(big.Int), x.Sign() == 0
	}
	if k == 1 {
		return new(big.Int).Set(x), true
	}
	if k == 2 {
		r := new(big.Int).Sqrt(x)
		return r, new(big.Int).Mul(r, r).Cmp(x) == 0
	}
	if k >= x.BitLen() {
		return big.NewInt(1), x.BitLen() == 1
	}
	r := above(x, k)
	kk, k1 := big.NewInt(int64(k)), big.NewInt(int64(k-1))
	p, t := new(big.Int), new(big.Int)
	for {
		p.Exp(r, k1, nil)
		t.Quo(x, p)
		t.Add(t, p.Mul(r, k1))
		t.Quo(t, kk)
		if t.Cmp(r) >= 0 {
			break
		}
		r, t = t, r
	}
	return r, p.Exp(r, kk, nil).Cmp(x) == 0
}

// above returns a number that is not below the k-th root of x, and near it: from far above,
// Newton's iteration comes down by no more than one part in k at a step. A float finds it
// and a margin makes up for the float's error; the root found does not depend on either.
func above(x *big.Int, k int) *big.Int {
	const kept, margin = 53, 1 << 24
	n := x.BitLen()
	top, below := new(big.Int).Set(x), 0
	if n > kept {
		below = n - kept
		top.Rsh(top, uint(below))
	}
	log := (math.Log2(float64(top.Int64()+1)) + float64(below)) / float64(k)
	whole := math.Floor(log)
	r := big.NewInt(int64(math.Exp2(log-whole+40)) + margin)
	if shift := int(whole) - 40; shift >= 0 {
		r.Lsh(r, uint(shift))
	} else {
		r.Rsh(r, uint(-shift))
		r.Add(r, big.NewInt(1))
	}
	return r
}

// mayBePower reports false where x > 0 is surely no k-th power: where it is none modulo a prime
// that is 1 modulo k.
func mayBePower(x *big.Int, k int) bool {
	if x.BitLen() <= 64 || k > 1<<10 {
		return true
	}
	r := new(big.Int)
	for p, tried := 1+k, 0; tried < 3; p += k {
		if !oddPrime(p) {
			continue
		}
		tried++
		a, m := r.Mod(x, big.NewInt(int64(p))).Int64(), int64(p)
		power, b := int64(1), a
		for e := (p - 1) / k; e > 0; e >>= 1 {
			if e&1 == 1 {
				power = power * b % m
			}
			b = b * b % m
		}
		if a != 0 && power != 1 {
			return false
		}
	}
	return true
}

func oddPrime(p int) bool {
	if p < 3 || p%2 == 0 {
		return false
	}
	for d := 3; d*d <= p; d += 2 {
		if p%d == 0 {
			return false
		}
	}
	return true
}
