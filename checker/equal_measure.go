package checker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
)

// maxMeasure caps the text that is read as an amount with its unit.
const maxMeasure = 200

// measures compares two texts as amounts with units, which the letters behind a number may
// name: 5 km/h is no product of letters beside 5000 m/h. ok is false where one is no such amount.
func (m *equaliser) measures(a, b string) (j verdict.Judgement, c recheck.Claim, ok bool) {
	x, ok := m.measure(a)
	if !ok {
		return j, c, false
	}
	y, ok := m.measure(b)
	if !ok {
		return j, c, false
	}
	j, c = m.quantities(x, y)
	return j, c, true
}

// plainUnits writes the commands that units are set with as they are read.
var plainUnits = strings.NewReplacer("{~", "{", "{ ", "{", `{\,`, "{", `\text`, "", `\mathrm`, "", `\textrm`, "", `\operatorname`, "", `\mathsf`, "", `\rm`, "", `\mbox`, "", `\unit`, "", `\,`, " ", `\;`, " ", `\:`, " ", `\!`, "", `\ `, " ", "~", " ",
	`\quad`, " ", "$", " ", `\(`, " ", `\)`, " ", `^{\circ}`, "°", `^\circ`, "°", `\degree`, "°", `\mu `, "µ", `\mu`, "µ", `\Omega`, "Ω", `\cdot`, "·", "⋅", "·", `\left`, "", `\right`, "", "²", "^2", "³", "^3", "⁻¹", "^-1", "⁻²", "^-2", "−", "-", "**", "^", "每", "/", "℃", "°C", "℉", "°F")

// measureReader reads "3 ft 2 in", "10 m s^-2", "\frac{1}{2} kg·m/s^2", "20 °C".
type measureReader struct {
	m    *equaliser
	t    string
	at   int
	heat string // °C or °F
}

// measure reads a text as an amount.
func (m *equaliser) measure(text string) (*expr.Node, bool) {
	if len(text) > maxMeasure || strings.IndexAny(text, "0123456789") < 0 && !strings.Contains(text, "pi") {
		return nil, false
	}
	r := &measureReader{m: m, t: strings.TrimRight(plainUnits.Replace(text), " .")}
	if strings.ContainsAny(r.t, "=<>,;") {
		return nil, false
	}
	var sum, product *expr.Node
	for first := true; ; first = false {
		r.space()
		op := byte('+')
		if !first && r.at < len(r.t) {
			switch c := r.t[r.at]; {
			case c == '+' || c == '-' || c == '*' || c == '/':
				op = c
				r.at++
			case strings.HasPrefix(r.t[r.at:], "·"):
				op = '*'
				r.at += len("·")
			}
		}
		q, ok := r.term()
		if !ok || r.heat != "" && !(first && r.at == len(r.t)) {
			return nil, false
		}
		switch {
		case op == '*' || op == '/':
			product, ok = m.times(product, q, op == '/')
		case sum == nil && product == nil:
			product = q
		default:
			if op == '-' {
				q = m.s.Quantity(m.s.Neg(q.Arg(0)), q.Name())
			}
			if sum, ok = m.plus(sum, product); ok {
				product = q
			}
		}
		if !ok {
			return nil, false
		}
		if r.space(); r.at == len(r.t) {
			break
		}
	}
	sum, ok := m.plus(sum, product)
	return sum, ok && sum.Is(expr.Quantity)
}

// plus adds two amounts, the first of which may be nil; the first gives the unit.
func (m *equaliser) plus(a, b *expr.Node) (*expr.Node, bool) {
	if a == nil {
		return b, true
	}
	f, d := lower.Measure(a.Name())
	g, e := lower.Measure(b.Name())
	if d != e || a.Name() == b.Name() {
		return nil, false
	}
	return m.s.Quantity(m.s.Add(a.Arg(0), m.s.Mul(m.s.Num(g.Quo(f)), b.Arg(0))), a.Name()), true
}

func (m *equaliser) times(a, b *expr.Node, over bool) (*expr.Node, bool) {
	v, sign := b.Arg(0), ""
	if over {
		v, sign = m.s.Div(m.s.Int(1), v), "/"
	}
	u := lower.CanonicalUnit(a.Name() + " " + sign + " " + strings.ReplaceAll(b.Name(), "·", " "+sign+" "))
	return m.s.Quantity(m.s.Mul(a.Arg(0), v), u), u != ""
}

func (r *measureReader) space() {
	for r.at < len(r.t) && r.t[r.at] == ' ' {
		r.at++
	}
}

// term reads a number with its unit.
func (r *measureReader) term() (*expr.Node, bool) {
	from := r.at
	for i := from; i < len(r.t); {
		c, n := utf8.DecodeRuneInString(r.t[i:])
		letters := unicode.IsLetter(c)
		command := c == '\\' && !(strings.HasPrefix(r.t[i:], `\frac`) && !digitsIn(r.t[i+len(`\frac`):]))
		if i > from && !command && (unitRune(c) || c == '{' || c == '\\') {
			if unit, end, ok := r.unit(i); ok {
				if v, ok := r.value(r.t[from:i]); ok {
					r.at = end
					if unit == "deg" {
						return r.m.s.Quantity(r.m.s.Mul(v, r.m.s.Const("pi"), r.m.s.Frac(1, 180)), "rad"), true
					}
					return r.m.s.Quantity(v, unit), true
				}
			}
		}
		// A unit stands at the beginning of a word only.
		for i += n; (letters || command) && i < len(r.t); i += n {
			if c, n = utf8.DecodeRuneInString(r.t[i:]); !unicode.IsLetter(c) {
				break
			}
		}
	}
	return nil, false
}

// digitsIn reports whether the group that follows starts with a digit or holds no letter: \frac{1}{2}.
func digitsIn(t string) bool {
	t = strings.TrimLeft(t, " {")
	return t != "" && (t[0] >= '0' && t[0] <= '9' || t[0] == '\\' || t[0] == '-')
}

func unitRune(c rune) bool {
	return unicode.IsLetter(c) || c == '°' || c == '\'' || c == '"' || c == '$' || c == '¢'
}

// value reads the number before a unit.
func (r *measureReader) value(t string) (*expr.Node, bool) {
	t = strings.TrimRight(strings.TrimSpace(t), "·*")
	if strings.ContainsAny(t, "°'\"") {
		return nil, false
	}
	n, err := parser.Statement(t, parser.Options{})
	if err != nil || n == nil {
		return nil, false
	}
	rs, err := lower.Lower(n, &lower.Context{Store: r.m.s})
	if err != nil || len(rs) == 0 || !rs[0].Node.Scalar() || !rs[0].Node.Constant() || !rs[0].Node.Finite() || rs[0].Node.Imaginary() {
		return nil, false
	}
	return rs[0].Node, true
}

// unit reads a unit from byte i on and returns it in canonical spelling, with the end of it.
func (r *measureReader) unit(i int) (unit string, end int, ok bool) {
	rest := r.t[i:]
	for _, d := range []struct{ word, name string }{
		{"°C", "°C"}, {"° C", "°C"}, {"°{C}", "°C"}, {"° {C}", "°C"}, {"degC", "°C"}, {"degrees Celsius", "°C"}, {"degrees C", "°C"}, {"Celsius", "°C"}, {"celsius", "°C"},
		{"°F", "°F"}, {"° F", "°F"}, {"°{F}", "°F"}, {"° {F}", "°F"}, {"degF", "°F"}, {"degrees Fahrenheit", "°F"}, {"degrees F", "°F"}, {"Fahrenheit", "°F"}, {"fahrenheit", "°F"},
		{"degrees", "deg"}, {"degree", "deg"}, {"deg", "deg"}, {"°", "deg"}, {"'", "ft"}, {"\"", "in"},
	} {
		if after, found := strings.CutPrefix(rest, d.word); found {
			if c, _ := utf8.DecodeRuneInString(after); unicode.IsLetter(c) {
				continue
			}
			if len(d.name) > 2 && d.name != "deg" {
				r.heat = d.name
			}
			return d.name, i + len(d.word), true
		}
	}
	u := unitReader{t: r.t, at: i}
	if !u.expression(1, 0) {
		return "", 0, false
	}
	return u.spelled(), u.at, true
}

// unitReader reads a product of units with powers, and writes it plainly.
type unitReader struct {
	t   string
	at  int
	out []unitPower
}

type unitPower struct {
	name  string
	power int
}

// spelled writes what was read as a canonical unit.
func (u *unitReader) spelled() string {
	var t strings.Builder
	for _, p := range u.out {
		t.WriteString(p.name + "^" + num.Int(int64(p.power)).String() + " ")
	}
	return lower.CanonicalUnit(t.String())
}

func (u *unitReader) peek() byte {
	for u.at < len(u.t) && u.t[u.at] == ' ' {
		u.at++
	}
	if u.at == len(u.t) {
		return 0
	}
	return u.t[u.at]
}

// expression reads factors, all of them to the power sign.
func (u *unitReader) expression(sign, depth int) bool {
	if depth > 4 || !u.factor(sign, depth) {
		return false
	}
	for {
		back := *u
		s := sign
		c := u.peek()
		rest := u.t[u.at:]
		switch {
		case c == '/':
			u.at++
			s = -sign
		case c == '*':
			u.at++
		case strings.HasPrefix(rest, "·"):
			u.at += len("·")
		case strings.HasPrefix(rest, "per "):
			u.at += len("per ")
			s = -sign
		}
		if !u.factor(s, depth) {
			*u = back
			return true
		}
	}
}

// factor reads one unit with its power, a bracket or a fraction.
func (u *unitReader) factor(sign, depth int) bool {
	c := u.peek()
	rest := u.t[u.at:]
	switch {
	case c == '(' || c == '{':
		u.at++
		from := len(u.out)
		if !u.expression(sign, depth+1) || u.peek() != map[byte]byte{'(': ')', '{': '}'}[c] {
			return false
		}
		u.at++
		k := u.power()
		if c == '{' && len(u.out) > 0 { // \text{ m s}^{-1} is m s^-1
			from = len(u.out) - 1
		}
		for i := from; i < len(u.out); i++ {
			u.out[i].power *= k
		}
		return k != 0
	case strings.HasPrefix(rest, `\frac`):
		u.at += len(`\frac`)
		return u.peek() == '{' && u.factor(sign, depth+1) && u.peek() == '{' && u.factor(-sign, depth+1)
	}
	from := u.at
	for u.at < len(u.t) {
		c, n := utf8.DecodeRuneInString(u.t[u.at:])
		if !unicode.IsLetter(c) && c != '¢' {
			break
		}
		u.at += n
	}
	word := u.t[from:u.at]
	k := 1
	switch strings.ToLower(word) {
	case "square", "sq":
		k, word = 2, u.word()
	case "cubic", "cu":
		k, word = 3, u.word()
	}
	if !lower.IsUnit(word) {
		return false
	}
	name := lower.CanonicalUnit(word)
	k *= u.power()
	for p, c := range map[string]int{"squared": 2, "cubed": 3} {
		if u.peek() == p[0] && strings.HasPrefix(u.t[u.at:], p) {
			u.at += len(p)
			k *= c
		}
	}
	if k == 0 {
		return false
	}
	lower.Powers(name, func(base string, n int) { u.out = append(u.out, unitPower{base, n * k * sign}) })
	return true
}

func (u *unitReader) word() string {
	u.peek()
	from := u.at
	for u.at < len(u.t) && unicode.IsLetter(rune(u.t[u.at])) {
		u.at++
	}
	return u.t[from:u.at]
}

// power reads ^2, ^{-1}, ^(-1); 0 is one that is no small whole number.
func (u *unitReader) power() int {
	if u.at >= len(u.t) || u.t[u.at] != '^' {
		return 1
	}
	u.at++
	t := strings.TrimLeft(u.t[u.at:], "{( ")
	n := 0
	for n < len(t) && (t[n] >= '0' && t[n] <= '9' || n == 0 && t[n] == '-') {
		n++
	}
	x, err := num.Parse(t[:n])
	k, ok := x.Int64()
	if err != nil || !ok || k < -9 || k > 9 {
		return 0
	}
	u.at = len(u.t) - len(t) + n
	for i := strings.LastIndexByte(u.t[:u.at], '^'); i < u.at && u.at < len(u.t); i++ { // as many brackets as were opened
		if open := u.t[i]; open == '{' && u.t[u.at] == '}' || open == '(' && u.t[u.at] == ')' {
			u.at++
		}
	}
	return int(k)
}

// temperature returns a temperature in kelvins.
func (m *equaliser) temperature(q *expr.Node) (*expr.Node, bool) {
	s := m.s
	switch q.Name() {
	case "K":
		return q.Arg(0), true
	case "°C":
		return s.Add(q.Arg(0), s.Frac(27315, 100)), true
	case "°F":
		return s.Add(s.Mul(s.Frac(5, 9), q.Arg(0)), s.Frac(45967, 180)), true
	}
	return nil, false
}

// temperatures compares two of them. Differences of temperature convert otherwise, so that those are not refuted.
func (m *equaliser) temperatures(a, b *expr.Node) (j verdict.Judgement, c recheck.Claim, ok bool) {
	x, ok := m.temperature(a)
	y, ok2 := m.temperature(b)
	if !ok || !ok2 {
		return j, c, false
	}
	j, c = m.scalars(x, y)
	if j.Verdict() == verdict.Refuted {
		degree := func(q *expr.Node) *expr.Node {
			if q.Name() == "°F" {
				return m.s.Mul(m.s.Frac(5, 9), q.Arg(0))
			}
			return q.Arg(0)
		}
		if equality.Decide(m.s, degree(a), degree(b)).Verdict() != verdict.Refuted {
			j, c = m.leave(UnknownReadings, a, b)
		}
	}
	return j, c, true
}
