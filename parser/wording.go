package parser

import (
	"sync"

	"github.com/alecthomas/participle/v2"
	plexer "github.com/alecthomas/participle/v2/lexer"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// wordRelation is the grammar of a relation stated in words: "91 is divisible by 7",
// "x is at least 3", "150 divided by 11 is 13 with remainder 9". Its sides are
// read by the precedence parser, which Participle calls as a production.
type wordRelation struct {
	Subject   *side      `parser:"@@"`
	Predicate *predicate `parser:"@@"`
}

type predicate struct {
	Divides *side  `parser:"'divides' @@"`
	Equals  *side  `parser:"| 'equals' @@"`
	Exceeds *side  `parser:"| 'exceeds' @@"`
	Is      *being `parser:"| ( 'is' | 'are' ) @@"`
}

type being struct {
	Not       bool  `parser:"@'not'?"`
	Divisible *side `parser:"( 'divisible' 'by' @@"`
	Multiple  *side `parser:"| 'a' ( 'multiple' 'of' @@"`
	Factor    *side `parser:"| ( 'factor' | 'divisor' ) 'of' @@ )"`
	Least     *side `parser:"| 'at' ( 'least' @@"`
	Most      *side `parser:"| 'most' @@ )"`
	More      *side `parser:"| ( 'greater' | 'larger' | 'more' ) 'than' @@"`
	Less      *side `parser:"| ( 'less' | 'smaller' | 'fewer' ) 'than' @@"`
	Equal     *side `parser:"| 'equal' 'to' @@"`
	Congruent *side `parser:"| 'congruent' 'to' @@"`
	About     *side `parser:"| ( 'approximately' | 'about' | 'roughly' ) @@"`
	Value     *side `parser:"| @@"`
	Rest      *side `parser:"( ( 'with' | 'and' )? ( 'a' )? 'remainder' ( 'of' )? @@ )? )"`
}

// side is an operand inside a sentence.
type side struct{ node *syntax.Node }

// keywords end a side.
var keywords = map[string]bool{"is": true, "are": true, "divides": true, "equals": true, "exceeds": true, "with": true, "and": true, "remainder": true}

// verbs are the words by which a sentence is known.
var verbs = map[string]bool{"is": true, "are": true, "divides": true, "equals": true, "exceeds": true}

// Parse reads one side with the precedence parser. It is called by Participle.
func (s *side) Parse(lex *plexer.PeekingLexer) error {
	var toks []lexer.Token
	src, depth := "", 0
	for {
		p := lex.Peek()
		t, text := lexer.FromParticiple(*p)
		src = text
		switch t.Kind {
		case lexer.Open, lexer.BraceOpen, lexer.Begin:
			depth++
		case lexer.Close, lexer.BraceClose, lexer.End:
			depth--
		}
		if t.Kind == lexer.EOF || depth == 0 && (t.Kind == lexer.Word && keywords[t.Text] || t.Kind == lexer.Period || t.Kind == lexer.Logic && keywords[p.Value]) {
			break
		}
		toks = append(toks, t)
		lex.Next()
	}
	if len(toks) == 0 {
		return participle.NextMatch
	}
	at := toks[len(toks)-1].End
	toks = append(toks, lexer.Token{Kind: lexer.EOF, Start: at, End: at})
	r := &reader{src: src, latex: lexer.IsLaTeX(src), scratch: scratch{toks: toks}}
	r.match()
	r.tok = &r.toks[0]
	n := r.chain()
	if r.err == nil && r.tok.Kind != lexer.EOF {
		r.trailing()
	}
	if r.err != nil {
		return r.err
	}
	s.node = n
	return nil
}

// sentences is built at first use.
var sentences = sync.OnceValue(func() *participle.Parser[wordRelation] {
	return participle.MustBuild[wordRelation](participle.Lexer(lexer.Definition{}), participle.UseLookahead(3))
})

// inWords reports whether the tokens are a sentence for the grammar above.
func (r *reader) inWords() bool {
	depth := 0
	for i := range r.toks {
		switch t := &r.toks[i]; t.Kind {
		case lexer.Open, lexer.BraceOpen:
			depth++
		case lexer.Close, lexer.BraceClose:
			depth--
		case lexer.Rel, lexer.Comma, lexer.Semicolon, lexer.Begin:
			return false
		case lexer.Word:
			if depth == 0 && i > 0 && verbs[t.Text] {
				return true
			}
		}
	}
	return false
}

// words reads a sentence; nil where the grammar does not fit.
func (r *reader) words() *syntax.Node {
	lex, err := plexer.Upgrade(lexer.Stream(r.src, r.toks))
	if err != nil {
		return nil
	}
	s, err := sentences().ParseFromLexer(lex, participle.AllowTrailing(true))
	if err != nil {
		return nil
	}
	for p := lex.Peek(); !p.EOF(); p = lex.Peek() {
		if p.Type != plexer.TokenType(lexer.Period) {
			return nil
		}
		lex.Next()
	}
	return r.meaning(s)
}

// meaning builds the relation that a sentence states.
func (r *reader) meaning(s *wordRelation) *syntax.Node {
	a := s.Subject.node
	p := s.Predicate
	switch {
	case p.Divides != nil:
		return r.relation2(a, syntax.Divides, p.Divides.node)
	case p.Equals != nil:
		return r.relation2(a, syntax.Eq, p.Equals.node)
	case p.Exceeds != nil:
		return r.relation2(a, syntax.Gt, p.Exceeds.node)
	}
	b := p.Is
	var n *syntax.Node
	switch {
	case b.Divisible != nil:
		n = r.relation2(b.Divisible.node, syntax.Divides, a)
	case b.Multiple != nil:
		n = r.relation2(b.Multiple.node, syntax.Divides, a)
	case b.Factor != nil:
		n = r.relation2(a, syntax.Divides, b.Factor.node)
	case b.Least != nil:
		n = r.relation2(a, syntax.Ge, b.Least.node)
	case b.Most != nil:
		n = r.relation2(a, syntax.Le, b.Most.node)
	case b.More != nil:
		n = r.relation2(a, syntax.Gt, b.More.node)
	case b.Less != nil:
		n = r.relation2(a, syntax.Lt, b.Less.node)
	case b.Equal != nil:
		n = r.relation2(a, syntax.Eq, b.Equal.node)
	case b.About != nil:
		n = r.relation2(a, syntax.Approx, b.About.node)
	case b.Congruent != nil:
		c := b.Congruent.node
		var m *syntax.Node
		if k := len(c.Args); c.Kind == syntax.Product && k == 2 && c.Ops[1] == syntax.Mod || c.Kind == syntax.Modulo {
			c, m = c.Args[0], c.Args[1]
		}
		n = r.relation2(a, syntax.Equiv, c)
		if m != nil {
			mod := r.node(syntax.Modulo, n.Span.Cover(m.Span))
			mod.Args = r.args(n, m)
			n = mod
		}
	case b.Value != nil && b.Rest != nil:
		// a ÷ b is q with remainder r: a = b·q + r and r < b.
		if a.Kind != syntax.Product || len(a.Args) != 2 || a.Ops[1] != syntax.Obelus && a.Ops[1] != syntax.Slash || a.Args[1].Kind != syntax.Number || b.Rest.node.Kind != syntax.Number {
			return nil
		}
		q, rest := b.Value.node, b.Rest.node
		product := r.node(syntax.Product, q.Span)
		product.Args = r.args(a.Args[1], q)
		product.Ops = []syntax.Op{syntax.None, syntax.Times}
		sum := r.node(syntax.Sum, q.Span.Cover(rest.Span))
		sum.Args = r.args(product, rest)
		sum.Ops = []syntax.Op{syntax.None, syntax.Plus}
		size := r.relation2(r.leaf(rest), syntax.Lt, r.leaf(a.Args[1]))
		n = r.node(syntax.Logic, a.Span.Cover(rest.Span))
		n.Args = r.args(r.relation2(a.Args[0], syntax.Eq, sum), size)
		n.Ops = []syntax.Op{syntax.And}
	case b.Value != nil:
		n = r.relation2(a, syntax.Eq, b.Value.node)
	}
	if n != nil && b.Not {
		m := r.node(syntax.Not, n.Span)
		m.Args = r.args(n)
		n = m
	}
	return n
}

// leaf copies a numeral or a name.
func (r *reader) leaf(n *syntax.Node) *syntax.Node {
	c := r.node(n.Kind, n.Span)
	c.Text = n.Text
	return c
}
