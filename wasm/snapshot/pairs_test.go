package main

import (
	"slices"
	"testing"
)

// TestPairs writes and reads a table, and one with fewer places in which the same is found.
func TestPairs(t *testing.T) {
	values := []int64{-1, -1, 0, 64, 64, 64, 3, 3, 200, 8}
	read := func(b []byte) []int64 {
		list, n := decodePairs(append(b, 77))
		if n != len(b) {
			t.Errorf("%d bytes are read of %d", n, len(b))
		}
		return list
	}
	b := encodePairs(values)
	if got := read(b); !slices.Equal(got[:len(values)], values) || got[len(got)-1] != 8 || len(got) < toTheEnd {
		t.Errorf("read as %d", got[:len(values)])
	}
	if got := renumberPairs(b, nil, 1); !slices.Equal(got, b) {
		t.Errorf("% x", got)
	}
	kept := []int64{0, 2, 5, 6, 9}
	depth, maps := read(renumberPairs(b, kept, 0)), read(renumberPairs(b, kept, 1))
	for q, place := range kept {
		if depth[q] != values[place] || q > 0 && maps[q-1] != values[place-1] {
			t.Errorf("place %d has the values %d and %d", place, depth[q], maps[q-1])
		}
	}
	if slices.Max(depth) != 200 {
		t.Errorf("the greatest depth is %d", slices.Max(depth))
	}
	if err := guard(func() { decodePairs([]byte{1}) }); err == nil {
		t.Error("a table that is cut short is read")
	}
}
