package algebraic

import (
	"math"
	"math/big"
	"math/bits"

	"github.com/yansuan/yansuan/checker/num"
)

// logs holds upper bounds for the logarithms to base 2, in sixteenths of a bit, of
// the conjugates of U and L, where the value is U/L with algebraic integers U and
// L, as Burnikel, Funke, Mehlhorn, Schirra and Schmitt define them ("A separation
// bound for real algebraic expressions", Algorithmica 2009).
type logs struct{ u, l int64 }

// unbounded is where the bounds saturate.
const unbounded = int64(1) << 50

func cap64(x int64) int64 { return min(x, unbounded) }

func times(x, k int64) int64 {
	hi, lo := bits.Mul64(uint64(x), uint64(k))
	if hi != 0 || lo > uint64(unbounded) {
		return unbounded
	}
	return int64(lo)
}

// log16 returns ⌈16·log₂ n⌉ or one more, for n ≥ 1; 0 for n = 0 and 1.
func log16(n *big.Int) int64 {
	k := n.BitLen()
	if k <= 1 {
		return 0
	}
	if k > 4096 {
		return 16 * int64(k)
	}
	p := new(big.Int).Abs(n)
	for range 4 {
		p.Mul(p, p)
	}
	return int64(p.BitLen())
}

func ceilDiv(a, b int64) int64 { return (a + b - 1) / b }

// logsOf returns the bounds of node i, given those of its arguments.
func (b *Builder) logsOf(i Node, of []logs) logs {
	n := &b.nodes[i]
	if b.zero(i) {
		return logs{}
	}
	switch n.op {
	case opRat:
		return logs{log16(n.q.Num()), log16(n.q.Den())}
	case opAdd:
		// Σ Uᵢ/Lᵢ = Σ Uᵢ·Π_{j≠i} Lⱼ / Π Lⱼ
		var l, u int64
		for _, a := range n.args {
			l = cap64(l + of[a].l)
		}
		for _, a := range n.args {
			u = max(u, cap64(of[a].u+l-of[a].l))
		}
		return logs{cap64(u + log16(big.NewInt(int64(len(n.args))))), l}
	case opMul:
		var x logs
		for _, a := range n.args {
			x = logs{cap64(x.u + of[a].u), cap64(x.l + of[a].l)}
		}
		return x
	case opPow:
		a := of[n.args[0]]
		return logs{times(a.u, int64(n.k)), times(a.l, int64(n.k))}
	case opInv:
		a := of[n.args[0]]
		return logs{a.l, a.u}
	case opRoot:
		a, k := of[n.args[0]], int64(n.k)
		if a.u >= a.l {
			return logs{ceilDiv(cap64(a.u+times(a.l, k-1)), k), a.l}
		}
		return logs{a.u, ceilDiv(cap64(times(a.u, k-1)+a.l), k)}
	case opCosPi:
		return logs{16, 16} // 2cos(qπ)/2, and |2cos| ≤ 2 for every conjugate
	}
	return n.real.logs()
}

// degree returns a bound for the degree of the field that the radicals, cosines
// and roots in use generate.
func (b *Builder) degree(use []Node) int64 {
	d := int64(1)
	var squares []*big.Int
	order := int64(1)
	for _, i := range use {
		n := &b.nodes[i]
		if b.zero(i) {
			continue
		}
		switch n.op {
		case opRoot:
			if q, ok := b.Rational(n.args[0]); ok && n.k == 2 && q.Sign() > 0 {
				squares = append(squares, q.Numer().Mul(q.Denom()).Num())
				continue
			}
			d = times(d, int64(n.k))
		case opCosPi:
			// cos(qπ) lies in the real part of the cyclotomic field of the order of q/2.
			_, den, _ := n.q.Mul(num.Half).Small()
			g := int64(num.Gcd(num.Int(order), num.Int(den)).Float64())
			if order/g > 1<<40/den {
				return unbounded
			}
			order = order / g * den
		case opReal:
			d = times(d, int64(n.real.Degree()))
		}
	}
	if order > 2 {
		d = times(d, totient(order)/2)
	}
	if r := squareRank(squares); r < 40 {
		return times(d, 1<<r)
	}
	return unbounded
}

func totient(n int64) int64 {
	t := n
	for p := int64(2); p*p <= n && p < 1<<20; p++ {
		if n%p == 0 {
			t -= t / p
			for n%p == 0 {
				n /= p
			}
		}
	}
	if n > 1 {
		t -= t / n // wrong for a composite rest, but then only too large
	}
	return t
}

// squareRank returns r such that the square roots of ms generate a field of
// degree at most 2^r: the rank modulo squares of the group that ms generate,
// found over a base of coprime factors.
func squareRank(ms []*big.Int) int {
	if len(ms) < 2 {
		return len(ms)
	}
	if len(ms) > 24 {
		return len(ms)
	}
	base := coprimeBase(ms)
	rows := make([][]uint64, len(ms))
	words := (len(base) + 63) / 64
	one := big.NewInt(1)
	for i, m := range ms {
		rows[i] = make([]uint64, words)
		m = new(big.Int).Set(m)
		r := new(big.Int)
		for j, p := range base {
			for {
				q, _ := new(big.Int).QuoRem(m, p, r)
				if r.Sign() != 0 {
					break
				}
				m = q
				rows[i][j/64] ^= 1 << (j % 64)
			}
		}
		if m.Cmp(one) != 0 {
			return len(ms)
		}
	}
	rank := 0
	for j := range len(base) {
		for i := rank; i < len(rows); i++ {
			if rows[i][j/64]>>(j%64)&1 == 0 {
				continue
			}
			rows[rank], rows[i] = rows[i], rows[rank]
			for k := range rows {
				if k != rank && rows[k][j/64]>>(j%64)&1 == 1 {
					for w := range words {
						rows[k][w] ^= rows[rank][w]
					}
				}
			}
			rank++
			break
		}
	}
	return rank
}

// coprimeBase returns pairwise coprime numbers above 1 of which all ms are products.
func coprimeBase(ms []*big.Int) []*big.Int {
	var base []*big.Int
	one := big.NewInt(1)
	work := append([]*big.Int(nil), ms...)
	for len(work) > 0 {
		m := work[len(work)-1]
		work = work[:len(work)-1]
		if m.Cmp(one) <= 0 {
			continue
		}
		clash := false
		for i, p := range base {
			g := new(big.Int).GCD(nil, nil, m, p)
			if g.Cmp(one) == 0 {
				continue
			}
			if g.Cmp(m) == 0 && g.Cmp(p) == 0 {
				clash = true
				break
			}
			base[i] = base[len(base)-1]
			base = base[:len(base)-1]
			work = append(work, g, new(big.Int).Quo(m, g), new(big.Int).Quo(p, g))
			clash = true
			break
		}
		if !clash {
			base = append(base, m)
		}
	}
	return base
}

// ZeroBound returns k such that the value of n, if it is defined and not 0, is
// at least 2^-k in size, and false if k would be too large to be of use.
func (b *Builder) ZeroBound(n Node) (int, bool) {
	use := b.reach(n)
	of := make([]logs, n+1)
	for _, i := range use {
		of[i] = b.logsOf(i, of)
	}
	d := b.degree(use)
	k := cap64(of[n].l + times(of[n].u, d-1))
	if k >= math.MaxInt32 {
		return 0, false
	}
	return int(ceilDiv(k, 16)), true
}
