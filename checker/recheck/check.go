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

// prepare makes the world of a claim: its restrictions and the factors that the kernels name.
func prepare(c Claim, kernels []Term) (*world, error) {
	w := newWorld()
	w.complex = holds(c.Left, isImaginary) || holds(c.Right, isImaginary)
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
	return w.agree(c.Left, c.Right)
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

func parseRange(g Range) (lo, hi *big.Rat, ok bool) {
	lo, ok = new(big.Rat).SetString(g.Lo)
	if !ok {
		return nil, nil, false
	}
	hi, ok = new(big.Rat).SetString(g.Hi)
	return lo, hi, ok && lo.Cmp(hi) <= 0
}

// within reports whether an enclosure, itself narrow, meets a range that is
// narrow at the stated bits: both then enclose the same number.
func (r *ruler) within(e enclosure, lo, hi *big.Rat, bits int) bool {
	// Narrow against the unit, or against a great value itself.
	if width := new(big.Int).Sub(e.hi, e.lo).BitLen(); width > int(r.p/2) && width > e.hi.BitLen()-bits {
		return false
	}
	size := new(big.Rat).Abs(hi)
	if size.Cmp(one) < 0 {
		size = one
	}
	width := new(big.Rat).Sub(hi, lo)
	if width.Mul(width, new(big.Rat).SetInt(new(big.Int).Lsh(big.NewInt(1), uint(bits/4)))).Cmp(size) > 0 {
		return false
	}
	return r.rat(lo).lo.Cmp(e.hi) <= 0 && r.rat(hi).hi.Cmp(e.lo) >= 0
}

// violates reports whether numbers in x and y certainly do not stand in the relation.
func violates(rel string, x, y enclosure) bool {
	return certainlyHolds(map[string]string{"=": "!=", "~": "!=", "<": ">=", "<=": ">", ">": "<=", ">=": "<", "!=": "="}[rel], x, y)
}

func certainlyHolds(rel string, x, y enclosure) bool {
	less, more := x.hi.Cmp(y.lo) < 0, x.lo.Cmp(y.hi) > 0
	point := x.lo.Cmp(x.hi) == 0 && y.lo.Cmp(y.hi) == 0 && x.lo.Cmp(y.lo) == 0
	switch rel {
	case "=":
		return point
	case "!=":
		return less || more
	case "<":
		return less
	case "<=":
		return less || point
	case ">":
		return more
	case ">=":
		return more || point
	}
	return false
}

// bits sizes a ruler so that the ranges of the evidence can be met.
func rulerBits(bits int, ts ...Term) (uint, error) {
	if bits < 0 || bits > 20_000 {
		return 0, errSize
	}
	extra := 0
	for _, t := range ts {
		holds(t, func(t Term) bool {
			if t.Op == "num" {
				extra = max(extra, 4*len(t.Text))
			}
			return false
		})
	}
	if extra > 200_000 {
		return 0, errSize
	}
	return uint(2*bits + extra + 96), nil
}

func checkCounterexample(c Claim, e Counterexample) error {
	p, err := rulerBits(e.Bits, c.Left, c.Right)
	if err != nil {
		return err
	}
	xl, xh, ok := parseRange(e.Left)
	yl, yh, ok2 := parseRange(e.Right)
	if !ok || !ok2 {
		return errFails
	}
	r := &ruler{p: p, values: map[string]Term{}}
	for _, b := range e.Point {
		r.values[b.Name] = b.Value
	}
	principal := e.Part != "" || holds(c.Left, isImaginary) || holds(c.Right, isImaginary)
	for _, g := range c.Given {
		x, err := r.evaluate(g.Left, principal)
		if err != nil {
			return err
		}
		y, err := r.evaluate(g.Right, principal)
		if err != nil {
			return err
		}
		if x.isReal() && y.isReal() && certainlyHolds(g.Rel, x.re, y.re) {
			continue
		}
		// Enclosures cannot tell that a surd solves its equation; normal forms can.
		if g.Rel != "=" || checkNormalForm(Claim{Rel: "=", Left: put(g.Left, r.values), Right: put(g.Right, r.values)}, NormalForm{}) != nil {
			return errFails
		}
	}
	x, err := r.evaluate(c.Left, principal)
	if err != nil {
		return err
	}
	y, err := r.evaluate(c.Right, principal)
	if err != nil {
		return err
	}
	a, b := x.re, y.re
	switch e.Part {
	case "":
		if !x.isReal() || !y.isReal() {
			return errFails
		}
	case "re":
	case "im":
		a, b = x.im, y.im
	default:
		return errFails
	}
	if e.Part != "" && c.Rel != "=" || !r.within(a, xl, xh, e.Bits) || !r.within(b, yl, yh, e.Bits) || !violates(c.Rel, a, b) {
		return errFails
	}
	return nil
}

// checkVanishing encloses left - right below its own root bound.
func checkVanishing(c Claim, e Vanishing) error {
	if c.Rel != "=" || e.Bits < 64 || e.Bits > 20_000 {
		return errFails
	}
	d := Term{Op: "add", Args: []Term{c.Left, {Op: "mul", Args: []Term{{Op: "num", Text: "-1"}, c.Right}}}}
	k, ok := rootBound(d)
	if !ok || k > int64(e.Bits) {
		return errFails
	}
	principal := holds(d, isImaginary)
	r := &ruler{p: uint(e.Bits) + 256, values: map[string]Term{}}
	x, err := r.evaluate(d, principal)
	if err != nil {
		return err
	}
	tiny := new(big.Int).Lsh(big.NewInt(1), r.p-uint(k)-2)
	for _, v := range []*big.Int{x.re.lo, x.re.hi, x.im.lo, x.im.hi} {
		if v.CmpAbs(tiny) >= 0 {
			return errFails
		}
	}
	return nil
}

func checkSeparation(c Claim, e Separation) error {
	lo, hi, ok := parseRange(e.Difference)
	if !ok {
		return errFails
	}
	p, err := rulerBits(e.Bits, c.Left, c.Right)
	if err != nil {
		return err
	}
	d := Term{Op: "add", Args: []Term{c.Left, {Op: "mul", Args: []Term{{Op: "num", Text: "-1"}, c.Right}}}}
	r := &ruler{p: p, values: map[string]Term{}}
	x, err := r.evaluate(d, false)
	if err != nil {
		return err
	}
	if !x.isReal() || !r.within(x.re, lo, hi, e.Bits) {
		return errFails
	}
	if c.Rel == "=" || !certainlyHolds(c.Rel, x.re, r.int(0)) {
		return errFails
	}
	return nil
}

// checkSubstitution puts the values in place of the symbols and compares normal forms.
func checkSubstitution(c Claim, e Substitution) error {
	if c.Rel != "=" {
		return errFails
	}
	var put func(t Term) Term
	put = func(t Term) Term {
		if t.Op == "sym" {
			for _, b := range e.Values {
				if b.Name == t.Text {
					return b.Value
				}
			}
		}
		out := Term{Op: t.Op, Text: t.Text}
		for _, a := range t.Args {
			out.Args = append(out.Args, put(a))
		}
		return out
	}
	for _, b := range e.Values {
		if !givenValue(c.Given, b) {
			return errFails
		}
	}
	d := Claim{Rel: "=", Left: put(c.Left), Right: put(c.Right)}
	if e.Residual.Op != "num" || e.Residual.Text != "0" {
		return errFails
	}
	return checkNormalForm(d, NormalForm{})
}

// rational computes a term of rational operations on numbers, with small exponents.
func rational(t Term) (*big.Rat, bool) {
	switch t.Op {
	case "num":
		return new(big.Rat).SetString(t.Text)
	case "add", "mul":
		v := new(big.Rat)
		if t.Op == "mul" {
			v.SetInt64(1)
		}
		for _, a := range t.Args {
			x, ok := rational(a)
			if !ok || v.Num().BitLen()+v.Denom().BitLen() > 1<<14 {
				return nil, false
			}
			if t.Op == "add" {
				v.Add(v, x)
			} else {
				v.Mul(v, x)
			}
		}
		return v, len(t.Args) > 0
	case "pow":
		if len(t.Args) != 2 {
			return nil, false
		}
		x, ok1 := rational(t.Args[0])
		k, ok2 := rational(t.Args[1])
		if !ok1 || !ok2 || !k.IsInt() || k.Num().BitLen() > 6 || x.Sign() == 0 {
			return nil, false
		}
		n := k.Num().Int64()
		if n < 0 {
			x, n = new(big.Rat).Inv(x), -n
		}
		v := new(big.Rat).SetInt64(1)
		for ; n > 0; n-- {
			if v.Mul(v, x); v.Num().BitLen()+v.Denom().BitLen() > 1<<14 {
				return nil, false
			}
		}
		return v, true
	}
	return nil, false
}

// givenValue reports whether b is one of the given equations, or a function's
// definition, which no equation between numbers can state.
func givenValue(given []Claim, b Binding) bool {
	name := Term{Op: "sym", Text: b.Name}
	for _, g := range given {
		if g.Rel == "=" && (same(g.Left, name) && same(g.Right, b.Value) || same(g.Right, name) && same(g.Left, b.Value)) {
			return true
		}
	}
	return strings.HasSuffix(b.Name, "()")
}

func checkRounding(c Claim, e Rounding) error {
	if c.Rel != "~" || c.Right.Op != "num" || e.Digits < 0 || e.Digits > 300 {
		return errFails
	}
	lo, hi, ok := parseRange(e.Left)
	v, ok2 := new(big.Rat).SetString(c.Right.Text)
	p, err := rulerBits(e.Bits, c.Left, c.Right)
	if !ok || !ok2 || err != nil {
		return errFails
	}
	r := &ruler{p: p, values: map[string]Term{}}
	left := c.Left
	if q, ok := rational(left); ok {
		left = Term{Op: "num", Text: q.RatString()} // half a unit away is decided exactly
	}
	x, err := r.evaluate(left, false)
	if err != nil {
		return err
	}
	unit := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(e.Digits)), nil))
	if e.Cut {
		// |right| ≤ |left| < |right| + unit, on the same side of 0.
		far := new(big.Rat).Add(v, unit)
		near := v
		if v.Sign() < 0 {
			near, far = new(big.Rat).Sub(v, unit), v
		}
		if v.Sign() == 0 || !x.isReal() || !r.within(x.re, lo, hi, e.Bits) || !certainlyHolds("<=", r.rat(near).low(), x.re.low()) || !certainlyHolds("<=", x.re.high(), r.rat(far).high()) {
			return errFails
		}
		return nil
	}
	half := new(big.Rat).SetFrac(big.NewInt(1), new(big.Int).Mul(big.NewInt(2), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(e.Digits)), nil)))
	if !x.isReal() || !r.within(x.re, lo, hi, e.Bits) || !certainlyHolds("<=", r.rat(new(big.Rat).Sub(v, half)).low(), x.re.low()) || !certainlyHolds("<=", x.re.high(), r.rat(new(big.Rat).Add(v, half)).high()) {
		return errFails
	}
	return nil
}

func (e enclosure) low() enclosure  { return enclosure{e.lo, e.lo} }
func (e enclosure) high() enclosure { return enclosure{e.hi, e.hi} }

// checkProportion verifies that two equations differ by a factor only.
func checkProportion(c Claim, e Proportion) error {
	if c.Rel != "=" || c.Left.Op != "rel" || c.Right.Op != "rel" || c.Left.Text != "=" || c.Right.Text != "=" || len(c.Left.Args) != 2 || len(c.Right.Args) != 2 {
		return errFails
	}
	if e.Factor.Op == "num" && e.Factor.Text == "0" {
		return errFails
	}
	minus := func(t Term) Term { return sum(t.Args[0], product(number64(-1), t.Args[1])) }
	return checkNormalForm(Claim{Rel: "=", Left: minus(c.Left), Right: product(e.Factor, minus(c.Right))}, NormalForm{Kernels: e.Kernels})
}
