// Package print writes the tree of parser/syntax back: as LaTeX, as plain text,
// as MathJSON, and as words to be spoken.
package print

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// LaTeX returns n in LaTeX. Reading it again gives the same tree.
func LaTeX(n *syntax.Node) string {
	p := printer{}
	p.write(n)
	out := p.b.String()
	if strings.IndexByte(out, '{') >= 0 && !lexer.IsLaTeX(out) {
		// Braces alone would be read as a set in plain notation.
		out = `\displaystyle ` + out
	}
	return out
}

// level is the rank of an operator; a child of lower rank is put in braces, which
// group without a trace.
type level uint8

const (
	levelLines level = iota
	levelLogic
	levelAnd
	levelSingle
	levelRelation
	levelOperand
	levelSet
	levelSum
	levelProduct
	levelJuxtapose
	levelFactor
	levelAtom
)

// rank returns the level of n itself.
func rank(n *syntax.Node) level {
	switch n.Kind {
	case syntax.Lines:
		return levelLines
	case syntax.Logic, syntax.List:
		return levelLogic
	case syntax.Where, syntax.Labelled, syntax.Quantified, syntax.Not:
		return levelSingle
	case syntax.Relation, syntax.Modulo:
		return levelRelation
	case syntax.Ratio:
		return levelOperand
	case syntax.SetOp:
		return levelSet
	case syntax.Sum:
		return levelSum
	case syntax.Product:
		return levelProduct
	case syntax.Juxtapose, syntax.Quantity, syntax.Integral, syntax.BigOp, syntax.Derivative:
		return levelJuxtapose
	case syntax.Evaluated:
		return levelJuxtapose
	case syntax.Apply, syntax.Power, syntax.Subscript, syntax.Prime, syntax.Factorial, syntax.Percent, syntax.Degree, syntax.Arcminute, syntax.Arcsecond, syntax.OneSided, syntax.Money:
		return levelFactor
	case syntax.Choice:
		return rank(n.Args[0])
	}
	return levelAtom
}

type printer struct {
	b     strings.Builder
	depth int
}

// at writes n, in braces where its rank is below min.
func (p *printer) at(n *syntax.Node, min level) {
	if rank(n) < min && n.Kind != syntax.Empty {
		p.braced(n)
		return
	}
	p.write(n)
}

func (p *printer) braced(n *syntax.Node) {
	p.b.WriteByte('{')
	if n.Kind != syntax.Empty {
		p.write(n)
	}
	p.b.WriteByte('}')
}

func (p *printer) put(s string) {
	// A command and a letter behind it must not run together.
	if s != "" && isLetter(s[0]) && p.endsInCommand() {
		p.b.WriteByte(' ')
	}
	if len(s) == 1 && isLetter(s[0]) {
		if (s[0] == 'E' || s[0] == 'e') && p.endsInDigit() {
			p.b.WriteByte(' ')
		} else if run := p.run(); run != "" && (len(run) > 2 || lexer.IsName(run+s)) {
			p.b.WriteByte(' ')
		}
	}
	if s != "" && (s[0] >= '0' && s[0] <= '9' || s[0] == '.') && p.endsInDigit() {
		p.b.WriteString(`\cdot `)
	}
	p.b.WriteString(s)
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// run returns the letters at the end of what is written.
func (p *printer) run() string {
	s := p.b.String()
	i := len(s)
	for i > 0 && isLetter(s[i-1]) {
		i--
	}
	return s[i:]
}

func (p *printer) endsInDigit() bool {
	s := p.b.String()
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

func (p *printer) endsInCommand() bool {
	s := p.b.String()
	i := len(s)
	for i > 0 && isLetter(s[i-1]) {
		i--
	}
	return i > 0 && i < len(s) && s[i-1] == '\\'
}

// operators are the LaTeX spellings of the operators and relations.
var operators = map[syntax.Op]string{
	syntax.Plus: "+", syntax.Minus: "-", syntax.PlusMinus: `\pm `, syntax.MinusPlus: `\mp `, syntax.Times: `\times `, syntax.Dot: `\cdot `, syntax.Slash: "/", syntax.Obelus: `\div `, syntax.Mod: `\bmod `, syntax.Cross: `\otimes `, syntax.Circ: `\circ `,
	syntax.Union: `\cup `, syntax.Intersect: `\cap `, syntax.Without: `\setminus `, syntax.Eq: "=", syntax.Ne: `\ne `, syntax.Lt: "<", syntax.Le: `\le `, syntax.Gt: ">", syntax.Ge: `\ge `, syntax.Ll: `\ll `, syntax.Gg: `\gg `, syntax.Approx: `\approx `, syntax.Equiv: `\equiv `, syntax.Define: ":=", syntax.Sim: `\sim `, syntax.Congruent: `\cong `, syntax.Propto: `\propto `, syntax.In: `\in `, syntax.NotIn: `\notin `, syntax.Owns: `\ni `, syntax.Subset: `\subset `, syntax.SubsetEq: `\subseteq `, syntax.Superset: `\supset `, syntax.SupersetEq: `\supseteq `, syntax.NotSubset: `\not\subset `, syntax.Divides: `\mid `, syntax.NotDivides: `\nmid `, syntax.Parallel: `\parallel `, syntax.Perp: `\perp `, syntax.To: `\to `, syntax.MapsTo: `\mapsto `, syntax.And: `\land `, syntax.Or: `\lor `, syntax.Implies: `\implies `, syntax.ImpliedBy: `\impliedby `, syntax.Iff: `\iff `, syntax.Therefore: `\therefore `, syntax.Because: `\because `, syntax.Comma: ", ",
}

// custom are the LaTeX spellings of operators and symbols that are kept by their character.
var custom = map[string]string{
	"⊗": `\otimes `, "⊕": `\oplus `, "⊖": `\ominus `, "⋆": `\star `, "∙": `\bullet `, "⋄": `\diamond `, "⋈": `\bowtie `, "★": `\bigstar `, "♣": `\clubsuit `, "♠": `\spadesuit `, "♡": `\heartsuit `, "♢": `\diamondsuit `, "◯": `\bigcirc `, "†": `\dagger `, "‡": `\ddagger `, "≀": `\wr `, "⊞": `\boxplus `, "⊠": `\boxtimes `, "◁": `\triangleleft `, "▷": `\triangleright `, "⋉": `\ltimes `, "⋊": `\rtimes `, "♯": `\sharp `,
	"←": `\gets `, "≺": `\prec `, "≻": `\succ `, "≼": `\preceq `, "≽": `\succeq `, "↗": `\nearrow `, "↘": `\searrow `, "⊢": `\vdash `, "⊨": `\models `,
	"∞": `\infty `, "∅": `\varnothing `, "∂": `\partial `, "ℏ": `\hbar `, "ℝ": `\mathbb{R}`, "ℕ": `\mathbb{N}`, "ℤ": `\mathbb{Z}`, "ℚ": `\mathbb{Q}`, "ℂ": `\mathbb{C}`, "ℙ": `\mathbb{P}`, "ℍ": `\mathbb{H}`, "%": `\%`, "#": `\#`, "&": `\&`, "⊙": `\odot `, "⊤": `\top `, "ℵ": `\aleph `, "℘": `\wp `, "↑": `\uparrow `, "↓": `\downarrow `, "⊥": `\perp `, "∥": `\parallel `, "±": `\pm `, "·": `\cdot `, "×": `\times `, "∘": `\circ `, "⌢": `\frown `, "⌣": `\smile `, "■": `\blacksquare `, "▲": `\blacktriangle `, "¶": `\P `, "§": `\S `, "✓": `\checkmark `, "♮": `\natural `, "♭": `\flat `, "℧": `\mho `, "ð": `\eth `, "¢": `\cent `,
}

// typedSymbols are names that are commands of the same name.
var typedSymbols = map[string]bool{"nabla": true, "ell": true, "triangle": true, "angle": true}

// standard are the functions that LaTeX has a command for.
var standard = map[string]bool{"sin": true, "cos": true, "tan": true, "cot": true, "sec": true, "csc": true, "sinh": true, "cosh": true, "tanh": true, "coth": true, "arcsin": true, "arccos": true, "arctan": true, "exp": true, "ln": true, "log": true, "lg": true, "det": true, "dim": true, "ker": true, "deg": true, "arg": true, "gcd": true, "hom": true, "Pr": true, "max": true, "min": true, "sup": true, "inf": true, "Re": true, "Im": true}

// symbol writes a name.
func (p *printer) symbol(name string) {
	switch {
	case len(name) == 1 && isLetter(name[0]):
		p.put(name)
	case custom[name] != "":
		p.put(custom[name])
	case typedSymbols[name] || lexer.IsGreek(name):
		p.put(`\` + name + " ")
	case standard[name]:
		p.put(`\` + name)
	default:
		if c, ok := fontLetter(name); ok {
			p.put(c)
			return
		}
		if len([]rune(name)) > 1 {
			p.put(`\operatorname{` + name + `}`)
			return
		}
		p.put(name)
	}
}

// fontLetter returns the LaTeX of a letter in a font of its own.
func fontLetter(name string) (string, bool) {
	r := []rune(name)
	if len(r) != 1 {
		return "", false
	}
	for _, f := range []struct {
		base rune
		cmd  string
	}{{0x1d538, `\mathbb`}, {0x1d4d0, `\mathcal`}, {0x1d56c, `\mathfrak`}} {
		if k := r[0] - f.base; k >= 0 && k < 52 {
			c := 'A' + k
			if k >= 26 {
				c = 'a' + k - 26
			}
			return f.cmd + "{" + string(c) + "}", true
		}
	}
	return "", false
}

// write writes n without regard to what stands around it.
func (p *printer) write(n *syntax.Node) {
	switch n.Kind {
	case syntax.Unread:
		p.put(`\text{?}`)
	case syntax.Empty:
		p.put("{}")
	case syntax.Blank:
		p.put(`\square `)
	case syntax.Choice:
		p.item(n)
	case syntax.Number:
		p.number(n.Text)
	case syntax.Symbol:
		p.symbol(n.Text)
	case syntax.Word:
		p.put(`\text{` + n.Text + `}`)
	case syntax.Ellipsis:
		p.put(`\ldots `)
	case syntax.Sum:
		p.operators(n, levelProduct)
	case syntax.Product:
		p.product(n)
	case syntax.SetOp:
		p.operators(n, levelSum)
	case syntax.Juxtapose:
		p.juxtapose(n)
	case syntax.Fraction:
		p.put(`\frac`)
		p.braced(n.Args[0])
		p.braced(n.Args[1])
	case syntax.Power:
		p.base(n.Args[0], n.Kind)
		p.b.WriteByte('^')
		p.braced(n.Args[1])
	case syntax.Subscript:
		p.base(n.Args[0], n.Kind)
		p.b.WriteByte('_')
		p.braced(n.Args[1])
	case syntax.Prime:
		p.base(n.Args[0], n.Kind)
		p.b.WriteString(n.Text)
	case syntax.Factorial:
		p.base(n.Args[0], n.Kind)
		if n.Args[0].Kind == syntax.Factorial {
			p.b.WriteByte(' ')
		}
		p.b.WriteString(n.Text)
	case syntax.Percent:
		p.base(n.Args[0], n.Kind)
		if n.Text == "‰" {
			p.b.WriteString("‰")
		} else {
			p.b.WriteString(`\%`)
		}
	case syntax.Degree:
		p.base(n.Args[0], n.Kind)
		p.b.WriteString(`^\circ `)
	case syntax.Arcminute:
		p.base(n.Args[0], n.Kind)
		p.b.WriteString(`'`)
	case syntax.Arcsecond:
		p.base(n.Args[0], n.Kind)
		p.b.WriteString(`''`)
	case syntax.OneSided:
		p.base(n.Args[0], n.Kind)
		p.b.WriteString("^{" + n.Text + "}")
	case syntax.Accent:
		p.accent(n)
	case syntax.Root:
		p.put(`\sqrt`)
		if n.Args[1].Kind != syntax.Empty {
			p.b.WriteByte('[')
			p.at(n.Args[1], levelOperand)
			p.b.WriteByte(']')
		}
		p.braced(n.Args[0])
	case syntax.Apply:
		p.apply(n)
	case syntax.Group:
		p.group(n)
	case syntax.SetBuilder:
		p.put(`\{`)
		p.at(n.Args[0], levelRelation)
		p.b.WriteString(` \mid `)
		p.write(n.Args[1])
		p.b.WriteString(`\}`)
	case syntax.Bars:
		p.enclosed(`\left|`, n.Args[0], `\right|`)
	case syntax.Norm:
		p.enclosed(`\left\|`, n.Args[0], `\right\|`)
	case syntax.Floor:
		p.enclosed(`\lfloor `, n.Args[0], `\rfloor `)
	case syntax.Ceiling:
		p.enclosed(`\lceil `, n.Args[0], `\rceil `)
	case syntax.Money:
		p.money(n)
	case syntax.Quantity:
		p.at(n.Args[0], levelJuxtapose)
		p.b.WriteString(`\text{ ` + n.Text + `}`)
	case syntax.Binomial:
		p.put(`\binom`)
		p.braced(n.Args[0])
		p.braced(n.Args[1])
	case syntax.BigOp:
		p.bigOp(n)
	case syntax.Integral:
		p.integral(n)
	case syntax.Derivative:
		p.derivative(n)
	case syntax.Evaluated:
		p.put(`\left.`)
		p.at(n.Args[0], levelSingle)
		p.b.WriteString(`\right|`)
		p.bounds(n.Args[1], n.Args[2])
	case syntax.Matrix:
		p.matrix(n)
	case syntax.Row:
		p.rows([]*syntax.Node{n}, " & ")
	case syntax.Cases:
		p.put(`\begin{cases}`)
		p.rows(n.Args, " & ")
		p.b.WriteString(`\end{cases}`)
	case syntax.System:
		p.block("cases", n.Args)
	case syntax.Lines:
		p.block("aligned", n.Args)
	case syntax.Ratio:
		for i, a := range n.Args {
			if i > 0 {
				p.b.WriteByte(':')
			}
			p.at(a, levelSet)
		}
	case syntax.Relation:
		p.relation(n)
	case syntax.Modulo:
		if n.Args[0].Kind == syntax.List {
			p.write(n.Args[0])
		} else {
			p.at(n.Args[0], levelRelation)
		}
		p.b.WriteString(`\pmod`)
		p.braced(n.Args[1])
	case syntax.List:
		for i, a := range n.Args {
			if i > 0 {
				p.b.WriteString(n.Text + " ")
			}
			p.item(a)
		}
	case syntax.Logic:
		p.logic(n)
	case syntax.Not:
		p.put(`\neg `)
		p.at(n.Args[0], levelRelation)
	case syntax.Quantified:
		p.quantified(n)
	case syntax.Boxed:
		p.put(`\boxed`)
		p.braced(n.Args[0])
	case syntax.Labelled:
		if k := n.Args[0].Kind; k == syntax.Where || k == syntax.Quantified || k == syntax.Not {
			p.b.WriteString(`\tag{` + n.Text + `}`)
			p.write(n.Args[0])
			return
		}
		p.at(n.Args[0], levelSingle)
		p.b.WriteString(`\tag{` + n.Text + `}`)
	case syntax.Where:
		p.at(n.Args[0], levelRelation)
		for _, a := range n.Args[1:] {
			if a.Kind == syntax.List || a.Kind == syntax.Logic || a.Kind == syntax.Relation {
				p.b.WriteString(" (")
				p.write(a)
				p.b.WriteString(")")
				continue
			}
			p.b.WriteString(`\text{ where }`)
			p.at(a, levelRelation)
		}
	}
}
