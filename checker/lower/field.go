package lower

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// several returns the known function of several variables that n names.
func (l *lowerer) several(n *syntax.Node) (f Function, ok bool) {
	if !n.Is(syntax.Symbol) {
		return f, false
	}
	f, ok = l.ctx.Functions[n.Text]
	return f, ok && len(f.Params) > 1 && f.Body.Scalar()
}

// partial returns a partial derivative of a known function, f_x, f_{xy} or ∂f/∂x, as a function.
func (l *lowerer) partial(n *syntax.Node) (f Function, ok bool) {
	var by []*syntax.Node
	switch {
	case n.Is(syntax.Subscript):
		if by = n.Args[1:]; by[0].Is(syntax.Juxtapose) {
			by = by[0].Args
		}
	case n.Is(syntax.Derivative):
		if by = n.Args[2:]; len(by) == 1 && n.Arg(1).Is(syntax.Number) && n.Arg(1).Text == "2" {
			by = append(by[:1:1], by[0])
		} else if len(by) == 1 && present(n.Arg(1)) != nil {
			return f, false
		}
	}
	if f, ok = l.several(n.Arg(0)); !ok || len(by) == 0 {
		return f, false
	}
	for _, x := range by {
		if !x.Is(syntax.Symbol) || !slices.Contains(f.Params, x.Text) {
			return f, false
		}
		if f.Body, ok = l.s.Diff(f.Body, x.Text); !ok {
			return f, false
		}
	}
	return f, true
}

// gradient returns ∇f for a known function.
func (l *lowerer) gradient(n *syntax.Node) (f Function, ok bool) {
	if f, ok = l.several(n); !ok {
		return f, false
	}
	places := make([]*expr.Node, len(f.Params))
	for i, x := range f.Params {
		if places[i], ok = l.s.Diff(f.Body, x); !ok {
			return f, false
		}
	}
	f.Body = l.s.Tuple(places...)
	return f, true
}

// derived lowers the gradient or a partial derivative of a known function at the head of factors, with the point
// behind it at which it is taken, if there is one, and returns how many of them that are; 0 is none.
func (l *lowerer) derived(args []*syntax.Node) (*expr.Node, int, error) {
	f, ok := l.partial(args[0])
	used := 1
	if args[0].Is(syntax.Symbol) && args[0].Text == "nabla" && len(args) > 1 {
		f, ok = l.gradient(args[1])
		used = 2
	}
	if !ok {
		return nil, 0, nil
	}
	if len(args) > used && args[used].Is(syntax.Group) && args[used].Text == "()" && len(items(args[used])) == len(f.Params) {
		at, err := l.all(items(args[used]))
		if err != nil {
			return nil, used, err
		}
		by := make(map[string]*expr.Node)
		for i, x := range f.Params {
			by[x] = at[i]
		}
		return l.s.Subst(f.Body, by), used + 1, nil
	}
	return f.Body, used, nil
}

// nabla lowers the divergence ∇·F or the curl ∇×F of a vector in x, y and z.
func (l *lowerer) nabla(op syntax.Op, f *expr.Node, n *syntax.Node) (*expr.Node, error) {
	names := []string{"x", "y", "z"}
	if f = Line(l.s, f); !f.Is(expr.Tuple) || f.Len() > 3 || op != syntax.Dot && f.Len() < 3 {
		return nil, unreadable("operand", n)
	}
	ok := true
	d := func(i, j int) *expr.Node { // of place i by name j
		e, known := l.s.Diff(f.Arg(i), names[j])
		ok = ok && known
		return e
	}
	e := l.s.Int(0)
	if op == syntax.Dot {
		for i := range f.Args() {
			e = l.s.Add(e, d(i, i))
		}
	} else {
		curl := func(i, j int) *expr.Node { return l.s.Sub(d(j, i), d(i, j)) }
		e = l.s.Tuple(curl(1, 2), curl(2, 0), curl(0, 1))
	}
	if !ok {
		return nil, unreadable("derivative", n)
	}
	return e, nil
}
