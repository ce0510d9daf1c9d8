package checker

import (
	"strconv"

	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// A word for a number behind a numeral multiplies it, 5 million + 200,000 = 5,200,000, or counts as a unit does: 3 dozen
// at $2 are 3 × 2 = $6. Between terms with the word and terms without it people hardly leave it out.

// inFigures writes 5 million as 5 · 1,000,000.
func inFigures(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Quantity) {
		return n
	}
	factor, unit := lower.CountingWord(n.Text)
	if factor == 1 {
		return n
	}
	m := operated(n.Args[0], syntax.Times, &syntax.Node{Kind: syntax.Number, Span: n.Span, Text: strconv.FormatInt(factor, 10)})
	if unit != "" {
		m = &syntax.Node{Kind: syntax.Quantity, Span: n.Span, Text: unit, Args: []*syntax.Node{m}}
	}
	return m
}

// addsCounted reports whether terms with different words for numbers, or with such a word and without one, are added in n.
func addsCounted(n *syntax.Node) bool {
	for i, a := range n.Args {
		if a == nil {
			continue
		}
		if n.Is(syntax.Sum) && (inFigures(a) != a) != (inFigures(n.Args[0]) != n.Args[0]) || n.Is(syntax.Sum) && i > 0 && inFigures(a) != a && a.Text != n.Args[0].Text || addsCounted(a) {
			return true
		}
	}
	return false
}

// counted settles o, the outcome of a with words for numbers left out, by what it is with them.
func (v *visit) counted(a *assertion, o outcome, brace int) outcome {
	b := *a
	b.left, b.right = reread(a.left, inFigures), reread(a.right, inFigures)
	if b.left == a.left && b.right == a.right {
		return o
	}
	switch p := v.readings(&b, true, brace); {
	case p.proved() && (addsCounted(a.left) || addsCounted(a.right)):
		return p
	case o.refuted() && !p.refuted(), o.proved() && !p.proved() && (addsCounted(a.left) || addsCounted(a.right)):
		return unknown(UnknownReading)
	}
	return o
}
