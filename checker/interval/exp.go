package interval

import (
	"math"
	"math/big"
)

// monotone applies a function given by bounds at a point to both ends of x.
func (e *Env) monotone(x Interval, f func(*big.Float) (lo, hi *big.Float)) Interval {
	lo, hi := f(x.lo)
	if lo == nil || hi == nil {
		return Interval{kind: whole, partial: x.partial}
	}
	if x.lo.Cmp(x.hi) != 0 {
		if _, hi = f(x.hi); hi == nil {
			return Interval{kind: whole, partial: x.partial}
		}
	}
	return e.make(lo, hi, x.partial)
}

// Exp returns e^x. Beyond 2^24 it is not computed but bounded by 0 or unbounded.
func (e *Env) Exp(x Interval) Interval {
	if x.kind != bounded {
		return x
	}
	return e.monotone(x, e.expPoint)
}

func (e *Env) expPoint(f *big.Float) (lo, hi *big.Float) {
	k := 0
	if f.Sign() != 0 {
		k = f.MantExp(nil)
	}
	if k > 24 {
		if f.Sign() > 0 {
			return nil, nil
		}
		// 0 < e^x < 2^(-2^24)
		return new(big.Float).SetPrec(e.prec), new(big.Float).SetPrec(e.prec).SetMantExp(big.NewFloat(1), -1<<24)
	}
	// e^x = 2^n · (e^(r/2^j))^(2^j) with r = x - n·ln 2.
	j := uint(math.Sqrt(float64(e.prec))/2) + 1
	s := scale{e.prec + 24 + 2*j + uint(max(k, 0))}
	x, l := s.from(f), e.ln2Ball(s)
	n := new(big.Int).Add(new(big.Int).Lsh(x.m, 1), l.m)
	n.Div(n, new(big.Int).Lsh(l.m, 1))
	nn := n.Int64()
	abs := uint64(nn)
	if nn < 0 {
		abs = -abs
	}
	r := sub(x, ball{n.Mul(n, l.m), l.err * abs})
	r = half(r, j)
	term, sum := s.int(1), s.int(1)
	for i := int64(1); ; i++ {
		e.burn(1)
		term = s.mul(term, r)
		term.shrink(i)
		sum.grow(term)
		if term.m.CmpAbs(big.NewInt(2)) < 0 {
			break
		}
	}
	sum.err += rest(term)
	for range j {
		e.burn(1)
		sum = s.mul(sum, sum)
	}
	return e.bounds(s, sum, int(nn))
}

// Log returns the natural logarithm. The part of x that is not positive is left
// out, and the result is then unknown below and perhaps undefined.
func (e *Env) Log(x Interval) Interval {
	if x.kind != bounded {
		x.partial = true
		return x
	}
	if x.hi.Sign() <= 0 {
		return Interval{partial: true}
	}
	if x.lo.Sign() <= 0 {
		return Whole(false)
	}
	return e.monotone(x, e.logPoint)
}

func (e *Env) logPoint(f *big.Float) (lo, hi *big.Float) {
	// f = m·2^k with 0.7 ≤ m < 1.4, log f = k·ln 2 + 2·atanh((m-1)/(m+1)).
	m := new(big.Float)
	k := f.MantExp(m)
	if m.Cmp(big.NewFloat(0.7)) < 0 {
		m.SetMantExp(m, 1)
		k--
	}
	extra := uint(0)
	if k == 0 {
		// Near 1 the logarithm is small: more places, so that it is accurate too.
		d := new(big.Float).SetPrec(m.Prec()+8).Sub(m, big.NewFloat(1))
		if d.Sign() == 0 {
			z := new(big.Float).SetPrec(e.prec)
			return z, z
		}
		extra = uint(min(max(-d.MantExp(nil), 0), int(2*e.prec)))
	}
	s := scale{e.prec + 40 + extra}
	x := s.from(m)
	z := s.quo(sub(x, s.int(1)), add(x, s.int(1)))
	sq := s.mul(z, z)
	term, sum := z, ball{new(big.Int).Set(z.m), z.err}
	for i := int64(1); term.m.CmpAbs(big.NewInt(1)) > 0; i++ {
		e.burn(1)
		term = s.mul(term, sq)
		sum.grow(s.quoInt(term, 2*i+1))
	}
	sum.err += rest(term)
	sum.grow(sum)
	if k != 0 {
		l := e.ln2Ball(s)
		abs := uint64(k)
		if k < 0 {
			abs = -abs
		}
		sum = add(sum, ball{new(big.Int).Mul(l.m, big.NewInt(int64(k))), l.err * abs})
	}
	return e.bounds(s, sum, 0)
}
