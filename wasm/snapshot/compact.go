package main

import "encoding/binary"

// What Go's compiler writes for WebAssembly is longer than it need be: each address
// on the stack is computed in 64 bits and cut down to 32, and each call writes out how
// a return address is pushed. compact says the same in fewer instructions, which is
// less to fetch, to validate and to compile. A place in the code keeps its address.

// firstFunction is the number the linker gives to the first function that is not
// imported; an address in the program is a function's number and, in the low 16
// bits, a place in it. It is cmd/link/internal/wasm.funcValueOffset.
const firstFunction = 0x1000

// compact rewrites the functions of a module, to which it adds the one that pushes a return address. It asks what is
// known of each function's places, and returns the old numbers of those that are left; nil where all keep theirs.
func compact(sections []section, known func(f int) places) (out []section, kept [][]int64, err error) {
	sections, push, err := withFunction(sections, []byte{2, typeI64, typeI64}, pushBody())
	if err != nil {
		return nil, nil, err
	}
	var resumable []bool // whether a type is that of a function that can be resumed
	var kinds []uint64   // the type of each function
	imports := 0
	for i, s := range sections {
		r := reader{s.body}
		switch s.id {
		case importSection:
			imports = int(r.uint())
		case typeSection:
			for range r.uint() {
				resumable = append(resumable, string(r.b[:min(5, len(r.b))]) == "\x60\x01\x7f\x01\x7f")
				r.byte() // a function type: its parameters, then its results
				for range 2 {
					n := r.uint()
					r.b = r.b[n:]
				}
			}
		case functionSection:
			for range r.uint() {
				kinds = append(kinds, r.uint())
			}
		case codeSection:
			bodies := readBodies(s.body)
			quiet := areQuiet(bodies, imports, func(f int) bool { return resumable[kinds[f]] })
			kept = make([][]int64, len(bodies))
			for f, body := range bodies {
				if resumable[kinds[f]] {
					bodies[f], kept[f] = compactBody(body, int64(firstFunction+f), push, quiet, known(f))
				}
			}
			sections[i].body = writeBodies(bodies)
		}
	}
	return sections, kept, nil
}

// The local variables of a function that can be resumed: its parameter is the place
// to begin at; the first variable follows the stack pointer.
const localPlace, localStack = 0, 1

// compactBody returns the body of a function with that number in fewer instructions, and the old numbers of the places that are
// left; quiet tells which functions that it calls are quiet.
func compactBody(body []byte, number int64, push uint64, quiet []bool, known places) (out []byte, kept []int64) {
	groups, declared, code := variables(body)
	list, ok := decode(code)
	if !ok || !readsStack(list) {
		return body, nil
	}
	list = shortenAddresses(shortenJumps(list))
	list, pushes, silent := shortenCalls(list, number, push, quiet)
	list = shortenExits(shorten(list))
	if !known.fixed {
		if list, kept = renumber(list, known.deferred); kept != nil {
			silent = nil // these are among the places that are left out, where no branch leads to them
		}
	}
	if pushes {
		list = countPlaces(list, silent)
	}
	out = binary.AppendUvarint(nil, groups)
	if pushes {
		// The function's part of its return addresses is in a variable: written out it is
		// different in every function, which hides from a compressor how alike the calls
		// are. It and the address pushed last come first, so that they have the same numbers everywhere.
		const added = 2
		out = append(binary.AppendUvarint(nil, groups+1), added, typeI64)
		for i, x := range list {
			if op := x.op(); opLocalGet <= op && op <= opLocalTee && x.v > localPlace {
				list[i] = with(op, uint64(x.v)+added)
			}
		}
	}
	out = append(out, declared...)
	if pushes {
		out = append(appendSigned(append(out, opI64Const), number<<16), opLocalTee, localBase,
			opLocalGet, localPlace, opI64Extend, opI64Add, opLocalSet, localPushed)
	}
	for _, x := range list {
		out = append(out, x.b...)
	}
	return out, kept
}

// variables cuts a function's body into the groups of its local variables, how many and which, and its code.
func variables(body []byte) (groups uint64, declared, code []byte) {
	r := reader{body}
	groups = r.uint()
	declared = r.b
	for range groups {
		r.uint()
		r.byte()
	}
	return groups, declared[:len(declared)-len(r.b)], r.b
}

// shorten replaces what takes two instructions without need.
func shorten(list []instr) []instr {
	out := list[:0:0]
	for _, x := range list {
		n := len(out)
		if n == 0 {
			out = append(out, x)
			continue
		}
		last := out[n-1]
		switch {
		case last.op() == opI64Const && x.op() == opI32Wrap:
			out[n-1] = constant(opI32Const, int64(int32(last.v)))
		case last.op() == opLocalGet && x.is(opLocalSet, last.v):
			out = out[:n-1]
		case last.op() == opLocalSet && x.is(opLocalGet, last.v):
			out[n-1] = with(opLocalTee, uint64(last.v))
		case x.op() == opReturn && n > 3 && last.op() == opI32Const && out[n-2].is(opGlobalSet, stackPointer) && out[n-3].is(opLocalTee, localStack):
			// The stack pointer's variable ends here.
			out = append(out[:n-3], out[n-2], last)
			if n := len(out); n >= 10 && moves(out[n-10:n-7]) && out[n-7].is(opLocalTee, localStack) && out[n-6].is(opGlobalSet, stackPointer) && moves(out[n-5:n-2]) {
				// What goes back over the function's own part of the stack and then over its return address does so at once.
				out[n-9] = constant(opI32Const, out[n-9].v+out[n-4].v)
				out = append(out[:n-7], out[n-2], last)
			}
			out = append(out, x)
		default:
			out = append(out, x)
		}
	}
	return out
}

// moves reports whether three instructions add a constant to the stack pointer.
func moves(list []instr) bool {
	return list[0].is(opLocalGet, localStack) && list[1].op() == opI32Const && list[2].op() == opI32Add
}
