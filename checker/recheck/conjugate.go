package recheck

import "math/big"

// isConjugate reports whether the equation g is the conjugate of f, whose hypotheses say which symbols are real.
func isConjugate(g, f Claim) bool {
	real := make(map[string]bool, len(f.Given))
	for _, x := range f.Given {
		if x.Rel != "real" || x.Left.Op != "sym" {
			return false
		}
		real[x.Left.Text] = true
	}
	l, ok := conjugate(f.Left, real)
	r, ok2 := conjugate(f.Right, real)
	return ok && ok2 && g.Rel == "=" && f.Rel == "=" && checkNormalForm(equal(difference(l, r), difference(g.Left, g.Right)), NormalForm{}) == nil
}

// conjugate takes the conjugate of what is made of numbers and symbols by sums, products and whole powers.
func conjugate(t Term, real map[string]bool) (Term, bool) {
	switch t.Op {
	case "num":
		return t, true
	case "const":
		if isImaginary(t) {
			return product(number64(-1), t), true
		}
		return t, t.Text == "pi" || t.Text == "e"
	case "sym":
		if real[t.Text] {
			return t, true
		}
		return of("conj", t), true
	case "conj":
		if len(t.Args) == 1 && t.Args[0].Op == "sym" {
			return t.Args[0], !real[t.Args[0].Text]
		}
	case "pow":
		if len(t.Args) != 2 {
			return t, false
		}
		k, isNum := new(big.Rat).SetString(t.Args[1].Text)
		b, ok := conjugate(t.Args[0], real)
		return Term{Op: "pow", Args: []Term{b, t.Args[1]}}, ok && t.Args[1].Op == "num" && isNum && k.IsInt()
	case "add", "mul":
		out := Term{Op: t.Op}
		for _, a := range t.Args {
			c, ok := conjugate(a, real)
			if !ok {
				return t, false
			}
			out.Args = append(out.Args, c)
		}
		return out, true
	}
	return t, false
}
