package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
)

// maxOrder caps the order of a derivative.
const maxOrder = 20

// differentiate works out the derivative of the goal, of the order and by the
// letter that the task names.
func (w *work) differentiate() bool {
	g, ok := w.goal()
	if !ok {
		return false
	}
	s := w.s
	order := 1
	for _, d := range w.task.Detail {
		e, ok := w.lower(d)
		if !ok || !e.IsInt() {
			return false
		}
		k, ok := e.Num().Int64()
		if !ok || k < 1 || k > maxOrder {
			return false
		}
		order = int(k)
	}
	x := ""
	if len(w.task.For) > 0 {
		v, ok := w.read(w.task.For[0])
		if !ok || !v.Is(expr.Sym) {
			return false
		}
		x = v.Name()
	} else if names := s.Symbols(g); len(names) == 1 {
		x = names[0]
	} else {
		return false
	}
	f := newField(s, []string{x}, g)
	q, ok := f.of(g)
	if !ok {
		return false
	}
	cur := g
	if rationalSymbols(f) && q.Den().IsConst() {
		cur = f.fraction(q)
		w.equal("Collect like terms first.", "先合并同类项。", g, cur)
	}
	start := cur
	for k := range order {
		d, ok := s.Diff(cur, x)
		if !ok {
			return false
		}
		d = w.simple(d)
		mark := `\frac{d}{d` + tex(s.Sym(x)) + `}\left(`
		en, zh := "Differentiate term by term.", "逐项求导。"
		if k > 0 {
			en, zh = "Differentiate again.", "再次求导。"
		}
		w.say(en, zh, mark+tex(cur)+`\right) = `+tex(d))
		cur = d
	}
	out := cur
	w.integrateBack(start, out, x, order)
	return w.answer("calculus/differentiate", tex(out))
}

// integrateBack integrates a polynomial derivative again: what differs from the
// function is a polynomial of lower degree than the order.
func (w *work) integrateBack(g, d *expr.Node, x string, order int) {
	s := w.s
	f := newField(s, []string{x}, g, d)
	p, okP := f.of(g)
	q, okQ := f.of(d)
	if !okP || !okQ || !p.Den().IsConst() || !q.Den().IsConst() || !rationalSymbols(f) {
		if again, ok := w.forward(w.task.Goals[0], x, 0); ok && order == 1 {
			w.decide("re-solve", again, d, "Differentiated once more, rule by rule on the text itself, it is the same function.", "直接按题目原式逐条用求导法则再求一遍，得到同一个函数。")
		}
		return
	}
	back := q.Num().Scale(q.Den().Lead().Inv())
	for range order {
		cs := back.Coeffs(0)
		next := f.ring.Zero()
		for k, c := range cs {
			next = next.Add(c.Scale(num.Int(int64(k + 1)).Inv()).Mul(f.ring.Var(0).Pow(k + 1)))
		}
		back = next
	}
	whole := p.Num().Scale(p.Den().Lead().Inv())
	// What integration cannot know are the coefficients below the order.
	low := f.ring.Zero()
	for k := range order {
		low = low.Add(whole.CoeffOf(0, k).Mul(f.ring.Var(0).Pow(k)))
	}
	w.decide("integrate-back", g, s.Add(f.node(back), f.node(low)),
		"Integrate the result again: with the right constants of integration it is the function once more.",
		"把结果再积分回去：取适当的积分常数即得原函数。")
}
