package modeltest

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

// Model is the name of the only model served.
const Model = "test-model"

// Request is a call as it came in.
type Request struct {
	Method, Path string
	// Authorised is whether the right key came with it; the key itself is not kept.
	Authorised bool
	Body       string
	// Abandoned is whether the client gave up before the reply was over.
	Abandoned bool
}

// Server replays a transcript on loopback until Close.
type Server struct {
	URL string // the base URL, without a slash at the end

	http       *http.Server
	transcript *Transcript
	closing    chan struct{}
	busy       sync.WaitGroup

	mu       sync.Mutex
	calls    int
	requests []*Request
}

// New starts a server on a free port of loopback.
func New(t *Transcript) (*Server, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &Server{URL: "http://" + l.Addr().String() + "/v1", transcript: t, closing: make(chan struct{})}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /v1/models", s.models)
	mux.HandleFunc("POST /v1/chat/completions", s.chat)
	s.http = &http.Server{Handler: crossOrigin(mux)}
	go s.http.Serve(l)
	return s, nil
}

// Close ends all replies and the server.
func (s *Server) Close() {
	close(s.closing)
	s.http.Close()
	s.busy.Wait()
}

// Requests returns the calls so far, in order. Wait for those still open with Settle.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]Request, len(s.requests))
	for i, r := range s.requests {
		out[i] = *r
	}
	return out
}

// Settle waits until no reply is being written, at most for d.
func (s *Server) Settle(d time.Duration) {
	quiet := make(chan struct{})
	go func() { s.busy.Wait(); close(quiet) }()
	select {
	case <-quiet:
	case <-time.After(d):
	}
}

// crossOrigin lets pages of any origin call the server, as model providers do.
func crossOrigin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Access-Control-Allow-Headers", "authorization, content-type, accept")
		h.Set("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
		h.Set("Access-Control-Expose-Headers", "retry-after, retry-after-ms, x-ratelimit-reset")
		if r.Method == http.MethodOptions {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}

func (s *Server) models(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	fmt.Fprintf(w, `{"object":"list","data":[{"id":%q,"object":"model"}]}`, Model)
}

// next returns the reply to the call that begins now, and its record.
func (s *Server) next(req *Request) *Reply {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, req)
	if !req.Authorised {
		return &Reply{Status: 401, acts: []act{{data: []byte(`{"error":{"message":"Invalid Authentication","type":"invalid_authentication_error"}}`)}}}
	}
	n := s.calls
	s.calls++
	if k := len(s.transcript.Replies); n >= k {
		if k > 0 && s.transcript.Replies[k-1].Again {
			n = k - 1
		} else {
			return refusal("the transcript is over")
		}
	}
	r := &s.transcript.Replies[n]
	for _, want := range r.Want {
		if !strings.Contains(req.Body, want) {
			return refusal(fmt.Sprintf("call %d: the request lacks %q", n+1, want))
		}
	}
	return r
}

// refusal is an answer that no client repeats.
func refusal(message string) *Reply {
	b, _ := json.Marshal(map[string]any{"error": map[string]string{"message": message, "type": "transcript_error"}})
	return &Reply{Status: 400, acts: []act{{data: b}}}
}

func (s *Server) chat(w http.ResponseWriter, r *http.Request) {
	s.busy.Add(1)
	defer s.busy.Done()
	body, err := io.ReadAll(io.LimitReader(r.Body, 4<<20))
	if err != nil {
		return
	}
	req := &Request{Method: r.Method, Path: r.URL.Path, Body: string(body)}
	req.Authorised = s.transcript.Key == "" || r.Header.Get("Authorization") == "Bearer "+s.transcript.Key
	reply := s.next(req)
	w.Header().Set("Content-Type", "text/event-stream")
	if reply.Status >= 300 {
		w.Header().Set("Content-Type", "application/json")
	}
	for _, h := range reply.Headers {
		w.Header().Set(h[0], h[1])
	}
	if len(reply.acts) > 0 && reply.acts[0].close {
		panic(http.ErrAbortHandler) // not even a head
	}
	w.WriteHeader(reply.Status)
	flush := func() { http.NewResponseController(w).Flush() }
	flush()
	abandoned := func() {
		s.mu.Lock()
		req.Abandoned = true
		s.mu.Unlock()
	}
	for _, a := range reply.acts {
		var pause <-chan time.Time
		switch {
		case a.close:
			panic(http.ErrAbortHandler)
		case a.hang:
		case a.delay > 0:
			pause = time.After(a.delay)
		default:
			n := reply.Cut
			if n <= 0 {
				n = len(a.data)
			}
			for p := a.data; len(p) > 0; p = p[min(n, len(p)):] {
				if _, err := w.Write(p[:min(n, len(p))]); err != nil {
					abandoned()
					return
				}
				flush()
			}
			if r.Context().Err() != nil {
				abandoned()
				return
			}
			continue
		}
		select {
		case <-pause:
		case <-r.Context().Done():
			abandoned()
			return
		case <-s.closing:
			return
		}
	}
}
