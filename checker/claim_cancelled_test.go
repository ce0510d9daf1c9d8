package checker

import "testing"

// A factor that is not 0 is divided out; of a product that is 0 nothing is said of one factor.
func TestCancelled(t *testing.T) {
	run(t, []solution{
		{"a letter", "Let $b$ be nonzero and $12b = xb$. Find $x$.", []line{{"Dividing by $b$, $x = 12$.", "p", FollowsCombination}}},
		{"a sum is left", "Let $a$, $b$, $c$ be nonzero numbers with $ab + bc = 0$.", []line{{"We obtain $a + c = 0$.", "p", FollowsCombination}, {"Then $c = a$.", "u", ""}}},
		{"either factor may be 0", "Let $a$ and $b$ be numbers with $ab = 0$, not both positive.", []line{{"So $a = 0$.", "u", UnknownEquation}}},
		{"nobody divides", "Let $7m = nm$.", []line{{"So $n = 7$.", "u", UnknownEquation}}},
	})
}

// The number on the line below a calculation for the same letter is what that comes to.
func TestWorkedOut(t *testing.T) {
	run(t, []solution{
		{"a surd", "", []line{{"V = (60 * √2) / 4", "s", ""}, {"V = 30√2", "r", FollowsNot}}},
		{"right", "", []line{{"V = (60 * √2) / 4", "s", ""}, {"V = 15√2", "p", ""}}},
		{"another calculation", "", []line{{"V = 5 * 6", "s", ""}, {"V = 7 * 8", "u", ""}}},
		{"another value", "", []line{{"t = 4", "s", ""}, {"t = 9", "u", ""}}},
		{"of another thing", "", []line{{"V = 5 * 6", "s", ""}, {"For the second box, V = 40", "u", ""}}},
	})
}
