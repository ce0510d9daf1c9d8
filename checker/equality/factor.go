package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// factor is a power of a generator (v ≥ 0) or of a primitive polynomial with
// positive leading coefficient (v < 0).
type factor struct {
	v int
	p poly.Poly
	k int
}

// split writes q as c·Π fᵏ over coprime factors, which are the same for all
// logarithms, roots and bars of one comparison.
func (f *field) split(q poly.Fraction) (c num.Num, fs []factor) {
	f.loadBasis()
	c, fs = f.splitPoly(q.Num(), 1, nil)
	d, fs := f.splitPoly(q.Den(), -1, fs)
	return c.Quo(d), fs
}

// element is a coprime factor with the expression it was found as.
type element struct {
	p    poly.Poly
	node *expr.Node
}

// loadBasis converts the factors known from earlier rounds. A factor that
// contains roots comes here again while it is converted; it then sees the
// factors loaded so far.
func (f *field) loadBasis() {
	for i := 0; i < len(f.h.basis); i++ {
		n := f.h.basis[i]
		if f.loaded[n] {
			continue
		}
		f.loaded[n] = true
		p := positive(f.convert(n).Num())
		if p.IsConst() {
			continue
		}
		for k, b := range f.basis {
			if b.p.Equal(p) {
				p = f.ring.One()
				break
			}
			if g := poly.GCD(p, b.p); !g.IsConst() {
				f.refine(k, g)
			}
		}
		if !p.IsConst() {
			f.basis = append(f.basis, element{p, n})
		}
	}
}

func (f *field) splitPoly(p poly.Poly, sign int, fs []factor) (num.Num, []factor) {
	if p.IsZero() {
		panic(unsupported{})
	}
	c, p := p.Primitive()
	if p.Lead().Sign() < 0 {
		c, p = c.Neg(), p.Neg()
	}
	// Powers of single generators.
	for _, v := range p.Uses() {
		k := 1 << 30
		for i := 0; i < p.Len(); i++ {
			k = min(k, p.Exp(i, v))
		}
		if k > 0 {
			p, _ = p.Quo(f.ring.Var(v).Pow(k))
			fs = append(fs, factor{v: v, k: sign * k})
		}
	}
	for i := 0; i < len(f.basis) && !p.IsConst(); i++ {
		b := f.basis[i].p
		k := 0
		for {
			q, ok := p.Quo(b)
			if !ok {
				break
			}
			p = q
			k++
		}
		if k > 0 {
			fs = append(fs, factor{v: -1, p: b, k: sign * k})
		}
		if p.IsConst() {
			break
		}
		if g := poly.GCD(p, b); !g.IsConst() {
			f.refine(i, g)
		}
	}
	if p.IsConst() {
		k, _ := p.Constant()
		return c.Mul(k), fs
	}
	// Square factors show in the derivative.
	for _, v := range p.Uses() {
		g := poly.GCD(p, p.Derivative(v))
		if g.IsConst() {
			continue
		}
		rest, _ := p.Quo(g)
		g2 := poly.GCD(rest, g)
		if g2.IsConst() {
			continue
		}
		f.add(positive(g2))
		return f.again(p, c, sign, fs)
	}
	f.add(p)
	return c, append(fs, factor{v: -1, p: p, k: sign})
}

func (f *field) again(p poly.Poly, c num.Num, sign int, fs []factor) (num.Num, []factor) {
	d, fs := f.splitPoly(p, sign, fs)
	return c.Mul(d), fs
}

func positive(p poly.Poly) poly.Poly {
	_, p = p.Primitive()
	if p.Lead().Sign() < 0 {
		p = p.Neg()
	}
	return p
}

func (f *field) add(p poly.Poly) {
	if len(f.h.basis) > 40 {
		fuel.Stop(fuel.TooLarge)
	}
	n := f.node(p)
	f.loaded[n] = true
	f.basis = append(f.basis, element{p, n})
	f.h.basis = append(f.h.basis, n)
}

// refine replaces basis element i by its parts and begins anew.
func (f *field) refine(i int, g poly.Poly) {
	rest, _ := f.basis[i].p.Quo(g)
	kept := make([]*expr.Node, 0, len(f.h.basis)+1)
	for _, b := range f.h.basis {
		if b != f.basis[i].node {
			kept = append(kept, b)
		}
	}
	f.h.basis = kept
	parts := []*expr.Node{f.node(positive(g))}
	if !rest.IsConst() {
		parts = append(parts, f.node(positive(rest)))
	}
next:
	for _, p := range parts {
		for _, b := range f.h.basis {
			if b == p {
				continue next
			}
		}
		f.h.basis = append(f.h.basis, p)
	}
	panic(restart{})
}

// factorNode returns the expression of a factor.
func (f *field) factorNode(x factor) *expr.Node {
	if x.v >= 0 {
		return f.gens[x.v].node
	}
	return f.node(x.p)
}

func (f *field) factorNonneg(x factor) bool {
	if x.v >= 0 {
		return f.gens[x.v].nonneg
	}
	return f.nonneg(x.p)
}

func (f *field) factorPoly(x factor) poly.Poly {
	if x.v >= 0 {
		return f.ring.Var(x.v)
	}
	return x.p
}

// modulus returns |x|^k for a factor without its exponent.
func (f *field) modulus(x factor, k int64) poly.Fraction {
	p := f.factorPoly(x)
	if f.factorNonneg(x) || k%2 == 0 {
		return f.pow(p.Fraction(), k)
	}
	if f.nonneg(p.Neg()) {
		return f.pow(p.Neg().Fraction(), k)
	}
	n := f.factorNode(x)
	if n.Constant() && !n.Imaginary() {
		if sign, ok := Sign(f.s, n); ok && sign < 0 {
			return f.pow(p.Neg().Fraction(), k)
		}
	}
	if d := f.h.root[n]; d > 1 && d%2 == 1 { // |n| is |r|^d for its odd root r in use
		root := f.s.Pow(n, f.s.Frac(1, d))
		r := f.convert(root)
		if r.Den().IsOne() && root.Is(expr.Pow) {
			return f.pow(f.bars(root, r.Num()), k*d)
		}
	}
	return f.pow(f.bars(n, p), k)
}

// bars returns the kernel |n|, whose square is that of n.
func (f *field) bars(n *expr.Node, p poly.Poly) poly.Fraction {
	v := f.generator(f.s.Func("abs", n), func(g *gen) {
		g.degree, g.rel, g.nonneg = 2, f.reduce(p.Mul(p)), true
	})
	return f.ring.Var(v).Fraction()
}

// logarithm converts log u into logarithms of the moduli of coprime factors,
// which is right wherever u > 0.
func (f *field) logarithm(u *expr.Node) poly.Fraction {
	if u.Imaginary() || f.s.Complex() && !f.s.Positive(u) {
		return f.variable(f.s.Func("log", f.canon(u)))
	}
	if !f.s.Positive(u) {
		f.restrict(">", u)
	}
	q := f.convert(u)
	if q.IsZero() {
		panic(unsupported{u})
	}
	if c, ok := q.Constant(); ok && c.Sign() < 0 {
		panic(unsupported{u})
	}
	if q.Den().IsOne() && f.nonneg(q.Num().Neg()) {
		return f.variable(f.s.Func("log", f.canon(u))) // of a negative number: real nowhere
	}
	c, fs := f.split(q)
	if !f.s.Positive(u) && !(q.Den().IsOne() && f.nonneg(q.Num())) {
		f.assume(u)
	}
	sum := f.logNumber(c.Abs())
	for _, x := range fs {
		sum = sum.Add(f.logFactor(x).Mul(f.constant(num.Int(int64(x.k)))))
	}
	return f.tidy(sum)
}

func (f *field) logNumber(c num.Num) poly.Fraction {
	sum := f.constant(num.Zero)
	bases, exps := expr.Factors(c)
	for i, b := range bases {
		v := f.generator(f.s.Func("log", f.s.Num(b)), func(g *gen) { g.positive = true })
		sum = sum.Add(f.ring.Var(v).Fraction().Mul(f.constant(num.Int(int64(exps[i])))))
	}
	return sum
}

// logFactor returns log|x| for one factor without its exponent.
func (f *field) logFactor(x factor) poly.Fraction {
	n := f.factorNode(x)
	if n.IsConst("e") {
		return f.constant(num.One)
	}
	if n.Is(expr.Pow) && n.Arg(0).IsConst("e") {
		return f.convert(n.Arg(1))
	}
	if x.v >= 0 {
		if n.Is(expr.Pow) && n.Arg(1).IsNum() { // a root
			return f.logAbs(n.Arg(0)).Mul(f.constant(n.Arg(1).Num()))
		}
		if n.IsFunc("abs") {
			return f.logAbs(n.Arg(0))
		}
	}
	if f.factorNonneg(x) {
		return f.variable(f.s.Func("log", n))
	}
	return f.variable(f.s.Func("log", f.s.Func("abs", n)))
}

// logAbs returns log|u| without a restriction.
func (f *field) logAbs(u *expr.Node) poly.Fraction {
	c, fs := f.split(f.convert(u))
	sum := f.logNumber(c.Abs())
	for _, x := range fs {
		sum = sum.Add(f.logFactor(x).Mul(f.constant(num.Int(int64(x.k)))))
	}
	return sum
}

// absolute converts |u| factor by factor.
func (f *field) absolute(u *expr.Node) poly.Fraction {
	if u.Imaginary() {
		if u.Constant() {
			n := f.mul(f.convert(u), f.conjugate("conj", u))
			return f.convert(f.s.Sqrt(f.expression(n)))
		}
		return f.complexModulus(u)
	}
	if f.s.Complex() && !u.Constant() {
		return f.complexModulus(u)
	}
	q := f.convert(u)
	if q.IsZero() {
		return q
	}
	c, fs := f.split(q)
	r := f.constant(c.Abs())
	for _, x := range fs {
		r = f.mul(r, f.modulus(x, int64(x.k)))
	}
	return r
}

// complexModulus converts |u| factor by factor; the square of each is the product with its conjugate.
func (f *field) complexModulus(u *expr.Node) poly.Fraction {
	q := f.convert(u)
	if q.IsZero() {
		return q
	}
	c, fs := f.split(q)
	r := f.constant(c.Abs())
	for _, x := range fs {
		n, p := f.factorNode(x), f.factorPoly(x)
		if n.IsFunc("conj") {
			n, p = n.Arg(0), f.convert(n.Arg(0)).Num()
		}
		square, ok := f.conjugated(p)
		if !ok {
			return f.variable(f.s.Func("abs", f.canon(u)))
		}
		m := f.s.Func("abs", n)
		if !m.IsFunc("abs") {
			r = f.mul(r, f.pow(f.convert(m), int64(x.k)))
			continue
		}
		v := f.generator(m, func(g *gen) { g.degree, g.rel, g.nonneg = 2, f.reduce(p.Mul(square)), true })
		r = f.mul(r, f.pow(f.ring.Var(v).Fraction(), int64(x.k)))
	}
	return r
}

// root converts u^e for a fraction e.
func (f *field) root(u *expr.Node, e num.Num) poly.Fraction {
	d, ok := e.Denom().Int64()
	k, ok2 := e.Numer().Int64()
	if !ok || !ok2 || d > 64 || k > 1<<12 || k < -1<<12 {
		fuel.Stop(fuel.TooLarge)
	}
	if u.IsNum() { // a positive number that is no power
		if u.Num().Sign() < 0 {
			return f.principal(u, f.constant(u.Num()), e)
		}
		return f.radical(u, f.ring.Const(u.Num()), e, true)
	}
	if u.Imaginary() || f.s.Complex() && !u.Constant() {
		q := f.convert(u)
		if q.IsZero() {
			panic(unsupported{u})
		}
		if k < 0 {
			f.restrict("!=", u)
		}
		return f.principal(f.canon(u), q, e)
	}
	q := f.convert(u)
	if q.IsZero() {
		if k < 0 {
			panic(unsupported{u})
		}
		return q
	}
	if k < 0 {
		f.restrict("!=", u)
	}
	even := d%2 == 0
	if u.Constant() && f.s.Complex() {
		if sign, ok := Sign(f.s, u); !ok || sign < 0 {
			return f.principal(f.canon(u), q, e)
		}
	}
	if even && !f.s.NonNegative(u) {
		f.restrict(">=", u)
	}
	c, fs := f.split(q)
	if even {
		if u.Constant() {
			if sign, ok := Sign(f.s, u); ok && sign < 0 {
				panic(unsupported{u})
			}
		} else if !f.s.NonNegative(u) {
			f.assume(u)
		}
	}
	r := f.convert(f.s.Pow(f.s.Num(c.Abs()), f.s.Num(e)))
	if !even {
		if c.Sign() < 0 && k%2 != 0 {
			r = r.Neg()
		}
		for _, x := range fs {
			r = f.mul(r, f.radical(f.factorNode(x), f.factorPoly(x), e.Mul(num.Int(int64(x.k))), f.factorNonneg(x)))
		}
		return r
	}
	// Even root: squares leave as moduli, factors known to be ≥ 0 by themselves,
	// and the product of the others stays together.
	odd := f.ring.Const(num.Int(int64(c.Sign())))
	for _, x := range fs {
		if f.factorNonneg(x) {
			r = f.mul(r, f.radical(f.factorNode(x), f.factorPoly(x), e.Mul(num.Int(int64(x.k))), true))
			continue
		}
		m := x.k - x.k&1
		if x.k&1 != 0 {
			odd = odd.Mul(f.factorPoly(x))
		}
		if m == 0 {
			continue
		}
		w := e.Mul(num.Int(int64(m)))
		if j, ok := w.Int64(); ok {
			r = f.mul(r, f.modulus(x, j))
			continue
		}
		a := f.modulus(x, 1)
		r = f.mul(r, f.radical(f.expression(a), a.Num(), w, true))
	}
	if !odd.IsOne() {
		r = f.mul(r, f.radical(f.node(odd), odd, e, false))
	}
	return r
}

// principal returns the principal value of u^e, e a fraction: u^(k/d) is the
// k-th power of u^(1/d), whose d-th power is u; nothing is split, as no branch may change.
func (f *field) principal(u *expr.Node, q poly.Fraction, e num.Num) poly.Fraction {
	k, d := f.fraction(f.h.root, u, e)
	return f.pow(f.complexRoot(u, q, d), k)
}

// complexRoot returns u^(1/d) as a kernel over the denominator of u, so that its relation is a polynomial.
func (f *field) complexRoot(u *expr.Node, q poly.Fraction, d int64) poly.Fraction {
	den := f.node(q.Den())
	kernel := f.s.Pow(u, f.s.Frac(1, d))
	if !kernel.Is(expr.Pow) {
		return f.opaque(kernel)
	}
	v := f.generator(f.s.Mul(den, kernel), func(g *gen) {
		g.degree, g.rel = int(d), f.reduce(q.Num().Mul(q.Den().Pow(int(d)-1)))
	})
	return f.mul(f.ring.Var(v).Fraction(), f.inv(q.Den().Fraction()))
}

// radical returns p^e through the common root of p in use.
func (f *field) radical(n *expr.Node, p poly.Poly, e num.Num, nonneg bool) poly.Fraction {
	if j, ok := e.Int64(); ok {
		return f.pow(p.Fraction(), j)
	}
	if d, _ := e.Denom().Int64(); n.IsFunc("abs") && d%2 == 1 { // |u|^(k/d) is |u^(1/d)|^k
		f.fraction(f.h.root, n.Arg(0), e)
		if root := f.s.Pow(n.Arg(0), f.s.Num(e.Denom().Inv())); root.Is(expr.Pow) {
			if q := f.convert(root); q.Den().IsOne() {
				k, _ := e.Numer().Int64()
				return f.pow(f.bars(root, q.Num()), k)
			}
		}
	}
	// A generator that is itself a root or an exponential has its own fraction.
	if n.Is(expr.Pow) && nonneg {
		if n.Arg(0).IsConst("e") {
			return f.exponential(f.parts(f.s.Mul(n.Arg(1), f.s.Num(e))))
		}
		if n.Arg(1).IsNum() {
			inner := n.Arg(0)
			if w := e.Mul(n.Arg(1).Num()); inner.IsNum() || n.Arg(1).Num().Denom().IsEven() {
				q := f.convert(inner)
				if q.Den().IsOne() {
					return f.radical(inner, q.Num(), w, true)
				}
			}
		}
	}
	k, d := f.fraction(f.h.root, n, e)
	kernel := f.s.Pow(n, f.s.Frac(1, d))
	if !kernel.Is(expr.Pow) {
		return f.opaque(f.s.Pow(n, f.s.Num(e)))
	}
	v := f.generator(kernel, func(g *gen) {
		g.degree, g.rel = int(d), f.reduce(p)
		g.nonneg = nonneg || d%2 == 0
		g.positive = n.IsNum()
	})
	return f.pow(f.ring.Var(v).Fraction(), k)
}
