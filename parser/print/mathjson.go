package print

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// MathJSON returns n in the MathJSON format of the compute-engine project: a
// numeral is {"num": …}, a name is a string, everything else an array whose
// first element is the operator's name.
func MathJSON(n *syntax.Node) any {
	if n == nil {
		return "Nothing"
	}
	switch n.Kind {
	case syntax.Unread:
		return []any{"Error", text(n.Text)}
	case syntax.Empty, syntax.Blank:
		return "Nothing"
	case syntax.Choice:
		return MathJSON(n.Args[0])
	case syntax.Number:
		return map[string]any{"num": n.Text}
	case syntax.Symbol:
		return symbolJSON(n.Text)
	case syntax.Word:
		return text(n.Text)
	case syntax.Ellipsis:
		return "ContinuationPlaceholder"
	case syntax.Sum:
		return sumJSON(n)
	case syntax.Product:
		return foldJSON(n.Args, n.Ops, n.Text)
	case syntax.SetOp:
		return foldJSON(n.Args, n.Ops, "")
	case syntax.Juxtapose:
		return call("InvisibleOperator", n.Args)
	case syntax.Apply:
		out := []any{headJSON(n.Args[0])}
		for _, a := range n.Args[1:] {
			out = append(out, MathJSON(a))
		}
		if s, ok := out[0].(string); ok {
			out[0] = s
			return out
		}
		return append([]any{"Apply"}, out...)
	case syntax.Root:
		if n.Args[1].Kind == syntax.Empty {
			return call("Sqrt", n.Args[:1])
		}
		return call("Root", n.Args)
	case syntax.Group:
		switch n.Text {
		case "()":
			if len(n.Args) == 1 {
				return call("Delimiter", n.Args)
			}
			return call("Tuple", n.Args)
		case "{}":
			return call("Set", n.Args)
		case "[]":
			return call("List", n.Args)
		case "(]", "[)":
			return call("Interval", n.Args, text(n.Text))
		}
		return call("Delimiter", n.Args, text(n.Text))
	case syntax.Prime, syntax.Accent, syntax.Factorial, syntax.Money, syntax.Quantity, syntax.OneSided:
		names := map[syntax.Kind]string{syntax.Prime: "Prime", syntax.Accent: "Accent", syntax.Factorial: "Factorial", syntax.Money: "Money", syntax.Quantity: "Quantity", syntax.OneSided: "OneSided"}
		if n.Kind == syntax.Factorial {
			if n.Text == "!!" {
				return call("Factorial2", n.Args)
			}
			return call("Factorial", n.Args)
		}
		return call(names[n.Kind], n.Args, text(n.Text))
	case syntax.BigOp, syntax.Integral, syntax.Derivative, syntax.Quantified, syntax.Matrix:
		names := map[string]string{"sum": "Sum", "prod": "Product", "lim": "Limit", "int": "Integrate", "forall": "ForAll", "exists": "Exists", "d": "D", "∂": "PartialD"}
		name := names[n.Text]
		if n.Kind == syntax.Matrix {
			return call("Matrix", n.Args, text(n.Text))
		}
		if name == "" {
			name = strings.ToUpper(n.Text[:1]) + n.Text[1:]
		}
		return call(name, n.Args)
	case syntax.Relation:
		return relationJSON(n)
	case syntax.List:
		return call("Sequence", n.Args)
	case syntax.Logic:
		return logicJSON(n)
	case syntax.Labelled:
		return call("Labelled", n.Args, text(n.Text))
	}
	if n.Kind == syntax.Percent && n.Text != "" {
		return call("PerMille", n.Args)
	}
	return call(kindNames[n.Kind], n.Args)
}

var kindNames = map[syntax.Kind]string{
	syntax.Fraction: "Divide", syntax.Power: "Power", syntax.Subscript: "Subscript", syntax.SetBuilder: "SetBuilder", syntax.Bars: "Abs", syntax.Norm: "Norm", syntax.Floor: "Floor", syntax.Ceiling: "Ceil", syntax.Percent: "Percent", syntax.Degree: "Degrees", syntax.Arcminute: "ArcMinutes", syntax.Arcsecond: "ArcSeconds", syntax.Binomial: "Binomial", syntax.Evaluated: "EvaluateAt", syntax.Row: "List", syntax.Cases: "Which", syntax.System: "System", syntax.Lines: "Lines", syntax.Ratio: "Ratio", syntax.Modulo: "Modulo", syntax.Not: "Not", syntax.Boxed: "Boxed", syntax.Where: "Where",
}

var opNames = map[syntax.Op]string{
	syntax.Times: "Multiply", syntax.Dot: "Multiply", syntax.Slash: "Divide", syntax.Obelus: "Divide", syntax.Mod: "Mod", syntax.Cross: "CircledTimes", syntax.Circ: "Compose", syntax.Union: "Union", syntax.Intersect: "Intersection", syntax.Without: "SetMinus",
	syntax.Eq: "Equal", syntax.Ne: "NotEqual", syntax.Lt: "Less", syntax.Le: "LessEqual", syntax.Gt: "Greater", syntax.Ge: "GreaterEqual", syntax.Ll: "MuchLess", syntax.Gg: "MuchGreater", syntax.Approx: "Approx", syntax.Equiv: "Equivalent", syntax.Define: "Assign", syntax.Sim: "Tilde", syntax.Congruent: "Congruent", syntax.Propto: "Proportional", syntax.In: "Element", syntax.NotIn: "NotElement", syntax.Owns: "Contains", syntax.Subset: "Subset", syntax.SubsetEq: "SubsetEqual", syntax.Superset: "Superset", syntax.SupersetEq: "SupersetEqual", syntax.NotSubset: "NotSubset", syntax.Divides: "Divides", syntax.NotDivides: "NotDivides", syntax.Parallel: "Parallel", syntax.Perp: "Perpendicular", syntax.To: "To", syntax.MapsTo: "MapsTo",
	syntax.And: "And", syntax.Or: "Or", syntax.Implies: "Implies", syntax.ImpliedBy: "ImpliedBy", syntax.Iff: "Equivalent", syntax.Therefore: "Therefore", syntax.Because: "Because", syntax.Comma: "And",
}

// MathJSONWithin returns MathJSON(n), or nil where that would have more than
// size elements or be nested deeper than depth when written out: chains of
// relations inside one another repeat their inner sides, and a long quotient
// nests as deep as it is long.
func MathJSONWithin(n *syntax.Node, size, depth int) any {
	v := MathJSON(n)
	if !fits(v, &size, depth) {
		return nil
	}
	return v
}

// fits counts the elements of v down from size.
func fits(v any, size *int, depth int) bool {
	*size--
	if *size < 0 || depth < 0 {
		return false
	}
	if list, ok := v.([]any); ok {
		for _, x := range list {
			if !fits(x, size, depth-1) {
				return false
			}
		}
	}
	return true
}

// text is a string literal in MathJSON.
func text(s string) any { return map[string]any{"str": s} }

func call(name string, args []*syntax.Node, more ...any) []any {
	out := make([]any, 0, len(args)+1+len(more))
	out = append(out, name)
	for _, a := range args {
		out = append(out, MathJSON(a))
	}
	return append(out, more...)
}

func symbolJSON(name string) any {
	switch name {
	case "pi":
		return "Pi"
	case "e":
		return "ExponentialE"
	case "i":
		return "ImaginaryUnit"
	case "∞":
		return "PositiveInfinity"
	case "∅":
		return "EmptySet"
	case "ℝ":
		return "RealNumbers"
	case "ℤ":
		return "Integers"
	case "ℕ":
		return "NonNegativeIntegers"
	case "ℚ":
		return "RationalNumbers"
	case "ℂ":
		return "ComplexNumbers"
	}
	return name
}

// headJSON names a function: sin is "Sin".
func headJSON(n *syntax.Node) any {
	if n.Kind == syntax.Symbol && len(n.Text) > 1 && n.Text[0] >= 'a' && n.Text[0] <= 'z' {
		return strings.ToUpper(n.Text[:1]) + n.Text[1:]
	}
	return MathJSON(n)
}

func sumJSON(n *syntax.Node) any {
	terms := []any{"Add"}
	for i, a := range n.Args {
		v := MathJSON(a)
		switch n.Ops[i] {
		case syntax.Minus:
			v = []any{"Negate", v}
		case syntax.PlusMinus:
			v = []any{"PlusMinus", v}
		case syntax.MinusPlus:
			v = []any{"MinusPlus", v}
		}
		terms = append(terms, v)
	}
	if len(terms) == 2 {
		return terms[1]
	}
	return terms
}

// foldJSON nests operators of equal rank to the left.
func foldJSON(args []*syntax.Node, ops []syntax.Op, custom string) any {
	acc := MathJSON(args[0])
	for i := 1; i < len(args); i++ {
		name := opNames[ops[i]]
		if ops[i] == syntax.Cross && custom != "" {
			name = custom
		}
		v := MathJSON(args[i])
		if list, ok := acc.([]any); ok && name == "Multiply" && i > 1 && list[0] == "Multiply" {
			acc = append(list, v)
			continue
		}
		acc = []any{name, acc, v}
	}
	return acc
}

func relationJSON(n *syntax.Node) any {
	same := true
	for _, op := range n.Ops {
		same = same && op == n.Ops[0]
	}
	if same {
		name := opNames[n.Ops[0]]
		if n.Text != "" {
			name = n.Text
		}
		return call(name, n.Args)
	}
	// Each side is made once and shared, so that nested chains stay linear to make.
	out := []any{"And"}
	left := MathJSON(n.Args[0])
	for i, op := range n.Ops {
		right := MathJSON(n.Args[i+1])
		out = append(out, []any{opNames[op], left, right})
		left = right
	}
	return out
}

func logicJSON(n *syntax.Node) any {
	acc := MathJSON(n.Args[0])
	for i, op := range n.Ops {
		name := opNames[op]
		v := MathJSON(n.Args[i+1])
		if list, ok := acc.([]any); ok && i > 0 && list[0] == name && (name == "And" || name == "Or") {
			acc = append(list, v)
			continue
		}
		acc = []any{name, acc, v}
	}
	return acc
}
