package recheck

import (
	"errors"
	"math/big"
	"sort"
	"strconv"
	"strings"
)

// ratio is an exponent: a fraction in lowest terms with a positive denominator.
type ratio struct{ n, d int64 }

// genPower is a generator to an exponent other than 0.
type genPower struct {
	g int
	e ratio
}

// A monomial lists powers of generators in the generators' order. A polynomial
// maps the monomials' keys to terms. Exponents are fractions, so that roots and
// parts of an exponential need no generators of their own, and may be negative:
// what is divided by becomes a generator too, whose whole power is the divisor.
type mono []genPower

type monoTerm struct {
	m mono
	c *big.Rat
}

type poly map[string]monoTerm

var errSize = errors.New("recheck: the evidence is too large")

// exponent converts a fraction; long ones are beyond what is rechecked.
func exponent(q *big.Rat) ratio {
	if q.Num().BitLen() > 30 || q.Denom().BitLen() > 30 {
		panic(errSize)
	}
	return ratio{q.Num().Int64(), q.Denom().Int64()}
}

func whole(k int64) ratio { return ratio{k, 1} }

func (a ratio) rat() *big.Rat     { return big.NewRat(a.n, a.d) }
func (a ratio) neg() ratio        { return ratio{-a.n, a.d} }
func (a ratio) isInt() bool       { return a.d == 1 }
func (a ratio) less(b ratio) bool { return a.n*b.d < b.n*a.d }

// floor is the greatest whole number not above a/period.
func (a ratio) floor(period int64) int64 {
	k := a.n / (a.d * period)
	if a.n%(a.d*period) < 0 {
		k--
	}
	return k
}

func (a ratio) add(b ratio) ratio {
	if a.d == 1 && b.d == 1 {
		return ratio{a.n + b.n, 1}
	}
	return exponent(new(big.Rat).Add(a.rat(), b.rat()))
}

func (a ratio) times(b ratio) ratio { return exponent(new(big.Rat).Mul(a.rat(), b.rat())) }

// of returns the exponent of a generator.
func (m mono) of(g int) ratio {
	for _, p := range m {
		if p.g == g {
			return p.e
		}
	}
	return whole(0)
}

// single returns the generator that m is, and its exponent.
func (m mono) single() (g int, e ratio, ok bool) {
	if len(m) != 1 {
		return 0, e, false
	}
	return m[0].g, m[0].e, true
}

func (m mono) times(o mono) mono {
	out := make(mono, 0, len(m)+len(o))
	for i, j := 0, 0; i < len(m) || j < len(o); {
		switch {
		case j == len(o) || i < len(m) && m[i].g < o[j].g:
			out = append(out, m[i])
			i++
		case i == len(m) || o[j].g < m[i].g:
			out = append(out, o[j])
			j++
		default:
			if e := m[i].e.add(o[j].e); e.n != 0 {
				out = append(out, genPower{m[i].g, e})
			}
			i++
			j++
		}
	}
	return out
}

// raised returns m to a whole power.
func (m mono) raised(k int64) mono {
	out := make(mono, len(m))
	for i, p := range m {
		out[i] = genPower{p.g, p.e.times(whole(k))}
	}
	return out
}

func (m mono) key() string {
	b := make([]byte, 0, 8*len(m))
	for _, p := range m {
		b = append(strconv.AppendInt(b, int64(p.g), 36), '^')
		b = strconv.AppendInt(b, p.e.n, 36)
		if p.e.d != 1 {
			b = strconv.AppendInt(append(b, '/'), p.e.d, 36)
		}
		b = append(b, ' ')
	}
	return string(b)
}

// less orders monomials: the first generator whose exponents differ decides.
func (m mono) less(o mono) bool {
	for i := 0; ; i++ {
		switch {
		case i == len(m) && i == len(o):
			return false
		case i == len(m) || i < len(o) && o[i].g < m[i].g:
			return o[i].e.n > 0
		case i == len(o) || m[i].g < o[i].g:
			return m[i].e.n < 0
		case m[i].e != o[i].e:
			return m[i].e.less(o[i].e)
		}
	}
}

func (p poly) put(m mono, c *big.Rat) {
	if c.Sign() == 0 {
		return
	}
	k := m.key()
	if t, ok := p[k]; ok {
		c = new(big.Rat).Add(t.c, c)
		if c.Sign() == 0 {
			delete(p, k)
			return
		}
		m = t.m
	}
	p[k] = monoTerm{m, c}
}

func constant(c *big.Rat) poly {
	p := poly{}
	p.put(nil, c)
	return p
}

func integer(k int64) poly { return constant(big.NewRat(k, 1)) }

// value returns the rational number that p is.
func (p poly) value() (*big.Rat, bool) {
	if len(p) == 0 {
		return new(big.Rat), true
	}
	t, ok := p[""]
	return t.c, ok && len(p) == 1
}

// keys returns the keys in a fixed order.
func (p poly) keys() []string {
	ks := make([]string, 0, len(p))
	for k := range p {
		ks = append(ks, k)
	}
	sort.Strings(ks)
	return ks
}

func (p poly) String() string {
	var b strings.Builder
	for _, k := range p.keys() {
		b.WriteString(p[k].c.RatString() + "*" + k + "+")
	}
	return b.String()
}

// add returns p + sign·q.
func (w *world) add(p, q poly, sign int64) poly {
	r := make(poly, len(p)+len(q))
	for k, t := range p {
		r[k] = t
	}
	r.plus(q, sign)
	return r
}

// plus adds sign·q to p itself.
func (p poly) plus(q poly, sign int64) {
	s := big.NewRat(sign, 1)
	for _, t := range q {
		p.put(t.m, new(big.Rat).Mul(t.c, s))
	}
}

// mul multiplies and applies the relations of the generators.
func (w *world) mul(p, q poly) poly {
	if w.work += len(p) * len(q); w.work > maxWork {
		panic(errSize)
	}
	r := make(poly, len(p)+len(q))
	for _, s := range p {
		for _, t := range q {
			m, c, extra := w.reduce(s.m.times(t.m), new(big.Rat).Mul(s.c, t.c))
			if extra == nil {
				r.put(m, c)
				continue
			}
			r.plus(w.mul(poly{m.key(): {m, c}}, extra), 1)
		}
	}
	return r
}

// scaled returns c·p.
func (p poly) scaled(c *big.Rat) poly {
	r := make(poly, len(p))
	for k, t := range p {
		r[k] = monoTerm{t.m, new(big.Rat).Mul(t.c, c)}
	}
	return r
}

// reduce takes whole powers out of a monomial where its generators have a
// relation. It may change m, and returns the monomial, the coefficient and a further factor.
func (w *world) reduce(m mono, c *big.Rat) (mono, *big.Rat, poly) {
	var extra poly
	kept := m[:0]
	for _, p := range m {
		gen := w.gens[p.g]
		k := int64(0)
		if gen.period != 0 {
			k = p.e.floor(gen.period)
		}
		if k > 200 || k < -200 {
			panic(errSize)
		}
		by := gen.whole
		if k < 0 {
			by = invert(by) // nil for a sum, whose negative power stays in the monomial
		}
		if k == 0 || by == nil {
			kept = append(kept, p)
			continue
		}
		if e := p.e.add(whole(-k * gen.period)); e.n != 0 {
			kept = append(kept, genPower{p.g, e})
		}
		v, isNumber := by.value()
		for k = max(k, -k); k > 0; k-- {
			switch {
			case isNumber:
				c = new(big.Rat).Mul(c, v)
			case extra == nil:
				extra = by
			default:
				extra = w.mul(extra, by)
			}
		}
	}
	return kept, c, extra
}

// invert returns 1/p for a polynomial of one term, and nil for others.
func invert(p poly) poly {
	if len(p) != 1 {
		return nil
	}
	q := poly{}
	for _, t := range p {
		q.put(t.m.raised(-1), new(big.Rat).Inv(t.c))
	}
	return q
}

// inv returns 1/a: factors that are sums become generators with negative exponents.
func (w *world) inv(a poly) (poly, error) {
	if len(a) == 0 {
		return nil, errors.New("recheck: division by zero")
	}
	if q := invert(a); q != nil {
		return w.mul(q, integer(1)), nil // reduced
	}
	c, fs, err := w.split(a)
	if err != nil {
		return nil, err
	}
	r := constant(new(big.Rat).Inv(c))
	for _, f := range fs {
		if len(f.p) > 1 && f.k.n > 0 {
			r = w.mul(r, w.single(w.rooted(f.p), f.k.neg()))
			continue
		}
		q, err := w.raise(f.p, f.k.neg())
		if err != nil {
			return nil, err
		}
		r = w.mul(r, q)
	}
	return r, nil
}

func (w *world) power(a poly, k int64) (poly, error) {
	if k < 0 {
		b, err := w.inv(a)
		if err != nil {
			return nil, err
		}
		a, k = b, -k
	}
	if k > 4096 {
		return nil, errSize
	}
	r := integer(1)
	for ; k > 0; k >>= 1 {
		if k&1 == 1 {
			r = w.mul(r, a)
		}
		if k > 1 {
			a = w.mul(a, a)
		}
	}
	return r, nil
}

func (w *world) lead(p poly) monoTerm {
	var best monoTerm
	if w.work += len(p) / 4; w.work > maxWork {
		panic(errSize)
	}
	for _, t := range p {
		if best.c == nil || best.m.less(t.m) {
			best = t
		}
	}
	return best
}

// divide returns p/q where q divides p with exponents that stay non-negative wherever p's are.
func (w *world) divide(p, q poly) (poly, bool) {
	if len(q) < 2 || len(p) == 1 {
		return nil, false
	}
	lq := w.lead(q)
	down := lq.m.raised(-1)
	out := poly{}
	for steps := 0; len(p) > 0; steps++ {
		if steps > 400 {
			return nil, false
		}
		lp := w.lead(p)
		m := lp.m.times(down)
		for _, x := range m {
			if x.e.n < 0 {
				return nil, false
			}
		}
		c := new(big.Rat).Quo(lp.c, lq.c)
		out.put(m, c)
		next := w.add(p, w.mul(poly{m.key(): {m, c}}, q), -1)
		if len(next) > 0 && !w.lead(next).m.less(lp.m) {
			return nil, false
		}
		p = next
	}
	return out, true
}

// over writes p as a quotient: a polynomial without negative powers of generators
// that stand for sums, by whole powers of such generators.
func (w *world) over(p poly) (poly, mono) {
	var by mono
	for g := len(w.gens) - 1; g >= 0; g-- { // those before may be in what g stands for
		if w.gens[g].period == 0 || len(w.gens[g].whole) < 2 {
			continue
		}
		low := int64(0)
		for _, t := range p {
			low = min(low, t.m.of(g).floor(1))
		}
		if low < 0 {
			// The exponents add before they are reduced.
			m := mono{{g, whole(-low)}}
			p = w.mul(p, poly{m.key(): {m, one}})
			by = append(m, by...)
		}
	}
	return p, by
}

// vanishes reports whether p is 0.
func (w *world) vanishes(p poly) bool {
	n, _ := w.over(p)
	return len(n) == 0
}

// fold writes p over one denominator and cancels what divides exactly.
func (w *world) fold(p poly) poly {
	n, by := w.over(p)
	if len(by) == 0 {
		return p
	}
	down := mono{}
	for _, x := range by {
		for x.e.n > 0 && w.gens[x.g].period == 1 {
			q, ok := w.divide(n, w.gens[x.g].whole)
			if !ok {
				break
			}
			n = q
			x.e.n--
		}
		if x.e.n > 0 {
			down = append(down, genPower{x.g, x.e.neg()})
		}
	}
	return w.mul(n, poly{down.key(): {down, one}})
}
