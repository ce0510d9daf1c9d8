package recheck

// checkCofactor accepts a relation whose difference, times what is positive, is that of a given one.
func checkCofactor(c Claim, e Cofactor) error {
	d, strict, ok := oriented(c)
	if !ok || e.Given < 0 || e.Given >= len(c.Given) {
		return errFails
	}
	g, gives, ok := oriented(c.Given[e.Given])
	if !ok || (c.Rel == "=") != (c.Given[e.Given].Rel == "=") || strict && !gives {
		return errFails
	}
	p := e.Positive
	if p.Refuted || refutes(p.Claim, p.Evidence) || p.Claim.Rel != ">" && (p.Claim.Rel != ">=" || !gives) ||
		!same(p.Claim.Left, e.Factor) || !same(p.Claim.Right, number64(0)) || !sameGiven(p.Claim.Given, c.Given) {
		return errFails
	}
	if err := Check(p.Claim, p.Evidence); err != nil {
		return err
	}
	by := e.Factor
	if checkNormalForm(equal(g, product(d, by)), NormalForm{}) == nil {
		return nil
	}
	if c.Rel == "=" {
		return checkNormalForm(equal(difference(number64(0), g), product(d, by)), NormalForm{})
	}
	return errFails
}
