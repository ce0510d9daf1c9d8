package modp

// FactorSquareFree returns the monic irreducible factors of a square-free
// polynomial a of positive degree, in an order that depends on a alone. It is
// distinct-degree factorisation followed by Cantor and Zassenhaus' equal-degree
// splitting (1981), with elements that only look random in the place of random ones.
func (u *Univariate) FactorSquareFree(a Poly) []Poly {
	a = u.Monic(a)
	var out []Poly
	x := Poly{0, u.one}
	h := x
	for d := 1; 2*d <= a.Degree(); d++ {
		h = u.PowMod(h, u.P, a)
		g := u.GCD(a, u.SubPoly(h, x))
		if g.Degree() > 0 {
			out = u.split(out, g, d)
			a, _ = u.DivRem(a, g)
			_, h = u.DivRem(h, a)
		}
	}
	if a.Degree() > 0 {
		out = append(out, a)
	}
	return out
}

// split appends the factors of g, all of which have degree d.
func (u *Univariate) split(out []Poly, g Poly, d int) []Poly {
	if g.Degree() == d {
		return append(out, g)
	}
	seed := uint64(len(g))
	for {
		// An element that looks random, the same on every run.
		b := make(Poly, g.Degree())
		for i := range b {
			seed += 0x9e3779b97f4a7c15
			z := (seed ^ seed>>30) * 0xbf58476d1ce4e5b9
			b[i] = u.From(z ^ z>>27)
		}
		b = trim(b)
		// b^((p^d - 1)/2) = (b^(1 + p + … + p^(d-1)))^((p-1)/2).
		norm, conj := b, b
		for range d - 1 {
			conj = u.PowMod(conj, u.P, g)
			_, norm = u.DivRem(u.MulPoly(norm, conj), g)
		}
		c := u.SubPoly(u.PowMod(norm, (u.P-1)/2, g), Poly{u.one})
		h := u.GCD(g, c)
		if h.Degree() > 0 && h.Degree() < g.Degree() {
			k, _ := u.DivRem(g, h)
			return u.split(u.split(out, h, d), u.Monic(k), d)
		}
	}
}

// IsSquareFree reports whether no square divides a.
func (u *Univariate) IsSquareFree(a Poly) bool {
	return u.GCD(a, u.Derivative(a)).Degree() == 0
}
