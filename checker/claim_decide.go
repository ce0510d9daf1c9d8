package checker

import (
	"slices"
	"strings"

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
	if len(v.functions) > 0 && v.statement.Role != syntax.Definition && v.statement.Role != syntax.Given {
		v.reconsider(a)
	}
	if op := operation(a); op != syntax.None {
		before := strings.ToLower(between(v.src, v.sentenceStart(a), a.text.Start))
		if v.statement.Role == syntax.Definition || lastOf(before, []string{"define", "operation", "定义", "规定", "运算"}) >= 0 {
			v.ctx.operation = op
			return stated
		}
	}
	if a.kind == bare {
		v.points(a.node)
	}
	v.hide(a)
	switch v.statement.Role {
	case syntax.Given, syntax.Assumption:
		v.take(a, v.statement.Role, brace)
		return stated
	case syntax.Definition:
		if a.at > 0 && (a.op == syntax.Eq || opposite[a.op] == syntax.None) {
			return v.claim(a, brace)
		}
		v.take(a, syntax.Definition, brace)
		return stated
	case syntax.Trial, syntax.Quoted, syntax.Negated:
		return stated
	case syntax.Narration, syntax.Goal:
		if v.unreadRelation(a) {
			return unknown(UnknownUnread)
		}
		if a.kind == bare {
			if o, ok := v.eigenvalues(a); ok {
				return o
			}
		}
		if a.kind == bare && (v.whole && !v.statement.Math.Is(syntax.List) || v.statement.Answer) {
			return v.bare(a)
		}
		if a.kind == bare || a.kind == link {
			v.mention(a)
		}
		if a.kind == link && a.modulus == nil && v.setTask(a) && !v.fragment(a) && !v.elided(a) {
			if l, r, ok := v.pair(a); ok {
				v.fact(a, a.op, l, r, syntax.Claim, false, brace)
			}
		} else if a.kind == link && a.op == syntax.Eq && v.asked(a) != "" {
			if l, r, ok := v.pair(a); ok {
				v.inPlaces(a, l, r)
			}
		}
		return unknown(noReport)
	}
	if a.kind == link && a.of == 1 && a.op == syntax.Eq && v.statement.Cue == syntax.NoCue && len(a.conditions) == 0 && isUnknown(a.left) && a.right.Is(syntax.Number) {
		if l, r, ok := v.pair(a); ok {
			v.rebind(syntax.Eq, l, r) // "Let x = 3. … Now x = 4."
		}
	}
	return v.claim(a, brace)
}

// unreadRelation reports whether a is a formula that relates two sides as written but
// could not be read: whoever wrote it is to be told so rather than shown nothing.
func (v *visit) unreadRelation(a *assertion) bool {
	broken := a.node.Is(syntax.Unread) || a.node.Is(syntax.Group) && a.node.Text != "()" && has(a.node, syntax.Relation)
	return broken && v.statement.Role == syntax.Narration && strings.ContainsAny(a.node.Span.Of(v.src), "=<>≤≥≠≈≡")
}

func (v *visit) claim(a *assertion, brace int) outcome {
	v.supposed = 0
	if o, ok := v.eigenvalues(a); ok {
		return o
	}
	if v.ofLaw(a) && v.introduces(a) {
		v.renew(a)
	}
	if len(a.conditions) > 0 {
		defer v.under(a.conditions)()
		v.hide(a) // they may name a matrix
	}
	if o, ok := v.behaves(a); ok {
		return o
	}
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
	if o, ok := v.either(a); ok {
		return o
	}
	return unknown(UnknownNotation)
}

// equated reports whether words stand for the equals sign: "This simplifies to".
func equated(words string) bool {
	for _, w := range []string{"simplifies", "reduces", "equals", "equal to", "evaluates"} {
		if strings.Contains(words, w) {
			return true
		}
	}
	return false
}

// setTask reports whether the text sets itself a to be solved, "解不等式 -2x > 6, 得 …", or starts
// from it: "From 2x = 6, …", "Adding x + y = 3 and x − y = 1, …".
func (v *visit) setTask(a *assertion) bool {
	if a.op != syntax.Eq && opposite[a.op] == syntax.None || strings.HasPrefix(strings.TrimLeft(between(v.src, a.text.End, len(v.src)), " $\\)"), "to ") {
		return false // "from x = 1 to x = 3"
	}
	return v.statement.Cue == syntax.Solve || v.statement.Cue == syntax.Since && v.statement.Role == syntax.Narration
}

// under takes the relations that restrict a claim, and what the claims before it said under the same ones,
// in as facts for the time of its decision, and returns what drops them again: "令 f'(x) = 0, 则 x = 1 或 x = 3",
// "if u = 4, then x² = 4, so x = ±2".
func (v *visit) under(conditions []*syntax.Node) (leave func()) {
	from := len(v.ctx.facts)
	at := conditions[0].Span.Start + v.base
	if v.ctx.supposal.at != at || v.ctx.supposal.of != len(conditions) {
		v.ctx.supposal = supposal{at: at, of: len(conditions)}
	}
	v.ctx.facts = append(v.ctx.facts[:from:from], v.ctx.supposal.facts...)
	v.supposedFrom = len(v.ctx.facts)
	for _, n := range conditions {
		for _, c := range split(n) {
			v.supposed++
			directed := c.op == syntax.Perp || c.op == syntax.Parallel
			if c.kind != link || c.op != syntax.Eq && opposite[c.op] == syntax.None && !directed || c.modulus != nil || len(c.conditions) > 0 || hasPlusMinus(c.node) || has(c.node, syntax.Unread) {
				continue
			}
			v.reconsider(&c)
			if _, ok := v.object(&c); ok {
				continue
			}
			if l, r, ok := v.pair(&c); ok {
				op := c.op
				if x, y, ok := v.directed(op, l, r); ok {
					op, l, r = syntax.Eq, x, y
				} else if directed {
					continue
				}
				v.fact(&c, op, l, r, syntax.Assumption, true, 0)
			}
		}
	}
	to := len(v.ctx.facts)
	return func() {
		if to > from && to <= len(v.ctx.facts) {
			v.ctx.facts = append(v.ctx.facts[:from:from], v.ctx.facts[to:]...)
		}
	}
}

// supposal is what was said under the conditions, of which there are so many, that start at that place.
type supposal struct {
	at, of int
	facts  []fact
}

// learn takes what a claim says in for the claims behind it: under conditions for those under the same ones.
func (v *visit) learn(a *assertion, op syntax.Op, l, r *expr.Node, sure, derived bool, brace int) {
	n := len(v.ctx.facts)
	v.fact(a, op, l, r, syntax.Claim, sure, brace)
	if len(v.ctx.facts) == n {
		return
	}
	f := &v.ctx.facts[n]
	f.derived, f.listing = derived, a.kind == listing
	if derived && len(a.conditions) == 0 {
		f.all = v.holdsFor
	}
	if known := v.ctx.supposal.facts; len(a.conditions) > 0 {
		v.ctx.supposal.facts = append(known[:len(known):len(known)], *f)
		v.ctx.facts = v.ctx.facts[:n]
	}
}

// mention keeps an expression that later lines may continue.
func (v *visit) mention(a *assertion) {
	v.ctx.lastWhole = a.kind == bare && v.whole
	switch a.kind {
	case bare:
		v.ctx.last = a.node
	case link:
		v.ctx.last = a.right
	}
	v.ctx.note(letters(a.node, nil))
}

// pair lowers both sides of a link in their preferred reading.
func (v *visit) pair(a *assertion) (l, r *expr.Node, ok bool) {
	ln, rn := v.plain(a.left, true), v.plain(a.right, true)
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
	if l, r = v.inPlaces(a, l, r); op == syntax.Eq && placed(l, r) {
		for i, x := range l.Args() {
			if y := r.Arg(i); x != y && v.numbers(x, y) {
				v.fact(a, op, x, y, role, sure, brace)
			}
		}
		return
	}
	if x, y, ok := v.squared(l, r); ok && op == syntax.Eq {
		v.fact(a, op, x, y, role, sure, brace)
	}
	f := fact{op: op, l: l, r: r, role: role, sure: sure, label: a.label, brace: brace, at: v.ctx.place, reason: v.statement.Cue == syntax.Since}
	f.symbols = v.subjects(v.store.Rel("=", l, r))
	if len(f.symbols) == 0 || !l.Scalar() || !r.Scalar() || !l.Finite() || !r.Finite() {
		return
	}
	f.doubtful = doubtful(a.node)
	f.from, f.to = a.text.Start+v.base, a.text.End+v.base
	if called := len(v.valuesIn(l))+len(v.valuesIn(r)) > 0; op == syntax.Eq && (called && f.sure && role != syntax.Claim || !called && len(f.symbols) > 1) {
		f.all, _ = v.quantified(a)
	}
	if op == syntax.Eq && role != syntax.Claim {
		v.asLaw(&f, a)
	}
	v.ctx.note(v.store.Symbols(v.store.Rel("=", l, r)))
	v.ctx.add(f)
}

// operation returns the sign of a product that the text gives a meaning of its own: a * b = ab + a + b.
func operation(a *assertion) syntax.Op {
	if a.kind != link || a.op != syntax.Eq && a.op != syntax.Define || !a.left.Is(syntax.Product) || len(a.left.Args) != 2 || lower.Operation(a.left) != "" {
		return syntax.None
	}
	x, y := a.left.Args[0], a.left.Args[1]
	if used := letters(a.right, nil); !x.Is(syntax.Symbol) || !y.Is(syntax.Symbol) || !overlap(used, []string{x.Text}) || !overlap(used, []string{y.Text}) {
		return syntax.None
	}
	return a.left.Ops[1]
}

// operates reports whether op joins factors in n.
func operates(n *syntax.Node, op syntax.Op) bool {
	if n == nil {
		return false
	}
	if n.Is(syntax.Product) && slices.Contains(n.Ops, op) {
		return true
	}
	return slices.ContainsFunc(n.Args, func(a *syntax.Node) bool { return operates(a, op) })
}
