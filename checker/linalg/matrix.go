// Package linalg is exact linear algebra over a field: elimination, determinants,
// solutions of linear systems, characteristic polynomials. The field is the
// rationals (num.Num), the rational functions (poly.Fraction) or anything with the
// same methods.
package linalg

import (
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// Element is a number of a field.
type Element[T any] interface {
	Add(T) T
	Sub(T) T
	Mul(T) T
	Quo(T) T
	Neg() T
	IsZero() bool
	Equal(T) bool
}

// Field holds the constants of a field and what its elements weigh: the fuel an
// operation burns, and the order in which pivots are preferred.
type Field[T Element[T]] struct {
	Zero, One T
	Weight    func(T) int
	Tank      *fuel.Tank
}

// Rationals returns the field ℚ.
func Rationals(tank *fuel.Tank) *Field[num.Num] {
	return &Field[num.Num]{num.Zero, num.One, num.Num.Words, tank}
}

// Fractions returns the field of rational functions over r, which burns the
// tank of r.
func Fractions(r *poly.Ring) *Field[poly.Fraction] {
	w := func(f poly.Fraction) int { return f.Num().Len() + f.Den().Len() }
	return &Field[poly.Fraction]{r.Zero().Fraction(), r.One().Fraction(), w, r.Tank()}
}

// Int returns n in the field.
func (f *Field[T]) Int(n int) T {
	x, b, neg := f.Zero, f.One, n < 0
	if neg {
		n = -n
	}
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			x = x.Add(b)
		}
		b = b.Add(b)
	}
	if neg {
		return x.Neg()
	}
	return x
}

// MaxEntries caps the entries of a matrix.
const MaxEntries = 1 << 14

// Matrix is a matrix, row by row. Operations do not change their operands.
type Matrix[T Element[T]] struct {
	F          *Field[T]
	Rows, Cols int
	a          []T
}

// New returns a matrix of zeros. It stops with fuel.TooLarge past MaxEntries.
func (f *Field[T]) New(rows, cols int) *Matrix[T] {
	if rows < 0 || cols < 0 || rows > MaxEntries || cols > MaxEntries || rows*cols > MaxEntries {
		fuel.Stop(fuel.TooLarge)
	}
	m := &Matrix[T]{f, rows, cols, make([]T, rows*cols)}
	for i := range m.a {
		m.a[i] = f.Zero
	}
	return m
}

// Of returns the matrix with the given rows, all of the same length.
func (f *Field[T]) Of(rows ...[]T) *Matrix[T] {
	cols := 0
	if len(rows) > 0 {
		cols = len(rows[0])
	}
	m := f.New(len(rows), cols)
	for i, r := range rows {
		copy(m.Row(i), r[:cols])
	}
	return m
}

// Identity returns the n×n identity.
func (f *Field[T]) Identity(n int) *Matrix[T] {
	m := f.New(n, n)
	for i := range n {
		m.a[i*n+i] = f.One
	}
	return m
}

// At returns the entry in row i and column j, both from 0.
func (m *Matrix[T]) At(i, j int) T { return m.a[i*m.Cols+j] }

// Set changes an entry; it is for building only.
func (m *Matrix[T]) Set(i, j int, x T) { m.a[i*m.Cols+j] = x }

// Row returns row i, which shares memory with m.
func (m *Matrix[T]) Row(i int) []T { return m.a[i*m.Cols : (i+1)*m.Cols] }

// Clone returns a copy of m.
func (m *Matrix[T]) Clone() *Matrix[T] {
	c := *m
	c.a = append([]T(nil), m.a...)
	return &c
}

func (m *Matrix[T]) burn(x T) T {
	m.F.Tank.Burn(m.F.Weight(x))
	return x
}

// Equal reports whether m and n are the same matrix.
func (m *Matrix[T]) Equal(n *Matrix[T]) bool {
	if m.Rows != n.Rows || m.Cols != n.Cols {
		return false
	}
	for i := range m.a {
		if !m.a[i].Equal(n.a[i]) {
			return false
		}
	}
	return true
}

// Add returns m + n, and false if the shapes differ.
func (m *Matrix[T]) Add(n *Matrix[T]) (*Matrix[T], bool) {
	if m.Rows != n.Rows || m.Cols != n.Cols {
		return nil, false
	}
	c := m.Clone()
	for i := range c.a {
		c.a[i] = m.burn(c.a[i].Add(n.a[i]))
	}
	return c, true
}

// Scale returns x·m.
func (m *Matrix[T]) Scale(x T) *Matrix[T] {
	c := m.Clone()
	for i := range c.a {
		c.a[i] = m.burn(c.a[i].Mul(x))
	}
	return c
}

// Mul returns m·n, and false if the shapes do not fit.
func (m *Matrix[T]) Mul(n *Matrix[T]) (*Matrix[T], bool) {
	if m.Cols != n.Rows {
		return nil, false
	}
	c := m.F.New(m.Rows, n.Cols)
	for i := range m.Rows {
		for j := range n.Cols {
			s := m.F.Zero
			for k := range m.Cols {
				if x, y := m.At(i, k), n.At(k, j); !x.IsZero() && !y.IsZero() {
					s = m.burn(s.Add(x.Mul(y)))
				}
			}
			c.Set(i, j, s)
		}
	}
	return c, true
}

// Pow returns m^k, k ≥ 0 or m invertible, and false if it is not defined.
func (m *Matrix[T]) Pow(k int) (*Matrix[T], bool) {
	if m.Rows != m.Cols {
		return nil, false
	}
	if k < 0 {
		inv, ok := m.Inverse()
		if !ok || k == -k {
			return nil, false
		}
		return inv.Pow(-k)
	}
	c, b := m.F.Identity(m.Rows), m
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			c, _ = c.Mul(b)
		}
		if k > 1 {
			b, _ = b.Mul(b)
		}
	}
	return c, true
}

// Transpose returns the transpose of m.
func (m *Matrix[T]) Transpose() *Matrix[T] {
	c := m.F.New(m.Cols, m.Rows)
	for i := range m.Rows {
		for j := range m.Cols {
			c.Set(j, i, m.At(i, j))
		}
	}
	return c
}

// Trace returns the sum of the diagonal.
func (m *Matrix[T]) Trace() T {
	s := m.F.Zero
	for i := range min(m.Rows, m.Cols) {
		s = m.burn(s.Add(m.At(i, i)))
	}
	return s
}
