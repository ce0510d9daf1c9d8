//go:build wasip1

// Command wasm is the module: the engine behind four exports. It does no input
// or output; a reply is a function of the requests since the instance began.
package main

import (
	"runtime"
	"runtime/debug"
	"unsafe"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/wasm/engine"
	"github.com/yansuan/yansuan/wasm/stack"
)

// version is the version of the binary interface below.
const version = 1

var (
	answers = engine.New()
	// held keeps what the host was given an address of from being collected.
	held  = map[uint32][]byte{}
	reply []byte
)

// main is never run: a reactor is called through its exports.
func main() {}

func init() { stack.Wipe() } // after all other packages

//go:wasmexport abi_version
func abiVersion() uint32 { return version }

// alloc returns the address of n bytes for a request, or 0 where n is more than a request may have.
//
//go:wasmexport alloc
func alloc(n uint32) uint32 {
	// A host that asks for more than a request may hold gets one byte more than
	// the cap at most: the engine then refuses the request for its size.
	if n > engine.MaxRequest+1 {
		return 0
	}
	b := make([]byte, max(n, 1))
	p := address(b)
	held[p] = b
	return p
}

//go:wasmexport free
func free(p uint32) { delete(held, p) }

// call answers the request of n bytes at p, which must come from alloc. The
// reply's address is in the high word of the result and its length in the low
// one; it stays until the next call.
//
//go:wasmexport call
func call(p, n uint32) uint64 {
	b := held[p]
	if uint64(n) > uint64(len(b)) {
		n = uint32(len(b))
	}
	reply = answers.Call(b[:n])
	return uint64(address(reply))<<32 | uint64(len(reply))
}

// warm is run once when the module is built, before its memory is written into
// the snapshot: what it touches is ready when an instance starts.
//
//go:wasmexport warm
func warm() {
	stack.Wipe()
	debug.SetGCPercent(25) // what stays lies close together
	for _, request := range engine.Warmup {
		answers.Call([]byte(request))
	}
	answers, reply = engine.New(), nil
	parser.Forget()
	forget()
	sweep()
	// Collections are rare and memory grows instead: the hosts replace an instance that has grown too large.
	debug.SetGCPercent(400)
	stack.Wipe()
}

// sweep clears the memory that starting and warming up used and left. What was
// freed keeps its content, which the snapshot would carry along, and with it the
// functions whose addresses are in it. Objects are cleared when they are made:
// enough of each size take the free places of old ones, then as many of one page as
// there are pages that nothing uses.
func sweep() {
	runtime.GC()
	const room = 64 << 10 // bytes of each size
	for size := 16; size <= 8<<10; size += max(16, size/16&^15) {
		plain, pointers := make([][]byte, room/size), make([][]*byte, room/size)
		for i := range plain {
			plain[i], pointers[i] = make([]byte, size), make([]*byte, size/8)
		}
		clear(plain)
		clear(pointers)
	}
	runtime.GC()
	runtime.GC()
	const page = 8 << 10
	pages := make([][]byte, 0, idle()/page)
	for idle() >= page && len(pages) < cap(pages) {
		pages = append(pages, make([]byte, page))
	}
	clear(pages)
	runtime.GC()
}

// idle returns the bytes of memory that the allocator holds and nothing uses.
func idle() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapIdle
}

func address(b []byte) uint32 { return uint32(uintptr(unsafe.Pointer(unsafe.SliceData(b)))) }
