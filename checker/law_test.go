package checker

import "testing"

// What a recurrence says holds for every index: of the terms one after another, of letters, and by induction of a formula.
func TestLaws(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let $a_1 = 3$ and $a_{n+1} = 3a_n - 2$. Then $a_2 = 7$ and $a_3 = 19$.", "pp"},
		{"Let $a_1 = 3$ and $a_{n+1} = 3a_n - 2$. Then $a_2 = 8$.", "r"},
		{"Let $a_1 = 3$ and $a_{n+1} = 3a_n - 2$. Hence $a_n = 2\\cdot 3^{n-1} + 1$. Suppose $a_k = 2\\cdot 3^{k-1}+1$. Then $a_{k+1} = 3a_k - 2 = 2\\cdot 3^k + 1$.", "ppp"},
		{"Let $a_1 = 3$ and $a_{n+1} = 3a_n - 2$. Hence $a_n = 3^{n-1} + 1$.", "r"},
		{"Let $a_1 = 3$ and $a_{n+1} = 3a_n - 2$. Then $a_{k+1} = 3a_k$.", "r"},
		{"Let $F_1 = 1$, $F_2 = 1$, $F_{n+2} = F_{n+1}+F_n$. Then $F_7 = 13$, $F_{n+1} = F_n + F_{n-1}$ and $F_6 = 9$.", "ppr"},
		{"数列 $\\{a_n\\}$ 满足 $a_1=2$，$a_{n+1}-a_n=3$。所以 $a_n=3n-1$。", "p"},
		{"数列 $\\{a_n\\}$ 满足 $a_1=2$，$a_n=a_{n-1}+2n$（$n\\ge2$）。所以 $a_n=n^2+n$，$a_{20}=420$。", "upp"},
		{"已知数列 $\\{a_n\\}$ 满足 $a_1=1$，$a_2=5$，$a_{n+1}=2a_n$（$n\\ge2$）。则 $a_2=5$，$a_4=20$。", "pp"},
		{"Let $b_0 = 1$ and $b_{n+1} = \\frac{b_n}{b_n+1}$. Then $b_n = \\frac{1}{n+1}$, so $b_9 = \\frac19$.", "pr"},
		{"Let $f(1) = 1$ and suppose $f(n+1) = f(n) + 2n + 1$ for all positive integers $n$. Then $f(4) = 16$, $f(n) = n^2$ and $f(10) = 100$.", "ppp"},
		{"Let $f(1) = 1$ and suppose $f(n+1) = f(n) + 2n + 1$ for all positive integers $n$. Then $f(4) = 15$ and $f(n) = n^2 + 1$.", "rr"},
		{"The function $g$ satisfies $g(0) = 3$ and $g(n) = 2g(n-1)$ for all integers $n \\ge 1$. Then $g(3) = 24$.", "up"},
		{"数列 $\\{a_n\\}$ 满足 $a_1=1$，$a_n=2a_{n-1}+1$（$n\\in N^*, n\\ge 2$）。则 $a_3=7$，$a_n=2^n-1$。", "uupp"},
		{"Let $a_1 = 1$ and $a_{n+1} = 2a_n + 1$. Assume $a_k = 2^k - 1$. Then $a_{k+1} = 2(2^k-1) + 1 = 2^{k+1} - 1$.", "pp"},
		{"Suppose $a_n = a_{n-1} + b_{n-1}$ and $b_n = 2a_{n-1}$ for $n \\ge 2$, with $a_1 = 1$ and $b_1 = 3$. Then $a_2 = 4$, $b_2 = 2$, $a_3 = 6$, $b_3 = 9$.", "pppr"},
		{"Suppose $a_{n+1} = a_n + 3$ for all $n \\ge 1$ and $a_1 = 1$. Then $a_2 = 5$.", "r"},
		{"Suppose $a_1 = 1$ and $a_{n+1} = 2a_n$. Then $a_3 = 4$. Now suppose $a_1 = 1$ and $a_{n+1} = 3a_n$. Then $a_3 = 9$.", "pp"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A number that is looked for, an index of its own and another sequence of the same name are not held against the law.
func TestLawsOfOthers(t *testing.T) {
	for _, text := range []string{
		"Let $a_1 = 1$ and $a_{n+1} = 2a_n + 1$. We want $a_n = 2n + 1$, so $n = 2$.",
		"Let $a_1 = 1$ and $a_{n+1} = a_n$ for some $n$. Then $a_2 = 5$.",
		"Example 1. The sequence $a_n$ satisfies $a_1 = 2$ and $a_{n+1} = 3a_n$. Then $a_n = 2 \\cdot 3^{n-1}$.\n\nExample 2. The sequence $a_n$ satisfies $a_1 = 5$ and $a_{n+1} = a_n+1$. Then $a_3 = 7$ and $a_n = n + 4$.",
		"Let $a_1 = 2$ and $a_{n+1} = 3a_n$. Then $a_n = 2 \\cdot 3^{n-1}$.\n\nNow we have $a_1 = 3$ and $a_{n+1} = a_n+2$. Then $a_3 = 7$.",
		"Let $a_1 = 1$, $a_2 = 5$, $a_{n+1} = 2a_n$ for $n > 1$. Then $a_2 = 5$, $a_4 = 20$ and $a_n = 5 \\cdot 2^{n-2}$ for $n \\geq 2$.",
		"Let $a_1 = 2$ and $a_{n+1} = 3a_n$. Then $a_2 = 6$.\n\n(2) Let $a_1 = 3$ and $a_{n+1} = a_n+2$. Then $a_2 = 5$.",
		"Of two sequences the first has $a_1=1$ and $a_{n+1}=2a_n$, so $a_3=4$. The second has $a_1=1$ and $a_{n+1}=3a_n$, so $a_3=9$.",
		"Let $a_1=1$, $a_{n+1}=2a_n$ ($n$ odd), $a_{n+1}=a_n+1$ ($n$ even). Then $a_2=2$, $a_3=3$, $a_4 = 6$.",
		"Suppose $a_{n+1} = a_n + 3$ for all $n \\ge 1$ with $n$ even, and $a_1 = 1$. Then $a_2 = 5$.",
		"Let $n = 5$, $a_1 = 3$ and $a_{n+1} = 2a_n$. Then $a_2 = 100$.",
		"Let $a_1 = 1$ and $a_{n+1} = a_n + 1$ for $1 \\le n \\le 5$. Then $a_8 = 6$.",
		"Let $f(1) = 1$ and suppose $f(n+1) = f(n)$ for all positive integers $n$. Then $f(x+1) = f(x) + 1$.",
	} {
		for _, c := range spelled(text) {
			if c == 'r' {
				t.Errorf("%s: %s", text, spelled(text))
				break
			}
		}
	}
}
