package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// compare decides l op r for all values of the symbols in it. A refutation carries
// a point at which it fails.
func (v *visit) compare(op syntax.Op, l, r *expr.Node) outcome {
	o := outcome{claim: expr.Claim(relName(op), l, r)}
	if op == syntax.Eq {
		o.j = equality.Decide(v.store, l, r)
		switch {
		case o.proved():
			o.j = verdict.Prove(EqualNormalForm, o.j.Evidence(), o.j.Conditions()...)
		case o.refuted():
			o.example = v.example(o.j.Evidence(), l, r)
		}
		return o
	}
	o.j = verdict.Leave(UnknownUndecided, nil)
	if !l.Constant() || !r.Constant() || !l.Scalar() || !r.Scalar() || !l.Finite() || !r.Finite() {
		return o
	}
	sign, ok := equality.Sign(v.store, v.store.Sub(l, r))
	var zero verdict.Judgement
	if !ok {
		zero = equality.Decide(v.store, l, r)
		if zero.Verdict() != verdict.Proved {
			return o
		}
		sign = 0
	}
	var holds bool
	switch op {
	case syntax.Ne:
		holds = sign != 0
	case syntax.Lt:
		holds = sign < 0
	case syntax.Le:
		holds = sign <= 0
	case syntax.Gt:
		holds = sign > 0
	case syntax.Ge:
		holds = sign >= 0
	default:
		o.j = verdict.Leave(UnknownNotation, nil)
		return o
	}
	x, ok1 := v.enclose(l)
	y, ok2 := v.enclose(r)
	if !ok1 || !ok2 {
		return o
	}
	left, right := x.portable(), y.portable()
	switch {
	case !holds && sign == 0:
		// What refutes a ≠ b or a < b is a proof of a = b.
		ev := zero.Evidence()
		if ev == nil {
			ev = recheck.NormalForm{}
		}
		o.claim = expr.Claim("=", l, r)
		o.j = verdict.Refute(NumericFalse, ev)
		o.example = &Counterexample{Left: expr.LaTeX(l), Right: expr.LaTeX(r)}
	case !holds:
		o.j = verdict.Refute(NumericFalse, recheck.Counterexample{Left: left, Right: right, Bits: digitsBits})
		o.example = &Counterexample{Left: expr.LaTeX(l), Right: expr.LaTeX(r)}
	case sign == 0:
		ev := zero.Evidence()
		if ev == nil {
			ev = recheck.NormalForm{}
		}
		o.claim = expr.Claim("=", l, r)
		o.j = verdict.Prove(NumericTrue, ev)
	default:
		d, ok := v.enclose(v.store.Sub(l, r))
		if !ok || d.contains(num.Zero) {
			return o
		}
		o.j = verdict.Prove(NumericTrue, recheck.Separation{Difference: d.portable(), Bits: digitsBits})
	}
	return o
}

func (e enclosure) portable() recheck.Range {
	return recheck.Range{Lo: e.lo.String(), Hi: e.hi.String()}
}

// example shows the point of a refutation with the values of both sides.
func (v *visit) example(ev recheck.Evidence, l, r *expr.Node) *Counterexample {
	ce, ok := ev.(recheck.Counterexample)
	if !ok {
		return &Counterexample{Left: expr.LaTeX(l), Right: expr.LaTeX(r)}
	}
	out := &Counterexample{}
	by := make(map[string]*expr.Node, len(ce.Point))
	for _, b := range ce.Point {
		n, ok := v.store.FromTerm(b.Value)
		if !ok {
			continue
		}
		by[b.Name] = n
		out.Point = append(out.Point, Binding{expr.LaTeX(v.store.Sym(b.Name)), expr.LaTeX(n)})
	}
	out.Left, out.Right = expr.LaTeX(v.store.Subst(l, by)), expr.LaTeX(v.store.Subst(r, by))
	return out
}
