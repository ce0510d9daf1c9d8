package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// antiderivative decides ∫ f dx = F by differentiating F. done is false for every other equation.
func (v *visit) antiderivative(a *assertion, l, r *expr.Node) (o outcome, done bool) {
	if a.op != syntax.Eq || !l.IsFunc("integral") || l.Len() != 2 || !l.Arg(1).Is(expr.Sym) {
		return o, false
	}
	x := l.Arg(1).Name()
	if r.IsFunc("integral") && r.Len() == 2 && r.Arg(1) == l.Arg(1) {
		o = v.compare(syntax.Eq, l.Arg(0), r.Arg(0))
		if o.refuted() {
			return unknown(UnknownUndecided), true
		}
		return o, true
	}
	d, ok := v.store.Diff(r, x)
	if !ok {
		return unknown(UnknownUndecided), true
	}
	o = v.compare(syntax.Eq, l.Arg(0), d)
	switch {
	case o.proved():
		o.j = verdict.Prove(CalculusAntiderivative, o.j.Evidence(), o.j.Conditions()...)
		if nf, ok := o.j.Evidence().(recheck.NormalForm); ok {
			ev := recheck.Derivative{Variable: x, Value: expr.Term(d), Proof: nf}
			o.j = verdict.Prove(CalculusAntiderivative, ev, o.j.Conditions()...)
			o.claim = expr.Claim("=", l.Arg(0), r)
		}
	case o.refuted():
		if v.retracted || len(a.conditions) > 0 {
			return unknown(UnknownRetracted), true
		}
		o.j = verdict.Refute(AntiderivativeFalse, o.j.Evidence())
	}
	return o, true
}
