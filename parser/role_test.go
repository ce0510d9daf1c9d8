package parser

import (
	"os"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

const roleLetters = "XCGDATQNO"

// rolesOf spells the roles of a document's relations as the labelled files do.
func rolesOf(src string) string {
	var out []string
	for _, st := range Document(src, Options{}).Steps {
		for _, s := range st.Statements {
			if !isStatement(s.Math) {
				continue
			}
			l := string(roleLetters[s.Role])
			if s.Condition != nil && s.Role == syntax.Claim {
				l += "?"
			}
			out = append(out, l)
		}
	}
	return strings.Join(out, ",")
}

// TestRoles measures the labelled sentences: at least 95 % must be right, and
// nothing that is no claim may be taken for one more often than twice in a hundred.
func TestRoles(t *testing.T) {
	for _, name := range []string{"testdata/roles_en.txt", "testdata/roles_zh.txt"} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		right, all, bold := 0, 0, 0
		for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			want, sentence, _ := strings.Cut(line, "|")
			want, sentence = strings.TrimSpace(want), strings.TrimSpace(sentence)
			all++
			got := rolesOf(sentence)
			if got == want {
				right++
				continue
			}
			if strings.Count(strings.ReplaceAll(got, "C?", ""), "C") > strings.Count(strings.ReplaceAll(want, "C?", ""), "C") {
				bold++
			}
			t.Logf("%s: %q, want %q: %s", name, got, want, sentence)
		}
		t.Logf("%s: %d of %d right, %d too bold", name, right, all, bold)
		if right*100 < all*95 || bold*50 > all {
			t.Errorf("%s: %d of %d right, %d too bold", name, right, all, bold)
		}
	}
}
