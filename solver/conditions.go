package solver

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxIntegers caps the integers that are listed or counted one by one.
const maxIntegers = 200

// conjuncts takes a conjunction apart.
func conjuncts(n *expr.Node) []*expr.Node {
	if n.Is(expr.And) {
		return n.Args()
	}
	return []*expr.Node{n}
}

// restricted solves relations that are not equations alone, in the one letter that occurs in them.
func (w *work) restricted(rels []*expr.Node, names []string) bool {
	letters := w.s.Symbols(w.s.Combine(expr.And, rels...))
	if len(rels) == 0 || len(letters) != 1 || len(names) > 1 || len(names) == 1 && names[0] != letters[0] {
		return false
	}
	more, whole := w.restriction(letters[0])
	var equation *expr.Node
	for i, r := range rels {
		switch {
		case r.Is(expr.Interval): // "on [0, 2π)"
			rels[i] = w.within(letters[0], r)
		case r.IsRel("in") && r.Arg(0).Is(expr.Sym) && r.Arg(1).Is(expr.Interval):
			rels[i] = w.within(letters[0], r.Arg(1))
		case r.IsRel("="):
			equation = r
		}
	}
	for _, r := range more {
		w.judge.Given(tex(r))
	}
	rels = append(rels, more...)
	if w.conditions(rels, letters[0], whole) {
		return true
	}
	return equation != nil && !whole && w.trigonometric(equation, letters[0], slices.DeleteFunc(rels, func(r *expr.Node) bool { return r == equation }))
}

// within is the condition that x lies in an interval.
func (w *work) within(x string, interval *expr.Node) *expr.Node {
	low, high := "<", "<"
	if strings.HasPrefix(interval.Name(), "[") {
		low = "<="
	}
	if strings.HasSuffix(interval.Name(), "]") {
		high = "<="
	}
	name := w.s.Sym(x)
	return w.s.Combine(expr.And, w.s.Rel(low, interval.Arg(0), name), w.s.Rel(high, name, interval.Arg(1)))
}

// conditions solves relations in one unknown, among them inequalities and
// restrictions, as a set of real numbers, or of the integers in it where those
// are asked for.
func (w *work) conditions(rels []*expr.Node, x string, whole bool) bool {
	s := w.s
	all := s.Combine(expr.And, rels...)
	pieces, ok := w.solutionSet(all, x)
	if !ok {
		return false
	}
	for _, r := range rels {
		if r.Is(expr.Rel) {
			w.signs(r, x)
		}
	}
	set := w.pieces(pieces, x)
	if len(pieces) > 0 {
		w.say("Between its zeros and poles the sign does not change: one point in each interval decides.", "在零点与间断点之间符号不变：每个区间取一点判断。", set)
	}
	if !w.probe(all, pieces, x) {
		return false
	}
	if whole {
		return w.integersIn(pieces, x)
	}
	if w.says("interval notation") || w.says("union of intervals") || w.says("区间表示") {
		set = union(pieces)
	}
	return w.answer("solve/conditions", set)
}

// signs shows a relation brought to one side and factored.
func (w *work) signs(r *expr.Node, x string) {
	s := w.s
	d := s.Sub(r.Arg(0), r.Arg(1))
	f := newField(s, []string{x}, d)
	q, ok := f.of(d)
	if !ok || !rationalSymbols(f) || q.Num().Degree(0) < 2 && q.Den().IsConst() {
		return
	}
	n, _ := f.factored(q.Num())
	if !q.Den().IsConst() {
		den, _ := f.factored(q.Den())
		n = s.Div(n, den)
	}
	shown := s.Rel(r.Name(), n, s.Int(0))
	if shown != r {
		w.say("Bring everything to one side and factor.", "移项并因式分解。", tex(shown))
	}
}

// pieces writes a set of real numbers as a condition on x.
func (w *work) pieces(pieces []checker.Piece, x string) string {
	letter := tex(w.s.Sym(x))
	if len(pieces) == 0 {
		return `\emptyset`
	}
	parts := make([]string, len(pieces))
	for i, p := range pieces {
		low, high := " < ", " < "
		if p.LoShut {
			low = ` \le `
		}
		if p.HiShut {
			high = ` \le `
		}
		switch {
		case p.Lo == p.Hi:
			parts[i] = letter + " = " + tex(p.Lo)
		case p.Lo.Finite() && p.Hi.Finite():
			parts[i] = tex(p.Lo) + low + letter + high + tex(p.Hi)
		case p.Lo.Finite():
			parts[i] = letter + strings.NewReplacer("<", ">", `\le`, `\ge`).Replace(low) + tex(p.Lo)
		case p.Hi.Finite():
			parts[i] = letter + high + tex(p.Hi)
		default:
			return `\mathbb{R}`
		}
	}
	or := ` \text{ or } `
	if w.task.Lang == "zh" {
		or = ` \text{ 或 } `
	}
	return strings.Join(parts, or)
}

// union writes a set of real numbers as a union of intervals.
func union(pieces []checker.Piece) string {
	if len(pieces) == 0 {
		return `\emptyset`
	}
	parts := make([]string, len(pieces))
	for i, p := range pieces {
		low, high := "(", ")"
		if p.LoShut {
			low = "["
		}
		if p.HiShut {
			high = "]"
		}
		if parts[i] = low + tex(p.Lo) + ", " + tex(p.Hi) + high; p.Lo == p.Hi {
			parts[i] = `\{` + tex(p.Lo) + `\}`
		}
	}
	return strings.Join(parts, ` \cup `)
}

// probe puts a number of each interval into the relations, and one of each gap
// between the intervals; false where a gap fulfils them after all.
func (w *work) probe(all *expr.Node, pieces []checker.Piece, x string) bool {
	s := w.s
	v := s.Sym(x)
	inside := func(conds ...*expr.Node) bool {
		if len(conds) == 0 {
			return true
		}
		gap, ok := checker.SolutionSet(s, s.Combine(expr.And, conds...), x)
		return !ok || len(gap) == 0 || w.holdsAt(all, gap[0].At, x, false)
	}
	for i, p := range pieces {
		if !w.holdsAt(all, p.At, x, true) {
			return false
		}
		var conds []*expr.Node
		if i > 0 {
			conds = append(conds, s.Rel(">", v, pieces[i-1].Hi))
			if pieces[i-1].Hi == p.Lo {
				if !w.holdsAt(all, p.Lo, x, false) {
					return false
				}
				continue
			}
		}
		if p.Lo.Finite() && !inside(append(conds, s.Rel("<", v, p.Lo))...) {
			return false
		}
	}
	if k := len(pieces) - 1; k < 0 {
		return w.holdsAt(all, s.Int(0), x, false)
	} else if hi := pieces[k].Hi; hi.Finite() {
		return inside(s.Rel(">", v, hi))
	}
	return true
}

// holdsAt puts a number into the relations and records whether they hold there.
func (w *work) holdsAt(all, at *expr.Node, x string, want bool) bool {
	s := w.s
	rels := []*expr.Node{all}
	if all.Is(expr.And) {
		rels = all.Args()
	}
	by := map[string]*expr.Node{x: at}
	point := tex(s.Rel("=", s.Sym(x), at))
	failed := false
	for _, r := range rels {
		if !r.Is(expr.Rel) || !r.Arg(0).Scalar() || !r.Arg(1).Scalar() {
			return true
		}
		l, q := s.Subst(r.Arg(0), by), s.Subst(r.Arg(1), by)
		if !l.Finite() || !q.Finite() || l.IsUndefined() || q.IsUndefined() {
			failed = true // a pole
			continue
		}
		sign, ok := w.signOf(s.Sub(l, q))
		if !ok {
			return true
		}
		if holds, _ := expr.Fulfils(r.Name(), sign); !holds {
			failed = true
			if !want {
				w.order2At(point, l, q, sign)
				return true
			}
		} else if want {
			w.order2At(point, l, q, sign)
		}
	}
	return failed != want
}

// signOf returns the sign of a constant.
func (w *work) signOf(n *expr.Node) (int, bool) {
	if m, ok := normal(w.s, n); ok && m.IsNum() {
		return m.Num().Sign(), true
	}
	return equalitySign(w.s, n)
}

var signRelation = [...]string{"<", "=", ">"}

// order2At records how two sides compare at a point.
func (w *work) order2At(point string, l, r *expr.Node, sign int) {
	l, r = w.simple(l), w.simple(r)
	w.route("substitution", "At $"+point+"$ the sides are", "当 $"+point+"$ 时两边为", tex(w.s.Rel(signRelation[sign+1], l, r)))
}

// restriction returns what words say about the unknown: that it is positive, or a
// whole number. ok is false for words that are not understood.
func (w *work) restriction(x string) (rels []*expr.Node, whole bool) {
	name, zero := w.s.Sym(x), w.s.Int(0)
	whole = w.says("integer") || w.says("整数") || w.says("natural number") || w.says("自然数")
	switch {
	case w.says("nonnegative") || w.says("non-negative") || w.says("非负") || w.says("自然数"):
		rels = append(rels, w.s.Rel(">=", name, zero))
	case w.says("positive") || w.says("natural number") || w.says("正整数") || w.says("正数") || w.says("正根") || w.says("正解"):
		rels = append(rels, w.s.Rel(">", name, zero))
	case w.says("negative") || w.says("负整数") || w.says("负数") || w.says("负根") || w.says("负解"):
		rels = append(rels, w.s.Rel("<", name, zero))
	}
	return rels, whole
}

// integersIn lists the integers in the intervals, or counts them.
func (w *work) integersIn(pieces []checker.Piece, x string) bool {
	s := w.s
	var found []*expr.Node
	for _, p := range pieces {
		lo, hi, ok := w.wholeEnds(p)
		if !ok {
			return false
		}
		for ; lo.Cmp(hi) <= 0; lo = lo.Add(num.One) {
			w.s.Tank().Burn(1)
			if found = append(found, s.Num(lo)); len(found) > maxIntegers {
				return false
			}
		}
	}
	set := `\emptyset`
	if len(found) > 0 {
		set = `\{` + values(found) + `\}`
		w.say("List the integers among them.", "列出其中的整数。", tex(s.Sym(x))+` \in `+set)
	}
	if w.task.Verb == syntax.Count {
		return w.answer("solve/count", tex(s.Int(int64(len(found)))))
	}
	if len(found) == 0 {
		return w.answer("solve/integers", set)
	}
	return w.answer("solve/integers", w.alternatives(x, found))
}

// wholeEnds returns the least and the greatest integer of an interval.
func (w *work) wholeEnds(p checker.Piece) (lo, hi num.Num, ok bool) {
	if !p.Lo.Finite() || !p.Hi.Finite() {
		return lo, hi, false
	}
	floor, ok1 := equality.Floor(w.s, p.Lo)
	hi, ok2 := equality.Floor(w.s, p.Hi)
	if !ok1 || !ok2 {
		return lo, hi, false
	}
	lo = floor
	if !p.LoShut || !p.Lo.IsInt() {
		lo = floor.Add(num.One)
	}
	if !p.HiShut && p.Hi.IsInt() {
		hi = hi.Sub(num.One)
	}
	return lo, hi, true
}
