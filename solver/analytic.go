package solver

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// coordinates returns the coordinates of a point of the plane.
func (w *work) coordinates(n *syntax.Node) (x, y *expr.Node, ok bool) {
	if !n.Is(syntax.Group) || len(n.Args) != 2 {
		return nil, nil, false
	}
	x, okX := w.lower(n.Args[0])
	y, okY := w.lower(n.Args[1])
	return x, y, okX && okY && x.Scalar() && y.Scalar()
}

// straight returns a, b and c of a line a·x + b·y + c = 0.
func (w *work) straight(n *syntax.Node) (a, b, c *expr.Node, ok bool) {
	s := w.s
	e, ok := w.read(n)
	if !ok || !e.IsRel("=") || !e.Arg(0).Scalar() || !e.Arg(1).Scalar() {
		return nil, nil, nil, false
	}
	f := newField(s, []string{"x", "y"}, e.Arg(0), e.Arg(1))
	q, ok := f.of(s.Sub(e.Arg(0), e.Arg(1)))
	if !ok || !q.Den().IsConst() || q.Num().TotalDegree() != 1 || len(f.gens) != 2 {
		return nil, nil, nil, false
	}
	p := q.Num()
	return f.node(p.CoeffOf(0, 1)), f.node(p.CoeffOf(1, 1)), s.Num(p.ConstTerm()), true
}

// analytic answers about points and lines by their coordinates.
func (w *work) analytic(name string) bool {
	s, goals := w.s, w.task.Goals
	if name == "slope" && len(goals) == 1 {
		a, b, c, ok := w.straight(goals[0])
		if !ok || b == s.Int(0) {
			return false
		}
		m := w.simple(s.Neg(s.Div(a, b)))
		right := s.Sub(s.Mul(m, s.Sym("x")), w.simple(s.Div(c, b)))
		w.judge.Given(w.written(goals[0]))
		w.say("Solve for $y$: the slope is the coefficient of $x$.", "解出 $y$，$x$ 的系数即为斜率。", "y = "+tex(right))
		w.decide("substitution", s.Add(s.Mul(a, s.Sym("x")), s.Mul(b, right), c), s.Int(0), "Put into the equation, it holds for every $x$.", "代回方程，对每个 $x$ 都成立。")
		return w.answer("analytic/slope", tex(m))
	}
	if len(goals) != 2 {
		return false
	}
	if goals[1].Is(syntax.Relation) { // the point first, then the line
		goals = []*syntax.Node{goals[1], goals[0]}
	}
	x2, y2, ok := w.coordinates(goals[1])
	if !ok {
		return false
	}
	switch name {
	case "distance to a line":
		return w.toLine(goals[0], x2, y2)
	case "parallel":
		a, b, _, ok := w.straight(goals[0])
		return ok && w.lineThrough(a, b, x2, y2) != nil
	case "perpendicular":
		a, b, _, ok := w.straight(goals[0])
		return ok && w.lineThrough(b, s.Neg(a), x2, y2) != nil
	}
	x1, y1, ok := w.coordinates(goals[0])
	if !ok || x1 == x2 && y1 == y2 {
		return false
	}
	dx, dy := w.simple(s.Sub(x2, x1)), w.simple(s.Sub(y2, y1))
	difference := func(b, a *expr.Node) string { return tex(b) + `-\left(` + tex(a) + `\right)` }
	switch name {
	case "slope":
		if sign, ok := w.signOf(dx); !ok || sign == 0 {
			return false
		}
		m := w.simple(s.Div(dy, dx))
		w.say("The slope is the difference of the ordinates over the difference of the abscissas.", "斜率等于纵坐标之差除以横坐标之差。",
			`\frac{`+difference(y2, y1)+"}{"+difference(x2, x1)+"} = "+tex(m))
		w.decide("substitution", s.Add(y1, s.Mul(m, s.Sub(x2, x1))), y2, "From the first point, the slope times the way along $x$ leads to the second.", "由第一点出发，按此斜率沿 $x$ 方向移动恰到第二点。")
		return w.answer("analytic/slope", tex(m))
	case "midpoint":
		mx, my := w.simple(s.Div(s.Add(x1, x2), s.Int(2))), w.simple(s.Div(s.Add(y1, y2), s.Int(2)))
		w.say("Take the mean of the abscissas.", "取横坐标的平均数。", `\frac{`+tex(x1)+`+\left(`+tex(x2)+`\right)}{2} = `+tex(mx))
		w.say("Take the mean of the ordinates.", "取纵坐标的平均数。", `\frac{`+tex(y1)+`+\left(`+tex(y2)+`\right)}{2} = `+tex(my))
		w.decide("re-solve", w.simple(s.Sub(mx, x1)), s.Sub(x2, mx), "It is as far from both ends along $x$.", "它到两端点沿 $x$ 方向等距。")
		w.decide("re-solve", w.simple(s.Sub(my, y1)), s.Sub(y2, my), "It is as far from both ends along $y$.", "它到两端点沿 $y$ 方向等距。")
		return w.answer("analytic/midpoint", `\left(`+tex(mx)+", "+tex(my)+`\right)`)
	case "distance":
		square := w.simple(s.Add(s.Pow(dx, s.Int(2)), s.Pow(dy, s.Int(2))))
		d := w.simple(s.Sqrt(square))
		w.say("By the theorem of Pythagoras.", "由勾股定理。", `\sqrt{\left(`+difference(x2, x1)+`\right)^2+\left(`+difference(y2, y1)+`\right)^2} = `+tex(d))
		w.decide("re-solve", s.Pow(d, s.Int(2)), s.Add(s.Pow(s.Sub(x1, x2), s.Int(2)), s.Pow(s.Sub(y1, y2), s.Int(2))), "Its square is the sum of the squares of the differences.", "它的平方等于坐标差的平方和。")
		return w.answer("analytic/distance", tex(d))
	case "line":
		line := w.lineThrough(s.Neg(dy), dx, x2, y2)
		if line == nil {
			return false
		}
		w.substitute(line, map[string]*expr.Node{"x": x1, "y": y1})
		return true
	}
	return false
}

// lineThrough answers with the line through a point on which a·x + b·y is the same everywhere.
func (w *work) lineThrough(a, b, px, py *expr.Node) *expr.Node {
	s := w.s
	x, y := s.Sym("x"), s.Sym("y")
	sign, ok := w.signOf(b)
	if !ok {
		return nil
	}
	line := s.Rel("=", x, px)
	if sign != 0 {
		m := w.simple(s.Neg(s.Div(a, b)))
		right := s.Add(s.Mul(m, x), w.simple(s.Sub(py, s.Mul(m, px))))
		line = s.Rel("=", y, right)
		w.equal("The slope is $"+tex(m)+"$; multiply out the equation of the line through the point.", "斜率为 $"+tex(m)+"$，由点斜式展开。", s.Add(s.Mul(m, s.Sub(x, px)), py), right)
		w.decide("re-solve", s.Add(s.Mul(a, s.Sub(x, px)), s.Mul(b, s.Sub(right, py))), s.Int(0),
			"From the point, every point of the line lies in the direction asked for.", "直线上每一点相对该点都在所求方向上。")
	} else {
		w.stated("All its points have the same abscissa.", "直线上各点的横坐标相同。", tex(line))
	}
	w.substitute(line, map[string]*expr.Node{"x": px, "y": py})
	w.answer("analytic/line", tex(line))
	return line
}

// toLine answers with the distance of a point from a line.
func (w *work) toLine(n *syntax.Node, px, py *expr.Node) bool {
	s := w.s
	a, b, c, ok := w.straight(n)
	if !ok {
		return false
	}
	x, y := s.Sym("x"), s.Sym("y")
	put := w.simple(s.Add(s.Mul(a, px), s.Mul(b, py), c))
	norm := w.simple(s.Add(s.Pow(a, s.Int(2)), s.Pow(b, s.Int(2))))
	d := w.simple(s.Div(s.Func("abs", put), s.Sqrt(norm)))
	w.say("The left side at the point, over the length of the normal.", "把点的坐标代入左边取绝对值，再除以法向量的长度。",
		`\frac{\left|`+tex(put)+`\right|}{\sqrt{`+tex(norm)+"}} = "+tex(d))
	// The foot of the perpendicular lies on the line and is as far from the point.
	t := w.simple(s.Neg(s.Div(put, norm)))
	fx, fy := w.simple(s.Add(px, s.Mul(t, a))), w.simple(s.Add(py, s.Mul(t, b)))
	foot := `\left(` + tex(fx) + ", " + tex(fy) + `\right)`
	w.decide("substitution", s.Subst(s.Add(s.Mul(a, x), s.Mul(b, y), c), map[string]*expr.Node{"x": fx, "y": fy}), s.Int(0),
		"The foot of the perpendicular is $"+foot+"$, which lies on the line.", "垂足为 $"+foot+"$，它在直线上。")
	w.decide("re-solve", s.Add(s.Pow(s.Sub(fx, px), s.Int(2)), s.Pow(s.Sub(fy, py), s.Int(2))), s.Pow(d, s.Int(2)),
		"The distance of the point from the foot is the same.", "点到垂足的距离与之相同。")
	return w.answer("analytic/distance", tex(d))
}
