package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Letters share what is said of the last of them: "a, b > 0", "a, b and c are positive", "a,b,c 均为正数".

// signs are the words for the sign of a number, with the relation to 0 that each means.
var signs = map[string]syntax.Op{"positive": syntax.Gt, "negative": syntax.Lt, "nonnegative": syntax.Ge, "non-negative": syntax.Ge, "nonzero": syntax.Ne, "non-zero": syntax.Ne,
	"正": syntax.Gt, "负": syntax.Lt, "非负": syntax.Ge, "非零": syntax.Ne}

// numberNouns may stand behind such a word, and goingOn behind both.
var (
	numberNouns = WordSet("real numbers number reals integers integer")
	goingOn     = WordSet("and so then but because since thus hence such with where")
)

// shareRelations makes one statement of letters and what is said of them all, with the words for signs read as relations to 0.
func (r *proseReader) shareRelations() {
	items, out := r.items, r.items[:0]
	for k := 0; k < len(items); k++ {
		it := items[k]
		if op, taken, all := signInWords(items[k:]); taken > 0 {
			if names, from := namesBefore(out, false); len(names) > 0 && !(from > 0 && proseAt(out, from-1).cue == cueOr) && proseAt(out, from-1).low != "of" {
				if !all {
					from, names = len(out)-1, names[len(names)-1:]
				}
				last := names[len(names)-1]
				span := out[from].place().Cover(items[k+taken-1].place())
				zero := syntax.Span{Start: span.End, End: span.End}
				names[len(names)-1] = relate(last, op, &syntax.Node{Kind: syntax.Number, Text: "0", Span: zero}, last.Span.Cover(zero))
				out, k = append(out[:from], item{tok: out[from].tok, node: series(names, span), span: span, inline: true, ops: 1, state: true, stmt: -1}), k+taken-1
				continue
			}
		}
		if it.inline && orders(it.node) {
			if names, from := namesBefore(out, true); len(names) > 0 && lists(proseAt(out, from-1)) {
				it.span.Start, it.tok = out[from].place().Start, out[from].tok
				it.node = series(append(names, it.node), it.span)
				out = out[:from]
			}
		}
		out = append(out, it)
	}
	r.items = out
}

// mostSaid caps the pieces of Chinese that say a sign, and mostNames the letters of which it is said.
const (
	mostSaid  = 4
	mostNames = 16
)

// lists reports whether letters behind t share a relation: behind "for a given x" a comma ends the condition.
func lists(t *proseToken) bool {
	return t.text != "given" && (t.kind != proseWord || t.cue == cueLet || t.cue == cueSuppose || t.cue == cueIf || t.cue == cueGiven || t.low == "all" || strings.HasSuffix(t.low, "s"))
}

// namesBefore returns the letters that are listed at the end of items, or what else stands there alone, and where they
// start. A comma or an "and" ends them where ended is set.
func namesBefore(items []item, ended bool) (names []*syntax.Node, from int) {
	from = len(items)
	for i := from; i > 0 && len(names) < mostNames; {
		j := i
		for j > 0 && items[j-1].node == nil && (items[j-1].tok.kind == proseComma && items[j-1].tok.text != ":" || items[j-1].tok.cue == cueAnd || items[j-1].tok.text == "和") {
			j--
		}
		if j == 0 || (j < i) != (ended || len(names) > 0) {
			break
		}
		it := &items[j-1]
		n := it.node
		switch {
		case n == nil && it.tok.kind == proseWord && len(it.tok.text) == 1:
			n = &syntax.Node{Kind: syntax.Symbol, Text: it.tok.text, Span: it.place()}
		case n == nil || it.state || it.cut || ended, len(names) > 0 && !isName(n):
			return names, from
		}
		names = append(append([]*syntax.Node(nil), flatten(n)...), names...)
		i, from = j-1, j-1
	}
	return names, from
}

// series is one node or a list.
func series(nodes []*syntax.Node, span syntax.Span) *syntax.Node {
	if len(nodes) == 1 {
		return nodes[0]
	}
	return &syntax.Node{Kind: syntax.List, Text: ",", Span: span, Args: nodes}
}

// Shared returns the relation that n, an item of a list, shares with the letters behind it, if it is a letter: a > 0 for
// a in a, b > 0. Otherwise it returns n.
func Shared(n *syntax.Node, behind []*syntax.Node) *syntax.Node {
	for _, r := range behind {
		if !isName(n) || !isName(r) && !orders(r) {
			break
		}
		if orders(r) && !(r.Args[0].Text == n.Text && n.Text != "") {
			shared := *r
			shared.Span, shared.Args = n.Span, append([]*syntax.Node{n}, r.Args[1:]...)
			return &shared
		}
	}
	return n
}

// orders reports whether n compares a letter with something.
func orders(n *syntax.Node) bool {
	return n.Is(syntax.Relation) && n.Ops[0] >= syntax.Ne && n.Ops[0] <= syntax.Ge && isName(n.Args[0])
}

// signInWords reads "is positive" or "均为正数" at the start of items: the relation to 0, how many items it takes, and
// whether it is said of several.
func signInWords(items []item) (op syntax.Op, taken int, all bool) {
	said := ""
	for ; proseAt(items, taken).kind == proseHan && taken < mostSaid; taken++ {
		said += items[taken].tok.text
	}
	if taken > 0 {
		kind := strings.TrimLeft(said, "均都皆为是")
		if op = signs[strings.TrimRight(kind, "整实数")]; op == syntax.None || kind == said || !strings.HasSuffix(kind, "数") {
			return syntax.None, 0, false
		}
		return op, taken, true
	}
	t := proseAt(items, 0)
	if t.low != "is" && t.low != "are" && t.low != "be" {
		return syntax.None, 0, false
	}
	k := 1
	for proseAt(items, k).low == "both" || proseAt(items, k).low == "all" {
		k++
	}
	op = signs[proseAt(items, k).low]
	for k++; numberNouns[proseAt(items, k).low]; k++ {
	}
	if behind := proseAt(items, k); op == syntax.None || k < len(items) && (items[k].node != nil || behind.kind != proseComma && behind.kind != proseStop && behind.kind != proseLine && !goingOn[behind.low]) {
		return syntax.None, 0, false
	}
	return op, k, t.low != "is"
}
