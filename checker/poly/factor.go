package poly

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// Factor returns a number c and irreducible polynomials over the rationals with
// p = c · Π Pᵢ^Kᵢ, each with coprime integer coefficients and a positive leading
// one, sorted by multiplicity and then by size. 0 gives 0 and nothing.
//
// One variable is left to Zassenhaus' algorithm. Several are first tried at
// integer values, where an irreducible image of full degree proves irreducibility,
// and else packed into one by Kronecker's substitution, whose factors are put
// together again; it stops with fuel.TooLarge if that would be too long.
func (p Poly) Factor() (num.Num, []Factor) {
	c, parts := p.SquareFree()
	var out []Factor
	for _, s := range parts {
		for _, q := range s.P.factorSquareFree() {
			out = append(out, Factor{q, s.K})
		}
	}
	sortFactors(out)
	return c, out
}

// IsIrreducible reports whether p has no factor of lower degree over the
// rationals; constants are not irreducible.
func (p Poly) IsIrreducible() bool {
	_, fs := p.Factor()
	return len(fs) == 1 && fs[0].K == 1
}

func (p Poly) factorSquareFree() []Poly {
	vs := p.Uses()
	if p.TotalDegree() <= 1 || len(vs) == 0 {
		return []Poly{p}
	}
	if len(vs) == 1 {
		return p.factorUnivariate(vs[0])
	}
	for _, v := range vs {
		if p.Degree(v) == 1 {
			// Linear in v and, being square-free with the content split off below,
			// irreducible.
			c, q := p.SplitContent(v)
			if c.IsConst() {
				return []Poly{q.positive()}
			}
			return append(c.positive().factorSquareFree(), q.positive())
		}
	}
	v := vs[0]
	if c, q := p.SplitContent(v); !c.IsConst() {
		return append(c.positive().factorSquareFree(), q.positive().factorSquareFree()...)
	}
	if q, w, ok := p.dehomogenise(vs); ok {
		var out []Poly
		for _, f := range q.factorSquareFree() {
			out = append(out, f.homogenise(w).positive())
		}
		return out
	}
	if p.irreducibleImage(v, vs) {
		return []Poly{p}
	}
	return p.kronecker(vs)
}

func (p Poly) factorUnivariate(v int) []Poly {
	cs, _ := p.Univariate(v)
	f := make(zpoly, len(cs))
	for i, c := range cs {
		f[i] = c.Num()
	}
	var out []Poly
	for _, g := range factorSmall(f, p.r.tank) {
		out = append(out, p.r.fromIntegers(v, g).positive())
	}
	return out
}

func (r *Ring) fromIntegers(v int, g zpoly) Poly {
	cs := make([]num.Num, len(g))
	for i, c := range g {
		cs[i] = num.FromBigInt(c)
	}
	return r.FromUnivariate(v, cs)
}

// dehomogenise sets one variable to 1 in a homogeneous polynomial, which loses
// nothing as no variable divides it.
func (p Poly) dehomogenise(vs []int) (Poly, int, bool) {
	d := p.r.degree(p.t[0].e)
	for _, t := range p.t {
		if p.r.degree(t.e) != d {
			return Poly{}, 0, false
		}
	}
	w := vs[len(vs)-1]
	return p.EvalVar(w, num.One), w, true
}

// homogenise is the inverse of dehomogenise.
func (p Poly) homogenise(w int) Poly {
	d := p.TotalDegree()
	ts := make([]term, len(p.t))
	for i, t := range p.t {
		ts[i] = term{p.r.mulMono(t.e, p.r.power(w, d-p.r.degree(t.e))), t.c}
	}
	return p.r.collect(ts)
}

// irreducibleImage reports whether p, which has no content in x_v, stays of full
// degree in x_v and irreducible at some small integer values of the others. A
// factorisation of p would give one of the image.
func (p Poly) irreducibleImage(v int, vs []int) bool {
	d := p.Degree(v)
	for try := range 4 {
		q := p
		for i, w := range vs {
			if w != v {
				q = q.EvalVar(w, num.Int(int64(2+3*try+i*(try+1))))
			}
		}
		if q.Degree(v) != d {
			continue
		}
		_, q = q.Primitive()
		if d == 1 || q.IsIrreducible() {
			return true
		}
	}
	return false
}

// kronecker substitutes x^(b_i) for the variables, with b_i so large that the
// exponents of a factor can be read back, factors the result, and tries products
// of its factors in order of size.
func (p Poly) kronecker(vs []int) []Poly {
	r := p.r
	base := make([]int, len(vs))
	b := 1
	for i, v := range vs {
		base[i] = b
		b *= p.Degree(v) + 1
		if b > 4096 {
			fuel.Stop(fuel.TooLarge) // too large to pack
		}
	}
	f := make(zpoly, b)
	for i := range f {
		f[i] = new(big.Int)
	}
	top := 0
	for _, t := range p.t {
		k := 0
		for i, v := range vs {
			k += base[i] * r.exp(t.e, v)
		}
		f[k] = t.c.Num()
		top = max(top, k)
	}
	f = f[:top+1]
	var parts []zpoly
	uni := NewRing(1, r.tank)
	_, fs := uni.fromIntegers(0, f).Factor()
	for _, g := range fs {
		cs, _ := g.P.Univariate(0)
		z := make(zpoly, len(cs))
		for i, c := range cs {
			z[i] = c.Num()
		}
		for range g.K {
			parts = append(parts, z)
		}
	}
	var out []Poly
	rest := p
	for size := 1; 2*size <= len(parts); size++ {
		pick := make([]int, size)
		for i := range pick {
			pick[i] = i
		}
		for 2*size <= len(parts) {
			g := r.unpack(product1(parts, pick, r), vs, base, p)
			if q, ok := rest.Quo(g); ok && !g.IsConst() {
				out = append(out, g.positive())
				rest = q
				keep := parts[:0:0]
				for i, a := range parts {
					if !contains(pick, i) {
						keep = append(keep, a)
					}
				}
				parts = keep
				for i := range pick {
					pick[i] = i
				}
				continue
			}
			if !advance(pick, len(parts)) {
				break
			}
		}
	}
	if !rest.IsConst() {
		out = append(out, rest.positive())
	}
	return out
}

func product1(parts []zpoly, pick []int, r *Ring) zpoly {
	g := zpoly{big.NewInt(1)}
	for _, i := range pick {
		a := parts[i]
		r.tank.Burn(len(a) * len(g))
		c := make(zpoly, len(a)+len(g)-1)
		for k := range c {
			c[k] = new(big.Int)
		}
		t := new(big.Int)
		for j, x := range a {
			for k, y := range g {
				c[j+k].Add(c[j+k], t.Mul(x, y))
			}
		}
		g = c
	}
	return g
}

// unpack reads a packed polynomial back.
func (r *Ring) unpack(g zpoly, vs, base []int, p Poly) Poly {
	var ts []term
	for k, c := range g {
		if c.Sign() == 0 {
			continue
		}
		var m mono
		for i := len(vs) - 1; i >= 0; i-- {
			m = r.mulMono(m, r.power(vs[i], k/base[i]))
			k %= base[i]
		}
		ts = append(ts, term{m, num.FromBigInt(c)})
	}
	return r.collect(ts)
}
