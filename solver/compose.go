package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// compositions writes (f ∘ g)(x) as f(g(x)), and puts for f⁻¹(a) what it is; ok is
// false where a function has no inverse that is found here.
func (w *work) compositions(n *syntax.Node, depth int) (out *syntax.Node, ok bool) {
	if n == nil || depth > 100 {
		return n, depth <= 100
	}
	m := *n
	m.Args = make([]*syntax.Node, len(n.Args))
	for i, a := range n.Args {
		if m.Args[i], ok = w.compositions(a, depth+1); !ok {
			return n, false
		}
	}
	if !n.Is(syntax.Juxtapose) || len(n.Args) != 2 || !n.Args[1].Is(syntax.Group) || len(n.Args[1].Args) != 1 {
		return &m, true
	}
	head := n.Args[0]
	if head.Is(syntax.Group) && len(head.Args) == 1 && head.Args[0].Is(syntax.Product) && head.Args[0].Ops[1] == syntax.Circ {
		argument := m.Args[1]
		for fs := head.Args[0].Args; len(fs) > 0; fs = fs[:len(fs)-1] {
			if f := w.ctx.Functions[fs[len(fs)-1].Text]; len(f.Params) != 1 {
				return n, false
			}
			call := &syntax.Node{Kind: syntax.Juxtapose, Span: n.Span, Args: []*syntax.Node{fs[len(fs)-1], argument}}
			argument = &syntax.Node{Kind: syntax.Group, Text: "()", Span: n.Span, Args: []*syntax.Node{call}}
		}
		return argument.Args[0], true
	}
	if !head.Is(syntax.Power) || !head.Args[0].Is(syntax.Symbol) {
		return &m, true
	}
	f, known := w.ctx.Functions[head.Args[0].Text]
	if !known || len(f.Params) != 1 || !w.isMinusOne(head.Args[1]) {
		return &m, true
	}
	a, ok := w.lower(m.Args[1].Args[0])
	if !ok {
		return n, false
	}
	v := w.preimage(f.Body, f.Params[0], a)
	if v == nil {
		return n, false
	}
	name := head.Args[0].Text
	w.stated("$"+name+"^{-1}$ gives the number at which $"+name+"$ has this value.", "$"+name+"^{-1}$ 给出使 $"+name+"$ 取该值的数。", name+"^{-1}("+tex(a)+") = "+tex(v))
	w.decide("substitution", w.s.Subst(f.Body, map[string]*expr.Node{f.Params[0]: v}), a, "There the function has that value.", "代入函数得到该值。")
	value, err := parser.Expression(tex(v), parser.Options{})
	return &syntax.Node{Kind: syntax.Group, Text: "()", Span: n.Span, Args: []*syntax.Node{value}}, err == nil
}

// preimage returns the only number at which e has the value a, or nil.
func (w *work) preimage(e *expr.Node, x string, a *expr.Node) *expr.Node {
	if inverse := w.inverted(e, x); inverse != nil {
		return w.simple(w.s.Subst(inverse, map[string]*expr.Node{x: a}))
	}
	if !a.Constant() {
		return nil
	}
	roots, ok := (&realset.Solver{Store: w.s, Zero: w.zero}).Equation(e, a, x)
	if !ok || roots.All || len(roots.Rest) > 0 || len(roots.Values) != 1 {
		return nil
	}
	return roots.Values[0]
}

// inverseFunction answers with the inverse of a function that its equation can be solved for.
func (w *work) inverseFunction() bool {
	if len(w.task.Goals) != 1 {
		return false
	}
	s := w.s
	e, ok := w.lower(w.task.Goals[0])
	if !ok || !e.Scalar() {
		return false
	}
	letters := s.Symbols(e)
	if len(letters) != 1 || letters[0] == "y" {
		return false
	}
	x := letters[0]
	inverse := w.inverted(e, x)
	if inverse == nil {
		return false
	}
	w.stated("Write $y$ for the value and solve for $"+tex(s.Sym(x))+"$.", "令 $y$ 为函数值，解出 $"+tex(s.Sym(x))+"$。", tex(s.Rel("=", s.Sym("y"), e)))
	w.equal("Put into the function, what is found gives the letter again.", "代入原函数得到自变量。", s.Subst(e, map[string]*expr.Node{x: inverse}), s.Sym(x))
	w.decide("substitution", s.Subst(inverse, map[string]*expr.Node{x: e}), s.Sym(x), "The inverse of the function's value is the letter again.", "函数值的反函数值又是自变量。")
	head := "f^{-1}(" + tex(s.Sym(x)) + ") = "
	if w.task.Lang == "zh" {
		head = "y = "
	}
	return w.answer("functions/inverse", head+tex(inverse))
}

// inverted solves y = e for x, of which e is a fraction of linear expressions, and writes x for y; nil where it is none.
func (w *work) inverted(e *expr.Node, x string) *expr.Node {
	s := w.s
	f := newField(s, []string{x}, e)
	q, ok := f.of(e)
	if !ok || len(f.gens) != 1 || q.Num().Degree(0) > 1 || q.Den().Degree(0) > 1 || q.Num().IsConst() && q.Den().IsConst() {
		return nil
	}
	n, d := q.Num(), q.Den()
	y := f.ring.Var(0)
	// y·(d₁x + d₀) = n₁x + n₀
	above := n.CoeffOf(0, 0).Sub(y.Mul(d.CoeffOf(0, 0)))
	below := y.Mul(d.CoeffOf(0, 1)).Sub(n.CoeffOf(0, 1))
	return w.simple(f.fraction(poly.NewFraction(above, below)))
}
