package num

import (
	"math"
	"math/big"
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
)

func check(t *testing.T, x Num) {
	t.Helper()
	if x.big != nil {
		if x.n != 0 || x.m != 0 {
			t.Fatalf("spilt number keeps small parts: %+v", x)
		}
		if _, ok := small(x.big); ok {
			t.Fatalf("%s is not shrunk", x)
		}
		return
	}
	if x.m < 0 || x.n == math.MinInt64 || gcd64(abs64(x.n), uint64(x.m+1)) != 1 {
		t.Fatalf("not canonical: %+v", x)
	}
}

// corners are the numbers at which the fast paths change.
func corners() []Num {
	var out []Num
	ints := []int64{0, 1, -1, 2, 3, -7, 12, 1 << 30, 1<<31 - 1, 1 << 31, -(1 << 31), 1<<32 + 1, 3037000499, 1<<62 - 1, 1 << 62, math.MaxInt64, math.MaxInt64 - 1, math.MinInt64, math.MinInt64 + 1}
	for _, n := range ints {
		for _, d := range ints {
			if d != 0 {
				out = append(out, Frac(n, d))
			}
		}
	}
	h := new(big.Int).Lsh(big.NewInt(12345), 100)
	return append(out, FromBigInt(h), FromBigFrac(big.NewInt(7), h), FromBigFrac(h, big.NewInt(-35)))
}

func TestAgainstRat(t *testing.T) {
	cs := corners()
	for _, x := range cs {
		check(t, x)
		check(t, x.Neg())
		for i, y := range cs {
			if i%3 == int(x.Hash()%3) {
				continue
			}
			for _, c := range []struct {
				name string
				got  Num
				want *big.Rat
			}{
				{"add", x.Add(y), new(big.Rat).Add(x.Rat(), y.Rat())},
				{"sub", x.Sub(y), new(big.Rat).Sub(x.Rat(), y.Rat())},
				{"mul", x.Mul(y), new(big.Rat).Mul(x.Rat(), y.Rat())},
			} {
				check(t, c.got)
				if c.got.Rat().Cmp(c.want) != 0 {
					t.Fatalf("%s %s %s = %s, want %s", x, c.name, y, c.got, c.want)
				}
			}
			if got, want := x.Cmp(y), x.Rat().Cmp(y.Rat()); got != want {
				t.Fatalf("cmp %s %s = %d", x, y, got)
			}
			if x.Equal(y) != (x.Cmp(y) == 0) {
				t.Fatalf("equal %s %s", x, y)
			}
			if !y.IsZero() {
				q := x.Quo(y)
				check(t, q)
				if !q.Mul(y).Equal(x) {
					t.Fatalf("%s / %s = %s", x, y, q)
				}
				m := x.Mod(y)
				if !x.Sub(m).Quo(y).IsInt() || m.Sign()*y.Sign() < 0 || !m.Abs().Less(y.Abs()) {
					t.Fatalf("%s mod %s = %s", x, y, m)
				}
			}
			g := Gcd(x, y)
			check(t, g)
			if !g.IsZero() && (!x.Quo(g).IsInt() || !y.Quo(g).IsInt() || !Gcd(x.Quo(g), y.Quo(g)).IsOne()) {
				t.Fatalf("gcd %s %s = %s", x, y, g)
			}
		}
		f := x.Floor()
		if !f.IsInt() || x.Less(f) || !x.Less(f.Add(One)) {
			t.Fatalf("floor %s = %s", x, f)
		}
		if back, err := Parse(x.String()); err != nil || !back.Equal(x) || back.Hash() != x.Hash() {
			t.Fatalf("parse %s = %s, %v", x, back, err)
		}
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"3.25", "13/4"}, {"1e-5", "1/100000"}, {"0.(3)", "1/3"}, {"-7/3", "-7/3"}, {"1.2(34)", "611/495"},
		{".5", "1/2"}, {"5.", "5"}, {"1.25E3", "1250"}, {"+4", "4"}, {"0.1/0.3", "1/3"}, {"0.(9)", "1"},
		{"123456789012345678901234567890", "123456789012345678901234567890"}, {"-0", "0"},
	} {
		x, err := Parse(c.in)
		if err != nil || x.String() != c.want {
			t.Errorf("%s = %s, %v; want %s", c.in, x, err, c.want)
		}
		check(t, x)
	}
	for _, s := range []string{"", ".", "-", "1/0", "a", "1.2.3", "1e", "0.()", "0.(3", "1e99999999999999999999x", "--1", "1/2/3", "0x10", "1_0"} {
		if x, err := Parse(s); err == nil {
			t.Errorf("%q read as %s", s, x)
		}
	}
	for _, s := range []string{"1e999999", "1e-99999999999999999999"} {
		if _, err := Parse(s); err != error(fuel.TooLong) {
			t.Errorf("%q: %v", s, err)
		}
	}
}

func TestPow(t *testing.T) {
	for _, x := range []Num{Zero, One, MinusOne, Two, Frac(-2, 3), Frac(7, 10), Int(1 << 40), Frac(3, math.MaxInt64)} {
		want := One
		for k := 0; k < 70; k++ {
			got, ok := x.Pow(k, 0)
			check(t, got)
			if !ok || !got.Equal(want) {
				t.Fatalf("%s^%d = %s, want %s", x, k, got, want)
			}
			if !x.IsZero() {
				if inv, ok := x.Pow(-k, 0); !ok || !inv.Mul(got).IsOne() {
					t.Fatalf("%s^-%d = %s", x, k, inv)
				}
			}
			want = want.Mul(x)
		}
	}
	for _, c := range []struct {
		x Num
		k int
	}{{Two, 1 << 40}, {Int(10), 1 << 20}, {Half, -(1 << 30)}, {Zero, -1}, {Two, math.MinInt}, {Two, math.MaxInt}} {
		if _, ok := c.x.Pow(c.k, 0); ok {
			t.Errorf("%s^%d was computed", c.x, c.k)
		}
	}
	if _, ok := Int(10).Pow(100, 200); ok {
		t.Error("cap ignored")
	}
}

func TestRoot(t *testing.T) {
	for _, b := range []Num{Int(2), Frac(3, 7), Int(3037000499), Frac(123456789, 1000), Int(math.MaxInt64)} {
		for k := 1; k < 12; k++ {
			p, _ := b.Pow(k, 0)
			if r, ok := p.Root(k); !ok || !r.Equal(b) {
				t.Fatalf("root %d of %s = %s", k, p, r)
			}
			r, ok := p.Neg().Root(k)
			if ok != (k%2 == 1) || ok && !r.Equal(b.Neg()) {
				t.Fatalf("root %d of %s = %s %v", k, p.Neg(), r, ok)
			}
			if _, ok := p.Add(One).Root(k); ok && k > 1 {
				t.Fatalf("root %d of %s", k, p.Add(One))
			}
		}
	}
	for n := int64(0); n < 3000; n++ {
		for k := 2; k < 8; k++ {
			r, exact := IntRoot(big.NewInt(n), k)
			p, _ := FromBigInt(r).Pow(k, 0)
			q, _ := FromBigInt(r).Add(One).Pow(k, 0)
			if Int(n).Less(p) || !Int(n).Less(q) || exact != p.Equal(Int(n)) {
				t.Fatalf("root %d of %d = %s", k, n, r)
			}
		}
	}
}

func TestRounding(t *testing.T) {
	for _, c := range []struct {
		x    string
		k    int
		want string
	}{{"2.345", 2, "2.35"}, {"-2.345", 2, "-2.35"}, {"1250", -2, "1300"}, {"1249", -2, "1200"}, {"2/3", 4, "0.6667"}, {"0.5", 0, "1"}} {
		x, _ := Parse(c.x)
		want, _ := Parse(c.want)
		if got := x.Round(c.k); !got.Equal(want) {
			t.Errorf("round %s to %d = %s", c.x, c.k, got)
		}
	}
	if d, ok := Frac(-13, 80).ExactDecimal(); !ok || d != "-0.1625" {
		t.Error(d, ok)
	}
	if _, ok := Frac(1, 3).ExactDecimal(); ok {
		t.Error("1/3 is no finite decimal")
	}
	if d := Frac(2, 3).Decimal(3); d != "0.667" {
		t.Error(d)
	}
	for _, c := range []struct {
		x string
		k int
	}{{"1", 0}, {"9.99", 0}, {"10", 1}, {"0.1", -1}, {"0.099", -2}, {"123456", 5}, {"1e300", 300}, {"-1e-300", -300}, {"1/3", -1}} {
		x, _ := Parse(c.x)
		if x.Magnitude() != c.k {
			t.Errorf("magnitude %s = %d", c.x, x.Magnitude())
		}
	}
	if x := Int(123456).RoundSignificant(3); !x.Equal(Int(123000)) {
		t.Error(x)
	}
}

func TestTooLong(t *testing.T) {
	x, _ := Two.Pow(MaxBits-1, 0)
	if err := fuel.Within(func() { x.Mul(x) }); err != error(fuel.TooLong) {
		t.Error(err)
	}
}

func BenchmarkAdd(b *testing.B) {
	b.ReportAllocs()
	x, y := Frac(3, 7), Frac(-5, 12)
	for b.Loop() {
		x.Add(y)
	}
}

func BenchmarkMul(b *testing.B) {
	b.ReportAllocs()
	x, y := Frac(3, 7), Frac(-5, 12)
	for b.Loop() {
		x.Mul(y)
	}
}

func BenchmarkAddInt(b *testing.B) {
	b.ReportAllocs()
	x, y := Int(123456), Int(-5)
	for b.Loop() {
		x.Add(y)
	}
}

func BenchmarkAddSpilt(b *testing.B) {
	b.ReportAllocs()
	x, y := Frac(3, math.MaxInt64), Frac(-5, math.MaxInt64-1)
	for b.Loop() {
		x.Add(y)
	}
}

func BenchmarkMulLong(b *testing.B) {
	b.ReportAllocs()
	x, y := FromBigInt(new(big.Int).Lsh(big.NewInt(3), 200)), Int(12345)
	for b.Loop() {
		x.Mul(y)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse("-3.25")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"3.25", "1e-5", "0.(3)", "-7/3", "1.2(34)", "1e99999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if x, err := Parse(s); err == nil {
			check(t, x)
		}
	})
}

func TestLongRoots(t *testing.T) {
	x := big.NewInt(1)
	for i := range 400 {
		x.Mul(x, big.NewInt(int64(1_000_003+i*i*7919)))
		x.Add(x, big.NewInt(int64(i)))
		if x.BitLen() > 3000 {
			x.Rsh(x, uint(2000+i*17%900))
		}
		for _, k := range []int{2, 3, 5, 7, 12, 31, 64, 200} {
			r, exact := IntRoot(x, k)
			lo := new(big.Int).Exp(r, big.NewInt(int64(k)), nil)
			hi := new(big.Int).Exp(new(big.Int).Add(r, big.NewInt(1)), big.NewInt(int64(k)), nil)
			if lo.Cmp(x) > 0 || hi.Cmp(x) <= 0 || exact != (lo.Cmp(x) == 0) {
				t.Fatalf("%v: root of order %d is %v, %v", x, k, r, exact)
			}
			if x.BitLen() < 400 && !mayBePower(new(big.Int).Exp(x, big.NewInt(int64(k)), nil), k) {
				t.Fatalf("%v^%d is no power", x, k)
			}
			if s, ok := FromBigInt(hi).Root(k); !ok || s.Num().Cmp(new(big.Int).Add(r, big.NewInt(1))) != 0 {
				t.Fatalf("root of order %d of %v", k, hi)
			}
		}
	}
}
