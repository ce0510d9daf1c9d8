// Package lexer cuts LaTeX, Unicode and plain mathematical notation into one
// stream of tokens, so that \le, ≤ and <= are the same thing to every reader.
package lexer

import "github.com/yansuan/yansuan/parser/syntax"

// Kind says what a Token is.
type Kind uint8

// The kinds of token.
const (
	EOF        Kind = iota
	Number          // a numeral; Text is its canonical spelling
	Symbol          // a name; Text is the name
	Function        // a named function that takes an argument; Text is the name
	BigOp           // an operator with bounds: sum, prod, lim, …
	Integral        // int, iint, iiint, oint
	Text            // \text{…}; Text is the content as written
	Word            // a word of running text; Text is the word
	Sign            // + - ± ∓
	Mul             // × · * / ÷ ∘ ⊗ mod
	SetOp           // ∪ ∩ ∖
	Rel             // a relation
	Logic           // ∧ ∨ ⇒ ⇔ ∴ ∵
	Not             // ¬
	Negate          // \not before a relation
	Quantifier      // ∀ ∃
	Comma           // , ， or 、 (Text)
	Semicolon       // ;
	Colon           // :
	Period          // . 。 ? at the end of something
	Gap             // \quad, \qquad
	NewRow          // \\
	Amp             // &
	Open            // ( [ { ⟨ as a delimiter; Text is the delimiter
	Close           // ) ] } ⟩
	BraceOpen       // the grouping { of LaTeX
	BraceClose      // the grouping } of LaTeX
	Bar             // |
	DoubleBar       // ‖
	FloorOpen       // ⌊
	FloorClose      // ⌋
	CeilOpen        // ⌈
	CeilClose       // ⌉
	Sup             // ^
	Sub             // _
	Prime           // one or more primes; Text is "'", "''", …
	Bang            // ! or !!
	Percent         // %, ‰
	Degree          // °
	Currency        // $ as money, ¥, €, £
	Frac            // \frac
	Sqrt            // \sqrt, √ ∛ ∜
	Binom           // \binom
	Choose          // \choose, \over, \atop
	Accent          // \vec, \bar, …
	Font            // \mathrm, \mathbf, …: a style around what follows
	Operator        // \operatorname
	Begin           // \begin{…}; Text is the environment
	End             // \end{…}
	Boxed           // \boxed, \fbox
	Dots            // …
	Blank           // \square, ____
	PMod            // \pmod
	Tag             // \tag{…}; Text is the label
	Stack           // \stackrel, \overset, \underset
	Brace           // \underbrace, \overbrace
	MathMark        // $, $$, \(, \), \[, \]: a border of mathematics
	Cancel          // \cancel: a mark that carries nothing
	Substack        // \substack
	Unknown         // a command or a character that is not known
)

// Flags tell how a token stands among its neighbours.
type Flags uint8

// The flags.
const (
	Spaced   Flags = 1 << iota // white space before the token
	Left                       // \left before a delimiter
	Right                      // \right before a delimiter
	Middle                     // \middle before a delimiter
	Grouped                    // a numeral with thousands separators that could also be a list
	Typed                      // written with a backslash
	Glued                      // \limits or the like before it; a subscript made of digits after a letter
	European                   // a numeral such as 1.234,5
)

// Token is a part of the source. Text is canonical, not as written.
type Token struct {
	Kind       Kind
	Op         syntax.Op
	Flags      Flags
	Start, End int32
	Text       string
}

// Has reports whether all flags of f are set.
func (t *Token) Has(f Flags) bool { return t.Flags&f == f }

// Span returns the place of the token.
func (t *Token) Span() syntax.Span { return syntax.Span{Start: int(t.Start), End: int(t.End)} }
