package checker

import "github.com/yansuan/yansuan/parser/syntax"

// chainValue shortens "A = bh = 3·4 = 12" to A = 12 where the other text is a value
// or says what something is: what stands between was on the way. A chain with
// unknowns between, as x = y = 2, is a system and stays.
func chainValue(n, other *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Relation) || len(n.Args) < 3 || !allOps(n, syntax.Eq) || other == nil {
		return n
	}
	first, last := n.Args[0], n.Args[len(n.Args)-1]
	if !isUnknown(first) && !isCall(first) || !valued(last) {
		return n
	}
	for _, m := range n.Args[1 : len(n.Args)-1] {
		if isUnknown(m) {
			return n
		}
	}
	switch {
	case other.Is(syntax.List), other.Is(syntax.Logic), has(other, syntax.Cases):
		return n
	case other.Is(syntax.Relation):
		x := other.Args[0]
		if len(other.Args) > 2 && chainValue(other, first) == other || !isUnknown(x) && !isCall(x) {
			return n
		}
	}
	return &syntax.Node{Kind: syntax.Relation, Span: n.Span, Args: []*syntax.Node{first, last}, Ops: n.Ops[:1]}
}

// isCall reports whether n is the value of a function, as f(2).
func isCall(n *syntax.Node) bool {
	return (n.Is(syntax.Apply) || n.Is(syntax.Juxtapose) && len(n.Args) == 2 && n.Args[1].Is(syntax.Group)) && n.Arg(0).Is(syntax.Symbol)
}

// valued reports whether no letters but those of numbers occur in n.
func valued(n *syntax.Node) bool {
	for _, v := range letters(n, nil) {
		if v != "π" && v != "pi" && v != "e" && v != "i" {
			return false
		}
	}
	return true
}
