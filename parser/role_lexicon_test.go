package parser

import "testing"

// TestLongestWords guards the lengths beyond which a word is not looked up.
func TestLongestWords(t *testing.T) {
	for w := range english {
		if len(w) > longestEnglish {
			t.Errorf("english: %q is longer than %d", w, longestEnglish)
		}
	}
	for w := range mathWords {
		if len(w) > longestMathWord {
			t.Errorf("mathWords: %q is longer than %d", w, longestMathWord)
		}
	}
	for _, m := range []map[string]bool{pronouns, subjects} {
		for w := range m {
			if len(w) > longestSubject {
				t.Errorf("pronouns, subjects: %q is longer than %d", w, longestSubject)
			}
		}
	}
}
