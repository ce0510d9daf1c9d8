package lower

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// dotted reads 1 + 2 + ⋯ + n and 1·3·5⋯99: the terms written out and the last one say how it
// goes on, if in one way only. It returns nil for what has no dots or may go on otherwise.
func (l *lowerer) dotted(n *syntax.Node) *expr.Node {
	op, terms := "sum", n.Args
	if n.Is(syntax.Product) {
		op = "prod"
		if last := terms[len(terms)-1]; last.Is(syntax.Juxtapose) { // 1·2·3⋯10
			terms = append(terms[:len(terms)-1:len(terms)-1], last.Args...)
		}
	}
	k := len(terms) - 2
	if k < 2 || !terms[k].Is(syntax.Ellipsis) {
		return nil
	}
	for i, o := range n.Ops {
		if i > 0 && o != syntax.Plus && o != syntax.Times && o != syntax.Cross && o != syntax.Dot && o != syntax.None || i == 0 && o != syntax.None && o != syntax.Plus {
			return nil
		}
	}
	rows := append(terms[:k:k], terms[k+1])
	var power *syntax.Node // of squares and the like the bases tell
	if rows[0].Is(syntax.Power) {
		power = rows[0].Arg(1)
	}
	var values []*expr.Node
	for _, t := range rows {
		if power != nil && power.Is(syntax.Number) {
			if !t.Is(syntax.Power) || !t.Arg(1).Is(syntax.Number) || t.Arg(1).Text != power.Text {
				return nil
			}
			t = t.Arg(0)
		}
		a, err := l.lower(t)
		if err != nil || !a.Scalar() {
			return nil
		}
		values = append(values, a)
	}
	heads, last := values[:k], values[k]
	const v = "k"
	term, lo, hi := l.progression(heads, last, v)
	if term == nil {
		return nil
	}
	if power != nil && power.Is(syntax.Number) {
		e, err := l.lower(power)
		if err != nil {
			return nil
		}
		term = l.s.Pow(term, e)
	}
	return Accumulate(l.s, op, term, v, lo, hi)
}

// progression returns the general term in v, and the bounds of v, of a sequence with the given beginning and end.
func (l *lowerer) progression(heads []*expr.Node, last *expr.Node, v string) (term, lo, hi *expr.Node) {
	s := l.s
	if names := s.Symbols(last); len(names) == 1 && names[0] != v {
		// The last term is the general one.
		f := s.Subst(last, map[string]*expr.Node{names[0]: s.Sym(v)})
		for from := int64(1); from >= 0; from-- {
			fits := true
			for i, h := range heads {
				fits = fits && s.Subst(f, map[string]*expr.Node{v: s.Int(from + int64(i))}) == h
			}
			if fits {
				return f, s.Int(from), s.Sym(names[0])
			}
		}
		return nil, nil, nil
	}
	if !last.IsNum() {
		return nil, nil, nil
	}
	for _, h := range heads {
		if !h.IsNum() {
			return nil, nil, nil
		}
	}
	first, second, end := heads[0].Num(), heads[1].Num(), last.Num()
	d := second.Sub(first)
	arithmetic := !d.IsZero()
	geometric := !first.IsZero() && !d.IsZero()
	for i := 2; i < len(heads); i++ {
		x, y := heads[i-1].Num(), heads[i].Num()
		arithmetic = arithmetic && y.Sub(x).Equal(d)
		geometric = geometric && y.Mul(first).Equal(x.Mul(second))
	}
	var steps int64
	if arithmetic {
		q := end.Sub(first).Quo(d)
		steps, arithmetic = q.Int64()
		arithmetic = arithmetic && q.IsInt() && steps >= int64(len(heads)) && steps < 1_000_000
	}
	power := int64(0)
	if geometric {
		ratio, x := second.Quo(first), first
		for power < 200 && !x.Equal(end) {
			x = x.Mul(ratio)
			power++
		}
		geometric = x.Equal(end) && power >= int64(len(heads))
		if geometric && !arithmetic {
			return s.Mul(s.Num(first), s.Pow(s.Num(ratio), s.Sym(v))), s.Int(0), s.Int(power)
		}
	}
	if arithmetic && !geometric {
		return s.Add(s.Num(first), s.Mul(s.Num(d), s.Sym(v))), s.Int(0), s.Int(steps)
	}
	return nil, nil, nil
}
