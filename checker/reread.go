package checker

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// rereadings are what else a notation may stand for. A claim that one of them bears out is not
// refuted, and what such a notation says contradicts no other line.
var rereadings = []func(*syntax.Node) *syntax.Node{undotted, inDegrees, regrouped, fractionExponent, widerRoot, widerExponent, powersInOrder}

// otherReadings returns what else the notation of a may stand for, one reread notation at a time.
func (v *visit) otherReadings(a *assertion) (out []assertion) {
	add := func(l, r *syntax.Node) {
		if l != a.left || r != a.right {
			b := *a
			b.left, b.right = l, r
			out = append(out, b)
		}
	}
	for _, read := range rereadings {
		add(reread(a.left, read), reread(a.right, read))
	}
	if !has(a.node, syntax.Degree) {
		add(reread(a.left, anglesInDegrees), reread(a.right, anglesInDegrees))
		if a.right.Is(syntax.Number) {
			add(reread(a.left, halfTurn), a.right)
		}
	}
	for _, l := range v.spoken(a.left) {
		add(l, a.right)
	}
	for _, r := range v.spoken(a.right) {
		add(a.left, r)
	}
	if a.at+1 == a.of {
		for _, read := range closings {
			add(a.left, read(a.right))
		}
	}
	if a.at == 0 {
		add(v.unnumbered(a.left), a.right)
	}
	return out
}

// undotted reads the point in a numeral as one that sets thousands apart: 1.500.
func undotted(n *syntax.Node) *syntax.Node {
	head, tail, dot := strings.Cut(n.Text, ".")
	if !n.Is(syntax.Number) || !dot || len(head) > 3 || head == "" || head[0] == '0' || len(tail) != 3 || strings.ContainsAny(tail, ".(eE") {
		return n
	}
	m := *n
	m.Text = head + tail
	return &m
}

// inDegrees reads the argument of sin 30 as an angle in degrees.
func inDegrees(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Apply) || len(n.Args) != 2 {
		return n
	}
	f := n.Args[0]
	if f.Is(syntax.Power) && f.Arg(1).Is(syntax.Number) {
		f = f.Arg(0)
	}
	if angle := n.Args[1]; trigonometric[f.Text] && !has(angle, syntax.Degree) && len(letters(angle, nil)) == 0 {
		return rebuilt(n, []*syntax.Node{n.Args[0], {Kind: syntax.Degree, Span: angle.Span, Args: []*syntax.Node{angle}}})
	}
	return n
}

// halfTurn reads π as 180 degrees.
func halfTurn(n *syntax.Node) *syntax.Node {
	if n.Is(syntax.Symbol) && (n.Text == "pi" || n.Text == "π") {
		return parenthesised(&syntax.Node{Kind: syntax.Number, Span: n.Span, Text: "180"})
	}
	return n
}

// anglesInDegrees reads arctan 1 and tan⁻¹ 1 as numbers of degrees.
func anglesInDegrees(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Apply) || len(n.Args) != 2 {
		return n
	}
	f := n.Args[0]
	if name, arc := strings.CutPrefix(f.Text, "a"); arc && trigonometric[strings.TrimPrefix(name, "rc")] || f.Is(syntax.Power) && trigonometric[f.Arg(0).Text] && f.Arg(1).Is(syntax.Sum) {
		degree := &syntax.Node{Kind: syntax.Degree, Span: n.Span, Args: []*syntax.Node{{Kind: syntax.Number, Span: n.Span, Text: "1"}}}
		return operated(n, syntax.Slash, degree)
	}
	return n
}

// unnumbered is n, which opens a line, without the number of the line that a dash sets off: 1 - 3 + 4.
func (v *visit) unnumbered(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Sum) || len(n.Args) < 2 || n.Ops[0] != syntax.None || n.Ops[1] != syntax.Minus || len(n.Args[0].Text) > 2 {
		return n
	}
	before := strings.TrimRight(between(v.src, 0, n.Span.Start), " \t*#>")
	switch gap := n.Args[1].Span.Start - n.Args[0].Span.End; {
	case before != "" && before[len(before)-1] != '\n' || !n.Args[0].Is(syntax.Number) || gap < len(" - "):
	case len(n.Args) > 2:
		m := *n
		m.Args, m.Ops = n.Args[1:], append([]syntax.Op{syntax.None}, n.Ops[2:]...)
		return &m
	case !n.Args[1].Is(syntax.Number):
		return n.Args[1]
	}
	return n
}

// regrouped reads 4/3π as (4/3)π: a product written side by side behind a slash.
func regrouped(m *syntax.Node) *syntax.Node {
	if m.Kind != syntax.Product {
		return m
	}
	var out []*syntax.Node
	var ops []syntax.Op
	for i, a := range m.Args {
		slash := i > 0 && (m.Ops[i] == syntax.Slash || m.Ops[i] == syntax.Obelus)
		if slash && a.Is(syntax.Juxtapose) && len(a.Args) > 1 {
			out = append(append(out, a.Args[0]), a.Args[1:]...)
			ops = append(ops, m.Ops[i])
			for range a.Args[1:] {
				ops = append(ops, syntax.Times)
			}
			continue
		}
		out, ops = append(out, a), append(ops, m.Ops[i])
	}
	if len(out) == len(m.Args) {
		return m
	}
	r := *m
	r.Args, r.Ops = out, ops
	return &r
}

// fractionExponent reads 16^1/2 as 16^(1/2).
func fractionExponent(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Product) || len(n.Args) < 2 || !n.Args[0].Is(syntax.Power) || n.Ops[1] != syntax.Slash || !n.Args[1].Is(syntax.Number) {
		return n
	}
	power := n.Args[0]
	for e := power.Arg(1); !e.Is(syntax.Number); e = e.Args[len(e.Args)-1] {
		if !e.Is(syntax.Sum) || len(e.Args) != 1 {
			return n
		}
	}
	e := &syntax.Node{Kind: syntax.Fraction, Span: power.Arg(1).Span.Cover(n.Args[1].Span), Args: []*syntax.Node{power.Arg(1), n.Args[1]}}
	p := rebuilt(power, []*syntax.Node{power.Arg(0), e})
	if len(n.Args) == 2 {
		return p
	}
	r := *n
	r.Args, r.Ops = append([]*syntax.Node{p}, n.Args[2:]...), append([]syntax.Op{syntax.None}, n.Ops[2:]...)
	return &r
}

// widerRoot reads √2x as √(2x), √x+1 as √(x+1), and √9/16 as √(9/16), where the sign has no brackets.
func widerRoot(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Juxtapose) && !n.Is(syntax.Sum) && !(n.Is(syntax.Product) && len(n.Args) == 2 && n.Ops[1] == syntax.Slash) || len(n.Args) < 2 {
		return n
	}
	root := n.Args[0]
	for root.Is(syntax.Sum) && len(root.Args) == 1 {
		root = root.Args[0]
	}
	if !root.Is(syntax.Root) || root.Arg(0).Is(syntax.Group) || root.Arg(0).Span.End != root.Span.End { // braces end it
		return n
	}
	for i := 1; i < len(n.Args); i++ {
		if n.Args[i].Span.Start-n.Args[i-1].Span.End > 1 {
			return n // a blank ends the root
		}
	}
	inner := rebuilt(n, append([]*syntax.Node{root.Args[0]}, n.Args[1:]...))
	return rebuilt(root, append([]*syntax.Node{inner}, root.Args[1:]...))
}

// widerExponent reads 3^2x as 3^(2x).
func widerExponent(n *syntax.Node) *syntax.Node {
	if !n.Is(syntax.Juxtapose) || !n.Args[0].Is(syntax.Power) || !n.Args[0].Arg(0).Is(syntax.Number) || !n.Args[0].Arg(1).Is(syntax.Number) || !n.Args[1].Is(syntax.Symbol) || n.Args[1].Span.Start > n.Args[0].Span.End {
		return n
	}
	power := n.Args[0]
	return rebuilt(power, []*syntax.Node{power.Args[0], rebuilt(n, append([]*syntax.Node{power.Args[1]}, n.Args[1:]...))})
}

// powersInOrder reads 2^3^2 as (2^3)^2, as many programs do.
func powersInOrder(n *syntax.Node) *syntax.Node {
	e := n.Arg(1)
	if !n.Is(syntax.Power) || !e.Is(syntax.Power) || e.Span.Start-n.Args[0].Span.End != len("^") {
		return n // braces set it apart
	}
	return operated(operated(n.Args[0], syntax.None, e.Args[0]), syntax.None, e.Args[1])
}

// closings are what else the end of a line may stand for.
var closings = []func(*syntax.Node) *syntax.Node{unexclaimed, unlabelled, unoperated}

// unlabelled is n without the number in brackets at its end, which may be the line's own, or what is done
// to both sides next: 2 × 3 = 6 (2), 5x - 3 = 12 (+3).
func unlabelled(n *syntax.Node) *syntax.Node {
	if last := len(n.Args) - 1; n.Is(syntax.Juxtapose) && last == 1 && n.Args[last].Is(syntax.Group) {
		if in := n.Args[last].Arg(0); in.Is(syntax.Number) || in.Is(syntax.Sum) && len(in.Args) == 1 {
			return n.Args[0]
		}
	}
	return n
}

// unoperated is n without the operation set apart at its end, which may be what is done to both sides
// next: 2x = 6   /2, 2x = 6 /2.
func unoperated(n *syntax.Node) *syntax.Node {
	last := len(n.Args) - 1
	if last < 1 || !n.Is(syntax.Product) && !n.Is(syntax.Sum) {
		return n
	}
	gap := n.Args[last].Span.Start - n.Args[last-1].Span.End
	even := func(sign string) bool { return gap == len(sign) || gap == len(sign)+len("  ") } // as many blanks on both sides
	switch op := n.Ops[last]; {
	case op == syntax.Slash && !even("/"), op == syntax.Obelus && !even("÷"):
	case (op == syntax.Minus || op == syntax.Plus) && gap > len(" +") && !even("-") && !even("−"):
	default:
		return n
	}
	if last == 1 {
		return n.Args[0]
	}
	m := *n
	m.Args, m.Ops = n.Args[:last], n.Ops[:last]
	return &m
}

// unexclaimed is n without the exclamation mark at its end, which may close a sentence.
func unexclaimed(n *syntax.Node) *syntax.Node {
	switch {
	case n.Is(syntax.Factorial):
		return n.Arg(0)
	case n.Is(syntax.Sum), n.Is(syntax.Product), n.Is(syntax.Juxtapose):
		last := len(n.Args) - 1
		if b := unexclaimed(n.Args[last]); b != n.Args[last] {
			return rebuilt(n, append(append([]*syntax.Node(nil), n.Args[:last]...), b))
		}
	}
	return n
}

// reread returns n with read applied to every node, from the leaves up.
func reread(n *syntax.Node, read func(*syntax.Node) *syntax.Node) *syntax.Node {
	if n == nil {
		return nil
	}
	args, changed := n.Args, false
	for i, a := range n.Args {
		if b := reread(a, read); b != a {
			if !changed {
				args, changed = append([]*syntax.Node(nil), n.Args...), true
			}
			args[i] = b
		}
	}
	if changed {
		n = rebuilt(n, args)
	}
	return read(n)
}
