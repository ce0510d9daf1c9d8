package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// functionOf returns the letter of a function that n names: f, f(x), y = f(x); or the formula of y = x² - 1; or nil.
func functionOf(n *syntax.Node) *syntax.Node {
	if n.Is(syntax.Relation) && len(n.Args) == 2 && n.Ops[0] == syntax.Eq && n.Args[0].Is(syntax.Symbol) && n.Args[0].Text == "y" {
		if f := functionOf(n.Args[1]); f != nil {
			return f
		}
		if list := Symbols(n.Args[1], nil); len(list) == 1 && list[0] == "x" {
			return n.Args[1]
		}
		return nil
	}
	if n.Is(syntax.Juxtapose) && len(n.Args) == 2 && n.Args[1].Is(syntax.Group) && n.Args[1].Text == "()" && len(n.Args[1].Args) == 1 && n.Args[1].Args[0].Is(syntax.Symbol) {
		n = n.Args[0]
	}
	if n.Is(syntax.Symbol) && strings.Contains("fghFGH", n.Text) {
		return n
	}
	return nil
}

// isSet reports whether n is an interval, a union of such or the set of all reals.
func isSet(n *syntax.Node) bool {
	return n.Is(syntax.Group) && len(n.Args) == 2 && n.Text != "{}" || n.Is(syntax.SetOp) || n.Is(syntax.Symbol) && (n.Text == "ℝ" || n.Text == "R")
}

// intervalOf writes x ∈ S, x > 2 and 0 < x ≤ 1 as a set; nil where n is nothing like that.
func intervalOf(n *syntax.Node) *syntax.Node {
	if len(n.Args) == 2 && n.Ops[0] == syntax.In && n.Args[0].Is(syntax.Symbol) && isSet(n.Args[1]) {
		return n.Args[1]
	}
	infinite := &syntax.Node{Kind: syntax.Symbol, Text: "∞", Span: syntax.Span{Start: n.Span.End, End: n.Span.End}}
	ends, kind, k := [2]*syntax.Node{{Kind: syntax.Sum, Ops: []syntax.Op{syntax.Minus}, Args: []*syntax.Node{infinite}, Span: infinite.Span}, infinite}, []byte("()"), 0
	for k < len(n.Args) && !(n.Args[k].Is(syntax.Symbol) && n.Args[k].Text == "x") {
		k++
	}
	if k == len(n.Args) || len(n.Args) > 3 || len(n.Args) == 3 && k != 1 {
		return nil
	}
	for i, op := range n.Ops {
		end := n.Args[i+1]
		if i+1 == k {
			end = n.Args[i]
		}
		side := 0 // of x
		if (op == syntax.Lt || op == syntax.Le) == (i == k) {
			side = 1
		}
		switch op {
		case syntax.Le, syntax.Ge:
			kind[side] = "[]"[side]
		case syntax.Lt, syntax.Gt:
		default:
			return nil
		}
		if ends[side].Span != infinite.Span {
			return nil
		}
		ends[side] = end
	}
	return &syntax.Node{Kind: syntax.Group, Text: string(kind), Span: n.Span, Args: ends[:]}
}

// call is the value of f at a place.
func call(f, at *syntax.Node) *syntax.Node {
	return &syntax.Node{Kind: syntax.Juxtapose, Span: f.Span.Cover(at.Span), Args: []*syntax.Node{f, {Kind: syntax.Group, Text: "()", Span: at.Span, Args: []*syntax.Node{at}}}}
}

// together is the union of several sets.
func together(list []*syntax.Node) *syntax.Node {
	if len(list) == 1 {
		return list[0]
	}
	n := &syntax.Node{Kind: syntax.SetOp, Span: list[0].Span.Cover(list[len(list)-1].Span)}
	for i, a := range list {
		op := syntax.None
		if i > 0 {
			op = syntax.Union
		}
		n.Args, n.Ops = append(n.Args, a), append(n.Ops, op)
	}
	return n
}
