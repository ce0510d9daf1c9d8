package main

// shortenAddresses gives the distance of an address from the stack pointer to the
// load or store that uses it, and computes in 32 bits where something else does. The
// stack lies in the memory, so that the sum does not leave 32 bits either way.
func shortenAddresses(list []instr) []instr {
	out := make([]instr, 0, len(list))
	for i := 0; i < len(list); i++ {
		x := list[i]
		if i+4 >= len(list) || !x.is(opLocalGet, localStack) || list[i+1].op() != opI64Extend || list[i+2].op() != opI64Const ||
			list[i+3].op() != opI64Add || list[i+4].op() != opI32Wrap || list[i+2].v < 0 || list[i+2].v >= 1<<20 {
			out = append(out, x)
			continue
		}
		distance := list[i+2].v
		out = append(out, x)
		if user := userOf(list[i+5:]); user >= 0 {
			user += i + 5
			list[user] = list[user].at(list[user].v + distance)
		} else {
			out = append(out, constant(opI32Const, distance), instr{b: []byte{opI32Add}})
		}
		i += 4
	}
	return out
}

// userOf returns which load or store takes the address that is on top of the stack, or -1 where something else may.
func userOf(list []instr) int {
	height := 1
	for i, x := range list {
		takes, puts, ok := x.effect()
		if !ok {
			return -1
		}
		if takes >= height {
			if op := x.op(); takes == height && opFirstLoad <= op && op <= opLastStore && x.v < 1<<20 {
				return i
			}
			return -1
		}
		height += puts - takes
	}
	return -1
}
