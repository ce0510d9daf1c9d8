package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Expressions multiply as numbers do. Products of three vectors and of two matrices do
// not, and neither has to have a factor 0 where it is 0; such lines are left open.

// notNumbers reports whether n multiplies what does not multiply as numbers do.
func (v *visit) notNumbers(n *syntax.Node) bool {
	if v.naming() && !v.hidden {
		if known, _ := v.objects(n); known {
			return false // what they are is put in
		}
	}
	return v.vectorDegree(n) > 2 || v.ctx.matrices && (len(capitals(n, nil)) > 1 || determinants(n))
}

// determinants reports whether bars stand around more than a capital letter: |2A| is not 2|A| where A is a matrix.
func determinants(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	return n.Is(syntax.Bars) && !n.Arg(0).Is(syntax.Symbol) && len(capitals(n, nil)) > 0 || slices.ContainsFunc(n.Args, determinants)
}

// zeroDivisors reports whether the letters of n, as vectors or matrices, may give 0 in a
// product without being 0.
func (v *visit) zeroDivisors(n *syntax.Node) bool {
	return v.hasVector(n) || v.ctx.matrices && len(capitals(n, nil)) > 0
}

// ofMatrices reports whether a text speaks of matrices; \begin{matrix} alone does not.
func ofMatrices(s string) bool {
	return mentions(s, " matri|Matri|矩阵|方阵")
}

// countsChoices reports whether a text speaks of choices, so that C₅² is a number of them.
func countsChoices(s string) bool {
	return mentions(s, "种|概率|排列|组合|选法|任取|ways|combination|permutation|probability|choose")
}

// mentions reports whether one of the words, which bars part, occurs in s.
func mentions(s, words string) bool {
	for w := range strings.SplitSeq(words, "|") {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// speaks takes in what a text is about.
func (s *Session) speaks(text string) {
	s.ctx.speaks(text)
	if mentions(parser.LowerASCII(text), "complex number|complex plane|复数|复平面") {
		s.store.SetComplex(true)
	}
}

func (c *context) speaks(s string) {
	c.matrices = c.matrices || ofMatrices(s)
	c.counting = c.counting || countsChoices(s)
	c.vectors = c.vectors || mentions(s, "vector|向量")
	if base := said(s); base > 0 {
		c.saidBase = base
	}
	c.unit = c.unit || mentions(s, "identity|unit matri|单位矩阵|单位阵|特征|解系|eigen")
}

// capitals lists the capital letters that stand as symbols of their own in n.
func capitals(n *syntax.Node, into []string) []string {
	for _, name := range letters(n, nil) {
		if len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z' {
			into = append(into, name)
		}
	}
	return into
}

// isVector reports whether n is a letter with an arrow over it or in bold type.
func (v *visit) isVector(n *syntax.Node) bool {
	switch {
	case n.Is(syntax.Accent):
		return n.Text == "vec" || n.Text == "overrightarrow"
	case n.Is(syntax.Symbol) && n.Span.Start >= 0 && n.Span.Start < len(v.src) && v.src[n.Span.Start] == '\\':
		for _, font := range []string{`\mathbf`, `\boldsymbol`, `\bm`, `\bold`, `\pmb`} {
			if strings.HasPrefix(v.src[n.Span.Start:], font) {
				return true
			}
		}
	}
	return false
}

func (v *visit) hasVector(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	if v.isVector(n) {
		return true
	}
	for _, a := range n.Args {
		if v.hasVector(a) {
			return true
		}
	}
	return false
}

// vectorDegree returns how many vectors are multiplied in one term of n; dividing by
// one counts as too many.
func (v *visit) vectorDegree(n *syntax.Node) int {
	const many = 3
	if n == nil {
		return 0
	}
	if v.isVector(n) {
		return 1
	}
	most, sum := 0, 0
	var buf [8]int
	of := buf[:0] // each part is looked at once: there may be many within each other
	for _, a := range n.Args {
		d := v.vectorDegree(a)
		most, sum = max(most, d), sum+d
		of = append(of, d)
	}
	switch n.Kind {
	case syntax.Product, syntax.Juxtapose:
		for i, op := range n.Ops {
			if (op == syntax.Slash || op == syntax.Obelus) && of[i] == 1 {
				return many
			}
			if op == syntax.Times && sum > 1 {
				return many // a cross product changes its sign with the order
			}
		}
		return sum
	case syntax.Fraction:
		if len(of) > 1 && of[1] == 1 {
			return many
		}
	case syntax.Power:
		if len(of) > 0 && of[0] > 0 {
			if n.Arg(1).Is(syntax.Number) && n.Arg(1).Text == "2" {
				return 2 * of[0]
			}
			return many
		}
	case syntax.Bars, syntax.Norm, syntax.Apply:
		return 0
	}
	return most
}
