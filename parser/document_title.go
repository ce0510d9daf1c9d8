package parser

import (
	"strings"
	"unicode/utf8"
)

// answerHeading reports whether the heading at start is "#### 18", which gives
// a final answer rather than a title.
func answerHeading(b []byte, start int) bool {
	i := start
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '\t') {
		i--
	}
	n := 0
	for i > 0 && b[i-1] == '#' {
		i--
		n++
	}
	if n != 4 || start >= len(b) {
		return false
	}
	c := b[start]
	return isDigit(c) || c == '-' || c == '$' || c == '\\' || c == '.' || c == '('
}

func titleAsksAnswer(t string) bool {
	l := strings.ToLower(t)
	return strings.Contains(l, "answer") || strings.Contains(t, "答案")
}

type titleKind uint8

const (
	noTitle   titleKind = iota
	stepTitle           // "Step 3:", "方法一", "Case 1"
	itemTitle           // "(2)", "①"
)

type title struct {
	kind     titleKind
	text     string
	caseText string
}

// mayBeMarked reports whether a marker can stand at the start of a line, by its first byte
// behind blanks and emphasis, and where that is.
func mayBeMarked(line []byte) (off int, ok bool) {
	for i, c := range line {
		switch c {
		case ' ', '\t', '*', '#', '_':
		case '(', '[', 's', 'S', 'c', 'C', 'p', 'P', 'm', 'M', 'e', 'E', 'q', 'Q', 't', 'T':
			return i, true
		default:
			return i, c >= utf8.RuneSelf || isDigit(c) || c >= 'a' && c <= 'h' && i+1 < len(line) && (line[i+1] == ')' || line[i+1] == '.')
		}
	}
	return len(line), false
}

// titleOf recognises the marker at the start of a line and returns it with the
// offset behind it.
func titleOf(b []byte, s, e int) (title, int) {
	off, ok := mayBeMarked(b[s:min(e, s+60)])
	if !ok {
		return title{}, s + off
	}
	t, at := string(b[s+off:min(e, s+60)]), s+off
	switch c := t[0]; {
	case isLetter(c):
		if m, rest := englishTitle(t, at); m.kind != noTitle {
			return m, rest
		}
	case c >= utf8.RuneSelf:
		if m, rest := chineseTitle(t, at); m.kind != noTitle {
			return m, rest
		}
	}
	return itemOf(t, at)
}

// englishTitle recognises "Step 3:", "Q2.", "Case (ii):", "Solution:" and "Proof." at the start of t,
// which stands at offset at.
func englishTitle(t string, at int) (title, int) {
	for _, w := range [...]string{"step", "case", "part", "method", "solution", "situation", "subcase", "problem", "question", "exercise", "example", "task", "ex", "q"} {
		if len(t) < len(w) || !strings.EqualFold(t[:len(w)], w) {
			continue
		}
		k := len(w)
		for k < len(t) && (t[k] == ' ' || t[k] == '#') {
			k++
		}
		open := k < len(t) && t[k] == '('
		if open {
			k++
		}
		d := k
		for k < len(t) && (isDigit(t[k]) || isLetter(t[k]) && k-d < 4) {
			k++
		}
		if open && (k == d || k >= len(t) || t[k] != ')') {
			continue
		}
		if k == d {
			if w == "solution" && k < len(t) && t[k] == ':' {
				return title{kind: itemTitle, text: t[:k]}, at + k + 1
			}
			continue
		}
		if !isDigit(t[d]) && !romanOrLetter(t[d:k]) {
			continue
		}
		if open {
			k++ // Case (iii)
		}
		name := t[:k]
		caseText := ""
		if w == "case" || w == "subcase" || w == "situation" {
			caseText = name
		}
		rest := k
		for rest < len(t) && (t[rest] == ' ' || t[rest] == '*') {
			rest++
		}
		if rest >= len(t) || t[rest] == ':' || t[rest] == '.' || t[rest] == ')' || t[rest] == '-' && (w == "step" || rest+1 < len(t) && t[rest+1] == ' ') || strings.HasPrefix(t[rest:], "：") || strings.HasPrefix(t[rest:], "—") || strings.HasPrefix(t[rest:], "–") {
			n := 0
			if rest < len(t) {
				n = 1
				if t[rest] >= 0x80 {
					n = 3
				}
			}
			return title{kind: stepTitle, text: name, caseText: caseText}, at + rest + n
		}
		if rest < len(t) && t[rest] == '\n' {
			return title{kind: stepTitle, text: name, caseText: caseText}, at + rest
		}
	}
	for _, w := range [...]string{"Proof:", "Proof."} {
		if strings.HasPrefix(t, w) {
			return title{kind: itemTitle, text: w[:len(w)-1]}, at + len(w)
		}
	}
	return title{}, at
}

// chineseTitle recognises 方法一, 第二步：, 【解析】 and 解： at the start of t, which stands at offset at.
func chineseTitle(t string, at int) (title, int) {
	for _, w := range [...]string{"方法", "解法", "情况", "情形", "步骤", "第", "法", "证法", "思路", "例", "题", "习题", "练习"} {
		if !strings.HasPrefix(t, w) {
			continue
		}
		k := len(w)
		n := 0
		for k < len(t) && n < 3 {
			if isDigit(t[k]) {
				k++
				n++
				continue
			}
			if k+3 <= len(t) && strings.Contains("一二三四五六七八九十", t[k:k+3]) {
				k += 3
				n++
				continue
			}
			break
		}
		if n == 0 {
			continue
		}
		if w == "第" {
			if !strings.HasPrefix(t[k:], "步") && !strings.HasPrefix(t[k:], "题") {
				continue
			}
			k += len("步")
		}
		name := t[:k]
		caseText := ""
		if w == "情况" || w == "情形" {
			caseText = name
		}
		for _, p := range [...]string{"：", "，", "、", ":", "."} {
			if strings.HasPrefix(t[k:], p) {
				k += len(p)
				break
			}
		}
		return title{kind: stepTitle, text: name, caseText: caseText}, at + k
	}
	if strings.HasPrefix(t, "【") {
		if k := strings.Index(t, "】"); k > 0 && !strings.Contains(t[:k], "答案") {
			k += len("】")
			if m, rest := itemOf(t[k:], at+k); m.kind != noTitle {
				m.text = t[:k] + m.text
				return m, rest
			}
			return title{kind: itemTitle, text: t[:k]}, at + k
		}
	}
	for _, w := range [...]string{"解：", "解:", "证明：", "证明:"} {
		if strings.HasPrefix(t, w) {
			if m, rest := itemOf(t[len(w):], at+len(w)); m.kind != noTitle {
				return m, rest // 解：(1) …
			}
			return title{kind: itemTitle, text: strings.TrimRight(w, "：:")}, at + len(w)
		}
	}
	return title{}, at
}

// itemOf recognises "(1)", "（1）", "[1]", "(i)", "1.", "1)", "1、" and "①".
func itemOf(t string, at int) (title, int) {
	if t == "" {
		return title{}, at
	}
	k, open := 0, false
	if t[0] == '(' || t[0] == '[' {
		k, open = 1, true
	} else if strings.HasPrefix(t, "（") {
		k, open = 3, true
	}
	for open && k < len(t) && t[k] == ' ' {
		k++
	}
	d := k
	for k < len(t) && isDigit(t[k]) && k-d < 3 {
		k++
	}
	if t[0] == '[' && (k == d || k >= len(t) || t[k] != ']') {
		return title{}, at
	}
	lettered := k < len(t) && t[k] >= 'a' && t[k] <= 'h' && k+2 < len(t) && (t[k+1] == ')' || t[k+1] == '.' && !open) && (t[k+2] == ' ' || open && k == d && t[k+2] != '(')
	if lettered { // a), a., 1a)
		k++
	} else if open && k == d {
		for k < len(t) && isLetter(t[k]) && k-d < 4 {
			k++
		}
		if k == d && k+3 <= len(t) && t[k] == 0xe2 && t[k:k+3] >= "Ⅰ" && t[k:k+3] <= "Ⅻ" {
			k += 3
		} else if k > d && !strings.Contains(" i ii iii iv v vi vii viii ix I II III IV V VI ", " "+t[d:k]+" ") {
			return title{}, at
		}
	}
	for open && k > d && k < len(t) && t[k] == ' ' {
		k++
	}
	end := 0
	if k > d && k < len(t) {
		switch {
		case open && (t[k] == ')' || t[k] == ']') && !factorAhead(t[k+1:]):
			end = k + 1
		case open && strings.HasPrefix(t[k:], "）"):
			end = k + 3
		case !open && (t[k] == '.' || t[k] == ')') && k+1 < len(t) && t[k+1] == ' ':
			end = k + 1
		case !open && (strings.HasPrefix(t[k:], "、") || strings.HasPrefix(t[k:], "．")):
			end = k + 3
		}
	}
	if end == 0 && len(t) >= 3 && t[0] == 0xe2 && t[:3] >= "①" && t[:3] <= "⑳" {
		end = 3
	}
	if end == 0 {
		return title{}, at
	}
	rest := strings.TrimLeft(t[end:], " ")
	if rest == "" {
		return title{}, at
	}
	if n := strings.IndexFunc(rest, func(c rune) bool { return c < '0' || c > '9' }); n > 0 && (strings.HasPrefix(rest[n:], "、") || strings.HasPrefix(rest[n:], "和") || strings.HasPrefix(rest[n:], "与")) {
		return title{}, at // 3、5、10 的平均数
	}
	if strings.ContainsRune("+-*/=^<>×÷·−,)", firstRune(rest)) || strings.HasPrefix(rest, `\cdot`) || strings.HasPrefix(rest, `\times`) || strings.HasPrefix(rest, "得") || strings.HasPrefix(rest, "代入") || strings.HasPrefix(rest, "式") {
		return title{}, at
	}
	m := title{kind: itemTitle, text: t[:end]}
	low := strings.ToLower(rest)
	if strings.HasPrefix(rest, "当") || strings.HasPrefix(rest, "若") || strings.HasPrefix(low, "if ") || strings.HasPrefix(low, "when ") {
		m.caseText = rest
		if i := strings.IndexAny(m.caseText, ",\n"); i > 0 {
			m.caseText = m.caseText[:i]
		}
		if i := strings.Index(m.caseText, "，"); i > 0 {
			m.caseText = m.caseText[:i]
		}
		m.caseText = strings.ToValidUTF8(m.caseText, "")
	}
	return m, at + end
}

// factorAhead reports whether a number in brackets follows at once: (3)(4) is a product.
func factorAhead(s string) bool {
	if s == "" || s[0] != '(' {
		return false
	}
	i := strings.IndexByte(s, ')')
	return i > 1 && strings.Trim(s[1:i], "0123456789.-+−/ ") == ""
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

func romanOrLetter(s string) bool {
	if len(s) == 1 {
		return true
	}
	for _, c := range s {
		if !strings.ContainsRune("IVXivx", c) {
			switch strings.ToLower(s) {
			case "one", "two", "four", "five", "six", "thre":
				return true
			}
			return false
		}
	}
	return true
}

// caseTitle is the text of a heading that opens a branch of a case split.
func caseTitle(t string) string {
	l := strings.ToLower(strings.TrimSpace(t))
	if strings.HasPrefix(l, "case ") || strings.HasPrefix(l, "情况") || strings.HasPrefix(l, "情形") {
		return strings.TrimSpace(t)
	}
	return ""
}
