// Command snapshot starts a wasip1 reactor, runs its export "warm" and writes a
// module that begins where that one stands: its memory and globals are the
// initial values of the new module, and "_initialize" and "warm" are gone.
//
// It does what Wizer does, for the modules that Go's linker makes, but under a
// clock that stands still and a random source that is always the same, so that
// the same sources give the same bytes on every machine.
//
//	snapshot IN.wasm OUT.wasm
package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

func main() { os.Exit(doMain(os.Args[1:])) }

func doMain(args []string) int {
	if len(args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: snapshot IN.wasm OUT.wasm")
		return 2
	}
	in, err := os.ReadFile(args[0])
	if err == nil {
		var out []byte
		if out, err = snapshot(context.Background(), in); err == nil {
			err = os.WriteFile(args[1], out, 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "snapshot:", err)
		return 1
	}
	return 0
}

// stackPointer is the number of the global in which Go keeps it.
const stackPointer = 0

// probe is the prefix of the names under which the globals are exported while the module runs.
const probe = "snapshot global "

// snapshot returns the module that starts in the state module is in after "_initialize" and "warm".
func snapshot(ctx context.Context, module []byte) ([]byte, error) {
	sections, err := split(module)
	if err != nil {
		return nil, err
	}
	var globals []global
	var exports []export
	for _, s := range sections {
		switch s.id {
		case globalSection:
			if globals, err = readGlobals(s.body); err != nil {
				return nil, err
			}
		case exportSection:
			exports = readExports(s.body)
		case startSection:
			return nil, errors.New("the module has a start function")
		}
	}
	open := slices.Clone(exports)
	for i := range globals {
		open = append(open, export{fmt.Sprint(probe, i), 3, uint64(i)})
	}
	image, err := run(ctx, join(replace(sections, map[byte][]byte{exportSection: writeExports(open)})), globals)
	if err != nil {
		return nil, err
	}
	exports = slices.DeleteFunc(exports, func(e export) bool { return e.name == "_initialize" || e.name == "warm" })
	tables, err := readLayout(image)
	if err != nil {
		return nil, err
	}
	tables.setStack(int(globals[stackPointer].value))
	sections, dropped, err := dropUnreached(sections, exports, tables)
	if err != nil {
		return nil, err
	}
	known, err := knownPlaces(sections, tables)
	if err != nil {
		return nil, err
	}
	sections, kept, err := compact(sections, func(f int) places { return known[f] })
	if err != nil {
		return nil, err
	}
	image, steps, err := trimTables(tables, dropped, kept)
	if err != nil {
		return nil, err
	}
	if sections, err = withStart(sections, code(steps)); err != nil {
		return nil, err
	}
	data, segments := writeData(image)
	return join(replace(sections, map[byte][]byte{
		memorySection:    writeMemory(uint64(len(image)) >> 16),
		globalSection:    writeGlobals(globals),
		dataSection:      data,
		dataCountSection: binary.AppendUvarint(nil, segments),
		exportSection:    writeExports(exports),
	})), nil
}

// run runs the module up to the snapshot, fills in the globals' values and returns its memory.
func run(ctx context.Context, module []byte, globals []global) ([]byte, error) {
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer runtime.Close(ctx)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, runtime); err != nil {
		return nil, err
	}
	// Without further settings wazero's clock and random source are made up and always the same.
	// The module is compiled without write barriers, so that nothing may run beside
	// the collector: the setting is read once, at the start, and stays in the image.
	// Stacks that shrink would leave used ones behind.
	m, err := runtime.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().
		WithStartFunctions("_initialize").WithEnv("GODEBUG", "gcstoptheworld=1,gcshrinkstackoff=1").WithStderr(os.Stderr))
	if err != nil {
		return nil, err
	}
	warm := m.ExportedFunction("warm")
	if warm == nil {
		return nil, errors.New(`the module has no export "warm"`)
	}
	if _, err := warm.Call(ctx); err != nil {
		return nil, err
	}
	for i := range globals {
		g := m.ExportedGlobal(fmt.Sprint(probe, i))
		globals[i].value = int64(g.Get())
		if g.Type() == api.ValueTypeI32 {
			globals[i].value = int64(int32(g.Get()))
		}
	}
	image, _ := m.Memory().Read(0, m.Memory().Size())
	return slices.Clone(image), nil
}

// replace returns the sections with some bodies exchanged and the custom sections left out.
func replace(sections []section, bodies map[byte][]byte) []section {
	var list []section
	for _, s := range sections {
		if s.id == customSection {
			continue
		}
		if body, ok := bodies[s.id]; ok {
			s.body = body
		}
		list = append(list, s)
	}
	return list
}
