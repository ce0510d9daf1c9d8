package parser

import "strings"

// paragraphLines splits a block into the parts that are read on their own: a
// line that is wrapped prose belongs to the line before it, and so does
// everything up to the end of display mathematics. Exercises that are numbered within a line are parts.
func paragraphLines(b []byte, bl block) []block {
	var out []block
	s := bl.start
	var scan mathScanner
	add := func(e int) {
		x, y := s, e
		for x < y && (b[x] == ' ' || b[x] == '\n' || b[x] == '\t') {
			x++
		}
		for y > x && (b[y-1] == ' ' || b[y-1] == '\n' || b[y-1] == '\t') {
			y--
		}
		if y > x {
			out = append(out, block{start: x, end: y})
		}
		s = e
	}
	number := numberingOf(bl.marker, s)
	if bl.marker == "" {
		number = numberingAt(b, s, bl.end)
	}
	for i := bl.start; i < bl.end; i++ {
		if number.next(b, i, bl.end) || number.n == 0 && startsNumbering(b, i, s, bl.end) {
			add(i)
			number = numberingAt(b, i, bl.end)
		}
		switch b[i] {
		case '$', '\\':
			if m, ok := scan.open(b, i, bl.end); ok {
				i = m.end - 1
			} else if b[i] == '\\' {
				i++
			}
		case '\n':
			if breaksLine(b, s, i, bl.end) {
				add(i)
				number = numberingAt(b, i+1, bl.end)
			}
		}
	}
	add(bl.end)
	return out
}

// breaksLine reports whether the line feed at i, in a part that starts at s,
// separates two statements: the next line has a marker, the line before it ends
// a sentence, or is short and not continued.
func breaksLine(b []byte, s, i, end int) bool {
	n := i + 1
	for n < end && (b[n] == ' ' || b[n] == '\t') {
		n++
	}
	if n >= end {
		return true
	}
	if m, _ := titleOf(b, n, end); m.kind != noTitle {
		return true
	}
	if b[n] == '=' || b[n] == '<' || b[n] == '>' {
		return true // a chain that goes on line by line
	}
	e := i
	for e > s && (b[e-1] == ' ' || b[e-1] == '\t' || b[e-1] == '*') {
		e--
	}
	if e == s {
		return false
	}
	if sentenceEnd(b[s:e]) {
		return true
	}
	switch b[e-1] {
	case ',', ':':
		return false
	}
	if strings.HasSuffix(string(b[max(s, e-3):e]), "：") {
		return false
	}
	if opensDisplay(b, n) || closesDisplay(b[s:e]) {
		return false
	}
	// Wrapped prose: a long line followed by one that starts in lower case.
	ls := i
	for ls > s && b[ls-1] != '\n' {
		ls--
	}
	if b[n] >= 'a' && b[n] <= 'z' && n+1 < end && (isLetter(b[n+1]) || b[n+1] == ' ' && b[n] == 'a') {
		return e-ls < 40
	}
	return e-ls < 60 || !(b[n] >= 'a' && b[n] <= 'z')
}

func opensDisplay(b []byte, i int) bool {
	return i+1 < len(b) && (b[i] == '\\' && (b[i+1] == '[' || b[i+1] == 'b') || b[i] == '$' && b[i+1] == '$')
}

func closesDisplay(b []byte) bool {
	n := len(b)
	return n > 1 && (string(b[n-2:]) == `\]` || string(b[n-2:]) == "$$")
}

func sentenceEnd(b []byte) bool {
	if len(b) == 0 {
		return false
	}
	switch b[len(b)-1] {
	case '.', '!', '?', ';':
		return true
	}
	if len(b) >= 3 {
		switch string(b[len(b)-3:]) {
		case "。", "！", "？", "；":
			return true
		}
	}
	return false
}

// unfinished reports whether a paragraph's last sentence goes on in the next
// one, as before a display formula and behind one without a full stop.
func unfinished(b []byte, s, e int) bool {
	if e <= s {
		return false
	}
	switch b[e-1] {
	case ':', ',':
		return true
	}
	switch t := string(b[max(s, e-3):e]); t {
	case "：", "，":
		return true
	}
	return false
}
