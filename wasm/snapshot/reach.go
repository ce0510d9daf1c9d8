package main

import (
	"encoding/binary"
	"slices"
	"strings"
)

// A snapshot has its initialisation behind it, but the linker, which wrote the
// module before, kept all that initialisation needs: the packages' init
// functions, the compiler of regular expressions, the builder of grammars.
// dropUnreached empties the functions that nothing can reach any more.
//
// A function is reached through a call by its number; through its address, which is
// its number<<16, as a constant in the code or a word in memory (closures, the
// stacks of parked goroutines); and as a method of a type. Whatever could be an
// address is taken for one, with these exceptions: the lists of init functions that
// have run and the tables by which the runtime looks up frames count for nothing, and
// read-only closures, types and tables of methods only once their own address is found.

// What is said to be over is what the runtime's own structures still lead to although
// it cannot happen any more. Should it happen all the same, the instance traps and
// its host replaces it.

// over names functions that never run behind the snapshot.
var over = map[string]bool{
	// The start: the goroutine that ran it is parked for good.
	"runtime.rt0_go": true, "runtime.schedinit": true, "runtime.main": true,
	// There is one thread, no C, and no file that is closed.
	"runtime.startm": true, "runtime.newm": true, "runtime.cgocall": true, "os.(*file).close": true,
	// What a crash, a tracer and a profiler write, and settings of the environment, which is empty.
	"runtime.dopanic_m": true, "runtime.traceback": true, "runtime.printanycustomtype": true,
	"runtime.schedtrace": true, "runtime.gcDumpObject": true, "runtime.traceAdvance": true,
	"runtime.(*profBuf).read": true, "runtime.checkFinalizersAndCleanups": true, "runtime.initMetrics": true,
	"runtime.tracebackHexdump": true, "runtime.(*mspan).reportZombies": true, "runtime.Caller": true, "runtime.Callers": true,
	"runtime.saveblockevent": true, "runtime.readmemstats_m": true, "runtime.printpanics": true, "runtime.printpanicval": true,
	"runtime.badmorestackg0": true, "runtime.badmorestackgsignal": true, "runtime.badPointer": true, "runtime.profilealloc": true,
	"internal/godebug.update": true, "internal/godebug.newIncNonDefault": true,
	// HTML inside Markdown, which is no part of the grammar here, is found by regular expressions in readers.
	"github.com/yuin/goldmark/text.(*reader).Match": true, "github.com/yuin/goldmark/text.(*reader).FindSubMatch": true,
	"github.com/yuin/goldmark/text.(*blockReader).Match": true, "github.com/yuin/goldmark/text.(*blockReader).FindSubMatch": true,
	"github.com/yuin/goldmark/extension.(*TableHTMLRenderer).renderTableCell": true, // package render has its own
	// What is no part of the grammar either, an option of goldmark that is not set, or rendered by package render.
	"github.com/yuin/goldmark/renderer/html.(*Renderer).renderHTMLBlock": true, "github.com/yuin/goldmark/renderer/html.(*Renderer).renderRawHTML": true,
	"github.com/yuin/goldmark/renderer/html.(*Renderer).renderAutoLink": true, "github.com/yuin/goldmark/renderer/html.(*Renderer).renderCodeBlock": true,
	"github.com/yuin/goldmark/renderer/html.(*Renderer).renderImage": true, "github.com/yuin/goldmark/renderer/html.(*Renderer).renderLink": true,
	"github.com/yuin/goldmark/renderer/html.(*Renderer).renderFencedCodeBlock":         true,
	"github.com/yuin/goldmark/renderer/html.eastAsianLineBreaksCSS3DraftSoftLineBreak": true,
	"github.com/yuin/goldmark/parser.(*linkReferenceParagraphTransformer).Transform":   true,
	"github.com/yuin/goldmark/parser.parseLastLineAttributes":                          true, "github.com/yuin/goldmark/parser.(*ids).Generate": true,
	// Nothing is called by reflection, and no function is made by it.
	"reflect.Value.call": true, "reflect.callMethod": true, "reflect.callReflect": true,
	// No request and no reply has a number of floating point.
	"strconv.AppendFloat": true, "strconv.FormatFloat": true, "strconv.ParseFloat": true, "strconv.FormatComplex": true,
	"internal/strconv.AppendFloat": true, "internal/strconv.FormatFloat": true, "internal/strconv.ParseFloat": true, "internal/strconv.AppendComplex": true,
	"fmt.(*fmt).fmtFloat": true,
	// Regular expressions are compiled and never shown. Those that are left, of the rules under a table's head, are matched in one pass.
	"regexp.(*Regexp).backtrack": true, "regexp.(*Regexp).get": true, "regexp.(*machine).match": true,
	"regexp/syntax.(*Regexp).String": true, "regexp/syntax.(*Regexp).Equal": true, "regexp/syntax.(*Regexp).Simplify": true, "regexp/syntax.(*Regexp).CapNames": true,
	"regexp/syntax.(*Inst).String": true, "regexp/syntax.(*Prog).String": true, "regexp.(*onePassInst).String": true,
}

// printed are the ends of the names of methods by which fmt, encoding/json and encoding/gob write and read
// numbers of math/big; none is ever given to them.
var printed = []string{").Format", ").Scan", ").MarshalText", ").UnmarshalText", ").AppendText", ").MarshalJSON", ").UnmarshalJSON", ").GobEncode", ").GobDecode"}

// isOver reports whether a function never runs behind the snapshot. The tracer's
// events are methods of a lock that it hands out while it is on.
func isOver(name string) bool {
	if strings.HasPrefix(name, "math/big.(") && slices.ContainsFunc(printed, func(end string) bool { return strings.HasSuffix(name, end) }) {
		return true
	}
	return over[name] || strings.HasPrefix(name, "runtime.traceLocker.") && name != "runtime.traceLocker.ok"
}

// span is a range of addresses.
type span struct{ from, end int }

// walk is a search over functions, which it names by their place in the code section.
type walk struct {
	*layout
	imports int
	bodies  [][]byte

	// What is in read-only memory, by address.
	closures map[uint64]int // the function
	known    map[uint64]description
	tables   map[uint64]span // runtime.itab

	tablesOf   map[uint64][]uint64 // the tables of a type's methods
	pointersTo map[uint64][]uint64 // the types that are pointers to a type

	reached []bool
	done    map[uint64]bool // the types and tables reached
	queue   []int
}

// functionOf returns the function that v is an address in. A function has fewer
// places than bytes: a call, behind which a place is, takes several.
func (w *walk) functionOf(v uint64) (f int, ok bool) {
	f = int(v>>16) - firstFunction
	return f, v>>48 == 0 && f >= 0 && f < len(w.bodies) && int(v&0xffff) <= len(w.bodies[f])/4
}

func (w *walk) reach(f int) {
	if f >= 0 && f < len(w.bodies) && !w.reached[f] {
		w.reached[f] = true
		w.queue = append(w.queue, f)
	}
}

// value reaches what the number v leads to.
func (w *walk) value(v uint64) {
	if f, ok := w.functionOf(v); ok {
		w.reach(f)
		return
	}
	if v < uint64(w.types) || v >= uint64(w.typesEnd) || w.done[v] {
		return
	}
	if f, ok := w.closures[v]; ok {
		w.reach(f)
	} else if d, ok := w.known[v]; ok {
		w.done[v] = true
		for _, s := range d.references {
			for at := s.from; at < s.end; at += 8 {
				w.value(uint64(w.u64(at)))
			}
		}
		for at := d.methods.from; at < d.methods.end; at += methodSize {
			w.reach(w.u32(at+8) - firstFunction)
			w.reach(w.u32(at+12) - firstFunction)
		}
		w.value(uint64(w.types + w.u32(int(v)+typePointer)))
		for _, related := range [][]uint64{w.tablesOf[v], w.pointersTo[v]} {
			for _, v := range related {
				w.value(v)
			}
		}
	} else if s, ok := w.tables[v]; ok {
		w.done[v] = true
		for at := s.from; at < s.end; at += 8 {
			w.value(uint64(w.u64(at)))
		}
	}
}

// note finds the read-only objects that count only once they are reached, and
// returns the words of the image that are no references.
func (w *walk) note() (ignored []span) {
	ignored = append(ignored, span{w.tablesFrom, w.tablesEnd}, w.itabs, w.unused)
	for at := w.tasks.from; at < w.tasks.end; at += 8 {
		task := w.u64(at) // runtime.initTask: whether it has run, the number of its functions, the functions
		if w.u32(task) == 2 {
			ignored = append(ignored, span{task, task + 8 + 8*w.u32(task+4)})
		}
	}
	for at := w.itabs.from; at < w.itabs.end; at += 8 {
		itab := w.u64(at)                             // runtime.itab: an interface, a type, 8 bytes, the methods
		methods := w.u64(w.u64(itab) + typeSize + 16) // the length of abi.InterfaceType.Methods
		s := span{itab, itab + 24 + 8*methods}
		w.tables[uint64(itab)] = s
		of := uint64(w.u64(itab + 8))
		w.tablesOf[of] = append(w.tablesOf[of], uint64(itab))
		ignored = append(ignored, s)
	}
	ignored = append(ignored, w.itabTable(w.tables))

	// The lists of methods whose type is not known are reached.
	owned := map[int]bool{}
	for at := w.types; at < w.typesEnd; at += 8 {
		d, ok := w.description(at)
		if !ok {
			continue
		}
		w.known[uint64(at)] = d
		ignored = append(ignored, d.parts...)
		for m := d.methods.from; m < d.methods.end; m += 4 {
			owned[m] = true
		}
		if w.image[at+typeKind] == kindPointer {
			of := uint64(w.u64(at + typeSize))
			w.pointersTo[of] = append(w.pointersTo[of], uint64(at))
		}
	}
	for at := w.types; at+methodSize <= w.typesEnd; at += 4 {
		// The offsets of a name and a type, the numbers of two functions.
		name, kind, viaInterface, direct := w.u32(at), w.u32(at+4), w.u32(at+8)-firstFunction, w.u32(at+12)-firstFunction
		if !owned[at] && !owned[at+methodSize-4] && w.isFunc(w.types+kind) && 0 <= viaInterface && viaInterface < len(w.bodies) && 0 <= direct && direct < len(w.bodies) && w.isName(w.types+name) {
			w.reach(viaInterface)
			w.reach(direct)
		}
	}
	return ignored
}

// isFunc reports whether the type at an address is one of functions.
func (w *walk) isFunc(at int) bool {
	_, ok := w.known[uint64(at)]
	return ok && w.image[at+typeKind] == kindFunc
}

// scanImage reaches what words of the image lead to.
func (w *walk) scanImage() {
	ignored := w.note()
	slices.SortFunc(ignored, func(a, b span) int { return a.from - b.from })
	// words calls f for each word that is not ignored.
	words := func(f func(at int, v uint64)) {
		next := 0
		for at := 0; at+8 <= len(w.image); {
			for next < len(ignored) && ignored[next].end <= at {
				next++
			}
			if next < len(ignored) && ignored[next].from <= at {
				at = (ignored[next].end + 7) &^ 7
				continue
			}
			f(at, binary.LittleEndian.Uint64(w.image[at:]))
			at += 8
		}
	}
	words(func(at int, v uint64) {
		if f, ok := w.functionOf(v); ok && v&0xffff == 0 && w.types <= at && at < w.typesEnd {
			w.closures[uint64(at)] = f
		}
	})
	words(func(at int, v uint64) {
		if _, ok := w.closures[uint64(at)]; !ok {
			w.value(v)
		}
	})
}

// scanCode reaches what the code of reached functions leads to.
func (w *walk) scanCode() {
	for len(w.queue) > 0 {
		f := w.queue[len(w.queue)-1]
		w.queue = w.queue[:len(w.queue)-1]
		instructions(w.bodies[f], func(op byte, arguments []byte) {
			switch op {
			case opCall:
				n, _ := binary.Uvarint(arguments)
				w.reach(int(n) - w.imports)
			case opI32Const, opI64Const:
				// Not negative where it is an address; a place in the middle of a function is the function's own.
				if v, _ := binary.Uvarint(arguments); v < firstFunction<<16 || v&0xffff == 0 {
					w.value(v)
				}
			}
		})
	}
}

// trap is the body of a function that must not be called.
var trap = []byte{0, opUnreachable, opEnd}

// dropUnreached returns the sections with the bodies of unreached functions
// replaced by a trap, and which functions these are.
func dropUnreached(sections []section, exports []export, l *layout) (out []section, dropped []bool, err error) {
	w := walk{
		layout: l, closures: map[uint64]int{}, known: map[uint64]description{}, tables: map[uint64]span{},
		tablesOf: map[uint64][]uint64{}, pointersTo: map[uint64][]uint64{}, done: map[uint64]bool{},
	}
	code := 0
	for i, s := range sections {
		switch s.id {
		case importSection:
			w.imports = int((&reader{s.body}).uint()) // all are functions
		case codeSection:
			code = i
			w.bodies = readBodies(s.body)
		}
	}
	w.reached, dropped = make([]bool, len(w.bodies)), make([]bool, len(w.bodies))
	err = guard(func() {
		fault := make([]bool, w.imports+len(w.bodies))
		for f := range l.functions {
			n, name := l.u32(l.table+8*f)-firstFunction, l.name(f)
			switch {
			case isFault(name):
				fault[w.imports+n] = true
			case isOver(name):
				w.bodies[n] = trap
			case name == "runtime.findfunc":
				w.bodies[n] = useSharedBuckets(w.bodies[n])
			}
		}
		for f, body := range w.bodies {
			w.bodies[f] = trapFaults(body, int64(firstFunction+f), fault)
		}
		for _, e := range exports {
			if e.kind == 0 {
				w.reach(int(e.index) - w.imports)
			}
		}
		w.scanImage()
		w.scanCode()
	})
	if err != nil {
		return sections, nil, err
	}
	if err = guard(w.clearPowers); err != nil {
		return sections, nil, err
	}
	w.clearTypes()
	for f := range w.bodies {
		if dropped[f] = !w.reached[f]; dropped[f] {
			w.bodies[f] = trap
		}
	}
	out = slices.Clone(sections)
	out[code].body = writeBodies(w.bodies)
	return out, dropped, nil
}
