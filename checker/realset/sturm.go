package realset

import (
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// CountReal returns the number of distinct real roots of p, a polynomial in its
// ring's first variable alone that is not 0 (Sturm's theorem).
func CountReal(p poly.Poly) int {
	chain := sturm(p)
	return variations(chain, func(cs []num.Num) int {
		s := cs[len(cs)-1].Sign()
		if len(cs)%2 == 0 {
			s = -s
		}
		return s
	}) - variations(chain, func(cs []num.Num) int { return cs[len(cs)-1].Sign() })
}

// sturm returns the chain of p as coefficients, constant term first, each
// scaled by a positive number.
func sturm(p poly.Poly) [][]num.Num {
	tank := p.Ring().Tank()
	a, ok := p.Univariate(0)
	if !ok || len(a) < 2 {
		return nil
	}
	b := make([]num.Num, len(a)-1)
	for i := 1; i < len(a); i++ {
		b[i-1] = a[i].Mul(num.Int(int64(i)))
	}
	chain := [][]num.Num{a, b}
	for len(b) > 1 {
		r := append([]num.Num(nil), a...)
		for len(r) >= len(b) {
			q := r[len(r)-1].Quo(b[len(b)-1])
			off := len(r) - len(b)
			for i := range b {
				tank.Burn(1 + q.Bits()/64)
				r[off+i] = r[off+i].Sub(q.Mul(b[i]))
			}
			r = r[:len(r)-1]
			for len(r) > 0 && r[len(r)-1].IsZero() {
				r = r[:len(r)-1]
			}
		}
		if len(r) == 0 {
			break
		}
		scale := r[len(r)-1].Abs().Inv().Neg()
		for i := range r {
			r[i] = r[i].Mul(scale)
		}
		chain = append(chain, r)
		a, b = b, r
	}
	return chain
}

func variations(chain [][]num.Num, sign func([]num.Num) int) int {
	n, last := 0, 0
	for _, cs := range chain {
		if s := sign(cs); s != 0 {
			if s == -last {
				n++
			}
			last = s
		}
	}
	return n
}
