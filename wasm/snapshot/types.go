package main

import (
	"bytes"
	"encoding/binary"
)

// The parts of abi.Type: where they are and, for the flag, what they hold.
const (
	typeAlign, typeFieldAlign, typeFlags, typeKind = 21, 22, 20, 23
	typeName, typePointer, typeSize                = 40, 44, 48
	flagUncommon, flagsAll                         = 1, 1<<6 - 1
	nameExported, nameEmbedded, nameFlagsAll       = 1, 8, 1<<4 - 1
	methodSize                                     = 16 // abi.Method
)

// The kinds of types whose descriptions are longer than abi.Type, with their lengths.
const (
	kindLast                             = 26
	kindArray, kindChan, kindFunc        = 17, 18, 19
	kindInterface, kindMap               = 20, 21
	kindPointer, kindSlice, kindStruct   = 22, 23, 25
	sizeArray, sizeChan, sizeFunc        = typeSize + 24, typeSize + 16, typeSize + 8
	sizeInterface, sizeMap, sizeStruct   = typeSize + 32, typeSize + 64, typeSize + 32
	sizePointer, sizeSlice, sizeUncommon = typeSize + 8, typeSize + 8, 16
	sizeField, sizeInterfaceMethod       = 24, 8
)

// sizes holds, by kind, the size of a type's values where the kind tells.
var sizes = [kindLast + 1]int{
	1: 1, 2: 8, 3: 1, 4: 2, 5: 4, 6: 8, 7: 8, 8: 1, 9: 2, 10: 4, 11: 8, 12: 8, 13: 4, 14: 8, 15: 8, 16: 16,
	kindChan: 8, kindFunc: 8, kindInterface: 16, kindMap: 8, kindPointer: 8, kindSlice: 24, 24: 16, 26: 8,
}

// description is what is known of a type's description in the image. Not followed
// are the types of methods, since the linker has seen that nothing looks for
// methods by reflection and dropped those that could be found that way alone, and
// the types of unexported fields, which reflection does not hand out as values.
type description struct {
	parts      []span // the description itself and lists that it refers to
	references []span // the words in them that refer to other types and to functions
	methods    span   // a list of abi.Method
	names      []int  // the places of the names that it refers to, but for
	inner      []int  // those of methods that it has and of unexported fields
}

// description returns the type's description at an address; ok is false where there is none.
func (l *layout) description(at int) (d description, ok bool) {
	in := func(s span) bool { return l.types <= s.from && s.from <= s.end && s.end <= l.typesEnd }
	if at&7 != 0 || !in(span{at, at + typeSize}) {
		return d, false
	}
	kind, flags := l.image[at+typeKind], l.image[at+typeFlags]
	align, field := l.image[at+typeAlign], l.image[at+typeFieldAlign]
	name := l.types + l.u32(at+typeName)
	if kind == 0 || kind > kindLast || flags&^flagsAll != 0 || align != field || align != 1 && align != 2 && align != 4 && align != 8 ||
		l.u64(at+8) > l.u64(at) || !l.isName(name) {
		return d, false
	}
	if want := sizes[kind]; want != 0 && l.u64(at) != want || kind == kindPointer && !in(span{l.u64(at + typeSize), l.u64(at+typeSize) + typeSize}) {
		return d, false
	}
	size := map[byte]int{
		kindArray: sizeArray, kindChan: sizeChan, kindFunc: sizeFunc, kindInterface: sizeInterface,
		kindMap: sizeMap, kindPointer: sizePointer, kindSlice: sizeSlice, kindStruct: sizeStruct,
	}[kind]
	if size == 0 {
		size = typeSize
	}
	end := at + size
	d.references = append(d.references, span{at, end})
	d.names = append(d.names, name)
	if flags&flagUncommon != 0 {
		if !in(span{end, end + sizeUncommon}) {
			return d, false
		}
		count := int(binary.LittleEndian.Uint16(l.image[end+4:]))
		d.methods.from = end + l.u32(end+8)
		d.methods.end = d.methods.from + methodSize*count
		if !in(d.methods) && count > 0 {
			return d, false
		}
		d.names = append(d.names, l.types+l.u32(end)) // of the package
		for m := d.methods.from; m < d.methods.end; m += methodSize {
			d.inner = append(d.inner, l.types+l.u32(m))
		}
		end += sizeUncommon
	}
	switch kind {
	case kindFunc:
		in, out := binary.LittleEndian.Uint16(l.image[at+typeSize:]), binary.LittleEndian.Uint16(l.image[at+typeSize+2:])
		d.references = append(d.references, span{end, end + 8*(int(in)+int(out&0x7fff))})
		end += 8 * (int(in) + int(out&0x7fff))
	case kindStruct, kindInterface:
		each := sizeField
		if kind == kindInterface {
			each = sizeInterfaceMethod
		}
		list := l.u64(at + typeSize + 8)
		s := span{list, list + each*l.u64(at+typeSize+16)}
		d.parts, d.references = append(d.parts, s), []span{{at, at + typeSize}}
		d.names = append(d.names, l.u64(at+typeSize)) // of the package
		if !in(s) {
			break
		}
		if kind == kindInterface {
			for m := s.from; m < s.end; m += sizeInterfaceMethod {
				d.names = append(d.names, l.types+l.u32(m))
			}
			break
		}
		for field := s.from; field < s.end; field += sizeField {
			name := l.u64(field)
			if !in(span{name, name + 2}) {
				return d, false
			}
			if l.image[name]&(nameExported|nameEmbedded) == 0 {
				d.inner = append(d.inner, name)
				continue
			}
			d.names = append(d.names, name)
			d.references = append(d.references, span{field + 8, field + 16})
		}
	}
	d.parts = append(d.parts, span{at, end})
	for _, s := range append(d.parts, d.methods) {
		if !in(s) && s.from != s.end {
			return d, false
		}
	}
	return d, true
}

// itabTable returns the runtime's table of all itabs, which holds each of them
// without using it; it is empty where none is found.
func (l *layout) itabTable(itabs map[uint64]span) span {
	for at := l.typesEnd; at+16 <= len(l.image); at += 8 {
		size, count := l.u64(at), l.u64(at+8)
		if size < 512 || size > 1<<16 || size&(size-1) != 0 || count == 0 || count >= size || at+16+8*size > len(l.image) {
			continue
		}
		filled := 0
		for i := range size {
			v := uint64(l.u64(at + 16 + 8*i))
			if _, static := itabs[v]; static || v > uint64(l.typesEnd) && v < uint64(len(l.image)) {
				filled++
			} else if v != 0 {
				break
			}
		}
		if filled == count && count >= len(itabs) {
			return span{at, at + 16 + 8*size}
		}
	}
	return span{}
}

// clearTypes clears the descriptions of types that are not reached, and names that
// nothing needs. What links lists is searched by the types' names, which stay.
func (w *walk) clearTypes() {
	linked := map[uint64]bool{}
	for at := w.links.from; at < w.links.end; at += 4 {
		linked[uint64(w.types+w.u32(at))] = true
	}
	image := bytes.Clone(w.image)
	for v, d := range w.known {
		if w.done[v] {
			continue
		}
		for _, s := range append(d.parts, d.methods) {
			clear(image[s.from:s.end])
		}
		if linked[v] {
			image[v+typeFlags] = w.image[v+typeFlags]
			copy(image[v+typeName:v+typePointer], w.image[v+typeName:])
		}
	}
	w.clearNames(image, linked)
	w.image = image
}
