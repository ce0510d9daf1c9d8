package recheck

import "math/big"

// Slopes supports an inequality in one unknown on an interval, which the relations given about the unknown
// bound: between neighbouring Cuts the difference of its sides keeps its sign.
type Slopes struct {
	Variable string `json:"variable"`
	Cuts     []Term `json:"cuts,omitempty"` // in increasing order; those outside of the interval count for nothing
}

func (Slopes) Kind() string { return "slopes" }
func (Slopes) evidence()    {}

// maxSlopes caps the derivatives of a function of which the signs are asked, and maxSlopeSteps the sizes of all.
const (
	maxSlopes     = 4
	maxSlopeSteps = 1000
)

// survey finds the signs of functions of x on intervals.
type survey struct {
	x     Term
	cuts  []Term
	depth int
	most  int // depth
	steps int
}

func checkSlopes(c Claim, e Slopes) error {
	k := survey{x: Term{Op: "sym", Text: e.Variable}, cuts: e.Cuts}
	within := Term{Op: "interval", Text: "()", Args: []Term{negative(Term{Op: "const", Text: "inf"}), {Op: "const", Text: "inf"}}}
	for _, g := range c.Given {
		rel, end := g.Rel, g.Right
		if !same(g.Left, k.x) {
			rel, end = mirrored[rel], g.Left
		}
		if !same(g.Left, k.x) && !same(g.Right, k.x) || hasSymbol(end, e.Variable) || rel == "" || rel == "!=" {
			continue
		}
		side := 0
		if rel[0] == '<' {
			side = 1
		}
		if was := within.Args[side]; side == 0 && !below(was, end) || side == 1 && !below(end, was) {
			continue
		}
		within.Args[side] = end
		if len(rel) == 2 {
			within.Text = [2]string{"[" + within.Text[1:], within.Text[:1] + "]"}[side]
		}
	}
	if ends := within.Args; below(ends[1], ends[0]) || within.Text == "()" && same(ends[0], ends[1]) {
		return nil // there is no such number
	}
	for ; k.most <= maxSlopes; k.most++ {
		if k.stands(c.Rel, difference(c.Left, c.Right), within) {
			return nil
		}
	}
	return errFails
}

// stands reports whether f stands in the relation to 0 on the interval.
func (k *survey) stands(rel string, f, within Term) bool {
	if !k.defined(f, within) {
		return false
	}
	return k.each(within, func(at Term, piece *Term) bool {
		if piece == nil {
			s, ok := k.signAt(f, at)
			return ok && stands(rel, s)
		}
		s := k.sign(f, *piece)
		return s != 0 && stands(rel, s)
	})
}

// each passes through the interval from cut to cut: numbers of it at which it is cut or ends, and the pieces between.
func (k *survey) each(within Term, visit func(at Term, piece *Term) bool) bool {
	ends := within.Args[:1:1]
	for _, c := range append(k.cuts[:len(k.cuts):len(k.cuts)], within.Args[1]) {
		if below(ends[len(ends)-1], c) && (below(c, within.Args[1]) || same(c, within.Args[1])) {
			ends = append(ends, c)
		}
	}
	last := len(ends) - 1
	if last == 0 || !same(ends[last], within.Args[1]) {
		return false
	}
	for i, end := range ends {
		if (i > 0 || within.Text[0] == '[') && (i < last || within.Text[1] == ']') && !visit(end, nil) {
			return false
		}
		if i < last && !visit(end, &Term{Op: "interval", Text: "()", Args: ends[i : i+2]}) {
			return false
		}
	}
	return true
}

// below reports whether a is certainly less than b.
func below(a, b Term) bool {
	if infinity(a) != 0 || infinity(b) != 0 {
		return infinity(a) < infinity(b)
	}
	s, ok := constantSign(difference(b, a))
	return ok && s > 0
}

// defined reports whether f has a value everywhere on the interval.
func (k *survey) defined(f, within Term) bool {
	b := behaviour{x: k.x}
	b.defined(f, widened(within))
	for _, n := range b.needs {
		if checkSignChart(n.Claim, SignChart{Variable: k.x.Text}) != nil && (k.deep() || !k.stands(n.Rel, n.Left, within)) {
			return false
		}
	}
	return !b.failed
}

// deep reports whether too much has been asked.
func (k *survey) deep() bool {
	k.steps++
	return k.depth > k.most || k.steps > maxSlopeSteps
}

// sign is that of f on all of an open interval, or 0.
func (k *survey) sign(f, within Term) (sign int) {
	if k.deep() {
		return 0
	}
	if !hasSymbol(f, k.x.Text) {
		sign, _ = settledSign(f)
		return sign
	}
	k.depth++
	defer func() { k.depth-- }()
	given := inside(k.x, widened(within))
	for i, rel := range [2]string{"<", ">"} {
		if checkSignChart(Claim{Rel: rel, Left: f, Right: number64(0), Given: given}, SignChart{Variable: k.x.Text}) == nil && k.defined(f, within) {
			return 2*i - 1
		}
	}
	f = (&point{x: k.x.Text, at: k.x}).value(f) // without zeros and ones
	k.steps += size(f)
	switch {
	case f.Op == "mul":
		sign = k.signs(f, within)
	case f.Op == "pow" && k.defined(f.Args[1], within):
		if sign = k.sign(f.Args[0], within); sign < 0 {
			switch e, ok := rational(f.Args[1]); {
			case !ok || !e.IsInt():
				sign = 0
			case e.Num().Bit(0) == 0:
				sign = 1
			}
		}
	}
	if sign != 0 {
		return sign
	}
	if !k.defined(f, within) {
		return 0
	}
	if sign = k.monotone(f, within); sign != 0 || f.Op != "add" {
		return sign
	}
	var by Term // what is divided by the highest pole in it may be simpler
	pole := new(big.Rat)
	holds(f, func(t Term) bool {
		if t.Op == "pow" && hasSymbol(t, k.x.Text) {
			if e, ok := rational(t.Args[1]); ok && e.Cmp(pole) < 0 {
				by, pole = t, e
			}
		}
		return false
	})
	if pole.Sign() < 0 {
		g := Term{Op: "add"}
		for _, a := range f.Args {
			g.Args = append(g.Args, product(a, inverseOf(by)))
		}
		if sign = k.sign(by, within); sign != 0 {
			sign *= k.monotone(g, within)
		}
	}
	if sign == 0 {
		sign = k.signs(f, within)
	}
	return sign
}

// signs is the sign of a product, and of a sum where all signs are one, or 0.
func (k *survey) signs(of, within Term) (sign int) {
	for i, a := range of.Args {
		s := k.sign(a, within)
		if i == 0 {
			sign = s
		} else if of.Op == "mul" {
			sign *= s
		} else if s != sign {
			sign = 0
		}
		if sign == 0 {
			break
		}
	}
	return sign
}

// monotone is the sign of f on all of an open interval by that of its derivative and the limits of f at the ends, or 0.
func (k *survey) monotone(f, within Term) int {
	d, err := derivative(f, k.x.Text)
	if err != nil {
		return 0
	}
	switch s := k.sign(d, within); s {
	case -1, 1:
		first, ok1 := k.limit(f, within.Args[0], "+")
		last, ok2 := k.limit(f, within.Args[1], "-")
		if ok1 && first*s >= 0 {
			return s
		}
		if ok2 && last*s <= 0 {
			return -s
		}
	}
	return 0
}

// widened is an interval with rational ends around another.
func widened(within Term) Term {
	const bits = 20
	ends := append([]Term{}, within.Args...)
	for i, end := range ends {
		if _, ok := rational(end); ok || infinity(end) != 0 {
			continue
		}
		v, ok := encloseConstant(end)
		if !ok {
			ends[i] = Term{Op: "const", Text: "inf"} // it is not bounded there
			continue
		}
		n := new(big.Int).Rsh([2]*big.Int{v.lo, v.hi}[i], constantBits-bits) // rounded down
		n.Add(n, big.NewInt(int64(i)))
		ends[i] = Term{Op: "num", Text: new(big.Rat).SetFrac(n, big.NewInt(1<<bits)).RatString()}
	}
	return Term{Op: "interval", Text: within.Text, Args: ends}
}

// signAt is the sign of the value of f at a number.
func (k *survey) signAt(f, at Term) (int, bool) {
	return settledSign((&point{x: k.x.Text, at: at}).value(f))
}

// settledSign is the sign of a constant, which may be 0.
func settledSign(c Term) (int, bool) {
	if s, ok := constantSign(c); ok {
		return int(s), true
	}
	return 0, sameValue(c, number64(0))
}

// limit is the sign of the limit of f, which is 0 where that is 0.
func (k *survey) limit(f, at Term, side string) (int, bool) {
	g := (&climber{x: k.x}).grow(approaching(f, k.x, at, side))
	if g == nil || g.bounded {
		return 0, false
	}
	order, ok := g.order()
	if order < 0 {
		return 0, ok
	}
	sign, known := settledSign(g.c)
	return sign, ok && known && (sign != 0 || order == 0)
}
