package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// What a question and an imperative ask, and what stands before them as given.

// asksFrom returns the index of the item with which the asking clause of the question
// items[a:z] begins. What stands before it is given: "In triangle PQR, PQ = 9; what is QR?"
func asksFrom(items []item, a, z int) int {
	begin := a
	for i := a; i < z; i++ {
		if items[i].node != nil {
			continue
		}
		t := items[i].tok
		switch {
		case t.kind == proseComma && t.text != "、" || t.kind == proseStop || t.kind == proseLine:
			begin = i + 1
		case t.cue == cueQuestion, asking[t.low], i == begin && (t.cue == cueIs || auxiliary[t.low]):
			return begin
		}
	}
	return a
}

// poses makes given what the sentences before a question, or an imperative, supposed:
// "Suppose that m + n = 11 and mn = 24. What is m² + n²?"
func (c *clauseReader) poses(last bool) {
	if !c.goalAll && !c.asked {
		return
	}
	for k := c.first - 1; k >= 0; k-- {
		switch s := &c.st.Statements[k]; s.Role {
		case syntax.Assumption:
			s.Role = syntax.Given
		case syntax.Narration:
		default:
			if last {
				c.problem()
			}
			return
		}
	}
}

// problem makes given what a text tells that ends with a question: "In triangle ABC, AB = 13. Find …".
// Where anything is derived it is no problem but a solution.
func (c *clauseReader) problem() {
	list := c.st.Statements[:c.first]
	for k := range list {
		switch s := &list[k]; {
		case s.Role == syntax.Claim && (s.Cue != syntax.NoCue || isClosed(s.Math)), s.Role == syntax.Trial, s.Role == syntax.Negated:
			return
		}
	}
	for k := range list {
		if list[k].Role == syntax.Claim {
			list[k].Role = syntax.Given
		}
	}
}

// narrates reports whether formula i tells a value of a thing that the sentence brings in, as
// problems begin: "A garden has perimeter P = 54 m".
func (c *clauseReader) narrates(items []item, i int) bool {
	if c.lead != "a" && c.lead != "an" && !strings.HasPrefix(c.lead, "某") || c.cue != syntax.NoCue || !resolved(items[i].node) {
		return false
	}
	for k := i - 1; k >= 0 && !clauseAt(items, k+1); k-- {
		if items[k].node == nil && (items[k].tok.cue == cueIs || items[k].tok.cue == cueFor) {
			return false // "a root is x = 3"
		}
	}
	return true
}

// asksFor reports whether formula i, in a sentence that began with an imperative, tells what is
// to be found: "Compute the k that makes f(k) = 12".
func (c *clauseReader) asksFor(items []item, i int) bool {
	for k := i - 1; k >= 0 && !clauseAt(items, k+1); k-- {
		if items[k].node != nil {
			return false
		}
		if relative[items[k].tok.text] {
			return true
		}
	}
	return false
}

// relative are the words that a clause which describes what is meant begins with.
var relative = WordSet("that which such satisfying whose")

// solvable reports whether the sentence begins with the Chinese for "solve" and its object.
func solvable(lead string) bool {
	return strings.HasPrefix(lead, "解方程") || strings.HasPrefix(lead, "解不等式")
}
