package checker

import "testing"

// An equation between vectors is one between each two of their places.
func TestVectorEquations(t *testing.T) {
	const given = "Let $A = \\begin{pmatrix}3&1\\\\1&3\\end{pmatrix}$. "
	for _, tc := range []struct{ text, want string }{
		{given + "For $\\lambda_1 = 2$: $(A-2I)v = 0$ gives $v_1+v_2 = 0$, so $v = (1,-1)^T$. For $\\lambda_2 = 4$: $(A-4I)v = 0$ gives $-v_1+v_2 = 0$, so $v = (1,1)^T$.", "uppupp"},
		{given + "Now $(A-2I)\\mathbf v = \\mathbf 0$, so $v_1-v_2 = 0$, and an eigenvector is $\\mathbf v_1 = \\begin{pmatrix}1\\\\1\\end{pmatrix}$.", "uur"},
		{given + "Now $(A-2I)v = 0$ gives $v = (1,-1)^T$. For $\\lambda = 4$ an eigenvector is $v = (1,1)^T$, for another $v_2 = (1,1)^T$.", "up"},
		{given + "Now $Av = 4v$. Then $3v_1+v_2 = 4v_1$.", "up"},
		{given + "Now $Av = 4v$, so $v = (1,2)$.", "ur"},
		{given + "Let $v = \\begin{pmatrix}x\\\\y\\end{pmatrix}$. Then $(A-2I)v = 0$ gives $x+y = 0$.", "up"},
		{given + "Solving $A\\mathbf x = \\begin{pmatrix}5\\\\7\\end{pmatrix}$ gives $\\mathbf x = (1,2)$.", "p"},
		{"已知 $\\vec a=(1,2)$, $\\vec b=(x,4)$, 且 $\\vec a\\parallel\\vec b$. 则 $4-2x=0$, 所以 $x=2$, $\\vec b=(2,4)$, $\\vec a\\cdot\\vec b=10$.", "pppp"},
		{"Let $A = \\begin{pmatrix}3&0\\\\0&4\\end{pmatrix}$. Solving $(A-3I)v = 0$ and $(A-4I)v = 0$ gives $v_1 = (1,0)^T$ and $v_2 = (0,1)^T$.", "up"},
		{"设三阶方阵 $A$ 满足 $|A|=2$, 则 $|2A|=16$.", "u"},
		// A capital letter beside a vector may be a matrix, and is no factor of its places.
		{"We know that $A\\begin{pmatrix}2\\\\1\\end{pmatrix} = \\begin{pmatrix}4\\\\1\\end{pmatrix}$. So $A\\begin{pmatrix}1\\\\3\\end{pmatrix} = \\begin{pmatrix}5\\\\2\\end{pmatrix}$.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// Directions of vectors, and the angle between them.
func TestDirections(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"设 $\\vec a=(1,-2)$, $\\vec b=(-3,6)$, $\\vec c=(4,2)$. 则 $\\vec a\\parallel\\vec b$, $\\vec a\\perp\\vec c$, $\\vec b\\perp\\vec a$.", "ppr"},
		{"Let $\\mathbf u = \\langle 1,2,2\\rangle$ and $\\mathbf v = \\langle 2,1,-2\\rangle$. Then $\\mathbf u \\perp \\mathbf v$ and $\\mathbf u \\parallel \\mathbf v$.", "pr"},
		{"设 $\\vec a=(1,0)$, $\\vec b=(1,1)$. 则 $\\cos\\langle\\vec a,\\vec b\\rangle=\\frac{\\sqrt2}{2}$, $\\cos\\langle\\vec a,\\vec b\\rangle=\\frac12$.", "pr"},
		{"Let $\\vec a = (1,2,0)$, $\\vec b = (0,1,1)$. The normal vector is $\\vec n = \\vec a\\times\\vec b = (2,-1,1)$.", "p"},
		{"若 $\\boldsymbol a=(2,1)$, $\\boldsymbol b=(m,6)$, 则当 $\\boldsymbol a\\perp\\boldsymbol b$ 时, $2m+6=0$。", "p"},
		// Lengths and products of vectors whose places are not known.
		{"已知 $|\\vec a|=3$, $|\\vec b|=1$, $\\vec a\\cdot\\vec b=1$, 则 $|\\vec a-\\vec b|=2\\sqrt2$, $(\\vec a+\\vec b)\\cdot(\\vec a-\\vec b)=8$.", "pp"},
		{"已知 $|\\vec a|=1$, 且 $(\\vec a+\\vec b)\\perp\\vec a$, 则 $\\vec a\\cdot\\vec b=-1$.", "p"},
		{"We have $l \\perp m$ and $AB \\parallel CD$.", "uu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// Partial derivatives, gradients, divergences and curls of what is known.
func TestFields(t *testing.T) {
	const given = "Let $f(x,y) = x^2y - y^2$. "
	for _, tc := range []struct{ text, want string }{
		{given + "Then $f_x = 2xy$, $f_{xy} = 2x$ and $f_y(1,3) = -5$.", "ppp"},
		{given + "Then $\\frac{\\partial f}{\\partial y} = x^2-2y$ and $f_y = x^2-2xy$.", "pr"},
		{given + "Then $\\nabla f = (2xy, x^2-2y)$ and $\\nabla f(1,3) = (6,5)$.", "pr"},
		{given + "At a critical point $\\nabla f = (0,0)$. So $2xy = 0$.", "up"},
		{given + "Let $g(x,y) = x+y$. Then $\\nabla f = \\lambda\\nabla g$ gives $2xy = \\lambda$.", "up"},
		{"Let $\\mathbf F = \\langle xz, y^2, xy\\rangle$. Then $\\nabla\\cdot\\mathbf F = z+2y$ and $\\nabla\\times\\mathbf F = \\langle x, x-y, 0\\rangle$.", "pp"},
		{"Suppose that $\\nabla\\cdot\\mathbf F = 0$. Then $\\nabla\\times\\mathbf F = 0$.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
