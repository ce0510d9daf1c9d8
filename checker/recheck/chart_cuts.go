package recheck

import (
	"math/big"
	"sort"
)

// cuts gathers the numbers at which a relation may begin or cease to hold: rational roots, and
// those of a polynomial, which has the ends that are not rational among its roots.
type cuts struct {
	rational []*big.Rat
	rest     []*big.Rat // the product of all polynomials of higher degree, each once
	ends     []Term
	seen     map[string]bool
	whole    bool // some relation asks for whole numbers
}

// add takes in a relation.
func (c *cuts) add(f *fraction) {
	switch {
	case f.whole:
		c.whole = true
	case f.end != nil:
		c.ends = append(c.ends, *f.end)
	default:
		c.root(f.num)
		c.root(f.den)
	}
}

// root takes in the roots of a polynomial; a constant has none.
func (c *cuts) root(p []*big.Rat) {
	if len(p) < 2 {
		return
	}
	key := ""
	for _, a := range p {
		key += new(big.Rat).Quo(a, p[len(p)-1]).String() + " "
	}
	if c.seen == nil {
		c.seen = map[string]bool{}
	}
	switch {
	case c.seen[key]:
	case len(p) == 2:
		x := new(big.Rat).Quo(p[0], p[1])
		c.rational = append(c.rational, x.Neg(x))
	case c.rest == nil:
		c.rest = p
	default:
		c.rest = convolve(c.rest, p)
	}
	c.seen[key] = true
}

// spots returns the cuts and a number between any two neighbours, below the first and above the
// last one, in increasing order.
func (c *cuts) spots() (out []spot, ok bool) {
	const most = 40
	if len(c.rest) > most || len(c.rational) > 2*most {
		return nil, false
	}
	for _, e := range c.ends {
		if len(c.rest) < 2 || !vanishes(c.rest, e) {
			return nil, false // it may begin or cease to hold between the cuts
		}
	}
	sort.Slice(c.rational, func(i, j int) bool { return c.rational[i].Cmp(c.rational[j]) < 0 })
	var all []spot
	for _, x := range c.rational {
		all = append(all, spot{lo: x, hi: x})
	}
	if len(c.rest) > 0 {
		rest := squarefree(c.rest)
		for _, x := range c.rational { // a root of both is cut once
			if value(rest, x).Sign() == 0 {
				_, rest = remainder(rest, []*big.Rat{new(big.Rat).Neg(x), big.NewRat(1, 1)})
			}
		}
		roots, ok := isolate(rest)
		if !ok {
			return nil, false
		}
		for _, r := range roots {
			s := spot{lo: r[0], hi: r[1]}
			if x := wholeRoot(rest, r); x != nil {
				s = spot{lo: x, hi: x}
			}
			for _, x := range c.rational {
				s.avoid(rest, x)
			}
			all = append(all, s)
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i].lo.Cmp(all[j].lo) < 0 })
	one := big.NewRat(1, 1)
	low := new(big.Rat)
	for i, s := range all {
		switch {
		case i == 0:
			low = new(big.Rat).Sub(s.lo, one)
		case all[i-1].hi.Cmp(s.lo) < 0:
			low = new(big.Rat).Add(all[i-1].hi, s.lo)
			low.Mul(low, big.NewRat(1, 2))
		default:
			low = s.lo // where one root is cut off from the next, and which is none itself
		}
		s.cut = true
		out = append(out, spot{lo: low, hi: low}, s)
		low = new(big.Rat).Add(s.hi, one)
	}
	return append(out, spot{lo: low, hi: low}), true
}

// avoid halves the range around a root of p until x, which is no root, lies outside of it.
func (s *spot) avoid(p []*big.Rat, x *big.Rat) {
	if s.lo == s.hi {
		return
	}
	for s.lo.Cmp(x) <= 0 && x.Cmp(s.hi) <= 0 {
		m := new(big.Rat).Add(s.lo, s.hi)
		m.Mul(m, big.NewRat(1, 2))
		if value(p, s.hi).Sign() == 0 { // the root itself is the upper end
			s.lo = m
		} else if rootsBetween(p, s.lo, m) > 0 {
			s.hi = m
		} else {
			s.lo = m
		}
	}
}

// wholeRoot returns the root of p above r[0] and up to r[1] where it is a whole number, or nil.
func wholeRoot(p []*big.Rat, r [2]*big.Rat) *big.Rat {
	const most = 100
	x := new(big.Rat).SetInt(new(big.Int).Div(r[1].Num(), r[1].Denom()))
	for i := 0; i < most && x.Cmp(r[0]) > 0; i++ {
		if value(p, x).Sign() == 0 {
			return x
		}
		x = new(big.Rat).Sub(x, big.NewRat(1, 1))
	}
	return nil
}
