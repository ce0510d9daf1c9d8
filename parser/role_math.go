package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// goal turns to what is asked. What is supposed before an imperative, or behind it, is given: "If 2x = 10, find x".
func (c *clauseReader) goal(start bool) {
	if start {
		if c.asked = true; c.hypothesis && len(c.conds) > 0 && len(c.st.Statements) == c.first && !c.caseSentence() {
			c.emitConds(syntax.Given)
		}
		for k := c.first; k < len(c.st.Statements); k++ { // "The line has slope m = 2; find …"
			if s := &c.st.Statements[k]; s.Role == syntax.Claim && s.Cue == syntax.NoCue && !isClosed(s.Math) {
				s.Role = syntax.Given
			}
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

// math makes a statement of item i.
func (c *clauseReader) math(items []item, i, z int) {
	it := &items[i]
	if c.cond && c.prev != nil && c.prev.cue == cueAnd && i+1 < z && items[i+1].node == nil && restricting[items[i+1].tok.cue] {
		c.attach(c.clause) // "x = 1 when n = 0 and x = 4 when n = 1"
	}
	n := it.node
	for it.state && n.Is(syntax.Group) {
		n = n.Args[0] // a statement in parentheses
	}
	if n.Is(syntax.List) && it.state && !it.cut && c.apart(it, n) {
		return
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
		c.settle(&s, items, i, z)
		if s.Role == syntax.Assumption && c.cond {
			c.hold(it, s.Math)
			return
		}
		if s.Role == syntax.Narration && (c.premise || c.works) {
			s.Cue = syntax.Since
		}
		c.premise = false
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
	if c.st.Statements == nil {
		c.st.Statements = make([]syntax.Statement, 0, 4) // they are large
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

// apart makes a statement of each item of the list n where they are of several kinds, and reports
// whether it did: "y = 2x, C". A list of which an item is no whole formula was cut in two.
func (c *clauseReader) apart(it *item, n *syntax.Node) bool {
	mixed, whole := false, true
	for _, a := range n.Args {
		if !isStatement(a) && !listed(n) {
			mixed = true
			switch a.Kind {
			case syntax.Symbol, syntax.Subscript, syntax.Group, syntax.Apply, syntax.Prime:
			default:
				whole = false
			}
		}
	}
	if !mixed {
		return false
	}
	if !whole {
		it.weak, it.closed = true, false
		return false
	}
	for i, a := range n.Args {
		part := *it
		a = Shared(a, n.Args[i+1:])
		part.node, part.span, part.state, part.closed = a, a.Span, isStatement(a), isClosed(a)
		list := []item{part}
		c.math(list, 0, 1)
		it.stmt = list[0].stmt
	}
	return true
}

// settle decides the role of s, which is formula i and relates two sides, and how it changes the mode.
func (c *clauseReader) settle(s *syntax.Statement, items []item, i, z int) {
	it, n := &items[i], s.Math
	s.Role = c.role(items, i, z)
	if s.Role == syntax.Claim && c.wlog && s.Cue == syntax.NoCue && len(c.st.Statements) == c.first {
		s.Role = syntax.Assumption // "Without loss of generality, a ≥ b."
	}
	if s.Role == syntax.Definition && (c.wlog || c.caseSentence()) && n.Is(syntax.Relation) && n.Ops[0] != syntax.Eq && n.Ops[0] != syntax.Define {
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
		if c.claimsFollow(items, i+1, z) || i+2 < z && (items[i+2].state || items[i+2].node == nil && items[i+2].tok.kind == proseComma && c.prev != nil && strings.HasSuffix(c.prev.text, "在")) {
			s.Role, c.cond = syntax.Assumption, true // 在 x = e 处有 f(e) = 1
		}
	}
	if s.Role == syntax.Claim && c.ranging(items, i, z) {
		s.Role, c.cond = syntax.Assumption, true // n=1 的情况
	}
	if s.Role == syntax.Definition && c.claimsFollow(items, i+1, z) && (!names(n) || c.special && isClosed(n.Args[len(n.Args)-1])) {
		// "令 f′(x) = 0, 得 …", "令 x = 0, 则 …": what follows holds under it.
		s.Role, c.cond, c.mode = syntax.Assumption, true, syntax.Assumption
	}
}

// hold keeps a formula as a condition of the claims to come.
func (c *clauseReader) hold(it *item, n *syntax.Node) {
	if k := len(c.st.Statements) - 1; c.stated() && c.st.Statements[k].Condition != nil {
		c.conds, c.condAt = nil, nil // "f(x) = 0 at x = 1, and at x = 2 …": another condition
	}
	c.conds = append(c.conds, n)
	c.condAt = append(c.condAt, *it)
	if c.condLead() {
		c.condWords = c.words
	} else {
		c.condWords = -100
	}
}

// restricting are the cues that open a condition.
var restricting = [cueCount]bool{cueIf: true, cueAt: true, cueFor: true}

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

// capital reports whether n is a capital letter, as points are named.
func capital(n *syntax.Node) bool {
	return n.Is(syntax.Symbol) && len(n.Text) == 1 && isCapital(n.Text[0])
}
