package algebraic

import (
	"math/big"
	"sort"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// Real is a real algebraic number: a rational, or the only root of a square-free
// polynomial in an open interval with rational ends, at which the polynomial
// does not vanish. The zero value is 0. Reals are values.
type Real struct {
	f      ints // nil for a rational
	lo, hi num.Num
	tank   *fuel.Tank
}

// Rational returns the number q.
func Rational(q num.Num) Real { return Real{lo: q, hi: q} }

// Rational returns a as a rational if it is known to be one.
func (a Real) Rational() (num.Num, bool) { return a.lo, a.f == nil }

// Degree returns the degree of the defining polynomial, 1 for a rational.
func (a Real) Degree() int { return max(1, len(a.f)-1) }

// Interval returns the ends of an interval that contains a, equal for a rational
// and otherwise exclusive.
func (a Real) Interval() (lo, hi num.Num) { return a.lo, a.hi }

// Polynomial returns the defining polynomial in variable v of r.
func (a Real) Polynomial(r *poly.Ring, v int) poly.Poly {
	if a.f == nil {
		return r.FromUnivariate(v, []num.Num{a.lo.Numer().Neg(), a.lo.Denom()})
	}
	cs := make([]num.Num, len(a.f))
	for i, c := range a.f {
		cs[i] = num.FromBigInt(c)
	}
	return r.FromUnivariate(v, cs)
}

func (a Real) key() string {
	s := ""
	for _, c := range a.f {
		s += c.String() + ","
	}
	return s + a.lo.String() + ":" + a.hi.String()
}

// logs returns the bounds of a number lead·a / lead.
func (a Real) logs() logs {
	n := len(a.f) - 1
	m := new(big.Int)
	for _, c := range a.f[:n] {
		if c.CmpAbs(m) > 0 {
			m.Abs(c)
		}
	}
	l := new(big.Int).Abs(a.f[n])
	return logs{log16(m.Add(m, l)), log16(l)} // Cauchy's bound times lead
}

// upper reports whether a is the greater root of a quadratic: the polynomial,
// whose leading coefficient is positive, changes from below to above 0 there.
func (a Real) upper() bool { return a.f.signAt(a.hi, a.tank) > 0 }

// bisect halves the interval of a.
func (a Real) bisect() Real {
	if a.f == nil {
		return a
	}
	mid := a.lo.Add(a.hi).Mul(num.Half)
	s := a.f.signAt(mid, a.tank)
	switch {
	case s == 0:
		return Rational(mid)
	case s == a.f.signAt(a.lo, a.tank):
		a.lo = mid
	default:
		a.hi = mid
	}
	return a
}

// Refine returns a with an interval no wider than width > 0.
func (a Real) Refine(width num.Num) Real {
	if a.f == nil || !width.Less(a.hi.Sub(a.lo)) {
		return a
	}
	low := a.f.signAt(a.lo, a.tank)
	for width.Less(a.hi.Sub(a.lo)) {
		mid := a.lo.Add(a.hi).Mul(num.Half)
		switch a.f.signAt(mid, a.tank) {
		case 0:
			return Rational(mid)
		case low:
			a.lo = mid
		default:
			a.hi = mid
		}
	}
	return a
}

// Sign returns -1, 0 or 1.
func (a Real) Sign() int {
	if a.f == nil {
		return a.lo.Sign()
	}
	return a.CmpNum(num.Zero)
}

// CmpNum compares a with a rational.
func (a Real) CmpNum(q num.Num) int {
	if a.f == nil {
		return a.lo.Cmp(q)
	}
	if !a.lo.Less(q) {
		return 1
	}
	if !q.Less(a.hi) {
		return -1
	}
	switch s := a.f.signAt(q, a.tank); {
	case s == 0:
		return 0
	case s == a.f.signAt(a.lo, a.tank):
		return 1
	}
	return -1
}

// Cmp compares a and b.
func (a Real) Cmp(b Real) int {
	if b.f == nil {
		return a.CmpNum(b.lo)
	}
	if a.f == nil {
		return -b.CmpNum(a.lo)
	}
	if c, ok := a.apart(b); ok {
		return c
	}
	// They are equal if a common divisor changes sign where the intervals overlap:
	// it does not vanish at their ends, where not even both polynomials do.
	lo, hi := num.Max(a.lo, b.lo), num.Min(a.hi, b.hi)
	r := poly.NewRing(1, a.tank)
	g := integersOf(poly.GCD(a.Polynomial(r, 0), b.Polynomial(r, 0)))
	if len(g) > 1 && g.signAt(lo, a.tank)*g.signAt(hi, a.tank) < 0 {
		return 0
	}
	for {
		a, b = a.bisect(), b.bisect()
		if a.f == nil || b.f == nil {
			return a.Cmp(b)
		}
		if c, ok := a.apart(b); ok {
			return c
		}
	}
}

func (a Real) apart(b Real) (int, bool) {
	switch {
	case !b.lo.Less(a.hi):
		return -1, true
	case !a.lo.Less(b.hi):
		return 1, true
	}
	return 0, false
}

// Equal reports whether a and b are the same number.
func (a Real) Equal(b Real) bool { return a.Cmp(b) == 0 }

// Enclose returns an interval around a of about the precision of env.
func (a Real) Enclose(env *interval.Env) interval.Interval {
	if a.f == nil {
		return env.Num(a.lo)
	}
	width, _ := num.Half.Pow(env.Precision(), 0)
	if a.lo.Sign()*a.hi.Sign() > 0 {
		width = width.Mul(num.Min(a.lo.Abs(), a.hi.Abs()))
	}
	a = a.Refine(width)
	return env.Hull(a.lo, a.hi)
}

// SignOf returns the sign of a polynomial, in which no variable but v occurs, at a.
func (a Real) SignOf(p poly.Poly, v int) int {
	cs, ok := p.Univariate(v)
	if !ok {
		fuel.Stop(fuel.TooLarge)
	}
	q := scaled(cs)
	if len(q) < 2 || a.f == nil {
		if len(q) == 0 {
			return 0
		}
		return q.signAt(a.lo, a.tank)
	}
	r := poly.NewRing(1, a.tank)
	g := integersOf(poly.GCD(a.Polynomial(r, 0), r.FromUnivariate(0, cs)))
	if len(g) > 1 && g.signAt(a.lo, a.tank)*g.signAt(a.hi, a.tank) < 0 {
		return 0
	}
	for {
		if s, ok := q.signOn(a.lo, a.hi, a.tank); ok {
			return s
		}
		a = a.bisect()
		if a.f == nil {
			return q.signAt(a.lo, a.tank)
		}
	}
}

// signOn returns the sign of f on all of [lo, hi], if Descartes' rule shows that
// it has none but one there.
func (f ints) signOn(lo, hi num.Num, tank *fuel.Tank) (int, bool) {
	s := f.signAt(lo, tank)
	if s == 0 || f.signAt(hi, tank) != s {
		return 0, false
	}
	// f(lo + (hi-lo)·x) on (0, 1)
	r := poly.NewRing(1, tank)
	x := r.FromUnivariate(0, []num.Num{lo, hi.Sub(lo)})
	cs := make([]num.Num, len(f))
	for i, c := range f {
		cs[i] = num.FromBigInt(c)
	}
	g := integersOf(r.FromUnivariate(0, cs).Subst(0, x))
	return s, g.variationsUnit(tank) == 0
}

// Root is a real root with its multiplicity.
type Root struct {
	Real
	K int
}

// Roots returns the distinct real roots of p, ascending, with multiplicities. No
// variable but v may occur in p, and p must not be 0; it stops with fuel.TooLarge
// otherwise. The defining polynomials are irreducible, and so rational roots
// rationals, unless factoring proved too costly.
func Roots(p poly.Poly, v int) []Root {
	tank := p.Ring().Tank()
	cs, ok := p.Univariate(v)
	if !ok || p.IsZero() {
		fuel.Stop(fuel.TooLarge)
	}
	r := poly.NewRing(1, tank)
	q := r.FromUnivariate(0, cs)
	var fs []poly.Factor
	if err := tank.Share(tank.Left()/2, func() { _, fs = q.Factor() }); err != nil {
		_, fs = q.SquareFree()
	}
	var out []Root
	for _, f := range fs {
		g := integersOf(f.P)
		for _, a := range realRoots(g, tank) {
			out = append(out, Root{a, f.K})
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Cmp(out[j].Real) < 0 })
	// Apart intervals make later comparisons cheap.
	for i := 1; i < len(out); i++ {
		for out[i-1].hi.Cmp(out[i].lo) > 0 {
			out[i-1].Real, out[i].Real = out[i-1].bisect(), out[i].bisect()
		}
	}
	return out
}

// realRoots returns the roots of a square-free polynomial.
func realRoots(g ints, tank *fuel.Tank) []Real {
	if len(g) == 2 {
		return []Real{Rational(num.FromBigFrac(new(big.Int).Neg(g[0]), g[1]))}
	}
	var out []Real
	for _, s := range isolate(g, tank) {
		if s.lo.Equal(s.hi) {
			out = append(out, Rational(s.lo))
			continue
		}
		a := Real{f: g, lo: s.lo, hi: s.hi, tank: tank}
		// An end may be a root itself, the neighbour of this one; move off it.
		for a.f != nil && (g.signAt(a.lo, tank) == 0 || g.signAt(a.hi, tank) == 0) {
			a = a.shrink(g)
		}
		out = append(out, a)
	}
	return out
}

// shrink halves an interval whose ends may be roots.
func (a Real) shrink(g ints) Real {
	mid := a.lo.Add(a.hi).Mul(num.Half)
	s := g.signAt(mid, a.tank)
	if s == 0 {
		return Rational(mid)
	}
	// The root is simple and the only one inside, so the sign just above lo is the
	// sign at lo, or of the derivative there.
	below := g.signAt(a.lo, a.tank)
	if below == 0 {
		below = g.derivative().signAt(a.lo, a.tank)
	}
	if s == below {
		a.lo = mid
	} else {
		a.hi = mid
	}
	return a
}

func (f ints) derivative() ints {
	if len(f) < 2 {
		return nil
	}
	d := make(ints, len(f)-1)
	for i := range d {
		d[i] = new(big.Int).Mul(f[i+1], big.NewInt(int64(i+1)))
	}
	return d
}

// Count returns how many distinct real roots p has in the interval from lo to
// hi, whose ends count if closed says so. Limits are as for Roots.
func Count(p poly.Poly, v int, lo, hi num.Num, closed bool) int {
	n := 0
	for _, a := range Roots(p, v) {
		c, d := a.CmpNum(lo), a.CmpNum(hi)
		if c > 0 && d < 0 || closed && (c == 0 || d == 0) {
			n++
		}
	}
	return n
}

// integersOf returns the coefficients of p, in variable 0 alone, times the
// positive number that makes them coprime integers.
func integersOf(p poly.Poly) ints {
	cs, _ := p.Univariate(0)
	return scaled(cs)
}

func scaled(cs []num.Num) ints {
	g := num.Zero
	for _, c := range cs {
		g = num.Gcd(g, c)
	}
	out := make(ints, len(cs))
	for i, c := range cs {
		out[i] = c.Quo(g).Num()
	}
	return out
}
