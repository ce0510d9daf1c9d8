package solver_test

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/solver"
)

// TestTasks has tasks as schools, exams and universities set them, in many layouts.
func TestTasks(t *testing.T) {
	solvedAs(t, []answered{
		{"Find the number of positive divisors of 36.", "9"},
		{"How many positive integer factors does $2^4\\cdot 3^2$ have?", "15"},
		{"72 有多少个正因数？", "12"},
		{"How many integers satisfy $-2 < 3x + 1 < 10$?", "3"},
		{"Compare 2^{30} and 3^{20}", "2^{30} < 3^{20}"},
		{"比较大小：$3^{20}$ 与 $2^{31}$", "3^{20} > 2^{31}"},
		{"比较 $\\sqrt{5}$ 和 $2.3$ 的大小。", `\sqrt{5} < 2.3`},
		{"Which is greater: $\\sqrt{2}+\\sqrt{7}$ or $\\sqrt{3}+\\sqrt{6}$?", `\sqrt{3}+\sqrt{6}`},
		{"2+3 = ____", "5"},
		{"填空题：$3^2 - 2^3 = \\underline{\\qquad}$。", "1"},
		{"Fill in the blank: $7 \\times 8 - 6 = \\underline{\\hspace{1cm}}$", "50"},
		{"若 $2m - 1 = 9$，则 $m = $ ＿＿＿＿。", "m = 5"},
		{"Evaluate \\int_0^1 x^2 dx", "1/3"},
		{"计算定积分 $\\int_0^2 (3x^2 + 1)\\,dx$。", "10"},
		{"求不定积分 $\\int x\\cos x\\,dx$。", `x\sin x+\cos x+C`},
		{"Integrate x^3 - 4x + 1 with respect to x.", `\frac{x^4}{4}-2x^2+x+C`},
		{"Find the limit: $\\lim_{n\\to\\infty} \\frac{3n^2+1}{n^2-n}$", "3"},
		{"What is the limit of (x^2-4)/(x-2) as x approaches 2?", "4"},
		{"求 $1 + 2 + 3 + \\cdots + 50$ 的和。", "1275"},
		{"Find the minimum value of x^2 - 6x + 11.", "2"},
		{"求二次函数 $y = -2x^2 + 8x - 3$ 的最大值。", "5"},
		{"求函数 $f(x) = x^3 - 3x^2 + 2$ 在区间 $[-1, 3]$ 上的最小值。", "-2"},
		{"For $x > 0$, what is the smallest possible value of $x + \\frac{4}{x}$?", "4"},
		{"已知 $a > 0$，$b > 0$，$ab = 9$，则 $a + b$ 的最小值为____。", "6"},
		{"If $x + 2y = 5$, minimize $x^2 + y^2$.", "5"},
		{"Find the range of the function $f(x) = x^2 - 4x + 1$.", `[-3, \infty)`},
		{"函数 $f(x) = x^2 - 2x$，$x \\in [0, 3]$ 的值域是______。", "[-1, 3]"},
		{"若不等式 $x^2 + ax + 4 \\ge 0$ 恒成立，求实数 $a$ 的取值范围。", `-4 \le a \le 4`},
		{"已知对任意 $x \\in \\mathbb{R}$，$mx^2 + 2x + 1 > 0$ 恒成立，求 $m$ 的取值范围。", "m > 1"},
		{"若方程 $x^2 - 2x + k = 0$ 有两个不相等的实数根，求 $k$ 的取值范围。", "k < 1"},
		{"Find all values of $k$ for which $x^2+kx+4=0$ has equal roots.", `k = -4 \text{ or } k = 4`},
		{"Given that the equation $x^2+kx+9=0$ has no real roots, find $k$.", "-6 < k < 6"},
		{"已知关于x的方程$x^2-2x+m=0$有两个不相等的实数根，求$m$的取值范围.", "m < 1"},
		{"For what values of $m$ is $x^2 - mx + 4 > 0$ for all real $x$?", "-4 < m < 4"},
		{"Solve the inequality 2x - 3 > 7.", "x > 5"},
		{"解不等式 $x^2 - 5x + 4 < 0$。", "1 < x < 4"},
		{"Find all integers $n$ such that $n^2 - 10n + 21 < 0$.", `n = 4 \text{ or } n = 5 \text{ or } n = 6`},
		{"Solve x^2 = 4 for positive x.", "x = 2"},
		{"Find the product of the roots of $x^2-5x+6=0$.", "6"},
		{"Find the remainder when $x^3 - 2x + 5$ is divided by $x - 1$.", "4"},
		{"What is the units digit of $7^{2024}$?", "1"},
		{"Find the remainder when $3^{100000}$ is divided by 14.", "11"},
		{"求 $6^{5000}$ 除以 $10$ 的余数。", "6"},
		{"Find $\\frac{dy}{dx}$ if $y = \\frac{x}{x+1}$.", `\frac{1}{(x+1)^2}`},
		{"求函数 $y = x^2 \\ln x$ 的导数。", `2x\ln x + x`},
		{"Evaluate $\\log_2 32$.", "5"},
		{"解方程 $2^x = 8$。", "x = 3"},
		{"Solve $9^x - 4 \\cdot 3^x + 3 = 0$.", `x = 0 \text{ or } x = 1`},
		{"Solve $\\log_2(x+1) + \\log_2(x-1) = 3$.", "x = 3"},
		{"Solve $\\log_2 x + \\log_4 x = 3$.", "x = 4"},
		{"Solve $\\ln x = 1$.", "x = e"},
		{"$\\sin\\frac{\\pi}{3}$ 的值为____。", `\frac{\sqrt{3}}{2}`},
		{"What is the value of $3^4 - 2^5$?\n\n- A. 47\n- B. 48\n- C. 49\n- D. 50", "C"},
		{"What is the value of $3^4 - 2^5$?\n**A.** 47\n**B.** 48\n**C.** 49\n**D.** 50", "49"},
		{"What is $3^4 - 2^5$? $\\textbf{(A)}\\ 47 \\qquad \\textbf{(B)}\\ 48 \\qquad \\textbf{(C)}\\ 49 \\qquad \\textbf{(D)}\\ 50$", "C"},
		{"若 $z(1+\\mathrm{i})=4$，则 $z=$（　　）\nA. $2+2\\mathrm{i}$\nB. $2-2\\mathrm{i}$\nC. $4$\nD. $-2\\mathrm{i}$", "B"},
		{"下列各式中正确的是（　　）\nA．$2^3 = 6$\nB．$\\sqrt{9} = 4$\nC．$(-1)^2 = 1$\nD．$3^0 = 0$", "C"},
	})
}

// answered is a problem and its answer.
type answered struct{ problem, answer string }

// solvedAs solves each problem, and wants its answer with steps and verifications that are all proved.
func solvedAs(t *testing.T, cases []answered) {
	t.Helper()
	for _, c := range cases {
		r := solver.Solve(parser.Task(c.problem, parser.Options{}), 0)
		if r.Status != "solved" {
			t.Errorf("%s: %s %s", c.problem, r.Status, r.Code)
			continue
		}
		if e := checker.Equal(c.answer, r.Answer, checker.EqualOptions{}); e.Judgement.Verdict().String() != "proved" && c.answer != r.Answer {
			t.Errorf("%s: got %s, want %s (%s)", c.problem, r.Answer, c.answer, e.Judgement.Code())
		}
		if len(r.Steps) == 0 || len(r.Verification) == 0 {
			t.Errorf("%s: %d steps, %d verifications", c.problem, len(r.Steps), len(r.Verification))
		}
		for _, v := range r.Verification {
			if v.Verdict != "proved" {
				t.Errorf("%s: route %s is %s (%s): %s", c.problem, v.Route, v.Verdict, v.Code, v.Detail.En)
			}
		}
	}
}

// TestParts solves each part with what stands before the first.
func TestParts(t *testing.T) {
	r := solver.Solve(parser.Task("已知函数 $f(x) = x^2 - 4x + 3$。\n（1）求 $f(2)$；\n（2）解方程 $f(x) = 0$。", parser.Options{}), 0)
	if r.Status != "solved" || !strings.Contains(r.Answer, "-1") || !strings.Contains(r.Answer, "x = 3") {
		t.Errorf("%s %s %s", r.Status, r.Code, r.Answer)
	}
	r = solver.Solve(parser.Task("(1) Solve $x^2=9$. (2) Which of the solutions is lucky?", parser.Options{}), 0)
	if r.Status == "solved" {
		t.Errorf("a part that no method answers: %s", r.Answer)
	}
}

// TestUnanswered has tasks whose words ask for more than a method here gives.
func TestUnanswered(t *testing.T) {
	unanswered(t, []string{
		"Find the minimum of x^3 - 3x.",
		"Find the maximum of $f(x) = x^2$ for $x < 1$.",
		"Find the set of all possible values of $\\frac{c}{a}+\\frac{b}{c}$.",
		"What is the product of all values of $x$ such that $x^2+x+1=0$?",
		"How many integer divisors does 12 have?",
		"For two values of $n$ the equation $9x^2+nx+36=0$ has exactly one solution. What is the positive value of $n$?",
		"若方程 $x^2 - 2x + k = 0$ 有两个正根，求 $k$ 的取值范围。",
		"若 $x > 1$ 时 $x^2 + ax + 4 \\ge 0$ 恒成立，求 $a$ 的取值范围。",
		"Find the limit of $\\frac{1}{x}$ as $x$ approaches 0.",
		"Calculate $1 + 2 + \\cdots + 64$.",
		"Find the number of integers $n$ with $n^2 > 4$.",
		"What is $1+1$?\nA. 3\nB. 4",
		"Solve $2^x = x^2$.",
		"Solve $2^x = -1$.",
		"Evaluate \\int_{-1}^1 \\frac{1}{x} dx",
	})
}

// unanswered wants none of the problems solved.
func unanswered(t *testing.T, problems []string) {
	t.Helper()
	for _, p := range problems {
		if r := solver.Solve(parser.Task(p, parser.Options{}), 0); r.Status == "solved" {
			t.Errorf("%q: %s by %s", p, r.Answer, r.Code)
		}
	}
}
