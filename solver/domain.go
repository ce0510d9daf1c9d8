package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// domain answers with the numbers for which an expression in one letter has a meaning.
func (w *work) domain() bool {
	if len(w.task.Goals) != 1 {
		return false
	}
	g := w.task.Goals[0]
	e, ok := w.lower(g)
	if !ok || !e.Scalar() {
		return false
	}
	var rels []*expr.Node
	if !w.meaningful(g, &rels, 0) {
		return false
	}
	letters := w.s.Symbols(w.s.Tuple(append(rels, e)...))
	if len(letters) != 1 {
		return false
	}
	if len(rels) == 0 {
		f := newField(w.s, nil, e)
		q, ok := f.of(e)
		if !ok || !q.Den().IsConst() || !rationalSymbols(f) {
			return false
		}
		w.stated("No root, no logarithm and no divisor has the letter in it.", "式中没有含字母的根号、对数与分母。", tex(e))
		w.decide("re-solve", e, f.fraction(q), "It is a polynomial, which has a value everywhere.", "它是多项式，处处有意义。")
		return w.answer("domain/all", `\mathbb{R}`)
	}
	for _, r := range rels {
		w.stated("For a value it is needed that", "要使式子有意义，须有", tex(r))
		w.judge.Given(tex(r))
	}
	return w.conditions(rels, letters[0], false)
}

// meaningful collects what must hold for n to have a value, from the text as it
// is written: what cancels must have a meaning all the same. It is false where
// something stands in n that is not known here.
func (w *work) meaningful(n *syntax.Node, rels *[]*expr.Node, depth int) bool {
	if depth > 100 {
		return false
	}
	zero := w.s.Int(0)
	need := func(m *syntax.Node, relation string) bool {
		e, ok := w.lower(m)
		if !ok || !e.Scalar() {
			return false
		}
		if r := w.s.Rel(relation, e, zero); len(w.s.Symbols(e)) > 0 {
			*rels = append(*rels, r)
		} else if sign, ok := w.signOf(e); !ok {
			return false
		} else if holds, _ := expr.Fulfils(relation, sign); !holds {
			return false
		}
		return true
	}
	args := n.Args
	switch n.Kind {
	case syntax.Number, syntax.Symbol, syntax.Empty:
		return true
	case syntax.Sum, syntax.Bars:
	case syntax.Group:
		if len(n.Args) != 1 {
			return false
		}
	case syntax.Product:
		for i, op := range n.Ops {
			switch op {
			case syntax.Slash, syntax.Obelus:
				if !need(n.Args[i], "!=") {
					return false
				}
			case syntax.None, syntax.Times, syntax.Dot:
			default:
				return false
			}
		}
	case syntax.Juxtapose:
		if n.Args[0].Is(syntax.Symbol) && len(n.Args) == 2 && n.Args[1].Is(syntax.Group) && len(n.Args[0].Text) != 1 {
			return false
		}
	case syntax.Fraction:
		if !need(n.Args[1], "!=") {
			return false
		}
	case syntax.Root:
		index := w.s.Int(2)
		if !n.Arg(1).Is(syntax.Empty) {
			e, ok := w.lower(n.Arg(1))
			if !ok || !e.IsInt() || e.Num().Sign() <= 0 {
				return false
			}
			index = e
		}
		if k, ok := index.Num().Int64(); !ok || k%2 == 0 && !need(n.Args[0], ">=") {
			return false
		}
		args = args[:1]
	case syntax.Power:
		k, ok := w.lower(n.Args[1])
		switch {
		case !ok || !k.Scalar():
			return false
		case k.IsInt() && k.Num().Sign() > 0:
		case k.IsInt():
			if !need(n.Args[0], "!=") {
				return false
			}
		default:
			// A power with the letter above is defined where its base is a positive number.
			base, ok := w.lower(n.Args[0])
			if !ok || len(w.s.Symbols(base)) > 0 || !need(n.Args[0], ">") {
				return false
			}
		}
	case syntax.Apply:
		head := n.Args[0]
		switch {
		case head.Is(syntax.Subscript) && head.Arg(0).Text == "log":
			base, ok := w.lower(head.Arg(1))
			if !ok || !base.IsNum() || base.Num().Sign() <= 0 || base == w.s.Int(1) {
				return false
			}
			fallthrough
		case head.Text == "ln" || head.Text == "lg" || head.Text == "log":
			if len(args) != 2 || !need(args[1], ">") {
				return false
			}
		case head.Text == "sin" || head.Text == "cos" || head.Text == "arctan":
		case head.Text == "sqrt":
			if len(args) != 2 || !need(args[1], ">=") {
				return false
			}
		case head.Text == "arcsin" || head.Text == "arccos":
			e, ok := w.lower(n.Arg(1))
			if !ok {
				return false
			}
			*rels = append(*rels, w.s.Rel("<=", e, w.s.Int(1)), w.s.Rel(">=", e, w.s.Int(-1)))
		default:
			return false
		}
		args = args[1:]
	default:
		return false
	}
	for _, a := range args {
		if !w.meaningful(a, rels, depth+1) {
			return false
		}
	}
	return true
}
