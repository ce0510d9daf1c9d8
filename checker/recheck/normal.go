package recheck

import (
	"errors"
	"math/big"
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
