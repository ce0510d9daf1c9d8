package checker

import (
	"testing"

	"github.com/yansuan/yansuan/parser"
)

// What is true of a log without a base in one base and not in another is left open, whatever stands between.
func TestLogWithoutBase(t *testing.T) {
	for _, tc := range []struct{ text, want string }{
		{"$\\log 100 = 2$", "u"},
		{"$\\log 1024 = 10$", "u"},
		{"$\\log e = 1$", "u"},
		{"$\\log 100 = 3$", "r"},
		{"$\\log 0.01 = 2$", "r"},
		{"$\\log 6 = \\log 2 + \\log 3$", "p"},
		{"$\\log 5 = \\log 2 + \\log 3$", "r"},
		{"log x = 3, so x = e^3.", "uu"},
		{"log x = 3, so x = 1000.", "uu"},
		{"log x = 3, so x = 8.", "uu"},
		{"log x = 3, so x = 3.", "ur"},
		{"log x = log 7, so x = 7.", "up"},
		{"Let f(x) = log x. Then f(1000) = 3.", "u"},
		{"Let f(x) = log x. Then f(1) = 0.", "p"},
		{"3^x = 5, so x = log 5 / log 3.", "up"},
		{"10^x = 5, so x = log 5.", "uu"},
		// The text says which base is meant.
		{"With the natural logarithm, log x = 3, so x = e^3.", "up"},
		{"With the common logarithm, log x = 3, so x = 1000.", "up"},
		{"log 表示以10为底的对数。log x = 3，所以 x = 1000。", "up"},
		{"$\\frac{d}{dx}\\log x = \\frac1x$, so from $\\log x = 3$ we get $x = e^3$.", "pp"},
		{"$\\int \\log x\\,dx = x\\log x - x + C$", "p"},
		{"$\\int \\log x\\,dx = x\\log x + C$", "r"},
	} {
		if got := spelled(tc.text); got != tc.want {
			t.Errorf("%s: %s, want %s", tc.text, got, tc.want)
		}
	}
}

// A session that goes back before the first log forgets it in every base.
func TestRewindBeforeLog(t *testing.T) {
	texts := []string{"x = 4", "log y = 3", "y = e^3", "y = 1000"}
	doc := parser.StepsDocument(texts, parser.Options{})
	s := NewSession(nil, nil, Options{})
	step := func(i int) string { r := s.Step(&doc.Steps[i], texts[i]); return verdicts(&r) }
	step(0)
	start := s.Mark()
	step(1)
	logged := s.Mark()
	for range 2 {
		if got := step(2) + step(3); got != "uu" {
			t.Errorf("after log: %s", got)
		}
		s.Rewind(logged)
	}
	s.Rewind(start)
	if len(s.others) != 0 {
		t.Error("sessions in other bases were kept")
	}
	if step(1); step(2) != "u" {
		t.Error("a log met again is not read in every base")
	}
}
