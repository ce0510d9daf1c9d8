package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The relations of an equation to the one before.
const (
	equivalent = "equivalent"
	implies    = "implies"
	impliedBy  = "implied-by"
	unrelated  = "unrelated"
)

// solver returns what finds real solutions.
func (v *visit) solver() *realset.Solver {
	return &realset.Solver{Store: v.store, Zero: func(n *expr.Node) (bool, bool) {
		if !n.Constant() || !n.Finite() || !n.Scalar() {
			return false, n.IsUndefined()
		}
		o := v.compare(syntax.Eq, n, v.store.Int(0))
		return o.proved(), o.proved() || o.refuted()
	}}
}

// maxBefore caps the equations before a line that it is compared with.
const maxBefore = 4

// before returns the indices of the equations in scope in the unknown x alone, the nearest first.
func (v *visit) before(x string) []int {
	var out []int
	for i := len(v.ctx.facts) - 1; i >= 0 && len(out) < maxBefore; i-- {
		f := &v.ctx.facts[i]
		if f.op == syntax.Eq && len(f.symbols) == 1 && f.symbols[0] == x {
			out = append(out, i)
		}
	}
	return out
}

// roots compares an equation in one unknown with the equations before it.
func (v *visit) roots(a *assertion, l, r *expr.Node) (outcome, bool) {
	symbols := v.store.Symbols(v.store.Sub(l, r))
	if len(symbols) != 1 || v.isComplex(symbols[0]) {
		return outcome{}, false
	}
	x := symbols[0]
	earlier := v.before(x)
	if len(earlier) == 0 {
		return outcome{}, false
	}
	sv := v.solver()
	now, ok := sv.Equation(l, r, x)
	if !ok || now.All {
		return outcome{}, false
	}
	var nearest *outcome
	for k, i := range earlier {
		f := &v.ctx.facts[i]
		was, ok := sv.Equation(f.l, f.r, x)
		if !ok || was.All || was.Empty() {
			continue
		}
		d := realset.Compare(&was, &now)
		o := outcome{claim: expr.Claim("=", l, r, v.given([]int{i})...)}
		o.lost, o.extraneous = v.latexAll(d.Lost), v.latexAll(d.Gained)
		if d.Within() {
			code := RootsImplied
			o.relation = implies
			if d.Contains() {
				code, o.relation = RootsEquivalent, equivalent
			}
			if ev := v.implication(f, l, r, x, &was, &now); ev != nil {
				o.j = verdict.Prove(code, ev)
				return o, true
			}
			continue
		}
		if k > 0 || nearest != nil {
			continue
		}
		o.j = verdict.Leave(UnknownEquation, nil)
		o.relation = unrelated
		switch {
		case v.softSide(a):
			o.j = verdict.Leave(UnknownRounding, nil)
		case d.Contains() && !now.Empty():
			o.relation = impliedBy
			o.j = verdict.Leave(UnknownRestriction, nil)
			if v.searching && !v.bounded(a, x) && v.mayContradict(a, []int{i}) && !v.amongOthers(a) && len(d.Lost) > 0 && v.rootBefore(x, d.Lost[0]) {
				v.refuteAt(&o, RootsLost, l, r, x, d.Lost[0])
			}
		case d.Disjoint() && len(d.Lost) > 0 && !f.fixes(v.store) && v.mayContradict(a, []int{i}) && !v.amongOthers(a):
			v.refuteAt(&o, FollowsNot, l, r, x, d.Lost[0])
		}
		nearest = &o
	}
	if nearest != nil {
		return *nearest, true
	}
	return outcome{}, false
}

// bounded reports whether an inequality in scope or the words before a restrict x, so that a root may be left out.
func (v *visit) bounded(a *assertion, x string) bool {
	for i := range v.ctx.facts {
		if f := &v.ctx.facts[i]; f.op != syntax.Eq && overlap(f.symbols, []string{x}) {
			return true
		}
	}
	at := a.text.Start + v.base
	return at < 0 || at > min(len(v.ctx.text), maxRestricting) || restricts(string(v.ctx.text[:at]))
}

// maxRestricting caps the text that is searched for a restriction; a longer one is taken to hold one.
const maxRestricting = 4000

// arrows drops what looks like an inequality and is none.
var arrows = strings.NewReplacer("=>", "", "->", "", `\left`, "")

// restricts reports whether a text says more than what is solved and how: that x is a
// length or positive, or an inequality, also one that is no claim ("for x > 0").
func restricts(text string) bool {
	text = arrows.Replace(strings.ToLower(text))
	for _, sign := range []string{"<", ">", "≤", "≥", "≠", "∈", `\le`, `\ge`, `\lt`, `\gt`, `\in `, `\in\`} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return !connected(askings.Replace(text))
}

// fixes reports whether f gives a letter a number: "x = 0" is more often a case
// than the source of another equation in x.
func (f *fact) fixes(s *expr.Store) bool {
	_, ok := f.isValue(s)
	return ok && f.r.Constant()
}

// reassigned reports whether both f and the claim give the same letter a value:
// then the letter was more likely used anew.
func (f *fact) reassigned(l *expr.Node, s *expr.Store) bool {
	name, ok := f.isValue(s)
	return ok && l.Is(expr.Sym) && l.Name() == name && f.r.Constant()
}

func (v *visit) latexAll(ns []*expr.Node) []string {
	var out []string
	for _, n := range ns {
		out = append(out, expr.LaTeX(n))
	}
	return out
}

// refuteAt refutes l = r at x = root, a solution of the given equations.
func (v *visit) refuteAt(o *outcome, code verdict.Code, l, r *expr.Node, x string, root *expr.Node) {
	by := map[string]*expr.Node{x: root}
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	c := v.compare(syntax.Eq, l2, r2)
	ce, ok := c.j.Evidence().(recheck.Counterexample)
	if !c.refuted() || !ok {
		return
	}
	ce.Point = []recheck.Binding{{Name: x, Value: expr.Term(root)}}
	o.j = verdict.Refute(code, ce)
	o.example = &Counterexample{Point: []Binding{{expr.LaTeX(v.store.Sym(x)), expr.LaTeX(root)}}, Left: expr.LaTeX(l2), Right: expr.LaTeX(r2)}
}

// implication returns evidence that every solution of f solves l = r.
func (v *visit) implication(f *fact, l, r *expr.Node, x string, was, now *realset.Roots) recheck.Evidence {
	if was.Simple && now.Simple {
		if c, ok := v.cofactor(f, l, r); ok {
			return recheck.Combination{Cofactors: []recheck.Term{expr.Term(c)}}
		}
	}
	if c, ok := v.conjugate(f, l, r); ok {
		return recheck.Combination{Cofactors: []recheck.Term{expr.Term(c)}}
	}
	if !was.Simple || len(was.Rest) > 0 || len(now.Rest) > 0 {
		return nil
	}
	return v.solutionSet(x, was, now)
}

// cofactor returns c with l - r = c·(f.l - f.r), a polynomial.
func (v *visit) cofactor(f *fact, l, r *expr.Node) (*expr.Node, bool) {
	var at atoms
	p, q := v.store.Sub(l, r), v.store.Sub(f.l, f.r)
	if !at.collect(p) || !at.collect(q) || len(at.of) != 1 {
		return nil, false
	}
	ring := v.ring(1)
	c, ok := at.poly(ring, p).Quo(at.poly(ring, q))
	if !ok {
		return nil, false
	}
	return at.node(v.store, c), true
}

// conjugate returns c with l - r = c·(f.l - f.r) where f has one square root or
// absolute value t: f.l - f.r = A + B·t is a factor of A² - B²·t², which has none.
func (v *visit) conjugate(f *fact, l, r *expr.Node) (*expr.Node, bool) {
	var at atoms
	p, q := v.store.Sub(l, r), v.store.Sub(f.l, f.r)
	if !at.collect(q) || !at.collect(p) || len(at.of) != 2 {
		return nil, false
	}
	t := -1
	for i, x := range at.of {
		switch {
		case x.Is(expr.Sym):
		case x.IsFunc("abs"), x.Is(expr.Pow) && x.Arg(1) == v.store.Frac(1, 2):
			t = i
		default:
			return nil, false
		}
	}
	if t < 0 || !at.collect(at.of[t].Arg(0)) || len(at.of) != 2 {
		return nil, false
	}
	ring := v.ring(2)
	square := at.poly(ring, at.of[t].Arg(0))
	if at.of[t].Is(expr.Func) {
		square = square.Mul(square)
	}
	cs := at.poly(ring, q).Coeffs(t)
	if len(cs) != 2 {
		return nil, false
	}
	norm := cs[0].Mul(cs[0]).Sub(cs[1].Mul(cs[1]).Mul(square))
	target := at.poly(ring, p)
	if norm.IsZero() || target.Degree(t) > 0 {
		return nil, false
	}
	c, ok := target.Quo(norm)
	if !ok {
		return nil, false
	}
	return at.node(v.store, c.Mul(cs[0].Sub(cs[1].Mul(ring.Var(t))))), true
}

// solutionSet lists the solutions of two equations.
func (v *visit) solutionSet(x string, was, now *realset.Roots) recheck.Evidence {
	at := atoms{of: []*expr.Node{v.store.Sym(x)}}
	ev := recheck.SolutionSet{Variable: x, First: expr.Term(at.node(v.store, was.Defining)), Second: expr.Term(at.node(v.store, now.Defining))}
	for _, w := range was.Values {
		in := "first"
		if slices.Contains(now.Values, w) {
			in = "both"
		}
		ev.Solutions = append(ev.Solutions, recheck.Solution{Value: expr.Term(w), In: in})
	}
	for _, w := range now.Values {
		if !slices.Contains(was.Values, w) {
			ev.Solutions = append(ev.Solutions, recheck.Solution{Value: expr.Term(w), In: "second"})
		}
	}
	return ev
}

// amongOthers reports whether the line is one of several alternatives: "or" or a
// comma stands beside it.
func (v *visit) amongOthers(a *assertion) bool {
	if a.of > 1 && a.at > 0 {
		return true
	}
	after := ""
	if a.text.End >= 0 && a.text.End <= len(v.src) {
		after = v.src[a.text.End:]
	}
	after = strings.ToLower(strings.TrimLeft(after, " \t\n$\\)(]}.*"))
	for _, w := range []string{"or ", "or$", "and ", ",", "，", "或", "和", "、", "及", ";", "；", "where", "since", "as ", "because", "for "} {
		if strings.HasPrefix(after, w) {
			return true
		}
	}
	return false
}

// listing decides "x = 2 or x = 3" against the equations before.
func (v *visit) listing(a *assertion) outcome {
	v.ctx.last = nil
	names := letters(a.unknown, nil)
	if len(names) == 0 {
		return unknown(UnknownNotation)
	}
	defer v.ctx.note(letters(a.node, nil))
	unknownNode, ok := v.expression(a.unknown)
	if !ok || !unknownNode.Is(expr.Sym) {
		return unknown(UnknownNotation)
	}
	x := unknownNode.Name()
	earlier := v.before(x)
	if base := a.unknown.Arg(0); len(earlier) == 0 && a.unknown.Is(syntax.Subscript) && base.Is(syntax.Symbol) {
		x = base.Text
		earlier = v.before(x)
	}
	var values []*expr.Node
	for _, n := range a.values {
		e, ok := v.expression(n)
		if !ok {
			return unknown(UnknownNotation)
		}
		if !e.Scalar() || !e.Finite() || !e.Constant() || e.Imaginary() {
			return unknown(UnknownUndecided)
		}
		if !slices.Contains(values, e) {
			values = append(values, e)
		}
	}
	factors := make([]*expr.Node, len(values))
	for i, e := range values {
		factors[i] = v.store.Sub(v.store.Sym(x), e)
	}
	product := v.store.Mul(factors...)
	zero := v.store.Int(0)
	o := v.listed(a, x, values, product, earlier)
	if o.j.Code() == UnknownUndecided {
		b := *a
		b.op = syntax.Eq
		if p, ok := v.combination(&b, product, zero, false); ok && p.proved() {
			o = p
		}
	}
	v.answerTo(&o, a, x, values, product)
	v.close(&o, a, x, values)
	if !o.proved() && !(a.node.Is(syntax.Relation) && a.node.Ops[0] == syntax.In) && v.decimalComma(a.values) {
		return unknown(UnknownReading)
	}
	if !o.refuted() {
		v.learn(a, syntax.Eq, product, zero, o.proved(), false, 0)
	}
	return o
}

// decimalComma reports whether two values may be one number with a decimal comma: x = 1,5.
func (v *visit) decimalComma(values []*syntax.Node) bool {
	if len(values) != 2 || !values[1].Is(syntax.Number) {
		return false
	}
	_, whole := shown(values[0])
	return whole && between(v.src, values[0].Span.End, values[1].Span.Start) == ","
}

func (v *visit) listed(a *assertion, x string, values []*expr.Node, product *expr.Node, earlier []int) outcome {
	zero := v.store.Int(0)
	sv := v.solver()
	for _, i := range earlier {
		f := &v.ctx.facts[i]
		if _, value := f.isValue(v.store); value && !f.listing {
			continue
		}
		was, ok := sv.Equation(f.l, f.r, x)
		if !ok || was.All {
			continue
		}
		o := outcome{claim: expr.Claim("=", product, zero, v.given([]int{i})...)}
		var kept, gained []*expr.Node
		for _, e := range values {
			w := v.store.Subst(v.store.Sub(f.l, f.r), map[string]*expr.Node{x: e})
			isRoot, ok := sv.Zero(w)
			if !ok {
				return unknown(UnknownUndecided)
			}
			if isRoot {
				kept = append(kept, e)
			} else {
				gained = append(gained, e)
			}
		}
		var lost []*expr.Node
		for _, w := range was.Values {
			found := false
			for _, e := range kept {
				c := v.compare(syntax.Eq, w, e)
				if !c.proved() && !c.refuted() {
					return unknown(UnknownUndecided)
				}
				found = found || c.proved()
			}
			if !found {
				lost = append(lost, w)
			}
		}
		more := 0
		for _, p := range was.Rest {
			more += realset.CountReal(p)
		}
		o.lost, o.extraneous = v.latexAll(lost), v.latexAll(gained)
		switch {
		case len(gained) > 0:
			o.relation = unrelated
			if len(lost) == 0 && more == 0 {
				o.relation = implies
			}
			o.j = verdict.Leave(UnknownRestriction, nil)
			if v.softSide(a) {
				o.j = verdict.Leave(UnknownRounding, nil)
			} else if v.mayContradict(a, []int{i}) && !v.amongOthers(a) {
				v.refuteMember(&o, f, x, gained[0])
			}
			return o
		case len(lost) > 0 || more > 0:
			o.relation = impliedBy
			o.j = verdict.Leave(UnknownRestriction, nil)
			if len(lost) > 0 && v.rootBefore(x, lost[0]) && v.searching && !v.bounded(a, x) && v.mayContradict(a, []int{i}) && !v.amongOthers(a) {
				v.refuteAt(&o, RootsLost, product, zero, x, lost[0])
			}
			return o
		}
		o.relation = equivalent
		now := realset.Roots{Values: was.Values, Defining: was.Defining, Simple: true}
		if ev := v.implication(f, product, zero, x, &was, &now); ev != nil {
			o.j = verdict.Prove(RootsComplete, ev)
			return o
		}
	}
	return unknown(UnknownUndecided)
}

// refuteMember refutes that the value is a solution of f.
func (v *visit) refuteMember(o *outcome, f *fact, x string, value *expr.Node) {
	v.refuteWith(o, f, map[string]*expr.Node{x: value})
}
