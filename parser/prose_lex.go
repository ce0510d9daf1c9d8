package parser

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// proseKind is the kind of a token of running text.
type proseKind uint8

const (
	proseOther   proseKind = iota // anything that can be no part of a calculation
	proseNumber                   // 12, 1,000, 2.5, .05
	proseWord                     // a word of Latin letters, with apostrophes and inner periods
	proseHan                      // a Chinese cue from the lexicon or a run of other characters
	proseOp                       // + - * / × ÷ · ^
	proseRel                      // = ≈ < > ≤ ≥ ≠
	proseOpen                     // ( [
	proseClose                    // ) ]
	proseMoney                    // $ ¥ € £
	prosePercent                  // %
	proseStop                     // . ? ! 。 ！ ？ ; ； that end a sentence
	proseComma                    // , ， 、 : ：
	proseLine                     // a line's end
	proseMath                     // delimited mathematics
	proseCommand                  // \command outside delimiters, with its braces
	proseArrow                    // ⇒ → => ∴ ∵ and the like, outside delimiters
	proseMark                     // ①
)

// proseToken is a token of running text; start and end are offsets into the source.
type proseToken struct {
	kind       proseKind
	space      bool // a blank stands before it
	start, end int
	text       string
	low        string   // the text in lower case
	maths      bool     // a word that belongs to mathematics, such as "sin"
	cue        cueClass // what the word says about the statements around it
	match      int      // of an open bracket: the index of its partner, or -1
	span       mathSpan // of proseMath
}

// lexProse splits b[start:end] into tokens. It is linear in the text.
func lexProse(b []byte, src string, start, end int, scan *mathScanner, out []proseToken) []proseToken {
	out = out[:0]
	var open []int
	space := false
	emit := func(k proseKind, s, e int) *proseToken {
		if len(out) == cap(out) {
			out = slices.Grow(out, max(len(out), 32)) // by doubling: the tokens are large
		}
		out = append(out, proseToken{kind: k, space: space, start: s, end: e, text: src[s:e], low: src[s:e], match: -1})
		space = false
		return &out[len(out)-1]
	}
	for i := start; i < end; {
		c := b[i]
		switch {
		case c == ' ' || c == '\t':
			space = true
			i++
		case c == '\n':
			emit(proseLine, i, i+1)
			space = true
			i++
		case c == '$' || c == '\\':
			if s, ok := scan.open(b, i, end); ok {
				t := emit(proseMath, s.start, s.end)
				t.span = s
				if cut, from, to := remarkIn(src[s.innerStart:s.innerEnd]); to > 0 {
					behind := lexProse(b, src, s.innerStart+from, s.innerStart+to, scan, nil)
					if rejects(behind) {
						t.span.innerEnd, t.end = s.innerStart+cut, s.innerStart+from
						out = append(out, behind...)
					}
				}
				i = s.end
				continue
			}
			if c == '$' {
				emit(proseMoney, i, i+1)
				i++
				continue
			}
			if i+1 < end && b[i+1] == '$' {
				emit(proseMoney, i, i+2)
				i += 2
				continue
			}
			n := commandLength(b[i:end])
			t := emit(proseCommand, i, i+n)
			t.cue = commandCue(t.text)
			switch strings.TrimRight(t.text, " ") {
			case `\times`, `\cdot`, `\div`:
				t.kind = proseOp
			case `\le`, `\leq`, `\ge`, `\geq`, `\ne`, `\neq`, `\approx`, `\leqslant`, `\geqslant`, `\lt`, `\gt`:
				t.kind = proseRel
			case `\Rightarrow`, `\implies`, `\therefore`, `\because`, `\iff`, `\Leftrightarrow`, `\to`, `\rightarrow`:
				t.kind = proseArrow
			case `\%`:
				t.kind = prosePercent
			}
			i += n
		case isDigit(c) || c == '.' && i+1 < end && isDigit(b[i+1]) && (i == start || !isAlnum(b[i-1])):
			n := numberLength(b, i, end, len(out) > 0 && out[len(out)-1].kind == proseMoney)
			k := proseNumber
			if j := i + n; j+1 < end && b[j] == ':' && isDigit(b[j+1]) {
				// A time of day, a score or a ratio: not a number to calculate with.
				for j < end && (isDigit(b[j]) || b[j] == ':') {
					j++
				}
				n, k = j-i, proseOther
			} else if w := ordinal(b[j:end]); w > 0 && !(len(out) > 0 && (out[len(out)-1].kind == proseOp || out[len(out)-1].kind == proseRel)) {
				n, k = n+w, proseOther
			}
			emit(k, i, i+n)
			i += n
		case isLetter(c):
			j := i + 1
			for j < end && (isLetter(b[j]) || (b[j] == '\'' || b[j] == '.' || b[j] == '-') && j+1 < end && isLetter(b[j+1]) && wordContinues(b, i, j)) {
				j++
			}
			t := emit(proseWord, i, j)
			if t.low = strings.ToLower(t.text); j-i > 1 {
				t.cue, t.maths = englishCue(t), isMathWord(t.text)
			}
			i = j
		case c < utf8.RuneSelf:
			k, n := asciiProse(b[i:end])
			if c == '.' && len(out) > 0 && out[len(out)-1].kind == proseOp && strings.HasPrefix(src[i:end], "...") {
				k, n = proseOther, 3 // 1 + 3 + ... + 99
			}
			t := emit(k, i, i+n)
			if k == proseOpen {
				open = append(open, len(out)-1)
			} else if k == proseClose && len(open) > 0 {
				o := open[len(open)-1]
				if out[o].text == "(" == (t.text == ")") {
					open = open[:len(open)-1]
					out[o].match = len(out) - 1
				}
			}
			if k == proseArrow {
				t.cue = cueHence
			}
			i += n
		default:
			r, n := utf8.DecodeRune(b[i:end])
			k := runeProse(r)
			if k == proseHan {
				j := i
				for j < end {
					// A cue from the lexicon, or characters up to the next one.
					if w, cue := chineseCue(b[j:end]); w > 0 {
						if j > i {
							emit(proseHan, i, j)
						}
						emit(proseHan, j, j+w).cue = cue
						i, j = j+w, j+w
						continue
					}
					r, n = utf8.DecodeRune(b[j:end])
					if !unicode.Is(unicode.Han, r) {
						break
					}
					j += n
				}
				if j > i {
					emit(proseHan, i, j)
				}
				i = j
				continue
			}
			t := emit(k, i, i+n)
			switch {
			case k == proseOpen:
				open = append(open, len(out)-1)
			case k == proseClose && len(open) > 0:
				o := open[len(open)-1]
				open = open[:len(open)-1]
				out[o].match = len(out) - 1
			case r == '∵':
				t.cue = cueSince
			case k == proseArrow:
				t.cue = cueHence
			}
			i += n
		}
	}
	return out
}

// wordContinues reports whether the apostrophe, period or hyphen at b[j]
// belongs to the word that starts at b[i]: "it's", "i.e", "take-home", but not "x-y".
func wordContinues(b []byte, i, j int) bool {
	switch b[j] {
	case '.':
		return j-i == 1 && j+2 <= len(b) && (j+2 == len(b) || !isLetter(b[j+2])) || j-i == 3 && b[i+1] == '.'
	case '-':
		return j-i >= 2 && j+2 < len(b) && isLetter(b[j+1]) && isLetter(b[j+2])
	}
	return j-i >= 1
}

// numberLength returns the length of the numeral at b[i]: digits with thousands
// commas, a point followed by digits, and, after a currency sign, thousands
// set apart by blanks.
func numberLength(b []byte, i, end int, money bool) int {
	j := i
	for j < end && isDigit(b[j]) {
		j++
	}
	group := func(k int) bool { // a separator at k followed by exactly three digits
		return k+3 < end+0 && isDigit(b[k+1]) && isDigit(b[k+2]) && k+3 < end && isDigit(b[k+3]) && !(k+4 < end && isDigit(b[k+4]))
	}
	if j > i && j-i <= 3 {
		for j < end && (b[j] == ',' || money && b[j] == ' ') && group(j) {
			j += 4
		}
	}
	if j+1 < end && b[j] == '.' && isDigit(b[j+1]) {
		j++
		for j < end && isDigit(b[j]) {
			j++
		}
	}
	return max(j-i, 1)
}

// ordinal returns the length of the ending of 1st, 2nd, 3rd, 4th, or 0.
func ordinal(b []byte) int {
	if len(b) < 2 || len(b) > 2 && isAlnum(b[2]) {
		return 0
	}
	switch string(b[:2]) {
	case "st", "nd", "rd", "th":
		return 2
	}
	return 0
}

// commandLength returns the length of the LaTeX command at the start of b with
// the brace groups that follow it directly.
func commandLength(b []byte) int {
	i := 1
	for i < len(b) && isLetter(b[i]) {
		i++
	}
	if i == 1 {
		return min(2, len(b))
	}
	for i < len(b) && b[i] == '{' {
		depth, j := 0, i
		for j < len(b) && j-i < longestSpan {
			switch b[j] {
			case '\\':
				j++
			case '{':
				depth++
			case '}':
				depth--
			}
			j++
			if depth == 0 {
				break
			}
		}
		if depth != 0 || j > len(b) {
			return i
		}
		i = j
	}
	return i
}

func asciiProse(b []byte) (proseKind, int) {
	two := ""
	if len(b) >= 2 {
		two = string(b[:2])
	}
	switch two {
	case "=>":
		return proseArrow, 2
	case "->":
		return proseArrow, 2
	case "**":
		return proseOp, 2
	case "<=", ">=", "!=", "==", "~=", ":=":
		return proseRel, 2
	}
	switch b[0] {
	case '+', '-', '*', '/', '^':
		return proseOp, 1
	case '=', '<', '>', '~':
		return proseRel, 1
	case '(', '[':
		return proseOpen, 1
	case ')', ']':
		return proseClose, 1
	case '%':
		return prosePercent, 1
	case '.', '?', '!', ';':
		return proseStop, 1
	case ',', ':':
		return proseComma, 1
	}
	return proseOther, 1
}

func runeProse(r rune) proseKind {
	switch r {
	case '×', '÷', '·', '−', '－', '＋', '∗', '⋅', '／', '–':
		return proseOp
	case '＝', '≈', '≤', '≥', '≠', '＜', '＞', '≦', '≧', '⩽', '⩾', '≒', '≅':
		return proseRel
	case '（', '［':
		return proseOpen
	case '）', '］':
		return proseClose
	case '￥', '¥', '€', '£', '＄':
		return proseMoney
	case '％':
		return prosePercent
	case '。', '！', '？', '；', '．':
		return proseStop
	case '，', '、', '：':
		return proseComma
	case '⇒', '→', '∴', '∵', '⇔', '⟹', '⟺', '➔', '➡':
		return proseArrow
	}
	if r >= '①' && r <= '⑳' {
		return proseMark
	}
	if unicode.Is(unicode.Han, r) {
		return proseHan
	}
	return proseOther
}
