package parser

import (
	"strings"
	"testing"
)

// TestClauseRules looks for rules of the clause grammar that no labelled sentence needs.
func TestClauseRules(t *testing.T) {
	saved := clauseRules
	defer func() { clauseRules = saved }()
	clauseRules = compileRules(roleRules)
	type place struct{ cue, k int }
	used := map[place]bool{}
	for cue := range clauseRules {
		for k := range clauseRules[cue] {
			r := &clauseRules[cue][k]
			r.effects = append([]effect{func(*clauseReader) { used[place{cue, k}] = true }}, r.effects...)
		}
	}
	for _, name := range []string{"roles_en.txt", "roles_zh.txt"} {
		for _, line := range examples(t, name) {
			_, sentence, _ := strings.Cut(line, "|")
			Document(strings.TrimSpace(sentence), Options{})
		}
	}
	lines := map[place]string{}
	var count [cueCount]int
	for _, line := range strings.Split(roleRules, "\n") {
		cues, _, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		for _, name := range strings.Fields(cues) {
			cue := cueNames[name]
			lines[place{int(cue), count[cue]}] = line
			count[cue]++
		}
	}
	needed := map[string]bool{}
	for p, line := range lines {
		needed[line] = needed[line] || used[p]
	}
	for line, ok := range needed {
		if !ok {
			t.Errorf("no sentence needs %q", line)
		}
	}
}
