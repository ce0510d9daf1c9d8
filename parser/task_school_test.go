package parser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

func TestSchoolTask(t *testing.T) {
	for _, c := range []struct {
		text  string
		verb  syntax.Verb
		goals string
		given int
	}{
		{"Solve 2x + 3 = 11 for x.", syntax.SolveFor, "2x + 3 = 11", 0},
		{"Let u be 7 - 3. Solve u*y - 12 = 0 for y.", syntax.SolveFor, "u*y - 12 = 0", 1},
		{"Let f(x) = x^2 - 1. What is f(0.5)?", syntax.Evaluate, "f(0.5)", 1},
		{"Let k(j) be the second derivative of j^3. Factor k(q).", syntax.Factor, "k(q)", 1},
		{"What is the greatest common divisor of 12 and 18?", syntax.Gcd, "12|18", 0},
		{"Calculate the remainder when 17 is divided by 5.", syntax.Remainder, "17|5", 0},
		{"Sort 3, -1/2, 0.4 in descending order.", syntax.Compare, "3|-1/2|0.4", 0},
		{"What is 3.5 minus -2?", syntax.Evaluate, "3.5 minus -2", 0},
		{"Find t such that t^2 = 4.", syntax.SolveFor, "t^2 = 4", 0},
		{"What is the third derivative of n^4 wrt n?", syntax.Differentiate, "n^4", 0},
		{"Which is the nearest to 2?  (a) 1.5  (b) 3", syntax.Compare, "2", 0},
	} {
		task := schoolTask(c.text, Options{})
		if task == nil {
			t.Errorf("%s: not of a known pattern", c.text)
			continue
		}
		var goals []string
		for _, g := range task.Goals {
			goals = append(goals, g.Span.Of(c.text))
		}
		if got := fmt.Sprint(task.Verb, strings.Join(goals, "|"), len(task.Givens)); got != fmt.Sprint(c.verb, c.goals, c.given) {
			t.Errorf("%s: %s", c.text, got)
		}
	}
	for _, text := range []string{
		"", "Ann has 3 apples. How many are left?", "Solve x^2 = 4 for positive x.", "What is 3 and a half?", "Calculate 3 + 4 quickly.",
		"What is 2 + 2? Explain.", "Is 7 a lucky number?", "Solve the puzzle.",
	} {
		if task := schoolTask(text, Options{}); task != nil {
			t.Errorf("%q was read as verb %d", text, task.Verb)
		}
	}
}

func BenchmarkSchoolTask(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		schoolTask("Let u be 7 - 3. Solve u*y - 12 = 0 for y.", Options{})
	}
}

func TestTimeOfDay(t *testing.T) {
	for text, want := range map[string]int{"12:00 AM": 0, "12:30 pm": 750, "2:46 PM": 886, "14:05": 845, "0:00": 0} {
		if got, ok := timeOfDay(text); !ok || got != want {
			t.Errorf("%s: %d %v", text, got, ok)
		}
	}
	for _, text := range []string{"13:00 PM", "25:00", "1:60", "1:5", "noon", "0:10 AM", "1:00 XM"} {
		if got, ok := timeOfDay(text); ok {
			t.Errorf("%s: %d", text, got)
		}
	}
}
