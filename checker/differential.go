package checker

import (
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// rate decides dy/dx = g and dy = g dx where the text gives y as an expression in x. done is false
// for every other relation; differentials of which nothing is known are left open, for they are no products.
func (v *visit) rate(a *assertion) (o outcome, done bool) {
	if a.op != syntax.Eq || a.of > 1 {
		return o, false
	}
	y, x, g := derivedLetter(a.left), "", a.right
	if y != "" {
		x = a.left.Args[2].Text
	} else {
		var ok bool
		if y, ok = differential(a.left); !ok || v.ctx.mentions([]string{"d"}) {
			return o, false
		}
		if g, x, ok = times(a.right); !ok {
			return o, false
		}
		o, done = unknown(UnknownNotation), true
	}
	n := v.plain(g, true)
	if n == nil {
		return o, done
	}
	r, err := lower.One(n, v.scope())
	if err != nil || !r.Scalar() || !r.Finite() {
		return o, done
	}
	d, letter, at, ok := v.knownSlope(y)
	if !ok || letter != x {
		return o, done
	}
	switch c := v.compare(syntax.Eq, d, r); {
	case c.proved():
		return asDerivative(c), true
	case c.refuted() && len(a.conditions) == 0 && v.mayContradict(a, []int{at}) && len(v.store.Symbols(r)) == len(v.store.Symbols(d)) && len(v.store.Symbols(v.store.Rel("=", d, r))) <= 1: // not the slope at a point
		c.j = verdict.Refute(DerivativeFalse, c.j.Evidence())
		return c, true
	}
	return o, done
}

// derivedLetter is the letter whose first derivative by another letter n is, or "".
func derivedLetter(n *syntax.Node) string {
	if !n.Is(syntax.Derivative) || len(n.Args) != 3 || n.Text != "d" || !n.Args[0].Is(syntax.Symbol) || !n.Args[1].Is(syntax.Empty) || !n.Args[2].Is(syntax.Symbol) {
		return ""
	}
	return n.Args[0].Text
}

// differential is the letter of which n is the differential: dy.
func differential(n *syntax.Node) (string, bool) {
	if !n.Is(syntax.Juxtapose) || len(n.Args) != 2 || !isD(n.Args[0]) || !n.Args[1].Is(syntax.Symbol) {
		return "", false
	}
	return n.Args[1].Text, true
}

// times takes n apart as g dx.
func times(n *syntax.Node) (g *syntax.Node, x string, ok bool) {
	if n.Is(syntax.Sum) && len(n.Args) == 1 { // -2x dx
		if g, x, ok = times(n.Args[0]); ok {
			g = rebuilt(n, []*syntax.Node{g})
		}
		return g, x, ok
	}
	k := len(n.Args) - 2
	if !n.Is(syntax.Juxtapose) || k < 0 || !isD(n.Args[k]) || !n.Args[k+1].Is(syntax.Symbol) {
		return nil, "", false
	}
	switch x = n.Args[k+1].Text; k {
	case 0:
		g = &syntax.Node{Kind: syntax.Number, Text: "1", Span: n.Span}
	case 1:
		g = n.Args[0]
	default:
		g = rebuilt(n, n.Args[:k:k])
	}
	return g, x, true
}

func isD(n *syntax.Node) bool { return n.Is(syntax.Symbol) && n.Text == "d" }
