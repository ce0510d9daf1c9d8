package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// slopes are the derivatives of functions of one argument u, without the inner one.
var slopes = map[string]func(s *expr.Store, u *expr.Node) *expr.Node{
	"sin": func(s *expr.Store, u *expr.Node) *expr.Node { return s.Func("cos", u) },
	"cos": func(s *expr.Store, u *expr.Node) *expr.Node { return s.Neg(s.Func("sin", u)) },
	"tan": func(s *expr.Store, u *expr.Node) *expr.Node { return s.Pow(s.Func("cos", u), s.Int(-2)) },
	"ln":  func(s *expr.Store, u *expr.Node) *expr.Node { return s.Div(s.Int(1), u) },
	"exp": func(s *expr.Store, u *expr.Node) *expr.Node { return s.Pow(s.Const("e"), u) },
}

// forward differentiates by the rules directly on the problem's own tree, as a
// second way beside the differentiation of expressions; false where a rule is missing.
func (w *work) forward(n *syntax.Node, x string, depth int) (*expr.Node, bool) {
	s := w.s
	if n == nil || depth > 200 {
		return nil, false
	}
	s.Tank().Burn(1)
	slope := func(i int) (*expr.Node, bool) { return w.forward(n.Arg(i), x, depth+1) }
	value := func(i int) (*expr.Node, bool) { return w.lower(n.Arg(i)) }
	switch n.Kind {
	case syntax.Number:
		return s.Int(0), true
	case syntax.Symbol:
		if n.Text == x {
			return s.Int(1), true
		}
		return s.Int(0), true
	case syntax.Group:
		if n.Text == "()" && len(n.Args) == 1 {
			return slope(0)
		}
	case syntax.Sum:
		terms := make([]*expr.Node, len(n.Args))
		for i := range n.Args {
			d, ok := slope(i)
			if !ok || n.Ops[i] != syntax.None && n.Ops[i] != syntax.Plus && n.Ops[i] != syntax.Minus {
				return nil, false
			}
			if terms[i] = d; n.Ops[i] == syntax.Minus {
				terms[i] = s.Neg(d)
			}
		}
		return s.Add(terms...), len(terms) > 0
	case syntax.Juxtapose, syntax.Product:
		return w.forwardProduct(n, x, depth)
	case syntax.Fraction:
		u, ok1 := value(0)
		v, ok2 := value(1)
		du, ok3 := slope(0)
		dv, ok4 := slope(1)
		if !ok1 || !ok2 || !ok3 || !ok4 {
			return nil, false
		}
		return s.Div(s.Sub(s.Mul(du, v), s.Mul(u, dv)), s.Pow(v, s.Int(2))), true
	case syntax.Power:
		u, ok1 := value(0)
		v, ok2 := value(1)
		if !ok1 || !ok2 {
			return nil, false
		}
		if !s.Has(v, x) {
			du, ok := slope(0)
			if !ok {
				return nil, false
			}
			return s.Mul(v, s.Pow(u, s.Sub(v, s.Int(1))), du), true
		}
		if !s.Has(u, x) {
			dv, ok := slope(1)
			if !ok {
				return nil, false
			}
			return s.Mul(s.Pow(u, v), s.Func("log", u), dv), true
		}
	case syntax.Root:
		u, ok := value(0)
		du, okD := slope(0)
		if ok && okD && n.Arg(1).Is(syntax.Empty) {
			return s.Div(du, s.Mul(s.Int(2), s.Sqrt(u))), true
		}
	case syntax.Apply:
		rule := slopes[n.Arg(0).Text]
		u, ok := value(1)
		du, okD := slope(1)
		if rule != nil && n.Arg(0).Is(syntax.Symbol) && len(n.Args) == 2 && ok && okD {
			return s.Mul(rule(s, u), du), true
		}
	}
	return nil, false
}

// forwardProduct is the product rule, factor by factor from the left.
func (w *work) forwardProduct(n *syntax.Node, x string, depth int) (*expr.Node, bool) {
	s := w.s
	u, du := s.Int(1), s.Int(0)
	for i, a := range n.Args {
		v, ok := w.lower(a)
		dv, okD := w.forward(a, x, depth+1)
		if !ok || !okD || !v.Scalar() {
			return nil, false
		}
		op := syntax.Times
		if n.Is(syntax.Product) && i > 0 {
			op = n.Ops[i]
		}
		switch op {
		case syntax.Times, syntax.Dot:
			u, du = s.Mul(u, v), s.Add(s.Mul(du, v), s.Mul(u, dv))
		case syntax.Slash, syntax.Obelus:
			u, du = s.Div(u, v), s.Div(s.Sub(s.Mul(du, v), s.Mul(u, dv)), s.Pow(v, s.Int(2)))
		default:
			return nil, false
		}
	}
	return du, true
}
