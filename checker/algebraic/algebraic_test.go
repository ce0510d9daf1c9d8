package algebraic

import (
	"math"
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

func checkReal(t *testing.T, a Real) {
	t.Helper()
	if a.f == nil {
		if !a.lo.Equal(a.hi) {
			t.Fatalf("rational with an interval: %s %s", a.lo, a.hi)
		}
		return
	}
	if !a.lo.Less(a.hi) || a.f.signAt(a.lo, nil)*a.f.signAt(a.hi, nil) >= 0 || a.f[len(a.f)-1].Sign() <= 0 {
		t.Fatalf("broken: %v in (%s, %s)", a.f, a.lo, a.hi)
	}
}

func TestZero(t *testing.T) {
	b := NewBuilder()
	q := func(n int64) Node { return b.Rat(num.Int(n)) }
	s := func(n int64) Node { return b.Sqrt(q(n)) }
	f := func(n, d int64) num.Num { return num.Frac(n, d) }
	cases := []struct {
		name string
		n    Node
	}{
		{"√2·√3 = √6", b.Sub(b.Mul(s(2), s(3)), s(6))},
		{"√8 = 2√2", b.Sub(s(8), b.Mul(q(2), s(2)))},
		{"√(5+2√6) = √2+√3", b.Sub(b.Sqrt(b.Add(q(5), b.Mul(q(2), s(6)))), b.Add(s(2), s(3)))},
		{"√(3-2√2) = √2-1", b.Sub(b.Sqrt(b.Sub(q(3), b.Mul(q(2), s(2)))), b.Sub(s(2), q(1)))},
		{"1/(√3-√2) = √3+√2", b.Sub(b.Inv(b.Sub(s(3), s(2))), b.Add(s(3), s(2)))},
		{"Ramanujan's cube roots", b.Sub(b.Root(b.Sub(b.Root(q(2), 3), q(1)), 3),
			b.Add(b.Root(b.Rat(f(1, 9)), 3), b.Neg(b.Root(b.Rat(f(2, 9)), 3)), b.Root(b.Rat(f(4, 9)), 3)))},
		{"Cardano: ∛(2+√5) + ∛(2-√5) = 1", b.Sub(b.Add(b.Root(b.Add(q(2), s(5)), 3), b.Root(b.Sub(q(2), s(5)), 3)), q(1))},
		{"cos 20° cos 40° cos 80° = 1/8", b.Sub(b.Mul(b.CosPi(f(1, 9)), b.CosPi(f(2, 9)), b.CosPi(f(4, 9))), b.Rat(f(1, 8)))},
		{"cos π/7 - cos 2π/7 + cos 3π/7 = 1/2", b.Sub(b.Add(b.CosPi(f(1, 7)), b.Neg(b.CosPi(f(2, 7))), b.CosPi(f(3, 7))), b.Rat(num.Half))},
		{"sin 15° = (√6-√2)/4", b.Sub(b.SinPi(f(1, 12)), b.Mul(b.Rat(f(1, 4)), b.Sub(s(6), s(2))))},
		{"tan 75° = 2+√3", b.Sub(b.TanPi(f(5, 12)), b.Add(q(2), s(3)))},
		{"tan 3π/11 + 4 sin 2π/11 = √11", b.Sub(b.Add(b.TanPi(f(3, 11)), b.Mul(q(4), b.SinPi(f(2, 11)))), s(11))},
		{"sin 18° = (√5-1)/4", b.Sub(b.SinPi(f(1, 10)), b.Mul(b.Rat(f(1, 4)), b.Sub(s(5), q(1))))},
		{"∜4 = √2", b.Sub(b.Root(q(4), 4), s(2))},
		{"√(1/2) = √2/2", b.Sub(b.Sqrt(b.Rat(num.Half)), b.Quo(s(2), q(2)))},
		{"√2+√3+√5+√7 squared and back", b.Sub(b.Sqrt(b.Pow(b.Add(s(2), s(3), s(5), s(7)), 2)), b.Add(s(2), s(3), s(5), s(7)))},
		{"√(16-2√29+2√(55-10√29)) = √5 + √(11-... )", b.Sub(
			b.Add(s(5), b.Sqrt(b.Add(q(22), b.Mul(q(2), s(5))))),
			b.Add(b.Sqrt(b.Add(q(11), b.Mul(q(2), s(29)))), b.Sqrt(b.Add(q(16), b.Mul(q(-2), s(29)), b.Mul(q(2), b.Sqrt(b.Sub(q(55), b.Mul(q(10), s(29)))))))))},
	}
	for _, c := range cases {
		if sign, out := b.Sign(c.n, fuel.NewTank(fuel.Default)); sign != 0 || out != Decided {
			k, ok := b.ZeroBound(c.n)
			t.Errorf("%s: sign %d, outcome %d, bound %d %v", c.name, sign, out, k, ok)
		}
		eps := b.Add(c.n, b.Pow(b.Rat(num.Frac(1, 10)), 60))
		if sign, out := b.Sign(eps, fuel.NewTank(fuel.Default)); sign != 1 || out != Decided {
			t.Errorf("%s + 10^-60: sign %d, outcome %d", c.name, sign, out)
		}
	}
}

func TestSign(t *testing.T) {
	b := NewBuilder()
	q := func(n int64) Node { return b.Rat(num.Int(n)) }
	s := func(n int64) Node { return b.Sqrt(q(n)) }
	zero := b.Sub(b.Mul(s(2), s(3)), s(6))
	for _, c := range []struct {
		name string
		n    Node
		sign int
		out  Outcome
	}{
		{"√2+√3-√10", b.Sub(b.Add(s(2), s(3)), s(10)), -1, Decided},
		{"√1000001-√1000000-1/2000", b.Sub(b.Sub(s(1000001), q(1000)), b.Rat(num.Frac(1, 2000))), -1, Decided},
		{"1/0", b.Inv(zero), 0, Undefined},
		{"0·(1/0)", b.Mul(q(0), b.Inv(zero)), 0, Undefined},
		{"√-1", b.Sqrt(q(-1)), 0, Undefined},
		{"√(√2-√3)", b.Sqrt(b.Sub(s(2), s(3))), 0, Undefined},
		{"√0", b.Sqrt(zero), 0, Decided},
		{"∛-2", b.Root(q(-2), 3), -1, Decided},
		{"1 + √0", b.Add(q(1), b.Sqrt(zero)), 1, Decided},
		{"sums of roots a hair apart", b.Sub(b.Add(s(7), s(14), s(39), s(70), s(72), s(76), s(85)), b.Add(s(13), s(16), s(46), s(55), s(67), s(73), s(79))), 1, Decided},
	} {
		if sign, out := b.Sign(c.n, fuel.NewTank(1e7)); sign != c.sign || out != c.out {
			t.Errorf("%s: sign %d, outcome %d", c.name, sign, out)
		}
	}
	if f, out := b.Floor(b.Mul(q(100), s(2)), nil); out != Decided || !f.Equal(num.Int(141)) {
		t.Error(f, out)
	}
	if f, out := b.Floor(b.Add(zero, q(3)), nil); out != Decided || !f.Equal(num.Int(3)) {
		t.Error(f, out)
	}
}

// TestRandomIdentities squares random nested radicals with known signs.
func TestRandomIdentities(t *testing.T) {
	seed := uint64(17)
	next := func(n int64) int64 {
		seed ^= seed << 13
		seed ^= seed >> 7
		seed ^= seed << 17
		return int64(seed>>33) % n
	}
	for range 60 {
		b := NewBuilder()
		x := b.Rat(num.Frac(next(9)+1, next(4)+1))
		for range 2 {
			x = b.Add(b.Root(x, int(next(2))+2), b.Mul(b.Rat(num.Int(next(5)-2)), b.Sqrt(b.Rat(num.Int(next(12)+1)))))
		}
		y := b.Add(b.Rat(num.Int(next(7)-3)), b.Sqrt(b.Rat(num.Int(next(20)+2))))
		lhs := b.Pow(b.Add(x, y), 2)
		rhs := b.Add(b.Pow(x, 2), b.Mul(b.Rat(num.Two), x, y), b.Pow(y, 2))
		for k, want := range []int{0, 1, -1} {
			d := b.Add(lhs, b.Neg(rhs), b.Rat(num.Frac(int64([]int{0, 1, -1}[k]), 1<<40)))
			sign, out := b.Sign(d, fuel.NewTank(fuel.Default))
			if out == Undefined {
				continue
			}
			if out != Decided || sign != want {
				k, _ := b.ZeroBound(d)
				t.Fatalf("sign %d, outcome %d, want %d, bound %d", sign, out, want, k)
			}
		}
	}
}

func TestRoots(t *testing.T) {
	r := poly.NewRing(1, fuel.NewTank(1e9))
	x := r.Var(0)
	n := func(a, b int64) poly.Poly { return r.Const(num.Frac(a, b)) }
	p := x.Pow(2).Sub(n(2, 1)).Mul(x.Sub(n(3, 2)).Pow(3)).Mul(x.Pow(2).Add(n(1, 1))).Mul(x.Pow(3).Sub(x.Scale(num.Int(3))).Add(n(1, 1)).Pow(2)).Mul(x)
	want := []struct {
		x float64
		k int
	}{{-1.879385, 2}, {-math.Sqrt2, 1}, {0, 1}, {0.347296, 2}, {math.Sqrt2, 1}, {1.5, 3}, {1.532089, 2}}
	got := Roots(p, 0)
	if len(got) != len(want) {
		t.Fatalf("%d roots", len(got))
	}
	for i, a := range got {
		checkReal(t, a.Real)
		lo, hi := a.Refine(num.Frac(1, 1<<30)).Interval()
		if math.Abs(lo.Float64()-want[i].x) > 1e-5 || a.K != want[i].k || hi.Less(lo) {
			t.Errorf("root %d: %s…%s with %d", i, lo, hi, a.K)
		}
		if a.SignOf(p, 0) != 0 || a.SignOf(p.Add(n(1, 1000000)), 0) != 1 || a.SignOf(x, 0) != a.Sign() {
			t.Errorf("signs at root %d", i)
		}
		for j, b := range got {
			if c := a.Cmp(b.Real); c != sign(i-j) {
				t.Errorf("cmp %d %d = %d", i, j, c)
			}
		}
	}
	if c := Count(p, 0, num.Zero, num.Frac(3, 2), false); c != 2 {
		t.Error(c)
	}
	if c := Count(p, 0, num.Zero, num.Frac(3, 2), true); c != 4 {
		t.Error(c)
	}
	// Close roots (Mignotte): x^9 - 2(50x - 1)^2 has two near 1/50.
	m := x.Pow(9).Sub(x.Scale(num.Int(50)).Sub(n(1, 1)).Pow(2).Scale(num.Two))
	if k := len(Roots(m, 0)); k != 3 {
		t.Errorf("%d roots of Mignotte's polynomial", k)
	}
	// Wilkinson: all of 1…20.
	w := r.One()
	for i := int64(1); i <= 20; i++ {
		w = w.Mul(x.Sub(n(i, 1)))
	}
	if ws := Roots(w, 0); len(ws) != 20 || !ws[19].lo.Equal(num.Int(20)) {
		t.Error("Wilkinson")
	}
	if ws := isolate(integersOf(w), nil); len(ws) != 20 {
		t.Errorf("isolated %d of 20", len(ws))
	}
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}

func TestRealArithmetic(t *testing.T) {
	r := poly.NewRing(1, fuel.NewTank(1e9))
	x := r.Var(0)
	n := func(a int64) poly.Poly { return r.Const(num.Int(a)) }
	var all []Real
	for _, p := range []poly.Poly{x.Pow(2).Sub(n(2)), x.Pow(2).Sub(x).Sub(n(1)), x.Pow(3).Sub(x).Sub(n(1)), x.Scale(num.Int(3)).Add(n(2))} {
		for _, a := range Roots(p, 0) {
			all = append(all, a.Real)
		}
	}
	env := interval.New(80, nil)
	overlap := func(a, b interval.Interval) bool { _, apart := a.Cmp(b); return !apart || a.IsPoint() }
	for _, a := range all {
		for _, b := range all {
			x, y := a.Enclose(env), b.Enclose(env)
			for name, c := range map[string]struct {
				r Real
				i interval.Interval
			}{"add": {a.Add(b), env.Add(x, y)}, "sub": {a.Sub(b), env.Sub(x, y)}, "mul": {a.Mul(b), env.Mul(x, y)}, "quo": {a.Quo(b), env.Quo(x, y)}} {
				checkReal(t, c.r)
				if !overlap(c.r.Enclose(env), c.i) {
					t.Fatalf("%s: %s, want %s", name, c.r.Enclose(env), c.i)
				}
			}
			if !a.Add(b).Sub(b).Equal(a) || !a.Mul(b).Quo(b).Equal(a) {
				t.Fatal("not undone")
			}
		}
		if !a.Mul(a).Equal(a.Neg().Mul(a.Neg())) {
			t.Fatal("square")
		}
		if s, ok := a.Mul(a).Root(2); !ok || !s.Equal(a) && !s.Equal(a.Neg()) {
			t.Fatal("root of the square")
		}
		if a.Degree() < 3 {
			if c, ok := a.Root(3); !ok || !c.Mul(c).Mul(c).Equal(a) {
				t.Fatal("cube of the root")
			}
		}
		b := NewBuilder()
		v := b.Real(a)
		if s, out := b.Sign(b.Sub(b.Mul(v, v), b.Real(a.Mul(a))), fuel.NewTank(1e7)); s != 0 || out != Decided {
			t.Fatal("leaf", s, out)
		}
	}
}

func BenchmarkSignNested(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		e := NewBuilder()
		q := func(n int64) Node { return e.Rat(num.Int(n)) }
		d := e.Sub(e.Sqrt(e.Add(q(5), e.Mul(q(2), e.Sqrt(q(6))))), e.Add(e.Sqrt(q(2)), e.Sqrt(q(3))))
		if s, out := e.Sign(d, nil); s != 0 || out != Decided {
			b.Fatal(s, out)
		}
	}
}

func BenchmarkSignApart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		e := NewBuilder()
		q := func(n int64) Node { return e.Rat(num.Int(n)) }
		e.Sign(e.Sub(e.Add(e.Sqrt(q(2)), e.Sqrt(q(3))), e.Sqrt(q(10))), nil)
	}
}

func BenchmarkRootsCubic(b *testing.B) {
	b.ReportAllocs()
	r := poly.NewRing(1, nil)
	p := r.Var(0).Pow(3).Sub(r.Var(0).Scale(num.Int(3))).Add(r.One())
	for b.Loop() {
		Roots(p, 0)
	}
}

func BenchmarkRootsQuadratic(b *testing.B) {
	b.ReportAllocs()
	r := poly.NewRing(1, nil)
	p := r.Var(0).Pow(2).Sub(r.Var(0).Scale(num.Int(3))).Add(r.One())
	for b.Loop() {
		Roots(p, 0)
	}
}
