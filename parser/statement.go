package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// lines reads statements separated by \\ outside any environment.
func (r *reader) lines() *syntax.Node {
	for r.tok.Kind == lexer.Gap || r.tok.Kind == lexer.NewRow {
		r.advance()
	}
	n := r.statement()
	for r.tok.Kind == lexer.Gap || r.tok.Kind == lexer.Comma && r.ahead(1).Kind == lexer.NewRow || r.tok.Kind == lexer.Period && r.ahead(1).Kind == lexer.NewRow || r.tok.Kind == lexer.Semicolon && r.ahead(1).Kind == lexer.NewRow {
		r.advance()
	}
	if r.tok.Kind != lexer.NewRow || r.err != nil {
		return n
	}
	mark := len(r.stack)
	r.stack = append(r.stack, n)
	for r.tok.Kind == lexer.NewRow && r.err == nil {
		r.advance()
		for r.tok.Kind == lexer.Gap {
			r.advance()
		}
		if r.tok.Kind == lexer.EOF || r.tok.Kind == lexer.NewRow {
			continue
		}
		n := r.statement()
		r.stack = append(r.stack, n)
		r.rowEnd()
	}
	if len(r.stack) == mark+1 {
		r.stack = r.stack[:mark]
		return n
	}
	return r.take(syntax.Lines, mark, -1)
}

// rowEnd passes over the punctuation at the end of a line.
func (r *reader) rowEnd() {
	for k := r.i; ; k++ {
		switch r.toks[k].Kind {
		case lexer.Gap, lexer.Comma, lexer.Period, lexer.Semicolon:
			continue
		case lexer.NewRow:
			r.seek(k)
		}
		return
	}
}

// statement reads statements joined by ⇒, ⇔, ∴, ∵; each of them may be a list.
func (r *reader) statement() *syntax.Node { return r.implication(true) }

// item reads one member of a group: a statement without commas.
func (r *reader) item() *syntax.Node { return r.implication(false) }

func (r *reader) implication(commas bool) *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	mark, opMark := len(r.stack), len(r.opTop)
	start := r.start()
	if _, ok := r.arrow(); ok {
		r.stack = append(r.stack, r.node(syntax.Empty, syntax.Span{Start: start, End: start}))
	} else {
		n := r.sequence(commas)
		if _, ok := r.arrow(); !ok || r.err != nil {
			return n
		}
		r.stack = append(r.stack, n)
	}
	for r.err == nil {
		op, ok := r.arrow()
		if !ok {
			break
		}
		r.advance()
		r.opTop = append(r.opTop, op)
		if _, again := r.arrow(); again || r.atEnd() && r.tok.Kind != lexer.Rel && r.tok.Kind != lexer.Logic {
			r.stack = append(r.stack, r.empty())
			continue
		}
		n := r.sequence(commas)
		r.stack = append(r.stack, n)
	}
	n := r.take(syntax.Logic, mark, opMark)
	n.Span.Start = start
	n.Span.End = max(n.Span.End, r.last())
	return n
}

// arrow returns the connective between statements of lowest rank that stands here.
func (r *reader) arrow() (syntax.Op, bool) {
	op, ok := r.connective()
	if !ok {
		return syntax.None, false
	}
	switch op {
	case syntax.Implies, syntax.ImpliedBy, syntax.Iff, syntax.Therefore, syntax.Because:
		return op, true
	}
	return syntax.None, false
}

// connective returns the connective that stands here, as a sign or as a word.
func (r *reader) connective() (syntax.Op, bool) {
	switch r.tok.Kind {
	case lexer.Logic:
		return r.tok.Op, true
	case lexer.Text:
		if role, op := textRole(r.tok.Text); role == joinText {
			return op, true
		}
	case lexer.Word:
		if op, ok := joins[r.tok.Text]; ok {
			return op, true
		}
	}
	return syntax.None, false
}

// single reads one statement: a negation, a quantifier, or a chain of relations, with conditions and labels behind it.
func (r *reader) single() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	start := r.start()
	label := ""
	if r.tok.Kind == lexer.Tag {
		label = r.tok.Text
		r.advance()
	}
	if label == "" {
		label = r.nameBeforeColon()
	}
	var n *syntax.Node
	switch {
	case r.tok.Kind == lexer.Not || r.tok.Kind == lexer.Bang && r.startsFactor(r.ahead(1)) && r.ahead(1).Kind != lexer.Number:
		r.advance()
		n = r.one(syntax.Not, start, "", r.negated())
	case r.tok.Kind == lexer.Quantifier:
		n = r.quantified()
	case r.conditionHere():
		// "if x > 0, y = 1": the condition stands first.
		r.advance()
		cond := r.single()
		if r.conditionEnds() {
			r.advance()
		}
		if r.tok.Kind == lexer.Comma || r.tok.Kind == lexer.Gap {
			r.advance()
		}
		if op, ok := r.connective(); ok && op == syntax.Implies {
			r.advance()
		}
		if r.atEnd() && r.tok.Kind != lexer.Rel {
			n = r.one(syntax.Where, start, "", r.node(syntax.Empty, syntax.Span{Start: start, End: start}), cond)
		} else {
			n = r.one(syntax.Where, start, "", r.single(), cond)
		}
	default:
		n = r.chain()
	}
	for r.err == nil {
		if k := r.trailer(); k > 0 {
			r.seek(k)
		}
		switch {
		case r.conditionHere():
			r.advance()
			if r.atEnd() && r.tok.Kind != lexer.Rel {
				return n
			}
			c := r.single()
			if r.conditionEnds() {
				r.advance()
			}
			n = r.where(n, c)
			continue
		case r.tok.Kind == lexer.Word && r.tok.Text == "otherwise":
			n = r.where(n, r.atom())
			continue
		case r.tok.Kind == lexer.Quantifier && n.Kind != syntax.Empty:
			q := r.quantified()
			n = r.where(n, q)
			continue
		case r.tok.Kind == lexer.Open && r.tok.Text == "(" && r.info[r.i].relation && !r.modulusAhead():
			r.advance()
			s := r.open()
			c := r.statement()
			r.restore(s)
			if r.err == nil && r.tok.Kind != lexer.Close {
				return r.unclosed(r.tok, start)
			}
			r.advance()
			n = r.where(n, c)
			continue
		case r.tok.Kind == lexer.Text && n.Kind == syntax.Relation && remark(r.tok.Text):
			n = r.where(n, r.text())
			continue
		case r.tok.Kind == lexer.Open && r.remarkAhead() > 0:
			k := r.remarkAhead()
			w := r.node(syntax.Word, syntax.Span{Start: int(r.tok.End), End: int(r.toks[k].Start)})
			w.Text = r.ahead(1).Text + cleanText(r.ahead(2).Text)
			r.seek(k + 1)
			n = r.where(n, w)
			continue
		case r.tok.Kind == lexer.Tag:
			n = r.one(syntax.Labelled, start, r.tok.Text, n)
			r.advance()
			n.Span.End = r.last()
			continue
		case r.tok.Kind == lexer.Dots && (r.ahead(1).Kind == lexer.Tag || r.ahead(1).Kind == lexer.Open && r.labelAhead(r.i+1)):
			r.advance()
			continue
		case r.tok.Kind == lexer.Dots && r.ahead(1).Kind == lexer.Dots:
			r.advance()
			continue
		case r.tok.Kind == lexer.Open && r.labelAhead(r.i):
			text := r.ahead(1).Text
			r.seek(r.i + 3)
			n = r.one(syntax.Labelled, start, text, n)
			continue
		}
		break
	}
	if label != "" && r.err == nil {
		n = r.one(syntax.Labelled, start, label, n)
	}
	return n
}

func textIs(s string, words ...string) bool {
	s = cleanText(s)
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}
