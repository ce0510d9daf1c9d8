package parser

import (
	"unicode"

	"github.com/yansuan/yansuan/parser/syntax"
)

// roleGuards are what the clause grammar asks about the sentence up to the cue.
var roleGuards = map[string]func(*clauseReader) bool{
	// the present mode
	"claim":        func(c *clauseReader) bool { return c.mode == syntax.Claim },
	"goal":         func(c *clauseReader) bool { return c.mode == syntax.Goal },
	"trial":        func(c *clauseReader) bool { return c.mode == syntax.Trial },
	"quoted":       func(c *clauseReader) bool { return c.mode == syntax.Quoted },
	"given":        func(c *clauseReader) bool { return c.mode == syntax.Given },
	"defining":     func(c *clauseReader) bool { return c.mode == syntax.Definition && !c.stated() },
	"mentioning":   func(c *clauseReader) bool { return c.mode == syntax.Narration },
	"posed":        func(c *clauseReader) bool { return c.mode == syntax.Given || c.mode == syntax.Goal },
	"firm":         func(c *clauseReader) bool { return c.mode == syntax.Assumption && c.firm },
	"conditional":  func(c *clauseReader) bool { return c.cond },
	"hypothetical": func(c *clauseReader) bool { return c.hypothesis },
	"open":         func(c *clauseReader) bool { return c.cond && len(c.conds) == 0 },
	"laid":         func(c *clauseReader) bool { return c.cond && len(c.conds) > 0 },
	"proof":        func(c *clauseReader) bool { return c.proof },
	"considers":    func(c *clauseReader) bool { return c.considers },
	"partial":      func(c *clauseReader) bool { return c.partial },
	"asking":       func(c *clauseReader) bool { return c.asked && c.mode == syntax.Claim && !c.related() },
	"exists":       func(c *clauseReader) bool { return c.exists && c.mode == syntax.Claim },
	"cites":        func(c *clauseReader) bool { return c.cites && c.mode == syntax.Quoted },
	"naming":       func(c *clauseReader) bool { return c.naming && c.mode == syntax.Definition },
	"combined":     func(c *clauseReader) bool { return c.cue == syntax.Combine },
	"question":     func(c *clauseReader) bool { return c.goalAll },
	// what was said before
	"stated":   (*clauseReader).stated,
	"spoken":   func(c *clauseReader) bool { return c.words > 0 },
	"silent":   func(c *clauseReader) bool { return c.words == 0 },
	"pointing": func(c *clauseReader) bool { return pointers[c.lead] },
	"overall":  func(c *clauseReader) bool { return c.lead == "for" && c.mode == syntax.Claim },
	"premise":  func(c *clauseReader) bool { return (c.mode == syntax.Given || c.lead == "from") && c.stated() },
	"settled": func(c *clauseReader) bool {
		return c.mode == syntax.Quoted || c.stated() && (c.mode == syntax.Definition || c.mode == syntax.Given)
	},
	"calculated": func(c *clauseReader) bool {
		return c.stated() && isClosed(c.st.Statements[len(c.st.Statements)-1].Math)
	},
	"rejected": func(c *clauseReader) bool { return c.stated() && c.st.Statements[c.last()].Role == syntax.Trial },
	"cited":    (*clauseReader).cited,
	"restates": func(c *clauseReader) bool { return c.restates() || c.cond && len(c.conds) == 0 },
	// "so that" says what for; behind a definition it may say what follows
	"purpose": func(c *clauseReader) bool {
		if c.mode == syntax.Claim {
			return false
		}
		n := len(c.st.Statements)
		return c.mode != syntax.Definition || !c.clauseBegins() || !c.stated() || c.st.Statements[n-1].Role != syntax.Definition
	},
	// what follows
	"restrictive": func(c *clauseReader) bool { // "the term with k = 3 is the largest"
		w := c.nearWord(2)
		return c.mode == syntax.Claim && (copula[w] || modals[w])
	},
	"combines":    func(c *clauseReader) bool { return c.comes(cueCombine) },
	"substitutes": func(c *clauseReader) bool { return c.comes(cueSubst) },
	"attributive": func(c *clauseReader) bool { // 不全为零的数, 公比不为 1 的等比数列
		rest := c.r.src[c.items[c.at].tok.end:]
		for n, r := range rest {
			switch {
			case r == '的':
				return true
			case n > 18 || r != ' ' && !unicode.IsDigit(r) && !unicode.Is(unicode.Han, r):
				return false
			}
		}
		return false
	},
	"bare": func(c *clauseReader) bool { return !c.anyMath(c.items, c.at, c.end) },
	"unsettled": func(c *clauseReader) bool {
		return c.mode == syntax.Claim && c.cue != syntax.Rewrite && !c.concludes(c.items, c.at, c.end)
	},
}

// comes reports whether a cue follows in the clause.
func (c *clauseReader) comes(cue cueClass) bool {
	for k := 1; ; k++ {
		it := c.near(k)
		if it == &noItem || it.node == nil && it.tok.kind == proseComma {
			return false
		}
		if it.node == nil && it.tok.cue == cue {
			return true
		}
	}
}

// cited reports whether the law that the cue names is only said to be used: "by the law of
// cosines", "由正弦定理".
func (c *clauseReader) cited() bool {
	for k := -1; k >= -8; k-- {
		it := c.near(k)
		if it.node != nil || it.tok.kind == proseComma {
			return false
		}
		if citing[c.nearWord(k)] {
			return true
		}
	}
	return false
}

// stated reports whether the sentence has made a statement already.
func (c *clauseReader) stated() bool { return len(c.st.Statements) > c.first }

// related reports whether the sentence has made a statement that relates two sides.
func (c *clauseReader) related() bool {
	return c.stated() && isStatement(c.st.Statements[c.last()].Math)
}

// clauseBegins reports whether the cue opens a clause.
func (c *clauseReader) clauseBegins() bool {
	return c.near(-1).separates()
}
