package poly

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/modp"
	"github.com/yansuan/yansuan/checker/num"
)

// GCD returns the greatest common divisor with coprime integer coefficients and
// a positive leading one; it is 1 for coprime p and q, and 0 only if both are 0.
//
// Variables that a modular image shows to be absent from the divisor are dropped
// first; then an evaluation at a large integer is tried, whose result is verified
// by division (Char, Geddes and Gonnet, "GCDHEU", 1989); the subresultant
// algorithm is the last resort.
func GCD(p, q Poly) Poly {
	r := p.r
	if p.IsZero() {
		_, q = q.Primitive()
		return q
	}
	_, p = p.Primitive()
	if q.IsZero() {
		return p
	}
	if p.IsConst() || q.IsConst() {
		return r.One()
	}
	_, q = q.Primitive()
	if p.Equal(q) {
		return p
	}
	m, p := p.splitMonomial()
	n, q := q.splitMonomial()
	common := Poly{r, []term{{r.minMono(m, n), num.One}}}
	return common.Mul(r.gcdPrimitive(p, q))
}

// splitMonomial returns the greatest monomial that divides p ≠ 0 and the quotient.
func (p Poly) splitMonomial() (mono, Poly) {
	m := p.t[0].e
	for _, t := range p.t[1:] {
		if m == (mono{}) {
			return m, p
		}
		m = p.r.minMono(m, t.e)
	}
	if m == (mono{}) {
		return m, p
	}
	ts := make([]term, len(p.t))
	for i, t := range p.t {
		ts[i] = term{divMono(t.e, m), t.c}
	}
	return m, Poly{p.r, ts}
}

func (r *Ring) minMono(a, b mono) mono {
	var m mono
	for v := range r.n {
		if k := min(r.exp(a, v), r.exp(b, v)); k > 0 {
			m = r.mulMono(m, r.power(v, k))
		}
	}
	return m
}

// gcdPrimitive is GCD for polynomials with coprime integer coefficients that no
// variable divides.
func (r *Ring) gcdPrimitive(p, q Poly) Poly {
	for {
		if p.IsConst() || q.IsConst() {
			return r.One()
		}
		if p.Equal(q) {
			return p
		}
		drop := -1
		us, ws := p.Uses(), q.Uses()
		both := intersect(us, ws)
		if len(both) == 0 {
			return r.One()
		}
		for _, v := range us {
			if !contains(ws, v) {
				drop = v
			}
		}
		for _, v := range ws {
			if !contains(us, v) {
				drop = v
			}
		}
		if drop < 0 {
			free := 0
			for _, v := range both {
				if r.boundGCD(p, q, v) == 0 {
					free++
					drop = v
				}
			}
			if free == len(both) {
				return r.One()
			}
		}
		if drop < 0 {
			break
		}
		// The divisor is free of this variable, so it divides every coefficient.
		g := r.Zero()
		for _, c := range append(p.Coeffs(drop), q.Coeffs(drop)...) {
			if g = GCD(g, c); g.IsOne() {
				return g
			}
		}
		return g
	}
	if len(p.t) <= len(q.t) {
		if _, ok := q.Quo(p); ok {
			return p
		}
	} else if _, ok := p.Quo(q); ok {
		return q
	}
	if g, ok := r.heuristic(p, q); ok {
		_, g = g.Primitive()
		return g
	}
	return r.gcdRemainders(p, q)
}

func contains(vs []int, v int) bool {
	for _, w := range vs {
		if w == v {
			return true
		}
	}
	return false
}

func intersect(a, b []int) []int {
	var out []int
	for _, v := range a {
		if contains(b, v) {
			out = append(out, v)
		}
	}
	return out
}

// boundGCD returns a bound for the degree of gcd(p, q) in x_v: the degree of the
// divisor of images modulo a prime in which a leading coefficient survives.
func (r *Ring) boundGCD(p, q Poly, v int) int {
	dp, dq := p.Degree(v), q.Degree(v)
	bound := min(dp, dq)
	if bound == 0 {
		return 0
	}
	for try := range 2 {
		u := modp.Univariate{Field: modp.NewField(modp.Primes[try]), Tank: r.tank}
		point := spread(&u.Field, r.n, uint64(try))
		a, ok := p.ImageMod(&u.Field, v, point)
		if !ok || a.Degree() < dp {
			continue
		}
		b, ok := q.ImageMod(&u.Field, v, point)
		if !ok || b.Degree() < dq {
			continue
		}
		return min(bound, u.GCD(a, b).Degree())
	}
	return bound
}

// maxHeuristic caps the bits of the integers the heuristic works with.
const maxHeuristic = 40_000

// heuristic maps a variable to a large integer ξ, so that a common divisor
// becomes a common divisor in fewer variables whose ξ-adic digits are its
// coefficients. It returns gcd(p, q) including the integer content, and false
// when it gives up. p and q have integer coefficients.
func (r *Ring) heuristic(p, q Poly) (Poly, bool) {
	if p.IsZero() {
		return q, true
	}
	if q.IsZero() {
		return p, true
	}
	cp, p := p.Primitive()
	cq, q := q.Primitive()
	c := num.Gcd(cp, cq)
	if p.IsConst() || q.IsConst() {
		return r.Const(c), true
	}
	v := -1
	for _, w := range p.Uses() {
		if q.Degree(w) > 0 && (v < 0 || min(p.Degree(w), q.Degree(w)) > min(p.Degree(v), q.Degree(v))) {
			v = w
		}
	}
	if v < 0 {
		v = p.Uses()[0]
	}
	norm := num.Min(p.maxNorm(), q.maxNorm())
	xi := norm.Mul(num.Two).Add(num.Int(29))
	d := max(p.Degree(v), q.Degree(v))
	for range 5 {
		if xi.Bits()*d > maxHeuristic {
			return Poly{}, false
		}
		g, ok := r.heuristic(p.EvalVar(v, xi), q.EvalVar(v, xi))
		if !ok {
			return Poly{}, false
		}
		_, g = r.digits(g, v, xi).Primitive()
		if _, ok := p.Quo(g); ok {
			if _, ok := q.Quo(g); ok {
				return g.Scale(c), true
			}
		}
		// The published step, about ξ·2.7, avoids common factors of the old ξ.
		xi = xi.Mul(num.Frac(73794, 27011)).Floor()
	}
	return Poly{}, false
}

func (p Poly) maxNorm() num.Num {
	m := num.Zero
	for _, t := range p.t {
		m = num.Max(m, t.c.Abs())
	}
	return m
}

// digits writes each coefficient of g in base ξ with symmetric digits and reads
// the digits as powers of x_v.
func (r *Ring) digits(g Poly, v int, xi num.Num) Poly {
	base := xi.Num()
	half := new(big.Int).Rsh(base, 1)
	var ts []term
	for _, t := range g.t {
		n := t.c.Num()
		r.tank.Burn(t.c.Words() * t.c.Words())
		for k := 0; n.Sign() != 0; k++ {
			d := new(big.Int)
			n.DivMod(n, base, d) // Euclidean: 0 ≤ d < ξ
			if d.Cmp(half) > 0 {
				d.Sub(d, base)
				n.Add(n, big.NewInt(1))
			}
			if d.Sign() != 0 {
				ts = append(ts, term{r.mulMono(t.e, r.power(v, k)), num.FromBigInt(d)})
			}
		}
	}
	return r.collect(ts)
}

// gcdRemainders is the subresultant algorithm in the variable of least degree,
// with contents split off recursively.
func (r *Ring) gcdRemainders(p, q Poly) Poly {
	v := -1
	for _, w := range p.Uses() {
		if q.Degree(w) > 0 && (v < 0 || max(p.Degree(w), q.Degree(w)) < max(p.Degree(v), q.Degree(v))) {
			v = w
		}
	}
	if v < 0 {
		return r.One()
	}
	cp, p := p.SplitContent(v)
	cq, q := q.SplitContent(v)
	c := GCD(cp, cq)
	if p.Degree(v) < q.Degree(v) {
		p, q = q, p
	}
	last := r.One()
	subresultants(p, q, v, func(s Poly) { last = s })
	if last.Degree(v) == 0 {
		return c
	}
	_, g := last.SplitContent(v)
	_, g = c.Mul(g).Primitive()
	return g
}

// SplitContent returns c and p/c, where c is the greatest common divisor of the
// coefficients of p as a polynomial in x_v. 0 gives 0 and 0.
func (p Poly) SplitContent(v int) (c, rest Poly) {
	c = p.r.Zero()
	if p.IsZero() {
		return c, p
	}
	for _, a := range p.Coeffs(v) {
		if c = GCD(c, a); c.IsOne() {
			return c, p
		}
	}
	rest, ok := p.Quo(c)
	if !ok {
		panic("poly: content does not divide")
	}
	return c, rest
}

// LCM returns the least common multiple with coprime integer coefficients and a
// positive leading one; 0 if p or q is.
func LCM(p, q Poly) Poly {
	if p.IsZero() {
		return p
	}
	if q.IsZero() {
		return q
	}
	a, ok := p.Quo(GCD(p, q))
	if !ok {
		panic("poly: divisor does not divide")
	}
	_, l := a.Mul(q).Primitive()
	return l
}
