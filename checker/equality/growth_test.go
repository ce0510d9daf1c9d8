package equality

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

var atInfinityRight = []struct{ a, b string }{
	{`\lim_{n\to\infty}(\frac23)^n`, `0`},
	{`\lim_{n\to\infty} 0.9^n`, `0`},
	{`\lim_{n\to\infty} 2^n`, `\infty`},
	{`\lim_{n\to\infty} n^3 (1/2)^n`, `0`},
	{`\lim_{n\to\infty} \frac{n!}{n^n}`, `0`},
	{`\lim_{n\to\infty} \frac{2^n}{n!}`, `0`},
	{`\lim_{x\to\infty} (\sqrt{x^2+x}-x)`, `\frac12`},
	{`\lim_{n\to\infty} (\sqrt{n+1}-\sqrt{n})`, `0`},
	{`\lim_{n\to\infty} \sqrt{n}(\sqrt{n+1}-\sqrt{n})`, `\frac12`},
	{`\lim_{x\to\infty} (\sqrt{x^2+3x+1}-\sqrt{x^2-x})`, `2`},
	{`\lim_{x\to-\infty} (\sqrt{x^2+x}+x)`, `-\frac12`},
	{`\lim_{x\to\infty} \frac{\sqrt{4x^2+1}}{x+3}`, `2`},
	{`\lim_{x\to-\infty} \frac{\sqrt{4x^2+1}}{x+3}`, `-2`},
	{`\lim_{n\to\infty}(1+a/n)^n`, `e^a`},
	{`\lim_{x\to\infty} \frac{\ln x}{x}`, `0`},
	{`\lim_{x\to\infty} \frac{x^5}{e^x}`, `0`},
	{`\lim_{x\to\infty} \frac{e^x}{x^{10}}`, `\infty`},
	{`\lim_{x\to\infty} \frac{3e^x+x^2}{2e^x-\ln x}`, `\frac32`},
	{`\lim_{x\to\infty} \frac{\sin x}{x}`, `0`},
	{`\lim_{n\to\infty} \frac{(-1)^n}{n}`, `0`},
	{`\lim_{x\to\infty} \arctan x`, `\frac{\pi}{2}`},
	{`\lim_{x\to-\infty} \arctan x`, `-\frac{\pi}{2}`},
	{`\lim_{x\to\infty} \tanh x`, `1`},
	{`\lim_{x\to-\infty} e^x`, `0`},
	{`\lim_{n\to\infty} n^{1/n}`, `1`},
	{`\lim_{x\to0^+} x\ln x`, `0`},
	{`\lim_{x\to0^+} x^x`, `1`},
	{`\lim_{x\to\infty} \frac{x+\sin x}{x}`, `1`},
	{`\lim_{n\to\infty} \frac{3^n+2^n}{3^{n+1}-2^n}`, `\frac13`},
	{`\lim_{x\to\infty} (\ln(x+1)-\ln x)`, `0`},
	{`\lim_{x\to\infty} x(\ln(x+1)-\ln x)`, `1`},
	{`\lim_{x\to0^+} e^{-1/x}`, `0`},
	{`\lim_{n\to\infty} \sqrt[n]{2}`, `1`},
	{`\int_1^\infty \frac{dx}{x^2}`, `1`},
	{`\int_0^\infty e^{-x} dx`, `1`},
	{`\int_0^\infty x e^{-x} dx`, `1`},
	{`\int_0^\infty x^2 e^{-x} dx`, `2`},
	{`\int_0^1 \frac{dx}{\sqrt{x}}`, `2`},
	{`\int_{-\infty}^{\infty} \frac{dx}{1+x^2}`, `\pi`},
	{`\int_0^{\infty} \frac{dx}{1+x^2}`, `\frac\pi2`},
	{`\int_{-\infty}^0 e^{x} dx`, `1`},
	{`\int_0^1 \ln x dx`, `-1`},
	{`\int_1^\infty \frac{\ln x}{x^2} dx`, `1`},
	{`\int_0^\infty x e^{-x^2} dx`, `\frac12`},
	{`\int_2^\infty \frac{dx}{x(\ln x)^2}`, `\frac1{\ln 2}`},
	{`\sqrt{x^2}`, `|x|`},
}

// What is no limit, no value of the integral, or there is none.
var atInfinityWrong = []struct{ a, b string }{
	{`\lim_{n\to\infty}(\frac23)^n`, `1`},
	{`\lim_{n\to\infty} 0.9^n`, `\infty`},
	{`\lim_{n\to\infty} 2^n`, `0`},
	{`\lim_{n\to\infty} (-2)^n`, `0`},
	{`\lim_{n\to\infty} (-2)^n`, `\infty`},
	{`\lim_{n\to\infty} (-1)^n`, `0`},
	{`\lim_{n\to\infty} n^3 (1/2)^n`, `\infty`},
	{`\lim_{n\to\infty} \frac{n!}{n^n}`, `1`},
	{`\lim_{n\to\infty} \frac{n!}{2^n}`, `0`},
	{`\lim_{n\to\infty} \frac{n! e^n}{n^n\sqrt{n}}`, `\sqrt{\pi}`},
	{`\lim_{x\to\infty} (\sqrt{x^2+x}-x)`, `0`},
	{`\lim_{x\to\infty} (\sqrt{x^2+x}-x)`, `1`},
	{`\lim_{x\to\infty} (\sqrt{x^2+x}+x)`, `\frac12`},
	{`\lim_{x\to-\infty} (\sqrt{x^2+x}-x)`, `\frac12`},
	{`\lim_{x\to-\infty} (\sqrt{x^2+x}+x)`, `\frac12`},
	{`\lim_{x\to-\infty} \frac{\sqrt{4x^2+1}}{x+3}`, `2`},
	{`\lim_{n\to\infty}(1+a/n)^n`, `e`},
	{`\lim_{x\to\infty} \frac{\ln x}{x}`, `1`},
	{`\lim_{x\to\infty} \frac{x^5}{e^x}`, `\infty`},
	{`\lim_{x\to-\infty} \frac{x^5}{e^x}`, `0`},
	{`\lim_{x\to-\infty} \frac{x^5}{e^x}`, `\infty`},
	{`\lim_{x\to\infty} \frac{3e^x+x^2}{2e^x-\ln x}`, `\frac23`},
	{`\lim_{x\to\infty} \sin x`, `0`},
	{`\lim_{x\to\infty} x\sin x`, `\infty`},
	{`\lim_{x\to\infty} \frac{x}{\sin x}`, `\infty`},
	{`\lim_{x\to\infty} x\sin x`, `0`},
	{`\lim_{x\to\infty} \arctan x`, `\pi`},
	{`\lim_{x\to\infty} \arctan(-x)`, `\frac\pi2`},
	{`\lim_{x\to\infty} \arctan(x\sin x)`, `\frac\pi2`},
	{`\lim_{x\to0} \arctan\frac1x`, `\frac\pi2`},
	{`\lim_{x\to0} e^{1/x}`, `0`},
	{`\lim_{x\to0} e^{-1/x}`, `0`},
	{`\lim_{x\to0} \frac1{1+e^{1/x}}`, `0`},
	{`\lim_{x\to\infty} (1+\frac1x)^{x^2}`, `e`},
	{`\lim_{x\to\infty} e^{-x}(1+\frac1x)^{x^2}`, `1`},
	{`\lim_{x\to\infty} e^{x+\frac1x}-e^x`, `0`},
	{`\lim_{x\to\infty} x(e^{1/x}-1)`, `0`},
	{`\lim_{x\to\infty} e^{\sin x}`, `1`},
	{`\lim_{x\to\infty} \frac{e^{\sin x}}{x}`, `1`},
	{`\lim_{x\to\infty} \ln x`, `0`},
	{`\lim_{x\to\infty} \ln(1-x)`, `-\infty`},
	{`\lim_{x\to\infty} \sqrt{1-x}`, `\infty`},
	{`\lim_{n\to\infty} n^{1/n}`, `0`},
	{`\lim_{x\to\infty} a^x`, `0`},
	{`\lim_{x\to\infty} a^x`, `\infty`},
	{`\lim_{x\to\infty} ax`, `\infty`},
	{`\lim_{x\to\infty} \lfloor x\rfloor - x`, `0`},
	{`\lim_{x\to\infty} x^a`, `\infty`},
	{`\lim_{x\to\infty} \frac{x+\sin x}{x+\cos x}`, `0`},
	{`\lim_{x\to\infty} x-\ln(e^x+1)`, `1`},
	{`\int_{-1}^1 \frac{dx}{x^2}`, `-2`},
	{`\int_{-\infty}^\infty \frac{dx}{x^2}`, `0`},
	{`\int_0^\infty \frac{dx}{x^2}`, `0`},
	{`\int_0^1 \frac{dx}{x}`, `1`},
	{`\int_1^\infty \frac{dx}{x}`, `1`},
	{`\int_1^\infty \frac{dx}{x^2}`, `2`},
	{`\int_0^\infty e^{-x} dx`, `0`},
	{`\int_0^\infty e^{x} dx`, `1`},
	{`\int_0^\infty x e^{-x} dx`, `2`},
	{`\int_0^1 \frac{dx}{\sqrt{x}}`, `1`},
	{`\int_{-\infty}^{\infty} \frac{dx}{1+x^2}`, `\frac\pi2`},
	{`\int_{-\infty}^{\infty} \frac{dx}{1-x^2}`, `0`},
	{`\int_{-\infty}^{\infty} x dx`, `0`},
	{`\int_{-\infty}^{\infty} x^3 dx`, `0`},
	{`\int_0^\infty \sin x dx`, `1`},
	{`\int_0^\infty \cos x dx`, `0`},
	{`\int_0^\infty \frac{dx}{(x-1)^2}`, `-1`},
	{`\int_0^1 \ln x dx`, `1`},
	{`\int_{-1}^{1} \frac{dx}{\sqrt{1-x^2}}`, `2\pi`},
	{`\int_{-1}^{8} x^{-2/3} dx`, `3`},
	{`\int_0^2 \frac{dx}{(x-1)^{2}}`, `-2`},
	{`\int_0^2 \frac{1}{x-1} dx`, `0`},
	{`\sqrt{x^2}`, `x`},
	{`\lim_{x\to\infty}\ln(-\frac1x)`, `-\infty`},
	{`\lim_{x\to\infty}\frac{\ln(-x)}{x}`, `0`},
	{`\lim_{x\to0^-}x\ln x`, `0`},
	{`\lim_{x\to\infty}\arcsin(1+\frac1x)`, `\frac\pi2`},
	{`\lim_{x\to\infty}\sqrt{-\frac1x}`, `0`},
}

// judged decides a pair and has the evidence checked again.
func judged(t *testing.T, a, b string) verdict.Judgement {
	t.Helper()
	s := expr.NewStore(fuel.NewTank(fuel.Default))
	m, v := read(t, s, a), read(t, s, b)
	j := Decide(s, m, v)
	if j.Verdict() != verdict.Unknown {
		if err := recheck.Check(expr.Claim("=", m, v), j.Evidence()); err != nil {
			t.Errorf("%s = %s: %v: %v", a, b, j.Verdict(), err)
		}
	}
	return j
}

func TestAtInfinity(t *testing.T) {
	for _, c := range atInfinityRight {
		if j := judged(t, c.a, c.b); j.Verdict() != verdict.Proved {
			t.Errorf("%s = %s: %v (%s)", c.a, c.b, j.Verdict(), j.Code())
		}
	}
	for _, c := range atInfinityWrong {
		if j := judged(t, c.a, c.b); j.Verdict() == verdict.Proved {
			t.Errorf("%s = %s: proved", c.a, c.b)
		}
	}
}

// Quotients of sums of c·n^a·r^n are decided by the term with the greatest r and then a.
func TestGrowthOfQuotients(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 60 {
		var text [2]string
		var lead [2][3]int // r, a, c
		for i := range text {
			seen := map[[2]int]bool{}
			for range 1 + r.IntN(3) {
				rate, power, c := 1+r.IntN(4), r.IntN(4), 1+r.IntN(9)
				if r.IntN(2) == 0 {
					c = -c
				}
				if seen[[2]int{rate, power}] {
					continue
				}
				seen[[2]int{rate, power}] = true
				text[i] += fmt.Sprintf("+(%d) n^{%d} \\left(\\frac{%d}{3}\\right)^n", c, power, rate)
				if l := &lead[i]; rate > l[0] || rate == l[0] && power > l[1] {
					*l = [3]int{rate, power, c}
				}
			}
		}
		p, q := lead[0], lead[1]
		value := fmt.Sprintf("\\frac{%d}{%d}", p[2], q[2])
		if p[0] < q[0] || p[0] == q[0] && p[1] < q[1] {
			value = "0"
		} else if p[0] != q[0] || p[1] != q[1] {
			value = "\\infty"
			if p[2]*q[2] < 0 {
				value = "-\\infty"
			}
		}
		f := fmt.Sprintf("\\lim_{n\\to\\infty}\\frac{%s}{%s}", text[0][1:], text[1][1:])
		if j := judged(t, f, value); j.Verdict() != verdict.Proved {
			t.Errorf("%s = %s: %v (%s)", f, value, j.Verdict(), j.Code())
		}
		if j := judged(t, f, "11"); j.Verdict() != verdict.Refuted {
			t.Errorf("%s = 11: %v (%s)", f, j.Verdict(), j.Code())
		}
	}
}

// The integral of xⁿe^(-kx) from 0 on is n!/k^(n+1), and that of x^(-n) from a on a^(1-n)/(n-1).
func TestImproperIntegrals(t *testing.T) {
	factorial := 1
	for n := range 5 {
		factorial *= max(n, 1)
		for k := 1; k <= 3; k++ {
			f := fmt.Sprintf(`\int_0^\infty x^{%d} e^{-%d x} dx`, n, k)
			if j := judged(t, f, fmt.Sprintf(`\frac{%d}{%d^{%d}}`, factorial, k, n+1)); j.Verdict() != verdict.Proved {
				t.Errorf("%s: %v (%s)", f, j.Verdict(), j.Code())
			}
			if j := judged(t, f, fmt.Sprintf(`\frac{%d}{%d^{%d}}`, factorial+1, k, n+1)); j.Verdict() != verdict.Refuted {
				t.Errorf("%s: %v (%s)", f, j.Verdict(), j.Code())
			}
			f = fmt.Sprintf(`\int_{%d}^\infty x^{-%d} dx`, k, n+2)
			if j := judged(t, f, fmt.Sprintf(`\frac{1}{%d\cdot%d^{%d}}`, n+1, k, n+1)); j.Verdict() != verdict.Proved {
				t.Errorf("%s: %v (%s)", f, j.Verdict(), j.Code())
			}
		}
	}
}
