package solver_test

import "testing"

// TestWording has problems with words that change nothing: the points they are worth, the form
// that the answer is wanted in, adjectives that the equations bear out.
func TestWording(t *testing.T) {
	solvedAs(t, []answered{
		{"Solve \\[\\frac{2}{x - 3} > 0.\\]Enter your answer using interval notation.", `(3, \infty)`},
		{"Find all the integer roots of $x^3 - 6x^2 + 11x - 6 = 0$. Enter all the integer roots, separated by commas.", `x = 1 \text{ or } x = 2 \text{ or } x = 3`},
		{"Find all the real solutions to $x^2 - 7x + 10 = 0$. Write the solutions as a list separated by commas.", `x = 2 \text{ or } x = 5`},
		{"Rationalize the denominator of $\\frac{6}{\\sqrt{3}}$.", `2\sqrt{3}`},
		{"Let $a$ and $b$ be nonzero real numbers such that $a + b = 4ab$. Find $\\frac{1}{a} + \\frac{1}{b}$.", "4"},
		{"Find the constant $c$ such that $(x + 2)(x + c) = x^2 + 7x + 10$.", "c = 5"},
		{"Compute the positive integer $n$ such that $n^3 - 4n^2 = 25$.", "n = 5"},
		{"3. (5 分) 设 $z = \\frac{2}{1+i}$, 则 $|z| = (\\quad)$ A. $1$ B. $\\sqrt{2}$ C. $2$ D. $2\\sqrt{2}$", "B"},
		{"4．（5分）已知复数 $z$ 满足 $(2+i)z = 5$, 则 $z=$ (　　) A. $2-i$ B. $2+i$ C. $1-2i$ D. $1+2i$", "A"},
		{"Find the complex number $z$ such that $(1+i)z = 2$.", "z = 1-i"},
	})
	leftAlone(t,
		"Find all complex numbers $z$ such that $z^2 = -4$.",
		"1.设 $z + 2\\bar{z} = 6 + i$ ，则 $z=(\\quad)$ A. $1$ B. $2$ C. $2-i$ D. $2+i$",
		"Compute the product of $3+\\sqrt{2}$ and its conjugate.",
		"Simplify $x + x$ should $x$ be doubled. Enter the sum of the answers.",
	)
}
