package recheck

import (
	"errors"
	"math/big"
	"strings"
)

var errFails = errors.New("recheck: the evidence does not support the claim")

// Check reports whether e supports c: proves it where e is of a kind that
// proves, and refutes it where e is a Counterexample, a Shape, or Parts with a
// refuted part. It returns nil if it does, and never trusts a field of e
// beyond what it recomputes from c.
func Check(c Claim, e Evidence) (err error) {
	defer func() {
		if r := recover(); r != nil {
			if r != errSize {
				panic(r)
			}
			err = errSize
		}
	}()
	if err := checkInstances(c.Given); err != nil {
		return err
	}
	switch e := e.(type) {
	case NormalForm:
		if c.Rel != "=" {
			return errFails
		}
		return checkNormalForm(c, e)
	case Combination:
		if c.Rel != "=" {
			return checkOrder(c, e)
		}
		return checkCombination(c, e)
	case Counterexample:
		return checkCounterexample(c, e)
	case Vanishing:
		return checkVanishing(c, e)
	case Separation:
		return checkSeparation(c, e)
	case Substitution:
		return checkSubstitution(c, e)
	case Rounding:
		return checkRounding(c, e)
	case SolutionSet:
		return checkSolutionSet(c, e)
	case SignChart:
		return checkSignChart(c, e)
	case Positivity:
		return checkPositivity(c, e)
	case Cofactor:
		return checkCofactor(c, e)
	case Residues:
		return checkResidues(c, e)
	case Derivative:
		return checkDerivative(c, e)
	case Proportion:
		return checkProportion(c, e)
	case Shape:
		return checkShape(c, e)
	case Parts:
		return checkParts(c, e)
	case Integration:
		return checkIntegration(c, e)
	case Induction:
		return checkInduction(c, e)
	case Recurrence:
		return checkRecurrence(c, e)
	case Succession:
		return checkSuccession(&c, &e)
	case Limit:
		return checkLimit(c, e)
	case Growth:
		return checkGrowth(c, e)
	case Slopes:
		return checkSlopes(c, e)
	case Behaviour:
		return checkBehaviour(c, e)
	case Gap:
		return errors.New("recheck: a gap supports nothing")
	}
	return errors.New("recheck: no rule for this kind of evidence")
}

func same(a, b Term) bool {
	if a.Op != b.Op || a.Text != b.Text || len(a.Args) != len(b.Args) {
		return false
	}
	for i := range a.Args {
		if !same(a.Args[i], b.Args[i]) {
			return false
		}
	}
	return true
}

// holds reports whether f holds for t or a term below it.
func holds(t Term, f func(Term) bool) bool {
	if f(t) {
		return true
	}
	for _, a := range t.Args {
		if holds(a, f) {
			return true
		}
	}
	return false
}

func isImaginary(t Term) bool { return t.Op == "const" && t.Text == "i" }

// isComplex reports whether t is i or a part or the conjugate of a number, which nobody takes of a real one.
func isComplex(t Term) bool {
	return isImaginary(t) || t.Op == "conj" || t.Op == "re" || t.Op == "im"
}

// prepare makes the world of a claim: its restrictions and the factors that the kernels name.
func prepare(c Claim, kernels []Term) (*world, error) {
	w := newWorld()
	w.complex = holds(c.Left, isComplex) || holds(c.Right, isComplex)
	if !w.complex {
		for _, t := range []Term{c.Left, c.Right} {
			holds(t, func(t Term) bool {
				switch {
				case t.Op == "acosh" && len(t.Args) == 1:
					w.assume(sum(t.Args[0], number64(-1)))
				case t.Op == "log" && len(t.Args) == 1, t.Op == "pow" && len(t.Args) == 2 && evenRoot(t.Args[1]):
					w.assume(t.Args[0])
				}
				return false
			})
		}
		for _, g := range c.Given {
			minus := func(a, b Term) Term {
				return Term{Op: "add", Args: []Term{a, {Op: "mul", Args: []Term{{Op: "num", Text: "-1"}, b}}}}
			}
			switch g.Rel {
			case ">", ">=":
				w.assume(minus(g.Left, g.Right))
			case "<", "<=":
				w.assume(minus(g.Right, g.Left))
			}
		}
	}
	for _, k := range kernels {
		var arg Term
		switch {
		case k.Op == "factorial" && len(k.Args) == 1:
			b, err := w.normal(k.Args[0])
			if err != nil {
				return nil, err
			}
			w.bases = append(w.bases, b)
			continue
		case (k.Op == "log" || k.Op == "abs" || k.Op == "pow") && len(k.Args) > 0:
			arg = k.Args[0]
		default:
			continue
		}
		if arg.Op == "abs" && len(arg.Args) == 1 {
			arg = arg.Args[0]
		}
		f, err := w.normal(arg)
		if err != nil {
			return nil, err
		}
		w.hint(f)
	}
	// A sum of the claim may be a factor under a root on the other side.
	if holds(c.Left, isRoot) || holds(c.Right, isRoot) {
		for _, t := range []Term{c.Left, c.Right} {
			if t.Op != "add" || len(w.hints) > 8 || size(t) > 60 {
				continue
			}
			if f, err := w.normal(t); err == nil {
				w.hint(f)
			}
		}
	}
	return w, nil
}

// isRoot reports whether t is a power with a fraction for its exponent.
func isRoot(t Term) bool {
	return t.Op == "pow" && len(t.Args) == 2 && t.Args[1].Op == "num" && strings.Contains(t.Args[1].Text, "/")
}

// evenRoot reports whether an exponent makes the base ≥ 0: a fraction with even denominator, or no number.
func evenRoot(e Term) bool {
	if e.Op != "num" {
		return true
	}
	q, ok := new(big.Rat).SetString(e.Text)
	return ok && q.Denom().Bit(0) == 0
}

// assume records that t ≥ 0.
func (w *world) assume(t Term) {
	if f, err := w.normal(t); err == nil {
		w.known(w.fold(f))
	}
}

// known records that f ≥ 0.
func (w *world) known(f poly) {
	f, by := w.over(f)
	for _, x := range by {
		if x.e.n%2 != 0 && w.gens[x.g].period == 1 { // f/u ≥ 0 says that f·u is
			f = w.mul(f, w.gens[x.g].whole)
		}
	}
	f, _ = w.strip(f, func(x genPower) bool {
		g := w.gens[x.g]
		return g.unit || g.positive || w.nonneg[g.name] || x.e.isInt() && x.e.n%2 == 0 && g.name != "i"
	})
	w.nonneg[w.primitive(f).String()] = true
	for _, t := range f {
		if g, e, ok := t.m.single(); ok && len(f) == 1 && t.c.Sign() > 0 && e.isInt() && e.n%2 != 0 {
			w.nonneg[w.gens[g].name] = true
		}
	}
}

// hint names the sums that f is a product of as factors to look for.
func (w *world) hint(f poly) {
	if len(f) < 2 {
		return
	}
	if _, fs, err := w.split(f); err == nil {
		for _, x := range fs {
			if len(x.p) > 1 && len(w.hints) < 40 {
				w.hints = append(w.hints, x.p)
			}
		}
	}
}

// size counts the terms that t is built of.
func size(t Term) int {
	n := 0
	holds(t, func(Term) bool { n++; return false })
	return n
}

func checkNormalForm(c Claim, e NormalForm) error {
	if same(c.Left, c.Right) {
		return nil
	}
	w, err := prepare(c, e.Kernels)
	if err != nil {
		return err
	}
	if err = w.agree(c.Left, c.Right); err == nil || w.complex {
		return err
	}
	// √u = b where b is never negative and b² = u.
	for _, p := range [2][2]Term{{c.Left, c.Right}, {c.Right, c.Left}} {
		if r, b := p[0], p[1]; r.Op == "pow" && len(r.Args) == 2 && r.Args[1].Text == "1/2" && neverNegative(b) {
			square := Claim{Rel: "=", Left: r.Args[0], Right: Term{Op: "pow", Args: []Term{b, number64(2)}}, Given: c.Given}
			if w, err := prepare(square, e.Kernels); err == nil && w.agree(square.Left, square.Right) == nil {
				return nil
			}
		}
	}
	return err
}

// neverNegative reports whether t is built of roots, even powers, absolute values and positive numbers alone.
func neverNegative(t Term) bool {
	switch t.Op {
	case "num":
		return !strings.HasPrefix(t.Text, "-")
	case "add", "mul":
		for _, a := range t.Args {
			if !neverNegative(a) {
				return false
			}
		}
		return true
	case "pow":
		if len(t.Args) != 2 || t.Args[1].Op != "num" {
			return false
		}
		q, ok := new(big.Rat).SetString(t.Args[1].Text)
		return ok && (q.Denom().Bit(0) == 0 || q.IsInt() && q.Num().Bit(0) == 0)
	}
	return t.Op == "abs"
}

// agree accepts terms with the same normal form. What the conversion has met is known to be
// ≥ 0 makes a second one plainer.
func (w *world) agree(ts ...Term) error {
	if w.compare(ts) == nil {
		return nil
	}
	return w.compare(ts)
}

func (w *world) compare(ts []Term) error {
	var first poly
	for i, t := range ts {
		f, err := w.normal(t)
		if err != nil {
			return err
		}
		if i == 0 {
			first = f
		} else if !w.vanishes(w.add(first, f, -1)) {
			return errFails
		}
	}
	return nil
}

// checkCombination verifies left - right = Σ cofactor · (given left - given right).
func checkCombination(c Claim, e Combination) error {
	if c.Rel != "=" || len(e.Cofactors) != len(c.Given) {
		return errFails
	}
	w, err := prepare(Claim{Left: c.Left, Right: c.Right}, nil)
	if err != nil {
		return err
	}
	d, err := w.normal(difference(c.Left, c.Right))
	if err != nil {
		return err
	}
	for i, g := range c.Given {
		q, err := w.normal(e.Cofactors[i])
		if err != nil {
			return err
		}
		if len(q) == 0 {
			continue
		}
		if g.Rel != "=" {
			return errFails
		}
		h, err := w.normal(difference(g.Left, g.Right))
		if err != nil {
			return err
		}
		d = w.add(d, w.mul(q, h), -1)
	}
	if !w.vanishes(d) {
		return errFails
	}
	return nil
}
