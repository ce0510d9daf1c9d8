package checker

import (
	"os"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/verdict"
)

// TestDimensions checks the lines of testdata/units.txt, each of which is marked as proved,
// refuted or unknown: one with a wrong unit must not be proved, one in which units are only left out not refuted.
func TestDimensions(t *testing.T) {
	data, err := os.ReadFile("testdata/units.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		want, text := line[0], line[2:]
		got := byte('p')
		none := true
		steps := report(t, "", text).Steps
		for i := range steps {
			accepted(t, &steps[i])
			for _, c := range steps[i].Claims {
				switch {
				case c.Judgement.Verdict() == verdict.Refuted:
					got = 'r'
				case c.Judgement.Verdict() == verdict.Unknown && got == 'p' && !c.Stated():
					got = 'u'
				}
				none = none && c.Stated()
			}
		}
		if none {
			got = 'u'
		}
		if got != want {
			t.Errorf("%s: %c, want %c", text, got, want)
		}
	}
}
