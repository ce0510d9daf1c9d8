package expr

import (
	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/checker/recheck"
)

// Term returns n in the portable form that evidence is written in. Objects that
// are no numbers become functions of their parts named after their kind.
func Term(n *Node) recheck.Term {
	t := recheck.Term{Text: n.name}
	switch n.op {
	case Num:
		return recheck.Term{Op: "num", Text: n.num.String()}
	case Const:
		t.Op = "const"
		return t
	case Sym:
		t.Op = "sym"
		return t
	case Add:
		t.Op = "add"
	case Mul:
		t.Op = "mul"
	case Pow:
		t.Op = "pow"
	case Func:
		t.Op, t.Text = n.name, ""
	default:
		t.Op = objectNames[n.op]
	}
	for _, a := range n.args {
		t.Args = append(t.Args, Term(a))
	}
	return t
}

var objectNames = map[Op]string{
	Tuple: "tuple", List: "list", Set: "set", Matrix: "matrix", Interval: "interval", Union: "union", Intersect: "intersect",
	Without: "without", Builder: "builder", Rel: "rel", And: "and", Or: "or", Not: "not", Piecewise: "piecewise",
	Quantity: "quantity", Word: "word", Congruence: "congruence", Where: "where", Ratio: "ratio",
}

// FromTerm returns the node of a scalar term; ok is false for anything else.
func (s *Store) FromTerm(t recheck.Term) (n *Node, ok bool) {
	args := make([]*Node, len(t.Args))
	for i, a := range t.Args {
		if args[i], ok = s.FromTerm(a); !ok {
			return nil, false
		}
	}
	switch t.Op {
	case "num":
		x, err := num.Parse(t.Text)
		return s.Num(x), err == nil
	case "sym":
		return s.Sym(t.Text), true
	case "const":
		return s.Const(t.Text), true
	case "add", "mul":
		if len(args) == 0 {
			return nil, false
		}
		if t.Op == "add" {
			return s.Add(args...), true
		}
		return s.Mul(args...), true
	case "pow":
		if len(args) != 2 {
			return nil, false
		}
		return s.Pow(args[0], args[1]), true
	}
	if len(args) == 0 {
		return nil, false
	}
	for _, name := range objectNames {
		if name == t.Op {
			return nil, false
		}
	}
	return s.Func(t.Op, args...), true
}

// Claim returns the relation rel between a and b in portable form.
func Claim(rel string, a, b *Node, given ...recheck.Claim) recheck.Claim {
	return recheck.Claim{Rel: rel, Left: Term(a), Right: Term(b), Given: given}
}
