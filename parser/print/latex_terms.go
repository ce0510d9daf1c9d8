package print

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// number writes a numeral; a repetend gets its bar.
func (p *printer) number(text string) {
	if i := strings.IndexByte(text, '('); i >= 0 {
		p.put(text[:i] + `\overline{` + strings.TrimSuffix(text[i+1:], ")") + "}")
		return
	}
	if i := strings.IndexByte(text, 'e'); i >= 0 {
		text = text[:i] + "E" + text[i+1:]
	}
	p.put(text)
}

// operators writes a Sum or SetOp.
func (p *printer) operators(n *syntax.Node, child level) {
	for i, a := range n.Args {
		if n.Ops[i] != syntax.None {
			p.put(operators[n.Ops[i]])
		}
		switch {
		case a.Kind == syntax.Empty:
			if i < len(n.Args)-1 {
				p.b.WriteString("{}")
			}
		case a.Kind == syntax.Sum && i > 0 && len(a.Args) == 1 && n.Kind == syntax.Sum:
			p.b.WriteByte(' ')
			p.write(a)
		default:
			p.at(a, child)
		}
	}
}

func (p *printer) product(n *syntax.Node) {
	for i, a := range n.Args {
		if i > 0 {
			op := operators[n.Ops[i]]
			if n.Ops[i] == syntax.Cross && n.Text != "" {
				if op = custom[n.Text]; op == "" {
					op = n.Text
				}
			}
			if n.Ops[i] == syntax.Times && n.Text == "*" {
				op = "*"
			}
			p.put(op)
		}
		if a.Kind == syntax.Sum && len(a.Args) == 1 && i > 0 && n.Ops[i] != syntax.None && rank(a.Args[0]) >= levelJuxtapose {
			p.write(a)
			continue
		}
		if a.Kind == syntax.Empty {
			continue
		}
		if i < len(n.Args)-1 && endsOpen(a) {
			p.braced(a)
			continue
		}
		p.at(a, levelJuxtapose)
	}
}

// endsOpen reports whether a further factor would be read as part of n.
func endsOpen(n *syntax.Node) bool { return n.Kind == syntax.BigOp || n.Kind == syntax.Derivative }

func (p *printer) juxtapose(n *syntax.Node) {
	for i, a := range n.Args {
		switch {
		case i > 0 && a.Kind == syntax.Number && n.Args[i-1].Kind == syntax.Number:
			p.b.WriteString("{")
			p.write(a)
			p.b.WriteString("}")
		case rank(a) < levelFactor, a.Kind == syntax.Empty, a.Kind == syntax.Ellipsis:
			p.braced(a)
		case i > 0 && numeralFirst(a) && n.Args[i-1].Kind != syntax.Degree && n.Args[i-1].Kind != syntax.Arcminute:
			p.braced(a)
		case a.Kind == syntax.Symbol && lexer.IsFunction(a.Text):
			p.braced(a)
		case a.Kind == syntax.Group && i > 0 && hasRelation(a):
			if n.Args[i-1].Kind == syntax.Symbol && !member(a) {
				p.write(a)
			} else {
				p.braced(a)
			}
		case a.Kind == syntax.Word && i > 0:
			p.braced(a)
		default:
			p.at(a, levelFactor)
		}
	}
}

// numeralFirst reports whether n is written with a numeral in front.
func numeralFirst(n *syntax.Node) bool {
	switch n.Kind {
	case syntax.Number:
		return true
	case syntax.Power, syntax.Subscript, syntax.Prime, syntax.Factorial, syntax.Percent, syntax.Degree, syntax.Arcminute, syntax.Arcsecond, syntax.OneSided:
		return numeralFirst(n.Args[0])
	}
	return false
}

func hasRelation(g *syntax.Node) bool {
	for _, a := range g.Args {
		if rank(a) <= levelRelation {
			return true
		}
	}
	return false
}

func member(g *syntax.Node) bool {
	for _, a := range g.Args {
		for _, op := range a.Ops {
			if op == syntax.In || op == syntax.NotIn || op == syntax.Ne {
				return true
			}
		}
	}
	return false
}

// base writes what a script or a mark stands on.
func (p *printer) base(n *syntax.Node, over syntax.Kind) {
	ok := rank(n) == levelAtom
	switch n.Kind {
	case syntax.Subscript:
		ok = true
	case syntax.Power:
		ok = over != syntax.Subscript && over != syntax.Power && over != syntax.Degree && over != syntax.OneSided
	case syntax.Prime, syntax.Factorial, syntax.Percent, syntax.Degree:
		ok = over != n.Kind
	case syntax.Apply:
		ok = false
	case syntax.Word, syntax.Blank, syntax.Cases, syntax.System, syntax.Empty, syntax.Accent:
		ok = n.Kind == syntax.Accent || n.Kind == syntax.Blank
	case syntax.Symbol:
		ok = !lexer.IsFunction(n.Text) && n.Text != "angle" && n.Text != "triangle" && n.Text != "*" && custom[n.Text] == "" || n.Text == "∞" || n.Text == "ℝ"
	}
	if ok {
		p.write(n)
	} else {
		p.braced(n)
	}
}

func (p *printer) accent(n *syntax.Node) {
	switch n.Text {
	case "hat":
		p.put(`\hat`)
	case "ring":
		p.put(`\mathring`)
	case "arc":
		p.put(`\overarc`)
	default:
		p.put(`\` + n.Text)
	}
	p.braced(n.Args[0])
}

// apply writes a function with its arguments in brackets.
func (p *printer) apply(n *syntax.Node) {
	head := n.Args[0]
	if h := head; h.Kind == syntax.Symbol && (h.Text == "angle" || h.Text == "triangle") && len(n.Args) == 2 {
		p.symbol(h.Text)
		p.figure(n.Args[1])
		return
	}
	p.head(head)
	p.b.WriteString(`\left(`)
	p.list(n.Args[1:])
	p.b.WriteString(`\right)`)
}

// figure writes the points behind ∠ or △.
func (p *printer) figure(n *syntax.Node) {
	if n.Kind == syntax.Juxtapose {
		p.juxtapose(n)
		return
	}
	if rank(n) >= levelFactor && n.Kind != syntax.Group {
		p.write(n)
		return
	}
	p.b.WriteString(`\left(`)
	p.write(n)
	p.b.WriteString(`\right)`)
}

// head writes a function's name with its scripts.
func (p *printer) head(n *syntax.Node) {
	switch n.Kind {
	case syntax.Power:
		p.head(n.Args[0])
		p.b.WriteByte('^')
		p.braced(n.Args[1])
	case syntax.Subscript:
		p.head(n.Args[0])
		p.b.WriteByte('_')
		p.braced(n.Args[1])
	case syntax.Prime:
		p.head(n.Args[0])
		p.b.WriteString(n.Text)
	default:
		p.write(n)
	}
}

// item writes a member of a list or a group, in braces where it holds commas itself.
func (p *printer) item(n *syntax.Node) {
	if n.Kind == syntax.Choice {
		p.number(n.Args[1].Args[0].Text)
		for _, a := range n.Args[1].Args[1:] {
			p.b.WriteString("," + a.Text)
		}
		return
	}
	if n.Kind == syntax.Empty {
		return
	}
	if n.Kind == syntax.List {
		p.write(n)
		return
	}
	p.at(n, levelAnd+1)
}

func (p *printer) list(items []*syntax.Node) {
	for i, a := range items {
		if i > 0 {
			p.b.WriteString(", ")
		}
		p.item(a)
	}
}

func (p *printer) enclosed(open string, n *syntax.Node, close string) {
	p.put(open)
	p.at(n, levelSingle)
	p.b.WriteString(close)
}

var delimiters = map[rune]string{'(': "(", ')': ")", '[': "[", ']': "]", '{': `\{`, '}': `\}`, '⟨': `\langle `, '⟩': `\rangle `, '.': ".", '|': "|"}

func (p *printer) group(n *syntax.Node) {
	r := []rune(n.Text)
	if len(r) != 2 {
		r = []rune("()")
	}
	p.put(`\left` + delimiters[r[0]])
	p.list(n.Args)
	p.b.WriteString(`\right` + delimiters[r[1]])
}

func (p *printer) money(n *syntax.Node) {
	sign := n.Text
	if sign == "$" {
		sign = `\$`
	}
	p.put(sign)
	a := n.Args[0]
	if a.Kind == syntax.Number || a.Kind == syntax.Sum && len(a.Args) == 1 {
		p.write(a)
		return
	}
	p.at(a, levelFactor)
}
