package main

// localBase is the number of the local variable with the function's part of its
// return addresses, which displaces the others. Until then it is known as noted.
const localBase, noted = 1, -1

// pushBody returns the body of the function that pushes the sum of its two
// parameters, a function's part of an address and a place.
func pushBody() []byte {
	b := &body{[]byte{0}} // no local variables
	b.op(opGlobalGet, stackPointer)
	b.number(8)
	b.op(opI32Sub, opGlobalSet, stackPointer, opGlobalGet, stackPointer)
	b.get(0)
	b.get(1)
	b.op(opI64Add, opI64Store, 3, 0, opEnd)
	return b.b
}

// shortenCalls shortens how a return address is pushed before a call, and reports
// whether it was; push is the number of the function that does it. A call takes its
// return address away again, and stacks move only while nothing is on WebAssembly's
// own, so that the variable for the stack pointer can be left as it is over the call.
// A call of a quiet function pushes none; silent are the places behind such calls.
func shortenCalls(list []instr, number int64, push uint64, quiet []bool) (out []instr, any bool, silent map[int64]bool) {
	silent = map[int64]bool{}
	var open []byte // the blocks around the instruction
	ifs := 0        // how many of them are conditional
	for i := 0; i < len(list); {
		place, call, ok := pushedCall(list[i:], number)
		if !ok {
			switch x := list[i].op(); x {
			case opBlock, opLoop, opIf:
				if open = append(open, x); x == opIf {
					ifs++
				}
			case opEnd:
				if n := len(open); n > 0 {
					if open[n-1] == opIf {
						ifs--
					}
					open = open[:n-1]
				}
			}
			out = append(out, list[i])
			i++
			continue
		}
		behind := i + call + 1 + again
		if c := list[i+call]; ifs == 0 && c.op() == opCall && quiet[c.v] && behind < len(list) && list[behind].op() == opBrIf {
			silent[place] = true
			out = append(out, list[i], list[i+1], list[i+2], with(opGlobalSet, stackPointer))
			out = append(append(out, list[i+pushing:i+call+1]...), instr{b: []byte{opDrop}})
			i = behind + 1
			continue
		}
		any = true
		base, offset := instr{[]byte{opLocalGet, localBase}, noted}, constant(opI64Const, place)
		if ifs > 0 {
			// Only calls behind which a function is not resumed are conditional: they ask
			// for a larger stack or panic, and may take longer.
			out = append(out, base, offset, with(opCall, push))
		} else {
			out = append(out, list[i], list[i+1], list[i+2], with(opGlobalSet, stackPointer),
				with(opGlobalGet, stackPointer), base, offset, instr{b: []byte{opI64Add}}, list[i+7])
		}
		out = append(out, list[i+pushing:i+call+1]...)
		i = behind
	}
	return out, any, silent
}

// The instructions that push a return address, the one of them with the address, and those that read the
// stack pointer again behind the call.
const pushing, pushedAt, again = 8, 6, 2

// pushedCall reports whether the list begins by pushing an address in the function before a call: which place, and
// where the call is.
func pushedCall(list []instr, number int64) (place int64, call int, ok bool) {
	if place, ok = returnAddress(list, number); ok {
		call, ok = callBehind(list[pushing:])
	}
	return place, pushing + call, ok
}

// returnAddress reports whether the list begins by pushing an address in the function, and which place.
func returnAddress(list []instr, number int64) (place int64, ok bool) {
	if len(list) < pushing {
		return 0, false
	}
	x := list[pushedAt]
	return x.v & 0xffff, list[0].is(opLocalGet, localStack) && list[1].is(opI32Const, 8) && list[2].op() == opI32Sub &&
		list[3].is(opLocalTee, localStack) && list[4].is(opGlobalSet, stackPointer) && list[5].is(opLocalGet, localStack) &&
		x.op() == opI64Const && x.v>>16 == number && list[7].is(opI64Store, 0)
}

// callBehind returns where the call is before which the address was pushed, if it
// comes without detours and the stack pointer is read again behind it.
func callBehind(list []instr) (int, bool) {
	for i, x := range list {
		if x.op() == opCall || x.op() == opCallIndirect {
			return i, i+2 < len(list) && list[i+1].is(opGlobalGet, stackPointer) && list[i+2].is(opLocalSet, localStack)
		}
		if _, _, ok := x.effect(); !ok || x.is(opLocalGet, localStack) || x.is(opLocalSet, localStack) || x.is(opLocalTee, localStack) ||
			x.is(opGlobalGet, stackPointer) || x.is(opGlobalSet, stackPointer) {
			break
		}
	}
	return 0, false
}
