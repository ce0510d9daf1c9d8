package linalg

import (
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

type source uint64

func (s *source) next(n int) int {
	*s ^= *s << 13
	*s ^= *s >> 7
	*s ^= *s << 17
	return int(uint64(*s)>>33) % n
}

func (s *source) matrix(f *Field[num.Num], rows, cols int) *Matrix[num.Num] {
	m := f.New(rows, cols)
	for i := range rows {
		for j := range cols {
			m.Set(i, j, num.Frac(int64(s.next(7)-3), int64(s.next(3)+1)))
		}
	}
	return m
}

// leibniz is the determinant by expansion along the first row.
func leibniz[T Element[T]](m *Matrix[T]) T {
	if m.Rows == 0 {
		return m.F.One
	}
	s := m.F.Zero
	for j := range m.Cols {
		minor := m.F.New(m.Rows-1, m.Cols-1)
		for r := 1; r < m.Rows; r++ {
			k := 0
			for c := range m.Cols {
				if c != j {
					minor.Set(r-1, k, m.At(r, c))
					k++
				}
			}
		}
		t := m.At(0, j).Mul(leibniz(minor))
		if j%2 == 1 {
			t = t.Neg()
		}
		s = s.Add(t)
	}
	return s
}

func TestRationals(t *testing.T) {
	f := Rationals(fuel.NewTank(1e8))
	s := source(8)
	for range 80 {
		n := s.next(5) + 1
		a := s.matrix(f, n, n)
		d, _ := a.Det()
		if !d.Equal(leibniz(a)) {
			t.Fatal("determinant")
		}
		inv, ok := a.Inverse()
		if ok == d.IsZero() || ok == (a.Rank() < n) {
			t.Fatal("rank")
		}
		if ok {
			if p, _ := a.Mul(inv); !p.Equal(f.Identity(n)) {
				t.Fatal("inverse")
			}
			if p, ok := a.Pow(-2); !ok {
				t.Fatal("power")
			} else if q, _ := a.Pow(2); true {
				if r, _ := p.Mul(q); !r.Equal(f.Identity(n)) {
					t.Fatal("power")
				}
			}
		}
		c, _ := a.CharPoly()
		// Cayley and Hamilton
		sum := f.New(n, n)
		for k, x := range c {
			p, _ := a.Pow(k)
			sum, _ = sum.Add(p.Scale(x))
		}
		if !sum.Equal(f.New(n, n)) {
			t.Fatal("characteristic polynomial")
		}
		det := c[0]
		if n%2 == 1 {
			det = det.Neg()
		}
		if !det.Equal(d) {
			t.Fatal("constant term")
		}
	}
}

func TestSolve(t *testing.T) {
	f := Rationals(fuel.NewTank(1e8))
	s := source(81)
	none := 0
	for range 200 {
		a := s.matrix(f, s.next(5)+1, s.next(5)+1)
		if s.next(2) == 0 && a.Rows > 1 {
			copy(a.Row(1), a.Row(0))
		}
		b := make([]num.Num, a.Rows)
		for i := range b {
			b[i] = num.Int(int64(s.next(5) - 2))
		}
		times := func(x []num.Num) []num.Num {
			m := f.New(len(x), 1)
			copy(m.a, x)
			p, _ := a.Mul(m)
			return p.a
		}
		sol, y, ok := a.Solve(b)
		if ok {
			for i, x := range times(sol.Point) {
				if !x.Equal(b[i]) {
					t.Fatal("solution")
				}
			}
			for _, k := range sol.Kernel {
				for _, x := range times(k) {
					if !x.IsZero() {
						t.Fatal("kernel")
					}
				}
			}
			if len(sol.Kernel) != a.Cols-a.Rank() || len(a.Nullspace()) != len(sol.Kernel) {
				t.Fatal("dimension")
			}
			continue
		}
		none++
		row, _ := f.Of(y).Mul(a)
		v := num.Zero
		for i := range y {
			v = v.Add(y[i].Mul(b[i]))
		}
		if !row.Equal(f.New(1, a.Cols)) || !v.IsOne() {
			t.Fatal("certificate")
		}
	}
	if none == 0 {
		t.Fatal("no unsolvable system tried")
	}
}

func TestFractions(t *testing.T) {
	r := poly.NewRing(3, fuel.NewTank(1e8))
	f := Fractions(r)
	v := func(i int) poly.Fraction { return r.Var(i).Fraction() }
	// Vandermonde
	m := f.New(3, 3)
	for i := range 3 {
		for j := range 3 {
			m.Set(i, j, v(i).Pow(j))
		}
	}
	want := v(1).Sub(v(0)).Mul(v(2).Sub(v(0))).Mul(v(2).Sub(v(1)))
	if d, _ := m.Det(); !d.Equal(want) || !d.Equal(leibniz(m)) {
		t.Error(d)
	}
	inv, _ := m.Inverse()
	if p, _ := m.Mul(inv); !p.Equal(f.Identity(3)) {
		t.Error("inverse")
	}
}

func BenchmarkSolve4(b *testing.B) {
	b.ReportAllocs()
	f := Rationals(nil)
	s := source(5)
	a := s.matrix(f, 4, 4)
	v := []num.Num{num.One, num.Two, num.Zero, num.Half}
	for b.Loop() {
		a.Solve(v)
	}
}

func BenchmarkDet6(b *testing.B) {
	b.ReportAllocs()
	f := Rationals(nil)
	s := source(5)
	a := s.matrix(f, 6, 6)
	for b.Loop() {
		a.Det()
	}
}
