package wording

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/wasm/message"
)

var shape = regexp.MustCompile(`^(stated|[a-z]+/[a-z0-9-]+)$`)

// codes returns every code written in the checker's sources: the constants of type
// verdict.Code, and the literals given to what makes verdicts and limits.
func codes(t *testing.T) map[string]string {
	found := map[string]string{}
	files := token.NewFileSet()
	take := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && shape.MatchString(s) {
				found[s] = files.Position(lit.Pos()).String()
			}
		}
	}
	err := filepath.WalkDir("../../checker", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if strings.HasSuffix(name(n.Type), "Code") {
					for _, v := range n.Values {
						take(v)
					}
				}
			case *ast.CallExpr:
				switch name(n.Fun) {
				case "Prove", "Refute", "Leave", "Code", "unknown", "leave":
					for _, a := range n.Args {
						take(a)
					}
				}
			case *ast.CompositeLit:
				if name(n.Type) == "Limit" {
					for _, v := range n.Elts {
						take(v)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func name(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

func TestEveryCodeHasBothSentences(t *testing.T) {
	all := codes(t)
	if len(all) < 30 {
		t.Fatalf("only %d codes found in the checker", len(all))
	}
	for code, place := range all {
		pair, ok := sentences[code]
		if !ok {
			t.Errorf("%s: the code %q has no sentence", place, code)
		} else if pair[0] == "" || pair[1] == "" {
			t.Errorf("the code %q lacks a language", code)
		}
	}
}

func TestExplain(t *testing.T) {
	c := &message.Counterexample{Point: []message.Binding{{Name: "x", Value: "2"}}, Left: "4", Right: "5"}
	for _, k := range []struct {
		code, verdict string
		d             Details
		en, zh        string
	}{
		{"identity/false", "refuted", Details{Counterexample: c}, "This is not true for all values. At $x = 2$ the left side is $4$ and the right side is $5$.", "该式并非恒成立。当 $x = 2$ 时，左边等于 $4$，右边等于 $5$。"},
		{"roots/lost", "refuted", Details{Lost: []string{"x=-3"}}, "A solution of the line before is missing. Lost: $x=-3$.", "丢失了上一行的解。丢失的解：$x=-3$。"},
		{"new/code", "proved", Details{}, "This holds.", "成立。"},
	} {
		got := Explain(k.code, k.verdict, k.d)
		if got == nil || got.En != k.en || got.Zh != k.zh {
			t.Errorf("%s: %+v", k.code, got)
		}
	}
	if Explain("x/y", "", Details{}) != nil {
		t.Error("a code without a verdict has a sentence")
	}
}

// Every way in which a call of the model fails is told in a sentence.
func TestEveryFailureHasASentence(t *testing.T) {
	written := regexp.MustCompile(`(?:Failure\{Code: |f\.Code(?:, f\.(?:Retry|Message))? = |code(?: :)?= )"([a-z-]+)"|^\t"([a-z-]+)": +(?:true|false)|^\t\{"[a-z_]+", "([a-z-]+)", (?:true|false)\}|"([a-z-]+)": (?:true|false),`)
	found := map[string]bool{}
	for _, name := range []string{"../../solver/machine.go", "../../solver/round.go", "../../solver/event.go", "../../solver/chat/failure.go", "../../solver/chat/reply.go"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) {
			for _, m := range written.FindAllStringSubmatch(line, -1) {
				found[strings.Join(m[1:], "")] = true
			}
		}
	}
	if len(found) < 20 {
		t.Errorf("only %d codes found: %v", len(found), found)
	}
	for code := range found {
		if s := Outcome(code); s == nil || s.En == "" || s.Zh == "" {
			t.Errorf("the failure %q has no sentence", code)
		}
	}
	for code, like := range alike {
		if _, ok := outcomes[like]; !ok {
			t.Errorf("%q is to be told as %q, which has no sentence", code, like)
		}
	}
}
