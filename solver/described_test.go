package solver_test

import "testing"

// TestDescribed has questions about integers that are described in words.
func TestDescribed(t *testing.T) {
	solvedAs(t, []answered{
		{"How many positive integers less than 500 leave a remainder of 3 when divided by 7?", "71"},
		{"What is the sum of all positive multiples of 6 that are at most 100?", "816"},
		{"How many positive three-digit integers are divisible by 17?", "53"},
		{"What is the smallest multiple of 35 that is greater than 1,000?", "1015"},
		{"Find the largest prime factor of $2310 \\cdot 17$.", "17"},
		{"What is the sum of the distinct prime factors of 360?", "10"},
		{"How many integers between 100 and 200 have a digit sum of 10?", "10"},
		{"How many of the positive divisors of $3600$ are odd?", "9"},
		{"How many positive integers less than 60 are relatively prime to 30?", "16"},
		{"How many positive integers less than 100 are divisible by 5 but not divisible by 3?", "13"},
		{"What is the least positive multiple of 4 that has exactly 12 positive divisors?", "60"},
		{"How many prime numbers are there between 50 and 100?", "10"},
		{"What is the greatest even multiple of 13 less than 1000?", "988"},
		{"How many whole numbers less than 200 are congruent to $4 \\pmod 9$?", "22"},
		{"How many integers from 1 to 50 are divisible by 2 or 3?", "33"},
		{"For how many positive integers $k$ is $k^2 + 2k$ between 10 and 100?", "7"},
		{"What is the smallest positive integer $n$ such that $n^2 > 150$?", "13"},
		{"How many perfect squares are divisors of $2^4 \\cdot 3^3$?", "6"},
		{"For how many integers $m$ where $1 \\le m \\le 20$ is $m^2 + 1$ prime?", "8"},
		{"What is the sum of the odd integers between 30 and 40?", "175"},
		{"How many positive integers at most 5000 are not greater than 100?", "100"},
		{"How many positive integers $n$ less than 50 satisfy $n > 3$ and $n^2+1 > 40$?", "43"},
	})
	leftAlone(t,
		"How many integers are between 3 and 12?",         // with the ends or without
		"How many perfect squares are less than 50?",      // 0 is one
		"What is the sum of the prime factors of 12?",     // 2 once or twice
		"How many natural numbers less than 10 are even?", // 0
		"What is the smallest two-digit integer?",         // or -99
		"How many integers are divisors of 12?",           // of either sign
		"How many multiples of 3 are less than 20?",       // infinitely many
		"How many positive integers less than 100 are happy?",
		"How many positive integers less than 100 are not divisible by 2 and 3?",
		"How many integers $n$ with $1 \\le n \\le 9$ satisfy $n^{-1} \\equiv n \\pmod{10}$?",
		"What is the largest integer?",
		"How many prime factors does 1 have?",
		"Compute the largest prime divisor of $9 !-8$ !.",
		"How many positive integers less than 10 are not prime or even?",
	)
}
