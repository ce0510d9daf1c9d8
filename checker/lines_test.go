package checker

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/verdict"
)

// Lines that are right, though some look wrong: none may be refuted.
const rightLines = `
I computed 7*8 = 54, but that is wrong; 7*8 = 56.
We have 3+4=7, and it is false that 2+2=5.
$0.999\ldots = 1$
0.(6) = 2/3
x = 7. Then x := x + 2, so x = 9.
$-3^2 = -9$
$(-3)^2 = 9$
$2^{3^2} = 512$
$6 \div 2 \cdot 3 = 9$
$\frac{1}{2}+\frac{1}{3} = \frac{5}{6}$
$1\frac{1}{2} + 2\frac{1}{2} = 4$
$\sqrt{50} = 5\sqrt{2}$
$\sqrt{4+2\sqrt3} = 1+\sqrt3$
$\sqrt[3]{-8} = -2$
$0! = 1$
$5!/3! = 20$
$\binom{6}{0} = 1$
$\log_2 \frac18 = -3$
$\ln e^5 = 5$
$\sin 30^\circ = \frac12$
$\sin\frac{\pi}{6} = \frac12$
$\cos 180^\circ = -1$
$\tan 45^\circ = 1$
$i^2 = -1$
$|{-7}| = 7$
$\lfloor -2.5 \rfloor = -3$
$\lceil 2.1 \rceil = 3$
$17 \bmod 5 = 2$
$-7 \equiv 3 \pmod{5}$
$10 \equiv 1 \pmod 3$
$100 = 10^2$
$25\% \text{ of } 80 = 20$
25% of 80 = 20
50% = 0.5
$1/4 = 25\%$
$\$20 - \$12.50 = \$7.50$
1 km = 1000 m
2 hours = 120 minutes
3 dozen = 36
1.5 hours = 90 minutes
$2/3 \approx 0.67$
$2/3 = 0.67$
$\pi \approx 3.14$
$\sqrt2 \approx 1.414$
$1/8 = 0.125$
22/7 ≈ 3.143
17 ÷ 5 = 3 R 2
17 ÷ 5 = 3 remainder 2
17 ÷ 5 = 3, remainder 2
17÷5=3……2
50÷6=8(盒)……2(个)
17÷5=3余2
17÷5=3...2
$3.0 = 3$
$1{,}000 + 1 = 1{,}001$
1,250 + 750 = 2,000
$5 - (-3) = 8$
$-5 - 3 = -8$
$-(-4) = 4$
$2 - 3 + 1 = 0$
8 - 3 - 2 = 3
$12/3/2 = 2$
$2(3+4) = 14$
2 x 3 = 6
2x3 = 6
3 × 4 ÷ 6 = 2
½ + ½ = 1
2³ = 8
√16 = 4
5 > 3 > 1
$3 < \pi < 4$
$7 \ne 8$
$0.1+0.2=0.3$
$1 + 2 + \cdots + 10 = 55$
$\sum_{k=1}^{4} k^2 = 30$
$\prod_{k=1}^{4} k = 24$
$\int_0^1 x^2 dx = \frac13$
$\lim_{x\to 0}\frac{\sin x}{x} = 1$
$\frac{d}{dx} x^3 = 3x^2$
$(a+b)^2 = a^2+2ab+b^2$
$(a-b)^2 = b^2-2ab+a^2$
$a^2-b^2 = (a-b)(a+b)$
$\frac{a}{b} \div \frac{c}{d} = \frac{ad}{bc}$
$x^{-1} = \frac1x$
$\sqrt{x^2} = |x|$
$\sin^2 x + \cos^2 x = 1$
$\sin 2x = 2\sin x\cos x$
$\frac{1}{1-x} - \frac{1}{1+x} = \frac{2x}{1-x^2}$
$1 - \sin^2 x = \cos^2 x$
$e^{i\pi} + 1 = 0$
$(1+i)^2 = 2i$
Suppose $2+2=5$. Then $4=5$, which is absurd.
It is not true that $2+2=5$.
If $1=2$ then $2=3$.
The claim "3+4=8" is wrong.
Is 3 + 4 = 8?
Suppose x = 3. Then x + 1 = 4. Now suppose x = 5. Then x + 1 = 6.
Let $x = 3$. Then $x + 2 = 5$ and $2x = 6$.
When $x=2$, $y=5$. When $x=3$, $y=7$.
The ratio is 3:4 = 6:8.
The time is 10:30 + 45 minutes = 11:15.
Chapter 3 = review; 4 + 4 = 8.
Her score went from 8 to 12, so 12 - 8 = 4.
There are 24 / 4 = 6 groups with 4 in each.
Half of 30 is 30/2 = 15.
He pays 3 * $4 = $12 and gets $20 - $12 = $8 back.
That's 10 + 5 = 15 more than 20 - 10 = 10.
The total is 2(3) + 4(5) = 26.
Each costs $0.50, so 10 cost 10 * 0.5 = 5 dollars.
In base 2, 101 + 1 = 110.
On a 12-hour clock, 9 + 5 = 2.
Modulo 7, 5 + 4 = 2.
所以 3+4=7。
小明有 5×6=30 个苹果。
若 $x=2$, 则 $x+3=5$; 若 $x=3$, 则 $x+3=6$.
假设 $1+1=3$, 矛盾.
$2+2=5$ 不成立.
1 小时 = 60 分钟
3 米 = 300 厘米
原式 $= 2+3 = 5$
$3\frac{1}{4} = \frac{13}{4}$
五折后 $200 \times 0.5 = 100$ 元
30÷7=4……2
$\because x=1$, $\therefore x+1=2$
由 $x^2=4$ 得 $x=\pm2$
由 $x^2=4$ 且 $x>0$ 得 $x=2$
$x^2-5x+6=0$, 所以 $x=2$ 或 $x=3$
$\frac{x^2-4}{x-2}=x+2$ ($x\ne 2$)
$|x|=3$, so $x=3$ or $x=-3$.
$x^2 = 9$ with $x > 0$ gives $x = 3$.
$\sqrt{x+6} = x$, so $x+6=x^2$, so $x=3$ or $x=-2$; reject $x=-2$.
`

// Lines that are wrong, though some look right: none may be proved as a whole.
const wrongLines = `
17÷5=3……3
17 ÷ 5 = 3, remainder 1
17÷5=2余7
$-3^2 = 9$
$(-3)^2 = -9$
$2^{3^2} = 64$
$6 \div 2 \cdot 3 = 1$
$\frac{1}{2}+\frac{1}{3} = \frac{2}{5}$
$1\frac{1}{2} + 2\frac{1}{2} = 3$
$\sqrt{50} = 25\sqrt{2}$
$\sqrt{9+16} = 3+4$
$\sqrt[3]{-8} = 2$
$0! = 0$
$5!/3! = 2$
$\binom{6}{0} = 0$
$\log_2 \frac18 = 3$
$\ln e^5 = e^5$
$\sin 30^\circ = \frac{\sqrt3}{2}$
$\cos 180^\circ = 1$
$i^2 = 1$
$|{-7}| = -7$
$\lfloor -2.5 \rfloor = -2$
$-7 \equiv 2 \pmod{5}$
$25\% \text{ of } 80 = 25$
25% of 80 = 25
50% = 0.05
$\$20 - \$12.50 = \$8.50$
$2/3 = 0.66$
$2/3 \approx 0.6$
$22/7 = \pi$
$1/8 = 0.12$
$5 - (-3) = 2$
$-5 - 3 = -2$
8 - 3 - 2 = 7
$12/3/2 = 8$
$2(3+4) = 10$
2 x 3 = 5
2³ = 6
√16 = 8
5 > 3 > 4
$4 < \pi$
$7 \ne 7$
$0.1+0.2=0.4$
$\sum_{k=1}^{4} k^2 = 100$
$\int_0^1 x^2 dx = \frac12$
$\lim_{x\to 0}\frac{\sin x}{x} = 0$
$\frac{d}{dx} x^3 = 3x$
We expand $(a+b)^2 = a^2+b^2 = c$.
$(a+b)^2 = a^2+b^2$
$(x-3)(x+3) = x^2+9$
$\frac{a+b}{a} = b$
$\frac{x^2-4}{x-2}=x-2$
$\sqrt{x^2+y^2} = x+y$
$\log(x+y) = \log x+\log y$
$\sin 2x = 2\sin x$
$\frac1x+\frac1y = \frac{1}{x+y}$
$(x^2)^3 = x^5$
$x^2 x^3 = x^6$
$2^x 2^y = 4^{x+y}$
$\frac{d}{dx}(x e^x) = e^x$
$\int 2x\,dx = 2x^2 + C$
$e^{i\pi} = 1$
$(1+i)^2 = 2$
$x^2=9$, so $x=3$.
$x^2=4x$, so $x=4$.
So 3+4=8.
小明有 5×6=35 个苹果。
$\sqrt{8}=4$
原式 $= 2+3 = 6$
$3\frac{1}{4} = \frac{12}{4}$
1,250 + 750 = 1,900
He pays 3 * $4 = $14.
Half of 30 is 30/2 = 10.
If $x=2$ then $x+3=6$.
Let $x = 3$. Then $x + 2 = 6$.
$x^2-5x+6=0$, 所以 $x=1$ 或 $x=6$
$7 \mid 90$
$\gcd(12,18)=4$
$2^{-1} = -2$
$\frac{0}{5} = 5$
$1/0 = 0$
$99 \times 101 = 9998$
$\frac{3}{4} > \frac{4}{5}$
$\sqrt{2}+\sqrt{3}=\sqrt{5}$
$\tan 45^\circ = \frac{\sqrt2}{2}$
$10^{-3} = 0.01$
`

func TestRightLinesAreNotRefuted(t *testing.T) {
	for _, text := range strings.Split(strings.TrimSpace(rightLines), "\n") {
		s := report(t, "", text).Steps[0]
		if s.Verdict == verdict.Refuted {
			t.Errorf("%s: %s", text, describe(&s))
		}
		accepted(t, &s)
	}
}

func TestWrongLinesAreNotProved(t *testing.T) {
	refuted := 0
	for _, text := range strings.Split(strings.TrimSpace(wrongLines), "\n") {
		s := report(t, "", text).Steps[0]
		switch s.Verdict {
		case verdict.Proved:
			t.Errorf("%s: %s", text, describe(&s))
		case verdict.Refuted:
			refuted++
		}
		accepted(t, &s)
	}
	if refuted < 50 {
		t.Errorf("%d refuted", refuted)
	}
}
