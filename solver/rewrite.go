package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// goal returns the expression that is asked about, with what is known put in,
// where there is exactly one.
func (w *work) goal() (*expr.Node, bool) {
	if len(w.task.Goals) != 1 {
		return nil, false
	}
	raw, ok := w.read(w.task.Goals[0])
	if !ok {
		return nil, false
	}
	if !raw.Scalar() || !raw.Finite() {
		return nil, false
	}
	put := w.s.Subst(raw, w.known)
	if put != raw {
		w.equal("Put in what is known.", "代入已知的值。", raw, put)
	}
	return put, true
}

// sample compares two expressions by a second way: the values at points.
func (w *work) sample(a, b *expr.Node) {
	s := w.s
	names := s.Symbols(s.Tuple(a, b))
	if len(names) == 0 {
		w.decide("re-solve", a, b, "Both forms have the same value.", "两种形式的值相等。")
		return
	}
	by := map[string]*expr.Node{}
	at := ""
	for i, n := range names {
		by[n] = s.Int(int64(i + 3))
		if i > 0 {
			at += ", "
		}
		at += tex(s.Rel("=", s.Sym(n), by[n]))
	}
	x, y := s.Subst(a, by), s.Subst(b, by)
	w.decide("substitution", x, y,
		"At $"+at+"$ both forms have the value $"+tex(w.simple(y))+"$.",
		"当 $"+at+"$ 时两种形式的值都是 $"+tex(w.simple(y))+"$。")
	w.decide("re-solve", a, b,
		"Brought to their normal forms, both are the same wherever both have a meaning.",
		"化为标准形式后，两者在有意义处相同。")
}

// simplify brings the goal into lowest terms.
func (w *work) simplify(code string) bool {
	g, ok := w.goal()
	if !ok {
		return false
	}
	s := w.s
	f := newField(s, nil, g)
	q, ok := f.of(g)
	if !ok {
		return w.monomial(g)
	}
	out := f.fraction(q)
	if m := w.monomialOf(g); m != nil {
		out = m
	} else if !rationalSymbols(f) {
		return false // something taken whole may have a simpler form
	}
	// A quotient is shown with its factors before they cancel.
	if g.Is(expr.Mul) && len(s.Symbols(g)) > 0 {
		shown := make([]*expr.Node, 0, g.Len())
		for _, a := range g.Args() {
			if r, ok := f.of(a); ok && r.Den().IsConst() {
				n, _ := f.factored(r.Num())
				shown = append(shown, n)
			} else if k, isPower := intPower(a); isPower && k < 0 {
				if r, ok := f.of(a.Arg(0)); ok && r.Den().IsConst() {
					n, _ := f.factored(r.Num())
					shown = append(shown, s.Pow(n, s.Int(k)))
					continue
				}
				shown = append(shown, a)
			} else {
				shown = append(shown, a)
			}
		}
		if m := s.Mul(shown...); m != g && m != out {
			w.equal("Factor.", "因式分解。", g, m)
		}
	}
	w.equal("Simplify.", "化简。", g, out)
	w.sample(g, out)
	return w.answer(code, asPower(out))
}

// asPower writes x^{-p/q} as a power rather than as one over a root.
func asPower(n *expr.Node) string {
	if n.Is(expr.Pow) && n.Arg(0).Is(expr.Sym) && n.Arg(1).IsNum() && n.Arg(1).Num().Sign() < 0 && !n.Arg(1).IsInt() {
		return tex(n.Arg(0)) + "^{" + tex(n.Arg(1)) + "}"
	}
	return tex(n)
}

// rationalSymbols reports whether the generators are letters, square roots and constants only.
func rationalSymbols(f *field) bool {
	for i, g := range f.gens {
		if !g.Is(expr.Sym) && !g.Is(expr.Const) && f.square[i] == nil {
			return false
		}
	}
	return true
}

// expand multiplies the goal out and collects like terms.
func (w *work) expand(code string) bool {
	g, ok := w.goal()
	if !ok {
		return false
	}
	f := newField(w.s, nil, g)
	q, ok := f.of(g)
	if !ok || !rationalSymbols(f) {
		return false
	}
	out := f.fraction(q)
	w.equal("Multiply out and collect like terms.", "展开并合并同类项。", g, out)
	w.sample(g, out)
	return w.answer(code, tex(out))
}

// factor writes the goal as a product of factors that are irreducible over the rationals.
func (w *work) factor() bool {
	g, ok := w.goal()
	if !ok {
		return false
	}
	s := w.s
	f := newField(s, nil, g)
	q, ok := f.of(g)
	if !ok || !q.Den().IsConst() {
		return false
	}
	for _, gen := range f.gens {
		if !gen.Is(expr.Sym) {
			return false
		}
	}
	p := q.Num().Scale(q.Den().Lead().Inv())
	if p.IsConst() {
		return false
	}
	flat := f.node(p)
	w.equal("Collect like terms.", "合并同类项。", g, flat)
	out, _ := f.factored(p)
	w.equal("Factor.", "因式分解。", flat, out)
	w.sample(g, out)
	return w.answer("rewrite/factor", tex(out))
}

// evaluate works the goal out; where its letters are bound by equations only, it
// is expressed through them.
func (w *work) evaluate() bool {
	if w.slopeOf() {
		return w.differentiate()
	}
	if w.product() || w.limit() {
		return true
	}
	if len(w.task.Goals) == 1 && w.task.Goals[0].Is(syntax.Relation) && (w.says("solution") || w.says("root") || w.says("根")) {
		return w.solveFor()
	}
	g, ok := w.goal()
	if !ok {
		return false
	}
	s := w.s
	if g.Is(expr.Sym) {
		before := len(w.reply.Steps)
		if w.solveFor() {
			return true
		}
		w.reply.Steps = w.reply.Steps[:before]
		return w.progressionKind() != 0 && w.combination(g)
	}
	if w.says("possible") {
		return false // a set of values, not one
	}
	if g.IsFunc("integral") && g.Len() == 2 {
		return w.integrate()
	}
	if len(s.Symbols(g)) > 0 {
		if len(w.given) > 0 {
			return w.combination(g)
		}
		f := newField(s, nil, g)
		q, ok := f.of(g)
		if !ok || !rationalSymbols(f) {
			return false
		}
		out := f.fraction(q)
		w.equal("Collect like terms.", "合并同类项。", g, out)
		w.sample(g, out)
		return w.answer("rewrite/collect", tex(out))
	}
	out, ok := normal(s, g)
	if !ok {
		return w.closed(g)
	}
	f := newField(s, nil, out)
	if !rationalSymbols(f) {
		return w.closed(g)
	}
	w.arithmetic(out)
	return w.answer("evaluate", tex(out))
}

// arithmetic states the value of the goal as written, and works it out once more
// directly from the text.
func (w *work) arithmetic(out *expr.Node) {
	n := w.task.Goals[0]
	w.say("Work it out.", "计算。", w.written(n)+" = "+tex(out))
	if v, ok := w.direct(n, nil, 0); ok {
		w.decide("re-solve", w.s.Num(v), out,
			"Worked out once more, operation by operation from the text: $"+tex(w.s.Num(v))+"$.",
			"按题目文字逐步再算一遍：$"+tex(w.s.Num(v))+"$。")
	} else if g, ok := w.lower(n); ok {
		w.decide("re-solve", g, out, "Brought to their normal forms, both are the same.", "化为标准形式后，两者相同。")
	}
}

// monomialOf returns a product of powers of one positive letter as one power.
func (w *work) monomialOf(g *expr.Node) *expr.Node {
	names := w.s.Symbols(g)
	if len(names) != 1 || !w.positive(names[0]) {
		return nil
	}
	k, c, ok := w.exponent(g, names[0], 0)
	if !ok {
		return nil
	}
	return w.s.Mul(w.s.Num(c), w.s.Pow(w.s.Sym(names[0]), w.s.Num(k)))
}

func (w *work) monomial(g *expr.Node) bool {
	out := w.monomialOf(g)
	if out == nil {
		return false
	}
	w.equal("Add and multiply the exponents.", "指数相加、相乘。", g, out)
	w.sampleSquare(g, out)
	return w.answer("rewrite/power", asPower(out))
}

// sampleSquare compares at a point whose roots are whole.
func (w *work) sampleSquare(a, b *expr.Node) {
	w.decide("re-solve", a, b,
		"Brought to their normal forms, both are the same for positive letters.",
		"化为标准形式后，字母为正时两者相同。")
}

// positive reports whether the problem says that the letter is positive.
func (w *work) positive(name string) bool {
	zero := w.s.Int(0)
	x := w.s.Sym(name)
	for _, g := range w.given {
		if g == w.s.Rel(">", x, zero) || g == w.s.Rel("<", zero, x) {
			return true
		}
	}
	return false
}

// exponent returns k and c where n is c·x^k for a positive x.
func (w *work) exponent(n *expr.Node, x string, depth int) (k, c num.Num, ok bool) {
	w.s.Tank().Burn(1)
	switch {
	case n.IsNum():
		return num.Zero, n.Num(), true
	case n.Is(expr.Sym) && n.Name() == x:
		return num.One, num.One, true
	case n.Is(expr.Mul):
		c = num.One
		for _, a := range n.Args() {
			ka, ca, ok := w.exponent(a, x, depth+1)
			if !ok {
				return k, c, false
			}
			k, c = k.Add(ka), c.Mul(ca)
		}
		return k, c, true
	case n.Is(expr.Pow) && n.Arg(1).IsNum():
		kb, cb, ok := w.exponent(n.Arg(0), x, depth+1)
		if !ok || !cb.IsOne() {
			return k, c, false
		}
		return kb.Mul(n.Arg(1).Num()), num.One, true
	}
	return k, c, false
}
