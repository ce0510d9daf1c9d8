package parser

import "github.com/yansuan/yansuan/parser/syntax"

// Sentences that take back what was said before them.

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
