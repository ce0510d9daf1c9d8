package algebraic

import (
	"testing"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

func TestComplex(t *testing.T) {
	b := NewBuilder()
	tank := fuel.NewTank(1e7)
	c := func(re, im int64) Complex { return b.Complex(num.Int(re), num.Int(im)) }
	root := func(z Complex) Complex {
		w, ok := b.CSqrt(z, tank)
		if !ok {
			t.Fatal("root not found")
		}
		return w
	}
	zeta := b.CExpPi(num.Frac(2, 7))
	sum := c(0, 0)
	for k := range 7 {
		sum = b.CAdd(sum, b.CPow(zeta, k))
	}
	for _, x := range []struct {
		name  string
		z, w  Complex
		equal bool
	}{
		{"(1+i)^8 = 16", b.CPow(c(1, 1), 8), c(16, 0), true},
		{"(1+2i)/(3-4i) = (-1+2i)/5", b.CQuo(c(1, 2), c(3, -4)), b.Complex(num.Frac(-1, 5), num.Frac(2, 5)), true},
		{"√(3+4i) = 2+i", root(c(3, 4)), c(2, 1), true},
		{"√(3-4i) = 2-i", root(c(3, -4)), c(2, -1), true},
		{"√-4 = 2i", root(c(-4, 0)), c(0, 2), true},
		{"√i·√i = i", b.CMul(root(c(0, 1)), root(c(0, 1))), c(0, 1), true},
		{"((-1+i√3)/2)³ = 1", b.CPow(Complex{b.Rat(num.Frac(-1, 2)), b.Mul(b.Rat(num.Half), b.Sqrt(b.Rat(num.Int(3))))}, 3), c(1, 0), true},
		{"seventh roots of unity sum to 0", sum, c(0, 0), true},
		{"i^-3 = i", b.CPow(c(0, 1), -3), c(0, 1), true},
		{"i^2 = 1", b.CPow(c(0, 1), 2), c(1, 0), false},
		{"√(-1)·√(-4) = √4", b.CMul(root(c(-1, 0)), root(c(-4, 0))), c(2, 0), false},
	} {
		if eq, out := b.CEqual(x.z, x.w, tank); out != Decided || eq != x.equal {
			t.Errorf("%s: %v, outcome %d", x.name, eq, out)
		}
	}
	if _, out := b.CIsZero(b.CInv(c(0, 0)), tank); out != Undefined {
		t.Error("1/0", out)
	}
	if s, out := b.Cmp(b.CAbs(c(3, 4)), b.Rat(num.Int(5)), tank); s != 0 || out != Decided {
		t.Error("|3+4i|")
	}
}
