package equality

import (
	"math/big"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// rootBound is the bound of Burnikel, Funke, Mehlhorn, Schirra and Schmitt
// (Algorithmica 55, 2009): an algebraic expression whose numerator and
// denominator have conjugates of at most 2^u and 2^l, of degree at most d, is 0
// or at least 2^-((d-1)·u + l) in modulus. All exponents are rounded up, in
// sixteenths.
type rootBound struct {
	seen  map[*expr.Node][2]int64
	roots map[*expr.Node]bool
	d     int64 // degree of the field that i and the roots of irrational numbers generate over the rest
	// radicals are the roots of positive rationals.
	radicals []radical
	order    int64 // the cosines lie in the field of the roots of unity of this order
	// complex says that values need not be real, so that a modulus may lie outside
	// the field its argument generates.
	complex bool
	ok      bool
}

// radical is the root of order k of a positive rational.
type radical struct {
	of num.Num
	k  int64
}

const maxBoundDegree = 4096

func (r *rootBound) bound(n *expr.Node) (u, l int64) {
	if v, ok := r.seen[n]; ok {
		return v[0], v[1]
	}
	u, l = r.compute(n)
	if u > 1<<24 || l > 1<<24 || r.d > maxBoundDegree {
		r.ok = false
	}
	if !r.ok {
		return 0, 0
	}
	r.seen[n] = [2]int64{u, l}
	return u, l
}

// log16 returns 16·log₂|x| of a whole number, rounded up, 0 for 0.
func log16(x num.Num) int64 {
	n := x.Num()
	switch k := n.BitLen(); {
	case k <= 1:
		return 0
	case k > 1<<10:
		return 16 * int64(k)
	}
	p := new(big.Int).Mul(n, n)
	for range 3 {
		p.Mul(p, p)
	}
	return int64(p.BitLen())
}

func (r *rootBound) compute(n *expr.Node) (u, l int64) {
	switch n.Op() {
	case expr.Num:
		return log16(n.Num().Numer()), log16(n.Num().Denom())
	case expr.Const:
		if n.Name() == "i" {
			r.degree(n, 2)
			return 0, 0
		}
	case expr.Add:
		for _, a := range n.Args() { // ΣU/L is Σ(U·the other Ls) over ΠL
			_, m := r.bound(a)
			l += m
		}
		for _, a := range n.Args() {
			v, m := r.bound(a)
			u = max(u, v+l-m)
		}
		return u + log16(num.Int(int64(len(n.Args())))), l
	case expr.Mul:
		for _, a := range n.Args() {
			v, m := r.bound(a)
			u, l = u+v, l+m
		}
		return u, l
	case expr.Pow:
		e := n.Arg(1)
		if !e.IsNum() {
			break
		}
		u, l = r.bound(n.Arg(0))
		k, ok := e.Num().Numer().Int64()
		q, ok2 := e.Num().Denom().Int64()
		if !ok || !ok2 || q > 64 || k > 1<<12 || k < -1<<12 {
			break
		}
		if q > 1 {
			if a := n.Arg(0); a.IsNum() && a.Num().Sign() > 0 {
				r.radicals = append(r.radicals, radical{a.Num(), q})
			} else {
				r.degree(n, q)
			}
			// The root of U/L is that of U·L^(q-1) over L, or U over that of
			// U^(q-1)·L: one radical, not one for each.
			if u >= l {
				u = (u + (q-1)*l + q - 1) / q
			} else {
				l = ((q-1)*u + l + q - 1) / q
			}
		}
		if k < 0 {
			u, l, k = l, u, -k
		}
		return u * k, l * k
	case expr.Func:
		switch n.Name() {
		case "abs":
			if r.complex {
				break
			}
			return r.bound(n.Arg(0))
		case "sin", "cos":
			if m, ok := expr.PiMultiple(n.Arg(0)); ok {
				if n.Name() == "sin" {
					m = num.Half.Sub(m)
				}
				// cos(mπ) is half the sum of two roots of unity of the order of m/2; twice
				// it is an algebraic integer whose conjugates are at most 2.
				q, ok := m.Mul(num.Half).Denom().Int64()
				if !ok || q > 2000 {
					break
				}
				r.order = lcm(r.order, q)
				return 16, 16
			}
		}
	}
	r.ok = false
	return 0, 0
}

func lcm(a, b int64) int64 {
	k, _ := num.Lcm(num.Int(max(a, 1)), num.Int(b)).Int64()
	return k
}

func (r *rootBound) degree(n *expr.Node, q int64) {
	if r.roots[n] {
		return
	}
	r.roots[n] = true
	r.times(q)
}

// times multiplies the degree; above maxBoundDegree there is no bound.
func (r *rootBound) times(q int64) {
	if r.d *= q; r.d > maxBoundDegree {
		r.ok = false
		r.d = maxBoundDegree + 1
	}
}

// totient is Euler's function.
func totient(n int64) int64 {
	t := n
	for p := int64(2); p*p <= n; p++ {
		if n%p == 0 {
			for n%p == 0 {
				n /= p
			}
			t -= t / p
		}
	}
	if n > 1 {
		t -= t / n
	}
	return t
}

// zeroBits returns the k for which |n| < 2^-k implies n = 0, where n is built
// from numbers by rational operations, roots and angles that are rational multiples
// of π; complex says that it need not be real.
func zeroBits(n *expr.Node, complex bool) (int64, bool) {
	r := &rootBound{seen: make(map[*expr.Node][2]int64), roots: make(map[*expr.Node]bool), d: 1, complex: complex, ok: true}
	u, l := r.bound(n)
	if !r.ok || r.order > 1<<20 {
		return 0, false
	}
	if r.order > 2 {
		r.times(totient(r.order) / 2)
	}
	if r.times(radicalDegree(r.radicals)); !r.ok {
		return 0, false
	}
	return ((r.d-1)*u+l+15)/16 + 1, true
}

// maxZeroBits caps the precision spent on proving a constant to be 0.
const maxZeroBits = 12_000

// vanishes proves a = b for algebraic constants by an enclosure of a - b below its root bound.
func vanishes(s *expr.Store, a, b *expr.Node) (verdict.Judgement, bool) {
	d := s.Sub(a, b)
	k, ok := zeroBits(d, d.Imaginary() || s.Complex())
	if !ok || k > maxZeroBits {
		return verdict.Judgement{}, false
	}
	tiny := num.One
	if p, ok := num.Two.Pow(int(k)+1, 0); ok {
		tiny = p.Inv()
	}
	prec := int(k) + 128
	env := interval.New(prec, s.Tank())
	within := func(v interval.Interval) bool {
		lo, hi, ok := v.Bounds()
		return ok && v.Defined() && tiny.Neg().Less(lo) && hi.Less(tiny)
	}
	if d.Imaginary() || s.Complex() {
		z := expr.EncloseComplex(d, env, nil)
		if !within(z.Re) || !within(z.Im) {
			return verdict.Judgement{}, false
		}
	} else if !within(expr.Enclose(d, env, nil)) {
		return verdict.Judgement{}, false
	}
	return verdict.Prove(ByRootBound, recheck.Vanishing{Bits: prec}), true
}
