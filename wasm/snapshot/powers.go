package main

import (
	"bytes"
	"encoding/binary"
)

// The powers of ten by which strconv prints and reads floating point (internal/strconv.pow10Tab): pairs
// of words, the high one with its first bit set.
const (
	powersOfTen     = 696
	firstPowerHigh  = 0xfa8fd5a0081c0288 // of 1e-348
	firstPowerLow   = 0x1732c869cd60e453
	powersOfTenSize = 16 * powersOfTen
)

// clearPowers clears the powers of ten in the image, whose bits do not compress. No function that is
// reached may name an address among them.
func (w *walk) clearPowers() {
	var first []byte
	first = binary.LittleEndian.AppendUint64(first, firstPowerHigh)
	first = binary.LittleEndian.AppendUint64(first, firstPowerLow)
	at := bytes.Index(w.image, first)
	check(at >= 0 && bytes.LastIndex(w.image, first) == at && at+powersOfTenSize <= len(w.image))
	table := w.image[at : at+powersOfTenSize]
	for i := range powersOfTen {
		check(binary.LittleEndian.Uint64(table[16*i:])>>63 == 1)
	}
	for f, body := range w.bodies {
		if w.reached[f] {
			constants(body, func(v uint64) { check(v < uint64(at) || v >= uint64(at+powersOfTenSize)) })
		}
	}
	clear(table)
}

// constants calls f for the integer constants in the body of a function, those that are not negative.
func constants(body []byte, f func(v uint64)) {
	instructions(body, func(op byte, arguments []byte) {
		if op == opI32Const || op == opI64Const {
			v, _ := binary.Uvarint(arguments)
			f(v)
		}
	})
}

// instructions calls f for each instruction in the body of a function, with what follows its first byte.
func instructions(body []byte, f func(op byte, arguments []byte)) {
	r := reader{body}
	for range r.uint() { // local variables
		r.uint()
		r.byte()
	}
	for len(r.b) > 0 {
		at := r.b
		op := r.byte()
		check(r.instruction(op))
		f(op, at[1:])
	}
}
