package checker

import (
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The caps on what systems are compared by.
const (
	maxAlternatives = 8
	maxTogether     = 12
	maxChoices      = 32
	systemFuel      = 150_000
)

// relationOps are the relations that a system may consist of.
var relationOps = map[string]syntax.Op{"=": syntax.Eq, "!=": syntax.Ne, "<": syntax.Lt, "<=": syntax.Le, ">": syntax.Gt, ">=": syntax.Ge}

// systems compares statements by the points that fulfil them: x + y = 3 and x - y = 1 is
// x = 2 and y = 1, and a = b = c is a = c and b = c. Each must follow from the other; a point of
// one that is none of the other refutes.
func (m *equaliser) systems(a, b *expr.Node) (verdict.Judgement, recheck.Claim, bool) {
	xs, ok := m.alternatives(a)
	ys, ok2 := m.alternatives(b)
	if !ok || !ok2 || !impossible(a) && !impossible(b) && len(xs) == 1 && len(ys) == 1 && len(xs[0]) == 1 && len(ys[0]) == 1 {
		return verdict.Judgement{}, recheck.Claim{}, false
	}
	var parts []recheck.Part
	var conditions []recheck.Claim
	proved := m.follows(xs, ys, &parts, &conditions) && m.follows(ys, xs, &parts, &conditions)
	if proved {
		c := recheck.Claim{Rel: "=", Left: statementOf(xs), Right: statementOf(ys)}
		ev := recheck.Parts{Parts: parts}
		if recheck.Check(c, ev) == nil {
			return verdict.Prove(EqualSolutions, ev, conditions...), c, true
		}
	}
	for _, pair := range [2][2][][]*expr.Node{{xs, ys}, {ys, xs}} {
		if ev, c, ok := m.outside(pair[0], pair[1]); ok && recheck.Check(c, ev) == nil {
			return verdict.Refute(EqualSolutions, ev), c, true
		}
	}
	return verdict.Judgement{}, recheck.Claim{}, false
}

// impossible reports whether n says that there is no solution: as a statement it is 0 = 1.
func impossible(n *expr.Node) bool { return n.Is(expr.Set) && n.Len() == 0 }

func contradiction(r *expr.Node) bool { return r.IsRel("=") && r.Arg(0).IsZero() && r.Arg(1).IsOne() }

// multiple proves an equation from 0 = 1, of which each is a multiple.
func (m *equaliser) multiple(r, zero *expr.Node) outcome {
	by := expr.Term(m.s.Sub(r.Arg(1), r.Arg(0)))
	return outcome{
		j:     verdict.Prove(EqualSolutions, recheck.Combination{Cofactors: []recheck.Term{by}}),
		claim: expr.Claim("=", r.Arg(0), r.Arg(1), expr.Claim("=", zero.Arg(0), zero.Arg(1))),
	}
}

// contradict proves 0 = 1 from equations that have no common solution, not even a complex one: 1 is a
// combination of them (Hilbert's Nullstellensatz).
func (m *equaliser) contradict(zero *expr.Node, facts []*expr.Node) (o outcome) {
	var at atoms
	var given []recheck.Claim
	for _, f := range facts {
		if !f.IsRel("=") || !at.collect(m.s.Sub(f.Arg(0), f.Arg(1))) {
			return o
		}
		given = append(given, expr.Claim("=", f.Arg(0), f.Arg(1)))
	}
	ring := poly.NewGraded(len(at.of), m.s.Tank())
	var gens []poly.Poly
	for _, f := range facts {
		gens = append(gens, at.poly(ring, m.s.Sub(f.Arg(0), f.Arg(1))))
	}
	cofactors, ok := poly.Groebner(ring, gens).Inconsistent()
	if !ok {
		return o
	}
	var by []recheck.Term
	for _, c := range cofactors {
		by = append(by, expr.Term(at.node(m.s, c.Neg())))
	}
	o.claim = expr.Claim("=", zero.Arg(0), zero.Arg(1), given...)
	o.j = verdict.Prove(EqualSolutions, recheck.Combination{Cofactors: by})
	return o
}

// statementOf writes alternatives as a term.
func statementOf(xs [][]*expr.Node) recheck.Term {
	or := recheck.Term{Op: "or"}
	for _, x := range xs {
		and := recheck.Term{Op: "and"}
		for _, r := range x {
			and.Args = append(and.Args, expr.Term(r))
		}
		or.Args = append(or.Args, and)
	}
	if len(xs) == 1 {
		return or.Args[0]
	}
	return or
}

// alternatives writes a statement as the cases of which one holds, each a row of relations
// that hold together.
func (m *equaliser) alternatives(n *expr.Node) ([][]*expr.Node, bool) {
	switch n.Op() {
	case expr.Rel:
		l, r := n.Arg(0), n.Arg(1)
		if _, ok := relationOps[n.Name()]; ok && l.Scalar() && r.Scalar() && l.Finite() && r.Finite() {
			return [][]*expr.Node{{n}}, true
		}
		if n.Name() == "=" && l.Op() == r.Op() && l.Len() == r.Len() && (l.Is(expr.Tuple) || l.Is(expr.Ratio)) {
			var row []*expr.Node
			for i := range l.Args() {
				switch {
				case l.Is(expr.Tuple):
					row = append(row, m.s.Rel("=", l.Arg(i), r.Arg(i)))
				case !r.Arg(i).IsNum() || r.Arg(i).IsZero():
					return nil, false
				case i > 0: // x : y = 2 : 3 is 3x = 2y
					row = append(row, m.s.Rel("=", m.s.Mul(l.Arg(i-1), r.Arg(i)), m.s.Mul(l.Arg(i), r.Arg(i-1))))
				}
			}
			for _, x := range row {
				if !x.Is(expr.Rel) || !x.Arg(0).Scalar() || !x.Arg(1).Scalar() {
					return nil, false
				}
			}
			return [][]*expr.Node{row}, true
		}
	case expr.Set:
		if impossible(n) {
			return [][]*expr.Node{{m.s.Rel("=", m.s.Int(0), m.s.Int(1))}}, true
		}
	case expr.And:
		out := [][]*expr.Node{nil}
		for _, a := range n.Args() {
			xs, ok := m.alternatives(a)
			if !ok {
				return nil, false
			}
			var next [][]*expr.Node
			for _, row := range out {
				for _, x := range xs {
					next = append(next, append(row[:len(row):len(row)], x...))
				}
			}
			if out = next; len(out) > maxAlternatives || len(out[0]) > maxTogether {
				return nil, false
			}
		}
		return out, true
	case expr.Or:
		var out [][]*expr.Node
		for _, a := range n.Args() {
			xs, ok := m.alternatives(a)
			if out = append(out, xs...); !ok || len(out) > maxAlternatives {
				return nil, false
			}
		}
		return out, true
	}
	return nil, false
}

// choices calls f with one relation of each alternative, in all ways, until it returns false.
func choices(ys [][]*expr.Node, f func([]*expr.Node) bool) bool {
	total := 1
	for _, y := range ys {
		if total *= len(y); total > maxChoices {
			return false
		}
	}
	row := make([]*expr.Node, len(ys))
	for k := range total {
		for i, t := 0, k; i < len(ys); i++ {
			row[i] = ys[i][t%len(ys[i])]
			t /= len(ys[i])
		}
		if !f(row) {
			return false
		}
	}
	return true
}

// either writes that one of the relations holds as one relation; of several, all must be equations.
func (m *equaliser) either(row []*expr.Node) (*expr.Node, bool) {
	if len(row) == 1 {
		return row[0], true
	}
	fs := make([]*expr.Node, len(row))
	for i, r := range row {
		if !r.IsRel("=") {
			return nil, false
		}
		fs[i] = m.s.Sub(r.Arg(0), r.Arg(1))
	}
	return m.s.Rel("=", m.s.Mul(fs...), m.s.Int(0)), true
}

// follows reports whether wherever one of xs holds one of ys does, and adds the proofs to parts.
func (m *equaliser) follows(xs, ys [][]*expr.Node, parts *[]recheck.Part, conditions *[]recheck.Claim) bool {
	for _, facts := range xs {
		v := m.under(facts)
		ok := choices(ys, func(row []*expr.Node) bool {
			for _, r := range row {
				for _, f := range facts {
					if r == f || turned[r.Name()] == f.Name() && r.Arg(0) == f.Arg(1) && r.Arg(1) == f.Arg(0) {
						return true
					}
				}
			}
			r, ok := m.either(row)
			if !ok || !r.Is(expr.Rel) {
				return false
			}
			a := &assertion{op: relationOps[r.Name()]}
			var o outcome
			m.s.Tank().Share(systemFuel, func() {
				if l := facts[0]; a.op == syntax.Eq && len(facts) == 1 && contradiction(l) {
					o = m.multiple(r, l)
				} else if contradiction(r) {
					o = m.contradict(r, facts)
				} else if a.op == syntax.Eq {
					if o, ok = v.combination(a, r.Arg(0), r.Arg(1), true); !ok {
						o = v.compare(a.op, r.Arg(0), r.Arg(1))
					}
				} else {
					o, ok = v.order(a, r.Arg(0), r.Arg(1))
				}
			})
			if o.j.Verdict() != verdict.Proved {
				return false
			}
			*parts = append(*parts, recheck.Part{Claim: o.claim, Evidence: o.j.Evidence()})
			*conditions = merged(*conditions, o.j.Conditions())
			return true
		})
		if !ok {
			return false
		}
	}
	return true
}

// under returns a visit in which the relations hold and nothing is ever held against a line.
func (m *equaliser) under(facts []*expr.Node) *visit {
	v := &visit{Session: &Session{tank: m.s.Tank(), store: m.s, ctx: newContext()}, retracted: true}
	for _, f := range facts {
		v.ctx.add(fact{op: relationOps[f.Name()], l: f.Arg(0), r: f.Arg(1), symbols: m.s.Symbols(f), role: syntax.Claim, sure: true})
	}
	return v
}

// outside finds a point at which one of xs holds and none of ys.
func (m *equaliser) outside(xs, ys [][]*expr.Node) (ev recheck.Evidence, c recheck.Claim, found bool) {
	s := m.s
	var symbols []string
	for _, rows := range [2][][]*expr.Node{xs, ys} {
		for _, row := range rows {
			for _, r := range row {
				for _, x := range s.Symbols(r) {
					if !overlap([]string{x}, symbols) {
						symbols = append(symbols, x)
					}
				}
			}
		}
	}
	for _, facts := range xs {
		v := m.under(facts)
		at := atoms{store: s}
		for _, x := range symbols {
			at.collect(s.Sym(x))
		}
		var equations []int
		ok := true
		for i, f := range facts {
			if f.IsRel("=") {
				equations = append(equations, i)
				ok = ok && at.collect(s.Sub(f.Arg(0), f.Arg(1)))
			}
		}
		for _, x := range at.of {
			ok = ok && (x.Is(expr.Sym) || x.Is(expr.Pow) && x.Arg(1) == s.Int(-1))
		}
		if !ok {
			continue
		}
		fits := func(point map[string]*expr.Node) bool {
			for _, f := range facts {
				if holds, ok := m.holdsAt(v, f, point); !ok || !holds {
					return false
				}
			}
			var fail []*expr.Node
			for _, y := range ys {
				var no *expr.Node
				for _, r := range y {
					if holds, ok := m.holdsAt(v, r, point); ok && !holds {
						no = r
						break
					}
				}
				if no == nil {
					return false
				}
				fail = append(fail, no)
			}
			r, ok := m.either(fail)
			if !ok {
				return false
			}
			ev, c, found = m.counterexample(r, facts, point)
			return found
		}
		s.Tank().Share(systemFuel, func() {
			if len(equations) > 0 {
				v.witness(&at, equations, fits)
				return
			}
			small := []num.Num{num.Zero, num.One, num.MinusOne, num.Two, num.Half, num.Int(-2), num.Int(3), num.Int(10), num.Int(-10)}
			for k := range 600 {
				point := make(map[string]*expr.Node)
				t := k
				for _, x := range symbols {
					point[x] = s.Num(small[t%len(small)])
					t /= len(small)
				}
				if t > 0 || fits(point) {
					return
				}
			}
		})
		if found {
			return ev, c, true
		}
	}
	return nil, c, false
}

// holdsAt decides a relation at a point.
func (m *equaliser) holdsAt(v *visit, r *expr.Node, point map[string]*expr.Node) (holds, ok bool) {
	x := m.s.Subst(m.s.Sub(r.Arg(0), r.Arg(1)), point)
	if !x.Constant() || !x.Scalar() || !x.Finite() {
		return false, false
	}
	zero, known := v.solver().Zero(x)
	if !known {
		return false, false
	}
	sign := 0
	if !zero {
		if r.IsRel("=") || r.IsRel("!=") {
			return r.IsRel("!="), true
		}
		if sign, known = equality.Sign(m.s, x); !known {
			return false, false
		}
	}
	switch r.Name() {
	case "=", "<=", ">=":
		return zero || r.Name() == "<=" && sign < 0 || r.Name() == ">=" && sign > 0, true
	case "<":
		return sign < 0, true
	case ">":
		return sign > 0, true
	}
	return !zero, true
}

// counterexample shows that a relation fails at a point where the facts hold.
func (m *equaliser) counterexample(r *expr.Node, facts []*expr.Node, point map[string]*expr.Node) (recheck.Evidence, recheck.Claim, bool) {
	ce := recheck.Counterexample{Bits: digitsBits}
	var given []recheck.Claim
	for _, f := range facts {
		given = append(given, expr.Claim(f.Name(), f.Arg(0), f.Arg(1)))
	}
	c := expr.Claim(r.Name(), r.Arg(0), r.Arg(1), given...)
	for side, out := range []*recheck.Range{&ce.Left, &ce.Right} {
		lo, hi, ok := enclosureOf(m.s, m.s.Subst(r.Arg(side), point)).Bounds()
		if !ok {
			return nil, c, false
		}
		*out = recheck.Range{Lo: lo.String(), Hi: hi.String()}
	}
	for x, w := range point {
		ce.Point = append(ce.Point, recheck.Binding{Name: x, Value: expr.Term(w)})
	}
	sortBindings(ce.Point)
	return ce, c, recheck.Check(c, ce) == nil
}

func sortBindings(bs []recheck.Binding) {
	for i := 1; i < len(bs); i++ {
		for j := i; j > 0 && bs[j].Name < bs[j-1].Name; j-- {
			bs[j], bs[j-1] = bs[j-1], bs[j]
		}
	}
}
