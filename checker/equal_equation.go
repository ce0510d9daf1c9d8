package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

func enclosureOf(s *expr.Store, n *expr.Node) interval.Interval {
	return expr.Enclose(n, interval.New(96, s.Tank()), nil)
}

// equations compares two equations by their solutions: they are the same where
// the differences of their sides are proportional, and differ where a point
// solves one of them only.
func (m *equaliser) equations(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	s := m.s
	l1, r1, l2, r2 := a.Arg(0), a.Arg(1), b.Arg(0), b.Arg(1)
	if !l1.Scalar() || !r1.Scalar() || !l2.Scalar() || !r2.Scalar() {
		if l1 == l2 || l1.Scalar() && l2.Scalar() && equality.Decide(s, l1, l2).Verdict() == verdict.Proved {
			return m.compare(r1, r2)
		}
		if l1.Is(expr.Sym) && l2.Is(expr.Sym) {
			return m.compare(r1, r2)
		}
		return m.leave(UnknownObjects, a, b)
	}
	// f(x) = … against f(x) = …, and names of one value.
	if l1 == l2 && quantity(l1) && (!l1.Is(expr.Sym) || !s.Has(r1, l1.Name()) && !s.Has(r2, l1.Name())) {
		return m.scalars(r1, r2)
	}
	if x, ok := m.argument(l1, r1, l2); ok {
		if y, ok := m.argument(l2, r2, l1); ok { // one function by two names
			return m.scalars(r1, s.Subst(r2, map[string]*expr.Node{y: s.Sym(x)}))
		}
	}
	d1, d2 := s.Sub(l1, r1), s.Sub(l2, r2)
	if d1.Constant() && d2.Constant() { // two statements about numbers: compared side by side
		j, c := m.inOrder(a, b, []*expr.Node{l1, r1}, []*expr.Node{l2, r2})
		if j.Verdict() != verdict.Proved {
			if k, d := m.inOrder(a, b, []*expr.Node{l1, r1}, []*expr.Node{r2, l2}); k.Verdict() != verdict.Refuted {
				return k, d
			}
		}
		return j, c
	}
	if k, ok := m.proportion(d1, d2); ok {
		j := equality.Decide(s, d1, s.Mul(k, d2))
		if j.Verdict() == verdict.Proved {
			return m.judge(verdict.Prove(EqualSolutions, j.Evidence(), j.Conditions()...), d1, s.Mul(k, d2))
		}
	}
	if n, cs, ok := equality.SameZeros(s, d1, d2); ok {
		return m.judge(verdict.Prove(EqualSolutions, n, cs...), a, b)
	}
	if x := s.Symbols(d1); len(x) == 1 {
		if y := s.Symbols(d2); len(y) == 1 && x[0] == y[0] {
			if j, c, ok := m.oneUnknown(a, b, x[0]); ok {
				return j, c
			}
		}
	}
	if l1.Is(expr.Sym) && l2.Is(expr.Sym) && l1 != l2 && r1.Constant() && r2.Constant() {
		// x = 3 and y = 3 name different things, but may name the one that was asked for.
		if equality.Decide(s, r1, r2).Verdict() != verdict.Refuted {
			return m.leave(UnknownObjects, a, b)
		}
		return m.judge(equality.Decide(s, r1, r2), r1, r2)
	}
	for _, pair := range [2][2]*expr.Node{{d1, d2}, {d2, d1}} {
		if ev, ok := m.solvesOne(pair[0], pair[1]); ok {
			// Where the first holds, the second does not.
			zero := s.Int(0)
			return verdict.Refute(EqualSolutions, ev), expr.Claim("=", pair[1], zero, expr.Claim("=", pair[0], zero))
		}
	}
	for _, pair := range [2][2]*expr.Node{{d1, d2}, {d2, d1}} {
		if ev, ok := m.onCurve(pair[0], pair[1]); ok {
			zero := s.Int(0)
			return verdict.Refute(EqualSolutions, ev), expr.Claim("=", pair[1], zero, expr.Claim("=", pair[0], zero))
		}
	}
	return m.leave(UnknownObjects, a, b)
}

// argument returns the variable of f(x) = …, or of y = … beside such a definition.
func (m *equaliser) argument(l, r, beside *expr.Node) (string, bool) {
	call := func(n *expr.Node) bool {
		return quantity(n) && n.Is(expr.Func) && n.Len() == 1 && n.Arg(0).Is(expr.Sym) && !strings.HasSuffix(n.Name(), "_")
	}
	if call(l) && !m.s.Has(r, l.Name()) {
		x := l.Arg(0).Name()
		return x, call(beside) || beside.Is(expr.Sym) && beside.Name() == "y"
	}
	if l.Is(expr.Sym) && l.Name() == "y" && call(beside) {
		if vs := m.s.Symbols(r); len(vs) == 1 && vs[0] != "y" {
			return vs[0], true
		}
	}
	return "", false
}

// proportion finds the constant k with d1 = k·d2, if there is one, from their values at a point.
func (m *equaliser) proportion(d1, d2 *expr.Node) (*expr.Node, bool) {
	s := m.s
	at := make(map[string]*expr.Node)
	syms := append(s.Symbols(d1), s.Symbols(d2)...)
	for try := int64(0); try < 4; try++ {
		for i, v := range syms {
			at[v] = s.Frac(int64(2*i+3)+5*try, int64(1+try%2))
		}
		x, y := s.Subst(d1, at), s.Subst(d2, at)
		if x.IsZero() || y.IsZero() || x.IsUndefined() || y.IsUndefined() {
			continue
		}
		k := s.Div(x, y)
		return k, k.Scalar() && k.Finite() && k.Constant()
	}
	return nil, false
}

// oneUnknown compares the real solution sets of two equations in x.
func (m *equaliser) oneUnknown(a, b *expr.Node, x string) (verdict.Judgement, recheck.Claim, bool) {
	s := m.s
	solver := realset.Solver{Store: s, Zero: func(c *expr.Node) (bool, bool) {
		j := equality.Decide(s, c, s.Int(0))
		return j.Verdict() == verdict.Proved, j.Verdict() != verdict.Unknown
	}}
	p, ok := solver.Equation(a.Arg(0), a.Arg(1), x)
	if !ok {
		return verdict.Judgement{}, recheck.Claim{}, false
	}
	q, ok := solver.Equation(b.Arg(0), b.Arg(1), x)
	if !ok || p.All || q.All {
		return verdict.Judgement{}, recheck.Claim{}, false
	}
	d := realset.Compare(&p, &q)
	var sols []recheck.Solution
	for _, v := range d.Kept {
		sols = append(sols, recheck.Solution{Value: expr.Term(v), In: "both"})
	}
	for _, v := range d.Lost {
		sols = append(sols, recheck.Solution{Value: expr.Term(v), In: "first"})
	}
	for _, v := range d.Gained {
		sols = append(sols, recheck.Solution{Value: expr.Term(v), In: "second"})
	}
	ev := recheck.SolutionSet{Variable: x, First: expr.Term(s.Sub(a.Arg(0), a.Arg(1))), Second: expr.Term(s.Sub(b.Arg(0), b.Arg(1))), Solutions: sols}
	if d.Equal() {
		j, c := m.judge(verdict.Prove(EqualSolutions, ev), a, b)
		return j, c, true
	}
	if len(d.Lost)+len(d.Gained) > 0 {
		j, c := m.judge(verdict.Refute(EqualSolutions, ev), a, b)
		return j, c, true
	}
	return verdict.Judgement{}, recheck.Claim{}, false
}

// solvesOne looks for a rational point where d1 is 0 and d2 has another value.
func (m *equaliser) solvesOne(d1, d2 *expr.Node) (recheck.Evidence, bool) {
	s := m.s
	seen := make(map[string]bool)
	var syms []string
	for _, v := range append(s.Symbols(d1), s.Symbols(d2)...) {
		if !seen[v] {
			seen[v] = true
			syms = append(syms, v)
		}
	}
	if len(syms) == 0 || len(syms) > 8 {
		return nil, false
	}
	small := []int64{0, 1, 2, -1, 3}
	for _, x := range syms {
		if !s.Has(d1, x) {
			continue
		}
		for try := 0; try < 12; try++ {
			p := make(map[string]num.Num)
			for i, v := range syms {
				if v != x {
					p[v] = num.Int(small[(try*(i+1)+i)%len(small)])
				}
			}
			root, ok := m.linearRoot(d1, x, p)
			if !ok {
				continue
			}
			p[x] = root
			u, st := m.s.Eval(d1, p)
			v, st2 := m.s.Eval(d2, p)
			if st != expr.Exact || st2 != expr.Exact || !u.IsZero() || v.IsZero() {
				continue
			}
			ev := recheck.Counterexample{Left: recheck.Range{Lo: v.String(), Hi: v.String()}, Right: recheck.Range{Lo: "0", Hi: "0"}, Bits: 64}
			for _, y := range syms {
				ev.Point = append(ev.Point, recheck.Binding{Name: y, Value: recheck.Term{Op: "num", Text: p[y].String()}})
			}
			return ev, true
		}
	}
	return nil, false
}

// linearRoot solves d = 0 for x by the secant through two points; it is right
// where d is linear in x, and its caller evaluates d there.
func (m *equaliser) linearRoot(d *expr.Node, x string, p map[string]num.Num) (num.Num, bool) {
	for _, ts := range [][2]int64{{0, 1}, {2, 3}} {
		p[x] = num.Int(ts[0])
		u, st := m.s.Eval(d, p)
		p[x] = num.Int(ts[1])
		v, st2 := m.s.Eval(d, p)
		if st != expr.Exact || st2 != expr.Exact || u.Equal(v) {
			continue
		}
		return num.Int(ts[0]).Sub(u.Mul(num.Int(ts[1] - ts[0])).Quo(v.Sub(u))), true
	}
	return num.Zero, false
}

// relations compares two relations that are no sets of reals.
func (m *equaliser) relations(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	x, y := a.Name(), b.Name()
	l1, r1, l2, r2 := a.Arg(0), a.Arg(1), b.Arg(0), b.Arg(1)
	if turned[x] == y && x != y {
		l2, r2, y = r2, l2, x
	}
	if x != y {
		return m.leave(UnknownObjects, a, b)
	}
	if j, c := m.inOrder(a, b, []*expr.Node{l1, r1}, []*expr.Node{l2, r2}); j.Verdict() == verdict.Proved {
		return j, c
	}
	switch x {
	case "<", "<=", ">", ">=":
		if !l1.Scalar() || !r1.Scalar() || !l2.Scalar() || !r2.Scalar() {
			break
		}
		d1, d2 := m.s.Sub(l1, r1), m.s.Sub(l2, r2)
		if k, ok := m.proportion(d1, d2); ok {
			if sign, known := equality.Sign(m.s, k); known && sign > 0 {
				if j := equality.Decide(m.s, d1, m.s.Mul(k, d2)); j.Verdict() == verdict.Proved {
					return m.judge(verdict.Prove(EqualSolutions, j.Evidence(), j.Conditions()...), d1, m.s.Mul(k, d2))
				}
			}
		}
		if ev, c, ok := m.separatingPoint(a, b); ok {
			return verdict.Refute(EqualSolutions, ev), c
		}
	}
	return m.leave(UnknownObjects, a, b)
}

// separatingPoint finds a small point at which one relation holds and the other certainly fails.
func (m *equaliser) separatingPoint(a, b *expr.Node) (ev recheck.Counterexample, c recheck.Claim, ok bool) {
	s := m.s
	seen := make(map[string]bool)
	var syms []string
	for _, v := range append(s.Symbols(a), s.Symbols(b)...) {
		if !seen[v] {
			seen[v] = true
			syms = append(syms, v)
		}
	}
	if len(syms) == 0 || len(syms) > 4 {
		return ev, c, false
	}
	not := func(n *expr.Node) *expr.Node {
		return s.Rel(map[string]string{"<": ">=", "<=": ">", ">": "<=", ">=": "<"}[n.Name()], n.Arg(0), n.Arg(1))
	}
	small := []num.Num{num.Zero, num.One, num.MinusOne, num.Two, num.Int(-2), num.Half, num.Int(3), num.Int(10), num.Int(-10), num.Frac(1, 10)}
	total := 1
	for range syms {
		total *= len(small)
	}
	for k := 0; k < min(total, 400); k++ {
		p := make(map[string]num.Num)
		for i, t := 0, k; i < len(syms); i++ {
			p[syms[i]] = small[t%len(small)]
			t /= len(small)
		}
		for _, pair := range [2][2]*expr.Node{{a, b}, {b, a}} {
			if equality.Holds(s, pair[0], p) && equality.Holds(s, not(pair[1]), p) {
				x, y := expr.Enclose(pair[1].Arg(0), interval.New(64, s.Tank()), at(s, p)), expr.Enclose(pair[1].Arg(1), interval.New(64, s.Tank()), at(s, p))
				xl, xh, ok := x.Bounds()
				yl, yh, ok2 := y.Bounds()
				if !ok || !ok2 {
					continue
				}
				ev.Left, ev.Right, ev.Bits = recheck.Range{Lo: xl.String(), Hi: xh.String()}, recheck.Range{Lo: yl.String(), Hi: yh.String()}, 64
				for _, v := range syms {
					ev.Point = append(ev.Point, recheck.Binding{Name: v, Value: recheck.Term{Op: "num", Text: p[v].String()}})
				}
				given := expr.Claim(pair[0].Name(), pair[0].Arg(0), pair[0].Arg(1))
				return ev, expr.Claim(pair[1].Name(), pair[1].Arg(0), pair[1].Arg(1), given), true
			}
		}
	}
	return ev, c, false
}

// at gives intervals for the coordinates of a point.
func at(s *expr.Store, p map[string]num.Num) map[string]interval.Interval {
	env := interval.New(64, s.Tank())
	out := make(map[string]interval.Interval, len(p))
	for v, x := range p {
		out[v] = env.Num(x)
	}
	return out
}

// together compares statements that hold together: values of the same symbols
// one by one, other statements in any order.
func (m *equaliser) together(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	x, ok := m.assignments(a)
	y, ok2 := m.assignments(b)
	if ok && ok2 && len(x) == len(y) {
		var xs, ys []*expr.Node
		for i := range x {
			if x[i].Arg(0) != y[i].Arg(0) {
				return m.leave(UnknownObjects, a, b)
			}
			xs, ys = append(xs, x[i].Arg(1)), append(ys, y[i].Arg(1))
		}
		return m.inOrder(a, b, xs, ys)
	}
	j, c := m.sets(a, b, a.Args(), b.Args())
	if j.Verdict() == verdict.Refuted {
		// Different statements may still have the same solutions together.
		return m.leave(UnknownObjects, a, b)
	}
	return j, c
}

// assignments returns the parts of "x = 1 and y = 2" sorted by symbol, if it is one:
// no symbol that has a value stands in another's.
func (m *equaliser) assignments(n *expr.Node) ([]*expr.Node, bool) {
	out := append([]*expr.Node{}, n.Args()...)
	for i, a := range out {
		if !a.IsRel("=") || !a.Arg(0).Is(expr.Sym) || i > 0 && out[i-1].Arg(0) == a.Arg(0) {
			return nil, false
		}
		for _, b := range out {
			if m.s.Has(b.Arg(1), a.Arg(0).Name()) {
				return nil, false
			}
		}
	}
	return out, true
}

// point writes a pair that stands beside conditions as values of their symbols in the order of the alphabet.
func (m *equaliser) point(n, other *expr.Node) *expr.Node {
	if impossible(n) || !n.Is(expr.Tuple) && !many(n) || !other.Is(expr.And) && !other.Is(expr.Or) {
		return n
	}
	points := []*expr.Node{n}
	if many(n) {
		points = n.Args()
	}
	symbols := m.s.Symbols(other)
	var out []*expr.Node
	for _, p := range points {
		if !p.Is(expr.Tuple) || p.Len() != len(symbols) {
			return n
		}
		var row []*expr.Node
		for i, x := range symbols {
			row = append(row, m.s.Rel("=", m.s.Sym(x), p.Arg(i)))
		}
		out = append(out, m.s.Combine(expr.And, row...))
	}
	if len(out) == 1 {
		return out[0]
	}
	return m.s.Combine(expr.Or, out...)
}

// coordinates compares a tuple with values of symbols in the order of the alphabet.
func (m *equaliser) coordinates(t, n *expr.Node) (verdict.Judgement, recheck.Claim) {
	as, ok := m.assignments(n)
	if !ok || len(as) != t.Len() {
		return m.leave(UnknownObjects, t, n)
	}
	ys := make([]*expr.Node, len(as))
	for i, a := range as {
		ys[i] = a.Arg(1)
	}
	return m.inOrder(t, n, t.Args(), ys)
}
