package checker

import "github.com/yansuan/yansuan/parser/syntax"

// Spoken arithmetic has no brackets, and its speaker may pause anywhere: "2 times 3 squared" is 18, or 36 to one
// who works as he speaks, and "three times five minus two" is 13, or 9 to one who takes the difference first.

// utterance is a calculation as it is spoken: operands, and the sign before each, which is None for a power.
type utterance struct {
	operands []*syntax.Node
	signs    []syntax.Op
}

// spoken returns what else the calculation n comes to where its operations are spelled out: worked out from the
// left, and from the right.
func (v *visit) spoken(n *syntax.Node) []*syntax.Node {
	whole := v.statement.Math.Span // n may be taken from another text
	if n.Span.Start < whole.Start || whole.End < n.Span.End || !mentions(n.Span.Of(v.src), " times | plus | minus | by | of |quared|cubed|乘|加|减|除以") {
		return nil
	}
	var w utterance
	w.read(n, syntax.None)
	last := len(w.operands) - 1
	l, r := w.operands[0], w.operands[last]
	for i := 1; i <= last; i++ {
		l = operated(l, w.signs[i], w.operands[i])
		r = operated(w.operands[last-i], w.signs[last-i+1], r)
	}
	return []*syntax.Node{l, r}
}

// read takes n, before which a sign stands, apart down to what is in brackets.
func (w *utterance) read(n *syntax.Node, sign syntax.Op) {
	power := n.Is(syntax.Power)
	if !power && !n.Is(syntax.Product) && !n.Is(syntax.Sum) || !power && n.Ops[0] != syntax.None {
		w.operands, w.signs = append(w.operands, n), append(w.signs, sign)
		return
	}
	for i, a := range n.Args {
		if i > 0 && !power {
			sign = n.Ops[i]
		} else if i > 0 {
			sign = syntax.None
		}
		w.read(a, sign)
	}
}

// operated is a op b with both in brackets, or a power of a where op is None.
func operated(a *syntax.Node, op syntax.Op, b *syntax.Node) *syntax.Node {
	n := &syntax.Node{Kind: syntax.Product, Span: a.Span.Cover(b.Span), Args: []*syntax.Node{parenthesised(a), parenthesised(b)}, Ops: []syntax.Op{syntax.None, op}}
	switch op {
	case syntax.None:
		n.Kind, n.Ops = syntax.Power, nil
	case syntax.Plus, syntax.Minus:
		n.Kind = syntax.Sum
	}
	return n
}

func parenthesised(n *syntax.Node) *syntax.Node {
	return &syntax.Node{Kind: syntax.Group, Text: "()", Span: n.Span, Args: []*syntax.Node{n}}
}
