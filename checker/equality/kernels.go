package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// function converts an applied function.
func (f *field) function(n *expr.Node) poly.Fraction {
	s := f.s
	if len(n.Args()) == 1 {
		u := n.Arg(0)
		switch n.Name() {
		case "sin", "cos", "tan", "cot", "sec", "csc":
			return f.trigonometric(n.Name(), u)
		case "sinh", "cosh", "tanh", "coth", "sech", "csch":
			return f.hyperbolic(n.Name(), u)
		case "acos":
			return f.convert(s.Sub(s.Mul(s.Frac(1, 2), s.Const("pi")), s.Func("asin", u)))
		case "acot": // with values in (0, π)
			return f.convert(s.Sub(s.Mul(s.Frac(1, 2), s.Const("pi")), s.Func("atan", u)))
		case "asec", "acsc":
			f.restrict("!=", u)
			v := s.Func("asin", s.Div(s.Int(1), u))
			if n.Name() == "asec" {
				v = s.Sub(s.Mul(s.Frac(1, 2), s.Const("pi")), v)
			}
			return f.convert(v)
		case "asinh":
			return f.convert(s.Func("log", s.Add(u, s.Sqrt(s.Add(s.Mul(u, u), s.Int(1))))))
		case "acosh":
			return f.convert(s.Func("log", s.Add(u, s.Mul(s.Sqrt(s.Add(u, s.Int(-1))), s.Sqrt(s.Add(u, s.Int(1)))))))
		case "atanh", "acoth":
			a, b := s.Add(s.Int(1), u), s.Sub(s.Int(1), u)
			if n.Name() == "acoth" {
				b = s.Neg(b)
			}
			return f.convert(s.Mul(s.Frac(1, 2), s.Func("log", s.Div(a, b))))
		case "asech", "acsch":
			f.restrict("!=", u)
			return f.convert(s.Func("a"+map[string]string{"asech": "cosh", "acsch": "sinh"}[n.Name()], s.Div(s.Int(1), u)))
		case "log":
			return f.logarithm(u)
		case "abs":
			return f.absolute(u)
		case "factorial":
			return f.factorial(u)
		case "gamma":
			return f.factorial(s.Add(u, s.Int(-1)))
		case "floor", "ceil":
			return f.floor(n.Name(), u)
		case "sign":
			if c := f.convert(u); c.Den().IsOne() && f.nonneg(c.Num()) && c.Num().IsConst() {
				return f.constant(num.One)
			}
		case "conj", "re", "im":
			return f.conjugate(n.Name(), u)
		case "arg":
			if u.Constant() {
				return f.argument(u)
			}
		}
	}
	if len(n.Args()) == 2 {
		a, b := n.Arg(0), n.Arg(1)
		switch n.Name() {
		case "atan2":
			if a.Constant() && b.Constant() && !a.Imaginary() && !b.Imaginary() {
				return f.angleOf(b, a)
			}
		case "binomial":
			return f.binomial(a, b)
		case "permutations":
			return f.mul(f.factorial(a), f.inv(f.factorial(s.Sub(a, b))))
		case "max", "min":
			d := s.Func("abs", s.Sub(a, b))
			if n.Name() == "min" {
				d = s.Neg(d)
			}
			return f.convert(s.Mul(s.Frac(1, 2), s.Add(a, b, d)))
		}
	}
	return f.generic(n)
}

// generic makes a kernel of a function of canonical arguments.
func (f *field) generic(n *expr.Node) poly.Fraction {
	args := make([]*expr.Node, n.Len())
	if v := expr.Binds(n); v != "" {
		copy(args, n.Args())
		args[0] = f.canon(n.Arg(0))
		for i := 2; i < len(args); i++ {
			args[i] = f.canon(n.Arg(i))
		}
	} else {
		for i, a := range n.Args() {
			args[i] = f.canon(a)
		}
		if n.Name() == "asin" || n.Name() == "atan" {
			// The constructor takes the sign out.
			m := f.s.Func(n.Name(), args...)
			c, r := f.s.Coefficient(m)
			if r.Is(expr.Func) {
				return f.variable(r).Mul(f.constant(c))
			}
			if m != n {
				return f.convert(m)
			}
		}
	}
	m := f.s.Func(n.Name(), args...)
	if m.Is(expr.Func) && m.Name() == n.Name() {
		return f.variable(m)
	}
	if m != n {
		return f.convert(m)
	}
	return f.variable(n)
}

// angle returns sine and cosine of a sum of parts by the addition theorems.
func (f *field) angle(ps []part) (sin, cos poly.Fraction) {
	sin, cos = f.constant(num.Zero), f.constant(num.One)
	for _, p := range f.bundled(ps) {
		sn, cs := f.multiple(p)
		sin, cos = f.tidy(f.mul(sin, cs).Add(f.mul(cos, sn))), f.tidy(f.mul(cos, cs).Sub(f.mul(sin, sn)))
	}
	return sin, cos
}

// bundled joins the parts of an angle into one where its atoms occur in no
// other proportion: all of a+bx, 2a+2bx are then multiples of one angle.
func (f *field) bundled(ps []part) []part {
	if f.h.apart {
		return ps
	}
	var atoms, rest []part
	for _, p := range ps {
		if p.atom.IsConst("pi") {
			rest = append(rest, p)
		} else {
			atoms = append(atoms, p)
		}
	}
	if len(atoms) == 0 {
		return ps
	}
	s := f.s
	terms := make([]*expr.Node, len(atoms))
	for i, p := range atoms {
		terms[i] = s.Mul(s.Num(p.c.Quo(atoms[0].c)), p.atom)
	}
	sum := s.Add(terms...)
	for _, p := range atoms {
		if b := f.h.bundle[p.atom]; b == nil {
			f.h.bundle[p.atom] = sum
		} else if b != sum {
			f.h.apart = true
			panic(restart{})
		}
	}
	return append(rest, part{atoms[0].c, sum})
}

// multiple returns sine and cosine of one part: polynomials in those of the
// least fraction of the atom in use.
func (f *field) multiple(p part) (sin, cos poly.Fraction) {
	s := f.s
	if p.atom.IsConst("pi") {
		a := s.Mul(s.Num(p.c), s.Const("pi"))
		sn, cs := s.Func("sin", a), s.Func("cos", a)
		if !holdsFunction(sn) && !holdsFunction(cs) {
			return f.convert(sn), f.convert(cs)
		}
	}
	k, n := f.fraction(f.h.angle, p.atom, p.c)
	var s1, c1 poly.Fraction
	switch {
	case n == 1 && p.atom.IsFunc("asin"):
		u := p.atom.Arg(0)
		s1, c1 = f.convert(u), f.convert(s.Sqrt(s.Sub(s.Int(1), s.Mul(u, u))))
	case n == 1 && p.atom.IsFunc("atan"):
		u := p.atom.Arg(0)
		r := f.inv(f.convert(s.Sqrt(s.Add(s.Int(1), s.Mul(u, u)))))
		s1, c1 = f.mul(f.convert(u), r), r
	default:
		theta := s.Mul(s.Frac(1, n), p.atom)
		cv := f.generator(f.kernel("cos", theta), func(g *gen) {
			if p.atom.IsConst("pi") {
				f.cosinePi(g, n)
			}
		})
		sv := f.generator(f.kernel("sin", theta), func(g *gen) {
			g.degree, g.rel = 2, f.ring.One().Sub(f.ring.Var(cv).Pow(2))
		})
		s1, c1 = f.ring.Var(sv).Fraction(), f.ring.Var(cv).Fraction()
	}
	neg := k < 0
	if neg {
		k = -k
	}
	if k > 64 {
		fuel.Stop(fuel.TooLarge)
	}
	sin, cos = f.constant(num.Zero), f.constant(num.One)
	for i := int64(0); i < k; i++ {
		sin, cos = f.tidy(f.mul(sin, c1).Add(f.mul(cos, s1))), f.tidy(f.mul(cos, c1).Sub(f.mul(sin, s1)))
	}
	if neg {
		sin = sin.Neg()
	}
	return sin, cos
}

func holdsFunction(n *expr.Node) bool {
	if n.Is(expr.Func) {
		return true
	}
	for _, a := range n.Args() {
		if holdsFunction(a) {
			return true
		}
	}
	return false
}

// kernel names a generator without the constructor's folding.
func (f *field) kernel(name string, u *expr.Node) *expr.Node {
	return f.s.Func(name, u)
}

// cosinePi gives cos(π/n) its relation: cos(n/2·π/n) = 0 for even n, and
// cos((n+1)/2·θ) + cos((n-1)/2·θ) = 0 for odd n.
func (f *field) cosinePi(g *gen, n int64) {
	if n < 3 || n > 120 {
		return
	}
	v := len(f.gens)
	x := f.ring.Var(v)
	t0, t1 := f.ring.One(), x
	chebyshev := func(k int64) poly.Poly {
		a, b := t0, t1
		for i := int64(0); i < k; i++ {
			a, b = b, x.Mul(b).Scale(num.Two).Sub(a)
		}
		return a
	}
	var p poly.Poly
	if n%2 == 0 {
		p = chebyshev(n / 2)
	} else {
		p = chebyshev((n + 1) / 2).Add(chebyshev((n - 1) / 2))
		p, _ = p.Quo(x.Add(t0)) // cos π is another root
	}
	// Of the irreducible factors the one of full degree belongs to the primitive angles.
	if _, fs := p.Factor(); len(fs) > 1 {
		for _, q := range fs {
			if int64(q.P.Degree(v)) == totient(2*n)/2 && q.P.Degree(v) > p.Degree(v)/2 {
				p = q.P
				break
			}
		}
	}
	d := p.Degree(v)
	lead := p.LeadCoeff(v).Lead()
	g.degree = d
	g.rel = f.ring.Var(v).Pow(d).Sub(p.Scale(lead.Inv()))
	g.positive = true
}

func (f *field) trigonometric(name string, u *expr.Node) poly.Fraction {
	sin, cos := f.angle(f.parts(u))
	inverse := func(q poly.Fraction, zero string) poly.Fraction {
		if q.IsZero() {
			panic(unsupported{u})
		}
		f.restrict("!=", f.s.Func(zero, u))
		return f.inv(q)
	}
	switch name {
	case "sin":
		return sin
	case "cos":
		return cos
	case "tan":
		return f.mul(sin, inverse(cos, "cos"))
	case "cot":
		return f.mul(cos, inverse(sin, "sin"))
	case "sec":
		return inverse(cos, "cos")
	}
	return inverse(sin, "sin")
}

func (f *field) hyperbolic(name string, u *expr.Node) poly.Fraction {
	e := f.exponential(f.parts(u))
	i := f.inv(e)
	sinh, cosh := f.tidy(e.Sub(i)).Mul(f.constant(num.Half)), f.tidy(e.Add(i)).Mul(f.constant(num.Half))
	switch name {
	case "sinh":
		return sinh
	case "cosh":
		return cosh
	case "tanh":
		return f.mul(sinh, f.inv(cosh))
	case "sech":
		return f.inv(cosh)
	}
	if sinh.IsZero() {
		panic(unsupported{u})
	}
	f.restrict("!=", u)
	if name == "coth" {
		return f.mul(cosh, f.inv(sinh))
	}
	return f.inv(sinh)
}

// exponential converts e to the sum of the parts.
func (f *field) exponential(ps []part) poly.Fraction {
	s := f.s
	q := f.constant(num.One)
	for _, p := range ps {
		if p.atom.Imaginary() {
			// e^(it) is cos t + i·sin t, where the atom is i times something without i.
			if t, ok := overI(s, p.atom); ok {
				sin, cos := f.angle(f.parts(s.Mul(s.Num(p.c), t)))
				q = f.mul(q, f.tidy(cos.Add(f.mul(f.convert(s.Const("i")), sin))))
				continue
			}
		}
		if p.atom.IsFunc("log") { // e^(c·log u) is u^c
			q = f.mul(q, f.convert(s.Pow(p.atom.Arg(0), s.Num(p.c))))
			continue
		}
		k, n := f.fraction(f.h.power, p.atom, p.c)
		kernel := s.Pow(s.Const("e"), s.Mul(s.Frac(1, n), p.atom))
		v := f.generator(kernel, func(g *gen) { g.positive = !p.atom.Imaginary() })
		q = f.mul(q, f.pow(f.ring.Var(v).Fraction(), k))
	}
	return q
}

// overI returns a/i where i is a factor of a and occurs nowhere else.
func overI(s *expr.Store, a *expr.Node) (*expr.Node, bool) {
	if a.IsConst("i") {
		return s.Int(1), true
	}
	if !a.Is(expr.Mul) {
		return nil, false
	}
	var rest []*expr.Node
	found := false
	for _, g := range a.Args() {
		if g.IsConst("i") {
			found = true
			continue
		}
		if g.Imaginary() {
			return nil, false
		}
		rest = append(rest, g)
	}
	if !found {
		return nil, false
	}
	return s.Mul(rest...), true
}

// factorial converts u!, shifting the argument to the least one of its class.
func (f *field) factorial(u *expr.Node) poly.Fraction {
	c := f.canon(u)
	for i, base := range f.h.gamma {
		d := f.convert(f.s.Sub(c, base))
		k, ok := d.Constant()
		if !ok || !k.IsInt() {
			continue
		}
		n, ok := k.Int64()
		if !ok || n > 64 || n < -64 {
			continue
		}
		if n < 0 {
			f.h.gamma[i] = c
			panic(restart{})
		}
		q := f.variable(f.s.Func("factorial", base))
		for j := int64(1); j <= n; j++ {
			q = f.mul(q, f.convert(f.s.Add(base, f.s.Int(j))))
		}
		return q
	}
	n := f.s.Func("factorial", c)
	if !n.IsFunc("factorial") {
		return f.convert(n)
	}
	if c.IsNum() {
		return f.variable(n)
	}
	f.h.gamma = append(f.h.gamma, c)
	return f.variable(n)
}

func (f *field) binomial(a, b *expr.Node) poly.Fraction {
	if k, ok := b.Num().Int64(); ok && b.IsInt() && k >= 0 && k <= 32 {
		q := f.constant(num.One)
		for j := int64(0); j < k; j++ {
			q = f.mul(q, f.convert(f.s.Add(a, f.s.Int(-j))))
			q = q.Mul(f.constant(num.Frac(1, j+1)))
		}
		return q
	}
	return f.mul(f.factorial(a), f.inv(f.mul(f.factorial(b), f.factorial(f.s.Sub(a, b)))))
}

// floor takes integers out of the argument, and ⌈u⌉ is -⌊-u⌋.
func (f *field) floor(name string, u *expr.Node) poly.Fraction {
	s := f.s
	if name == "ceil" {
		return f.floor("floor", s.Neg(u)).Neg()
	}
	c := f.canon(u)
	whole := num.Zero
	if c.Is(expr.Add) && c.Arg(0).IsNum() {
		whole = c.Arg(0).Num().Floor()
		c = s.Sub(c, s.Num(whole))
	}
	n := s.Func("floor", c)
	if !n.IsFunc("floor") {
		return f.convert(n).Add(f.constant(whole))
	}
	if c.Constant() && !c.Imaginary() {
		if k, ok := floorOf(s, c); ok {
			return f.constant(k.Add(whole))
		}
	}
	return f.variable(n).Add(f.constant(whole))
}

// conjugate converts conj, re and im of rational functions of i, symbols and real numbers.
func (f *field) conjugate(name string, u *expr.Node) poly.Fraction {
	q := f.convert(u)
	iv := f.generator(f.s.Const("i"), func(g *gen) { g.degree, g.rel = 2, f.ring.Const(num.MinusOne) })
	n, ok := f.conjugated(q.Num())
	d, ok2 := f.conjugated(q.Den())
	if !ok || !ok2 || d.IsZero() {
		return f.variable(f.s.Func(name, f.canon(u)))
	}
	c := f.tidy(poly.NewFraction(n, d))
	half := f.constant(num.Half)
	switch name {
	case "re":
		return f.mul(q.Add(c), half)
	case "im":
		return f.mul(f.mul(q.Sub(c), half), f.ring.Var(iv).Neg().Fraction())
	}
	return c
}

// conjugated returns the conjugate of a polynomial, generator by generator; ok is false where that of one is not known.
func (f *field) conjugated(p poly.Poly) (c poly.Poly, ok bool) {
	uses := p.Uses()
	of := make([]poly.Poly, len(uses))
	for i, v := range uses {
		switch n := f.gens[v].node; {
		case n.IsConst("i"):
			of[i] = f.ring.Var(v).Neg()
		case n.IsFunc("abs") || n.Constant() && !n.Imaginary():
			of[i] = f.ring.Var(v)
		case n.IsFunc("conj"):
			of[i] = f.ring.Var(f.generator(n.Arg(0), nil))
		case n.Is(expr.Sym):
			of[i] = f.ring.Var(f.generator(f.s.Func("conj", n), nil))
		default:
			return p, false
		}
	}
	c = f.ring.Zero()
	for i := 0; i < p.Len(); i++ {
		t := f.ring.Const(p.Coef(i))
		for j, v := range uses {
			t = t.Mul(of[j].Pow(p.Exp(i, v)))
		}
		c = c.Add(t)
	}
	return f.reduce(c), true
}

// argument converts arg u for a constant u into an arc tangent.
func (f *field) argument(u *expr.Node) poly.Fraction {
	re, im := f.canon(f.s.Func("re", u)), f.canon(f.s.Func("im", u))
	if re.Imaginary() || im.Imaginary() {
		return f.variable(f.s.Func("arg", f.canon(u)))
	}
	return f.angleOf(re, im)
}

// angleOf returns the angle of the point (x, y) in (-π, π].
func (f *field) angleOf(x, y *expr.Node) poly.Fraction {
	s := f.s
	i, ok := Sign(s, x)
	j, ok2 := Sign(s, y)
	if !ok || !ok2 || i == 0 && j == 0 {
		panic(unsupported{x})
	}
	if i == 0 {
		return f.convert(s.Mul(s.Frac(int64(j), 2), s.Const("pi")))
	}
	a := s.Func("atan", f.canon(s.Div(y, x)))
	if i < 0 {
		if j >= 0 {
			a = s.Add(a, s.Const("pi"))
		} else {
			a = s.Sub(a, s.Const("pi"))
		}
	}
	return f.convert(a)
}
