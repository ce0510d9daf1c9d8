package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// Codes of Antiderivative.
const (
	ByDifferentiation verdict.Code = "integral/differentiated-back"
	NoDerivative      verdict.Code = "unknown/no-derivative"
)

// Antiderivative decides whether the derivative of F in x is f, which says that
// F is an antiderivative of f wherever both are defined.
func Antiderivative(s *expr.Store, f *expr.Node, x string, F *expr.Node, facts ...*expr.Node) (j verdict.Judgement) {
	err := fuel.Within(func() {
		d, ok := s.Diff(F, x)
		if !ok {
			j = verdict.Leave(NoDerivative, gap(string(NoDerivative), F))
			return
		}
		j = Decide(s, f, d, facts...)
		if j.Verdict() == verdict.Proved {
			nf, _ := j.Evidence().(recheck.NormalForm)
			j = verdict.Prove(ByDifferentiation, recheck.Derivative{Variable: x, Value: expr.Term(d), Proof: nf}, j.Conditions()...)
		}
	})
	if l, ok := err.(fuel.Limit); ok {
		return verdict.Leave(verdict.Code(l.Code), gap(l.Code, f))
	}
	return j
}
