package checker

import (
	"slices"
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// jointly holds values that are given together, "x = 4 and y = 2", against an equation between their letters.
func (v *visit) jointly(a *assertion, l, r *expr.Node) (o outcome, ok bool) {
	if !l.Is(expr.Sym) || !r.Constant() || r.Imaginary() || v.softSide(a) || v.amongOthers(a) {
		return o, false
	}
	point := map[string]*expr.Node{l.Name(): r}
	first := a.text.Start + v.base
	tuple := a.node.Arg(0).Is(syntax.Group)
	for i := len(v.ctx.facts) - 1; i >= 0; i-- {
		f := &v.ctx.facts[i]
		name, is := f.isValue(v.store)
		if !is || !f.r.Constant() || f.listing || f.role != syntax.Claim || f.from > first || tuple && f.from != first || !v.together(f, first) {
			break
		}
		if point[name] != nil {
			return o, false // several values of one letter
		}
		point[name], first = f.r, f.from
	}
	if len(point) < 2 || v.alternative(first) {
		return o, false
	}
	for i := len(v.ctx.facts) - 1; i >= 0; i-- {
		f := &v.ctx.facts[i]
		if f.op != syntax.Eq || f.listing || len(f.symbols) < 2 || !slices.Contains(f.symbols, l.Name()) || slices.ContainsFunc(f.symbols, func(x string) bool { return point[x] == nil }) {
			continue
		}
		if text, near := v.ctx.between(f, first); !(f.fromProblem() && v.plainProblem()) && (!near || !connected(strings.ReplaceAll(text, " and ", " "))) {
			continue
		}
		if f.doubtful || !v.mayContradict(a, nil) || v.intercepts(f, point) {
			return o, false
		}
		v.refuteWith(&o, f, point)
		return o, o.refuted()
	}
	return o, false
}

// together reports whether only "and" or a comma stands between a value and one at the given place, or
// they are places of one tuple.
func (v *visit) together(f *fact, at int) bool {
	if f.from == at {
		return true
	}
	text, ok := v.ctx.between(f, at)
	if !ok {
		return false
	}
	switch strings.Trim(text, " $,，、\\()") {
	case "", "and", "和", "且", "与":
		return true
	}
	return false
}

// alternative reports whether "or" stands before a place.
func (v *visit) alternative(at int) bool {
	before := strings.TrimRight(string(v.ctx.text[max(0, at-12):at]), " $\\(")
	return strings.HasSuffix(before, "or") || strings.HasSuffix(before, "或")
}

// intercepts reports whether each of the values solves f with 0 for all other letters: they may be where a line meets the axes.
func (v *visit) intercepts(f *fact, point map[string]*expr.Node) bool {
	for _, x := range f.symbols {
		by := make(map[string]*expr.Node)
		for _, y := range f.symbols {
			by[y] = v.store.Int(0)
		}
		by[x] = point[x]
		if c := v.compare(syntax.Eq, v.store.Subst(f.l, by), v.store.Subst(f.r, by)); !c.proved() {
			return false
		}
	}
	return true
}

// refuteWith refutes that f holds at a point that the text gives.
func (v *visit) refuteWith(o *outcome, f *fact, point map[string]*expr.Node) {
	l, r := v.store.Subst(f.l, point), v.store.Subst(f.r, point)
	c := v.compare(syntax.Eq, l, r)
	ce, ok := c.j.Evidence().(recheck.Counterexample)
	if !c.refuted() || !ok {
		return
	}
	ce.Point = nil
	var given []recheck.Claim
	o.example = &Counterexample{Left: expr.LaTeX(l), Right: expr.LaTeX(r)}
	for _, x := range f.symbols {
		sym := v.store.Sym(x)
		given = append(given, expr.Claim("=", sym, point[x]))
		ce.Point = append(ce.Point, recheck.Binding{Name: x, Value: expr.Term(point[x])})
		o.example.Point = append(o.example.Point, Binding{expr.LaTeX(sym), expr.LaTeX(point[x])})
	}
	o.claim = expr.Claim("=", f.l, f.r, given...)
	o.j = verdict.Refute(RootsExtraneous, ce)
}
