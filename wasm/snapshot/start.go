package main

// A step is something that the module's start function restores in its memory.
type step interface {
	// code appends the instructions, for which the local variables are all free.
	code(b *body)
}

// sum says that the numbers of 32 bits at from, from+step, ... below end are
// stored as differences, each from the one before.
type sum struct{ from, end, step int }

// last returns the place of the last number.
func (s sum) last() int { return s.from + (s.end-s.from-1)/s.step*s.step }

// column says that count references, each recordSize behind the one before, from
// address to on, are stored as codes: the low bytes of all, then the high ones. A
// code n<<1 is that of a new item of n bytes, the first of which is at next;
// i<<1 | 1 is item i. The items' places are collected at items, where the first
// ones, of number 0, are already.
type column struct{ to, items, first, next, codes, count int }

// none is the reference that says there is none, and codeNone its code.
const none, codeNone = 1<<32 - 1, 1<<16 - 1

// The instructions of the start function, besides those in code.go.
const (
	opElse, opLoad, opLoad8, opStore = 0x05, 0x28, 0x2d, 0x36
	opEqual, opLessUnsigned          = 0x46, 0x49
	opAnd, opOr, opShl, opShr        = 0x71, 0x72, 0x74, 0x76
	typeNone                         = 0x40
)

// body is the code of a function without parameters whose local variables are numbers of 32 bits.
type body struct{ b []byte }

func (b *body) op(ops ...byte)     { b.b = append(b.b, ops...) }
func (b *body) number(v int)       { b.b = appendSigned(append(b.b, opI32Const), int64(int32(uint32(v)))) }
func (b *body) get(v byte)         { b.op(opLocalGet, v) }
func (b *body) set(v byte)         { b.op(opLocalSet, v) }
func (b *body) tee(v byte)         { b.op(opLocalTee, v) }
func (b *body) memory(op byte)     { b.op(op, 0, 0) }
func (b *body) add(v byte, by int) { b.get(v); b.number(by); b.op(opI32Add); b.tee(v) }

// code returns the body of a function that does the steps.
func code(steps []step) []byte {
	b := &body{[]byte{1, 6, typeI32}} // six local variables
	for _, s := range steps {
		s.code(b)
	}
	return append(b.b, opEnd)
}

func (s sum) code(b *body) {
	const at = 0
	b.number(s.from)
	b.set(at)
	b.op(opLoop, typeNone)
	b.add(at, s.step)
	b.get(at)
	b.memory(opLoad)
	b.get(at)
	b.number(s.step)
	b.op(opI32Sub)
	b.memory(opLoad)
	b.op(opI32Add)
	b.memory(opStore)
	b.get(at)
	b.number(s.last())
	b.op(opLessUnsigned, opBrIf, 0, opEnd)
}

func (c column) code(b *body) {
	const at, to, item, next, code, place = 0, 1, 2, 3, 4, 5
	b.number(c.codes)
	b.set(at)
	b.number(c.to)
	b.set(to)
	b.number(c.items + 4*c.first)
	b.set(item)
	b.number(c.next)
	b.set(next)
	b.op(opLoop, typeNone)

	b.get(at)
	b.memory(opLoad8)
	b.get(at)
	b.number(c.count)
	b.op(opI32Add)
	b.memory(opLoad8)
	b.number(8)
	b.op(opShl, opOr)
	b.tee(code)
	b.number(codeNone)
	b.op(opEqual, opIf, typeNone)
	b.number(none)
	b.set(place)
	b.op(opElse)
	b.get(code)
	b.number(1)
	b.op(opAnd, opIf, typeNone)
	b.get(code)
	b.number(1)
	b.op(opShr)
	b.number(2)
	b.op(opShl)
	b.number(c.items)
	b.op(opI32Add)
	b.memory(opLoad)
	b.set(place)
	b.op(opElse)
	b.get(item)
	b.get(next)
	b.tee(place)
	b.memory(opStore)
	b.add(item, 4)
	b.get(next)
	b.get(code)
	b.number(1)
	b.op(opShr, opI32Add)
	b.set(next)
	b.op(opDrop, opEnd, opEnd)

	b.get(to)
	b.get(place)
	b.memory(opStore)
	b.add(to, recordSize)
	b.op(opDrop)
	b.add(at, 1)
	b.number(c.codes + c.count)
	b.op(opLessUnsigned, opBrIf, 0, opEnd)
}
