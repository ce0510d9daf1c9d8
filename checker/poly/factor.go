package poly

import "github.com/yansuan/yansuan/checker/num"

// Factor returns a number c and irreducible polynomials over the rationals with
// p = c · Π Pᵢ^Kᵢ, each with coprime integer coefficients and a positive leading
// one, sorted by multiplicity and then by size. 0 gives 0 and nothing.
//
// One variable is left to Zassenhaus' algorithm. With several, the factors of an
// image in one are lifted.
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
			// Linear in v, so irreducible but for its content.
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
	return p.factorLifting(vs)
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
