package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
)

// derivativeName is a derivative of something of which nothing else is known, as the name that it is kept under:
// y”, dy/dx, ẋ.
type derivativeName struct {
	of, by string
	order  int
}

type derivativeNames []derivativeName

// derivativeOf takes a name apart; the variable is "" where the name does not say it.
func derivativeOf(name string) (d derivativeName, ok bool) {
	if of, by, ok := strings.Cut(name, "/d"); ok {
		d.of, d.by = of, by
		for len(d.of) > 1 && d.of[0] == 'd' {
			d.of = d.of[1:]
			d.order++
		}
		return d, d.order > 0
	}
	if of, dots, ok := strings.Cut(name, "^d"); ok && (dots == "ot" || dots == "dot") {
		return derivativeName{of, "t", len(dots) - 1}, true
	}
	d.of = strings.TrimRight(name, "'")
	d.order = len(name) - len(d.of)
	return d, d.order > 0 && d.of != ""
}

// leibniz spells a derivative as dy/dx is.
func (d derivativeName) leibniz() string {
	return strings.Repeat("d", d.order) + d.of + "/d" + d.by
}

// derivatives lists the derivatives in n.
func (m *equaliser) derivatives(n *expr.Node) (out derivativeNames) {
	m.s.Walk(n, func(k *expr.Node) bool {
		if k.Is(expr.Sym) || k.Is(expr.Func) {
			if d, ok := derivativeOf(k.Name()); ok {
				out = append(out, d)
			}
		}
		return true
	})
	return out
}

// oneDerivative writes the derivatives in two answers alike: y' is dy/dx where that is the one derivative of
// y that is written out. doubtful is set where the answers speak of different ones: what they are
// functions of, and of what kind, is not known, so that nothing is held against either.
func (m *equaliser) oneDerivative(a, b *expr.Node) (x, y *expr.Node, doubtful bool) {
	ds, es := m.derivatives(a), m.derivatives(b)
	if len(ds) == 0 && len(es) == 0 {
		return a, b, false
	}
	by := make(map[string]string)
	for _, d := range append(ds, es...) {
		switch v, met := by[d.of]; {
		case d.by == "" || met && v == d.by:
		case met:
			by[d.of] = "" // of several variables
		default:
			by[d.of] = d.by
		}
	}
	respell := func(n *expr.Node) *expr.Node {
		return m.s.Map(n, func(k *expr.Node) *expr.Node {
			if !k.Is(expr.Sym) && !(k.Is(expr.Func) && k.Len() == 1 && k.Arg(0).Is(expr.Sym)) {
				return nil
			}
			d, ok := derivativeOf(k.Name())
			if v := by[d.of]; ok && v != "" && (k.Is(expr.Sym) || k.Arg(0).Name() == v) {
				d.by = v
				return m.s.Sym(d.leibniz())
			}
			return nil
		})
	}
	x, y = respell(a), respell(b)
	ds, es = m.derivatives(m.named(x, y)), m.derivatives(m.named(y, x))
	return x, y, !ds.among(es) || !es.among(ds)
}

// named returns the value of y' = 2x where the other answer is a value.
func (m *equaliser) named(n, other *expr.Node) *expr.Node {
	if n.IsRel("=") && !other.Is(expr.Rel) {
		if _, ok := derivativeOf(n.Arg(0).Name()); ok {
			return n.Arg(1)
		}
	}
	return n
}

// among reports whether each of ds is one of es, or certainly another than one of them: dy/dx is not dy/dt.
func (ds derivativeNames) among(es derivativeNames) bool {
	for _, d := range ds {
		found := false
		for _, e := range es {
			found = found || d == e || d.of == e.of && d.order == e.order && d.by != "" && e.by != ""
		}
		if !found {
			return false
		}
	}
	return true
}
