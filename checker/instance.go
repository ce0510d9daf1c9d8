package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/parser/syntax"
)

// An equation that holds for all n, such as f(n) = f(n-1) + n, is used at the values of n at which it
// speaks of the values of f that a claim speaks of.

// subjects returns what n speaks of: its symbols, and the values of functions of which only equations are known.
func (v *visit) subjects(n *expr.Node) []string {
	out := v.store.Symbols(n)
	for _, c := range v.valuesIn(n) {
		out = append(out, expr.LaTeX(c))
	}
	return out
}

// valuesIn returns the values f(u) in n of functions of which only equations are known.
func (v *visit) valuesIn(n *expr.Node) []*expr.Node {
	var out []*expr.Node
	v.store.Walk(n, func(m *expr.Node) bool {
		if m.Is(expr.Func) && !expr.Known(m.Name()) && expr.Binds(m) == "" {
			out = append(out, m)
		}
		return true
	})
	return out
}

// The caps on the instances of one equation that are tried and on those that are used for a claim.
const (
	maxInstancesTried = 60
	maxInstances      = 5
)

// instantiate adds the instances of equations in scope that speak of nothing but the values of functions that
// l = r and single facts speak of, and returns what drops them again.
func (v *visit) instantiate(l, r *expr.Node) (leave func()) {
	n := len(v.ctx.facts)
	leave = func() { v.ctx.facts = v.ctx.facts[:n] }
	asked := v.valuesIn(v.store.Rel("=", l, r))
	if len(asked) == 0 {
		return leave
	}
	v.equals(asked)
	for _, f := range v.ctx.facts[n:] {
		asked = append(asked, v.valuesIn(v.store.Rel("=", f.l, f.r))...)
	}
	known := asked
	for i := range n {
		if f := &v.ctx.facts[i]; f.op == syntax.Eq && len(f.all.letters) == 0 {
			known = append(known, v.valuesIn(v.store.Rel("=", f.l, f.r))...)
		}
	}
	limit := len(v.ctx.facts) + maxInstances
	for i := n - 1; i >= 0; i-- {
		if f := &v.ctx.facts[i]; f.op == syntax.Eq && len(f.all.letters) > 0 {
			v.instancesOf(i, asked, known, limit)
		}
	}
	return leave
}

// equals adds, where f(2) = 3 is known, that f(f(2)) = f(3), for one of the two that is among the values.
func (v *visit) equals(values []*expr.Node) {
	n := len(v.ctx.facts)
	for i := range n {
		f := v.ctx.facts[i]
		if f.op != syntax.Eq || !f.l.Is(expr.Func) || !f.r.Constant() || expr.Known(f.l.Name()) {
			continue
		}
		for _, value := range values {
			outer := value
			if outer.Len() == 1 && outer.Arg(0) == f.r && outer.Name() == f.l.Name() {
				outer = v.store.Func(f.l.Name(), f.l)
			}
			inner := v.store.Map(outer, func(m *expr.Node) *expr.Node {
				if m == f.l {
					return f.r
				}
				return nil
			})
			if outer == f.l || inner == outer || len(v.ctx.facts) >= n+maxInstances {
				continue
			}
			of := expr.Claim("=", f.l, f.r)
			g := f
			g.l, g.r, g.of, g.symbols = outer, inner, &of, v.subjects(v.store.Rel("=", outer, inner))
			v.ctx.add(g)
		}
	}
}

// instancesOf adds the instances of fact i whose values of functions are known and some of them asked for.
func (v *visit) instancesOf(i int, asked, known []*expr.Node, limit int) {
	f := v.ctx.facts[i]
	whole := v.store.Rel("=", f.l, f.r)
	calls := v.valuesIn(whole)
	points := []map[string]*expr.Node{{}}
	for _, x := range f.all.letters {
		var next []map[string]*expr.Node
		for _, value := range v.candidates(&f, x, calls, known) {
			for _, p := range points {
				if len(next) < maxInstancesTried {
					q := map[string]*expr.Node{x: value}
					for y, n := range p {
						q[y] = n
					}
					next = append(next, q)
				}
			}
		}
		points = next
	}
	for _, by := range points {
		g := f
		g.l, g.r = v.store.Subst(f.l, by), v.store.Subst(f.r, by)
		of := v.valuesIn(v.store.Rel("=", g.l, g.r))
		in := func(list []*expr.Node) func(*expr.Node) bool {
			return func(n *expr.Node) bool { return slices.Contains(list, n) }
		}
		if len(v.ctx.facts) >= limit || g.l == g.r || g.l == f.l && g.r == f.r || !slices.ContainsFunc(of, in(asked)) || slices.ContainsFunc(of, func(n *expr.Node) bool { return !in(known)(n) }) {
			continue
		}
		g.symbols = v.subjects(v.store.Rel("=", g.l, g.r))
		general := expr.Claim("=", f.l, f.r, f.all.ranges(v.store)...)
		g.of = &general
		g.all = quantified{}
		for _, x := range f.all.letters {
			g.point = append(g.point[:len(g.point):len(g.point)], recheck.Binding{Name: x, Value: expr.Term(by[x])})
			if !f.all.bounded() {
				g.all.letters = append(g.all.letters, v.store.Symbols(by[x])...)
			}
		}
		v.ctx.add(g)
	}
}

// candidates returns the values of the letter x, over which f holds, that make one of its calls, linear in x alone, a known one.
func (v *visit) candidates(f *fact, x string, calls, known []*expr.Node) []*expr.Node {
	var out []*expr.Node
	add := func(n *expr.Node) {
		if f.all.covers(n) && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	values, _ := v.ctx.values(v.store)
	if n := values[x]; n != nil {
		add(n)
	}
	zero := map[string]*expr.Node{x: v.store.Int(0)}
	for _, c := range calls {
		if c.Len() != 1 || !v.store.Has(c.Arg(0), x) || len(v.store.Symbols(c.Arg(0))) != 1 {
			continue
		}
		slope, ok := v.store.Diff(c.Arg(0), x)
		if !ok || !slope.IsNum() || slope.IsZero() {
			continue
		}
		start := v.store.Subst(c.Arg(0), zero)
		for _, k := range known {
			if k.Name() == c.Name() && k.Len() == 1 {
				add(v.store.Mul(v.store.Pow(slope, v.store.Int(-1)), v.store.Sub(k.Arg(0), start)))
			}
		}
	}
	return out
}

// universally returns the letters for all values of which l = r holds where it follows from the facts needed.
func (v *visit) universally(l, r *expr.Node, needed []int) quantified {
	var all quantified
	claim := v.store.Rel("=", l, r)
next:
	for _, x := range v.store.Symbols(v.store.Tuple(v.valuesIn(claim)...)) {
		for _, i := range needed {
			f := &v.ctx.facts[i]
			if slices.Contains(f.symbols, x) && (f.all.bounded() || !slices.Contains(f.all.letters, x)) {
				continue next
			}
		}
		all.letters = append(all.letters, x)
	}
	return all
}
