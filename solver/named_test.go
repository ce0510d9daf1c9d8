package solver_test

import "testing"

// TestNamed has tasks that ask for a quantity by its name.
func TestNamed(t *testing.T) {
	solvedAs(t, []answered{
		{"Find the slope of the line through $(1, 2)$ and $(3, 8)$.", "3"},
		{"What is the slope of the line passing through the points (2, -1) and (5, 8)?", "3"},
		{"经过 $A(1,2)$，$B(3,8)$ 两点的直线的斜率是多少？", "3"},
		{"求直线 $2x - 3y = 6$ 的斜率。", `\frac{2}{3}`},
		{"Find the midpoint of the segment with endpoints $(2, 4)$ and $(6, -8)$.", "(4, -2)"},
		{"求点 $A(2,4)$ 与点 $B(6,-8)$ 的中点坐标。", "(4, -2)"},
		{"Find the distance between the points $(1, 2)$ and $(4, 6)$.", "5"},
		{"Find the distance between $(0, 0)$ and $(2, 4)$.", `2\sqrt{5}`},
		{"Find the distance from the point $(1,2)$ to the line $3x + 4y - 1 = 0$.", "2"},
		{"求点 $(1,2)$ 到直线 $3x + 4y - 1 = 0$ 的距离。", "2"},
		{"What is the equation of the line through $(1, 2)$ and $(3, 8)$?", "y = 3x-1"},
		{"Find the equation of the line through $(2, 1)$ and $(2, 5)$.", "x = 2"},
		{"求过点 $(1,2)$ 和 $(3,8)$ 的直线方程。", "y = 3x-1"},
		{"Find the equation of the line parallel to $y = 2x + 1$ that passes through $(3, 4)$.", "y = 2x-2"},
		{"Find an equation of the line perpendicular to $2x - 3y = 6$ through the point $(1, -1)$.", `y = -\frac{3x}{2}+\frac{1}{2}`},
		{"过点 $(1, -1)$ 且与直线 $2x - 3y = 6$ 垂直的直线方程为____。", `y = -\frac{3x}{2}+\frac{1}{2}`},

		{`Find the determinant of $\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}$.`, "-2"},
		{`Compute the determinant of the matrix $\begin{bmatrix} 1 & 2 & 0 \\ 3 & 4 & 1 \\ 0 & 1 & 2\end{bmatrix}$.`, "-5"},
		{`计算行列式 $\begin{vmatrix} 1 & 2 \\ 3 & 4 \end{vmatrix}$。`, "-2"},
		{`Find the inverse of the matrix $A = \begin{pmatrix} 2 & 1 \\ 1 & 1 \end{pmatrix}$.`, `\begin{pmatrix}1 & -1 \\ -1 & 2\end{pmatrix}`},
		{`求矩阵 $A=\begin{pmatrix} 2 & 1 \\ 1 & 1 \end{pmatrix}$ 的逆矩阵。`, `\begin{pmatrix}1 & -1 \\ -1 & 2\end{pmatrix}`},
		{`Compute $\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix} \begin{pmatrix} 0 & 1 \\ 1 & 0 \end{pmatrix}$.`, `\begin{pmatrix}2 & 1 \\ 4 & 3\end{pmatrix}`},
		{`Find the product of $\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}$ and $\begin{pmatrix} 0 & 1 \\ 1 & 0 \end{pmatrix}$.`, `\begin{pmatrix}2 & 1 \\ 4 & 3\end{pmatrix}`},
		{`求矩阵 $\begin{pmatrix}2&0\\0&3\end{pmatrix}$ 的特征值。`, `\lambda = 2 \text{ 或 } \lambda = 3`},

		{`Find the domain of $f(x) = \sqrt{x-3}$.`, `x \ge 3`},
		{`What is the domain of the function $f(x) = \frac{1}{x^2-4}$?`, `x < -2 \text{ or } -2 < x < 2 \text{ or } x > 2`},
		{`Find the domain of $f(x) = x^2 + 1$.`, `\mathbb{R}`},
		{`Find the domain of $\frac{x}{x}$.`, `x < 0 \text{ or } x > 0`},
		{`函数 $f(x) = \sqrt{x-1} + \frac{1}{x-2}$ 的定义域是____。`, `1 \le x < 2 \text{ 或 } x > 2`},
		{`求函数 $y = \lg(4 - x^2)$ 的定义域。`, `-2 < x < 2`},
		{`What is the domain of the real-valued function $f(x) = \frac{\sqrt{x+2}}{x-5}$? Express your answer in interval notation.`, `[-2, 5) \cup (5, \infty)`},

		{`Find the inverse of $f(x) = 3x - 5$.`, `f^{-1}(x) = \frac{x}{3}+\frac{5}{3}`},
		{`求函数 $y = \frac{2x+1}{x-3}$ 的反函数。`, `y = \frac{3x+1}{x-2}`},

		{`Convert $\frac{3}{8}$ to a decimal.`, "0.375"},
		{`Express $\frac{7}{12}$ as a decimal.`, `0.58\overline{3}`},
		{`Write $\frac{17}{5}$ as a mixed number.`, `3\frac{2}{5}`},
		{`Convert $2\frac{3}{4}$ to an improper fraction.`, `\frac{11}{4}`},
		{`把 $0.125$ 化成分数。`, `\frac{1}{8}`},
		{`将 $\frac{3}{4}$ 化为百分数。`, `75\%`},
		{`What is $\frac{7}{20}$ as a percentage?`, `35\%`},
		{`Convert $120^\circ$ to radians.`, `\frac{2\pi}{3}`},
		{`Express 45 degrees in radians.`, `\frac{\pi}{4}`},
		{`How many degrees is $\frac{\pi}{5}$ radians?`, `36^\circ`},
		{`将 $\frac{5\pi}{6}$ 化成角度。`, `150^\circ`},

		{"Complete the square: $x^2 + 6x + 5$.", `(x+3)^2 - 4`},
		{"Write $x^2 - 4x + 7$ in the form $(x-h)^2 + k$.", `(x-2)^2 + 3`},
		{"用配方法将 $y = x^2 + 6x + 5$ 化成 $y = a(x-h)^2 + k$ 的形式。", `y = (x+3)^2 - 4`},
		{"Find the vertex of the parabola $y = x^2 - 4x + 7$.", "(2, 3)"},
		{"抛物线 $y = 2x^2 - 8x + 3$ 的对称轴是____。", "x = 2"},

		{`Decompose $\frac{3x+5}{(x+1)(x+2)}$ into partial fractions.`, `\frac{1}{x+2}+\frac{2}{x+1}`},
		{`Express $\frac{2x+3}{x(x+1)^2}$ in partial fractions.`, `\frac{3}{x}-\frac{3}{x+1}-\frac{1}{(x+1)^2}`},
		{`将 $\frac{1}{x(x+1)}$ 分解为部分分式。`, `\frac{1}{x}-\frac{1}{x+1}`},
		{"What is the coefficient of $x^2y^3$ in the expansion of $(x+y)^5$?", "10"},
		{"$(2x-1)^6$ 的展开式中 $x^2$ 的系数是____（用数字作答）。", "60"},
		{`Find the constant term in the expansion of $\left(x^2 + \frac{1}{x}\right)^6$.`, "15"},
	})
}

// TestNamedUnanswered has quantities that are not there, or not one number.
func TestNamedUnanswered(t *testing.T) {
	unanswered(t, []string{
		"Find the slope of the line through $(2, 1)$ and $(2, 5)$.",
		"What is the equation of the line through $(1, 2)$ and $(1, 2)$?",
		`Find the inverse of the matrix $\begin{pmatrix} 1 & 2 \\ 2 & 4 \end{pmatrix}$.`,
		`Find the domain of $f(x) = \tan x$.`,
		"Find the inverse of $f(x) = x^2$.",
		"What is the coefficient of $x^2$ in the expansion of $(x+y)^5$?",
		`Find the domain of $f(x) = \sqrt{x-3}$. How many integers below 10 are in it?`,
		"Write $x^2 - 4x + 7$ in the form $(x-h)^2 + k$, and find $h + k$.",
	})
}
