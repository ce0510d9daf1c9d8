package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxRoots caps the roots that are given letters.
const maxRoots = 6

// vieta takes what Viète's formulas say of the letters that stand for all the roots of an
// equation; it returns false where there are as many letters as roots not.
func (w *work) vieta(r *syntax.RootsOf) bool {
	s := w.s
	e, ok := w.lower(r.Of)
	if !ok {
		return false
	}
	p := e
	if e.IsRel("=") {
		p = s.Sub(e.Arg(0), e.Arg(1))
	}
	letters := s.Symbols(p)
	if !p.Scalar() || len(letters) != 1 || len(r.Names) > maxRoots {
		return false
	}
	x := letters[0]
	f := newField(s, []string{x}, p)
	q, ok := f.of(p)
	if !ok || len(f.gens) != 1 || q.Num().Degree(0) != len(r.Names) || !q.Den().IsConst() {
		return false
	}
	names := make([]*expr.Node, len(r.Names))
	for i, n := range r.Names {
		if names[i], ok = w.read(n); !ok || !names[i].Is(expr.Sym) || names[i].Name() == x || w.known[names[i].Name()] != nil {
			return false
		}
	}
	coefficient := func(k int) num.Num {
		if c := q.Num().CoeffOf(0, k); !c.IsZero() {
			return c.Lead()
		}
		return num.Zero
	}
	n := len(names)
	// The elementary symmetric polynomials, by the product of (1 + xᵢ·t).
	sums := make([]*expr.Node, n+1)
	sums[0] = s.Int(1)
	for i, name := range names {
		for k := i + 1; k > 0; k-- {
			if sums[k] == nil {
				sums[k] = s.Int(0)
			}
			sums[k] = w.simple(s.Add(sums[k], s.Mul(name, sums[k-1])))
		}
	}
	for k := 1; k <= n; k++ {
		c := coefficient(n - k).Quo(coefficient(n))
		if k%2 == 1 {
			c = c.Neg()
		}
		relation := s.Rel("=", sums[k], s.Num(c))
		w.judge.Given(tex(relation))
		w.say("By Viète's formulas for the roots of $"+tex(p)+"$.", "由韦达定理，对 $"+tex(p)+"$ 的根有。", tex(relation))
		w.given, w.asked = append(w.given, relation), append(w.asked, relation)
	}
	return true
}
