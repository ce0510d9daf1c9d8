package checker

import "testing"

// Exercises of one page bind each other to nothing; steps of one solution do.
func TestExercises(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"a) 4x = 8, x = 2\nb) 5x = 20, x = 4", "upup"},
		{"Q1. 4x = 8, x = 2\nQ2. 5x = 20, x = 4", "upup"},
		{"Q1. 4x = 8, so x = 3", "ur"},
		{"Problem 1: 4x = 8, x = 2\nProblem 2: 5x = 20, x = 4", "upup"},
		{"### Exercise 1\n4x = 8\nx = 2\n### Exercise 2\n5x = 20\nx = 4", "upup"},
		{"第1题：4x = 8，x = 2\n第2题：5x = 20，x = 4", "upup"},
		{"例1 解方程 4x = 8，x = 2\n例2 解方程 5x = 20，x = 4", "pp"},
		{"1. 4x = 8, x = 2\n2. 5x = 20, x = 4", "upup"},
		{"## 1\n4x = 8\nx = 2\n## 2\n5x = 20\nx = 4", "upup"},
		{"1. x² = 4, x = ±2\n2. x² = 25, x = ±5", "upup"},
		{"1. 4x + 1 = 9\n2. 4x = 9\n3. x = 2", "urp"},
		{"1. 4x + 1 = 9\n2. 4x = 8\n3. x = 3", "upr"},
		{"1. 4x = 8, x = 2\n2. Check: 4x = 8", "upp"},
		{"(1) 4x = 8, x = 2 (2) 5x = 20, x = 4", "upup"},
		{"1a) 4x = 8, x = 2\n1b) 5x = 20, x = 4", "upup"},
		{"a. 4x = 8, x = 2\nb. 5x = 20, x = 4", "upup"},
		{"First equation: 4x = 8, x = 2. Second equation: 5x = 20, x = 4.", "upup"},
		{"(1) 4x = 8, x = 2 (2) 5x = 20, so x = 5", "upur"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What is done to both sides next may stand behind an equation.
func TestOperationsBehind(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"4x + 1 = 9 | -1\n4x = 8 | :4\nx = 2", "upp"},
		{"4x + 1 = 9 | -1\n4x = 7 | :4", "ur"},
		{"6x + 1 = 2x + 9 | -2x\n4x + 1 = 9", "up"},
		{"4x + 1 = 9 (-1)\n4x = 8 (÷ 4)\nx = 2", "uuu"},
		{"4x + 1 = 9   -1\n4x = 8   /4\nx = 2", "uuu"},
		{"4x = 8 /4\nx = 2", "uu"},
		{"4x = 8/4\nx = 2", "ur"},
		{"4x = 8 / 4\nx = 2", "ur"},
		{"4x + 1 = 9 - 1\n4x = 8", "ur"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// x1 is a name where the text has it alone, and a product with 1 where it has not.
func TestIndexedNames(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"x1 = 4\nx2 = 1\n3x1 + 2x2 = 14", "p"},
		{"x1 = 4\nx2 = 1\n3x1 + 2x2 = 13", "r"},
		{"3x1 + 2x2 = 14, x1 = 4, x2 = 1", "uup"},
		{"x1 + x2 = 5, x1x2 = 4, x1^2 + x2^2 = 17", "uup"},
		{"a1 = 2, a4 = 8a1 = 16", "p"},
		{"3x1=3\n3x2=6\n3x4=12", "ppp"},
		{"3x4=13", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What a comma divides behind "since" is the reason and what follows from it.
func TestReasons(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Since 4x = 8, x = 2", "up"},
		{"Since 4x = 8, x = 3", "ur"},
		{"Because $4x = 8$, $x = 3$.", "ur"},
		{"由于 4x = 8，x = 3", "ur"},
		{"Since x = 1, x = 2 are roots, they are real.", "u"},
		{"Since x + y = 5, x - y = 3, we have x = 4", "uup"},
		{"4x = 8, x = 3", "uu"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// What a letter is, before a colon, is a condition of the formula behind it.
func TestConditionBeforeColon(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"x = 2: 3x = 6; x = 5: 3x = 15", "pp"},
		{"x = 2: 3x = 7", "r"},
		{"x < 2: |x - 2| = 2 - x", "p"},
		{"Check x = 3: 9 - 12 + 3 = 0", "p"},
		{"Check x = 3: 9 - 12 + 3 = 1", "r"},
		{"Take x = 0: e^x = 1", "p"},
		{"a : b = 2 : 3", "u"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// Candidates that are sifted later are no claim that all of them are roots.
func TestSifted(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"√(x+6) = x, so x = 3 or x = -2. x = -2: √4 = 2 ≠ -2. So only x = 3.", "uuppu"},
		{"√(x+6) = x, so x = 3 or x = -2.", "ur"},
		{"√(x+6) = x, so x = 4 or x = -2. So only x = 4.", "uru"},
		{"x² = 9, so x = 3 or x = 4. So x = 3.", "uru"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// "Not" before a number denies that number and not the true line before it.
func TestNotThatNumber(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"5 + 4 is 9 and not 8", "p"}, {"17 - 8 = 9 (not 8)", "p"}, {"17 - 8 = 8 (not 9)", "r"}, {"17 - 8 = 9（不是 8）", "p"}, {"17 - 8 = 8 (not true)", ""},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// The number of an equation may stand tight behind it, or behind dashes.
func TestNumberedEquations(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"3a + b = 8 --- (1)\na - b = 4 --- (2)\n4a = 12\na = 3", "uupp"},
		{"3a + b = 8 —(1)\na - b = 4 —(2)\n4a = 13", "uur"},
		{"3a+b=8(1)\na-b=4(2)\n4a=12\na=3", "uuup"},
		{"x = 5 - (1)\nx = 4", "p"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// "Now x = 4" gives a letter another value than it was defined to have, and ends what followed from that.
func TestNewValues(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"Let x = 2. Then x² = 4. Now x = 5. So x² = 25.", "pup"},
		{"Let x = 2. Then x² = 4. Now x = 5. So x² = 4.", "pur"},
		{"Let x = 2. Then x² = 4. So x = 5.", "pr"},
		{"x = 2 → x + 1 = 3\nx = 5 → x + 1 = 6", "pup"},
		{"x = 2\n3x = 6\nx = 5\n3x = 15", "pup"},
		{"3x = 6\nx = 5", "ur"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}
