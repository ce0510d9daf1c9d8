package linalg

import (
	"math/rand"
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// What the simplex method finds is a solution, and where it finds none Farkas' multipliers say so too.
func TestNonnegative(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	found, preferred := 0, 0
	for range 2000 {
		m, n := 1+r.Intn(4), 1+r.Intn(6)
		columns, b, prefer := make([][]num.Num, n), make([]num.Num, m), make([]bool, n)
		for j := range columns {
			columns[j], prefer[j] = make([]num.Num, m), r.Intn(3) == 0
			for i := range columns[j] {
				columns[j][i] = num.Int(int64(r.Intn(7) - 3))
			}
		}
		for i := range b {
			b[i] = num.Int(int64(r.Intn(9) - 4))
		}
		var system []Inequality // the same, with x < 0 for none and, if asked for, the preferred sum positive
		for i := range b {
			up, down := Inequality{Coef: make([]num.Num, n), Bound: b[i]}, Inequality{Coef: make([]num.Num, n), Bound: b[i].Neg()}
			for j := range columns {
				up.Coef[j], down.Coef[j] = columns[j][i], columns[j][i].Neg()
			}
			system = append(system, up, down)
		}
		for j := range columns {
			q := Inequality{Coef: make([]num.Num, n)}
			q.Coef[j] = num.One.Neg()
			system = append(system, q)
		}
		some := Inequality{Coef: make([]num.Num, n), Strict: true}
		for j := range columns {
			if prefer[j] {
				some.Coef[j] = num.One.Neg()
			}
		}
		var x []num.Num
		var ok, want, wantPreferred bool
		if err := fuel.Within(func() {
			tank := fuel.NewTank(1 << 40)
			x, ok = Nonnegative(columns, b, prefer, tank)
			_, _, want = Feasible(system, n, tank)
			_, _, wantPreferred = Feasible(append(system, some), n, tank)
		}); err != nil {
			t.Fatal(err)
		}
		if ok != want {
			t.Fatalf("%v = %v: %v, want %v", columns, b, ok, want)
		}
		if !ok {
			continue
		}
		found++
		sum := num.Zero
		for j, c := range x {
			if c.Sign() < 0 {
				t.Fatalf("%v = %v: %v", columns, b, x)
			}
			if prefer[j] {
				sum = sum.Add(c)
			}
		}
		for i := range b {
			s := num.Zero
			for j := range columns {
				s = s.Add(columns[j][i].Mul(x[j]))
			}
			if !s.Equal(b[i]) {
				t.Fatalf("%v = %v: %v", columns, b, x)
			}
		}
		if (sum.Sign() > 0) != wantPreferred {
			t.Fatalf("%v = %v preferring %v: %v, want %v", columns, b, prefer, x, wantPreferred)
		}
		if wantPreferred {
			preferred++
		}
	}
	if found < 300 || preferred < 100 {
		t.Error(found, preferred)
	}
}
