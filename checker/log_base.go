package checker

import (
	"bytes"
	"slices"

	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// By a log without a base people mean the one to base e, 10 or 2, and every writer settles it for himself. From the
// first such log on a text is therefore checked in each of them, by a session of its own, and what holds in one
// base and not in another is left open, unless the text says which is meant.

// logBases holds for e, 10 and 2, between which package lower chooses, the words that say which is meant.
var logBases = [...]string{"natural log|自然对数|以e为底", "common log|log base 10|常用对数|以10为底", "binary log|log base 2|以2为底"}

// hasLog reports whether a log without a base stands in n.
func hasLog(n *syntax.Node) bool {
	switch {
	case n == nil:
		return false
	case n.Is(syntax.Symbol), n.Is(syntax.Word):
		return n.Text == "log"
	case n.Is(syntax.Subscript) && len(n.Args) == 2:
		return hasLog(n.Args[1])
	}
	return slices.ContainsFunc(n.Args, hasLog)
}

// meets starts the sessions in other bases where a log without a base stands in one of the statements.
func (s *Session) meets(statements []syntax.Statement) {
	for i := range statements {
		if hasLog(statements[i].Math) || hasLog(statements[i].Condition) {
			s.multiply()
		}
	}
}

// multiply starts a session for each further base, which knows what s knows.
func (s *Session) multiply() {
	if len(s.others) > 0 {
		return
	}
	alone := *s
	for base := 1; base < len(logBases); base++ {
		t := alone
		t.base = base
		t.ctx, t.functions = s.ctx.clip(), s.functions[:len(s.functions):len(s.functions)]
		t.ctx.text = bytes.Clone(s.ctx.text)
		s.others = append(s.others, &t)
	}
}

// everyBase returns s and the sessions that read a log otherwise.
func (s *Session) everyBase() []*Session { return append([]*Session{s}, s.others...) }

// logBase is the base of a log without one as the session reads it.
func (s *Session) logBase() int {
	if s.ctx.saidBase > 0 {
		return s.ctx.saidBase - 1
	}
	return s.base
}

// inEveryBase checks a step in every base that is at hand, and keeps what they agree on.
func (s *Session) inEveryBase(step *syntax.Step, src string, next ahead) StepReport {
	s.meets(step.Statements)
	tainted, sessions := s.ctx.tainted, s.everyBase()
	reports := make([]StepReport, len(sessions))
	for base, t := range sessions {
		reports[base] = t.step(step, src, next)
	}
	out := reports[0]
	if len(sessions) == 1 {
		return out
	}
	for i := range out.Claims {
		base := s.ctx.saidBase - 1
		if base < 0 {
			base = out.Claims[i].agreed(i, reports)
		}
		if base >= 0 && i < len(reports[base].Claims) {
			out.Claims[i] = reports[base].Claims[i]
			for _, t := range sessions {
				t.ctx.saidBase = base + 1
			}
		}
	}
	if out.settle(); out.Verdict != verdict.Refuted {
		for _, t := range sessions {
			t.ctx.tainted = tainted
		}
	}
	return out
}

// agreed leaves c, the claim at place i of its step, open where the bases do not agree on it, and returns the
// base that it tells to be meant, or -1.
func (c *ClaimReport) agreed(i int, reports []StepReport) int {
	same, proved, in := true, 0, -1
	for base := range reports {
		if claims := reports[base].Claims; i >= len(claims) || claims[i].Span != c.Span {
			same = false
		} else {
			v := claims[i].Judgement.Verdict()
			if same = same && c.Judgement.Verdict() == v; v == verdict.Proved {
				proved, in = proved+1, base
			}
		}
	}
	switch {
	case same:
	case proved == 1 && analytic(c.Node):
		return in // a limit has another factor in every base: d/dx log x = 1/x is true of the natural one
	case c.Judgement.Verdict() != verdict.Unknown:
		c.leave(UnknownReading)
	}
	return -1
}

// analytic reports whether limits are taken in n.
func analytic(n *syntax.Node) bool {
	return has(n, syntax.Integral) || has(n, syntax.Derivative) || has(n, syntax.Prime) || has(n, syntax.BigOp)
}

// said returns the base that a text says is meant, from 1, or 0.
func said(text string) int {
	for base, words := range logBases {
		if mentions(text, words) {
			return base + 1
		}
	}
	return 0
}
