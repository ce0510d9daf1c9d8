package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// operand reads one side of a relation: a:b, or set operations, or a sum.
func (r *reader) operand() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	n := r.sets()
	if r.tok.Kind == lexer.Colon && !r.element && r.startsOperand(r.ahead(1)) {
		n = r.ratio(n)
	}
	r.depth--
	return n
}

// ratio reads a:b:c behind its first member.
func (r *reader) ratio(n *syntax.Node) *syntax.Node {
	mark := len(r.stack)
	r.stack = append(r.stack, n)
	for r.tok.Kind == lexer.Colon && r.startsOperand(r.ahead(1)) {
		r.advance()
		n := r.sets()
		r.stack = append(r.stack, n)
	}
	return r.take(syntax.Ratio, mark, -1)
}

func (r *reader) leave() { r.depth-- }

// sets reads unions, intersections and differences, which have equal rank.
func (r *reader) sets() *syntax.Node {
	n := r.sum()
	if r.tok.Kind != lexer.SetOp {
		return n
	}
	mark, opMark := len(r.stack), len(r.opTop)
	r.stack = append(r.stack, n)
	r.opTop = append(r.opTop, syntax.None)
	for r.tok.Kind == lexer.SetOp {
		r.opTop = append(r.opTop, r.tok.Op)
		r.advance()
		n := r.operandOrEmpty(r.sum)
		r.stack = append(r.stack, n)
	}
	return r.take(syntax.SetOp, mark, opMark)
}

// operandOrEmpty reads with f, or gives Empty at the end of what can be read here.
func (r *reader) operandOrEmpty(f func() *syntax.Node) *syntax.Node {
	if r.atEnd() {
		return r.empty()
	}
	return f()
}

// atEnd reports whether the current token ends an expression of any kind.
func (r *reader) atEnd() bool {
	switch r.tok.Kind {
	case lexer.EOF, lexer.Close, lexer.BraceClose, lexer.Comma, lexer.Semicolon, lexer.Period, lexer.Amp, lexer.NewRow, lexer.End, lexer.Gap,
		lexer.Rel, lexer.Logic, lexer.FloorClose, lexer.CeilClose, lexer.Choose, lexer.Tag:
		return true
	case lexer.Bar:
		if r.bars == 0 || r.tok.Flags&lexer.Left != 0 || r.tok.Text == "open" {
			return false
		}
		// Where an operand is due a bar opens if enough of them follow to close it and what is open.
		need := int32(2)
		if r.flagged {
			need = 1
		}
		return r.tok.Flags&lexer.Right != 0 || r.info[r.i].bars < need
	}
	return false
}

// sum reads signed terms. A sign with nothing behind it, as in "3+" or in a
// chart of signs, has an Empty term.
func (r *reader) sum() *syntax.Node {
	var first *syntax.Node
	if r.tok.Kind != lexer.Sign {
		first = r.product()
		if r.tok.Kind != lexer.Sign {
			return first
		}
	}
	start := r.start()
	mark, opMark := len(r.stack), len(r.opTop)
	if first != nil {
		start = first.Span.Start
		r.stack = append(r.stack, first)
		r.opTop = append(r.opTop, syntax.None)
	}
	for r.tok.Kind == lexer.Sign {
		if r.limit && first != nil && r.signEnds() {
			break
		}
		r.opTop = append(r.opTop, r.tok.Op)
		r.advance()
		n := r.term()
		r.stack = append(r.stack, n)
	}
	if len(r.stack) == mark {
		return r.missing("an expression")
	}
	n := r.take(syntax.Sum, mark, opMark)
	n.Span.Start = start
	n.Span.End = max(n.Span.End, r.last())
	return n
}

// signEnds reports whether the sign at hand is the last token before a closing brace.
func (r *reader) signEnds() bool { return r.ahead(1).Kind == lexer.BraceClose }

// term reads what stands behind a sign: a product, or a further sign with its term.
func (r *reader) term() *syntax.Node {
	if r.tok.Kind == lexer.Sign {
		return r.signed(r.term)
	}
	return r.operandOrEmpty(r.product)
}

// signed reads a sign and the operand behind it as a sum of one term.
func (r *reader) signed(f func() *syntax.Node) *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	start := r.start()
	op := r.tok.Op
	r.advance()
	n := r.operandOrEmpty(f)
	s := r.one(syntax.Sum, start, "", n)
	s.Ops = r.opList([]syntax.Op{op})
	return s
}

// product reads factors with written operators, all of equal rank.
func (r *reader) product() *syntax.Node {
	n := r.juxtapose()
	if r.tok.Kind != lexer.Mul || r.modEnds() {
		return n
	}
	mark, opMark := len(r.stack), len(r.opTop)
	r.stack = append(r.stack, n)
	r.opTop = append(r.opTop, syntax.None)
	custom := ""
	for r.tok.Kind == lexer.Mul && !r.modEnds() {
		op, text := r.tok.Op, ""
		if op == syntax.Cross {
			text = r.tok.Text
		}
		if text != custom && len(r.stack) > mark+1 {
			// Another operator of its own: a new product with the old one as its first factor.
			p := r.take(syntax.Product, mark, opMark)
			p.Text = custom
			r.stack = append(r.stack, p)
			r.opTop = append(r.opTop, syntax.None)
		}
		custom = text
		r.opTop = append(r.opTop, op)
		r.advance()
		var f *syntax.Node
		if r.tok.Kind == lexer.Sign {
			f = r.signed(r.factorAfterSign)
		} else {
			f = r.operandOrEmpty(r.juxtapose)
			if f.Kind == syntax.Empty && op == syntax.Slash && r.tok.Kind == lexer.EOF && !r.loose {
				return r.missing("a denominator")
			}
			if f.Kind == syntax.Empty && op == syntax.Times && r.tok.Kind != lexer.EOF && r.tok.Kind != lexer.Period {
				return r.missing("a factor")
			}
		}
		r.stack = append(r.stack, f)
	}
	p := r.take(syntax.Product, mark, opMark)
	p.Text = custom
	return r.derivativeOfProduct(p)
}

func (r *reader) factorAfterSign() *syntax.Node {
	if r.tok.Kind == lexer.Sign {
		return r.signed(r.factorAfterSign)
	}
	return r.operandOrEmpty(r.juxtapose)
}

// modEnds reports whether the current "mod" states a modulus for the whole
// statement, as in "a ≡ b mod 7", rather than an operation.
func (r *reader) modEnds() bool {
	return r.tok.Op == syntax.Mod && r.congruent && r.tok.Text == "mod"
}

// startsOperand reports whether t can begin an operand.
func (r *reader) startsOperand(t *lexer.Token) bool {
	return t.Kind == lexer.Sign || r.startsFactor(t)
}

// startsFactor reports whether t can begin a factor. A | counts.
func (r *reader) startsFactor(t *lexer.Token) bool {
	switch t.Kind {
	case lexer.Number, lexer.Symbol, lexer.Function, lexer.BigOp, lexer.Integral, lexer.Open, lexer.BraceOpen, lexer.FloorOpen, lexer.CeilOpen,
		lexer.Sqrt, lexer.Frac, lexer.Binom, lexer.Accent, lexer.Font, lexer.Operator, lexer.Begin, lexer.Boxed, lexer.Dots, lexer.Blank,
		lexer.Text, lexer.Word, lexer.Bar, lexer.DoubleBar, lexer.Currency, lexer.Stack, lexer.Brace, lexer.Cancel, lexer.Substack:
		return true
	}
	return false
}

// continues reports whether the current token is a further factor of a juxtaposition.
func (r *reader) continues(prev *syntax.Node) bool {
	t := r.tok
	switch t.Kind {
	case lexer.Number, lexer.Function, lexer.BigOp, lexer.Integral, lexer.FloorOpen, lexer.CeilOpen, lexer.Sqrt, lexer.Frac, lexer.Binom,
		lexer.Accent, lexer.Begin, lexer.Boxed, lexer.Blank, lexer.Brace, lexer.Cancel, lexer.Currency:
		return true
	case lexer.Stack:
		return r.stackedRelation() == 0
	case lexer.Symbol, lexer.Font, lexer.Operator, lexer.BraceOpen:
		return r.integrals == 0 || !r.differentialAhead()
	case lexer.Open:
		if r.modulusAhead() {
			return false
		}
		if b := &r.info[r.i]; b.relation {
			// "x = kπ (k ∈ ℤ)" against "P(X = 1)".
			if b.member || t.Flags&lexer.Spaced != 0 || prev.Kind != syntax.Symbol {
				return false
			}
		}
		return !r.labelAhead(r.i) && r.remarkAhead() == 0
	case lexer.Dots:
		k := r.ahead(1)
		return k.Kind != lexer.Tag && !(k.Kind == lexer.Open && r.labelAhead(r.i+1))
	case lexer.Text:
		role, _ := textRole(t.Text)
		return role == unitText && !remark(t.Text) && !r.conditionEnds() && (r.integrals == 0 || !r.differentialAhead())
	case lexer.Word:
		return !opensCondition(t.Text) && !r.conditionEnds()
	case lexer.Bar:
		if t.Text != "" {
			return t.Text == "open"
		}
		if t.Flags&(lexer.Left|lexer.Right|lexer.Middle) != 0 {
			return t.Flags&lexer.Left != 0
		}
		return r.bars == 0 && !r.element && r.info[r.i].bars%2 == 1 && !r.parallelBars() && r.ahead(1).Kind != lexer.Sub
	case lexer.DoubleBar:
		if t.Text != "" {
			return t.Text == "open"
		}
		if t.Flags&(lexer.Left|lexer.Right) != 0 {
			return t.Flags&lexer.Left != 0
		}
		return r.norms == 0 && r.info[r.i].bars%2 == 1
	}
	return false
}

// parallelBars reports whether || stands here as the sign of parallel lines.
func (r *reader) parallelBars() bool {
	n := r.ahead(1)
	return n.Kind == lexer.Bar && n.Start == r.tok.End && r.info[r.i].bars == 1
}

// modulusAhead reports whether an opening bracket is followed by "mod".
func (r *reader) modulusAhead() bool {
	n := r.ahead(1)
	return n.Kind == lexer.Mul && n.Op == syntax.Mod
}

// labelAhead reports whether the bracket at token i is a label such as (1) or (*) at the end of a statement.
func (r *reader) labelAhead(i int) bool {
	if i+3 >= len(r.toks) || i == 0 || r.toks[i].Text != "(" {
		return false
	}
	num, cl, end := &r.toks[i+1], &r.toks[i+2], &r.toks[i+3]
	if num.Kind != lexer.Number && !(num.Kind == lexer.Mul && num.Text == "*") || cl.Kind != lexer.Close {
		return false
	}
	switch end.Kind {
	case lexer.EOF, lexer.NewRow, lexer.End, lexer.Comma, lexer.Semicolon, lexer.Period:
	default:
		return false
	}
	prev := r.toks[i-1].Kind
	return prev == lexer.Dots || prev == lexer.Gap || num.Kind == lexer.Mul || prev == lexer.Number && (end.Kind == lexer.EOF || end.Kind == lexer.NewRow || end.Kind == lexer.End) && r.toks[i].Start > r.toks[i-1].End && len(num.Text) <= 2 && r.equationBehind(i)
}

// equationBehind reports whether an equation with a letter in it stands before token i: the number in
// brackets behind "x + y = 10 (1)" is no factor.
func (r *reader) equationBehind(i int) bool {
	relation := false
	for i--; i >= 0; i-- {
		switch r.toks[i].Kind {
		case lexer.Rel:
			relation = true
		case lexer.Symbol:
			if relation {
				return true
			}
		case lexer.NewRow, lexer.Comma, lexer.Semicolon, lexer.Open:
			return false
		}
	}
	return false
}

// juxtapose reads factors side by side. Words and unit names behind a value
// make it a quantity.
func (r *reader) juxtapose() *syntax.Node {
	n := r.factor()
	if r.err != nil {
		return n
	}
	var mark = -1
	prev := n
	for {
		t := r.tok
		if t.Kind == lexer.Bar && r.bars == 0 && t.Flags&lexer.Right == 0 && r.ahead(1).Kind == lexer.Sub && t.Text == "" {
			// F(x)|_a^b
			if mark >= 0 {
				n = r.take(syntax.Juxtapose, mark, -1)
				mark = -1
			}
			r.advance()
			n = r.evaluated(n)
			prev = n
			continue
		}
		if !r.continues(prev) {
			break
		}
		if unit, ok := r.unitHere(prev); ok {
			if mark >= 0 && r.stack[mark].Kind == syntax.Quantity {
				// 3 h 20 min: each value has a unit of its own.
				prev = r.one(syntax.Quantity, prev.Span.Start, unit, prev)
				r.stack[len(r.stack)-1] = prev
				continue
			}
			if mark >= 0 {
				n = r.take(syntax.Juxtapose, mark, -1)
				mark = -1
			}
			start := n.Span.Start
			n = r.one(syntax.Quantity, start, unit, n)
			prev = n
			continue
		}
		if mark < 0 {
			mark = len(r.stack)
			r.stack = append(r.stack, n)
		}
		var f *syntax.Node
		if prev.Kind == syntax.Number && t.Kind == lexer.Number && t.Has(lexer.Spaced) && r.mixedAhead() {
			f = r.inlineFraction()
		} else {
			f = r.factor()
		}
		if prev.Kind == syntax.Degree || prev.Kind == syntax.Arcminute {
			f = arcPart(f)
		}
		r.stack = append(r.stack, f)
		prev = f
		if r.err != nil {
			break
		}
	}
	if mark >= 0 {
		n = r.take(syntax.Juxtapose, mark, -1)
	}
	return n
}

// arcPart reads 30' or 15” behind degrees as minutes or seconds.
func arcPart(f *syntax.Node) *syntax.Node {
	if f.Kind == syntax.Prime && f.Args[0].Kind == syntax.Number {
		if f.Text == "'" {
			f.Kind, f.Text = syntax.Arcminute, ""
		} else if f.Text == "''" {
			f.Kind, f.Text = syntax.Arcsecond, ""
		}
	}
	return f
}

// mixedAhead reports whether "1/2" stands here, with an integer before it.
func (r *reader) mixedAhead() bool {
	prev := &r.toks[r.i-1]
	slash, den := r.ahead(1), r.ahead(2)
	return prev.Kind == lexer.Number && integer(prev.Text) && integer(r.tok.Text) && slash.Kind == lexer.Mul && slash.Op == syntax.Slash &&
		slash.Flags&lexer.Spaced == 0 && den.Kind == lexer.Number && den.Flags&lexer.Spaced == 0 && integer(den.Text) && r.ahead(3).Kind != lexer.Sup
}

func integer(text string) bool {
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// inlineFraction reads the fraction of a mixed number such as 3 1/2.
func (r *reader) inlineFraction() *syntax.Node {
	start := r.start()
	num := r.number()
	r.advance()
	den := r.number()
	return r.one(syntax.Fraction, start, "", num, den)
}

func (r *reader) number() *syntax.Node {
	n := r.node(syntax.Number, r.tok.Span())
	n.Text = r.tok.Text
	r.advance()
	return n
}
