package solver

import (
	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver/report"
)

// rootWords tell what is known of the real roots of a quadratic equation; the
// first that occurs is meant.
var rootWords = []struct{ words, kind string }{
	{"no real", "none"}, {"no solution", "none"}, {"没有实数", "none"}, {"没有实根", "none"}, {"无实数根", "none"}, {"无实根", "none"}, {"无实数解", "none"},
	{"two distinct real", "two"}, {"two different real", "two"}, {"unequal", "two"}, {"distinct root", "two"}, {"equal root", "double"}, {"equal real", "double"}, {"repeated root", "double"}, {"double root", "double"}, {"不相等的实", "two"}, {"不等的实", "two"}, {"不等实", "two"}, {"不同的实", "two"}, {"相异实", "two"},
	{"two equal", "double"}, {"a repeated", "double"}, {"相等的实", "double"}, {"相等实", "double"},
	{"exactly one real", "one"}, {"only one real", "one"}, {"one real", "one"}, {"one solution", "one"}, {"one root", "one"}, {"只有一个实", "one"}, {"有且只有一个实", "one"},
	{"real roots", "some"}, {"real solutions", "some"}, {"a real", "some"}, {"有实数", "some"}, {"有实根", "some"}, {"有两个实", "pair"},
}

// parameter answers for which values of a letter a quadratic in another letter
// has the sign, or the roots, that the problem says it has.
func (w *work) parameter() bool {
	s := w.s
	name := ""
	var rels []*expr.Node
	take := func(n *syntax.Node) bool {
		for _, m := range statements(n, nil) {
			if m.Is(syntax.Symbol) && (name == "" || name == m.Text) {
				name = m.Text
				continue
			}
			e, ok := w.read(m)
			if !ok {
				return false
			}
			rels = append(rels, e)
		}
		return true
	}
	for _, g := range w.task.Goals {
		if !take(g) {
			return false
		}
	}
	for _, d := range w.task.Detail {
		if !take(d) {
			return false
		}
	}
	rels = append(rels, w.given...)
	var main *expr.Node
	var own []*expr.Node // what is said of the parameter alone
	all := false
	for _, r := range rels {
		switch letters := s.Symbols(r); {
		case r.IsRel("in") && r.Arg(0).Is(expr.Sym) && r.Arg(1) == s.Sym("ℝ"):
			all = all || r.Arg(0).Name() != name
		case len(letters) == 2 && main == nil:
			main = r
		case len(letters) == 1 && letters[0] == name:
			own = append(own, r)
		default:
			return false
		}
	}
	if main == nil || !main.Is(expr.Rel) || !main.Arg(0).Scalar() || !main.Arg(1).Scalar() {
		return false
	}
	letters := s.Symbols(main)
	for _, n := range w.task.For {
		if n.Is(syntax.Symbol) && name == "" && (n.Text == letters[0] || n.Text == letters[1]) {
			name = n.Text
		}
	}
	x := letters[0]
	if x == name {
		x = letters[1]
	}
	if name == "" || x == name || letters[0] != name && letters[1] != name {
		return false
	}
	kind := ""
	if main.IsRel("=") {
		for _, r := range rootWords {
			if w.says(r.words) {
				kind = r.kind
				break
			}
		}
	} else if all || w.says("恒成立") || w.says("for all") || w.says("for every") || w.says("always") || w.says("任意") {
		kind = main.Name()
	}
	if kind == "" || len(own) == 0 && w.says("positive") {
		return false
	}
	return w.quadraticIn(main, own, x, name, kind)
}

// quadraticIn solves for the letter a when A·x² + B·x + C has the sign or the roots of the kind.
func (w *work) quadraticIn(main *expr.Node, own []*expr.Node, x, a, kind string) bool {
	s := w.s
	d := s.Sub(main.Arg(0), main.Arg(1))
	f := newField(s, []string{x}, d)
	q, ok := f.of(d)
	if !ok || !q.Den().IsConst() || q.Num().Degree(0) > 2 || q.Num().Degree(0) < 1 || !rationalSymbols(f) {
		return false
	}
	p := q.Num().Scale(q.Den().Lead().Inv())
	coeff := func(k int) *expr.Node { return f.node(p.CoeffOf(0, k)) }
	A, B, C := coeff(2), coeff(1), coeff(0)
	zero := s.Int(0)
	disc := w.simple(s.Sub(s.Pow(B, s.Int(2)), s.Mul(s.Int(4), A, C)))
	and := func(ns ...*expr.Node) *expr.Node { return s.Combine(expr.And, ns...) }
	or := func(ns ...*expr.Node) *expr.Node { return s.Combine(expr.Or, ns...) }
	rel := func(name string, n *expr.Node) *expr.Node { return s.Rel(name, n, zero) }
	square, linear, flat := rel("!=", A), and(rel("=", A), rel("!=", B)), and(rel("=", A), rel("=", B))
	called := w.says("quadratic") || w.says("一元二次") || w.says("二次方程")
	var cond *expr.Node
	switch kind {
	case "two":
		cond = and(square, rel(">", disc))
	case "pair":
		cond = and(square, rel(">=", disc))
	case "double":
		cond = and(square, rel("=", disc))
	case "some":
		cond = or(and(square, rel(">=", disc)), linear, and(flat, rel("=", C)))
	case "one":
		cond = or(and(square, rel("=", disc)), linear)
	case "none":
		cond = or(and(square, rel("<", disc)), and(flat, rel("!=", C)))
	case ">", "<":
		cond = or(and(rel(kind, A), rel("<", disc)), and(flat, rel(kind, C)))
	case ">=", "<=":
		cond = or(and(rel(kind[:1], A), rel("<=", disc)), and(flat, rel(kind, C)))
	default:
		return false
	}
	if called {
		cond = and(square, cond)
	}
	if len(own) > 0 {
		cond = and(append(own, cond)...)
	}
	pieces, ok := checker.SolutionSet(s, cond, a)
	if !ok {
		return false
	}
	w.say("Work out the discriminant in $"+x+"$.", "计算关于 $"+x+"$ 的判别式。", `\left(`+tex(B)+`\right)^2 - 4 \cdot \left(`+tex(A)+`\right) \cdot \left(`+tex(C)+`\right) = `+tex(disc))
	criterion := tex(rel(discriminantRelation(kind), disc))
	if len(s.Symbols(A)) > 0 {
		lead := "!="
		if kind[0] == '<' || kind[0] == '>' {
			lead = kind[:1]
		}
		criterion = tex(rel(lead, A)) + ", " + criterion
	}
	w.judge.Given(criterion)
	w.reply.Steps = append(w.reply.Steps, report.SolveStep{
		Explanation: report.Text{En: "This is what the leading coefficient and the discriminant must fulfil; where the leading coefficient is zero, look apart.", Zh: "首项系数与判别式须满足此条件；首项系数为零时另行讨论。"},
		LaTeX:       criterion, Judgement: report.Judgement{Verdict: "stated", Code: "stated"},
	})
	set := w.pieces(pieces, a)
	if len(pieces) > 0 {
		w.say("Solve it for $"+tex(s.Sym(a))+"$.", "解出 $"+tex(s.Sym(a))+"$ 的范围。", set)
	}
	return w.tried(main, disc, own, pieces, x, a, kind) && w.answer("solve/parameter", set)
}

// discriminantRelation is the relation of the discriminant to zero that a kind asks for.
func discriminantRelation(kind string) string {
	switch kind {
	case "two":
		return ">"
	case "some", "pair":
		return ">="
	case "double", "one":
		return "="
	case ">=", "<=":
		return "<="
	}
	return "<"
}

// tried puts numbers of the set found, and numbers outside it, for the letter a,
// and solves the statement in x that results each time.
func (w *work) tried(main, disc *expr.Node, own []*expr.Node, pieces []checker.Piece, x, a, kind string) bool {
	s := w.s
	try := func(at *expr.Node, inside bool) bool {
		by := map[string]*expr.Node{a: at}
		for _, r := range own {
			if set, ok := checker.SolutionSet(s, s.Combine(expr.And, s.Rel("=", s.Sym(a), at), r), a); !ok || len(set) == 0 {
				return ok && !inside
			}
		}
		put := s.Rel(main.Name(), w.simple(s.Subst(main.Arg(0), by)), w.simple(s.Subst(main.Arg(1), by)))
		holds, shown := false, ""
		if main.IsRel("=") {
			if len(s.Symbols(put)) == 0 {
				return true // no equation in x any more
			}
			roots, ok := (&realset.Solver{Store: s, Zero: w.zero}).Equation(put.Arg(0), put.Arg(1), x)
			if !ok {
				return true
			}
			switch n := roots.Count(); kind {
			case "two":
				holds = n == 2
			case "none":
				holds = n == 0
			case "double", "one":
				holds = n == 1
			default:
				holds = n > 0
			}
			shown = values(roots.Values)
			if shown == "" {
				shown = `\emptyset`
			}
		} else {
			set, ok := checker.SolutionSet(s, put, x)
			if !ok {
				return true
			}
			holds = len(set) == 1 && !set[0].Lo.Finite() && !set[0].Hi.Finite()
			shown = w.pieces(set, x)
		}
		point := "$" + tex(s.Rel("=", s.Sym(a), at)) + "$"
		w.decide("substitution", s.Subst(disc, by), w.simple(s.Subst(disc, by)),
			"For "+point+" the discriminant has this value, and the solutions of $"+tex(put)+"$ are $"+shown+"$.", "当 "+point+" 时判别式取此值，$"+tex(put)+"$ 的解为 $"+shown+"$。")
		return holds == inside
	}
	for i, p := range pieces {
		if !try(p.At, true) || p.LoShut && !try(p.Lo, true) || p.HiShut && !try(p.Hi, true) {
			return false
		}
		if i == 0 && p.Lo.Finite() && !try(s.Sub(p.Lo, s.Int(1)), false) || p.Lo.Finite() && !p.LoShut && !try(p.Lo, false) || p.Hi.Finite() && !p.HiShut && !try(p.Hi, false) {
			return false
		}
		if i == len(pieces)-1 && p.Hi.Finite() && !try(s.Add(p.Hi, s.Int(1)), false) {
			return false
		}
	}
	return len(pieces) > 0 || try(s.Int(0), false)
}
