package solver

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/poly"
	"github.com/yansuan/yansuan/checker/realset"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// The caps on the equations whose ideal is computed, and the fuel that its basis may cost.
const (
	maxIdealVars   = 8
	maxIdealDegree = 12
	idealFuel      = 400_000
	// maxValueDegree caps the degree of the equation that a value is found from.
	maxValueDegree = 4
)

// ideal is what the given equations say about an expression n/d: polynomials that vanish.
type ideal struct {
	f    *field
	ring *poly.Ring // graded
	n, d poly.Poly
	eqs  []*expr.Node
	hyp  []poly.Poly // the differences of the sides of eqs, then what holds of square roots
	base *poly.Basis
}

// combination finds the value of g that the given equations determine: the polynomial of least degree
// that g satisfies modulo their ideal (by linear dependence of normal forms, as Faugère, Gianni,
// Lazard and Mora change orders, 1993), and of it the only root that g can be.
func (w *work) combination(g *expr.Node) bool {
	var i *ideal
	var cs []num.Num
	if err := w.s.Tank().Share(idealFuel, func() {
		if i = w.ideal(g); i != nil {
			cs = w.satisfied(i)
		}
	}); err != nil || cs == nil {
		return false
	}
	s := w.s
	value := s.Num(cs[0].Neg())
	if len(cs) > 2 {
		var ok bool
		if value, ok = w.onlyRoot(g, cs); !ok {
			return false
		}
	}
	// Σ cₖ·nᵏ·dᵐ⁻ᵏ = Σ qᵢ·hᵢ
	target := i.ring.Zero()
	for k, c := range cs {
		target = target.Add(i.n.Pow(k).Mul(i.d.Pow(len(cs) - 1 - k)).Scale(c))
	}
	rem, cofactors := i.base.Reduce(target)
	if !rem.IsZero() {
		return false
	}
	var shown []*expr.Node
	for k, q := range cofactors {
		if !q.IsZero() {
			shown = append(shown, s.Mul(i.node(q), i.node(i.hyp[k])))
		}
	}
	whole := s.Add(shown...)
	w.toValue(i, g, value, cs, cofactors)
	w.decide("re-solve", i.node(target), whole,
		"Multiplied out, the difference of the sides and the combination of the given equations are the same.", "把两边之差与已知等式的组合展开，结果相同。")
	if len(cs) == 2 {
		w.witness(g, i.eqs, value)
	}
	return w.answer("evaluate/combination", tex(value))
}

// toValue states the way from the given equations to the value: the equation that g satisfies,
// written with a letter for g where it is not linear, and the root that is left.
func (w *work) toValue(i *ideal, g, value *expr.Node, cs []num.Num, cofactors []poly.Poly) {
	s := w.s
	const en, zh = "The given equations determine it: the difference of the sides is a combination of theirs.", "已知等式确定了它：两边之差是已知等式两边之差的组合。"
	if len(cs) == 2 {
		relation := s.Rel("=", i.node(i.n), s.Mul(value, i.node(i.d)))
		if !i.d.IsOne() {
			w.say(en, zh, tex(relation))
			w.supported(i, relation, cofactors)
			w.say("Divide.", "两边相除。", tex(g)+" = "+tex(value))
			return
		}
		w.say(en, zh, tex(g)+" = "+tex(value))
		w.supported(i, relation, cofactors)
		return
	}
	name := "t"
	for i.f.at[s.Sym(name)] > 0 || len(i.f.gens) > 0 && i.f.gens[0] == s.Sym(name) {
		name += "'"
	}
	t := s.Sym(name)
	var sum []*expr.Node
	for k, c := range cs[1:] {
		if !c.IsZero() {
			sum = append(sum, s.Mul(s.Num(c), s.Pow(t, s.Int(int64(k+1)))))
		}
	}
	w.judge.Given(tex(t) + " = " + tex(g))
	w.say("Write $"+tex(t)+"$ for what is asked.", "记所求为 $"+tex(t)+"$。", tex(t)+" = "+tex(g))
	w.say(en, zh, tex(s.Rel("=", s.Add(sum...), s.Num(cs[0].Neg()))))
	if w.surelyPositive(g) {
		w.judge.Given(tex(t) + " > 0")
	}
	w.say("Only one root of that equation is possible.", "该方程只有一个根符合条件。", tex(t)+" = "+tex(value))
}

// node returns a polynomial of the graded ring as an expression.
func (i *ideal) node(p poly.Poly) *expr.Node {
	return i.f.node(i.f.ring.Convert(p, identity(len(i.f.gens))))
}

func identity(n int) []int {
	to := make([]int, n)
	for k := range to {
		to[k] = k
	}
	return to
}

// ideal returns the ideal of the given equations in the letters of g and theirs, or nil.
func (w *work) ideal(g *expr.Node) *ideal {
	s := w.s
	i := &ideal{}
	nodes := []*expr.Node{g}
	for _, e := range w.given {
		if e = s.Subst(e, w.known); e.IsRel("=") && e.Arg(0).Scalar() && e.Arg(1).Scalar() {
			i.eqs = append(i.eqs, e)
			nodes = append(nodes, e.Arg(0), e.Arg(1))
		}
	}
	i.f = newField(s, nil, nodes...)
	if len(i.eqs) == 0 || len(i.f.gens) > maxIdealVars || !rationalSymbols(i.f) {
		return nil
	}
	i.ring = poly.NewGraded(len(i.f.gens), s.Tank())
	to := identity(len(i.f.gens))
	q, ok := i.f.of(g)
	if !ok {
		return nil
	}
	i.n, i.d = i.ring.Convert(q.Num(), to), i.ring.Convert(q.Den(), to)
	for _, e := range i.eqs {
		h, ok := i.f.of(s.Sub(e.Arg(0), e.Arg(1)))
		if !ok || h.IsZero() || h.Num().TotalDegree() > maxIdealDegree {
			return nil
		}
		i.hyp = append(i.hyp, i.ring.Convert(h.Num(), to))
	}
	for k, r := range i.f.square {
		if r != nil {
			i.hyp = append(i.hyp, i.ring.Var(k).Pow(2).Sub(i.ring.One().Scale(*r)))
		}
	}
	i.base = poly.Groebner(i.ring, i.hyp)
	if _, contradict := i.base.Inconsistent(); contradict {
		return nil
	}
	return i
}

// satisfied returns the coefficients, from the constant one to 1, of the equation of least degree
// that n/d satisfies, or nil.
func (w *work) satisfied(i *ideal) []num.Num {
	if d, _ := i.base.Reduce(i.d); d.IsZero() {
		return nil
	}
	for k := 1; k <= maxValueDegree; k++ {
		rows := map[string]int{}
		var matrix [][]num.Num
		for c := 0; c <= k; c++ {
			p, _ := i.base.Reduce(i.n.Pow(c).Mul(i.d.Pow(k - c)))
			for j := range p.Len() {
				t := p.Term(j)
				key := t.Monic().String()
				r, seen := rows[key]
				if !seen {
					r = len(matrix)
					rows[key] = r
					matrix = append(matrix, make([]num.Num, k+1))
				}
				matrix[r][c] = t.Lead()
			}
		}
		pivots := reduceRows(w, matrix, k+1)
		if len(pivots) != k || pivots[k-1] == k {
			continue // no equation, or g is a zero of a multiple of the denominator
		}
		cs := make([]num.Num, k+1)
		for r := range pivots {
			cs[r] = matrix[r][k].Neg()
		}
		cs[k] = num.One
		return cs
	}
	return nil
}

// onlyRoot returns the only real root, or the only positive one where g is positive, of the equation with coefficients cs.
func (w *work) onlyRoot(g *expr.Node, cs []num.Num) (*expr.Node, bool) {
	s := w.s
	const x = "t"
	terms := make([]*expr.Node, len(cs))
	for k, c := range cs {
		terms[k] = s.Mul(s.Num(c), s.Pow(s.Sym(x), s.Int(int64(k))))
	}
	solver := realset.Solver{Store: s, Zero: w.zero}
	roots, ok := solver.Equation(s.Add(terms...), s.Int(0), x)
	if !ok || roots.All || len(roots.Rest) > 0 || len(w.task.Roots) > 0 || w.says("complex") || w.says("复数") {
		return nil, false
	}
	positive := w.surelyPositive(g)
	var fit []*expr.Node
	for _, r := range roots.Values {
		if sign, ok := equalitySign(s, r); !positive || !ok || sign > 0 {
			fit = append(fit, r)
		}
	}
	if len(fit) != 1 {
		return nil, false
	}
	return fit[0], true
}

// surelyPositive reports whether n is made of positive numbers and letters that are said to be
// positive, by operations that keep them so.
func (w *work) surelyPositive(n *expr.Node) bool {
	switch n.Op() {
	case expr.Num:
		return n.Num().Sign() > 0
	case expr.Sym:
		return w.positive(n.Name()) || w.lettersPositive()
	case expr.Pow:
		return w.surelyPositive(n.Arg(0))
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !w.surelyPositive(a) {
				return false
			}
		}
		return true
	}
	return false
}

// lettersPositive reports whether the problem calls its letters positive: "positive real numbers", "x and y are positive".
func (w *work) lettersPositive() bool {
	src := w.task.Source
	for _, said := range [...]string{"positive real", "positive number", "positive integer", "正数", "正实数", "正整数"} {
		if strings.Contains(src, said) {
			return !strings.Contains(src, "negative") && !strings.Contains(src, "负")
		}
	}
	for _, said := range [...]string{" are positive", " are all positive"} {
		if before, _, ok := strings.Cut(src, said); ok {
			before = strings.TrimSuffix(before, "$")
			name, _ := utf8.DecodeLastRuneInString(before)
			prior, _ := utf8.DecodeLastRuneInString(before[:len(before)-utf8.RuneLen(name)])
			return unicode.IsLetter(name) && strings.ContainsRune(" $,", prior)
		}
	}
	return false
}

// supported gives the last step, if the checker left it open, the judgement that the cofactors support.
func (w *work) supported(i *ideal, relation *expr.Node, cofactors []poly.Poly) {
	last := &w.reply.Steps[len(w.reply.Steps)-1]
	if last.Verdict != "unknown" || !i.d.IsOne() || len(cofactors) > len(i.eqs) {
		return
	}
	var given []recheck.Claim
	ev := recheck.Combination{}
	for k, e := range i.eqs {
		given = append(given, expr.Claim("=", e.Arg(0), e.Arg(1)))
		ev.Cofactors = append(ev.Cofactors, expr.Term(i.node(cofactors[k])))
	}
	claim := expr.Claim("=", relation.Arg(0), relation.Arg(1), given...)
	if recheck.Check(claim, ev) == nil {
		last.Judgement = Judgement(verdict.Prove(checker.FollowsCombination, ev), claim)
	}
}

// witness solves two given equations in two letters and evaluates g at a solution.
func (w *work) witness(g *expr.Node, eqs []*expr.Node, value *expr.Node) {
	s := w.s
	letters := s.Symbols(s.Combine(expr.And, eqs...))
	if len(eqs) != 2 || len(letters) != 2 {
		return
	}
	for i, e := range eqs {
		for k, y := range letters {
			x := letters[1-k]
			sol, root, ok := w.pair(e, eqs[1-i], x, y)
			if !ok {
				continue
			}
			at := map[string]*expr.Node{x: root, y: sol}
			w.decide("substitution", s.Subst(g, at), value,
				"A solution of the given equations, put in, gives the same value: $"+tex(s.Rel("=", s.Sym(x), root))+"$, $"+tex(s.Rel("=", s.Sym(y), sol))+"$.",
				"把已知等式的一组解代入得到同样的值：$"+tex(s.Rel("=", s.Sym(x), root))+"$，$"+tex(s.Rel("=", s.Sym(y), sol))+"$。")
			return
		}
	}
}
