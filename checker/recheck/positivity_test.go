package recheck

import "testing"

func TestPositivity(t *testing.T) {
	a, b := sym("a"), sym("b")
	zero := num("0")
	above := func(x Term) Claim { return Claim{Rel: ">", Left: x, Right: zero} }
	square := func(x Term) *Term { return &x }
	minus := plus(a, times(num("-1"), b))
	twice := Claim{Rel: ">=", Left: plus(power(a, "2"), power(b, "2")), Right: times(num("2"), a, b)}
	mean := Claim{Rel: ">=", Left: plus(a, b), Right: times(num("2"), power(times(a, b), "1/2")), Given: []Claim{above(a), above(b)}}
	root := power(times(a, b), "1/2")
	product := Claim{Rel: ">", Left: times(a, b), Right: zero, Given: []Claim{above(a), above(b)}}
	reciprocal := Claim{Rel: ">", Left: power(a, "-1"), Right: zero, Given: []Claim{above(minus), above(b)}}
	for i, tc := range []struct {
		c    Claim
		e    Positivity
		want bool
	}{
		{twice, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Square: square(minus)}}}, true},
		{twice, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Square: square(plus(a, b))}}}, false},
		{twice, Positivity{Terms: []PositiveTerm{{Coefficient: "-1", Square: square(minus)}}}, false},
		{Claim{Rel: ">", Left: twice.Left, Right: twice.Right}, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Square: square(minus)}}}, false},
		{Claim{Rel: "<=", Left: twice.Right, Right: twice.Left}, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Square: square(minus)}}}, true},
		{mean, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Factors: []PositiveFactor{{Given: []int{0}, Inverse: true}}, Square: square(plus(a, times(num("-1"), root)))}}}, true},
		{product, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Factors: []PositiveFactor{{Given: []int{0}}, {Given: []int{1}}}}}}, true},
		{product, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Factors: []PositiveFactor{{Given: []int{0}}, {Given: []int{2}}}}}}, false},
		{reciprocal, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Factors: []PositiveFactor{{Given: []int{0, 1}, Inverse: true}}}}}, true},
		{reciprocal, Positivity{Terms: []PositiveTerm{{Coefficient: "1", Factors: []PositiveFactor{{Given: []int{0}, Inverse: true}}}}}, false},
		// i a is no real number, and its square is negative.
		{Claim{Rel: ">=", Left: times(num("-1"), power(a, "2")), Right: zero},
			Positivity{Terms: []PositiveTerm{{Coefficient: "1", Square: square(times(Term{Op: "const", Text: "i"}, a))}}}, false},
		{Claim{Rel: ">=", Left: times(num("-1"), power(a, "2")), Right: zero},
			Positivity{Terms: []PositiveTerm{{Coefficient: "1", Square: square(times(power(num("-1"), "1/2"), a))}}}, false},
		// x = y gives x² ≥ xy by x times the equation.
		{Claim{Rel: ">=", Left: power(a, "2"), Right: times(a, b), Given: []Claim{equation(a, b)}}, Positivity{Cofactors: []Term{a}}, true},
		{Claim{Rel: ">=", Left: power(a, "2"), Right: times(a, b), Given: []Claim{equation(a, b)}}, Positivity{}, false},
	} {
		if got := Check(tc.c, tc.e) == nil; got != tc.want {
			t.Errorf("%d: %v, want %v", i, got, tc.want)
		}
	}
}
