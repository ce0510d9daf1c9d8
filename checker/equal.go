package checker

import (
	"errors"
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Codes of Equal beside those of package equality.
const (
	EqualSameText   verdict.Code = "equal/same-text"
	EqualParts      verdict.Code = "equal/parts"
	EqualSolutions  verdict.Code = "equal/solution-set"
	EqualKinds      verdict.Code = "equal/kind"
	EqualForm       verdict.Code = "equal/form"
	UnreadGold      verdict.Code = "unknown/unread-gold"
	UnreadAnswer    verdict.Code = "unknown/unread-answer"
	SeveralAnswers  verdict.Code = "unknown/several-answers"
	NoAnswer        verdict.Code = "unknown/no-answer"
	UnknownObjects  verdict.Code = "unknown/objects"
	UnknownWords    verdict.Code = "unknown/words"
	UnknownReadings verdict.Code = "unknown/readings"
	UnknownForm     verdict.Code = "unknown/form"
	UnknownRounded  verdict.Code = "unknown/rounded"
	maxEqualText                 = 20_000
	maxReadingPairs              = 24
)

// EqualOptions chooses what equality is asked for.
type EqualOptions struct {
	// Mode is "value" (the default), "set" (same solutions) or "form" (same value, written in a demanded form).
	Mode string
	// Form is the form demanded in mode form: "factored", "expanded", "lowest-terms", "rationalised",
	// "scientific", "simplified-radicals", "one-fraction", "decimal-places-2", "significant-figures-3"
	// with any number; "" demands the gold's own.
	Form string
	// Fuel bounds the work; 0 is the default.
	Fuel int64
}

// EqualResult is the verdict on a pair of answers.
type EqualResult struct {
	Judgement verdict.Judgement
	// Claim is what the evidence is about.
	Claim recheck.Claim
	// Reading names the reading of ambiguous notations that decided.
	Reading string
	// GoldSpan and AnswerSpan are the parts of the texts that were compared.
	GoldSpan, AnswerSpan syntax.Span
}

// Equal decides whether two texts give the same answer. An answer inside a
// longer text is found first: the boxed one, the one after "the answer is" and
// the like, or the last statement. Equal(a, b) and Equal(b, a) have the same verdict.
func Equal(gold, answer string, opt EqualOptions) EqualResult {
	amount := opt.Fuel
	if amount <= 0 {
		amount = fuel.Default
	}
	var r EqualResult
	tank := fuel.NewTank(amount)
	err := fuel.Within(func() { r = equalTexts(gold, answer, opt, tank) })
	var l fuel.Limit
	if errors.As(err, &l) {
		r = EqualResult{Judgement: verdict.Leave(verdict.Code(l.Code), nil)}
	}
	return r
}

// side is one of the two texts.
type side struct {
	text  string
	found extraction
	tree  *syntax.Node
	err   error
	// read is the text that the tree's spans refer to.
	read string
}

// notNumbers reports whether vectors are multiplied in d as numbers are not.
func (d *side) notNumbers() bool {
	v := visit{src: d.read}
	return v.vectorDegree(d.tree) > 2 || (ofMatrices(d.text) || strings.Contains(d.text, "(matri")) && len(capitals(d.tree, nil)) > 1
}

// readSide reads the answer in a text, in the notation of the other one.
func readSide(text, other string) side {
	d := side{text: text}
	d.found = extractAnswer(text)
	if d.found.code != "" {
		return d
	}
	for i, c := range d.found.candidates {
		if lower.IsAnswer(c.text) {
			d.tree, d.err, d.found.span = &syntax.Node{Kind: syntax.Word, Text: c.text}, nil, c.span
			break
		}
		if c.text == "{}" {
			c.text = `\varnothing`
		}
		read := clockText(c.text)
		n, err := parser.Statement(read, parser.Options{Around: other})
		if err == nil && n != nil {
			d.tree, d.err, d.read = n, nil, read
			d.found.span = c.span
			break
		}
		if i == 0 {
			d.err = err
			d.found.span = c.span
		}
		if err == nil {
			d.err = errors.New("empty")
		}
	}
	return d
}

// clockText sets the am or pm of a time of day as text, as which it is read.
func clockText(t string) string {
	low := strings.ToLower(strings.TrimRight(t, " "))
	for _, half := range []string{"am", "pm", "a.m.", "p.m.", "p.m", "a.m"} {
		if b, ok := strings.CutSuffix(low, half); ok {
			b = strings.TrimRight(b, " ")
			if i := strings.IndexByte(b, ':'); i > 0 && len(b) == i+3 && strings.Trim(b[:i]+b[i+1:], "0123456789") == "" {
				return b + `\text{ ` + half[:1] + `m}`
			}
		}
	}
	return t
}

func equalTexts(gold, answer string, opt EqualOptions, tank *fuel.Tank) EqualResult {
	if len(gold) > maxEqualText || len(answer) > maxEqualText {
		fuel.Stop(fuel.TooLarge)
	}
	g, a := readSide(gold, answer), readSide(answer, gold)
	r := EqualResult{GoldSpan: g.found.span, AnswerSpan: a.found.span}
	tank.Burn((len(gold) + len(answer)) / 8)
	if g.found.code != "" || a.found.code != "" {
		code := g.found.code
		if code == "" {
			code = a.found.code
		}
		r.Judgement = verdict.Leave(code, nil)
		return r
	}
	if opt.Mode == "form" {
		return equalForms(g, a, opt, tank, r)
	}
	letters := options(&g, &a)
	decideSides(g, a, opt, tank, &r)
	if r.Judgement.Verdict() != verdict.Proved && !letters {
		x, ok := withoutLetter(g)
		y, ok2 := withoutLetter(a)
		if ok != ok2 {
			// "(B) 12" gives the answer 12 with its letter.
			q := r
			if decideSides(x, y, opt, tank, &q); q.Judgement.Verdict() != verdict.Refuted {
				r = q
			}
		}
	}
	if r.Judgement.Verdict() != verdict.Proved && !letters {
		m := &equaliser{s: expr.NewStore(tank)}
		if j, c, ok := m.measures(g.found.of(g.text), a.found.of(a.text)); ok && (j.Verdict() != verdict.Refuted || r.Judgement.Verdict() == verdict.Unknown) {
			r.Judgement, r.Claim, r.Reading = j, c, "units"
		}
		respelled(g, a, opt, tank, &r)
		r.reread(g, a, opt, tank)
	}
	r.stands(g, a, &equaliser{s: expr.NewStore(tank)})
	if r.Judgement.Verdict() == verdict.Refuted && (g.found.guess || a.found.guess) {
		// What was taken for the answer may not be meant as one.
		r.Judgement = verdict.Leave(NoAnswer, nil)
	}
	return r
}

// decideSides compares two sides by value and fills r.
func decideSides(g, a side, opt EqualOptions, tank *fuel.Tank, r *EqualResult) {
	s := expr.NewStore(tank)
	if x := flatten(g.found.of(g.text)); x != "" && x == flatten(a.found.of(a.text)) {
		w := s.Word(x)
		r.Judgement = verdict.Prove(EqualSameText, recheck.NormalForm{})
		r.Claim = expr.Claim("=", w, w)
		return
	}
	if g.notNumbers() || a.notNumbers() {
		r.Judgement = verdict.Leave(UnknownObjects, nil)
		return
	}
	ctx := &lower.Context{Store: s}
	g.tree, a.tree = besideUnit(g.tree, a.tree), besideUnit(a.tree, g.tree)
	g.tree, a.tree = chainValue(g.tree, a.tree), chainValue(a.tree, g.tree)
	if g.tree != nil && lower.HasImaginaryUnit(g.tree, ctx) || a.tree != nil && lower.HasImaginaryUnit(a.tree, ctx) || lower.Conjugates(g.tree, a.tree) {
		s.SetComplex(true)
	}
	rg, errG := readings(g, ctx)
	ra, errA := readings(a, ctx)
	if errG != nil || errA != nil {
		code := UnreadGold
		if errG == nil {
			code = UnreadAnswer
		}
		r.Judgement = verdict.Leave(code, nil)
		return
	}
	m := &equaliser{s: s, mode: opt.Mode}
	// Only texts that were read alike are compared; the first pair has the most plausible readings.
	first, refuted, pairs := verdict.Judgement{}, true, 0
	var firstClaim recheck.Claim
	var firstName string
	for _, x := range rg {
		for _, y := range ra {
			if !alike(x, y) || vectorBesideSet(x, y) || vectorBesideSet(y, x) || pairs >= maxReadingPairs {
				continue
			}
			pairs++
			var j verdict.Judgement
			var c recheck.Claim
			p, q, doubtful := m.oneDerivative(x.Node, y.Node)
			err := tank.Share(max(tank.Left()*2/3, 1), func() { j, c = m.compare(p, q) })
			var l fuel.Limit
			if errors.As(err, &l) {
				j, c = verdict.Leave(verdict.Code(l.Code), nil), recheck.Claim{}
			}
			if doubtful && j.Verdict() == verdict.Refuted {
				j = verdict.Leave(UnknownReadings, nil)
			}
			name := joinNames(x.Name, y.Name)
			if j.Verdict() == verdict.Proved {
				if !farFetched(x, y) && !farFetched(y, x) && !renamedList(g.tree, a.tree) {
					r.Judgement, r.Claim, r.Reading = j, c, name
					return
				}
				j = verdict.Leave(UnknownReadings, nil)
			}
			if pairs == 1 {
				first, firstClaim, firstName = j, c, name
			} else if first.Verdict() == verdict.Refuted && j.Verdict() != verdict.Refuted {
				first = verdict.Leave(UnknownReadings, nil)
			}
			refuted = refuted && j.Verdict() == verdict.Refuted
		}
	}
	r.Judgement, r.Claim, r.Reading = first, firstClaim, firstName
	if !refuted && first.Verdict() == verdict.Refuted {
		r.Judgement = verdict.Leave(UnknownReadings, nil)
	}
}

// equaliser compares lowered answers.
type equaliser struct {
	s     *expr.Store
	mode  string
	depth int
}

func (m *equaliser) judge(j verdict.Judgement, a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	return j, expr.Claim("=", a, b)
}

func (m *equaliser) leave(code verdict.Code, a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	return m.judge(verdict.Leave(code, recheck.Gap{Code: string(code), Where: expr.Term(a)}), a, b)
}

func (m *equaliser) shape(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	x, y := expr.Term(a), expr.Term(b)
	return m.judge(verdict.Refute(EqualKinds, recheck.Shape{Left: x.Op, Right: y.Op}), a, b)
}

// compare decides a pair of lowered answers of any kind.
func (m *equaliser) compare(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	if m.depth++; m.depth > 40 {
		fuel.Stop(fuel.TooLarge)
	}
	defer func() { m.depth-- }()
	a, b = m.tidy(a), m.tidy(b)
	if a == b && !a.IsUndefined() {
		return m.judge(verdict.Prove(equality.Identical, recheck.NormalForm{}), a, b)
	}
	a, b = m.unwrap(a, b), m.unwrap(b, a)
	if a == b && !a.IsUndefined() {
		return m.judge(verdict.Prove(equality.Identical, recheck.NormalForm{}), a, b)
	}
	if j, c, ok := m.periodic(a, b); ok {
		return j, c
	}
	if a.Scalar() && b.Scalar() {
		return m.scalars(a, b)
	}
	a, b = m.realLine(a, b), m.realLine(b, a)
	a, b = m.equalities(a, b), m.equalities(b, a)
	if x, y, ok := m.components(a, b); ok {
		a, b = x, y
	}
	// The pair is put in order so that the procedures below see it one way round.
	swap := a.Op() > b.Op()
	if swap {
		a, b = b, a
	}
	return m.objects(a, b)
}

// scalars decides two numbers or expressions. A decimal that is the other
// number rounded at the digits shown is not refuted.
func (m *equaliser) scalars(a, b *expr.Node) (verdict.Judgement, recheck.Claim) {
	j := equality.Decide(m.s, a, b)
	if j.Verdict() != verdict.Proved {
		if k, c, ok := m.arbitrary(a, b, j); ok {
			return k, c
		}
	}
	if j.Verdict() == verdict.Refuted && a.Constant() && b.Constant() && (m.rounds(a, b) || m.rounds(b, a)) {
		return m.leave(UnknownRounded, a, b)
	}
	return m.judge(j, a, b)
}

// rounds reports whether b is a decimal with three significant digits or more
// after whose last one a, which is no such decimal, agrees.
func (m *equaliser) rounds(a, b *expr.Node) bool {
	places, ok := decimalPlaces(b)
	if !ok || a.Imaginary() {
		return false
	}
	if k, ok := decimalPlaces(a); ok && k <= places {
		return false
	}
	v := enclosureOf(m.s, m.s.Sub(a, b))
	lo, hi, ok := v.Bounds()
	if !ok || !v.Defined() {
		return false
	}
	unit, ok := num.Int(10).Pow(-places, 0)
	return ok && unit.Neg().Less(lo) && hi.Less(unit)
}

// decimalPlaces returns the places after the point of a decimal number of at
// least three significant digits; false for integers and other fractions.
func decimalPlaces(n *expr.Node) (int, bool) {
	if !n.IsNum() || n.IsInt() {
		return 0, false
	}
	x := n.Num().Abs()
	ten := num.Int(10)
	for k := 1; k <= 40; k++ {
		if x = x.Mul(ten); x.IsInt() {
			return k, x.Cmp(num.Int(100)) >= 0
		}
	}
	return 0, false
}

// tidy replaces an object by its plainest form.
func (m *equaliser) tidy(n *expr.Node) *expr.Node {
	switch n.Op() {
	case expr.Not:
		if n.Arg(0).IsRel("in") {
			return m.s.Rel("notin", n.Arg(0).Arg(0), n.Arg(0).Arg(1))
		}
	case expr.Rel:
		if n.Name() == "in" && isSet(n.Arg(1)) {
			return m.tidy(n.Arg(1))
		}
		if n.Name() == "=" && !n.Arg(0).Is(expr.Sym) && n.Arg(1).Is(expr.Sym) && n.Arg(0).Scalar() && !m.s.Has(n.Arg(0), n.Arg(1).Name()) {
			return m.s.Rel("=", n.Arg(1), n.Arg(0))
		}
	case expr.Builder:
		if n.Len() == 2 && (n.Arg(0).Is(expr.Sym) || n.Arg(0).IsRel("in")) && !n.Arg(1).Scalar() {
			if n.Arg(1).Is(expr.Where) {
				return n
			}
			return m.tidy(n.Arg(1))
		}
	case expr.Or:
		if vs, ok := valuesOfSymbol(n); ok {
			return m.s.List(vs...)
		}
	case expr.Where:
		// "x = 3 (x > 0)": a remark on a value, or a family with an integer parameter.
		if n.Len() == 2 && n.Arg(1).IsRel("in") && n.Arg(1).Arg(1).Is(expr.Sym) {
			return n
		}
	}
	return n
}

func isSet(n *expr.Node) bool {
	switch n.Op() {
	case expr.Set, expr.Interval, expr.Union, expr.Intersect, expr.Without, expr.Builder:
		return true
	case expr.Tuple:
		return n.Len() == 2
	}
	return false
}

// valuesOfSymbol returns the values of "x = a or x = b".
func valuesOfSymbol(n *expr.Node) ([]*expr.Node, bool) {
	var vs []*expr.Node
	x := n.Arg(0).Arg(0)
	for _, a := range n.Args() {
		if !a.IsRel("=") || a.Arg(0) != x || !x.Is(expr.Sym) && !(x.Is(expr.Tuple) && names(x)) {
			return nil, false
		}
		vs = append(vs, a.Arg(1))
	}
	return vs, true
}

// unwrap takes the value out of "x = value" where the other side is no relation.
func (m *equaliser) unwrap(a, other *expr.Node) *expr.Node {
	if a.IsRel("approx") && other.Scalar() {
		// "√3/3 ≈ 0.577" gives the number twice.
		if equality.Decide(m.s, a.Arg(0), other).Verdict() == verdict.Proved {
			return a.Arg(0)
		}
		return a.Arg(1)
	}
	if !a.IsRel("=") {
		return a
	}
	switch other.Op() {
	case expr.Rel, expr.And, expr.Or, expr.Not, expr.Congruence, expr.Where, expr.Builder:
		return a
	}
	l, r := a.Arg(0), a.Arg(1)
	switch {
	case l.Is(expr.Sym):
		// "x = 3" against "3", S = πr² against πr²; but y = x is an equation, and x is none.
		if !r.Scalar() || r.Constant() || (other.Constant() || !coordinate(l) || !coordinate(m.symbolsOf(r)...)) && !m.s.Has(r, l.Name()) {
			return r
		}
	case l.Is(expr.Func) && !expr.Known(l.Name()):
		return r
	case l.Is(expr.Tuple) && r.Is(expr.Tuple), l.Is(expr.Ratio) && !names(r):
		if names(l) && !names(r) {
			return r
		}
	case r.Constant() && other.Constant() && label(l): // |AB| = 1 against 1
		return r
	case l.Constant() && r.IsNum() && other.IsNum(): // a computation with its result
		return r
	}
	return a
}

func (m *equaliser) symbolsOf(n *expr.Node) (out []*expr.Node) {
	for _, v := range m.s.Symbols(n) {
		out = append(out, m.s.Sym(v))
	}
	return out
}

// coordinate reports whether one of the symbols is x, y or z, in which an equation
// may describe a curve.
func coordinate(vs ...*expr.Node) bool {
	for _, v := range vs {
		if n := v.Name(); n == "x" || n == "y" || n == "z" {
			return true
		}
	}
	return false
}

// realLine returns ℝ as an interval where it stands beside a set of numbers.
func (m *equaliser) realLine(n, other *expr.Node) *expr.Node {
	if n.Is(expr.Sym) && n.Name() == "ℝ" && isSet(other) {
		inf := m.s.Const(expr.Infinity)
		if other.Is(expr.Tuple) {
			if other.Arg(1) == inf {
				return m.s.Tuple(m.s.Neg(inf), inf)
			}
			return n
		}
		return m.s.Interval("()", m.s.Neg(inf), inf)
	}
	return n
}

// equalities writes (x, y) = (2, 3) as x = 2 and y = 3 where the other side is such a system.
func (m *equaliser) equalities(n, other *expr.Node) *expr.Node {
	if !other.Is(expr.And) || !n.IsRel("=") || !n.Arg(0).Is(expr.Tuple) || !n.Arg(1).Is(expr.Tuple) || n.Arg(0).Len() != n.Arg(1).Len() || !names(n.Arg(0)) {
		return n
	}
	var out []*expr.Node
	for i, x := range n.Arg(0).Args() {
		out = append(out, m.s.Rel("=", x, n.Arg(1).Arg(i)))
	}
	return m.s.Combine(expr.And, out...)
}

// components writes 3i + 4j as a vector where the other side is one.
func (m *equaliser) components(a, b *expr.Node) (x, y *expr.Node, ok bool) {
	if b.Scalar() && a.Is(expr.Tuple) {
		y, x, ok = m.components(b, a)
		return x, y, ok
	}
	if !a.Scalar() || !b.Is(expr.Tuple) || b.Len() < 2 || b.Len() > 3 {
		return a, b, false
	}
	n := m.s.Map(a, func(c *expr.Node) *expr.Node {
		if c.IsConst("i") {
			return m.s.Sym("i")
		}
		return nil
	})
	if !m.s.Has(n, "j") && !m.s.Has(n, "k") {
		return a, b, false
	}
	var cells []*expr.Node
	rest := n
	for _, e := range []string{"i", "j", "k"}[:b.Len()] {
		d, ok := m.s.Diff(n, e)
		if !ok || m.s.Has(d, "i") || m.s.Has(d, "j") || m.s.Has(d, "k") {
			return a, b, false
		}
		cells = append(cells, d)
		rest = m.s.Subst(rest, map[string]*expr.Node{e: m.s.Int(0)})
	}
	if !rest.IsZero() {
		return a, b, false
	}
	return m.s.Tuple(cells...), b, true
}
