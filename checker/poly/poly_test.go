package poly

import (
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/modp"
	"github.com/yansuan/yansuan/checker/num"
)

// source yields numbers that look unrelated, the same on every run.
type source uint64

func (s *source) next(n int) int {
	*s ^= *s << 13
	*s ^= *s >> 7
	*s ^= *s << 17
	return int(uint64(*s)>>33) % n
}

func (s *source) poly(r *Ring, terms, deg int) Poly {
	var ps []Poly
	for range terms {
		e := make([]int, r.n)
		for v := range e {
			e[v] = s.next(deg + 1)
		}
		d := int64(1)
		if s.next(3) == 0 {
			d = int64(s.next(6) + 1)
		}
		ps = append(ps, r.Monomial(num.Frac(int64(s.next(19)-9), d), e...))
	}
	return r.Sum(ps...)
}

func (s *source) nonzero(r *Ring, terms, deg int) Poly {
	for {
		if p := s.poly(r, terms, deg); !p.IsZero() {
			return p
		}
	}
}

func check(t *testing.T, p Poly) {
	t.Helper()
	for i, m := range p.t {
		if m.c.IsZero() || i > 0 && p.r.cmp(p.t[i-1].e, m.e) <= 0 || (m.e[0]&p.r.guard[0])|(m.e[1]&p.r.guard[1]) != 0 {
			t.Fatalf("invariant broken in term %d of %s", i, p)
		}
	}
}

func rings() []*Ring {
	var rs []*Ring
	for _, n := range []int{1, 2, 3, 4, 5, 7, 9, 17} {
		rs = append(rs, NewRing(n, fuel.NewTank(1e9)), NewGraded(n, fuel.NewTank(1e9)))
	}
	return rs
}

func at(r *Ring, seed int) []num.Num {
	pt := make([]num.Num, r.n)
	for i := range pt {
		pt[i] = num.Frac(int64((seed*7+i*i*3)%11-5), int64(1+i%3))
	}
	return pt
}

func TestArithmeticByEvaluation(t *testing.T) {
	s := source(12345)
	f := modp.NewField(modp.Primes[0])
	for _, r := range rings() {
		deg := min(3, r.MaxDegree()/4)
		if r.graded {
			deg = min(deg, max(1, r.MaxDegree()/(4*r.n)))
		}
		for range 12 {
			p, q := s.poly(r, 1+s.next(12), deg), s.poly(r, 1+s.next(12), deg)
			pt := at(r, s.next(100))
			pv, qv := p.Eval(pt), q.Eval(pt)
			v := s.next(r.n)
			for name, c := range map[string]struct {
				p    Poly
				want num.Num
			}{
				"add": {p.Add(q), pv.Add(qv)}, "sub": {p.Sub(q), pv.Sub(qv)}, "mul": {p.Mul(q), pv.Mul(qv)},
				"neg": {p.Neg(), pv.Neg()}, "cube": {p.Pow(3), pv.Mul(pv).Mul(pv)}, "scale": {p.Scale(num.Frac(2, 3)), pv.Mul(num.Frac(2, 3))},
				"evalvar": {p.EvalVar(v, pt[v]), pv}, "coeffs": {r.FromCoeffs(v, p.Coeffs(v)), pv},
				"subst": {p.Subst(v, q), p.Eval(replace(pt, v, qv))},
			} {
				check(t, c.p)
				if got := c.p.Eval(pt); !got.Equal(c.want) {
					t.Fatalf("%s of %s and %s: %s, want %s", name, p, q, got, c.want)
				}
			}
			sum := p.Add(q).Mul(p.Sub(q)).Sub(p.Pow(2)).Add(q.Pow(2))
			if !sum.IsZero() {
				t.Fatalf("(p+q)(p-q) - p² + q² = %s", sum)
			}
			ints := make([]num.Num, r.n)
			mod := make([]uint64, r.n)
			for i := range ints {
				ints[i] = num.Int(int64(s.next(9) - 4))
				mod[i], _ = f.FromNum(ints[i])
			}
			want, _ := f.FromNum(p.Eval(ints))
			if got, ok := p.EvalMod(&f, mod); !ok || got != want {
				t.Fatalf("modular value of %s", p)
			}
			d := p.Mul(q).Derivative(v).Sub(p.Derivative(v).Mul(q)).Sub(p.Mul(q.Derivative(v)))
			if !d.IsZero() || !p.Antiderivative(v).Derivative(v).Equal(p) {
				t.Fatal("derivative")
			}
		}
	}
}

func replace(pt []num.Num, v int, x num.Num) []num.Num {
	out := append([]num.Num(nil), pt...)
	out[v] = x
	return out
}

func TestDivision(t *testing.T) {
	s := source(777)
	for _, r := range rings() {
		deg := min(3, max(1, r.MaxDegree()/(4*r.n)))
		for range 15 {
			p, q := s.nonzero(r, 1+s.next(10), deg), s.nonzero(r, 1+s.next(6), deg)
			quo, ok := p.Mul(q).Quo(q)
			check(t, quo)
			if !ok || !quo.Equal(p) {
				t.Fatalf("%s · %s / %s = %s", p, q, q, quo)
			}
			a, b := p.DivRem(q)
			check(t, a)
			check(t, b)
			if !a.Mul(q).Add(b).Equal(p) {
				t.Fatalf("%s by %s", p, q)
			}
			for _, m := range b.t {
				if r.divides(q.t[0].e, m.e) {
					t.Fatalf("remainder %s by %s", b, q)
				}
			}
			if !b.IsZero() {
				if _, ok := p.Quo(q); ok {
					t.Fatalf("%s divides %s", q, p)
				}
			}
			v := s.next(r.n)
			x, y, k := p.PseudoDivRem(q, v)
			if !x.Mul(q).Add(y).Equal(p.Mul(q.LeadCoeff(v).Pow(k))) || y.Degree(v) >= q.Degree(v) && q.Degree(v) > 0 {
				t.Fatalf("pseudo-division of %s by %s", p, q)
			}
		}
	}
}

func TestGCD(t *testing.T) {
	s := source(4242)
	for _, n := range []int{1, 2, 3, 4} {
		r := NewRing(n, fuel.NewTank(1e9))
		for range 40 {
			p, q, g := s.nonzero(r, 1+s.next(5), 3), s.nonzero(r, 1+s.next(5), 3), s.nonzero(r, 1+s.next(5), 2)
			a, b := p.Mul(g), q.Mul(g)
			h := GCD(a, b)
			check(t, h)
			x, ok1 := a.Quo(h)
			y, ok2 := b.Quo(h)
			_, ok3 := h.Quo(g)
			if !ok1 || !ok2 || !ok3 || !GCD(x, y).IsOne() {
				t.Fatalf("gcd(%s, %s) = %s", a, b, h)
			}
			_, pa := a.Primitive()
			_, pb := b.Primitive()
			if n <= 2 && !pa.IsConst() && !pb.IsConst() {
				if k := r.gcdRemainders(pa, pb); !k.Equal(h) {
					t.Fatalf("gcd(%s, %s) = %s by remainders, %s by evaluation", a, b, k, h)
				}
			}
			l := LCM(a, b)
			if _, ok := l.Quo(a); !ok {
				t.Fatal("lcm")
			}
		}
	}
}

func TestResultant(t *testing.T) {
	r := NewRing(3, fuel.NewTank(1e9))
	x, y, z := r.Var(0), r.Var(1), r.Var(2)
	s := source(99)
	for range 30 {
		// Res(Π(x - a_i), q) = Π q(a_i).
		p, want := r.Const(num.Int(1)), r.One()
		q := s.nonzero(r, 5, 3)
		dq := q.Degree(0)
		c := num.Frac(int64(s.next(5)+1), 2)
		for range 1 + s.next(4) {
			a := y.Scale(num.Int(int64(s.next(5) - 2))).Add(r.Const(num.Int(int64(s.next(5) - 2)))).Add(z.Scale(num.Int(int64(s.next(3)))))
			p = p.Mul(x.Sub(a))
			want = want.Mul(q.Subst(0, a))
		}
		want = want.Scale(power(c, dq))
		if got := Resultant(p.Scale(c), q, 0); !got.Equal(want) {
			t.Fatalf("Res(%s, %s) = %s, want %s", p, q, got, want)
		}
	}
	a, b, c := r.Var(1), r.Var(2), r.Const(num.Int(5))
	quad := a.Mul(x.Pow(2)).Add(b.Mul(x)).Add(c)
	if d := Discriminant(quad, 0); !d.Equal(b.Pow(2).Sub(a.Mul(c).Scale(num.Int(4)))) {
		t.Error(d)
	}
	cubic := x.Pow(3).Add(y.Mul(x)).Add(z)
	if d := Discriminant(cubic, 0); d.Format("x", "p", "q") != "-4*p^3 - 27*q^2" {
		t.Error(d.Format("x", "p", "q"))
	}
}

func TestFraction(t *testing.T) {
	r := NewRing(2, fuel.NewTank(1e9))
	s := source(31)
	for range 40 {
		f := NewFraction(s.poly(r, 3, 2), s.nonzero(r, 3, 2))
		g := NewFraction(s.poly(r, 3, 2), s.nonzero(r, 3, 2))
		h := NewFraction(s.poly(r, 3, 2), s.nonzero(r, 2, 2))
		if !f.Add(g).Mul(h).Equal(f.Mul(h).Add(g.Mul(h))) || !f.Sub(f).IsZero() || !f.Add(g).Sub(g).Equal(f) {
			t.Fatalf("%s, %s, %s", f, g, h)
		}
		if !g.IsZero() && !f.Mul(g).Quo(g).Equal(f) {
			t.Fatalf("%s · %s", f, g)
		}
		d := f.Mul(g).Derivative(0).Sub(f.Derivative(0).Mul(g)).Sub(f.Mul(g.Derivative(0)))
		if !d.IsZero() {
			t.Fatal("derivative")
		}
		if u, ok := f.Subst(0, g); ok {
			for _, pt := range [][]num.Num{{num.Int(3), num.Frac(2, 5)}, {num.Int(-7), num.Int(11)}} {
				gv, ok1 := g.Eval(pt)
				if !ok1 {
					continue
				}
				fv, ok2 := f.Eval(replace(pt, 0, gv))
				uv, ok3 := u.Eval(pt)
				if ok2 && ok3 && !fv.Equal(uv) {
					t.Fatalf("%s at %s", f, g)
				}
			}
		}
	}
}

func TestLimits(t *testing.T) {
	r := NewRing(1, fuel.NewTank(1e6))
	x := r.Var(0)
	for name, f := range map[string]func(){
		"degree": func() { x.Pow(1 << 20).Pow(1 << 20) },
		"fuel":   func() { x.Add(r.One()).Pow(3).Add(x).Pow(100000) },
		"dense":  func() { x.Pow(1 << 20).Coeffs(0) },
		"vars":   func() { NewRing(64, nil) },
	} {
		if fuel.Within(f) == nil {
			t.Errorf("%s: no limit", name)
		}
	}
}

func benchPair(n, k int) (Poly, Poly) {
	r := NewRing(n, nil)
	p := r.One()
	for v := range n {
		p = p.Add(r.Var(v).Scale(num.Int(int64(v + 2))))
	}
	return p.Pow(k), p.Add(r.Var(0)).Pow(k)
}

func BenchmarkAdd(b *testing.B) {
	b.ReportAllocs()
	p, q := benchPair(3, 4)
	for b.Loop() {
		p.Add(q)
	}
}

func BenchmarkMulSmall(b *testing.B) {
	b.ReportAllocs()
	p, q := benchPair(2, 1)
	for b.Loop() {
		p.Mul(q)
	}
}

func BenchmarkMul(b *testing.B) {
	b.ReportAllocs()
	p, q := benchPair(3, 4) // 35 by 35 terms
	for b.Loop() {
		p.Mul(q)
	}
}

func BenchmarkQuo(b *testing.B) {
	b.ReportAllocs()
	p, q := benchPair(3, 4)
	m := p.Mul(q)
	for b.Loop() {
		m.Quo(q)
	}
}

func BenchmarkGCD(b *testing.B) {
	b.ReportAllocs()
	p, q := benchPair(3, 2)
	g := p.Sub(q).Add(q.r.Var(2))
	p, q = p.Mul(g), q.Mul(g)
	for b.Loop() {
		GCD(p, q)
	}
}

func BenchmarkGCDCoprime(b *testing.B) {
	b.ReportAllocs()
	p, q := benchPair(3, 2)
	for b.Loop() {
		GCD(p, q)
	}
}

func BenchmarkFractionAdd(b *testing.B) {
	b.ReportAllocs()
	r := NewRing(1, nil)
	x := r.Var(0)
	f := NewFraction(r.One(), x.Add(r.One()))
	g := NewFraction(x, x.Sub(r.One()))
	for b.Loop() {
		f.Add(g)
	}
}

func BenchmarkEvalMod(b *testing.B) {
	b.ReportAllocs()
	p, _ := benchPair(3, 4)
	f := modp.NewField(modp.Primes[0])
	pt := spread(&f, 3, 1)
	for b.Loop() {
		p.EvalMod(&f, pt)
	}
}
