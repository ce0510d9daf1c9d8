package urn

import "slices"

// question reads what is asked: "what is the probability that both are red".
func (r *reader) question() bool {
	if r.Event != nil || r.Sequence != nil {
		return false
	}
	if !(r.all("what is") || r.one("find give calculate compute determine")) {
		return false
	}
	r.one("the")
	if !r.one("prob probability chance") || !r.one("of that") {
		return false
	}
	if r.Taken == 0 && (r.ahead("when") || r.ahead("if")) { // what is drawn is told later: read that first
		rest := r.at
		for r.at < len(r.words) && !among(r.peek(0), "when if") {
			r.at++
		}
		r.skip("when if ,")
		if !r.drawing() {
			return false
		}
		end := r.at
		words := r.words
		cut := rest
		for cut < len(words) && !among(words[cut], "when if") {
			cut++
		}
		r.words, r.at = words[:cut], rest
		ok := r.what() && r.at == cut
		r.words, r.at = words, end
		return ok
	}
	return r.what()
}

// ahead reports whether a word is still to come.
func (r *reader) ahead(word string) bool { return slices.Contains(r.words[r.at:], word) }

// what reads the event.
func (r *reader) what() bool {
	if r.one("sequence") {
		word := r.peek(0)
		r.at++
		for _, c := range word {
			i := r.kind(string(c))
			if i < 0 {
				return false
			}
			r.Sequence = append(r.Sequence, i)
		}
		return len(r.Sequence) > 0
	}
	if r.one("picking drawing getting selecting choosing taking") {
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
		i := r.kind(r.peek(0))
		if !ok || i < 0 || asked[i] >= 0 {
			return false
		}
		r.at++
		asked[i] = n
		r.thing()
		before := r.at
		r.one(",")
		r.one("and")
		if _, ok := r.count(); !ok || r.at == before+1 && before < len(r.words) && !among(r.words[before], "and ,") {
			r.at = before
			break
		}
		r.at--
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
	case r.all("at least"):
		return 1
	case r.all("at most"):
		return -1
	}
	r.one("exactly only")
	return 0
}

// thing takes the noun of what is drawn, where one stands.
func (r *reader) thing() {
	if w := r.peek(0); isWord(w) && !among(w, joints) && !among(w, "when if of will the they") && r.kind(w) < 0 {
		r.at++
	}
}

// them takes "of the two balls", "of them" or "balls".
func (r *reader) them() {
	r.one("of")
	if r.one("them these they") {
		return
	}
	r.one("the")
	if n, ok := r.count(); ok && int(n) != r.Taken {
		r.at--
	}
	r.thing()
	r.one("drawn picked chosen selected taken")
}

func (r *reader) be() bool {
	return r.one("is are be") || r.all("will be") || r.all("turn out to be")
}

// each reads what all or none are: "both are red".
func (r *reader) each() bool {
	all := r.one("both all")
	if !all && !r.one("neither none") {
		return false
	}
	r.them()
	if !r.be() {
		return false
	}
	i := r.kind(r.peek(0))
	if i < 0 || r.Taken == 0 {
		return false
	}
	r.at++
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
		if !ok && r.all("the other") {
			n, ok = int64(r.Taken)-1, r.Taken == 2
		}
		if !ok {
			return false
		}
		r.them()
		if !r.be() {
			return false
		}
		i := r.kind(r.peek(0))
		if i < 0 || asked[i] >= 0 {
			return false
		}
		r.at++
		r.thing()
		asked[i] = n
		if !(r.peek(0) == "and" || r.peek(0) == ",") {
			break
		}
		r.skip(", and")
	}
	r.asks(asked, bound)
	return true
}

// alike reads "they are of the same colour" and "of different colours".
func (r *reader) alike() bool {
	if !r.one("they both all") {
		r.one("the")
		if n, ok := r.count(); ok && int(n) != r.Taken {
			return false
		}
		r.thing()
	}
	r.one("both all")
	if !r.be() && !r.one("have") {
		return false
	}
	if i := r.kind(r.peek(0)); i >= 0 && r.Taken > 0 { // "the balls are red"
		r.at++
		r.thing()
		asked := r.none()
		asked[i] = int64(r.Taken)
		r.asks(asked, 0)
		return true
	}
	r.one("of")
	r.one("the")
	most := int64(1)
	switch {
	case r.one("same"):
		most = int64(r.Taken)
	case !r.one("different"):
		return false
	}
	same := most > 1
	if !r.one("color colour colors colours kind kinds") || r.Taken < 2 {
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
	if r.one("a an") {
		i := r.kind(r.peek(0))
		if i < 0 {
			return false
		}
		r.at++
		r.thing()
		asked[i] = 1
		r.asks(asked, 0)
		return r.be() && r.one("drawn picked chosen selected taken")
	}
	if !r.one("it") {
		if !r.one("the") {
			return false
		}
		r.thing()
	}
	if !r.be() {
		return false
	}
	i := r.kind(r.peek(0))
	if i < 0 || r.Taken != 1 {
		return false
	}
	r.at++
	r.thing()
	asked[i] = 1
	r.asks(asked, 0)
	return true
}
