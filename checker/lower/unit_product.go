package lower

import (
	"sort"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
)

// A canonical unit, such as m·s^-2, is a product of powers; so is a dimension.

func spell(parts map[string]int) string {
	var names []string
	for u, k := range parts {
		if k != 0 {
			names = append(names, u)
		}
	}
	sort.Strings(names)
	var b strings.Builder
	for i, u := range names {
		if i > 0 {
			b.WriteString("·")
		}
		b.WriteString(u)
		if k := parts[u]; k != 1 {
			b.WriteString("^" + strconv.Itoa(k))
		}
	}
	return b.String()
}

func parseUnit(u string) map[string]int {
	parts := make(map[string]int)
	Powers(u, func(name string, power int) { parts[name] += power })
	return parts
}

// Measure returns the factor of a canonical unit in base units, and its dimension.
func Measure(u string) (factor num.Num, dimension string) {
	factor = num.One
	dims := make(map[string]int)
	for name, k := range parseUnit(u) {
		x, known := unitOf(name)
		f, ok := x.factor.Pow(k, 0)
		if !ok || !known {
			return num.Zero, ""
		}
		factor = factor.Mul(f)
		for d, e := range parseUnit(x.dim) {
			dims[d] += e * k
		}
	}
	return factor, spell(dims)
}

// Customs returns what the size of a canonical unit rests on by custom: two units that
// differ in it may stand in another ratio than that of their factors.
func Customs(u string) string {
	customs := make(map[string]int)
	for name, k := range parseUnit(u) {
		if x, _ := unitOf(name); x.custom != "" {
			customs[x.custom] += k
		}
	}
	return spell(customs)
}

// Loose returns a dimension as far as a text fixes it: how many days a month has is open,
// so is what a currency is worth, and an angle is a number.
func Loose(dimension string) string {
	dims := make(map[string]int)
	for d, k := range parseUnit(dimension) {
		switch d {
		case "Y":
			d = "T"
		case "yuan", "euro", "sterling":
			d = "money"
		case "angle":
			continue
		}
		dims[d] += k
	}
	return spell(dims)
}

// MultiplyUnits returns the canonical unit a·b^sign.
func MultiplyUnits(a, b string, sign int) string {
	parts := parseUnit(a)
	for u, k := range parseUnit(b) {
		parts[u] += sign * k
	}
	return spell(parts)
}

// HalfUnit is the square root of a canonical unit; ok is false where it is no unit.
func HalfUnit(u string) (half string, ok bool) {
	parts := parseUnit(u)
	for name, k := range parts {
		if k%2 != 0 {
			return "", false
		}
		parts[name] = k / 2
	}
	return spell(parts), true
}

// Powers calls each for the factors of a canonical unit or dimension, in order.
func Powers(u string, each func(name string, power int)) {
	if u == "" {
		return
	}
	for _, f := range strings.Split(u, "·") {
		name, exp, powered := strings.Cut(f, "^")
		k := 1
		if powered {
			k, _ = strconv.Atoi(exp)
		}
		each(name, k)
	}
}

// sameUnit expresses two quantities of one dimension in the unit of the first.
func (l *lowerer) sameUnit(a, b *expr.Node) (x, y *expr.Node, unit string, ok bool) {
	if a.Name() == b.Name() {
		return a.Arg(0), b.Arg(0), a.Name(), true
	}
	f, d := Measure(a.Name())
	g, e := Measure(b.Name())
	if d != e || f.IsZero() {
		return nil, nil, "", false
	}
	return a.Arg(0), l.s.Mul(l.s.Num(g.Quo(f)), b.Arg(0)), a.Name(), true
}
