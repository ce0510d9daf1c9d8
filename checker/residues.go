package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The caps on the facts and the symbols that a congruence is decided with, and on the
// tuples of residues gone through.
const (
	maxCongruences = 4
	maxResidueOf   = 3
	maxResidues    = 3000
)

// congruent takes a congruence in as a fact, if it is one with letters.
func (v *visit) congruent(a *assertion, role syntax.Role) {
	m, ok := v.integer(a.modulus)
	if a.op != syntax.Equiv && a.op != syntax.Eq || !ok || m.Sign() <= 0 {
		return
	}
	if l, r, ok := v.pair(a); ok {
		v.fact(a, syntax.Equiv, l, r, role, role != syntax.Claim, 0)
		if n := len(v.ctx.facts); n > 0 && v.ctx.facts[n-1].op == syntax.Equiv {
			v.ctx.facts[n-1].modulus = m
		}
	}
}

// residues decides a congruence with letters or fractions, which becomes a fact where it is not refuted.
func (v *visit) residues(a *assertion, modulus num.Num) outcome {
	v.ctx.note(letters(a.node, nil))
	l, r, ok := v.pair(a)
	if !ok || a.op == syntax.Ne {
		return unknown(UnknownUndecided)
	}
	o := v.throughResidues(a, l, r, modulus)
	if !o.refuted() && !v.retracted && len(a.conditions) == 0 {
		v.congruent(a, syntax.Claim)
	}
	return o
}

// parametrised proves an equation that names by a letter met for the first time which multiple of its factor is meant, k in
// n = 6k + 1: there is such an integer if n ≡ 1 (mod 6).
func (v *visit) parametrised(a *assertion, l, r *expr.Node) (outcome, bool) {
	name := ""
	for _, s := range v.store.Symbols(r) {
		switch {
		case v.ctx.knows(s):
		case name != "":
			return outcome{}, false
		default:
			name = s
		}
	}
	if name == "" || v.store.Has(l, name) {
		return outcome{}, false
	}
	factor, ok := v.store.Diff(r, name)
	if !ok || !factor.IsInt() || factor.Num().Abs().Cmp(num.One) <= 0 {
		return outcome{}, false
	}
	o := v.throughResidues(a, l, v.store.Subst(r, map[string]*expr.Node{name: v.store.Int(0)}), factor.Num().Abs())
	integers := slices.ContainsFunc(o.claim.Given, func(g recheck.Claim) bool { return g.Rel != "=" }) // the text speaks of congruences
	return o, o.proved() && integers
}

// throughResidues decides l ≡ r modulo the modulus by going through the residues
// of the letters, with the congruences and equations in scope at hand.
func (v *visit) throughResidues(a *assertion, l, r *expr.Node, modulus num.Num) outcome {
	symbols := v.store.Symbols(v.store.Rel("=", l, r))
	rel := "mod " + modulus.String()
	claim := expr.Claim(rel, l, r)
	o := unknown(UnknownUndecided)
	var used []int
	all := modulus // the least common multiple of the moduli
	for k := -1; k < maxCongruences && v.fits(symbols, all); k++ {
		if k >= 0 {
			i := v.nextCongruence(used, symbols, all)
			if i < 0 {
				break
			}
			f := &v.ctx.facts[i]
			used, symbols = append(used, i), union(symbols, f.symbols)
			g := expr.Claim("=", f.l, f.r)
			if f.op == syntax.Equiv {
				g.Rel = "mod " + f.modulus.String()
				all = num.Lcm(all, f.modulus)
			}
			claim.Given = append(claim.Given, g)
		}
		v.tank.Burn(100)
		if recheck.Check(claim, recheck.Residues{Symbols: symbols, Never: true}) == nil {
			o = unknown(UnknownUndecided)
			if v.statement.Role == syntax.Claim && !v.retracted && !v.deniedBehind(a) && (len(used) == 0 || v.mayContradict(a, used)) {
				o = outcome{claim: claim}
				o.j = verdict.Refute(DivisibilityFalse, recheck.Residues{Symbols: symbols, Never: true})
				return o
			}
			break
		}
		if recheck.Check(claim, recheck.Residues{Symbols: symbols}) == nil {
			if v.emptyResidues(claim, symbols) || v.fractional(symbols) {
				break // what is given contradicts itself, or is not about integers
			}
			o = outcome{claim: claim}
			o.j = verdict.Prove(DivisibilityTrue, recheck.Residues{Symbols: symbols})
			break
		}
	}
	return o
}

// fits reports whether there are few enough residues of the symbols.
func (v *visit) fits(symbols []string, modulus num.Num) bool {
	m, small := modulus.Int64()
	n := int64(1)
	for range symbols {
		if n *= m; !small || n > maxResidues {
			return false
		}
	}
	return small && m <= maxResidues && len(symbols) <= maxResidueOf
}

// nextCongruence returns the nearest fact not in use that shares a letter and does not make
// too many residues, or -1.
func (v *visit) nextCongruence(used []int, symbols []string, modulus num.Num) int {
	for i := len(v.ctx.facts) - 1; i >= 0; i-- {
		f := &v.ctx.facts[i]
		if slices.Contains(used, i) || f.listing || !overlap(f.symbols, symbols) {
			continue
		}
		all := modulus
		if f.op == syntax.Equiv {
			all = num.Lcm(modulus, f.modulus)
		} else if f.op != syntax.Eq || !whole(f.l) || !whole(f.r) {
			continue
		}
		if v.fits(union(symbols, f.symbols), all) {
			return i
		}
	}
	return -1
}

// union returns the names in a or b, a's first.
func union(a, b []string) []string {
	a = slices.Clip(a)
	for _, s := range b {
		if !slices.Contains(a, s) {
			a = append(a, s)
		}
	}
	return a
}

// fractional reports whether a letter has a value that is no integer.
func (v *visit) fractional(symbols []string) bool {
	return slices.ContainsFunc(v.ctx.facts, func(f fact) bool {
		return f.op == syntax.Eq && f.l.Is(expr.Sym) && slices.Contains(symbols, f.l.Name()) && f.r.Constant() && !f.r.IsInt()
	})
}

// whole reports whether n is built of letters and whole numbers by sums, products and powers.
func whole(n *expr.Node) bool {
	switch n.Op() {
	case expr.Num:
		return n.IsInt()
	case expr.Sym:
		return true
	case expr.Pow:
		return n.Arg(1).IsInt() && n.Arg(1).Num().Sign() > 0 && whole(n.Arg(0))
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !whole(a) {
				return false
			}
		}
		return true
	}
	return false
}

// emptyResidues reports whether no residues meet what is given.
func (v *visit) emptyResidues(c recheck.Claim, symbols []string) bool {
	if len(c.Given) == 0 {
		return false
	}
	// 0 ≡ 1 follows where nothing meets it.
	c.Left, c.Right = recheck.Term{Op: "num", Text: "0"}, recheck.Term{Op: "num", Text: "1"}
	return c.Rel != "mod 1" && recheck.Check(c, recheck.Residues{Symbols: symbols}) == nil
}
