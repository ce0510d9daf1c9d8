package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// open decides a relation with letters in it: as an identity, from the values and
// equations in scope, or against the equation before.
func (v *visit) open(a *assertion, l, r *expr.Node, preferred bool) outcome {
	op := a.op
	if op == syntax.Approx {
		return v.openApproximate(a, l, r)
	}
	if o, done := v.antiderivative(a, l, r); done {
		return o
	}
	if o, done := v.derivative(a, l, r); done {
		return o
	}
	identity := v.compare(op, l, r)
	if identity.proved() {
		return identity
	}
	if identity.refuted() && v.composed(a, l, r) {
		identity.j = verdict.Refute(IdentityFalse, identity.j.Evidence())
		return identity
	}
	if op == syntax.Eq {
		if o, ok := v.sameButConstant(l, r); ok {
			if a.chain != nil && has(a.chain.Args[0], syntax.Integral) {
				o.j = verdict.Prove(CalculusAntiderivative, o.j.Evidence(), o.j.Conditions()...)
				return o
			}
			return unknown(UnknownEquation)
		}
	}
	var o outcome
	var ok bool
	if v.tank.Share(mappedFuel, func() { o, ok = v.signed(op, l, r) }); ok {
		return o
	}
	if !l.Scalar() || !r.Scalar() {
		if a.at == 0 && op == syntax.Eq && v.fresh(l) {
			return stated
		}
		return unknown(UnknownNotation)
	}
	if o, ok := v.root(a, l, r); ok {
		return o
	}
	if o := v.byLaws(a, l, r, &identity, preferred); o != nil {
		return *o
	}
	if a.at == 0 && op == syntax.Eq && v.fresh(l) && !v.store.Has(r, l.Name()) {
		return stated
	}
	if o, ok := v.answered(a, l, r); ok {
		return o
	}
	o = v.following(a, l, r, &identity, preferred)
	if a.of == 1 && op == syntax.Eq && l.Is(expr.Sym) && r.Constant() {
		v.close(&o, a, l.Name(), []*expr.Node{r})
	}
	if o.refuted() && o.j.Code() == FollowsNot && op == syntax.Eq {
		// What is at odds with a line that was left open may follow from what is certain.
		if p, ok := v.combination(a, l, r, true); ok && p.proved() {
			return p
		}
	}
	return o
}

// following decides a relation from the facts in scope.
func (v *visit) following(a *assertion, l, r *expr.Node, identity *outcome, preferred bool) outcome {
	op := a.op
	if o, ok := v.withValues(a, l, r); ok {
		return o
	}
	if op == syntax.Eq {
		if o, ok := v.jointly(a, l, r); ok {
			return o
		}
		if o, ok := v.nowhere(a, l, r, identity); ok {
			return o
		}
		if o, ok := v.combination(a, l, r, false); ok {
			if o.proved() && o.relation == implies {
				// In one unknown the comparison of the solutions says more.
				if p, ok := v.roots(a, l, r); ok && p.proved() {
					return p
				}
			}
			return o
		}
		o, ok := v.roots(a, l, r)
		if ok && o.j.Verdict() != verdict.Unknown {
			return o
		}
		if p, proved := v.ranges(a, l, r); proved {
			return p
		}
		if ok {
			return o
		}
		var mapped outcome
		v.tank.Share(mappedFuel, func() {
			if mapped, ok = v.logarithms(l, r); !ok {
				mapped, ok = v.rewritten(l, r)
			}
		})
		if ok {
			return mapped
		}
		if o, ok := v.candidate(a, l, r); ok {
			return o
		}
		if o, ok := v.cancelled(a, l, r); ok {
			return o
		}
		if o, ok := v.rearranged(a, l, r); ok && preferred {
			return o
		}
		if o, ok := v.parametrised(a, l, r); ok {
			return o
		}
		if o, ok := v.byValues(a, l, r); ok {
			return o
		}
		if o, ok := v.byConjugates(a, l, r); ok {
			return o
		}
		if o, ok := v.divisor(a, l, r); ok {
			return o
		}
		if identity.refuted() && preferred && v.rewriting(a, l, r) {
			if v.retracted {
				return unknown(UnknownRetracted)
			}
			if o, ok := v.whereNonNegative(l, r); ok && !v.universal(a, l, r) {
				return o
			}
			identity.j = verdict.Refute(IdentityFalse, identity.j.Evidence())
			return *identity
		}
		return unknown(UnknownEquation)
	}
	o, ok := v.ranges(a, l, r)
	if !ok {
		o, ok = v.order(a, l, r)
	}
	if !ok {
		o, ok = v.positive(a, l, r)
	}
	if !ok {
		o, ok = v.sloped(a, l, r)
	}
	if !ok {
		o, ok = v.divisor(a, l, r)
	}
	if ok {
		v.closeRange(&o, a, l, r)
		return o
	}
	return unknown(UnknownUndecided)
}

// answered refutes an answer "x = value" that does not solve the problem's equation.
func (v *visit) answered(a *assertion, l, r *expr.Node) (outcome, bool) {
	if a.op != syntax.Eq || a.of != 1 || !l.Is(expr.Sym) || !r.Constant() || r.Imaginary() {
		return outcome{}, false
	}
	var o outcome
	v.answerTo(&o, a, l.Name(), []*expr.Node{r}, nil)
	return o, o.refuted()
}

// root refutes x₁ = value at the end where it does not solve the problem's equation in x.
func (v *visit) root(a *assertion, l, r *expr.Node) (o outcome, ok bool) {
	if v.problem == nil || !v.searching || !v.closing || a.op != syntax.Eq || a.of != 1 || !l.Is(expr.Sym) || !r.Constant() || r.Imaginary() || v.softSide(a) {
		return o, false
	}
	x, _, indexed := strings.Cut(l.Name(), "_")
	if i, value, _ := v.missed(x, r, true); indexed && i >= 0 && value.Finite() && v.mayContradict(a, []int{i}) {
		v.refuteMember(&o, &v.ctx.facts[i], x, r)
	}
	return o, o.refuted()
}

// fresh reports whether n is a symbol met for the first time: an equation with it
// on the left names something.
func (v *visit) fresh(n *expr.Node) bool {
	return n.Is(expr.Sym) && !v.ctx.knows(n.Name())
}

// given returns the portable form of facts.
func (v *visit) given(from []int) []recheck.Claim {
	var out []recheck.Claim
	for _, i := range from {
		f := &v.ctx.facts[i]
		c := expr.Claim(relName(f.op), f.l, f.r)
		c.Of, c.At = f.of, f.point
		out = append(out, c)
	}
	return out
}

func relName(op syntax.Op) string {
	switch op {
	case syntax.Ne:
		return "!="
	case syntax.Lt:
		return "<"
	case syntax.Le:
		return "<="
	case syntax.Gt:
		return ">"
	case syntax.Ge:
		return ">="
	case syntax.Approx:
		return "~"
	}
	return "="
}

// withValues puts the known values in and decides what has become closed.
func (v *visit) withValues(a *assertion, l, r *expr.Node) (outcome, bool) {
	by, from := v.ctx.values(v.store)
	if len(by) == 0 {
		return outcome{}, false
	}
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	if l2 == l && r2 == r {
		return outcome{}, false
	}
	var used []int
	var point []recheck.Binding
	var shownPoint []Binding
	for _, i := range from {
		f := &v.ctx.facts[i]
		if name := f.l.Name(); v.store.Has(l, name) || v.store.Has(r, name) {
			used = append(used, i)
			point = append(point, recheck.Binding{Name: name, Value: expr.Term(f.r)})
			shownPoint = append(shownPoint, Binding{expr.LaTeX(f.l), expr.LaTeX(f.r)})
		}
	}
	o := v.compare(a.op, l2, r2)
	claim := expr.Claim(relName(a.op), l, r, v.given(used)...)
	if o.proved() {
		if a.op != syntax.Eq {
			o.j = verdict.Prove(FollowsSubstitution, o.j.Evidence(), o.j.Conditions()...)
			return o, true
		}
		if nf, ok := o.j.Evidence().(recheck.NormalForm); !ok || len(nf.Kernels) > 0 || hasFunction(v.store, l) || hasFunction(v.store, r) {
			// The closed claim has evidence of its own.
			o.j = verdict.Prove(FollowsSubstitution, o.j.Evidence(), o.j.Conditions()...)
			return o, true
		}
		o.j = verdict.Prove(FollowsSubstitution, recheck.Substitution{Values: point, Residual: expr.Term(v.store.Int(0))}, o.j.Conditions()...)
		o.claim = claim
		return o, true
	}
	if !o.refuted() || !l2.Constant() || !r2.Constant() {
		return outcome{}, false
	}
	if a.op == syntax.Eq {
		if soft, ok := v.soften(a, l2, r2); ok {
			return soft, true
		}
		if v.propagatedValues(a) {
			return unknown(UnknownRounding), true
		}
	}
	if mayConvert(a.left, a.right) {
		return unknown(UnknownUnits), true
	}
	if !v.mayContradict(a, used) || !v.byLaw(used) && !v.reduced(a, used) && (l.Is(expr.Sym) || r.Is(expr.Sym) || !v.sameStep(used) && !v.evaluates(used)) {
		return outcome{}, false
	}
	ce, ok := o.j.Evidence().(recheck.Counterexample)
	if !ok {
		return outcome{}, false
	}
	for _, name := range v.store.Symbols(v.store.Tuple(l, r)) {
		if by[name] == nil { // of no influence, like a factor of 0
			point = append(point, recheck.Binding{Name: name, Value: expr.Term(v.store.Int(1))})
		}
	}
	ce.Point = point
	o.j, o.claim = verdict.Refute(FollowsNot, ce), claim
	o.example = &Counterexample{Point: shownPoint, Left: expr.LaTeX(l2), Right: expr.LaTeX(r2)}
	return o, true
}

// hasFunction reports whether a function occurs in n: its values at special angles are
// folded as soon as they are put in.
func hasFunction(s *expr.Store, n *expr.Node) bool {
	found := false
	s.Walk(n, func(m *expr.Node) bool {
		found = found || m.Is(expr.Func)
		return !found
	})
	return found
}

// propagatedValues reports whether numerals that were rounded before occur in the values in scope.
func (v *visit) propagatedValues(a *assertion) bool {
	return len(v.ctx.rounded) > 0
}

// openApproximate decides x ≈ 1.41 where x is known.
func (v *visit) openApproximate(a *assertion, l, r *expr.Node) outcome {
	by, _ := v.ctx.values(v.store)
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	if l2.Constant() && r2.Constant() && l2.Scalar() && r2.Scalar() {
		o := v.approximate(a, l2, r2)
		return o
	}
	if s, ok := shown(a.right); ok {
		v.ctx.rounded = append(v.ctx.rounded, s.text)
	}
	if a.at == 0 && v.fresh(l) {
		v.ctx.note([]string{l.Name()})
		return stated
	}
	return unknown(UnknownUndecided)
}
