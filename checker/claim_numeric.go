package checker

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// closed decides a relation between constants.
func (v *visit) closed(a *assertion, l, r *expr.Node) outcome {
	s := v.sizes(a, l, r)
	if s.held == toNothing {
		return unknown(UnknownUnits)
	}
	o := v.valued(a, &s)
	if s.held == toDoubt && o.proved() || s.lone && o.refuted() {
		return unknown(UnknownUnits)
	}
	return o
}

// valued decides a relation between the values of its sides.
func (v *visit) valued(a *assertion, s *sizing) outcome {
	l, r := s.left, s.right
	if a.op == syntax.Approx {
		return v.approximate(a, l, r)
	}
	o := s.o
	if s.held != toUnits || a.op != syntax.Eq {
		o = v.compare(a.op, l, r)
	}
	switch {
	case o.proved() && o.j.Code() == EqualNormalForm && l.IsNum() && r.IsNum():
		o.j = verdict.Prove(NumericTrue, o.j.Evidence())
	case o.proved() && a.op != syntax.Eq:
		o.j = verdict.Prove(NumericTrue, o.j.Evidence())
	case o.refuted():
		if s.held != toUnits && (mayConvert(a.left, a.right) || l.IsNum() && r.IsNum() && (pricedThings(a.left, l.Num(), r.Num()) || convertedBy(a.left, a.right, l.Num(), r.Num()))) {
			return unknown(UnknownUnits)
		}
		if a.op != syntax.Eq && a.op != syntax.Ne && len(letters(a.node, nil)) > 0 {
			// An inequality under discussion: "1 - x + x + 3 ≥ 6, no solution".
			return unknown(UnknownUndecided)
		}
		if a.op == syntax.Eq {
			if soft, ok := v.soften(a, v.worked(l), v.worked(r)); ok {
				return soft
			}
		}
		if v.retracted {
			return unknown(UnknownRetracted)
		}
		if v.fragment(a) || v.partOf(a) {
			return unknown(UnknownFragment)
		}
		if v.otherNumbers(a) || v.vacuous(a) || sized(a.node) {
			return unknown(UnknownReading)
		}
		if a.op == syntax.Eq && v.runsOn(a, l) {
			return unknown(UnknownRunOn)
		}
		o.j = verdict.Refute(NumericFalse, o.j.Evidence())
		o.example = &Counterexample{Left: expr.LaTeX(v.store.Quantity(v.worked(l), s.units[0])), Right: expr.LaTeX(v.store.Quantity(v.worked(r), s.units[1]))}
	}
	return o
}

// evaluated reports whether n is a number, whose integrals and sums are perhaps still to be worked out.
func (v *visit) evaluated(n *expr.Node) bool {
	open := len(v.store.Symbols(n)) > 0
	v.store.Walk(n, func(m *expr.Node) bool {
		open = open || m.Is(expr.Func) && !expr.Known(m.Name()) && expr.Binds(m) == ""
		return !open
	})
	return !open && n.Scalar()
}

// worked returns the value of a number.
func (v *visit) worked(n *expr.Node) *expr.Node {
	if !n.Constant() {
		if value, ok := equality.Value(v.store, n); ok {
			return value
		}
	}
	return n
}

// partOf reports whether the left side is a mere number behind a word that joins it to one before: "20% of 50 = 10".
func (v *visit) partOf(a *assertion) bool {
	if _, ok := shown(a.left); !ok || a.at > 0 {
		return false
	}
	before := strings.TrimRight(v.src[:min(max(a.text.Start, 0), len(v.src))], " \t$")
	for _, w := range []string{" of", " by", " plus", " minus", " times", " over", " from", "的"} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}

// otherNumbers reports whether the sentence speaks of another arithmetic: residues,
// the hours of a clock, numerals of another base.
func (v *visit) otherNumbers(a *assertion) bool {
	start := min(max(a.text.Start, 0), len(v.src))
	from := start
	for from > 0 && v.src[from-1] != '\n' && v.src[from-1] != '.' && start-from < 300 {
		from--
	}
	to := min(max(a.text.End, start), len(v.src))
	behind, _, _ := strings.Cut(v.src[to:min(len(v.src), to+30)], "\n")
	around := strings.ToLower(v.src[from:start] + behind)
	for _, w := range []string{"modulo", "mod ", "in base", "binary", "octal", "hexadecimal", "clock", "boolean", "characteristic", "gf(", "mathbb{z}_", "mathbb{z}/", "mathbb{f}", "mathbb z_", "z/", "进制", "模", "布尔", "逻辑"} {
		if strings.Contains(around, w) {
			return true
		}
	}
	return false
}

// sized reports whether bars stand around braces with one item: a set's size, or in
// LaTeX an absolute value.
func sized(n *syntax.Node) bool {
	if n.Is(syntax.Bars) && n.Arg(0).Is(syntax.Group) && n.Arg(0).Text == "{}" && len(n.Arg(0).Args) == 1 {
		return true
	}
	if n != nil {
		for _, a := range n.Args {
			if sized(a) {
				return true
			}
		}
	}
	return false
}

// vacuous reports whether a condition of the claim is false or open.
func (v *visit) vacuous(a *assertion) bool {
	for _, n := range a.conditions {
		for _, c := range split(n) {
			if c.kind != link || len(letters(c.node, nil)) > 0 {
				continue
			}
			l, r, ok := v.pair(&c)
			if !ok || !l.Constant() || !r.Constant() {
				return true
			}
			if o := v.compare(c.op, l, r); !o.proved() {
				return true
			}
		}
	}
	return false
}

// wholeRounding is the least whole number that is taken for a rounded one behind an equals sign.
const wholeRounding = 100

// soften judges an equality that is not exact by the digits shown. It reports
// false where rounding does not explain the difference.
func (v *visit) soften(a *assertion, l, r *expr.Node) (outcome, bool) {
	if !l.Scalar() || !r.Scalar() {
		return outcome{}, false
	}
	a, l, r = v.turned(a, l, r)
	s, onRight := shown(a.right)
	other, value := a.left, l
	if !onRight {
		var onLeft bool
		if s, onLeft = shown(a.left); onLeft {
			other, value = a.right, r
		} else {
			return v.softenBoth(a, l, r)
		}
	}
	if w, ok := v.enclose(value); ok {
		switch s.compare(w) {
		case roundedTo:
			// A whole number of decimals in an exact sum is no rounding: 0.1 + 0.2 = 0.4.
			if v.exactAt(value, s.places) {
				break
			}
			v.ctx.rounded = append(v.ctx.rounded, s.text)
			if v.fragment(a) || s.places <= 0 && (other.Is(syntax.Sum) || s.value.Abs().Less(num.Int(wholeRounding))) {
				// Whole numbers are rounded after a division, hardly after a sum, and small ones are a slip as likely: 7/3 = 2.
				return unknown(UnknownRounding), true
			}
			return v.consistent(a, l, r, s, w), true
		case near:
			if v.exactAt(value, s.places) || s.places > 0 && s.value.Abs().Mul(num.Half).Cmp(num.Max(w.lo.Abs(), w.hi.Abs())) >= 0 {
				break // nobody rounds to twice the value and more
			}
			v.ctx.rounded = append(v.ctx.rounded, s.text)
			return unknown(UnknownRounding), true
		}
	}
	if v.propagated(other, s) {
		v.ctx.rounded = append(v.ctx.rounded, s.text)
		return unknown(UnknownRounding), true
	}
	return outcome{}, false
}

// exactAt reports whether value is a number of that many decimal places, so that nothing had to be rounded.
func (v *visit) exactAt(value *expr.Node, places int) bool {
	return value.IsNum() && places >= 0 && value.Num().Round(places).Equal(value.Num())
}

// propagated reports whether the shown result is within reach once the numerals
// that were rounded before may be off by a unit of their last place.
func (v *visit) propagated(n *syntax.Node, s numeral) bool {
	if len(v.ctx.rounded) == 0 {
		return false
	}
	vague := false
	e := estimate{percents: true, tank: v.tank, vague: func(m numeral) num.Num {
		for _, t := range v.ctx.rounded {
			if t == m.text {
				vague = true
				return m.unit
			}
		}
		return num.Zero
	}}
	w, ok := e.eval(n)
	return ok && vague && w.meets(enclosure{s.value.Sub(s.unit), s.value.Add(s.unit)})
}

// softenBoth judges an equality of two computations, the right one with numerals
// that replace exact parts of the left one: 1/3 + 5.8 = 0.3333 + 5.8.
func (v *visit) softenBoth(a *assertion, l, r *expr.Node) (outcome, bool) {
	old := numerals(a.left, nil)
	var fresh []numeral
	for _, m := range numerals(a.right, nil) {
		known := false
		for _, o := range old {
			known = known || o.text == m.text
		}
		if !known && m.places > 0 {
			fresh = append(fresh, m)
		}
	}
	if len(fresh) == 0 || !r.IsNum() {
		if s, ok := v.vagueSides(a); ok {
			return s, true
		}
		return outcome{}, false
	}
	finest := fresh[0]
	for _, m := range fresh[1:] {
		if m.places > finest.places {
			finest = m
		}
	}
	w, ok := v.enclose(l)
	if !ok {
		return outcome{}, false
	}
	gap := num.Max(w.lo.Sub(r.Num()).Abs(), w.hi.Sub(r.Num()).Abs())
	if gap.Add(gap).Cmp(finest.unit) <= 0 {
		for _, m := range fresh {
			v.ctx.rounded = append(v.ctx.rounded, m.text)
		}
		s := numeral{value: r.Num(), unit: finest.unit, places: finest.places}
		return v.consistent(a, l, r, s, w), true
	}
	e := estimate{percents: true, tank: v.tank, vague: func(m numeral) num.Num {
		for _, f := range fresh {
			if f.text == m.text {
				return m.unit
			}
		}
		return num.Zero
	}}
	if x, ok := e.eval(a.right); ok && x.meets(w) {
		for _, m := range fresh {
			v.ctx.rounded = append(v.ctx.rounded, m.text)
		}
		return unknown(UnknownRounding), true
	}
	return v.vagueSides(a)
}

// vagueSides compares two computations over numerals that were rounded before.
func (v *visit) vagueSides(a *assertion) (outcome, bool) {
	if len(v.ctx.rounded) == 0 {
		return outcome{}, false
	}
	vague := false
	e := estimate{percents: true, tank: v.tank, vague: func(m numeral) num.Num {
		for _, t := range v.ctx.rounded {
			if t == m.text {
				vague = true
				return m.unit
			}
		}
		return num.Zero
	}}
	x, ok1 := e.eval(a.left)
	y, ok2 := e.eval(a.right)
	if ok1 && ok2 && vague && x.meets(y) {
		return unknown(UnknownRounding), true
	}
	return outcome{}, false
}

// numerals collects the decimals in n.
func numerals(n *syntax.Node, into []numeral) []numeral {
	if n == nil {
		return into
	}
	if n.Is(syntax.Number) {
		if s, ok := shown(n); ok {
			into = append(into, s)
		}
		return into
	}
	if n.Is(syntax.Percent) {
		if s, ok := shown(n); ok {
			return append(into, s)
		}
	}
	for _, a := range n.Args {
		into = numerals(a, into)
	}
	return into
}

// approximate decides l ≈ r by the digits shown. It refutes only what no rounding explains.
func (v *visit) approximate(a *assertion, l, r *expr.Node) outcome {
	if o := v.compare(syntax.Eq, l, r); o.proved() {
		o.j = verdict.Prove(NumericTrue, o.j.Evidence())
		return o
	}
	if !l.Scalar() || !r.Scalar() {
		return unknown(UnknownNotation)
	}
	a, l, r = v.turned(a, l, r)
	s, ok := shown(a.right)
	value := l
	if !ok {
		if s, ok = shown(a.left); !ok {
			if o, done := v.softenBoth(a, l, r); done {
				return o
			}
			return unknown(UnknownRounding)
		}
		value = r
	}
	v.ctx.rounded = append(v.ctx.rounded, s.text)
	w, ok := v.enclose(value)
	if !ok {
		return unknown(UnknownRounding)
	}
	if s.nearest(w) || s.compare(w) == roundedTo {
		return v.consistent(a, l, r, s, w)
	}
	if v.farOff(a, l, r, s.value, w) {
		if o := v.compare(syntax.Eq, l, r); o.refuted() {
			o.j = verdict.Refute(NumericFalse, o.j.Evidence())
			o.example = &Counterexample{Left: expr.LaTeX(l), Right: expr.LaTeX(r)}
			return o
		}
	}
	return unknown(UnknownRounding)
}

// farOff reports whether a value said to be approximate is wrong by more than half of it,
// while no unit, percent sign or number that was rounded before takes part.
func (v *visit) farOff(a *assertion, l, r *expr.Node, shown num.Num, w enclosure) bool {
	if len(v.ctx.rounded) > 1 || v.retracted || v.statement.Role != syntax.Claim || len(a.conditions) > 0 || has(a.node, syntax.Percent) || has(a.node, syntax.Quantity) || v.fragment(a) || v.otherNumbers(a) || !l.Constant() || !r.Constant() {
		return false
	}
	ten := num.Int(10)
	if shown.Abs().Less(ten) || w.lo.Abs().Less(ten) || w.hi.Abs().Less(ten) || w.lo.Sign() != w.hi.Sign() {
		return false
	}
	ratio := shown.Quo(w.lo).Abs()
	for _, f := range []int64{10, 12, 24, 60, 100, 1000, 3600, 1_000_000} { // a change of units
		for _, q := range []num.Num{ratio.Mul(num.Int(f)), ratio.Quo(num.Int(f))} {
			if d := q.Sub(num.One).Abs(); d.Less(num.Frac(1, 20)) {
				return false
			}
		}
	}
	return ratio.Less(num.Half) || num.Int(2).Less(ratio) || shown.Sign() != w.lo.Sign()
}

// fragment reports whether a relation, an operation or a name stands directly
// before the formula or behind it, outside of what was read.
func (v *visit) fragment(a *assertion) bool {
	whole := a.text
	if a.chain != nil {
		whole = a.chain.Span
	}
	if whole.Start < 0 || whole.End > len(v.src) || whole.Start > whole.End {
		return false
	}
	before := strings.TrimRight(v.src[:whole.Start], " \t$")
	if k := whole.Start - 1; k > 0 && v.src[k] == '.' && v.src[k-1] >= '0' && v.src[k-1] <= '9' {
		return true // the period of 0.(3)
	}
	after := strings.TrimLeft(v.src[whole.End:], " \t$")
	if strings.HasSuffix(before, "=") && !named(strings.TrimRight(before, "= ")) {
		return true
	}
	for _, sign := range []string{"+", "*", "×", "÷", "/", "^", "<", ">", "≈"} {
		if strings.HasSuffix(before, sign) && !strings.HasSuffix(before, "**") || strings.HasPrefix(after, sign) && sign != "*" {
			return true
		}
	}
	if strings.HasPrefix(after, "=") {
		return true
	}
	if len(after) > 1 && (after[0] == '-' || after[0] == '.') && after[1] >= '0' && after[1] <= '9' {
		return true
	}
	if len(after) > 1 && unicode.IsLetter(rune(after[0])) && after[0] < 0x80 && !strings.ContainsRune("aAI", rune(after[0])) && !unicode.IsLetter(rune(after[1])) && after[1] < 0x80 && after[1] != '\'' && after[1] != '.' && after[1] != ',' {
		return true // a lone letter goes on multiplying
	}
	k := 0
	for k < len(after) && (after[k] >= 'a' && after[k] <= 'z' || after[k] >= 'A' && after[k] <= 'Z') {
		k++
	}
	if k > 0 && !strings.Contains("arg max min mod", strings.ToLower(after[:k])) && lower.IsFunctionName(after[:k]) {
		return true // 2 cos A
	}
	if strings.HasPrefix(after, `.\`) && !strings.HasPrefix(after, `.\)`) && !strings.HasPrefix(after, `.\]`) {
		return true
	}
	if rest, ok := strings.CutPrefix(after, `\\`); ok {
		// A broken command, as in "\\\\ cdot".
		rest = strings.TrimLeft(rest, " ")
		if strings.HasPrefix(rest, "cdot") || strings.HasPrefix(rest, "times") || strings.HasPrefix(rest, "frac") || strings.HasPrefix(rest, "div") {
			return true
		}
	}
	before = strings.TrimRight(strings.TrimSuffix(before, `\,`), " ")
	k = len(before)
	for k > 0 && (before[k-1] >= 'a' && before[k-1] <= 'z' || before[k-1] >= 'A' && before[k-1] <= 'Z') {
		k--
	}
	word := before[k:]
	if k > 0 && before[k-1] == '\\' && word != "" {
		return !passing[word]
	}
	if len(word) == 1 && !strings.Contains("aAI", word) && v.statement.Inline && !strings.HasSuffix(before[:k], "'") && !strings.HasSuffix(before[:k], "’") {
		return true // a factor, as in "i sin(π/2)"
	}
	switch strings.ToLower(word) {
	case "choose", "times", "plus", "minus", "over", "mod", "modulo", "base":
		return true
	}
	return false
}

// named reports whether s ends in words that name a quantity rather than in the
// units of a formula: at least three words stand behind the last digit or sign, or nothing else in the clause.
func named(s string) bool {
	words, in := 0, false
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch {
		case unicode.IsLetter(r):
			if !in {
				words++
			}
			in = true
		case r == '\n' || strings.ContainsRune(".,;:!?，。；：", r):
			return words > 0
		case unicode.IsDigit(r) || strings.ContainsRune("+*/=^<>×÷)]}\\", r):
			return words >= 3
		default:
			in = in && (r == '\'' || r == '’' || r == '-')
		}
		s = s[:len(s)-n]
	}
	return words > 0
}

// passing are commands after which a formula starts anew.
var passing = parser.WordSet(`quad qquad implies Rightarrow Leftrightarrow iff therefore because rightarrow to left right bigl Bigl displaystyle item begin end
newline tag longrightarrow Longrightarrow so hence text textbf textit hspace vspace noindent label and or`)

// elided reports whether the digits shown go on: "0.555…".
func (v *visit) elided(a *assertion) bool {
	end := a.text.End
	if a.chain != nil && a.chain.Span.End > end && a.at+1 == a.of {
		end = a.chain.Span.End
	}
	if end < 0 || end > len(v.src) {
		return false
	}
	after := strings.TrimLeft(v.src[end:], " ")
	if strings.HasPrefix(after, `.\overline`) || strings.HasPrefix(after, `.\dot`) || strings.HasPrefix(after, `.\bar`) {
		return true
	}
	for _, dots := range []string{"...", "…", `\ldots`, `\dots`, `\cdots`} {
		if strings.HasPrefix(after, dots) {
			return true
		}
	}
	return false
}

// runsOn reports whether the right side of a false link starts with the left side's
// value and goes on computing, and the next link gives the result: the equals sign
// then links steps of a calculation rather than equal values.
func (v *visit) runsOn(a *assertion, l *expr.Node) bool {
	if a.chain == nil || a.at+1 >= a.of {
		return false
	}
	r := a.right
	if !r.Is(syntax.Sum) && !r.Is(syntax.Product) || len(r.Args) < 2 {
		return false
	}
	head := *r
	for n := len(r.Args) - 1; n >= 1; n-- {
		head.Args, head.Ops = r.Args[:n], r.Ops[:n]
		first := &head
		if n == 1 && (r.Ops[0] == syntax.None) {
			first = r.Args[0]
		}
		e, ok := v.expression(first)
		if ok && e == l {
			return true
		}
	}
	return false
}
