package lower

import (
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser"
)

func TestReadings(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // LaTeX of the readings, in order
	}{
		{"2x-3", []string{"2x-3"}},
		{"f(x)", []string{`f\left(x\right)`, "fx"}},
		{"x(x+1)", []string{`x\left(x+1\right)`}},
		{`\log 100`, []string{`\ln 100`, `\frac{\ln 100}{\ln 10}`}},
		{`3\frac12`, []string{`\frac{7}{2}`, `\frac{3}{2}`}},
		{`x=1\pm\sqrt2`, []string{`x = 1+\sqrt{2} \lor x = 1-\sqrt{2}`}},
		{"50%", []string{`\frac{1}{2}`, "50"}},
		{`30^\circ`, []string{`\frac{\pi}{6}`}},
		{`\sum_{k=1}^{4}k^2`, []string{"30"}},
		{`\begin{vmatrix}1&2\\3&4\end{vmatrix}`, []string{"-2"}},
		{`\frac{d}{dx}x^3`, []string{"3x^{2}"}},
		{"3 cm", []string{`3\ \text{cm}`}},
	} {
		n, err := parser.Statement(c.text, parser.Options{})
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		rs, err := Lower(n, &Context{Store: expr.NewStore(nil)})
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		var got []string
		for _, r := range rs {
			got = append(got, expr.LaTeX(r.Node))
		}
		if len(got) != len(c.want) {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: %q, want %q", c.text, got, c.want)
				break
			}
		}
	}
}

func TestUnits(t *testing.T) {
	for _, c := range []struct{ text, unit, dim string }{
		{"cm", "cm", "L"}, {"km/h", "h^-1·km", "L·T^-1"}, {"square meters", "m^2", "L^2"}, {"mL", "mL", "L^3"}, {"apples", "", ""},
	} {
		u := CanonicalUnit(c.text)
		if u != c.unit {
			t.Errorf("%s: %q, want %q", c.text, u, c.unit)
			continue
		}
		if u != "" {
			if _, d := Measure(u); d != c.dim {
				t.Errorf("%s: dimension %q, want %q", c.text, d, c.dim)
			}
		}
	}
}
