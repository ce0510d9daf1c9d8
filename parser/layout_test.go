package parser

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// TestLayouts has statements in the places of Markdown, HTML and damaged text
// where they are easily lost. Each is given by its text in the source.
func TestLayouts(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"fenced working", "Step 1. Solve:\n\n```\n2x + 3 = 7\n2x = 4\n```\n", []string{"2x + 3 = 7", "2x = 4"}},
		{"fenced code", "```python\nx = x + 1\n```\n\n```\ntotal = 3\nprint(total == 4)\n```\n", nil},
		{"table", "| a | b |\n|---|---|\n| $3 \\times 4 = 12$ | 5 |\n| 2 × 5 = 10 | $|x| = 2$ |\n\nSo 12 + 10 = 22.", []string{`3 \times 4 = 12`, "2 × 5 = 10", "|x| = 2", "12 + 10 = 22"}},
		{"nested list", "- $a = 2$\n  - then $2a = 4$\n    - and $4a = 8$\n- $a+1 = 3$", []string{"a = 2", "2a = 4", "4a = 8", "a+1 = 3"}},
		{"lettered items", "a) 2+2 = 4\nb) 3+3 = 6\n(c) 4+4=8", []string{"2+2 = 4", "3+3 = 6", "4+4=8"}},
		{"quotation", "> ### Step 1\n> $1+1=2$\n>\n> > $2+2=4$", []string{"1+1=2", "2+2=4"}},
		{"heading", "## Step 2: compute $3 \\cdot 4 = 12$\n\n### Thus x = 12", []string{`3 \cdot 4 = 12`, "x = 12"}},
		{"html", "<div>Now 3 + 4 = 7.</div><br/><p>So 2x = 6</p>", []string{"3 + 4 = 7", "2x = 6"}},
		{"html table", "<table><tr><td>3 + 4 = 7</td><td>$2 \\cdot 3 = 6$</td></tr></table>", []string{"3 + 4 = 7", `2 \cdot 3 = 6`}},
		{"entities", "So x &lt; 3.\n\nAnd 2 &times; 3 = 6.", []string{"x &lt; 3", "2 &times; 3 = 6"}},
		{"escaped line feeds", `First, 2 + 3 = 5.\nThen 5 * 2 = 10.\n\nSo $x \neq 11$.\n$y = 3$`, []string{"2 + 3 = 5", "5 * 2 = 10", `x \neq 11`, "y = 3"}},
		{"lost backslashes of rows", "$\\begin{cases} x+y=3 \\ x-y=1 \\end{cases}$", []string{`\begin{cases} x+y=3 \ x-y=1 \end{cases}`}},
	} {
		d := Document(c.src, Options{})
		var got []string
		for _, st := range d.Steps {
			for _, s := range st.Statements {
				if s.Math == nil || !isStatement(s.Math) && !s.Math.Is(syntax.Matrix) {
					continue
				}
				if !Complete(s.Math) {
					t.Errorf("%s: %q is not read whole", c.name, s.Math.Span.Of(c.src))
				}
				got = append(got, s.Math.Span.Of(c.src))
			}
		}
		if strings.Join(got, "|") != strings.Join(c.want, "|") {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestLostBackslashes reads rows and differences of sets that have lost a backslash.
func TestLostBackslashes(t *testing.T) {
	for damaged, whole := range map[string]string{
		`\begin{pmatrix} 1 & 2 \ 3 & 4 \end{pmatrix}`:        `\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}`,
		`\begin{pmatrix}1&2\3&4\end{pmatrix}`:                `\begin{pmatrix}1&2\\3&4\end{pmatrix}`,
		`\begin{pmatrix}1\-2\end{pmatrix}`:                   `\begin{pmatrix}1\\-2\end{pmatrix}`,
		"\\begin{cases} x+y=3, \\\n 2x-y=1 \\end{cases}":     `\begin{cases} x+y=3, \\ 2x-y=1 \end{cases}`,
		`\begin{aligned} x &= 2+1 \ &= 3 \end{aligned}`:      `\begin{aligned} x &= 2+1 \\ &= 3 \end{aligned}`,
		`\begin{vmatrix} a & b \ c & d \end{vmatrix}`:        `\begin{vmatrix} a & b \\ c & d \end{vmatrix}`,
		`\mathbb{R} \ \{0\}`:                                 `\mathbb{R} \setminus \{0\}`,
		`\mathbb{R} \ {0}`:                                   `\mathbb{R} \setminus \{0\}`,
		`x \in \mathbb{R} \ {1, 2}`:                          `x \in \mathbb{R} \setminus \{1, 2\}`,
		`\mathbb{R} \ \mathbb{Q}`:                            `\mathbb{R} \setminus \mathbb{Q}`,
		`\begin{cases} x, & \text{if}\ x>0 \\ 0 \end{cases}`: `\begin{cases} x, & \text{if} x>0 \\ 0 \end{cases}`,
	} {
		a, errA := Statement(damaged, Options{})
		b, errB := Statement(whole, Options{})
		if errA != nil || errB != nil || !syntax.Same(a, b) {
			t.Errorf("%s is not read as %s: %v %v", damaged, whole, errA, errB)
		}
	}
}
