package parser

import (
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/yansuan/yansuan/parser/syntax"
)

// phraseTypes are the kinds of token of the grammar of quantities.
var phraseTypes = func() map[string]lexer.TokenType {
	m := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for i, n := range strings.Fields("Math Word Order Let Be Noun Unary Name Of Wrt With Remainder When Which By Leaves Mark Power Part Exponent Divide And Comma Is Not Adj Rel Verb Stop Saying On Pad") {
		m[n] = lexer.TokenType(-2 - i)
	}
	return m
}()

var errPrepared = errors.New("the tokens of a sentence come prepared")

// phraseLexer feeds prepared tokens to the grammar.
type phraseLexer struct {
	toks []lexer.Token
	at   int
}

// Next returns the next token, and EOF for ever after the last.
func (l *phraseLexer) Next() (lexer.Token, error) {
	if l.at >= len(l.toks) {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	l.at++
	return l.toks[l.at-1], nil
}

// phraseDefinition tells Participle the kinds of token.
type phraseDefinition struct{}

// Symbols returns the kinds by name.
func (phraseDefinition) Symbols() map[string]lexer.TokenType { return phraseTypes }

// Lex is never used: the tokens come prepared.
func (phraseDefinition) Lex(string, io.Reader) (lexer.Lexer, error) { return nil, errPrepared }

var wordGrammar = participle.MustBuild[relationInWords](participle.Lexer(phraseDefinition{}), participle.UseLookahead(4))

// maxPhraseTokens bounds the sentences that the grammar is tried on.
const maxPhraseTokens = 200

// phraseTokens turns the items of a sentence into tokens of the grammar, up to the first that
// cannot be one, and returns that one's index. The offset of a token is the index of its item. A
// formula that states something is a piece of mathematics only where states is set.
func phraseTokens(items []item, states bool) (out []lexer.Token, end int) {
	emit := func(i int, kind, value string) {
		out = append(out, lexer.Token{Type: phraseTypes[kind], Value: value, Pos: lexer.Position{Offset: i}})
	}
	meaning := func(i int, kinds string) {
		for _, kind := range strings.Fields(kinds) {
			kind, value, _ := strings.Cut(kind, ":")
			emit(i, kind, value)
		}
	}
	for i := 0; i < len(items); i++ {
		if len(out) > maxPhraseTokens {
			return out, i
		}
		it := items[i]
		if n, taken := mathAt(items, i); n != nil {
			emit(i, "Math", strconv.Itoa(i))
			i += taken - 1
			continue
		} else if states && it.state && !it.cut && !it.weak {
			emit(i, "Math", strconv.Itoa(i))
			continue
		} else if it.node != nil {
			return out, i
		}
		switch it.tok.kind {
		case proseComma:
			emit(i, "Comma", it.tok.text)
		case proseStop:
			emit(i, "Stop", it.tok.text)
		case proseRel:
			if relationSpelling(it.tok.text) != "=" {
				return out, i
			}
			emit(i, "Rel", "=")
		case proseLine:
		case proseWord:
			n, kind, phrase := 1, "Word", ""
			for k := 0; k < longestPhrase && i+k < len(items) && items[i+k].node == nil && items[i+k].tok.kind == proseWord; k++ {
				if k > 0 {
					phrase += " "
				}
				phrase += items[i+k].tok.low
				if v, ok := phrases[phrase]; ok {
					n, kind = k+1, v
				}
			}
			meaning(i, kind)
			i += n - 1
		case proseHan:
			run, from := "", i
			for i < len(items) && items[i].node == nil && items[i].tok.kind == proseHan {
				run += items[i].tok.text
				i++
			}
			i--
			for run != "" {
				n, kind := 0, ""
				for k, runes := 0, 0; k < len(run) && runes <= longestPhrase; runes++ {
					_, w := utf8.DecodeRuneInString(run[k:])
					k += w
					if v, ok := phrases[run[:k]]; ok {
						n, kind = k, v
					}
				}
				if n == 0 {
					return out, i
				}
				run = run[n:]
				meaning(from, kind)
			}
		default:
			return out, i
		}
	}
	return out, len(items)
}

// mathAt is the mathematics at item i, which may be a numeral in prose with its sign, its
// denominator or a percent sign, and the number of items it takes; nil where there is none.
func mathAt(items []item, i int) (*syntax.Node, int) {
	if i >= len(items) {
		return nil, 0
	}
	if n := items[i].node; n != nil {
		if items[i].state || items[i].cut || items[i].weak {
			return nil, 0
		}
		return n, 1
	}
	tok := func(k int) *proseToken { return proseAt(items, k) }
	t, k := items[i].tok, i
	negative := t.kind == proseOp && opSpelling(t.text) == "-" && !tok(i+1).space
	if negative {
		k++
	}
	d := tok(k)
	if d.kind != proseNumber {
		return nil, 0
	}
	n := &syntax.Node{Kind: syntax.Number, Text: plainNumber(d.text), Span: syntax.Span{Start: d.start, End: d.end}}
	if e := tok(k + 2); tok(k+1).text == "/" && !tok(k+1).space && e.kind == proseNumber && !e.space {
		below := &syntax.Node{Kind: syntax.Number, Text: plainNumber(e.text), Span: syntax.Span{Start: e.start, End: e.end}}
		n = &syntax.Node{Kind: syntax.Fraction, Args: []*syntax.Node{n, below}, Span: n.Span.Cover(below.Span)}
		k += 2
	} else if p := tok(k + 1); p.kind == prosePercent {
		n = &syntax.Node{Kind: syntax.Percent, Args: []*syntax.Node{n}, Span: syntax.Span{Start: d.start, End: p.end}}
		k++
	}
	if negative {
		n = &syntax.Node{Kind: syntax.Sum, Ops: []syntax.Op{syntax.Minus}, Args: []*syntax.Node{n}, Span: syntax.Span{Start: t.start, End: n.Span.End}}
	}
	return n, k + 1 - i
}

// mathOf is the mathematics at the item that a token of the grammar refers to.
func mathOf(items []item, ref string) *syntax.Node {
	i, err := strconv.Atoi(ref)
	if err != nil {
		return nil
	}
	n, _ := mathAt(items, i)
	return n
}
