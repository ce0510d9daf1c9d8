package recheck

import (
	"math/big"
	"strings"
)

// checkInduction accepts a closed form of a sum or product: it has the first member's value at the lower
// end, and grows from place to place by the member there.
func checkInduction(c Claim, e Induction) error {
	f, x, lo, hi, ok := bounds(c.Left)
	if c.Rel != "=" || c.Left.Op != "sum" && c.Left.Op != "prod" || !ok {
		return errFails
	}
	at := func(t, v Term) Term { return put(t, map[string]Term{x: v}) }
	grown := Term{Op: "add", Args: []Term{at(e.Closed, sum(Term{Op: "sym", Text: x}, number64(-1))), f}}
	if c.Left.Op == "prod" {
		grown.Op = "mul"
	}
	for _, p := range []Part{{Claim: equal(at(e.Closed, lo), at(f, lo)), Evidence: e.First}, {Claim: equal(e.Closed, grown), Evidence: e.Step}} {
		if err := Check(p.Claim, p.Evidence); err != nil || refutes(p.Claim, p.Evidence) {
			return errFails
		}
	}
	if e.Limit != nil {
		limit := equal(Term{Op: "limit", Args: []Term{e.Closed, c.Left.Args[1], hi}}, c.Right)
		if refutes(limit, e.Limit) {
			return errFails
		}
		return Check(limit, e.Limit)
	}
	closed := at(e.Closed, hi)
	if isInfinite(hi) {
		closed = number64(0)
		for _, t := range terms(e.Closed) {
			if !fades(t, x) {
				closed = sum(closed, t)
			}
		}
	}
	if hasSymbol(closed, x) || !sameValue(closed, c.Right) {
		return errFails
	}
	return nil
}

func terms(t Term) []Term {
	if t.Op == "add" {
		return t.Args
	}
	return []Term{t}
}

// fades reports whether t has the limit 0 for x → ∞: a polynomial times powers of numbers that together decrease.
func fades(t Term, x string) bool {
	factors := []Term{t}
	if t.Op == "mul" {
		factors = t.Args
	}
	rate := big.NewRat(1, 1)
	for _, f := range factors {
		if f.Op != "pow" || !hasSymbol(f.Args[1], x) {
			if !isPolynomial(f, x) {
				return false
			}
			continue
		}
		next := sum(Term{Op: "sym", Text: x}, number64(1))
		slope, err := newWorld().normal(difference(put(f.Args[1], map[string]Term{x: next}), f.Args[1]))
		k, ok := slope.value()
		b, ok2 := new(big.Rat).SetString(f.Args[0].Text)
		if err != nil || !ok || !ok2 || f.Args[0].Op != "num" || b.Sign() == 0 || !k.IsInt() || k.Num().BitLen() > 6 {
			return false
		}
		by := k.Num().Int64()
		if by < 0 {
			b, by = b.Inv(b), -by
		}
		for range by {
			rate.Mul(rate, b)
		}
	}
	return rate.Abs(rate).Cmp(one) < 0
}

// isPolynomial reports whether t is one in x.
func isPolynomial(t Term, x string) bool {
	if !hasSymbol(t, x) {
		return !holds(t, isInfinite)
	}
	switch t.Op {
	case "add", "mul":
		for _, a := range t.Args {
			if !isPolynomial(a, x) {
				return false
			}
		}
		return true
	case "pow":
		e := t.Args[1]
		return e.Op == "num" && !strings.ContainsAny(e.Text, "-/") && isPolynomial(t.Args[0], x)
	}
	return t.Op == "sym"
}

// checkRecurrence accepts the value of a sum by creative telescoping. What is added up is added for k from the
// lower end to n-1 only, where all that is divided by is not 0 and every factorial one of a number that is not negative.
func checkRecurrence(c Claim, e Recurrence) error {
	f, x, lo, hi, ok := bounds(c.Left)
	if hi.Op == "add" && len(hi.Args) == 2 { // a sum to n + c is one to n where n - c stands for n
		end, by := hi.Args[0], hi.Args[1]
		if end.Op != "sym" {
			end, by = by, end
		}
		shifted := map[string]Term{end.Text: difference(end, by)}
		ok = ok && by.Op == "num" && !strings.Contains(by.Text, "/")
		f, hi, c.Right = put(f, shifted), end, put(c.Right, shifted)
	}
	first, whole := new(big.Int).SetString(lo.Text, 10)
	if c.Rel != "=" || c.Left.Op != "sum" || !ok || lo.Op != "num" || !whole || hi.Op != "sym" || len(e.First) == 0 || len(e.First) > 8 ||
		hasSymbol(c.Right, x) || hasSymbol(e.This, x) || hasSymbol(e.Next, x) {
		return errFails
	}
	k := Term{Op: "sym", Text: x}
	next := sum(hi, number64(1))
	at := func(t, k, n Term) Term { return put(t, map[string]Term{x: k, hi.Text: n}) }
	// k is lo + i and n is k + j, for whole numbers i and j from 0 on.
	i, last := Term{Op: "sym", Text: "#i"}, number64(int64(len(e.First)-1))
	all := &region{run: x, end: hi.Text, k: sum(lo, i), n: sum(lo, i, Term{Op: "sym", Text: "#j"})}
	from := &region{run: x, end: hi.Text, k: lo, n: sum(lo, last, i)}
	if !all.regular(e.Difference) || !all.regular(f) || !all.regular(e.This) || !from.regular(inverseOf(e.Next)) || !from.regular(c.Right) {
		return errFails
	}
	g := e.Difference
	parts := []Part{
		{Claim: equal(sum(product(e.This, f), product(e.Next, at(f, k, next))), difference(at(g, sum(k, number64(1)), hi), g)), Evidence: e.Telescoping},
		{Claim: equal(
			sum(product(e.Next, sum(at(c.Right, k, next), negative(at(f, hi, next)), negative(at(f, next, next)))), product(e.This, difference(c.Right, at(f, hi, hi)))),
			difference(at(g, hi, hi), at(g, lo, hi)),
		), Evidence: e.Step},
	}
	for d, ev := range e.First {
		n := Term{Op: "num", Text: new(big.Int).Add(first, big.NewInt(int64(d))).String()}
		written := number64(0)
		for i := range d + 1 {
			written = sum(written, at(f, Term{Op: "num", Text: new(big.Int).Add(first, big.NewInt(int64(i))).String()}, n))
		}
		parts = append(parts, Part{Claim: equal(written, at(c.Right, k, n)), Evidence: ev})
	}
	for _, p := range parts {
		if err := Check(p.Claim, p.Evidence); err != nil || refutes(p.Claim, p.Evidence) {
			return errFails
		}
	}
	return nil
}

// region is the pairs of whole numbers k and n between which a sum runs, written in numbers that are not negative.
type region struct {
	run, end string
	k, n     Term
}

// regular reports whether t surely has a value everywhere in the region.
func (r *region) regular(t Term) bool {
	if !hasSymbol(t, r.run) && !hasSymbol(t, r.end) {
		return true
	}
	switch t.Op {
	case "sym":
		return true
	case "add", "mul":
	case "pow":
		if b, e := t.Args[0], t.Args[1]; e.Op != "num" {
			return !hasSymbol(b, r.run) && !hasSymbol(b, r.end) && r.regular(e)
		} else if strings.HasPrefix(e.Text, "-") && b.Op != "factorial" && !r.keepsSign(b, true) {
			return false
		}
		return !strings.Contains(t.Args[1].Text, "/") && r.regular(t.Args[0])
	case "factorial":
		return r.keepsSign(t.Args[0], false)
	case "binomial":
		return r.keepsSign(t.Args[1], false) && r.keepsSign(difference(t.Args[0], t.Args[1]), false)
	default:
		return false
	}
	for _, a := range t.Args {
		if !r.regular(a) {
			return false
		}
	}
	return true
}

// keepsSign reports whether t is a polynomial without negative coefficients in the region's numbers or, where it
// must not vanish, one with coefficients of one sign and a number among them.
func (r *region) keepsSign(t Term, strict bool) bool {
	if strict && t.Op == "mul" {
		for _, a := range t.Args {
			if !r.keepsSign(a, true) {
				return false
			}
		}
		return true
	}
	w := newWorld()
	p, err := w.normal(put(t, map[string]Term{r.run: r.k, r.end: r.n}))
	if err != nil {
		return false
	}
	sign := 1
	number, ok := p[""]
	if strict {
		if !ok {
			return false
		}
		sign = number.c.Sign()
	}
	for _, m := range p {
		own, other := false, false
		for _, x := range m.m {
			if !x.e.isInt() || x.e.n < 0 {
				return false
			}
			mine := strings.HasPrefix(w.gens[x.g].name, "sym #")
			own, other = own || mine, other || !mine
		}
		if other && !own && !strict {
			continue // (m + k)! has a value where m! has
		}
		if other || m.c.Sign() != sign {
			return false
		}
	}
	return true
}
