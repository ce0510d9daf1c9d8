package lower

import (
	"sort"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

func (l *lowerer) scalar(n *syntax.Node) (*expr.Node, error) {
	switch n.Kind {
	case syntax.Sum:
		return l.sum(n)
	case syntax.Product:
		return l.product(n)
	case syntax.Juxtapose:
		return l.juxtapose(n)
	case syntax.Power:
		return l.power(n)
	}
	in := n.Arg(0)
	if n.Kind == syntax.Bars && in.Is(syntax.Group) && in.Text == "{}" && len(in.Args) == 1 && !in.Args[0].Is(syntax.List) {
		in = in.Args[0] // braces that only group
	}
	a, err := l.lower(in)
	if err != nil {
		return nil, err
	}
	switch n.Kind {
	case syntax.Fraction:
		b, err := l.lower(n.Arg(1))
		if err != nil {
			return nil, err
		}
		return l.div(a, b, n)
	case syntax.Root:
		if n.Arg(1) == nil || n.Arg(1).Is(syntax.Empty) {
			return l.each(a, n, l.s.Sqrt)
		}
		k, err := l.lower(n.Arg(1))
		if err != nil {
			return nil, err
		}
		return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Pow(a, l.s.Div(l.s.Int(1), k)) })
	case syntax.Percent:
		d := int64(100)
		if n.Text == "‰" {
			d = 1000
		} else if a.Scalar() && l.choose("%", "hundredth", "unit") == 1 {
			d = 1
		}
		return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Mul(l.s.Frac(1, d), a) })
	case syntax.Degree, syntax.Arcminute, syntax.Arcsecond:
		d := map[syntax.Kind]int64{syntax.Degree: 180, syntax.Arcminute: 180 * 60, syntax.Arcsecond: 180 * 3600}[n.Kind]
		return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Mul(l.s.Frac(1, d), l.s.Const("pi"), a) })
	case syntax.Factorial:
		name := "factorial"
		if n.Text == "!!" {
			name = "doublefactorial"
		}
		return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Func(name, a) })
	case syntax.Bars:
		switch a.Op() {
		case expr.Matrix:
			return l.determinant(a, n)
		case expr.Tuple:
			return l.norm(a), nil
		case expr.Set:
			return l.s.Int(int64(a.Len())), nil
		}
		return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Func("abs", a) })
	case syntax.Norm:
		if a.Is(expr.Tuple) {
			return l.norm(a), nil
		}
		return l.s.Func("abs", a), nil
	case syntax.Floor:
		return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Func("floor", a) })
	case syntax.Ceiling:
		return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Func("ceil", a) })
	}
	b, err := l.lower(n.Arg(1))
	if err != nil {
		return nil, err
	}
	return l.s.Func("binomial", a, b), nil
}

// each applies f to a scalar, to the value of a quantity, or to every value of a list.
func (l *lowerer) each(a *expr.Node, n *syntax.Node, f func(*expr.Node) *expr.Node) (*expr.Node, error) {
	switch a.Op() {
	case expr.List:
		out := make([]*expr.Node, a.Len())
		for i, b := range a.Args() {
			e, err := l.each(b, n, f)
			if err != nil {
				return nil, err
			}
			out[i] = e
		}
		return l.s.List(out...), nil
	case expr.Quantity:
		return l.s.Quantity(f(a.Arg(0)), a.Name()), nil
	}
	if !a.Scalar() {
		return nil, unreadable("operand", n)
	}
	return f(a), nil
}

// wideMod returns the reading of a + b mod n, or -b mod n, that takes the remainder of all of it, or nil.
func (l *lowerer) wideMod(n *syntax.Node) *syntax.Node {
	k := len(n.Args) - 1
	p := n.Arg(k)
	if !p.Is(syntax.Product) || p.Ops[len(p.Args)-1] != syntax.Mod || k == 0 && (len(n.Ops) == 0 || n.Ops[0] != syntax.Minus) ||
		l.choose("a+b mod n", "(a+b) mod n", "a+(b mod n)") != 0 {
		return nil
	}
	sum, m := *n, len(p.Args)-1
	sum.Args = append([]*syntax.Node(nil), n.Args...)
	if sum.Args[k] = p.Args[0]; m > 1 {
		head := *p
		head.Args, head.Ops = p.Args[:m], p.Ops[:m]
		sum.Args[k] = &head
	}
	return &syntax.Node{Kind: syntax.Product, Span: n.Span, Args: []*syntax.Node{&sum, p.Args[m]}, Ops: []syntax.Op{syntax.None, syntax.Mod}}
}

func (l *lowerer) sum(n *syntax.Node) (*expr.Node, error) {
	if wide := l.wideMod(n); wide != nil {
		return l.product(wide)
	}
	if wide := l.wideSum(n); wide != nil {
		return l.sum(wide)
	}
	if len(n.Args) > 3 {
		if a := l.dotted(n); a != nil {
			return a, nil
		}
	}
	var acc *expr.Node
	scalars := make([]*expr.Node, 0, len(n.Args))
	for i, t := range n.Args {
		a, err := l.lower(t)
		if err != nil {
			return nil, err
		}
		op := syntax.Plus
		if i < len(n.Ops) {
			op = n.Ops[i]
		}
		neg := op == syntax.Minus
		if op == syntax.PlusMinus || op == syntax.MinusPlus {
			l.sawSign = true
			neg = (op == syntax.PlusMinus) == (l.sign < 0)
		}
		if neg {
			if a, err = l.mul(l.s.Int(-1), a, t); err != nil {
				return nil, err
			}
		}
		if a.Scalar() && acc == nil {
			scalars = append(scalars, a)
			continue
		}
		if acc == nil && len(scalars) > 0 {
			acc = l.s.Add(scalars...)
		}
		if acc == nil {
			acc = a
			continue
		}
		if acc, err = l.plus(acc, a, n); err != nil {
			return nil, err
		}
	}
	if acc == nil {
		if len(scalars) == 0 {
			return nil, unreadable("empty", n)
		}
		return l.s.Add(scalars...), nil
	}
	return acc, nil
}

// ScientificDivisor reports whether factor i of a product divides and is the beginning of a number in
// scientific notation, as in 3.6×10^4 ÷ 1.2×10^2: taken for one number or from left to right.
func ScientificDivisor(n *syntax.Node, i int) bool {
	if !n.Is(syntax.Product) || i+1 >= len(n.Args) || n.Ops[i] != syntax.Slash && n.Ops[i] != syntax.Obelus || n.Ops[i+1] != syntax.Times && n.Ops[i+1] != syntax.Dot {
		return false
	}
	p := n.Args[i+1]
	return n.Args[i].Is(syntax.Number) && p.Is(syntax.Power) && p.Arg(0).Is(syntax.Number) && p.Arg(0).Text == "10"
}

func (l *lowerer) product(n *syntax.Node) (*expr.Node, error) {
	if sign := Operation(n); sign != "" && sign != "∙" {
		return l.operate(sign, n)
	}
	if a := l.dotted(n); a != nil {
		return a, nil
	}
	if n.Arg(0).Is(syntax.Symbol) && n.Arg(0).Text == "nabla" && len(n.Args) == 2 && n.Ops[1] != syntax.Slash {
		f, err := l.lower(n.Args[1])
		if err != nil {
			return nil, err
		}
		return l.nabla(n.Ops[1], f, n)
	}
	acc, err := l.lower(n.Arg(0))
	if err != nil {
		return nil, err
	}
	for i := 1; i < len(n.Args); i++ {
		if j := n.Args[i]; (n.Ops[i] == syntax.Slash || n.Ops[i] == syntax.Obelus) && l.loose(n.Args[i-1], j) {
			// 1/2 x read as (1/2)·x
			d, err := l.lower(j.Args[0])
			if err != nil {
				return nil, err
			}
			if acc, err = l.div(acc, d, n); err != nil {
				return nil, err
			}
			rest := j.Args[1]
			if len(j.Args) > 2 {
				rest = &syntax.Node{Kind: syntax.Juxtapose, Span: j.Span, Args: j.Args[1:]}
			}
			b, err := l.lower(rest)
			if err != nil {
				return nil, err
			}
			if acc, err = l.mul(acc, b, n); err != nil {
				return nil, err
			}
			continue
		}
		b, err := l.lower(n.Args[i])
		if err != nil {
			return nil, err
		}
		op := n.Ops[i]
		if join := l.widerDivisor(n, i); join != nil {
			i++
			c, err := l.lower(n.Args[i])
			if err != nil {
				return nil, err
			}
			if b, err = join(b, c, n); err != nil {
				return nil, err
			}
		}
		switch op {
		case syntax.Slash, syntax.Obelus:
			acc, err = l.div(acc, b, n)
		case syntax.Mod:
			acc = l.s.Func("mod", acc, b)
		case syntax.Times, syntax.Cross:
			x, y := Line(l.s, acc), Line(l.s, b)
			switch {
			case !x.Is(expr.Tuple) || !y.Is(expr.Tuple):
				acc, err = l.mul(acc, b, n)
			case x.Len() == 3 && y.Len() == 3:
				acc = Cross(l.s, x, y)
			default:
				return nil, unreadable("operand", n)
			}
		default:
			acc, err = l.mul(acc, b, n)
		}
		if err != nil {
			return nil, err
		}
	}
	return acc, nil
}

// widerDivisor returns what joins the divisor at i with the factor behind it where the two are read as
// one number, a fraction or one in scientific notation, and nil where it ends by itself.
func (l *lowerer) widerDivisor(n *syntax.Node, i int) func(a, b *expr.Node, n *syntax.Node) (*expr.Node, error) {
	switch {
	case fractionDivisor(n, i) && l.choose("a ÷ b/c", "a ÷ (b/c)", "from left to right") == 0:
		return l.div
	case ScientificDivisor(n, i) && l.choose("a ÷ b × 10^n", "from left to right", "b × 10^n is one number") == 1:
		return l.mul
	}
	return nil
}

// fractionDivisor reports whether the divisor at i is a fraction, written without blanks behind a
// sign that is another or stands apart: 6 ÷ 2/3, 1/2 / 1/4.
func fractionDivisor(n *syntax.Node, i int) bool {
	if i+1 >= len(n.Args) || n.Ops[i+1] != syntax.Slash || n.Ops[i] != syntax.Slash && n.Ops[i] != syntax.Obelus || !n.Args[i].Is(syntax.Number) || !n.Args[i+1].Is(syntax.Number) {
		return false
	}
	tight := func(k int) bool { return n.Args[k].Span.Start-n.Args[k-1].Span.End <= 1 }
	return tight(i+1) && (n.Ops[i] == syntax.Obelus || !tight(i))
}

// loose decides whether the divisor of a/b c ends before c. A space behind
// it, as in "1/2 x", says so; without one both readings stay open.
func (l *lowerer) loose(a, j *syntax.Node) bool {
	if !a.Is(syntax.Number) || !j.Is(syntax.Juxtapose) || !j.Args[0].Is(syntax.Number) {
		return false
	}
	if j.Args[1].Span.Start > j.Args[0].Span.End {
		return l.choose("a/b c", "(a/b)c", "a/(bc)") == 0
	}
	return l.choose("a/bc", "a/(bc)", "(a/b)c") == 1
}

// mixed reports whether a number and a fraction beside it can be a mixed number.
func mixed(a, b *syntax.Node) bool {
	if !a.Is(syntax.Number) {
		return false
	}
	x, err := num.Parse(a.Text)
	if err != nil || !x.IsInt() {
		return false
	}
	if b.Is(syntax.Fraction) || b.Is(syntax.Product) && len(b.Args) == 2 && b.Ops[1] == syntax.Slash {
		p, q := b.Arg(0), b.Arg(1)
		if !p.Is(syntax.Number) || !q.Is(syntax.Number) {
			return false
		}
		y, err1 := num.Parse(p.Text)
		z, err2 := num.Parse(q.Text)
		return err1 == nil && err2 == nil && y.IsInt() && z.IsInt() && z.Sign() > 0 && y.Cmp(z) < 0
	}
	return false
}

func (l *lowerer) juxtapose(n *syntax.Node) (*expr.Node, error) {
	args := n.Args
	if len(args) > 3 {
		if a := l.dotted(n); a != nil {
			return a, nil
		}
	}
	if name, ok := figure(args); ok {
		return l.s.Sym(name), nil
	}
	if len(args) == 2 && args[1].Is(syntax.Percent) && mixed(args[0], args[1].Arg(0)) {
		// The sign in 12½% belongs to all of the number.
		return l.scalar(&syntax.Node{Kind: syntax.Percent, Span: n.Span, Text: args[1].Text, Args: []*syntax.Node{{Kind: syntax.Juxtapose, Span: n.Span, Args: []*syntax.Node{args[0], args[1].Arg(0)}}}})
	}
	if sexagesimal(args) {
		return l.sum(&syntax.Node{Kind: syntax.Sum, Span: n.Span, Args: args, Ops: []syntax.Op{syntax.Plus, syntax.Plus, syntax.Plus}[:len(args)]})
	}
	if len(args) == 2 && mixed(args[0], args[1]) && l.choose("mixed number", "sum", "product") == 0 {
		a, err := l.lower(args[0])
		if err != nil {
			return nil, err
		}
		b, err := l.lower(args[1])
		if err != nil {
			return nil, err
		}
		return l.s.Add(a, b), nil
	}
	amounts := true // 3 h 20 min
	for _, a := range args {
		amounts = amounts && a.Is(syntax.Quantity)
	}
	var acc *expr.Node
	for i := 0; i < len(args); {
		a, used, err := l.factor(args[i:])
		if err != nil {
			return nil, err
		}
		i += used
		if acc == nil {
			acc = a
			continue
		}
		if amounts {
			acc = l.s.Add(acc, a)
			continue
		}
		if acc, err = l.mul(acc, a, n); err != nil {
			return nil, err
		}
	}
	if acc == nil {
		return nil, unreadable("empty", n)
	}
	return acc, nil
}

// sexagesimal reports whether degrees, minutes and seconds stand side by side: 12°30′ is a sum.
func sexagesimal(args []*syntax.Node) bool {
	if len(args) < 2 || len(args) > 3 || !args[0].Is(syntax.Degree) && !args[0].Is(syntax.Arcminute) {
		return false
	}
	for i, a := range args[1:] {
		if a.Kind <= args[i].Kind || !a.Is(syntax.Arcminute) && !a.Is(syntax.Arcsecond) {
			return false
		}
	}
	return true
}

// figure names an angle, triangle or the like that is given by its points:
// ∠ABC is ∠CBA, and the points of a triangle have no order.
func figure(args []*syntax.Node) (string, bool) {
	if !args[0].Is(syntax.Symbol) || len(args) < 2 {
		return "", false
	}
	var pts []string
	for _, a := range args[1:] {
		if !a.Is(syntax.Symbol) || a.Text < "A" || a.Text > "Z" || len(a.Text) != 1 {
			return "", false
		}
		pts = append(pts, a.Text)
	}
	switch args[0].Text {
	case "∠", "angle", "measuredangle", "∡":
		if k := len(pts) - 1; k > 0 && pts[0] > pts[k] {
			pts[0], pts[k] = pts[k], pts[0]
		}
		return "∠" + strings.Join(pts, ""), true
	case "△", "triangle", "bigtriangleup":
		sort.Strings(pts)
		return "△" + strings.Join(pts, ""), true
	case "⊙", "odot", "▱", "square", "□":
		return args[0].Text + strings.Join(pts, ""), true
	}
	return "", false
}

// Figure names an applied ∠ or △ with its points, as figure does.
func Figure(n *syntax.Node) (string, bool) {
	if !n.Is(syntax.Apply) || len(n.Args) != 2 || !n.Args[1].Is(syntax.Juxtapose) {
		return "", false
	}
	return figure(append([]*syntax.Node{n.Args[0]}, n.Args[1].Args...))
}

// factor lowers the next factor of a juxtaposition: a call where a name that can
// be a function stands before parentheses, else one element.
func (l *lowerer) factor(args []*syntax.Node) (*expr.Node, int, error) {
	if e, used, err := l.derived(args); used > 0 {
		return e, used, err
	}
	if len(args) > 1 && args[1].Is(syntax.Prime) && args[1].Args[0].Is(syntax.Group) && args[0].Is(syntax.Symbol) {
		// f(x)' is the derivative of f at x
		if g := args[1].Args[0]; len(g.Args) == 1 && g.Args[0].Is(syntax.Symbol) {
			if c, ok := l.callable(args[0]); ok && !c.known {
				c.primes += max(1, strings.Count(args[1].Text, "'"))
				e, err := l.call(c, g)
				return e, 2, err
			}
		}
	}
	if len(args) > 1 && args[0].Is(syntax.Number) && args[1].Is(syntax.Number) {
		return nil, 0, unreadable("numerals", args[1]) // a product, or one numeral with blanks in it
	}
	if len(args) > 1 && args[1].Is(syntax.Group) && args[1].Text == "()" {
		if args[0].Is(syntax.Symbol) && strings.EqualFold(args[0].Text, "r") && len(args[1].Args) == 1 {
			if a, err := l.lower(args[1].Args[0]); err == nil && a.Is(expr.Matrix) {
				e, err := l.ofMatrix("rank", a, args[1])
				return e, 2, err
			}
		}
		if c, ok := l.callable(args[0]); ok {
			e, err := l.call(c, args[1])
			return e, 2, err
		}
	}
	if e, ok, err := l.powerOfCall(args); ok {
		return e, 2, err
	}
	if e, ok, err := l.composed(args); ok {
		return e, 2, err
	}
	if len(args) > 1 && args[1].Is(syntax.Subscript) && args[1].Arg(0).Is(syntax.Symbol) && counted[args[1].Arg(0).Text] != "" {
		// ₅C₂, ⁵C₂, and 5C2, which may be five times a constant
		n := args[0]
		if (n.Is(syntax.Subscript) || n.Is(syntax.Power)) && n.Arg(0).Is(syntax.Empty) {
			n = n.Arg(1)
		} else if n.Is(syntax.Number) && l.choose("nCk", "product", "count") == 0 {
			n = nil
		}
		if n.Is(syntax.Number) {
			if e, err := l.choices(args[1].Arg(0), n, args[1].Arg(1)); e != nil || err != nil {
				return e, 2, err
			}
		}
	}
	e, err := l.lower(args[0])
	return e, 1, err
}

// composed lowers (f ∘ g)(x), the value of f at g(x).
func (l *lowerer) composed(args []*syntax.Node) (*expr.Node, bool, error) {
	if len(args) < 2 || !args[0].Is(syntax.Group) || !args[0].Arg(0).Is(syntax.Product) || !args[1].Is(syntax.Group) || args[1].Text != "()" {
		return nil, false, nil
	}
	fs := args[0].Arg(0)
	heads := make([]head, len(fs.Args))
	for i, f := range fs.Args {
		var ok bool
		if heads[i], ok = l.callable(f); !ok || i > 0 && fs.Ops[i] != syntax.Circ {
			return nil, false, nil
		}
	}
	as, err := l.all(args[1].Args)
	for i := len(heads) - 1; i >= 0 && err == nil; i-- {
		var e *expr.Node
		e, err = l.applyTo(heads[i], as, args[1])
		as = []*expr.Node{e}
	}
	if err != nil {
		return nil, true, err
	}
	return as[0], true, nil
}

// powerOfCall lowers f(x)^2, a power of the value of f where f is called.
func (l *lowerer) powerOfCall(args []*syntax.Node) (*expr.Node, bool, error) {
	if len(args) < 2 || !args[1].Is(syntax.Power) {
		return nil, false, nil
	}
	g, k := args[1].Arg(0), args[1].Arg(1)
	if !g.Is(syntax.Group) || g.Text != "()" || k.Is(syntax.Symbol) && (k.Text == "circ" || k.Text == "∘" || k.Text == "°") {
		return nil, false, nil
	}
	c, ok := l.callable(args[0])
	if !ok {
		return nil, false, nil
	}
	e, err := l.call(c, g)
	if err != nil || !e.Scalar() {
		return e, err != nil, err
	}
	b, err := l.lower(k)
	if err != nil || !b.Scalar() {
		return nil, err != nil, err
	}
	return l.s.Pow(e, b), true, nil
}

func (l *lowerer) power(n *syntax.Node) (*expr.Node, error) {
	if e := n.Arg(1); e.Is(syntax.Symbol) && (e.Text == "circ" || e.Text == "∘" || e.Text == "°") {
		return l.scalar(&syntax.Node{Kind: syntax.Degree, Span: n.Span, Args: n.Args[:1]})
	}
	if c, err := l.count(n); c != nil || err != nil {
		return c, err
	}
	a, err := l.lower(n.Arg(0))
	if err != nil {
		return nil, err
	}
	if (a.Is(expr.Matrix) || a.Is(expr.Tuple)) && IsTranspose(n.Arg(1)) {
		return l.transposed(a, n), nil
	}
	b, err := l.lower(n.Arg(1))
	if err != nil {
		return nil, err
	}
	if a.Is(expr.Matrix) {
		return l.matrixPower(a, b, n)
	}
	if b.Is(expr.List) {
		return l.each(b, n, func(b *expr.Node) *expr.Node { return l.s.Pow(a, b) })
	}
	if a.Is(expr.Tuple) && b == l.s.Int(2) {
		return l.mul(a, a, n)
	}
	if !b.Scalar() {
		return nil, unreadable("operand", n)
	}
	return l.each(a, n, func(a *expr.Node) *expr.Node { return l.s.Pow(a, b) })
}

// count reads C_n^k, A_n^k and P_n^k, the numbers of combinations and of arrangements.
func (l *lowerer) count(n *syntax.Node) (*expr.Node, error) {
	base := n.Arg(0)
	if !base.Is(syntax.Subscript) {
		return nil, nil
	}
	return l.choices(base.Arg(0), base.Arg(1), n.Arg(1))
}

// counted are the numbers of choices by their letters.
var counted = map[string]string{"C": "binomial", "A": "permutations", "P": "permutations"}

// choices reads the letter C, A or P with two whole numbers as a number of choices where they are such.
func (l *lowerer) choices(letter, n, m *syntax.Node) (*expr.Node, error) {
	name := counted[letter.Text]
	if name == "" || !letter.Is(syntax.Symbol) {
		return nil, nil
	}
	of, err := l.lower(n)
	if err != nil {
		return nil, nil
	}
	k, err := l.lower(m)
	if err != nil {
		return nil, err
	}
	if !of.IsInt() || !k.IsInt() || k.Num().Sign() < 0 || of.Num().Cmp(k.Num()) < 0 || l.choose("C_n^k", "count", "power") == 1 {
		return nil, nil
	}
	return l.s.Func(name, of, k), nil
}
