package recheck

import "testing"

// What the parts say counts only as far as it goes.
func TestPartsThatSayLess(t *testing.T) {
	x, one := sym("x"), num("1")
	sum := fn("sum", sym("k"), sym("k"), one, num("3"))
	less := Part{Claim: Claim{Rel: "<", Left: sum, Right: num("7")}, Evidence: Separation{Difference: Range{"-1", "-1"}, Bits: 64}}
	slope := Part{Claim: equation(one, x), Evidence: Derivative{Variable: "x", Value: one}} // 1 is the derivative of x
	five := Part{Claim: given(equation(x, num("5")), equation(x, num("5"))), Evidence: Combination{Cofactors: []Term{one}}}
	inf := Term{Op: "const", Text: "inf"}
	for i, tc := range []struct {
		c Claim
		e Parts
	}{
		{equation(sum, num("7")), Parts{Parts: []Part{less}}},
		{equation(one, x), Parts{Parts: []Part{slope}}},
		{given(equation(fn("integral", x, x), fn("integral", num("5"), x)), equation(x, num("5"))), Parts{Parts: []Part{five}}},
		{Claim{Rel: "in", Left: Term{Op: "const", Text: "i"}, Right: Term{Op: "interval", Text: "()", Args: []Term{times(num("-1"), inf), inf}}}, Parts{}},
	} {
		for k, p := range tc.e.Parts {
			if err := Check(p.Claim, p.Evidence); err != nil {
				t.Errorf("%d: part %d does not hold by itself: %v", i, k, err)
			}
		}
		if Check(tc.c, tc.e) == nil {
			t.Errorf("%d: %+v is accepted", i, tc.c)
		}
	}
}
