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
		// A letter set to something else has no value any more.
		{"Let $A = \\begin{pmatrix}2&1\\\\1&1\\end{pmatrix}$. In the second case $A = \\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}$, so $\\det A = 1$.", "u"},
		{"This means that \\begin{pmatrix}5\\\\3\\end{pmatrix} - \\begin{pmatrix}3\\\\1\\end{pmatrix} = \\begin{pmatrix}2\\\\2\\end{pmatrix} is the difference.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
