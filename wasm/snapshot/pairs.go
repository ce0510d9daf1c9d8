package main

import (
	"encoding/binary"
	"slices"
)

// A table by places is a list of pairs of a value's difference from the one before, zigzag, and the number of places
// that have it, which ends with the difference 0. The first difference is from -1, and may be 0.

// decodePairs returns the value of each place, and the length of the table.
func decodePairs(b []byte) (values []int64, length int) {
	value := int64(-1)
	for first := true; ; first = false {
		difference, n := binary.Uvarint(b[length:])
		check(n > 0)
		length += n
		if difference == 0 && !first {
			return values, length
		}
		value += int64(difference>>1) ^ -int64(difference&1)
		places, n := binary.Uvarint(b[length:])
		check(n > 0 && places <= toTheEnd)
		length += n
		for range places {
			values = append(values, value)
		}
	}
}

// encodePairs is the inverse of decodePairs, but for the last value, which holds up to the end of any function.
func encodePairs(values []int64) (b []byte) {
	before := int64(-1)
	for i := 0; i < len(values); {
		n := i
		for n < len(values) && values[n] == values[i] {
			n++
		}
		difference, places := values[i]-before, uint64(n-i)
		if n == len(values) {
			places = toTheEnd
		}
		before = values[i]
		b = binary.AppendUvarint(b, uint64(difference<<1^difference>>63))
		b = binary.AppendUvarint(b, places)
		i = n
	}
	return append(b, 0)
}

// renumberPairs returns the table with which b begins for a function that has only the kept places left, none of them where
// kept is nil. What is looked up for a place is the value so many numbers before it, 0 or 1, in the new table as in the old one.
func renumberPairs(b []byte, kept []int64, before int) []byte {
	values, _ := decodePairs(b)
	if kept == nil {
		return encodePairs(values)
	}
	list := make([]int64, len(kept))
	for q := range list {
		place := max(0, kept[min(q+before, len(kept)-1)]-int64(before))
		list[q] = values[min(place, int64(len(values)-1))]
	}
	if most := slices.Max(values); before == 0 && slices.Max(list) < most {
		list = append(list, most) // of the stack's depth the greatest is looked up too
	}
	return encodePairs(list)
}
