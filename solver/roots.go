package solver

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/parser/syntax"
)

// solveFor solves the task's equations for the letters that it names, or for
// the only one that occurs.
func (w *work) solveFor() bool {
	var nodes []*syntax.Node
	var names []string
	name := func(n *syntax.Node) bool {
		letter := n.Text
		if n.Is(syntax.Subscript) {
			if e, ok := w.read(n); ok && e.Is(expr.Sym) {
				letter = e.Name()
			}
		} else if !n.Is(syntax.Symbol) {
			return false
		}
		if letter != "" && !slices.Contains(names, letter) {
			names = append(names, letter)
		}
		return letter != ""
	}
	for _, n := range w.task.For {
		name(n)
	}
	for _, g := range w.task.Goals {
		for _, n := range statements(g, nil) {
			if !name(n) {
				nodes = append(nodes, n)
			}
		}
	}
	var eqs, rels []*expr.Node
	for _, n := range nodes {
		e, ok := w.read(n)
		if !ok {
			return false
		}
		if e.Scalar() && len(w.s.Symbols(e)) > 0 && (w.says("root") || w.says("zero") || w.says("零点") || w.says("根")) {
			e = w.s.Rel("=", e, w.s.Int(0)) // the roots of a polynomial
		}
		if !e.IsRel("=") || !e.Arg(0).Scalar() || !e.Arg(1).Scalar() {
			rels = append(rels, conjuncts(w.s.Subst(e, w.known))...)
			continue
		}
		put := w.s.Subst(e, w.known)
		if put != e {
			w.judge.Given(tex(e))
			w.say("Put in what is known.", "代入已知的值。", tex(put))
		}
		w.judge.Given(tex(put))
		eqs = append(eqs, put)
	}
	for _, g := range w.given {
		g = w.s.Subst(g, w.known)
		if !g.IsRel("=") {
			rels = append(rels, conjuncts(g)...)
			continue
		}
		eqs = append(eqs, g)
	}
	if w.says("complex") || w.says("复数") { // what is linear has no other solution among them
		return len(eqs) == 1 && len(rels) == 0 && len(names) == 1 && w.literal(eqs[0], names[0])
	}
	if w.aggregate() != "" {
		return w.aggregated(eqs, rels, names)
	}
	if more, whole := w.restriction("x"); len(rels) > 0 || len(more) > 0 || whole {
		return w.restricted(append(eqs, rels...), names)
	}
	if len(eqs) == 0 {
		return w.knownLetters(names)
	}
	if len(names) == 0 {
		seen := map[string]bool{}
		for _, e := range eqs {
			for _, n := range w.s.Symbols(e) {
				if !seen[n] {
					seen[n] = true
					names = append(names, n)
				}
			}
		}
	}
	if len(eqs) == 1 {
		if len(names) != 1 {
			return false
		}
		return w.oneEquation(eqs[0], names[0])
	}
	return w.system(eqs, names)
}

// knownLetters answers with letters whose values were found on the way.
func (w *work) knownLetters(names []string) bool {
	if len(names) == 0 {
		return false
	}
	var parts []*expr.Node
	for _, n := range names {
		if w.known[n] == nil {
			return false
		}
		parts = append(parts, w.s.Rel("=", w.s.Sym(n), w.known[n]))
	}
	w.putBack(w.values(names))
	return w.answer("solve/linear-system", values(parts))
}

func (w *work) values(names []string) map[string]*expr.Node {
	by := map[string]*expr.Node{}
	for _, n := range names {
		by[n] = w.known[n]
	}
	return by
}

// oneEquation solves e for x over the reals.
func (w *work) oneEquation(e *expr.Node, x string) bool {
	s := w.s
	solver := realset.Solver{Store: s, Zero: w.zero}
	roots, ok := solver.Equation(e.Arg(0), e.Arg(1), x)
	if !ok && len(w.s.Symbols(e)) == 1 && (w.transcendental(e, x) || w.trigonometric(e, x, nil)) {
		return true
	}
	if !ok || len(w.s.Symbols(e)) > 1 {
		return w.literal(e, x)
	}
	if roots.All {
		w.say("Both sides are the same for every value of the letter.", "对未知数的任何值，两边都相等。", tex(w.simple(s.Sub(e.Arg(0), e.Arg(1))))+" = 0")
		if len(roots.Excluded) > 0 {
			return false
		}
		return w.answer("solve/identity", `\mathbb{R}`)
	}
	if len(roots.Rest) > 0 {
		return false // real roots without a form in square roots
	}
	w.explain(e, x, &roots)
	if roots.Empty() {
		w.never(e, x)
		return w.answer("solve/no-solution", `\emptyset`)
	}
	for _, r := range roots.Values {
		w.substitute(e, map[string]*expr.Node{x: r})
	}
	w.recount(e, x, &roots)
	return w.answer("solve/equation", w.alternatives(x, roots.Values))
}

// zero decides whether a constant is 0.
func (w *work) zero(n *expr.Node) (zero, ok bool) {
	if m, ok := normal(w.s, n); ok && m.IsNum() {
		return m.IsZero(), true
	}
	if sign, ok := equalitySign(w.s, n); ok {
		return sign == 0, true
	}
	return false, false
}

// explain writes the steps to the roots: standard form, then factors or the formula.
func (w *work) explain(e *expr.Node, x string, roots *realset.Roots) {
	s := w.s
	f := newField(s, []string{x}, e.Arg(0), e.Arg(1))
	a, okA := f.of(e.Arg(0))
	b, okB := f.of(e.Arg(1))
	if !okA || !okB || len(f.gens) != 1 {
		w.conclude(x, roots, "Solve the equation.", "解方程。")
		return
	}
	p := a.Sub(b).Num()
	cs, ok := p.Univariate(0)
	if !ok {
		return
	}
	zero := s.Int(0)
	standard := s.Rel("=", f.node(p), zero)
	switch len(cs) - 1 {
	case 0:
		w.say("All terms with the letter cancel, and what is left is false: there is no solution.", "含未知数的项全部消去，剩下的等式不成立，所以无解。", tex(standard))
	case 1:
		moved := s.Rel("=", s.Mul(s.Num(cs[1]), s.Sym(x)), s.Num(cs[0].Neg()))
		if plain := s.Rel("=", f.fraction(a), f.fraction(b)); plain != e && plain != moved {
			w.say("Multiply out and collect on each side.", "两边分别展开并合并同类项。", tex(plain))
		}
		en, zh := "Collect the terms with $"+x+"$ on one side and the numbers on the other.", "把含 $"+x+"$ 的项移到一边，常数移到另一边。"
		if !cs[1].IsOne() {
			if moved != e {
				w.say(en, zh, tex(moved))
			}
			en, zh = "Divide by the coefficient of $"+x+"$.", "两边除以 $"+x+"$ 的系数。"
		}
		w.conclude(x, roots, en, zh)
	default:
		if standard != e {
			w.say("Bring everything to one side.", "把所有项移到一边。", tex(standard))
		}
		if product, more := f.factored(p); more {
			w.say("Factor the left side.", "左边因式分解。", tex(product)+" = 0")
			w.conclude(x, roots, "A product is zero exactly if one of its factors is.", "乘积为零当且仅当其中一个因式为零。")
			return
		}
		if len(cs) == 3 {
			w.quadratic(cs, x, roots)
			return
		}
		w.conclude(x, roots, "Solve the equation.", "解方程。")
	}
}

// quadratic explains the formula for an irreducible quadratic.
func (w *work) quadratic(cs []num.Num, x string, roots *realset.Roots) {
	s := w.s
	paren := func(c num.Num) string {
		if c.Sign() < 0 || !c.IsInt() {
			return `\left(` + tex(s.Num(c)) + `\right)`
		}
		return tex(s.Num(c))
	}
	disc := cs[1].Mul(cs[1]).Sub(num.Int(4).Mul(cs[2]).Mul(cs[0]))
	w.say("Work out the discriminant $b^2-4ac$.", "计算判别式 $b^2-4ac$。",
		paren(cs[1])+`^2 - 4 \cdot `+paren(cs[2])+` \cdot `+paren(cs[0])+" = "+tex(s.Num(disc)))
	if roots.Empty() {
		w.reply.Explanation = nil
		w.say("The discriminant is negative, so there is no real solution.", "判别式为负，所以没有实数解。", tex(s.Num(disc))+" < 0")
		return
	}
	w.conclude(x, roots, "Use the quadratic formula.", "用求根公式。")
}

func (w *work) conclude(x string, roots *realset.Roots, en, zh string) {
	if len(roots.Values) == 0 {
		return
	}
	w.say(en, zh, w.alternatives(x, roots.Values))
}

// recount puts the roots together again: the product of their linear factors, and
// of factors without real roots, is the equation's polynomial, so none was lost.
func (w *work) recount(e *expr.Node, x string, roots *realset.Roots) {
	s := w.s
	f := newField(s, []string{x}, e.Arg(0), e.Arg(1))
	a, okA := f.of(e.Arg(0))
	b, okB := f.of(e.Arg(1))
	if !roots.Simple || !okA || !okB || len(f.gens) != 1 {
		return
	}
	p := a.Sub(b).Num()
	if p.IsZero() {
		return
	}
	c, fs := p.Factor()
	parts := []*expr.Node{s.Num(c)}
	for _, part := range fs {
		used := 0
		k := s.Int(int64(part.K))
		for _, r := range roots.Values {
			// p(r) = 0 is seen by the field of its roots.
			if v, ok := normal(s, s.Subst(f.node(part.P), map[string]*expr.Node{x: r})); ok && v.IsZero() {
				parts = append(parts, s.Pow(s.Sub(s.Sym(x), r), k))
				used++
			}
		}
		switch {
		case used == 0 && realset.CountReal(part.P) == 0:
			parts = append(parts, s.Pow(f.node(part.P), k))
		case used == part.P.Degree(0):
			parts = append(parts, s.Pow(s.Num(part.P.Lead()), k))
		default:
			return
		}
	}
	product := s.Mul(parts...)
	w.decide("re-solve", f.node(p), product,
		"The factors that belong to the roots, multiplied out, give the polynomial again: no root was lost.",
		"由各根对应的因式相乘又得到原多项式，没有丢根。")
}

// never verifies that an equation has no real solution: its sides differ by a
// constant other than 0, by a square and a constant of one sign, or by factors
// without real roots.
func (w *work) never(e *expr.Node, x string) {
	s := w.s
	f := newField(s, []string{x}, e.Arg(0), e.Arg(1))
	a, okA := f.of(e.Arg(0))
	b, okB := f.of(e.Arg(1))
	if !okA || !okB || len(f.gens) != 1 {
		return
	}
	p := a.Sub(b).Num()
	cs, ok := p.Univariate(0)
	if !ok {
		return
	}
	switch len(cs) {
	case 1:
		w.decide("re-solve", s.Sub(e.Arg(0), e.Arg(1)), s.Num(cs[0]), "Whatever the letter is, the sides differ by the same number, which is not zero.", "无论未知数取何值，两边总相差同一个不为零的数。")
	case 3:
		h := cs[1].Quo(cs[2].Mul(num.Two))
		k := cs[0].Sub(cs[2].Mul(h).Mul(h))
		if k.Sign()*cs[2].Sign() <= 0 {
			return
		}
		square := s.Add(s.Mul(s.Num(cs[2]), s.Pow(s.Add(s.Sym(x), s.Num(h)), s.Int(2))), s.Num(k))
		w.decide("re-solve", f.node(p), square, "Completing the square gives $"+tex(square)+"$, which is never zero.", "配方得 $"+tex(square)+"$，它恒不为零。")
	default:
		w.recount(e, x, &realset.Roots{Simple: true})
	}
}

// literal solves an equation that is linear in x where other letters occur.
func (w *work) literal(e *expr.Node, x string) bool {
	s := w.s
	f := newField(s, []string{x}, e.Arg(0), e.Arg(1))
	a, okA := f.of(e.Arg(0))
	b, okB := f.of(e.Arg(1))
	if !okA || !okB {
		return false
	}
	q := a.Sub(b)
	if q.Den().Degree(0) > 0 || q.Num().Degree(0) != 1 || dependsOn(s, f, x) {
		return false
	}
	c := q.Num().Coeffs(0)
	root := poly.NewFraction(c[0].Neg(), c[1])
	value := w.simple(f.fraction(root))
	w.say("Collect the terms with $"+x+"$.", "合并含 $"+x+"$ 的项。", tex(s.Rel("=", s.Mul(f.node(c[1]), s.Sym(x)), f.node(c[0].Neg()))))
	w.say("Divide by the coefficient of $"+x+"$, where it is not zero.", "在系数不为零时，两边除以 $"+x+"$ 的系数。", tex(s.Rel("=", s.Sym(x), value)))
	w.substitute(e, map[string]*expr.Node{x: value})
	return w.answer("solve/literal", tex(s.Rel("=", s.Sym(x), value)))
}

// dependsOn reports whether x occurs inside a generator that is taken whole.
func dependsOn(s *expr.Store, f *field, x string) bool {
	for _, g := range f.gens {
		if !g.Is(expr.Sym) && s.Has(g, x) || g.Is(expr.Sym) && strings.HasPrefix(g.Name(), x+"^") { // its conjugate
			return true
		}
	}
	return false
}

// system solves several equations: linear ones by elimination, others by
// putting one into the other.
func (w *work) system(eqs []*expr.Node, names []string) bool {
	s := w.s
	sol, ok := w.linear(eqs, nil)
	if !ok {
		return w.substitutionMethod(eqs, names)
	}
	if sol.inconsistent {
		w.say("The equations contradict each other.", "这些方程互相矛盾。", "0 = 1")
		return false
	}
	var found []*expr.Node
	for _, n := range names {
		v := sol.value[n]
		if v == nil || len(s.Symbols(v)) > 0 {
			return false
		}
		found = append(found, s.Rel("=", s.Sym(n), v))
	}
	all := map[string]*expr.Node{}
	w.eliminate(eqs, sol)
	for _, n := range sol.names {
		if v := sol.value[n]; v != nil {
			w.say("This gives $"+tex(s.Sym(n))+"$.", "由此得 $"+tex(s.Sym(n))+"$。", tex(s.Rel("=", s.Sym(n), v)))
			all[n] = v
		}
	}
	for _, e := range eqs {
		w.substitute(e, all)
	}
	return w.answer("solve/linear-system", values(found))
}

// eliminate shows the equation that two equations in two letters leave for one of them.
func (w *work) eliminate(eqs []*expr.Node, sol *linearSolution) {
	if len(eqs) != 2 || len(sol.names) != 2 {
		return
	}
	s := w.s
	f := newField(s, sol.names)
	row := func(e *expr.Node) []num.Num {
		q, ok := f.of(s.Sub(e.Arg(0), e.Arg(1)))
		if !ok {
			return nil
		}
		r, _ := linearRow(q.Num(), 2)
		return r
	}
	a, b := row(eqs[0]), row(eqs[1])
	if a == nil || b == nil || a[1].IsZero() || b[1].IsZero() {
		return
	}
	k := num.Lcm(a[1], b[1])
	ka, kb := k.Quo(a[1]), k.Quo(b[1])
	cx := ka.Mul(a[0]).Sub(kb.Mul(b[0]))
	c := kb.Mul(b[2]).Sub(ka.Mul(a[2]))
	y := tex(s.Sym(sol.names[1]))
	w.say("Take "+multiple(s, kb)+" the second equation from "+multiple(s, ka)+" the first, so that $"+y+"$ drops out.",
		"用第一个方程的 $"+tex(s.Num(ka))+"$ 倍减去第二个方程的 $"+tex(s.Num(kb))+"$ 倍，消去 $"+y+"$。",
		tex(s.Rel("=", s.Mul(s.Num(cx), s.Sym(sol.names[0])), s.Num(c))))
}

func multiple(s *expr.Store, k num.Num) string { return "$" + tex(s.Num(k)) + "$ times" }

// substitutionMethod solves two equations in two letters of which one can be
// solved for a letter in which it is linear.
func (w *work) substitutionMethod(eqs []*expr.Node, names []string) bool {
	s := w.s
	if len(eqs) != 2 {
		return false
	}
	letters := s.Symbols(s.Combine(expr.And, eqs...))
	if len(letters) != 2 {
		return false
	}
	for i, e := range eqs {
		for k, y := range letters {
			x := letters[1-k]
			f := newField(s, []string{y}, e.Arg(0), e.Arg(1))
			q, ok := f.of(s.Sub(e.Arg(0), e.Arg(1)))
			if !ok || !q.Den().IsConst() || q.Num().Degree(0) != 1 || !q.Num().CoeffOf(0, 1).IsConst() {
				continue
			}
			c := q.Num().Coeffs(0)
			value := f.fraction(poly.NewFraction(c[0].Neg(), c[1]))
			other := s.Subst(eqs[1-i], map[string]*expr.Node{y: value})
			roots, ok := (&realset.Solver{Store: s, Zero: w.zero}).Equation(other.Arg(0), other.Arg(1), x)
			if !ok || roots.All || len(roots.Rest) > 0 || roots.Empty() {
				return false
			}
			w.say("Solve one equation for $"+tex(s.Sym(y))+"$.", "由其中一个方程解出 $"+tex(s.Sym(y))+"$。", tex(s.Rel("=", s.Sym(y), value)))
			w.say("Put this into the other equation.", "代入另一个方程。", tex(other))
			w.conclude(x, &roots, "Solve for $"+tex(s.Sym(x))+"$.", "解出 $"+tex(s.Sym(x))+"$。")
			var pairs []*expr.Node
			for _, r := range roots.Values {
				at := map[string]*expr.Node{x: r, y: w.simple(s.Subst(value, map[string]*expr.Node{x: r}))}
				for _, e := range eqs {
					w.substitute(e, at)
				}
				tuple := []*expr.Node{at[letters[0]], at[letters[1]]}
				if len(names) == 2 && names[0] == letters[1] {
					tuple[0], tuple[1] = tuple[1], tuple[0]
				}
				if len(names) == 1 {
					pairs = append(pairs, at[names[0]])
					continue
				}
				pairs = append(pairs, s.Tuple(tuple...))
			}
			if len(names) == 1 {
				return w.answer("solve/substitution", w.alternatives(names[0], pairs))
			}
			return w.answer("solve/substitution", "("+tex(s.Sym(letters[0]))+", "+tex(s.Sym(letters[1]))+") = "+values(pairs))
		}
	}
	return false
}

// pair solves e for y, in which it is linear, and the other equation for x; it
// returns the values of y and x at one real solution.
func (w *work) pair(e, other *expr.Node, x, y string) (atY, atX *expr.Node, ok bool) {
	s := w.s
	f := newField(s, []string{y}, e.Arg(0), e.Arg(1))
	q, ok := f.of(s.Sub(e.Arg(0), e.Arg(1)))
	if !ok || !q.Den().IsConst() || q.Num().Degree(0) != 1 || !q.Num().CoeffOf(0, 1).IsConst() {
		return nil, nil, false
	}
	c := q.Num().Coeffs(0)
	value := f.fraction(poly.NewFraction(c[0].Neg(), c[1]))
	o := s.Subst(other, map[string]*expr.Node{y: value})
	roots, ok := (&realset.Solver{Store: s, Zero: w.zero}).Equation(o.Arg(0), o.Arg(1), x)
	if !ok || roots.All || len(roots.Values) == 0 {
		return nil, nil, false
	}
	atX = roots.Values[0]
	return w.simple(s.Subst(value, map[string]*expr.Node{x: atX})), atX, true
}
