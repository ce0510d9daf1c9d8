package lower

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser/syntax"
)

// relations names the relations of expressions.
var relations = map[syntax.Op]string{
	syntax.Eq: "=", syntax.Ne: "!=", syntax.Lt: "<", syntax.Le: "<=", syntax.Gt: ">", syntax.Ge: ">=",
	syntax.Approx: "approx", syntax.Define: "=", syntax.Equiv: "=", syntax.In: "in", syntax.NotIn: "notin", syntax.Owns: "owns",
	syntax.Subset: "subset", syntax.SubsetEq: "subseteq", syntax.Superset: "superset", syntax.SupersetEq: "superseteq",
	syntax.Divides: "divides", syntax.NotDivides: "notdivides", syntax.Parallel: "parallel", syntax.Perp: "perp",
	syntax.Sim: "sim", syntax.Congruent: "congruent", syntax.Propto: "propto", syntax.Ll: "ll", syntax.Gg: "gg", syntax.To: "to", syntax.MapsTo: "mapsto",
}

func (l *lowerer) object(n *syntax.Node) (*expr.Node, error) {
	switch n.Kind {
	case syntax.Group:
		return l.group(n)
	case syntax.Matrix:
		return l.matrix(n)
	case syntax.Cases:
		return l.piecewise(n)
	case syntax.Relation:
		return l.relation(n)
	case syntax.System:
		as, err := l.all(n.Args)
		if err != nil {
			return nil, err
		}
		return l.s.Combine(expr.And, as...), nil
	case syntax.Lines:
		return l.lines(n)
	case syntax.List:
		return l.list(n)
	case syntax.SetBuilder:
		a, err := l.lower(n.Arg(0))
		if err != nil {
			return nil, err
		}
		c, err := l.lower(n.Arg(1))
		if err != nil {
			return nil, err
		}
		return l.s.Combine(expr.Builder, a, c), nil
	case syntax.SetOp:
		return l.setOp(n)
	case syntax.Ratio:
		if t := l.clock(n); t != nil {
			return t, nil
		}
		as, err := l.all(n.Args)
		if err != nil {
			return nil, err
		}
		return l.s.Combine(expr.Ratio, as...), nil
	case syntax.Modulo:
		return l.modulo(n)
	case syntax.Logic:
		return l.logic(n)
	case syntax.Not:
		a, err := l.lower(n.Arg(0))
		if err != nil {
			return nil, err
		}
		return l.s.Combine(expr.Not, a), nil
	case syntax.Where:
		as, err := l.all(n.Args)
		if err != nil {
			return nil, err
		}
		return l.s.Combine(expr.Where, as...), nil
	case syntax.Quantified:
		if n.Text != "forall" {
			return nil, unreadable("quantifier", n)
		}
		as, err := l.all(n.Args)
		if err != nil {
			return nil, err
		}
		return l.s.Combine(expr.Where, as[1], as[0]), nil
	}
	return nil, unreadable("unsupported", n)
}

// items returns what stands in brackets, separated by commas.
func items(n *syntax.Node) []*syntax.Node {
	if len(n.Args) == 1 && n.Args[0].Is(syntax.List) {
		return n.Args[0].Args
	}
	return n.Args
}

func (l *lowerer) group(n *syntax.Node) (*expr.Node, error) {
	items := items(n)
	if len(items) == 1 && n.Text != "{}" && n.Text != `\{\}` {
		switch n.Text {
		case "()", "[]", "":
			return l.lower(items[0])
		}
	}
	as, err := l.all(items)
	if err != nil {
		return nil, err
	}
	switch n.Text {
	case "{}", `\{\}`:
		for _, a := range as {
			if a.Is(expr.Rel) || a.Is(expr.And) {
				return l.s.Combine(expr.And, as...), nil
			}
		}
		return l.s.Set(as...), nil
	case "()":
		return l.s.Tuple(as...), nil
	case "[)", "(]", "][", "]]", "[[", ")[", "](":
		if len(as) == 2 {
			return l.s.Interval(IntervalKind(n.Text), as[0], as[1]), nil
		}
	case "[]":
		if len(as) > 1 && allRelations(as) { // a list of equations, as programs write a system
			return l.statements(as), nil
		}
		if len(as) == 2 && as[0].Scalar() && as[1].Scalar() && l.choose("[a, b]", "interval", "vector") == 0 {
			return l.s.Interval("[]", as[0], as[1]), nil
		}
		if len(as) > 0 && as[0].Is(expr.Tuple) {
			for _, a := range as {
				if !a.Is(expr.Tuple) || a.Len() != as[0].Len() {
					return l.s.Tuple(as...), nil
				}
			}
			return l.s.Matrix(as...), nil
		}
		if len(as) > 1 && as[0].Is(expr.Interval) { // rows of two
			rows := make([]*expr.Node, len(as))
			for i, a := range as {
				if !a.Is(expr.Interval) {
					return nil, unreadable("matrix", n)
				}
				rows[i] = l.s.Tuple(a.Args()...)
			}
			return l.s.Matrix(rows...), nil
		}
		return l.s.Tuple(as...), nil
	case "⟨⟩", "<>":
		return l.s.Tuple(as...), nil
	}
	return nil, unreadable("brackets", n)
}

// IntervalKind returns the kind of the interval that a pair of brackets encloses, "[)" for the
// French "[[" too; "" where they enclose none.
func IntervalKind(brackets string) string {
	if len(brackets) != 2 {
		return ""
	}
	open := map[byte]string{'[': "[", ']': "(", '(': "("}[brackets[0]]
	shut := map[byte]string{'[': ")", ']': "]", ')': ")"}[brackets[1]]
	if open == "" || shut == "" {
		return ""
	}
	return open + shut
}

func allRelations(as []*expr.Node) bool {
	for _, a := range as {
		if !a.Is(expr.Rel) && !a.Is(expr.And) && !a.Is(expr.Or) {
			return false
		}
	}
	return true
}

// otherwise are the words of the last case.
var otherwise = map[string]bool{"otherwise": true, "else": true, "elsewhere": true, "其他": true, "其它": true, "否则": true, "其余": true}

func (l *lowerer) piecewise(n *syntax.Node) (*expr.Node, error) {
	var out []*expr.Node
	for i, r := range n.Args {
		v, err := l.lower(r.Arg(0))
		if err != nil {
			return nil, err
		}
		out = append(out, v)
		c := present(r.Arg(1))
		if c == nil || c.Is(syntax.Word) && otherwise[strings.ToLower(strings.Trim(c.Text, " .,，。"))] {
			if c != nil && i < len(n.Args)-1 {
				return nil, unreadable("condition", n)
			}
			continue
		}
		if c.Is(syntax.Word) {
			return nil, unreadable("condition", n) // "if x is irrational"
		}
		e, err := l.lower(c)
		if err != nil {
			return nil, err
		}
		out = append(out, e)
	}
	if len(out) > 0 && out[0].Is(expr.Rel) {
		// Equations in a brace that was taken for cases.
		return l.s.Combine(expr.And, out...), nil
	}
	return l.s.Combine(expr.Piecewise, out...), nil
}

func (l *lowerer) relation(n *syntax.Node) (*expr.Node, error) {
	if len(n.Ops) != len(n.Args)-1 || len(n.Ops) == 0 {
		return nil, unreadable("relation", n)
	}
	as := make([]*expr.Node, len(n.Args))
	for i, a := range n.Args {
		if a.Is(syntax.Empty) {
			return nil, unreadable("side", n)
		}
		e, err := l.lower(a)
		if err != nil {
			return nil, err
		}
		as[i] = e
	}
	if len(as) == 2 && n.Ops[0] == syntax.Eq && n.Args[0].Is(syntax.Symbol) {
		if values, err := l.bracketed(n.Args[1]); err != nil {
			return nil, err
		} else if values != nil {
			as[1] = values
		}
	}
	var parts []*expr.Node
	for i, op := range n.Ops {
		name, ok := relations[op]
		if !ok {
			return nil, unreadable("relation", n)
		}
		r := l.relate(name, as[i], as[i+1])
		parts = append(parts, r)
	}
	return l.s.Combine(expr.And, parts...), nil
}

// bracketed returns the list of a name's values that programs write in square
// brackets, x = [2, 3], where it is so read; nil otherwise.
func (l *lowerer) bracketed(n *syntax.Node) (*expr.Node, error) {
	if !n.Is(syntax.Group) || n.Text != "[]" {
		return nil, nil
	}
	as, err := l.all(items(n))
	if err != nil || len(as) < 2 {
		return nil, err
	}
	for _, a := range as {
		if !a.Scalar() {
			return nil, nil
		}
	}
	if l.choose("x = [a, b]", "value", "values") == 0 {
		return nil, nil
	}
	return l.s.List(as...), nil
}

// relate builds one relation. "x = 1, 2" is the list of two equations.
func (l *lowerer) relate(name string, a, b *expr.Node) *expr.Node {
	if name == "=" && b.Is(expr.List) && !a.Is(expr.List) {
		out := make([]*expr.Node, b.Len())
		for i, v := range b.Args() {
			out[i] = l.s.Rel("=", a, v)
		}
		return l.s.Combine(expr.Or, out...)
	}
	switch name {
	case "=":
		a, b = l.alike(b, a), l.alike(a, b)
	case "owns":
		return l.s.Rel("in", b, a)
	case "superset", "superseteq":
		return l.s.Rel("sub"+name[5:], b, a)
	}
	if a.Is(expr.List) && !b.Is(expr.List) {
		out := make([]*expr.Node, a.Len())
		for i, v := range a.Args() {
			out[i] = l.s.Rel(name, v, b)
		}
		return l.s.Combine(expr.And, out...)
	}
	return l.s.Rel(name, a, b)
}

// lines joins aligned lines: a line that starts with a relation goes on with the line before.
func (l *lowerer) lines(n *syntax.Node) (*expr.Node, error) {
	var parts []*expr.Node
	var last *expr.Node
	for _, line := range n.Args {
		if line.Is(syntax.Relation) && line.Arg(0).Is(syntax.Empty) && last != nil {
			for i, op := range line.Ops {
				b, err := l.lower(line.Arg(i + 1))
				if err != nil {
					return nil, err
				}
				name, ok := relations[op]
				if !ok {
					return nil, unreadable("relation", line)
				}
				parts = append(parts, l.relate(name, last, b))
				last = b
			}
			continue
		}
		if line.Is(syntax.Empty) {
			continue
		}
		e, err := l.lower(line)
		if err != nil {
			return nil, err
		}
		last = e
		if line.Is(syntax.Relation) {
			if last, err = l.lower(line.Arg(len(line.Args) - 1)); err != nil {
				return nil, err
			}
			parts = append(parts, e)
		} else if len(n.Args) == 1 {
			return e, nil
		} else if !e.Scalar() {
			parts = append(parts, e)
		}
	}
	if len(parts) == 0 {
		return nil, unreadable("empty", n)
	}
	return l.s.Combine(expr.And, parts...), nil
}

// list lowers items in a row. "x = 1, 2" and "1, 2 or 3" are values of one
// thing; items that are equations stay as they are written.
func (l *lowerer) list(n *syntax.Node) (*expr.Node, error) {
	as, err := l.all(n.Args)
	if err != nil {
		return nil, err
	}
	if len(as) > 1 && as[0].Is(expr.Rel) && as[0].IsRel("=") {
		all := true
		for _, a := range as[1:] {
			all = all && (a.Scalar() || a.Is(expr.List))
		}
		if all { // x = 1, 2, 3
			out := []*expr.Node{as[0]}
			for _, a := range as[1:] {
				out = append(out, l.relate("=", as[0].Arg(0), a))
			}
			return l.s.Combine(expr.Or, out...), nil
		}
	}
	for _, a := range as {
		switch a.Op() {
		case expr.Rel, expr.And, expr.Or, expr.Congruence:
			return l.statements(as), nil
		}
	}
	if a, b := n.Arg(0), n.Arg(1); len(n.Args) == 2 && n.Text == "," && a.Is(syntax.Number) && b.Is(syntax.Number) && a.Span.End+1 == b.Span.Start &&
		wholeDigits(a.Text) && wholeDigits(b.Text) && l.choose("a,b", "list", "decimal comma") == 1 {
		if x, err := num.Parse(a.Text + "." + b.Text); err == nil {
			return l.s.Num(x), nil
		}
	}
	return l.s.List(as...), nil
}

func wholeDigits(t string) bool {
	for i := 0; i < len(t); i++ {
		if t[i] < '0' || t[i] > '9' {
			return false
		}
	}
	return t != ""
}

// statements joins relations with commas between them: those that give one
// symbol several values are alternatives, the others hold together.
func (l *lowerer) statements(as []*expr.Node) *expr.Node {
	if k := len(as) - 1; k > 0 && as[k].IsRel("in") && as[k].Arg(0).Is(expr.Sym) && as[k].Arg(1).Is(expr.Sym) && !as[0].IsRel("in") {
		// "x = a + kπ, k ∈ ℤ" is a family
		return l.s.Combine(expr.Where, l.statements(as[:k]), as[k])
	}
	if len(as) == 1 {
		return as[0]
	}
	if solutions(as) {
		return l.s.Combine(expr.Or, as...)
	}
	if len(as) > 1 && as[0].IsRel("=") && as[0].Arg(0).Is(expr.Tuple) { // (x, y) = (1, 2) and (3, 4)
		out := []*expr.Node{as[0]}
		for _, a := range as[1:] {
			if a.Is(expr.Tuple) {
				a = l.s.Rel("=", as[0].Arg(0), a)
			}
			if !a.IsRel("=") || a.Arg(0) != as[0].Arg(0) {
				out = nil
				break
			}
			out = append(out, a)
		}
		if out != nil {
			return l.s.Combine(expr.Or, out...)
		}
	}
	var first *expr.Node
	same := len(as) > 1
	for _, a := range as {
		if !a.IsRel("=") || !a.Arg(0).Is(expr.Sym) {
			same = false
			break
		}
		if first == nil {
			first = a.Arg(0)
		}
		same = same && a.Arg(0) == first
	}
	if same && (valued(as) || l.choose("x = a, x = b", "values", "system") == 0) {
		return l.s.Combine(expr.Or, as...)
	}
	return l.s.Combine(expr.And, as...)
}

// valued reports whether all of the equations give numbers.
func valued(as []*expr.Node) bool {
	for _, a := range as {
		if !a.Arg(1).Constant() {
			return false
		}
	}
	return true
}

// solutions reports whether the statements are several solutions of one
// system: each gives the same symbols a value.
func solutions(as []*expr.Node) bool {
	if len(as) < 2 {
		return false
	}
	for _, a := range as {
		if !a.Is(expr.And) || a.Len() != as[0].Len() {
			return false
		}
		for i, r := range a.Args() {
			if !r.IsRel("=") || !r.Arg(0).Is(expr.Sym) || r.Arg(0) != as[0].Arg(i).Arg(0) || i > 0 && r.Arg(0) == a.Arg(i-1).Arg(0) {
				return false
			}
		}
	}
	return true
}

func (l *lowerer) setOp(n *syntax.Node) (*expr.Node, error) {
	as, err := l.all(n.Args)
	if err != nil {
		return nil, err
	}
	for i, a := range as { // beside a set operation a pair is an interval
		if a.Is(expr.Tuple) && a.Len() == 2 {
			as[i] = l.s.Interval("()", a.Arg(0), a.Arg(1))
		}
	}
	acc := as[0]
	for i := 1; i < len(as); i++ {
		switch n.Ops[i] {
		case syntax.Union:
			acc = l.s.Combine(expr.Union, acc, as[i])
		case syntax.Intersect:
			acc = l.s.Combine(expr.Intersect, acc, as[i])
		default:
			acc = l.s.Combine(expr.Without, acc, as[i])
		}
	}
	return acc, nil
}

func (l *lowerer) modulo(n *syntax.Node) (*expr.Node, error) {
	m, err := l.lower(n.Arg(1))
	if err != nil {
		return nil, err
	}
	what := n.Arg(0)
	if !what.Is(syntax.Relation) {
		a, err := l.lower(what)
		if err != nil {
			return nil, err
		}
		return l.s.Func("mod", a, m), nil
	}
	as, err := l.all(what.Args)
	if err != nil {
		return nil, err
	}
	var parts []*expr.Node
	for i := 1; i < len(as); i++ {
		if op := what.Ops[i-1]; op != syntax.Equiv && op != syntax.Eq {
			return nil, unreadable("relation", n)
		}
		parts = append(parts, l.s.Combine(expr.Congruence, as[i-1], as[i], m))
	}
	return l.s.Combine(expr.And, parts...), nil
}

func (l *lowerer) logic(n *syntax.Node) (*expr.Node, error) {
	as, err := l.all(n.Args)
	if err != nil {
		return nil, err
	}
	op := syntax.Comma
	for i, o := range n.Ops {
		if i == 0 {
			op = o
		} else if o != op {
			op = syntax.None
		}
	}
	scalar := true
	for _, a := range as {
		switch a.Op() {
		case expr.Rel, expr.And, expr.Or, expr.Not, expr.Congruence, expr.Where:
			scalar = false
		}
	}
	switch op {
	case syntax.Or:
		if scalar {
			return l.s.List(as...), nil
		}
		if as[0].IsRel("=") { // x = 1 or 2
			for i, a := range as {
				if a.Scalar() {
					as[i] = l.s.Rel("=", as[0].Arg(0), a)
				}
			}
		}
		return l.s.Combine(expr.Or, as...), nil
	case syntax.And:
		if scalar {
			return l.s.List(as...), nil
		}
		return l.statements(as), nil
	case syntax.Comma:
		if scalar {
			return l.s.List(as...), nil
		}
		return l.statements(as), nil
	}
	return nil, unreadable("logic", n)
}

// Clock is the unit of a time of day, in minutes after midnight.
const Clock = "o'clock"

// clock reads "3:30 pm", and returns nil for every other ratio.
func (l *lowerer) clock(n *syntax.Node) *expr.Node {
	if len(n.Args) != 2 || !n.Arg(1).Is(syntax.Quantity) {
		return nil
	}
	half := int64(0)
	switch strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(n.Arg(1).Text, ".", ""), " ", "")) {
	case "am":
	case "pm":
		half = 12
	default:
		return nil
	}
	a, err := l.lower(n.Arg(0))
	b, err2 := l.lower(n.Arg(1).Arg(0))
	if err != nil || err2 != nil {
		return nil
	}
	return timeOfDay(l.s, a, b, half)
}

// timeOfDay returns h hours and m minutes after midnight or noon, or nil where there is no such time.
func timeOfDay(s *expr.Store, h, m *expr.Node, half int64) *expr.Node {
	if !h.IsInt() || !m.IsInt() {
		return nil
	}
	x, ok := h.Num().Int64()
	y, ok2 := m.Num().Int64()
	if !ok || !ok2 || x < 1 || x > 12 || y < 0 || y > 59 {
		return nil
	}
	return s.Quantity(s.Int((x%12+half)*60+y), Clock)
}
