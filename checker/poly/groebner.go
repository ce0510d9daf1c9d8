package poly

import (
	"sort"

	"github.com/yansuan/yansuan/checker/num"
)

// Basis is a Gröbner basis of the ideal that Gens generate, in the order of
// their ring. Every element carries its cofactors, so that whatever is reduced to
// 0 comes with a certificate that can be multiplied out.
type Basis struct {
	Gens []Poly
	r    *Ring
	g    []element
}

type element struct {
	p    Poly
	cof  []Poly // p = Σ cof[i]·Gens[i]
	gone bool   // its leading monomial is divided by a later one
}

type critical struct {
	i, j int
	lcm  mono
}

// Groebner returns a reduced Gröbner basis by Buchberger's algorithm (1965) with
// the normal strategy and his two criteria, as Gebauer and Möller apply them
// (1988). A graded ring makes it much cheaper than a lexicographic one. All of
// gens must be of ring r. It burns fuel, quickly exponentially much; give it a
// share of the tank.
func Groebner(r *Ring, gens []Poly) *Basis {
	b := &Basis{Gens: gens, r: r}
	var pairs []critical
	for i, p := range gens {
		cof := make([]Poly, len(gens))
		for k := range cof {
			cof[k] = r.Zero()
		}
		cof[i] = r.One()
		e := b.reduceElement(element{p: p, cof: cof}, -1)
		if !e.p.IsZero() {
			pairs = b.insert(e, pairs)
		}
	}
	for len(pairs) > 0 {
		best := 0
		for k := range pairs {
			r.tank.Burn(1)
			if d, e := r.degree(pairs[k].lcm), r.degree(pairs[best].lcm); d < e || d == e && r.cmp(pairs[k].lcm, pairs[best].lcm) < 0 {
				best = k
			}
		}
		c := pairs[best]
		pairs = append(pairs[:best], pairs[best+1:]...)
		e := b.reduceElement(b.spoly(c), -1)
		if e.p.IsZero() {
			continue
		}
		pairs = b.insert(e, pairs)
		if e.p.IsConst() {
			break
		}
	}
	b.interreduce()
	return b
}

func (r *Ring) lcmMono(a, b mono) mono {
	var m mono
	for v := range r.n {
		if k := max(r.exp(a, v), r.exp(b, v)); k > 0 {
			m = r.mulMono(m, r.power(v, k))
		}
	}
	return m
}

// insert adds a monic element and updates the critical pairs.
func (b *Basis) insert(e element, pairs []critical) []critical {
	r := b.r
	k := len(b.g)
	lead := e.p.t[0].e
	// Chain criterion: (i, j) is superfluous if the new lead divides its lcm and
	// neither new pair has the same lcm.
	kept := pairs[:0]
	for _, c := range pairs {
		if r.divides(lead, c.lcm) && r.lcmMono(b.g[c.i].p.t[0].e, lead) != c.lcm && r.lcmMono(b.g[c.j].p.t[0].e, lead) != c.lcm {
			continue
		}
		kept = append(kept, c)
	}
	pairs = kept
	var fresh []critical
	for i := range b.g {
		if !b.g[i].gone {
			fresh = append(fresh, critical{i, k, r.lcmMono(b.g[i].p.t[0].e, lead)})
		}
	}
	for x, c := range fresh {
		drop := false
		for y, d := range fresh {
			// Of pairs whose lcm divides that of another, one is enough; of equal ones
			// the first, but a coprime one is preferred, for it costs nothing.
			if x == y || !r.divides(d.lcm, c.lcm) {
				continue
			}
			if d.lcm != c.lcm || b.coprimeLead(d, lead) && !b.coprimeLead(c, lead) || y < x && b.coprimeLead(d, lead) == b.coprimeLead(c, lead) {
				drop = true
				break
			}
		}
		if !drop && !b.coprimeLead(c, lead) {
			pairs = append(pairs, c)
		}
	}
	for i := range b.g {
		if r.divides(lead, b.g[i].p.t[0].e) {
			b.g[i].gone = true
		}
	}
	b.g = append(b.g, e)
	return pairs
}

// coprimeLead reports whether the leading monomials of a fresh pair have no
// variable in common: then the pair reduces to 0 (the product criterion).
func (b *Basis) coprimeLead(c critical, lead mono) bool {
	return b.r.mulMono(b.g[c.i].p.t[0].e, lead) == c.lcm
}

// spoly returns the S-polynomial of a pair of monic elements.
func (b *Basis) spoly(c critical) element {
	x, y := &b.g[c.i], &b.g[c.j]
	m := term{divMono(c.lcm, x.p.t[0].e), num.One}
	n := term{divMono(c.lcm, y.p.t[0].e), num.One}
	e := element{p: x.p.mulTerm(m).Sub(y.p.mulTerm(n)), cof: make([]Poly, len(b.Gens))}
	for i := range e.cof {
		e.cof[i] = x.cof[i].mulTerm(m).Sub(y.cof[i].mulTerm(n))
	}
	return e
}

// reduceElement reduces e fully by the basis, without element skip, and makes it
// monic; the cofactors follow.
func (b *Basis) reduceElement(e element, skip int) element {
	rem, quo := b.divide(e.p, skip)
	for k, q := range quo {
		if q.IsZero() {
			continue
		}
		for i := range e.cof {
			if c := b.g[k].cof[i]; !c.IsZero() {
				e.cof[i] = e.cof[i].Sub(q.Mul(c))
			}
		}
	}
	e.p = rem
	if !rem.IsZero() {
		inv := rem.t[0].c.Inv()
		e.p = rem.Scale(inv)
		for i := range e.cof {
			e.cof[i] = e.cof[i].Scale(inv)
		}
	}
	return e
}

// divide returns f = rem + Σ quo[k]·g[k] with no term of rem divisible by a
// leading monomial of the basis.
func (b *Basis) divide(f Poly, skip int) (rem Poly, quo []Poly) {
	r := b.r
	qs := make([][]term, len(b.g))
	var rt []term
	for len(f.t) > 0 {
		t := f.t[0]
		found := -1
		for k := range b.g {
			if k != skip && !b.g[k].gone && r.divides(b.g[k].p.t[0].e, t.e) && (found < 0 || len(b.g[k].p.t) < len(b.g[found].p.t)) {
				found = k
			}
		}
		r.tank.Burn(1 + len(b.g))
		if found < 0 {
			rt = append(rt, t)
			f.t = f.t[1:]
			continue
		}
		g := b.g[found].p
		q := term{divMono(t.e, g.t[0].e), t.c}
		qs[found] = append(qs[found], q)
		f = Poly{r, f.t[1:]}.Sub(Poly{r, g.t[1:]}.mulTerm(q))
	}
	quo = make([]Poly, len(b.g))
	for k := range quo {
		quo[k] = r.collect(qs[k])
	}
	return Poly{r, rt}, quo
}

func (b *Basis) interreduce() {
	for i := range b.g {
		if b.g[i].p.IsConst() {
			b.g = []element{b.g[i]}
			return
		}
	}
	kept := b.g[:0]
	for _, e := range b.g {
		if !e.gone {
			kept = append(kept, e)
		}
	}
	b.g = kept
	for i := range b.g {
		b.g[i] = b.reduceElement(b.g[i], i)
	}
	sort.Slice(b.g, func(i, j int) bool { return b.r.cmp(b.g[i].p.t[0].e, b.g[j].p.t[0].e) < 0 })
}

// Elements returns the reduced basis, monic, ascending by leading monomial.
func (b *Basis) Elements() []Poly {
	out := make([]Poly, len(b.g))
	for i, e := range b.g {
		out[i] = e.p
	}
	return out
}

// Inconsistent reports whether the generators have no common zero, not even a
// complex one; the cofactors then show that 1 is a combination of them.
func (b *Basis) Inconsistent() (cofactors []Poly, ok bool) {
	if len(b.g) == 1 && b.g[0].p.IsConst() {
		return b.g[0].cof, true
	}
	return nil, false
}

// Reduce returns the normal form of f and cofactors with
// f = rem + Σ cofactors[i]·Gens[i]. The ideal contains f if and only if rem is 0.
func (b *Basis) Reduce(f Poly) (rem Poly, cofactors []Poly) {
	rem, quo := b.divide(f, -1)
	cofactors = make([]Poly, len(b.Gens))
	for i := range cofactors {
		cofactors[i] = b.r.Zero()
		for k, q := range quo {
			if c := b.g[k].cof[i]; !q.IsZero() && !c.IsZero() {
				cofactors[i] = cofactors[i].Add(q.Mul(c))
			}
		}
	}
	return rem, cofactors
}

// ReducePower returns the least k up to limit for which the ideal contains f^k,
// with the cofactors of f^k, and false if there is none. Then f vanishes wherever
// the generators do.
func (b *Basis) ReducePower(f Poly, limit int) (k int, cofactors []Poly, ok bool) {
	nf, _ := b.divide(f, -1)
	p := b.r.One()
	for k = 1; k <= limit; k++ {
		p, _ = b.divide(p.Mul(nf), -1)
		if p.IsZero() {
			_, cofactors = b.Reduce(f.Pow(k))
			return k, cofactors, true
		}
	}
	return 0, nil, false
}

// VanishesWith reports whether f vanishes at every common complex zero of gens,
// by Rabinowitsch's trick: gens and 1 - t·f have none. It returns k and cofactors
// with f^k = Σ cofactors[i]·gens[i] then. All must be of ring r; the work is done
// in a graded ring with one variable more.
func VanishesWith(r *Ring, gens []Poly, f Poly) (k int, cofactors []Poly, ok bool) {
	big := NewGraded(r.n+1, r.tank)
	to := make([]int, r.n)
	back := make([]int, r.n+1)
	for v := range to {
		to[v], back[v] = v, v
	}
	back[r.n] = -1
	lifted := make([]Poly, len(gens)+1)
	for i, g := range gens {
		lifted[i] = big.Convert(g, to)
	}
	t := r.n
	lifted[len(gens)] = big.One().Sub(big.Var(t).Mul(big.Convert(f, to)))
	cof, ok := Groebner(big, lifted).Inconsistent()
	if !ok {
		return 0, nil, false
	}
	// 1 = Σ cof·gens + c·(1 - t·f); at t = 1/f, times f^k, the last is gone.
	k = 0
	for i := range gens {
		k = max(k, cof[i].Degree(t))
	}
	cofactors = make([]Poly, len(gens))
	for i := range gens {
		cofactors[i] = r.Zero()
		for d, c := range cof[i].Coeffs(t) {
			if !c.IsZero() {
				cofactors[i] = cofactors[i].Add(r.Convert(c, back).Mul(f.Pow(k - d)))
			}
		}
	}
	return k, cofactors, true
}
