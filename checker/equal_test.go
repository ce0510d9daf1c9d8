package checker

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

var equalCases = []struct {
	gold, answer string
	want         verdict.Verdict
}{
	// numbers
	{"0.75", `\frac34`, verdict.Proved},
	{"2 1/3", "7/3", verdict.Proved},
	{`0.\overline{6}`, "2/3", verdict.Proved},
	{"12%", "0.12", verdict.Proved},
	{`\sqrt{7+4\sqrt3}`, `2+\sqrt3`, verdict.Proved},
	{`\sqrt[3]{2+\sqrt5}+\sqrt[3]{2-\sqrt5}`, "1", verdict.Proved},
	{`\cos\frac{2\pi}{5}`, `\frac{\sqrt5-1}{4}`, verdict.Proved},
	{`\log_4 8`, "3/2", verdict.Proved},
	{`\lg 100`, "2", verdict.Proved},
	{`(2+i)^2`, "3+4i", verdict.Proved},
	{`\left|5-12i\right|`, "13", verdict.Proved},
	{`e^{\pi\sqrt{163}}`, "640320^3+744", verdict.Refuted},
	{`\frac1{1000!}`, `\frac1{1001!}`, verdict.Refuted},
	{"2^{-90}", "2^{-91}", verdict.Refuted},
	{`\sin 10^{-8}`, "10^{-8}", verdict.Refuted},
	{"10^{-300}", "0", verdict.Refuted},
	{"9^{9^{9^9}}", "3", verdict.Unknown},
	{"1/3", "0.333", verdict.Unknown},
	{`\operatorname{Re}(z)`, "z", verdict.Refuted},
	{`\operatorname{Re}(3+4i)`, "3", verdict.Proved},
	// lists of roots as programs write them
	{"x = [-4, 7]", `x = -4 \text{ or } x = 7`, verdict.Proved},
	{"x = [-4, 6]", `x = -4 \text{ or } x = 7`, verdict.Refuted},
	{"x = [1, 5]", `x \in [1, 5]`, verdict.Proved},
	// expressions
	{"(a+b)^3", "a^3+3a^2b+3ab^2+b^3", verdict.Proved},
	{`\frac{x^2-4}{x-2}`, "x+2", verdict.Proved},
	{`\sqrt{x^2}`, "x", verdict.Refuted},
	{`\sin 3x`, `3\sin x-4\sin^3 x`, verdict.Proved},
	{`\ln(x^2y)`, `2\ln|x|+\ln y`, verdict.Proved},
	{"x", "x+10^{-15}", verdict.Refuted},
	{`2^{n+2}-2^n`, `3\cdot 2^n`, verdict.Proved},
	{`\frac{(n+1)!}{n!}`, "n+1", verdict.Proved},
	{`\sum_{k=1}^{20}k`, "210", verdict.Proved},
	{"x^2+1", "x^2-1", verdict.Refuted},
	// objects
	{"x=3", "3", verdict.Proved},
	{"x=2 or x=3", "3, 2", verdict.Proved},
	{`x=1\pm\sqrt2`, `\{1-\sqrt2,1+\sqrt2\}`, verdict.Proved},
	{`\pm 4`, "4", verdict.Refuted},
	{`\{1,2,3\}`, `\{3,1,2\}`, verdict.Proved},
	{`\{1,2\}`, `\{1,2,3\}`, verdict.Refuted},
	{"(1,2)", "(2,1)", verdict.Refuted},
	// products that are none of numbers, functions that are no factors, negative operands of mod
	{`\vec{p}\times\vec{q}`, `\vec{q}\times\vec{p}`, verdict.Unknown},
	{`\mathbf{p}\times\mathbf{q}`, `\mathbf{q}\times\mathbf{p}`, verdict.Unknown},
	{`\vec{p}\cdot\vec{q}`, `\vec{q}\cdot\vec{p}`, verdict.Proved},
	{"f(3x)", "3f(x)", verdict.Unknown},
	{`-8 \bmod 3`, "1", verdict.Proved},
	{"(0,1)", "(0,1.5)", verdict.Refuted},
	{"x>2", `(2,\infty)`, verdict.Proved},
	{`x^2-4<0`, `(-2,2)`, verdict.Proved},
	{`x\le 1`, `(-\infty,1)`, verdict.Refuted},
	{`(-\infty,1)\cup(1,\infty)`, `x\ne 1`, verdict.Proved},
	{"3x+1=0", "6x+2=0", verdict.Proved},
	{"y=2x+3", "2x-y+3=0", verdict.Proved},
	{"y=2x+3", "2x-y+4=0", verdict.Refuted},
	{"x=1, y=2", "(1,2)", verdict.Proved},
	{`\begin{cases}x=1\\y=2\end{cases}`, "y=2, x=1", verdict.Proved},
	{`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, `\begin{bmatrix}1&2\\3&4\end{bmatrix}`, verdict.Proved},
	{`3 \oplus 4`, `12`, verdict.Unknown},
	{`2024-01-02`, `2021`, verdict.Unknown}, {`2024-01-02`, `2024-01-02`, verdict.Proved}, {`2024-01-02`, `2024-01-03`, verdict.Refuted}, {`1/2/2024`, `2024-01-02`, verdict.Unknown},
	{`12:30`, `0.4`, verdict.Unknown}, {`12:30`, `2:5`, verdict.Proved}, {`4:20`, `8:40`, verdict.Unknown}, {`1/2/3`, `1/6`, verdict.Proved},
	{`\frac{dy}{dx}=2x`, `y'=2x`, verdict.Proved}, {`\frac{d^2y}{dx^2}`, `y''`, verdict.Proved}, {`\frac{dy}{dx}`, `\frac{dy}{dt}`, verdict.Refuted}, {`D(x^2,x)`, `2x`, verdict.Proved},
	{`5 m s`, `5 ms`, verdict.Unknown},
	{`\begin{pmatrix}1&2\\3&4\end{pmatrix}`, `\begin{bmatrix}1&2\\3&5\end{bmatrix}`, verdict.Refuted},
	{"2:3", "4:6", verdict.Proved},
	{"12:30", "1:30", verdict.Refuted},
	{"f(x)=x^2+2x+1", "(x+1)^2", verdict.Proved},
	{`x=\frac{\pi}{4}+k\pi, k\in\mathbb{Z}`, `x=-\frac{3\pi}{4}+k\pi, k\in\mathbb{Z}`, verdict.Proved},
	{`x\equiv 3\pmod 7`, `x\equiv 10\pmod 7`, verdict.Proved},
	{"无解", "no solution", verdict.Proved},
	{"no solution", "3", verdict.Refuted},
	{"A", "B", verdict.Refuted},
	// units
	{`5\text{ cm}`, `50\text{ mm}`, verdict.Proved},
	{`90\text{ km/h}`, `25\text{ m/s}`, verdict.Proved},
	{`5\text{ cm}`, `5\text{ kg}`, verdict.Refuted},
	{`5\text{ cm}`, `6\text{ cm}`, verdict.Refuted},
	{`\$5`, "5", verdict.Proved},
	{`12\text{ apples}`, "12", verdict.Proved},
	{`1.5\text{ hours}`, `90\text{ minutes}`, verdict.Proved},
	{`60^\circ`, `\frac{\pi}{3}`, verdict.Proved},
	{`2\text{ m}^2`, `20000\text{ cm}^2`, verdict.Proved},
	{"3元", "3", verdict.Proved},
	// letters of a choice, constants, times, vectors, cases
	{"C", "(C) 17", verdict.Proved},
	{"C", "D. 17", verdict.Refuted},
	{"17", "(C) 17", verdict.Proved},
	{`\text{(D)}`, "D", verdict.Proved},
	{"BCD", "B, C, D", verdict.Proved},
	{"BC", "B, D", verdict.Refuted},
	{`\frac{x^3}{3}+C`, `\frac{x^3-5}{3}+C`, verdict.Proved},
	{`\frac{x^3}{3}+C`, `\frac{x^3}{2}+C`, verdict.Refuted},
	{`\tan^2x+C`, `\sec^2x+C`, verdict.Proved},
	{`y=Ce^{3x}`, `y=C_1e^{3x}`, verdict.Proved},
	{`y=C_1\cos x+C_2\sin x`, `y=A\cos x+B\sin x`, verdict.Proved},
	{`y=C_1\cos x+C_2\sin x`, `y=A\cos x-2B\cos x`, verdict.Unknown},
	{"2B", "2C", verdict.Refuted},
	{`\frac\pi3+2k\pi`, `\frac\pi3+2n\pi`, verdict.Proved},
	{"2k+1", "2n+1", verdict.Refuted},
	{`9:15\text{ PM}`, `9:15\text{ AM}`, verdict.Refuted},
	{`9:15\text{ PM}`, "21:15", verdict.Proved},
	{`2:20\text{ PM}`, `7:10\text{ AM}`, verdict.Refuted},
	{`10^\circ15'`, `10.25^\circ`, verdict.Proved},
	{`12\frac12\%`, `\frac18`, verdict.Proved},
	{`|{-5}|`, "5", verdict.Proved},
	{`C_7^2`, "21", verdict.Proved},
	{`A_4^2`, "12", verdict.Proved},
	{`C_2^7`, "21", verdict.Refuted},
	{`5\mathbf i-2\mathbf j`, "(5,-2)", verdict.Proved},
	{`5\mathbf i-2\mathbf j`, "(5,2)", verdict.Refuted},
	{`\mathbb R`, `(-\infty,+\infty)`, verdict.Proved},
	{`\mathbb R`, `(0,+\infty)`, verdict.Refuted},
	{"4, 4, 5", "4, 5", verdict.Unknown},
	{"x = 4, 5", "t = 4, 5", verdict.Unknown},
	{`w\bar w`, `|w|^2`, verdict.Proved},
	{`\begin{cases}2x&x>3\\6&x\le3\end{cases}`, `\begin{cases}6&x\le3\\2x&x>3\end{cases}`, verdict.Proved},
	{`\begin{cases}2x&x>3\\6&x\le3\end{cases}`, `\begin{cases}6&x\le4\\2x&x>4\end{cases}`, verdict.Refuted},
	{`\begin{cases}x&x>0\\-x&x\le0\end{cases}`, "-x", verdict.Refuted},
	{`\begin{cases}x^2&x>0\\x^2&x\le0\end{cases}`, "x^2", verdict.Proved},
	{`\begin{cases}x^2&x>0\\x^2&x\le-1\end{cases}`, "x^2", verdict.Unknown},
	{`\min(\sin 1,\cos 1)`, `\cos 1`, verdict.Proved},
	{`\max(\sin x,\cos y)`, `\max(x,y)`, verdict.Refuted},
	{`\max(a,\max(b,c))`, `\max(c,b,a)`, verdict.Proved},
	{`\prod_{k=1}^{n}\frac{k+1}{k}`, `n+1`, verdict.Proved},
	{`\prod_{k=1}^{n}\frac{k+1}{k}`, `n+2`, verdict.Refuted},
	{`\prod_{k=2}^{n}3^k`, `3^{n(n+1)/2-1}`, verdict.Proved},
	{`\prod_{k=1}^{n}5`, `5^n`, verdict.Proved},
	// relations, systems and families
	{`|x|>2`, `(-\infty,-2)\cup(2,\infty)`, verdict.Proved},
	{`|x-1|\le 3`, `[-2,4]`, verdict.Proved},
	{`|x-1|<3`, `[-2,4]`, verdict.Refuted},
	{"x^2<9", "[-3,3]", verdict.Refuted},
	{"[-3,3]", "-3<x<3", verdict.Refuted},
	{`x^2\le 9`, "[-3,3]", verdict.Proved},
	{`S=\pi r^2`, `\pi r^2`, verdict.Proved},
	{`a_n=5n-2`, `5n-2`, verdict.Proved},
	{`a_n=5n-2`, `5n+2`, verdict.Refuted},
	{"y=2x", "2x", verdict.Unknown},
	{`f(x)=x^3`, `g(t)=t^3`, verdict.Proved},
	{`f(x)=x^3`, `y=x^3`, verdict.Proved},
	{`f(x)=x^3`, `y=x^2`, verdict.Refuted},
	{`x\equiv 2\pmod 5`, `x\equiv 2\pmod{10}`, verdict.Refuted},
	{`x\equiv 2\pmod{10}`, `x\equiv 7\pmod 5`, verdict.Refuted},
	{`x=2k\pi, k\in\mathbb Z`, `x=k\pi, k\in\mathbb Z`, verdict.Refuted},
	{`x=\frac\pi6+k\pi, k\in\mathbb Z`, `x=\frac\pi3+k\pi, k\in\mathbb Z`, verdict.Refuted},
	{`x=\frac\pi4+\frac{k\pi}2, k\in\mathbb Z`, `x=\pm\frac\pi4+n\pi, n\in\mathbb Z`, verdict.Proved},
	{`x=\frac\pi4+\frac{k\pi}2, k\in\mathbb Z`, `x=\pm\frac\pi3+k\pi, k\in\mathbb Z`, verdict.Refuted},
	{`x=\pm\frac\pi5+2k\pi, k\in\mathbb Z`, `x=\frac\pi5+2k\pi\text{ or }x=-\frac\pi5+2k\pi, k\in\mathbb Z`, verdict.Proved},
	{`x=7+4k, k\in\mathbb Z`, `x=4k-1`, verdict.Proved},
	{`x=7+4k, k\in\mathbb Z`, `x=4k+1`, verdict.Refuted},
	{`x=\frac\pi6+k\pi`, `x=\frac{7\pi}6+k\pi`, verdict.Unknown},
	{`n\pi`, `(n+1)\pi`, verdict.Unknown},
	{`n\pi`, `2n\pi`, verdict.Refuted},
	{`n\pi+1`, `1+\pi n`, verdict.Proved},
	{`(x,y)=(4,-1)`, `x=4\text{ and }y=-1`, verdict.Proved},
	{"A ∌ x", "x ∉ A", verdict.Proved},
	{"Friday", "Sunday", verdict.Refuted},
	{`72\ `, "72", verdict.Proved},
	{`\infty`, `-\infty`, verdict.Refuted},
	{`\infty`, "8", verdict.Refuted},
	{`|\arctan x|`, `\arctan|x|`, verdict.Proved},
	{`|\sinh(2x)|`, `\sinh|2x|`, verdict.Proved},
	{`\cosh|x-1|`, `\cosh(x-1)`, verdict.Proved},
	{`|\sin x|`, `\sin|x|`, verdict.Refuted},
	{`|\cosh x|`, `\cosh|x|`, verdict.Proved},
	{`|\ln x|`, `\ln|x|`, verdict.Refuted},
	// answers in texts
	{"8:05 pm", "20:05", verdict.Proved},
	{"12:30 AM", "0:30", verdict.Proved},
	{"12:30 AM", "12:30 PM", verdict.Refuted},
	{`30\text{ mph}`, `44\text{ ft/s}`, verdict.Proved},
	{"40%", "40 pct", verdict.Proved},
	{"14", "Answer: the length of $AB$ is 14<|im_end|>", verdict.Proved},
	{"x<|y|", "x<|z|", verdict.Refuted},
	{"4", `so we get \boxed{4}.`, verdict.Proved},
	{"4", `\boxed{3} and later \boxed{4}`, verdict.Unknown},
	{"18", "9*2=18\n#### 18", verdict.Proved},
	{"7", "The final answer is $7$. I hope it is right.", verdict.Proved},
	{"7", "所以答案是 7。", verdict.Proved},
	{"1,234", "1234", verdict.Proved},
	{"", "3", verdict.Unknown},
	{"{{{{", "3", verdict.Unknown},
}

func TestEqual(t *testing.T) {
	for _, c := range equalCases {
		expectEqual(t, c.gold, c.answer, c.want)
	}
}

// expectEqual asks for the verdict on a pair both ways round, and for evidence that is accepted.
func expectEqual(t *testing.T, gold, answer string, want verdict.Verdict) {
	t.Helper()
	r := Equal(gold, answer, EqualOptions{})
	if got := r.Judgement.Verdict(); got != want {
		t.Errorf("%s | %s: %v (%s), want %v", gold, answer, got, r.Judgement.Code(), want)
	}
	if back := Equal(answer, gold, EqualOptions{}); back.Judgement.Verdict() != r.Judgement.Verdict() {
		t.Errorf("%s | %s: %v one way and %v the other", gold, answer, r.Judgement.Verdict(), back.Judgement.Verdict())
	}
	if r.Judgement.Verdict() != verdict.Unknown {
		if err := recheck.Check(r.Claim, r.Judgement.Evidence()); err != nil {
			t.Errorf("%s | %s: %T: %v", gold, answer, r.Judgement.Evidence(), err)
		}
	}
}

// TestPairs runs the pairs of each kind under testdata/pairs: the two texts and, between
// bars of their own, "=" where they are equal, "/" where they are not and "?" where that is left open.
func TestPairs(t *testing.T) {
	files, err := filepath.Glob("testdata/pairs/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no pairs", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(text), "\n") {
			if line == "" || line[0] == '#' {
				continue
			}
			for mark, want := range map[string]verdict.Verdict{" || = || ": verdict.Proved, " || / || ": verdict.Refuted, " || ? || ": verdict.Unknown} {
				if gold, answer, ok := strings.Cut(line, mark); ok {
					expectEqual(t, gold, answer, want)
				}
			}
		}
	}
}

func TestEqualForm(t *testing.T) {
	for _, c := range []struct {
		gold, answer, form string
		want               verdict.Verdict
	}{
		{"(x-2)(x-3)", "(x-3)(x-2)", "", verdict.Proved},
		{"(x-2)(x-3)", "x^2-5x+6", "", verdict.Refuted},
		{"x^2-5x+6", "(x-2)(x-3)", "factored", verdict.Proved},
		{"x^2-5x+6", "x^2-5x+6", "factored", verdict.Refuted},
		{"x^2-5x+6", "(x-2)(x-3)", "expanded", verdict.Refuted},
		{"1/2", "2/4", "lowest-terms", verdict.Refuted},
		{`\frac{\sqrt2}{2}`, `\frac{1}{\sqrt2}`, "rationalised", verdict.Refuted},
		{`\sqrt8`, `2\sqrt2`, "simplified-radicals", verdict.Proved},
		{`2\sqrt2`, `\sqrt8`, "simplified-radicals", verdict.Refuted},
		{"1200", `1.2\times 10^3`, "scientific", verdict.Proved},
		{"-0.0034", `-3.4\times 10^{-3}`, "scientific", verdict.Proved},
		{"0.0034", "3.4e-3", "scientific", verdict.Proved},
		{"0.0034", "0.34e-2", "scientific", verdict.Refuted},
		{"1200", "1200", "scientific", verdict.Refuted},
		{"3x^2-27", "3(x-3)(x+3)", "factored", verdict.Proved},
		{"3x^2-27", "3(x^2-9)", "factored", verdict.Refuted},
		{"3x^2-27", "(3x-9)(x+3)", "factored", verdict.Refuted},
		{"x^3-4x", "x(x^2-4)", "factored", verdict.Refuted},
		{"x^3-4x", "-x(2-x)(x+2)", "factored", verdict.Proved},
		{"x^3+x", "x(x^2+1)", "factored", verdict.Proved},
		{"x^2+4x+4", "(x+2)^2", "factored", verdict.Proved},
		{"x^2+4", "x^2+4", "factored", verdict.Proved},
		{"ax+ay", "a(x+y)", "factored", verdict.Proved},
		{"(x+3)^2", "x^2+6x+9", "expanded", verdict.Proved},
		{"(x+3)^2", "x^2+3x+3x+9", "expanded", verdict.Refuted},
		{"(x+3)(x-1)", "x(x+2)-3", "expanded", verdict.Refuted},
		{"10/4", "5/2", "lowest-terms", verdict.Proved},
		{`\frac{3x}{6}`, `\frac{x}{2}`, "lowest-terms", verdict.Proved},
		{`\frac{3x}{6}`, `\frac{3x}{6}`, "lowest-terms", verdict.Refuted},
		{`\frac{x^2-9}{x-3}`, `\frac{(x-3)(x+3)}{x-3}`, "lowest-terms", verdict.Refuted},
		{`\frac{1}{3-\sqrt5}`, `\frac{3+\sqrt5}{4}`, "rationalised", verdict.Proved},
		{`\sqrt{\frac12}`, `\sqrt{\frac12}`, "rationalised", verdict.Refuted},
		{`\frac1a-\frac1b`, `\frac{b-a}{ab}`, "one-fraction", verdict.Proved},
		{`\frac1a-\frac1b`, `\frac1a-\frac1b`, "one-fraction", verdict.Refuted},
		{`\sqrt{18}-\sqrt2`, `2\sqrt2`, "simplified-radicals", verdict.Proved},
		{`\sqrt{18}-\sqrt2`, `3\sqrt2-\sqrt2`, "simplified-radicals", verdict.Refuted},
		{`1+\sqrt{12}`, `1+2\sqrt3`, "simplified-radicals", verdict.Proved},
		{`\frac23`, "0.67", "decimal-places-2", verdict.Proved},
		{`\frac23`, "0.66", "decimal-places-2", verdict.Refuted},
		{`\frac23`, "0.667", "decimal-places-2", verdict.Refuted},
		{`\pi`, "3.14", "significant-figures-3", verdict.Proved},
		{`\pi`, "3.142", "significant-figures-3", verdict.Refuted},
		{`\pi`, "3.15", "significant-figures-3", verdict.Refuted},
		{"0.0450", "0.045", "significant-figures-2", verdict.Proved},
		{"12345", "12300", "significant-figures-3", verdict.Proved},
		{"12345", "12340", "significant-figures-3", verdict.Refuted},
		{"12345", "12400", "significant-figures-3", verdict.Refuted},
		{`\sqrt[3]{16}`, `\sqrt[3]{16}`, "simplified-radicals", verdict.Refuted},
		{`\sqrt[3]{16}`, `2\sqrt[3]{2}`, "simplified-radicals", verdict.Proved},
		{"0.5", "0.50", "decimal-places-2", verdict.Proved},
		{`\sqrt[3]{9}`, `\sqrt[3]{9}`, "simplified-radicals", verdict.Proved},
		{`-\sqrt[3]{7}`, `\sqrt[3]{-7}`, "simplified-radicals", verdict.Proved},
		{`\sqrt3`, `\sqrt[4]{9}`, "simplified-radicals", verdict.Refuted},
	} {
		r := Equal(c.gold, c.answer, EqualOptions{Mode: "form", Form: c.form})
		if r.Judgement.Verdict() != c.want {
			t.Errorf("%s | %s as %q: %v (%s), want %v", c.gold, c.answer, c.form, r.Judgement.Verdict(), r.Judgement.Code(), c.want)
		}
		if ev := r.Judgement.Evidence(); r.Judgement.Verdict() != verdict.Unknown {
			if err := recheck.Check(r.Claim, ev); err != nil {
				t.Errorf("%s | %s as %q: %T: %v", c.gold, c.answer, c.form, ev, err)
			}
		}
	}
}

func BenchmarkEqual(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		c := equalCases[i%len(equalCases)]
		Equal(c.gold, c.answer, EqualOptions{})
	}
}

func FuzzEqual(f *testing.F) {
	for _, c := range equalCases {
		f.Add(c.gold, c.answer)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a) > 400 || len(b) > 400 {
			return
		}
		x, y := Equal(a, b, EqualOptions{Fuel: 300_000}), Equal(b, a, EqualOptions{Fuel: 300_000})
		if v, w := x.Judgement.Verdict(), y.Judgement.Verdict(); v != verdict.Unknown && w != verdict.Unknown && v != w {
			t.Errorf("%q | %q: %v and %v", a, b, v, w)
		}
	})
}
