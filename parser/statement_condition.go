package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// nameBeforeColon reads the name in "l: y = kx + b" or "p: ∃ x …" and returns it
// as a label; "" where the colon is that of a ratio.
func (r *reader) nameBeforeColon() string {
	k := r.i + 1
	if r.tok.Kind == lexer.Not {
		k++ // ¬p: ∃ x …
	}
	if r.toks[k-1].Kind != lexer.Symbol || r.element {
		return ""
	}
	if r.toks[k].Kind == lexer.Sub {
		k++
		if r.toks[k].Kind == lexer.BraceOpen {
			k++
		}
		k++
		if k < len(r.toks) && r.toks[k].Kind == lexer.BraceClose {
			k++
		}
	}
	if k+2 >= len(r.toks) || r.toks[k].Kind != lexer.Colon {
		return ""
	}
	colon := k
	related, depth, plainSides := false, 0, true
scan:
	for k++; k < len(r.toks) && k < colon+300; k++ {
		switch t := &r.toks[k]; t.Kind {
		case lexer.Open, lexer.BraceOpen, lexer.Begin:
			depth++
		case lexer.Close, lexer.BraceClose, lexer.End:
			if depth--; depth < 0 {
				break scan
			}
		case lexer.Quantifier:
			related = true
			plainSides = false
			break scan
		case lexer.Rel:
			if t.Op == syntax.MapsTo || t.Op == syntax.To {
				plainSides = false
			}
			related = related || depth == 0 && t.Op != syntax.Divides
		case lexer.Colon:
			return ""
		case lexer.EOF, lexer.Comma, lexer.Semicolon, lexer.Logic, lexer.NewRow:
			if depth == 0 {
				break scan
			}
		}
	}
	if !related || plainSides && r.toks[colon+2].Kind == lexer.Rel && r.toks[colon+1].Kind == lexer.Number {
		return ""
	}
	label := r.src[r.tok.Start:r.toks[colon].Start]
	r.seek(colon + 1)
	return strings.TrimSpace(label)
}

// trailer returns the place of a condition, a label or a tag that stands behind
// spacing or a comma and still belongs to the statement before it, or 0.
func (r *reader) trailer() int {
	k, comma := r.i, false
	for {
		switch r.toks[k].Kind {
		case lexer.Gap:
			k++
			continue
		case lexer.Comma, lexer.Period:
			comma = true
			k++
			continue
		}
		break
	}
	if k == r.i {
		return 0
	}
	switch t := &r.toks[k]; t.Kind {
	case lexer.Tag:
		return k
	case lexer.Text:
		if role, _ := textRole(t.Text); role == conditionText {
			return k
		}
	case lexer.Word:
		if opensCondition(t.Text) {
			return k
		}
	case lexer.Open:
		if r.labelAhead(k) || !comma && t.Text == "(" && r.info[k].relation || r.toks[k+1].Kind == lexer.Mul && r.toks[k+1].Op == syntax.Mod {
			return k
		}
	}
	return 0
}

// where adds a condition to n.
func (r *reader) where(n, cond *syntax.Node) *syntax.Node {
	if n.Kind == syntax.Where {
		n.Args = append(n.Args, cond)
		n.Span.End = r.last()
		return n
	}
	return r.one(syntax.Where, n.Span.Start, "", n, cond)
}

// remark reports whether the words of a text stand in brackets: no unit does.
func remark(text string) bool {
	text = cleanText(text)
	return len(text) > 2 && (text[0] == '(' && text[len(text)-1] == ')' || strings.HasPrefix(text, "（") && strings.HasSuffix(text, "）"))
}

// remarkAhead returns the end of the brackets at hand if they hold words about a letter,
// "(t 为参数)", "(k \text{ is an integer})", and 0 otherwise.
func (r *reader) remarkAhead() int {
	if w := r.ahead(2); r.tok.Text != "(" || r.ahead(1).Kind != lexer.Symbol || w.Kind != lexer.Text && w.Kind != lexer.Word || r.ahead(3).Kind != lexer.Close {
		return 0
	} else if text := cleanText(w.Text); !strings.HasPrefix(text, "为") && !strings.HasPrefix(text, "是") && !strings.HasPrefix(text, "is ") {
		return 0
	}
	return r.i + 3
}

// conditionHere reports whether a word that opens a condition stands here.
func (r *reader) conditionHere() bool {
	switch r.tok.Kind {
	case lexer.Text:
		role, _ := textRole(r.tok.Text)
		return role == conditionText
	case lexer.Word:
		return conditions[r.tok.Text]
	}
	return false
}

// conditionEnds reports whether the word that ends a Chinese condition, as in
// 当 x > 0 时, stands here.
func (r *reader) conditionEnds() bool {
	switch r.tok.Kind {
	case lexer.Text:
		return textIs(r.tok.Text, "时", "时,", "时，", "的时候")
	case lexer.Word:
		return r.tok.Text == "时" || r.tok.Text == "的时候"
	}
	return false
}
