package print

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Plain returns n in one line of plain text with Unicode signs, as one would
// type it: (x^2 + 1)/(x - 1) ≤ √2. Reading it again gives the same value, with
// brackets where LaTeX needs none.
func Plain(n *syntax.Node) string {
	p := plain{}
	p.write(n)
	return p.b.String()
}

type plain struct {
	b     strings.Builder
	equiv bool // inside a congruence, where "mod" states the modulus
}

func (p *plain) at(n *syntax.Node, min level) {
	if rank(n) < min && n.Kind != syntax.Empty {
		p.parens(n)
		return
	}
	p.write(n)
}

func (p *plain) parens(n *syntax.Node) {
	p.b.WriteByte('(')
	p.write(n)
	p.b.WriteByte(')')
}

func (p *plain) put(s string) {
	if len(s) > 0 && isLetter(s[0]) || len(s) > 0 && s[0] >= '0' && s[0] <= '9' {
		t := p.b.String()
		if t != "" {
			last := t[len(t)-1]
			digit := last >= '0' && last <= '9'
			switch {
			case isLetter(last) && (len(s) > 1 || p.word()):
				p.b.WriteByte(' ')
			case digit && s[0] >= '0' && s[0] <= '9', digit && (s[0] == 'e' || s[0] == 'E'):
				p.b.WriteByte(' ')
			case isLetter(last) && s[0] <= '9':
				p.b.WriteByte(' ')
			}
		}
	}
	p.b.WriteString(s)
}

// word reports whether the letters at the end are more than one.
func (p *plain) word() bool {
	t := p.b.String()
	return len(t) > 1 && isLetter(t[len(t)-2])
}

var plainOps = map[syntax.Op]string{
	syntax.Plus: " + ", syntax.Minus: " - ", syntax.PlusMinus: " ± ", syntax.MinusPlus: " ∓ ", syntax.Times: "×", syntax.Dot: "·", syntax.Slash: "/", syntax.Obelus: " ÷ ", syntax.Mod: " mod ", syntax.Cross: " ⊗ ", syntax.Circ: "∘",
	syntax.Union: " ∪ ", syntax.Intersect: " ∩ ", syntax.Without: " ∖ ", syntax.Eq: " = ", syntax.Ne: " ≠ ", syntax.Lt: " < ", syntax.Le: " ≤ ", syntax.Gt: " > ", syntax.Ge: " ≥ ", syntax.Ll: " ≪ ", syntax.Gg: " ≫ ", syntax.Approx: " ≈ ", syntax.Equiv: " ≡ ", syntax.Define: " := ", syntax.Sim: " ∼ ", syntax.Congruent: " ≅ ", syntax.Propto: " ∝ ", syntax.In: " ∈ ", syntax.NotIn: " ∉ ", syntax.Owns: " ∋ ", syntax.Subset: " ⊂ ", syntax.SubsetEq: " ⊆ ", syntax.Superset: " ⊃ ", syntax.SupersetEq: " ⊇ ", syntax.NotSubset: " ⊄ ", syntax.Divides: " ∣ ", syntax.NotDivides: " ∤ ", syntax.Parallel: " ∥ ", syntax.Perp: " ⟂ ", syntax.To: " → ", syntax.MapsTo: " ↦ ", syntax.And: " and ", syntax.Or: " or ", syntax.Implies: " ⇒ ", syntax.ImpliedBy: " ⇐ ", syntax.Iff: " ⇔ ", syntax.Therefore: " ∴ ", syntax.Because: " ∵ ", syntax.Comma: ", ",
}

func (p *plain) name(s string) {
	switch s {
	case "angle":
		s = "∠"
	case "triangle":
		s = "△"
	case "nabla":
		s = "∇"
	case "ell":
		s = "ℓ"
	default:
		if g := lexer.GreekLetter(s); g != "" {
			s = g
		}
	}
	p.put(s)
}

func (p *plain) call(name string, args ...*syntax.Node) {
	p.put(name)
	p.b.WriteByte('(')
	p.list(args)
	p.b.WriteByte(')')
}

func (p *plain) list(args []*syntax.Node) {
	first := true
	for _, a := range args {
		if a.Kind == syntax.Empty {
			continue
		}
		if !first {
			p.b.WriteString(", ")
		}
		first = false
		p.write(a)
	}
}

func (p *plain) chain(n *syntax.Node, child level) {
	for i, a := range n.Args {
		op := syntax.None
		if len(n.Ops) == len(n.Args) {
			op = n.Ops[i]
		} else if i > 0 {
			op = n.Ops[i-1]
		}
		if op != syntax.None {
			s := plainOps[op]
			if op == syntax.Cross && n.Text != "" {
				s = " " + n.Text + " "
			}
			if i == 0 || a.Kind == syntax.Empty || i == 1 && n.Args[0].Kind == syntax.Empty {
				s = strings.TrimSpace(s)
			}
			p.b.WriteString(s)
		}
		switch {
		case a.Kind == syntax.Empty:
		case a.Kind == syntax.Fraction && n.Kind == syntax.Product && i > 0:
			p.parens(a)
		default:
			p.at(a, child)
		}
	}
}

// digits reports whether n is a numeral without a point.
func digits(n *syntax.Node) bool {
	return n.Kind == syntax.Number && strings.Trim(n.Text, "0123456789") == ""
}

// numeral reports whether what is written ends as a numeral does, or in a sign that a numeral behind it takes up.
func (p *plain) numeral() bool {
	t := p.b.String()
	return t != "" && (t[len(t)-1] >= '0' && t[len(t)-1] <= '9' || t[len(t)-1] == '%' || strings.HasSuffix(t, "\u0307"))
}

// names joins the letters at the start of a product, which may spell a unit.
func names(list []*syntax.Node) string {
	s := ""
	for _, a := range list {
		if a.Kind != syntax.Symbol || len(a.Text) > 1 {
			break
		}
		s += a.Text
	}
	return s
}

// whole writes n, a fraction in brackets.
func (p *plain) whole(n *syntax.Node) {
	if n.Kind == syntax.Fraction {
		p.parens(n)
		return
	}
	p.at(n, levelFactor)
}

func (p *plain) script(mark string, n *syntax.Node) {
	p.b.WriteString(mark)
	if n.Kind == syntax.Number && strings.Trim(n.Text, "0123456789") == "" || n.Kind == syntax.Symbol && len([]rune(n.Text)) == 1 {
		p.b.WriteString(n.Text)
		return
	}
	if n.Kind == syntax.Group {
		p.write(n)
		return
	}
	p.parens(n)
}

func (p *plain) write(n *syntax.Node) {
	switch n.Kind {
	case syntax.Unread:
		p.put("?")
	case syntax.Empty:
	case syntax.Blank:
		p.put("____")
	case syntax.Choice:
		p.write(n.Args[0])
	case syntax.Number:
		p.put(repeating(n.Text))
	case syntax.Symbol:
		p.name(n.Text)
	case syntax.Word:
		p.put(n.Text)
	case syntax.Ellipsis:
		p.put("…")
	case syntax.Sum:
		p.chain(n, levelProduct)
	case syntax.Product:
		if p.equiv && slices.Contains(n.Ops, syntax.Mod) {
			p.equiv = false
			p.parens(n)
			p.equiv = true
			return
		}
		p.chain(n, levelJuxtapose)
	case syntax.SetOp:
		p.chain(n, levelSum)
	case syntax.Relation:
		saved := p.equiv
		p.equiv = p.equiv || slices.Contains(n.Ops, syntax.Equiv)
		p.chain(n, levelOperand)
		p.equiv = saved
	case syntax.Logic:
		p.chain(n, levelSingle)
	case syntax.Juxtapose:
		for i, a := range n.Args {
			if i == 1 && a.Kind == syntax.Fraction && digits(n.Args[0]) && digits(a.Args[0]) && digits(a.Args[1]) {
				p.b.WriteString(" " + a.Args[0].Text + "/" + a.Args[1].Text)
				continue
			}
			if a.Kind == syntax.Fraction && len(n.Args) > 1 || a.Kind == syntax.Ellipsis || i > 0 && numeralFirst(a) && p.numeral() || i == 1 && n.Args[0].Kind == syntax.Number && lexer.IsUnit(names(n.Args[1:])) {
				p.parens(a)
				continue
			}
			p.at(a, levelFactor)
		}
	case syntax.Fraction:
		p.whole(n.Args[0])
		p.b.WriteByte('/')
		p.whole(n.Args[1])
	case syntax.Power:
		p.base(n.Args[0])
		p.script("^", n.Args[1])
	case syntax.Subscript:
		p.base(n.Args[0])
		p.script("_", n.Args[1])
	case syntax.OneSided:
		p.base(n.Args[0])
		p.b.WriteString("^" + n.Text)
	case syntax.Prime, syntax.Factorial:
		p.base(n.Args[0])
		p.b.WriteString(n.Text)
	case syntax.Percent:
		p.base(n.Args[0])
		if n.Text == "‰" {
			p.b.WriteString("‰")
		} else {
			p.b.WriteByte('%')
		}
	case syntax.Degree:
		p.base(n.Args[0])
		p.b.WriteString("°")
	case syntax.Arcminute:
		p.base(n.Args[0])
		p.b.WriteString("′")
	case syntax.Arcsecond:
		p.base(n.Args[0])
		p.b.WriteString("″")
	case syntax.Accent:
		p.call(n.Text, n.Args[0])
	case syntax.Root:
		switch {
		case n.Args[1].Kind == syntax.Empty:
			p.call("sqrt", n.Args[0])
		default:
			p.call("root", n.Args[0], n.Args[1])
		}
	case syntax.Apply:
		p.head(n.Args[0])
		p.b.WriteByte('(')
		p.list(n.Args[1:])
		p.b.WriteByte(')')
	case syntax.Group:
		r := []rune(n.Text)
		if len(r) != 2 {
			r = []rune("()")
		}
		p.put(string(r[0]))
		p.list(n.Args)
		p.b.WriteString(string(r[1]))
	case syntax.SetBuilder:
		p.put("{")
		p.write(n.Args[0])
		p.b.WriteString(" : ")
		p.write(n.Args[1])
		p.b.WriteByte('}')
	case syntax.Bars:
		p.call("abs", n.Args[0])
	case syntax.Norm:
		p.put("‖")
		p.write(n.Args[0])
		p.b.WriteString("‖")
	case syntax.Floor:
		p.call("floor", n.Args[0])
	case syntax.Ceiling:
		p.call("ceil", n.Args[0])
	case syntax.Money:
		p.put(n.Text)
		p.whole(n.Args[0])
	case syntax.Quantity:
		p.whole(n.Args[0])
		p.b.WriteString(" " + n.Text)
	case syntax.Binomial:
		p.call("binom", n.Args...)
	case syntax.BigOp:
		p.bigOp(n)
	case syntax.Integral:
		p.put(n.Text + "(")
		p.write(n.Args[2])
		for _, v := range n.Args[3:] {
			p.b.WriteString(", ")
			p.write(v)
		}
		for _, v := range n.Args[:2] {
			if v.Kind != syntax.Empty {
				p.b.WriteString(", ")
				p.write(v)
			}
		}
		p.b.WriteByte(')')
	case syntax.Derivative:
		p.call("diff", append(append([]*syntax.Node{n.Args[0]}, n.Args[2:]...), n.Args[1])...)
	case syntax.Evaluated:
		p.b.WriteByte('[')
		p.write(n.Args[0])
		p.b.WriteByte(']')
		for i, mark := range []string{"_", "^"} {
			if n.Args[i+1].Kind != syntax.Empty {
				p.script(mark, n.Args[i+1])
			}
		}
	case syntax.Matrix:
		switch n.Text {
		case "||":
			p.put("det(")
		case "‖‖":
			p.put("‖")
		}
		p.put("[")
		for i, row := range n.Args {
			if i > 0 {
				p.b.WriteString(", ")
			}
			p.write(row)
		}
		p.b.WriteByte(']')
		switch n.Text {
		case "||":
			p.b.WriteByte(')')
		case "‖‖":
			p.b.WriteString("‖")
		}
	case syntax.Row:
		p.put("[")
		p.list(n.Args)
		p.b.WriteByte(']')
	case syntax.Cases:
		p.put("{")
		for i, row := range n.Args {
			if i > 0 {
				p.b.WriteString("; ")
			}
			p.write(row.Args[0])
			if c := row.Args[1]; c.Kind == syntax.Word {
				p.b.WriteString(" " + c.Text)
			} else if c.Kind != syntax.Empty {
				p.b.WriteString(" if ")
				p.write(c)
			}
		}
		p.b.WriteByte('}')
	case syntax.System:
		p.put("{")
		for _, a := range n.Args {
			p.write(a)
			p.b.WriteString("; ")
		}
		p.b.WriteByte('}')
	case syntax.Lines:
		nested := p.b.Len() > 0
		if nested {
			p.put("{")
		}
		for i, a := range n.Args {
			if i > 0 {
				p.b.WriteString(" ↵ ")
			}
			p.write(a)
		}
		if nested {
			p.b.WriteByte('}')
		}
	case syntax.Ratio:
		for i, a := range n.Args {
			if i > 0 {
				p.b.WriteByte(':')
			}
			p.at(a, levelSet)
		}
	case syntax.Modulo:
		p.write(n.Args[0])
		p.b.WriteString(" (mod ")
		p.write(n.Args[1])
		p.b.WriteByte(')')
	case syntax.List:
		for i, a := range n.Args {
			if i > 0 {
				p.b.WriteString(n.Text + " ")
			}
			p.write(a)
		}
	case syntax.Not:
		p.b.WriteString("not ")
		p.at(n.Args[0], levelRelation)
	case syntax.Quantified:
		switch n.Text {
		case "forall":
			p.b.WriteString("∀")
		case "exists!":
			p.b.WriteString("∃!")
		default:
			p.b.WriteString("∃")
		}
		p.write(n.Args[0])
		if n.Args[1].Kind != syntax.Empty {
			p.b.WriteString(", ")
			p.write(n.Args[1])
		}
	case syntax.Boxed:
		p.write(n.Args[0])
	case syntax.Labelled:
		switch label := strings.Trim(n.Text, "()"); {
		case label != "" && strings.Trim(label, "0123456789") == "":
			p.write(n.Args[0])
			p.b.WriteString(" … (" + label + ")")
		case label != "" && label[0] >= 0x80 || label == "*":
			p.write(n.Args[0])
			p.b.WriteString(" " + label)
		default:
			p.b.WriteString(label + ": ")
			p.write(n.Args[0])
		}
	case syntax.Where:
		p.write(n.Args[0])
		p.b.WriteString(" (")
		for i, a := range n.Args[1:] {
			if i > 0 {
				p.b.WriteString(", ")
			}
			p.write(a)
		}
		p.b.WriteByte(')')
	}
}

// repeating puts dots above the first and the last digit that repeat: 0.1(6) is 0.16̇.
func repeating(text string) string {
	whole, period, ok := strings.Cut(text, "(")
	period = strings.TrimSuffix(period, ")")
	if !ok || period == "" {
		return text
	}
	const dot = "\u0307"
	first, rest := period[:1], period[1:]
	if rest != "" {
		rest += dot
	}
	return whole + first + dot + rest
}

func (p *plain) base(n *syntax.Node) {
	if rank(n) == levelAtom && n.Kind != syntax.Fraction && n.Kind != syntax.Word || n.Kind == syntax.Subscript || n.Kind == syntax.Prime {
		p.write(n)
		return
	}
	p.parens(n)
}

func (p *plain) head(n *syntax.Node) {
	switch n.Kind {
	case syntax.Power:
		p.head(n.Args[0])
		p.script("^", n.Args[1])
	case syntax.Subscript:
		p.head(n.Args[0])
		p.script("_", n.Args[1])
	default:
		p.write(n)
	}
}

func (p *plain) bigOp(n *syntax.Node) {
	lower, upper, body := n.Args[0], n.Args[1], n.Args[2]
	if lower.Kind == syntax.Relation && len(lower.Args) == 2 {
		if n.Text == "lim" && lower.Ops[0] == syntax.To {
			p.call("lim", body, lower.Args[0], lower.Args[1])
			return
		}
		if (n.Text == "sum" || n.Text == "prod") && upper.Kind != syntax.Empty {
			p.call(n.Text, body, lower.Args[0], lower.Args[1], upper)
			return
		}
	}
	p.put(n.Text)
	if lower.Kind != syntax.Empty {
		p.b.WriteByte('_')
		p.parens(lower)
	}
	if upper.Kind != syntax.Empty {
		p.b.WriteByte('^')
		p.parens(upper)
	}
	p.b.WriteByte(' ')
	p.at(body, levelProduct)
}
