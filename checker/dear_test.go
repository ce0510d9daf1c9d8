package checker_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/yansuan/yansuan/checker"
)

// mostAllocated bounds what a check may allocate at default fuel, most of which
// the collector takes back meanwhile: a machine allocates about this much in a tenth of a second.
const mostAllocated = 64 << 20

// dear returns pairs that are made to cost much, of every kind of size.
func dear() [][2]string {
	rep := strings.Repeat
	join := func(n int, sep string, f func(k int) string) string {
		var parts []string
		for k := 1; k <= n; k++ {
			parts = append(parts, f(k))
		}
		return strings.Join(parts, sep)
	}
	letters := func(k int) string { return fmt.Sprintf("x_{%d}", k) }
	tower := func(base string, n int) string { return rep(base+"^{", n) + base + rep("}", n) }
	det := func(n int, f func(r, c int) string) string {
		return `\begin{vmatrix}` + join(n, `\\`, func(r int) string { return join(n, "&", func(c int) string { return f(r, c) }) }) + `\end{vmatrix}`
	}
	vandermonde := func(n int) string {
		return det(n, func(r, c int) string { return fmt.Sprintf("%c^{%d}", 'a'+r-1, c-1) })
	}
	return [][2]string{
		{"(a+b+c+d)^{20}", "(a+b+c+d)^{10}(a+b+c+d)^{10}"}, {"(a+b+c+d+f)^{30}", "(a+b+c+d+f)^{29}"}, {"(x+1)^{200}", "(x+1)^{100}(x^2+2x+1)^{50}"}, {"(x+1)^{1000}-1", "x"},
		{"((x^2+1)^{20}+1)^{20}", "((x^2+1)^{20}+1)^{19}"}, {tower("2", 9), tower("2", 8)}, {tower("x", 20), tower("x", 19)}, {"9^{9^{9}}", "9^{9^{9}}+1"}, {"10^{10^{10}}", "10^{10^{10}}+x"},
		{`\sum_{k=0}^{n}\binom{n}{k}`, "2^n"}, {`\sum_{k=0}^{n}\binom{n}{k}^2`, `\binom{2n}{n}`}, {`\sum_{k=0}^{n}k\binom{n}{k}`, `n2^{n-1}`}, {`\sum_{k=0}^{200}\binom{200}{k}`, "2^{200}"},
		{`\sum_{k=0}^{n}\binom{n}{k}x^ky^{n-k}`, "(x+y)^n"}, {`\sum_{k=0}^{n}(-1)^k\binom{n}{k}\binom{2n-k}{n}`, "1"}, {`\sum_{i=1}^{n}\sum_{j=1}^{n}\binom{i+j}{i}`, `\binom{2n+2}{n+1}`},
		{`\sum_{k=1}^{5000}\frac1k`, "9"}, {`\sum_{k=1}^{n}k^{20}`, `n^{21}`}, {`\sum_{k=1}^{1000}k^{30}`, "1"}, {`\prod_{k=1}^{100}(x+k)`, `\prod_{k=1}^{100}(x-k)`}, {`\prod_{k=1}^{n}(k^2+1)`, "n!"},
		{"1000!", "1001!/1001"}, {"100000!", "100001!"}, {"(10!)!", "(10!)!+1"}, {`\frac{5000!}{4990!}`, "5000^{10}"}, {`\binom{5000}{2500}`, `\binom{5000}{2499}`},
		{join(12, "", func(k int) string { return fmt.Sprintf("(x+%d)", k) }), join(12, "", func(k int) string { return fmt.Sprintf("(x+%d)", 13-k) })},
		{join(30, "", func(k int) string { return fmt.Sprintf("(x+y+%d)", k) }), join(30, "", func(k int) string { return fmt.Sprintf("(x+y-%d)", k) })},
		{join(10, "", func(k int) string { return "(" + letters(k) + "+" + letters(k+1) + ")" }), join(10, "", func(k int) string { return "(" + letters(k+1) + "+" + letters(k) + ")" })},
		{"(" + join(24, "+", letters) + ")^3", "(" + join(24, "+", letters) + ")^2"}, {join(300, "+", letters), join(300, "+", func(k int) string { return letters(301 - k) })},
		{join(200, "+", func(k int) string { return fmt.Sprintf("%dx^{%d}", k, k) }), join(200, "+", func(k int) string { return fmt.Sprintf("%dx^{%d}", 201-k, 201-k) })},
		{`\frac{x^{300}-1}{x-1}`, join(300, "+", func(k int) string { return fmt.Sprintf("x^{%d}", k-1) })}, {`\frac{x^{60}-y^{60}}{x^{12}-y^{12}}`, `\frac{x^{60}+y^{60}}{x^{12}+y^{12}}`},
		{`\frac{(a^8-b^8)(c^9-d^9)}{(a-b)(c-d)}`, `\frac{(a^8-b^8)(c^9+d^9)}{(a+b)(c+d)}`}, {join(10, "+", func(k int) string { return fmt.Sprintf(`\frac{1}{x+%dy}`, k) }), join(10, "+", func(k int) string { return fmt.Sprintf(`\frac{1}{x-%dy}`, k) })},
		{join(8, "+", func(k int) string { return fmt.Sprintf(`\sqrt{%d}`, []int{2, 3, 5, 7, 11, 13, 17, 19}[k-1]) }), "20"},
		{"(" + join(6, "+", func(k int) string { return fmt.Sprintf(`\sqrt{%d}`, []int{2, 3, 5, 7, 11, 13}[k-1]) }) + ")^6", "1"},
		{`\frac{1}{` + join(6, "+", func(k int) string { return fmt.Sprintf(`\sqrt{%d}`, []int{2, 3, 5, 7, 11, 13}[k-1]) }) + "}", "1/12"},
		{rep(`\sqrt{2+`, 20) + "1" + rep("}", 20), "2"}, {rep(`\sqrt[3]{x+`, 12) + "1" + rep("}", 12), "x"}, {rep(`\sqrt{1+`, 6) + "x" + rep("}", 6), rep(`\sqrt{1+`, 5) + "x" + rep("}", 5)},
		{`\sqrt[7]{2+\sqrt[5]{3}}+\sqrt[3]{5}`, `\sqrt[7]{5}+\sqrt[5]{2}`}, {`\sqrt[3]{2}+\sqrt[5]{3}+\sqrt[7]{5}`, "3.5"}, {`(\sqrt2+\sqrt3)^{1000}`, `(\sqrt2+\sqrt3)^{1001}`},
		{`\sin(40x)`, `\cos(40x)`}, {`\sin(12x)\cos(13x)\sin(14x)`, `\sin(39x)`}, {`\cos(x+y+z+u+v)`, `\cos x\cos y\cos z`}, {`\sin(100x)`, `2\sin(50x)\cos(50x)`}, {`\tan(20x)`, `\tan(19x)`},
		{`\prod_{k=1}^{12}\cos\frac{k\pi}{25}`, `2^{-12}`}, {`\cos\frac{2\pi}{37}+\cos\frac{4\pi}{37}`, "1.9"}, {join(16, "+", func(k int) string { return fmt.Sprintf(`\cos\frac{%d\pi}{33}`, 2*k) }), `-\frac12`},
		{"|x-1|+|x-2|+|x-3|+|x-4|+|x-5|+|x-6|", "6x-21"}, {join(8, "+", func(k int) string { return fmt.Sprintf(`\left|x-%dy\right|`, k) }), join(8, "+", func(k int) string { return fmt.Sprintf(`\left|%dy-x\right|`, k) })},
		{rep(`\left|1-`, 12) + "x" + rep(`\right|`, 12), "x"}, {rep(`\lfloor x+`, 15) + "x" + rep(`\rfloor`, 15), "16x"}, {join(8, "+", func(k int) string { return fmt.Sprintf(`\lfloor %dx\rfloor`, k) }), "36x"},
		{rep(`\max(x,`, 10) + "y" + rep(")", 10), `\max(x,y)`}, {join(8, "+", func(k int) string { return fmt.Sprintf(`\max(%dx,y)`, k) }), "y"},
		{vandermonde(5), "1"}, {vandermonde(6), vandermonde(5)}, {vandermonde(8), "0"}, {det(8, func(r, c int) string { return fmt.Sprintf("a_{%d%d}", r, c) }), "0"}, {det(9, func(r, c int) string { return fmt.Sprint((r*7+c*c*3)%11 - 5) }), "1"},
		{det(6, func(r, c int) string { return fmt.Sprintf("x^%d+%d", r, c) }), "0"}, {`\begin{pmatrix}1&x\\x&1\end{pmatrix}^{50}`, `\begin{pmatrix}1&0\\0&1\end{pmatrix}`},
		{"x^{30}-5x^{7}+1=0", "x^{30}-5x^{7}+2=0"}, {join(20, "", func(k int) string { return fmt.Sprintf("(x-%d)", k) }) + "=0", "x=" + join(20, ",", func(k int) string { return fmt.Sprint(k) })},
		{`\begin{cases}x^2+y^2+z^2=1\\xy+yz+zx=0\\xyz=1\end{cases}`, `\begin{cases}x+y+z=1\\xy+yz+zx=0\\xyz=1\end{cases}`}, {"x^5+y^5=1, x^4-y^3=2", "x^5-y^5=1, x^4+y^3=2"}, {"x^4+y^4+z^4=1", "(x^2+y^2+z^2)^2=1+2x^2y^2"},
		{`\int_0^1 (x^2+x+1)^{20}\,dx`, "1"}, {`\int \frac{x^{10}}{(x^2+1)^8(x-1)^5}\,dx`, "C"}, {`\frac{d}{dx}\left(\sin(\cos(\tan(e^{x^2})))^{10}\right)`, "0"}, {`\frac{d}{dx}\left(` + rep(`\sin(`, 12) + "x" + rep(")", 12) + `\right)`, "1"},
		{rep("e^{", 10) + "x" + rep("}", 10), rep("e^{", 9) + "x" + rep("}", 9)}, {rep(`\ln(1+`, 12) + "x" + rep(")", 12), "x"}, {"e^{1000000}", "10^{434294}"}, {`\ln(10^{1000})`, `1000\ln 10`}, {`\sin(10^{300})`, "0"}, {`e^{-e^{e^{e}}}`, "0"},
		{`\frac{` + rep("9", 2000) + "}{" + rep("7", 1999) + "}", `\frac{` + rep("9", 2000) + "}{" + rep("7", 1998) + "8}"}, {"2^{10007}-1", "3^{6314}"}, {`\gcd(2^{1000}-1,2^{900}-1)`, "2^{100}-1"},
		{`(1+x)(1+x^2)\cdots(1+x^{99})`, "1+x"}, {`\sin 1+\sin 2+\cdots+\sin 399`, `\cos 1`}, {`\sqrt{1}+\sqrt{2}+\cdots+\sqrt{399}`, "5000"}, {`(1+\sqrt1)(1+\sqrt2)\cdots(1+\sqrt{99})`, "7"},
		{`2^{1}+2^{2}+\cdots+2^{399}`, `2^{400}-2`}, {`1^{1}+2^{2}+\cdots+399^{399}`, "1"}, {`\frac{1}{x+1}+\frac{1}{x+2}+\cdots+\frac{1}{x+399}`, `\frac1x`}, {`\frac1{1+\frac11}+\frac1{1+\frac12}+\cdots+\frac1{1+\frac1{399}}`, "399"},
		{`\lim_{x\to0}\frac{(\sin x\cos x\tan x e^x\ln(1+x))^3}{x^{12}}`, "1"}, {`\lim_{x\to0}\frac{1-\cos(1-\cos(1-\cos x))}{x^8}`, `\frac1{128}`}, {`\lim_{x\to\infty}\frac{(x+1)^{90}-x^{90}}{x^{89}}`, "90"},
		{`\lim_{x\to0}\frac{(1+x)^{100}-(1+2x)^{50}}{x^2}`, "1"}, {`\lim_{x\to1}\frac{x^{1000}-1}{x-1}`, "1000"}, {`\lim_{x\to0}\frac{` + rep(`\sin(`, 8) + "x" + rep(")", 8) + `-x}{x^3}`, "1"}, {`\lim_{x\to a}\frac{\sqrt[3]{x^2+a^2}-\sqrt[3]{2a^2}}{x-a}`, "a"},
		{rep("(", 60) + "x" + rep(")", 60), "x"}, {rep(`\frac{1}{1+`, 40) + "x" + rep("}", 40), rep(`\frac{1}{1+`, 39) + "x" + rep("}", 39)}, {join(40, "", func(k int) string { return fmt.Sprintf("(1+x^{%d})", k) }), join(40, "", func(k int) string { return fmt.Sprintf("(1-x^{%d})", k) })},
		{`\{` + join(60, ",", func(k int) string { return fmt.Sprintf(`\sqrt{%d}`, k) }) + `\}`, `\{` + join(60, ",", func(k int) string { return fmt.Sprintf(`\sqrt{%d}`, 61-k) }) + `\}`}, {`(1+i)^{2000}`, `2^{1000}`}, {`(x+iy)^{30}`, `(x-iy)^{30}`}, {`e^{i(x+y+z)}`, `\cos(x)\cos(y)\cos(z)`},
	}
}

// TestDear checks that what a check allocates stays bounded, whatever the pair.
func TestDear(t *testing.T) {
	var before, after runtime.MemStats
	for _, p := range dear() {
		runtime.ReadMemStats(&before)
		r := checker.Equal(p[0], p[1], checker.EqualOptions{})
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; n > mostAllocated {
			t.Errorf("%.90s | %.90s: %d MB allocated (%v, %s)", p[0], p[1], n>>20, r.Judgement.Verdict(), r.Judgement.Code())
		}
	}
}

// TestMonsters checks the same of pairs that no one makes: a few of them allocate more in all, most of it given back.
func TestMonsters(t *testing.T) {
	var before, after runtime.MemStats
	m := &monsters{seed: 88172645463325252}
	for range 400 {
		p := m.pair()
		runtime.ReadMemStats(&before)
		r := checker.Equal(p[0], p[1], checker.EqualOptions{})
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; n > 2*mostAllocated {
			t.Errorf("%.200s | %.90s: %d MB allocated (%v, %s)", p[0], p[1], n>>20, r.Judgement.Verdict(), r.Judgement.Code())
		}
	}
}

// TestLongQuotient decides what takes long fractions at every point.
func TestLongQuotient(t *testing.T) {
	var terms []string
	for k := range 300 {
		terms = append(terms, fmt.Sprintf("x^{%d}", k))
	}
	r := checker.Equal(`\frac{x^{300}-1}{x-1}`, strings.Join(terms, "+"), checker.EqualOptions{})
	if r.Judgement.Verdict().String() != "proved" {
		t.Errorf("%v: %s", r.Judgement.Verdict(), r.Judgement.Code())
	}
}

// BenchmarkDear reports the milliseconds that the slowest of the dear pairs and of many monsters takes.
func BenchmarkDear(b *testing.B) {
	pairs := dear()
	for m := (&monsters{seed: 1}); len(pairs) < 1000; {
		pairs = append(pairs, m.pair())
	}
	slowest := map[int]time.Duration{} // the least time of each pair
	for b.Loop() {
		for i, p := range pairs {
			start := time.Now()
			checker.Equal(p[0], p[1], checker.EqualOptions{})
			if took, known := time.Since(start), slowest[i]; known == 0 || took < known {
				slowest[i] = took
			}
		}
	}
	most := time.Duration(0)
	for _, d := range slowest {
		most = max(most, d)
	}
	b.ReportMetric(float64(most.Microseconds())/1000, "ms/slowest")
}
