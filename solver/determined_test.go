package solver_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/solver"
)

// TestDetermined has tasks whose givens are definitions, operations, roots and equations.
func TestDetermined(t *testing.T) {
	for _, c := range []struct{ problem, answer string }{
		// What equations determine.
		{"If $x+y=7$ and $xy=4$, find $x^3+y^3$.", "259"},
		{"Given $x+\\frac1x=4$, find the value of $x^3+\\frac{1}{x^3}$.", "52"},
		{"If $u$, $v$, and $w$ are positive with $uv=6$, $uw = 10$, and $vw=15$, find $u+v+w$.", "10"},
		{"Let $x$ be a positive real number such that $x - \\frac{1}{x} = 2$. Find $x + \\frac{1}{x}$.", `2\sqrt{2}`},
		{"已知 $a+b=5$，$ab=2$，求 $\\frac{a}{b}+\\frac{b}{a}$ 的值。", `\frac{21}{2}`},
		{"Real numbers $a$ and $b$ satisfy $a^2b=12$ and $ab^2=18$. Find $a+b$.", "5"},
		// Roots with names.
		{"Let $p,$ $q,$ and $r$ be the roots of $x^3 - 4x^2 + 6x - 1 = 0.$ Find $p^2+q^2+r^2$.", "4"},
		{"Find $\\frac1m+\\frac1n$, where $m$ and $n$ are the roots of the quadratic equation $3x^2-5x+1=0$.", "5"},
		{"Let the roots of $x^2-8x+5$ be $s$ and $t$. What is $s^2t+st^2$?", "40"},
		{"设 $x_1$，$x_2$ 是方程 $x^2-4x+2=0$ 的两个根，求 $x_1^2+x_2^2$ 的值。", "12"},
		{"已知 $m,n$ 是关于 $x$ 的一元二次方程 $x^2+3x-7=0$ 的两个实数根，则 $m^2+4m+n=$____", "4"},
		// Functions, operations, cases, the imaginary unit.
		{"If $p(x) = 5-q(x)$ and $q(x) = \\sqrt{x}$, what is $p(q(81))$?", "2"},
		{"Let $f(x) = \\begin{cases} 2x + 1 &\\text{if }x<0 \\\\ x^2 &\\text{if }x\\ge 0 \\end{cases}$. Find $f(-3)+f(\\sqrt{5})$.", "0"},
		{"If $a\\diamond b = ab - a + 2b$, what is $3\\diamond 4$?", "17"},
		{"Evaluate $|3-4i|\\cdot|1+i|$.", `5\sqrt{2}`},
		{"Simplify $(4-i)(2+3i)$.", "11+10i"},
		{"If $A = 2+i$ and $B = 3-2i$, find $A\\cdot B$.", "8-i"},
		// Dots, limits, forms of the answer.
		{"What is $2 - 4 + 6 - 8 + \\cdots - 96 + 98$?", "50"},
		{"Find the remainder when $1 + 3 + 5 + \\cdots + 99$ is divided by 7.", "1"},
		{"Evaluate $\\lim_{x\\to0}\\frac{\\sin 7x}{2x}$.", `\frac72`},
		{"求极限 $\\lim_{n\\to\\infty}\\left(1+\\frac{3}{n}\\right)^n$。", "e^3"},
		{"Compute $\\arcsin\\left(\\frac{\\sqrt3}{2}\\right)$. Express your answer in radians.", `\frac{\pi}{3}`},
		{"Solve $x^2 - 9 \\ge 0$. Express your answer in interval notation.", `(-\infty, -3] \cup [3, \infty)`},
	} {
		r := solver.Solve(parser.Task(c.problem, parser.Options{}), 0)
		if r.Status != "solved" {
			t.Errorf("%q: %s", c.problem, r.Code)
			continue
		}
		if v := checker.Equal(c.answer, r.Answer, checker.EqualOptions{}).Judgement.Verdict(); v.String() != "proved" {
			t.Errorf("%q: %s, want %s", c.problem, r.Answer, c.answer)
		}
		for _, s := range r.Steps {
			if s.Verdict == "refuted" {
				t.Errorf("%q: the step %s is refuted", c.problem, s.LaTeX)
			}
		}
	}
	// Several values are possible.
	for _, p := range []string{
		"If $x+y=5$ and $xy=3$, find $x-y$.",
		"Let $x,y,z$ be real numbers with $xy=2$, $yz=6$, $xz=3$. Find $x+y+z$.",
		"Let $a$ and $b$ be the roots of $x^2-5x+3=0$. Find $a-b$.",
		"Let $a$ and $b$ be the roots of $x^3-5x+3=0$. Find $a+b$.",
		"Find $\\lim_{x\\to0}\\frac{|x|}{x}$.",
	} {
		if r := solver.Solve(parser.Task(p, parser.Options{}), 0); r.Status == "solved" {
			t.Errorf("%q: %s by %s", p, r.Answer, r.Code)
		}
	}
}

// TestManyGivens has a last given that matters, behind many others.
func TestManyGivens(t *testing.T) {
	var b strings.Builder
	for i := 1; i <= 80; i++ {
		fmt.Fprintf(&b, "Let $a_{%d} = %d$. ", i, 3*i)
	}
	r := solver.Solve(parser.Task(b.String()+"Find $a_{80} + a_{1}$.", parser.Options{}), 0)
	if r.Status != "solved" || r.Answer != "243" {
		t.Errorf("%s %s", r.Code, r.Answer)
	}
}
