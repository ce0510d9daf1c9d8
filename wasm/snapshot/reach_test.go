package main

import (
	"encoding/binary"
	"testing"
)

// TestReach looks for the functions of a small program: 0 is exported and calls
// 1; 2 has its address in memory; 3 is a closure's that the code of 1 names; 4 a
// closure's that nothing names; 5 a method of a type that 2 names; 6 a method of
// a type that nothing names; 7 the last place on a parked stack.
func TestReach(t *testing.T) {
	const types, end = 64, 1024
	image := make([]byte, 2048)
	put := func(at int, v uint64) { binary.LittleEndian.PutUint64(image[at:], v) }
	address := func(f, place int) uint64 { return uint64(firstFunction+f)<<16 | uint64(place) }
	name := func(at int, s string) {
		image[at] = nameExported
		image[at+1] = byte(len(s))
		copy(image[at+2:], s)
	}
	// A named type of kind int with one method.
	kind := func(at, method int) {
		image[at+typeFlags], image[at+typeAlign], image[at+typeFieldAlign], image[at+typeKind] = flagUncommon, 8, 8, 2
		put(at, 8)
		binary.LittleEndian.PutUint32(image[at+typeName:], 8)
		binary.LittleEndian.PutUint16(image[at+typeSize+4:], 1)
		binary.LittleEndian.PutUint32(image[at+typeSize+8:], sizeUncommon)
		list := at + typeSize + sizeUncommon
		binary.LittleEndian.PutUint32(image[list:], 8)
		binary.LittleEndian.PutUint32(image[list+4:], 128)
		binary.LittleEndian.PutUint32(image[list+8:], uint32(firstFunction+method))
		binary.LittleEndian.PutUint32(image[list+12:], uint32(firstFunction+method))
	}
	name(types+8, "Length")
	kind(128, 5)
	kind(256, 6)
	put(512, address(3, 0))
	put(520, address(4, 0))
	put(1200, address(2, 0))
	put(1600, address(7, 2))
	put(1608, address(8, 999)) // no such place: a number that looks like an address

	number := func(v uint64) []byte { return append(appendSigned([]byte{opI64Const}, int64(v)), opDrop) }
	w := walk{
		layout:   &layout{image: image, types: types, typesEnd: end},
		closures: map[uint64]int{}, known: map[uint64]description{}, tables: map[uint64]span{},
		tablesOf: map[uint64][]uint64{}, pointersTo: map[uint64][]uint64{}, done: map[uint64]bool{},
		reached: make([]bool, 9),
	}
	for _, code := range [][]byte{{opCall, 1}, number(512), number(128), nil, nil, nil, nil, nil, nil} {
		w.bodies = append(w.bodies, append(append([]byte{0}, code...), 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, opEnd))
	}
	w.reach(0)
	if err := guard(func() { w.scanImage(); w.scanCode() }); err != nil {
		t.Fatal(err)
	}
	want := []bool{true, true, true, true, false, true, false, true, false}
	for f := range want {
		if w.reached[f] != want[f] {
			t.Errorf("function %d: reached is %v", f, w.reached[f])
		}
	}
}

// TestUnknownCode looks at a function with an instruction that is not known.
func TestUnknownCode(t *testing.T) {
	sections := []section{{importSection, []byte{0}}, {codeSection, []byte{1, 4, 0, 0xfd, 0, opEnd}}}
	if _, _, err := dropUnreached(sections, []export{{"call", 0, 0}}, &layout{image: make([]byte, 64)}); err == nil {
		t.Error("no error")
	}
}
