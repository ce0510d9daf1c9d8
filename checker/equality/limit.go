package equality

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// ByLimit is the code of verdicts on limits.
const ByLimit verdict.Code = "equal/limit"

const (
	maxLimitOrder = 8
	maxLimitSize  = 300 // of a derivative
)

// isLimit reports whether m is a limit.
func isLimit(m *expr.Node) bool {
	return m.Is(expr.Func) && strings.HasPrefix(m.Name(), "limit") && m.Len() == 3 && m.Arg(1).Is(expr.Sym)
}

// limit finds a limit, of a quotient of analytic functions or by orders of growth.
func limit(s *expr.Store, m *expr.Node) (*expr.Node, recheck.Evidence, bool) {
	f, at := m.Arg(0), m.Arg(2)
	if bounded(s, f, at) != nil || s.Has(at, m.Arg(1).Name()) || f.IsUndefined() || !at.Finite() && !infinity(s, at) {
		return nil, nil, false
	}
	ways := []func() (*expr.Node, recheck.Evidence, bool){
		func() (*expr.Node, recheck.Evidence, bool) { v, ev, ok := byTaylor(s, m); return v, ev, ok },
		func() (*expr.Node, recheck.Evidence, bool) { v, ev, ok := byGrowth(s, m, false); return v, ev, ok },
		func() (*expr.Node, recheck.Evidence, bool) { v, ev, ok := byGrowth(s, m, true); return v, ev, ok },
	}
	if !at.Finite() { // where growth is the cheaper
		ways[0], ways[1] = ways[1], ways[0]
	}
	for _, way := range ways {
		if v, ev, ok := way(); ok {
			return v, ev, true
		}
	}
	return nil, nil, false
}

// byTaylor finds the limit of a quotient of analytic functions, by the first of their derivatives that do
// not vanish at the point; at infinity in 1/x. That they are analytic the second check decides.
func byTaylor(s *expr.Store, m *expr.Node) (value *expr.Node, ev recheck.Limit, ok bool) {
	f, x, at := m.Arg(0), m.Arg(1).Name(), m.Arg(2)
	side := strings.TrimPrefix(m.Name(), "limit")
	if !at.Finite() {
		if side = "+"; at.Is(expr.Mul) {
			side = "-"
		}
		f, at = inverted(s, f, x), s.Int(0)
	}
	if f.Is(expr.Pow) && s.Has(f.Arg(0), x) && s.Has(f.Arg(1), x) {
		ev.Log = true
		f = s.Mul(f.Arg(1), s.Func("log", f.Arg(0)))
	}
	n, d := cancelled(s, x, f)
	ev.Numerator, ev.Denominator = expr.Term(n), expr.Term(d)
	there := func(n *expr.Node) (*expr.Node, bool) {
		v := s.Subst(n, map[string]*expr.Node{x: at})
		if v.IsUndefined() || !v.Finite() {
			return nil, false
		}
		return expanded(s, v)
	}
	top := 0 // the sign of the first derivative of the numerator that does not vanish where one of the denominator does
	for ; ev.Order <= maxLimitOrder; ev.Order++ {
		p, ok := there(n)
		q, ok2 := there(d)
		switch {
		case !ok || !ok2:
			return nil, ev, false
		case !q.IsZero():
			if top != 0 {
				value = s.Const(expr.Infinity)
				if down, ok := Sign(s, q); ok && down*top < 0 != (side == "-" && ev.Pole%2 == 1) {
					value = s.Neg(value)
				}
			} else if value = s.Div(p, q); ev.Log {
				value = s.Pow(s.Const("e"), value)
			}
			if top == 0 {
				if value, ok = expanded(s, value); !ok {
					return nil, ev, false
				}
			}
			return value, ev, recheck.Check(expr.Claim("=", m, value), ev) == nil
		case top == 0 && !p.IsZero():
			if top, ok = Sign(s, p); !ok {
				return nil, ev, false
			}
		}
		if top != 0 {
			ev.Pole++
		}
		if n, ok = s.Diff(n, x); !ok {
			return nil, ev, false
		}
		if d, ok = s.Diff(d, x); !ok || n.Size()+d.Size() > maxLimitSize {
			return nil, ev, false
		}
	}
	return nil, ev, false
}

// inverted is n with 1/x for x.
func inverted(s *expr.Store, n *expr.Node, x string) *expr.Node {
	v := s.Sym(x)
	return s.Map(n, func(k *expr.Node) *expr.Node {
		if k == v {
			return s.Pow(v, s.Int(-1))
		}
		if k.Is(expr.Pow) && k.Arg(0) == v && k.Arg(1).IsInt() {
			return s.Pow(v, s.Num(k.Arg(1).Num().Neg()))
		}
		return nil
	})
}

// infinity reports whether n is +∞ or -∞.
func infinity(s *expr.Store, n *expr.Node) bool {
	inf := s.Const(expr.Infinity)
	return n == inf || n == s.Neg(inf)
}

// cancelled is together with the powers that both parts have in common left out.
func cancelled(s *expr.Store, x string, n *expr.Node) (num, den *expr.Node) {
	num, den = together(s, n, x)
	q := s.Div(num, den)
	if !q.Is(expr.Mul) {
		return num, den
	}
	num, den = s.Int(1), s.Int(1)
	for _, f := range q.Args() {
		if f.Is(expr.Pow) && f.Arg(1).IsNum() && f.Arg(1).Num().Sign() < 0 && s.Has(f, x) {
			den = s.Mul(den, s.Pow(f.Arg(0), s.Num(f.Arg(1).Num().Neg())))
		} else {
			num = s.Mul(num, f)
		}
	}
	return num, den
}

// together writes n as a quotient whose parts have no negative powers of what contains x, as far as
// sums, products and powers go.
func together(s *expr.Store, n *expr.Node, x string) (num, den *expr.Node) {
	one := s.Int(1)
	if !s.Has(n, x) {
		return n, one
	}
	switch n.Op() {
	case expr.Add:
		num, den = s.Int(0), one
		for _, a := range n.Args() {
			p, q := together(s, a, x)
			if q == den {
				num = s.Add(num, p)
			} else {
				num, den = s.Add(s.Mul(num, q), s.Mul(p, den)), s.Mul(den, q)
			}
		}
		return num, den
	case expr.Mul:
		num, den = one, one
		for _, a := range n.Args() {
			p, q := together(s, a, x)
			num, den = s.Mul(num, p), s.Mul(den, q)
		}
		return num, den
	case expr.Pow:
		e := n.Arg(1)
		if !e.IsNum() {
			return n, one
		}
		if e.Num().Sign() < 0 {
			q, p := together(s, s.Pow(n.Arg(0), s.Num(e.Num().Neg())), x)
			return p, q
		}
		if p, q := together(s, n.Arg(0), x); e.IsInt() {
			return s.Pow(p, e), s.Pow(q, e)
		}
	case expr.Func:
		a := n.Args()
		switch n.Name() {
		case "tan":
			return s.Func("sin", a...), s.Func("cos", a...)
		case "cot":
			return s.Func("cos", a...), s.Func("sin", a...)
		case "sec":
			return one, s.Func("cos", a...)
		case "csc":
			return one, s.Func("sin", a...)
		}
	}
	return n, one
}
