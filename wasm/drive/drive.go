// Package drive carries out the effects of a solver session for native hosts:
// it fetches, waits, asks and shows. The machine it drives may run in this
// process or inside the module; both are spoken to in JSON.
package drive

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/yansuan/yansuan/solver"
	"github.com/yansuan/yansuan/wasm/message"
)

// Machine is a session that speaks JSON: effects out, events in.
type Machine interface {
	Open(ctx context.Context, problem string, options json.RawMessage) ([]json.RawMessage, error)
	Feed(ctx context.Context, event json.RawMessage) ([]json.RawMessage, error)
	Close(ctx context.Context) error
}

// Config is what the host knows and the machine does not.
type Config struct {
	BaseURL string // such as https://api.example.com/v1
	Key     string // sent as a bearer token, never logged, never given to the machine
	Model   string
	Client  *http.Client // nil is one without a time limit: the machine watches over silence
	// Show is told every effect, in order, also those that Run carries out. It may be nil.
	Show func(effect json.RawMessage)
	// Answer answers the machine's questions; nil agrees to everything.
	Answer func(ctx context.Context, kind, question string) (string, error)
}

// FromEnv reads YANSUAN_BASE_URL, YANSUAN_API_KEY and YANSUAN_MODEL by getenv.
func FromEnv(getenv func(string) string) Config {
	return Config{BaseURL: getenv("YANSUAN_BASE_URL"), Key: getenv("YANSUAN_API_KEY"), Model: getenv("YANSUAN_MODEL")}
}

// ErrStalled is a machine that waits for nothing and is not done.
var ErrStalled = errors.New("the session waits for nothing")

// effect is every field of every effect that Run acts on.
type effect struct {
	Type     string            `json:"type"`
	ID       int               `json:"id"`
	Method   string            `json:"method"`
	Path     string            `json:"path"`
	Headers  map[string]string `json:"headers"`
	Body     json.RawMessage   `json:"body"`
	Millis   int               `json:"millis"`
	Kind     string            `json:"kind"`
	Question string            `json:"question"`
	Result   solver.Result     `json:"result"`
}

// Run drives a session about the problem to its end and returns the result.
// When ctx ends the session is cancelled and its result, with status
// "cancelled", returned without an error. Without a base URL or a model the
// session has exact methods alone.
func Run(ctx context.Context, m Machine, cfg Config, problem string, opt solver.Options) (*solver.Result, error) {
	if cfg.BaseURL != "" && cfg.Model != "" {
		opt.Model, opt.BaseURL = cfg.Model, cfg.BaseURL
	} else {
		opt.Model = ""
	}
	options, err := json.Marshal(opt)
	if err != nil {
		return nil, fmt.Errorf("encode options: %w", err)
	}
	h := &hand{cfg: cfg, events: make(chan solver.Event), calls: map[int]context.CancelFunc{}}
	// The machine itself is spoken to also after ctx has ended, to close it in order.
	quiet := context.WithoutCancel(ctx)
	work, stop := context.WithCancel(quiet)
	defer h.busy.Wait()
	defer stop()
	effects, err := m.Open(ctx, problem, options)
	if err != nil {
		return nil, fmt.Errorf("open session: %w", err)
	}
	defer m.Close(quiet)
	interrupted := ctx.Done()
	for {
		for _, raw := range effects {
			if result, err := h.perform(work, raw); result != nil || err != nil {
				return result, err
			}
		}
		if h.pending == 0 {
			return nil, ErrStalled
		}
		var ev solver.Event
		select {
		case ev = <-h.events:
			switch ev.Type {
			case "end", "failure":
				h.over(ev.ID)
			case "elapsed", "answer":
				h.pending--
			}
		case <-interrupted:
			ev, interrupted = solver.Event{Type: "cancel"}, nil
		}
		raw, err := json.Marshal(ev)
		if err != nil {
			return nil, fmt.Errorf("encode event: %w", err)
		}
		if effects, err = m.Feed(quiet, raw); err != nil {
			return nil, fmt.Errorf("feed session: %w", err)
		}
	}
}

// hand carries out effects. Its goroutines report by events.
type hand struct {
	cfg     Config
	events  chan solver.Event
	calls   map[int]context.CancelFunc
	pending int // effects whose last event has not come
	busy    sync.WaitGroup
}

// perform carries out one effect; it returns the result that ends the session.
func (h *hand) perform(ctx context.Context, raw json.RawMessage) (*solver.Result, error) {
	var e effect
	if err := json.Unmarshal(raw, &e); err != nil {
		return nil, fmt.Errorf("decode effect: %w", err)
	}
	if h.cfg.Show != nil {
		h.cfg.Show(raw)
	}
	switch e.Type {
	case "call":
		call, cancel := context.WithCancel(ctx)
		h.calls[e.ID] = cancel
		h.start(func() { h.fetch(call, e) })
	case "cancel":
		h.over(e.ID)
	case "wait":
		h.start(func() {
			t := time.NewTimer(time.Duration(e.Millis) * time.Millisecond)
			defer t.Stop()
			select {
			case <-t.C:
				h.tell(ctx, solver.Event{Type: "elapsed", ID: e.ID})
			case <-ctx.Done():
			}
		})
	case "ask":
		h.start(func() { h.ask(ctx, e) })
	case "done":
		return &e.Result, nil
	}
	return nil, nil
}

// over forgets a call that has ended or is given up.
func (h *hand) over(id int) {
	if cancel := h.calls[id]; cancel != nil {
		cancel()
		delete(h.calls, id)
		h.pending--
	}
}

func (h *hand) start(f func()) {
	h.pending++
	h.busy.Go(f)
}

func (h *hand) tell(ctx context.Context, ev solver.Event) {
	select {
	case h.events <- ev:
	case <-ctx.Done():
	}
}

func (h *hand) ask(ctx context.Context, e effect) {
	text := ""
	if h.cfg.Answer != nil {
		var err error
		if text, err = h.cfg.Answer(ctx, e.Kind, e.Question); err != nil {
			h.tell(ctx, solver.Event{Type: "cancel"})
			return
		}
	}
	h.tell(ctx, solver.Event{Type: "answer", ID: e.ID, Text: text})
}

// Over returns a machine behind a function that answers requests of package
// message, such as the engine's or the module's.
func Over(call func(context.Context, []byte) ([]byte, error)) Machine { return &remote{call: call} }

type remote struct {
	call    func(context.Context, []byte) ([]byte, error)
	session int
}

// Refusal is an error reply of the engine.
type Refusal struct{ Code, Message string }

// Error returns code and message.
func (r *Refusal) Error() string { return r.Code + ": " + r.Message }

func (r *remote) send(ctx context.Context, req message.Request) ([]json.RawMessage, error) {
	req.V = message.Version
	raw, err := json.Marshal(req)
	if err != nil {
		return nil, fmt.Errorf("encode request: %w", err)
	}
	answer, err := r.call(ctx, raw)
	if err != nil {
		return nil, err
	}
	var reply message.SessionReply
	if err := json.Unmarshal(answer, &reply); err != nil {
		return nil, fmt.Errorf("decode reply: %w", err)
	}
	if reply.Error != nil {
		return nil, &Refusal{reply.Error.Code, reply.Error.Message}
	}
	if reply.Session != 0 {
		r.session = reply.Session
	}
	return reply.Effects, nil
}

func (r *remote) Open(ctx context.Context, problem string, options json.RawMessage) ([]json.RawMessage, error) {
	return r.send(ctx, message.Request{Op: "open", Problem: problem, Options: options})
}

func (r *remote) Feed(ctx context.Context, event json.RawMessage) ([]json.RawMessage, error) {
	return r.send(ctx, message.Request{Op: "feed", Session: r.session, Event: event})
}

func (r *remote) Close(ctx context.Context) error {
	_, err := r.send(ctx, message.Request{Op: "close", Session: r.session})
	return err
}
