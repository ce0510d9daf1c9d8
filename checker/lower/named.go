package lower

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// canonicalFunction maps the names of functions as written to the names used in expressions.
var canonicalFunction = func() map[string]string {
	m := map[string]string{
		"tg": "tan", "ctg": "cot", "cotan": "cot", "cosec": "csc", "sh": "sinh", "ch": "cosh", "th": "tanh", "cth": "coth",
		"ln": "log", "exp": "exp", "sqrt": "sqrt", "cbrt": "cbrt", "abs": "abs", "Abs": "abs", "floor": "floor", "ceil": "ceil", "ceiling": "ceil",
		"round": "round", "sign": "sign", "sgn": "sign", "signum": "sign", "factorial": "factorial", "gamma": "gamma", "Gamma": "gamma", "Γ": "gamma",
		"min": "min", "max": "max", "gcd": "gcd", "lcm": "lcm", "mod": "mod", "binomial": "binomial", "binom": "binomial", "C": "", "nCr": "binomial", "choose": "binomial",
		"nPr": "permutations", "Re": "re", "re": "re", "Im": "im", "im": "im", "conj": "conj", "conjugate": "conj", "arg": "arg", "Arg": "arg",
		"det": "det", "tr": "trace", "trace": "trace", "log": "log", "lg": "log", "lb": "log", "log2": "log", "log10": "log", "nthRoot": "nthRoot", "nthroot": "nthRoot", "root": "nthRoot",
		"atan2": "atan2", "diff": "diff", "transpose": "transpose", "norm": "norm", "sec": "sec",
	}
	for _, f := range []string{"sin", "cos", "tan", "cot", "sec", "csc"} {
		m[f], m[f+"h"] = f, f+"h"
		for _, p := range []string{"arc", "a"} {
			m[p+f] = "a" + f
			m[p+f+"h"] = "a" + f + "h"
		}
		m["ar"+f+"h"] = "a" + f + "h"
	}
	m["arctg"], m["arcctg"], m["arccosec"], m["arsh"], m["arch"], m["arth"] = "atan", "acot", "acsc", "asinh", "acosh", "atanh"
	delete(m, "C")
	return m
}()

// inverseOf gives the name of f⁻¹ for functions whose inverse has one.
func inverseOf(f string) string {
	switch f {
	case "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "sech", "csch":
		return "a" + f
	case "asin", "acos", "atan", "acot", "asec", "acsc", "asinh", "acosh", "atanh", "acoth", "asech", "acsch":
		return f[1:]
	case "log":
		return "exp"
	case "exp":
		return "log"
	}
	return ""
}

// IsFunctionName reports whether text is the name of a function with a fixed meaning.
func IsFunctionName(text string) bool { return canonicalFunction[text] != "" }

// head is the function part of a call.
type head struct {
	name   string         // as written, with index and primes where they belong to it
	base   string         // as written without them
	sub    *syntax.Node   // an index: the base of a logarithm
	powers []*syntax.Node // written between the function and its argument
	primes int
	known  bool // a name of canonicalFunction
}

// callable reports whether n can be the function of a call with parentheses.
func (l *lowerer) callable(n *syntax.Node) (head, bool) {
	h, ok := l.headOf(n)
	if !ok {
		return h, false
	}
	if h.known {
		return h, true
	}
	if l.bound[h.base] > 0 || l.ctx.Symbols[h.base] {
		return h, false
	}
	if f, ok := l.ctx.Functions[h.base]; ok {
		return h, len(f.Params) > 0
	}
	if l.ctx.Called[h.base] {
		return h, true
	}
	if len(h.powers) > 0 && !n.Is(syntax.Power) {
		return h, false
	}
	switch h.base {
	case "f", "g", "h", "F", "G", "H", "P", "Q", "phi", "varphi", "psi", "φ", "ψ", "Φ", "Ψ":
		return h, l.choose(h.base+"(…)", "function", "product") == 0
	}
	if len([]rune(h.base)) == 1 && h.base >= "A" && h.base <= "Z" || h.primes > 0 {
		return h, l.choose(h.base+"(…)", "function", "product") == 0
	}
	if len([]rune(h.base)) > 1 && isLatinWord(h.base) {
		return h, true
	}
	return h, false
}

func isLatinWord(s string) bool {
	if greekNames[s] {
		return false
	}
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return false
		}
	}
	return true
}

var greekNames = func() map[string]bool {
	m := make(map[string]bool)
	for _, g := range strings.Fields("alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi varphi chi psi omega ell Delta Sigma Omega Lambda Theta") {
		m[g] = true
	}
	return m
}()

// headOf takes a name with its index, primes and powers apart.
func (l *lowerer) headOf(n *syntax.Node) (h head, ok bool) {
	for n != nil {
		switch n.Kind {
		case syntax.Symbol:
			h.base = n.Text
			h.name = n.Text
			if h.sub != nil && canonicalFunction[h.base] == "" {
				h.name += "_" + flat(h.sub)
			}
			h.known = canonicalFunction[h.base] != "" && l.bound[h.base] == 0
			if h.known && len([]rune(h.base)) == 1 {
				h.known = false
			}
			return h, true
		case syntax.Power:
			h.powers = append(h.powers, n.Arg(1))
		case syntax.Subscript:
			h.sub = n.Arg(1)
		case syntax.Prime:
			h.primes += max(1, strings.Count(n.Text, "'")+strings.Count(n.Text, "′")+2*strings.Count(n.Text, "″"))
		default:
			return h, false
		}
		n = n.Arg(0)
	}
	return h, false
}

// flat spells an index.
func flat(n *syntax.Node) string {
	if n == nil {
		return ""
	}
	switch n.Kind {
	case syntax.Number, syntax.Symbol, syntax.Word:
		return n.Text
	}
	var b strings.Builder
	for i, a := range n.Args {
		if i < len(n.Ops) && n.Kind != syntax.Relation {
			switch n.Ops[i] {
			case syntax.Plus:
				b.WriteByte('+')
			case syntax.Minus:
				b.WriteByte('-')
			}
		} else if i > 0 && n.Kind != syntax.Juxtapose {
			b.WriteByte(',')
		}
		b.WriteString(flat(a))
	}
	return b.String()
}

// named lowers subscripts, primes, accents and applied functions.
func (l *lowerer) named(n *syntax.Node) (*expr.Node, error) {
	switch n.Kind {
	case syntax.Apply:
		if c := n.Arg(0); len(n.Args) == 2 && c.Is(syntax.Subscript) && len(c.Args) == 2 && c.Arg(0).Is(syntax.Symbol) && c.Arg(0).Text == "complement" {
			return l.setOp(&syntax.Node{Kind: syntax.SetOp, Ops: []syntax.Op{syntax.None, syntax.Without}, Args: []*syntax.Node{c.Arg(1), n.Arg(1)}, Span: n.Span})
		}
		if name, ok := Figure(n); ok {
			return l.s.Sym(name), nil
		}
		h, ok := l.headOf(n.Arg(0))
		if !ok {
			return nil, unreadable("function", n)
		}
		args := n.Args[1:]
		if len(args) == 1 && args[0].Is(syntax.Group) && args[0].Text == "()" && len(args[0].Args) != 1 {
			args = args[0].Args
		}
		return l.apply(h, args, n)
	case syntax.Accent:
		if d := l.arrow(n); d != nil {
			return d, nil
		}
		a, err := l.lower(n.Arg(0))
		if err != nil {
			return nil, err
		}
		bar := n.Text == "bar" || n.Text == "overline"
		if bar && l.s.Complex() {
			return l.s.Func("conj", a), nil
		}
		if a.IsZero() {
			return a, nil // the vector 0
		}
		if a.Is(expr.Sym) {
			if bar && l.choose("bar("+a.Name()+")", "name", "conjugate") == 1 {
				return a, nil // of a real number
			}
			if n.Text == "vec" || n.Text == "overrightarrow" {
				return l.valueOf(a.Name() + "⃗"), nil
			}
			return l.s.Sym(a.Name() + "^" + n.Text), nil
		}
		if a.Is(expr.Mul) { // a segment or vector named by its ends
			return l.valueOf(n.Text + "(" + flat(n.Arg(0)) + ")"), nil
		}
		return nil, unreadable("accent", n)
	case syntax.Prime:
		return l.prime(n)
	}
	if f, ok := l.partial(n); ok {
		return f.Body, nil
	}
	// A subscript: a number of another base, or a name with an index.
	base, index := n.Arg(0), n.Arg(1)
	h, ok := l.headOf(n)
	if !ok || len(h.powers) > 0 {
		if base.Is(syntax.Number) || base.Is(syntax.Group) {
			return nil, unreadable("base", n)
		}
		return nil, unreadable("subscript", n)
	}
	if h.known && canonicalFunction[h.base] == "log" {
		return nil, unreadable("function-without-argument", n)
	}
	if f, ok := l.ctx.Functions[h.base+"_"]; ok && len(f.Params) == 1 {
		a, err := l.lower(index)
		if err != nil {
			return nil, err
		}
		return l.s.Subst(f.Body, map[string]*expr.Node{f.Params[0]: a}), nil
	}
	if index.Is(syntax.Number) || index.Is(syntax.Word) || index.Is(syntax.Symbol) || index.Is(syntax.List) || index.Is(syntax.Juxtapose) && isIndexName(index) {
		if !(index.Is(syntax.Symbol) && len([]rune(index.Text)) == 1 && (l.bound[index.Text] > 0 || l.sequence(h.base))) {
			return l.valueOf(h.base + "_" + flat(index) + strings.Repeat("'", h.primes)), nil
		}
	}
	a, err := l.lower(index)
	if err != nil {
		return l.s.Sym(h.base + "_" + flat(index)), nil
	}
	if a.IsInt() {
		return l.s.Sym(h.base + "_" + a.Num().String()), nil
	}
	return l.s.Func(h.base+"_", a), nil
}

// valueOf returns what a name stands for, which is itself where nothing else is known.
func (l *lowerer) valueOf(name string) *expr.Node {
	if f, ok := l.ctx.Functions[name]; ok && len(f.Params) == 0 {
		return f.Body
	}
	return l.s.Sym(name)
}

// sequence reports whether name is known as a sequence.
func (l *lowerer) sequence(name string) bool { return l.ctx.Called[name+"_"] }

// isIndexName reports whether an index such as "max" or "AB" is a mere label.
func isIndexName(n *syntax.Node) bool {
	for _, a := range n.Args {
		if !a.Is(syntax.Symbol) || a.Text < "A" {
			return false
		}
	}
	return len(n.Args) > 2 || n.Arg(0).Text <= "Z"
}

func (l *lowerer) prime(n *syntax.Node) (*expr.Node, error) {
	h, ok := l.headOf(n)
	if ok && len(h.powers) == 0 {
		if f, defined := l.ctx.Functions[h.name]; defined && len(f.Params) == 1 {
			return l.derivativeOf(f.Body, f.Params[0], h.primes, n)
		}
		return l.s.Sym(h.name + strings.Repeat("'", h.primes)), nil
	}
	// (…)' is a derivative in the only symbol there is.
	a, err := l.lower(n.Arg(0))
	if err != nil {
		return nil, err
	}
	if a.Op() == expr.Func && a.Len() == 1 && !expr.Known(a.Name()) {
		return l.s.Func(a.Name()+strings.Repeat("'", max(1, len(n.Text))), a.Arg(0)), nil
	}
	syms := l.s.Symbols(a)
	v := ""
	if len(syms) == 1 {
		v = syms[0]
	} else {
		for _, c := range []string{"x", "t"} {
			if v == "" && l.s.Has(a, c) {
				v = c
			}
		}
	}
	if v == "" {
		return nil, unreadable("derivative", n)
	}
	return l.derivativeOf(a, v, max(1, len(n.Text)), n)
}

func (l *lowerer) derivativeOf(a *expr.Node, v string, order int, n *syntax.Node) (*expr.Node, error) {
	if order > 12 {
		return nil, unreadable("order", n)
	}
	for ; order > 0; order-- {
		d, ok := l.s.Diff(a, v)
		if !ok {
			return nil, unreadable("derivative", n)
		}
		a = d
	}
	return a, nil
}

// call lowers a name followed by parentheses.
func (l *lowerer) call(h head, group *syntax.Node) (*expr.Node, error) {
	return l.apply(h, group.Args, group)
}

func (l *lowerer) apply(h head, args []*syntax.Node, n *syntax.Node) (*expr.Node, error) {
	if h.known && canonicalFunction[h.base] == "diff" && len(args) >= 2 {
		return l.diffCall(args, n)
	}
	as, err := l.all(args)
	if err != nil {
		return nil, err
	}
	if len(as) == 1 && canonicalFunction[h.base] == "cos" && args[0].Is(syntax.Group) && args[0].Text == "⟨⟩" && as[0].Len() == 2 {
		// of the angle between two vectors
		if u, v := as[0].Arg(0), as[0].Arg(1); u.Is(expr.Tuple) && v.Is(expr.Tuple) && u.Len() == v.Len() {
			return l.s.Div(Dot(l.s, u, v), l.s.Mul(l.norm(u), l.norm(v))), nil
		}
	}
	if len(as) == 1 && as[0].Is(expr.List) {
		return l.each(as[0], n, func(a *expr.Node) *expr.Node {
			r, e := l.applyTo(h, []*expr.Node{a}, n)
			if e != nil {
				err = e
				return l.s.Undefined()
			}
			return r
		})
	}
	r, e := l.applyTo(h, as, n)
	if err != nil {
		return nil, err
	}
	return r, e
}

func (l *lowerer) applyTo(h head, as []*expr.Node, n *syntax.Node) (*expr.Node, error) {
	var e *expr.Node
	var err error
	inverse := false
	powers := h.powers
	if len(powers) > 0 {
		if p, perr := l.lower(powers[0]); perr == nil && p == l.s.Int(-1) {
			name := canonicalFunction[h.base]
			if h.known && inverseOf(name) != "" && h.base != "log" {
				if l.choose(h.base+"^{-1}", "inverse function", "reciprocal") == 0 {
					inverse = true
					h.base, powers = inverseOf(name), powers[1:]
				}
			} else if !h.known {
				inverse = true
				h.name, powers = h.name+"^-1", powers[1:]
			}
		}
	}
	if h.known {
		name := canonicalFunction[h.base]
		if inverse {
			name = h.base
		}
		e, err = l.known(name, h, as, n)
	} else {
		e, err = l.unknown(h, as, n)
	}
	if err != nil {
		return nil, err
	}
	for _, p := range powers {
		k, err := l.lower(p)
		if err != nil {
			return nil, err
		}
		e = l.s.Pow(e, k)
	}
	return e, nil
}

func (l *lowerer) unknown(h head, as []*expr.Node, n *syntax.Node) (*expr.Node, error) {
	if len(as) == 1 && as[0].Is(expr.Matrix) && h.primes == 0 {
		return l.ofMatrix(h.name, as[0], n)
	}
	for _, a := range as {
		if !a.Scalar() {
			return nil, unreadable("operand", n)
		}
	}
	if f, ok := l.ctx.Functions[h.name]; ok && len(f.Params) == len(as) && len(as) > 0 {
		body := f.Body
		if h.primes > 0 {
			if len(as) != 1 {
				return nil, unreadable("derivative", n)
			}
			d, err := l.derivativeOf(body, f.Params[0], h.primes, n)
			if err != nil {
				return nil, err
			}
			body = d
		}
		by := make(map[string]*expr.Node, len(as))
		for i, p := range f.Params {
			by[p] = as[i]
		}
		return l.s.Subst(body, by), nil
	}
	if len(as) == 0 {
		return nil, unreadable("arity", n)
	}
	if len(as) == 2 && h.primes == 0 {
		switch h.name {
		case "D":
			if as[1].Is(expr.Sym) && l.s.Has(as[0], as[1].Name()) && l.choose("D(f, x)", "derivative", "function") == 0 {
				return l.derivativeOf(as[0], as[1].Name(), 1, n)
			}
		case "C":
			if l.choose("C(n, k)", "binomial", "function") == 0 {
				return l.s.Func("binomial", as...), nil
			}
		case "P", "A":
			if l.choose(h.name+"(n, k)", "function", "permutations") == 1 {
				return l.s.Func("permutations", as...), nil
			}
		}
	}
	return l.s.Func(h.name+strings.Repeat("'", h.primes), as...), nil
}

// known applies a function with a fixed meaning.
func (l *lowerer) known(name string, h head, as []*expr.Node, n *syntax.Node) (*expr.Node, error) {
	s := l.s
	if len(as) == 1 {
		switch as[0].Op() {
		case expr.Matrix:
			switch name {
			case "det":
				return l.determinant(as[0], n)
			case "trace":
				return l.trace(as[0], n)
			case "transpose":
				return l.transpose(as[0]), nil
			}
		case expr.Tuple, expr.Set:
			if name == "min" || name == "max" || name == "gcd" || name == "lcm" {
				as = as[0].Args()
			} else if name == "abs" || name == "norm" {
				return l.norm(as[0]), nil
			}
		}
	}
	for _, a := range as {
		if !a.Scalar() {
			if a.Is(expr.Quantity) && len(as) == 1 {
				r, err := l.known(name, h, []*expr.Node{a.Arg(0)}, n)
				if err != nil {
					return nil, err
				}
				return s.Quantity(r, a.Name()), nil
			}
			return nil, unreadable("operand", n)
		}
	}
	switch name {
	case "log":
		return l.logarithm(h, as, n)
	case "nthRoot":
		switch len(as) {
		case 1:
			return s.Sqrt(as[0]), nil
		case 2:
			return s.Pow(as[0], s.Div(s.Int(1), as[1])), nil
		}
	case "binomial", "permutations", "mod", "atan2":
		if len(as) == 2 {
			return s.Func(name, as...), nil
		}
	case "min", "max", "gcd", "lcm":
		if len(as) >= 1 {
			return s.Func(name, as...), nil
		}
	case "round":
		if len(as) == 1 {
			return s.Func(name, as...), nil
		}
	case "det", "trace", "transpose", "norm", "diff":
	case "atan":
		if len(as) == 2 {
			return s.Func("atan2", as...), nil
		}
		fallthrough
	default:
		if len(as) == 1 {
			return s.Func(name, as[0]), nil
		}
	}
	return nil, unreadable("arity", n)
}

func (l *lowerer) logarithm(h head, as []*expr.Node, n *syntax.Node) (*expr.Node, error) {
	s := l.s
	base := (*expr.Node)(nil)
	switch {
	case h.sub != nil:
		b, err := l.lower(h.sub)
		if err != nil || !b.Scalar() {
			return nil, unreadable("base", n)
		}
		base = b
	case h.base == "lg" || h.base == "log10":
		base = s.Int(10)
	case h.base == "lb" || h.base == "log2":
		base = s.Int(2)
	case len(as) == 2: // log(x, b)
		base, as = as[1], as[:1]
	case h.base == "log" && l.ctx.Choices["log"] == 2: // only where a text is read so throughout
		base = s.Int(2)
	case h.base == "log":
		if l.choose("log", "natural", "base 10") == 1 {
			base = s.Int(10)
		}
	}
	if len(as) != 1 {
		return nil, unreadable("arity", n)
	}
	if base == nil {
		return s.Func("log", as[0]), nil
	}
	return s.Div(s.Func("log", as[0]), s.Func("log", base)), nil
}
