package solver

import (
	"fmt"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/urn"
)

// drawn answers with the probability of an event when things are drawn from an urn. The
// favourable choices are counted among all that are equally likely, and the answer is
// verified by multiplying the chances of one draw after the other.
func (w *work) drawn(d urn.Draws) bool {
	if len(d.Sequence) > 0 {
		return w.inSequence(d)
	}
	d = d.Merged()
	var favourable [][]int64
	k := make([]int64, len(d.Kinds))
	var walk func(i int, left int64)
	walk = func(i int, left int64) {
		w.s.Tank().Burn(1 + len(k))
		if i == len(k)-1 {
			if k[i] = left; (d.Replaced || left <= d.Counts[i]) && d.Event(k) {
				favourable = append(favourable, append([]int64(nil), k...))
			}
			return
		}
		for k[i] = 0; k[i] <= left && (d.Replaced || k[i] <= d.Counts[i]); k[i]++ {
			walk(i+1, left-k[i])
		}
		k[i] = 0
	}
	walk(0, int64(d.Taken))
	if len(favourable) == 0 {
		w.say("No draw does that.", "没有这样的取法。", "0 = 0")
		w.decide("enumeration", w.s.Int(0), w.s.Int(0), "None of the possible draws belongs to the event.", "所有可能的取法都不属于该事件。")
		return w.answer("probability/urn", "0")
	}
	if d.Replaced {
		return w.withReplacement(d, favourable)
	}
	total, all := d.Total(), w.s.Func("binomial", w.s.Int(d.Total()), w.s.Int(int64(d.Taken)))
	w.say(fmt.Sprintf("Choose %d of %d things: all choices are equally likely.", d.Taken, total),
		fmt.Sprintf("从 %d 个中取 %d 个，各种取法等可能。", total, d.Taken), fmt.Sprintf(`\binom{%d}{%d} = %s`, total, d.Taken, tex(all)))
	var ways, chances []*expr.Node
	var shown []string
	for _, k := range favourable {
		product, text := []*expr.Node{}, ""
		for i, n := range k {
			if n > 0 {
				product = append(product, w.s.Func("binomial", w.s.Int(d.Counts[i]), w.s.Int(n)))
				text += fmt.Sprintf(`\binom{%d}{%d}`, d.Counts[i], n)
			}
		}
		ways = append(ways, w.s.Mul(product...))
		shown = append(shown, text)
		chances = append(chances, w.oneByOne(d, k))
	}
	count := w.s.Add(ways...)
	w.say("Count the choices that belong to the event.", "计算属于该事件的取法数。", strings.Join(shown, " + ")+" = "+tex(count))
	p := w.s.Div(count, all)
	w.say("The probability is their share.", "概率是它们所占的比例。", `\frac{`+tex(count)+`}{`+tex(all)+`} = `+tex(p))
	w.decide("re-solve", w.s.Add(chances...), p,
		"Drawn one after the other, the chances of each draw multiplied and added over all orders, the probability is the same.",
		"改为逐个抽取，把每次的概率相乘，再对所有次序求和，结果相同。")
	return w.answer("probability/urn", tex(p))
}

// oneByOne is the chance of drawing k[i] of each kind i, in whatever order, each draw by itself.
func (w *work) oneByOne(d urn.Draws, k []int64) *expr.Node {
	p, left, drawn := num.One, d.Total(), int64(0)
	for i, n := range k {
		for j := range n {
			drawn++ // the orders: a multinomial coefficient, factor by factor
			p = p.Mul(num.Frac(drawn, j+1))
			if d.Replaced {
				p = p.Mul(num.Frac(d.Counts[i], left))
				continue
			}
			p = p.Mul(num.Frac(d.Counts[i]-j, left-drawn+1))
		}
	}
	return w.s.Num(p)
}

// withReplacement answers where each thing goes back: the urn.Draws do not touch each other.
func (w *work) withReplacement(d urn.Draws, favourable [][]int64) bool {
	total := d.Total()
	var terms, chances []*expr.Node
	var shown []string
	for _, k := range favourable {
		text := []string{}
		orders := num.One
		factors := []*expr.Node{}
		drawn := int64(0)
		for i, n := range k {
			for j := range n {
				drawn++
				orders = orders.Mul(num.Frac(drawn, j+1))
			}
			if n > 0 {
				factors = append(factors, w.s.Pow(w.s.Frac(d.Counts[i], total), w.s.Int(n)))
				text = append(text, fmt.Sprintf(`\left(\frac{%d}{%d}\right)^{%d}`, d.Counts[i], total, n))
			}
		}
		terms = append(terms, w.s.Mul(append(factors, w.s.Num(orders))...))
		shown = append(shown, w.num(orders)+` \cdot `+strings.Join(text, ` \cdot `))
		chances = append(chances, w.oneByOne(d, k))
	}
	p := w.s.Add(terms...)
	w.say("Each draw leaves the others untouched: multiply the chances, once for each order.", "各次抽取相互独立：把概率相乘，并乘以次序数。", strings.Join(shown, " + ")+" = "+tex(p))
	w.decide("re-solve", w.s.Add(chances...), p, "Drawn one after the other, the probability is the same.", "逐个抽取计算，结果相同。")
	return w.answer("probability/urn", tex(p))
}

// inSequence answers with the probability of one sequence of draws.
func (w *work) inSequence(d urn.Draws) bool {
	left, total := append([]int64(nil), d.Counts...), d.Total()
	var shown []string
	var factors []*expr.Node
	ways, all := num.One, num.One
	for _, i := range d.Sequence {
		shown = append(shown, fmt.Sprintf(`\frac{%d}{%d}`, left[i], total))
		factors = append(factors, w.s.Frac(left[i], total))
		ways, all = ways.Mul(num.Int(left[i])), all.Mul(num.Int(total))
		if !d.Replaced {
			left[i], total = max(left[i]-1, 0), total-1
		}
	}
	p := w.s.Mul(factors...)
	w.say("Multiply the chances of one draw after the other.", "把逐次抽取的概率相乘。", strings.Join(shown, ` \cdot `)+" = "+tex(p))
	w.decide("enumeration", w.s.Num(ways.Quo(all)), p,
		fmt.Sprintf("Counted: of $%s$ ordered urn.Draws, $%s$ give this sequence.", w.num(all), w.num(ways)),
		fmt.Sprintf("计数：有序取法共 $%s$ 种，其中 $%s$ 种得到该次序。", w.num(all), w.num(ways)))
	return w.answer("probability/urn", tex(p))
}
