package parser

import "strings"

// remarkBrackets are what may stand around the words of a remark, several of them one in another.
var remarkBrackets = [...][2]string{{`\text{`, "}"}, {"（", "）"}, {"(", ")"}}

// remarkIn returns where the remark in brackets begins that ends a formula, as in x = -1 \text{（舍去）}
// or x = -1（\text{舍去}）, and where its words stand; zeros where there is none.
func remarkIn(formula string) (cut, from, to int) {
	text := strings.TrimRight(formula, " \n.,")
	for _, pair := range remarkBrackets {
		if strings.HasSuffix(text, pair[1]) {
			cut = strings.LastIndex(text, pair[0])
			break
		}
	}
	if cut <= 0 {
		return 0, 0, 0
	}
	from, to = cut, len(text)
	for peeled := true; peeled; {
		peeled = false
		words := strings.TrimSpace(text[from:to])
		for _, pair := range remarkBrackets {
			if inner := len(words) - len(pair[0]) - len(pair[1]); inner > 0 && strings.HasPrefix(words, pair[0]) && strings.HasSuffix(words, pair[1]) {
				from += strings.Index(text[from:], pair[0]) + len(pair[0])
				to, peeled = from+inner, true
				break
			}
		}
	}
	if strings.ContainsAny(text[from:to], "{}$\\") {
		return 0, 0, 0
	}
	return cut, from, to
}

// rejects reports whether words take back what stands before them.
func rejects(toks []proseToken) bool {
	for i := range toks {
		if toks[i].cue == cueReject {
			return true
		}
	}
	return false
}
