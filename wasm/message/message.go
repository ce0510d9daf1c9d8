// Package message is the contract of the module: the requests and replies that
// cross its border, as Go structs. JSON Schema and TypeScript types are
// generated from them.
package message

import "encoding/json"

// Version is the version of this contract, carried by every request and reply.
const Version = 1

// Request is one call. Op is "parse", "equal", "check", "solve", "open", "feed",
// "close", "render" or "about"; the other fields belong to the ops named beside them.
type Request struct {
	V    int    `json:"v,omitempty"`
	ID   string `json:"id,omitempty"`
	Op   string `json:"op"`
	Fuel int64  `json:"fuel,omitempty"` // work units; 0 is the default
	Lang string `json:"lang,omitempty"` // "en" or "zh", for explanations

	Text    string   `json:"text,omitempty"`    // parse, check, render
	As      string   `json:"as,omitempty"`      // parse: "expression", "statement", "task", "document"
	Gold    string   `json:"gold,omitempty"`    // equal
	Answer  string   `json:"answer,omitempty"`  // equal
	Mode    string   `json:"mode,omitempty"`    // equal: "value", "set", "form"
	Form    string   `json:"form,omitempty"`    // equal, mode form: "factored", "expanded", …; "" takes the gold's own
	Steps   []string `json:"steps,omitempty"`   // check
	Problem string   `json:"problem,omitempty"` // check, solve, open
	Given   []string `json:"given,omitempty"`   // check
	Recheck bool     `json:"recheck,omitempty"` // re-verify every evidence before replying

	Session int             `json:"session,omitempty"` // feed, close; open: the number wanted, 0 for any
	Event   json.RawMessage `json:"event,omitempty"`   // feed: solver's event
	Options json.RawMessage `json:"options,omitempty"` // open: solver's options
}

// Span is a half-open range of byte offsets into the request's text; the
// JavaScript package converts it to UTF-16 offsets.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Error is a coded failure of a request. Message names the place and the remedy.
type Error struct {
	Code     string `json:"code"`
	Message  string `json:"message"`
	Field    string `json:"field,omitempty"` // the request's field that the span lies in; "" for the request itself
	Span     *Span  `json:"span,omitempty"`
	Expected string `json:"expected,omitempty"`
	Meant    string `json:"meant,omitempty"` // what was likely meant
}

// Head is common to all replies.
type Head struct {
	V     int    `json:"v,omitempty"`
	ID    string `json:"id,omitempty"`
	Error *Error `json:"error,omitempty"`
	// Micros is the engine's own time in microseconds; set by hosts, which have a clock, never by the module.
	Micros int64 `json:"micros,omitempty"`
}

// Text is one sentence in two languages, with formulas in LaTeX between dollar signs.
type Text struct {
	En string `json:"en"`
	Zh string `json:"zh"`
}

// Counterexample shows where a claim fails: the values of the symbols and of both sides, in LaTeX.
type Counterexample struct {
	Point []Binding `json:"point,omitempty"`
	Left  string    `json:"left,omitempty"`
	Right string    `json:"right,omitempty"`
}

// Binding is the value of a symbol, both in LaTeX.
type Binding struct {
	Name  string `json:"name"`
	Value string `json:"value"`
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

// EqualReply answers "equal".
type EqualReply struct {
	Head
	Judgement
	// GoldSpan and AnswerSpan are the parts of the texts that were compared.
	GoldSpan   *Span `json:"gold_span,omitempty"`
	AnswerSpan *Span `json:"answer_span,omitempty"`
	// Reading names the reading of an ambiguous notation that decided.
	Reading string `json:"reading,omitempty"`
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

// CheckReply answers "check".
type CheckReply struct {
	Head
	FirstRefuted int     `json:"first_refuted"` // 0-based step, or -1
	Steps        []Step  `json:"steps"`
	Summary      Summary `json:"summary"`
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

// SolveReply answers "solve".
type SolveReply struct {
	Head
	Status string `json:"status" jsonschema:"enum=solved,enum=unsolved"` // "solved" or "unsolved"
	// Code says why a problem is unsolved ("no-exact-method", "no-model", "no-goal", …) or which method solved it.
	Code         string      `json:"code"`
	Explanation  *Text       `json:"explanation,omitempty"`
	Goal         string      `json:"goal,omitempty"` // what was understood to be asked, LaTeX or words
	Steps        []SolveStep `json:"steps"`
	Answer       string      `json:"answer,omitempty"` // LaTeX
	Verification []Route     `json:"verification"`
}

// SessionReply answers "open", "feed" and "close" with the effects that the host is to carry out, in order.
type SessionReply struct {
	Head
	Session int               `json:"session"`
	Effects []json.RawMessage `json:"effects"`
}

// RenderClaim is the place of a statement in a rendered text. Its index is N in
// data-claim="N"; the claims of a check lie within its span.
type RenderClaim struct {
	Step int    `json:"step"`
	Role string `json:"role"`
	Span Span   `json:"span"`
}

// RenderReply answers "render".
type RenderReply struct {
	Head
	Claims []RenderClaim `json:"claims"`
	HTML   string        `json:"html"` // sanitised; every claim in <span class="ys-claim" data-claim="N">, every step in data-step="N"
}

// AboutReply answers "about".
type AboutReply struct {
	Head
	Name         string         `json:"name"`
	Release      string         `json:"release"`
	Limits       map[string]int `json:"limits"`
	Capabilities []string       `json:"capabilities"`
}

// Node is a node of the syntax tree, with its kind and operators by name.
type Node struct {
	Kind string   `json:"kind"`
	Span Span     `json:"span"`
	Text string   `json:"text,omitempty"`
	Args []*Node  `json:"args,omitempty"`
	Ops  []string `json:"ops,omitempty"`
}

// Statement is a statement as read.
type Statement struct {
	Span      Span     `json:"span"`
	Role      string   `json:"role"`
	Cue       string   `json:"cue,omitempty"`
	Math      *Node    `json:"math,omitempty"`
	LaTeX     string   `json:"latex,omitempty"`
	MathJSON  any      `json:"mathjson,omitempty"`
	Label     string   `json:"label,omitempty"`
	Refs      []string `json:"refs,omitempty"`
	Condition *Node    `json:"condition,omitempty"`
	Answer    bool     `json:"answer,omitempty"`
	Inline    bool     `json:"inline,omitempty"`
}

// ReadStep is a step as read, before it is checked.
type ReadStep struct {
	Span       Span        `json:"span"`
	Title      string      `json:"title,omitempty"`
	Case       string      `json:"case,omitempty"`
	Statements []Statement `json:"statements"`
}

// Task is a problem as read.
type Task struct {
	Span    Span        `json:"span"`
	Verb    string      `json:"verb,omitempty"`
	Givens  []Statement `json:"givens,omitempty"`
	Goals   []*Node     `json:"goals,omitempty"`
	For     []*Node     `json:"for,omitempty"`
	Detail  []*Node     `json:"detail,omitempty"`
	Options []Option    `json:"options,omitempty"`
	Parts   []Task      `json:"parts,omitempty"`
	Lang    string      `json:"lang,omitempty"`
}

// Option is one answer of a multiple-choice task.
type Option struct {
	Letter string `json:"letter"`
	Span   Span   `json:"span"`
	Text   string `json:"text,omitempty"`
	Math   *Node  `json:"math,omitempty"`
}

// ParseReply answers "parse". One of Syntax, Task and Steps is present, as "as"
// asks; LaTeX and MathJSON go with Syntax.
type ParseReply struct {
	Head
	As       string     `json:"as,omitempty"`
	Syntax   *Node      `json:"syntax,omitempty"`
	LaTeX    string     `json:"latex,omitempty"`
	MathJSON any        `json:"mathjson,omitempty"`
	Task     *Task      `json:"task,omitempty"`
	Steps    []ReadStep `json:"steps,omitempty"`
}
