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

// What a task gives is all that it states before it asks, and nothing that is to be shown.
func TestGivens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Let $f(x) = ax^3 + bx - 2.$ If $f(-3) = 5,$ then find $f(3).$", "f(x) = ax^3 + bx - 2.|f(-3) = 5,"},
		{"Suppose that $x + y = 5.$ If $x - y = 7$, find $x$.", "x + y = 5.|x - y = 7"},
		{"设 $a, b$ 均为正数, 且 $a+b=2$. 证明: 若 $a b>0.5$, 则 $a > 0.2$.", "a|b$ 均为正数|a+b=2|a b>0.5"},
		{"Prove that if $p > 2$ then $p^2 > 4$.", "p > 2"},
	} {
		var got []string
		for _, g := range Task(c.text, Options{}).Givens {
			got = append(got, strings.Trim(g.Span.Of(c.text), "$"))
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %s, want %s", c.text, strings.Join(got, "|"), c.want)
		}
	}
}
