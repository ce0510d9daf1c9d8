package algebraic

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// ints is a polynomial in one variable with integer coefficients, that of x^k
// at index k, the last one not 0.
type ints []*big.Int

// signAt returns the sign of f at q, computed without fractions.
func (f ints) signAt(q num.Num, tank *fuel.Tank) int {
	n, d := q.Num(), q.Den()
	if len(f) == 0 {
		return 0
	}
	tank.Burn(len(f) * (1 + len(f)*q.Words()))
	v := new(big.Int).Set(f[len(f)-1])
	if d.IsInt64() && d.Int64() == 1 {
		for i := len(f) - 2; i >= 0; i-- {
			v.Add(v.Mul(v, n), f[i])
		}
		return v.Sign()
	}
	dk, t := new(big.Int).Set(d), new(big.Int)
	for i := len(f) - 2; i >= 0; i-- {
		v.Mul(v, n)
		v.Add(v, t.Mul(f[i], dk))
		if i > 0 {
			dk.Mul(dk, d)
		}
	}
	return v.Sign()
}

// span is an isolated root: a point if lo and hi agree, else the only root in
// the open interval.
type span struct{ lo, hi num.Num }

// isolate returns the real roots of a square-free f, ascending, by Descartes'
// rule of signs and bisection (Collins and Akritas 1976).
func isolate(f ints, tank *fuel.Tank) []span {
	var out []span
	for len(f) > 1 && f[0].Sign() == 0 {
		f = f[1:]
		out = append(out, span{})
	}
	neg := make(ints, len(f))
	for i, c := range f {
		neg[i] = new(big.Int).Set(c)
		if i%2 == 1 {
			neg[i].Neg(neg[i])
		}
	}
	below := isolatePositive(neg, tank)
	all := make([]span, 0, len(f))
	for i := len(below) - 1; i >= 0; i-- {
		all = append(all, span{below[i].hi.Neg(), below[i].lo.Neg()})
	}
	all = append(all, out...)
	return append(all, isolatePositive(f, tank)...)
}

// rootBound returns k such that every root is below 2^k in size (Fujiwara 1916).
func rootBound(f ints) int {
	n := len(f) - 1
	k := -1 << 30
	for i := 1; i <= n; i++ {
		if c := f[n-i]; c.Sign() != 0 {
			d := c.BitLen() - f[n].BitLen() + 1
			// ⌈d/i⌉ also for negative d
			q := d / i
			if d%i > 0 {
				q++
			}
			k = max(k, q)
		}
	}
	return k + 1
}

// isolatePositive returns the roots of f above 0; f(0) is not 0.
func isolatePositive(f ints, tank *fuel.Tank) []span {
	if len(f) < 2 || variations(f) == 0 {
		return nil
	}
	k := rootBound(f)
	n := len(f) - 1
	// g(x) = f(2^k·x), times a power of 2, has its roots in (0, 1).
	g := make(ints, n+1)
	for i, c := range f {
		s := k * i
		if k < 0 {
			s = k * (i - n)
		}
		g[i] = new(big.Int).Lsh(c, uint(s))
	}
	type job struct {
		g     ints
		c     *big.Int // the interval is 2^k·(c, c+1)/2^level
		level int
		point bool
	}
	at := func(c *big.Int, level int) num.Num {
		if e := k - level; e >= 0 {
			return num.FromBigInt(new(big.Int).Lsh(c, uint(e)))
		} else {
			return num.FromBigFrac(c, new(big.Int).Lsh(big.NewInt(1), uint(-e)))
		}
	}
	var out []span
	jobs := []job{{g, new(big.Int), 0, false}}
	one := big.NewInt(1)
	for len(jobs) > 0 {
		j := jobs[len(jobs)-1]
		jobs = jobs[:len(jobs)-1]
		if j.point {
			q := at(j.c, j.level)
			out = append(out, span{q, q})
			continue
		}
		if len(j.g) < 2 {
			continue
		}
		v := j.g.variationsUnit(tank)
		if v == 0 {
			continue
		}
		if v == 1 {
			out = append(out, span{at(j.c, j.level), at(new(big.Int).Add(j.c, one), j.level)})
			continue
		}
		d := len(j.g) - 1
		left := make(ints, d+1)
		for i, c := range j.g {
			left[i] = new(big.Int).Lsh(c, uint(d-i))
		}
		right := left.shift(tank)
		c2 := new(big.Int).Lsh(j.c, 1)
		mid := new(big.Int).Add(c2, one)
		// Pushed from the right, so that roots come out ascending.
		exact := right[0].Sign() == 0
		if exact {
			right = right[1:]
		}
		jobs = append(jobs, job{right, mid, j.level + 1, false})
		if exact {
			jobs = append(jobs, job{c: mid, level: j.level + 1, point: true})
		}
		jobs = append(jobs, job{left, c2, j.level + 1, false})
	}
	return out
}

func variations(f ints) int {
	v, last := 0, 0
	for _, c := range f {
		if s := c.Sign(); s != 0 {
			if last*s < 0 {
				v++
			}
			last = s
		}
	}
	return v
}

// variationsUnit returns Descartes' bound for the roots in (0, 1).
func (f ints) variationsUnit(tank *fuel.Tank) int {
	r := make(ints, len(f))
	for i, c := range f {
		r[len(f)-1-i] = c
	}
	return variations(r.shift(tank))
}

// shift returns f(x+1).
func (f ints) shift(tank *fuel.Tank) ints {
	n := len(f)
	w := 1
	g := make(ints, n)
	for i, c := range f {
		g[i] = new(big.Int).Set(c)
		w = max(w, 1+c.BitLen()/64)
	}
	tank.Burn(1 + n*n*w/4)
	for i := 0; i < n-1; i++ {
		for j := n - 2; j >= i; j-- {
			g[j].Add(g[j], g[j+1])
		}
	}
	return g
}
