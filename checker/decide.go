package checker

import (
	"reflect"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// ring returns a polynomial ring that burns the session's fuel.
func (v *visit) ring(vars int) *poly.Ring { return poly.NewRing(vars, v.tank) }

// expression lowers a tree that has one reading.
func (v *visit) expression(n *syntax.Node) (*expr.Node, bool) {
	m := v.plain(n, true)
	if m == nil {
		return nil, false
	}
	rs, err := lower.Lower(m, v.scope())
	if err != nil || len(rs) != 1 {
		return nil, false
	}
	return rs[0].Node, true
}

// preferred lowers n in its preferred reading.
func (v *visit) preferred(n *syntax.Node) (*expr.Node, bool) {
	m := v.plain(n, true)
	if m == nil {
		return nil, false
	}
	e, err := lower.One(m, v.scope())
	return e, err == nil
}

// enclose returns rational bounds of a constant, close enough for the digits people show.
func (v *visit) enclose(n *expr.Node) (enclosure, bool) {
	if n.IsNum() {
		return point(n.Num()), true
	}
	env := interval.New(digitsBits, v.tank)
	x := expr.Enclose(n, env, nil)
	if !x.Defined() {
		return enclosure{}, false
	}
	lo, hi, ok := x.Bounds()
	return enclosure{lo, hi}, ok
}

// digitsBits is the precision at which constants are held against the digits shown.
const digitsBits = 128

// consistent proves that l and r are equal at the digits that s shows.
func (v *visit) consistent(a *assertion, l, r *expr.Node, s numeral, w enclosure) outcome {
	exact, digits := l, r
	if x, ok := shown(a.right); !ok || !x.value.Equal(s.value) {
		if y, ok := shown(a.left); ok && y.value.Equal(s.value) {
			exact, digits = r, l
		}
	}
	gap := num.Max(w.lo.Sub(s.value).Abs(), w.hi.Sub(s.value).Abs())
	ev := recheck.Rounding{Digits: s.places, Cut: gap.Add(gap).Cmp(s.unit) > 0, Left: recheck.Range{Lo: w.lo.String(), Hi: w.hi.String()}, Bits: digitsBits}
	return outcome{j: verdict.Prove(RoundingConsistent, ev), claim: expr.Claim("~", exact, digits)}
}

// turned returns a with its sides in degrees where the right one is given in them: tan⁻¹ 0.75 = 36.87°.
func (v *visit) turned(a *assertion, l, r *expr.Node) (b *assertion, left, right *expr.Node) {
	if !a.right.Is(syntax.Degree) {
		return a, l, r
	}
	c, degree := *a, v.store.Div(v.store.Const("pi"), v.store.Int(180))
	c.right = a.right.Arg(0)
	return &c, v.store.Div(l, degree), v.store.Div(r, degree)
}

// begins decides "2/3 = 0.66…": the digits shown are the first ones of the value.
func (v *visit) begins(a *assertion) outcome {
	b := *a
	if a.right.Is(syntax.Juxtapose) && len(a.right.Args) == 2 && a.right.Arg(1).Is(syntax.Ellipsis) {
		b.right = a.right.Arg(0)
		b.chain = nil
	}
	a = &b
	s, ok := shown(a.right)
	if !ok || a.op != syntax.Eq && a.op != syntax.Approx || a.chain != nil && a.at+1 < a.of || v.fragment(a) {
		return unknown(UnknownRounding)
	}
	l, r, ok := v.pair(a)
	if !ok || !l.Constant() || !l.Scalar() || !l.Finite() || !r.IsNum() {
		return unknown(UnknownRounding)
	}
	if w, ok := v.enclose(l); ok && s.places > 0 && s.cutOff(w) {
		return v.consistent(a, l, r, s, w)
	}
	return unknown(UnknownRounding)
}

// bothSigns decides a link with ± for both signs.
func (v *visit) bothSigns(a *assertion) outcome {
	v.ctx.note(letters(a.node, nil))
	var parts []recheck.Part
	var conditions []recheck.Claim
	code := EqualNormalForm
	claim := recheck.Claim{Rel: "=", Left: recheck.Term{Op: "tuple"}, Right: recheck.Term{Op: "tuple"}}
	for _, sign := range []syntax.Op{syntax.Plus, syntax.Minus} {
		b := *a
		b.left, b.right = signed(a.left, sign), signed(a.right, sign)
		l, r, ok := v.pair(&b)
		if !ok {
			return unknown(UnknownNotation)
		}
		o := v.compare(a.op, l, r)
		if !o.proved() {
			return unknown(UnknownUndecided)
		}
		code = o.j.Code()
		claim.Left.Args, claim.Right.Args = append(claim.Left.Args, o.claim.Left), append(claim.Right.Args, o.claim.Right)
		parts = append(parts, recheck.Part{Claim: o.claim, Evidence: o.j.Evidence()})
		conditions = merged(conditions, o.j.Conditions())
	}
	return outcome{j: verdict.Prove(code, recheck.Parts{Parts: parts}, conditions...), claim: claim}
}

// merged returns the conditions of a and those of b that are not among them.
func merged(a, b []recheck.Claim) []recheck.Claim {
next:
	for _, c := range b {
		for _, d := range a {
			if reflect.DeepEqual(c, d) {
				continue next
			}
		}
		a = append(a, c)
	}
	return a
}
