package parser

import (
	"bytes"
)

// mathSpan is delimited mathematics: the outer range with its delimiters and
// the inner one without.
type mathSpan struct {
	start, end           int
	innerStart, innerEnd int
	display              bool
	cut                  bool // the closing delimiter is missing
}

// mathScanner looks for delimited mathematics. It counts openers without a
// closer and stops looking after too many, so that a text full of them is read in
// linear time.
type mathScanner struct{ failures int }

// maxUnclosed is the number of openers without a closer that are tolerated.
const maxUnclosed = 200

// displaySpan returns the length of the display mathematics that starts at
// b[i] ($$…$$, \[…\] or an environment), or 0.
func (m *mathScanner) displaySpan(b []byte, i int) int {
	if b[i] == '$' && (i+1 == len(b) || b[i+1] != '$') || b[i] != '$' && b[i] != '\\' {
		return 0
	}
	s, ok := m.open(b, i, len(b))
	if !ok || !s.display || s.cut {
		return 0
	}
	return s.end - s.start
}

// open reads the delimited mathematics that starts at b[i], which lies
// before limit. It reports false where none starts there. A dollar sign opens
// mathematics only if its partner is found and the text between does not look
// like prose after an amount of money.
func (m *mathScanner) open(b []byte, i, limit int) (mathSpan, bool) {
	if m.failures > maxUnclosed {
		return mathSpan{}, false
	}
	switch b[i] {
	case '$':
		if i > 0 && b[i-1] == '\\' {
			return mathSpan{}, false
		}
		if i+1 < limit && b[i+1] == '$' {
			if j := findUnescaped(b[:limit], i+2, "$$"); j >= 0 && j > i+2 && !blankLine(b[i+2:j]) {
				return mathSpan{i, j + 2, i + 2, j, true, false}, true
			}
			m.failures++
			return mathSpan{}, false
		}
		return dollarMath(b, i, limit)
	case '\\':
		if i+1 >= limit || i > 0 && b[i-1] == '\\' {
			return mathSpan{}, false
		}
		switch b[i+1] {
		case '(', '[':
			closer := `\)`
			if b[i+1] == '[' {
				closer = `\]`
			}
			if j := findUnescaped(b[:limit], i+2, closer); j >= 0 {
				return mathSpan{i, j + 2, i + 2, j, b[i+1] == '[', false}, true
			}
			m.failures++
			return mathSpan{}, false
		case 'b':
			if !bytes.HasPrefix(b[i:limit], []byte(`\begin{`)) {
				return mathSpan{}, false
			}
			if n := environment(b[i:limit]); n > 0 {
				return mathSpan{i, i + n, i, i + n, true, false}, true
			}
			m.failures++
		}
	}
	return mathSpan{}, false
}

// longestSpan bounds the search for a closing delimiter, so that a text full of
// openers is read in linear time.
const longestSpan = 1 << 13

func findUnescaped(b []byte, from int, closer string) int {
	end := min(len(b), from+longestSpan)
	for i := from; i < end; {
		j := bytes.Index(b[i:end], []byte(closer))
		if j < 0 {
			return -1
		}
		j += i
		if closer[0] == '\\' {
			// "\\]" is a line break followed by a bracket.
			n := 0
			for k := j - 1; k >= from && b[k] == '\\'; k-- {
				n++
			}
			if n%2 == 0 {
				return j
			}
			i = j + 1
			continue
		}
		if j == 0 || b[j-1] != '\\' {
			return j
		}
		i = j + 1
	}
	return -1
}

func blankLine(b []byte) bool { return bytes.Contains(b, []byte("\n\n")) }

// dollarMath reads $…$ at b[i].
func dollarMath(b []byte, i, limit int) (mathSpan, bool) {
	if i+1 >= limit || b[i+1] == ' ' && !looseDollar(b, i+1, limit) || b[i+1] == '\n' {
		return mathSpan{}, false
	}
	end := min(limit, i+longestSpan)
	for j := i + 1; j < end; j++ {
		switch b[j] {
		case '\\':
			j++
		case '\n':
			if j+1 < end && b[j+1] == '\n' {
				return mathSpan{}, false
			}
		case '$':
			if j == i+1 {
				return mathSpan{}, false
			}
			inner := b[i+1 : j]
			if isDigit(b[i+1]) || b[i+1] == '.' {
				// An amount of money unless this looks closed: no blank before the
				// closing sign, no digit after it, and no prose between.
				if b[j-1] == ' ' && bytes.IndexByte(inner, '\\') < 0 || j+1 < limit && (isDigit(b[j+1]) || b[j+1] == '.' && j+2 < limit && isDigit(b[j+2])) || moneyLike(inner) {
					return mathSpan{}, false
				}
			} else if proseWords(inner) > 2 {
				return mathSpan{}, false
			}
			return mathSpan{i, j + 1, i + 1, j, false, false}, true
		}
	}
	return mathSpan{}, false
}

// looseDollar reports whether "$ x $" with blanks inside is meant: the partner
// stands on the same line, has a blank before it, and a command or relation lies between.
func looseDollar(b []byte, from, limit int) bool {
	for j := from; j < min(limit, from+400); j++ {
		switch b[j] {
		case '\\':
			j++
		case '\n':
			return false
		case '$':
			return b[j-1] == ' ' && proseWords(b[from:j]) == 0
		}
	}
	return false
}

// moneyLike reports whether the text between two dollar signs reads as prose or
// as an open calculation with amounts: it ends in an operator, or has words.
func moneyLike(inner []byte) bool {
	if proseWords(inner) > 0 {
		return true
	}
	t := bytes.TrimRight(inner, " ")
	if len(t) == 0 {
		return true
	}
	switch t[len(t)-1] {
	case '+', '-', '*', '/', '(', ',':
		return true
	case 'x': // "$2 x $3", but not "$2\sin x$"
		return len(t) > 1 && t[len(t)-2] == ' ' && bytes.IndexByte(t, '\\') < 0
	}
	return false
}

// proseWords counts words of two letters or more that are no commands and stand outside \text{…}.
func proseWords(b []byte) int {
	n := 0
	for i := 0; i < len(b); {
		switch {
		case b[i] == '\\':
			j := i + 1
			for j < len(b) && isLetter(b[j]) {
				j++
			}
			switch string(b[i:j]) {
			case `\text`, `\mathrm`, `\operatorname`, `\textbf`, `\mbox`, `\begin`, `\end`, `\mathbf`, `\textit`, `\mathit`, `\overline`, `\tag`:
				for j < len(b) && b[j] != '}' {
					j++
				}
			}
			i = max(j, i+2)
		case isLetter(b[i]):
			j := i
			for j < len(b) && isLetter(b[j]) {
				j++
			}
			if j-i >= 2 && !isMathWord(string(b[i:j])) && (j-i > 2 || english2[string(b[i:j])]) {
				n++
			}
			i = j
		default:
			i++
		}
	}
	return n
}

// environment returns the length of the \begin{…}…\end{…} at the start of b,
// nested ones counted, or 0 where it is not closed.
func environment(b []byte) int {
	const begin, finish = `\begin{`, `\end{`
	if !bytes.HasPrefix(b, []byte(begin)) {
		return 0
	}
	depth, i := 0, 0
	end := min(len(b), 4*longestSpan)
	for i < end {
		j := bytes.IndexByte(b[i:end], '\\')
		if j < 0 {
			return 0
		}
		i += j
		switch {
		case bytes.HasPrefix(b[i:end], []byte(begin)):
			depth++
			i += len(begin)
		case bytes.HasPrefix(b[i:end], []byte(finish)):
			depth--
			k := bytes.IndexByte(b[i:end], '}')
			if k < 0 {
				return 0
			}
			i += k + 1
			if depth == 0 {
				return i
			}
		default:
			i += 2
		}
	}
	return 0
}
