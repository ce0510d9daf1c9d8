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
	asked     bool   // an imperative named a goal
	// hypothesis is set where "if" opened the condition, not a step ("solving") or a place to look at ("when x = 2")
	hypothesis bool
	wlog       bool // without loss of generality: an inequality is assumed
	acted      bool // "if we add them": the condition is a step
	proof      bool // "show that": the sentence is the goal, its conditions with it
	derived    int  // number of words up to the last one that says something was obtained
	equality   bool // "with equality if" stands before: no condition of the claim
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
		return false
	}
	switch t.kind {
	case proseStop:
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
		return i > 0 && items[i-1].node != nil && n.tok.kind == proseWord && n.tok.text[0] >= 'A' && n.tok.text[0] <= 'Z'
	}
	return false
}

func (c *clauseReader) reset() {
	c.mode, c.cond, c.firm, c.cue, c.answer, c.negate, c.goalAll = syntax.Claim, false, false, syntax.NoCue, false, false, false
	c.conds, c.condAt, c.refs = nil, nil, nil
	c.first, c.clause = len(c.st.Statements), len(c.st.Statements)
	c.words, c.lastFor, c.prev, c.prev2, c.ranged = 0, false, nil, nil, false
	c.special, c.void, c.condWords, c.lead = false, false, 0, ""
	c.asked, c.hypothesis, c.wlog, c.equality = false, false, false, false
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
		c.goalAll = true
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
			} else {
				c.openParen()
			}
		case proseOther:
			if t.text == "#" && i+3 < z && items[i+1].tok.text == "#" && items[i+2].tok.text == "#" {
				c.answer, c.cue = true, syntax.Conclude
			}
		}
		if t.cue != cueNone {
			c.word(items, i, z)
		}
		if t.kind == proseWord || t.kind == proseHan {
			if c.words++; c.words == 1 && len(c.st.Statements) == c.first {
				c.lead = strings.ToLower(t.text)
			} else if c.words == 2 && c.lead == "given" && (t.text == "that" || t.text == "any") {
				c.lead = "given that"
			}
			if t.cue == cueGet || t.text == "have" || t.text == "has" || t.text == "up" && c.prev != nil && strings.EqualFold(c.prev.text, "set") {
				c.derived = c.words
			}
			c.partial = c.partial && t.text != "that"
			if c.cond && len(c.conds) > 0 && (t.text == "we" || t.text == "it" || t.text == "this") {
				c.set(syntax.Claim)
			}
			if t.text == "we" && i > a && items[i-1].node != nil && c.mode == syntax.Assumption && c.firm {
				c.set(syntax.Claim) // "assuming that n ≠ 0 we may write …"
			}
			c.acted = c.acted || c.cond && len(c.conds) == 0 && (t.text == "we" || t.text == "you")
			if subjects[t.text] && c.cond && len(c.conds) > 0 && i > a && items[i-1].node != nil {
				c.set(syntax.Claim) // "at x = 0 the value is y = 2"
			}
			if t.text == "have" && c.prev != nil && c.prev.text == "we" && len(c.st.Statements) > c.first && (c.mode == syntax.Definition || c.mode == syntax.Assumption && c.prev2 != nil && c.prev2.kind == proseComma) {
				c.set(syntax.Claim) // "Where x = 3 we have …"
			}
		}
		c.prev2, c.prev = c.prev, t
	}
	c.close()
	if c.first > 0 && (!c.anyMath(items, a, z) && withdraws(items[a:z]) || corrects(items[a:z])) {
		if s := &c.st.Statements[c.first-1]; s.Role == syntax.Claim {
			s.Role = syntax.Trial
		}
	}
}

// corrects reports whether a sentence opens by putting another statement in the
// place of the one before: "No wait, actually x = 4."
func corrects(items []item) bool {
	doubt := 0
	for i := range items {
		if items[i].node != nil {
			break
		}
		switch t := items[i].tok; strings.ToLower(t.text) {
		case "oops", "sorry", "correction", "更正", "不对", "错了":
			return true
		case "no":
			if i+1 >= len(items) || items[i+1].node != nil || items[i+1].tok.kind != proseComma && items[i+1].tok.text != "wait" {
				return false
			}
			if i+2 < len(items) && items[i+2].node != nil {
				return true // "…, no, 3 + 5 = 8"
			}
			doubt++
		case "wait", "actually", "hmm", "hold", "should", "mean", "等等", "应该是", "其实":
			doubt++
		case "on", ",", "，", "it", "be", "is", "that", "i", "was", "this", "have", "been":
		default:
			return doubt > 1
		}
	}
	return doubt > 1
}

// withdraws reports whether a sentence takes back what was said before it:
// "Wait, that's not right."
func withdraws(items []item) bool {
	that, bad, not := false, false, false
	for i := range items {
		switch strings.ToLower(items[i].tok.text) {
		case "that", "that's", "this", "it", "wait", "hmm", "oops", "but", "这":
			that = true
		case "wrong", "incorrect", "mistake", "error", "impossible", "nonsense", "contradiction":
			bad = true
		case "not", "isn't", "doesn't", "can't", "cannot":
			not = true
		case "right", "correct", "work", "possible", "true", "valid", "hold", "sense":
			bad = bad || not
		}
		switch items[i].tok.text {
		case "不对", "错了", "有误":
			return true
		}
	}
	return that && bad && len(items) <= 14
}

func (c *clauseReader) openParen() {}

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
	if p := c.prev; p != nil && (t.text == ":" || t.text == "：") && len(c.st.Statements) == c.first {
		switch {
		case c.cond && len(c.conds) == 0 && p.text == "case", c.prev2 != nil && strings.EqualFold(c.prev2.text, "case") && p.kind == proseNumber, strings.HasSuffix(p.text, "情况"), strings.HasSuffix(p.text, "情形"):
			c.set(syntax.Assumption) // "Now the second case: x < 1."
			return
		case c.words <= 2 && strings.HasSuffix(p.text, "不等式"):
			c.set(syntax.Quoted) // 均值不等式：…
			return
		}
	}
	if c.cond && (!c.reaches(items, i+1, z) || c.acted && len(c.conds) == 0) {
		c.cond = false
		c.mode = syntax.Claim
		c.firm = false
	}
	if t.text == ":" || t.text == "：" {
		if c.prev != nil && attempts[strings.ToLower(c.prev.text)] {
			c.set(syntax.Trial)
			return
		}
		if c.mode == syntax.Trial || c.mode == syntax.Narration {
			c.mode = syntax.Claim
		}
	}
}

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
		case cueGet, cueHence, cueSolve, cueEquiv:
			return false
		case cueAnd:
			if i > 0 && items[i-1].node == nil && items[i-1].tok.kind == proseComma {
				return true
			}
		}
	}
	return false
}

func (c *clauseReader) set(m syntax.Role) {
	c.mode, c.cond, c.firm = m, false, false
}

// word takes up a cue.
func (c *clauseReader) word(items []item, i, z int) {
	t := items[i].tok
	next := func(k int) item {
		if i+k < z {
			return items[i+k]
		}
		return item{tok: &noToken, stmt: -1}
	}
	mathNext := next(1).node != nil
	prev := ""
	if c.prev != nil && (c.prev.kind == proseWord || c.prev.kind == proseHan) {
		prev = strings.ToLower(c.prev.text)
	}
	start := c.prev == nil || c.prev.kind == proseComma || c.prev.kind == proseLine
	if c.proof {
		switch t.cue {
		case cueIf, cueAt, cueThen, cueWhen, cueFor, cueUnless, cueWhere:
			return
		}
	}
	switch t.cue {
	case cueHence:
		if strings.EqualFold(t.text, "so") && next(1).node == nil && next(1).tok.text == "that" && c.mode != syntax.Claim {
			if n := len(c.st.Statements); c.mode != syntax.Definition || !start || n == c.first || c.st.Statements[n-1].Role != syntax.Definition {
				return
			}
		}
		c.set(syntax.Claim)
		c.cue = syntax.Hence
	case cueSince:
		if t.text == "由" && !c.anyMath(items, i, z) {
			return
		}
		c.set(syntax.Claim)
		c.cue = syntax.Since
	case cueThen:
		c.set(syntax.Claim)
		c.cue = syntax.Hence
	case cueGet:
		if t.text == "see" && prev != "we" && prev != "can" {
			return
		}
		if c.mode == syntax.Goal && prev == "to" && c.prev2 != nil && copula[c.prev2.text] {
			return // "the aim is to obtain x = 0"
		}
		if t.text == "gives" && setters[prev] {
			c.set(syntax.Given) // "the exercise gives x + y = 9"
			return
		}
		c.set(syntax.Claim)
		if c.cue == syntax.NoCue || c.cue == syntax.Since || c.cue == syntax.Contrast {
			c.cue = syntax.Hence
		}
	case cueEquality:
		c.equality = true
	case cueLoss:
		c.wlog = true
	case cueLet, cueTake:
		if c.cond && len(c.conds) == 0 && (prev == "we" || prev == "you") {
			return // "if we let x = 0": a condition
		}
		switch strings.ToLower(t.text) {
		case "write":
			if m := next(1).node; !start || !m.Is(syntax.Relation) || len(m.Ops) > 1 || !names(m) || isClosed(m.Args[1]) {
				return
			}
		case "introduce":
			if !notation[next(1).tok.text] && !notation[next(2).tok.text] {
				return
			}
		case "set", "writing", "take", "choose", "call", "setting", "taking":
			if next(1).tok.text == "up" || next(1).node == nil && next(1).tok.kind == proseNumber {
				return // "we set up the equation", "we choose 2 of them"
			}
			if !(start || prev == "we" || prev == "i" || prev == "us" || prev == "then" || prev == "now" || prev == "by" || prev == "let's" || prev == "can" || prev == "and") {
				return
			}
			if !mathNext && next(1).tok.kind != proseMoney && strings.HasSuffix(strings.ToLower(t.text), "ing") {
				return
			}
		}
		if c.prev2 != nil && c.prev2.text == "possible" {
			c.set(syntax.Assumption) // "if possible, let …"
			c.firm = true
			return
		}
		c.set(syntax.Definition)
		c.special = t.cue == cueTake
		c.wlog = c.wlog || t.text == "不妨设"
	case cueSuppose:
		c.set(syntax.Assumption)
		c.firm = true
	case cueIf, cueAt, cueUnless:
		if c.mode == syntax.Assumption && c.firm && t.text == "当" {
			return // 假设当 n=k 时 …
		}
		if c.mode == syntax.Goal && (prev == "find" || prev == "determine") {
			return // "find when h(t) = 0"
		}
		if pointers[c.lead] && (prev == "only" || c.prev2 != nil && c.prev2.text == "only") {
			c.set(syntax.Claim) // "this can only happen when x = y"
			return
		}
		if prev == "by" && supposed[t.text] {
			c.set(syntax.Given)
			return
		}
		if t.text == "case" && everyCase[prev] || t.text == "long" && (prev != "as" || next(1).tok.text != "as") {
			return // "in either case"; "as long as" is a condition
		}
		if prev == "at" && t.text == "once" || supposed[t.text] && !(c.prev2 != nil && (strings.EqualFold(c.prev2.text, "under") || strings.EqualFold(c.prev2.text, "on") || strings.EqualFold(c.prev2.text, "in"))) {
			return // "at once"; "under the assumption" is a condition
		}
		c.mode, c.cond = syntax.Assumption, true
		c.hypothesis = c.hypothesis || t.cue == cueIf
	case cueWhen:
		if c.mode == syntax.Assumption && c.firm {
			return // 假设 n=k 时 … 成立: all of it is supposed
		}
		// 时 closes the condition; without 当 the clause before it was one.
		if !c.cond && len(c.st.Statements) > c.clause {
			c.demote()
		}
		c.mode, c.cond = syntax.Claim, false
	case cueFor:
		if strings.HasPrefix(prev, "arriv") || len(c.st.Statements) == c.first && (prev == "lies" || prev == "occurs" || prev == "located") {
			c.set(syntax.Claim) // "the vertex lies at x = 2"
			return
		}
		general := mathNext && next(1).state
		if next(1).tok.cue == cueAll {
			k := 2
			for k < 4 && next(k).node == nil {
				k++
			}
			general = next(k).state
		}
		if general || t.text != "for" && t.text != "at" && t.text != "For" && t.text != "At" {
			if c.mode == syntax.Claim || c.mode == syntax.Narration {
				c.mode, c.cond, c.hypothesis = syntax.Assumption, true, false
			}
		}
	case cueGiven:
		switch t.text {
		case "problem":
			if c.prev2 == nil || !strings.EqualFold(c.prev2.text, "from") && c.prev2.text != "to" {
				return // "from the problem", "according to the problem"
			}
		case "states":
			if c.mode == syntax.Quoted {
				return
			}
		case "条件":
			if c.cond {
				return
			}
		case "given":
			if next(1).tok.text == "by" && copula[prev] {
				return // "the sum is given by S = 3 + 4"
			}
			if c.words > 0 && (next(1).tok.text == "value" || next(1).tok.text == "values") {
				return // "substitute the given values"
			}
		case "tells":
			if !setters[prev] {
				return
			}
		}
		c.set(syntax.Given)
	case cueKnow:
		if c.mode == syntax.Given && len(c.st.Statements) > c.first {
			c.set(syntax.Claim) // "Given that …, we know …"
		} else if prev == "well" {
			c.set(syntax.Quoted)
		} else if t.text == "known" || start && next(1).tok.text == ":" || prev == "we" || prev == "already" {
			c.set(syntax.Given)
		}
	case cueGoal:
		low := strings.ToLower(t.text)
		if (low == "find" || low == "evaluate" || low == "determine" || low == "finding") && (prev == "we" || prev == "i" || prev == "you" || prev == "by") {
			if low == "find" && (c.mode == syntax.Quoted || len(c.st.Statements) > c.first && (c.mode == syntax.Definition || c.mode == syntax.Given)) {
				c.set(syntax.Claim)
			}
			return
		}
		if strings.HasPrefix(low, "want") && !c.intends(prev, next(1).tok.text) || low == "find" && prev == "can" && resolved(next(1).node) {
			return
		}
		c.goal(start)
	case cueNeed:
		if t.text == "Should" && c.words == 0 && mathNext && !c.goalAll {
			c.mode, c.cond, c.hypothesis = syntax.Assumption, true, true // "Should x be 1, …"
			return
		}
		if resolved(next(1).node) && next(2).tok.text != "to" {
			return // "we need d = 6"
		}
		switch strings.ToLower(t.text) {
		case "need", "needs", "looking", "require", "requires":
			if c.mode == syntax.Claim && (strings.EqualFold(t.text, "looking") && next(1).tok.text == "for" || !strings.EqualFold(t.text, "looking") && c.intends(prev, next(1).tok.text)) {
				c.goal(start)
			}
		}
	case cueEnough:
		c.goal(start)
	case cueShow:
		if t.text == "证明" && next(1).tok.kind == proseComma {
			return
		}
		if prev == "we" && t.text != "prove" || prev == "have" || prev == "can" || prev == "easily" {
			return
		}
		c.goal(start)
		c.proof = start && (next(1).tok.text == "that" || t.kind == proseHan)
	case cueNot:
		if strings.EqualFold(t.text, "no") && assents[next(1).tok.text] {
			return // "no wonder that a = 0"
		}
		if low := next(1).tok.text; next(1).node == nil && t.text == "not" && strings.HasSuffix(low, "ing") && !copula[prev] {
			return // "the chance of not getting a six"
		}
		if n := len(c.st.Statements); n > c.first && c.relative() && (strings.HasPrefix(t.text, "fail") || next(1).node == nil && truths[next(1).tok.text]) {
			c.negated(n - 1) // "…, which fails", "…, which is not true"
			return
		}
		if slips[t.text] {
			if n := len(c.st.Statements); n > c.first && (prev == "a" || prev == "an" || prev == "my") && c.prev2 != nil && copula[c.prev2.text] {
				c.negated(n - 1) // "…, which was a mistake"
			}
			return
		}
		for k := 1; k <= 3; k++ {
			switch next(k).tok.text {
			case "valid", "possible", "allowed", "acceptable", "permissible", "feasible", "admissible", "permitted":
				c.retract(items, i, z)
				return
			}
		}
		if c.cond && len(c.conds) > 0 {
			c.void = true
			return
		}
		if n := len(c.st.Statements); n > c.first && faults[strings.ToLower(t.text)] && c.prev2 != nil {
			// "7·8 = 54, but that is wrong; 7·8 = 56" points back; "it is false that 2 = 3" points ahead.
			if w := strings.ToLower(c.prev2.text); pointers[w] && next(1).tok.text != "that" && (!mathNext || w != "it") {
				c.negated(n - 1)
				return
			}
		}
		c.negate = true
		c.partial = describing[prev]
		if n := len(c.st.Statements); n > c.clause && !mathNext {
			c.negated(n - 1)
		}
	case cueReject:
		if strings.EqualFold(t.text, "out") && prev != "throw" && prev != "rule" && prev != "ruled" && prev != "cast" && prev != "thrown" {
			return
		}
		c.retract(items, i, z)
	case cueAbsurd:
		if c.mode == syntax.Assumption && c.firm {
			return // "suppose for contradiction"
		}
		if t.text == "不可能" && c.anyMath(items, i, z) {
			c.negate = true
			return
		}
		if mathNext && strings.HasPrefix(t.text, "contradict") {
			c.set(syntax.Narration) // "this contradicts x > 3"
		}
		if next(1).tok.text == "that" && copula[prev] {
			c.negate = true // "it is impossible that 2k = 7"
			return
		}
		if c.cond && len(c.conds) > 0 && t.text == "不成立" {
			c.void = true
			return
		}
		if n := len(c.st.Statements); n > 0 && (n > c.first || c.words < 6) {
			s := &c.st.Statements[n-1]
			if s.Role == syntax.Claim {
				s.Role = syntax.Trial
			}
		}
	case cueQuote:
		if strings.EqualFold(t.text, "says") && setters[prev] {
			c.set(syntax.Given)
		} else if c.mode == syntax.Claim && c.cue != syntax.Rewrite {
			c.set(syntax.Quoted)
		}
	case cueSubst:
		if t.text == "把" || t.text == "将" {
			if !mathNext {
				return
			}
		}
		if m := next(1).node; (t.text == "substitution" || strings.EqualFold(t.text, "put") && (start || prev == "we" || prev == "us")) && m.Is(syntax.Relation) && names(m) && !isClosed(m.Args[1]) {
			c.set(syntax.Definition) // "the substitution u = x + 1"
			return
		}
		c.cue = syntax.Substitute
		c.mode, c.cond, c.hypothesis = syntax.Assumption, true, false
	case cueCombine:
		c.cue = syntax.Combine
	case cueSolve:
		c.cue = syntax.Solve
		switch t.text {
		case "解得", "解之得", "解出", "解为", "求得":
			c.set(syntax.Claim)
		default:
			if prev == "to" {
				c.set(syntax.Goal)
			} else {
				c.mode, c.cond, c.hypothesis = syntax.Assumption, true, false
			}
		}
	case cueRewrite:
		c.cue = syntax.Rewrite
		low := strings.ToLower(t.text)
		switch low {
		case "simplifies", "reduces", "expands", "rewritten", "simplified", "化为", "可化为":
			c.set(syntax.Claim)
		default:
			if prev == "to" {
				c.set(syntax.Goal)
			} else if strings.HasSuffix(low, "得") {
				c.set(syntax.Claim)
			} else if mathNext {
				c.mode, c.cond, c.hypothesis = syntax.Assumption, true, false
			}
		}
	case cueLabel:
		if t.text == "question" && c.prev2 != nil && (strings.EqualFold(c.prev2.text, "from") || c.prev2.text == "to") {
			c.set(syntax.Given)
		}
	case cueConclude, cueAnswerIs:
		switch prev {
		case "first", "initial", "earlier", "previous", "old", "original", "wrong":
			c.set(syntax.Trial) // "my first answer was x = 6"
			return
		}
		c.cue = syntax.Conclude
		c.set(syntax.Claim)
		if strings.EqualFold(t.text, "answer") || t.cue == cueAnswerIs {
			c.answer = true
		}
	case cueContrast:
		c.cue = syntax.Contrast
		if c.mode != syntax.Definition && c.mode != syntax.Goal {
			c.set(syntax.Claim)
		}
	case cueEquiv:
		c.cue = syntax.Equivalent
		if c.mode != syntax.Given && c.mode != syntax.Goal || t.text == "即" {
			c.set(syntax.Claim)
		}
	case cueTry, cueNarrate:
		if t.text == "thought" && prev != "i" && prev != "we" {
			return
		}
		if strings.EqualFold(t.text, "check") && (prev != "let's" && prev != "us" || !mathNext) {
			return
		}
		c.set(syntax.Trial)
	case cueWhere:
		if t.text == "with" && (prev == "left" || prev == "up" || prev == "us") {
			c.set(syntax.Claim) // "we are left with 3x = 9"
			return
		}
		if strings.EqualFold(t.text, "with") && !(mathNext && next(1).state) {
			return
		}
		if c.cue == syntax.Combine && t.text == "with" {
			return // "combining a ≤ b with b ≤ a"
		}
		if t.text == "where" && located[prev] {
			c.set(syntax.Narration) // "the point where 2x = 4"
			return
		}
		if t.text == "where" && (prev == "situation" || prev == "scenario") || c.cond && len(c.conds) == 0 && (prev == "case" || prev == "cases") {
			c.set(syntax.Assumption) // "the case where t > 1"
			return
		}
		if t.text == "with" && c.lead == "for" && c.mode == syntax.Claim {
			c.mode, c.cond, c.hypothesis = syntax.Assumption, true, false // "for all x with x > 1"
			return
		}
		if c.mode != syntax.Goal && c.mode != syntax.Given && !(c.mode == syntax.Assumption && c.firm) {
			c.set(syntax.Definition)
		}
	case cueIs:
		if c.partial && mathNext && next(1).closed && next(1).ops > 0 {
			c.negate = false // "the fish with no stripes are 66 - 22 = 44"
		}
	case cueHolds:
		if strings.Contains(t.text, "等") || prev == "equality" {
			c.emitConds(syntax.Narration)
			c.set(syntax.Claim)
		}
	case cueQuestion:
		if c.mode == syntax.Claim && t.text == "whether" || c.mode == syntax.Claim && start && (c.goalAll || !strings.EqualFold(t.text, "what")) {
			c.set(syntax.Goal)
		}
	}
}

// goal turns to what is asked. What is supposed before an imperative, or behind it, is given: "If 2x = 10, find x".
func (c *clauseReader) goal(start bool) {
	if start {
		if c.asked = true; c.hypothesis && len(c.conds) > 0 && len(c.st.Statements) == c.first && !c.caseSentence() {
			c.emitConds(syntax.Given)
		}
	}
	c.set(syntax.Goal)
}

func (c *clauseReader) anyMath(items []item, i, z int) bool {
	for ; i < z; i++ {
		if items[i].node != nil {
			return true
		}
	}
	return false
}

// demote turns the clause's statements into a condition for what follows.
func (c *clauseReader) demote() {
	list := c.st.Statements
	for k := c.clause; k < len(list); k++ {
		if m := list[k].Math; m == nil || list[k].Role != syntax.Claim && !(list[k].Role == syntax.Definition && m.Is(syntax.Relation) && m.Ops[0] != syntax.Eq && m.Ops[0] != syntax.Define) {
			return
		}
	}
	for k := c.clause; k < len(list); k++ {
		c.conds = append(c.conds, list[k].Math)
		c.condAt = append(c.condAt, item{node: list[k].Math, span: list[k].Span, inline: list[k].Inline, stmt: -1})
	}
	c.st.Statements = list[:c.clause]
}

func (c *clauseReader) negated(k int) {
	if s := &c.st.Statements[k]; s.Role == syntax.Claim || s.Role == syntax.Narration && isStatement(s.Math) {
		s.Role = syntax.Negated
	}
}

// retract marks the statement that is rejected: the one just before, else the
// ones that follow in the sentence.
func (c *clauseReader) retract(items []item, i, z int) {
	if i+1 < z && items[i+1].node != nil && !strings.HasPrefix(items[i].tok.text, "不") {
		c.mode, c.cond, c.firm, c.cue = syntax.Trial, false, true, syntax.Reject
		return
	}
	n := len(c.st.Statements)
	if n == 0 || n <= c.first && c.words > 6 {
		c.mode, c.firm = syntax.Trial, true
		return
	}
	s := &c.st.Statements[n-1]
	if s.Role != syntax.Claim && s.Role != syntax.Negated && s.Role != syntax.Definition {
		return
	}
	if m := s.Math; (m.Is(syntax.Logic) && m.Ops[0] == syntax.Or || m.Is(syntax.List)) && len(m.Args) > 1 {
		// Of several values only the last is rejected; that they are the values stays claimed.
		last := m.Args[len(m.Args)-1]
		c.st.Statements = append(c.st.Statements, syntax.Statement{Span: last.Span, Role: syntax.Trial, Cue: syntax.Reject, Math: last, Inline: s.Inline})
		return
	}
	s.Role, s.Cue = syntax.Trial, syntax.Reject
}

// math makes a statement of item i.
func (c *clauseReader) math(items []item, i, z int) {
	it := &items[i]
	n := it.node
	for it.state && n.Is(syntax.Group) {
		n = n.Args[0] // a statement in parentheses
	}
	if n.Is(syntax.List) && it.state && !it.cut {
		mixed, whole := false, true
		for _, a := range n.Args {
			if !isStatement(a) && !listed(n) {
				mixed = true
				switch a.Kind {
				case syntax.Symbol, syntax.Subscript, syntax.Group, syntax.Apply, syntax.Prime:
				default:
					whole = false // a formula cut in two
				}
			}
		}
		if mixed && !whole {
			it.weak, it.closed = true, false
		} else if mixed { // "y = 2x, C": each item for itself
			for _, a := range n.Args {
				part := *it
				part.node, part.span, part.state, part.closed = a, a.Span, isStatement(a), isClosed(a)
				list := []item{part}
				c.math(list, 0, 1)
				it.stmt = list[0].stmt
			}
			return
		}
	}
	s := syntax.Statement{Span: it.span, Math: n, Inline: it.inline, Cue: c.cue, Refs: c.refs}
	if n.Is(syntax.Labelled) {
		s.Label, s.Math = n.Text, n.Arg(0)
	}
	boxed := hasBox(n)
	answer := c.answer || boxed
	switch {
	case it.cut:
		s.Role = syntax.Narration
		s.Answer = boxed
	case !it.state:
		s.Role = syntax.Narration
		if answer && (boxed || !c.goalAll) {
			s.Role, s.Answer = syntax.Claim, true
			if s.Cue == syntax.NoCue {
				s.Cue = syntax.Conclude
			}
			c.answer, c.r.answerNext = false, false
		} else if it.inline && n.Is(syntax.Number) {
			return
		}
	default:
		s.Role = c.role(it)
		if s.Role == syntax.Claim && c.wlog && s.Cue == syntax.NoCue && len(c.st.Statements) == c.first {
			s.Role = syntax.Assumption // "Without loss of generality, a ≥ b."
		}
		if s.Role == syntax.Definition && c.wlog && n.Is(syntax.Relation) && n.Ops[0] != syntax.Eq && n.Ops[0] != syntax.Define {
			s.Role = syntax.Assumption
		}
		if it.rewritten {
			s.Cue = syntax.Rewrite
			if s.Role == syntax.Narration || s.Role == syntax.Assumption && !c.firm {
				s.Role, c.mode, c.cond = syntax.Claim, syntax.Claim, false
			}
		}
		if s.Role == syntax.Assumption && c.cond && c.cue == syntax.Rewrite && (it.closed || rewritten(n)) {
			// "We simplify A = B = C": the chain is what the simplification gives.
			s.Role, c.mode, c.cond = syntax.Claim, syntax.Claim, false
		}
		if s.Role == syntax.Claim && !it.closed && c.place(items, i, z) {
			s.Role = syntax.Narration
		}
		if s.Role == syntax.Claim && i+1 < z && items[i+1].node == nil && conditional(c.r.src[items[i+1].tok.start:]) {
			s.Role, c.cond = syntax.Assumption, true // n=1 的情况
		}
		if s.Role == syntax.Definition && c.claimsFollow(items, i+1, z) && (!names(n) || c.special && isClosed(n.Arg(1))) {
			// "令 f′(x) = 0, 得 …", "令 x = 0, 则 …": what follows holds under it.
			s.Role, c.cond, c.mode = syntax.Assumption, true, syntax.Assumption
		}
		if s.Role == syntax.Assumption && c.cond {
			c.conds = append(c.conds, s.Math)
			c.condAt = append(c.condAt, *it)
			if c.condLead() {
				c.condWords = c.words
			} else {
				c.condWords = -100
			}
			return
		}
		if answer && s.Role == syntax.Claim {
			s.Answer = true
			c.answer, c.r.answerNext = false, false
		}
	}
	if s.Role == syntax.Claim && len(c.conds) > 0 && !(c.caseSentence() && len(c.st.Statements) == 0) {
		s.Condition = conjunction(c.conds)
	}
	if c.caseSentence() && len(c.conds) > 0 {
		c.emitConds(syntax.Assumption)
	}
	c.st.Statements = append(c.st.Statements, s)
	it.stmt = len(c.st.Statements) - 1
	if s.Role != syntax.Narration {
		c.refs = nil
		if c.cue != syntax.NoCue && c.mode == syntax.Claim {
			c.cue = syntax.NoCue
		}
	}
}

// listed reports whether n lists the values of one symbol: x = 1, 2, 3.
func listed(n *syntax.Node) bool {
	for i, a := range n.Args {
		if i == 0 && (!a.Is(syntax.Relation) || len(a.Ops) != 1 || a.Ops[0] != syntax.Eq || !a.Args[0].Is(syntax.Symbol) || !isClosed(a.Args[1])) || i > 0 && !isClosed(a) {
			return false
		}
	}
	return true
}

// rewritten reports whether n is a chain of equalities of three members or more,
// none of which is a number: one expression, rewritten again and again.
func rewritten(n *syntax.Node) bool {
	if !n.Is(syntax.Relation) || len(n.Ops) < 2 || n.Args[0].Is(syntax.Empty) {
		return false
	}
	for _, op := range n.Ops {
		if op != syntax.Eq {
			return false
		}
	}
	for _, a := range n.Args[:len(n.Args)-1] {
		if isClosed(a) {
			return false
		}
	}
	return true
}

// place reports whether an equation says where something happens rather than what
// holds, as in "在 x = 1 处取得极大值".
func (c *clauseReader) place(items []item, i, z int) bool {
	n := items[i].node
	if !n.Is(syntax.Relation) || len(n.Ops) != 1 || n.Ops[0] != syntax.Eq || i+1 >= z || items[i+1].node != nil {
		return false
	}
	t := items[i+1].tok
	return t.kind == proseHan && strings.HasPrefix(t.text, "处")
}

// names reports whether a statement gives a name, or a name's range, to something.
func names(n *syntax.Node) bool {
	switch {
	case n.Is(syntax.Relation) && len(n.Args) > 0:
		l := n.Args[0]
		switch l.Kind {
		case syntax.Symbol, syntax.Subscript, syntax.Apply, syntax.Choice, syntax.Prime, syntax.Accent:
			return true
		case syntax.Juxtapose: // f(x), but not 2x
			if len(l.Args) == 2 && capital(l.Args[0]) && capital(l.Args[1]) {
				return true // the segment AB
			}
			return len(l.Args) == 2 && isName(l.Args[0]) && l.Args[1].Is(syntax.Group) && n.Ops[0] == syntax.Eq && !isClosed(n.Args[1])
		}
		return false
	case n.Is(syntax.List) && len(n.Args) > 0:
		return names(n.Args[0])
	}
	return true
}

// faults are said of a line, and pointers point at it.
var (
	faults   = map[string]bool{"wrong": true, "incorrect": true, "false": true}
	pointers = map[string]bool{"that": true, "this": true, "it": true, "which": true}
)

// capital reports whether n is a capital letter, as points are named.
func capital(n *syntax.Node) bool {
	return n.Is(syntax.Symbol) && len(n.Text) == 1 && n.Text[0] >= 'A' && n.Text[0] <= 'Z'
}

// relative reports whether the words just before are "which" or "which is".
func (c *clauseReader) relative() bool {
	return c.prev != nil && c.prev.text == "which" || c.prev2 != nil && c.prev2.text == "which" && (copula[c.prev.text] || c.prev.text == "does" || c.prev.text == "do")
}

// truths are the words that "not" denies a whole statement with.
var truths = map[string]bool{"true": true, "correct": true, "right": true, "valid": true, "hold": true, "work": true, "so": true, "possible": true}

// notation are the things that are introduced with a name, and subjects open a
// clause of their own behind a condition.
var (
	notation = map[string]bool{"variable": true, "variables": true, "notation": true, "parameter": true, "function": true, "new": true, "substitution": true}
	subjects = map[string]bool{"the": true, "there": true, "they": true, "you": true, "he": true, "she": true, "both": true}
)

// attempts are the nouns for what is only tried.
var attempts = map[string]bool{"guess": true, "attempt": true, "trial": true, "try": true}

// assents are the nouns that "no" makes an assertion of.
var assents = map[string]bool{"wonder": true, "doubt": true, "surprise": true, "matter": true}

// setters are the nouns for what sets the task.
var setters = map[string]bool{"problem": true, "question": true, "exercise": true, "task": true, "statement": true}

// slips are the nouns for what is wrong.
var slips = map[string]bool{"mistake": true, "error": true, "typo": true, "slip": true}

// conditional reports whether the words behind a formula make it a condition: "在 x>0 的条件下".
func conditional(s string) bool {
	return strings.HasPrefix(s, "的情") || strings.HasPrefix(s, "的条件下") || strings.HasPrefix(s, "的前提下")
}

// located are the nouns for where something happens.
var located = map[string]bool{"point": true, "points": true, "place": true, "places": true, "moment": true, "spot": true}

// supposed are the nouns for what is supposed.
var supposed = map[string]bool{"event": true, "assumption": true, "condition": true, "hypothesis": true}

// everyCase are the words before "case" that open no case of their own, and
// copula are the verbs that say what something is.
var (
	everyCase = map[string]bool{"either": true, "both": true, "any": true, "each": true, "every": true, "this": true, "that": true, "which": true}
	copula    = map[string]bool{"is": true, "are": true, "was": true, "be": true, "were": true}
)

// equations are the objects that assert what they are made of where they were obtained: "we get the equation 2x = 6".
var equations = map[string]bool{"equation": true, "equations": true, "inequality": true, "system": true, "relation": true, "constraint": true}

// intends reports whether "want" or "need" behind prev sets a goal. What somebody in
// the story wants or needs is an amount: "they need 3x + x = 4x cups".
func (c *clauseReader) intends(prev, next string) bool {
	switch prev {
	case "we", "i", "you", "to", "us", "still", "just", "only", "now", "also", "thus", "then", "therefore", "first", "would", "will", "may", "might", "if", "must", "what", "and", "really", "do":
		return true
	}
	return c.prev == nil || c.prev.kind == proseComma || next == "to" || next == "for"
}

// describing are the words before a negation that belongs to the description of a
// thing rather than to what is said of it.
var describing = map[string]bool{"with": true, "were": true, "are": true, "who": true, "have": true, "had": true, "did": true, "do": true, "was": true}

// claimsFollow reports whether a word that says something was derived, and a
// statement, follow in the sentence.
func (c *clauseReader) claimsFollow(items []item, i, z int) bool {
	seen := false
	for ; i < z; i++ {
		if items[i].node != nil {
			if seen && items[i].state {
				return true
			}
			continue
		}
		switch items[i].tok.cue {
		case cueThen, cueGet, cueHence, cueSolve:
			seen = true
		case cueLet, cueTake:
			return false
		}
	}
	return false
}

// condLead reports whether the open condition starts its sentence.
func (c *clauseReader) condLead() bool { return c.words <= 4 && len(c.st.Statements) == c.first }

func (c *clauseReader) caseSentence() bool { return c.r.caseOpen }

// role is the role of a statement under the present mode.
func (c *clauseReader) role(it *item) syntax.Role {
	if it.weak {
		return syntax.Narration
	}
	if n := it.node; c.words > 0 && n.Is(syntax.Relation) && n.Args[0].Is(syntax.Empty) && n.Ops[0] != syntax.Eq {
		return syntax.Narration // "人次 > 400": the left side is in words
	}
	if p := c.prev; p != nil && !it.closed && !c.cond && it.node.Is(syntax.Relation) && (p.kind == proseWord || p.kind == proseHan) {
		switch w := strings.ToLower(p.text); {
		case w == "function" || w == "functions" || w == "函数":
			return syntax.Definition
		case w == "to" && c.ranged:
			return syntax.Narration
		case w == "of" && c.prev2 != nil && drawn[strings.ToLower(c.prev2.text)]:
			return syntax.Narration
		case objects[w] && c.mode != syntax.Given && !(c.prev2 != nil && c.prev2.cue == cueGet) && !(equations[w] && c.words-c.derived <= 4):
			c.ranged = w == "from" || w == "between"
			return syntax.Narration
		}
	}
	if c.void && !it.closed {
		return syntax.Narration
	}
	if c.goalAll && !c.cond && c.mode != syntax.Given {
		return syntax.Goal
	}
	if c.negate {
		return syntax.Negated
	}
	if it.closed && it.ops > 0 && !c.firm {
		// A calculation with nothing unknown in it is asserted wherever it stands.
		if it.inline || !c.cond {
			return syntax.Claim
		}
	}
	return c.mode
}

func conjunction(list []*syntax.Node) *syntax.Node {
	if len(list) == 1 {
		return list[0]
	}
	n := &syntax.Node{Kind: syntax.Logic, Args: append([]*syntax.Node(nil), list...)}
	for i, a := range list {
		n.Span = n.Span.Cover(a.Span)
		if i > 0 {
			n.Ops = append(n.Ops, syntax.And)
		}
	}
	return n
}

func (c *clauseReader) emitConds(role syntax.Role) {
	for _, it := range c.condAt {
		c.st.Statements = append(c.st.Statements, syntax.Statement{Span: it.span, Role: role, Math: it.node, Inline: it.inline})
	}
	c.conds, c.condAt = nil, nil
	c.r.caseOpen = false
}

// close ends the sentence: conditions that no claim has taken up restrict the
// claim before them, or are assumptions of their own.
func (c *clauseReader) close() {
	if len(c.conds) == 0 {
		return
	}
	taken := false
	list := c.st.Statements
	for k := c.first; k < len(list); k++ {
		if list[k].Condition != nil {
			taken = true
		}
	}
	if taken {
		return
	}
	if c.equality {
		c.emitConds(syntax.Narration)
		return
	}
	if len(list) > c.first {
		s := &list[len(list)-1]
		if s.Role == syntax.Claim && s.Condition == nil && s.Math != nil && s.Span.Start < c.condAt[0].span.Start {
			s.Condition = conjunction(c.conds)
			return
		}
	}
	role := syntax.Assumption
	if c.void || c.goalAll || c.words-c.condWords > 2 { // "the fraction is undefined when x = 5": nothing opens
		role = syntax.Narration
	}
	if c.cue == syntax.Substitute || c.cue == syntax.Solve || c.cue == syntax.Rewrite {
		role = syntax.Narration
	}
	if c.asked && c.hypothesis && !c.void {
		role = syntax.Given
	}
	c.emitConds(role)
}

// hasBox reports whether the tree holds a \boxed part.
func hasBox(n *syntax.Node) bool {
	if n.Kind == syntax.Boxed {
		return true
	}
	for _, a := range n.Args {
		if a != nil && hasBox(a) {
			return true
		}
	}
	return false
}

// finish settles what only the whole solution shows: lines that continue the
// chain before them, solutions written as bare expressions line by line, and
// the final answer.
func finish(steps []syntax.Step) {
	bare, other := 0, 0
	answer := false
	for i := range steps {
		for k := range steps[i].Statements {
			s := &steps[i].Statements[k]
			answer = answer || s.Answer
			if s.Math != nil && !isStatement(s.Math) && s.Inline && len(steps[i].Statements) == 1 {
				bare++
			} else {
				other++
			}
		}
	}
	if bare >= 2 && other == 0 {
		first := true
		for i := range steps {
			for k := range steps[i].Statements {
				s := &steps[i].Statements[k]
				if !first {
					s.Role, s.Cue = syntax.Claim, syntax.Rewrite
				}
				first = false
			}
		}
	}
	var last *syntax.Statement
	var prev *syntax.Statement
	for i := range steps {
		for k := range steps[i].Statements {
			s := &steps[i].Statements[k]
			if prev != nil && s.Role == syntax.Claim && s.Math.Is(syntax.Relation) && s.Math.Args[0].Is(syntax.Empty) {
				if tail := chainTail(prev.Math); tail != nil {
					n := *s.Math
					n.Args = append([]*syntax.Node{tail}, s.Math.Args[1:]...)
					s.Math = &n
				}
			}
			if s.Math != nil {
				prev = s
			}
			if s.Role == syntax.Claim {
				last = s
			}
		}
	}
	if !answer && last != nil {
		last.Answer = true
	}
}

// chainTail is the last operand of a chain, from which the next line goes on.
func chainTail(n *syntax.Node) *syntax.Node {
	for n != nil {
		switch n.Kind {
		case syntax.Relation:
			return n.Args[len(n.Args)-1]
		case syntax.Lines, syntax.List, syntax.Logic:
			if len(n.Args) == 0 {
				return nil
			}
			n = n.Args[len(n.Args)-1]
		case syntax.Labelled, syntax.Boxed, syntax.Where:
			n = n.Arg(0)
		default:
			return n
		}
	}
	return nil
}
