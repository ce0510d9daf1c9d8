package solver

import (
	"encoding/json"
	"strconv"
	"strings"

	"github.com/yansuan/yansuan/solver/chat"
	"github.com/yansuan/yansuan/solver/report"
)

// Effect is something the host is to do. The set is closed; as JSON each has its
// name in "type".
type Effect interface{ effect() string }

// Call asks for an HTTP request. Path is relative to the base URL. Credentials
// are the host's business: it adds them, the machine never sees them. The host
// answers with Head, Bytes…, End or with Failure, all carrying ID.
type Call struct {
	ID      int               `json:"id"`
	Method  string            `json:"method"`
	Path    string            `json:"path"`
	Headers map[string]string `json:"headers"`
	Body    json.RawMessage   `json:"body,omitempty"`
}

// Abort asks to give up call ID. Nothing is expected back.
type Abort struct {
	ID int `json:"id"`
}

// Wait asks for an Elapsed event with ID after so many milliseconds.
type Wait struct {
	ID     int `json:"id"`
	Millis int `json:"millis"`
}

// Show shows step Index (0-based) of candidate Candidate with its verdict and
// claims, in place of what was shown at that index before.
type Show struct {
	Index     int         `json:"index"`
	Candidate int         `json:"candidate"`
	Step      report.Step `json:"step"`
	// Explanation says in both languages what an exact method did; nil for a model's steps.
	Explanation *report.Text `json:"explanation,omitempty"`
}

// Retract withdraws the steps from index From on. Reason is "refuted",
// "answer-refuted", "candidate" (another attempt begins) or "interrupted".
type Retract struct {
	From   int    `json:"from"`
	Reason string `json:"reason"`
}

// Problem shows how the problem was understood.
type Problem struct {
	Goal   string   `json:"goal,omitempty"`
	Givens []string `json:"givens,omitempty"`
}

// Ask puts a question to the person; Answer with ID is expected. Kind is
// "confirm": is this the problem that is meant? An empty text agrees, any other
// text is the problem to solve instead.
type Ask struct {
	ID       int    `json:"id"`
	Kind     string `json:"kind"`
	Question string `json:"question"`
}

// Status names the phase that begins: "reading", "solving", "calling",
// "thinking", "writing", "waiting", "repairing", "verifying".
type Status struct {
	Phase     string `json:"phase"`
	Candidate int    `json:"candidate,omitempty"`
	Repairs   int    `json:"repairs,omitempty"`
	// Code is the failure that is waited for, in phase "waiting".
	Code string `json:"code,omitempty"`
}

// Progress carries text of the step that is being written, or counts the bytes of reasoning.
type Progress struct {
	Text      string `json:"text,omitempty"`
	Reasoning int    `json:"reasoning,omitempty"`
}

// Done ends the session.
type Done struct {
	Result Result `json:"result"`
}

// Idle is what Next returns when there is nothing to do but wait for events.
type Idle struct{}

func (Call) effect() string     { return "call" }
func (Abort) effect() string    { return "cancel" }
func (Wait) effect() string     { return "wait" }
func (Show) effect() string     { return "show" }
func (Retract) effect() string  { return "retract" }
func (Problem) effect() string  { return "problem" }
func (Ask) effect() string      { return "ask" }
func (Status) effect() string   { return "status" }
func (Progress) effect() string { return "progress" }
func (Done) effect() string     { return "done" }
func (Idle) effect() string     { return "idle" }

// Encode returns the effect as JSON, its fields after "type".
func Encode(e Effect) json.RawMessage {
	fields, err := json.Marshal(e)
	if err != nil {
		fields = []byte("{}") // cannot happen: effects hold plain data
	}
	out := append([]byte(`{"type":"`), e.effect()...)
	out = append(out, '"')
	if len(fields) > 2 {
		out = append(out, ',')
	}
	return append(out, fields[1:]...)
}

// Result is how a session ends.
type Result struct {
	Status string `json:"status"` // "solved", "unsolved" or "cancelled"
	// Code says which method solved it ("model", or an exact method's name), or
	// why it is unsolved: "no-model", "unverified", "no-answer", "repairs", or a call's failure.
	Code        string       `json:"code"`
	Explanation *report.Text `json:"explanation,omitempty"`
	Goal        string       `json:"goal,omitempty"`
	// Answer is LaTeX; it may be present in an unsolved result with code "unverified".
	Answer       string         `json:"answer,omitempty"`
	Steps        []ResultStep   `json:"steps"`
	Verification []report.Route `json:"verification"`
	Summary      report.Summary `json:"summary"`
	// Share is the part of the asserted claims that is proved, 0 to 1; 0 where nothing is asserted.
	Share      Fraction      `json:"share"`
	Repairs    int           `json:"repairs"`
	Candidates int           `json:"candidates"`
	Calls      int           `json:"calls"`
	Stale      int           `json:"stale,omitempty"` // events ignored because they came too late
	Usage      chat.Usage    `json:"usage"`
	Failure    *chat.Failure `json:"failure,omitempty"`
}

// Fraction is a part of a whole in ten-thousandths; in JSON it is a number from 0 to 1, without a
// detour through floating point.
type Fraction int

const whole Fraction = 10_000

// MarshalJSON writes 6667 as 0.6667.
func (f Fraction) MarshalJSON() ([]byte, error) {
	s := strconv.Itoa(int(f / whole))
	if rest := f % whole; rest > 0 {
		s += "." + strings.TrimRight(strconv.Itoa(int(whole + rest))[1:], "0")
	}
	return []byte(s), nil
}

// UnmarshalJSON reads what MarshalJSON writes; further digits are cut.
func (f *Fraction) UnmarshalJSON(b []byte) error {
	units, decimals, _ := strings.Cut(string(b), ".")
	decimals += "0000"
	n, err := strconv.Atoi(units + decimals[:4])
	*f = Fraction(n)
	return err
}

// ResultStep is a step of the accepted solution.
type ResultStep struct {
	report.Step
	Explanation *report.Text `json:"explanation,omitempty"`
}
