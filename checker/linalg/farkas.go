// Package linalg decides systems of linear inequalities over the rationals.
package linalg

import (
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// Inequality is Σ Coef[j]·x[j] ≤ Bound, or < if Strict. An equation is two of them.
type Inequality struct {
	Coef   []num.Num
	Bound  num.Num
	Strict bool
}

// Holds reports whether the point x satisfies q.
func (q Inequality) Holds(x []num.Num) bool {
	s := num.Zero
	for j, c := range q.Coef {
		s = s.Add(c.Mul(x[j]))
	}
	c := s.Cmp(q.Bound)
	return c < 0 || c == 0 && !q.Strict
}

// maxInequalities caps the inequalities in hand while variables are eliminated.
const maxInequalities = 4096

type derived struct {
	Inequality
	mult []num.Num // how it was made of the given ones
	uses int       // how many of these
}

// Feasible decides whether inequalities in n variables have a common solution.
// If they do, it returns one, with small numbers where it can. If not, it returns
// Farkas multipliers, non-negative, whose combination of the inequalities reads
// 0 ≤ b with b < 0, or 0 < 0. Every Coef must have length n.
//
// It is Fourier and Motzkin's elimination with Chernikov's rule against redundant
// rows; it burns fuel and stops with fuel.TooLarge past a few thousand rows.
func Feasible(system []Inequality, n int, tank *fuel.Tank) (point, multipliers []num.Num, ok bool) {
	rows := make([]derived, len(system))
	for i, q := range system {
		m := make([]num.Num, len(system))
		m[i] = num.One
		rows[i] = derived{q, m, 1}
	}
	type stage struct {
		v    int
		rows []derived // those in which v occurs
	}
	var stages []stage
	left := make([]bool, n)
	for j := range left {
		left[j] = true
	}
	for step := 1; step <= n; step++ {
		// The variable whose elimination leaves the fewest rows.
		v, best := -1, 0
		for j := range n {
			if !left[j] {
				continue
			}
			up, down := 0, 0
			for i := range rows {
				switch rows[i].Coef[j].Sign() {
				case 1:
					up++
				case -1:
					down++
				}
			}
			tank.Burn(len(rows))
			if cost := up*down - up - down; v < 0 || cost < best {
				v, best = j, cost
			}
		}
		left[v] = false
		var next, upper, lower []derived
		for _, q := range rows {
			switch q.Coef[v].Sign() {
			case 0:
				next = append(next, q)
			case 1:
				upper = append(upper, q)
			default:
				lower = append(lower, q)
			}
		}
		stages = append(stages, stage{v, append(append([]derived(nil), upper...), lower...)})
		for _, a := range upper {
			for _, b := range lower {
				c := combine(a, b, v, tank)
				if c.uses > step+1 {
					continue
				}
				if next = append(next, c); len(next) > maxInequalities {
					fuel.Stop(fuel.TooLarge)
				}
			}
		}
		rows = next
	}
	for _, q := range rows {
		if s := q.Bound.Sign(); s < 0 || s == 0 && q.Strict {
			return nil, q.mult, false
		}
	}
	point = make([]num.Num, n)
	for i := len(stages) - 1; i >= 0; i-- {
		st := stages[i]
		var lo, hi *num.Num
		var loStrict, hiStrict bool
		for _, q := range st.rows {
			s := q.Bound
			for j, c := range q.Coef {
				if j != st.v && !c.IsZero() {
					s = s.Sub(c.Mul(point[j]))
				}
			}
			c := q.Coef[st.v]
			b := s.Quo(c)
			tank.Burn(n * b.Words())
			if c.Sign() > 0 {
				if hi == nil || b.Less(*hi) || b.Equal(*hi) && q.Strict {
					hi, hiStrict = &b, q.Strict
				}
			} else if lo == nil || lo.Less(b) || b.Equal(*lo) && q.Strict {
				lo, loStrict = &b, q.Strict
			}
		}
		point[st.v] = simplest(lo, hi, loStrict, hiStrict)
	}
	for _, q := range system {
		if !q.Holds(point) {
			fuel.Stop(fuel.TooLarge) // cannot happen; unknown is the safe answer
		}
	}
	return point, nil, true
}

// combine adds positive multiples of a and b that eliminate x_v.
func combine(a, b derived, v int, tank *fuel.Tank) derived {
	x, y := b.Coef[v].Neg(), a.Coef[v] // both positive
	c := derived{Inequality: Inequality{Coef: make([]num.Num, len(a.Coef)), Strict: a.Strict || b.Strict}}
	for j := range c.Coef {
		if j != v {
			c.Coef[j] = a.Coef[j].Mul(x).Add(b.Coef[j].Mul(y))
		}
	}
	c.Bound = a.Bound.Mul(x).Add(b.Bound.Mul(y))
	c.mult = make([]num.Num, len(a.mult))
	for i := range c.mult {
		c.mult[i] = a.mult[i].Mul(x).Add(b.mult[i].Mul(y))
		if !c.mult[i].IsZero() {
			c.uses++
		}
	}
	tank.Burn(len(c.Coef) + len(c.mult) + c.Bound.Cost())
	return c
}

// simplest returns 0, else the integer of least size, else the fraction of least
// denominator between the bounds, of which nil is none. There is one between.
func simplest(lo, hi *num.Num, loStrict, hiStrict bool) num.Num {
	above := func(x num.Num) bool { return lo == nil || lo.Less(x) || !loStrict && lo.Equal(x) }
	below := func(x num.Num) bool { return hi == nil || x.Less(*hi) || !hiStrict && hi.Equal(x) }
	if above(num.Zero) && below(num.Zero) {
		return num.Zero
	}
	if !above(num.Zero) {
		x := lo.Floor()
		if !above(x) {
			x = x.Add(num.One)
		}
		if below(x) {
			return x
		}
	} else {
		x := hi.Ceil()
		if !below(x) {
			x = x.Sub(num.One)
		}
		if above(x) {
			return x
		}
	}
	if lo.Equal(*hi) {
		return *lo
	}
	return num.Between(*lo, *hi)
}
