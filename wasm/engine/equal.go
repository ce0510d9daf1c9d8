package engine

import (
	"fmt"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/wording"
)

func init() { handlers["equal"] = (*Engine).equal }

// equal compares an answer with the one expected.
func (e *Engine) equal(req *message.Request) (any, *message.Error) {
	if req.Gold == "" {
		return nil, missing("gold")
	}
	if req.Answer == "" {
		return nil, missing("answer")
	}
	switch req.Mode {
	case "", "value", "set", "form":
	default:
		return nil, &message.Error{Code: CodeField, Field: "mode", Message: fmt.Sprintf("there is no mode %q", clip(req.Mode)), Expected: "value, set or form"}
	}
	r := checker.Equal(req.Gold, req.Answer, checker.EqualOptions{Mode: req.Mode, Form: req.Form, Fuel: req.Fuel})
	reply := message.EqualReply{Head: head(req), Judgement: judgement(r.Judgement, r.Claim, nil), Reading: r.Reading}
	reply.GoldSpan, reply.AnswerSpan = part(r.GoldSpan), part(r.AnswerSpan)
	return reply, nil
}

// part is a span that may be absent.
func part(s syntax.Span) *message.Span {
	if s == (syntax.Span{}) {
		return nil
	}
	m := span(s)
	return &m
}

// judgement turns a verdict into its message, with the evidence in portable form and a sentence for people.
func judgement(j verdict.Judgement, claim recheck.Claim, c *message.Counterexample) message.Judgement {
	if c == nil && j.Verdict() == verdict.Refuted {
		c = counterexample(j.Evidence())
	}
	out := solver.Judgement(j, claim)
	out.Counterexample = c
	out.Explanation = wording.Explain(out.Code, out.Verdict, wording.Details{Counterexample: c})
	return out
}
