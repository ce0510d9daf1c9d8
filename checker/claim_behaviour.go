package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// sayings are the words for what can be said of a function, with what is said: a number, an interval, a line or
// nothing. recheck.Needs says what they mean.
var sayings = map[string]byte{
	"increasing": 'i', "decreasing": 'i', "convex": 'i', "concave": 'i', "positive": 'i', "negative": 'i', "range": 'i', "tangent": 'l', "even": 0, "odd": 0,
	"maximum": 'n', "minimum": 'n', "maximizer": 'n', "minimizer": 'n', "period": 'n', "leastperiod": 'n', "axis": 'n',
	"localmaximum": 'n', "localminimum": 'n', "localmaximizer": 'n', "localminimizer": 'n', "inflection": 'n',
}

// behaviour is a function with what is said of it.
type behaviour struct {
	m      *equaliser
	f      *expr.Node
	x      string
	set    region // on which it is said
	probed region // the intervals on which the function is said to keep its course
	whole  bool   // no set is named
	cut    bool   // though there may be one
	open   bool   // what is said has another reading
	tried  bool   // points are candidates, and cuts are known
	cuts   []recheck.Term
	said   recheck.Claim
	points []*expr.Node
	probes []*expr.Node // a point of each interval of probed
}

// behaves decides what is said of a function that the text has defined: where it increases, its greatest
// value, its zeros. ok is false for any other relation.
func (v *visit) behaves(a *assertion) (o outcome, ok bool) {
	if a.kind != link || a.of > 1 || a.op != syntax.Eq && a.op != syntax.In {
		return o, false
	}
	said, value := a.left, a.right
	if a.op == syntax.In {
		said, value = value, said
	}
	name, args := said.Text, []*syntax.Node{value}
	if said.Is(syntax.Apply) {
		name, args = said.Arg(0).Text, said.Args[1:]
	} else if !said.Is(syntax.Symbol) || a.op != syntax.In {
		return o, false
	}
	kind, ok := sayings[name]
	if !ok || len(args) == 0 || v.defined(name) {
		return o, false
	}
	o = unknown(UnknownUndecided)
	b := behaviour{m: &equaliser{s: v.store}, said: recheck.Claim{Rel: "="}}
	if a.op == syntax.In {
		b.said.Rel = "in"
	}
	if !v.spokenOf(&b, args[0]) {
		return unknown(noReport), true // said of a function that the text does not define
	}
	if len(a.conditions) > 0 || !v.behaviourOf(&b, name, kind, args, value) {
		return o, true
	}
	for _, against := range []bool{false, true} {
		if !(against && b.open) && v.shown(&o, &b, against) {
			break
		}
	}
	return o, true
}

// behaviourOf reads what is said of which function on which set.
func (v *visit) behaviourOf(b *behaviour, name string, kind byte, args []*syntax.Node, value *syntax.Node) bool {
	s := v.store
	b.said.Left = recheck.Term{Op: name, Args: []recheck.Term{expr.Term(b.f), {Op: "sym", Text: b.x}}}
	b.said.Right = recheck.Term{Op: "word", Text: "true"}
	var ok bool
	switch {
	case kind == 'l' && len(args) == 2:
		at, ok := v.expression(args[1])
		if !ok || !number(at) {
			return false
		}
		b.said.Left.Args = append(b.said.Left.Args, expr.Term(at))
		b.set = b.m.line()
	case len(args) == 1:
		b.whole = true
		near := strings.HasPrefix(name, "local") || name == "inflection"
		if b.cut = v.restricts(b.x); b.cut && !near && !(b.said.Rel == "in" && kind == 'i') {
			return false
		}
		if b.set, ok = b.m.natural(b.f, b.x); !ok {
			return false
		}
	default:
		for _, n := range args[1:] {
			r, ok := v.setOf(b, n)
			if !ok {
				return false
			}
			if b.set, ok = b.m.union(b.set, r); !ok {
				return false
			}
		}
	}
	if kind != 'l' {
		b.said.Left.Args = append(b.said.Left.Args, b.set.term().Args...)
	}
	if !b.m.numeric(b.set) || len(b.set.pieces) == 0 {
		return false
	}
	b.probed = b.set
	if value == args[0] && kind != 0 { // f ∈ positive, wherever it has a value
		if b.open = true; b.cut || len(b.set.pieces) > 1 {
			return false
		}
		b.said.Rel, b.said.Right = "in", b.set.term().Args[0]
	} else if kind != 0 && !v.valueOf(b, kind, value) {
		return false
	}
	slope, _ := s.Diff(b.f, b.x)
	for _, p := range b.probed.pieces {
		t, ok := b.m.between(p.lo, p.hi)
		if ok && slope != nil && s.Subst(slope, map[string]*expr.Node{b.x: s.Num(t)}).IsZero() {
			t, ok = b.m.between(p.lo, s.Num(t)) // the graph is level there
		}
		if !ok {
			return kind != 'i'
		}
		b.probes = append(b.probes, s.Num(t))
	}
	return true
}

// spokenOf finds the function of one letter that is spoken of.
func (v *visit) spokenOf(b *behaviour, n *syntax.Node) bool {
	for _, d := range v.functions {
		if n.Is(syntax.Symbol) && d.name == n.Text {
			if len(d.params) != 1 || d.body == nil || d.open {
				return false
			}
			b.f, b.x = d.body, d.params[0]
			return b.f.Scalar() && !b.f.Imaginary() && slices.Equal(v.store.Symbols(b.f), d.params) && varies(b.x)
		}
	}
	e, ok := v.expression(n)
	if ok && e.Is(expr.Sym) { // y, where y = x² - 2x is defined
		ok = false
		for i := range v.ctx.facts {
			f := &v.ctx.facts[i]
			if f.l == e && f.op == syntax.Eq {
				if ok || f.role != syntax.Definition && f.role != syntax.Given {
					return false
				}
				b.f, ok = f.r, true
			}
		}
	} else {
		b.f = e
	}
	if !ok || !b.f.Scalar() || b.f.Imaginary() {
		return false
	}
	letters := v.store.Symbols(b.f)
	if len(letters) != 1 {
		return false
	}
	b.x = letters[0]
	return varies(b.x)
}

// varies reports whether a letter may be any real number rather than a whole one.
func varies(x string) bool { return !strings.Contains(counters+"N", x) }

// restricts reports whether the text may name a domain of a function of x.
func (v *visit) restricts(x string) bool {
	if slices.ContainsFunc(v.ctx.facts, func(f fact) bool { return f.op != syntax.Eq && overlap(f.symbols, []string{x}) }) {
		return true
	}
	text := string(v.ctx.text[:min(max(v.statement.Span.Start+v.base, 0), len(v.ctx.text))]) // but for what is said here
	if v.problem != nil {
		text += v.problem.Source
	}
	for _, w := range []string{"增区间", "减区间", "单调区间"} {
		text = strings.ReplaceAll(text, w, "")
	}
	return slices.ContainsFunc([]string{"定义域", "区间", "domain", "interval", "∈", `\in `, `\in\`, "["}, func(w string) bool { return strings.Contains(text, w) })
}

// number reports whether n is a real constant.
func number(n *expr.Node) bool { return n.Constant() && n.Scalar() && n.Finite() && !n.Imaginary() }

func (v *visit) setOf(b *behaviour, n *syntax.Node) (region, bool) {
	e, ok := v.preferred(n) // [1, 2] is an interval here
	if !ok {
		return region{}, false
	}
	r, ok := b.m.region(e, true)
	if !ok || r.of != nil && !r.of.Is(expr.Sym) || !b.m.numeric(r) {
		return region{}, false
	}
	return region{pieces: r.pieces}, true
}

// valueOf reads what is said.
func (v *visit) valueOf(b *behaviour, kind byte, n *syntax.Node) bool {
	if kind == 'i' {
		r, ok := v.setOf(b, n)
		if !ok || len(r.pieces) == 0 {
			return false
		}
		b.probed = r
		if b.said.Right = r.term(); len(r.pieces) == 1 && (b.said.Rel == "in" || b.said.Left.Op == "range") {
			b.said.Right = b.said.Right.Args[0]
		}
		return true
	}
	e, ok := v.preferred(n)
	if _, sole := v.expression(n); !sole {
		b.open = true
	}
	switch {
	case !ok:
		return false
	case kind == 'l':
		if !e.Scalar() || len(v.store.Symbols(e)) > 1 || len(v.store.Symbols(e)) == 1 && !v.store.Has(e, b.x) {
			return false
		}
	case !number(e):
		return false
	default:
		b.points = append(b.points, e)
	}
	b.said.Right = expr.Term(e)
	return true
}

// maxWays caps the ways to prove or refute what is said.
const maxWays = 4

// shown finds what proves or refutes what is said.
func (v *visit) shown(o *outcome, b *behaviour, against bool) bool {
	word := b.said.Left.Op
	extreme := strings.HasSuffix(word, "imum") || word == "range"
	if against && b.cut || against && b.whole && (word == "maximizer" || word == "minimizer") {
		return false // it may be an end of a set that the text names somewhere
	}
	for piece := range max(len(b.set.pieces), len(b.probed.pieces)) {
		for way := range maxWays {
			if against && b.whole && extreme && way > 0 {
				break // what no number takes none takes in a smaller set, but a place beyond may not be in it
			}
			try := func(points ...*expr.Node) bool {
				e := recheck.Behaviour{Against: against, Piece: piece, Way: way}
				for _, p := range points {
					e.Points = append(e.Points, expr.Term(p))
				}
				return v.needed(o, b, e)
			}
			if try() || !against && try(b.probes...) {
				return true
			}
			if !extreme && (sayings[word] != 'i' || !against) {
				continue
			}
			v.places(b)
			for _, p := range b.points {
				if try(p) {
					return true
				}
			}
			if word != "range" || against || piece >= len(b.set.pieces) {
				continue
			}
			for _, p := range b.points {
				for _, q := range append(b.points[:len(b.points):len(b.points)], b.set.pieces[piece].lo, b.set.pieces[piece].hi) {
					if try(p, q) {
						return true
					}
				}
			}
		}
	}
	return false
}

// needed takes e, if all that it needs can be proved, for the evidence.
func (v *visit) needed(o *outcome, b *behaviour, e recheck.Behaviour) bool {
	needs := recheck.Needs(b.said, e)
	for _, n := range needs {
		ev := v.proof(n, b)
		if ev == nil {
			return false
		}
		e.Proofs = append(e.Proofs, ev)
	}
	if len(needs) == 0 || recheck.Check(b.said, e) != nil {
		return false
	}
	o.claim = b.said
	if !e.Against {
		o.j = verdict.Prove(BehaviourTrue, e)
		return true
	}
	o.j = verdict.Refute(BehaviourFalse, e)
	last := needs[len(needs)-1]
	if l, ok := v.store.FromTerm(last.Left); ok {
		if r, ok := v.store.FromTerm(last.Right); ok {
			o.example = &Counterexample{Left: expr.LaTeX(l), Right: expr.LaTeX(r)}
			for _, p := range e.Points {
				if n, ok := v.store.FromTerm(p); ok {
					o.example.Point = append(o.example.Point, Binding{expr.LaTeX(v.store.Sym(b.x)), expr.LaTeX(n)})
				}
			}
		}
	}
	return true
}

// proof returns evidence for a claim on numbers, or on all numbers of an interval, or nil.
func (v *visit) proof(n recheck.Need, b *behaviour) recheck.Evidence {
	l, ok1 := v.store.FromTerm(n.Left)
	r, ok2 := v.store.FromTerm(n.Right)
	if !ok1 || !ok2 {
		return nil
	}
	op := syntax.Eq
	for _, k := range []syntax.Op{syntax.Ne, syntax.Lt, syntax.Le, syntax.Gt, syntax.Ge} {
		if relName(k) == n.Rel {
			op = k
		}
	}
	if op != syntax.Eq && (v.store.Has(l, b.x) || v.store.Has(r, b.x)) {
		if ev := (recheck.SignChart{Variable: b.x}); recheck.Check(n.Claim, ev) == nil {
			return ev
		}
		v.places(b)
		if ev := (recheck.Slopes{Variable: b.x, Cuts: b.cuts}); recheck.Check(n.Claim, ev) == nil {
			return ev
		}
		return nil
	}
	o := v.compare(op, l, r)
	if n.Refuted && o.refuted() || !n.Refuted && o.proved() {
		return o.j.Evidence()
	}
	return nil
}
