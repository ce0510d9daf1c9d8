package checker

import (
	"testing"

	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
)

// What recheck starts from is the arithmetic as it is written, so that a wrong
// result cannot pass as "288 = 288".
func TestClaimsAreUnfolded(t *testing.T) {
	for text, op := range map[string]string{
		"$12 \\cdot 24 = 288$": "mul", "17 + 25 - 2 = 40": "add", "$2^{10} = 1024$": "pow", "$84 \\div 7 = 12$": "mul", "$\\frac{9}{3} = 3$": "mul", "$12 \\cdot 24 = 289$": "mul",
		"$\\frac{231}{40} \\approx 5.78$": "mul", "$(t+t)^2 = 4t^2$": "pow", "$5 - 7 < 0$": "add", "$3.5 \\cdot 4 = 14$": "mul", "$4 \\cdot \\$2.50 = \\$10$": "mul",
	} {
		r := report(t, "", text)
		if len(r.Steps[0].Claims) != 1 {
			t.Errorf("%s: %d claims", text, len(r.Steps[0].Claims))
			continue
		}
		c := &r.Steps[0].Claims[0]
		if c.Claim.Left.Op != op {
			t.Errorf("%s: left side is a %q", text, c.Claim.Left.Op)
		}
		if c.Judgement.Verdict() == verdict.Unknown {
			t.Errorf("%s: unknown", text)
		} else if err := recheck.Check(c.Claim, c.Judgement.Evidence()); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}

func BenchmarkUnfolded(b *testing.B) {
	b.ReportAllocs()
	for range b.N {
		report(b, "", "She has $12 \\cdot 24 + 36 - 8 \\cdot 3 = 300$ eggs.")
	}
}
