package checker

import "testing"

// An antiderivative may be written in the letter that was substituted, and with another constant.
func TestSubstitutedIntegral(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $u = x^3$. Then $\\int 3x^2 e^{x^3}dx=\\int e^u du$.", "p"},
		{"Let $u = x^3$. Then $\\int x^2 e^{x^3}dx=\\frac13\\int e^u du$.", "p"},
		{"Let $u = x^3$. Then $\\int 3x^2 e^{x^3}dx=e^u+C$.", "p"},
		{"Let $u = x^3$. Then $\\int 3x^2 e^{x^3}dx=3\\int e^u du$.", "u"},
		{"$\\int 3x^2 e^{x^3}dx=e^u+C$", "u"},
		{"$\\int \\sin x\\cos x\\,dx = \\frac12\\sin^2x+C = -\\frac12\\cos^2x+C$", "pp"},
		{"$\\int bx\\,dx=bx^2+C$", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A remainder is taken of the whole sum before "mod", and "= b mod n" may be a congruence.
func TestReachOfMod(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$6+9 \\bmod 5 = 0$", "p"},
		{"$6+9 \\bmod 5 = 10$", "u"},
		{"$6+9 \\bmod 5 = 3$", "r"},
		{"$-8 \\bmod 3 = 1$", "p"},
		{"$3^4 = 81 = 4 \\bmod 7$", "pp"},
		{"$4 \\cdot 5 = 6 \\bmod 7$", "p"},
		{"$4 \\cdot 5 = 5 \\bmod 7$", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
