package parser

import (
	"sync"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// MaxDepth is the deepest nesting that is read; beyond it the error code is "too-deep".
const MaxDepth = 200

// maxScripts bounds the scripts, primes and marks behind one atom.
const maxScripts = 40

// reader turns tokens into a tree. Statements are read by descent, expressions by precedence.
type reader struct {
	src string
	i   int
	tok *lexer.Token // toks[i]
	opt Options
	err *Error

	depth     int
	bars      int  // open |…| at this level of brackets
	integrals int  // open integrals that wait for their differential
	limit     bool // inside the bound of a limit
	element   bool // the element of a set builder: | and : end it
	cell      bool // inside a cell: & and \\ end it
	latex     bool
	flagged   bool // the bar around was opened by \left
	loose     bool // a piece of a document: operands may be missing at its borders
	congruent bool // a ≡ has been read: "mod" states its modulus
	norms     int  // open ‖…‖

	own   supply // of a text that belongs to no document
	trees *supply
	scratch
}

// scratch is what no tree keeps, so that the next text is read in the same memory.
type scratch struct {
	toks    []lexer.Token
	info    []bracket // for each token, what is known about the brackets around it; none where there are no brackets
	stack   []*syntax.Node
	opTop   []syntax.Op
	pending []pending
}

// pending is a closing bracket whose partner is looked for, with the bars counted inside.
type pending struct{ at, bars, norms int32 }

// spare is the reader that was used last, with its scratch memory. Native hosts may read
// in several threads at once.
var spare struct {
	sync.Mutex
	r *reader
}

// swap puts a reader in the place of the spare one, and returns that.
func swap(r *reader) *reader {
	spare.Lock()
	old := spare.r
	spare.r = r
	spare.Unlock()
	return old
}

// Forget lets the scratch memory go, which a snapshot would carry along.
func Forget() { swap(nil) }

// borrow returns the spare reader, or a new one where it is in use.
func borrow() *reader {
	if r := swap(nil); r != nil {
		return r
	}
	return new(reader)
}

// release gives the reader back; the scratch memory of a long text is let go.
func (r *reader) release() {
	if cap(r.toks) <= 1<<12 {
		*r = reader{scratch: r.scratch}
		swap(r)
	}
}

// bracket is what a first pass over the tokens finds out.
type bracket struct {
	match    int32 // the index of the closing token, or -1
	bars     int32 // for a |: how many more of them stand before the next separator at this level
	relation bool  // for an opening bracket: a relation stands directly inside
	member   bool  // that relation is ∈
}

// node returns a fresh node.
func (r *reader) node(k syntax.Kind, span syntax.Span) *syntax.Node {
	n := r.trees.node(len(r.toks) - r.i)
	n.Kind, n.Span = k, span
	return n
}

// args copies children.
func (r *reader) args(list ...*syntax.Node) []*syntax.Node {
	return r.trees.args(len(r.toks)-r.i, list)
}

func (r *reader) opList(list []syntax.Op) []syntax.Op {
	return r.trees.opList(len(r.toks)-r.i, list)
}

// one returns a node with a single child over the span from start to the last token read.
func (r *reader) one(k syntax.Kind, start int, text string, list ...*syntax.Node) *syntax.Node {
	n := r.node(k, syntax.Span{Start: start, End: r.last()})
	n.Text = text
	n.Args = r.args(list...)
	return n
}

// take makes a node of the children and operators pushed since the marks.
func (r *reader) take(k syntax.Kind, mark, opMark int) *syntax.Node {
	list := r.stack[mark:]
	span := syntax.Span{Start: list[0].Span.Start, End: list[len(list)-1].Span.End}
	span.End = max(span.End, span.Start)
	n := r.node(k, span)
	n.Args = r.args(list...)
	if opMark >= 0 {
		n.Ops = r.opList(r.opTop[opMark:])
		r.opTop = r.opTop[:opMark]
	}
	r.stack = r.stack[:mark]
	return n
}

func (r *reader) advance() {
	if r.i < len(r.toks)-1 {
		r.i++
	}
	r.tok = &r.toks[r.i]
}

func (r *reader) seek(i int) {
	r.i = i
	r.tok = &r.toks[i]
}

// ahead returns the k-th token after the current one.
func (r *reader) ahead(k int) *lexer.Token {
	return &r.toks[min(r.i+k, len(r.toks)-1)]
}

// last returns the end of the token before the current one.
func (r *reader) last() int {
	if r.i == 0 {
		return 0
	}
	return int(r.toks[r.i-1].End)
}

func (r *reader) start() int { return int(r.tok.Start) }

// fail records the first error and moves to the end, so that every loop ends.
func (r *reader) fail(code string, span syntax.Span, message, expected, meant string) *syntax.Node {
	if r.err == nil {
		r.err = &Error{Code: code, Span: span, Message: message, Expected: expected, Meant: meant}
	}
	r.seek(len(r.toks) - 1)
	n := r.node(syntax.Unread, span)
	n.Text = code
	return n
}

func (r *reader) empty() *syntax.Node {
	at := r.last()
	return r.node(syntax.Empty, syntax.Span{Start: at, End: at})
}

// enter counts the depth; leave with r.depth--.
func (r *reader) enter() bool {
	r.depth++
	return r.depth <= MaxDepth
}

func (r *reader) tooDeep() *syntax.Node {
	return r.fail("too-deep", r.tok.Span(), "nested too deeply", "", "")
}

// anOperand is what is expected where a term or a factor is due.
const anOperand = "a number, a letter or a bracket"

// missing reports that an operand is due at the current token.
func (r *reader) missing(what string) *syntax.Node {
	switch r.tok.Kind {
	case lexer.EOF:
		message := "the text ends too early"
		if r.i > 0 {
			switch last := &r.toks[r.i-1]; last.Kind {
			case lexer.Close, lexer.BraceClose, lexer.Number, lexer.Symbol, lexer.End:
			default:
				message = "nothing stands behind " + quote(last.Span().Of(r.src))
			}
		}
		return r.fail("missing", syntax.Span{Start: r.last(), End: r.last()}, message, what, "")
	case lexer.End:
		return r.fail("unbalanced", r.tok.Span(), quote(r.tok.Span().Of(r.src))+" ends nothing", "\\begin{"+r.tok.Text+"} before it", "")
	case lexer.Unknown:
		return r.unknown()
	case lexer.Close, lexer.BraceClose, lexer.FloorClose, lexer.CeilClose:
		return r.fail("unexpected", r.tok.Span(), "a closing bracket comes too early", what, "")
	}
	meant, text := "", r.tok.Span().Of(r.src)
	if r.i > 0 && r.toks[r.i-1].Span().Of(r.src) == text && r.ahead(1).Kind != lexer.EOF {
		meant = text // typed twice
	}
	return r.fail("missing", r.tok.Span(), "an operand is missing before "+quote(text), what, meant)
}

func (r *reader) unknown() *syntax.Node {
	text := r.tok.Span().Of(r.src)
	if len(text) > 1 && text[0] == '\\' {
		meant := nearest(text[1:])
		if meant == text || text == "\\begin" || text == "\\end" {
			if r.ahead(1).Kind != lexer.BraceOpen {
				return r.fail("missing", r.tok.Span(), "nothing stands behind "+quote(text), "{", "")
			}
			return r.fail("unbalanced", r.tok.Span(), "the brace behind "+quote(text)+" is never closed", "}", "")
		}
		return r.fail("unknown-command", r.tok.Span(), "the command "+quote(text)+" is not known", "", meant)
	}
	if text == "\\" {
		return r.fail("unexpected", r.tok.Span(), "a lone backslash", "a command", "")
	}
	return r.fail("unknown-character", r.tok.Span(), "the character "+quote(text)+" is not mathematics", "", "")
}

func quote(s string) string {
	if len(s) > 40 {
		s = s[:40]
	}
	if s == "" {
		return "the end"
	}
	return "“" + s + "”"
}

// survey makes the first pass: it removes alignment marks, settles dollar signs and matches brackets.
func (r *reader) survey() {
	plainOnly, hiding := true, false
	depth, odd := 0, false
	for i := range r.toks {
		hiding = hiding || r.toks[i].Flags&lexer.Left != 0
		switch r.toks[i].Kind {
		case lexer.Open:
			depth++
		case lexer.Close:
			depth--
			odd = odd || depth < 0
		case lexer.Begin, lexer.MathMark, lexer.Amp:
			plainOnly = false
		case lexer.BraceOpen:
			hiding = true
		}
	}
	if hiding && r.hide() || !plainOnly {
		r.align()
	}
	if odd || depth != 0 {
		r.outward()
	}
	r.match()
}

// outward turns the square brackets of intervals written ]a, b[, [a, b[ and ]a, b] the
// way their side of the interval opens and closes.
func (r *reader) outward() {
	type open struct {
		at     int
		commas int
	}
	stack := make([]open, 1, 8)
	for i := range r.toks {
		t, top := &r.toks[i], &stack[len(stack)-1]
		switch t.Kind {
		case lexer.Comma, lexer.Semicolon:
			top.commas++
		case lexer.BraceClose, lexer.Close:
			if t.Kind == lexer.Close && t.Text == "]" && (i == 0 || t.Flags&lexer.Right == 0 && !endsOperand(&r.toks[i-1])) {
				t.Kind = lexer.Open
				stack = append(stack, open{at: i})
			} else if len(stack) > 1 {
				if o := &r.toks[top.at]; o.Kind == lexer.Open && o.Text == "]" && top.commas == 1 {
					o.Text = "("
				}
				stack = stack[:len(stack)-1]
			}
		case lexer.BraceOpen, lexer.Open:
			if o := &r.toks[top.at]; t.Text == "[" && len(stack) > 1 && top.commas == 1 && o.Kind == lexer.Open && o.Text != "{" && !r.startsOperand(&r.toks[i+1]) {
				t.Kind = lexer.Close
				if o.Text != "]" {
					t.Text = ")"
				}
				stack = stack[:len(stack)-1]
				continue
			}
			stack = append(stack, open{at: i})
		}
	}
}

// endsOperand reports whether t can be the last token of an operand.
func endsOperand(t *lexer.Token) bool {
	switch t.Kind {
	case lexer.Open, lexer.BraceOpen, lexer.Comma, lexer.Semicolon, lexer.Colon, lexer.Sign, lexer.Mul, lexer.SetOp, lexer.Rel,
		lexer.Logic, lexer.Not, lexer.Begin, lexer.Amp, lexer.NewRow, lexer.Sup, lexer.Sub, lexer.MathMark:
		return false
	}
	return true
}

// match finds the partner of each bracket and counts the bars.
func (r *reader) match() {
	need := false
	for i := range r.toks {
		switch r.toks[i].Kind {
		case lexer.Open, lexer.Bar, lexer.BraceOpen, lexer.DoubleBar:
			need = true
		}
	}
	r.info = r.info[:0]
	if !need {
		return
	}
	n := len(r.toks)
	if cap(r.info) < n {
		r.info = make([]bracket, n)
	}
	r.info = r.info[:n]
	clear(r.info)
	r.pending = append(r.pending[:0], pending{at: -1})
	top := &r.pending[0]
	for i := n - 1; i >= 0; i-- {
		t, b := &r.toks[i], &r.info[i]
		b.match = -1
		kind := t.Kind
		if kind == lexer.Bar || kind == lexer.DoubleBar {
			switch {
			case t.Flags&lexer.Right != 0:
				kind = lexer.Close
			case t.Flags&lexer.Left != 0:
				kind = lexer.Open
			}
		}
		switch kind {
		case lexer.Close, lexer.BraceClose, lexer.End, lexer.FloorClose, lexer.CeilClose:
			r.pending = append(r.pending, pending{at: int32(i)})
			top = &r.pending[len(r.pending)-1]
		case lexer.Open, lexer.BraceOpen, lexer.Begin, lexer.FloorOpen, lexer.CeilOpen:
			if top.at >= 0 {
				c := &r.info[top.at]
				b.match, b.relation, b.member = top.at, c.relation, c.member
				r.pending = r.pending[:len(r.pending)-1]
				top = &r.pending[len(r.pending)-1]
			}
		case lexer.Bar:
			if t.Flags&(lexer.Left|lexer.Right|lexer.Middle) == 0 && t.Text == "" {
				b.bars = top.bars
				top.bars++
			}
		case lexer.DoubleBar:
			if t.Flags&(lexer.Left|lexer.Right|lexer.Middle) == 0 && t.Text == "" {
				b.bars = top.norms
				top.norms++
			}
		case lexer.Rel:
			if top.at >= 0 {
				c := &r.info[top.at]
				c.relation = true
				c.member = c.member || t.Op == syntax.In || t.Op == syntax.NotIn || t.Op == syntax.Ne
			}
			top.bars, top.norms = 0, 0
		case lexer.Comma, lexer.Semicolon, lexer.Logic, lexer.NewRow, lexer.Amp, lexer.Gap:
			top.bars, top.norms = 0, 0
		}
	}
}

// bounded reports whether an inequality stands in the cell at the start of toks.
func bounded(toks []lexer.Token) bool {
	for i := range toks {
		switch t := &toks[i]; t.Kind {
		case lexer.Rel:
			if t.Op != syntax.Eq {
				return true
			}
		case lexer.Amp, lexer.NewRow, lexer.End:
			return false
		}
	}
	return false
}

// align removes the alignment marks of equation environments and settles which
// dollar signs are money and which are borders of mathematics.
func (r *reader) align() {
	type env struct {
		drop  bool
		brace bool
	}
	var envs []env
	out := r.toks[:0]
	src := r.toks
	open := -1 // place in out of an unmatched $
	for i := range src {
		t := src[i]
		switch t.Kind {
		case lexer.Begin:
			e := env{}
			switch t.Text {
			case "aligned", "align", "split", "eqnarray", "gathered", "gather", "alignat", "alignedat", "equation", "multline", "flalign", "displaymath", "math":
				e.drop = true
				if n := len(out); n > 0 && out[n-1].Kind == lexer.Open && out[n-1].Text == "{" {
					e.drop, e.brace = false, true
				}
			case "cases", "dcases", "rcases":
				e.brace = true
			default:
				if n := len(out); brackets[t.Text] != "" {
					// a matrix in a set: its cells stay apart
				} else if n > 0 && out[n-1].Kind == lexer.Open && out[n-1].Text == "{" {
					e.brace = true
				}
			}
			envs = append(envs, e)
		case lexer.End:
			if len(envs) > 0 {
				envs = envs[:len(envs)-1]
			}
		case lexer.Amp:
			if k := len(envs); k > 0 {
				e := envs[k-1]
				next := src[min(i+1, len(src)-1)]
				if e.drop {
					if i > 0 && src[i-1].Kind == lexer.Amp { // && opens a remark
						t.Kind = lexer.Gap
						break
					}
					continue
				}
				prev := &out[len(out)-1]
				first := prev.Kind == lexer.NewRow || prev.Kind == lexer.Begin
				if e.brace && (first || prev.Kind == lexer.Rel || next.Kind == lexer.Rel || next.Kind == lexer.Sign && (next.Op == syntax.Plus || !bounded(src[i+1:]))) {
					continue
				}
			} else if r.latex && len(src) > 2 {
				continue // a line cut out of its environment
			}
		case lexer.BraceOpen, lexer.BraceClose:
			if t.Has(lexer.Glued) {
				continue
			}
		case lexer.MathMark:
			if t.Text != "$" {
				continue
			}
			next := src[min(i+1, len(src)-1)]
			glued := next.Kind == lexer.Number && next.Start == t.End
			if open < 0 {
				open = len(out)
				out = append(out, t)
				continue
			}
			if glued && t.End-t.Start == 1 {
				// "$5 + $3": a border is not followed by a digit.
				out[open].Kind = lexer.Currency
				open = len(out)
				out = append(out, t)
				continue
			}
			// A matched pair: both go.
			out = append(out[:open], out[open+1:]...)
			if open < len(out) {
				out[open].Flags |= lexer.Spaced
			}
			open = -1
			if i+1 < len(src) {
				src[i+1].Flags |= lexer.Spaced
			}
			continue
		}
		out = append(out, t)
	}
	if open >= 0 && (open+1 >= len(out) || out[open+1].Kind == lexer.Number || out[open+1].Kind == lexer.Open || open > 0 && out[open-1].Kind == lexer.Number) {
		out[open].Kind = lexer.Currency
	} else if open >= 0 { // the border of a formula that is cut off
		out = append(out[:open], out[open+1:]...)
	}
	r.toks = out
}
