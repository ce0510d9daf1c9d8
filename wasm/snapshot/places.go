package main

// The place that a call pushes is another number at each, which hides from a compressor
// how alike the calls are. Often it is the one behind the place that was pushed last.

// localPushed is the number of the local variable with the address that was pushed
// last, or where the function was resumed. Until then it is known as notedPushed.
const localPushed, notedPushed = 2, -2

// unknown is said where different ways lead to a place.
const unknown = -1

// countPlaces keeps the address that each call pushes, and has a call add 1 to the one that
// was pushed last where that is the place before its own on all ways there. The function is never
// resumed at silent places.
func countPlaces(list []instr, silent map[int64]bool) []instr {
	places := onlyResumed(list)
	if places == nil {
		return list
	}
	out := make([]instr, 0, len(list))
	var open []int // where the blocks begin around the instruction
	pushed := int64(unknown)
	passed := false // whether the end of the block is come to by a branch alone
	for i, x := range list {
		switch x.op() {
		case opBlock, opLoop, opIf:
			open = append(open, i)
		case opEnd:
			if len(open) == 0 {
				break
			}
			begin := open[len(open)-1]
			open = open[:len(open)-1]
			if list[begin].op() == opIf {
				break // what is pushed in it is not noted
			}
			switch place, ok := places[begin]; {
			case ok && silent[place] && !passed: // as before
			case ok && (passed || pushed == place):
				pushed = place
			default:
				pushed = unknown
			}
			passed = false
		case opReturn, opUnreachable, opBr, opBrTable:
			passed = passed || len(open) == 0 || list[open[len(open)-1]].op() != opIf
		case opI64Add:
			if n := len(out); i > 1 && list[i-2].is(opLocalGet, noted) {
				if place := list[i-1].v; pushed != unknown && place == pushed+1 {
					out[n-2], out[n-1] = instr{[]byte{opLocalGet, localPushed}, notedPushed}, constant(opI64Const, 1)
				}
				pushed = list[i-1].v
				out = append(out, x, instr{[]byte{opLocalTee, localPushed}, notedPushed})
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// onlyResumed returns the places at the ends of blocks, by where these begin, which are
// come to from the instruction before and by resuming the function there, and no other way.
// It returns nil where the code does not have the shape that Go's compiler gives it.
func onlyResumed(list []instr) map[int]int64 {
	places := map[int]int64{}
	var open []int
	tables := 0
	left, jumped := map[int]bool{}, map[int64]bool{} // by a branch to the block's end, by the loop to the place
	for i, x := range list {
		open = nested(open, i, x)
		switch x.op() {
		case opBrTable:
			tables++
			for place, label := range labels(x.b) {
				if int(label) >= len(open) {
					return nil
				}
				block := open[len(open)-1-int(label)]
				if _, ok := places[block]; ok {
					left[block] = true // that of several places
				}
				places[block] = int64(place)
			}
		case opBr, opBrIf:
			if int(x.v) >= len(open) {
				return nil
			}
			block := open[len(open)-1-int(x.v)]
			left[block] = true
			if list[block].op() == opLoop {
				if x.op() != opBr || !list[i-1].is(opLocalSet, localPlace) || list[i-2].op() != opI32Const {
					return nil
				}
				jumped[list[i-2].v] = true
			}
		}
	}
	if tables != 1 {
		return nil
	}
	for block, place := range places {
		if left[block] || jumped[place] {
			delete(places, block)
		}
	}
	return places
}
