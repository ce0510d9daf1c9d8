package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// What is denied, rejected or taken back, in its sentence or by a later one.

// takeBack turns the claim before a sentence that corrects or withdraws it into a trial.
func (c *clauseReader) takeBack(items []item) {
	if c.first > 0 && (!c.anyMath(items, 0, len(items)) && withdraws(items) || corrects(items)) {
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
		switch t := items[i].tok; t.low {
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
		switch items[i].tok.low {
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

// last is the index of the last statement, past the expressions that only are mentioned, or of
// the last of all if the sentence has none.
func (c *clauseReader) last() int {
	n := len(c.st.Statements) - 1
	for k := n; k >= c.first; k-- {
		if isStatement(c.st.Statements[k].Math) {
			return k
		}
	}
	return n
}

// negated takes statement k for denied.
func (c *clauseReader) negated(k int) {
	if s := &c.st.Statements[k]; s.Role == syntax.Claim || s.Role == syntax.Narration && isStatement(s.Math) {
		s.Role = syntax.Negated
	}
}

// retract marks the statement that is rejected: the one just before, else the
// ones that follow in the sentence.
func (c *clauseReader) retract(items []item, i, z int) {
	if i+1 < z && items[i+1].node != nil && !strings.HasPrefix(items[i].tok.text, "不") {
		c.mode, c.cond, c.firm, c.cue, c.negate = syntax.Trial, false, true, syntax.Reject, false
		return
	}
	n := len(c.st.Statements)
	if n == 0 || n <= c.first && c.words > 6 {
		c.mode, c.firm = syntax.Trial, true
		return
	}
	s := &c.st.Statements[c.last()]
	if s.Role != syntax.Claim && s.Role != syntax.Negated && s.Role != syntax.Trial && !(s.Role == syntax.Narration && isStatement(s.Math)) && s.Role != syntax.Definition {
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
