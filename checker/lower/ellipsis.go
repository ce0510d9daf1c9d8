package lower

import (
	"slices"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// dotted reads 1 + 2 + ⋯ + n, 1·3·5⋯99, 1 − 3 + 5 − ⋯ + 49 and (1 + 1/2)(1 + 1/3)⋯(1 + 1/9): the terms
// before and behind the dots say how it goes on, if in one way only. It returns nil for
// what has no dots or may go on otherwise.
func (l *lowerer) dotted(n *syntax.Node) *expr.Node {
	op, terms := "sum", n.Args
	if !n.Is(syntax.Sum) {
		op = "prod"
		if last := terms[len(terms)-1]; n.Is(syntax.Product) && last.Is(syntax.Juxtapose) && slices.ContainsFunc(last.Args, isDots) { // 1·2·3⋯10
			terms = append(terms[:len(terms)-1:len(terms)-1], last.Args...)
		}
	}
	at := slices.IndexFunc(terms, isDots)
	if at < 2 || at == len(terms)-1 || slices.ContainsFunc(terms[at+1:], isDots) {
		return nil
	}
	heads, tails := terms[:at:at], terms[at+1:]
	alternating, ok := signs(n, at)
	if !ok || alternating && at < 3 {
		return nil
	}
	const v = "k"
	term, lo, hi := l.general(heads, tails, v)
	if term == nil || lo == nil {
		return nil
	}
	if alternating {
		first, last := lo.Num(), hi.Num()
		if !hi.IsInt() || last.Sub(first).Mod(num.Int(2)).IsZero() != (n.Ops[len(n.Ops)-1] == n.Ops[0] || n.Ops[0] == syntax.None && n.Ops[len(n.Ops)-1] == syntax.Plus) {
			return nil
		}
		sign := l.s.Int(1)
		if n.Ops[0] == syntax.Minus {
			sign = l.s.Int(-1)
		}
		term = l.s.Mul(sign, l.s.Pow(l.s.Int(-1), l.s.Sub(l.s.Sym(v), lo)), term)
	}
	return Accumulate(l.s, op, term, v, lo, hi)
}

func isDots(n *syntax.Node) bool { return n.Is(syntax.Ellipsis) }

// signs reports whether the signs of the terms are all plus or alternate, which of
// them, and for a product whether its signs are those of multiplication. The dots are term at.
func signs(n *syntax.Node, at int) (alternating, ok bool) {
	if !n.Is(syntax.Sum) {
		for i, o := range n.Ops {
			if i > 0 && o != syntax.Times && o != syntax.Cross && o != syntax.Dot && o != syntax.None {
				return false, false
			}
		}
		return false, true
	}
	if len(n.Ops) != len(n.Args) {
		return false, false
	}
	minus := func(i int) bool { return n.Ops[i] == syntax.Minus }
	alternating = minus(1) != minus(0)
	for i, o := range n.Ops {
		if o != syntax.Plus && o != syntax.Minus && !(i == 0 && o == syntax.None) {
			return false, false
		}
		switch {
		case !alternating:
			if minus(i) {
				return false, false
			}
		case i > 0 && i != at && i != at+1 && minus(i) == minus(i-1), i == at && minus(i) == minus(i-1):
			return false, false
		}
	}
	return alternating, true
}

// general returns the general term in v of a sequence with the given beginning and end, and the bounds of v.
func (l *lowerer) general(heads, tails []*syntax.Node, v string) (term, lo, hi *expr.Node) {
	values := make([]*expr.Node, 0, len(heads)+len(tails))
	for _, t := range append(heads, tails...) {
		a, err := l.lower(t)
		if err != nil || !a.Scalar() {
			return nil, nil, nil
		}
		values = append(values, a)
	}
	s := l.s
	last := values[len(values)-1]
	if names := s.Symbols(last); len(tails) == 1 && len(names) == 1 && names[0] != v && len(s.Symbols(s.Tuple(values[:len(heads)]...))) == 0 {
		// The last term is the general one.
		f := s.Subst(last, map[string]*expr.Node{names[0]: s.Sym(v)})
		for from := int64(1); from >= 0; from-- {
			if agrees(s, f, v, from, values[:len(heads)]) {
				return f, s.Int(from), s.Sym(names[0])
			}
		}
		return nil, nil, nil
	}
	// The first term may be written shorter than the general one, as in 1 + 1/2 + 1/3.
	for skip := range min(2, len(heads)-1) {
		for _, powers := range []bool{false, true} {
			t, count := l.template(heads[skip:], tails, powers, v)
			from := int64(-skip)
			if t == nil || !agrees(s, t, v, from, values[:len(heads)]) || !agrees(s, t, v, count-int64(len(tails)), values[len(heads):]) {
				continue
			}
			if end := s.Int(count - 1); term == nil {
				term, lo, hi = t, s.Int(from), end
			} else if t != term || end != hi {
				return nil, nil, nil // 1 + 2 + ⋯ + 16 goes on in two ways
			}
		}
		if term != nil {
			return term, lo, hi
		}
	}
	return l.powers(values[:len(heads)], values[len(heads):], v)
}

// powers is general for three terms or more, in letters, that have the same quotient each time: 1 + x + x² + ⋯ + x⁹.
func (l *lowerer) powers(heads, tails []*expr.Node, v string) (term, lo, hi *expr.Node) {
	s := l.s
	if len(heads) < 3 || len(tails) != 1 || heads[0].IsZero() {
		return nil, nil, nil
	}
	q := s.Div(heads[1], heads[0])
	if q.Constant() || s.Mul(heads[1], q) != heads[2] {
		return nil, nil, nil
	}
	const most = 100
	x := heads[2]
	for k := int64(3); k < most; k++ {
		x = s.Mul(x, q)
		if int(k) < len(heads) && x != heads[k] {
			return nil, nil, nil
		}
		if x == tails[0] && int(k) >= len(heads) {
			return s.Mul(heads[0], s.Pow(q, s.Sym(v))), s.Int(0), s.Int(k)
		}
	}
	return nil, nil, nil
}

// agrees reports whether f has the given values at from and the integers behind it.
func agrees(s *expr.Store, f *expr.Node, v string, from int64, values []*expr.Node) bool {
	for i, want := range values {
		if s.Subst(f, map[string]*expr.Node{v: s.Int(from + int64(i))}) != want {
			return false
		}
	}
	return true
}

// template returns the term in v, counted from 0, that the rows have in common where the numbers
// that differ make progressions, and how many terms there are to the end. A progression that may
// be arithmetic or geometric is geometric if powers is set.
func (l *lowerer) template(heads, tails []*syntax.Node, powers bool, v string) (term *expr.Node, count int64) {
	rows := append(heads[:len(heads):len(heads)], tails...)
	by := map[string]*expr.Node{}
	ok := true
	var join func(ns []*syntax.Node) *syntax.Node
	join = func(ns []*syntax.Node) *syntax.Node {
		n := ns[0]
		same := true
		for _, m := range ns[1:] {
			l.s.Tank().Burn(1)
			if m.Kind != n.Kind || len(m.Args) != len(n.Args) || !slices.Equal(m.Ops, n.Ops) {
				ok = false
				return n
			}
			same = same && m.Text == n.Text
		}
		if !same {
			if n.Kind != syntax.Number {
				ok = false
				return n
			}
			general, steps := l.progression(ns[:len(heads)], ns[len(heads):], powers, v)
			if general == nil || count != 0 && count != steps {
				ok = false
				return n
			}
			count = steps
			hole := &syntax.Node{Kind: syntax.Symbol, Span: n.Span, Text: "term" + string(rune('a'+len(by)))}
			by[hole.Text] = general
			return hole
		}
		c := *n
		c.Args = make([]*syntax.Node, len(n.Args))
		for i := range n.Args {
			if n.Args[i] == nil {
				continue
			}
			column := make([]*syntax.Node, len(ns))
			for j, m := range ns {
				if column[j] = m.Args[i]; column[j] == nil {
					ok = false
					return n
				}
			}
			if c.Args[i] = join(column); !ok || len(by) > 8 {
				ok = false
				return n
			}
		}
		return &c
	}
	common := join(rows)
	if !ok || count == 0 {
		return nil, 0
	}
	e, err := l.lower(common)
	if err != nil || !e.Scalar() {
		return nil, 0
	}
	return l.s.Subst(e, by), count
}

// progression returns the general term in v, counted from 0, of the numbers that begin and
// end as given, and how many there are; nil where they make no progression.
func (l *lowerer) progression(heads, tails []*syntax.Node, powers bool, v string) (term *expr.Node, count int64) {
	s := l.s
	ns := make([]num.Num, 0, len(heads)+len(tails))
	for _, n := range append(heads, tails...) {
		x, err := num.Parse(n.Text)
		if err != nil {
			return nil, 0
		}
		ns = append(ns, x)
	}
	first, end := ns[0], ns[len(ns)-1]
	d := ns[1].Sub(first)
	if d.IsZero() {
		return nil, 0
	}
	k := len(heads)
	arithmetic, geometric := true, !first.IsZero()
	for i := 1; i < len(ns); i++ {
		if i == k {
			continue // the dots are between these
		}
		x, y := ns[i-1], ns[i]
		arithmetic = arithmetic && y.Sub(x).Equal(d)
		geometric = geometric && y.Mul(first).Equal(x.Mul(ns[1]))
	}
	var steps int64
	if arithmetic {
		q := end.Sub(first).Quo(d)
		steps, arithmetic = q.Int64()
		arithmetic = arithmetic && q.IsInt() && steps >= int64(len(ns)-1) && steps < 1_000_000
	}
	power := int64(0)
	if geometric {
		ratio, x := ns[1].Quo(first), first
		for power < 200 && !x.Equal(end) {
			x = x.Mul(ratio)
			power++
		}
		geometric = x.Equal(end) && power >= int64(len(ns)-1)
	}
	switch {
	case arithmetic && !(geometric && powers):
		return s.Add(s.Num(first), s.Mul(s.Num(d), s.Sym(v))), steps + 1
	case geometric:
		return s.Mul(s.Num(first), s.Pow(s.Num(ns[1].Quo(first)), s.Sym(v))), power + 1
	}
	return nil, 0
}
