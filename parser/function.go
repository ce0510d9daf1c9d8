package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// function reads a named function with its scripts and its argument. Without
// brackets the argument is what convention says: \sin 2x\cos x is sin(2x)·cos(x),
// \sin x^2 is sin(x²), \log_2 8 is log₂(8).
func (r *reader) function() *syntax.Node {
	t := r.tok
	head := r.symbol()
	return r.apply(head, t)
}

// named reads \operatorname{f} with its argument in brackets, if any.
func (r *reader) named(name string) *syntax.Node {
	head := r.symbolNamed(name)
	if name == "d" {
		return head
	}
	head = r.headScripts(head)
	if r.tok.Kind == lexer.Open && r.tok.Text == "(" {
		return r.call(head)
	}
	return head
}

// headScripts reads the scripts and primes of a function's name.
func (r *reader) headScripts(head *syntax.Node) *syntax.Node {
	start := head.Span.Start
	for k := 0; k < maxScripts && r.err == nil; k++ {
		switch r.tok.Kind {
		case lexer.Sup:
			r.advance()
			e := r.firstDigit()
			if e == nil {
				e = r.script(true)
			}
			if e != nil {
				head = r.one(syntax.Power, start, "", head, e)
			}
		case lexer.Sub:
			r.advance()
			e := r.firstDigit()
			if e == nil {
				e = r.script(false)
			}
			if e == nil {
				continue
			}
			if head.Kind == syntax.Power {
				head = r.one(syntax.Power, start, "", r.one(syntax.Subscript, start, "", head.Args[0], e), head.Args[1])
			} else {
				head = r.one(syntax.Subscript, start, "", head, e)
			}
		case lexer.Prime:
			text := r.tok.Text
			r.advance()
			head = r.one(syntax.Prime, start, text, head)
		default:
			return head
		}
	}
	return head
}

// firstDigit takes the first digit off a numeral in LaTeX, where \log_28 is
// log₂(8) and \cos^22x is cos²(2x); nil where the whole numeral is meant.
func (r *reader) firstDigit() *syntax.Node {
	t := r.tok
	if !r.latex || t.Kind != lexer.Number || len(t.Text) < 2 || int(t.End-t.Start) != len(t.Text) || strings.IndexByte(t.Text, '.') >= 0 {
		return nil
	}
	if next := r.ahead(1); next.Kind == lexer.Open || next.Flags&lexer.Spaced != 0 && r.startsFactor(next) {
		return nil
	}
	return r.digit()
}

// digit takes the first digit off the numeral at hand.
func (r *reader) digit() *syntax.Node {
	t := r.tok
	n := r.node(syntax.Number, syntax.Span{Start: int(t.Start), End: int(t.Start) + 1})
	n.Text = t.Text[:1]
	t.Text = t.Text[1:]
	t.Start++
	t.Flags = 0
	return n
}

// plainBase reports whether a whole number stands right behind the name and before the
// argument, as in log10(1000) and log2 8: it is the base.
func (r *reader) plainBase(name *lexer.Token) bool {
	t := r.tok
	if name.Start < 0 || int(name.Start) >= len(r.src) || r.src[name.Start] == '\\' || t.Kind != lexer.Number || t.Start != name.End || strings.IndexByte(t.Text, '.') >= 0 {
		return false
	}
	next := r.ahead(1)
	return next.Kind == lexer.Open && next.Text == "(" && next.Flags&lexer.Spaced == 0 || next.Kind == lexer.Number && next.Flags&lexer.Spaced != 0
}

// apply reads the argument of the function head.
func (r *reader) apply(head *syntax.Node, t *lexer.Token) *syntax.Node {
	head = r.headScripts(head)
	if r.err != nil {
		return head
	}
	if head.Kind == syntax.Symbol && head.Text == "log" && r.plainBase(t) {
		head = r.one(syntax.Subscript, head.Span.Start, "", head, r.number())
	}
	switch {
	case r.tok.Kind == lexer.Open && (r.tok.Text == "(" || r.tok.Text == "[" && r.tok.Flags&lexer.Spaced == 0 || r.tok.Text == "{" && r.tok.Has(lexer.Left)) && !r.modulusAhead():
		return r.call(head)
	case r.tok.Kind == lexer.BraceOpen && r.latex:
		return r.applied(head, r.arg("an argument"))
	case r.tok.Kind == lexer.Sign && r.startsFactor(r.ahead(1)) && r.ahead(1).Kind != lexer.Function && r.tok.Flags&lexer.Spaced != 0 && r.ahead(1).Flags&lexer.Spaced == 0:
		// \sin -x
		x := r.signed(r.argument)
		return r.one(syntax.Apply, head.Span.Start, "", head, x)
	case r.argumentStarts():
		return r.applied(head, r.argument())
	}
	// The function by itself.
	if r.tok.Kind == lexer.EOF && (head.Kind != syntax.Symbol || r.i > 1 && r.startsFactor(&r.toks[r.i-2])) && r.latex && r.depth < 6 && !r.loose {
		return r.missing("an argument of a function")
	}
	return head
}

// applied gives head its one argument.
func (r *reader) applied(head, x *syntax.Node) *syntax.Node {
	if head.Kind == syntax.Symbol {
		if n := r.wellKnown(head, []*syntax.Node{x}, head.Span.Start); n != nil {
			return n
		}
	}
	return r.one(syntax.Apply, head.Span.Start, "", head, x)
}

// argumentStarts reports whether an argument without brackets starts here.
func (r *reader) argumentStarts() bool {
	switch r.tok.Kind {
	case lexer.Text, lexer.Word, lexer.Begin, lexer.Integral, lexer.BigOp:
		return r.tok.Kind == lexer.Begin
	case lexer.Symbol, lexer.Font, lexer.Operator:
		return r.integrals == 0 || !r.differentialAhead()
	case lexer.Bar:
		if r.bars > 0 && r.tok.Text == "" && r.tok.Flags&lexer.Left == 0 {
			return r.info[r.i].bars > 1 || r.startsFactor(r.ahead(1)) && r.ahead(1).Kind != lexer.Bar && r.info[r.i].bars >= 1 && r.tok.Flags&lexer.Right == 0
		}
		return r.tok.Flags&lexer.Right == 0 && r.tok.Text != "close"
	case lexer.DoubleBar:
		return r.norms == 0
	}
	return r.startsFactor(r.tok)
}

// argument reads the factors of an argument without brackets: up to the next
// function, operator or bracket; a bracket counts only behind a number.
func (r *reader) argument() *syntax.Node {
	if r.tok.Kind == lexer.Function {
		return r.factor() // \ln\sin x
	}
	n := r.factor()
	mark := -1
	prev := n
	for r.err == nil && r.continues(prev) {
		switch r.tok.Kind {
		case lexer.Function, lexer.BigOp, lexer.Integral, lexer.Text, lexer.Word, lexer.Currency, lexer.Operator, lexer.Begin:
			goto done
		case lexer.Open, lexer.Bar, lexer.DoubleBar, lexer.BraceOpen:
			if prev.Kind != syntax.Number && !(r.tok.Kind == lexer.Open && r.tok.Flags&lexer.Spaced == 0 && namesFunction(prev)) {
				goto done
			}
		case lexer.Dots:
			goto done
		}
		if prev.Kind == syntax.Group || prev.Kind == syntax.Bars {
			break
		}
		if mark < 0 {
			mark = len(r.stack)
			r.stack = append(r.stack, n)
		}
		f := r.factor()
		if prev.Kind == syntax.Degree || prev.Kind == syntax.Arcminute {
			f = arcPart(f)
		}
		r.stack = append(r.stack, f)
		prev = f
	}
done:
	if mark >= 0 {
		n = r.take(syntax.Juxtapose, mark, -1)
	}
	return n
}

// namesFunction reports whether n is a letter that names functions by custom, so that a
// bracket behind it holds its argument: \ln f(x), \max g'(x).
func namesFunction(n *syntax.Node) bool {
	for n.Kind == syntax.Prime || n.Kind == syntax.Subscript {
		n = n.Args[0]
	}
	return n.Kind == syntax.Symbol && len(n.Text) == 1 && strings.Contains("fghFGH", n.Text)
}

// call reads the arguments in brackets behind a function's name.
func (r *reader) call(head *syntax.Node) *syntax.Node {
	start := head.Span.Start
	r.depth++
	g := r.group()
	r.depth--
	if r.err != nil {
		return g
	}
	if g.Kind != syntax.Group || g.Text != "()" && g.Text != "[]" && g.Text != "{}" {
		return r.one(syntax.Apply, start, "", head, g)
	}
	mark := len(r.stack)
	r.stack = append(r.stack, head)
	for _, a := range g.Args {
		if a.Kind == syntax.Choice && len(g.Args) == 1 {
			a = a.Args[0]
		}
		r.stack = append(r.stack, a)
	}
	list := r.stack[mark:]
	var n *syntax.Node
	if head.Kind == syntax.Symbol {
		n = r.wellKnown(head, list[1:], start)
	}
	if n == nil {
		n = r.one(syntax.Apply, start, "", list...)
	}
	r.stack = r.stack[:mark]
	return n
}

// wellKnown turns the functions that have a notation of their own into it:
// sqrt(x), abs(x), int(f, x), sum(f, k, 1, n) and the like; nil for all others.
func (r *reader) wellKnown(head *syntax.Node, a []*syntax.Node, start int) *syntax.Node {
	n := len(a)
	one := func(k syntax.Kind) *syntax.Node {
		if n != 1 {
			return nil
		}
		return r.one(k, start, "", a[0])
	}
	switch head.Text {
	case "sqrt":
		if n == 1 {
			return r.one(syntax.Root, start, "", unwrap(a[0]), r.empty())
		}
	case "cbrt":
		if n == 1 {
			three := r.node(syntax.Number, head.Span)
			three.Text = "3"
			return r.one(syntax.Root, start, "", unwrap(a[0]), three)
		}
	case "root", "nthRoot":
		if n == 1 {
			return r.one(syntax.Root, start, "", unwrap(a[0]), r.empty())
		}
		if n == 2 {
			return r.one(syntax.Root, start, "", unwrap(a[0]), a[1])
		}
	case "Matrix":
		if n == 1 && a[0].Kind == syntax.Matrix {
			return a[0]
		}
	case "abs":
		return one(syntax.Bars)
	case "vec", "bar", "hat", "tilde", "dot", "ddot", "overline", "underline", "overrightarrow":
		if n == 1 {
			return r.one(syntax.Accent, start, head.Text, a[0])
		}
	case "floor":
		return one(syntax.Floor)
	case "ceil":
		return one(syntax.Ceiling)
	case "factorial":
		if n == 1 {
			f := r.one(syntax.Factorial, start, "!", r.parens(a[0]))
			return f
		}
	case "binom":
		if n == 2 {
			return r.one(syntax.Binomial, start, "", a[0], a[1])
		}
	case "int":
		e := r.empty()
		switch {
		case n == 2 && a[1].Kind == syntax.Group && len(a[1].Args) == 3:
			return r.integralNode(start, a[1].Args[1], a[1].Args[2], a[0], a[1].Args[0])
		case n == 2:
			return r.integralNode(start, e, r.empty(), a[0], a[1])
		case n == 4:
			return r.integralNode(start, a[2], a[3], a[0], a[1])
		}
	case "diff":
		switch n {
		case 2:
			return r.derivative(start, "d", a[0], r.empty(), a[1])
		case 3:
			if a[2].Kind == syntax.Number {
				return r.derivative(start, "d", a[0], a[2], a[1])
			}
			return r.derivative(start, "d", a[0], r.empty(), a[1], a[2])
		}
	case "sum", "prod":
		if n == 2 && a[1].Kind == syntax.Group && len(a[1].Args) == 3 {
			b := a[1].Args
			return r.one(syntax.BigOp, start, head.Text, r.relation2(b[0], syntax.Eq, b[1]), b[2], a[0])
		}
		if n == 4 {
			return r.one(syntax.BigOp, start, head.Text, r.relation2(a[1], syntax.Eq, a[2]), a[3], a[0])
		}
	case "lim":
		if n == 1 && a[0].Kind == syntax.Relation && a[0].Ops[0] == syntax.To {
			a[0].Args[1] = r.sided(a[0].Args[1])
			body := r.operandOrEmpty(r.bigBody)
			return r.one(syntax.BigOp, start, "lim", a[0], r.empty(), body)
		}
		if n == 3 {
			return r.one(syntax.BigOp, start, "lim", r.relation2(a[1], syntax.To, r.sided(a[2])), r.empty(), a[0])
		}
		if n == 2 && a[1].Kind == syntax.Relation {
			to := r.relation2(a[1].Args[0], syntax.To, r.sided(a[1].Args[len(a[1].Args)-1]))
			return r.one(syntax.BigOp, start, "lim", to, r.empty(), a[0])
		}
	}
	return nil
}

// parens puts an operand that is no single thing in brackets.
func (r *reader) parens(n *syntax.Node) *syntax.Node {
	switch n.Kind {
	case syntax.Number, syntax.Symbol:
		return n
	}
	g := r.node(syntax.Group, n.Span)
	g.Text = "()"
	g.Args = r.args(n)
	return g
}

func (r *reader) relation2(a *syntax.Node, op syntax.Op, b *syntax.Node) *syntax.Node {
	n := r.node(syntax.Relation, a.Span.Cover(b.Span))
	n.Args = r.args(a, b)
	n.Ops = r.opList([]syntax.Op{op})
	return n
}

func (r *reader) integralNode(start int, lower, upper, body *syntax.Node, vars ...*syntax.Node) *syntax.Node {
	list := append([]*syntax.Node{lower, upper, body}, vars...)
	return r.one(syntax.Integral, start, "int", list...)
}

func (r *reader) derivative(start int, d string, body, order *syntax.Node, vars ...*syntax.Node) *syntax.Node {
	list := append([]*syntax.Node{body, order}, vars...)
	return r.one(syntax.Derivative, start, d, list...)
}

// figure reads ∠ABC and △ABC: the sign applied to the points behind it.
func (r *reader) figure() *syntax.Node {
	head := r.symbol()
	start := head.Span.Start
	if r.tok.Kind == lexer.Open && r.tok.Text == "(" {
		return r.call(head)
	}
	mark := len(r.stack)
	for r.err == nil && (r.tok.Kind == lexer.Symbol && r.tok.Text != "angle" && r.tok.Text != "triangle" || r.tok.Kind == lexer.Font || r.tok.Kind == lexer.Number && (len(r.stack) == mark)) && len(r.stack)-mark < 4 {
		number := r.tok.Kind == lexer.Number
		f := r.postfix(r.atom())
		r.stack = append(r.stack, f)
		if number && f.Kind != syntax.Number {
			break
		}
	}
	if len(r.stack) == mark {
		return head
	}
	n := r.stack[mark]
	if len(r.stack)-mark > 1 {
		n = r.take(syntax.Juxtapose, mark, -1)
	}
	r.stack = r.stack[:mark]
	return r.one(syntax.Apply, start, "", head, n)
}
