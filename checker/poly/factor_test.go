package poly

import (
	"os"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

func expand(r *Ring, c num.Num, fs []Factor) Poly {
	p := r.Const(c)
	for _, f := range fs {
		p = p.Mul(f.P.Pow(f.K))
	}
	return p
}

func count(fs []Factor) int {
	n := 0
	for _, f := range fs {
		n += f.K
	}
	return n
}

func TestFactorUnivariate(t *testing.T) {
	s := source(2718)
	r := NewRing(1, fuel.NewTank(1e10))
	x := r.Var(0)
	for range 60 {
		p := r.Const(num.Frac(int64(s.next(20)+1), 3))
		n := 0
		for range 1 + s.next(4) {
			f := s.nonzero(r, 1+s.next(4), 4)
			if f.IsConst() {
				continue
			}
			k := 1 + s.next(2)
			n += k
			p = p.Mul(f.Pow(k))
		}
		c, fs := p.Factor()
		if !expand(r, c, fs).Equal(p) || count(fs) < n {
			t.Fatalf("%s = %s · %v", p, c, fs)
		}
		for _, f := range fs {
			check(t, f.P)
			if !f.P.IsIrreducible() {
				t.Fatalf("%s of %s is reducible", f.P, p)
			}
		}
		c, fs = p.SquareFree()
		if !expand(r, c, fs).Equal(p) {
			t.Fatalf("square-free parts of %s", p)
		}
		for i, f := range fs {
			if !GCD(f.P, f.P.Derivative(0)).IsOne() {
				t.Fatalf("%s has a square", f.P)
			}
			for _, g := range fs[:i] {
				if !GCD(f.P, g.P).IsOne() {
					t.Fatalf("%s and %s", f.P, g.P)
				}
			}
		}
	}
	// Known counts of factors: x^n - 1 has one for each divisor of n; the Swinnerton-Dyer
	// polynomial of √2, √3, √5 is irreducible though it splits modulo every prime.
	for n, want := range map[int]int{1: 1, 2: 2, 12: 6, 36: 9, 60: 12, 105: 8} {
		_, fs := x.Pow(n).Sub(r.One()).Factor()
		if len(fs) != want {
			t.Errorf("x^%d - 1 has %d factors", n, len(fs))
		}
	}
	sd := x.Pow(8).Sub(x.Pow(6).Scale(num.Int(40))).Add(x.Pow(4).Scale(num.Int(352))).Sub(x.Pow(2).Scale(num.Int(960))).Add(r.Const(num.Int(576)))
	if !sd.IsIrreducible() {
		t.Error(sd)
	}
	big := x.Add(r.Const(num.Int(1000003))).Mul(x.Pow(2).Add(r.Const(num.Int(1 << 50)))).Mul(x.Pow(3).Sub(r.Const(num.Int(12345678901))))
	if _, fs := big.Factor(); len(fs) != 3 {
		t.Error(fs)
	}
}

func TestFactorSeveral(t *testing.T) {
	r := NewRing(3, fuel.NewTank(1e10))
	x, y, z := r.Var(0), r.Var(1), r.Var(2)
	n := func(k int64) Poly { return r.Const(num.Int(k)) }
	for _, c := range []struct {
		p     Poly
		count int
	}{
		{x.Pow(2).Sub(y.Pow(2)), 2},
		{x.Pow(3).Add(y.Pow(3)).Add(z.Pow(3)).Sub(x.Mul(y).Mul(z).Scale(num.Int(3))), 2},
		{x.Pow(4).Add(y.Pow(4).Scale(num.Int(4))), 2},
		{x.Pow(6).Sub(y.Pow(6)), 4},
		{x.Mul(y).Add(x).Add(y).Add(n(1)), 2},
		{x.Pow(2).Add(y.Pow(2)).Add(z.Pow(2)), 1},
		{x.Pow(2).Mul(y).Sub(y.Pow(3)).Mul(x.Sub(n(1))), 4},
		{x.Pow(2).Add(x.Mul(y).Scale(num.Int(2))).Add(y.Pow(2)).Sub(n(1)), 2},
		{x.Sub(y).Mul(y.Sub(z)).Mul(z.Sub(x)), 3},
		{x.Add(y).Pow(3).Mul(x.Sub(z)), 4},
		{x.Pow(2).Sub(y), 1},
		{x.Pow(2).Add(y.Pow(2)).Sub(n(1)), 1},
		{x.Add(y).Add(z).Pow(3).Sub(x.Pow(3)).Sub(y.Pow(3)).Sub(z.Pow(3)), 3},
	} {
		k, fs := c.p.Factor()
		if count(fs) != c.count || !expand(r, k, fs).Equal(c.p) {
			t.Errorf("%s = %s · %v", c.p.Format("x", "y", "z"), k, fs)
		}
	}
	s := source(55)
	for range 25 {
		p, q := s.nonzero(r, 3, 1), s.nonzero(r, 3, 2)
		m := p.Mul(q)
		c, fs := m.Factor()
		if !expand(r, c, fs).Equal(m) || !p.IsConst() && !q.IsConst() && count(fs) < 2 {
			t.Fatalf("%s = %s · %v", m, c, fs)
		}
	}
}

// TestFactorTable compares the degrees of the factors with a table made by sympy:
// coefficients from the highest down, then degree^multiplicity sorted.
func TestFactorTable(t *testing.T) {
	data, err := os.ReadFile("testdata/factors.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := NewRing(1, fuel.NewTank(1e10))
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		if line[0] == '#' {
			continue
		}
		left, right, _ := strings.Cut(line, " : ")
		var cs []num.Num
		for f := range strings.FieldsSeq(left) {
			c, err := num.Parse(f)
			if err != nil {
				t.Fatal(err)
			}
			cs = append([]num.Num{c}, cs...)
		}
		p := r.FromUnivariate(0, cs)
		c, fs := p.Factor()
		var got []string
		for _, f := range fs {
			got = append(got, num.Int(int64(f.P.Degree(0))).String()+"^"+num.Int(int64(f.K)).String())
		}
		want := strings.Fields(right)
		seen := map[string]int{}
		for _, g := range got {
			seen[g]++
		}
		for _, w := range want {
			seen[w]--
		}
		for _, k := range seen {
			if k != 0 {
				t.Fatalf("%s: %v, want %v", p, got, want)
			}
		}
		if !expand(r, c, fs).Equal(p) {
			t.Fatalf("%s: product differs", p)
		}
	}
}

func BenchmarkFactor(b *testing.B) {
	b.ReportAllocs()
	r := NewRing(1, nil)
	x := r.Var(0)
	p := x.Pow(4).Sub(x.Pow(2).Scale(num.Int(5))).Add(r.Const(num.Int(4)))
	for b.Loop() {
		p.Factor()
	}
}

func BenchmarkFactorCyclotomic60(b *testing.B) {
	b.ReportAllocs()
	r := NewRing(1, nil)
	p := r.Var(0).Pow(60).Sub(r.One())
	for b.Loop() {
		p.Factor()
	}
}

// TestFactorSeveralTable compares the number of factors with a table made by sympy.
func TestFactorSeveralTable(t *testing.T) {
	data, err := os.ReadFile("testdata/several.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		if line[0] == '#' {
			continue
		}
		left, right, _ := strings.Cut(line, " : ")
		for _, r := range []*Ring{NewRing(3, fuel.NewTank(fuel.Default)), NewGraded(3, fuel.NewTank(fuel.Default))} {
			p := parse(t, r, "xyz", left)
			c, fs := p.Factor()
			if got := num.Int(int64(count(fs))).String(); got != right || !expand(r, c, fs).Equal(p) {
				t.Errorf("%s has %s factors: %v", left, got, fs)
			}
		}
	}
}
