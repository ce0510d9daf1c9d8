package checker

import (
	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// equalForms asks for the same value in a demanded form: the gold's own, where
// only the order of terms and factors and the notation are free, or a named one.
func equalForms(g, a side, opt EqualOptions, tank *fuel.Tank, r EqualResult) EqualResult {
	if g.tree == nil || a.tree == nil {
		r.Judgement = verdict.Leave(UnreadAnswer, nil)
		if g.tree == nil {
			r.Judgement = verdict.Leave(UnreadGold, nil)
		}
		return r
	}
	if opt.Form == "" {
		x, y := shapeOf(g.tree), shapeOf(a.tree)
		// The claim is about what is written, not about values.
		r.Claim = recheck.Claim{Rel: "=", Left: recheck.Term{Op: "form", Args: []recheck.Term{x}}, Right: recheck.Term{Op: "form", Args: []recheck.Term{y}}}
		if sameShape(x, y) {
			r.Judgement = verdict.Prove(EqualForm, recheck.NormalForm{})
			return r
		}
		r.Judgement = verdict.Refute(EqualForm, recheck.Shape{Left: "form", Right: "form"})
		return r
	}
	decideSides(g, a, opt, tank, &r)
	w := &writing{s: expr.NewStore(tank)}
	if r.Judgement.Verdict() != verdict.Proved && !w.rounded(g.tree, a.tree, opt.Form, &r) {
		return r
	}
	ok, known := w.has(a.tree, opt.Form)
	switch {
	case !known:
		r.Judgement = verdict.Leave(UnknownForm, nil)
	case !ok:
		r.Claim = recheck.Claim{Rel: "=", Left: recheck.Term{Op: "form", Text: opt.Form}, Right: recheck.Term{Op: "form", Args: []recheck.Term{shapeOf(a.tree)}}}
		r.Judgement = verdict.Refute(EqualForm, recheck.Shape{Left: "form", Right: "form"})
	}
	return r
}

func sameShape(x, y recheck.Term) bool {
	if x.Op != y.Op || x.Text != y.Text || len(x.Args) != len(y.Args) {
		return false
	}
	for i := range x.Args {
		if !sameShape(x.Args[i], y.Args[i]) {
			return false
		}
	}
	return true
}

// shapeOf writes a tree as a term in which only notation is normalised: brackets
// are dropped, products flattened, terms and factors sorted; nothing is computed.
func shapeOf(n *syntax.Node) recheck.Term {
	if n == nil {
		return recheck.Term{Op: "empty"}
	}
	t := func(op string, args ...recheck.Term) recheck.Term { return recheck.Term{Op: op, Args: args} }
	sorted := func(op string, args []recheck.Term) recheck.Term {
		var flat []recheck.Term
		for _, a := range args {
			if a.Op == op {
				flat = append(flat, a.Args...)
			} else {
				flat = append(flat, a)
			}
		}
		if len(flat) == 1 {
			return flat[0]
		}
		for i := 1; i < len(flat); i++ {
			for j := i; j > 0 && compareShape(flat[j], flat[j-1]) < 0; j-- {
				flat[j], flat[j-1] = flat[j-1], flat[j]
			}
		}
		return recheck.Term{Op: op, Args: flat}
	}
	negate := func(a recheck.Term) recheck.Term {
		if a.Op == "num" && len(a.Text) > 0 && a.Text[0] != '-' {
			return recheck.Term{Op: "num", Text: "-" + a.Text}
		}
		return t("neg", a)
	}
	args := func() []recheck.Term {
		out := make([]recheck.Term, len(n.Args))
		for i, a := range n.Args {
			out[i] = shapeOf(a)
		}
		return out
	}
	switch n.Kind {
	case syntax.Number:
		if x, err := num.Parse(n.Text); err == nil {
			return recheck.Term{Op: "num", Text: x.String()}
		}
		return recheck.Term{Op: "num", Text: n.Text}
	case syntax.Symbol, syntax.Word:
		return recheck.Term{Op: "sym", Text: formName(n.Text)}
	case syntax.Sum:
		var terms []recheck.Term
		for i, a := range n.Args {
			s := shapeOf(a)
			switch n.Ops[i] {
			case syntax.Minus:
				s = negate(s)
			case syntax.PlusMinus, syntax.MinusPlus:
				s = t("plusminus", s)
			case syntax.Plus:
				if i == 0 {
					s = t("plus", s)
				}
			}
			terms = append(terms, s)
		}
		return sorted("add", terms)
	case syntax.Product:
		var up []recheck.Term
		for i, a := range n.Args {
			s := shapeOf(a)
			switch n.Ops[i] {
			case syntax.Slash, syntax.Obelus:
				up = []recheck.Term{t("div", sorted("mul", up), s)}
				continue
			case syntax.Mod, syntax.Circ:
				up = []recheck.Term{t("op", sorted("mul", up), s)}
				continue
			}
			up = append(up, s)
		}
		return sorted("mul", up)
	case syntax.Juxtapose:
		return juxtaposed(n, sorted)
	case syntax.Fraction:
		return t("div", args()...)
	case syntax.Group:
		if len(n.Args) == 1 && (n.Text == "()" || n.Text == "[]") {
			return shapeOf(n.Args[0])
		}
		op := "group" + n.Text
		if n.Text == "{}" {
			return sorted(op, args())
		}
		return recheck.Term{Op: op, Args: args()}
	case syntax.Power:
		if b := n.Args[0]; b.Is(syntax.Symbol) || !b.Is(syntax.Apply) {
			return t("pow", args()...)
		}
		return t("pow", args()...)
	case syntax.Apply:
		return applied(n)
	case syntax.Boxed, syntax.Labelled:
		return shapeOf(n.Args[0])
	case syntax.Choice:
		return shapeOf(n.Args[0])
	case syntax.Relation:
		return related(n, args())
	}
	out := recheck.Term{Op: "kind" + string(rune('a'+int(n.Kind)%26)) + string(rune('a'+int(n.Kind)/26)), Text: n.Text, Args: args()}
	for _, o := range n.Ops {
		out.Text += string(rune('A' + int(o)))
	}
	return out
}

// formNames are spellings of one function.
var formNames = map[string]string{
	"arcsin": "asin", "arccos": "acos", "arctan": "atan", "arccot": "acot", "arcsec": "asec", "arccsc": "acsc",
	"arcsinh": "asinh", "arccosh": "acosh", "arctanh": "atanh", "arccoth": "acoth", "arcsech": "asech", "arccsch": "acsch",
	"arsinh": "asinh", "arcosh": "acosh", "artanh": "atanh", "arcoth": "acoth", "arsech": "asech", "arcsch": "acsch", "π": "pi",
}

func formName(s string) string {
	if f, ok := formNames[s]; ok {
		return f
	}
	return s
}

// applied normalises a function with its argument: \sin^2 x is (sin x)^2, and
// \sin^{-1} is the inverse function.
func applied(n *syntax.Node) recheck.Term {
	head := n.Args[0]
	if name, ok := lower.Figure(n); ok {
		return recheck.Term{Op: "sym", Text: name}
	}
	var powers []recheck.Term
	for head.Is(syntax.Power) {
		p := shapeOf(head.Args[1])
		if p.Op == "num" && p.Text == "-1" && head.Args[0].Is(syntax.Symbol) {
			head = &syntax.Node{Kind: syntax.Symbol, Text: "a" + head.Args[0].Text}
			break
		}
		powers = append(powers, p)
		head = head.Args[0]
	}
	h := shapeOf(head)
	out := recheck.Term{Op: "call", Args: []recheck.Term{h}}
	for _, a := range n.Args[1:] {
		out.Args = append(out.Args, shapeOf(a))
	}
	if h.Op == "sym" && len(out.Args) == 2 {
		switch h.Text {
		case "ln":
			out.Args[0].Text = "log"
		case "sqrt":
			out = recheck.Term{Op: "root", Args: []recheck.Term{out.Args[1]}}
		case "exp":
			out = recheck.Term{Op: "pow", Args: []recheck.Term{{Op: "sym", Text: "e"}, out.Args[1]}}
		}
	}
	for _, p := range powers {
		out = recheck.Term{Op: "pow", Args: []recheck.Term{out, p}}
	}
	return out
}

func juxtaposed(n *syntax.Node, sorted func(string, []recheck.Term) recheck.Term) recheck.Term {
	var fs []recheck.Term
	for i := 0; i < len(n.Args); i++ {
		a := n.Args[i]
		if i+1 < len(n.Args) && n.Args[i+1].Is(syntax.Prime) && n.Args[i+1].Args[0].Is(syntax.Group) && a.Is(syntax.Symbol) && callName(a.Text) {
			// f(x)' is f'(x)
			p := n.Args[i+1]
			head := &syntax.Node{Kind: syntax.Prime, Text: p.Text, Args: []*syntax.Node{a}}
			fs = append(fs, applied(&syntax.Node{Kind: syntax.Apply, Args: append([]*syntax.Node{head}, p.Args[0].Args...)}))
			i++
			continue
		}
		if i+1 < len(n.Args) && n.Args[i+1].Is(syntax.Group) && n.Args[i+1].Text == "()" {
			name := a
			for name.Is(syntax.Power) || name.Is(syntax.Subscript) || name.Is(syntax.Prime) {
				name = name.Args[0]
			}
			if name.Is(syntax.Symbol) && callName(name.Text) {
				call := &syntax.Node{Kind: syntax.Apply, Args: append([]*syntax.Node{a}, n.Args[i+1].Args...)}
				fs = append(fs, applied(call))
				i++
				continue
			}
		}
		fs = append(fs, shapeOf(a))
	}
	return sorted("mul", fs)
}

func callName(s string) bool {
	switch s {
	case "f", "g", "h", "F", "G", "H":
		return true
	}
	return len([]rune(s)) > 1 && s != "pi"
}

func related(n *syntax.Node, args []recheck.Term) recheck.Term {
	out := recheck.Term{Op: "rel", Args: args}
	for _, o := range n.Ops {
		out.Text += string(rune('A' + int(o)))
	}
	return out
}

func compareShape(a, b recheck.Term) int {
	cmp := func(x, y string) int {
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	}
	if c := cmp(a.Op, b.Op); c != 0 {
		return c
	}
	if c := cmp(a.Text, b.Text); c != 0 {
		return c
	}
	for i := 0; i < len(a.Args) && i < len(b.Args); i++ {
		if c := compareShape(a.Args[i], b.Args[i]); c != 0 {
			return c
		}
	}
	return len(a.Args) - len(b.Args)
}
