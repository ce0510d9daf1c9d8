package main

import (
	"bytes"
	"encoding/binary"
)

// dropLines clears, in a memory image, the tables from which Go's runtime takes
// file names and line numbers for tracebacks: a tenth of what is shipped, for
// text that only a broken instance writes. What the collector and the stack
// unwinder need stays. The layout is that of runtime.pcHeader and runtime._func
// in Go 1.20 and later; where anything looks otherwise, nothing is changed.
func dropLines(image []byte) bool {
	at := bytes.Index(image, []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8})
	const head = 8 + 8*8
	if at < 0 || at+head > len(image) {
		return false
	}
	field := func(i int) int { return int(binary.LittleEndian.Uint64(image[at+8+8*i:])) }
	functions, tables, table := field(0), at+field(6), at+field(7)
	if functions <= 0 || functions > 1<<20 || tables <= at || table <= tables || table+8*functions > len(image) {
		return false
	}
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(image[at:])) }

	// The fields of runtime._func, in bytes from its start.
	const (
		pcsp, pcfile, pcln, npcdata, startLine, fixed = 16, 20, 24, 28, 36, 44
	)
	keep := make([]bool, table-tables)
	// mark keeps a table of pairs of a value and a distance, which ends with the value 0.
	mark := func(offset int) bool {
		for i, first := offset, true; offset > 0; first = false {
			if i >= len(keep) {
				return false
			}
			value, n := binary.Uvarint(image[tables+i : table])
			if n <= 0 {
				return false
			}
			for k := range n {
				keep[i+k] = true
			}
			if i += n; value == 0 && !first {
				return true
			}
			_, n = binary.Uvarint(image[tables+i : table])
			if n <= 0 {
				return false
			}
			for k := range n {
				keep[i+k] = true
			}
			i += n
		}
		return true
	}
	for f := range functions {
		start := table + u32(table+8*f+4)
		if start+fixed > len(image) {
			return false
		}
		n := u32(start + npcdata)
		if n > 16 || start+fixed+4*n > len(image) || !mark(u32(start+pcsp)) {
			return false
		}
		for i := range n {
			if !mark(u32(start + fixed + 4*i)) {
				return false
			}
		}
	}
	for f := range functions {
		start := table + u32(table+8*f+4)
		clear(image[start+pcfile : start+pcln+4])
		clear(image[start+startLine : start+startLine+4])
	}
	for i, needed := range keep {
		if !needed {
			image[tables+i] = 0
		}
	}
	return true
}
