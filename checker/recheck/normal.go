package recheck

import (
	"errors"
	"math/big"
	"strings"
)

const maxWork = 500_000

// gen is a generator: a symbol, a constant or a kernel. Where period is not 0,
// its power of that exponent is whole.
type gen struct {
	name     string
	period   int64
	whole    poly
	args     []poly // arguments of log, abs, exp and of functions of which nothing else is known
	positive bool
	unit     bool // e^(iu), of which powers are taken out of roots and bars as they are
}

// world is the ring in which one claim is rechecked. Trigonometric and
// hyperbolic functions become exponentials, so that their identities are laws of
// exponents; the search uses sines and cosines instead.
type world struct {
	gens    []gen
	index   map[string]int
	hints   []poly // factors named by the evidence's kernels
	bases   []poly // arguments of factorials named there
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

// single returns a generator to a power.
func (w *world) single(g int, e ratio) poly {
	m, c, extra := w.reduce(mono{{g, e}}, one)
	p := poly{}
	p.put(m, c)
	if extra != nil {
		p = w.mul(p, extra)
	}
	return p
}

// rooted returns the generator whose powers are those of p, parts of a power among them.
func (w *world) rooted(p poly) int {
	return w.generator("root "+p.String(), func(h *gen) { h.period, h.whole, h.positive = 1, p, w.isPositive(p) })
}

var one, half = big.NewRat(1, 1), big.NewRat(1, 2)

func (w *world) variable(name string, set func(*gen)) poly {
	return w.single(w.generator(name, set), whole(1))
}

func (w *world) imaginary() poly {
	return w.variable("i", func(g *gen) { g.period, g.whole = 2, integer(-1) })
}

// normal converts a term.
func (w *world) normal(t Term) (poly, error) {
	if w.depth++; w.depth > 400 {
		return nil, errSize
	}
	defer func() { w.depth-- }()
	switch t.Op {
	case "num":
		c, ok := new(big.Rat).SetString(t.Text)
		if !ok {
			return nil, errors.New("recheck: bad number " + t.Text)
		}
		return constant(c), nil
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
		return nil, errors.New("recheck: constant " + t.Text)
	case "add", "mul":
		if len(t.Args) == 0 {
			return nil, errors.New("recheck: empty " + t.Op)
		}
		r, err := w.normal(t.Args[0])
		for _, a := range t.Args[1:] {
			if err != nil {
				return r, err
			}
			var b poly
			if b, err = w.normal(a); err != nil {
				return r, err
			}
			if t.Op == "add" {
				r = w.add(r, b, 1)
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
	return nil, errors.New("recheck: malformed " + t.Op)
}

func (w *world) normalPower(base, exp Term) (poly, error) {
	e, err := w.normal(exp)
	if err != nil {
		return nil, err
	}
	e = w.fold(e)
	c, ok := e.value()
	if !ok && base.Op == "const" && base.Text == "e" {
		return w.exp(e)
	}
	b, err := w.normal(base)
	if err != nil {
		return nil, err
	}
	if ok && c.IsInt() {
		if !c.Num().IsInt64() {
			return nil, errSize
		}
		return w.power(b, c.Num().Int64())
	}
	if ok {
		return w.root(b, c)
	}
	// b^(k+u) is b^k·b^u, so that whole powers stay sums.
	k := int64(0)
	if t, ok := e[""]; ok && t.c.IsInt() && t.c.Num().BitLen() < 12 {
		k = t.c.Num().Int64()
		e = w.add(e, integer(k), -1)
	}
	whole, err := w.power(b, k)
	if err != nil {
		return nil, err
	}
	r, err := w.symbolicPower(b, e)
	return w.mul(whole, r), err
}

// symbolicPower converts b^e for an exponent that is no number.
func (w *world) symbolicPower(b, e poly) (poly, error) {
	c, ok := b.value()
	switch {
	case ok && c.Sign() < 0 && !w.complex: // (-c)^e is (-1)^e·c^e
		l, err := w.symbolicPower(b.scaled(big.NewRat(-1, 1)), e)
		return w.mul(w.alternating(e), l), err
	case ok && c.Sign() <= 0 || w.complex && !ok:
		return w.opaque("pow", b, e), nil
	}
	l, err := w.log(b)
	if err != nil {
		return nil, err
	}
	return w.exp(w.mul(e, l))
}

// alternating converts (-1)^e, which is real for whole numbers only: multiples of 2 go.
func (w *world) alternating(e poly) poly {
	r := integer(1)
	for _, k := range e.keys() {
		t := e[k]
		if !t.c.IsInt() {
			return w.opaque("pow", integer(-1), e)
		}
		if t.c.Num().Bit(0) == 1 {
			g := w.generator("sign "+k, func(h *gen) { h.period, h.whole = 2, integer(1) })
			r = w.mul(r, w.single(g, whole(1)))
		}
	}
	return r
}

// opaque is a kernel of which nothing is known but its arguments. Arguments that are equal give
// the same kernel, however they are written.
func (w *world) opaque(name string, args ...poly) poly {
	return w.single(w.kernel(name, args...), whole(1))
}

func (w *world) kernel(name string, args ...poly) int {
	name += " of"
next:
	for g, have := range w.gens {
		if have.name != name || len(have.args) != len(args) {
			continue
		}
		for i, a := range args {
			if !w.vanishes(w.add(a, have.args[i], -1)) {
				continue next
			}
		}
		return g
	}
	w.gens = append(w.gens, gen{name: name, args: args})
	return len(w.gens) - 1
}

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
		if c, ok := w.conjugate(a); ok {
			return w.root(w.mul(a, c), half)
		}
		return w.opaque("cabs", a), nil
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
