// Package lower turns the parser's trees into expressions. Where a notation can
// mean several things it returns several readings, the most plausible first.
package lower

import (
	"strconv"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/parser/syntax"
)

// MaxReadings caps the readings of one tree.
const MaxReadings = 8

// Function is a definition f(x, y) = body.
type Function struct {
	Params []string
	Body   *expr.Node
}

// Context holds what is known where a tree is lowered. Its maps may be nil.
type Context struct {
	Store *expr.Store
	// Functions are the definitions in scope; a call of one is replaced by its body.
	Functions map[string]Function
	// Called are names that are functions although their definition is not known.
	Called map[string]bool
	// Symbols are names that are variables although they could be read as a constant or a function: e, i, d, f.
	Symbols map[string]bool
	// Identities are the letters that stand for an identity matrix beside a matrix.
	Identities string
	// Choices settles ambiguities by key, as in Reading.Choices.
	Choices map[string]int
}

// Call makes a name that of a function whose definition is not known.
func (c *Context) Call(name string) {
	if c.Called == nil {
		c.Called = make(map[string]bool)
	}
	c.Called[name] = true
}

// Reading is one meaning of a tree.
type Reading struct {
	Node *expr.Node
	// Name says how ambiguous notations were read, such as "log: base 10"; it is "" for the first reading of an unambiguous text.
	Name string
	// Choices holds the option taken for every ambiguity met, so that two texts can be read alike.
	Choices map[string]int
}

// Unreadable is the error for a tree with a part that has no meaning here.
type Unreadable struct {
	Code string // "unread", "unsupported", "arity", …
	Span syntax.Span
}

// Error returns the code and the place.
func (u *Unreadable) Error() string {
	return u.Code + " at " + strconv.Itoa(u.Span.Start)
}

// Lower returns the readings of n, at least one and at most MaxReadings, or an
// Unreadable error. Limits of fuel and size unwind to the nearest fuel.Within.
func Lower(n *syntax.Node, ctx *Context) ([]Reading, error) {
	if n == nil {
		return nil, &Unreadable{Code: "empty"}
	}
	first := run(n, ctx, ctx.Choices)
	if first.err != nil {
		return nil, first.err
	}
	out := []Reading{first.reading()}
	// Flip one ambiguity at a time, then pairs of them.
	var open []choice
	for _, c := range first.seen {
		if _, fixed := ctx.Choices[c.key]; !fixed {
			open = append(open, c)
		}
	}
	add := func(with map[string]int) {
		if len(out) >= MaxReadings {
			return
		}
		for k, v := range ctx.Choices {
			with[k] = v
		}
		r := run(n, ctx, with)
		if r.err != nil {
			return
		}
		for _, o := range out {
			if o.Node == r.node {
				return
			}
		}
		out = append(out, r.reading())
	}
	for _, c := range open {
		for o := 1; o < len(c.options); o++ {
			add(map[string]int{c.key: o})
		}
	}
	for i, c := range open {
		for _, d := range open[i+1:] {
			add(map[string]int{c.key: 1, d.key: 1})
		}
	}
	return out, nil
}

// One returns the first reading of n.
func One(n *syntax.Node, ctx *Context) (*expr.Node, error) {
	if n == nil {
		return nil, &Unreadable{Code: "empty"}
	}
	r := run(n, ctx, ctx.Choices)
	return r.node, r.err
}

type choice struct {
	key     string
	options []string
}

type lowerer struct {
	ctx     *Context
	s       *expr.Store
	with    map[string]int
	seen    []choice
	bound   map[string]int // symbols bound by a sum, an integral or a quantifier
	sign    int            // what ± stands for now: 1 or -1; 0 outside
	sawSign bool
	depth   int
}

type result struct {
	node *expr.Node
	err  error
	seen []choice
	with map[string]int
}

func (r result) reading() Reading {
	out := Reading{Node: r.node}
	if len(r.seen) > 0 {
		out.Choices = make(map[string]int, len(r.seen))
	}
	for _, c := range r.seen {
		o := r.with[c.key]
		if o >= len(c.options) {
			o = 0
		}
		out.Choices[c.key] = o
		if out.Name != "" {
			out.Name += "; "
		}
		out.Name += c.key + ": " + c.options[o]
	}
	return out
}

func run(n *syntax.Node, ctx *Context, with map[string]int) (r result) {
	l := &lowerer{ctx: ctx, s: ctx.Store, with: with, sign: 0}
	if l.s.Complex() != false || HasImaginaryUnit(n, ctx) {
		l.s.SetComplex(true)
	}
	r.node, r.err = l.whole(n)
	r.seen, r.with = l.seen, with
	return r
}

// whole lowers a tree and, where ± occurs in it, joins both of its values.
func (l *lowerer) whole(n *syntax.Node) (*expr.Node, error) {
	l.sign, l.sawSign = 1, false
	a, err := l.lower(n)
	if err != nil || !l.sawSign {
		return a, err
	}
	l.sign = -1
	b, err := l.lower(n)
	l.sign = 0
	if err != nil {
		return nil, err
	}
	switch a.Op() {
	case expr.Rel, expr.And, expr.Or, expr.Not:
		return l.s.Combine(expr.Or, a, b), nil
	}
	return l.s.List(a, b), nil
}

// choose returns the option taken for an ambiguity; the first is the most plausible.
func (l *lowerer) choose(key string, options ...string) int {
	found := false
	for _, c := range l.seen {
		found = found || c.key == key
	}
	if !found {
		l.seen = append(l.seen, choice{key, options})
	}
	if o := l.with[key]; o < len(options) {
		return o
	}
	return 0
}

func unreadable(code string, n *syntax.Node) error {
	u := &Unreadable{Code: code}
	if n != nil {
		u.Span = n.Span
	}
	return u
}

// HasImaginaryUnit reports whether i or ℂ occurs in n other than as an index, a bound variable or a declared symbol,
// or a part or the conjugate of a number is taken: who writes Re z means a complex z.
func HasImaginaryUnit(n *syntax.Node, ctx *Context) bool {
	if ctx.Symbols["i"] {
		return false
	}
	budget := 4000
	var has func(n *syntax.Node) bool
	has = func(n *syntax.Node) bool {
		if n == nil || budget < 0 {
			return false
		}
		budget--
		switch n.Kind {
		case syntax.Symbol:
			return n.Text == "i" || n.Text == "ℂ"
		case syntax.Apply:
			if f := n.Arg(0); f.Is(syntax.Symbol) && (f.Text == "Re" || f.Text == "Im" || f.Text == "conj") {
				return true
			}
		case syntax.Subscript:
			return has(n.Arg(0))
		case syntax.BigOp:
			for _, b := range boundBy(n.Arg(0)) {
				if b == "i" {
					return false
				}
			}
		case syntax.Word, syntax.Quantity:
			return n.Kind == syntax.Quantity && has(n.Arg(0))
		}
		for _, a := range n.Args {
			if has(a) {
				return true
			}
		}
		return false
	}
	return has(n)
}

// Conjugates reports whether bars in the trees take conjugates: one over an expression in z or w, the letters of complex
// numbers, or over one of them that stands without a bar as well. z̄ alone may be a name, as of a mean.
func Conjugates(ns ...*syntax.Node) bool {
	barred, plain := make(map[string]bool), make(map[string]bool)
	compound := false
	var walk func(n *syntax.Node, under bool)
	walk = func(n *syntax.Node, under bool) {
		if n == nil {
			return
		}
		if n.Is(syntax.Symbol) && (n.Text == "z" || n.Text == "w") {
			compound = compound || under
			plain[n.Text] = true
		}
		if n.Is(syntax.Accent) && (n.Text == "bar" || n.Text == "overline") {
			if v := n.Arg(0); v.Is(syntax.Symbol) {
				barred[v.Text] = true
				compound = compound || under && (v.Text == "z" || v.Text == "w")
				return
			}
			under = true
		}
		for _, a := range n.Args {
			walk(a, under)
		}
	}
	for _, n := range ns {
		walk(n, false)
	}
	return compound || barred["z"] && plain["z"] || barred["w"] && plain["w"]
}

// boundBy returns the symbols that a lower bound such as k=1 or x→0 binds.
func boundBy(low *syntax.Node) []string {
	if low.Is(syntax.Relation) && low.Arg(0).Is(syntax.Symbol) {
		return []string{low.Arg(0).Text}
	}
	if low.Is(syntax.Symbol) {
		return []string{low.Text}
	}
	return nil
}

func (l *lowerer) bind(names []string, f func() (*expr.Node, error)) (*expr.Node, error) {
	if l.bound == nil {
		l.bound = make(map[string]int)
	}
	for _, b := range names {
		l.bound[b]++
	}
	n, err := f()
	for _, b := range names {
		l.bound[b]--
	}
	return n, err
}

func (l *lowerer) all(ns []*syntax.Node) ([]*expr.Node, error) {
	out := make([]*expr.Node, 0, len(ns))
	for _, n := range ns {
		e, err := l.lower(n)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	return out, nil
}

// lower dispatches on the kind of n.
func (l *lowerer) lower(n *syntax.Node) (*expr.Node, error) {
	if n == nil {
		return nil, unreadable("empty", n)
	}
	if l.depth++; l.depth > expr.MaxDepth {
		fuel.Stop(fuel.TooLarge)
	}
	defer func() { l.depth-- }()
	l.s.Tank().Burn(1)
	switch n.Kind {
	case syntax.Unread:
		return nil, unreadable("unread", n)
	case syntax.Number, syntax.Symbol, syntax.Word:
		return l.leaf(n)
	case syntax.Sum, syntax.Product, syntax.Juxtapose, syntax.Fraction, syntax.Power, syntax.Root, syntax.Percent,
		syntax.Degree, syntax.Arcminute, syntax.Arcsecond, syntax.Factorial, syntax.Bars, syntax.Norm, syntax.Floor,
		syntax.Ceiling, syntax.Binomial:
		return l.scalar(n)
	case syntax.Subscript, syntax.Prime, syntax.Accent, syntax.Apply:
		return l.named(n)
	case syntax.BigOp, syntax.Integral, syntax.Derivative, syntax.Evaluated:
		return l.calculus(n)
	case syntax.Money, syntax.Quantity:
		return l.quantity(n)
	case syntax.Choice:
		return l.choice(n)
	case syntax.Boxed, syntax.Labelled:
		return l.lower(n.Arg(0))
	}
	return l.object(n)
}

// choice takes one of the parser's readings that can be lowered.
func (l *lowerer) choice(n *syntax.Node) (*expr.Node, error) {
	key := "reading@" + strconv.Itoa(n.Span.Start)
	options := make([]string, len(n.Args))
	for i := range options {
		options[i] = strconv.Itoa(i + 1)
	}
	at := l.choose(key, options...)
	var first error
	for i := range n.Args {
		e, err := l.lower(n.Args[(at+i)%len(n.Args)])
		if err == nil {
			return e, nil
		}
		if first == nil {
			first = err
		}
	}
	if first == nil {
		first = unreadable("empty", n)
	}
	return nil, first
}
