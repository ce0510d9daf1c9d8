// Package realset finds and compares the sets of real numbers that fulfil a
// condition in one unknown. Equations are reduced to irreducible polynomials
// over the rationals, so that two of them are compared without approximating a root.
package realset

import (
	"slices"
	"sort"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// Roots is the set of real solutions of an equation in one unknown.
type Roots struct {
	// All is set for an equation that holds wherever both sides are defined.
	All bool
	// Values are the solutions that have a form in rational numbers and square roots, sorted by structure.
	Values []*expr.Node
	// Rest are irreducible polynomials of degree three or more all of whose real
	// roots, and there are some, are solutions.
	Rest []poly.Poly
	// Excluded are zeros of a denominator that occurs in the equation, in the same form as Values.
	Excluded []*expr.Node
	// Defining is a polynomial in the unknown whose real roots contain the solutions.
	Defining poly.Poly
	// Simple is set where the equation was rational, so that its solutions are
	// exactly the roots of Defining.
	Simple bool
}

// Empty reports whether there is no real solution.
func (r *Roots) Empty() bool { return !r.All && len(r.Values) == 0 && len(r.Rest) == 0 }

// Count returns the number of real solutions, or -1 where it is infinite.
func (r *Roots) Count() int {
	if r.All {
		return -1
	}
	n := len(r.Values)
	for _, p := range r.Rest {
		n += CountReal(p)
	}
	return n
}

// Solver turns equations of one unknown into Roots.
type Solver struct {
	Store *expr.Store
	// Zero decides whether a constant is 0; ok is false where it cannot tell or
	// the constant is not a real number.
	Zero func(*expr.Node) (zero, ok bool)
}

// maxDegree caps the degree of the polynomials that are factored.
const maxDegree = 40

// maxRadicals caps the radicals and absolute values that are eliminated.
const maxRadicals = 4

// Equation returns the real solutions of l = r in the unknown x. ok is false
// where the equation is not built from rational operations, roots and absolute
// values, or where a candidate cannot be decided.
func (v *Solver) Equation(l, r *expr.Node, x string) (out Roots, ok bool) {
	s := v.Store
	diff := s.Sub(l, r)
	var radicals []*expr.Node
	if !v.collect(diff, x, &radicals) || len(radicals) > maxRadicals {
		return out, false
	}
	ring := poly.NewRing(1+len(radicals), s.Tank())
	w := writer{ring: ring, x: x, radicals: radicals}
	f, ok := w.fraction(diff)
	if !ok {
		return out, false
	}
	p := f.Num()
	for i := len(radicals) - 1; i >= 0; i-- {
		rel, ok := w.relation(i)
		if !ok {
			return out, false
		}
		if p.Degree(1+i) > 0 {
			p = poly.Resultant(p, rel, 1+i)
		}
		if p.TotalDegree() > maxDegree {
			return out, false
		}
	}
	if p.IsZero() {
		out.All = len(radicals) == 0
		return out, out.All
	}
	for _, d := range w.dens {
		if len(radicals) > 0 && !d.IsConst() && slices.Max(append(d.Uses(), 0)) > 0 {
			return out, false // a radical in a denominator
		}
	}
	if p.Degree(0) > maxDegree {
		return out, false
	}
	out.Simple = len(radicals) == 0
	plain := poly.NewRing(1, s.Tank())
	to := make([]int, ring.Vars())
	for i := 1; i < len(to); i++ {
		to[i] = -1
	}
	p = plain.Convert(p, to)
	out.Defining = plain.One()
	_, factors := p.Factor()
	var bad []poly.Poly
	for _, d := range w.dens {
		if d.Degree(0) > 0 {
			bad = append(bad, plain.Convert(d, to))
		}
	}
	for _, d := range bad {
		_, fs := d.Factor()
		for _, f := range fs {
			for _, e := range v.values(f.P) {
				if !slices.Contains(out.Excluded, e) {
					out.Excluded = append(out.Excluded, e)
				}
			}
		}
	}
	for _, f := range factors {
		excluded := false
		for _, d := range bad {
			if !poly.GCD(f.P, d).IsConst() {
				excluded = true
			}
		}
		if excluded {
			continue
		}
		deg := f.P.Degree(0)
		if deg > 2 {
			if CountReal(f.P) == 0 {
				continue
			}
			if !out.Simple {
				return out, false
			}
			out.Rest = append(out.Rest, f.P)
			out.Defining = out.Defining.Mul(f.P)
			continue
		}
		any := false
		for _, e := range v.values(f.P) {
			if !out.Simple {
				zero, ok := v.Zero(s.Subst(diff, map[string]*expr.Node{x: e}))
				if !ok {
					return out, false
				}
				if !zero {
					continue
				}
			}
			any = true
			out.Values = append(out.Values, e)
		}
		if any {
			out.Defining = out.Defining.Mul(f.P)
		}
	}
	sort.Slice(out.Values, func(i, j int) bool { return expr.Compare(out.Values[i], out.Values[j]) < 0 })
	return out, true
}

// values returns the real roots of a polynomial of degree one or two.
func (v *Solver) values(p poly.Poly) []*expr.Node {
	s := v.Store
	cs, ok := p.Univariate(0)
	if !ok {
		return nil
	}
	switch len(cs) {
	case 2:
		return []*expr.Node{s.Num(cs[0].Quo(cs[1]).Neg())}
	case 3:
		a, b, c := cs[2], cs[1], cs[0]
		disc := b.Mul(b).Sub(num.Int(4).Mul(a).Mul(c))
		if disc.Sign() < 0 {
			return nil
		}
		half := a.Add(a).Inv()
		mid := s.Num(b.Neg().Mul(half))
		off := s.Mul(s.Num(half), s.Sqrt(s.Num(disc)))
		return []*expr.Node{s.Add(mid, off), s.Sub(mid, off)}
	}
	return nil
}

// collect finds the radicals and absolute values in n, inner ones first.
func (v *Solver) collect(n *expr.Node, x string, into *[]*expr.Node) bool {
	switch n.Op() {
	case expr.Num:
		return true
	case expr.Sym:
		return n.Name() == x
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !v.collect(a, x, into) {
				return false
			}
		}
		return true
	case expr.Pow:
		e := n.Arg(1)
		if !e.IsNum() || !v.collect(n.Arg(0), x, into) {
			return false
		}
		k, small := e.Num().Numer().Int64()
		d, smallDen := e.Num().Denom().Int64()
		if !small || !smallDen || k > maxDegree || k < -maxDegree || d > 6 {
			return false
		}
		if d == 1 {
			return true
		}
		// b^(k/d) is the k-th power of b^(1/d).
		root := v.Store.Pow(n.Arg(0), v.Store.Frac(1, d))
		if !root.Is(expr.Pow) {
			return false
		}
		if !slices.Contains(*into, root) {
			*into = append(*into, root)
		}
		return true
	case expr.Func:
		if n.Name() != "abs" || v.Store.Complex() || !v.collect(n.Arg(0), x, into) {
			return false
		}
		if !slices.Contains(*into, n) {
			*into = append(*into, n)
		}
		return true
	}
	return false
}

// writer writes expressions as fractions in x and the radicals.
type writer struct {
	ring     *poly.Ring
	x        string
	radicals []*expr.Node
	dens     []poly.Poly
}

func (w *writer) fraction(n *expr.Node) (f poly.Fraction, ok bool) {
	switch n.Op() {
	case expr.Num:
		return w.ring.Const(n.Num()).Fraction(), true
	case expr.Sym:
		return w.ring.Var(0).Fraction(), true
	case expr.Add, expr.Mul:
		for i, a := range n.Args() {
			g, ok := w.fraction(a)
			switch {
			case !ok:
				return f, false
			case i == 0:
				f = g
			case n.Op() == expr.Add:
				f = f.Add(g)
			default:
				f = f.Mul(g)
			}
		}
		return f, true
	case expr.Pow:
		e := n.Arg(1).Num()
		k, _ := e.Numer().Int64()
		base := n.Arg(0)
		if !e.IsInt() {
			at := w.radical(base, e.Denom())
			if at < 0 {
				return f, false
			}
			f = w.ring.Var(1 + at).Fraction()
		} else if f, ok = w.fraction(base); !ok {
			return f, false
		}
		if k < 0 {
			if f.Num().IsZero() {
				return f, false
			}
			if !f.Num().IsConst() {
				w.dens = append(w.dens, f.Num())
			}
			f, k = f.Inv(), -k
		}
		g := f
		if k == 0 {
			return w.ring.One().Fraction(), true
		}
		for ; k > 1; k-- {
			g = g.Mul(f)
		}
		return g, true
	case expr.Func:
		for i, r := range w.radicals {
			if r == n {
				return w.ring.Var(1 + i).Fraction(), true
			}
		}
	}
	return f, false
}

func (w *writer) radical(base *expr.Node, d num.Num) int {
	for i, r := range w.radicals {
		if r.Is(expr.Pow) && r.Arg(0) == base && r.Arg(1).IsNum() && r.Arg(1).Num().Denom().Equal(d) {
			return i
		}
	}
	return -1
}

// relation returns the polynomial that radical i fulfils over x and the radicals inside it.
func (w *writer) relation(i int) (poly.Poly, bool) {
	r := w.radicals[i]
	inner, ok := w.fraction(r.Arg(0))
	if !ok {
		return poly.Poly{}, false
	}
	k := 2
	if r.Is(expr.Pow) {
		d, _ := r.Arg(1).Num().Denom().Int64()
		k = int(d)
	}
	t := w.ring.Var(1 + i).Pow(k)
	if !r.Is(expr.Pow) {
		return t.Mul(inner.Den().Pow(2)).Sub(inner.Num().Pow(2)), true
	}
	return t.Mul(inner.Den()).Sub(inner.Num()), true
}
