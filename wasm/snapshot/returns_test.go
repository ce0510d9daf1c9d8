package main

import (
	"bytes"
	"testing"
)

// TestShareReturn rewrites a function that pushes two return addresses, and leaves alone one that pushes none.
func TestShareReturn(t *testing.T) {
	const number = firstFunction + 7
	push := func(place int64) []byte {
		b := appendSigned([]byte{opLocalGet, 1, opI64Const}, number<<16|place)
		return append(b, opI64Store, 3, 0)
	}
	body := []byte{1, 1, typeI32} // one variable, behind one parameter
	body = append(append(body, push(3)...), push(200)...)
	body = append(body, 0x0b)
	want := appendSigned([]byte{2, 1, typeI64, 1, typeI32, opI64Const}, number<<16)
	want = append(want, opLocalSet, 1,
		opLocalGet, 2, opLocalGet, 1, opI64Const, 3, opI64Add, opI64Store, 3, 0,
		opLocalGet, 2, opLocalGet, 1, opI64Const, 0xc8, 1, opI64Add, opI64Store, 3, 0, 0x0b)
	if got := shareReturn(body, number, 1); !bytes.Equal(got, want) {
		t.Errorf("got  % x\nwant % x", got, want)
	}
	if got := shareReturn(body, number+1, 1); !bytes.Equal(got, body) {
		t.Errorf("another function's addresses became % x", got)
	}
}
