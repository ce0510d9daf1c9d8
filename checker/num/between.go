package num

// Between returns the fraction of least denominator strictly between a and b, a < b, and of several
// the one nearest to 0: the first that the Stern-Brocot tree has there.
func Between(a, b Num) Num {
	switch {
	case a.Sign() < 0 && b.Sign() > 0:
		return Zero
	case b.Sign() <= 0:
		return Between(b.Neg(), a.Neg()).Neg()
	}
	whole := a.Floor()
	if next := whole.Add(One); next.Less(b) {
		return next
	}
	low := b.Sub(whole).Inv()
	if a.Equal(whole) {
		return whole.Add(low.Floor().Add(One).Inv())
	}
	return whole.Add(Between(low, a.Sub(whole).Inv()).Inv())
}
