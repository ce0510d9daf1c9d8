package parser

import (
	"strings"
	"testing"
)

// TestFactorsApart reads factors with blanks between them in running text, and leaves alone what
// only looks like one: units, options, the letters of the next equation.
func TestFactorsApart(t *testing.T) {
	for src, want := range map[string]string{
		"So we get y = x e^x here.":                       "y = x e^x",
		"So we have f(x) = 2 sin x cos x in that case.":   "f(x) = 2 sin x cos x",
		"The area is A = 1/2 b h for this triangle.":      "A = 1/2 b h",
		"We have 2 a + 3 b = 5 here.":                     "2 a + 3 b = 5",
		"so p = m (v + w) here":                           "p = m (v + w)",
		"The line y = 2 x + 1 rises.":                     "y = 2 x + 1",
		"so x = 2 y = 4 here":                             "x = 2",
		"so t = 5 s and d = 3 m there":                    "t = 5|d = 3",
		"The options are A) x = 2 B) x = 3.":              "x = 2|x = 3",
		"She runs 32 x (30/60) = 16 miles.":               "32 x (30/60) = 16 miles",
		"It takes 80 GB / 2 GB/minute = 40 minutes then.": "80 GB / 2 GB/minute = 40 minutes",
	} {
		var got []string
		for _, st := range Document(src, Options{}).Steps {
			for _, s := range st.Statements {
				if s.Math != nil && isStatement(s.Math) {
					got = append(got, s.Math.Span.Of(src))
				}
			}
		}
		if strings.Join(got, "|") != want {
			t.Errorf("%s: got %q, want %q", src, got, want)
		}
	}
	if g := Task("Integrate x sin x with respect to x.", Options{}).Goals; len(g) != 1 {
		t.Errorf("%d goals", len(g))
	}
}
