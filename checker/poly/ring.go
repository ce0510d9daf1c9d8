// Package poly is arithmetic of sparse polynomials in several variables over
// the rationals: the work form in which identities are decided. A polynomial is
// a slice of terms sorted from the leading one down, the exponents of a term
// packed into 128 bits, so that monomials are compared, multiplied and tested
// for divisibility a machine word at a time.
//
// Every operation burns fuel of its ring's tank, about a unit per pair of terms
// touched, and stops with fuel.TooLarge when a polynomial would pass MaxTerms
// or an exponent would pass Ring.MaxDegree. Callers recover both by fuel.Within.
package poly

import (
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// MaxTerms caps the terms of one polynomial.
const MaxTerms = 1 << 17

// MaxVars caps the variables of a ring.
const MaxVars = 63

// Ring is a polynomial ring ℚ[x0, …, xn-1] with a monomial order. Polynomials
// of different rings must not meet in one operation; Ring.Convert carries one over.
type Ring struct {
	n      int
	graded bool
	bits   uint // per field, the topmost of which is a guard
	place  []place
	guard  mono
	tank   *fuel.Tank
}

type place struct{ word, shift uint }

// mono is a product of powers. In a lexicographic ring field i, counted from the
// most significant end, is the exponent of variable i. In a graded ring the first
// field is the total degree and the others are the exponents from the last variable
// to the first. The topmost bit of each field is clear.
type mono [2]uint64

type term struct {
	e mono
	c num.Num
}

// NewRing returns ℚ[x0, …, xn-1] ordered lexicographically, x0 the greatest. It
// stops with fuel.TooLarge if n passes MaxVars.
func NewRing(n int, tank *fuel.Tank) *Ring { return newRing(n, false, tank) }

// NewGraded returns ℚ[x0, …, xn-1] ordered by total degree, ties broken
// reverse-lexicographically (grevlex), the order in which Gröbner bases are cheapest.
func NewGraded(n int, tank *fuel.Tank) *Ring { return newRing(n, true, tank) }

func newRing(n int, graded bool, tank *fuel.Tank) *Ring {
	if n < 0 || n > MaxVars {
		fuel.Stop(fuel.TooLarge)
	}
	fields := n
	if graded {
		fields++
	}
	half := max(1, (fields+1)/2)
	r := &Ring{n: n, graded: graded, bits: uint(min(32, 64/half)), place: make([]place, n), tank: tank}
	at := func(f int) place {
		return place{uint(f / half), 64 - r.bits*uint(f%half+1)}
	}
	for f := range fields {
		p := at(f)
		r.guard[p.word] |= 1 << (p.shift + r.bits - 1)
	}
	for v := range n {
		if graded {
			r.place[v] = at(n - v)
		} else {
			r.place[v] = at(v)
		}
	}
	return r
}

// Vars returns the number of variables.
func (r *Ring) Vars() int { return r.n }

// Tank returns the tank the ring burns.
func (r *Ring) Tank() *fuel.Tank { return r.tank }

// MaxDegree returns the greatest exponent a term of r can hold; in a graded ring
// also the greatest total degree.
func (r *Ring) MaxDegree() int { return 1<<(r.bits-1) - 1 }

func (r *Ring) exp(m mono, v int) int {
	p := r.place[v]
	return int(m[p.word] >> p.shift & (1<<r.bits - 1))
}

// degree returns the total degree of m.
func (r *Ring) degree(m mono) int {
	if r.graded {
		return int(m[0] >> (64 - r.bits))
	}
	d := 0
	for v := range r.n {
		d += r.exp(m, v)
	}
	return d
}

// power returns x_v^k.
func (r *Ring) power(v, k int) mono {
	if k < 0 || k > r.MaxDegree() {
		fuel.Stop(fuel.TooLarge)
	}
	var m mono
	p := r.place[v]
	m[p.word] = uint64(k) << p.shift
	if r.graded {
		m[0] += uint64(k) << (64 - r.bits)
	}
	return m
}

func (r *Ring) mulMono(a, b mono) mono {
	c := mono{a[0] + b[0], a[1] + b[1]}
	if (c[0]&r.guard[0])|(c[1]&r.guard[1]) != 0 {
		fuel.Stop(fuel.TooLarge)
	}
	return c
}

// divides reports whether a divides b.
func (r *Ring) divides(a, b mono) bool {
	return ((b[0]|r.guard[0])-a[0])&r.guard[0] == r.guard[0] && ((b[1]|r.guard[1])-a[1])&r.guard[1] == r.guard[1]
}

func divMono(a, b mono) mono { return mono{a[0] - b[0], a[1] - b[1]} }

func (r *Ring) cmp(a, b mono) int {
	c := 0
	switch {
	case a == b:
		return 0
	case a[0] < b[0] || a[0] == b[0] && a[1] < b[1]:
		c = -1
	default:
		c = 1
	}
	if r.graded && a[0]>>(64-r.bits) == b[0]>>(64-r.bits) {
		return -c
	}
	return c
}

// Poly is a polynomial of a ring. Polys are values: no operation changes its
// operands. The zero Poly belongs to no ring and may only be assigned to.
type Poly struct {
	r *Ring
	t []term // strictly descending, no zero coefficients
}

// Zero returns 0.
func (r *Ring) Zero() Poly { return Poly{r: r} }

// One returns 1.
func (r *Ring) One() Poly { return r.Const(num.One) }

// Const returns the constant c.
func (r *Ring) Const(c num.Num) Poly {
	if c.IsZero() {
		return Poly{r: r}
	}
	return Poly{r, []term{{c: c}}}
}

// Var returns x_v.
func (r *Ring) Var(v int) Poly { return Poly{r, []term{{r.power(v, 1), num.One}}} }

// Monomial returns c · Π x_v^exps[v]. It stops with fuel.TooLarge if an exponent
// is negative or past MaxDegree.
func (r *Ring) Monomial(c num.Num, exps ...int) Poly {
	if c.IsZero() {
		return Poly{r: r}
	}
	var m mono
	for v, k := range exps {
		m = r.mulMono(m, r.power(v, k))
	}
	return Poly{r, []term{{m, c}}}
}

// Sum returns the sum of ps, sorting once; it is the way to build a polynomial
// from many terms.
func (r *Ring) Sum(ps ...Poly) Poly {
	n := 0
	for _, p := range ps {
		n += len(p.t)
	}
	ts := make([]term, 0, n)
	for _, p := range ps {
		ts = append(ts, p.t...)
	}
	r.tank.Burn(n)
	return r.collect(ts)
}

// Convert returns p in r, its variable v renamed to to[v]; to[v] may be negative
// for a variable that does not occur in p.
func (r *Ring) Convert(p Poly, to []int) Poly {
	ts := make([]term, len(p.t))
	for i, t := range p.t {
		var m mono
		for v := range p.r.n {
			if k := p.r.exp(t.e, v); k > 0 {
				m = r.mulMono(m, r.power(to[v], k))
			}
		}
		ts[i] = term{m, t.c}
	}
	r.tank.Burn(len(ts))
	return r.collect(ts)
}

// sort returns the terms in descending order. Terms come as rows that are in
// order, such as those of a product, so that rows are merged in pairs.
func (r *Ring) sort(ts []term) []term {
	var ends []int // of the rows
	for i := 1; i < len(ts); i++ {
		if r.cmp(ts[i-1].e, ts[i].e) < 0 {
			ends = append(ends, i)
		}
	}
	if ends == nil {
		return ts
	}
	ends = append(ends, len(ts))
	other := make([]term, len(ts))
	for len(ends) > 1 {
		from, k := 0, 0
		for i := 0; i < len(ends); i += 2 {
			middle, end := ends[i], ends[min(i+1, len(ends)-1)]
			r.merge(other[from:end], ts[from:middle], ts[middle:end])
			from = end
			ends[k] = end
			k++
		}
		ends = ends[:k]
		ts, other = other, ts
	}
	return ts
}

// merge fills to with the terms of two rows in order.
func (r *Ring) merge(to, a, b []term) {
	for i := range to {
		if len(b) == 0 || len(a) > 0 && r.cmp(a[0].e, b[0].e) >= 0 {
			to[i], a = a[0], a[1:]
		} else {
			to[i], b = b[0], b[1:]
		}
	}
}

// collect takes ts over, sorts it and adds up equal monomials.
func (r *Ring) collect(ts []term) Poly {
	ts = r.sort(ts)
	k := 0
	for i := 0; i < len(ts); {
		t := ts[i]
		for i++; i < len(ts) && ts[i].e == t.e; i++ {
			t.c = t.c.Add(ts[i].c)
		}
		if !t.c.IsZero() {
			ts[k] = t
			k++
		}
	}
	if k > MaxTerms {
		fuel.Stop(fuel.TooLarge)
	}
	return Poly{r, ts[:k]}
}

// Ring returns the ring p belongs to.
func (p Poly) Ring() *Ring { return p.r }

// Len returns the number of terms.
func (p Poly) Len() int { return len(p.t) }

// Coef returns the coefficient of the i-th term, counted from the leading one.
func (p Poly) Coef(i int) num.Num { return p.t[i].c }

// Exp returns the exponent of variable v in the i-th term.
func (p Poly) Exp(i, v int) int { return p.r.exp(p.t[i].e, v) }

// Term returns the i-th term as a polynomial.
func (p Poly) Term(i int) Poly { return Poly{p.r, p.t[i : i+1 : i+1]} }

// IsZero reports whether p is 0.
func (p Poly) IsZero() bool { return len(p.t) == 0 }

// IsOne reports whether p is 1.
func (p Poly) IsOne() bool { return len(p.t) == 1 && p.t[0].e == mono{} && p.t[0].c.IsOne() }

// Constant returns p as a number, if it is one.
func (p Poly) Constant() (num.Num, bool) {
	switch {
	case len(p.t) == 0:
		return num.Zero, true
	case len(p.t) == 1 && p.t[0].e == mono{}:
		return p.t[0].c, true
	}
	return num.Zero, false
}

// IsConst reports whether no variable occurs in p.
func (p Poly) IsConst() bool { return len(p.t) == 0 || len(p.t) == 1 && p.t[0].e == mono{} }

// ConstTerm returns the coefficient of the monomial 1.
func (p Poly) ConstTerm() num.Num {
	if n := len(p.t); n > 0 && p.t[n-1].e == (mono{}) {
		return p.t[n-1].c
	}
	return num.Zero
}

// Lead returns the leading coefficient in the order of the ring, 0 for 0.
func (p Poly) Lead() num.Num {
	if len(p.t) == 0 {
		return num.Zero
	}
	return p.t[0].c
}

// Equal reports whether p and q are the same polynomial.
func (p Poly) Equal(q Poly) bool {
	if len(p.t) != len(q.t) {
		return false
	}
	for i, t := range p.t {
		if t.e != q.t[i].e || !t.c.Equal(q.t[i].c) {
			return false
		}
	}
	return true
}

// Hash returns a number that depends on p alone and is the same on every host.
func (p Poly) Hash() uint64 {
	h := uint64(len(p.t))
	for _, t := range p.t {
		h = hashMono(mono{h ^ t.e[0], t.e[1] ^ t.c.Hash()})
	}
	return h
}

func hashMono(m mono) uint64 {
	h := (m[0] ^ m[0]>>32) * 0x9e3779b97f4a7c15
	h ^= (m[1] ^ m[1]>>29) * 0xbf58476d1ce4e5b9
	return h ^ h>>31
}

// Degree returns the degree of p in variable v, -1 for 0.
func (p Poly) Degree(v int) int {
	d := -1
	for _, t := range p.t {
		d = max(d, p.r.exp(t.e, v))
	}
	return d
}

// TotalDegree returns the greatest total degree of a term, -1 for 0.
func (p Poly) TotalDegree() int {
	d := -1
	for _, t := range p.t {
		d = max(d, p.r.degree(t.e))
	}
	return d
}

// Uses returns the variables that occur in p, ascending.
func (p Poly) Uses() []int {
	var all mono
	for _, t := range p.t {
		all[0] |= t.e[0]
		all[1] |= t.e[1]
	}
	var vs []int
	for v := range p.r.n {
		if p.r.exp(all, v) > 0 {
			vs = append(vs, v)
		}
	}
	return vs
}

// weight is the work one pass over p costs.
func (p Poly) weight() int {
	w := 0
	for i := range p.t {
		w += p.t[i].c.Words()
	}
	return w
}
