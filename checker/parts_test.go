package checker

import (
	"testing"

	"github.com/yansuan/yansuan/checker/num"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

func node(t *testing.T, s string) *syntax.Node {
	t.Helper()
	n, err := parser.Statement(s, parser.Options{})
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return n
}

func TestSplit(t *testing.T) {
	for _, c := range []struct {
		text  string
		kinds []kind
		texts []string
	}{
		{"a = b = c", []kind{link, link}, []string{"a = b", "b = c"}},
		{"x = 2 \\text{ or } x = 3", []kind{listing}, nil},
		{"x = 1 \\pm \\sqrt{2}", []kind{listing}, nil},
		{"2x = 6 \\Rightarrow x = 3", []kind{link, link}, []string{"2x = 6", "x = 3"}},
		{"0 < x < 1", []kind{link, link}, []string{"0 < x", "x < 1"}},
		{"x + 1", []kind{bare}, nil},
	} {
		got := split(node(t, c.text))
		if len(got) != len(c.kinds) {
			t.Errorf("%q: %d assertions, want %d", c.text, len(got), len(c.kinds))
			continue
		}
		for i, a := range got {
			if a.kind != c.kinds[i] {
				t.Errorf("%q: assertion %d is of kind %d, want %d", c.text, i, a.kind, c.kinds[i])
			}
			if c.texts != nil && a.text.Of(c.text) != c.texts[i] {
				t.Errorf("%q: assertion %d is %q, want %q", c.text, i, a.text.Of(c.text), c.texts[i])
			}
			if i > 0 && a.span.Start < got[i-1].span.End {
				t.Errorf("%q: spans %v and %v overlap", c.text, got[i-1].span, a.span)
			}
		}
	}
}

func TestConnected(t *testing.T) {
	for text, want := range map[string]bool{
		". Dividing both sides by $x$, we get $": true, " \\Rightarrow ": true, "，两边同时除以 2，得 ": true, "\n": true,
		" since lengths are positive, ": false, " or ": false, "，因为边长为正，所以": false, " \\neq ": false, ". For another triangle, ": false,
	} {
		if got := connected(text); got != want {
			t.Errorf("connected(%q) = %v", text, got)
		}
	}
}

func TestShownAgainstValue(t *testing.T) {
	for _, c := range []struct {
		shown string
		value num.Num
		want  closeness
	}{
		{"0.33", num.Frac(1, 3), roundedTo}, {"0.34", num.Frac(1, 3), near}, {"0.35", num.Frac(1, 3), apart}, {"0.66", num.Frac(2, 3), near}, {"0.67", num.Frac(2, 3), roundedTo},
		{"-0.66", num.Frac(-2, 3), near}, {"293", num.Frac(4100, 14), roundedTo}, {"292", num.Frac(4100, 14), near}, {"3", num.Frac(7, 2), near}, {"33.3%", num.Frac(1, 3), roundedTo},
		{"0.2", num.Frac(1, 40), apart}, {"1", num.Frac(-1, 3), apart},
	} {
		s, ok := shown(node(t, c.shown))
		if !ok {
			t.Errorf("%s is not a shown numeral", c.shown)
			continue
		}
		if got := s.compare(point(c.value)); got != c.want {
			t.Errorf("%s against %s: %d, want %d", c.shown, c.value, got, c.want)
		}
	}
}

func TestMayConvert(t *testing.T) {
	for text, want := range map[string]bool{
		"3 \\text{ feet} = 36 \\text{ inches}": true, "5 \\text{ boxes} \\cdot 4 = 21 \\text{ boxes}": false, "300 \\text{ g} / 5 = 70 \\text{ grams}": false,
	} {
		n := node(t, text)
		if got := mayConvert(n.Arg(0), n.Arg(1)); got != want {
			t.Errorf("mayConvert(%q) = %v", text, got)
		}
	}
}

func TestEnclosureContainsAllChoices(t *testing.T) {
	// Every choice of the vague numerals lies in the range.
	e := estimate{vague: func(m numeral) num.Num { return m.unit }, percents: true}
	w, ok := e.eval(node(t, "(1.5 - 0.3)^2 \\cdot 2.0 / 0.7"))
	if !ok {
		t.Fatal("not evaluated")
	}
	ends := []int64{-1, 0, 1}
	tenth := num.Frac(1, 10)
	for _, a := range ends {
		for _, b := range ends {
			for _, c := range ends {
				for _, d := range ends {
					x := num.Frac(3, 2).Add(tenth.Mul(num.Int(a))).Sub(num.Frac(3, 10).Add(tenth.Mul(num.Int(b))))
					y := x.Mul(x).Mul(num.Two.Add(tenth.Mul(num.Int(c)))).Quo(num.Frac(7, 10).Add(tenth.Mul(num.Int(d))))
					if !w.contains(y) {
						t.Errorf("%s is outside", y)
					}
				}
			}
		}
	}
}

// An operation that a text defines is decided, one that it does not define is not.
func TestOperations(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Define $a \\star b = 2a+b$. Then $3 \\star 4 = 10$, and $1\\star 1 = 1$.", "pr"},
		{"Let $x \\oplus y = x^2 - y$. Hence $2\\oplus (1 \\oplus 3) = 6$, $1 \\otimes 2 = 2$.", "pu"},
		{"Define $a \\circ b = a - b$. Then $5 \\circ 3 \\circ 1 = 3$.", "u"}, // brackets are missing
		{"$3 \\oplus 4 = 12$", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// The value of a function given by cases is the one of the case that holds.
func TestCases(t *testing.T) {
	const f = "Let $f(x) = \\begin{cases} 3x + 5 & \\text{if } x<-3 \\\\ 7-4x & \\text{if } x\\ge -3 \\end{cases}$. "
	for _, tc := range []struct{ text, want string }{
		{f + "Then $f(-10)=-25$, $f(\\pi)=7-4\\pi$, and $f(-3)=-4$.", "ppr"},
		{f + "For $x < -3$ we have $f(x) = 3x+5$.", "u"},
		{"Let $g(t) = \\begin{cases} 1 & t > \\sqrt{2} \\\\ 0 & \\text{otherwise} \\end{cases}$. So $g(1.5) = 1$ and $g(1.4) = 1$.", "pr"},
		{"Let $g(t) = \\begin{cases} 1 & \\text{if $t$ is rational} \\\\ 0 & \\text{if $t$ is irrational} \\end{cases}$. So $g(\\pi) = 1$.", "uu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A number in scientific notation may be a divisor as a whole.
func TestScientificDivisor(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$4.8\\times10^6 \\div 1.6\\times10^2 = 3\\times 10^4$", "u"},
		{"$4.8\\times10^6 \\div 1.6\\times10^2 = 3\\times 10^8$", "p"},
		{"$4.8\\times10^6 \\div 1.6\\times10^2 = 3\\times 10^5$", "r"},
		{"8 / 2 * 4 = 1", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
