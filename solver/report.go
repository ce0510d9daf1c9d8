package solver

import (
	"encoding/json"

	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/wasm/message"
)

// Report returns a checked step as a message.
func Report(s *checker.StepReport) message.Step {
	out := message.Step{Title: s.Title, Text: s.Text, Span: message.Span(s.Span), Verdict: s.Word(), Claims: make([]message.Claim, 0, len(s.Claims))}
	for i := range s.Claims {
		out.Claims = append(out.Claims, reportClaim(&s.Claims[i]))
	}
	return out
}

func reportClaim(c *checker.ClaimReport) message.Claim {
	out := message.Claim{
		Text: c.Text, Role: roleName(c.Role), Span: message.Span(c.Span),
		Judgement: reportJudgement(c.Judgement, c.Claim),
		Relation:  c.Relation, Lost: c.Lost, Extraneous: c.Extraneous, Reading: c.Reading,
	}
	if x := c.Counterexample; x != nil {
		e := &message.Counterexample{Left: x.Left, Right: x.Right}
		for _, b := range x.Point {
			e.Point = append(e.Point, message.Binding(b))
		}
		out.Counterexample = e
	}
	return out
}

func reportJudgement(j verdict.Judgement, claim recheck.Claim) message.Judgement {
	out := message.Judgement{Verdict: j.Verdict().String(), Code: string(j.Code())}
	if ev := j.Evidence(); ev != nil {
		raw, err := json.Marshal(struct {
			Kind     string           `json:"kind"`
			Claim    recheck.Claim    `json:"claim"`
			Evidence recheck.Evidence `json:"evidence"`
		}{ev.Kind(), claim, ev})
		if err == nil {
			out.Evidence = raw
		}
	}
	return out
}

func roleName(r syntax.Role) string {
	names := [...]string{"narration", "claim", "given", "definition", "assumption", "trial", "quoted", "negated", "goal"}
	if int(r) < len(names) {
		return names[r]
	}
	return "narration"
}
