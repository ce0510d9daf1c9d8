// Package recheck verifies evidence with code that shares nothing with the
// search for it. It imports math/big alone and is meant to be read in one sitting.
package recheck

// Term is an expression in portable form. Op is "num" (Text is a fraction such
// as "-7/3"), "sym" (Text is the name), "const" (Text is "pi", "e", "i"),
// "add", "mul", "pow" (Args: base, exponent) or the name of a function ("sin", "log", "abs", …).
type Term struct {
	Op   string `json:"op"`
	Text string `json:"text,omitempty"`
	Args []Term `json:"args,omitempty"`
}

// Claim is a relation between two terms under hypotheses. Rel is "=", "!=",
// "<", "<=", ">", ">=" or "~" (equal at the digits shown). A hypothesis that is an instance of one for all values
// of some symbols names that in Of, whose own hypotheses restrict the values ("integer" beside the
// relations above), and the values in At.
type Claim struct {
	Rel   string    `json:"rel"`
	Left  Term      `json:"left"`
	Right Term      `json:"right"`
	Given []Claim   `json:"given,omitempty"`
	Of    *Claim    `json:"of,omitempty"`
	At    []Binding `json:"at,omitempty"`
}

// Evidence is what supports a verdict. The set of kinds is closed.
type Evidence interface {
	// Kind is the stable name of the kind of evidence, such as "normal-form".
	Kind() string
	evidence()
}
