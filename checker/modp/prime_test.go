package modp

import (
	"math/big"
	"testing"
)

func TestIsPrime(t *testing.T) {
	check := func(n uint64) {
		t.Helper()
		if got, want := IsPrime(n), new(big.Int).SetUint64(n).ProbablyPrime(0); got != want {
			t.Errorf("%d: %v", n, got)
		}
	}
	for n := range uint64(20_000) {
		check(n)
	}
	// Strong pseudoprimes to the first bases, Carmichael numbers, squares of primes, and the ends.
	for _, n := range []uint64{2047, 1373653, 25326001, 3215031751, 2152302898747, 3474749660383, 341550071728321, 3825123056546413051, 561, 1105, 8911, 1681, 1849, 4294967291 * 4294967291} {
		check(n)
	}
	for d := range uint64(300) {
		check(1<<64 - 1 - d)
		check(1<<63 + d)
		check(1<<32 + d)
	}
}

func BenchmarkIsPrime(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if !IsPrime(18446744073709551557) {
			b.Fatal("not prime")
		}
	}
}
