package equality

import (
	"testing"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/checker/fuel"
	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// Pairs that have no real value in common are told apart where no choice of signs
// of the square roots makes them equal, and left open where one does.
func TestNowhereReal(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want verdict.Verdict
	}{
		{`\frac{x}{\sqrt{-2-x^2}}`, `\frac{x+1}{\sqrt{-2-x^2}}`, verdict.Refuted},
		{`\sqrt{-1-x^2}+\sqrt{x}`, `\sqrt{-1-x^2}+2\sqrt{x}`, verdict.Refuted},
		{`\sqrt{-1-x^2}\sqrt{-2-x^2}`, `-\sqrt{(1+x^2)(2+x^2)}`, verdict.Unknown},
		{`\sqrt{-1-x^2}\ln x`, `2\sqrt{-1-x^2}\ln x`, verdict.Refuted},
		{`\frac{1}{\sqrt[3]{-1-x^2}+\sqrt{-x^2-2}}`, `\frac{x}{\sqrt[3]{-1-x^2}+\sqrt{-x^2-2}}`, verdict.Refuted},
		{`\sqrt{1-x}\operatorname{arcosh}(x+1)\sqrt{x-2}`, `\sqrt{1-x}\sqrt{x-2}`, verdict.Refuted},
		{`\sqrt{-1-x^2}\arcsin(2+x^2)`, `\sqrt{-1-x^2}(\pi-\arcsin(2+x^2))`, verdict.Refuted},
		{`\operatorname{arcoth}(\coth x)`, `x`, verdict.Proved},
		{`\operatorname{arcoth}(\tanh x)`, `2x`, verdict.Refuted},
		{`\ln(-e^x)`, `x`, verdict.Unknown},
		{`\sqrt{(x-5000)(x-5001)}+\sqrt{x-5000}`, `\sqrt{x-5000}\sqrt{x-5001}+\sqrt{x-5000}`, verdict.Proved},
	} {
		s := expr.NewStore(fuel.NewTank(fuel.Default))
		a, b := read(t, s, c.a), read(t, s, c.b)
		j := Decide(s, a, b)
		if j.Verdict() != c.want {
			t.Errorf("%s against %s: %v (%s)", c.a, c.b, j.Verdict(), j.Code())
		}
		if ev := j.Evidence(); j.Verdict() != verdict.Unknown {
			if err := recheck.Check(expr.Claim("=", a, b), ev); err != nil {
				t.Errorf("%s against %s: %v", c.a, c.b, err)
			}
		}
	}
}
