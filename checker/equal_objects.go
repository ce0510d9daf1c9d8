package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// label reports whether n is the name of a magnitude: AB, |AB|, A : B.
func label(n *expr.Node) bool {
	switch n.Op() {
	case expr.Sym:
		return true
	case expr.Func:
		return n.Name() == "abs" && label(n.Arg(0)) || !expr.Known(n.Name())
	case expr.Mul, expr.Ratio:
		return names(n)
	}
	return false
}

// names reports whether n is made of symbols and their products alone, as (x, y) in (x, y) = (1, 2).
func names(n *expr.Node) bool {
	for _, a := range n.Args() {
		if !a.Is(expr.Sym) && !(a.Is(expr.Mul) && names(a)) && !(a.Is(expr.Func) && !expr.Known(a.Name())) {
			return false
		}
	}
	return true
}

// objects compares two objects, the kind of the first not after that of the second: statements
// that are not alike part by part may still be fulfilled by the same points.
func (m *equaliser) objects(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	j, c := m.alike(a, b)
	open := j.Verdict() == verdict.Unknown || a.Is(expr.Or) && j.Verdict() == verdict.Refuted
	// Equations that are multiples of each other have other evidence as parts of a system.
	if open || a.Is(expr.And) && j.Verdict() == verdict.Proved && recheck.Check(c, j.Evidence()) != nil {
		if k, d, ok := m.systems(m.point(a, b), m.point(b, a)); ok {
			return k, d
		}
	}
	return j, c
}

// alike compares two objects part by part.
func (m *equaliser) alike(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	if a.Is(expr.Quantity) || b.Is(expr.Quantity) {
		return m.quantities(a, b)
	}
	if a.Is(expr.Word) || b.Is(expr.Word) {
		return m.words(a, b)
	}
	if vs, ok := valuesOf(a); ok && (many(a) || many(b)) {
		if ws, ok := valuesOf(b); ok {
			return m.sets(a, b, vs, ws)
		}
	}
	if j, c, ok := m.regions(a, b); ok {
		return j, c
	}
	switch {
	case a.Is(expr.Tuple) && b.Is(expr.Tuple):
		return m.inOrder(a, b, a.Args(), b.Args())
	case a.Is(expr.Matrix) && b.Is(expr.Matrix):
		return m.inOrder(a, b, a.Args(), b.Args())
	case a.Is(expr.Tuple) && b.Is(expr.Matrix):
		if v := lower.Line(m.s, b); v.Is(expr.Tuple) {
			return m.inOrder(a, b, a.Args(), v.Args())
		}
	case a.Is(expr.Ratio) || b.Is(expr.Ratio):
		return m.ratios(a, b)
	case a.Is(expr.Piecewise) && (b.Is(expr.Piecewise) || b.Scalar()), b.Is(expr.Piecewise) && a.Scalar():
		return m.piecewise(a, b)
	case a.Is(expr.Congruence) && b.Is(expr.Congruence):
		return m.congruences(a, b)
	case a.IsRel("=") && b.IsRel("="):
		return m.equations(a, b)
	case a.Is(expr.Rel) && b.Is(expr.Rel):
		return m.relations(a, b)
	case a.Is(expr.And) && b.Is(expr.And):
		return m.together(a, b)
	case a.Is(expr.Or) && b.Is(expr.Or):
		return m.sets(a, b, a.Args(), b.Args())
	case a.Is(expr.Tuple) && b.Is(expr.And):
		return m.coordinates(a, b)
	case a.Is(expr.Where) && b.Is(expr.Where), a.Is(expr.Builder) && b.Is(expr.Builder):
		return m.families(a, b)
	}
	if a.Scalar() && b.Is(expr.Tuple) || a.Scalar() && b.Is(expr.Matrix) {
		return m.shape(a, b)
	}
	return m.leave(UnknownObjects, a, b)
}

func many(n *expr.Node) bool { return n.Is(expr.List) || n.Is(expr.Set) }

// valuesOf returns the values that an object stands for in no order.
func valuesOf(n *expr.Node) ([]*expr.Node, bool) {
	switch n.Op() {
	case expr.List, expr.Set:
		return n.Args(), true
	case expr.Interval, expr.Union, expr.Intersect, expr.Without, expr.Builder, expr.Rel, expr.And, expr.Or, expr.Not,
		expr.Where, expr.Congruence, expr.Word, expr.Piecewise, expr.Ratio:
		return nil, false
	}
	return []*expr.Node{n}, true
}

// inOrder compares objects part by part. The claim is about what the parts speak of.
func (m *equaliser) inOrder(a, b *expr.Node, xs, ys []*expr.Node) (verdict.Judgement, recheck.Claim) {
	if len(xs) != len(ys) {
		return m.shape(a, b)
	}
	var parts []recheck.Part
	var conditions []recheck.Claim
	claim := recheck.Claim{Rel: "=", Left: recheck.Term{Op: "tuple"}, Right: recheck.Term{Op: "tuple"}}
	open := verdict.Judgement{}
	refuted := -1
	for i := range xs {
		j, c := m.compare(xs[i], ys[i])
		claim.Left.Args, claim.Right.Args = append(claim.Left.Args, c.Left), append(claim.Right.Args, c.Right)
		switch j.Verdict() {
		case verdict.Proved:
			conditions = append(conditions, j.Conditions()...)
		case verdict.Refuted:
			if refuted < 0 {
				refuted, open = len(parts), j
			}
		default:
			if open.Code() == "" {
				open = j
			}
		}
		parts = append(parts, recheck.Part{Claim: c, Refuted: j.Verdict() == verdict.Refuted, Evidence: j.Evidence()})
	}
	switch {
	case refuted >= 0:
		return verdict.Refute(open.Code(), recheck.Parts{Parts: parts[refuted : refuted+1]}), claim
	case open.Code() != "":
		return m.judge(verdict.Leave(open.Code(), open.Evidence()), a, b)
	}
	return verdict.Prove(EqualParts, recheck.Parts{Parts: parts}, conditions...), claim
}

// maxMembers caps the members of lists that are compared pair by pair.
const maxMembers = 40

// sets compares values in no order: every value of one must be one of the other.
func (m *equaliser) sets(a, b *expr.Node, xs, ys []*expr.Node) (verdict.Judgement, recheck.Claim) {
	if len(xs) == 0 || len(ys) == 0 {
		return m.shape(a, b) // one is empty, the other is not: equal ones were found before
	}
	if len(xs) > maxMembers || len(ys) > maxMembers {
		return m.leave(verdict.Code(fuel.TooLarge.Code), a, b)
	}
	var parts []recheck.Part
	var conditions []recheck.Claim
	found := make([]bool, len(ys))
	open := false
	for _, x := range xs {
		hit, alone := false, true
		var against []recheck.Part
		for i, y := range ys {
			j, c := m.compare(x, y)
			switch j.Verdict() {
			case verdict.Proved:
				if !hit {
					parts = append(parts, recheck.Part{Claim: c, Evidence: j.Evidence()})
					conditions = append(conditions, j.Conditions()...)
				}
				hit, found[i] = true, true
			case verdict.Refuted:
				against = append(against, recheck.Part{Claim: c, Refuted: true, Evidence: j.Evidence()})
			default:
				alone = false
			}
			if hit && found[i] && len(xs) > 8 {
				break
			}
		}
		if hit {
			continue
		}
		if alone {
			return m.judge(verdict.Refute(EqualParts, recheck.Parts{Parts: against}), a, b)
		}
		open = true
	}
	for i, y := range ys {
		if found[i] {
			continue
		}
		alone := true
		var against []recheck.Part
		for _, x := range xs {
			j, c := m.compare(x, y)
			switch j.Verdict() {
			case verdict.Proved:
				found[i] = true
			case verdict.Refuted:
				against = append(against, recheck.Part{Claim: c, Refuted: true, Evidence: j.Evidence()})
			default:
				alone = false
			}
		}
		if !found[i] && alone {
			return m.judge(verdict.Refute(EqualParts, recheck.Parts{Parts: against}), a, b)
		}
		open = open || !found[i]
	}
	if open {
		return m.leave(UnknownObjects, a, b)
	}
	return m.judge(verdict.Prove(EqualParts, recheck.Parts{Parts: parts}, conditions...), a, b)
}

// quantities compares values with units. A bare number stands for the value in
// the other side's unit.
func (m *equaliser) quantities(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	if a.Is(expr.Quantity) && b.Is(expr.Quantity) {
		if a.Name() == b.Name() {
			return m.compare(a.Arg(0), b.Arg(0))
		}
		if j, c, ok := m.temperatures(a, b); ok {
			return j, c
		}
		f, d := lower.Measure(a.Name())
		g, e := lower.Measure(b.Name())
		if d != e {
			if (d == "Y" || d == "T") && (e == "Y" || e == "T") {
				return m.leave(UnknownObjects, a, b) // how many days a month has is open
			}
			return m.shape(a, b)
		}
		return m.compare(m.s.Mul(m.s.Num(f), a.Arg(0)), m.s.Mul(m.s.Num(g), b.Arg(0)))
	}
	if b.Is(expr.Quantity) {
		a, b = b, a
	}
	if a.Name() == lower.Clock {
		if b.Is(expr.Ratio) && b.Len() == 2 && b.Arg(0).IsInt() && b.Arg(1).IsInt() {
			// 3:30 pm is 15:30; 3:30 alone may be either.
			t := m.s.Add(m.s.Mul(m.s.Int(60), b.Arg(0)), b.Arg(1))
			if j, c := m.compare(a.Arg(0), t); j.Verdict() == verdict.Proved || b.Arg(0).Num().Cmp(num.Int(12)) > 0 {
				return j, c
			}
		}
		return m.leave(UnknownObjects, a, b)
	}
	if b.Scalar() {
		return m.compare(a.Arg(0), b)
	}
	if vs, ok := valuesOf(b); ok {
		return m.sets(a, b, []*expr.Node{a}, vs)
	}
	return m.leave(UnknownObjects, a, b)
}

// words compares answers in words; only words of one closed vocabulary exclude each other.
func (m *equaliser) words(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	if a.Is(expr.Word) && b.Is(expr.Word) {
		if exclusive(a.Name(), b.Name()) {
			return m.shape(a, b)
		}
	}
	return m.leave(UnknownWords, a, b)
}

// vocabularies are words of which each excludes the others.
var vocabularies = []string{
	" true false ",
	" monday tuesday wednesday thursday friday saturday sunday ",
	" january february march april may june july august september october november december ",
	" increasing decreasing ", " even odd ", " convergent divergent ", " converges diverges ",
}

func exclusive(a, b string) bool {
	letter := func(w string) bool { return len(w) == 1 && w[0] >= 'a' && w[0] <= 'h' }
	if letter(a) && letter(b) {
		return a != b
	}
	for _, list := range vocabularies {
		x, y := strings.Contains(list, " "+a+" "), strings.Contains(list, " "+b+" ")
		if x && y {
			return a != b
		}
	}
	return false
}

// ratios compares proportions term by term up to a common factor.
func (m *equaliser) ratios(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	if a.Is(expr.Ratio) != b.Is(expr.Ratio) {
		r, x := a, b
		if b.Is(expr.Ratio) {
			r, x = b, a
		}
		if r.Len() == 2 && x.Scalar() {
			return m.compare(m.s.Div(r.Arg(0), r.Arg(1)), x)
		}
		return m.leave(UnknownObjects, a, b)
	}
	if a.Len() != b.Len() {
		return m.shape(a, b)
	}
	for _, n := range append(append([]*expr.Node{}, a.Args()...), b.Args()...) {
		if n.IsZero() || !n.Scalar() { // a time of day, or a score
			return m.inOrder(a, b, a.Args(), b.Args())
		}
	}
	var xs, ys []*expr.Node
	for i := 1; i < a.Len(); i++ {
		xs = append(xs, m.s.Mul(a.Arg(0), b.Arg(i)))
		ys = append(ys, m.s.Mul(a.Arg(i), b.Arg(0)))
	}
	return m.inOrder(a, b, xs, ys)
}

func (m *equaliser) congruences(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	s := m.s
	x, y := a.Arg(2), b.Arg(2)
	z := s.Add(a.Arg(0), s.Neg(a.Arg(1)), s.Neg(b.Arg(0)), b.Arg(1))
	if x != y && x.IsInt() && y.IsInt() && x.Num().Sign() > 0 && y.Num().Sign() > 0 && a.Arg(0) == b.Arg(0) && a.Arg(1).IsInt() && b.Arg(1).IsInt() {
		// Two neighbours in one class are not both in the other, of one of the two.
		for _, p := range [2][2]*expr.Node{{a, b}, {b, a}} {
			for k := int64(0); k < 2; k++ {
				member := s.Add(p[0].Arg(1), s.Mul(s.Int(k), p[0].Arg(2)))
				rest := s.Func("mod", s.Sub(member, p[1].Arg(1)), p[1].Arg(2))
				if j := equality.Decide(s, rest, s.Int(0)); j.Verdict() == verdict.Refuted {
					return m.judge(verdict.Refute(EqualSolutions, j.Evidence()), rest, s.Int(0))
				}
			}
		}
	}
	if x == y && z.IsInt() && x.IsInt() && x.Num().Sign() > 0 {
		// The residues are the same where their difference is a multiple of the modulus.
		return m.scalars(s.Func("mod", z, x), s.Int(0))
	}
	return m.leave(UnknownObjects, a, b)
}
