package checker

import (
	"testing"

	"github.com/yansuan/yansuan/checker/recheck"
)

func TestDivisor(t *testing.T) {
	run(t, []solution{
		{"by a sum of squares", "", []line{{"We have $(x^2+y^2+2)(u-v) \\ge 0$.", "u", ""}, {"So $u \\ge v$.", "p", FollowsCombination}}},
		{"by a power", "", []line{{"We have $e^t(t-4) > 0$.", "u", ""}, {"So $t > 4$.", "p", ""}}},
		{"by what is given", "", []line{{"Since $k > 0$ and $k(m-n) < 0$, we get $m < n$.", "uup", ""}}},
		{"by a square, strictly", "", []line{{"We have $(x+1)^2(y-5) < 0$.", "u", ""}, {"So $y < 5$.", "p", ""}}},
		{"by a square", "", []line{{"We have $(x+1)^2(y-5) \\le 0$.", "u", ""}, {"So $y \\le 5$.", "u", ""}}},
		{"by either sign", "", []line{{"We have $(x^2-3)(y-5) < 0$.", "u", ""}, {"So $y < 5$.", "u", ""}}},
		{"an equation", "", []line{{"We have $-(x^2+3)(y^2-z) = 0$.", "u", ""}, {"So $y^2 = z$.", "p", ""}}},
		{"an equation, by what may be 0", "", []line{{"We have $(x^2-3)(y^2-z) = 0$.", "u", ""}, {"So $y^2 = z$.", "u", ""}}},
	})
}

// Evidence that divides is taken apart and put together wrongly.
func TestCofactorEvidence(t *testing.T) {
	sym := func(s string) recheck.Term { return recheck.Term{Op: "sym", Text: s} }
	num := func(s string) recheck.Term { return recheck.Term{Op: "num", Text: s} }
	mul := func(a, b recheck.Term) recheck.Term { return recheck.Term{Op: "mul", Args: []recheck.Term{a, b}} }
	claim := func(rel string, l recheck.Term, given ...recheck.Claim) recheck.Claim {
		return recheck.Claim{Rel: rel, Left: l, Right: num("0"), Given: given}
	}
	positive := func(rel string) recheck.Claim { return claim(rel, sym("k")) }
	known := func(rel string) recheck.Part {
		p := claim(rel, sym("k"), positive(rel))
		return recheck.Part{Claim: p, Evidence: recheck.Positivity{Terms: []recheck.PositiveTerm{{Coefficient: "1", Factors: []recheck.PositiveFactor{{Given: []int{0}}}}}}}
	}
	for _, c := range []struct {
		rel, product, factor string
		ok                   bool
	}{
		{">", ">", ">", true}, {">=", ">", ">", true}, {">=", ">=", ">", true}, {">", ">=", ">", false},
		{">", ">", ">=", true}, {">=", ">=", ">=", false}, {"=", "=", ">", true}, {"=", "=", ">=", false}, {"=", ">=", ">", false}, {"<", ">", ">", false},
	} {
		given := claim(c.product, mul(sym("k"), sym("d")))
		err := recheck.Check(claim(c.rel, sym("d"), given, positive(c.factor)), recheck.Cofactor{Factor: sym("k"), Positive: known(c.factor)})
		if (err == nil) != c.ok {
			t.Errorf("k·d %s 0 and k %s 0 give d %s 0: %v", c.product, c.factor, c.rel, err)
		}
		if recheck.Check(claim(c.rel, sym("d"), given), recheck.Cofactor{Factor: sym("k"), Positive: known(c.factor)}) == nil {
			t.Errorf("the sign of k need not be given")
		}
	}
}
