package checker_test

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// same are pairs that look different and are equal.
var same = [][2]string{
	{`2 km`, `2000 m`}, {`5000 g`, `5 kg`},
	{`e^{16}-1`, `exp(16) - 1`}, {`14.0 + -1.0i`, `14 - i`}, {`0.5x`, `x/2`}, {`\text{13}`, `13`}, {`3x+1=0`, `6x+2=0`},
	{`2x+4y-3=0`, `y=\frac{3-2x}{4}`}, {`a=1 \text{ or } a=-2`, `a=-2, 1`}, {`\sqrt{5+2\sqrt6}`, `\sqrt2+\sqrt3`}, {`y=2x+3`, `2x-y+3=0`},
	{`\frac{1}{\sqrt2}`, `\frac{\sqrt2}{2}`}, {`\sqrt[3]{2+\sqrt5}+\sqrt[3]{2-\sqrt5}`, `1`}, {`(x^2-1)/(x-1)`, `x+1`}, {`\ln(x^2)`, `2\ln|x|`}, {`\sqrt{x^2}`, `|x|`},
	{`\log_{10} 1000`, `3`}, {`\lg 100`, `2`}, {`2^{100}`, `1267650600228229401496703205376`}, {`0.\overline{9}`, `1`}, {`0.1\overline{6}`, `1/6`}, {`3\frac12`, `\frac72`},
	{`50\%`, `0.5`}, {`1{,}000`, `1000`}, {`10^{-3}`, `0.001`}, {`1.5\times10^3`, `1500`}, {`\frac{\frac12}{3}`, `\frac16`}, {`-\frac{1}{2}`, `\frac{-1}{2}`}, {`\frac{-a}{b}`, `-\frac{a}{b}`},
	{`\{1,2,3\}`, `\{3,1,2\}`}, {`x=\pm 2`, `x=2 \text{ or } x=-2`}, {`[0,1)`, `0\le x<1`}, {`(-\infty, 2)`, `x<2`}, {`x\ge -1`, `[-1,\infty)`}, {`\sin 75^\circ`, `\frac{\sqrt6+\sqrt2}{4}`},
	{`\cos 2x`, `1-2\sin^2 x`}, {`\tan\frac{x}{2}`, `\frac{\sin x}{1+\cos x}`}, {`\arctan\frac12+\arctan\frac13`, `\frac{\pi}{4}`}, {`\sin^{-1}\frac12`, `\frac{\pi}{6}`}, {`(\sin x)^{-1}`, `\csc x`},
	{`\sinh x`, `\frac{e^x-e^{-x}}{2}`}, {`\operatorname{arsinh} x`, `\ln(x+\sqrt{x^2+1})`}, {`e^{i\pi}`, `-1`}, {`\frac{1}{i}`, `-i`}, {`(1+i)^8`, `16`}, {`i^{2023}`, `-i`}, {`|3+4i|`, `5`},
	{`\binom{5}{2}`, `10`}, {`C(5,2)`, `10`}, {`\frac{n!}{(n-2)!}`, `n^2-n`}, {`\binom{n}{k}`, `\binom{n}{n-k}`}, {`\sum_{k=1}^{n} k`, `\frac{n(n+1)}{2}`}, {`\sum_{k=1}^{100} k`, `5050`},
	{`\sum_{k=0}^{n} 2^k`, `2^{n+1}-1`}, {`\sum_{k=1}^{n} (2k-1)`, `n^2`}, {`\int_0^1 x^2\,dx`, `\frac13`}, {`\int_0^\pi \sin x\,dx`, `2`}, {`\int 2x\,dx`, `x^2+C`}, {`\int \frac{1}{x}\,dx`, `\ln|x|+C`},
	{`\frac{d}{dx}(x^3)`, `3x^2`}, {`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, `\begin{bmatrix}1&2\\3&\sqrt{16}\end{bmatrix}`}, {`\begin{vmatrix}1&2\\3&4\end{vmatrix}`, `-2`}, {`(1,2)`, `(\frac22,\sqrt4)`},
	{`\max(a,b)+\min(a,b)`, `a+b`}, {`\lfloor -3.5\rfloor`, `-4`}, {`\lceil \pi\rceil`, `4`}, {`|a-b|`, `|b-a|`}, {`x^{1/2}x^{1/2}`, `x`}, {`4^x`, `2^{2x}`}, {`e^{2\ln 3}`, `9`}, {`\log_4 8`, `\frac32`},
	{`\sqrt{12}`, `2\sqrt3`}, {`\frac{2}{3-\sqrt7}`, `3+\sqrt7`}, {`\sqrt[4]{4}`, `\sqrt2`}, {`8^{-2/3}`, `\frac14`}, {`(-8)^{1/3}`, `-2`}, {`1\text{ km}`, `1000\text{ m}`}, {`90^\circ`, `\frac{\pi}{2}`},
	{`1/2004!`, `2005/2005!`}, {`2^{-99}`, `2\cdot 2^{-100}`}, {`\frac{x}{y}/z`, `\frac{x}{yz}`}, {`\frac{1}{1+e^{-x}}`, `\frac{e^x}{e^x+1}`}, {`(a+b)^3`, `a^3+3a^2b+3ab^2+b^3`},
	{`\boxed{\frac{3}{4}}`, `0.75`}, {`The answer is 42.`, `42`}, {`答案是 7`, `7`}, {`\text{no solution}`, `无解`}, {`x=3`, `3`}, {`$\frac{1}{3}$`, `1/3`},
	{strings.Repeat(`\frac{1}{1+`, 60) + "x" + strings.Repeat("}", 60), strings.Repeat(`\frac{1}{1+`, 60) + "2x-x" + strings.Repeat("}", 60)},
	{`x^2+y^2=25`, `25-x^2-y^2=0`}, {`(x-1)(x-2)=0`, `x^2-3x+2=0`}, {`x \equiv 3 \pmod 7`, `x \equiv 10 \pmod 7`}, {`1:2`, `2:4`}, {`(3,\infty)`, `x>3`}, {`\emptyset`, `\{\}`},
}

// other are pairs that look equal and are not.
var other = [][2]string{
	{`1/2004!`, `1/2006!`}, {`2^{-99}`, `2^{-98}`}, {`n=2,3,4`, `n=1,2,3`}, {`D=(0,1)`, `D=(0,1.5)`}, {`1-1/\mathrm e`, `1+1/\mathrm e`}, {`\pm2021`, `2021`}, {`12:00`, `1:00`}, {`4`, `4\sqrt(2)`},
	{`3x^2+C`, `\int 2x\,dx`}, {`0.058`, `-0.665`}, {`e^{\pi\sqrt{163}}`, `640320^3+744`}, {`\sin(10^{-9})`, `10^{-9}`}, {`2^{100}`, `2^{100}+1`}, {`10^{-400}`, `0`}, {`x`, `x+10^{-16}`},
	{`\sqrt{x^2}`, `x`}, {`\sqrt{a+b}`, `\sqrt a+\sqrt b`}, {`(a+b)^2`, `a^2+b^2`}, {`\sin 2x`, `2\sin x`}, {`\arcsin(\sin x)`, `x`}, {`\ln(a+b)`, `\ln a+\ln b`},
	{`-2^2`, `4`}, {`(-2)^2`, `-4`}, {`2^{3^2}`, `64`}, {`a/b/c`, `a/(b/c)`}, {`[0,1)`, `(0,1]`}, {`\{1,2\}`, `\{1,2,3\}`},
	{`x=2`, `x=\pm2`}, {`(1,2)`, `(2,1)`}, {`1:2`, `2:1`}, {`x<3`, `x\le 3`}, {`3x+1=0`, `3x-1=0`}, {`y=2x+3`, `y=2x-3`}, {`x^2=4`, `x=2`}, {`0.33`, `1/4`}, {`0.\overline{3}`, `0.3`},
	{`50\%`, `50.5\%`}, {`1\text{ km}`, `100\text{ m}`}, {`\binom52`, `20`}, {`5!`, `5`}, {`n!`, `n`}, {`\frac{(2n)!}{n!}`, `2`}, {`e^{i\pi}`, `1`}, {`i^2`, `1`}, {`(1+i)^2`, `-2i`}, {`|{-3}|`, `-3`},
	{`\sum_{k=1}^{n} k`, `\frac{n(n-1)}{2}`}, {`\sum_{k=1}^{n} k^2`, `\frac{n(n+1)(2n+1)}{3}`}, {`\int_0^1 x^2\,dx`, `\frac12`}, {`\int \cos x\,dx`, `-\sin x + C`}, {`\int x e^x\,dx`, `x e^x + C`},
	{`\frac{d}{dx}\ln x`, `\ln x`}, {`\pi`, `22/7`}, {`\pi`, `3.2`}, {`\sqrt2`, `1.5`}, {`\log_2 3`, `\log_3 2`}, {`\tan 45^\circ`, `\tan 45`}, {`\sqrt2+\sqrt3`, `\sqrt5`},
	{`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, `\begin{pmatrix}1&3\\2&4\end{pmatrix}`}, {`\begin{vmatrix}1&2\\3&4\end{vmatrix}`, `2`}, {`x+1`, `x-1`}, {`\frac{a}{b+c}`, `\frac ab+\frac ac`}, {`2x`, `x^2`},
	{`\lfloor -3.5\rfloor`, `-3`}, {`\sqrt[3]{8}`, `\sqrt{8}`}, {`8^{2/3}`, `8^{3/2}`}, {`x^2+y^2=25`, `x^2+y^2=5`}, {`123456789123456789`, `123456789123456788`}, {`\text{yes}`, `\text{no}`},
	{`\cosh^2 x+\sinh^2 x`, `1`}, {`2\pi`, `2`}, {`3 \text{ or } 4`, `3`}, {`\boxed{3}`, `\boxed{4}`}, {`(-\infty,2)`, `(-\infty,2]`}, {`x\equiv 3\pmod 7`, `x\equiv 4\pmod 7`},
}

// delicate are pairs that must not be proved; whether they differ is a matter of what was meant.
var delicate = [][2]string{
	{`1\frac{1}{2}`, `\frac12`}, {`(0,1)`, `[0,1]`}, {`\sin^{-1} x`, `\csc x`}, {`\cos(\pi/5)`, `0.809`}, {`\frac{1}{3}`, `0.3333`}, {`2 km`, `2000`},
	{`5^{5^{5^{5^5}}}`, `5^{5^{5^{5^4}}}`}, {`\boxed{1}\boxed{2}`, `1`}, {`\int_{-1}^{1}\frac{1}{x^2}\,dx`, `-2`}, {`\int_{-1}^{1}\frac{1}{x}\,dx`, `0`},
	{`0^0`, `1`}, {`\frac{0}{0}`, `1`}, {`\frac{1}{0}`, `\infty`}, {`\sqrt{-4}`, `2`}, {`\ln(-1)`, `0`}, {`3, 4`, `3.4`}, {`1,234`, `1.234`},
	{`\sum_{k=1}^{\infty} k`, `-\frac{1}{12}`}, {`1-1+1-1+\cdots`, `\frac12`}, {`垃圾`, `0`}, {``, `0`}, {`x+`, `x`}, {`\frac{1}{2`, `\frac{1}{3`},
}

// TestHostile checks that no pair is judged wrongly, in either order, that evidence holds, and that few are left open.
func TestHostile(t *testing.T) {
	open := 0
	for _, c := range []struct {
		pairs  [][2]string
		wanted verdict.Verdict
	}{{same, verdict.Proved}, {other, verdict.Refuted}} {
		for _, p := range c.pairs {
			for _, q := range [][2]string{p, {p[1], p[0]}} {
				r := checker.Equal(q[0], q[1], checker.EqualOptions{})
				switch v := r.Judgement.Verdict(); {
				case v == verdict.Unknown:
					open++
					t.Logf("open: %s | %s (wanted %v, %s)", q[0], q[1], c.wanted, r.Judgement.Code())
				case v != c.wanted:
					t.Errorf("%s | %s: %v by %s, reading %q", q[0], q[1], v, r.Judgement.Code(), r.Reading)
				default:
					if err := recheck.Check(r.Claim, r.Judgement.Evidence()); err != nil {
						t.Errorf("%s | %s: evidence of %s: %v", q[0], q[1], r.Judgement.Code(), err)
					}
				}
			}
		}
	}
	for _, p := range delicate {
		for _, q := range [][2]string{p, {p[1], p[0]}} {
			if r := checker.Equal(q[0], q[1], checker.EqualOptions{}); r.Judgement.Verdict() == verdict.Proved {
				t.Errorf("%s | %s: proved by %s, reading %q", q[0], q[1], r.Judgement.Code(), r.Reading)
			}
		}
	}
	if n := 2 * (len(same) + len(other)); open*20 > n {
		t.Errorf("%d of %d are left open", open, n)
	}
}
