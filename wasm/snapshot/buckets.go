package main

import (
	"encoding/binary"
	"slices"
)

// The runtime finds the record of a function by its address in a table with an entry
// for every 4096 addresses (runtime.findfuncbucket). On WebAssembly a function takes
// 65536 of them and is looked up by the first, so that fifteen entries of sixteen are
// never read. shareBuckets leaves those out: it moves the others together and has
// runtime.findfunc reckon with that.
const (
	bucketSize, bucketSpan = 20, 4096 // runtime.findfuncbucket, abi.FuncTabBucketSize
	functionSpan           = 1 << 16  // the addresses of a function
	entrySize              = 8        // of the new table: a number of 32 bits, then 32 bits that are 0
)

// entries returns the number of entries of the new table.
func (l *layout) entries() int { return (l.maxPC - l.minPC + functionSpan - 1) / functionSpan }

// shareBuckets rewrites the table in the image.
func (l *layout) shareBuckets(image []byte) {
	n := l.entries()
	end := l.buckets + bucketSize*((l.maxPC-l.minPC+bucketSpan-1)/bucketSpan)
	check(n > 0 && l.minPC%functionSpan == 0 && l.buckets+entrySize*n <= end && end <= len(image))
	old := slices.Clone(image[l.buckets:end])
	clear(image[l.buckets:end])
	for i := range n {
		b := old[bucketSize*(functionSpan/bucketSpan)*i:]
		binary.LittleEndian.PutUint32(image[l.buckets+entrySize*i:], binary.LittleEndian.Uint32(b)+uint32(b[4]))
	}
}

// findFunction is what runtime.findfunc does with an address: the entry is a part of
// it, which is reckoned in the code by these constants. One that is not there exactly
// once says that the code is not known.
var findFunction = []struct {
	op, next byte
	old, new int64
}{
	{opI64Const, opI64ShiftRight, 12, 16},
	{opI64Const, opI64Multiply, bucketSize, entrySize},
}

// useSharedBuckets returns the body of runtime.findfunc for the new table.
func useSharedBuckets(body []byte) []byte {
	r := reader{body}
	for range r.uint() {
		r.uint()
		r.byte()
	}
	out := slices.Clone(body[:len(body)-len(r.b)])
	list, ok := decode(r.b)
	check(ok)
	for _, c := range findFunction {
		found := 0
		for i, x := range list[:len(list)-1] {
			if x.is(c.op, c.old) && list[i+1].op() == c.next {
				list[i] = constant(c.op, c.new)
				found++
			}
		}
		check(found == 1)
	}
	for _, x := range list {
		out = append(out, x.b...)
	}
	return out
}
