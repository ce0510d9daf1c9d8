package checker

import "testing"

// An arrow between matrices says that operations on rows lead from one to the other.
func TestRowOperations(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"We reduce: $\\begin{pmatrix}1&3\\\\2&7\\end{pmatrix} \\xrightarrow{R_2-2R_1} \\begin{pmatrix}1&3\\\\0&1\\end{pmatrix} \\to \\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}$.", "pp"},
		{"We reduce: $\\left[\\begin{array}{cc|c}1&3&4\\\\2&7&9\\end{array}\\right] \\xrightarrow{R_2-2R_1} \\left[\\begin{array}{cc|c}1&3&4\\\\0&1&2\\end{array}\\right]$.", "r"},
		{"$\\begin{bmatrix}1&3\\\\2&6\\end{bmatrix} \\sim \\begin{bmatrix}1&3\\end{bmatrix}$, $\\begin{bmatrix}1&3\\\\2&6\\end{bmatrix} \\sim \\begin{bmatrix}1&3\\\\0&1\\end{bmatrix}$.", "pr"},
		// These may be operations on columns, and similar matrices are something else.
		{"$\\begin{pmatrix}1&3\\\\2&6\\end{pmatrix} \\to \\begin{pmatrix}1&0\\\\2&0\\end{pmatrix}$.", "u"},
		{"The matrices are similar: $\\begin{pmatrix}1&3\\\\0&1\\end{pmatrix} \\sim \\begin{pmatrix}1&0\\\\0&1\\end{pmatrix}$.", "u"},
		{"The map sends $\\begin{pmatrix}1\\\\2\\end{pmatrix} \\to \\begin{pmatrix}2\\\\1\\end{pmatrix}$.", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
