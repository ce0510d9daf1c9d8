package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The caps on the identities whose coefficients are compared for a claim, and on the values put into each.
const (
	maxIdentities = 2
	maxValuesPut  = 5
)

// variables are the letters for which what is compared may be an identity; the others stand for coefficients.
var variables = []string{"x", "y", "z", "t", "s", "n"}

// byValues proves an equation from what an identity in x says at several values of x: where
// ax² + bx = 3x² + 5x for all x, or coefficients are compared, a = 3 and b = 5.
func (v *visit) byValues(a *assertion, l, r *expr.Node) (outcome, bool) {
	n := len(v.ctx.facts)
	defer func() { v.ctx.facts = v.ctx.facts[:n] }()
	symbols := v.store.Symbols(v.store.Rel("=", l, r))
	compared := v.comparesCoefficients(a)
	identities := 0
	for i := n - 1; i >= 0 && identities < maxIdentities; i-- {
		f := &v.ctx.facts[i]
		if f.op != syntax.Eq || f.of != nil || !overlap(f.symbols, symbols) {
			continue
		}
		over := f.all
		if compared && len(over.letters) == 0 {
			over.letters = variables
		}
		for _, x := range over.letters {
			if !slices.Contains(symbols, x) && slices.Contains(f.symbols, x) && v.putValues(i, x, over) {
				identities++
				break
			}
		}
	}
	if identities == 0 {
		return outcome{}, false
	}
	at, used := v.related(v.store.Sub(l, r), false, false)
	o, ok := v.combine(a, l, r, at, used)
	return o, ok && o.j.Verdict() == verdict.Proved
}

// putValues adds what fact i, which holds for all values of x in the range of over, says at small whole numbers, and reports whether
// there are enough of them to fix its coefficients.
func (v *visit) putValues(i int, x string, over quantified) bool {
	f := v.ctx.facts[i]
	if values, _ := v.ctx.values(v.store); values[x] != nil {
		return false
	}
	general := expr.Claim("=", f.l, f.r, over.ranges(v.store)...)
	put := 0
	for _, k := range [...]int64{0, 1, -1, 2, 3, -2, 4} {
		value := v.store.Int(k)
		by := map[string]*expr.Node{x: value}
		g := f
		g.l, g.r = v.store.Subst(f.l, by), v.store.Subst(f.r, by)
		if put == maxValuesPut || !over.covers(value) || !g.l.Finite() || !g.r.Finite() || g.l == g.r {
			continue
		}
		g.of, g.all = &general, quantified{}
		g.point = []recheck.Binding{{Name: x, Value: expr.Term(value)}}
		if g.symbols = v.subjects(v.store.Rel("=", g.l, g.r)); len(g.symbols) > 0 {
			v.ctx.add(g)
			put++
		}
	}
	return put > 0
}

// comparesCoefficients reports whether the text says shortly before a that coefficients are compared.
func (v *visit) comparesCoefficients(a *assertion) bool {
	const near = 400
	before := parser.LowerASCII(between(v.src, max(0, a.text.Start-near), a.text.Start))
	return slices.ContainsFunc([]string{"coefficient", "constant term", "系数", "常数项"}, func(w string) bool { return strings.Contains(before, w) })
}
