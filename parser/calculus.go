package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// bigOp reads \sum, \prod, \lim, \max and the like with bounds and body. The
// body is a product: \sum a_k + 1 is (\sum a_k) + 1.
func (r *reader) bigOp() *syntax.Node {
	t := r.tok
	start := int(t.Start)
	r.advance()
	if r.tok.Kind == lexer.Operator || r.tok.Kind == lexer.Blank {
		r.advance()
	}
	return r.bigTail(t, start, r.empty(), r.empty())
}

// limiting reports whether a bound of this operator may be approached from a side.
func limiting(name string) bool { return name == "lim" || name == "limsup" || name == "liminf" }

// bigTail reads what stands behind the sign t of a big operator: bounds, as far as
// \underset and \overset have not given them, and the body.
func (r *reader) bigTail(t *lexer.Token, start int, lower, upper *syntax.Node) *syntax.Node {
	saved := r.limit
	r.limit = limiting(t.Text)
	if r.limit && r.tok.Kind == lexer.Symbol && r.ahead(1).Kind == lexer.Rel && r.ahead(1).Op == syntax.To {
		lower = r.approach()
	}
	for k := 0; k < 2 && r.err == nil; k++ {
		switch r.tok.Kind {
		case lexer.Sub:
			r.advance()
			if n := r.limitBound(); n != nil {
				lower = n
			}
		case lexer.Sup:
			r.advance()
			if n := r.bound(); n != nil {
				upper = n
			}
		}
	}
	r.limit = saved
	if r.err != nil {
		return lower
	}
	named := false
	switch t.Text {
	case "max", "min", "sup", "inf", "argmax", "argmin":
		named = true
	}
	if named && lower.Kind == syntax.Empty && upper.Kind == syntax.Empty || named && r.tok.Kind == lexer.Open {
		head := r.node(syntax.Symbol, t.Span())
		head.Text = t.Text
		if lower.Kind == syntax.Empty {
			if r.tok.Kind == lexer.Open && !r.modulusAhead() {
				return r.call(head)
			}
			if r.argumentStarts() {
				return r.one(syntax.Apply, start, "", head, r.argument())
			}
			return head
		}
	}
	body := r.operandOrEmpty(r.bigBody)
	return r.one(syntax.BigOp, start, t.Text, lower, upper, body)
}

// sided turns 0^+ as the point of a limit into a point approached from a side.
func (r *reader) sided(n *syntax.Node) *syntax.Node {
	if n.Kind == syntax.Power && n.Args[1].Is(syntax.Symbol) && (n.Args[1].Text == "+" || n.Args[1].Text == "-") {
		side := r.one(syntax.OneSided, n.Span.Start, n.Args[1].Text, n.Args[0])
		side.Span.End = n.Span.End
		return side
	}
	return n
}

// approach reads x → 0 behind a plain "lim": the point is the one factor behind the arrow.
func (r *reader) approach() *syntax.Node {
	x := r.symbol()
	r.advance()
	if r.tok.Kind == lexer.Sign {
		return r.relation2(x, syntax.To, r.signed(r.factor))
	}
	return r.relation2(x, syntax.To, r.factor())
}

// bigBody reads the body of a big operator: a product, perhaps with a sign.
func (r *reader) bigBody() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	if r.tok.Kind == lexer.Sign {
		if n := r.ahead(1); !r.startsFactor(n) {
			return r.empty()
		}
		return r.signed(r.bigBody)
	}
	if !r.startsFactor(r.tok) {
		return r.empty()
	}
	if r.tok.Kind == lexer.Text {
		if role, _ := textRole(r.tok.Text); role != unitText {
			return r.empty()
		}
	}
	return r.product()
}

// limitBound reads a lower bound, in which x → 0^+ is approached from a side.
func (r *reader) limitBound() *syntax.Node {
	limit := r.limit
	if r.tok.Kind == lexer.BraceOpen && limit {
		t := r.tok
		if r.ahead(1).Kind == lexer.BraceClose {
			r.advance()
			r.advance()
			return nil
		}
		r.advance()
		s := r.open()
		r.limit = true
		n := r.statement()
		r.restore(s)
		if r.err != nil {
			return n
		}
		if r.tok.Kind != lexer.BraceClose {
			return r.unclosed(t, int(t.Start))
		}
		r.advance()
		return n
	}
	return r.bound()
}

// integral reads ∫ with its bounds, its integrand up to the differential, and the variables.
func (r *reader) integral() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	t := r.tok
	start := int(t.Start)
	r.advance()
	lower, upper := r.bounds()
	if r.err != nil {
		return lower
	}
	if r.tok.Kind == lexer.EOF && r.i <= 1 {
		return r.missing("an integrand")
	}
	r.integrals++
	var body *syntax.Node
	if r.differentialAhead() || r.atEnd() {
		body = r.node(syntax.Number, syntax.Span{Start: r.last(), End: r.last()})
		body.Text = "1"
	} else {
		body = r.sum()
	}
	mark := len(r.stack)
	r.stack = append(r.stack, lower, upper, body)
	want := 1
	switch t.Text {
	case "iint":
		want = 2
	case "iiint":
		want = 3
	}
	for k := 0; k < want && r.err == nil && r.differentialAhead(); k++ {
		r.stack = append(r.stack, r.differential())
	}
	if body.Span.Len() == 0 && body.Kind == syntax.Number && r.startsFactor(r.tok) && r.err == nil {
		r.stack[mark+2] = r.product() // \int_0^1 dx \int_0^x y\,dy
	}
	if r.err == nil && len(r.stack) == mark+3 {
		if b, v := r.innerDifferential(body); v != nil {
			r.stack[mark+2] = b
			r.stack = append(r.stack, v)
		}
	}
	r.integrals--
	n := r.one(syntax.Integral, start, t.Text, r.stack[mark:]...)
	r.stack = r.stack[:mark]
	return n
}

// innerDifferential takes dx out of the numerator of an integrand such as \frac{dx}{x}.
func (r *reader) innerDifferential(body *syntax.Node) (rest, variable *syntax.Node) {
	if body.Kind != syntax.Fraction || len(body.Args) != 2 {
		return body, nil
	}
	num := body.Args[0]
	switch {
	case num.Kind == syntax.Juxtapose && differentialTail(num.Args):
		k := len(num.Args) - 2
		left := r.node(syntax.Number, num.Span)
		left.Text = "1"
		if k == 1 {
			left = num.Args[0]
		} else if k > 1 {
			left = r.node(syntax.Juxtapose, num.Span)
			left.Args = r.args(num.Args[:k]...)
		}
		f := r.node(syntax.Fraction, body.Span)
		f.Args = r.args(left, body.Args[1])
		return f, num.Args[k+1]
	}
	return body, nil
}

// copied copies the parts of a subscripted name.
func copied(list []*syntax.Node) []*syntax.Node {
	var out []*syntax.Node
	for _, n := range list {
		c := *n
		c.Args = copied(n.Args)
		out = append(out, &c)
	}
	return out
}

// differentialTail reports whether factors end in d and a variable.
func differentialTail(a []*syntax.Node) bool {
	k := len(a) - 2
	return a[k].Is(syntax.Symbol) && a[k].Text == "d" && (a[k+1].Kind == syntax.Symbol || a[k+1].Kind == syntax.Subscript)
}

// differentialAhead reports whether dx, d\theta or \mathrm{d}x stands here.
func (r *reader) differentialAhead() bool {
	t := r.tok
	var next *lexer.Token
	switch {
	case t.Kind == lexer.Symbol && t.Text == "d":
		next = r.ahead(1)
	case t.Kind == lexer.Font && r.ahead(1).Kind == lexer.BraceOpen && r.ahead(2).Text == "d" && r.ahead(3).Kind == lexer.BraceClose:
		next = r.ahead(4)
	case t.Kind == lexer.BraceOpen && r.ahead(1).Text == "d" && r.ahead(2).Kind == lexer.BraceClose: // {\rm d}x
		next = r.ahead(3)
	case t.Kind == lexer.Font && r.ahead(1).Text == "d":
		next = r.ahead(2)
	case t.Kind == lexer.Operator && t.Text == "d", t.Kind == lexer.Text && t.Text == "d":
		next = r.ahead(1)
	default:
		return false
	}
	return next.Kind == lexer.Symbol || next.Kind == lexer.Font
}

// differential reads dx and returns x.
func (r *reader) differential() *syntax.Node {
	switch {
	case r.tok.Kind == lexer.Font && r.ahead(1).Kind == lexer.BraceOpen:
		r.seek(r.i + 4)
	case r.tok.Kind == lexer.BraceOpen:
		r.seek(r.i + 3)
	case r.tok.Kind == lexer.Font:
		r.seek(r.i + 2)
	default:
		r.advance()
	}
	saved := r.integrals
	r.integrals = 0
	var v *syntax.Node
	if r.tok.Kind == lexer.Font {
		v = r.font()
	} else {
		v = r.symbol()
	}
	if r.tok.Kind == lexer.Sub {
		v = r.postfix(v)
	}
	r.integrals = saved
	return v
}

// derivativeOfFraction turns \frac{dy}{dx}, \frac{d^2 y}{dx^2}, \frac{\partial u}{\partial x}
// and \frac{d}{dx} f into a Derivative. Everything else is left as it is.
func (r *reader) derivativeOfFraction(f *syntax.Node) *syntax.Node {
	d, order, body := r.upperD(f.Args[0])
	if d == "" {
		return f
	}
	vars := r.lowerD(f.Args[1], d)
	if vars == nil {
		return f
	}
	start := f.Span.Start
	if body == nil {
		if r.tok.Kind == lexer.BraceOpen || r.startsFactor(r.tok) && r.tok.Kind != lexer.Text && r.tok.Kind != lexer.Word && (r.tok.Kind != lexer.Bar || r.bars == 0) {
			body = r.juxtapose()
		} else {
			return r.fail("missing", f.Span, "nothing is differentiated", "a function", "")
		}
	}
	if r.err != nil {
		return f
	}
	return r.derivative(start, d, body, order, vars...)
}

// derivativeOfProduct turns dy/dx in plain notation into a Derivative.
func (r *reader) derivativeOfProduct(p *syntax.Node) *syntax.Node {
	if len(p.Args) < 2 || p.Ops[1] != syntax.Slash {
		return p
	}
	d, order, body := r.upperD(p.Args[0])
	if d == "" {
		return p
	}
	low := p.Args[1]
	vars := r.lowerD(low, d)
	if vars == nil && body == nil && low.Kind == syntax.Juxtapose && len(low.Args) > 2 {
		// d/dx f: the denominator ends after dx.
		head := r.node(syntax.Juxtapose, low.Span)
		head.Args = low.Args[:2]
		if vars = r.lowerD(head, d); vars != nil {
			body = low.Args[2]
			if len(low.Args) > 3 {
				body = r.node(syntax.Juxtapose, low.Span)
				body.Args = low.Args[2:]
				body.Span.Start = low.Args[2].Span.Start
			}
		}
	}
	if vars == nil || body == nil {
		return p
	}
	n := r.derivative(p.Span.Start, d, body, order, vars...)
	n.Span.End = low.Span.End
	if len(p.Args) == 2 {
		return n
	}
	q := r.node(syntax.Product, p.Span)
	q.Args = r.args(p.Args[1:]...)
	q.Args[0] = n
	q.Ops = r.opList(p.Ops[1:])
	q.Ops[0] = syntax.None
	q.Text = p.Text
	return q
}

// upperD reads "d", "d^n", "d y", "d^n y" as the numerator of a derivative.
func (r *reader) upperD(n *syntax.Node) (d string, order, body *syntax.Node) {
	head := n
	if n.Kind == syntax.Juxtapose {
		head = n.Args[0]
		body = n.Args[1]
		if len(n.Args) > 2 {
			body = r.node(syntax.Juxtapose, n.Span)
			body.Args = n.Args[1:]
			body.Span.Start = n.Args[1].Span.Start
		}
	}
	order = r.node(syntax.Empty, syntax.Span{Start: head.Span.End, End: head.Span.End})
	if head.Kind == syntax.Power {
		order = head.Args[1]
		head = head.Args[0]
	}
	if !head.Is(syntax.Symbol) || head.Text != "d" && head.Text != "∂" {
		return "", nil, nil
	}
	return head.Text, order, body
}

// lowerD reads "dx", "dx^2", "∂x∂y" as the denominator of a derivative, a variable for each differentiation
// where there are several, one variable where the order says it all.
func (r *reader) lowerD(n *syntax.Node, d string) []*syntax.Node {
	if n.Kind != syntax.Juxtapose || len(n.Args)%2 != 0 {
		return nil
	}
	var vars []*syntax.Node
	for i := 0; i < len(n.Args); i += 2 {
		if !n.Args[i].Is(syntax.Symbol) || n.Args[i].Text != d {
			return nil
		}
		v := n.Args[i+1]
		times := 1
		if v.Kind == syntax.Power {
			if e := v.Args[1]; e.Kind == syntax.Number && len(e.Text) == 1 && len(n.Args) > 2 {
				times = int(e.Text[0] - '0')
			}
			v = v.Args[0]
		}
		if v.Kind != syntax.Symbol && v.Kind != syntax.Subscript {
			return nil
		}
		vars = append(vars, v)
		for ; times > 1; times-- {
			again := r.node(v.Kind, v.Span)
			again.Text, again.Args = v.Text, copied(v.Args)
			vars = append(vars, again)
		}
	}
	return vars
}
