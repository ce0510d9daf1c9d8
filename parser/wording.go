package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// verb returns the place of the verb of a sentence that states a relation in words, "91 is
// divisible by 7", or 0 where the tokens are none.
func (r *reader) verb() int {
	depth := 0
	for i := range r.toks {
		switch t := &r.toks[i]; t.Kind {
		case lexer.Open, lexer.BraceOpen:
			depth++
		case lexer.Close, lexer.BraceClose:
			depth--
		case lexer.Rel, lexer.Comma, lexer.Semicolon, lexer.Begin:
			return 0
		case lexer.Word:
			if depth == 0 && i > 0 && (phrases[t.Text] == "Is" || phrases[t.Text] != "" && phrases[t.Text][:1] == "R") {
				return i
			}
		}
	}
	return 0
}

// sentenceInWords reads a text that is one relation in words; nil where it is none.
func sentenceInWords(src string, opt Options) *syntax.Node {
	r := newProseReader([]byte(src), opt)
	r.every, r.chain.every = true, true
	r.toks = lexProse(r.b, src, 0, len(src), &r.scan, r.toks)
	r.gather()
	r.relateInWords()
	items := r.items
	for len(items) > 1 && items[len(items)-1].node == nil && items[len(items)-1].tok.kind == proseStop {
		items = items[:len(items)-1]
	}
	if len(items) != 1 || !items[0].state {
		return nil
	}
	return items[0].node
}

// beSign makes the verb at token i, with the adjective behind it, the sign of a relation:
// "the total is 12", "17 is congruent to 2 mod 5".
func (r *reader) beSign(i int) {
	t, phrase, n := &r.toks[i], "", 0
	_, sign, _ := strings.Cut(phrases[t.Text], ":")
	for k := i + 1; k < len(r.toks) && k <= i+2 && r.toks[k].Kind == lexer.Word; k++ {
		if phrase += r.toks[k].Text; len(phrases[phrase]) > 4 && phrases[phrase][:4] == "Adj:" {
			sign, n = phrases[phrase][4:], k-i
		}
		phrase += " "
	}
	if sign == "by" || sign == "|" {
		return // its sides are no mere numbers or names
	}
	t.Kind, t.Op, t.Text = lexer.Rel, relationOf(sign), ""
	t.End = r.toks[i+n].End
	r.toks = append(r.toks[:i+1], r.toks[i+1+n:]...)
	r.match()
	r.tok = &r.toks[r.i]
}
