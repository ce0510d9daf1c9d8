package parser

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Behind an equation people note what they do to both sides next: "3x + 5 = 20 | -5", "5x = 15 (÷ 5)".
// Such a note is no part of the equation, and is blanked before the text is read. So are dashes that lead to
// its number.

// longestNote is the length of the longest note, with the blanks around it.
const longestNote = 40

// blankNotes blanks the notes at the ends of equations in b.
func blankNotes(b []byte) {
	start, bars, related := 0, 0, false // the formula at hand
	for i := 0; i < len(b); i++ {
		switch c := b[i]; c {
		case '\n', '$':
			start, bars, related = i+1, 0, false
		case '=', '<', '>':
			related = true
		case '\\':
			switch command := commandName(string(b[i:min(i+8, len(b))])); {
			case command == "mid" && related && bars%2 == 0:
				i += blankNote(b, start, i, len(`\mid`), true)
			case command == "" && i+1 < len(b) && b[i+1] == '\\', command == "begin":
				start, bars, related = i+2, 0, false
				i++
			default:
				i += len(command)
			}
		case '|':
			if !related || bars%2 != 0 || blankNote(b, start, i, 1, true) == 0 {
				bars++
			}
		case '(', '[':
			if related && bars%2 == 0 && blankNote(b, start, i, 1, c == '[') == 0 {
				dotLeader(b, start, i)
			}
		}
	}
}

// blankNote blanks the note that opens with n bytes at b[i] in a formula begun at start, and returns its
// length, or 0 where none stands there. Behind signs such as ( a plus or minus may belong to a factor: they
// open a note only where signs is set.
func blankNote(b []byte, start, i, n int, signs bool) int {
	if c := b[max(i-1, 0)]; c > ' ' && c != '&' && !isLetter(c) && (i < 2 || b[i-2] != '\\') {
		return 0
	}
	before := strings.TrimRight(string(b[max(start, i-longestNote):i]), "&")
	if before == "" || !strings.HasSuffix(before, " ") && !endsWithSpacing(before) {
		return 0
	}
	end := i + n
	for end < len(b) && b[end] != '\n' && b[end] != '$' && !bytes.HasPrefix(b[end:], []byte(`\\`)) && !bytes.HasPrefix(b[end:], []byte(`\end`)) && !bytes.HasPrefix(b[end:], []byte(`\]`)) && !bytes.HasPrefix(b[end:], []byte(`\)`)) {
		if end++; end-i > longestNote {
			return 0
		}
	}
	note := strings.TrimSpace(string(b[i+n : end]))
	switch b[i] {
	case '(':
		if !strings.HasSuffix(note, ")") {
			return 0
		}
		note = note[:len(note)-1]
	case '[':
		if !strings.HasSuffix(note, "]") {
			return 0
		}
		note = note[:len(note)-1]
	}
	for _, space := range [...]string{`\quad`, `\ `, `\,`, `\;`, " "} {
		note = strings.TrimPrefix(note, space)
	}
	if !isOperation(note, signs) {
		return 0
	}
	for k := i; k < end; k++ {
		b[k] = ' '
	}
	if end < len(b) && b[end] == '$' && end-i > 1 {
		b[end-2] = '\\' // or "$3 = x $" would be an amount of money
	}
	return end - i - 1
}

// dotLeader writes the dashes that lead to the number of an equation, at b[i], as dots: x + y = 5 --- (1).
func dotLeader(b []byte, start, i int) {
	k := i + 1
	for k < len(b) && isDigit(b[k]) && k < i+3 {
		k++
	}
	if k == i+1 || k >= len(b) || b[k] != ')' && b[k] != ']' {
		return
	}
	if rest := bytes.TrimLeft(b[k+1:min(len(b), k+longestNote)], " \t"); len(rest) > 0 && rest[0] != '\n' && rest[0] != '$' {
		return
	}
	end := i
	for end > start && b[end-1] == ' ' {
		end--
	}
	from := end
	for from > start && b[from-1] == '-' {
		from--
	}
	for from > start+2 && (string(b[from-3:from]) == "—" || string(b[from-3:from]) == "–") {
		from -= len("—")
	}
	for k := from; k < end && end-from > 1; k++ {
		if b[k] = '.'; end-from == 2 {
			b[k] = ' '
		}
	}
}

// endsWithSpacing reports whether a formula ends with a command that sets a space.
func endsWithSpacing(s string) bool {
	k := strings.LastIndexByte(s, '\\')
	return k >= 0 && strings.Contains(` quad qquad , ; : ! `, " "+s[k+1:]+" ")
}

// isOperation reports whether a note is an operation on both sides: a sign with what it takes, no relation,
// list or words, and no bracket of the text around.
func isOperation(note string, signs bool) bool {
	first, n := utf8.DecodeRuneInString(note)
	switch first {
	case '+', '-', '−', '–':
		if !signs {
			return false
		}
	case '·', '⋅', '*', '×', ':', '÷', '/', '√':
	case '\\':
		if !strings.Contains(" cdot times div sqrt ", " "+commandName(note)+" ") {
			return false
		}
		n = 0
	default:
		return false
	}
	if strings.TrimSpace(note[n:]) == "" {
		return first == '√'
	}
	depth, letters := 0, 0
	for _, c := range note[n:] {
		switch c {
		case '=', '<', '>', '≤', '≥', '≠', '|', ',', ';', '?', '!', '，', '；', '。':
			return false
		case '(', '{', '[':
			depth++
		case ')', '}', ']':
			if depth--; depth < 0 {
				return false
			}
		case ' ', '\\':
			letters = 0
			if c == '\\' {
				letters = -longestNote // a command's name is no word
			}
		default:
			if letters++; c >= '0' && c <= '9' || c < 'A' {
				letters = 0
			}
			if letters > 2 || c >= '⺀' {
				return false
			}
		}
	}
	return depth == 0
}
