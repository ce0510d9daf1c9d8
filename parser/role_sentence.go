package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

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
		case cueIf, cueAt, cueThen, cueWhen, cueFor, cueUnless, cueWhere, cueNot:
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
		if t.text == "see" && prev != "we" && prev != "can" || next(1).tok.text == "rid" {
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
		case "say", "throughout":
			if !(start || prev == "let's") || next(1).tok.text == "that" {
				return
			}
		case "write":
			if m := next(1).node; !start || !m.Is(syntax.Relation) || len(m.Ops) > 1 || !names(m) || isClosed(m.Args[1]) {
				return
			}
		case "introduce", "assign":
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
		if t.text == "case" && everyCase[prev] || (t.text == "long" || t.text == "soon") && (prev != "as" || next(1).tok.text != "as") {
			return // "in either case"; "as long as" is a condition
		}
		if prev == "at" && t.text == "once" || supposed[t.text] && !(c.prev2 != nil && (strings.EqualFold(c.prev2.text, "under") || strings.EqualFold(c.prev2.text, "on") || strings.EqualFold(c.prev2.text, "in"))) {
			return // "at once"; "under the assumption" is a condition
		}
		if t.text == "case" && c.considers {
			c.set(syntax.Assumption) // "we now consider the case that b < 0"
			c.firm = true
			return
		}
		c.mode, c.cond = syntax.Assumption, true
		c.hypothesis = c.hypothesis || t.cue == cueIf
	case cueWhen:
		if c.mode == syntax.Assumption && c.firm {
			return // 假设 n=k 时 … 成立: all of it is supposed
		}
		if c.prev != nil && c.prev.text == "/" {
			return // 千米/时
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
		if t.text == "at" && (prev == "look" || copula[prev]) && !c.cond {
			c.set(syntax.Narration) // "let's look at 2x = 4", "the minimum is at x = 0"
			return
		}
		general := mathNext && next(1).state || next(1).tok.text == "the" && next(2).node == nil && next(3).state // "at the endpoint x = 2"
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
				if m := next(2).node; m.Is(syntax.Relation) && !m.Args[0].Is(syntax.Symbol) && names(m) {
					c.set(syntax.Definition) // "f is given by f(x) = x²"
				}
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
		if (c.mode == syntax.Given || c.lead == "from") && len(c.st.Statements) > c.first {
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
		if strings.HasPrefix(low, "want") && !c.intends(prev, next(1).tok.text) || low == "find" && prev == "can" && (resolved(next(1).node) || c.prev2 != nil && pronouns[strings.ToLower(c.prev2.text)]) {
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
		if prev == "to" && c.prev2 != nil && effortless[c.prev2.text] {
			c.set(syntax.Claim) // "it is easy to verify that a = 5"
			return
		}
		if (t.text == "proved" || t.text == "shown") && prev != "be" {
			return // "to be proved"
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
		for k := 1; k <= 3 && next(k).node == nil; k++ {
			if litotes[next(k).tok.text] {
				return // "it is not hard to see that x = 2"
			}
		}
		if low := next(1).tok.text; next(1).node == nil && t.text == "not" && strings.HasSuffix(low, "ing") && !copula[prev] {
			return // "the chance of not getting a six"
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
		if n := len(c.st.Statements); n > c.first && c.recedes() && next(2).tok.text != "that" && (strings.HasPrefix(t.text, "fail") || next(1).node == nil && truths[next(1).tok.text]) {
			c.negated(n - 1) // "…, which fails", "…, which is not true"
			return
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
		if (strings.EqualFold(t.text, "out") || t.text == "away") && prev != "throw" && prev != "rule" && prev != "ruled" && prev != "cast" && prev != "thrown" {
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
		if c.cond && len(c.conds) > 0 && (t.text == "不成立" || t.text == "impossible") { // "the case x = 0 is impossible"
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
		} else if strings.EqualFold(t.text, "says") && (equations[prev] || pointers[prev] && prev != "it") {
			return // "the last inequality says that r < 1"
		} else if c.mode == syntax.Claim && c.cue != syntax.Rewrite && !c.concludes(items, i, z) {
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
		if c.cond && len(c.conds) == 0 {
			return // "if, however, k = 5"
		}
		c.cue = syntax.Contrast
		if c.mode != syntax.Definition && c.mode != syntax.Goal {
			c.set(syntax.Claim)
		}
	case cueEquiv:
		c.cue = syntax.Equivalent
		if c.restates() || c.cond && len(c.conds) == 0 {
			return
		}
		if c.mode != syntax.Given && c.mode != syntax.Goal || t.text == "即" {
			c.set(syntax.Claim)
		}
	case cueHedge:
		if c.mode == syntax.Claim && !c.cond {
			c.mode = syntax.Trial // a calculation with nothing unknown in it is asserted still
		}
	case cueSlip:
		if t.text == "wrote" && !provisional[prev] {
			return
		}
		c.set(syntax.Trial)
		c.firm = true
	case cueTry, cueNarrate:
		if t.text == "thought" && prev != "i" && prev != "we" {
			return
		}
		if t.text == "guess" && copula[next(1).tok.text] && truths[next(2).tok.text] {
			return // "our guess was right"
		}
		if t.text == "think" && (prev == "i" || prev == "we" || prev == "to") {
			return
		}
		if strings.EqualFold(t.text, "check") && (prev != "let's" && prev != "us" || !mathNext) {
			return
		}
		c.considers = strings.HasPrefix(strings.ToLower(t.text), "consider")
		c.set(syntax.Trial)
	case cueWhere:
		if strings.EqualFold(t.text, "which") && (prev != "in" || next(1).tok.text == "case") {
			return
		}
		if t.text == "with" && (prev == "left" || prev == "up" || prev == "us") {
			c.set(syntax.Claim) // "we are left with 3x = 9"
			return
		}
		if strings.EqualFold(t.text, "with") && !(mathNext && next(1).state) && !(next(1).tok.text == "the" && next(2).node == nil && next(3).state) {
			return
		}
		if t.text == "with" && (pointers[prev] || prev == "start" || prev == "begin") {
			c.set(syntax.Narration) // "compare this with y = 2x", "we start with y = 2x"
			return
		}
		if t.text == "with" && (c.cue == syntax.Combine || prev == "together" || prev == "along") {
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
