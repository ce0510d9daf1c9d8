package main

import (
	"encoding/binary"
	"slices"
)

// isName reports whether an abi.Name can be at the address.
func (l *layout) isName(at int) bool {
	if at <= l.types || at >= l.typesEnd-2 || l.image[at]&^nameFlagsAll != 0 {
		return false
	}
	n, width := binary.Uvarint(l.image[at+1:])
	from := at + 1 + width
	if width <= 0 || n == 0 || n > 1<<16 || from+int(n) > l.typesEnd {
		return false
	}
	for _, c := range l.image[from : from+int(n)] {
		if c < ' ' {
			return false
		}
	}
	return true
}

// letters returns where the letters of the abi.Name at an address are.
func (l *layout) letters(at int) span {
	n, width := binary.Uvarint(l.image[at+1:])
	return span{at + 1 + width, at + 1 + width + int(n)}
}

// clearNames clears in the image the names that only dropped types have. Of those that
// are left it clears the letters that nothing reads: a method is looked for by the name
// that an interface asks for, and an unexported field by none.
func (w *walk) clearNames(image []byte, linked map[uint64]bool) {
	read, left := map[int]bool{}, map[int]bool{}
	asked := map[string]bool{}
	text := func(at int) string { s := w.letters(at); return string(w.image[s.from:s.end]) }
	for v, d := range w.known {
		switch {
		case w.done[v]:
			for _, at := range d.names {
				if w.isName(at) {
					read[at], asked[text(at)] = true, true
				}
			}
			for _, at := range d.inner {
				left[at] = true
			}
		case linked[v]:
			read[d.names[0]] = true
		}
	}
	for _, d := range w.known {
		for _, at := range slices.Concat(d.names, d.inner) {
			if read[at] || !w.isName(at) {
				continue
			}
			s := w.letters(at)
			if !left[at] {
				clear(image[at:s.end])
			} else if !asked[text(at)] {
				clear(image[s.from:s.end])
			}
		}
	}
}
