package wording

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
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
