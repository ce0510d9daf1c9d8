package host

import (
	"context"
	"fmt"
	"io"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// instance is one running copy of the module. It answers one request at a time.
type instance struct {
	module            api.Module
	alloc, free, send api.Function
	log               *tail
}

// provide offers the imports that Go's runtime asks for.
func provide(ctx context.Context, r wazero.Runtime) error {
	_, err := wasi_snapshot_preview1.Instantiate(ctx, r)
	return err
}

// zeros is the random source of an instance: the module needs none.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// instantiate starts an instance. Its clock only counts its readings, from
// far beyond the time the snapshot was taken at, so that no reply can depend on time.
func (m *Module) instantiate(ctx context.Context) (*instance, error) {
	log := &tail{}
	now := int64(1e15)
	tick := func() int64 { now += 1000; return now }
	module, err := m.runtime.InstantiateModule(ctx, m.compiled, wazero.NewModuleConfig().
		WithName("").WithStartFunctions("_initialize").WithStdout(io.Discard).WithStderr(log).
		WithRandSource(zeros{}).WithNanosleep(func(int64) {}).
		WithNanotime(tick, 1).
		WithWalltime(func() (int64, int32) { n := tick(); return n / 1e9, int32(n % 1e9) }, 1))
	if err != nil {
		return nil, &TrapError{cause(ctx, err), log.String()}
	}
	i := &instance{module, module.ExportedFunction("alloc"), module.ExportedFunction("free"), module.ExportedFunction("call"), log}
	abi := module.ExportedFunction("abi_version")
	if abi == nil || i.alloc == nil || i.free == nil || i.send == nil || module.Memory() == nil {
		i.close()
		return nil, fmt.Errorf("yansuan: the module lacks an export of the contract")
	}
	v, err := abi.Call(ctx)
	if err != nil {
		i.close()
		return nil, &TrapError{cause(ctx, err), log.String()}
	}
	if v[0] != ABI {
		i.close()
		return nil, fmt.Errorf("yansuan: the module's interface has version %d, this package speaks %d", v[0], ABI)
	}
	return i, nil
}

// call sends one request. After an error the instance must not be used again.
func (i *instance) call(ctx context.Context, request []byte) ([]byte, error) {
	trap := func(err error) error { return &TrapError{cause(ctx, err), i.log.String()} }
	p, err := i.alloc.Call(ctx, uint64(len(request)))
	if err != nil {
		return nil, trap(err)
	}
	at, n := uint32(p[0]), uint32(len(request))
	if at == 0 {
		// The module takes nothing of this length. A request one byte above its
		// cap makes it say so in its own words.
		return i.tooLong(ctx)
	}
	if !i.module.Memory().Write(at, request) {
		return nil, trap(fmt.Errorf("alloc gave an address outside the memory"))
	}
	return i.finish(ctx, at, n)
}

// tooLong has the module refuse a request for its size.
func (i *instance) tooLong(ctx context.Context) ([]byte, error) {
	const over = 4<<20 + 1
	p, err := i.alloc.Call(ctx, over)
	if err != nil {
		return nil, &TrapError{cause(ctx, err), i.log.String()}
	}
	return i.finish(ctx, uint32(p[0]), over)
}

// finish runs the call on a request that is in place, and copies the reply.
func (i *instance) finish(ctx context.Context, at, n uint32) ([]byte, error) {
	r, err := i.send.Call(ctx, uint64(at), uint64(n))
	if err == nil {
		_, err = i.free.Call(ctx, uint64(at))
	}
	if err != nil {
		return nil, &TrapError{cause(ctx, err), i.log.String()}
	}
	reply, ok := i.module.Memory().Read(uint32(r[0]>>32), uint32(r[0]))
	if !ok {
		return nil, &TrapError{fmt.Errorf("the reply lies outside the memory"), i.log.String()}
	}
	return append([]byte(nil), reply...), nil
}

// pages returns the size of the instance's memory.
func (i *instance) pages() uint32 { return i.module.Memory().Size() >> 16 }

func (i *instance) close() { i.module.Close(context.Background()) }

// cause prefers the context's error where that is what ended the call.
func cause(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// tail keeps the end of what is written to it.
type tail struct{ b []byte }

func (t *tail) Write(p []byte) (int, error) {
	const most = 16 << 10
	t.b = append(t.b, p...)
	if len(t.b) > most {
		t.b = append(t.b[:0], t.b[len(t.b)-most:]...)
	}
	return len(p), nil
}

func (t *tail) String() string { return string(t.b) }
