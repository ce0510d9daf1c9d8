package identity

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
)

// Spelling is a way to write mathematics.
type Spelling uint8

// The spellings.
const (
	LaTeX Spelling = iota
	Unicode
	Plain
)

// Binding strengths, weakest first.
const (
	inSum = iota
	inProduct
	inSign
	inPower
	inAtom
)

// writer writes terms; it chooses among notations by its source of chance.
type writer struct {
	as  Spelling
	rng *rand.Rand
}

func (w *writer) chance(n int) bool { return w.rng.IntN(n) == 0 }

func (w *writer) paren(s string) string {
	if w.as == LaTeX && w.chance(2) {
		return `\left(` + s + `\right)`
	}
	return "(" + s + ")"
}

// bind returns the strength of what write gives for t.
func (w *writer) bind(t *term) int {
	switch t.op {
	case number:
		if t.val.Sign() < 0 {
			return inSum
		}
		if !t.val.IsInt() {
			return inProduct
		}
		return inAtom
	case add, integral, sum, product, derivative:
		return inSum
	case neg:
		return inSum
	case mul:
		return inProduct
	case quo:
		return inProduct
	case pow:
		return inPower
	case fn, logBase:
		if t.name == "abs" || t.name == "floor" || t.name == "ceil" || t.name == "conj" {
			return inAtom
		}
		return inSign
	case root:
		if w.as == LaTeX {
			return inAtom
		}
		return inSign
	case literal:
		if strings.ContainsAny(t.name, "0123456789") && !strings.ContainsAny(t.name, `%\/ `) {
			return inAtom
		}
		return inSum
	case factorial:
		return inPower
	case binomial, symbol, constant:
		return inAtom
	}
	return inAtom
}

func (w *writer) tight(t *term, least int) string {
	s := w.write(t)
	if w.bind(t) < least {
		return w.paren(s)
	}
	return s
}

var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "-", "⁻")

func (w *writer) write(t *term) string {
	switch t.op {
	case number:
		if t.val.IsInt() {
			return t.val.Num().String()
		}
		a := new(big.Rat).Abs(t.val)
		s := a.Num().String() + "/" + a.Denom().String()
		if w.as == LaTeX {
			s = `\frac{` + a.Num().String() + "}{" + a.Denom().String() + "}"
		}
		if t.val.Sign() < 0 {
			s = "-" + s
		}
		return s
	case literal:
		return w.literal(t.name)
	case symbol:
		return w.symbol(t.name)
	case constant:
		if t.name == "pi" {
			return [...]string{`\pi `, "π", "pi"}[w.as]
		}
		return t.name
	case neg:
		return "-" + w.tight(t.args[0], inProduct)
	case add:
		return w.sum(t)
	case mul:
		return w.product(t)
	case quo:
		if w.as == LaTeX {
			c := `\frac`
			if w.chance(6) {
				c = `\dfrac`
			}
			return c + "{" + w.write(t.args[0]) + "}{" + w.write(t.args[1]) + "}"
		}
		return w.tight(t.args[0], inSign) + "/" + w.tight(t.args[1], inPower)
	case pow:
		return w.power(t)
	case root:
		return w.radical(t)
	case fn:
		return w.function(t)
	case logBase:
		return w.logarithm(t)
	case factorial:
		return w.tight(t.args[0], inAtom) + "!"
	case binomial:
		a, b := w.write(t.args[0]), w.write(t.args[1])
		if w.as == LaTeX {
			return `\binom{` + a + "}{" + b + "}"
		}
		return "C(" + a + "," + b + ")"
	case derivative:
		if w.as == LaTeX {
			return `\frac{d}{d` + t.name + `}\left(` + w.write(t.args[0]) + `\right)`
		}
		return "d/d" + t.name + " (" + w.write(t.args[0]) + ")"
	case integral:
		return w.integral(t)
	case sum, product:
		sign, least := "∑", inProduct
		if w.as == LaTeX {
			sign = `\sum`
		}
		if t.op == product {
			sign, least = "∏", inPower
			if w.as == LaTeX {
				sign = `\prod`
			}
		}
		if w.as == LaTeX {
			return sign + "_{" + t.name + "=" + w.write(t.args[1]) + "}^{" + w.write(t.args[2]) + "} " + w.tight(t.args[0], least)
		}
		return sign + "_(" + t.name + "=" + w.write(t.args[1]) + ")^(" + w.write(t.args[2]) + ") " + w.tight(t.args[0], least)
	case det:
		return `\begin{vmatrix}` + w.cells(t.args[0]) + `\end{vmatrix}`
	}
	return w.object(t)
}

func (w *writer) symbol(name string) string {
	if g, ok := map[string][3]string{"alpha": {`\alpha `, "α", "alpha"}, "theta": {`\theta `, "θ", "theta"}}[name]; ok {
		return g[w.as]
	}
	return name
}

func (w *writer) literal(s string) string {
	if w.as == LaTeX {
		return strings.ReplaceAll(s, "%", `\%`)
	}
	return s
}

func (w *writer) sum(t *term) string {
	var b strings.Builder
	for i, a := range t.args {
		minus := a.op == neg
		s := ""
		if minus {
			s = w.tight(a.args[0], inProduct)
		} else {
			s = w.tight(a, inProduct)
			if a.op == number && a.val.Sign() < 0 { // 3 + -2 is written 3 - 2
				s, minus = w.write(ratio(new(big.Rat).Neg(a.val))), true
			}
		}
		switch {
		case minus && i == 0:
			b.WriteString("-")
		case minus:
			b.WriteString([...]string{" - ", " − ", "-"}[w.as])
		case i > 0:
			b.WriteString([...]string{" + ", " + ", "+"}[w.as])
		}
		b.WriteString(s)
	}
	return b.String()
}

func (w *writer) product(t *term) string {
	var b strings.Builder
	for i, a := range t.args {
		least := inSign
		if i > 0 {
			least = inPower
		}
		s := w.tight(a, least)
		if i > 0 {
			prev := t.args[i-1]
			plain := prev.op == number && prev.val.IsInt() && prev.val.Sign() >= 0 || prev.op == pow && prev.args[0].op == symbol
			letter := a.op == symbol || a.op == pow && a.args[0].op == symbol
			switch {
			case plain && letter && !(w.as == Plain && a.op == symbol && len(a.name) > 1):
			case w.as == LaTeX && prev.op == number && (a.op == root || a.op == fn):
			case w.as == Unicode && prev.op == number && prev.val.IsInt() && a.op == root:
			case strings.HasPrefix(s, "(") && prev.op == number && prev.val.IsInt():
			default:
				b.WriteString([...]string{` \cdot `, "·", "*"}[w.as])
			}
		}
		b.WriteString(s)
	}
	return b.String()
}

func (w *writer) power(t *term) string {
	base, e := t.args[0], t.args[1]
	s := w.tight(base, inAtom)
	if w.as == LaTeX {
		x := w.write(e)
		if len(x) == 1 && w.chance(2) {
			return s + "^" + x
		}
		return s + "^{" + x + "}"
	}
	if e.op == number && e.val.IsInt() {
		if w.as == Unicode {
			return s + superscripts.Replace(e.val.Num().String())
		}
		if e.val.Sign() < 0 {
			return s + "^(" + e.val.Num().String() + ")"
		}
		return s + "^" + e.val.Num().String()
	}
	if e.op == symbol {
		return s + "^" + w.write(e)
	}
	return s + "^(" + w.write(e) + ")"
}

func (w *writer) radical(t *term) string {
	a := t.args[0]
	if w.as == LaTeX {
		if t.n == 2 {
			return `\sqrt{` + w.write(a) + "}"
		}
		return fmt.Sprintf(`\sqrt[%d]{%s}`, t.n, w.write(a))
	}
	if w.as == Unicode && t.n <= 4 {
		r := [...]string{"√", "∛", "∜"}[t.n-2]
		if a.op == number && a.val.IsInt() && a.val.Sign() >= 0 || a.op == symbol {
			return r + w.write(a)
		}
		return r + "(" + w.write(a) + ")"
	}
	if t.n == 2 {
		return "sqrt(" + w.write(a) + ")"
	}
	return "(" + w.write(a) + ")^(1/" + fmt.Sprint(t.n) + ")"
}

var latexNames = map[string]string{"asin": `\arcsin`, "acos": `\arccos`, "atan": `\arctan`, "asinh": `\operatorname{arsinh}`,
	"acosh": `\operatorname{arcosh}`, "atanh": `\operatorname{artanh}`, "re": `\operatorname{Re}`, "im": `\operatorname{Im}`,
	"gamma": `\Gamma `, "sgn": `\operatorname{sgn}`}
var plainNames = map[string]string{"asin": "arcsin", "acos": "arccos", "atan": "arctan", "asinh": "arsinh", "acosh": "arcosh",
	"atanh": "artanh", "re": "Re", "im": "Im", "gamma": "Γ"}

func (w *writer) function(t *term) string {
	var parts []string
	for _, a := range t.args {
		parts = append(parts, w.write(a))
	}
	u := strings.Join(parts, ", ")
	switch t.name {
	case "abs":
		if w.as == LaTeX && w.chance(2) {
			return `\left|` + u + `\right|`
		}
		if w.as == Plain {
			return "abs(" + u + ")"
		}
		return "|" + u + "|"
	case "floor":
		return [...]string{`\lfloor ` + u + ` \rfloor`, "⌊" + u + "⌋", "floor(" + u + ")"}[w.as]
	case "ceil":
		return [...]string{`\lceil ` + u + ` \rceil`, "⌈" + u + "⌉", "ceil(" + u + ")"}[w.as]
	case "conj":
		return [...]string{`\overline{` + u + `}`, "conj(" + u + ")", "conj(" + u + ")"}[w.as]
	case "exp":
		if w.chance(2) {
			return w.power(power(con("e"), t.args[0]))
		}
	}
	name := t.name
	if w.as == LaTeX {
		name = `\` + t.name
		if l := latexNames[t.name]; l != "" {
			name = l
		}
		if a := t.args[0]; a.op == symbol && len(t.args) == 1 && w.chance(3) {
			return name + " " + u
		}
		return name + w.paren(u)
	}
	if p := plainNames[t.name]; p != "" {
		name = p
	}
	return name + "(" + u + ")"
}

func (w *writer) logarithm(t *term) string {
	b, a := t.args[0], w.write(t.args[1])
	base := w.write(b)
	if base == "10" && w.chance(2) {
		if w.as == LaTeX {
			return `\lg` + w.paren(a)
		}
		return "lg(" + a + ")"
	}
	if w.as == LaTeX {
		return `\log_{` + base + "}" + w.paren(a)
	}
	if w.bind(b) < inAtom {
		base = "(" + base + ")"
	}
	return "log_" + base + "(" + a + ")"
}

func (w *writer) integral(t *term) string {
	body := w.tight(t.args[0], inProduct)
	if len(t.args) == 1 {
		if w.as == LaTeX {
			return `\int ` + body + ` \, d` + t.name
		}
		return "∫ " + body + " d" + t.name
	}
	a, b := w.write(t.args[1]), w.write(t.args[2])
	if w.as == LaTeX {
		return `\int_{` + a + "}^{" + b + "} " + body + ` \, d` + t.name
	}
	return "∫_(" + a + ")^(" + b + ") " + body + " d" + t.name
}

func (w *writer) cells(m *term) string {
	var b strings.Builder
	for i, a := range m.args {
		if i > 0 {
			if i%m.n == 0 {
				b.WriteString(` \\ `)
			} else {
				b.WriteString(" & ")
			}
		}
		b.WriteString(w.write(a))
	}
	return b.String()
}

func (w *writer) object(t *term) string {
	var parts []string
	for _, a := range t.args {
		parts = append(parts, w.write(a))
	}
	open, shut := "{", "}"
	if w.as == LaTeX {
		open, shut = `\{`, `\}`
	}
	switch t.op {
	case statement:
		return t.name
	case tuple:
		return "(" + strings.Join(parts, ", ") + ")"
	case set:
		return open + strings.Join(parts, ", ") + shut
	case list:
		if t.name == "" {
			return strings.Join(parts, ", ")
		}
		if w.chance(2) {
			return t.name + " = " + strings.Join(parts, ", ")
		}
		or := [...]string{` \text{ or } `, " or ", " or "}[w.as]
		return t.name + " = " + strings.Join(parts, or+t.name+" = ")
	case plusMinus:
		pm := [...]string{` \pm `, " ± ", " ± "}[w.as]
		s := parts[0] + pm + w.tight(t.args[1], inProduct)
		if t.args[0].op == number && t.args[0].val.Sign() == 0 {
			s = strings.TrimSpace(pm) + w.tight(t.args[1], inProduct)
		}
		if t.name != "" {
			s = t.name + " = " + s
		}
		return s
	case interval:
		return t.name[:1] + parts[0] + ", " + parts[1] + t.name[1:]
	case equation:
		return parts[0] + " = " + parts[1]
	case function:
		return t.name + " = " + parts[0]
	case matrix:
		return `\begin{pmatrix}` + w.cells(t) + `\end{pmatrix}`
	case quantity:
		if w.as == LaTeX {
			return parts[0] + `\,\text{` + t.name + `}`
		}
		return parts[0] + " " + t.name
	}
	return "?"
}
