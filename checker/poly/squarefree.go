package poly

import (
	"sort"

	"github.com/yansuan/yansuan/checker/num"
)

// Factor is a polynomial with its multiplicity.
type Factor struct {
	P Poly
	K int
}

// SquareFree returns a number c and pairwise coprime square-free polynomials
// with p = c · Π Pᵢ^Kᵢ, each with coprime integer coefficients and a positive
// leading one, sorted by multiplicity and then by size. Parts in which different
// variables occur are listed apart. It is Yun's algorithm (1976), variable by
// variable. 0 gives 0 and nothing.
func (p Poly) SquareFree() (num.Num, []Factor) {
	c, q := p.Primitive()
	if q.IsConst() {
		return c, nil
	}
	m, q := q.splitMonomial()
	var out []Factor
	for v := range p.r.n {
		if k := p.r.exp(m, v); k > 0 {
			out = append(out, Factor{p.r.Var(v), k})
		}
	}
	out = q.squareFree(out)
	sortFactors(out)
	return c, out
}

func (p Poly) squareFree(out []Factor) []Factor {
	if p.IsConst() {
		return out
	}
	v := p.Uses()[0]
	content, p := p.SplitContent(v)
	out = content.squareFree(out)
	d := p.Derivative(v)
	g := GCD(p, d)
	if g.IsOne() {
		return append(out, Factor{p.positive(), 1})
	}
	b, c := p.must(g), d.must(g)
	for k := 1; ; k++ {
		e := c.Sub(b.Derivative(v))
		if e.IsZero() {
			if !b.IsConst() {
				out = append(out, Factor{b.positive(), k})
			}
			return out
		}
		a := GCD(b, e)
		if !a.IsConst() {
			out = append(out, Factor{a.positive(), k})
		}
		b, c = b.must(a), e.must(a)
	}
}

func (p Poly) positive() Poly {
	_, p = p.Primitive()
	return p
}

// Radical returns the square-free polynomial with the same zeros as p, with
// coprime integer coefficients and a positive leading one; 0 gives 0.
func (p Poly) Radical() Poly {
	_, fs := p.SquareFree()
	if p.IsZero() {
		return p
	}
	q := p.r.One()
	for _, f := range fs {
		q = q.Mul(f.P)
	}
	return q
}

func sortFactors(fs []Factor) {
	sort.Slice(fs, func(i, j int) bool {
		if fs[i].K != fs[j].K {
			return fs[i].K < fs[j].K
		}
		return Compare(fs[i].P, fs[j].P) < 0
	})
}

// Compare orders polynomials of a ring: by total degree, number of terms,
// monomials and coefficients. It returns -1, 0 or 1.
func Compare(a, b Poly) int {
	if x, y := a.TotalDegree(), b.TotalDegree(); x != y {
		return sign(x - y)
	}
	if x, y := len(a.t), len(b.t); x != y {
		return sign(x - y)
	}
	for i := range a.t {
		if c := a.r.cmp(b.t[i].e, a.t[i].e); c != 0 {
			return c
		}
	}
	for i := range a.t {
		if c := a.t[i].c.Cmp(b.t[i].c); c != 0 {
			return c
		}
	}
	return 0
}

func sign(n int) int {
	switch {
	case n < 0:
		return -1
	case n > 0:
		return 1
	}
	return 0
}
