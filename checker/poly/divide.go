package poly

import (
	"github.com/yansuan/yansuan/checker/num"
)

// Quo returns p/q, and whether q divides p. It panics if q is 0.
func (p Poly) Quo(q Poly) (Poly, bool) {
	if len(q.t) == 0 {
		panic("poly: division by zero")
	}
	if len(p.t) == 0 {
		return p, true
	}
	if len(q.t) == 1 && q.t[0].e == (mono{}) {
		return p.Scale(q.t[0].c.Inv()), true
	}
	// The last term of a product is the product of the last terms.
	if !p.r.divides(q.t[0].e, p.t[0].e) || !p.r.divides(q.t[len(q.t)-1].e, p.t[len(p.t)-1].e) {
		return Poly{r: p.r}, false
	}
	quo, _, ok := p.divide(q, true)
	return quo, ok
}

// DivRem returns quotient and remainder of p by q in the order of the ring: no
// term of the remainder is divisible by the leading term of q. In one variable
// it is ordinary division. It panics if q is 0.
func (p Poly) DivRem(q Poly) (quo, rem Poly) {
	if len(q.t) == 0 {
		panic("poly: division by zero")
	}
	quo, rem, _ = p.divide(q, false)
	return quo, rem
}

// divide is division with a heap of the products still to be subtracted
// (Monagan and Pearce, "Sparse polynomial division using a heap", 2011). It is
// of the heap that the leading one is taken, so that nothing is ever merged.
func (p Poly) divide(q Poly, exact bool) (quo, rem Poly, ok bool) {
	r := p.r
	lead := q.t[0]
	inv := lead.c.Inv()
	w := q.weight()
	var qt, rt []term
	var h heap
	h.r = r
	for i := 0; i < len(p.t) || len(h.e) > 0; {
		var m mono
		var c num.Num
		if len(h.e) == 0 || i < len(p.t) && r.cmp(p.t[i].e, h.e[0].m) >= 0 {
			m, c = p.t[i].e, p.t[i].c
			i++
		} else {
			m = h.e[0].m
		}
		for len(h.e) > 0 && h.e[0].m == m {
			e := h.e[0]
			c = c.Sub(qt[e.i].c.Mul(q.t[e.j].c))
			r.tank.Burn(2 * c.Cost())
			if e.j++; e.j < len(q.t) {
				e.m = r.mulMono(qt[e.i].e, q.t[e.j].e)
				h.replace(e)
			} else {
				h.pop()
			}
		}
		r.tank.Burn(1 + c.Cost())
		if c.IsZero() {
			continue
		}
		if !r.divides(lead.e, m) {
			if exact {
				return Poly{r: r}, Poly{r: r}, false
			}
			rt = append(rt, term{m, c})
			continue
		}
		t := term{divMono(m, lead.e), c.Mul(inv)}
		qt = append(qt, t)
		r.tank.Burn(w + t.c.Cost())
		if len(q.t) > 1 {
			h.push(product{r.mulMono(t.e, q.t[1].e), len(qt) - 1, 1})
		}
	}
	return Poly{r, qt}, Poly{r, rt}, true
}

// product stands for quotient term i times divisor term j.
type product struct {
	m    mono
	i, j int
}

// heap is a binary heap of products, the greatest monomial first.
type heap struct {
	r *Ring
	e []product
}

func (h *heap) push(p product) {
	h.e = append(h.e, p)
	i := len(h.e) - 1
	for i > 0 {
		up := (i - 1) / 2
		if h.r.cmp(h.e[up].m, h.e[i].m) >= 0 {
			break
		}
		h.e[up], h.e[i] = h.e[i], h.e[up]
		i = up
	}
}

func (h *heap) pop() {
	n := len(h.e) - 1
	last := h.e[n]
	h.e = h.e[:n]
	if n > 0 {
		h.replace(last)
	}
}

// replace puts p in the place of the greatest.
func (h *heap) replace(p product) {
	i, n := 0, len(h.e)
	for {
		c := 2*i + 1
		if c >= n {
			break
		}
		if c+1 < n && h.r.cmp(h.e[c+1].m, h.e[c].m) > 0 {
			c++
		}
		if h.r.cmp(p.m, h.e[c].m) >= 0 {
			break
		}
		h.e[i] = h.e[c]
		i = c
	}
	h.e[i] = p
}

// PseudoDivRem divides in the variable x_v without fractions: it returns quo,
// rem and the power k of q's leading coefficient l with l^k·p = quo·q + rem and
// rem of lower degree in x_v than q. It panics if q is 0.
func (p Poly) PseudoDivRem(q Poly, v int) (quo, rem Poly, k int) {
	r := p.r
	d := q.Degree(v)
	if d < 0 {
		panic("poly: division by zero")
	}
	l := q.LeadCoeff(v)
	quo, rem = r.Zero(), p
	unit, isNum := l.Constant()
	tail := q.Sub(l.mulTerm(term{r.power(v, d), num.One}))
	for {
		e := rem.Degree(v)
		if e < d {
			return quo, rem, k
		}
		c := rem.LeadCoeff(v)
		x := term{r.power(v, e-d), num.One}
		rest := rem.Sub(c.mulTerm(term{r.power(v, e), num.One}))
		if isNum {
			c = c.Scale(unit.Inv())
			quo = quo.Add(c.mulTerm(x))
			rem = rest.Sub(tail.Mul(c).mulTerm(x))
			continue
		}
		quo = quo.Mul(l).Add(c.mulTerm(x))
		rem = rest.Mul(l).Sub(tail.Mul(c).mulTerm(x))
		k++
	}
}
