package parser

import (
	"sort"
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// condLead reports whether the open condition starts its sentence.
func (c *clauseReader) condLead() bool { return c.words <= 4 && len(c.st.Statements) == c.first }

func (c *clauseReader) caseSentence() bool { return c.r.caseOpen }

// role is the role of a statement under the present mode.
func (c *clauseReader) role(items []item, i, z int) syntax.Role {
	it := &items[i]
	if it.weak && !(c.cue == syntax.Since && c.stating(it)) {
		return syntax.Narration
	}
	if n := it.node; c.words > 0 && n.Is(syntax.Relation) && n.Args[0].Is(syntax.Empty) && n.Ops[0] != syntax.Eq {
		return syntax.Narration // "人次 > 400": the left side is in words
	}
	if p := c.prev; p != nil && !it.closed && !c.cond && it.node.Is(syntax.Relation) && introduced[p.low] {
		if it.node.Args[0].Is(syntax.Symbol) && c.described(items, i, z) {
			return syntax.Narration
		}
		return syntax.Definition
	}
	if c.named(items, i, z) {
		c.called = i + 1
		return syntax.Narration
	}
	if c.void && !it.closed {
		return syntax.Narration
	}
	if c.mode == syntax.Quoted && c.cites && applied(it.node, c.prev != nil && (c.prev.cue == cueQuote || c.prev.text == ":" && c.prev2 != nil && c.prev2.cue == cueQuote)) {
		c.set(syntax.Claim)
	}
	if c.mode == syntax.Claim && !c.cond && !it.closed {
		switch {
		case c.asked && !c.stated() && c.asksFor(items, i):
			return syntax.Goal
		case c.narrates(items, i):
			c.set(syntax.Given)
			return syntax.Given
		}
	}
	if c.goalAll && c.mode == syntax.Trial {
		return syntax.Trial // "Perhaps x = 3?"
	}
	if c.goalAll && i < c.askAt && c.mode == syntax.Claim && !c.cond {
		return syntax.Given
	}
	if c.goalAll && !c.cond && c.mode != syntax.Given {
		return syntax.Goal
	}
	if c.negate {
		return syntax.Negated
	}
	if it.closed && it.ops > 0 && !c.firm && !(c.mode == syntax.Given && rounded(it.node)) {
		// A calculation with nothing unknown in it is asserted wherever it stands.
		if it.inline || !c.cond {
			return syntax.Claim
		}
	}
	return c.mode
}

// stating reports whether formula it compares mere numbers right behind its cue: "since 8 < 9".
func (c *clauseReader) stating(it *item) bool {
	return c.prev != nil && c.prev.cue == cueSince && it.closed && !it.cut && it.node.Is(syntax.Relation) && it.node.Ops[0] != syntax.Eq
}

// rounded reports whether n gives an approximate value, as a problem does: log 2 ≈ 0.301.
func rounded(n *syntax.Node) bool {
	return n.Is(syntax.Relation) && len(n.Ops) == 1 && n.Ops[0] == syntax.Approx
}

// described reports whether formula i only tells of which thing something is said: 函数 y = tan x 的图象.
func (c *clauseReader) described(items []item, i, z int) bool {
	return c.mode == syntax.Claim && i+1 < z && items[i+1].node == nil && strings.HasPrefix(c.r.src[items[i+1].tok.start:], "的")
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
		c.st.Statements = append(c.st.Statements, syntax.Statement{Span: it.span, Role: role, Cue: c.cue, Math: it.node, Inline: it.inline})
	}
	c.conds, c.condAt = nil, nil
	c.r.caseOpen = false
}

// attach puts the open conditions to the claim before them, "f(x) = 6 at x = 3, and …", if it is
// the last statement and none of those before the given one. It reports whether it did.
func (c *clauseReader) attach(from int) bool {
	n := len(c.st.Statements)
	if len(c.conds) == 0 || n <= from {
		return false
	}
	s := &c.st.Statements[n-1]
	if s.Role != syntax.Claim || s.Condition != nil || s.Math == nil || s.Span.Start >= c.condAt[0].span.Start {
		return false
	}
	s.Condition = conjunction(c.conds)
	c.conds, c.condAt, c.cond, c.mode = nil, nil, false, syntax.Claim
	return true
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
	if c.attach(c.first) {
		return
	}
	role := syntax.Assumption
	if c.void || c.goalAll || c.words-c.condWords > 2 { // "the fraction is undefined when x = 5": nothing opens
		role = syntax.Narration
	}
	if c.cue == syntax.Substitute || c.cue == syntax.Solve || c.cue == syntax.Rewrite {
		role = syntax.Narration
	}
	if c.cue == syntax.Solve && (c.lead == "solve" || solvable(c.lead)) {
		role = syntax.Goal
	}
	if (c.asked || c.goalAll) && c.hypothesis && !c.void {
		role = syntax.Given
	}
	c.emitConds(role)
	behind := c.st.Statements[c.first:]
	sort.SliceStable(behind, func(i, j int) bool { return behind[i].Span.Start < behind[j].Span.Start })
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
