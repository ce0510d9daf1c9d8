package interval

import (
	"math/big"
	"os"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

func (e *Env) apply(name string, x Interval) Interval {
	switch name {
	case "cbrt":
		return e.Root(x, 3)
	case "pow2/3":
		return e.PowNum(x, num.Frac(2, 3))
	case "pow-7/5":
		return e.PowNum(x, num.Frac(-7, 5))
	case "pow13":
		return e.PowInt(x, 13)
	}
	return map[string]func(Interval) Interval{
		"exp": e.Exp, "log": e.Log, "sin": e.Sin, "cos": e.Cos, "tan": e.Tan, "atan": e.Atan, "asin": e.Asin, "acos": e.Acos,
		"sinh": e.Sinh, "cosh": e.Cosh, "tanh": e.Tanh, "asinh": e.Asinh, "acosh": e.Acosh, "atanh": e.Atanh, "sqrt": e.Sqrt,
	}[name](x)
}

func check(t *testing.T, x Interval) {
	t.Helper()
	if x.kind == bounded && (x.lo == nil || x.hi == nil || x.lo.IsInf() || x.hi.IsInf() || x.lo.Cmp(x.hi) > 0) {
		t.Fatalf("invariant broken: %+v", x)
	}
}

func TestValues(t *testing.T) {
	data, err := os.ReadFile("testdata/values.txt")
	if err != nil {
		t.Fatal(err)
	}
	slack := num.Frac(1, 10)
	slack, _ = slack.Pow(78, 0)
	for line := range strings.SplitSeq(string(data), "\n") {
		f := strings.Fields(line)
		if len(f) != 3 || f[0] == "#" {
			continue
		}
		arg, err1 := num.Parse(f[1])
		want, err2 := num.Parse(f[2])
		if err1 != nil || err2 != nil {
			t.Fatal(line)
		}
		for _, prec := range []int{40, 64, 128, 200, 333} {
			e := New(prec, fuel.NewTank(1e9))
			y := e.apply(f[0], e.Num(arg))
			check(t, y)
			// A wide argument must give a hull of the values inside.
			wide := e.apply(f[0], e.Hull(arg.Sub(num.Frac(1, 1000)), arg.Add(num.Frac(1, 1000))))
			check(t, wide)
			for _, z := range []Interval{y, wide} {
				if z.IsWhole() && f[0] != "tan" && (f[0] != "log" && f[0] != "atanh" && f[0] != "pow-7/5" || z.Defined()) && prec > 64 {
					t.Errorf("%s(%s) at %d is unbounded", f[0], f[1], prec)
				}
				lo, hi, ok := z.Bounds()
				if !ok {
					continue
				}
				d := want.Abs().Mul(slack)
				if want.Add(d).Less(lo) || hi.Less(want.Sub(d)) {
					t.Errorf("%s(%s) at %d: %s misses %s", f[0], f[1], prec, z, f[2])
				}
			}
			if acc := y.Accuracy(); prec >= 128 && !want.IsZero() && acc < prec-50 && !arg.IsInt() && arg.Abs().Less(num.Int(100)) {
				// The argument itself was rounded, so large or cancelling ones lose bits.
				if !(strings.HasPrefix(f[0], "a") && (arg.Abs().Less(num.Frac(1, 1000)) || num.Frac(9, 10).Less(arg.Abs()))) {
					t.Errorf("%s(%s) at %d: only %d bits: %s", f[0], f[1], prec, acc, y)
				}
			}
		}
	}
}

// TestNested checks that what a high precision gives lies within what a low
// precision gives, for arguments that are exact in both.
func TestNested(t *testing.T) {
	names := []string{"exp", "log", "sin", "cos", "tan", "atan", "asin", "acos", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "sqrt", "cbrt", "pow2/3", "pow-7/5", "pow13"}
	seed := uint64(99)
	for range 400 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		arg := num.Frac(int64(seed%4096)-2048, int64(1)<<(seed>>40%14))
		wid := num.Frac(int64(seed>>20%7), 256)
		for _, name := range names {
			a, b := New(50, nil), New(300, nil)
			x := a.apply(name, a.Hull(arg, arg.Add(wid)))
			y := b.apply(name, b.Hull(arg, arg.Add(wid)))
			check(t, x)
			check(t, y)
			if x.kind == bounded && y.kind == bounded && (y.lo.Cmp(x.lo) < 0 || y.hi.Cmp(x.hi) > 0) {
				// Only the hull of the critical points may differ, and it is the same.
				t.Fatalf("%s(%s + %s): %s not within %s", name, arg, wid, y, x)
			}
			// A point inside must land inside.
			in := b.apply(name, b.Num(arg.Add(wid.Mul(num.Half))))
			if in.kind == bounded && y.kind == bounded && (in.hi.Cmp(y.lo) < 0 || in.lo.Cmp(y.hi) > 0) {
				t.Fatalf("%s at the middle of %s + %s: %s outside %s", name, arg, wid, in, y)
			}
			if in.kind == bounded && in.Defined() && y.kind == empty {
				t.Fatalf("%s(%s + %s) is empty", name, arg, wid)
			}
		}
	}
}

func TestArithmetic(t *testing.T) {
	seed := uint64(5)
	next := func() num.Num {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return num.Frac(int64(seed%41)-20, int64(seed>>30%9)+1)
	}
	e := New(40, nil)
	for range 3000 {
		a, b, c, d := next(), next(), next(), next()
		x, y := e.Hull(num.Min(a, b), num.Max(a, b)), e.Hull(num.Min(c, d), num.Max(c, d))
		for _, p := range []num.Num{a, b, a.Add(b).Mul(num.Half)} {
			for _, q := range []num.Num{c, d, c.Add(d).Mul(num.Half)} {
				sq := p.Mul(p)
				for name, z := range map[string]struct {
					x Interval
					v num.Num
				}{
					"add": {e.Add(x, y), p.Add(q)}, "sub": {e.Sub(x, y), p.Sub(q)}, "mul": {e.Mul(x, y), p.Mul(q)},
					"abs": {e.Abs(x), p.Abs()}, "sqr": {e.Sqr(x), sq}, "cube": {e.PowInt(x, 3), sq.Mul(p)}, "fourth": {e.PowInt(x, 4), sq.Mul(sq)},
					"min": {e.Min(x, y), num.Min(p, q)}, "max": {e.Max(x, y), num.Max(p, q)}, "floor": {e.Floor(x), p.Floor()},
				} {
					check(t, z.x)
					if !z.x.Contains(z.v) {
						t.Fatalf("%s of %s in %s and %s in %s: %s", name, p, x, q, y, z.x)
					}
				}
				if !q.IsZero() {
					if z := e.Quo(x, y); !z.Contains(p.Quo(q)) {
						t.Fatalf("%s / %s = %s", x, y, z)
					}
				}
			}
		}
	}
}

func TestDomains(t *testing.T) {
	e := New(64, nil)
	if e.Log(e.Int(-1)).Defined() || !e.Log(e.Int(-1)).IsEmpty() || e.Sqrt(e.Hull(num.MinusOne, num.One)).Defined() || e.Asin(e.Int(2)).Defined() ||
		e.Quo(e.Int(1), e.Int(0)).Defined() || e.Acosh(e.Int(0)).Defined() || e.Atanh(e.Int(1)).Defined() || e.Root(e.Int(-8), 4).Defined() {
		t.Error("defined outside the domain")
	}
	if x := e.Root(e.Int(-8), 3); !x.Contains(num.Int(-2)) || !x.IsPoint() {
		t.Error(x)
	}
	half := e.Quo(e.Pi(), e.Int(2))
	if e.Tan(half).Defined() || !e.Sin(half).Contains(num.One) || !e.Cos(half).Contains(num.Zero) {
		t.Error("at a quarter turn")
	}
	for _, f := range []string{"exp", "sinh", "cosh", "tanh", "sin", "cos", "tan", "atan", "sqrt", "log", "asinh"} {
		for _, s := range []string{"1e300", "-1e300", "1e-300", "-1e-300", "1e5000", "-1e5000", "1e-5000"} {
			a, _ := num.Parse(s)
			check(t, e.apply(f, e.Num(a)))
		}
	}
	for _, c := range []struct{ y, x, lo, hi int64 }{{1, 1, 0, 1}, {1, -1, 2, 3}, {-1, -1, -3, -2}, {-1, 1, -1, 0}, {0, -1, 3, 4}, {1, 0, 1, 2}, {-1, 0, -2, -1}} {
		z := e.Atan2(e.Int(c.y), e.Int(c.x))
		if lo, hi, ok := z.Bounds(); !ok || lo.Less(num.Int(c.lo)) || num.Int(c.hi).Less(hi) || !z.Defined() {
			t.Errorf("atan2(%d, %d) = %s", c.y, c.x, z)
		}
	}
	pi, _ := new(big.Float).SetPrec(200).SetString("3.14159265358979323846264338327950288419716939937510582097494")
	p := New(150, nil).Pi()
	if p.lo.Cmp(pi) > 0 || p.hi.Cmp(pi) < 0 || p.Accuracy() < 145 {
		t.Error(p)
	}
}

func BenchmarkAdd(b *testing.B) {
	b.ReportAllocs()
	e := New(128, nil)
	x, y := e.Pi(), e.E()
	for b.Loop() {
		e.Add(x, y)
	}
}

func BenchmarkMul(b *testing.B) {
	b.ReportAllocs()
	e := New(128, nil)
	x, y := e.Pi(), e.E()
	for b.Loop() {
		e.Mul(x, y)
	}
}

func benchFunc(b *testing.B, prec int, name string) {
	b.ReportAllocs()
	e := New(prec, nil)
	x := e.Num(num.Frac(7, 11))
	for b.Loop() {
		e.apply(name, x)
	}
}

func BenchmarkSqrt(b *testing.B)    { benchFunc(b, 128, "sqrt") }
func BenchmarkExp(b *testing.B)     { benchFunc(b, 128, "exp") }
func BenchmarkExp1000(b *testing.B) { benchFunc(b, 1000, "exp") }
func BenchmarkLog(b *testing.B)     { benchFunc(b, 128, "log") }
func BenchmarkSin(b *testing.B)     { benchFunc(b, 128, "sin") }
func BenchmarkAtan(b *testing.B)    { benchFunc(b, 128, "atan") }

// Far apart, numbers are added without the places between, and still outward.
func TestAddFarApart(t *testing.T) {
	e := New(64, nil)
	far := func(sign int64, exp int) Interval {
		f := new(big.Float).SetMantExp(big.NewFloat(float64(sign)), exp)
		return Interval{lo: f, hi: f, kind: bounded}
	}
	for _, exps := range [][2]int{{0, -100_000_000}, {100_000_000, 0}, {50, -400}, {50, -150}} {
		for _, x := range []int64{1, -1, 3} {
			for _, y := range []int64{1, -1} {
				z := e.Add(far(x, exps[0]), far(y, exps[1]))
				a := far(x, exps[0]).lo
				if y > 0 && (z.lo.Cmp(a) > 0 || z.hi.Cmp(a) <= 0) || y < 0 && (z.lo.Cmp(a) >= 0 || z.hi.Cmp(a) < 0) {
					t.Errorf("%d·2^%d + %d·2^%d is in [%v, %v]", x, exps[0], y, exps[1], z.lo, z.hi)
				}
			}
		}
	}
}
