package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// divisionLeaves reads what stands behind a quotient in running text as the remainder: "17 ÷ 5 = 3 R 2",
// 17÷5=3……2, 50÷6=8(盒)余2(个). It returns the statement and the token behind it, or nil.
func (r *proseReader) divisionLeaves(ch *chain, n *syntax.Node) (*syntax.Node, int) {
	if !n.Is(syntax.Relation) || len(n.Ops) != 1 || n.Ops[0] != syntax.Eq || !n.Args[0].Is(syntax.Product) {
		return nil, 0
	}
	q := n.Args[1]
	if q.Is(syntax.Quantity) {
		q = q.Args[0]
	}
	i := ch.to
	if !q.Is(syntax.Number) {
		return nil, 0
	}
	k := i
	for k < i+4 && before[r.chain.at(k).low] {
		k++ // with a remainder of 2
	}
	switch t := r.chain.at(i); {
	case remains[r.chain.at(k).low]:
		if i = k + 1; behind[r.chain.at(i).low] {
			i++
		}
	case dots[t.text] && r.chain.at(i+1).text == t.text:
		for dots[r.chain.at(i).text] {
			i++
		}
	default:
		return nil, 0
	}
	t := r.chain.at(i)
	if t.kind != proseNumber {
		return nil, 0
	}
	end := syntax.Span{Start: t.start, End: t.end}
	rest := &syntax.Node{Kind: syntax.Number, Text: plainNumber(strings.TrimPrefix(t.text, ".")), Span: end} // 3...2
	mark := &syntax.Node{Kind: syntax.Symbol, Text: "R", Span: syntax.Span{Start: q.Span.End, End: end.Start}}
	s := *n
	s.Span = n.Span.Cover(end)
	s.Args = []*syntax.Node{n.Args[0], {Kind: syntax.Juxtapose, Span: q.Span.Cover(end), Args: []*syntax.Node{q, mark, rest}}}
	return &s, r.pastUnit(i + 1)
}

// remains are the words before a remainder, which others may stand before and behind, and dots the
// signs, of which two stand there at least.
var (
	remains = WordSet("r remainder 余 余数")
	dots    = WordSet(". … ⋯")
	before  = WordSet(", ， with a and")
	behind  = WordSet("of is 为 是")
)

// pastUnit steps over the unit of a remainder: 2(个), 2 个.
func (r *proseReader) pastUnit(i int) int {
	switch t := r.chain.at(i); {
	case t.kind == proseOpen && t.match == i+2 && r.chain.at(i+1).kind == proseHan:
		return i + 3
	case t.kind == proseHan && t.cue == cueNone && len(t.text) == 3:
		return i + 1
	}
	return i
}
