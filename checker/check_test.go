package checker

import (
	"strings"
	"testing"

	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// report checks steps given one by one.
func report(t testing.TB, problem string, steps ...string) *Report {
	t.Helper()
	var task *syntax.Task
	if problem != "" {
		task = parser.Task(problem, parser.Options{})
	}
	return CheckSteps(parser.StepsDocument(steps, parser.Options{}), steps, task, Options{})
}

// verdicts spells the verdicts of a step's claims: p, r, u, s for stated.
func verdicts(s *StepReport) string {
	var b strings.Builder
	for i := range s.Claims {
		switch c := &s.Claims[i]; {
		case c.Stated():
			b.WriteByte('s')
		case c.Judgement.Verdict() == verdict.Proved:
			b.WriteByte('p')
		case c.Judgement.Verdict() == verdict.Refuted:
			b.WriteByte('r')
		default:
			b.WriteByte('u')
		}
	}
	return b.String()
}

// line is a step with the verdicts of its claims and the code of the last one, "" where any will do.
type line struct {
	text, want string
	code       verdict.Code
}

type solution struct {
	name, problem string
	lines         []line
}

func run(t *testing.T, cases []solution) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			steps := make([]string, len(c.lines))
			for i, l := range c.lines {
				steps[i] = l.text
			}
			r := report(t, c.problem, steps...)
			for i, l := range c.lines {
				s := &r.Steps[i]
				got := verdicts(s)
				if got != l.want {
					t.Errorf("%q: got %s, want %s: %s", l.text, got, l.want, describe(s))
					continue
				}
				if n := len(s.Claims); l.code != "" && n > 0 && s.Claims[n-1].Judgement.Code() != l.code {
					t.Errorf("%q: code %s, want %s", l.text, s.Claims[n-1].Judgement.Code(), l.code)
				}
				accepted(t, s)
			}
		})
	}
}

// accepted verifies all evidence once more.
func accepted(t *testing.T, s *StepReport) {
	t.Helper()
	for i := range s.Claims {
		c := &s.Claims[i]
		j := c.Judgement
		if j.Verdict() == verdict.Unknown {
			continue
		}
		if err := recheck.Check(c.Claim, j.Evidence()); err != nil {
			t.Errorf("%q: %s evidence of %s not accepted: %v", c.Text, j.Evidence().Kind(), j.Code(), err)
		}
	}
}

func describe(s *StepReport) string {
	var out []string
	for i := range s.Claims {
		c := &s.Claims[i]
		out = append(out, c.Text+" → "+string(c.Judgement.Code()))
	}
	return strings.Join(out, "; ")
}

func TestArithmetic(t *testing.T) {
	run(t, []solution{
		{"chain with a bad link", "", []line{{"$8 \\cdot 70 - 15 = 580 - 15 = 565$", "rp", ""}}},
		{"chain that holds", "", []line{{"She has 3*12 = 36 eggs and 36 - 6 = 30 are left.", "pp", NumericTrue}}},
		{"carry", "", []line{{"In total 125 + 89 + 307 = 511.", "r", NumericFalse}}},
		{"surds", "", []line{{"$\\sqrt{12}\\cdot\\sqrt{3} = 6$", "p", ""}, {"$\\sqrt{8} + \\sqrt{2} = \\sqrt{10}$", "r", NumericFalse}}},
		{"false inequality", "", []line{{"$\\frac{7}{3} < 2$", "r", NumericFalse}, {"$\\sqrt{2} < 1.5$", "p", NumericTrue}}},
		{"unequal", "", []line{{"$2^{10} \\ne 1000$", "p", NumericTrue}, {"$\\log_6 2 \\ne 1 - \\log_6 3$", "r", NumericFalse}}},
		{"divisibility", "", []line{{"$7 \\mid 91$", "p", DivisibilityTrue}, {"$9 \\mid 120$", "r", DivisibilityFalse}}},
		{"congruence", "", []line{{"$3^4 \\equiv 1 \\pmod{5}$", "p", DivisibilityTrue}, {"$2^5 \\equiv 3 \\pmod 7$", "r", DivisibilityFalse}}},
		{"points", "", []line{{"$(2 \\cdot 3, 4 - 9) = (6, -5)$", "p", ""}, {"$(1 + 1, 2 - 5) = (2, 3)$", "r", NumericFalse}}},
		{"exact decimals", "", []line{{"0.2 * 5 = 1", "p", ""}, {"0.1 + 0.2 = 0.4", "r", NumericFalse}}},
	})
}

func TestRounding(t *testing.T) {
	run(t, []solution{
		{"thirds", "", []line{{"$1/3 = 0.33$", "p", RoundingConsistent}}},
		{"cut off", "", []line{{"$2/3 = 0.66$", "u", UnknownRounding}, {"$2/3 \\approx 0.6$", "u", UnknownRounding}, {"$2/3 = 0.6$", "u", UnknownRounding}, {"$2/3 = 0.7$", "p", RoundingConsistent}}},
		{"digits that go on", "", []line{{"$2/3 = 0.66\\ldots$", "p", RoundingConsistent}, {"$2/3 = 0.67\\ldots$", "u", UnknownRounding}, {"1/3 = 0.333...", "p", RoundingConsistent}}},
		{"too far", "", []line{{"$2/3 = 0.68$", "r", NumericFalse}}},
		{"misplaced point", "", []line{{"$150/6000 = 0.2$", "r", NumericFalse}}},
		{"nearest whole number", "", []line{{"41/0.14 = 293", "p", RoundingConsistent}}},
		{"integer part", "", []line{{"7/2 = 3", "u", UnknownRounding}}},
		{"propagated", "", []line{{"$2/3 = 0.67$", "p", ""}, {"$0.67 * 3 = 2$", "u", UnknownRounding}}},
		{"replaced by a decimal", "", []line{{"1/3 + 5.8", "", ""}, {"0.3333 + 5.8", "p", RoundingConsistent}, {"6.1333", "p", ""}}},
		{"about", "", []line{{"$\\sqrt{2} \\approx 1.414$", "p", RoundingConsistent}, {"$\\pi \\approx 3.2$", "u", UnknownRounding}}},
		{"degrees", "", []line{{"tan⁻¹(0.5) = 26.57°", "p", RoundingConsistent}, {"$\\arctan 2 \\approx 63.4^\\circ$", "p", RoundingConsistent}, {"tan⁻¹(0.5) = 27.2°", "r", NumericFalse}}},
		{"percent", "", []line{{"1/3 = 33.3%", "p", RoundingConsistent}, {"(12/48)*100 = 25%", "p", ""}}},
	})
}

func TestUnits(t *testing.T) {
	run(t, []solution{
		{"money", "", []line{{"The total is $4.50 + $3.25 = $7.75.", "p", ""}, {"He pays $20 - $7.75 = $13.25.", "r", ""}}},
		{"things and their price", "", []line{{"3 pencils + 1 eraser = 124", "u", UnknownUnits}}},
		{"conversion", "", []line{{"It took $1.5$ hours $= 90$ minutes.", "u", UnknownNotation}}},
	})
}

func TestIdentities(t *testing.T) {
	run(t, []solution{
		{"rewriting line by line", "", []line{{"x^2 + 5x + 6", "", ""}, {"x^2 + 2x + 3x + 6", "p", EqualNormalForm}, {"(x+2)(x+3)", "p", ""}}},
		{"rewriting with a slip", "", []line{{"(a+b)^2 - (a-b)^2", "", ""}, {"2ab + 2ab", "p", ""}, {"4a^2b", "r", ""}}},
		{"inner link", "", []line{{"$S = (n+1)^2 - n^2 = 2n + 2$", "sr", IdentityFalse}}},
		{"true under hypotheses only", "", []line{{"$u + v = 0$", "u", ""}, {"$2(u+v) + 3 = 3$", "p", ""}}},
	})
}

func TestEquations(t *testing.T) {
	run(t, []solution{
		{"linear", "", []line{{"$2x + 3 = 11$", "u", ""}, {"$2x = 8$", "p", ""}, {"$x = 4$", "p", ""}}},
		{"wrong isolation", "", []line{{"$3y - 4 = 8$", "u", ""}, {"$3y = 4$", "r", ""}}},
		{"lost root", "", []line{{"$x^2 = -7x$", "u", ""}, {"Dividing by x, $x = -7$.", "r", RootsLost}}},
		{"root left out of a length", "", []line{{"Let the side of a square be $s$, with area $s^2 = 25$.", "s", ""}, {"So $s = 5$.", "u", UnknownRestriction}}},
		{"root left out by an inequality that belongs to the task", "", []line{{"Solve $x^2 = 7x$ for $x > 0$.", "", ""}, {"Dividing by x, $x = 7$.", "p", ""}}},
		{"invented root", "", []line{{"$m^3 = 64$", "u", ""}, {"$m = \\pm 4$", "r", RootsExtraneous}}},
		{"all roots", "", []line{{"$x^2 - 7x + 12 = 0$", "u", ""}, {"$(x-3)(x-4) = 0$", "p", ""}, {"$x = 3$ or $x = 4$", "p", RootsComplete}}},
		{"a restriction in words", "", []line{{"$x^2 = 49$", "u", ""}, {"Because a length is positive, $x = 7$.", "u", ""}}},
		{"squaring", "", []line{{"$\\sqrt{x + 2} = x$", "u", ""}, {"$x + 2 = x^2$", "p", RootsImplied}}},
	})
}

func TestSystems(t *testing.T) {
	run(t, []solution{
		{"elimination", "", []line{{"$a + b = 12$", "u", ""}, {"$a - b = 4$", "u", ""}, {"$2a = 16$", "p", FollowsCombination}, {"$a = 8$", "p", ""}, {"$b = 4$", "p", ""}}},
		{"values", "", []line{{"Let $p = 6$ and $q = 7$.", "ss", ""}, {"$p \\cdot q = 42$", "p", FollowsSubstitution}}},
	})
}

func TestInequalities(t *testing.T) {
	run(t, []solution{
		{"moved and scaled", "", []line{{"$3x - 6 > 9$", "u", ""}, {"$3x > 15$", "p", FollowsCombination}, {"$x > 5$", "p", ""}, {"$x \\ge 4$", "p", ""}, {"$x > 6$", "u", ""}}},
		{"turned round", "", []line{{"$-2y < 8$", "u", ""}, {"$y > -4$", "p", ""}, {"$y < -4$", "r", FollowsNot}}},
		{"sharper than given", "", []line{{"$a + b \\le 7$", "u", ""}, {"$a + b < 7$", "u", ""}, {"$2a + 2b \\le 15$", "p", ""}}},
	})
}

func TestFunctions(t *testing.T) {
	run(t, []solution{
		{"value", "", []line{{"Let $f(x) = x^2 - 3x$.", "s", ""}, {"$f(5) = 25 - 15 = 10$", "pp", ""}, {"$f(-1) = -2$", "r", ""}}},
		{"derivative", "", []line{{"Let $f(x) = x^3 - 3x$.", "s", ""}, {"$f'(x) = 3x^2 - 3$", "p", CalculusDerivative}, {"$f'(x) = 3x^2$", "r", DerivativeFalse}, {"$f'(x) = 0$", "u", ""}}},
		{"derivative with a parameter", "", []line{{"Let $g(x) = x^2 + kx$.", "s", ""}, {"$g'(x) = 2x + k$", "p", CalculusDerivative}, {"$g'(x) = 2x + 3$", "u", ""}}},
		{"operator", "", []line{{"$\\frac{d}{dx}(x \\sin x) = \\sin x + x\\cos x$", "p", CalculusDerivative}, {"$\\frac{d}{dx}(x^4) = 3x^3$", "r", DerivativeFalse}}},
		{"slope of a curve", "", []line{{"$y = x^3 - 2x$", "s", ""}, {"$y' = 3x^2 - 2$", "p", CalculusDerivative}}},
		{"antiderivative", "", []line{{"$\\int (3x^2 + 1)\\,dx = x^3 + x + C$", "p", CalculusAntiderivative}, {"$\\int 2x\\,dx = 3x^2 + C$", "r", AntiderivativeFalse}}},
		{"piecewise", "", []line{{"$f(x) = x^2$ for $x > 3$ and $f(x) = 3 - x$ for $x \\le 3$.", "uu", ""}}},
		{"condition named f", "", []line{{"We look for $t$ with $f(t) = 2$.", "s", ""}, {"$f(1) = 2$", "u", ""}}},
	})
}

func TestProblem(t *testing.T) {
	run(t, []solution{
		{"answer that does not solve the equation", "Solve the equation $\\sqrt{x+6} = x$.", []line{{"$x + 6 = x^2$", "p", ""}, {"$x^2 - x - 6 = 0$", "p", ""}, {"$x = 3$ or $x = -2$", "r", AnswerFails}}},
		{"answer that does", "Solve $x^2 = 9x$.", []line{{"$x(x - 9) = 0$", "p", ""}, {"$x = 0$ or $x = 9$", "p", RootsComplete}}},
		{"a word that restricts", "Find the positive number $x$ with $x^2 = 16$.", []line{{"$x = 4$", "u", UnknownRestriction}}},
		{"value asked for", "Calculate $3 + 4 \\cdot 5$.", []line{{"The answer is $35$.", "r", AnswerFails}}},
		{"value under an equation", "If $4x - 3 = 9$, what is the value of $2x + 1$?", []line{{"$4x = 12$", "p", ""}, {"$x = 3$", "p", ""}, {"The answer is $7$.", "", ""}}},
		{"values from givens", "已知 $a+b=7$, $ab=12$, 求 $a^2+b^2$ 的值.", []line{{"$(a+b)^2 = 49$", "p", ""}}},
	})
}

func TestSessionRewind(t *testing.T) {
	steps := []string{"$x + y = 10$", "$x - y = 2$", "$x = 7$", "$x = 6$"}
	doc := parser.StepsDocument(steps, parser.Options{})
	s := NewSession(nil, nil, Options{})
	s.Step(&doc.Steps[0], steps[0])
	s.Step(&doc.Steps[1], steps[1])
	m := s.Mark()
	if got := s.Step(&doc.Steps[2], steps[2]); got.Verdict != verdict.Refuted {
		t.Errorf("x = 7 is %s: %s", got.Word(), describe(&got))
	}
	s.Rewind(m)
	if got := s.Step(&doc.Steps[3], steps[3]); got.Verdict != verdict.Proved {
		t.Errorf("x = 6 is %s: %s", got.Word(), describe(&got))
	}
}

func TestFuel(t *testing.T) {
	steps := []string{"$(a+b+c+d+e+f)^{40} = (a+b+c+d+e+g)^{40}$"}
	r := CheckSteps(parser.StepsDocument(steps, parser.Options{}), steps, nil, Options{Fuel: 2000})
	if r.Summary.Refuted+r.Summary.Proved != 0 {
		t.Error("decided on no fuel")
	}
}

var tenLines = []string{
	"$2(x+3)^2 - 5 = 3x + 20$", "$2(x^2 + 6x + 9) - 5 = 3x + 20$", "$2x^2 + 12x + 18 - 5 = 3x + 20$", "$2x^2 + 12x + 13 = 3x + 20$",
	"$2x^2 + 9x - 7 = 0$", "$x = \\frac{-9 \\pm \\sqrt{81 + 56}}{4}$", "$81 + 56 = 137$", "$x = \\frac{-9 \\pm \\sqrt{137}}{4}$",
	"$(a+b)^2 = a^2 + 2ab + b^2$", "$12 \\cdot 13 = 156$",
}

func BenchmarkTenLines(b *testing.B) {
	doc := parser.StepsDocument(tenLines, parser.Options{})
	b.ReportAllocs()
	for range b.N {
		CheckSteps(doc, tenLines, nil, Options{})
	}
}

func TestDocument(t *testing.T) {
	text := "# Solution\n\nStep 1: We have $x^2 = -7x$.\n\nStep 2: Dividing by x, we get $x = -7$.\n\nStep 3: As a check, $8 \\cdot 9 = 72$.\n"
	r := Check(parser.Document(text, parser.Options{}), nil, Options{Recheck: true})
	if r.FirstRefuted < 0 || r.Summary.Refuted != 1 || r.Summary.Proved != 1 {
		t.Fatalf("first %d, %+v", r.FirstRefuted, r.Summary)
	}
	s := &r.Steps[r.FirstRefuted]
	c := &s.Claims[len(s.Claims)-1]
	if c.Judgement.Code() != RootsLost || c.Span.Of(text) != c.Text || len(c.Lost) != 1 || c.Lost[0] != "0" || c.Counterexample == nil || c.Counterexample.Point[0] != (Binding{"x", "0"}) {
		t.Errorf("got %+v: %s", c, describe(s))
	}
}

func TestRewritingIsAsserted(t *testing.T) {
	run(t, []solution{
		{"chain behind a verb", "", []line{{"We simplify $\\frac{t^2-4}{t-2} = \\frac{(t-2)(t+2)}{t-2} = t+2$.", "pp", EqualNormalForm}}},
		{"false chain behind a verb", "", []line{{"Let us expand $(t+3)^2 = t^2+6t+9 = t(t+6)+8$.", "pr", IdentityFalse}}},
		{"expression behind a verb", "", []line{{"We simplify $\\frac{t^2-4}{t-2}$.", "", ""}}},
		{"equation behind a verb", "", []line{{"We simplify $2t+4 = 10$.", "", ""}}},
	})
}

func TestStationaryPoints(t *testing.T) {
	run(t, []solution{
		{"zh", "", []line{
			{"已知 $g(x)=2x^3-3x^2-12x+1$, 所以 $g'(x)=6x^2-6x-12$.", "sp", CalculusDerivative},
			{"令 $g'(x)=0$, 即 $x^2-x-2=0$, 解得 $x=-1$ 或 $x=2$.", "pp", RootsComplete},
			{"所以 $g(x)$ 在 $x=-1$ 处取得极大值 $8$, 在 $x=2$ 处取得极小值 $-19$.", "pppp", ""},
		}},
		{"en", "", []line{
			{"Let $g(x)=2x^3-3x^2-12x+1$. Then $g'(x)=6x^2-6x-12$.", "sp", CalculusDerivative},
			{"Set $g'(x)=0$, that is $x^2-x-2=0$, which gives $x=-1$ or $x=2$.", "pp", RootsComplete},
		}},
		{"false root", "", []line{
			{"Let $g(x)=2x^3-3x^2-12x+1$. Set $g'(x)=0$, so $x^2-x+2=0$.", "sr", FollowsNot},
		}},
	})
}

func TestConditionsReachTheReport(t *testing.T) {
	for text, want := range map[string]int{
		"$\\frac{t^2-9}{t-3} = t+3$": 1, "$\\frac{t}{t} = 1$": 1, "$\\frac{1}{t} = \\frac{2}{2t}$": 0, "$(\\sqrt t)^2 = t$": 1,
		"$\\frac{t \\pm 1}{2} = \\frac{t^2 \\pm t}{2t}$": 1, "$(\\frac{t}{t}, 2) = (1, 2)$": 1, "$\\frac{d}{dt}\\frac{t^2}{t} = 1$": 1,
	} {
		r := report(t, "", text)
		c := r.Steps[0].Claims
		if len(c) != 1 || c[0].Judgement.Verdict() != verdict.Proved {
			t.Errorf("%s: %s", text, verdicts(&r.Steps[0]))
		} else if got := len(c[0].Judgement.Conditions()); got != want {
			t.Errorf("%s: %d conditions, want %d", text, got, want)
		}
	}
}

func TestNegationWithinADescription(t *testing.T) {
	run(t, []solution{
		{"described", "", []line{{"The number of fish with no spots is 52-18 = 44.", "r", NumericFalse}, {"He keeps 24, gives 2 away, so that's 24-2 = 21 left.", "r", NumericFalse}}},
		{"denied", "", []line{{"It is not true that the sum is 2+2 = 5.", "s", ""}}},
	})
}

func TestGivensOfTheProblem(t *testing.T) {
	chain := []line{{"$p^2+q^2=(p+q)^2-2pq=25-8=17$", "ppp", ""}, {"So $p^2+q^2=18$.", "r", FollowsNot}}
	run(t, []solution{
		{"zh", "已知 $p+q=5$, $pq=4$, 求 $p^2+q^2$ 的值.", chain},
		{"zh if", "若 $p+q=5$, $pq=4$, 求 $p^2+q^2$.", chain},
		{"en", "Given that $p+q=5$ and $pq=4$, find $p^2+q^2$.", chain},
		{"en if", "If $p+q=5$ and $pq=4$, find the value of $p^2+q^2$.", chain},
		{"linear", "Given that $p+q=5$ and $p-q=1$, find $p^2-q^2$.", []line{{"$p^2-q^2=(p+q)(p-q)=6$", "pr", FollowsNot}}},
		{"irrational", "Given $p+q=3$ and $pq=1$, find $p^2+q^2$.", []line{{"$p^2+q^2=8$", "r", FollowsNot}}},
		{"under an assumption", "Given $p+q=3$ and $pq=1$, find $p^2+q^2$.", []line{{"Suppose $p=q$. Then $p^2+q^2=8$.", "su", ""}}},
		{"no real solution", "Given $p+q=1$ and $pq=1$, find $p^2+q^2$.", []line{{"$p^2+q^2=-1$", "p", ""}, {"$p^2+q^2=3$", "u", ""}}},
		{"one of several", "Given $p+q=5$ and $pq=4$, find $p$.", []line{{"$p=1$", "u", ""}}},
	})
}
