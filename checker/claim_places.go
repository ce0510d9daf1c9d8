package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// coordinates compares two tuples or matrices place by place; what is open is held against the facts in scope.
func (v *visit) coordinates(a *assertion, l, r *expr.Node) outcome {
	o := outcome{claim: expr.Claim("=", l, r)}
	var parts []recheck.Part
	var conditions, given []recheck.Claim
	all := true
	code := EqualNormalForm
	place := *a
	place.at, place.of, place.chain = 0, 2, nil
	var places func(l, r *expr.Node) bool // false where a place refutes
	places = func(l, r *expr.Node) bool {
		for i, x := range l.Args() {
			y := r.Arg(i)
			if placed(x, y) {
				if !places(x, y) {
					return false
				}
				continue
			}
			c := v.compare(syntax.Eq, x, y)
			if !c.proved() && !(x.Constant() && y.Constant()) && x.Scalar() && y.Scalar() && v.numbers(x, y) {
				c, code = v.open(&place, x, y, false), FollowsCombination
				if c.refuted() {
					o = c
					return false
				}
			}
			switch {
			case c.proved():
				given = append(given, c.claim.Given...)
				parts = append(parts, recheck.Part{Claim: c.claim, Evidence: c.j.Evidence()})
				conditions = merged(conditions, c.j.Conditions())
			case c.refuted() && x.Constant() && y.Constant() && !v.softSide(a) && !v.retracted && !v.fragment(a) && !v.otherNumbers(a) && !v.subtracted(a):
				o.j = verdict.Refute(NumericFalse, recheck.Parts{Parts: []recheck.Part{{Claim: c.claim, Refuted: true, Evidence: c.j.Evidence()}}})
				o.example = &Counterexample{Left: expr.LaTeX(x), Right: expr.LaTeX(y)}
				return false
			default:
				all = false
			}
		}
		return true
	}
	switch {
	case !places(l, r):
		return o
	case !all || len(parts) == 0:
		return unknown(UnknownEquation)
	}
	o.claim.Given = given
	o.j = verdict.Prove(code, recheck.Parts{Parts: parts}, conditions...)
	return o
}

// numbers reports whether no letter in l = r is a capital one or has an arrow: it may be a matrix or a vector.
func (v *visit) numbers(l, r *expr.Node) bool {
	names := v.store.Symbols(v.store.Tuple(l, r))
	return !slices.ContainsFunc(names, isCapital) && !slices.ContainsFunc(names, isArrow)
}

// depends reports whether l = r speaks of a letter that the conditions of a restrict.
func (v *visit) depends(a *assertion, l, r *expr.Node) bool {
	for _, c := range a.conditions {
		if overlap(letters(c, nil), v.store.Symbols(v.store.Tuple(l, r))) {
			return true
		}
	}
	return false
}

// subtracted reports whether a minus sign stands before a, behind a term that was not read with it.
func (v *visit) subtracted(a *assertion) bool {
	before := strings.TrimRight(between(v.src, v.sentenceStart(a), a.text.Start), " $")
	before, minus := strings.CutSuffix(before, "-")
	return minus && strings.TrimSpace(before) != ""
}

// placed reports whether both are tuples or matrices of as many places.
func placed(l, r *expr.Node) bool {
	return (l.Is(expr.Tuple) && r.Is(expr.Tuple) || l.Is(expr.Matrix) && r.Is(expr.Matrix)) && l.Len() == r.Len()
}
