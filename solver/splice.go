package solver

import (
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/print"
	"github.com/yansuan/yansuan/parser/syntax"
)

// written returns n in LaTeX as it stands in the problem, with known letters
// replaced by their values in parentheses.
func (w *work) written(n *syntax.Node) string { return print.LaTeX(w.filled(n, 0)) }

// filled returns n with known letters replaced; it shares what it does not change.
func (w *work) filled(n *syntax.Node, depth int) *syntax.Node {
	if n == nil || depth > 200 {
		return n
	}
	if n.Is(syntax.Symbol) {
		v := w.known[n.Text]
		if v == nil {
			return n
		}
		m, err := parser.Expression(tex(v), parser.Options{})
		if err != nil {
			return n
		}
		return &syntax.Node{Kind: syntax.Group, Text: "()", Span: n.Span, Args: []*syntax.Node{m}}
	}
	var args []*syntax.Node
	for i, a := range n.Args {
		b := w.filled(a, depth+1)
		if b != a && args == nil {
			args = append(args, n.Args[:i]...)
		}
		if args != nil {
			args = append(args, b)
		}
	}
	if args == nil {
		return n
	}
	m := *n
	m.Args = args
	return &m
}

// direct evaluates n by rational arithmetic on the text's own tree, operation by
// operation, without the expressions that the methods work on. env holds the
// parameters of functions being called.
func (w *work) direct(n *syntax.Node, env map[string]num.Num, depth int) (v num.Num, ok bool) {
	if n == nil || depth > 200 {
		return v, false
	}
	w.s.Tank().Burn(1)
	arg := func(i int) (num.Num, bool) { return w.direct(n.Arg(i), env, depth+1) }
	switch n.Kind {
	case syntax.Number:
		v, err := num.Parse(n.Text)
		return v, err == nil
	case syntax.Symbol:
		if v, ok := env[n.Text]; ok {
			return v, true
		}
		if e := w.known[n.Text]; e != nil && e.IsNum() {
			return e.Num(), true
		}
		return v, false
	case syntax.Group:
		if n.Text != "()" || len(n.Args) != 1 {
			return v, false
		}
		return arg(0)
	case syntax.Bars:
		v, ok = arg(0)
		return v.Abs(), ok
	case syntax.Sum:
		for i := range n.Args {
			a, ok := arg(i)
			if !ok {
				return v, false
			}
			switch n.Ops[i] {
			case syntax.None, syntax.Plus:
				v = v.Add(a)
			case syntax.Minus:
				v = v.Sub(a)
			default:
				return v, false
			}
		}
		return v, len(n.Args) > 0
	case syntax.Fraction:
		a, okA := arg(0)
		b, okB := arg(1)
		if !okA || !okB || b.IsZero() {
			return v, false
		}
		return a.Quo(b), true
	case syntax.Power:
		a, okA := arg(0)
		b, okB := arg(1)
		k, small := b.Int64()
		if !okA || !okB || !small || k < -maxPower || k > maxPower {
			return v, false
		}
		return a.Pow(int(k), expandBits)
	case syntax.Apply, syntax.Juxtapose:
		if name, given, ok := applied(n); ok {
			if f, ok := w.texts[name]; ok {
				if len(f.params) != len(given) {
					return v, false
				}
				inner := map[string]num.Num{}
				for i, p := range f.params {
					if inner[p], ok = w.direct(given[i], env, depth+1); !ok {
						return v, false
					}
				}
				return w.direct(f.body, inner, depth+1)
			}
		}
		if n.Is(syntax.Apply) {
			return v, false
		}
		v = num.One
		for i := range n.Args {
			a, ok := arg(i)
			if !ok {
				return v, false
			}
			v = v.Mul(a)
		}
		return v, true
	case syntax.Product:
		for i := range n.Args {
			a, ok := arg(i)
			if !ok {
				return v, false
			}
			switch {
			case i == 0:
				v = a
			case n.Ops[i] == syntax.Times || n.Ops[i] == syntax.Dot:
				v = v.Mul(a)
			case (n.Ops[i] == syntax.Slash || n.Ops[i] == syntax.Obelus) && !a.IsZero():
				v = v.Quo(a)
			default:
				return v, false
			}
		}
		return v, true
	}
	return v, false
}

// expandBits caps the numbers of a direct evaluation.
const expandBits = 1 << 14

// textFunction is a function as the problem writes it.
type textFunction struct {
	params []string
	body   *syntax.Node
}

// applied reads f(a, b) with any arguments.
func applied(n *syntax.Node) (name string, args []*syntax.Node, ok bool) {
	if len(n.Args) != 2 || !n.Args[0].Is(syntax.Symbol) {
		return
	}
	if g := n.Args[1]; g.Is(syntax.Group) && g.Text == "()" {
		return n.Args[0].Text, g.Args, true
	}
	return n.Args[0].Text, n.Args[1:], n.Is(syntax.Apply)
}
