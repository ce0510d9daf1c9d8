package main

import (
	"encoding/binary"
	"maps"
	"slices"
)

// The compiler numbers a place wherever a table by places might change, and gives each jump's goal and what is
// behind each call a block of its own, one inside the other. Most of them nothing ever comes to: what is left is counted
// anew, in the same order, so that the table of places is the same in almost all functions as far as it goes.

// places is what is known of a function's places from outside.
type places struct {
	fixed    bool  // addresses in it are elsewhere too: its places keep their numbers
	deferred int64 // the place that runs deferred calls after a panic, or 0
}

// renumber leaves out the blocks that nothing comes to by a branch or by resuming the function, and numbers
// the places that are left anew; kept are their old numbers. It leaves everything as it is, with kept nil, where
// the code does not have the shape that Go's compiler gives it.
func renumber(list []instr, deferred int64) (out []instr, kept []int64) {
	f, ok := readFlow(list)
	if !ok {
		return list, nil
	}
	// The places that are left: those that are looked up, and one for each other block that is needed.
	left := map[int64]bool{0: true, deferred: true}
	f.needed[f.blockOf(0)], f.needed[f.blockOf(deferred)] = true, true
	var open []int
	isIf := func(at int) bool { return list[at].op() == opIf }
	for i, x := range list {
		open = nested(open, i, x)
		if i == 0 || x.op() != opI64Const || !list[i-1].is(opLocalGet, noted) {
			continue
		}
		if left[x.v] = true; !slices.ContainsFunc(open, isIf) { // behind a call under a condition the function is not resumed
			f.needed[f.blockOf(x.v)] = true
		}
	}
	has := map[int]bool{}
	for place := range left {
		has[f.blockOf(place)] = true
	}
	for place := range int64(len(f.table)) {
		if block := f.blockOf(place); f.needed[block] && !has[block] {
			has[block], left[place] = true, true
		}
	}
	kept = slices.Sorted(maps.Keys(left))
	number, ofBlock := map[int64]int64{}, map[int]int64{}
	for q, place := range kept {
		number[place] = int64(q)
		if _, ok := ofBlock[f.blockOf(place)]; !ok {
			ofBlock[f.blockOf(place)] = int64(q)
		}
	}

	open = nil
	// label returns the label of an open block that is left, or of the next one around it.
	label := func(block int) uint64 {
		n := uint64(0)
		for k := len(open) - 1; k >= 0 && (open[k] > block || !f.needed[open[k]]); k-- {
			if f.needed[open[k]] {
				n++
			}
		}
		return n
	}
	for i, x := range list {
		inner := -1 // the block that ends
		if n := len(open); x.op() == opEnd && n > 0 {
			inner = open[n-1]
		}
		open = nested(open, i, x)
		switch op := x.op(); {
		case op == opBlock && !f.needed[i], op == opEnd && inner >= 0 && !f.needed[inner]:
			continue
		case op == opBr, op == opBrIf:
			x = with(op, label(open[len(open)-1-int(x.v)]))
		case op == opBrTable:
			b := binary.AppendUvarint([]byte{op}, uint64(len(kept)-1))
			for _, place := range kept {
				b = binary.AppendUvarint(b, label(f.blockOf(place)))
			}
			x = instr{b: b}
		case op == opI64Const && i > 0 && list[i-1].is(opLocalGet, noted):
			x = constant(op, number[x.v])
		case op == opI32Const && i+1 < len(list) && list[i+1].is(opLocalSet, localPlace):
			x = constant(op, ofBlock[f.blockOf(x.v)])
		}
		out = append(out, x)
	}
	return out, kept
}

// flow is how control goes through a function.
type flow struct {
	table  []int        // the block that each place is at the end of, as the place where it begins; the last also for those above
	needed map[int]bool // the blocks that a branch leaves, and what is no block of a place
}

func (f flow) blockOf(place int64) int { return f.table[min(place, int64(len(f.table)-1))] }

// readFlow is false where the code does not have the shape that Go's compiler gives it.
func readFlow(list []instr) (f flow, ok bool) {
	f.needed = map[int]bool{}
	var open []int
	var jumped []int64
	for i, x := range list {
		open = nested(open, i, x)
		switch x.op() {
		case opLoop, opIf:
			f.needed[i] = true
		case opBrTable:
			if f.table != nil || !list[i-1].is(opLocalGet, localPlace) {
				return f, false
			}
			for _, label := range labels(x.b) {
				if int(label) >= len(open) {
					return f, false
				}
				f.table = append(f.table, open[len(open)-1-int(label)])
			}
		case opBr, opBrIf:
			if int(x.v) >= len(open) {
				return f, false
			}
			block := open[len(open)-1-int(x.v)]
			if f.needed[block] = true; list[block].op() == opLoop && (x.op() != opBr || !list[i-1].is(opLocalSet, localPlace)) {
				return f, false
			}
		case opLocalSet, opLocalTee:
			if x.v != localPlace {
				break
			}
			if x.op() != opLocalSet || list[i-1].op() != opI32Const || i+1 >= len(list) || list[i+1].op() != opBr {
				return f, false
			}
			jumped = append(jumped, list[i-1].v)
		}
	}
	if f.table == nil {
		return f, false
	}
	for _, place := range jumped {
		f.needed[f.blockOf(place)] = true
	}
	return f, true
}
