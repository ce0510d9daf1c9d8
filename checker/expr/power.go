package expr

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/num"
)

// MaxPowerBits caps the numbers that Pow computes; a longer power stays symbolic.
const MaxPowerBits = 1 << 12

// Sqrt returns a^(1/2).
func (s *Store) Sqrt(a *Node) *Node { return s.Pow(a, s.Frac(1, 2)) }

// Root returns a^(1/k).
func (s *Store) Root(a *Node, k int64) *Node { return s.Pow(a, s.Frac(1, k)) }

// Pow returns base^exp. Numbers are computed up to MaxPowerBits, roots of
// numbers split into prime radicands, integer powers of products distributed;
// nothing is folded that would change where the power is defined.
func (s *Store) Pow(base, exp *Node) *Node {
	if exp.op == Num {
		e := exp.num
		if e.IsOne() {
			return base
		}
		switch base.op {
		case Num:
			return s.powNum(base, exp)
		case Const:
			switch base.name {
			case Undefined:
				return base
			case Infinity:
				switch e.Sign() {
				case 1:
					return base
				case -1:
					return s.Int(0)
				}
				return s.Undefined()
			case "i":
				if k, ok := e.Int64(); ok {
					switch ((k % 4) + 4) % 4 {
					case 0:
						return s.Int(1)
					case 1:
						return base
					case 2:
						return s.Int(-1)
					}
					return s.Neg(base)
				}
			}
			if e.IsZero() {
				return s.Int(1)
			}
		case Pow:
			if p := s.powPow(base, e); p != nil {
				return p
			}
		case Mul:
			if p := s.powMul(base, exp); p != nil {
				return p
			}
		}
		if e.IsZero() && s.Positive(base) && base.Total() {
			return s.Int(1)
		}
		return s.intern(Pow, "", num.Zero, []*Node{base, exp})
	}
	if base.IsUndefined() || exp.IsUndefined() {
		return s.Undefined()
	}
	if p := s.powInfinite(base, exp); p != nil {
		return p
	}
	if base.IsOne() && exp.Total() {
		return base
	}
	if base.op == Num && base.num.Sign() > 0 && exp.op == Add && exp.args[0].op == Num {
		// 2^(x+1) is 2·2^x, so that powers of one number have one shape.
		r := s.Add(exp.args[1:]...)
		if k := exp.args[0].num; k.Bits() < 64 {
			return s.Mul(s.Pow(base, exp.args[0]), s.Pow(base, r))
		}
	}
	if base.op == Pow && s.Positive(base.args[0]) && base.args[1].flags&flagImag == 0 && exp.flags&flagImag == 0 {
		return s.Pow(base.args[0], s.Mul(base.args[1], exp))
	}
	if base.op == Num && base.num.Sign() > 0 && !base.num.IsInt() && base.num.Numer().IsOne() {
		// (1/2)^x is 2^(-x)
		return s.Pow(s.Num(base.num.Denom()), s.Neg(exp))
	}
	if base.IsConst("e") {
		if p := s.eulerPower(exp); p != nil {
			return p
		}
	}
	return s.intern(Pow, "", num.Zero, []*Node{base, exp})
}

// eulerPower folds e^(iπr) for r with denominator 1 or 2.
func (s *Store) eulerPower(exp *Node) *Node {
	if exp.flags&flagImag == 0 || exp.op != Mul {
		return nil
	}
	c, r := num.One, exp.args
	if r[0].op == Num {
		c, r = r[0].num, r[1:]
	}
	if len(r) != 2 || !r[0].IsConst("i") || !r[1].IsConst("pi") {
		return nil
	}
	k, ok := c.Mul(num.Two).Int64()
	if !ok {
		return nil
	}
	return s.Pow(s.Const("i"), s.Int(k))
}

func (s *Store) powInfinite(base, exp *Node) *Node {
	neg := false
	switch {
	case exp.IsConst(Infinity):
	case exp.op == Mul && len(exp.args) == 2 && exp.args[0].op == Num && exp.args[1].IsConst(Infinity):
		neg = true
	default:
		return nil
	}
	above := base.IsConst(Infinity) || base.IsConst("e") || base.IsConst("pi") || base.op == Num && base.num.Cmp(num.One) > 0
	below := base.op == Num && base.num.Sign() >= 0 && base.num.Cmp(num.One) < 0
	switch {
	case above && !neg, below && neg && !base.IsZero():
		return s.Const(Infinity)
	case above, below && !neg:
		return s.Int(0)
	case base.op == Num:
		return s.Undefined()
	}
	return nil
}

// powPow folds (b^a)^e where that changes no domain; nil where it would.
func (s *Store) powPow(base *Node, e num.Num) *Node {
	b, a := base.args[0], base.args[1]
	if s.Positive(b) && a.flags&flagImag == 0 {
		return s.Pow(b, s.Mul(a, s.Num(e)))
	}
	if a.op != Num || !e.IsInt() {
		return nil
	}
	if a.num.IsInt() && !e.IsZero() && !(a.num.Sign() < 0 && e.Sign() < 0) {
		return s.Pow(b, s.Num(a.num.Mul(e)))
	}
	if !s.complex && !a.num.Denom().IsEven() && e.Sign() > 0 {
		// An odd root is defined everywhere: (x^(1/3))^3 is x.
		if p := a.num.Mul(e); a.num.Sign() > 0 || p.Sign() < 0 {
			return s.Pow(b, s.Num(p))
		}
	}
	return nil
}

// powMul distributes an integer power over a product, and takes positive
// numbers out of any other power of it.
func (s *Store) powMul(base, exp *Node) *Node {
	e := exp.num
	if e.IsInt() {
		if e.IsZero() {
			return nil
		}
		out := make([]*Node, len(base.args))
		for i, a := range base.args {
			out[i] = s.Pow(a, exp)
		}
		return s.Mul(out...)
	}
	var pos, other []*Node
	for _, a := range base.args {
		switch {
		case a.op == Num && a.num.Sign() < 0 && !a.num.Equal(num.MinusOne):
			pos = append(pos, s.Num(a.num.Neg()))
			other = append(other, s.Int(-1))
		case s.Positive(a):
			pos = append(pos, a)
		default:
			other = append(other, a)
		}
	}
	if len(pos) == 0 {
		return nil
	}
	out := make([]*Node, 0, len(pos)+1)
	for _, a := range pos {
		out = append(out, s.Pow(a, exp))
	}
	if len(other) > 0 {
		out = append(out, s.Pow(s.Mul(other...), exp))
	}
	return s.Mul(out...)
}

// powNum folds a power of one rational by another.
func (s *Store) powNum(base, exp *Node) *Node {
	b, e := base.num, exp.num
	keep := func() *Node { return s.intern(Pow, "", num.Zero, []*Node{base, exp}) }
	if b.IsZero() {
		if e.Sign() > 0 {
			return base
		}
		return s.Undefined()
	}
	if e.IsZero() || b.IsOne() {
		return s.Int(1)
	}
	if k, ok := e.Int64(); ok {
		if int64(int(k)) != k {
			return keep()
		}
		s.tank.Burn(1 + b.Bits()/64)
		if p, ok := b.Pow(int(k), MaxPowerBits); ok {
			return s.Num(p)
		}
		return keep()
	}
	if e.IsInt() {
		if b.Equal(num.MinusOne) {
			if e.IsEven() {
				return s.Int(1)
			}
			return base
		}
		return keep()
	}
	q, ok := e.Denom().Int64()
	if !ok || q > 1<<16 || e.Numer().Bits() > 40 {
		return keep()
	}
	if b.Sign() < 0 {
		a := s.Num(b.Neg())
		switch {
		case q == 2:
			k, _ := e.Numer().Int64()
			return s.Mul(s.Pow(s.Const("i"), s.Int(k)), s.Pow(a, exp))
		case q%2 == 1 && !s.complex:
			p := s.Pow(a, exp)
			if e.Numer().IsEven() {
				return p
			}
			return s.Neg(p)
		}
		if b.Equal(num.MinusOne) {
			return keep()
		}
		return s.Mul(s.Pow(s.Int(-1), exp), s.Pow(a, exp))
	}
	if b.Bits() > MaxPowerBits {
		return keep()
	}
	// Split b into primes and perfect powers: b^e = Π p^(k·e).
	c := num.One
	var out []*Node
	for _, f := range factors(b) {
		ke := e.Mul(num.Int(int64(f.exp)))
		whole := ke.Floor()
		frac := ke.Sub(whole)
		k, ok := whole.Int64()
		if !ok || k > 1<<20 || k < -1<<20 {
			return keep()
		}
		p, ok := f.base.Pow(int(k), MaxPowerBits)
		if !ok {
			return keep()
		}
		c = c.Mul(p)
		if !frac.IsZero() {
			out = append(out, s.intern(Pow, "", num.Zero, []*Node{s.Num(f.base), s.Num(frac)}))
		}
	}
	if len(out) == 0 {
		return s.Num(c)
	}
	sortNodes(out)
	if !c.IsOne() {
		out = append([]*Node{s.Num(c)}, out...)
	}
	if len(out) == 1 {
		return out[0]
	}
	return s.intern(Mul, "", num.Zero, out)
}

type primePower struct {
	base num.Num
	exp  int
}

var smallPrimes = func() []int64 {
	var ps []int64
next:
	for n := int64(2); n < 2000; n++ {
		for _, p := range ps {
			if n%p == 0 {
				continue next
			}
		}
		ps = append(ps, n)
	}
	return ps
}()

// factors splits b > 0 into powers of primes below 2000 and a remaining part,
// which is taken apart as a perfect power where it is one.
func factors(b num.Num) []primePower {
	var out []primePower
	split := func(n num.Num, sign int) {
		if k, ok := n.Int64(); ok {
			prime := false
			for _, p := range smallPrimes {
				if prime = p*p > k; prime {
					break
				}
				e := 0
				for k%p == 0 {
					k /= p
					e++
				}
				if e > 0 {
					out = append(out, primePower{num.Int(p), sign * e})
				}
			}
			n = num.Int(k)
			if prime && k > 1 {
				out = append(out, primePower{n, sign})
				return
			}
		} else {
			x, r, q := n.Num(), new(big.Int), new(big.Int)
			for _, p := range smallPrimes {
				d := big.NewInt(p)
				e := 0
				for {
					if q.QuoRem(x, d, r); r.Sign() != 0 {
						break
					}
					x, q = q, x
					e++
				}
				if e > 0 {
					out = append(out, primePower{num.Int(p), sign * e})
				}
			}
			n = num.FromBigInt(x)
		}
		if n.IsOne() {
			return
		}
		for _, k := range [...]int{2, 3, 5, 7} {
			e := 1
			for {
				r, ok := n.Root(k)
				if !ok {
					break
				}
				n, e = r, e*k
			}
			sign *= e
		}
		out = append(out, primePower{n, sign})
	}
	split(b.Numer(), 1)
	split(b.Denom(), -1)
	// A prime cannot divide both, but unsplit parts are kept apart by order alone.
	return out
}

// Factors returns primes below 2000, and what remains, with exponents such that
// their product is b > 0.
func Factors(b num.Num) (bases []num.Num, exps []int) {
	for _, f := range factors(b) {
		bases = append(bases, f.base)
		exps = append(exps, f.exp)
	}
	return bases, exps
}
