package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// compare decides l op r for all values of the symbols in it. A refutation carries
// a point at which it fails.
func (v *visit) compare(op syntax.Op, l, r *expr.Node) outcome {
	o := outcome{claim: expr.Claim(relName(op), l, r)}
	if l == r && op == syntax.Eq && l.Scalar() {
		o.j = verdict.Prove(EqualNormalForm, recheck.NormalForm{})
		return o
	}
	if !l.IsNum() || !r.IsNum() {
		o.j = verdict.Leave(UnknownUndecided, nil)
		return o
	}
	holds := false
	c := l.Num().Cmp(r.Num())
	switch op {
	case syntax.Eq:
		holds = c == 0
	case syntax.Ne:
		holds = c != 0
	case syntax.Lt:
		holds = c < 0
	case syntax.Le:
		holds = c <= 0
	case syntax.Gt:
		holds = c > 0
	case syntax.Ge:
		holds = c >= 0
	default:
		o.j = verdict.Leave(UnknownNotation, nil)
		return o
	}
	left, right, d := l.Num().String(), r.Num().String(), l.Num().Sub(r.Num()).String()
	switch {
	case !holds:
		o.j = verdict.Refute(NumericFalse, recheck.Counterexample{
			Left: recheck.Range{Lo: left, Hi: left}, Right: recheck.Range{Lo: right, Hi: right}, Bits: 64})
	case c == 0:
		o.j = verdict.Prove(EqualNormalForm, recheck.NormalForm{})
	default:
		o.j = verdict.Prove(NumericTrue, recheck.Separation{Difference: recheck.Range{Lo: d, Hi: d}, Bits: 64})
	}
	return o
}
