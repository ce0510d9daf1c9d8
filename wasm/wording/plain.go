package wording

import (
	"strings"
	"unicode/utf8"
)

// Plain writes LaTeX as a person would type it in a line of text: "\frac{1}{2}"
// becomes 1/2. Commands that it does not know lose their backslash. It is for
// reading only.
func Plain(latex string) string {
	const longest = 4000 // more is no line that anyone reads
	if len(latex) > longest {
		return latex
	}
	p := plainer{s: latex}
	return strings.Join(strings.Fields(p.until(0)), " ")
}

// Sentence writes the formulas of a sentence, which stand between dollar signs, in plain notation.
func Sentence(s string) string {
	parts := strings.Split(s, "$")
	if len(parts)%2 == 0 {
		return s // an amount of money
	}
	for i := 1; i < len(parts); i += 2 {
		parts[i] = Plain(parts[i])
	}
	return strings.Join(parts, "")
}

// signs are the commands that have a sign of their own.
var signs = map[string]string{
	"cdot": "·", "times": "×", "div": "÷", "pm": "±", "mp": "∓", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
	"approx": "≈", "equiv": "≡", "infty": "∞", "in": "∈", "notin": "∉", "cup": "∪", "cap": "∩", "subset": "⊂", "subseteq": "⊆",
	"emptyset": "∅", "varnothing": "∅", "setminus": "∖", "to": "→", "rightarrow": "→", "Rightarrow": "⇒", "implies": "⇒", "iff": "⇔",
	"Leftrightarrow": "⇔", "land": "∧", "lor": "∨", "forall": "∀", "exists": "∃", "int": "∫", "sum": "∑", "prod": "∏", "partial": "∂",
	"degree": "°", "circ": "∘", "mid": "|", "vert": "|", "lvert": "|", "rvert": "|", "ldots": "…", "cdots": "⋯", "dots": "…",
	"quad": " ", "qquad": " ", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε", "zeta": "ζ",
	"eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
	"phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ",
	"Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
	"left": "", "right": "", "big": "", "Big": "", "displaystyle": "", "limits": "", "begin": "", "end": "",
}

type plainer struct {
	s     string
	i     int
	depth int
}

// until reads up to the closing brace, or to the end where stop is 0.
func (p *plainer) until(stop byte) string {
	var b strings.Builder
	for p.i < len(p.s) {
		c := p.s[p.i]
		switch {
		case c == stop && stop != 0:
			p.i++
			return b.String()
		case c == '\\':
			b.WriteString(p.command())
		case c == '{':
			b.WriteString(p.group())
		case c == '^':
			p.i++
			b.WriteByte(c)
			b.WriteString(single(p.argument()))
		case c == '_':
			p.i++
			b.WriteByte(c)
			b.WriteString(bracketed(p.argument()))
		case c == '}' || c == '$' || c == '~':
			p.i++
			b.WriteByte(' ')
		default:
			b.WriteByte(c)
			p.i++
		}
	}
	return b.String()
}

// group reads a pair of braces; beyond a depth that no reader could follow its inside is left as it is.
func (p *plainer) group() string {
	p.i++
	if p.depth >= 50 {
		return "{"
	}
	p.depth++
	defer func() { p.depth-- }()
	return p.until('}')
}

// argument reads what a command or a superscript applies to.
func (p *plainer) argument() string {
	for p.i < len(p.s) && p.s[p.i] == ' ' {
		p.i++
	}
	switch {
	case p.i >= len(p.s):
		return ""
	case p.s[p.i] == '{':
		return p.group()
	case p.s[p.i] == '\\':
		if p.depth >= 50 {
			p.i++
			return ""
		}
		p.depth++
		defer func() { p.depth-- }()
		return p.command()
	}
	start := p.i
	for p.i++; p.i < len(p.s) && p.s[p.i]&0xC0 == 0x80; p.i++ {
	}
	return p.s[start:p.i]
}

func (p *plainer) command() string {
	p.i++
	start := p.i
	for p.i < len(p.s) && (p.s[p.i]|0x20 >= 'a' && p.s[p.i]|0x20 <= 'z') {
		p.i++
	}
	name := p.s[start:p.i]
	if name == "" {
		if p.i >= len(p.s) {
			return ""
		}
		c := p.s[p.i]
		p.i++
		switch c {
		case ',', ';', ':', '!', ' ', '\\':
			return " "
		case '(', ')', '[', ']':
			return ""
		}
		return string(rune(c))
	}
	switch name {
	case "frac", "dfrac", "tfrac":
		above := bracketed(p.argument())
		return above + "/" + single(p.argument())
	case "binom", "dbinom", "tbinom":
		n := p.argument()
		return "C(" + n + ", " + p.argument() + ")"
	case "sqrt":
		index := ""
		if p.i < len(p.s) && p.s[p.i] == '[' {
			p.i++
			index = p.until(']')
		}
		if radicand := single(p.argument()); index == "" {
			return "√" + radicand
		} else {
			return "root(" + index + ", " + radicand + ")"
		}
	case "text", "mathrm", "mathbf", "mathbb", "operatorname", "mathit", "boxed", "textbf", "mathcal":
		return p.argument()
	}
	if sign, ok := signs[name]; ok {
		if name == "begin" || name == "end" {
			p.argument()
		}
		return sign
	}
	return name + " "
}

// single puts brackets around all but a number, a letter and a differential: e^(2x), 1/(2x), √(2x), but d/dx.
func single(s string) string {
	s = bracketed(s)
	digits := strings.Trim(s, "0123456789.")
	if digits == "" || utf8.RuneCountInString(strings.TrimPrefix(strings.TrimPrefix(s, "-"), "d")) == 1 || s[0] == '(' && closes(s) || s[0] == '-' && strings.Trim(s[1:], "0123456789.") == "" {
		return s
	}
	return "(" + s + ")"
}

// closes reports whether the bracket that s begins with is shut by its last sign.
func closes(s string) bool {
	depth := 0
	for i := range len(s) {
		switch s[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i == len(s)-1
			}
		}
	}
	return false
}

// bracketed puts brackets around what would otherwise fall apart.
func bracketed(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 1 && s[0] == '(' && closes(s) {
		return s
	}
	if len(s) > 1 && strings.ContainsAny(s, "+-*/ ·×=,<>^") && !(s[0] == '-' && !strings.ContainsAny(s[1:], "+-*/ ·×=,<>^")) {
		return "(" + s + ")"
	}
	return s
}
