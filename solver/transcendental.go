package solver

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/realset"
)

// maxExponent caps the powers to which logarithms and exponentials are brought together.
const maxExponent = 12

// transcendental solves an equation whose unknown stands in exponents, or in
// logarithms, only: by one logarithm, by a new letter for the power, or by joining
// the logarithms.
func (w *work) transcendental(e *expr.Node, x string) bool {
	d := w.s.Sub(e.Arg(0), e.Arg(1))
	if !w.s.Has(d, x) {
		return false
	}
	roots, ok := w.exponential(d, x)
	if !ok {
		if roots, ok = w.logarithmic(d, x); !ok {
			return false
		}
	}
	if len(roots) == 0 {
		return false
	}
	w.say("Solve for $"+tex(w.s.Sym(x))+"$.", "解出 $"+tex(w.s.Sym(x))+"$。", w.alternatives(x, roots))
	for _, r := range roots {
		w.substitute(e, map[string]*expr.Node{x: r})
	}
	return w.answer("solve/transcendental", w.alternatives(x, roots))
}

// addends and factors take a sum and a product apart.
func addends(n *expr.Node) []*expr.Node {
	if n.Is(expr.Add) {
		return n.Args()
	}
	return []*expr.Node{n}
}

func factors(n *expr.Node) []*expr.Node {
	if n.Is(expr.Mul) {
		return n.Args()
	}
	return []*expr.Node{n}
}

// exponential solves a sum of terms c·e^(rx) that is to be 0.
func (w *work) exponential(d *expr.Node, x string) (roots []*expr.Node, ok bool) {
	s := w.s
	type term struct{ c, rate *expr.Node }
	var terms []term
	var flat *expr.Node // the terms without the unknown
	for _, a := range addends(d) {
		c, rate := s.Int(1), s.Int(0)
		for _, f := range factors(a) {
			if !s.Has(f, x) {
				c = s.Mul(c, f)
				continue
			}
			if !f.Is(expr.Pow) || s.Has(f.Arg(0), x) {
				return nil, false
			}
			slope, ok := s.Diff(f.Arg(1), x)
			sign, okB := w.signOf(f.Arg(0))
			if !ok || s.Has(w.simple(slope), x) || !okB || sign <= 0 {
				return nil, false
			}
			c = s.Mul(c, s.Pow(f.Arg(0), s.Subst(f.Arg(1), map[string]*expr.Node{x: s.Int(0)})))
			rate = s.Add(rate, s.Mul(w.simple(slope), s.Func("log", f.Arg(0))))
		}
		if !c.Constant() {
			return nil, false
		}
		if rate == s.Int(0) {
			if flat == nil {
				flat = s.Int(0)
			}
			flat = s.Add(flat, c)
			continue
		}
		terms = append(terms, term{c, rate})
	}
	if flat != nil && flat != s.Int(0) {
		terms = append(terms, term{flat, s.Int(0)})
	}
	if len(terms) == 2 {
		// c·e^(rx) + k·e^(qx) = 0 leaves one exponential.
		v, ok := equality.Value(s, s.Neg(s.Div(terms[1].c, terms[0].c)))
		rate, ok2 := equality.Value(s, s.Sub(terms[0].rate, terms[1].rate))
		if !ok || !ok2 {
			return nil, false
		}
		sign, ok := w.signOf(v)
		slope, ok2 := w.signOf(rate)
		if !ok || !ok2 || sign <= 0 || slope == 0 {
			return nil, false
		}
		root, ok := equality.Value(s, s.Div(s.Func("log", v), rate))
		if !ok {
			return nil, false
		}
		w.say("Take logarithms of both sides.", "两边取对数。", tex(s.Mul(rate, s.Sym(x)))+" = "+tex(s.Func("log", v)))
		return []*expr.Node{root}, true
	}
	// The term of the least rate is the new letter; the others are its powers.
	var least *expr.Node
	for _, t := range terms {
		if t.rate == s.Int(0) {
			continue
		}
		if least == nil {
			least = t.rate
		} else if sign, ok := w.signOf(s.Sub(s.Func("abs", least), s.Func("abs", t.rate))); !ok {
			return nil, false
		} else if sign > 0 {
			least = t.rate
		}
	}
	if least == nil {
		return nil, false
	}
	name := "t"
	if x == name {
		name = "u"
	}
	sum := s.Int(0)
	for _, t := range terms {
		ratio, ok := equality.Value(s, s.Div(t.rate, least))
		if !ok || !ratio.IsInt() {
			return nil, false
		}
		if k, ok := ratio.Num().Int64(); !ok || k > maxExponent || k < -maxExponent {
			return nil, false
		}
		sum = s.Add(sum, s.Mul(t.c, s.Pow(s.Sym(name), ratio)))
	}
	sum = w.simple(sum)
	found, ok := (&realset.Solver{Store: s, Zero: w.zero}).Equation(sum, s.Int(0), name)
	if !ok || found.All || len(found.Rest) > 0 {
		return nil, false
	}
	power := s.Pow(s.Const("e"), s.Mul(least, s.Sym(x)))
	if base, ok := equality.Value(s, s.Pow(s.Const("e"), least)); ok {
		power = s.Pow(base, s.Sym(x))
	}
	w.say("Write $"+name+"$ for the power with the unknown: a polynomial is left.", "令 $"+name+"$ 为含未知数的幂，得到多项式方程。", tex(s.Rel("=", s.Sym(name), power)))
	w.judge.Given(tex(s.Rel("=", sum, s.Int(0))))
	w.conclude(name, &found, "Solve it; only positive values are powers.", "解之，只有正值可取。")
	for _, t := range found.Values {
		sign, ok := w.signOf(t)
		if !ok {
			return nil, false
		}
		if sign <= 0 {
			continue
		}
		root, ok := equality.Value(s, s.Div(s.Func("log", t), least))
		if !ok {
			return nil, false
		}
		roots = append(roots, root)
	}
	return roots, true
}

// logarithmic solves a sum of logarithms of rational expressions and a constant
// that is to be 0: joined to one, its argument is known.
func (w *work) logarithmic(d *expr.Node, x string) (roots []*expr.Node, ok bool) {
	s := w.s
	flat, first := s.Int(0), (*expr.Node)(nil)
	var args []*expr.Node
	var shares []num.Num // of each logarithm in the first
	common := num.One
	for _, a := range addends(d) {
		if !s.Has(a, x) {
			flat = s.Add(flat, a)
			continue
		}
		c, log := s.Int(1), (*expr.Node)(nil)
		for _, f := range factors(a) {
			switch {
			case !s.Has(f, x):
				c = s.Mul(c, f)
			case log == nil && f.IsFunc("log"):
				log = f.Arg(0)
			default:
				return nil, false
			}
		}
		if first == nil {
			first = c
		}
		k, ok := equality.Value(s, s.Div(c, first))
		if !ok || !k.IsNum() || log == nil {
			return nil, false
		}
		args, shares = append(args, log), append(shares, k.Num())
		common = num.Lcm(common, k.Num().Denom())
	}
	if first == nil || !flat.Constant() || !first.Constant() {
		return nil, false
	}
	product := s.Int(1)
	for i, a := range args {
		k := shares[i].Mul(common)
		if num.Int(maxExponent).Less(k.Abs()) {
			return nil, false
		}
		product = s.Mul(product, s.Pow(a, s.Num(k)))
	}
	value, ok := equality.Value(s, s.Pow(s.Const("e"), s.Neg(s.Div(s.Mul(s.Num(common), flat), first))))
	if !ok || !plainConstant(value) {
		return nil, false
	}
	for _, a := range args {
		w.judge.Given(tex(s.Rel(">", a, s.Int(0))))
	}
	found, ok := (&realset.Solver{Store: s, Zero: w.zero}).Equation(product, value, x)
	if slope, linear := s.Diff(product, x); !ok && linear && !s.Has(w.simple(slope), x) {
		root := w.simple(s.Div(s.Sub(value, s.Subst(product, map[string]*expr.Node{x: s.Int(0)})), slope))
		found, ok = realset.Roots{Values: []*expr.Node{root}}, true
	}
	if !ok || found.All || len(found.Rest) > 0 {
		return nil, false
	}
	w.say("Join the logarithms to one; its argument is then known.", "把对数合并为一个，即得真数。", tex(s.Rel("=", product, value)))
	for _, r := range found.Values {
		inside := true
		for _, a := range args {
			sign, ok := w.signOf(s.Subst(a, map[string]*expr.Node{x: r}))
			if !ok {
				return nil, false
			}
			inside = inside && sign > 0
		}
		if inside {
			roots = append(roots, r)
		}
	}
	return roots, true
}
