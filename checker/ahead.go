package checker

import "github.com/yansuan/yansuan/parser/syntax"

// What is read of the text behind a line before the line is decided.

// ahead is the step that follows, where it is known; end is set where there is none. further are
// all that follow.
type ahead struct {
	step    *syntax.Step
	src     string
	end     bool
	further []syntax.Step
}

// leadsToTrial reports whether a line is said to give one that is rejected.
func leadsToTrial(st *syntax.Statement, rest []syntax.Statement, src string) bool {
	return len(rest) > 0 && rest[0].Role == syntax.Trial && connected(between(src, st.Span.End, rest[0].Span.Start))
}

// retracted reports whether what follows takes a line back.
func retracted(rest []syntax.Statement, next ahead) bool {
	if len(rest) > 0 {
		return rest[0].Cue == syntax.Reject || rest[0].Role == syntax.Negated && rest[0].Math == nil
	}
	if next.step == nil {
		return false
	}
	return len(next.step.Statements) > 0 && next.step.Statements[0].Cue == syntax.Reject || takesBack(next.step.Span.Of(next.src))
}

// formula returns the first formula that is a statement.
func formula(statements []syntax.Statement) *syntax.Node {
	for i := range statements {
		if m := statements[i].Math; holdsStatement(m) {
			return m
		}
	}
	return nil
}

// formula returns the first formula of the step that follows.
func (next *ahead) formula() *syntax.Node {
	if next.step == nil {
		return nil
	}
	return formula(next.step.Statements)
}

// ends returns where the words behind a statement end: at the next formula of the step, or with it.
func ends(rest []syntax.Statement, end int) int {
	for i := range rest {
		if m := rest[i].Math; m != nil && !m.Is(syntax.Symbol) {
			return rest[i].Span.Start
		}
	}
	return end
}
