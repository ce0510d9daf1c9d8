package checker

import (
	"github.com/yansuan/yansuan/parser/syntax"
)

// sequence reads n as a_n with an index that commonly counts. The name of the sequence is a_.
func sequence(n *syntax.Node) (name string, params []string, ok bool) {
	if !n.Is(syntax.Subscript) || !n.Arg(0).Is(syntax.Symbol) || !n.Arg(1).Is(syntax.Symbol) {
		return "", nil, false
	}
	switch n.Arg(1).Text {
	case "i", "j", "k", "m", "n":
		return n.Arg(0).Text + "_", []string{n.Arg(1).Text}, true
	}
	return "", nil, false
}

// term reports whether n is a_3 of a sequence whose formula is known, and whether it is one of the first, for which
// the formula often does not hold.
func (v *visit) term(n *syntax.Node) (known, first bool) {
	if n == nil {
		return false, false
	}
	if n.Is(syntax.Subscript) && n.Arg(0).Is(syntax.Symbol) && n.Arg(1).Is(syntax.Number) {
		known = v.defined(n.Arg(0).Text + "_")
		return known, known && (n.Arg(1).Text == "0" || n.Arg(1).Text == "1")
	}
	for _, m := range n.Args {
		k, f := v.term(m)
		known, first = known || k, first || f
	}
	return known, first
}

// giveTerm gives up the formula of a sequence where the text gives one of its terms another value.
func (v *visit) giveTerm(a *assertion) {
	if known, _ := v.term(a.left); !known || !a.left.Is(syntax.Subscript) {
		return
	}
	if l, r, ok := v.pair(a); ok {
		if o := v.compare(syntax.Eq, l, r); o.proved() {
			return
		}
	}
	v.Session.functions = append([]definition(nil), v.functions...)
	for i := range v.functions {
		if v.functions[i].name == a.left.Arg(0).Text+"_" {
			v.functions[i].body = nil
		}
	}
}
