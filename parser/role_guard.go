package parser

import "github.com/yansuan/yansuan/parser/syntax"

// roleGuards are what the clause grammar asks about the sentence up to the cue.
var roleGuards = map[string]func(*clauseReader) bool{
	// the present mode
	"claim":       func(c *clauseReader) bool { return c.mode == syntax.Claim },
	"goal":        func(c *clauseReader) bool { return c.mode == syntax.Goal },
	"quoted":      func(c *clauseReader) bool { return c.mode == syntax.Quoted },
	"posed":       func(c *clauseReader) bool { return c.mode == syntax.Given || c.mode == syntax.Goal },
	"firm":        func(c *clauseReader) bool { return c.mode == syntax.Assumption && c.firm },
	"conditional": func(c *clauseReader) bool { return c.cond },
	"open":        func(c *clauseReader) bool { return c.cond && len(c.conds) == 0 },
	"laid":        func(c *clauseReader) bool { return c.cond && len(c.conds) > 0 },
	"proof":       func(c *clauseReader) bool { return c.proof },
	"considers":   func(c *clauseReader) bool { return c.considers },
	"partial":     func(c *clauseReader) bool { return c.partial },
	"combined":    func(c *clauseReader) bool { return c.cue == syntax.Combine },
	"question":    func(c *clauseReader) bool { return c.goalAll },
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
	"bare": func(c *clauseReader) bool { return !c.anyMath(c.items, c.at, c.end) },
	"unsettled": func(c *clauseReader) bool {
		return c.mode == syntax.Claim && c.cue != syntax.Rewrite && !c.concludes(c.items, c.at, c.end)
	},
}

// stated reports whether the sentence has made a statement already.
func (c *clauseReader) stated() bool { return len(c.st.Statements) > c.first }

// clauseBegins reports whether the cue opens a clause.
func (c *clauseReader) clauseBegins() bool {
	return c.prev == nil || c.prev.kind == proseComma || c.prev.kind == proseLine
}
