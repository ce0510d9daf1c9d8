package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxMapped caps the equations whose logarithms are compared with a claim, and mappedFuel
// what that, or the signs of what stands in a root, may cost.
const (
	maxMapped  = 4
	mappedFuel = 60_000
)

// logarithms proves an equation from one in scope of which it is the logarithm or the
// exponential, but for a constant factor: x = 3 from 2^x = 8, and x = 32 from log₂ x = 5.
func (v *visit) logarithms(l, r *expr.Node) (outcome, bool) {
	symbols := v.store.Symbols(v.store.Sub(l, r))
	tried := 0
	for i := len(v.ctx.facts) - 1; i >= 0 && tried < maxMapped; i-- {
		f := &v.ctx.facts[i]
		if f.op != syntax.Eq || !overlap(f.symbols, symbols) || !grows(v.store, f.l) && !grows(v.store, f.r) && !grows(v.store, l) && !grows(v.store, r) {
			continue
		}
		tried++
		for _, q := range [][4]*expr.Node{{f.l, f.r, l, r}, {l, r, f.l, f.r}} {
			if o, ok := v.logarithm(q[0], q[1], q[2], q[3]); ok {
				o.relation = implies
				return o, true
			}
		}
	}
	return outcome{}, false
}

// rewritten proves an equation from one in scope whose sides differ by the same, by the
// identities of functions: cos 2t = x from 1 - 2 sin² t = x.
func (v *visit) rewritten(l, r *expr.Node) (outcome, bool) {
	d := v.store.Sub(l, r)
	symbols := v.store.Symbols(d)
	tried := 0
	for i := len(v.ctx.facts) - 1; i >= 0 && tried < maxMapped; i-- {
		f := &v.ctx.facts[i]
		if f.op != syntax.Eq || !slices.Equal(f.symbols, symbols) {
			continue
		}
		tried++
		for _, e := range []*expr.Node{v.store.Sub(f.l, f.r), v.store.Sub(f.r, f.l)} {
			o := v.compare(syntax.Eq, d, e)
			if o.proved() {
				o.relation = equivalent
				o.j = verdict.Prove(FollowsCombination, o.j.Evidence(), o.j.Conditions()...)
				return o, true
			}
		}
	}
	return outcome{}, false
}

// logarithm proves ln a - ln b = c·(p - q) for a constant c other than 0.
func (v *visit) logarithm(a, b, p, q *expr.Node) (outcome, bool) {
	s := v.store
	if a.IsNum() && a.Num().Sign() <= 0 || b.IsNum() && b.Num().Sign() <= 0 || a.Imaginary() || b.Imaginary() || p.Imaginary() || q.Imaginary() {
		return outcome{}, false
	}
	left := s.Sub(s.Func("log", a), s.Func("log", b))
	factors := []*expr.Node{s.Int(1)}
	for _, n := range []*expr.Node{a, b, p, q} {
		s.Walk(n, func(m *expr.Node) bool {
			if m.IsFunc("log") && m.Arg(0).IsNum() || m.Is(expr.Pow) && m.Arg(0).IsNum() && !m.Arg(1).IsNum() {
				base := m.Arg(0)
				if base.Num().Sign() > 0 && !base.Num().Equal(num.One) && len(factors) < 4 {
					factors = append(factors, s.Func("log", base))
				}
			}
			return true
		})
	}
	for _, c := range factors {
		for _, sign := range []int64{1, -1} {
			right := s.Mul(s.Int(sign), c, s.Sub(p, q))
			j := equality.Decide(s, left, right)
			if j.Verdict() != verdict.Proved {
				continue
			}
			o := outcome{claim: expr.Claim("=", left, right)}
			if recheck.Check(o.claim, j.Evidence()) != nil {
				continue
			}
			o.j = verdict.Prove(FollowsCombination, j.Evidence(), j.Conditions()...)
			return o, true
		}
	}
	return outcome{}, false
}

// grows reports whether a logarithm or a power with a letter in its exponent occurs in n.
func grows(s *expr.Store, n *expr.Node) bool {
	found := false
	s.Walk(n, func(m *expr.Node) bool {
		found = found || m.IsFunc("log") || m.Is(expr.Pow) && !m.Arg(1).IsNum()
		return !found
	})
	return found
}

// candidate refutes "x = value" where the equation before, whose solutions are not
// known, does not hold at the value.
func (v *visit) candidate(a *assertion, l, r *expr.Node) (outcome, bool) {
	if r.Is(expr.Sym) {
		l, r = r, l
	}
	if !l.Is(expr.Sym) || !r.Constant() || r.Imaginary() || v.amongOthers(a) || v.softSide(a) {
		return outcome{}, false
	}
	x := l.Name()
	for _, i := range v.before(x) {
		f := &v.ctx.facts[i]
		if f.fixes(v.store) || f.listing {
			return outcome{}, false
		}
		if !v.derived(a, f) || !v.adjacent(a, f) || !v.mayContradict(a, []int{i}) {
			return outcome{}, false
		}
		var o outcome
		v.refuteMember(&o, f, x, r)
		return o, o.refuted()
	}
	return outcome{}, false
}

// adjacent reports whether no other formula stands between f and the claim.
func (v *visit) adjacent(a *assertion, f *fact) bool {
	if f.fromProblem() {
		return true
	}
	text, ok := v.ctx.between(f, a.text.Start+v.base)
	if !ok || strings.Count(text, "$") > 2 || strings.Count(text, `\(`) > 1 {
		return false
	}
	text = strings.ToLower(text)
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' && !strings.HasSuffix(strings.TrimRight(text[:i], " 0123456789."), "step") {
			return false
		}
	}
	return true
}
