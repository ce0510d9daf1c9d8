package recheck

import (
	"math/big"
	"sort"
	"strings"
)

// monomial holds the powers of x, log x and log log x.
type monomial [3]ratio

// flat is the monomial 1.
var flat = monomial{whole(0), whole(0), whole(0)}

// rung is x, log x or log log x.
func rung(i int) monomial {
	m := flat
	m[i] = whole(1)
	return m
}

// compare is the order of growth of two monomials.
func (m monomial) compare(o monomial) int {
	for i, p := range m {
		if p.less(o[i]) {
			return -1
		}
		if o[i].less(p) {
			return 1
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
// Of a function of which nothing is known it is nil.
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
		if holds(at, isInfinite) && !isInfinite(at) {
			return errFails
		}
		g := approaching(f, x, at, side)
		if len(sides) == 1 && e.Form.Op != "" {
			same := equal(g, e.Form)
			same.Given = []Claim{{Rel: ">", Left: x, Right: number64(0)}}
			// A normal form holds where both sides have values: that g has them is seen by climbing it too.
			if checkNormalForm(same, NormalForm{}) != nil || (&climber{x: x}).grow(g) == nil {
				return errFails
			}
			g = e.Form
		}
		if r := (&climber{x: x}).grow(g); r == nil || !r.tendsTo(c.Right) {
			return errFails
		}
	}
	return nil
}

// approaching is a function of x for which f has at x → ∞ the limit that it has at a number on one side, or at ±∞.
func approaching(f, x, at Term, side string) Term {
	way := x
	switch {
	case infinity(at) != 0:
		if at.Op == "mul" {
			way = negative(x)
		}
	default:
		if way = inverseOf(x); side == "-" {
			way = negative(way)
		}
		if !isNumber(at, "0") {
			way = sum(at, way)
		}
	}
	return put(f, map[string]Term{x.Text: way})
}

// tendsTo reports whether the limit is t.
func (g *growth) tendsTo(t Term) bool {
	switch order, ok := g.order(); {
	case !ok:
		return false
	case order < 0:
		return isNumber(t, "0")
	case order == 0:
		return !g.bounded && sameValue(g.c, t)
	}
	sign, ok := constantSign(g.c)
	return ok && !g.bounded && int64(infinity(t)) == sign
}

// order tells whether the scale goes to 0, is 1, or goes to infinity.
func (g *growth) order() (int, bool) {
	if len(g.exps) > 0 {
		sign, ok := constantSign(g.exps[0].by)
		return int(sign), ok
	}
	return g.power.compare(flat), true
}

var euler = Term{Op: "const", Text: "e"}

// climber works out growths in x.
type climber struct {
	x            Term
	depth, steps int
}

func pure(c Term) *growth { return &growth{c: c, pure: true, power: flat} }

func (k *climber) grow(t Term) *growth {
	k.depth++
	defer func() { k.depth-- }()
	if k.steps++; k.depth > 60 || k.steps > 2000 {
		return nil
	}
	if !hasSymbol(t, k.x.Text) {
		if holds(t, isInfinite) {
			return nil
		}
		return pure(t)
	}
	switch t.Op {
	case "sym":
		g := pure(number64(1))
		g.power = rung(0)
		return g
	case "add", "mul":
		var g *growth
		for _, a := range t.Args {
			h := k.grow(a)
			switch {
			case h == nil:
				return nil
			case g == nil:
				g = h
			case t.Op == "mul":
				g = g.times(h)
			default:
				if g = g.plus(h); g == nil {
					return nil
				}
			}
		}
		return g
	case "pow":
		return k.raise(t.Args[0], t.Args[1])
	}
	if len(t.Args) != 1 {
		return nil
	}
	return k.apply(t.Op, t.Args[0])
}

func (g *growth) plus(h *growth) *growth {
	order, ok := g.times(h.scaled(whole(-1))).order()
	if !ok {
		return nil
	}
	out := *g
	if order < 0 {
		out = *h
	}
	out.pure = false
	if order == 0 {
		out.c = settled("add", g.c, h.c)
		out.bounded = g.bounded || h.bounded
		out.pure = g.pure && h.pure
	}
	return &out
}

// scaled is the scale to the power of r.
func (g *growth) scaled(r ratio) *growth {
	out := pure(number64(1))
	for i, p := range g.power {
		out.power[i] = p.times(r)
	}
	for _, e := range g.exps {
		out.exps = append(out.exps, exponential{settled("mul", e.by, Term{Op: "num", Text: r.rat().RatString()}), e.of})
	}
	return out
}

func (g *growth) times(h *growth) *growth {
	out := &growth{c: settled("mul", g.c, h.c), bounded: g.bounded || h.bounded, pure: g.pure && h.pure}
	for i := range out.power {
		out.power[i] = g.power[i].add(h.power[i])
	}
	all := append(append([]exponential{}, g.exps...), h.exps...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].of.compare(all[j].of) > 0 })
	for i := 0; i < len(all); i++ {
		e := all[i]
		for ; i+1 < len(all) && all[i+1].of == e.of; i++ {
			e.by = settled("add", e.by, all[i+1].by)
		}
		if !sameValue(e.by, number64(0)) {
			out.exps = append(out.exps, e)
		}
	}
	return out
}

// raise is the growth of a power.
func (k *climber) raise(b, e Term) *growth {
	r, rational := new(big.Rat).SetString(e.Text)
	switch {
	case e.Op == "num" && rational:
	case b.Op == "mul": // of positive factors
		g := pure(number64(1))
		for _, a := range b.Args {
			h := k.raise(a, e)
			if h == nil {
				return nil
			}
			g = g.times(h)
		}
		return g
	case same(b, euler):
		return k.exponential(e)
	default:
		if sign, ok := constantSign(b); !ok || sign > 0 {
			return k.exponential(product(e, of("log", b)))
		}
		g := k.raise(settled("mul", number64(-1), b), e) // at whole numbers, if at all
		if g != nil {
			g.bounded, g.pure = true, false
		}
		return g
	}
	g := k.grow(b)
	if g == nil || r.Denom().BitLen() > 6 { // roots of high order are dear to enclose
		return nil
	}
	sign, certain := constantSign(g.c)
	if whole := r.IsInt(); !whole && (g.bounded || !certain || sign < 0) || (g.bounded || !certain) && r.Sign() <= 0 {
		return nil
	}
	out := g.scaled(exponent(r))
	out.c, out.bounded, out.pure = settled("pow", g.c, e), g.bounded, g.pure
	return out
}

// exponential is the growth of e to u: of each term of u that is a monomial and goes to infinity it has a factor
// on the scale, and the others must have limits.
func (k *climber) exponential(u Term) *growth {
	g := pure(number64(1))
	for _, t := range summands(u) {
		h := k.grow(t)
		if h == nil {
			return nil
		}
		order, ok := h.order()
		f := pure(number64(1))
		switch {
		case !ok:
			return nil
		case order == 0:
			f.c, f.bounded, f.pure = raised(euler, h.c), h.bounded, h.pure
		case order < 0:
			f.pure = false
		case !h.pure || len(h.exps) > 0:
			return nil
		case h.power == rung(1), h.power == rung(2): // e^(c·log x) is x^c
			r, ok := new(big.Rat).SetString(h.c.Text)
			if h.c.Op != "num" || !ok {
				return nil
			}
			f.power[h.power[2].n] = exponent(r)
		default:
			f.exps = []exponential{{h.c, h.power}}
		}
		g = g.times(f)
	}
	return g
}

// summands writes a product with a sum as a sum of products, one level deep.
func summands(u Term) []Term {
	for i, a := range u.Args {
		if u.Op == "mul" && a.Op == "add" {
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
func (k *climber) apply(name string, u Term) *growth {
	if name == "log" {
		return k.logarithm(u)
	}
	g := k.grow(u)
	if g == nil {
		return nil
	}
	order, certain := g.order()
	if !certain {
		return nil
	}
	sign, certain := constantSign(g.c)
	limit := pure(of(name, g.c))
	limit.pure = g.pure
	switch name {
	case "factorial": // Stirling's formula
		if !g.pure || len(g.exps) > 0 || g.power != rung(0) {
			return nil
		}
		half := Term{Op: "num", Text: "1/2"}
		e := sum(product(u, of("log", g.c)), product(u, of("log", k.x)), negative(u))
		if g = k.grow(product(raised(euler, e), raised(product(number64(2), Term{Op: "const", Text: "pi"}, u), half))); g != nil {
			g.pure = false
		}
		return g
	case "floor", "ceil":
		if g.pure = false; order <= 0 {
			return nil
		}
		return g
	case "abs":
		g.c = limit.c
		return g
	case "sin", "cos", "atan", "tanh":
		if order > 0 || order == 0 && g.bounded {
			limit = pure(number64(1))
			limit.bounded, limit.pure = true, false
			if name[1] == 'i' || name[1] == 'o' || order == 0 || g.bounded || !certain {
				return limit
			}
			if limit.bounded, limit.c = false, number64(sign); name == "atan" {
				limit.c = product(Term{Op: "num", Text: big.NewRat(sign, 2).RatString()}, Term{Op: "const", Text: "pi"})
			}
			return limit
		}
	case "tan", "asin", "acos", "asinh":
	default:
		return nil
	}
	switch {
	case order < 0 && name != "cos" && name != "acos": // f(u) ~ u
		g.pure = false
		return g
	case order < 0:
		limit.c, limit.pure = of(name, number64(0)), false
		return limit
	case order > 0 || g.bounded || !(&point{x: k.x.Text, at: g.c}).analytic(of(name, k.x)):
		return nil
	}
	return limit
}

// logarithm is the growth of log u: near 1 that of u - 1, and otherwise of the greatest term of the logarithm
// of what u grows as.
func (k *climber) logarithm(u Term) *growth {
	for i, a := range u.Args {
		if u.Op == "add" && isNumber(a, "1") {
			rest := append(append([]Term{}, u.Args[:i]...), u.Args[i+1:]...)
			if g := k.grow(settled("add", rest...)); g != nil {
				if order, certain := g.order(); certain && order < 0 {
					g.pure = false
					return g
				}
			}
		}
	}
	h := k.grow(u)
	if h == nil || h.bounded {
		return nil
	}
	if sign, certain := constantSign(h.c); !certain || sign < 0 {
		return nil
	}
	var parts []*growth
	if c := of("log", h.c); !sameValue(c, number64(0)) {
		parts = append(parts, pure(c))
	}
	for i, p := range h.power {
		if p.n != 0 {
			if i == 2 {
				return nil
			}
			f := pure(Term{Op: "num", Text: p.rat().RatString()})
			f.power = rung(i + 1)
			parts = append(parts, f)
		}
	}
	for _, e := range h.exps {
		f := pure(e.by)
		f.power = e.of
		parts = append(parts, f)
	}
	g := pure(number64(0))
	for i, f := range parts {
		if i == 0 {
			g = f
		} else if g = g.plus(f); g == nil {
			return nil
		}
	}
	g.pure = h.pure && len(parts) < 2
	return g
}
