package lower

import (
	"strconv"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxTerms caps the terms to which a finite sum or product is written out.
const maxTerms = 400

func (l *lowerer) calculus(n *syntax.Node) (*expr.Node, error) {
	switch n.Kind {
	case syntax.BigOp:
		return l.bigOp(n)
	case syntax.Integral:
		return l.integral(n)
	case syntax.Derivative:
		return l.derivative(n)
	case syntax.Evaluated:
		return l.evaluated(n)
	}
	if a := n.Arg(0); a.Is(syntax.Symbol) {
		return l.s.Sym("d" + a.Text), nil
	}
	return nil, unreadable("differential", n)
}

// present returns n unless it is absent.
func present(n *syntax.Node) *syntax.Node {
	if n == nil || n.Is(syntax.Empty) {
		return nil
	}
	return n
}

func (l *lowerer) bigOp(n *syntax.Node) (*expr.Node, error) {
	low, high, body := present(n.Arg(0)), present(n.Arg(1)), present(n.Arg(2))
	if body == nil {
		return nil, unreadable("empty", n)
	}
	switch n.Text {
	case "lim", "limsup", "liminf":
		if !low.Is(syntax.Relation) || !low.Arg(0).Is(syntax.Symbol) || len(low.Args) != 2 {
			return nil, unreadable("limit", n)
		}
		v, to, side := low.Arg(0).Text, low.Arg(1), ""
		if to.Is(syntax.OneSided) {
			side, to = to.Text, to.Arg(0)
		}
		p, err := l.lower(to)
		if err != nil {
			return nil, err
		}
		f, err := l.bind([]string{v}, func() (*expr.Node, error) { return l.lower(body) })
		if err != nil {
			return nil, err
		}
		return l.s.Func("limit"+side, f, l.s.Sym(v), p), nil
	case "max", "min":
		if low == nil && high == nil {
			return l.apply(head{name: n.Text, base: n.Text, known: true}, []*syntax.Node{body}, n)
		}
		return nil, unreadable("extremum", n)
	case "sum", "prod":
	default:
		return nil, unreadable("unsupported", n)
	}
	names := boundBy(low)
	if len(names) == 0 {
		return nil, unreadable("bound", n)
	}
	if !low.Is(syntax.Relation) || low.Ops[0] != syntax.Eq || high == nil {
		return nil, unreadable("bound", n)
	}
	a, err := l.lower(low.Arg(1))
	if err != nil {
		return nil, err
	}
	b, err := l.lower(high)
	if err != nil {
		return nil, err
	}
	f, err := l.bind(names, func() (*expr.Node, error) { return l.lower(body) })
	if err != nil {
		return nil, err
	}
	return Accumulate(l.s, n.Text, f, names[0], a, b), nil
}

// wideSum returns n with the terms behind a sum over v taken into it where v occurs in them, as it is read then:
// Σ (k+1)² - k² has two terms under the sign. It returns nil where there are none, or they are read as they stand.
func (l *lowerer) wideSum(n *syntax.Node) *syntax.Node {
	for i, t := range n.Args[:max(0, len(n.Args)-1)] {
		if !t.Is(syntax.BigOp) || t.Text != "sum" {
			continue
		}
		rest := n.Args[i+1:]
		for _, v := range boundBy(t.Arg(0)) {
			free := l.bound[v] == 0 && !l.ctx.Symbols[v]
			occurs := false
			for _, r := range rest {
				occurs = occurs || occursFree(r, v)
			}
			if !free || !occurs || l.choose("sum@"+strconv.Itoa(t.Span.Start), "all terms", "one term") != 0 {
				continue
			}
			body := &syntax.Node{Kind: syntax.Sum, Span: n.Span, Args: append([]*syntax.Node{t.Arg(2)}, rest...), Ops: append([]syntax.Op{syntax.Plus}, n.Ops[i+1:]...)}
			wide, m := *t, *n
			wide.Args = []*syntax.Node{t.Arg(0), t.Arg(1), body}
			m.Args, m.Ops = append(n.Args[:i:i], &wide), n.Ops[:i+1]
			return &m
		}
	}
	return nil
}

// occursFree reports whether a symbol occurs in n where no sum in it binds it.
func occursFree(n *syntax.Node, v string) bool {
	if n == nil {
		return false
	}
	if n.Is(syntax.Symbol) {
		return n.Text == v
	}
	if n.Is(syntax.BigOp) {
		for _, b := range boundBy(n.Arg(0)) {
			if b == v {
				return false
			}
		}
	}
	for _, a := range n.Args {
		if occursFree(a, v) {
			return true
		}
	}
	return false
}

// Accumulate returns the sum ("sum") or product ("prod") of f over v from a to
// b, written out where there are at most a few hundred terms and left as a
// function of body, variable and bounds otherwise.
func Accumulate(s *expr.Store, op string, f *expr.Node, v string, a, b *expr.Node) *expr.Node {
	if a.IsInt() && b.IsInt() {
		i, ok := a.Num().Int64()
		j, ok2 := b.Num().Int64()
		if ok && ok2 && j-i < maxTerms {
			terms := make([]*expr.Node, 0, max(0, j-i+1))
			for k := i; k <= j; k++ {
				terms = append(terms, s.Subst(f, map[string]*expr.Node{v: s.Int(k)}))
			}
			switch {
			case op == "sum" && len(terms) == 0:
				return s.Int(0)
			case op == "sum":
				return s.Add(terms...)
			case len(terms) == 0:
				return s.Int(1)
			}
			return s.Mul(terms...)
		}
	}
	return s.Func(op, f, s.Sym(v), a, b)
}

func (l *lowerer) integral(n *syntax.Node) (*expr.Node, error) {
	if len(n.Args) != 4 || n.Text != "int" {
		return nil, unreadable("integral", n)
	}
	low, high, v := present(n.Arg(0)), present(n.Arg(1)), n.Arg(3)
	if !v.Is(syntax.Symbol) {
		return nil, unreadable("integral", n)
	}
	f, err := l.bind([]string{v.Text}, func() (*expr.Node, error) { return l.lower(n.Arg(2)) })
	if err != nil {
		return nil, err
	}
	if !f.Scalar() {
		return nil, unreadable("operand", n)
	}
	if low == nil && high == nil {
		return l.s.Func("integral", f, l.s.Sym(v.Text)), nil
	}
	if low == nil || high == nil {
		return nil, unreadable("bound", n)
	}
	a, err := l.lower(low)
	if err != nil {
		return nil, err
	}
	b, err := l.lower(high)
	if err != nil {
		return nil, err
	}
	return l.s.Func("integral", f, l.s.Sym(v.Text), a, b), nil
}

func (l *lowerer) derivative(n *syntax.Node) (*expr.Node, error) {
	if len(n.Args) < 3 {
		return nil, unreadable("derivative", n)
	}
	order := 1
	if o := present(n.Arg(1)); o != nil {
		k, err := l.lower(o)
		if err != nil {
			return nil, err
		}
		i, ok := k.Num().Int64()
		if !k.IsInt() || !ok || i < 1 || i > 12 {
			return nil, unreadable("order", n)
		}
		order = int(i)
	}
	vars := n.Args[2:]
	a, err := l.lower(n.Arg(0))
	if err != nil {
		return nil, err
	}
	for _, v := range vars {
		if !v.Is(syntax.Symbol) {
			return nil, unreadable("derivative", n)
		}
	}
	if f, ok := l.partial(n); ok {
		return f.Body, nil
	}
	// dy/dx of a bare letter is a name of its own.
	if n.Arg(0).Is(syntax.Symbol) && a.Is(expr.Sym) && a.Name() != vars[0].Text {
		name := "d" + a.Name() + "/d" + vars[0].Text
		for i := 1; i < order; i++ {
			name = "d" + name
		}
		return l.s.Sym(name), nil
	}
	k := order
	if len(vars) > 1 {
		k = 1
	}
	for _, v := range vars {
		if a, err = l.derivativeOf(a, v.Text, k, n); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// diffCall lowers diff(f, x) and diff(f, x, 2).
func (l *lowerer) diffCall(args []*syntax.Node, n *syntax.Node) (*expr.Node, error) {
	if !args[1].Is(syntax.Symbol) || len(args) > 3 {
		return nil, unreadable("derivative", n)
	}
	a, err := l.lower(args[0])
	if err != nil {
		return nil, err
	}
	order := 1
	if len(args) == 3 {
		x, err := num.Parse(args[2].Text)
		k, ok := x.Int64()
		if err != nil || !ok || k < 1 || k > 12 {
			return nil, unreadable("order", n)
		}
		order = int(k)
	}
	return l.derivativeOf(a, args[1].Text, order, n)
}

// evaluated lowers [F]_a^b as F(b) - F(a), and F at a point as F there.
func (l *lowerer) evaluated(n *syntax.Node) (*expr.Node, error) {
	f, err := l.lower(n.Arg(0))
	if err != nil {
		return nil, err
	}
	low, high := present(n.Arg(1)), present(n.Arg(2))
	if low == nil {
		return nil, unreadable("bound", n)
	}
	v := ""
	if b := boundBy(low); low.Is(syntax.Relation) && len(b) == 1 && len(low.Args) == 2 {
		v, low = b[0], low.Arg(1)
	} else {
		syms := l.s.Symbols(f)
		if len(syms) != 1 {
			for _, c := range syms {
				if c == "x" || c == "t" && v == "" {
					v = c
				}
			}
		} else {
			v = syms[0]
		}
	}
	a, err := l.lower(low)
	if err != nil {
		return nil, err
	}
	at := func(x *expr.Node) *expr.Node { return l.s.Subst(f, map[string]*expr.Node{v: x}) }
	if high == nil {
		return at(a), nil
	}
	if high.Is(syntax.Relation) && len(high.Args) == 2 {
		high = high.Arg(1)
	}
	b, err := l.lower(high)
	if err != nil {
		return nil, err
	}
	return l.s.Sub(at(b), at(a)), nil
}
