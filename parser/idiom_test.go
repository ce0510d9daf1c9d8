package parser

import (
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// TestIdioms has notations as formula editors, textbooks and other programs write them,
// beside the plain one with the same meaning.
func TestIdioms(t *testing.T) {
	for _, c := range [][2]string{
		// Braces and delimiters of formula editors.
		{`\left[ {0,1} \right]`, `[0,1]`},
		{`\left( { - 1,1} \right]`, `(-1,1]`},
		{`17 \equiv 2\left( {\bmod 5} \right)`, `17\equiv 2\pmod 5`},
		{`\left\{ {x\left| {x > 0} \right.} \right\}`, `\{x\mid x>0\}`},
		{`\left\{ {\left. x \right|x > 0} \right\}`, `\{x\mid x>0\}`},
		{`P\left( {\left. A \right|B} \right)`, `P(A\mid B)`},
		{`{\log _2}8 + {{\log }_{3}}9`, `\log_2 8+\log_3 9`},
		{`{\sin ^2}x + {\rm{lg}}2`, `\sin^2 x+\lg 2`},
		// Systems and cases.
		{`\left\{ {\begin{array}{*{20}{c}}{x = 1}\\{y = 2}\end{array}} \right.`, `\begin{cases}x=1\\y=2\end{cases}`},
		{`\left\{ \begin{align} & x=1 \\ & y=2 \\ \end{align} \right.`, `\begin{cases}x=1\\y=2\end{cases}`},
		{`\left\{\begin{array}{rcl}x&=&1\\y&=&2\end{array}\right.`, `\begin{cases}x=1\\y=2\end{cases}`},
		{`\left.\begin{array}{l}x=1\\y=2\end{array}\right\}`, `\begin{cases}x=1\\y=2\end{cases}`},
		{`\left[\begin{array}{l}x=1\\x=2\end{array}\right.`, `x=1 \text{ or } x=2`},
		{`\left\{\begin{aligned}&x,x>0\\&-x,x\le0\end{aligned}\right.`, `\begin{cases}x,&x>0\\-x,&x\le0\end{cases}`},
		{`\begin{cases}x=1&(1)\\y=2&(2)\end{cases}`, `\begin{cases}x=1\tag{1}\\y=2\tag{2}\end{cases}`},
		{`\begin{cases}x=1, \text{①}\\y=2 \text{②}\end{cases}`, `\begin{cases}x=1 ①\\y=2 ②\end{cases}`},
		{`\begin{aligned}[t]x&=1\end{aligned}`, `x=1`},
		{`\begin{aligned}x&=1&&\text{given}\end{aligned}`, `x=1\quad\text{given}`},
		// Integrals.
		{`\int_0^1 x\,{\rm d}x`, `\int_0^1 x\,dx`},
		{`\int_0^1 dx\int_0^x xy\,dy`, `\int_0^1\int_0^x xy\,dy\,dx`},
		// Functions of functions.
		{`\ln f(x)`, `\ln(f(x))`},
		{`\max g'(x)+1`, `\max(g'(x))+1`},
		{`\cos<\vec a,\vec b>=\frac12`, `\cos\langle\vec a,\vec b\rangle=\frac12`},
		{`mod(17, 5) = 2`, `17 \bmod 5 = 2`},
		{`sqrt of 16`, `\sqrt{16}`},
		// Plain notation and other programs.
		{`sum_{k=1}^n k`, `\sum_{k=1}^n k`},
		{`int_0^1 x dx`, `\int_0^1 x dx`},
		{`[1 2; 3 4]`, `\begin{bmatrix}1&2\\3&4\end{bmatrix}`},
		{`[1, 2; 3, 4]`, `\begin{bmatrix}1&2\\3&4\end{bmatrix}`},
		{`[1 2] + [3 4]`, `\begin{bmatrix}1&2\end{bmatrix}+\begin{bmatrix}3&4\end{bmatrix}`},
		{`17%5 = 2`, `17 \bmod 5 = 2`},
		{`AB//CD`, `AB\parallel CD`},
		// Signs and spaces.
		{`a\overset{\text{def}}{=}b`, `a=b`},
		{`12\ 345`, `12345`},
		{`A^\top`, `A^T`},
		{`\sqrt[\leftroot{-2}\uproot{2}3]{x}`, `\sqrt[3]{x}`},
		{`\nicefrac12`, `\frac12`},
		{`x=2k(k\text{为整数})`, `x=2k\text{ where }\text{k为整数}`},
	} {
		a, errA := Statement(c[0], Options{})
		b, errB := Statement(c[1], Options{})
		if errA != nil || errB != nil || !syntax.Same(a, b) {
			t.Errorf("%s is not read as %s: %v %v\n%v\n%v", c[0], c[1], errA, errB, a, b)
		}
	}
}

// TestHiddenBraces keeps the braces that are not there for looks.
func TestHiddenBraces(t *testing.T) {
	for src, want := range map[string]string{
		`p\left( {2i\choose i} \right)`: `juxtapose(p, group"()"(binomial(juxtapose(2, i), i)))`,
		`\left\{ {a,b} \right\}`:        `group"{}"(a, b)`,
	} {
		if n, err := Statement(src, Options{}); err != nil || n.String() != want {
			t.Errorf("%s: got %v %v, want %s", src, n, err, want)
		}
	}
	if _, err := Statement(`a // b`, Options{}); err == nil {
		t.Error("a // b with blanks between is no sign of parallel lines")
	}
}
