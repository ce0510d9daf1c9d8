// Package syntax defines the tree that the parser produces: notation as typed,
// with the place of every part in the source. It knows no mathematics.
package syntax

// Span is a half-open range of byte offsets into the source text.
// It is converted to UTF-16 offsets once, at the JavaScript edge.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes the span covers.
func (s Span) Len() int { return s.End - s.Start }

// Cover returns the smallest span that contains both s and t.
// The zero span counts as absent.
func (s Span) Cover(t Span) Span {
	if s == (Span{}) {
		return t
	}
	if t == (Span{}) {
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// Of returns the text of the span in src, or "" where the span lies outside it.
func (s Span) Of(src string) string {
	if s.Start < 0 || s.End > len(src) || s.Start > s.End {
		return ""
	}
	return src[s.Start:s.End]
}
