package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// antiderivative decides ∫ f dx = F by differentiating F. done is false for every other equation.
func (v *visit) antiderivative(a *assertion, l, r *expr.Node) (o outcome, done bool) {
	if a.op != syntax.Eq || !l.IsFunc("integral") || l.Len() != 2 || !l.Arg(1).Is(expr.Sym) {
		return o, false
	}
	x := l.Arg(1).Name()
	if r.IsFunc("integral") && r.Len() == 2 && r.Arg(1) == l.Arg(1) {
		o = v.compare(syntax.Eq, l.Arg(0), r.Arg(0))
		if o.refuted() {
			return unknown(UnknownUndecided), true
		}
		return o, true
	}
	written := r
	r = v.resubstituted(r, x)
	d, ok := v.store.Diff(r, x)
	if !ok {
		return unknown(UnknownUndecided), true
	}
	o = v.compare(syntax.Eq, l.Arg(0), d)
	switch {
	case o.refuted() && !v.function(written, l, x):
		return unknown(UnknownUndecided), true
	case o.proved() && written != r:
		o.j = verdict.Prove(CalculusAntiderivative, o.j.Evidence(), o.j.Conditions()...)
	case o.proved():
		o.j = verdict.Prove(CalculusAntiderivative, o.j.Evidence(), o.j.Conditions()...)
		if nf, ok := o.j.Evidence().(recheck.NormalForm); ok {
			ev := recheck.Derivative{Variable: x, Value: expr.Term(d), Proof: nf}
			o.j = verdict.Prove(CalculusAntiderivative, ev, o.j.Conditions()...)
			o.claim = expr.Claim("=", l.Arg(0), r)
		}
	case o.refuted():
		if v.retracted || len(a.conditions) > 0 {
			return unknown(UnknownRetracted), true
		}
		o.j = verdict.Refute(AntiderivativeFalse, o.j.Evidence())
	}
	return o, true
}

// resubstituted writes F, a function of u, as one of x where the text says what u = g(x) is: ∫ f(u) du as ∫ f(g(x)) g'(x) dx.
func (v *visit) resubstituted(f *expr.Node, x string) *expr.Node {
	by := map[string]*expr.Node{}
	for i := len(v.ctx.facts) - 1; i >= 0; i-- {
		g := &v.ctx.facts[i]
		if u, ok := g.isValue(v.store); ok && u != x && by[u] == nil && v.store.Has(f, u) && v.store.Has(g.r, x) {
			by[u] = g.r
		}
	}
	if len(by) == 0 {
		return f
	}
	var change func(n *expr.Node) *expr.Node
	change = func(n *expr.Node) *expr.Node {
		v.tank.Burn(1)
		if n.IsFunc("integral") && n.Len() == 2 && n.Arg(1).Is(expr.Sym) {
			g := by[n.Arg(1).Name()]
			if g == nil {
				return n
			}
			slope, ok := v.store.Diff(g, x)
			if !ok {
				return n
			}
			return v.store.Func("integral", v.store.Mul(v.store.Subst(n.Arg(0), by), slope), v.store.Sym(x))
		}
		if n.Is(expr.Add) || n.Is(expr.Mul) {
			args := make([]*expr.Node, n.Len())
			for i, a := range n.Args() {
				args[i] = change(a)
			}
			return v.store.Rebuild(n, args)
		}
		return v.store.Subst(n, by)
	}
	return change(f)
}

// function reports whether f is certainly a function of x, the letter of the integral l: its other letters
// stand in the integrand, or are constants that are added. A letter that was substituted for one of x is neither.
func (v *visit) function(f, l *expr.Node, x string) bool {
	for _, name := range v.store.Symbols(f) {
		if name == x || name == "e" || name == "i" || v.store.Has(l, name) {
			continue // e and i, where they are letters, are put in for nothing
		}
		if d, ok := v.store.Diff(f, name); !ok || !d.Constant() {
			return false
		}
	}
	return true
}

// sameButConstant reports whether l and r, which both hold a constant of integration, differ by a number only.
func (v *visit) sameButConstant(l, r *expr.Node) (outcome, bool) {
	for _, c := range []string{"C", "c", "K"} {
		if !v.store.Has(l, c) || !v.store.Has(r, c) {
			continue
		}
		var o outcome
		for _, x := range v.store.Symbols(v.store.Rel("=", l, r)) {
			dl, ok1 := v.store.Diff(l, x)
			dr, ok2 := v.store.Diff(r, x)
			if !ok1 || !ok2 || x == c && (!dl.Constant() || dl != dr) {
				return o, false
			}
			if x == c {
				continue
			}
			if o.claim.Rel != "" {
				return outcome{}, false
			}
			if o = v.compare(syntax.Eq, dl, dr); !o.proved() {
				return outcome{}, false
			}
		}
		return o, o.proved()
	}
	return outcome{}, false
}

// derivative decides f'(x) = …, d/dx (…) = … and y' = … where y is known. done is false for every other equation.
func (v *visit) derivative(a *assertion, l, r *expr.Node) (o outcome, done bool) {
	if a.op != syntax.Eq || a.at > 0 || !r.Scalar() {
		return o, false
	}
	if l.Is(expr.Sym) {
		return v.slope(a, l, r)
	}
	if !differentiated(a.left) && !v.partial(a.left) || l.Is(expr.Func) && !expr.Known(l.Name()) {
		return o, false
	}
	o = v.compare(syntax.Eq, l, r)
	switch {
	case o.proved():
		return asDerivative(o), true
	case o.refuted() && v.formula(a, l, r):
		o.j = verdict.Refute(DerivativeFalse, o.j.Evidence())
		return o, true
	}
	return outcome{}, false
}

// formula reports whether a line says what a derivative or a function is, so that another one refutes it: both
// sides are functions of one letter and no parameter, or of those of a partial derivative, and nothing in the sentence says it is an equation to be solved.
func (v *visit) formula(a *assertion, l, r *expr.Node) bool {
	p, q := v.store.Symbols(l), v.store.Symbols(r)
	if v.retracted || len(a.conditions) > 0 || v.statement.Role != syntax.Claim || len(q) == 0 ||
		!slices.Equal(p, q) && len(p) > 0 || len(q) > 1 && (len(p) == 0 || !v.partial(a.left)) {
		return false
	}
	if differentiated(a.right) || v.calls(a.right) > 0 || v.deniedBehind(a) || v.softSide(a) {
		return false
	}
	if v.ctx.mentions(q) {
		return false
	}
	start := a.text.Start
	for start > 0 && start <= len(v.src) && v.src[start-1] != '\n' && v.src[start-1] != '.' {
		start--
	}
	return connected(between(v.src, start, a.text.Start)) || worded(between(v.src, start, a.text.Start)) == false
}

// differentiated reports whether n is written as a derivative.
func differentiated(n *syntax.Node) bool {
	switch {
	case n.Is(syntax.Derivative), n.Is(syntax.Prime) && n.Arg(0).Is(syntax.Group):
		return true
	case n.Is(syntax.Juxtapose) || n.Is(syntax.Apply):
		return n.Arg(0).Is(syntax.Prime) || n.Arg(0).Is(syntax.Derivative)
	}
	return false
}

// partial reports whether n is written as a partial derivative or the gradient of a known function: f_x, ∂f/∂x, ∇f.
func (v *visit) partial(n *syntax.Node) bool {
	if n.Is(syntax.Juxtapose) && n.Arg(0).Is(syntax.Symbol) && n.Arg(0).Text == "nabla" {
		return true
	}
	return (n.Is(syntax.Subscript) || n.Is(syntax.Derivative)) && slices.ContainsFunc(v.functions, func(d definition) bool { return len(d.params) > 1 && d.name == n.Arg(0).Text })
}

// slope decides y' = … where the text gives y as an expression in one letter.
func (v *visit) slope(a *assertion, l, r *expr.Node) (o outcome, done bool) {
	name := strings.TrimRight(l.Name(), "'′")
	if name == l.Name() || strings.Contains(l.Name()[len(name):], "''") {
		return o, false
	}
	d, _, _, ok := v.knownSlope(name)
	if !ok {
		return o, false
	}
	if o = v.compare(syntax.Eq, d, r); o.proved() {
		return asDerivative(o), true
	}
	return outcome{}, false
}

// knownSlope returns the derivative of what the text gives y as last, if that is an expression in one
// letter, with that letter and the index of the fact.
func (v *visit) knownSlope(y string) (d *expr.Node, x string, at int, ok bool) {
	for at = len(v.ctx.facts) - 1; at >= 0; at-- {
		f := &v.ctx.facts[at]
		if name, ok := f.isValue(v.store); !ok || name != y {
			continue
		}
		letters := v.store.Symbols(f.r)
		if len(letters) != 1 {
			break
		}
		d, ok = v.store.Diff(f.r, letters[0])
		return d, letters[0], at, ok
	}
	return nil, "", 0, false
}

// asDerivative is a proved outcome under the code of derivatives.
func asDerivative(o outcome) outcome {
	o.j = verdict.Prove(CalculusDerivative, o.j.Evidence(), o.j.Conditions()...)
	return o
}
