package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/parser/syntax"
)

// directed writes that two vectors are orthogonal or parallel as an equation.
func (v *visit) directed(op syntax.Op, l, r *expr.Node) (x, y *expr.Node, ok bool) {
	s := v.store
	if op == syntax.Perp && slices.ContainsFunc(s.Symbols(l), isArrow) && slices.ContainsFunc(s.Symbols(r), isArrow) {
		return s.Mul(l, r), s.Int(0), l.Scalar() && r.Scalar()
	}
	l, r = lower.Line(s, l), lower.Line(s, r)
	if !l.Is(expr.Tuple) || !r.Is(expr.Tuple) || l.Len() != r.Len() {
		return nil, nil, false
	}
	zero := s.Int(0)
	switch {
	case op == syntax.Perp:
		return lower.Dot(s, l, r), zero, true
	case op == syntax.Parallel && l.Len() == 2:
		return s.Sub(s.Mul(l.Arg(0), r.Arg(1)), s.Mul(l.Arg(1), r.Arg(0))), zero, true
	case op == syntax.Parallel && l.Len() == 3:
		return lower.Cross(s, l, r), s.Tuple(zero, zero, zero), true
	}
	return nil, nil, false
}

// squared writes that a vector of unknown places has a length as an equation for its product with itself.
func (v *visit) squared(l, r *expr.Node) (x, y *expr.Node, ok bool) {
	if !l.IsFunc("abs") || !v.store.NonNegative(r) || !slices.ContainsFunc(v.store.Symbols(l), isArrow) || slices.ContainsFunc(v.store.Symbols(l), isCapital) {
		return nil, nil, false
	}
	two := v.store.Int(2)
	return v.store.Pow(l.Arg(0), two), v.store.Pow(r, two), true
}

// isArrow reports whether a name is that of a vector, isCapital whether it may be that of a matrix.
func isArrow(name string) bool   { return strings.Contains(name, "⃗") || strings.HasSuffix(name, ")") }
func isCapital(name string) bool { return len(name) == 1 && name < "a" }

// directions decides whether two vectors are orthogonal or parallel.
func (v *visit) directions(a *assertion, brace int) outcome {
	v.ctx.note(letters(a.node, nil))
	l, r, ok := v.pair(a)
	if ok {
		l, r, ok = v.directed(a.op, l, r)
	}
	if !ok {
		return unknown(UnknownNotation)
	}
	b := *a
	b.op = syntax.Eq
	return v.relation(&b, l, r, brace, true)
}

// system is an equation between vectors: a matrix times the vector called name is right, or factor times that
// vector where right is nil.
type system struct {
	name          string
	matrix        *expr.Node
	factor, right *expr.Node
	at            int  // in the running text
	solved        bool // a solution was given, or the sentence has another equation
}

// asked returns the name of a vector that an equation such as Ax = b or (A − 2I)v = 0 is about: the last
// factor on its left, of which no value is known.
func (v *visit) asked(a *assertion) string {
	n := a.left
	if !n.Is(syntax.Juxtapose) {
		return ""
	}
	name, ok := v.objectName(n.Args[len(n.Args)-1])
	if letter, _, _ := strings.Cut(name, "⃗"); !ok || v.defined(name) || letter >= "A" && letter < "a" {
		return ""
	}
	return name
}

// inPlaces writes an equation about an unknown vector in its places, Av = 0 as equations in v₁, v₂, …, and other
// equations as they are.
func (v *visit) inPlaces(a *assertion, l, r *expr.Node) (x, y *expr.Node) {
	if !l.Is(expr.Matrix) || r.Is(expr.Matrix) && l.Len() != r.Len() {
		return l, r
	}
	name := v.asked(a)
	if name == "" || !v.store.Has(l, name) {
		return l, r
	}
	s := v.store
	at := func(n, value *expr.Node) *expr.Node { return s.Subst(n, map[string]*expr.Node{name: value}) }
	known, _ := v.ctx.values(s)
	l, r = s.Subst(l, known), s.Subst(r, known)
	e := system{name: name, matrix: at(l, s.Int(1)), at: a.text.End + v.base}
	if s.Has(e.matrix, name) {
		return l, r
	}
	switch r = lower.Line(s, r); {
	case r.Is(expr.Tuple) && r.Len() == l.Len() && !s.Has(r, name):
		e.right = r
	case r.Is(expr.Matrix) && r == at(l, s.Int(0)):
		e.right = r.Arg(0)
		if r.Len() != r.Arg(0).Len() {
			return l, r
		}
	case r.Scalar() && l.Len() == l.Arg(0).Len() && at(r, s.Int(0)).IsZero():
		if e.factor = at(r, s.Int(1)); s.Has(e.factor, name) {
			return l, r
		}
	default:
		return l, r
	}
	places := make([]*expr.Node, l.Arg(0).Len())
	for i := range places {
		place := strings.TrimSuffix(name, "⃗") + "_" + s.Int(int64(i+1)).Num().String()
		places[i] = s.Sym(place)
		if v.ctx.system.at != e.at {
			v.ctx.forget(place, 0) // of another vector
		}
	}
	last := &v.ctx.system
	e.solved = last.at == e.at && last.solved || last.matrix != nil && last.at < e.at && !ended(between(string(v.ctx.text), last.at, e.at))
	v.ctx.system = e
	return v.put(&e, s.Tuple(places...))
}

// put returns both sides of e with a vector put in.
func (v *visit) put(e *system, x *expr.Node) (l, r *expr.Node) {
	if r = e.right; r == nil {
		r = lower.Scaled(v.store, e.factor, x)
	}
	return lower.Apply(v.store, e.matrix, x), r
}

// ended reports whether a sentence ends in a text.
func ended(text string) bool { return mentions(text, ". |.\n|\n\n|。") }

// solution decides x = (2, 1), given as the solution of the equation between vectors before, by putting it in.
func (v *visit) solution(a *assertion) (outcome, bool) {
	e := &v.ctx.system
	if e.matrix == nil || a.at > 0 || a.op != syntax.Eq || v.statement.Role != syntax.Claim {
		return outcome{}, false
	}
	name, ok := v.objectName(a.left)
	if !ok || !tabular(a.right) || strings.Contains(name, "_") && !strings.HasPrefix(name, strings.TrimSuffix(e.name, "⃗")) && !v.ctx.unit {
		return outcome{}, false
	}
	n, err := lower.One(v.plain(a.right, true), v.scope())
	if err != nil {
		return outcome{}, false
	}
	if n = lower.Line(v.store, n); !n.Is(expr.Tuple) || n.Len() != e.matrix.Arg(0).Len() {
		return outcome{}, false
	}
	same := name == e.name
	letter, _, _ := strings.Cut(name, "_")
	text := between(string(v.ctx.text), e.at, a.text.Start+v.base)
	if !same && letter != e.name && !mentions(text, "eigenvector|特征向量|解系") {
		return outcome{}, false
	}
	l, r := v.put(e, n)
	o := v.coordinates(a, l, r)
	if !o.proved() && (e.solved || ended(text)) {
		return outcome{}, false // it may be the solution of another one
	}
	e.solved = true
	if o.proved() && !same {
		v.object(a)
	}
	return o, true
}
