package numbers

import (
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// rest reads the conditions behind the noun, up to the end.
func (r *reader) rest() bool {
	r.name()
	for r.at < len(r.words) && !among(r.peek(0), ". ?") {
		if r.one("that which who are is be there exist and but also , will of the") {
			continue
		}
		if r.all("does") || r.all("do") {
			if r.pending != Fulfils {
				if r.all("the number"); !r.operands() || !r.one("have") {
					return false
				}
			}
			continue
		}
		if r.isMath() && !r.speaks() || !r.isMath() && !r.condition() {
			return false
		}
	}
	return true
}

// speaks takes an expression of which something is said, as in "is n² + 1 a prime number".
func (r *reader) speaks() bool {
	if n := len(r.Conditions); r.peek(-1) != "is" && r.peek(-1) != "does" || n > 0 && r.of != nil {
		return r.relation()
	}
	n, err := parser.Expression(strings.TrimPrefix(r.peek(0), "$"), parser.Options{})
	if err != nil || n.Is(syntax.Relation) || !parser.Complete(n) {
		return r.relation()
	}
	r.of = n
	r.at++
	return true
}

// relation takes a statement about the numbers by their name.
func (r *reader) relation() bool {
	n, err := parser.Statement(strings.TrimPrefix(r.peek(0), "$"), parser.Options{})
	if r.Name == "" || r.of != nil || err != nil || !n.Is(syntax.Relation) && !n.Is(syntax.Modulo) || !parser.Complete(n) {
		return false
	}
	r.have(Fulfils, n, nil)
	r.at++
	return true
}

// condition takes one condition in words.
func (r *reader) condition() bool {
	if r.one("not") {
		n := len(r.Conditions)
		if !r.condition() || len(r.Conditions) != n+1 {
			return false
		}
		r.Conditions[n].Not = !r.Conditions[n].Not
		return !r.one("and or") // what else is denied is not clear
	}
	for _, c := range [...]struct{ words, op string }{
		{"less than or equal to", "<="}, {"greater than or equal to", ">="}, {"less than", "<"}, {"smaller than", "<"}, {"below", "<"},
		{"greater than", ">"}, {"more than", ">"}, {"larger than", ">"}, {"bigger than", ">"}, {"above", ">"},
		{"at least", ">="}, {"at most", "<="}, {"no more than", "<="}, {"no less than", ">="}, {"equal to", "="},
	} {
		if r.all(c.words) {
			a := r.operand()
			if a == nil || !r.ends() {
				return false
			}
			r.compare(c.op, a)
			return true
		}
	}
	switch {
	case r.one("a an") || r.one("perfect"):
		return r.condition() && !r.one("or")
	case r.one("between"):
		return r.span("and", "<", ">")
	case r.one("from"):
		return r.span("to through", "<=", ">=")
	case r.all("divisible by"), r.all("multiple of"), r.all("multiples of"):
		r.pending, r.whole = Divisible, true
		return r.operands()
	case r.all("factors of"), r.all("divisors of"), r.all("factor of"), r.all("divisor of"):
		r.pending, r.whole = Divides, true
		return r.operands()
	case r.all("relatively prime to"), r.all("relatively prime with"), r.all("coprime to"), r.all("coprime with"):
		a := r.operand()
		r.have(Coprime, a, nil)
		return a != nil && r.ends()
	case r.all("congruent to"):
		if r.Name == "" {
			r.Name = "n"
		}
		r.words[r.at] = r.Name + `\equiv ` + strings.TrimPrefix(r.peek(0), "$")
		return r.relation()
	case r.one("leave leaves leaving"), r.all("have a remainder"), r.all("has a remainder"):
		r.all("a remainder")
		r.one("of")
		a := r.operand()
		if a == nil || !r.all("when divided by") {
			return false
		}
		b := r.operand()
		r.have(Leaves, a, b)
		return b != nil && r.ends()
	case r.all("have exactly"), r.all("has exactly"), r.all("with exactly"):
		a := r.operand()
		r.one("distinct")
		r.one("positive")
		r.one("integer")
		r.have(DivisorCount, a, nil)
		return a != nil && r.one("divisors factors")
	case r.all("have the sum of their digits equal to"), r.all("have a digit sum of"), r.all("whose digits sum to"), r.all("whose digits add up to"),
		r.all("whose digits have a sum of"), r.all("with a digit sum of"), r.all("have digits that sum to"), r.all("sum of digits equal to"):
		a := r.operand()
		r.have(DigitSum, a, nil)
		return a != nil && r.ends()
	case r.one("satisfy satisfies satisfying"), r.all("such"), r.all("for"), r.all("where"), r.all("it true that"), r.all("with"), r.all("solutions to"):
		r.all("the inequality")
		r.all("the inequalities")
		r.all("that")
		r.all("which")
		r.one("is")
		return r.isMath() && r.relation()
	case r.one("positive negative"):
		r.compare(map[bool]string{true: ">", false: "<"}[r.words[r.at-1] == "positive"], number("0"))
		return true
	}
	if !r.kind() {
		return false
	}
	r.one("number numbers integer integers")
	return true
}

// span takes two ends, joined by a word.
func (r *reader) span(joint, below, above string) bool {
	a := r.operand()
	if a == nil || !r.one(joint) {
		return false
	}
	b := r.operand()
	if b == nil || !r.ends() {
		return false
	}
	before := r.at
	r.one(", (")
	open := false
	switch {
	case r.one("inclusive"):
		below, above = "<=", ">="
	case r.one("exclusive"):
	default:
		r.at, open = before, below == "<"
	}
	r.one(")")
	r.compare(above, a)
	r.compare(below, b)
	for i := len(r.Conditions) - 2; i < len(r.Conditions); i++ {
		r.Conditions[i].Open = open
	}
	return true
}

// wordsOf splits a text into words in lower case, numbers, signs and formulas, which begin with a dollar.
func wordsOf(text string) []string {
	var out []string
	for text != "" {
		if n := formula(text, &out); n > 0 {
			text = text[n:]
			continue
		}
		n := 0
		for n < len(text) && (isLetter(text[n]) || n > 0 && (text[n] == '-' || text[n] == '\'') && n+1 < len(text) && isLetter(text[n+1])) {
			n++
		}
		if n == 0 && text[0] == '-' {
			n++
		}
		digits := n
		for n < len(text) && (digits == 0 || text[0] == '-') && (isDigit(text[n]) || n > 0 && (text[n] == ',' || text[n] == '.') && n+1 < len(text) && isDigit(text[n+1])) {
			n++
		}
		if digits == 0 && n > 0 && strings.HasPrefix(text[n:], "-digit") {
			n += len("-digit")
		}
		if n > 0 {
			word := strings.ToLower(text[:n])
			if isDigit(word[len(word)-1]) {
				word = strings.ReplaceAll(word, ",", "")
			}
			out = append(out, word)
		} else if n = 1; !unicode.IsSpace(rune(text[0])) {
			out = append(out, text[:1])
		}
		text = text[n:]
	}
	return out
}

// formula takes a formula from the start of the text and returns its length, or 0.
func formula(text string, out *[]string) int {
	for _, d := range [...][2]string{{"$$", "$$"}, {"$", "$"}, {`\[`, `\]`}, {`\(`, `\)`}} {
		inner, open := strings.CutPrefix(text, d[0])
		i := strings.Index(inner, d[1])
		if !open || i < 0 {
			continue
		}
		body := strings.TrimSpace(strings.Trim(inner[:i], " ~\n"))
		end := len(body)
		for end > 0 && strings.IndexByte(".,?;~ ", body[end-1]) >= 0 {
			end--
		}
		*out = append(*out, "$"+body[:end])
		if strings.ContainsAny(body[end:], ".?") {
			*out = append(*out, "?")
		}
		return len(d[0]) + i + len(d[1])
	}
	return 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

func (r *reader) peek(ahead int) string {
	if i := r.at + ahead; i >= 0 && i < len(r.words) {
		return r.words[i]
	}
	return ""
}

func among(word, list string) bool {
	return word != "" && strings.Contains(" "+list+" ", " "+word+" ")
}

// one takes a word of a list.
func (r *reader) one(list string) bool {
	if !among(r.peek(0), list) {
		return false
	}
	r.at++
	return true
}

// skip takes words of a list, as many as there are.
func (r *reader) skip(list string) {
	for r.one(list) {
	}
}

// all takes the words of a phrase one after the other, or none.
func (r *reader) all(phrase string) bool {
	words := strings.Fields(phrase)
	for i, w := range words {
		if r.peek(i) != w {
			return false
		}
	}
	r.at += len(words)
	return true
}
