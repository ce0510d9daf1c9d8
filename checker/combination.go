package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
)

// atoms maps the indivisible parts of expressions to the variables of a ring:
// symbols, and whatever is neither a sum, a product nor a whole power. With a
// store, the powers 1/u and u^(1/q) are atoms whose relation to u is known.
type atoms struct {
	of    []*expr.Node
	index map[*expr.Node]int
	store *expr.Store
}

// clone returns a copy that can grow on its own.
func (a *atoms) clone() atoms {
	b := atoms{of: a.of[:len(a.of):len(a.of)], index: make(map[*expr.Node]int, len(a.index)), store: a.store}
	for x, i := range a.index {
		b.index[x] = i
	}
	return b
}

// collect adds the atoms of n; it reports false where n is no number.
func (a *atoms) collect(n *expr.Node) bool {
	switch n.Op() {
	case expr.Num:
		return true
	case expr.Add, expr.Mul:
		for _, x := range n.Args() {
			if !a.collect(x) {
				return false
			}
		}
		return true
	case expr.Pow:
		if k, ok := wholePower(n); ok && k > 0 {
			return a.collect(n.Arg(0))
		}
		n, _ = a.kernel(n)
	case expr.Sym, expr.Const, expr.Func:
	default:
		return false
	}
	if _, ok := a.index[n]; !ok {
		if a.index == nil {
			a.index = make(map[*expr.Node]int)
		}
		a.index[n] = len(a.of)
		a.of = append(a.of, n)
		if u := inside(n); a.store != nil && u != nil {
			a.collect(u)
		}
	}
	return true
}

// kernel writes a power with a negative or a broken exponent as a whole power of an atom.
func (a *atoms) kernel(n *expr.Node) (*expr.Node, int) {
	if a.store == nil || !n.Is(expr.Pow) || !n.Arg(1).IsNum() {
		return n, 1
	}
	e := n.Arg(1).Num()
	p, ok1 := e.Numer().Int64()
	q, ok2 := e.Denom().Int64()
	if !ok1 || !ok2 || p == 0 || p < -60 || p > 60 || q > 6 {
		return n, 1
	}
	k := int(max(p, -p))
	return a.store.Pow(n.Arg(0), a.store.Num(e.Quo(num.Int(int64(k))))), k
}

// inside returns u where the atom is 1/u, a root of u or |u|.
func inside(n *expr.Node) *expr.Node {
	if n.Is(expr.Pow) && n.Arg(1).IsNum() && !n.Arg(1).Num().IsZero() || n.IsFunc("abs") && n.Len() == 1 {
		return n.Arg(0)
	}
	return nil
}

// relations returns what always holds between the atoms, as polynomials that are 0
// wherever all atoms are defined: u·t = 1 for t = 1/u, t² = u for a square root, s² + c² = 1.
func (a *atoms) relations(r *poly.Ring) []poly.Poly {
	var out []poly.Poly
	one := r.Const(num.One)
	for i, x := range a.of {
		t := r.Var(i)
		switch u := inside(x); {
		case x.IsConst("i"):
			out = append(out, t.Mul(t).Add(one))
		case x.IsFunc("sin"):
			if c, ok := a.index[a.store.Func("cos", x.Arg(0))]; ok {
				out = append(out, t.Mul(t).Add(r.Var(c).Mul(r.Var(c))).Sub(one))
			}
		case u == nil || !a.holds(u):
		case x.Is(expr.Func):
			c := u // |u|² is u times its conjugate
			if a.store.Complex() {
				c = a.store.Func("conj", u)
			}
			if a.holds(c) {
				out = append(out, t.Mul(t).Sub(a.poly(r, u).Mul(a.poly(r, c))))
			}
		default:
			e := x.Arg(1).Num()
			q, ok := e.Inv().Abs().Int64()
			if !ok || q > 6 {
				continue
			}
			v := a.poly(r, u)
			if e.Sign() < 0 {
				out = append(out, v.Mul(t.Pow(int(q))).Sub(one))
			} else {
				out = append(out, t.Pow(int(q)).Sub(v))
			}
		}
	}
	return out
}

// holds reports whether all atoms of n were collected.
func (a *atoms) holds(n *expr.Node) bool {
	b := a.clone()
	return b.collect(n) && len(b.of) == len(a.of)
}

func wholePower(n *expr.Node) (int, bool) {
	e := n.Arg(1)
	if !e.IsInt() {
		return 0, false
	}
	k, ok := e.Num().Int64()
	return int(k), ok && k >= -60 && k <= 60
}

// poly writes n, whose atoms were collected, in the ring r.
func (a *atoms) poly(r *poly.Ring, n *expr.Node) poly.Poly {
	switch n.Op() {
	case expr.Num:
		return r.Const(n.Num())
	case expr.Add:
		ps := make([]poly.Poly, n.Len())
		for i, x := range n.Args() {
			ps[i] = a.poly(r, x)
		}
		return r.Sum(ps...)
	case expr.Mul:
		p := a.poly(r, n.Arg(0))
		for _, x := range n.Args()[1:] {
			p = p.Mul(a.poly(r, x))
		}
		return p
	case expr.Pow:
		if k, ok := wholePower(n); ok && k > 0 {
			return a.poly(r, n.Arg(0)).Pow(k)
		}
		x, k := a.kernel(n)
		return r.Var(a.index[x]).Pow(k)
	}
	return r.Var(a.index[n])
}

// fixed reports whether only constants occur in p, as in π/4 - π/3: as an equation that
// says nothing of a letter it is a contradiction, or nothing at all.
func (a *atoms) fixed(p poly.Poly) bool {
	for _, k := range p.Uses() {
		// A letter e is often a quantity.
		if x := a.of[k]; !x.Constant() || x.IsConst("e") || x.Is(expr.Pow) && x.Arg(0).IsConst("e") {
			return false
		}
	}
	return true
}

// cleared multiplies p by what it divides by, as often as that takes for one atom 1/u;
// it reports false where p has none.
func (a *atoms) cleared(r *poly.Ring, p poly.Poly) (poly.Poly, bool) {
	for v, x := range a.of {
		if !x.Is(expr.Pow) || x.Arg(1) != a.store.Int(-1) || !a.holds(x.Arg(0)) {
			continue
		}
		cs := p.Coeffs(v)
		if len(cs) < 2 {
			continue
		}
		u := a.poly(r, x.Arg(0))
		out := r.Zero()
		for k, c := range cs {
			out = out.Add(c.Mul(u.Pow(len(cs) - 1 - k)))
		}
		return out, true
	}
	return p, false
}

// node writes p back as an expression, over one denominator.
func (a *atoms) node(s *expr.Store, p poly.Poly) *expr.Node {
	var over []*expr.Node
	powers := make([]int, len(a.of))
	for v, x := range a.of {
		if !x.Is(expr.Pow) || x.Arg(1) != s.Int(-1) {
			continue
		}
		for i := range p.Len() {
			powers[v] = max(powers[v], p.Exp(i, v))
		}
		if powers[v] > 0 {
			over = append(over, s.Pow(x, s.Int(int64(powers[v]))))
		}
	}
	terms := make([]*expr.Node, p.Len())
	for i := range terms {
		fs := []*expr.Node{s.Num(p.Coef(i))}
		for v, x := range a.of {
			k := p.Exp(i, v)
			if powers[v] > 0 {
				x, k = x.Arg(0), powers[v]-k
			}
			if k > 0 {
				fs = append(fs, s.Pow(x, s.Int(int64(k))))
			}
		}
		terms[i] = s.Mul(fs...)
	}
	return s.Mul(append(over, s.Add(terms...))...)
}

// span is the rational linear span of equations p = 0, in echelon form over the monomials.
type span struct {
	rows []row
	n    int // equations so far
}

// row is a polynomial with the combination of equations that it is.
type row struct {
	p  poly.Poly
	by []num.Num
}

// sameMonomial compares the monomials of two terms.
func sameMonomial(p poly.Poly, i int, q poly.Poly, j, vars int) bool {
	for v := range vars {
		if p.Exp(i, v) != q.Exp(j, v) {
			return false
		}
	}
	return true
}

// reduce subtracts multiples of the rows from p until no leading monomial of a row is left in it.
func (s *span) reduce(p poly.Poly, by []num.Num, t *fuel.Tank) row {
	vars := p.Ring().Vars()
	for _, r := range s.rows {
		for i := range p.Len() {
			t.Burn(1)
			if !sameMonomial(p, i, r.p, 0, vars) {
				continue
			}
			c := p.Coef(i).Quo(r.p.Coef(0))
			p = p.Sub(r.p.Scale(c))
			for k := range r.by {
				if !r.by[k].IsZero() {
					for len(by) <= k {
						by = append(by, num.Zero)
					}
					by[k] = by[k].Sub(c.Mul(r.by[k]))
				}
			}
			break
		}
	}
	return row{p, by}
}

// add takes the equation p = 0 in; it reports false where the equations so far contradict it.
func (s *span) add(p poly.Poly, t *fuel.Tank) bool {
	by := make([]num.Num, s.n+1)
	by[s.n] = num.One
	s.n++
	r := s.reduce(p, by, t)
	if r.p.IsZero() {
		return true
	}
	if r.p.IsConst() {
		return false
	}
	s.rows = append(s.rows, r)
	return true
}

// express returns rational cofactors with p = Σ cofactors·equations + rest.
func (s *span) express(p poly.Poly, t *fuel.Tank) (cofactors []num.Num, rest poly.Poly) {
	r := s.reduce(p, make([]num.Num, s.n), t)
	for i := range r.by {
		r.by[i] = r.by[i].Neg()
	}
	return r.by, r.p
}

// point returns a common solution of equations that are all linear, the free
// variables set to small whole numbers, or false.
func (s *span) point(vars int) ([]num.Num, bool) {
	lead := make([]int, len(s.rows))
	isLead := make([]bool, vars)
	for i, r := range s.rows {
		if r.p.TotalDegree() > 1 {
			return nil, false
		}
		for v := range vars {
			if r.p.Exp(0, v) == 1 {
				lead[i], isLead[v] = v, true
			}
		}
	}
	at := make([]num.Num, vars)
	for v := range vars {
		if !isLead[v] {
			at[v] = num.One
		}
	}
	// A row's other variables may be leaders of rows added later: solve from the last row up,
	// repeating until nothing changes is not needed once rows are fully reduced.
	for i := len(s.rows) - 1; i >= 0; i-- {
		for j := 0; j < i; j++ {
			r := (&span{rows: s.rows[i : i+1], n: 0}).reduce(s.rows[j].p, nil, nil)
			s.rows[j].p = r.p
		}
	}
	for i, r := range s.rows {
		v := lead[i]
		at[v] = num.Zero
		rest := r.p.Eval(at)
		at[v] = rest.Quo(r.p.Coef(0)).Neg()
	}
	return at, true
}

// elimination is a set of equations sym = expression that are put in one after
// the other; in the ring's order each symbol stands before all those in its expression.
type elimination struct {
	p []poly.Poly
}

// reduce returns q and rest with p = Σ q·equations + rest, where no eliminated symbol is left in rest.
func (e *elimination) reduce(p poly.Poly) (q []poly.Poly, rest poly.Poly) {
	q = make([]poly.Poly, len(e.p))
	for i, d := range e.p {
		q[i], p = p.DivRem(d)
	}
	return q, p
}

// arrange sorts symbols so that each defined one stands before those it is
// defined by. It keeps the definitions that allow it, given as pairs of a symbol
// and an expression in order of preference, and returns their indices in the order of elimination.
func arrange(s *expr.Store, a *atoms, symbols []*expr.Node, values []*expr.Node) (order []int) {
	taken := make(map[*expr.Node]*expr.Node)
	var reaches func(n *expr.Node, target *expr.Node, depth int) bool
	reaches = func(n, target *expr.Node, depth int) bool {
		if depth > 40 {
			return true
		}
		for _, name := range s.Symbols(n) {
			sym := s.Sym(name)
			if sym == target {
				return true
			}
			if next := taken[sym]; next != nil && reaches(next, target, depth+1) {
				return true
			}
		}
		return false
	}
	var kept []int
	for i, sym := range symbols {
		if taken[sym] != nil || reaches(values[i], sym, 0) {
			continue
		}
		taken[sym] = values[i]
		kept = append(kept, i)
	}
	// A definition goes before another if its expression reaches the other's symbol.
	done := make([]bool, len(symbols))
	for len(order) < len(kept) {
		for _, i := range kept {
			if done[i] {
				continue
			}
			free := true
			for _, j := range kept {
				if j != i && !done[j] && s.Has(values[j], symbols[i].Name()) {
					free = false
					break
				}
			}
			if free {
				done[i] = true
				order = append(order, i)
				break
			}
		}
	}
	// The atoms in the ring's order.
	var of []*expr.Node
	for _, i := range order {
		of = append(of, symbols[i])
	}
	for _, x := range a.of {
		if taken[x] == nil {
			of = append(of, x)
		}
	}
	a.of = of
	for i, x := range of {
		a.index[x] = i
	}
	return order
}
