package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/lower"
	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// extraction is where an answer was found in a text.
type extraction struct {
	candidates []candidate // what may be read as the answer, the surest first
	span       syntax.Span
	code       verdict.Code // why there is none
	guess      bool         // taken from running text without a marker
}

type candidate struct {
	text string
	span syntax.Span
}

// of returns the part of the text that was found.
func (e extraction) of(text string) string {
	if e.span.End > e.span.Start {
		return e.span.Of(text)
	}
	return text
}

// markers stand before a final answer. The last one in a text counts.
var markers = []string{
	"####", "final answer is", "answer is", "answer:", "answers are", "answer：", "答案是", "答案为", "答案：", "答案:", "故答案为", "最终答案", "结果是", "结果为", "【答案】",
}

// extractAnswer finds the answer in a text: what is boxed, else what stands
// after the last marker, else the whole text, else its last formula.
func extractAnswer(text string) extraction {
	for _, mark := range []string{"<|im_end|>", "<|im_start|>", "<|endoftext|>", "<|eot_id|>"} {
		if i := strings.Index(text, mark); i > 0 {
			text = text[:i] // what a chat template put behind the answer
		}
	}
	if strings.TrimSpace(text) == "" {
		return extraction{code: NoAnswer}
	}
	if boxes := findBoxes(text); len(boxes) > 0 {
		return fromBoxes(text, boxes)
	}
	var e extraction
	lower := strings.ToLower(text)
	at, size := -1, 0
	if len(lower) == len(text) { // lower case of some letters has another length
		for _, m := range markers {
			if i := strings.LastIndex(lower, m); i >= 0 && i+len(m) > at+size {
				at, size = i, len(m)
			}
		}
	}
	if at >= 0 {
		start := at + size
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 && strings.TrimSpace(text[start:start+i]) != "" {
			end = start + i
		}
		e.addSentence(text, start, end)
		return e
	}
	if n := optionLetter(text); n > 0 {
		e.add(text, 0, n)
		return e
	}
	ds := findFormulas(text)
	if prose(text) {
		e.guess = true
		if len(ds) > 0 {
			last := ds[len(ds)-1]
			e.add(text, last.Start, last.End)
		} else {
			e.addLastNumber(text, 0, text)
		}
		if len(e.candidates) == 0 {
			e.add(text, 0, len(text))
		}
		return e
	}
	e.add(text, 0, len(text))
	if len(ds) > 0 {
		last := ds[len(ds)-1]
		e.add(text, last.Start, last.End)
	} else if i := strings.LastIndexByte(strings.TrimRight(text, "\n "), '\n'); i >= 0 {
		e.add(text, i+1, len(text))
	}
	return e
}

// prose reports whether a text is written in sentences: two words or more, or
// one beside a formula, outside of formulas and commands. Names of functions,
// units, connectives and answers in words do not count.
func prose(text string) bool {
	ds := findFormulas(text)
	in := func(i int) bool {
		for _, d := range ds {
			if i >= d.Start && i < d.End {
				return true
			}
		}
		return false
	}
	words, units := 0, 0 // Chinese units make no sentence, but belong to one
	for i := 0; i < len(text); {
		c := text[i]
		if in(i) {
			i++
			continue
		}
		if c == '\\' { // a command with its braces, if it sets text
			j := i + 1
			for j < len(text) && isLetter(text[j]) {
				j++
			}
			if j < len(text) && text[j] == '{' && (strings.HasPrefix(text[i:], `\text`) || strings.HasPrefix(text[i:], `\begin`) || strings.HasPrefix(text[i:], `\end`) ||
				strings.HasPrefix(text[i:], `\operatorname`) || strings.HasPrefix(text[i:], `\math`)) {
				if k := strings.IndexByte(text[j:], '}'); k > 0 {
					j += k
				}
			}
			i = max(j, i+1)
			continue
		}
		if !isLetter(c) {
			if c >= 0xE4 && c <= 0xE9 && i+2 < len(text) { // a Chinese character
				from := i
				for i+2 < len(text) && text[i] >= 0xE4 && text[i] <= 0xE9 {
					i += 3
				}
				if lower.CanonicalUnit(text[from:i]) != "" {
					units++
				} else {
					words++
				}
				continue
			}
			i++
			continue
		}
		j := i
		for j < len(text) && (isLetter(text[j]) || text[j] == '\'' || text[j] >= 0xC3 && text[j] <= 0xC5 || text[j] >= 0x80 && text[j] < 0xC0) {
			j++
		}
		w := strings.ToLower(text[i:j])
		call := j < len(text) && (text[j] == '(' || text[j] == '_' || text[j] == '^' || text[j] == '{')
		if len(w) > 2 && !call && !plainWords[w] && !lower.IsFunctionName(w) && lower.CanonicalUnit(w) == "" && !greekLetter(w) {
			words++
		}
		if len(w) == 2 && sentenceWords[w] {
			words++
		}
		i = j
	}
	if c := lower.Canonical(text); c != strings.ToLower(strings.TrimSpace(text)) && words <= 4 && len(ds) == 0 && !strings.ContainsAny(text, "0123456789=") {
		return false // an answer in known words
	}
	return words > 1 || words == 1 && len(ds)+units > 0
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// plainWords occur between formulas without making a sentence.
var plainWords = map[string]bool{
	"and": true, "or": true, "mod": true, "infinity": true, "union": true, "deg": true, "degrees": true, "percent": true, "percentage": true, "per": true, "square": true,
	"cubic": true, "where": true, "when": true, "for": true, "all": true, "integer": true, "integers": true, "real": true, "otherwise": true, "int": true, "sum": true,
	"lim": true, "undefined": true, "sqrt": true, "solutions": true, "solution": true,
}

// sentenceWords are short words that occur in sentences only.
var sentenceWords = map[string]bool{"is": true, "it": true, "we": true, "so": true, "as": true, "be": true, "by": true, "to": true, "of": true, "the": true, "il": true, "le": true, "de": true}

func greekLetter(w string) bool {
	switch w {
	case "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "omicron", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega":
		return true
	}
	return false
}

// optionLetter returns the length of a leading letter of a choice such as "A", "(B)", "C." that
// the option's own words follow; 0 where there is none.
func optionLetter(text string) int {
	t := strings.TrimLeft(text, " ")
	off := len(text) - len(t)
	if t == "" {
		return 0
	}
	n := 1
	if t[0] == '(' {
		if len(t) < 4 || t[2] != ')' || t[1] < 'A' || t[1] > 'H' {
			return 0
		}
		n = 3
	} else if t[0] < 'A' || t[0] > 'H' {
		return 0
	}
	rest := t[n:]
	if rest == "" {
		return 0
	}
	trimmed := strings.TrimLeft(rest, " .:：。．、)")
	if trimmed == rest && rest[0] < 0x80 || trimmed == "" {
		return 0
	}
	if n == 1 && rest[0] == ' ' && strings.HasPrefix(trimmed, "is ") {
		return 0
	}
	// Words, not mathematics, follow.
	if isLetter(trimmed[0]) && len(trimmed) > 1 && (isLetter(trimmed[1]) || trimmed[1] == ' ') || trimmed[0] >= 0xE4 && trimmed[0] <= 0xE9 {
		return off + n
	}
	return 0
}

// addLastNumber adds the last run of digits and signs in a sentence, or the last
// single capital letter of a choice; part begins at offset off of text.
func (e *extraction) addLastNumber(part string, off int, text string) {
	mathy := func(c byte) bool {
		return c >= '0' && c <= '9' || strings.IndexByte(".,/%$-+*^()=", c) >= 0
	}
	for i := len(part) - 1; i >= 0; i-- {
		c := part[i]
		if c >= 'A' && c <= 'H' && (i == 0 || !isLetter(part[i-1]) && part[i-1] != '\'') && (i+1 == len(part) || !isLetter(part[i+1]) && part[i+1] != '\'') {
			e.add(text, off+i, off+i+1)
			return
		}
		if c < '0' || c > '9' {
			continue
		}
		from, to := i, i+1
		for from > 0 && mathy(part[from-1]) {
			from--
		}
		for to < len(part) && mathy(part[to]) {
			to++
		}
		if q := strings.LastIndexByte(part[from:to], '='); q >= 0 {
			from += q + 1
		}
		for from < to && strings.IndexByte(",.)/*^=+", part[from]) >= 0 || from+1 < to && strings.HasPrefix(part[from:], "**") {
			from++
		}
		for to > from && strings.IndexByte(",.(/*^=-+$", part[to-1]) >= 0 {
			to--
		}
		for strings.Count(part[from:to], ")") > strings.Count(part[from:to], "(") && part[to-1] == ')' {
			to--
		}
		if from < to {
			e.add(text, off+from, off+to)
			return
		}
	}
}

// addSentence adds what stands after a marker: all of it if it is no prose, then
// the formula or the text of its first sentence, then the last number in that.
func (e *extraction) addSentence(text string, start, end int) {
	if !prose(text[start:end]) {
		e.add(text, start, end)
	}
	stop := end
	for _, mark := range []string{". ", "。", "；", ".\n"} {
		if i := strings.Index(text[start:stop], mark); i > 0 {
			stop = start + i
		}
	}
	if i := strings.LastIndex(text[start:stop], " is "); i >= 0 && prose(text[start:stop]) && !prose(text[start+i+4:stop]) {
		e.add(text, start+i+4, stop) // "the least value of $f$ is 3"
	}
	if ds := findFormulas(text[start:stop]); len(ds) > 0 {
		e.add(text, start+ds[0].Start, start+ds[0].End)
	}
	if prose(text[start:stop]) {
		e.guess = true
		e.addLastNumber(text[start:stop], start, text)
	}
	e.add(text, start, stop)
	e.add(text, start, end)
}

// add takes a candidate without the delimiters and marks around it.
func (e *extraction) add(text string, start, end int) {
	for {
		before := [2]int{start, end}
		for start < end && strings.IndexByte(" \t\r\n:*_", text[start]) >= 0 {
			start++
		}
		for start < end && strings.IndexByte(" \t\r\n*_", text[end-1]) >= 0 {
			end--
		}
		if end-start > 1 && text[end-1] == '\\' && text[end-2] != '\\' {
			end-- // the space of a \\  at the end was trimmed
		}
		for _, mark := range []string{"。", "．", "，"} {
			if strings.HasSuffix(text[start:end], mark) {
				end -= len(mark)
			}
		}
		if strings.HasPrefix(text[start:end], "：") {
			start += len("：")
		}
		if end-start > 1 && (text[end-1] == '.' && text[end-2] != '.' || text[end-1] == ',' || text[end-1] == ';') {
			end--
		}
		for _, d := range [][2]string{{"$$", "$$"}, {"$", "$"}, {`\[`, `\]`}, {`\(`, `\)`}} {
			t := text[start:end]
			if len(t) >= len(d[0])+len(d[1]) && strings.HasPrefix(t, d[0]) && strings.HasSuffix(t, d[1]) && !strings.Contains(t[len(d[0]):len(t)-len(d[1])], d[0]) {
				start += len(d[0])
				end -= len(d[1])
			}
		}
		if before == [2]int{start, end} {
			break
		}
	}
	if start >= end {
		return
	}
	for _, c := range e.candidates {
		if c.span.Start == start && c.span.End == end {
			return
		}
	}
	e.candidates = append(e.candidates, candidate{unescape(text[start:end]), syntax.Span{Start: start, End: end}})
}

// unescape undoes doubled backslashes before commands, as left by texts that
// were quoted twice; inside an environment they break lines and stay.
func unescape(t string) string {
	if !strings.Contains(t, `\\`) || strings.Contains(t, `\begin`) && !strings.Contains(t, `\\begin`) {
		return t
	}
	var b strings.Builder
	for i := 0; i < len(t); i++ {
		if t[i] == '\\' && i+2 < len(t) && t[i+1] == '\\' && isLetter(t[i+2]) {
			continue
		}
		b.WriteByte(t[i])
	}
	return b.String()
}

// findFormulas returns the contents of $…$, $$…$$, \(…\) and \[…\].
func findFormulas(text string) []syntax.Span {
	var out []syntax.Span
	for i := 0; i < len(text); {
		switch {
		case strings.HasPrefix(text[i:], `\$`):
			i += 2
		case text[i] == '$':
			d := "$"
			if strings.HasPrefix(text[i:], "$$") {
				d = "$$"
			}
			j := strings.Index(text[i+len(d):], d)
			if j < 0 {
				return out
			}
			if j > 0 {
				out = append(out, syntax.Span{Start: i + len(d), End: i + len(d) + j})
			}
			i += 2*len(d) + j
		case strings.HasPrefix(text[i:], `\(`), strings.HasPrefix(text[i:], `\[`):
			shut := `\)`
			if text[i+1] == '[' {
				shut = `\]`
			}
			j := strings.Index(text[i+2:], shut)
			if j < 0 {
				return out
			}
			out = append(out, syntax.Span{Start: i + 2, End: i + 2 + j})
			i += 4 + j
		default:
			i++
		}
	}
	return out
}

// box is a \boxed{…}: outer is all of it, inner the content.
type box struct{ outer, inner syntax.Span }

func findBoxes(text string) []box {
	var out []box
	for i := 0; i < len(text); {
		j := strings.Index(text[i:], `\boxed`)
		k := strings.Index(text[i:], `\fbox`)
		size := len(`\boxed`)
		if j < 0 || k >= 0 && k < j {
			j, size = k, len(`\fbox`)
		}
		if j < 0 {
			break
		}
		start := i + j
		p := start + size
		for p < len(text) && text[p] == ' ' {
			p++
		}
		if p >= len(text) || text[p] != '{' {
			i = start + size
			continue
		}
		depth, end := 0, -1
		for q := p; q < len(text); q++ {
			switch text[q] {
			case '\\':
				q++
			case '{':
				depth++
			case '}':
				if depth--; depth == 0 {
					end = q
				}
			}
			if end >= 0 {
				break
			}
		}
		if end < 0 {
			break
		}
		out = append(out, box{syntax.Span{Start: start, End: end + 1}, syntax.Span{Start: p + 1, End: end}})
		i = end + 1
	}
	return out
}

// fromBoxes takes the one box, equal boxes as one, and boxes in a row as a list;
// boxes that differ and stand apart are several answers.
func fromBoxes(text string, boxes []box) extraction {
	var e extraction
	last := boxes[len(boxes)-1]
	same := true
	for _, b := range boxes {
		same = same && flatten(b.inner.Of(text)) == flatten(last.inner.Of(text))
	}
	if same {
		e.add(text, last.inner.Start, last.inner.End)
		if len(e.candidates) == 0 {
			e.code = NoAnswer
		}
		return e
	}
	row := true
	for i := 1; i < len(boxes); i++ {
		row = row && joining(text[boxes[i-1].outer.End:boxes[i].outer.Start])
	}
	if !row {
		e.code = SeveralAnswers
		return e
	}
	var parts []string
	for _, b := range boxes {
		parts = append(parts, b.inner.Of(text))
	}
	e.candidates = []candidate{{strings.Join(parts, ", "), syntax.Span{Start: boxes[0].outer.Start, End: last.outer.End}}}
	return e
}

// joining reports whether the text between two boxes only strings them together.
func joining(t string) bool {
	for _, w := range []string{`\quad`, `\qquad`, `\text{and}`, `\text{ and }`, `\text{or}`, `\text{ or }`, "and", "or", "和", "或", "与", `\text`, "{", "}", ",", "，", "、", ";", "$", `\ `, `\;`, `\,`} {
		t = strings.ReplaceAll(t, w, " ")
	}
	return strings.TrimSpace(t) == "" && len(t) < 60
}
