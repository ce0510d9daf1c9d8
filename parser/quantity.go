package parser

import (
	"strconv"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/yansuan/yansuan/parser/syntax"
)

// definedInWords reads a sentence that names a quantity in words and returns the
// relation between the name and what it stands for, or nil.
func definedInWords(items []item) *syntax.Node {
	if len(items) < 5 || items[0].node != nil || items[0].tok.cue != cueLet && items[0].tok.cue != cueTake {
		return nil
	}
	s, end := inWords(items)
	for end < len(items) && items[end].node == nil && items[end].tok.kind == proseStop {
		end++
	}
	if s == nil || s.What == "" || s.Said != nil || end < len(items) {
		return nil
	}
	b := quantityBuilder{items}
	what, value := mathOf(items, s.What), b.amount(s.Left)
	if what == nil || value == nil {
		return nil
	}
	return relate(what, syntax.Eq, value, syntax.Span{Start: items[0].tok.start, End: value.Span.End})
}

// inWords reads the relation in words at the start of items, and returns the index of the item behind it.
func inWords(items []item) (*relationInWords, int) {
	toks, end := phraseTokens(items, false)
	peek, err := lexer.Upgrade(&phraseLexer{toks: toks})
	if err != nil {
		return nil, 0
	}
	s, err := wordGrammar.ParseFromLexer(peek, participle.AllowTrailing(true))
	if err != nil {
		return nil, 0
	}
	if t := peek.Peek(); !t.EOF() {
		end = t.Pos.Offset
	}
	return s, end
}

// claimedInWords reads the relation between quantities in words at the start of items, and
// returns it with the number of items it takes; nil where there is none.
func claimedInWords(items []item) (*syntax.Node, int) {
	r, end := inWords(items)
	if r == nil || r.What != "" || r.Said == nil || r.When && !r.Said.Rest {
		return nil, 0
	}
	b, s := quantityBuilder{items}, r.Said
	left, right := b.amount(r.Left), b.amount(&amount{[]*quantity{s.Right}, s.Names})
	if left == nil || right == nil || !sameKind(left, right) {
		return nil, 0
	}
	if s.Rest {
		if left = b.division(left, "mod"); left == nil {
			return nil, 0
		}
	}
	if s.Left != "" {
		return b.divided(left, right, mathOf(items, s.Left)), end
	}
	rel := s.Adj + s.Rel
	if s.Verb != "" { // 21 是 7 的倍数
		rel = s.Verb
	}
	if rel == "by" {
		rel, left, right = "|", right, left
	}
	n := relate(left, relationOf(rel), right, left.Span.Cover(right.Span))
	if which := b.amount(&amount{Items: []*quantity{s.Which}}); which != nil && n.Ops[0] == syntax.Eq {
		n = relate(n, syntax.Eq, which, n.Span.Cover(which.Span))
	} else if s.Which != nil {
		return nil, 0
	}
	if s.Not || s.Denied {
		n = &syntax.Node{Kind: syntax.Not, Span: n.Span, Args: []*syntax.Node{n}}
	}
	return n, end
}

// relationOf is the operator of a relation by its sign.
func relationOf(sign string) syntax.Op {
	switch sign {
	case "|":
		return syntax.Divides
	case "≡":
		return syntax.Equiv
	case "≥":
		return syntax.Ge
	case "≤":
		return syntax.Le
	case ">":
		return syntax.Gt
	case "<":
		return syntax.Lt
	case "≈":
		return syntax.Approx
	}
	return syntax.Eq
}

// quantityBuilder makes nodes of what the grammar has captured.
type quantityBuilder struct{ items []item }

// amount is the node of an amount, or nil where it cannot be written as one.
func (b quantityBuilder) amount(a *amount) *syntax.Node {
	list := b.list(a.Items)
	for _, name := range a.Names {
		n := b.named(name, "", list)
		if n == nil {
			return nil
		}
		list = []*syntax.Node{n}
	}
	if len(list) != 1 {
		return nil
	}
	return list[0]
}

// list is the nodes of several quantities, those of a list in mathematics among them; nil where one has none.
func (b quantityBuilder) list(items []*quantity) []*syntax.Node {
	var out []*syntax.Node
	for _, q := range items {
		n := b.quantity(q)
		if n == nil {
			return nil
		}
		out = append(out, flatten(n)...)
	}
	return out
}

// loose reports whether q is an operation in running text, of which only the first operand may be meant.
func (b quantityBuilder) loose(q *quantity) bool {
	if q == nil {
		return false
	}
	k, err := strconv.Atoi(q.Math)
	return err == nil && b.items[k].inline && operates(b.items[k].node)
}

func (b quantityBuilder) quantity(q *quantity) *syntax.Node {
	if q == nil {
		return nil
	}
	var n *syntax.Node
	switch {
	case q.Name == "d":
		return b.derivative(q)
	case q.Name != "" && q.Order == "":
		for _, i := range q.Items {
			if b.loose(i) {
				return nil // the sum of 3 and 4 times 2
			}
		}
		return b.named(q.Name, "", b.list(q.Items))
	case q.Unary != "":
		if b.loose(q.Of) && q.Of.By == "" && q.Of.Power == "" && !unwrap(mathOf(b.items, q.Of.Math)).Is(syntax.Product) {
			return nil // the reciprocal of 2 plus 3
		}
		if n = b.quantity(q.Of); n != nil {
			return b.named(q.Unary, q.Order, []*syntax.Node{n})
		}
	case q.Order != "":
	case q.Rest != nil:
		if n = b.quantity(q.Rest); n != nil {
			return b.division(n, "mod")
		}
	case q.Math != "":
		n = mathOf(b.items, q.Math)
		switch part := mathOf(b.items, q.Part); {
		case q.By != "":
			n = joined(syntax.Product, syntax.Slash, n, mathOf(b.items, q.By))
		case q.Power != "" && (b.loose(&quantity{Math: q.Math}) || b.loose(&quantity{Math: q.Power})):
			return nil // 2 times 3 to the power of 2 plus 1
		case q.Power != "":
			n = power(n, mathOf(b.items, q.Power))
		case q.Times:
			n = power(n, part)
		case part.Is(syntax.Percent) && b.loose(&quantity{Math: q.Math}):
			return nil // 20% of 50 plus 10
		case part.Is(syntax.Percent):
			n = joined(syntax.Product, syntax.Times, part, n)
		case part != nil:
			return nil
		}
		if n != nil && q.Mark != "" {
			n = b.named(q.Mark, "", []*syntax.Node{n})
		}
		return n
	}
	return nil
}

func (b quantityBuilder) derivative(q *quantity) *syntax.Node {
	list := b.list(q.Items)
	if len(list) != 1 {
		return nil
	}
	body := list[0]
	v := onlySymbol(body)
	if q.Wrt != "" {
		v = mathOf(b.items, q.Wrt)
	}
	if v == nil {
		return nil
	}
	order := emptyAt(body)
	if q.Order != "" && q.Order != "1" {
		order = numberAt(q.Order, body)
	}
	return &syntax.Node{Kind: syntax.Derivative, Text: "d", Span: body.Span, Args: []*syntax.Node{body, order, v}}
}

// division turns a quotient into what the division leaves, or its whole part.
func (b quantityBuilder) division(n *syntax.Node, name string) *syntax.Node {
	if !n.Is(syntax.Product) || len(n.Args) != 2 || n.Ops[1] != syntax.Slash && n.Ops[1] != syntax.Obelus {
		return nil
	}
	return b.named(name, "", n.Args)
}

// divided states that a quotient a/b is q with a remainder: a = b·q + rest and rest < b.
func (b quantityBuilder) divided(n, q, rest *syntax.Node) *syntax.Node {
	if b.division(n, "mod") == nil || !n.Args[1].Is(syntax.Number) || !rest.Is(syntax.Number) {
		return nil
	}
	sum := joined(syntax.Sum, syntax.Plus, joined(syntax.Product, syntax.Times, n.Args[1], q), rest)
	sum.Args[0] = sum.Args[0].Args[0]
	size := joined(syntax.Relation, syntax.Lt, copied([]*syntax.Node{rest, n.Args[1]})...)
	size.Ops, size.Span = size.Ops[1:], n.Span.Cover(rest.Span)
	return &syntax.Node{Kind: syntax.Logic, Span: size.Span, Ops: []syntax.Op{syntax.And}, Args: []*syntax.Node{relate(n.Args[0], syntax.Eq, sum, size.Span), size}}
}

// named is what a name makes of its operands; nil where they do not suit it.
func (b quantityBuilder) named(name, order string, of []*syntax.Node) *syntax.Node {
	if len(of) == 0 {
		return nil
	}
	first, span := of[0], of[0].Span.Cover(of[len(of)-1].Span)
	switch name {
	case "gcd", "lcm":
		return &syntax.Node{Kind: syntax.Apply, Span: span, Args: append([]*syntax.Node{{Kind: syntax.Symbol, Text: name, Span: syntax.Span{Start: span.Start, End: span.Start}}}, of...)}
	case "+":
		return joined(syntax.Sum, syntax.Plus, of...)
	case "*":
		return joined(syntax.Product, syntax.Times, of...)
	case "mean":
		return &syntax.Node{Kind: syntax.Fraction, Span: span, Args: []*syntax.Node{joined(syntax.Sum, syntax.Plus, of...), numberAt(itoa(len(of)), first)}}
	}
	if len(of) == 2 {
		switch name {
		case "mod":
			if n := unwrap(first); n.Is(syntax.Sum) && len(n.Args) == 1 {
				return nil // of a negative number people take either remainder
			}
			return joined(syntax.Product, syntax.Mod, of...)
		case "-": // the distance, or in the order given
			d := joined(syntax.Sum, syntax.Minus, of...)
			return &syntax.Node{Kind: syntax.Choice, Span: span, Args: []*syntax.Node{{Kind: syntax.Bars, Span: span, Args: []*syntax.Node{d}}, joined(syntax.Sum, syntax.Minus, copied(of)...)}}
		case "/": // exact, or its whole part
			d := joined(syntax.Product, syntax.Slash, copied(of)...)
			return &syntax.Node{Kind: syntax.Choice, Span: span, Args: []*syntax.Node{joined(syntax.Product, syntax.Slash, of...), {Kind: syntax.Floor, Span: span, Args: []*syntax.Node{d}}}}
		}
	}
	if len(of) != 1 {
		return nil
	}
	switch name {
	case "mod", "/":
		return b.division(first, name)
	case "root", "root3", "root?":
		index := emptyAt(first)
		if name == "root?" && order != "" && order != "1" {
			index = numberAt(order, first)
		} else if name == "root?" || order != "" {
			return nil
		} else if name == "root3" {
			index = numberAt("3", first)
		}
		return &syntax.Node{Kind: syntax.Root, Span: span, Args: []*syntax.Node{first, index}}
	case "^2", "^3":
		return power(first, numberAt(name[1:], first))
	case "abs":
		return &syntax.Node{Kind: syntax.Bars, Span: span, Args: of}
	case "!":
		return &syntax.Node{Kind: syntax.Factorial, Text: name, Span: span, Args: []*syntax.Node{grouped(first)}}
	case "1/":
		return &syntax.Node{Kind: syntax.Fraction, Span: span, Args: []*syntax.Node{numberAt("1", first), first}}
	}
	return nil
}

func power(base, exponent *syntax.Node) *syntax.Node {
	if exponent == nil {
		return nil
	}
	return &syntax.Node{Kind: syntax.Power, Span: base.Span.Cover(exponent.Span), Args: []*syntax.Node{grouped(base), exponent}}
}

// joined is a sum or a product of operands in brackets.
func joined(kind syntax.Kind, op syntax.Op, of ...*syntax.Node) *syntax.Node {
	n := &syntax.Node{Kind: kind, Span: of[0].Span.Cover(of[len(of)-1].Span), Ops: []syntax.Op{syntax.None}}
	for i, a := range of {
		if n.Args = append(n.Args, grouped(a)); i > 0 {
			n.Ops = append(n.Ops, op)
		}
	}
	return n
}

// grouped puts n into parentheses unless it is a numeral or a name.
func grouped(n *syntax.Node) *syntax.Node {
	switch n.Kind {
	case syntax.Number, syntax.Symbol, syntax.Percent, syntax.Group:
		return n
	}
	return &syntax.Node{Kind: syntax.Group, Text: "()", Span: n.Span, Args: []*syntax.Node{n}}
}

// numberAt is a number that words say before n.
func numberAt(text string, n *syntax.Node) *syntax.Node {
	return &syntax.Node{Kind: syntax.Number, Text: text, Span: syntax.Span{Start: n.Span.Start, End: n.Span.Start}}
}

func emptyAt(n *syntax.Node) *syntax.Node {
	return &syntax.Node{Kind: syntax.Empty, Span: syntax.Span{Start: n.Span.Start, End: n.Span.Start}}
}

// onlySymbol is the symbol of an expression that has no other, or nil.
func onlySymbol(n *syntax.Node) *syntax.Node {
	list := Symbols(n, nil)
	if len(list) != 1 {
		return nil
	}
	return &syntax.Node{Kind: syntax.Symbol, Text: list[0], Span: syntax.Span{Start: n.Span.Start, End: n.Span.Start}}
}
