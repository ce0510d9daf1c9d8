package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// object takes "A = matrix" and "a = (1, 2, 3)" for what the letter stands for from there on, and reports
// whether a is such a line.
func (v *visit) object(a *assertion) (named, ok bool) {
	if a.kind != link || a.op != syntax.Eq && a.op != syntax.Define || a.at > 0 || len(a.conditions) > 0 {
		return false, false
	}
	defer func(was bool) { v.hidden = was }(v.hidden)
	if !isUnknown(a.left) && !v.isVector(a.left) || !tabular(a.right) && !v.naming() && !v.ofSets(a.right) || v.located(a.left) {
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
	return v.call(name, n)
}

// call lets name stand for n, and reports whether it does and whether that is new. A name that is given another
// value has none any more.
func (v *visit) call(name string, n *expr.Node) (named, ok bool) {
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

// settle lets a vector whose places were letters stand for the values found for them.
func (v *visit) settle(a *assertion) {
	name, ok := v.objectName(a.left)
	for i, d := range v.functions {
		if !ok || d.name != name || len(d.params) > 0 || d.body == nil || d.body.Constant() {
			continue
		}
		if _, r, ok := v.pair(a); ok && r.Constant() {
			v.Session.functions = slices.Clone(v.functions)
			v.functions[i].body = r
		}
	}
}

// points takes "A(1, 0, 2)", or a list of such, for the places of points.
func (v *visit) points(n *syntax.Node) {
	if n.Is(syntax.List) {
		for _, m := range n.Args {
			v.points(m)
		}
		return
	}
	name := lower.Point(n.Arg(0))
	if !n.Is(syntax.Juxtapose) || len(n.Args) != 2 || name == "" || !n.Arg(1).Is(syntax.Group) {
		return
	}
	if p, err := lower.One(n.Arg(1), v.scope()); err == nil && p.Is(expr.Tuple) && p.Finite() {
		v.call(name, p)
	}
}

// located reports whether n is an arrow between points whose places are known.
func (v *visit) located(n *syntax.Node) bool {
	p, q := lower.Ends(n)
	return p != "" && v.known(p) && v.known(q)
}

// known reports whether a value of a name is known.
func (s *Session) known(name string) bool {
	return slices.ContainsFunc(s.functions, func(d definition) bool { return d.name == name && len(d.params) == 0 && d.body != nil })
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
		if v.known(name) || v.located(n) {
			return true, false
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
		for i := 0; i < len(s.ctx.facts) && !given; i++ {
			name, ok := s.ctx.facts[i].isValue(s.store)
			given = ok && name == letter
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
