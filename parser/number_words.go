package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Names of numbers; the place of a name in its list is the number's.
var (
	smallNames = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tensNames  = strings.Fields("zero ten twenty thirty forty fifty sixty seventy eighty ninety")
	partNames  = strings.Fields("whole whole half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth")
)

// NumberName returns the English name of n, from zero to nineteen.
func NumberName(n int) string { return smallNames[n] }

// NumberWord returns the number that one English word in lower case names, up to nineteen or one
// of the tens up to ninety, or -1.
func NumberWord(word string) int {
	if n := placeIn(tensNames, word); n > 1 {
		return 10 * n
	}
	return placeIn(smallNames, word)
}

func placeIn(list []string, word string) int {
	for i, w := range list {
		if w == word {
			return i
		}
	}
	return -1
}

// spelledAmount reads an amount in words at the beginning of a text, "thirty-one sixths of a",
// "half a", "three". It returns its numerator and denominator and how many bytes it takes.
func spelledAmount(text string) (above, below, length int) {
	words, ends := []string{}, []int{}
	for i := 0; i < len(text) && len(words) < 8; {
		j := i
		for j < len(text) && text[j] != ' ' && text[j] != '-' {
			j++
		}
		if j > i {
			words, ends = append(words, strings.ToLower(text[i:j])), append(ends, j)
		}
		i = j + 1
	}
	at := 0
	word := func() string {
		if at < len(words) {
			return words[at]
		}
		return ""
	}
	above, below = -1, 1
	if n := NumberWord(strings.Replace(word(), "fourty", "forty", 1)); n >= 0 {
		above = n
		at++
		if k := NumberWord(word()); n >= 20 && k > 0 && k < 10 {
			above += k
			at++
		}
	} else if w := word(); w == "half" || w == "a" && len(words) > 1 && placeIn(partNames, words[1]) > 1 {
		above = 1
		if w == "a" {
			at++
		}
	}
	if above < 0 {
		return 0, 0, 0
	}
	part := strings.TrimSuffix(word(), "s")
	if part == "halve" {
		part = "half"
	}
	if n := placeIn(partNames, strings.Replace(part, "fourth", "quarter", 1)); n > 1 {
		below = n
		at++
		ofOne := word() == "of"
		if ofOne {
			at++
		}
		if w := word(); (w == "a" || w == "an") && (ofOne || part == "half") {
			at++
		} else if ofOne || part != "half" {
			return 0, 0, 0
		}
	}
	if at == 0 || at >= len(words) {
		return 0, 0, 0
	}
	return above, below, ends[at-1]
}

// spelled returns the tree of an amount in words, all of whose nodes stand for the words.
func spelled(above, below int, span syntax.Span) *syntax.Node {
	n := &syntax.Node{Kind: syntax.Number, Text: itoa(above), Span: span}
	if below == 1 {
		return n
	}
	return &syntax.Node{Kind: syntax.Fraction, Span: span, Args: []*syntax.Node{n, {Kind: syntax.Number, Text: itoa(below), Span: span}}}
}
