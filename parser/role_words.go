package parser

import "strings"

// roleClasses are the classes of words that the clause grammar names.
var roleClasses = map[string]map[string]bool{
	"admissible":  WordSet("valid possible allowed acceptable permissible feasible admissible permitted"),
	"all":         WordSet("all any every each"),
	"arrive":      WordSet("arrive arrives arriving arrived"),
	"assent":      WordSet("wonder doubt surprise matter"), // what "no" makes an assertion of
	"assigning":   WordSet("set writing take choose choosing call setting taking"),
	"copula":      copula,
	"doer":        WordSet("we i us then now by let's can and"), // before a verb that assigns
	"earlier":     WordSet("first initial earlier previous old original wrong"),
	"effortless":  WordSet("easy simple straightforward trivial hard difficult possible"), // said of what is asserted without its proof
	"equation":    equations,
	"every":       WordSet("either both any each every this that which our"), // before a "case" that opens no case of its own
	"fault":       WordSet("wrong incorrect false"),
	"litotes":     WordSet("hard difficult long surprising surprise much"), // what a negation makes an assertion of
	"located":     WordSet("region regions part interval point points place places moment spot"),
	"notation":    WordSet("variable variables notation parameter function new substitution"), // what is introduced with a name
	"pointer":     pointers,
	"pronoun":     pronouns,
	"provisional": WordSet("first initially originally earlier previously"),               // of what was put right later
	"setter":      WordSet("problem question exercise task statement hypothesis premise"), // what sets the task
	"slip":        WordSet("mistake error typo slip"),
	"citing":      citing,
	"supposed":    WordSet("event assumption condition hypothesis"),
	"truth":       truths,
	// who or what means "want" or "need" to set a goal. What somebody in the story wants or
	// needs is an amount: "they need 3x + x = 4x cups".
	"willing": WordSet("we i you to us still just only now also thus then therefore first would will may might if must what and really do"),
}

var (
	// truths are the words that "not" denies a whole statement with.
	truths = WordSet("true correct right valid hold work so possible")
	// copula are the verbs that say what something is.
	copula = WordSet("is are was be were")
	// pointers point at what was said before.
	pointers = WordSet("that this it which")
	// attempts are the nouns for what is only tried.
	attempts = WordSet("guess attempt trial try")
	// equations are the objects that assert what they are made of where they were obtained:
	// "we get the equation 2x = 6".
	equations = WordSet("equation equations inequality system relation constraint form quadratic cubic")
	// posable are what is posed as a whole: "solve the inequality x² < 4".
	posable = WordSet("equation equations inequality inequalities system 方程 方程组 不等式 不等式组")
	// asking are the words of a question, and auxiliary the verbs one may begin with.
	asking    = WordSet("what which how why who whose whether 吗")
	auxiliary = WordSet("can does do did could will would should has have may must")
	// describing are the words before a negation that belongs to the description of a thing
	// rather than to what is said of it.
	describing = WordSet("with were are who have had did do was")
	// citing are the words that a law is used with.
	citing = WordSet("by from using apply applying via use with 由 根据 利用 运用 应用 用 依据")
	// introduced are the nouns that a formula gives a meaning behind.
	introduced = WordSet("function functions 函数 notation abbreviation shorthand convention")
)

// conditional reports whether the words behind a formula make it a condition: "在 x>0 的条件下".
func conditional(s string) bool {
	return strings.HasPrefix(s, "的情") || strings.HasPrefix(s, "的条件下") || strings.HasPrefix(s, "的前提下")
}

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
