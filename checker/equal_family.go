package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// maxUnrolled caps the members of a family within the common period of two.
const maxUnrolled = 24

// progression is offset + step·k for all integers k.
type progression struct{ offset, step *expr.Node }

// families compares unions of progressions such as ±π/4 + 2kπ for k ∈ ℤ: within
// the common multiple of their steps each has finitely many members, and a member
// of one is in the other where it differs from a member there by whole periods.
func (m *equaliser) families(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	x, _, ok := m.progressions(a)
	y, _, ok2 := m.progressions(b)
	if !ok || !ok2 {
		return m.inOrder(a, b, a.Args(), b.Args())
	}
	period, ok := m.period(append(x, y...))
	if !ok {
		return m.leave(UnknownObjects, a, b)
	}
	xs, ys := m.unroll(x, period), m.unroll(y, period)
	if len(xs) > maxUnrolled || len(ys) > maxUnrolled {
		return m.leave(UnknownObjects, a, b)
	}
	var parts []recheck.Part
	claim := recheck.Claim{Rel: "=", Left: periodicTerm(period, xs), Right: periodicTerm(period, ys)}
	open := false
	for range 2 {
		for _, u := range xs {
			hit, alone := false, true
			var against []recheck.Part
			for _, v := range ys {
				q := m.s.Div(m.s.Sub(u, v), period)
				whole, j := m.nearest(q)
				part := recheck.Part{Claim: expr.Claim("=", q, whole), Refuted: j.Verdict() == verdict.Refuted, Evidence: j.Evidence()}
				switch j.Verdict() {
				case verdict.Proved:
					parts, hit = append(parts, part), true
				case verdict.Refuted:
					against = append(against, part)
				default:
					alone = false
				}
				if hit {
					break
				}
			}
			if !hit && alone {
				return verdict.Refute(EqualParts, recheck.Parts{Parts: against}), claim
			}
			open = open || !hit
		}
		xs, ys = ys, xs
	}
	if open {
		return m.leave(UnknownObjects, a, b)
	}
	return verdict.Prove(EqualParts, recheck.Parts{Parts: parts}), claim
}

// periodicTerm writes the numbers that differ from one of the offsets by whole periods.
func periodicTerm(period *expr.Node, offsets []*expr.Node) recheck.Term {
	t := recheck.Term{Op: "periodic", Args: []recheck.Term{expr.Term(period)}}
	for _, o := range offsets {
		t.Args = append(t.Args, expr.Term(o))
	}
	return t
}

// nearest returns an integer beside q and whether q is it; the judgement refutes only where q is no integer at all.
func (m *equaliser) nearest(q *expr.Node) (*expr.Node, verdict.Judgement) {
	if !q.Constant() {
		return q, verdict.Judgement{}
	}
	lo, hi, ok := enclosureOf(m.s, q).Bounds()
	if !ok {
		return q, verdict.Judgement{}
	}
	k := lo.Ceil()
	whole := m.s.Num(k)
	j := equality.Decide(m.s, q, whole)
	if k.Cmp(hi) <= 0 && j.Verdict() == verdict.Refuted && !hi.Sub(lo).Less(num.Half) {
		return whole, verdict.Judgement{} // perhaps another one
	}
	return whole, j
}

// periodic decides two families. Where neither says that its parameter is an
// integer they may be expressions in k: that they are the same as families then only
// keeps them from being refuted.
func (m *equaliser) periodic(a, b *expr.Node) (verdict.Judgement, recheck.Claim, bool) {
	if a.Is(expr.Where) && b.Is(expr.Where) || a.Is(expr.Congruence) && b.Is(expr.Congruence) {
		return verdict.Judgement{}, recheck.Claim{}, false
	}
	_, saysA, ok := m.progressions(a)
	_, saysB, ok2 := m.progressions(b)
	says := saysA || saysB
	if !ok || !ok2 || !says && (!m.turns(a) || !m.turns(b)) {
		return verdict.Judgement{}, recheck.Claim{}, false
	}
	j, c := m.families(a, b)
	if says || j.Verdict() != verdict.Proved {
		return j, c, says
	}
	if x, y := m.value(a), m.value(b); x.Scalar() && y.Scalar() {
		if j, c = m.scalars(x, y); j.Verdict() == verdict.Proved {
			return j, c, true
		}
	}
	j, c = m.leave(UnknownReadings, a, b)
	return j, c, true
}

// value returns what "x = value" and the like give.
func (m *equaliser) value(n *expr.Node) *expr.Node { return m.unwrap(m.tidy(n), m.s.Int(0)) }

// turns reports whether n is made of π and a letter for integers alone, as π/4 + kπ.
func (m *equaliser) turns(n *expr.Node) bool {
	n = m.value(n)
	k := m.s.Symbols(n)
	if len(k) != 1 || !integral(k[0]) {
		return false
	}
	found := false
	m.s.Walk(n, func(c *expr.Node) bool {
		found = found || c.IsConst("pi")
		return !found
	})
	return found
}

// integral reports whether a letter commonly stands for integers.
func integral(letter string) bool { return letter == "k" || letter == "n" || letter == "m" }

// progressions returns the members of a family, whose parameter is said to be an
// integer or is the only letter, one that commonly stands for integers.
func (m *equaliser) progressions(n *expr.Node) (ps []progression, declared, ok bool) {
	parts := []*expr.Node{n}
	if v := m.tidy(n); many(v) || v.Is(expr.Or) {
		parts = v.Args()
	}
	for _, part := range parts {
		if part.Is(expr.Congruence) && part.Arg(0).Is(expr.Sym) && part.Arg(1).Constant() && part.Arg(2).IsInt() && !part.Arg(2).IsZero() {
			ps, declared = append(ps, progression{part.Arg(1), part.Arg(2)}), true
			continue
		}
		v, k, said := family(part)
		if declared = declared || said; !said {
			v = part
		}
		vs, ok := valuesOf(m.value(v))
		if !ok {
			return nil, false, false
		}
		for _, v := range vs {
			if names := m.s.Symbols(v); !v.Scalar() || !said && (len(names) != 1 || !integral(names[0]) || k != "" && names[0] != k) {
				return nil, false, false
			} else if !said {
				k = names[0]
			}
			o, s, linear := m.linear(v, k)
			if !linear {
				return nil, false, false
			}
			ps = append(ps, progression{o, s})
		}
	}
	return ps, declared, len(ps) > 0
}

// period returns the least common multiple of the steps; false where one is no rational multiple of another.
func (m *equaliser) period(ps []progression) (*expr.Node, bool) {
	first := ps[0].step
	top, bottom := num.One, num.Int(0)
	for _, p := range ps {
		r := m.s.Div(p.step, first)
		if !r.IsNum() {
			return nil, false
		}
		top, bottom = num.Lcm(top, r.Num().Abs().Numer()), num.Gcd(bottom, r.Num().Denom())
	}
	return m.s.Mul(m.s.Num(top.Quo(bottom)), first), true
}

// unroll returns the offsets within a period.
func (m *equaliser) unroll(ps []progression, period *expr.Node) []*expr.Node {
	var out []*expr.Node
	for _, p := range ps {
		n := m.s.Div(period, p.step)
		k, _ := n.Num().Abs().Int64()
		for i := int64(0); i < k && len(out) <= maxUnrolled; i++ {
			out = append(out, m.s.Add(p.offset, m.s.Mul(m.s.Int(i), p.step)))
		}
	}
	return out
}

// family returns the value and the integer parameter of "value, k ∈ ℤ".
func family(n *expr.Node) (v *expr.Node, k string, ok bool) {
	if !n.Is(expr.Where) && !n.Is(expr.Builder) || n.Len() != 2 {
		return nil, "", false
	}
	v, c := n.Arg(0), n.Arg(1)
	if c.Is(expr.Where) && c.Len() == 2 { // { x | x = …, k ∈ ℤ }
		v, c = c.Arg(0), c.Arg(1)
	}
	if !c.IsRel("in") || !c.Arg(0).Is(expr.Sym) || !c.Arg(1).Is(expr.Sym) || c.Arg(1).Name() != "ℤ" && c.Arg(1).Name() != "Z" {
		return nil, "", false
	}
	return v, c.Arg(0).Name(), true
}

// linear writes n as offset + step·k.
func (m *equaliser) linear(n *expr.Node, k string) (offset, step *expr.Node, ok bool) {
	d, ok := m.s.Diff(n, k)
	if !ok || m.s.Has(d, k) || d.IsZero() {
		return nil, nil, false
	}
	return m.s.Subst(n, map[string]*expr.Node{k: m.s.Int(0)}), d, true
}
