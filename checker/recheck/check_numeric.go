package recheck

import (
	"math/big"
	"strings"
)

func parseRange(g Range) (lo, hi *big.Rat, ok bool) {
	lo, ok = new(big.Rat).SetString(g.Lo)
	if !ok {
		return nil, nil, false
	}
	hi, ok = new(big.Rat).SetString(g.Hi)
	return lo, hi, ok && lo.Cmp(hi) <= 0
}

// within reports whether an enclosure, itself narrow, meets a range that is
// narrow at the stated bits: both then enclose the same number.
func (r *ruler) within(e enclosure, lo, hi *big.Rat, bits int) bool {
	// Narrow against the unit, or against a great value itself.
	if width := new(big.Int).Sub(e.hi, e.lo).BitLen(); width > int(r.p/2) && width > e.hi.BitLen()-bits {
		return false
	}
	size := new(big.Rat).Abs(hi)
	if size.Cmp(one) < 0 {
		size = one
	}
	width := new(big.Rat).Sub(hi, lo)
	if width.Mul(width, new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), uint(bits/4)))).Cmp(size) > 0 {
		return false
	}
	return r.rat(lo).lo.Cmp(e.hi) <= 0 && r.rat(hi).hi.Cmp(e.lo) >= 0
}

// violates reports whether numbers in x and y certainly do not stand in the relation.
func violates(rel string, x, y enclosure) bool {
	return certainlyHolds(map[string]string{"=": "!=", "~": "!=", "<": ">=", "<=": ">", ">": "<=", ">=": "<", "!=": "="}[rel], x, y)
}

func certainlyHolds(rel string, x, y enclosure) bool {
	less, more := x.hi.Cmp(y.lo) < 0, x.lo.Cmp(y.hi) > 0
	point := x.lo.Cmp(x.hi) == 0 && y.lo.Cmp(y.hi) == 0 && x.lo.Cmp(y.lo) == 0
	switch rel {
	case "=":
		return point
	case "!=":
		return less || more
	case "<":
		return less
	case "<=":
		return less || point
	case ">":
		return more
	case ">=":
		return more || point
	}
	return false
}

// bits sizes a ruler so that the ranges of the evidence can be met.
func rulerBits(bits int, ts ...Term) (uint, error) {
	if bits < 0 || bits > 20_000 {
		return 0, errSize
	}
	extra := 0
	for _, t := range ts {
		holds(t, func(t Term) bool {
			if t.Op == "num" {
				extra = max(extra, 4*len(t.Text))
			}
			return false
		})
	}
	if extra > 200_000 {
		return 0, errSize
	}
	return uint(2*bits + extra + 96), nil
}

func checkCounterexample(c Claim, e Counterexample) error {
	if relatesSets(c) {
		return checkSetExample(c, e)
	}
	p, err := rulerBits(e.Bits, c.Left, c.Right)
	if err != nil {
		return err
	}
	xl, xh, ok := parseRange(e.Left)
	yl, yh, ok2 := parseRange(e.Right)
	if !ok || !ok2 {
		return errFails
	}
	r := &ruler{p: p, values: map[string]Term{}}
	for _, b := range e.Point {
		r.values[b.Name] = b.Value
	}
	principal := e.Part != "" || holds(c.Left, isImaginary) || holds(c.Right, isImaginary)
	for _, g := range c.Given {
		x, err := r.evaluate(g.Left, principal)
		if err != nil {
			return err
		}
		y, err := r.evaluate(g.Right, principal)
		if err != nil {
			return err
		}
		if x.isReal() && y.isReal() && certainlyHolds(g.Rel, x.re, y.re) {
			continue
		}
		// Enclosures cannot tell that a surd solves its equation; normal forms can.
		if g.Rel != "=" || checkNormalForm(Claim{Rel: "=", Left: put(g.Left, r.values), Right: put(g.Right, r.values)}, NormalForm{}) != nil {
			return errFails
		}
	}
	x, err := r.evaluate(c.Left, principal)
	if err != nil {
		return err
	}
	y, err := r.evaluate(c.Right, principal)
	if err != nil {
		return err
	}
	a, b := x.re, y.re
	switch e.Part {
	case "":
		if !x.isReal() || !y.isReal() {
			return errFails
		}
	case "re":
	case "im":
		a, b = x.im, y.im
	default:
		return errFails
	}
	if e.Part != "" && c.Rel != "=" || !r.within(a, xl, xh, e.Bits) || !r.within(b, yl, yh, e.Bits) || !violates(c.Rel, a, b) {
		return errFails
	}
	return nil
}

// checkVanishing encloses left - right below its own root bound.
func checkVanishing(c Claim, e Vanishing) error {
	if c.Rel != "=" || e.Bits < 64 || e.Bits > 20_000 {
		return errFails
	}
	d := Term{Op: "add", Args: []Term{c.Left, {Op: "mul", Args: []Term{{Op: "num", Text: "-1"}, c.Right}}}}
	k, ok := rootBound(d)
	if !ok || k > int64(e.Bits) {
		return errFails
	}
	principal := holds(d, isImaginary)
	r := &ruler{p: uint(e.Bits) + 256, values: map[string]Term{}}
	x, err := r.evaluate(d, principal)
	if err != nil {
		return err
	}
	tiny := new(big.Int).Lsh(big.NewInt(1), r.p-uint(k)-2)
	for _, v := range []*big.Int{x.re.lo, x.re.hi, x.im.lo, x.im.hi} {
		if v.CmpAbs(tiny) >= 0 {
			return errFails
		}
	}
	return nil
}

func checkSeparation(c Claim, e Separation) error {
	lo, hi, ok := parseRange(e.Difference)
	if !ok {
		return errFails
	}
	p, err := rulerBits(e.Bits, c.Left, c.Right)
	if err != nil {
		return err
	}
	d := Term{Op: "add", Args: []Term{c.Left, {Op: "mul", Args: []Term{{Op: "num", Text: "-1"}, c.Right}}}}
	r := &ruler{p: p, values: map[string]Term{}}
	x, err := r.evaluate(d, false)
	if err != nil {
		return err
	}
	if !x.isReal() || !r.within(x.re, lo, hi, e.Bits) {
		return errFails
	}
	if c.Rel == "=" || !certainlyHolds(c.Rel, x.re, r.int(0)) {
		return errFails
	}
	return nil
}

// checkSubstitution puts the values in place of the symbols and compares normal forms.
func checkSubstitution(c Claim, e Substitution) error {
	if c.Rel != "=" {
		return errFails
	}
	var put func(t Term) Term
	put = func(t Term) Term {
		if t.Op == "sym" {
			for _, b := range e.Values {
				if b.Name == t.Text {
					return b.Value
				}
			}
		}
		out := Term{Op: t.Op, Text: t.Text}
		for _, a := range t.Args {
			out.Args = append(out.Args, put(a))
		}
		return out
	}
	for _, b := range e.Values {
		if !givenValue(c.Given, b) {
			return errFails
		}
	}
	d := Claim{Rel: "=", Left: put(c.Left), Right: put(c.Right)}
	if e.Residual.Op != "num" || e.Residual.Text != "0" {
		return errFails
	}
	return checkNormalForm(d, NormalForm{})
}

// rational computes a term of rational operations on numbers, with small exponents.
func rational(t Term) (*big.Rat, bool) {
	switch t.Op {
	case "num":
		return new(big.Rat).SetString(t.Text)
	case "add", "mul":
		v := new(big.Rat)
		if t.Op == "mul" {
			v.SetInt64(1)
		}
		for _, a := range t.Args {
			x, ok := rational(a)
			if !ok || v.Num().BitLen()+v.Denom().BitLen() > 1<<14 {
				return nil, false
			}
			if t.Op == "add" {
				v.Add(v, x)
			} else {
				v.Mul(v, x)
			}
		}
		return v, len(t.Args) > 0
	case "pow":
		if len(t.Args) != 2 {
			return nil, false
		}
		x, ok1 := rational(t.Args[0])
		k, ok2 := rational(t.Args[1])
		if !ok1 || !ok2 || !k.IsInt() || k.Num().BitLen() > 6 || x.Sign() == 0 {
			return nil, false
		}
		n := k.Num().Int64()
		if n < 0 {
			x, n = new(big.Rat).Inv(x), -n
		}
		v := new(big.Rat).SetInt64(1)
		for ; n > 0; n-- {
			if v.Mul(v, x); v.Num().BitLen()+v.Denom().BitLen() > 1<<14 {
				return nil, false
			}
		}
		return v, true
	}
	return nil, false
}

// givenValue reports whether b is one of the given equations, or a function's
// definition, which no equation between numbers can state.
func givenValue(given []Claim, b Binding) bool {
	name := Term{Op: "sym", Text: b.Name}
	for _, g := range given {
		if g.Rel == "=" && (same(g.Left, name) && same(g.Right, b.Value) || same(g.Right, name) && same(g.Left, b.Value)) {
			return true
		}
	}
	return strings.HasSuffix(b.Name, "()")
}

func checkRounding(c Claim, e Rounding) error {
	if c.Rel != "~" || c.Right.Op != "num" || e.Digits < -300 || e.Digits > 300 {
		return errFails
	}
	lo, hi, ok := parseRange(e.Left)
	v, ok2 := new(big.Rat).SetString(c.Right.Text)
	p, err := rulerBits(e.Bits, c.Left, c.Right)
	if !ok || !ok2 || err != nil {
		return errFails
	}
	r := &ruler{p: p, values: map[string]Term{}}
	left := c.Left
	if q, ok := rational(left); ok {
		left = Term{Op: "num", Text: q.RatString()} // half a unit away is decided exactly
	}
	x, err := r.evaluate(left, false)
	if err != nil {
		return err
	}
	unit := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(max(int64(e.Digits), -int64(e.Digits))), nil))
	if e.Digits > 0 {
		unit.Inv(unit)
	}
	if e.Cut {
		// |right| ≤ |left| < |right| + unit, on the same side of 0.
		far := new(big.Rat).Add(v, unit)
		near := v
		if v.Sign() < 0 {
			near, far = new(big.Rat).Sub(v, unit), v
		}
		if v.Sign() == 0 || !x.isReal() || !r.within(x.re, lo, hi, e.Bits) || !certainlyHolds("<=", r.rat(near).low(), x.re.low()) || !certainlyHolds("<=", x.re.high(), r.rat(far).high()) {
			return errFails
		}
		return nil
	}
	half := new(big.Rat).Mul(unit, big.NewRat(1, 2))
	if !x.isReal() || !r.within(x.re, lo, hi, e.Bits) || !certainlyHolds("<=", r.rat(new(big.Rat).Sub(v, half)).low(), x.re.low()) || !certainlyHolds("<=", x.re.high(), r.rat(new(big.Rat).Add(v, half)).high()) {
		return errFails
	}
	return nil
}

func (e enclosure) low() enclosure  { return enclosure{e.lo, e.lo} }
func (e enclosure) high() enclosure { return enclosure{e.hi, e.hi} }

// checkProportion verifies that two equations differ by a factor only.
func checkProportion(c Claim, e Proportion) error {
	if c.Rel != "=" || c.Left.Op != "rel" || c.Right.Op != "rel" || c.Left.Text != "=" || c.Right.Text != "=" || len(c.Left.Args) != 2 || len(c.Right.Args) != 2 {
		return errFails
	}
	if e.Factor.Op == "num" && e.Factor.Text == "0" {
		return errFails
	}
	minus := func(t Term) Term { return sum(t.Args[0], product(number64(-1), t.Args[1])) }
	return checkNormalForm(Claim{Rel: "=", Left: minus(c.Left), Right: product(e.Factor, minus(c.Right))}, NormalForm{Kernels: e.Kernels})
}
