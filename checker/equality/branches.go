package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/verdict"
)

// maxBranched caps the square roots whose signs are all tried.
const maxBranched = 6

// branched looks for a point at which two expressions that have no real value
// anywhere we looked differ as complex numbers. Were they equal on some real
// region that was missed, then along a path from there to the point each square
// root would become its principal value or its negative and the equality would
// stay: so a point counts only where the sides differ for every choice of signs.
func (r *refuter) branched() (verdict.Judgement, bool) {
	if r.barred || len(r.facts) > 0 || len(r.models) > 0 || r.agreed > 0 {
		return verdict.Judgement{}, false
	}
	roots, ok := r.roots()
	if !ok {
		return verdict.Judgement{}, false
	}
	for k := 1; k < 24; k++ {
		p := r.point(k)
		if p == nil {
			break
		}
		for _, bits := range [...]int{64, 192} {
			env := interval.New(bits, r.s.Tank())
			at := enclosures(env, p)
			ev, ok := separateBoxes(r.s, r.a, r.b, env, at)
			if !ok {
				continue
			}
			if !r.everySign(roots, env, at) {
				break
			}
			ev.Point, ev.Bits = r.bindings(p), bits
			return verdict.Refute(ByPoint, ev), true
		}
	}
	return verdict.Judgement{}, false
}

// roots returns the odd powers of square roots in both sides, and false where
// something else has several branches or none.
func (r *refuter) roots() (roots []*expr.Node, ok bool) {
	ok = true
	seen := make(map[*expr.Node]bool)
	for _, n := range []*expr.Node{r.a, r.b} {
		r.s.Walk(n, func(m *expr.Node) bool {
			switch {
			case seen[m] || !ok:
				return false
			case m.Is(expr.Func):
				switch m.Name() {
				case "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch":
				default:
					ok = false
				}
			case m.Is(expr.Pow) && !m.Arg(1).IsInt() && !m.Arg(0).Constant():
				if e := m.Arg(1); !e.IsNum() || e.Num().Mul(num.Int(2)).IsInt() == false {
					ok = false
				}
				roots = append(roots, m)
			}
			seen[m] = true
			return ok
		})
	}
	return roots, ok && len(roots) <= 2*maxBranched
}

// everySign reports whether the sides differ at a point whatever the signs of the roots.
func (r *refuter) everySign(roots []*expr.Node, env *interval.Env, at map[string]interval.Interval) bool {
	// Powers of one base share its sign.
	sign := make(map[*expr.Node]int)
	for _, m := range roots {
		if _, ok := sign[m.Arg(0)]; !ok {
			sign[m.Arg(0)] = len(sign)
		}
	}
	if len(sign) > maxBranched {
		return false
	}
	for choice := 1; choice < 1<<len(sign); choice++ {
		var flip func(n *expr.Node) *expr.Node
		flip = func(n *expr.Node) *expr.Node {
			return r.s.Map(n, func(m *expr.Node) *expr.Node {
				if !m.Is(expr.Pow) || m.Arg(1).IsInt() || m.Arg(0).Constant() {
					return nil
				}
				p := r.s.Pow(flip(m.Arg(0)), m.Arg(1))
				if choice>>sign[m.Arg(0)]&1 == 1 {
					return r.s.Neg(p)
				}
				return p
			})
		}
		if _, ok := separateBoxes(r.s, flip(r.a), flip(r.b), env, at); !ok {
			return false
		}
	}
	return true
}
