package lexer

import (
	"io"

	participle "github.com/alecthomas/participle/v2/lexer"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Definition makes the token stream usable in Participle grammars. The type of
// a token is its Kind, named as in Symbols; its value is its canonical text, or
// the source text where it has none, so that grammars match words and signs
// literally. The position carries the token itself: Offset and Column are its
// two ends, Line its operator and flags, Filename the text it comes from; FromParticiple
// gets it back without scanning anything twice.
type Definition struct{}

var _ participle.StringDefinition = Definition{}

// Symbols returns the kinds that grammars name.
func (Definition) Symbols() map[string]participle.TokenType {
	return map[string]participle.TokenType{
		"EOF": participle.EOF, "Number": participle.TokenType(Number), "Symbol": participle.TokenType(Symbol), "Function": participle.TokenType(Function),
		"Text": participle.TokenType(Text), "Word": participle.TokenType(Word), "Sign": participle.TokenType(Sign), "Mul": participle.TokenType(Mul),
		"Rel": participle.TokenType(Rel), "Logic": participle.TokenType(Logic), "Comma": participle.TokenType(Comma), "Semicolon": participle.TokenType(Semicolon),
		"Period": participle.TokenType(Period), "Open": participle.TokenType(Open), "Close": participle.TokenType(Close),
	}
}

// Lex cuts what r gives.
func (d Definition) Lex(filename string, r io.Reader) (participle.Lexer, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return d.LexString(filename, string(data))
}

// LexString cuts src. It never fails.
func (Definition) LexString(_ string, src string) (participle.Lexer, error) {
	return &stream{src: src, toks: Scan(src)}, nil
}

// Stream gives tokens that are already cut from src to a Participle grammar.
func Stream(src string, toks []Token) participle.Lexer { return &stream{src: src, toks: toks} }

type stream struct {
	src  string
	toks []Token
	i    int
}

const hasText = 1 << 16

// Next returns the next token; EOF for ever at the end.
func (s *stream) Next() (participle.Token, error) {
	t := &s.toks[s.i]
	if s.i < len(s.toks)-1 {
		s.i++
	}
	p := participle.Token{Type: participle.TokenType(t.Kind), Value: t.Text, Pos: participle.Position{Filename: s.src, Offset: int(t.Start), Column: int(t.End), Line: int(t.Op)<<8 | int(t.Flags)}}
	if t.Kind == EOF {
		p.Type = participle.EOF
		return p, nil
	}
	if t.Text != "" {
		p.Pos.Line |= hasText
	} else {
		p.Value = s.src[t.Start:t.End]
	}
	return p, nil
}

// FromParticiple returns the token that p was made from, and the text it comes from.
func FromParticiple(p participle.Token) (Token, string) {
	t := Token{Kind: Kind(p.Type), Op: syntax.Op(p.Pos.Line >> 8), Flags: Flags(p.Pos.Line), Start: int32(p.Pos.Offset), End: int32(p.Pos.Column)}
	if p.EOF() {
		t.Kind = EOF
	}
	if p.Pos.Line&hasText != 0 {
		t.Text = p.Value
	}
	return t, p.Pos.Filename
}
