package lexer

import (
	"strings"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/syntax"
)

// letters reads a run of ASCII letters. A known name is one token; an unknown
// run is a word where it looks like one in plain text, otherwise one symbol
// for each letter, with the names of elementary functions found inside ("xsinx").
func (s *scanner) letters() {
	start := s.pos
	src := s.src
	i := start + 1
	for i < len(src) && isLetter(src[i]) {
		i++
	}
	if i == start+1 {
		if src[start]|0x20 == 'x' && s.crossAhead(i) {
			s.op(Mul, syntax.Times, 1)
			return
		}
		s.emit(Symbol, start, i, letterNames[src[start]])
		s.pos = i
		s.index(i)
		return
	}
	run := src[start:i]
	if !s.latex && s.shortWord(run, i) {
		return
	}
	if c := s.peek(len(run)); run == "lim" && c != '(' || c == '_' || c == '^' { // sum_{k=1}^n
		if m := commands[run]; m.kind == BigOp || m.kind == Integral {
			s.mean(m, start, i)
			s.pos = i
			return
		}
	}
	if run == "pm" && !s.latex && (i >= len(src) || src[i] != ' ' || i+1 >= len(src)) {
		s.emit(Word, start, i, run) // 12:30 pm
		s.pos = i
		return
	}
	if m, ok := words[run]; ok && !(m.word && s.loneWord(i)) && (!callOnly[run] || s.callAhead(i)) {
		s.mean(m, start, i)
		s.pos = i
		return
	}
	if !s.latex && i < len(src) && src[i] == '(' && mixed(run) && !glued(run) && (len(run) > 3 || len(run) == 3 && run[0] < 'a' && run[1] >= 'a' && run[2] >= 'a') {
		s.emit(Operator, start, i, run) // a function with a name of its own
		s.pos = i
		return
	}
	if s.looksLikeWord(run, i) {
		s.emit(Word, start, i, run)
		s.pos = i
		return
	}
	for s.pos < i {
		rest := src[s.pos:i]
		if name := elementaryPrefix(rest); name != "" {
			s.mean(words[name], s.pos, s.pos+len(name))
			s.pos += len(name)
			continue
		}
		if s.pos == start && strings.HasPrefix(rest, "pi") && len(rest) == 3 {
			s.emit(Symbol, s.pos, s.pos+2, "pi")
			s.pos += 2
			continue
		}
		s.emit(Symbol, s.pos, s.pos+1, letterNames[src[s.pos]])
		s.pos++
	}
	s.index(i)
}

// crossAhead reports whether the letter x stands for a multiplication sign
// between two numerals, as in "10 x 12" or "3x4", in plain notation.
func (s *scanner) crossAhead(i int) bool {
	if s.latex || !s.afterNumber() {
		return false
	}
	spaced := s.flags&Spaced != 0
	if !spaced && s.named(s.src[s.pos]) {
		return false
	}
	j := i
	for j < len(s.src) && s.src[j] == ' ' {
		j++
	}
	if spaced != (j > i) || j >= len(s.src) {
		return false
	}
	if spaced && s.src[j] == '$' {
		return true
	}
	k := j
	for k < len(s.src) && (isDigit(s.src[k]) || s.src[k] == '.') {
		k++
	}
	return k > j && (k >= len(s.src) || !isLetter(s.src[k]) || s.src[k]|0x20 == 'x' && k+1 < len(s.src) && isDigit(s.src[k+1]))
}

// mixed reports whether run has vowels and consonants.
func mixed(run string) bool {
	vowels := 0
	for i := 0; i < len(run); i++ {
		switch run[i] | 0x20 {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			vowels++
		}
	}
	return vowels > 0 && vowels < len(run)
}

// shortWord reads the short words of a sentence ("is", "at", "of") and the
// names of operations in words ("divided by", "squared").
func (s *scanner) shortWord(run string, end int) bool {
	start := s.pos
	spaced := start > 0 && s.flags&Spaced != 0
	switch run {
	case "is", "are":
		if !spaced || end >= len(s.src) || s.src[end] != ' ' {
			return false
		}
		s.prose = true
	case "of":
		if !s.prose {
			if n := len(s.out); spaced && n > 0 && (s.out[n-1].Kind == Number || s.out[n-1].Kind == Percent) && end < len(s.src) && s.src[end] == ' ' {
				s.op(Mul, syntax.Times, end-start) // 40% of 50
				return true
			} else if n > 0 && s.out[n-1].Kind == Function { // sqrt of 16
				s.pos = end
				return true
			}
			return false
		}
	case "at", "to", "by":
		if !s.prose {
			return false
		}
	case "divided", "multiplied":
		if !strings.HasPrefix(s.src[end:], " by ") || !spaced {
			return false
		}
		op := syntax.Obelus
		if run == "multiplied" {
			op = syntax.Times
		}
		s.op(Mul, op, end+3-start)
		return true
	case "plus", "minus":
		if !spaced {
			return false
		}
		op := syntax.Plus
		if run == "minus" {
			op = syntax.Minus
		}
		s.op(Sign, op, end-start)
		return true
	case "squared", "cubed":
		if !spaced {
			return false
		}
		s.emit(Sup, start, start, "")
		s.emit(Number, start, end, map[string]string{"squared": "2", "cubed": "3"}[run])
		s.pos = end
		return true
	case "percent", "pct":
		if !s.afterNumber() {
			return false
		}
		s.simple(Percent, end-start, "")
		return true
	case "the":
	case "divides", "equals", "exceeds":
		s.prose = true
	case "divisible", "multiple", "factor", "divisor", "least", "most", "greater", "larger", "more", "less", "smaller", "fewer", "than", "equal", "congruent", "approximately", "about", "roughly", "remainder", "with":
		if !s.prose {
			return false
		}
	default:
		return false
	}
	s.emit(Word, start, end, run)
	s.pos = end
	return true
}

// index reads digits directly behind a letter as its subscript in plain notation
// (x1 + x2), unless letters follow them (2x2y) and the text has no such name.
func (s *scanner) index(i int) {
	if s.latex || i >= len(s.src) || !isDigit(s.src[i]) {
		return
	}
	j := i
	for j < len(s.src) && isDigit(s.src[j]) {
		j++
	}
	if j < len(s.src) && (isLetter(s.src[j]) && !s.named(s.src[i-1]) || s.src[j] == '.' && j+1 < len(s.src) && isDigit(s.src[j+1])) {
		return
	}
	if n := len(s.out); n > 0 && s.out[n-1].Kind != Symbol {
		return
	}
	s.flags |= Glued
	s.emit(Sub, i, i, "")
	s.emit(Number, i, j, s.src[i:j])
	s.pos = j
}

// callOnly are function names that are also letters side by side or ordinary
// words; they count only with a bracket behind them.
var callOnly = map[string]bool{
	"re": true, "im": true, "Re": true, "Im": true, "Abs": true, "vec": true, "bar": true, "hat": true, "tilde": true, "dot": true, "ddot": true, "overline": true, "underline": true, "overrightarrow": true, "Integral": true, "Derivative": true, "Product": true, "Limit": true, "int": true, "integral": true, "integrate": true, "defint": true, "diff": true, "sum": true, "Sum": true, "prod": true, "product": true, "root": true, "floor": true, "ceil": true, "ceiling": true, "round": true, "trunc": true, "sign": true, "conj": true, "choose": true, "limit": true, "sup": true, "adj": true, "dim": true, "arg": true, "hom": true, "rank": true, "grad": true, "sgn": true, "divergence": true, "curl": true, "trace": true,
}

// callAhead reports whether an opening bracket follows at i.
func (s *scanner) callAhead(i int) bool {
	for i < len(s.src) && s.src[i] == ' ' {
		i++
	}
	return i < len(s.src) && (s.src[i] == '(' || strings.HasPrefix(s.src[i:], "\\left("))
}

// loneWord reports whether a connective stands where it cannot connect anything.
func (s *scanner) loneWord(end int) bool {
	if s.pos == 0 && end == len(s.src) {
		return true
	}
	return false
}

// elementaryPrefix returns the elementary function at the start of rest, or "".
func elementaryPrefix(rest string) string {
	if len(rest) < 2 {
		return ""
	}
	switch rest[0] {
	case 'a', 's', 'c', 't', 'l', 'e':
	default:
		return ""
	}
	for _, name := range elementary {
		if strings.HasPrefix(rest, name) {
			return name
		}
	}
	return ""
}

// looksLikeWord tells a word of running text ("boxes", "each") from a product
// of letters ("xyz", "abcd"): lower case, at least four letters with a vowel and
// a consonant, in a source without LaTeX commands; or three letters behind a
// numeral and a space.
func (s *scanner) looksLikeWord(run string, end int) bool {
	if IsUnit(run) && s.afterNumber() {
		return true
	}
	if s.latex || glued(run) {
		return false
	}
	vowels, upper := 0, 0
	for i := 0; i < len(run); i++ {
		switch run[i] | 0x20 {
		case 'a', 'e', 'i', 'o', 'u', 'y':
			vowels++
		}
		if run[i] < 'a' && i > 0 {
			upper++
		}
	}
	if vowels == 0 || vowels == len(run) || upper > 0 {
		return false
	}
	if s.afterNumber() && s.flags&Spaced != 0 {
		return len(run) >= 3
	}
	return len(run) >= 4 && (end >= len(s.src) || s.src[end] != '(' && !isDigit(s.src[end])) && !(s.pos > 0 && isDigit(s.src[s.pos-1]))
}

// glued reports whether an elementary function stands in run with at most a
// letter or two of its neighbours around it, as in "sinx" and "xcosx".
func glued(run string) bool {
	for i := 0; i < len(run) && i <= 2; i++ {
		if name := elementaryPrefix(run[i:]); name != "" {
			rest := run[i+len(name):]
			return len(rest) <= 1 || len(rest) == 2 && rest[1] != 's' || glued(rest)
		}
	}
	return false
}

func (s *scanner) afterNumber() bool {
	return len(s.out) > 0 && s.out[len(s.out)-1].Kind == Number
}

// IsUnit reports whether run is the symbol of a unit of at least two letters, such as cm.
func IsUnit(run string) bool {
	switch run {
	case "cm", "mm", "km", "dm", "nm", "kg", "mg", "ml", "mL", "cL", "dL", "min", "hr", "hrs", "mins", "sec", "secs", "kW", "kWh", "Hz", "kHz", "MHz", "Pa", "kPa", "mol", "ft", "yd", "mi", "lb", "lbs", "oz", "mph", "kmh", "kph", "USD", "RMB", "dollars", "cents", "am", "pm", "GB", "MB", "KB":
		return true
	}
	return false
}

// escapedTwice reports whether the name of a command stands at i, behind two backslashes, as in
// a text that was quoted once too often: a new row does not start with such letters.
func (s *scanner) escapedTwice(i int) bool {
	j := i
	for j < len(s.src) && isLetter(s.src[j]) {
		j++
	}
	_, ok := commands[s.src[i:j]]
	return ok && j > i+1
}

// IsCommand reports whether \name is a command that is known.
func IsCommand(name string) bool {
	_, ok := commands[name]
	return ok
}

// command reads a backslash and what follows.
func (s *scanner) command() {
	start := s.pos
	src := s.src
	i := start + 1
	if i >= len(src) {
		s.emit(Unknown, start, i, "\\")
		s.pos = i
		return
	}
	if src[i] == '\\' && s.escapedTwice(i+1) {
		i++
	}
	if !isLetter(src[i]) {
		s.punctuation(start)
		return
	}
	start = i - 1
	for i < len(src) && isLetter(src[i]) {
		i++
	}
	name := src[start+1 : i]
	s.pos = i
	s.flags |= Typed
	switch name {
	case "left", "bigl", "Bigl", "biggl", "Biggl", "mleft":
		s.sized(Left, start)
		return
	case "right", "bigr", "Bigr", "biggr", "Biggr", "mright":
		s.sized(Right, start)
		return
	case "middle", "bigm", "Bigm", "biggm", "Biggm":
		s.sized(Middle, start)
		return
	case "big", "Big", "bigg", "Bigg":
		return
	case "begin", "end":
		env, e := s.braced(i)
		if e < 0 {
			s.emit(Unknown, start, i, name)
			return
		}
		env = strings.TrimSuffix(strings.TrimSpace(env), "*")
		s.pos = e
		if name == "begin" {
			s.begin(start, env)
		} else {
			s.emit(End, start, e, env)
		}
		return
	case "newcommand", "providecommand", "def":
		s.flags &^= Typed
		s.skipDefinition()
		return
	case "char":
		s.emit(Unknown, start, i, name)
		return
	}
	m, ok := commands[name]
	if !ok {
		s.emit(Unknown, start, i, src[start:i])
		return
	}
	for n := int8(0); n < m.skip; n++ {
		s.spaces()
		if s.peek(0) == '[' {
			if e := near(src[s.pos:], ']'); e >= 0 {
				s.pos += e + 1
				s.spaces()
			}
		}
		if _, e := s.braced(s.pos); e >= 0 {
			s.pos = e
		} else if n > 0 && s.peek(0) == '\\' || name == "renewcommand" && s.peek(0) == '\\' {
			s.pos++
			for s.pos < len(src) && isLetter(src[s.pos]) {
				s.pos++
			}
		}
	}
	switch m.kind {
	case EOF:
		s.flags = s.flags&^Typed | Spaced
		if name == "limits" || name == "nolimits" {
			s.flags |= Glued
		}
		if name == "hskip" || name == "kern" {
			for s.pos < len(src) && (isLetter(src[s.pos]) || isDigit(src[s.pos]) || src[s.pos] == '.' || src[s.pos] == ' ' || src[s.pos] == '-') {
				s.pos++
			}
		}
	case Text:
		s.spaces()
		text, e := s.braced(s.pos)
		if e < 0 && isLetter(s.peek(0)) && s.peek(0) != 0 {
			text, e = src[s.pos:s.pos+1], s.pos+1
		}
		if e < 0 {
			s.emit(Unknown, start, i, src[start:i])
			return
		}
		s.pos = e
		name := strings.TrimSpace(text)
		if r, n := utf8.DecodeRuneInString(name); r >= '①' && r <= '⑳' && n == len(name) {
			s.emit(Tag, start, e, name)
			return
		}
		switch name {
		case "%", "\\%":
			s.emit(Percent, start, e, "")
			return
		case "mod":
			s.mean(commands["mod"], start, e)
			return
		}
		if m, ok := commands[name]; ok && m.kind == Function && len(text) > 1 {
			s.mean(m, start, e)
			return
		}
		s.emit(Text, start, e, text)
	case Tag:
		if s.peek(0) == '*' {
			s.pos++
		}
		text, e := s.braced(s.pos)
		if e < 0 {
			text, e = "", s.pos
		}
		s.pos = e
		s.emit(Tag, start, e, strings.TrimSpace(text))
	case Operator:
		if s.peek(0) == '*' {
			s.pos++
		}
		s.spaces()
		text, e := s.braced(s.pos)
		if e < 0 || m.text == "mathop" && !nameOnly(strings.TrimPrefix(trimSpaces(text), "\\")) {
			if m.text != "mathop" {
				s.emit(Unknown, start, i, src[start:i])
			}
			return
		}
		s.operator(start, e, text)
	case Font:
		if text, e := s.braced(s.pos); e > 0 && m.text == "rm" && strings.TrimSpace(text) == "mod" {
			s.pos = e
			s.mean(commands["mod"], start, e)
			return
		}
		s.mean(m, start, s.pos)
	default:
		s.mean(m, start, s.pos)
	}
}

// operator reads the name of \operatorname{…}, \text{…} and the like: a known
// function where there is one, otherwise a name of its own.
func (s *scanner) operator(start, end int, text string) {
	s.pos = end
	name := strings.TrimPrefix(trimSpaces(text), "\\")
	if m, ok := commands[name]; ok && (m.kind == Function || m.kind == BigOp || name == "mod") {
		s.mean(m, start, end)
		return
	}
	s.emit(Operator, start, end, name)
}

// trimSpaces removes all kinds of space that LaTeX knows inside a name.
func trimSpaces(text string) string {
	for _, sp := range []string{"\\,", "\\ ", "\\;", "\\:", "\\!", "~", " ", "\\mathrm", "\\text", "\\rm", "\\bf", "{", "}"} {
		if strings.Contains(text, sp) {
			text = strings.ReplaceAll(text, sp, "")
		}
	}
	return text
}

func nameOnly(text string) bool {
	text = strings.TrimSpace(text)
	for i := 0; i < len(text); i++ {
		if !isLetter(text[i]) && text[i] != ' ' {
			return false
		}
	}
	return text != ""
}

func (s *scanner) spaces() {
	for s.pos < len(s.src) && (s.src[s.pos] == ' ' || s.src[s.pos] == '\n' || s.src[s.pos] == '\t') {
		s.pos++
	}
}

// braced returns the text between { at i (after spaces) and its match, and the place behind it; -1 where there is none.
func (s *scanner) braced(i int) (string, int) {
	src := s.src
	for i < len(src) && (src[i] == ' ' || src[i] == '\n') {
		i++
	}
	if i >= len(src) || src[i] != '{' {
		return "", -1
	}
	if s.unclosed > 32 {
		return "", -1
	}
	depth := 0
	for j := i; j < len(src); j++ {
		switch src[j] {
		case '\\':
			j++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return src[i+1 : j], j + 1
			}
		}
	}
	s.unclosed++
	return "", -1
}

// near returns the place of c in the next 120 bytes of text, or -1.
func near(text string, c byte) int {
	return strings.IndexByte(text[:min(len(text), 120)], c)
}

// skipDefinition passes over \newcommand{\x}[n]{…} and \def\x{…}; Expand reads them.
func (s *scanner) skipDefinition() {
	s.spaces()
	if s.peek(0) == '*' {
		s.pos++
	}
	if _, e := s.braced(s.pos); e >= 0 {
		s.pos = e
	} else if s.peek(0) == '\\' {
		s.pos++
		for s.pos < len(s.src) && isLetter(s.src[s.pos]) {
			s.pos++
		}
	}
	for s.pos < len(s.src) && s.src[s.pos] != '{' {
		s.pos++
	}
	if _, e := s.braced(s.pos); e >= 0 {
		s.pos = e
	}
}

// begin reads the arguments of an environment.
func (s *scanner) begin(start int, env string) {
	if s.peek(0) == '[' && s.peek(2) == ']' && isLetter(s.peek(1)) { // [t]: where it stands on its line
		s.pos += 3
	}
	switch env {
	case "array", "tabular", "alignat", "alignedat":
		if _, e := s.braced(s.pos); e >= 0 {
			s.pos = e
		}
	}
	if rowsOf(env) {
		body := s.src[s.pos:min(len(s.src), s.pos+longestRows)]
		if e := strings.Index(body, `\end{`); e >= 0 && !strings.Contains(body[:e], `\\`) {
			s.rowsEnd = s.pos + e
		}
	}
	s.emit(Begin, start, s.pos, env)
}

// longestRows bounds the environment that is searched for \\.
const longestRows = 2000

// rowsOf reports whether an environment has rows, which \\ ends.
func rowsOf(env string) bool {
	return strings.HasSuffix(env, "matrix") || strings.HasSuffix(env, "cases") || strings.HasPrefix(env, "align") || strings.HasPrefix(env, "gather") || env == "array" || env == "split" || env == "eqnarray"
}

// lostRow reports whether the backslash at start, with c behind it, is what is left
// of the \\ between two rows: no row of its environment has both.
func (s *scanner) lostRow(start int, c byte) bool {
	if start >= s.rowsEnd {
		return false
	}
	switch c {
	case ' ':
		return start > 0 && (s.src[start-1] == ' ' || s.src[start-1] == '\n')
	case '\n', '&', '-', '\t':
		return true
	}
	return c >= '0' && c <= '9'
}

// sized reads a delimiter whose size command begins at start, which is part of it.
func (s *scanner) sized(f Flags, start int) {
	n := len(s.out)
	s.delimiter(f)
	if len(s.out) > n && s.out[n].Start > int32(start) {
		s.out[n].Start = int32(start)
	}
}

// delimiter reads what stands after \left, \right or \middle.
func (s *scanner) delimiter(f Flags) {
	s.spaces()
	if s.peek(0) == '.' {
		s.flags |= f
		k := Open
		if f == Right {
			k = Close
		}
		if f == Middle {
			k = Bar
		}
		s.emit(k, s.pos, s.pos+1, ".")
		s.pos++
		return
	}
	c := s.peek(0)
	if c == '{' || c == '}' { // \left{ is a slip for \left\{
		k := Open
		if c == '}' {
			k = Close
		}
		s.flags |= f
		s.simple(k, 1, string(rune(c)))
		return
	}
	if c == '<' || c == '>' {
		k, t := Open, "⟨"
		if c == '>' {
			k, t = Close, "⟩"
		}
		s.flags |= f
		s.simple(k, 1, t)
		return
	}
	n := len(s.out)
	for len(s.out) == n && s.next() {
	}
	if len(s.out) == n {
		return
	}
	t := &s.out[n]
	switch t.Kind {
	case Open, Close, Bar, DoubleBar, FloorOpen, FloorClose, CeilOpen, CeilClose:
		t.Flags |= f
		if t.Kind == Open && f == Right {
			t.Kind = Close
		} else if t.Kind == Close && f == Left {
			t.Kind = Open
		}
	}
}

// punctuation reads a backslash with a character that is no letter.
func (s *scanner) punctuation(start int) {
	c := s.src[start+1]
	s.flags |= Typed
	s.pos = start
	gap := 0
	if c == ' ' && start > 0 && s.src[start-1] == ' ' && s.peek(2) == '{' {
		c, gap = '{', 1 // ℝ \ {0}
	}
	if s.lostRow(start, c) {
		s.simple(NewRow, 1, "")
		return
	}
	if c == ' ' && s.blackboard() && setFollows(s.src[start+2:]) {
		s.op(SetOp, syntax.Without, 1) // ℝ \ ℚ, of \setminus or \backslash
		return
	}
	switch c {
	case ',', ';', ':', ' ', '!', '>', '\n', '/', '\t', '-', '@':
		s.flags = s.flags&^Typed | Spaced
		s.pos = start + 2
	case '\\':
		s.simple(NewRow, 2, "")
		// \\[4pt]
		if s.peek(0) == '[' {
			if e := near(s.src[s.pos:], ']'); e > 0 && e < 12 && length(s.src[s.pos+1:s.pos+e]) {
				s.pos += e + 1
			}
		} else if s.peek(0) == '*' {
			s.pos++
		}
	case '{':
		if s.afterSet(gap > 0) && !s.typedClose() {
			if _, e := s.braced(s.pos + 1 + gap); e > 0 {
				s.op(SetOp, syntax.Without, 1+gap) // ℝ\{0}
				s.simple(Open, 1, "{")
				s.setEnd = e - 1
				return
			}
		}
		if gap > 0 {
			s.flags = s.flags&^Typed | Spaced
			s.pos = start + 2
			return
		}
		s.simple(Open, 2, "{")
	case '}':
		s.simple(Close, 2, "}")
	case '|':
		s.simple(DoubleBar, 2, "")
	case '(', '[':
		s.simple(MathMark, 2, "(")
	case ')', ']':
		s.simple(MathMark, 2, ")")
	case '$':
		s.simple(Currency, 2, "$")
	case '%':
		s.simple(Percent, 2, "")
	case '&':
		s.simple(Symbol, 2, "&")
	case '#':
		s.simple(Symbol, 2, "#")
	case '_':
		s.simple(Blank, 2, "")
	case '*':
		s.op(Mul, syntax.Times, 2)
	case '\'', '`', '"', '^', '~', '=', '.':
		s.simple(Unknown, 2, s.src[start:start+2])
	default:
		_, n := utf8.DecodeRuneInString(s.src[start+1:])
		s.simple(Unknown, 1+n, s.src[start:start+1+n])
	}
}

// afterSet reports whether a name stands right before the scanner, from which a set may be
// taken away; with space between, it must be the name of a set.
func (s *scanner) afterSet(spaced bool) bool {
	if len(s.out) == 0 {
		return false
	}
	t := &s.out[len(s.out)-1]
	if s.blackboard() {
		return true
	}
	return t.Kind == Symbol && (s.flags&Spaced == 0 || spaced && (t.Text[0] <= 'Z' || t.Text[0] >= 0x80))
}

// blackboard reports whether the name of a set of numbers stands right before the scanner.
func (s *scanner) blackboard() bool {
	n := len(s.out)
	if n >= 4 && s.out[n-1].Kind == BraceClose {
		n-- // \mathbb{R}
		if s.out[n-2].Kind != BraceOpen {
			return false
		}
		return s.out[n-1].Kind == Symbol && s.out[n-3].Kind == Font && s.out[n-3].Text == "bb"
	}
	return n >= 2 && s.out[n-1].Kind == Symbol && (s.out[n-2].Kind == Font && s.out[n-2].Text == "bb" || strings.Contains("ℝℚℤℕℂ", s.out[n-1].Text) && s.out[n-1].Text >= "\x80")
}

// setFollows reports whether a set is written at the start of text.
func setFollows(text string) bool {
	text = strings.TrimLeft(text, " ")
	for _, head := range [...]string{`\{`, `\mathbb`, `\Bbb`, `\left\{`, `\lbrace`, "ℚ", "ℤ", "ℕ"} {
		if strings.HasPrefix(text, head) {
			return true
		}
	}
	return false
}

// typedClose reports whether the source has \} anywhere.
func (s *scanner) typedClose() bool {
	if s.closes == 0 {
		s.closes = 1
		if strings.Contains(s.src, "\\}") {
			s.closes = 2
		}
	}
	return s.closes == 2
}

// length reports whether text is a TeX length such as 4pt or 0.5em.
func length(text string) bool {
	text = strings.TrimSpace(text)
	if len(text) < 3 {
		return false
	}
	switch text[len(text)-2:] {
	case "pt", "em", "ex", "cm", "mm", "in":
		return true
	}
	return false
}
