package recheck

import "math/big"

// formula is a combination of relations in one unknown: of one alone, of all ("and") or one
// ("or") of the parts, of the opposite of one ("not"), or of two that hold together or not at
// all ("iff").
type formula struct {
	op    string
	leaf  fraction
	parts []formula
}

// each visits the relations.
func (f *formula) each(visit func(*fraction)) {
	if f.op == "" {
		visit(&f.leaf)
	}
	for i := range f.parts {
		f.parts[i].each(visit)
	}
}

// at reports whether the formula holds at a number; ok is false where that cannot be told.
func (f *formula) at(s spot) (yes, ok bool) {
	if f.op == "" {
		return f.leaf.holds(s)
	}
	yes = f.op == "and"
	for i := range f.parts {
		x, ok := f.parts[i].at(s)
		if !ok {
			return false, false
		}
		switch f.op {
		case "and":
			yes = yes && x
		case "or":
			yes = yes || x
		case "not":
			yes = !x
		case "iff":
			if i == 0 {
				yes = x
			} else {
				yes = yes == x
			}
		}
	}
	return yes, true
}

// charted reads a claim as a formula in the unknown: a relation, "in" a set, or "=",
// "subset" (of or equal to) between two sets.
func charted(c Claim, name string) (formula, bool) {
	x := Term{Op: "sym", Text: name}
	switch {
	case c.Rel == "in" || c.Rel == "notin":
		f, ok := within(c.Left, c.Right, name)
		if c.Rel == "notin" {
			f = formula{op: "not", parts: []formula{f}}
		}
		return f, ok
	case c.Rel == "subseteq":
		l, ok1 := within(x, c.Left, name)
		r, ok2 := within(x, c.Right, name)
		return formula{op: "or", parts: []formula{{op: "not", parts: []formula{l}}, r}}, ok1 && ok2
	case c.Rel == "=" && isSet(c.Left) && isSet(c.Right):
		l, ok1 := within(x, c.Left, name)
		r, ok2 := within(x, c.Right, name)
		return formula{op: "iff", parts: []formula{l, r}}, ok1 && ok2
	}
	f, ok := oneUnknown(c, name)
	return formula{leaf: f}, ok
}

// relatesSets reports whether a claim is about a set of numbers.
func relatesSets(c Claim) bool {
	switch c.Rel {
	case "in", "notin", "subseteq":
		return true
	}
	return c.Rel == "=" && isSet(c.Left) && isSet(c.Right)
}

// checkSetExample accepts a rational number, or none where the claim is of constants, at which
// all that is given holds and the claim does not.
func checkSetExample(c Claim, e Counterexample) error {
	name, at := "", new(big.Rat)
	switch {
	case len(e.Point) > 1 || len(e.Point) == 1 && e.Point[0].Value.Op != "num":
		return errFails
	case len(e.Point) == 1:
		name = e.Point[0].Name
		if _, ok := at.SetString(e.Point[0].Value.Text); !ok {
			return errFails
		}
	}
	for i, r := range append(c.Given[:len(c.Given):len(c.Given)], Claim{Rel: c.Rel, Left: c.Left, Right: c.Right}) {
		f, ok := charted(r, name)
		if !ok {
			return errFails
		}
		if yes, ok := f.at(spot{lo: at, hi: at, whole: at.IsInt()}); !ok || yes == (i == len(c.Given)) {
			return errFails
		}
	}
	return nil
}

func isSet(t Term) bool {
	switch t.Op {
	case "set", "interval", "union", "intersect", "without", "builder":
		return true
	}
	return isReals(t)
}

func isReals(t Term) bool { return t.Op == "sym" && t.Text == "ℝ" }

// each combines what is read of the terms.
func each(op string, list []Term, read func(Term) (formula, bool)) (formula, bool) {
	f := formula{op: op}
	for _, a := range list {
		p, ok := read(a)
		if !ok {
			return f, false
		}
		f.parts = append(f.parts, p)
	}
	return f, true
}

// within writes that t lies in a set of real numbers.
func within(t, set Term, name string) (formula, bool) {
	member := func(s Term) (formula, bool) { return within(t, s, name) }
	relation := func(rel string, e Term) (formula, bool) { return charted(Claim{Rel: rel, Left: t, Right: e}, name) }
	switch {
	case isReals(set):
		return formula{op: "and"}, true
	case isSymbol(set, "ℤ") && isSymbol(t, name):
		return formula{leaf: fraction{whole: true}}, true
	case set.Op == "set":
		return each("or", set.Args, func(e Term) (formula, bool) { return relation("=", e) })
	case set.Op == "union":
		return each("or", set.Args, member)
	case set.Op == "intersect":
		return each("and", set.Args, member)
	case set.Op == "without" && len(set.Args) == 2:
		a, ok1 := member(set.Args[0])
		b, ok2 := member(set.Args[1])
		return formula{op: "and", parts: []formula{a, {op: "not", parts: []formula{b}}}}, ok1 && ok2
	case set.Op == "interval" && len(set.Args) == 2 && len(set.Text) == 2:
		f := formula{op: "and"}
		for i, rel := range []string{">", "<"} {
			if unbounded(set.Args[i], i == 0) {
				continue
			}
			if set.Text[i] == "[]"[i] {
				rel += "="
			}
			p, ok := relation(rel, set.Args[i])
			if !ok {
				return f, false
			}
			f.parts = append(f.parts, p)
		}
		return f, true
	case set.Op == "builder" && len(set.Args) == 2 && set.Args[0].Op == "rel" && set.Args[0].Text == "in" && len(set.Args[0].Args) == 2:
		of := set.Args[0].Args // {x ∈ S | …}
		a, ok1 := member(of[1])
		b, ok2 := member(Term{Op: "builder", Args: []Term{of[0], set.Args[1]}})
		return formula{op: "and", parts: []formula{a, b}}, ok1 && ok2
	case set.Op == "builder" && len(set.Args) == 2 && set.Args[0].Op == "sym":
		y := set.Args[0]
		if y.Text != name && holds(set.Args[1], func(t Term) bool { return isSymbol(t, name) }) {
			return formula{}, false
		}
		return condition(swap(set.Args[1], y, t), name)
	}
	return formula{}, false
}

// unbounded reports whether an end of an interval is the infinity on its side.
func unbounded(e Term, low bool) bool {
	if low {
		return e.Op == "mul" && len(e.Args) == 2 && isNumber(e.Args[0], "-1") && unbounded(e.Args[1], false)
	}
	return e.Op == "const" && e.Text == "inf"
}

// condition reads what the members of a set fulfil.
func condition(t Term, name string) (formula, bool) {
	switch t.Op {
	case "and", "where":
		return each("and", t.Args, func(a Term) (formula, bool) { return condition(a, name) })
	case "or":
		return each("or", t.Args, func(a Term) (formula, bool) { return condition(a, name) })
	case "not":
		p, ok := condition(t.Args[0], name)
		return formula{op: "not", parts: []formula{p}}, ok
	case "rel":
		if len(t.Args) == 2 {
			return charted(Claim{Rel: t.Text, Left: t.Args[0], Right: t.Args[1]}, name)
		}
	}
	return formula{}, false
}
