package numbers

import (
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/phrase"
	"github.com/yansuan/yansuan/parser/syntax"
)

// rest reads the conditions behind the noun, up to the end.
func (r *reader) rest() bool {
	r.name()
	for r.At < len(r.Words) && !phrase.Among(r.Peek(0), ". ?") {
		if r.One("that which who are is be there exist and but also , will of the") {
			continue
		}
		if r.All("does") || r.All("do") {
			if r.pending != Fulfils {
				if r.All("the number"); !r.operands() || !r.One("have") {
					return false
				}
			}
			continue
		}
		if r.isMath() {
			if !r.speaks() {
				return false
			}
		} else if !r.condition() {
			return false
		}
	}
	return true
}

// speaks takes an expression of which something is said, as in "is n² + 1 a prime number".
func (r *reader) speaks() bool {
	if n := len(r.Conditions); r.Peek(-1) != "is" && r.Peek(-1) != "does" || n > 0 && r.of != nil {
		return r.relation()
	}
	n, err := parser.Expression(strings.TrimPrefix(r.Peek(0), "$"), parser.Options{})
	if err != nil || n.Is(syntax.Relation) || !parser.Complete(n) {
		return r.relation()
	}
	r.of = n
	r.At++
	return true
}

// relation takes a statement about the numbers by their name.
func (r *reader) relation() bool {
	n, err := parser.Statement(strings.TrimPrefix(r.Peek(0), "$"), parser.Options{})
	if err != nil {
		return false
	}
	if names := parser.Symbols(n, nil); r.Name == "" && len(names) == 1 {
		r.Name = names[0]
	}
	if r.Name == "" || r.of != nil || !n.Is(syntax.Relation) && !n.Is(syntax.Modulo) || !parser.Complete(n) {
		return false
	}
	r.have(Fulfils, n, nil)
	r.At++
	return true
}

// condition takes one condition in words.
func (r *reader) condition() bool {
	if r.One("not") {
		n := len(r.Conditions)
		if !r.condition() || len(r.Conditions) != n+1 {
			return false
		}
		r.Conditions[n].Not = !r.Conditions[n].Not
		return !r.One("and or") // what else is denied is not clear
	}
	for _, c := range [...]struct{ words, op string }{
		{"less than or equal to", "<="}, {"greater than or equal to", ">="}, {"less than", "<"}, {"smaller than", "<"}, {"below", "<"},
		{"greater than", ">"}, {"more than", ">"}, {"larger than", ">"}, {"bigger than", ">"}, {"above", ">"},
		{"at least", ">="}, {"at most", "<="}, {"no more than", "<="}, {"no less than", ">="}, {"equal to", "="},
	} {
		if r.All(c.words) {
			a := r.operand()
			if a == nil || !r.ends() {
				return false
			}
			r.compare(c.op, a)
			return true
		}
	}
	switch {
	case r.One("a an") || r.One("perfect"):
		return r.condition() && !r.One("or")
	case r.One("between"):
		return r.span("and", "<", ">")
	case r.One("from"):
		return r.span("to through", "<=", ">=")
	case r.All("divisible by"), r.All("multiple of"), r.All("multiples of"):
		r.pending, r.whole = Divisible, true
		return r.operands()
	case r.All("factors of"), r.All("divisors of"), r.All("factor of"), r.All("divisor of"):
		r.pending, r.whole = Divides, true
		return r.operands()
	case r.All("relatively prime to"), r.All("relatively prime with"), r.All("coprime to"), r.All("coprime with"):
		a := r.operand()
		r.have(Coprime, a, nil)
		return a != nil && r.ends()
	case r.All("congruent to"):
		if r.Name == "" {
			r.Name = "n"
		}
		r.Words[r.At] = r.Name + `\equiv ` + strings.TrimPrefix(r.Peek(0), "$")
		return r.relation()
	case r.One("leave leaves leaving"), r.All("have a remainder"), r.All("has a remainder"):
		r.All("a remainder")
		r.One("of")
		a := r.operand()
		if a == nil || !r.All("when divided by") {
			return false
		}
		b := r.operand()
		r.have(Leaves, a, b)
		return b != nil && r.ends()
	case r.All("have exactly"), r.All("has exactly"), r.All("with exactly"):
		a := r.operand()
		r.One("distinct")
		r.One("positive")
		r.One("integer")
		r.have(DivisorCount, a, nil)
		return a != nil && r.One("divisors factors")
	case r.All("have the sum of their digits equal to"), r.All("have a digit sum of"), r.All("whose digits sum to"), r.All("whose digits add up to"),
		r.All("whose digits have a sum of"), r.All("with a digit sum of"), r.All("have digits that sum to"), r.All("sum of digits equal to"):
		a := r.operand()
		r.have(DigitSum, a, nil)
		return a != nil && r.ends()
	case r.One("satisfy satisfies satisfying"), r.All("such"), r.All("for"), r.All("where"), r.All("it true that"), r.All("with"), r.All("solutions to"), r.All("solution of"), r.All("solution to"):
		aside := phrase.Among(r.Peek(-1), "where with")
		r.All("the inequality")
		r.All("the inequalities")
		r.All("that")
		r.All("which")
		r.One("is")
		if !r.isMath() || aside && r.Name == "" || !r.relation() {
			return false
		}
		r.All("is true")
		r.All("holds")
		return true
	case r.One("positive negative"):
		r.compare(map[bool]string{true: ">", false: "<"}[r.Words[r.At-1] == "positive"], number("0"))
		return true
	}
	if !r.kind() {
		return false
	}
	r.One("number numbers integer integers")
	return true
}

// span takes two ends, joined by a word.
func (r *reader) span(joint, below, above string) bool {
	a := r.operand()
	if a == nil || !r.One(joint) {
		return false
	}
	b := r.operand()
	if b == nil || !r.ends() {
		return false
	}
	before := r.At
	r.One(", (")
	open := false
	switch {
	case r.One("inclusive"):
		below, above = "<=", ">="
	case r.One("exclusive"):
	default:
		r.At, open = before, below == "<"
	}
	r.One(")")
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
	for text != "" && len(out) <= longest {
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
		if !open {
			continue
		}
		i := strings.Index(inner, d[1])
		if i < 0 {
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
