package engine

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/wasm/message"
	"github.com/yansuan/yansuan/wasm/wording"
)

func init() {
	handlers["open"] = (*Engine).open
	handlers["feed"] = (*Engine).feed
	handlers["close"] = (*Engine).closeSession
}

// session is one conversation with a model, driven by events.
type session struct{ machine *solver.Machine }

// open begins a session, under the number asked for or the next one that is free.
func (e *Engine) open(req *message.Request) (any, *message.Error) {
	if strings.TrimSpace(req.Problem) == "" {
		return nil, missing("problem")
	}
	if len(e.sessions) >= MaxSessions {
		return nil, &message.Error{Code: CodeSession, Message: fmt.Sprintf("%d sessions are open; close one first", len(e.sessions))}
	}
	id := req.Session
	if id < 0 {
		return nil, &message.Error{Code: CodeField, Field: "session", Message: "a session's number is positive"}
	}
	if id == 0 {
		for id = 1; e.sessions[id] != nil; id++ {
		}
	} else if e.sessions[id] != nil {
		return nil, &message.Error{Code: CodeSession, Message: fmt.Sprintf("session %d is open already", id)}
	}
	machine, err := solver.Open(req.Problem, req.Options, solver.Exact{Fuel: req.Fuel})
	if err != nil {
		return nil, misuse(err)
	}
	s := &session{machine}
	e.sessions[id] = s
	return message.SessionReply{Head: head(req), Session: id, Effects: s.effects()}, nil
}

// feed tells a session what happened.
func (e *Engine) feed(req *message.Request) (any, *message.Error) {
	s, bad := e.session(req)
	if bad != nil {
		return nil, bad
	}
	if len(req.Event) == 0 {
		return nil, missing("event")
	}
	if err := s.machine.FeedJSON(req.Event); err != nil {
		return nil, misuse(err)
	}
	return message.SessionReply{Head: head(req), Session: req.Session, Effects: s.effects()}, nil
}

// closeSession forgets a session.
func (e *Engine) closeSession(req *message.Request) (any, *message.Error) {
	if _, bad := e.session(req); bad != nil {
		return nil, bad
	}
	delete(e.sessions, req.Session)
	return message.SessionReply{Head: head(req), Session: req.Session, Effects: []json.RawMessage{}}, nil
}

func (e *Engine) session(req *message.Request) (*session, *message.Error) {
	if s := e.sessions[req.Session]; s != nil {
		return s, nil
	}
	return nil, &message.Error{Code: CodeSession, Message: fmt.Sprintf("there is no session %d", req.Session)}
}

// misuse turns the machine's refusal of an event into a coded error.
func misuse(err error) *message.Error {
	var m *solver.Misuse
	if errors.As(err, &m) {
		return &message.Error{Code: "session/" + m.Code, Message: m.Error()}
	}
	return &message.Error{Code: CodeSession, Message: err.Error()}
}

// effects returns what is due, with the sentences for people.
func (s *session) effects() []json.RawMessage {
	out := []json.RawMessage{}
	for {
		e := s.machine.Next()
		switch x := e.(type) {
		case solver.Idle:
			return out
		case solver.Show:
			explainStep(&x.Step)
			e = x
		case solver.Done:
			for i := range x.Result.Steps {
				explainStep(&x.Result.Steps[i].Step)
			}
			explainRoutes(x.Result.Verification)
			if x.Result.Explanation == nil {
				x.Result.Explanation = wording.Outcome(x.Result.Code)
			}
			e = x
		}
		out = append(out, solver.Encode(e))
	}
}
