package checker

import "testing"

// Letters for matrices and vectors stand for what they were set to.
func TestNamedObjects(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $A = \\begin{pmatrix}2&1\\\\1&1\\end{pmatrix}$. Then $\\det A = 1$ and $\\operatorname{tr} A = 2$.", "pr"},
		{"Let A = [[2,1],[1,1]]. Then |A| = 3.", "r"},
		{"Let $A = \\begin{pmatrix}2&1\\\\1&1\\end{pmatrix}$ and $B = \\begin{pmatrix}0&1\\\\1&0\\end{pmatrix}$. Then $AB = \\begin{pmatrix}1&2\\\\1&1\\end{pmatrix}$, $BA = \\begin{pmatrix}1&2\\\\1&1\\end{pmatrix}$.", "pr"},
		{"Let $A = \\begin{pmatrix}2&1\\\\1&1\\end{pmatrix}$. Then $AX = \\begin{pmatrix}1&2\\\\1&1\\end{pmatrix}$.", "u"},
		{"设 $\\vec{a}=(1,2)$, $\\vec{b}=(3,-1)$, 则 $\\vec a\\cdot\\vec b=1$, $|\\vec a|=\\sqrt{3}$.", "pr"},
		{"Let a=(1,2,3), b=(0,1,1). Then a·b = 5 and a×b = (-1,-1,2).", "pr"},
		// I, and E where an identity matrix is spoken of, have the size of the matrix beside them; 0 has its shape.
		{"Let $A = \\begin{pmatrix}1&2\\\\0&4\\end{pmatrix}$. Then $\\det(A-\\lambda I) = (1-\\lambda)(4-\\lambda)$ and $A^2-5A+4I = 0$, but $|\\lambda I-A| = \\lambda^2-5\\lambda+5$.", "ppr"},
		{"设 $A=\\begin{pmatrix}1&2\\\\0&4\\end{pmatrix}$, $E$ 为单位矩阵, 则 $|A-\\lambda E|=(1-\\lambda)(4-\\lambda)$, $A-E_2=\\begin{pmatrix}0&2\\\\0&4\\end{pmatrix}$.", "pr"},
		{"Let $A = \\begin{pmatrix}1&2\\\\0&4\\end{pmatrix}$. Then $A-E = \\begin{pmatrix}0&2\\\\0&3\\end{pmatrix}$.", "u"},
		{"Let $A = \\begin{pmatrix}1&2\\\\0&4\\end{pmatrix}$ and $I = \\begin{pmatrix}0&1\\\\1&0\\end{pmatrix}$. Then $AI = A$.", "r"},
		{"Let $A = \\begin{pmatrix}1&2\\\\0&4\\end{pmatrix}$. Then $AA^{-1} = I_2$, $A^T = \\begin{pmatrix}1&0\\\\2&4\\end{pmatrix}$, $\\operatorname{rank}(A) = 2$ and $\\operatorname{adj}(A) = \\begin{pmatrix}4&-2\\\\0&1\\end{pmatrix}$.", "pppp"},
		// Transposed products change their order, and vectors are columns unless their products are matrices.
		{"Let $A = \\begin{pmatrix}1&2\\\\0&4\\end{pmatrix}$, $B = \\begin{pmatrix}0&1\\\\1&0\\end{pmatrix}$. Then $(AB)^T = B^TA^T$. Also $(AB)^T = A^TB^T$.", "pr"},
		{"Let $v = (1,2)^T$ and $w = \\begin{pmatrix}3\\\\1\\end{pmatrix}$. Then $v^Tw = 5$, $vw^T = \\begin{pmatrix}3&1\\\\6&2\\end{pmatrix}$, $v^T = (1,2)$ and $v^Tv = 6$.", "pppu"},
		{"设 $A=\\begin{pmatrix}3&1\\\\0&1\\end{pmatrix}$. 令 $P=\\begin{pmatrix}1&1\\\\0&-2\\end{pmatrix}$, 则 $P^{-1}AP=\\begin{pmatrix}3&0\\\\0&1\\end{pmatrix}$.", "p"},
		// Arrows lead from point to point.
		{"则 $A(1,0,0)$, $B_1(1,2,2)$, $C(0,2,0)$. $\\overrightarrow{AB_1}=(0,2,2)$, $\\overrightarrow{AC}=(-1,2,1)$, $\\overrightarrow{AB_1}\\cdot\\overrightarrow{CA}=-4$.", "prp"},
		{"点 $A(1,2)$, $B(4,6)$, 则 $|\\overrightarrow{AB}|=5$. 另取坐标系, $A(0,0)$, 则 $\\overrightarrow{AB}=(3,5)$.", "p"},
		// A letter set to something else has no value any more.
		{"Let $A = \\begin{pmatrix}2&1\\\\1&1\\end{pmatrix}$. In the second case $A = \\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}$, so $\\det A = 1$.", "u"},
		{"This means that \\begin{pmatrix}5\\\\3\\end{pmatrix} - \\begin{pmatrix}3\\\\1\\end{pmatrix} = \\begin{pmatrix}2\\\\2\\end{pmatrix} is the difference.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
