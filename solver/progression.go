package solver

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxTerms caps the terms of a geometric sequence that are added up.
const maxTerms = 30

// progressionKind tells whether the problem is about one arithmetic, 'a', or geometric, 'g', sequence; 0 if not.
func (w *work) progressionKind() byte {
	text := strings.ToLower(w.task.Source)
	arithmetic := strings.Contains(text, "arithmetic sequence") || strings.Contains(text, "arithmetic progression") || strings.Contains(text, "等差数列")
	geometric := strings.Contains(text, "geometric sequence") || strings.Contains(text, "geometric progression") || strings.Contains(text, "等比数列")
	switch {
	case arithmetic == geometric || strings.Count(text, "数列")+strings.Count(text, "sequence")+strings.Count(text, "progression") > 1:
		return 0
	case arithmetic:
		return 'a'
	}
	return 'g'
}

// progression adds to the givens what an arithmetic or geometric sequence says of its terms a₃, a₇
// and of the sums S₅ of its first terms; false where that is not clear.
func (w *work) progression() bool {
	kind := w.progressionKind()
	if kind == 0 {
		return true
	}
	terms := map[string]*syntax.Node{}
	letter := ""
	clear := true
	var walk func(n *syntax.Node, depth int)
	walk = func(n *syntax.Node, depth int) {
		if n == nil || depth > 100 {
			return
		}
		if n.Is(syntax.Subscript) && n.Arg(0).Is(syntax.Symbol) {
			k, err := strconv.Atoi(n.Arg(1).Text)
			if err != nil || !n.Arg(1).Is(syntax.Number) || k < 1 || k > 10_000 {
				clear = false
				return
			}
			name := n.Arg(0).Text
			if name != "S" {
				clear = clear && (letter == "" || letter == name)
				letter = name
			}
			terms[name+" "+strconv.Itoa(k)] = n
			return
		}
		for _, a := range n.Args {
			walk(a, depth+1)
		}
	}
	for i := range w.task.Givens {
		walk(w.task.Givens[i].Math, 0)
	}
	for _, g := range w.task.Goals {
		walk(g, 0)
	}
	step := map[byte]string{'a': "d", 'g': "q"}[kind]
	told := strings.Contains(w.task.Source, "公差") || strings.Contains(w.task.Source, "公比") || strings.Contains(w.task.Source, "common")
	if !clear || len(terms) > 0 && w.letters()[step] && !told {
		return false
	}
	if letter == "" {
		letter = "a"
	}
	s := w.s
	change := s.Sym(step)
	w.ctx.Symbols[step] = true
	first, ok := w.read(&syntax.Node{Kind: syntax.Subscript, Args: []*syntax.Node{{Kind: syntax.Symbol, Text: letter}, {Kind: syntax.Number, Text: "1"}}})
	if !ok {
		return false
	}
	keys := slices.Sorted(maps.Keys(terms))
	for _, key := range keys {
		left, ok := w.read(terms[key])
		name, index, _ := strings.Cut(key, " ")
		k, _ := strconv.Atoi(index)
		if !ok || name == "S" && !strings.Contains(w.task.Source, "项和") && !strings.Contains(w.task.Source, "sum of the first") {
			return false
		}
		var right *expr.Node
		switch n := s.Int(int64(k)); {
		case name == "S" && kind == 'a':
			right = s.Add(s.Mul(n, first), s.Mul(s.Frac(int64(k)*int64(k-1), 2), change))
		case name == "S":
			if k > maxTerms {
				return false
			}
			var sum []*expr.Node
			for i := range k {
				sum = append(sum, s.Mul(first, s.Pow(change, s.Int(int64(i)))))
			}
			right = s.Add(sum...)
		case kind == 'a':
			right = s.Add(first, s.Mul(s.Int(int64(k-1)), change))
		default:
			right = s.Mul(first, s.Pow(change, s.Int(int64(k-1))))
		}
		if left != right {
			w.judge.Given(tex(s.Rel("=", left, right)))
			w.note(s.Rel("=", left, right))
		}
	}
	return true
}
