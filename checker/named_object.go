package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// object takes "A = matrix" and "a = (1, 2, 3)" for what the letter stands for from there on, and reports
// whether a is such a line. A letter that is given another value has none any more.
func (v *visit) object(a *assertion) (named, ok bool) {
	if a.kind != link || a.op != syntax.Eq && a.op != syntax.Define || a.at > 0 || len(a.conditions) > 0 {
		return false, false
	}
	defer func(was bool) { v.hidden = was }(v.hidden)
	if !isUnknown(a.left) && !v.isVector(a.left) || !tabular(a.right) && !v.naming() && !v.ofSets(a.right) {
		return false, false
	}
	name, ok := v.objectName(a.left)
	if !ok {
		return false, false
	}
	right := v.plain(a.right, true)
	if right == nil {
		return false, false
	}
	if known, open := v.objects(a.right); known && open {
		return false, false
	}
	v.hidden = false
	n, err := lower.One(right, v.scope())
	if err != nil || !n.Finite() || !n.Is(expr.Matrix) && !writtenSet(n) && !(n.Is(expr.Tuple) && (n.Len() > 2 || v.vectorial(a))) {
		return false, false
	}
	n = lower.Column(v.store, n)
	kept := make([]definition, 0, len(v.functions)+1)
	for _, d := range v.functions {
		switch {
		case d.name != name:
			kept = append(kept, d)
		case d.body == n || d.body != nil && !d.body.Constant() && v.statement.Role == syntax.Claim:
			return false, false // said again, or its places found
		case v.statement.Role != syntax.Definition:
			n = nil
		}
	}
	if n != nil && (v.statement.Role == syntax.Claim && v.ctx.knows(name) || v.statement.Role == syntax.Assumption) {
		return false, false // found rather than named, or in one case only
	}
	v.Session.functions = append(kept, definition{name: name, body: n, firm: true, part: v.ctx.parts})
	v.ctx.note([]string{name})
	return n != nil, true
}

// vectorial reports whether a pair on the right is a vector rather than a point or an interval.
func (v *visit) vectorial(a *assertion) bool {
	return v.isVector(a.left) || v.ctx.vectors || !a.right.Is(syntax.Group) || a.right.Text != "()"
}

// objectName returns the name under which a letter, with an index or an arrow perhaps, is looked up.
func (v *visit) objectName(n *syntax.Node) (string, bool) {
	if !isUnknown(n) && !v.isVector(n) {
		return "", false
	}
	e, err := lower.One(n, &lower.Context{Store: v.store, Symbols: v.own})
	if err != nil || !e.Is(expr.Sym) {
		return "", false
	}
	return e.Name(), true
}

// naming reports whether some letter stands for a vector or a matrix.
func (s *Session) naming() bool {
	return slices.ContainsFunc(s.functions, func(d definition) bool { return len(d.params) == 0 })
}

// tabular reports whether places are written side by side in n, as those of a vector or a matrix are.
func tabular(n *syntax.Node) bool {
	return n.Is(syntax.Matrix) || n.Is(syntax.Group) && len(n.Args) > 1 || n != nil && slices.ContainsFunc(n.Args, tabular)
}

// objects reports whether vectors and matrices of known value occur in n, and whether capital letters or
// vectors of unknown value do.
func (v *visit) objects(n *syntax.Node) (known, open bool) {
	if n == nil {
		return false, false
	}
	switch {
	case n.Is(syntax.Power) && lower.IsTranspose(n.Arg(1)):
		return v.objects(n.Arg(0))
	case n.Is(syntax.Juxtapose) && n.Arg(0).Is(syntax.Symbol) && n.Arg(0).Text == "R" && n.Arg(1).Is(syntax.Group): // the rank
		return v.objects(n.Arg(1))
	}
	if name, ok := v.objectName(n); ok {
		if letter, _, _ := strings.Cut(name, "_"); name == v.wanted || strings.Contains(v.identities(), letter) {
			return false, false
		}
		for _, d := range v.functions {
			if d.name == name && len(d.params) == 0 && d.body != nil {
				return true, false
			}
		}
		return false, v.isVector(n) || len(capitals(n, nil)) > 0
	}
	for _, m := range n.Args {
		k, o := v.objects(m)
		known, open = known || k, open || o
	}
	return known, open
}

// identities returns the letters that stand for an identity matrix: I, and E where the text has one, unless
// it gives them another meaning.
func (s *Session) identities() string {
	out := ""
	for _, letter := range []string{"I", "E"} {
		given := s.own[letter] || letter == "E" && !s.ctx.unit || s.defined(letter)
		for i := range s.ctx.facts {
			name, ok := s.ctx.facts[i].isValue(s.store)
			given = given || ok && name == letter
		}
		if !given {
			out += letter
		}
	}
	return out
}

// hide settles whether vectors and matrices of known value are put into a, or are mere letters: beside a
// vector or a capital letter of unknown value they are, for that may be no number.
func (v *visit) hide(a *assertion) {
	if v.hidden = false; !v.naming() {
		return
	}
	v.wanted = v.asked(a)
	known, open := v.objects(a.left)
	known2, open2 := v.objects(a.right)
	v.wanted = ""
	v.hidden = (known || known2) && (open || open2)
}
