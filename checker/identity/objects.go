package identity

import (
	"fmt"
	"math/big"
)

// built is a pair of equal terms, with points at which its equations hold.
type built struct {
	left, right *term
	wrong       *term // certainly another; nil where a mutant is to be made
	witnesses   []map[string]*big.Rat
	spelling    int // 0: any; 1: LaTeX only
}

// builders are the schemes that a line of text does not express.
var builders = []struct {
	name  string
	build func(g *Generator) built
}{
	{"decimals", func(g *Generator) built {
		p := g.within(1, 4)
		v := big.NewRat(g.within(-9999, 9999), pow10(p))
		w := text(v.FloatString(int(p)), v)
		return built{left: w, right: ratio(v)}
	}},
	{"percents", func(g *Generator) built {
		v := big.NewRat(g.within(1, 2000), 10)
		return built{left: text(v.FloatString(1)+"%", new(big.Rat).Quo(v, big.NewRat(100, 1))), right: ratio(new(big.Rat).Quo(v, big.NewRat(100, 1)))}
	}},
	{"mixed numbers", func(g *Generator) built {
		a, q := g.within(1, 30), g.within(2, 12)
		p := g.within(1, q-1)
		v := new(big.Rat).Add(big.NewRat(a, 1), big.NewRat(p, q))
		return built{left: text(fmt.Sprintf(`%d\frac{%d}{%d}`, a, p, q), v), right: ratio(v), spelling: 1}
	}},
	{"repeating decimals", func(g *Generator) built {
		a, r := g.within(0, 9), g.within(1, 98)
		v := new(big.Rat).Add(big.NewRat(a, 10), big.NewRat(r, 990))
		return built{left: text(fmt.Sprintf(`0.%d\overline{%02d}`, a, r), v), right: ratio(v), spelling: 1}
	}},
	{"decimal coefficients", func(g *Generator) built {
		v := big.NewRat(g.within(1, 999), 100)
		x := g.expression(1)
		return built{left: times(text(v.FloatString(2), v), x), right: times(ratio(v), x)}
	}},
	{"lists", func(g *Generator) built {
		a, b, c := g.number(), g.number(), g.number()
		return built{left: &term{op: list, name: "x", args: []*term{a, b, c}}, right: &term{op: list, name: "x", args: []*term{c, a, b}}}
	}},
	{"plus or minus", func(g *Generator) built {
		a, b := whole(g.within(-9, 9)), g.surd()
		return built{left: &term{op: plusMinus, name: "x", args: []*term{a, b}}, right: &term{op: list, name: "x", args: []*term{sumOf(a, b), less(a, b)}}}
	}},
	{"roots with plus or minus", func(g *Generator) built {
		p, a, k := g.within(2, 9), g.within(1, 9), g.within(2, 5)
		left := over(sumOf(whole(k*a), times(whole(k), sqrt(whole(p)))), whole(k))
		right := over(less(whole(k*a), times(whole(k), sqrt(whole(p)))), whole(k))
		return built{left: object(set, left, right), right: object(set, sumOf(whole(a), sqrt(whole(p))), less(whole(a), sqrt(whole(p))))}
	}},
	{"sets", func(g *Generator) built {
		a, b, c := g.number(), g.surd(), whole(g.within(10, 20))
		return built{left: object(set, a, b, c), right: object(set, c, b, a)}
	}},
	{"tuples", func(g *Generator) built {
		var l, r []*term
		for i := 0; i < 2+g.rng.IntN(2); i++ {
			x, y := g.twice()
			l, r = append(l, x), append(r, y)
		}
		return built{left: object(tuple, l...), right: object(tuple, r...)}
	}},
	{"intervals", func(g *Generator) built {
		a, b := g.twice()
		c, d := whole(g.within(20, 40)), whole(0)
		d = sumOf(less(c, whole(7)), whole(7))
		name := []string{"[]", "[)", "(]", "()"}[g.rng.IntN(4)]
		return built{left: &term{op: interval, name: name, args: []*term{a, c}}, right: &term{op: interval, name: name, args: []*term{b, d}}}
	}},
	{"matrices", func(g *Generator) built {
		var l, r []*term
		for i := 0; i < 4; i++ {
			x, y := g.twice()
			l, r = append(l, x), append(r, y)
		}
		return built{left: grid(2, l...), right: grid(2, r...), spelling: 1}
	}},
	{"determinants", func(g *Generator) built {
		a, b, c, d := g.expression(1), g.number(), g.number(), g.expression(1)
		return built{left: object(det, grid(2, a, b, c, d)), right: less(times(a, d), times(b, c)), spelling: 1}
	}},
	{"determinants of order three", func(g *Generator) built {
		x, y, z := g.expression(1), g.expression(1), g.expression(1)
		one := whole(1)
		return built{left: object(det, grid(3, one, x, to(x, 2), one, y, to(y, 2), one, z, to(z, 2))),
			right: times(less(y, x), less(z, x), less(z, y)), spelling: 1}
	}},
	{"lines", func(g *Generator) built {
		a, b, k := g.within(1, 6), g.within(-9, 9), g.nonzero()
		x, y := sym("x"), sym("y")
		at := func(v *big.Rat) map[string]*big.Rat {
			w := new(big.Rat).Mul(v, big.NewRat(a, 1))
			return map[string]*big.Rat{"x": v, "y": w.Add(w, big.NewRat(b, 1))}
		}
		line := g.fold(equals(y, sumOf(times(whole(a), x), whole(b))), true)
		general := g.fold(equals(sumOf(times(whole(k*a), x), times(whole(-k), y), whole(k*b)), whole(0)), true)
		return built{left: line, right: general, witnesses: []map[string]*big.Rat{at(big.NewRat(1, 1)), at(big.NewRat(-3, 2)), at(big.NewRat(7, 5))}}
	}},
	{"linear equations", func(g *Generator) built {
		a, b, k := g.nonzero(), g.nonzero(), g.nonzero()
		x := sym("x")
		return built{left: g.fold(equals(sumOf(times(whole(a), x), whole(b)), whole(0)), true),
			right:     g.fold(equals(times(whole(k*a), x), whole(-k*b)), true),
			witnesses: []map[string]*big.Rat{{"x": big.NewRat(-b, a)}}}
	}},
	{"quadratic equations", func(g *Generator) built {
		a, b, k := g.nonzero(), g.nonzero(), g.nonzero()
		x := sym("x")
		return built{left: g.fold(equals(times(less(x, whole(a)), less(x, whole(b))), whole(0)), true),
			right:     g.fold(equals(sumOf(times(whole(k), to(x, 2)), times(whole(-k*(a+b)), x)), whole(-k*a*b)), true),
			witnesses: []map[string]*big.Rat{{"x": big.NewRat(a, 1)}, {"x": big.NewRat(b, 1)}}}
	}},
	{"circles", func(g *Generator) built {
		a, b, k := g.nonzero(), g.nonzero(), g.within(1, 5)
		x, y := sym("x"), sym("y")
		var ws []map[string]*big.Rat
		for _, d := range [][2]int64{{3, 4}, {-3, 4}, {4, -3}, {-4, -3}, {5, 0}} {
			ws = append(ws, map[string]*big.Rat{"x": big.NewRat(a+k*d[0], 1), "y": big.NewRat(b+k*d[1], 1)})
		}
		return built{left: g.fold(equals(sumOf(to(less(x, whole(a)), 2), to(less(y, whole(b)), 2)), whole(25*k*k)), true),
			right:     g.fold(equals(sumOf(to(x, 2), to(y, 2), times(whole(-2*a), x), times(whole(-2*b), y), whole(a*a+b*b-25*k*k)), whole(0)), true),
			witnesses: ws}
	}},
	{"functions by name", func(g *Generator) built {
		l, r := g.line("expansion")
		return built{left: &term{op: function, name: "f(x)", args: []*term{l}}, right: &term{op: function, name: "f(x)", args: []*term{r}}}
	}},
	{"units", func(g *Generator) built {
		us := [][2]string{{"km", "m"}, {"m", "cm"}, {"kg", "g"}, {"h", "min"}, {"min", "s"}, {"cm", "mm"}}[g.rng.IntN(6)]
		v := big.NewRat(g.within(1, 60), 1)
		f := new(big.Rat).Quo(units[us[0]].factor, units[us[1]].factor)
		return built{left: &term{op: quantity, name: us[0], args: []*term{ratio(v)}},
			right: &term{op: quantity, name: us[1], args: []*term{ratio(new(big.Rat).Mul(v, f))}}, spelling: 1}
	}},
}

func pow10(n int64) int64 {
	v := int64(1)
	for ; n > 0; n-- {
		v *= 10
	}
	return v
}
