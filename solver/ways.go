package solver

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxRow caps the things that are arranged or chosen from.
const maxRow = 200

// ways counts the orders in which things can be told apart whose groups are of things that are alike: letters of a word,
// people in a row, each a group of its own, and some who are chosen from others. It is verified group by group, by Pascal's rule.
func (w *work) ways(name string) bool {
	var groups []int64
	if word := w.task.Goals; name == "letters" {
		for i, c := range word[0].Text {
			if !strings.ContainsRune(word[0].Text[:i], c) {
				groups = append(groups, int64(strings.Count(word[0].Text, string(c))))
			}
		}
	} else {
		var ns [2]int64
		for i, d := range w.task.Detail[1:] {
			e, _ := w.read(d)
			ns[i], _ = e.Num().Int64()
		}
		k, n := ns[0], ns[1]
		if name == "row" {
			for range min(k, maxRow+1) {
				groups = append(groups, 1)
			}
		} else {
			if w.task.Lang == "zh" {
				k, n = n, k // what is chosen from is named first
			}
			groups = append(groups, k, n-k)
		}
	}
	s := w.s
	total, again, below, shown := int64(0), num.One, []*expr.Node{}, []string{}
	for _, n := range groups {
		if total += n; n < 0 || total > maxRow {
			return false
		}
		again = again.Mul(w.pascal(total, n)) // the places of these among those so far
		if n > 1 {
			below, shown = append(below, s.Func("factorial", s.Int(n))), append(shown, w.num(num.Int(n))+"!")
		}
	}
	if total == 0 {
		return false
	}
	value := w.simple(s.Div(s.Func("factorial", s.Int(total)), s.Mul(below...)))
	formula := w.num(num.Int(total)) + "!"
	if len(shown) > 0 {
		formula = `\frac{` + formula + "}{" + strings.Join(shown, ` \cdot `) + "}"
	}
	w.say("Put all of them in order, and divide by the orders of those among which it makes no difference.", "全部排列，再除以不计次序的各部分的排列数。", formula+" = "+tex(value))
	w.decide("re-solve", s.Num(again), value, "Placed one group after the other, counted by Pascal's rule, it is the same number.", "逐组安排，用杨辉三角计数，结果相同。")
	return w.answer("counting/"+name, tex(value))
}

// pascal is the number of k-element subsets of n things, by Pascal's rule.
func (w *work) pascal(n, k int64) num.Num {
	row := make([]num.Num, k+1)
	row[0] = num.One
	for range n {
		w.s.Tank().Burn(int(k) + 1)
		for j := k; j > 0; j-- {
			row[j] = row[j].Add(row[j-1])
		}
	}
	return row[k]
}

// terms counts the terms of a list with dots in which what is written has one difference, two times at least. It is verified by
// going from the first to the last.
func (w *work) terms() bool {
	var ns []num.Num
	dots := slices.IndexFunc(w.task.Goals, func(n *syntax.Node) bool { return n.Is(syntax.Ellipsis) })
	for i, n := range w.task.Goals {
		if e, ok := w.read(n); i != dots && ok && w.simple(e).IsNum() {
			ns = append(ns, w.simple(e).Num())
		}
	}
	if dots < 2 || len(ns) < 4 || len(ns) != len(w.task.Goals)-1 || dots == len(ns) {
		return false
	}
	first, last, step := ns[0], ns[len(ns)-1], ns[1].Sub(ns[0])
	for i := range ns[1:] {
		if i+1 != dots && !ns[i+1].Sub(ns[i]).Equal(step) || step.IsZero() {
			return false
		}
	}
	count := last.Sub(first).Quo(step).Add(num.One)
	if !count.IsInt() || count.Cmp(num.Int(int64(len(ns)))) <= 0 || count.Cmp(num.Int(maxCensus)) > 0 {
		return false
	}
	w.say("Divide the distance from the first to the last by the step, and count the first.", "用首末两项之差除以公差，再加上第一项。",
		`\frac{`+w.num(last)+" - ("+w.num(first)+")}{"+w.num(step)+"} + 1 = "+w.num(count))
	walked := num.One
	for ; !first.Equal(last) && walked.Cmp(count) < 0; first = first.Add(step) {
		w.s.Tank().Burn(1)
		walked = walked.Add(num.One)
	}
	if !first.Equal(last) {
		return false
	}
	w.decide("enumeration", w.s.Num(walked), w.s.Num(count), "Gone through step by step, so many terms are met.", "逐项数一遍，项数相同。")
	return w.answer("sequence/count", w.num(count))
}
