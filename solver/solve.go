package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/parser/urn"
	"github.com/yansuan/yansuan/solver/report"
)

// Solve solves a task by exact methods, on n units of fuel (0 is fuel.Default).
// Every step of the reply has passed through the checker, and its answer through
// at least one verification that does not repeat how it was found. Status is
// "unsolved", with the reason as Code, where no method fits, where something
// could not be read, or where a step or a verification was refuted.
func Solve(task *syntax.Task, n int64) report.Solution {
	if n <= 0 {
		n = fuel.Default
	}
	if task != nil && len(task.Parts) > 0 {
		return solveParts(task, n)
	}
	if task == nil || (task.Verb == syntax.NoVerb && len(task.Goals) == 0) {
		return unsolved("no-goal")
	}
	tank := fuel.NewTank(n)
	w := &work{
		s: expr.NewStore(tank), task: task,
		known: map[string]*expr.Node{}, texts: map[string]textFunction{},
		reply: report.Solution{Steps: []report.SolveStep{}, Verification: []report.Route{}},
	}
	asks := task.Source
	if task.Asks.Len() > 0 {
		asks = task.Asks.Of(task.Source)
	}
	w.words = strings.ToLower(strings.Join(strings.Fields(asks), " "))
	w.ctx = &lower.Context{Store: w.s, Functions: map[string]lower.Function{}}
	solved := false
	if err := fuel.Within(func() {
		if solved = w.run(); !solved {
			w.reply.Steps, w.reply.Verification = w.reply.Steps[:0], w.reply.Verification[:0]
			solved = w.described()
		}
	}); err != nil {
		return unsolved(err.Error())
	}
	if !solved && w.unread {
		return unsolved("unread")
	}
	if !solved {
		return unsolved("no-exact-method")
	}
	if len(task.Options) > 0 && !strings.HasPrefix(w.reply.Code, "compare") && !strings.HasPrefix(w.reply.Code, "options") && !w.chosen() {
		return unsolved("self-check")
	}
	w.reply.Goal = goalText(task)
	return w.settled()
}

// settled withdraws a solution that its own checks do not bear out.
func (w *work) settled() report.Solution {
	for _, s := range w.reply.Steps {
		if s.Verdict == "refuted" {
			return unsolved("self-check")
		}
	}
	proved := false
	for _, r := range w.reply.Verification {
		if r.Verdict == "refuted" {
			return unsolved("self-check")
		}
		proved = proved || r.Verdict == "proved"
	}
	if !proved {
		return unsolved("unverified")
	}
	return w.reply
}

// goalText returns the source of what is asked.
func goalText(t *syntax.Task) string {
	parts := []string{}
	for _, g := range t.Goals {
		if s := g.Span.Of(t.Source); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// run grounds the problem and chooses the method by its verb.
func (w *work) run() bool {
	opt := checker.Options{Fuel: w.s.Tank().Left()}
	if w.task.Verb == syntax.Probability {
		if d, ok := urn.Read(w.task.Source); ok {
			w.judge = &reader{session: checker.NewSession(w.task, nil, opt)}
			return w.drawn(d)
		}
	}
	if !w.task.Whole && !w.accounted() {
		w.unread = true
		return false
	}
	own, functions := w.variables()
	if w.doubtful(w.letters(), own, functions) {
		return false
	}
	w.ctx.Symbols = own
	if own["i"] {
		opt.Letters = []string{"i"}
	}
	w.judge = &reader{session: checker.NewSession(w.task, nil, opt)}
	w.objects()
	if !w.progression() || !w.ground() {
		return false
	}
	t := *w.task
	t.Goals = make([]*syntax.Node, len(w.task.Goals))
	for i, g := range w.task.Goals {
		ok := false
		if t.Goals[i], ok = w.compositions(g, 0); !ok {
			return false
		}
	}
	w.task = &t
	return w.method() || len(w.task.Options) > 0 && w.checkedOptions()
}

// method chooses by the verb.
func (w *work) method() bool {
	switch w.task.Verb {
	case syntax.SolveFor, syntax.FindAll:
		return w.solveFor() || w.task.Verb == syntax.FindAll && w.parameter()
	case syntax.Simplify:
		return w.simplify("rewrite/simplify")
	case syntax.Expand:
		return w.expand("rewrite/expand")
	case syntax.Factor:
		return w.factor()
	case syntax.Differentiate:
		return w.differentiate()
	case syntax.Gcd:
		return w.gcd()
	case syntax.Lcm:
		return w.lcm()
	case syntax.Remainder:
		return w.remainder()
	case syntax.FactorInteger:
		return w.primeFactors()
	case syntax.IsIt:
		return w.isIt()
	case syntax.Round:
		return w.round()
	case syntax.Compare:
		return w.compare()
	case syntax.Rebase:
		return w.rebase()
	case syntax.Convert:
		return w.convert()
	case syntax.Clock:
		return w.clock()
	case syntax.Digit:
		return w.digit()
	case syntax.NearestRoot:
		return w.nearestRoot()
	case syntax.NextTerm, syntax.NthTerm:
		return w.sequence()
	case syntax.Coefficient:
		return w.coefficient()
	case syntax.Named:
		return w.named()
	case syntax.Integrate:
		return w.integrate()
	case syntax.TakeLimit:
		return w.limit()
	case syntax.Maximise:
		return w.extremum(true)
	case syntax.Minimise:
		return w.extremum(false)
	case syntax.Range:
		return w.parameter() || len(w.task.Detail) == 0 && w.image()
	case syntax.Count:
		return w.count()
	case syntax.Choose:
		return w.choose()
	case syntax.Evaluate, syntax.SumUp, syntax.NoVerb:
		return w.evaluate()
	}
	return false
}

// reader judges statements by reading them as the checker reads anyone's.
type reader struct{ session *checker.Session }

// step reads and checks one statement.
func (r *reader) step(latex string, role syntax.Role, cue syntax.Cue) (report.Step, bool) {
	math, err := parser.Statement(latex, parser.Options{})
	if err != nil {
		return report.Step{}, false
	}
	whole := syntax.Span{Start: 0, End: len(latex)}
	step := syntax.Step{Span: whole, Statements: []syntax.Statement{{Span: whole, Role: role, Cue: cue, Math: math}}}
	checked := r.session.Step(&step, latex)
	return Report(&checked), true
}

// Given takes a statement as a fact.
func (r *reader) Given(latex string) { r.step(latex, syntax.Given, syntax.NoCue) }

// Claim decides a statement.
func (r *reader) Claim(latex string) report.Judgement {
	checked, ok := r.step(latex, syntax.Claim, syntax.Hence)
	if !ok {
		return report.Judgement{Verdict: "unknown", Code: "unknown/unread"}
	}
	out := report.Judgement{Verdict: checked.Verdict, Code: "unknown/undecided"}
	if out.Verdict == "stated" {
		out.Verdict, out.Code = "unknown", "stated"
	}
	for _, c := range checked.Claims {
		if c.Verdict == checked.Verdict || len(checked.Claims) == 1 {
			verdict := out.Verdict
			out = c.Judgement
			out.Verdict = verdict
			break
		}
	}
	return out
}
