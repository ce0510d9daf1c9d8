package solver

import (
	"strings"

	"github.com/yansuan/yansuan/solver/chat"
	"github.com/yansuan/yansuan/solver/report"
)

// candidate is one attempt at a solution.
type candidate struct {
	number  int
	checker Checker
	split   Splitter
	raw     []string // the steps as written
	marks   []Mark   // where the checker stood before each step
	steps   []ResultStep
	size    int
	flawed  bool // a refuted step stands, for want of further repairs
	last    int  // the step that was refuted last, -1 for none
	answer  string
	routes  []report.Route
}

func (c *candidate) text() string { return strings.Join(c.raw, "\n\n") }

func (c *candidate) dropOpen() {
	if c != nil {
		c.split = nil
	}
}

func (c *candidate) rewind(to int) {
	if to < len(c.marks) {
		c.checker.Rewind(c.marks[to])
		c.raw, c.marks, c.steps = c.raw[:to], c.marks[:to], c.steps[:to]
	}
}

func (m *Machine) nextCandidate() {
	if m.now != nil && len(m.now.steps) > 0 {
		m.emit(Retract{From: 0, Reason: "candidate"})
	}
	m.now = &candidate{number: len(m.candidates), checker: m.maths.Checker(m.problem), last: -1}
	m.note, m.retries = note{}, 0
	m.place()
}

func (m *Machine) replyBytes(ev Event) {
	m.heard = true
	r := m.reply
	p := r.Write(ev.Data)
	if ev.Text != "" {
		q := r.Write([]byte(ev.Text))
		p.Content += q.Content
		p.Reasoning += q.Reasoning
	}
	if !m.take(p) {
		return
	}
	if f := r.Failure(); f != nil {
		m.hangUp(true)
		m.retryOrGiveUp(f)
	}
}

// take adds what came to the candidate and checks the steps that it closes. It
// returns false where that ended the call.
func (m *Machine) take(p chat.Piece) bool {
	if p.Reasoning != "" {
		m.idle = 0
		m.enter("thinking")
		m.reasoning += len(p.Reasoning)
		m.emit(Progress{Reasoning: m.reasoning})
	}
	if p.Content == "" {
		return true
	}
	m.idle = 0
	m.enter("writing")
	m.emit(Progress{Text: p.Content})
	m.now.size += len(p.Content)
	for _, s := range m.now.split.Push(p.Content) {
		if !m.judge(s) {
			return false
		}
	}
	if m.now.size > maxContent || len(m.now.steps) > maxSteps {
		m.hangUp(m.state == streaming)
		m.giveUp(&chat.Failure{Code: "too-long"})
		return false
	}
	return true
}

// judge checks a closed step and shows it. Where it is refuted and may be sent
// back, that is done and false returned.
func (m *Machine) judge(text string) bool {
	if strings.TrimSpace(text) == "" {
		return true
	}
	c := m.now
	at := len(c.steps)
	c.marks = append(c.marks, c.checker.Mark())
	step := c.checker.Step(text)
	c.raw = append(c.raw, strings.TrimSpace(text))
	c.steps = append(c.steps, ResultStep{Step: step})
	m.emit(Show{Index: at, Candidate: c.number, Step: step})
	if step.Verdict != "refuted" {
		return true
	}
	if m.repairs >= m.opt.Repairs {
		c.flawed = true
		return true
	}
	why := ""
	for _, claim := range step.Claims {
		if claim.Verdict == "refuted" {
			why = counterexample(m.opt.Lang, claim)
			break
		}
	}
	from := at
	if at == c.last {
		from = 0 // the same place again: something before it may be amiss
	}
	c.last = at
	m.repair(from, "refuted", note{"refuted", text, why})
	return false
}

// repair withdraws the steps from an index on and asks for better ones.
func (m *Machine) repair(from int, reason string, n note) {
	m.hangUp(m.state == streaming)
	m.repairs++
	m.enter("repairing")
	m.emit(Retract{From: from, Reason: reason})
	m.now.rewind(from)
	m.now.flawed = false
	m.note, m.retries = n, 0
	m.place()
}

func (m *Machine) replyEnded(Event) {
	r := m.reply
	m.state = failing // the call is over: nothing is left to abort
	if !m.take(r.Close()) {
		return
	}
	if f := r.Failure(); f != nil {
		m.hangUp(false)
		m.retryOrGiveUp(f)
		return
	}
	m.closeReply(r.Finish())
}

func (m *Machine) replyBroke(ev Event) {
	r := m.reply
	m.state = failing
	if !m.take(r.Close()) {
		return
	}
	if boxed(m.now.text()+"\n\n"+m.now.split.Open()) != "" || r.Ended() {
		m.closeReply(chat.Stop) // the answer is there: only the end was lost
		return
	}
	m.hangUp(false)
	m.retryOrGiveUp(hostFailure(ev.Code))
}

func (m *Machine) closeReply(why chat.Finish) {
	c := m.now
	switch why {
	case chat.Tools:
		m.hangUp(false)
		m.giveUp(&chat.Failure{Code: "tool-calls"})
		return
	case chat.Filtered:
		m.hangUp(false)
		m.giveUp(&chat.Failure{Code: "filtered"})
		return
	case chat.Cut, chat.Length:
		if boxed(c.text()+"\n\n"+c.split.Open()) == "" {
			code := "cut"
			if why == chat.Length {
				code = "length"
			}
			m.hangUp(false)
			m.retryOrGiveUp(&chat.Failure{Code: code, Retry: why == chat.Cut || len(c.raw) > 0, After: 0})
			return
		}
	}
	for _, s := range c.split.Close() {
		if !m.judge(s) {
			return
		}
	}
	m.hangUp(false)
	m.conclude()
}

// conclude verifies the answer of a finished candidate.
func (m *Machine) conclude() {
	c := m.now
	m.enter("verifying")
	c.answer = boxed(c.text())
	m.candidates = append(m.candidates, c)
	if c.answer == "" {
		m.another()
		return
	}
	c.routes = m.maths.Verify(m.problem, c.answer)
	for _, r := range c.routes {
		if r.Verdict == "refuted" {
			if m.repairs < m.opt.Repairs {
				m.candidates = m.candidates[:len(m.candidates)-1]
				why := ""
				if r.Detail != nil {
					why = r.Detail.En
					if m.opt.Lang == "zh" {
						why = r.Detail.Zh
					}
				}
				m.repair(0, "answer-refuted", note{"rejected", c.answer, why})
				return
			}
			m.another()
			return
		}
	}
	if c.verified() {
		m.accept(c)
		return
	}
	for _, other := range m.candidates[:len(m.candidates)-1] {
		if other.answer == "" || other.rejected() {
			continue
		}
		j := m.maths.Agree(other.answer, c.answer)
		if j.Verdict == "proved" && !c.flawed {
			c.routes = append(c.routes, report.Route{Route: "independent-candidate", Judgement: j, Detail: &report.Text{
				En: "A second solution, asked for independently, reached the same answer.",
				Zh: "另行独立求得的第二个解答得到同样的答案。",
			}})
			m.accept(c)
			return
		}
	}
	m.another()
}

func (c *candidate) verified() bool {
	for _, r := range c.routes {
		if r.Verdict == "proved" {
			return !c.rejected()
		}
	}
	return false
}

func (c *candidate) rejected() bool {
	for _, r := range c.routes {
		if r.Verdict == "refuted" {
			return true
		}
	}
	return false
}

// another begins the next candidate, or ends with the best of those there are.
func (m *Machine) another() {
	if len(m.candidates) < m.opt.Candidates && m.calls < maxCalls {
		m.nextCandidate()
		return
	}
	m.settle(nil)
}

// giveUp ends the candidate after a failure that trying again does not mend.
func (m *Machine) giveUp(f *chat.Failure) { m.settle(f) }

// settle ends with the best candidate that has an answer, unverified as it is.
func (m *Machine) settle(f *chat.Failure) {
	var best *candidate
	for _, c := range m.candidates {
		if c.answer != "" && (best == nil || c.better(best)) {
			best = c
		}
	}
	r := Result{Status: "unsolved", Failure: f}
	switch {
	case best != nil && best.rejected():
		r.Code = "answer-refuted"
	case best != nil && best.flawed:
		r.Code = "repairs"
	case best != nil:
		r.Code = "unverified"
	case f != nil:
		r.Code = f.Code
	default:
		r.Code = "no-answer"
	}
	if best == nil {
		best = m.now
	}
	m.present(best)
	m.fill(&r, best)
	m.finish(r)
}

func (m *Machine) accept(c *candidate) {
	r := Result{Status: "solved", Code: "model"}
	m.present(c)
	m.fill(&r, c)
	m.finish(r)
}

func (m *Machine) fill(r *Result, c *candidate) {
	if c == nil {
		return
	}
	r.Answer, r.Steps, r.Verification = c.answer, c.steps, c.routes
}

// present shows the steps of c where those of another candidate stand.
func (m *Machine) present(c *candidate) {
	if c == nil || c == m.now {
		return
	}
	m.emit(Retract{From: 0, Reason: "candidate"})
	for i, s := range c.steps {
		m.emit(Show{Index: i, Candidate: c.number, Step: s.Step})
	}
}

// better ranks candidates: not rejected, not flawed, more of the claims proved.
func (c *candidate) better(d *candidate) bool {
	if c.rejected() != d.rejected() {
		return d.rejected()
	}
	if c.flawed != d.flawed {
		return d.flawed
	}
	a, b := summarise(c.steps), summarise(d.steps)
	return a.Proved*(b.Proved+b.Unknown+b.Refuted) > b.Proved*(a.Proved+a.Unknown+a.Refuted)
}

func summarise(steps []ResultStep) (s report.Summary) {
	for _, step := range steps {
		for _, c := range step.Claims {
			switch {
			case c.Role != "claim" && c.Role != "answer":
				s.Stated++
			case c.Verdict == "proved":
				s.Proved++
			case c.Verdict == "refuted":
				s.Refuted++
			default:
				s.Unknown++
			}
		}
	}
	return s
}

func (m *Machine) finishExact(x report.Solution) {
	r := Result{Status: x.Status, Code: x.Code, Explanation: x.Explanation, Goal: x.Goal, Answer: x.Answer, Verification: x.Verification}
	for i, s := range x.Steps {
		step := report.Step{Text: s.LaTeX, Verdict: s.Verdict, Claims: []report.Claim{{Text: s.LaTeX, LaTeX: s.LaTeX, Role: "claim", Judgement: s.Judgement}}}
		m.emit(Show{Index: i, Step: step, Explanation: &s.Explanation})
		r.Steps = append(r.Steps, ResultStep{Step: step, Explanation: &s.Explanation})
	}
	m.finish(r)
}

func (m *Machine) finish(r Result) {
	m.state = done
	if r.Goal == "" {
		r.Goal = m.goal
	}
	r.Summary = summarise(r.Steps)
	if n := r.Summary.Proved + r.Summary.Refuted + r.Summary.Unknown; n > 0 {
		r.Share = Fraction((int(whole)*r.Summary.Proved + n/2) / n)
	}
	if r.Steps == nil {
		r.Steps = []ResultStep{}
	}
	if r.Verification == nil {
		r.Verification = []report.Route{}
	}
	r.Repairs, r.Calls, r.Stale, r.Usage = m.repairs, m.calls, m.stale, m.usage
	r.Candidates = len(m.candidates)
	m.emit(Done{Result: r})
}

// boxed returns the content of the last \boxed{…} in the text, or "".
func boxed(text string) string {
	const mark = `\boxed`
	for end := len(text); ; {
		i := strings.LastIndex(text[:end], mark)
		if i < 0 {
			return ""
		}
		rest := strings.TrimLeft(text[i+len(mark):], " \t")
		if strings.HasPrefix(rest, "{") {
			depth := 0
			for j := 0; j < len(rest); j++ {
				switch rest[j] {
				case '\\':
					j++
				case '{':
					depth++
				case '}':
					depth--
				}
				if depth == 0 {
					return strings.TrimSpace(rest[1:j])
				}
			}
		}
		end = i
	}
}
