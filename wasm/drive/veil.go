package drive

import "bytes"

// veil takes the key out of what a service sends: some repeat it in the message
// that refuses it, and the machine is to know it no more than the screen.
type veil struct {
	key  []byte
	held []byte // the end of what came, where the key may have begun
}

// write returns the bytes with the key replaced; what may be its beginning waits for more, unless it is the end.
func (v *veil) write(p []byte, end bool) []byte {
	if len(v.key) == 0 {
		return bytes.Clone(p)
	}
	b := bytes.ReplaceAll(append(v.held, p...), v.key, []byte("(key)"))
	v.held = nil
	if end {
		return b
	}
	n := min(len(v.key)-1, len(b))
	for n > 0 && !bytes.HasPrefix(v.key, b[len(b)-n:]) {
		n--
	}
	v.held = bytes.Clone(b[len(b)-n:])
	return b[:len(b)-n]
}
