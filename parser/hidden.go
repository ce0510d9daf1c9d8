package parser

import "github.com/yansuan/yansuan/parser/lexer"

// hide marks the braces and delimiters that stand for themselves only in the source, as
// formula editors write them, and reports whether there are any:
//
//	a {\times} b                        braces around an operator
//	\left[ {0,1} \right]                braces around all that a bracket holds
//	\left\{ x \left| x>0 \right. \right\}, P( \left. A \right| B )
//	                                    a bar between two parts, sized by an empty partner
func (r *reader) hide() bool {
	any := false
	mark := func(t *lexer.Token) {
		t.Kind, any = lexer.BraceOpen, true
		t.Flags |= lexer.Glued
	}
	open := r.pending[:0]
	for i := range r.toks {
		t := &r.toks[i]
		if t.Kind == lexer.BraceOpen || t.Flags&lexer.Left != 0 {
			open = append(open, pending{at: int32(i)})
		} else if t.Kind == lexer.Choose && len(open) > 0 {
			open[len(open)-1].at = 0 // {n \choose k} needs its braces
		}
		if t.Kind != lexer.BraceClose && t.Flags&lexer.Right == 0 || len(open) == 0 {
			continue
		}
		at := int(open[len(open)-1].at)
		open = open[:len(open)-1]
		if at == 0 {
			continue
		}
		first, before, next := &r.toks[at], &r.toks[at-1], &r.toks[min(i+1, len(r.toks)-1)]
		switch {
		case first.Kind == lexer.BraceOpen && t.Kind == lexer.BraceClose:
			if r.latex && before.Kind == lexer.Open && next.Kind == lexer.Close || i == at+2 && operator(&r.toks[at+1]) && operandBefore(before) {
				mark(first)
				mark(t)
			}
		case first.Kind == lexer.Bar && t.Kind == lexer.Close && t.Text == "." && endsOperand(before):
			first.Flags = lexer.Middle
			mark(t)
		case first.Kind == lexer.Open && first.Text == "." && t.Kind == lexer.Bar && r.startsOperand(next):
			t.Flags = lexer.Middle
			mark(first)
		}
	}
	r.pending = open
	return any
}

// operator reports whether t joins two operands.
func operator(t *lexer.Token) bool {
	switch t.Kind {
	case lexer.Mul, lexer.Rel, lexer.Sign, lexer.SetOp:
		return true
	}
	return false
}

// operandBefore reports whether t is the end of a plain operand.
func operandBefore(t *lexer.Token) bool {
	switch t.Kind {
	case lexer.Number, lexer.Symbol, lexer.Close:
		return true
	}
	return false
}
