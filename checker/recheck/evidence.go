package recheck

// The kinds of evidence. A Judgement carries one of them beside its Claim; Check
// decides whether it supports the verdict that its kind stands for.

// NormalForm supports "=": the difference of both sides, as a fraction of
// polynomials in the kernels and symbols, is 0 after the kernels' own relations
// (s² + c² = 1, r² = a, …). Kernels are the functions and roots that are left
// after rewriting, in the order of their first occurrence.
type NormalForm struct {
	Kernels []Term `json:"kernels,omitempty"`
}

// Combination supports "=" from hypotheses: left - right is the sum of the
// cofactors times (left - right) of the given equations, one cofactor each. For
// an inequality the cofactors are numbers, not negative for given inequalities, and a number that
// is not negative may be left over.
type Combination struct {
	Cofactors []Term `json:"cofactors"`
}

// Binding gives a symbol a value. The name of a function ends in "()", and its
// value is written in the places #1, #2, … of its arguments.
type Binding struct {
	Name  string `json:"name"`
	Value Term   `json:"value"`
}

// Range encloses a real number between two fractions; they are equal where the value is exact.
type Range struct {
	Lo string `json:"lo"`
	Hi string `json:"hi"`
}

// Counterexample supports a refutation: at Point all given claims hold, and the
// sides lie in Left and Right, which rules the relation out. Bits is the
// precision at which the enclosures are recomputed.
type Counterexample struct {
	Point []Binding `json:"point,omitempty"`
	Left  Range     `json:"left"`
	Right Range     `json:"right"`
	Bits  int       `json:"bits"`
	// Part is "re" or "im" where the sides are complex and differ in that part.
	Part string `json:"part,omitempty"`
}

// Substitution supports an equation that is to hold at a point: with Values in
// place of the symbols, left - right has the normal form Residual, which is 0.
type Substitution struct {
	Values   []Binding `json:"values"`
	Residual Term      `json:"residual"`
}

// Separation supports "!=", "<" or ">" between constants: an enclosure of left - right
// at Bits bits of precision lies in Difference, which excludes 0.
type Separation struct {
	Difference Range `json:"difference"`
	Bits       int   `json:"bits"`
}

// Vanishing supports "=" between algebraic constants: left - right is enclosed
// in a range so near to 0 that, by the root bound of its own expression, it can
// be nothing else. Bits is the precision needed.
type Vanishing struct {
	Bits int `json:"bits"`
}

// Derivative supports an antiderivative: left is an integrand and right an
// antiderivative of it in Variable; Value is the derivative of right, equal to left by Proof.
type Derivative struct {
	Variable string     `json:"variable"`
	Value    Term       `json:"value"`
	Proof    NormalForm `json:"proof"`
}

// Rounding supports "~": left lies within half a unit of the last of Digits
// decimal places of right, or, where Cut is set, is right with further digits behind. Digits is
// negative where zeros at the end of a whole number are no figures of it.
type Rounding struct {
	Digits int   `json:"digits"`
	Cut    bool  `json:"cut,omitempty"`
	Left   Range `json:"left"`
	Bits   int   `json:"bits"`
}

// Enumeration supports a claim for finitely many values of its symbols: each
// case gives all symbols a value, and the claim is checked at each.
type Enumeration struct {
	Variable string `json:"variable"`
	Cases    []Term `json:"cases"`
}

// Solution is a root of both of two equations or of one of them only.
type Solution struct {
	Value Term   `json:"value"`
	In    string `json:"in"` // "both", "first" or "second"
}

// SolutionSet supports a comparison of two equations in one unknown that have
// finitely many solutions: the claim, and the one equation that is given. First
// and Second are polynomials whose real roots contain the solutions of the given equation and of the
// claim, and Solutions are all their real roots; those of the given equation are "first" or "both".
type SolutionSet struct {
	Variable  string     `json:"variable"`
	First     Term       `json:"first"`
	Second    Term       `json:"second"`
	Solutions []Solution `json:"solutions"`
}

// SignChart supports a relation in one unknown that follows from the given ones in it, all
// between rational functions: their signs are the same all the way between two neighbouring roots.
type SignChart struct {
	Variable string `json:"variable"`
}

// Positivity supports an inequality: written as D > 0 or D ≥ 0, D is the sum of the terms, of the cofactors
// times the given equations, of which each has one, and of a number that is not negative
// (Schmüdgen, The K-moment problem for compact semi-algebraic sets, 1991).
type Positivity struct {
	Terms     []PositiveTerm `json:"terms"`
	Cofactors []Term         `json:"cofactors,omitempty"`
}

// PositiveTerm is a positive coefficient times factors that are not negative and a square.
type PositiveTerm struct {
	Coefficient string           `json:"coefficient"`
	Factors     []PositiveFactor `json:"factors,omitempty"`
	Square      *Term            `json:"square,omitempty"`
}

// PositiveFactor is the sum D of a number that is not negative and of the differences of given inequalities
// D > 0 or D ≥ 0, by their index, with Inverse 1/D; or, where it is set, a square root or an absolute value.
type PositiveFactor struct {
	Given   []int  `json:"given,omitempty"`
	Plus    string `json:"plus,omitempty"`
	Inverse bool   `json:"inverse,omitempty"`
	Root    *Term  `json:"root,omitempty"`
}

// Cofactor supports a relation, written as D > 0, D ≥ 0 or D = 0: D times the factor, which is positive, is the difference of the
// given relation with that index. Where that is not 0, the factor need only be known not to be negative.
type Cofactor struct {
	Given    int  `json:"given"`
	Factor   Term `json:"factor"`
	Positive Part `json:"positive"`
}

// Residues supports a congruence, whose relation is "mod m", between integers: it holds at all
// residues of the symbols at which the given congruences and equations do, or, where Never is
// set, at none of them, and there are some.
type Residues struct {
	Symbols []string `json:"symbols"`
	Never   bool     `json:"never,omitempty"`
}

// Parts supports a claim that was taken apart, such as the equality of two tuples or two lists
// of roots: every part is a claim with evidence of its own.
type Parts struct {
	Parts []Part `json:"parts"`
}

// Limit supports "lim f = right": f is Numerator/Denominator, both analytic at the point (in x, at infinity
// in 1/x), and Order of their derivatives vanish there. Where Log is set, this is so of the logarithm of f.
type Limit struct {
	Numerator   Term `json:"numerator"`
	Denominator Term `json:"denominator"`
	Order       int  `json:"order"`
	Log         bool `json:"log,omitempty"`
	// Pole is the order of the pole where the limit is infinite: so many fewer derivatives of Numerator vanish.
	Pole int `json:"pole,omitempty"`
}

// Growth supports "lim f = right": f grows for x → ∞ as a product of logarithms, powers and exponentials that is
// worked out part by part (Hardy's orders of infinity). Form, if any, equals f there in x, which stands for ±x or,
// at a number a, for ±1/(x - a).
type Growth struct {
	Form Term `json:"form,omitzero"`
}

// Integration supports the value of a definite integral, the claim's left side: the difference of an
// antiderivative at the ends, or of its limits there, the upper first, where the integral is improper.
type Integration struct {
	Antiderivative Term     `json:"antiderivative"`
	Proof          Evidence `json:"proof"`
	Ends           []Part   `json:"ends,omitempty"`
}

// Induction supports the value of a finite sum or product, the claim's left side: Closed, in the running
// variable, has the first member's value at the lower end, and grows by the member at every place.
// That of an infinite one is the limit of Closed.
type Induction struct {
	Closed Term     `json:"closed"`
	First  Evidence `json:"first"`
	Step   Evidence `json:"step"`
	Limit  Evidence `json:"limit,omitempty"`
}

// Recurrence supports the value of a sum over k up to n of what contains n itself, F(n, k), the claim's
// left side, by creative telescoping: This·F(n, k) + Next·F(n+1, k) is G(n, k+1) - G(n, k) for the
// Difference G, as Telescoping shows. By First the value is right for the first n, and by Step
// it fulfils from the last of them on the recurrence that the sum of this over k gives.
type Recurrence struct {
	This        Term       `json:"this"`
	Next        Term       `json:"next"`
	Difference  Term       `json:"difference"`
	First       []Evidence `json:"first"`
	Telescoping Evidence   `json:"telescoping"`
	Step        Evidence   `json:"step"`
}

// Succession supports a formula for a term of a sequence, the symbol a_n where Name is a_ and Letter n, by induction. The last
// given equation, a law, gives the term a_n+1 where Head is 1 by those before it, whatever whole number Letter is from From
// on, and the others list the terms before the first that it gives, for which First proves the formula. Step proves the law
// with the formula in place of the terms.
type Succession struct {
	Name   string     `json:"name"`
	Letter string     `json:"letter"`
	From   int64      `json:"from"`
	Head   int64      `json:"head"`
	First  []Evidence `json:"first"`
	Step   Evidence   `json:"step"`
}

// Part is a claim with the evidence for it.
type Part struct {
	Claim    Claim    `json:"claim"`
	Refuted  bool     `json:"refuted,omitempty"` // the evidence refutes the claim
	Evidence Evidence `json:"evidence"`
}

// Proportion supports that two equations have the same solutions: the difference
// of the sides of the first is Factor times that of the second, where Factor is a
// quotient of products that the conditions keep from 0. The claim is "=" between two "rel" terms.
type Proportion struct {
	Factor  Term   `json:"factor"`
	Kernels []Term `json:"kernels,omitempty"`
}

// Shape refutes the equality of two objects that differ in kind or size: a pair and a number, a set of
// two and one of three elements, two words. It is read off the claim itself.
type Shape struct {
	Left  string `json:"left"`
	Right string `json:"right"`
}

// Gap says what could not be decided: Code is the reason, Where the part that stood in the way.
type Gap struct {
	Code  string `json:"code"`
	Where Term   `json:"where"`
}

func (NormalForm) Kind() string     { return "normal-form" }
func (Combination) Kind() string    { return "combination" }
func (Counterexample) Kind() string { return "counterexample" }
func (Substitution) Kind() string   { return "substitution" }
func (Separation) Kind() string     { return "separation" }
func (Vanishing) Kind() string      { return "vanishing" }
func (Derivative) Kind() string     { return "derivative" }
func (Rounding) Kind() string       { return "rounding" }
func (Enumeration) Kind() string    { return "enumeration" }
func (SolutionSet) Kind() string    { return "solution-set" }
func (SignChart) Kind() string      { return "sign-chart" }
func (Positivity) Kind() string     { return "positivity" }
func (Cofactor) Kind() string       { return "cofactor" }
func (Residues) Kind() string       { return "residues" }
func (Parts) Kind() string          { return "parts" }
func (Proportion) Kind() string     { return "proportion" }
func (Integration) Kind() string    { return "integration" }
func (Induction) Kind() string      { return "induction" }
func (Recurrence) Kind() string     { return "recurrence" }
func (Succession) Kind() string     { return "succession" }
func (Limit) Kind() string          { return "limit" }
func (Growth) Kind() string         { return "growth" }
func (Shape) Kind() string          { return "shape" }
func (Gap) Kind() string            { return "gap" }

func (NormalForm) evidence()     {}
func (Combination) evidence()    {}
func (Counterexample) evidence() {}
func (Substitution) evidence()   {}
func (Separation) evidence()     {}
func (Vanishing) evidence()      {}
func (Derivative) evidence()     {}
func (Rounding) evidence()       {}
func (Enumeration) evidence()    {}
func (SolutionSet) evidence()    {}
func (SignChart) evidence()      {}
func (Positivity) evidence()     {}
func (Cofactor) evidence()       {}
func (Residues) evidence()       {}
func (Parts) evidence()          {}
func (Proportion) evidence()     {}
func (Integration) evidence()    {}
func (Induction) evidence()      {}
func (Recurrence) evidence()     {}
func (Succession) evidence()     {}
func (Limit) evidence()          {}
func (Growth) evidence()         {}
func (Shape) evidence()          {}
func (Gap) evidence()            {}
