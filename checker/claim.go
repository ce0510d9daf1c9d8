package checker

import (
	"slices"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// kind says what an assertion is.
type kind uint8

const (
	link     kind = iota // one relation between two neighbours of a chain
	listing              // an unknown with the values it may have
	bare                 // an expression alone
	negation             // the negation of what the node says
	opaque               // read, but not split any further
)

// assertion is the smallest unit that has a verdict.
type assertion struct {
	kind        kind
	node        *syntax.Node // what is decided, for the report
	text, span  syntax.Span
	op          syntax.Op
	left, right *syntax.Node
	modulus     *syntax.Node
	conditions  []*syntax.Node
	label       string
	boxed       bool
	// bound is set for the ends of the interval that a membership was taken apart into.
	bound bool
	// at and of place a link in its chain: link at of of.
	at, of int
	// chain is shared by the links of one chain, and nil for a lone link.
	chain *syntax.Node
	// unknown and values belong to a listing.
	unknown *syntax.Node
	values  []*syntax.Node
	// hence is set where a sign such as ⇒ stands before; because where ⇐ or ∵ does.
	hence, because bool
}

// split takes a statement's mathematics apart into assertions, in order.
func split(n *syntax.Node) []assertion {
	s := splitter{}
	s.statement(n, nil, false)
	return s.out
}

type splitter struct {
	out    []assertion
	label  string
	boxed  bool
	hence  bool
	reason bool
	depth  int
}

func (s *splitter) emit(a assertion, conditions []*syntax.Node) {
	a.conditions = conditions
	a.label, a.boxed, a.hence, a.because = s.label, s.boxed, s.hence, s.reason
	s.out = append(s.out, a)
}

// maxChain caps the links of a chain: each is decided with the whole chain at hand.
const maxChain = 500

// maxSplit caps the nesting of statements in statements.
const maxSplit = 40

func (s *splitter) statement(n *syntax.Node, conditions []*syntax.Node, negated bool) {
	if n == nil || n.Kind == syntax.Empty || n.Kind == syntax.Word {
		return
	}
	if s.depth++; s.depth > maxSplit {
		s.emit(assertion{kind: opaque, node: n, text: n.Span, span: n.Span}, conditions)
		s.depth--
		return
	}
	defer func() { s.depth-- }()
	if negated {
		s.emit(assertion{kind: negation, node: n, text: n.Span, span: n.Span}, conditions)
		return
	}
	switch n.Kind {
	case syntax.Boxed:
		was := s.boxed
		s.boxed = true
		s.statement(n.Arg(0), conditions, false)
		s.boxed = was
	case syntax.Labelled:
		was := s.label
		s.label = n.Text
		s.statement(n.Arg(0), conditions, false)
		s.label = was
	case syntax.Where:
		s.statement(n.Arg(0), append(conditions[:len(conditions):len(conditions)], n.Args[1:]...), false)
	case syntax.Not:
		s.statement(n.Arg(0), conditions, true)
	case syntax.Modulo:
		s.modulo(n, conditions)
	case syntax.Relation:
		s.relation(n, nil, conditions)
	case syntax.System:
		if len(n.Args) == 1 && n.Args[0].Is(syntax.Lines) {
			n = n.Args[0]
		}
		s.lines(n, conditions)
	case syntax.Lines:
		s.lines(n, conditions)
	case syntax.List:
		s.list(n, conditions)
	case syntax.Logic:
		s.logic(n, conditions)
	case syntax.Group:
		if len(n.Args) == 1 && n.Args[0] != nil && n.Text == "()" && holdsStatement(n.Args[0]) {
			s.statement(n.Args[0], conditions, false)
			return
		}
		s.emit(assertion{kind: bare, node: n, text: n.Span, span: n.Span}, conditions)
	case syntax.Quantified, syntax.Cases, syntax.Unread, syntax.Ratio, syntax.Blank, syntax.Ellipsis:
		s.emit(assertion{kind: opaque, node: n, text: n.Span, span: n.Span}, conditions)
	case syntax.Choice:
		if len(n.Args) > 0 && holdsStatement(n.Args[0]) {
			s.emit(assertion{kind: opaque, node: n, text: n.Span, span: n.Span}, conditions)
			return
		}
		s.emit(assertion{kind: bare, node: n, text: n.Span, span: n.Span}, conditions)
	default:
		s.emit(assertion{kind: bare, node: n, text: n.Span, span: n.Span}, conditions)
	}
}

// holdsStatement reports whether n is a statement rather than an expression.
func holdsStatement(n *syntax.Node) bool {
	for n != nil {
		switch n.Kind {
		case syntax.Relation, syntax.Logic, syntax.System, syntax.Lines, syntax.Quantified, syntax.Not:
			return true
		case syntax.Boxed, syntax.Labelled, syntax.Where, syntax.Modulo:
			n = n.Arg(0)
		default:
			return false
		}
	}
	return false
}

func (s *splitter) modulo(n *syntax.Node, conditions []*syntax.Node) {
	in := n.Arg(0)
	for in.Is(syntax.Boxed) || in.Is(syntax.Labelled) {
		in = in.Arg(0)
	}
	if !in.Is(syntax.Relation) {
		s.emit(assertion{kind: bare, node: n, text: n.Span, span: n.Span}, conditions)
		return
	}
	from := len(s.out)
	s.relation(in, nil, conditions)
	for i := from; i < len(s.out); i++ {
		s.out[i].modulus = n.Arg(1)
	}
	if last := len(s.out) - 1; last >= from {
		s.out[last].span = s.out[last].span.Cover(n.Span)
		s.out[last].text = s.out[last].text.Cover(n.Span)
	}
}

// relation emits the links of a chain. first stands for an empty first operand.
func (s *splitter) relation(n, first *syntax.Node, conditions []*syntax.Node) {
	args := n.Args
	if len(n.Ops) == 0 || len(args) != len(n.Ops)+1 || len(n.Ops) > maxChain {
		s.emit(assertion{kind: opaque, node: n, text: n.Span, span: n.Span}, conditions)
		return
	}
	if len(n.Ops) == 1 && (n.Ops[0] == syntax.Eq && (s.values(n, conditions) || s.places(n, conditions)) || n.Ops[0] == syntax.In && s.members(n, conditions)) {
		return
	}
	for i, op := range n.Ops {
		l, r := args[i], args[i+1]
		if i == 0 && l.Is(syntax.Empty) && first != nil {
			l = first
		}
		if l == nil || r == nil || l.Is(syntax.Empty) || r.Is(syntax.Empty) {
			s.emit(assertion{kind: opaque, node: n, text: n.Span, span: n.Span}, conditions)
			continue
		}
		a := assertion{kind: link, node: n, op: op, at: i, of: len(n.Ops), chain: n}
		a.left, a.right = l, r
		if !r.Is(syntax.Boxed) && !l.Is(syntax.Boxed) {
			a.boxed = s.boxed
		}
		a.text = syntax.Span{Start: l.Span.Start, End: r.Span.End}
		a.span = a.text
		if i > 0 || l == first {
			a.span.Start = l.Span.End
			if l == first {
				a.span.Start = n.Span.Start
			}
		}
		if len(n.Ops) == 1 && first == nil {
			a.text, a.span = n.Span, n.Span
		}
		if a.text.Start > a.text.End {
			a.text = a.span
		}
		s.emit(a, conditions)
	}
}

// values emits x = a ± b, x = a, b and the like as a listing, and reports whether it did.
func (s *splitter) values(n *syntax.Node, conditions []*syntax.Node) bool {
	l, r := n.Arg(0), n.Arg(1)
	if !isUnknown(l) {
		return false
	}
	a := assertion{kind: listing, node: n, text: n.Span, span: n.Span, unknown: l}
	if r.Is(syntax.Boxed) {
		r, a.boxed = r.Arg(0), true
	}
	switch {
	case r.Is(syntax.List) && len(r.Args) > 1:
		for _, v := range r.Args {
			if holdsStatement(v) || v.Is(syntax.Ellipsis) || v.Is(syntax.Word) {
				return false
			}
			a.values = append(a.values, branches(v)...)
		}
	case r.Is(syntax.Logic) && allOps(r, syntax.Or):
		for _, v := range r.Args {
			if holdsStatement(v) {
				return false
			}
			a.values = append(a.values, branches(v)...)
		}
	case hasPlusMinus(r):
		a.values = branches(r)
	default:
		return false
	}
	s.emit(a, conditions)
	return true
}

// places emits (x, y) = (a, b), where x and y are letters, as x = a and y = b, and reports whether it did.
func (s *splitter) places(n *syntax.Node, conditions []*syntax.Node) bool {
	l, r := n.Arg(0), n.Arg(1)
	boxed := r.Is(syntax.Boxed)
	if boxed {
		r = r.Arg(0)
	}
	if !l.Is(syntax.Group) || l.Text != "()" || len(l.Args) < 2 || !r.Is(syntax.Group) || r.Text != "()" || len(l.Args) != len(r.Args) {
		return false
	}
	for i, x := range l.Args {
		if !isUnknown(x) || slices.ContainsFunc(l.Args[:i], func(y *syntax.Node) bool { return sameSymbol(x, y) }) {
			return false
		}
	}
	for i, x := range l.Args {
		y := r.Args[i]
		s.emit(assertion{kind: link, node: n, op: syntax.Eq, of: 1, left: x, right: y, text: n.Span, span: y.Span}, conditions)
		s.out[len(s.out)-1].boxed = s.boxed || boxed
	}
	return true
}

func allOps(n *syntax.Node, op syntax.Op) bool {
	for _, o := range n.Ops {
		if o != op {
			return false
		}
	}
	return true
}

// isUnknown reports whether n is a letter, possibly with an index.
func isUnknown(n *syntax.Node) bool {
	switch {
	case n.Is(syntax.Symbol):
		return true
	case n.Is(syntax.Subscript):
		return n.Arg(0).Is(syntax.Symbol)
	}
	return false
}

func (s *splitter) lines(n *syntax.Node, conditions []*syntax.Node) {
	var last *syntax.Node // the last operand so far, which a line without a left side continues
	for _, line := range n.Args {
		in := line
		for in.Is(syntax.Labelled) {
			in = in.Arg(0)
		}
		if in.Is(syntax.Relation) && in.Arg(0).Is(syntax.Empty) {
			s.relation(in, last, conditions)
			last = in.Args[len(in.Args)-1]
			continue
		}
		if in.Is(syntax.Modulo) && in.Arg(0).Is(syntax.Relation) && in.Arg(0).Arg(0).Is(syntax.Empty) {
			from := len(s.out)
			s.relation(in.Arg(0), last, conditions)
			for i := from; i < len(s.out); i++ {
				s.out[i].modulus = in.Arg(1)
			}
			last = in.Arg(0).Args[len(in.Arg(0).Args)-1]
			continue
		}
		if !line.Is(syntax.Empty) {
			if in.Is(syntax.Relation) {
				last = in.Args[len(in.Args)-1]
			} else {
				last = in
			}
		}
		s.statement(line, conditions, false)
	}
}

func (s *splitter) list(n *syntax.Node, conditions []*syntax.Node) {
	any := false
	for _, item := range n.Args {
		any = any || holdsStatement(item)
	}
	if !any {
		s.emit(assertion{kind: bare, node: n, text: n.Span, span: n.Span}, conditions)
		return
	}
	// "x = 2, 3" reads as a list whose first item is a relation: the values of one unknown.
	if first := n.Arg(0); first.Is(syntax.Relation) && len(first.Ops) == 1 && first.Ops[0] == syntax.Eq && isUnknown(first.Arg(0)) {
		a := assertion{kind: listing, node: n, text: n.Span, span: n.Span, unknown: first.Arg(0), values: branches(first.Arg(1))}
		for _, v := range n.Args[1:] {
			if holdsStatement(v) || v.Is(syntax.Word) || v.Is(syntax.Ellipsis) {
				a.values = nil
				break
			}
			a.values = append(a.values, branches(v)...)
		}
		if a.values != nil {
			s.emit(a, conditions)
			return
		}
	}
	for i, item := range n.Args {
		s.statement(parser.Shared(item, n.Args[i+1:]), conditions, false)
	}
}

func (s *splitter) logic(n *syntax.Node, conditions []*syntax.Node) {
	if len(n.Args) != len(n.Ops)+1 {
		s.emit(assertion{kind: opaque, node: n, text: n.Span, span: n.Span}, conditions)
		return
	}
	or := false
	for _, op := range n.Ops {
		or = or || op == syntax.Or
	}
	if or {
		if a, ok := alternatives(n); ok {
			s.emit(a, conditions)
			return
		}
		if allOps(n, syntax.Or) {
			s.emit(assertion{kind: opaque, node: n, text: n.Span, span: n.Span}, conditions)
			return
		}
		s.mixed(n, conditions)
		return
	}
	was, reason := s.hence, s.reason
	for i, arg := range n.Args {
		if i > 0 {
			op := n.Ops[i-1]
			s.hence = op == syntax.Implies || op == syntax.Therefore || op == syntax.Iff
			s.reason = op == syntax.ImpliedBy || op == syntax.Because
		}
		s.statement(arg, conditions, false)
	}
	s.hence, s.reason = was, reason
}

// mixed splits a ⇒ b or c at the arrows, which bind loosest.
func (s *splitter) mixed(n *syntax.Node, conditions []*syntax.Node) {
	was := s.hence
	start := 0
	flush := func(end int) {
		if end == start {
			s.statement(n.Args[start], conditions, false)
			return
		}
		part := &syntax.Node{Kind: syntax.Logic, Args: n.Args[start : end+1], Ops: n.Ops[start:end]}
		part.Span = n.Args[start].Span.Cover(n.Args[end].Span)
		if a, ok := alternatives(part); ok {
			s.emit(a, conditions)
			return
		}
		s.emit(assertion{kind: opaque, node: part, text: part.Span, span: part.Span}, conditions)
	}
	for i, op := range n.Ops {
		if op == syntax.Implies || op == syntax.Therefore || op == syntax.Iff {
			flush(i)
			start, s.hence = i+1, true
		}
	}
	flush(len(n.Args) - 1)
	s.hence = was
}

// alternatives reads "x = 2 or x = 3" and "x = 2 or 3" as a listing.
func alternatives(n *syntax.Node) (assertion, bool) {
	a := assertion{kind: listing, node: n, text: n.Span, span: n.Span}
	if !allOps(n, syntax.Or) {
		return a, false
	}
	for i, arg := range n.Args {
		for arg.Is(syntax.Group) && len(arg.Args) == 1 && holdsStatement(arg.Args[0]) {
			arg = arg.Args[0]
		}
		if arg.Is(syntax.Relation) && len(arg.Ops) == 1 && arg.Ops[0] == syntax.Eq && isUnknown(arg.Arg(0)) {
			if a.unknown != nil && !sameSymbol(a.unknown, arg.Arg(0)) {
				if !indexed(a.unknown, arg.Arg(0)) {
					return a, false
				}
			}
			if a.unknown == nil {
				a.unknown = arg.Arg(0)
			}
			a.values = append(a.values, branches(arg.Arg(1))...)
			continue
		}
		if i == 0 || holdsStatement(arg) || arg.Is(syntax.Word) {
			return a, false
		}
		a.values = append(a.values, branches(arg)...)
	}
	return a, a.unknown != nil
}

// indexed reports whether both are x₁ and x₂ of the same letter.
func indexed(a, b *syntax.Node) bool {
	return a.Is(syntax.Subscript) && b.Is(syntax.Subscript) && sameSymbol(a.Arg(0), b.Arg(0))
}

func sameSymbol(a, b *syntax.Node) bool {
	if a == nil || b == nil || a.Kind != b.Kind || a.Text != b.Text || len(a.Args) != len(b.Args) {
		return false
	}
	for i := range a.Args {
		if !sameSymbol(a.Args[i], b.Args[i]) {
			return false
		}
	}
	return true
}

// hasPlusMinus reports whether ± or ∓ occurs in n.
func hasPlusMinus(n *syntax.Node) bool {
	if n == nil {
		return false
	}
	for _, op := range n.Ops {
		if op == syntax.PlusMinus || op == syntax.MinusPlus {
			return true
		}
	}
	for _, a := range n.Args {
		if hasPlusMinus(a) {
			return true
		}
	}
	return false
}

// branches returns n with its ± read as + and as −, or n alone where there is none.
func branches(n *syntax.Node) []*syntax.Node {
	if !hasPlusMinus(n) {
		return []*syntax.Node{n}
	}
	return []*syntax.Node{signed(n, syntax.Plus), signed(n, syntax.Minus)}
}

func signed(n *syntax.Node, plus syntax.Op) *syntax.Node {
	if !hasPlusMinus(n) {
		return n
	}
	minus := syntax.Minus
	if plus == syntax.Minus {
		minus = syntax.Plus
	}
	m := *n
	m.Ops = append([]syntax.Op(nil), n.Ops...)
	for i, op := range m.Ops {
		switch op {
		case syntax.PlusMinus:
			m.Ops[i] = plus
		case syntax.MinusPlus:
			m.Ops[i] = minus
		}
	}
	m.Args = make([]*syntax.Node, len(n.Args))
	for i, a := range n.Args {
		m.Args[i] = signed(a, plus)
	}
	return &m
}
