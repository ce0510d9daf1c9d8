package checker

import "testing"

// What a text ends with must solve what it started from; on the way a gained root may still be sifted.
func TestClosingValues(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$|x-2| = 3x$\n\n$(x-2)^2 = 9x^2$\n\n$8x^2+4x-4=0$\n\n$x = \\frac12$ or $x = -1$", "uppr"},
		{"$|x-2| = 3x$\n\n$(x-2)^2 = 9x^2$\n\n$8x^2+4x-4=0$\n\n$x = \\frac12$", "uppp"},
		{"$\\sqrt{x+5} = x-1$\n\n$x+5 = x^2-2x+1$\n\n$x=4$ or $x=-1$\n\nPutting back, only $x=4$ fits.", "uppu"},
		{"$\\frac{x}{x-1} = \\frac{1}{x-1}$\n\n$x = 1$", "uu"},
		{"$\\log_2 x + \\log_2(x-2) = 3$\n\n$x(x-2)=8$\n\n$x=4$ or $x=-2$", "upu"},
		{"$x^2-5x+6=0$\n\n$x=2$ or $x=3$", "up"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// The bounds that a text ends with must not let numbers in that do not solve what was asked.
func TestClosingBounds(t *testing.T) {
	run(t, []solution{
		{"too wide", "Solve $x^2<9$.", []line{{"$x<3$", "r", RootsExtraneous}}},
		{"too wide, without a problem", "", []line{{"$x^2<9$", "u", ""}, {"$x<3$", "u", UnknownRestriction}}},
		{"two bounds, one after the other", "Solve $|x-2|<3$.", []line{{"$x-2<3$", "p", ""}, {"$x<5$", "p", ""}, {"$x-2>-3$", "p", ""}, {"$x>-1$", "p", ""}}},
		{"not at the end", "Solve $x^2<9$.", []line{{"$x<3$", "p", ""}, {"$-3<x<3$", "pp", ""}}},
		{"too wide between two", "", []line{{"$-3\\le2x+1\\le5$", "uu", ""}, {"$-2\\le x\\le3$", "pu", UnknownRestriction}}},
		{"as wide between two", "", []line{{"$-3\\le2x+1\\le5$", "uu", ""}, {"$-2\\le x\\le2$", "pp", ""}}},
		{"as wide", "Solve $2x+1>5$.", []line{{"$2x>4$", "p", ""}, {"$x>2$", "p", ""}}},
	})
}
