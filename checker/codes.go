package checker

import "github.com/yansuan/yansuan/checker/verdict"

// The codes of proved claims.
const (
	// EqualNormalForm: both sides have the same normal form where both are defined.
	EqualNormalForm verdict.Code = "equal/normal-form"
	// NumericTrue: a relation between closed values, decided exactly.
	NumericTrue verdict.Code = "numeric/true"
	// RoundingConsistent: equal at the digits shown, rounded or cut off at the last of them.
	RoundingConsistent verdict.Code = "rounding/consistent"
	// FollowsSubstitution: equal after the values and definitions in scope are put in.
	FollowsSubstitution verdict.Code = "follows/substitution"
	// FollowsCombination: a combination of facts in scope gives the claim.
	FollowsCombination verdict.Code = "follows/combination"
	// FollowsInduction: a formula for the terms of a sequence that fulfils its law and has its first terms.
	FollowsInduction verdict.Code = "follows/induction"
	// FollowsRestated: a fact in scope, said again.
	FollowsRestated verdict.Code = "follows/restated"
	// RootsEquivalent: the same real solutions as the equation before.
	RootsEquivalent verdict.Code = "roots/equivalent"
	// RootsImplied: every real solution of the equation before is one of this line; there may be more.
	RootsImplied verdict.Code = "roots/implied"
	// RootsComplete: the values listed are all the real solutions.
	RootsComplete verdict.Code = "roots/complete"
	// RootsSatisfy: the values listed are solutions; whether there are others is left open.
	RootsSatisfy verdict.Code = "roots/satisfy"
	// DivisionRemainder: quotient and remainder put back give the dividend.
	DivisionRemainder verdict.Code = "division/remainder"
	// DivisibilityTrue: a divisibility or a congruence between integers that holds.
	DivisibilityTrue verdict.Code = "divisibility/true"
	// SetsTrue: a relation between sets of real numbers, or of a number to one, that holds.
	SetsTrue verdict.Code = "sets/true"
	// CalculusDerivative: the stated derivative, by differentiation.
	CalculusDerivative verdict.Code = "calculus/derivative"
	// CalculusAntiderivative: the stated antiderivative, by differentiating back.
	CalculusAntiderivative verdict.Code = "calculus/antiderivative"
	// BehaviourTrue: what is said of a function on a set, by the signs of its derivative and its values.
	BehaviourTrue verdict.Code = "calculus/behaviour"
	// AnswerSatisfies: the answer put into the problem's own equations fulfils them.
	AnswerSatisfies verdict.Code = "answer/satisfies"
)

// The codes of refuted claims.
const (
	// NumericFalse: a relation between closed values that does not hold.
	NumericFalse verdict.Code = "numeric/false"
	// IdentityFalse: sides claimed to be equal for all values differ at a point.
	IdentityFalse verdict.Code = "identity/false"
	// FollowsNot: no solution of the facts in scope satisfies the claim.
	FollowsNot verdict.Code = "follows/contradicted"
	// RootsLost: a solution of the equation before is missing.
	RootsLost verdict.Code = "roots/lost"
	// RootsExtraneous: a value given as a solution does not satisfy the equation before.
	RootsExtraneous verdict.Code = "roots/extraneous"
	// DivisionFalse: quotient and remainder put back do not give the dividend.
	DivisionFalse verdict.Code = "division/false"
	// DivisibilityFalse: a divisibility or a congruence between integers that does not hold.
	DivisibilityFalse verdict.Code = "divisibility/false"
	// SetsFalse: a relation between sets of real numbers, or of a number to one, that fails for a number.
	SetsFalse verdict.Code = "sets/false"
	// DerivativeFalse: the stated derivative differs from the derivative at a point.
	DerivativeFalse verdict.Code = "calculus/derivative-false"
	// AntiderivativeFalse: differentiating back gives another function.
	AntiderivativeFalse verdict.Code = "calculus/antiderivative-false"
	// BehaviourFalse: values of a function, or of its derivative, contradict what is said of it.
	BehaviourFalse verdict.Code = "calculus/behaviour-false"
	// AnswerFails: the answer put into the problem's own equations contradicts them.
	AnswerFails verdict.Code = "answer/fails"
)

// The codes of claims left undecided.
const (
	// UnknownUnread: a part of the statement could not be read.
	UnknownUnread verdict.Code = "unknown/unread"
	// UnknownNotation: read, but its meaning is not among those that are decided.
	UnknownNotation verdict.Code = "unknown/notation"
	// UnknownReading: the readings of an ambiguous notation disagree.
	UnknownReading verdict.Code = "unknown/reading"
	// UnknownEquation: an equation that holds for some values and not for others; nothing in scope decides it.
	UnknownEquation verdict.Code = "unknown/equation"
	// UnknownUndecided: no method at hand decides the claim.
	UnknownUndecided verdict.Code = "unknown/undecided"
	// UnknownRounding: off by less than one unit in the last digit shown, or computed from rounded values.
	UnknownRounding verdict.Code = "unknown/rounding"
	// UnknownUnits: the sides carry units between which no conversion is certain.
	UnknownUnits verdict.Code = "unknown/units"
	// UnknownRestriction: roots are left out, and words near by may be the reason.
	UnknownRestriction verdict.Code = "unknown/restriction"
	// UnknownRunOn: false as an equality, but the equals sign may stand for "then": 3/2 = 1.5 + 3 = 4.5.
	UnknownRunOn verdict.Code = "unknown/run-on"
	// UnknownFragment: the formula goes on before or behind the part that could be read.
	UnknownFragment verdict.Code = "unknown/fragment"
	// UnknownRetracted: the text itself takes the line back.
	UnknownRetracted verdict.Code = "unknown/retracted"
	// UnknownDomain: one of the sides is not defined.
	UnknownDomain verdict.Code = "unknown/domain"
	// UnknownEvidence: a verdict whose evidence was not accepted when verified again.
	UnknownEvidence verdict.Code = "unknown/evidence"
	// UnknownProse: nothing but words.
	UnknownProse verdict.Code = "unknown/prose"
	// Stated: given, defined or assumed; there is nothing to decide.
	Stated verdict.Code = "stated"
)
