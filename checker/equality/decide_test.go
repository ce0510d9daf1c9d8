package equality

import (
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
)

func read(t *testing.T, s *expr.Store, text string) *expr.Node {
	t.Helper()
	n, err := parser.Statement(text, parser.Options{})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	e, err := lower.One(n, &lower.Context{Store: s})
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return e
}

var identities = [][2]string{
	{"(x+y)^4", "x^4+4x^3y+6x^2y^2+4xy^3+y^4"},
	{`\frac1{x-1}-\frac1{x+1}`, `\frac2{x^2-1}`},
	{`\tan(x+y)`, `\frac{\tan x+\tan y}{1-\tan x\tan y}`},
	{`\sin x+\sin y`, `2\sin\frac{x+y}2\cos\frac{x-y}2`},
	{`\cos 5x`, `16\cos^5x-20\cos^3x+5\cos x`},
	{`\sec^2x-\tan^2x`, "1"},
	{`\cosh 2x`, `1+2\sinh^2x`},
	{`\arcsin x+\arccos x`, `\frac\pi2`},
	{`\cos(\arcsin x)`, `\sqrt{1-x^2}`},
	{`\ln\frac{x^2-1}{x+1}`, `\ln(x-1)`},
	{`\log_2(8x)`, `3+\log_2x`},
	{`9^x`, `3^{2x}`},
	{`\sqrt{x^2y}`, `|x|\sqrt y`},
	{`\sqrt[3]{-8x^3}`, "-2x"},
	{`\frac1{\sqrt{x+1}-\sqrt x}`, `\sqrt{x+1}+\sqrt x`},
	{`\max(a,b)+\min(a,b)`, "a+b"},
	{`\binom{n}{2}+\binom{n+1}{2}`, "n^2"},
	{`\frac{(2n+2)!}{(2n)!}`, "(2n+2)(2n+1)"},
	{`e^{ix}e^{iy}`, `\cos(x+y)+i\sin(x+y)`},
	{`\sin\frac\pi{12}`, `\frac{\sqrt6-\sqrt2}4`},
	{`\sqrt{3+2\sqrt2}`, `1+\sqrt2`},
	{`\cos\frac\pi7\cos\frac{2\pi}7\cos\frac{4\pi}7`, `-\frac18`},
	{`\frac{d}{dx}\left(x^2\ln x\right)`, `2x\ln x+x`},
	{`\lceil x+2\rceil`, `\lceil x\rceil+2`},
}

func TestIdentities(t *testing.T) {
	for _, c := range identities {
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		a, b := read(t, s, c[0]), read(t, s, c[1])
		if s.Complex() {
			a, b = read(t, s, c[0]), read(t, s, c[1])
		}
		j := Decide(s, a, b)
		if j.Verdict() != verdict.Proved {
			t.Errorf("%s = %s: %v (%s)", c[0], c[1], j.Verdict(), j.Code())
			continue
		}
		if k := Decide(s, b, a); k.Verdict() != verdict.Proved {
			t.Errorf("%s = %s: not the other way round", c[0], c[1])
		}
		if err := recheck.Check(expr.Claim("=", a, b), j.Evidence()); err != nil {
			t.Errorf("%s = %s: %v", c[0], c[1], err)
		}
		// One change makes it false.
		one := s.Add(b, s.Mul(s.Frac(1, 1000), s.Add(s.Pow(s.Sym("x"), s.Int(2)), s.Int(1))))
		k := Decide(s, a, one)
		if k.Verdict() == verdict.Proved {
			t.Errorf("%s = %s plus something: proved", c[0], c[1])
		}
		if k.Verdict() == verdict.Refuted {
			if err := recheck.Check(expr.Claim("=", a, one), k.Evidence()); err != nil {
				t.Errorf("%s refuted: %v", c[0], err)
			}
		}
	}
}

func TestFactsAndConditions(t *testing.T) {
	s := expr.NewStore(fuel.NewTank(fuel.Default))
	x := s.Sym("x")
	root := s.Sqrt(s.Pow(x, s.Int(2)))
	if v := Decide(s, root, x).Verdict(); v != verdict.Refuted {
		t.Errorf("√x² = x: %v", v)
	}
	if v := Decide(s, root, x, s.Rel(">=", x, s.Int(0))).Verdict(); v != verdict.Proved {
		t.Errorf("√x² = x for x ≥ 0: %v", v)
	}
	j := Decide(s, s.Div(x, x), s.Int(1))
	if j.Verdict() != verdict.Proved || len(j.Conditions()) != 1 || j.Conditions()[0].Rel != "!=" {
		t.Errorf("x/x = 1: %v under %v", j.Verdict(), j.Conditions())
	}
}

func TestAntiderivative(t *testing.T) {
	for _, c := range []struct {
		f, F string
		want verdict.Verdict
	}{
		{`x\cos(x^2)`, `\frac12\sin(x^2)`, verdict.Proved},
		{`\frac1{x^2+a^2}`, `\frac1a\arctan\frac xa`, verdict.Proved},
		{`\ln x`, `x\ln x-x`, verdict.Proved},
		{`\sqrt{1-x^2}`, `\frac12x\sqrt{1-x^2}+\frac12\arcsin x`, verdict.Proved},
		{`\ln x`, `x\ln x+x`, verdict.Refuted},
		{`\sec x`, `\ln|\sec x+\tan x|`, verdict.Proved},
	} {
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		f, F := read(t, s, c.f), read(t, s, c.F)
		j := Antiderivative(s, f, "x", F)
		if j.Verdict() != c.want {
			t.Errorf("∫ %s = %s: %v (%s)", c.f, c.F, j.Verdict(), j.Code())
		}
		if j.Verdict() == verdict.Proved {
			if err := recheck.Check(expr.Claim("=", f, F), j.Evidence()); err != nil {
				t.Errorf("∫ %s = %s: %v", c.f, c.F, err)
			}
		}
	}
}

func BenchmarkDecide(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		x := s.Sym("x")
		Decide(s, s.Pow(s.Add(x, s.Int(1)), s.Int(3)), s.Add(s.Pow(x, s.Int(3)), s.Mul(s.Int(3), s.Pow(x, s.Int(2))), s.Mul(s.Int(3), x), s.Int(1)))
	}
}
