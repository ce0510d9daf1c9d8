package parser

import (
	"os"
	"slices"
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
	for _, name := range []string{"roles_en.txt", "roles_zh.txt"} {
		right, all, bold := 0, 0, 0
		for _, line := range examples(t, name) {
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

// plain spells a closed calculation without units.
func plain(n *syntax.Node) string {
	ops := map[syntax.Op]string{syntax.Plus: "+", syntax.Minus: "-", syntax.Times: "*", syntax.Dot: "*", syntax.Slash: "/", syntax.Obelus: "/", syntax.Eq: "="}
	s := ""
	switch n.Kind {
	case syntax.Number:
		s = strings.TrimSuffix(strings.TrimSuffix(n.Text, ".00"), ".0")
	case syntax.Quantity, syntax.Money:
		s = plain(n.Args[0])
	case syntax.Percent:
		s = plain(n.Args[0]) + "%"
	case syntax.Fraction:
		s = plain(n.Args[0]) + "/" + plain(n.Args[1])
	case syntax.Factorial:
		s = plain(n.Args[0]) + "!"
	case syntax.Power:
		s = plain(n.Args[0]) + "^" + plain(n.Args[1])
	case syntax.Group:
		s = "(" + plain(n.Args[0]) + ")"
	case syntax.Juxtapose:
		for _, a := range n.Args {
			s += plain(a)
		}
	case syntax.Sum, syntax.Product:
		for i, a := range n.Args {
			s += ops[n.Ops[i]] + plain(a)
		}
	case syntax.Relation:
		s = plain(n.Args[0])
		for i, op := range n.Ops {
			s += ops[op] + plain(n.Args[i+1])
		}
	default:
		s = "?"
	}
	return s
}

// examples returns the lines of a file of labelled texts without its remarks.
func examples(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile("testdata/prose/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(strings.Split(strings.TrimSpace(string(text)), "\n"), func(line string) bool { return strings.HasPrefix(line, "#") })
}

// TestCalculations measures the calculations read in running prose: at least 98 % as intended.
func TestCalculations(t *testing.T) {
	right, all := 0, 0
	for _, line := range examples(t, "calculations.txt") {
		want, sentence, _ := strings.Cut(line, "|")
		want, sentence = strings.ReplaceAll(strings.TrimSpace(want), ".00", ""), strings.TrimSpace(sentence)
		all++
		var got []string
		for _, st := range Document(sentence, Options{}).Steps {
			for _, s := range st.Statements {
				if s.Role == syntax.Claim && s.Math.Is(syntax.Relation) {
					got = append(got, plain(s.Math))
				}
			}
		}
		if g := strings.ReplaceAll(strings.Join(got, ";"), "%", ""); g == strings.ReplaceAll(want, "%", "") {
			right++
		} else {
			t.Logf("%q, want %q: %s", g, want, sentence)
		}
	}
	t.Logf("%d of %d right", right, all)
	if right*100 < all*98 {
		t.Errorf("%d of %d right", right, all)
	}
}
