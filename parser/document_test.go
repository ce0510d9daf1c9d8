package parser

import (
	"strconv"
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
		{"indented", "    1+1 = 2\n\n\t2+2 = 4\n<p style=\"margin:0\">3+3 = 6</p>", []string{"", "", ""}, []string{"1+1 = 2", "2+2 = 4", "3+3 = 6"}},
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

func TestNeverPanics(t *testing.T) {
	for _, s := range []string{"", " ", "\n", "$", "$$", "\\", "\\[", "\\begin{", "```", "> > > >", strings.Repeat("> ", 5000), strings.Repeat("- ", 50000), strings.Repeat("(", 100000), strings.Repeat("{", 100000), strings.Repeat("\\[", 50000), strings.Repeat("$", 100000), strings.Repeat("(1+", 30000), strings.Repeat("\\begin{a}", 10000), "\x00\xff\xfe=3", strings.Repeat("1. ", 30000), strings.Repeat("若$x", 20000), strings.Repeat("1 ", 50000), strings.Repeat("1=", 50000), strings.Repeat("<<", 50000), strings.Repeat("5 apples and ", 20000), "$" + strings.Repeat("{", 100000) + "$", strings.Repeat("#", 1000), strings.Repeat("A. ", 30000)} {
		Document(s, Options{})
		StepsDocument([]string{s}, Options{})
		Task(s, Options{})
	}
}

func FuzzDocument(f *testing.F) {
	for _, s := range []string{"Step 1: 3*4=12", "若 $x>0$，则 $y=2$。", "1. **a**\n\\[x\\]\n- b", "It costs $5 and 2 x $3 = $6.", "<<1+1=2>>", "#### 18", "x = 2 or x = 3"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := Document(s, Options{})
		for _, st := range d.Steps {
			if st.Span.Start < 0 || st.Span.End > len(s) || st.Span.Start > st.Span.End {
				t.Fatalf("step span %v", st.Span)
			}
			for _, x := range st.Statements {
				if x.Span.Start < 0 || x.Span.End > len(s) || x.Span.Start > x.Span.End {
					t.Fatalf("statement span %v", x.Span)
				}
			}
		}
		StepsDocument([]string{s, s}, Options{})
	})
}

func FuzzTask(f *testing.F) {
	for _, s := range []string{"Solve 2*x = 4 for x.", "Let d be the remainder when 7 is divided by 3. Is d prime?", "若 $a=2$，求 $a^2$ 的值。", "(1) 证明；(2) 求 x", "What? (A) 1 (B) 2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { Task(s, Options{}) })
}

func BenchmarkDocument(b *testing.B) {
	unit := "Step: We know that $x^2-5x+6=0$, so 3 boxes * $4 = $12 and\n\\[\n(x-2)(x-3)=0\n\\]\n因此 $x=2$ 或 $x=3$。\n\n"
	for _, size := range []int{1 << 10, 10 << 10, 100 << 10, 1 << 20} {
		src := strings.Repeat(unit, size/len(unit))
		b.Run(strconv.Itoa(size>>10)+"KB", func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for range b.N {
				Document(src, Options{})
			}
		})
	}
}
