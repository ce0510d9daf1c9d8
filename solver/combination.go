package solver

import (
	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/solver/report"
)

// maxColumns caps the unknown coefficients of the cofactors that are tried.
const maxColumns = 160

// combination finds the value of g that the given equations determine, in the
// form g = c + Σ qᵢ·(lᵢ - rᵢ) with polynomials qᵢ of small degree, whose
// coefficients and c are the unknowns of a linear system.
func (w *work) combination(g *expr.Node) bool {
	s := w.s
	nodes := []*expr.Node{g}
	var eqs []*expr.Node
	for _, e := range w.given {
		e = s.Subst(e, w.known)
		if !e.IsRel("=") || !e.Arg(0).Scalar() || !e.Arg(1).Scalar() {
			continue
		}
		eqs = append(eqs, e)
		nodes = append(nodes, e.Arg(0), e.Arg(1))
	}
	if len(eqs) == 0 {
		return false
	}
	f := newField(s, nil, nodes...)
	if len(f.gens) > 6 {
		return false
	}
	for _, gen := range f.gens {
		if !gen.Is(expr.Sym) {
			return false
		}
	}
	q, ok := f.of(g)
	if !ok {
		return false
	}
	var hyp []poly.Poly
	for _, e := range eqs {
		h, ok := f.of(s.Sub(e.Arg(0), e.Arg(1)))
		if !ok || h.IsZero() {
			return false
		}
		hyp = append(hyp, h.Num())
	}
	// g = n/d has the value c exactly if n - c·d is in the ideal of the equations.
	n, d := q.Num(), q.Den()
	for extra := 0; extra <= 2; extra++ {
		c, cofactors, ok := w.represent(f, n, d, hyp, n.TotalDegree()+extra)
		if !ok {
			continue
		}
		value := s.Num(c)
		shown := []*expr.Node{s.Mul(value, f.node(d))}
		for i, cf := range cofactors {
			if !cf.IsZero() {
				shown = append(shown, s.Mul(f.node(cf), f.node(hyp[i])))
			}
		}
		whole := s.Add(shown...)
		w.say("Write it with the differences of the given equations' sides, which are zero.", "用已知等式两边之差（它们为零）来表示。",
			tex(f.node(n))+" = "+tex(whole))
		w.say("So only the constant is left.", "所以只剩下常数。", tex(g)+" = "+tex(value))
		if last := &w.reply.Steps[len(w.reply.Steps)-1]; last.Verdict == "unknown" && d.IsOne() {
			last.Judgement = w.combined(f, g, value, eqs, cofactors)
		}
		w.decide("re-solve", f.node(n), whole,
			"Multiplied out, both sides of that identity are the same.", "把该恒等式两边展开，结果相同。")
		w.witness(g, eqs, value)
		return w.answer("evaluate/combination", tex(value))
	}
	return false
}

// combined is the judgement that the cofactors support.
func (w *work) combined(f *field, g, value *expr.Node, eqs []*expr.Node, cofactors []poly.Poly) report.Judgement {
	var given []recheck.Claim
	ev := recheck.Combination{}
	for i, e := range eqs {
		given = append(given, expr.Claim("=", e.Arg(0), e.Arg(1)))
		ev.Cofactors = append(ev.Cofactors, expr.Term(f.node(cofactors[i])))
	}
	claim := expr.Claim("=", g, value, given...)
	return Judgement(verdict.Prove(checker.FollowsCombination, ev), claim)
}

// represent finds c and cofactors with n - c·d = Σ qᵢ·hᵢ, where no product has a
// degree above the bound.
func (w *work) represent(f *field, n, d poly.Poly, hyp []poly.Poly, bound int) (c num.Num, cofactors []poly.Poly, ok bool) {
	type column struct {
		of   int
		mono poly.Poly
		p    poly.Poly
	}
	cols := []column{{-1, f.ring.One(), d}}
	for i, h := range hyp {
		for _, m := range monomials(f.ring, len(f.gens), bound-h.TotalDegree()) {
			cols = append(cols, column{i, m, m.Mul(h)})
			if len(cols) > maxColumns {
				return c, nil, false
			}
		}
	}
	rows := map[string]int{}
	var matrix [][]num.Num
	entry := func(p poly.Poly, col int) {
		for i := range p.Len() {
			t := p.Term(i)
			key := t.Monic().String()
			r, seen := rows[key]
			if !seen {
				r = len(matrix)
				rows[key] = r
				matrix = append(matrix, make([]num.Num, len(cols)+1))
			}
			matrix[r][col] = t.Lead()
		}
	}
	for j, col := range cols {
		entry(col.p, j)
	}
	entry(n.Neg(), len(cols))
	pivots := reduceRows(w, matrix, len(cols))
	for _, r := range matrix[len(pivots):] {
		if !r[len(cols)].IsZero() {
			return c, nil, false
		}
	}
	cofactors = make([]poly.Poly, len(hyp))
	for i := range cofactors {
		cofactors[i] = f.ring.Zero()
	}
	for i, p := range pivots {
		v := matrix[i][len(cols)].Neg()
		if cols[p].of < 0 {
			c = v
			// The constant must not hang on a coefficient that is free.
			for j := range cols {
				if j != p && !matrix[i][j].IsZero() {
					return c, nil, false
				}
			}
			continue
		}
		cofactors[cols[p].of] = cofactors[cols[p].of].Add(cols[p].mono.Scale(v))
	}
	return c, cofactors, len(pivots) > 0 && pivots[0] == 0
}

// monomials returns all monomials up to a degree, at most maxColumns+1 of them.
func monomials(r *poly.Ring, n, degree int) []poly.Poly {
	if degree < 0 {
		return nil
	}
	out := []poly.Poly{r.One()}
	last := out
	lastVar := []int{0}
	for range degree {
		var next []poly.Poly
		var nextVar []int
		for i, m := range last {
			for v := lastVar[i]; v < n; v++ {
				next = append(next, m.Mul(r.Var(v)))
				nextVar = append(nextVar, v)
				if len(out)+len(next) > maxColumns {
					return append(out, next...)
				}
			}
		}
		out = append(out, next...)
		last, lastVar = next, nextVar
	}
	return out
}

// witness solves two given equations in two letters and evaluates g at a solution.
func (w *work) witness(g *expr.Node, eqs []*expr.Node, value *expr.Node) {
	s := w.s
	letters := s.Symbols(s.Combine(expr.And, eqs...))
	if len(eqs) != 2 || len(letters) != 2 {
		return
	}
	for i, e := range eqs {
		for k, y := range letters {
			x := letters[1-k]
			sol, root, ok := w.pair(e, eqs[1-i], x, y)
			if !ok {
				continue
			}
			at := map[string]*expr.Node{x: root, y: sol}
			w.decide("substitution", s.Subst(g, at), value,
				"A solution of the given equations, put in, gives the same value: $"+tex(s.Rel("=", s.Sym(x), root))+"$, $"+tex(s.Rel("=", s.Sym(y), sol))+"$.",
				"把已知等式的一组解代入得到同样的值：$"+tex(s.Rel("=", s.Sym(x), root))+"$，$"+tex(s.Rel("=", s.Sym(y), sol))+"$。")
			return
		}
	}
}
