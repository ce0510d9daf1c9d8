package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// EqualConstant is the code of expressions that differ by an arbitrary constant or in its name.
const EqualConstant verdict.Code = "equal/constant"

// UnknownConstant is the code of an antiderivative with a constant of integration beside one without.
const UnknownConstant verdict.Code = "unknown/constant"

// arbitrary decides two expressions with letters for arbitrary constants: F + C
// and G + C are the same family where F and G have the same derivative, and a
// constant may be named otherwise. ok is false where j stands.
func (m *equaliser) arbitrary(a, b *expr.Node, j verdict.Judgement) (verdict.Judgement, recheck.Claim, bool) {
	if f, x, ok := m.primitive(a); ok {
		if g, y, ok := m.primitive(b); ok && x == y {
			df, ok := m.s.Diff(f, x)
			dg, ok2 := m.s.Diff(g, x)
			if !ok || !ok2 {
				k, c := m.leave(UnknownObjects, a, b)
				return k, c, true
			}
			k := equality.Decide(m.s, df, dg)
			if k.Verdict() == verdict.Proved {
				nf, _ := k.Evidence().(recheck.NormalForm)
				ev := recheck.Derivative{Variable: x, Value: expr.Term(dg), Proof: nf}
				return verdict.Prove(EqualConstant, ev, k.Conditions()...), expr.Claim("=", df, g), true
			}
			return k, expr.Claim("=", df, dg), true
		}
	}
	if m.addsConstant(a, b) {
		k, c := m.leave(UnknownConstant, a, b)
		return k, c, true
	}
	p, q := difference(m.s.Symbols(a), m.s.Symbols(b)), difference(m.s.Symbols(b), m.s.Symbols(a))
	if len(p) == 0 || len(p) != len(q) || len(p) > 2 || !m.sameRole(a, p, q) {
		return j, recheck.Claim{}, false
	}
	for turn := 0; turn < len(p); turn++ {
		by := make(map[string]*expr.Node)
		for i := range q {
			by[q[i]] = m.s.Sym(p[(i+turn)%len(p)])
		}
		c := m.s.Subst(b, by)
		if k := equality.Decide(m.s, a, c); k.Verdict() == verdict.Proved {
			return verdict.Prove(EqualConstant, k.Evidence(), k.Conditions()...), expr.Claim("=", a, c), true
		}
	}
	// e^{x+C} and Ce^x: constants may be absorbed in other ways.
	k, c := m.leave(UnknownObjects, a, b)
	return k, c, true
}

// addsConstant reports whether the answer b has a constant of integration that a, which it equals otherwise, leaves out.
func (m *equaliser) addsConstant(a, b *expr.Node) bool {
	f, x, ok := m.primitive(b)
	if !ok || len(difference(m.s.Symbols(b), m.s.Symbols(a))) == 0 {
		return false
	}
	df, ok := m.s.Diff(f, x)
	da, ok2 := m.s.Diff(a, x)
	return ok && ok2 && equality.Decide(m.s, df, da).Verdict() == verdict.Proved
}

// primitive writes n as f + k·C with a number k, where f depends on a letter that is usually a variable.
func (m *equaliser) primitive(n *expr.Node) (f *expr.Node, x string, ok bool) {
	if !n.Is(expr.Add) {
		return nil, "", false
	}
	constant := ""
	for _, v := range m.s.Symbols(n) {
		if v == "C" || strings.HasPrefix(v, "C_") {
			if constant != "" {
				return nil, "", false
			}
			constant = v
		}
	}
	if constant == "" {
		return nil, "", false
	}
	d, ok := m.s.Diff(n, constant)
	if !ok || !d.IsNum() || d.IsZero() {
		return nil, "", false
	}
	f = m.s.Subst(n, map[string]*expr.Node{constant: m.s.Int(0)})
	for _, v := range m.s.Symbols(f) {
		switch v {
		case "x", "t", "u", "theta", "θ":
			if x != "" && v != "x" {
				continue
			}
			x = v
		}
	}
	return f, x, x != ""
}

// difference returns the names in x that are not in y.
func difference(x, y []string) (out []string) {
next:
	for _, v := range x {
		for _, w := range y {
			if v == w {
				continue next
			}
		}
		out = append(out, v)
	}
	return out
}

// sameRole reports whether both lists name constants of integration in functions of
// the same letters, or both name whole numbers that run through ℤ.
func (m *equaliser) sameRole(a *expr.Node, p, q []string) bool {
	free := func(v string) bool {
		return v == "C" || v == "K" || strings.HasPrefix(v, "C_") || strings.HasPrefix(v, "c_")
	}
	letter := func(v string) bool { return free(v) || v == "c" || v == "k" || len(p) > 1 && (v == "A" || v == "B") }
	whole := func(v string) bool { return v == "k" || v == "n" || v == "m" || v == "l" }
	if len(m.s.Symbols(a)) > len(p) && (all(p, free) && all(q, letter) || all(p, letter) && all(q, free)) {
		return true
	}
	turns := false
	m.s.Walk(a, func(n *expr.Node) bool { turns = turns || n.IsConst("pi"); return !turns })
	return turns && all(p, whole) && all(q, whole)
}

func all(vs []string, f func(string) bool) bool {
	for _, v := range vs {
		if !f(v) {
			return false
		}
	}
	return true
}
