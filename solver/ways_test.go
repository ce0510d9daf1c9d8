package solver_test

import "testing"

// TestWays counts choices, rows, letters and the terms of lists with dots.
func TestWays(t *testing.T) {
	solvedAs(t, []answered{
		{"In how many ways can the letters of the word LEVEL be arranged?", "30"},
		{"How many ways are there to choose 2 students from 9 students?", "36"},
		{"In how many ways can 4 people sit in a row?", "24"},
		{"从9名同学中选出2人，有多少种选法？", "36"},
		{"In how many ways can two books be chosen from a set of 7 books?", "21"},
		{"4名同学排成一排，有多少种不同的排法？", "24"},
		{"How many numbers are in the list $4, 7, 10, \\ldots, 61, 64$?", "21"},
		{"How many terms are in the sequence $9.5, 8, 6.5, \\ldots, -10$?", "14"},
		{"How many integers belong to the arithmetic sequence $$5, 9, 13, \\ldots, 45? $$", "11"},
		{"How many integers satisfy $|k - 3| < \\frac{7}{2}$?", "7"},
	})
	leftAlone(t,
		"How many numbers are in the list $4, 7, 11, \\ldots, 64$?",
		"How many numbers are in the list $2, 4, \\ldots, 64$?", // of powers, perhaps
		"How many numbers are in the list $4, 7, 10, \\ldots, 65$?",
		"How many ways are there to choose 2 boys from 9 students?",
		"How many ways are there to choose 9 students from 2 students?",
		"In how many ways can 4 balls be arranged in a row?", // some may be alike
	)
}
