package interval

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/fuel"
)

// ball is m·2^-w give or take err·2^-w, for a scale w known from the context. It
// carries the series of the elementary functions, whose values are at most a few
// units in size.
type ball struct {
	m   *big.Int
	err uint64
}

type scale struct{ w uint }

func (s scale) from(f *big.Float) ball {
	m, k := integer(f)
	k += int(s.w)
	if k >= 0 {
		return ball{m.Lsh(m, uint(k)), 0}
	}
	return ball{m.Rsh(m, uint(-k)), 1} // Rsh is the floor
}

func (s scale) int(n int64) ball {
	m := big.NewInt(n)
	return ball{m.Lsh(m, s.w), 0}
}

func add(a, b ball) ball { return ball{new(big.Int).Add(a.m, b.m), a.err + b.err} }
func sub(a, b ball) ball { return ball{new(big.Int).Sub(a.m, b.m), a.err + b.err} }

// size returns an integer not below |a|.
func (s scale) size(a ball) uint64 {
	n := a.m.BitLen() - int(s.w)
	if n <= 0 {
		return 1
	}
	return 1 << min(uint(n), 62)
}

func (s scale) mul(a, b ball) ball {
	m := new(big.Int).Mul(a.m, b.m)
	m.Rsh(m, s.w)
	err := s.size(a)*b.err + s.size(b)*a.err + 2
	if a.err > 0 && b.err > 0 {
		err += 1 + (a.err>>(s.w/2))*(b.err>>(s.w/2)) + (a.err>>(s.w/2)+b.err>>(s.w/2))*2
	}
	return ball{m, err}
}

// quo returns a/b for |b| ≥ 1/2, give or take its own error.
func (s scale) quo(a, b ball) ball {
	m := new(big.Int).Lsh(a.m, s.w)
	m.Quo(m, b.m)
	q := ball{m, 0}
	// |a/b - (a+α)/(b+β)| ≤ (|α| + |a/b||β|) / |b+β|, and |b+β| ≥ 1/4.
	q.err = 4*(a.err+s.size(q)*b.err) + 2
	return q
}

// quoInt returns a/n for 0 < n < 2^32.
func (s scale) quoInt(a ball, n int64) ball {
	q := ball{new(big.Int).Set(a.m), a.err}
	q.shrink(n)
	return q
}

// shrink divides a by n in place, for 0 < n < 2^32; a shares its digits with no other.
func (a *ball) shrink(n int64) {
	d, rest := uint64(n), uint64(0)
	words := a.m.Bits()
	for i := len(words) - 1; i >= 0; i-- {
		w := uint64(words[i])
		high := rest<<32 | w>>32
		low := high%d<<32 | w&(1<<32-1)
		words[i] = big.Word(high/d<<32 | low/d)
		rest = low % d
	}
	negative := a.m.Sign() < 0
	a.m.SetBits(words)
	if negative {
		a.m.Neg(a.m)
	}
	a.err = a.err/d + 2
}

// grow adds b to a in place; a shares its digits with no other.
func (a *ball) grow(b ball) {
	a.m.Add(a.m, b.m)
	a.err += b.err
}

// rest bounds what follows a term of a series whose terms at least halve each time.
func rest(term ball) uint64 { return new(big.Int).Abs(term.m).Uint64() + term.err + 1 }

// half returns a/2^k.
func half(a ball, k uint) ball { return ball{new(big.Int).Rsh(a.m, k), a.err>>k + 2} }

// sqrt returns √a for a ≥ 1.
func (s scale) sqrt(a ball) ball {
	m := new(big.Int).Lsh(a.m, s.w)
	return ball{m.Sqrt(m), a.err + 2}
}

// bounds turns a ball times 2^k into endpoints.
func (e *Env) bounds(s scale, a ball, k int) (lo, hi *big.Float) {
	d := new(big.Int).SetUint64(a.err)
	lo = e.down().SetInt(new(big.Int).Sub(a.m, d))
	hi = e.up().SetInt(new(big.Int).Add(a.m, d))
	return lo.SetMantExp(lo, k-int(s.w)), hi.SetMantExp(hi, k-int(s.w))
}

// arc returns atan(1/n), or atanh(1/n) if hyperbolic, for n ≥ 2.
func (e *Env) arc(s scale, n int64, hyperbolic bool) ball {
	term := s.quoInt(s.int(1), n)
	sum := ball{new(big.Int).Set(term.m), term.err}
	sq := n * n
	for k := int64(1); term.m.Sign() != 0; k++ {
		e.tank.Burn(3 + int(s.w)/64)
		term.shrink(sq)
		t := s.quoInt(term, 2*k+1)
		if !hyperbolic && k%2 == 1 {
			t.m.Neg(t.m)
		}
		sum.grow(t)
	}
	sum.err += 4 // the rest of the series, less than its first term by n² - 1 times
	return sum
}

// storedBits is the scale to which π and ln 2 are at hand; finer ones are computed when needed.
const storedBits = 640

var storedPi, storedLn2 = func() (pi, ln2 ball) {
	e := New(storedBits, fuel.NewTank(fuel.Default))
	return e.piSeries(scale{storedBits}), e.ln2Series(scale{storedBits})
}()

func (e *Env) piBall(s scale) ball {
	if s.w <= storedBits {
		return half(storedPi, storedBits-s.w)
	}
	if b, ok := e.pi[s.w]; ok {
		return b
	}
	p := e.piSeries(s)
	e.pi[s.w] = p
	return p
}

// piSeries is Machin's formula.
func (e *Env) piSeries(s scale) ball {
	a, b := e.arc(s, 5, false), e.arc(s, 239, false)
	p := ball{new(big.Int).Lsh(a.m, 4), a.err << 4}
	return sub(p, ball{new(big.Int).Lsh(b.m, 2), b.err << 2})
}

func (e *Env) ln2Ball(s scale) ball {
	if s.w <= storedBits {
		return half(storedLn2, storedBits-s.w)
	}
	if b, ok := e.ln2[s.w]; ok {
		return b
	}
	l := e.ln2Series(s)
	e.ln2[s.w] = l
	return l
}

// ln2Series is 18·atanh(1/26) - 2·atanh(1/4801) + 8·atanh(1/8749).
func (e *Env) ln2Series(s scale) ball {
	a, b, c := e.arc(s, 26, true), e.arc(s, 4801, true), e.arc(s, 8749, true)
	t := func(x ball, n int64) ball { return ball{new(big.Int).Mul(x.m, big.NewInt(n)), x.err * uint64(n)} }
	return add(sub(t(a, 18), t(b, 2)), t(c, 8))
}

// Pi returns π.
func (e *Env) Pi() Interval {
	s := scale{e.prec + 16}
	lo, hi := e.bounds(s, e.piBall(s), 0)
	return e.make(lo, hi, false)
}

// E returns the base of the natural logarithm.
func (e *Env) E() Interval { return e.Exp(e.Int(1)) }
