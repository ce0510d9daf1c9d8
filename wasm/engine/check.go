package engine

import (
	"github.com/yansuan/yansuan/checker"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/wording"
)

func init() { handlers["check"] = (*Engine).check }

// check decides every claim of a worked solution.
func (e *Engine) check(req *message.Request) (any, *message.Error) {
	if req.Text == "" && len(req.Steps) == 0 {
		return nil, missing("text")
	}
	opt := checker.Options{Fuel: req.Fuel, Recheck: req.Recheck}
	for _, g := range req.Given {
		n, err := parser.Statement(g, parser.Options{})
		if err != nil {
			bad := unread(err, "given")
			return nil, bad
		}
		opt.Given = append(opt.Given, syntax.Statement{Span: syntax.Span{Start: 0, End: len(g)}, Role: syntax.Given, Math: n})
	}
	var problem *syntax.Task
	if req.Problem != "" {
		problem = parser.Task(req.Problem, parser.Options{})
	}
	reading := parser.Options{Around: req.Problem}
	var report *checker.Report
	if len(req.Steps) > 0 {
		report = checker.CheckSteps(parser.StepsDocument(req.Steps, reading), req.Steps, problem, opt)
	} else {
		report = checker.Check(parser.Document(req.Text, reading), problem, opt)
	}
	reply := message.CheckReply{Head: head(req), FirstRefuted: report.FirstRefuted, Summary: message.Summary(report.Summary),
		Steps: make([]message.Step, 0, len(report.Steps))}
	for i := range report.Steps {
		s := &report.Steps[i]
		m := solver.Report(s)
		explainStep(&m)
		reply.Steps = append(reply.Steps, m)
	}
	return reply, nil
}

// explainStep adds the sentences for people to the claims of a step.
func explainStep(s *message.Step) {
	for i := range s.Claims {
		c := &s.Claims[i]
		explain(&c.Judgement, c.Lost, c.Extraneous)
	}
}

// explain adds the sentence for people to a judgement.
func explain(j *message.Judgement, lost, extraneous []string) {
	j.Explanation = wording.Explain(j.Code, j.Verdict, wording.Details{Counterexample: j.Counterexample, Lost: lost, Extraneous: extraneous})
}
