package recheck

import "testing"

func num(s string) Term                { return Term{Op: "num", Text: s} }
func sym(s string) Term                { return Term{Op: "sym", Text: s} }
func fn(name string, ts ...Term) Term  { return Term{Op: name, Args: ts} }
func equation(l, r Term) Claim         { return Claim{Rel: "=", Left: l, Right: r} }
func plus(ts ...Term) Term             { return fn("add", ts...) }
func times(ts ...Term) Term            { return fn("mul", ts...) }
func power(b Term, e string) Term      { return fn("pow", b, num(e)) }
func given(c Claim, gs ...Claim) Claim { c.Given = gs; return c }

var (
	x, y = sym("x"), sym("y")
	pi   = Term{Op: "const", Text: "pi"}
	i    = Term{Op: "const", Text: "i"}
)

type pair struct {
	c Claim
	e Evidence
}

// placed is the first place of (x, 1) = (−3, 1), proved from x = −3.
var placed = Part{Claim: given(equation(x, num("-3")), equation(x, num("-3"))), Evidence: Substitution{Values: []Binding{{"x", num("-3")}}, Residual: num("0")}}

func sound() []pair {
	sin, cos := fn("sin", x), fn("cos", x)
	return []pair{
		{equation(power(plus(x, num("1")), "2"), plus(power(x, "2"), times(num("2"), x), num("1"))), NormalForm{}},
		{equation(plus(power(sin, "2"), power(cos, "2")), num("1")), NormalForm{}},
		{equation(fn("tan", times(num("2"), x)), times(num("2"), fn("tan", x), power(plus(num("1"), times(num("-1"), power(fn("tan", x), "2"))), "-1"))), NormalForm{}},
		{equation(fn("log", plus(power(x, "2"), num("-1"))), plus(fn("log", plus(x, num("-1"))), fn("log", plus(x, num("1"))))),
			NormalForm{Kernels: []Term{fn("log", plus(x, num("-1"))), fn("log", plus(x, num("1")))}}},
		{equation(power(power(x, "2"), "1/2"), fn("abs", x)), NormalForm{}},
		{equation(times(fn("sin", fn("atan", x)), power(plus(num("1"), power(x, "2")), "1/2")), x), NormalForm{}},
		{equation(fn("pow", Term{Op: "const", Text: "e"}, times(i, x)), plus(fn("cos", x), times(i, fn("sin", x)))), NormalForm{}},
		{equation(fn("abs", plus(power(x, "2"), times(num("-2"), x, y), power(y, "2"))), power(plus(x, times(num("-1"), y)), "2")), NormalForm{}},
		{equation(power(times(num("1/2"), plus(num("1"), fn("cos", x))), "1/2"), fn("abs", fn("cos", times(num("1/2"), x)))), NormalForm{}},
		{equation(fn("abs", plus(power(num("3"), "1/2"), times(num("-1"), power(num("7"), "1/2")))),
			plus(power(num("7"), "1/2"), times(num("-1"), power(num("3"), "1/2")))), NormalForm{}},
		{equation(fn("pow", num("-2"), plus(x, num("1"))), times(num("-2"), fn("pow", num("-2"), x))), NormalForm{}},
		{equation(fn("abs", power(x, "1/3")), power(fn("abs", x), "1/3")), NormalForm{}},
		{equation(fn("pow", plus(x, i), num("5/2")), times(power(plus(x, i), "2"), power(plus(x, i), "1/2"))), NormalForm{}},
		{equation(times(fn("pow", times(x, y), sym("n")), x, y), fn("pow", times(x, y), plus(sym("n"), num("1")))), NormalForm{}},
		{equation(fn("sum", sym("k"), sym("k"), num("1"), sym("n")), times(num("1/2"), sym("n"), plus(sym("n"), num("1")))),
			Induction{Closed: times(num("1/2"), sym("k"), plus(sym("k"), num("1"))), First: NormalForm{}, Step: NormalForm{}}},
		{equation(fn("limit", times(fn("sin", x), power(x, "-1")), x, num("0")), num("1")), Limit{Numerator: fn("sin", x), Denominator: x, Order: 1}},
		{equation(fn("limit+", power(x, "-1"), x, num("0")), Term{Op: "const", Text: "inf"}), Limit{Numerator: num("1"), Denominator: x, Order: 1, Pole: 1}},
		{equation(fn("integral", x, x, num("0"), num("2")), num("2")), Integration{Antiderivative: times(num("1/2"), power(x, "2")),
			Proof: Derivative{Variable: "x", Value: x}}},
		{equation(fn("tuple", plus(num("3"), num("4")), x), fn("tuple", num("7"), x)), Parts{Parts: []Part{
			{Claim: equation(plus(num("3"), num("4")), num("7")), Evidence: NormalForm{}}}}},
		{given(equation(fn("tuple", x, num("1")), fn("tuple", num("-3"), num("1"))), equation(x, num("-3"))), Parts{Parts: []Part{placed}}},
		{equation(fn("sum", sym("k"), sym("k"), num("1"), sym("n")), power(sym("n"), "2")), Counterexample{Point: []Binding{{"n", num("3")}},
			Left: Range{"6", "6"}, Right: Range{"9", "9"}, Bits: 64}},
		{equation(power(x, "2"), num("3")), Counterexample{Point: []Binding{{"x", num("1")}}, Left: Range{"1", "1"}, Right: Range{"3", "3"}, Bits: 64}},
		{equation(power(num("2"), "1/2"), num("7/5")), Counterexample{
			Left: Range{"1.41421356237", "1.41421356238"}, Right: Range{"7/5", "7/5"}, Bits: 64}},
		{given(equation(plus(times(num("2"), x), times(num("2"), y)), num("6")), equation(plus(x, y), num("3"))), Combination{Cofactors: []Term{num("2")}}},
		{equation(power(plus(num("5"), times(num("2"), power(num("6"), "1/2"))), "1/2"), plus(power(num("2"), "1/2"), power(num("3"), "1/2"))), Vanishing{Bits: 800}},
		{Claim{Rel: ">", Left: pi, Right: num("3")}, Separation{Difference: Range{"0.14159265358", "0.14159265359"}, Bits: 64}},
		{given(equation(power(x, "2"), num("9")), equation(x, num("-3"))), Substitution{Values: []Binding{{"x", num("-3")}}, Residual: num("0")}},
		{equation(times(x, fn("cos", power(x, "2"))), times(num("1/2"), fn("sin", power(x, "2")))), Derivative{Variable: "x", Value: times(x, fn("cos", power(x, "2")))}},
		{Claim{Rel: "~", Left: pi, Right: num("3.14")}, Rounding{Digits: 2, Left: Range{"3.14159265358", "3.14159265359"}, Bits: 64}},
		{equation(fn("tuple", num("1"), x, y), fn("tuple", num("1"), num("2"))), Shape{Left: "tuple", Right: "tuple"}},
	}
}

func TestCheckAccepts(t *testing.T) {
	for k, p := range sound() {
		if err := Check(p.c, p.e); err != nil {
			t.Errorf("%d %s: %v", k, p.e.Kind(), err)
		}
	}
}

// Every change of a number, a name or an operation in claim or evidence must be
// noticed, save for those that leave the statement true.
func TestCheckRejectsMutants(t *testing.T) {
	seven, refuted := Part{Claim: equation(plus(num("3"), num("4")), num("7")), Evidence: NormalForm{}},
		Part{Claim: equation(x, num("7")), Refuted: true, Evidence: Counterexample{Point: []Binding{{"x", num("1")}}, Left: Range{"1", "1"}, Right: Range{"7", "7"}, Bits: 64}}
	mutants := []pair{
		{equation(fn("tuple", plus(num("3"), num("4")), x), fn("tuple", num("7"), num("2"))), Parts{Parts: []Part{seven}}},
		{equation(fn("tuple", num("1"), x), fn("tuple", num("1"), num("2"))), Parts{Parts: []Part{refuted}}},
		{equation(fn("list", x, num("1")), fn("list", num("7"), x)), Parts{Parts: []Part{refuted}}},
		{equation(fn("list", num("7")), fn("list", plus(num("3"), num("4")), x)), Parts{Parts: []Part{seven}}},
		{equation(fn("tuple", x, num("1")), fn("tuple", num("-3"), num("1"))), Parts{Parts: []Part{placed}}}, // what was given to the part is not given
		{equation(x, y), Parts{Parts: []Part{seven}}},
		{equation(x, y), Parts{}},
		{equation(fn("tuple", num("1"), x), fn("tuple", num("1"), num("2"))), Shape{Left: "tuple", Right: "tuple"}},
		{equation(fn("set", num("3")), num("3")), Shape{Left: "set", Right: "num"}},
		{equation(fn("sum", sym("k"), sym("k"), num("1"), sym("n")), times(num("1/2"), sym("n"), plus(sym("n"), num("2")))),
			Induction{Closed: times(num("1/2"), sym("k"), plus(sym("k"), num("2"))), First: NormalForm{}, Step: NormalForm{}}},
		{equation(fn("limit", times(fn("sin", x), power(x, "-1")), x, num("0")), num("2")), Limit{Numerator: fn("sin", x), Denominator: x, Order: 1}},
		{equation(fn("limit", times(fn("sin", x), power(x, "-1")), x, num("0")), num("1")), Limit{Numerator: fn("sin", x), Denominator: x, Order: 0}},
		{equation(fn("limit", times(fn("abs", x), power(x, "-1")), x, num("0")), num("1")), Limit{Numerator: fn("abs", x), Denominator: x, Order: 1}},
		{equation(fn("limit", power(x, "-1"), x, num("0")), Term{Op: "const", Text: "inf"}), Limit{Numerator: num("1"), Denominator: x, Order: 1, Pole: 1}},
		{equation(fn("limit-", power(x, "-1"), x, num("0")), Term{Op: "const", Text: "inf"}), Limit{Numerator: num("1"), Denominator: x, Order: 1, Pole: 1}},
		{equation(fn("limit", fn("sin", x), x, Term{Op: "const", Text: "inf"}), num("0")), Limit{Numerator: fn("sin", power(x, "-1")), Denominator: num("1")}},
		{equation(fn("integral", x, x, num("0"), num("2")), num("3")), Integration{Antiderivative: times(num("1/2"), power(x, "2")),
			Proof: Derivative{Variable: "x", Value: x}}},
		{equation(fn("abs", fn("cos", x)), fn("cos", x)), NormalForm{}},
		{equation(power(power(fn("sin", x), "2"), "1/2"), fn("sin", x)), NormalForm{}},
		{equation(power(times(num("1/2"), plus(num("1"), fn("cos", x))), "1/2"), fn("cos", times(num("1/2"), x))), NormalForm{}},
		{equation(power(power(x, "2/3"), "1/2"), power(x, "1/3")), NormalForm{}},
		{equation(power(power(plus(power(num("3"), "1/2"), times(num("-1"), power(num("7"), "1/2"))), "2"), "1/2"),
			plus(power(num("3"), "1/2"), times(num("-1"), power(num("7"), "1/2")))), NormalForm{}},
		{equation(power(power(plus(x, i), "2"), "1/2"), plus(x, i)), NormalForm{}},
		{equation(fn("log", power(plus(x, i), "2")), times(num("2"), fn("log", plus(x, i)))), NormalForm{}},
		{equation(power(plus(x, num("1")), "2"), plus(power(x, "2"), times(num("2"), x), num("2"))), NormalForm{}},
		{Claim{Rel: "<", Left: x, Right: x}, NormalForm{}},
		{equation(plus(power(fn("sin", x), "2"), power(fn("cos", y), "2")), num("1")), NormalForm{}},
		{equation(power(power(x, "2"), "1/2"), x), NormalForm{}},
		{equation(fn("log", power(x, "2")), times(num("3"), fn("log", x))), NormalForm{}},
		{equation(power(x, "2"), num("3")), Counterexample{Point: []Binding{{"x", num("2")}}, Left: Range{"1", "1"}, Right: Range{"3", "3"}, Bits: 64}},
		{equation(power(x, "2"), num("3")), Counterexample{Point: []Binding{{"y", num("1")}}, Left: Range{"1", "1"}, Right: Range{"3", "3"}, Bits: 64}},
		{equation(power(x, "2"), num("3")), Counterexample{Point: []Binding{{"x", num("1")}}, Left: Range{"2", "2"}, Right: Range{"3", "3"}, Bits: 64}},
		{equation(power(x, "2"), num("3")), Counterexample{Point: []Binding{{"x", num("1")}}, Left: Range{"1", "1"}, Right: Range{"4", "4"}, Bits: 64}},
		{equation(power(x, "2"), num("3")), Counterexample{Point: []Binding{{"x", num("1")}}, Left: Range{"1", "1"}, Right: Range{"3", "3"}, Bits: 64, Part: "im"}},
		{equation(power(x, "2"), num("1")), Counterexample{Point: []Binding{{"x", num("1")}}, Left: Range{"1", "1"}, Right: Range{"1", "1"}, Bits: 64}},
		{given(equation(x, num("2")), Claim{Rel: ">", Left: x, Right: num("1")}), Counterexample{Point: []Binding{{"x", num("1")}}, Left: Range{"1", "1"}, Right: Range{"2", "2"}, Bits: 64}},
		{given(equation(plus(times(num("2"), x), times(num("2"), y)), num("6")), equation(plus(x, y), num("3"))), Combination{Cofactors: []Term{num("3")}}},
		{given(equation(plus(times(num("2"), x), times(num("2"), y)), num("6")), equation(plus(x, y), num("3"))), Combination{}},
		{equation(power(plus(num("5"), times(num("2"), power(num("6"), "1/2"))), "1/6"), power(plus(power(num("2"), "1/2"), power(num("3"), "1/2")), "1/3")), Vanishing{Bits: 100}},
		{equation(power(num("2"), "1/2"), power(num("3"), "1/2")), Vanishing{Bits: 800}},
		{Claim{Rel: "<", Left: pi, Right: num("3")}, Separation{Difference: Range{"0.14159265358", "0.14159265359"}, Bits: 64}},
		{Claim{Rel: ">", Left: pi, Right: num("3")}, Separation{Difference: Range{"0.15159265358", "0.15159265359"}, Bits: 64}},
		{equation(power(x, "2"), num("9")), Substitution{Values: []Binding{{"x", num("-3")}}, Residual: num("0")}},
		{given(equation(power(x, "2"), num("9")), equation(x, num("3"))), Substitution{Values: []Binding{{"x", num("-3")}}, Residual: num("0")}},
		{given(equation(power(x, "2"), num("9")), equation(x, num("-2"))), Substitution{Values: []Binding{{"x", num("-2")}}, Residual: num("0")}},
		{given(equation(power(x, "2"), num("9")), equation(x, num("-3"))), Substitution{Values: []Binding{{"x", num("-3")}}, Residual: num("1")}},
		{equation(times(x, fn("cos", power(x, "2"))), times(num("1/3"), fn("sin", power(x, "2")))), Derivative{Variable: "x", Value: times(x, fn("cos", power(x, "2")))}},
		{equation(times(x, fn("cos", power(x, "2"))), times(num("1/2"), fn("sin", power(x, "2")))), Derivative{Variable: "y", Value: times(x, fn("cos", power(x, "2")))}},
		{Claim{Rel: "~", Left: pi, Right: num("3.15")}, Rounding{Digits: 2, Left: Range{"3.14159265358", "3.14159265359"}, Bits: 64}},
		{Claim{Rel: "~", Left: pi, Right: num("3.14")}, Rounding{Digits: 3, Left: Range{"3.14159265358", "3.14159265359"}, Bits: 64}},
		{equation(num("1"), num("1")), Shape{Left: "num", Right: "num"}},
		{equation(num("1"), num("1")), Gap{}},
		{equation(num("1"), num("2")), Parts{}},
	}
	for k, p := range mutants {
		if Check(p.c, p.e) == nil {
			t.Errorf("%d: %s accepted", k, p.e.Kind())
		}
	}
}
