package linalg

import (
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// Nonnegative returns x ≥ 0 with Σ x[j]·columns[j] = b, and among such, where it can, one with a
// positive x[j] for which prefer[j] holds; ok is false where there is none. Every column must have
// the length of b.
//
// It is the simplex method in exact arithmetic, in two phases with Bland's rule, which never cycles
// (Bland, New finite pivoting rules for the simplex method, 1977). It burns fuel.
func Nonnegative(columns [][]num.Num, b []num.Num, prefer []bool, tank *fuel.Tank) (x []num.Num, ok bool) {
	m, n := len(b), len(columns)
	t := tableau{rows: make([][]num.Num, m), basis: make([]int, m), n: n, tank: tank}
	for i := range t.rows {
		row := make([]num.Num, n+1)
		for j := range columns {
			row[j] = columns[j][i]
		}
		row[n] = b[i]
		if b[i].Sign() < 0 {
			for j := range row {
				row[j] = row[j].Neg()
			}
		}
		t.rows[i], t.basis[i] = row, n+i // an artificial variable, which is to leave
	}
	// First the sum of the artificial variables is brought to 0.
	cost := make([]num.Num, n+1)
	for _, row := range t.rows {
		for j, c := range row {
			cost[j] = cost[j].Sub(c)
		}
	}
	t.minimise(cost, func() bool { return false })
	if !cost[n].IsZero() {
		return nil, false
	}
	for i, k := range t.basis { // artificial variables that are 0 leave, or their row says nothing
		if k < n {
			continue
		}
		for j := range n {
			if !t.rows[i][j].IsZero() {
				t.pivot(i, j, cost)
				break
			}
		}
	}
	// Then the sum of the preferred ones is brought above 0.
	cost = make([]num.Num, n+1)
	for j := range n {
		if prefer[j] {
			cost[j] = num.One.Neg()
		}
	}
	for i, k := range t.basis {
		if k < n && !cost[k].IsZero() {
			t.subtract(cost, t.rows[i], cost[k])
		}
	}
	ray := t.minimise(cost, func() bool { return cost[n].Sign() > 0 })
	x = make([]num.Num, n)
	for i, k := range t.basis {
		if k < n {
			if x[k] = t.rows[i][n]; ray >= 0 {
				x[k] = x[k].Sub(t.rows[i][ray])
			}
		}
	}
	if ray >= 0 {
		x[ray] = num.One
	}
	return x, true
}

// tableau holds Σ rows[i][j]·x[j] = rows[i][n], in which the basis variable of each row occurs alone.
type tableau struct {
	rows  [][]num.Num
	basis []int
	n     int
	tank  *fuel.Tank
}

// minimise lowers the cost, the negative of which is the last entry, until it is least or enough. It returns a
// variable that may grow for ever, and lowers the cost as it does, or -1.
func (t *tableau) minimise(cost []num.Num, enough func() bool) int {
	for !enough() {
		j := 0
		for j < t.n && cost[j].Sign() >= 0 {
			j++
		}
		if j == t.n {
			break
		}
		i := -1
		for k, row := range t.rows {
			if row[j].Sign() <= 0 {
				continue
			}
			if i < 0 {
				i = k
				continue
			}
			c := row[t.n].Mul(t.rows[i][j]).Cmp(t.rows[i][t.n].Mul(row[j]))
			if c < 0 || c == 0 && t.basis[k] < t.basis[i] {
				i = k
			}
		}
		if i < 0 {
			return j
		}
		t.pivot(i, j, cost)
	}
	return -1
}

// pivot brings variable j into the basis by row i.
func (t *tableau) pivot(i, j int, cost []num.Num) {
	t.tank.Burn((len(t.rows) + 1) * (t.n + 1) / 8)
	row := t.rows[i]
	by := row[j].Inv()
	for k := range row {
		if !row[k].IsZero() {
			row[k] = row[k].Mul(by)
		}
	}
	for k, other := range t.rows {
		if k != i && !other[j].IsZero() {
			t.subtract(other, row, other[j])
		}
	}
	if !cost[j].IsZero() {
		t.subtract(cost, row, cost[j])
	}
	t.basis[i] = j
}

// subtract takes c times the second row from the first.
func (t *tableau) subtract(a, b []num.Num, c num.Num) {
	for k := range a {
		if !b[k].IsZero() {
			a[k] = a[k].Sub(b[k].Mul(c))
		}
	}
}
