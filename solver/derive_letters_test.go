package solver

import (
	"testing"

	"github.com/yansuan/yansuan/parser"
)

// A letter that depends on the variable is no constant.
func TestDerivativeOfLetters(t *testing.T) {
	for text, want := range map[string]string{
		"Let $y=x^3$. Find the derivative of $y$ with respect to $x$.":       "3x^{2}",
		"If $s=t^2$, find the second derivative of $s$ with respect to $t$.": "2",
		"If $x^2+y^2=25$, find the derivative of $y$ with respect to $x$.":   "",
		"If $y=x^3$, find the derivative of $y^2$ with respect to $x$.":      "",
		"Find the derivative of $a$ with respect to $x$.":                    "",
	} {
		if got := Solve(parser.Task(text, parser.Options{}), 0).Answer; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
