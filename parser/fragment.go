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
	if n = loose(src, opt); n == nil {
		n = salvage(src, e, opt)
	}
	shift(n, base)
	return n
}

// loose reads what a document tears apart: a bracket whose partner stands in
// another piece becomes a Group that is open on one side (its Text has a point
// there), an operator may lack an operand at the border, and a sign that is
// only mentioned is a Symbol. It returns nil where that does not help.
func loose(src string, opt Options) *syntax.Node {
	if len(src) > 4000 {
		return nil
	}
	r, err := newReader(src, opt)
	if err != nil {
		return nil
	}
	defer r.release()
	if len(r.toks) == 2 {
		switch t := r.tok; t.Kind {
		case lexer.Sign, lexer.Rel, lexer.Mul, lexer.SetOp, lexer.Logic, lexer.Quantifier, lexer.Percent, lexer.Not:
			n := r.node(syntax.Symbol, t.Span())
			n.Text = t.Span().Of(src)
			return n
		}
	}
	if !r.balance() {
		return nil
	}
	r.loose = true
	n, err := r.finish(r.lines())
	if err != nil {
		return nil
	}
	return n
}

// balance adds the missing partners of brackets at the borders, at most three on
// each side, and drops "\\left." and "\\right." without a partner. It reports
// false where the brackets are crossed.
func (r *reader) balance() bool {
	var open []int
	before, after := 0, 0
	drop := map[int]bool{}
	for i := range r.toks {
		t := &r.toks[i]
		switch t.Kind {
		case lexer.Open, lexer.BraceOpen, lexer.Begin, lexer.FloorOpen, lexer.CeilOpen:
			open = append(open, i)
		case lexer.Bar:
			if t.Has(lexer.Left) {
				open = append(open, i)
			} else if t.Has(lexer.Right) && len(open) > 0 {
				open = open[:len(open)-1]
			}
		case lexer.Close, lexer.BraceClose, lexer.End, lexer.FloorClose, lexer.CeilClose:
			if len(open) > 0 {
				top := r.toks[open[len(open)-1]].Kind
				if (top == lexer.BraceOpen) != (t.Kind == lexer.BraceClose) || (top == lexer.Begin) != (t.Kind == lexer.End) {
					if t.Kind == lexer.Close && t.Text == "." {
						drop[i] = true
						continue
					}
					return false
				}
				open = open[:len(open)-1]
				continue
			}
			if t.Kind == lexer.Close && t.Text == "." {
				drop[i] = true
			} else if t.Kind == lexer.Close {
				before++
			} else {
				return false
			}
		}
	}
	for _, i := range open {
		if t := &r.toks[i]; t.Kind == lexer.Open && t.Text == "." {
			drop[i] = true
		} else if t.Kind == lexer.Open {
			after++
		} else {
			return false
		}
	}
	if before > 3 || after > 3 {
		return false
	}
	toks := make([]lexer.Token, 0, len(r.toks)+before+after)
	for range before {
		toks = append(toks, lexer.Token{Kind: lexer.Open, Text: "."})
	}
	end := int32(len(r.src))
	for i, t := range r.toks[:len(r.toks)-1] {
		if !drop[i] {
			toks = append(toks, t)
		}
	}
	for range after {
		toks = append(toks, lexer.Token{Kind: lexer.Close, Text: ".", Start: end, End: end})
	}
	r.toks = append(toks, r.toks[len(r.toks)-1])
	r.match()
	r.seek(0)
	return true
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
