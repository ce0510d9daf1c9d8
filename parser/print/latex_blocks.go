package print

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

func (p *printer) bounds(lower, upper *syntax.Node) {
	if lower.Kind != syntax.Empty {
		p.b.WriteByte('_')
		p.braced(lower)
	}
	if upper.Kind != syntax.Empty {
		p.b.WriteByte('^')
		p.braced(upper)
	}
}

var bigOps = map[string]string{"sum": `\sum`, "prod": `\prod`, "lim": `\lim`, "limsup": `\limsup`, "liminf": `\liminf`, "max": `\max`, "min": `\min`, "sup": `\sup`, "inf": `\inf`, "union": `\bigcup`, "intersection": `\bigcap`, "or": `\bigvee`, "and": `\bigwedge`, "⊕": `\bigoplus`, "⊗": `\bigotimes`, "argmax": `\argmax`, "argmin": `\argmin`}

func (p *printer) bigOp(n *syntax.Node) {
	p.put(bigOps[n.Text])
	p.bounds(n.Args[0], n.Args[1])
	if body := n.Args[2]; body.Kind != syntax.Empty {
		p.b.WriteByte(' ')
		if body.Kind == syntax.Sum && len(body.Args) == 1 {
			p.write(body)
			return
		}
		p.at(body, levelProduct)
	}
}

func (p *printer) integral(n *syntax.Node) {
	p.put(`\` + n.Text)
	p.bounds(n.Args[0], n.Args[1])
	p.b.WriteByte(' ')
	p.at(n.Args[2], levelSum)
	for _, v := range n.Args[3:] {
		p.b.WriteString(`\,d`)
		p.put(" ")
		p.write(v)
	}
}

func (p *printer) derivative(n *syntax.Node) {
	d := n.Text
	if d == "∂" {
		d = `\partial `
	}
	p.put(`\frac{` + d)
	if n.Args[1].Kind != syntax.Empty {
		p.b.WriteByte('^')
		p.braced(n.Args[1])
	}
	p.b.WriteString("}{")
	for i := 2; i < len(n.Args); i++ {
		p.b.WriteString(d)
		v := n.Args[i]
		p.at(v, levelFactor)
		if len(n.Args) == 3 && n.Args[1].Kind != syntax.Empty {
			p.b.WriteByte('^')
			p.braced(n.Args[1])
		}
	}
	p.b.WriteString("}")
	p.at(n.Args[0], levelJuxtapose)
}

var environments = map[string]string{"()": "pmatrix", "[]": "bmatrix", "||": "vmatrix", "‖‖": "Vmatrix", "{}": "Bmatrix", "": "matrix"}

func (p *printer) matrix(n *syntax.Node) {
	env := environments[n.Text]
	if env == "" {
		env = "matrix"
	}
	p.put(`\begin{` + env + `}`)
	p.rows(n.Args, " & ")
	p.b.WriteString(`\end{` + env + `}`)
}

func (p *printer) rows(rows []*syntax.Node, sep string) {
	for i, row := range rows {
		if i > 0 {
			p.b.WriteString(` \\ `)
		}
		for j, c := range row.Args {
			if j > 0 {
				p.b.WriteString(sep)
			}
			if c.Kind != syntax.Empty {
				p.cell(c)
			}
		}
	}
}

// cell writes a cell; Where and other loose statements are put in braces.
func (p *printer) cell(n *syntax.Node) { p.at(n, levelLogic) }

func (p *printer) block(env string, rows []*syntax.Node) {
	p.put(`\begin{` + env + `}`)
	for i, row := range rows {
		if i > 0 {
			p.b.WriteString(` \\ `)
		}
		p.at(row, levelLogic)
	}
	p.b.WriteString(`\end{` + env + `}`)
}

func (p *printer) relation(n *syntax.Node) {
	for i, a := range n.Args {
		if i > 0 {
			op := operators[n.Ops[i-1]]
			if n.Text != "" && n.Ops[i-1] == syntax.To && custom[n.Text] != "" {
				op = custom[n.Text]
			}
			if op == "=" && strings.HasSuffix(p.b.String(), "!") {
				op = " =" // no "≠" is meant
			}
			p.put(op)
		}
		if a.Kind == syntax.Empty {
			if i > 0 && i < len(n.Args)-1 {
				p.b.WriteString("{}")
			}
			continue
		}
		p.at(a, levelOperand)
	}
}

func (p *printer) logic(n *syntax.Node) {
	for i, a := range n.Args {
		if i > 0 {
			p.b.WriteByte(' ')
			p.put(operators[n.Ops[i-1]])
		}
		if a.Kind == syntax.Empty {
			continue
		}
		switch n.Ops[max(i-1, 0)] {
		case syntax.And, syntax.Or, syntax.Comma:
			if a.Kind == syntax.List && a.Text == "," || a.Kind == syntax.Logic && a.Ops[0] == syntax.And && n.Ops[0] == syntax.Or {
				p.write(a)
				continue
			}
			p.at(a, levelSingle)
		default:
			if a.Kind == syntax.List || a.Kind == syntax.Logic && (a.Ops[0] == syntax.And || a.Ops[0] == syntax.Or) {
				p.write(a)
				continue
			}
			p.at(a, levelSingle)
		}
	}
}

func (p *printer) quantified(n *syntax.Node) {
	switch n.Text {
	case "forall":
		p.put(`\forall `)
	case "exists!":
		p.put(`\exists ! `)
	default:
		p.put(`\exists `)
	}
	if n.Args[0].Kind == syntax.List {
		p.list(n.Args[0].Args)
	} else {
		p.at(n.Args[0], levelRelation)
	}
	if n.Args[1].Kind != syntax.Empty {
		p.b.WriteString(", ")
		p.at(n.Args[1], levelSingle)
	}
}
