package recheck

import (
	"errors"
	"math/big"
	"strings"
)

// modulus returns |p|.
func (w *world) modulus(p poly) (poly, error) {
	for range 2 {
		if w.nonnegative(p) {
			return p, nil
		}
		p = p.scaled(big.NewRat(-1, 1))
	}
	p = w.signed(p)
	w.nonneg["abs "+p.String()] = true
	return w.variable("abs "+p.String(), func(g *gen) { g.period, g.whole, g.args = 2, w.mul(p, p), []poly{p} }), nil
}

// signed returns p or -p, the same for both.
func (w *world) signed(p poly) poly {
	if len(p) > 0 && w.lead(p).c.Sign() < 0 {
		return p.scaled(big.NewRat(-1, 1))
	}
	return p
}

func (w *world) abs(a poly) (poly, error) {
	if w.complex {
		return w.complexModulus(a)
	}
	if len(a) == 0 {
		return a, nil
	}
	c, fs, err := w.split(a)
	if err != nil {
		return nil, err
	}
	r := constant(new(big.Rat).Abs(c))
	for _, f := range fs {
		m := f.p
		if f.k.n%2 != 0 && f.k.d%2 != 0 && !w.isUnit(m) { // an even power, or an even root, is its own modulus
			if m, err = w.modulus(w.radicand(m)); err != nil {
				return nil, err
			}
		}
		if m, err = w.raise(m, f.k); err != nil {
			return nil, err
		}
		r = w.mul(r, m)
	}
	return r, nil
}

// complexModulus returns |a|, of what is no number factor by factor: the root of the product with its conjugate.
func (w *world) complexModulus(a poly) (poly, error) {
	modulus := func(p poly) (poly, bool) {
		c, ok := w.conjugate(p)
		if !ok {
			return nil, false
		}
		r, err := w.root(w.fold(w.mul(p, c)), half)
		if g, single := w.generatorOf(r); single {
			w.nonneg[w.gens[g].name] = true
		}
		return r, err == nil
	}
	if !w.symbolic(a) {
		if r, ok := modulus(a); ok {
			return r, nil
		}
		return w.opaque("cabs", a), nil
	}
	c, fs, err := w.split(a)
	if err != nil {
		return nil, err
	}
	r := constant(new(big.Rat).Abs(c))
	for _, f := range fs {
		m, ok := modulus(f.p)
		if !ok || !f.k.isInt() {
			return w.opaque("cabs", a), nil
		}
		if m, err = w.power(m, f.k.n); err != nil {
			return nil, err
		}
		r = w.mul(r, m)
	}
	return r, nil
}

// symbolic reports whether symbols or their conjugates occur in p.
func (w *world) symbolic(p poly) bool {
	for _, t := range p {
		for _, x := range t.m {
			if name := w.gens[x.g].name; name == "conj of" || strings.HasPrefix(name, "sym ") {
				return true
			}
		}
	}
	return false
}

func (w *world) isUnit(p poly) bool {
	g, ok := w.generatorOf(p)
	return ok && w.gens[g].unit
}

// radicand returns u where p stands for u under roots, and p otherwise.
func (w *world) radicand(p poly) poly {
	if g, ok := w.generatorOf(p); ok && strings.HasPrefix(w.gens[g].name, "root ") {
		return w.gens[g].whole
	}
	return p
}

// raise returns p^k, where p is one generator if k is a fraction.
func (w *world) raise(p poly, k ratio) (poly, error) {
	if g, ok := w.generatorOf(p); ok {
		return w.single(g, k), nil
	}
	if k.isInt() {
		return w.power(p, k.n)
	}
	return w.root(p, k.rat())
}

// bars returns u where p is the kernel |u|.
func (w *world) bars(p poly) (poly, bool) {
	if g, ok := w.generatorOf(p); ok && strings.HasPrefix(w.gens[g].name, "abs ") {
		return w.gens[g].args[0], true
	}
	return nil, false
}

// principal returns a complex power: positive numbers come out, and the powers of one number are those of one generator.
func (w *world) principal(a poly, e ratio) (poly, error) {
	if a = w.fold(a); len(a) == 0 {
		return nil, errors.New("recheck: zero under a root")
	}
	c := new(big.Rat).Abs(w.lead(a).c)
	a = a.scaled(new(big.Rat).Inv(c))
	r, err := w.root(constant(c), e.rat())
	if err != nil {
		return nil, err
	}
	if v, ok := a.value(); ok && v.Sign() < 0 {
		pi := w.variable("pi", func(g *gen) { g.positive = true })
		z, err := w.exp(w.mul(w.imaginary(), pi).scaled(e.rat()))
		return w.mul(r, z), err
	}
	g := w.kernel("principal", a)
	w.gens[g].period, w.gens[g].whole = 1, a
	return w.mul(r, w.single(g, e)), nil
}

// root converts a^e for a fraction e.
func (w *world) root(a poly, e *big.Rat) (poly, error) {
	if e.IsInt() && e.Num().IsInt64() {
		return w.power(a, e.Num().Int64())
	}
	if w.complex {
		if c, ok := a.value(); !ok || c.Sign() <= 0 {
			return w.principal(a, exponent(e))
		}
	}
	c, fs, err := w.split(a)
	if err != nil {
		return nil, err
	}
	by := exponent(e)
	even := by.d%2 == 0
	r := integer(1)
	for _, f := range primes(new(big.Rat).Abs(c)) {
		g := w.generator("prime "+f.base.String(), func(h *gen) {
			h.period, h.whole, h.positive = 1, constant(new(big.Rat).SetInt(f.base)), true
		})
		r = w.mul(r, w.single(g, by.times(whole(f.k))))
	}
	rest := integer(int64(c.Sign()))
	if !even && c.Sign() < 0 {
		if by.n%2 != 0 {
			r = r.scaled(big.NewRat(-1, 1))
		}
		rest = integer(1)
	}
	take := func(p poly, x ratio) error {
		q, err := poly(nil), error(nil)
		if x.isInt() {
			q, err = w.power(p, x.n)
		} else if g, ok := w.generatorOf(p); ok && (w.gens[g].unit || w.nonnegative(p)) || ok && strings.HasPrefix(w.gens[g].name, "root ") {
			q = w.single(g, x)
		} else {
			q = w.single(w.rooted(p), x)
		}
		if err == nil {
			r = w.mul(r, q)
		}
		return err
	}
	for _, f := range fs {
		x, p := by.times(f.k), f.p
		if u, ok := w.bars(p); ok && x.d%2 != 0 && x.n%2 == 0 { // |u|^(2k/d) is u^(2k/d)
			m, err := w.root(u, x.rat())
			if err != nil {
				return nil, err
			}
			r = w.mul(r, m)
			continue
		}
		if even && !w.isUnit(p) && f.k.d%2 != 0 && (f.k.isInt() || f.k.n%2 == 0) && !w.nonnegative(p) {
			m, err := w.modulus(w.radicand(p))
			if err != nil {
				return nil, err
			}
			if f.k.n%2 != 0 { // one of the factors stays under the root
				x = by.times(whole(f.k.n - 1))
				rest = w.mul(rest, p)
			}
			p = m
		}
		if err := take(p, x); err != nil {
			return nil, err
		}
	}
	if v, ok := rest.value(); !ok || v.Cmp(one) != 0 {
		if even {
			w.known(rest) // where the root exists
		}
		err = take(rest, by)
	}
	return r, err
}

type primePower struct {
	base *big.Int
	k    int64
}

// primes splits c > 0 into primes below 2000 and what remains.
func primes(c *big.Rat) []primePower {
	var out []primePower
	for _, side := range []struct {
		n    *big.Int
		sign int64
	}{{new(big.Int).Set(c.Num()), 1}, {new(big.Int).Set(c.Denom()), -1}} {
		n, q, r := side.n, new(big.Int), new(big.Int)
		for p := int64(2); p < 2000 && n.Cmp(big.NewInt(1)) > 0; p++ {
			d, k := big.NewInt(p), int64(0)
			for {
				if q.QuoRem(n, d, r); r.Sign() != 0 {
					break
				}
				n, q = q, n
				k++
			}
			if k > 0 {
				out = append(out, primePower{d, side.sign * k})
			}
		}
		if n.Cmp(big.NewInt(1)) > 0 {
			out = append(out, primePower{n, side.sign})
		}
	}
	return out
}
