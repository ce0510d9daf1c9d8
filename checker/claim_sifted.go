package checker

import (
	"slices"

	"github.com/yansuan/yansuan/parser/syntax"
)

// sifted reports whether a are the values that a root, a quotient or a logarithm led to, of which the text
// goes on to keep some and to drop what does not satisfy the equation: "√(x+2) = x, so x = 2 or x = -1.
// … So only x = 2."
func (v *visit) sifted(a *assertion, extraneous []string) bool {
	if a.kind != listing || len(extraneous) == 0 {
		return false
	}
	x := letters(a.unknown, nil)
	if !slices.ContainsFunc(v.ctx.facts, func(f fact) bool {
		return overlap(f.symbols, x) && !(f.l.Total() && f.r.Total())
	}) {
		return false
	}
	kept := make([]bool, len(a.values))
	keep := func(statements []syntax.Statement) {
		for i := range statements {
			if statements[i].Role != syntax.Claim || statements[i].Condition != nil {
				continue
			}
			for _, b := range split(statements[i].Math) {
				values, unknown := b.values, b.unknown
				if b.kind == link && b.of == 1 && b.op == syntax.Eq {
					values, unknown = []*syntax.Node{b.right}, b.left
				}
				if !sameSymbol(unknown, a.unknown) {
					continue
				}
				for k, value := range a.values {
					kept[k] = kept[k] || slices.ContainsFunc(values, func(n *syntax.Node) bool { return sameSymbol(n, value) })
				}
			}
		}
	}
	keep(v.rest)
	for i := range v.next.further {
		if newPart(v.next.further[i].Title) {
			break
		}
		keep(v.next.further[i].Statements)
	}
	for k, value := range a.values {
		if kept[k] && slices.Contains(extraneous, spelt(value)) {
			return false
		}
	}
	return slices.Contains(kept, true) && slices.Contains(kept, false)
}

// spelt spells a numeral with its sign as LaTeX does, and nothing else.
func spelt(n *syntax.Node) string {
	switch {
	case n.Is(syntax.Number):
		return n.Text
	case n.Is(syntax.Sum) && len(n.Args) == 1 && n.Ops[0] == syntax.Minus && n.Args[0].Is(syntax.Number):
		return "-" + n.Args[0].Text
	}
	return ""
}
