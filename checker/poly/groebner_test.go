package poly

import (
	"os"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// parse reads sums of products such as "3*x^2*y-1/2*z" for tests.
func parse(t testing.TB, r *Ring, names, s string) Poly {
	t.Helper()
	var ps []Poly
	s = strings.ReplaceAll(s, " ", "")
	s = strings.ReplaceAll(s, "-", "+-")
	for part := range strings.SplitSeq(strings.TrimPrefix(s, "+"), "+") {
		p := r.One()
		if strings.HasPrefix(part, "-") {
			p, part = p.Neg(), part[1:]
		}
		for f := range strings.SplitSeq(part, "*") {
			base, exp, _ := strings.Cut(f, "^")
			k := 0
			for _, d := range exp {
				k = 10*k + int(d-'0')
			}
			if exp == "" {
				k = 1
			}
			if v := strings.Index(names, base); v >= 0 {
				p = p.Mul(r.Var(v).Pow(k))
			} else {
				c, err := num.Parse(base)
				if err != nil {
					t.Fatal(f, err)
				}
				p = p.Scale(c)
			}
		}
		ps = append(ps, p)
	}
	return r.Sum(ps...)
}

func checkBasis(t *testing.T, b *Basis) {
	t.Helper()
	for _, e := range b.g {
		check(t, e.p)
		s := b.r.Zero()
		for i, c := range e.cof {
			s = s.Add(c.Mul(b.Gens[i]))
		}
		if !s.Equal(e.p) {
			t.Fatalf("cofactors of %s give %s", e.p, s)
		}
	}
	for i := range b.g {
		for j := range i {
			l := b.r.lcmMono(b.g[i].p.t[0].e, b.g[j].p.t[0].e)
			if rem, _ := b.divide(b.spoly(critical{j, i, l}).p, -1); !rem.IsZero() {
				t.Fatalf("S-polynomial of %s and %s leaves %s", b.g[i].p, b.g[j].p, rem)
			}
		}
	}
	for _, g := range b.Gens {
		if rem, _ := b.Reduce(g); !rem.IsZero() {
			t.Fatalf("%s is not in its own ideal", g)
		}
	}
}

// TestGroebnerTable compares reduced bases with a table made by sympy.
func TestGroebnerTable(t *testing.T) {
	data, err := os.ReadFile("testdata/groebner.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSpace(string(data)), "\n") {
		if line[0] == '#' {
			continue
		}
		f := strings.Split(line, " : ")
		r := NewRing(3, fuel.NewTank(1e9))
		if f[0] == "grevlex" {
			r = NewGraded(3, fuel.NewTank(1e9))
		}
		var gens []Poly
		for s := range strings.SplitSeq(f[1], ",") {
			gens = append(gens, parse(t, r, "xyz", s))
		}
		b := Groebner(r, gens)
		checkBasis(t, b)
		want := map[string]bool{}
		for s := range strings.SplitSeq(f[2], ",") {
			want[parse(t, r, "xyz", s).Monic().Format("x", "y", "z")] = true
		}
		if len(want) != len(b.g) {
			t.Fatalf("%s: %d elements, want %d", f[1], len(b.g), len(want))
		}
		for _, e := range b.Elements() {
			if !want[e.Format("x", "y", "z")] {
				t.Fatalf("%s: %s", f[1], e.Format("x", "y", "z"))
			}
		}
	}
}

func TestMembership(t *testing.T) {
	r := NewGraded(3, fuel.NewTank(1e9))
	// a + b + c = 0 gives a³ + b³ + c³ = 3abc.
	gens := []Poly{parse(t, r, "abc", "a+b+c")}
	f := parse(t, r, "abc", "a^3+b^3+c^3-3*a*b*c")
	b := Groebner(r, gens)
	rem, cof := b.Reduce(f)
	if !rem.IsZero() || !cof[0].Mul(gens[0]).Equal(f) {
		t.Error(rem, cof)
	}
	// x² = 0 gives x = 0, though not with power 1.
	gens = []Poly{parse(t, r, "abc", "a^2+b^2-2*a*b"), parse(t, r, "abc", "c-a")}
	f = parse(t, r, "abc", "b-c")
	b = Groebner(r, gens)
	for _, try := range []func() (int, []Poly, bool){
		func() (int, []Poly, bool) { return b.ReducePower(f, 3) },
		func() (int, []Poly, bool) { return VanishesWith(r, gens, f) },
	} {
		k, cof, ok := try()
		if !ok || k < 2 {
			t.Fatal(k, ok)
		}
		s := f.Pow(k)
		for i := range gens {
			s = s.Sub(cof[i].Mul(gens[i]))
		}
		if !s.IsZero() {
			t.Error(s)
		}
	}
	if _, _, ok := VanishesWith(r, gens, parse(t, r, "abc", "b+c")); ok {
		t.Error("b + c does not vanish")
	}
	b = Groebner(r, []Poly{parse(t, r, "abc", "a*b-1"), parse(t, r, "abc", "a")})
	if cof, ok := b.Inconsistent(); !ok || !cof[0].Mul(b.Gens[0]).Add(cof[1].Mul(b.Gens[1])).IsOne() {
		t.Error("inconsistent")
	}
}

func BenchmarkGroebnerCyclic3(b *testing.B) {
	b.ReportAllocs()
	r := NewGraded(3, nil)
	gens := []Poly{parse(b, r, "xyz", "x+y+z"), parse(b, r, "xyz", "x*y+y*z+z*x"), parse(b, r, "xyz", "x*y*z-1")}
	for b.Loop() {
		Groebner(r, gens)
	}
}

func BenchmarkGroebnerCyclic5(b *testing.B) {
	b.ReportAllocs()
	r := NewGraded(5, nil)
	var gens []Poly
	for _, s := range []string{"a+b+c+d+e", "a*b+b*c+c*d+d*e+e*a", "a*b*c+b*c*d+c*d*e+d*e*a+e*a*b", "a*b*c*d+b*c*d*e+c*d*e*a+d*e*a*b+e*a*b*c", "a*b*c*d*e-1"} {
		gens = append(gens, parse(b, r, "abcde", s))
	}
	for b.Loop() {
		Groebner(r, gens)
	}
}
