package checker

import (
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// Report is what is known of a worked solution.
type Report struct {
	Steps []StepReport
	// FirstRefuted is the index of the first step with a refuted claim, or -1.
	FirstRefuted int
	Summary      Summary
}

// Summary counts claims. Stated are those that assert nothing: givens, definitions, assumptions.
type Summary struct{ Proved, Refuted, Unknown, Stated int }

// StepReport is what is known of one step. Verdict is Refuted where a claim
// is, Proved where there are claims and all of them are, else Unknown; Stated
// is set where nothing is asserted.
type StepReport struct {
	Span    syntax.Span
	Title   string
	Text    string
	Verdict verdict.Verdict
	Stated  bool
	Claims  []ClaimReport
}

// Word returns "proved", "refuted", "unknown" or "stated".
func (s *StepReport) Word() string {
	if s.Stated {
		return "stated"
	}
	return s.Verdict.String()
}

// ClaimReport is what is known of one claim. A chain a = b = c makes two
// claims; Span of the second begins behind b, so that spans never overlap, while
// Text is the whole of it.
type ClaimReport struct {
	Text string
	Span syntax.Span
	Role syntax.Role
	// Node is the syntax that was decided; nil for pure prose.
	Node      *syntax.Node
	Judgement verdict.Judgement
	// Claim is what the evidence speaks of, for verification by package recheck. It
	// may be the statement's negation: a refuted a ≠ b comes with a proof of a = b.
	Claim recheck.Claim
	// Relation to the equation before: "equivalent", "implies", "implied-by", "unrelated", or "".
	Relation string
	// Lost and Extraneous are roots in LaTeX.
	Lost, Extraneous []string
	Counterexample   *Counterexample
	// Reading names the reading that decided, where the notation has several.
	Reading string
}

// Stated reports whether the claim asserts nothing.
func (c *ClaimReport) Stated() bool { return c.Judgement.Code() == Stated }

// leave makes c an open claim.
func (c *ClaimReport) leave(code verdict.Code) {
	c.Judgement = verdict.Leave(code, nil)
	c.Counterexample, c.Lost, c.Extraneous, c.Relation, c.Claim = nil, nil, nil, "", recheck.Claim{}
}

// Counterexample is a point at which a claim fails, with the values of both sides, in LaTeX.
type Counterexample struct {
	Point       []Binding
	Left, Right string
}

// Binding is the value of a symbol, both in LaTeX.
type Binding struct{ Name, Value string }

// add appends a step and keeps the counts.
func (r *Report) add(s StepReport) {
	for i := range s.Claims {
		c := &s.Claims[i]
		switch {
		case c.Stated():
			r.Summary.Stated++
		case c.Judgement.Verdict() == verdict.Proved:
			r.Summary.Proved++
		case c.Judgement.Verdict() == verdict.Refuted:
			r.Summary.Refuted++
		default:
			r.Summary.Unknown++
		}
	}
	if s.Verdict == verdict.Refuted && r.FirstRefuted < 0 {
		r.FirstRefuted = len(r.Steps)
	}
	r.Steps = append(r.Steps, s)
}

// settle sets the step's verdict from its claims.
func (s *StepReport) settle() {
	v, asserted := verdict.Proved, false
	for i := range s.Claims {
		if s.Claims[i].Stated() {
			continue
		}
		asserted = true
		v = v.And(s.Claims[i].Judgement.Verdict())
	}
	s.Stated = !asserted
	s.Verdict = verdict.Unknown
	if asserted {
		s.Verdict = v
	}
}
