package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// witnessFuel bounds the search for a point at which equations hold, and maxTrials its width.
const (
	witnessFuel = 120_000
	maxTrials   = 24
)

// excluded refutes l = r where the difference is a constant other than 0 modulo the givens of the problem, or
// without a problem the equations before, so that no solution of theirs fulfils it, and shows one solution.
func (v *visit) excluded(a *assertion, l, r *expr.Node, at *atoms, used []int) (o outcome, ok bool) {
	var givens []int
	for _, i := range used {
		if v.ctx.facts[i].fromProblem() {
			givens = append(givens, i)
		}
	}
	if len(givens) == 0 && v.problem == nil && v.ctx.caseFrom < 0 && !slices.ContainsFunc(used, func(i int) bool { return v.ctx.facts[i].fixes(v.store) }) {
		givens = used
	}
	if len(givens) == 0 || len(givens) > maxIdeal || !v.mayContradict(a, givens) || v.softSide(a) {
		return o, false
	}
	used = givens
	if _, apart, _ := v.membership(l, r, at, used); !apart {
		return o, false
	}
	for _, x := range at.of {
		if !x.Is(expr.Sym) && !(x.Is(expr.Pow) && x.Arg(1) == v.store.Int(-1)) {
			return o, false
		}
	}
	var point map[string]*expr.Node
	v.tank.Share(witnessFuel, func() { point = v.witness(at, used, nil) })
	if point == nil {
		return o, false
	}
	l2, r2 := v.store.Subst(l, point), v.store.Subst(r, point)
	o = v.compare(syntax.Eq, l2, r2)
	ce, is := o.j.Evidence().(recheck.Counterexample)
	if !o.refuted() || !is {
		return outcome{}, false
	}
	o.example = &Counterexample{Left: expr.LaTeX(l2), Right: expr.LaTeX(r2)}
	ce.Point = nil
	for _, x := range at.of {
		if !x.Is(expr.Sym) {
			continue
		}
		ce.Point = append(ce.Point, recheck.Binding{Name: x.Name(), Value: expr.Term(point[x.Name()])})
		o.example.Point = append(o.example.Point, Binding{expr.LaTeX(x), expr.LaTeX(point[x.Name()])})
	}
	o.j, o.claim = verdict.Refute(FollowsNot, ce), expr.Claim("=", l, r, v.given(used)...)
	return o, true
}

// witness returns real values of the symbols at which the facts hold, or nil where none is
// found. All atoms are symbols or 1/u, which are multiplied away. It goes up a lexicographic Gröbner basis: a letter
// takes its value from an equation that is linear in it or has rational coefficients,
// or a small whole number where nothing binds it. Points that fits does not accept are passed over.
func (v *visit) witness(at *atoms, used []int, fits func(map[string]*expr.Node) bool) map[string]*expr.Node {
	ring := v.ring(len(at.of))
	var gens []poly.Poly
	for _, i := range used {
		f := &v.ctx.facts[i]
		g := at.poly(ring, v.store.Sub(f.l, f.r))
		for again := true; again; {
			if g, again = at.cleared(ring, g); g.TotalDegree() > maxIdealDeg {
				return nil
			}
		}
		gens = append(gens, g)
	}
	basis := poly.Groebner(ring, gens)
	if _, bad := basis.Inconsistent(); bad {
		return nil
	}
	elements := basis.Elements()
	sv := v.solver()
	zero := v.store.Int(0)
	trials := 0
	point := make(map[string]*expr.Node)
	var climb func(k int) bool
	climb = func(k int) bool {
		if trials++; trials > maxTrials {
			return false
		}
		if k < 0 {
			// What is divided by is not 0.
			for _, y := range at.of {
				if y.Is(expr.Pow) {
					if isZero, ok := sv.Zero(v.store.Subst(y.Arg(0), point)); !ok || isZero {
						return false
					}
				}
			}
			return fits == nil || fits(point)
		}
		x := at.of[k]
		if !x.Is(expr.Sym) {
			return climb(k - 1)
		}
		var bound []*expr.Node
		for _, p := range elements {
			if uses := p.Uses(); slices.Contains(uses, k) && slices.Min(uses) == k {
				bound = append(bound, v.store.Subst(at.node(v.store, p), point))
			}
		}
		var values []*expr.Node
		for _, e := range bound {
			if !v.store.Has(e, x.Name()) {
				continue
			}
			slope, ok := v.store.Diff(e, x.Name())
			if ok && slope.IsNum() && !slope.Num().IsZero() {
				rest := v.store.Subst(e, map[string]*expr.Node{x.Name(): zero})
				scale := v.store.Num(slope.Num().Inv().Neg())
				parts := []*expr.Node{rest}
				if rest.Is(expr.Add) {
					parts = rest.Args()
				}
				var value []*expr.Node
				for _, p := range parts {
					value = append(value, v.store.Mul(scale, p))
				}
				values = []*expr.Node{v.store.Add(value...)}
				break
			}
			if roots, ok := sv.Equation(e, zero, x.Name()); ok && !roots.All {
				values = roots.Values
				break
			}
			return false
		}
		if len(values) == 0 {
			if len(bound) > 0 {
				return false
			}
			values = []*expr.Node{v.store.Int(1), v.store.Int(2), zero, v.store.Int(-1), v.store.Int(5)}
		}
	next:
		for _, w := range values {
			point[x.Name()] = w
			for _, e := range bound {
				if isZero, ok := sv.Zero(v.store.Subst(e, point)); !ok || !isZero {
					continue next
				}
			}
			if climb(k - 1) {
				return true
			}
		}
		delete(point, x.Name())
		return false
	}
	if !climb(len(at.of) - 1) {
		return nil
	}
	return point
}

// fromProblem reports whether f is a given of the problem.
func (f *fact) fromProblem() bool {
	return (f.role == syntax.Given || f.role == syntax.Definition) && f.to < 0
}

// plainProblem reports whether the problem says nothing but its formulas and what is
// asked, and the text is in none of its cases and makes no assumption, so that
// the problem's equations hold in every line.
func (v *visit) plainProblem() bool {
	if v.problem == nil || len(v.problem.Parts) > 0 || len(v.problem.Options) > 0 || v.ctx.caseFrom >= 0 || v.ctx.stepFrom >= 0 {
		return false
	}
	for i := range v.ctx.facts {
		if v.ctx.facts[i].role == syntax.Assumption {
			return false
		}
	}
	// The formulas are cut out; what is left are the words between them.
	text := []byte(v.problem.Source)
	blank := func(s syntax.Span) {
		for i := max(s.Start, 0); i < min(s.End, len(text)); i++ {
			text[i] = ' '
		}
	}
	for i := range v.problem.Givens {
		if m := v.problem.Givens[i].Math; m != nil {
			blank(m.Span)
		}
	}
	for _, g := range v.problem.Goals {
		blank(g.Span)
	}
	for _, g := range v.problem.For {
		blank(g.Span)
	}
	return connected(conditionWords.Replace(askings.Replace(strings.ToLower(string(text)))))
}

// conditionWords are dropped beside askings: what they introduce holds throughout.
var conditionWords = strings.NewReplacer("and ", "", "given ", "", "that ", "", "suppose ", "", "numbers ", "", "number ", "", "real ", "", "已知", "", "若", "", "如果", "", "实数", "", "是多少", "", "满足", "", "那么", "", "且", "", "和", "", "与", "", "的值", "")
