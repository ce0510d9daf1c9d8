package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// object is a matrix or vector that the problem gives a name.
type object struct{ name, value *syntax.Node }

// objects puts the matrices and vectors that names stand for in their places, where the text is
// still in the order of its factors.
func (w *work) objects() {
	t := *w.task
	var named []object
	t.Givens = nil
	for _, g := range w.task.Givens {
		parts := statements(g.Math, nil)
		var here []object
		for _, n := range parts {
			if n.Is(syntax.Relation) && len(n.Args) == 2 && n.Ops[0] == syntax.Eq && w.isObject(n.Args[0], n.Args[1]) {
				here = append(here, object{n.Args[0], n.Args[1]})
			}
		}
		if len(here) < len(parts) {
			t.Givens = append(t.Givens, g)
			continue
		}
		named = append(named, here...)
	}
	if len(named) == 0 {
		return
	}
	for i := range t.Givens {
		t.Givens[i].Math = placed(t.Givens[i].Math, named, 0)
	}
	t.Goals = make([]*syntax.Node, len(w.task.Goals))
	for i, g := range w.task.Goals {
		t.Goals[i] = placed(g, named, 0)
	}
	w.task = &t
}

// isObject reports whether a definition is of a matrix, or of a vector that is set as one.
func (w *work) isObject(name, value *syntax.Node) bool {
	if !name.Is(syntax.Symbol) && !(name.Is(syntax.Accent) && name.Arg(0).Is(syntax.Symbol)) {
		return false
	}
	e, ok := w.read(value)
	if !ok || len(w.s.Symbols(e)) > 0 {
		return false
	}
	return e.Is(expr.Matrix) || e.Is(expr.Tuple) && strings.Contains(name.Span.Of(w.task.Source), `\`)
}

// placed writes the values for the names in n.
func placed(n *syntax.Node, named []object, depth int) *syntax.Node {
	if n == nil || depth > 100 {
		return n
	}
	for _, o := range named {
		if syntax.Same(n, o.name) {
			return &syntax.Node{Kind: syntax.Group, Text: "()", Span: n.Span, Args: []*syntax.Node{o.value}}
		}
	}
	m := *n
	m.Args = make([]*syntax.Node, len(n.Args))
	for i, a := range n.Args {
		m.Args[i] = placed(a, named, depth+1)
	}
	return &m
}
