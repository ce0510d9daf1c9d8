package solver

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
)

// maxDigits caps the digits behind the point that are worked out.
const maxDigits = 60

// notation writes a rational number as a decimal, a percentage, a fraction or a mixed number.
func (w *work) notation(name string) bool {
	ns, _, ok := w.numbers()
	if !ok || len(ns) != 1 {
		return false
	}
	v := ns[0]
	text := ""
	switch name {
	case "decimal":
		text = w.decimal(v)
	case "percent":
		if text = w.decimal(v.Mul(num.Int(100))); text != "" {
			text += `\%`
		}
	case "fraction":
		text = w.num(v)
	case "mixed number":
		whole := v.Abs().Sub(v.Abs().Mod(num.One))
		text = w.num(whole) + w.num(v.Abs().Mod(num.One))
		if v.IsInt() || whole.IsZero() {
			return false
		}
		if v.Sign() < 0 {
			text = "-" + text
		}
	}
	if text == "" {
		return false
	}
	w.say("Write the number in the form asked for.", "写成所求的形式。", w.written(w.task.Goals[0])+" = "+text)
	back, ok := w.valueOf(text)
	if !ok {
		return false
	}
	w.decide("re-solve", w.s.Num(v), back, "Read back, what was written has the value of the number.", "把所写的形式读回，其值与原数相等。")
	return w.answer("numbers/"+strings.ReplaceAll(name, " ", "-"), text)
}

// decimal divides digit by digit, until a remainder is 0 or comes again; "" where it takes too long.
func (w *work) decimal(v num.Num) string {
	a := v.Abs()
	rest := a.Mod(num.One)
	var b strings.Builder
	if v.Sign() < 0 {
		b.WriteByte('-')
	}
	b.WriteString(a.Sub(rest).String())
	if rest.IsZero() {
		return b.String()
	}
	b.WriteByte('.')
	var seen []num.Num
	var digits []string
	for !rest.IsZero() {
		for i, r := range seen {
			if r.Equal(rest) {
				return b.String() + strings.Join(digits[:i], "") + `\overline{` + strings.Join(digits[i:], "") + "}"
			}
		}
		if len(seen) > maxDigits {
			return ""
		}
		seen = append(seen, rest)
		rest = rest.Mul(num.Int(10))
		digits = append(digits, rest.Sub(rest.Mod(num.One)).String())
		rest = rest.Mod(num.One)
	}
	return b.String() + strings.Join(digits, "")
}

// angle turns degrees into radians and back.
func (w *work) angle(name string) bool {
	if len(w.task.Goals) != 1 {
		return false
	}
	s := w.s
	g, ok := w.lower(w.task.Goals[0])
	if !ok || !g.Constant() || !g.Scalar() {
		return false
	}
	shown := w.written(w.task.Goals[0])
	half := s.Div(s.Const("pi"), s.Int(180))
	switch name {
	case "degrees in radians":
		g = s.Mul(g, half)
		shown += `^\circ`
		fallthrough
	case "radians":
		out := w.simple(g)
		w.say("A degree is $\\frac{\\pi}{180}$.", "一度为 $\\frac{\\pi}{180}$ 弧度。", shown+" = "+tex(out))
		back, ok := w.valueOf(tex(w.simple(s.Div(out, half))) + `^\circ`)
		if !ok {
			return false
		}
		w.decide("re-solve", back, g, "Turned back into degrees, it is the angle given.", "化回角度即为原角。")
		return w.answer("numbers/radians", tex(out))
	}
	k := w.simple(s.Div(g, half))
	if !k.IsNum() {
		return false
	}
	out := tex(k) + `^\circ`
	w.say("The half turn $\\pi$ is $180^\\circ$.", "$\\pi$ 弧度为 $180^\\circ$。", shown+" = "+out)
	w.decide("re-solve", w.simple(s.Mul(k, half)), g, "Turned back into radians, it is the angle given.", "化回弧度即为原角。")
	return w.answer("numbers/degrees", out)
}

// parabola completes the square of a quadratic in one letter.
func (w *work) parabola(name string) bool {
	if len(w.task.Goals) == 0 || len(w.task.Goals) > 2 {
		return false
	}
	s := w.s
	f, qs, ok := w.rational(w.task.Goals[0])
	if !ok || !qs[0].Den().IsConst() {
		return false
	}
	cs, ok := qs[0].Num().Scale(qs[0].Den().Lead().Inv()).Univariate(0)
	if !ok || len(cs) != 3 {
		return false
	}
	if len(w.task.Goals) == 2 && !w.squareForm(f.gens[0], cs[2]) {
		return false
	}
	g, _ := w.lower(w.task.Goals[0])
	h := cs[1].Quo(cs[2].Mul(num.Two)).Neg()
	k := cs[0].Sub(cs[2].Mul(h).Mul(h))
	x := f.gens[0]
	square := s.Add(s.Mul(s.Num(cs[2]), s.Pow(s.Sub(x, s.Num(h)), s.Int(2))), s.Num(k))
	w.equal("Complete the square.", "配方。", g, square)
	w.sample(g, square)
	// The parabola is its own image in its axis.
	w.decide("re-solve", s.Subst(g, map[string]*expr.Node{x.Name(): s.Sub(s.Num(h.Mul(num.Two)), x)}), g,
		"Reflected in the line through the vertex, it is the same.", "关于过顶点的直线对称后不变。")
	switch name {
	case "vertex":
		return w.answer("quadratic/vertex", `\left(`+w.num(h)+", "+w.num(k)+`\right)`)
	case "axis":
		return w.answer("quadratic/axis", tex(s.Rel("=", x, s.Num(h))))
	}
	answer := tex(square)
	if r := w.task.Source; strings.Contains(strings.ReplaceAll(r, " ", ""), "y=") && x.Name() == "x" {
		answer = "y = " + answer
	}
	return w.answer("quadratic/vertex-form", answer)
}

// squareForm reports whether the form that is asked for is that of a square and a
// constant, such as a(x - h)² + k.
func (w *work) squareForm(x *expr.Node, lead num.Num) bool {
	e, ok := w.read(w.task.Goals[1])
	if !ok || !e.Is(expr.Add) {
		return false
	}
	form := w.task.Goals[1].Span.Of(w.task.Source)
	f := newField(w.s, []string{x.Name()}, e)
	q, ok := f.of(e)
	if !ok || !q.Den().IsConst() || q.Num().Degree(0) != 2 {
		return false
	}
	// Its letters are the square's coefficient, the abscissa and the constant.
	letters := len(w.s.Symbols(e)) - 1
	return strings.Contains(form, "^2") && (letters == 3 || letters == 2 && lead.IsOne())
}
