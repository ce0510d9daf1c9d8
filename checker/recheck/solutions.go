package recheck

import "math/big"

// checkSolutionSet accepts a claim that follows from one equation in one unknown
// because it holds at every real solution of it: the solutions listed are roots of
// the equation's numerator, they are as many as Sturm's theorem counts, and the
// claim is true at each of them.
func checkSolutionSet(c Claim, e SolutionSet) error {
	if c.Rel == "=" && isEquation(c.Left) && isEquation(c.Right) {
		return checkSolutionOfOne(c, e)
	}
	if c.Rel != "=" || len(c.Given) != 1 || c.Given[0].Rel != "=" || len(e.Solutions) == 0 || len(e.Solutions) > 40 {
		return errFails
	}
	g := c.Given[0]
	w := newWorld()
	f, err := w.normal(difference(g.Left, g.Right))
	if err != nil {
		return err
	}
	p, ok := w.coefficients(f, e.Variable)
	if !ok || len(p) < 2 {
		return errFails
	}
	ruler := &ruler{p: 256, values: map[string]Term{}}
	var places []enclosure
	for _, s := range e.Solutions {
		if s.In == "second" {
			continue
		}
		if s.In != "both" || !vanishes(p, s.Value) {
			return errFails
		}
		x, err := ruler.evaluate(s.Value, false)
		if err != nil {
			return err
		}
		if !x.isReal() {
			return errFails
		}
		for _, y := range places {
			if !certainlyHolds("!=", x.re, y) {
				return errFails
			}
		}
		places = append(places, x.re)
		at := map[string]Term{e.Variable: s.Value}
		if err := checkNormalForm(Claim{Rel: "=", Left: put(c.Left, at), Right: put(c.Right, at)}, NormalForm{}); err != nil {
			return err
		}
	}
	if len(places) != realRoots(p) {
		return errFails
	}
	return nil
}

func isEquation(t Term) bool { return t.Op == "rel" && t.Text == "=" && len(t.Args) == 2 }

// checkSolutionOfOne accepts that two equations have not the same solutions:
// a value listed satisfies one of them, and the sides of the other are apart there.
func checkSolutionOfOne(c Claim, e SolutionSet) error {
	for _, s := range e.Solutions {
		yes, no := c.Left, c.Right
		switch s.In {
		case "second":
			yes, no = no, yes
		case "first":
		default:
			continue
		}
		at := map[string]Term{e.Variable: s.Value}
		if checkNormalForm(Claim{Rel: "=", Left: put(yes.Args[0], at), Right: put(yes.Args[1], at)}, NormalForm{}) != nil {
			continue
		}
		r := &ruler{p: 256, values: map[string]Term{}}
		d, err := r.evaluate(put(difference(no.Args[0], no.Args[1]), at), false)
		if err == nil && d.isReal() {
			if sign, ok := d.re.sign(); ok && sign != 0 {
				return nil
			}
		}
	}
	return errFails
}

//go:noinline
func difference(a, b Term) Term { return sum(a, negative(b)) }

// put replaces symbols by terms.
func put(t Term, by map[string]Term) Term {
	if t.Op == "sym" {
		if v, ok := by[t.Text]; ok {
			return v
		}
	}
	out := Term{Op: t.Op, Text: t.Text}
	for _, a := range t.Args {
		out.Args = append(out.Args, put(a, by))
	}
	return out
}

// coefficients lists the coefficients of a polynomial in one symbol over its
// denominator, constant term first. Negative exponents are cleared: the symbol is not 0 where they occur.
func (w *world) coefficients(p poly, name string) ([]*big.Rat, bool) {
	p, _ = w.over(w.fold(p))
	out, shift, ok := w.dense(p, name)
	for ; ok && shift > 0; shift-- {
		out = append([]*big.Rat{new(big.Rat)}, out...)
	}
	return out, ok
}

// dense lists the coefficients of p, which holds no other generator than the symbol, divided by the symbol to the
// power of shift, the least exponent.
func (w *world) dense(p poly, name string) (out []*big.Rat, shift int64, ok bool) {
	const most = 60
	first := true
	degree := func(t monoTerm) (int64, bool) {
		if len(t.m) == 0 {
			return 0, true
		}
		g, e, ok := t.m.single()
		return e.n, ok && w.gens[g].name == "sym "+name && e.isInt() && max(e.n, -e.n) <= most
	}
	for _, t := range p {
		k, ok := degree(t)
		if !ok {
			return nil, 0, false
		}
		if first || k < shift {
			shift, first = k, false
		}
	}
	for _, t := range p {
		k, _ := degree(t)
		if k -= shift; k > most {
			return nil, 0, false
		}
		for int64(len(out)) <= k {
			out = append(out, new(big.Rat))
		}
		out[k] = t.c
	}
	return out, shift, true
}

// vanishes reports whether a polynomial is 0 at a constant, by its normal form.
func vanishes(p []*big.Rat, at Term) bool {
	sum := Term{Op: "num", Text: "0"}
	for i := len(p) - 1; i >= 0; i-- {
		sum = Term{Op: "add", Args: []Term{{Op: "mul", Args: []Term{sum, at}}, {Op: "num", Text: p[i].RatString()}}}
	}
	return checkNormalForm(Claim{Rel: "=", Left: sum, Right: Term{Op: "num", Text: "0"}}, NormalForm{}) == nil
}

// realRoots counts the distinct real roots of a polynomial by Sturm's theorem.
func realRoots(p []*big.Rat) int {
	end := func(left bool) func(q []*big.Rat) int {
		return func(q []*big.Rat) int {
			if left && len(q)%2 == 0 {
				return -q[len(q)-1].Sign()
			}
			return q[len(q)-1].Sign()
		}
	}
	c := chain(p)
	return changes(c, end(true)) - changes(c, end(false))
}
