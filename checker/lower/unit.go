package lower

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// unit is a unit of measure: factor times the coherent unit of its dimension, which is a
// product of "L", "M", "T", … in canonical spelling.
type unit struct {
	factor num.Num
	dim    string
	// prefixed is set where kilo-, milli- and the like may stand before it.
	prefixed bool
	// custom names what the size rests on where people do not agree on it, or round it.
	custom string
	name   string // the one among its names that stands for all of them
}

// unitTable gives each unit a line: its dimension, its factor, "p" where it takes a
// prefix or "-", with the custom its size rests on, and its names. The coherent units are those of m, g, s.
const unitTable = `L 1 p m meter metre 米
L 1000 - 公里
L 127/5000 -foot in inch inches 英寸
L 381/1250 -foot ft foot feet 英尺
L 1143/1250 -foot yd yard 码
L 201168/125 -foot mi mile 英里
M 1 p g gram gramme 克
M 1000 - 公斤
M 500 - 斤
M 1000000 - t tonne 吨
M 1000000 -ton ton
M 45359237/100000 -pound lb lbs pound 磅
M 45359237/1600000 -ounce oz ounce
T 1 p s sec second 秒
T 60 - min mins minute 分钟
T 3600 - h hr hrs hour 小时 时
T 86400 -day day 天 日
T 604800 -week week wk 周 星期
Y 1 - month 月 个月
Y 12 - year yr yrs 年
Y 120 - decade
Y 1200 - century centuries 世纪
L^3 1/1000 p L l liter litre 升
L^3 1/1000000 - cc
L^3 473176473/125000000000 -gallon gal gallon
L^3 473176473/500000000000 -gallon qt quart
L^3 473176473/1000000000000 -gallon pt pint
L^3 473176473/2000000000000 -cup cup
L^2 10000 - ha hectare 公顷
L^2 2000/3 - 亩
L^2 316160658/78125 -acre acre
L·M·T^-2 1000 p N newton 牛 牛顿
L^2·M·T^-2 1000 p J joule 焦 焦耳
L^2·M·T^-2 3600000 p Wh 瓦时
L^2·M·T^-2 801088317/5000000000000000000000000 p eV electronvolt
L^2·M·T^-2 4184 pcalorie cal calorie
L^2·M·T^-3 1000 p W watt 瓦 瓦特
L^-1·M·T^-2 1000 p Pa pascal 帕
L^-1·M·T^-2 100000000 pbar bar
L^-1·M·T^-2 101325000 -atmosphere atm atmosphere
T^-1 1 p Hz hertz 赫兹
I 1 p A ampere amp 安 安培
I·T 1 p C coulomb 库仑
I^-1·L^2·M·T^-3 1000 p V volt 伏 伏特
I^-2·L^2·M·T^-3 1000 p Ω Ω ohm 欧 欧姆
I^2·L^-2·M^-1·T^4 1/1000 p F farad
I^-1·M·T^-2 1000 p tesla
Θ 1 p K kelvin kelvins
N 1 p mol mole 摩尔
money 1 - $ USD dollar buck 美元
money 1/100 - cent ¢ penny pennie 美分
yuan 1 - ¥ ￥ 元 yuan RMB CNY 块
yuan 1/10 - 角
yuan 1/100 - 分
euro 1 - € euro EUR
sterling 1 - £ GBP
angle 1 p rad radian 弧度
bit 1 pbit bit b
bit 8 pbyte B byte`

// prefixes of units: those for symbols, and those for names.
const prefixes = "n -9 µ -6 μ -6 u -6 m -3 c -2 d -1 da 1 h 2 k 3 M 6 G 9 T 12 p -12 nano -9 micro -6 milli -3 centi -2 deci -1 deca 1 hecto 2 kilo 3 mega 6 giga 9 tera 12 pico -12 分 -1 厘 -2 毫 -3 微 -6 纳 -9 千 3 兆 6"

var units = func() map[string]unit {
	m := make(map[string]unit)
	for _, line := range strings.Split(unitTable, "\n") {
		f := strings.Fields(line)
		factor, err := num.Parse(f[1])
		if err != nil {
			panic(err)
		}
		for _, w := range f[3:] {
			m[w] = unit{factor, f[0], f[2][0] == 'p', f[2][1:], f[3]}
		}
	}
	return m
}()

var prefixList = strings.Fields(prefixes)

// unitOf returns the unit of a name, in the plural too and with a prefix.
func unitOf(name string) (unit, bool) {
	u, ok := units[name]
	if ok {
		return u, true
	}
	if one, plural := strings.CutSuffix(name, "s"); plural && len(one) > 2 && name[0] < 0x80 {
		if u, ok = units[one]; ok {
			return u, true
		}
	}
	fs := prefixList
	for i := 0; i < len(fs); i += 2 {
		rest, ok := strings.CutPrefix(name, fs[i])
		if !ok || rest == "" {
			continue
		}
		u, ok := units[rest]
		if one, plural := strings.CutSuffix(rest, "s"); !ok && plural && len(one) > 2 {
			u, ok = units[one]
		}
		// A short prefix stands before a symbol and a long one before a name.
		han := fs[i][0] >= 0xe0
		if !ok || !u.prefixed || han != (rest[0] >= 0xe0) || !han && (len(fs[i]) > 2) != (len(rest) > 3) {
			continue
		}
		e, _ := strconv.Atoi(fs[i+1])
		scale, ok := num.Int(10).Pow(e, 0)
		if !ok {
			continue
		}
		u.factor = u.factor.Mul(scale)
		if u.custom != "" {
			u.custom = name // 1024 or 1000 bytes
		}
		u.name = fs[slices.Index(fs, fs[i+1])-1] + u.name // the symbols come first
		return u, true
	}
	return unit{}, false
}

// quantity lowers amounts of money and values with words behind them. Words that
// are no unit, such as "boxes", count and are dropped.
func (l *lowerer) quantity(n *syntax.Node) (*expr.Node, error) {
	a, err := l.lower(n.Arg(0))
	if err != nil {
		return nil, err
	}
	u := CanonicalUnit(n.Text)
	if u == "" {
		if k, rest := CountingWord(n.Text); k > 1 && l.choose("million", "number", "word") == 0 {
			a, err = l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Mul(l.s.Int(k), a) })
			if u := CanonicalUnit(rest); err == nil && u != "" && a.Scalar() {
				a = l.s.Quantity(a, u)
			}
			return a, err
		}
		if strings.Contains(n.Text, "percentage point") && l.choose("percentage points", "points", "percent") == 0 {
			return a, nil
		}
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

// countingWords multiply the number before them; of two that begin alike the longer comes first.
var countingWords = []struct {
	word   string
	factor int64
}{
	{"hundred", 100}, {"thousand", 1000}, {"million", 1e6}, {"billion", 1e9}, {"trillion", 1e12}, {"dozen", 12},
	{"百万", 1e6}, {"千万", 1e7}, {"百亿", 1e10}, {"千亿", 1e11}, {"万亿", 1e12}, {"百", 100}, {"千", 1000}, {"万", 1e4}, {"亿", 1e8},
}

// CountingWord returns the factor of the word for a number that a unit begins with,
// as in "million dollars" and 万元, or 1, and the unit without it.
func CountingWord(text string) (factor int64, unit string) {
	low := strings.ToLower(strings.TrimSpace(text))
	for _, c := range countingWords {
		rest, ok := strings.CutPrefix(low, c.word)
		if !ok {
			continue
		}
		if c.word[0] < 0x80 {
			if rest = strings.TrimPrefix(rest, "s"); rest != "" && rest[0] != ' ' {
				continue
			}
			rest = strings.TrimPrefix(strings.TrimSpace(rest), "of ")
		}
		return c.factor, rest
	}
	return 1, text
}

// speeds are units of a quotient with a name of one word.
var speeds = map[string]string{"mph": "mi/h", "kph": "km/h", "kmh": "km/h", "kmph": "km/h"}

// IsUnit reports whether a word names a unit.
func IsUnit(word string) bool {
	if _, ok := unitOf(word); ok {
		return true
	}
	if len(word) < 3 {
		return false
	}
	low := strings.ToLower(word)
	_, ok := unitOf(low)
	return ok || speeds[low] != ""
}

var unitSigns = strings.NewReplacer(" per ", "/", "²", "^2", "³", "^3", "每", "/", "{", "", "}", "", "**", "^")

// CanonicalUnit returns the canonical spelling of a unit such as "cm^2" or
// "km/h" ("km·h^-1"), or "" where a part of it is no known unit.
func CanonicalUnit(text string) string {
	parts := make(map[string]int)
	if t, ok := speeds[strings.ToLower(text)]; ok {
		text = t
	}
	text = unitSigns.Replace(text)
	sign := 1
	fields := strings.FieldsFunc(strings.ReplaceAll(text, "/", " / "), func(r rune) bool { return r == ' ' || r == '·' || r == '*' || r == '.' || r == '⋅' })
	power := 1
	for _, f := range fields {
		switch strings.ToLower(f) {
		case "/":
			sign = -1
			continue
		}
		if f, power = powerWord(f, power); f == "" {
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
		u, ok := unitOf(name)
		if !ok {
			lower := strings.ToLower(name)
			if u, ok = unitOf(lower); !ok || len(lower) < 3 {
				return ""
			}
		}
		parts[u.name] += sign * k
	}
	return spell(parts)
}

// powerWord takes the word for an area or a volume off a unit: square feet, 立方厘米.
func powerWord(f string, power int) (rest string, k int) {
	switch strings.ToLower(f) {
	case "square", "sq":
		return "", 2
	case "cubic", "cu":
		return "", 3
	}
	if rest, ok := strings.CutPrefix(f, "平方"); ok {
		return rest, 2
	}
	if rest, ok := strings.CutPrefix(f, "立方"); ok {
		return rest, 3
	}
	return f, power
}
