package parser

import (
	"errors"
	"strings"
	"testing"
)

// TestMessages has wrong inputs: each is refused at a place, with what was expected
// there and, where likely, what was meant.
func TestMessages(t *testing.T) {
	for _, c := range []struct{ src, at, message, expected, meant string }{
		{"a +", "+", "nothing stands behind “+”", "a number, a letter or a bracket", ""},
		{"x^", "^", "nothing stands behind “^”", "an exponent", ""},
		{"2 *", "*", "nothing stands behind “*”", "a number, a letter or a bracket", ""},
		{`a \cdot`, `\cdot`, `nothing stands behind “\cdot”`, "a number, a letter or a bracket", ""},
		{"2 <", "<", "nothing stands behind “<”", "a right side", ""},
		{`x \in`, `\in`, `nothing stands behind “\in”`, "a right side", ""},
		{`\sum_{k=1}^`, "^", "nothing stands behind “^”", "an exponent or an upper bound", ""},
		{"3 /", "", "nothing stands behind “/”", "a denominator", ""},
		{`\frac{1}`, "", "the text ends too early", "a denominator", ""},
		{`\frac`, "", `nothing stands behind “\frac”`, "a numerator", ""},
		{`\sqrt`, "", `nothing stands behind “\sqrt”`, "a radicand", ""},
		{"√", "", "nothing stands behind “√”", "a radicand", ""},
		{"f(", "", "nothing stands behind “(”", "a number, a letter or a bracket", ""},
		{"(a + b", "(", "“(” is never closed", ")", "(a + b)"},
		{"a + b)", ")", "“)” closes nothing", "the opening bracket before it", ""},
		{`\frac{1}{2`, "{", "“{” is never closed", "}", "{2}"},
		{`\left( x`, `\left(`, `“\left(” is never closed`, `\right)`, `\left( x\right)`},
		{`\{x | x>0`, `\{`, `“\{” is never closed`, `\}`, `\{x | x>0\}`},
		{`\left[0,1\right`, `\left[`, `“\left[” is never closed`, `\right]`, `\left[0,1\right]`},
		{`\lfloor x`, `\lfloor`, `“\lfloor” is never closed`, `\rfloor`, `\lfloor x\rfloor`},
		{`\lceil x\rfloor`, `\rfloor`, `“\rfloor” does not close “\lceil”`, `\rceil`, ""},
		{`\Sin x`, `\Sin`, `the command “\Sin” is not known`, "", `\sin`},
		{"（x+1", "（", "“（” is never closed", "）", "（x+1）"},
		{`\mathbb{R`, "{", "“{” is never closed", "}", "{R}"},
		{`x \text`, `\text`, `nothing stands behind “\text”`, "{", ""},
		{"2***3", "**", "an operand is missing before “**”", "a number, a letter or a bracket", ""},
		{"1..2", ".2", "“.2” does not fit here", "an operator or the end", ""},
		{"{x}}", "}", "“}” closes nothing", "the opening bracket before it", ""},
		{"x + * y", "*", "an operand is missing before “*”", "a number, a letter or a bracket", ""},
		{"a / / b", "/", "an operand is missing before “/”", "a number, a letter or a bracket", "/"},
		{"x = = 2", "= =", "an operand is missing between two relations", "a number, a letter or a bracket", "="},
		{`\end{cases}`, `\end{cases}`, `“\end{cases}” ends nothing`, `\begin{cases} before it`, ""},
		{`\begin{cases} x`, `\begin{cases}`, `“\begin{cases}” is never ended`, `\end{cases}`, ""},
		{`\begin{matix}1\end{matix}`, `\begin{matix}`, "the environment “matix” is not known", "", `\begin{matrix}`},
		{`\squrt{2}`, `\squrt`, `the command “\squrt” is not known`, "", `\sqrt`},
		{`\alhpa + 1`, `\alhpa`, `the command “\alhpa” is not known`, "", `\alpha`},
		{`\infy`, `\infy`, `the command “\infy” is not known`, "", `\infty`},
		{`\tetha + 1`, `\tetha`, `the command “\tetha” is not known`, "", `\theta`},
		{`\sqrtx`, `\sqrtx`, `the command “\sqrtx” is not known`, "", `\sqrt x`},
		{`\begin{cases} x \end{cases`, `\end`, `the brace behind “\end” is never closed`, "}", ""},
		{`\mathbb{`, "{", "“{” is never closed", "}", ""},
		{"x^^2", "^", "an operand is missing before “^”", "a script", "^"},
		{"|x", "|", "the bar is never closed", "|", ""},
		{"x @ y", "@", "the character “@” is not mathematics", "", ""},
		{"(a + ) b", "", "nothing stands behind the sign", "a number or a letter", ""},
		{"-", "-", "a sign alone says nothing", "a number or a letter", ""},
		{"", "", "there is nothing to read", "an expression", ""},
	} {
		_, err := Statement(c.src, Options{})
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%q is read", c.src)
			continue
		}
		if at := e.Span.Of(c.src); at != c.at || e.Message != c.message || e.Expected != c.expected || e.Meant != c.meant {
			t.Errorf("%q: at %q %q, expected %q, meant %q", c.src, at, e.Message, e.Expected, e.Meant)
		}
		if !strings.Contains(e.Caret(c.src), "^") {
			t.Errorf("%q: no caret", c.src)
		}
	}
	// A charge, a side or a continued line says something as it is.
	for _, src := range []string{"x+", "0^+", `\mathbb{R}^+`, "x =", "= 5", "x^*", "5!", `A \implies`} {
		if _, err := Statement(src, Options{}); err != nil {
			t.Errorf("%q: %v", src, err)
		}
	}
}
