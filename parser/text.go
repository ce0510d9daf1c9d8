package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// role says what a \text{…} does between pieces of mathematics.
type role uint8

const (
	unitText      role = iota // a unit, a noun, anything else
	joinText                  // a connective: and, or, so
	conditionText             // if, when, where, for
)

// joins are the words that join statements.
var joins = map[string]syntax.Op{
	"or": syntax.Or, "或": syntax.Or, "或者": syntax.Or, "and": syntax.And, "且": syntax.And, "并且": syntax.And, "和": syntax.And, "与": syntax.And, "及": syntax.And, "以及": syntax.And, "&": syntax.And, "而": syntax.And, "but": syntax.And,
	"so": syntax.Therefore, "hence": syntax.Therefore, "thus": syntax.Therefore, "therefore": syntax.Therefore, "所以": syntax.Therefore, "因此": syntax.Therefore, "故": syntax.Therefore, "then": syntax.Implies, "则": syntax.Implies, "那么": syntax.Implies, "implies": syntax.Implies, "得": syntax.Implies, "which gives": syntax.Implies, "gives": syntax.Implies, "yields": syntax.Implies,
	"since": syntax.Because, "because": syntax.Because, "as": syntax.Because, "因为": syntax.Because, "iff": syntax.Iff, "if and only if": syntax.Iff, "当且仅当": syntax.Iff, "即": syntax.Iff, "that is": syntax.Iff, "i.e.": syntax.Iff, "ie": syntax.Iff,
}

// conditions are the words that open a condition on what stands before them.
var conditions = map[string]bool{
	"if": true, "when": true, "where": true, "for": true, "for all": true, "for any": true, "for every": true, "for some": true, "with": true, "such that": true, "s.t.": true, "subject to": true, "provided": true, "provided that": true, "whenever": true, "while": true, "in": false,
	"当": true, "若": true, "其中": true, "如果": true, "对于": true, "对任意": true, "对所有": true, "对一切": true,
}

// textRole classifies the content of \text{…}.
func textRole(text string) (role, syntax.Op) {
	text = strings.Trim(text, " ~,;，；。.:：\\\t\n")
	if len(text) > 20 {
		return unitText, syntax.None
	}
	if op, ok := joins[text]; ok {
		return joinText, op
	}
	if conditions[text] {
		return conditionText, syntax.None
	}
	if low := strings.ToLower(text); low != text {
		return textRole(low)
	}
	return unitText, syntax.None
}

// opensCondition reports whether a plain word opens a condition, or is one itself.
func opensCondition(word string) bool { return conditions[word] || word == "otherwise" }

// text reads \text{…} where an operand is due: a name, a number, or running words.
func (r *reader) text() *syntax.Node {
	t := r.tok
	content := cleanText(t.Text)
	if strings.IndexByte(content, '$') >= 0 {
		if n := r.textWithMath(); n != nil {
			return n
		}
	}
	n := r.node(syntax.Word, t.Span())
	n.Text = content
	if utf8.RuneCountInString(content) == 1 && (content[0]|0x20 >= 'a' && content[0]|0x20 <= 'z') {
		n.Kind = syntax.Symbol
	} else if numeric(content) {
		n.Kind = syntax.Number
	}
	r.advance()
	if n.Kind == syntax.Word && r.tok.Kind == lexer.Open && r.tok.Text == "(" && r.tok.Flags&lexer.Spaced == 0 && letters(content) {
		n.Kind = syntax.Symbol
		return r.call(n)
	}
	return n
}

func letters(s string) bool {
	return isWord(s)
}

func numeric(s string) bool {
	dots := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '.' && i > 0 && i < len(s)-1 && dots == 0 {
			dots++
			continue
		}
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// cleanText removes LaTeX spacing from running text and trims it.
func cleanText(s string) string {
	if strings.IndexByte(s, '\\') >= 0 || strings.IndexByte(s, '~') >= 0 {
		s = strings.NewReplacer("\\ ", " ", "~", " ", "\\,", " ", "\\;", " ", "\\%", "%", "\\$", "$", "\\quad", " ", "\\&", "&", "\\#", "#").Replace(s)
	}
	return strings.TrimSpace(s)
}

// textWithMath reads \text{if $x > 0$} as its mathematics, where words stand
// around one piece of it alone; nil where that is not so.
func (r *reader) textWithMath() *syntax.Node {
	t := r.tok
	raw := t.Text
	at := strings.IndexByte(raw, '$')
	end := strings.IndexByte(raw[at+1:], '$')
	if end < 0 || strings.IndexByte(raw[at+end+2:], '$') >= 0 || !r.enter() {
		return nil
	}
	defer r.leave()
	before, inner, after := strings.TrimSpace(raw[:at]), raw[at+1:at+1+end], strings.Trim(raw[at+end+2:], " .,;~\\")
	if after != "" {
		return nil
	}
	if role, _ := textRole(before); before != "" && role == unitText {
		return nil
	}
	offset := int(t.End) - 1 - len(raw) + at + 1
	if offset < 0 || offset+len(inner) > len(r.src) || r.src[offset:offset+len(inner)] != inner {
		return nil
	}
	n, err := r.sub(inner, offset)
	if err != nil {
		return nil
	}
	r.advance()
	return n
}

// sub reads a part of the source by itself, with spans moved by offset.
func (r *reader) sub(src string, offset int) (*syntax.Node, error) {
	q, err := newReader(src, r.opt)
	if err != nil {
		return nil, err
	}
	defer q.release()
	q.depth = r.depth
	n, err := q.finish(q.lines())
	if err != nil {
		return nil, err
	}
	shift(n, offset)
	return n, nil
}

// shift moves the spans of a tree; no node stands in it twice.
func shift(n *syntax.Node, by int) {
	if by == 0 {
		return
	}
	n.Span.Start += by
	n.Span.End += by
	for _, a := range n.Args {
		shift(a, by)
	}
}

// unitHere reads the unit or the words behind a value and returns them as
// written; the tokens are consumed only if there is a unit.
func (r *reader) unitHere(value *syntax.Node) (string, bool) {
	t := r.tok
	switch t.Kind {
	case lexer.Text:
		if role, _ := textRole(t.Text); role != unitText || strings.IndexByte(t.Text, '$') >= 0 {
			return "", false
		}
		unit := cleanText(t.Text)
		if !measurable(value) || unit == "" || numeric(unit) || len(unit) == 1 && value.Kind != syntax.Number {
			return "", false
		}
		r.advance()
		if r.tok.Kind == lexer.Number {
			unit = strings.TrimSuffix(unit, " and") // 5 hours and 30 minutes
		}
		return unit + r.unitTail(), true
	case lexer.Word:
		if !measurable(value) || opensCondition(t.Text) {
			return "", false
		}
		from := int(t.Start)
		r.advance()
		for k := 0; k < 5 && r.tok.Kind == lexer.Word && !opensCondition(r.tok.Text); k++ {
			r.advance()
		}
		unit := r.src[from:r.last()]
		return unit + r.unitTail(), true
	case lexer.Font:
		if t.Text != "rm" || !measurable(value) || r.ahead(1).Kind != lexer.BraceOpen || len(r.info) == 0 {
			return "", false
		}
		close := int(r.info[r.i+1].match)
		if close < 0 {
			return "", false
		}
		unit := cleanText(r.src[r.ahead(1).End:r.toks[close].Start])
		after := r.toks[min(close+1, len(r.toks)-1)].Kind
		if !unitName(unit) || len(unit) == 1 && (after == lexer.Sub || after == lexer.Sup || after == lexer.Open || value.Kind != syntax.Number) {
			return "", false
		}
		r.seek(min(close+1, len(r.toks)-1))
		return unit + r.unitTail(), true
	}
	return "", false
}

// unitName tells a unit in upright letters (cm, km/h, m^2) from a name of its own.
func unitName(s string) bool {
	switch s {
	case "m", "g", "s", "h", "L", "N", "J", "W", "V", "K":
		return true
	}
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c|0x20 >= 'a' && c|0x20 <= 'z':
			n++
		case c == '/' || c == '^' || c == '{' || c == '}' || c >= '0' && c <= '9' || c == ' ' || c == '-':
			if i == 0 {
				return false
			}
		default:
			return false
		}
	}
	if s == "" || n == 0 {
		return false
	}
	upper := s[0] < 'a' && len(s) > 1 && s[1] < 'a'
	return len(s) > 1 && !upper && (len(s) > 2 || lexer.IsUnit(s) || !isWord(s))
}

// unitTail reads the exponent of a unit, as in \text{cm}^2.
func (r *reader) unitTail() string {
	tail := ""
	if r.tok.Kind == lexer.Sup {
		k := r.ahead(1)
		if k.Kind == lexer.Number {
			r.advance()
			r.advance()
			tail = "^" + k.Text
		} else if k.Kind == lexer.BraceOpen && r.ahead(2).Kind == lexer.Number && r.ahead(3).Kind == lexer.BraceClose {
			tail = "^" + r.ahead(2).Text
			r.seek(r.i + 4)
		}
	}
	if r.tok.Kind == lexer.Mul && r.tok.Op == syntax.Slash {
		k := r.ahead(1)
		switch {
		case k.Kind == lexer.Word || k.Kind == lexer.Symbol && (k.Text == "h" || k.Text == "s") && !r.startsFactor(r.ahead(2)):
			r.advance()
			r.advance()
			return tail + "/" + k.Text + r.unitTail()
		case k.Kind == lexer.Text:
			r.advance()
			r.advance()
			return tail + "/" + cleanText(k.Text) + r.unitTail()
		case k.Kind == lexer.Font && k.Text == "rm" && r.ahead(2).Kind == lexer.BraceOpen && len(r.info) > 0 && r.info[r.i+2].match > 0:
			close := int(r.info[r.i+2].match)
			unit := cleanText(r.src[r.ahead(2).End:r.toks[close].Start])
			if unitName(unit) {
				r.seek(min(close+1, len(r.toks)-1))
				return tail + "/" + unit + r.unitTail()
			}
		}
	}
	return tail
}

// measurable reports whether a unit may stand behind n.
func measurable(n *syntax.Node) bool {
	switch n.Kind {
	case syntax.Number, syntax.Fraction, syntax.Root, syntax.Power, syntax.Group, syntax.Boxed, syntax.Juxtapose, syntax.Money, syntax.Choice, syntax.Percent, syntax.Degree, syntax.Symbol, syntax.Subscript, syntax.Factorial, syntax.Bars, syntax.Ellipsis, syntax.Apply, syntax.Blank:
		return true
	}
	return false
}

// font reads \mathrm{x}, \mathbf{v}, \mathbb{R}: the symbol it is, or a mere style around an expression.
func (r *reader) font() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	if r.tok.Kind != lexer.BraceOpen {
		if r.tok.Kind != lexer.Symbol && r.tok.Kind != lexer.Number && r.tok.Kind != lexer.Font && r.tok.Kind != lexer.Accent {
			return r.missing("a letter")
		}
		if r.tok.Kind != lexer.Symbol {
			return r.atom()
		}
		n := r.symbol()
		n.Span.Start = start
		n.Text = styled(n.Text, t.Text)
		return n
	}
	match := -1
	if len(r.info) > 0 {
		match = int(r.info[r.i].match)
	}
	if match < 0 {
		return r.unclosed(r.tok, r.start())
	}
	name := plainName(r.src[r.tok.End:r.toks[match].Start])
	span := syntax.Span{Start: start, End: int(r.toks[match].End)}
	if isWord(name) {
		upper := strings.ToUpper(name) == name
		if len(name) == 1 || t.Text == "rm" && !upper && (len(name) > 2 || lexer.IsUnit(name) || name == "ln" || name == "lg") || t.Text == "it" {
			if m, ok := lexer.FunctionName(name); ok && t.Text == "rm" {
				r.seek(match)
				r.toks[match].Kind = lexer.Function
				r.toks[match].Text = m
				r.toks[match].Start = int32(start)
				r.tok = &r.toks[match]
				return r.function()
			}
			n := r.node(syntax.Symbol, span)
			n.Text = styled(name, t.Text)
			r.seek(min(match+1, len(r.toks)-1))
			if len(name) > 1 && r.tok.Kind == lexer.Open && r.tok.Text == "(" {
				return r.call(n)
			}
			return n
		}
	} else if han(name) {
		n := r.node(syntax.Word, span)
		n.Text = name
		r.seek(min(match+1, len(r.toks)-1))
		return n
	} else if t.Text == "it" && strings.ContainsAny(name, "+-*/=") {
		return r.fail("unexpected", span, "\\mathit takes a name", "letters", "")
	}
	if r.ahead(1).Kind == lexer.BraceClose {
		r.advance()
		r.advance()
		return r.one(syntax.Empty, start, "")
	}
	return r.braceContent("a symbol")
}

func han(s string) bool {
	for _, c := range s {
		if c >= 0x4e00 && c <= 0x9fff {
			return true
		}
	}
	return false
}

// plainName removes spaces from a name in upright letters.
func plainName(s string) string {
	s = cleanText(s)
	if strings.IndexByte(s, ' ') >= 0 {
		s = strings.ReplaceAll(s, " ", "")
	}
	return s
}

// styled names a letter in a font that makes it another symbol: ℝ, 𝓛, 𝕜.
func styled(name, font string) string {
	if len(name) != 1 {
		return name
	}
	c := name[0]
	if c|0x20 < 'a' || c|0x20 > 'z' {
		return name
	}
	base := rune(0)
	switch font {
	case "bb":
		switch c {
		case 'R':
			return "ℝ"
		case 'N':
			return "ℕ"
		case 'Z':
			return "ℤ"
		case 'Q':
			return "ℚ"
		case 'C':
			return "ℂ"
		case 'P':
			return "ℙ"
		case 'H':
			return "ℍ"
		}
		base = 0x1d538
	case "cal":
		base = 0x1d4d0
	case "frak":
		base = 0x1d56c
	default:
		return name
	}
	if c >= 'a' {
		return string(base + 26 + rune(c-'a'))
	}
	return string(base + rune(c-'A'))
}
