package parser

import "github.com/yansuan/yansuan/parser/syntax"

// roleEffects are what the clause grammar does at a cue. The mode is the role that the
// statements behind the cue have.
var roleEffects = map[string]effect{
	"keep": func(*clauseReader) {},

	"claim":      func(c *clauseReader) { c.set(syntax.Claim) },
	"given":      func(c *clauseReader) { c.set(syntax.Given) },
	"definition": func(c *clauseReader) { c.set(syntax.Definition) },
	"quote":      func(c *clauseReader) { c.set(syntax.Quoted) },
	"trial": func(c *clauseReader) {
		firm := c.firm && c.mode == syntax.Trial // 误以为
		c.set(syntax.Trial)
		c.firm, c.considers = firm, false
	},
	"work":    func(c *clauseReader) { c.set(syntax.Narration); c.works = true }, // on equations: what follows starts from them
	"mention": func(c *clauseReader) { c.set(syntax.Narration) },
	"aim":     func(c *clauseReader) { c.set(syntax.Goal) },
	"assume":  func(c *clauseReader) { c.set(syntax.Assumption) },
	"suppose": func(c *clauseReader) { c.set(syntax.Assumption); c.firm = true },
	"goal":    func(c *clauseReader) { c.goal(c.clauseBegins()) },
	"hedge":   func(c *clauseReader) { c.mode = syntax.Trial }, // a calculation with nothing unknown in it is asserted still
	"firm":    func(c *clauseReader) { c.firm = true },
	"derive": func(c *clauseReader) {
		c.set(syntax.Claim)
		if c.cue == syntax.NoCue || c.cue == syntax.Since || c.cue == syntax.Contrast {
			c.cue = syntax.Hence
		}
	},
	"define": func(c *clauseReader) { c.set(syntax.Definition); c.special, c.negate = false, false },
	"where": func(c *clauseReader) {
		if c.mode != syntax.Goal && c.mode != syntax.Given && !(c.mode == syntax.Assumption && c.firm) {
			c.set(syntax.Definition)
		}
	},

	// what kind of step it is
	"hence":      func(c *clauseReader) { c.cue = syntax.Hence },
	"since":      func(c *clauseReader) { c.cue, c.negate = syntax.Since, false },
	"substitute": func(c *clauseReader) { c.cue = syntax.Substitute },
	"combine":    func(c *clauseReader) { c.cue = syntax.Combine },
	"solve":      func(c *clauseReader) { c.cue = syntax.Solve },
	"rewrite":    func(c *clauseReader) { c.cue = syntax.Rewrite },
	"equivalent": func(c *clauseReader) { c.cue = syntax.Equivalent },
	"conclude":   func(c *clauseReader) { c.set(syntax.Claim); c.cue = syntax.Conclude },
	"contrast": func(c *clauseReader) {
		c.cue = syntax.Contrast
		if c.mode != syntax.Definition && c.mode != syntax.Goal {
			c.set(syntax.Claim)
		}
	},

	// conditions
	"condition":  func(c *clauseReader) { c.mode, c.cond = syntax.Assumption, true },
	"hypothesis": func(c *clauseReader) { c.hypothesis = true },
	"step":       (*clauseReader).restrict,
	"restrict": func(c *clauseReader) {
		if c.mode == syntax.Claim || c.mode == syntax.Narration {
			c.restrict()
		}
	},
	"conditioned": func(c *clauseReader) {
		// 时 closes the condition; without 当 the clause before it was one.
		if !c.cond && len(c.st.Statements) > c.clause {
			c.demote()
		}
		c.mode, c.cond = syntax.Claim, false
	},
	"attained": func(c *clauseReader) { c.emitConds(syntax.Narration); c.set(syntax.Claim) },
	"void":     func(c *clauseReader) { c.void = true },

	// denials
	"negate": func(c *clauseReader) { c.negate = true },
	"affirm": func(c *clauseReader) { c.negate = false }, // "the fish with no stripes are 66 - 22 = 44"
	"denied": func(c *clauseReader) { c.negated(c.last()) },
	"deny": func(c *clauseReader) {
		c.negate = true
		c.partial = describing[c.nearWord(-1)]
		if n := len(c.st.Statements); n > c.clause && c.near(1).node == nil && c.near(1).tok.kind != proseNumber { // but "3 + 4 = 7 (not 8)"
			c.negated(n - 1)
		}
	},
	"posed": func(c *clauseReader) {
		if s := &c.st.Statements[c.last()]; s.Role == syntax.Claim {
			s.Role = syntax.Given // "f(1) = f(5), as stated"
		}
	},
	"tried": (*clauseReader).try, // "x = 3 gives 2x = 6"
	"questioned": func(c *clauseReader) {
		if s := &c.st.Statements[c.last()]; s.Role == syntax.Claim {
			s.Role = syntax.Goal // 判断 a > b 是否成立
		}
	},
	"retracted": func(c *clauseReader) {
		if s := &c.st.Statements[c.last()]; s.Role != syntax.Goal {
			s.Role = syntax.Trial
		}
	},
	"retract": func(c *clauseReader) { c.retract(c.items, c.at, c.end) },
	"absurd": func(c *clauseReader) {
		if n := c.last(); n >= 0 && (c.stated() || c.words < 6) {
			if s := &c.st.Statements[n]; s.Role == syntax.Claim {
				s.Role = syntax.Trial
			}
		}
	},

	// what is remembered of the sentence
	"answer":    func(c *clauseReader) { c.answer = true },
	"proof":     func(c *clauseReader) { c.proof = true },
	"ask":       func(c *clauseReader) { c.asked = true },
	"exist":     func(c *clauseReader) { c.exists = true },
	"naming":    func(c *clauseReader) { c.naming = true },
	"cite":      func(c *clauseReader) { c.cites = true },
	"special":   func(c *clauseReader) { c.special = true },
	"considers": func(c *clauseReader) { c.considers = true },
	"equality":  func(c *clauseReader) { c.equality = true },
	"wlog":      func(c *clauseReader) { c.wlog = true },
}

// restrict opens a condition that is a step or a place to look at, not a hypothesis.
func (c *clauseReader) restrict() {
	c.mode, c.cond, c.hypothesis = syntax.Assumption, true, false
}

// try takes the last claim for a value that is tried: a condition of what follows.
func (c *clauseReader) try() {
	k := len(c.st.Statements) - 1
	if s := c.st.Statements[k]; c.mode == syntax.Claim && s.Role == syntax.Claim {
		c.conds, c.condAt = []*syntax.Node{s.Math}, []item{{node: s.Math, span: s.Span, inline: s.Inline, stmt: -1}}
		c.st.Statements = c.st.Statements[:k]
	}
}
