package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// negated reads what ¬ stands before: a chain.
func (r *reader) negated() *syntax.Node {
	if r.tok.Kind == lexer.Not {
		return r.single()
	}
	return r.chain()
}

// quantified reads ∀x ∈ A, body.
func (r *reader) quantified() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	start := r.start()
	kind := r.tok.Text
	r.advance()
	if kind == "exists" && r.tok.Kind == lexer.Bang {
		kind = "exists!"
		r.advance()
	}
	if r.tok.Kind == lexer.EOF {
		return r.missing("a variable")
	}
	saved := r.element
	r.element = true // ∃n ∈ ℕ: …, ∃n ∈ ℕ | …
	bound := r.chain()
	if r.err != nil {
		return bound
	}
	if r.tok.Kind == lexer.Comma && bound.Kind != syntax.Relation && r.moreVariables() {
		// ∀ x, y ∈ A: several variables
		mark := len(r.stack)
		r.stack = append(r.stack, bound)
		for r.tok.Kind == lexer.Comma && r.err == nil {
			r.advance()
			n := r.chain()
			r.stack = append(r.stack, n)
			if n.Kind == syntax.Relation {
				break
			}
		}
		bound = r.take(syntax.List, mark, -1)
		bound.Text = ","
	}
	r.element = saved
	body := r.empty()
	if r.divider() {
		r.tok.Kind = lexer.Colon
	}
	switch r.tok.Kind {
	case lexer.Comma, lexer.Colon, lexer.Gap, lexer.Semicolon:
		for r.tok.Kind == lexer.Comma || r.tok.Kind == lexer.Gap || r.tok.Kind == lexer.Colon || r.tok.Kind == lexer.Semicolon {
			r.advance()
		}
		if !r.atEnd() || r.tok.Kind == lexer.Rel {
			body = r.single()
		}
	case lexer.Quantifier:
		body = r.quantified()
	case lexer.Text:
		if r.conditionHere() || textIs(r.tok.Text, "使", "使得", "有", "都有", "恒成立") {
			r.advance()
			if !r.atEnd() {
				body = r.single()
			}
		}
	}
	if kind == "nexists" {
		q := r.one(syntax.Quantified, start, "exists", bound, body)
		return r.one(syntax.Not, start, "", q)
	}
	return r.one(syntax.Quantified, start, kind, bound, body)
}

// moreVariables reports whether ", y, z ∈" stands here.
func (r *reader) moreVariables() bool {
	for k := r.i; k < len(r.toks) && k < r.i+60; k++ {
		switch t := &r.toks[k]; t.Kind {
		case lexer.Comma, lexer.Symbol, lexer.Sub, lexer.Number, lexer.BraceOpen, lexer.BraceClose, lexer.Prime:
		case lexer.Rel:
			return t.Op == syntax.In && r.toks[k-1].Kind != lexer.Comma
		default:
			return false
		}
	}
	return false
}
