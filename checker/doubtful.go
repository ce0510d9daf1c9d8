package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// open are the ambiguities that every writer settles for himself and nothing in a text tells: where
// the divisor of 2/3 x ends, and the base of log.
var open = []string{"a/bc", "a/b c", "log"}

// doubtful reports whether n has a reading beside the preferred one that resolves one of these
// ambiguities otherwise: what follows from n in one reading does not contradict a line.
func (v *visit) doubtful(n *syntax.Node, scope *lower.Context) bool {
	for _, read := range rereadings {
		if reread(n, read) != n {
			return true
		}
	}
	for _, read := range closings {
		if last := len(n.Args) - 1; n.Is(syntax.Relation) && read(n.Args[last]) != n.Args[last] {
			return true
		}
	}
	if calls(n) {
		return true
	}
	if !ambiguous(n) {
		return false
	}
	rs, err := lower.Lower(n, scope)
	if err != nil {
		return false
	}
	for i := 1; i < len(rs); i++ {
		for _, key := range open {
			if rs[i].Choices[key] != rs[0].Choices[key] {
				return true
			}
		}
	}
	return false
}

// calls reports whether a letter with a number in brackets stands in n that is no known function:
// a(3) may be a term of a sequence.
func calls(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	if n.Is(syntax.Juxtapose) && len(n.Args) == 2 && n.Args[0].Is(syntax.Symbol) && n.Args[1].Is(syntax.Group) && len(n.Args[1].Args) == 1 && n.Args[1].Args[0].Is(syntax.Number) {
		return true
	}
	return slices.ContainsFunc(n.Args, calls)
}

// turns reports whether the facts fix an angle that n may give in degrees: sin x = 0.5, x = 30.
func (v *visit) turns(f *fact, n *syntax.Node) bool {
	if !n.Is(syntax.Number) || len(n.Text) < 2 {
		return false
	}
	found := false
	v.store.Walk(v.store.Rel("=", f.l, f.r), func(m *expr.Node) bool {
		switch {
		case m.Is(expr.Func) && trigonometric[m.Name()] && !m.Arg(0).Constant():
			found = true
		}
		return !found
	})
	return found
}

var trigonometric = map[string]bool{"sin": true, "cos": true, "tan": true, "cot": true, "sec": true, "csc": true}

// leansOnDoubt reports whether a names a function whose formula is doubtful.
func (v *visit) leansOnDoubt(a *assertion) bool {
	for _, d := range v.functions {
		if d.open && overlap([]string{d.name}, letters(a.node, nil)) {
			return true
		}
	}
	return false
}

// ambiguous reports whether such a notation may stand in n. It saves looking for readings.
func ambiguous(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	switch {
	case n.Is(syntax.Product):
		for i, op := range n.Ops {
			if op == syntax.Slash && i > 0 && n.Args[i].Is(syntax.Juxtapose) {
				return true
			}
		}
	case (n.Is(syntax.Symbol) || n.Is(syntax.Word)) && n.Text == "log":
		return true
	}
	for _, a := range n.Args {
		if ambiguous(a) {
			return true
		}
	}
	return false
}
