package print_test

import (
	"math/rand"
	"testing"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/print"
	"github.com/yansuan/yansuan/parser/syntax"
)

// generator makes random trees of the shapes that reading can give.
type generator struct{ *rand.Rand }

func (g generator) pick(list ...string) string { return list[g.Intn(len(list))] }

func node(k syntax.Kind, text string, args ...*syntax.Node) *syntax.Node {
	return &syntax.Node{Kind: k, Text: text, Args: args}
}

func (g generator) several(least, most int, f func() *syntax.Node) []*syntax.Node {
	var list []*syntax.Node
	for range least + g.Intn(most-least+1) {
		list = append(list, f())
	}
	return list
}

func (g generator) op(list ...syntax.Op) syntax.Op { return list[g.Intn(len(list))] }

func empty() *syntax.Node { return node(syntax.Empty, "") }

func (g generator) number() *syntax.Node {
	return node(syntax.Number, g.pick("0", "1", "2", "3", "7", "12", "100", "0.5", "3.14", "0.(3)"))
}

func (g generator) whole() *syntax.Node { return node(syntax.Number, g.pick("1", "2", "3", "10")) }

func (g generator) letter() *syntax.Node {
	return node(syntax.Symbol, g.pick("x", "y", "z", "a", "b", "n", "k", "m", "A", "B", "alpha", "pi"))
}

// expr makes an expression of at most the given depth.
func (g generator) expr(depth int) *syntax.Node {
	if depth <= 0 {
		if g.Intn(2) == 0 {
			return g.number()
		}
		return g.letter()
	}
	sub := func() *syntax.Node { return g.expr(depth - 1 - g.Intn(2)) }
	small := func() *syntax.Node { return g.expr(min(1, depth-1)) }
	group := func(text string, args ...*syntax.Node) *syntax.Node { return node(syntax.Group, text, args...) }
	switch g.Intn(30) {
	case 0, 1, 2:
		n := node(syntax.Sum, "", g.several(2, 3, sub)...)
		n.Ops = []syntax.Op{g.op(syntax.None, syntax.None, syntax.None, syntax.Minus)}
		for range n.Args[1:] {
			n.Ops = append(n.Ops, g.op(syntax.Plus, syntax.Plus, syntax.Minus, syntax.Minus, syntax.PlusMinus))
		}
		return n
	case 3, 4:
		n := node(syntax.Product, "", g.several(2, 3, sub)...)
		n.Ops = []syntax.Op{syntax.None}
		for range n.Args[1:] {
			n.Ops = append(n.Ops, g.op(syntax.Times, syntax.Dot, syntax.Slash, syntax.Obelus, syntax.Mod))
		}
		return n
	case 5, 6, 7:
		return node(syntax.Juxtapose, "", g.several(2, 3, func() *syntax.Node {
			if g.Intn(3) == 0 {
				return group("()", sub())
			}
			return g.expr(min(depth-1, g.Intn(3)))
		})...)
	case 8, 9:
		return node(syntax.Fraction, "", sub(), sub())
	case 10, 11:
		return node(syntax.Power, "", sub(), small())
	case 12:
		return node(syntax.Subscript, "", g.letter(), small())
	case 13:
		return node(syntax.Prime, g.pick("'", "''"), g.letter())
	case 14:
		return node(syntax.Accent, g.pick("vec", "bar", "hat", "tilde", "dot", "overline", "overrightarrow"), g.letter())
	case 15:
		return node(syntax.Root, "", bare(sub()), empty())
	case 16:
		return node(syntax.Root, "", bare(sub()), g.whole())
	case 17:
		head := node(syntax.Symbol, g.pick("sin", "cos", "tan", "ln", "arcsin", "exp"))
		if g.Intn(4) == 0 && head.Text != "exp" {
			head = node(syntax.Power, "", head, node(syntax.Number, "2"))
		}
		return node(syntax.Apply, "", head, sub())
	case 18:
		return node(syntax.Apply, "", node(syntax.Symbol, g.pick("gcd", "max", "min")), sub(), sub())
	case 19:
		return group("()", sub())
	case 20:
		return node(g.kind(syntax.Bars, syntax.Norm, syntax.Floor, syntax.Ceiling), "", sub())
	case 21:
		return node(syntax.Factorial, g.pick("!", "!!"), g.expr(0))
	case 22:
		switch g.Intn(6) {
		case 4:
			return node(syntax.Juxtapose, "", node(syntax.Degree, "", g.whole()), node(syntax.Arcminute, "", g.whole()), node(syntax.Arcsecond, "", g.whole()))
		case 0:
			return node(syntax.Percent, "", g.number())
		case 3:
			return node(syntax.Percent, "‰", g.number())
		case 1:
			return node(syntax.Degree, "", g.whole())
		case 2:
			return node(syntax.Money, g.pick("$", "¥", "€"), g.number())
		}
		return node(syntax.Quantity, g.pick("cm", "kg", "km"), g.number())
	case 23:
		return node(syntax.Binomial, "", sub(), small())
	case 24:
		if g.Intn(2) == 0 {
			to := node(syntax.Relation, "", g.letter(), g.expr(0))
			if g.Intn(3) == 0 {
				to.Args[1] = node(syntax.OneSided, g.pick("+", "-"), g.expr(0))
			}
			to.Ops = []syntax.Op{syntax.To}
			return node(syntax.BigOp, "lim", to, empty(), sub())
		}
		from := node(syntax.Relation, "", node(syntax.Symbol, "k"), g.whole())
		from.Ops = []syntax.Op{syntax.Eq}
		return node(syntax.BigOp, g.pick("sum", "prod"), from, g.expr(0), sub())
	case 25:
		lower, upper := empty(), empty()
		if g.Intn(2) == 0 {
			lower, upper = g.expr(0), g.expr(0)
		}
		return node(syntax.Integral, "int", lower, upper, sub(), node(syntax.Symbol, g.pick("x", "t")))
	case 26:
		if order := g.Intn(2); order == 1 {
			return node(syntax.Derivative, g.pick("d", "∂"), sub(), node(syntax.Number, "2"), node(syntax.Symbol, "x"))
		}
		return node(syntax.Derivative, g.pick("d", "∂"), sub(), empty(), node(syntax.Symbol, "x"))
	case 27:
		width := 1 + g.Intn(3)
		n := node(syntax.Matrix, g.pick("()", "[]", "||"))
		for range 2 + g.Intn(2) {
			n.Args = append(n.Args, node(syntax.Row, "", g.several(width, width, sub)...))
		}
		return n
	case 28:
		return node(syntax.Evaluated, "", sub(), g.expr(0), g.expr(0))
	}
	return node(syntax.Ellipsis, "")
}

func (g generator) kind(list ...syntax.Kind) syntax.Kind { return list[g.Intn(len(list))] }

// grouped makes a numeral such as 1,234, which may be two or three numbers.
func (g generator) grouped() *syntax.Node {
	parts := []string{g.pick("1", "12", "250"), g.pick("234", "000", "100")}
	if g.Intn(3) == 0 {
		parts = append(parts, "567")
	}
	list := node(syntax.List, ",")
	whole := ""
	for _, p := range parts {
		list.Args = append(list.Args, node(syntax.Number, p))
		whole += p
	}
	return node(syntax.Choice, "", node(syntax.Number, whole), list)
}

// set makes a set or an interval.
func (g generator) set(depth int) *syntax.Node {
	sub := func() *syntax.Node {
		if g.Intn(8) == 0 {
			return g.grouped()
		}
		return g.expr(depth - 1)
	}
	switch g.Intn(6) {
	case 0:
		return node(syntax.Group, "{}", g.several(1, 3, sub)...)
	case 1:
		return node(syntax.Group, g.pick("()", "[]", "(]", "[)"), sub(), sub())
	case 2:
		return node(syntax.SetBuilder, "", g.letter(), g.relation(depth-1))
	case 3:
		n := node(syntax.SetOp, "", g.several(2, 3, func() *syntax.Node { return g.set(0) })...)
		n.Ops = []syntax.Op{syntax.None}
		for range n.Args[1:] {
			n.Ops = append(n.Ops, g.op(syntax.Union, syntax.Intersect, syntax.Without))
		}
		return n
	}
	return node(syntax.Symbol, g.pick("ℝ", "ℤ", "ℕ", "∅", "A", "B"))
}

func (g generator) relation(depth int) *syntax.Node {
	n := node(syntax.Relation, "", g.expr(depth))
	for range 1 + g.Intn(2) {
		n.Args = append(n.Args, g.expr(depth))
		n.Ops = append(n.Ops, g.op(syntax.Eq, syntax.Eq, syntax.Lt, syntax.Le, syntax.Gt, syntax.Ge, syntax.Ne, syntax.Approx))
	}
	return n
}

// statement makes a statement of any kind.
func (g generator) statement(depth int) *syntax.Node {
	rel := func() *syntax.Node { return g.relation(depth - 1) }
	binary := func(a *syntax.Node, op syntax.Op, b *syntax.Node) *syntax.Node {
		n := node(syntax.Relation, "", a, b)
		n.Ops = []syntax.Op{op}
		return n
	}
	logic := func(op syntax.Op, args ...*syntax.Node) *syntax.Node {
		n := node(syntax.Logic, "", args...)
		for range args[1:] {
			n.Ops = append(n.Ops, op)
		}
		return n
	}
	switch g.Intn(16) {
	case 0:
		return binary(g.letter(), g.op(syntax.In, syntax.NotIn), g.set(depth))
	case 1:
		return binary(g.set(1), g.op(syntax.Subset, syntax.SubsetEq, syntax.Eq), g.set(depth))
	case 2:
		return node(syntax.Modulo, "", binary(g.expr(depth), syntax.Equiv, g.expr(1)), g.whole())
	case 3:
		return binary(g.whole(), g.op(syntax.Divides, syntax.NotDivides), g.expr(1))
	case 4:
		return logic(g.op(syntax.And, syntax.Or, syntax.Implies, syntax.Iff), g.several(2, 3, rel)...)
	case 5:
		return node(syntax.List, ",", g.several(2, 3, rel)...)
	case 6:
		return node(syntax.System, "", g.several(2, 3, rel)...)
	case 7:
		return node(syntax.Lines, "", g.several(2, 3, rel)...)
	case 8:
		n := node(syntax.Cases, "")
		for range 1 + g.Intn(2) {
			n.Args = append(n.Args, node(syntax.Row, "", g.expr(depth-1), binary(g.letter(), g.op(syntax.Lt, syntax.Ge, syntax.Eq), g.number())))
		}
		n.Args = append(n.Args, node(syntax.Row, "", g.expr(depth-1), g.otherwise()))
		return binary(node(syntax.Juxtapose, "", node(syntax.Symbol, "f"), node(syntax.Group, "()", node(syntax.Symbol, "x"))), syntax.Eq, n)
	case 9:
		return node(syntax.Not, "", rel())
	case 10:
		return node(syntax.Quantified, g.pick("forall", "exists"), binary(g.letter(), syntax.In, node(syntax.Symbol, "ℝ")), rel())
	case 11:
		return node(syntax.Labelled, g.pick("1", "2", "①"), rel())
	case 12:
		return node(syntax.Where, "", rel(), binary(node(syntax.Symbol, "k"), syntax.In, node(syntax.Symbol, "ℤ")))
	case 13:
		return node(syntax.Ratio, "", g.several(2, 3, func() *syntax.Node { return g.expr(1) })...)
	case 14:
		return node(syntax.Boxed, "", rel())
	}
	return rel()
}

// bare takes off brackets that a radical leaves out.
func bare(n *syntax.Node) *syntax.Node {
	if n.Kind == syntax.Group && n.Text == "()" {
		return bare(n.Args[0])
	}
	return n
}

func (g generator) otherwise() *syntax.Node {
	if g.Intn(2) == 0 {
		return node(syntax.Word, "otherwise")
	}
	n := node(syntax.Relation, "", g.letter(), g.number())
	n.Ops = []syntax.Op{syntax.Ge}
	return n
}

// flat is a tree as plain text can tell it: brackets, fractions written with a slash and
// boxes leave no trace of their own.
func flat(n *syntax.Node) *syntax.Node {
	switch {
	case n.Kind == syntax.Group && n.Text == "()" && len(n.Args) == 1, n.Kind == syntax.Boxed, n.Kind == syntax.Choice:
		return flat(n.Args[0])
	}
	c := &syntax.Node{Kind: n.Kind, Text: n.Text, Ops: n.Ops}
	for _, a := range n.Args {
		c.Args = append(c.Args, flat(a))
	}
	switch n.Kind {
	case syntax.Fraction:
		c.Kind, c.Ops = syntax.Product, []syntax.Op{syntax.None, syntax.Slash}
	case syntax.Matrix:
		if c.Text = "[]"; n.Text == "||" {
			return node(syntax.Apply, "", node(syntax.Symbol, "det"), c)
		}
	case syntax.Derivative:
		c.Text = "d"
	}
	if f := c.Args; c.Kind == syntax.Product && f[0].Kind == syntax.Product {
		c.Args = append(append([]*syntax.Node(nil), f[0].Args...), f[1:]...)
		c.Ops = append(append([]syntax.Op(nil), f[0].Ops...), c.Ops[1:]...)
	}
	return c
}

// count marks the kinds of node in a tree.
func count(n *syntax.Node, kinds map[syntax.Kind]bool) {
	kinds[n.Kind] = true
	for _, a := range n.Args {
		count(a, kinds)
	}
}

// named reports whether every call in MathJSON has a name.
func named(v any) bool {
	list, ok := v.([]any)
	if !ok {
		return v != ""
	}
	for _, x := range list {
		if !named(x) {
			return false
		}
	}
	return len(list) > 0
}

// TestGenerated prints random trees as LaTeX and as plain text and reads them again.
func TestGenerated(t *testing.T) {
	g := generator{rand.New(rand.NewSource(1))}
	const all = 20000
	latex, plain := 0, 0
	kinds := map[syntax.Kind]bool{}
	for i := range all {
		n := g.statement(1 + i%3)
		if i%2 == 0 {
			n = g.expr(1 + i%4)
		}
		if i%100 == 0 {
			n = g.grouped()
		}
		count(n, kinds)
		for _, lang := range []string{"en", "zh"} {
			if print.Speech(n, lang) == "" {
				t.Errorf("%v is not spoken in %s", n, lang)
			}
		}
		if !named(print.MathJSON(n)) {
			t.Errorf("%v has a part without a name in MathJSON", n)
		}
		text := print.LaTeX(n)
		again, err := parser.Statement(text, parser.Options{})
		if err != nil || !syntax.Same(n, again) {
			if latex++; latex <= 25 {
				t.Logf("LaTeX %q\n of   %v\n reads %v %v", text, n, again, err)
			}
		}
		text = print.Plain(n)
		again, err = parser.Statement(text, parser.Options{})
		if err != nil || !syntax.Same(flat(n), flat(again)) {
			if plain++; plain <= 25 {
				t.Logf("Plain %q\n of   %v\n reads %v %v", text, n, again, err)
			}
		}
	}
	for k := syntax.Choice; k <= syntax.Where; k++ {
		if !kinds[k] {
			t.Errorf("no %v is made", k)
		}
	}
	t.Logf("of %d trees %d are not read back from LaTeX, %d not from plain text", all, latex, plain)
	if latex > 0 || plain > 0 {
		t.Fail()
	}
}
