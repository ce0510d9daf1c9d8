package identity

import (
	"math"
	"math/big"
	"math/cmplx"
	"slices"
)

// exact evaluates a rational term at a rational point; false where it has no rational value.
func (t *term) exact(at map[string]*big.Rat) (*big.Rat, bool) {
	vs := make([]*big.Rat, len(t.args))
	for i, a := range t.args {
		if t.op > binomial && t.op != literal {
			return nil, false
		}
		v, ok := a.exact(at)
		if !ok {
			return nil, false
		}
		vs[i] = v
	}
	r := new(big.Rat)
	switch t.op {
	case number, literal:
		return t.val, true
	case symbol:
		v, ok := at[t.name]
		return v, ok
	case add:
		for _, v := range vs {
			r.Add(r, v)
		}
		return r, true
	case mul:
		r.SetInt64(1)
		for _, v := range vs {
			r.Mul(r, v)
		}
		return r, true
	case neg:
		return r.Neg(vs[0]), true
	case quo:
		if vs[1].Sign() == 0 {
			return nil, false
		}
		return r.Quo(vs[0], vs[1]), true
	case pow:
		if !vs[1].IsInt() || !vs[1].Num().IsInt64() {
			return nil, false
		}
		n := vs[1].Num().Int64()
		if n < -400 || n > 400 || n <= 0 && vs[0].Sign() == 0 {
			return nil, false
		}
		base := vs[0]
		if n < 0 {
			base, n = new(big.Rat).Inv(base), -n
		}
		e := big.NewInt(n)
		return r.SetFrac(new(big.Int).Exp(base.Num(), e, nil), new(big.Int).Exp(base.Denom(), e, nil)), true
	case factorial:
		if !vs[0].IsInt() || vs[0].Sign() < 0 || vs[0].Cmp(big.NewRat(3000, 1)) > 0 {
			return nil, false
		}
		return r.SetInt(new(big.Int).MulRange(1, vs[0].Num().Int64())), true
	case binomial:
		n, k := vs[0], vs[1]
		if !n.IsInt() || !k.IsInt() || k.Sign() < 0 || n.Cmp(k) < 0 || n.Cmp(big.NewRat(3000, 1)) > 0 {
			return nil, false
		}
		return r.SetInt(new(big.Int).Binomial(n.Num().Int64(), k.Num().Int64())), true
	}
	return nil, false
}

// sample evaluates terms in floating point and keeps the greatest magnitude met
// on the way, against which differences are measured.
type sample struct {
	at      map[string]complex128
	complex bool
	scale   float64
}

var undefined = cmplx.NaN()

func (s *sample) note(v complex128) complex128 {
	if m := cmplx.Abs(v); m > s.scale {
		s.scale = m
	}
	return v
}

func (s *sample) real(v complex128) bool { return s.complex || imag(v) == 0 }

func (s *sample) value(t *term) complex128 {
	switch t.op {
	case derivative:
		return s.value(differentiate(t.args[0], t.name))
	case integral:
		return s.integrate(t)
	case sum, product:
		return s.sum(t)
	case det:
		return s.determinant(t.args[0])
	}
	vs := make([]complex128, len(t.args))
	for i, a := range t.args {
		vs[i] = s.value(a)
		if cmplx.IsNaN(vs[i]) || cmplx.IsInf(vs[i]) {
			return undefined
		}
	}
	v := s.apply(t, vs)
	if cmplx.IsNaN(v) || cmplx.IsInf(v) || !s.real(v) {
		return undefined
	}
	return s.note(v)
}

func (s *sample) apply(t *term, vs []complex128) complex128 {
	switch t.op {
	case number, literal:
		f, _ := t.val.Float64()
		return complex(f, 0)
	case symbol:
		v, ok := s.at[t.name]
		if !ok {
			return undefined
		}
		return v
	case constant:
		switch t.name {
		case "pi":
			return math.Pi
		case "e":
			return math.E
		}
		return 1i
	case add:
		var v complex128
		for _, w := range vs {
			v += w
		}
		return v
	case mul:
		v := complex128(1)
		for _, w := range vs {
			v *= w
		}
		return v
	case neg:
		return -vs[0]
	case quo:
		if cmplx.Abs(vs[1]) < 1e-9*max(1, s.scale) {
			return undefined
		}
		return vs[0] / vs[1]
	case pow:
		return s.power(vs[0], vs[1])
	case root:
		if imag(vs[0]) == 0 && real(vs[0]) < 0 {
			if t.n%2 == 1 && !s.complex {
				return complex(-math.Pow(-real(vs[0]), 1/float64(t.n)), 0)
			}
			if !s.complex {
				return undefined
			}
		}
		if t.n == 2 && imag(vs[0]) != 0 || t.n == 2 && real(vs[0]) < 0 {
			return cmplx.Sqrt(vs[0])
		}
		return s.power(vs[0], complex(1/float64(t.n), 0))
	case logBase:
		if imag(vs[0]) != 0 || imag(vs[1]) != 0 || real(vs[0]) <= 0 || real(vs[1]) <= 0 || real(vs[0]) == 1 {
			return undefined
		}
		return complex(math.Log(real(vs[1]))/math.Log(real(vs[0])), 0)
	case factorial, binomial:
		rs := make(map[string]*big.Rat)
		args := make([]*term, len(vs))
		for i, v := range vs {
			if imag(v) != 0 || real(v) != math.Round(real(v)) || math.Abs(real(v)) > 100 {
				return undefined
			}
			args[i] = whole(int64(real(v)))
		}
		w, ok := (&term{op: t.op, args: args}).exact(rs)
		if !ok {
			return undefined
		}
		f, _ := w.Float64()
		return complex(f, 0)
	case fn:
		return s.function(t.name, vs[0], vs)
	}
	return undefined
}

func (s *sample) power(a, b complex128) complex128 {
	if imag(b) == 0 && real(b) == math.Round(real(b)) && math.Abs(real(b)) <= 400 {
		n := int(real(b))
		if a == 0 && n <= 0 {
			return undefined
		}
		v, base := complex128(1), a
		if n < 0 {
			base, n = 1/a, -n
		}
		for ; n > 0; n >>= 1 {
			if n&1 == 1 {
				v *= base
			}
			base *= base
		}
		return v
	}
	if imag(a) == 0 && imag(b) == 0 {
		if real(a) < 0 || real(a) == 0 && real(b) <= 0 {
			return undefined
		}
		return complex(math.Pow(real(a), real(b)), 0)
	}
	if imag(a) == 0 && real(a) > 0 { // e^{iθ}
		return cmplx.Exp(b * complex(math.Log(real(a)), 0))
	}
	return undefined
}

var realFunctions = map[string]func(float64) float64{
	"sin": math.Sin, "cos": math.Cos, "tan": math.Tan, "sinh": math.Sinh, "cosh": math.Cosh, "tanh": math.Tanh,
	"asin": math.Asin, "acos": math.Acos, "atan": math.Atan, "asinh": math.Asinh, "acosh": math.Acosh, "atanh": math.Atanh,
	"ln": math.Log, "abs": math.Abs, "floor": math.Floor, "ceil": math.Ceil, "exp": math.Exp,
	"cot": func(x float64) float64 { return 1 / math.Tan(x) }, "sec": func(x float64) float64 { return 1 / math.Cos(x) },
	"csc": func(x float64) float64 { return 1 / math.Sin(x) }, "gamma": math.Gamma, "sgn": func(x float64) float64 {
		if x == 0 {
			return 0
		}
		return math.Copysign(1, x)
	},
}

// steep are the functions whose values near a pole or a jump are not to be trusted.
func steep(name string, x float64) bool {
	switch name {
	case "tan", "sec":
		return math.Abs(math.Cos(x)) < 1e-6
	case "cot", "csc":
		return math.Abs(math.Sin(x)) < 1e-6
	case "floor", "ceil":
		return x != math.Round(x) && math.Abs(x-math.Round(x)) < 1e-9
	case "asin", "acos", "atanh":
		return math.Abs(x) > 1
	}
	return false
}

func (s *sample) function(name string, x complex128, vs []complex128) complex128 {
	switch name {
	case "abs":
		return complex(cmplx.Abs(x), 0)
	case "conj":
		return cmplx.Conj(x)
	case "re":
		return complex(real(x), 0)
	case "im":
		return complex(imag(x), 0)
	case "max", "min":
		v := real(x)
		for _, w := range vs {
			if imag(w) != 0 {
				return undefined
			}
			if name == "max" {
				v = max(v, real(w))
			} else {
				v = min(v, real(w))
			}
		}
		return complex(v, 0)
	}
	f := realFunctions[name]
	if f == nil || imag(x) != 0 || steep(name, real(x)) || name == "ln" && real(x) <= 0 {
		return undefined
	}
	return complex(f(real(x)), 0)
}

func (s *sample) with(name string, v complex128) *sample {
	at := make(map[string]complex128, len(s.at)+1)
	for k, w := range s.at {
		at[k] = w
	}
	at[name] = v
	return &sample{at: at, complex: s.complex}
}

// integrate uses Gauss's rule of five nodes on sixty-four pieces: the bodies
// generated are smooth, and the margin is wide.
func (s *sample) integrate(t *term) complex128 {
	if len(t.args) != 3 {
		return undefined
	}
	a, b := s.value(t.args[1]), s.value(t.args[2])
	if cmplx.IsNaN(a) || cmplx.IsNaN(b) || imag(a) != 0 || imag(b) != 0 {
		return undefined
	}
	nodes := []float64{0, 0.5384693101056831, -0.5384693101056831, 0.906179845938664, -0.906179845938664}
	weights := []float64{128.0 / 225, 0.47862867049936647, 0.47862867049936647, 0.23692688505618908, 0.23692688505618908}
	const pieces = 64
	h := (real(b) - real(a)) / pieces
	var total complex128
	for k := 0; k < pieces; k++ {
		mid := real(a) + (float64(k)+0.5)*h
		for j, x := range nodes {
			in := s.with(t.name, complex(mid+x*h/2, 0))
			v := in.value(t.args[0])
			if cmplx.IsNaN(v) {
				return undefined
			}
			s.scale = max(s.scale, in.scale)
			total += complex(weights[j]*h/2, 0) * v
		}
	}
	return s.note(total)
}

func (s *sample) sum(t *term) complex128 {
	a, b := s.value(t.args[1]), s.value(t.args[2])
	if cmplx.IsNaN(a) || cmplx.IsNaN(b) || imag(a) != 0 || imag(b) != 0 || real(b) != math.Round(real(b)) || real(b)-real(a) > 500 || real(b) < real(a) {
		return undefined
	}
	var total complex128
	if t.op == product {
		total = 1
	}
	for k := real(a); k <= real(b); k++ {
		v := s.with(t.name, complex(k, 0)).value(t.args[0])
		switch {
		case cmplx.IsNaN(v):
			return undefined
		case t.op == product:
			total = s.note(total * v)
		default:
			total = s.note(total + v)
		}
	}
	return total
}

func (s *sample) determinant(m *term) complex128 {
	n := m.n
	if n == 1 {
		return s.value(m.args[0])
	}
	var total complex128
	for j := 0; j < n; j++ {
		minor := &term{op: matrix, n: n - 1}
		for r := 1; r < n; r++ {
			for c := 0; c < n; c++ {
				if c != j {
					minor.args = append(minor.args, m.args[r*n+c])
				}
			}
		}
		v := s.value(m.args[j]) * s.determinant(minor)
		if j%2 == 1 {
			v = -v
		}
		total = s.note(total + v)
	}
	return total
}

// differentiate returns dt/dx.
func differentiate(t *term, x string) *term {
	if t.op == number || t.op == literal || t.op == constant || t.op == symbol {
		if t.op == symbol && t.name == x {
			return whole(1)
		}
		return whole(0)
	}
	if !slices.Contains(t.symbols(), x) {
		return whole(0)
	}
	d := func(i int) *term { return differentiate(t.args[i], x) }
	switch t.op {
	case add:
		c := &term{op: add}
		for i := range t.args {
			c.args = append(c.args, d(i))
		}
		return c
	case neg:
		return minus(d(0))
	case mul:
		c := &term{op: add}
		for i := range t.args {
			p := slices.Clone(t.args)
			p[i] = d(i)
			c.args = append(c.args, times(p...))
		}
		return c
	case quo:
		a, b := t.args[0], t.args[1]
		return over(less(times(d(0), b), times(a, d(1))), to(b, 2))
	case pow:
		a, b := t.args[0], t.args[1]
		if !slices.Contains(b.symbols(), x) {
			return times(b, power(a, less(b, whole(1))), d(0))
		}
		return times(t, sumOf(times(d(1), call("ln", a)), over(times(b, d(0)), a)))
	case root:
		return over(d(0), times(whole(int64(t.n)), to(t, int64(t.n-1))))
	case logBase:
		return over(d(1), times(t.args[1], call("ln", t.args[0])))
	case fn:
		u := t.args[0]
		var outer *term
		switch t.name {
		case "sin":
			outer = call("cos", u)
		case "cos":
			outer = minus(call("sin", u))
		case "tan":
			outer = to(call("sec", u), 2)
		case "sinh":
			outer = call("cosh", u)
		case "cosh":
			outer = call("sinh", u)
		case "exp":
			outer = t
		case "ln":
			outer = over(whole(1), u)
		case "asin":
			outer = over(whole(1), sqrt(less(whole(1), to(u, 2))))
		case "atan":
			outer = over(whole(1), sumOf(whole(1), to(u, 2)))
		default:
			return call("no-derivative", u)
		}
		return times(outer, d(0))
	}
	return call("no-derivative", t)
}
