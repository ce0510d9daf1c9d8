package lexer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/syntax"
)

// scanner cuts one source.
type scanner struct {
	src   string
	pos   int
	out   []Token
	flags Flags // for the next token
	// prose is set behind a verb in plain text: short words after it are words.
	prose bool
	// unclosed counts the braces found to have no match, so that looking for one stays linear.
	unclosed int
	rowsEnd  int      // where the environment ends whose rows have lost a backslash
	setEnd   int      // where the brace stands that closes the set taken away last
	angleEnd int      // where the > stands that closes the last angle between vectors
	closes   int8     // whether the source has \}: 0 not looked for, 1 no, 2 yes
	latex    bool     // the source uses LaTeX notation somewhere
	names    *Letters // the letters that have an index in the text; nil as long as nobody asked
}

// Scan cuts src into tokens. The last token is an EOF. It never fails: what is
// not known becomes a token of kind Unknown. The cost is linear in len(src).
func Scan(src string) []Token {
	return Append(make([]Token, 0, len(src)/2+8), src, nil)
}

// Append cuts src and appends its tokens to buf. names are the letters that have an index in the text
// around src; nil stands for those of src.
func Append(buf []Token, src string, names *Letters) []Token {
	s := scanner{src: src, out: buf, latex: IsLaTeX(src), names: names}
	for s.next() {
	}
	s.emit(EOF, len(src), len(src), "")
	return s.out
}

// IsLaTeX reports whether src uses the notation of LaTeX: a backslash, or braces after ^ or _.
func IsLaTeX(src string) bool {
	return strings.IndexByte(src, '\\') >= 0 || strings.Contains(src, "^{") || strings.Contains(src, "_{")
}

func (s *scanner) emit(k Kind, start, end int, text string) {
	s.out = append(s.out, Token{Kind: k, Flags: s.flags, Start: int32(start), End: int32(end), Text: text})
	s.flags = 0
}

func (s *scanner) mean(m meaning, start, end int) {
	s.out = append(s.out, Token{Kind: m.kind, Op: m.op, Flags: s.flags, Start: int32(start), End: int32(end), Text: m.text})
	s.flags = 0
}

func (s *scanner) op(k Kind, op syntax.Op, n int) bool {
	s.out = append(s.out, Token{Kind: k, Op: op, Flags: s.flags, Start: int32(s.pos), End: int32(s.pos + n)})
	s.flags = 0
	s.pos += n
	return true
}

func (s *scanner) simple(k Kind, n int, text string) bool {
	s.emit(k, s.pos, s.pos+n, text)
	s.pos += n
	return true
}

func (s *scanner) peek(i int) byte {
	if s.pos+i < len(s.src) {
		return s.src[s.pos+i]
	}
	return 0
}

func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// next reads one token; it reports false at the end.
func (s *scanner) next() bool {
	if s.pos >= len(s.src) {
		return false
	}
	c := s.src[s.pos]
	switch {
	case c == ' ' || c == '\t' || c == '\n' || c == '\r':
		s.flags |= Spaced
		s.pos++
		return true
	case isDigit(c) || c == '.' && (isDigit(s.peek(1)) || s.peek(1) == '\\' && s.repeatsAhead()):
		s.number()
		return true
	case isLetter(c):
		s.letters()
		return true
	case c == '\\':
		s.command()
		return true
	case c >= utf8.RuneSelf:
		s.rune()
		return true
	}
	switch c {
	case '+':
		return s.op(Sign, syntax.Plus, 1)
	case '-':
		if s.peek(1) == '>' {
			return s.op(Rel, syntax.To, 2)
		}
		return s.op(Sign, syntax.Minus, 1)
	case '*':
		if s.peek(1) == '*' && s.peek(2) != '*' && s.powerAhead() {
			return s.simple(Sup, 2, "**")
		}
		s.mean(meaning{kind: Mul, op: syntax.Times, text: "*"}, s.pos, s.pos+1)
		s.pos++
		return true
	case '/':
		if s.latex && (s.peek(1) == '/' || s.peek(1) == ' ' && s.peek(2) == '/') || s.peek(1) == '/' && isLetter(s.peek(2)) && s.flags&Spaced == 0 && len(s.out) > 0 && (s.out[len(s.out)-1].Kind == Symbol || s.out[max(0, len(s.out)-2)].Kind == Sub) { // AB//CD, l_1//l_2
			n := 2
			if s.peek(1) == ' ' {
				n = 3
			}
			return s.op(Rel, syntax.Parallel, n)
		}
		return s.op(Mul, syntax.Slash, 1)
	case '=':
		switch {
		case s.peek(1) == '=' && s.peek(2) == '>':
			return s.op(Logic, syntax.Implies, 3)
		case s.peek(1) == '>':
			return s.op(Logic, syntax.Implies, 2)
		case s.peek(1) == '=':
			return s.op(Rel, syntax.Eq, 2)
		case s.peek(1) == '<':
			return s.op(Rel, syntax.Le, 2)
		}
		return s.op(Rel, syntax.Eq, 1)
	case '<':
		switch {
		case strings.HasPrefix(s.src[s.pos:], "<=>"):
			return s.op(Logic, syntax.Iff, 3)
		case strings.HasPrefix(s.src[s.pos:], "<->"):
			return s.op(Logic, syntax.Iff, 3)
		case s.peek(1) == '=':
			return s.op(Rel, syntax.Le, 2)
		case s.peek(1) == '>':
			return s.op(Rel, syntax.Ne, 2)
		}
		if n := len(s.out); n > 0 && s.out[n-1].Kind == Function { // cos<a, b>: the angle between two vectors
			if e := near(s.src[s.pos:], '>'); e > 0 && strings.IndexByte(s.src[s.pos:s.pos+e], ',') > 0 {
				s.angleEnd = s.pos + e
				return s.simple(Open, 1, "⟨")
			}
		}
		return s.op(Rel, syntax.Lt, 1)
	case '>':
		if s.pos == s.angleEnd && s.pos > 0 {
			return s.simple(Close, 1, "⟩")
		}
		if s.peek(1) == '=' {
			return s.op(Rel, syntax.Ge, 2)
		}
		return s.op(Rel, syntax.Gt, 1)
	case '!':
		if s.peek(1) == '=' && s.peek(2) != '=' && s.unequal() {
			return s.op(Rel, syntax.Ne, 2)
		}
		if s.peek(1) == '!' && s.peek(2) != '!' {
			return s.simple(Bang, 2, "!!")
		}
		return s.simple(Bang, 1, "!")
	case '~':
		if s.latex {
			s.flags |= Spaced
			s.pos++
			return true
		}
		return s.op(Rel, syntax.Sim, 1)
	case ':':
		if s.peek(1) == '=' {
			return s.op(Rel, syntax.Define, 2)
		}
		return s.simple(Colon, 1, "")
	case ',':
		return s.simple(Comma, 1, ",")
	case ';':
		return s.simple(Semicolon, 1, "")
	case '.':
		if s.peek(1) == '.' && s.peek(2) == '.' {
			return s.simple(Dots, 3, "")
		}
		return s.simple(Period, 1, "")
	case '?':
		if s.asks() {
			return s.simple(Blank, 1, "?")
		}
		return s.simple(Period, 1, "?")
	case '(', '[':
		return s.simple(Open, 1, s.src[s.pos:s.pos+1])
	case ')', ']':
		return s.simple(Close, 1, s.src[s.pos:s.pos+1])
	case '{':
		return s.simple(BraceOpen, 1, "{")
	case '}':
		if s.pos == s.setEnd && s.pos > 0 {
			return s.simple(Close, 1, "}")
		}
		return s.simple(BraceClose, 1, "}")
	case '|':
		return s.simple(Bar, 1, "")
	case '^':
		return s.simple(Sup, 1, "")
	case '_':
		if s.peek(1) == '_' && s.peek(2) == '_' {
			n := 3
			for s.peek(n) == '_' {
				n++
			}
			return s.simple(Blank, n, "")
		}
		return s.simple(Sub, 1, "")
	case '\'', '`':
		n := 1
		for s.peek(n) == '\'' {
			n++
		}
		return s.simple(Prime, n, strings.Repeat("'", min(n, 8)))
	case '"':
		// A quoted name: "total cost".
		if n := near(s.src[s.pos+1:], '"'); n > 0 && n <= 60 && isLetter(s.peek(1)) {
			text := s.src[s.pos+1 : s.pos+1+n]
			return s.simple(Symbol, n+2, text)
		}
		return s.simple(Prime, 1, "''")
	case '%':
		if s.remainder() {
			return s.op(Mul, syntax.Mod, 1)
		}
		return s.simple(Percent, 1, "")
	case '$':
		return s.dollar()
	case '&':
		if s.peek(1) == '&' && !s.latex {
			return s.op(Logic, syntax.And, 2)
		}
		return s.simple(Amp, 1, "")
	}
	return s.simple(Unknown, 1, s.src[s.pos:s.pos+1])
}

// powerAhead reports whether an operand follows the ** at the scanner.
func (s *scanner) powerAhead() bool {
	for i := s.pos + 2; i < len(s.src); i++ {
		switch c := s.src[i]; {
		case c == ' ':
		case isDigit(c), isLetter(c), c == '(', c == '\\', c == '-', c == '+', c == '{', c >= utf8.RuneSelf, c == '.', c == '[':
			return true
		default:
			return false
		}
	}
	return false
}

// unequal tells "x != y" from "5!=120": it is no factorial behind a space, or
// behind a letter that is not one of the usual names of an integer.
func (s *scanner) unequal() bool {
	if s.latex {
		return false
	}
	if s.pos == 0 || s.flags&Spaced != 0 {
		return true
	}
	c := s.src[s.pos-1]
	return isLetter(c) && c != 'n' && c != 'k' && c != 'm'
}

// asks reports whether a question mark stands in the place of an operand.
func (s *scanner) asks() bool {
	if len(s.out) == 0 {
		return s.pos+1 < len(s.src)
	}
	switch s.out[len(s.out)-1].Kind {
	case Rel, Sign, Mul, Open, SetOp, BraceOpen, Comma:
		return true
	}
	return false
}

// remainder tells "7 % 3" from "7 % of 3": spaces on both sides and a lone operand behind it.
func (s *scanner) remainder() bool {
	if s.latex || len(s.out) == 0 {
		return false
	}
	if s.flags&Spaced == 0 || s.peek(1) != ' ' {
		return s.afterNumber() && isDigit(s.peek(1)) // 17%5
	}
	switch s.out[len(s.out)-1].Kind {
	case Number, Symbol, Close:
		c := s.peek(2)
		return isDigit(c) || c == '(' || isLetter(c) && !isLetter(s.peek(3))
	}
	return false
}

// repeatsAhead reports whether ".\\overline{…}" stands here.
func (s *scanner) repeatsAhead() bool {
	rep, _ := repetend(s.src, s.pos+1)
	return rep != ""
}

// dollar reads a dollar sign: money where a numeral follows or stands right
// before it, otherwise a border of mathematics.
func (s *scanner) dollar() bool {
	n := 1
	if s.peek(1) == '$' {
		n = 2
	}
	return s.simple(MathMark, n, "$")
}

// rune reads a character outside ASCII.
func (s *scanner) rune() {
	start := s.pos
	r, n := utf8.DecodeRuneInString(s.src[s.pos:])
	if r >= 0xff10 && r <= 0xff19 || r == '．' && s.fullDigit(n) {
		s.number()
		return
	}
	if r >= 0xff21 && r <= 0xff5a && (r <= 0xff3a || r >= 0xff41) { // full-width Latin letters
		low := byte(r-0xff21) + 'A'
		s.emit(Symbol, start, start+n, letterNames[low])
		s.pos += n
		return
	}
	if m, ok := runes[r]; ok {
		s.mean(m, start, start+n)
		s.pos += n
		return
	}
	if _, ok := superscripts[r]; ok {
		s.script(superscripts, Sup)
		return
	}
	if _, ok := subscripts[r]; ok {
		s.script(subscripts, Sub)
		return
	}
	if v, ok := vulgar[r]; ok {
		s.emit(Frac, start, start+n, v[0]+"/"+v[1])
		s.pos += n
		return
	}
	switch {
	case unicode.IsSpace(r) || r == 0x200b || r == 0xfeff || r == 0x2061 || r == 0x2062 || r == 0x2063 || r == 0x200e || r == 0xfe0f || r == 0x00ad:
		s.flags |= Spaced
		s.pos += n
	case r >= 0x1d400 && r <= 0x1d7ff:
		s.styled(r, n)
	case unicode.Is(unicode.Han, r):
		s.han()
	case unicode.IsLetter(r):
		s.emit(Symbol, start, start+n, s.src[start:start+n])
		s.pos += n
	case r >= '①' && r <= '⑳':
		s.emit(Tag, start, start+n, s.src[start:start+n])
		s.pos += n
	default:
		s.emit(Unknown, start, start+n, s.src[start:start+n])
		s.pos += n
	}
}

func (s *scanner) fullDigit(n int) bool {
	r, _ := utf8.DecodeRuneInString(s.src[s.pos+n:])
	return r >= 0xff10 && r <= 0xff19
}

// styled reads a mathematical alphanumeric symbol such as 𝑥 or 𝐀 as the plain letter or digit.
func (s *scanner) styled(r rune, n int) {
	i := int(r - 0x1d400)
	start := s.pos
	s.pos += n
	switch {
	case r >= 0x1d7ce:
		s.emit(Number, start, s.pos, digitNames[int(r-0x1d7ce)%10])
	case i < 52*13:
		k := i % 52
		if k < 26 {
			s.emit(Symbol, start, s.pos, letterNames['A'+byte(k)])
		} else {
			s.emit(Symbol, start, s.pos, letterNames['a'+byte(k-26)])
		}
	default:
		s.emit(Symbol, start, s.pos, s.src[start:s.pos])
	}
}

// han reads a run of Chinese characters as one word, up to a connective of one character.
func (s *scanner) han() {
	start := s.pos
	for s.pos < len(s.src) {
		r, n := utf8.DecodeRuneInString(s.src[s.pos:])
		if !unicode.Is(unicode.Han, r) {
			break
		}
		if _, ok := runes[r]; ok && s.pos > start {
			break
		}
		s.pos += n
	}
	text := s.src[start:s.pos]
	if m, ok := hanWords[text]; ok {
		s.mean(m, start, s.pos)
		return
	}
	s.emit(Word, start, s.pos, text)
}

// hanWords are Chinese connectives that are read as symbols.
var hanWords = map[string]meaning{
	"或者": {kind: Logic, op: syntax.Or}, "并且": {kind: Logic, op: syntax.And}, "而且": {kind: Logic, op: syntax.And}, "和": {kind: Logic, op: syntax.And, text: "和"}, "与": {kind: Logic, op: syntax.And, text: "与"}, "及": {kind: Logic, op: syntax.And, text: "及"},
	"所以": {kind: Logic, op: syntax.Therefore, text: "所以"}, "因此": {kind: Logic, op: syntax.Therefore, text: "因此"}, "因为": {kind: Logic, op: syntax.Because, text: "因为"}, "得": {kind: Logic, op: syntax.Implies, text: "得"},
	"除以": {kind: Mul, op: syntax.Obelus}, "乘以": {kind: Mul, op: syntax.Times}, "等于": {kind: Rel, op: syntax.Eq}, "大于": {kind: Rel, op: syntax.Gt}, "小于": {kind: Rel, op: syntax.Lt}, "不等于": {kind: Rel, op: syntax.Ne}, "约等于": {kind: Rel, op: syntax.Approx},
}

// script reads a run of raised or lowered characters as a braced script.
func (s *scanner) script(table map[rune]byte, k Kind) {
	s.emit(k, s.pos, s.pos, "")
	s.emit(BraceOpen, s.pos, s.pos, "{")
	digits := s.pos
	var num []byte
	flush := func() {
		if len(num) > 0 {
			s.emit(Number, digits, s.pos, string(num))
			num = num[:0]
		}
	}
	for s.pos < len(s.src) {
		r, n := utf8.DecodeRuneInString(s.src[s.pos:])
		c, ok := table[r]
		if !ok {
			break
		}
		if isDigit(c) {
			if len(num) == 0 {
				digits = s.pos
			}
			num = append(num, c)
			s.pos += n
			continue
		}
		flush()
		switch c {
		case '+':
			s.op(Sign, syntax.Plus, n)
		case '-':
			s.op(Sign, syntax.Minus, n)
		case '=':
			s.op(Rel, syntax.Eq, n)
		case '(':
			s.simple(Open, n, "(")
		case ')':
			s.simple(Close, n, ")")
		default:
			s.simple(Symbol, n, letterNames[c])
		}
	}
	flush()
	s.emit(BraceClose, s.pos, s.pos, "}")
}

// letterNames and digitNames are one-character names that need no allocation.
var (
	letterNames [128]string
	digitNames  = [10]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}
)

func init() {
	for i := range letterNames {
		letterNames[i] = string(rune(i))
	}
}
