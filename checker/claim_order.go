package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/linalg"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The caps on what an inequality is derived from, and the fuel that may cost.
const (
	maxOrder      = 8
	maxMonomials  = 16
	orderFuel     = 40_000
	maxOrderAtoms = 30
)

// order proves an inequality as a combination of relations in scope, with multipliers that
// are not negative for inequalities (Farkas): x > 5 gives 2x - 8 > 0, and x ≤ y and y < 3
// give x < 3. Every product of atoms counts as a quantity of its own, and a square is
// not negative. It does not refute.
func (v *visit) order(a *assertion, l, r *expr.Node) (o outcome, ok bool) {
	d, strict, ok := v.above(a.op, l, r)
	if !ok || d.Imaginary() {
		return outcome{}, false
	}
	symbols := v.store.Symbols(d)
	own := symbols[:len(symbols):len(symbols)]
	var same, near []int // in the same letters; in these and what they are related to
	for i := len(v.ctx.facts) - 1; i >= 0 && len(same) < maxOrder; i-- {
		if f := &v.ctx.facts[i]; f.op != syntax.Ne && f.op != syntax.Eq && f.op != syntax.Equiv && len(f.symbols) == len(own) && overlap(f.symbols, own) {
			same = append(same, i)
		}
	}
	near = v.bearing(symbols, func(*fact) bool { return true })
	try := func(used []int) (again bool) {
		v.tank.Share(orderFuel, func() { o, ok, again = v.farkas(a, l, r, d, strict, used) })
		return again
	}
	ok = false
	if len(own) == 1 && chartable(d) {
		same = nil // in one unknown, what contradicts a nearer line counts for nothing
	} else {
		same = append(same, near...)
	}
	for _, i := range same {
		if try([]int{i}); ok {
			return o, true
		}
	}
	for n := len(near); n > 0 && !ok && try(near[:n]); n /= 2 {
	}
	return o, ok
}

// bearing returns the real equations and inequalities in scope that bear on the letters, with the letters these bring
// in, the nearest first, as far as take has room for them.
func (v *visit) bearing(symbols []string, take func(*fact) bool) (near []int) {
	for again := true; again; {
		again = false
		for i := len(v.ctx.facts) - 1; i >= 0 && len(near) < maxOrder; i-- {
			f := &v.ctx.facts[i]
			if f.op == syntax.Ne || f.op == syntax.Equiv || slices.Contains(near, i) || !overlap(f.symbols, symbols) || f.l.Imaginary() || f.r.Imaginary() || !take(f) {
				continue
			}
			near = append(near, i)
			more := union(symbols, f.symbols)
			symbols, again = more, again || len(more) > len(symbols)
		}
	}
	return near
}

// farkas is order from the facts in use; again is set where they are too many or contradict each other.
func (v *visit) farkas(a *assertion, l, r, d *expr.Node, strict bool, near []int) (o outcome, ok, again bool) {
	at := atoms{store: v.store}
	if !at.collect(d) {
		return
	}
	var used []int
	for _, i := range near {
		f := &v.ctx.facts[i]
		trial := at.clone()
		if trial.collect(v.store.Sub(f.l, f.r)) && len(trial.of) <= maxOrderAtoms {
			at, used = trial, append(used, i)
		}
	}
	ring := v.ring(len(at.of))
	target := at.poly(ring, d)
	if target.IsConst() {
		return
	}
	var ps []poly.Poly // each > 0, ≥ 0 or = 0
	var sharp []bool
	var given []recheck.Claim
	var from []int // the fact, or -1 for a square
	for _, i := range used {
		f := &v.ctx.facts[i]
		e, s := v.store.Sub(f.l, f.r), false
		if f.op != syntax.Eq {
			var is bool
			if e, s, is = v.above(f.op, f.l, f.r); !is {
				continue
			}
		}
		ps, sharp, from = append(ps, at.poly(ring, e)), append(sharp, s), append(from, i)
		given = append(given, v.given([]int{i})...)
	}
	if len(ps) == 0 {
		return
	}
	// Only squares that occur are of use.
	for i, n := 0, len(ps); i < n && i < len(used); i++ {
		for k := range ps[i].Len() {
			if q, ok := square(ring, ps[i], k); ok {
				ps, sharp, from = append(ps, q), append(sharp, false), append(from, -1)
				given = append(given, expr.Claim(">=", at.node(v.store, q), v.store.Int(0)))
			}
		}
	}
	for i, x := range at.of {
		if positive, ok := neverNegative(x); ok {
			ps, sharp, from = append(ps, ring.Var(i)), append(sharp, positive), append(from, -1)
			given = append(given, expr.Claim(map[bool]string{true: ">", false: ">="}[positive], x, v.store.Int(0)))
		}
	}
	columns := monomials(append(ps, target), len(at.of))
	if len(columns) > maxMonomials && len(near) > 1 || len(columns) > 4*maxMonomials || len(ps) > 2*maxOrder {
		return o, false, true
	}
	// No solution where everything holds and the claim does not: -p ≤ 0, and target ≤ 0 or < 0.
	var system []linalg.Inequality
	var row []int // the relation of each inequality; -1 is the claim
	add := func(p poly.Poly, sign int64, strict bool, of int) {
		q := linalg.Inequality{Coef: make([]num.Num, len(columns)), Strict: strict}
		for i := range p.Len() {
			c := p.Coef(i).Mul(num.Int(sign))
			if j := column(columns, p, i, len(at.of)); j >= 0 {
				q.Coef[j] = c
			} else {
				q.Bound = c.Neg()
			}
		}
		system, row = append(system, q), append(row, of)
	}
	add(target, 1, !strict, -1)
	for k, p := range ps {
		add(p, -1, sharp[k], k)
		if k < len(from) && from[k] >= 0 && v.ctx.facts[from[k]].op == syntax.Eq {
			add(p, 1, false, k)
		}
	}
	_, by, feasible := linalg.Feasible(system, len(columns), v.tank)
	if feasible || len(by) == 0 || by[0].Sign() <= 0 {
		return o, false, !feasible // the facts contradict each other
	}
	multiplier := make([]num.Num, len(ps))
	for i := 1; i < len(system); i++ {
		c := by[i].Quo(by[0])
		if system[i].Coef != nil && i > 0 && row[i] == row[i-1] {
			c = c.Neg() // the second half of an equation
		}
		multiplier[row[i]] = multiplier[row[i]].Add(c)
	}
	o, ok = v.combined(a, l, r, strict, ps, target, sharp, from, given, multiplier)
	return o, ok, false
}

// neverNegative reports whether an atom cannot be negative, and whether it is always positive.
func neverNegative(x *expr.Node) (positive, ok bool) {
	switch {
	case x.IsFunc("abs"):
		return false, true
	case !x.Is(expr.Pow):
		return false, false
	case x.Arg(1).IsNum():
		return false, !x.Arg(1).Num().IsInt() && x.Arg(1).Num().Denom().IsEven() && x.Arg(1).Num().Sign() > 0
	}
	base := x.Arg(0)
	return true, base.IsNum() && base.Num().Sign() > 0 || base.IsConst("e") && !x.Arg(1).Imaginary()
}

// combined reports a claim as the combination that was found.
func (v *visit) combined(a *assertion, l, r *expr.Node, strict bool, ps []poly.Poly, target poly.Poly, sharp []bool, from []int, given []recheck.Claim, multiplier []num.Num) (outcome, bool) {
	var ev recheck.Combination
	var of []recheck.Claim
	rest := target
	last := -1
	for k, c := range multiplier {
		if c.IsZero() {
			continue
		}
		of, last = append(of, given[k]), k
		ev.Cofactors = append(ev.Cofactors, recheck.Term{Op: "num", Text: c.String()})
		rest = rest.Sub(ps[k].Scale(c))
	}
	if last < 0 {
		return outcome{}, false
	}
	o := outcome{claim: expr.Claim(relName(a.op), l, r, of...), relation: implies}
	code := FollowsCombination
	if len(of) == 1 && from[last] >= 0 && rest.IsZero() && strict == sharp[last] && v.ctx.facts[from[last]].op != syntax.Eq {
		o.relation = equivalent
		if f := &v.ctx.facts[from[last]]; multiplier[last].IsOne() && f.op == a.op && f.l == l && f.r == r {
			code = FollowsRestated
		}
	}
	if recheck.Check(o.claim, ev) != nil {
		return outcome{}, false
	}
	o.j = verdict.Prove(code, ev)
	return o, true
}

// square returns term k of p without its coefficient where all exponents are even.
func square(r *poly.Ring, p poly.Poly, k int) (poly.Poly, bool) {
	q := r.Const(num.One)
	for x := range r.Vars() {
		e := p.Exp(k, x)
		if e%2 != 0 {
			return q, false
		}
		q = q.Mul(r.Var(x).Pow(e))
	}
	return q, !q.IsConst()
}

// monomials lists the products of atoms in the polynomials, the constant one left out.
func monomials(ps []poly.Poly, vars int) []poly.Poly {
	var out []poly.Poly
	for _, p := range ps {
		for i := range p.Len() {
			q := p.Ring().Const(num.One)
			for x := range vars {
				q = q.Mul(p.Ring().Var(x).Pow(p.Exp(i, x)))
			}
			if !q.IsConst() && column(out, q, 0, vars) < 0 {
				out = append(out, q)
			}
		}
	}
	return out
}

// column returns the place of term i of p in the list, or -1 for the constant term.
func column(list []poly.Poly, p poly.Poly, i, vars int) int {
	for j, q := range list {
		if sameMonomial(p, i, q, 0, vars) {
			return j
		}
	}
	return -1
}

// above writes a relation as d > 0 (strict) or d ≥ 0.
func (v *visit) above(op syntax.Op, l, r *expr.Node) (d *expr.Node, strict, ok bool) {
	switch op {
	case syntax.Gt, syntax.Ge:
		return v.store.Sub(l, r), op == syntax.Gt, true
	case syntax.Lt, syntax.Le:
		return v.store.Sub(r, l), op == syntax.Lt, true
	}
	return nil, false, false
}
