package solver

import (
	"strconv"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/modp"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/numbers"
)

// passes tries a number by a way to decide properties. Relations that hold all over the pieces are put to it only where put is set.
func (c *census) passes(n int64, put bool, has func(*test, int64) bool) bool {
	for i := range c.tests {
		t := &c.tests[i]
		if t.rel != nil {
			if (put || t.Not || t.rel.Is(expr.Congruence)) && c.holds(t.rel, n) == t.Not {
				return false
			}
			continue
		}
		if v, ok := c.value(t, n); !ok || has(t, v) == t.Not {
			return false
		}
	}
	return true
}

// value is what a condition is about: the number, or an expression of it.
func (c *census) value(t *test, n int64) (int64, bool) {
	if t.of == nil {
		return n, true
	}
	e := c.w.simple(c.w.s.Subst(t.of, map[string]*expr.Node{c.x: c.w.s.Int(n)}))
	v, ok := int64(0), false
	if e.IsNum() {
		v, ok = e.Num().Int64()
	}
	c.unsure = c.unsure || !ok // a fraction, or too large
	return v, ok
}

// has decides a property by arithmetic.
func (c *census) has(t *test, n int64) bool {
	size := max(n, -n)
	switch t.Property {
	case numbers.Divisible:
		return n%t.a == 0 || t.b > 0 && n%t.b == 0
	case numbers.Divides:
		return n != 0 && (t.a%n == 0 || t.b != 0 && t.b%n == 0)
	case numbers.Prime, numbers.Composite:
		return n > 1 && modp.IsPrime(uint64(n)) == (t.Property == numbers.Prime)
	case numbers.Square, numbers.Cube:
		k := int64(2)
		if t.Property == numbers.Cube {
			k = 3
		}
		root, exact := num.Int(size).Root(int(k))
		return exact && root.IsInt() && (n >= 0 || k == 3)
	case numbers.Coprime:
		return num.Gcd(num.Int(t.a), num.Int(size)).IsOne()
	case numbers.Leaves:
		return (n%t.b+t.b)%t.b == t.a
	case numbers.Digits, numbers.DigitSum:
		count, sum := int64(0), int64(0)
		for ; size > 0 || count == 0; size /= 10 {
			count, sum = count+1, sum+size%10
		}
		if t.Property == numbers.Digits {
			return count == t.a && n >= 0
		}
		return sum == t.a
	case numbers.DivisorCount:
		return c.w.countedDivisors(size) == t.a
	}
	return false
}

// holds puts a number into a relation.
func (c *census) holds(r *expr.Node, n int64) bool {
	w, s := c.w, c.w.s
	if r.Is(expr.And) {
		for _, a := range r.Args() {
			if !c.holds(a, n) {
				return false
			}
		}
		return true
	}
	by := map[string]*expr.Node{c.x: s.Int(n)}
	if r.Is(expr.Congruence) {
		d, m := w.simple(s.Subst(s.Sub(r.Arg(0), r.Arg(1)), by)), w.simple(s.Subst(r.Arg(2), by))
		if !d.IsNum() || !m.IsNum() || m.IsZero() || !d.Num().IsInt() {
			c.unsure = true // an inverse, or what is no number
			return false
		}
		return d.Num().Mod(m.Num()).IsZero()
	}
	if !r.Is(expr.Rel) || !r.Arg(0).Scalar() || !r.Arg(1).Scalar() {
		c.unsure = true
		return false
	}
	d := s.Subst(s.Sub(r.Arg(0), r.Arg(1)), by)
	sign, ok := w.signOf(d)
	holds, known := expr.Fulfils(r.Name(), sign)
	c.unsure = c.unsure || !ok || !known
	return holds
}

// hasByFactors decides a property by the prime factors or the digits as they are written.
func (c *census) hasByFactors(t *test, n int64) bool {
	dividesByFactors := func(d, n int64) bool { // the factors of d are among those of n
		if d == 0 || n == 0 {
			return n == 0 && d != 0
		}
		have := c.exponents(n)
		for p, k := range c.exponents(d) {
			if have[p] < k {
				return false
			}
		}
		return true
	}
	var exps map[int64]int
	switch t.Property {
	case numbers.Prime, numbers.Composite, numbers.Square, numbers.Cube, numbers.Coprime, numbers.DivisorCount:
		exps = c.exponents(n)
	}
	digits := strconv.FormatInt(max(n, -n), 10)
	total, count, multiple := 0, 1, true
	for _, k := range exps {
		total, count = total+k, count*(k+1)
		multiple = multiple && (t.Property != numbers.Square || k%2 == 0) && (t.Property != numbers.Cube || k%3 == 0)
	}
	switch t.Property {
	case numbers.Divisible:
		return dividesByFactors(t.a, n) || t.b > 0 && dividesByFactors(t.b, n)
	case numbers.Divides:
		return dividesByFactors(n, t.a) || t.b != 0 && dividesByFactors(n, t.b)
	case numbers.Prime:
		return n > 1 && total == 1
	case numbers.Composite:
		return n > 1 && total > 1
	case numbers.Square, numbers.Cube:
		return multiple && (n >= 0 || t.Property == numbers.Cube)
	case numbers.Coprime:
		for p := range c.exponents(t.a) {
			if exps[p] > 0 {
				return false
			}
		}
		return n != 0 || t.a == 1
	case numbers.Leaves:
		return dividesByFactors(t.b, n-t.a) && t.a >= 0 && t.a < t.b
	case numbers.Digits:
		return n >= 0 && int64(len(digits)) == t.a
	case numbers.DigitSum:
		sum := int64(0)
		for _, d := range digits {
			sum += int64(d - '0')
		}
		return sum == t.a
	case numbers.DivisorCount:
		return n != 0 && int64(count) == t.a
	}
	return false
}

// exponents returns the primes in a number with how often each divides it.
func (c *census) exponents(n int64) map[int64]int {
	out := map[int64]int{}
	if n = max(n, -n); n < 2 {
		return out
	}
	primes, exps, ok := c.w.decompose(num.Int(n))
	c.unsure = c.unsure || !ok
	for i, p := range primes {
		v, _ := p.Int64()
		out[v] = exps[i]
	}
	return out
}

// maxPut caps the numbers that are put into relations; of more, only those at the ends of pieces are.
const maxPut = 3000

// recount counts or adds the integers again, from the other end and one beyond each.
func (c *census) recount(sum bool) (total num.Num, ok bool) {
	take := func(n int64, relations bool) {
		c.w.s.Tank().Burn(4)
		if !c.passes(n, relations, c.hasByFactors) {
			return
		}
		if sum {
			total = total.Add(num.Int(n))
		} else {
			total = total.Add(num.One)
		}
	}
	if !c.of.IsZero() {
		size, small := c.of.Int64()
		if small && size <= maxPut {
			for n := size; n >= -size; n-- {
				take(n, true)
			}
			return total, true
		}
		ds, ok := c.divisors()
		for i := len(ds) - 1; i >= 0; i-- {
			take(ds[i], true)
		}
		return total, ok
	}
	past := int64(1) << 62
	for i := len(c.pieces) - 1; i >= 0; i-- {
		lo, hi, ok := c.ends(c.pieces[i], 1, false)
		if !ok {
			return total, false
		}
		for n := min(hi+1, past-1); n >= lo-1; n-- {
			take(n, hi-lo < maxPut || n >= hi || n <= lo)
			past = n
		}
	}
	return total, true
}

// within reports whether a number lies in one of the pieces.
func (c *census) within(n int64) bool {
	for _, p := range c.pieces {
		if c.inside(p, n) {
			return true
		}
	}
	return false
}

func (c *census) inside(p checker.Piece, n int64) bool {
	s, x := c.w.s, c.w.s.Int(n)
	side := func(end *expr.Node, shut bool, sign int) bool {
		if !end.Finite() {
			return true
		}
		at, ok := c.w.signOf(s.Sub(x, end))
		return ok && (at == sign || at == 0 && shut)
	}
	return side(p.Lo, p.LoShut, 1) && side(p.Hi, p.HiShut, -1)
}
