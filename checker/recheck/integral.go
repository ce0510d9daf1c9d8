package recheck

import "math/big"

// checkIntegration accepts the value of a definite integral by an antiderivative. Where its limits at the ends are
// named, both functions must surely be continuous between them.
func checkIntegration(c Claim, e Integration) error {
	f, x, lo, hi, ok := bounds(c.Left)
	d, derived := e.Proof.(Derivative)
	if c.Rel != "=" || c.Left.Op != "integral" || !ok || !derived || d.Variable != x {
		return errFails
	}
	if err := checkDerivative(equal(f, e.Antiderivative), d); err != nil {
		return err
	}
	if len(e.Ends) == 0 && !holds(sum(lo, hi), isInfinite) {
		at := func(v Term) Term { return put(e.Antiderivative, map[string]Term{x: v}) }
		if !sameValue(difference(at(hi), at(lo)), c.Right) {
			return errFails
		}
		return nil
	}
	s := &stretch{x: x, lo: lo, hi: hi}
	if len(e.Ends) != 2 || !s.settle() || !s.continuous(f) || !s.continuous(e.Antiderivative) {
		return errFails
	}
	for i, p := range e.Ends {
		limit := []string{"limit-", "limit+"}[i]
		at := []Term{hi, lo}[i]
		if isInfinite(at) {
			limit = "limit"
		}
		if p.Claim.Rel != "=" || !same(p.Claim.Left, Term{Op: limit, Args: []Term{e.Antiderivative, c.Left.Args[1], at}}) ||
			len(p.Claim.Given) > 0 || refutes(p.Claim, p.Evidence) || Check(p.Claim, p.Evidence) != nil {
			return errFails
		}
	}
	top, bottom := e.Ends[0].Claim.Right, e.Ends[1].Claim.Right
	above, below := infinity(top), infinity(bottom)
	switch {
	case above == 0 && below == 0:
		if !sameValue(difference(top, bottom), c.Right) {
			return errFails
		}
	case above == below || infinity(c.Right) != above && infinity(c.Right) != -below || infinity(c.Right) == 0:
		return errFails
	}
	return nil
}

// stretch is an open interval of the line of x, which from and to contain; nil is an infinite end.
type stretch struct {
	x        string
	lo, hi   Term
	from, to *big.Rat
}

// settle encloses the ends, and reports whether the upper surely is the greater.
func (s *stretch) settle() bool {
	end := func(t Term, side int) (*big.Rat, bool) {
		if k := infinity(t); k != 0 {
			return nil, k == side
		}
		if q, ok := new(big.Rat).SetString(t.Text); ok && t.Op == "num" {
			return q, true
		}
		v, ok := encloseConstant(t)
		if !ok {
			return nil, false
		}
		outer := v.lo
		if side > 0 {
			outer = v.hi
		}
		return new(big.Rat).SetFrac(outer, new(big.Int).Lsh(big.NewInt(1), constantBits)), true
	}
	var ok, ok2 bool
	s.from, ok = end(s.lo, -1)
	s.to, ok2 = end(s.hi, 1)
	if !ok || !ok2 {
		return false
	}
	if s.from == nil || s.to == nil {
		return true
	}
	sign, ok := constantSign(difference(s.hi, s.lo))
	return ok && sign > 0
}

// continuous reports whether t surely is a continuous function of x all over the stretch.
func (s *stretch) continuous(t Term) bool {
	if !hasSymbol(t, s.x) {
		return !holds(t, isInfinite) && !holds(t, isComplex)
	}
	for _, a := range t.Args {
		if !s.continuous(a) {
			return false
		}
	}
	switch t.Op {
	case "sym", "add", "mul", "sin", "cos", "sinh", "cosh", "tanh", "atan", "asinh", "abs":
		return true
	case "pow":
		b, e := t.Args[0], t.Args[1]
		if k, ok := new(big.Rat).SetString(e.Text); e.Op == "num" && ok && k.IsInt() {
			return k.Sign() >= 0 || s.sign(b) != 0
		}
		return s.sign(b) > 0
	case "log":
		return s.sign(t.Args[0]) > 0
	case "asin", "acos":
		return s.sign(difference(number64(1), product(t.Args[0], t.Args[0]))) > 0
	}
	return false
}

// sign is the sign that a continuous function surely has all over the stretch, or 0.
func (s *stretch) sign(t Term) int {
	if !hasSymbol(t, s.x) {
		k, _ := constantSign(t)
		return int(k)
	}
	switch t.Op {
	case "mul":
		k := 1
		for _, a := range t.Args {
			k *= s.sign(a)
		}
		if k != 0 {
			return k
		}
	case "add":
		k := s.sign(t.Args[0])
		for _, a := range t.Args[1:] {
			if s.sign(a) != k {
				k = 0
			}
		}
		if k != 0 {
			return k
		}
	case "pow":
		k := s.sign(t.Args[0])
		if e, ok := new(big.Rat).SetString(t.Args[1].Text); k > 0 || k < 0 && t.Args[1].Op == "num" && ok && e.IsInt() && e.Num().Bit(0) == 0 {
			return 1
		} else if k < 0 && t.Args[1].Op == "num" && ok && e.IsInt() {
			return -1
		}
	case "log":
		return s.sign(difference(t.Args[0], number64(1)))
	case "abs":
		k := s.sign(t.Args[0])
		return k * k
	case "cosh":
		return 1
	case "sinh", "tanh", "atan", "asinh":
		return s.sign(t.Args[0])
	}
	f, ok := oneUnknown(equal(t, number64(0)), s.x)
	if !ok {
		return 0
	}
	k, n := s.polynomial(f.num), s.polynomial(f.den)
	return k * n
}

// polynomial is the sign of a polynomial that has no root in the stretch, by Sturm's theorem, or 0.
func (s *stretch) polynomial(p []*big.Rat) int {
	const most = 40
	if len(p) == 0 || len(p) > most {
		return 0
	}
	end := bound(p)
	from, to := s.from, s.to
	if to == nil {
		to = end
		if from != nil && from.Cmp(to) >= 0 {
			to = new(big.Rat).Add(from, big.NewRat(1, 1))
		}
	}
	if from == nil {
		if from = new(big.Rat).Neg(end); from.Cmp(to) >= 0 {
			from = new(big.Rat).Sub(to, big.NewRat(1, 1))
		}
	}
	q := squarefree(p)
	if len(q) > 1 {
		n := rootsBetween(q, from, to)
		if value(q, to).Sign() == 0 {
			n--
		}
		if n != 0 {
			return 0
		}
	}
	middle := new(big.Rat).Add(from, to)
	return value(p, middle.Mul(middle, big.NewRat(1, 2))).Sign()
}
