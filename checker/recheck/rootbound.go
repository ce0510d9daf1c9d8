package recheck

import (
	"math/big"
	"strconv"
)

// rootBounds follows Burnikel, Funke, Mehlhorn, Schirra and Schmitt (Algorithmica 2009):
// where U and L are algebraic integers of a field of the given degree, and all their
// conjugates are at most 2^(u/16) and 2^(l/16), U/L is 0 or at least
// 2^-(((degree-1)·u + l)/16).
type rootBounds struct {
	imaginary bool
	degree    int64 // of what is not below
	seen      map[string]bool
	radicals  []*big.Rat // positive, with
	orders    []int64
	unity     int64 // the cosines lie among the sums of roots of unity of this order
}

const maxDegree = 4096

// rootBound returns k such that a value of t below 2^-k in modulus is 0; ok is false
// where t is not built from numbers, roots and angles that are rational multiples of π.
func rootBound(t Term) (k int64, ok bool) {
	b := &rootBounds{imaginary: holds(t, isImaginary), degree: 1, unity: 1, seen: map[string]bool{}}
	u, l, ok := b.of(t)
	if !ok || b.degree > maxDegree {
		return 0, false
	}
	degree := b.degree * countProducts(b.radicals, b.orders)
	if b.unity > 2 { // the real ones generate half the field of the roots of unity
		phi := int64(0)
		for n := int64(1); n <= b.unity; n++ {
			if new(big.Int).GCD(nil, nil, big.NewInt(n), big.NewInt(b.unity)).Cmp(unit) == 0 {
				phi++
			}
		}
		degree *= phi / 2
	}
	if degree > maxDegree {
		return 0, false
	}
	return ((degree-1)*u+l)/16 + 2, true
}

var unit = big.NewInt(1)

// sixteenths returns a k with |n| ≤ 2^(k/16).
func sixteenths(n *big.Int) int64 {
	if n.CmpAbs(unit) <= 0 {
		return 0
	}
	if n.BitLen() > 1024 {
		return 16 * int64(n.BitLen())
	}
	return int64(new(big.Int).Exp(n, big.NewInt(16), nil).BitLen())
}

func (b *rootBounds) of(t Term) (u, l int64, ok bool) {
	switch t.Op {
	case "num":
		q, ok := new(big.Rat).SetString(t.Text)
		if !ok {
			return 0, 0, false
		}
		return sixteenths(q.Num()), sixteenths(q.Denom()), true
	case "const":
		b.generates("i", 2)
		return 0, 0, t.Text == "i"
	case "add", "mul":
		most := int64(0) // of u-l among the terms
		for _, a := range t.Args {
			v, m, ok := b.of(a)
			if !ok {
				return 0, 0, false
			}
			u, l = u+v, l+m
			most = max(most, v-m)
		}
		if t.Op == "add" {
			u = most + l + sixteenths(big.NewInt(int64(len(t.Args))))
		}
		return u, l, u+l < 1<<28
	case "abs":
		if b.imaginary {
			return 0, 0, false // a modulus may lie outside the field
		}
		return b.of(t.Args[0])
	case "pow":
		q, ok := new(big.Rat).SetString(t.Args[1].Text)
		if t.Args[1].Op != "num" || !ok || q.Num().BitLen() > 12 || q.Denom().BitLen() > 7 {
			return 0, 0, false
		}
		u, l, ok = b.of(t.Args[0])
		d, k := q.Denom().Int64(), q.Num().Int64()
		if d > 1 {
			if x, isNum := new(big.Rat).SetString(t.Args[0].Text); t.Args[0].Op == "num" && isNum && x.Sign() > 0 {
				b.radicals, b.orders = append(b.radicals, x), append(b.orders, d)
			} else {
				b.generates(strconv.FormatInt(d, 10)+" "+spellTerm(t.Args[0]), d)
			}
			// The root of U/L is that of U·L^(d-1) over L, or U over that of
			// U^(d-1)·L: one radical, not one for each.
			if u >= l {
				u = (u + (d-1)*l + d - 1) / d
			} else {
				l = ((d-1)*u + l + d - 1) / d
			}
		}
		if k < 0 {
			u, l, k = l, u, -k
		}
		return u * k, l * k, ok && b.degree <= maxDegree
	case "sin", "cos":
		q, ok := multipleOfPi(t.Args[0])
		if !ok || q.Denom().BitLen() > 10 {
			return 0, 0, false
		}
		if t.Op == "sin" {
			q = new(big.Rat).Sub(big.NewRat(1, 2), q)
		}
		d := new(big.Rat).Quo(q, big.NewRat(2, 1)).Denom()
		b.unity *= new(big.Int).Quo(d, new(big.Int).GCD(nil, nil, d, big.NewInt(b.unity))).Int64()
		return 16, 16, b.unity < 1<<16
	}
	return 0, 0, false
}

func (b *rootBounds) generates(name string, d int64) {
	if !b.seen[name] {
		b.seen[name] = true
		b.degree = min(b.degree*d, maxDegree+1)
	}
}

// countProducts returns how many products of the roots of rs differ by more than a
// rational factor, counted one by one, or more than maxDegree: so many span the field that
// the roots generate.
func countProducts(rs []*big.Rat, orders []int64) int64 {
	m := int64(1)
	var ns []*big.Int
	for i, r := range rs {
		if m *= orders[i] / new(big.Int).GCD(nil, nil, big.NewInt(m), big.NewInt(orders[i])).Int64(); m > 1<<20 {
			return maxDegree + 1
		}
		ns = append(ns, r.Num(), r.Denom())
	}
	ns = split(ns)
	exponents := func(r *big.Rat, weight int64) []int64 {
		out := make([]int64, len(ns))
		for i, p := range ns {
			for k, n := range []*big.Int{r.Num(), r.Denom()} {
				for q, rest := new(big.Int).QuoRem(n, p, new(big.Int)); rest.Sign() == 0; q, rest = new(big.Int).QuoRem(q, p, rest) {
					out[i] += int64(1-2*k) * weight
				}
			}
			out[i] = (out[i]%m + m) % m
		}
		return out
	}
	gens := make([][]int64, len(rs))
	for i, r := range rs {
		gens[i] = exponents(r, m/orders[i])
	}
	start := make([]int64, len(ns))
	spell := func(v []int64) string {
		var key []byte
		for _, e := range v {
			key = append(strconv.AppendInt(key, e, 36), ' ')
		}
		return string(key)
	}
	seen := map[string]bool{spell(start): true}
	for todo := [][]int64{start}; len(todo) > 0; todo = todo[1:] {
		for _, g := range gens {
			next := make([]int64, len(ns))
			for i := range next {
				next[i] = (todo[0][i] + g[i]) % m
			}
			if key := spell(next); !seen[key] {
				if seen[key] = true; len(seen) > maxDegree {
					return maxDegree + 1
				}
				todo = append(todo, next)
			}
		}
	}
	return int64(len(seen))
}

// split divides numbers by what two of them share until no two share anything: all are
// products of what it returns.
func split(ns []*big.Int) []*big.Int {
	for i := 0; i < len(ns); i++ {
		for j := 0; j < i; j++ {
			g := new(big.Int).GCD(nil, nil, ns[i], ns[j])
			if g.Cmp(unit) > 0 {
				ns = append(ns, g, new(big.Int).Quo(ns[i], g), new(big.Int).Quo(ns[j], g))
				ns[i], ns[j] = unit, unit
			}
		}
	}
	var out []*big.Int
	for _, n := range ns {
		if n.Cmp(unit) > 0 {
			out = append(out, n)
		}
	}
	return out
}
