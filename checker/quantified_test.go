package checker

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser"
)

// Letters that grow in lower case, and bytes that are no text, stand before a quantifier.
func TestQuantifierBehindOddText(t *testing.T) {
	for _, odd := range []string{"Ⱥ", "\xff", "İ"} {
		src := strings.Repeat(odd, 60) + " for all x, let $f(x+1) = f(x) + 2$\n"
		Check(parser.Document(src, parser.Options{}), nil, Options{})
	}
}

// The adjugate is of a square matrix.
func TestAdjugateOfARow(t *testing.T) {
	if got := spelled(`$\operatorname{adj}\begin{pmatrix}1&2&3\end{pmatrix} = \begin{pmatrix}1\end{pmatrix}$`); got != "u" {
		t.Error(got)
	}
}

// A heading that begins like "Ex" or "Part" need not open an exercise or a part.
func TestTitlesOfParts(t *testing.T) {
	for title, want := range map[string]bool{
		"Explanation": false, "Expand the square": false, "Partial fractions": false, "Step 2": false,
		"Ex. 3": true, "Part 2": true, "Problems": true, "Exercise 4": true, "方法二": true, "(2)": true,
	} {
		if newPart(title) != want {
			t.Errorf("%s: %v", title, !want)
		}
	}
}

// What holds for positive numbers only is not proved where it is claimed for all.
func TestClaimedForAll(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$\\ln(x^2) = 2\\ln x$", "p"},
		{"$\\ln(x^2) = 2\\ln x$ for all $x > 0$", "p"},
		{"$\\ln(x^2) = 2\\ln x$ for all $x$", "u"},
		{"For all real $x$, $\\ln(x^2) = 2\\ln x$.", "u"},
		{"$(x+1)^2 = x^2+2x+1$ for all $x$", "p"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
