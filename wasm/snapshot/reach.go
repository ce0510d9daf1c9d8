package main

import (
	"encoding/binary"
	"slices"
)

// A snapshot has its initialisation behind it, but the linker, which wrote the
// module before, kept all that initialisation needs: the packages' init
// functions, the compiler of regular expressions, the builder of grammars.
// dropUnreached empties the functions that nothing can reach any more.
//
// A function is reached through a call by its number, or through its address,
// number<<16: as a constant in the code, as a word in memory (closures, tables of
// methods, the stacks of parked goroutines), or as 32 bits in a type's list of
// methods. Whatever could be an address is taken for one. Three kinds of words
// are left out: the lists of init functions that have run, the tables by which
// the runtime looks up frames, and read-only closures, which count only once
// their own address is found.

// span is a range of addresses.
type span struct{ from, end int }

// walk is a search over functions, which it names by their place in the code section.
type walk struct {
	imports  int
	bodies   [][]byte
	closures map[uint64]int // the functions of read-only closures by the closures' addresses
	reached  []bool
	queue    []int
}

// functionOf returns the function that v is an address in.
func (w *walk) functionOf(v uint64) (f int, ok bool) {
	f = int(v>>16) - firstFunction
	return f, v>>48 == 0 && f >= 0 && f < len(w.bodies)
}

func (w *walk) reach(f int) {
	if f >= 0 && f < len(w.bodies) && !w.reached[f] {
		w.reached[f] = true
		w.queue = append(w.queue, f)
	}
}

// value reaches the function that the number v leads to, as the address of the function or of a closure.
func (w *walk) value(v uint64) {
	if f, ok := w.functionOf(v); ok {
		w.reach(f)
	}
	if f, ok := w.closures[v]; ok {
		w.reach(f)
	}
}

// scanImage reaches the functions to which words of the image lead.
func (w *walk) scanImage(l *layout) {
	ignored := []span{{l.tablesFrom, l.tablesEnd}}
	for at := l.tasks.from; at < l.tasks.end; at += 8 {
		task := l.u64(at) // runtime.initTask: whether it has run, the number of its functions, the functions
		check(task+8 <= len(l.image))
		if l.u32(task) == 2 {
			ignored = append(ignored, span{task, task + 8 + 8*l.u32(task+4)})
		}
	}
	var tables []span // of methods: runtime.itab, an interface, a type, 8 bytes, the methods
	for at := l.itabs.from; at < l.itabs.end; at += 8 {
		itab := l.u64(at)
		methods := l.u64(l.u64(itab) + 64) // the length of abi.InterfaceType.Methods
		tables = append(tables, span{itab, itab + 24 + 8*methods})
	}
	slices.SortFunc(tables, func(a, b span) int { return a.from - b.from })
	inTable := func(at int) bool {
		i, found := slices.BinarySearchFunc(tables, at, func(s span, at int) int { return s.from - at })
		return found || i > 0 && at < tables[i-1].end
	}

	// words calls f for each word that is not ignored.
	slices.SortFunc(ignored, func(a, b span) int { return a.from - b.from })
	words := func(f func(at int, v uint64)) {
		next := 0
		for at := 0; at+8 <= len(l.image); {
			for next < len(ignored) && ignored[next].end <= at {
				next++
			}
			if next < len(ignored) && ignored[next].from <= at {
				at = (ignored[next].end + 7) &^ 7
				continue
			}
			f(at, binary.LittleEndian.Uint64(l.image[at:]))
			at += 8
		}
	}
	words(func(at int, v uint64) {
		if f, ok := w.functionOf(v); ok && v&0xffff == 0 && l.types <= at && at < l.typesEnd && !inTable(at) {
			w.closures[uint64(at)] = f
		}
	})
	words(func(at int, v uint64) {
		if _, ok := w.closures[uint64(at)]; ok {
			return
		}
		w.value(v)
		if l.types <= at && at < l.typesEnd {
			for _, half := range []uint64{v & 0xffffffff, v >> 32} {
				if half&0xffff == 0 {
					w.value(half)
				}
			}
		}
	})
}

// scanCode reaches what the code of reached functions leads to.
func (w *walk) scanCode() {
	for len(w.queue) > 0 {
		f := w.queue[len(w.queue)-1]
		w.queue = w.queue[:len(w.queue)-1]
		r := reader{w.bodies[f]}
		for range r.uint() { // local variables
			r.uint()
			r.byte()
		}
		for len(r.b) > 0 {
			at := r.b
			op := r.byte()
			check(r.instruction(op))
			switch op {
			case opCall:
				n, _ := binary.Uvarint(at[1:])
				w.reach(int(n) - w.imports)
			case opI32Const, opI64Const:
				v, _ := binary.Uvarint(at[1:]) // not negative where it is an address
				w.value(v)
			}
		}
	}
}

// dropUnreached returns the sections with the bodies of unreached functions
// replaced by a trap, and which functions these are.
func dropUnreached(sections []section, exports []export, l *layout) (out []section, dropped []bool, err error) {
	w := walk{closures: map[uint64]int{}}
	code := 0
	for i, s := range sections {
		switch s.id {
		case importSection:
			w.imports = int((&reader{s.body}).uint()) // all are functions
		case codeSection:
			code = i
			r := reader{s.body}
			w.bodies = make([][]byte, r.uint())
			for f := range w.bodies {
				n := r.uint()
				w.bodies[f] = r.b[:n]
				r.b = r.b[n:]
			}
		}
	}
	w.reached, dropped = make([]bool, len(w.bodies)), make([]bool, len(w.bodies))
	err = guard(func() {
		for _, e := range exports {
			if e.kind == 0 {
				w.reach(int(e.index) - w.imports)
			}
		}
		w.scanImage(l)
		w.scanCode()
	})
	if err != nil {
		return sections, nil, err
	}
	b := binary.AppendUvarint(nil, uint64(len(w.bodies)))
	for f, body := range w.bodies {
		if dropped[f] = !w.reached[f]; dropped[f] {
			body = []byte{0, opUnreachable, opEnd}
		}
		b = append(binary.AppendUvarint(b, uint64(len(body))), body...)
	}
	out = slices.Clone(sections)
	out[code].body = b
	return out, dropped, nil
}
