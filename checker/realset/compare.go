package realset

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/poly"
)

// Difference is how one set of solutions stands to another.
type Difference struct {
	// Lost are solutions of the first only, Gained of the second only, Kept of
	// both. What has no closed form is counted in LostMore and GainedMore.
	Lost, Gained, Kept   []*expr.Node
	LostMore, GainedMore int
	KeptMore             int
}

// Equal reports whether the sets are the same.
func (d *Difference) Equal() bool { return d.Within() && d.Contains() }

// Within reports whether the first set is part of the second.
func (d *Difference) Within() bool { return len(d.Lost) == 0 && d.LostMore == 0 }

// Contains reports whether the second set is part of the first.
func (d *Difference) Contains() bool { return len(d.Gained) == 0 && d.GainedMore == 0 }

// Disjoint reports whether the sets have nothing in common.
func (d *Difference) Disjoint() bool { return len(d.Kept) == 0 && d.KeptMore == 0 }

// Compare compares two finite sets of solutions of the same unknown.
func Compare(a, b *Roots) Difference {
	var d Difference
	for _, x := range a.Values {
		if slices.Contains(b.Values, x) {
			d.Kept = append(d.Kept, x)
		} else {
			d.Lost = append(d.Lost, x)
		}
	}
	for _, x := range b.Values {
		if !slices.Contains(a.Values, x) {
			d.Gained = append(d.Gained, x)
		}
	}
	in := func(p poly.Poly, qs []poly.Poly) bool {
		for _, q := range qs {
			if sameUpToScale(p, q) {
				return true
			}
		}
		return false
	}
	for _, p := range a.Rest {
		if in(p, b.Rest) {
			d.KeptMore += CountReal(p)
		} else {
			d.LostMore += CountReal(p)
		}
	}
	for _, p := range b.Rest {
		if !in(p, a.Rest) {
			d.GainedMore += CountReal(p)
		}
	}
	return d
}

// sameUpToScale compares polynomials of possibly different rings in one variable.
func sameUpToScale(p, q poly.Poly) bool {
	a, ok1 := p.Univariate(0)
	b, ok2 := q.Univariate(0)
	if !ok1 || !ok2 || len(a) != len(b) {
		return false
	}
	c := a[len(a)-1].Quo(b[len(b)-1])
	for i := range a {
		if !a[i].Equal(b[i].Mul(c)) {
			return false
		}
	}
	return true
}
