package main

import "encoding/binary"

// An address in the middle of a function stands in the code only where the function itself pushes it, before a call,
// and in memory only on stacks that are parked. knownPlaces takes every word of the image and every other constant of
// the code for an address that could be one; the functions they lead to keep their places, and so do those written in assembly,
// which the runtime may resume where it likes.

// flagAssembly is abi.FuncFlagAsm.
const flagAssembly = 1 << 2

// funcFlag is the field of runtime._func with the flags.
const funcFlag = funcID + 1

// knownPlaces returns what is known of the places of each function.
func knownPlaces(sections []section, l *layout) (known []places, err error) {
	return known, guard(func() {
		var bodies [][]byte
		for _, s := range sections {
			if s.id == codeSection {
				bodies = readBodies(s.body)
			}
		}
		known = make([]places, len(bodies))
		for f := range l.functions {
			record := l.table + l.u32(l.table+8*f+4)
			n := l.u32(l.table+8*f) - firstFunction
			known[n].deferred = int64(l.u32(record + funcDefer))
			known[n].fixed = l.image[record+funcFlag]&flagAssembly != 0
		}
		fix := func(v uint64) {
			if f := int(v>>16) - firstFunction; v>>48 == 0 && v&0xffff != 0 && f >= 0 && f < len(known) {
				known[f].fixed = true
			}
		}
		for at := 0; at+8 <= len(l.image); at += 8 {
			if l.tablesFrom <= at && at < l.tablesEnd || l.unused.from <= at && at < l.unused.end {
				continue
			}
			fix(binary.LittleEndian.Uint64(l.image[at:]))
		}
		for f, body := range bodies {
			_, _, code := variables(body)
			list, ok := decode(code)
			check(ok)
			for i, x := range list {
				if x.op() != opI32Const && x.op() != opI64Const {
					continue
				}
				own := false
				if i >= pushedAt {
					_, own = returnAddress(list[i-pushedAt:], int64(firstFunction+f))
				}
				if !own {
					fix(uint64(x.v))
				}
			}
		}
	})
}
