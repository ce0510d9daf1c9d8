package solver

import (
	"sort"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// maxPower caps the exponents that are multiplied out.
const maxPower = 400

// field is ℚ(generators): expressions as rational functions of their symbols,
// of square roots of numbers, and of whatever else is no sum, product or power,
// taken whole.
type field struct {
	s    *expr.Store
	ring *poly.Ring
	gens []*expr.Node
	at   map[*expr.Node]int
	// square holds r² for the generators √r, nil for the others.
	square []*num.Num
}

// newField returns the field of the nodes' generators: the symbols named first
// come first, so that they lead.
func newField(s *expr.Store, first []string, nodes ...*expr.Node) *field {
	f := &field{s: s, at: map[*expr.Node]int{}}
	for _, name := range first {
		f.generator(s.Sym(name))
	}
	lead := len(f.gens)
	for _, n := range nodes {
		f.collect(n, 0)
	}
	rest := f.gens[lead:]
	sort.SliceStable(rest, func(i, j int) bool {
		si, sj := rest[i].Is(expr.Sym), rest[j].Is(expr.Sym)
		if si != sj {
			return si
		}
		return expr.Compare(rest[i], rest[j]) < 0
	})
	f.square = make([]*num.Num, len(f.gens))
	for i, g := range f.gens {
		f.at[g] = i
		if r, ok := radicand(g); ok {
			f.square[i] = &r
		}
	}
	f.ring = poly.NewRing(len(f.gens), s.Tank())
	return f
}

func (f *field) generator(n *expr.Node) {
	if _, ok := f.at[n]; !ok {
		f.at[n] = len(f.gens)
		f.gens = append(f.gens, n)
	}
}

// radicand returns r where n is √r for a positive number r, or i with r = -1.
func radicand(n *expr.Node) (num.Num, bool) {
	if n.IsConst("i") {
		return num.MinusOne, true
	}
	if n.Is(expr.Pow) && n.Arg(0).IsNum() && n.Arg(1).IsNum() && n.Arg(1).Num().Equal(num.Half) && n.Arg(0).Num().Sign() > 0 {
		return n.Arg(0).Num(), true
	}
	return num.Num{}, false
}

// halfPower returns √r and k where n is r^(k/2) for a positive number r and odd k.
func (f *field) halfPower(n *expr.Node) (root *expr.Node, k int64, ok bool) {
	if !n.Is(expr.Pow) || !n.Arg(0).IsNum() || !n.Arg(1).IsNum() || n.Arg(0).Num().Sign() <= 0 {
		return nil, 0, false
	}
	k, ok = n.Arg(1).Num().Mul(num.Two).Int64()
	if !ok || k%2 == 0 || k > maxPower || k < -maxPower {
		return nil, 0, false
	}
	root = f.s.Sqrt(n.Arg(0))
	_, ok = radicand(root)
	return root, k, ok
}

func intPower(n *expr.Node) (k int64, ok bool) {
	if !n.Is(expr.Pow) || !n.Arg(1).IsNum() {
		return 0, false
	}
	k, ok = n.Arg(1).Num().Int64()
	return k, ok && k <= maxPower && k >= -maxPower
}

func (f *field) collect(n *expr.Node, depth int) {
	f.s.Tank().Burn(1)
	switch {
	case n.Is(expr.Num):
	case n.Is(expr.Add), n.Is(expr.Mul):
		for _, a := range n.Args() {
			f.collect(a, depth+1)
		}
	default:
		if _, ok := intPower(n); ok {
			f.collect(n.Arg(0), depth+1)
		} else if root, _, ok := f.halfPower(n); ok {
			f.generator(root)
		} else {
			f.generator(n)
		}
	}
}

// of returns n as a fraction; false where it divides by 0 or is no number at all.
func (f *field) of(n *expr.Node) (q poly.Fraction, ok bool) {
	f.s.Tank().Burn(1)
	switch {
	case n.Is(expr.Num):
		return f.ring.Const(n.Num()).Fraction(), true
	case n.Is(expr.Add):
		q = f.ring.Zero().Fraction()
		for _, a := range n.Args() {
			b, ok := f.of(a)
			if !ok {
				return q, false
			}
			q = f.tidy(q.Add(b))
		}
		return q, true
	case n.Is(expr.Mul):
		q = f.ring.One().Fraction()
		for _, a := range n.Args() {
			b, ok := f.of(a)
			if !ok {
				return q, false
			}
			q = f.tidy(q.Mul(b))
		}
		return q, true
	}
	if k, ok := intPower(n); ok {
		b, ok := f.of(n.Arg(0))
		if !ok {
			return q, false
		}
		return f.power(b, int(k))
	}
	if root, k, ok := f.halfPower(n); ok {
		return f.power(f.ring.Var(f.at[root]).Fraction(), int(k))
	}
	if !n.Scalar() || !n.Finite() {
		return q, false
	}
	v, ok := f.at[n]
	if !ok {
		return q, false
	}
	return f.ring.Var(v).Fraction(), true
}

func (f *field) power(b poly.Fraction, k int) (poly.Fraction, bool) {
	if k < 0 {
		if b.IsZero() {
			return b, false
		}
		b, k = f.inverse(b), -k
	}
	out := f.ring.One().Fraction()
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			out = f.tidy(out.Mul(b))
		}
		if k > 1 {
			b = f.tidy(b.Mul(b))
		}
	}
	return out, true
}

// reduce replaces the squares of roots by their values.
func (f *field) reduce(p poly.Poly) poly.Poly {
	for v, r := range f.square {
		if r == nil || p.Degree(v) < 2 {
			continue
		}
		cs := p.Coeffs(v)
		out := []poly.Poly{f.ring.Zero(), f.ring.Zero()}
		scale := num.One
		for k, c := range cs {
			if k > 1 && k%2 == 0 {
				scale = scale.Mul(*r)
			}
			out[k%2] = out[k%2].Add(c.Scale(scale))
		}
		p = f.ring.FromCoeffs(v, out)
	}
	return p
}

// tidy reduces both parts and frees the denominator of roots.
func (f *field) tidy(q poly.Fraction) poly.Fraction {
	roots := false
	for _, r := range f.square {
		roots = roots || r != nil
	}
	if !roots {
		return q
	}
	p, d := f.reduce(q.Num()), f.reduce(q.Den())
	for v, r := range f.square {
		if r == nil || d.Degree(v) < 1 {
			continue
		}
		conjugate := d.Subst(v, f.ring.Var(v).Neg())
		if e := f.reduce(d.Mul(conjugate)); !e.IsZero() {
			p, d = f.reduce(p.Mul(conjugate)), e
		}
	}
	if d.IsZero() {
		fuel.Stop(fuel.TooLarge) // only roots that are not independent get here
	}
	return poly.NewFraction(p, d)
}

func (f *field) inverse(q poly.Fraction) poly.Fraction { return f.tidy(q.Inv()) }

// node returns p as an expression, multiplied out.
func (f *field) node(p poly.Poly) *expr.Node {
	terms := make([]*expr.Node, 0, p.Len())
	for i := range p.Len() {
		t := p.Term(i)
		factors := []*expr.Node{f.s.Num(t.Lead())}
		for v, g := range f.gens {
			if k := t.Degree(v); k > 0 {
				factors = append(factors, f.s.Pow(g, f.s.Int(int64(k))))
			}
		}
		terms = append(terms, f.s.Mul(factors...))
	}
	if len(terms) == 0 {
		return f.s.Int(0)
	}
	return f.s.Add(terms...)
}

// fraction returns q as an expression: numerator over denominator.
func (f *field) fraction(q poly.Fraction) *expr.Node {
	if c, ok := q.Den().Fraction().Constant(); ok {
		return f.node(q.Num().Scale(c.Inv()))
	}
	return f.s.Div(f.node(q.Num()), f.node(q.Den()))
}

// factored returns p as c·Πpᵢ^kᵢ, and whether that is more than p itself.
func (f *field) factored(p poly.Poly) (n *expr.Node, more bool) {
	c, fs := p.Factor()
	parts := []*expr.Node{}
	if !c.IsOne() || len(fs) == 0 {
		parts = append(parts, f.s.Num(c))
	}
	for _, x := range fs {
		parts = append(parts, f.s.Pow(f.node(x.P), f.s.Int(int64(x.K))))
	}
	more = len(fs) > 1 || len(fs) == 1 && (fs[0].K > 1 && fs[0].P.Len() > 1 || !c.Abs().IsOne() && fs[0].P.Len() > 1)
	return f.s.Mul(parts...), more
}

// normal returns n as one fraction in lowest terms; false where that has no meaning.
func normal(s *expr.Store, n *expr.Node) (*expr.Node, bool) {
	if !n.Scalar() {
		return n, false
	}
	f := newField(s, nil, n)
	q, ok := f.of(n)
	if !ok {
		return n, false
	}
	return f.fraction(q), true
}

// rationalValue returns the value of n where it is a rational number.
func rationalValue(s *expr.Store, n *expr.Node) (num.Num, bool) {
	if n.IsNum() {
		return n.Num(), true
	}
	m, ok := normal(s, n)
	if !ok || !m.IsNum() {
		return num.Num{}, false
	}
	return m.Num(), true
}
