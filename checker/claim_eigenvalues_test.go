package checker

import "testing"

// Values that words call eigenvalues are held against the matrix that the words are about.
func TestEigenvalues(t *testing.T) {
	const given = "Let $A = \\begin{pmatrix}3&1\\\\1&3\\end{pmatrix}$. "
	for _, tc := range []struct{ text, want string }{
		{given + "So the eigenvalues are $\\lambda_1=2$ and $\\lambda_2=4$.", "pp"},
		{given + "The eigenvalues of $A$ are $2$ and $5$.", "pr"},
		{given + "The eigenvalues of \\(A\\) are \\(\\lambda = 2\\) or \\(\\lambda = 3\\).", "r"},
		{"设 $A=\\begin{pmatrix}3&1\\\\1&3\\end{pmatrix}$, 则 $A$ 的特征值为 $\\lambda_1=2$, $\\lambda_2=4$。", "pp"},
		{"Let $A = \\begin{pmatrix}1&1\\\\1&0\\end{pmatrix}$. Its eigenvalues are $\\lambda = \\frac{1\\pm\\sqrt5}{2}$.", "p"},
		{"Let $A = \\begin{pmatrix}0&-2\\\\2&0\\end{pmatrix}$. The eigenvalues are $\\lambda = \\pm 2i$.", "p"},
		// They are another matrix's, or it is not they that the number is.
		{given + "The eigenvalues of $A^2$ are $4$ and $16$. The eigenvalues of $B$ are $1$ and $7$.", ""},
		{given + "The sum of the eigenvalues is $6$. The eigenvalue is of multiplicity $1$.", ""},
		{given + "The matrix $A-2I$ has eigenvalues $0$ and $2$. The inverse matrix has eigenvalues $\\frac12$ and $\\frac14$.", ""},
		{given + "Now consider $\\begin{pmatrix}1&0\\\\0&7\\end{pmatrix}$. Its eigenvalues are $1$ and $7$.", ""},
		{given + "The matrix $A$ has eigenvalues $2$ and $3$.", "pr"},
		{given + "Let $B = \\begin{pmatrix}1&0\\\\0&7\\end{pmatrix}$. The eigenvalues are $1$ and $7$. The eigenvalues of $B$ are $1$ and $7$.", "pp"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
