package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// setRelations names the relations between a number or a set and a set of real numbers, the larger set behind.
var setRelations = map[syntax.Op]string{
	syntax.In: "in", syntax.NotIn: "notin", syntax.Eq: "=", syntax.SubsetEq: "subseteq", syntax.Subset: "subset",
	syntax.SupersetEq: "subseteq", syntax.Superset: "subset", syntax.Owns: "in",
}

// sets decides a relation between sets of real numbers, or a number and such a set: unions of
// intervals and points with their names, {x | x² < 4}, A ∩ B. ok is false where it is none, or
// where the sets cannot be found.
func (v *visit) sets(a *assertion) (o outcome, ok bool) {
	rel := setRelations[a.op]
	if rel == "" || rel == "=" && !v.ofSets(a.left) && !v.ofSets(a.right) || len(a.conditions) > 0 {
		return o, false
	}
	l, r, ok := v.pair(a)
	if !ok {
		return o, false
	}
	if a.op == syntax.Superset || a.op == syntax.SupersetEq || a.op == syntax.Owns {
		l, r = r, l
	}
	if rel == "in" && kindOfNumber(r) && !l.Constant() {
		return stated, true // k ∈ ℤ says what k stands for
	}
	m := &equaliser{s: v.store}
	right, ok := m.realSet(r)
	if !ok {
		return o, false
	}
	if rel == "in" || rel == "notin" {
		return v.member(a, rel, l, r, m, right)
	}
	left, ok := m.realSet(l)
	if !ok {
		return o, false
	}
	outside, ok1 := m.complement(right)
	more, ok2 := m.intersect(left, outside)
	outside, ok3 := m.complement(left)
	less, ok4 := m.intersect(right, outside)
	if !ok1 || !ok2 || !ok3 || !ok4 {
		return o, false
	}
	x := setVariable(v.store, l, r)
	o = unknown(UnknownUndecided)
	o.claim = recheck.Claim{Rel: rel, Left: m.setTerm(l), Right: m.setTerm(r)}
	holds := len(more.pieces) == 0 && (rel != "=" || len(less.pieces) == 0)
	if rel == "subset" { // also written for ⊆
		if o.claim.Rel = "subseteq"; holds && len(less.pieces) == 0 {
			return o, true
		}
	}
	if holds {
		if ev := (recheck.SignChart{Variable: x}); recheck.Check(o.claim, ev) == nil {
			o.j = verdict.Prove(SetsTrue, ev)
		}
		return o, true
	}
	if (isUnknown(a.left) || isUnknown(a.right)) && v.statement.Cue != syntax.Hence || left.whole() != right.whole() || v.retracted || v.statement.Role != syntax.Claim {
		return o, true // the name is given another set, or the numbers of one are meant to be whole
	}
	if rel == "=" {
		if more, ok = m.union(more, less); !ok {
			return o, true
		}
	}
	v.outside(&o, m, more, x)
	return o, true
}

// outside refutes a claim at a rational number of the set in which it fails.
func (v *visit) outside(o *outcome, m *equaliser, where region, x string) {
	at := m.member(where)
	if at == nil || !at.IsNum() {
		return
	}
	ev := recheck.Counterexample{Point: []recheck.Binding{{Name: x, Value: expr.Term(at)}}}
	if recheck.Check(o.claim, ev) == nil {
		o.j = verdict.Refute(SetsFalse, ev)
		o.example = &Counterexample{Point: []Binding{{x, expr.LaTeX(at)}}}
	}
}

// member decides l ∈ S or l ∉ S: of a constant, or of an unknown from what is in scope about it.
func (v *visit) member(a *assertion, rel string, l, r *expr.Node, m *equaliser, set region) (o outcome, ok bool) {
	o = unknown(UnknownUndecided)
	o.claim = recheck.Claim{Rel: rel, Left: expr.Term(l), Right: m.setTerm(r)}
	switch {
	case !l.Scalar() || !l.Finite() || l.Imaginary():
		return o, false
	case l.Constant():
		at := region{pieces: []piece{{l, l, true, true}}}
		both, ok := m.intersect(at, set)
		if !ok {
			return o, false
		}
		if ev := (recheck.SignChart{}); (len(both.pieces) > 0) == (rel == "in") && recheck.Check(o.claim, ev) == nil {
			o.j = verdict.Prove(SetsTrue, ev)
		} else if ev := (recheck.Counterexample{}); (len(both.pieces) > 0) != (rel == "in") && recheck.Check(o.claim, ev) == nil {
			o.j = verdict.Refute(SetsFalse, ev)
			o.example = &Counterexample{}
		}
		return o, true
	case !l.Is(expr.Sym):
		return o, false
	case rel == "in":
		if n := rays(a.left, a.right); n != nil {
			b := *a
			b.kind, b.node = opaque, n
			if p, ok := v.either(&b); ok && p.j.Verdict() != verdict.Unknown {
				return p, true
			}
		}
	default:
		if set, ok = m.complement(set); !ok {
			return o, false
		}
	}
	outside, ok := m.complement(set)
	if !ok {
		return o, false
	}
	x := l.Name()
	known, used, ok := v.knownRange(x, m, &outside)
	if !ok {
		return o, true
	}
	claim := func(from []int) recheck.Claim { c := o.claim; c.Given = v.given(from); return c }
	if p, ok := v.withinRange(claim, func(*fact) bool { return false }, x, m, used, &known, &set); ok {
		if p.relation != equivalent && v.searching {
			p.j = verdict.Leave(UnknownRestriction, nil)
		}
		return p, true
	}
	return o, true
}

// ofSets reports whether n is written as a set, or names one.
func (v *visit) ofSets(n *syntax.Node) bool {
	switch {
	case n.Is(syntax.SetBuilder), n.Is(syntax.SetOp), n.Is(syntax.Symbol) && n.Text == "ℝ":
		return true
	case n.Is(syntax.Group):
		return n.Text == "{}" || n.Text == `\{\}` || n.Text == "[)" || n.Text == "(]"
	case n.Is(syntax.Boxed):
		return v.ofSets(n.Arg(0))
	}
	name, ok := v.objectName(n)
	return ok && slices.ContainsFunc(v.functions, func(d definition) bool {
		return d.name == name && len(d.params) == 0 && writtenSet(d.body)
	})
}

// kindOfNumber reports whether n is one of the sets of all numbers of a kind, perhaps of one sign only.
func kindOfNumber(n *expr.Node) bool {
	if n.Is(expr.Pow) {
		n = n.Arg(0)
	}
	switch n.Name() {
	case "ℝ", "ℚ", "ℤ", "ℕ", "ℂ":
		return n.Is(expr.Sym)
	}
	return false
}

// writtenSet reports whether n is a set by its form, which a pair is not.
func writtenSet(n *expr.Node) bool {
	return n != nil && (isSet(n) && !n.Is(expr.Tuple) || n.Is(expr.Sym) && n.Name() == "ℝ")
}

// realSet returns a set of real numbers with known ends. A pair is an interval.
func (m *equaliser) realSet(n *expr.Node) (region, bool) {
	if n.Is(expr.Rel) || n.Is(expr.And) || n.Is(expr.Or) || n.Is(expr.List) {
		return region{}, false
	}
	r, ok := m.region(n, true)
	if !ok {
		return r, false
	}
	r.of = nil
	return r, m.numeric(r)
}

// setTerm writes a set for the evidence, in which a pair is an interval and a relation in one
// unknown the set of its solutions.
func (m *equaliser) setTerm(n *expr.Node) recheck.Term {
	switch n.Op() {
	case expr.Tuple:
		if n.Len() == 2 {
			n = m.s.Interval("()", n.Arg(0), n.Arg(1))
		}
	case expr.Rel, expr.And, expr.Or:
		if names := m.s.Symbols(n); len(names) == 1 {
			return recheck.Term{Op: "builder", Args: []recheck.Term{{Op: "sym", Text: names[0]}, expr.Term(n)}}
		}
	}
	return expr.Term(n)
}

// whole reports whether the region consists of whole numbers.
func (r region) whole() bool {
	for _, p := range r.pieces {
		if p.lo != p.hi || !p.lo.IsInt() {
			return false
		}
	}
	return len(r.pieces) > 0
}

// setVariable returns the letter of the set builders in l and r, or x where there are none.
func setVariable(s *expr.Store, l, r *expr.Node) string {
	for _, n := range []*expr.Node{l, r} {
		for _, name := range s.Symbols(n) {
			if name != "ℝ" {
				return name
			}
		}
	}
	return "x"
}
