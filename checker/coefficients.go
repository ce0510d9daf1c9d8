package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The caps on the identities whose coefficients are compared for a claim, and on the values put into each at once.
const (
	maxIdentities = 2
	maxValuesPut  = 5
)

// variables are the letters for which what is compared may be an identity; the others stand for coefficients.
var variables = []string{"x", "y", "z", "t", "s", "n"}

// tried are the values that are put in: what follows from an identity follows from the first ones and from the others, which an
// equation that holds at some of them only does not give.
var tried = [2][]int64{{0, 1, -1, 2, 3, -2, 4}, {5, 6, 7, 8, 9, -3, -4}}

// byValues proves an equation from what an identity in x says at several values of x: where
// ax² + bx = 3x² + 5x for all x, or coefficients are compared, a = 3 and b = 5.
func (v *visit) byValues(a *assertion, l, r *expr.Node) (first outcome, ok bool) {
	symbols := v.store.Symbols(v.store.Rel("=", l, r))
	compared := v.comparesCoefficients(a)
	for i := len(tried) - 1; i >= 0; i-- {
		if first, ok = v.combinedWith(a, l, r, false, func() { v.putInto(symbols, tried[i], compared) }); !ok {
			return outcome{}, false
		}
	}
	return first, true
}

// putInto adds what identities that have some of the symbols say at the values of another letter: that for which they are
// said to hold, or, where coefficients are compared, one of the variables.
func (v *visit) putInto(symbols []string, values []int64, compared bool) {
	identities := 0
	for i := len(v.ctx.facts) - 1; i >= 0 && identities < maxIdentities; i-- {
		f := v.ctx.facts[i]
		if f.op != syntax.Eq || f.of != nil || !overlap(f.symbols, symbols) {
			continue
		}
		over := f.all
		if compared && len(over.letters) == 0 {
			over.letters = variables
		}
		for _, x := range over.letters {
			if !slices.Contains(symbols, x) && slices.Contains(f.symbols, x) && v.putValues(f, x, over, values) {
				identities++
				break
			}
		}
	}
}

// putValues adds what f, which holds for all values of x in the range of over, says at some of the values, and reports whether it
// says something there.
func (v *visit) putValues(f fact, x string, over quantified, values []int64) bool {
	if known, _ := v.ctx.values(v.store); known[x] != nil {
		return false
	}
	general := expr.Claim("=", f.l, f.r, over.ranges(v.store)...)
	put := 0
	for _, k := range values {
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
	before := between(v.src, max(0, a.text.Start-near), a.text.Start)
	return mentions(parser.LowerASCII(before), "coefficient|constant term|系数|常数项")
}
