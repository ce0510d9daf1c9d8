package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxConjugates caps the equations whose conjugates are taken for a claim.
const maxConjugates = 4

// byConjugates proves an equation without i from equations with it and their conjugates: (a + bi)(1 - i) = 3 + i
// gives a + b = 3. That the letters are real, but for those of complex numbers, is a condition.
func (v *visit) byConjugates(a *assertion, l, r *expr.Node) (outcome, bool) {
	if !v.store.Complex() || l.Imaginary() || r.Imaginary() {
		return outcome{}, false
	}
	o, ok := v.combinedWith(a, l, r, true, v.addConjugates)
	if !ok {
		return outcome{}, false
	}
	conditions := o.j.Conditions()
	for _, g := range o.claim.Given {
		if g.Of != nil {
			for _, x := range g.Of.Given {
				conditions = merged(conditions, []recheck.Claim{{Rel: "in", Left: x.Left, Right: expr.Term(v.store.Sym("ℝ"))}})
			}
		}
	}
	o.j = verdict.Prove(o.j.Code(), o.j.Evidence(), conditions...)
	return o, true
}

// addConjugates adds the conjugates of equations with i.
func (v *visit) addConjugates() {
	n := len(v.ctx.facts)
	for i := n - 1; i >= 0 && len(v.ctx.facts) < n+maxConjugates; i-- {
		f := v.ctx.facts[i]
		if f.op != syntax.Eq || f.of != nil || !f.l.Imaginary() && !f.r.Imaginary() {
			continue
		}
		c := conjugation{visit: v}
		g := f
		if g.l, g.r = c.of(f.l), c.of(f.r); g.l == nil || g.r == nil {
			continue
		}
		general := expr.Claim("=", f.l, f.r, c.real...)
		g.of, g.all = &general, quantified{}
		g.point = []recheck.Binding{{Name: "i", Value: expr.Term(v.store.Neg(v.store.Const("i")))}}
		g.symbols = v.subjects(v.store.Rel("=", g.l, g.r))
		v.ctx.add(g)
	}
}

// conjugation takes conjugates and collects the letters that it takes for real.
type conjugation struct {
	*visit
	real []recheck.Claim
}

// of returns the conjugate of n, or nil where n is not made of letters and numbers by sums, products and whole powers.
func (c *conjugation) of(n *expr.Node) *expr.Node {
	s := c.store
	switch n.Op() {
	case expr.Num:
		return n
	case expr.Const:
		if n.IsConst("i") {
			return s.Neg(n)
		}
		if n.Finite() {
			return n
		}
	case expr.Sym:
		if c.isComplex(n.Name()) {
			return s.Func("conj", n)
		}
		if x := expr.Claim("real", n, n); !slices.ContainsFunc(c.real, func(y recheck.Claim) bool { return y.Left.Text == x.Left.Text }) {
			c.real = append(c.real, x)
		}
		return n
	case expr.Pow:
		if b := c.of(n.Arg(0)); b != nil && n.Arg(1).IsInt() {
			return s.Pow(b, n.Arg(1))
		}
	case expr.Add, expr.Mul:
		args := make([]*expr.Node, n.Len())
		for i, a := range n.Args() {
			if args[i] = c.of(a); args[i] == nil {
				return nil
			}
		}
		if n.Is(expr.Add) {
			return s.Add(args...)
		}
		return s.Mul(args...)
	case expr.Func:
		if n.IsFunc("conj") && n.Arg(0).Is(expr.Sym) {
			return n.Arg(0)
		}
	}
	return nil
}

// isComplex reports whether a letter stands for a complex number: z or w where the text is about these, or one with such a value.
func (v *visit) isComplex(name string) bool {
	head, _, _ := strings.Cut(name, "_")
	return v.store.Complex() && (slices.Contains([]string{"z", "w", "ω", "ζ"}, head) ||
		slices.ContainsFunc(v.ctx.facts, func(f fact) bool {
			return f.op == syntax.Eq && f.l.Is(expr.Sym) && f.l.Name() == name && f.r.Imaginary()
		}))
}
