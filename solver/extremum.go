package solver

import (
	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/parser/syntax"
)

// course is a function of one letter on a set of real numbers.
type course struct {
	f, domain *expr.Node // the domain as a condition, or nil
	x         string
	pieces    []checker.Piece
}

// course reads the function that is asked about, with the conditions on its
// letter; a second letter is eliminated by an equation in which it is linear.
func (w *work) course() (c course, ok bool) {
	s := w.s
	var conds []*expr.Node
	for i, g := range w.task.Goals {
		if i == 0 {
			if g.Is(syntax.Relation) && len(g.Args) == 2 && g.Ops[0] == syntax.Eq { // f(x) = …, y = …
				name, _, isCall := lower.Head(g.Args[0])
				if !isCall && !isSymbol(g.Args[0]) || isCall && w.ctx.Functions[name].Body != nil {
					return c, false
				}
				if isSymbol(g.Args[0]) {
					name = g.Args[0].Text
				}
				g = g.Args[1]
				defer func() { ok = ok && c.x != name }()
			}
			if c.f, ok = w.lower(g); !ok || !c.f.Scalar() || !c.f.Finite() {
				return c, false
			}
			continue
		}
		e, ok := w.read(g)
		if !ok {
			return c, false
		}
		conds = append(conds, e)
	}
	if c.f == nil {
		return c, false
	}
	var ties []*expr.Node
	for _, g := range w.given {
		for _, r := range conjuncts(s.Subst(g, w.known)) {
			if r.IsRel("=") && len(s.Symbols(r)) > 1 {
				ties = append(ties, r)
			} else {
				conds = append(conds, r)
			}
		}
	}
	for _, x := range s.Symbols(s.Combine(expr.And, append([]*expr.Node{s.Rel("=", c.f, c.f)}, ties...)...)) {
		more, whole := w.restriction(x)
		if whole {
			return c, false
		}
		conds = append(conds, more...)
	}
	for _, t := range ties {
		if !w.eliminated(&c, t, conds) {
			return c, false
		}
	}
	letters := s.Symbols(c.f)
	if len(letters) != 1 {
		return c, false
	}
	c.x = letters[0]
	for i, r := range conds {
		if r.Is(expr.Interval) {
			conds[i] = s.Rel("in", s.Sym(c.x), r)
		}
		if letters := s.Symbols(conds[i]); len(letters) > 1 || len(letters) == 1 && letters[0] != c.x {
			return c, false
		}
	}
	if len(conds) == 0 {
		line := s.Neg(s.Const(expr.Infinity))
		c.pieces = []checker.Piece{{Lo: line, Hi: s.Const(expr.Infinity), At: s.Int(0)}}
		return c, true
	}
	c.domain = s.Combine(expr.And, conds...)
	c.pieces, ok = checker.SolutionSet(s, c.domain, c.x)
	for _, r := range conds {
		w.judge.Given(tex(r))
	}
	return c, ok && len(c.pieces) > 0
}

func isSymbol(n *syntax.Node) bool { return n.Is(syntax.Symbol) }

// eliminated solves an equation for one of its two letters and puts that into the
// function and the conditions.
func (w *work) eliminated(c *course, tie *expr.Node, conds []*expr.Node) bool {
	s := w.s
	letters := s.Symbols(tie)
	if len(letters) != 2 {
		return false
	}
	for k, y := range letters {
		f := newField(s, []string{y}, tie.Arg(0), tie.Arg(1))
		q, ok := f.of(s.Sub(tie.Arg(0), tie.Arg(1)))
		if !ok || !q.Den().IsConst() || q.Num().Degree(0) != 1 || !rationalSymbols(f) {
			continue
		}
		cs := q.Num().Coeffs(0)
		if !cs[1].IsConst() { // it must not vanish where the conditions hold
			zero := append([]*expr.Node{s.Rel("=", f.node(cs[1]), s.Int(0))}, aboutOnly(s, conds, letters[1-k])...)
			if at, ok := checker.SolutionSet(s, s.Combine(expr.And, zero...), letters[1-k]); !ok || len(at) > 0 {
				continue
			}
		}
		value := s.Div(s.Neg(f.node(cs[0])), f.node(cs[1]))
		if m, ok := normal(s, value); ok {
			value = m
		}
		by := map[string]*expr.Node{y: value}
		was := c.f
		c.f = w.simple(s.Subst(c.f, by))
		for i, r := range conds {
			conds[i] = s.Subst(r, by)
		}
		w.judge.Given(tex(tie))
		w.say("Solve the condition for $"+tex(s.Sym(y))+"$.", "由条件解出 $"+tex(s.Sym(y))+"$。", tex(s.Rel("=", s.Sym(y), value)))
		w.judge.Given(tex(s.Rel("=", s.Sym(y), value)))
		w.say("Put it in: one letter is left.", "代入，只剩一个字母。", tex(was)+" = "+tex(c.f))
		return true
	}
	return false
}

func aboutOnly(s *expr.Store, conds []*expr.Node, x string) (out []*expr.Node) {
	for _, r := range conds {
		if letters := s.Symbols(r); len(letters) == 1 && letters[0] == x {
			out = append(out, r)
		}
	}
	return out
}

// extremum answers with the greatest or the least value of a function on its
// domain: the values at the zeros of its derivative and at the ends are compared,
// and nothing of the domain lies beyond the best of them.
func (w *work) extremum(greatest bool) bool {
	c, ok := w.course()
	if !ok {
		return false
	}
	best, at, ok := w.best(&c, greatest)
	if !ok {
		return false
	}
	if !w.bound(&c, best, greatest) {
		return false
	}
	w.decide("substitution", w.s.Subst(c.f, map[string]*expr.Node{c.x: at}), best,
		"At $"+tex(w.s.Rel("=", w.s.Sym(c.x), at))+"$ the value $"+tex(best)+"$ is taken.",
		"当 $"+tex(w.s.Rel("=", w.s.Sym(c.x), at))+"$ 时取到值 $"+tex(best)+"$。")
	return w.answer("calculus/extremum", tex(best))
}

// best returns the best value at a stationary point or a closed end, and where it is taken.
func (w *work) best(c *course, greatest bool) (best, at *expr.Node, ok bool) {
	s := w.s
	points, ok := w.stationary(c)
	if !ok {
		return nil, nil, false
	}
	for _, p := range points {
		v := w.simple(s.Subst(c.f, map[string]*expr.Node{c.x: p}))
		if v.IsUndefined() || !v.Finite() {
			continue
		}
		if len(points) > 1 {
			w.equal("The value at $"+tex(s.Rel("=", s.Sym(c.x), p))+"$.", "当 $"+tex(s.Rel("=", s.Sym(c.x), p))+"$ 时的值。", s.Subst(c.f, map[string]*expr.Node{c.x: p}), v)
		}
		if best != nil {
			sign, ok := w.signOf(s.Sub(v, best))
			if !ok {
				return nil, nil, false
			}
			if sign == 0 || sign > 0 != greatest {
				continue
			}
		}
		best, at = v, p
	}
	return best, at, best != nil
}

// stationary returns the zeros of the derivative inside the domain and its closed ends.
func (w *work) stationary(c *course) (points []*expr.Node, ok bool) {
	s := w.s
	d, ok := s.Diff(c.f, c.x)
	if !ok {
		return nil, false
	}
	d = w.simple(d)
	roots, ok := (&realset.Solver{Store: s, Zero: w.zero}).Equation(d, s.Int(0), c.x)
	if !ok || roots.All || len(roots.Rest) > 0 {
		return nil, false
	}
	w.say("Differentiate.", "求导。", `\frac{d}{d`+tex(s.Sym(c.x))+`}\left(`+tex(c.f)+`\right) = `+tex(d))
	for _, r := range roots.Values {
		in := true
		if c.domain != nil {
			meet, ok := checker.SolutionSet(s, s.Combine(expr.And, append([]*expr.Node{s.Rel("=", s.Sym(c.x), r)}, conjuncts(c.domain)...)...), c.x)
			if !ok {
				return nil, false
			}
			in = len(meet) > 0
		}
		if in {
			points = append(points, r)
			z := s.Subst(d, map[string]*expr.Node{c.x: r})
			w.equal("The derivative is zero at $"+tex(s.Rel("=", s.Sym(c.x), r))+"$.", "导数在 $"+tex(s.Rel("=", s.Sym(c.x), r))+"$ 处为零。", z, s.Int(0))
		}
	}
	for _, p := range c.pieces {
		if p.LoShut {
			points = append(points, p.Lo)
		}
		if p.HiShut && p.Hi != p.Lo {
			points = append(points, p.Hi)
		}
	}
	return points, true
}

// bound states that no value of the function lies beyond a number, where that is so.
func (w *work) bound(c *course, limit *expr.Node, greatest bool) bool {
	s := w.s
	beyond, sign := "<", ` \ge `
	if greatest {
		beyond, sign = ">", ` \le `
	}
	conds := []*expr.Node{s.Rel(beyond, c.f, limit)}
	if c.domain != nil {
		conds = append(conds, conjuncts(c.domain)...)
	}
	out, ok := checker.SolutionSet(s, s.Combine(expr.And, conds...), c.x)
	if !ok || len(out) > 0 {
		return false
	}
	w.say("No value lies beyond it.", "没有超出它的值。", tex(c.f)+sign+tex(limit))
	d := s.Sub(c.f, limit)
	f := newField(s, []string{c.x}, d)
	if q, ok := f.of(d); ok {
		n, _ := f.factored(q.Num())
		den, _ := f.factored(q.Den())
		w.decide("re-solve", d, s.Div(n, den), "The distance from it is $"+tex(s.Div(n, den))+"$, whose sign does not change here.", "与它的差为 $"+tex(s.Div(n, den))+"$，在此范围内不变号。")
	}
	return true
}

// image answers with the set of values of a function that is continuous on an interval.
func (w *work) image() bool {
	c, ok := w.course()
	if !ok || len(c.pieces) != 1 {
		return false
	}
	s := w.s
	f := newField(s, []string{c.x}, c.f)
	q, ok := f.of(c.f)
	if !ok || !q.Den().IsConst() || !rationalSymbols(f) || q.Num().Degree(0) < 1 {
		return false
	}
	points, ok := w.stationary(&c)
	if !ok {
		return false
	}
	type end struct {
		value *expr.Node
		shut  bool
	}
	var ends []end
	for _, p := range points {
		ends = append(ends, end{w.simple(s.Subst(c.f, map[string]*expr.Node{c.x: p})), true})
	}
	p := c.pieces[0]
	for i, e := range []*expr.Node{p.Lo, p.Hi} {
		if e.Finite() {
			if i == 0 && !p.LoShut || i == 1 && !p.HiShut {
				ends = append(ends, end{w.simple(s.Subst(c.f, map[string]*expr.Node{c.x: e})), false})
			}
			continue
		}
		sign := q.Num().Lead().Sign() * q.Den().Lead().Sign()
		if i == 0 && q.Num().Degree(0)%2 == 1 {
			sign = -sign
		}
		v := s.Const(expr.Infinity)
		if sign < 0 {
			v = s.Neg(v)
		}
		ends = append(ends, end{v, false})
	}
	low, high := ends[0], ends[0]
	for _, e := range ends[1:] {
		for side, best := range []*end{&low, &high} {
			k, ok := w.order3(e.value, best.value)
			switch {
			case !ok:
				return false
			case k == 0:
				best.shut = best.shut || e.shut
			case k < 0 == (side == 0):
				*best = e
			}
		}
	}
	kind := []byte("()")
	if low.value.Finite() {
		if !w.bound(&c, low.value, false) {
			return false
		}
		if low.shut {
			kind[0] = '['
		}
	}
	if high.value.Finite() {
		if !w.bound(&c, high.value, true) {
			return false
		}
		if high.shut {
			kind[1] = ']'
		}
	}
	if !low.value.Finite() && !high.value.Finite() {
		w.decide("re-solve", c.f, f.fraction(q), "A polynomial of odd degree takes every value.", "奇次多项式取遍所有实数。")
	}
	return w.answer("calculus/image", `\left`+string(kind[0])+tex(low.value)+", "+tex(high.value)+`\right`+string(kind[1]))
}

// order3 compares two values, infinite ones among them.
func (w *work) order3(a, b *expr.Node) (int, bool) {
	weight := func(n *expr.Node) int {
		switch {
		case n.Finite():
			return 0
		case n.IsConst(expr.Infinity):
			return 1
		}
		return -1
	}
	if x, y := weight(a), weight(b); x != 0 || y != 0 {
		return x - y, true
	}
	return w.signOf(w.s.Sub(a, b))
}
