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
