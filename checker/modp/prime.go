package modp

import "math/bits"

// millerBases decide below 2⁶⁴ (Sorenson and Webster 2015: the first twelve primes do below 3.1·10²³).
var millerBases = [...]uint64{2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37}

// IsPrime reports whether n is prime, by Miller's test.
func IsPrime(n uint64) bool {
	for _, p := range millerBases {
		if n%p == 0 {
			return n == p
		}
	}
	if n < 41*41 {
		return n > 1
	}
	s := bits.TrailingZeros64(n - 1)
	for _, b := range millerBases {
		x := power(b, (n-1)>>s, n)
		for k := 0; x != 1 && x != n-1; k++ {
			if k == s-1 {
				return false
			}
			x = product(x, x, n)
		}
	}
	return true
}

// product returns a·b mod n, a and b below n.
func product(a, b, n uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	_, r := bits.Div64(hi, lo, n)
	return r
}

// power returns bᵏ mod n.
func power(b, k, n uint64) uint64 {
	x := uint64(1)
	for b %= n; k > 0; k >>= 1 {
		if k&1 == 1 {
			x = product(x, b, n)
		}
		b = product(b, b, n)
	}
	return x
}
