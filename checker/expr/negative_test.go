package expr

import (
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
)

// TestNegativeOfSums has sums whose terms change their order when all signs are turned.
func TestNegativeOfSums(t *testing.T) {
	s := NewStore(fuel.NewTank(100_000))
	x, y, pi := s.Sym("x"), s.Sym("y"), s.Const("pi")
	for _, a := range []*Node{
		s.Sub(s.Mul(s.Int(2), x), s.Mul(s.Int(3), y)),
		s.Sub(s.Mul(s.Int(2), x), s.Mul(s.Frac(1, 4), pi)),
		s.Sub(s.Mul(s.Int(2), s.Func("atan", s.Frac(1, 5))), s.Mul(s.Frac(1, 4), pi)),
		s.Sub(s.Mul(x, y), s.Mul(s.Int(5), x)),
	} {
		if Negative(a) == Negative(s.negated(a)) {
			t.Errorf("%s and its opposite have one sign", LaTeX(a))
		}
		for _, f := range []string{"sin", "cos", "tan"} {
			u, v := s.Func(f, a), s.Func(f, s.negated(a))
			if f == "cos" && u != v || f != "cos" && u != s.Neg(v) {
				t.Errorf("%s: %s and %s", f, LaTeX(u), LaTeX(v))
			}
		}
	}
}
