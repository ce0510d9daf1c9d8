package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// plain returns n without units, counted things and currency signs, so that only
// numbers are left; percent signs are dropped as well where percents is not set.
// It returns nil where words are left that may be an operation.
func (v *visit) plain(n *syntax.Node, percents bool) *syntax.Node {
	p := stripper{percents: percents, knows: v.ctx.knows, defined: v.defined, src: v.src}
	m := p.strip(n)
	if p.failed {
		return nil
	}
	return m
}

type stripper struct {
	percents, failed bool
	measures         measuring
	knows, defined   func(string) bool
	src              string
	depth            int
}

// Words inside a formula that are no unit: they stand for an operation or a relation.
var operations = parser.WordSet(`and or plus minus times less more than over to from per by divided multiplied added subtracted with without is are was were if when where
not remainder left but each every both short by for in of an a am pm total altogether all again now here there so then still yet too as equals equal into out the rest r mod 余 除以 乘以 乘 加 减 和 与 或 且 若 当 比 为 是 到 至 多 少 每`)

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
		if p.measures != dropped {
			if u := measure(n); u != "" {
				return united(p.strip(n.Arg(0)), u, p.measures)
			}
		}
		if n.Is(syntax.Money) {
			return p.strip(n.Arg(0))
		}
		if fs, ok := p.lettered(n); ok {
			return &syntax.Node{Kind: syntax.Juxtapose, Span: n.Span, Args: append([]*syntax.Node{p.strip(n.Arg(0))}, fs...)}
		}
		return p.strip(n.Arg(0))
	case syntax.Percent:
		if n.Text == "" && !p.percents {
			return p.strip(n.Arg(0))
		}
	case syntax.Apply:
		for _, a := range n.Args {
			if a.Is(syntax.Symbol) && figures[a.Text] {
				p.failed = true
				return n
			}
		}
	case syntax.Product:
		if sign := lower.Operation(n); sign != "" && sign != "∘" && !p.defined(sign) {
			p.failed = true
			return n
		}
	case syntax.Juxtapose:
		if sum := compound(n); sum != nil {
			if p.measures == dropped {
				sum = inLast(sum)
			}
			return p.strip(sum)
		}
		var args []*syntax.Node
		for _, a := range n.Args {
			if a.Is(syntax.Word) {
				w := strings.ToLower(strings.TrimSpace(a.Text))
				for _, f := range strings.Fields(w) {
					if operations[f] {
						p.failed = true
					}
				}
				if len(args) == 0 || args[len(args)-1].Is(syntax.Symbol) && dimensions[w] == 0 {
					p.failed = true // a name rather than a unit
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

// figures are names of figures: ∠A is no product.
var figures = map[string]bool{"angle": true, "∠": true, "triangle": true, "△": true, "arc": true, "odot": true, "⊙": true, "parallelogram": true, "measuredangle": true}

// lettered reads the words behind a number as letters multiplied: 2ab where a or
// b is known as a letter, and a letter or two that name no unit.
func (p *stripper) lettered(n *syntax.Node) ([]*syntax.Node, bool) {
	text := n.Text
	if len(text) == 0 || len(text) > 3 {
		return nil, false
	}
	known := false
	for _, c := range text {
		if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
			return nil, false
		}
		known = known || p.knows(string(c))
	}
	written := n.Span.Of(p.src)
	upright := strings.Contains(written, "rm") && !(dimensions[text] > 0 && strings.ContainsAny(written, ",; ~") && strings.Contains(written, `\`)) // \mathrm{p} or {\rm p}, but not 3\,\mathrm{m}
	if !known && !(upright && (len(text) == 1 || dimensions[strings.ToLower(text)] == 0)) {
		return nil, false
	}
	if len(text) > 1 && (dimensions[strings.ToLower(text)] > 0 || operations[text]) {
		return nil, false
	}
	var out []*syntax.Node
	for _, c := range text {
		out = append(out, &syntax.Node{Kind: syntax.Symbol, Text: string(c)})
	}
	return out, true
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
			if strings.HasPrefix(w, "percent") {
				w = "%"
			}
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
		if c := lower.CanonicalUnit(w); c != "" {
			return c
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
	if x, y := tailUnit(l), tailUnit(r); x != "" && y != "" && !sameUnit(x, y) && quantities(l) == 1 {
		return true
	}
	// A bare quantity equated with a quantity of other words is a conversion.
	x, ok1 := shown(l)
	y, ok2 := shown(r)
	return ok1 && ok2 && x.words != "" && y.words != "" && x.words != y.words
}

// tailUnit returns the words at the very end of n.
func tailUnit(n *syntax.Node) string {
	for n != nil {
		switch {
		case n.Is(syntax.Money):
			return n.Text
		case n.Is(syntax.Quantity):
			if n.Arg(0).Is(syntax.Money) || operations[strings.ToLower(n.Text)] {
				n = n.Arg(0)
				continue
			}
			return strings.ToLower(n.Text)
		case n.Is(syntax.Word):
			return strings.ToLower(n.Text)
		case (n.Is(syntax.Product) || n.Is(syntax.Juxtapose) || n.Is(syntax.Sum)) && len(n.Args) > 0:
			n = n.Args[len(n.Args)-1]
		case n.Is(syntax.Boxed):
			n = n.Arg(0)
		default:
			return ""
		}
	}
	return ""
}

// quantities counts the numbers with units in n.
func quantities(n *syntax.Node) int {
	if n == nil {
		return 0
	}
	if n.Is(syntax.Quantity) || n.Is(syntax.Money) {
		return 1
	}
	k := 0
	for _, a := range n.Args {
		k += quantities(a)
	}
	return k
}

// factorsOf are the numbers by which people convert within a group of units.
var factorsOf = map[int][]int64{
	1: {60, 3600, 24, 7, 12, 365, 52, 30, 10, 100, 1440, 1000}, 2: {10, 100, 1000, 12, 3, 36, 5280, 1760}, 3: {1000, 16, 2000, 500, 2},
	4: {1000, 2, 4, 8, 16}, 5: {100, 4, 10, 20, 5, 25}, 6: {12, 2, 1000, 1000000, 10000}, 7: {100}, 9: {100, 10000, 1000000},
}

// convertedBy reports whether unequal values differ by a factor of conversion
// while only one side names a unit: 900 - 100 = $8, in cents and in dollars.
func convertedBy(l, r *syntax.Node, x, y num.Num) bool {
	if x.IsZero() || y.IsZero() {
		return false
	}
	a, b := make(map[string]int), make(map[string]int)
	unitWords(l, a)
	unitWords(r, b)
	if len(a) > 0 && len(b) > 0 {
		return false
	}
	q := x.Quo(y)
	if q.Less(num.One) {
		q = q.Inv()
	}
	for _, words := range []map[string]int{a, b} {
		for _, d := range words {
			for _, f := range factorsOf[d] {
				if f >= 12 && q.Equal(num.Int(f)) {
					return true
				}
			}
		}
	}
	return false
}

// pricedThings reports whether a sum of unlike things stands for what they cost
// or weigh: "3 pencils + 1 eraser = 124". Their number is then far from the value given.
func pricedThings(n *syntax.Node, count, value num.Num) bool {
	if !n.Is(syntax.Sum) {
		return false
	}
	words := make(map[string]bool)
	for _, a := range n.Args {
		if !a.Is(syntax.Quantity) || !a.Arg(0).Is(syntax.Number) {
			return false
		}
		words[a.Text] = true
	}
	three := num.Int(3)
	return len(words) > 1 && (!value.Abs().Less(count.Abs().Mul(three)) || !count.Abs().Less(value.Abs().Mul(three)))
}
