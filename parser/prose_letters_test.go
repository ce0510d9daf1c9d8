package parser

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Letters in a list share the relation behind the last of them, also one that words state.
func TestSharedRelations(t *testing.T) {
	for text, want := range map[string]string{
		"Let a, b > 0.":                                   "a>0 b>0",
		"Let $a, b, c > 0$.":                              "a>0 b>0 c>0",
		"Given m, n ≥ 2, we stop.":                        "m≥2 n≥2",
		"设 a、b > 0。":                                      "a>0 b>0",
		"Here p, q and r are positive.":                   "p>0 q>0 r>0",
		"Here $p$ and $q$ are both negative numbers.":     "p<0 q<0",
		"Let x, y be nonnegative real numbers with x = y": "x≥0 y≥0 x=y",
		"a,b 均为正实数。":                                      "a>0 b>0",
		"Suppose $x - 1$ is nonzero.":                     "x-1≠0",
		// Of one of several and of something else nothing is said.
		"x is positive or negative.": "",
		"x or y is positive.":        "",
		"The sum of x is positive.":  "",
		"x is positive definite.":    "",
		"x is not positive.":         "",
	} {
		tree := ""
		for _, w := range strings.Fields(want) {
			n, err := Statement(w, Options{})
			if err != nil {
				t.Fatal(err)
			}
			tree += n.String() + "; "
		}
		if got := relationsOf(Document(text, Options{})); got != tree {
			t.Errorf("%s: %s, want %s", text, got, tree)
		}
	}
}

// relationsOf spells the relations among a document's statements.
func relationsOf(doc *syntax.Document) string {
	out := ""
	for _, step := range doc.Steps {
		for _, s := range step.Statements {
			if s.Math.Is(syntax.Relation) {
				out += s.Math.String() + "; "
			}
			if s.Condition != nil {
				out += "under " + s.Condition.String() + "; "
			}
		}
	}
	return out
}
