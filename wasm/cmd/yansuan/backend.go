package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/yansuan/yansuan/wasm/engine"
	"github.com/yansuan/yansuan/wasm/host"
	"github.com/yansuan/yansuan/wasm/message"
)

// backend answers requests.
type backend interface {
	call(ctx context.Context, request []byte) ([]byte, error)
	close()
}

// native is the engine in this program.
type native struct{ *engine.Engine }

func (n native) call(_ context.Context, request []byte) ([]byte, error) { return n.Call(request), nil }
func (n native) close()                                                 {}

// module is the engine in the module.
type module struct{ *host.Module }

func (m module) call(ctx context.Context, request []byte) ([]byte, error) {
	return m.Call(ctx, request)
}
func (m module) close() { m.Close() }

// open starts the engine that the settings name. The compiled module is kept in
// the person's cache folder, where there is one.
func open(s *settings) (backend, error) {
	if s.Engine == "native" {
		return native{engine.New()}, nil
	}
	file := s.Wasm
	if file == "" {
		self, err := os.Executable()
		if err != nil {
			return nil, &failure{exitUsage, fmt.Errorf("the module is not found: %w; name it with --wasm", err)}
		}
		file = filepath.Join(filepath.Dir(self), "yansuan.wasm")
	}
	wasm, err := os.ReadFile(file)
	if err != nil {
		return nil, &failure{exitUsage, fmt.Errorf("the module cannot be read: %w; name it with --wasm", err)}
	}
	o := host.Options{Instances: 1}
	if dir, err := os.UserCacheDir(); err == nil {
		o.CacheDir = filepath.Join(dir, "yansuan")
	}
	m, err := host.Open(context.Background(), wasm, o)
	if err != nil {
		return nil, err
	}
	return module{m}, nil
}

// conversation is a session of a backend, as package drive wants it.
type conversation struct {
	backend backend
	id      int
}

func (c *conversation) send(ctx context.Context, req message.Request) ([]json.RawMessage, error) {
	raw, err := json.Marshal(req)
	if err != nil {
		return nil, err
	}
	answer, err := c.backend.call(ctx, raw)
	if err != nil {
		return nil, err
	}
	var reply message.SessionReply
	if err := json.Unmarshal(answer, &reply); err != nil {
		return nil, err
	}
	if reply.Error != nil {
		return nil, &failure{exitInput, fmt.Errorf("%s: %s", reply.Error.Code, reply.Error.Message)}
	}
	c.id = reply.Session
	return reply.Effects, nil
}

// Open begins the session.
func (c *conversation) Open(ctx context.Context, problem string, options json.RawMessage) ([]json.RawMessage, error) {
	return c.send(ctx, message.Request{Op: "open", Problem: problem, Options: options})
}

// Feed tells it an event.
func (c *conversation) Feed(ctx context.Context, event json.RawMessage) ([]json.RawMessage, error) {
	return c.send(ctx, message.Request{Op: "feed", Session: c.id, Event: event})
}

// Close ends it.
func (c *conversation) Close(ctx context.Context) error {
	_, err := c.send(ctx, message.Request{Op: "close", Session: c.id})
	return err
}
