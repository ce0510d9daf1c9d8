package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver/report"
)

// Exact is the Mathematics of this project: the parser reads, the checker
// decides, Solve solves. Fuel bounds each of its answers; 0 is fuel.Default.
type Exact struct{ Fuel int64 }

func (x Exact) task(problem string) *syntax.Task { return parser.Task(problem, parser.Options{}) }

// Read says what was found to be given and asked.
func (x Exact) Read(problem string) Problem {
	t := x.task(problem)
	p := Problem{Goal: goalText(t)}
	for i := range t.Givens {
		if s := strings.TrimSpace(t.Givens[i].Span.Of(problem)); s != "" {
			p.Givens = append(p.Givens, s)
		}
	}
	return p
}

// Solve tries the exact methods.
func (x Exact) Solve(problem string) report.Solution { return Solve(x.task(problem), x.Fuel) }

// Splitter returns a splitter by headings, markers and paragraphs.
func (x Exact) Splitter() Splitter { return new(parser.Splitter) }

// Checker returns a checker whose context are the problem's givens.
func (x Exact) Checker(problem string) Checker {
	n := x.Fuel
	if n <= 0 {
		n = fuel.Default
	}
	// A model's solution is long, and what is spent on repairs is not given back.
	return &stepChecker{checker.NewSession(x.task(problem), nil, checker.Options{Fuel: 8 * n})}
}

type stepChecker struct{ session *checker.Session }

func (c *stepChecker) Mark() Mark { return c.session.Mark() }

func (c *stepChecker) Rewind(m Mark) {
	if at, ok := m.(checker.Mark); ok {
		c.session.Rewind(at)
	}
}

// Step checks a text that was written as one step, though it may read as several.
func (c *stepChecker) Step(text string) report.Step {
	doc := parser.Document(text, parser.Options{})
	out := report.Step{Text: text, Span: report.Span{Start: 0, End: len(text)}, Verdict: "stated", Claims: []report.Claim{}}
	asserted, open := false, false
	for i := range doc.Steps {
		r := c.session.Step(&doc.Steps[i], doc.Source)
		m := Report(&r)
		if out.Title == "" {
			out.Title = m.Title
		}
		out.Claims = append(out.Claims, m.Claims...)
		switch m.Verdict {
		case "refuted":
			out.Verdict = "refuted"
		case "unknown":
			open = true
		}
		asserted = asserted || m.Verdict != "stated"
	}
	switch {
	case out.Verdict == "refuted" || !asserted:
	case open:
		out.Verdict = "unknown"
	default:
		out.Verdict = "proved"
	}
	return out
}

// Verify puts the answer into the problem's own equations and solves the problem
// again by exact methods, where that is possible.
func (x Exact) Verify(problem, answer string) []report.Route {
	var routes []report.Route
	task := x.task(problem)
	if r, ok := x.putIn(task, answer); ok {
		routes = append(routes, r)
	}
	if s := Solve(task, x.Fuel); s.Status == "solved" {
		r := report.Route{Route: "re-solve", Judgement: x.Agree(s.Answer, answer), Detail: &report.Text{
			En: "Exact methods, without the model, find $" + s.Answer + "$.",
			Zh: "不借助模型，用精确方法求得 $" + s.Answer + "$。",
		}}
		routes = append(routes, r)
	}
	return routes
}

// putIn has the checker put an answer such as x = 2 into the problem's equations.
func (x Exact) putIn(task *syntax.Task, answer string) (report.Route, bool) {
	math, err := parser.Statement(answer, parser.Options{})
	if err != nil {
		return report.Route{}, false
	}
	whole := syntax.Span{Start: 0, End: len(answer)}
	step := syntax.Step{Span: whole, Statements: []syntax.Statement{{Span: whole, Role: syntax.Claim, Cue: syntax.Conclude, Math: math, Answer: true}}}
	session := checker.NewSession(task, nil, checker.Options{Fuel: x.Fuel})
	checked := session.Step(&step, answer)
	for i := range checked.Claims {
		c := &checked.Claims[i]
		if c.Judgement.Code() == checker.AnswerSatisfies || c.Judgement.Code() == checker.AnswerFails {
			m := reportClaim(c)
			return report.Route{Route: "substitution", Judgement: m.Judgement, Detail: &report.Text{
				En: "The answer was put into the problem's own equations.",
				Zh: "把答案代入了题目自身的方程。",
			}}, true
		}
	}
	return report.Route{}, false
}

// Agree judges whether two answers have the same value.
func (x Exact) Agree(a, b string) report.Judgement {
	r := checker.Equal(a, b, checker.EqualOptions{Fuel: x.Fuel})
	return Judgement(r.Judgement, r.Claim)
}
