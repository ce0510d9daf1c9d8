package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// open decides a relation with letters in it: as an identity, from the values and
// equations in scope, or against the equation before.
func (v *visit) open(a *assertion, l, r *expr.Node, preferred bool) outcome {
	op := a.op
	if op == syntax.Approx {
		return v.openApproximate(a, l, r)
	}
	if o, done := v.antiderivative(a, l, r); done {
		return o
	}
	if o, done := v.derivative(a, l, r); done {
		return o
	}
	identity := v.compare(op, l, r)
	if identity.proved() {
		return identity
	}
	if !l.Scalar() || !r.Scalar() {
		if a.at == 0 && op == syntax.Eq && v.fresh(l) {
			return stated
		}
		return unknown(UnknownNotation)
	}
	if a.at == 0 && op == syntax.Eq && v.fresh(l) && !v.store.Has(r, l.Name()) {
		return stated
	}
	if o, ok := v.answered(a, l, r); ok {
		return o
	}
	if o, ok := v.withValues(a, l, r); ok {
		return o
	}
	if op == syntax.Eq {
		if o, ok := v.nowhere(a, l, r, &identity); ok {
			return o
		}
		if o, ok := v.combination(a, l, r); ok {
			return o
		}
		if o, ok := v.roots(a, l, r); ok {
			return o
		}
		if identity.refuted() && preferred && v.rewriting(a, l, r) {
			if v.retracted {
				return unknown(UnknownRetracted)
			}
			if o, ok := v.whereNonNegative(l, r); ok {
				return o
			}
			identity.j = verdict.Refute(IdentityFalse, identity.j.Evidence())
			return identity
		}
		return unknown(UnknownEquation)
	}
	return unknown(UnknownUndecided)
}

// answered refutes an answer "x = value" that does not solve the problem's equation.
func (v *visit) answered(a *assertion, l, r *expr.Node) (outcome, bool) {
	if a.op != syntax.Eq || a.of != 1 || !l.Is(expr.Sym) || !r.Constant() || r.Imaginary() {
		return outcome{}, false
	}
	var o outcome
	v.answerTo(&o, a, l.Name(), []*expr.Node{r}, nil)
	return o, o.refuted()
}

// fresh reports whether n is a symbol met for the first time: an equation with it
// on the left names something.
func (v *visit) fresh(n *expr.Node) bool {
	return n.Is(expr.Sym) && !v.ctx.knows(n.Name())
}

// given returns the portable form of facts.
func (v *visit) given(from []int) []recheck.Claim {
	var out []recheck.Claim
	for _, i := range from {
		f := &v.ctx.facts[i]
		out = append(out, expr.Claim(relName(f.op), f.l, f.r))
	}
	return out
}

func relName(op syntax.Op) string {
	switch op {
	case syntax.Ne:
		return "!="
	case syntax.Lt:
		return "<"
	case syntax.Le:
		return "<="
	case syntax.Gt:
		return ">"
	case syntax.Ge:
		return ">="
	case syntax.Approx:
		return "~"
	}
	return "="
}

// withValues puts the known values in and decides what has become closed.
func (v *visit) withValues(a *assertion, l, r *expr.Node) (outcome, bool) {
	by, from := v.ctx.values(v.store)
	if len(by) == 0 {
		return outcome{}, false
	}
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	if l2 == l && r2 == r {
		return outcome{}, false
	}
	var used []int
	var point []recheck.Binding
	var shownPoint []Binding
	for _, i := range from {
		f := &v.ctx.facts[i]
		if name := f.l.Name(); v.store.Has(l, name) || v.store.Has(r, name) {
			used = append(used, i)
			point = append(point, recheck.Binding{Name: name, Value: expr.Term(f.r)})
			shownPoint = append(shownPoint, Binding{expr.LaTeX(f.l), expr.LaTeX(f.r)})
		}
	}
	o := v.compare(a.op, l2, r2)
	claim := expr.Claim(relName(a.op), l, r, v.given(used)...)
	if o.proved() {
		if a.op != syntax.Eq {
			o.j = verdict.Prove(FollowsSubstitution, o.j.Evidence(), o.j.Conditions()...)
			return o, true
		}
		if nf, ok := o.j.Evidence().(recheck.NormalForm); !ok || len(nf.Kernels) > 0 {
			// The closed claim has evidence of its own.
			o.j = verdict.Prove(FollowsSubstitution, o.j.Evidence(), o.j.Conditions()...)
			return o, true
		}
		o.j = verdict.Prove(FollowsSubstitution, recheck.Substitution{Values: point, Residual: expr.Term(v.store.Int(0))}, o.j.Conditions()...)
		o.claim = claim
		return o, true
	}
	if !o.refuted() || !l2.Constant() || !r2.Constant() {
		return outcome{}, false
	}
	if a.op == syntax.Eq {
		if soft, ok := v.soften(a, l2, r2); ok {
			return soft, true
		}
		if v.propagatedValues(a) {
			return unknown(UnknownRounding), true
		}
	}
	if mayConvert(a.left, a.right) {
		return unknown(UnknownUnits), true
	}
	if l.Is(expr.Sym) || r.Is(expr.Sym) || !v.mayContradict(a, used) || !v.sameStep(used) && !v.evaluates(used) {
		return outcome{}, false
	}
	ce, ok := o.j.Evidence().(recheck.Counterexample)
	if !ok {
		return outcome{}, false
	}
	ce.Point = point
	o.j, o.claim = verdict.Refute(FollowsNot, ce), claim
	o.example = &Counterexample{Point: shownPoint, Left: expr.LaTeX(l2), Right: expr.LaTeX(r2)}
	return o, true
}

// propagatedValues reports whether numerals that were rounded before occur in the values in scope.
func (v *visit) propagatedValues(a *assertion) bool {
	return len(v.ctx.rounded) > 0
}

// mayContradict reports whether a claim may be held against the facts: nothing but
// connecting words stands between them and the claim, nothing restricts either, and
// the text does not take the line back.
func (v *visit) mayContradict(a *assertion, used []int) bool {
	if v.retracted || len(a.conditions) > 0 || v.statement.Role != syntax.Claim || len(used) == 0 {
		return false
	}
	switch v.statement.Cue {
	case syntax.Contrast, syntax.Reject, syntax.Since:
		return false
	}
	if a.because {
		return false
	}
	for _, i := range used {
		f := &v.ctx.facts[i]
		text, ok := v.ctx.between(f, a.text.Start+v.base)
		if !ok || !connected(text) {
			return false
		}
	}
	return true
}

// sameStep reports whether the facts were stated in the step at hand: further
// back, a letter may have had its value in another connection.
func (v *visit) sameStep(used []int) bool {
	for _, i := range used {
		if f := &v.ctx.facts[i]; f.from < v.base+v.stepStart && f.role == syntax.Claim {
			return false
		}
	}
	return true
}

// evaluates reports whether several letters, all with certain values, are put in at once.
func (v *visit) evaluates(used []int) bool {
	for _, i := range used {
		if !v.ctx.facts[i].sure {
			return false
		}
	}
	return len(used) > 1
}

// openApproximate decides x ≈ 1.41 where x is known.
func (v *visit) openApproximate(a *assertion, l, r *expr.Node) outcome {
	by, _ := v.ctx.values(v.store)
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	if l2.Constant() && r2.Constant() && l2.Scalar() && r2.Scalar() {
		o := v.approximate(a, l2, r2)
		return o
	}
	if s, ok := shown(a.right); ok {
		v.ctx.rounded = append(v.ctx.rounded, s.text)
	}
	if a.at == 0 && v.fresh(l) {
		v.ctx.note([]string{l.Name()})
		return stated
	}
	return unknown(UnknownUndecided)
}

// maxCombined caps the equations that are combined.
const maxCombined = 12

// combination decides an equation as a linear combination of equations in scope,
// and refutes it where the combination leaves a constant other than 0.
func (v *visit) combination(a *assertion, l, r *expr.Node) (outcome, bool) {
	var at atoms
	diff := v.store.Sub(l, r)
	if !at.collect(diff) {
		return outcome{}, false
	}
	var used []int
	symbols := v.store.Symbols(diff)
	for i := len(v.ctx.facts) - 1; i >= 0 && len(used) < maxCombined; i-- {
		f := &v.ctx.facts[i]
		if f.op != syntax.Eq || !overlap(f.symbols, symbols) {
			continue
		}
		var trial atoms
		trial.of = at.of[:len(at.of):len(at.of)]
		trial.index = make(map[*expr.Node]int, len(at.index))
		for k, x := range at.index {
			trial.index[k] = x
		}
		if !trial.collect(v.store.Sub(f.l, f.r)) || len(trial.of) > 40 {
			continue
		}
		at = trial
		used = append(used, i)
		for _, s := range f.symbols {
			if !overlap([]string{s}, symbols) {
				symbols = append(symbols, s)
			}
		}
	}
	if len(used) == 0 || len(at.of) == 0 {
		return outcome{}, false
	}
	// Equations "symbol = expression" are put in; the others are combined.
	var symbols2, values []*expr.Node
	var defs, others []int
	for _, i := range used {
		f := &v.ctx.facts[i]
		if _, ok := f.isValue(v.store); ok && !f.listing && at.has(f.l) {
			symbols2, values = append(symbols2, f.l), append(values, f.r)
			defs = append(defs, i)
		} else {
			others = append(others, i)
		}
	}
	order := arrange(v.store, &at, symbols2, values)
	ring := v.ring(len(at.of))
	var el elimination
	var from []int // the facts, eliminated ones first
	chosen := make(map[int]bool)
	for _, k := range order {
		i := defs[k]
		chosen[i] = true
		el.p = append(el.p, at.poly(ring, v.store.Sub(v.ctx.facts[i].l, v.ctx.facts[i].r)))
		from = append(from, i)
	}
	for _, i := range defs {
		if !chosen[i] {
			others = append(others, i)
		}
	}
	var sp span
	var quotients [][]poly.Poly
	for _, i := range others {
		f := &v.ctx.facts[i]
		q, p := el.reduce(at.poly(ring, v.store.Sub(f.l, f.r)))
		trial := sp
		if !trial.add(p, v.tank) {
			continue // contradicts what stands nearer to the claim
		}
		sp = trial
		quotients = append(quotients, q)
		from = append(from, i)
	}
	q, p := el.reduce(at.poly(ring, diff))
	cof, rest := sp.express(p, v.tank)
	cofactors := make([]poly.Poly, 0, len(from))
	for j := range el.p {
		c := q[j]
		for k := range cof {
			if !cof[k].IsZero() {
				c = c.Sub(quotients[k][j].Scale(cof[k]))
			}
		}
		cofactors = append(cofactors, c)
	}
	for _, c := range cof {
		cofactors = append(cofactors, ring.Const(c))
	}
	var needed []int
	var terms []recheck.Term
	linear := true
	for k, c := range cofactors {
		if !c.IsZero() {
			needed = append(needed, from[k])
			terms = append(terms, expr.Term(at.node(v.store, c)))
			linear = linear && c.IsConst()
		}
	}
	if !rest.IsZero() {
		if o, ok := v.membership(l, r, &at, used); ok {
			return o, true
		}
		return v.contradiction(a, l, r, &at, &el, &sp, needed, rest)
	}
	if len(needed) == 0 {
		return outcome{}, false
	}
	o := outcome{claim: expr.Claim("=", l, r, v.given(needed)...), relation: implies}
	code := FollowsCombination
	if len(needed) == 1 && linear {
		f := &v.ctx.facts[needed[0]]
		o.relation = equivalent
		if f.l == l && f.r == r || f.l == r && f.r == l {
			code = FollowsRestated
		}
	}
	o.j = verdict.Prove(code, recheck.Combination{Cofactors: terms})
	return o, true
}

// The caps on a Gröbner basis of the equations in scope, and the fuel it may cost.
const (
	maxIdeal     = 6
	maxIdealVars = 8
	maxIdealDeg  = 8
	idealFuel    = 60_000
)

// membership proves an equation whose difference lies in the ideal of the equations in scope.
func (v *visit) membership(l, r *expr.Node, at *atoms, used []int) (o outcome, ok bool) {
	used = used[:min(len(used), maxIdeal)]
	if len(at.of) > maxIdealVars {
		return o, false
	}
	v.tank.Share(idealFuel, func() {
		ring := poly.NewGraded(len(at.of), v.tank)
		target := at.poly(ring, v.store.Sub(l, r))
		if target.TotalDegree() > maxIdealDeg {
			return
		}
		var gens []poly.Poly
		linear := target.TotalDegree() <= 1
		for _, i := range used {
			f := &v.ctx.facts[i]
			g := at.poly(ring, v.store.Sub(f.l, f.r))
			if g.IsZero() || g.TotalDegree() > maxIdealDeg {
				return
			}
			linear = linear && g.TotalDegree() <= 1
			gens = append(gens, g)
		}
		if linear {
			return // settled by elimination
		}
		basis := poly.Groebner(ring, gens)
		if _, bad := basis.Inconsistent(); bad {
			return
		}
		rem, cof := basis.Reduce(target)
		if !rem.IsZero() {
			return
		}
		var needed []int
		var terms []recheck.Term
		for k, c := range cof {
			if !c.IsZero() {
				needed = append(needed, used[k])
				terms = append(terms, expr.Term(at.node(v.store, c)))
			}
		}
		if len(needed) == 0 {
			return
		}
		o.claim = expr.Claim("=", l, r, v.given(needed)...)
		o.relation = implies
		o.j = verdict.Prove(FollowsCombination, recheck.Combination{Cofactors: terms})
		ok = true
	})
	return o, ok
}

// has reports whether n is an atom.
func (a *atoms) has(n *expr.Node) bool { _, ok := a.index[n]; return ok }

// contradiction refutes an equation that differs from a combination of the facts
// by a constant other than 0, given a point at which those facts hold.
func (v *visit) contradiction(a *assertion, l, r *expr.Node, at *atoms, el *elimination, sp *span, from []int, rest poly.Poly) (outcome, bool) {
	if !rest.IsConst() || len(from) == 0 {
		return outcome{}, false
	}
	symbols := v.store.Symbols(v.store.Sub(l, r))
	for _, i := range from {
		f := &v.ctx.facts[i]
		if f.reassigned(l, v.store) || f.fixes(v.store) && (len(symbols) == 1 || !v.sameStep([]int{i})) {
			return outcome{}, false
		}
	}
	if !v.mayContradict(a, from) || v.softSide(a) {
		return outcome{}, false
	}
	for _, x := range at.of {
		if !x.Is(expr.Sym) {
			return outcome{}, false
		}
	}
	values, ok := sp.point(len(at.of))
	if !ok {
		return outcome{}, false
	}
	for k := len(el.p) - 1; k >= 0; k-- {
		values[k] = num.Zero
		values[k] = el.p[k].Eval(values).Neg()
	}
	by := make(map[string]*expr.Node, len(at.of))
	var point []recheck.Binding
	var shownPoint []Binding
	for i, x := range at.of {
		by[x.Name()] = v.store.Num(values[i])
		point = append(point, recheck.Binding{Name: x.Name(), Value: expr.Term(v.store.Num(values[i]))})
		shownPoint = append(shownPoint, Binding{expr.LaTeX(x), expr.LaTeX(v.store.Num(values[i]))})
	}
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	o := v.compare(syntax.Eq, l2, r2)
	ce, ok := o.j.Evidence().(recheck.Counterexample)
	if !o.refuted() || !ok {
		return outcome{}, false
	}
	ce.Point = point
	o.j = verdict.Refute(FollowsNot, ce)
	o.claim = expr.Claim("=", l, r, v.given(from)...)
	o.example = &Counterexample{Point: shownPoint, Left: expr.LaTeX(l2), Right: expr.LaTeX(r2)}
	return o, true
}

// softSide reports whether decimals that may be rounded take part in a claim.
func (v *visit) softSide(a *assertion) bool {
	for _, m := range append(numerals(a.left, nil), numerals(a.right, nil)...) {
		if m.places > 0 {
			return true
		}
		for _, t := range v.ctx.rounded {
			if t == m.text {
				return true
			}
		}
	}
	return len(v.ctx.rounded) > 0
}

// rewriting reports whether l = r is a step of rewriting one expression, so that
// it claims an identity: an inner link of a chain, or a line that continues an
// expression, over letters of which nothing is known.
func (v *visit) rewriting(a *assertion, l, r *expr.Node) bool {
	if len(a.conditions) > 0 || v.statement.Role != syntax.Claim && !v.whole || v.problemMentions(l, r) {
		return false
	}
	if a.at == 0 && !v.continues(a, l, r) {
		return false
	}
	p, q := v.store.Symbols(l), v.store.Symbols(r)
	if len(p) == 0 || len(p) != len(q) {
		return false
	}
	for i := range p {
		if p[i] != q[i] {
			return false
		}
	}
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		if !overlap(f.symbols, p) {
			continue
		}
		// The chain's own first link names the expression that is rewritten.
		if name, ok := f.isValue(v.store); ok && f.role != syntax.Assumption && !overlap([]string{name}, p) {
			continue
		}
		return false
	}
	return true
}

// continues reports whether the first link of a chain is a rewriting: it starts
// from the expression that the problem gives, or all members of the chain have the
// same letters, or rewriting is announced and both sides agree in their leading terms.
func (v *visit) continues(a *assertion, l, r *expr.Node) bool {
	if l.Is(expr.Sym) || r.Is(expr.Sym) {
		return false
	}
	if a.of > 1 {
		want := letters(a.left, nil)
		for _, m := range a.chain.Args {
			got := letters(m, nil)
			if len(got) != len(want) || !overlap(got, want) {
				return false
			}
		}
		return true
	}
	if v.statement.Cue != syntax.Rewrite {
		return false
	}
	if goal, ok := v.goal(); ok && goal == l {
		return true
	}
	start := a.text.Start
	for start > 0 && start <= len(v.src) && v.src[start-1] != '\n' && v.src[start-1] != '.' {
		start--
	}
	sentence := strings.ToLower(between(v.src, start, a.text.Start))
	for _, w := range []string{"equation", "solve", "set", "方程", "解", "equal", "both sides", "两边"} {
		if strings.Contains(sentence, w) {
			return false
		}
	}
	var at atoms
	if !at.collect(l) || !at.collect(r) {
		return false
	}
	ring := v.ring(len(at.of))
	p, q := at.poly(ring, l), at.poly(ring, r)
	d := p.Sub(q)
	return p.TotalDegree() > 1 && d.TotalDegree() < p.TotalDegree() && q.Len() > 1
}

// nowhere refutes an equation whose sides differ by a constant other than 0, so
// that no value of its letters fulfils it.
func (v *visit) nowhere(a *assertion, l, r *expr.Node, identity *outcome) (outcome, bool) {
	if !identity.refuted() || l.Constant() || r.Constant() || v.statement.Role != syntax.Claim || v.retracted || a.because || v.deniedBehind(a) {
		return outcome{}, false
	}
	var at atoms
	if !at.collect(l) || !at.collect(r) {
		return outcome{}, false
	}
	for _, x := range at.of {
		if !x.Is(expr.Sym) {
			return outcome{}, false
		}
	}
	ring := v.ring(len(at.of))
	d := at.poly(ring, l).Sub(at.poly(ring, r))
	if d.IsZero() || !d.IsConst() {
		return outcome{}, false
	}
	if v.softSide(a) || mayConvert(a.left, a.right) {
		return unknown(UnknownRounding), true
	}
	o := *identity
	o.j = verdict.Refute(IdentityFalse, o.j.Evidence())
	return o, true
}

// deniedBehind reports whether the text goes on to say that the line cannot hold.
func (v *visit) deniedBehind(a *assertion) bool {
	const far = 120
	if a.text.End < 0 || a.text.End > len(v.src) {
		return true
	}
	after := strings.ToLower(v.src[a.text.End:min(len(v.src), a.text.End+far)])
	for _, w := range []string{"no solution", "contradict", "impossible", "never", "cannot", "not ", "false", "absurd", "no value", "inconsistent", "n't", "无解", "矛盾", "不成立", "不可能", "不存在", "舍"} {
		if strings.Contains(after, w) {
			return true
		}
	}
	return false
}

// whereNonNegative proves an identity under the condition that its letters are
// not negative, as √(x²) = x; where it is left open even then the second result is true as well.
func (v *visit) whereNonNegative(l, r *expr.Node) (outcome, bool) {
	if !rooted(v.store, l) && !rooted(v.store, r) {
		return outcome{}, false
	}
	zero := v.store.Int(0)
	var facts []*expr.Node
	var conditions []recheck.Claim
	for _, name := range v.store.Symbols(v.store.Rel("=", l, r)) {
		facts = append(facts, v.store.Rel(">=", v.store.Sym(name), zero))
		conditions = append(conditions, expr.Claim(">=", v.store.Sym(name), zero))
	}
	j := equality.Decide(v.store, l, r, facts...)
	switch j.Verdict() {
	case verdict.Proved:
		return outcome{j: verdict.Prove(EqualNormalForm, j.Evidence(), append(conditions, j.Conditions()...)...),
			claim: expr.Claim("=", l, r, conditions...)}, true
	case verdict.Refuted:
		return outcome{}, false
	}
	return unknown(UnknownDomain), true
}

// rooted reports whether a root, an absolute value or a logarithm occurs in n.
func rooted(s *expr.Store, n *expr.Node) bool {
	found := false
	s.Walk(n, func(m *expr.Node) bool {
		found = found || m.Is(expr.Pow) && !m.Arg(1).IsInt() || m.IsFunc("abs") || m.IsFunc("log")
		return !found
	})
	return found
}
