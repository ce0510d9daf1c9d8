package solver

import (
	"sort"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// spliced returns the source of n with known letters replaced by their values in parentheses.
func (w *work) spliced(n *syntax.Node) string {
	src := w.task.Source
	if n.Span.Len() == 0 || n.Span.Of(src) == "" {
		return ""
	}
	type patch struct {
		span syntax.Span
		text string
	}
	var patches []patch
	var walk func(n *syntax.Node, depth int)
	walk = func(n *syntax.Node, depth int) {
		if n == nil || depth > 200 {
			return
		}
		if n.Is(syntax.Symbol) {
			if v := w.known[n.Text]; v != nil {
				patches = append(patches, patch{n.Span, "(" + tex(v) + ")"})
			}
			return
		}
		for _, a := range n.Args {
			walk(a, depth+1)
		}
	}
	walk(n, 0)
	sort.SliceStable(patches, func(i, j int) bool { return patches[i].span.Start < patches[j].span.Start })
	var b strings.Builder
	at := n.Span.Start
	for _, p := range patches {
		if p.span.Start < at || p.span.End > n.Span.End {
			continue
		}
		b.WriteString(src[at:p.span.Start])
		b.WriteString(p.text)
		at = p.span.End
	}
	b.WriteString(src[at:n.Span.End])
	return strings.ReplaceAll(b.String(), "**", "^")
}

// undo takes the last operation of a calculation to the other side: for a - b it
// returns a and value + b, for a / b it returns a and value · b. The value is
// worked out from double-width arithmetic's other end: the parts are evaluated
// one by one instead of as a whole.
func (w *work) undo(n *syntax.Node) (a, b *expr.Node, ok bool) {
	v, ok := w.lower(n)
	if !ok {
		return nil, nil, false
	}
	value, ok := rationalValue(w.s, v)
	if !ok {
		return nil, nil, false
	}
	for n.Is(syntax.Group) && n.Text == "()" && len(n.Args) == 1 {
		n = n.Args[0]
	}
	part := func(i int) (num.Num, bool) {
		e, ok := w.lower(n.Arg(i))
		if !ok {
			return num.Num{}, false
		}
		return rationalValue(w.s, e)
	}
	switch {
	case n.Is(syntax.Sum) && len(n.Args) > 1:
		first, ok := part(0)
		if !ok {
			return nil, nil, false
		}
		if n.Ops[0] == syntax.Minus {
			first = first.Neg()
		}
		back := value
		for i := len(n.Args) - 1; i > 0; i-- {
			p, ok := part(i)
			if !ok {
				return nil, nil, false
			}
			switch n.Ops[i] {
			case syntax.Plus:
				back = back.Sub(p)
			case syntax.Minus:
				back = back.Add(p)
			default:
				return nil, nil, false
			}
		}
		return w.s.Num(first), w.s.Num(back), true
	case n.Is(syntax.Product) && len(n.Args) > 1:
		first, ok := part(0)
		if !ok {
			return nil, nil, false
		}
		back := value
		for i := len(n.Args) - 1; i > 0; i-- {
			p, ok := part(i)
			if !ok || p.IsZero() {
				return nil, nil, false
			}
			switch n.Ops[i] {
			case syntax.Times, syntax.Dot:
				back = back.Quo(p)
			case syntax.Slash, syntax.Obelus:
				back = back.Mul(p)
			default:
				return nil, nil, false
			}
		}
		return w.s.Num(first), w.s.Num(back), true
	case n.Is(syntax.Fraction):
		p, okP := part(0)
		q, okQ := part(1)
		if !okP || !okQ {
			return nil, nil, false
		}
		return w.s.Num(p), w.s.Num(value.Mul(q)), true
	}
	return nil, nil, false
}
