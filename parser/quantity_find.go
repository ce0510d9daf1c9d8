package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/syntax"
)

// telling are the words by which a quantity in words, or a relation between quantities, is
// known: the longest of each phrase.
var telling = func() map[string]bool {
	m := map[string]bool{}
	for phrase, kind := range phrases {
		switch k, v, _ := strings.Cut(strings.TrimPrefix(kind, "Not "), ":"); k {
		case "Rel", "Adj":
			if v == "=" {
				continue
			}
			fallthrough
		case "Noun", "Unary", "Mark", "Power", "Name", "Verb", "Remainder", "By", "Divide", "Exponent", "Saying":
			longest := ""
			for _, w := range strings.Fields(phrase) {
				if len(w) > len(longest) {
					longest = w
				}
			}
			m[longest] = true
		}
	}
	return m
}()

// tells reports whether item i is such a word.
func tells(it *item) bool {
	switch t := it.tok; {
	case it.node != nil:
		return it.inline && it.ops > 0 && !it.state && it.closed
	case t.kind == proseWord:
		return telling[t.text] || t.text[0] < 'a' && telling[t.low]
	case t.kind == proseHan:
		if strings.HasSuffix(t.text, "的") || strings.ContainsAny(t.text, "增减值点域函期称切恒") {
			return true
		}
		for k, runes := 0, 0; k < len(t.text) && runes < longestPhrase; runes++ {
			_, n := utf8.DecodeRuneInString(t.text[k:])
			if k += n; telling[t.text[:k]] {
				return true
			}
		}
	}
	return false
}

// place is where the item stands.
func (it *item) place() syntax.Span {
	if it.node != nil {
		return it.span
	}
	return syntax.Span{Start: it.tok.start, End: it.tok.end}
}

// maxLead is how many items before a telling word a relation in words may begin.
const maxLead = 12

// relateInWords puts the relations between quantities that words state in place of the items
// that say them: "the gcd of 48 and 18 is 6", "25 is 25% of 100".
func (r *proseReader) relateInWords() {
	items, out, from := r.items, r.items[:0], 0
	for k := 0; k < len(items); k++ {
		if k < from || !tells(&items[k]) {
			continue
		}
		for i := max(from, k-maxLead); i <= k; i++ {
			if !r.mayBegin(items, i) && !(i == from+1 && joinedBy(items, from)) {
				continue
			}
			n, taken := claimedInWords(items[i:])
			if n == nil {
				n, taken = sayingsInWords(items[i:])
			}
			if n == nil || r.residual(items, i) || i+taken <= k || !r.ends(items, i+taken) && !joinedBy(items, i+taken) {
				continue
			}
			n.Span = items[i].place().Cover(items[i+taken-1].place())
			out = append(out, items[from:i]...)
			out = append(out, item{tok: items[i].tok, node: n, span: n.Span, closed: isClosed(n), ops: 1, state: true, stmt: -1})
			from = i + taken
			break
		}
	}
	r.items = append(out, items[from:]...)
}

// joinedBy reports whether an "and" between two sentences stands at item i.
func joinedBy(items []item, i int) bool {
	return i > 0 && i+1 < len(items) && items[i].node == nil && items[i].tok.cue == cueAnd && items[i+1].node == nil && items[i+1].tok.kind == proseWord
}

// mayBegin reports whether a relation in words may begin at item i.
func (r *proseReader) mayBegin(items []item, i int) bool {
	if i == 0 || items[i-1].node == nil && items[i-1].tok.cue == cueIf || r.begins(items, i) {
		return true
	}
	return items[i-1].node == nil && items[i-1].tok.kind == proseComma
}
