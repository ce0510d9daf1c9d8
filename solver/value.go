package solver

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// closed works a constant out that is more than arithmetic: a definite integral,
// a sum, logarithms, values of functions. Its two forms are proved equal.
func (w *work) closed(g *expr.Node) bool {
	s := w.s
	v, ok := equality.Value(s, g)
	if !ok || v == g || !v.Constant() || !plainConstant(v) && !shorter(v, g) {
		return false
	}
	if g.IsFunc("integral") && g.Len() == 4 && g.Arg(1).Is(expr.Sym) {
		x := g.Arg(1).Name()
		F, ok := equality.Primitive(s, g.Arg(0), x)
		if !ok {
			return false
		}
		F = w.tidy(F)
		w.antiderivative(g.Arg(0), F, x)
		hi, lo := s.Subst(F, map[string]*expr.Node{x: g.Arg(3)}), s.Subst(F, map[string]*expr.Node{x: g.Arg(2)})
		w.say("Take it at the upper bound less at the lower.", "代入上限减去代入下限。", w.written(w.task.Goals[0])+` = \left(`+tex(hi)+`\right) - \left(`+tex(lo)+`\right)`)
	}
	w.say("Work it out.", "计算。", w.written(w.task.Goals[0])+" = "+tex(v))
	w.decide("re-solve", g, v, "Brought to their normal forms, both are the same.", "化为标准形式后，两者相同。")
	return w.answer("evaluate", tex(v))
}

// plainConstant reports whether n is made of rational numbers and their roots, and the constants π and e.
func plainConstant(n *expr.Node) bool {
	switch n.Op() {
	case expr.Num, expr.Const:
		return true
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !plainConstant(a) {
				return false
			}
		}
		return true
	case expr.Pow:
		return n.Arg(1).IsNum() && plainConstant(n.Arg(0))
	}
	return false
}

// shorter reports whether a result says less than what was asked: an integral is worked out, whatever it gives.
func shorter(v, g *expr.Node) bool { return g.Is(expr.Func) && expr.Binds(g) != "" }

// antiderivative states an antiderivative, which is differentiated back.
func (w *work) antiderivative(f, F *expr.Node, x string) {
	w.say("Find an antiderivative.", "求原函数。", `\int `+bracketedSum(f)+` \, d`+tex(w.s.Sym(x))+" = "+tex(F)+" + C")
	if d, ok := w.s.Diff(F, x); ok {
		w.decide("differentiate-back", d, f, "Differentiated, the antiderivative gives $"+tex(f)+"$ again.", "对原函数求导又得到 $"+tex(f)+"$。")
	}
}

func bracketedSum(f *expr.Node) string {
	if f.Is(expr.Add) {
		return `\left(` + tex(f) + `\right)`
	}
	return tex(f)
}

// tidy collects the terms of a polynomial and multiplies a number into another sum.
func (w *work) tidy(n *expr.Node) *expr.Node {
	f := newField(w.s, nil, n)
	if q, ok := f.of(n); ok && rationalSymbols(f) && q.Den().IsConst() {
		return f.fraction(q)
	}
	if c, rest := w.s.Coefficient(n); n.Is(expr.Mul) && rest.Is(expr.Add) {
		terms := make([]*expr.Node, rest.Len())
		for i, t := range rest.Args() {
			terms[i] = w.s.Mul(w.s.Num(c), t)
		}
		return w.s.Add(terms...)
	}
	return n
}

// integrate answers with all antiderivatives of the goal, or with the value of a definite integral.
func (w *work) integrate() bool {
	w.definedGoal()
	g, ok := w.goal()
	if !ok {
		return false
	}
	s, x := w.s, ""
	switch {
	case g.IsFunc("integral") && g.Len() == 2 && g.Arg(1).Is(expr.Sym):
		x = g.Arg(1).Name()
		g = g.Arg(0)
	case g.Constant() || g.Is(expr.Func) && expr.Binds(g) != "":
		return w.closed(g)
	case len(w.task.For) > 0:
		if v, ok := w.read(w.task.For[0]); ok && v.Is(expr.Sym) {
			x = v.Name()
		}
	default:
		if names := s.Symbols(g); len(names) == 1 {
			x = names[0]
		}
	}
	if x == "" || x == "C" || s.Has(g, "C") {
		return false
	}
	F, ok := equality.Primitive(s, g, x)
	if !ok {
		return false
	}
	F = w.tidy(F)
	w.antiderivative(g, F, x)
	return w.answer("calculus/integrate", tex(F)+" + C")
}

// limitGoal returns the limit that is asked for, with what is known put in.
func (w *work) limitGoal() (*expr.Node, bool) {
	s := w.s
	if len(w.task.Goals) != 1 {
		return nil, false
	}
	g, ok := w.read(w.task.Goals[0])
	if ok && len(w.task.For) == 1 && len(w.task.Detail) == 1 && g.Scalar() && g.Finite() { // "as x approaches 2"
		if x, at := w.task.For[0], w.task.Detail[0]; x.Is(syntax.Symbol) {
			if e, ok := w.read(at); ok {
				g = s.Func("limit", g, s.Sym(x.Text), e)
			}
		}
	}
	if !ok || !g.Is(expr.Func) || g.Len() != 3 || g.Name() != "limit" && g.Name() != "limit+" && g.Name() != "limit-" || !g.Arg(1).Is(expr.Sym) {
		return nil, false
	}
	return s.Func(g.Name(), s.Subst(g.Arg(0), w.known), g.Arg(1), g.Arg(2)), true
}

// limit answers with the limit of a quotient of analytic functions.
func (w *work) limit() bool {
	g, ok := w.limitGoal()
	if !ok {
		return false
	}
	v, ok := equality.Limit(w.s, g)
	if !ok {
		return false
	}
	if out := w.simple(g.Arg(0)); g.Arg(2).Finite() {
		w.equal("Cancel what both parts have in common.", "约去公因式。", g.Arg(0), out)
	}
	w.say("Compare the first terms of numerator and denominator at that point that do not vanish.", "比较分子与分母在该点第一个不为零的项。", tex(g)+" = "+tex(v))
	w.decide("re-solve", g, v, "The derivatives up to those terms were checked once more.", "又验证了到这些项为止的各阶导数。")
	return w.answer("calculus/limit", tex(v))
}
