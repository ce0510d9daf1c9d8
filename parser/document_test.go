package parser

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/syntax"
)

// claims returns the source texts of the statements with the role.
func withRole(src string, st syntax.Step, role syntax.Role) []string {
	var out []string
	for _, s := range st.Statements {
		if s.Role == role {
			out = append(out, s.Span.Of(src))
		}
	}
	return out
}

func TestDocumentSteps(t *testing.T) {
	for _, c := range []struct {
		name, src string
		titles    []string
		claims    []string
	}{
		{"numbered", "Step 1: We have 3*4 = 12.\nStep 2: Then 12+5 = 17.", []string{"Step 1", "Step 2"}, []string{"3*4 = 12", "12+5 = 17"}},
		{"list", "1. 2+2=4\n2. 4+4=8\n", []string{"1.", "2."}, []string{"2+2=4", "4+4=8"}},
		{"lines", "x^2-5x+6=0\n(x-2)(x-3)=0\nx=2 or x=3", []string{"", "", ""}, []string{"x^2-5x+6=0", "(x-2)(x-3)=0", "x=2 or x=3"}},
		{"display", "We get\n\\[\n2+2\n= 4\n\\]\nas said.", []string{""}, []string{"\\[\n2+2\n= 4\n\\]"}},
		{"money", "It costs $5 and $6, so $5 + $6 = $11.", []string{""}, []string{"$5 + $6 = $11"}},
		{"code", "```python\nx = 3\n```\nSo $x=3$.", []string{""}, []string{"$x=3$"}},
		{"chinese", "方法一：由①得 $x=3$。\n方法二：代入得 $x=3$。", []string{"方法一", "方法二"}, []string{"$x=3$", "$x=3$"}},
	} {
		d := Document(c.src, Options{})
		var titles, claims []string
		for _, st := range d.Steps {
			titles = append(titles, st.Title)
			claims = append(claims, withRole(c.src, st, syntax.Claim)...)
		}
		if strings.Join(titles, "|") != strings.Join(c.titles, "|") || strings.Join(claims, "|") != strings.Join(c.claims, "|") {
			t.Errorf("%s: titles %q claims %q", c.name, titles, claims)
		}
	}
}
