package main

// While a function runs that calls none, nobody looks at the stack and nothing takes it down. A call of one need
// not say where it would be resumed, nor ask behind it whether the stack is being taken down.

// areQuiet tells of each function, by the number under which it is called, whether it calls none and always
// returns to its caller.
func areQuiet(bodies [][]byte, imports int, resumable func(f int) bool) []bool {
	quiet := make([]bool, imports+len(bodies))
	for f, body := range bodies {
		_, _, code := variables(body)
		if list, ok := decode(code); ok && resumable(f) {
			quiet[imports+f] = isQuiet(list)
		}
	}
	return quiet
}

func isQuiet(list []instr) bool {
	if !readsStack(list) {
		return false
	}
	for i, x := range list {
		switch {
		case x.op() == opCall, x.op() == opCallIndirect, x.op() == opReturn && !list[i-1].is(opI32Const, 0):
			return false
		case x.is(opGlobalSet, stackPointer): // by a constant, and nothing else
			if i < 4 || !list[i-4].is(opLocalGet, localStack) || list[i-3].op() != opI32Const ||
				list[i-2].op() != opI32Add && list[i-2].op() != opI32Sub || !list[i-1].is(opLocalTee, localStack) {
				return false
			}
		}
	}
	return true
}

// readsStack reports whether a function begins as Go's compiler has it begin, by reading the stack pointer.
func readsStack(list []instr) bool {
	return len(list) >= 2 && list[0].is(opGlobalGet, stackPointer) && list[1].is(opLocalSet, localStack)
}
