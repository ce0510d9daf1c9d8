package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// doubtful reports whether i occurs and is neither the problem's own letter nor
// surely the imaginary unit.
func (w *work) doubtful(letters, own, functions map[string]bool) bool {
	for i := range w.task.Givens {
		if n := w.task.Givens[i].Math; n.Is(syntax.Relation) && len(n.Args) == 2 && !others(n) && n.Arg(0).Is(syntax.Power) && n.Arg(0).Arg(0).Is(syntax.Symbol) {
			return false // i² = -1 says which i is meant
		}
	}
	if strings.Contains(w.task.Source, `\mathrm{i}`) || strings.Contains(w.task.Source, `\rm i`) {
		delete(own, "i") // upright, it is the unit
		return false
	}
	if letters["i"] && !own["i"] && w.lettered(letters) {
		own["i"] = true
	}
	return letters["i"] && !own["i"] && !functions["i"] && !w.says("complex") && !w.says("imaginary") && !w.says("复数") && !w.says("虚数") && !w.valued(letters)
}

// valued reports whether the problem asks for a number and gives every letter but i a value, so
// that i has one too. Typeset, what is to be simplified is written in letters that have one as well.
func (w *work) valued(letters map[string]bool) bool {
	switch w.task.Verb {
	case syntax.Evaluate:
	case syntax.Simplify, syntax.Expand:
		if !strings.ContainsAny(w.task.Source, `$\`) || strings.Contains(w.task.Source, "*") {
			return false
		}
	default:
		return false
	}
	given := map[string]bool{"i": true}
	for i := range w.task.Givens {
		for _, n := range statements(w.task.Givens[i].Math, nil) {
			if !n.Is(syntax.Relation) || len(n.Args) != 2 || n.Ops[0] != syntax.Eq && n.Ops[0] != syntax.Define || !n.Arg(0).Is(syntax.Symbol) {
				return false
			}
			given[n.Arg(0).Text] = true
		}
	}
	for name := range letters {
		if !given[name] {
			return false
		}
	}
	return true
}

// lettered reports whether what is asked or given makes sense only if i is a letter: it is the one
// to differentiate or to solve for, a polynomial is written in its powers, or an equation has no
// other letter and is false of the imaginary unit.
func (w *work) lettered(letters map[string]bool) bool {
	alone := len(letters) == 1
	for _, n := range append(w.task.Goals[:len(w.task.Goals):len(w.task.Goals)], w.task.For...) {
		if (w.task.Verb == syntax.Differentiate || w.task.Verb == syntax.Factor || w.task.Verb == syntax.Expand || w.says("collect")) && (powerOfI(n) || alone && w.task.Verb != syntax.Expand) {
			return true
		}
	}
	equations := 0
	for i := range w.task.Givens {
		for _, n := range statements(w.task.Givens[i].Math, nil) {
			if !n.Is(syntax.Relation) || len(n.Args) != 2 {
				continue
			}
			equations++
			if !others(n) && w.falseOfUnit(n) {
				return true
			}
		}
	}
	for _, n := range w.task.Goals {
		for _, n := range statements(n, nil) {
			if n.Is(syntax.Relation) && len(n.Args) == 2 {
				equations++
			}
		}
	}
	switch w.task.Verb {
	case syntax.Coefficient:
		return true
	case syntax.SolveFor, syntax.FindAll:
		return alone || equations > 1 && equations == len(letters)
	}
	return false
}

// powerOfI reports whether a power of i is written in n.
func powerOfI(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	if n.Is(syntax.Power) && n.Arg(0).Is(syntax.Symbol) && n.Arg(0).Text == "i" {
		return true
	}
	for _, a := range n.Args {
		if powerOfI(a) {
			return true
		}
	}
	return false
}

// falseOfUnit reports whether an equation without another letter is false of the imaginary unit.
func (w *work) falseOfUnit(n *syntax.Node) bool {
	s := expr.NewStore(w.s.Tank())
	e, err := lower.One(n, &lower.Context{Store: s})
	return err == nil && e.IsRel("=") && equality.Decide(s, e.Arg(0), e.Arg(1)).Verdict() == verdict.Refuted
}

// others reports whether a letter other than i occurs in n.
func others(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	if n.Is(syntax.Symbol) {
		return n.Text != "i"
	}
	for _, a := range n.Args {
		if others(a) {
			return true
		}
	}
	return false
}
