// Package chat speaks the OpenAI-compatible chat-completions protocol without
// doing any I/O: it builds request bodies and decodes replies from bytes that
// arrive in pieces of any size. What differs between providers is a table.
package chat

import "bytes"

// maxLine caps one line of a stream; a longer one is dropped.
const maxLine = 4 << 20

// Decoder splits a stream of server-sent events into the data of each event.
// Lines may end in LF, CR or CRLF and be cut anywhere, also inside a character.
// Its zero value is ready.
type Decoder struct {
	line    []byte // the line begun, without its end
	data    []byte // the data lines of the event begun
	some    bool   // whether the event has a data line
	afterCR bool   // the last byte was CR: an LF now belongs to it
	over    bool   // the line begun is too long
}

// Write takes bytes and returns the data of the events that they complete, in
// order. Comments, ids, names and retry times are skipped: chat streams carry
// everything in data.
func (d *Decoder) Write(p []byte) [][]byte {
	var out [][]byte
	for len(p) > 0 {
		if d.afterCR {
			d.afterCR = false
			if p[0] == '\n' {
				p = p[1:]
				continue
			}
		}
		i := bytes.IndexAny(p, "\r\n")
		if i < 0 {
			d.keep(p)
			return out
		}
		d.keep(p[:i])
		d.afterCR = p[i] == '\r'
		p = p[i+1:]
		if ev, ok := d.endLine(); ok {
			out = append(out, ev)
		}
	}
	return out
}

// Close returns the event that the end of the stream leaves open, if any.
// The standard discards it; servers that lose their last line break are more common.
func (d *Decoder) Close() [][]byte {
	var out [][]byte
	if len(d.line) > 0 {
		if ev, ok := d.endLine(); ok {
			out = append(out, ev)
		}
	}
	if ev, ok := d.endLine(); ok {
		out = append(out, ev)
	}
	return out
}

func (d *Decoder) keep(p []byte) {
	if d.over || len(d.line)+len(p) > maxLine {
		d.line, d.over = d.line[:0], true
		return
	}
	d.line = append(d.line, p...)
}

func (d *Decoder) endLine() (event []byte, ok bool) {
	if d.over {
		d.over = false
		return nil, false
	}
	line := d.line
	d.line = d.line[:0]
	if len(line) == 0 {
		if !d.some {
			return nil, false
		}
		event = d.data
		d.data, d.some = nil, false
		return event, true
	}
	line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	rest, found := bytes.CutPrefix(line, []byte("data"))
	if !found || (len(rest) > 0 && rest[0] != ':') {
		return nil, false
	}
	rest = bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte(":")), []byte(" "))
	if d.some && len(d.data)+len(rest) <= maxLine {
		d.data = append(d.data, '\n')
	}
	if len(d.data)+len(rest) <= maxLine {
		d.data = append(d.data, rest...)
	}
	d.some = true
	return nil, false
}
