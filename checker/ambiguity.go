package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// doubtful reports whether n may be meant otherwise than it is read, in a way that every writer settles
// for himself and nothing in a text tells: what follows from n in one reading does not contradict a line.
func doubtful(n *syntax.Node) bool {
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
	return calls(n)
}

// calls reports whether a letter with a number in brackets stands in n that is no known function:
// a(3) may be a term of a sequence.
func calls(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	return callLike(n) && n.Args[1].Args[0].Is(syntax.Number) || slices.ContainsFunc(n.Args, calls)
}

// turns reports whether a may take an angle in degrees that f tells of: sin x = 0.5, x = 30, or the other way about.
func (v *visit) turns(f *fact, a *assertion) bool {
	if x, ok := f.isValue(v.store); ok && f.r.IsNum() && !f.r.IsZero() && angleIn(a.node, x) {
		return true
	}
	n := a.right
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

// atNumeral reports whether a numeral stands alone in brackets or behind a function in n: f(30) may take it in degrees.
func atNumeral(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	if k := len(n.Args); k > 0 && (n.Is(syntax.Group) || n.Is(syntax.Apply)) && n.Args[k-1].Is(syntax.Number) && n.Args[k-1].Text != "0" {
		return true
	}
	return slices.ContainsFunc(n.Args, atNumeral)
}

// angleIn reports whether the sine, the cosine, … of something with the letter x stands in n.
func angleIn(n *syntax.Node, x string) bool {
	if n == nil {
		return false
	}
	return n.Is(syntax.Apply) && trigonometric[n.Args[0].Text] && overlap([]string{x}, letters(n.Args[len(n.Args)-1], nil)) || slices.ContainsFunc(n.Args, func(a *syntax.Node) bool { return angleIn(a, x) })
}

var trigonometric = map[string]bool{"sin": true, "cos": true, "tan": true, "cot": true, "sec": true, "csc": true}

// leansOnDoubt reports whether a names a function whose formula is doubtful.
func (v *visit) leansOnDoubt(a *assertion) bool {
	for _, d := range v.functions {
		if (d.open || d.turns && atNumeral(a.node)) && overlap([]string{d.name}, letters(a.node, nil)) {
			return true
		}
	}
	return false
}
