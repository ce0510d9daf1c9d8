package parser

import "github.com/yansuan/yansuan/parser/syntax"

// pointed reads a sentence that says what the expression before it comes to, such as
// "This simplifies to x + 1" or "And that equals 12": it makes the expression at the end
// of the sentence before the left side of a relation. items[a:z] is the sentence.
func (c *clauseReader) pointed(items []item, a, z int) {
	tail := c.r.tail
	c.r.tail = nil
	k := a
	for k < z && items[k].node == nil && (items[k].tok.kind == proseLine || items[k].tok.kind == proseComma) {
		k++
	}
	switch plainWord(items, k) {
	case "and", "so", "now", "then":
		k++
	}
	switch plainWord(items, k) {
	case "this", "that", "which", "it":
	default:
		return
	}
	switch k++; plainWord(items, k) {
	case "further", "then", "also", "just":
		k++
	}
	rewritten := becoming[plainWord(items, k)]
	switch w := plainWord(items, k); {
	case rewritten || w == "evaluates":
		if k++; plainWord(items, k) == "further" || plainWord(items, k) == "down" {
			k++
		}
		if !leading[plainWord(items, k)] {
			return
		}
		k++
	case w == "equals":
		k++
	case w == "is" && plainWord(items, k+1) == "equal" && plainWord(items, k+2) == "to":
		k += 3
	default:
		return
	}
	if tail == nil || k >= z || items[k].node == nil || items[k].cut || items[k].weak || !c.r.ends(items[:z], k+1) {
		return
	}
	it := &items[k]
	first := it.node
	if it.state {
		if !first.Is(syntax.Relation) || first.Ops[0] != syntax.Eq || !isClosed(first.Args[0]) {
			return
		}
		first = first.Args[0]
	}
	if isClosed(first) != isClosed(tail) || !sameLetters(first, tail) || unitOf(first) != unitOf(tail) && unitOf(tail) != "" {
		return
	}
	it.node = relate(tail, syntax.Eq, it.node, it.span)
	it.state, it.rewritten, it.closed = true, rewritten, it.closed && isClosed(tail)
	it.ops++
}

// remember keeps the expression at the end of the sentence items[a:z], to which "this"
// in the next one points, where the sentence is about it.
func (c *clauseReader) remember(items []item, a, z int) {
	c.r.tail = nil
	k := z - 1
	for k > a && items[k].node == nil && (items[k].tok.kind == proseStop || items[k].tok.kind == proseLine || items[k].tok.kind == proseComma || items[k].tok.kind == proseClose) {
		k--
	}
	if k < a || items[k].node == nil || items[k].cut || items[k].weak {
		return
	}
	n := items[k].node
	switch {
	case n.Is(syntax.Relation):
		if n.Ops[len(n.Ops)-1] != syntax.Eq {
			return
		}
	case items[k].state:
		return
	case !c.r.begins(items, k):
		switch plainWord(items, k-1) {
		case "to", "have", "calculate", "compute", "evaluate", "of", "simplify":
			if w := plainWord(items, k-2); plainWord(items, k-1) == "to" && w != "equal" || plainWord(items, k-1) == "of" && w != "sum" && w != "product" && w != "value" {
				return
			}
		default:
			return
		}
	}
	if n = chainTail(n); n != nil && operates(n) && !isStatement(n) {
		c.r.tail = n
	}
}
