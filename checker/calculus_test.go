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

// Differentials and quotients of them are derivatives of what is known, not products.
func TestRate(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $u = x^2$. Then $du = 2x\\,dx$.", "p"},
		{"Let $u = x^2$. Then $du = x\\,dx$.", "r"},
		{"$y=x^3$, so $dy/dx = 3x^2$.", "p"},
		{"$y=x^3$, so $\\frac{dy}{dx} = x^2$.", "r"},
		{"Let $y=x^2$. At the point in question $\\frac{dy}{dx} = 6$.", ""},
		{"Let $d = 5$, $x = 2$. Then $dx = 10$.", "p"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What a line with another reading says contradicts nothing, and what was said of a letter ends with a new value.
func TestDoubtfulFacts(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"2/3x = 4, so x = 6.", "uu"},
		{"2x/3 = 4, so x = 5.", "ur"},
		{"log x = 2, so x = 100.", "uu"},
		{"f(x) = 1/2x^2. Then f'(x) = x.", "u"},
		{"√2x = 4, so 2x = 16.", "uu"},
		{"3^2x = 81, so 2x = 4.", "uu"},
		{"sin x = 0.5, so x = 30.", "uu"},
		{"a(2) = 5\na(3) = 8", "uu"},
		{"x + y = 10 (1)\n2x + 4y = 28 (2)\nSo y = 4.", "uup"},
		{"Let x = 3. Then 2x = 6. Now let x = 4. Then 2x = 6.", "pr"},
		{"x = 3 gives 2x = 6. x = 5 gives 2x = 10.", "pp"},
		{"6 ÷ 2/3 = 9", "p"},
		{"6 ÷ 2/3 = 1", "u"},
		{"5% of 20 is 100", "u"},
		{"25/50*100 = 50%", "p"},
		{"3 + 4 = 7!", "u"},
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
