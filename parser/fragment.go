package parser

import (
	"errors"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Fragment reads a piece of mathematics found in a document. It never fails:
// a part that cannot be read becomes an Unread node, and the statements before
// and after it stay usable. Spans are moved by base. Complete tells whether all
// of src has been read.
func Fragment(src string, base int, opt Options) *syntax.Node {
	n, err := Statement(src, opt)
	if err == nil {
		shift(n, base)
		return n
	}
	var e *Error
	if !errors.As(err, &e) {
		e = &Error{Code: "unexpected", Span: syntax.Span{Start: 0, End: len(src)}}
	}
	n = salvage(src, e, opt)
	shift(n, base)
	return n
}

// Complete reports whether nothing in the tree is unread.
func Complete(n *syntax.Node) bool {
	if n == nil {
		return true
	}
	if n.Kind == syntax.Unread {
		return false
	}
	for _, a := range n.Args {
		if !Complete(a) {
			return false
		}
	}
	return true
}

// salvage cuts src at the separators outside all brackets and reads the parts by themselves.
func salvage(src string, e *Error, opt Options) *syntax.Node {
	unread := func(from, to int, e *Error) *syntax.Node {
		return &syntax.Node{Kind: syntax.Unread, Text: e.Code, Span: syntax.Span{Start: from, End: to}}
	}
	switch e.Code {
	case "too-deep", "too-long", "not-utf8":
		return unread(0, len(src), e)
	}
	toks := lexer.Scan(src)
	list := &syntax.Node{Kind: syntax.List, Text: ",", Span: syntax.Span{Start: 0, End: len(src)}}
	depth, from := 0, 0
	read := 0
	part := func(to int) {
		piece := src[from:to]
		if blank(piece) {
			return
		}
		n, err := Statement(piece, opt)
		var pe *Error
		switch {
		case err == nil:
			shift(n, from)
			read++
		case errors.As(err, &pe):
			n = unread(from, to, pe)
		}
		list.Args = append(list.Args, n)
	}
	for _, t := range toks {
		switch t.Kind {
		case lexer.Open, lexer.BraceOpen, lexer.Begin:
			depth++
		case lexer.Close, lexer.BraceClose, lexer.End:
			depth = max(depth-1, 0)
		case lexer.Comma, lexer.Semicolon, lexer.NewRow, lexer.Gap, lexer.Period, lexer.Logic:
			if depth == 0 && len(list.Args) < 1000 {
				part(int(t.Start))
				from = int(t.End)
			}
		}
	}
	if from == 0 {
		return unread(0, len(src), e)
	}
	part(len(src))
	if read == 0 {
		return unread(0, len(src), e)
	}
	if len(list.Args) == 1 {
		return list.Args[0]
	}
	return list
}

func blank(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] > ' ' {
			return false
		}
	}
	return true
}
