// Package verdict holds what a check can say: a three-valued verdict that
// cannot be had without evidence, and the stable code of how it came about.
package verdict

import "github.com/yansuan/yansuan/checker/recheck"

// Verdict is what is known of a claim.
type Verdict uint8

// The verdicts. The zero value is the honest one.
const (
	Unknown Verdict = iota
	Proved
	Refuted
)

// String returns "unknown", "proved" or "refuted".
func (v Verdict) String() string {
	switch v {
	case Proved:
		return "proved"
	case Refuted:
		return "refuted"
	}
	return "unknown"
}

// And is Kleene's conjunction.
func (v Verdict) And(w Verdict) Verdict {
	switch {
	case v == Refuted || w == Refuted:
		return Refuted
	case v == Proved && w == Proved:
		return Proved
	}
	return Unknown
}

// Or is Kleene's disjunction.
func (v Verdict) Or(w Verdict) Verdict { return v.Not().And(w.Not()).Not() }

// Not is Kleene's negation.
func (v Verdict) Not() Verdict {
	switch v {
	case Proved:
		return Refuted
	case Refuted:
		return Proved
	}
	return Unknown
}

// Code names how a verdict came about, such as "equal/normal-form". Codes are
// part of the interface: they are added to, never changed. Wording for people is made outside.
type Code string

// Judgement is a verdict together with what supports it. Its zero value is
// Unknown without a reason; the others come from Prove, Refute and Leave alone.
type Judgement struct {
	verdict    Verdict
	code       Code
	evidence   recheck.Evidence
	conditions []recheck.Claim
}

// Prove returns Proved on evidence that is not nil, holding under the conditions.
func Prove(code Code, ev recheck.Evidence, conditions ...recheck.Claim) Judgement {
	if ev == nil {
		return Leave("unknown/no-evidence", nil)
	}
	return Judgement{Proved, code, ev, conditions}
}

// Refute returns Refuted on evidence that is not nil.
func Refute(code Code, ev recheck.Evidence) Judgement {
	if ev == nil {
		return Leave("unknown/no-evidence", nil)
	}
	return Judgement{Refuted, code, ev, nil}
}

// Leave returns Unknown with the reason, and a gap as evidence where one is known.
func Leave(code Code, ev recheck.Evidence) Judgement { return Judgement{Unknown, code, ev, nil} }

// Verdict returns the verdict.
func (j Judgement) Verdict() Verdict { return j.verdict }

// Code returns the code.
func (j Judgement) Code() Code { return j.code }

// Evidence returns the evidence; nil is possible for Unknown only.
func (j Judgement) Evidence() recheck.Evidence { return j.evidence }

// Conditions returns what was assumed, such as x ≠ 1 where a factor was cancelled.
func (j Judgement) Conditions() []recheck.Claim { return j.conditions }
