package main

import "encoding/binary"

// firstFunction is the number the linker gives to the first function that is not
// imported; an address in the program is a function's number and, in the low 16
// bits, a place in it. It is cmd/link/internal/wasm.funcValueOffset.
const firstFunction = 0x1000

// shareReturns rewrites the return addresses that each call pushes. Written out
// as the linker does, "i64.const function<<16+place" is different in every
// function, which hides from a compressor how alike the calls are; with the
// function's part in a local variable it is the place alone. The program does the same.
func shareReturns(sections []section) []section {
	var parameters, kinds []uint64 // of each type; the type of each function
	out := make([]section, len(sections))
	for i, s := range sections {
		out[i] = s
		r := reader{s.body}
		switch s.id {
		case typeSection:
			for range r.uint() {
				r.byte() // a function type: its parameters, then its results
				n := r.uint()
				r.b = r.b[n:]
				parameters = append(parameters, n)
				n = r.uint()
				r.b = r.b[n:]
			}
		case functionSection:
			for range r.uint() {
				kinds = append(kinds, r.uint())
			}
		case codeSection:
			n := r.uint()
			b := binary.AppendUvarint(nil, n)
			for f := range n {
				size := r.uint()
				body := r.b[:size]
				r.b = r.b[size:]
				body = shareReturn(body, firstFunction+f, parameters[kinds[f]])
				b = append(binary.AppendUvarint(b, uint64(len(body))), body...)
			}
			out[i].body = b
		}
	}
	return out
}

// The instructions that are looked at, and those with immediates.
const (
	opUnreachable, opEnd, opDrop                   = 0x00, 0x0b, 0x1a
	opBlock, opLoop, opIf, opBr, opBrIf, opBrTable = 0x02, 0x03, 0x04, 0x0c, 0x0d, 0x0e
	opCall, opCallIndirect                         = 0x10, 0x11
	opLocalGet, opLocalSet, opLocalTee             = 0x20, 0x21, 0x22
	opGlobalGet, opGlobalSet                       = 0x23, 0x24
	opFirstLoad, opI64Store, opLastStore           = 0x28, 0x37, 0x3e
	opMemorySize, opMemoryGrow                     = 0x3f, 0x40
	opI32Const, opI64Const, opF32Const, opF64Const = 0x41, 0x42, 0x43, 0x44
	opI64Add, opPrefix, opMemoryCopy, opMemoryFill = 0x7c, 0xfc, 10, 11
)

// instruction passes over an instruction's immediates; it is false for one that Go's compiler does not write.
func (r *reader) instruction(op byte) bool {
	switch {
	case op == opBrTable:
		for range r.uint() + 1 {
			r.uint()
		}
	case op == opCallIndirect, opFirstLoad <= op && op <= opLastStore:
		r.uint()
		r.uint()
	case opBlock <= op && op <= opIf, op == opI32Const, op == opI64Const:
		r.skipSigned()
	case op == opBr, op == opBrIf, op == opCall, opLocalGet <= op && op <= opGlobalSet, op == opMemorySize, op == opMemoryGrow:
		r.uint()
	case op == opF32Const:
		r.b = r.b[4:]
	case op == opF64Const:
		r.b = r.b[8:]
	case op == opPrefix:
		switch sub := r.uint(); {
		case sub == opMemoryCopy:
			r.b = r.b[2:]
		case sub == opMemoryFill:
			r.b = r.b[1:]
		case sub > 7: // up to there, conversions that saturate
			return false
		}
	default:
		// Everything else up to the sign extensions has no immediates.
		return op <= 0x01 || op == 0x05 || op == 0x0b || op == 0x0f || op == 0x1a || op == 0x1b || 0x45 <= op && op <= 0xc4
	}
	return true
}

// shareReturn is shareReturns for the body of one function with that number and
// as many parameters. The variable it adds comes before the others, so that it
// has the same number everywhere.
func shareReturn(body []byte, number, parameters uint64) []byte {
	r := reader{body}
	groups := r.uint()
	declared := r.b
	for range groups {
		r.uint()
		r.byte()
	}
	out := append(binary.AppendUvarint(nil, groups+1), 1, typeI64)
	out = append(out, declared[:len(declared)-len(r.b)]...)
	out = append(appendSigned(append(out, opI64Const), int64(number<<16)), opLocalSet)
	out = binary.AppendUvarint(out, parameters)
	pushes := 0
	for len(r.b) > 0 {
		at := r.b
		op := r.byte()
		if opLocalGet <= op && op <= opLocalTee {
			v := r.uint()
			if v >= parameters {
				v++
			}
			out = binary.AppendUvarint(append(out, op), v)
			continue
		}
		if !r.instruction(op) {
			return body
		}
		written := at[:len(at)-len(r.b)]
		// An address has 29 or 30 bits, five bytes of seven, and is stored where the stack ends.
		if op == opI64Const && len(written) == 6 && len(r.b) > 3 && r.b[0] == opI64Store && r.b[1] == 3 && r.b[2] == 0 {
			if v, _ := binary.Uvarint(written[1:]); v>>16 == number {
				pushes++
				out = binary.AppendUvarint(append(out, opLocalGet), parameters)
				out = append(appendSigned(append(out, opI64Const), int64(v&0xffff)), opI64Add)
				continue
			}
		}
		out = append(out, written...)
	}
	if pushes == 0 {
		return body
	}
	return out
}
