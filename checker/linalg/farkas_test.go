package linalg

import (
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

type source uint64

func (s *source) next(n int) int {
	*s ^= *s << 13
	*s ^= *s >> 7
	*s ^= *s << 17
	return int(uint64(*s)>>33) % n
}

func TestFeasible(t *testing.T) {
	s := source(31337)
	yes, no := 0, 0
	for range 800 {
		n := s.next(4) + 1
		var sys []Inequality
		for range 1 + s.next(8) {
			q := Inequality{Coef: make([]num.Num, n), Bound: num.Frac(int64(s.next(9)-4), int64(s.next(3)+1)), Strict: s.next(2) == 0}
			for j := range q.Coef {
				q.Coef[j] = num.Int(int64(s.next(5) - 2))
			}
			sys = append(sys, q)
		}
		point, mult, ok := Feasible(sys, n, fuel.NewTank(1e7))
		if ok {
			yes++
			for _, q := range sys {
				if !q.Holds(point) {
					t.Fatalf("%v does not satisfy %v", point, q)
				}
			}
			continue
		}
		no++
		sum, bound, strict := make([]num.Num, n), num.Zero, false
		for i, m := range mult {
			if m.Sign() < 0 {
				t.Fatal("negative multiplier")
			}
			for j := range sum {
				sum[j] = sum[j].Add(m.Mul(sys[i].Coef[j]))
			}
			bound = bound.Add(m.Mul(sys[i].Bound))
			strict = strict || m.Sign() > 0 && sys[i].Strict
		}
		for _, x := range sum {
			if !x.IsZero() {
				t.Fatal("combination keeps a variable")
			}
		}
		if bound.Sign() > 0 || bound.IsZero() && !strict {
			t.Fatalf("0 against %s is no contradiction", bound)
		}
	}
	if yes < 100 || no < 100 {
		t.Fatal(yes, no)
	}
}

func BenchmarkFeasible(b *testing.B) {
	b.ReportAllocs()
	n := func(k int64) num.Num { return num.Int(k) }
	sys := []Inequality{
		{[]num.Num{n(-1), n(0)}, n(0), false}, {[]num.Num{n(0), n(-1)}, n(0), false},
		{[]num.Num{n(1), n(1)}, n(10), false}, {[]num.Num{n(2), n(-1)}, n(5), true}, {[]num.Num{n(-1), n(-3)}, n(-6), false},
	}
	for b.Loop() {
		Feasible(sys, 2, nil)
	}
}
