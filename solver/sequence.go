package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/parser/syntax"
)

// sequence continues a sequence by the polynomial of least degree through its
// terms, provided that the terms determine it with at least one to spare.
func (w *work) sequence() bool {
	ns, _, ok := w.numbers()
	if !ok || len(ns) < 3 {
		return false
	}
	rows := [][]num.Num{ns}
	for len(rows[len(rows)-1]) > 1 && !constant(rows[len(rows)-1]) {
		last := rows[len(rows)-1]
		next := make([]num.Num, len(last)-1)
		for i := range next {
			next[i] = last[i+1].Sub(last[i])
		}
		rows = append(rows, next)
		shown := w.num(last[1]) + " - (" + w.num(last[0]) + ") = " + w.num(next[0])
		w.say("Take the differences of neighbouring terms: "+w.numList(next)+".", "求相邻两项的差："+w.numList(next)+"。", shown)
	}
	if bottom := rows[len(rows)-1]; len(bottom) < 2 {
		return false // every sequence has a polynomial through all its terms
	}
	// Newton's forward differences: the n-th term is Σ Δ^k·C(n-1, k).
	x := "n"
	if w.task.Verb == syntax.NthTerm {
		if len(w.task.For) != 1 || !w.task.For[0].Is(syntax.Symbol) {
			return false
		}
		x = w.task.For[0].Text
	}
	r := poly.NewRing(1, w.s.Tank())
	f := &field{s: w.s, ring: r, gens: []*expr.Node{w.s.Sym(x)}, square: make([]*num.Num, 1)}
	p, binomial := r.Zero(), r.One()
	for k, row := range rows {
		p = p.Add(binomial.Scale(row[0]))
		binomial = binomial.Mul(r.Var(0).Sub(r.Const(num.Int(int64(k + 1))))).Scale(num.Int(int64(k + 1)).Inv())
	}
	term := f.node(p)
	for i, n := range ns {
		if !p.Eval([]num.Num{num.Int(int64(i + 1))}).Equal(n) {
			return false
		}
	}
	checked := len(ns) - 1
	w.decide("substitution", w.s.Subst(term, map[string]*expr.Node{x: w.s.Int(int64(checked + 1))}), w.s.Num(ns[checked]),
		"The formula $"+tex(term)+"$ gives all the terms, the last of them too.", "公式 $"+tex(term)+"$ 给出所有各项，包括最后一项。")
	if w.task.Verb == syntax.NthTerm {
		return w.answer("sequence/term", tex(term))
	}
	next := p.Eval([]num.Num{num.Int(int64(len(ns) + 1))})
	sum, parts := num.Zero, []string{}
	for _, row := range rows {
		last := row[len(row)-1]
		sum = sum.Add(last)
		parts = append(parts, "("+w.num(last)+")")
	}
	w.say("Add the last entries of all rows of differences.", "把各差分行的最后一项相加。", strings.Join(parts, " + ")+" = "+w.num(sum))
	w.decide("re-solve", w.s.Num(sum), w.s.Num(next), "The differences lead to the same next term as the formula.", "由差分与由公式得到的下一项相同。")
	return w.answer("sequence/next", w.num(next))
}

func constant(ns []num.Num) bool {
	for _, n := range ns[1:] {
		if !n.Equal(ns[0]) {
			return false
		}
	}
	return true
}

// coefficient answers with what a letter stands for when the first goal is
// written in the form of the second, such as a·x² + b·x + c.
func (w *work) coefficient() bool {
	if len(w.task.Goals) != 2 || len(w.task.For) != 1 || !w.task.For[0].Is(syntax.Symbol) {
		return false
	}
	g, ok1 := w.lower(w.task.Goals[0])
	form, ok2 := w.lower(w.task.Goals[1])
	if !ok1 || !ok2 || !g.Scalar() || !form.Scalar() {
		return false
	}
	letters := w.s.Symbols(g)
	if len(letters) != 1 {
		return false
	}
	x := letters[0]
	f := newField(w.s, []string{x}, g, form)
	p, okP := f.of(g)
	q, okQ := f.of(form)
	if !okP || !okQ || !p.Den().IsConst() || !q.Den().IsConst() {
		return false
	}
	target := w.s.Sym(w.task.For[0].Text)
	value, found := num.Zero, false
	cs := q.Num().Coeffs(0)
	if len(cs) <= p.Num().Degree(0) {
		return false
	}
	den := p.Den().Lead()
	shown := f.ring.Zero()
	for k, c := range cs {
		if c.IsZero() {
			if !p.Num().CoeffOf(0, k).IsZero() {
				return false
			}
			continue
		}
		// Each coefficient of the form is one letter by itself.
		if c.Len() != 1 || c.TotalDegree() != 1 || !c.Lead().IsOne() {
			return false
		}
		a := p.Num().CoeffOf(0, k)
		shown = shown.Add(a.Mul(f.ring.Var(0).Pow(k)))
		if f.node(c) == target {
			v, ok := a.Fraction().Constant()
			if !ok {
				return false
			}
			value, found = v.Quo(den), true
		}
	}
	if !found {
		return false
	}
	flat := f.fraction(p)
	w.equal("Collect like terms.", "合并同类项。", g, flat)
	w.sample(g, flat)
	return w.answer("rewrite/coefficient", w.num(value))
}
