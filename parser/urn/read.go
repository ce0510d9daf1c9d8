// Package urn reads problems about things that are drawn at random: what an urn holds, how much is
// taken out of it and how, and the event whose probability is asked for.
package urn

import (
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/phrase"
)

// Draws is an urn with things of several kinds, what is taken out of it at random, and the
// event whose probability is asked for.
type Draws struct {
	Kinds    []string
	Counts   []int64
	Taken    int  // how many are drawn, 0 while it is not known
	Replaced bool // each goes back before the next
	Sequence []int
	// Event says whether drawing k[i] of kind i belongs to the event; nil for a sequence.
	Event func(k []int64) bool
	// Asked are the numbers of an event that names one for each kind, where it does.
	Asked []int64
}

// Total is how many things the urn holds.
func (d Draws) Total() int64 {
	t := int64(0)
	for _, n := range d.Counts {
		t += n
	}
	return t
}

// Merged puts the kinds that the event does not name together.
func (d Draws) Merged() Draws {
	if d.Asked == nil {
		return d
	}
	out, rest := d, int64(0)
	out.Kinds, out.Counts, out.Asked = nil, nil, nil
	for i, n := range d.Asked {
		if n < 0 {
			rest += d.Counts[i]
			continue
		}
		out.Kinds, out.Counts, out.Asked = append(out.Kinds, d.Kinds[i]), append(out.Counts, d.Counts[i]), append(out.Asked, n)
	}
	asked := out.Asked
	out.Kinds, out.Counts = append(out.Kinds, ""), append(out.Counts, rest)
	out.Event = func(k []int64) bool {
		for i, n := range asked {
			if k[i] != n {
				return false
			}
		}
		return true
	}
	return out
}

const (
	mostKinds = 12
	mostDrawn = 12
)

// reader reads a problem about an urn word by word; it reads the whole text or nothing.
type reader struct {
	phrase.Reader
	Draws
	ordered bool // said to be drawn one after another, without saying whether they go back
	stated  bool // said whether they go back
}

// Read reads a problem about things drawn at random.
func Read(text string) (Draws, bool) {
	r := &reader{Reader: phrase.Reader{Words: wordsOf(text)}}
	if len(r.Words) > 200 {
		return Draws{}, false
	}
	for r.At < len(r.Words) {
		if r.Skip(". , ; : ? ! when if and then suppose"); r.At == len(r.Words) {
			break
		}
		if !r.try(r.urn) && !r.try(r.drawing) && !r.try(r.question) {
			return Draws{}, false
		}
	}
	if r.Taken == 0 && r.Event != nil && r.Asked != nil { // "the probability of drawing a red ball"
		for _, k := range r.Asked {
			r.Taken += int(max(k, 0))
		}
	}
	fits := len(r.Kinds) > 0 && r.Taken > 0 && r.Taken <= mostDrawn && (r.Replaced || int64(r.Taken) <= r.Total())
	if !fits || r.Event == nil && len(r.Sequence) != r.Taken || r.ordered && !r.stated && r.Taken > 1 {
		return Draws{}, false
	}
	return r.Draws, true
}

func wordsOf(text string) []string {
	var out []string
	var word strings.Builder
	flush := func() {
		if word.Len() > 0 {
			out = append(out, word.String())
			word.Reset()
		}
	}
	kind := func(r rune) int {
		switch {
		case unicode.IsLetter(r):
			return 1
		case unicode.IsDigit(r):
			return 2
		}
		return 0
	}
	last := 0
	for _, r := range strings.ToLower(text) {
		k := kind(r)
		if k != last || k == 0 {
			flush()
		}
		last = k
		switch {
		case k > 0:
			word.WriteRune(r)
		case r != '$' && !unicode.IsSpace(r):
			out = append(out, string(r))
		}
	}
	flush()
	return out
}

func (r *reader) try(f func() bool) bool {
	before := *r
	if f() {
		return true
	}
	*r = before
	return false
}

func isWord(s string) bool { return s != "" && unicode.IsLetter([]rune(s)[0]) }

// count takes a number, or an article for one.
func (r *reader) count() (int64, bool) {
	w := r.Peek(0)
	n := int64(0)
	switch {
	case w == "":
		return 0, false
	case unicode.IsDigit(rune(w[0])) && len(w) < 7:
		for _, d := range w {
			n = 10*n + int64(d-'0')
		}
	case phrase.Among(w, "a an"):
		n = 1
	default:
		if n = int64(parser.NumberWord(w)); n < 0 || n > mostDrawn {
			return 0, false
		}
	}
	r.At++
	return n, true
}

const (
	containers = "bag box urn jar bowl basket drawer hat bucket sack container pouch cup"
	joints     = "and or , . ; in from is are"
)

// urn reads what is inside: "a bag contains 3 red and 5 blue balls".
func (r *reader) urn() bool {
	if len(r.Kinds) > 0 {
		return false
	}
	if r.All("there are") {
		return r.contents() && r.One("in") && r.One("a an the one") && r.One(containers)
	}
	return r.One("a an the one") && r.One(containers) && r.One("contains has holds containing with") && r.contents()
}

func (r *reader) contents() bool {
	for {
		n, ok := r.count()
		kind := r.Peek(0)
		if !ok || !isWord(kind) || phrase.Among(kind, joints) || r.kind(kind) >= 0 || len(r.Kinds) == mostKinds {
			return false
		}
		r.At++
		r.Kinds, r.Counts = append(r.Kinds, kind), append(r.Counts, n)
		if isWord(r.Peek(0)) && !phrase.Among(r.Peek(0), joints) {
			r.At++ // balls, marbles
		}
		before := r.At
		r.One(",")
		r.One("and")
		if _, ok := r.count(); !ok || before == r.At-1 {
			r.At = before
			return len(r.Kinds) > 0
		}
		r.At-- // the number belongs to what follows
	}
}

// letters reads an urn of letters: {s: 5, y: 3} or all of them written out.
func (r *reader) letters() bool {
	if r.One("{") {
		for !r.One("}") {
			kind := r.Peek(0)
			r.At++
			if len([]rune(kind)) != 1 || !isWord(kind) || r.kind(kind) >= 0 || !r.One(":") {
				return false
			}
			n, ok := r.count()
			if !ok || len(r.Kinds) == 2*mostKinds+2 {
				return false
			}
			r.Kinds, r.Counts = append(r.Kinds, kind), append(r.Counts, n)
			r.One(",")
		}
		return len(r.Kinds) > 0
	}
	word := r.Peek(0)
	if len(word) < 2 || !isWord(word) || phrase.Among(word, "the this that it a an them these those") {
		return false
	}
	r.At++
	for _, c := range word {
		i := r.kind(string(c))
		if i < 0 {
			i = len(r.Kinds)
			r.Kinds, r.Counts = append(r.Kinds, string(c)), append(r.Counts, 0)
		}
		r.Counts[i]++
	}
	return true
}

// kind returns the number of a kind by its name, in the singular or plural, or -1.
func (r *reader) kind(name string) int {
	for i, k := range r.Kinds {
		if k == name || k+"s" == name || k == name+"s" {
			return i
		}
	}
	return -1
}

// drawing reads what is taken: "two balls are drawn at random without replacement".
func (r *reader) drawing() bool {
	if r.Taken > 0 {
		return false
	}
	active := r.One("you he she") && r.One("draw Draws pick picks take takes select selects choose chooses remove removes")
	n, ok := r.count()
	if !ok || n == 0 || n > mostDrawn || !isWord(r.Peek(0)) {
		return false
	}
	letters := phrase.Among(r.Peek(0), "letter letters")
	r.At++
	if r.Taken = int(n); !active {
		r.One("are is were was")
		if !r.One("drawn picked taken selected chosen removed") {
			return false
		}
	}
	r.manner()
	if r.One("from") {
		switch {
		case letters && len(r.Kinds) == 0:
			if !r.letters() {
				return false
			}
		case !r.One("it") && !(r.One("the this that a") && r.One(containers)):
			return false
		}
	}
	r.manner()
	return true
}

func (r *reader) manner() {
	for {
		if r.Peek(0) == "," && phrase.Among(r.Peek(1), "with without one simultaneously at") {
			r.At++
		}
		switch {
		case r.All("without replacement"), r.All("simultaneously"), r.All("at once"), r.All("together"), r.All("at the same time"):
			r.stated = true
		case r.All("with replacement"):
			r.stated, r.Replaced = true, true
		case r.All("one after another"), r.All("one after the other"), r.All("one by one"), r.All("in succession"), r.All("one at a time"):
			r.ordered = true
		case r.All("at random"), r.All("randomly"):
		default:
			return
		}
	}
}
