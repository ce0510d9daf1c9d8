package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// searches reports whether all solutions of an equation are asked for and nothing
// but the equation bears on them. Without a problem the lines speak for themselves.
func searches(problem *syntax.Task) bool {
	if problem == nil || problem.Source == "" {
		return true
	}
	return (problem.Verb == syntax.SolveFor || problem.Verb == syntax.FindAll) && bareProblem(problem)
}

// bareProblem reports whether the problem says nothing beyond its formulas and what to do with them.
func bareProblem(problem *syntax.Task) bool {
	return problem != nil && len(problem.Parts) == 0 && len(problem.Options) == 0 && connected(askings.Replace(strings.ToLower(problem.Source)))
}

// askings drops the words by which problems ask without restricting anything.
var askings = strings.NewReplacer("all ", "", "real ", "", "every ", "", "determine ", "", "satisfying ", "", "satisfy ", "", "following ", "", "what ", "",
	"exact ", "", "please ", "", "evaluate ", "", "calculate ", "", "compute ", "", "expand ", "", "if ", "", "求", "", "计算", "", "下列", "", "全部", "", "所有", "", "实数解", "", "化简", "", "的值", "")

// give takes the problem's statements in.
func (s *Session) give(problem *syntax.Task) {
	for i := range problem.Givens {
		g := problem.Givens[i]
		role := g.Role
		if role != syntax.Definition {
			role = syntax.Given
		}
		s.state(&g, role, problem.Source)
	}
	for _, g := range append(problem.Goals[:len(problem.Goals):len(problem.Goals)], problem.For...) {
		s.ctx.note(letters(g, nil))
		if (problem.Verb == syntax.SolveFor || problem.Verb == syntax.FindAll) && statesAll(g) {
			s.state(&syntax.Statement{Span: g.Span, Role: syntax.Given, Math: g}, syntax.Given, problem.Source)
		}
	}
	s.ctx.last = nil
}

// statesAll reports whether n is a statement or a list of statements.
func statesAll(n *syntax.Node) bool {
	if !n.Is(syntax.List) {
		return holdsStatement(n)
	}
	for _, a := range n.Args {
		if !statesAll(a) {
			return false
		}
	}
	return len(n.Args) > 0
}

// state takes a statement in as a fact. Its place in the text is none.
func (s *Session) state(st *syntax.Statement, role syntax.Role, src string) {
	if st.Math == nil {
		return
	}
	g := *st
	g.Role = role
	v := visit{Session: s, statement: &g, src: src, base: -1 << 40}
	brace := 0
	if braced(st.Math) {
		s.ctx.brace++
		brace = s.ctx.brace
	}
	parts := split(st.Math)
	for i := range parts {
		a := &parts[i]
		if st.Condition != nil {
			a.conditions = append(a.conditions[:len(a.conditions):len(a.conditions)], st.Condition)
		}
		s.tank.Share(min(perClaim, s.tank.Left()/share), func() { v.take(a, role, brace) })
	}
}

// goal returns the one expression that the problem asks to rewrite or to evaluate.
func (s *Session) goal() (*expr.Node, bool) {
	if s.problem == nil || len(s.problem.Goals) != 1 {
		return nil, false
	}
	switch s.problem.Verb {
	case syntax.Simplify, syntax.Factor, syntax.Expand, syntax.Evaluate:
	default:
		return nil, false
	}
	v := visit{Session: s, statement: &syntax.Statement{}, src: s.problem.Source}
	g := v.plain(s.problem.Goals[0], true)
	if g == nil || holdsStatement(g) {
		return nil, false
	}
	n, err := lower.One(g, s.scope())
	return n, err == nil && n.Scalar()
}

// completed puts the expression of the problem before n where the text calls it 原式: 原式 = 3 + 4.
func (v *visit) completed(n *syntax.Node) *syntax.Node {
	const near = 16
	start := v.statement.Span.Start
	before := strings.TrimRight(between(v.src, max(0, start-near), start), " $\\(=")
	if !strings.HasSuffix(before, "原式") {
		return n
	}
	if _, ok := v.goal(); !ok {
		return n
	}
	goal := *v.problem.Goals[0]
	goal.Span = syntax.Span{Start: start, End: start}
	args, ops := []*syntax.Node{&goal}, []syntax.Op{syntax.Eq}
	switch {
	case !n.Is(syntax.Relation):
		args = append(args, n)
	case strings.HasPrefix(strings.TrimLeft(between(v.src, start, len(v.src)), " $\\("), "="): // the left side is empty, or was taken from before
		args, ops = append(args, n.Args[1:]...), n.Ops
	default:
		args, ops = append(args, n.Args...), append(ops, n.Ops...)
	}
	return &syntax.Node{Kind: syntax.Relation, Span: syntax.Span{Start: start, End: n.Span.End}, Args: args, Ops: ops}
}

// problemMentions reports whether the problem relates a letter of l or r to something.
func (s *Session) problemMentions(l, r *expr.Node) bool {
	if s.problem == nil {
		return false
	}
	names := append(s.store.Symbols(l), s.store.Symbols(r)...)
	for i := range s.problem.Givens {
		if g := &s.problem.Givens[i]; g.Math != nil && g.Role != syntax.Definition && overlap(letters(g.Math, nil), names) {
			return true
		}
	}
	for _, g := range s.problem.Goals {
		if holdsStatement(g) && overlap(letters(g, nil), names) {
			return true
		}
	}
	return false
}

// answerTo holds values given as the answer against the problem's own equation in x.
func (v *visit) answerTo(o *outcome, a *assertion, x string, values []*expr.Node, product *expr.Node) {
	if v.problem == nil || !v.searching || !v.statement.Answer && !a.boxed || o.refuted() || v.retracted || v.amongOthers(a) || v.softSide(a) {
		return
	}
	sv := v.solver()
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		if f.role != syntax.Given || f.op != syntax.Eq || f.doubtful || len(f.symbols) != 1 || f.symbols[0] != x {
			continue
		}
		for _, e := range values {
			if zero, ok := sv.Zero(v.store.Subst(v.store.Sub(f.l, f.r), map[string]*expr.Node{x: e})); ok && !zero {
				v.refuteMember(o, f, x, e)
				if o.refuted() {
					o.j = verdict.Refute(AnswerFails, o.j.Evidence())
				}
				return
			}
		}
	}
}

// answerValue holds a bare expression given as the answer against the expression
// that the problem asks for, where the problem says nothing else.
func (v *visit) answerValue(a *assertion) (outcome, bool) {
	if !v.statement.Answer && !a.boxed || !bareProblem(v.problem) || a.node.Is(syntax.List) || has(a.node, syntax.Unread) {
		return outcome{}, false
	}
	goal, ok := v.goal()
	if !ok {
		return outcome{}, false
	}
	if len(v.problem.Givens) > 0 || !goal.Constant() && v.problem.Verb == syntax.Evaluate {
		return outcome{}, false
	}
	e, ok := v.expression(a.node)
	if !ok || !e.Scalar() || !e.Finite() {
		return outcome{}, false
	}
	o := v.compare(syntax.Eq, goal, e)
	switch {
	case o.proved():
		o.j = verdict.Prove(AnswerSatisfies, o.j.Evidence(), o.j.Conditions()...)
	case o.refuted():
		b := *a
		b.left, b.right, b.op = v.problem.Goals[0], a.node, syntax.Eq
		if goal.Constant() && e.Constant() {
			if soft, ok := v.soften(&b, goal, e); ok {
				return soft, true
			}
		}
		if v.retracted || v.fragment(a) || mayConvert(b.left, b.right) {
			return unknown(UnknownRetracted), true
		}
		o.j = verdict.Refute(AnswerFails, o.j.Evidence())
	default:
		return outcome{}, false
	}
	return o, true
}

// ownLetters returns the names that the problem uses as letters of its own:
// unknowns it asks for, and letters to which it gives a value. They are variables
// even if they are called e or i.
func ownLetters(problem *syntax.Task) map[string]bool {
	own := map[string]bool{}
	if problem == nil {
		return own
	}
	take := func(n *syntax.Node) {
		if n.Is(syntax.Symbol) {
			own[n.Text] = true
		}
	}
	for _, n := range problem.For {
		take(n)
	}
	for i := range problem.Givens {
		if n := problem.Givens[i].Math; n.Is(syntax.Relation) && len(n.Args) == 2 && n.Ops[0] == syntax.Eq {
			take(n.Args[0])
		}
	}
	return own
}
