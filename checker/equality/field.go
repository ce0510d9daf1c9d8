// Package equality decides whether two expressions have the same value wherever
// both have one. Proofs go through a normal form: both sides become rational
// functions in kernels (sines, exponentials, logarithms, roots) that are first
// reduced to as independent a set as possible. Refutations exhibit a point.
package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// unsupported unwinds a conversion that has no meaning as a number.
type unsupported struct{ where *expr.Node }

// restart unwinds a conversion whose kernels were refined: it begins anew with better hints.
type restart struct{}

// gen is a variable of the ring: a symbol or a kernel.
type gen struct {
	node     *expr.Node
	degree   int       // v^degree is rel; 0 where v is free
	rel      poly.Poly // in variables allocated before
	positive bool      // surely > 0
	nonneg   bool      // surely ≥ 0
}

// hints is what survives a restart.
type hints struct {
	capacity int
	angle    map[*expr.Node]int64      // atom of an angle: its least fraction in use
	power    map[*expr.Node]int64      // atom of an exponent: likewise
	root     map[*expr.Node]int64      // radicand: the common index of its roots
	basis    []*expr.Node              // coprime factors under logarithms, roots and bars
	nonneg   map[*expr.Node]bool       // known to be ≥ 0 on the common domain
	gamma    []*expr.Node              // arguments of factorials, the least of each class modulo 1
	bundle   map[*expr.Node]*expr.Node // atom of an angle: the sum of atoms it always occurs in
	apart    bool                      // angles are not always multiples of one sum
	rounds   int
}

// field is ℚ(kernels) for one comparison.
type field struct {
	s      *expr.Store
	h      *hints
	ring   *poly.Ring
	gens   []gen
	at     map[*expr.Node]int
	memo   map[*expr.Node]poly.Fraction
	canons map[*expr.Node]*expr.Node
	basis  []element
	loaded map[*expr.Node]bool
	depth  int
	domain []Condition
	kept   bool // conditions are being recorded
	rels   bool // some generator has a relation
}

// Condition is a restriction of the domain: Node Rel 0, where Rel is "!=", ">=" or ">".
type Condition struct {
	Rel  string
	Node *expr.Node
}

func newField(s *expr.Store, h *hints) *field {
	f := &field{
		s: s, h: h, ring: poly.NewRing(h.capacity, s.Tank()),
		at: make(map[*expr.Node]int), memo: make(map[*expr.Node]poly.Fraction), canons: make(map[*expr.Node]*expr.Node),
		loaded: make(map[*expr.Node]bool),
	}
	return f
}

// generator returns the variable that stands for node, allocating it if needed.
func (f *field) generator(node *expr.Node, set func(*gen)) int {
	if v, ok := f.at[node]; ok {
		return v
	}
	v := len(f.gens)
	if v >= f.h.capacity {
		if f.h.capacity >= poly.MaxVars {
			fuel.Stop(fuel.TooLarge)
		}
		f.h.capacity = min(f.h.capacity*2+2, poly.MaxVars)
		panic(restart{})
	}
	g := gen{node: node}
	if set != nil {
		set(&g)
	}
	g.nonneg = g.nonneg || g.positive || f.h.nonneg[node]
	f.rels = f.rels || g.degree > 0
	f.gens = append(f.gens, g)
	f.at[node] = v
	return v
}

func (f *field) variable(node *expr.Node) poly.Fraction {
	return f.ring.Var(f.generator(node, nil)).Fraction()
}

func (f *field) constant(c num.Num) poly.Fraction { return f.ring.Const(c).Fraction() }

// reduce applies the relations of the kernels until no power passes its degree.
func (f *field) reduce(p poly.Poly) poly.Poly {
	if !f.rels {
		return p
	}
	for again := true; again; {
		again = false
		for v := len(f.gens) - 1; v >= 0; v-- {
			g := f.gens[v]
			if g.degree == 0 || p.Degree(v) < g.degree {
				continue
			}
			cs := p.Coeffs(v)
			for i := len(cs) - 1; i >= g.degree; i-- {
				if cs[i].IsZero() {
					continue
				}
				// v^i = v^(i-degree)·rel, where rel may contain v itself to lower powers.
				for k, c := range g.rel.Coeffs(v) {
					cs[i-g.degree+k] = cs[i-g.degree+k].Add(cs[i].Mul(c))
				}
				cs[i] = f.ring.Zero()
			}
			p = f.ring.FromCoeffs(v, cs)
			again = true
		}
	}
	return p
}

func (f *field) tidy(q poly.Fraction) poly.Fraction {
	if !f.rels {
		return q
	}
	n, d := f.reduce(q.Num()), f.reduce(q.Den())
	if d.IsZero() {
		panic(unsupported{})
	}
	if n.Equal(q.Num()) && d.Equal(q.Den()) {
		return q
	}
	return poly.NewFraction(n, d)
}

func (f *field) mul(a, b poly.Fraction) poly.Fraction { return f.tidy(a.Mul(b)) }

func (f *field) inv(a poly.Fraction) poly.Fraction {
	if a.IsZero() {
		panic(unsupported{})
	}
	return a.Inv()
}

func (f *field) pow(a poly.Fraction, k int64) poly.Fraction {
	if k < 0 {
		a, k = f.inv(a), -k
	}
	if k > int64(f.ring.MaxDegree()) {
		if f.h.capacity > len(f.gens)+1 && f.h.rounds < 3 {
			f.h.capacity = len(f.gens) + 1
			panic(restart{})
		}
		fuel.Stop(fuel.TooLarge)
	}
	if !f.rels {
		return a.Pow(int(k))
	}
	r := f.constant(num.One)
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			r = f.mul(r, a)
		}
		if k > 1 {
			a = f.mul(a, a)
		}
	}
	return r
}

// node returns the expression that p stands for.
func (f *field) node(p poly.Poly) *expr.Node {
	if p.IsZero() {
		return f.s.Int(0)
	}
	terms := make([]*expr.Node, p.Len())
	uses := p.Uses()
	for i := range terms {
		fs := []*expr.Node{f.s.Num(p.Coef(i))}
		for _, v := range uses {
			if k := p.Exp(i, v); k > 0 {
				fs = append(fs, f.s.Pow(f.gens[v].node, f.s.Int(int64(k))))
			}
		}
		terms[i] = f.s.Mul(fs...)
	}
	return f.s.Add(terms...)
}

// canon returns the canonical expression of n: its normal form, written out.
func (f *field) canon(n *expr.Node) *expr.Node {
	if c, ok := f.canons[n]; ok {
		return c
	}
	c := f.expression(f.convert(n))
	f.canons[n] = c
	return c
}

// expression returns q as a sum of terms over its denominator.
func (f *field) expression(q poly.Fraction) *expr.Node {
	p := f.node(q.Num())
	if q.Den().IsOne() {
		return p
	}
	d := f.s.Pow(f.node(q.Den()), f.s.Int(-1))
	if p.Is(expr.Add) {
		terms := make([]*expr.Node, p.Len())
		for i, t := range p.Args() {
			terms[i] = f.s.Mul(t, d)
		}
		return f.s.Add(terms...)
	}
	return f.s.Mul(p, d)
}

// part is a rational multiple of an atom.
type part struct {
	c    num.Num
	atom *expr.Node
}

// parts splits the normal form of n into rational multiples of distinct atoms.
func (f *field) parts(n *expr.Node) []part {
	c := f.canon(n)
	if c.IsZero() {
		return nil
	}
	terms := []*expr.Node{c}
	if c.Is(expr.Add) {
		terms = c.Args()
	}
	out := make([]part, len(terms))
	for i, t := range terms {
		k, a := f.s.Coefficient(t)
		out[i] = part{k, a}
	}
	return out
}

// fraction raises the least fraction in use of an atom so that c is a multiple
// of it, and returns that multiple.
func (f *field) fraction(table map[*expr.Node]int64, atom *expr.Node, c num.Num) (k, n int64) {
	d, ok := c.Denom().Int64()
	if !ok || d > 1<<12 {
		fuel.Stop(fuel.TooLarge)
	}
	n = max(table[atom], 1)
	if n%d != 0 {
		l, _ := num.Lcm(num.Int(n), num.Int(d)).Int64()
		if l > 1<<12 {
			fuel.Stop(fuel.TooLarge)
		}
		table[atom] = l
		panic(restart{})
	}
	k, ok = c.Mul(num.Int(n)).Int64()
	if !ok || k > 1<<10 || k < -1<<10 {
		fuel.Stop(fuel.TooLarge)
	}
	return k, n
}

// restrict records that n has to satisfy rel 0.
func (f *field) restrict(rel string, n *expr.Node) {
	if !f.kept || rel == "!=" && f.nonzero(n) {
		return
	}
	for _, c := range f.domain {
		if c.Rel == rel && c.Node == n {
			return
		}
	}
	f.domain = append(f.domain, Condition{rel, n})
}

func (f *field) nonzero(n *expr.Node) bool { return n.IsNum() || f.s.Positive(n) }

// convert returns the normal form of a scalar.
func (f *field) convert(n *expr.Node) poly.Fraction {
	if n.Op() == expr.Num {
		return f.constant(n.Num())
	}
	if q, ok := f.memo[n]; ok {
		return q
	}
	if f.depth++; f.depth > 3*expr.MaxDepth {
		fuel.Stop(fuel.TooLarge)
	}
	defer func() { f.depth-- }()
	f.s.Tank().Burn(4)
	var q poly.Fraction
	switch n.Op() {
	case expr.Sym:
		q = f.variable(n)
	case expr.Const:
		q = f.constantNode(n)
	case expr.Add:
		q = f.convert(n.Arg(0))
		for _, a := range n.Args()[1:] {
			q = q.Add(f.convert(a))
		}
		q = f.tidy(q)
	case expr.Mul:
		q = f.convert(n.Arg(0))
		for _, a := range n.Args()[1:] {
			q = f.mul(q, f.convert(a))
		}
	case expr.Pow:
		q = f.power(n)
	case expr.Func:
		q = f.function(n)
	default:
		panic(unsupported{n})
	}
	f.memo[n] = q
	return q
}

func (f *field) constantNode(n *expr.Node) poly.Fraction {
	switch n.Name() {
	case "pi":
		return f.ring.Var(f.generator(n, func(g *gen) { g.positive = true })).Fraction()
	case "e":
		return f.exponential([]part{{num.One, f.s.Int(1)}})
	case "i":
		if d := f.h.root[f.s.Int(-1)]; d > 0 && d%2 == 0 { // i is a power of the root of -1 in use
			return f.pow(f.complexRoot(f.s.Int(-1), f.constant(num.MinusOne), d), d/2)
		}
		v := f.generator(n, func(g *gen) { g.degree, g.rel = 2, f.ring.Const(num.MinusOne) })
		return f.ring.Var(v).Fraction()
	}
	panic(unsupported{n})
}

// power converts a power by the kind of its exponent.
func (f *field) power(n *expr.Node) poly.Fraction {
	b, e := n.Arg(0), n.Arg(1)
	if e.IsNum() {
		if !e.Num().IsInt() {
			return f.root(b, e.Num())
		}
		k, ok := e.Num().Int64()
		if !ok || k > 1<<14 || k < -1<<14 {
			if b.IsNum() {
				return f.opaque(n)
			}
			fuel.Stop(fuel.TooLarge)
		}
		q := f.convert(b)
		if k <= 0 {
			if q.IsZero() {
				panic(unsupported{n})
			}
			f.restrict("!=", b)
		}
		if b.IsNum() {
			return f.opaque(n) // a power too long to be computed
		}
		return f.pow(q, k)
	}
	if b.IsConst("e") {
		return f.exponential(f.parts(e))
	}
	if b.IsNum() && b.Num().Sign() < 0 {
		q := f.alternating(e)
		if b.Num().Equal(num.MinusOne) {
			return q
		}
		return f.mul(q, f.convert(f.s.Pow(f.s.Num(b.Num().Neg()), e)))
	}
	if f.s.Complex() && !f.s.Positive(b) {
		return f.opaque(n)
	}
	if !f.s.Positive(b) {
		f.restrict(">", b)
		f.assume(b)
	}
	// b^(k+u) is b^k·b^u, so that whole powers stay polynomials.
	r := f.constant(num.One)
	u := f.canon(e)
	if u.Is(expr.Add) && u.Arg(0).IsNum() {
		k := f.s.Num(u.Arg(0).Num())
		r = f.convert(f.s.Pow(b, k))
		u = f.s.Sub(u, k)
	}
	return f.mul(r, f.exponential(f.parts(f.s.Mul(u, f.s.Func("log", b)))))
}

// alternating converts (-1)^e, which is ±1 wherever it is defined over the reals for integer e.
func (f *field) alternating(e *expr.Node) poly.Fraction {
	q := f.constant(num.One)
	for _, p := range f.parts(e) {
		if !p.c.IsInt() {
			return f.opaque(f.s.Pow(f.s.Int(-1), e))
		}
		if p.c.IsEven() && !p.atom.IsOne() || p.atom.IsOne() && p.c.IsEven() {
			continue
		}
		if p.atom.IsOne() {
			q = q.Neg()
			continue
		}
		v := f.generator(f.s.Pow(f.s.Int(-1), p.atom), func(g *gen) { g.degree, g.rel = 2, f.ring.One() })
		q = f.mul(q, f.ring.Var(v).Fraction())
	}
	return q
}

// opaque makes n itself a kernel.
func (f *field) opaque(n *expr.Node) poly.Fraction { return f.variable(n) }

// assume adds that n ≥ 0 holds on the common domain.
func (f *field) assume(n *expr.Node) {
	c := f.canon(n)
	f.assumeCanon(c)
}

func (f *field) assumeCanon(c *expr.Node) {
	if c.IsNum() || f.h.nonneg[c] {
		return
	}
	q := f.convert(c)
	if q.Den().IsOne() && f.nonneg(q.Num()) {
		return
	}
	f.h.nonneg[c] = true
	if k, ok := q.Num().Constant(); ok { // 1/d ≥ 0 says the same of d
		d := q.Den()
		if k.Sign() < 0 {
			d = d.Neg()
		}
		if _, p := d.Primitive(); d.Lead().Sign() == p.Lead().Sign() {
			f.h.nonneg[f.node(p)] = true
		}
	}
	// A positive multiple is one fact.
	if q.Den().IsOne() {
		_, p := q.Num().Primitive()
		if q.Num().Lead().Sign() < 0 && p.Lead().Sign() > 0 {
			p = p.Neg()
		}
		f.h.nonneg[f.node(p)] = true
	}
	panic(restart{})
}

// nonneg reports whether p is surely ≥ 0 on the common domain.
func (f *field) nonneg(p poly.Poly) bool {
	if p.IsZero() {
		return true
	}
	uses := p.Uses()
	ok := true
	for i := 0; i < p.Len() && ok; i++ {
		ok = p.Coef(i).Sign() > 0
		for _, v := range uses {
			ok = ok && (f.gens[v].nonneg || p.Exp(i, v)%2 == 0 && !f.gens[v].node.Imaginary())
		}
	}
	if ok {
		return true
	}
	n := f.node(p)
	if f.h.nonneg[n] {
		return true
	}
	_, q := p.Primitive()
	if p.Lead().Sign() < 0 && q.Lead().Sign() > 0 {
		q = q.Neg()
	}
	if f.h.nonneg[f.node(q)] {
		return true
	}
	if n.Constant() && !n.Imaginary() {
		s, known := Sign(f.s, n)
		return known && s >= 0
	}
	return false
}
