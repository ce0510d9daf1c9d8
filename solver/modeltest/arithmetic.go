package modeltest

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/solver/report"
)

// Arithmetic is a mathematics for tests of the machinery around it: it checks
// sums, differences and products of two integers and knows the right answer by heart.
type Arithmetic struct {
	// Right is the answer that Verify proves; it refutes others. "" knows none.
	Right string
	// Exact is the answer that exact methods give; "" has none.
	Exact string
}

var equation = regexp.MustCompile(`(?:^|[^\d^])(\d+)\s*([-+*])\s*(\d+)\s*=\s*(\d+)`)

// Read returns the problem as its goal.
func (Arithmetic) Read(problem string) solver.Problem { return solver.Problem{Goal: problem} }

// Solve returns Exact.
func (a Arithmetic) Solve(string) report.Solution {
	if a.Exact == "" {
		return report.Solution{Status: "unsolved", Code: "no-exact-method"}
	}
	return report.Solution{Status: "solved", Code: "test", Answer: a.Exact,
		Steps: []report.SolveStep{{LaTeX: a.Exact, Judgement: report.Judgement{Verdict: "proved", Code: "test"}}}}
}

// Splitter returns the parser's.
func (Arithmetic) Splitter() solver.Splitter { return new(parser.Splitter) }

// Verify compares with Right.
func (a Arithmetic) Verify(_, answer string) []report.Route {
	if a.Right == "" {
		return nil
	}
	r := report.Route{Route: "substitution", Judgement: report.Judgement{Verdict: "proved", Code: "test"}}
	if answer != a.Right {
		r.Verdict = "refuted"
		r.Detail = &report.Text{En: "it does not fit", Zh: "不符合"}
	}
	return []report.Route{r}
}

// Agree compares the spelling.
func (Arithmetic) Agree(a, b string) report.Judgement {
	if a == b {
		return report.Judgement{Verdict: "proved", Code: "test"}
	}
	return report.Judgement{Verdict: "unknown", Code: "test"}
}

// Checker returns a checker of arithmetic.
func (Arithmetic) Checker(string) solver.Checker { return &lines{} }

type lines struct{ n int }

func (l *lines) Mark() solver.Mark    { return l.n }
func (l *lines) Rewind(m solver.Mark) { l.n = m.(int) }

func (l *lines) Step(text string) report.Step {
	l.n++
	s := report.Step{Text: strings.TrimSpace(text), Verdict: "stated", Claims: []report.Claim{}}
	for _, m := range equation.FindAllStringSubmatch(text, -1) {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[3])
		v := a + b
		switch m[2] {
		case "-":
			v = a - b
		case "*":
			v = a * b
		}
		c := report.Claim{Text: m[0], Role: "claim", Judgement: report.Judgement{Verdict: "proved", Code: "test"}}
		if strconv.Itoa(v) != m[4] {
			c.Verdict = "refuted"
			c.Counterexample = &report.Counterexample{Left: strconv.Itoa(v), Right: m[4]}
			s.Verdict = "refuted"
		} else if s.Verdict == "stated" {
			s.Verdict = "proved"
		}
		s.Claims = append(s.Claims, c)
	}
	return s
}
