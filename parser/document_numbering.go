package parser

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line may hold several numbered exercises: "(1) 3 + 4 = 7 (2) 5 + 6 = 11", "1) 2x = 6 2) 3x = 6".

// numbering is the marker that a line began with, and where its exercise starts.
type numbering struct {
	style string // the marker without its number
	n     int
	from  int
}

// numberingOf takes a marker such as "(1)", "（2）", "[3]", "4." or "b)" apart. n is 0 where it has no number.
func numberingOf(marker string, from int) numbering {
	out := numbering{from: from}
	var style []byte
	for i := 0; i < len(marker); i++ {
		switch c := marker[i]; {
		case isDigit(c):
			out.n = 10*out.n + int(c-'0')
		case c >= 'a' && c <= 'h' && out.n == 0:
			out.n = int(c-'a') + 1
			style = append(style, 'a')
		case c != ' ':
			style = append(style, c)
		}
	}
	if out.style = string(style); !strings.ContainsAny(out.style, ")].）、．") {
		out.n = 0
	}
	return out
}

// numberingAt is the numbering of the line at b[s:e].
func numberingAt(b []byte, s, e int) numbering {
	m, rest := titleOf(b, s, e)
	if m.kind != itemTitle {
		return numbering{}
	}
	return numberingOf(m.text, rest)
}

// startsNumbering reports whether a colon announces the exercise at b[i] as the first: "Compute: (1) 2 + 3 = 5 (2) …".
// s is where its line starts.
func startsNumbering(b []byte, i, s, e int) bool {
	if c := b[i]; c != '(' && c != '[' && c != 0xef {
		return false
	}
	before := bytes.TrimRight(b[s:i], " ")
	if !bytes.HasSuffix(before, []byte(":")) && !bytes.HasSuffix(before, []byte("：")) {
		return false
	}
	m := numberingAt(b, i, e)
	return m.n == 1 && m.from > i
}

// next reports whether the exercise with the next number starts at b[i], before end.
func (m *numbering) next(b []byte, i, end int) bool {
	const far = 600 // the length of an exercise that is looked through for a relation
	if m.n == 0 || i <= m.from || !m.mayStart(b[i:end]) || isAlnum(b[i]) && b[i-1] != ' ' {
		return false
	}
	behind, rest := itemOf(string(b[i:min(end, i+60)]), i)
	if t := numberingOf(behind.text, rest); behind.kind != itemTitle || t.style != m.style || t.n != m.n+1 {
		return false
	}
	before := b[max(m.from, i-far):i]
	if !endsFormula(bytes.TrimRight(before, " ")) || !bytes.ContainsAny(before, "=<>$≈") {
		return false
	}
	// A word in small letters goes on with a sentence: "by (1), (2) gives x = 3".
	word := bytes.TrimLeft(b[rest:end], " ")
	n := 0
	for n < len(word) && isLetter(word[n]) {
		n++
	}
	return n < 2 || isCapital(word[0]) || isMathWord(string(word[:n]))
}

// mayStart reports whether b can start with a marker of the style, by its first two bytes.
func (m *numbering) mayStart(b []byte) bool {
	switch c := m.style[0]; {
	case len(b) < 2:
		return false
	case c == '(' || c == '[' || strings.HasPrefix(m.style, "（"):
		return b[0] == c
	case c == 'a':
		return b[1] == ')'
	}
	return isDigit(b[0]) && (isDigit(b[1]) || b[1] == m.style[0])
}

// endsFormula reports whether a formula or a clause may end with the last character of b.
func endsFormula(b []byte) bool {
	r, size := utf8.DecodeLastRune(b)
	switch {
	case r < utf8.RuneSelf:
		return !isLetter(byte(r)) && !strings.ContainsRune("+-*/^=<>([{|&\\", r) || len(b) > 1 && isLetter(byte(r)) && !isLetter(b[len(b)-size-1])
	case unicode.Is(unicode.Han, r):
		return false
	}
	return runeProse(r) != proseOp && runeProse(r) != proseRel && runeProse(r) != proseOpen
}
