package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// doubtful reports whether n may be meant otherwise than it is read, in a way that every writer settles
// for himself and nothing in a text tells: what follows from n in one reading does not contradict a line.
func doubtful(n *syntax.Node) bool {
	for _, read := range rereadings {
		if reread(n, read) != n {
			return true
		}
	}
	for _, read := range closings {
		if last := len(n.Args) - 1; n.Is(syntax.Relation) && read(n.Args[last]) != n.Args[last] {
			return true
		}
	}
	return calls(n)
}

// calls reports whether a letter with a number in brackets stands in n that is no known function:
// a(3) may be a term of a sequence.
func calls(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	return callLike(n) && n.Args[1].Args[0].Is(syntax.Number) || slices.ContainsFunc(n.Args, calls)
}

// turns reports whether the facts fix an angle that n may give in degrees: sin x = 0.5, x = 30.
func (v *visit) turns(f *fact, n *syntax.Node) bool {
	if !n.Is(syntax.Number) || len(n.Text) < 2 {
		return false
	}
	found := false
	v.store.Walk(v.store.Rel("=", f.l, f.r), func(m *expr.Node) bool {
		switch {
		case m.Is(expr.Func) && trigonometric[m.Name()] && !m.Arg(0).Constant():
			found = true
		}
		return !found
	})
	return found
}

var trigonometric = map[string]bool{"sin": true, "cos": true, "tan": true, "cot": true, "sec": true, "csc": true}

// leansOnDoubt reports whether a names a function whose formula is doubtful.
func (v *visit) leansOnDoubt(a *assertion) bool {
	for _, d := range v.functions {
		if d.open && overlap([]string{d.name}, letters(a.node, nil)) {
			return true
		}
	}
	return false
}
