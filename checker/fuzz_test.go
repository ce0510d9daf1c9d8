package checker

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser"
)

// FuzzCheck reads any text as a problem and a solution, in both ways in which
// steps are delivered. Nothing may panic, spans lie within the text, and the same
// text has the same report.
func FuzzCheck(f *testing.F) {
	for _, seed := range []string{
		"$x^2 = -7x$\n\nDividing by x, $x = -7$.", "Let $f(x) = x^2$. Then $f(3) = 9 = 8$.", "8 * 70 - 15 = 580 - 15 = 565", "$1/3 = 0.33$ and $0.33*3=1$",
		"解方程 $x^2-5x+6=0$\n得 $x=2$ 或 $x=3$.", "$\\begin{cases} x+y=3 \\\\ x-y=1 \\end{cases}$ so $x=2, y=1$", "17 ÷ 5 = 3 R 2", "$3^4 \\equiv 1 \\pmod 5$",
		"x^2+1\n(x+1)^2", "$\\int 2x dx = x^2 + C$", "$m = \\pm\\sqrt{2}$", "100% - 20% = 80%", "=", "$=3=$", "$x=$", "1/0 = 2", "$9^{9^{9^9}} = 1$", "$x = x = x$",
		"$|x-1| = 2$, $x = 3$ or $x = -1$", "$C(5,2) = 10$", "$2i \\cdot 3i = -6$", "If $x=2$ then $y=3$. If $x=4$ then $y=5$.",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			return
		}
		problem := parser.Task(text, parser.Options{})
		doc := parser.Document(text, parser.Options{})
		opt := Options{Fuel: 400_000}
		r := Check(doc, problem, opt)
		again := Check(doc, problem, opt)
		for i := range r.Steps {
			if a, b := describe(&r.Steps[i]), describe(&again.Steps[i]); a != b || verdicts(&r.Steps[i]) != verdicts(&again.Steps[i]) {
				t.Fatalf("two reports on one text: %q and %q", a, b)
			}
			for _, c := range r.Steps[i].Claims {
				if c.Span.Start < 0 || c.Span.End > len(text) || c.Span.Start > c.Span.End {
					t.Fatalf("span %v outside the text", c.Span)
				}
			}
		}
		steps := strings.Split(text, "\n")
		CheckSteps(parser.StepsDocument(steps, parser.Options{}), steps, nil, opt)
	})
}
