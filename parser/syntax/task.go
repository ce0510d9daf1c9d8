package syntax

// Verb is what a task asks for.
type Verb uint8

// The verbs.
const (
	NoVerb        Verb = iota
	SolveFor           // solve, find x, 解方程, 求 x
	FindAll            // find all, how many solutions
	Simplify           // simplify, 化简
	Factor             // factor, 因式分解
	Expand             // expand, 展开
	Evaluate           // compute, evaluate, what is, 计算, 求…的值
	Differentiate      // differentiate, derivative, 求导
	Integrate          // integrate, ∫, 求积分
	TakeLimit          // limit, 极限
	SumUp              // sum, 求和
	Prove              // prove, show, 证明
	Compare            // which is larger, sort, 比较大小
	Maximise           // maximum, 最大值
	Minimise           // minimum, 最小值
	Range              // range of values, 取值范围, 值域
	Remainder          // remainder, mod
	Count              // number of, how many
	Probability        // probability, 概率
	Gcd                // greatest common divisor
	Lcm                // least common multiple
	Round              // round to
	Convert            // convert units or bases
	IsIt               // a yes-or-no question
	FactorInteger      // prime factors
	Choose             // multiple choice, fill in: what is asked is in the options
	Check              // the text is a worked solution, nothing is asked
	NextTerm           // the next term of a sequence; the goals are its first terms
	NthTerm            // the general term, in the letter of For; the goals are the first terms
	Coefficient        // the coefficient that the letter of For stands for when the first goal is written in the form of the second
	Digit              // the digit of the goal at a place
	NearestRoot        // the integer nearest to the goal
	Rebase             // numerals (Words, a Sum of them) in the base of Detail; with two details, from the first base to the second
	Clock              // times of day in minutes after midnight; Detail is the Word "after", "before" or "between"
	Named              // a quantity that has a name, which the first Detail says (a slope, a determinant, a domain, …), of the goals
)

// Option is one answer of a multiple-choice task.
type Option struct {
	Letter string
	Span   Span // of the text behind the marker
	Mark   Span // of the marker, "(A)" or "A."
	Math   *Node
	Text   string
}

// RootsOf says that Names are all the roots of an equation or a polynomial, a multiple one as often as it is one.
type RootsOf struct {
	Span  Span
	Names []*Node
	Of    *Node
}

// Task is a problem as asked.
type Task struct {
	Source string
	Span   Span
	Verb   Verb
	// Givens are the statements that hold; their Role is Given, Definition or Assumption.
	Givens []Statement
	// Goals are the expressions, unknowns or statements asked about.
	Goals []*Node
	// Roots are the letters that the problem gives to all the roots of an equation.
	Roots []RootsOf
	// For are the unknowns or the variable named ("for x", "with respect to t").
	For []*Node
	// Detail is a further argument of the verb: decimal places, a base, an order of derivative.
	Detail  []*Node
	Options []Option
	Parts   []Task
	Lang    string // "en" or "zh"
	// Blanks are the places to be filled in, "= ____", which are part of no goal.
	Blanks []Span
	// Asks is the sentence that asks, where it was told apart.
	Asks Span
	// Whole is set where every word of the problem was understood, not only its mathematics.
	Whole bool
}
