package parser

import (
	"slices"
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
	places []*syntax.Node // at which it is said
	values []*syntax.Node
	more   []*syntax.Node // relations that are said beside it
}

// clauses gathers the sayings of one sentence.
type clauses struct {
	items []item
	now   saying
	said  []saying
	on    bool // what follows is the set, or the place
	at    bool // what follows is the place
	is    bool // what follows is the value
	apart bool // a comma or "and" stands before
}

// sayingsInWords reads what is said of a function at the start of items, and returns it with the number of items it takes.
func sayingsInWords(items []item) (*syntax.Node, int) {
	toks, end := phraseTokens(items, true)
	if len(toks) < 3 || !slices.ContainsFunc(toks, func(t lexer.Token) bool { return t.Type == phraseTypes["Saying"] }) {
		return nil, 0
	}
	for {
		c, complete := clauses{items: items}, 0
		at := 0
		for at < len(toks) && c.token(toks[at]) {
			if at++; !c.apart && c.now.complete() {
				complete = at
			}
		}
		if at < len(toks) || complete < at {
			if complete == 0 {
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
		if c.apart && c.now.complete() {
			c.next()
		}
		c.on, c.at, c.is, c.apart = true, t.Value == "at", false, false
	case phraseTypes["Is"], phraseTypes["Rel"]:
		c.on, c.is = false, true
	case phraseTypes["Leaves"]:
		c.on, c.is = false, false
	case phraseTypes["Of"], phraseTypes["Part"], phraseTypes["Pad"]:
	default:
		return false
	}
	return true
}

// called takes the name of what is said.
func (c *clauses) called(name string) bool {
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
		c.now.sets = was.sets
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
	c.apart = false
	f := functionOf(n)
	switch {
	case f != nil && s.of == nil:
		s.of = f
	case f != nil && sameSymbol(f, s.of) && len(s.sets)+len(s.places)+len(s.values) == 0:
	case apart && f != nil:
		return false
	case n.Is(syntax.Relation):
		return c.relation(n)
	case isSet(n) && !c.is && !(c.on && c.at) && (c.on || s.name == "increasing" || s.name == "decreasing"):
		s.sets = append(s.sets, n)
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
	if slices.ContainsFunc(n.Ops, func(op syntax.Op) bool { return op != syntax.Eq }) {
		return false
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

// functionOf returns the letter of a function that n names: f, f(x), y = f(x); or the formula of y = x² - 1; or nil.
func functionOf(n *syntax.Node) *syntax.Node {
	if n.Is(syntax.Relation) && len(n.Args) == 2 && n.Ops[0] == syntax.Eq && n.Args[0].Is(syntax.Symbol) && n.Args[0].Text == "y" {
		if f := functionOf(n.Args[1]); f != nil {
			return f
		}
		if list := symbolsOf(n.Args[1], nil); len(list) == 1 && list[0] == "x" {
			return n.Args[1]
		}
		return nil
	}
	if n.Is(syntax.Juxtapose) && len(n.Args) == 2 && n.Args[1].Is(syntax.Group) && n.Args[1].Text == "()" && len(n.Args[1].Args) == 1 && n.Args[1].Args[0].Is(syntax.Symbol) {
		n = n.Args[0]
	}
	if n.Is(syntax.Symbol) && strings.Contains("fghFGH", n.Text) {
		return n
	}
	return nil
}

// isSet reports whether n is an interval, a union of such or the set of all reals.
func isSet(n *syntax.Node) bool {
	return n.Is(syntax.Group) && len(n.Args) == 2 && n.Text != "{}" || n.Is(syntax.SetOp) || n.Is(syntax.Symbol) && (n.Text == "ℝ" || n.Text == "R")
}

// complete reports whether nothing is missing.
func (s *saying) complete() bool {
	if s.of == nil {
		return false
	}
	switch s.name {
	case "":
		return false
	case "increasing", "decreasing":
		return len(s.sets) > 0
	case "even", "odd", "injective":
		return true
	case "tangent", "slope":
		return len(s.places) == 1 && len(s.values) == 1
	case "maximum", "minimum", "localmaximum", "localminimum":
		return len(s.places)+len(s.values) > 0 && len(s.places) <= 1 && len(s.values) <= 1
	}
	return len(s.places)+len(s.values) > 0
}

// node is the relations of all clauses, or nil.
func (c *clauses) node() *syntax.Node {
	var all []*syntax.Node
	for _, s := range append(c.said, c.now) {
		list := s.relations()
		if len(list) == 0 {
			return nil
		}
		all = append(all, list...)
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

// relations writes a clause as relations; none where it does not suit.
func (s *saying) relations() (out []*syntax.Node) {
	apply := func(name string, more ...*syntax.Node) *syntax.Node {
		n := &syntax.Node{Kind: syntax.Apply, Span: s.of.Span, Args: append([]*syntax.Node{{Kind: syntax.Symbol, Text: name, Span: syntax.Span{Start: s.of.Span.Start, End: s.of.Span.Start}}, s.of}, more...)}
		return n
	}
	emit := func(l *syntax.Node, op syntax.Op, r *syntax.Node) {
		out = append(out, relate(l, op, r, l.Span.Cover(r.Span)))
	}
	member := func(name string, of []*syntax.Node) {
		for _, n := range of {
			emit(n, syntax.In, apply(name, s.sets...))
		}
	}
	value := func(k int) *syntax.Node {
		if len(s.values) != 1 {
			return nil
		}
		return s.values[k]
	}
	abscissas := append(s.places[:len(s.places):len(s.places)], s.values...)
	for i, n := range abscissas {
		if n.Is(syntax.Group) && n.Text == "()" && len(n.Args) == 2 {
			abscissas[i] = n.Args[0]
		}
	}
	letter := s.of.Is(syntax.Symbol)
	call := func(f, at *syntax.Node) *syntax.Node {
		return &syntax.Node{Kind: syntax.Juxtapose, Span: f.Span.Cover(at.Span), Args: []*syntax.Node{f, {Kind: syntax.Group, Text: "()", Span: at.Span, Args: []*syntax.Node{at}}}}
	}
	prime := &syntax.Node{Kind: syntax.Prime, Text: "'", Span: s.of.Span, Args: []*syntax.Node{s.of}}
	switch s.name {
	case "increasing", "decreasing":
		sets := s.sets
		s.sets = nil
		if len(s.places)+len(s.values) == 0 {
			member(s.name, sets)
		}
	case "increases", "decreases": // all intervals on which it does
		if len(s.values) > 0 && len(s.sets)+len(s.places) == 0 {
			emit(apply(s.name[:len(s.name)-2]+"ing"), syntax.Eq, together(s.values))
		}
	case "maximum", "minimum":
		if v := value(0); v != nil {
			emit(apply(s.name, s.sets...), syntax.Eq, v)
		}
		member(strings.Replace(s.name, "um", "izer", 1), s.places)
	case "localmaximum", "localminimum":
		if len(s.sets) > 0 {
			return nil
		}
		if len(s.places) == 0 {
			member(s.name, s.values)
		}
		member(strings.Replace(s.name, "um", "izer", 1), s.places)
		if len(s.places) == 1 && len(s.values) == 1 && len(s.more) == 0 {
			if !letter {
				return nil
			}
			emit(call(s.of, s.places[0]), syntax.Eq, s.values[0])
		}
	case "localmaximizer", "localminimizer", "inflection", "axis":
		member(s.name, abscissas)
	case "centre":
		member(s.name, s.values)
	case "even", "odd", "injective":
		if len(s.sets)+len(s.places)+len(s.values) == 0 {
			emit(s.of, syntax.In, &syntax.Node{Kind: syntax.Symbol, Text: s.name, Span: syntax.Span{Start: s.of.Span.End, End: s.of.Span.End}})
		}
	case "range", "period", "leastperiod":
		if v := value(0); v != nil && len(s.places) == 0 {
			emit(apply(s.name, s.sets...), syntax.Eq, v)
		}
	case "zeros":
		switch {
		case len(abscissas) > 1 && len(s.sets) == 0:
			emit(apply(s.name), syntax.Eq, &syntax.Node{Kind: syntax.Group, Text: "{}", Span: abscissas[0].Span.Cover(abscissas[len(abscissas)-1].Span), Args: abscissas})
		case len(abscissas) == 1 && len(s.sets) == 0 && letter:
			emit(call(s.of, abscissas[0]), syntax.Eq, numberAt("0", abscissas[0]))
		}
	case "tangent", "slope":
		at := abscissas[0]
		if s.name == "tangent" {
			emit(apply(s.name, at), syntax.Eq, s.values[0])
		} else if letter {
			emit(call(prime, at), syntax.Eq, s.values[0])
		}
	case "critical":
		for _, n := range abscissas {
			if letter {
				emit(call(prime, n), syntax.Eq, numberAt("0", n))
			}
		}
	}
	return append(out, s.more...)
}

// together is the union of several sets.
func together(list []*syntax.Node) *syntax.Node {
	if len(list) == 1 {
		return list[0]
	}
	n := &syntax.Node{Kind: syntax.SetOp, Span: list[0].Span.Cover(list[len(list)-1].Span)}
	for i, a := range list {
		op := syntax.None
		if i > 0 {
			op = syntax.Union
		}
		n.Args, n.Ops = append(n.Args, a), append(n.Ops, op)
	}
	return n
}
