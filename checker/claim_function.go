package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// inverse decides f⁻¹(u) = w, where f is known, by f(w) = u. That proves it where f takes no value twice, and
// refutes it unless the reciprocal of f(u) may be meant.
func (v *visit) inverse(a *assertion, l, r *expr.Node) (outcome, bool) {
	name, ok := strings.CutSuffix(l.Name(), "^-1")
	if !l.Is(expr.Func) || !ok || l.Len() != 1 || !r.Scalar() {
		return outcome{}, false
	}
	u := l.Arg(0)
	for _, d := range v.functions {
		if d.name != name || d.body == nil || len(d.params) != 1 {
			continue
		}
		f := func(n *expr.Node) *expr.Node { return v.store.Subst(d.body, map[string]*expr.Node{d.params[0]: n}) }
		o := v.compare(syntax.Eq, f(r), u)
		switch {
		case o.proved() && v.injective(d, u, r):
			o.j = verdict.Prove(FollowsSubstitution, o.j.Evidence(), o.j.Conditions()...)
			return o, true
		case o.refuted() && !v.retracted && !v.softSide(a) && !v.fragment(a):
			reciprocal := v.compare(syntax.Eq, v.store.Pow(f(u), v.store.Int(-1)), r)
			if reciprocal.refuted() && (u.Constant() && r.Constant() || u.Is(expr.Sym) && !r.Is(expr.Sym) && v.formula(a, l, r)) {
				o.j = verdict.Refute(FollowsNot, o.j.Evidence())
				return o, true
			}
		}
	}
	return outcome{}, false
}

// injective reports whether a function takes no value twice: it is linear, or w, a function of u, leads back from its values.
func (v *visit) injective(d definition, u, w *expr.Node) bool {
	x := v.store.Sym(d.params[0])
	if slope, ok := v.store.Diff(d.body, d.params[0]); ok && slope.IsNum() && !slope.IsZero() {
		return true
	}
	if !u.Is(expr.Sym) {
		return false
	}
	back := v.compare(syntax.Eq, v.store.Subst(w, map[string]*expr.Node{u.Name(): d.body}), x)
	return back.proved()
}

// composed reports whether l = r, which is no identity, says what f(g(x)) or a sum to n is rather than where it has a
// value: no line in x follows that would go on to solve it, and both sides of a composition are like polynomials.
func (v *visit) composed(a *assertion, l, r *expr.Node) bool {
	sum := l.IsFunc("sum") || l.IsFunc("prod")
	if a.op != syntax.Eq || a.at > 0 || v.calls(a.left) < 2 && !sum || v.next.step == nil && !v.next.end || v.problemMentions(l, r) {
		return false
	}
	behind := between(v.src, a.text.End, len(v.src))
	if i := strings.IndexAny(behind, ".;。；\n"); i >= 0 {
		behind = behind[:i]
	}
	if !connected(behind) {
		return false // it may hold under a condition only
	}
	for _, next := range [2]*syntax.Node{v.after, v.next.formula()} {
		if next != nil && overlap(letters(next, nil), v.store.Symbols(r)) {
			return false
		}
	}
	return v.formula(a, l, r) && (sum || v.alike(l, r))
}

// calls counts the known functions in n.
func (v *visit) calls(n *syntax.Node) int {
	count := 0
	if n.Is(syntax.Symbol) && slices.ContainsFunc(v.functions, func(d definition) bool { return d.name == n.Text && len(d.params) > 0 }) {
		count++
	}
	if n != nil {
		for _, m := range n.Args {
			count += v.calls(m)
		}
	}
	return count
}
