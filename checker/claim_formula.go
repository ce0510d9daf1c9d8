package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/equality"
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// formulaOf decides whether the term t of a sequence is r, a formula in its index: it is right by induction where it fulfils a law
// of the sequence and has its first terms, and wrong where one of the next terms is another.
func (v *visit) formulaOf(a *assertion, r *expr.Node, t term, identity *outcome, preferred bool) *outcome {
	q, ok := v.indices(a, t.letter)
	if !ok {
		return nil
	}
	start := v.start(t.name)
	from := max(start, q.first())
	for i := range v.ctx.facts {
		f := &v.ctx.facts[i]
		if head, _ := v.termOf(f.l); !f.general() || head.name != t.name || !isIndex(t.letter, head) {
			continue
		}
		o := v.byInduction(f, r, t, from)
		if o == nil {
			continue
		}
		if from == start && preferred {
			g := *f
			v.setLaw(&g, t, r, from)
			g.role, g.derived, g.from, g.to, g.at = syntax.Claim, true, a.text.Start+v.base, a.text.End+v.base, v.ctx.place
			v.ctx.add(g)
		}
		return o
	}
	next := v.after
	if next == nil {
		next = v.next.formula()
	}
	if len(v.store.Symbols(r)) != 1 || !v.names(a) || v.softSide(a) || !v.mayContradict(a, nil) || next.Is(syntax.Relation) && next.Arg(0).Is(syntax.Symbol) {
		return nil // a number of the term may be looked for
	}
	const few = 6
	for u := (term{name: t.name, at: from}); u.at < from+few; u.at++ {
		o := v.withInstances(a, v.store.Func(u.name, v.index(u)), v.formulaAt(r, t, u), identity, false, true)
		if o.refuted() {
			o.example.Point = append(o.example.Point, Binding{t.letter, expr.LaTeX(v.store.Int(u.at))})
			return o
		}
		if !o.proved() {
			break
		}
	}
	return nil
}

// formulaAt returns r, the formula for the term t, for the term u of that sequence, or nil for another's.
func (v *visit) formulaAt(r *expr.Node, t, u term) *expr.Node {
	if u.name != t.name || u.letter != "" && u.letter != t.letter {
		return nil
	}
	return v.store.Subst(r, map[string]*expr.Node{t.letter: v.index(u)})
}

// byInduction proves the formula r for the term t from one law of the sequence, where it holds from that number on.
func (v *visit) byInduction(f *fact, r *expr.Node, t term, from int64) *outcome {
	head, _ := v.termOf(f.l)
	sound := true
	proof := func(a, b *expr.Node) (ev recheck.Evidence) {
		if sound {
			j := equality.Decide(v.store, a, b)
			sound, ev = j.Verdict() == verdict.Proved, j.Evidence()
		}
		return ev
	}
	put := func(u term) *expr.Node { return v.formulaAt(r, t, u) }
	ev := recheck.Succession{Name: t.name, Letter: t.letter, From: f.all.first(), Head: head.at}
	if !strings.HasSuffix(t.name, "_") {
		ev.Name += "("
	}
	o := outcome{claim: expr.Claim("=", v.sym(t), r)}
	for u := (term{name: t.name, at: from}); u.at < ev.From+head.at && len(ev.First) < maxLawInstances; u.at++ {
		x := v.sym(u)
		value := x
		for i := range v.ctx.facts {
			if g := &v.ctx.facts[i]; g.op == syntax.Eq && g.r.Constant() && v.flat(g.l) == x {
				value = g.r
			}
		}
		o.claim.Given = append(o.claim.Given, expr.Claim("=", x, value))
		ev.First = append(ev.First, proof(put(u), value))
	}
	by := map[string]*expr.Node{head.letter: v.store.Sym(t.letter)}
	x, y := v.store.Subst(f.l, by), v.store.Subst(f.r, by)
	o.claim.Given = append(o.claim.Given, expr.Claim("=", v.flat(x), v.flat(y)))
	ev.Step = proof(v.replaced(x, put), v.replaced(y, put))
	if !sound || recheck.Check(o.claim, ev) != nil {
		return nil
	}
	o.j = verdict.Prove(FollowsInduction, ev)
	return &o
}
