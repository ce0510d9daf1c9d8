package solver

import (
	"fmt"
	"strings"

	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// maxNumeral caps the digits of a numeral in another base.
const maxNumeral = 400

// convert expresses an amount in another unit of the same dimension.
func (w *work) convert() bool {
	if len(w.task.Goals) != 1 || len(w.task.Detail) != 1 || !w.task.Goals[0].Is(syntax.Quantity) {
		return false
	}
	q := w.task.Goals[0]
	amount, ok := w.value(q.Arg(0))
	a, dimA, from := measure(q.Text)
	b, dimB, to := measure(w.task.Detail[0].Text)
	if !ok {
		return false
	}
	if dimA != dimB || dimA == "" || a.Sign() <= 0 || b.Sign() <= 0 {
		return false
	}
	factor := a.Quo(b)
	out := amount.Mul(factor)
	w.say(fmt.Sprintf("One %s is %s %s, so multiply by that.", from, decimal(factor), to), fmt.Sprintf("1 %s 等于 %s %s，所以乘以它。", from, decimal(factor), to),
		w.num(amount)+` \cdot `+w.bracketed(factor)+" = "+w.num(out))
	w.decide("substitution", w.s.Num(out.Quo(factor)), w.s.Num(amount), "Converted back, it is the amount again.", "换算回去得到原来的量。")
	return w.answer("measure/convert", decimal(out))
}

// calendar holds the spans of the calendar in months, which no number of days fits exactly.
var calendar = map[string]int64{
	"month": 1, "months": 1, "year": 12, "years": 12, "decade": 120, "decades": 120, "century": 1200, "centuries": 1200, "millennium": 12000, "millennia": 12000,
	"个月": 1, "月": 1, "年": 12, "世纪": 1200,
}

// measure returns what a unit is worth, in which dimension, and its name; the
// dimension is "" for words that are no unit.
func measure(text string) (factor num.Num, dimension, name string) {
	text = strings.TrimSpace(text)
	if k, ok := calendar[strings.ToLower(text)]; ok {
		return num.Int(k), "calendar", text
	}
	if name = lower.CanonicalUnit(text); name == "" {
		return num.Zero, "", ""
	}
	factor, dimension = lower.Measure(name)
	return factor, dimension, name
}

// bracketed writes a positive number as a factor of a product.
func (w *work) bracketed(x num.Num) string {
	if x.IsInt() {
		return w.num(x)
	}
	return `\left(` + w.num(x) + `\right)`
}

// decimal returns x as a finite decimal where it has one, else as a fraction.
func decimal(x num.Num) string {
	if s, ok := x.ExactDecimal(); ok {
		return s
	}
	return x.String()
}

// rebase works on numerals of other bases.
func (w *work) rebase() bool {
	bases := []int64{}
	for _, d := range w.task.Detail {
		v, ok := w.value(d)
		if !ok {
			return false
		}
		b, ok := v.Int64()
		if !ok || b < 2 || b > 36 {
			return false
		}
		bases = append(bases, b)
	}
	if len(w.task.Goals) != 1 || len(bases) < 1 || len(bases) > 2 {
		return false
	}
	g := w.task.Goals[0]
	var value num.Num
	switch {
	case g.Is(syntax.Word) && len(bases) == 2:
		v, ok := w.numeral(g.Text, bases[0])
		if !ok {
			return false
		}
		value = v
	case g.Is(syntax.Sum) && len(g.Args) == 2 && len(bases) == 1:
		a, okA := w.numeral(g.Args[0].Text, bases[0])
		b, okB := w.numeral(g.Args[1].Text, bases[0])
		if !okA || !okB {
			return false
		}
		sign := " + "
		value = a.Add(b)
		if g.Ops[1] == syntax.Minus {
			value, sign = a.Sub(b), " - "
		}
		w.say("Reckon in base ten.", "用十进制计算。", w.num(a)+sign+"("+w.num(b)+") = "+w.num(value))
	default:
		return false
	}
	to := num.Int(bases[len(bases)-1])
	digits := []byte{}
	for rest := value.Abs(); ; {
		w.s.Tank().Burn(rest.Words() + 1)
		d, _ := rest.Mod(to).Int64()
		digits = append(digits, "0123456789abcdefghijklmnopqrstuvwxyz"[d])
		if rest = rest.Sub(num.Int(d)).Quo(to); rest.IsZero() {
			break
		}
		if len(digits) > 2*maxNumeral {
			return false
		}
	}
	for i, j := 0, len(digits)-1; i < j; i, j = i+1, j-1 {
		digits[i], digits[j] = digits[j], digits[i]
	}
	out := string(digits)
	if value.Sign() < 0 {
		out = "-" + out
	}
	w.say(fmt.Sprintf("Divide by %s again and again; the remainders are the digits: %s.", to, out), fmt.Sprintf("反复除以 %s，余数就是各位数字：%s。", to, out), w.places10(out, to)+" = "+w.num(value))
	if back, ok := w.numeralValue(out, to); ok {
		w.decide("substitution", w.s.Num(back), w.s.Num(value), "The digits with their place values add up to the number.", "各位数字乘以位值之和等于原数。")
	}
	return w.answer("numbers/base", out)
}

// numeral reads a numeral of a base, and shows its value by place values.
func (w *work) numeral(text string, base int64) (num.Num, bool) {
	v, ok := w.numeralValue(text, num.Int(base))
	if ok && base != 10 {
		w.say("Add up the digits by their place values.", "按位值把各位数字相加。", w.places10(text, num.Int(base))+" = "+w.num(v))
	}
	return v, ok
}

func digitOf(c byte) int64 {
	if c >= 'a' {
		return int64(c-'a') + 10
	}
	return int64(c - '0')
}

func (w *work) numeralValue(text string, base num.Num) (num.Num, bool) {
	digits, negative := strings.CutPrefix(text, "-")
	if len(digits) > maxNumeral {
		return num.Num{}, false
	}
	v := num.Zero
	for _, c := range []byte(digits) {
		w.s.Tank().Burn(v.Words())
		d := num.Int(digitOf(c))
		if !d.Less(base) {
			return v, false
		}
		v = v.Mul(base).Add(d)
	}
	if negative {
		v = v.Neg()
	}
	return v, true
}

// places10 writes a numeral out as a sum of digits times powers of the base.
func (w *work) places10(text string, base num.Num) string {
	digits, negative := strings.CutPrefix(text, "-")
	parts := []string{}
	for i, c := range []byte(digits) {
		if c == '0' && len(digits) > 1 {
			continue
		}
		parts = append(parts, fmt.Sprintf(`%d \cdot %s^{%d}`, digitOf(c), base, len(digits)-1-i))
	}
	if len(parts) == 0 {
		parts = append(parts, "0")
	}
	sum := strings.Join(parts, " + ")
	if negative {
		return `-\left(` + sum + `\right)`
	}
	return sum
}

// clock reckons with times of day.
func (w *work) clock() bool {
	if len(w.task.Goals) != 2 || len(w.task.Detail) != 1 {
		return false
	}
	a, okA := w.value(w.task.Goals[0])
	b, okB := w.value(w.task.Goals[1])
	if !okA || !okB || !a.IsInt() {
		return false
	}
	day := num.Int(24 * 60)
	if w.task.Detail[0].Text == "between" {
		d := b.Sub(a).Mod(day)
		w.say("Count the minutes since midnight and subtract.", "换算成从零点起的分钟数再相减。", w.num(b)+" - "+w.num(a)+" = "+w.num(b.Sub(a)))
		w.decide("substitution", w.s.Num(a.Add(d).Mod(day)), w.s.Num(b.Mod(day)), "So many minutes after the first time it is the second.", "从前一时刻起经过这么多分钟即为后一时刻。")
		return w.answer("measure/clock", w.num(d))
	}
	sign, t := " + ", b.Add(a)
	if w.task.Detail[0].Text == "before" {
		sign, t = " - ", b.Sub(a)
	}
	w.say("Count in minutes since midnight.", "换算成从零点起的分钟数。", w.num(b)+sign+w.num(a)+" = "+w.num(t))
	t = t.Mod(day)
	minutes, _ := t.Int64()
	half := "AM"
	if minutes >= 12*60 {
		half = "PM"
	}
	hour := (minutes/60 + 11) % 12
	back := t.Sub(a)
	if sign == " - " {
		back = t.Add(a)
	}
	w.decide("substitution", w.s.Num(back.Mod(day)), w.s.Num(b.Mod(day)), "Reckoned back, it is the first time again.", "往回推算得到原来的时刻。")
	return w.answer("measure/clock", fmt.Sprintf("%d:%02d %s", hour+1, minutes%60, half))
}
