package checker

import "testing"

// The formula of a sequence gives its terms, but for the first ones, which may be given apart.
func TestSequences(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"设 $a_n=3n-1$，则 $a_4=11$，$a_5=15$。", "pr"},
		{"Let $a_n = n^2$. Then $a_{n+1}-a_n = 2n+1$.", "p"},
		{"Let $b_k = b_{k-1}+2$ with $b_1=1$. Then $b_3=5$.", ""},
		{"Let $a_n=2n+1$ and $a_1=4$. Then $a_1=4$.", "p"},
		{"Let $a_n=2n+1$. Then $a_1=4$.", "u"},
		{"已知 $a_n=2n+1$（$n\\ge2$），$a_1=4$。则 $a_1=4$，$a_2=6$。", "p"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
