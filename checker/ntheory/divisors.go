package ntheory

import (
	"math/big"
	"sort"

	"github.com/yansuan/yansuan/checker/fuel"
)

// MaxDivisors caps the divisors Divisors returns.
const MaxDivisors = 1 << 16

// Divisors returns the positive divisors of a number with these factors,
// ascending. It stops with fuel.TooLarge past MaxDivisors.
func Divisors(fs []PrimePower, tank *fuel.Tank) []*big.Int {
	if DivisorCount(fs).Cmp(big.NewInt(MaxDivisors)) > 0 {
		fuel.Stop(fuel.TooLarge)
	}
	ds := []*big.Int{big.NewInt(1)}
	for _, f := range fs {
		n := len(ds)
		p := big.NewInt(1)
		tank.Burn(n * f.K)
		for range f.K {
			p = new(big.Int).Mul(p, f.P)
			for _, d := range ds[:n] {
				ds = append(ds, new(big.Int).Mul(d, p))
			}
		}
	}
	sort.Slice(ds, func(i, j int) bool { return ds[i].Cmp(ds[j]) < 0 })
	return ds
}

// DivisorCount returns the number of positive divisors.
func DivisorCount(fs []PrimePower) *big.Int {
	n := big.NewInt(1)
	for _, f := range fs {
		n.Mul(n, big.NewInt(int64(f.K+1)))
	}
	return n
}

// DivisorSum returns the sum of the positive divisors.
func DivisorSum(fs []PrimePower) *big.Int {
	n := big.NewInt(1)
	for _, f := range fs {
		// (p^(k+1) - 1) / (p - 1)
		t := new(big.Int).Exp(f.P, big.NewInt(int64(f.K+1)), nil)
		t.Sub(t, one)
		n.Mul(n, t.Quo(t, new(big.Int).Sub(f.P, one)))
	}
	return n
}

// Totient returns Euler's φ.
func Totient(fs []PrimePower) *big.Int {
	n := big.NewInt(1)
	for _, f := range fs {
		n.Mul(n, new(big.Int).Sub(f.P, one))
		n.Mul(n, new(big.Int).Exp(f.P, big.NewInt(int64(f.K-1)), nil))
	}
	return n
}

// Factorial returns n!, and false for n < 0 or n > 10000.
func Factorial(n int, tank *fuel.Tank) (*big.Int, bool) {
	if n < 0 || n > 10_000 {
		return nil, false
	}
	tank.Burn(1 + n*n/64)
	return new(big.Int).MulRange(1, int64(n)), true
}

// Binomial returns n over k for any integer n and k, 0 for k < 0; and false if it
// is too large to compute: min(k, n-k) above 10000.
func Binomial(n *big.Int, k int, tank *fuel.Tank) (*big.Int, bool) {
	if k < 0 {
		return new(big.Int), true
	}
	if n.Sign() >= 0 && n.IsInt64() && n.Int64() < int64(k) {
		return new(big.Int), true
	}
	if n.Sign() > 0 && n.IsInt64() && n.Int64()-int64(k) < int64(k) {
		k = int(n.Int64()) - k
	}
	if k > 10_000 || n.BitLen() > 1024 {
		return nil, false
	}
	tank.Burn(1 + k*(1+k*n.BitLen()/128))
	c, t := big.NewInt(1), new(big.Int)
	for i := range k {
		c.Mul(c, t.Sub(n, big.NewInt(int64(i))))
		c.Quo(c, big.NewInt(int64(i+1)))
	}
	return c, true
}

// Fibonacci returns F(n) with F(0) = 0 and F(1) = 1, and false for n outside
// [0, 100000].
func Fibonacci(n int, tank *fuel.Tank) (*big.Int, bool) {
	if n < 0 || n > 100_000 {
		return nil, false
	}
	tank.Burn(1 + n/8)
	a, b := big.NewInt(0), big.NewInt(1)
	for range n {
		a.Add(a, b)
		a, b = b, a
	}
	return a, true
}

// Digits returns the digits of n ≥ 0 in a base from 2 to 36, the last digit
// first; 0 has one digit.
func Digits(n *big.Int, base int, tank *fuel.Tank) []int {
	tank.Burn(1 + n.BitLen())
	text := n.Text(base)
	ds := make([]int, len(text))
	for i := range text {
		c := text[len(text)-1-i]
		if c >= 'a' {
			c -= 'a' - 10 - '0'
		}
		ds[i] = int(c - '0')
	}
	return ds
}
