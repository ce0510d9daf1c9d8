package main

// A function that can be resumed begins with a table of its places: a loop, in it a
// block for each place from the last to the first, and in the middle the choice of one
// of them. A jump sets the place and goes back to the loop.

// shortenJumps has a jump forward leave the place's block at once.
func shortenJumps(list []instr) []instr {
	out := make([]instr, 0, len(list))
	var open []int     // where the blocks begin around the place that is looked at
	var loop int       // how many are around the loop
	var inTable []int  // open at the table
	var table []uint64 // the label of each place there
	for i := 0; i < len(list); i++ {
		x := list[i]
		open = nested(open, i, x)
		if x.op() == opBrTable && table == nil && i > 0 && list[i-1].is(opLocalGet, localPlace) {
			table = labels(x.b)
			inTable = append(inTable, open...)
			for loop = len(open) - 1; loop >= 0 && list[open[loop]].op() != opLoop; loop-- {
			}
		}
		if label, ok := jump(list[i:], open, loop, inTable, table); ok {
			// Alone in an "if", the jump is conditional.
			if n := len(out); n > 0 && out[n-1].op() == opIf && i+3 < len(list) && list[i+3].op() == opEnd {
				out[n-1] = with(opBrIf, label-1)
				open = open[:len(open)-1]
				i += 3
			} else {
				out = append(out, with(opBr, label))
				i += 2
			}
			continue
		}
		out = append(out, x)
	}
	return out
}

// nested keeps where the blocks begin that are open behind instruction i, which is x.
func nested(open []int, i int, x instr) []int {
	switch x.op() {
	case opBlock, opLoop, opIf:
		return append(open, i)
	case opEnd:
		return open[:max(0, len(open)-1)]
	}
	return open
}

// jump reports whether the list begins with a jump to a place whose block is among the open ones, and returns that block's label.
func jump(list []instr, open []int, loop int, inTable []int, table []uint64) (label uint64, ok bool) {
	if len(list) < 3 || list[0].op() != opI32Const || !list[1].is(opLocalSet, localPlace) || list[2].op() != opBr ||
		int(list[2].v) != len(open)-1-loop || list[0].v < 0 || list[0].v >= int64(len(table)) {
		return 0, false
	}
	block := len(inTable) - 1 - int(table[list[0].v])
	if block <= loop || block >= len(open) || open[block] != inTable[block] {
		return 0, false
	}
	return uint64(len(open) - 1 - block), true
}

// labels returns the labels of a table of branches, the last one for numbers that are too large.
func labels(b []byte) []uint64 {
	r := reader{b[1:]}
	list := make([]uint64, r.uint()+1)
	for i := range list {
		list[i] = r.uint()
	}
	return list
}
