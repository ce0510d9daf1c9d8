package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
)

// The tables in which Go's runtime looks up a function by its address are a
// seventh of what is shipped as the linker lays them out. The collector and the
// stack unwinder need of them the stack's depth and the maps of pointers; the
// names, files, lines and arguments serve tracebacks, which only a broken
// instance writes. trimTables leaves out the latter and lays out the former so
// that they compress well: records of one length, with what they refer to in the
// order of first use, and even rows of numbers as differences that the module's
// start function adds up again.
//
// The layout is that of runtime.pcHeader, runtime.moduledata and runtime._func
// in Go 1.26; where anything looks otherwise, nothing is changed.

// The fields of runtime._func, in bytes from its start.
const (
	funcEntry, funcName, funcArgs, funcDefer, funcPCSP = 0, 4, 8, 12, 16
	funcPCData, funcID, funcData, funcFixed            = 28, 40, 43, 44
)

// The tables of abi.PCDATA and abi.FUNCDATA that are kept: there is no
// preemption at other points than calls, and nothing is inlined.
const (
	pcStackMap, pcTables                                                = 1, 2
	dataArgs, dataLocals, dataObjects, dataInlined, dataDefers, dataAll = 0, 1, 2, 3, 4, 5

	recordSize = funcFixed + 4*pcTables + 4*dataAll
)

// The words of runtime.moduledata.
const (
	wordNames, wordPCTab, wordTable, wordBuckets, wordMinPC, wordMaxPC, wordGoFunc = 1, 10, 13, 19, 20, 21, 40
)

var errLayout = errors.New("the tables of functions are laid out in a way that is not known")

// sum says that the numbers of 32 bits at from, from+step, ... below end are
// stored as differences, each from the one before.
type sum struct{ from, end, step int }

// trimTables returns the image with smaller tables of functions, and what has to be added up in it.
func trimTables(old []byte) (image []byte, sums []sum, err error) {
	defer func() {
		// An index out of range says the same as the checks below.
		if recover() != nil {
			image, sums, err = old, nil, errLayout
		}
	}()
	check := func(ok bool) {
		if !ok {
			panic(errLayout)
		}
	}
	u32 := func(at int) int { return int(binary.LittleEndian.Uint32(old[at:])) }
	const none = 1<<32 - 1 // for no table
	u64 := func(at int) int { return int(binary.LittleEndian.Uint64(old[at:])) }

	head := bytes.Index(old, []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8})
	check(head >= 0)
	functions := u64(head + 8)
	names, pcs, table := head+u64(head+32), head+u64(head+56), head+u64(head+64)
	module := bytes.Index(old, binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, uint64(head)), uint64(names)))
	check(module >= 0)
	word := func(i int) int { return u64(module + 8*i) }
	check(word(wordNames) == names && word(wordPCTab) == pcs && word(wordTable) == table)
	buckets, minPC, maxPC := word(wordBuckets), word(wordMinPC), word(wordMaxPC)
	end := word(wordGoFunc) // what the records refer to comes behind them
	check(head < names && names < pcs && pcs < table && table < end && end < buckets && buckets <= len(old))
	records := table + 8*(functions+1)
	check(functions > 0 && records+recordSize*functions <= end)

	image = bytes.Clone(old)
	clear(image[names:table])
	clear(image[records:buckets])
	put := func(at, v int) { binary.LittleEndian.PutUint32(image[at:], uint32(v)) }

	// The new names: the runtime asks which goroutines are its own, which two
	// functions are the stubs of reflect, and what the method is called that a
	// nil pointer has not.
	free := names + 1
	write := func(s string) int {
		at := free
		free += copy(image[free:], s) + 1
		return at - names
	}
	const stub, methodStub = "reflect.makeFuncStub", "reflect.methodValueCall"
	nameOf := map[string]int{stub: write(stub), methodStub: write(methodStub)}
	ofRuntime, ofMethod := write("runtime."), write("go.(*T).M")
	name := func(at int) int {
		s := string(old[names+at : names+at+bytes.IndexByte(old[names+at:], 0)])
		switch {
		case nameOf[s] != 0:
			return nameOf[s]
		case strings.HasPrefix(s, "runtime."):
			return ofRuntime
		case strings.Contains(s, ".(*"):
			return ofMethod
		}
		return 0
	}

	// move copies what a record refers to, once.
	free = end
	moved := map[int]int{}
	move := func(offset, size func(at int) int, at int) int {
		v := offset(at)
		if v == none {
			return v
		}
		from := end + v
		if moved[from] == 0 {
			n := size(from)
			check(n > 0 && from+n <= buckets && free+n <= buckets)
			copy(image[free:], old[from:from+n])
			moved[from] = free
			free += (n + 3) &^ 3
		}
		return moved[from] - end
	}
	defers := func(at int) int { // two numbers of variable length
		_, n := binary.Uvarint(old[at:])
		_, m := binary.Uvarint(old[at+n:])
		check(n > 0 && m > 0)
		return n + m
	}
	bitmaps := func(at int) int { return 8 + u32(at)*((u32(at+4)+7)/8) } // runtime.stackmap
	objects := func(at int) int { return 8 + 16*u64(at) }                // runtime.stackObjectRecord

	// follow copies a table of pairs of a value and a distance, which ends with the value 0.
	nextPC := pcs + 1
	movedPC := map[int]int{0: 0}
	follow := func(offset int) int {
		if to, ok := movedPC[offset]; ok {
			return to
		}
		i := pcs + offset
		for first := true; ; first = false {
			value, n := binary.Uvarint(old[i:table])
			check(n > 0)
			if i += n; value == 0 && !first {
				break
			}
			_, n = binary.Uvarint(old[i:table])
			check(n > 0)
			i += n
		}
		to := nextPC - pcs
		movedPC[offset] = to
		nextPC += copy(image[nextPC:table], old[pcs+offset:i])
		return to
	}

	for f := range functions {
		from, to := table+u32(table+8*f+4), records+recordSize*f
		pcTable, funcTable := u32(from+funcPCData), int(old[from+funcData])
		check(from+funcFixed+4*(pcTable+funcTable) <= end && u32(from+funcEntry) == u32(table+8*f))
		pcData := func(i int) int {
			if i >= pcTable {
				return 0
			}
			return u32(from + funcFixed + 4*i)
		}
		data := func(i int) int {
			if i >= funcTable {
				return none
			}
			return u32(from + funcFixed + 4*pcTable + 4*i)
		}
		put(table+8*f+4, to-table)
		put(to+funcEntry, u32(from+funcEntry))
		put(to+funcName, name(u32(from+funcName)))
		put(to+funcArgs, u32(from+funcArgs))
		put(to+funcDefer, u32(from+funcDefer))
		put(to+funcPCSP, follow(u32(from+funcPCSP)))
		put(to+funcPCData, pcTables)
		copy(image[to+funcID:to+funcData], old[from+funcID:])
		image[to+funcData] = dataAll
		put(to+funcFixed+4*pcStackMap, follow(pcData(pcStackMap)))
		refer := to + funcFixed + 4*pcTables
		put(refer+4*dataArgs, move(data, bitmaps, dataArgs))
		put(refer+4*dataLocals, move(data, bitmaps, dataLocals))
		put(refer+4*dataObjects, move(data, objects, dataObjects))
		put(refer+4*dataInlined, none)
		put(refer+4*dataDefers, move(data, defers, dataDefers))
	}

	// The numbers that grow evenly from one function to the next. The others come
	// back too often for differences to be smaller.
	const bucketSize, bucketSpan = 20, 4096 // runtime.findfuncbucket, abi.FuncTabBucketSize
	bucketsEnd := buckets + bucketSize*((maxPC-minPC+bucketSpan-1)/bucketSpan)
	check(0 < buckets && buckets < bucketsEnd && bucketsEnd <= len(image))
	sums = []sum{
		{buckets, bucketsEnd, bucketSize},
		{table, table + 8*functions, 8},
		{table + 4, table + 8*functions, 8},
		{records + funcEntry, records + recordSize*functions, recordSize},
	}
	for _, s := range sums {
		for at := s.last(); at > s.from; at -= s.step {
			put(at, int(binary.LittleEndian.Uint32(image[at:]))-int(binary.LittleEndian.Uint32(image[at-s.step:])))
		}
	}
	return image, sums, nil
}

// last returns the place of the last number.
func (s sum) last() int { return s.from + (s.end-s.from-1)/s.step*s.step }

// code returns the body of a function that adds up sums.
func code(sums []sum) []byte {
	const (
		loop, end, branchIf                       = 0x03, 0x0b, 0x0d
		localGet, localSet, localTee, load, store = 0x20, 0x21, 0x22, 0x28, 0x36
		constant, lessUnsigned, add, sub          = 0x41, 0x49, 0x6a, 0x6b
		noResult, aligned                         = 0x40, 0
	)
	b := []byte{1, 1, typeI32} // one local variable: the place
	number := func(v int) { b = appendSigned(append(b, constant), int64(v)) }
	for _, s := range sums {
		number(s.from)
		b = append(b, localSet, 0, loop, noResult, localGet, 0)
		number(s.step)
		b = append(b, add, localTee, 0, localGet, 0, load, aligned, 0, localGet, 0)
		number(s.step)
		b = append(b, sub, load, aligned, 0, add, store, aligned, 0, localGet, 0)
		number(s.last())
		b = append(b, lessUnsigned, branchIf, 0, end)
	}
	return append(b, end)
}
