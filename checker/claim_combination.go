package checker

import (
	"slices"
	"sort"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxCombined caps the equations that are combined.
const maxCombined = 16

// combination decides an equation as a linear combination of equations in scope,
// and refutes it where the combination leaves a constant other than 0. sure leaves
// out what was left open itself.
func (v *visit) combination(a *assertion, l, r *expr.Node, sure bool) (outcome, bool) {
	defer v.instantiate(l, r)()
	diff := v.store.Sub(l, r)
	at, used := v.related(diff, sure, false)
	o, ok := v.combine(a, l, r, at, used)
	if !ok && len(used) > 0 {
		// What is related in a roundabout way proves, but does not refute.
		at, all := v.related(diff, sure, true)
		if len(all) > len(used) {
			if p, proved := v.combine(a, l, r, at, all); proved && p.j.Verdict() == verdict.Proved {
				return p, true
			}
		}
	}
	return o, ok
}

// related returns the equations in scope that share letters with diff or with one
// another, the nearest first, and their atoms. One that brings in the letters of an
// equation behind it (s = 2a, then a = 3) brings that too where all are asked for.
func (v *visit) related(diff *expr.Node, sure, all bool) (at atoms, used []int) {
	at.store = v.store
	if !at.collect(diff) {
		return at, nil
	}
	symbols := v.subjects(diff)
	for again := true; again; {
		again = false
		for i := len(v.ctx.facts) - 1; i >= 0 && len(used) < maxCombined; i-- {
			f := &v.ctx.facts[i]
			if f.op != syntax.Eq || sure && !f.sure || !overlap(f.symbols, symbols) || slices.Contains(used, i) {
				continue
			}
			trial := at.clone()
			if !trial.collect(v.store.Sub(f.l, f.r)) || len(trial.of) > 40 {
				continue
			}
			at, used, again = trial, append(used, i), all
			symbols = union(symbols, f.symbols)
		}
	}
	if all {
		sort.Slice(used, func(i, j int) bool { return used[i] < used[j] })
		slices.Reverse(used)
	}
	return at, used
}

// combinedWith proves an equation from the equations in scope and those that add puts there for the moment, in a
// roundabout way where all is set.
func (v *visit) combinedWith(a *assertion, l, r *expr.Node, all bool, add func()) (outcome, bool) {
	n := len(v.ctx.facts)
	defer func() { v.ctx.facts = v.ctx.facts[:n] }()
	if add(); len(v.ctx.facts) == n {
		return outcome{}, false
	}
	at, used := v.related(v.store.Sub(l, r), false, all)
	o, ok := v.combine(a, l, r, at, used)
	return o, ok && o.proved()
}

// combine decides an equation from the facts used, whose atoms are at.
func (v *visit) combine(a *assertion, l, r *expr.Node, at atoms, used []int) (outcome, bool) {
	diff := v.store.Sub(l, r)
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
		if !trial.add(p, v.tank) || len(trial.rows) > len(sp.rows) && at.fixed(trial.rows[len(trial.rows)-1].p) {
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
		if o, _, ok := v.membership(l, r, &at, used); ok {
			return o, true
		}
		if o, ok := v.excluded(a, l, r, &at, used); ok {
			return o, true
		}
		return v.contradiction(a, l, r, &at, &el, &sp, needed, rest)
	}
	if len(needed) == 0 {
		return outcome{}, false
	}
	v.holdsFor = v.universally(l, r, needed)
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
	maxIdealVars = 12
	maxIdealDeg  = 10
	idealFuel    = 40_000
	// maxProducts caps the products of terms in the evidence where fractions or roots take part.
	maxProducts = 60
)

// membership proves an equation whose difference lies in the ideal of the equations
// in scope and of what always holds between their atoms; apart is set where the
// difference is a constant other than 0 modulo them. Of equations that contradict
// each other the nearest are tried.
func (v *visit) membership(l, r *expr.Node, at *atoms, used []int) (o outcome, apart, ok bool) {
	for n := min(len(used), maxIdeal); n > 0 && !ok && !apart; n /= 2 {
		again := false
		v.tank.Share(idealFuel, func() { o, apart, ok, again = v.inIdeal(l, r, at, used[:n]) })
		if !again {
			break
		}
	}
	symbols := v.subjects(v.store.Rel("=", l, r))
	for i := maxIdeal; i < len(used) && !ok && !apart; i++ {
		if !slices.Equal(v.ctx.facts[used[i]].symbols, symbols) {
			continue
		}
		v.tank.Share(idealFuel/6, func() { o, _, ok, _ = v.inIdeal(l, r, at, used[i:i+1]) })
	}
	return o, apart, ok
}

// inIdeal is membership for all of used; bad is set where they contradict each other.
func (v *visit) inIdeal(l, r *expr.Node, at *atoms, used []int) (o outcome, apart, ok, bad bool) {
	if len(at.of) > maxIdealVars {
		return
	}
	ring := poly.NewGraded(len(at.of), v.tank)
	target := at.poly(ring, v.store.Sub(l, r))
	if target.TotalDegree() > maxIdealDeg {
		return
	}
	gens := make([]poly.Poly, 0, len(used))
	linear := target.TotalDegree() <= 1
	for _, i := range used {
		f := &v.ctx.facts[i]
		g := at.poly(ring, v.store.Sub(f.l, f.r))
		if g.TotalDegree() > maxIdealDeg {
			return
		}
		linear = linear && g.TotalDegree() <= 1
		gens = append(gens, g)
	}
	relations := at.relations(ring)
	if linear && len(relations) == 0 {
		return // settled by elimination
	}
	basis := poly.Groebner(ring, append(gens, relations...))
	if _, bad = basis.Inconsistent(); bad {
		return
	}
	for _, e := range basis.Elements() {
		if at.fixed(e) {
			n := at.node(v.store, e)
			if c := v.compare(syntax.Eq, n, v.store.Int(0)); !c.proved() {
				return o, false, false, true
			}
		}
	}
	rem, cof := basis.Reduce(target)
	if !rem.IsZero() {
		apart = rem.IsConst()
		return
	}
	var needed []int
	var terms []recheck.Term
	size := 0
	for k, c := range cof[:len(used)] {
		if !c.IsZero() {
			size += c.Len() * gens[k].Len()
			needed = append(needed, used[k])
			terms = append(terms, expr.Term(at.node(v.store, c)))
		}
	}
	if len(needed) == 0 || len(relations) > 0 && size > maxProducts {
		return
	}
	o.claim = expr.Claim("=", l, r, v.given(needed)...)
	o.relation = implies
	ev := recheck.Combination{Cofactors: terms}
	if len(relations) > 0 && recheck.Check(o.claim, ev) != nil {
		return // a relation between roots that the second check does not know
	}
	o.j = verdict.Prove(FollowsCombination, ev, v.divisors(at, needed)...)
	return o, false, true, false
}

// divisors returns the conditions that what is divided by is not 0, except where a
// fact in use divides by it as well.
func (v *visit) divisors(at *atoms, used []int) []recheck.Claim {
	var out []recheck.Claim
next:
	for _, x := range at.of {
		if !x.Is(expr.Pow) || !x.Arg(1).IsNum() || x.Arg(1).Num().Sign() > 0 || x.Arg(0).Constant() {
			continue
		}
		for _, i := range used {
			if f := &v.ctx.facts[i]; v.dividesBy(f.l, x.Arg(0)) || v.dividesBy(f.r, x.Arg(0)) {
				continue next
			}
		}
		out = append(out, expr.Claim("!=", x.Arg(0), v.store.Int(0)))
	}
	return out
}

// dividesBy reports whether u is a divisor in n.
func (v *visit) dividesBy(n, u *expr.Node) bool {
	found := false
	v.store.Walk(n, func(m *expr.Node) bool {
		found = found || m.Is(expr.Pow) && m.Arg(0) == u && m.Arg(1).IsNum() && m.Arg(1).Num().Sign() < 0
		return !found
	})
	return found
}

// has reports whether n is an atom.
func (a *atoms) has(n *expr.Node) bool { _, ok := a.index[n]; return ok }

// contradiction refutes an equation that differs from a combination of the facts
// by a constant other than 0, given a point at which those facts hold.
func (v *visit) contradiction(a *assertion, l, r *expr.Node, at *atoms, el *elimination, sp *span, from []int, rest poly.Poly) (outcome, bool) {
	if !rest.IsConst() || len(from) == 0 {
		return outcome{}, false
	}
	symbols, law := v.store.Symbols(v.store.Sub(l, r)), v.byLaw(from)
	for _, i := range from {
		f := &v.ctx.facts[i]
		if f.reassigned(l, v.store) || !law && f.fixes(v.store) && !f.derived && (len(symbols) == 1 || !v.sameStep([]int{i})) {
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
	return v.refutedWhere(at.of, values, l, r, from)
}

// refutedWhere refutes l = r at a point that fulfils the given facts: a value for each of the symbols.
func (v *visit) refutedWhere(symbols []*expr.Node, values []num.Num, l, r *expr.Node, from []int) (outcome, bool) {
	by := make(map[string]*expr.Node, len(symbols))
	example := &Counterexample{}
	var point []recheck.Binding
	for i, x := range symbols {
		n := v.store.Num(values[i])
		by[x.Name()] = n
		point = append(point, recheck.Binding{Name: x.Name(), Value: expr.Term(n)})
		example.Point = append(example.Point, Binding{expr.LaTeX(x), expr.LaTeX(n)})
	}
	l2, r2 := v.store.Subst(l, by), v.store.Subst(r, by)
	o := v.compare(syntax.Eq, l2, r2)
	ce, ok := o.j.Evidence().(recheck.Counterexample)
	if !o.refuted() || !ok {
		return outcome{}, false
	}
	ce.Point = point
	example.Left, example.Right = expr.LaTeX(l2), expr.LaTeX(r2)
	o.j, o.claim, o.example = verdict.Refute(FollowsNot, ce), expr.Claim("=", l, r, v.given(from)...), example
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
