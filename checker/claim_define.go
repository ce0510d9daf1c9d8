package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

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

// reconsider gives up a definition of f where the text writes another formula for f(x): of two definitions
// for two parts or two ranges neither holds everywhere. In the part in which f was defined a line that
// merely follows is an equation in x, or a slip; and a formula with a letter beside x changes with its value.
func (v *visit) reconsider(a *assertion) {
	name, params, ok := lower.Head(a.left)
	if !ok || a.kind != link || a.op != syntax.Eq || a.at > 0 || !v.defined(name) || !overlap(params, letters(a.right, nil)) {
		return
	}
	body := v.plain(a.right, true)
	if body == nil {
		return
	}
	n, err := lower.One(body, v.scopeOf(params))
	for i, d := range v.functions {
		if d.name != name || d.body == nil || len(d.params) != len(params) {
			continue
		}
		by := make(map[string]*expr.Node)
		for k, p := range params {
			by[p] = v.store.Sym(d.params[k])
		}
		if err == nil {
			if d.body.Is(expr.Piecewise) && slices.Contains(d.body.Args(), v.store.Subst(n, by)) {
				continue // on one of its pieces
			}
			o := v.compare(syntax.Eq, v.store.Subst(n, by), d.body)
			follows := d.part == v.ctx.parts && connected(between(v.src, v.sentenceStart(a), a.text.Start))
			if o.proved() || d.firm && v.statement.Role == syntax.Claim && (follows || len(v.store.Symbols(d.body)) > len(d.params) || !slices.Equal(d.params, params)) {
				continue
			}
		}
		kept := append([]definition(nil), v.functions...)
		kept[i].body = nil
		v.Session.functions = kept
	}
}

func (s *Session) defined(name string) bool {
	for i := range s.functions {
		if s.functions[i].name == name {
			return true // known, be its formula certain or not
		}
	}
	return false
}

// define takes f(x) = body as a definition and reports whether it could.
func (v *visit) define(a *assertion) bool {
	name, params, ok := lower.Head(a.left)
	if !ok {
		name, params, ok = sequence(a.left)
		ok = ok && v.statement.Role != syntax.Claim // a formula found may leave out the first terms
	}
	if !ok || a.kind != link || a.op != syntax.Eq && a.op != syntax.Define {
		return false
	}
	body := v.plain(a.right, true)
	if body == nil || overlap([]string{name}, letters(a.right, nil)) {
		return false
	}
	for _, p := range params {
		if !overlap([]string{p}, letters(a.right, nil)) {
			return false // f(x) = 0 is an equation
		}
	}
	if v.statement.Role != syntax.Definition && v.statement.Role != syntax.Given && !v.names(a) {
		return false
	}
	n, err := lower.One(body, v.scopeOf(params))
	if err != nil || !n.Scalar() && !n.Is(expr.Piecewise) || !n.Finite() || (len(a.conditions) > 0 || v.limited(a)) && !v.natural(a, params, n) {
		return false
	}
	var kept []definition
	for _, d := range v.functions {
		if d.name != name {
			kept = append(kept, d)
		} else if d.body != n && (v.statement.Role != syntax.Definition || len(a.conditions) > 0) {
			// Two formulas for one function belong to different ranges: neither is the definition.
			n = nil
		}
	}
	for i, d := range kept {
		if n != nil && d.body != nil {
			// A function may be defined by one that is defined later.
			kept[i].body = v.store.Map(d.body, func(m *expr.Node) *expr.Node {
				if !m.IsFunc(name) || m.Len() != len(params) {
					return nil
				}
				by := make(map[string]*expr.Node)
				for k, p := range params {
					by[p] = m.Arg(k)
				}
				return v.store.Subst(n, by)
			})
		}
	}
	turns := len(params) > 0 && angleIn(body, params[0])
	v.Session.functions = append(kept, definition{name, params, n, v.statement.Role != syntax.Claim, doubtful(body), turns, v.ctx.parts})
	return n != nil
}

// limited reports whether the text behind f(x) = body goes on to say where that holds: "(x ≥ 0)", "for x > 1".
func (v *visit) limited(a *assertion) bool {
	const far = 40
	if a.text.End < 0 || a.text.End > len(v.src) {
		return false
	}
	after := strings.ToLower(strings.TrimLeft(v.src[a.text.End:min(len(v.src), a.text.End+far)], " \t\n$\\)],，"))
	for _, w := range []string{"(", "（", "for ", "when ", "if ", "on ", "over ", "当", "quad"} {
		rest, ok := strings.CutPrefix(after, w)
		if !ok {
			continue
		}
		if end := strings.IndexAny(rest, ".;。；\n"); end >= 0 {
			rest = rest[:end]
		}
		for _, sign := range []string{"<", ">", "≤", "≥", `\le`, `\ge`, `\in`, "∈", "\\lt", "\\gt", "[", "interval"} {
			if strings.Contains(rest, sign) {
				return true
			}
		}
	}
	return false
}

// natural reports whether the conditions behind f(x) = body leave out only what the
// formula leaves out anyway, as in f(x) = x ln x (x > 0).
func (v *visit) natural(a *assertion, params []string, body *expr.Node) bool {
	for _, c := range a.conditions {
		if c == v.statement.Condition || len(letters(c, nil)) != 1 || !overlap(letters(c, nil), params) {
			return false
		}
	}
	found := false
	v.store.Walk(body, func(m *expr.Node) bool {
		found = found || m.IsFunc("log") && m.Arg(0).Is(expr.Sym) && overlap([]string{m.Arg(0).Name()}, params)
		return !found
	})
	return found
}

// names reports whether a claim f(x) = body may be taken for the definition of f:
// no word behind it restricts it.
func (v *visit) names(a *assertion) bool {
	if a.text.End < 0 || a.text.End > len(v.src) {
		return true
	}
	after := strings.ToLower(strings.TrimLeft(v.src[a.text.End:], " \t\n$\\)],，(（"))
	for _, w := range []string{"for", "if", "when", "where", "on ", "has", "at ", "=", "<", ">", "\\leq", "\\geq", "当", "在", "且", "其中"} {
		if strings.HasPrefix(after, w) {
			return false
		}
	}
	return v.statement.Role == syntax.Claim
}

// defines takes a for the definition of a function or an object, and reports whether it is one.
func (v *visit) defines(a *assertion) bool {
	if _, ok := v.object(a); ok {
		return true
	}
	return v.define(a)
}

// take adds a to the context without deciding it.
func (v *visit) take(a *assertion, role syntax.Role, brace int) {
	names := letters(a.node, nil)
	if role == syntax.Assumption {
		v.ctx.assume(names)
	}
	v.ctx.note(names)
	if b, ok := v.multiple(a); ok {
		a = &b
	}
	if a.kind == link && a.modulus != nil && len(a.conditions) == 0 {
		v.congruent(a, role)
	}
	if a.kind != link || a.modulus != nil {
		return
	}
	v.ctx.last, v.ctx.lastWhole = a.right, false
	v.hide(a)
	v.giveTerm(a)
	v.renew(a)
	if hasPlusMinus(a.node) || v.elided(a) || v.fragment(a) || v.defines(a) {
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
	if x, y, ok := v.directed(op, l, r); ok {
		op, l, r = syntax.Eq, x, y
	}
	if role == syntax.Definition || role == syntax.Assumption {
		v.rebind(op, l, r)
	}
	n := len(v.ctx.facts)
	v.fact(a, op, l, r, role, true, brace)
	if len(a.conditions) > 0 {
		v.ctx.lawsOnly(n)
	}
}

// rebind forgets what was said of a letter that is given another value: "Let x = 3. … Now let x = 4.",
// "x = 3 → 2x = 6" and on another line "x = 4 → 2x = 8".
func (v *visit) rebind(op syntax.Op, l, r *expr.Node) {
	n := fact{op: op, l: l, r: r}
	name, ok := n.isValue(v.store)
	if !ok || !r.IsNum() {
		return
	}
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		if old, ok := f.isValue(v.store); ok && old == name && f.r.IsNum() && f.r != r && (f.role == syntax.Definition || f.role == syntax.Assumption || f.role == syntax.Claim && !f.derived && v.opensUnworded(f)) {
			v.ctx.forget(name, i)
			return
		}
	}
}

// reassigned reports whether a gives a letter a new value in terms of its old one, and forgets that: x := x + 1.
func (v *visit) reassigned(a *assertion) bool {
	if a.of != 1 || !a.left.Is(syntax.Symbol) || a.right.Is(syntax.Symbol) || a.op != syntax.Define && a.op != syntax.Eq || !overlap([]string{a.left.Text}, letters(a.right, nil)) {
		return false
	}
	known, _ := v.ctx.values(v.store)
	if a.op == syntax.Eq && known[a.left.Text] == nil {
		return false // an equation
	}
	v.ctx.forget(a.left.Text, 0)
	return true
}

// opensUnworded reports whether the statement opens a line behind f, with no words on it before.
func (v *visit) opensUnworded(f *fact) bool {
	text, ok := v.ctx.between(f, v.statement.Span.Start+v.base)
	line := text[strings.LastIndexByte(text, '\n')+1:]
	return ok && len(line) < len(text) && !worded(line)
}
