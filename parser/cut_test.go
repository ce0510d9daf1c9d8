package parser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// cutTexts are solutions in the layouts in which models write.
var cutTexts = []string{
	"**Step 1:** Let $x$ be the number. Then $2x + 3 = 11$.\n\n**Step 2:** Subtract 3: $2x = 8$, so $x = 4$.\n\n$$\\boxed{x = 4}$$\n",
	"### Step 1: Find the total\n\n\\[\n5 \\times 12 = 60\n\\]\n\n1. Add the rest: $60 + 7 = 67$.\n2. Check: 67 - 60 = 7.\n\nThe answer is \\boxed{67}.",
	"解：设 $y = 2x - 1$。\n\n（1）由 $y = 5$ 得 $2x = 6$，所以 $x = 3$。\n\n（2）当 $x > 0$ 时，$\\frac{1}{x} > 0$，故 $\\begin{cases} a + b = 3 \\\\ a - b = 1 \\end{cases}$ 解得 $a = 2$，$b = 1$。\n\n综上，$x = 3$。",
	"Prices:\n\n| item | cost |\n|---|---|\n| pens | 3 × $2 = $6 |\n| ink | $4 \\cdot 5 = 20$ |\n\nTotal: 6 + 20 = 26 dollars.\n\n```\n26 / 2 = 13\n```\n\nSo each pays $13.",
	"We get\n\\begin{aligned}\n(x+1)^2 &= x^2 + 2x + 1 \\\\\n&= 9\n\\end{aligned}\nThus $x = 2$ or $x = -4$.\nCase 1: $x = 2$. Then $3x = 6$.\nCase 2: $x = -4$. Then $3x = -12$.\n",
}

func told(d *syntax.Document, before int) []string {
	var out []string
	for _, st := range d.Steps {
		for _, s := range st.Statements {
			if s.Span.End <= before {
				out = append(out, fmt.Sprintf("%d:%d role %d %q", s.Span.Start, s.Span.End, s.Role, s.Span.Of(d.Source)))
			}
		}
	}
	return out
}

// TestCutAnywhere reads texts that stop at any byte: paragraphs that are complete
// read the same as in the whole text.
func TestCutAnywhere(t *testing.T) {
	for k, src := range cutTexts {
		whole := Document(src, Options{})
		for c := 1; c < len(src); c++ {
			part := Document(src[:c], Options{})
			full := strings.LastIndex(src[:c], "\n\n")
			if full < 0 {
				continue
			}
			a, b := told(part, full), told(whole, full)
			if strings.Join(a, "\n") != strings.Join(b, "\n") {
				t.Errorf("text %d cut at %d %q:\n%s\nwhole:\n%s", k, c, src[max(0, c-20):c], strings.Join(a, "\n"), strings.Join(b, "\n"))
			}
		}
	}
}
