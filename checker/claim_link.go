package checker

import (
	"errors"
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// link decides one relation between two neighbours.
func (v *visit) link(a *assertion, brace int) outcome {
	defer func() { v.ctx.last, v.ctx.lastWhole = a.right, false }()
	if a.modulus != nil {
		return v.congruence(a)
	}
	if v.reassigned(a) {
		return stated
	}
	switch a.op {
	case syntax.Define:
		v.take(a, syntax.Definition, brace)
		return stated
	case syntax.Divides, syntax.NotDivides:
		if b, ok := v.multiple(a); ok {
			return v.congruence(&b)
		}
		return v.divides(a)
	case syntax.Parallel, syntax.Perp:
		return v.directions(a, brace)
	case syntax.To, syntax.Sim:
		return v.rowEquivalent(a)
	case syntax.Eq, syntax.Approx, syntax.Ne, syntax.Lt, syntax.Le, syntax.Gt, syntax.Ge:
	default:
		if o, ok := v.sets(a); ok {
			return o
		}
		v.ctx.note(letters(a.node, nil))
		return unknown(UnknownNotation)
	}
	if a.at == 0 && isLabel(a.left) {
		return stated
	}
	if isLabel(a.left) || isLabel(a.right) {
		return unknown(UnknownUnread)
	}
	if a.op != syntax.Eq && a.left.Span.Start < v.statement.Span.Start {
		return unknown(UnknownFragment) // the left side was taken from the sentence before
	}
	if v.elided(a) || a.right.Is(syntax.Juxtapose) && len(a.right.Args) == 2 && a.right.Arg(1).Is(syntax.Ellipsis) {
		v.ctx.note(letters(a.node, nil))
		return v.begins(a)
	}
	if (len(letters(a.left, nil)) > 0 || len(letters(a.right, nil)) > 0) && v.fragment(a) {
		v.ctx.note(letters(a.node, nil))
		return unknown(UnknownFragment)
	}
	for _, c := range a.conditions {
		for _, part := range split(c) {
			if op := operation(&part); op != syntax.None {
				v.ctx.operation = op
			}
		}
	}
	if v.ctx.operation != syntax.None && operates(a.node, v.ctx.operation) {
		return unknown(UnknownNotation)
	}
	if hasPlusMinus(a.left) || hasPlusMinus(a.right) {
		return v.bothSigns(a)
	}
	if o, ok := v.sets(a); ok && (o.j.Verdict() != verdict.Unknown || !isUnknown(a.left)) {
		return o
	}
	if o, done := v.solution(a); done {
		return o
	}
	if named, ok := v.object(a); named {
		return stated
	} else if ok {
		return unknown(UnknownEquation)
	}
	if v.notNumbers(a.left) || v.notNumbers(a.right) {
		v.ctx.note(letters(a.node, nil))
		return unknown(UnknownNotation)
	}
	if o, done := v.quotient(a); done {
		return o
	}
	if o, done := v.rate(a); done {
		return o
	}
	if name, params, ok := lower.Head(a.left); ok && a.op == syntax.Eq && a.at == 0 && !v.defined(name) && !v.governed(name) {
		if v.define(a) {
			return stated
		}
		// f(x) stands for a function even where its formula is not certain.
		v.Session.functions = append(v.functions[:len(v.functions):len(v.functions)], definition{name: name, params: params})
	}
	o := v.counted(a, v.readings(a, true, brace), brace)
	if o.proved() && a.at == 0 {
		v.settle(a)
	}
	if words := between(v.src, a.left.Span.End, v.statement.Span.Start); o.refuted() && worded(words) && !equated(words) {
		return unknown(UnknownFragment) // words stand between the left side and the equals sign, perhaps its unit
	}
	if o.refuted() && (v.mayCall(a.left) || v.mayCall(a.right) || v.leansOnDoubt(a)) {
		return unknown(UnknownReading)
	}
	if _, first := v.term(a.node); first && o.refuted() {
		return unknown(UnknownReading)
	}
	if o.refuted() && a.op == syntax.Eq {
		if b, ok := modular(a); ok {
			if again := v.congruence(&b); !again.refuted() {
				return again
			}
		}
	}
	if o.refuted() {
		for _, b := range v.otherReadings(a) {
			if again := v.readings(&b, true, brace); !again.refuted() {
				return unknown(UnknownReading)
			}
		}
	}
	if !o.proved() && has(a.node, syntax.Percent) {
		// 25/50·100 = 50% writes the percent sign as a unit.
		if inHundredths(a.left, a.right) || inHundredths(a.right, a.left) {
			if p := v.readings(a, false, brace); p.proved() {
				p.reading = "percent sign as a unit"
				return p
			} else if p.j.Verdict() != o.j.Verdict() {
				return unknown(UnknownReading)
			}
		}
		// 200 + 10% = 220 takes the percentage of what stands before.
		if l := markedUp(a.left); o.refuted() && l != a.left {
			b := *a
			b.left = l
			if again := v.readings(&b, true, brace); !again.refuted() {
				return unknown(UnknownReading)
			}
		}
	}
	return o
}

// inHundredths reports whether n, which has no percent sign, is made of hundredths, of which r is a number.
func inHundredths(n, r *syntax.Node) bool {
	return r.Is(syntax.Percent) && !has(n, syntax.Percent) && timesHundred(n)
}

// timesHundred reports whether a product with the factor 100 is n or a side of an operation in it.
func timesHundred(n *syntax.Node) bool {
	for _, a := range n.Args {
		if a != nil && (n.Is(syntax.Product) || n.Is(syntax.Juxtapose)) && a.Is(syntax.Number) && a.Text == "100" || a != nil && timesHundred(a) {
			return true
		}
	}
	return false
}

// markedUp reads a ± p% at the end of a sum as a·(1 ± p%).
func markedUp(n *syntax.Node) *syntax.Node {
	last := len(n.Args) - 1
	if n.Is(syntax.Sum) && last > 0 && n.Args[last].Is(syntax.Quantity) && n.Args[last].Arg(0).Is(syntax.Percent) { // 60 + 10% tax
		n = rebuilt(n, append(append([]*syntax.Node(nil), n.Args[:last]...), n.Args[last].Arg(0)))
	}
	if !n.Is(syntax.Sum) || last < 1 || !n.Args[last].Is(syntax.Percent) || len(n.Ops) != len(n.Args) {
		return n
	}
	for _, a := range n.Args[:last] {
		if a.Is(syntax.Percent) {
			return n // 15% + 20%
		}
	}
	head := *n
	head.Args, head.Ops = n.Args[:last], n.Ops[:last]
	one := &syntax.Node{Kind: syntax.Number, Text: "1", Span: n.Args[last].Span}
	factor := &syntax.Node{Kind: syntax.Sum, Span: n.Args[last].Span, Args: []*syntax.Node{one, n.Args[last]}, Ops: []syntax.Op{syntax.None, n.Ops[last]}}
	return operated(&head, syntax.Times, factor)
}

// between returns src[from:to], or "" where there is no such part.
func between(src string, from, to int) string {
	if from < 0 || to > len(src) || from > to {
		return ""
	}
	return src[from:to]
}

// isLabel reports whether n is words that name a quantity, as in "total cost = 15".
func isLabel(n *syntax.Node) bool {
	switch {
	case n.Is(syntax.Word):
		return true
	case n.Is(syntax.Juxtapose), n.Is(syntax.Group), n.Is(syntax.Subscript):
		for _, a := range n.Args {
			if !isLabel(a) {
				return false
			}
		}
		return len(n.Args) > 0
	}
	return false
}

// readings decides a link in every plausible reading of its notation.
func (v *visit) readings(a *assertion, percents bool, brace int) outcome {
	ln, rn := v.plain(a.left, percents), v.plain(a.right, percents)
	if ln == nil || rn == nil {
		return unknown(UnknownNotation)
	}
	scope := v.scope()
	if scope.Choices == nil {
		scope.Choices = make(map[string]int)
	}
	if exponential(a.node) && !v.own["e"] {
		scope.Choices["e"] = 0
	}
	rs, err := lower.Lower(relationNode(a, ln, rn), scope)
	if err != nil {
		return unread(err)
	}
	var first outcome
	for i := range rs {
		n := rs[i].Node
		if !n.Is(expr.Rel) || n.Len() != 2 {
			return unknown(UnknownNotation)
		}
		o := v.relation(a, n.Arg(0), n.Arg(1), brace, i == 0)
		v.unfold(&o, ln, rn, n.Arg(0), n.Arg(1))
		switch {
		case i == 0 && o.proved():
			if len(rs) > 1 || hasLog(a.node) && analytic(a.node) {
				o.reading = rs[0].Name
			}
			return o
		case i == 0:
			first = o
		case first.refuted() && !o.refuted():
			return unknown(UnknownReading)
		}
		if !first.refuted() {
			break
		}
	}
	if len(rs) > 1 {
		first.reading = rs[0].Name
	}
	return first
}

// exponential reports whether e stands with a letter in its exponent in n, so that it is no letter itself.
func exponential(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	return n.Is(syntax.Power) && n.Arg(0).Is(syntax.Symbol) && n.Arg(0).Text == "e" && len(letters(n.Arg(1), nil)) > 0 || slices.ContainsFunc(n.Args, exponential)
}

// unread returns the outcome for syntax without a meaning.
func unread(err error) outcome {
	var u *lower.Unreadable
	if errors.As(err, &u) && u.Code == "unread" {
		return unknown(UnknownUnread)
	}
	return unknown(UnknownNotation)
}

// relation decides l op r. Facts are added for the preferred reading only.
func (v *visit) relation(a *assertion, l, r *expr.Node, brace int, preferred bool) outcome {
	if !l.Finite() || !r.Finite() {
		if a.op == syntax.Eq && v.evaluated(l) && v.evaluated(r) { // a limit at infinity, or one that is infinite
			if o := v.closed(a, l, r); o.j.Verdict() != verdict.Unknown || o.j.Code() == UnknownRounding {
				return o
			}
		}
		return unknown(UnknownDomain)
	}
	if l.Is(expr.Tuple) || r.Is(expr.Tuple) {
		l, r = lower.Line(v.store, l), lower.Line(v.store, r)
	}
	if a.op == syntax.Eq {
		l, r = v.inPlaces(a, l, r)
	}
	if a.op == syntax.Eq && placed(l, r) {
		o := v.coordinates(a, l, r)
		if preferred && o.j.Verdict() == verdict.Unknown && !v.retracted && !v.depends(a, l, r) {
			v.fact(a, a.op, l, r, syntax.Claim, false, brace)
		}
		return o
	}
	if a.op == syntax.Eq {
		if o, ok := v.inverse(a, l, r); ok {
			return o
		}
	}
	if l.Constant() && r.Constant() || a.op == syntax.Eq && v.evaluated(l) && v.evaluated(r) {
		return v.closed(a, l, r)
	}
	v.holdsFor = quantified{}
	o := v.open(a, l, r, preferred)
	if x, y, ok := v.squared(l, r); ok && o.j.Verdict() == verdict.Unknown && a.op == syntax.Eq {
		if p := v.open(a, x, y, false); p.proved() {
			o = p
		}
	}
	if preferred && !o.refuted() && !v.retracted && a.op != syntax.Approx && teaches(o.j.Code()) {
		v.learn(a, a.op, l, r, o.proved() || o.j.Code() == Stated, o.proved(), brace)
	}
	if preferred && a.op == syntax.Eq && o.j.Verdict() == verdict.Unknown && !v.retracted {
		v.introduced(&o, a, l, r)
	}
	return o
}

// namedInWords takes the left side away from a link where words beside the sign name it, and the side was
// taken from the sentence before: "… = 3/7. The other probability = 4/7".
func (v *visit) namedInWords(a *assertion) {
	from := v.statement.Span.Start
	if a.kind != link || a.at > 0 || a.left.Span.End > from || connected(between(v.src, a.left.Span.End, from)) {
		return
	}
	a.kind = opaque
	from += max(0, strings.IndexByte(between(v.src, from, a.right.Span.Start), '='))
	a.text.Start, a.span.Start = from, from
}

// teaches reports whether a line with that code says something of its letters that
// later lines may use: an identity does not, and a rounded value is no value.
func teaches(code verdict.Code) bool {
	switch code {
	case EqualNormalForm, RoundingConsistent, UnknownRounding, UnknownRetracted, CalculusDerivative, CalculusAntiderivative:
		return false
	}
	return true
}

// bare decides an expression that stands alone: as a line of its own it claims
// to equal the line before.
func (v *visit) bare(a *assertion) outcome {
	last, whole := v.ctx.last, v.ctx.lastWhole
	v.mention(a)
	if o, ok := v.answerValue(a); ok {
		return o
	}
	if !v.whole || last == nil || !whole || a.node.Is(syntax.List) || has(a.node, syntax.Unread) {
		return unknown(noReport)
	}
	b := *a
	b.kind, b.op, b.left, b.right, b.at, b.of = link, syntax.Eq, last, a.node, 1, 2
	o := v.link(&b, 0)
	v.ctx.lastWhole = true
	if v.ctx.mixed && !o.proved() {
		return unknown(noReport)
	}
	return o
}

// callLike reports whether n is a letter with one thing in brackets beside it, as a call is written.
func callLike(n *syntax.Node) bool {
	return n.Is(syntax.Juxtapose) && len(n.Args) == 2 && n.Args[0].Is(syntax.Symbol) && n.Args[1].Is(syntax.Group) && len(n.Args[1].Args) == 1
}

// mayCall reports whether y(0) is the value of a function y at 0 rather than a product: nobody multiplies by 0
// like that, and y may be known as an expression in another letter.
func (v *visit) mayCall(n *syntax.Node) bool {
	if !n.Is(syntax.Juxtapose) && !n.Is(syntax.Choice) {
		return false
	}
	if n.Is(syntax.Choice) {
		return slices.ContainsFunc(n.Args, v.mayCall)
	}
	if !callLike(n) || v.defined(n.Args[0].Text) {
		return false
	}
	if at := n.Args[1].Args[0]; at.Is(syntax.Number) && at.Text == "0" {
		return true
	}
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		if y, ok := f.isValue(v.store); ok && y == n.Args[0].Text && !f.r.Constant() {
			return true
		}
	}
	return false
}
