package checker

import (
	"sort"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// besideUnit returns n as a quantity where it is a number with a letter that names
// a unit and the other text has a unit: beside 2 km, the m of 2000 m is no unknown.
func besideUnit(n, other *syntax.Node) *syntax.Node {
	if !other.Is(syntax.Quantity) || !n.Is(syntax.Juxtapose) || len(n.Args) != 2 || !n.Args[0].Is(syntax.Number) || !n.Args[1].Is(syntax.Symbol) {
		return n
	}
	if _, dimension := lower.Measure(lower.CanonicalUnit(n.Args[1].Text)); dimension == "" {
		return n
	}
	return &syntax.Node{Kind: syntax.Quantity, Span: n.Span, Text: n.Args[1].Text, Args: n.Args[:1]}
}

// readings lowers one side; a text that is no mathematics is a word.
func readings(d side, ctx *lower.Context) ([]lower.Reading, error) {
	if d.tree == nil {
		return nil, d.err
	}
	return lower.Lower(d.tree, ctx)
}

// alike reports whether two readings made the same choices where both had to choose.
func alike(x, y lower.Reading) bool {
	for k, v := range x.Choices {
		if strings.Contains(k, "@") {
			continue // a choice of one place in one text
		}
		if w, ok := y.Choices[k]; ok && v != w {
			return false
		}
	}
	return true
}

// vectorBesideSet reports whether x takes [a, b] for a vector where y is a set of
// numbers or a condition: such a reading is not meant.
func vectorBesideSet(x, y lower.Reading) bool {
	if x.Choices["[a, b]"] != 1 {
		return false
	}
	switch y.Node.Op() {
	case expr.Rel, expr.And, expr.Or, expr.Interval, expr.Union, expr.Intersect, expr.Without, expr.Builder:
		return true
	}
	return false
}

// farFetched reports whether x was read in a way that may excuse a refutation but
// proves nothing: a mixed number as a product, sin^{-1} as a reciprocal, f(…) as f times
// what follows, a closed interval as a vector where the other text has round brackets.
func farFetched(x, y lower.Reading) bool {
	for k, c := range x.Choices {
		if c == 1 && strings.HasSuffix(k, "^{-1}") {
			return true
		}
	}
	if _, points := y.Choices["percentage points"]; points && x.Choices["%"] == 1 {
		return true
	}
	return x.Choices["percentage points"] == 1 || x.Choices["mixed number"] == 1 || x.Choices["f(…)"] == 1 || x.Choices["[a, b]"] == 1 && y.Node.Is(expr.Tuple) && y.Choices["[a, b]"] != 1
}

// renamedList reports whether two lists that came out equal name different
// unknowns, or are bare and one repeats a member: "1, 1, 2" is more than "1, 2".
func renamedList(a, b *syntax.Node) bool {
	x, n := listed(a)
	y, k := listed(b)
	return x != "" && y != "" && x != y || n > 0 && k > 0 && n != k && x == "" && y == ""
}

// listed returns the unknown that a list gives the values of, and the number of its members.
func listed(n *syntax.Node) (unknown string, members int) {
	if n == nil || !n.Is(syntax.List) && !(n.Is(syntax.Logic) && allOps(n, syntax.Or)) {
		return "", 0
	}
	for i, m := range n.Args {
		switch {
		case m.Is(syntax.Relation) && len(m.Ops) == 1 && m.Ops[0] == syntax.Eq && m.Arg(0).Is(syntax.Symbol) && (i == 0 || unknown == m.Arg(0).Text):
			unknown = m.Arg(0).Text
		case holdsStatement(m) || hasPlusMinus(m) || m.Is(syntax.Group):
			return "", 0
		}
	}
	return unknown, len(n.Args)
}

func joinNames(a, b string) string {
	seen := make(map[string]bool)
	var out []string
	for _, t := range append(strings.Split(a, "; "), strings.Split(b, "; ")...) {
		if t != "" && !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}
	sort.Strings(out)
	return strings.Join(out, "; ")
}

// flatten drops what never carries meaning: delimiters, spaces, final punctuation.
func flatten(t string) string {
	t = strings.TrimSpace(t)
	for _, c := range []string{`\text{`, `\mathrm{`, `\textbf{`} {
		if strings.HasPrefix(t, c) && strings.HasSuffix(t, "}") && strings.Count(t, "{") == 1 {
			t = t[len(c) : len(t)-1]
		}
	}
	t = strings.Trim(t, "$ .。")
	var out strings.Builder
	last := byte(0)
	for _, word := range strings.Fields(t) {
		if isLetter(last) && isLetter(word[0]) {
			out.WriteByte(' ') // m s is not ms
		}
		out.WriteString(word)
		last = word[len(word)-1]
	}
	return out.String()
}
