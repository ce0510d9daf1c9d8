package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// The sections of a WebAssembly module that a snapshot touches, by their numbers in the binary format.
const (
	customSection    = 0
	typeSection      = 1
	importSection    = 2
	functionSection  = 3
	memorySection    = 5
	globalSection    = 6
	exportSection    = 7
	startSection     = 8
	codeSection      = 10
	dataSection      = 11
	dataCountSection = 12
)

// section is a section of a module with its content undecoded.
type section struct {
	id   byte
	body []byte
}

const preamble = "\x00asm\x01\x00\x00\x00"

// split cuts a module into its sections.
func split(module []byte) ([]section, error) {
	rest, ok := bytes.CutPrefix(module, []byte(preamble))
	if !ok {
		return nil, errors.New("not a WebAssembly module of version 1")
	}
	var list []section
	for len(rest) > 0 {
		r := reader{rest[1:]}
		n := r.uint()
		if uint64(len(r.b)) < n {
			return nil, errors.New("a section is cut short")
		}
		list = append(list, section{rest[0], r.b[:n]})
		rest = r.b[n:]
	}
	return list, nil
}

// join is the inverse of split.
func join(list []section) []byte {
	out := []byte(preamble)
	for _, s := range list {
		out = append(out, s.id)
		out = binary.AppendUvarint(out, uint64(len(s.body)))
		out = append(out, s.body...)
	}
	return out
}

// reader decodes the binary format's integers and names. It panics with a
// slice error on a module that is cut short: its input is the linker's own output.
type reader struct{ b []byte }

func (r *reader) byte() byte {
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

func (r *reader) uint() uint64 {
	v, n := binary.Uvarint(r.b)
	r.b = r.b[n:]
	return v
}

func (r *reader) name() string {
	n := r.uint()
	s := string(r.b[:n])
	r.b = r.b[n:]
	return s
}

// skipSigned passes over a signed LEB128 number.
func (r *reader) skipSigned() {
	for r.byte()&0x80 != 0 {
	}
}

// appendSigned appends v as signed LEB128.
func appendSigned(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if (v == 0 && c&0x40 == 0) || (v == -1 && c&0x40 != 0) {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}

func appendName(b []byte, s string) []byte {
	b = binary.AppendUvarint(b, uint64(len(s)))
	return append(b, s...)
}

// export is an entry of the export section.
type export struct {
	name  string
	kind  byte
	index uint64
}

func readExports(body []byte) []export {
	r := reader{body}
	list := make([]export, r.uint())
	for i := range list {
		list[i] = export{r.name(), r.byte(), r.uint()}
	}
	return list
}

func writeExports(list []export) []byte {
	b := binary.AppendUvarint(nil, uint64(len(list)))
	for _, e := range list {
		b = append(appendName(b, e.name), e.kind)
		b = binary.AppendUvarint(b, e.index)
	}
	return b
}

// readBodies returns the bodies of the functions in a code section.
func readBodies(code []byte) [][]byte {
	r := reader{code}
	list := make([][]byte, r.uint())
	for f := range list {
		n := r.uint()
		list[f] = r.b[:n]
		r.b = r.b[n:]
	}
	return list
}

// writeBodies is the inverse of readBodies.
func writeBodies(list [][]byte) []byte {
	b := binary.AppendUvarint(nil, uint64(len(list)))
	for _, body := range list {
		b = append(binary.AppendUvarint(b, uint64(len(body))), body...)
	}
	return b
}

// withFunction adds a function with parameters of these types, written as a list, no
// results and the given body, and returns its number.
func withFunction(sections []section, parameters, body []byte) (list []section, index uint64, err error) {
	kind := uint64(0)
	// more returns the body of a section with one more entry, and that entry's number.
	more := func(s section, entry []byte) (section, uint64) {
		r := reader{s.body}
		n := r.uint()
		b := append(binary.AppendUvarint(nil, n+1), r.b...)
		return section{s.id, append(b, entry...)}, n
	}
	for _, s := range sections {
		n := uint64(0)
		switch s.id {
		case typeSection:
			s, kind = more(s, append(append([]byte{0x60}, parameters...), 0))
		case importSection:
			r := reader{s.body}
			for range r.uint() {
				r.name()
				r.name()
				if r.byte() != 0 {
					return nil, 0, errors.New("the module imports what is not a function")
				}
				r.uint()
				index++
			}
		case functionSection:
			s, n = more(s, binary.AppendUvarint(nil, kind))
			index += n
		case codeSection:
			s, _ = more(s, append(binary.AppendUvarint(nil, uint64(len(body))), body...))
		}
		list = append(list, s)
	}
	return list, index, nil
}

// withStart adds a function with the given body, which runs when the module is instantiated.
func withStart(sections []section, body []byte) ([]section, error) {
	sections, index, err := withFunction(sections, []byte{0}, body)
	if err != nil {
		return nil, err
	}
	var list []section
	for _, s := range sections {
		list = append(list, s)
		if s.id == exportSection {
			list = append(list, section{startSection, binary.AppendUvarint(nil, index)})
		}
	}
	return list, nil
}

// The types of a global that Go's linker makes.
const (
	typeI32 = 0x7f
	typeI64 = 0x7e
)

// global is an entry of the global section; its value is the constant it starts with.
type global struct {
	kind, mutable byte
	value         int64
}

// readGlobals returns the types of the globals; their values stay 0.
func readGlobals(body []byte) ([]global, error) {
	r := reader{body}
	list := make([]global, r.uint())
	for i := range list {
		list[i] = global{kind: r.byte(), mutable: r.byte()}
		if op := r.byte(); op != 0x41 && op != 0x42 {
			return nil, fmt.Errorf("global %d does not start with an integer constant", i)
		}
		r.skipSigned()
		if r.byte() != 0x0b {
			return nil, fmt.Errorf("global %d starts with more than a constant", i)
		}
	}
	return list, nil
}

func writeGlobals(list []global) []byte {
	b := binary.AppendUvarint(nil, uint64(len(list)))
	for _, g := range list {
		b = append(b, g.kind, g.mutable)
		if g.kind == typeI32 {
			b = appendSigned(append(b, 0x41), g.value)
		} else {
			b = appendSigned(append(b, 0x42), g.value)
		}
		b = append(b, 0x0b)
	}
	return b
}

// writeMemory returns a memory section of one memory with at least pages pages and no upper limit.
func writeMemory(pages uint64) []byte {
	return binary.AppendUvarint([]byte{1, 0}, pages)
}

// gap is the number of zero bytes worth leaving out between two data segments:
// below it, the bytes cost less than another segment's head, which compresses
// worse than they do. A longer gap makes the module longer before compression.
const gap = 160

// writeData returns a data section that fills a memory of zeros with image, and the number of its segments.
func writeData(image []byte) ([]byte, uint64) {
	var body []byte
	count := uint64(0)
	for at := 0; at < len(image); {
		if image[at] == 0 {
			at++
			continue
		}
		end := at + 1 // behind the last byte of the segment that is not 0
		for i := end; i < len(image) && i-end < gap; i++ {
			if image[i] != 0 {
				end = i + 1
			}
		}
		body = append(body, 0, 0x41)
		body = append(appendSigned(body, int64(int32(at))), 0x0b)
		body = binary.AppendUvarint(body, uint64(end-at))
		body = append(body, image[at:end]...)
		count++
		at = end
	}
	return append(binary.AppendUvarint(nil, count), body...), count
}
