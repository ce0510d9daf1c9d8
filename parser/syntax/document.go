package syntax

// Role says what a statement is for. Only a Claim can be refuted.
type Role uint8

// The roles. They are settled before anything is evaluated.
const (
	Narration  Role = iota // nothing asserted: a plan, a heading, an expression that is only mentioned
	Claim                  // asserted by its author
	Given                  // from the problem
	Definition             // let, set, 设, 令, 记
	Assumption             // suppose, if, when, 假设, 若, 当…时: opens a scope
	Trial                  // tried, or supposed and rejected a clause later (舍去)
	Quoted                 // a cited formula with letters of its own
	Negated                // "has no solution", "is impossible", "does not hold"
	Goal                   // what is to be found or proved
)

// Cue is the word before a statement that says how it relates to what stands before.
type Cue uint8

// The cues.
const (
	NoCue      Cue = iota
	Hence          // so, hence, thus, therefore, 所以, 故, 即, 得, ∴, ⇒
	Since          // since, because, 因为, 由, ∵
	Equivalent     // that is, i.e., 即, ⇔
	Substitute     // substituting, 代入
	Combine        // combining, adding, subtracting, 联立, (1)-(2)
	Solve          // solving gives, 解得
	Rewrite        // expanding, factoring, simplifying, 化简, 整理得
	Conclude       // in conclusion, the answer is, 综上, 答案
	Reject         // reject, discard, 舍去
	Contrast       // but, however, 但, 又
)

// Statement is one relation, definition, assumption or conclusion.
type Statement struct {
	Span Span
	Role Role
	Cue  Cue
	// Math is what is stated; nil for pure prose.
	Math *Node
	// Label is the statement's own label, such as "1" or "①"; Refs are labels it refers to.
	Label string
	Refs  []string
	// Condition is a restriction that holds for this statement alone
	// ("when x > 0, …", "for all n ∈ ℕ"); nil where there is none.
	Condition *Node
	// Answer marks the statement as the final answer.
	Answer bool
	// Inline is true where the mathematics was found in running prose rather than in delimiters.
	Inline bool
}

// Step is what an author would number.
type Step struct {
	Span Span
	// Title is the heading or number as written ("Step 3", "(2)", "方法一"); "" where there is none.
	Title string
	// Case opens a case split's branch: the Assumption statements at the step's start
	// hold until the next step whose Case is not empty. Text of the case as written.
	Case       string
	Statements []Statement
}

// Document is a text read as mathematics.
type Document struct {
	Source string
	Steps  []Step
}
