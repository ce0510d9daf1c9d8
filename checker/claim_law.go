package checker

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// byLaws decides a relation between terms from the laws in scope: as the formula of a sequence, or from what the laws say of the
// numbers that stand there. It returns nil where they do not decide it.
func (v *visit) byLaws(a *assertion, l, r *expr.Node, identity *outcome, preferred bool) *outcome {
	ts := v.terms(l, r)
	if !slices.ContainsFunc(ts, func(t term) bool { return v.lawful(t.name) }) {
		return nil
	}
	t, lone := v.termOf(l)
	if lone && a.op == syntax.Eq && len(ts) == 1 && t.at == 0 && t.letter != "" && v.store.Has(r, t.letter) {
		if o := v.formulaOf(a, r, t, identity, preferred); o != nil {
			return o
		}
	}
	o := v.withInstances(a, l, r, identity, preferred, false)
	switch {
	case o == nil || o.j.Verdict() == verdict.Unknown:
		return nil
	case o.refuted() && lone && t.letter == "" && t.at == v.start(t.name):
		v.forget(t.name) // the first term of another sequence of that name, perhaps
		*o = unknown(UnknownReading)
	case o.proved() && preferred && a.op == syntax.Eq && o.j.Code() != FollowsRestated && v.ctx.stepFrom < 0 && v.ctx.caseFrom < 0:
		v.learnLaw(a, l, r, true)
	}
	return o
}

// maxLawInstances caps the instances of laws that are looked at for one claim.
const maxLawInstances = 14

// withInstances decides a relation with what the laws say of the terms for facts and, where these have numbers, of those that
// they lead to. All terms are symbols there. Where given is set the values that the text gives them count as such instances.
func (v *visit) withInstances(a *assertion, l, r *expr.Node, identity *outcome, preferred, given bool) *outcome {
	facts := v.ctx.facts
	defer func() { v.ctx.facts = facts }()
	v.ctx.facts = append([]fact(nil), facts...)
	ts := v.terms(l, r)
	there := ts // terms that are spoken of, so that they exist
	for i := range v.ctx.facts {
		if f := &v.ctx.facts[i]; f.general() {
			*f = fact{l: v.store.Int(0), r: v.store.Int(0)} // its instances count
		} else {
			f.l, f.r, f.of = v.flat(f.l), v.flat(f.r), nil
			f.law = given && f.sure && f.fixes(v.store)
			f.symbols = v.subjects(v.store.Rel("=", f.l, f.r))
			there = append(there[:len(there):len(there)], v.terms(f.l, f.r)...)
			_, value := v.termOf(f.l)
			f.doubtful = f.doubtful && !(value && f.fixes(v.store)) // f is a function, as its law says
		}
	}
	known, _ := v.ctx.values(v.store)
	least := v.lowest(there)
	var added []fact
	for k, asked := 0, len(ts); k < len(ts) && len(added) < maxLawInstances; k++ {
		if k >= asked && known[v.sym(ts[k]).Name()] != nil {
			continue
		}
		for i := len(facts) - 1; i >= 0; i-- {
			if facts[i].general() {
				ts = append(ts, v.apply(&facts[i], ts[k], least, &added)...)
			}
		}
	}
	if len(added) == 0 && !given {
		return nil
	}
	for i := len(added) - 1; i >= 0; i-- { // the nearest fact is to give what the claim is about, those before it what that needs
		v.ctx.add(added[i])
	}
	o := v.following(a, v.flat(l), v.flat(r), identity, preferred)
	return &o
}

// apply adds what a law says of the term t, where letters have a least value, and returns the terms that it leads to.
func (v *visit) apply(f *fact, t term, least map[string]int64, added *[]fact) (more []term) {
	head, _ := v.termOf(f.l)
next:
	for _, u := range v.terms(f.l, f.r) {
		n := term{letter: t.letter, at: t.at - u.at} // what stands for the letter
		if !isIndex(t.letter, head) || u.name != t.name || u.letter != head.letter || n.at+least[t.letter] < f.all.first() || t.letter == "" && u != head {
			continue
		}
		by := map[string]*expr.Node{head.letter: v.index(n)}
		g := *f
		g.l, g.r = v.flat(v.store.Subst(f.l, by)), v.flat(v.store.Subst(f.r, by))
		for i := range *added {
			if h := &(*added)[i]; h.l == g.l && (t.letter == "" || h.r == g.r) {
				continue next
			}
		}
		g.all, g.law, g.at = quantified{}, f.sure, v.ctx.place
		g.symbols = v.subjects(v.store.Rel("=", g.l, g.r))
		*added = append(*added, g)
		if t.letter == "" {
			more = append(more, v.terms(g.r, g.r)...)
		}
	}
	return more
}
