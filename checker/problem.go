package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// searches reports whether all solutions of an equation are asked for and nothing
// but the equation bears on them. Without a problem the lines speak for themselves.
func searches(problem *syntax.Task) bool {
	if problem == nil || problem.Source == "" {
		return true
	}
	if problem.Verb != syntax.SolveFor && problem.Verb != syntax.FindAll {
		return false
	}
	return len(problem.Parts) == 0 && connected(problem.Source)
}

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
	for _, g := range problem.Goals {
		s.ctx.note(letters(g, nil))
	}
	for _, g := range problem.For {
		s.ctx.note(letters(g, nil))
	}
	s.ctx.last = nil
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
