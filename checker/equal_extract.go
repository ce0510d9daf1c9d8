package checker

import (
	"strings"

	"github.com/yansuan/yansuan/checker/verdict"
	"github.com/yansuan/yansuan/parser/syntax"
)

// extraction is where an answer was found in a text.
type extraction struct {
	candidates []candidate // what may be read as the answer, the surest first
	span       syntax.Span
	code       verdict.Code // why there is none
}

type candidate struct {
	text string
	span syntax.Span
}

// markers stand before a final answer. The last one in a text counts.
var markers = []string{
	"####", "final answer is", "answer is", "answer:", "answers are", "answer：", "答案是", "答案为", "答案：", "答案:", "故答案为", "最终答案", "结果是", "结果为", "【答案】",
}

// extractAnswer finds the answer in a text: what is boxed, else what stands
// after the last marker, else the whole text, else its last formula.
func extractAnswer(text string) extraction {
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
	e.add(text, 0, len(text))
	if ds := findFormulas(text); len(ds) > 0 {
		last := ds[len(ds)-1]
		if len(ds) > 1 || last.End-last.Start < len(strings.TrimSpace(text)) {
			e.add(text, last.Start, last.End)
		}
	} else if i := strings.LastIndexByte(strings.TrimRight(text, "\n "), '\n'); i >= 0 {
		e.add(text, i+1, len(text))
	}
	return e
}

// addSentence adds a stretch of text, then the formula in it, then its first sentence.
func (e *extraction) addSentence(text string, start, end int) {
	e.add(text, start, end)
	if ds := findFormulas(text[start:end]); len(ds) > 0 {
		e.add(text, start+ds[0].Start, start+ds[0].End)
	}
	for _, stop := range []string{". ", "。", "；", ".\n"} {
		if i := strings.Index(text[start:end], stop); i > 0 {
			e.add(text, start, start+i)
		}
	}
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
	e.candidates = append(e.candidates, candidate{text[start:end], syntax.Span{Start: start, End: end}})
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
