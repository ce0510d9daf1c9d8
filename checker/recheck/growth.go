package recheck

import (
	"math/big"
	"strings"
)

// monomial holds the powers of x, log x and log log x, as fractions.
type monomial [3]big.Rat

// compare is the order of growth of two monomials.
func (m *monomial) compare(o *monomial) int {
	for i := range m {
		if c := m[i].Cmp(&o[i]); c != 0 {
			return c
		}
	}
	return 0
}

// exponential is e to by·of, where of → ∞.
type exponential struct {
	by Term
	of monomial
}

// growth is what is known of a function of x for x → ∞ on Hardy's scale of logarithms, powers and
// exponentials: divided by the monomial and the exponentials, the greatest of which is first, it has the limit c.
type growth struct {
	c       Term
	bounded bool // or is bounded only
	pure    bool // and is c everywhere
	power   monomial
	exps    []exponential
}

// checkGrowth accepts the limit of a function whose growth for x → ∞ is worked out here, part by part; at a number
// the function is one of t = ±1/(x - a), and on both sides where none is named. Form is another form of it there.
func checkGrowth(c Claim, e Growth) error {
	if c.Rel != "=" || !strings.HasPrefix(c.Left.Op, "limit") || len(c.Left.Args) != 3 || c.Left.Args[1].Op != "sym" {
		return errFails
	}
	f, x, at := c.Left.Args[0], c.Left.Args[1], c.Left.Args[2]
	if hasSymbol(at, x.Text) || hasSymbol(c.Right, x.Text) || holds(f, isComplex) {
		return errFails
	}
	sides := []string{strings.TrimPrefix(c.Left.Op, "limit")}
	if sides[0] == "" && !isInfinite(at) {
		sides = []string{"+", "-"}
	}
	for _, side := range sides {
		way := x
		switch {
		case isInfinite(at):
			if at.Op == "mul" {
				way = negative(x)
			}
		case holds(at, isInfinite):
			return errFails
		default:
			if way = inverseOf(x); side == "-" {
				way = negative(way)
			}
			if !isNumber(at, "0") {
				way = sum(at, way)
			}
		}
		g := put(f, map[string]Term{x.Text: way})
		if len(sides) == 1 && e.Form.Op != "" {
			same := equal(g, e.Form)
			same.Given = []Claim{{Rel: ">", Left: x, Right: number64(0)}}
			if checkNormalForm(same, NormalForm{}) != nil {
				return errFails
			}
			g = e.Form
		}
		if r, ok := (&climber{x: x.Text}).grow(g); !ok || !r.tendsTo(c.Right) {
			return errFails
		}
	}
	return nil
}

// tendsTo reports whether the limit is t.
func (g growth) tendsTo(t Term) bool {
	order, ok := g.order()
	switch {
	case !ok:
	case order < 0:
		return isNumber(t, "0")
	case g.bounded:
	case order == 0:
		return sameValue(g.c, t)
	default:
		sign, ok := constantSign(g.c)
		return ok && int64(infinity(t)) == sign
	}
	return false
}

// order tells whether the scale goes to 0, is 1, or goes to infinity.
func (g growth) order() (int, bool) {
	if len(g.exps) > 0 {
		sign, ok := constantSign(g.exps[0].by)
		return int(sign), ok
	}
	return g.power.compare(&monomial{}), true
}

var euler = Term{Op: "const", Text: "e"}

// climber works out growths in x.
type climber struct {
	x            string
	depth, steps int
}

func (k *climber) constant(c Term) growth { return growth{c: c, pure: true} }

func (k *climber) grow(t Term) (g growth, ok bool) {
	k.depth++
	defer func() { k.depth-- }()
	if k.steps++; k.depth > 60 || k.steps > 2000 {
		return g, false
	}
	if !hasSymbol(t, k.x) {
		return k.constant(t), !holds(t, isInfinite)
	}
	switch t.Op {
	case "sym":
		g = k.constant(number64(1))
		g.power[0].SetInt64(1)
		return g, true
	case "add":
		for i, a := range t.Args {
			h, ok := k.grow(a)
			if !ok {
				return g, false
			}
			if i == 0 {
				g = h
			} else if g, ok = g.plus(h); !ok {
				return g, false
			}
		}
		return g, true
	case "mul":
		g = k.constant(number64(1))
		for _, a := range t.Args {
			h, ok := k.grow(a)
			if !ok {
				return g, false
			}
			g = g.times(h)
		}
		return g.tidied(), true
	case "pow":
		return k.raise(t.Args[0], t.Args[1])
	}
	if len(t.Args) != 1 {
		return g, false
	}
	return k.apply(t.Op, t.Args[0])
}

func (g growth) plus(h growth) (growth, bool) {
	scale := h.scaled(big.NewRat(-1, 1))
	scale.c = number64(1)
	order, ok := g.times(scale).tidied().order()
	switch {
	case !ok:
	case order < 0:
		g = h
	case order == 0:
		g.c = settled("add", g.c, h.c)
		g.bounded = g.bounded || h.bounded
		g.pure = g.pure && h.pure
		return g, true
	}
	g.pure = false
	return g, ok
}

// scaled is the scale to the power of r.
func (g growth) scaled(r *big.Rat) growth {
	out := g
	for i := range g.power {
		out.power[i] = *new(big.Rat).Mul(&g.power[i], r)
	}
	out.exps = nil
	for _, e := range g.exps {
		out.exps = append(out.exps, exponential{settled("mul", e.by, Term{Op: "num", Text: r.RatString()}), e.of})
	}
	return out
}

func (g growth) times(h growth) growth {
	out := growth{c: settled("mul", g.c, h.c), bounded: g.bounded || h.bounded, pure: g.pure && h.pure}
	for i := range out.power {
		out.power[i] = *new(big.Rat).Add(&g.power[i], &h.power[i])
	}
	out.exps = append([]exponential{}, g.exps...)
	for _, e := range h.exps {
		i := 0
		for i < len(out.exps) && out.exps[i].of.compare(&e.of) > 0 {
			i++
		}
		if i < len(out.exps) && out.exps[i].of.compare(&e.of) == 0 {
			out.exps[i].by = settled("add", out.exps[i].by, e.by)
			continue
		}
		out.exps = append(out.exps[:i:i], append([]exponential{e}, out.exps[i:]...)...)
	}
	return out
}

// tidied leaves out the exponentials whose exponents have cancelled.
func (g growth) tidied() growth {
	var kept []exponential
	for _, e := range g.exps {
		if !vanishing(e.by) {
			kept = append(kept, e)
		}
	}
	g.exps = kept
	return g
}

func vanishing(c Term) bool { return sameValue(c, number64(0)) }

// raise is the growth of a power.
func (k *climber) raise(b, e Term) (g growth, ok bool) {
	r, rational := new(big.Rat).SetString(e.Text)
	if e.Op != "num" || !rational {
		if b.Op == "const" && b.Text == "e" {
			return k.exponential(e)
		}
		if b.Op == "mul" { // of positive factors
			g = k.constant(number64(1))
			for _, a := range b.Args {
				h, ok := k.raise(a, e)
				if !ok {
					return g, false
				}
				g = g.times(h)
			}
			return g.tidied(), true
		}
		if sign, ok := constantSign(b); ok && sign < 0 { // at whole numbers, if at all
			g, ok = k.raise(settled("mul", number64(-1), b), e)
			g.bounded, g.pure = true, false
			return g, ok
		}
		return k.exponential(product(e, of("log", b)))
	}
	if g, ok = k.grow(b); !ok || r.Num().BitLen() > 20 {
		return g, false
	}
	sign, certain := constantSign(g.c)
	if g.bounded || !certain {
		certain = r.IsInt() && r.Sign() > 0
	} else if sign < 0 {
		certain = r.IsInt()
	}
	out := g.scaled(r)
	out.c = settled("pow", g.c, e)
	return out, certain
}

// exponential is the growth of e to u: of each term of u that is a monomial and goes to infinity it has a factor
// on the scale, and the others must have limits.
func (k *climber) exponential(u Term) (g growth, ok bool) {
	g = k.constant(number64(1))
	for _, t := range summands(u) {
		h, ok := k.grow(t)
		if !ok {
			return g, false
		}
		order, ok := h.order()
		f := k.constant(number64(1))
		switch {
		case !ok:
			return g, false
		case order == 0 && !h.bounded:
			f.c, f.pure = raised(euler, h.c), h.pure
		case order == 0:
			f.bounded, f.pure = true, false
		case order < 0:
			f.pure = false
		case !h.pure || len(h.exps) > 0:
			return g, false
		case h.power.isLogarithm(): // e^(c·log x)
			r, ok := new(big.Rat).SetString(h.c.Text)
			if h.c.Op != "num" || !ok {
				return g, false
			}
			f.power[0].Set(r)
			if h.power[1].Sign() == 0 {
				f.power[0], f.power[1] = f.power[1], f.power[0]
			}
		default:
			f.exps = []exponential{{h.c, h.power}}
		}
		g = g.times(f)
	}
	return g.tidied(), true
}

// isLogarithm reports whether m is log x or log log x.
func (m *monomial) isLogarithm() bool {
	var log, loglog monomial
	log[1].SetInt64(1)
	loglog[2].SetInt64(1)
	return m.compare(&log) == 0 || m.compare(&loglog) == 0
}

// summands writes a product with sums as a sum of products, one level deep.
func summands(u Term) []Term {
	if u.Op == "mul" {
		for i, a := range u.Args {
			if a.Op != "add" {
				continue
			}
			var out []Term
			for _, t := range a.Args {
				fs := append([]Term{}, u.Args...)
				fs[i] = t
				out = append(out, product(fs...))
			}
			return out
		}
	}
	return terms(u)
}

// apply is the growth of a function of u.
func (k *climber) apply(name string, u Term) (g growth, ok bool) {
	switch name {
	case "sinh", "cosh":
		back := raised(euler, negative(u))
		if name == "sinh" {
			back = negative(back)
		}
		return k.grow(product(Term{Op: "num", Text: "1/2"}, sum(raised(euler, u), back)))
	case "factorial": // Stirling's formula
		g, ok = k.grow(u)
		var line monomial
		line[0].SetInt64(1)
		if !ok || !g.pure || len(g.exps) > 0 || g.power.compare(&line) != 0 {
			return g, false
		}
		g, ok = k.grow(product(raised(euler, sum(product(u, of("log", g.c)), product(u, of("log", Term{Op: "sym", Text: k.x})), negative(u))),
			raised(product(number64(2), Term{Op: "const", Text: "pi"}, u), Term{Op: "num", Text: "1/2"})))
		g.pure = false
		return g, ok
	case "log":
		return k.logarithm(u)
	}
	if g, ok = k.grow(u); !ok {
		return g, false
	}
	order, certain := g.order()
	if !certain {
		return g, false
	}
	sign, certain := constantSign(g.c)
	limit := growth{c: of(name, g.c)}
	switch name {
	case "floor", "ceil":
		g.pure = false
		return g, order > 0
	case "abs":
		g.c = of("abs", g.c)
		return g, true
	case "sin", "cos":
		if g.bounded && order == 0 || order > 0 {
			return growth{c: number64(1), bounded: true}, true
		}
		if order < 0 && name == "cos" {
			limit.c = number64(1)
		}
	case "atan", "tanh":
		if order > 0 {
			if g.bounded || !certain {
				return growth{c: number64(1), bounded: true}, true
			}
			limit.c = number64(sign)
			if name == "atan" {
				limit.c = product(limit.c, Term{Op: "num", Text: "1/2"}, Term{Op: "const", Text: "pi"})
			}
			return limit, true
		}
	case "tan", "asin", "acos", "asinh":
		if order > 0 {
			return g, false
		}
	default:
		return g, false
	}
	if order < 0 && name != "cos" && name != "acos" { // f(u) ~ u
		g.pure = false
		return g, true
	}
	if order < 0 {
		limit.c = of(name, number64(0))
		return limit, true
	}
	if g.bounded || !(&point{x: k.x, at: g.c}).analytic(of(name, Term{Op: "sym", Text: k.x})) {
		return g, false
	}
	limit.pure = g.pure
	return limit, true
}

// logarithm is the growth of log u: near 1 that of u - 1, and otherwise of the greatest term of the logarithm
// of what u grows as.
func (k *climber) logarithm(u Term) (g growth, ok bool) {
	if u.Op == "add" {
		for i, a := range u.Args {
			if isNumber(a, "1") {
				rest := append(append([]Term{}, u.Args[:i]...), u.Args[i+1:]...)
				g, ok = k.grow(settled("add", rest...))
				if order, certain := g.order(); ok && certain && order < 0 {
					g.pure = false
					return g, true
				}
			}
		}
	}
	h, ok := k.grow(u)
	if sign, certain := constantSign(h.c); !ok || h.bounded || !certain || sign < 0 {
		return g, false
	}
	g = k.constant(of("log", h.c))
	parts := 0
	if vanishing(g.c) {
		g.c = number64(0)
	} else {
		parts++
	}
	for i := range h.power {
		if h.power[i].Sign() == 0 {
			continue
		}
		if i == 2 {
			return g, false
		}
		f := k.constant(Term{Op: "num", Text: h.power[i].RatString()})
		f.power[i+1].SetInt64(1)
		if parts++; parts == 1 {
			g = f
		} else if g, ok = g.plus(f); !ok {
			return g, false
		}
	}
	for _, e := range h.exps {
		f := k.constant(e.by)
		f.power = e.of
		if parts++; parts == 1 {
			g = f
		} else if g, ok = g.plus(f); !ok {
			return g, false
		}
	}
	g.pure = h.pure && parts <= 1
	return g, true
}
