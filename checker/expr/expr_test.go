package expr

import "testing"

func TestFolding(t *testing.T) {
	s := NewStore(nil)
	x, y := s.Sym("x"), s.Sym("y")
	n := func(k int64) *Node { return s.Int(k) }
	for i, c := range []struct {
		n    *Node
		want string
	}{
		{s.Mul(x, x), "x^{2}"},
		{s.Div(x, x), `\frac{x}{x}`},
		{s.Sub(x, x), "0"},
		{s.Add(s.Mul(n(2), x), n(-3)), "2x-3"},
		{s.Sqrt(n(12)), `2\sqrt{3}`},
		{s.Sqrt(n(6)), `\sqrt{6}`},
		{s.Div(n(1), s.Sqrt(n(2))), `\frac{1}{2}\sqrt{2}`},
		{s.Pow(n(-8), s.Frac(1, 3)), "-2"},
		{s.Pow(s.Sqrt(x), n(2)), `\sqrt{x}^{2}`},
		{s.Sqrt(s.Pow(x, n(2))), `\sqrt{x^{2}}`},
		{s.Pow(s.Pow(x, n(-1)), n(-1)), `\frac{1}{\frac{1}{x}}`},
		{s.Func("sin", s.Mul(s.Frac(1, 6), s.Const("pi"))), `\frac{1}{2}`},
		{s.Func("sin", s.Neg(x)), `-\sin x`},
		{s.Div(n(1), n(0)), `\text{undefined}`},
		{s.Pow(n(2), n(10)), "1024"},
		{s.Add(s.Pow(x, n(2)), s.Mul(n(3), x, y), s.Div(n(1), x)), `x^{2}+3xy+\frac{1}{x}`},
		{s.Pow(s.Const("e"), s.Mul(s.Const("i"), s.Const("pi"))), "-1"},
		{s.Sub(s.Div(n(1), x), s.Div(n(1), x)), `\frac{0}{x}`},
	} {
		if got := LaTeX(c.n); got != c.want && got != normal(c.want) {
			t.Errorf("%d: got %s, want %s", i, got, c.want)
		}
	}
	if s.Mul(s.Sqrt(n(2)), s.Sqrt(n(3))) != s.Sqrt(n(6)) {
		t.Error("√2·√3 is not √6")
	}
	if s.Mul(s.Sqrt(n(2)), s.Sqrt(n(2))) != n(2) {
		t.Error("√2·√2 is not 2")
	}
	if s.Pow(n(9), s.Pow(n(9), n(999999))).Op() != Pow {
		t.Error("a tower was expanded")
	}
}

func normal(s string) string {
	if s == `\frac{1}{2}\sqrt{2}` {
		return `\frac{\sqrt{2}}{2}`
	}
	return s
}
