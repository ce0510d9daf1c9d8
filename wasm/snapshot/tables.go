package main

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
)

// The tables in which Go's runtime looks up a function by its address are a
// seventh of what is shipped as the linker lays them out. The collector and the
// stack unwinder need of them the stack's depth and the maps of pointers; the
// names, files, lines and arguments serve tracebacks, which only a broken
// instance writes. trimTables leaves out the latter and lays out the former so
// that they compress well, and has the module's start function undo it: what the
// records refer to is in the order of first use, the references to it are columns
// of short numbers, and even rows of numbers are differences to be added up.

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

	toTheEnd = 1<<14 - 1 // more places than a function has
)

// trimTables returns the image with smaller tables of functions, without what
// they say of dropped ones, and what the start function has to restore in it; kept are
// the old numbers of the places that each function has left, nil where all keep theirs.
func trimTables(l *layout, dropped []bool, kept [][]int64) (image []byte, steps []step, err error) {
	err = guard(func() { image, steps = l.trim(dropped, kept) })
	return image, steps, err
}

func (l *layout) trim(dropped []bool, kept [][]int64) (image []byte, steps []step) {
	old, u32, u64 := l.image, l.u32, l.u64
	names, pcs, table, end, buckets, functions := l.names, l.pcs, l.table, l.refer, l.buckets, l.functions
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
	name := func(s string) int {
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

	entry := func(f int) int { return u32(table + 8*f) } // a function's number
	from := func(f int) int { return table + u32(table+8*f+4) }
	for f := range functions {
		from, to := from(f), records+recordSize*f
		check(from+funcFixed+4*(u32(from+funcPCData)+int(old[from+funcData])) <= end && u32(from+funcEntry) == entry(f))
		put(table+8*f+4, to-table)
		put(to+funcEntry, entry(f))
		put(to+funcPCData, pcTables)
		image[to+funcData] = dataAll
		put(to+funcFixed+4*(pcTables+dataInlined), none)
		if !dropped[entry(f)-firstFunction] {
			put(to+funcName, name(l.name(f)))
			put(to+funcArgs, u32(from+funcArgs))
			deferred := u32(from + funcDefer)
			if left := kept[entry(f)-firstFunction]; left != nil {
				deferred = slices.Index(left, int64(deferred))
			}
			put(to+funcDefer, deferred)
			copy(image[to+funcID:to+funcData], old[from+funcID:])
		}
	}

	// refer copies what the records refer to with one of their fields, to next and
	// behind, in the order of first use and each that has the same bytes once, and writes the
	// references as a column. Where they are counted from base and found by reference;
	// what v refers to becomes item(v). It returns the place behind the copies.
	stream := (free + 3) &^ 3
	refer := func(field, base, next, limit int, reference func(f int) int, item func(f, v int) []byte) int {
		c := column{to: records + field, items: stream, next: next - base, count: functions}
		nothing, codeNothing, align := none, codeNone, 4
		if base == pcs { // the reference 0, that of item 0, says that there is nothing
			nothing, codeNothing, align, c.first = 0, 1, 1, 1
		}
		c.codes = c.items + 4*(functions+1)
		stream = c.codes + 2*functions + 2
		check(stream <= pcs)
		items := map[string]int{}
		for f := range functions {
			code := codeNothing
			if v := reference(f); v != nothing && !dropped[entry(f)-firstFunction] {
				bytes := item(f, v)
				i, ok := items[string(bytes)]
				if code = i<<1 | 1; !ok {
					n := (len(bytes) + align - 1) / align * align
					check(n > 0 && next+n <= limit && n < codeNone/2 && len(items) < codeNone/2-1)
					items[string(bytes)] = c.first + len(items)
					copy(image[next:], bytes)
					next += n
					code = n << 1
				}
			}
			image[c.codes+f], image[c.codes+functions+f] = byte(code), byte(code>>8)
		}
		steps = append(steps, c)
		return next
	}

	// The values of a table of pairs, as many as a function has places left and each that of the
	// place before by so many numbers, as such a table again. The last value holds up to the end of the
	// function, wherever that is.
	pairs := func(before int) func(f, v int) []byte {
		return func(f, v int) []byte { return renumberPairs(old[pcs+v:table], kept[entry(f)-firstFunction], before) }
	}
	next := refer(funcPCSP, pcs, pcs+1, table, func(f int) int { return u32(from(f) + funcPCSP) }, pairs(0))
	refer(funcFixed+4*pcStackMap, pcs, next, table, func(f int) int {
		if pcStackMap >= u32(from(f)+funcPCData) {
			return 0
		}
		return u32(from(f) + funcFixed + 4*pcStackMap)
	}, pairs(1))

	sized := func(v, n int) []byte { return old[end+v : end+v+n] }
	bitmaps := func(_, v int) []byte { return sized(v, 8+u32(end+v)*((u32(end+v+4)+7)/8)) } // runtime.stackmap
	objects := func(_, v int) []byte { return sized(v, 8+16*u64(end+v)) }                   // runtime.stackObjectRecord
	defers := func(_, v int) []byte {                                                       // two numbers of variable length
		_, n := binary.Uvarint(old[end+v:])
		_, m := binary.Uvarint(old[end+v+n:])
		check(n > 0 && m > 0)
		return sized(v, n+m)
	}
	next = end
	for _, d := range []struct {
		i    int
		item func(f, v int) []byte
	}{{dataArgs, bitmaps}, {dataLocals, bitmaps}, {dataObjects, objects}, {dataDefers, defers}} {
		next = refer(funcFixed+4*(pcTables+d.i), end, next, buckets, func(f int) int {
			if d.i >= int(old[from(f)+funcData]) {
				return none
			}
			return u32(from(f) + funcFixed + 4*u32(from(f)+funcPCData) + 4*d.i)
		}, d.item)
	}

	// The numbers that grow evenly from one function to the next. The others come
	// back too often for differences to be smaller.
	l.shareBuckets(image)
	for _, s := range []sum{
		{buckets, buckets + entrySize*l.entries(), entrySize},
		{table, table + 8*functions, 8},
		{table + 4, table + 8*functions, 8},
		{records + funcEntry, records + recordSize*functions, recordSize},
	} {
		for at := s.last(); at > s.from; at -= s.step {
			put(at, int(binary.LittleEndian.Uint32(image[at:]))-int(binary.LittleEndian.Uint32(image[at-s.step:])))
		}
		steps = append(steps, s)
	}
	return image, steps
}
