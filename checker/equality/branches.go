package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/interval"
	"github.com/yansuan/yansuan/checker/verdict"
)

// maxBranched caps the branches that are tried together.
const maxBranched = 150

// branched looks for a point at which two expressions that have no real value
// anywhere we looked differ as complex numbers. Were they equal on some real
// region that was missed, then along a path from there to the point each root
// and logarithm would go over from one branch to another and the equality would
// stay: so a point counts only where the sides differ on every branch near.
func (r *refuter) branched() (verdict.Judgement, bool) {
	if r.barred || len(r.facts) > 0 || len(r.models) > 0 || r.agreed > 0 {
		return verdict.Judgement{}, false
	}
	keys, ok := r.manifold()
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
			if !r.everyBranch(keys, env, at) {
				break
			}
			ev.Point, ev.Bits = r.bindings(p), bits
			return verdict.Refute(ByPoint, ev), true
		}
	}
	return verdict.Judgement{}, false
}

// manifold is a function with several branches: those from -turns to +turns are tried,
// without the negative ones of square roots.
type manifold struct {
	key       *expr.Node
	low, high int
}

// manifold returns what has several branches in both sides, and false where
// something is no analytic function or there are too many.
func (r *refuter) manifold() (out []manifold, ok bool) {
	ok = true
	all := 1
	index := make(map[*expr.Node]int)
	seen := make(map[*expr.Node]bool)
	visit := func(m *expr.Node) bool {
		if seen[m] || !ok {
			return false
		}
		seen[m] = true
		key, several := m.Branching()
		if m.Is(expr.Func) && !several {
			switch m.Name() {
			case "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch":
			default:
				ok = false
			}
			return ok
		}
		if !several || m.Constant() {
			return true
		}
		f := manifold{key, -1, 1}
		if m.Is(expr.Pow) && m.Arg(1).IsNum() {
			q, small := m.Arg(1).Num().Denom().Int64()
			ok = small && q <= 6
			f.low, f.high = -int(q-1)/2, int(q)/2
		}
		i, met := index[key]
		if !met {
			i = len(out)
			index[key] = i
			out = append(out, f)
		}
		out[i].low, out[i].high = min(out[i].low, f.low), max(out[i].high, f.high)
		return true
	}
	r.s.Walk(r.a, visit)
	r.s.Walk(r.b, visit)
	for _, f := range out {
		if all *= f.high - f.low + 1; all > maxBranched {
			return nil, false
		}
	}
	return out, ok
}

// everyBranch reports whether the sides differ at a point on each of the branches.
func (r *refuter) everyBranch(of []manifold, env *interval.Env, at map[string]interval.Interval) bool {
	branch := make(map[*expr.Node]int)
	for _, f := range of {
		branch[f.key] = f.low
	}
	for {
		v, w := expr.EncloseBranch(r.a, env, at, branch), expr.EncloseBranch(r.b, env, at, branch)
		if _, ok := apart(v, w); !ok {
			return false
		}
		i := 0
		for ; i < len(of); i++ {
			if branch[of[i].key]++; branch[of[i].key] <= of[i].high {
				break
			}
			branch[of[i].key] = of[i].low
		}
		if i == len(of) {
			return true
		}
	}
}
