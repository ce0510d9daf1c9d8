package checker

import (
	"slices"
	"strconv"

	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Units of measure form a free abelian group, and an amount is a number times an element of it.
// A claim about amounts is therefore one about monomials in the base units, which stand in it as
// symbols: 3 m · 2 m = 6 kg is 3·[L]·2·[L] = 6·1000·[M], false at most values of [L] and [M].
// People leave units out, though, and name the things they count by them; such a claim is held
// to its numbers only.

// amount is what the units in an expression come to.
type amount struct {
	unit string // the product of the units, in canonical spelling
	// parts are the units multiplied: one for each quantity, of a sum those of the term with most.
	parts []string
	// bare is set where a number without a unit takes part, which may stand for an amount.
	bare bool
	// In a sum, unlike is set where the dimensions of the terms differ or a number stands beside
	// terms of several sizes, mixed where their units differ, vague where those rest on different customs.
	unlike, mixed, vague bool
	summed               bool // several amounts are added
	root                 bool // a root is taken, which is the positive one of a square
}

// dimension is the dimension of what a unit measures, as far as a text fixes it.
func dimension(unit string) string {
	_, d := lower.Measure(unit)
	return lower.Loose(d)
}

// measure is the unit that words behind a number name, or "" where they name none.
func measure(n *syntax.Node) string {
	if operations[n.Text] {
		return "" // 5 pm
	}
	return lower.CanonicalUnit(n.Text)
}

// amount works out the units of n; ok is false where words or letters in it may be anything.
func amountOf(n *syntax.Node) (m amount, ok bool) {
	if n == nil {
		return m, false
	}
	switch n.Kind {
	case syntax.Number:
		return amount{bare: true}, true
	case syntax.Symbol:
		return m, n.Text == "pi" || n.Text == "π"
	case syntax.Percent, syntax.Degree:
		m, ok = amountOf(n.Arg(0))
		return amount{}, ok && len(m.parts) == 0
	case syntax.Group, syntax.Boxed:
		if len(n.Args) != 1 {
			return m, false
		}
		return amountOf(n.Arg(0))
	case syntax.Money, syntax.Quantity:
		m, ok = amountOf(n.Arg(0))
		u := measure(n)
		if k := len(m.parts); !ok || k > 1 || k == 1 && u != "" && n.Text[0] != '/' && n.Text[0] != 'p' { // $15/hour, $15 per hour, but no $5 m
			return m, false
		}
		if u == "" {
			m.bare = m.bare || len(m.parts) == 0 // 3 boxes
			return m, true
		}
		m.unit, m.bare = lower.MultiplyUnits(m.unit, u, 1), false
		m.parts = []string{m.unit}
		return m, true
	case syntax.Sum:
		return total(n.Args)
	case syntax.Juxtapose:
		if sum := compound(n); sum != nil {
			return amountOf(sum)
		}
		return multiplied(n)
	case syntax.Product, syntax.Fraction:
		return multiplied(n)
	case syntax.Power:
		return raised(n)
	case syntax.Root:
		m, ok = amountOf(n.Arg(0))
		if !ok || len(m.parts) == 0 {
			return m, ok
		}
		half, even := lower.HalfUnit(m.unit)
		m.unit, m.parts, m.root = half, []string{half}, true
		return m, even && n.Arg(1).Is(syntax.Empty)
	}
	return m, false
}

// total works out the units of a sum: those of the term with the most of them.
func total(terms []*syntax.Node) (sum amount, ok bool) {
	number := false
	for _, t := range terms {
		m, ok := amountOf(t)
		if !ok {
			return m, false
		}
		sum.take(&m)
		number = number || len(m.parts) == 0
		sum.summed = sum.summed || len(m.parts) > 0 && len(sum.parts) > 0
		if len(m.parts) > 0 && len(sum.parts) > 0 && m.unit != sum.unit {
			sum.mixed = true
			sum.unlike = sum.unlike || dimension(m.unit) != dimension(sum.unit)
			sum.vague = sum.vague || lower.Customs(m.unit) != lower.Customs(sum.unit)
		}
		if len(m.parts) > len(sum.parts) {
			sum.unit, sum.parts = m.unit, m.parts
		}
	}
	number = number && len(sum.parts) > 0
	sum.bare = sum.bare || number
	sum.unlike = sum.unlike || number && sum.mixed
	return sum, true
}

// take notes what is uncertain about a part of m.
func (m *amount) take(part *amount) {
	m.bare = m.bare || part.bare
	m.summed, m.root = m.summed || part.summed, m.root || part.root
	m.unlike, m.mixed, m.vague = m.unlike || part.unlike, m.mixed || part.mixed, m.vague || part.vague
}

// multiplied works out the units of a product or a quotient.
func multiplied(n *syntax.Node) (product amount, ok bool) {
	for i, a := range n.Args {
		sign := 1
		switch {
		case n.Kind == syntax.Fraction && i == 1:
			sign = -1
		case n.Kind == syntax.Product && i > 0:
			switch n.Ops[i] {
			case syntax.Slash, syntax.Obelus:
				sign = -1
			case syntax.Times, syntax.Dot, syntax.Cross:
			default:
				return product, false
			}
		}
		m, ok := amountOf(a)
		if !ok {
			return m, false
		}
		product.unit = lower.MultiplyUnits(product.unit, m.unit, sign)
		product.take(&m)
		for _, p := range m.parts {
			product.parts = append(product.parts, lower.MultiplyUnits("", p, sign))
		}
	}
	return product, true
}

// raised works out the units of a power, whose exponent is a small whole number.
func raised(n *syntax.Node) (power amount, ok bool) {
	m, ok := amountOf(n.Arg(0))
	if !ok || len(m.parts) == 0 {
		return m, ok
	}
	k, err := strconv.Atoi(n.Arg(1).Text)
	if err != nil || !n.Arg(1).Is(syntax.Number) || k > 9 {
		return m, false
	}
	m.parts = nil
	power = m
	power.unit = ""
	for range k {
		power.unit = lower.MultiplyUnits(power.unit, m.unit, 1)
		power.parts = append(power.parts, m.unit)
	}
	return power, true
}

// perEach reports whether the unit of m becomes one of dimension d when an amount in it is
// taken for a count of things that another is for each of, or what an amount is for each of is
// left out: 5 days × 8 hours = 40 hours, 2 kg/day × 7 days/week = 14 kg. counted is set where
// days, cups and the like are left out so, which people count as they count boxes.
func (m *amount) perEach(d string) (each, counted bool) {
	try := func(u string) {
		if u == "" || u == m.unit || dimension(lower.MultiplyUnits(m.unit, u, -1)) != d {
			return
		}
		each = true
		_, t := lower.Measure(u)
		custom := t != lower.Loose(t) || lower.Customs(u) != ""
		t = lower.Loose(t)
		counted = counted || custom && (t == "T" || t == "T^-1" || t != d && t != lower.MultiplyUnits("", d, -1))
	}
	for i, p := range m.parts {
		alone := true // 3 m × 2 m = 6 m and 60 km/h × 2 h = 120 h leave nothing out
		lower.Powers(p, func(name string, power int) {
			elsewhere := slices.ContainsFunc(m.parts, func(q string) bool { return q != p && hasFactor(q, name) })
			alone = alone && !elsewhere
			if power == -1 && !elsewhere {
				try(lower.MultiplyUnits("", name, -1))
			}
		})
		if alone && slices.Index(m.parts, p) == i && !slices.Contains(m.parts[i+1:], p) {
			try(p)
		}
	}
	return each, counted
}

// hasFactor reports whether name is a factor of a canonical unit or dimension.
func hasFactor(u, name string) (found bool) {
	lower.Powers(u, func(other string, _ int) { found = found || other == name })
	return found
}

// ratio reports whether m is the ratio of amounts.
func (m *amount) ratio() bool {
	return len(m.parts) > 1 && !m.bare && !m.unlike && dimension(m.unit) == ""
}
