package lower

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Head reads n as what a definition defines: f(x, y) or a ⋆ b with distinct letters. The name of
// an operation is its sign.
func Head(n *syntax.Node) (name string, params []string, ok bool) {
	var args []*syntax.Node
	switch {
	case n.Is(syntax.Juxtapose) && len(n.Args) == 2 && n.Arg(0).Is(syntax.Symbol) && n.Arg(1).Is(syntax.Group) && n.Arg(1).Text == "()":
		name, args = n.Arg(0).Text, n.Arg(1).Args
	case n.Is(syntax.Apply) && n.Arg(0).Is(syntax.Symbol):
		name, args = n.Arg(0).Text, n.Args[1:]
		if len(args) == 1 && args[0].Is(syntax.Group) && args[0].Text == "()" {
			args = args[0].Args
		}
		if expr.Known(name) || name == "ln" || name == "exp" || name == "lg" {
			return "", nil, false
		}
	case Operation(n) != "" && len(n.Args) == 2:
		name, args = Operation(n), n.Args
	default:
		return "", nil, false
	}
	for _, a := range args {
		if !a.Is(syntax.Symbol) || slices.Contains(params, a.Text) {
			return "", nil, false
		}
		params = append(params, a.Text)
	}
	return name, params, len(params) > 0
}

// Operation returns the sign of a product that means what a text makes it mean, as in a ⋆ b, a ⊕ b
// and a ∘ b, or "".
func Operation(n *syntax.Node) string {
	if n.Is(syntax.Product) {
		for _, op := range n.Ops {
			switch op {
			case syntax.Cross:
				return n.Text
			case syntax.Circ:
				return "∘"
			}
		}
	}
	return ""
}

// operate applies the operation with a sign to its two operands, or is an error where nothing
// defines it, or brackets do not say in which order it is applied.
func (l *lowerer) operate(sign string, n *syntax.Node) (*expr.Node, error) {
	f, ok := l.ctx.Functions[sign]
	if !ok || len(f.Params) != 2 || len(n.Args) != 2 {
		return nil, unreadable("operation", n)
	}
	as, err := l.all(n.Args)
	if err != nil {
		return nil, err
	}
	if !as[0].Scalar() || !as[1].Scalar() {
		return nil, unreadable("operation", n)
	}
	return l.s.Subst(f.Body, map[string]*expr.Node{f.Params[0]: as[0], f.Params[1]: as[1]}), nil
}
