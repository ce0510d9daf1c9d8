package recheck

import "math/big"

// checkPositivity accepts an inequality whose difference is a sum of what cannot be negative.
func checkPositivity(c Claim, e Positivity) error {
	const most = 60
	left, strict, ok := oriented(c)
	if !ok || c.Rel == "=" || len(e.Terms) > most {
		return errFails
	}
	have := false
	for _, t := range e.Terms {
		product, positive, ok := positiveTerm(c, t)
		if !ok {
			return errFails
		}
		have = have || positive
		left = difference(left, product)
	}
	next := 0
	for _, g := range c.Given {
		if g.Rel != "=" {
			continue
		}
		if next >= len(e.Cofactors) || !realEverywhere(c, e.Cofactors[next]) {
			return errFails
		}
		left = difference(left, product(e.Cofactors[next], difference(g.Left, g.Right)))
		next++
	}
	if next != len(e.Cofactors) {
		return errFails
	}
	return leftOver(left, strict && !have)
}

// positiveTerm multiplies a term out and reports whether it is certainly positive.
func positiveTerm(c Claim, t PositiveTerm) (out Term, positive, ok bool) {
	k, isNum := new(big.Rat).SetString(t.Coefficient)
	if !isNum || k.Sign() <= 0 || len(t.Factors) > 6 {
		return out, false, false
	}
	out, positive = Term{Op: "num", Text: k.RatString()}, true
	for _, f := range t.Factors {
		if f.Root != nil {
			if !neverNegative(*f.Root) || !realEverywhere(c, *f.Root) {
				return out, false, false
			}
			out, positive = product(out, *f.Root), false
			continue
		}
		d, strict, ok := sumOfGiven(c, f)
		if !ok || f.Inverse && !strict {
			return out, false, false
		}
		if f.Inverse {
			d = Term{Op: "pow", Args: []Term{d, {Op: "num", Text: "-1"}}}
		}
		out, positive = product(out, d), positive && strict
	}
	if t.Square != nil {
		if !realEverywhere(c, *t.Square) {
			return out, false, false
		}
		out, positive = product(out, product(*t.Square, *t.Square)), false
	}
	return out, positive, true
}

// sumOfGiven adds up given inequalities and a number.
func sumOfGiven(c Claim, f PositiveFactor) (d Term, strict, ok bool) {
	plus := new(big.Rat)
	if f.Plus != "" {
		if _, ok := plus.SetString(f.Plus); !ok || plus.Sign() < 0 {
			return d, false, false
		}
	}
	d, strict = Term{Op: "num", Text: plus.RatString()}, plus.Sign() > 0
	for _, i := range f.Given {
		if i < 0 || i >= len(c.Given) || c.Given[i].Rel == "=" {
			return d, false, false
		}
		g, s, ok := oriented(c.Given[i])
		if !ok {
			return d, false, false
		}
		d, strict = sum(d, g), strict || s
	}
	return d, strict, true
}

// realEverywhere reports whether t is a real number wherever c means something: it is built of numbers, symbols and
// absolute values, and of what stands in c, by sums, products and whole powers.
func realEverywhere(c Claim, t Term) bool {
	switch t.Op {
	case "num", "sym":
		return true
	case "add", "mul", "abs":
		for _, a := range t.Args {
			if !realEverywhere(c, a) {
				return false
			}
		}
		return true
	case "pow":
		if len(t.Args) == 2 && t.Args[1].Op == "num" {
			if e, ok := new(big.Rat).SetString(t.Args[1].Text); ok && e.IsInt() && e.Sign() > 0 {
				return realEverywhere(c, t.Args[0])
			}
		}
	default:
		return false
	}
	stands := func(in Term) bool { return holds(in, func(x Term) bool { return same(x, t) }) }
	for _, r := range append(c.Given[:len(c.Given):len(c.Given)], Claim{Left: c.Left, Right: c.Right}) {
		if stands(r.Left) || stands(r.Right) {
			return true
		}
	}
	return false
}
