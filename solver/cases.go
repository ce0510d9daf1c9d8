package solver

import (
	"slices"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
)

// maxCases caps the absolute values that are split by sign.
const maxCases = 4

// solutionSet is checker.SolutionSet, after absolute values are split by the sign of what is in
// them, and one exponential or logarithm is solved for and undone, as it is monotonic.
func (w *work) solutionSet(n *expr.Node, x string) ([]checker.Piece, bool) {
	if pieces, ok := checker.SolutionSet(w.s, n, x); ok {
		return pieces, true
	}
	var parts []*expr.Node
	for _, r := range conjuncts(n) {
		c, ok := w.cases(r, x, maxCases)
		if !ok {
			return nil, false
		}
		parts = append(parts, c)
	}
	return checker.SolutionSet(w.s, w.s.Combine(expr.And, parts...), x)
}

// cases is a condition with the same solutions as the relation r that has none of these functions of x.
func (w *work) cases(r *expr.Node, x string, depth int) (*expr.Node, bool) {
	s := w.s
	if !r.Is(expr.Rel) {
		return r, true
	}
	var split *expr.Node
	var kernels []*expr.Node
	s.Map(r, func(k *expr.Node) *expr.Node {
		if !s.Has(k, x) {
			return k
		}
		if k.IsFunc("abs") {
			split = k
		} else if k.IsFunc("log") || k.Is(expr.Pow) && s.Has(k.Arg(1), x) {
			if !slices.Contains(kernels, k) {
				kernels = append(kernels, k)
			}
			return k
		}
		return nil
	})
	switch {
	case split == nil && kernels == nil:
		return r, true
	case split == nil:
		for i := range kernels {
			kernels[0], kernels[i] = kernels[i], kernels[0]
			if c, ok := w.monotonic(r, kernels, x); ok {
				return c, true
			}
		}
		return nil, false
	case depth == 0:
		return nil, false
	}
	u, zero := split.Arg(0), s.Int(0)
	var halves []*expr.Node
	for _, half := range [...]struct {
		rel  string
		sign int64
	}{{">=", 1}, {"<", -1}} {
		c, ok := w.cases(w.put(r, split, s.Mul(s.Int(half.sign), u)), x, depth-1)
		inner, ok2 := w.cases(s.Rel(half.rel, u, zero), x, depth-1)
		if !ok || !ok2 {
			return nil, false
		}
		halves = append(halves, s.Combine(expr.And, inner, c))
	}
	return s.Combine(expr.Or, halves...), true
}

// put writes v for the part k of n.
func (w *work) put(n, k, v *expr.Node) *expr.Node {
	return w.s.Map(n, func(m *expr.Node) *expr.Node {
		if m == k {
			return v
		}
		return nil
	})
}

// monotonic solves r for the exponential or logarithm in it, or the exponentials that are powers
// of one, and says where it has such values.
func (w *work) monotonic(r *expr.Node, kernels []*expr.Node, x string) (*expr.Node, bool) {
	s := w.s
	t, k := s.Sym(x+"'"), kernels[0]
	exponential, rising, base := k.Is(expr.Pow), true, s.Const("e")
	inner := k.Arg(0)
	var undo func(end *expr.Node) *expr.Node
	inT := r
	if exponential {
		inner, base = k.Arg(1), k.Arg(0)
		rate := s.Func("log", base)
		sign, ok := w.signOf(base)
		direction, ok2 := w.signOf(rate)
		if !ok || !ok2 || sign <= 0 || direction == 0 {
			return nil, false
		}
		for _, other := range kernels {
			if !other.Is(expr.Pow) {
				return nil, false
			}
			ratio := w.simple(s.Div(other.Arg(1), inner))
			power, ok := equality.Value(s, s.Div(s.Mul(ratio, s.Func("log", other.Arg(0))), rate))
			if !ok || !power.IsInt() {
				return nil, false
			}
			inT = w.put(inT, other, s.Pow(t, power))
		}
		inT = s.Combine(expr.And, inT, s.Rel(">", t, s.Int(0)))
		rising = direction > 0
		undo = func(end *expr.Node) *expr.Node { return s.Div(s.Func("log", end), rate) }
	} else {
		unit := s.Int(1) // log x is t·log b where it stands over log b
		s.Map(r, func(c *expr.Node) *expr.Node {
			if c.IsFunc("log") && c.Constant() {
				unit, base = c, c.Arg(0)
			}
			return nil
		})
		sign, ok := w.signOf(unit)
		if len(kernels) > 1 || !ok || sign <= 0 {
			return nil, false
		}
		inT = s.Rel(r.Name(), w.simple(w.put(r.Arg(0), k, s.Mul(unit, t))), w.simple(w.put(r.Arg(1), k, s.Mul(unit, t))))
		undo = func(end *expr.Node) *expr.Node { return s.Pow(base, end) }
	}
	if s.Has(inT, x) {
		return nil, false
	}
	pieces, ok := checker.SolutionSet(s, inT, t.Name())
	if !ok {
		return nil, false
	}
	parts := []*expr.Node{}
	for _, p := range pieces {
		all := []*expr.Node{s.Rel(">", inner, s.Int(0))}
		if exponential {
			all[0] = s.Rel(">=", s.Mul(inner, inner), s.Int(0))
		}
		for i, end := range [...]*expr.Node{p.Lo, p.Hi} {
			if !end.Finite() || exponential && end.IsZero() {
				continue
			}
			value, ok := equality.Value(s, undo(end))
			if !ok {
				value = undo(end)
			}
			all = append(all, s.Rel(order(i == 0 == rising, i == 0 && p.LoShut || i == 1 && p.HiShut), inner, value))
		}
		parts = append(parts, s.Combine(expr.And, all...))
	}
	if len(parts) == 0 {
		return s.Rel("<", s.Mul(inner, inner), s.Int(0)), true
	}
	return s.Combine(expr.Or, parts...), true
}

func order(greater, shut bool) string {
	switch {
	case greater && shut:
		return ">="
	case greater:
		return ">"
	case shut:
		return "<="
	}
	return "<"
}
