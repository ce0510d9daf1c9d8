package checker

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser"
)

// A line that the text itself calls false, or that somebody else claims, is not held against the author.
func TestDoubted(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"A pupil claims $3 + 3 = 7$. This is false.", "u"},
		{"Subtracting gives $0 = 5$, so there is no solution.", "u"},
		{"We get $0 = 5$, so the system is inconsistent.", "u"},
		{"For $x = 1$ this reads $2 > 3$, false.", "u"},
		{"A common error is $\\sqrt{16 + 9} = 4 + 3$.", "u"},
		{"Wrong: 3^2=6. Right: 3^2=9.", "up"},
		{"Incorrect work:\n$4 \\cdot 5 = 9$\nCorrect work:\n$4 \\cdot 5 = 20$", "up"},
		{"(A) $1+4=6$ (B) $2\\cdot 4=8$", "up"},
		{"~~$11\\cdot11=122$~~ $11\\cdot11=121$", "up"},
		{"有同学认为 $1+4=6$，这是错误的。", "u"},
		{"错解：$5^2=10$。正解：$5^2=25$。", "up"},
		{"即 $-2>0$，方程无解。", "u"},
		{"判断：$1+1=3$（×）", "u"},
		{"If 3 + 4 = 8, then the moon is cheese.", "u"},
		{"Ann says 3 + 4 = 8. Ben says 3 + 4 = 7.", "up"},
		{"Spot the error: $2(x + 3) = 2x + 3$.", "u"},
		{"如果 3+4=8，那么月亮是方的。", "u"},
		{"If he buys 3 + 4 = 8 pens, he is glad.", "r"},
		{"6 × 4 = 26 — wait, 6 × 4 = 24.", "up"},
		// What the words speak of is something else.
		{"Since $4 \\cdot 5 \\ne 20$, choice C is incorrect.", "r"},
		{"There were 4*5=21 pupils.", "r"},
		{"I incorrectly calculate $4\\cdot5=21$.", "r"},
		{"Choice C: 4*5 = 21, so it fits.", "r"},
	} {
		got := spelled(tc.text)
		if got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// spelled spells the verdicts of a text's claims, without what is only stated.
func spelled(text string) string {
	steps := Check(parser.Document(text, parser.Options{}), nil, Options{Recheck: true}).Steps
	got := ""
	for i := range steps {
		got += strings.ReplaceAll(verdicts(&steps[i]), "s", "")
	}
	return got
}

// Small whole numbers behind an equals sign are no rounding: a slip is as likely.
func TestSmallWholeNumbers(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$7/3 = 2$", "u"}, {"$\\sqrt{53} = 7$", "u"}, {"$\\pi = 3$", "u"}, {"$\\pi \\approx 3$", "p"}, {"1000/3 = 333", "p"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A calculation whose sign, numerals or numbers may mean something else is not called wrong.
func TestOtherMeanings(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Define $a*b=ab+2a$. Then $2*3=10$.", "u"},
		{"定义新运算 $a*b=a^2+b$，则 $3*2=11$。", "u"},
		{"In $\\mathbb{Z}_7$, $5+4=2$.", "u"},
		{"$1+1=10$ (binary)", "u"},
		{"In Boolean algebra $1+1=1$.", "u"},
		{"$30\\%$ of $50=15$", "u"},
		{"$\\sin 30 = 0.5$", "u"},
		{"$\\sin 30 = 0.6$", "r"},
		{"1/4 = 0,250", "p"},
		{"2.000 + 500 = 2.500", "u"},
		{"$x = 2,5$, $2x = 5$", "uu"},
		{"For all real $x \\neq 0$, $\\ln(x^2) = 2\\ln x$.", "u"},
		{"Let $f(x) = x^2$ on $[0,1]$ and let $f(x) = 2x - 1$ for $x > 1$. Then $f(4) = 7$.", "u"},
		{"设 $f(x)$ 是偶函数，$x\\ge0$ 时，$f(x)=3^x-1$，则 $f(-1)=f(1)=2$。", "uuu"},
		{"3,5 + 1,5 = 5", ""},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What the branches of a case split gave is gathered behind them, and y(0) is no product.
func TestGatheredAndCalled(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Case 1: $x\\ge1$: $x-1=4$, so $x=5$.\n\nCase 2: $x<1$: $1-x=4$, so $x=-3$.\n\nThus $x=5$ or $x=-3$.", "ppu"},
		{"$y=-\\frac{1}{x+C}$. $y(0)=1$ gives $C=-1$.", "uu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What two equations at odds mean excuses what is left of them, not a slip on the way.
func TestConflictBehind(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Subtracting gives $0 = 5$, so the lines are parallel.", "u"},
		{"$3+4=8$, so the lines are parallel.", "r"},
		{"得 $0=7$，两直线平行。", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A function that another part defines anew is not held against the definition before.
func TestDefinedAnew(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"(a) Let $f(x) = x^2 + 2$. Then $f(1) = 3$.\n\n(b) In this part, $f(x) = 4x$. Then $f(2) = 8$.", "puu"},
		{"Let $g(x)=x^3$.\n\nFor part (b), $g(x)=5x$, so $g(2)=10$.", "uu"},
		{"(1) 设 $f(x)=x^2$，则 $f(3)=9$。\n\n(2) 若 $f(x)=2x$，则 $f(3)=6$。", "pu"},
		{"Let $f(x) = x^2 + 2$. Then $f(1) = 4$.", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// "Also" adds to what was found.
func TestAlso(t *testing.T) {
	if got := spelled("$x^3=x$\n\nDividing by $x\\ne0$, $x^2=1$\n\n$x=\\pm1$\n\nAlso $x=0$."); got != "uuppu" {
		t.Errorf("got %s", got)
	}
}
