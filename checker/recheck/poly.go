package recheck

import (
	"errors"
	"math/big"
	"sort"
	"strings"
)

// A monomial maps generators to rational exponents; its key lists them in
// order. A polynomial maps keys to terms. Exponents are rational so that roots
// and fractions of an exponential need no generators of their own.
type mono map[int]*big.Rat

type monoTerm struct {
	m mono
	c *big.Rat
}

type poly map[string]monoTerm

// frac is a quotient of polynomials.
type frac struct{ n, d poly }

var errSize = errors.New("recheck: the evidence is too large")

func (m mono) key() string {
	gs := make([]int, 0, len(m))
	for g := range m {
		gs = append(gs, g)
	}
	sort.Ints(gs)
	var b strings.Builder
	for _, g := range gs {
		b.WriteString(big.NewInt(int64(g)).String())
		b.WriteByte('^')
		b.WriteString(m[g].RatString())
		b.WriteByte(' ')
	}
	return b.String()
}

func (p poly) put(m mono, c *big.Rat) {
	if c.Sign() == 0 {
		return
	}
	k := m.key()
	if t, ok := p[k]; ok {
		s := new(big.Rat).Add(t.c, c)
		if s.Sign() == 0 {
			delete(p, k)
			return
		}
		p[k] = monoTerm{t.m, s}
		return
	}
	p[k] = monoTerm{m, c}
}

func constant(c *big.Rat) poly {
	p := poly{}
	p.put(mono{}, c)
	return p
}

func integer(k int64) frac { return frac{constant(big.NewRat(k, 1)), constant(big.NewRat(1, 1))} }

// value returns the rational number that p is.
func (p poly) value() (*big.Rat, bool) {
	switch len(p) {
	case 0:
		return new(big.Rat), true
	case 1:
		if t, ok := p[""]; ok {
			return t.c, true
		}
	}
	return nil, false
}

// keys returns the keys in a fixed order.
func (p poly) keys() []string {
	ks := make([]string, 0, len(p))
	for k := range p {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	return ks
}

func (p poly) String() string {
	var b strings.Builder
	for _, k := range p.keys() {
		b.WriteString(p[k].c.RatString() + "*" + k + "+")
	}
	return b.String()
}

func (w *world) addPoly(p, q poly, sign int64) poly {
	r := make(poly, len(p)+len(q))
	for k, t := range p {
		r[k] = t
	}
	s := big.NewRat(sign, 1)
	for _, t := range q {
		r.put(t.m, new(big.Rat).Mul(t.c, s))
	}
	return r
}

// mulPoly multiplies and applies the relations of the generators.
func (w *world) mulPoly(p, q poly) poly {
	w.work += len(p) * len(q)
	if w.work > maxWork {
		panic(errSize)
	}
	r := make(poly, len(p)+len(q))
	var later []poly
	for _, s := range p {
		for _, t := range q {
			m := make(mono, len(s.m)+len(t.m))
			for g, e := range s.m {
				m[g] = e
			}
			for g, e := range t.m {
				if f, ok := m[g]; ok {
					e = new(big.Rat).Add(e, f)
				}
				if e.Sign() == 0 {
					delete(m, g)
				} else {
					m[g] = e
				}
			}
			c, extra := w.reduce(m, new(big.Rat).Mul(s.c, t.c))
			if extra == nil {
				r.put(m, c)
				continue
			}
			one := poly{}
			one.put(m, c)
			later = append(later, w.mulPoly(one, extra))
		}
	}
	for _, l := range later {
		for _, t := range l {
			r.put(t.m, t.c)
		}
	}
	return r
}

// reduce takes whole powers out of a monomial where its generators have a
// relation. It changes m, and returns the coefficient and a further factor.
func (w *world) reduce(m mono, c *big.Rat) (*big.Rat, poly) {
	var extra poly
	gs := make([]int, 0, len(m))
	for g := range m {
		gs = append(gs, g)
	}
	sort.Ints(gs)
	for _, g := range gs {
		e, gen := m[g], w.gens[g]
		if gen.period == 0 {
			continue
		}
		// gen^period is gen.whole.
		k := new(big.Int).Div(new(big.Int).Quo(e.Num(), big.NewInt(1)), new(big.Int).Mul(e.Denom(), big.NewInt(gen.period)))
		if k.Sign() == 0 {
			continue
		}
		if !k.IsInt64() || k.Int64() > 200 || k.Int64() < -200 {
			panic(errSize)
		}
		left := new(big.Rat).Sub(e, new(big.Rat).SetInt(new(big.Int).Mul(k, big.NewInt(gen.period))))
		if left.Sign() == 0 {
			delete(m, g)
		} else {
			m[g] = left
		}
		n := k.Int64()
		if v, ok := gen.whole.value(); ok && v.Sign() != 0 {
			for ; n > 0; n-- {
				c = new(big.Rat).Mul(c, v)
			}
			for ; n < 0; n++ {
				c = new(big.Rat).Quo(c, v)
			}
			continue
		}
		if n < 0 {
			inv, ok := invert(gen.whole)
			if !ok { // a negative power of a sum stays in the monomial
				m[g] = e
				continue
			}
			for ; n < 0; n++ {
				if extra == nil {
					extra = inv
				} else {
					extra = w.mulPoly(extra, inv)
				}
			}
			continue
		}
		for ; n > 0; n-- {
			if extra == nil {
				extra = gen.whole
			} else {
				extra = w.mulPoly(extra, gen.whole)
			}
		}
	}
	return c, extra
}

func (w *world) add(a, b frac, sign int64) frac {
	if a.d.String() == b.d.String() {
		return frac{w.addPoly(a.n, b.n, sign), a.d}
	}
	return frac{w.addPoly(w.mulPoly(a.n, b.d), w.mulPoly(b.n, a.d), sign), w.mulPoly(a.d, b.d)}
}

func (w *world) mul(a, b frac) frac {
	return w.tidy(frac{w.mulPoly(a.n, b.n), w.mulPoly(a.d, b.d)})
}

func (w *world) inv(a frac) (frac, error) {
	if len(a.n) == 0 {
		return frac{}, errors.New("recheck: division by zero")
	}
	return w.tidy(frac{a.d, a.n}), nil
}

// tidy divides by a denominator of one term, and by one that divides exactly.
func (w *world) tidy(a frac) frac {
	if len(a.n) == 0 {
		return integer(0)
	}
	if len(a.d) == 1 {
		for _, t := range a.d {
			if len(t.m) == 0 && t.c.Cmp(big.NewRat(1, 1)) == 0 {
				return a
			}
			m := make(mono, len(t.m))
			for g, e := range t.m {
				m[g] = new(big.Rat).Neg(e)
			}
			one := poly{}
			one.put(m, new(big.Rat).Inv(t.c))
			return frac{w.mulPoly(a.n, one), constant(big.NewRat(1, 1))}
		}
	}
	common := mono{}
	for g := range w.gens {
		low := (*big.Rat)(nil)
		for _, t := range a.d {
			e := t.m[g]
			if e == nil {
				e = new(big.Rat)
			}
			if low == nil || e.Cmp(low) < 0 {
				low = e
			}
		}
		if low != nil && low.Sign() != 0 {
			common[g] = new(big.Rat).Neg(low)
		}
	}
	if len(common) > 0 {
		c := poly{}
		c.put(common, big.NewRat(1, 1))
		a = frac{w.mulPoly(a.n, c), w.mulPoly(a.d, c)}
	}
	if q, ok := w.divide(a.n, a.d); ok {
		return frac{q, constant(big.NewRat(1, 1))}
	}
	return a
}

func (w *world) power(a frac, k int64) (frac, error) {
	if k < 0 {
		b, err := w.inv(a)
		if err != nil {
			return b, err
		}
		a, k = b, -k
	}
	if k > 4096 {
		return a, errSize
	}
	r := integer(1)
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			r = w.mul(r, a)
		}
		if k > 1 {
			a = w.mul(a, a)
		}
	}
	return r, nil
}

// less orders monomials: the first generator whose exponents differ decides.
func (a mono) less(b mono, gens int) bool {
	zero := new(big.Rat)
	for g := 0; g < gens; g++ {
		x, y := a[g], b[g]
		if x == nil {
			x = zero
		}
		if y == nil {
			y = zero
		}
		if c := x.Cmp(y); c != 0 {
			return c < 0
		}
	}
	return false
}

func (w *world) lead(p poly) monoTerm {
	var best monoTerm
	if w.work += len(p) / 4; w.work > maxWork {
		panic(errSize)
	}
	for _, t := range p {
		if best.m == nil || best.m.less(t.m, len(w.gens)) {
			best = t
		}
	}
	return best
}

// divide returns p/q where q divides p with exponents that stay non-negative wherever p's are.
func (w *world) divide(p, q poly) (poly, bool) {
	if len(q) < 2 || len(p) < len(q) && len(p) > 0 && len(p) == 1 {
		return nil, false
	}
	lq := w.lead(q)
	out := poly{}
	for steps := 0; len(p) > 0; steps++ {
		if steps > 400 {
			return nil, false
		}
		lp := w.lead(p)
		m := make(mono, len(lp.m))
		for g, e := range lp.m {
			m[g] = e
		}
		for g, e := range lq.m {
			f, ok := m[g]
			if !ok {
				return nil, false
			}
			d := new(big.Rat).Sub(f, e)
			if d.Sign() < 0 {
				return nil, false
			}
			if d.Sign() == 0 {
				delete(m, g)
			} else {
				m[g] = d
			}
		}
		c := new(big.Rat).Quo(lp.c, lq.c)
		out.put(m, c)
		one := poly{}
		one.put(m, c)
		next := w.addPoly(p, w.mulPoly(one, q), -1)
		if t := w.lead(next); len(next) > 0 && !t.m.less(lp.m, len(w.gens)) {
			return nil, false
		}
		p = next
	}
	return out, true
}

// invert returns 1/p for a polynomial of one term.
func invert(p poly) (poly, bool) {
	if len(p) != 1 {
		return nil, false
	}
	q := poly{}
	for _, t := range p {
		m := make(mono, len(t.m))
		for g, e := range t.m {
			m[g] = new(big.Rat).Neg(e)
		}
		q.put(m, new(big.Rat).Inv(t.c))
	}
	return q, true
}

// clear multiplies p by whole powers of its roots until none has a negative
// exponent, which changes no zero of p but those of the roots.
func (w *world) clear(p poly) poly {
	for g := range w.gens {
		if w.gens[g].period == 0 || len(w.gens[g].whole) < 2 {
			continue
		}
		low := new(big.Rat)
		for _, t := range p {
			if e := t.m[g]; e != nil && e.Cmp(low) < 0 {
				low = e
			}
		}
		if low.Sign() == 0 {
			continue
		}
		k := new(big.Int).Neg(new(big.Int).Div(low.Num(), low.Denom())) // ⌈-low⌉
		one := poly{}
		one.put(mono{g: new(big.Rat).SetInt(k)}, big.NewRat(1, 1))
		// Monomial by monomial, so that the exponents add before they are reduced.
		p = w.mulPoly(p, one)
	}
	return p
}
