package checker

import (
	"slices"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxRanges caps the relations in one unknown that are held together, and maxBars the
// absolute values in one of them.
const (
	maxRanges = 6
	maxBars   = 2
)

// ranges decides a relation in one unknown from what is in scope about that unknown,
// as sets of real numbers: x > 2 follows from 2x + 3 > 7, and x = 3 from x² = 9 and x > 0.
func (v *visit) ranges(a *assertion, l, r *expr.Node) (outcome, bool) {
	symbols := v.store.Symbols(v.store.Rel("=", l, r))
	if len(symbols) != 1 || !chartable(l) || !chartable(r) || v.isComplex(symbols[0]) {
		return outcome{}, false
	}
	x := symbols[0]
	m := &equaliser{s: v.store}
	now, ok := m.relationRegion(relName(a.op), l, r)
	if !ok {
		return outcome{}, false
	}
	outside, ok := m.complement(now)
	if !ok {
		return outcome{}, false
	}
	known, used, ok := v.knownRange(x, m, &outside)
	if !ok || len(used) == 0 && len(outside.pieces) > 0 {
		return outcome{}, false
	}
	if against, ok := m.intersect(known, outside); ok && len(against.pieces) == 0 {
		claim := func(from []int) recheck.Claim { return expr.Claim(relName(a.op), l, r, v.given(from)...) }
		restated := func(f *fact) bool { return f.op == a.op && f.l == l && f.r == r }
		return v.withinRange(claim, restated, x, m, used, &known, &now)
	}
	return v.outOfRange(a, l, r, x, m, used, &now, &outside)
}

// knownRange returns what is known of x from the facts in scope, the nearest first, until all that is outside
// is shut out, and the facts it took.
func (v *visit) knownRange(x string, m *equaliser, outside *region) (known region, used []int, ok bool) {
	known = m.line()
	if len(outside.pieces) == 0 {
		return known, nil, true
	}
	for i := len(v.ctx.facts) - 1; i >= 0 && len(used) < maxRanges; i-- {
		f := &v.ctx.facts[i]
		if len(f.symbols) != 1 || f.symbols[0] != x || !chartable(f.l) || !chartable(f.r) {
			continue
		}
		was, ok := m.regionOf(f)
		if !ok {
			continue
		}
		both, ok := m.intersect(known, was)
		if !ok || len(both.pieces) == 0 {
			continue // contradicts what stands nearer to the claim
		}
		known, used = both, append(used, i)
		against, ok := m.intersect(known, *outside)
		if !ok {
			return known, nil, false
		}
		if len(against.pieces) == 0 {
			break
		}
	}
	return known, used, true
}

// regionOf solves a fact in one unknown, once.
func (m *equaliser) regionOf(f *fact) (region, bool) {
	if f.op == syntax.Equiv {
		return region{}, false
	}
	if f.area == nil {
		r, ok := m.relationRegion(relName(f.op), f.l, f.r)
		f.area = &solved{r, ok}
	}
	return f.area.region, f.area.ok
}

// solved is the set of numbers that fulfil a fact, if it could be found.
type solved struct {
	region
	ok bool
}

// chartable reports whether n is built by rational operations and absolute values.
func chartable(n *expr.Node) bool {
	if n.IsFunc("abs") {
		return chartable(n.Arg(0))
	}
	if surd(n) {
		return true
	}
	switch n.Op() {
	case expr.Pow:
		return n.Arg(1).IsInt() && chartable(n.Arg(0))
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !chartable(a) {
				return false
			}
		}
		return true
	}
	return rational(n)
}

// surd reports whether n is a square root of a positive number, with rational terms and factors.
func surd(n *expr.Node) bool {
	switch n.Op() {
	case expr.Num:
		return true
	case expr.Pow:
		return n.Arg(0).IsNum() && n.Arg(0).Num().Sign() > 0 && n.Arg(1).IsNum() && n.Arg(1).Num().Denom().Cmp(num.Int(2)) == 0
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !surd(a) {
				return false
			}
		}
		return true
	}
	return false
}

// relationRegion solves l rel r in its one unknown. An absolute value |u| is u where u ≥ 0, and -u elsewhere.
func (m *equaliser) relationRegion(rel string, l, r *expr.Node) (region, bool) {
	if bars := m.innermostBars(l, r); bars != nil {
		if m.depth++; m.depth > maxBars {
			return region{}, false
		}
		defer func() { m.depth-- }()
		u := bars.Arg(0)
		with := func(n, by *expr.Node) *expr.Node { return replaced(m.s, n, bars, by) }
		zero := m.s.Int(0)
		up, ok1 := m.relationRegion(">=", u, zero)
		down, ok2 := m.relationRegion("<", u, zero)
		a, ok3 := m.relationRegion(rel, with(l, u), with(r, u))
		b, ok4 := m.relationRegion(rel, with(l, m.s.Neg(u)), with(r, m.s.Neg(u)))
		if !ok1 || !ok2 || !ok3 || !ok4 {
			return region{}, false
		}
		a, ok1 = m.intersect(a, up)
		b, ok2 = m.intersect(b, down)
		if !ok1 || !ok2 {
			return region{}, false
		}
		return m.union(a, b)
	}
	if sign, ok := m.constantSign(l, r); ok {
		holds, known := expr.Fulfils(rel, sign)
		if holds {
			return m.line(), true
		}
		return region{}, known
	}
	n := m.s.Rel(rel, l, r)
	if !n.Is(expr.Rel) || n.Len() != 2 {
		return region{}, false
	}
	return m.inequality(n)
}

// replaced is n with by for old wherever that occurs.
func replaced(s *expr.Store, n, old, by *expr.Node) *expr.Node {
	return s.Map(n, func(x *expr.Node) *expr.Node {
		if x == old {
			return by
		}
		return nil
	})
}

// innermostBars returns an absolute value without another in it, or nil.
func (m *equaliser) innermostBars(l, r *expr.Node) (found *expr.Node) {
	for _, n := range []*expr.Node{l, r} {
		m.s.Walk(n, func(x *expr.Node) bool {
			if x.IsFunc("abs") {
				found = x // the last met is the deepest on its way
			}
			return true
		})
		if found != nil {
			if deeper := m.innermostBars(found.Arg(0), m.s.Int(0)); deeper != nil {
				return deeper
			}
			return found
		}
	}
	return nil
}

// constantSign returns the sign of l - r where that is a number.
func (m *equaliser) constantSign(l, r *expr.Node) (int, bool) {
	d := m.s.Sub(l, r)
	if !d.IsNum() {
		return 0, false
	}
	return d.Num().Sign(), true
}

// withinRange proves a claim about x, which makes it lie in the region now, from the facts in use, one
// of which may be the claim itself. Facts that turn out not to be needed are left out.
func (v *visit) withinRange(claim func([]int) recheck.Claim, restated func(*fact) bool, x string, m *equaliser, used []int, known, now *region) (outcome, bool) {
	ev := recheck.SignChart{Variable: x}
	for k := len(used) - 2; k >= 0; k-- {
		fewer := slices.Delete(slices.Clone(used), k, k+1)
		if recheck.Check(claim(fewer), ev) == nil {
			used = fewer
		}
	}
	o := outcome{claim: claim(used), relation: implies}
	if recheck.Check(o.claim, ev) != nil {
		return outcome{}, false
	}
	code := FollowsCombination
	if len(used) == 1 {
		if restated(&v.ctx.facts[used[0]]) {
			code = FollowsRestated
		}
		if back, ok := m.complement(*known); ok {
			if rest, ok := m.intersect(back, *now); ok && len(rest.pieces) == 0 {
				o.relation = equivalent
			}
		}
	}
	o.j = verdict.Prove(code, ev)
	return o, true
}

// outOfRange refutes an inequality that no number meets which meets the facts, or that
// loses whole numbers which meet the inequality it is derived from.
func (v *visit) outOfRange(a *assertion, l, r *expr.Node, x string, m *equaliser, used []int, now, outside *region) (outcome, bool) {
	f := &v.ctx.facts[used[0]]
	known := m.line()
	var near []int // the other links of its chain, and what the problem says
	for _, i := range used {
		g := &v.ctx.facts[i]
		if g != f && !g.fromProblem() && g.to < f.from {
			continue
		}
		was, ok := m.regionOf(g)
		if !ok {
			return outcome{}, false
		}
		if known, ok = m.intersect(known, was); !ok {
			return outcome{}, false
		}
		near = append(near, i)
	}
	alone := len(used) == 1
	used = near
	if a.op == syntax.Eq || a.op == syntax.Ne || f.op == syntax.Eq && f.fixes(v.store) || !v.derived(a, f) || v.amongOthers(a) || v.softSide(a) {
		return outcome{}, false
	}
	both, ok := m.intersect(known, *now)
	if !ok {
		return outcome{}, false
	}
	lost, ok := m.intersect(known, *outside)
	if !ok || !v.mayContradict(a, used) {
		return outcome{}, false
	}
	var at *expr.Node
	switch {
	case len(both.pieces) == 0:
		at = m.member(lost)
	case v.searching && alone && f.op != syntax.Ne:
		// x > 3, so n ≥ 4 may be meant of whole numbers.
		at = m.wholeMember(lost)
	}
	if at == nil {
		return outcome{}, false
	}
	return v.failsAt(a.op, l, r, x, at, used)
}

// derivations are words that say that a line comes from the one before.
var derivations = parser.WordSet(`so thus hence therefore then gives give get gets obtain means implies yields solving simplify simplifying
dividing subtracting adding multiplying rightarrow iff leftrightarrow implied ⇒ ⟹ ∴ ⇔`)

// zhDerivations are the like in Chinese, which stand anywhere in the text.
var zhDerivations = []string{"所以", "因此", "则", "即", "得", "故", "从而", "⇒", "∴", "⇔"}

// derived reports whether the claim is said to come from f, in the words between them
// or by being the line that follows, and is not one of several alternatives.
func (v *visit) derived(a *assertion, f *fact) bool {
	if f.fromProblem() {
		return true
	}
	if f.from >= v.base+v.statement.Span.Start && !a.hence {
		return false
	}
	text, ok := v.ctx.between(f, a.text.Start+v.base)
	if !ok {
		return false
	}
	if a.hence || v.whole && strings.Count(text, "\n") == 1 && strings.Trim(text, " \t\n$.,;。，；\\[]()") == "" {
		return true
	}
	if strings.ContainsAny(text, "<>=≤≥≠≈") || strings.Contains(text, `\le`) || strings.Contains(text, `\ge`) || strings.Contains(text, `\ne`) {
		return false // it comes from another line
	}
	text = strings.ToLower(text)
	if trimmed := strings.TrimRight(text, " $\\([\n\t"); strings.HasSuffix(trimmed, ",") && !strings.ContainsFunc(trimmed, unicode.IsLetter) || strings.HasSuffix(trimmed, "、") {
		return false // a list
	}
	for _, w := range []string{"first", "second", "third", "other", "former", "latter", "第"} {
		if strings.Contains(text, w) {
			return false // it names the line it comes from
		}
	}
	for _, w := range zhDerivations {
		if strings.Contains(text, w) {
			return true
		}
	}
	return slices.ContainsFunc(strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return derivations[w] })
}

// member returns a number in the region, or nil.
func (m *equaliser) member(r region) *expr.Node {
	if n := m.wholeMember(r); n != nil {
		return n
	}
	for _, p := range r.pieces {
		if p.lo == p.hi {
			return p.lo
		}
		if t, ok := m.between(p.lo, p.hi); ok {
			return m.s.Num(t)
		}
	}
	return nil
}

// wholeMember returns a whole number in the region, one near to 0, or nil.
func (m *equaliser) wholeMember(r region) *expr.Node {
	for _, p := range r.pieces {
		tries := []num.Num{num.Zero}
		for _, end := range []*expr.Node{p.lo, p.hi} {
			lo, hi, ok := enclosureOf(m.s, end).Bounds()
			if !end.Finite() || !ok {
				continue
			}
			tries = append(tries, hi.Ceil(), hi.Floor().Add(num.One), lo.Floor(), lo.Ceil().Sub(num.One))
		}
		for _, t := range tries {
			n := m.s.Num(t)
			lo, ok1 := m.order(p.lo, n)
			hi, ok2 := m.order(n, p.hi)
			if ok1 && ok2 && (lo < 0 || lo == 0 && p.loShut) && (hi < 0 || hi == 0 && p.hiShut) {
				return n
			}
		}
	}
	return nil
}
