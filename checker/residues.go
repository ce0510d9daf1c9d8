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

// residues decides a congruence with letters or fractions by going through the residues
// of the letters, with the congruences and equations in scope at hand.
func (v *visit) residues(a *assertion, modulus num.Num) outcome {
	v.ctx.note(letters(a.node, nil))
	m, small := modulus.Int64()
	l, r, ok := v.pair(a)
	if !ok || a.op == syntax.Ne || !small || m > maxResidues {
		return unknown(UnknownUndecided)
	}
	symbols := v.store.Symbols(v.store.Rel("=", l, r))
	rel := "mod " + modulus.String()
	claim := expr.Claim(rel, l, r)
	o := unknown(UnknownUndecided)
	var used []int
	for k := -1; k < maxCongruences && v.fits(symbols, m); k++ {
		if k >= 0 {
			i := v.nextCongruence(used, symbols, modulus)
			if i < 0 {
				break
			}
			more := symbols
			for _, s := range v.ctx.facts[i].symbols {
				if !slices.Contains(more, s) {
					more = append(more[:len(more):len(more)], s)
				}
			}
			if !v.fits(more, m) {
				break
			}
			used, symbols = append(used, i), more
			f := &v.ctx.facts[i]
			g := expr.Claim("=", f.l, f.r)
			if f.op == syntax.Equiv {
				g.Rel = "mod " + f.modulus.String()
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
			if v.emptyResidues(claim, symbols) {
				break // what is given contradicts itself
			}
			o = outcome{claim: claim}
			o.j = verdict.Prove(DivisibilityTrue, recheck.Residues{Symbols: symbols})
			break
		}
	}
	if !o.refuted() && !v.retracted && len(a.conditions) == 0 {
		v.congruent(a, syntax.Claim)
	}
	return o
}

// fits reports whether there are few enough residues of the symbols.
func (v *visit) fits(symbols []string, m int64) bool {
	n := int64(1)
	for range symbols {
		n *= m
	}
	return len(symbols) <= maxResidueOf && n <= maxResidues
}

// nextCongruence returns the nearest fact not in use that shares a letter and says
// something modulo the modulus, or -1.
func (v *visit) nextCongruence(used []int, symbols []string, modulus num.Num) int {
	for i := len(v.ctx.facts) - 1; i >= 0; i-- {
		f := &v.ctx.facts[i]
		if slices.Contains(used, i) || f.listing || !overlap(f.symbols, symbols) {
			continue
		}
		if f.op == syntax.Equiv && f.modulus.Mod(modulus).IsZero() || f.op == syntax.Eq && whole(f.l) && whole(f.r) {
			return i
		}
	}
	return -1
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
