package checker

import (
	"strings"

	"github.com/yansuan/yansuan/parser"
	"github.com/yansuan/yansuan/parser/syntax"
)

// option is a text read as the choice of one or several of the answers A to H.
type option struct {
	letters string // in alphabetical order
	apart   bool   // several letters with something between them
	rest    string // the answer's own text behind its letter
}

// readOption reads "B", "(B)", "B. 12", "(B) 12", "A, C" and "AC".
func readOption(text string) (o option, ok bool) {
	t := strings.TrimSpace(text)
	for _, c := range []string{`\text{`, `\mathrm{`, `\textbf{`, `\mathbf{`, `\textrm{`} {
		for _, before := range []string{"", "("} {
			if rest, ok := strings.CutPrefix(t, before+c); ok {
				if i := strings.IndexByte(rest, '}'); i > 0 {
					t = before + rest[:i] + rest[i+1:]
				}
			}
		}
	}
	t = strings.Trim(t, "$ ")
	letter := func(i int) bool { return i < len(t) && t[i] >= 'A' && t[i] <= 'H' }
	if letter(1) && t[0] == '(' && len(t) > 2 && t[2] == ')' {
		return option{letters: t[1:2], rest: strings.TrimSpace(t[3:])}, !operator(t[3:])
	}
	if !letter(0) {
		return o, false
	}
	for _, mark := range []string{". ", ") ", ": ", "、", "．", "："} {
		// "A、B" is a list and "C: x = 1" names a curve as often as an answer.
		if rest, found := strings.CutPrefix(t[1:], mark); found && !operator(rest) && !lettersOnly(rest) && !(mark == ": " && strings.Contains(rest, "=")) {
			return option{letters: t[:1], rest: strings.TrimSpace(rest)}, true
		}
	}
	t = strings.TrimRight(t, ".)。 ")
	for i := 0; i < len(t); {
		if !letter(i) || strings.IndexByte(o.letters, t[i]) >= 0 || o.letters != "" && t[i] < o.letters[len(o.letters)-1] {
			return o, false
		}
		o.letters += t[i : i+1]
		i++
		from := i
		for again := true; again; {
			again = false
			for _, s := range []string{" ", ",", "、", "，", ";", "and", "和", `\text{and}`} {
				if strings.HasPrefix(t[i:], s) {
					i, again = i+len(s), true
				}
			}
		}
		o.apart = o.apart || i > from
	}
	return o, o.letters != ""
}

func operator(t string) bool {
	t = strings.TrimSpace(t)
	return t != "" && strings.IndexByte("+-*/^=<>,;", t[0]) >= 0
}

func lettersOnly(t string) bool { return strings.Trim(t, "ABCDEFGH、, .") == "" }

// options settles two sides of which one is the letter of a choice and the other
// the same choice or another written otherwise: their trees become the letters.
func options(g, a *side) bool {
	x, ok := readOption(g.found.of(g.text))
	y, ok2 := readOption(a.found.of(a.text))
	switch {
	case !ok || !ok2:
		return false
	case len(x.letters) == 1 && len(y.letters) == 1:
		if x.rest != "" && y.rest != "" {
			return false
		}
	case x.letters != y.letters || x.apart == y.apart:
		return false
	}
	g.tree, g.err = chosen(x.letters), nil
	a.tree, a.err = chosen(y.letters), nil
	return true
}

func chosen(letters string) *syntax.Node {
	return &syntax.Node{Kind: syntax.Word, Text: strings.ToLower(letters)}
}

// withoutLetter returns d without the letter of a choice before its answer, if it has one.
func withoutLetter(d side) (side, bool) {
	o, ok := readOption(d.found.of(d.text))
	if !ok || o.rest == "" {
		return d, false
	}
	n, err := parser.Statement(o.rest, parser.Options{})
	if err != nil || n == nil {
		return d, false
	}
	d.tree, d.err = n, nil
	return d, true
}
