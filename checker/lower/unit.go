package lower

import (
	"sort"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// unit is a unit of measure: Factor times the base unit of its dimension.
type unit struct {
	factor num.Num
	dim    string // "L", "M", "T", "V" is not a base: a litre is L^3
	power  int
}

var units = func() map[string]unit {
	m := make(map[string]unit)
	put := func(dim string, power int, n, d int64, names ...string) {
		for _, w := range names {
			m[w] = unit{num.Frac(n, d), dim, power}
		}
	}
	put("L", 1, 1, 1, "m", "meter", "meters", "metre", "metres", "米")
	put("L", 1, 1000, 1, "km", "kilometer", "kilometers", "kilometre", "kilometres", "千米", "公里")
	put("L", 1, 1, 10, "dm", "decimeter", "decimeters", "分米")
	put("L", 1, 1, 100, "cm", "centimeter", "centimeters", "centimetre", "centimetres", "厘米")
	put("L", 1, 1, 1000, "mm", "millimeter", "millimeters", "millimetre", "millimetres", "毫米")
	put("L", 1, 1, 1000000, "µm", "μm", "um", "micrometer", "micrometers", "micrometre", "micrometres", "微米")
	put("L", 1, 1, 1000000000, "nm", "nanometer", "nanometers", "nanometre", "nanometres", "纳米")
	put("L", 1, 254, 10000, "in", "inch", "inches", "英寸")
	put("L", 1, 3048, 10000, "ft", "foot", "feet", "英尺")
	put("L", 1, 9144, 10000, "yd", "yard", "yards")
	put("L", 1, 1609344, 1000, "mi", "mile", "miles", "英里")
	put("M", 1, 1, 1, "g", "gram", "grams", "克")
	put("M", 1, 1000, 1, "kg", "kilogram", "kilograms", "千克", "公斤")
	put("M", 1, 1, 1000, "mg", "milligram", "milligrams", "毫克")
	put("M", 1, 1, 1000000, "µg", "μg", "ug", "microgram", "micrograms", "微克")
	put("M", 1, 1, 1000000000, "ng", "nanogram", "nanograms", "纳克")
	put("M", 1, 1000000, 1, "t", "ton", "tons", "tonne", "tonnes", "吨")
	put("M", 1, 45359237, 100000, "lb", "lbs", "pound", "pounds", "磅")
	put("M", 1, 45359237, 1600000, "oz", "ounce", "ounces")
	put("T", 1, 1, 1, "s", "sec", "second", "seconds", "秒")
	put("T", 1, 1, 1000, "ms", "millisecond", "milliseconds", "毫秒")
	put("T", 1, 1, 1000000, "µs", "μs", "microsecond", "microseconds", "微秒")
	put("T", 1, 1, 1000000000, "ns", "nanosecond", "nanoseconds", "纳秒")
	put("T", 1, 60, 1, "min", "minute", "minutes", "mins", "分钟")
	put("T", 1, 3600, 1, "h", "hr", "hrs", "hour", "hours", "小时")
	put("T", 1, 86400, 1, "day", "days", "天")
	put("T", 1, 604800, 1, "week", "weeks", "周")
	put("L", 3, 1, 1000, "L", "l", "liter", "liters", "litre", "litres", "升")
	put("L", 3, 1, 1000000, "mL", "ml", "milliliter", "milliliters", "millilitre", "millilitres", "毫升")
	put("L", 2, 10000, 1, "ha", "hectare", "hectares", "公顷")
	put("money", 1, 1, 1, "$", "USD", "dollar", "dollars", "美元")
	put("money", 1, 1, 100, "cent", "cents", "¢", "美分")
	put("yuan", 1, 1, 1, "¥", "￥", "元", "yuan", "RMB", "CNY")
	put("yuan", 1, 1, 10, "角")
	put("yuan", 1, 1, 100, "分")
	put("euro", 1, 1, 1, "€", "euro", "euros", "EUR")
	put("sterling", 1, 1, 1, "£", "GBP")
	put("angle", 1, 1, 1, "rad", "radian", "radians", "弧度")
	for w, areaOf := range map[string]string{
		"平方米": "m", "平方厘米": "cm", "平方分米": "dm", "平方千米": "km", "平方毫米": "mm",
	} {
		f := m[areaOf].factor
		m[w] = unit{f.Mul(f), "L", 2}
	}
	for w, of := range map[string]string{"立方米": "m", "立方厘米": "cm", "立方分米": "dm"} {
		f := m[of].factor
		m[w] = unit{f.Mul(f).Mul(f), "L", 3}
	}
	return m
}()

// quantity lowers amounts of money and values with words behind them. Words that
// are no unit, such as "boxes", count and are dropped.
func (l *lowerer) quantity(n *syntax.Node) (*expr.Node, error) {
	a, err := l.lower(n.Arg(0))
	if err != nil {
		return nil, err
	}
	u := CanonicalUnit(n.Text)
	if u == "" {
		if strings.Contains(n.Text, "percent") || n.Text == "%" {
			return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Mul(l.s.Frac(1, 100), a) })
		}
		if d := strings.ToLower(n.Text); d == "degrees" || d == "degree" || d == "度" {
			return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Mul(l.s.Frac(1, 180), l.s.Const("pi"), a) })
		}
		return a, nil
	}
	if a.Is(expr.List) {
		out := make([]*expr.Node, a.Len())
		for i, x := range a.Args() {
			out[i] = l.s.Quantity(x, u)
		}
		return l.s.List(out...), nil
	}
	if !a.Scalar() {
		return nil, unreadable("operand", n)
	}
	return l.s.Quantity(a, u), nil
}

// CanonicalUnit returns the canonical spelling of a unit such as "cm^2" or
// "km/h" ("km·h^-1"), or "" where a part of it is no known unit.
func CanonicalUnit(text string) string {
	parts := make(map[string]int)
	switch strings.ToLower(text) {
	case "mph":
		text = "mi/h"
	case "kph", "kmh", "kmph":
		text = "km/h"
	}
	text = strings.NewReplacer(" per ", "/", "²", "^2", "³", "^3", "每", "/", "{", "", "}", "", "**", "^").Replace(text)
	sign := 1
	fields := strings.FieldsFunc(strings.ReplaceAll(text, "/", " / "), func(r rune) bool { return r == ' ' || r == '·' || r == '*' || r == '.' || r == '⋅' })
	power := 1
	for _, f := range fields {
		switch strings.ToLower(f) {
		case "/":
			sign = -1
			continue
		case "square", "sq":
			power = 2
			continue
		case "cubic", "cu":
			power = 3
			continue
		}
		name, exp, ok := strings.Cut(f, "^")
		k := power
		power = 1
		if ok {
			e, err := strconv.Atoi(exp)
			if err != nil || e == 0 || e > 9 || e < -9 {
				return ""
			}
			k = e
		}
		if _, ok := units[name]; !ok {
			lower := strings.ToLower(name)
			if _, ok := units[lower]; !ok || len(lower) < 3 {
				return ""
			}
			name = lower
		}
		parts[name] += sign * k
	}
	return spell(parts)
}

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
	for _, f := range strings.Split(u, "·") {
		name, exp, ok := strings.Cut(f, "^")
		k := 1
		if ok {
			k, _ = strconv.Atoi(exp)
		}
		if name != "" {
			parts[name] += k
		}
	}
	return parts
}

func multiplyUnits(a, b string, sign int) (string, bool) {
	parts := parseUnit(a)
	for u, k := range parseUnit(b) {
		parts[u] += sign * k
	}
	return spell(parts), true
}

// Measure returns the factor of a canonical unit in base units, and its dimension.
func Measure(u string) (factor num.Num, dimension string) {
	factor = num.One
	dims := make(map[string]int)
	for name, k := range parseUnit(u) {
		x := units[name]
		f, ok := x.factor.Pow(k, 0)
		if !ok {
			return num.Zero, ""
		}
		factor = factor.Mul(f)
		dims[x.dim] += k * x.power
	}
	return factor, spell(dims)
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
