package parser

import "strings"

// requests and forms are the words for a form of the answer that leaves its value as it is.
var requests, forms = WordSet("express enter give write state leave"), WordSet(`as in using a an or and of terms form
	common improper proper simplified simplest reduced lowest exact mixed single fraction fractions fractional number numbers radical radicals radians interval intervals
	notation union ordered pair triple terminating decimal expanded factored value list separated by commas rectangular $\pi$ π`)

// qualifiers and answers are the words that call the answer what it is: "all the solutions", "your answer".
var qualifiers, answers = WordSet("all the your possible real rational integer"), WordSet("answers solutions roots values")

// Unformed drops the sentences that only say in which form the answer is to be given, as in "Express
// your answer as a common fraction."
func Unformed(s string) string {
	words := strings.Fields(s)
	plain := func(i int) string { return strings.ToLower(strings.Trim(words[i], `().,:\]$`)) }
	kept := words[:0:0]
	for i := 0; i < len(words); i++ {
		if noun := i + 1; requests[plain(i)] {
			for noun+1 < len(words) && qualifiers[plain(noun)] {
				noun++
			}
			end := noun + 1
			if noun == i+1 || end >= len(words) || plain(noun) != "answer" && !(answers[plain(noun)] && forms[plain(end)]) {
				kept = append(kept, words[i])
				continue
			}
			for end < len(words) && forms[plain(end)] && !strings.ContainsAny(words[end-1], ".)") {
				end++
			}
			if end == len(words) || strings.ContainsAny(words[end-1], ".)") {
				i = end - 1
				continue
			}
		}
		kept = append(kept, words[i])
	}
	return strings.Join(kept, " ")
}
