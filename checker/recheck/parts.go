package recheck

import "math/big"

// lemmas are verified parts, all of which prove or all of which refute their claims.
type lemmas struct {
	parts   []Part
	given   []Claim // what they may take as given
	cases   bool    // they are about functions given by cases, each in its own
	refuted bool
	depth   int
}

// says reports whether a part states an equation, on no other terms than are given.
func (ls *lemmas) says(p Part) bool {
	return !p.derives() && p.Claim.Rel == "=" && (ls.cases || sameGiven(p.Claim.Given, ls.given))
}

// derives reports whether the part says that its right side has its left side for a derivative, not that they are equal.
func (p Part) derives() bool {
	_, ok := p.Evidence.(Derivative)
	return ok
}

// refutes reports whether e is of a kind that refutes.
func refutes(c Claim, e Evidence) bool {
	switch e := e.(type) {
	case Counterexample, Shape:
		return true
	case SolutionSet:
		return isEquation(c.Left) && isEquation(c.Right)
	case Residues:
		return e.Never
	case Behaviour:
		return e.Against
	case Parts:
		for _, p := range e.Parts {
			if p.Refuted {
				return true
			}
		}
	}
	return false
}

// checkParts accepts a claim that its parts make up: with all of them proved it is proved, and
// with one refuted, or with all likenesses of a member of a list refuted, it is refuted.
func checkParts(c Claim, e Parts) error {
	var yes, no lemmas
	no.refuted = true
	for _, p := range e.Parts {
		if err := Check(p.Claim, p.Evidence); err != nil {
			return err
		}
		if refutes(p.Claim, p.Evidence) != p.Refuted {
			return errFails
		}
		if p.Refuted {
			no.parts = append(no.parts, p)
		} else {
			yes.parts = append(yes.parts, p)
		}
	}
	// Values of integrals, sums and limits are put in first.
	l, r := c.Left, c.Right
	for _, p := range yes.parts {
		if p.Claim.Rel != "=" {
			continue
		}
		switch p.Claim.Left.Op {
		case "integral", "sum", "prod", "limit", "limit+", "limit-":
			l, r = swap(l, p.Claim.Left, p.Claim.Right), swap(r, p.Claim.Left, p.Claim.Right)
		}
	}
	ls := &yes
	if len(no.parts) > 0 {
		ls = &no
	}
	for _, p := range ls.parts {
		if !p.derives() && p.Claim.Rel == c.Rel && same(p.Claim.Left, c.Left) && same(p.Claim.Right, c.Right) && sameGiven(p.Claim.Given, c.Given) {
			return nil
		}
	}
	if c.Rel == "in" && c.Right.Op == "interval" && len(no.parts) == 0 && yes.bound(c) {
		return nil
	}
	ls.given, ls.cases = c.Given, l.Op == "piecewise" || r.Op == "piecewise"
	if c.Rel != "=" || ls.refuted && len(c.Given) > 0 || !ls.decide(l, r) {
		return errFails
	}
	return nil
}

// bound reports whether the lemmas say of the left side of c that it lies between both ends of the interval on the right.
func (ls *lemmas) bound(c Claim) bool {
	if len(c.Right.Args) != 2 || len(c.Right.Text) != 2 {
		return false
	}
	any := false
	for i, end := range c.Right.Args {
		want := Claim{Rel: "<", Left: end, Right: c.Left}
		if i == 1 {
			want.Left, want.Right = c.Left, end
		}
		if c.Right.Text[i] == "[]"[i] {
			want.Rel = "<="
		}
		found := unbounded(end, i == 0)
		for _, p := range ls.parts {
			said := p.Claim.Rel == want.Rel && same(p.Claim.Left, want.Left) && same(p.Claim.Right, want.Right) && sameGiven(p.Claim.Given, c.Given)
			found, any = found || said, any || said
		}
		if !found {
			return false
		}
	}
	return any
}

// sameGiven reports whether what is given to a is given to b too.
func sameGiven(a, b []Claim) bool {
	for _, x := range a {
		found := false
		for _, y := range b {
			found = found || x.Rel == y.Rel && same(x.Left, y.Left) && same(x.Right, y.Right)
		}
		if !found {
			return false
		}
	}
	return true
}

// decide reports whether the lemmas prove, or refute, that a and b are equal.
func (ls *lemmas) decide(a, b Term) bool {
	if ls.depth++; ls.depth > 40 {
		return false
	}
	defer func() { ls.depth-- }()
	if !ls.refuted && same(a, b) || ls.stated(a, b) {
		return true
	}
	if !ls.refuted && statement(a) && statement(b) && ls.entails(a, b) && ls.entails(b, a) {
		return true
	}
	xs, order, ok := members(a)
	ys, order2, ok2 := members(b)
	switch {
	case ok && ok2 && order && order2:
		if len(xs) != len(ys) || a.Op == "interval" && a.Text != b.Text {
			return false
		}
		for i := range xs {
			if ls.decide(xs[i], ys[i]) == ls.refuted {
				return ls.refuted
			}
		}
		return !ls.refuted
	case ok && !order || ok2 && !order2:
		if !ok || order {
			xs = []Term{a}
		}
		if !ok2 || order2 {
			ys = []Term{b}
		}
		if ls.refuted {
			return alone(xs, ys, ls.decide) || alone(ys, xs, ls.decide)
		}
		return among(xs, ys, ls.decide) && among(ys, xs, ls.decide)
	case a.Op == "periodic" && b.Op == "periodic":
		return len(a.Args) > 0 && len(b.Args) > 0 && same(a.Args[0], b.Args[0]) && ls.shifted(a.Args[0], a.Args[1:], b.Args[1:])
	case a.Op == "piecewise" || b.Op == "piecewise":
		return !ls.refuted && ls.branches(a, b)
	case a.Op == "integral" && len(a.Args) == 2:
		return ls.antiderivative(a, b)
	case b.Op == "integral" && len(b.Args) == 2:
		return ls.antiderivative(b, a)
	}
	return ls.rewritten(a, b)
}

func statement(t Term) bool { return t.Op == "rel" || t.Op == "and" || t.Op == "or" }

// entails reports whether the lemmas derive b from a: all that b says from each case of a. Of
// several cases of b, the product of one equation each must vanish, however they are chosen.
func (ls *lemmas) entails(a, b Term) bool {
	xs, ok := cases(a)
	ys, ok2 := cases(b)
	if !ok || !ok2 {
		return false
	}
	tries := 0
	for _, facts := range xs {
		var known []Claim
		for _, f := range facts {
			known = append(known, Claim{Rel: f.Text, Left: f.Args[0], Right: f.Args[1]})
		}
		var all func(chosen []Term, rest [][]Term) bool
		all = func(chosen []Term, rest [][]Term) bool {
			if len(rest) == 0 {
				return ls.derived(known, chosen)
			}
			for _, r := range rest[0] {
				if tries++; tries > 2000 || !all(append(chosen[:len(chosen):len(chosen)], r), rest[1:]) {
					return false
				}
			}
			return true
		}
		if !all(nil, ys) {
			return false
		}
	}
	return true
}

// cases writes a statement as rows of relations, of which one holds.
func cases(t Term) (out [][]Term, ok bool) {
	or := []Term{t}
	if t.Op == "or" {
		or = t.Args
	}
	for _, c := range or {
		row := []Term{c}
		if c.Op == "and" {
			row = c.Args
		}
		for _, r := range row {
			if r.Op != "rel" || len(r.Args) != 2 {
				return nil, false
			}
		}
		out = append(out, row)
	}
	return out, true
}

// derived reports whether one of the relations is known, or a lemma derives from what is known that one holds.
func (ls *lemmas) derived(known []Claim, one []Term) bool {
	product := Claim{Rel: "=", Right: number64(0), Left: Term{Op: "mul"}}
	for _, r := range one {
		for _, k := range known {
			if k.Rel == r.Text && same(k.Left, r.Args[0]) && same(k.Right, r.Args[1]) ||
				mirrored[k.Rel] == r.Text && same(k.Left, r.Args[1]) && same(k.Right, r.Args[0]) {
				return true
			}
		}
		if r.Text != "=" && len(one) > 1 {
			return false
		}
		product.Left.Args = append(product.Left.Args, difference(r.Args[0], r.Args[1]))
	}
	for _, p := range ls.parts {
		if p.derives() || !sameGiven(p.Claim.Given, known) {
			continue
		}
		if r := one[0]; len(one) == 1 && p.Claim.Rel == r.Text && same(p.Claim.Left, r.Args[0]) && same(p.Claim.Right, r.Args[1]) {
			return true
		}
		if len(one) > 1 && p.Claim.Rel == "=" && checkNormalForm(equal(difference(p.Claim.Left, p.Claim.Right), product.Left), NormalForm{}) == nil {
			return true
		}
	}
	return false
}

var mirrored = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}

// members returns what an object consists of, and whether its order matters.
func members(t Term) (of []Term, order, ok bool) {
	switch t.Op {
	case "tuple", "matrix", "interval", "union", "ratio":
		return t.Args, true, true
	case "list", "set", "or", "and":
		return t.Args, false, true
	}
	return nil, false, false
}

// shifted compares sets of numbers that repeat with a period, by their members up to whole periods.
func (ls *lemmas) shifted(period Term, xs, ys []Term) bool {
	by := inverseOf(period)
	periods := func(x, y Term) bool { // between them, certainly a whole number or, in a refutation, certainly none
		q := product(difference(x, y), by)
		if ls.refuted {
			_, ok := wholePart(of("floor", q))
			return ok
		}
		for _, p := range ls.parts {
			k, ok := new(big.Rat).SetString(p.Claim.Right.Text)
			if ok && ls.says(p) && k.IsInt() && p.Claim.Right.Op == "num" && p.Claim.Rel == "=" && checkNormalForm(equal(p.Claim.Left, q), NormalForm{}) == nil {
				return true
			}
		}
		return same(x, y)
	}
	if ls.refuted {
		return alone(xs, ys, periods) || alone(ys, xs, periods)
	}
	either := func(x, y Term) bool { return periods(x, y) || periods(y, x) }
	return among(xs, ys, either) && among(ys, xs, either)
}

// among reports whether each of xs is one of ys.
func among(xs, ys []Term, like func(x, y Term) bool) bool {
next:
	for _, x := range xs {
		for _, y := range ys {
			if like(x, y) {
				continue next
			}
		}
		return false
	}
	return true
}

// alone reports whether one of xs is none of ys.
func alone(xs, ys []Term, unlike func(x, y Term) bool) bool {
next:
	for _, x := range xs {
		for _, y := range ys {
			if !unlike(x, y) {
				continue next
			}
		}
		return true
	}
	return false
}

// stated reports whether a lemma says it, in whatever form the sides are written.
func (ls *lemmas) stated(a, b Term) bool {
	for _, p := range ls.parts {
		l, r := p.Claim.Left, p.Claim.Right
		if !ls.says(p) {
			continue
		}
		if same(l, a) && same(r, b) || same(l, b) && same(r, a) {
			return true
		}
	}
	return false
}

// rewritten reports whether a lemma says it of the same numbers written otherwise, or of the sine of
// a difference between -1 and 1.
func (ls *lemmas) rewritten(a, b Term) bool {
	if objects[a.Op] || objects[b.Op] {
		return false
	}
	like := func(x, y Term) bool { return same(x, y) || !objects[x.Op] && sameValue(x, y) }
	for _, p := range ls.parts {
		l, r := p.Claim.Left, p.Claim.Right
		if !ls.says(p) || objects[l.Op] || objects[r.Op] {
			continue
		}
		if like(l, a) && like(r, b) || like(l, b) && like(r, a) {
			return true
		}
		if !ls.refuted && r.Op == "num" && r.Text == "0" && isSmall(difference(a, b)) && like(l, of("sin", difference(a, b))) {
			return true
		}
	}
	return !ls.refuted && sameValue(a, b)
}

// sameValue compares normal forms, of numbers also those of the sine of their difference, if it is small.
func sameValue(a, b Term) bool {
	d := difference(a, b)
	return checkNormalForm(equal(a, b), NormalForm{}) == nil || isSmall(d) && checkNormalForm(equal(of("sin", d), number64(0)), NormalForm{}) == nil
}

//go:noinline
func equal(a, b Term) Claim { return Claim{Rel: "=", Left: a, Right: b} }

// isSmall reports whether a number certainly lies between -1 and 1, where 0 alone has the sine 0.
func isSmall(d Term) bool {
	r := &ruler{p: 128, values: map[string]Term{}}
	x, err := r.evaluate(d, false)
	return err == nil && x.isReal() && x.re.hi.Cmp(r.unit()) < 0 && x.re.neg().hi.Cmp(r.unit()) < 0
}

// antiderivative compares an indefinite integral with another or with an antiderivative.
func (ls *lemmas) antiderivative(m, b Term) bool {
	f := m.Args[0]
	if b.Op == "integral" && len(b.Args) == 2 {
		bound := false // what is given of the variable holds outside only
		for _, g := range ls.given {
			about := func(t Term) bool { return same(t, m.Args[1]) }
			bound = bound || holds(g.Left, about) || holds(g.Right, about)
		}
		return !bound && same(m.Args[1], b.Args[1]) && ls.stated(f, b.Args[0])
	}
	for _, p := range ls.parts {
		d, derived := p.Evidence.(Derivative)
		if derived && d.Variable == m.Args[1].Text && same(p.Claim.Left, f) && same(p.Claim.Right, b) {
			return true
		}
		if ls.refuted && same(p.Claim.Left, f) {
			d, err := derivative(b, m.Args[1].Text)
			if err == nil && checkNormalForm(equal(p.Claim.Right, d), NormalForm{}) == nil {
				return true
			}
		}
	}
	return false
}

// branches compares functions given by cases: every value has its like on the other side.
func (ls *lemmas) branches(a, b Term) bool {
	values := func(t Term) (out []Term) {
		if t.Op != "piecewise" {
			return []Term{t}
		}
		for i := 0; i < len(t.Args); i += 2 {
			out = append(out, t.Args[i])
		}
		return out
	}
	xs, ys := values(a), values(b)
	return among(xs, ys, ls.decide) && among(ys, xs, ls.decide)
}

// bounds returns the parts of a definite integral, a sum or a product over one variable.
func bounds(t Term) (f Term, x string, lo, hi Term, ok bool) {
	if len(t.Args) != 4 || t.Args[1].Op != "sym" {
		return f, "", lo, hi, false
	}
	f, x, lo, hi = t.Args[0], t.Args[1].Text, t.Args[2], t.Args[3]
	return f, x, lo, hi, !holds(sum(lo, hi), func(s Term) bool { return s.Op == "sym" && s.Text == x })
}

// series adds or multiplies finitely many members at whole numbers.
func (r *ruler) series(t Term, principal bool) (number, error) {
	const most = 1000
	f, name, from, to, ok := bounds(t)
	if !ok {
		return number{}, errDomain
	}
	var ends [2]*big.Int
	for i, end := range []Term{from, to} {
		v, err := r.evaluate(end, principal)
		if err != nil {
			return v, err
		}
		ends[i] = new(big.Int).Rsh(v.re.lo, r.p)
		if !v.isReal() || v.re.lo.Cmp(v.re.hi) != 0 || new(big.Int).Lsh(ends[i], r.p).Cmp(v.re.lo) != 0 || ends[i].BitLen() > 30 {
			return v, errDomain
		}
	}
	acc := r.real(r.int(0))
	if t.Op == "prod" {
		acc = r.real(r.int(1))
	}
	lo, hi := ends[0].Int64(), ends[1].Int64()
	if hi < lo-1 || hi-lo > most {
		return acc, errDomain
	}
	outer, had := r.values[name]
	defer func() {
		if delete(r.values, name); had {
			r.values[name] = outer
		}
	}()
	for k := lo; k <= hi; k++ {
		r.values[name] = number64(k)
		v, err := r.evaluate(f, principal)
		if err != nil {
			return v, err
		}
		if t.Op == "sum" {
			acc = number{acc.re.add(v.re), acc.im.add(v.im)}
		} else {
			acc = r.mulN(acc, v)
		}
	}
	return acc, nil
}
