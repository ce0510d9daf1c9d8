package solver

import (
	"encoding/json"
	"strings"
)

// Event is something that happened outside. As JSON its name stands in "type".
type Event struct {
	Type string `json:"type"`
	ID   int    `json:"id,omitempty"`
	// Status and Headers belong to "head". Header names are compared in lower case.
	Status  int               `json:"status,omitempty"`
	Headers map[string]string `json:"headers,omitempty"`
	// Data (base64 in JSON) or Text belongs to "bytes"; Text also to "answer".
	Data []byte `json:"data,omitempty"`
	Text string `json:"text,omitempty"`
	// Code belongs to "failure": "refused", "network", "dns", "tls", "cors",
	// "timeout", "no-key", "aborted".
	Code string `json:"code,omitempty"`
}

// Misuse is an event that the host must not send: malformed, of an unknown type,
// or out of order. The machine's state is as before.
type Misuse struct {
	Code  string // "malformed", "unknown-event", "out-of-order", "too-large"
	Event string
	State string
}

// Error returns the code with the event and the state.
func (m *Misuse) Error() string {
	return "event " + m.Event + " in state " + m.State + ": " + m.Code
}

// FeedJSON decodes an event and feeds it.
func (m *Machine) FeedJSON(raw json.RawMessage) error {
	var ev Event
	if err := json.Unmarshal(raw, &ev); err != nil {
		return &Misuse{Code: "malformed", Event: "?", State: m.state.String()}
	}
	return m.Feed(ev)
}

// Drain returns the effects that are due, as JSON, in order.
func (m *Machine) Drain() []json.RawMessage {
	out := []json.RawMessage{}
	for {
		e := m.Next()
		if _, idle := e.(Idle); idle {
			return out
		}
		out = append(out, Encode(e))
	}
}

// hostFailures are the failures that a host may report, and whether trying again may help.
var hostFailures = map[string]bool{
	"network": true, "refused": true, "timeout": true,
	"dns": false, "bad-url": false, "tls": false, "cors": false, "no-key": false, "no-permission": false, "aborted": false,
}

func lowerHeaders(h map[string]string) map[string]string {
	out := make(map[string]string, len(h))
	for k, v := range h {
		out[strings.ToLower(k)] = v
	}
	return out
}
