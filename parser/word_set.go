package parser

import "strings"

// WordSet returns the words of a list, which are set apart by spaces.
func WordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
