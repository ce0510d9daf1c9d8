package main

import "encoding/binary"

// The instructions that are looked at, and those with immediates.
const (
	opUnreachable, opEnd, opDrop, opSelect         = 0x00, 0x0b, 0x1a, 0x1b
	opBlock, opLoop, opIf, opBr, opBrIf, opBrTable = 0x02, 0x03, 0x04, 0x0c, 0x0d, 0x0e
	opReturn, opCall, opCallIndirect               = 0x0f, 0x10, 0x11
	opLocalGet, opLocalSet, opLocalTee             = 0x20, 0x21, 0x22
	opGlobalGet, opGlobalSet                       = 0x23, 0x24
	opFirstLoad, opLastLoad                        = 0x28, 0x35
	opFirstStore, opI64Store, opLastStore          = 0x36, 0x37, 0x3e
	opMemorySize, opMemoryGrow                     = 0x3f, 0x40
	opI32Const, opI64Const, opF32Const, opF64Const = 0x41, 0x42, 0x43, 0x44
	opI32Add, opI32Sub, opI64Add                   = 0x6a, 0x6b, 0x7c
	opI64Multiply, opI64ShiftRight                 = 0x7e, 0x88
	opI32Wrap, opI64Extend                         = 0xa7, 0xad
	opPrefix, opMemoryCopy, opMemoryFill           = 0xfc, 10, 11
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
		return op <= 0x01 || op == 0x05 || op == opEnd || op == opReturn || op == opDrop || op == opSelect || 0x45 <= op && op <= 0xc4
	}
	return true
}

// instr is an instruction: its bytes, and as a number the immediate of a constant,
// a variable or a branch, or the offset of a load or store.
type instr struct {
	b []byte
	v int64
}

func (x instr) op() byte { return x.b[0] }

// is reports whether the instruction is op with that number.
func (x instr) is(op byte, v int64) bool { return x.b[0] == op && x.v == v }

// with returns an instruction that has one immediate, a number without a sign.
func with(op byte, v uint64) instr {
	return instr{binary.AppendUvarint([]byte{op}, v), int64(v)}
}

// constant returns an instruction that pushes v.
func constant(op byte, v int64) instr { return instr{appendSigned([]byte{op}, v), v} }

// at returns a load or store with another offset.
func (x instr) at(offset int64) instr {
	b := append([]byte{x.b[0]}, x.b[1]) // how it is aligned takes a byte
	return instr{binary.AppendUvarint(b, uint64(offset)), offset}
}

// decode returns the instructions of a function behind its local variables; it is
// false where there is one that Go's compiler does not write.
func decode(b []byte) (list []instr, ok bool) {
	r := reader{b}
	for len(r.b) > 0 {
		at := r.b
		op := r.byte()
		if !r.instruction(op) {
			return nil, false
		}
		x := instr{b: at[:len(at)-len(r.b)]}
		switch {
		case op == opI32Const, op == opI64Const:
			x.v = signed(x.b[1:])
		case opFirstLoad <= op && op <= opLastStore:
			x.v = int64((&reader{x.b[2:]}).uint())
		case op == opBr, op == opBrIf, op == opCall, opLocalGet <= op && op <= opGlobalSet:
			x.v = int64((&reader{x.b[1:]}).uint())
		}
		list = append(list, x)
	}
	return list, true
}

// signed decodes a signed LEB128 number that fills b.
func signed(b []byte) int64 {
	v, shift := int64(0), 0
	for _, c := range b {
		v |= int64(c&0x7f) << shift
		shift += 7
	}
	if shift < 64 && b[len(b)-1]&0x40 != 0 {
		v |= -1 << shift
	}
	return v
}

// effect returns how many values an instruction takes from the stack and how many
// it puts there; it is false for a call and for what changes the course.
func (x instr) effect() (takes, puts int, ok bool) {
	switch op := x.op(); {
	case op == opLocalGet, op == opGlobalGet, op == opMemorySize, opI32Const <= op && op <= opF64Const:
		return 0, 1, true
	case op == opLocalSet, op == opGlobalSet, op == opDrop:
		return 1, 0, true
	case op == opSelect:
		return 3, 1, true
	case opFirstStore <= op && op <= opLastStore:
		return 2, 0, true
	case op == opPrefix:
		if x.b[1] == opMemoryCopy || x.b[1] == opMemoryFill {
			return 3, 0, true
		}
		return 1, 1, true
	case op == opLocalTee, opFirstLoad <= op && op <= opLastLoad,
		op == 0x45, op == 0x50, // is zero
		0x67 <= op && op <= 0x69, 0x79 <= op && op <= 0x7b, // counting bits
		0x8b <= op && op <= 0x91, 0x99 <= op && op <= 0x9f, // floating-point numbers, as far as they take one
		opI32Wrap <= op && op <= 0xc4: // conversions
		return 1, 1, true
	case 0x46 <= op && op <= 0xa6: // comparisons and arithmetic
		return 2, 1, true
	}
	return 0, 0, false
}
