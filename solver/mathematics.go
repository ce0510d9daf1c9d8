package solver

import "github.com/yansuan/yansuan/solver/report"

// Mathematics is what a session needs to know of mathematics: everything that
// reads, decides or solves. The machine only conducts.
type Mathematics interface {
	// Read says how the problem is understood.
	Read(problem string) Problem
	// Solve tries exact methods; Status is "unsolved" where none fits.
	Solve(problem string) report.Solution
	// Checker returns a checker of steps that knows the problem's givens.
	Checker(problem string) Checker
	// Splitter returns a splitter of a stream into steps.
	Splitter() Splitter
	// Verify tries the answer along routes that do not depend on how it was found.
	// It returns no route where none applies.
	Verify(problem, answer string) []report.Route
	// Agree judges whether two answers to the problem are the same.
	Agree(a, b string) report.Judgement
}

// Checker checks the steps of one solution in order.
type Checker interface {
	// Step checks the next step in the context of those before.
	Step(text string) report.Step
	// Mark returns the present place.
	Mark() Mark
	// Rewind forgets the steps after the mark.
	Rewind(mark Mark)
}

// Mark is a place in a Checker's steps, known to that Checker alone.
type Mark any

// Splitter cuts a text that arrives in pieces into steps.
type Splitter interface {
	// Push takes more text and returns the steps that it closes, as written.
	Push(text string) []string
	// Open returns the text of the step begun.
	Open() string
	// Close returns the last step, or none where only space is left.
	Close() []string
}
