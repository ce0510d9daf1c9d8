package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxCofactors caps the rows of a matrix whose determinant is also taken along its first column.
const maxCofactors = 5

// matrix answers with the determinant, the inverse or the eigenvalues of a matrix.
func (w *work) matrix(name string) bool {
	if len(w.task.Goals) != 1 {
		return false
	}
	s := w.s
	bracketed := *w.task.Goals[0]
	if bracketed.Is(syntax.Matrix) {
		bracketed.Text = "()" // a determinant may be written between bars
	}
	m, ok := w.lower(&bracketed)
	if !ok || !m.Is(expr.Matrix) || m.Len() != m.Arg(0).Len() || s.Has(m, "t") {
		return false
	}
	shown := tex(m)
	switch name {
	case "determinant":
		d, ok := w.valueOf(`\det ` + shown)
		if !ok || m.Len() > maxCofactors {
			return false
		}
		d = w.simple(d)
		w.say("Work out the determinant.", "计算行列式。", `\det `+shown+" = "+tex(d))
		w.decide("re-solve", w.cofactors(m), d, "Expanded along the first column, it is the same.", "按第一列展开，结果相同。")
		return w.answer("matrix/determinant", tex(d))
	case "inverse matrix":
		d, ok := w.valueOf(`\det ` + shown)
		if !ok {
			return false
		}
		w.say("Work out the determinant.", "计算行列式。", `\det `+shown+" = "+tex(w.simple(d)))
		if sign, ok := w.signOf(d); !ok || sign == 0 {
			return false
		}
		inverse, ok := w.valueOf(shown + `^{-1}`)
		if !ok || !inverse.Is(expr.Matrix) {
			return false
		}
		w.say("Divide the adjugate by the determinant.", "伴随矩阵除以行列式。", shown+"^{-1} = "+tex(inverse))
		v := w.vector(m.Len())
		for i, back := range lower.Apply(s, m, lower.Apply(s, inverse, v)).Args() {
			w.decide("substitution", back, v.Arg(i), "Applied one after the other, the inverse and the matrix give every vector back.", "依次作用逆矩阵与原矩阵，任一向量不变。")
		}
		return w.answer("matrix/inverse", tex(inverse))
	case "eigenvalues":
		x := s.Sym("lambda")
		if len(s.Symbols(m)) > 0 || m.Len() > maxCofactors {
			return false
		}
		shifted := lower.Shifted(s, m, x)
		p := w.simple(w.cofactors(shifted))
		w.say("Work out the characteristic polynomial.", "求特征多项式。", `\det `+tex(shifted)+" = "+tex(p))
		e := s.Rel("=", p, s.Int(0))
		w.judge.Given(tex(e))
		return w.oneEquation(e, "lambda") && w.reply.Code == "solve/equation"
	}
	return false
}

// cofactors expands a determinant along the first column.
func (w *work) cofactors(m *expr.Node) *expr.Node {
	s := w.s
	if m.Len() == 1 {
		return m.Arg(0).Arg(0)
	}
	sum := s.Int(0)
	for i := range m.Len() {
		var rows []*expr.Node
		for k := range m.Len() {
			if k != i {
				rows = append(rows, s.Tuple(m.Arg(k).Args()[1:]...))
			}
		}
		part := s.Mul(m.Arg(i).Arg(0), w.cofactors(s.Matrix(rows...)))
		if i%2 == 1 {
			part = s.Neg(part)
		}
		sum = s.Add(sum, part)
	}
	return sum
}

// valueOf returns what a text of the solution's own means.
func (w *work) valueOf(latex string) (*expr.Node, bool) {
	n, err := parser.Expression(latex, parser.Options{})
	if err != nil {
		return nil, false
	}
	e, err := lower.One(n, w.ctx)
	return e, err == nil && !e.IsUndefined()
}

// product answers with a product or sum of matrices.
func (w *work) product() bool {
	if len(w.task.Goals) != 1 {
		return false
	}
	s := w.s
	m, ok := w.lower(w.task.Goals[0])
	if !ok || !m.Is(expr.Matrix) {
		return false
	}
	for _, row := range m.Args() {
		for _, e := range row.Args() {
			if !e.Scalar() {
				return false
			}
		}
	}
	m = s.Map(m, func(k *expr.Node) *expr.Node {
		if k.Scalar() {
			return w.simple(k)
		}
		return nil
	})
	w.say("Work it out, entry by entry.", "逐个元素计算。", w.written(w.task.Goals[0])+" = "+tex(m))
	v := w.vector(m.Arg(0).Len())
	if len(s.Symbols(m)) > 0 {
		return false
	}
	once, again := v, lower.Apply(s, m, v)
	if g := w.task.Goals[0]; g.Is(syntax.Power) && w.isMinusOne(g.Arg(1)) {
		once, ok = w.transform(g.Arg(0), again, 0)
		again = v
	} else {
		once, ok = w.transform(g, v, 0)
	}
	if !ok || once.Len() != again.Len() {
		return false
	}
	for i := range once.Args() {
		w.decide("re-solve", once.Arg(i), again.Arg(i), "Applied one after the other to a vector, the matrices give the same.", "把各矩阵依次作用于同一向量，结果相同。")
	}
	return w.answer("matrix/product", tex(m))
}

func (w *work) isMinusOne(n *syntax.Node) bool {
	e, ok := w.read(n)
	return ok && e == w.s.Int(-1)
}

// vector has the powers of a letter for coordinates: two matrices that do the same to it are the same.
func (w *work) vector(n int) *expr.Node {
	v := make([]*expr.Node, n)
	for i := range v {
		v[i] = w.s.Pow(w.s.Sym("t"), w.s.Int(int64(i)))
	}
	return w.s.Tuple(v...)
}

// transform applies what n says to a vector: sums term by term, products one
// factor after the other, from the right.
func (w *work) transform(n *syntax.Node, v *expr.Node, depth int) (*expr.Node, bool) {
	s := w.s
	e, ok := w.lower(n)
	if !ok || depth > 20 {
		return nil, false
	}
	switch {
	case e.Scalar():
		return lower.Scaled(s, e, v), true
	case !e.Is(expr.Matrix):
		return nil, false
	case n.Is(syntax.Group) && len(n.Args) == 1:
		return w.transform(n.Args[0], v, depth+1)
	case n.Is(syntax.Sum):
		var sum *expr.Node
		for i, a := range n.Args {
			part, ok := w.transform(a, v, depth+1)
			if !ok || sum != nil && part.Len() != sum.Len() {
				return nil, false
			}
			if n.Ops[i] == syntax.Minus {
				part = lower.Scaled(s, s.Int(-1), part)
			}
			if sum == nil {
				sum = part
			} else {
				sum = lower.Sum(s, sum, part)
			}
		}
		return sum, sum != nil
	case n.Is(syntax.Juxtapose) || n.Is(syntax.Product):
		for i := len(n.Args) - 1; i >= 0; i-- {
			if i < len(n.Ops) && n.Ops[i] != syntax.Times && n.Ops[i] != syntax.Dot && n.Ops[i] != syntax.None {
				return nil, false
			}
			if v, ok = w.transform(n.Args[i], v, depth+1); !ok {
				return nil, false
			}
		}
		return v, true
	case n.Is(syntax.Power):
		k, ok := w.lower(n.Args[1])
		if !ok || !k.IsInt() || k.Num().Sign() <= 0 || k.Num().Sub(num.Int(maxExponent)).Sign() > 0 {
			return nil, false
		}
		for times, _ := k.Num().Int64(); times > 0; times-- {
			if v, ok = w.transform(n.Args[0], v, depth+1); !ok {
				return nil, false
			}
		}
		return v, true
	}
	if e.Arg(0).Len() != v.Len() {
		return nil, false
	}
	return lower.Apply(s, e, v), true
}
