// Package report is how verdicts and solutions are told: plain data with the
// names that they have in JSON. The contract of the module takes it over as it is.
package report

import "encoding/json"

// Span is a half-open range of byte offsets into the request's text; the
// JavaScript package converts it to UTF-16 offsets.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Text is one sentence in two languages, with formulas in LaTeX between dollar signs.
type Text struct {
	En string `json:"en"`
	Zh string `json:"zh"`
}

// Binding is the value of a symbol, both in LaTeX.
type Binding struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Counterexample shows where a claim fails: the values of the symbols and of both sides, in LaTeX.
type Counterexample struct {
	Point []Binding `json:"point,omitempty"`
	Left  string    `json:"left,omitempty"`
	Right string    `json:"right,omitempty"`
}

// Judgement is a verdict with its support.
type Judgement struct {
	Verdict        string          `json:"verdict" jsonschema:"enum=proved,enum=refuted,enum=unknown"` // "proved", "refuted", "unknown"
	Code           string          `json:"code"`
	Explanation    *Text           `json:"explanation,omitempty"`
	Conditions     []string        `json:"conditions,omitempty"` // LaTeX
	Counterexample *Counterexample `json:"counterexample,omitempty"`
	// Evidence is the portable evidence with its claim, as checker/recheck reads it.
	Evidence json.RawMessage `json:"evidence,omitempty"`
}

// Claim is one checked statement.
type Claim struct {
	Text  string `json:"text"` // as written
	LaTeX string `json:"latex,omitempty"`
	Role  string `json:"role"`
	Span  Span   `json:"span"`
	Judgement
	// Relation of an equation to the one before: "equivalent", "implies", "implied-by", "unrelated".
	Relation   string   `json:"relation,omitempty" jsonschema:"enum=equivalent,enum=implies,enum=implied-by,enum=unrelated"`
	Lost       []string `json:"lost,omitempty"`       // roots lost, LaTeX
	Extraneous []string `json:"extraneous,omitempty"` // roots gained, LaTeX
	Reading    string   `json:"reading,omitempty"`
}

// Step is one checked step. Span covers the step in the request's text, or in
// its own element of steps where those were given (claims' spans likewise).
type Step struct {
	Title   string  `json:"title,omitempty"`
	Text    string  `json:"text"`
	Span    Span    `json:"span"`
	Verdict string  `json:"verdict" jsonschema:"enum=proved,enum=refuted,enum=unknown,enum=stated"` // "proved", "refuted", "unknown", "stated" (nothing asserted)
	Claims  []Claim `json:"claims"`
}

// Summary counts claims. Stated are those that assert nothing: givens, definitions, assumptions.
type Summary struct {
	Proved  int `json:"proved"`
	Refuted int `json:"refuted"`
	Unknown int `json:"unknown"`
	Stated  int `json:"stated"`
}

// Route is one verification of an answer, along a way independent of how it was found.
type Route struct {
	Route string `json:"route"` // "substitution", "re-solve", "enumeration", "independent-candidate", "differentiate-back"
	Judgement
	Detail *Text `json:"detail,omitempty"`
}

// SolveStep is one explained step of a solution.
type SolveStep struct {
	Explanation Text   `json:"explanation"`
	LaTeX       string `json:"latex"`
	Judgement
}

// Solution is what came of a problem.
type Solution struct {
	Status string `json:"status" jsonschema:"enum=solved,enum=unsolved"` // "solved" or "unsolved"
	// Code says why a problem is unsolved ("no-exact-method", "no-model", "no-goal", …) or which method solved it.
	Code         string      `json:"code"`
	Explanation  *Text       `json:"explanation,omitempty"`
	Goal         string      `json:"goal,omitempty"` // what was understood to be asked, LaTeX or words
	Steps        []SolveStep `json:"steps"`
	Answer       string      `json:"answer,omitempty"` // LaTeX
	Verification []Route     `json:"verification"`
}
