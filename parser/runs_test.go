package parser_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// allocated returns how many bytes f allocates, which stands in for its work.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// Long runs of one thing are read or refused with work that grows with their length.
func TestLongRuns(t *testing.T) {
	for _, unit := range []string{"x_", "x^", "x!", "!", "x'", "'", "`", "^", "_", "^2", "_2", `\sqrt`, `\sqrt `, `\sqrt{`, "-", "+-", "- ", "|", "|x", "|x|", "||", `\|`, "f(", "f(x)", "(", ")", "()", "(x)", "[", "{", "}", "{}", "a=", "a=b,", "a=b=", "a<", "a,", ",", ";", "1,", "1,000,", "1,234 ", "(1,234,", "1,234+(", "x=1,234, ", `\frac`, `\frac{`, `\frac1`, `\left(`, `\left|`, `\left|x`, `\right)`, "$", "$$", "$1", "$x$", "$x", "&", `\\`, "a&=b\\\\", `\begin{cases}`, `\begin{aligned}x`, `\begin{matrix}`, `\end{cases}`, `\int`, `\int x`, `\int dx `, `\sum_`, "x dx ", "%", "x%", `x\%`, ":", "a:", "a:b", ":=", "=>", "<=>", "...", "…", ".", "1.", "?", "x?", "x or ", "x and ", "x 或 ", "若", "因为x", "x mod ", `x\mod `, "log", "ln ", `\sin`, `\sin^`, `\sin x`, "sin(", "x in ", "x∈", "{x|", "{x:", `\{x`, "\\", `\text{`, `\text{if }x`, `\text{a}`, `\mathbf`, `\mathbb{R`, `\vec`, `\overline{`, "1.\\overline", `\lim`, `\lim_`, `\to`, "-> ", "→", "√", "∛", "²", "₂", "½", "∫", "∑", "×", "/", "//", "1/", "x/x", "*", "**", "x**", `"`, `"a`, `\boxed{`, `\boxed`, `\cancel`, `\underbrace`, `\not`, "¬", "∀x", "∃x ", "is ", "x is ", "the ", "area ", "x is divisible by ", "word ", "sum of ", "f'(x)", "d/dx", `\frac{d}{dx}`, `\partial`, "d", "dx", "x(1) ", "(1)", "(*)", "(k∈Z)", "x (k=1)", "a:b:", "l: x=", "①", "⌊", `\lfloor`, `\binom`, `\choose`, "{a \\choose ", `\over`, "{a\\over", `\overset`, `\stackrel`, `\tag{1}`, `\tag`, `\label{`, `\newcommand`, `\def\a{`, "°", "30°", "30°5'", "cm", "3 cm ", "$3 ", "€", "\n", "x\n", "x=1\n", " ", "1 2", "1 1/2", "x|_", "x|_0", "a|b", "|a|b", "a||b", "A|", "~", "\\,", `\quad`, `x\quad y`, "x_{", "x^{", "x_1^", "0.", "0.(3)", "1e", "1e5", "12", "1'000'"} {
		for name, read := range map[string]func(text string){
			"statement":  func(text string) { parser.Statement(text, parser.Options{}) },
			"expression": func(text string) { parser.Expression(text, parser.Options{}) },
			"task":       func(text string) { parser.Task(text, parser.Options{}) },
			"document":   func(text string) { parser.Document(text, parser.Options{}) },
		} {
			half := allocated(func() { read(strings.Repeat(unit, (4<<10)/len(unit))) })
			whole := allocated(func() { read(strings.Repeat(unit, (8<<10)/len(unit))) })
			// Work that grows with the square would be four times as much; a few megabytes more
			// are the readings in vain that the shorter text has no use for.
			if whole > 3*half+(4<<20) {
				t.Errorf("%s of %q: %d bytes for half the text, %d for the whole", name, unit, half, whole)
			}
		}
	}
}

// The bound on readings in vain counts each line anew and leaves an ordinary long line alone.
func TestLongLineIsRead(t *testing.T) {
	line := "int(1/(p+q*x), x) = log(p+q*x)/q" + strings.Repeat(" + 1/(p+q*x)^7 - 3/4*p^5*q^2/x^9", 12) + " + C"
	for _, src := range []string{line, line + "\n" + line, "So we get\n" + line + "\n\nand then\n" + line} {
		n := 0
		for _, st := range parser.Document(src, parser.Options{}).Steps {
			for _, s := range st.Statements {
				if s.Role == syntax.Claim && s.Span.Of(src) == line {
					n++
				}
			}
		}
		if want := strings.Count(src, "int("); n != want {
			t.Errorf("%d of %d lines read whole", n, want)
		}
	}
}
