package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// layout says where in the image the tables of Go's runtime lie: the fields of
// runtime.pcHeader and runtime.moduledata in Go 1.26 that the snapshot looks at.
type layout struct {
	image []byte

	functions             int // how many; the tables have an entry for each
	names, pcs, table     int // funcnametab, pctab and ftab, which the records of functions follow
	refer                 int // what the records refer to: moduledata.gofunc
	buckets               int // findfunctab
	tablesFrom, tablesEnd int // all of these
	minPC, maxPC          int
	types, typesEnd       int // read-only data, with the types
	itabs                 span
	links                 span // the offsets of the types that reflection finds by name
	plain                 span // the variables without pointers
	tasks                 span // the list of the packages' init functions
	unused                span // the part of the stack of runtime.g0 below what is in use
}

// stackSize is the length of runtime.wasmStack, which ends in two words that are not used.
const stackSize = 8192

// setStack tells where the stack pointer is. The stack lies among the variables
// without pointers, of which none leads anywhere.
func (l *layout) setStack(pointer int) {
	if l.plain.from <= pointer && pointer < l.plain.end {
		l.unused = span{max(l.plain.from, pointer+16-stackSize), pointer}
	}
}

// The words of runtime.moduledata.
const (
	wordNames, wordPCTab, wordTable, wordBuckets, wordMinPC, wordMaxPC                            = 1, 10, 13, 19, 20, 21
	wordPlain, wordTypes, wordTypesEnd, wordRefer, wordTablesEnd, wordLinks, wordItabs, wordTasks = 30, 37, 38, 40, 41, 45, 48, 59
)

var errLayout = errors.New("the tables of functions are laid out in a way that is not known")

// guard runs f and turns a failed check, or an index out of range, which says the same, into errLayout.
func guard(f func()) (err error) {
	defer func() {
		if recover() != nil {
			err = errLayout
		}
	}()
	f()
	return nil
}

// check is for use within guard.
func check(ok bool) {
	if !ok {
		panic(errLayout)
	}
}

func (l *layout) u32(at int) int { return int(binary.LittleEndian.Uint32(l.image[at:])) }
func (l *layout) u64(at int) int { return int(binary.LittleEndian.Uint64(l.image[at:])) }

// readLayout finds the tables in an image.
func readLayout(image []byte) (l *layout, err error) {
	l = &layout{image: image}
	return l, guard(func() {
		head := bytes.Index(image, []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}) // runtime.pcHeader
		check(head >= 0)
		l.tablesFrom, l.functions = head, l.u64(head+8)
		l.names, l.pcs, l.table = head+l.u64(head+32), head+l.u64(head+56), head+l.u64(head+64)
		module := bytes.Index(image, binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(nil, uint64(head)), uint64(l.names)))
		check(module >= 0)
		word := func(i int) int { return l.u64(module + 8*i) }
		check(word(wordNames) == l.names && word(wordPCTab) == l.pcs && word(wordTable) == l.table)
		l.buckets, l.minPC, l.maxPC = word(wordBuckets), word(wordMinPC), word(wordMaxPC)
		l.refer, l.tablesEnd = word(wordRefer), word(wordTablesEnd)
		l.types, l.typesEnd = word(wordTypes), word(wordTypesEnd)
		l.links = span{word(wordLinks), word(wordLinks) + 4*word(wordLinks+1)}
		l.plain = span{word(wordPlain), word(wordPlain + 1)}
		l.itabs = span{word(wordItabs), word(wordItabs) + 8*word(wordItabs+1)}
		l.tasks = span{word(wordTasks), word(wordTasks) + 8*word(wordTasks+1)}
		check(head < l.names && l.names < l.pcs && l.pcs < l.table && l.table < l.refer)
		check(l.refer < l.buckets && l.buckets < l.tablesEnd && l.tablesEnd <= len(image))
		check(0 < l.types && l.types < l.typesEnd && l.typesEnd <= head && l.itabs.end <= len(image) && l.tasks.end <= len(image))
	})
}

// name returns the name of the f-th function in the tables.
func (l *layout) name(f int) string {
	at := l.names + l.u32(l.table+l.u32(l.table+8*f+4)+funcName)
	return string(l.image[at : at+bytes.IndexByte(l.image[at:], 0)])
}
