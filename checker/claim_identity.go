package checker

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// rewriting reports whether l = r is a step of rewriting one expression, so that
// it claims an identity: an inner link of a chain, or a line that continues an
// expression, over letters of which nothing is known.
func (v *visit) rewriting(a *assertion, l, r *expr.Node) bool {
	if len(a.conditions) > 0 || v.statement.Role != syntax.Claim && !v.whole || v.unnamed(l) || v.unnamed(r) {
		return false
	}
	if v.expanding(a, l, r) || v.reckoned(a, l, r) || v.reworked(l, r) || v.universal(a, l, r) {
		return true
	}
	if v.problemMentions(l, r) {
		return false
	}
	if a.at == 0 && !v.continues(a, l, r) {
		return false
	}
	p, q := v.store.Symbols(l), v.store.Symbols(r)
	if len(p) == 0 || len(p) != len(q) {
		return false
	}
	for i := range p {
		if p[i] != q[i] {
			return false
		}
	}
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		if !overlap(f.symbols, p) {
			continue
		}
		// The chain's own first link names the expression that is rewritten.
		if name, ok := f.isValue(v.store); ok && f.role != syntax.Assumption && !overlap([]string{name}, p) {
			continue
		}
		return false
	}
	return true
}

// unnamed reports whether a function occurs in n whose formula is not known: the text may know it.
func (v *visit) unnamed(n *expr.Node) bool {
	found := false
	v.store.Walk(n, func(m *expr.Node) bool {
		found = found || m.Is(expr.Func) && !expr.Known(m.Name())
		return !found
	})
	return found
}

// expansions are words for multiplying out, which uses no hypothesis, and hypotheses are words
// that bring one in.
var (
	expansions = []string{"expand", "multiply out", "multiplying out", "distribut", "展开"}
	hypotheses = []string{"both", "sides", "两边", "using", "since", "because", "substitut", "given", "where", "when", "plug", "equation", "代入", "由", "因为", "方程"}
)

// expanding reports whether the sentence says that l is expanded, with r for the
// result: "Expanding, we get l = r", where r has the same letters and degree and no brackets left.
func (v *visit) expanding(a *assertion, l, r *expr.Node) bool {
	if a.at > 0 || l.Is(expr.Sym) || r.Is(expr.Sym) || !v.bracketed(l) || v.bracketed(r) || !v.alike(l, r) {
		return false
	}
	sentence := strings.ToLower(between(v.src, v.sentenceStart(a), a.text.Start))
	if v.inWords(a) {
		sentence = strings.ToLower(between(v.src, v.sentenceStart(a), a.right.Span.Start))
	}
	for _, w := range hypotheses {
		if strings.Contains(sentence, w) {
			return false
		}
	}
	for _, w := range expansions {
		i := strings.Index(sentence, w)
		if i < 0 {
			continue
		}
		for _, then := range []string{",", ":", "，", "：", "得", " get", " give", " yield", " obtain", " have"} {
			if strings.Contains(sentence[i:], then) {
				return true
			}
		}
	}
	return false
}

// reckoned reports whether the text names an amount and works it out: "the total is
// x/4 + x/3 = 5x/12". The right side is a multiple of the left one, so that the line would
// be an equation for 0 only, which nobody introduces like that.
func (v *visit) reckoned(a *assertion, l, r *expr.Node) bool {
	after := strings.TrimLeft(between(v.src, a.text.End, len(v.src)), " $\\)]")
	if r, _ := utf8.DecodeRuneInString(after); unicode.IsLetter(r) {
		return false // a unit, perhaps
	}
	if a.op != syntax.Eq || strings.Contains(between(v.src, a.text.End, min(len(v.src), a.text.End+80)), "0") || !toWorkOut(a.left) ||
		v.softSide(a) || mayConvert(a.left, a.right) || has(a.node, syntax.Percent) {
		return false
	}
	before := strings.ToLower(between(v.src, v.sentenceStart(a), a.text.Start))
	for _, w := range append(hypotheses, "solve", "set", "if", "so that", "such that", "equal", "condition", "constraint", "relation", "require", "rule", "assum") {
		if strings.Contains(before, w) {
			return false
		}
	}
	if before = strings.TrimRight(before, " $"); !strings.HasSuffix(before, ":") && !strings.HasSuffix(before, " is") && !strings.HasSuffix(before, " are") && !strings.HasSuffix(before, " be") && a.at == 0 {
		return false
	}
	var at atoms
	if !at.collect(l) || !at.collect(r) || len(at.of) == 0 {
		return false
	}
	ring := v.ring(len(at.of))
	p, q := at.poly(ring, l), at.poly(ring, r)
	if p.Len() != q.Len() || p.Len() == 0 || q.IsConst() {
		return false
	}
	for i := range p.Len() {
		if !sameMonomial(p, i, q, i, len(at.of)) || !p.Coef(i).Mul(q.Coef(0)).Equal(q.Coef(i).Mul(p.Coef(0))) {
			return false
		}
	}
	for i := range v.ctx.facts {
		if f := &v.ctx.facts[i]; f.op == syntax.Eq && (f.l.IsZero() || f.r.IsZero()) && overlap(f.symbols, v.store.Symbols(r)) {
			return false
		}
	}
	return true
}

// toWorkOut reports whether terms are left to collect or numbers to multiply in n.
func toWorkOut(n *syntax.Node) bool {
	numbers, symbols := 0, 0
	var count func(n *syntax.Node)
	count = func(n *syntax.Node) {
		switch n.Kind {
		case syntax.Number:
			numbers++
		case syntax.Symbol:
			symbols++
		}
		for _, m := range n.Args {
			if m != nil {
				count(m)
			}
		}
	}
	count(n)
	return (n.Is(syntax.Sum) || n.Is(syntax.Product) || n.Is(syntax.Fraction)) && (numbers > 1 || symbols > 1)
}

// bracketed reports whether a sum stands in a product or under a whole power in n.
func (v *visit) bracketed(n *expr.Node) bool {
	found := false
	v.store.Walk(n, func(m *expr.Node) bool {
		if m.Is(expr.Mul) || m.Is(expr.Pow) && m.Arg(1).IsInt() {
			for _, x := range m.Args() {
				found = found || x.Is(expr.Add)
			}
		}
		return !found
	})
	return found
}

// alike reports whether two polynomials have the same letters, the same degree, above 1, and a term in common.
func (v *visit) alike(l, r *expr.Node) bool {
	var at atoms
	if !slices.Equal(v.store.Symbols(l), v.store.Symbols(r)) || !at.collect(l) || !at.collect(r) {
		return false
	}
	ring := v.ring(len(at.of))
	p, q := at.poly(ring, l), at.poly(ring, r)
	if p.TotalDegree() < 2 || p.TotalDegree() != q.TotalDegree() || q.Len() < 2 {
		return false
	}
	for i := range p.Len() {
		for k := range q.Len() {
			if sameMonomial(p, i, q, k, len(at.of)) && p.Coef(i).Equal(q.Coef(k)) {
				return true
			}
		}
	}
	return false
}

// inWords reports whether words rather than a sign say that the left side of a was
// rewritten into the right side: "l simplifies to r".
func (v *visit) inWords(a *assertion) bool {
	if v.statement.Cue != syntax.Rewrite || a.left == nil || a.right == nil {
		return false
	}
	words := strings.ToLower(between(v.src, a.left.Span.End, a.right.Span.Start))
	return !strings.Contains(words, "=") && worded(words)
}

// sentenceStart returns where the sentence of a begins.
func (v *visit) sentenceStart(a *assertion) int {
	start := a.text.Start
	for start > 0 && start <= len(v.src) && v.src[start-1] != '\n' && v.src[start-1] != '.' {
		start--
	}
	return start
}

// sameLead reports whether two polynomials agree in their terms of highest degree.
func (v *visit) sameLead(l, r *expr.Node) bool {
	var at atoms
	if !at.collect(l) || !at.collect(r) {
		return false
	}
	ring := v.ring(len(at.of))
	p, q := at.poly(ring, l), at.poly(ring, r)
	d := p.Sub(q)
	return p.TotalDegree() > 1 && d.TotalDegree() < p.TotalDegree() && q.Len() > 1
}

// continues reports whether the first link of a chain is a rewriting: it starts
// from the expression that the problem gives, or all members of the chain have the
// same letters, or rewriting is announced and both sides agree in their leading terms.
func (v *visit) continues(a *assertion, l, r *expr.Node) bool {
	if l.Is(expr.Sym) || r.Is(expr.Sym) {
		return false
	}
	if a.of > 1 {
		want := letters(a.left, nil)
		for _, m := range a.chain.Args {
			got := letters(m, nil)
			if len(got) != len(want) || !overlap(got, want) {
				return false
			}
		}
		return true
	}
	if v.statement.Cue != syntax.Rewrite {
		return false
	}
	if v.inWords(a) {
		return true
	}
	if goal, ok := v.goal(); ok && goal == l {
		return true
	}
	sentence := strings.ToLower(between(v.src, v.sentenceStart(a), a.text.Start))
	for _, w := range []string{"equation", "solve", "set", "方程", "解", "equal", "both sides", "两边"} {
		if strings.Contains(sentence, w) {
			return false
		}
	}
	return v.sameLead(l, r)
}

// nowhere refutes an equation whose sides differ by a constant other than 0, once cleared of
// fractions, so that no value of its letters fulfils it.
func (v *visit) nowhere(a *assertion, l, r *expr.Node, identity *outcome) (outcome, bool) {
	if !identity.refuted() || l.Constant() || r.Constant() || v.statement.Role != syntax.Claim || v.retracted || a.because || v.deniedBehind(a) {
		return outcome{}, false
	}
	at := atoms{store: v.store}
	if !at.collect(l) || !at.collect(r) || len(at.of) > maxIdealVars {
		return outcome{}, false
	}
	for _, x := range at.of {
		if !x.Is(expr.Sym) && !x.Is(expr.Func) && !(x.Is(expr.Pow) && x.Arg(1) == v.store.Int(-1)) {
			return outcome{}, false
		}
	}
	ring := v.ring(len(at.of))
	d := at.poly(ring, l).Sub(at.poly(ring, r))
	for again := true; again; {
		if d, again = at.cleared(ring, d); d.TotalDegree() > maxIdealDeg {
			return outcome{}, false
		}
	}
	if d.IsZero() || !d.IsConst() {
		return outcome{}, false
	}
	if v.softSide(a) || mayConvert(a.left, a.right) {
		return unknown(UnknownRounding), true
	}
	o := *identity
	o.j = verdict.Refute(IdentityFalse, o.j.Evidence())
	return o, true
}

// whereNonNegative proves an identity under the condition that its letters are
// not negative, as √(x²) = x; where it is left open even then the second result is true as well.
func (v *visit) whereNonNegative(l, r *expr.Node) (outcome, bool) {
	if !rooted(v.store, l) && !rooted(v.store, r) {
		return outcome{}, false
	}
	zero := v.store.Int(0)
	var facts []*expr.Node
	var conditions []recheck.Claim
	for _, name := range v.store.Symbols(v.store.Rel("=", l, r)) {
		facts = append(facts, v.store.Rel(">=", v.store.Sym(name), zero))
		conditions = append(conditions, expr.Claim(">=", v.store.Sym(name), zero))
	}
	j := equality.Decide(v.store, l, r, facts...)
	switch j.Verdict() {
	case verdict.Proved:
		return outcome{j: verdict.Prove(EqualNormalForm, j.Evidence(), append(conditions, j.Conditions()...)...),
			claim: expr.Claim("=", l, r, conditions...)}, true
	case verdict.Refuted:
		return outcome{}, false
	}
	return unknown(UnknownDomain), true
}

// signed proves an equation with roots or absolute values from the signs that the facts
// in scope give to what stands in them: |x| = -x where x < 0.
func (v *visit) signed(op syntax.Op, l, r *expr.Node) (outcome, bool) {
	if op != syntax.Eq || !l.Scalar() || !r.Scalar() || !rooted(v.store, l) && !rooted(v.store, r) {
		return outcome{}, false
	}
	symbols := v.store.Symbols(v.store.Rel("=", l, r))
	var facts []*expr.Node
	var given []recheck.Claim
	for i := len(v.ctx.facts) - 1; i >= 0 && len(facts) < maxRanges; i-- {
		f := &v.ctx.facts[i]
		if f.op == syntax.Eq || opposite[f.op] == syntax.None || f.op == syntax.Ne || !overlap(f.symbols, symbols) {
			continue
		}
		facts = append(facts, v.store.Rel(relName(f.op), f.l, f.r))
		given = append(given, expr.Claim(relName(f.op), f.l, f.r))
	}
	if len(facts) == 0 {
		return outcome{}, false
	}
	j := equality.Decide(v.store, l, r, facts...)
	if j.Verdict() != verdict.Proved {
		return outcome{}, false
	}
	o := outcome{claim: expr.Claim("=", l, r, given...)}
	o.j = verdict.Prove(FollowsCombination, j.Evidence(), j.Conditions()...)
	return o, recheck.Check(o.claim, o.j.Evidence()) == nil
}

// rooted reports whether a root, an absolute value or a logarithm occurs in n.
func rooted(s *expr.Store, n *expr.Node) bool {
	found := false
	s.Walk(n, func(m *expr.Node) bool {
		found = found || m.Is(expr.Pow) && !m.Arg(1).IsInt() || m.IsFunc("abs") || m.IsFunc("log")
		return !found
	})
	return found
}
