package checker

import "testing"

// Compositions and inverses of known functions are worked out.
func TestKnownFunctions(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $f(x)=x^2$ and $g(x)=x+3$. Then $(f\\circ g)(1)=16$ and $(g\\circ f)(1)=5$.", "pr"},
		{"Let $f(x)=x^2$ and $g(x)=x+3$. Then $f(g(x))=x^2+9$.", "r"},
		{"Let $f(x)=x^2$ and $g(x)=x+3$. Then $f(g(x))=x^2+15$, so $6x=6$.", "up"},
		{"Let $f(x)=4x-1$. Then $f^{-1}(x)=\\frac{x+1}{4}$.", "p"},
		{"Let $f(x)=4x-1$. Then $f^{-1}(x)=\\frac{x-1}{4}$.", "r"},
		{"Let $f(x)=4x-1$. Then $f^{-1}(7)=3$.", "r"},
		{"Let $f(x)=\\frac{x}{x+2}$. Then $f^{-1}(x)=\\frac{2x}{1-x}$.", "p"},
		{"Let $f(x)=x^2$. Then $f^{-1}(x)=\\sqrt{x}$.", "u"},
		{"Let $f(x)=4x-1$. Then $f^{-1}(7)=\\frac{1}{27}$.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// Limits and sums without end are numbers, which may be shown rounded.
func TestLimitsAsNumbers(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$\\lim_{x\\to\\infty}\\frac{2x+1}{3x} = 0.67$", "p"},
		{"$\\lim_{x\\to\\infty}\\frac{2x+1}{3x} = \\frac13$", "r"},
		{"$\\lim_{x\\to\\infty}\\frac{2x+1}{3x} = \\frac13$. Wait, that is wrong.", ""},
		{"$\\sum_{n=1}^\\infty \\frac{1}{3^n} = \\frac12$", "p"},
		{"$\\sum_{n=1}^\\infty \\frac{1}{2^n} = 2$", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A sum to n is written out as a formula unless what follows solves it.
func TestSumsAsFormulas(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$\\sum_{k=1}^{n} k = n^2$", "r"},
		{"$\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}$", "p"},
		{"$\\sum_{k=1}^{n} k = n^2$ only when $n=1$.", "p"},
		{"$\\sum_{k=1}^{n} k = 3n$.\n\nSo $n(n+1)=6n$.", "uu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// Definite integrals are numbers.
func TestIntegralsAsNumbers(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$\\int_0^1 x^3\\,dx = \\frac13$", "r"},
		{"$\\int_0^1 e^x\\,dx = e$", "r"},
		{"$\\int_0^1 e^x\\,dx = e - 1$", "p"},
		{"$\\int_1^2 \\frac1x\\,dx = 0.693$", "p"},
		{"$\\int_0^1\\int_0^x y\\,dy\\,dx = \\int_0^1 \\frac{x^2}{2}\\,dx = \\frac16$", "pp"},
		{"$\\int_0^{\\pi}\\int_0^2 r^2\\,dr\\,d\\theta = 8\\pi$", "r"},
		{"$\\int_0^2 f(x)\\,dx = 3$", "u"},
		{"$\\int_0^a x\\,dx = 2$", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
