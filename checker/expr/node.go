// Package expr holds mathematical expressions as immutable interned nodes.
// Subtraction, division and roots are lowered away, sums and products are n-ary
// and sorted by structure, and the constructors fold only what holds without
// conditions: x·x becomes x², but x/x stays, for it is not 1 at 0.
package expr

import (
	"strings"

	"github.com/yansuan/yansuan/checker/num"
)

// Op says what a Node is.
type Op uint8

// The kinds of node, in the order in which they are sorted. "Args" lists the children.
const (
	Num   Op = iota // a rational number
	Const           // Name is "pi", "e", "i", "inf" (+∞) or "undefined"
	Sym             // a variable or parameter; Name is its name
	Pow             // Args: base, exponent
	Func            // Name is the function: "sin", "log" (natural), "abs", "factorial", …
	Add             // Args: two or more terms
	Mul             // Args: two or more factors, a Num first where there is one

	Tuple      // Args: coordinates in order; also a vector
	List       // Args: several values in no order, as the roots of an equation
	Set        // Args: elements, without repetition
	Matrix     // Args: rows, each a Tuple
	Interval   // Args: low, high; Name is "()", "[)", "(]" or "[]"
	Union      // Args: sets
	Intersect  // Args: sets
	Without    // Args: two sets
	Builder    // Args: element, condition
	Rel        // Args: left, right; Name is "=", "!=", "<", "<=", ">", ">=", "in", "notin", "subset", "divides", "approx", …
	And        // Args: statements
	Or         // Args: statements
	Not        // Args: one
	Piecewise  // Args: value, condition, value, condition, …; a last value alone holds otherwise
	Quantity   // Args: value; Name is the unit in canonical spelling
	Word       // Name is a word that is an answer: "true", "none", a letter of a choice
	Congruence // Args: left, right, modulus
	Where      // Args: what holds or is meant, condition, …
	Ratio      // Args: two or more terms of a proportion
)

// Undefined is the Name of the Const that stands for 1/0 and the like.
const Undefined = "undefined"

// Infinity is the Name of the Const +∞.
const Infinity = "inf"

// MaxDepth caps the nesting of a node. A deeper one stops with fuel.TooLarge.
const MaxDepth = 200

// MaxSize caps the operations of a node written out. Interning shares what repeats, so that a
// few nodes may stand for an exponential number: a node past the cap stops with fuel.TooLarge.
const MaxSize = 1 << 17

// Node is an expression. Nodes of one Store are equal exactly if their pointers are.
type Node struct {
	op    Op
	flags uint8
	depth uint16
	size  int32
	hash  uint64
	num   num.Num
	name  string
	args  []*Node
}

const (
	flagTotal   uint8 = 1 << iota // defined for all real values of its symbols
	flagImag                      // contains i
	flagSym                       // contains a symbol
	flagObject                    // contains something that is no scalar
	flagUndef                     // contains undefined or an infinity
	flagUnknown                   // contains a function of which nothing is known
)

// Op returns the kind of n.
func (n *Node) Op() Op { return n.op }

// Num returns the value of a Num and 0 for every other node.
func (n *Node) Num() num.Num { return n.num }

// Name returns the name of a Const, Sym, Func, Rel, Interval, Quantity or Word.
func (n *Node) Name() string { return n.name }

// Args returns the children, which must not be changed.
func (n *Node) Args() []*Node { return n.args }

// Len returns the number of children.
func (n *Node) Len() int { return len(n.args) }

// Arg returns the i-th child, or nil where there is none.
func (n *Node) Arg(i int) *Node {
	if n == nil || i < 0 || i >= len(n.args) {
		return nil
	}
	return n.args[i]
}

// Size returns the number of nodes of n as a tree, saturating at about 2³⁰.
func (n *Node) Size() int { return int(n.size) }

// Hash returns a hash of the structure that is the same on every host.
func (n *Node) Hash() uint64 { return n.hash }

// Is reports whether n is of kind op.
func (n *Node) Is(op Op) bool { return n != nil && n.op == op }

// IsNum reports whether n is a rational number.
func (n *Node) IsNum() bool { return n.op == Num }

// IsInt reports whether n is an integer.
func (n *Node) IsInt() bool { return n.op == Num && n.num.IsInt() }

// IsZero reports whether n is the number 0.
func (n *Node) IsZero() bool { return n.op == Num && n.num.IsZero() }

// IsOne reports whether n is the number 1.
func (n *Node) IsOne() bool { return n.op == Num && n.num.IsOne() }

// IsConst reports whether n is the constant of that name.
func (n *Node) IsConst(name string) bool { return n.op == Const && n.name == name }

// IsFunc reports whether n is an application of the function of that name.
func (n *Node) IsFunc(name string) bool { return n.op == Func && n.name == name }

// IsRel reports whether n is the relation of that name.
func (n *Node) IsRel(name string) bool { return n.op == Rel && n.name == name }

// IsUndefined reports whether n is the constant undefined.
func (n *Node) IsUndefined() bool { return n.op == Const && n.name == Undefined }

// Total reports whether n surely has a value for all real values of its symbols.
func (n *Node) Total() bool { return n.flags&flagTotal != 0 }

// Imaginary reports whether i occurs in n.
func (n *Node) Imaginary() bool { return n.flags&flagImag != 0 }

// Constant reports whether no symbol and no unknown function occurs in n.
func (n *Node) Constant() bool { return n.flags&(flagSym|flagUnknown) == 0 }

// Scalar reports whether n is a number-valued expression: no tuple, set, relation or the like occurs in it.
func (n *Node) Scalar() bool { return n.flags&flagObject == 0 }

// Finite reports whether neither an infinity nor undefined occurs in n.
func (n *Node) Finite() bool { return n.flags&flagUndef == 0 }

// Compare orders nodes by structure: numbers by value first, then the others by kind, name and children.
func Compare(a, b *Node) int {
	if a == b {
		return 0
	}
	if a.op != b.op {
		return int(a.op) - int(b.op)
	}
	if a.op == Num {
		return a.num.Cmp(b.num)
	}
	if a.op == Func || a.op == Sym || a.op == Const || len(a.args) == 0 {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
	}
	for i := 0; i < len(a.args) && i < len(b.args); i++ {
		if c := Compare(a.args[i], b.args[i]); c != 0 {
			return c
		}
	}
	if len(a.args) != len(b.args) {
		return len(a.args) - len(b.args)
	}
	return strings.Compare(a.name, b.name)
}
