package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/expr"
	"github.com/yansuan/yansuan/parser/syntax"
)

// When a line may be held against what is in scope: the words between them say so, and nothing restricts either.

// supposes reports whether a has no conditions but equations that are all used: "when x = 2, x² = 4",
// "from 2x = 6 we get x = 3".
func (v *visit) supposes(a *assertion, used []int) bool {
	if len(a.conditions) == 0 {
		return true
	}
	supposed := 0
	for _, i := range used {
		if f := &v.ctx.facts[i]; i >= v.supposedFrom {
			words := between(v.src, f.to-v.base, a.text.Start) + between(v.src, a.text.End, f.from-v.base)
			if !connected(supposing.Replace(strings.ToLower(words))) {
				return false
			}
			supposed++
		}
	}
	return supposed == v.supposed
}

// supposing drops the words that join a condition to what holds under it.
var supposing = strings.NewReplacer("when ", "", "if ", "", " and ", " ", "当", "", "时", "", "若", "", "如果", "", "且", "")

// reduced reports whether a value is said to be the one just before in another form, "Simplifying, p = 3/4", or is the
// number that the calculation written for the letter on the line before comes to.
func (v *visit) reduced(a *assertion, used []int) bool {
	if len(used) != 1 {
		return false
	}
	f := &v.ctx.facts[used[0]]
	text, ok := v.ctx.between(f, a.text.Start+v.base)
	text = strings.ToLower(text)
	if !ok || strings.ContainsAny(text, "=<>") {
		return false
	}
	return lastOf(text, reductions) >= 0 || v.workedOut(a, f)
}

// workedOut reports whether a, a line of its own, says what the calculation on the line before comes to.
func (v *visit) workedOut(a *assertion, f *fact) bool {
	text, ok := v.ctx.between(f, a.text.Start+v.base)
	return ok && v.whole && f.from >= 0 && f.l.Is(expr.Sym) && calculation(string(v.ctx.text[f.from:f.to])) && !calculation(a.text.Of(v.src)) && strings.Count(text, "\n") == 1 && !worded(text)
}

// calculation reports whether products or powers are written out in text.
func calculation(text string) bool {
	return strings.ContainsAny(text, "*×·^") || strings.Contains(text, `\times`) || strings.Contains(text, `\cdot`)
}

// reductions are words for bringing a number into another form.
var reductions = []string{"simplif", "reduc", "化简", "约分", "evaluat"}

// mayContradict reports whether a claim may be held against the facts: nothing but
// connecting words stands between them and the claim, nothing restricts either, and
// the text does not take the line back.
func (v *visit) mayContradict(a *assertion, used []int) bool {
	if v.retracted || v.statement.Role != syntax.Claim || !v.supposes(a, used) {
		return false
	}
	switch v.statement.Cue {
	case syntax.Contrast, syntax.Reject:
		return false
	}
	if a.because {
		return false
	}
	law := v.byLaw(used)
	for _, i := range used {
		f := &v.ctx.facts[i]
		if f.doubtful || v.turns(f, a) {
			return false
		}
		if f.law || law && f.sure && f.fixes(v.store) || f.fromProblem() && v.plainProblem() || v.supposed > 0 && i >= v.supposedFrom {
			continue
		}
		concludes := v.concludes(f, a)
		if v.statement.Cue == syntax.Since && !concludes {
			return false
		}
		if v.together(f, a.text.Start+v.base) && !concludes || f.derived && f.fixes(v.store) && v.apart(f, a) && !v.workedOut(a, f) {
			return false // both are given, or the letter is used anew
		}
		if text, ok := v.ctx.wordsBetween(f, a.text.Start+v.base); !ok || !connected(text) {
			return false
		}
	}
	return true
}

// byLaw reports whether a law that is sure is among the facts, which with the first terms settles the others wherever they stand.
func (v *visit) byLaw(used []int) bool {
	for _, i := range used {
		if v.ctx.facts[i].law {
			return true
		}
	}
	return false
}

// concludes reports whether a comma ends the reason f, no value, of what a states: "Since 2x = 6, x = 3".
func (v *visit) concludes(f *fact, a *assertion) bool {
	text, ok := v.ctx.between(f, a.text.Start+v.base)
	return ok && f.reason && f.role == syntax.Claim && !f.fixes(v.store) && strings.ContainsAny(text, ",，")
}

// apart reports whether a opens a sentence of its own behind f, without a word.
func (v *visit) apart(f *fact, a *assertion) bool {
	text, ok := v.ctx.between(f, a.text.Start+v.base)
	return ok && !worded(text) && strings.ContainsAny(text, ".。;；\n")
}

// sameStep reports whether the facts were stated in the step at hand: further
// back, a letter may have had its value in another connection.
func (v *visit) sameStep(used []int) bool {
	for _, i := range used {
		if f := &v.ctx.facts[i]; f.from < v.base+v.stepStart && f.role == syntax.Claim {
			return false
		}
	}
	return true
}

// evaluates reports whether several letters, all with certain values, are put in at once.
func (v *visit) evaluates(used []int) bool {
	for _, i := range used {
		if !v.ctx.facts[i].sure {
			return false
		}
	}
	return len(used) > 1
}
