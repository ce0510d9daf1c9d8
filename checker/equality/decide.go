package equality

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// Codes of the verdicts of this package.
const (
	Identical      verdict.Code = "equal/identical"
	ByNormalForm   verdict.Code = "equal/normal-form"
	ByRootBound    verdict.Code = "equal/root-bound"
	ByPoint        verdict.Code = "equal/counterexample"
	BySeparation   verdict.Code = "equal/separated"
	Undecided      verdict.Code = "unknown/undecided"
	NotNumbers     verdict.Code = "unknown/not-numbers"
	UndefinedValue verdict.Code = "unknown/undefined"
	AgreeingDigits verdict.Code = "unknown/agreeing-digits"
)

// proofFuel bounds one attempt at a normal form.
const proofFuel = 500_000

// bulky is the size of a pair from which on points are evaluated before a proof is tried.
const bulky = 120

// searchFuel bounds the search for a point.
const searchFuel = 1_000_000

// Decide compares two scalars as functions of their symbols where both are
// defined and the facts (relations) hold. It proves equality by normal form,
// with the restrictions of one side only as conditions, refutes it by a point
// or a separating enclosure, and leaves it unknown otherwise. Limits of fuel
// become unknown verdicts.
func Decide(s *expr.Store, a, b *expr.Node, facts ...*expr.Node) (j verdict.Judgement) {
	err := fuel.Within(func() { j = decide(s, a, b, facts) })
	if l, ok := err.(fuel.Limit); ok {
		return verdict.Leave(verdict.Code(l.Code), gap(l.Code, a))
	}
	return j
}

func gap(code string, where *expr.Node) recheck.Gap {
	return recheck.Gap{Code: code, Where: expr.Term(where)}
}

func decide(s *expr.Store, a, b *expr.Node, facts []*expr.Node) verdict.Judgement {
	if !a.Scalar() || !b.Scalar() {
		return verdict.Leave(NotNumbers, gap(string(NotNumbers), a))
	}
	if a.IsUndefined() || b.IsUndefined() {
		return verdict.Leave(UndefinedValue, gap(string(UndefinedValue), a))
	}
	a, b, facts = substituteFacts(s, a, b, facts)
	if a == b {
		return verdict.Prove(Identical, recheck.NormalForm{})
	}
	if a.IsNum() && b.IsNum() {
		return verdict.Refute(BySeparation, pointEvidence(nil, exact(a.Num()), exact(b.Num()), 64))
	}
	if bounded(s, a, b) != nil {
		if j, done := boundaries(s, a, b, facts, 0); done {
			return j
		}
	}
	return decideFree(s, a, b, facts)
}

// decideFree decides a pair without looking into sums and integrals.
func decideFree(s *expr.Store, a, b *expr.Node, facts []*expr.Node) verdict.Judgement {
	if a == b && !a.IsUndefined() {
		return verdict.Prove(Identical, recheck.NormalForm{})
	}
	if a.IsNum() && b.IsNum() {
		return verdict.Refute(BySeparation, pointEvidence(nil, exact(a.Num()), exact(b.Num()), 64))
	}
	if !a.Finite() || !b.Finite() {
		return infinite(s, a, b)
	}
	if a.Constant() && b.Constant() {
		return constants(s, a, b)
	}
	r := newRefuter(s, a, b, facts)
	// Most wrong answers fail at the first points that have rational values.
	j, ok := r.try(6, false)
	if ok {
		return j
	}
	if a.Size()+b.Size() > bulky {
		// A normal form of much is dear, and most wrong answers are wrong at any point.
		found := false
		r.enough = 2
		if s.Tank().Share(s.Tank().Left()/4, func() { j, found = r.try(100, true) }) == nil && found {
			return j
		}
		r.enough = maxAgreed
	}
	j, ok = prove(s, a, b, facts)
	if !ok {
		j, ok = squared(s, a, b, facts)
	}
	if ok {
		return j
	}
	found := false
	err := s.Tank().Share(searchFuel, func() { j, found = r.try(200, true) })
	if !found && err == nil {
		err = s.Tank().Share(2*searchFuel, func() { j, found = r.branched() })
	}
	if found && err == nil {
		return j
	}
	return verdict.Leave(Undecided, gap(string(Undecided), a))
}

// substituteFacts uses facts "symbol = value" by substitution and leaves the others.
func substituteFacts(s *expr.Store, a, b *expr.Node, facts []*expr.Node) (*expr.Node, *expr.Node, []*expr.Node) {
	var rest []*expr.Node
	by := make(map[string]*expr.Node)
	for _, f := range facts {
		if f.IsRel("=") && f.Arg(0).Is(expr.Sym) && f.Arg(1).Scalar() && len(s.Symbols(f.Arg(1))) == 0 {
			if _, twice := by[f.Arg(0).Name()]; !twice {
				by[f.Arg(0).Name()] = f.Arg(1)
				continue
			}
		}
		rest = append(rest, f)
	}
	if len(by) == 0 {
		return a, b, facts
	}
	for i, f := range rest {
		rest[i] = s.Subst(f, by)
	}
	return s.Subst(a, by), s.Subst(b, by), rest
}

// infinite compares values of which one is an infinity.
func infinite(s *expr.Store, a, b *expr.Node) verdict.Judgement {
	side := func(n *expr.Node) int {
		switch {
		case n.IsConst(expr.Infinity):
			return 1
		case n.Is(expr.Mul) && n.Len() == 2 && n.Arg(1).IsConst(expr.Infinity) && n.Arg(0).IsNum():
			return -1
		}
		return 0
	}
	x, y := side(a), side(b)
	if x != 0 && y != 0 && x != y || x != 0 && b.Finite() && b.Constant() || y != 0 && a.Finite() && a.Constant() {
		if x != 0 && y != 0 || definedConstant(s, a) || definedConstant(s, b) {
			return verdict.Refute(BySeparation, recheck.Shape{Left: expr.Term(a).Op, Right: expr.Term(b).Op})
		}
	}
	return verdict.Leave(Undecided, gap(string(Undecided), a))
}

// prove compares normal forms.
func prove(s *expr.Store, a, b *expr.Node, facts []*expr.Node) (j verdict.Judgement, ok bool) {
	h := newHints(s, a, b)
	// An attempt that runs out of its share leaves fuel for the refutation.
	err := s.Tank().Share(proofFuel, func() {
		for ; h.rounds < 24 && !ok; h.rounds++ {
			f := newField(s, h)
			again := f.attempt(func() {
				f.useFacts(facts)
				var da, db []Condition
				f.kept = true
				qa := f.convert(a)
				da, f.domain = f.domain, nil
				f.kept = false
				f.memo = make(map[*expr.Node]fractionOf)
				f.canons = make(map[*expr.Node]*expr.Node)
				f.kept = true
				qb := f.convert(b)
				db, f.domain = f.domain, nil
				f.kept = false
				if !f.same(qa, qb) {
					return
				}
				ok = true
				j = verdict.Prove(ByNormalForm, recheck.NormalForm{Kernels: f.kernels()}, f.conditions(da, db)...)
			})
			if !again {
				return
			}
		}
	})
	return j, ok && err == nil
}

// squared proves √u = b where b is never negative and b² = u, as in √(x + 2√(x-1)) = 1 + √(x-1).
func squared(s *expr.Store, a, b *expr.Node, facts []*expr.Node) (verdict.Judgement, bool) {
	for range 2 {
		if a.Is(expr.Pow) && a.Arg(1) == s.Frac(1, 2) && !s.Complex() && !b.Is(expr.Pow) && neverNegative(b) {
			return prove(s, a.Arg(0), s.Pow(b, s.Int(2)), facts)
		}
		a, b = b, a
	}
	return verdict.Judgement{}, false
}

// neverNegative reports whether n is built of roots, even powers, absolute values and positive numbers alone.
func neverNegative(n *expr.Node) bool {
	switch n.Op() {
	case expr.Num:
		return n.Num().Sign() >= 0
	case expr.Add, expr.Mul:
		for _, a := range n.Args() {
			if !neverNegative(a) {
				return false
			}
		}
		return true
	case expr.Pow:
		e := n.Arg(1)
		return e.IsNum() && (e.Num().Denom().IsEven() || e.Num().IsInt() && e.Num().IsEven())
	}
	return n.IsFunc("abs")
}

// attempt runs g and reports whether it asked for a restart. What cannot be
// converted ends the attempt without a result.
func (f *field) attempt(g func()) (again bool) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case restart:
			again = true
		case unsupported:
		default:
			panic(r)
		}
	}()
	g()
	return false
}

func newHints(s *expr.Store, ns ...*expr.Node) *hints {
	h := &hints{
		angle: make(map[*expr.Node]int64), power: make(map[*expr.Node]int64), root: make(map[*expr.Node]int64),
		nonneg: make(map[*expr.Node]bool), bundle: make(map[*expr.Node]*expr.Node),
	}
	syms := make(map[*expr.Node]bool)
	for _, n := range ns {
		s.Walk(n, func(m *expr.Node) bool {
			if m.Is(expr.Sym) || m.Is(expr.Func) || m.Is(expr.Const) || m.Is(expr.Pow) && !m.Arg(1).IsInt() {
				syms[m] = true
			}
			return true
		})
	}
	h.capacity = max(1, len(syms))
	if h.capacity > 60 {
		fuel.Stop(fuel.TooLarge)
	}
	return h
}

// same reports whether two fractions are equal under the relations.
func (f *field) same(a, b fractionOf) bool {
	if a.Equal(b) {
		return true
	}
	if !f.rels {
		return false
	}
	return f.reduce(a.Num().Mul(b.Den()).Sub(b.Num().Mul(a.Den()))).IsZero()
}

// kernels lists the generators that are no symbols.
func (f *field) kernels() []recheck.Term {
	var out []recheck.Term
	for _, g := range f.gens {
		if !g.node.Is(expr.Sym) && !g.node.Is(expr.Const) {
			out = append(out, expr.Term(g.node))
		}
	}
	return out
}

// useFacts takes signs of expressions from facts.
func (f *field) useFacts(facts []*expr.Node) {
	for _, r := range facts {
		if !r.Is(expr.Rel) || !r.Arg(0).Scalar() || !r.Arg(1).Scalar() {
			continue
		}
		switch r.Name() {
		case ">", ">=":
			f.assume(f.s.Sub(r.Arg(0), r.Arg(1)))
			if c := r.Arg(1); c.IsNum() && c.Num().Sign() >= 0 {
				f.assume(r.Arg(0))
			}
		case "<", "<=":
			f.assume(f.s.Sub(r.Arg(1), r.Arg(0)))
			if c := r.Arg(0); c.IsNum() && c.Num().Sign() >= 0 {
				f.assume(r.Arg(1))
			}
		}
	}
}

// conditions returns the restrictions that only one side has.
func (f *field) conditions(da, db []Condition) []recheck.Claim {
	var out []recheck.Claim
	only := func(x, y []Condition) {
	next:
		for _, c := range x {
			cn := f.restriction(c)
			if cn == nil {
				continue
			}
			for _, d := range y {
				if dn := f.restriction(d); dn == cn && (c.Rel == d.Rel || d.Rel == ">" || c.Rel == "!=" && d.Rel == ">") {
					continue next
				}
			}
			cl := expr.Claim(c.Rel, cn, f.s.Int(0))
			for _, o := range out {
				if o.Rel == cl.Rel && sameTerm(o.Left, cl.Left) {
					continue next
				}
			}
			out = append(out, cl)
		}
	}
	only(da, db)
	only(db, da)
	return out
}

func sameTerm(a, b recheck.Term) bool {
	if a.Op != b.Op || a.Text != b.Text || len(a.Args) != len(b.Args) {
		return false
	}
	for i := range a.Args {
		if !sameTerm(a.Args[i], b.Args[i]) {
			return false
		}
	}
	return true
}

// restriction returns the canonical left side of a condition, or nil where it holds anyway.
func (f *field) restriction(c Condition) *expr.Node {
	q := f.convert(c.Node)
	if k, ok := q.Constant(); ok && !k.IsZero() {
		return nil
	}
	if c.Rel == ">=" && q.Den().IsOne() && f.provablyNonneg(q) {
		return nil
	}
	if c.Rel == "!=" {
		n := f.node(positive(q.Num().Radical()))
		if f.nonzero(n) || n.IsFunc("factorial") || n.Constant() && distinctFromZero(f.s, n) {
			return nil
		}
		return n
	}
	return f.canon(c.Node)
}

// provablyNonneg is nonneg without what the domain itself assumes.
func (f *field) provablyNonneg(q fractionOf) bool {
	saved := f.h.nonneg
	f.h.nonneg = nil
	defer func() { f.h.nonneg = saved }()
	p := q.Num()
	for i := 0; i < p.Len(); i++ {
		if p.Coef(i).Sign() < 0 {
			return false
		}
		for _, v := range p.Uses() {
			if p.Exp(i, v)%2 != 0 && !f.gens[v].positive {
				return false
			}
		}
	}
	return true
}

func distinctFromZero(s *expr.Store, n *expr.Node) bool {
	return constants(s, n, s.Int(0)).Verdict() == verdict.Refuted
}

// SameZeros proves that two expressions vanish together: the numerators of their
// normal forms are proportional. What the denominators exclude becomes a condition.
func SameZeros(s *expr.Store, a, b *expr.Node) (ev recheck.Proportion, conditions []recheck.Claim, ok bool) {
	if !a.Scalar() || !b.Scalar() || !a.Finite() || !b.Finite() {
		return ev, nil, false
	}
	h := newHints(s, a, b)
	err := s.Tank().Share(proofFuel, func() {
		for ; h.rounds < 24; h.rounds++ {
			f := newField(s, h)
			again := f.attempt(func() {
				f.kept = true
				qa, qb := f.convert(a), f.convert(b)
				all := f.domain
				f.kept = false
				if qa.IsZero() || qb.IsZero() || !positive(qa.Num()).Equal(positive(qb.Num())) {
					return
				}
				ok = true
				ev.Factor = expr.Term(f.expression(qa.Quo(qb)))
				ev.Kernels = f.kernels()
				conditions = f.conditions(all, nil)
			})
			if !again {
				return
			}
		}
	})
	return ev, conditions, ok && err == nil
}
