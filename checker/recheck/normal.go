package recheck

import (
	"errors"
	"math/big"
	"strings"
)

const maxWork = 200_000

// gen is a generator: a symbol, a constant or a kernel. Where period is not 0,
// its power of that exponent is whole.
type gen struct {
	name     string
	period   int64
	whole    poly
	of       frac // argument of log, abs, atan
	positive bool
}

// world is the ring in which one claim is rechecked. Trigonometric and
// hyperbolic functions become exponentials, so that their identities are laws of
// exponents; the search uses sines and cosines instead.
type world struct {
	gens    []gen
	index   map[string]int
	hints   []poly // factors named by the evidence's kernels
	bases   []frac // arguments of factorials named there
	nonneg  map[string]bool
	complex bool
	work    int
	depth   int
}

func newWorld() *world { return &world{index: map[string]int{}, nonneg: map[string]bool{}} }

func (w *world) generator(name string, set func(*gen)) int {
	if g, ok := w.index[name]; ok {
		return g
	}
	g := gen{name: name}
	if set != nil {
		set(&g)
	}
	w.gens = append(w.gens, g)
	w.index[name] = len(w.gens) - 1
	return len(w.gens) - 1
}

func (w *world) single(g int, e *big.Rat) frac {
	p := poly{}
	m := mono{g: e}
	c, extra := w.reduce(m, big.NewRat(1, 1))
	p.put(m, c)
	if extra != nil {
		p = w.mulPoly(p, extra)
	}
	return frac{p, constant(big.NewRat(1, 1))}
}

var one = big.NewRat(1, 1)

func (w *world) variable(name string, set func(*gen)) frac {
	return w.single(w.generator(name, set), one)
}

func (w *world) imaginary() frac {
	return w.variable("i", func(g *gen) { g.period, g.whole = 2, constant(big.NewRat(-1, 1)) })
}

// normal converts a term.
func (w *world) normal(t Term) (frac, error) {
	if w.depth++; w.depth > 400 {
		return frac{}, errSize
	}
	defer func() { w.depth-- }()
	switch t.Op {
	case "num":
		c, ok := new(big.Rat).SetString(t.Text)
		if !ok {
			return frac{}, errors.New("recheck: bad number " + t.Text)
		}
		return frac{constant(c), constant(one)}, nil
	case "sym":
		return w.variable("sym "+t.Text, nil), nil
	case "const":
		switch t.Text {
		case "pi":
			return w.variable("pi", func(g *gen) { g.positive = true }), nil
		case "e":
			return w.exp(integer(1))
		case "i":
			return w.imaginary(), nil
		}
		return frac{}, errors.New("recheck: constant " + t.Text)
	case "add", "mul":
		if len(t.Args) == 0 {
			return frac{}, errors.New("recheck: empty " + t.Op)
		}
		r, err := w.normal(t.Args[0])
		for _, a := range t.Args[1:] {
			if err != nil {
				return r, err
			}
			var b frac
			if b, err = w.normal(a); err != nil {
				return r, err
			}
			if t.Op == "add" {
				r = w.tidy(w.add(r, b, 1))
			} else {
				r = w.mul(r, b)
			}
		}
		return r, err
	case "pow":
		if len(t.Args) == 2 {
			return w.normalPower(t.Args[0], t.Args[1])
		}
	default:
		return w.function(t)
	}
	return frac{}, errors.New("recheck: malformed " + t.Op)
}

func (w *world) normalPower(base, exp Term) (frac, error) {
	e, err := w.normal(exp)
	if err != nil {
		return e, err
	}
	if c, ok := e.n.value(); ok && len(e.d) == 1 && e.d.String() == constant(one).String() {
		b, err := w.normal(base)
		if err != nil {
			return b, err
		}
		if c.IsInt() {
			if !c.Num().IsInt64() {
				return b, errSize
			}
			return w.power(b, c.Num().Int64())
		}
		return w.root(b, c)
	}
	if base.Op == "const" && base.Text == "e" {
		return w.exp(e)
	}
	b, err := w.normal(base)
	if err != nil {
		return b, err
	}
	if w.complex {
		if c, ok := b.n.value(); !ok || c.Sign() <= 0 {
			return w.opaque("pow", b, e), nil
		}
	}
	if c, ok := b.n.value(); ok && c.Sign() <= 0 {
		return w.opaque("pow", b, e), nil
	}
	l, err := w.log(b)
	if err != nil {
		return l, err
	}
	return w.exp(w.mul(e, l))
}

// opaque is a kernel of which nothing is known but its arguments.
func (w *world) opaque(name string, args ...frac) frac {
	for _, a := range args {
		name += " (" + w.spell(a) + ")"
	}
	return w.variable(name, nil)
}

func (w *world) spell(a frac) string {
	l := w.lead(a.d).c
	s := frac{w.mulPoly(a.n, constant(new(big.Rat).Inv(l))), w.mulPoly(a.d, constant(new(big.Rat).Inv(l)))}
	return s.n.String() + "/" + s.d.String()
}

// exp converts e^a: a product over the terms of a.
func (w *world) exp(a frac) (frac, error) {
	r := integer(1)
	scale := one
	den := ""
	if v, ok := a.d.value(); ok {
		scale = new(big.Rat).Inv(v)
	} else {
		den = a.d.String()
	}
	for _, k := range a.n.keys() {
		t := a.n[k]
		c := new(big.Rat).Mul(t.c, scale)
		f, err := w.expTerm(t.m, c, den)
		if err != nil {
			return f, err
		}
		r = w.mul(r, f)
	}
	return r, nil
}

// expTerm converts e^(c·m/den).
func (w *world) expTerm(m mono, c *big.Rat, den string) (frac, error) {
	i, hasI := w.index["i"]
	if den == "" && len(m) == 1 {
		for g, e := range m {
			if w.gens[g].of.n != nil && e.Cmp(one) == 0 && len(w.gens[g].name) > 3 && w.gens[g].name[:3] == "log" {
				// e^(c·log u) is u^c, where u > 0 or stands for its modulus
				return w.root(w.gens[g].of, c)
			}
		}
	}
	if den == "" && hasI && len(m) == 2 && m[i] != nil && m[i].Cmp(one) == 0 {
		for g, e := range m {
			if g == i || e.Cmp(one) != 0 {
				continue
			}
			switch name := w.gens[g].name; {
			case name == "pi": // e^(iπc) is (-1)^c on the upper half of the circle
				z := w.generator("exp iπ", func(h *gen) { h.period, h.whole = 1, constant(big.NewRat(-1, 1)) })
				if new(big.Rat).Mul(c, big.NewRat(2, 1)).IsInt() {
					k := new(big.Rat).Mul(c, big.NewRat(2, 1)).Num()
					if !k.IsInt64() {
						return frac{}, errSize
					}
					return w.power(w.imaginary(), ((k.Int64()%4)+4)%4)
				}
				if k := new(big.Rat).Mul(c, big.NewRat(12, 1)); k.IsInt() && k.Num().IsInt64() {
					return w.twelfth(((k.Num().Int64() % 24) + 24) % 24)
				}
				return w.single(z, c), nil
			case len(name) > 5 && (name[:5] == "atan " || name[:5] == "asin ") && c.IsInt() && c.Num().IsInt64():
				u := w.gens[g].of
				uu := w.mul(u, u)
				iu := w.mul(w.imaginary(), u)
				if name[:5] == "atan " { // (1 + iu)/√(1 + u²)
					r, err := w.root(w.add(integer(1), uu, 1), big.NewRat(-1, 2))
					if err != nil {
						return r, err
					}
					return w.power(w.mul(w.add(integer(1), iu, 1), r), c.Num().Int64())
				}
				r, err := w.root(w.add(integer(1), uu, -1), big.NewRat(1, 2))
				if err != nil {
					return r, err
				}
				return w.power(w.add(r, iu, 1), c.Num().Int64())
			}
		}
	}
	_, im := m[i]
	g := w.generator("exp "+m.key()+"/"+den, func(h *gen) {
		h.positive = !hasI || !im
		if den == "" {
			p := poly{}
			p.put(m, one)
			h.of = frac{p, constant(one)}
		}
	})
	return w.single(g, c), nil
}

// twelfth returns e^(iπk/12) in radicals: powers of e^(iπ/4) = √2(1+i)/2 and e^(iπ/6) = (√3+i)/2.
func (w *world) twelfth(k int64) (frac, error) {
	half := frac{constant(big.NewRat(1, 2)), constant(one)}
	three, err := w.root(integer(3), big.NewRat(1, 2))
	if err != nil {
		return three, err
	}
	r := integer(1)
	if k%2 != 0 { // k = 3 + (k-3)
		two, err := w.root(integer(2), big.NewRat(1, 2))
		if err != nil {
			return two, err
		}
		r = w.mul(w.mul(two, half), w.add(integer(1), w.imaginary(), 1))
		k = (k + 21) % 24
	}
	sixth, err := w.power(w.mul(half, w.add(three, w.imaginary(), 1)), k/2)
	return w.tidy(w.mul(r, sixth)), err
}

func (w *world) isPositive(p poly) bool {
	if len(p) == 0 {
		return false
	}
	for _, t := range p {
		if t.c.Sign() <= 0 {
			return false
		}
		for g, e := range t.m {
			even := e.IsInt() && e.Num().Bit(0) == 0
			if !w.gens[g].positive && !even && !w.nonneg[w.gens[g].name] {
				return false
			}
		}
	}
	return true
}

// nonnegative reports whether p ≥ 0 is known: by its terms or as a restriction of the domain.
func (w *world) nonnegative(p poly) bool {
	return w.isPositive(p) || w.nonneg[w.primitive(p).String()]
}

// primitive divides p by the modulus of its leading coefficient.
func (w *world) primitive(p poly) poly {
	if len(p) == 0 {
		return p
	}
	return w.mulPoly(p, constant(new(big.Rat).Inv(new(big.Rat).Abs(w.lead(p).c))))
}

// part is a factor to an integer power.
type factor struct {
	p poly
	k *big.Rat
}

// split writes a as c·Π pᵏ over single generators and the hinted factors.
func (w *world) split(a frac) (*big.Rat, []factor, error) {
	if len(a.n) == 0 {
		return nil, nil, errors.New("recheck: zero under a root or logarithm")
	}
	var fs []factor
	c := big.NewRat(1, 1)
	for _, side := range []struct {
		p poly
		k int64
	}{{a.n, 1}, {a.d, -1}} {
		p := side.p
		// Whole powers of single generators.
		for g := range w.gens {
			low := (*big.Rat)(nil)
			for _, t := range p {
				e := t.m[g]
				if e == nil {
					e = new(big.Rat)
				}
				if low == nil || e.Cmp(low) < 0 {
					low = e
				}
			}
			if low == nil || low.Sign() == 0 || !low.IsInt() && !w.gens[g].positive && !w.nonneg[w.gens[g].name] && !strings.HasPrefix(w.gens[g].name, "root ") {
				continue
			}
			m := poly{}
			m.put(mono{g: new(big.Rat).Neg(low)}, one)
			p = w.mulPoly(p, m)
			v := poly{}
			v.put(mono{g: one}, one)
			fs = append(fs, factor{v, new(big.Rat).Mul(low, big.NewRat(side.k, 1))})
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
				fs = append(fs, factor{h, big.NewRat(side.k*k, 1)})
			}
		}
		l := w.lead(p).c
		if v, ok := p.value(); ok {
			l = v
			p = nil
		}
		if side.k > 0 {
			c.Mul(c, l)
		} else {
			c.Quo(c, l)
		}
		if p != nil {
			fs = append(fs, factor{w.mulPoly(p, constant(new(big.Rat).Inv(l))), big.NewRat(side.k, 1)})
		}
	}
	return c, fs, nil
}

// log converts log a into logarithms of moduli, which is right wherever a > 0.
func (w *world) log(a frac) (frac, error) {
	if w.complex {
		if c, ok := a.n.value(); !ok || c.Sign() <= 0 || len(a.d) != 1 {
			return w.opaque("clog", a), nil
		}
	}
	c, fs, err := w.split(a)
	if err != nil {
		return frac{}, err
	}
	sum := integer(0)
	for _, f := range primes(new(big.Rat).Abs(c)) {
		l := w.variable("log "+f.base.String(), func(g *gen) {
			g.of, g.positive = frac{constant(new(big.Rat).SetInt(f.base)), constant(one)}, true
		})
		sum = w.add(sum, w.mul(l, integer(f.k)), 1)
	}
	for _, f := range fs {
		times := frac{constant(f.k), constant(one)}
		if len(f.p) == 1 { // a generator
			for _, t := range f.p {
				for g, e := range t.m {
					if name := w.gens[g].name; len(name) > 4 && name[:4] == "exp " && e.Cmp(one) == 0 && w.gens[g].positive && w.gens[g].of.n != nil {
						sum = w.add(sum, w.mul(w.gens[g].of, times), 1)
						goto next
					} else if len(name) > 4 && (name[:4] == "abs " || name[:4] == "root") && e.Cmp(one) == 0 {
						// the logarithm of |u|, or of u for a root of it
						u := w.gens[g].of
						if name[:4] == "root" {
							u = frac{w.gens[g].whole, constant(one)}
						}
						l, err := w.log(u)
						if err != nil {
							return l, err
						}
						sum = w.add(sum, w.mul(l, times), 1)
						goto next
					}
				}
			}
		}
		{
			p, abs := f.p, ""
			of := frac{p, constant(one)}
			if !w.nonnegative(p) {
				abs = "|"
				m, err := w.modulus(p)
				if err != nil {
					return m, err
				}
				of = m
			}
			l := w.variable("log "+abs+w.primitive(p).String(), func(g *gen) { g.of = of })
			sum = w.add(sum, w.mul(l, times), 1)
		}
	next:
	}
	return sum, nil
}

// modulus returns |p|.
func (w *world) modulus(p poly) (frac, error) {
	if w.nonnegative(p) {
		return frac{p, constant(one)}, nil
	}
	w.nonneg["abs "+p.String()] = true
	return w.variable("abs "+p.String(), func(g *gen) { g.period, g.whole, g.of = 2, w.mulPoly(p, p), frac{p, constant(one)} }), nil
}

func (w *world) abs(a frac) (frac, error) {
	if w.complex {
		if c, ok := w.conjugate(a); ok {
			return w.root(w.mul(a, c), big.NewRat(1, 2))
		}
		return w.opaque("cabs", a), nil
	}
	if len(a.n) == 0 {
		return a, nil
	}
	c, fs, err := w.split(a)
	if err != nil {
		return frac{}, err
	}
	r := frac{constant(new(big.Rat).Abs(c)), constant(one)}
	for _, f := range fs {
		if f.k.Num().Bit(0) == 0 || !f.k.IsInt() && f.k.Denom().Bit(0) == 0 {
			// an even power, or an even root, is its own modulus
			m, err := w.raise(f.p, f.k)
			if err != nil {
				return m, err
			}
			r = w.mul(r, m)
			continue
		}
		m, err := w.modulus(f.p)
		if err != nil {
			return m, err
		}
		if !f.k.IsInt() {
			if m, err = w.root(m, f.k); err != nil {
				return m, err
			}
		} else if m, err = w.power(m, f.k.Num().Int64()); err != nil {
			return m, err
		}
		r = w.mul(r, m)
	}
	return r, nil
}

// raise returns p^k, where p is one generator if k is a fraction.
func (w *world) raise(p poly, k *big.Rat) (frac, error) {
	if k.IsInt() {
		if !k.Num().IsInt64() {
			return frac{}, errSize
		}
		return w.power(frac{p, constant(one)}, k.Num().Int64())
	}
	for _, t := range p {
		for g := range t.m {
			return w.single(g, k), nil
		}
	}
	return frac{}, errSize
}

// bars returns u where p is the kernel |u|.
func (w *world) bars(p poly) (frac, bool) {
	if len(p) == 1 {
		for _, t := range p {
			for g, e := range t.m {
				if len(t.m) == 1 && e.Cmp(one) == 0 && strings.HasPrefix(w.gens[g].name, "abs ") {
					return w.gens[g].of, true
				}
			}
		}
	}
	return frac{}, false
}

// root converts a^e for a fraction e.
func (w *world) root(a frac, e *big.Rat) (frac, error) {
	if e.IsInt() && e.Num().IsInt64() {
		return w.power(a, e.Num().Int64())
	}
	if w.complex {
		if c, ok := a.n.value(); !ok || c.Sign() <= 0 || len(a.d) != 1 {
			return w.opaque("cpow "+e.RatString(), a), nil
		}
	}
	c, fs, err := w.split(a)
	if err != nil {
		return frac{}, err
	}
	even := e.Denom().Bit(0) == 0
	r := integer(1)
	for _, f := range primes(new(big.Rat).Abs(c)) {
		g := w.generator("prime "+f.base.String(), func(h *gen) {
			h.period, h.whole, h.positive = 1, constant(new(big.Rat).SetInt(f.base)), true
		})
		r = w.mul(r, w.single(g, new(big.Rat).Mul(e, big.NewRat(f.k, 1))))
	}
	rest := constant(big.NewRat(int64(c.Sign()), 1))
	if !even && c.Sign() < 0 {
		if e.Num().Bit(0) == 1 {
			r = w.mul(r, integer(-1))
		}
		rest = constant(one)
	}
	take := func(p poly, ex *big.Rat) {
		if ex.IsInt() {
			q, _ := w.power(frac{p, constant(one)}, ex.Num().Int64())
			r = w.mul(r, q)
			return
		}
		if len(p) == 1 && w.nonnegative(p) {
			for _, t := range p {
				for g, x := range t.m {
					if t.c.Cmp(one) == 0 && len(t.m) == 1 && (w.gens[g].period == 0 || w.gens[g].positive) {
						r = w.mul(r, w.single(g, new(big.Rat).Mul(x, ex)))
						return
					}
				}
			}
		}
		g := w.generator("root "+p.String(), func(h *gen) { h.period, h.whole, h.positive = 1, p, w.isPositive(p) })
		r = w.mul(r, w.single(g, ex))
	}
	for _, f := range fs {
		ex := new(big.Rat).Mul(e, f.k)
		if u, ok := w.bars(f.p); ok && ex.Denom().Bit(0) == 1 && ex.Num().Bit(0) == 0 { // |u|^(2k/d) is u^(2k/d)
			m, err := w.root(u, ex)
			if err != nil {
				return m, err
			}
			r = w.mul(r, m)
			continue
		}
		whole := f.k.IsInt()
		switch {
		case !even || w.nonnegative(f.p) || !whole:
			take(f.p, ex)
		case f.k.Num().Bit(0) == 0:
			m, err := w.modulus(f.p)
			if err != nil {
				return m, err
			}
			if ex.IsInt() {
				if m, err = w.power(m, ex.Num().Int64()); err != nil {
					return m, err
				}
				r = w.mul(r, m)
			} else {
				take(m.n, ex)
			}
		default:
			m, err := w.modulus(f.p)
			if err != nil {
				return m, err
			}
			q := new(big.Rat).Mul(e, new(big.Rat).Sub(f.k, one))
			if q.IsInt() {
				if m, err = w.power(m, q.Num().Int64()); err != nil {
					return m, err
				}
				r = w.mul(r, m)
			} else if q.Sign() != 0 {
				take(m.n, q)
			}
			rest = w.mulPoly(rest, f.p)
		}
	}
	if rest.String() != constant(one).String() {
		take(rest, e)
	}
	return r, nil
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
