package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// The words around the letters of "Let a, b and c be the roots of …" and "设 x₁, x₂ 是方程 … 的两个根".
var (
	rootWords  = WordSet("roots zeros zeroes solutions")
	rootLinks  = WordSet("be are denote 是 为")
	rootFill   = WordSet("the two three four real complex distinct different all both of equation polynomial quadratic cubic")
	rootOpener = WordSet("let if where suppose given that assume when 设 若 已知 其中 如果")
)

// rootFillHan are the signs of the Chinese words between the letters and the word for roots.
const rootFillHan = "的一元二三次方程关于函数两个实数不相等多项式"

// rootSentence looks for such letters in the items of a sentence.
type rootSentence struct{ items []item }

// word returns item i in lower case if it is one.
func (r rootSentence) word(i int) string {
	if i < 0 || i >= len(r.items) || r.items[i].node != nil {
		return ""
	}
	return r.items[i].tok.low
}

// names goes from item i in steps of by over names and what is between them.
func (r rootSentence) names(i, by int) (names []*syntax.Node, end int) {
	for ; i >= 0 && i < len(r.items); i += by {
		n := r.items[i].node
		if n == nil {
			if w := r.word(i); w != "," && w != "and" && w != "、" && w != "和" && w != "，" {
				break
			}
			continue
		}
		list := flatten(n)
		for _, a := range list {
			if !isName(a) {
				return names, i
			}
		}
		if by < 0 {
			names = append(list[:len(list):len(list)], names...)
		} else {
			names = append(names, list...)
		}
	}
	return names, i
}

// described goes from item i in steps of by over the words for the roots of one equation.
func (r rootSentence) described(i, by int) (of *syntax.Node, end int) {
	said := false
	for ; i >= 0 && i < len(r.items); i += by {
		if n := r.items[i].node; n != nil {
			if of != nil && !isName(n) {
				break
			}
			if !isName(n) { // "the equation in x"
				of = n
			}
			continue
		}
		w := r.word(i)
		han := r.items[i].tok.kind == proseHan
		switch {
		case rootWords[w], han && strings.HasSuffix(w, "根"), han && strings.HasSuffix(w, "零点"):
			said = true
		case !rootFill[w] && !(han && strings.Trim(w, rootFillHan) == ""):
			if !said {
				of = nil
			}
			return of, i
		}
	}
	if !said {
		of = nil
	}
	return of, i
}

// rootsOf reads the letters that stand for all the roots of an equation, and returns what is left of the sentence.
func rootsOf(items []item) (roots *syntax.RootsOf, rest []item) {
	r := rootSentence{items}
	for link := range items {
		if !rootLinks[r.word(link)] {
			continue
		}
		names, from := r.names(link-1, -1)
		of, end := r.described(link+1, 1)
		if of == nil || len(names) < 2 { // the roots of … be a and b
			of, from = r.described(link-1, -1)
			names, end = r.names(link+1, 1)
		}
		if of == nil || len(names) < 2 {
			continue
		}
		start := from + 1
		for start > 0 && rootOpener[r.word(start-1)] {
			start--
		}
		for end < len(items) && items[end].node == nil && (items[end].tok.kind == proseComma || items[end].tok.kind == proseStop) {
			end++
		}
		span := func(i int) syntax.Span {
			if items[i].node != nil {
				return items[i].span
			}
			return syntax.Span{Start: items[i].tok.start, End: items[i].tok.end}
		}
		rest = append(items[:start:start], items[end:]...)
		return &syntax.RootsOf{Span: span(start).Cover(span(end - 1)), Names: names, Of: of}, rest
	}
	return nil, items
}
