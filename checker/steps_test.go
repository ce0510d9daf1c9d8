package checker

import (
	"testing"

	"github.com/yansuan/yansuan/checker/recheck"
)

func TestTakenBack(t *testing.T) {
	run(t, []solution{
		{"by the next step", "", []line{{"So $12 \\cdot 11 = 122$.", "u", UnknownRetracted}, {"No, that product is $132$.", "", ""}}},
		{"by a confession", "", []line{{"$8 + 7 = 16$", "u", UnknownRetracted}, {"We made a mistake there, it is $15$.", "", ""}}},
		{"not by a table", "", []line{{"$8 + 7 = 16$", "r", NumericFalse}, {"We made a table of the values.", "", ""}}},
		{"not a source of what follows", "", []line{{"$3x = 10$", "u", ""}, {"$x = 5$", "u", UnknownEquation}, {"Wait, I divided wrongly.", "", ""}, {"$6x = 20$", "p", ""}}},
	})
}

func TestSystemOfTheProblem(t *testing.T) {
	run(t, []solution{
		{"two equations", "Solve the system x + y = 9, x - y = 5.", []line{{"Adding, 2x = 14.", "p", FollowsCombination}, {"x = 7", "p", ""}, {"y = 3", "r", ""}}},
		{"solved for a letter", "Solve for t: $t + 8 = t/3$.", []line{{"$\\frac{2}{3}t = 8$", "r", ""}, {"$\\frac{2}{3}t = -8$", "p", ""}}},
	})
}

func TestFractionsAndRoots(t *testing.T) {
	run(t, []solution{
		{"cleared of fractions", "", []line{{"$\\frac{1}{u} + \\frac{9}{w} = 2$", "u", ""}, {"Multiplying by $uw$, $w + 9u = 2uw$.", "p", FollowsCombination}, {"$u + 9w = 2uw$", "u", ""}}},
		{"divided", "", []line{{"$m(m + 2k) = -5$", "u", ""}, {"$m = -\\frac{5}{m + 2k}$", "p", FollowsCombination}}},
		{"put in", "", []line{{"$ab = 4$", "u", ""}, {"$a^2 - b^2 = 6$", "u", ""}, {"$a = \\frac{4}{b}$", "p", ""}, {"$\\frac{16}{b^2} - b^2 = 6$", "p", ""}}},
		{"squared", "", []line{{"$\\sqrt{p + q} = r$", "u", ""}, {"$p + q = r^2$", "p", FollowsCombination}}},
		{"not the root of a square", "", []line{{"$r^2 = p$", "u", ""}, {"$r = \\sqrt{p}$", "u", ""}}},
		{"not by a letter that may be 0", "", []line{{"$ax = bx$", "u", ""}, {"$a = b$", "u", ""}}},
		{"sine and cosine", "", []line{{"$\\sin A = 3\\cos A$", "u", ""}, {"$10\\cos^2 A = 1$", "p", FollowsCombination}}},
	})
}

func TestRanges(t *testing.T) {
	run(t, []solution{
		{"quadratic", "Solve $x^2 - 6x + 8 < 0$.", []line{{"$(x-2)(x-4) < 0$", "p", ""}, {"$2 < x < 4$", "pp", ""}}},
		{"quadratic, outside", "Solve $x^2 - 6x + 8 > 0$.", []line{{"$2 < x < 4$", "ru", ""}}},
		{"quadratic, two parts", "Solve $x^2 - 6x + 8 > 0$.", []line{{"Hence $x < 2$ or $x > 4$.", "p", ""}}},
		{"root by a condition", "", []line{{"$x^2 - 3x - 10 = 0$", "u", ""}, {"Suppose $x > 0$. Then $x = 5$.", "sp", FollowsCombination}}},
		{"sign lost", "", []line{{"$-4x > 12$", "u", ""}, {"So $x > -3$.", "r", FollowsNot}}},
		{"whole numbers may be meant", "", []line{{"$n > 3$", "u", ""}, {"So $n \\ge 4$.", "u", ""}}},
		{"two cases with a condition each", "", []line{{"由 $g(x)>0$, 可得 $0<x<1$; 由 $g(x)<0$, 可得 $x>1$.", "uuu", ""}}},
		{"alternatives", "", []line{{"$k(a - d) = 0$", "u", ""}, {"So $k = 0$ or $a = d$.", "p", ""}, {"So $k = 0$ or $a = -d$.", "u", ""}}},
		{"a list", "", []line{{"So $x < 1$, $x > 3$.", "uu", ""}}},
	})
}

func TestContradictoryLines(t *testing.T) {
	run(t, []solution{
		{"one line after another", "", []line{{"解不等式 $2x-1>3$, 得 $x>2$.", "p", ""}, {"解不等式 $-3x>9$, 得 $x>-3$.", "r", ""}}},
		{"of two conditions", "", []line{{"$n - 2 > 0$ and $n + 4 < 0$", "uu", ""}, {"The first inequality gives $n > 2$.", "p", ""}}},
		{"constants tell two values apart", "", []line{{"$t = \\frac{\\pi}{4}$", "s", ""}, {"$t = \\frac{\\pi}{3}$", "u", ""}, {"So $t = \\frac{\\pi}{6}$.", "u", ""}}},
		{"weaker than asked", "Solve $\\frac{x-3}{x+1} \\ge 0$.", []line{{"$x \\le -1$ or $x \\ge 3$", "u", UnknownRestriction}, {"$x < -1$ or $x \\ge 3$", "p", ""}}},
		{"never true", "", []line{{"$\\frac{2}{k(k+3)} = \\frac1k - \\frac1{k+3}$", "r", IdentityFalse}, {"$\\frac{3}{k(k+3)} = \\frac1k - \\frac1{k+3}$", "p", ""}}},
	})
}

func TestOrderFromSeveral(t *testing.T) {
	run(t, []solution{
		{"chained", "", []line{{"$a \\le b$", "u", ""}, {"$b < c$", "u", ""}, {"$a < c$", "p", FollowsCombination}, {"$c < a$", "u", ""}}},
		{"squares", "", []line{{"$x^2 + y^2 + z^2 \\le 5$", "u", ""}, {"$x^2 + z^2 \\le 5$", "p", ""}, {"$x^2 + z^2 \\le 4$", "u", ""}}},
		{"with an equation", "", []line{{"$a + b = 10$", "u", ""}, {"$a > 7$", "u", ""}, {"$b < 3$", "p", ""}, {"$b < 2$", "u", ""}}},
	})
}

func TestReadingsOfPercent(t *testing.T) {
	run(t, []solution{
		{"of what stands before", "", []line{{"It becomes 300 + 10% = 330.", "u", UnknownReading}, {"It becomes 300 - 10% = 280.", "r", ""}, {"15% + 20% = 40%", "r", ""}}},
	})
}

func TestFunctionOnItsDomain(t *testing.T) {
	run(t, []solution{
		{"where the formula has a value", "", []line{{"令 $F(x)=x^{2}-x \\ln x(x>0)$, 则 $F^{\\prime}(x)=2x-\\ln x-1$", "sp", CalculusDerivative}}},
		{"a half of a function", "", []line{{"Let $f(x) = x^2 - 2x$ $(x \\ge 0)$. Since $f$ is odd, $f(-1) = 1$.", "ssu", ""}}},
	})
}

func TestFunctionGoesOn(t *testing.T) {
	run(t, []solution{{"a factor that is a function", "", []line{{"Since sin A = 2 cos A, we know tan A.", "u", UnknownFragment}}}})
}

func TestSignChart(t *testing.T) {
	x := recheck.Term{Op: "sym", Text: "x"}
	num := func(s string) recheck.Term { return recheck.Term{Op: "num", Text: s} }
	pow := func(k string) recheck.Term { return recheck.Term{Op: "pow", Args: []recheck.Term{x, num(k)}} }
	claim := func(rel string, l recheck.Term, r string, given ...recheck.Claim) recheck.Claim {
		return recheck.Claim{Rel: rel, Left: l, Right: num(r), Given: given}
	}
	for _, c := range []struct {
		claim recheck.Claim
		ok    bool
	}{
		{claim(">", x, "1", claim(">", pow("3"), "1")), true},
		{claim(">", x, "1", claim(">", pow("2"), "1")), false},
		{claim(">", pow("2"), "2", claim(">", x, "3/2")), true},
		{claim(">", pow("2"), "2", claim(">", x, "7/5")), false},
		{claim("<", pow("-1"), "1", claim(">", x, "1")), true},
		{claim("<", pow("-1"), "1", claim("<", x, "1")), false},
		{claim("!=", pow("2"), "4", claim("<", x, "2"), claim(">", x, "-2")), true},
		{claim("!=", pow("2"), "4", claim("<=", x, "2"), claim(">", x, "-2")), false},
		{claim("=", x, "2", claim("=", pow("2"), "4"), claim(">", x, "0")), true},
		{claim("=", x, "2", claim("=", pow("2"), "4")), false},
		{claim("<", x, "0", claim("<", pow("2"), "0")), true},
	} {
		if err := recheck.Check(c.claim, recheck.SignChart{Variable: "x"}); (err == nil) != c.ok {
			t.Errorf("%v: %v", c.claim, err)
		}
	}
}

func TestNotNumbers(t *testing.T) {
	run(t, []solution{
		{"three vectors", "", []line{{"$(\\vec{u}\\cdot\\vec{v})\\vec{w} = \\vec{u}(\\vec{v}\\cdot\\vec{w})$", "u", UnknownNotation}, {"$\\vec{u}\\cdot(\\vec{v}+\\vec{w}) = \\vec{u}\\cdot\\vec{v}+\\vec{u}\\cdot\\vec{w}$", "p", ""}}},
		{"bold letters", "", []line{{"$\\mathbf{u}\\cdot\\mathbf{v} = 0$", "u", ""}, {"So $\\mathbf{u} = 0$ or $\\mathbf{v} = 0$.", "u", ""}}},
		{"matrices", "Let $A$ and $B$ be $3\\times 3$ matrices.", []line{{"$(A+B)^2 = A^2+2AB+B^2$", "u", UnknownNotation}, {"$2A + A = 3A$", "p", ""}}},
	})
}

func TestLogarithms(t *testing.T) {
	run(t, []solution{
		{"of a power", "Solve $2^{3x-1} = 32$.", []line{{"$3x - 1 = 5$", "p", FollowsCombination}, {"$x = 2$", "p", ""}}},
		{"wrong exponent", "Solve $5^x = 25$.", []line{{"$x = 5$", "r", AnswerFails}}},
		{"taken back", "Solve $\\log_3 x = 4$.", []line{{"$x = 3^4 = 81$", "pp", ""}}},
		{"base and value changed over", "Solve $\\log_3 x = 4$.", []line{{"$x = 4^3$", "r", AnswerFails}}},
		{"sum of logarithms", "", []line{{"$\\log_2 p + \\log_2 q = 3$", "u", ""}, {"$pq = 8$", "p", ""}, {"$pq = 6$", "u", ""}}},
		{"a number in between", "", []line{{"We look for $t$ with $\\sin t = \\frac12$. Its partner is $\\frac{\\pi}{6}$. So the answer is $t = -\\frac{\\pi}{6}$.", "su", ""}}},
		{"base in the name", "", []line{{"log10(1000) = 3 and log2(8) = 4", "pr", ""}}},
	})
}

func TestSignsInScope(t *testing.T) {
	run(t, []solution{
		{"absolute value", "", []line{{"If $x \\ge 4$, then $|x - 4| = x - 4$.", "p", ""}}},
		{"under a condition", "", []line{{"若 $a<b$, 则 $a-b<0$.", "p", ""}, {"若 $a<b$, 则 $a-b>0$.", "u", ""}}},
		{"always", "", []line{{"$x^2 - 2x + 3 > 0$", "p", ""}, {"$x^2 - 2x + 1 > 0$", "u", ""}}},
	})
}

func TestAbsoluteValues(t *testing.T) {
	run(t, []solution{
		{"less than", "Solve $|3x - 2| < 7$.", []line{{"$-7 < 3x - 2 < 7$", "pp", ""}, {"$-5 < 3x < 9$", "pp", ""}, {"$-\\frac53 < x < 3$", "pp", ""}}},
		{"less than, with a slip", "Solve $|3x - 2| < 7$.", []line{{"$-7 < 3x - 2 < 7$", "pp", ""}, {"$-5 < 3x < 5$", "pu", ""}}},
		{"more than", "Solve $|x + 1| > 4$.", []line{{"Thus $x < -5$ or $x > 3$.", "p", ""}}},
		{"more than, with a slip", "Solve $|x + 1| > 4$.", []line{{"Thus $x < -5$ or $x > 5$.", "r", FollowsNot}}},
		{"by cases", "Solve $|x - 1| = 6$.", []line{{"If $x \\ge 1$, then $x - 1 = 6$, so $x = 7$.", "pp", ""}}},
	})
}

func TestContradictedWithFractions(t *testing.T) {
	run(t, []solution{
		{"square of a sum", "Given $a + \\frac{1}{a} = 4$, find $a^2 + \\frac{1}{a^2}$.", []line{{"$a^2 + \\frac{1}{a^2} = 16$", "r", FollowsNot}}},
		{"square of a sum, right", "Given $a + \\frac{1}{a} = 4$, find $a^2 + \\frac{1}{a^2}$.", []line{{"$a^2 + \\frac{1}{a^2} = 14$", "p", ""}}},
	})
}

func TestExpanding(t *testing.T) {
	run(t, []solution{
		{"a term is missing", "Let $z = a + 2b$.", []line{{"Expanding, $(a+2b)^2 + a = a^2 + 4b^2 + a$.", "r", IdentityFalse}}},
		{"both sides of an equation", "", []line{{"We expand both sides and get $x^2 + 2x = x^2 + 6$.", "u", ""}}},
		{"an equation named", "", []line{{"Expanding $(x+1)^2 = x^2 + 6$, we get $x^2 + 2x + 1 = x^2 + 6$.", "p", ""}}},
		{"with a hypothesis", "Let $z = a + 2b$.", []line{{"Expanding and using $b = 1$, $(a+2b)^2 + a = a^2 + 5a + 4$.", "p", ""}}},
	})
}

func TestFarOff(t *testing.T) {
	run(t, []solution{
		{"no rounding", "", []line{{"$4500 - 27 \\cdot 120 \\approx 3370$", "r", NumericFalse}}},
		{"a rough value", "", []line{{"$4500 - 27 \\cdot 120 \\approx 1300$", "u", UnknownRounding}}},
		{"another unit", "", []line{{"$\\frac{9000}{60} \\approx 9000$", "u", UnknownRounding}}},
	})
}

func TestChoices(t *testing.T) {
	run(t, []solution{
		{"combinations and arrangements", "", []line{{"$C_6^2 = 15$", "p", ""}, {"$A_5^2 = 20$", "p", ""}, {"$\\frac{C_3^1 C_4^2}{C_7^3} = \\frac{18}{35}$", "p", ""}}},
		{"perhaps a square", "", []line{{"$A_2^2 = 16$", "u", UnknownReading}}},
		{"said to count", "", []line{{"共有 $C_6^2 = 30$ 种选法。", "r", NumericFalse}}},
		{"a quantity of its own", "", []line{{"Let $C_5 = 3$. Then $C_5^2 = 9$.", "su", ""}}},
	})
}

func TestResidues(t *testing.T) {
	run(t, []solution{
		{"inverse", "", []line{{"$4^{-1} \\equiv 3 \\pmod{11}$", "p", DivisibilityTrue}, {"$4^{-1} \\equiv 4 \\pmod{11}$", "r", DivisibilityFalse}}},
		{"linear", "", []line{{"$5x \\equiv 3 \\pmod{8}$", "u", ""}, {"So $x \\equiv 7 \\pmod 8$.", "p", DivisibilityTrue}, {"So $x \\equiv 3 \\pmod 8$.", "r", DivisibilityFalse}}},
		{"product", "", []line{{"$n \\equiv 2 \\pmod 7$", "u", ""}, {"$(n+1)(n+3) \\equiv 3 \\cdot 5 \\equiv 1 \\pmod 7$", "pp", ""}}},
		{"from an equation", "", []line{{"$n = 6k + 5$", "s", ""}, {"$n \\equiv 2 \\pmod 3$", "p", ""}, {"$n^2 \\equiv 1 \\pmod 6$", "p", ""}}},
		{"squares", "", []line{{"$m^2 \\equiv 3 \\pmod 4$", "r", ""}, {"$m^2 \\equiv 1 \\pmod 4$", "u", ""}}},
		{"divided by a common factor", "", []line{{"We know $10u \\equiv 4 \\pmod{12}$.", "s", ""}, {"So $5u \\equiv 2 \\pmod{6}$.", "p", DivisibilityTrue}}},
		{"not divided in the modulus", "", []line{{"We know $10u \\equiv 4 \\pmod{12}$.", "s", ""}, {"So $5u \\equiv 2 \\pmod{12}$.", "u", ""}}},
		{"two moduli", "", []line{{"We know $a \\equiv 1 \\pmod 4$ and $a \\equiv 2 \\pmod 3$.", "ss", ""}, {"So $a \\equiv 5 \\pmod{12}$.", "p", ""}, {"So $a \\equiv 7 \\pmod{12}$.", "r", ""}}},
		{"too large a modulus", "", []line{{"We know $a \\equiv 1 \\pmod 4$.", "s", ""}, {"So $a \\equiv 1 \\pmod 8$.", "u", ""}}},
		{"divisibility with letters", "", []line{{"For every integer $n$, $6 \\mid n^3 + 5n$.", "p", ""}, {"$4 \\mid n^3 + 5n$", "u", ""}}},
		{"from a divisibility", "", []line{{"We know $5 \\mid n$.", "s", ""}, {"So $25 \\mid n^2$.", "p", ""}, {"So $25 \\mid n$.", "u", ""}}},
		{"named by a multiple", "", []line{{"We know $u \\equiv 7 \\pmod{20}$.", "s", ""}, {"So $u = 7 + 20k$.", "p", DivisibilityTrue}}},
		{"named by a wrong multiple", "", []line{{"We know $u \\equiv 7 \\pmod{20}$.", "s", ""}, {"So $u = 7 + 40k$.", "u", ""}}},
		{"an equation with a new letter", "", []line{{"$28 = 2x$", "u", ""}}},
		{"not integers", "", []line{{"Let $y = 1/2$ and $x = 2y$.", "ss", ""}, {"So $2 \\mid x$.", "u", ""}}},
		{"without a solution, and said so", "", []line{{"$2m \\equiv 1 \\pmod 4$ has no solution.", "s", ""}}},
		{"contradictory", "", []line{{"$m \\equiv 1 \\pmod 3$", "u", ""}, {"In the other case $m \\equiv 2 \\pmod 3$.", "s", ""}}},
	})
}

func TestRewrittenSides(t *testing.T) {
	run(t, []solution{
		{"by a double angle", "", []line{{"$1 - 2\\sin^2 t = k$", "u", ""}, {"$\\cos 2t = k$", "p", FollowsCombination}, {"$\\sin 2t = k$", "u", ""}}},
		{"moved over", "", []line{{"$\\sin x\\cos x = k$", "u", ""}, {"$\\frac12\\sin 2x - k = 0$", "p", ""}}},
		{"a function that could not be read", "", []line{{"$m = g(\\ln a) = a^2 + a - \\ln a < 3$", "suu", ""}}},
		{"never true of a function either", "", []line{{"$E(X) = E(X) + \\frac76$", "r", IdentityFalse}}},
	})
}

// A factor in front of a bracket is not the other side of what stands in it: the
// bracket before it, opened in words, goes on.
func TestBracketOpenedInWords(t *testing.T) {
	run(t, []solution{
		{"evaluated between bounds", "", []line{{"We get V = [(1/2)[(4x - 2) evaluated at x=3] - 3] = (1/2) [(8 - (2)(2)) - 0] = (1/2) [4 - 0] = 2", "", ""}}},
		{"a bracket of words alone", "", []line{{"They agree (since 2 + 2 = 5).", "r", ""}}},
	})
}
