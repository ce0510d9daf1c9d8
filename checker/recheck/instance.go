package recheck

import "math/big"

// checkInstances reports whether the hypotheses that are said to be instances of others are: the values are in
// range, and with them in place of the symbols the other equation is the hypothesis; or, where no values are named, the
// sides of the hypothesis differ by having the right side of the other in place of its left side; or it is the conjugate
// of the other.
func checkInstances(given []Claim) error {
	for _, g := range given {
		if g.Of == nil {
			continue
		}
		if len(g.At) == 1 && g.At[0].Name == "i" {
			if !isConjugate(g, *g.Of) {
				return errFails
			}
			continue
		}
		by := make(map[string]Term, len(g.At))
		for _, b := range g.At {
			by[b.Name] = b.Value
		}
		for _, r := range g.Of.Given {
			if !inRange(r.Rel, put(r.Left, by), put(r.Right, by)) {
				return errFails
			}
		}
		general := difference(put(g.Of.Left, by), put(g.Of.Right, by))
		if len(g.At) == 0 {
			general = difference(g.Left, swap(g.Left, g.Of.Left, g.Of.Right))
		}
		if g.Rel != "=" || g.Of.Rel != "=" || checkNormalForm(equal(general, difference(g.Left, g.Right)), NormalForm{}) != nil {
			return errFails
		}
	}
	return nil
}

// inRange reports whether the number a is whole, above the number b, or at or above it, as rel says.
func inRange(rel string, a, b Term) bool {
	x, ok := new(big.Rat).SetString(a.Text)
	y, ok2 := new(big.Rat).SetString(b.Text)
	if a.Op != "num" || b.Op != "num" || !ok || !ok2 {
		return false
	}
	switch rel {
	case "integer":
		return x.IsInt()
	case ">":
		return x.Cmp(y) > 0
	case ">=":
		return x.Cmp(y) >= 0
	}
	return false
}
