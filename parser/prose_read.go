package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// proseReader reads ranges of one cleaned text into statements. Its buffers are
// used again for every range.
type proseReader struct {
	b     []byte
	src   string
	opt   Options
	scan  mathScanner
	chain chainReader
	lone  lexer.Letters
	tries tries
	toks  []proseToken
	items []item

	clauses clauseReader

	answerNext bool         // a heading announced the answer
	caseOpen   bool         // the range starts a branch of a case split
	tail       *syntax.Node // the expression with which the sentence before ended
	every      bool         // every operand is wanted, as in a problem's text
}

// item is a token of prose or a piece of mathematics in it.
type item struct {
	tok    *proseToken
	node   *syntax.Node // of mathematics; nil for prose
	span   syntax.Span
	inline bool // found in running prose
	closed bool // without symbols
	ops    int
	state  bool // a relation or another statement rather than an expression
	weak   bool // not to be taken as mere numbers
	cut    bool
	// rewritten is set where words say that one expression was rewritten into another
	rewritten bool
	stmt      int // index of the statement made of it, or -1
}

func newProseReader(b []byte, opt Options) *proseReader {
	r := &proseReader{opt: opt}
	r.opt.trees = &supply{least: fewNodes}
	r.use(b)
	r.know(b)
	return r
}

// know takes in which letters stand alone in the text and which have an index.
func (r *proseReader) know(text []byte) {
	names := lexer.Indexed(text).With(lexer.Indexed([]byte(r.opt.Around)))
	r.lone = loneLetters(text)
	r.chain.lone, r.chain.names, r.opt.names = &r.lone, &names, &names
}

func (r *proseReader) use(b []byte) { r.b, r.src = b, string(b) }

// read reads b[s:e] and appends its statements to the step.
func (r *proseReader) read(s, e int, st *syntax.Step) {
	if s >= e {
		return
	}
	r.toks = lexProse(r.b, r.src, s, e, &r.scan, r.toks)
	r.gather()
	r.join()
	r.clauses = clauseReader{r: r, st: st}
	r.clauses.run()
}

// gather turns the tokens into items: delimited mathematics, calculations in
// prose, and the words between.
func (r *proseReader) gather() {
	r.items = r.items[:0]
	r.chain.over(r.toks)
	r.tries = tries{}
	lineStart := true
	// Reading lines whole costs their length each time; many starts in one long line are cut short.
	budget := 1<<16 + 8*len(r.toks)
	for i := 0; i < len(r.toks); {
		t := &r.toks[i]
		r.tries.line(r.toks, i)
		if lineStart && budget > 0 {
			n, seen := r.wholeLine(i)
			if budget -= seen; n > i {
				i = n
				continue
			}
		}
		lineStart = t.kind == proseLine || t.kind == proseStop || t.kind == proseComma && t.text != "," && t.text != "、" || t.cue != cueNone && t.cue != cueAsk && t.cue != cueExists && t.kind != proseHan
		if t.kind == proseMath {
			from := t.span.innerStart + leadingCue(r.src[t.span.innerStart:t.span.innerEnd], t)
			if from >= t.span.innerEnd {
				r.items = append(r.items, item{tok: t, stmt: -1})
				i++
				continue
			}
			if t.cue != cueNone {
				r.items = append(r.items, item{tok: &proseToken{kind: proseArrow, cue: t.cue, start: t.start, end: t.start, match: -1}, stmt: -1})
				t.cue = cueNone
			}
			opt := r.opt
			opt.typeset = true
			n := percentUnit(Fragment(r.src[from:t.span.innerEnd], from, opt))
			r.items = append(r.items, item{tok: t, node: n, span: syntax.Span{Start: t.start, End: t.end}, state: isStatement(n), closed: isClosed(n), ops: 1, stmt: -1, cut: hasUnread(n), weak: torn(r.src[from:t.span.innerEnd])})
			i++
			continue
		}
		if t.kind != proseLine && !r.tries.left() {
			r.items = append(r.items, item{tok: t, stmt: -1})
			i++
			continue
		}
		before := r.chain.written
		if ch, _ := r.chain.read(i); ch != nil && (ch.relations > 0 || r.operandMatters(ch, i)) {
			n := percentUnit(ch.node(r.opt))
			if n == nil && ch.relations > 0 && strings.Contains(ch.text, `\`) { // LaTeX with a fault in it
				n = &syntax.Node{Kind: syntax.Unread, Span: syntax.Span{Start: r.toks[ch.from].start, End: r.toks[ch.to-1].end}}
			}
			if n != nil {
				for k := i; k < ch.from; k++ {
					r.items = append(r.items, item{tok: &r.toks[k], stmt: -1})
				}
				to := ch.to
				if d, behind := r.divisionLeaves(ch, n); d != nil {
					n, to, ch.remainder = d, behind, false
				}
				sp := syntax.Span{Start: r.toks[ch.from].start, End: r.toks[to-1].end}
				r.items = append(r.items, item{tok: &r.toks[ch.from], node: n, span: sp, inline: true, closed: ch.letters == 0 || isClosed(n), ops: ch.ops, state: ch.relations > 0, cut: n.Is(syntax.Unread), weak: ch.remainder && ch.relations > 0 || ch.fragment || ch.relations > 0 && ch.ops == 0 && ch.letters == 0 && !ch.converts && !strings.Contains(ch.text, "!"), stmt: -1})
				i = to
				continue
			}
		}
		r.tries.failed(r.chain.written - before)
		r.items = append(r.items, item{tok: t, stmt: -1})
		i++
	}
}

// operandMatters reports whether a lone operand is worth an item: it stands
// beside a relation sign, is the answer, or is a formula.
func (r *proseReader) operandMatters(ch *chain, i int) bool {
	if ch.to < len(r.toks) && r.toks[ch.to].kind == proseRel || ch.from > 0 && r.toks[ch.from-1].kind == proseRel {
		return true
	}
	if ch.to < len(r.toks) && r.toks[ch.to].text == "be" && ch.from > 0 && r.toks[ch.from-1].cue == cueLet || ch.from > 2 && r.toks[ch.from-1].text == "be" && r.toks[ch.from-3].cue == cueLet {
		return true // "let x be 5"
	}
	if r.answerNext || r.every {
		return true
	}
	if ch.letters == 0 && r.said(ch) {
		return true
	}
	for k := ch.from - 1; k >= 0 && k > ch.from-8; k-- {
		t := &r.toks[k]
		if t.kind == proseStop || t.kind == proseLine {
			break
		}
		if t.cue == cueConclude || t.cue == cueAnswerIs || t.text == "#" {
			return true
		}
	}
	return ch.letters > 0 && (ch.ops > 0 || strings.Contains(ch.text, `\frac`))
}

// said reports whether words say what a calculation or a number comes to: "3 times 4 is 12", "12, which is 3 times 4".
func (r *proseReader) said(ch *chain) bool {
	at := func(k int) string {
		if k < 0 || k >= len(r.toks) || r.toks[k].kind != proseWord && r.toks[k].kind != proseHan && r.toks[k].kind != proseComma {
			return ""
		}
		return r.toks[k].text
	}
	if ch.ops == 1 && strings.Contains(ch.text, "/") && !strings.Contains(ch.text, "*") {
		return false // "1/5 is 12": of something
	}
	k := ch.to
	if at(k) == "," && at(k+1) == "which" {
		return amounting[at(k+2)] && k+3 < len(r.toks) && (ch.ops > 0 || r.toks[k+3].kind == proseNumber)
	}
	if ch.ops > 0 && amounting[at(k)] {
		return true
	}
	n := len(r.items)
	if k = ch.from - 1; !amounting[at(k)] || n < 2 {
		return false
	}
	if at(k-1) == "which" {
		n -= 2
	}
	if n < 2 {
		return false
	}
	it := &r.items[n-2]
	return it.node != nil && it.closed || it.node == nil && it.tok.kind == proseNumber
}

// amounting are the words between a calculation and what it comes to.
var amounting = map[string]bool{"is": true, "equals": true, "gives": true, "makes": true, "等于": true, "得": true, "得到": true, "是": true, "为": true}

// carriesOn reports whether mathematics goes on at token i, behind a bracket that was opened
// before: then the bracket is part of it, and what follows is not a line of its own.
func (r *proseReader) carriesOn(i int) bool {
	if i >= len(r.toks) {
		return false
	}
	switch r.toks[i].kind {
	case proseOp, proseRel, proseClose, proseOpen, proseNumber, proseMath:
		return true
	}
	return false
}

// wholeLine reads a line (or what stands between a colon or a cue and the
// line's end) that consists of mathematics alone, in any notation, and returns
// the token behind it, or i where it does not.
func (r *proseReader) wholeLine(i int) (next, seen int) {
	j, signs, open := i, 0, 0
	before, read := r.chain.written, 0
	defer func() {
		if next == i {
			r.tries.failed(j - i + r.chain.written - before + read)
		}
	}()
	for ; j < len(r.toks); j++ {
		t := &r.toks[j]
		if t.kind == proseOpen {
			open++
		} else if t.kind == proseClose {
			open--
		}
		if open < 0 && !r.carriesOn(j+1) || t.kind == proseLine || t.kind == proseStop && t.text != "!" && t.text != ";" {
			break // also at the end of "(since a ≈ b)"
		}
		switch t.kind {
		case proseMath, proseHan, proseMoney, proseMark, proseArrow:
			return i, j - i
		case proseComma:
			if r.condition(i, j) {
				return i, j - i
			}
		case proseWord:
			if len(t.text) > 1 && !t.maths && !r.chain.product(j) && t.text != "or" {
				return i, j - i
			}
			if t.text == "I" || (t.text == "a" || t.text == "A") && j+1 < len(r.toks) && r.toks[j+1].kind == proseWord {
				return i, j - i
			}
		case proseOp, proseRel, proseCommand:
			signs++
		case proseOpen, proseOther:
			if t.text == "\"" || t.text == "#" || t.text == "…" {
				return i, j - i
			}
			signs++
		}
	}
	if signs == 0 || j == i || r.toks[i].text == "_" || r.toks[i].kind == proseComma {
		return i, j - i
	}
	if r.toks[i].kind == proseOpen && r.toks[i].match == i+2 && r.toks[i+1].kind == proseWord && r.toks[i+1].text[0] <= 'E' {
		return i, j - i // "(B) 5": an option
	}
	// What looks like units, labels or mixed notation is left to the chain reader.
	e := j
	for e > i && r.toks[e-1].kind == proseComma {
		e--
	}
	if e == i {
		return i, j - i
	}
	ch, behind := r.chain.read(i)
	if ch != nil && ch.from == i && behind >= e && ch.to >= e {
		return i, j - i
	}
	start, end := r.toks[i].start, r.toks[e-1].end
	read = 8 * (j - i)
	n := Fragment(r.src[start:end], start, r.opt)
	cut := n != nil && hasUnread(n)
	// A line of LaTeX with a fault in it is a formula all the same; of other lines the chain reader may take a part.
	if n == nil || cut && (ch != nil && ch.relations > 0 || !strings.ContainsAny(r.src[start:end], `\{}`)) {
		return i, j - i
	}
	r.items = append(r.items, item{tok: &r.toks[i], node: n, span: syntax.Span{Start: start, End: end}, inline: true, closed: isClosed(n), ops: 1, state: isStatement(n), cut: cut, stmt: -1})
	return e, j - i
}

// condition reports whether tokens i to j only say under which condition the formula behind the colon at
// token j holds: "x = 2: 4 - 10 + 6 = 0". No ratio starts so.
func (r *proseReader) condition(i, j int) bool {
	if t := &r.toks[j]; t.text != "：" && (t.text != ":" || t.space || j+1 < len(r.toks) && !r.toks[j+1].space) {
		return false
	}
	related := 0
	for k := i; k < j; k++ {
		switch t := &r.toks[k]; {
		case t.kind == proseRel:
			related++
		case t.kind == proseComma:
			return false
		}
	}
	return related > 0 && related < 3 && (r.toks[i].kind == proseWord && len(r.toks[i].text) == 1 || related == 2)
}

// isStatement reports whether a tree states something rather than naming a value.
func isStatement(n *syntax.Node) bool {
	for n != nil {
		switch n.Kind {
		case syntax.Relation, syntax.System, syntax.Quantified, syntax.Not:
			return true
		case syntax.Logic:
			for _, op := range n.Ops {
				if op != syntax.Or && op != syntax.And && op != syntax.Comma {
					return true
				}
			}
			for _, a := range n.Args {
				if isStatement(a) {
					return true
				}
			}
			return false
		case syntax.Lines:
			for _, a := range n.Args {
				if isStatement(a) {
					return true
				}
			}
			return false
		case syntax.List:
			for _, a := range n.Args {
				if isStatement(a) {
					return true
				}
			}
			return false
		case syntax.Group:
			if n.Text != "()" || len(n.Args) != 1 {
				return false
			}
			n = n.Args[0]
		case syntax.Modulo, syntax.Labelled, syntax.Boxed, syntax.Where, syntax.Choice:
			n = n.Arg(0)
		default:
			return false
		}
	}
	return false
}

// isClosed reports whether a tree has no symbols but the constants.
func isClosed(n *syntax.Node) bool {
	if n == nil {
		return true
	}
	switch n.Kind {
	case syntax.Symbol:
		switch n.Text {
		case "pi", "π", "sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "lg", "exp", "gcd", "lcm", "max", "min", "sqrt", "floor", "ceil", "abs":
			return true
		}
		return false
	case syntax.Unread:
		return false
	}
	for _, a := range n.Args {
		if !isClosed(a) {
			return false
		}
	}
	return true
}

// torn reports whether delimited mathematics starts in the middle of a formula.
func torn(s string) bool {
	for _, p := range [...]string{"+", `\times`, `\cdot `, `\right`} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return strings.HasPrefix(s, `\left.`) && !strings.Contains(s, `\right`)
}

// leadingCue returns the length of the ∴, ∵ or ⇒ at the start of delimited
// mathematics and sets the token's cue.
func leadingCue(s string, t *proseToken) int {
	n := 0
	for n < len(s) {
		rest := s[n:]
		switch {
		case rest[0] == ' ' || rest[0] == '\n':
			n++
			continue
		case rest[0] == '\\':
			w := commandName(rest)
			switch w {
			case "therefore", "Rightarrow", "implies", "because", "Longrightarrow":
				t.cue = commandCue(`\` + w)
				if t.cue == cueNone {
					t.cue = cueHence
				}
				n += 1 + len(w)
				continue
			case "quad", "qquad":
				n += 1 + len(w)
				continue
			}
		case len(rest) >= 3 && rest[:3] == "∴":
			t.cue = cueHence
			n += 3
			continue
		case len(rest) >= 3 && rest[:3] == "∵":
			t.cue = cueSince
			n += 3
			continue
		}
		break
	}
	if t.cue == cueNone && n < len(s) {
		return 0
	}
	return n
}

// percentUnit reads the sign in "0.25 × 100 = 25%" as a unit: the factor 100 has
// made the number a percentage already.
func percentUnit(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Relation) {
		return n
	}
	for i := 1; i < len(n.Args); i++ {
		if n.Args[i].Is(syntax.Percent) && n.Args[i].Text == "" && hasHundred(n.Args[i-1]) {
			c := *n
			c.Args = append([]*syntax.Node(nil), n.Args...)
			p := *n.Args[i]
			p.Kind, p.Text = syntax.Quantity, "%"
			c.Args[i] = &p
			n = &c
		}
	}
	return n
}

// hasHundred reports whether the expression is a product with the factor 100 and without percentages.
func hasHundred(n *syntax.Node) bool {
	if !n.Is(syntax.Product) {
		return false
	}
	found := false
	for i, a := range n.Args {
		if a.Is(syntax.Percent) {
			return false
		}
		for a.Is(syntax.Quantity) || a.Is(syntax.Group) && len(a.Args) == 1 {
			a = a.Args[0]
		}
		if a.Is(syntax.Number) && a.Text == "100" && n.Ops[i] != syntax.Slash && n.Ops[i] != syntax.Obelus {
			found = true
		}
		if a.Is(syntax.Percent) {
			return false
		}
	}
	return found
}
