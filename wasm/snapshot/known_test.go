package main

import (
	"encoding/binary"
	"testing"
)

// TestKnownPlaces finds addresses in the middle of functions in memory and in the code, where the function that pushes its own does not count.
func TestKnownPlaces(t *testing.T) {
	const n = 6
	image := make([]byte, 1<<12)
	l := &layout{image: image, functions: n, table: 64, tablesFrom: 64, tablesEnd: 1 << 11}
	put := func(at, v int) { binary.LittleEndian.PutUint32(image[at:], uint32(v)) }
	for f := range n {
		record := 8*n + recordSize*f
		put(l.table+8*f, firstFunction+f)
		put(l.table+8*f+4, record)
	}
	address := func(f, place int) uint64 { return uint64(firstFunction+f)<<16 | uint64(place) }
	word := func(at int, v uint64) { binary.LittleEndian.PutUint64(image[at:], v) }
	image[l.table+8*n+recordSize*1+funcFlag] = flagAssembly
	put(l.table+8*n+recordSize*2+funcDefer, 9)
	word(1<<11, address(3, 5))
	word(1<<11+8, address(0, 0)) // where it begins
	word(1<<10, address(0, 1))   // in the tables
	var a assembly
	a.call(firstFunction, 2, 1, 0)
	a.i64(int64(address(4, 1)))
	a.op(opDrop)
	bodies := make([][]byte, n)
	for f := range bodies {
		bodies[f] = trap
	}
	bodies[0] = append([]byte{0}, a...)
	known, err := knownPlaces([]section{{codeSection, writeBodies(bodies)}}, l)
	if err != nil {
		t.Fatal(err)
	}
	for f, want := range []places{{}, {fixed: true}, {deferred: 9}, {fixed: true}, {fixed: true}, {}} {
		if known[f] != want {
			t.Errorf("function %d: %v", f, known[f])
		}
	}
}
