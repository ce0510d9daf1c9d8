package recheck

import "math/big"

// checkOrder accepts "<", "<=", ">" or ">=" as a combination of given relations:
// written as D > 0 or D ≥ 0, D is the sum of the cofactors, which are numbers,
// times the given relations written alike, and of a number that is not negative.
// Cofactors of inequalities are not negative (Farkas).
func checkOrder(c Claim, e Combination) error {
	if len(e.Cofactors) != len(c.Given) {
		return errFails
	}
	sum, strict, ok := oriented(c)
	if !ok || c.Rel == "=" {
		return errFails
	}
	have := false
	for i, g := range c.Given {
		d, s, ok := oriented(g)
		k, isNum := new(big.Rat).SetString(e.Cofactors[i].Text)
		if !ok || !isNum || e.Cofactors[i].Op != "num" || g.Rel != "=" && k.Sign() < 0 {
			return errFails
		}
		have = have || s && k.Sign() > 0
		sum = difference(sum, Term{Op: "mul", Args: []Term{e.Cofactors[i], d}})
	}
	return leftOver(sum, strict && !have)
}

// leftOver accepts what is left of an inequality: a number that is not negative, and positive where that is asked.
func leftOver(t Term, positive bool) error {
	w := newWorld()
	f, err := w.normal(t)
	if err != nil {
		return err
	}
	rest, ok := w.fold(f).value()
	if !ok || rest.Sign() < 0 || positive && rest.Sign() == 0 {
		return errFails
	}
	return nil
}

// oriented writes a relation as D > 0, D ≥ 0 or D = 0.
func oriented(c Claim) (d Term, strict, ok bool) {
	switch c.Rel {
	case ">", ">=", "=":
		return difference(c.Left, c.Right), c.Rel == ">", true
	case "<", "<=":
		return difference(c.Right, c.Left), c.Rel == "<", true
	}
	return Term{}, false, false
}
