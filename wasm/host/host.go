// Package host runs yansuan.wasm inside a Go program. The engine that executes
// the module is not part of the interface.
package host

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/tetratelabs/wazero"
)

// ABI is the version of the binary interface that this package speaks.
const ABI = 1

// ErrClosed is the error of a call after Close.
var ErrClosed = errors.New("yansuan: the module is closed")

// TrapError is the error of a call during which the module broke down or was
// stopped. The instance is replaced; later calls are not affected.
type TrapError struct {
	cause error
	log   string
}

// Error names the cause.
func (e *TrapError) Error() string { return "yansuan: the module stopped: " + e.cause.Error() }

// Unwrap returns the cause; for a call that ran out of time it is the context's error.
func (e *TrapError) Unwrap() error { return e.cause }

// Log returns the end of what the module wrote before it stopped.
func (e *TrapError) Log() string { return e.log }

// Options are the settings of Open. The zero value is good.
type Options struct {
	// CacheDir holds the compiled module between runs of the program; without it
	// each program compiles anew, which takes seconds.
	CacheDir string
	// Instances is how many calls may run at once; 0 stands for the number of processors.
	Instances int
	// MaxPages is the memory, in pages of 64 KiB, above which an instance is
	// replaced after a call; 0 stands for 1024 (64 MiB). The memory of an
	// instance never shrinks by itself.
	MaxPages uint32
	// LimitPages is the memory an instance may have at most; 0 stands for 8192 (512 MiB).
	LimitPages uint32
}

// Module is a compiled module with its instances. It is safe for concurrent use.
type Module struct {
	runtime  wazero.Runtime
	compiled wazero.CompiledModule
	cache    wazero.CompilationCache
	maxPages uint32
	slots    chan *instance // one entry for each call that may run; nil where the instance is yet to be made

	talk    sync.Mutex // guards the instance of the conversations
	talker  *instance
	logs    map[int][][]byte // the requests of each open conversation, for replaying
	order   []int            // the open conversations as they were opened
	closing sync.Once
	closed  chan struct{}
}

// Open compiles the module. The context bounds the compilation only.
func Open(ctx context.Context, wasm []byte, o Options) (*Module, error) {
	if o.Instances <= 0 {
		o.Instances = runtime.GOMAXPROCS(0)
	}
	if o.MaxPages == 0 {
		o.MaxPages = 1024
	}
	if o.LimitPages == 0 {
		o.LimitPages = 8192
	}
	m := &Module{maxPages: o.MaxPages, slots: make(chan *instance, o.Instances), logs: map[int][][]byte{}, closed: make(chan struct{})}
	config := wazero.NewRuntimeConfig().WithCloseOnContextDone(true).WithMemoryLimitPages(o.LimitPages)
	if o.CacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(o.CacheDir)
		if err != nil {
			return nil, fmt.Errorf("yansuan: the compilation cache: %w", err)
		}
		m.cache = cache
		config = config.WithCompilationCache(cache)
	}
	m.runtime = wazero.NewRuntimeWithConfig(ctx, config)
	err := provide(ctx, m.runtime)
	if err == nil {
		m.compiled, err = m.runtime.CompileModule(ctx, wasm)
	}
	if err != nil {
		m.Close()
		return nil, fmt.Errorf("yansuan: the module cannot be compiled: %w", err)
	}
	for range o.Instances {
		m.slots <- nil
	}
	return m, nil
}

// Close releases everything. Calls still running fail.
func (m *Module) Close() error {
	m.closing.Do(func() { close(m.closed) })
	err := m.runtime.Close(context.Background())
	if m.cache != nil {
		err = errors.Join(err, m.cache.Close(context.Background()))
	}
	return err
}

// Call sends one request and returns the reply, both JSON. What is wrong with
// the request is told in the reply; an error means that no reply could be had:
// the context ended, the module broke down or it is closed. Requests of a
// conversation (open, feed, close) go to one instance, whose conversations are
// restored from their events when it has to be replaced.
func (m *Module) Call(ctx context.Context, request []byte) ([]byte, error) {
	if conversational(request) {
		return m.converse(ctx, request)
	}
	var i *instance
	select {
	case i = <-m.slots:
	case <-m.closed:
		return nil, ErrClosed
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() { m.slots <- i }()
	if i == nil {
		var err error
		if i, err = m.instantiate(ctx); err != nil {
			return nil, err
		}
	}
	reply, err := i.call(ctx, request)
	if err != nil || i.pages() > m.maxPages {
		i.close()
		i = nil
	}
	return reply, err
}

// turn is what this package reads of a request and a reply.
type turn struct {
	Op      string          `json:"op"`
	Session int             `json:"session"`
	Error   json.RawMessage `json:"error"`
}

// conversational reports whether a request belongs to a conversation.
func conversational(request []byte) bool {
	if !bytes.Contains(request, []byte("open")) && !bytes.Contains(request, []byte("feed")) && !bytes.Contains(request, []byte("close")) {
		return false
	}
	var t turn
	if json.Unmarshal(request, &t) != nil {
		return false
	}
	return t.Op == "open" || t.Op == "feed" || t.Op == "close"
}
