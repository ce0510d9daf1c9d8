package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// valuePiece is a value with the relations under which it is taken.
type valuePiece struct {
	value *expr.Node
	when  []*expr.Node
}

// pieces takes a function given by cases apart; an expression is one piece. The
// last piece may be for all other arguments, where one relation is left over.
func (m *equaliser) pieces(n *expr.Node) (ps []valuePiece, ok bool) {
	if !n.Is(expr.Piecewise) {
		return []valuePiece{{value: n}}, true
	}
	for i := 0; i < n.Len(); i += 2 {
		p := valuePiece{value: n.Arg(i)}
		if !p.value.Scalar() {
			return nil, false
		}
		switch {
		case i+1 < n.Len():
			if p.when, ok = conjuncts(n.Arg(i + 1)); !ok {
				return nil, false
			}
		default:
			for _, q := range ps {
				if len(q.when) != 1 || otherwise[q.when[0].Name()] == "" {
					return nil, false
				}
				p.when = append(p.when, m.s.Rel(otherwise[q.when[0].Name()], q.when[0].Arg(0), q.when[0].Arg(1)))
			}
		}
		ps = append(ps, p)
	}
	return ps, len(ps) > 0 && len(ps) <= 8
}

// otherwise names the relation that holds where another does not.
var otherwise = map[string]string{"<": ">=", ">=": "<", ">": "<=", "<=": ">", "=": "!=", "!=": "="}

// conjuncts returns the relations that a condition joins by and.
func conjuncts(n *expr.Node) (out []*expr.Node, ok bool) {
	switch {
	case n.Is(expr.Rel) && n.Arg(0).Scalar() && n.Arg(1).Scalar():
		return []*expr.Node{n}, true
	case n.Is(expr.And):
		for _, a := range n.Args() {
			c, ok := conjuncts(a)
			if !ok {
				return nil, false
			}
			out = append(out, c...)
		}
		return out, true
	}
	return nil, false
}

// piecewise compares functions given by cases: they are equal where each piece
// has its like, or agrees under its conditions with the one expression of the
// other side, and differ where two pieces do at a point in both.
func (m *equaliser) piecewise(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	ps, ok := m.pieces(a)
	qs, ok2 := m.pieces(b)
	if !ok || !ok2 {
		return m.leave(UnknownObjects, a, b)
	}
	single := len(ps) == 1 || len(qs) == 1
	var parts []recheck.Part
	like := 0
	for _, p := range ps {
		for _, q := range qs {
			facts := append(p.when[:len(p.when):len(p.when)], q.when...)
			j := equality.Decide(m.s, p.value, q.value, facts...)
			claim := expr.Claim("=", p.value, q.value)
			for _, f := range facts {
				claim.Given = append(claim.Given, expr.Claim(f.Name(), f.Arg(0), f.Arg(1)))
			}
			if j.Verdict() == verdict.Refuted {
				return verdict.Refute(j.Code(), j.Evidence()), claim
			}
			if j.Verdict() == verdict.Proved && (single || m.alikeConditions(p.when, q.when)) {
				parts = append(parts, recheck.Part{Claim: claim, Evidence: j.Evidence()})
				like++
				if !single {
					break
				}
			}
		}
	}
	if single && (!m.covers(a, ps) || !m.covers(b, qs)) || !single && len(ps) != len(qs) || like != max(len(ps), len(qs)) {
		return m.leave(UnknownObjects, a, b)
	}
	return m.judge(verdict.Prove(EqualParts, recheck.Parts{Parts: parts}), a, b)
}

// alikeConditions reports whether two lists of relations say the same in any order.
func (m *equaliser) alikeConditions(x, y []*expr.Node) bool {
	if len(x) != len(y) {
		return false
	}
next:
	for _, c := range x {
		for _, d := range y {
			if j, _ := m.compare(c, d); j.Verdict() == verdict.Proved {
				continue next
			}
		}
		return false
	}
	return true
}

// covers reports whether the pieces of n are certainly for all arguments: the last
// is for all others, or the signs of one difference are shared out among them.
func (m *equaliser) covers(n *expr.Node, ps []valuePiece) bool {
	if !n.Is(expr.Piecewise) || n.Len()%2 == 1 {
		return true
	}
	signs := map[string]int{"<": 1, "=": 2, "<=": 3, ">": 4, "!=": 5, ">=": 6}
	var first *expr.Node
	seen := 0
	for _, p := range ps {
		if len(p.when) != 1 {
			return false
		}
		c := p.when[0]
		d, set := m.s.Sub(c.Arg(0), c.Arg(1)), signs[c.Name()]
		if first == nil {
			first = d
		}
		if d != first {
			if m.s.Neg(d) != first {
				return false
			}
			set = set&2 | set>>2&1 | set<<2&4
		}
		seen |= set
	}
	return seen == 7
}
