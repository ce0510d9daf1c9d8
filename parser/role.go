package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// clauseReader settles what each statement of a range is for, from the words
// around it, before anything is evaluated. It goes once from left to right with
// the state of the sentence; a retraction reaches back.
type clauseReader struct {
	r  *proseReader
	st *syntax.Step

	mode    syntax.Role
	cond    bool // a condition is open: relations restrict the claims of the sentence
	firm    bool // the mode was set by a word that even closed calculations obey
	cue     syntax.Cue
	answer  bool
	negate  bool // "not" stands before, in this clause
	goalAll bool // the sentence is a question
	askAt   int  // index of the item where its asking clause begins
	conds   []*syntax.Node
	condAt  []item
	refs    []string
	first   int // index of the sentence's first statement
	clause  int // index of the clause's first statement
	words   int // words of the sentence so far
	lastFor bool
	prev    *proseToken
	prev2   *proseToken
	// condWords is the number of words up to the last condition that leads its sentence
	condWords int
	special   bool   // the definition may be of a special value
	lead      string // the sentence's first word, in lower case
	void      bool   // the condition was negated
	ranged    bool   // "from x = 0" stands before
	partial   bool   // what is negated describes a thing: "the fish with no stripes"
	purpose   bool   // the clause says what the next one is for
	called    int    // index of the item behind the last formula that only named a thing
	considers bool   // what follows is only considered
	asked     bool   // an imperative named a goal
	// hypothesis is set where "if" opened the condition, not a step ("solving") or a place to look at ("when x = 2")
	hypothesis bool
	naming     bool // "we call n even if n = 2k": the condition is the definition
	works      bool // so are the formulas up to the comma
	premise    bool // the formula that is named is what follows from it starts with
	exists     bool // "there is" stands before
	cites      bool // a law is used, not only quoted
	wlog       bool // without loss of generality: an inequality is assumed
	acted      bool // "if we add them": the condition is a step
	proof      bool // "show that": the sentence is the goal, its conditions with it
	derived    int  // number of words up to the last one that says something was obtained
	equality   bool // "with equality if" stands before: no condition of the claim

	// the sentence and the cue in it that the clause grammar is asked about
	items          []item
	begin, at, end int
}

func (c *clauseReader) run() {
	items := c.r.items
	for i := 0; i < len(items); {
		j := i
		for j < len(items) && !c.sentenceEnds(items, j) {
			j++
		}
		if j < len(items) {
			j++
		}
		c.sentence(items, i, j)
		i = j
	}
}

// sentenceEnds reports whether the sentence ends with item i.
func (c *clauseReader) sentenceEnds(items []item, i int) bool {
	t := items[i].tok
	if items[i].node != nil {
		return c.r.stopsWithin(items, i)
	}
	switch t.kind {
	case proseStop:
		if t.text == ";" && len(items) > i+1 && items[i+1].node == nil && (items[i+1].tok.cue == cueThen || items[i+1].tok.cue == cueGoal || asking[items[i+1].tok.text]) {
			return false // "Let x = 0; then …", "PQ = 9; what is QR?"
		}
		if t.text == "!" {
			return i+1 >= len(items) || items[i+1].tok.space
		}
		if t.text == "." && i > 0 && items[i-1].node == nil {
			switch items[i-1].tok.text {
			case "i.e", "e.g":
				return false
			}
		}
		return true
	case proseLine:
		// A line feed ends a sentence behind mathematics if a capital, a Chinese
		// character or mathematics follows.
		if i+1 >= len(items) {
			return true
		}
		n := items[i+1]
		if i > 0 && items[i-1].node == nil && items[i-1].tok.kind == proseComma {
			return false
		}
		if n.node != nil {
			return i > 0 && items[i-1].node != nil
		}
		return i > 0 && items[i-1].node != nil && n.tok.kind == proseWord && isCapital(n.tok.text[0])
	}
	return false
}

// stopsWithin reports whether item i is a formula that has the full stop of its sentence inside its own signs: "$x = 3.$ If …".
func (r *proseReader) stopsWithin(items []item, i int) bool {
	if items[i].node == nil || i+1 == len(items) || items[i+1].node != nil || items[i+1].tok.kind != proseWord || !isCapital(items[i+1].tok.text[0]) {
		return false
	}
	return strings.HasSuffix(strings.TrimRight(items[i].span.Of(r.src), " $\\])\n"), ".")
}

func (c *clauseReader) reset() {
	c.mode, c.cond, c.firm, c.cue, c.answer, c.negate, c.goalAll = syntax.Claim, false, false, syntax.NoCue, false, false, false
	c.conds, c.condAt, c.refs = nil, nil, nil
	c.first, c.clause = len(c.st.Statements), len(c.st.Statements)
	c.words, c.lastFor, c.prev, c.prev2, c.ranged = 0, false, nil, nil, false
	c.called, c.purpose = -1, false
	c.special, c.void, c.condWords, c.lead = false, false, 0, ""
	c.considers, c.asked, c.hypothesis, c.wlog, c.equality = false, false, false, false, false
	c.naming, c.cites, c.exists = false, false, false
	c.proof, c.acted, c.derived = false, false, -100
	if c.r.answerNext {
		c.answer = true
		c.cue = syntax.Conclude
	}
}

// sentence reads items[a:z].
func (c *clauseReader) sentence(items []item, a, z int) {
	c.reset()
	c.pointed(items, a, z)
	defer c.remember(items, a, z)
	if z > a && items[z-1].node == nil && (items[z-1].tok.text == "?" || items[z-1].tok.text == "？") {
		c.goalAll, c.askAt = true, asksFrom(items, a, z)
	}
	if c.r.caseOpen {
		// "Case 1: x > 0." names what holds in the branch.
		k := a
		for k < z && items[k].node == nil && (items[k].tok.kind == proseComma || items[k].tok.kind == proseLine) {
			k++
		}
		if k < z && items[k].node != nil {
			c.mode, c.firm = syntax.Assumption, true
		}
		defer func() { c.r.caseOpen = false }()
	}
	for i := a; i < z; i++ {
		it := &items[i]
		if it.node != nil {
			c.math(items, i, z)
			c.prev2, c.prev = c.prev, it.tok
			continue
		}
		t := it.tok
		switch t.kind {
		case proseComma:
			c.comma(items, i, z)
		case proseMark:
			c.label(items, i, t.text)
		case proseOpen:
			if i+2 < z && items[i+1].node == nil && items[i+2].node == nil && items[i+1].tok.kind == proseNumber && items[i+2].tok.kind == proseClose && len(items[i+1].tok.text) <= 2 {
				c.label(items, i, items[i+1].tok.text)
				i += 2
			}
		case proseOther:
			if t.text == "#" && i+3 < z && items[i+1].tok.text == "#" && items[i+2].tok.text == "#" {
				c.answer, c.cue = true, syntax.Conclude
			}
		}
		if t.cue != cueNone {
			c.word(items, a, i, z)
		}
		if t.kind == proseWord || t.kind == proseHan {
			if c.words++; c.words == 1 && len(c.st.Statements) == c.first {
				c.lead = t.low
				if w := plainWord(items[:z], i+1); c.lead == "to" && w != "" && !subjects[w] && w != "a" && w != "an" && w != "this" {
					c.purpose = true // "To see why n² ≥ n, …": what it is for, not what holds
					c.set(syntax.Goal)
				}
			} else if c.words == 2 && c.lead == "given" && (t.text == "that" || t.text == "any") {
				c.lead = "given that"
			}
			if t.cue == cueGet || t.text == "have" || t.text == "has" || t.text == "up" && c.prev != nil && c.prev.low == "set" {
				c.derived = c.words
			}
			c.partial = c.partial && t.text != "that"
			if c.opensMain(items, i, z) {
				c.set(syntax.Claim) // "at x = 0 the value is y = 2", "Where x = 3 we have …"
			}
			c.acted = c.acted || c.cond && len(c.conds) == 0 && (t.text == "we" || t.text == "you")
		}
		c.prev2, c.prev = c.prev, t
	}
	c.close()
	c.poses(z == len(items))
	c.takeBack(items[a:z])
}

// label gives the label to the statement just before it, or takes it as a
// reference.
func (c *clauseReader) label(items []item, i int, text string) {
	n := len(c.st.Statements)
	if n > c.first && i > 0 {
		k := i - 1
		for k > 0 && items[k].node == nil && (items[k].tok.kind == proseComma || items[k].tok.kind == proseOther && (items[k].tok.text == "…" || items[k].tok.text == "⋯") || items[k].tok.kind == proseStop && items[k].tok.text == ".") {
			k--
		}
		if items[k].node != nil && items[k].stmt == n-1 && c.st.Statements[n-1].Label == "" {
			c.st.Statements[n-1].Label = text
			return
		}
	}
	c.refs = append(c.refs, text)
}

// comma ends a clause.
func (c *clauseReader) comma(items []item, i, z int) {
	t := items[i].tok
	c.negate = false
	if c.purpose && c.mode == syntax.Goal && !(c.prev != nil && c.prev.cue == cueShow) { // but "To prove: AB = CD"
		c.set(syntax.Claim)
	}
	c.purpose = false
	c.attach(c.clause)
	c.clause = len(c.st.Statements)
	if t.text == "、" {
		return
	}
	c.lastFor = false
	if c.goalAll && c.mode == syntax.Given {
		c.set(syntax.Goal)
	}
	if c.mode == syntax.Quoted && t.text != ":" && t.text != "：" && i+1 < z && resolved(items[i+1].node) {
		c.set(syntax.Claim) // "By Vieta's formulas, r + s = 5"
	}
	next := item{tok: &noToken}
	if i+1 < z {
		next = items[i+1]
	}
	switch {
	case (c.mode == syntax.Definition || c.mode == syntax.Given) && c.given(items, i, z),
		c.mode == syntax.Trial && c.cue == syntax.Reject && next.node == nil && len(c.st.Statements) > c.first:
		c.set(syntax.Claim)
	}
	if p := c.prev; p != nil && (t.text == ":" || t.text == "：" || branch(p.text) && strings.TrimRight(p.text, ordinals) != p.text) && len(c.st.Statements) == c.first {
		switch {
		case c.cond && len(c.conds) == 0 && p.text == "case", c.prev2 != nil && c.prev2.low == "case" && p.kind == proseNumber, branch(p.text), branch(numbered(items, i)):
			c.set(syntax.Assumption) // "Now the second case: x < 1."
			return
		case c.words <= 2 && strings.HasSuffix(p.text, "不等式"):
			c.set(syntax.Quoted) // 均值不等式：…
			return
		}
	}
	if c.cond && len(c.conds) == 0 && next.node == nil && (next.tok.cue == cueEquiv || next.tok.text == "that" && plainWord(items, i+2) == "is") {
		return // "when both are zero, i.e. a = 0, …"
	}
	if c.cond && (!c.reaches(items, i+1, z) || c.acted && len(c.conds) == 0) {
		c.cond = false
		c.mode = syntax.Claim
		c.firm = false
	}
	if t.text == ":" || t.text == "：" {
		if i > 0 && next.state && len(c.st.Statements) > c.first && restricts(items[i-1].node) {
			c.try()
			if c.mode == syntax.Definition {
				c.set(syntax.Claim) // "Take x = 0: e^x = 1"
			}
		}
		if c.prev != nil && attempts[c.prev.low] {
			c.set(syntax.Trial)
			return
		}
		if solvable(c.lead) {
			c.set(syntax.Goal)
			return
		}
		if c.mode == syntax.Trial || c.mode == syntax.Narration {
			c.mode = syntax.Claim
		}
	} else if c.mode == syntax.Narration && c.works {
		c.mode, c.cue = syntax.Claim, syntax.Hence // what was worked on is named
	}
}

// restricts reports whether n says what a letter is, or between what it lies: x = 2, 0 < x < 1.
func restricts(n *syntax.Node) bool {
	if !n.Is(syntax.Relation) || len(n.Ops) > 2 {
		return false
	}
	letter, value := n.Args[0], n.Args[len(n.Args)-1]
	if len(n.Ops) == 2 {
		letter = n.Args[1]
	}
	return (letter.Is(syntax.Symbol) || letter.Is(syntax.Subscript)) && isClosed(value)
}

// branch reports whether the words end with the name of a case: 第二种情况, 情形一.
func branch(s string) bool {
	s = strings.TrimRight(s, ordinals)
	return strings.HasSuffix(s, "情况") || strings.HasSuffix(s, "情形")
}

// numbered is the word that a number in brackets stands behind before item i: 情况(2).
func numbered(items []item, i int) string {
	if i < 4 || items[i-1].node != nil || items[i-1].tok.kind != proseClose || items[i-2].node != nil || items[i-2].tok.kind != proseNumber || items[i-4].node != nil {
		return ""
	}
	return items[i-4].tok.text
}

const ordinals = "一二三四五六"

// given reports whether the clause that ends with the comma at item i only said under which
// relation the next formula holds: "With f(2m) = m + 1, f(8) = f(4) + 1 = 3", "Given any
// x > 0, x + 1 > 1". A phrase in front needs a main clause, and the formula is all that is left.
func (c *clauseReader) given(items []item, i, z int) bool {
	if i+1 >= z || !items[i+1].state || len(c.st.Statements) == c.first {
		return false
	}
	n := items[i+1].node
	last := i+2 >= z || items[i+2].node == nil && items[i+2].tok.kind == proseStop
	switch c.lead {
	case "with":
		return n.Is(syntax.Relation) && len(n.Ops) > 1 && n.Ops[0] == syntax.Eq && n.Ops[1] == syntax.Eq || last && len(c.st.Statements) == c.first+1
	case "given that":
		return c.r.ends(items[:z], i+2)
	}
	return false
}

// resolved reports whether n gives a value: what a law says of the case at hand.
func resolved(n *syntax.Node) bool {
	if n.Is(syntax.List) || n.Is(syntax.Logic) {
		n = n.Args[0]
	}
	return n.Is(syntax.Relation) && len(n.Ops) == 1 && n.Ops[0] == syntax.Eq && (isClosed(n.Args[0]) != isClosed(n.Args[1]))
}

// reaches reports whether a word that ends a condition follows in the sentence
// before the first word that says something was derived.
func (c *clauseReader) reaches(items []item, i, z int) bool {
	for ; i < z; i++ {
		if items[i].node != nil {
			continue
		}
		switch items[i].tok.cue {
		case cueThen, cueWhen:
			return true
		case cueGoal, cueShow, cueQuestion:
			if c.hypothesis && items[i-1].node == nil && items[i-1].tok.kind == proseComma {
				return true // "If x + y = 6, xy = 7, find …"
			}
		case cueGet, cueHence, cueSolve, cueEquiv:
			return false
		case cueAnd:
			if !c.stated() && i > 0 && items[i-1].node == nil && items[i-1].tok.kind == proseComma {
				return true
			}
		}
	}
	return false
}

func (c *clauseReader) set(m syntax.Role) {
	c.mode, c.cond, c.firm, c.works = m, false, false, false
}
