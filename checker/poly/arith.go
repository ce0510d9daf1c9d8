package poly

import (
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// Add returns p + q.
func (p Poly) Add(q Poly) Poly { return p.merge(q, false) }

// Sub returns p - q.
func (p Poly) Sub(q Poly) Poly { return p.merge(q, true) }

func (p Poly) merge(q Poly, negate bool) Poly {
	if len(q.t) == 0 {
		return p
	}
	if len(p.t) == 0 && !negate {
		return q
	}
	r := p.r
	r.tank.Burn(len(p.t) + len(q.t))
	ts := make([]term, 0, len(p.t)+len(q.t))
	i, j := 0, 0
	for i < len(p.t) && j < len(q.t) {
		a, b := p.t[i], q.t[j]
		switch c := r.cmp(a.e, b.e); {
		case c > 0:
			ts = append(ts, a)
			i++
		case c < 0:
			if negate {
				b.c = b.c.Neg()
			}
			ts = append(ts, b)
			j++
		default:
			if negate {
				a.c = a.c.Sub(b.c)
			} else {
				a.c = a.c.Add(b.c)
			}
			r.tank.Burn(a.c.Cost())
			if !a.c.IsZero() {
				ts = append(ts, a)
			}
			i++
			j++
		}
	}
	ts = append(ts, p.t[i:]...)
	for ; j < len(q.t); j++ {
		b := q.t[j]
		if negate {
			b.c = b.c.Neg()
		}
		ts = append(ts, b)
	}
	if len(ts) > MaxTerms {
		fuel.Stop(fuel.TooLarge)
	}
	return Poly{r, ts}
}

// Neg returns -p.
func (p Poly) Neg() Poly {
	ts := make([]term, len(p.t))
	for i, t := range p.t {
		ts[i] = term{t.e, t.c.Neg()}
	}
	p.r.tank.Burn(len(ts))
	return Poly{p.r, ts}
}

// Scale returns c · p.
func (p Poly) Scale(c num.Num) Poly {
	if c.IsOne() {
		return p
	}
	return p.mulTerm(term{c: c})
}

func (p Poly) mulTerm(m term) Poly {
	if m.c.IsZero() || len(p.t) == 0 {
		return Poly{r: p.r}
	}
	p.r.tank.Burn(len(p.t))
	ts := make([]term, len(p.t))
	for i, t := range p.t {
		ts[i] = term{p.r.mulMono(t.e, m.e), t.c.Mul(m.c)}
		p.r.tank.Burn(ts[i].c.Cost())
	}
	return Poly{p.r, ts}
}

// Mul returns p · q. Few products are sorted; many are gathered in a hash table
// first, so that each monomial of the result is sorted once.
func (p Poly) Mul(q Poly) Poly {
	if len(p.t) > len(q.t) {
		p, q = q, p
	}
	r := q.r
	switch len(p.t) {
	case 0:
		return Poly{r: r}
	case 1:
		return q.mulTerm(p.t[0])
	}
	r.tank.Burn(len(p.t) * len(q.t))
	if len(p.t)*len(q.t) <= 32 {
		ts := make([]term, 0, len(p.t)*len(q.t))
		for _, a := range p.t {
			for _, b := range q.t {
				c := a.c.Mul(b.c)
				r.tank.Burn(c.Cost())
				ts = append(ts, term{r.mulMono(a.e, b.e), c})
			}
		}
		return r.collect(ts)
	}
	t := newTable(2 * len(q.t))
	for _, a := range p.t {
		for _, b := range q.t {
			c := a.c.Mul(b.c)
			r.tank.Burn(1 + 4*c.Cost()) // the product, its addition, and the table that grows
			t.add(r.mulMono(a.e, b.e), c)
		}
	}
	return r.collect(t.terms)
}

// table adds up terms by monomial. Its order of terms is that of first arrival,
// and so is deterministic.
type table struct {
	terms []term
	slots []int32 // index into terms plus one; open addressing
}

func newTable(expect int) *table {
	n := 64
	for n < 2*expect {
		n *= 2
	}
	return &table{slots: make([]int32, n), terms: make([]term, 0, expect)}
}

func (t *table) add(e mono, c num.Num) {
	mask := uint64(len(t.slots) - 1)
	h := hashMono(e) & mask
	for t.slots[h] != 0 {
		if s := &t.terms[t.slots[h]-1]; s.e == e {
			s.c = s.c.Add(c)
			return
		}
		h = (h + 1) & mask
	}
	if len(t.terms) >= 2*MaxTerms {
		fuel.Stop(fuel.TooLarge)
	}
	t.terms = append(t.terms, term{e, c})
	t.slots[h] = int32(len(t.terms))
	if 2*len(t.terms) > len(t.slots) {
		t.slots = make([]int32, 2*len(t.slots))
		mask = uint64(len(t.slots) - 1)
		for i := range t.terms {
			h := hashMono(t.terms[i].e) & mask
			for t.slots[h] != 0 {
				h = (h + 1) & mask
			}
			t.slots[h] = int32(i + 1)
		}
	}
}

// Pow returns p^k for k ≥ 0; p^0 is 1.
func (p Poly) Pow(k int) Poly {
	r := p.r
	switch {
	case k < 0:
		fuel.Stop(fuel.TooLarge)
	case k == 0:
		return r.One()
	case k == 1 || len(p.t) == 0:
		return p
	case len(p.t) == 1:
		r.tank.Burn(p.t[0].c.Words() * k)
		c, ok := p.t[0].c.Pow(k, 0)
		if !ok {
			fuel.Stop(fuel.TooLong)
		}
		return Poly{r, []term{{r.powMono(p.t[0].e, k), c}}}
	case len(p.t) == 2:
		return p.powBinomial(k)
	}
	if k > r.MaxDegree() {
		fuel.Stop(fuel.TooLarge)
	}
	if len(p.Uses()) > 1 {
		// Sparse powers: multiplying by p again and again touches fewer pairs
		// than squaring (Fateman 1974).
		q := p
		for range k - 1 {
			q = p.Mul(q)
		}
		return q
	}
	q, b := r.One(), p
	for {
		if k&1 == 1 {
			q = q.Mul(b)
		}
		if k >>= 1; k == 0 {
			return q
		}
		b = b.Mul(b)
	}
}

func (r *Ring) powMono(m mono, k int) mono {
	var out mono
	if k == 0 {
		return out
	}
	for v := range r.n {
		if e := r.exp(m, v); e > 0 {
			if e > r.MaxDegree()/k {
				fuel.Stop(fuel.TooLarge)
			}
			out = r.mulMono(out, r.power(v, e*k))
		}
	}
	return out
}

// powBinomial is the binomial theorem.
func (p Poly) powBinomial(k int) Poly {
	r := p.r
	if k >= MaxTerms {
		fuel.Stop(fuel.TooLarge)
	}
	r.tank.Burn(k * (1 + k*(p.t[0].c.Bits()+p.t[1].c.Bits())/64))
	a := make([]num.Num, k+1)
	b := make([]num.Num, k+1)
	a[0], b[0] = num.One, num.One
	for i := 1; i <= k; i++ {
		a[i] = a[i-1].Mul(p.t[0].c)
		b[i] = b[i-1].Mul(p.t[1].c)
		r.tank.Burn(2 * (a[i].Cost() + b[i].Cost()))
	}
	ts := make([]term, k+1)
	binom := num.One
	for i := 0; i <= k; i++ {
		m := r.mulMono(r.powMono(p.t[0].e, k-i), r.powMono(p.t[1].e, i))
		ts[i] = term{m, binom.Mul(a[k-i]).Mul(b[i])}
		binom = binom.Mul(num.Int(int64(k - i))).Quo(num.Int(int64(i + 1)))
	}
	return r.collect(ts)
}

// Derivative returns ∂p/∂x_v.
func (p Poly) Derivative(v int) Poly {
	r := p.r
	r.tank.Burn(len(p.t))
	one := r.power(v, 1)
	ts := make([]term, 0, len(p.t))
	for _, t := range p.t {
		if k := r.exp(t.e, v); k > 0 {
			ts = append(ts, term{divMono(t.e, one), t.c.Mul(num.Int(int64(k)))})
		}
	}
	return r.collect(ts)
}

// Antiderivative returns the antiderivative of p in x_v that vanishes at x_v = 0.
func (p Poly) Antiderivative(v int) Poly {
	r := p.r
	r.tank.Burn(len(p.t))
	one := r.power(v, 1)
	ts := make([]term, 0, len(p.t))
	for _, t := range p.t {
		k := r.exp(t.e, v)
		ts = append(ts, term{r.mulMono(t.e, one), t.c.Quo(num.Int(int64(k + 1)))})
	}
	return r.collect(ts)
}
