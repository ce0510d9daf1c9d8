package poly

import (
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// factorLifting factors a square-free p in several variables vs. A linear change
// of variables makes p monic in one of them, x, of degree equal to the total
// degree; so is every factor then. At a point of the other variables at which the
// image stays square-free, products of factors of the image are lifted degree by
// degree in the others. A product that belongs to a true factor of degree m has
// no terms of total degree above m, which shows false ones early and ends the
// lifting of true ones (after Musser 1975 and Wang 1978).
func (p Poly) factorLifting(vs []int) []Poly {
	r := p.r
	v, shift := p.makeMonic(vs)
	q := p
	for w, a := range shift {
		if a != 0 {
			q = q.Subst(w, r.Var(w).Add(r.Var(v).Scale(num.Int(int64(a)))))
		}
	}
	_, q = q.Primitive()
	d := q.TotalDegree()
	q = q.Scale(q.CoeffOf(v, d).Lead().Inv())
	origin, image := q.bestImage(v, vs)
	if len(image) == 1 {
		return []Poly{p.positive()}
	}
	for w, b := range origin {
		if b != 0 {
			q = q.Subst(w, r.Var(w).Add(r.Const(num.Int(int64(b)))))
		}
	}
	var out []Poly
	restore := func(g Poly) {
		for w, b := range origin {
			if b != 0 {
				g = g.Subst(w, r.Var(w).Sub(r.Const(num.Int(int64(b)))))
			}
		}
		for w, a := range shift {
			if a != 0 {
				g = g.Subst(w, r.Var(w).Sub(r.Var(v).Scale(num.Int(int64(a)))))
			}
		}
		out = append(out, g.positive())
	}
	for size := 1; 2*size <= len(image); size++ {
		pick := make([]int, size)
		for i := range pick {
			pick[i] = i
		}
		for 2*size <= len(image) {
			if g, rest, ok := q.liftPair(v, image, pick); ok {
				restore(g)
				q = rest
				keep := image[:0:0]
				for i, a := range image {
					if !contains(pick, i) {
						keep = append(keep, a)
					}
				}
				image = keep
				for i := range pick {
					pick[i] = i
				}
				continue
			}
			if !advance(pick, len(image)) {
				break
			}
		}
	}
	if !q.IsConst() {
		restore(q)
	}
	return out
}

// makeMonic returns a variable v and multiples of it to be added to the others
// after which p has a term in v alone of its total degree.
func (p Poly) makeMonic(vs []int) (v int, shift []int) {
	d := p.TotalDegree()
	shift = make([]int, p.r.n)
	best := -1
	for _, w := range vs {
		if p.Degree(w) == d && !p.CoeffOf(w, d).IsZero() {
			return w, shift
		}
		if best < 0 || p.Degree(w) > p.Degree(best) {
			best = w
		}
	}
	// The coefficient of v^d is the top form at the shifts; it is not 0 somewhere.
	point := make([]num.Num, p.r.n)
	for try := 1; ; try++ {
		for i, w := range vs {
			shift[w] = wander(try, i)
			if w == best {
				shift[w] = 0
			}
			point[w] = num.Int(int64(shift[w]))
		}
		point[best] = num.One
		top := num.Zero
		for i, t := range p.t {
			if p.r.degree(t.e) == d {
				top = top.Add(p.Term(i).Eval(point))
			}
		}
		if !top.IsZero() {
			return best, shift
		}
		if try > 1000 {
			fuel.Stop(fuel.TooLarge)
		}
	}
}

// wander returns integers that look unrelated, small for small try.
func wander(try, i int) int {
	z := uint64(try*64+i+1) * 0x9e3779b97f4a7c15
	z = (z ^ z>>29) * 0xbf58476d1ce4e5b9
	reach := 1 + try/2
	return int(z>>33)%(2*reach+1) - reach
}

// bestImage returns the point, of a few tried, at which the image of p in x_v is
// square-free and has the fewest factors, and these, monic.
func (p Poly) bestImage(v int, vs []int) (origin []int, image []Poly) {
	found := 0
	for try := 0; found < 3; try++ {
		if try > 1000 {
			fuel.Stop(fuel.TooLarge)
		}
		at := make([]int, p.r.n)
		q := p
		for i, w := range vs {
			if w == v {
				continue
			}
			if try > 0 {
				at[w] = wander(try, i)
			}
			q = q.EvalVar(w, num.Int(int64(at[w])))
		}
		if !GCD(q, q.Derivative(v)).IsOne() {
			continue
		}
		found++
		_, fs := q.Factor()
		if image == nil || len(fs) < len(image) {
			origin, image = at, nil
			for _, f := range fs {
				image = append(image, f.P.Monic())
			}
		}
		if len(image) <= 2 {
			break
		}
	}
	return origin, image
}

// liftPair lifts the product of the picked factors of p's image at the origin to
// a factor of p, and returns it with the quotient, if there is one.
func (p Poly) liftPair(v int, image []Poly, pick []int) (g, rest Poly, ok bool) {
	r := p.r
	g0, h0 := r.One(), r.One()
	for i, a := range image {
		if contains(pick, i) {
			g0 = g0.Mul(a)
		} else {
			h0 = h0.Mul(a)
		}
	}
	_, t := bezout(g0, h0)
	m := g0.Degree(v)
	g, h := g0, h0
	total := p.TotalDegree()
	for k := 1; k <= m; k++ {
		e := p.Sub(g.Mul(h))
		// The part of order k in the other variables, by monomials in them.
		for _, part := range e.byOthers(v, k) {
			// δg·h0 + δh·g0 = e with deg δg < deg g0
			_, dg := part.coef.Mul(t).DivRem(g0)
			dh, exact := part.coef.Sub(dg.Mul(h0)).Quo(g0)
			if !exact || dg.Degree(v) > m-k || dh.Degree(v) > total-m-k {
				return g, rest, false
			}
			g = g.Add(dg.mulTerm(term{part.mono, num.One}))
			h = h.Add(dh.mulTerm(term{part.mono, num.One}))
		}
	}
	rest, ok = p.Quo(g)
	return g, rest, ok
}

type slice struct {
	mono mono
	coef Poly // in x_v alone
}

// byOthers returns the terms of degree k in the variables other than x_v,
// gathered by what they are in these.
func (p Poly) byOthers(v, k int) []slice {
	r := p.r
	r.tank.Burn(len(p.t))
	var out []slice
	for _, t := range p.t {
		e := r.exp(t.e, v)
		if r.degree(t.e)-e != k {
			continue
		}
		x := r.power(v, e)
		m := divMono(t.e, x)
		at := -1
		for i := range out {
			if out[i].mono == m {
				at = i
			}
		}
		if at < 0 {
			at = len(out)
			out = append(out, slice{mono: m, coef: r.Zero()})
		}
		out[at].coef.t = append(out[at].coef.t, term{x, t.c})
	}
	for i := range out {
		out[i].coef = r.collect(out[i].coef.t)
	}
	return out
}

// bezout returns s and t with s·a + t·b = 1 for coprime a and b in one variable.
func bezout(a, b Poly) (s, t Poly) {
	r := a.r
	s0, s1, t0, t1 := r.One(), r.Zero(), r.Zero(), r.One()
	for !b.IsZero() {
		q, rem := a.DivRem(b)
		a, b = b, rem
		s0, s1 = s1, s0.Sub(q.Mul(s1))
		t0, t1 = t1, t0.Sub(q.Mul(t1))
	}
	inv := a.Lead().Inv()
	return s0.Scale(inv), t0.Scale(inv)
}
