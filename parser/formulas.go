package parser

import "github.com/yansuan/yansuan/parser/syntax"

// Formula is delimited mathematics in a text: the range with its delimiters and the one without.
type Formula struct {
	Outer, Inner syntax.Span
	Display      bool
}

// Formulas returns the delimited mathematics of a Markdown text in order, as
// Document finds it. Code holds none.
func Formulas(src string) []Formula {
	b := clean(src)
	var list []Formula
	var scan mathScanner
	for _, bl := range blocks(b) {
		if bl.kind == codeBlock || bl.kind == workingBlock {
			continue
		}
		for i := bl.start; i < bl.end; {
			if b[i] == '$' || b[i] == '\\' {
				if m, ok := scan.open(b, i, bl.end); ok {
					list = append(list, Formula{syntax.Span{Start: m.start, End: m.end}, syntax.Span{Start: m.innerStart, End: m.innerEnd}, m.display})
					i = m.end
					continue
				}
			}
			i++
		}
	}
	return list
}
