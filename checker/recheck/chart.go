package recheck

import "math/big"

// fraction is a rational function of one unknown, coefficients from the constant term up, in
// relation to 0; or, where end is set, the unknown itself in relation to an irrational constant.
type fraction struct {
	rel      string
	num, den []*big.Rat
	end      *Term
	whole    bool // no relation: the unknown is a whole number
}

// checkSignChart accepts a relation in one unknown, its membership in a set or a relation
// between two sets, that follows from others in it: between neighbouring roots of all
// numerators and denominators no sign changes, so one point of each part, and the roots
// themselves, decide.
func checkSignChart(c Claim, e SignChart) error {
	if bars, ok := firstBars(append([]Claim{c}, c.Given...)); ok {
		// Where u ≥ 0 it is |u|, and where u ≤ 0 it is -|u|.
		const most = 5
		if len(c.Given) > most+6 {
			return errFails
		}
		u := bars.Args[0]
		for rel, by := range map[string]Term{">=": u, "<=": product(number64(-1), u)} {
			half := Claim{Rel: c.Rel, Left: swap(c.Left, bars, by), Right: swap(c.Right, bars, by)}
			for _, g := range c.Given {
				half.Given = append(half.Given, Claim{Rel: g.Rel, Left: swap(g.Left, bars, by), Right: swap(g.Right, bars, by)})
			}
			half.Given = append(half.Given, Claim{Rel: rel, Left: u, Right: number64(0)})
			if err := checkSignChart(half, e); err != nil {
				return err
			}
		}
		return nil
	}
	var all []formula
	var cuts cuts
	for _, r := range append(c.Given[:len(c.Given):len(c.Given)], Claim{Rel: c.Rel, Left: c.Left, Right: c.Right}) {
		f, ok := charted(r, e.Variable)
		if !ok {
			return errFails
		}
		all = append(all, f)
		f.each(cuts.add)
	}
	spots, ok := cuts.spots()
	if !ok {
		return errFails
	}
	// holds reports whether the claim holds where all that is given does.
	holds := func(s spot) bool {
		for i := range all {
			yes, ok := all[i].at(s)
			if !ok {
				return false
			}
			if i == len(all)-1 || !yes {
				return yes || i < len(all)-1
			}
		}
		return false
	}
	for _, s := range spots {
		if only := cuts.whole && s.cut && s.lo.IsInt() && s.lo == s.hi; !only && !holds(s) {
			return errFails
		}
	}
	if !cuts.whole {
		return nil
	}
	// What was asked so far counted for numbers that are not whole. Beyond the first and last spots no sign changes.
	const farthest = 1000
	from := new(big.Int).Div(spots[0].lo.Num(), spots[0].lo.Denom())
	last := spots[len(spots)-1].hi
	to := new(big.Int).Add(new(big.Int).Div(last.Num(), last.Denom()), big.NewInt(1))
	if new(big.Int).Sub(to, from).Cmp(big.NewInt(farthest)) > 0 {
		return errFails
	}
	for ; from.Cmp(to) <= 0; from.Add(from, big.NewInt(1)) {
		if x := new(big.Rat).SetInt(from); !holds(spot{lo: x, hi: x, whole: true}) {
			return errFails
		}
	}
	return nil
}

// spot is a rational number where both ends are one, and else the only root of all
// polynomials at hand that lies above lo and up to hi.
type spot struct {
	lo, hi *big.Rat
	whole  bool // it counts as a whole number
	cut    bool // a root rather than a number between two of them
}

// sign returns the sign of a polynomial there.
func (s spot) sign(p []*big.Rat) int {
	if s.lo != s.hi && len(p) > 1 && rootsBetween(squarefree(p), s.lo, s.hi) > 0 {
		return 0
	}
	return value(p, s.hi).Sign()
}

// against returns the sign of the number there less the constant e, which is a root of those polynomials.
func (s spot) against(e Term) (sign int, ok bool) {
	r := &ruler{p: 256, values: map[string]Term{}}
	at, err := r.evaluate(e, false)
	if err != nil || !at.isReal() {
		return 0, false
	}
	side := func(x *big.Rat) int {
		y, err := r.evaluate(Term{Op: "num", Text: x.RatString()}, false)
		switch {
		case err != nil:
		case certainlyHolds(">", y.re, at.re):
			return 1
		case certainlyHolds("<", y.re, at.re):
			return -1
		}
		return 0
	}
	lo, hi := side(s.lo), side(s.hi)
	if lo == 0 || hi == 0 {
		return 0, false
	}
	if lo != hi {
		return 0, true
	}
	return hi, true
}

// holds reports whether the relation holds there.
func (f *fraction) holds(s spot) (yes, ok bool) {
	if f.whole {
		return s.whole, true
	}
	if f.end != nil {
		sign, ok := s.against(*f.end)
		return ok && stands(f.rel, sign), ok
	}
	d := s.sign(f.den)
	return d != 0 && stands(f.rel, s.sign(f.num)*d), true
}

// firstBars returns an absolute value in the claims that has no other in it.
func firstBars(cs []Claim) (bars Term, ok bool) {
	for _, c := range cs {
		for _, t := range []Term{c.Left, c.Right} {
			holds(t, func(x Term) bool {
				if x.Op == "abs" && len(x.Args) == 1 && !holds(x.Args[0], func(y Term) bool { return y.Op == "abs" }) {
					bars, ok = x, true
				}
				return ok
			})
			if ok {
				return bars, true
			}
		}
	}
	return bars, false
}

// swap puts by for every occurrence of old.
func swap(t, old, by Term) Term {
	if same(t, old) {
		return by
	}
	out := Term{Op: t.Op, Text: t.Text}
	for _, a := range t.Args {
		out.Args = append(out.Args, swap(a, old, by))
	}
	return out
}

// stands reports whether a number of that sign stands in the relation to 0.
func stands(rel string, sign int) bool {
	switch rel {
	case "<":
		return sign < 0
	case "<=":
		return sign <= 0
	case ">":
		return sign > 0
	case ">=":
		return sign >= 0
	case "!=":
		return sign != 0
	}
	return sign == 0
}

// oneUnknown writes left - right of a relation as a fraction in the unknown.
func oneUnknown(c Claim, name string) (fraction, bool) {
	switch c.Rel {
	case "<", "<=", ">", ">=", "!=", "=":
	default:
		return fraction{}, false
	}
	w := newWorld()
	f, err := w.normal(difference(c.Left, c.Right))
	if err != nil {
		return fraction{}, false
	}
	above, by := w.over(w.fold(f))
	above, _ = w.strip(above, func(x genPower) bool { return w.gens[x.g].positive }) // as eˣ, which changes no sign
	below := integer(1)
	for _, x := range by {
		for ; x.e.n > 0; x.e.n-- {
			below = w.mul(below, w.gens[x.g].whole)
		}
	}
	n, j, ok1 := w.dense(above, name)
	d, k, ok2 := w.dense(below, name)
	if !ok1 || !ok2 {
		return ended(c, name)
	}
	for ; j < k; j++ {
		d = append([]*big.Rat{new(big.Rat)}, d...)
	}
	for ; j > k; k++ {
		n = append([]*big.Rat{new(big.Rat)}, n...)
	}
	return fraction{rel: c.Rel, num: n, den: d}, true
}

// ended takes a relation between the unknown and a constant that is not rational.
func ended(c Claim, name string) (fraction, bool) {
	x, e, rel := c.Left, c.Right, c.Rel
	if !isSymbol(x, name) {
		x, e, rel = e, x, mirrored[rel]
	}
	if !isSymbol(x, name) || holds(e, func(t Term) bool { return t.Op == "sym" }) {
		return fraction{}, false
	}
	return fraction{rel: rel, end: &e}, true
}

func isSymbol(t Term, name string) bool { return t.Op == "sym" && t.Text == name }

func value(p []*big.Rat, x *big.Rat) *big.Rat {
	s := new(big.Rat)
	for i := len(p) - 1; i >= 0; i-- {
		s.Add(s.Mul(s, x), p[i])
	}
	return s
}

// convolve multiplies two polynomials; the product with 0 leaves the other as it is.
func convolve(p, q []*big.Rat) []*big.Rat {
	if len(q) == 0 {
		return p
	}
	out := make([]*big.Rat, len(p)+len(q)-1)
	for i := range out {
		out[i] = new(big.Rat)
	}
	for i, a := range p {
		for j, b := range q {
			out[i+j].Add(out[i+j], new(big.Rat).Mul(a, b))
		}
	}
	return out
}

// remainder divides p by q and returns the rest, and the quotient.
func remainder(p, q []*big.Rat) (rest, quo []*big.Rat) {
	rest = append([]*big.Rat(nil), p...)
	for len(rest) >= len(q) {
		k := new(big.Rat).Quo(rest[len(rest)-1], q[len(q)-1])
		from := len(rest) - len(q)
		for len(quo) <= from {
			quo = append(quo, new(big.Rat))
		}
		quo[from] = k
		for i := range q {
			rest[from+i] = new(big.Rat).Sub(rest[from+i], new(big.Rat).Mul(k, q[i]))
		}
		for len(rest) > 0 && rest[len(rest)-1].Sign() == 0 {
			rest = rest[:len(rest)-1]
		}
	}
	return rest, quo
}

func slope(p []*big.Rat) []*big.Rat {
	d := make([]*big.Rat, len(p)-1)
	for i := range d {
		d[i] = new(big.Rat).Mul(p[i+1], big.NewRat(int64(i+1), 1))
	}
	return d
}

// squarefree divides p by its common factor with its derivative.
func squarefree(p []*big.Rat) []*big.Rat {
	if len(p) < 3 {
		return p
	}
	a, b := p, slope(p)
	for len(b) > 0 {
		r, _ := remainder(a, b)
		a, b = b, r
	}
	_, q := remainder(p, a)
	return q
}

// chain is Sturm's chain of p.
func chain(p []*big.Rat) [][]*big.Rat {
	out := [][]*big.Rat{p}
	for a, b := p, slope(p); len(b) > 0; {
		out = append(out, b)
		r, _ := remainder(a, b)
		for i := range r {
			r[i] = new(big.Rat).Neg(r[i])
		}
		a, b = b, r
	}
	return out
}

func changes(chain [][]*big.Rat, sign func(p []*big.Rat) int) int {
	n, last := 0, 0
	for _, q := range chain {
		s := sign(q)
		if s == -last && s != 0 {
			n++
		}
		if s != 0 {
			last = s
		}
	}
	return n
}

// rootsBetween counts the roots of a squarefree polynomial above a and up to b.
func rootsBetween(p []*big.Rat, a, b *big.Rat) int {
	c := chain(p)
	at := func(x *big.Rat) int { return changes(c, func(q []*big.Rat) int { return value(q, x).Sign() }) }
	return at(a) - at(b)
}

// bound returns a number above all roots, by Cauchy.
func bound(p []*big.Rat) *big.Rat {
	most := new(big.Rat)
	for _, c := range p[:len(p)-1] {
		if a := new(big.Rat).Abs(new(big.Rat).Quo(c, p[len(p)-1])); a.Cmp(most) > 0 {
			most = a
		}
	}
	return most.Add(most, big.NewRat(2, 1))
}

// isolate returns ranges in increasing order, each with one root above its lower and up to
// its upper end. The lower ends are no roots and lie above the root before.
func isolate(p []*big.Rat) (out [][2]*big.Rat, ok bool) {
	if len(p) < 2 {
		return nil, true
	}
	c := chain(p)
	count := func(x *big.Rat) int { return changes(c, func(q []*big.Rat) int { return value(q, x).Sign() }) }
	const most = 4000
	steps := 0
	var split func(a, b *big.Rat, va, vb int) bool
	split = func(a, b *big.Rat, va, vb int) bool {
		if steps++; steps > most {
			return false
		}
		if va == vb {
			return true
		}
		if va-vb == 1 && value(p, a).Sign() != 0 {
			out = append(out, [2]*big.Rat{a, b})
			return true
		}
		m := new(big.Rat).Add(a, b)
		m.Mul(m, big.NewRat(1, 2))
		vm := count(m)
		return split(a, m, va, vm) && split(m, b, vm, vb)
	}
	hi := bound(p)
	lo := new(big.Rat).Neg(hi)
	return out, split(lo, hi, count(lo), count(hi))
}
