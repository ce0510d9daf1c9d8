package linalg

// Reduced returns the reduced row echelon form of m and the columns of its
// pivots. The lightest pivot of a column is taken, the first of equals.
func (m *Matrix[T]) Reduced() (*Matrix[T], []int) {
	c := m.Clone()
	pivots, _ := c.eliminate(c.Cols, true)
	return c, pivots
}

// eliminate works in place on the first cols columns as pivot columns. It
// returns the pivots and the product of the pivots before they were scaled, with
// the sign of the exchanges. If full, entries above pivots are cleared too.
func (m *Matrix[T]) eliminate(cols int, full bool) ([]int, T) {
	f := m.F
	var pivots []int
	det := f.One
	row := 0
	for j := 0; j < cols && row < m.Rows; j++ {
		best := -1
		for i := row; i < m.Rows; i++ {
			if x := m.At(i, j); !x.IsZero() && (best < 0 || f.Weight(x) < f.Weight(m.At(best, j))) {
				best = i
			}
		}
		if best < 0 {
			continue
		}
		if best != row {
			a, b := m.Row(best), m.Row(row)
			for k := range a {
				a[k], b[k] = b[k], a[k]
			}
			det = det.Neg()
		}
		p := m.Row(row)
		det = m.burn(det.Mul(p[j]))
		inv := f.One.Quo(p[j])
		for k := j; k < m.Cols; k++ {
			if !p[k].IsZero() {
				p[k] = m.burn(p[k].Mul(inv))
			}
		}
		first := row + 1
		if full {
			first = 0
		}
		for i := first; i < m.Rows; i++ {
			if i == row {
				continue
			}
			q := m.Row(i)
			x := q[j]
			if x.IsZero() {
				continue
			}
			for k := j; k < m.Cols; k++ {
				if !p[k].IsZero() {
					q[k] = m.burn(q[k].Sub(x.Mul(p[k])))
				}
			}
		}
		pivots = append(pivots, j)
		row++
	}
	return pivots, det
}

// Rank returns the rank of m.
func (m *Matrix[T]) Rank() int {
	pivots, _ := m.Clone().eliminate(m.Cols, false)
	return len(pivots)
}

// Det returns the determinant, and false if m is not square. The determinant of
// the empty matrix is 1.
func (m *Matrix[T]) Det() (T, bool) {
	if m.Rows != m.Cols {
		return m.F.Zero, false
	}
	pivots, det := m.Clone().eliminate(m.Cols, false)
	if len(pivots) < m.Rows {
		return m.F.Zero, true
	}
	return det, true
}

// Inverse returns the inverse, and false if there is none.
func (m *Matrix[T]) Inverse() (*Matrix[T], bool) {
	n := m.Rows
	if n != m.Cols {
		return nil, false
	}
	w := m.F.New(n, 2*n)
	for i := range n {
		copy(w.Row(i), m.Row(i))
		w.Set(i, n+i, m.F.One)
	}
	if pivots, _ := w.eliminate(n, true); len(pivots) < n {
		return nil, false
	}
	inv := m.F.New(n, n)
	for i := range n {
		copy(inv.Row(i), w.Row(i)[n:])
	}
	return inv, true
}

// Nullspace returns a basis of the solutions of m·x = 0, one vector for each
// column without a pivot.
func (m *Matrix[T]) Nullspace() [][]T {
	r, pivots := m.Reduced()
	return r.kernel(pivots, m.Cols)
}

// kernel reads a basis of the null space off a reduced matrix.
func (m *Matrix[T]) kernel(pivots []int, cols int) [][]T {
	isPivot := make([]bool, cols)
	for _, j := range pivots {
		isPivot[j] = true
	}
	var basis [][]T
	for j := range cols {
		if isPivot[j] {
			continue
		}
		v := make([]T, cols)
		for k := range v {
			v[k] = m.F.Zero
		}
		v[j] = m.F.One
		for i, p := range pivots {
			v[p] = m.At(i, j).Neg()
		}
		basis = append(basis, v)
	}
	return basis
}

// Solution describes all x with A·x = b: Point plus any combination of Kernel.
type Solution[T Element[T]] struct {
	Point  []T
	Kernel [][]T
}

// Solve solves m·x = b. If there is no solution it returns false and a
// certificate y with y·m = 0 and y·b = 1. len(b) must be m.Rows.
func (m *Matrix[T]) Solve(b []T) (sol Solution[T], certificate []T, ok bool) {
	f, n := m.F, m.Cols
	// [A | b | I]: what I becomes says how each row was made of those of A.
	w := f.New(m.Rows, n+1+m.Rows)
	for i := range m.Rows {
		r := w.Row(i)
		copy(r, m.Row(i))
		r[n] = b[i]
		r[n+1+i] = f.One
	}
	pivots, _ := w.eliminate(n, true)
	for i := len(pivots); i < m.Rows; i++ {
		r := w.Row(i)
		if r[n].IsZero() {
			continue
		}
		y := make([]T, m.Rows)
		for k := range y {
			y[k] = m.burn(r[n+1+k].Quo(r[n]))
		}
		return sol, y, false
	}
	sol.Point = make([]T, n)
	for j := range sol.Point {
		sol.Point[j] = f.Zero
	}
	for i, j := range pivots {
		sol.Point[j] = w.At(i, n)
	}
	sol.Kernel = w.kernel(pivots, n)
	return sol, nil, true
}

// Combination returns c with Σ c[i]·(row i of m) = target, if there is one.
func (m *Matrix[T]) Combination(target []T) ([]T, bool) {
	sol, _, ok := m.Transpose().Solve(target)
	return sol.Point, ok
}

// CharPoly returns the coefficients of det(x·I - m), from that of 1 up to that
// of x^n, and false if m is not square. It is the method of Faddeev and LeVerrier,
// which needs division by 1 … n only.
func (m *Matrix[T]) CharPoly() ([]T, bool) {
	n := m.Rows
	if n != m.Cols {
		return nil, false
	}
	c := make([]T, n+1)
	c[n] = m.F.One
	b := m.F.New(n, n)
	for k := 1; k <= n; k++ {
		// B ← m·B + c[n-k+1]·I, c[n-k] = -tr(m·B)/k
		b, _ = m.Mul(b)
		for i := range n {
			b.Set(i, i, m.burn(b.At(i, i).Add(c[n-k+1])))
		}
		mb, _ := m.Mul(b)
		c[n-k] = mb.Trace().Neg().Quo(m.F.Int(k))
	}
	return c, true
}
