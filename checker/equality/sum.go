package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// accumulated finds a value of a finite sum or product, with the evidence for it: one in closed form
// that grows by the member at every place, or what the equation a = b gives it.
func accumulated(s *expr.Store, m, a, b *expr.Node) (value *expr.Node, ev recheck.Evidence, conditions []recheck.Claim, ok bool) {
	f, x, lo, hi := m.Arg(0), m.Arg(1).Name(), m.Arg(2), m.Arg(3)
	asked, free := solvedFor(s, m, a, b)
	n := "" // the letter that the upper end is, but for a whole number
	if syms := s.Symbols(hi); len(syms) == 1 && s.Sub(hi, s.Sym(syms[0])).IsInt() {
		n = syms[0]
	}
	free = free && n != "" && !s.Has(lo, n)
	if free && m.IsFunc("sum") && lo.IsInt() && s.Has(f, n) {
		if ev, ok := recurrence(s, m, n, asked); ok {
			return asked, ev, nil, true
		}
	}
	var candidates []*expr.Node // the sum from lo to x, as an expression in x
	if free && !s.Has(f, n) {
		candidates = append(candidates, s.Subst(asked, map[string]*expr.Node{n: s.Sub(s.Add(s.Sym(x), s.Sym(n)), hi)}))
	}
	if m.IsFunc("prod") {
		if !s.Has(f, x) {
			candidates = append(candidates, s.Pow(f, s.Add(s.Sym(x), s.Neg(lo), s.Int(1))))
		}
	} else if t, ok := telescope(s, f, x, ""); ok {
		at := func(k *expr.Node) *expr.Node { return s.Subst(t.difference, map[string]*expr.Node{x: k}) }
		candidates = append(candidates, s.Sub(at(s.Add(s.Sym(x), s.Int(1))), at(lo)))
	}
	for _, g := range candidates {
		if value, ev, conditions, ok := induction(s, m, g); ok {
			return value, ev, conditions, true
		}
	}
	return nil, nil, nil, false
}

// solvedFor returns the value that a = b gives m, which must stand in it once as a term.
func solvedFor(s *expr.Store, m, a, b *expr.Node) (*expr.Node, bool) {
	const name = "Σ"
	put := func(n *expr.Node) *expr.Node {
		return s.Map(n, func(k *expr.Node) *expr.Node {
			if k == m {
				return s.Sym(name)
			}
			return nil
		})
	}
	a, b = put(a), put(b)
	if b == s.Sym(name) {
		a, b = b, a
	}
	if a == s.Sym(name) && !s.Has(b, name) {
		return b, bounded(s, b) == nil
	}
	d := s.Sub(a, b)
	slope, ok := s.Diff(d, name)
	if !ok || slope.IsZero() || s.Has(slope, name) || bounded(s, d) != nil {
		return nil, false
	}
	return s.Neg(s.Div(s.Subst(d, map[string]*expr.Node{name: s.Int(0)}), slope)), true
}

// induction proves that the sum or product m up to the running variable is g, and returns it at the upper end.
func induction(s *expr.Store, m, g *expr.Node) (value *expr.Node, ev recheck.Induction, conditions []recheck.Claim, ok bool) {
	f, x, lo, hi := m.Arg(0), m.Arg(1).Name(), m.Arg(2), m.Arg(3)
	first, start := s.Subst(g, map[string]*expr.Node{x: lo}), s.Subst(f, map[string]*expr.Node{x: lo})
	before := s.Subst(g, map[string]*expr.Node{x: s.Add(s.Sym(x), s.Int(-1))})
	grown, by := s.Sub(g, before), f
	if m.IsFunc("prod") {
		grown, by = g, s.Mul(before, f)
	}
	if first.IsUndefined() || start.IsUndefined() || !first.Finite() {
		return nil, ev, nil, false
	}
	j := decidePlain(s, first, start, nil)
	if j.Verdict() != verdict.Proved {
		return nil, ev, nil, false
	}
	i := decidePlain(s, grown, by, nil)
	if i.Verdict() != verdict.Proved {
		return nil, ev, nil, false
	}
	for _, c := range i.Conditions() {
		l, ok := s.FromTerm(c.Left)
		r, ok2 := s.FromTerm(c.Right)
		if !ok || !ok2 {
			return nil, ev, nil, false
		}
		if d := s.Sub(l, r); !s.Has(d, x) {
			conditions = append(conditions, c)
		} else if c.Rel != "!=" || !passed(s, d, x, lo) {
			return nil, ev, nil, false
		}
	}
	ev = recheck.Induction{Closed: expr.Term(g), First: j.Evidence(), Step: i.Evidence()}
	if hi.Finite() {
		return s.Subst(g, map[string]*expr.Node{x: hi}), ev, conditions, true
	}
	if value = lasting(s, g, x); value != nil {
		return value, ev, conditions, recheck.Check(expr.Claim("=", m, value), ev) == nil
	}
	if g, ok = expanded(s, g); !ok {
		return nil, ev, nil, false
	}
	ev.Closed = expr.Term(g)
	value, l, ok := limit(s, s.Func("limit", g, s.Sym(x), hi))
	ev.Limit = l
	return value, ev, conditions, ok
}

// lasting returns the terms of g without x, where the others contain powers to x, which may fade; nil otherwise.
func lasting(s *expr.Store, g *expr.Node, x string) *expr.Node {
	if !g.Is(expr.Add) {
		return nil
	}
	var rest []*expr.Node
	for _, t := range g.Args() {
		if !s.Has(t, x) {
			rest = append(rest, t)
			continue
		}
		fades := false
		s.Walk(t, func(k *expr.Node) bool {
			fades = fades || k.Is(expr.Pow) && s.Has(k.Arg(1), x)
			return !fades
		})
		if !fades {
			return nil
		}
	}
	return s.Add(rest...)
}

// passed reports whether d, a polynomial in x, is 0 for no whole number x from lo+1 on: not for the next few,
// and behind them all its coefficients have one sign.
func passed(s *expr.Store, d *expr.Node, x string, lo *expr.Node) bool {
	const few = 8
	at := func(k *expr.Node) *expr.Node { return s.Subst(d, map[string]*expr.Node{x: k}) }
	for i := int64(1); i <= few; i++ {
		if v := at(s.Add(lo, s.Int(i))); !v.IsNum() || v.IsZero() {
			return false
		}
	}
	p, ok := expanded(s, at(s.Add(lo, s.Int(few), s.Sym(x))))
	if !ok {
		return false
	}
	terms := []*expr.Node{p}
	if p.Is(expr.Add) {
		terms = p.Args()
	}
	if !terms[0].IsNum() {
		return false
	}
	for _, t := range terms {
		c, r := s.Coefficient(t)
		if b := r.Arg(0); r.Is(expr.Pow) && r.Arg(1).IsInt() {
			r = b
		}
		if c.Sign() != terms[0].Num().Sign() || !r.IsOne() && r != s.Sym(x) {
			return false
		}
	}
	return true
}

// maxFirst caps the first values of a sum that are compared one by one, up to where a recurrence goes on.
const maxFirst = 4

// recurrence proves that a sum to n of what contains n itself has a value, which fulfils the same recurrence in n
// as the sum and has its first values.
func recurrence(s *expr.Store, m *expr.Node, n string, value *expr.Node) (ev recheck.Recurrence, ok bool) {
	claim := expr.Claim("=", m, value)
	f, x, lo, hi := m.Arg(0), m.Arg(1).Name(), m.Arg(2), s.Sym(n)
	back := map[string]*expr.Node{n: s.Sub(s.Add(hi, hi), m.Arg(3))}
	f, value = s.Subst(f, back), s.Subst(value, back)
	t, ok := telescope(s, f, x, n)
	if !ok {
		return ev, false
	}
	at := func(e, k, m *expr.Node) *expr.Node { return s.Subst(e, map[string]*expr.Node{x: k, n: m}) }
	proof := func(a, b *expr.Node) recheck.Evidence {
		j := decidePlain(s, a, b, nil)
		ok = ok && j.Verdict() == verdict.Proved
		return j.Evidence()
	}
	k, next, g := s.Sym(x), s.Add(hi, s.Int(1)), t.difference
	ev = recheck.Recurrence{This: expr.Term(t.this), Next: expr.Term(t.next), Difference: expr.Term(g)}
	ev.Telescoping = proof(s.Add(s.Mul(t.this, f), s.Mul(t.next, at(f, k, next))), s.Sub(at(g, s.Add(k, s.Int(1)), hi), g))
	ev.Step = proof(
		s.Add(s.Mul(t.next, s.Sub(at(value, k, next), s.Add(at(f, hi, next), at(f, next, next)))), s.Mul(t.this, s.Sub(value, at(f, hi, hi)))),
		s.Sub(at(g, hi, hi), at(g, lo, hi)))
	for d := int64(0); d < maxFirst && ok; d++ {
		end := s.Add(lo, s.Int(d))
		var terms []*expr.Node
		for i := int64(0); i <= d; i++ {
			terms = append(terms, at(f, s.Add(lo, s.Int(i)), end))
		}
		ev.First = append(ev.First, proof(s.Add(terms...), at(value, k, end)))
		if ok && recheck.Check(claim, ev) == nil {
			return ev, true
		}
	}
	return ev, false
}

// pointwise refutes by writing the sum m out for a small whole number of terms.
func pointwise(s *expr.Store, m, a, b *expr.Node) (j verdict.Judgement, done bool) {
	f, x, lo, hi := m.Arg(0), m.Arg(1).Name(), m.Arg(2), m.Arg(3)
	if !accumulates(m) || !lo.IsInt() || bounded(s, f) != nil {
		return j, false
	}
	syms := s.Symbols(hi)
	if len(syms) != 1 {
		return j, false
	}
	for k := int64(1); k <= 5; k++ {
		at := map[string]*expr.Node{syms[0]: s.Add(lo, s.Int(k))}
		top := s.Subst(hi, at)
		if !top.IsInt() {
			continue
		}
		first, ok := lo.Num().Int64()
		last, ok2 := top.Num().Int64()
		if !ok || !ok2 || last < first || last-first > 60 {
			continue
		}
		var terms []*expr.Node
		for i := first; i <= last; i++ {
			terms = append(terms, s.Subst(s.Subst(f, map[string]*expr.Node{x: s.Int(i)}), at))
		}
		join := s.Add
		if m.IsFunc("prod") {
			join = s.Mul
		}
		value := join(terms...)
		put := func(n *expr.Node) *expr.Node {
			return s.Subst(s.Map(n, func(k *expr.Node) *expr.Node {
				if k == m {
					return value
				}
				return nil
			}), at)
		}
		p, q := put(a), put(b)
		if bounded(s, p, q) != nil || p.IsUndefined() || q.IsUndefined() {
			continue
		}
		if d := decidePlain(s, p, q, nil); d.Verdict() == verdict.Refuted {
			ce, ok := d.Evidence().(recheck.Counterexample)
			if !ok {
				continue
			}
			ce.Point = append(ce.Point, recheck.Binding{Name: syms[0], Value: expr.Term(at[syms[0]])})
			return verdict.Refute(ByPoint, ce), true
		}
	}
	return j, false
}
