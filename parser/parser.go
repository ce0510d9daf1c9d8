// Package parser reads mathematics as people and models write it: LaTeX,
// Unicode and plain notation, into the tree of parser/syntax. It knows
// notation and no mathematics: what may mean several things stays undecided
// in the tree.
//
// What is kept undecided, and how:
//
//   - Factors side by side are a Juxtapose, be they a product (2x), a call (f(x),
//     also f(x)^2, where the power stands on the bracket) or a mixed number
//     (3\frac12 and 3 1/2 are both Juxtapose(3, Fraction(1, 2))).
//   - 1/2x is 1/(2x) in the tree: Product with a Juxtapose behind the slash.
//   - "1,234" by itself or as a member of a list is a Choice of the thousand and
//     the two numbers; beside an operator it is the thousand alone.
//   - "x = 1, 2 or 3" is a Logic of three; "x = 1, y = 2 or x = 3, y = 4" a Logic of two lists.
//   - a:b is a Ratio; "l: y = kx + b" is Labelled.
//   - P(X = 1) is a Juxtapose, x = kπ (k ∈ ℤ) a Where.
//   - A | between operands divides where it cannot close or open an absolute value.
//   - In plain text x1 is a Subscript, "10 x 12" a product, "40% of 50" a product,
//     5!=120 a factorial; words of four letters or more are a Word, three behind a numeral.
//
// Functions named by their notation take the argument that convention gives
// them: \sin 2x\cos x is sin(2x)·cos(x), \sin x(1+y) is sin(x)·(1+y), \ln 2(x+1) is ln(2(x+1)).
package parser

import (
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Options choose how a text is read. The zero value is right for everything.
type Options struct {
	// Macros are definitions that hold beside those in the text: name without
	// backslash, and replacement with #1 … #9.
	Macros map[string]string
	// Around is a text that src belongs to: a letter with an index there, x_1 or x1, has one in src too.
	Around string

	typeset bool           // the text stands between the delimiters of formulas
	names   *lexer.Letters // the letters that have an index in the text around
	trees   *supply        // of the document that the text belongs to
}

// MaxBytes is the longest text that is read; beyond it the error code is "too-long".
const MaxBytes = 16 << 20

// Expression reads src as one expression. The whole of src is read; whatever
// cannot be read is an error of type *Error.
func Expression(src string, opt Options) (*syntax.Node, error) {
	if x, ok := expandMacros(src, opt); ok {
		return x.back(expression(x.out.String(), opt))
	}
	return expression(src, opt)
}

func expression(src string, opt Options) (*syntax.Node, error) {
	r, err := newReader(src, opt)
	if err != nil {
		return nil, err
	}
	defer r.release()
	n := r.operand()
	return r.finish(n)
}

// Statement reads src as one statement: a relation or a chain of them, a list,
// a system, a set, statements joined by "and", "or", "implies", or a mere
// expression. The whole of src is read; punctuation of the surrounding sentence
// at its end is passed over. Whatever cannot be read is an error of type *Error.
func Statement(src string, opt Options) (*syntax.Node, error) {
	if x, ok := expandMacros(src, opt); ok {
		return x.back(statement(x.out.String(), opt))
	}
	return statement(src, opt)
}

func statement(src string, opt Options) (*syntax.Node, error) {
	r, err := newReader(src, opt)
	if err != nil {
		return nil, err
	}
	defer r.release()
	if verb := r.verb(); verb > 0 {
		if n := sentenceInWords(src, opt); n != nil {
			return n, nil
		}
		r.beSign(verb)
	}
	n := r.lines()
	return r.finish(n)
}

func newReader(src string, opt Options) (*reader, error) {
	if len(src) > MaxBytes {
		return nil, &Error{Code: "too-long", Span: syntax.Span{Start: 0, End: len(src)}, Message: "the text is too long"}
	}
	if !utf8.ValidString(src) {
		at := 0
		for at < len(src) {
			c, n := utf8.DecodeRuneInString(src[at:])
			if c == utf8.RuneError && n == 1 {
				break
			}
			at += n
		}
		return nil, &Error{Code: "not-utf8", Span: syntax.Span{Start: at, End: at + 1}, Message: "the text is not valid UTF-8"}
	}
	r := borrow()
	if opt.names == nil && opt.Around != "" {
		names := lexer.Indexed([]byte(src)).With(lexer.Indexed([]byte(opt.Around)))
		opt.names = &names
	}
	r.src, r.opt, r.latex = src, opt, lexer.IsLaTeX(src)
	if r.trees = opt.trees; r.trees == nil {
		r.trees = &r.own
	}
	if n := len(src)/2 + 8; cap(r.toks) < n {
		r.toks = make([]lexer.Token, 0, n)
	}
	r.toks = lexer.Append(r.toks[:0], src, opt.names)
	r.stack, r.opTop = r.stack[:0], r.opTop[:0]
	if len(r.toks) > 1 {
		r.survey()
	}
	if len(r.toks) == 1 {
		r.release()
		return nil, &Error{Code: "empty", Span: syntax.Span{Start: 0, End: len(src)}, Message: "there is nothing to read", Expected: "an expression"}
	}
	r.tok = &r.toks[0]
	return r, nil
}

// finish checks that all of the source has been read.
func (r *reader) finish(n *syntax.Node) (*syntax.Node, error) {
	r.punctuation()
	if r.err == nil && r.tok.Kind != lexer.EOF {
		r.trailing()
	}
	if r.err == nil && !r.loose {
		r.dangling()
	}
	if r.err != nil {
		return nil, r.err
	}
	if len(r.toks) == 2 && r.toks[0].Kind == lexer.Sign {
		r.fail("missing", r.toks[0].Span(), "a sign alone says nothing", "a number or a letter", "")
		return nil, r.err
	}
	if n.Kind == syntax.Empty || n.Kind == syntax.Group && len(n.Args) == 0 && n.Text == "()" {
		r.fail("empty", syntax.Span{Start: 0, End: len(r.src)}, "there is nothing to read", "an expression", "")
		return nil, r.err
	}
	return n, nil
}

// dangling reports an operator at the very end: a text read for itself says
// something behind it. In a document the rest may stand in another piece.
func (r *reader) dangling() {
	k := len(r.toks) - 2
	if k < 1 {
		return
	}
	t := &r.toks[k]
	switch r.toks[k-1].Kind {
	case lexer.Sup, lexer.Sub: // ℝ^+, x^*
		return
	}
	what := anOperand
	switch t.Kind {
	case lexer.Sign: // x+ may be a charge or a side; a sign set apart joins two terms
		if t.Flags&lexer.Spaced == 0 {
			return
		}
	case lexer.Mul, lexer.SetOp:
	case lexer.Sup:
		what = "an exponent"
		for i := range r.toks[:k] {
			if r.toks[i].Kind == lexer.BigOp || r.toks[i].Kind == lexer.Integral {
				what = "an exponent or an upper bound"
			}
		}
	case lexer.Rel:
		if t.Op == syntax.Eq {
			return // a place to be filled in
		}
		what = "a right side"
	default:
		return
	}
	r.fail("missing", t.Span(), "nothing stands behind "+quote(t.Span().Of(r.src)), what, "")
}

// punctuation passes over the punctuation of a surrounding sentence.
func (r *reader) punctuation() {
	for {
		switch r.tok.Kind {
		case lexer.Period, lexer.Comma, lexer.Semicolon, lexer.Colon, lexer.Gap, lexer.NewRow:
			r.advance()
			continue
		case lexer.Close:
			// "(…, so that x = 2)," leaves the bracket of the prose behind.
			if n := r.ahead(1).Kind; r.i > 0 && (n == lexer.Comma || n == lexer.Period) && r.ahead(2).Kind == lexer.EOF {
				r.advance()
				continue
			}
		}
		return
	}
}

// trailing reports the first token that could not be read.
func (r *reader) trailing() {
	switch r.tok.Kind {
	case lexer.Unknown:
		r.unknown()
	case lexer.Close, lexer.BraceClose, lexer.FloorClose, lexer.CeilClose, lexer.End:
		r.fail("unbalanced", r.tok.Span(), quote(r.tok.Span().Of(r.src))+" closes nothing", "the opening bracket before it", "")
	case lexer.BraceOpen:
		if r.ahead(1).Kind == lexer.EOF {
			r.fail("unbalanced", r.tok.Span(), quote("{")+" is never closed", "}", "")
			return
		}
		fallthrough
	default:
		r.fail("unexpected", r.tok.Span(), quote(r.tok.Span().Of(r.src))+" does not fit here", "an operator or the end", "")
	}
}
