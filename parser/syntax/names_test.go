package syntax

import "testing"

// Every kind, operator, role, cue and verb has a name, and no two share one.
func TestNames(t *testing.T) {
	check := func(what string, last int, name func(int) string) {
		seen := map[string]int{}
		for i := 0; i <= last; i++ {
			n := name(i)
			if j, ok := seen[n]; ok {
				t.Errorf("%s %d and %d are both %q", what, i, j, n)
			}
			seen[n] = i
		}
		if name(last+1) != "?" {
			t.Errorf("%s %d has a name but is not known here", what, last+1)
		}
	}
	check("kind", int(Where), func(i int) string { return Kind(i).String() })
	check("operator", int(Comma), func(i int) string { return Op(i).String() })
	check("role", int(Goal), func(i int) string { return Role(i).String() })
	check("cue", int(Contrast), func(i int) string { return Cue(i).String() })
	check("verb", int(Named), func(i int) string { return Verb(i).String() })
}
