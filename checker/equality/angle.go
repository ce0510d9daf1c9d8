package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// ByAngle is the code of an equality of angles.
const ByAngle verdict.Code = "equal/angle"

// angles proves two sums of inverse trigonometric functions and multiples of π
// equal: their difference lies between -1 and 1, where only 0 has the sine 0.
func angles(s *expr.Store, a, b *expr.Node) (j verdict.Judgement, ok bool) {
	d := s.Sub(a, b)
	if s.Complex() || !arcs(s, d) {
		return j, false
	}
	v := expr.Enclose(d, interval.New(64, s.Tank()), nil)
	lo, hi, ok := v.Bounds()
	one, minus := s.Int(1), s.Int(-1)
	if !ok || !v.Defined() || !minus.Num().Less(lo) || !hi.Less(one.Num()) {
		return j, false
	}
	sin := s.Func("sin", d)
	zero := s.Int(0)
	k, proved := prove(s, sin, zero, nil)
	if !proved {
		// The arcs apart, each with its own sine and cosine, which are algebraic.
		h := newHints(s, sin)
		h.apart = true
		var x *expr.Node
		for again := true; again && h.rounds < 12; h.rounds++ {
			f := newField(s, h)
			again = f.attempt(func() { x = f.canon(sin) })
		}
		if x == nil {
			return j, false
		}
		if k, proved = verdict.Prove(ByNormalForm, recheck.NormalForm{}), x == zero; !proved {
			if k, proved = vanishes(s, x, zero); !proved {
				return j, false
			}
			sin = x
		}
	}
	return verdict.Prove(ByAngle, recheck.Parts{Parts: []recheck.Part{{Claim: expr.Claim("=", sin, zero), Evidence: k.Evidence()}}}), true
}

// arcs reports whether n is a sum of rational multiples of arcs and of π, with an arc among them.
func arcs(s *expr.Store, n *expr.Node) bool {
	terms := []*expr.Node{n}
	if n.Is(expr.Add) {
		terms = n.Args()
	}
	found := false
	for _, t := range terms {
		_, r := s.Coefficient(t)
		switch {
		case r.IsFunc("asin"), r.IsFunc("acos"), r.IsFunc("atan"), r.Is(expr.Add) && t != n && arcs(s, r):
			found = true
		case r.IsConst("pi"):
		default:
			return false
		}
	}
	return found
}
