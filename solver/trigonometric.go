package solver

import (
	"slices"
	"sort"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/parser/syntax"
)

const (
	// turn is the number of steps of π/12 in a full turn: the angles that are known by name.
	turn = 24
	// maxMultiple caps the multiples of one angle that are brought together.
	maxMultiple = 6
	// maxPeriods caps the periods to either side: a longer interval may be meant in degrees.
	maxPeriods = 12
)

// circle is an equation in the sine and the cosine of one angle u.
type circle struct {
	w        *work
	u        *expr.Node // the angle, linear in the unknown
	sin, cos *expr.Node // letters for its sine and cosine
	poles    []*expr.Node
	f        *field
	found    [turn]bool // the solutions, in steps of π/12
	cases    []string   // what is left of the equation: sin u = v, …
}

// trigonometric solves an equation in the sine, the cosine and the tangent of
// multiples of one angle: it becomes a polynomial in one of them, whose roots are
// values at multiples of π/12. Without bounds it answers with all solutions.
func (w *work) trigonometric(e *expr.Node, x string, bounds []*expr.Node) bool {
	s := w.s
	d := s.Sub(e.Arg(0), e.Arg(1))
	c := &circle{w: w, sin: s.Sym("sin u"), cos: s.Sym("cos u")}
	if !c.angle(d, x) || slices.ContainsFunc(w.task.Goals, func(n *syntax.Node) bool { return divides(n, x, 0) }) {
		return false
	}
	mapped, ok := c.unified(d, x)
	if !ok {
		return false
	}
	c.f = newField(s, []string{c.sin.Name(), c.cos.Name()}, mapped)
	q, ok := c.f.of(mapped)
	if !ok || !rationalSymbols(c.f) || q.IsZero() || !c.solve(q.Num(), 0) {
		return false
	}
	none := true
	for k, found := range c.found {
		if !found {
			continue
		}
		by := map[string]*expr.Node{c.sin.Name(): s.Func("sin", steps(s, k)), c.cos.Name(): s.Func("cos", steps(s, k))}
		for _, p := range c.poles {
			if zero, ok := w.zero(s.Subst(p, by)); !ok {
				return false
			} else if zero {
				c.found[k] = false
			}
		}
		none = none && !c.found[k]
	}
	if none {
		return false
	}
	or := ` \text{ or } `
	if w.task.Lang == "zh" {
		or = ` \text{ 或 } `
	}
	w.stated("Write everything by the sine and the cosine of one angle; this leaves", "统一化为同一个角的正弦与余弦，得", strings.Join(c.cases, or))
	return c.answer(e, x, bounds, or)
}

// steps is the angle kπ/12.
func steps(s *expr.Store, k int) *expr.Node {
	return s.Mul(s.Num(num.Int(int64(k)).Quo(num.Int(turn/2))), s.Const("pi"))
}

// divides reports whether n divides by something with the letter x.
func divides(n *syntax.Node, x string, depth int) bool {
	if n == nil || depth > 200 {
		return true
	}
	for i, a := range n.Args {
		below := n.Is(syntax.Fraction) && i == 1 || i < len(n.Ops) && (n.Ops[i] == syntax.Slash || n.Ops[i] == syntax.Obelus)
		if below && mentionsLetter(a, x) || divides(a, x, depth+1) {
			return true
		}
	}
	return false
}

// angle finds the angle of which all others are multiples.
func (c *circle) angle(d *expr.Node, x string) bool {
	s := c.w.s
	var least *expr.Node
	s.Map(d, func(n *expr.Node) *expr.Node {
		if n.Is(expr.Func) && n.Len() == 1 && s.Has(n, x) {
			slope, ok := s.Diff(n.Arg(0), x)
			if slope = c.w.simple(slope); !ok || s.Has(slope, x) {
				return nil
			}
			if least != nil {
				if sign, ok := c.w.signOf(s.Sub(s.Func("abs", slope), s.Func("abs", least))); !ok || sign >= 0 {
					return nil
				}
			}
			least, c.u = slope, n.Arg(0)
		}
		return nil
	})
	return c.u != nil
}

// unified writes d by the letters for the sine and the cosine of the angle.
func (c *circle) unified(d *expr.Node, x string) (*expr.Node, bool) {
	s, good := c.w.s, true
	out := s.Map(d, func(n *expr.Node) *expr.Node {
		if !n.Is(expr.Func) || !s.Has(n, x) {
			return nil
		}
		ratio := c.w.simple(s.Div(n.Arg(0), c.u))
		m, ok := ratio.Num().Int64()
		if !ratio.IsInt() || !ok || m > maxMultiple || m < -maxMultiple || n.Len() != 1 {
			good = false
			return n
		}
		sin, cos := s.Int(0), s.Int(1)
		for range max(m, -m) {
			sin, cos = s.Add(s.Mul(sin, c.cos), s.Mul(cos, c.sin)), s.Sub(s.Mul(cos, c.cos), s.Mul(sin, c.sin))
		}
		if m < 0 {
			sin = s.Neg(sin)
		}
		switch n.Name() {
		case "sin":
			return sin
		case "cos":
			return cos
		case "tan":
			c.poles = append(c.poles, cos)
			return s.Div(sin, cos)
		}
		good = false
		return n
	})
	return out, good && !s.Has(out, x)
}

// solve finds where p, in the sine (letter 0) and the cosine (letter 1), is 0.
func (c *circle) solve(p poly.Poly, depth int) bool {
	r := c.f.ring
	for v := range 2 {
		// The square of the other is 1 less the square of this one: p = a + b·other.
		parts := [2]poly.Poly{r.Zero(), r.Zero()}
		square, power := r.One().Sub(r.Var(v).Mul(r.Var(v))), r.One()
		for k, part := range p.Coeffs(1 - v) {
			if k > 0 && k%2 == 0 {
				power = power.Mul(square)
			}
			parts[k%2] = c.f.reduce(parts[k%2].Add(part.Mul(power)))
		}
		switch {
		case parts[0].IsZero() && parts[1].IsZero():
			return false
		case parts[1].IsZero():
			return c.values(v, parts[0])
		case parts[0].IsZero():
			return c.values(1-v, r.Var(1-v)) && (parts[1].IsConst() || c.values(v, parts[1]))
		}
		p = parts[0].Add(parts[1].Mul(r.Var(1 - v)))
	}
	if a, b := p.CoeffOf(0, 1), p.CoeffOf(1, 1); p.Equal(a.Mul(r.Var(0)).Add(b.Mul(r.Var(1)))) && a.Degree(1) == 0 {
		t := c.w.simple(c.w.s.Neg(c.w.s.Div(c.f.node(b), c.f.node(a))))
		return c.at("tan", t, 2)
	}
	_, fs := p.Factor()
	if len(fs) < 2 || depth > 3 {
		return false
	}
	for _, part := range fs {
		if !c.solve(part.P, depth+1) {
			return false
		}
	}
	return true
}

// values finds the angles whose sine (v = 0) or cosine is a root of p.
func (c *circle) values(v int, p poly.Poly) bool {
	s := c.w.s
	letter, name := c.sin, "sin"
	if v == 1 {
		letter, name = c.cos, "cos"
	}
	roots, ok := (&realset.Solver{Store: s, Zero: c.w.zero}).Equation(c.f.node(p), s.Int(0), letter.Name())
	if !ok || roots.All || len(roots.Rest) > 0 {
		return false
	}
	for _, r := range roots.Values {
		above, ok := c.w.signOf(s.Sub(s.Func("abs", r), s.Int(1)))
		if !ok {
			return false
		}
		if above > 0 {
			c.cases = append(c.cases, `\`+name+" "+tex(c.u)+" = "+tex(r)+` \notin [-1, 1]`)
			continue
		}
		count := 2
		if above == 0 {
			count = 1 // at the top or at the bottom of the circle
		}
		if !c.at(name, r, count) {
			return false
		}
	}
	return true
}

// at takes the count angles of a turn at which a function has a value.
func (c *circle) at(name string, value *expr.Node, count int) bool {
	for k := range turn {
		if name == "tan" && k%(turn/2) == turn/4 {
			continue
		}
		if zero, ok := c.w.zero(c.w.s.Sub(c.w.s.Func(name, steps(c.w.s, k)), value)); ok && zero {
			c.found[k] = true
			count--
		}
	}
	c.cases = append(c.cases, `\`+name+" "+bracketedSum(c.u)+" = "+tex(value))
	return count == 0
}

// answer turns the angles into values of the unknown, all of them or those in bounds.
func (c *circle) answer(e *expr.Node, x string, bounds []*expr.Node, or string) bool {
	w, s := c.w, c.w.s
	slope, _ := s.Diff(c.u, x)
	slope = w.simple(slope)
	unknown := func(k int) *expr.Node {
		return w.simple(s.Div(s.Sub(steps(s, k), s.Subst(c.u, map[string]*expr.Node{x: s.Int(0)})), slope))
	}
	period := turn
	for p := turn - 1; p > 0; p-- {
		same := turn%p == 0
		for k, found := range c.found {
			same = same && found == c.found[(k+p)%turn]
		}
		if same {
			period = p
		}
	}
	length := w.simple(s.Func("abs", s.Div(steps(s, period), slope)))
	var first []*expr.Node
	for k := range period {
		if c.found[k] {
			first = append(first, unknown(k))
		}
	}
	if len(bounds) == 0 {
		k := s.Sym("k")
		if x == "k" {
			k = s.Sym("n")
		}
		parts := make([]string, len(first))
		for i, v := range first {
			parts[i] = tex(s.Sym(x)) + " = " + tex(v) + " + " + tex(s.Mul(length, k))
			for turns := range int64(2) {
				w.substitute(e, map[string]*expr.Node{x: w.simple(s.Add(v, s.Mul(s.Int(turns), length)))})
			}
		}
		all := strings.Join(parts, or) + ` \quad (` + tex(k) + ` \in \mathbb{Z})`
		w.stated("Read the angles off the circle and add the period.", "由单位圆读出角，再加上周期。", all)
		return w.answer("solve/trigonometric", all)
	}
	var inside []*expr.Node
	for _, v := range first {
		for k := int64(-maxPeriods); k <= maxPeriods; k++ {
			t := w.simple(s.Add(v, s.Mul(s.Int(k), length)))
			holds := true
			for _, b := range bounds {
				for _, r := range conjuncts(b) {
					put := s.Subst(r, map[string]*expr.Node{x: t})
					if !put.Is(expr.Rel) {
						return false
					}
					sign, ok := w.signOf(s.Sub(put.Arg(0), put.Arg(1)))
					fulfilled, known := expr.Fulfils(put.Name(), sign)
					if !ok || !known {
						return false
					}
					holds = holds && fulfilled
				}
			}
			if holds && (k == -maxPeriods || k == maxPeriods) {
				return false // there are more
			}
			if holds {
				inside = append(inside, t)
			}
		}
	}
	sort.Slice(inside, func(i, j int) bool {
		sign, _ := w.signOf(s.Sub(inside[i], inside[j]))
		return sign < 0
	})
	if len(inside) == 0 {
		return false
	}
	for _, v := range inside {
		w.substitute(e, map[string]*expr.Node{x: v})
	}
	all := w.alternatives(x, inside)
	if slope.IsNum() && (strings.Contains(w.task.Source, `\circ`) || strings.Contains(w.task.Source, "°")) {
		parts := make([]string, len(inside))
		for i, v := range inside {
			parts[i] = tex(s.Sym(x)) + " = " + tex(w.simple(s.Div(s.Mul(v, s.Int(180)), s.Const("pi")))) + `^\circ`
		}
		all = strings.Join(parts, or)
	}
	w.say("Read the angles off the circle, as far as they are in the interval.", "由单位圆读出区间内的角。", all)
	return w.answer("solve/trigonometric", all)
}
