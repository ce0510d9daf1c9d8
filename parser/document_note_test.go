package parser

import (
	"strings"
	"testing"
)

// What is done to both sides is noted behind an equation; bars and brackets that belong to it stay.
func TestNotes(t *testing.T) {
	for src, want := range map[string]string{
		"4x + 1 = 9 | -1":                      "4x + 1 = 9",
		"4x = 8  |:4\nx = 2":                   "4x = 8\nx = 2",
		"|x - 1| = 4 | +1":                     "|x - 1| = 4",
		`$4x + 1 = 9 \quad|\ -1$`:              `$4x + 1 = 9 \quad \ $`,
		`$4x = 8 \mid :4$`:                     `$4x = 8 \ $`,
		`x^2 &= 9 && | \sqrt{} \\ x &= 3`:      `x^2 &= 9 && \\ x &= 3`,
		"4x = 8 (÷ 4)":                         "4x = 8",
		"4x = 8 [: 4]":                         "4x = 8",
		"4x + 1 = 9 [-1]":                      "4x + 1 = 9",
		"x = 9 (-1)":                           "x = 9 (-1)",
		"|x| = |-3|":                           "|x| = |-3|",
		"3 | -6":                               "3 | -6",
		"A = {x = 2 | -1 < x}":                 "A = {x = 2 | -1 < x}",
		"| a = 1 | -2 |":                       "| a = 1 | -2 |",
		"P(A = 1 | B)":                         "P(A = 1 | B)",
		"x = 4 (: the only one that is left)":  "x = 4 (: the only one that is left)",
		"2 + 2 = 5 (×)":                        "2 + 2 = 5 (×)",
		"x + y = 5 ---- (1)":                   "x + y = 5 .... (1)",
		"x + y = 5 -- (1)":                     "x + y = 5 (1)",
		"x = 5 - (1)":                          "x = 5 - (1)",
		"– 2 + 3 = 5":                          "2 + 3 = 5",
		"–2 + 3 = 1":                           "–2 + 3 = 1",
		"x = 1 (/ by the first equation, y=2)": "x = 1 (/ by the first equation, y=2)",
	} {
		if got := string(clean(src)); strings.Join(strings.Fields(got), " ") != strings.Join(strings.Fields(want), " ") && got != want {
			t.Errorf("%q: %q, want %q", src, got, want)
		}
		if len(clean(src)) != len(src) {
			t.Errorf("%q: another length", src)
		}
	}
}

// Exercises numbered within a line are steps of their own; products and references are not.
func TestNumberedWithinLines(t *testing.T) {
	for src, want := range map[string]int{
		"(1) 2+2=4 (2) 3+3=6":                   2,
		"（1）2+2=4（2）3+3=6；（3）1+1=2":             3,
		"[1] 2+2=4 [2] 3+3=6":                   2,
		"(a) 2+2=4, (b) 3+3=6":                  2,
		"1) 2+2=4 2) 3+3=6 3) 4+4=8":            3,
		"1. 2+2=4 2. 3+3=6":                     2,
		"1、2+2=4 2、3+3=6":                       2,
		"(2)(5) = 10, (3)(7) = 21":              1,
		"(1)(2) = 2":                            1,
		"(1) x = 3, by (2) we get y = 4":        1,
		"(1) 2x = 6 (3) 4x = 8":                 1,
		"x + y = 5 (1), x - y = 1 (2)":          1,
		"(1) x = 3 gives, with (2) in mind, 6x": 1,
		"(1) x = 3. (2) gives y = 4":            1,
	} {
		if d := Document(src, Options{}); len(d.Steps) != want {
			t.Errorf("%q: %d steps, want %d", src, len(d.Steps), want)
		}
	}
}
