package main

import "testing"

// TestClearNames clears, of the names of a type that is reached and of one that is not, what nothing reads.
func TestClearNames(t *testing.T) {
	image := make([]byte, 512)
	at := 8
	name := func(s string) int {
		at += copy(image[at:], append([]byte{nameExported, byte(len(s))}, s...)) + 1
		return at - len(s) - 3
	}
	kept, asked, method, dropped := name("Node"), name("Len"), name("simplify"), name("Gone")
	same := name("Len") // of a method, at a place of its own
	w := walk{
		layout: &layout{image: image, types: 1, typesEnd: len(image)},
		known: map[uint64]description{
			1: {names: []int{kept, asked}, inner: []int{method, same}},
			2: {names: []int{dropped}, inner: []int{method}},
		},
		done: map[uint64]bool{1: true},
	}
	out := append([]byte(nil), image...)
	w.clearNames(out, nil)
	for _, want := range []struct {
		at   int
		text string
	}{{kept, "\x01\x04Node"}, {asked, "\x01\x03Len"}, {same, "\x01\x03Len"}, {method, "\x01\x08\x00\x00\x00\x00\x00\x00\x00\x00"}, {dropped, "\x00\x00\x00\x00\x00\x00"}} {
		if got := string(out[want.at : want.at+len(want.text)]); got != want.text {
			t.Errorf("%q became %q, not %q", image[want.at:want.at+len(want.text)], got, want.text)
		}
	}
}
