package checker

import (
	"reflect"
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Expressions fold their arithmetic as they are built: 12·24 becomes 288. The
// portable claims, from which package recheck starts, are therefore written down
// from the syntax where it is plain arithmetic, so that both sides are computed anew.

// maxUnfolded caps the nodes of an unfolded term.
const maxUnfolded = 400

// unfold puts the sides as they are written into o's claim. A side is kept as it
// is where its written form does not build the same expression again.
func (v *visit) unfold(o *outcome, ln, rn *syntax.Node, l, r *expr.Node) {
	if o.j.Evidence() == nil || o.claim.Left.Op == "" {
		return
	}
	switch o.j.Evidence().(type) {
	case recheck.NormalForm, recheck.Counterexample, recheck.Separation:
	case recheck.Rounding:
		// The digits shown stay a numeral.
		if t := o.claim.Right; t.Op == "num" {
			defer func() { o.claim.Right = t }()
		}
	default:
		return
	}
	a, b := expr.Term(l), expr.Term(r)
	o.claim.Left, o.claim.Right = v.side(o.claim.Left, ln, rn, l, r, a, b), v.side(o.claim.Right, rn, ln, r, l, b, a)
}

// side writes t out as n where it is the term a of e, or else as m where it is b, that of f.
func (v *visit) side(t recheck.Term, n, m *syntax.Node, e, f *expr.Node, a, b recheck.Term) recheck.Term {
	switch {
	case reflect.DeepEqual(t, a):
		return v.written(n, e, t)
	case reflect.DeepEqual(t, b):
		return v.written(m, f, t)
	}
	return t
}

// written returns n as a term if that builds e, and folded if not.
func (v *visit) written(n *syntax.Node, e *expr.Node, folded recheck.Term) recheck.Term {
	w := writer{left: maxUnfolded, has: v.store.Symbols(e)}
	t, ok := w.term(n)
	if !ok || reflect.DeepEqual(t, folded) {
		return folded
	}
	if back, ok := v.store.FromTerm(t); !ok || back != e || e.Imaginary() {
		return folded
	}
	return t
}

// writer writes plain arithmetic down without computing anything.
type writer struct {
	left int
	has  []string // the symbols of the expression: f(0) without f is no product
}

func (w *writer) term(n *syntax.Node) (t recheck.Term, ok bool) {
	if w.left--; n == nil || w.left < 0 {
		return t, false
	}
	switch n.Kind {
	case syntax.Number:
		x, err := num.Parse(n.Text)
		return recheck.Term{Op: "num", Text: x.String()}, err == nil
	case syntax.Symbol:
		return recheck.Term{Op: "sym", Text: n.Text}, slices.Contains(w.has, n.Text)
	case syntax.Group:
		if n.Text != "()" && n.Text != "[]" && n.Text != "{}" || len(n.Args) != 1 {
			return t, false
		}
		return w.term(n.Arg(0))
	case syntax.Boxed:
		return w.term(n.Arg(0))
	case syntax.Sum:
		return w.sum(n)
	case syntax.Product:
		return w.product(n)
	case syntax.Juxtapose:
		for i, a := range n.Args {
			if i > 0 && (a.Is(syntax.Number) || a.Is(syntax.Fraction)) {
				return t, false // a mixed number, or digits side by side
			}
		}
		return w.product(n)
	case syntax.Fraction:
		x, ok1 := w.term(n.Arg(0))
		y, ok2 := w.term(n.Arg(1))
		return recheck.Term{Op: "mul", Args: []recheck.Term{x, inverse(y)}}, ok1 && ok2
	case syntax.Power:
		x, ok1 := w.term(n.Arg(0))
		y, ok2 := w.term(n.Arg(1))
		return recheck.Term{Op: "pow", Args: []recheck.Term{x, y}}, ok1 && ok2 && y.Op == "num"
	case syntax.Root:
		if n.Arg(1) != nil && !n.Arg(1).Is(syntax.Empty) {
			return t, false
		}
		x, ok := w.term(n.Arg(0))
		return recheck.Term{Op: "pow", Args: []recheck.Term{x, {Op: "num", Text: "1/2"}}}, ok
	}
	return t, false
}

func (w *writer) sum(n *syntax.Node) (recheck.Term, bool) {
	t := recheck.Term{Op: "add"}
	for i, a := range n.Args {
		x, ok := w.term(a)
		if !ok {
			return t, false
		}
		switch n.Ops[i] {
		case syntax.Minus:
			x = recheck.Term{Op: "mul", Args: []recheck.Term{{Op: "num", Text: "-1"}, x}}
		case syntax.Plus, syntax.None:
		default:
			return t, false
		}
		t.Args = append(t.Args, x)
	}
	if len(t.Args) == 1 {
		return t.Args[0], true
	}
	return t, len(t.Args) > 0
}

func (w *writer) product(n *syntax.Node) (recheck.Term, bool) {
	t := recheck.Term{Op: "mul"}
	for i, a := range n.Args {
		x, ok := w.term(a)
		if !ok {
			return t, false
		}
		if n.Kind == syntax.Product {
			switch n.Ops[i] {
			case syntax.Slash, syntax.Obelus:
				x = inverse(x)
			case syntax.Times, syntax.Dot, syntax.None:
			default:
				return t, false
			}
		}
		t.Args = append(t.Args, x)
	}
	return t, len(t.Args) > 1
}

func inverse(t recheck.Term) recheck.Term {
	return recheck.Term{Op: "pow", Args: []recheck.Term{t, {Op: "num", Text: "-1"}}}
}
