package checker

import "testing"

// Inequalities in several letters are sums of products of what is given, of roots, reciprocals and squares.
func TestPositive(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$a^2+b^2\\ge2ab$.", "p"},
		{"$x^2+y^2+z^2\\ge xy+yz+zx$.", "p"},
		{"$a^4+b^4\\ge a^3b+ab^3$.", "p"},
		{"$(a^2+b^2)(c^2+d^2)\\ge(ac+bd)^2$.", "p"},
		{"$x^2+xy+y^2\\ge0$.", "p"},
		{"Let $a>0$, $b>0$. Then $a+b\\ge2\\sqrt{ab}$.", "p"},
		{"Let $a>0$, $b>0$. Then $\\frac ba+\\frac{4a}b\\ge4$.", "p"},
		{"Let $a>0$, $b>0$. Then $\\frac ba+\\frac{4a}b\\ge2\\sqrt{\\frac ba\\cdot\\frac{4a}b}=4$.", "pp"},
		{"Let $a>0$, $b>0$, $c>0$. Then $(a+b)(b+c)(c+a)\\ge8abc$.", "p"},
		{"已知 $x>0$，$y>0$，且 $x+y=1$，则 $xy\\le\\frac14$，$\\frac1x+\\frac1y\\ge4$。", "pp"},
		{"Let $a>0$, $b>0$, $c>0$ and $a+b+c=1$. Then $\\frac1a+\\frac1b+\\frac1c\\ge9$.", "p"},
		{"Let $a>b>0$. Then $a^2>b^2$ and $\\frac1a<\\frac1b$.", "pp"},
		{"Let $a>b>0$ and $c>d>0$. Then $ac>bd$.", "p"},
		{"Let $a<0$, $b<0$. Then $ab>0$.", "p"},
		{"Let $x\\ge1$, $y\\ge1$. Then $xy+1\\ge x+y$.", "p"},
		{"Let $x\\ge0$. Then $\\sqrt x\\le\\frac{x+1}2$.", "p"},
		// What is not so, or is so only where more is known.
		{"$x^2+3xy+y^2\\ge0$.", "u"},
		{"$a^2+b^2>2ab$.", "u"},
		{"$\\frac ba+\\frac ab\\ge2$.", "u"},
		{"$a+b\\ge2\\sqrt{ab}+1$.", "u"},
		{"Let $a>b$. Then $a^2>b^2$.", "u"},
		{"Let $a>b$ and $c>d$. Then $ac>bd$.", "u"},
		{"Let $a\\ge0$, $b\\ge0$. Then $ab>0$.", "u"},
		{"Let $x>0$, $y>0$ and $x+y=1$. Then $xy\\le\\frac15$.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What is said of several letters holds for each of them.
func TestSharedFacts(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let p, q > 0. Then pq > 0.", "p"},
		{"Let $p,q>0$. Then $p+q>0$.", "p"},
		{"Let $p$, $q$ and $r$ be positive. Then $p + q + r > 0$.", "p"},
		{"设 $p,q$ 均为正数，则 $pq>0$。", "p"},
		{"If p and q are negative, then p + q < 0.", "p"},
		{"If p and q are negative, then pq < 0.", "u"},
		{"Suppose x is negative. Then |x| = -x.", "p"},
		{"Let p, q > 0. Then p - q > 0.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
