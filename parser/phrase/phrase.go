// Package phrase goes through the words of a sentence.
package phrase

import "strings"

// Reader is a place in a list of words. A copy of it is the place to go back to.
type Reader struct {
	Words []string
	At    int
}

// Peek returns the word so many places ahead, or behind where that is negative; "" beyond the ends.
func (r *Reader) Peek(ahead int) string {
	if i := r.At + ahead; i >= 0 && i < len(r.Words) {
		return r.Words[i]
	}
	return ""
}

// Among reports whether a word is one of a list, which blanks separate.
func Among(word, list string) bool {
	return word != "" && strings.Contains(" "+list+" ", " "+word+" ")
}

// One takes a word of a list.
func (r *Reader) One(list string) bool {
	if !Among(r.Peek(0), list) {
		return false
	}
	r.At++
	return true
}

// Skip takes words of a list, as many as there are.
func (r *Reader) Skip(list string) {
	for r.One(list) {
	}
}

// All takes the words of a phrase one after the other, or none.
func (r *Reader) All(phrase string) bool {
	list := strings.Fields(phrase)
	for i, w := range list {
		if r.Peek(i) != w {
			return false
		}
	}
	r.At += len(list)
	return true
}
