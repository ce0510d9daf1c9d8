package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/realset"
)

// aggregate tells whether the sum or the product of solutions is asked for: "+", "*" or "".
func (w *work) aggregate() string {
	switch {
	case w.says("sum of") || w.says("之和"):
		return "+"
	case w.says("product of") || w.says("之积"):
		return "*"
	}
	return ""
}

// aggregated answers with the sum or the product of the real solutions of one
// equation in one letter, where they are all its solutions, each of them simple.
func (w *work) aggregated(eqs, rels []*expr.Node, names []string) bool {
	if len(eqs) != 1 || len(rels) > 0 || len(names) > 1 {
		return false
	}
	s, e := w.s, eqs[0]
	letters := s.Symbols(e)
	if len(letters) != 1 || len(names) == 1 && names[0] != letters[0] {
		return false
	}
	x := letters[0]
	more, whole := w.restriction(x)
	roots, ok := (&realset.Solver{Store: s, Zero: w.zero}).Equation(e.Arg(0), e.Arg(1), x)
	if !ok || whole || len(more) > 0 || roots.All || len(roots.Rest) > 0 || len(roots.Values) == 0 {
		return false
	}
	if roots.Simple && roots.Defining.Degree(0) != len(roots.Values) {
		return false // whether complex or repeated roots count is not said
	}
	w.explain(e, x, &roots)
	for _, r := range roots.Values {
		w.substitute(e, map[string]*expr.Node{x: r})
	}
	w.recount(e, x, &roots)
	all := s.Add(roots.Values...)
	en, zh := "Add them.", "求和。"
	if w.aggregate() == "*" {
		all, en, zh = s.Mul(roots.Values...), "Multiply them.", "求积。"
	}
	out := w.simple(all)
	w.equal(en, zh, all, out)
	return w.answer("solve/aggregate", tex(out))
}
