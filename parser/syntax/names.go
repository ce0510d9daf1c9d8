package syntax

// The names below are how roles, cues, kinds, operators and verbs appear outside the
// program. They are part of the interface: they are added to, never changed.

var kindNames = [...]string{
	Unread:     "unread",
	Empty:      "empty",
	Blank:      "blank",
	Choice:     "choice",
	Number:     "number",
	Symbol:     "symbol",
	Word:       "word",
	Ellipsis:   "ellipsis",
	Sum:        "sum",
	Product:    "product",
	Juxtapose:  "juxtapose",
	Fraction:   "fraction",
	Power:      "power",
	Subscript:  "subscript",
	Prime:      "prime",
	Accent:     "accent",
	Root:       "root",
	Apply:      "apply",
	Group:      "group",
	SetBuilder: "set-builder",
	Bars:       "bars",
	Norm:       "norm",
	Floor:      "floor",
	Ceiling:    "ceiling",
	Factorial:  "factorial",
	Percent:    "percent",
	Degree:     "degree",
	Arcminute:  "arcminute",
	Arcsecond:  "arcsecond",
	Money:      "money",
	Quantity:   "quantity",
	Binomial:   "binomial",
	BigOp:      "big-op",
	Integral:   "integral",
	Derivative: "derivative",
	OneSided:   "one-sided",
	Evaluated:  "evaluated",
	Matrix:     "matrix",
	Row:        "row",
	Cases:      "cases",
	System:     "system",
	Lines:      "lines",
	SetOp:      "set-op",
	Ratio:      "ratio",
	Relation:   "relation",
	Modulo:     "modulo",
	List:       "list",
	Logic:      "logic",
	Not:        "not",
	Quantified: "quantified",
	Boxed:      "boxed",
	Labelled:   "labelled",
	Where:      "where",
}

var opNames = [...]string{
	None:       "",
	Plus:       "plus",
	Minus:      "minus",
	PlusMinus:  "plus-minus",
	MinusPlus:  "minus-plus",
	Times:      "times",
	Dot:        "dot",
	Slash:      "slash",
	Obelus:     "obelus",
	Mod:        "mod",
	Cross:      "cross",
	Circ:       "circ",
	Union:      "union",
	Intersect:  "intersect",
	Without:    "without",
	Eq:         "eq",
	Ne:         "ne",
	Lt:         "lt",
	Le:         "le",
	Gt:         "gt",
	Ge:         "ge",
	Ll:         "ll",
	Gg:         "gg",
	Approx:     "approx",
	Equiv:      "equiv",
	Define:     "define",
	Sim:        "sim",
	Congruent:  "congruent",
	Propto:     "propto",
	In:         "in",
	NotIn:      "not-in",
	Owns:       "owns",
	Subset:     "subset",
	SubsetEq:   "subset-eq",
	Superset:   "superset",
	SupersetEq: "superset-eq",
	NotSubset:  "not-subset",
	Divides:    "divides",
	NotDivides: "not-divides",
	Parallel:   "parallel",
	Perp:       "perp",
	To:         "to",
	MapsTo:     "maps-to",
	And:        "and",
	Or:         "or",
	Implies:    "implies",
	ImpliedBy:  "implied-by",
	Iff:        "iff",
	Therefore:  "therefore",
	Because:    "because",
	Comma:      "comma",
}

var roleNames = [...]string{
	Narration:  "narration",
	Claim:      "claim",
	Given:      "given",
	Definition: "definition",
	Assumption: "assumption",
	Trial:      "trial",
	Quoted:     "quoted",
	Negated:    "negated",
	Goal:       "goal",
}

var cueNames = [...]string{
	NoCue:      "",
	Hence:      "hence",
	Since:      "since",
	Equivalent: "equivalent",
	Substitute: "substitute",
	Combine:    "combine",
	Solve:      "solve",
	Rewrite:    "rewrite",
	Conclude:   "conclude",
	Reject:     "reject",
	Contrast:   "contrast",
}

var verbNames = [...]string{
	NoVerb:        "",
	SolveFor:      "solve-for",
	FindAll:       "find-all",
	Simplify:      "simplify",
	Factor:        "factor",
	Expand:        "expand",
	Evaluate:      "evaluate",
	Differentiate: "differentiate",
	Integrate:     "integrate",
	TakeLimit:     "take-limit",
	SumUp:         "sum-up",
	Prove:         "prove",
	Compare:       "compare",
	Maximise:      "maximise",
	Minimise:      "minimise",
	Range:         "range",
	Remainder:     "remainder",
	Count:         "count",
	Probability:   "probability",
	Gcd:           "gcd",
	Lcm:           "lcm",
	Round:         "round",
	Convert:       "convert",
	IsIt:          "is-it",
	FactorInteger: "factor-integer",
	Choose:        "choose",
	Check:         "check",
	NextTerm:      "next-term",
	NthTerm:       "nth-term",
	Coefficient:   "coefficient",
	Digit:         "digit",
	NearestRoot:   "nearest-root",
	Rebase:        "rebase",
	Clock:         "clock",
	Named:         "named",
}

// String returns the name of the kind, such as "fraction".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return "?"
}

// String returns the name of the operator, such as "plus"; "" for None.
func (o Op) String() string {
	if int(o) < len(opNames) {
		return opNames[o]
	}
	return "?"
}

// String returns the name of the role, such as "claim".
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return "?"
}

// String returns the name of the cue, such as "hence"; "" for NoCue.
func (c Cue) String() string {
	if int(c) < len(cueNames) {
		return cueNames[c]
	}
	return "?"
}

// String returns the name of the verb, such as "solve-for"; "" for NoVerb.
func (v Verb) String() string {
	if int(v) < len(verbNames) {
		return verbNames[v]
	}
	return "?"
}
