package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// reworked reports whether l is the expression, in whatever form, that the problem asks to rewrite and says nothing else of.
func (v *visit) reworked(l, r *expr.Node) bool {
	goal, ok := v.goal()
	if !ok || v.problem.Verb == syntax.Evaluate || len(v.problem.Givens) > 0 || goal.Is(expr.Sym) || goal.Constant() || r.Constant() {
		return false
	}
	o := v.compare(syntax.Eq, goal, l)
	return o.proved()
}

// universal reports whether the text says that the line holds for all values of all of its letters.
func (v *visit) universal(a *assertion, l, r *expr.Node) bool {
	q, _ := v.quantified(a)
	for _, x := range v.store.Symbols(v.store.Rel("=", l, r)) {
		if !slices.Contains(q.letters, x) {
			return false
		}
	}
	return len(q.letters) > 0 && !q.bounded()
}
