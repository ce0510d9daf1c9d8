package poly

import (
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// FuzzProgram runs a program on a stack of polynomials with little fuel: it may
// stop by a limit, but not otherwise, and products must evaluate as products.
func FuzzProgram(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
	f.Add([]byte{33, 17, 64, 3, 3, 2, 9, 9, 8, 7, 1, 2, 6, 5, 200, 201, 202})
	f.Fuzz(run)
}

func run(t *testing.T, program []byte) {
	if len(program) < 2 || len(program) > 200 {
		return
	}
	fuel.Within(func() {
		tank := fuel.NewTank(300_000)
		n := int(program[0]%4) + 1
		r := NewRing(n, tank)
		if program[0]&64 != 0 {
			r = NewGraded(n, tank)
		}
		stack := []Poly{r.Var(0), r.One()}
		for i, op := range program[1:] {
			p, q := stack[len(stack)-1], stack[len(stack)-1-i*int(op)%len(stack)]
			v := int(op>>4) % n
			var out Poly
			switch op % 14 {
			case 0:
				out = r.Var(v)
			case 1:
				out = p.Add(q)
			case 2:
				out = p.Sub(q.Scale(num.Frac(int64(op)-100, 3)))
			case 3:
				out = p.Mul(q)
			case 4:
				out = p.Pow(int(op>>4) % 4)
			case 5:
				out = GCD(p, q)
			case 6:
				out = Resultant(p, q, v)
			case 7:
				c, fs := p.Factor()
				out = expand(r, c, fs)
				if !out.Equal(p) {
					t.Fatalf("%s = %s · %v", p, c, fs)
				}
			case 8:
				if q.IsZero() {
					continue
				}
				quo, rem := p.DivRem(q)
				if !quo.Mul(q).Add(rem).Equal(p) {
					t.Fatalf("%s by %s", p, q)
				}
				out = quo
			case 9:
				out = p.Subst(v, q)
			case 10:
				out = p.Derivative(v)
			case 11:
				b := Groebner(r, []Poly{p, q})
				out, _ = b.Reduce(stack[i%len(stack)])
			case 12:
				out = r.Const(num.Int(int64(op) - 128))
			case 13:
				if q.IsZero() {
					continue
				}
				g := NewFraction(p, q)
				if !g.Add(g).Sub(g).Equal(g) {
					t.Fatalf("%s", g)
				}
				out = g.Num()
			}
			check(t, out)
			stack = append(stack, out)
		}
	})
}
