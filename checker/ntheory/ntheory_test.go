package ntheory

import (
	"math/big"
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
)

func b(s string) *big.Int {
	n, _ := new(big.Int).SetString(s, 10)
	return n
}

func i(n int64) *big.Int { return big.NewInt(n) }

func TestPrimes(t *testing.T) {
	ps := Primes(5000, nil)
	if len(ps) != 669 {
		t.Error(len(ps))
	}
	k := 0
	for n := int64(-3); n <= 5000; n++ {
		want := k < len(ps) && int64(ps[k]) == n
		if want {
			k++
		}
		if prime, certain := IsPrime(i(n), nil); prime != want || !certain {
			t.Fatal(n, prime)
		}
	}
	for _, c := range []struct {
		n              string
		prime, certain bool
	}{
		{"3215031751", false, true},                // strong to 2, 3, 5, 7
		{"3825123056546413051", false, true},       // strong to 2 … 23
		{"318665857834031151167461", false, true},  // strong to 2 … 37
		{"3317044064679887385961981", false, true}, // strong to 2 … 41
		{"18446744073709551557", true, true},
		{"1000000000000000000000007", true, true},
		{"170141183460469231731687303715884105727", true, false}, // 2^127 - 1
	} {
		if prime, certain := IsPrime(b(c.n), nil); prime != c.prime || certain != c.certain {
			t.Error(c.n, prime, certain)
		}
	}
	if p, _ := NextPrime(i(113), nil); p.Int64() != 127 {
		t.Error(p)
	}
}

func TestFactor(t *testing.T) {
	for _, s := range []string{"0", "1", "-12", "97", "5040", "1000000007", "1000000016000000063", "2305843009213693951", "600851475143", "1000036000099", "340282366920938463463374607431768211457", "999999999999999999999", "25937424601", "4000000004000000001"} {
		n := b(s)
		tank := fuel.NewTank(3e7)
		var fs []PrimePower
		var certain bool
		if err := fuel.Within(func() { fs, certain = Factor(n, tank) }); err != nil {
			if s != "340282366920938463463374607431768211457" { // F7: two long primes, and fuel is bounded
				t.Error(s, err)
			}
			continue
		}
		p := i(1)
		for k, f := range fs {
			if prime, _ := IsPrime(f.P, nil); !prime || k > 0 && fs[k-1].P.Cmp(f.P) >= 0 {
				t.Error(s, fs)
			}
			p.Mul(p, new(big.Int).Exp(f.P, i(int64(f.K)), nil))
		}
		if n.Sign() != 0 && p.CmpAbs(n) != 0 || !certain {
			t.Error(s, fs, certain)
		}
	}
}

func TestDivisors(t *testing.T) {
	for n := int64(1); n <= 400; n++ {
		fs, _ := Factor(i(n), nil)
		count, sum, phi := int64(0), int64(0), int64(0)
		ds := Divisors(fs, nil)
		for d := int64(1); d <= n; d++ {
			if n%d == 0 {
				if ds[count].Int64() != d {
					t.Fatal(n, ds)
				}
				count++
				sum += d
			}
			if new(big.Int).GCD(nil, nil, i(d), i(n)).Int64() == 1 {
				phi++
			}
		}
		if DivisorCount(fs).Int64() != count || DivisorSum(fs).Int64() != sum || Totient(fs).Int64() != phi {
			t.Fatal(n)
		}
		for a := int64(1); a < 30; a++ {
			k, ok := Order(i(a), i(n), nil)
			want, x := int64(0), int64(1)
			for e := int64(1); e <= phi; e++ {
				x = x * a % n
				if x == 1%n {
					want = e
					break
				}
			}
			if ok != (want > 0) || ok && k.Int64() != want {
				t.Fatal("order", a, n, k, want)
			}
		}
	}
	if g, ok := PrimitiveRoot(i(41), nil); !ok || g.Int64() != 6 {
		t.Error(g)
	}
	if _, ok := PrimitiveRoot(i(8), nil); ok {
		t.Error("8")
	}
}

func TestCongruences(t *testing.T) {
	for m := int64(1); m < 25; m++ {
		for a := int64(-5); a < 25; a++ {
			for c := int64(0); c < m; c++ {
				r, n, ok := Linear(i(a), i(c), i(m))
				for x := int64(0); x < m; x++ {
					holds := ((a*x-c)%m+m)%m == 0
					if holds != (ok && (x-r.Int64())%n.Int64() == 0) {
						t.Fatal(a, c, m, r, n)
					}
				}
			}
		}
		for n := int64(1); n < 25; n++ {
			r, l, ok := Remainders([]*big.Int{i(m - 1), i(n / 2)}, []*big.Int{i(m), i(n)})
			for x := int64(0); x < m*n; x++ {
				holds := x%m == m-1 && x%n == n/2
				if holds != (ok && (x-r.Int64())%l.Int64() == 0) {
					t.Fatal(m, n, r, l)
				}
			}
		}
	}
	if x, ok := PowMod(i(3), i(-1), i(7), nil); !ok || x.Int64() != 5 {
		t.Error(x)
	}
	if x, ok := PowMod(i(7), b("100000000000000000000"), i(1000), nil); !ok || x.Int64() != 1 {
		t.Error(x)
	}
}

func TestCounting(t *testing.T) {
	if x, _ := Binomial(i(52), 5, nil); x.Int64() != 2598960 {
		t.Error(x)
	}
	if x, _ := Binomial(i(-2), 3, nil); x.Int64() != -4 {
		t.Error(x)
	}
	if x, _ := Binomial(i(3), 5, nil); x.Sign() != 0 {
		t.Error(x)
	}
	if x, _ := Factorial(20, nil); x.String() != "2432902008176640000" {
		t.Error(x)
	}
	if x, _ := Fibonacci(100, nil); x.String() != "354224848179261915075" {
		t.Error(x)
	}
	if x, y, ok := TwoSquares(50, nil); !ok || x != 1 || y != 7 {
		t.Error(x, y)
	}
	if ds := Digits(i(255), 16, nil); len(ds) != 2 || ds[0] != 15 || ds[1] != 15 {
		t.Error(ds)
	}
}

func BenchmarkFactor(bb *testing.B) {
	bb.ReportAllocs()
	n := b("1000000016000000063")
	for bb.Loop() {
		Factor(n, nil)
	}
}

// TestFactorProducts factors products of primes of all sizes.
func TestFactorProducts(t *testing.T) {
	seed := uint64(11)
	for range 60 {
		n, count := i(1), 0
		for n.BitLen() < 75 {
			seed ^= seed << 13
			seed ^= seed >> 7
			seed ^= seed << 17
			p, _ := NextPrime(new(big.Int).SetUint64(seed>>(34+seed%28)), nil)
			n.Mul(n, p)
			count++
		}
		fs, certain := Factor(n, fuel.NewTank(1e8))
		p, k := i(1), 0
		for _, f := range fs {
			p.Mul(p, new(big.Int).Exp(f.P, i(int64(f.K)), nil))
			k += f.K
		}
		if p.Cmp(n) != 0 || k != count || !certain {
			t.Fatal(n, fs)
		}
	}
}
