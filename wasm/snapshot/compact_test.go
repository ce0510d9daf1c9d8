package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"slices"
	"testing"

	"github.com/tetratelabs/wazero"
)

// assembly writes code as a list of instructions, each with its immediates.
type assembly []byte

func (a *assembly) op(b ...byte)         { *a = append(*a, b...) }
func (a *assembly) get(v byte)           { a.op(opLocalGet, v) }
func (a *assembly) set(v byte)           { a.op(opLocalSet, v) }
func (a *assembly) i32(v int64)          { *a = appendSigned(append(*a, opI32Const), v) }
func (a *assembly) i64(v int64)          { *a = appendSigned(append(*a, opI64Const), v) }
func (a *assembly) store(offset byte)    { a.op(opI64Store, 3, offset) }
func (a *assembly) load(offset byte)     { a.op(0x29, 3, offset) }
func (a *assembly) stack(distance int64) { a.onStack(distance); a.op(opI32Wrap) }
func (a *assembly) onStack(distance int64) {
	a.get(localStack)
	a.op(opI64Extend)
	a.i64(distance)
	a.op(opI64Add)
}
func (a *assembly) move(op byte, by int64) {
	a.get(localStack)
	a.i32(by)
	a.op(op, opLocalTee, localStack, opGlobalSet, stackPointer)
}
func (a *assembly) jump(place int64, loop byte) { a.i32(place); a.set(localPlace); a.op(opBr, loop) }
func (a *assembly) ret()                        { a.move(opI32Add, 8); a.i32(0); a.op(opReturn) }

// begin reads the stack pointer and goes to one of the places, each at the end of a block, by a table of labels.
func (a *assembly) begin(blocks int, table ...byte) {
	a.op(opGlobalGet, stackPointer)
	a.set(localStack)
	a.op(opBlock, typeNone, opLoop, typeNone)
	for range blocks {
		a.op(opBlock, typeNone)
	}
	a.get(localPlace)
	a.op(append([]byte{opBrTable, byte(len(table) - 1)}, table...)...)
}

// call calls a function as Go's compiler does; exit is the label of the end.
func (a *assembly) call(from, place int64, function, exit byte) {
	a.move(opI32Sub, 8)
	a.get(localStack)
	a.i64(from<<16 | place)
	a.store(0)
	a.i32(0)
	a.op(opCall, function, opGlobalGet, stackPointer, opLocalSet, localStack, opBrIf, exit)
}

// sample is a function, of number firstFunction, in the shape Go's compiler gives it.
// It calls function 1 in a loop until what that returns is 5, and then again under a
// condition; it keeps the results on its stack.
func sample() []byte {
	var a assembly
	a.begin(5, 0, 1, 2, 3, 4, 4)

	a.op(opEnd) // place 0
	a.move(opI32Sub, 64)
	a.stack(16)
	a.stack(24)
	a.load(8)
	a.i64(3)
	a.op(opI64Add)
	a.store(0)
	a.stack(40)
	a.stack(16)
	a.i32(8)
	a.op(opPrefix, opMemoryCopy, 0, 0)
	a.jump(2, 4) // over place 1

	a.op(opEnd) // place 1: 5 was not there yet
	a.call(firstFunction, 2, 1, 4)

	a.op(opEnd) // place 2
	a.get(localStack)
	a.load(0)
	a.i64(5)
	a.op(0x51) // equal
	a.op(opIf, typeNone)
	a.jump(3, 3)
	a.op(opEnd)
	a.jump(1, 2) // back

	a.op(opEnd) // place 3
	a.get(localStack)
	a.load(0)
	a.op(0x50) // zero
	a.op(0x45) // not so
	a.op(opIf, typeNone)
	a.call(firstFunction, 3, 1, 3)
	a.op(opEnd)
	a.onStack(32)
	a.set(2)
	a.get(2)
	a.op(opI32Wrap)
	a.i64(200)
	a.op(opI32Wrap)
	a.load(0)
	a.store(0)
	a.move(opI32Add, 64)
	a.ret()

	a.op(opEnd, opEnd, opEnd) // place 4, the loop, the end
	a.i32(1)
	a.op(opEnd)
	return append([]byte{2, 1, typeI32, 1, typeI64}, a...)
}

// sequence is a function that calls function 1 three times, in a row.
func sequence() []byte {
	var a assembly
	a.begin(4, 0, 1, 2, 3)
	a.op(opEnd) // place 0
	a.move(opI32Sub, 64)
	for place := range byte(3) {
		a.call(firstFunction, int64(place)+1, 1, 4-place)
		a.op(opEnd) // the next place
	}
	a.move(opI32Add, 64)
	a.ret()
	a.op(opEnd, opEnd) // the loop, the end
	a.i32(1)
	a.op(opEnd)
	return append([]byte{2, 1, typeI32, 1, typeI64}, a...)
}

// callee is function 1: it adds 1 to what is on top of its caller's stack. It is quiet, or there is a call in it.
func callee(quiet bool) []byte {
	var a assembly
	a.op(opGlobalGet, stackPointer)
	a.set(localStack)
	if !quiet {
		a.i32(0)
		a.op(opIf, typeNone)
		a.i32(0)
		a.op(opCall, 1, opDrop, opEnd)
	}
	a.get(localStack)
	a.get(localStack)
	a.load(8)
	a.i64(1)
	a.op(opI64Add)
	a.store(8)
	a.ret()
	a.op(opEnd)
	return append([]byte{1, 1, typeI32}, a...)
}

// program returns a module with two functions, whose stack begins at 1024.
func program(function, callee []byte) []section {
	entry := func(b []byte) []byte { return append(binary.AppendUvarint(nil, uint64(len(b))), b...) }
	data := binary.LittleEndian.AppendUint64(nil, 77)
	return []section{
		{typeSection, []byte{1, 0x60, 1, typeI32, 1, typeI32}},
		{functionSection, []byte{2, 0, 0}},
		{memorySection, []byte{1, 0, 1}},
		{globalSection, writeGlobals([]global{{typeI32, 1, 1024}})},
		{exportSection, writeExports([]export{{"run", 0, 0}, {"memory", 2, 0}})},
		{codeSection, slices.Concat([]byte{2}, entry(function), entry(callee))},
		{dataSection, append([]byte{1, 0, 0x41, 0xc8, 1, opEnd, 8}, data...)},
	}
}

// TestCompactRuns runs programs as they were and compacted: the memory is the same afterwards, but for
// the return addresses below the function's frame where the callee is quiet or places are counted anew.
func TestCompactRuns(t *testing.T) {
	memory := func(sections []section, place uint64) []byte {
		ctx := context.Background()
		runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
		defer runtime.Close(ctx)
		m, err := runtime.Instantiate(ctx, join(sections))
		if err != nil {
			t.Fatal(err)
		}
		if r, err := m.ExportedFunction("run").Call(ctx, place); err != nil || r[0] != 0 {
			t.Fatalf("%v, %v", r, err)
		}
		b, _ := m.Memory().Read(0, m.Memory().Size())
		return slices.Clone(b)
	}
	for _, c := range []struct {
		function []byte
		place    uint64 // where it begins
		counts   uint64
		quiet    bool
		fixed    bool
	}{
		{sample(), 0, 6, false, true}, {sequence(), 0, 3, false, true}, {sequence(), 1, 2, false, true}, {sequence(), 2, 1, false, true},
		{sample(), 0, 6, true, true}, {sequence(), 0, 3, true, true}, {sequence(), 2, 1, true, true},
		{sample(), 0, 6, false, false}, {sequence(), 0, 3, false, false}, {sequence(), 1, 2, false, false}, {sequence(), 2, 1, false, false},
		{sample(), 0, 6, true, false}, {sequence(), 0, 3, true, false},
	} {
		want := memory(program(c.function, callee(c.quiet)), c.place)
		short, kept, err := compact(program(c.function, callee(c.quiet)), func(int) places { return places{fixed: c.fixed} })
		if err != nil {
			t.Fatal(err)
		}
		if c.fixed != (kept[0] == nil) {
			t.Errorf("the places that are left are %d", kept[0])
		}
		frame := 1024 - 64
		if c.place > 0 { // it is there already
			frame = 1024
		}
		place := c.place
		if !c.fixed {
			place = uint64(slices.Index(kept[0], int64(c.place)))
		}
		got := memory(short, place)
		if c.quiet || !c.fixed {
			clear(got[:frame])
			clear(want[:frame])
		}
		if !bytes.Equal(got, want) {
			for i := range got {
				if got[i] != want[i] {
					t.Errorf("at %d: %d, not %d", i, got[i], want[i])
				}
			}
		}
		if v := binary.LittleEndian.Uint64(want[frame:]); v != c.counts {
			t.Errorf("the program counted to %d", v)
		}
	}
}

// TestCountPlaces looks at what is pushed: behind a call that alone comes before, the place before and 1.
func TestCountPlaces(t *testing.T) {
	for _, c := range []struct {
		function       []byte
		counted, named int
	}{{sequence(), 3, 0}, {sample(), 0, 1}} {
		body, _ := compactBody(c.function, firstFunction, 2, make([]bool, 2), places{fixed: true})
		r := reader{body}
		for range r.uint() {
			r.uint()
			r.byte()
		}
		list, _ := decode(r.b)
		counted, named := 0, 0
		for i := range list[:len(list)-3] {
			if list[i+1].op() != opI64Const || list[i+2].op() != opI64Add || !list[i+3].is(opLocalTee, localPushed) {
				continue
			}
			switch {
			case list[i].is(opLocalGet, localPushed) && list[i+1].v == 1:
				counted++
			case list[i].is(opLocalGet, localBase):
				named++
			}
		}
		if counted != c.counted || named != c.named {
			t.Errorf("%d places are counted and %d named, not %d and %d", counted, named, c.counted, c.named)
		}
	}
}

// TestCompact looks at what becomes of the sample: one jump, the one back, is left, each
// call has a return behind it, and nothing is extended to 64 bits but the address that is kept and the place to begin at.
func TestCompact(t *testing.T) {
	body, _ := compactBody(sample(), firstFunction, 2, make([]bool, 2), places{fixed: true})
	r := reader{body}
	if groups := r.uint(); groups != 3 || !bytes.HasPrefix(r.b, []byte{2, typeI64, 1, typeI32}) {
		t.Fatalf("the local variables are % x", r.b[:6])
	}
	list, ok := decode(r.b[6:])
	if !ok {
		t.Fatal("not decoded")
	}
	count := map[byte]int{}
	for i, x := range list {
		count[x.op()]++
		if x.op() == opCall && x.v == 2 && !list[i-1].is(opI64Const, 3) {
			t.Errorf("the place pushed before a conditional call is %d", list[i-1].v)
		}
	}
	for op, n := range map[byte]int{opBr: 2, opBrIf: 1, opIf: 3, opI64Extend: 2, opI32Wrap: 1, opReturn: 3, opCall: 3, opGlobalGet: 2} {
		if count[op] != n {
			t.Errorf("instruction %#x comes %d times, not %d", op, count[op], n)
		}
	}
	if n := len(body); n >= len(sample()) {
		t.Errorf("%d bytes became %d", len(sample()), n)
	}
}

// TestQuiet looks at a call of a quiet function: nothing is pushed before it or asked behind it.
func TestQuiet(t *testing.T) {
	for _, quiet := range []bool{false, true} {
		tells := areQuiet([][]byte{sequence(), callee(quiet)}, 0, func(int) bool { return true })
		if tells[0] || tells[1] != quiet {
			t.Error(tells)
		}
		body, _ := compactBody(sequence(), firstFunction, 2, tells, places{})
		_, _, code := variables(body)
		list, _ := decode(code)
		stores, returns, drops := 0, 0, 0
		for _, x := range list {
			switch x.op() {
			case opI64Store:
				stores++
			case opReturn:
				returns++
			case opDrop:
				drops++
			}
		}
		if quiet && (stores != 0 || returns != 1 || drops != 3) || !quiet && (stores != 3 || returns != 4 || drops != 0) {
			t.Errorf("%d stores, %d returns, %d results dropped", stores, returns, drops)
		}
	}
}

// TestDecode writes what was read.
func TestDecode(t *testing.T) {
	for _, v := range []int64{0, 1, -1, 63, 64, -64, -65, 1 << 40, -1 << 63} {
		list, ok := decode(constant(opI64Const, v).b)
		if !ok || len(list) != 1 || !list[0].is(opI64Const, v) {
			t.Errorf("%d is read as %v", v, list)
		}
	}
	x := instr{[]byte{0x29, 3, 5}, 5}.at(300)
	if list, ok := decode(x.b); !ok || list[0].v != 300 || list[0].b[1] != 3 {
		t.Errorf("% x", x.b)
	}
}

// TestSharedBuckets finds the functions in the new table.
func TestSharedBuckets(t *testing.T) {
	const n, old = 3, bucketSize * functionSpan / bucketSpan
	image := make([]byte, 16+n*old)
	for i := range n {
		binary.LittleEndian.PutUint32(image[16+old*i:], uint32(100*i))
		image[16+old*i+4] = byte(i)
	}
	l := &layout{buckets: 16, minPC: firstFunction << 16, maxPC: (firstFunction+n-1)<<16 + 5}
	l.shareBuckets(image)
	for i := range n {
		if v := binary.LittleEndian.Uint64(image[16+entrySize*i:]); v != uint64(101*i) {
			t.Errorf("entry %d is %d", i, v)
		}
	}
	body := append(appendSigned([]byte{0, opLocalGet, 0, opI64Const}, 12), opI64ShiftRight)
	if guard(func() { useSharedBuckets(append(body, opEnd)) }) == nil {
		t.Error("code that is not known is taken")
	}
	body = append(appendSigned(append(body, opI64Const), bucketSize), opI64Multiply, opEnd)
	want := []byte{0, opLocalGet, 0, opI64Const, 16, opI64ShiftRight, opI64Const, entrySize, opI64Multiply, opEnd}
	if got := useSharedBuckets(body); !bytes.Equal(got, want) {
		t.Errorf("% x", got)
	}
}
