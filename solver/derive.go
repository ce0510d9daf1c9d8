package solver

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxOrder caps the order of a derivative.
const maxOrder = 20

// differentiate works out the derivative of the goal, of the order and by the
// letter that the task names.
func (w *work) differentiate() bool {
	w.definedGoal()
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
	if w.entwined(g, x) {
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
	start, before := cur, w.task.Goals[0]
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
		if k > 0 {
			if before, _ = parser.Expression(tex(cur), parser.Options{}); before == nil {
				return false
			}
		}
		cur = d
	}
	out := cur
	w.integrateBack(start, out, x, order, before)
	return w.answer("calculus/differentiate", tex(out))
}

// entwined reports whether the text relates a letter of g to x, so that it may depend on x.
func (w *work) entwined(g *expr.Node, x string) bool {
	for _, name := range w.s.Symbols(g) {
		if name == x {
			continue
		}
		if g.Is(expr.Sym) {
			return true
		}
		for i := range w.task.Givens {
			if n := w.task.Givens[i].Math; mentionsLetter(n, name) && mentionsLetter(n, x) {
				return true
			}
		}
	}
	return false
}

// mentionsLetter reports whether the letter name stands in n.
func mentionsLetter(n *syntax.Node, name string) bool {
	if n == nil {
		return false
	}
	if n.Is(syntax.Symbol) && n.Text == name {
		return true
	}
	return slices.ContainsFunc(n.Args, func(a *syntax.Node) bool { return mentionsLetter(a, name) })
}

// definedGoal puts the expression for the goal where it stands in "y = …" or "f(x) = …".
func (w *work) definedGoal() {
	if len(w.task.Goals) != 1 {
		return
	}
	g := w.task.Goals[0]
	if d := w.definition(g); d != nil {
		t := *w.task
		t.Goals = []*syntax.Node{d}
		w.task = &t
		return
	}
	if !g.Is(syntax.Relation) || len(g.Args) != 2 || g.Ops[0] != syntax.Eq {
		return
	}
	if _, _, isCall := lower.Head(g.Args[0]); !isCall && !g.Args[0].Is(syntax.Symbol) {
		return
	}
	t := *w.task
	t.Goals = []*syntax.Node{g.Args[1]}
	w.task = &t
}

// slopeOf makes dy/dx a task to differentiate what is given for y.
func (w *work) slopeOf() bool {
	if len(w.task.Goals) != 1 || !w.task.Goals[0].Is(syntax.Derivative) || len(w.task.Goals[0].Args) != 3 {
		return false
	}
	d := w.task.Goals[0]
	if !d.Arg(0).Is(syntax.Symbol) || !d.Arg(1).Is(syntax.Empty) || !d.Arg(2).Is(syntax.Symbol) {
		return false
	}
	y := w.definition(d.Arg(0))
	if y == nil {
		return false
	}
	t := *w.task
	t.Goals, t.For = []*syntax.Node{y}, []*syntax.Node{d.Arg(2)}
	w.task = &t
	return true
}

// definition returns what the text gives for the letter n, or nil.
func (w *work) definition(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Symbol) {
		return nil
	}
	for i := range w.task.Givens {
		if g := w.task.Givens[i].Math; g.Is(syntax.Relation) && len(g.Args) == 2 && g.Ops[0] == syntax.Eq && g.Args[0].Is(syntax.Symbol) && g.Args[0].Text == n.Text {
			return g.Args[1]
		}
	}
	return nil
}

// integrateBack integrates a polynomial derivative again: what differs from the
// function is a polynomial of lower degree than the order. Of other functions the last derivative is
// taken once more, from the text of the one before.
func (w *work) integrateBack(g, d *expr.Node, x string, order int, before *syntax.Node) {
	s := w.s
	f := newField(s, []string{x}, g, d)
	p, okP := f.of(g)
	q, okQ := f.of(d)
	if !okP || !okQ || !p.Den().IsConst() || !q.Den().IsConst() || !rationalSymbols(f) {
		if again, ok := w.forward(before, x, 0); ok {
			w.decide("re-solve", again, d, "Differentiated once more, rule by rule on the text itself, it is the same function.", "直接按原式逐条用求导法则再求一遍，得到同一个函数。")
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
