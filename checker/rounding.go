package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// A shown numeral stands for a range: 0.33 may be any number that rounds or is
// cut off to it. This file reads arithmetic over such ranges from the syntax,
// where the digits are still to be seen. It softens verdicts and, for the
// relation "equal at the digits shown", supports them; exact verdicts are made elsewhere.

// enclosure is a closed interval with rational ends.
type enclosure struct{ lo, hi num.Num }

func point(x num.Num) enclosure { return enclosure{x, x} }

func (e enclosure) exact() bool { return e.lo.Equal(e.hi) }

func (e enclosure) contains(x num.Num) bool { return !x.Less(e.lo) && !e.hi.Less(x) }

func (e enclosure) meets(f enclosure) bool { return !e.hi.Less(f.lo) && !f.hi.Less(e.lo) }

func (e enclosure) add(f enclosure) enclosure { return enclosure{e.lo.Add(f.lo), e.hi.Add(f.hi)} }

func (e enclosure) neg() enclosure { return enclosure{e.hi.Neg(), e.lo.Neg()} }

func (e enclosure) mul(f enclosure) enclosure {
	if e.exact() && f.exact() {
		return point(e.lo.Mul(f.lo))
	}
	a, b, c, d := e.lo.Mul(f.lo), e.lo.Mul(f.hi), e.hi.Mul(f.lo), e.hi.Mul(f.hi)
	return enclosure{num.Min(num.Min(a, b), num.Min(c, d)), num.Max(num.Max(a, b), num.Max(c, d))}
}

func (e enclosure) inv() (enclosure, bool) {
	if e.contains(num.Zero) {
		return enclosure{}, false
	}
	return enclosure{e.hi.Inv(), e.lo.Inv()}, true
}

// numeral is a number as shown: its value and the size of one unit in its last place.
type numeral struct {
	value, unit num.Num
	places      int
	text        string // canonical digits without sign
	// percent is set for x%, unitWords holds the words or the currency behind or before it.
	percent bool
	words   string
}

// shown reads n as a numeral with an optional sign, unit, currency, box or parentheses.
func shown(n *syntax.Node) (numeral, bool) {
	switch {
	case n == nil:
	case n.Is(syntax.Number):
		x, err := num.Parse(n.Text)
		if err != nil || strings.Contains(n.Text, "(") {
			return numeral{}, false
		}
		places := placesOf(n.Text)
		unit, ok := num.Int(10).Pow(-places, 4096)
		if !ok {
			return numeral{}, false
		}
		return numeral{value: x, unit: unit, places: places, text: n.Text}, true
	case n.Is(syntax.Boxed), n.Is(syntax.Group) && len(n.Args) == 1 && n.Text == "()":
		return shown(n.Arg(0))
	case n.Is(syntax.Money), n.Is(syntax.Quantity):
		s, ok := shown(n.Arg(0))
		if s.words != "" && n.Is(syntax.Quantity) {
			s.words += " "
		}
		s.words += n.Text
		return s, ok
	case n.Is(syntax.Percent) && n.Text == "":
		s, ok := shown(n.Arg(0))
		if !ok || s.percent {
			return numeral{}, false
		}
		s.percent, s.value, s.unit, s.places = true, s.value.Mul(num.Frac(1, 100)), s.unit.Mul(num.Frac(1, 100)), s.places+2
		return s, true
	case n.Is(syntax.Sum) && len(n.Args) == 1:
		s, ok := shown(n.Arg(0))
		if ok && n.Ops[0] == syntax.Minus {
			s.value = s.value.Neg()
		}
		return s, ok && (n.Ops[0] == syntax.Minus || n.Ops[0] == syntax.Plus || n.Ops[0] == syntax.None)
	}
	return numeral{}, false
}

// placesOf counts the decimal places of a canonical numeral, negative for 1e5.
func placesOf(text string) int {
	mantissa, exp, _ := strings.Cut(strings.ToLower(text), "e")
	places := 0
	if _, frac, ok := strings.Cut(mantissa, "."); ok {
		places = len(frac)
	}
	if exp != "" {
		if x, err := num.Parse(exp); err == nil {
			if k, ok := x.Int64(); ok && k > -1000 && k < 1000 {
				places -= int(k)
			}
		}
	}
	return places
}

// estimate evaluates arithmetic over numerals. vague tells how far a numeral
// may be off, 0 for an exact one; percent signs divide by 100 if percents is set.
type estimate struct {
	vague    func(numeral) num.Num
	symbols  func(*syntax.Node) (enclosure, bool)
	percents bool
	tank     *fuel.Tank
	depth    int
}

// maxPower caps exponents in an estimate.
const maxPower = 200

// eval returns the range of n, or false where n is not plain arithmetic.
func (e *estimate) eval(n *syntax.Node) (enclosure, bool) {
	if n == nil || e.depth > maxSplit {
		return enclosure{}, false
	}
	e.depth++
	defer func() { e.depth-- }()
	e.tank.Burn(1)
	no := enclosure{}
	switch n.Kind {
	case syntax.Number:
		x, err := num.Parse(n.Text)
		if err != nil {
			return no, false
		}
		if s, ok := shown(n); ok && e.vague != nil {
			if d := e.vague(s); !d.IsZero() {
				return enclosure{x.Sub(d), x.Add(d)}, true
			}
		}
		return point(x), true
	case syntax.Boxed, syntax.Money, syntax.Quantity:
		return e.eval(n.Arg(0))
	case syntax.Percent:
		x, ok := e.eval(n.Arg(0))
		if ok && n.Text == "" && e.percents {
			x = x.mul(point(num.Frac(1, 100)))
		}
		return x, ok && n.Text == ""
	case syntax.Group:
		if len(n.Args) != 1 || n.Text != "()" && n.Text != "[]" && n.Text != "{}" {
			return no, false
		}
		return e.eval(n.Arg(0))
	case syntax.Symbol, syntax.Subscript:
		if e.symbols == nil {
			return no, false
		}
		return e.symbols(n)
	case syntax.Sum:
		sum := point(num.Zero)
		for i, a := range n.Args {
			x, ok := e.eval(a)
			switch {
			case !ok:
				return no, false
			case n.Ops[i] == syntax.Minus:
				x = x.neg()
			case n.Ops[i] != syntax.Plus && n.Ops[i] != syntax.None:
				return no, false
			}
			sum = sum.add(x)
		}
		return sum, true
	case syntax.Product, syntax.Juxtapose:
		prod := point(num.One)
		for i, a := range n.Args {
			op := syntax.Times
			if n.Kind == syntax.Product {
				op = n.Ops[i]
			}
			x, ok := e.eval(a)
			if n.Kind == syntax.Juxtapose && i > 0 && (a.Is(syntax.Number) || a.Is(syntax.Fraction)) {
				return no, false // a mixed number, or digits side by side
			}
			if op == syntax.Slash || op == syntax.Obelus {
				var inverse bool
				x, inverse = x.inv()
				ok = ok && inverse
			} else if op != syntax.Times && op != syntax.Dot && op != syntax.None {
				return no, false
			}
			if !ok {
				return no, false
			}
			prod = prod.mul(x)
		}
		return prod, true
	case syntax.Fraction:
		x, ok1 := e.eval(n.Arg(0))
		y, ok2 := e.eval(n.Arg(1))
		if !ok1 || !ok2 {
			return no, false
		}
		y, ok := y.inv()
		return x.mul(y), ok
	case syntax.Power:
		x, ok := e.eval(n.Arg(0))
		k, okk := (&estimate{tank: e.tank}).eval(n.Arg(1))
		p, small := k.lo.Int64()
		if !ok || !okk || !k.exact() || !small || p < -maxPower || p > maxPower {
			return no, false
		}
		return x.pow(int(p))
	}
	return no, false
}

func (e enclosure) pow(k int) (enclosure, bool) {
	if k < 0 {
		inv, ok := e.inv()
		if !ok {
			return e, false
		}
		return inv.pow(-k)
	}
	a, ok1 := e.lo.Pow(k, 1<<14)
	b, ok2 := e.hi.Pow(k, 1<<14)
	if !ok1 || !ok2 {
		return e, false
	}
	r := enclosure{num.Min(a, b), num.Max(a, b)}
	if k%2 == 0 && k > 0 && e.contains(num.Zero) {
		r.lo = num.Zero
	}
	return r, true
}

// nearest reports whether s is v rounded to the nearest; half a unit is rounded away from 0.
func (s numeral) nearest(v enclosure) bool {
	gap := num.Max(v.lo.Sub(s.value).Abs(), v.hi.Sub(s.value).Abs())
	c := gap.Add(gap).Cmp(s.unit)
	return c < 0 || c == 0 && v.lo.Abs().Less(s.value.Abs())
}

// cutOff reports whether s shows the first digits of the value v, so that only more of them follow.
func (s numeral) cutOff(v enclosure) bool {
	for _, x := range []num.Num{v.lo, v.hi} {
		if x.Sign()*s.value.Sign() < 0 || x.Abs().Less(s.value.Abs()) || !x.Sub(s.value).Abs().Less(s.unit) {
			return false
		}
	}
	return true
}

// closeness says how a shown numeral stands to an exact value.
type closeness uint8

const (
	apart     closeness = iota // a unit of the last place or more away
	near                       // less than a unit away, but no rounding of it
	roundedTo                  // the value rounded at the last place shown
)

// compare says how s stands to the value v, which differs from it. Digits that were
// cut off are near, not rounded. For a whole number rounding counts only where the value
// has no short decimal form that would have been written down.
func (s numeral) compare(v enclosure) closeness {
	gap := num.Max(v.lo.Sub(s.value).Abs(), v.hi.Sub(s.value).Abs())
	if !gap.Less(s.unit) {
		return apart
	}
	nearest := s.nearest(v)
	if s.places > 0 {
		if nearest {
			return roundedTo
		}
		return near
	}
	if _, finite := v.lo.ExactDecimal(); nearest && (!finite || !v.exact()) {
		return roundedTo
	}
	return near
}
