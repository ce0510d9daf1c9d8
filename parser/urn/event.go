package urn

import (
	"slices"

	"github.com/yansuan/yansuan/parser/phrase"
)

// question reads what is asked: "what is the probability that both are red".
func (r *reader) question() bool {
	if r.Event != nil || r.Sequence != nil {
		return false
	}
	if !(r.All("what is") || r.One("find give calculate compute determine")) {
		return false
	}
	r.One("the")
	if !r.One("prob probability chance") || !r.One("of that") {
		return false
	}
	if r.Taken == 0 && (r.ahead("when") || r.ahead("if")) { // what is drawn is told later: read that first
		rest := r.At
		for r.At < len(r.Words) && !phrase.Among(r.Peek(0), "when if") {
			r.At++
		}
		r.Skip("when if ,")
		if !r.drawing() {
			return false
		}
		end := r.At
		words := r.Words
		cut := rest
		for cut < len(words) && !phrase.Among(words[cut], "when if") {
			cut++
		}
		r.Words, r.At = words[:cut], rest
		ok := r.what() && r.At == cut
		r.Words, r.At = words, end
		return ok
	}
	return r.what()
}

// ahead reports whether a word is still to come.
func (r *reader) ahead(word string) bool { return slices.Contains(r.Words[r.At:], word) }

// what reads the event.
func (r *reader) what() bool {
	if r.One("sequence") {
		word := r.Peek(0)
		r.At++
		for _, c := range word {
			i := r.kind(string(c))
			if i < 0 {
				return false
			}
			r.Sequence = append(r.Sequence, i)
		}
		return len(r.Sequence) > 0
	}
	if r.One("picking drawing getting selecting choosing taking") {
		return r.numbers()
	}
	return r.try(r.each) || r.try(r.some) || r.try(r.alike) || r.try(r.single)
}

// numbers reads how many of which kinds: "picking 1 v and 3 a".
func (r *reader) numbers() bool {
	bound := r.bound()
	asked := r.none()
	for {
		n, ok := r.count()
		i := r.kind(r.Peek(0))
		if !ok || i < 0 || asked[i] >= 0 {
			return false
		}
		r.At++
		asked[i] = n
		r.thing()
		before := r.At
		r.One(",")
		r.One("and")
		if _, ok := r.count(); !ok || r.At == before+1 && before < len(r.Words) && !phrase.Among(r.Words[before], "and ,") {
			r.At = before
			break
		}
		r.At--
	}
	r.asks(asked, bound)
	return true
}

func (r *reader) none() []int64 {
	asked := make([]int64, len(r.Kinds))
	for i := range asked {
		asked[i] = -1
	}
	return asked
}

// asks makes an event of numbers, -1 for any, which are exact or a bound.
func (r *reader) asks(asked []int64, bound int) {
	r.Asked = nil
	if bound == 0 {
		r.Asked = asked
	}
	r.Event = func(k []int64) bool {
		for i, n := range asked {
			if n >= 0 && (bound >= 0 && k[i] < n || bound <= 0 && k[i] > n) {
				return false
			}
		}
		return true
	}
}

// bound reads "at least", 1, "at most", -1, or "exactly", 0.
func (r *reader) bound() int {
	switch {
	case r.All("at least"):
		return 1
	case r.All("at most"):
		return -1
	}
	r.One("exactly only")
	return 0
}

// thing takes the noun of what is drawn, where one stands.
func (r *reader) thing() {
	if w := r.Peek(0); isWord(w) && !phrase.Among(w, joints) && !phrase.Among(w, "when if of will the they") && r.kind(w) < 0 {
		r.At++
	}
}

// them takes "of the two balls", "of them" or "balls".
func (r *reader) them() {
	r.One("of")
	if r.One("them these they") {
		return
	}
	r.One("the")
	if n, ok := r.count(); ok && int(n) != r.Taken {
		r.At--
	}
	r.thing()
	r.One("drawn picked chosen selected taken")
}

func (r *reader) be() bool {
	return r.One("is are be") || r.All("will be") || r.All("turn out to be")
}

// each reads what all or none are: "both are red".
func (r *reader) each() bool {
	all := r.One("both all")
	if !all && !r.One("neither none") {
		return false
	}
	r.them()
	if !r.be() {
		return false
	}
	i := r.kind(r.Peek(0))
	if i < 0 || r.Taken == 0 {
		return false
	}
	r.At++
	r.thing()
	asked := r.none()
	if asked[i] = 0; all {
		asked[i] = int64(r.Taken)
	}
	r.asks(asked, 0)
	return true
}

// some reads how many are what: "at least one is red", "one is red and the other is blue".
func (r *reader) some() bool {
	bound := r.bound()
	asked := r.none()
	for {
		n, ok := r.count()
		if !ok && r.All("the other") {
			n, ok = int64(r.Taken)-1, r.Taken == 2
		}
		if !ok {
			return false
		}
		r.them()
		if !r.be() {
			return false
		}
		i := r.kind(r.Peek(0))
		if i < 0 || asked[i] >= 0 {
			return false
		}
		r.At++
		r.thing()
		asked[i] = n
		if !(r.Peek(0) == "and" || r.Peek(0) == ",") {
			break
		}
		r.Skip(", and")
	}
	r.asks(asked, bound)
	return true
}

// alike reads "they are of the same colour" and "of different colours".
func (r *reader) alike() bool {
	if !r.One("they both all") {
		r.One("the")
		if n, ok := r.count(); ok && int(n) != r.Taken {
			return false
		}
		r.thing()
	}
	r.One("both all")
	if !r.be() && !r.One("have") {
		return false
	}
	if i := r.kind(r.Peek(0)); i >= 0 && r.Taken > 0 { // "the balls are red"
		r.At++
		r.thing()
		asked := r.none()
		asked[i] = int64(r.Taken)
		r.asks(asked, 0)
		return true
	}
	r.One("of")
	r.One("the")
	most := int64(1)
	switch {
	case r.One("same"):
		most = int64(r.Taken)
	case !r.One("different"):
		return false
	}
	same := most > 1
	if !r.One("color colour colors colours kind kinds") || r.Taken < 2 {
		return false
	}
	r.Event = func(k []int64) bool {
		for _, n := range k {
			if same && n == most {
				return true
			}
			if !same && n > most {
				return false
			}
		}
		return !same
	}
	return true
}

// single reads "it is red", "the ball is red" and "a red ball is drawn".
func (r *reader) single() bool {
	asked := r.none()
	if r.One("a an") {
		i := r.kind(r.Peek(0))
		if i < 0 {
			return false
		}
		r.At++
		r.thing()
		asked[i] = 1
		r.asks(asked, 0)
		return r.be() && r.One("drawn picked chosen selected taken")
	}
	if !r.One("it") {
		if !r.One("the") {
			return false
		}
		r.thing()
	}
	if !r.be() {
		return false
	}
	i := r.kind(r.Peek(0))
	if i < 0 || r.Taken != 1 {
		return false
	}
	r.At++
	r.thing()
	asked[i] = 1
	r.asks(asked, 0)
	return true
}
