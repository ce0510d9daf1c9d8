package parser

import (
	"strings"

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
	if _, ok := r.arrow(); ok && r.loneLogic() {
		return r.empty()
	}
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

// loneLogic reports whether a connective stands alone between borders.
func (r *reader) loneLogic() bool { return false }

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

// separator kinds of a sequence, weakest binding last.
type joint uint8

const (
	noJoint joint = iota
	commaJoint
	andJoint
	orJoint
	semicolonJoint
)

// jointHere returns the separator at hand and how many tokens it takes.
func (r *reader) jointHere(commas bool) (j joint, tokens int, text string) {
	t := r.tok
	if op, ok := r.connective(); ok {
		switch op {
		case syntax.And:
			return andJoint, 1, ""
		case syntax.Or:
			return orJoint, 1, ""
		}
		return noJoint, 0, ""
	}
	if !commas {
		return noJoint, 0, ""
	}
	switch t.Kind {
	case lexer.Comma, lexer.Gap:
		// ", or" is "or"; a comma before ⇒ or at the end carries nothing.
		k := r.i + 1
		semicolon := false
		for r.toks[k].Kind == lexer.Gap || r.toks[k].Kind == lexer.Comma || r.toks[k].Kind == lexer.Semicolon {
			semicolon = semicolon || r.toks[k].Kind == lexer.Semicolon
			k++
		}
		saved := r.i
		r.seek(k)
		op, ok := r.connective()
		end := r.tok.Kind == lexer.EOF || r.tok.Kind == lexer.BraceClose || r.tok.Kind == lexer.Close || r.tok.Kind == lexer.NewRow || r.tok.Kind == lexer.End || r.tok.Kind == lexer.Amp || r.tok.Kind == lexer.Period && r.ahead(1).Kind == lexer.EOF
		r.seek(saved)
		switch {
		case ok && op == syntax.And:
			return andJoint, k - saved + 1, ""
		case ok && op == syntax.Or:
			return orJoint, k - saved + 1, ""
		case ok:
			r.seek(k)
			return noJoint, 0, ""
		case end:
			return noJoint, 0, ""
		}
		if semicolon {
			return semicolonJoint, k - saved, ";"
		}
		text := t.Text
		if text == "" {
			text = ","
		}
		return commaJoint, k - saved, text
	case lexer.Semicolon, lexer.Period:
		switch n := r.ahead(1).Kind; n {
		case lexer.EOF, lexer.BraceClose, lexer.Close, lexer.NewRow, lexer.End, lexer.Amp, lexer.Gap, lexer.Period:
			return noJoint, 0, ""
		}
		return semicolonJoint, 1, ";"
	}
	return noJoint, 0, ""
}

// sequence reads statements separated by commas, semicolons, "and", "or". Ranks,
// weakest first: semicolon, or, and, comma. "x = 1, 2 or 3" is an "or" of three.
func (r *reader) sequence(commas bool) *syntax.Node {
	first := r.single()
	j, k, text := r.jointHere(commas)
	if j == noJoint || r.err != nil {
		return first
	}
	mark := len(r.stack)
	r.stack = append(r.stack, first)
	var joints []joint
	sep := text
	for j != noJoint && r.err == nil {
		r.seek(min(r.i+k, len(r.toks)-1))
		for r.tok.Kind == lexer.Gap {
			r.advance()
		}
		if j == commaJoint && sep == "" {
			sep = text
		}
		var n *syntax.Node
		if r.tok.Kind == lexer.EOF || r.tok.Kind == lexer.Close || r.tok.Kind == lexer.BraceClose || r.tok.Kind == lexer.NewRow {
			n = r.empty()
		} else {
			n = r.single()
		}
		joints = append(joints, j)
		r.stack = append(r.stack, n)
		j, k, text = r.jointHere(commas)
	}
	items := append([]*syntax.Node(nil), r.stack[mark:]...)
	r.stack = r.stack[:mark]
	if r.err != nil {
		return first
	}
	if sep == "" || sep == ";" {
		sep = ","
	}
	return r.resolve(items, joints, sep)
}

// resolve builds the tree of a sequence by the ranks of its joints.
func (r *reader) resolve(items []*syntax.Node, joints []joint, sep string) *syntax.Node {
	if len(items) == 1 {
		return items[0]
	}
	span := items[0].Span.Cover(items[len(items)-1].Span)
	weakest := commaJoint
	for _, j := range joints {
		weakest = max(weakest, j)
	}
	if weakest == commaJoint || weakest == semicolonJoint && allJoints(joints, semicolonJoint) {
		// A modulus behind the last of bare items holds for all of them.
		if weakest == semicolonJoint {
			sep = ";"
		}
		return r.listNode(items, sep, span)
	}
	if weakest == semicolonJoint {
		parts := r.split(items, joints, weakest, sep)
		return r.listNode(parts, ";", span)
	}
	op := syntax.Or
	if weakest == andJoint {
		op = syntax.And
	}
	var parts []*syntax.Node
	var ops []syntax.Op
	last := len(joints) - 1
	flat := joints[last] == weakest
	for _, j := range joints[:last] {
		flat = flat && (j == commaJoint || j == weakest)
	}
	if flat && weakest == orJoint {
		flat = sameSubject(items, joints)
	}
	if flat {
		parts = items
		for range joints {
			ops = append(ops, op)
		}
	} else {
		parts = r.split(items, joints, weakest, sep)
		for range parts[1:] {
			ops = append(ops, op)
		}
	}
	n := r.node(syntax.Logic, span)
	n.Args = r.args(parts...)
	n.Ops = r.opList(ops)
	return n
}

func allJoints(joints []joint, j joint) bool {
	for _, k := range joints {
		if k != j {
			return false
		}
	}
	return true
}

// split cuts a sequence at the joints of kind at and resolves the parts.
func (r *reader) split(items []*syntax.Node, joints []joint, at joint, sep string) []*syntax.Node {
	var parts []*syntax.Node
	from := 0
	for i, j := range joints {
		if j == at {
			parts = append(parts, r.resolve(items[from:i+1], joints[from:i], sep))
			from = i + 1
		}
	}
	return append(parts, r.resolve(items[from:], joints[from:], sep))
}

// sameSubject reports whether the items of "x = 1, x = 2 or x = 3" speak of one
// thing, so that the commas stand for "or".
func sameSubject(items []*syntax.Node, joints []joint) bool {
	commas := false
	for _, j := range joints {
		commas = commas || j == commaJoint
	}
	if !commas {
		return true
	}
	subject := ""
	for i, n := range items {
		s := ""
		if n.Kind == syntax.Relation && n.Args[0].Kind == syntax.Symbol {
			s = n.Args[0].Text
		} else if n.Kind == syntax.Relation {
			return false
		} else if i == 0 {
			continue
		}
		if s == "" {
			continue
		}
		if subject == "" {
			subject = s
		} else if s != subject {
			return false
		}
	}
	return true
}

// listNode makes a List; a modulus behind bare last items is drawn out.
func (r *reader) listNode(items []*syntax.Node, sep string, span syntax.Span) *syntax.Node {
	n := r.node(syntax.List, span)
	n.Text = sep
	last := items[len(items)-1]
	if last.Kind == syntax.Modulo && last.Args[0].Kind != syntax.Relation {
		bare := true
		for i, it := range items[:len(items)-1] {
			if it.Kind == syntax.Modulo || it.Kind == syntax.Relation && i > 0 {
				bare = false
			}
		}
		if bare {
			rest := append([]*syntax.Node(nil), items...)
			rest[len(rest)-1] = last.Args[0]
			n.Args = r.args(rest...)
			m := r.node(syntax.Modulo, span)
			m.Args = r.args(n, last.Args[1])
			return m
		}
	}
	n.Args = r.args(items...)
	return n
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

// nameBeforeColon reads the name in "l: y = kx + b" or "p: ∃ x …" and returns it
// as a label; "" where the colon is that of a ratio.
func (r *reader) nameBeforeColon() string {
	if r.tok.Kind != lexer.Symbol || r.element {
		return ""
	}
	k := r.i + 1
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

func textIs(s string, words ...string) bool {
	s = cleanText(s)
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}
