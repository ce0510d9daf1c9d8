package print_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/print"
)

func TestPrint(t *testing.T) {
	tests := []struct{ text, latex, plain, en, zh, json string }{
		{`\frac{x+1}{2} \le \sqrt{y}`, `\frac{x+1}{2}\le \sqrt{y}`, `(x + 1)/2 ≤ sqrt(y)`,
			"the fraction x plus 1 over 2 end fraction is less than or equal to the square root of y", "分式 分子 x 加 1 分母 2 分式结束 小于等于 根号 y",
			`["LessEqual",["Divide",["Add","x",{"num":"1"}],{"num":"2"}],["Sqrt","y"]]`},
		{`3\frac12 \times x^2`, `3\frac{1}{2}\times x^{2}`, `3 1/2×x^2`, "3 and 1 over 2 times x squared", "3 又 2 分之 1 乘 x 的平方",
			`["Multiply",["InvisibleOperator",{"num":"3"},["Divide",{"num":"1"},{"num":"2"}]],["Power","x",{"num":"2"}]]`},
		{`x = 2 \text{ or } x = -3`, `x=2 \lor x=-3`, `x = 2 or x = -3`, "x equals 2 or x equals negative 3", "x 等于 2 或 x 等于 负 3",
			`["Or",["Equal","x",{"num":"2"}],["Equal","x",["Negate",{"num":"3"}]]]`},
		{`\sin^2 x`, `\sin^{2}\left(x\right)`, `sin^2(x)`, "sine squared of x", "正弦 的平方 x", `["Apply",["Power","sin",{"num":"2"}],"x"]`},
		{`(0, 1]`, `\left(0, 1\right]`, `(0, 1]`, "the interval from 0 to 1 open on the left", "区间从 0 到 1 左开右闭", `["Interval",{"num":"0"},{"num":"1"},{"str":"(]"}]`},
		{`20\%`, `20\%`, `20%`, "20 percent", "百分之 20", `["Percent",{"num":"20"}]`},
		{`\int_0^1 x^2\,dx`, `\int_{0}^{1} x^{2}\,d x`, `int(x^2, x, 0, 1)`, "the integral from 0 to 1 of x squared d x", "积分 从 0 到 1，x 的平方 d x", `["Integrate",{"num":"0"},{"num":"1"},["Power","x",{"num":"2"}],"x"]`},
	}
	for _, test := range tests {
		n, err := parser.Statement(test.text, parser.Options{})
		if err != nil {
			t.Errorf("%q: %v", test.text, err)
			continue
		}
		data, _ := json.Marshal(print.MathJSON(n))
		for _, pair := range [][2]string{{print.LaTeX(n), test.latex}, {print.Plain(n), test.plain}, {print.Speech(n, "en"), test.en}, {print.Speech(n, "zh"), test.zh}, {string(data), test.json}} {
			if pair[0] != pair[1] {
				t.Errorf("%q\n got  %s\n want %s", test.text, pair[0], pair[1])
			}
		}
	}
}

// Plain text reads back to a tree that prints as the same plain text again.
func TestPlainReadsBack(t *testing.T) {
	texts, bad := 0, 0
	files, _ := filepath.Glob("../testdata/*.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			text, want, ok := strings.Cut(line, "\t")
			if !ok || strings.HasPrefix(want, "error") {
				continue
			}
			n, err := parser.Statement(strings.ReplaceAll(text, "⏎", "\n"), parser.Options{})
			if err != nil {
				t.Errorf("%q: %v", text, err)
				continue
			}
			texts++
			again, err := parser.Statement(print.Plain(n), parser.Options{})
			if err != nil || print.Plain(again) != print.Plain(n) {
				bad++
				if err != nil {
					t.Logf("%q prints as %q: %v", text, print.Plain(n), err)
				} else {
					t.Logf("%q prints as %q, then as %q", text, print.Plain(n), print.Plain(again))
				}
			}
		}
	}
	if bad*15 > texts {
		t.Errorf("%d of %d plain texts do not read back", bad, texts)
	}
}

// Chains inside chains repeat their inner sides; what would grow beyond the limits is left out.
func TestMathJSONWithin(t *testing.T) {
	for text, fits := range map[string]bool{
		"x = 1/2": true,
		strings.Repeat("(a = b < ", 30) + "c" + strings.Repeat(" = d)", 30): false,
		"1" + strings.Repeat("/2", 5000):                                    false,
		strings.Repeat("x + ", 5000) + "1":                                  true,
	} {
		n, err := parser.Statement(text, parser.Options{})
		if err != nil {
			t.Fatalf("%.20q: %v", text, err)
		}
		if got := print.MathJSONWithin(n, 1<<16, 300) != nil; got != fits {
			t.Errorf("%.20q: written: %v, want %v", text, got, fits)
		}
	}
}

// Repeating decimals and accents have a plain spelling that reads back as the same tree.
func TestPlainReadsBackExactly(t *testing.T) {
	for _, text := range []string{`0.\overline{3}`, `2.1\overline{36}+x`, `\vec{a}\cdot\vec{b}=0`, `\bar{x}=0.\dot{1}4285\dot{7}`, `\hat{p}`, `\overline{AB}=5`} {
		n, err := parser.Statement(text, parser.Options{})
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		again, err := parser.Statement(print.Plain(n), parser.Options{})
		if err != nil || again.String() != n.String() {
			t.Errorf("%q prints as %q, which reads as %v (%v)", text, print.Plain(n), again, err)
		}
	}
}
