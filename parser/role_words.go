package parser

import "strings"

// truths are the words that "not" denies a whole statement with.
var truths = map[string]bool{"true": true, "correct": true, "right": true, "valid": true, "hold": true, "work": true, "so": true, "possible": true}

// notation are the things that are introduced with a name.
var notation = map[string]bool{"variable": true, "variables": true, "notation": true, "parameter": true, "function": true, "new": true, "substitution": true}

// attempts are the nouns for what is only tried.
var attempts = map[string]bool{"guess": true, "attempt": true, "trial": true, "try": true}

// assents are the nouns that "no" makes an assertion of.
var assents = map[string]bool{"wonder": true, "doubt": true, "surprise": true, "matter": true}

// setters are the nouns for what sets the task.
var setters = map[string]bool{"problem": true, "question": true, "exercise": true, "task": true, "statement": true, "hypothesis": true, "premise": true}

// slips are the nouns for what is wrong.
var slips = map[string]bool{"mistake": true, "error": true, "typo": true, "slip": true}

// conditional reports whether the words behind a formula make it a condition: "在 x>0 的条件下".
func conditional(s string) bool {
	return strings.HasPrefix(s, "的情") || strings.HasPrefix(s, "的条件下") || strings.HasPrefix(s, "的前提下")
}

// located are the nouns for where something happens.
var located = map[string]bool{"region": true, "regions": true, "part": true, "interval": true, "point": true, "points": true, "place": true, "places": true, "moment": true, "spot": true}

// supposed are the nouns for what is supposed.
var supposed = map[string]bool{"event": true, "assumption": true, "condition": true, "hypothesis": true}

// everyCase are the words before "case" that open no case of their own, and
// copula are the verbs that say what something is.
var (
	everyCase = map[string]bool{"either": true, "both": true, "any": true, "each": true, "every": true, "this": true, "that": true, "which": true}
	copula    = map[string]bool{"is": true, "are": true, "was": true, "be": true, "were": true}
)

// equations are the objects that assert what they are made of where they were obtained: "we get the equation 2x = 6".
var equations = map[string]bool{"equation": true, "equations": true, "inequality": true, "system": true, "relation": true, "constraint": true, "form": true}

// intends reports whether "want" or "need" behind prev sets a goal. What somebody in
// the story wants or needs is an amount: "they need 3x + x = 4x cups".
func (c *clauseReader) intends(prev, next string) bool {
	switch prev {
	case "we", "i", "you", "to", "us", "still", "just", "only", "now", "also", "thus", "then", "therefore", "first", "would", "will", "may", "might", "if", "must", "what", "and", "really", "do":
		return true
	}
	return c.prev == nil || c.prev.kind == proseComma || next == "to" || next == "for"
}

// describing are the words before a negation that belongs to the description of a
// thing rather than to what is said of it.
var describing = map[string]bool{"with": true, "were": true, "are": true, "who": true, "have": true, "had": true, "did": true, "do": true, "was": true}

// claimsFollow reports whether a word that says something was derived, and a
// statement, follow in the sentence.
func (c *clauseReader) claimsFollow(items []item, i, z int) bool {
	seen := false
	for ; i < z; i++ {
		if items[i].node != nil {
			if seen && items[i].state {
				return true
			}
			continue
		}
		switch items[i].tok.cue {
		case cueGoal:
			seen = seen || plainWord(items, i-1) == "we" // "we find"
		case cueThen, cueGet, cueHence, cueSolve:
			seen = true
		case cueLet, cueTake:
			return false
		}
	}
	return false
}

// introduced are the nouns that a formula gives a meaning behind.
var introduced = map[string]bool{"function": true, "functions": true, "函数": true, "notation": true, "abbreviation": true, "shorthand": true, "convention": true}

// provisional are the adverbs of what was put right later.
var provisional = map[string]bool{"first": true, "initially": true, "originally": true}

// effortless are said of what is asserted without its proof.
var effortless = map[string]bool{"easy": true, "simple": true, "straightforward": true, "trivial": true, "hard": true, "difficult": true, "possible": true}

// litotes are the words that a negation makes an assertion of.
var litotes = map[string]bool{"hard": true, "difficult": true, "long": true, "surprising": true, "surprise": true, "much": true}
