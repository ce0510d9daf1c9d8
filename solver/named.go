package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/parser/syntax"
)

// named answers with a quantity that has a name, which the task's first detail
// says.
func (w *work) named() bool {
	switch name := w.task.Detail[0].Text; name {
	case "slope", "midpoint", "distance", "distance to a line", "line", "parallel", "perpendicular":
		return w.analytic(name)
	case "determinant", "inverse matrix", "eigenvalues":
		return w.matrix(name)
	case "domain":
		return w.domain()
	case "inverse function":
		return w.inverseFunction()
	case "decimal", "percent", "mixed number", "fraction":
		return w.notation(name)
	case "radians", "degrees", "degrees in radians":
		return w.angle(name)
	case "vertex form", "vertex", "axis":
		return w.parabola(name)
	case "partial fractions":
		return w.partialFractions()
	case "quotient":
		return w.polynomialRemainder()
	case "coefficient", "constant term":
		return w.coefficientIn()
	case "letters", "choice", "row":
		return w.ways(name)
	case "terms":
		return w.terms()
	}
	return false
}

// rational returns the goals as fractions of polynomials in one letter.
func (w *work) rational(goals ...*syntax.Node) (f *field, qs []poly.Fraction, ok bool) {
	nodes := make([]*expr.Node, len(goals))
	for i, g := range goals {
		e, ok := w.lower(g)
		if !ok || !e.Scalar() {
			return nil, nil, false
		}
		nodes[i] = e
	}
	f = newField(w.s, nil, nodes...)
	if len(f.gens) != 1 || !f.gens[0].Is(expr.Sym) {
		return nil, nil, false
	}
	for _, e := range nodes {
		q, ok := f.of(e)
		if !ok {
			return nil, nil, false
		}
		qs = append(qs, q)
	}
	return f, qs, true
}
