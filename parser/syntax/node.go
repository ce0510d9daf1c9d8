package syntax

// Kind says what a Node is and how its Args and Ops are to be read.
type Kind uint8

// The kinds of node. "Args" below lists the children in order.
const (
	// Unread is a part that could not be read. Text holds the reason as a stable
	// code ("unknown-command", "unbalanced", "unexpected", …). No Args.
	Unread Kind = iota
	// Empty stands where an optional child is absent. No Args.
	Empty
	// Blank is a place to be filled in: "____", \square, "?". No Args.
	Blank
	// Choice holds structurally different readings of one text, most plausible
	// first. Args: two or more readings.
	Choice

	// Number is a numeral. Text is its canonical spelling: digits with an
	// optional point ("1234.5"), exponent ("1e-5") or repetend ("0.(3)").
	Number
	// Symbol is a name. Text is the name without backslash or font: "x",
	// "alpha", "pi", "sin", "ℝ", "∞", "lcm", "∅".
	Symbol
	// Word is running text inside mathematics, such as \text{ cm}. Text is its content, trimmed.
	Word
	// Ellipsis is "…", \cdots, \ldots, \vdots.
	Ellipsis

	// Sum is a signed n-ary sum. len(Ops) == len(Args); Ops[0] is None, Plus, Minus,
	// PlusMinus or MinusPlus. A lone sign is a Sum of one term.
	Sum
	// Product is an n-ary product with written operators. len(Ops) == len(Args),
	// Ops[0] is None; the others are Times, Dot, Slash, Obelus (÷), Mod, Cross or Circ.
	// It associates to the left: a/b·c is (a/b)·c. Text is the sign of an operator
	// of its own (⋆, ⊕, …), for which Ops hold Cross.
	Product
	// Juxtapose is two or more factors side by side with nothing between them:
	// a product, a function with its argument, a mixed number, a number with
	// its unit. It binds tighter than Product: 1/2x is Product[1 / Juxtapose[2 x]].
	Juxtapose
	// Fraction is a built-up fraction. Args: numerator, denominator.
	Fraction
	// Power is a superscript. Args: base, exponent.
	Power
	// Subscript is a subscript. Args: base, index.
	Subscript
	// Prime is one or more primes. Args: base. Text is "'", "''", ….
	Prime
	// Accent is a mark over or under its base: Text is "vec", "bar", "hat",
	// "tilde", "dot", "ddot", "overline", "underline", "overrightarrow", "arc". Args: base.
	Accent
	// Root is a radical. Args: radicand, index (Empty for a square root).
	Root
	// Apply is a named function with its arguments where the notation itself
	// says so (\sin x, \log_2 8, gcd(a,b)). Args: head, argument, ….
	// The head is a Symbol, or Power or Subscript or both around one.
	Apply
	// Group is a pair of delimiters around comma-separated items: Text is the
	// opening and the closing one, such as "()", "[)", "{}", "⟨⟩", "[]". One item
	// in "()" is a parenthesis. A point stands for a side whose delimiter is in
	// another piece of the text: "(.", ".)". Args: items.
	Group
	// SetBuilder is {element | condition}. Args: element, condition.
	SetBuilder
	// Bars is |x|: absolute value, modulus, determinant, cardinality. Args: one.
	Bars
	// Norm is ‖x‖. Args: one.
	Norm
	// Floor and Ceiling. Args: one.
	Floor
	Ceiling
	// Factorial. Text is "!" or "!!". Args: one.
	Factorial
	// Percent is x%, Degree is x°. Args: one. Permille has Text "‰" on Percent.
	Percent
	Degree
	// Arcminute is x′ and Arcsecond x″ where they follow degrees. Args: one.
	Arcminute
	Arcsecond
	// Money is an amount with its currency sign in Text ("$", "¥", "€", "£"). Args: amount.
	Money
	// Quantity is a value with a unit or a counted thing in words. Text is the
	// words as written ("cm", "boxes", "个"). Args: value.
	Quantity
	// Binomial is a binomial coefficient. Args: above, below.
	Binomial
	// BigOp is an operator with bounds: Text is "sum", "prod", "lim", "limsup", "liminf", "max", "min",
	// "sup", "inf", "union", "intersection". Args: lower, upper, body (Empty where absent).
	BigOp
	// Integral: Text is "int", "iint", "iiint" or "oint". Args: lower, upper, integrand,
	// variable, … (one variable for each integration; Empty bounds for an antiderivative).
	Integral
	// Derivative is d/dx or ∂/∂x of something: Text is "d" or "∂".
	// Args: body, order (Empty for 1), variable, …. dy/dx has the Symbol y as its body.
	Derivative
	// OneSided is a point approached from a side, as in x→0⁺. Text is "+" or "-". Args: point.
	OneSided
	// Evaluated is F(x) between bounds, as in [F(x)]_a^b or F|_{x=a}. Args: body, lower, upper.
	Evaluated
	// Matrix: Text is the bracket: "()", "[]", "||", "‖‖", "{}", "". Args: Rows.
	Matrix
	// Row is a row of cells. Args: cells.
	Row
	// Cases is a function given piecewise. Args: Rows of value and condition
	// (the condition is Empty, or a Word such as "otherwise", where none is given).
	Cases
	// System is a brace in front of statements that hold together. Args: statements.
	System
	// Lines is a block of aligned lines. Args: statements, one a line. A line
	// that starts with a relation has Empty as its first operand and continues the line before.
	Lines
	// SetOp is an n-ary set operation of equal precedence: Ops are None, Union, Intersect, Without.
	// len(Ops) == len(Args), Ops[0] is None.
	SetOp
	// Ratio is a:b or a:b:c. Args: two or more.
	Ratio
	// Relation is a chain of operands and relations between neighbours.
	// len(Ops) == len(Args)-1. Where Text is not empty it is a relation that has no
	// Op (≺, ←, …); To stands in Ops in its place and no meaning is known.
	Relation
	// Modulo is a relation or an expression with (mod m) behind it. Args: what, modulus.
	Modulo
	// List is items or statements in a row. Text is "," or ";" or "、". Args: items.
	List
	// Logic joins statements: len(Ops) == len(Args)-1, Ops are And, Or, Implies,
	// ImpliedBy, Iff, Therefore, Because, Comma.
	Logic
	// Not negates a statement. Args: one.
	Not
	// Quantified: Text is "forall", "exists" or "exists!". Args: bound, body.
	Quantified
	// Boxed is \boxed{…}. Args: one.
	Boxed
	// Labelled is a statement with a label, such as \tag{1} or "… ①". Text is the label. Args: one.
	Labelled
	// Where is a statement or expression with a condition behind it: "x = kπ (k ∈ ℤ)",
	// "f(x), x > 0". Args: what, condition, ….
	Where
)

// Op is an operator or a relation inside a Sum, Product, SetOp, Relation or Logic.
type Op uint8

// The operators.
const (
	None Op = iota
	Plus
	Minus
	PlusMinus
	MinusPlus
	Times  // × * \times
	Dot    // · \cdot
	Slash  // /
	Obelus // ÷ \div
	Mod    // \bmod, mod between operands
	Cross  // ⊗ and other products that are never numbers
	Circ   // ∘
	Union
	Intersect
	Without
	Eq        // =
	Ne        // ≠
	Lt        // <
	Le        // ≤
	Gt        // >
	Ge        // ≥
	Ll        // ≪
	Gg        // ≫
	Approx    // ≈ ≃ ≐
	Equiv     // ≡
	Define    // := ≜
	Sim       // ∼ (also similar figures)
	Congruent // ≅
	Propto    // ∝
	In
	NotIn
	Owns // ∋
	Subset
	SubsetEq
	Superset
	SupersetEq
	NotSubset
	Divides    // ∣
	NotDivides // ∤
	Parallel   // ∥
	Perp       // ⊥
	To         // →
	MapsTo     // ↦
	And
	Or
	Implies
	ImpliedBy
	Iff
	Therefore
	Because
	Comma // a comma that joins statements that hold together
)

// Node is one node of the tree. Nodes are not changed after the parser returns them.
type Node struct {
	Kind Kind
	Span Span
	Text string
	Args []*Node
	Ops  []Op
}

// Arg returns the i-th child, or nil where there is none.
func (n *Node) Arg(i int) *Node {
	if n == nil || i < 0 || i >= len(n.Args) {
		return nil
	}
	return n.Args[i]
}

// Is reports whether n is a node of kind k; a nil node is of no kind.
func (n *Node) Is(k Kind) bool { return n != nil && n.Kind == k }
