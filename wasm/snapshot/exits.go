package main

// A call says whether the stack is being taken down, and behind it a branch to the
// outermost block leaves the function if so. That block is a different number of blocks
// away behind every call, which hides from a compressor how alike the calls are.

// shortenExits has such a branch return at once: it is three bytes longer, the same everywhere.
func shortenExits(list []instr) []instr {
	if n := len(list); n < 3 || list[n-3].op() != opEnd || !list[n-2].is(opI32Const, leaving) {
		return list
	}
	out := make([]instr, 0, len(list))
	open := 0 // how many blocks are around the instruction
	for i, x := range list {
		switch x.op() {
		case opBlock, opLoop, opIf:
			open++
		case opEnd:
			open--
		case opBrIf:
			if open > 0 && int(x.v) == open-1 && (list[i-1].op() == opCall || list[i-1].op() == opCallIndirect) {
				out = append(out, instr{b: []byte{opIf, typeNone}}, list[len(list)-2], instr{b: []byte{opReturn}}, instr{b: []byte{opEnd}})
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// leaving is what a function returns while the stack is being taken down.
const leaving = 1
