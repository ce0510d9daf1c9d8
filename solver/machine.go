// Package solver finds solutions: by exact methods here, or by conducting a
// remote model whose steps are checked while they arrive. Nothing it finds is
// trusted: every step and every answer passes the checker.
package solver

import (
	"encoding/json"
	"strings"

	"github.com/yansuan/yansuan/solver/chat"
)

// Options are what a session may be told. The zero value solves with exact methods alone.
type Options struct {
	Lang string `json:"lang,omitempty"` // "en" or "zh"; "" goes by the problem
	// Model names the model; "" means that none is configured.
	Model string `json:"model,omitempty"`
	// BaseURL only selects the provider's row; Provider names it outright.
	BaseURL  string `json:"base_url,omitempty"`
	Provider string `json:"provider,omitempty"`
	// MaxTokens caps a reply; 0 is 16384, which thinking models need.
	MaxTokens int `json:"max_tokens,omitempty"`
	// Repairs is how many refuted steps or answers are sent back; 0 is 4, negative is none.
	Repairs int `json:"repairs,omitempty"`
	// Candidates is how many independent solutions may be asked for, in sequence,
	// until an answer is verified; 0 is 2.
	Candidates int `json:"candidates,omitempty"`
	// Confirm asks the person whether the problem is read rightly before a model is called.
	Confirm bool `json:"confirm,omitempty"`
	// ModelOnly skips the exact methods.
	ModelOnly bool `json:"model_only,omitempty"`
	// SilenceMillis is how long a call may bring nothing; 0 is 120000.
	SilenceMillis int `json:"silence_millis,omitempty"`
}

// The caps of a session.
const (
	maxCalls   = 24
	maxContent = 1 << 18 // bytes of content of one candidate
	maxSteps   = 400     // steps of one candidate
	maxProblem = 1 << 16 // bytes of a problem
	maxFailure = 1 << 16 // bytes of an error body that are read
	maxIdle    = 6       // watches in which a service may send comments and nothing of a reply

)

// Machine is a session without I/O, clock or randomness: effects come out of
// Next, events go into Feed, and its state is a fold of the events. It is not
// safe for concurrent use.
type Machine struct {
	problem  string
	opt      Options
	maths    Mathematics
	provider chat.Provider

	state state
	queue []Effect

	lastID, call, watchID, restID, askID int
	heard                                bool // bytes came since the watch was set
	idle                                 int  // watches since the reply last grew
	stale                                int
	calls, retries                       int

	reply      *chat.Reply
	status     int
	headers    map[string]string
	errorBody  []byte
	note       note
	reasoning  int
	candidates []*candidate // those finished, with or without an answer
	now        *candidate
	repairs    int
	usage      chat.Usage
	goal       string
	phase      string
}

// Open begins a session and returns its machine, with the first effects due. The
// error is a *Misuse: options that are not JSON, or a problem that is too long.
func Open(problem string, options json.RawMessage, maths Mathematics) (*Machine, error) {
	var opt Options
	if len(options) > 0 {
		if err := json.Unmarshal(options, &opt); err != nil {
			return nil, &Misuse{Code: "malformed", Event: "open", State: "new"}
		}
	}
	if len(problem) > maxProblem {
		return nil, &Misuse{Code: "too-large", Event: "open", State: "new"}
	}
	return New(problem, opt, maths), nil
}

// New begins a session about the problem.
func New(problem string, opt Options, maths Mathematics) *Machine {
	if opt.MaxTokens <= 0 {
		opt.MaxTokens = 16384
	}
	if opt.Repairs == 0 {
		opt.Repairs = 4
	}
	opt.Repairs = max(opt.Repairs, 0)
	if opt.Candidates <= 0 {
		opt.Candidates = 2
	}
	opt.Candidates = min(opt.Candidates, 8)
	if opt.SilenceMillis <= 0 {
		opt.SilenceMillis = 120_000
	}
	m := &Machine{opt: opt, maths: maths, provider: chat.ProviderFor(opt.Provider, opt.BaseURL)}
	m.begin(strings.ToValidUTF8(problem, "\uFFFD"), opt.Confirm)
	return m
}

// Next returns the next effect due, or Idle when only an event can bring more.
func (m *Machine) Next() Effect {
	if len(m.queue) == 0 {
		return Idle{}
	}
	e := m.queue[0]
	m.queue = m.queue[1:]
	return e
}

// Finished reports whether the session is over; effects may still be due.
func (m *Machine) Finished() bool { return m.state == done }

func (m *Machine) emit(e Effect) { m.queue = append(m.queue, e) }

func (m *Machine) enter(phase string) {
	if m.phase == phase {
		return
	}
	m.phase = phase
	s := Status{Phase: phase, Repairs: m.repairs}
	if m.now != nil {
		s.Candidate = m.now.number
	}
	m.emit(s)
}

func (m *Machine) newID() int { m.lastID++; return m.lastID }

// begin reads the problem, tries the exact methods and goes on to the model.
func (m *Machine) begin(problem string, confirm bool) {
	m.problem = problem
	m.enter("reading")
	if m.opt.Lang != "en" && m.opt.Lang != "zh" {
		m.opt.Lang = languageOf(problem)
	}
	if strings.TrimSpace(problem) == "" {
		m.finish(Result{Status: "unsolved", Code: "no-problem"})
		return
	}
	read := m.maths.Read(problem)
	m.goal = read.Goal
	m.emit(read)
	if !m.opt.ModelOnly {
		m.enter("solving")
		exact := m.maths.Solve(problem)
		if exact.Status == "solved" {
			m.finishExact(exact)
			return
		}
	}
	if m.opt.Model == "" {
		m.finish(Result{Status: "unsolved", Code: "no-model"})
		return
	}
	if confirm {
		m.askID = m.newID()
		m.state = asking
		m.emit(Ask{ID: m.askID, Kind: "confirm", Question: problem})
		return
	}
	m.nextCandidate()
}

func (m *Machine) confirmed(ev Event) {
	m.askID = 0
	text := strings.ToValidUTF8(ev.Text, "\uFFFD")
	if t := strings.TrimSpace(text); t != "" && t != strings.TrimSpace(m.problem) && len(text) <= maxProblem {
		m.begin(text, false)
		return
	}
	m.nextCandidate()
}

// languageOf returns "zh" where the text has Chinese characters, else "en".
func languageOf(text string) string {
	for _, r := range text {
		if r >= 0x4E00 && r <= 0x9FFF {
			return "zh"
		}
	}
	return "en"
}

// place makes the call for the current candidate: its good steps stand.
func (m *Machine) place() {
	if m.calls >= maxCalls {
		m.giveUp(&chat.Failure{Code: "too-many-calls"})
		return
	}
	m.calls++
	m.call = m.newID()
	m.reply, m.status, m.headers, m.errorBody = nil, 0, nil, nil
	m.now.split = m.maths.Splitter()
	m.state = calling
	m.phase, m.idle = "", 0
	m.enter("calling")
	body := m.provider.Body(m.opt.Model, messages(m.provider, m.opt.Lang, m.problem, m.now.text(), m.note), m.opt.MaxTokens)
	m.emit(Call{
		ID: m.call, Method: "POST", Path: chat.Path,
		Headers: map[string]string{"content-type": "application/json", "accept": "text/event-stream"},
		Body:    body,
	})
	m.setWatch()
}

func (m *Machine) setWatch() {
	m.heard = false
	m.watchID = m.newID()
	m.emit(Wait{ID: m.watchID, Millis: m.opt.SilenceMillis})
}

// hangUp forgets the call, telling the host where it is still out.
func (m *Machine) hangUp(out bool) {
	if out && m.call != 0 {
		m.emit(Abort{ID: m.call})
	}
	if m.reply != nil {
		m.usage = m.usage.Add(m.reply.Usage())
		m.reply = nil
	}
	m.call, m.watchID = 0, 0
}

func (m *Machine) watch(Event) {
	if m.heard && m.idle < maxIdle {
		m.idle++
		m.setWatch()
		return
	}
	m.hangUp(true)
	m.retryOrGiveUp(&chat.Failure{Code: "timeout", Retry: true, After: -1})
}

func (m *Machine) headCame(ev Event) {
	m.heard = true
	m.status, m.headers = ev.Status, lowerHeaders(ev.Headers)
	if ev.Status >= 200 && ev.Status < 300 {
		m.reply = new(chat.Reply)
		m.state = streaming
		return
	}
	m.state = failing
}

func (m *Machine) callFailed(ev Event) {
	m.hangUp(false)
	m.retryOrGiveUp(hostFailure(ev.Code))
}

func (m *Machine) callLost(Event) {
	m.hangUp(false)
	m.retryOrGiveUp(&chat.Failure{Code: "bad-reply", Retry: true, After: -1})
}

func hostFailure(code string) *chat.Failure {
	retry, known := hostFailures[code]
	if !known {
		code, retry = "network", true
	}
	return &chat.Failure{Code: code, Retry: retry, After: -1}
}

func (m *Machine) errorBytes(ev Event) {
	m.heard = true
	for _, p := range [][]byte{ev.Data, []byte(ev.Text)} {
		m.errorBody = append(m.errorBody, p[:min(len(p), maxFailure-len(m.errorBody))]...)
	}
}

func (m *Machine) errorEnded(Event) {
	f := chat.Explain(m.status, m.headers, m.errorBody)
	m.hangUp(false)
	m.retryOrGiveUp(f)
}

func (m *Machine) retryOrGiveUp(f *chat.Failure) {
	m.now.dropOpen()
	if !f.Retry || m.retries >= chat.Retries || m.calls >= maxCalls {
		m.giveUp(f)
		return
	}
	delay := f.Delay(m.retries)
	m.retries++
	m.state, m.phase = waiting, "waiting"
	m.emit(Status{Phase: "waiting", Candidate: m.now.number, Repairs: m.repairs, Code: f.Code})
	m.restID = m.newID()
	m.emit(Wait{ID: m.restID, Millis: delay})
}

func (m *Machine) again(Event) {
	m.restID = 0
	m.place()
}

func (m *Machine) cancelled(Event) {
	m.hangUp(true)
	m.restID, m.askID = 0, 0
	r := Result{Status: "cancelled", Code: "cancelled"}
	if m.now != nil {
		r.Steps = m.now.steps
	}
	m.finish(r)
}
