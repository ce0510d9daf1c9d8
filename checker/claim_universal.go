package checker

import (
	"slices"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// reworked reports whether l is the expression, in whatever form, that the problem asks to rewrite and says nothing else of.
func (v *visit) reworked(l, r *expr.Node) bool {
	goal, ok := v.goal()
	if !ok || v.problem.Verb == syntax.Evaluate || len(v.problem.Givens) > 0 || goal.Is(expr.Sym) || goal.Constant() || r.Constant() {
		return false
	}
	o := v.compare(syntax.Eq, goal, l)
	return o.proved()
}

// universal reports whether the text says that the line holds for all values of all of its letters.
func (v *visit) universal(a *assertion, l, r *expr.Node) bool {
	after := strings.ToLower(strings.TrimLeft(between(v.src, a.text.End, len(v.src)), " $\\),，"))
	before := strings.ToLower(between(v.src, v.sentenceStart(a), a.text.Start))
	over := ""
	for _, w := range everyValue {
		if rest, ok := strings.CutPrefix(after, w); ok {
			over, _, _ = strings.Cut(rest, "\n")
			over, _, _ = strings.Cut(over, ".")
		} else if i := strings.LastIndex(before, w); i >= 0 {
			over = before[i+len(w):]
		}
	}
	var named []string
	for _, w := range strings.FieldsFunc(over, func(r rune) bool { return strings.ContainsRune(" $,，、\\()", r) }) {
		if len(w) == 1 && unicode.IsLetter(rune(w[0])) && w != "a" {
			named = append(named, w)
		} else if !ofNumbers[w] {
			return false
		} else if w == "a" {
			named = append(named, w) // the letter or the article
		}
	}
	for _, x := range v.store.Symbols(v.store.Rel("=", l, r)) {
		if !slices.Contains(named, strings.ToLower(x)) {
			return false
		}
	}
	return over != ""
}

// everyValue are words for "whatever the letters are", and ofNumbers those that may stand beside the letters.
var (
	everyValue = []string{"for all", "for any", "for every", "holds for all", "is true for all", "对任意", "对于任意", "对所有"}
	ofNumbers  = parser.WordSet("a and all real reals number numbers value values of we have the 实数 的 都有 有 恒有 和 与")
)
