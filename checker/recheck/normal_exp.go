package recheck

import (
	"errors"
	"math/big"
	"strings"
)

// exp converts e^a: a product over the terms of a.
func (w *world) exp(a poly) (poly, error) {
	a = w.fold(a)
	r := integer(1)
	for _, k := range a.keys() {
		f, err := w.expTerm(a[k].m, a[k].c)
		if err != nil {
			return nil, err
		}
		r = w.mul(r, f)
	}
	return r, nil
}

// expTerm converts e^(c·m).
func (w *world) expTerm(m mono, c *big.Rat) (poly, error) {
	if g, e, ok := m.single(); ok && e == whole(1) && strings.HasPrefix(w.gens[g].name, "log ") {
		// e^(c·log u) is u^c, where u > 0 or stands for its modulus
		return w.root(w.gens[g].args[0], c)
	}
	i, hasI := w.index["i"]
	im := hasI && m.of(i) == whole(1)
	if im && len(m) == 2 {
		x := m[0]
		if x.g == i {
			x = m[1]
		}
		u := w.gens[x.g]
		twelve := new(big.Rat).Mul(c, big.NewRat(12, 1))
		switch {
		case x.e != whole(1):
		case u.name == "pi" && twelve.IsInt(): // e^(iπc) is (-1)^c on the upper half of the circle
			return w.twelfth(new(big.Int).Mod(twelve.Num(), big.NewInt(24)).Int64())
		case u.name == "pi":
			z := w.generator("exp iπ", func(h *gen) { h.period, h.whole = 1, integer(-1) })
			return w.single(z, exponent(c)), nil
		case (u.name == "atan of" || u.name == "asin of") && c.IsInt() && c.Num().IsInt64():
			uu, iu := w.mul(u.args[0], u.args[0]), w.mul(w.imaginary(), u.args[0])
			if u.name == "atan of" { // (1 + iu)/√(1 + u²), whose even powers are those of (1 + iu)/(1 - iu)
				k := c.Num().Int64()
				d, err := w.power(w.add(integer(1), iu, -1), -k/2)
				if err != nil {
					return nil, err
				}
				n, err := w.power(w.add(integer(1), iu, 1), k-k/2)
				if err != nil || k%2 == 0 {
					return w.mul(n, d), err
				}
				r, err := w.root(w.add(integer(1), uu, 1), big.NewRat(-k%2, 2))
				return w.mul(w.mul(n, d), r), err
			}
			r, err := w.root(w.add(integer(1), uu, -1), big.NewRat(1, 2))
			if err != nil {
				return nil, err
			}
			return w.power(w.add(r, iu, 1), c.Num().Int64())
		}
	}
	g := w.generator("exp "+m.key(), func(h *gen) {
		h.positive, h.unit = !im, im
		h.args = []poly{{m.key(): {m, one}}}
	})
	return w.single(g, exponent(c)), nil
}

// twelfth returns e^(iπk/12) in radicals: powers of e^(iπ/4) = √2(1+i)/2 and e^(iπ/6) = (√3+i)/2.
func (w *world) twelfth(k int64) (poly, error) {
	if k%6 == 0 {
		return w.power(w.imaginary(), k/6)
	}
	three, err := w.root(integer(3), half)
	if err != nil {
		return nil, err
	}
	r := integer(1)
	if k%2 != 0 { // k = 3 + (k-3)
		two, err := w.root(integer(2), half)
		if err != nil {
			return nil, err
		}
		r = w.mul(two, w.add(integer(1), w.imaginary(), 1)).scaled(half)
		k = (k + 21) % 24
	}
	sixth, err := w.power(w.add(three, w.imaginary(), 1).scaled(half), k/2)
	return w.mul(r, sixth), err
}

func (w *world) isPositive(p poly) bool {
	for _, t := range p {
		if t.c.Sign() <= 0 {
			return false
		}
		for _, x := range t.m {
			g := w.gens[x.g]
			if even := x.e.isInt() && x.e.n%2 == 0 && !g.unit && g.name != "i"; !g.positive && !even && !w.nonneg[g.name] {
				return false
			}
		}
	}
	return len(p) > 0
}

// nonnegative reports whether p ≥ 0 is known: by its terms or as a restriction of the domain.
func (w *world) nonnegative(p poly) bool {
	if w.isPositive(p) || w.nonneg[w.primitive(p).String()] {
		return true
	}
	v, ok := w.measure(p, &ruler{p: 128})
	return ok && v.lo.Sign() > 0
}

// isNumber reports whether p is made of roots of numbers.
func (w *world) isNumber(p poly) bool {
	for _, t := range p {
		for _, x := range t.m {
			if g := w.gens[x.g]; g.period != 1 || w.complex || !w.isNumber(g.whole) {
				return false
			}
		}
	}
	return true
}

// measure encloses a number made of roots.
func (w *world) measure(p poly, r *ruler) (enclosure, bool) {
	sum := r.int(0)
	if !w.isNumber(p) {
		return sum, false
	}
	for _, t := range p {
		v := r.rat(t.c)
		for _, x := range t.m {
			u, ok := w.measure(w.gens[x.g].whole, r)
			if !ok || u.lo.Sign() <= 0 || x.e.d > 64 || x.e.n > 64 || x.e.n < -64 {
				return sum, false
			}
			u, err := r.root(u, uint(x.e.d))
			for k := x.e.n; k != 0 && err == nil; {
				if k > 0 {
					v = r.mul(v, u)
					k--
				} else {
					v, err = r.div(v, u)
					k++
				}
			}
			if err != nil {
				return sum, false
			}
		}
		sum = sum.add(v)
	}
	return sum, len(p) > 0
}

// primitive divides p by the modulus of its leading coefficient.
func (w *world) primitive(p poly) poly {
	if len(p) == 0 {
		return p
	}
	return p.scaled(new(big.Rat).Inv(new(big.Rat).Abs(w.lead(p).c)))
}

// factor is a generator to a power, or a sum to a whole one.
type factor struct {
	p poly
	k ratio
}

// strip divides p by the powers of single generators that all its terms have in common, as far as may says.
func (w *world) strip(p poly, may func(genPower) bool) (poly, mono) {
	var out mono
	for g := range w.gens {
		low, first := whole(0), true
		for _, t := range p {
			if e := t.m.of(g); first || e.less(low) {
				low, first = e, false
			}
		}
		if low.n != 0 && may(genPower{g, low}) {
			out = append(out, genPower{g, low})
		}
	}
	if len(out) == 0 {
		return p, nil
	}
	down := out.raised(-1)
	return w.mul(p, poly{down.key(): {down, one}}), out
}

// split writes a as c·Π pᵏ over single generators and sums: the hinted ones and those divided by.
func (w *world) split(a poly) (*big.Rat, []factor, error) {
	if len(a) == 0 {
		return nil, nil, errors.New("recheck: zero under a root or logarithm")
	}
	n, by := w.over(w.fold(a))
	sides := []factor{{n, whole(1)}}
	var fs []factor
	for _, x := range by {
		if w.gens[x.g].period == 1 {
			sides = append(sides, factor{w.gens[x.g].whole, x.e.neg()})
		} else {
			fs = append(fs, factor{w.single(x.g, whole(1)), x.e.neg()})
		}
	}
	c := big.NewRat(1, 1)
	for _, side := range sides {
		p := side.p
		// Powers of single generators.
		var low mono
		p, low = w.strip(p, func(x genPower) bool {
			return x.e.isInt() || w.gens[x.g].positive || w.gens[x.g].unit || w.nonneg[w.gens[x.g].name] || strings.HasPrefix(w.gens[x.g].name, "root ")
		})
		for _, x := range low {
			v := mono{{x.g, whole(1)}}
			fs = append(fs, factor{poly{v.key(): {v, one}}, x.e.times(side.k)})
		}
		for _, h := range w.hints {
			k := int64(0)
			for len(p) > 1 {
				q, ok := w.divide(p, h)
				if !ok {
					break
				}
				p = q
				k++
			}
			if k > 0 {
				fs = append(fs, factor{h, side.k.times(whole(k))})
			}
		}
		l, isNumber := p.value()
		if !isNumber {
			l = w.lead(p).c
			p = p.scaled(new(big.Rat).Inv(l))
			k := side.k
			for q := w.halved(p); q != nil; q = w.halved(p) {
				p, k = q, k.times(whole(2))
			}
			fs = append(fs, factor{p, k})
		}
		for k := side.k.n; k != 0; {
			if k > 0 {
				c = new(big.Rat).Mul(c, l)
				k--
			} else {
				c = new(big.Rat).Quo(c, l)
				k++
			}
		}
	}
	return c, fs, nil
}

// halved returns q with q² = p, term by term from the greatest, or nil.
func (w *world) halved(p poly) poly {
	const most = 60
	lp := w.lead(p)
	if len(p) < 3 || len(p) > most || lp.c.Cmp(one) != 0 {
		return nil
	}
	top := make(mono, len(lp.m))
	for i, x := range lp.m {
		if top[i] = (genPower{x.g, x.e.times(ratio{1, 2})}); !top[i].e.isInt() {
			return nil
		}
	}
	q, down := poly{}, top.raised(-1)
	q.put(top, one)
	rest := w.add(p, w.mul(q, q), -1)
	for last := lp.m; len(rest) > 0; {
		t := w.lead(rest)
		m := t.m.times(down)
		if !t.m.less(last) || len(rest) > most {
			return nil
		}
		for _, x := range m {
			if x.e.n < 0 {
				return nil
			}
		}
		next := poly{m.key(): {m, new(big.Rat).Mul(t.c, half)}}
		rest = w.add(rest, w.mul(next, w.add(w.add(q, q, 1), next, 1)), -1)
		q.plus(next, 1)
		last = t.m
	}
	return q
}

// log converts log a into logarithms of moduli, which is right wherever a > 0.
func (w *world) log(a poly) (poly, error) {
	if w.complex {
		if c, ok := a.value(); !ok || c.Sign() <= 0 {
			return w.opaque("clog", a), nil
		}
	}
	c, fs, err := w.split(a)
	if err != nil {
		return nil, err
	}
	sum := poly{}
	for _, f := range primes(new(big.Rat).Abs(c)) {
		l := w.variable("log "+f.base.String(), func(g *gen) {
			g.args, g.positive = []poly{constant(new(big.Rat).SetInt(f.base))}, true
		})
		sum.plus(l, f.k)
	}
	for _, f := range fs {
		l, err := w.logOf(f.p)
		if err != nil {
			return nil, err
		}
		sum.plus(l.scaled(f.k.rat()), 1)
	}
	return sum, nil
}

// logOf converts the logarithm of a factor's modulus.
func (w *world) logOf(p poly) (poly, error) {
	if g, ok := w.generatorOf(p); ok {
		switch gen := w.gens[g]; {
		case strings.HasPrefix(gen.name, "exp "):
			return gen.args[0], nil
		case strings.HasPrefix(gen.name, "abs "):
			return w.log(gen.args[0])
		case strings.HasPrefix(gen.name, "root "):
			return w.log(gen.whole)
		}
	}
	u, err := w.modulus(p)
	if err != nil {
		return nil, err
	}
	name := "log "
	if !w.nonnegative(p) {
		name += "|"
	}
	return w.variable(name+w.primitive(p).String(), func(g *gen) { g.args = []poly{u} }), nil
}

// generatorOf returns the generator that p is.
func (w *world) generatorOf(p poly) (int, bool) {
	if len(p) == 1 {
		for _, t := range p {
			g, e, ok := t.m.single()
			return g, ok && e == whole(1) && t.c.Cmp(one) == 0
		}
	}
	return 0, false
}
