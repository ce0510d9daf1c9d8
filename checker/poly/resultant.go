package poly

import "github.com/yansuan/yansuan/checker/num"

// subresultants calls visit with the members of the subresultant remainder
// sequence of p and q in x_v after p, down to the last one that is not 0, and
// returns the last h for the resultant. deg p ≥ deg q ≥ 0 in x_v. (Brown 1978;
// Cohen, "A Course in Computational Algebraic Number Theory", algorithm 3.3.1.)
func subresultants(p, q Poly, v int, visit func(Poly)) {
	r := p.r
	g, h := r.One(), r.One()
	for {
		visit(q)
		delta := p.Degree(v) - q.Degree(v)
		rem := fullPseudoRem(p, q, v)
		if rem.IsZero() {
			return
		}
		den := g.Mul(h.Pow(delta))
		next, ok := rem.Quo(den)
		if !ok {
			panic("poly: subresultant is not exact")
		}
		p, q = q, next
		g = p.LeadCoeff(v)
		if delta > 0 {
			// h = g^δ / h^(δ-1)
			if h, ok = g.Pow(delta).Quo(h.Pow(delta - 1)); !ok {
				panic("poly: subresultant is not exact")
			}
		}
		if q.Degree(v) == 0 {
			visit(q)
			return
		}
	}
}

// fullPseudoRem returns the remainder of l^(deg p - deg q + 1)·p by q, where l
// is the leading coefficient of q.
func fullPseudoRem(p, q Poly, v int) Poly {
	l := q.LeadCoeff(v)
	delta := p.Degree(v) - q.Degree(v)
	_, rem, k := p.PseudoDivRem(q, v)
	return rem.Mul(l.Pow(delta + 1 - k))
}

// Resultant returns the resultant of p and q in x_v: the polynomial in the
// other variables that vanishes where p and q have a common root or both leading
// coefficients vanish. The resultant with 0 is 0, and constants c and d in x_v
// give c^deg(q) and d^deg(p).
func Resultant(p, q Poly, v int) Poly {
	r := p.r
	if p.IsZero() || q.IsZero() {
		return r.Zero()
	}
	dp, dq := p.Degree(v), q.Degree(v)
	negate := false
	if dp < dq {
		p, q, dp, dq = q, p, dq, dp
		negate = dp&1 == 1 && dq&1 == 1
	}
	if dq == 0 {
		return q.Pow(dp)
	}
	// Numbers split off: Res(a·p, b·q) = a^dq · b^dp · Res(p, q).
	a, p := p.Primitive()
	b, q := q.Primitive()
	scale := power(a, dq).Mul(power(b, dp))
	g, h := r.One(), r.One()
	for {
		delta := dp - dq
		if dp&1 == 1 && dq&1 == 1 {
			negate = !negate
		}
		rem := fullPseudoRem(p, q, v)
		if rem.IsZero() {
			return rem
		}
		next, ok := rem.Quo(g.Mul(h.Pow(delta)))
		if !ok {
			panic("poly: subresultant is not exact")
		}
		p, q = q, next
		dp, dq = dq, q.Degree(v)
		g = p.LeadCoeff(v)
		if delta > 0 {
			if h, ok = g.Pow(delta).Quo(h.Pow(delta - 1)); !ok {
				panic("poly: subresultant is not exact")
			}
		}
		if dq == 0 {
			break
		}
	}
	// q is free of x_v: the resultant is q^dp / h^(dp-1).
	res := q
	if dp != 1 {
		var ok bool
		if res, ok = q.Pow(dp).Quo(h.Pow(dp - 1)); !ok {
			panic("poly: subresultant is not exact")
		}
	}
	if negate {
		scale = scale.Neg()
	}
	return res.Scale(scale)
}

func power(a num.Num, k int) num.Num {
	p := powers{base: a}
	return p.at(k)
}

// Discriminant returns the discriminant of p in x_v, (-1)^(n(n-1)/2)/l ·
// Res(p, p') for degree n and leading coefficient l; it is 1 for degree 1 and 0
// below.
func Discriminant(p Poly, v int) Poly {
	n := p.Degree(v)
	if n < 1 {
		return p.r.Zero()
	}
	if n == 1 {
		return p.r.One()
	}
	d, ok := Resultant(p, p.Derivative(v), v).Quo(p.LeadCoeff(v))
	if !ok {
		panic("poly: discriminant is not exact")
	}
	if n*(n-1)/2%2 == 1 {
		d = d.Neg()
	}
	return d
}
