package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// What decides a role in a clause apart from its cues: where the main clause opens,
// whether a formula is asserted there or only named, and what restates what.

var (
	// pronouns and subjects open a clause of their own behind a subordinate one.
	pronouns = map[string]bool{"we": true, "it": true, "this": true, "one": true, "i": true, "you": true}
	subjects = map[string]bool{"the": true, "there": true, "they": true, "you": true, "he": true, "she": true, "both": true, "its": true, "our": true}
	// fronting are the words a subordinate phrase in front opens with.
	fronting = map[string]bool{"with": true, "where": true, "given": true, "given that": true, "assuming": true, "supposing": true, "on": true, "over": true}
	// modals are finite whatever follows; see finite.
	modals = map[string]bool{"may": true, "can": true, "must": true, "will": true, "could": true, "should": true, "would": true, "have": true, "has": true, "satisfies": true, "exceeds": true, "becomes": true, "equals": true}
)

// longestSubject is the length of the longest pronoun or subject.
const longestSubject = len("there")

// opensMain reports whether the main clause of a sentence that began with a subordinate
// clause, or an imperative, opens with word i: what it says is asserted again.
func (c *clauseReader) opensMain(items []item, i, z int) bool {
	w := items[i].tok.low
	if i == 0 || len(w) > longestSubject || !pronouns[w] && !subjects[w] {
		return false
	}
	touching := items[i-1].node != nil || i > 1 && items[i-2].node != nil && items[i-1].tok.kind == proseWord && items[i-1].tok.cue == cueNone && knownUnit(items[i-1].tok.text)
	switch {
	case c.cond:
		return len(c.conds) > 0 && (touching || w == "we" || w == "it" || w == "this")
	case c.mode == syntax.Narration && c.works:
		return w == "we" && plainWord(items, i+1) == "have"
	case len(c.st.Statements) == c.first || !touching && items[i-1].tok.kind != proseComma:
		return false
	case c.mode == syntax.Assumption && c.firm, c.mode == syntax.Definition, c.mode == syntax.Given:
		if fronting[c.lead] {
			return finite(items, i+1, z)
		}
		return w == "we" && (plainWord(items, i+1) == "have" && (c.mode == syntax.Definition || !touching && c.mode == syntax.Assumption) || touching && c.mode == syntax.Assumption)
	}
	return false
}

// finite reports whether a finite verb stands in items[i:z] before the next formula or comma.
func finite(items []item, i, z int) bool {
	for ; i < z && items[i].node == nil && items[i].tok.kind != proseComma && items[i].tok.kind != proseStop; i++ {
		switch t := items[i].tok; {
		case t.cue == cueIs || t.cue == cueGet || t.cue == cueHence || modals[t.text]:
			return true
		}
	}
	return false
}

// restates reports whether "that is" says in symbols what the clause before it supposed or
// introduced in words: "suppose n is even, i.e. n = 2k".
func (c *clauseReader) restates() bool {
	for _, s := range c.st.Statements[c.first:] {
		if isStatement(s.Math) {
			return false
		}
	}
	return len(c.conds) == 0 && (c.mode == syntax.Assumption && c.firm || c.mode == syntax.Definition || c.mode == syntax.Given || c.caseSentence())
}

// named reports whether the words before formula i, or behind it, make it the name of a
// thing: "the line y = 2x", "parallel to y = 2x", "满足 x² = 9 的数". With a predicate of
// truth it is asserted: "the inequality x² < x holds".
func (c *clauseReader) named(items []item, i, z int) bool {
	p, n := c.prev, items[i].node
	if n.Is(syntax.List) && isStatement(n.Args[0]) {
		n = n.Args[0] // "the lines y = x and y = −x"
	}
	if (c.cond && c.cue == syntax.Substitute && len(c.conds) > 0 || c.special && len(c.conds) > 0) && p != nil && (p.text == "into" || p.text == "in") {
		return true // "substituting x = 2 into x + y = 3"
	}
	if items[i].closed || c.cond || !n.Is(syntax.Relation) {
		return false
	}
	if !c.negate && c.mode == syntax.Claim && !(n.Ops[0] == syntax.Eq && names(n)) && i+1 < z && items[i+1].node == nil && strings.HasPrefix(c.r.src[items[i+1].tok.start:], "的") && !conditional(c.r.src[items[i+1].tok.start:]) {
		return true
	}
	if c.called == i-1 && c.called > 0 && items[i-1].node == nil && items[i-1].tok.cue == cueAnd {
		return true // "each of the equations x = 3 and y = 4"
	}
	if p == nil || p.kind != proseWord && p.kind != proseHan {
		return false
	}
	before := ""
	if c.prev2 != nil {
		before = c.prev2.low
	}
	switch w := p.low; {
	case w == "to" && c.ranged:
		return true
	case w == "of":
		return drawn[before] || !c.stated() && c.mode == syntax.Claim && len(c.lead) > 5 && strings.HasSuffix(c.lead, "ing") // "Taking logarithms of 5^x = 12, …"
	case c.mode == syntax.Goal && posable[w]:
		return false
	case objects[w] || objects[strings.TrimSuffix(w, "s")]:
		if c.mode == syntax.Given || c.prev2 != nil && c.prev2.cue == cueGet || equations[w] && (c.words-c.derived <= 4 || before == "with" && c.predicates(items, i)) || asserted(items, i+1, z) {
			return false
		}
		c.ranged, c.premise = w == "from" || w == "between", w == "from"
		return true
	case w == "by" && (before == "bounded" || before == "enclosed"):
		return true
	case c.mode != syntax.Claim || c.negate:
	case using[w] || strings.HasSuffix(w, "用到"):
		c.premise = true
		return true
	case w == "to" || w == "by":
		return related[before] || pointers[before] && c.cue == syntax.Combine
	case w == "on", w == "in" && len(n.Ops) == 1 && c.r.ends(items, i+1): // but "in C(4, 2) = 6 ways"
		return !strings.HasPrefix(before, "result") && before != "plug"
	case strings.Contains(w, "两边"):
		return true
	case w == "as":
		return before == "such"
	case satisfying[w]:
		return true
	case strings.HasSuffix(w, "ing") && len(w) > 5 && p.cue == cueNone && !noticing[w] && (c.words == 1 || before == "by"):
		c.mode, c.cue, c.works = syntax.Narration, syntax.Combine, true // "Intersecting x + y = 1 with x = y, …"
		return true
	case strings.HasSuffix(w, "在") || strings.HasSuffix(w, "对") || strings.HasSuffix(w, "式"):
		return i+1 < z && items[i+1].node == nil && bothSides(c.r.src[items[i+1].tok.start:])
	}
	return false
}

// applied reports whether a law is said of the case at hand, with its numbers in it or worked
// out, rather than in general: "a/sin 30° = 6/sin 45°", "d² = 5² + 12² = 169". What stands right
// behind the word for the law is its text.
func applied(n *syntax.Node, named bool) bool {
	if n.Is(syntax.Relation) && len(n.Ops) > 1 {
		return true
	}
	return !named && (resolved(n) || specific(n))
}

// specific reports whether a number stands in n that no general law would need: not an exponent,
// an index, or one or two.
func specific(n *syntax.Node) bool {
	args := n.Args
	switch n.Kind {
	case syntax.Number:
		return n.Text != "0" && n.Text != "1" && n.Text != "2"
	case syntax.Power, syntax.Subscript:
		args = args[:1]
	}
	for _, a := range args {
		if a != nil && specific(a) {
			return true
		}
	}
	return false
}

// predicates reports whether a copula stands before formula i in its clause: "the locus is a
// circle with equation x² + y² = 9".
func (c *clauseReader) predicates(items []item, i int) bool {
	for k := i - 1; k >= 0 && !clauseAt(items, k+1); k-- {
		if items[k].node == nil && items[k].tok.cue == cueIs {
			return true
		}
	}
	return false
}

// clauseAt reports whether a clause, or a sentence, begins with item i.
func clauseAt(items []item, i int) bool {
	return i == 0 || items[i-1].separates() || items[i-1].node == nil && items[i-1].tok.kind == proseStop
}

// noticing are the verbs of what is asserted.
var noticing = WordSet("noting observing seeing recognizing recognising noticing realizing realising knowing remembering concluding finding having being")

// using names what is used.
var using = WordSet("using uses used use")

// satisfying tell which things are meant.
var satisfying = WordSet("satisfying obeying fulfilling")

// bothSides reports whether the words behind a formula name its sides: 两边取极限.
func bothSides(s string) bool {
	return strings.HasPrefix(s, "减去") || strings.HasPrefix(s, "加上") || strings.HasPrefix(s, "两边") || strings.HasPrefix(s, "两端") || strings.HasPrefix(s, "的两边") || strings.HasPrefix(s, "的两端")
}

// related are what "to" and "by" make a thing of another with.
var related = map[string]bool{"parallel": true, "bounded": true, "enclosed": true, "perpendicular": true, "tangent": true, "normal": true, "respect": true, "close": true, "closest": true, "back": true, "apply": true, "applied": true, "turn": true}

// ranging reports whether formula i says where something holds: "on the interval x > 1",
// "在 x > 1 上", "在 x > 0 的条件下".
func (c *clauseReader) ranging(items []item, i, z int) bool {
	n := items[i].node
	if c.prev != nil && n.Is(syntax.Relation) && n.Ops[0] != syntax.Eq && intervals[c.prev.text] {
		return true
	}
	if i+1 >= z || items[i+1].node != nil {
		return false
	}
	behind := c.r.src[items[i+1].tok.start:]
	if c.prev != nil && strings.HasPrefix(c.prev.text, "在") && items[i+1].tok.kind == proseComma && i > 0 && clauseAt(items, i-1) {
		return true // 在时刻 t = 3，
	}
	return conditional(behind) || c.prev != nil && strings.HasSuffix(c.prev.text, "在") && (strings.HasPrefix(behind, "上") || strings.HasPrefix(behind, "内"))
}

// intervals are where an inequality says something holds.
var intervals = map[string]bool{"interval": true, "range": true, "region": true, "domain": true}

// concludes reports whether the words up to the next formula say "that": what was cited is a
// reason, "it follows from the lemma that x = 2".
func (c *clauseReader) concludes(items []item, i, z int) bool {
	if c.cue != syntax.Hence {
		return false
	}
	for ; i < z && !items[i].state; i++ {
		if items[i].tok.text == "that" {
			return true
		}
	}
	return false
}

// asserted reports whether items[i:z] begin with a predicate of truth: "holds", "is true".
func asserted(items []item, i, z int) bool {
	if copula[plainWord(items[:z], i)] {
		return truths[plainWord(items[:z], i+1)]
	}
	return i < z && items[i].node == nil && (items[i].tok.cue == cueHolds || items[i].tok.text == "holds")
}
