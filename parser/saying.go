package parser

import (
	"strconv"
	"strings"

	"github.com/alecthomas/participle/v2/lexer"

	"github.com/yansuan/yansuan/parser/syntax"
)

// saying is what a clause says of a function: "f is increasing on (0, 2)", "f(x) 在 x=0 处取得极大值 2".
// It is written as a relation with a name: (0, 2) ∈ increasing(f), maximum(f, [0, 3]) = 2, f ∈ even.
type saying struct {
	name   string
	of     *syntax.Node
	sets   []*syntax.Node // on which it is said
	same   bool           // they are those of the clause before
	late   bool           // they stand behind the name
	places []*syntax.Node // at which it is said
	values []*syntax.Node
	more   []*syntax.Node // relations that are said beside it
	out    []*syntax.Node // all of it as relations
}

// clauses gathers the sayings of one sentence.
type clauses struct {
	items []item
	now   saying
	said  []saying
	on    bool // what follows is the set, or the place
	at    bool // what follows is the place
	when  bool // a condition follows
	want  bool // neither has followed yet: "on the interval" without saying which
	is    bool // what follows is the value
	apart bool // a comma or "and" stands before
}

// sayingsInWords reads what is said of a function at the start of items, and returns it with the number of items it takes.
func sayingsInWords(items []item) (*syntax.Node, int) {
	toks, end := phraseTokens(items, true)
	if len(toks) < 3 {
		return nil, 0
	}
	for {
		c, complete := clauses{items: items}, 0
		at := 0
		for at < len(toks) && c.token(toks[at]) {
			if at++; !c.apart && !c.want && c.now.complete() {
				complete = at
			}
		}
		if at < len(toks) || complete < at {
			if complete == 0 || toks[complete].Type == phraseTypes["Saying"] {
				return nil, 0
			}
			toks, end = toks[:complete], toks[complete].Pos.Offset
			continue
		}
		return c.node(), end
	}
}

// token takes one token in, and reports whether it could.
func (c *clauses) token(t lexer.Token) bool {
	switch t.Type {
	case phraseTypes["Math"]:
		return c.math(t.Value)
	case phraseTypes["Saying"]:
		return c.called(t.Value)
	case phraseTypes["And"], phraseTypes["Comma"]:
		c.apart = true
	case phraseTypes["On"], phraseTypes["When"]:
		if t.Value == "" && t.Type == phraseTypes["When"] {
			return false // what is said behind "if" is not asserted
		}
		if c.apart && c.now.complete() && !c.now.late {
			c.next()
		}
		c.want = true
		c.on, c.at, c.when, c.is, c.apart = true, t.Value == "at", t.Value == "when", false, false
	case phraseTypes["Is"], phraseTypes["Rel"]:
		if c.want {
			return false
		}
		c.on, c.is = false, true
	case phraseTypes["Leaves"]:
		c.on, c.is = false, false
	case phraseTypes["Pad"]:
		return t.Value == "" || c.now.name == "" // not "…单调递增时"
	case phraseTypes["Of"], phraseTypes["Part"]:
	default:
		return false
	}
	return true
}

// called takes the name of what is said.
func (c *clauses) called(name string) bool {
	if c.want {
		return false
	}
	if c.now.name != "" {
		if !c.now.complete() {
			return false
		}
		c.next()
	}
	c.now.name, c.on, c.is, c.apart = name, false, false, false
	return true
}

// next begins another clause on the same function; extremes are on the same set.
func (c *clauses) next() {
	was := c.now
	c.said = append(c.said, was)
	c.now = saying{of: was.of}
	if strings.HasSuffix(was.name, "imum") {
		c.now.sets, c.now.same = was.sets, true
	}
}

// math takes a formula in, as what its shape and the words before it tell.
func (c *clauses) math(ref string) bool {
	i, err := strconv.Atoi(ref)
	if err != nil {
		return false
	}
	n := c.items[i].node
	if n == nil {
		n = mathOf(c.items, ref)
	}
	n = unwrap(n)
	s := &c.now
	apart := c.apart
	c.apart, c.want = false, false
	f := functionOf(n)
	if s.of != nil && n.Is(syntax.Relation) {
		f = nil
	}
	switch {
	case f != nil && c.on && c.when:
		return false // 当 f(x) …时
	case f != nil && s.of == nil:
		s.of = f
	case f != nil && sameSymbol(f, s.of) && len(s.places)+len(s.values) == 0 && (len(s.sets) == 0 || s.same):
		s.sets = nil // said anew, perhaps of another set
	case f != nil:
		return false
	case n.Is(syntax.Relation):
		c.when = false
		return c.relation(n)
	case isSet(n) && !c.is && !(c.on && c.at) && (c.on || s.name == "increasing" || s.name == "decreasing"):
		s.sets, s.late = append(s.sets, n), s.name != ""
	case c.on && !c.is:
		s.places = append(s.places, n)
	case s.name != "" || s.of == nil && len(s.values) == 0 && !apart:
		s.values = append(s.values, n)
	default:
		return false
	}
	return true
}

// relation takes in x = 1, which is a place, y = 2x - 1, which is a value, or f(1) = 3, which is both.
func (c *clauses) relation(n *syntax.Node) bool {
	s := &c.now
	if set := intervalOf(n); set != nil && !c.is {
		s.sets = append(s.sets, set)
		return true
	}
	for _, op := range n.Ops {
		if op != syntax.Eq {
			return false
		}
	}
	l, r := n.Args[0], n.Args[len(n.Args)-1]
	switch {
	case len(n.Args) == 2 && l.Is(syntax.Symbol) && l.Text == "y" && s.name != "":
		s.values = append(s.values, r)
	case len(n.Args) == 2 && l.Is(syntax.Symbol):
		s.places = append(s.places, r)
	case s.of != nil && s.name != "" && l.Is(syntax.Juxtapose) && sameSymbol(l.Args[0], s.of) && len(l.Args) == 2 && len(l.Args[1].Args) == 1:
		s.places, s.values, s.more = append(s.places, l.Args[1].Args[0]), append(s.values, r), append(s.more, n)
	default:
		return false
	}
	return true
}

// complete reports whether nothing is missing.
func (s *saying) complete() bool {
	if s.of == nil {
		return false
	}
	switch s.name {
	case "":
		return false
	case "increasing", "decreasing", "convex", "concave":
		return len(s.sets) > 0
	case "even", "odd", "positive", "negative":
		return true
	case "tangent", "slope":
		return len(s.places) == 1 && len(s.values) == 1
	case "maximum", "minimum":
		return len(s.places)+len(s.values) > 0 && len(s.places) <= 1 && len(s.values) <= 1
	case "localmaximum", "localminimum":
		return len(s.places)+len(s.values) > 0 && (len(s.values) == 0 || len(s.places) <= 1 && len(s.values) == 1)
	}
	return len(s.places)+len(s.values) > 0
}

// node is the relations of all clauses, in the order of the text, or nil. Each spans the words from the one before on.
func (c *clauses) node() *syntax.Node {
	var all []*syntax.Node
	c.next()
	for i := range c.said {
		list := c.said[i].relations()
		if len(list) == 0 {
			return nil
		}
		for _, n := range list {
			k := len(all)
			for all = append(all, n); k > 0 && all[k-1].Span.End > n.Span.End; k-- {
				all[k], all[k-1] = all[k-1], n
			}
		}
	}
	k := 0
	for _, n := range all {
		from := k
		for k < len(c.items) && c.items[k].place().Start < n.Span.End {
			k++
		}
		for from+1 < k && c.items[from].node == nil && (c.items[from].tok.kind == proseComma || c.items[from].tok.cue == cueAnd) {
			from++
		}
		if from == k {
			from--
		}
		n.Span = c.items[from].place().Cover(c.items[k-1].place())
	}
	if len(all) == 1 {
		return all[0]
	}
	out := &syntax.Node{Kind: syntax.Logic, Args: all, Span: all[0].Span.Cover(all[len(all)-1].Span)}
	for range all[1:] {
		out.Ops = append(out.Ops, syntax.And)
	}
	return out
}

// relations writes a clause as relations, whose spans end where what is special to them does; none where it does not suit.
func (s *saying) relations() []*syntax.Node {
	places := append(s.places[:len(s.places):len(s.places)], s.values...)
	letter, sets := s.of.Is(syntax.Symbol), s.sets
	for i, n := range places {
		if isSet(n) && n.Text == "()" && s.name != "range" && s.name != "increases" && s.name != "decreases" { // a point of the graph
			if !letter {
				return nil
			}
			places[i] = n.Args[0]
			s.more = append(s.more, relate(call(s.of, n.Args[0]), syntax.Eq, n.Args[1], n.Span))
		}
	}
	izer := strings.Replace(s.name, "imum", "imizer", 1)
	switch s.name {
	case "increasing", "decreasing", "convex", "concave":
		if s.sets = nil; len(places) == 0 {
			s.member(s.name, sets)
		}
	case "increases", "decreases": // all intervals on which it does
		if len(s.values) > 0 && len(sets)+len(s.places) == 0 {
			s.values = []*syntax.Node{together(s.values)}
			s.equals(s.name[:len(s.name)-2] + "ing")
		}
	case "maximum", "minimum":
		s.equals(s.name)
		s.member(izer, s.places)
	case "localmaximum", "localminimum":
		if len(sets) > 0 || !letter && len(s.places)*len(s.values) > 0 {
			return nil
		}
		if s.member(izer, s.places); len(s.places) == 0 {
			s.member(s.name, s.values)
		} else if len(s.values) == 1 && len(s.more) == 0 {
			s.emit(call(s.of, s.places[0]), syntax.Eq, s.values[0])
		}
	case "even", "odd", "positive", "negative":
		if len(sets)+len(places) == 0 {
			s.emit(s.of, syntax.In, &syntax.Node{Kind: syntax.Symbol, Text: s.name, Span: s.of.Span})
		}
	case "range", "period", "leastperiod":
		if len(s.places) == 0 {
			s.equals(s.name)
		}
	case "tangent":
		s.sets = places[:1]
		s.equals(s.name)
	case "slope", "critical":
		prime := &syntax.Node{Kind: syntax.Prime, Text: "'", Span: s.of.Span, Args: []*syntax.Node{s.of}}
		switch {
		case !letter:
		case s.name == "slope":
			s.emit(call(prime, places[0]), syntax.Eq, s.values[0])
		default:
			for _, n := range places {
				zero := numberAt("0", n)
				zero.Span = n.Span
				s.emit(call(prime, n), syntax.Eq, zero)
			}
		}
	default: // places of something
		s.member(s.name, places)
	}
	return append(s.out, s.more...)
}

// emit adds a relation that spans the text up to the end of r, of which the text says it last.
func (s *saying) emit(l *syntax.Node, op syntax.Op, r *syntax.Node) {
	s.out = append(s.out, relate(l, op, r, r.Span))
}

// word is what is said, with the function and the sets.
func (s *saying) word(name string) *syntax.Node {
	head := &syntax.Node{Kind: syntax.Symbol, Text: name, Span: syntax.Span{Start: s.of.Span.Start, End: s.of.Span.Start}}
	return &syntax.Node{Kind: syntax.Apply, Span: s.of.Span, Args: append([]*syntax.Node{head, s.of}, s.sets...)}
}

// member says of each that it is one of those named.
func (s *saying) member(name string, of []*syntax.Node) {
	for _, n := range of {
		s.emit(n, syntax.In, s.word(name))
		s.out[len(s.out)-1].Span = n.Span
	}
}

// equals says that what is named is the only value.
func (s *saying) equals(name string) {
	if len(s.values) == 1 {
		s.emit(s.word(name), syntax.Eq, s.values[0])
	}
}
