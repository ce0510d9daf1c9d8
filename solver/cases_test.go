package solver_test

import "testing"

// TestCases has inequalities with several absolute values, exponentials and logarithms.
func TestCases(t *testing.T) {
	solvedAs(t, []answered{
		{"Solve $|x-2| + |x+1| < 7$.", "-3 < x < 4"},
		{"Solve $|x| + |x-4| \\ge 6$.", `x \le -1 \text{ or } x \ge 5`},
		{"解不等式 $|2x-1| - |x+3| > 2$。", `x < -\frac{4}{3} \text{ 或 } x > 6`},
		{"Solve $3^x > 81$.", "x > 4"},
		{"Solve $\\left(\\frac13\\right)^x < 9$.", "x > -2"},
		{"解不等式 $2^{x^2-x} < 64$。", "-2 < x < 3"},
		{"Solve $9^x - 10\\cdot 3^x + 9 > 0$.", `x < 0 \text{ or } x > 2`},
		{"Solve $\\log_2(x-3) < 2$.", "3 < x < 7"},
		{"Solve $\\log_{\\frac12}(x+1) \\ge -3$.", `-1 < x \le 7`},
		{"解不等式 $\\log_3 x > 2$。", "x > 9"},
		{"Solve $\\ln x < 1$.", "0 < x < e"},
	})
}

// TestObjects has matrices and vectors that are named before they are used.
func TestObjects(t *testing.T) {
	solvedAs(t, []answered{
		{"Let $A = \\begin{pmatrix}2&1\\\\5&3\\end{pmatrix}$. Find $A^{-1}$.", `\begin{pmatrix}3&-1\\-5&2\end{pmatrix}`},
		{"Let $A = \\begin{pmatrix}2&1\\\\5&3\\end{pmatrix}$. Find $\\det A$.", "1"},
		{"Let $A = \\begin{pmatrix}1&1\\\\0&1\\end{pmatrix}$ and $B = \\begin{pmatrix}1&0\\\\1&1\\end{pmatrix}$. Find $AB$.", `\begin{pmatrix}2&1\\1&1\end{pmatrix}`},
		{"Let $A = \\begin{pmatrix}1&1\\\\0&1\\end{pmatrix}$ and $B = \\begin{pmatrix}1&0\\\\1&1\\end{pmatrix}$. Find $BA$.", `\begin{pmatrix}1&1\\1&2\end{pmatrix}`},
		{"Let $\\mathbf{u} = (2,3)$ and $\\mathbf{v} = (4,-1)$. Compute $\\mathbf{u}\\cdot\\mathbf{v}$.", "5"},
	})
	leftAlone(t, "Let $A = \\begin{pmatrix}1&2\\\\2&4\\end{pmatrix}$. Find $A^{-1}$.")
}

// TestProgression has arithmetic sequences given by some of their terms and sums.
func TestProgression(t *testing.T) {
	solvedAs(t, []answered{
		{"In an arithmetic sequence, $a_2 = 4$ and $a_6 = 16$. Find $a_{11}$.", "31"},
		{"等差数列 $\\{a_n\\}$ 中，$a_4=9$，$a_9=24$，求 $a_{12}$", "33"},
		{"等差数列 $\\{a_n\\}$ 的前 $n$ 项和为 $S_n$，$a_1 = 3$，$S_5 = 55$，求 $a_6$", "23"},
	})
	leftAlone(t,
		"等差数列 $\\{a_n\\}$ 中，$a_4=9$，求 $a_{12}$",
		"Each term of the sequence is twice the one before. If $a_2 = 4$, find $a_5$.",
	)
}
