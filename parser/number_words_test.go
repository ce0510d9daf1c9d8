package parser

import "testing"

func TestSpelledAmount(t *testing.T) {
	for _, c := range []struct {
		text         string
		above, below int
		rest         string
	}{
		{"three quarters of a kilogram", 3, 4, " kilogram"},
		{"thirty-one sixths of a century", 31, 6, " century"},
		{"half an hour", 1, 2, " hour"},
		{"half of an hour", 1, 2, " hour"},
		{"a fifth of a metre", 1, 5, " metre"},
		{"one half of a day", 1, 2, " day"},
		{"nineteen halves of a day", 19, 2, " day"},
		{"twelve days", 12, 1, " days"},
		{"twenty days", 20, 1, " days"},
	} {
		above, below, n := spelledAmount(c.text)
		if above != c.above || below != c.below || c.text[n:] != c.rest {
			t.Errorf("%s: %d/%d, then %q", c.text, above, below, c.text[n:])
		}
	}
	for _, text := range []string{"", "days", "three", "three fifths", "three fifths of", "a kilogram", "third of it", "third place", "five thirds days"} {
		if _, _, n := spelledAmount(text); n > 0 {
			t.Errorf("%s: read %q", text, text[:n])
		}
	}
}
