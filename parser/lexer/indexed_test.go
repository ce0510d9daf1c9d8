package lexer

import "testing"

// A letter with a number behind it is a name where nothing else can be meant.
func TestIndexed(t *testing.T) {
	for src, want := range map[string]string{
		"x1 + x2 = 5": "x", "a1 = 3, d = 2": "a", "3x1 = 6": "", "2x2=4": "", "5 x2 = 10": "", "5 m2 = 3": "", "cm2": "", "x1y": "", "x1.5": "", "(x+1)x2": "", "x1.": "x", "3x_1": "x", "y_{12}": "y",
	} {
		names, got := Indexed([]byte(src)), ""
		for c := byte('a'); c <= 'z'; c++ {
			if names.Has(c) {
				got += string(c)
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", src, got, want)
		}
	}
}
