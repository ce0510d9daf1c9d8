package identity

import (
	"math/big"
	"math/rand/v2"
	"strings"
)

// Pair is two texts and whether they are equal.
type Pair struct {
	// Scheme is the class of identity the pair comes from.
	Scheme string
	// Left and Right are the texts.
	Left, Right string
	// Equal is true for an identity, at every point where both sides are
	// defined, and false for a mutant, which fails at a point where both are defined.
	Equal bool
}

// Generator makes pairs, the same ones for the same seed.
type Generator struct {
	rng     *rand.Rand
	schemes []scheme
	byName  map[string][][2]*term
}

type scheme struct {
	name  string
	lines [][2]*term
	build func(g *Generator) built
}

// New returns a generator.
func New(seed uint64) *Generator {
	g := &Generator{rng: rand.New(rand.NewPCG(seed, 0x9e3779b97f4a7c15)), byName: make(map[string][][2]*term)}
	for _, s := range table {
		sc := scheme{name: s.name}
		for _, l := range s.lines {
			left, right, _ := strings.Cut(l, "=")
			sc.lines = append(sc.lines, [2]*term{template(left), template(right)})
		}
		g.byName[s.name] = sc.lines
		g.schemes = append(g.schemes, sc)
	}
	for _, b := range builders {
		g.schemes = append(g.schemes, scheme{name: b.name, build: b.build})
	}
	for _, st := range statements {
		g.schemes = append(g.schemes, scheme{name: st.name, build: func(g *Generator) built {
			l, r, w := st.build(g)
			said := func(text string) *term { return &term{op: statement, name: text} }
			return built{left: said(l), right: said(r), wrong: said(w), spelling: 1}
		}})
	}
	return g
}

// Schemes returns the names of the classes of identities.
func (g *Generator) Schemes() []string {
	var names []string
	for _, s := range g.schemes {
		names = append(names, s.name)
	}
	return names
}

// Next returns an identity and a mutant of it, in some spelling.
func (g *Generator) Next() (identity, mutant Pair) {
	for {
		name, b, m := g.draw()
		a, c := g.writers(b)
		left := a.write(b.left)
		identity = Pair{name, left, c.write(b.right), true}
		mutant = Pair{name, left, c.write(m), false}
		if identity.Left == identity.Right || mutant.Left == mutant.Right {
			continue
		}
		return identity, mutant
	}
}

// NextTwice returns an identity and a mutant of it, each in LaTeX and as
// programs write them; the texts of the latter are empty where no program would.
func (g *Generator) NextTwice() (identity, mutant [2]Pair) {
	for {
		name, b, m := g.draw()
		w := &writer{LaTeX, g.rng}
		left, code := w.write(b.left), calls(b.left)
		identity = [2]Pair{{name, left, w.write(b.right), true}, {name, code, calls(b.right), true}}
		mutant = [2]Pair{{name, left, w.write(m), false}, {name, code, calls(m), false}}
		if identity[0].Left == identity[0].Right || mutant[0].Left == mutant[0].Right {
			continue
		}
		return identity, mutant
	}
}

// draw returns the terms of an identity and the right side of a mutant.
func (g *Generator) draw() (name string, b built, mutant *term) {
	for {
		s := g.schemes[g.rng.IntN(len(g.schemes))]
		if s.build != nil {
			b = s.build(g)
		} else {
			b.left, b.right = g.instance(s.lines[g.rng.IntN(len(s.lines))])
		}
		if b.wrong == nil && g.compare(b.left, b.right, b.witnesses) != agree {
			continue // defined nowhere the generator looks
		}
		if g.rng.IntN(2) == 0 && b.left.op != integral {
			b.left, b.right = b.right, b.left
		}
		if b.wrong != nil {
			return s.name, b, b.wrong
		}
		if m, ok := g.mutant(b); ok {
			return s.name, b, m
		}
	}
}

func (g *Generator) writers(b built) (a, c *writer) {
	if b.spelling == 1 {
		return &writer{LaTeX, g.rng}, &writer{LaTeX, g.rng}
	}
	return &writer{Spelling(g.rng.IntN(3)), g.rng}, &writer{Spelling(g.rng.IntN(3)), g.rng}
}

// mutant changes the right side until it is certainly another.
func (g *Generator) mutant(b built) (*term, bool) {
	letters := b.left.symbols()
	for range 12 {
		m := g.mutate(b.right, letters)
		if m != nil && g.compare(b.left, m, b.witnesses) == differ {
			return m, true
		}
	}
	return nil, false
}

// line returns an instance of a scheme of the table.
func (g *Generator) line(name string) (left, right *term) {
	ls := g.byName[name]
	return g.instance(ls[g.rng.IntN(len(ls))])
}

// twice returns a number in two forms.
func (g *Generator) twice() (left, right *term) {
	return g.line([]string{"arithmetic", "radicals"}[g.rng.IntN(2)])
}

// instance substitutes into the two sides of a line.
func (g *Generator) instance(l [2]*term) (left, right *term) {
	by := make(map[string]*term)
	for _, n := range []string{"u", "v", "w"} {
		by[n] = g.expression(2)
	}
	for _, n := range []string{"p", "q"} {
		by[n] = g.positive()
	}
	for _, n := range []string{"A", "B", "D"} {
		by[n] = whole(g.nonzero())
	}
	if l[0].op != integral { // C is the constant of integration
		by["C"] = whole(g.nonzero())
	}
	for _, n := range []string{"P", "Q", "R", "S"} {
		by[n] = whole(g.within(2, 9))
	}
	return g.fold(l[0].substitute(by), false), g.fold(l[1].substitute(by), false)
}

func (g *Generator) within(lo, hi int64) int64 { return lo + g.rng.Int64N(hi-lo+1) }

func (g *Generator) nonzero() int64 {
	n := g.within(1, 9)
	if g.rng.IntN(2) == 0 {
		n = -n
	}
	return n
}

func (g *Generator) number() *term {
	if g.rng.IntN(2) == 0 {
		return whole(g.within(-12, 12))
	}
	return ratio(big.NewRat(g.nonzero(), g.within(2, 9)))
}

// surd returns a number with a square root.
func (g *Generator) surd() *term {
	r := sqrt(whole([]int64{2, 3, 5, 6, 7, 10, 11}[g.rng.IntN(7)]))
	if g.rng.IntN(2) == 0 {
		return r
	}
	return times(whole(g.within(2, 6)), r)
}

func (g *Generator) letter() *term {
	return sym([]string{"x", "y", "z", "t", "a", "b", "alpha", "theta"}[g.rng.IntN(8)])
}

// expression returns a polynomial expression of a size, often a letter.
func (g *Generator) expression(size int) *term {
	switch g.rng.IntN(3 + 2*size) {
	case 0, 1, 2:
		return g.letter()
	case 3:
		return times(whole(g.within(2, 7)), g.letter())
	case 4:
		return sumOf(g.letter(), whole(g.nonzero()))
	case 5:
		return to(g.letter(), 2)
	}
	return sumOf(times(whole(g.within(2, 5)), g.letter()), g.letter())
}

// positive returns an expression that has positive values at many points.
func (g *Generator) positive() *term {
	switch g.rng.IntN(4) {
	case 0:
		return sumOf(to(g.letter(), 2), whole(g.within(1, 5)))
	case 1:
		return sumOf(g.letter(), whole(g.within(1, 6)))
	}
	return g.letter()
}
