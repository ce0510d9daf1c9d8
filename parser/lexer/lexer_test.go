package lexer_test

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

func TestNumerals(t *testing.T) {
	tests := []struct{ text, want string }{
		{"12", "12"}, {"12.50", "12.50"}, {".5", ".5"}, {"1e-5", "1e-5"}, {"1.2E+3", "1.2e3"}, {"1,234", "1234"}, {"1,23", "1"}, {`1{,}234{,}567`, "1234567"},
		{`24,\!000`, "24000"}, {"1 000", "1000"}, {"1 00", "1"}, {`0.\overline{36}`, "0.(36)"}, {`1.2\dot{3}\dot4`, "1.2(34)"}, {"1.234,5", "1234.5"}, {"１２．５", "12.5"}, {"3.", "3"}, {"0,123", "0"},
	}
	for _, test := range tests {
		tok := lexer.Scan(test.text)[0]
		if tok.Kind != lexer.Number || tok.Text != test.want {
			t.Errorf("%q: got %v %q, want %q", test.text, tok.Kind, tok.Text, test.want)
		}
	}
}

// The same relation in three notations is the same token.
func TestNotations(t *testing.T) {
	for _, group := range []struct {
		kind  lexer.Kind
		op    syntax.Op
		texts string
	}{
		{lexer.Rel, syntax.Le, `\le \leq \leqslant <= ≤ ⩽`}, {lexer.Mul, syntax.Times, `\times × *`}, {lexer.Sign, syntax.Minus, `- − －`}, {lexer.Logic, syntax.Implies, `\Rightarrow \implies => ⇒`}, {lexer.Rel, syntax.In, `\in ∈`},
	} {
		for _, text := range strings.Fields(group.texts) {
			if tok := lexer.Scan(text)[0]; tok.Kind != group.kind || tok.Op != group.op {
				t.Errorf("%q: got kind %v, %v", text, tok.Kind, tok.Op)
			}
		}
	}
}

func FuzzScan(f *testing.F) {
	f.Add(`\frac{1}{2} + 1,234 \begin{array}{c} x`)
	f.Fuzz(func(t *testing.T, src string) {
		last := int32(0)
		for _, tok := range lexer.Scan(src) {
			if tok.Start < 0 || tok.End > int32(len(src)) || tok.Start > tok.End || tok.Start < last {
				t.Fatalf("%q: token %+v after %d", src, tok, last)
			}
			last = tok.Start
		}
	})
}

func BenchmarkScan(b *testing.B) {
	text := `x^2 + 3x - \frac{1}{2}(y + 4)^2 = 5\sqrt{z} - 7xy + 2`
	b.ReportAllocs()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		lexer.Scan(text)
	}
}
