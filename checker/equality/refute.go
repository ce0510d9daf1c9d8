package equality

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

type fractionOf = poly.Fraction

// values are tried for symbols, the plainest first.
var values = func() []num.Num {
	var out []num.Num
	for _, v := range [][2]int64{{0, 1}, {1, 1}, {-1, 1}, {2, 1}, {-2, 1}, {3, 1}, {1, 2}, {-3, 1}, {-1, 2}, {4, 1}, {5, 1}, {1, 3}, {3, 2}, {7, 1}, {-5, 1}, {1, 4}, {9, 1}, {10, 1}, {2, 3}, {-7, 2}, {1, 10}, {16, 1}, {25, 1}, {-9, 1}, {-16, 1}, {-25, 1}, {100, 1}, {-100, 1}, {1000, 1}, {-1000, 1}, {5, 2}, {-3, 2}, {4, 3}, {-5, 2}, {3, 4}, {7, 4}, {6, 1}, {-4, 1}} {
		out = append(out, num.Frac(v[0], v[1]))
	}
	return out
}()

// maxAgreed ends a search after so many points at which fine enclosures
// overlap: where that many agree, more would not help.
const maxAgreed = 14

// refuter looks for a point at which two expressions differ.
type refuter struct {
	s       *expr.Store
	a, b    *expr.Node
	facts   []*expr.Node
	syms    []string
	next    int // the next point to be tried
	points  [][]int
	skipped []map[string]num.Num // points whose values were not rational
	models  []recheck.Binding
	agreed  int      // points at which no enclosure separated the sides
	enough  int      // the search ends when so many agree
	barred  bool     // contains what cannot be evaluated at any point
	turned  []string // symbols that are complex: their values are turned out of the real line
}

func newRefuter(s *expr.Store, a, b *expr.Node, facts []*expr.Node) *refuter {
	r := &refuter{s: s, facts: facts, enough: maxAgreed}
	r.a, r.b = r.interpret(a, b)
	seen := make(map[string]bool)
	for _, n := range append([]*expr.Node{r.a, r.b}, facts...) {
		for _, v := range s.Symbols(n) {
			if !seen[v] {
				seen[v] = true
				r.syms = append(r.syms, v)
			}
		}
	}
	r.turn()
	return r
}

// turn makes points of the plane of the values of z and w, the letters of complex numbers, where parts or
// conjugates are taken: multiples of 1 + 2i.
func (r *refuter) turn() {
	parts := false
	for _, n := range []*expr.Node{r.a, r.b} {
		r.s.Walk(n, func(m *expr.Node) bool {
			parts = parts || m.IsFunc("conj") || m.IsFunc("re") || m.IsFunc("im")
			return !parts
		})
	}
	if !parts || !r.s.Complex() || len(r.facts) > 0 {
		return
	}
	by := make(map[string]*expr.Node)
	for _, v := range r.syms {
		if base, _, _ := strings.Cut(v, "_"); base == "z" || base == "w" {
			by[v] = r.s.Mul(r.direction(), r.s.Sym(v))
			r.turned = append(r.turned, v)
		}
	}
	r.a, r.b = r.s.Subst(r.a, by), r.s.Subst(r.b, by)
}

func (r *refuter) direction() *expr.Node {
	return r.s.Add(r.s.Int(1), r.s.Mul(r.s.Int(2), r.s.Const("i")))
}

// interpret replaces unknown functions, which may be any, by simple polynomials.
func (r *refuter) interpret(a, b *expr.Node) (*expr.Node, *expr.Node) {
	var names []string
	collect := func(n *expr.Node) {
		r.s.Walk(n, func(m *expr.Node) bool {
			if m.Is(expr.Func) && (expr.Binds(m) != "" || m.IsFunc("integral") || m.IsFunc("sum") || m.IsFunc("prod") || !expr.Known(m.Name()) && named(m.Name())) {
				r.barred = true
				return false
			}
			if m.Is(expr.Func) && !expr.Known(m.Name()) {
				for _, o := range names {
					if o == m.Name() {
						return true
					}
				}
				names = append(names, m.Name())
			}
			return true
		})
	}
	collect(a)
	collect(b)
	if r.barred || len(names) == 0 {
		return a, b
	}
	model := func(i int, args []*expr.Node) *expr.Node {
		// i + 2 + Σ (j+1)·uⱼ² + i·uⱼ tells names and argument places apart.
		t := []*expr.Node{r.s.Int(int64(i + 2))}
		for j, u := range args {
			t = append(t, r.s.Mul(r.s.Int(int64(j+1)), r.s.Pow(u, r.s.Int(2))), r.s.Mul(r.s.Int(int64(i+1)), u))
		}
		return r.s.Add(t...)
	}
	arity := make(map[string]int)
	var put func(n *expr.Node) *expr.Node
	put = func(n *expr.Node) *expr.Node {
		return r.s.Map(n, func(m *expr.Node) *expr.Node {
			if m.Is(expr.Func) && !expr.Known(m.Name()) {
				for i, o := range names {
					if o == m.Name() {
						args := make([]*expr.Node, m.Len())
						for k, u := range m.Args() {
							args[k] = put(u)
						}
						if k, ok := arity[o]; ok && k != len(args) {
							r.barred = true
						}
						arity[o] = len(args)
						return model(i, args)
					}
				}
			}
			return nil
		})
	}
	a, b = put(a), put(b)
	for i, o := range names {
		args := make([]*expr.Node, arity[o])
		for j := range args {
			args[j] = r.s.Sym(placeholder(j))
		}
		r.models = append(r.models, recheck.Binding{Name: o + "()", Value: expr.Term(model(i, args))})
	}
	return a, b
}

// named reports whether a function's name is a word: it then means one function, unknown here,
// while f may be any.
func named(name string) bool {
	letters := 0
	for _, c := range name {
		if c == '_' {
			break
		}
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			letters++
		}
	}
	switch name {
	case "phi", "psi", "varphi", "alpha", "beta", "theta", "Phi", "Psi":
		return false
	}
	return letters > 1
}

// placeholder names the j-th argument of an interpreted function in evidence.
func placeholder(j int) string { return "#" + string(rune('1'+j)) }

// point returns the k-th point: by increasing plainness for one and two symbols,
// and spread over the plain values for more.
func (r *refuter) point(k int) map[string]num.Num {
	n := len(r.syms)
	p := make(map[string]num.Num, n)
	switch {
	case n == 1:
		if k >= len(values) { // a finer grid, for narrow domains
			j := int64(k - len(values))
			if j >= 120 {
				return nil
			}
			v := num.Frac(j/2+1, 7)
			if j%2 == 1 {
				v = v.Neg()
			}
			p[r.syms[0]] = v
			break
		}
		p[r.syms[0]] = values[k]
	case n == 2:
		// Diagonals of the grid of values.
		d := 0
		for k > d {
			k -= d + 1
			d++
		}
		if d >= len(values) {
			return nil
		}
		p[r.syms[0]], p[r.syms[1]] = values[d-k], values[k]
	default:
		h := uint64(k)*0x9e3779b97f4a7c15 + 1
		span := uint64(min(3+k/4, 22)) // the plain ones
		for i, v := range r.syms {
			if k < 2 {
				p[v] = values[(k+i)%4+k]
				continue
			}
			h ^= h >> 29
			h *= 0xbf58476d1ce4e5b9
			h ^= h >> 32
			p[v] = values[h%span]
		}
	}
	return p
}

// try tests up to n further points; with enclose it also looks at points whose
// values are not rational.
func (r *refuter) try(n int, enclose bool) (verdict.Judgement, bool) {
	if r.barred {
		return verdict.Judgement{}, false
	}
	if enclose {
		for i, p := range r.skipped {
			if i >= 16 || r.agreed >= r.enough {
				break
			}
			if j, ok := r.enclosed(p); ok {
				return j, true
			}
		}
		r.skipped = nil
	}
	count := 0
	for i := 0; i < n && r.agreed < r.enough; i++ {
		p := r.point(r.next)
		if p == nil {
			break
		}
		r.next++
		r.s.Tank().Burn(8 + (r.a.Size()+r.b.Size())/4)
		if !r.allowed(p) {
			continue
		}
		x, st := r.s.Eval(r.a, p)
		if st == expr.NoValue {
			continue
		}
		y, st2 := r.s.Eval(r.b, p)
		if st2 == expr.NoValue {
			continue
		}
		if st == expr.Exact && st2 == expr.Exact {
			if !x.Equal(y) {
				return verdict.Refute(ByPoint, r.evidence(p, exact(x), exact(y), 64)), true
			}
			continue
		}
		if !enclose {
			r.skipped = append(r.skipped, p)
			continue
		}
		if count++; count > 90 {
			break
		}
		if j, ok := r.enclosed(p); ok {
			return j, true
		}
	}
	return verdict.Judgement{}, false
}

// allowed reports whether all facts hold at p.
func (r *refuter) allowed(p map[string]num.Num) bool {
	for _, f := range r.facts {
		if !Holds(r.s, f, p) {
			return false
		}
	}
	return true
}

// Holds reports whether a relation certainly holds at a rational point.
func Holds(s *expr.Store, f *expr.Node, p map[string]num.Num) bool {
	switch f.Op() {
	case expr.And:
		for _, a := range f.Args() {
			if !Holds(s, a, p) {
				return false
			}
		}
		return true
	case expr.Or:
		for _, a := range f.Args() {
			if Holds(s, a, p) {
				return true
			}
		}
		return false
	case expr.Rel:
	default:
		return false
	}
	a, b := f.Arg(0), f.Arg(1)
	if f.Name() == "in" && b.Is(expr.Sym) {
		x, st := s.Eval(a, p)
		if st != expr.Exact {
			return false
		}
		switch b.Name() {
		case "ℝ", "ℚ", "ℂ":
			return true
		case "ℤ", "Z":
			return x.IsInt()
		case "ℕ", "N":
			return x.IsInt() && x.Sign() > 0
		}
		return false
	}
	if !a.Scalar() || !b.Scalar() {
		return false
	}
	x, st := s.Eval(a, p)
	y, st2 := s.Eval(b, p)
	c := 0
	if st == expr.Exact && st2 == expr.Exact {
		c = x.Cmp(y)
	} else {
		if st == expr.NoValue || st2 == expr.NoValue {
			return false
		}
		env := interval.New(128, s.Tank())
		at := enclosures(env, p)
		v, w := expr.Enclose(a, env, at), expr.Enclose(b, env, at)
		k, ok := v.Cmp(w)
		if !ok || !v.Defined() || !w.Defined() {
			return false
		}
		c = k
	}
	switch f.Name() {
	case "=":
		return c == 0
	case "!=":
		return c != 0
	case "<":
		return c < 0
	case "<=":
		return c <= 0
	case ">":
		return c > 0
	case ">=":
		return c >= 0
	}
	return false
}

func enclosures(env *interval.Env, p map[string]num.Num) map[string]interval.Interval {
	at := make(map[string]interval.Interval, len(p))
	for v, x := range p {
		at[v] = env.Num(x)
	}
	return at
}

// enclosed compares the sides at p by enclosures.
func (r *refuter) enclosed(p map[string]num.Num) (verdict.Judgement, bool) {
	complex := r.a.Imaginary() || r.b.Imaginary() || r.s.Complex()
	for _, bits := range [...]int{64, 256} {
		env := interval.New(bits, r.s.Tank())
		at := enclosures(env, p)
		if complex {
			if ev, ok := separateBoxes(r.s, r.a, r.b, env, at); ok {
				ev.Point, ev.Bits = r.bindings(p), bits
				return verdict.Refute(ByPoint, ev), true
			}
			continue
		}
		v, w := expr.Enclose(r.a, env, at), expr.Enclose(r.b, env, at)
		if !v.Defined() || !w.Defined() {
			return verdict.Judgement{}, false
		}
		if c, ok := v.Cmp(w); ok {
			if c == 0 {
				break
			}
			return verdict.Refute(ByPoint, r.evidence(p, enclosing(v), enclosing(w), bits)), true
		}
	}
	r.agreed++
	return verdict.Judgement{}, false
}

// separateBoxes compares real parts and imaginary parts.
func separateBoxes(s *expr.Store, a, b *expr.Node, env *interval.Env, at map[string]interval.Interval) (recheck.Counterexample, bool) {
	return apart(expr.EncloseComplex(a, env, at), expr.EncloseComplex(b, env, at))
}

// apart compares two complex numbers by their real and imaginary parts.
func apart(v, w expr.Box) (recheck.Counterexample, bool) {
	if !v.Defined() || !w.Defined() {
		return recheck.Counterexample{}, false
	}
	if c, ok := v.Re.Cmp(w.Re); ok && c != 0 {
		return recheck.Counterexample{Left: enclosing(v.Re), Right: enclosing(w.Re), Part: "re"}, true
	}
	if c, ok := v.Im.Cmp(w.Im); ok && c != 0 {
		return recheck.Counterexample{Left: enclosing(v.Im), Right: enclosing(w.Im), Part: "im"}, true
	}
	return recheck.Counterexample{}, false
}

func exact(x num.Num) recheck.Range { return recheck.Range{Lo: x.String(), Hi: x.String()} }

// enclosing returns a range around v, a little wider, so that a recomputation fits in.
func enclosing(v interval.Interval) recheck.Range {
	lo, hi, ok := v.Bounds()
	if !ok {
		return recheck.Range{}
	}
	return recheck.Range{Lo: lo.String(), Hi: hi.String()}
}

func (r *refuter) bindings(p map[string]num.Num) []recheck.Binding {
	out := make([]recheck.Binding, 0, len(r.syms)+len(r.models))
	for _, v := range r.syms {
		at := r.s.Num(p[v])
		for _, t := range r.turned {
			if t == v {
				at = r.s.Mul(r.direction(), at)
			}
		}
		out = append(out, recheck.Binding{Name: v, Value: expr.Term(at)})
	}
	return append(out, r.models...)
}

func (r *refuter) evidence(p map[string]num.Num, x, y recheck.Range, bits int) recheck.Counterexample {
	return recheck.Counterexample{Point: r.bindings(p), Left: x, Right: y, Bits: bits}
}

func pointEvidence(at []recheck.Binding, x, y recheck.Range, bits int) recheck.Counterexample {
	return recheck.Counterexample{Point: at, Left: x, Right: y, Bits: bits}
}

func definedConstant(s *expr.Store, n *expr.Node) bool {
	return n.Finite() && expr.Enclose(n, interval.New(64, s.Tank()), nil).Defined()
}

// constants compares two numbers: enclosures first, then the normal form, then
// finer enclosures.
func constants(s *expr.Store, a, b *expr.Node) verdict.Judgement {
	complex := a.Imaginary() || b.Imaginary() || s.Complex()
	code := verdict.Code(fuel.TooLong.Code)
	separate := func(bits int) (verdict.Judgement, bool) {
		env := interval.New(bits, s.Tank())
		if complex {
			ev, ok := separateBoxes(s, a, b, env, nil)
			ev.Bits = bits
			code = AgreeingDigits
			return verdict.Refute(BySeparation, ev), ok
		}
		v, w := expr.Enclose(a, env, nil), expr.Enclose(b, env, nil)
		if !v.Defined() || !w.Defined() {
			return verdict.Judgement{}, false
		}
		if c, ok := v.Cmp(w); ok && c != 0 {
			return verdict.Refute(BySeparation, pointEvidence(nil, enclosing(v), enclosing(w), bits)), true
		}
		if v.IsBounded() && w.IsBounded() {
			code = AgreeingDigits // and not merely too large for an enclosure
		}
		return verdict.Judgement{}, false
	}
	if j, ok := separate(64); ok {
		return j
	}
	if j, ok := prove(s, a, b, nil); ok {
		return j
	}
	if j, ok := separate(192); ok {
		return j
	}
	if j, ok := vanishes(s, a, b); ok {
		return j
	}
	if j, ok := angles(s, a, b); ok {
		return j
	}
	for _, bits := range [...]int{640, 2000} {
		if j, ok := separate(bits); ok {
			return j
		}
	}
	return verdict.Leave(code, gap(string(code), a))
}
