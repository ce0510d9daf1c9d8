package main

import "testing"

// TestTrapFaults has a function that checks an index, and says of what and which before it panics, trap instead.
func TestTrapFaults(t *testing.T) {
	var a assembly
	a.begin(4, 0, 1, 2, 3)
	a.op(opEnd) // place 0
	a.get(localStack)
	a.load(8)
	a.op(0x50, opIf, typeNone) // nil
	a.call(firstFunction, 4, 1, 5)
	a.op(opEnd)
	a.get(localStack)
	a.load(8)
	a.i64(7)
	a.op(0x51, opIf, typeNone) // out of range
	a.jump(2, 4)
	a.op(opEnd, opEnd) // place 1
	a.call(firstFunction, 3, 2, 3)
	a.ret()
	a.op(opEnd) // place 2
	a.get(localStack)
	a.i64(7)
	a.store(16)
	a.call(firstFunction, 3, 1, 2)
	a.op(opEnd, opEnd, opEnd) // place 3, the loop, the end
	a.i32(1)
	a.op(opEnd)
	body := append([]byte{1, 1, typeI32}, a...)

	out := trapFaults(body, firstFunction, []bool{false, true, false})
	_, _, code := variables(out)
	list, ok := decode(code)
	if !ok {
		t.Fatal("not decoded")
	}
	traps, stores := 0, 0
	for i, x := range list {
		switch {
		case x.op() == opUnreachable:
			traps++
			if before := list[i-1].op(); before != opIf && before != opEnd {
				t.Errorf("%#x stands before a trap", before)
			}
		case x.op() == opI64Store:
			stores++
		case x.is(opCall, 1):
			t.Error("the panic is still called")
		}
	}
	if traps != 2 || stores != 1 {
		t.Errorf("%d traps and %d stores", traps, stores)
	}
}

func TestIsFault(t *testing.T) {
	for name, want := range map[string]bool{
		"runtime.panicIndex": true, "runtime.panicSliceAcap": true, "runtime.sigpanic": true,
		"runtime.gopanic": false, "example.panicIndex": false,
	} {
		if isFault(name) != want {
			t.Error(name)
		}
	}
}
