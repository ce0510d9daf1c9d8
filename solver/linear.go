package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// maxUnknowns caps the letters of a linear system.
const maxUnknowns = 24

// linearSolution is what a linear system says about its letters.
type linearSolution struct {
	names        []string
	value        map[string]*expr.Node // nil where a letter stays free
	inconsistent bool
	free         []string
	rows         [][]num.Num // the reduced rows, for the steps
}

// linear solves equations that are linear in their letters by elimination
// (Gauss–Jordan over the rationals). first are the letters to be eliminated
// last, so that they stay free rather than others. It returns false where an
// equation is not linear.
func (w *work) linear(eqs []*expr.Node, first []string) (*linearSolution, bool) {
	var sides []*expr.Node
	for _, e := range eqs {
		sides = append(sides, w.s.Sub(e.Arg(0), e.Arg(1)))
	}
	f := newField(w.s, first, sides...)
	if len(f.gens) > maxUnknowns {
		return nil, false
	}
	sol := &linearSolution{value: map[string]*expr.Node{}}
	for _, g := range f.gens {
		if !g.Is(expr.Sym) {
			return nil, false
		}
		sol.names = append(sol.names, g.Name())
	}
	n := len(f.gens)
	var rows [][]num.Num
	for _, e := range sides {
		q, ok := f.of(e)
		if !ok {
			return nil, false
		}
		if !q.Den().IsConst() {
			return nil, false
		}
		row, ok := linearRow(q.Num(), n)
		if !ok {
			return nil, false
		}
		rows = append(rows, row)
	}
	pivots := reduceRows(w, rows, n)
	for _, r := range rows[len(pivots):] {
		if !r[n].IsZero() {
			sol.inconsistent = true
			return sol, true
		}
	}
	isPivot := make([]int, n)
	for i := range isPivot {
		isPivot[i] = -1
	}
	for i, c := range pivots {
		isPivot[c] = i
	}
	for c, i := range isPivot {
		if i < 0 {
			sol.free = append(sol.free, sol.names[c])
			continue
		}
		terms := []*expr.Node{w.s.Num(rows[i][n].Neg())}
		for d := range n {
			if d != c && !rows[i][d].IsZero() {
				terms = append(terms, w.s.Mul(w.s.Num(rows[i][d].Neg()), f.gens[d]))
			}
		}
		sol.value[sol.names[c]] = w.s.Add(terms...)
	}
	sol.rows = rows
	return sol, true
}

// linearRow returns the coefficients of p and, last, its constant term.
func linearRow(p poly.Poly, n int) ([]num.Num, bool) {
	row := make([]num.Num, n+1)
	for i := range p.Len() {
		t := p.Term(i)
		switch t.TotalDegree() {
		case 0:
			row[n] = t.Lead()
		case 1:
			row[t.Uses()[0]] = t.Lead()
		default:
			return nil, false
		}
	}
	return row, true
}

// reduceRows brings the rows into reduced echelon form, in place, and returns
// the pivots' columns; rows without a pivot come last.
func reduceRows(w *work, rows [][]num.Num, n int) (pivots []int) {
	at := 0
	for c := 0; c < n && at < len(rows); c++ {
		p := at
		for p < len(rows) && rows[p][c].IsZero() {
			p++
		}
		if p == len(rows) {
			continue
		}
		rows[at], rows[p] = rows[p], rows[at]
		inv := rows[at][c].Inv()
		for j := range rows[at] {
			rows[at][j] = rows[at][j].Mul(inv)
		}
		for i := range rows {
			if i == at || rows[i][c].IsZero() {
				continue
			}
			k := rows[i][c]
			for j := range rows[i] {
				w.s.Tank().Burn(k.Words())
				rows[i][j] = rows[i][j].Sub(k.Mul(rows[at][j]))
			}
		}
		pivots = append(pivots, c)
		at++
	}
	return pivots
}
