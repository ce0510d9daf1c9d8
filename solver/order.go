package solver

import (
	"sort"
	"strings"

	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// item is one of the numbers to be compared, with its name in the answer.
type item struct {
	value num.Num
	name  string
}

// items returns the numbers to compare: the options where there are any, else the goals.
func (w *work) items(nodes []*syntax.Node) (out []item, ok bool) {
	if len(w.task.Options) > 0 {
		for _, o := range w.task.Options {
			if o.Math == nil {
				return nil, false
			}
			v, ok := w.value(o.Math)
			if !ok {
				return nil, false
			}
			out = append(out, item{v, strings.ToLower(o.Letter)})
		}
		return out, true
	}
	for _, n := range nodes {
		v, ok := w.value(n)
		if !ok {
			return nil, false
		}
		name := n.Span.Of(w.task.Source)
		if name == "" {
			return nil, false
		}
		out = append(out, item{v, strings.ReplaceAll(name, "**", "^")})
	}
	return out, len(out) > 0
}

func (w *work) value(n *syntax.Node) (num.Num, bool) {
	e, ok := w.lower(n)
	if !ok || !e.Scalar() {
		return num.Num{}, false
	}
	return rationalValue(w.s, e)
}

// ordinals are the words for places in an order.
var ordinals = []string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}

// compare sorts numbers, or picks the nearest, the greatest, the least or the
// k-th of them, as the words of the problem ask.
func (w *work) compare() bool {
	var nodes []*syntax.Node
	for _, g := range w.task.Goals {
		nodes = append(nodes, statements(g, nil)...)
	}
	nearest := w.says("closest") || w.says("nearest") || w.says("最接近")
	if nearest && len(nodes) > 0 {
		target, ok := w.value(nodes[0])
		if !ok {
			return false
		}
		its, ok := w.items(nodes[1:])
		if !ok {
			return false
		}
		return w.nearest(target, its)
	}
	if len(nodes) == 2 && len(w.task.Options) == 0 && !w.says("order") && !w.says("sort") {
		return w.versus(nodes[0], nodes[1])
	}
	its, ok := w.items(nodes)
	if !ok || len(its) < 2 {
		return false
	}
	descending := w.says("descending") || w.says("decreasing") || w.says("从大到小")
	pick := w.says("biggest") || w.says("largest") || w.says("greatest") || w.says("smallest") || w.says("least") || w.says("bigger") || w.says("smaller") ||
		w.says("larger") || w.says("greater") || w.says("最大") || w.says("最小")
	if !pick || w.says("sort") || w.says("order") {
		if !(w.says("sort") || w.says("order") || w.says("put") || w.says("arrange") || w.says("从")) {
			return false
		}
		sort.SliceStable(its, func(i, j int) bool {
			if descending {
				return its[j].value.Less(its[i].value)
			}
			return its[i].value.Less(its[j].value)
		})
		w.chain(its, descending)
		names := make([]string, len(its))
		for i, it := range its {
			names[i] = it.name
		}
		return w.answer("compare/sort", strings.Join(names, ", "))
	}
	small := w.says("small") || w.says("least") || w.says("less") || w.says("最小")
	k := 1
	for i, o := range ordinals {
		if i > 0 && w.says(o+" ") && !w.says(o+" derivative of") {
			k = i
		}
	}
	if k > len(its) {
		return false
	}
	sort.SliceStable(its, func(i, j int) bool {
		if small {
			return its[i].value.Less(its[j].value)
		}
		return its[j].value.Less(its[i].value)
	})
	if k < len(its) && its[k].value.Equal(its[k-1].value) || k > 1 && its[k-2].value.Equal(its[k-1].value) {
		return false // a tie: more than one answer
	}
	w.chain(its, !small)
	return w.answer("compare/kth", its[k-1].name)
}

// versus tells how two numbers compare, or which of them is the greater or the less.
func (w *work) versus(l, r *syntax.Node) bool {
	a, okA := w.lower(l)
	b, okB := w.lower(r)
	if !okA || !okB || !a.Scalar() || !b.Scalar() || !a.Constant() || !b.Constant() {
		return false
	}
	d := w.s.Sub(a, b)
	sign, ok := w.signOf(d)
	if !ok {
		return false
	}
	rel := " " + signRelation[sign+1] + " "
	if x, okX := rationalValue(w.s, a); okX {
		if y, okY := rationalValue(w.s, b); okY && (!l.Is(syntax.Number) || !r.Is(syntax.Number)) {
			w.say("Work both numbers out.", "算出两个数。", w.num(x)+rel+w.num(y))
		}
	}
	order := w.written(l) + rel + w.written(r)
	w.say("Compare the two numbers.", "比较两个数。", order)
	w.route("re-solve", "The sign of the difference decides:", "由差的符号判定：", tex(d)+rel+"0")
	less := w.says("small") || w.says("less") || w.says("least") || w.says("较小的") || w.says("更小")
	more := w.says("bigger") || w.says("greater") || w.says("larger") || w.says("biggest") || w.says("largest") || w.says("greatest") || w.says("更大") || w.says("较大的")
	if sign == 0 || less == more {
		return w.answer("compare/two", order)
	}
	if sign > 0 == more {
		l, r = r, l
	}
	return w.answer("compare/kth", strings.ReplaceAll(r.Span.Of(w.task.Source), "**", "^"))
}

// chain states the order, and checks that the differences all have one sign.
func (w *work) chain(its []item, descending bool) {
	rel, step := " < ", num.One
	if descending {
		rel, step = " > ", num.MinusOne
	}
	var b strings.Builder
	for i, it := range its {
		if i > 0 {
			r := rel
			if it.value.Equal(its[i-1].value) {
				r = " = "
			}
			b.WriteString(r)
		}
		b.WriteString(w.num(it.value))
	}
	w.say("Put the numbers in order.", "把这些数排序。", b.String())
	sum, total := num.Zero, its[len(its)-1].value.Sub(its[0].value).Mul(step)
	for i := 1; i < len(its); i++ {
		sum = sum.Add(its[i].value.Sub(its[i-1].value).Abs())
	}
	w.decide("re-solve", w.s.Num(sum), w.s.Num(total),
		"The distances between neighbours add up to the distance between the ends, so the order is right.",
		"相邻两数的距离之和等于首尾两数的距离，所以顺序正确。")
}

// nearest picks the item with the least distance from the target.
func (w *work) nearest(target num.Num, its []item) bool {
	best, tie := 0, false
	for i := 1; i < len(its); i++ {
		switch its[i].value.Sub(target).Abs().Cmp(its[best].value.Sub(target).Abs()) {
		case -1:
			best, tie = i, false
		case 0:
			tie = true
		}
	}
	if tie || len(its) < 2 {
		return false
	}
	for _, it := range its {
		d := it.value.Sub(target)
		w.say("Work out the distance.", "计算距离。", `\left|`+w.num(it.value)+" - ("+w.num(target)+`)\right| = `+w.num(d.Abs()))
	}
	d := its[best].value.Sub(target).Abs()
	least := d
	for _, it := range its {
		least = num.Min(least, it.value.Sub(target).Abs())
	}
	w.decide("enumeration", w.s.Num(d), w.s.Num(least), "Among all the distances, this is the least.", "在所有距离中，它最小。")
	return w.answer("compare/nearest", its[best].name)
}

// round rounds the goal as the task says.
func (w *work) round() bool {
	ns, _, ok := w.numbers()
	if !ok || len(ns) < 1 {
		return false
	}
	places, ok := w.places(ns[1:])
	if !ok {
		return false
	}
	x := ns[0]
	r := x.Round(places)
	out := r.Decimal(max(places, 0))
	// Trailing zeros say nothing new about an exact value.
	if strings.Contains(out, ".") {
		out = strings.TrimSuffix(strings.TrimRight(out, "0"), ".")
	}
	if r.IsZero() {
		out = "0"
	}
	shown, exact := x.ExactDecimal()
	if !exact {
		shown = w.num(x)
	}
	w.say("Round at the place asked for.", "在要求的数位四舍五入。", shown+` \approx `+out)
	half, _ := num.Int(10).Pow(-places, 0)
	gap := half.Mul(num.Half).Sub(x.Sub(r).Abs())
	if gap.Sign() < 0 {
		return false
	}
	w.decide("substitution", w.s.Num(x.Sub(r).Abs()), w.s.Sub(w.s.Num(half.Mul(num.Half)), w.s.Num(gap)),
		"The rounded number is a multiple of $"+w.num(half)+"$ and at most half of that away from the number.",
		"所得数是 $"+w.num(half)+"$ 的倍数，且与原数相差不超过其一半。")
	return w.answer("numbers/round", out)
}

// scales are the words for powers of ten, the longer first.
var scales = []struct {
	word string
	k    int
}{
	{"hundred billion", 11}, {"ten billion", 10}, {"hundred million", 8}, {"ten million", 7}, {"hundred thousand", 5}, {"ten thousand", 4}, {"billion", 9}, {"million", 6}, {"thousand", 3}, {"hundred", 2}, {"ten", 1},
	{"integer", 0}, {"whole number", 0}, {"unit", 0}, {"整数", 0},
}

// places returns how many decimal places are asked for; negative for tens, hundreds, ….
func (w *work) places(rest []num.Num) (int, bool) {
	for _, d := range w.task.Detail {
		if v, ok := w.value(d); ok {
			rest = append(rest, v)
		}
	}
	decimals := w.says("decimal place") || w.says(" dp") || w.says("小数")
	i := strings.Index(w.words, "nearest")
	if decimals {
		if len(rest) == 1 {
			k, ok := rest[0].Int64()
			return int(k), ok && k >= 0 && k < 1000
		}
		for k := range 11 {
			n := parser.NumberName(k)
			if w.says(" "+n+" decimal place") || w.says(" "+n+" dp") {
				return k, true
			}
		}
		return 0, false
	}
	if i < 0 && !w.says("整数") {
		return 0, false
	}
	if len(rest) == 1 {
		if k, ok := rest[0].Int64(); ok && k >= 1 {
			n := 0
			for ; k > 1 && k%10 == 0; k /= 10 {
				n++
			}
			return -n, k == 1
		}
		return 0, false
	}
	for _, s := range scales {
		if strings.Contains(w.words[max(i, 0):], s.word) {
			return -s.k, true
		}
	}
	return 0, false
}

// digit answers with the digit of an integer at a named place.
func (w *work) digit() bool {
	i := strings.Index(w.words, " digit of")
	if i < 0 || len(w.task.Goals) != 1 {
		return false
	}
	ns, _, ok := w.integers()
	if !ok && strings.HasSuffix(w.words[:i], " units") {
		if r, ok := w.residue(w.task.Goals[0], num.Int(10)); ok {
			return w.answer("numbers/digit", w.num(r))
		}
	}
	if !ok || len(ns) != 1 {
		return false
	}
	lead := strings.TrimSuffix(w.words[:i], "s")
	for _, s := range scales {
		if !strings.HasSuffix(lead, s.word) {
			continue
		}
		ten, _ := num.Int(10).Pow(s.k, 0)
		q := ns[0].Abs().Quo(ten).Floor()
		d := q.Mod(num.Int(10))
		rest := ns[0].Abs().Sub(q.Mul(ten))
		w.say("Take the number apart at that place.", "在该数位处拆开这个数。", w.num(ns[0].Abs())+" = "+w.num(q)+` \cdot `+w.num(ten)+" + "+w.num(rest))
		w.decide("substitution", w.s.Num(ns[0].Abs()), w.s.Num(q.Mul(ten).Add(rest)), "Put together again, the parts give the number; the last digit of the first part is the one asked for.", "两部分合起来得到原数；前一部分的末位即所求数字。")
		return w.answer("numbers/digit", w.num(d))
	}
	return false
}

// nearestRoot answers with the integer nearest to a root.
func (w *work) nearestRoot() bool {
	if len(w.task.Goals) < 1 {
		return false
	}
	n := w.task.Goals[0]
	base, okB := w.value(n.Arg(0))
	order, okE := w.value(n.Arg(1))
	if n.Is(syntax.Root) && n.Arg(1).Is(syntax.Empty) {
		order, okE = num.Two, true
	}
	if !okB || !okE || order.IsZero() {
		return false
	}
	if n.Is(syntax.Power) {
		order = order.Inv()
	} else if !n.Is(syntax.Root) {
		return false
	}
	k, okK := order.Int64()
	if !okK || k < 2 || k > 100 || !base.IsInt() || base.Sign() < 0 {
		return false
	}
	lo, _ := num.IntRoot(base.Num(), int(k))
	low := num.FromBigInt(lo)
	// The root is beyond low + 1/2 exactly if (2·low+1)^k < 2^k·base.
	odd, ok1 := low.Mul(num.Two).Add(num.One).Pow(int(k), 1<<14)
	two, ok2 := num.Two.Pow(int(k), 1<<14)
	if !ok1 || !ok2 {
		return false
	}
	r := low
	if odd.Less(two.Mul(base)) {
		r = low.Add(num.One)
	}
	pow := func(x num.Num) num.Num { p, _ := x.Pow(int(k), 1<<14); return p }
	h := r.Add(num.Half)
	l := r.Sub(num.Half)
	exp := w.num(num.Int(k))
	w.say("Enclose the number between powers.", "用乘方夹住这个数。",
		`\left(`+w.num(l)+`\right)^{`+exp+"} < "+w.num(base)+` < \left(`+w.num(h)+`\right)^{`+exp+"}")
	if !pow(l).Less(base) || !base.Less(pow(h)) {
		return false
	}
	// The floor of twice the root, found by itself, rounds the same way.
	if twice, _ := num.IntRoot(two.Mul(base).Num(), int(k)); twice != nil {
		half := num.FromBigInt(twice).Add(num.One).Quo(num.Two).Floor()
		w.decide("re-solve", w.s.Num(half), w.s.Num(r), "Twice the root lies between $"+twice.String()+"$ and the next integer, which rounds to the same number.",
			"方根的二倍介于 $"+twice.String()+"$ 与其后一个整数之间，取整得到同一个数。")
	}
	return w.answer("numbers/nearest-root", w.num(r))
}
