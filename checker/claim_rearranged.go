package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Words for rearranging one equation, and words that bring another one in.
var (
	rearrangements = []string{"simplif", "rearrang", "like terms", "collect", "化简", "整理", "移项", "合并"}
	additions      = []string{"substitut", "using", "plug", "adding", "add ", "subtract", "combining the", "together", "both equations", "代入", "联立", "相加", "相减"}
)

// rearranged refutes a linear equation in several letters that is said to be the equation
// just before, rearranged, and is not: a point of the one is no point of the other.
// "We have 10b + a = 2a + 2b. Simplifying, we get 7b = a."
func (v *visit) rearranged(a *assertion, l, r *expr.Node) (outcome, bool) {
	if a.op != syntax.Eq || a.of != 1 || len(a.conditions) > 0 || v.softSide(a) {
		return outcome{}, false
	}
	symbols := v.store.Symbols(v.store.Rel("=", l, r))
	if len(symbols) < 2 {
		return outcome{}, false
	}
	from := -1
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		switch name, names := f.isValue(v.store); {
		case !overlap(f.symbols, symbols), names && !slices.Contains(symbols, name):
		case from >= 0 || f.op != syntax.Eq || f.listing || len(f.symbols) != len(symbols) || names:
			return outcome{}, false
		default:
			from = i
		}
	}
	if from < 0 || !v.mayContradict(a, []int{from}) {
		return outcome{}, false
	}
	f := &v.ctx.facts[from]
	if !v.derived(a, f) || !v.adjacent(a, f) {
		return outcome{}, false
	}
	text, _ := v.ctx.between(f, a.text.Start+v.base)
	text = strings.ToLower(text)
	says := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
	}
	if !says(rearrangements) || says(additions) {
		return outcome{}, false
	}
	at := atoms{store: v.store}
	if !at.collect(l) || !at.collect(r) || !at.collect(f.l) || !at.collect(f.r) || len(at.of) != len(symbols) {
		return outcome{}, false
	}
	for _, x := range at.of {
		if !x.Is(expr.Sym) {
			return outcome{}, false
		}
	}
	ring := v.ring(len(at.of))
	p, q := at.poly(ring, v.store.Sub(f.l, f.r)), at.poly(ring, v.store.Sub(l, r))
	if p.TotalDegree() != 1 || q.TotalDegree() != 1 {
		return outcome{}, false
	}
	values := offLine(p.Eval, q.Eval, len(at.of))
	if values == nil {
		return outcome{}, false
	}
	return v.refutedWhere(at.of, values, l, r, []int{from})
}

// offLine returns a point at which the linear form p vanishes and q does not, or nil.
func offLine(p, q func([]num.Num) num.Num, n int) []num.Num {
	values := make([]num.Num, n)
	for k := range n {
		for i := range values {
			values[i] = num.Zero
		}
		rest := p(values)
		values[k] = num.One
		slope := p(values).Sub(rest)
		if slope.IsZero() {
			continue
		}
		for start := range int64(4) {
			for i := range values {
				values[i] = num.Int(start * int64(i+1))
			}
			values[k] = num.Zero
			values[k] = p(values).Neg().Quo(slope)
			if !q(values).IsZero() {
				return values
			}
		}
		return nil
	}
	return nil
}
