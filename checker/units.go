package checker

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// plain returns n without units, counted things and currency signs, so that only
// numbers are left; percent signs are dropped as well where percents is not set.
// It returns nil where words are left that may be an operation.
func plain(n *syntax.Node, percents bool) *syntax.Node {
	p := stripper{percents: percents}
	m := p.strip(n)
	if p.failed {
		return nil
	}
	return m
}

type stripper struct {
	percents, failed bool
	depth            int
}

// Words inside a formula that are no unit: they stand for an operation or a relation.
var operations = wordSet(`and or plus minus times less more than over to from per by divided multiplied added subtracted with without is are was were if when where
not remainder left but each every both as equals equal into out the rest r mod 余 除以 乘以 乘 加 减 和 与 或 且 若 当 比 为 是 到 至 多 少 每`)

func (p *stripper) strip(n *syntax.Node) *syntax.Node {
	if n == nil {
		return nil
	}
	if p.depth++; p.depth > 220 {
		p.failed = true
		return n
	}
	defer func() { p.depth-- }()
	switch n.Kind {
	case syntax.Money, syntax.Quantity:
		return p.strip(n.Arg(0))
	case syntax.Percent:
		if n.Text == "" && !p.percents {
			return p.strip(n.Arg(0))
		}
	case syntax.Juxtapose:
		var args []*syntax.Node
		for _, a := range n.Args {
			if a.Is(syntax.Word) {
				w := strings.ToLower(strings.TrimSpace(a.Text))
				for _, f := range strings.Fields(w) {
					if operations[f] {
						p.failed = true
					}
				}
				continue
			}
			args = append(args, p.strip(a))
		}
		switch len(args) {
		case 0:
			return n
		case 1:
			return args[0]
		}
		return rebuilt(n, args)
	}
	changed := false
	args := n.Args
	for i, a := range n.Args {
		b := p.strip(a)
		if b != a {
			if !changed {
				args, changed = append([]*syntax.Node(nil), n.Args...), true
			}
			args[i] = b
		}
	}
	if !changed {
		return n
	}
	return rebuilt(n, args)
}

func rebuilt(n *syntax.Node, args []*syntax.Node) *syntax.Node {
	m := *n
	m.Args = args
	return &m
}

// has reports whether a node of kind k occurs in n.
func has(n *syntax.Node, k syntax.Kind) bool {
	if n == nil {
		return false
	}
	if n.Kind == k {
		return true
	}
	for _, a := range n.Args {
		if has(a, k) {
			return true
		}
	}
	return false
}

// dimensions groups the words for units between which people convert. A claim
// that mixes two words of one group is not held to the numbers alone.
var dimensions = func() map[string]int {
	m := make(map[string]int)
	for i, group := range []string{
		`second seconds sec secs s minute minutes min mins hour hours hr hrs h day days week weeks month months year years yr yrs decade decades century centuries
秒 分 分钟 小时 时 天 日 周 星期 月 个月 年`,
		`mm cm dm m km millimeter millimeters centimeter centimeters meter meters metre metres kilometer kilometers kilometre kilometres
inch inches in foot feet ft yard yards yd mile miles mi 毫米 厘米 分米 米 千米 公里`,
		`mg g kg t gram grams kilogram kilograms milligram milligrams ton tons tonne tonnes ounce ounces oz pound pounds lb lbs 克 千克 公斤 斤 吨`,
		`ml l cl milliliter milliliters liter liters litre litres cup cups pint pints quart quarts gallon gallons tablespoon tablespoons teaspoon teaspoons 毫升 升`,
		`$ dollar dollars cent cents ¢ penny pennies nickel nickels dime dimes quarter quarters buck bucks £ € ¥ pence p euro euros yuan 元 角 块 毛`,
		`dozen dozens pair pairs score gross thousand thousands million millions billion billions k 打 双 万 千 百 亿 万元 亿元`,
		`% percent percents percentage °  degree degrees radians 度`,
		`m^2 cm^2 km^2 acre acres hectare hectares square 平方米 平方厘米 公顷 亩`,
	} {
		for _, w := range strings.Fields(group) {
			m[w] = i + 1
		}
	}
	return m
}()

// unitWords collects the words of quantities in n that stand for a unit one converts.
func unitWords(n *syntax.Node, into map[string]int) {
	if n == nil {
		return
	}
	var text string
	switch n.Kind {
	case syntax.Money, syntax.Quantity, syntax.Word:
		text = n.Text
	case syntax.Percent:
		text = "%"
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return r == ' ' || r == '/' || r == '.' || r == ',' || r == '(' || r == ')' || r == '-'
	}) {
		if d := dimensions[w]; d > 0 {
			into[w] = d
		}
	}
	for _, a := range n.Args {
		unitWords(a, into)
	}
}

// sameUnit folds the spellings of one unit.
func sameUnit(a, b string) bool {
	short := func(w string) string {
		switch w {
		case "dollar", "dollars", "buck", "bucks":
			return "$"
		case "percent", "percentage":
			return "%"
		case "hr", "hrs":
			return "hour"
		case "min", "mins":
			return "minute"
		case "feet", "ft":
			return "foot"
		case "inches":
			return "inch"
		}
		return strings.TrimSuffix(w, "s")
	}
	return short(a) == short(b)
}

// mayConvert reports whether the sides carry different units of one kind, so that
// unequal numbers may stand for equal amounts.
func mayConvert(l, r *syntax.Node) bool {
	a, b := make(map[string]int), make(map[string]int)
	unitWords(l, a)
	unitWords(r, b)
	for v, e := range b {
		same, other := false, false
		for w, d := range a {
			if d == e {
				if sameUnit(v, w) {
					same = true
				} else {
					other = true
				}
			}
		}
		if other && !same {
			return true
		}
	}
	// Within the left side alone: "1.5 hours + 45 minutes".
	for v, e := range a {
		for w, d := range a {
			if d == e && !sameUnit(v, w) {
				return true
			}
		}
	}
	// A bare quantity equated with a quantity of other words is a conversion.
	x, ok1 := shown(l)
	y, ok2 := shown(r)
	return ok1 && ok2 && x.words != "" && y.words != "" && x.words != y.words
}
