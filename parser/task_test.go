package parser

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// verbNames are the names of the verbs in the order of their constants.
var verbNames = strings.Fields("none solve-for find-all simplify factor expand evaluate differentiate integrate take-limit sum-up prove compare maximise minimise range remainder count probability gcd lcm round convert is-it factor-integer choose check next-term nth-term coefficient digit nearest-root rebase clock named")

// asked spells what a task asks for as the labelled file does.
func asked(src string, t *syntax.Task) string {
	s := verbNames[t.Verb]
	for _, g := range t.Goals {
		s += "; " + g.Span.Of(src)
	}
	for i := range t.Parts {
		s += " [" + asked(src, &t.Parts[i]) + "]"
	}
	return s
}

// TestTasks measures the labelled tasks: at least 95 % must be read as meant.
func TestTasks(t *testing.T) {
	right, all := 0, 0
	for _, line := range examples(t, "tasks.txt") {
		i := strings.Index(line, " | ")
		want, src := line[:i], strings.ReplaceAll(line[i+3:], "⏎", "\n")
		all++
		if got := asked(src, Task(src, Options{})); strings.ReplaceAll(got, "\n", "⏎") == want {
			right++
		} else {
			t.Logf("%q, want %q: %s", got, want, src)
		}
	}
	t.Logf("%d of %d right", right, all)
	if right*100 < all*95 {
		t.Errorf("%d of %d right", right, all)
	}
}
