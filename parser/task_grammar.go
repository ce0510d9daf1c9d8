package parser

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/yansuan/yansuan/parser/syntax"
)

// The grammar of an English sentence that names a quantity by what is done to
// others: "Let d be the greatest common divisor of 12 and 18". Its tokens are
// words and phrases by meaning and pieces of mathematics, already read; articles
// and the like are gone. One token of lookahead decides everywhere.

type definitionSentence struct {
	What string     `parser:"Let @Math Be"`
	Noun nounPhrase `parser:"@@ Stop?"`
}

type nounPhrase struct {
	Order      string      `parser:"@Order?"`
	Derivative *derivative `parser:"(  Derivative Of @@"`
	Gcd        *several    `parser:"| Gcd Of @@"`
	Lcm        *several    `parser:"| Lcm Of @@"`
	Remainder  *remainder  `parser:"| Remainder @@"`
	Root       *rootOf     `parser:"| @@ )"`
}

type derivative struct {
	Body string `parser:"@Math"`
	Wrt  string `parser:"( Wrt @Math )?"`
}

type several struct {
	Items []string `parser:"@Math ( ( And | Comma )+ @Math )*"`
}

type remainder struct {
	A string `parser:"When @Math"`
	B string `parser:"Divided @Math"`
}

type rootOf struct {
	Root string `parser:"@Root Of"`
	Of   string `parser:"@Math"`
}

// The kinds of token of the grammar.
var taskTokenTypes = func() map[string]lexer.TokenType {
	m := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for i, n := range [...]string{"Math", "Word", "Order", "Let", "Be", "Derivative", "Of", "Wrt", "Gcd", "Lcm", "Remainder", "When", "Divided", "Root", "And", "Comma", "Stop"} {
		m[n] = lexer.TokenType(-2 - i)
	}
	return m
}()

// taskPhrases maps phrases to tokens: kind, or kind:value. The longest phrase
// that stands at a place wins. An empty kind drops the words.
var taskPhrases = map[string]string{
	"let": "Let", "be": "Be", "derivative": "Derivative", "of": "Of", "wrt": "Wrt", "with respect to": "Wrt",
	"greatest common divisor": "Gcd", "greatest common factor": "Gcd", "highest common factor": "Gcd", "highest common divisor": "Gcd", "gcd": "Gcd",
	"least common multiple": "Lcm", "lowest common multiple": "Lcm", "smallest common multiple": "Lcm", "lcm": "Lcm",
	"common denominator": "Lcm", "least common denominator": "Lcm", "lowest common denominator": "Lcm",
	"remainder": "Remainder", "when": "When", "is divided by": "Divided",
	"square root": "Root:2", "cube root": "Root:3", "root": "Root:0", "and": "And",
	"the": "", "a": "", "an": "", "value of": "",
	"first": "Order:1", "second": "Order:2", "third": "Order:3", "fourth": "Order:4", "fifth": "Order:5",
	"sixth": "Order:6", "seventh": "Order:7", "eighth": "Order:8", "ninth": "Order:9", "tenth": "Order:10",
}

const longestTaskPhrase = 3

var errPrepared = errors.New("the tokens of a task come prepared")

// taskLexer feeds prepared tokens to the grammar.
type taskLexer struct {
	toks []lexer.Token
	at   int
}

// Next returns the next token, and EOF for ever after the last.
func (l *taskLexer) Next() (lexer.Token, error) {
	if l.at >= len(l.toks) {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	l.at++
	return l.toks[l.at-1], nil
}

// taskDefinition tells Participle the kinds of token.
type taskDefinition struct{}

// Symbols returns the kinds by name.
func (taskDefinition) Symbols() map[string]lexer.TokenType { return taskTokenTypes }

// Lex is never used: the tokens come prepared.
func (taskDefinition) Lex(string, io.Reader) (lexer.Lexer, error) { return nil, errPrepared }

var definitionGrammar = participle.MustBuild[definitionSentence](participle.Lexer(taskDefinition{}))

// maxTaskTokens bounds the sentences that the grammar is tried on.
const maxTaskTokens = 200

// taskTokens turns the items of a sentence into tokens of the grammar.
func taskTokens(items []item) ([]lexer.Token, bool) {
	var out []lexer.Token
	emit := func(kind, value string) {
		out = append(out, lexer.Token{Type: taskTokenTypes[kind], Value: value})
	}
	for i := 0; i < len(items); {
		if len(out) > maxTaskTokens {
			return nil, false
		}
		it := items[i]
		if it.node != nil {
			emit("Math", strconv.Itoa(i))
			i++
			continue
		}
		switch it.tok.kind {
		case proseComma:
			emit("Comma", it.tok.text)
			i++
			continue
		case proseStop:
			emit("Stop", it.tok.text)
			i++
			continue
		case proseLine:
			i++
			continue
		case proseWord:
		default:
			return nil, false
		}
		n, kind, phrase := 1, "Word", ""
		for k := 0; k < longestTaskPhrase && i+k < len(items) && items[i+k].node == nil && items[i+k].tok.kind == proseWord; k++ {
			if k > 0 {
				phrase += " "
			}
			phrase += strings.ToLower(items[i+k].tok.text)
			if v, ok := taskPhrases[phrase]; ok {
				n, kind = k+1, v
			}
		}
		if kind != "" {
			k, v, _ := strings.Cut(kind, ":")
			emit(k, v)
		}
		i += n
	}
	return out, true
}

// definedInWords reads a sentence that names a quantity in words and returns the
// relation between the name and what it stands for, or nil.
func definedInWords(items []item) *syntax.Node {
	if len(items) < 5 || items[0].node != nil || items[0].tok.cue != cueLet && items[0].tok.cue != cueTake {
		return nil
	}
	toks, ok := taskTokens(items)
	if !ok {
		return nil
	}
	peek, err := lexer.Upgrade(&taskLexer{toks: toks})
	if err != nil {
		return nil
	}
	s, err := definitionGrammar.ParseFromLexer(peek)
	if err != nil {
		return nil
	}
	b := definitionBuilder{items}
	what, value := b.math(s.What), b.value(&s.Noun)
	if what == nil || value == nil {
		return nil
	}
	sp := syntax.Span{Start: items[0].tok.start, End: value.Span.End}
	for _, it := range items {
		if it.node != nil {
			sp.End = max(sp.End, it.span.End)
		}
	}
	return &syntax.Node{Kind: syntax.Relation, Ops: []syntax.Op{syntax.Eq}, Args: []*syntax.Node{what, value}, Span: sp}
}

// definitionBuilder makes nodes of what the grammar has captured.
type definitionBuilder struct{ items []item }

func (b definitionBuilder) math(ref string) *syntax.Node {
	i, err := strconv.Atoi(ref)
	if err != nil || i < 0 || i >= len(b.items) {
		return nil
	}
	return b.items[i].node
}

// value is the node of a noun phrase, or nil where it cannot be written as one.
func (b definitionBuilder) value(n *nounPhrase) *syntax.Node {
	number := func(text string, at *syntax.Node) *syntax.Node {
		return &syntax.Node{Kind: syntax.Number, Text: text, Span: syntax.Span{Start: at.Span.Start, End: at.Span.Start}}
	}
	function := func(name string, s *several) *syntax.Node {
		if n.Order != "" {
			return nil
		}
		out := &syntax.Node{Kind: syntax.Apply, Args: []*syntax.Node{{Kind: syntax.Symbol, Text: name}}}
		for _, r := range s.Items {
			for _, a := range flatten(b.math(r)) {
				out.Args = append(out.Args, a)
				out.Span = out.Span.Cover(a.Span)
			}
		}
		out.Args[0].Span = syntax.Span{Start: out.Span.Start, End: out.Span.Start}
		return out
	}
	switch {
	case n.Derivative != nil:
		body := b.math(n.Derivative.Body)
		out := &syntax.Node{Kind: syntax.Derivative, Text: "d", Span: body.Span, Args: []*syntax.Node{body, {Kind: syntax.Empty, Span: syntax.Span{Start: body.Span.Start, End: body.Span.Start}}}}
		if n.Order != "" && n.Order != "1" {
			out.Args[1] = number(n.Order, body)
		}
		v := b.math(n.Derivative.Wrt)
		if v == nil {
			if v = onlySymbol(body); v == nil {
				return nil
			}
		}
		out.Args = append(out.Args, v)
		return out
	case n.Gcd != nil:
		return function("gcd", n.Gcd)
	case n.Lcm != nil:
		return function("lcm", n.Lcm)
	case n.Remainder != nil && n.Order == "":
		a, m := b.math(n.Remainder.A), b.math(n.Remainder.B)
		return &syntax.Node{Kind: syntax.Product, Ops: []syntax.Op{syntax.None, syntax.Mod}, Args: []*syntax.Node{a, m}, Span: a.Span.Cover(m.Span)}
	case n.Root != nil:
		x, k := b.math(n.Root.Of), n.Root.Root
		if k == "0" {
			k = n.Order
		}
		if k == "" || k == "1" || n.Root.Root != "0" && n.Order != "" {
			return nil
		}
		out := &syntax.Node{Kind: syntax.Root, Span: x.Span, Args: []*syntax.Node{x, {Kind: syntax.Empty, Span: syntax.Span{Start: x.Span.Start, End: x.Span.Start}}}}
		if k != "2" {
			out.Args[1] = number(k, x)
		}
		return out
	}
	return nil
}

// onlySymbol is the symbol of an expression that has no other, or nil.
func onlySymbol(n *syntax.Node) *syntax.Node {
	var found *syntax.Node
	ok := true
	var walk func(n *syntax.Node)
	walk = func(n *syntax.Node) {
		if n.Is(syntax.Symbol) && len(n.Text) == 1 {
			if found != nil && found.Text != n.Text {
				ok = false
			}
			found = n
		}
		for _, a := range n.Args {
			walk(a)
		}
	}
	walk(n)
	if !ok {
		return nil
	}
	return found
}
