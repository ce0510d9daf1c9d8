package expr

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/num"
)

// Binding strengths, weakest first.
const (
	bindLogic = iota
	bindRelation
	bindSum
	bindProduct
	bindUnary
	bindPower
	bindAtom
)

var relationLaTeX = map[string]string{
	"=": "=", "!=": `\ne`, "<": "<", "<=": `\le`, ">": ">", ">=": `\ge`, "in": `\in`, "notin": `\notin`,
	"subset": `\subset`, "subseteq": `\subseteq`, "divides": `\mid`, "approx": `\approx`, "parallel": `\parallel`, "perp": `\perp`,
}

var functionLaTeX = map[string]string{
	"asin": `\arcsin`, "acos": `\arccos`, "atan": `\arctan`, "log": `\ln`,
	"sin": `\sin`, "cos": `\cos`, "tan": `\tan`, "cot": `\cot`, "sec": `\sec`, "csc": `\csc`,
	"sinh": `\sinh`, "cosh": `\cosh`, "tanh": `\tanh`, "coth": `\coth`, "gcd": `\gcd`, "min": `\min`, "max": `\max`,
	"gamma": `\Gamma`, "arg": `\arg`,
}

var greek = func() map[string]bool {
	m := make(map[string]bool)
	for _, g := range strings.Fields("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi rho sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega ell") {
		m[g] = true
	}
	return m
}()

// LaTeX returns n as a person would write it: 2x-3, \frac{a}{b}, \sqrt{x}.
func LaTeX(n *Node) string {
	var b strings.Builder
	write(&b, n, bindLogic)
	return b.String()
}

func symbolLaTeX(name string) string {
	base, sub, ok := strings.Cut(name, "_")
	if greek[base] {
		base = `\` + base
	} else if len([]rune(base)) > 1 && !strings.HasPrefix(base, `\`) && !strings.HasSuffix(base, "'") && !strings.HasSuffix(base, ")") {
		base = `\mathrm{` + base + `}`
	}
	if ok {
		return base + "_{" + sub + "}"
	}
	return base
}

func open(b *strings.Builder, p bool) {
	if p {
		b.WriteString(`\left(`)
	}
}

func shut(b *strings.Builder, p bool) {
	if p {
		b.WriteString(`\right)`)
	}
}

func join(b *strings.Builder, args []*Node, sep string, bind int) {
	for i, a := range args {
		if i > 0 {
			b.WriteString(sep)
		}
		write(b, a, bind)
	}
}

func write(b *strings.Builder, n *Node, bind int) {
	switch n.op {
	case Num:
		writeNum(b, n.num, bind)
	case Const:
		switch n.name {
		case "pi":
			b.WriteString(`\pi`)
		case Infinity:
			b.WriteString(`\infty`)
		case Undefined:
			b.WriteString(`\text{undefined}`)
		default:
			b.WriteString(n.name)
		}
	case Sym:
		b.WriteString(symbolLaTeX(n.name))
	case Word:
		b.WriteString(`\text{` + n.name + `}`)
	case Add:
		open(b, bind > bindSum)
		writeSum(b, n)
		shut(b, bind > bindSum)
	case Mul:
		writeProduct(b, n, bind)
	case Pow:
		writePower(b, n, bind)
	case Func:
		writeFunc(b, n, bind)
	case Tuple:
		b.WriteByte('(')
		join(b, n.args, ", ", bindRelation)
		b.WriteByte(')')
	case List:
		join(b, n.args, ", ", bindRelation)
	case Set:
		if len(n.args) == 0 {
			b.WriteString(`\varnothing`)
			return
		}
		b.WriteString(`\{`)
		join(b, n.args, ", ", bindRelation)
		b.WriteString(`\}`)
	case Matrix:
		b.WriteString(`\begin{pmatrix}`)
		for i, r := range n.args {
			if i > 0 {
				b.WriteString(` \\ `)
			}
			join(b, r.args, " & ", bindRelation)
		}
		b.WriteString(`\end{pmatrix}`)
	case Interval:
		b.WriteString(n.name[:1])
		join(b, n.args, ", ", bindRelation)
		b.WriteString(n.name[1:])
	case Union:
		join(b, n.args, ` \cup `, bindPower)
	case Intersect:
		join(b, n.args, ` \cap `, bindPower)
	case Without:
		join(b, n.args, ` \setminus `, bindPower)
	case Builder:
		b.WriteString(`\{`)
		join(b, n.args, ` \mid `, bindRelation)
		b.WriteString(`\}`)
	case Rel:
		op, ok := relationLaTeX[n.name]
		if !ok {
			op = `\mathrel{\text{` + n.name + `}}`
		}
		write(b, n.args[0], bindSum)
		b.WriteString(" " + op + " ")
		write(b, n.args[1], bindSum)
	case And:
		join(b, n.args, ` \land `, bindRelation)
	case Or:
		join(b, n.args, ` \lor `, bindRelation)
	case Not:
		b.WriteString(`\lnot `)
		open(b, true)
		write(b, n.args[0], bindLogic)
		shut(b, true)
	case Piecewise:
		b.WriteString(`\begin{cases}`)
		for i := 0; i < len(n.args); i += 2 {
			if i > 0 {
				b.WriteString(` \\ `)
			}
			write(b, n.args[i], bindSum)
			b.WriteString(" & ")
			if i+1 < len(n.args) {
				write(b, n.args[i+1], bindLogic)
			} else {
				b.WriteString(`\text{otherwise}`)
			}
		}
		b.WriteString(`\end{cases}`)
	case Quantity:
		write(b, n.args[0], bindProduct)
		if n.name != "" {
			b.WriteString(`\ \text{` + n.name + `}`)
		}
	case Ratio:
		join(b, n.args, " : ", bindSum)
	case Where:
		join(b, n.args, `,\ `, bindRelation)
	case Congruence:
		join(b, n.args[:2], ` \equiv `, bindSum)
		b.WriteString(` \pmod{`)
		write(b, n.args[2], bindLogic)
		b.WriteByte('}')
	}
}

func writeNum(b *strings.Builder, x num.Num, bind int) {
	p := x.Sign() < 0 && bind > bindSum || bind >= bindPower && !x.IsInt()
	open(b, p)
	if x.Sign() < 0 {
		b.WriteByte('-')
		x = x.Neg()
	}
	if x.IsInt() {
		b.WriteString(x.String())
	} else {
		b.WriteString(`\frac{` + x.Numer().String() + `}{` + x.Denom().String() + `}`)
	}
	shut(b, p)
}

// degree estimates how early a term is to be written.
func degree(a *Node) num.Num {
	switch a.op {
	case Sym:
		return num.One
	case Pow:
		if a.args[1].op == Num {
			return degree(a.args[0]).Mul(a.args[1].num)
		}
	case Mul:
		d := num.Zero
		for _, f := range a.args {
			d = d.Add(degree(f))
		}
		return d
	case Add:
		d := num.Zero
		for _, f := range a.args {
			d = num.Max(d, degree(f))
		}
		return d
	}
	return num.Zero
}

func writeSum(b *strings.Builder, n *Node) {
	terms := clone(n.args)
	// Highest degree first; the order of equals stays.
	for i := 1; i < len(terms); i++ {
		for j := i; j > 0; j-- {
			x, y := terms[j-1], terms[j]
			c := degree(x).Cmp(degree(y))
			if c > 0 || c == 0 && !(x.op == Num && y.op != Num) {
				break
			}
			terms[j-1], terms[j] = y, x
		}
	}
	// Of a constant the rational part comes first, as in 1 + √5 and -3 + 2i, but √2 - 1.
	if last := len(terms) - 1; n.Constant() && terms[last].op == Num && (terms[last].num.Sign() > 0 || Negative(terms[0]) || imaginary(terms[0])) {
		terms = append(terms[last:], terms[:last]...)
	}
	for i, t := range terms {
		if i > 0 && !Negative(t) {
			b.WriteByte('+')
		}
		write(b, t, bindSum)
	}
}

// imaginary reports whether a term is a multiple of i.
func imaginary(t *Node) bool {
	return t.op == Const && t.name == "i" || t.op == Mul && slices.ContainsFunc(t.args, imaginary)
}

func writeProduct(b *strings.Builder, n *Node, bind int) {
	c, fs := num.One, n.args
	if fs[0].op == Num {
		c, fs = fs[0].num, fs[1:]
	}
	var above, below []factor
	for _, f := range fs {
		base, e := f, (*Node)(nil)
		if f.op == Pow {
			base, e = f.args[0], f.args[1]
			if Negative(e) && !base.IsConst("e") {
				below = append(below, factor{base, e})
				continue
			}
		}
		above = append(above, factor{base, e})
	}
	neg := c.Sign() < 0
	p := neg && bind > bindSum || bind > bindProduct
	open(b, p)
	if neg {
		b.WriteByte('-')
		c = c.Neg()
	}
	cn, cd := c.Numer(), c.Denom()
	if len(below) == 0 && cd.IsOne() {
		writeFactors(b, cn, above, neg)
	} else {
		b.WriteString(`\frac{`)
		writeFactors(b, cn, above, false)
		b.WriteString(`}{`)
		for i := range below {
			below[i].exp = flip(below[i].exp)
		}
		writeFactors(b, cd, below, false)
		b.WriteByte('}')
	}
	shut(b, p)
}

// flip returns -e for a power that is printed below the bar, outside any store.
func flip(e *Node) *Node {
	if e.op == Num {
		if e.num.Equal(num.MinusOne) {
			return nil
		}
		return &Node{op: Num, num: e.num.Neg()}
	}
	s := NewStore(nil)
	return s.negated(e)
}

// writeFactors writes a product; signed says that a minus stands before it, so
// that a lone sum needs its parentheses.
func writeFactors(b *strings.Builder, c num.Num, fs []factor, signed bool) {
	if len(fs) == 0 {
		b.WriteString(c.String())
		return
	}
	first := true
	if !c.IsOne() {
		b.WriteString(c.String())
		first = false
	}
	lastDigit := !first
	for i := 0; i < len(fs); i++ {
		f := fs[i]
		// Square roots of numbers under one sign.
		if f.exp != nil && f.exp.op == Num && f.exp.num.Equal(num.Half) && f.base.op == Num {
			v := f.base.num
			for i+1 < len(fs) && fs[i+1].exp != nil && fs[i+1].exp.op == Num && fs[i+1].exp.num.Equal(num.Half) && fs[i+1].base.op == Num {
				i++
				v = v.Mul(fs[i].base.num)
			}
			b.WriteString(`\sqrt{` + v.String() + `}`)
			first, lastDigit = false, false
			continue
		}
		bind := bindProduct + 1
		if len(fs) == 1 && c.IsOne() && !signed {
			bind = bindSum
		}
		var one strings.Builder
		if f.exp == nil {
			write(&one, f.base, bind)
		} else {
			writeBaseExp(&one, f.base, f.exp, bind)
		}
		t := one.String()
		if t == "" {
			continue
		}
		if lastDigit && t[0] >= '0' && t[0] <= '9' {
			b.WriteString(` \cdot `)
		} else if !first && t[0] >= 'A' && t[0] <= 'z' && t[0] != '\\' && endsInCommand(b.String()) {
			b.WriteByte(' ')
		}
		b.WriteString(t)
		first = false
		last := t[len(t)-1]
		lastDigit = last >= '0' && last <= '9'
	}
}

func endsInCommand(s string) bool {
	i := len(s)
	for i > 0 && (s[i-1] >= 'a' && s[i-1] <= 'z' || s[i-1] >= 'A' && s[i-1] <= 'Z') {
		i--
	}
	return i < len(s) && i > 0 && s[i-1] == '\\'
}

func writePower(b *strings.Builder, n *Node, bind int) {
	base, e := n.args[0], n.args[1]
	if Negative(e) && !base.IsConst("e") {
		p := bind >= bindPower
		open(b, p)
		b.WriteString(`\frac{1}{`)
		if f := flip(e); f == nil {
			write(b, base, bindLogic)
		} else {
			writeBaseExp(b, base, f, bindLogic)
		}
		b.WriteByte('}')
		shut(b, p)
		return
	}
	writeBaseExp(b, base, e, bind)
}

func writeBaseExp(b *strings.Builder, base, e *Node, bind int) {
	if e.op == Num && e.num.Numer().IsOne() && !e.num.IsInt() {
		b.WriteString(`\sqrt`)
		if !e.num.Denom().Equal(num.Two) {
			b.WriteString("[" + e.num.Denom().String() + "]")
		}
		b.WriteByte('{')
		write(b, base, bindLogic)
		b.WriteByte('}')
		return
	}
	p := bind >= bindPower
	open(b, p)
	if base.op == Func && base.name != "abs" && base.name != "factorial" && base.name != "floor" && base.name != "ceil" {
		if cmd, ok := functionLaTeX[base.name]; ok && len(base.args) == 1 && e.op == Num && e.num.IsInt() && e.num.Sign() > 0 {
			b.WriteString(cmd + "^{" + e.num.String() + "}")
			writeArgument(b, base.args[0])
			shut(b, p)
			return
		}
	}
	write(b, base, bindPower)
	b.WriteString("^{")
	write(b, e, bindLogic)
	b.WriteByte('}')
	shut(b, p)
}

func writeArgument(b *strings.Builder, a *Node) {
	if a.op == Sym || a.op == Const || a.op == Num && a.num.IsInt() && a.num.Sign() >= 0 {
		b.WriteByte(' ')
		write(b, a, bindAtom)
		return
	}
	open(b, true)
	write(b, a, bindLogic)
	shut(b, true)
}

func writeFunc(b *strings.Builder, n *Node, bind int) {
	if len(n.args) == 1 {
		switch n.name {
		case "abs":
			b.WriteString(`\left|`)
			write(b, n.args[0], bindLogic)
			b.WriteString(`\right|`)
			return
		case "floor", "ceil":
			b.WriteString(`\l` + n.name + " ")
			write(b, n.args[0], bindLogic)
			b.WriteString(`\r` + n.name)
			return
		case "factorial":
			write(b, n.args[0], bindAtom)
			b.WriteByte('!')
			return
		}
	}
	if n.name == "binomial" {
		b.WriteString(`\binom{`)
		join(b, n.args, "}{", bindLogic)
		b.WriteByte('}')
		return
	}
	if writeBound(b, n, bind) {
		return
	}
	if cmd, ok := functionLaTeX[n.name]; ok {
		p := bind >= bindPower
		open(b, p)
		b.WriteString(cmd)
		if len(n.args) == 1 {
			writeArgument(b, n.args[0])
		} else {
			b.WriteByte('(')
			join(b, n.args, ", ", bindRelation)
			b.WriteByte(')')
		}
		shut(b, p)
		return
	}
	if Known(n.name) {
		b.WriteString(`\operatorname{` + n.name + `}`)
	} else {
		b.WriteString(symbolLaTeX(n.name))
	}
	b.WriteString(`\left(`)
	join(b, n.args, ", ", bindRelation)
	b.WriteString(`\right)`)
}
