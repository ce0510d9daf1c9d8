package equality

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/num"
)

// radicalDegree bounds the degree of the field that the radicals generate: the order
// of the group of their products modulo the rationals. A radical is the vector of its
// exponents, in units of 1/m, over a base of coprime numbers.
func radicalDegree(rs []radical) int64 {
	m := int64(1)
	var parts []*big.Int
	for _, r := range rs {
		if m = lcm(m, r.k); m > 1<<20 {
			return maxBoundDegree + 1
		}
		parts = append(parts, r.of.Numer().Num(), r.of.Denom().Num())
	}
	base := coprimeBase(parts)
	rows := make([][]int64, len(rs))
	for i, r := range rs {
		rows[i] = make([]int64, len(base))
		for j, p := range base {
			e := multiplicity(r.of.Numer().Num(), p) - multiplicity(r.of.Denom().Num(), p)
			rows[i][j] = mod(e*(m/r.k), m)
		}
	}
	return groupOrder(rows, m)
}

// groupOrder returns the order of the group that rows generate modulo m, or more than
// maxBoundDegree: by elimination with Euclid's algorithm, column by column. What a
// pivot contributes to a column is a cyclic group; the multiple of its row that
// vanishes there goes on.
func groupOrder(rows [][]int64, m int64) int64 {
	order := int64(1)
	if len(rows) == 0 {
		return order
	}
	for c := range rows[0] {
		pivot := -1
		for i := range rows {
			for rows[i][c] != 0 {
				if pivot >= 0 && pivot != i {
					q := rows[pivot][c] / rows[i][c]
					for j := range rows[i] {
						rows[pivot][j] = mod(rows[pivot][j]-q*rows[i][j], m)
					}
					if rows[pivot][c] != 0 {
						rows[pivot], rows[i] = rows[i], rows[pivot]
						continue
					}
				}
				pivot = i
				break
			}
		}
		if pivot < 0 {
			continue
		}
		g, _ := num.Gcd(num.Int(rows[pivot][c]), num.Int(m)).Int64()
		if order *= m / g; order > maxBoundDegree {
			return order
		}
		for j := range rows[pivot] {
			rows[pivot][j] = mod(rows[pivot][j]*(m/g), m)
		}
	}
	return order
}

func mod(a, m int64) int64 {
	if a %= m; a < 0 {
		a += m
	}
	return a
}

// multiplicity returns the largest k for which p^k divides n.
func multiplicity(n, p *big.Int) int64 {
	var k int64
	q, r := new(big.Int), new(big.Int)
	for n.Sign() != 0 {
		if q.QuoRem(n, p, r); r.Sign() != 0 {
			break
		}
		n, q = q, new(big.Int)
		k++
	}
	return k
}

// coprimeBase returns pairwise coprime numbers above 1 of which all ms are products.
func coprimeBase(ms []*big.Int) []*big.Int {
	var base []*big.Int
	work := append([]*big.Int(nil), ms...)
next:
	for len(work) > 0 {
		m := work[len(work)-1]
		work = work[:len(work)-1]
		if m.BitLen() <= 1 {
			continue
		}
		for i, p := range base {
			g := new(big.Int).GCD(nil, nil, m, p)
			switch {
			case g.BitLen() == 1:
				continue
			case g.Cmp(p) != 0: // p splits
				base = append(base[:i], base[i+1:]...)
				work = append(work, new(big.Int).Quo(p, g))
			}
			work = append(work, new(big.Int).Quo(m, g))
			if g.Cmp(p) != 0 {
				work = append(work, g)
			}
			continue next
		}
		base = append(base, m)
	}
	return base
}
