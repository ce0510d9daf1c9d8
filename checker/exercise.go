package checker

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Parts of a problem, methods and the exercises of a page: what one of them says binds no other.

// partTitles open the titles of parts, methods and exercises.
var partTitles = []string{"方法", "解法", "法", "另解", "例", "习题", "练习", "题", "method", "part", "solution", "approach", "problem", "question", "exercise", "example", "ex", "task", "(", "（", "[", "①"}

// newPart reports whether a step's title opens another part, another method or another exercise.
func newPart(title string) bool {
	t := strings.TrimSpace(strings.ToLower(title))
	for _, w := range partTitles {
		rest, ok := strings.CutPrefix(t, w)
		if ok && 'a' <= w[0] && w[0] <= 'z' { // a whole word, in the plural too: no "explanation", no "partial fractions"
			rest = strings.TrimPrefix(rest, "s")
			ok = rest == "" || rest[0] < 'a' || rest[0] > 'z'
		}
		if ok {
			return true
		}
	}
	if strings.Contains(t, "小问") || strings.HasPrefix(t, "第") && strings.HasSuffix(t, "题") {
		return true
	}
	if letter := strings.TrimLeft(t, "0123456789"); len(letter) == 2 && 'a' <= letter[0] && letter[0] <= 'z' && (letter[1] == ')' || letter[1] == '.') { // a), b., 1c)
		return true
	}
	return len(t) > 1 && t[0] == 'q' && strings.Trim(t[1:], "0123456789 ") == ""
}

// numberedTitle reports whether a title is a mere number, as steps and exercises have: "2.", "3)".
func numberedTitle(title string) bool {
	return digitsOnly(strings.TrimRight(title, " .)、．"))
}

// solvedFor is what the text last gave for an unknown.
type solvedFor struct {
	unknown *syntax.Node
	text    string
}

// anew reports whether a step solves another equation for the unknown that was solved for before, as the
// exercises of a page do: "1. 3x = 9, x = 3", "2. 2x = 10, x = 5". It notes what the step solves.
func (s *Session) anew(step *syntax.Step, src string) bool {
	before, posed, other := s.solved, false, false
	for i := range step.Statements {
		for k, a := range split(step.Statements[i].Math) {
			x := a.unknown // x = ±3, x = 2 or x = 3
			if a.kind == link && a.of == 1 && a.op == syntax.Eq && isUnknown(a.left) && len(letters(a.right, nil)) == 0 {
				x = a.left
			}
			switch {
			case x != nil && a.span.Start >= 0 && a.span.Start <= a.span.End && a.span.End <= len(src):
				s.solved = solvedFor{x, strings.Join(strings.Fields(a.span.Of(src)), "")}
				other = posed && sameSymbol(x, before.unknown) && s.solved.text != before.text
			case i == 0 && k == 0 && before.unknown != nil:
				posed = a.kind == link && overlap(letters(a.node, nil), letters(before.unknown, nil))
			}
		}
	}
	return other
}
