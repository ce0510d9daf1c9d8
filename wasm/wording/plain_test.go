package wording

import (
	"strings"
	"testing"
)

func TestPlain(t *testing.T) {
	for _, c := range [][2]string{
		{`\frac{1}{2}`, "1/2"}, {`\binom{5}{2}\binom{3}{1}`, "C(5, 2)C(3, 1)"}, {`-\frac{x+1}{2}`, "-(x+1)/2"}, {`\sqrt{2}`, "√2"}, {`\sqrt[3]{x+1}`, "root(3, (x+1))"},
		{`x^{2}`, "x^2"}, {`x^{n+1}`, "x^(n+1)"}, {`2 \cdot 3`, "2 · 3"}, {`\alpha_{1}`, "α_1"}, {`\left( x \right)`, "( x )"},
		{`x = 2 \text{ or } x = 3`, "x = 2 or x = 3"}, {`\sin x`, "sin x"}, {`\frac12`, "1/2"}, {`4e^{2x}`, "4e^(2x)"}, {`\frac{1}{2x}`, "1/(2x)"}, {`\sqrt{2x}`, "√(2x)"}, {`\sqrt{12}`, "√12"}, {`x^{-2}`, "x^-2"}, {`\frac{2x}{(x+1)(x-1)}`, "2x/((x+1)(x-1))"}, {`\frac{1}{(x+1)}`, "1/(x+1)"}, {`$x$`, "x"}, {`\{1, 2\}`, "{1, 2}"}, {``, ""}, {`\`, ""},
		{`\begin{cases} x \\ y \end{cases}`, "x y"},
	} {
		if got := Plain(c[0]); got != c[1] {
			t.Errorf("%s: %q, want %q", c[0], got, c[1])
		}
	}
	for _, s := range []string{"{", "}", `\frac`, `\sqrt[`, "^", `\\`, "^\\frac"} {
		Plain(strings.Repeat(s, 20000))
	}
}
