package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// The caps on a telescoping term: how far apart the roots of its quotient are sought, the degree of the
// polynomial sought, and the fuel of it.
const (
	maxDispersion   = 8
	maxTelescope    = 10
	telescopingFuel = 400_000
)

// telescoping is a sum of F over k that is a difference: this·F(n, k) + next·F(n+1, k) = G(n, k+1) - G(n, k), where G is
// F times a rational function. Where no n takes part next is 0 and this 1.
type telescoping struct {
	difference, this, next *expr.Node
}

// telescope finds it by the algorithms of Gosper and, where n is given, Zeilberger at order one: of the
// term's quotient in k the part c that telescopes by itself is split off, and what is left is a polynomial of bounded degree.
func telescope(s *expr.Store, term *expr.Node, k, n string) (t telescoping, ok bool) {
	shift := func(v string) *expr.Node {
		return s.Div(s.Subst(term, map[string]*expr.Node{v: s.Add(s.Sym(v), s.Int(1))}), term)
	}
	ratio := shift(k)
	grown := s.Int(0)
	if n != "" {
		grown = shift(n)
	}
	s.Tank().Share(telescopingFuel, func() {
		h := newHints(s, ratio, grown)
		h.capacity += 2
		for ; h.rounds < 12; h.rounds++ {
			f := newField(s, h)
			if !f.attempt(func() { t, ok = f.telescope(ratio, grown, k, n != "") }) {
				return
			}
		}
	})
	if !ok {
		return t, false
	}
	// The rational factors of F cancel what the certificate divides by.
	factors := []*expr.Node{term}
	if term.Is(expr.Mul) {
		factors = term.Args()
	}
	rest := s.Int(1)
	for _, g := range factors {
		if holdsFunction(g) || g.Is(expr.Pow) && !g.Arg(1).IsInt() {
			rest = s.Mul(rest, g)
		} else {
			t.difference = s.Mul(t.difference, g)
		}
	}
	t.difference, ok = expanded(s, t.difference)
	t.difference = s.Mul(t.difference, rest)
	return t, ok
}

func (f *field) telescope(ratio, grown *expr.Node, k string, creative bool) (t telescoping, ok bool) {
	v := f.generator(f.s.Sym(k), nil)
	q, p := f.convert(ratio), f.convert(grown)
	for _, r := range []poly.Poly{q.Num(), q.Den(), p.Num(), p.Den()} {
		for _, u := range r.Uses() {
			if g := f.gens[u]; g.degree > 0 || u != v && f.s.Has(g.node, k) {
				return t, false // not hypergeometric
			}
		}
	}
	next := func(p poly.Poly, h int64) poly.Poly { return p.Subst(v, f.ring.Var(v).Add(f.ring.Const(num.Int(h)))) }
	// F(n, k)/d is the term, with the polynomial this·d + next·e.
	d, e := p.Den(), p.Num()
	q = q.Mul(poly.NewFraction(d, next(d, 1)))
	a, b, c := q.Num(), q.Den(), f.ring.One()
	for h := int64(1); h <= maxDispersion; h++ {
		g := poly.GCD(a, next(b, h))
		if g.Degree(v) < 1 {
			continue
		}
		_, g = g.SplitContent(v)
		a, _ = a.Quo(g)
		b, _ = b.Quo(next(g, -h))
		for i := int64(1); i <= h; i++ {
			c = c.Mul(next(g, -i))
		}
	}
	back := next(b, -1)
	degree := c.Degree(v) + max(d.Degree(v), e.Degree(v)) - max(a.Degree(v), b.Degree(v)) + 1
	if degree = max(degree, 0); degree > maxTelescope {
		return t, false
	}
	// Σ yᵢ (a·(k+1)ⁱ - b(k-1)·kⁱ) - this·c·d = next·c·e, coefficient by coefficient.
	var columns []poly.Poly
	for i := 0; i <= degree; i++ {
		power := f.ring.Var(v).Pow(i)
		columns = append(columns, a.Mul(next(power, 1)).Sub(back.Mul(power)))
	}
	right := c.Mul(d)
	if creative {
		columns, right = append(columns, right.Neg()), c.Mul(e)
	}
	y, ok := solveLinear(f.ring, columns, right, v)
	if !ok {
		return t, false
	}
	common := f.ring.One()
	for _, x := range y {
		common = poly.LCM(common, x.Den())
	}
	scaled := func(x poly.Fraction) poly.Fraction { return x.Mul(common.Fraction()) }
	t.this, t.next = f.node(common), f.s.Int(0)
	if creative {
		t.this, t.next = f.expression(scaled(y[degree+1])), t.this
	} else {
		common, t.this = f.ring.One(), f.s.Int(1)
	}
	sum := f.ring.Zero().Fraction()
	for i, x := range y[:degree+1] {
		sum = sum.Add(scaled(x).Mul(f.ring.Var(v).Pow(i).Fraction()))
	}
	t.difference = f.expression(sum.Mul(poly.NewFraction(back, c.Mul(d))))
	return t, true
}

// solveLinear solves Σ yᵢ·columnᵢ = right, coefficient by coefficient in v, in fractions without v.
func solveLinear(ring *poly.Ring, columns []poly.Poly, right poly.Poly, v int) ([]poly.Fraction, bool) {
	rows := right.Degree(v) + 1
	for _, c := range columns {
		rows = max(rows, c.Degree(v)+1)
	}
	n := len(columns)
	system := make([][]poly.Fraction, rows)
	for i := range system {
		for _, c := range append(columns[:n:n], right) {
			system[i] = append(system[i], c.CoeffOf(v, i).Fraction())
		}
	}
	lead := make([]int, n) // the row in which an unknown leads, from one; 0 where it is free
	rank := 0
	for j := 0; j < n && rank < rows; j++ {
		pivot := rank
		for pivot < rows && system[pivot][j].IsZero() {
			pivot++
		}
		if pivot == rows {
			continue
		}
		system[rank], system[pivot] = system[pivot], system[rank]
		inverse := system[rank][j].Inv()
		for i := range system {
			if i == rank || system[i][j].IsZero() {
				continue
			}
			by := system[i][j].Mul(inverse)
			for l := j; l <= n; l++ {
				system[i][l] = system[i][l].Sub(by.Mul(system[rank][l]))
			}
		}
		rank++
		lead[j] = rank
	}
	for _, row := range system[rank:] {
		if !row[n].IsZero() {
			return nil, false
		}
	}
	y := make([]poly.Fraction, n)
	for j := range y {
		if y[j] = ring.Zero().Fraction(); lead[j] > 0 {
			y[j] = system[lead[j]-1][n].Quo(system[lead[j]-1][j])
		}
	}
	return y, true
}
