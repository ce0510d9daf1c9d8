package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxGivens caps the statements of a problem that are worked through.
const maxGivens = 60

// statements takes lists, systems and conjunctions apart.
func statements(n *syntax.Node, out []*syntax.Node) []*syntax.Node {
	if n == nil || len(out) > maxGivens {
		return out
	}
	switch n.Kind {
	case syntax.System, syntax.Lines, syntax.List:
		for _, a := range n.Args {
			out = statements(a, out)
		}
		return out
	case syntax.Logic:
		for _, op := range n.Ops {
			if op != syntax.And && op != syntax.Comma {
				return append(out, n)
			}
		}
		for _, a := range n.Args {
			out = statements(a, out)
		}
		return out
	case syntax.Labelled, syntax.Boxed:
		if len(n.Args) == 1 {
			return statements(n.Args[0], out)
		}
	}
	return append(out, n)
}

// ground takes the problem's givens one after the other: definitions of
// functions, values of letters, and equations, which are solved for their
// letters as soon as they determine them. A function may be defined by others that
// are defined after it. It returns false where a given could not be read.
func (w *work) ground() bool {
	var open []*syntax.Node
	for i := range w.task.Givens {
		open = append(open, statements(w.task.Givens[i].Math, nil)...)
	}
	for len(open) > 0 {
		var later []*syntax.Node
		for _, n := range open {
			if !w.take(n) {
				later = append(later, n)
			}
		}
		if len(later) == len(open) {
			return false
		}
		open = later
	}
	for i := range w.task.Roots {
		if !w.vieta(&w.task.Roots[i]) {
			return false
		}
	}
	return true
}

func (w *work) take(n *syntax.Node) bool {
	if name, params, body, ok := functionDefinition(n); ok {
		if _, known := w.ctx.Functions[name]; !known {
			return w.define(name, params, body)
		} // f(a) = 0 of an f that is defined is an equation for a
	}
	e, ok := w.read(n)
	if !ok {
		return false
	}
	if e.IsRel("=") {
		if e.Arg(0) != e.Arg(1) {
			w.note(e)
		}
		return true
	}
	switch e.Op() {
	case expr.Rel, expr.And, expr.Or:
		w.given = append(w.given, e)
		return true
	}
	return false
}

// note takes an equation: a definition where one side is a new letter.
func (w *work) note(e *expr.Node) {
	left, right := e.Arg(0), w.s.Subst(e.Arg(1), w.known)
	if left.Is(expr.Sym) && w.known[left.Name()] == nil && !w.s.Has(right, left.Name()) && len(w.s.Symbols(right)) == 0 && right.Scalar() {
		value := w.simple(right)
		if value != e.Arg(1) {
			if right == e.Arg(1) {
				w.say("Work out $"+tex(left)+"$.", "计算 $"+tex(left)+"$。", tex(left)+" = "+tex(value))
			} else {
				w.say("Put in what is known and work out $"+tex(left)+"$.", "代入已知的值，计算 $"+tex(left)+"$。", tex(left)+" = "+tex(value))
			}
		}
		w.learn(left.Name(), value)
		return
	}
	w.given, w.asked = append(w.given, e), append(w.asked, e)
	w.settle()
}

func (w *work) learn(name string, value *expr.Node) {
	if w.known[name] == nil {
		w.order = append(w.order, name)
	}
	w.known[name] = value
	for n, v := range w.known {
		if n != name && w.s.Has(v, name) {
			w.known[n] = w.simple(w.s.Subst(v, map[string]*expr.Node{name: value}))
		}
	}
}

// settle solves the equations at hand where they determine letters uniquely.
func (w *work) settle() {
	var eqs []*expr.Node
	for _, g := range w.given {
		if g.IsRel("=") && g.Arg(0).Scalar() && g.Arg(1).Scalar() {
			eqs = append(eqs, w.s.Subst(g, w.known))
		}
	}
	if len(eqs) == 0 {
		return
	}
	sol, ok := w.linear(eqs, nil)
	if !ok || sol.inconsistent {
		return
	}
	for _, v := range sol.names {
		value := sol.value[v]
		if value == nil || len(w.s.Symbols(value)) > 0 {
			continue
		}
		w.say("Solve the equations for $"+tex(w.s.Sym(v))+"$.", "解方程，求出 $"+tex(w.s.Sym(v))+"$。", tex(w.s.Sym(v))+" = "+tex(value))
		w.learn(v, value)
	}
	rest := w.given[:0:0]
	for _, g := range w.given {
		if g.IsRel("=") && len(w.s.Symbols(w.s.Subst(g, w.known))) == 0 {
			continue
		}
		rest = append(rest, g)
	}
	w.given = rest
}

// functionDefinition reads f(x, y) = body.
func functionDefinition(n *syntax.Node) (name string, params []string, body *syntax.Node, ok bool) {
	if !n.Is(syntax.Relation) || len(n.Args) != 2 || (n.Ops[0] != syntax.Eq && n.Ops[0] != syntax.Define) {
		return
	}
	name, params, ok = lower.Head(n.Args[0])
	return name, params, n.Args[1], ok
}

// define takes a function whose parameters hide letters of the same name.
func (w *work) define(name string, params []string, body *syntax.Node) bool {
	e, ok := w.read(body)
	if !ok {
		return false
	}
	known := make(map[string]*expr.Node, len(w.known))
	for k, v := range w.known {
		known[k] = v
	}
	for _, p := range params {
		delete(known, p)
	}
	e = w.s.Subst(e, known)
	delete(w.texts, name)
	if !body.Is(syntax.Derivative) {
		w.texts[name] = textFunction{params, w.filledWithout(body, params)}
	}
	w.ctx.Functions[name] = lower.Function{Params: params, Body: e}
	return true
}

// filledWithout is filled, but for the names of parameters.
func (w *work) filledWithout(n *syntax.Node, params []string) *syntax.Node {
	kept := w.known
	w.known = make(map[string]*expr.Node, len(kept))
	for k, v := range kept {
		w.known[k] = v
	}
	for _, p := range params {
		delete(w.known, p)
	}
	n = w.filled(n, 0)
	w.known = kept
	return n
}
