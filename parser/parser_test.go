package parser_test

import (
	"bufio"
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/print"
	"github.com/yansuan/yansuan/parser/syntax"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Each line of testdata/*.txt is a text, a tab and its tree. Lines with # are
// headings. Inside a text, ⏎ stands for a line break.
func TestTrees(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txt")
	if len(files) == 0 {
		t.Fatal("no golden files")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		sc := bufio.NewScanner(bytes.NewReader(data))
		for sc.Scan() {
			line := sc.Text()
			if line == "" || strings.HasPrefix(line, "# ") {
				out.WriteString(line + "\n")
				continue
			}
			text, want, _ := strings.Cut(line, "\t")
			text = strings.ReplaceAll(text, "⏎", "\n")
			n, err := parser.Statement(text, parser.Options{})
			got := ""
			if err != nil {
				got = "error " + err.(*parser.Error).Code
			} else {
				got = n.String()
				checkSpans(t, text, n)
				again, err := parser.Statement(print.LaTeX(n), parser.Options{})
				if err != nil || !syntax.Same(n, again) {
					t.Errorf("%q prints as %q, which reads as %v (%v), not %v", text, print.LaTeX(n), again, err, n)
				}
			}
			if got != want && !*update {
				t.Errorf("%s: %q\n got  %s\n want %s", file, text, got, want)
			}
			out.WriteString(strings.ReplaceAll(text, "\n", "⏎") + "\t" + got + "\n")
		}
		if *update {
			if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func checkSpans(t *testing.T, src string, n *syntax.Node) {
	t.Helper()
	if n.Span.Start < 0 || n.Span.End > len(src) || n.Span.Start > n.Span.End {
		t.Errorf("%q: %v has the span %v", src, n, n.Span)
	}
	for _, a := range n.Args {
		checkSpans(t, src, a)
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		text, code, at, meant string
	}{
		{"", "empty", "", ""},
		{"   ", "empty", "   ", ""},
		{"(1+2", "unbalanced", "(", "(1+2)"},
		{"1+2)", "unbalanced", ")", ""},
		{"[1,2,3)", "unbalanced", ")", ""},
		{`\frac{1}{}`, "missing", "{}", ""},
		{`\sqrt`, "missing", "", ""},
		{`3 \cdotx`, "unknown-command", `\cdotx`, `\cdot x`},
		{`\aplha + 1`, "unknown-command", `\aplha`, `\alpha`},
		{"x @ 2", "unknown-character", "@", ""},
		{"2 * * 3", "missing", "*", "*"},
		{`\begin{matrix}1\end{pmatrix}`, "unbalanced", `\end{pmatrix}`, ""},
		{`\begin{cases} x = 1`, "unbalanced", `\begin{cases}`, ""},
		{"f(x,,y)", "missing", ",", ","},
		{"x = 2 \xff", "not-utf8", "\xff", ""},
		{"a b }", "unbalanced", "}", ""},
		{"5 / ", "missing", "", ""},
		{`|x`, "unbalanced", "|", ""},
		{"x = = 2", "missing", "= =", "="},
		{"1 < = 3", "missing", "< =", "<="},
		{"a + = 3", "missing", "", ""},
		{"a = b +", "missing", "", ""},
		{"y = (x + )", "missing", "", ""},
		{`\begin{pmatrx}1\end{pmatrx}`, "unknown-command", `\begin{pmatrx}`, `\begin{pmatrix}`},
		{`\text{abc`, "unbalanced", `\text`, ""},
		{`\lim_{x \to 0 \frac{1}{x}`, "unbalanced", "{", `{x \to 0 \frac{1}{x}}`},
	}
	for _, test := range tests {
		_, err := parser.Statement(test.text, parser.Options{})
		var e *parser.Error
		if !errors.As(err, &e) {
			t.Errorf("%q: no error", test.text)
			continue
		}
		if e.Code != test.code || e.Span.Of(test.text) != test.at || e.Meant != test.meant {
			t.Errorf("%q: got %s at %q, meant %q", test.text, e.Code, e.Span.Of(test.text), e.Meant)
		}
	}
}

func TestCaret(t *testing.T) {
	src := "解 x + \\aplha = 2"
	_, err := parser.Statement(src, parser.Options{})
	got := err.(*parser.Error).Caret(src)
	want := "解 x + \\aplha = 2\n       ^^^^^^\nthe command “\\aplha” is not known; did you mean \\alpha?"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Hostile inputs end with a tree or a coded error, by work in proportion to their length.
func TestLimits(t *testing.T) {
	const n = 100_000
	tests := map[string]string{
		"braces":      strings.Repeat("{", n),
		"closed":      strings.Repeat("{", n) + "x" + strings.Repeat("}", n),
		"brackets":    strings.Repeat("(", n),
		"bars":        strings.Repeat("|", n),
		"signs":       strings.Repeat("-", n) + "1",
		"fractions":   strings.Repeat(`\frac`, n),
		"roots":       strings.Repeat(`\sqrt`, n),
		"scripts":     "x" + strings.Repeat("^", n),
		"tower":       "9" + strings.Repeat("^{9", n),
		"plain tower": "9" + strings.Repeat("^9", n),
		"factorials":  "5" + strings.Repeat("!", n),
		"primes":      "f" + strings.Repeat("'", n),
		"texts":       strings.Repeat(`\text{`, n),
		"begins":      strings.Repeat(`\begin{array}[`, n),
		"integrals":   strings.Repeat(`\int `, n),
		"functions":   strings.Repeat(`\sin `, n),
		"not":         strings.Repeat(`\neg `, n),
		"forall":      strings.Repeat(`\forall x `, n),
		"numeral":     strings.Repeat("7", 1_000_000),
		"implies":     strings.Repeat(`a\Rightarrow `, n),
		"commas":      strings.Repeat("1,", n) + "1",
		"groups":      strings.Repeat("1,234,", n),
		"dollars":     strings.Repeat("$", n),
		"conditions":  strings.Repeat("if x ", n),
		"colons":      strings.Repeat("a:", n) + "b",
		"ratios":      strings.Repeat("a:b,", n),
		"quotes":      strings.Repeat(`"`, n),
		"choose":      strings.Repeat(`{n\choose `, n),
		"mods":        strings.Repeat(`a\equiv b\pmod c`, n),
		"lims":        strings.Repeat(`\lim_`, n),
		"tags":        strings.Repeat(`\tag{1}`, n),
		"accents":     strings.Repeat(`\vec`, n),
		"bigbars":     strings.Repeat("|a", n),
		"ors":         strings.Repeat("x=1 or ", n) + "x=2",
		"mixed":       strings.Repeat("x=1, y=2 or ", n) + "x=2",
		"derivatives": strings.Repeat(`\frac{d}{dx}`, n) + "x",
		"subs":        strings.Repeat("a_", n),
		"math texts":  strings.Repeat(`\text{if $`, n),
	}
	for name, text := range tests {
		var tree *syntax.Node
		work := allocated(func() { tree = parser.Fragment(text, 0, parser.Options{}) })
		if work > 500*uint64(len(text)) {
			t.Errorf("%s: %d bytes allocated for each of the text", name, work/uint64(len(text)))
		}
		if h := height(tree); h > 8000 {
			t.Errorf("%s: the tree is %d high", name, h)
		}
	}
}

func height(n *syntax.Node) int {
	h := 0
	for _, a := range n.Args {
		h = max(h, height(a))
	}
	return h + 1
}

func TestFragment(t *testing.T) {
	tests := []struct {
		text     string
		complete bool
		want     string
	}{
		{"x = 2", true, `relation{eq}(x, 2)`},
		{"x = 2, \\foo", false, `list","(relation{eq}(x, 2), unread"unknown-command")`},
		{"(-1,+", true, `group"(."(sum{minus}(1), sum{plus}(empty))`},
		{"x>4\\}", true, `group".}"(relation{gt}(x, 4))`},
		{"=", true, "="},
		{"\\frac{1", false, `unread"unbalanced"`},
	}
	for _, test := range tests {
		n := parser.Fragment(test.text, 100, parser.Options{})
		if got := n.String(); got != test.want {
			t.Errorf("%q: got %s want %s", test.text, got, test.want)
		}
		if parser.Complete(n) != test.complete {
			t.Errorf("%q: complete is %v", test.text, !test.complete)
		}
		if n.Span.Start < 100 {
			t.Errorf("%q: span %v", test.text, n.Span)
		}
	}
}

func FuzzStatement(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		// An input that hangs is reported with its text.
		watch := time.AfterFunc(5*time.Second, func() { panic("hangs: " + text) })
		defer watch.Stop()
		n, err := parser.Statement(text, parser.Options{})
		if err != nil {
			e := err.(*parser.Error)
			if e.Span.Start < 0 || e.Span.End > len(text) || e.Span.Start > e.Span.End || e.Code == "" {
				t.Fatalf("%q: bad error %+v", text, e)
			}
			_ = e.Caret(text)
			return
		}
		checkSpans(t, text, n)
		_ = print.Plain(n)
		_ = print.MathJSON(n)
		_ = print.Speech(n, "zh")
		again, err := parser.Statement(print.LaTeX(n), parser.Options{})
		if err != nil {
			return // what was odd enough to be misprinted must at least not be misread
		}
		third, err := parser.Statement(print.LaTeX(again), parser.Options{})
		if err == nil && syntax.Same(n, again) && !syntax.Same(again, third) {
			t.Fatalf("%q: %v became %v", text, again, third)
		}
	})
}

func FuzzExpression(f *testing.F) {
	seed(f)
	f.Add(`0\begin{cases}$&\\0\end{cases}`) // an empty row in a system
	f.Fuzz(func(t *testing.T, text string) {
		n, err := parser.Expression(text, parser.Options{})
		if err != nil {
			return
		}
		checkSpans(t, text, n)
	})
}

func seed(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		data, _ := os.ReadFile(file)
		for _, line := range strings.Split(string(data), "\n") {
			text, _, _ := strings.Cut(line, "\t")
			f.Add(text)
		}
	}
}

const thirty = `x^2 + 3x - \frac{1}{2}(y + 4)^2 = 5\sqrt{z} - 7xy + 2`

func BenchmarkStatement(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := parser.Statement(thirty, parser.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func TestMacros(t *testing.T) {
	tests := []struct {
		text   string
		macros map[string]string
		want   string
	}{
		{`\newcommand{\half}{\frac12} \half x`, nil, `juxtapose(fraction(1, 2), x)`},
		{`\newcommand{\pair}[2]{(#1, #2)} \pair{a}{b} = \pair cd`, nil, `relation{eq}(group"()"(a, b), group"()"(c, d))`},
		{`\def\sq#1{#1^2} \sq{x} + \sq y`, nil, `sum{_ plus}(power(x, 2), power(y, 2))`},
		{`\DeclareMathOperator{\ord}{ord} \ord(x)`, nil, `apply(ord, x)`},
		{`\abc + 1`, map[string]string{"abc": `\alpha`}, `sum{_ plus}(alpha, 1)`},
		{`\newcommand{\a}{\b} \newcommand{\b}{\a} \a`, nil, ""},
		{`\newcommand{\x}{\x\x} \x`, nil, ""},
	}
	for _, test := range tests {
		n, err := parser.Statement(test.text, parser.Options{Macros: test.macros})
		if test.want == "" {
			if err == nil {
				t.Errorf("%q: no error", test.text)
			}
			continue
		}
		if err != nil || n.String() != test.want {
			t.Errorf("%q: got %v (%v), want %s", test.text, n, err, test.want)
			continue
		}
		checkSpans(t, test.text, n)
	}
	text := `\newcommand{\half}{\frac12} 1 + \half + \aplha`
	_, err := parser.Statement(text, parser.Options{})
	if e := err.(*parser.Error); e.Span.Of(text) != `\aplha` {
		t.Errorf("the error is at %q", e.Span.Of(text))
	}
}
