package checker

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// A law is an equation that gives one value of a sequence or a function by others, whatever whole number the letter in them is from
// one on: a_(n+1) = 2a_n + 1, f(n) = f(n-1) + n for all n ≥ 2, a_n = 2^n - 1. It is a fact that holds for all values of its letter.

// term is the term of a sequence, or the value of a function, at a letter and a number, or at the number where there is no letter.
type term struct {
	name   string // of a sequence it ends in _
	letter string
	at     int64
}

// counters are letters that commonly count.
const counters = "ijkmn"

// termOf reads a_3, a_k and a_(k+1), be they symbols or functions of the index, and f(k+1).
func (s *Session) termOf(n *expr.Node) (t term, ok bool) {
	if n.Is(expr.Func) && n.Len() == 1 && !expr.Known(n.Name()) {
		t.name = n.Name()
		offset := n.Arg(0)
		if syms := s.store.Symbols(offset); len(syms) == 1 {
			t.letter = syms[0]
			offset = s.store.Sub(offset, s.store.Sym(t.letter))
		}
		if offset.IsInt() && len(t.letter) < 2 {
			t.at, ok = offset.Num().Int64()
		}
		return t, ok
	}
	name := n.Name()
	i := strings.IndexAny(name, "_(") + 1
	if i == 0 || i == len(name) || !n.Is(expr.Sym) {
		return t, false
	}
	index, call := strings.CutSuffix(name[i:], ")")
	if t.name, ok = name[:i], true; call {
		t.name = name[:i-1]
	}
	if strings.Contains(counters, index[:1]) || call && index[0] >= 'A' {
		t.letter, index = index[:1], index[1:]
	}
	if index != "" {
		k, err := strconv.ParseInt(index, 10, 32)
		t.at, ok = k, err == nil
	}
	return t, ok
}

// index returns the letter and number of t.
func (s *Session) index(t term) *expr.Node {
	n := s.store.Int(t.at)
	if t.letter != "" {
		n = s.store.Add(s.store.Sym(t.letter), n)
	}
	return n
}

// sym returns the symbol that stands for t where its value is looked for.
func (s *Session) sym(t term) *expr.Node {
	at := strconv.FormatInt(t.at, 10)
	if t.letter != "" && t.at == 0 {
		at = ""
	} else if t.letter != "" && t.at > 0 {
		at = "+" + at
	}
	at = t.letter + at
	if !strings.HasSuffix(t.name, "_") {
		at = "(" + at + ")"
	}
	return s.store.Sym(t.name + at)
}

// replaced returns n with its terms, but for those in sums, replaced by what f returns.
func (s *Session) replaced(n *expr.Node, f func(term) *expr.Node) *expr.Node {
	return s.store.Map(n, func(m *expr.Node) *expr.Node {
		if expr.Binds(m) != "" {
			return m
		}
		if t, ok := s.termOf(m); ok {
			return f(t)
		}
		return nil
	})
}

// flat returns n with every term a symbol.
func (s *Session) flat(n *expr.Node) *expr.Node { return s.replaced(n, s.sym) }

// terms lists the terms in l and r.
func (s *Session) terms(l, r *expr.Node) (out []term) {
	s.replaced(s.store.Rel("=", l, r), func(t term) *expr.Node {
		out = append(out, t)
		return nil
	})
	return out
}

// start returns the number of the first term of a sequence: 0 where something is said of that one.
func (s *Session) start(name string) int64 {
	for i := range s.ctx.facts {
		f := &s.ctx.facts[i]
		for _, t := range s.terms(f.l, f.r) {
			if t.name == name && t.letter == "" && t.at == 0 {
				return 0
			}
		}
	}
	return 1
}

// lowest returns the first numbers that may stand for the letters in terms: from there on the sequences have them all.
func (s *Session) lowest(ts []term) map[string]int64 {
	starts, first := make(map[string]int64), make(map[string]int64)
	for i := range ts {
		t := &ts[i]
		if t.letter == "" {
			continue
		}
		start, ok := starts[t.name]
		if !ok {
			start = s.start(t.name)
			starts[t.name] = start
		}
		first[t.letter] = max(first[t.letter], start-t.at)
	}
	return first
}

// lawful reports whether a law says something of the sequence or the function.
func (s *Session) lawful(name string) bool {
	for i := range s.ctx.facts {
		if f := &s.ctx.facts[i]; f.general() {
			for _, t := range s.terms(f.l, f.r) {
				if t.name == name {
					return true
				}
			}
		}
	}
	return false
}

// governed reports whether a law gives the terms of the sequence.
func (s *Session) governed(name string) bool {
	for i := range s.ctx.facts {
		if f := &s.ctx.facts[i]; f.general() && f.l.Name() == name {
			return true
		}
	}
	return false
}

// lawsOnly drops the facts from the given one on that are no laws.
func (c *context) lawsOnly(from int) {
	facts := c.facts
	c.facts = facts[:from:from]
	for i := from; i < len(facts); i++ {
		if facts[i].general() {
			c.facts = append(c.facts, facts[i])
		}
	}
}

// isIndex reports whether a letter stands for whole numbers where a law has the term head.
func isIndex(letter string, head term) bool {
	return letter == head.letter || strings.Contains(counters, letter)
}

// general reports whether f is a law, and no instance of one.
func (f *fact) general() bool { return f.law && len(f.all.letters) > 0 }

// first returns the first whole number that may be a value of the letters.
func (q *quantified) first() int64 {
	k, _ := q.from.Floor().Int64()
	if q.strict || !q.from.IsInt() {
		k++
	}
	return k
}

// asLaw makes f, the line a, a law if it is one: it relates two terms whose index is the same letter, and gives one of them.
func (v *visit) asLaw(f *fact, a *assertion) {
	ts := v.terms(f.l, f.r)
	head, lone := v.termOf(f.l)
	last := term{at: -1 << 31}
	indexed, sequence := 0, false
	for _, t := range ts {
		if t.letter == "" {
			continue
		}
		if indexed++; indexed > 1 && t.letter != last.letter {
			return
		}
		if sequence = sequence || strings.HasSuffix(t.name, "_"); t.at > last.at {
			last = t
		}
	}
	for _, n := range v.valuesIn(v.store.Rel("=", f.l, f.r)) {
		if _, ok := v.termOf(n); !ok {
			return
		}
	}
	if lone && head.letter == last.letter && head.at == last.at {
		last = head
	}
	if by, _ := v.ctx.values(v.store); indexed < 2 || last.letter != "n" && !lone || by[last.letter] != nil {
		return // k may be a number of its own
	}
	q, ok := v.indices(a, last.letter)
	if !ok || !sequence && (!q.whole || len(q.letters) == 0) {
		return
	}
	// The equation is solved for the last term.
	const wanted = "#"
	x := v.store.Sym(wanted)
	d := v.replaced(v.store.Sub(f.l, f.r), func(t term) *expr.Node {
		switch {
		case t == last:
			return x
		case t.letter == "":
			return nil
		}
		return v.store.Func(t.name, v.index(t))
	})
	slope, known := v.store.Diff(d, wanted)
	if !known || !slope.IsNum() || slope.IsZero() {
		return
	}
	v.setLaw(f, last, v.store.Neg(v.store.Div(v.store.Subst(d, map[string]*expr.Node{wanted: v.store.Int(0)}), slope)), max(q.first(), v.lowest(ts)[last.letter]))
}

// setLaw makes f the law that the term t is r from that number on.
func (v *visit) setLaw(f *fact, t term, r *expr.Node, from int64) {
	f.l, f.r, f.law = v.store.Func(t.name, v.index(t)), r, true
	f.all = quantified{letters: []string{t.letter}, whole: true, least: true, from: v.store.Int(from).Num()}
	f.symbols = v.subjects(v.store.Rel("=", f.l, f.r))
}

// indices returns the values of the letter of an index for which the text says that the line holds: all, where it says nothing.
func (v *visit) indices(a *assertion, letter string) (q quantified, ok bool) {
	q, said := v.quantified(a)
	texts := []string{}
	for _, c := range a.conditions {
		texts = append(texts, c.Span.Of(v.src))
	}
	behind := strings.TrimLeft(between(v.src, a.text.End, len(v.src)), " $\\[](),，（\n")
	before := between(v.src, v.sentenceStart(a), a.text.Start)
	_, restricts := strings.CutPrefix(behind, letter)
	restricts = restricts && (len(behind) == 1 || !unicode.IsLetter(rune(behind[1])))
	for _, w := range []string{"for ", "where ", "when", "if ", "with ", "当", "若", "其中", "对"} {
		restricts = restricts || strings.HasPrefix(behind, w)
	}
	if restricts && !said {
		texts = append(texts, behind)
	}
	for _, text := range texts {
		if text == "" {
			return q, false
		}
		whole := q.whole
		q, said = ranging(text), true
		q.whole = q.whole || whole
	}
	near, _, _ := strings.Cut(before+behind[:min(len(behind), 60)], ".")
	if lastOf(near, []string{"some ", "exist", "存在", "某"}) >= 0 {
		return q, false
	}
	return q, !said || len(q.letters) == 1 && q.letters[0] == letter
}

// learnLaw takes l = r, which was proved or by which the text introduces a sequence, for a law, if it is one.
func (v *visit) learnLaw(a *assertion, l, r *expr.Node, sure bool) bool {
	n := len(v.ctx.facts)
	v.fact(a, syntax.Eq, l, r, syntax.Claim, sure, 0)
	for i := n; i < len(v.ctx.facts); i++ {
		v.asLaw(&v.ctx.facts[i], a)
	}
	v.ctx.lawsOnly(n)
	return len(v.ctx.facts) > n
}

// introduced takes a line that was left open for a law that the text only now gives: "the sequence satisfies a_(n+1) = 2a_n".
func (v *visit) introduced(o *outcome, a *assertion, l, r *expr.Node) {
	if a.of > 1 || len(v.terms(l, r)) < 2 {
		return
	}
	t, lone := v.termOf(l)
	sure := o.j.Code() == Stated || v.introduces(a)
	if !sure && !lone {
		return
	}
	if n := len(v.ctx.facts); v.governed(t.name) && v.learnLaw(a, l, r, sure) {
		v.ctx.facts = v.ctx.facts[:n]
		v.forget(t.name) // another sequence of that name
	}
	if v.learnLaw(a, l, r, sure) && sure {
		*o = stated
	}
}

// introduces reports whether the words before a line in its sentence introduce a sequence by it.
func (v *visit) introduces(a *assertion) bool {
	const far = 200
	before := strings.ToLower(between(v.src, max(v.sentenceStart(a), a.text.Start-far), a.text.Start))
	return lastOf(before, []string{"sequence", "numbers", "satisf", "defined", "given by", "数列", "满足"}) >= 0 &&
		lastOf(before, []string{"prove", "show", "hence", "so ", "thus", "therefore", "then", "证", "所以", "故", "因此", "则", "得", "即", "∴"}) < 0
}

// ofLaw reports whether a is an equation that gives a term of a sequence with a law.
func (v *visit) ofLaw(a *assertion) bool {
	return a.kind == link && a.op == syntax.Eq && a.left.Is(syntax.Subscript) && v.governed(a.left.Arg(0).Text+"_")
}

// renew forgets the laws of a sequence to which the text gives another law or another first term: it is another one.
func (v *visit) renew(a *assertion) {
	if !v.ofLaw(a) {
		return
	}
	l, r, ok := v.pair(a)
	if !ok {
		return
	}
	t, ok := v.termOf(l)
	by, _ := v.ctx.values(v.store)
	if old := by[l.Name()]; !ok || old == r || t.letter == "" && old == nil || v.statement.Role == syntax.Assumption && len(v.terms(l, r)) == 1 && t.letter != "" {
		return // the assumption is of an induction
	}
	if o := v.compare(syntax.Eq, l, r); !o.proved() {
		v.forget(t.name)
	}
}

// forget drops the laws of a sequence, with all that was said beside it.
func (s *Session) forget(name string) {
	s.ctx.part()
	facts := s.ctx.facts
	s.ctx.facts = nil
	for i := range facts {
		if f := &facts[i]; !f.general() || f.l.Name() != name {
			s.ctx.facts = append(s.ctx.facts, *f)
		}
	}
}
