package recheck

import "testing"

// Inequalities in one unknown are accepted where the slopes between the cuts show them, and no false one is.
func TestSlopes(t *testing.T) {
	x, e, inf := Term{Op: "sym", Text: "x"}, Term{Op: "const", Text: "e"}, Term{Op: "const", Text: "inf"}
	exp, log := raised(e, x), of("log", x)
	all := Term{Op: "interval", Text: "()", Args: []Term{negative(inf), inf}}
	between := func(brackets string, lo, hi Term) Term {
		return Term{Op: "interval", Text: brackets, Args: []Term{lo, hi}}
	}
	one, zero := number64(1), number64(0)
	for i, tc := range []struct {
		left   Term
		rel    string
		right  Term
		within Term
		cuts   []Term
		want   bool
	}{
		{exp, ">=", sum(x, one), all, []Term{zero}, true},
		{exp, ">", sum(x, one), all, []Term{zero}, false}, // at 0
		{exp, ">=", sum(x, one), all, nil, false},         // not without the cut
		{exp, ">", x, all, []Term{zero}, true},
		{exp, ">", sum(x, one), between("()", zero, inf), nil, true},
		{exp, ">", sum(x, one), between("[)", zero, inf), nil, false},
		{exp, ">", sum(one, product(number64(2), x)), between("()", zero, inf), nil, false},
		{log, "<=", sum(x, number64(-1)), between("()", zero, inf), []Term{one}, true},
		{log, "<=", sum(x, number64(-1)), all, []Term{one}, false}, // it has no value there
		{log, ">", number64(-1), between("()", raised(e, number64(-1)), inf), nil, true},
		{log, ">=", number64(-1), between("()", Term{Op: "num", Text: "1/3"}, inf), nil, false},
		{product(log, raised(x, number64(-1))), "<=", raised(e, number64(-1)), between("()", zero, inf), []Term{e}, true},
		{product(log, raised(x, number64(-1))), "<", one, between("()", zero, e), nil, true},
		{raised(x, number64(-1)), "<", one, between("()", number64(-1), one), []Term{zero}, false}, // it has no value at 0
		{exp, ">=", sum(x, one), between("()", one, zero), nil, true},                              // nowhere
	} {
		c := Claim{Rel: tc.rel, Left: tc.left, Right: tc.right, Given: inside(x, tc.within)}
		if err := Check(c, Slopes{Variable: "x", Cuts: tc.cuts}); (err == nil) != tc.want {
			t.Errorf("%d: %v", i, err)
		}
	}
}
