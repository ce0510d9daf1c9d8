package identity

import (
	"math"
	"math/big"
	"math/cmplx"
	"slices"
)

// margin is the least difference, relative to the greatest magnitude met in
// the evaluation, that counts in floating point: about 10⁹ roundings.
const margin = 1e-7

// metres, kilograms, seconds of the units in use.
var units = map[string]struct {
	dimension string
	factor    *big.Rat
}{
	"m": {"length", big.NewRat(1, 1)}, "cm": {"length", big.NewRat(1, 100)}, "km": {"length", big.NewRat(1000, 1)}, "mm": {"length", big.NewRat(1, 1000)},
	"kg": {"mass", big.NewRat(1, 1)}, "g": {"mass", big.NewRat(1, 1000)},
	"min": {"time", big.NewRat(60, 1)}, "s": {"time", big.NewRat(1, 1)}, "h": {"time", big.NewRat(3600, 1)},
}

// relation is how two terms stand to each other.
type relation uint8

const (
	unclear relation = iota
	agree            // at every point tried where both are defined, of which there is one
	differ           // certainly
)

// compare evaluates both terms at points. witnesses are points at which
// equations are to hold.
func (g *Generator) compare(a, b *term, witnesses []map[string]*big.Rat) relation {
	switch {
	case a.op == equation && b.op == equation:
		return atWitnesses(a, b, witnesses)
	case a.op == integral && len(a.args) == 1:
		return g.compare(a.args[0], differentiate(b, a.name), nil)
	case a.op == function && b.op == function:
		return g.compare(a.args[0], b.args[0], nil)
	case a.op == quantity && b.op == quantity:
		x, ok := a.args[0].exact(nil)
		y, ok2 := b.args[0].exact(nil)
		if !ok || !ok2 || units[a.name].dimension != units[b.name].dimension {
			return unclear
		}
		x, y = new(big.Rat).Mul(x, units[a.name].factor), new(big.Rat).Mul(y, units[b.name].factor)
		if x.Cmp(y) != 0 {
			return differ
		}
		return agree
	case a.op == interval && b.op == interval:
		for _, t := range []*term{a, b} {
			s := &sample{}
			lo, hi := s.value(t.args[0]), s.value(t.args[1])
			if cmplx.IsNaN(lo) || cmplx.IsNaN(hi) || real(lo) >= real(hi)-margin {
				return unclear
			}
		}
		if a.name != b.name {
			return differ
		}
		return g.inOrder(a.args, b.args)
	case unordered(a) && unordered(b):
		return asSets(a, b)
	case a.op == tuple && b.op == tuple || a.op == matrix && b.op == matrix && a.n == b.n:
		if len(a.args) == len(b.args) {
			return g.inOrder(a.args, b.args)
		}
		return unclear
	case a.scalar() && b.scalar():
		return g.scalars(a, b)
	}
	return unclear
}

func unordered(t *term) bool { return t.op == list || t.op == set || t.op == plusMinus }

func (g *Generator) inOrder(as, bs []*term) relation {
	all := agree
	for i := range as {
		switch g.compare(as[i], bs[i], nil) {
		case differ:
			return differ
		case unclear:
			all = unclear
		}
	}
	return all
}

// atWitnesses reports a point at which exactly one of two equations holds.
func atWitnesses(a, b *term, witnesses []map[string]*big.Rat) relation {
	seen := unclear
	for _, at := range witnesses {
		var holds [2]bool
		defined := true
		for i, t := range []*term{a, b} {
			x, ok := t.args[0].exact(at)
			y, ok2 := t.args[1].exact(at)
			if defined = defined && ok && ok2; defined {
				holds[i] = x.Cmp(y) == 0
			}
		}
		if !defined {
			continue
		}
		if holds[0] != holds[1] {
			return differ
		}
		if holds[0] {
			seen = agree
		}
	}
	return seen
}

// asSets compares the sets of values of two collections.
func asSets(a, b *term) relation {
	s := &sample{complex: usesI(a) || usesI(b)}
	xs, ok := valuesOf(s, a)
	ys, ok2 := valuesOf(s, b)
	if !ok || !ok2 {
		return unclear
	}
	far := func(xs, ys []complex128) bool {
		for _, x := range xs {
			if !slices.ContainsFunc(ys, func(y complex128) bool { return cmplx.Abs(x-y) <= margin*max(1, s.scale) }) {
				return true
			}
		}
		return false
	}
	if far(xs, ys) || far(ys, xs) {
		return differ
	}
	return agree
}

func valuesOf(s *sample, t *term) ([]complex128, bool) {
	args := t.args
	if t.op == plusMinus {
		args = []*term{sumOf(t.args[0], t.args[1]), less(t.args[0], t.args[1])}
	}
	var vs []complex128
	for _, a := range args {
		v := s.value(a)
		if cmplx.IsNaN(v) {
			return nil, false
		}
		vs = append(vs, v)
	}
	return vs, len(vs) > 0
}

func usesI(t *term) bool {
	return t.op == constant && t.name == "i" || slices.ContainsFunc(t.args, usesI)
}

// scalars compares two numbers or functions of their symbols: exactly where
// both are rational, else in floating point with the margin.
func (g *Generator) scalars(a, b *term) relation {
	letters := a.symbols()
	for _, l := range b.symbols() {
		if !slices.Contains(letters, l) {
			letters = append(letters, l)
		}
	}
	complex := usesI(a) || usesI(b)
	seen := unclear
	for k := 0; k < 24; k++ {
		at := make(map[string]*big.Rat, len(letters))
		floats := make(map[string]complex128, len(letters))
		for _, l := range letters {
			at[l] = g.point(l)
			f, _ := at[l].Float64()
			floats[l] = complex128(complexOf(f))
		}
		if x, ok := a.exact(at); ok {
			if y, ok := b.exact(at); ok {
				if x.Cmp(y) != 0 {
					return differ
				}
				seen = agree
				if len(letters) == 0 {
					return agree
				}
				continue
			}
		}
		s := &sample{at: floats, complex: complex}
		x, y := s.value(a), s.value(b)
		if cmplx.IsNaN(x) || cmplx.IsNaN(y) || s.scale > 1e12 {
			if len(letters) == 0 {
				return unclear
			}
			continue
		}
		if d := cmplx.Abs(x - y); d > margin*max(1, s.scale) {
			return differ
		} else if d > 1e-9*max(1, s.scale) || math.IsNaN(d) {
			return unclear
		}
		seen = agree
		if len(letters) == 0 {
			return agree
		}
	}
	return seen
}

func complexOf(f float64) complex128 { return complex(f, 0) }

// point chooses a value: letters of whole numbers get whole numbers.
func (g *Generator) point(letter string) *big.Rat {
	switch letter {
	case "n", "m", "k":
		return big.NewRat(int64(3+g.rng.IntN(6)), 1)
	}
	if g.rng.IntN(3) == 0 {
		return big.NewRat(int64(g.rng.IntN(400)-100), 97)
	}
	return big.NewRat(int64(g.rng.IntN(90)+1), 61)
}
