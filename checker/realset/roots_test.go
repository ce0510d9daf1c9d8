package realset

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

func store() (*expr.Store, *expr.Node) {
	s := expr.NewStore(nil)
	return s, s.Sym("x")
}

func solver(s *expr.Store) *Solver {
	return &Solver{Store: s, Zero: func(n *expr.Node) (bool, bool) { return n.IsZero(), n.IsNum() }}
}

func names(ns []*expr.Node) string {
	var out []string
	for _, n := range ns {
		out = append(out, expr.LaTeX(n))
	}
	return strings.Join(out, ", ")
}

func TestEquation(t *testing.T) {
	s, x := store()
	n := func(k int64) *expr.Node { return s.Int(k) }
	sq := s.Pow(x, n(2))
	for _, c := range []struct {
		name string
		l, r *expr.Node
		want string
		rest int
	}{
		{"quadratic", s.Add(sq, s.Mul(n(5), x)), n(0), "-5, 0", 0},
		{"no real root", s.Add(sq, n(1)), n(0), "", 0},
		{"cube", s.Pow(x, n(3)), n(27), "3", 0},
		{"fifth degree", s.Add(s.Pow(x, n(5)), s.Neg(x), n(-1)), n(0), "", 1},
		{"pole is no root", s.Div(s.Sub(sq, n(1)), s.Sub(x, n(1))), n(0), "-1", 0},
		{"pole from both sides", s.Div(sq, s.Sub(x, n(2))), s.Div(n(4), s.Sub(x, n(2))), "-2", 0},
		{"absolute value", s.Func("abs", s.Sub(x, n(3))), n(5), "-2, 8", 0},
		{"absolute value, none", s.Func("abs", x), n(-1), "", 0},
		{"root with an extraneous candidate", s.Sqrt(s.Add(x, n(6))), x, "3", 0},
		{"two roots", s.Sub(s.Sqrt(s.Add(x, n(5))), s.Sqrt(x)), n(1), "4", 0},
	} {
		got, ok := solver(s).Equation(c.l, c.r, "x")
		if !ok || names(got.Values) != c.want || len(got.Rest) != c.rest {
			t.Errorf("%s: got %s and %d more (ok %v), want %s and %d", c.name, names(got.Values), len(got.Rest), ok, c.want, c.rest)
		}
	}
	if got, ok := solver(s).Equation(s.Mul(n(2), x), s.Add(x, x), "x"); !ok || !got.All {
		t.Error("an identity must hold everywhere")
	}
	if _, ok := solver(s).Equation(s.Func("sin", x), n(0), "x"); ok {
		t.Error("sin x = 0 is not algebraic")
	}
}

func TestSurdRoots(t *testing.T) {
	s, x := store()
	got, ok := solver(s).Equation(s.Pow(x, s.Int(2)), s.Add(s.Mul(s.Int(2), x), s.Int(1)), "x")
	if !ok || len(got.Values) != 2 {
		t.Fatalf("got %v %v", names(got.Values), ok)
	}
	one := s.Add(s.Int(1), s.Sqrt(s.Int(2)))
	if got.Values[0] != one && got.Values[1] != one {
		t.Errorf("1+√2 is missing from %s", names(got.Values))
	}
}

func TestCompare(t *testing.T) {
	s, x := store()
	v := solver(s)
	a, _ := v.Equation(s.Pow(x, s.Int(2)), s.Mul(s.Int(-5), x), "x")
	b, _ := v.Equation(x, s.Int(-5), "x")
	d := Compare(&a, &b)
	if names(d.Lost) != "0" || !d.Contains() || d.Within() || d.Disjoint() {
		t.Errorf("x² = -5x against x = -5: %+v", d)
	}
	d = Compare(&b, &a)
	if names(d.Gained) != "0" || !d.Within() || d.Contains() {
		t.Errorf("x = -5 against x² = -5x: %+v", d)
	}
	c, _ := v.Equation(s.Mul(s.Int(3), s.Pow(x, s.Int(5))), s.Mul(s.Int(3), s.Add(x, s.Int(1))), "x")
	e, _ := v.Equation(s.Add(s.Pow(x, s.Int(5)), s.Neg(x)), s.Int(1), "x")
	if d = Compare(&c, &e); !d.Equal() || d.KeptMore != 1 {
		t.Errorf("a quintic against its multiple: %+v", d)
	}
}

func TestCountReal(t *testing.T) {
	r := poly.NewRing(1, nil)
	x := r.Var(0)
	p := r.One()
	for k := int64(1); k <= 7; k++ {
		p = p.Mul(x.Sub(r.Const(num.Int(k))))
		if got := CountReal(p); got != int(k) {
			t.Errorf("%d linear factors: %d real roots", k, got)
		}
		if got := CountReal(p.Mul(x.Mul(x).Add(r.One()))); got != int(k) {
			t.Errorf("%d linear factors and one without real roots: %d", k, got)
		}
	}
	if got := CountReal(x.Pow(4).Sub(r.Const(num.Int(2)))); got != 2 {
		t.Errorf("x⁴ = 2 has %d real roots", got)
	}
}

func BenchmarkQuadratic(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		s, x := store()
		if _, ok := solver(s).Equation(s.Add(s.Pow(x, s.Int(2)), s.Mul(s.Int(-5), x), s.Int(6)), s.Int(0), "x"); !ok {
			b.Fatal("not solved")
		}
	}
}
