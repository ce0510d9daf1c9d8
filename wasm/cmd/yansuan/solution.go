package main

import (
	"encoding/json"
	"fmt"

	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/wording"
)

// solution prints the reply to "solve", or the result of a conversation.
func (p *printer) solution(reply []byte) {
	var r struct {
		message.SolveReply
		Summary *message.Summary `json:"summary"` // of a conversation alone
		Repairs int              `json:"repairs"`
		Calls   int              `json:"calls"`
		Failure *struct {
			Message string `json:"message"`
		} `json:"failure"`
	}
	p.decode(reply, &r)
	if r.Summary == nil {
		if r.Goal != "" {
			p.line("%s %s", p.paint(dim, p.say("asked:", "所求：")), wording.Plain(r.Goal))
		}
		for i, s := range r.Steps {
			p.line("%s %s  %s  %s", p.mark(s.Verdict), p.paint(bold, fmt.Sprintf(p.say("Step %d", "第 %d 步"), i+1)), p.text(&s.Explanation), p.paint(dim, s.Code))
			if s.LaTeX != "" {
				p.line("    %s", wording.Plain(s.LaTeX))
			}
			p.support("    ", &s.Judgement)
		}
	}
	switch {
	case r.Status == "solved":
		p.line("%s %s  %s", p.say("Answer:", "答案："), p.paint(bold, wording.Plain(r.Answer)), p.paint(dim, r.Code))
	case r.Answer != "":
		p.line("%s %s  %s", p.paint(amber, p.say("Not verified:", "未经验证：")), wording.Plain(r.Answer), p.paint(dim, r.Code))
	default:
		p.line("%s  %s", p.paint(amber, p.say("Not solved.", "未能解出。")), p.paint(dim, r.Code))
	}
	if t := p.text(r.Explanation); t != "" {
		p.line("  %s", t)
	}
	if r.Failure != nil && r.Failure.Message != "" {
		p.line("  %s %s", p.say("It says:", "其说明："), oneLine(r.Failure.Message))
	}
	if r.Status != "solved" && r.Summary == nil {
		p.line("  %s", p.say("No model is configured: YANSUAN_BASE_URL and YANSUAN_MODEL name one.", "没有配置模型：可用 YANSUAN_BASE_URL 和 YANSUAN_MODEL 指定。"))
	}
	if len(r.Verification) > 0 {
		p.line("%s", p.say("Second verification:", "二次验算："))
	}
	for i := range r.Verification {
		v := &r.Verification[i]
		p.line("  %s %s  %s  %s", p.mark(v.Verdict), p.route(v.Route), p.word(v.Verdict), p.paint(dim, v.Code))
		if t := p.text(v.Detail); t != "" {
			p.line("      %s", t)
		}
		p.support("      ", &v.Judgement)
	}
	if r.Summary != nil {
		if *r.Summary != (message.Summary{}) {
			p.summary(*r.Summary)
		}
		if r.Calls > 0 {
			en := plural(r.Calls, "call") + " of the model, " + plural(r.Repairs, "repair")
			p.line("%s", p.paint(dim, p.say(en, fmt.Sprintf("调用模型 %d 次，修正 %d 次", r.Calls, r.Repairs))))
		}
	}
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// why says what a code means, or names the code.
func (p *printer) why(code string) string {
	if t := p.text(wording.Outcome(code)); t != "" {
		return t
	}
	return code
}

// withdrawn says why steps are taken back.
func (p *printer) withdrawn(reason string) string {
	switch reason {
	case "refuted":
		return p.say("it was refuted", "该步不成立")
	case "answer-refuted":
		return p.say("the answer was refuted", "答案不成立")
	case "candidate":
		return p.say("a second, independent solution", "另求一份独立解答")
	}
	return p.say("interrupted", "中断")
}

// route names a route of verification.
func (p *printer) route(name string) string {
	switch name {
	case "substitution":
		return p.say("put into the problem", "代入原题")
	case "re-solve":
		return p.say("solved again another way", "另法重解")
	case "enumeration":
		return p.say("all cases tried", "逐一枚举")
	case "independent-candidate":
		return p.say("an independent solution agrees", "独立解答一致")
	case "differentiate-back":
		return p.say("differentiated back", "求导还原")
	case "integrate-back":
		return p.say("integrated back", "积分还原")
	}
	return name
}

// effect prints what a conversation shows while it goes on.
func (p *printer) effect(raw json.RawMessage) {
	var e struct {
		Type        string        `json:"type"`
		Index       int           `json:"index"`
		From        int           `json:"from"`
		Reason      string        `json:"reason"`
		Phase       string        `json:"phase"`
		Code        string        `json:"code"`
		Goal        string        `json:"goal"`
		Step        message.Step  `json:"step"`
		Explanation *message.Text `json:"explanation"`
	}
	p.decode(raw, &e)
	switch e.Type {
	case "problem":
		if e.Goal != "" {
			p.line("%s %s", p.paint(dim, p.say("asked:", "所求：")), wording.Plain(e.Goal))
		}
	case "show":
		p.step(e.Index, &e.Step, e.Explanation)
	case "retract":
		p.line("%s", p.paint(amber, fmt.Sprintf(p.say("↺ back to before step %d: %s", "↺ 退回第 %d 步之前：%s"), e.From+1, p.withdrawn(e.Reason))))
	case "status":
		switch e.Phase {
		case "calling":
			p.line("%s", p.paint(dim, p.say("… asking the model", "… 询问模型")))
		case "repairing":
			p.line("%s", p.paint(dim, p.say("… sent back with the counterexample", "… 连同反例发回修正")))
		case "waiting":
			p.line("%s", p.paint(dim, p.say("… waiting to try again: ", "… 等待重试：")+p.why(e.Code)))
		case "verifying":
			p.line("%s", p.paint(dim, p.say("… verifying the answer a second time", "… 二次验算")))
		}
	}
}
