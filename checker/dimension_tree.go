package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// measured returns the sides of a with their units as how says, and the syntax of both.
func (v *visit) measured(a *assertion, how measuring) (l, r *expr.Node, ln, rn *syntax.Node, ok bool) {
	p := stripper{percents: true, measures: how, knows: v.ctx.knows, defined: v.defined, src: v.src}
	ln, rn = p.strip(a.left), p.strip(a.right)
	l, err := lower.One(ln, v.scope())
	r, err2 := lower.One(rn, v.scope())
	return l, r, ln, rn, !p.failed && err == nil && err2 == nil
}

// measuring says what becomes of the units of measure in an expression.
type measuring uint8

const (
	dropped   measuring = iota
	inNumbers           // numbers are those of base units
	inUnits             // the base units stand in products as symbols
)

// baseUnit is the symbol that stands for the unit of a base dimension in claims and evidence.
func baseUnit(dimension string) string { return "[" + dimension + "]" }

// compound is the sum that amounts side by side stand for, as in 3 h 20 min, or nil.
func compound(n *syntax.Node) *syntax.Node {
	last := ""
	for i, a := range n.Args {
		if !a.Is(syntax.Quantity) {
			return nil
		}
		u := measure(a)
		if u == "" || i > 0 && dimension(u) != dimension(last) {
			return nil
		}
		last = u
	}
	return &syntax.Node{Kind: syntax.Sum, Span: n.Span, Args: n.Args, Ops: slices.Repeat([]syntax.Op{syntax.Plus}, len(n.Args))}
}

// inLast writes the number of a sum of amounts in the unit of the last: 3·60 + 20 for 3 h 20 min.
func inLast(sum *syntax.Node) *syntax.Node {
	last, _ := lower.Measure(measure(sum.Args[len(sum.Args)-1]))
	out := rebuilt(sum, slices.Clone(sum.Args))
	for i, a := range out.Args {
		f, _ := lower.Measure(measure(a))
		out.Args[i] = scaled(a, f.Quo(last))
	}
	return out
}

// united writes value with the canonical unit u as a product with the symbols of the base units.
func united(value *syntax.Node, u string, how measuring) *syntax.Node {
	f, d := lower.Measure(u)
	n := scaled(value, f)
	if how == inNumbers {
		return n
	}
	lower.Powers(d, func(name string, power int) {
		s := &syntax.Node{Kind: syntax.Symbol, Span: value.Span, Text: baseUnit(name)}
		for range max(power, -power) {
			n = combined(n, s, power > 0)
		}
	})
	return n
}

// scaled writes n times f.
func scaled(n *syntax.Node, f num.Num) *syntax.Node {
	for i, x := range []num.Num{f.Numer(), f.Denom()} {
		if !x.IsOne() {
			n = combined(n, &syntax.Node{Kind: syntax.Number, Span: n.Span, Text: x.String()}, i == 0)
		}
	}
	return n
}

// combined writes a·b or a/b.
func combined(a, b *syntax.Node, times bool) *syntax.Node {
	if times {
		return &syntax.Node{Kind: syntax.Product, Span: a.Span, Args: []*syntax.Node{a, b}, Ops: []syntax.Op{syntax.None, syntax.Times}}
	}
	return &syntax.Node{Kind: syntax.Fraction, Span: a.Span, Args: []*syntax.Node{a, b}}
}
