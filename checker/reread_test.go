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
