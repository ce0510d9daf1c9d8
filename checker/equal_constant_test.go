package checker

import "testing"

// An answer may have a constant of integration that the expected one leaves out, but not the other way round.
func TestConstantLeftOut(t *testing.T) {
	for _, tc := range []struct{ a, b, want string }{
		{"$\\sinh x$", "$\\sinh x + C$", "unknown"},
		{"$\\frac{x^2}{2} + 1$", "$\\frac{x^2}{2} + C$", "unknown"},
		{"$\\frac{x^2}{2} + C$", "$\\frac{x^2}{2}$", "refuted"}, // the answer is one of many
		{"$\\frac{x^2}{2} + C$", "$x^2$", "refuted"},
		{"$2x + C$", "$2x + C + 1$", "proved"},
		{"$C + 3$", "$3$", "refuted"},
	} {
		if got := Equal(tc.a, tc.b, EqualOptions{}).Judgement.Verdict().String(); got != tc.want {
			t.Errorf("%s and %s: %s, want %s", tc.a, tc.b, got, tc.want)
		}
	}
}
