package checker

import (
	"testing"

	"github.com/yansuan/yansuan/checker/verdict"
)

// What only one reading of a loose notation refutes is left open; what all refute is refuted.
func TestLooseAnswers(t *testing.T) {
	for _, tc := range []struct {
		gold, answer string
		want         verdict.Verdict
	}{
		{"3", "27^1/3", verdict.Unknown},
		{"9", "27^1/3", verdict.Proved},
		{"4", "27^1/3", verdict.Refuted},
		{`\sqrt{3y}`, `\sqrt3y`, verdict.Unknown},
		{`\sqrt{3}y`, `\sqrt{3}y`, verdict.Proved},
		{`\sqrt{3y}`, `\sqrt{3}y`, verdict.Refuted},
		{"5/4", "√25/16", verdict.Unknown},
		{"a + b", `\vec a + \vec b`, verdict.Unknown},
		{"a + b", `\vec a - \vec b`, verdict.Refuted},
		{"15", `\begin{pmatrix}6\\2\end{pmatrix}`, verdict.Unknown},
		{"16", `\begin{pmatrix}6\\2\end{pmatrix}`, verdict.Refuted},
		{"3x_1 - 2x_2", "3x1 - 2x2", verdict.Proved},
		{"3x_1 - 2x_2", "3x1 + 2x2", verdict.Refuted},
		{"-1", "3x1 - 2x2", verdict.Proved},
	} {
		for _, pair := range [][2]string{{tc.gold, tc.answer}, {tc.answer, tc.gold}} {
			if got := Equal(pair[0], pair[1], EqualOptions{}).Judgement.Verdict(); got != tc.want {
				t.Errorf("%s and %s: %v, want %v", pair[0], pair[1], got, tc.want)
			}
		}
	}
}

// A line is refuted where all that its notation may stand for is false, and only there.
func TestOtherReadings(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		// Spoken arithmetic is grouped as its speaker pauses.
		{"4 times 5 squared is 100", "p"},
		{"4 times 5 squared is 400", "u"},
		{"4 times 5 squared is 200", "r"},
		{"5 plus 2 times 3 is 21", "u"},
		{"5 plus 2 times 3 is 30", "r"},
		{"12 divided by 2 plus 4 is 2", "u"},
		{"$5 + 2 \\times 3 = 21$", "r"},
		{"7加2乘3等于27", "u"},
		{"7加2乘3等于26", "r"},
		{"3 squared plus 5 squared is 34", "p"},
		// Angles in degrees go without their sign.
		{"arctan(1) = 45", "u"},
		{"arctan(1) = 60", "r"},
		{"$\\sin^{-1}(1/2) = 30$", "u"},
		{"$\\cos^{-1}(1/2) = 30$", "r"},
		{"arcsin(1) = 45°", "r"},
		{"cos(90 - 30) = 0.5", "u"},
		{"cos²60 = 1/4", "u"},
		{"cos²60 = 1/2", "r"},
		{"π/3 = 60", "u"},
		{"π/3 = 50", "r"},
		// Powers of powers are taken in either order.
		{"2^3^2 = 512", "p"},
		{"2^3^2 = 64", "u"},
		{"2^3^2 = 36", "r"},
		{"$2^{3^2} = 64$", "r"},
		{"Let x = 30. Then sin x = 1/2.", "u"},
		{"Let x = 0. Then sin x = 1/2.", "r"},
		{"Let f(x) = 2 sin x. Then f(30) = 1.", "u"},
		{"Let f(x) = 2 sin x. Then f(0) = 5.", "r"},
		// A dash may set off the number of a line.
		{"2 - 5 + 6 = 11", "u"},
		{"2 - 5 + 6 = 12", "r"},
		{"So 2 - 5 + 6 = 11", "r"},
		{"7 - 3 = 3", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// Words for numbers multiply, or count as units do.
func TestCountingWords(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"3 million + 400,000 = 3,400,000", "p"},
		{"3 million + 400,000 = 3,500,000", "r"},
		{"2 dozen + 3 = 27", "p"},
		{"2 dozen + 3 = 5", "u"},
		{"2 dozen + 3 = 28", "r"},
		{"2.5 million - 500 thousand = 2 million", "p"},
		{"2万 + 3000 = 23000", "p"},
		{"4 dozen × $3 = $12", "p"},
		{"2 dozen + 4 dozen = 7 dozen", "r"},
		{"8 hundred / 2 = 400", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
