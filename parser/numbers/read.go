// Package numbers reads questions about integers that are described in words: how many there are
// with some properties, what their sum is, which is the least or the greatest.
package numbers

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/phrase"
	"github.com/yansuan/yansuan/parser/syntax"
)

// What is asked about the numbers.
type Ask byte

const (
	HowMany Ask = iota + 1
	Sum
	Least
	Greatest
)

// Property is what a number may have.
type Property byte

const (
	Fulfils      Property = iota // the relation A in the question's name
	Divisible                    // by A, or by A or B
	Divides                      // A
	Prime                        // is a prime
	Composite                    // is composite
	Square                       // of an integer
	Cube                         // of an integer
	Coprime                      // to A
	Leaves                       // the remainder A on division by B
	Digits                       // has A of them, and is positive
	DigitSum                     // is A
	DivisorCount                 // has A positive divisors
)

// Condition is a property of a number, or of what is Of it, or that it does not have it.
type Condition struct {
	Property
	Of, A, B *syntax.Node
	Not      bool
	Open     bool // A compares with an end that may or may not be included
}

// Question is about the integers that fulfil all conditions. Relations speak of them by Name.
type Question struct {
	Ask        Ask
	Name       string
	Conditions []Condition
	// Zero is set where 0 may or may not be among them, Repeated where a number may or may not
	// count more than once, Signed where those of either sign may be meant.
	Zero, Repeated, Signed bool
}

// reader reads a question word by word; it reads the whole text or nothing.
type reader struct {
	phrase.Reader
	Question
	self     syntax.Node  // the number itself; its name is known at the end
	of       *syntax.Node // what is spoken of, nil for the number itself
	whole    bool         // a noun or adjective said that the numbers are integers
	integers bool         // the noun is "integer"
	pending  Property     // a factor or multiple of what is named later
	positive bool
	distinct bool
}

const longest = 60

// Read reads a question about integers.
func Read(text string) (Question, bool) {
	r := &reader{Reader: phrase.Reader{Words: wordsOf(text)}, self: syntax.Node{Kind: syntax.Symbol}}
	if len(r.Words) > longest || !r.question() {
		return Question{}, false
	}
	r.Skip(". ?")
	if r.At != len(r.Words) || !r.whole || r.pending != Fulfils {
		return Question{}, false
	}
	if r.Name == "" {
		r.Name = "n"
	}
	r.Signed = r.integers && !r.positive
	r.self.Text = r.Name
	return r.Question, true
}

func (r *reader) question() bool {
	r.Skip("for")
	switch {
	case r.All("how many"):
		r.Ask = HowMany
		r.All("of the")
	case r.One("find compute determine calculate evaluate give") || r.All("what is") || r.All("what's"):
		if !r.One("the") {
			return false
		}
		switch {
		case r.All("sum of"):
			r.Ask = Sum
		case r.All("number of") || r.All("total number of"):
			r.Ask = HowMany
		}
	default:
		return false
	}
	r.Skip("all of the")
	if !r.described() || r.Ask == 0 {
		return false
	}
	return r.rest()
}

// described reads the adjectives and nouns: "smallest positive three-digit multiple of 7".
func (r *reader) described() bool {
	for nouns := false; ; {
		word := strings.TrimSuffix(r.Peek(0), "s")
		r.At++
		switch word {
		case "smallest", "least", "largest", "greatest":
			if r.Ask != 0 {
				return false
			}
			r.Ask = Least
			if word[0] != 's' && word != "least" {
				r.Ask = Greatest
			}
			continue
		case "distinct", "different":
			r.distinct = true
			continue
		case "possible":
			continue
		case "integer", "integral":
			r.whole, r.integers, nouns = true, true, true
			continue
		case "number", "value":
			nouns = true
			if r.All("of") {
				return r.isMath() && r.name()
			}
			continue
		case "whole", "nonnegative", "non-negative":
			r.whole = r.whole || word == "whole"
			r.compare(">=", number("0"))
			continue
		case "natural":
			r.whole, r.Zero = true, true
			r.compare(">=", number("0"))
			continue
		case "positive", "negative":
			r.positive = word == "positive"
			r.compare(map[bool]string{true: ">", false: "<"}[r.positive], number("0"))
			continue
		case "perfect":
			continue
		case "multiple", "factor", "divisor":
			r.whole, nouns = true, true
			if !r.factors(word) {
				return false
			}
			continue
		}
		if r.At--; r.kind() {
			nouns = nouns || phrase.Among(word, "prime square cube")
			r.whole = true
			continue
		}
		return nouns
	}
}

// factors reads "of 12" behind "multiples" or "factors".
func (r *reader) factors(noun string) bool {
	r.pending = Divides
	if noun == "multiple" {
		r.pending = Divisible
	} else {
		if !r.integers && !r.positive {
			r.compare(">", number("0"))
		}
		for _, c := range r.Conditions {
			r.Repeated = r.Repeated || c.Property == Prime && !r.distinct
		}
	}
	if !r.One("of") {
		return true // "does 12 have"
	}
	r.All("the number")
	return r.operands()
}

// operands takes the numbers that pending is about.
func (r *reader) operands() bool {
	p, not := r.pending, false
	r.pending = Fulfils
	if r.One("neither") {
		not = true
	}
	both := r.One("both")
	a := r.operand()
	if a == nil {
		return false
	}
	c := Condition{Property: p, Of: r.of, A: a, Not: not}
	before := r.At
	switch joint := r.Peek(0); {
	case r.One("and or nor"):
		b := r.operand()
		if b == nil || !r.ends() {
			r.At = before
			break
		}
		if joint == "and" {
			r.Conditions = append(r.Conditions, Condition{Property: p, Of: r.of, A: b})
		} else {
			c.B = b
		}
		both = false
		if (joint == "nor") != not {
			return false
		}
		not = false
	}
	if both || not {
		return false
	}
	r.Conditions = append(r.Conditions, c)
	return true
}

// ends reports whether a phrase may end here.
func (r *reader) ends() bool {
	return r.At == len(r.Words) || !isNumber(r.Peek(0)) && !strings.ContainsAny(r.Peek(0), "+*/^(")
}

// kind takes a word for a property that needs no number.
func (r *reader) kind() bool {
	word := strings.TrimSuffix(r.Peek(0), "s")
	switch word {
	case "even", "odd":
		two, digit := number("2"), "0"
		if word == "odd" {
			digit = "1"
		}
		r.have(Leaves, number(digit), two)
	case "prime":
		r.have(Prime, nil, nil)
	case "composite":
		r.have(Composite, nil, nil)
	case "square", "cube":
		r.have(map[string]Property{"square": Square, "cube": Cube}[word], nil, nil)
		r.Zero = r.Zero || r.of == nil
	default:
		size, found := strings.CutSuffix(word, "-digit")
		if !found {
			return false
		}
		n := parser.NumberWord(size)
		if n < 0 && len(size) == 1 && size[0] > '0' && size[0] <= '9' {
			n = int(size[0] - '0')
		}
		if n < 1 || n > 9 {
			return false
		}
		r.have(Digits, number(string(rune('0'+n))), nil)
		r.Zero = r.Zero || n == 1
	}
	r.At++
	return true
}

func (r *reader) have(p Property, a, b *syntax.Node) {
	r.Conditions = append(r.Conditions, Condition{Property: p, Of: r.of, A: a, B: b})
}

// compare makes a condition of a comparison with a number.
func (r *reader) compare(op string, a *syntax.Node) {
	ops := map[string]syntax.Op{"<": syntax.Lt, ">": syntax.Gt, "<=": syntax.Le, ">=": syntax.Ge, "=": syntax.Eq}
	left := r.of
	if left == nil {
		left = &r.self
	}
	r.have(Fulfils, &syntax.Node{Kind: syntax.Relation, Ops: []syntax.Op{ops[op]}, Args: []*syntax.Node{left, a}}, nil)
	r.Conditions[len(r.Conditions)-1].Of = nil
}

func number(digits string) *syntax.Node { return &syntax.Node{Kind: syntax.Number, Text: digits} }

func isNumber(word string) bool {
	return word != "" && (unicode.IsDigit(rune(word[0])) || word[0] == '$' || len(word) > 1 && word[0] == '-' && unicode.IsDigit(rune(word[1])))
}

// operand takes a number, in figures, a formula or a word.
func (r *reader) operand() *syntax.Node {
	word := r.Peek(0)
	text := strings.TrimPrefix(word, "$")
	if !isNumber(word) {
		n := parser.NumberWord(word)
		if n < 0 || n > 20 {
			return nil
		}
		text = strconv.Itoa(n)
	}
	n, err := parser.Expression(text, parser.Options{})
	if err != nil || !parser.Complete(n) {
		return nil
	}
	r.At++
	return n
}

func (r *reader) isMath() bool { return strings.HasPrefix(r.Peek(0), "$") }

// name takes the letter that stands for the numbers.
func (r *reader) name() bool {
	letter := strings.TrimPrefix(r.Peek(0), "$")
	if len(letter) != 1 || !unicode.IsLetter(rune(letter[0])) || r.Name != "" && r.Name != letter {
		return false
	}
	r.Name = letter
	r.At++
	return true
}
