package checker

import (
	"errors"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// outcome is what became of one assertion.
type outcome struct {
	j                verdict.Judgement
	claim            recheck.Claim
	example          *Counterexample
	relation         string
	lost, extraneous []string
	reading          string
}

func unknown(code verdict.Code) outcome { return outcome{j: verdict.Leave(code, nil)} }

func (o *outcome) proved() bool  { return o.j.Verdict() == verdict.Proved }
func (o *outcome) refuted() bool { return o.j.Verdict() == verdict.Refuted }

var stated = unknown(Stated)

// assertion decides a, or takes it into the context where it asserts nothing.
func (v *visit) assertion(a *assertion, brace int) outcome {
	switch v.statement.Role {
	case syntax.Given, syntax.Assumption:
		v.take(a, v.statement.Role, brace)
		return stated
	case syntax.Definition:
		if a.at > 0 {
			return v.claim(a, brace)
		}
		v.take(a, syntax.Definition, brace)
		return stated
	case syntax.Trial, syntax.Quoted, syntax.Negated:
		return stated
	case syntax.Narration, syntax.Goal:
		if a.kind == bare && v.whole {
			return v.bare(a)
		}
		if a.kind == bare || a.kind == link {
			v.mention(a)
		}
		return unknown(noReport)
	}
	return v.claim(a, brace)
}

func (v *visit) claim(a *assertion, brace int) outcome {
	switch a.kind {
	case link:
		return v.link(a, brace)
	case listing:
		return v.listing(a)
	case bare:
		return v.bare(a)
	case negation:
		return unknown(UnknownNotation)
	}
	if has(a.node, syntax.Unread) {
		return unknown(UnknownUnread)
	}
	return unknown(UnknownNotation)
}

// mention keeps an expression that later lines may continue.
func (v *visit) mention(a *assertion) {
	switch a.kind {
	case bare:
		v.ctx.last = a.node
	case link:
		v.ctx.last = a.right
	}
	v.ctx.note(letters(a.node, nil))
}

// letters collects the names of the letters in n.
func letters(n *syntax.Node, into []string) []string {
	if n == nil || len(into) > 60 {
		return into
	}
	name := ""
	switch {
	case n.Is(syntax.Symbol):
		name = n.Text
	case n.Is(syntax.Subscript) && n.Arg(0).Is(syntax.Symbol):
		name = n.Arg(0).Text + "_"
		if n.Arg(1) != nil {
			name += n.Arg(1).Text
		}
	}
	if name != "" {
		for _, s := range into {
			if s == name {
				return into
			}
		}
		return append(into, name)
	}
	for _, a := range n.Args {
		into = letters(a, into)
	}
	return into
}

// head reads n as f(x, y) with distinct letters x, y.
func head(n *syntax.Node) (name string, params []string, ok bool) {
	var args []*syntax.Node
	switch {
	case n.Is(syntax.Juxtapose) && len(n.Args) == 2 && n.Arg(0).Is(syntax.Symbol) && n.Arg(1).Is(syntax.Group) && n.Arg(1).Text == "()":
		name, args = n.Arg(0).Text, n.Arg(1).Args
	case n.Is(syntax.Apply) && n.Arg(0).Is(syntax.Symbol):
		name, args = n.Arg(0).Text, n.Args[1:]
		if len(args) == 1 && args[0].Is(syntax.Group) && args[0].Text == "()" {
			args = args[0].Args
		}
		if expr.Known(name) || name == "ln" || name == "exp" || name == "lg" {
			return "", nil, false
		}
	default:
		return "", nil, false
	}
	for _, a := range args {
		if !a.Is(syntax.Symbol) {
			return "", nil, false
		}
		for _, p := range params {
			if p == a.Text {
				return "", nil, false
			}
		}
		params = append(params, a.Text)
	}
	return name, params, len(params) > 0
}

func (s *Session) defined(name string) bool {
	for i := range s.functions {
		if s.functions[i].name == name {
			return true
		}
	}
	return false
}

// define takes f(x) = body as a definition and reports whether it could.
func (v *visit) define(a *assertion) bool {
	name, params, ok := head(a.left)
	if !ok || a.kind != link || a.op != syntax.Eq && a.op != syntax.Define {
		return false
	}
	body := plain(a.right, true)
	if body == nil || len(a.conditions) > 0 && v.statement.Role == syntax.Claim {
		return false
	}
	n, err := lower.One(body, v.scope())
	if err != nil || !n.Scalar() || !n.Finite() {
		return false
	}
	var kept []definition
	for _, d := range v.functions {
		if d.name != name {
			kept = append(kept, d)
		}
	}
	v.functions = append(kept, definition{name, params, n})
	v.Session.functions = v.functions
	return true
}

// take adds a to the context without deciding it.
func (v *visit) take(a *assertion, role syntax.Role, brace int) {
	names := letters(a.node, nil)
	if role == syntax.Assumption {
		v.ctx.assume(names)
	}
	v.ctx.note(names)
	if a.kind != link || a.modulus != nil {
		return
	}
	v.ctx.last = a.right
	if len(a.conditions) > 0 || hasPlusMinus(a.node) {
		return
	}
	if v.define(a) {
		return
	}
	l, r, ok := v.pair(a)
	if !ok {
		return
	}
	op := a.op
	if op == syntax.Define {
		op = syntax.Eq
	}
	v.fact(a, op, l, r, role, true, brace)
}

// pair lowers both sides of a link in their preferred reading.
func (v *visit) pair(a *assertion) (l, r *expr.Node, ok bool) {
	ln, rn := plain(a.left, true), plain(a.right, true)
	if ln == nil || rn == nil {
		return nil, nil, false
	}
	n, err := lower.One(relationNode(a, ln, rn), v.scope())
	if err != nil || !n.Is(expr.Rel) || n.Len() != 2 {
		return nil, nil, false
	}
	return n.Arg(0), n.Arg(1), true
}

func relationNode(a *assertion, l, r *syntax.Node) *syntax.Node {
	return &syntax.Node{Kind: syntax.Relation, Span: a.text, Args: []*syntax.Node{l, r}, Ops: []syntax.Op{syntax.Eq}}
}

func (v *visit) fact(a *assertion, op syntax.Op, l, r *expr.Node, role syntax.Role, sure bool, brace int) {
	f := fact{op: op, l: l, r: r, role: role, sure: sure, label: a.label, brace: brace, at: v.ctx.place}
	f.symbols = v.store.Symbols(v.store.Rel("=", l, r))
	f.from, f.to = a.text.Start+v.base, a.text.End+v.base
	if !l.Scalar() || !r.Scalar() || !l.Finite() || !r.Finite() {
		return
	}
	if len(f.symbols) == 0 {
		return
	}
	v.ctx.note(f.symbols)
	v.ctx.add(f)
}

// link decides one relation between two neighbours.
func (v *visit) link(a *assertion, brace int) outcome {
	defer func() { v.ctx.last = a.right }()
	if a.modulus != nil {
		return v.congruence(a)
	}
	switch a.op {
	case syntax.Define:
		v.take(a, syntax.Definition, brace)
		return stated
	case syntax.Divides, syntax.NotDivides:
		return v.divides(a)
	case syntax.Eq, syntax.Approx, syntax.Ne, syntax.Lt, syntax.Le, syntax.Gt, syntax.Ge:
	default:
		v.ctx.note(letters(a.node, nil))
		return unknown(UnknownNotation)
	}
	if a.at == 0 && isLabel(a.left) {
		return stated
	}
	if isLabel(a.left) || isLabel(a.right) {
		return unknown(UnknownUnread)
	}
	if hasPlusMinus(a.left) || hasPlusMinus(a.right) {
		return v.bothSigns(a)
	}
	if o, done := v.quotient(a); done {
		return o
	}
	if name, _, ok := head(a.left); ok && a.op == syntax.Eq && a.at == 0 && !v.defined(name) && v.define(a) {
		return stated
	}
	o := v.readings(a, true, brace)
	if !o.proved() && has(a.node, syntax.Percent) {
		// 25/50·100 = 50% writes the percent sign as a unit.
		if p := v.readings(a, false, brace); p.proved() {
			p.reading = "percent sign as a unit"
			return p
		} else if p.j.Verdict() != o.j.Verdict() {
			return unknown(UnknownReading)
		}
	}
	return o
}

// isLabel reports whether n is words that name a quantity, as in "total cost = 15".
func isLabel(n *syntax.Node) bool {
	switch {
	case n.Is(syntax.Word):
		return true
	case n.Is(syntax.Juxtapose), n.Is(syntax.Group), n.Is(syntax.Subscript):
		for _, a := range n.Args {
			if !isLabel(a) {
				return false
			}
		}
		return len(n.Args) > 0
	}
	return false
}

// readings decides a link in every plausible reading of its notation.
func (v *visit) readings(a *assertion, percents bool, brace int) outcome {
	ln, rn := plain(a.left, percents), plain(a.right, percents)
	if ln == nil || rn == nil {
		return unknown(UnknownNotation)
	}
	rs, err := lower.Lower(relationNode(a, ln, rn), v.scope())
	if err != nil {
		return unread(err)
	}
	var first outcome
	for i := range rs {
		n := rs[i].Node
		if !n.Is(expr.Rel) || n.Len() != 2 {
			return unknown(UnknownNotation)
		}
		o := v.relation(a, n.Arg(0), n.Arg(1), brace, i == 0)
		switch {
		case i == 0 && o.proved():
			if len(rs) > 1 {
				o.reading = rs[0].Name
			}
			return o
		case i == 0:
			first = o
		case first.refuted() && !o.refuted():
			return unknown(UnknownReading)
		}
		if !first.refuted() {
			break
		}
	}
	if len(rs) > 1 {
		first.reading = rs[0].Name
	}
	return first
}

// unread returns the outcome for syntax without a meaning.
func unread(err error) outcome {
	var u *lower.Unreadable
	if errors.As(err, &u) && u.Code == "unread" {
		return unknown(UnknownUnread)
	}
	return unknown(UnknownNotation)
}

// relation decides l op r. Facts are added for the preferred reading only.
func (v *visit) relation(a *assertion, l, r *expr.Node, brace int, preferred bool) outcome {
	if !l.Finite() || !r.Finite() {
		return unknown(UnknownDomain)
	}
	if l.Constant() && r.Constant() {
		return v.closed(a, l, r)
	}
	o := v.open(a, l, r)
	if preferred && !o.refuted() && len(a.conditions) == 0 && a.op != syntax.Approx {
		v.fact(a, a.op, l, r, syntax.Claim, o.proved() || o.j.Code() == Stated, brace)
	}
	return o
}

// bare decides an expression that stands alone: as a line of its own it claims
// to equal the line before.
func (v *visit) bare(a *assertion) outcome {
	last := v.ctx.last
	v.mention(a)
	if !v.whole || last == nil || a.node.Is(syntax.List) || has(a.node, syntax.Unread) {
		return unknown(noReport)
	}
	b := *a
	b.kind, b.op, b.left, b.right, b.at, b.of = link, syntax.Eq, last, a.node, 1, 2
	return v.link(&b, 0)
}
