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
	r := new(big.Int).Lsh(big.NewInt(1), uint((x.BitLen()+k-1)/k))
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
