// Package message is the contract of the module: the requests and replies that
// cross its border, as Go structs. JSON Schema and TypeScript types are
// generated from them.
package message

import (
	"encoding/json"

	"github.com/yansuan/yansuan/solver/report"
)

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
	Print   []string `json:"print,omitempty"`   // parse: what to print besides LaTeX and MathJSON: "plain", "speech"
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

// What the solver reports, and what the checker says through it, is defined where
// it is made and is part of this contract as it stands.
type (
	Span           = report.Span
	Text           = report.Text
	Binding        = report.Binding
	Counterexample = report.Counterexample
	Judgement      = report.Judgement
	Claim          = report.Claim
	Step           = report.Step
	Summary        = report.Summary
	Route          = report.Route
	SolveStep      = report.SolveStep
)

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

// CheckReply answers "check".
type CheckReply struct {
	Head
	FirstRefuted int     `json:"first_refuted"` // 0-based step, or -1
	Steps        []Step  `json:"steps"`
	Summary      Summary `json:"summary"`
}

// SolveReply answers "solve".
type SolveReply struct {
	Head
	report.Solution
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
// asks; LaTeX and MathJSON go with Syntax, plain text and speech too where asked for.
type ParseReply struct {
	Head
	As       string     `json:"as,omitempty"`
	Syntax   *Node      `json:"syntax,omitempty"`
	LaTeX    string     `json:"latex,omitempty"`
	MathJSON any        `json:"mathjson,omitempty"`
	Plain    string     `json:"plain,omitempty"`
	Speech   *Text      `json:"speech,omitempty"`
	Task     *Task      `json:"task,omitempty"`
	Steps    []ReadStep `json:"steps,omitempty"`
}
