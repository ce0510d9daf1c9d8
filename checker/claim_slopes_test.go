package checker

import "testing"

// Inequalities with exponentials or logarithms follow from the interval that the unknown is in.
func TestSlopes(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $x > 0$. Then $\\ln x \\le x - 1$.", "p"},
		{"Let $x > 0$. Then $\\ln x < x - 1$.", "u"}, // not at 1
		{"Let $x > 1$. Then $\\ln x < x - 1$.", "p"},
		{"Let $x > 0$. Then $e^x > 1 + x$.", "p"},
		{"Then $e^x \\ge 1 + x$.", "p"},
		{"Then $e^x \\ge 1 + 2x$.", "u"},
		{"设 $x>0$，则 $x\\ln x\\ge -\\frac1e$。", "p"},
		{"设 $x>0$，则 $x\\ln x\\ge -\\frac14$。", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
