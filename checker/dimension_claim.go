package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// held says what a claim about amounts is held to.
type held uint8

const (
	toNumbers held = iota // to its numbers alone
	toDoubt               // to its numbers, but it is not proved by them
	toUnits               // to its numbers and units
	toNothing             // to nothing that is known here
)

// holding tells what a claim is held to whose sides come to the amounts l and r.
func holding(l, r *amount) held {
	if len(l.parts) == 0 || len(r.parts) == 0 {
		if l.ratio() || r.ratio() {
			return toUnits // 3 m / 20 cm = 15
		}
		return toNumbers
	}
	if len(l.parts) == 1 && len(r.parts) == 1 && l.unit == r.unit && !l.mixed && !r.mixed {
		return toNumbers // 3 cm + 4 cm = 7 cm
	}
	d, e := dimension(l.unit), dimension(r.unit)
	if l.root || r.root {
		if l.unit == r.unit && !l.mixed && !r.mixed && !l.unlike && !r.unlike {
			return toNumbers
		}
		return toDoubt
	}
	if !l.unlike && !r.unlike && d == e {
		return toUnits
	}
	lEach, lCounted := l.perEach(e)
	rEach, rCounted := r.perEach(d)
	switch {
	case lCounted, rCounted, lEach && counts(e), rEach && counts(d):
		return toNumbers // 12 months × $50 = $600
	case (l.bare || r.bare) && !l.summed && !r.summed && len(l.parts) == 1 && len(r.parts) == 1 && (counts(d) || counts(e) || hides(d, e)):
		return toNumbers // 60 km/h × 2 = 120 km
	case strings.Contains(lower.Customs(l.unit)+lower.Customs(r.unit), "ounce"):
		return toNothing // of mass, or of a fluid
	case lEach, rEach:
		return toDoubt
	case d == "" && !slices.ContainsFunc(l.parts, func(p string) bool { return dimension(p) == e }):
		return toNumbers // 100 miles / 20 miles = 5 hours
	case l.bare, r.bare, d == "money", e == "money":
		return toDoubt
	case l.unlike && (len(l.parts) > 1 || d != e) || r.unlike:
		return toDoubt
	}
	return toUnits
}

// counts reports whether people leave out what amounts of a dimension are for each of: money and time.
func counts(dimension string) bool { return dimension == "money" || dimension == "T" }

// hides reports whether a number may stand for an amount by which d becomes e: one in base units of d.
func hides(d, e string) bool {
	found := true
	lower.Powers(lower.MultiplyUnits(e, d, -1), func(missing string, _ int) { found = found && hasFactor(d, missing) })
	return found
}

// sizing is a claim about amounts decided with its units.
type sizing struct {
	held held
	o    outcome
	// left and right are the numbers of the sides, in the unit of the right one where they are of one dimension.
	left, right *expr.Node
	units       [2]string // of left and right in a counterexample
	// lone is set where one amount is equated with another, which may say that they correspond: 1 kg = 10 N.
	lone bool
}

// sizes decides a relation between amounts l and r, which are numbers without their units.
func (v *visit) sizes(a *assertion, l, r *expr.Node) sizing {
	none := sizing{held: toNumbers, left: l, right: r}
	if !has(a.node, syntax.Quantity) && !has(a.node, syntax.Money) {
		return none
	}
	x, ok := amountOf(a.left)
	y, ok2 := amountOf(a.right)
	if !ok || !ok2 {
		return none
	}
	s := none
	s.held = holding(&x, &y)
	_, lone := shown(a.left)
	if _, ok := shown(a.right); lone && ok && a.op == syntax.Eq && (a.of == 1 || dimension(x.unit) != dimension(y.unit)) {
		s.lone = x.unit != y.unit
	}
	if s.held != toUnits {
		return s
	}
	le, re, ln, rn, ok := v.measured(a, inUnits)
	if !ok {
		return none
	}
	f, d := lower.Measure(y.unit)
	g, e := lower.Measure(x.unit)
	s.o = v.compare(syntax.Eq, le, re)
	v.unfold(&s.o, ln, rn, le, re)
	if s.o.proved() {
		s.o.j = verdict.Prove(NumericTrue, s.o.j.Evidence()) // units are never 0
	}
	if x.unlike || dimension(x.unit) != dimension(y.unit) {
		if !s.o.refuted() || a.op != syntax.Eq {
			s.held = toDoubt
		}
		if !x.mixed && !y.mixed {
			s.units = [2]string{x.unit, y.unit}
		}
		return s
	}
	rough := x.vague || y.vague || lower.Customs(x.unit) != lower.Customs(y.unit)
	switch {
	case d != e: // months and days, dollars and yuan
		s.held = toDoubt
	case a.op == syntax.Eq && s.o.proved():
	case (x.bare || y.bare) && converting(a, x.unit, y.unit):
		s.held = toNumbers // 3 feet × 12 = 36 inches
	case (x.bare || y.bare) && v.compare(a.op, l, r).j.Verdict() == verdict.Proved:
		s.held = toDoubt
	case len(x.parts) == 0 || len(y.parts) == 0:
		s.held = toDoubt // 60 min / 1 h = 60 is a rate
	case rough, x.bare, y.bare:
		s.held = toNothing
	default:
		if p, q, _, _, ok := v.measured(a, inNumbers); ok {
			unit := v.store.Num(f)
			s.left, s.right, s.units = v.store.Div(p, unit), v.store.Div(q, unit), [2]string{y.unit, y.unit}
			s.lone = s.lone && (strings.Contains("L L^2 T", d) && v.onScale(a, &s, g.Less(f)) || strings.Contains(lower.Customs(y.unit), "byte"))
		}
	}
	return s
}

// onScale reports whether two amounts of one dimension, the left one in the smaller unit or not, may be lengths or
// times that stand for each other, as on a map: there are few of the smaller unit, the amounts are far apart, or
// the text says so.
func (v *visit) onScale(a *assertion, s *sizing, leftSmall bool) bool {
	const few, far = 10, 1000
	small, _ := shown(a.right)
	if leftSmall {
		small, _ = shown(a.left)
	}
	x, y, times := s.left.Num(), s.right.Num(), num.Int(far)
	v.ctx.scaled = v.ctx.scaled || small.value.Less(num.Int(few)) || x.Mul(times).Less(y) || y.Mul(times).Less(x)
	return v.ctx.scaled || mentions(strings.ToLower(string(v.ctx.text)), "scale|map|model|represent|correspond|drawing|比例|地图|图上|模型|表示|相当")
}

// converting reports whether the numbers without a unit in a, or some of them, make up the
// ratio in which the units x and y stand: 2 hours × 60 × 60 = 7200 seconds.
func converting(a *assertion, x, y string) bool {
	f, _ := lower.Measure(x)
	g, _ := lower.Measure(y)
	bare := bareNumbers(a.right, bareNumbers(a.left, nil))
	return makeUp(f.Quo(g), bare[:min(len(bare), 5)])
}

// makeUp reports whether q is a product of some of the numbers or of their reciprocals.
func makeUp(q num.Num, numbers []num.Num) bool {
	if q.IsOne() {
		return true
	}
	for i, x := range numbers {
		if makeUp(q.Quo(x), numbers[i+1:]) || makeUp(q.Mul(x), numbers[i+1:]) {
			return true
		}
	}
	return false
}

// bareNumbers collects the numerals in n that have no unit, but for 0 and 1.
func bareNumbers(n *syntax.Node, into []num.Num) []num.Num {
	if n == nil || n.Is(syntax.Money) || n.Is(syntax.Quantity) && measure(n) != "" {
		return into
	}
	if x, err := num.Parse(n.Text); n.Is(syntax.Number) && err == nil && !x.IsZero() && !x.IsOne() {
		return append(into, x)
	}
	for _, a := range n.Args {
		into = bareNumbers(a, into)
	}
	return into
}
