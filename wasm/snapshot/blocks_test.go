package main

import (
	"slices"
	"testing"
)

// TestRenumber leaves out a place that is behind no call and that no branch leads to. What is behind a call under a condition is
// looked up and never resumed: it keeps a number, and its block goes.
func TestRenumber(t *testing.T) {
	var a assembly
	a.op(opLoop, typeNone)
	for range 5 {
		a.op(opBlock, typeNone)
	}
	a.get(localPlace)
	a.op(opBrTable, 4, 0, 1, 2, 3, 4)
	push := func(place int64) {
		*(&a) = append(a, opLocalGet, localBase)
		a.i64(place)
		a.op(opDrop, opDrop)
	}
	a.op(opEnd) // place 0
	push(2)
	a.op(opEnd) // place 1, come to from above alone
	a.op(opEnd) // place 2, behind a call
	a.i32(0)
	a.op(opIf, typeNone)
	push(3)
	a.op(opEnd)
	a.op(opEnd) // place 3
	a.i32(1)
	a.op(opBrIf, 0)
	a.op(opEnd)  // place 4, come to by a branch
	a.jump(2, 0) // back
	a.op(opEnd)  // the loop
	a.op(opEnd)  // the function
	list, ok := decode(a)
	if !ok {
		t.Fatal("not decoded")
	}
	for i, x := range list {
		if x.is(opLocalGet, localBase) {
			list[i].v = noted
		}
	}
	out, kept := renumber(list, 0)
	if want := []int64{0, 2, 3, 4}; !slices.Equal(kept, want) {
		t.Fatalf("the places %d are left, not %d", kept, want)
	}
	blocks, pushed := 0, []int64(nil)
	for i, x := range out {
		switch x.op() {
		case opBlock:
			blocks++
		case opI64Const:
			pushed = append(pushed, x.v)
		case opBrTable:
			if got, want := labels(x.b), []uint64{0, 1, 2, 2}; !slices.Equal(got, want) {
				t.Errorf("the table is %d, not %d", got, want)
			}
		case opBr:
			if !out[i-2].is(opI32Const, 1) || x.v != 0 {
				t.Errorf("the jump back is to place %d", out[i-2].v)
			}
		}
	}
	if blocks != 3 || !slices.Equal(pushed, []int64{1, 2}) {
		t.Errorf("%d blocks are left, and %d are pushed", blocks, pushed)
	}
	if _, kept := renumber(list[1:], 0); kept != nil {
		t.Error("code of another shape is renumbered")
	}
}
