package modp

import (
	"math/big"
	"testing"

	"github.com/yansuan/yansuan/checker/num"
)

func TestPrimes(t *testing.T) {
	for _, p := range Primes {
		if p >= 1<<62 || !new(big.Int).SetUint64(p).ProbablyPrime(20) {
			t.Errorf("%d is no prime below 2^62", p)
		}
	}
}

func TestField(t *testing.T) {
	for _, p := range append([]uint64{3, 5, 7, 101, 65537}, Primes[:]...) {
		f := NewField(p)
		bp := new(big.Int).SetUint64(p)
		x := uint64(88172645463325252)
		for range 300 {
			x ^= x << 13
			x ^= x >> 7
			x ^= x << 17
			y := x*0x9e3779b97f4a7c15 + 1
			a, b := f.From(x), f.From(y)
			bx, by := new(big.Int).SetUint64(x), new(big.Int).SetUint64(y)
			for _, c := range []struct {
				got  uint64
				want *big.Int
			}{
				{f.Add(a, b), new(big.Int).Add(bx, by)},
				{f.Sub(a, b), new(big.Int).Sub(bx, by)},
				{f.Mul(a, b), new(big.Int).Mul(bx, by)},
				{f.Pow(a, y%1000), new(big.Int).Exp(bx, new(big.Int).SetUint64(y%1000), bp)},
				{f.FromInt(-int64(x >> 1)), new(big.Int).Neg(new(big.Int).Rsh(bx, 1))},
			} {
				if got := f.Value(c.got); c.got >= p || got != c.want.Mod(c.want, bp).Uint64() {
					t.Fatalf("mod %d: %d, want %s", p, got, c.want)
				}
			}
			if a != 0 && f.Mul(a, f.Inv(a)) != f.One() {
				t.Fatalf("1/%d mod %d", x, p)
			}
		}
	}
	f := NewField(Primes[0])
	a, _ := f.FromNum(num.Frac(-3, 7))
	if f.Mul(a, f.From(7)) != f.FromInt(-3) {
		t.Error("-3/7")
	}
	if g := NewField(7); true {
		if _, ok := g.FromNum(num.Frac(1, 14)); ok {
			t.Error("1/14 mod 7")
		}
	}
}

func TestUnivariate(t *testing.T) {
	u := &Univariate{Field: NewField(Primes[1])}
	mk := func(cs ...int64) Poly {
		p := make(Poly, len(cs))
		for i, c := range cs {
			p[i] = u.FromInt(c)
		}
		return p
	}
	a := u.MulPoly(mk(-1, 1), mk(2, 3, 5))
	b := u.MulPoly(mk(-1, 1), mk(7, 0, 0, 1))
	g, s, v := u.ExtGCD(a, b)
	if len(g) != 2 || u.Value(g[0]) != u.P-1 {
		t.Fatal(g)
	}
	sum := u.AddPoly(u.MulPoly(s, a), u.MulPoly(v, b))
	if len(u.SubPoly(sum, g)) != 0 || len(u.SubPoly(u.GCD(a, b), g)) != 0 {
		t.Fatal("Bézout")
	}
	q, r := u.DivRem(a, b)
	if len(u.SubPoly(u.AddPoly(u.MulPoly(q, b), r), a)) != 0 {
		t.Fatal("division")
	}
	if u.Eval(a, u.From(10)) != u.From(9*532) {
		t.Fatal("value")
	}
}

func BenchmarkMul(b *testing.B) {
	b.ReportAllocs()
	f := NewField(Primes[1])
	x := f.From(1234567890123456789)
	for b.Loop() {
		x = f.Mul(x, x)
	}
}

func BenchmarkFromNum(b *testing.B) {
	b.ReportAllocs()
	f := NewField(Primes[0])
	x := num.Frac(-3, 7)
	for b.Loop() {
		f.FromNum(x)
	}
}
