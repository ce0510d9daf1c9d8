package parser

import (
	"slices"
	"testing"
)

func TestFormulas(t *testing.T) {
	for _, c := range []struct {
		src  string
		want []string
	}{
		{`a $x$ and \(y\), costs $5 today`, []string{"x", "y"}},
		{"$$x\n= 1$$\n\n\\[y\\]\n\n\\begin{align}z&=1\\end{align}", []string{"x\n= 1", "y", `\begin{align}z&=1\end{align}`}},
		{"```\n$x$\n```\n\n- $y$", []string{"y"}},
		{"", nil},
	} {
		var got []string
		for _, f := range Formulas(c.src) {
			got = append(got, f.Inner.Of(c.src))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q", c.src, got)
		}
	}
}
