package checker

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/checker/recheck"
	"github.com/yansuan/yansuan/parser/syntax"
)

// The words with which a text says itself that a line is false: behind the line, before it in its sentence, in
// the heading of work that is shown for its faults, and the headings that close such work.
var (
	falseBehind = []string{"no solution", "no real", "no root", "no such", "no value", "contradict", "impossible", "never", "false", "absurd", "inconsistent", "incorrect", "wrong", "untrue", "not true",
		"not hold", "not correct", "not right", "not possible", "not valid", "n't hold", "n't true", "n't right", "mistake", "misconception", "fails", "fail.", "fail,", "is empty", "cannot be.", "cannot be so", "cannot be true", "cannot be right", "can't be.", "would follow", "unless", "recheck", "✗", "✘", "❌", "(no)", "(×)", "(x)", "（×）", "value: f", "? no",
		"无解", "矛盾", "不成立", "不可能", "不存在", "舍", "错", "误", "不对", "不正确", "为假", "空集"}
	// conflictBehind says what two equations at odds with each other mean, and notBehind what may deny any line.
	conflictBehind = []string{"are parallel", "平行"}
	notBehind      = []string{"cannot", "not ", "n't"}
	falseBefore    = []string{"false", "incorrect:", "incorrect to", "incorrect that", "incorrect claim", "incorrect statement", "incorrect equation", "wrong", "mistake", "misconception", "fallac", "pitfall", "common error", "fails", "claims", "claimed", "thought", "thinks", "believe", "statement", "proposition", "a pupil", "pupil's", "student wrote", "student writes", "student's", "student says", "student did", "says that", "said that", "tempt", "'s work:", "'s answer:", "'s solution:", "(f)", "✗", "✘", "❌",
		"错", "误", "判断", "命题", "认为", "以为", "不能"}
	// supposedBefore stand right before what is only supposed, or said by somebody.
	supposedBefore = []string{" if", " says", " said", " wrote", " writes", " instead of", "rather than", " error", "如果", "若", "说", "写道", "写成"}
	faultyWork     = []string{"wrong solution", "wrong approach", "wrong method", "wrong way", "wrong work", "incorrect solution", "incorrect work", "incorrect approach", "incorrect method", "incorrect answer", "flawed", "true or false", "student's work", "student's solution", "student's answer", "pupil's work", "错解", "错误解法", "错误做法", "错误解答", "判断对错", "判断正误"}
	soundWork      = []string{" correct", "\ncorrect", "*correct", "#correct", " right ", "right:", "right solution", "right way", "corrected", "正解", "正确", "订正", "改正"}
)

// longestHeading is the length of the longest heading in faultyWork; none in soundWork is longer.
const longestHeading = 20

// doubted reports whether the words around a line, at span of the source, say that it is false, or that
// somebody else claims it. Such a line is not held against the author.
func (v *visit) doubted(a *assertion, span syntax.Span) bool {
	const near, far = 90, 160
	if m := v.statement.Math; m != nil && m.Span.Start <= span.Start && span.End <= m.Span.End && m.Span.End <= len(v.src) {
		span.End = m.Span.End
	}
	if span.Start > span.End || span.End > len(v.src) {
		return false
	}
	behind := v.src[span.End:min(len(v.src), span.End+near, max(span.End, v.until))]
	if behind = ownDoing(strings.ToLower(behind)); a.op != syntax.Ne && (lastOf(behind, falseBehind) >= 0 || a.plain() && lastOf(behind+v.next.opening(), conflictBehind) >= 0) || takesBack(strings.TrimLeft(behind, " $.,;)\\]\n-–—…")) {
		return true
	}
	if struck := strings.TrimLeft(behind, " $.)\\"); strings.HasPrefix(struck, "~~") || strings.HasPrefix(struck, "</") {
		return true
	}
	at := min(v.base+span.Start, len(v.ctx.text))
	if at < 0 {
		return false
	}
	before := string(v.ctx.text[max(0, at-far):at])
	if v.choice(before) {
		return true
	}
	before = ownDoing(strings.ToLower(before))
	sentence := before
	for _, stop := range []string{". ", "? ", "! ", "。", "？", "；", "\n"} {
		if i := strings.LastIndex(strings.TrimRight(sentence, " $"), stop); i >= 0 {
			sentence = sentence[i+len(stop):]
		}
	}
	if i := lastOf(sentence, falseBefore); i >= 0 && lastOf(sentence[i:], soundWork) < 0 && lastOf(sentence[i:], []string{" but ", " so ", "actually", "应为", "应是", "所以"}) < 0 {
		return true
	}
	if strings.HasPrefix(strings.TrimLeft(sentence, "\n"), "were ") {
		return true // "Were a = 0, then 1 = 0."
	}
	opening := " " + strings.Trim(sentence, "\n $(\\:：，,\"“‘'「")
	if slices.ContainsFunc(supposedBefore, func(w string) bool { return strings.HasSuffix(opening, w) }) {
		return true
	}
	text := v.ctx.text[:at]
	i := v.ctx.heading.last(text)
	if i < 0 {
		return false
	}
	head, _, _ := strings.Cut(string(text[i:]), "\n")
	return strings.ContainsAny(head, ":：") || len(head) <= 2*longestHeading && !strings.ContainsAny(head, ".=,")
}

// opening returns how the step that follows starts, in small letters.
func (next *ahead) opening() string {
	const near = 60
	if next.step == nil {
		return ""
	}
	text := next.step.Span.Of(next.src)
	return strings.ToLower(text[:min(len(text), near)])
}

// plain reports whether the sides of a are numbers or hold letters: what is left of equations at odds
// with each other, and no calculation.
func (a *assertion) plain() bool {
	_, left := shown(a.left)
	_, right := shown(a.right)
	return left && right || len(letters(a.left, letters(a.right, nil))) > 0
}

// deniedBehind reports whether the text goes on to say that the line, an equation over letters, cannot hold.
func (v *visit) deniedBehind(a *assertion) bool {
	const far = 120
	if a.text.End < 0 || a.text.End > len(v.src) {
		return true
	}
	after := strings.ToLower(v.src[a.text.End:min(len(v.src), a.text.End+far)])
	return lastOf(after, falseBehind) >= 0 || lastOf(after, conflictBehind) >= 0 || lastOf(after, notBehind) >= 0
}

// retractions open a sentence that takes back what was said before it.
var retractions = []string{"no,", "no.", "no ", "oops", "wait", "sorry", "actually,", "correction", "hold on", "that's not", "that is not", "that's wrong", "that is wrong", "that was wrong",
	"this is wrong", "this is not right", "this is incorrect", "that's incorrect", "that is incorrect", "we made a", "i made a", "you made a", "we missed", "i missed", "you missed", "we forgot", "i forgot", "不对", "错了", "等等", "更正"}

// takesBack reports whether the text, a step, starts by taking back the one before.
func takesBack(text string) bool {
	const opening = 60
	text = strings.ToLower(strings.TrimLeft(text, " \t\n*#"))
	if strings.HasPrefix(text, "step") {
		text = strings.TrimLeft(strings.TrimPrefix(text, "step"), " 0123456789.:")
	}
	for _, w := range retractions {
		if !strings.HasPrefix(text, w) {
			continue
		}
		// "We made a table" takes nothing back.
		if strings.HasSuffix(w, " made a") {
			head := text[:min(len(text), opening)]
			return strings.Contains(head, "mistake") || strings.Contains(head, "error") || strings.Contains(head, "slip") || strings.Contains(head, "typo")
		}
		return true
	}
	return false
}

// heading remembers what was found of headings in a text that grows, so that none of it is searched twice.
type heading struct {
	read  int  // bytes
	found int  // where the last of faultyWork starts, from 1; 0 for none
	sound bool // one of soundWork stands behind it
}

// last returns where in text the last heading of faulty work starts, or -1 where there is none or
// sound work came behind it.
func (h *heading) last(text []byte) int {
	if len(text) < h.read {
		*h = heading{}
	}
	from := max(0, h.read-longestHeading) // a heading may have been cut in two
	h.read = len(text)
	fresh := bytes.Clone(text[from:])
	for i, c := range fresh {
		if c >= 'A' && c <= 'Z' {
			fresh[i] = c + 'a' - 'A' // places stay
		}
	}
	lower := string(fresh)
	if i := lastOf(lower, faultyWork); i >= 0 {
		h.found, h.sound = from+i+1, lastOf(lower[i:], soundWork) >= 0
	} else if h.found > 0 && !h.sound {
		h.sound = lastOf(lower[max(0, h.found-1-from):], soundWork) >= 0
	}
	if h.sound {
		return -1
	}
	return h.found - 1
}

// choice reports whether the text before a line ends with the label of an answer to choose, "(A) " or "B. ",
// beside which the source has another one.
func (v *visit) choice(before string) bool {
	label := strings.TrimRight(before, " $\\(*")
	s := strings.TrimRight(label, ".):：）．、")
	n := len(s)
	if n == 0 || n == len(label) || s[n-1] < 'A' || s[n-1] > 'D' {
		return false
	}
	if rest := strings.TrimRight(s[:n-1], " (（*-|$"); rest != "" && (unicode.IsLetter(rune(rest[len(rest)-1])) || rest[len(rest)-1] == ',') {
		return false // "for choice C: …" works the choice out
	}
	other := "A"
	if s[n-1] == 'A' {
		other = "B"
	}
	return bytes.Contains(v.ctx.text, []byte(other+label[n:])) || strings.Contains(v.src, other+label[n:])
}

// ownDoing drops the words that say how the author went about the line, who stands by it all the same.
func ownDoing(s string) string {
	return strings.NewReplacer("incorrectly", "", "falsely", "", "wrongly", "", "mistakenly", "").Replace(s)
}

// lastOf returns where the last of the words in s starts, or -1.
func lastOf(s string, words []string) int {
	last := -1
	for _, w := range words {
		last = max(last, strings.LastIndex(s, w))
	}
	return last
}

// everywhere reports whether the conditions of a claim only leave out single values: "for all x ≠ 0".
func everywhere(conditions []*syntax.Node) bool {
	for _, c := range conditions {
		if !c.Is(syntax.Relation) || len(c.Ops) != 1 || c.Ops[0] != syntax.Ne {
			return false
		}
	}
	return len(conditions) > 0
}

// restricted reports whether conditions leave out more than single values.
func restricted(conditions []recheck.Claim) bool {
	return slices.ContainsFunc(conditions, func(c recheck.Claim) bool { return c.Rel != "!=" })
}
