package poly

import (
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
)

// maxDense caps the degree to which a polynomial is spread out by powers.
const maxDense = 1 << 16

// Coeffs returns p as a polynomial in x_v: element k is the coefficient of
// x_v^k, in which x_v does not occur. It is empty for 0, and its last element
// is not 0. It stops with fuel.TooLarge past degree 65536.
func (p Poly) Coeffs(v int) []Poly {
	d := p.Degree(v)
	if d > maxDense {
		fuel.Stop(fuel.TooLarge)
	}
	r := p.r
	r.tank.Burn(len(p.t) + d + 1)
	count := make([]int, d+1)
	for _, t := range p.t {
		count[r.exp(t.e, v)]++
	}
	out := make([]Poly, d+1)
	buf := make([]term, len(p.t))
	for k, n := range count {
		out[k] = Poly{r, buf[:0:n]}
		buf = buf[n:]
	}
	for _, t := range p.t {
		k := r.exp(t.e, v)
		out[k].t = append(out[k].t, term{divMono(t.e, r.power(v, k)), t.c})
	}
	return out
}

// FromCoeffs returns Σ cs[k]·x_v^k.
func (r *Ring) FromCoeffs(v int, cs []Poly) Poly {
	n := 0
	for _, c := range cs {
		n += len(c.t)
	}
	r.tank.Burn(n)
	ts := make([]term, 0, n)
	for k := len(cs) - 1; k >= 0; k-- {
		if len(cs[k].t) == 0 {
			continue
		}
		m := r.power(v, k)
		for _, t := range cs[k].t {
			ts = append(ts, term{r.mulMono(t.e, m), t.c})
		}
	}
	return r.collect(ts)
}

// LeadCoeff returns the coefficient of the highest power of x_v, 0 for 0.
func (p Poly) LeadCoeff(v int) Poly { return p.CoeffOf(v, p.Degree(v)) }

// CoeffOf returns the coefficient of x_v^k.
func (p Poly) CoeffOf(v, k int) Poly {
	if k < 0 || k > p.r.MaxDegree() {
		return Poly{r: p.r}
	}
	p.r.tank.Burn(len(p.t))
	m := p.r.power(v, k)
	var ts []term
	for _, t := range p.t {
		if p.r.exp(t.e, v) == k {
			ts = append(ts, term{divMono(t.e, m), t.c})
		}
	}
	return Poly{p.r, ts}
}

// Univariate returns the coefficients of p by powers of x_v as numbers, if no
// other variable occurs in p.
func (p Poly) Univariate(v int) ([]num.Num, bool) {
	d := p.Degree(v)
	if d > maxDense {
		fuel.Stop(fuel.TooLarge)
	}
	p.r.tank.Burn(d + 1)
	cs := make([]num.Num, d+1)
	for _, t := range p.t {
		k := p.r.exp(t.e, v)
		if t.e != p.r.power(v, k) {
			return nil, false
		}
		cs[k] = t.c
	}
	return cs, true
}

// FromUnivariate returns Σ cs[k]·x_v^k.
func (r *Ring) FromUnivariate(v int, cs []num.Num) Poly {
	r.tank.Burn(len(cs))
	var ts []term
	for k := len(cs) - 1; k >= 0; k-- {
		if !cs[k].IsZero() {
			ts = append(ts, term{r.power(v, k), cs[k]})
		}
	}
	return Poly{r, ts}
}

// EvalVar returns p with x_v replaced by the number a.
func (p Poly) EvalVar(v int, a num.Num) Poly {
	d := p.Degree(v)
	if d <= 0 {
		return p
	}
	r := p.r
	pw := powers{base: a, tank: r.tank}
	ts := make([]term, 0, len(p.t))
	for _, t := range p.t {
		k := r.exp(t.e, v)
		c := t.c.Mul(pw.at(k))
		r.tank.Burn(1 + c.Cost())
		if !c.IsZero() {
			ts = append(ts, term{divMono(t.e, r.power(v, k)), c})
		}
	}
	return r.collect(ts)
}

// Eval returns the value of p at a point, whose length is Ring.Vars.
func (p Poly) Eval(point []num.Num) num.Num {
	r := p.r
	pws := make([]powers, r.n)
	for v := range pws {
		pws[v] = powers{base: point[v], tank: r.tank}
	}
	s := num.Zero
	for _, t := range p.t {
		c := t.c
		for v := range r.n {
			if k := r.exp(t.e, v); k > 0 {
				c = c.Mul(pws[v].at(k))
			}
		}
		r.tank.Burn(1 + c.Cost())
		s = s.Add(c)
	}
	return s
}

// powers remembers the low powers of a number.
type powers struct {
	base num.Num
	low  []num.Num
	tank *fuel.Tank
}

func (p *powers) at(k int) num.Num {
	if k > 64 {
		p.tank.Burn(1 + k*p.base.Bits()/64)
		c, ok := p.base.Pow(k, 0)
		if !ok {
			fuel.Stop(fuel.TooLong)
		}
		return c
	}
	if len(p.low) == 0 {
		p.low = append(p.low, num.One)
	}
	for len(p.low) <= k {
		c := p.low[len(p.low)-1].Mul(p.base)
		p.tank.Burn(1 + c.Cost())
		p.low = append(p.low, c)
	}
	return p.low[k]
}

// Subst returns p with x_v replaced by q.
func (p Poly) Subst(v int, q Poly) Poly {
	if c, ok := q.Constant(); ok {
		return p.EvalVar(v, c)
	}
	r := p.r
	cs := p.Coeffs(v)
	out := r.Zero()
	if len(p.t) > 4*len(cs) || len(cs) < 4 {
		for k := len(cs) - 1; k >= 0; k-- {
			out = out.Mul(q).Add(cs[k])
		}
		return out
	}
	parts := make([]Poly, 0, len(cs))
	pw, at := r.One(), 0
	for k, c := range cs {
		if c.IsZero() {
			continue
		}
		pw = pw.Mul(q.Pow(k - at))
		at = k
		parts = append(parts, c.Mul(pw))
	}
	return r.Sum(parts...)
}

// Content returns the positive number c such that p/c has coprime integer
// coefficients, 0 for 0.
func (p Poly) Content() num.Num {
	c := num.Zero
	for _, t := range p.t {
		c = num.Gcd(c, t.c)
		p.r.tank.Burn(1 + c.Cost())
	}
	return c
}

// Primitive returns c and q with p = c·q, where q has coprime integer
// coefficients and a positive leading one. 0 gives 0 and 0.
func (p Poly) Primitive() (num.Num, Poly) {
	c := p.Content()
	if c.IsZero() {
		return c, p
	}
	if p.t[0].c.Sign() < 0 {
		c = c.Neg()
	}
	if c.IsOne() {
		return c, p
	}
	return c, p.Scale(c.Inv())
}

// Monic returns p divided by its leading coefficient; 0 stays 0.
func (p Poly) Monic() Poly {
	if len(p.t) == 0 || p.t[0].c.IsOne() {
		return p
	}
	return p.Scale(p.t[0].c.Inv())
}

// Format returns p in plain notation, such as "3*x^2*y - 1/2", for people who
// debug. Variables without a name are called x0, x1, ….
func (p Poly) Format(names ...string) string {
	if len(p.t) == 0 {
		return "0"
	}
	var b strings.Builder
	for i, t := range p.t {
		c := t.c
		if i > 0 {
			if c.Sign() < 0 {
				b.WriteString(" - ")
			} else {
				b.WriteString(" + ")
			}
			c = c.Abs()
		}
		if t.e == (mono{}) {
			b.WriteString(c.String())
			continue
		}
		star := false
		switch {
		case c.Equal(num.MinusOne):
			b.WriteByte('-')
		case !c.IsOne():
			b.WriteString(c.String())
			star = true
		}
		for v := range p.r.n {
			k := p.r.exp(t.e, v)
			if k == 0 {
				continue
			}
			if star {
				b.WriteByte('*')
			}
			star = true
			if v < len(names) {
				b.WriteString(names[v])
			} else {
				b.WriteString("x" + strconv.Itoa(v))
			}
			if k > 1 {
				b.WriteString("^" + strconv.Itoa(k))
			}
		}
	}
	return b.String()
}

// String returns Format().
func (p Poly) String() string { return p.Format() }
