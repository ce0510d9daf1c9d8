package recheck

import "strings"

// Behaviour supports or refutes what is said of a real function on a set of numbers: Proofs
// support what Needs says it takes, one for one.
type Behaviour struct {
	Against bool `json:"against,omitempty"`
	// Points are the numbers that show it: where a value is taken, two places that are out of order.
	Points []Term `json:"points,omitempty"`
	// Piece is the index of the interval of the set that they are in.
	Piece int `json:"piece,omitempty"`
	// Order is that of the first derivative that does not vanish at the place spoken of, or what a period is divided by.
	Order  int        `json:"order,omitempty"`
	Proofs []Evidence `json:"proofs"`
}

func (Behaviour) Kind() string { return "behaviour" }
func (Behaviour) evidence()    {}

// Need is a claim that is to be proved, or refuted.
type Need struct {
	Claim
	Refuted bool
}

func checkBehaviour(c Claim, e Behaviour) error {
	needs := Needs(c, e)
	if len(needs) == 0 || len(needs) != len(e.Proofs) {
		return errFails
	}
	for i, n := range needs {
		if refutes(n.Claim, e.Proofs[i]) != n.Refuted || Check(n.Claim, e.Proofs[i]) != nil && !n.tight(e.Proofs[i]) {
			return errFails
		}
	}
	return nil
}

// tight reports whether e proves a ≤ b or a ≥ b by a = b.
func (n Need) tight(e Evidence) bool {
	return !n.Refuted && len(n.Rel) == 2 && n.Rel != "!=" && Check(Claim{Rel: "=", Left: n.Left, Right: n.Right, Given: n.Given}, e) == nil
}

// Needs says what it takes to prove a claim on the behaviour of a function, or to refute it with the
// Points given; nil where that cannot be. The claim's left side is a word with the function, its
// variable and the intervals of the set, or the place, for its arguments.
//
//	increasing, decreasing ∋ an interval       = the union of all such intervals
//	maximum, minimum       = the value         maximizer, minimizer ∋ a place of it, localmaximizer … likewise
//	range                  = an interval       zeros = a set
//	period                 = the least one     axis ∋ x, centre ∋ (x, y)
//	tangent                = the line          inflection ∋ a place
//	even, odd, injective   = the word "true"
func Needs(c Claim, e Behaviour) []Need {
	if len(c.Left.Args) < 3 || c.Left.Args[1].Op != "sym" {
		return nil
	}
	x := c.Left.Args[1]
	d, err := derivative(c.Left.Args[0], x.Text)
	if err != nil {
		return nil
	}
	b := behaviour{f: c.Left.Args[0], x: x, slope: d, pieces: c.Left.Args[2:], value: c.Right, e: e}
	if e.Piece < 0 || e.Piece >= len(b.pieces) {
		return nil
	}
	ok := false
	switch c.Left.Op {
	case "increasing":
		ok = b.monotone(">=", "<=")
	case "decreasing":
		ok = b.monotone("<=", ">=")
	case "maximum":
		ok = b.greatest("<=", ">")
	case "minimum":
		ok = b.greatest(">=", "<")
	case "maximizer":
		ok = b.taken("<=", "<")
	case "minimizer":
		ok = b.taken(">=", ">")
	case "localmaximizer":
		ok = b.turn("<")
	case "localminimizer":
		ok = b.turn(">")
	case "localmaximum":
		ok = b.turnValue("<")
	case "localminimum":
		ok = b.turnValue(">")
	case "inflection":
		ok = b.inflection()
	case "range":
		ok = b.image()
	case "zeros":
		ok = b.zeros()
	case "even":
		ok = b.same(b.at(negative(x)), b.f)
	case "odd":
		ok = b.same(b.at(negative(x)), negative(b.f))
	case "axis":
		ok = b.same(b.at(difference(product(number64(2), b.value), x)), b.f)
	case "centre":
		if len(b.value.Args) == 2 {
			ok = b.same(sum(b.at(difference(product(number64(2), b.value.Args[0]), x)), b.f), product(number64(2), b.value.Args[1]))
		}
	case "period", "leastperiod":
		ok = b.period(c.Left.Op == "period")
	case "tangent":
		ok = b.tangent()
	case "injective":
		ok = b.injective()
	}
	if !ok {
		return nil
	}
	return b.needs
}

// behaviour collects what is needed.
type behaviour struct {
	f, x, slope, value Term
	pieces             []Term
	e                  Behaviour
	needs              []Need
}

func (b *behaviour) at(t Term) Term { return put(b.f, map[string]Term{b.x.Text: t}) }

// need adds a claim; that on the values of one letter holds where it is in the intervals.
func (b *behaviour) need(l Term, rel string, r Term, within ...Term) {
	c := Claim{Rel: rel, Left: l, Right: r}
	for _, p := range within {
		c.Given = append(c.Given, inside(b.x, p)...)
	}
	b.needs = append(b.needs, Need{Claim: c})
}

// inside says that t lies in an interval.
func inside(t, interval Term) (out []Claim) {
	for i, rel := range [2]string{">", "<"} {
		if end := interval.Args[i]; infinity(end) == 0 {
			if interval.Text[i] == '[' || interval.Text[i] == ']' {
				rel += "="
			}
			out = append(out, Claim{Rel: rel, Left: t, Right: end})
		}
	}
	return out
}

// places needs the points to lie in an interval, one after the other.
func (b *behaviour) places(interval Term, count int) bool {
	if len(b.e.Points) != count || interval.Op != "interval" || len(interval.Args) != 2 || len(interval.Text) != 2 {
		return false
	}
	for i, t := range b.e.Points {
		for _, c := range inside(t, interval) {
			b.needs = append(b.needs, Need{Claim: c})
		}
		if i > 0 {
			b.need(b.e.Points[i-1], "<", t)
		}
	}
	return true
}

func open(interval Term) Term { return Term{Op: "interval", Text: "()", Args: interval.Args} }

// everywhere needs the function to have a value on the whole of the set.
func (b *behaviour) everywhere() bool {
	for _, p := range b.pieces {
		if !b.defined(b.f, p) {
			return false
		}
	}
	return true
}

// defined needs t to have a value, and so to be continuous, on an interval.
func (b *behaviour) defined(t, interval Term) bool {
	if !hasSymbol(t, b.x.Text) {
		return true
	}
	switch t.Op {
	case "sym", "add", "mul", "sin", "cos", "abs", "atan", "exp":
	case "log":
		b.need(t.Args[0], ">", number64(0), interval)
	case "pow":
		base, e := t.Args[0], t.Args[1]
		down := strings.HasPrefix(e.Text, "-")
		switch {
		case hasSymbol(e, b.x.Text):
			if hasSymbol(base, b.x.Text) {
				return false
			}
			b.need(base, ">", number64(0))
		case e.Op != "num" || evenRoot(e) && strings.Contains(e.Text, "/") && down:
			b.need(base, ">", number64(0), interval)
		case evenRoot(e) && strings.Contains(e.Text, "/"):
			b.need(base, ">=", number64(0), interval)
		case down:
			b.need(base, "!=", number64(0), interval)
		}
	default:
		return false
	}
	for _, a := range t.Args {
		if !b.defined(a, interval) {
			return false
		}
	}
	return true
}

func (b *behaviour) piece() Term { return b.pieces[b.e.Piece] }

// monotone: the derivative has the sign there, and is not 0 everywhere; against it speaks a place where it has the
// other sign. Where all intervals are told, it has the other sign between them.
func (b *behaviour) monotone(rel, against string) bool {
	all := []Term{b.value}
	if b.value.Op == "union" {
		all = b.value.Args
	}
	for _, p := range all {
		if p.Op != "interval" || len(p.Args) != 2 || len(p.Text) != 2 {
			return false
		}
	}
	zero := number64(0)
	if b.e.Against {
		if b.e.Order >= len(all) || b.e.Order < 0 || !b.places(open(all[b.e.Order]), 1) {
			return false
		}
		b.need(put(b.slope, map[string]Term{b.x.Text: b.e.Points[0]}), against[:1], zero)
		return true
	}
	if len(b.e.Points) != len(all) {
		return false
	}
	last := product(number64(-1), Term{Op: "const", Text: "inf"})
	for i, p := range all {
		one := *b
		one.e.Points, one.needs = b.e.Points[i:i+1], nil
		if !one.places(p, 1) {
			return false
		}
		b.needs = append(b.needs, one.needs...)
		b.need(put(b.slope, map[string]Term{b.x.Text: b.e.Points[i]}), rel[:1], zero)
		b.need(b.slope, rel, zero, open(p))
		if !b.defined(b.f, p) {
			return false
		}
		if b.value.Op == "union" {
			if i > 0 {
				b.need(last, "<", p.Args[0])
			}
			b.between(last, p.Args[0], against)
			last = p.Args[1]
		}
	}
	if b.value.Op == "union" {
		b.between(last, Term{Op: "const", Text: "inf"}, against)
	}
	return true
}

// between needs a sign of the derivative between two intervals, wherever the set goes there.
func (b *behaviour) between(lo, hi Term, rel string) {
	if infinity(lo) > 0 || infinity(hi) < 0 {
		return
	}
	for _, p := range b.pieces {
		b.need(b.slope, rel, number64(0), Term{Op: "interval", Text: "()", Args: []Term{lo, hi}}, open(p))
	}
}

// greatest: no value lies beyond it, and it is taken. Against it speaks a value beyond it, or that it is never taken.
func (b *behaviour) greatest(rel, beyond string) bool {
	switch {
	case b.e.Against && len(b.e.Points) == 0:
		for _, p := range b.pieces {
			b.need(b.f, "!=", b.value, p)
		}
		return b.everywhere()
	case !b.places(b.piece(), 1):
		return false
	case b.e.Against:
		b.need(b.at(b.e.Points[0]), beyond, b.value)
		return true
	}
	b.need(b.at(b.e.Points[0]), "=", b.value)
	for _, p := range b.pieces {
		b.need(b.f, rel, b.value, p)
	}
	return b.everywhere()
}

// taken: the place is in the set and no value lies beyond that at it. Against it speaks that it is no place of
// a local extremum either, inside an interval of the set.
func (b *behaviour) taken(rel, below string) bool {
	b.e.Points = []Term{b.value}
	inner := b.piece()
	if b.e.Against {
		inner = open(inner)
	}
	if !b.places(inner, 1) {
		return false
	}
	if b.e.Against {
		return b.turn(below)
	}
	for _, p := range b.pieces {
		b.need(b.f, rel, b.at(b.value), p)
	}
	return b.everywhere()
}

// slopes needs the first derivatives to vanish at a place, and the next one to have the sign given by rel.
func (b *behaviour) slopes(at Term, from int, rel string) bool {
	const most = 8
	if b.e.Order < from || b.e.Order > most {
		return false
	}
	d := b.f
	for k := 1; k <= b.e.Order; k++ {
		next, err := derivative(d, b.x.Text)
		if err != nil {
			return false
		}
		d = next
		value := put(d, map[string]Term{b.x.Text: at})
		switch {
		case k == b.e.Order:
			b.need(value, rel, number64(0))
		case k >= from:
			b.need(value, "=", number64(0))
		}
	}
	return true
}

// turn: the first derivative that does not vanish is of even order and has the sign.
func (b *behaviour) turn(rel string) bool {
	switch odd := b.e.Order%2 != 0; {
	case odd && b.e.Against:
		return b.slopes(b.value, 1, "!=")
	case b.e.Against:
		return b.slopes(b.value, 1, mirrored[rel])
	default:
		return !odd && b.slopes(b.value, 1, rel)
	}
}

func (b *behaviour) turnValue(rel string) bool {
	if b.e.Against || len(b.e.Points) != 1 {
		return false
	}
	b.need(b.at(b.e.Points[0]), "=", b.value)
	b.value = b.e.Points[0]
	return b.turn(rel)
}

// inflection: from the second derivative on, the first that does not vanish is of odd order.
func (b *behaviour) inflection() bool {
	return (b.e.Order%2 == 0) == b.e.Against && b.slopes(b.value, 2, "!=")
}

// image: all values lie in the interval, and its ends are taken or approached on one interval of the set, so that
// all between them are taken. Against it speaks a value outside, or one inside that is never taken.
func (b *behaviour) image() bool {
	v := b.value
	if v.Op != "interval" || len(v.Args) != 2 || len(v.Text) != 2 {
		return false
	}
	if b.e.Against && b.e.Order == 0 {
		if !b.places(v, 1) {
			return false
		}
		for _, p := range b.pieces {
			b.need(b.f, "!=", b.e.Points[0], p)
		}
		return b.everywhere()
	}
	shut := [2]bool{v.Text[0] == '[', v.Text[1] == ']'}
	if b.e.Against {
		i := b.e.Order - 1
		if i < 0 || i > 1 || infinity(v.Args[i]) != 0 || !b.places(b.piece(), 1) {
			return false
		}
		rel := [2]string{"<", ">"}[i]
		if !shut[i] {
			rel += "="
		}
		b.need(b.at(b.e.Points[0]), rel, v.Args[i])
		return true
	}
	if len(b.e.Points) != 2 {
		return false
	}
	for i, t := range b.e.Points {
		if shut[i] {
			for _, c := range inside(t, b.piece()) {
				b.needs = append(b.needs, Need{Claim: c})
			}
			b.need(b.at(t), "=", v.Args[i])
			continue
		}
		side := -1
		for k, end := range b.piece().Args {
			if same(t, end) {
				side = k
			}
		}
		if side < 0 {
			return false
		}
		limit := Term{Op: "limit", Args: []Term{b.f, b.x, t}}
		if infinity(t) == 0 {
			limit.Op += [2]string{"+", "-"}[side]
		}
		b.need(limit, "=", v.Args[i])
	}
	for _, p := range b.pieces {
		for _, c := range inside(b.f, v) {
			b.need(c.Left, c.Rel, c.Right, p)
		}
	}
	return b.everywhere()
}

// zeros: they are zeros, in the set, and there are no others. Against them speaks one that is none, or another.
func (b *behaviour) zeros() bool {
	zero, all := number64(0), []Term{b.value}
	if b.value.Op == "set" {
		all = b.value.Args
	}
	if b.e.Against && len(b.e.Points) == 0 {
		if b.e.Order < 0 || b.e.Order >= len(all) {
			return false
		}
		b.need(b.at(all[b.e.Order]), "!=", zero)
		return true
	}
	if b.e.Against {
		if !b.places(b.piece(), 1) {
			return false
		}
		b.need(b.at(b.e.Points[0]), "=", zero)
		for _, a := range all {
			b.need(b.e.Points[0], "!=", a)
		}
		return true
	}
	for _, a := range all {
		b.need(b.at(a), "=", zero)
	}
	for _, p := range b.pieces {
		b.need(b.f, "!=", zero, p)
		c := &b.needs[len(b.needs)-1]
		for _, a := range all {
			c.Given = append(c.Given, Claim{Rel: "!=", Left: b.x, Right: a})
		}
	}
	return b.everywhere()
}

// same needs two functions to be equal, or not to be.
func (b *behaviour) same(l, r Term) bool {
	b.need(l, "=", r)
	b.needs[len(b.needs)-1].Refuted = b.e.Against
	return true
}

// period: the derivative is a sinusoid u with u″ = -(2π/T)²·u, not 0 everywhere, and the function repeats. Against the
// least period speaks that a part of it is one too.
func (b *behaviour) period(any bool) bool {
	by := func(k int) Term { return b.at(sum(b.x, product(b.value, inverseOf(number64(int64(k)))))) }
	if b.e.Against {
		if b.e.Order < 2 {
			return b.e.Order == 0 && b.same(by(1), b.f)
		}
		b.need(by(b.e.Order), "=", b.f)
		return !any
	}
	u2, err := derivative(b.slope, b.x.Text)
	if err != nil {
		return false
	}
	if u2, err = derivative(u2, b.x.Text); err != nil || len(b.e.Points) != 1 {
		return false
	}
	frequency := product(number64(2), Term{Op: "const", Text: "pi"}, inverseOf(b.value))
	b.need(b.value, ">", number64(0))
	b.need(by(1), "=", b.f)
	b.need(u2, "=", negative(product(frequency, frequency, b.slope)))
	b.need(put(b.slope, map[string]Term{b.x.Text: b.e.Points[0]}), "!=", number64(0))
	return true
}

// tangent: the line has the function's value and slope at the place, which stands for the set.
func (b *behaviour) tangent() bool {
	slope, err := derivative(b.value, b.x.Text)
	if err != nil {
		return false
	}
	at := map[string]Term{b.x.Text: b.pieces[0]}
	parts := [2][2]Term{{put(b.value, at), put(b.f, at)}, {slope, put(b.slope, at)}}
	for i, p := range parts {
		switch {
		case !b.e.Against:
			b.need(p[0], "=", p[1])
		case i == b.e.Order:
			b.need(p[0], "!=", p[1])
		}
	}
	return len(b.needs) > 0
}

// injective: the derivative keeps its sign. Against it speak two places with one value.
func (b *behaviour) injective() bool {
	if b.e.Against {
		if !b.places(b.piece(), 2) {
			return false
		}
		b.need(b.at(b.e.Points[0]), "=", b.at(b.e.Points[1]))
		return true
	}
	if len(b.pieces) != 1 {
		return false
	}
	b.value = b.piece()
	if b.e.Order == 0 {
		return b.monotone(">=", "<=")
	}
	return b.monotone("<=", ">=")
}
