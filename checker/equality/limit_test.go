package equality

import (
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

var limits = []struct{ limit, value string }{
	{`\lim_{x\to0}\frac{\sin x}{x}`, `1`}, {`\lim_{x\to2}\frac{x^2-4}{x-2}`, `4`}, {`\lim_{n\to\infty}(1+1/n)^n`, `e`}, {`\lim_{n\to\infty}(1+\frac{2}{n})^{3n}`, `e^6`},
	{`\lim_{x\to\infty}\frac{2x^2+1}{x^2-3}`, `2`}, {`\lim_{x\to0}\frac{1-\cos x}{x^2}`, `\frac12`}, {`\lim_{x\to1}\frac{\ln x}{x-1}`, `1`},
	{`\lim_{h\to0}\frac{\sin(x+h)-\sin x}{h}`, `\cos x`}, {`\lim_{x\to a}\frac{x^3-a^3}{x-a}`, `3a^2`}, {`\lim_{x\to0}\frac{\tan x-\sin x}{x^3}`, `\frac12`},
	{`\lim_{x\to4}\frac{\sqrt{x}-2}{x-4}`, `\frac14`}, {`\lim_{x\to\infty} x\sin\frac1x`, `1`}, {`\lim_{x\to0}\left(\frac1x-\frac1{\sin x}\right)`, `0`},
	{`\lim_{x\to\pi}\frac{\sin x}{x-\pi}`, `-1`}, {`\lim_{x\to-\infty}\frac{2x+1}{x}`, `2`}, {`2\lim_{x\to0}\frac{\sin x}{x}+1`, `3`},
	{`\lim_{x\to0^+}\frac1x`, `\infty`}, {`\lim_{x\to0^-}\frac1x`, `-\infty`}, {`\lim_{x\to0}\frac{\cos x}{x^2}`, `\infty`}, {`\lim_{x\to-\infty}x^3`, `-\infty`},
}

func TestLimits(t *testing.T) {
	for _, c := range limits {
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		a, b := read(t, s, c.limit), read(t, s, c.value)
		j := Decide(s, a, b)
		if j.Verdict() != verdict.Proved {
			t.Errorf("%s = %s: %v (%s)", c.limit, c.value, j.Verdict(), j.Code())
			continue
		}
		if err := recheck.Check(expr.Claim("=", a, b), j.Evidence()); err != nil {
			t.Errorf("%s = %s: %v", c.limit, c.value, err)
		}
		wrong := s.Int(7)
		if k := Decide(s, a, wrong); k.Verdict() == verdict.Proved {
			t.Errorf("%s = 7: proved", c.limit)
		} else if k.Verdict() == verdict.Refuted {
			if err := recheck.Check(expr.Claim("=", a, wrong), k.Evidence()); err != nil {
				t.Errorf("%s = 7 refuted: %v", c.limit, err)
			}
		}
	}
	// There is none, or it is none of analytic functions.
	for _, c := range []struct{ limit, value string }{
		{`\lim_{x\to0}\frac1x`, `\infty`}, {`\lim_{x\to0}\frac{\sqrt{x^2}}{x}`, `1`}, {`\lim_{x\to0}\sin\frac1x`, `0`}, {`\lim_{x\to0}\lfloor x\rfloor`, `0`}, {`\lim_{x\to3}f(x)`, `2`},
	} {
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		if j := Decide(s, read(t, s, c.limit), read(t, s, c.value)); j.Verdict() != verdict.Unknown {
			t.Errorf("%s = %s: %v (%s)", c.limit, c.value, j.Verdict(), j.Code())
		}
	}
}

func BenchmarkLimit(b *testing.B) {
	t := &testing.T{}
	s := expr.NewStore(fuel.NewTank(1 << 60))
	m, v := read(t, s, `\lim_{x\to0}\frac{e^x-1-x-\frac{x^2}{2}}{x^3}`), s.Frac(1, 6)
	b.ReportAllocs()
	for b.Loop() {
		if Decide(s, m, v).Verdict() != verdict.Proved {
			b.Fatal("not proved")
		}
	}
}
