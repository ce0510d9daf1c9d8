package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver/report"
)

// Judge decides a statement of the solution, written in LaTeX, in the context of
// the problem and of the statements judged before.
type Judge interface {
	Given(latex string)
	Claim(latex string) report.Judgement
}

// work is one problem being solved.
type work struct {
	s      *expr.Store
	task   *syntax.Task
	ctx    *lower.Context
	judge  Judge
	known  map[string]*expr.Node   // values of letters, from definitions and solved equations
	order  []string                // the letters in known, as they became known
	given  []*expr.Node            // relations among letters that are still unknown
	asked  []*expr.Node            // every equation of the problem, as given
	texts  map[string]textFunction // functions as written
	unread bool                    // the problem says more than was understood
	words  string                  // the problem in lower case, for the words in it

	reply report.Solution
}

// say adds a step: what is done, in a sentence, and the statement it leads to.
func (w *work) say(en, zh, latex string) {
	step := report.SolveStep{Explanation: report.Text{En: en, Zh: zh}, LaTeX: latex}
	step.Judgement = w.judge.Claim(latex)
	w.reply.Steps = append(w.reply.Steps, step)
}

// equal adds the step that a is b; where both are the same node nothing is said.
func (w *work) equal(en, zh string, a, b *expr.Node) {
	if a == b {
		return
	}
	w.say(en, zh, tex(a)+" = "+tex(b))
	last := &w.reply.Steps[len(w.reply.Steps)-1]
	if last.Verdict == "unknown" {
		// Without the problem around it, the identity may still be decided.
		if j := equality.Decide(w.s, a, b); j.Verdict() == verdict.Proved {
			last.Judgement = Judgement(j, expr.Claim("=", a, b))
		}
	}
}

// route adds a verification of the answer: a statement that the checker decides.
func (w *work) route(name, en, zh, latex string) {
	w.addRoute(name, w.judge.Claim(latex), en+" $"+latex+"$", zh+" $"+latex+"$")
}

// answer ends the work with an answer and the method's name.
func (w *work) answer(code, latex string) bool {
	if len(w.reply.Steps) == 0 && len(w.task.Goals) == 1 {
		// Reading it was all the work: what was written, with its value.
		if n := w.task.Goals[0]; !n.Is(syntax.Relation) {
			w.say("Work it out.", "计算。", w.written(n)+" = "+latex)
		}
	}
	w.reply.Status, w.reply.Code, w.reply.Answer = "solved", code, latex
	return true
}

func tex(n *expr.Node) string { return expr.LaTeX(n) }

// list writes several values as alternatives: "x = 2 or x = 3".
func (w *work) alternatives(name string, values []*expr.Node) string {
	or := ` \text{ or } `
	if w.task.Lang == "zh" {
		or = ` \text{ 或 } `
	}
	parts := make([]string, len(values))
	for i, v := range values {
		parts[i] = tex(w.s.Sym(name)) + " = " + tex(v)
	}
	return strings.Join(parts, or)
}

// values writes several values behind each other.
func values(ns []*expr.Node) string {
	parts := make([]string, len(ns))
	for i, v := range ns {
		parts[i] = tex(v)
	}
	return strings.Join(parts, ", ")
}

// lower returns the expression that n means, letters that are known replaced.
func (w *work) lower(n *syntax.Node) (*expr.Node, bool) {
	e, ok := w.read(n)
	if !ok {
		return nil, false
	}
	return w.s.Subst(e, w.known), true
}

// read returns the expression that n means, as written.
func (w *work) read(n *syntax.Node) (*expr.Node, bool) {
	if !w.plainly(n, 0) {
		return nil, false
	}
	e, err := lower.One(n, w.ctx)
	if err != nil || e.IsUndefined() {
		return nil, false
	}
	return e, true
}

// plainly reports whether n holds no sign that is often given a meaning of its
// own in a problem (a ⋆ b, a ∘ b), no divisor that may end in two places, no braces where a value is meant, and no f(x)
// of a function that the problem does not define.
func (w *work) plainly(n *syntax.Node, depth int) bool {
	if n == nil {
		return true
	}
	if depth > 200 || n.Is(syntax.Bars) && n.Arg(0).Is(syntax.Group) && n.Arg(0).Text != "()" {
		return false
	}
	if name, args, ok := applied(n); ok && len(args) == 1 && args[0].Is(syntax.Symbol) && n.Is(syntax.Juxtapose) {
		if _, defined := w.ctx.Functions[name]; !defined {
			return false
		}
	}
	if sign := lower.Operation(n); sign != "" {
		if _, defined := w.ctx.Functions[sign]; !defined {
			return false
		}
	}
	for i, op := range n.Ops {
		if op == syntax.PlusMinus || op == syntax.MinusPlus || lower.ScientificDivisor(n, i) {
			return false
		}
	}
	for _, a := range n.Args {
		if !w.plainly(a, depth+1) {
			return false
		}
	}
	return true
}

// simple returns n in lowest terms where that has a meaning, else n.
func (w *work) simple(n *expr.Node) *expr.Node {
	if m, ok := normal(w.s, n); ok {
		return m
	}
	return n
}

// unsolved says why.
func unsolved(code string) report.Solution {
	r := report.Solution{Status: "unsolved", Code: code, Steps: []report.SolveStep{}, Verification: []report.Route{}}
	if t, ok := reasons[code]; ok {
		r.Explanation = &t
	}
	return r
}

var reasons = map[string]report.Text{
	"no-exact-method":   {En: "No exact method here fits this problem.", Zh: "这里没有适合该题的精确方法。"},
	"no-goal":           {En: "It is not clear what is asked.", Zh: "看不出要求什么。"},
	"no-model":          {En: "No exact method fits, and no model is configured.", Zh: "没有适合的精确方法，也没有配置模型。"},
	"unread":            {En: "A part of the problem could not be read.", Zh: "题目中有一部分无法读懂。"},
	"self-check":        {En: "A solution was found but did not pass its own check.", Zh: "找到的解答没有通过自身的检验。"},
	fuel.Exhausted.Code: {En: "The problem takes more work than is allowed.", Zh: "该题所需的计算量超出了限额。"},
	fuel.TooLarge.Code:  {En: "The expressions grow too large.", Zh: "表达式过大。"},
	fuel.TooLong.Code:   {En: "The numbers grow too long.", Zh: "数字过长。"},
}

// stated adds a step that a later one draws on, which is asserted by no one.
func (w *work) stated(en, zh, latex string) {
	w.reply.Steps = append(w.reply.Steps, report.SolveStep{Explanation: report.Text{En: en, Zh: zh}, LaTeX: latex, Judgement: report.Judgement{Verdict: "stated", Code: "stated"}})
}
