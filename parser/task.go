package parser

import (
	"strings"
	"unicode"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Task reads a problem in English or Chinese: what holds, what is asked and
// about which quantity. It never fails: Verb is NoVerb where nothing is asked
// in words it knows.
//
// A relation that is itself to be worked on ("Solve 2x = 4", "Prove a² ≥ 0") is
// a goal; a relation that only restricts ("if 2x = 4", "such that …", 已知 …) is a
// given, and the goal is what the sentence asks about.
func Task(src string, opt Options) *syntax.Task {
	if t := schoolTask(src, opt); t != nil {
		return t
	}
	b := clean(src)
	hideFigures(b)
	t := readTask(b, PastNumber(src), len(b), opt, 0)
	t.Source = src
	t.Span = syntax.Span{Start: 0, End: len(src)}
	return t
}

// hideFigures blanks drawings given as programs.
func hideFigures(b []byte) {
	s := string(b)
	for at := 0; ; {
		i := strings.Index(s[at:], "[asy]")
		if i < 0 {
			return
		}
		i += at
		j := strings.Index(s[i:], "[/asy]")
		end := len(s)
		if j >= 0 {
			end = i + j + len("[/asy]")
		}
		for k := i; k < end; k++ {
			if b[k] != '\n' {
				b[k] = ' '
			}
		}
		at = end
	}
}

func hasHan(b []byte) bool {
	for _, r := range string(b) {
		if unicode.Is(unicode.Han, r) {
			return true
		}
	}
	return false
}

// readTask reads b[s:e]; depth bounds the nesting of parts.
func readTask(b []byte, s, e int, opt Options, depth int) *syntax.Task {
	t := &syntax.Task{Lang: "en", Span: syntax.Span{Start: s, End: e}}
	if hasHan(b[s:e]) {
		t.Lang = "zh"
	}
	stem := e
	if opts, at := choices(b, s, e, opt); len(opts) > 1 && !partsAsk(opts) {
		t.Options, stem = opts, at
	}
	var parts []int
	if depth == 0 {
		if parts = partStarts(b, s, stem); len(parts) >= 2 {
			stem = parts[0]
		}
	}
	r := newProseReader(b, opt)
	r.every, r.chain.every = true, true
	tr := &taskReader{r: r, t: t, stem: len(parts) >= 2}
	tr.read(s, stem)
	tr.finish()
	if len(parts) >= 2 {
		for i, p := range parts {
			end := e
			if i+1 < len(parts) {
				end = parts[i+1]
			}
			_, rest := titleOf(b, p, end)
			if letterPart(b, p, end) > 0 {
				rest = p + strings.IndexByte(string(b[p:end]), ')') + 1
			}
			part := readTask(b, rest, end, opt, depth+1)
			part.Source = ""
			t.Parts = append(t.Parts, *part)
		}
	}
	return t
}

// partsAsk reports whether what looks like options are parts of a task: each begins with a word that asks.
func partsAsk(opts []syntax.Option) bool {
	for _, o := range opts {
		word, _, _ := strings.Cut(o.Text, " ")
		word = strings.ToLower(word)
		asks := false
		for _, p := range phrasesEnglish {
			first, _, _ := strings.Cut(p.words, " ")
			asks = asks || first == word
		}
		for _, p := range phrasesChinese {
			asks = asks || strings.HasPrefix(o.Text, p.words)
		}
		if !asks {
			return false
		}
	}
	return true
}

// partStarts finds the markers (1), (2), … of a task's parts, in order.
func partStarts(b []byte, s, e int) []int {
	var out []int
	want := 1
	boundary := true
	var number numbering
	for i := s; i < e; i++ {
		c := b[i]
		if boundary && letterPart(b, i, e) == want || number.n == want-1 && number.next(b, i, e) {
			out = append(out, i)
			want++
			number = numberingAt(b, i, e)
			i += 2
			continue
		}
		if boundary && (c == '(' || c == 0xef || c == 0xe2 || isDigit(c) && (i == s || b[i-1] == '\n' || b[i-1] == ' ' && i+1 < e && b[i+1] == ')')) {
			if m, rest := titleOf(b, i, e); m.kind == itemTitle && rest > i {
				if partNumber(m.text) == want {
					out = append(out, i)
					want++
					number = numberingOf(m.text, rest)
					i = rest - 1
					continue
				}
			}
		}
		switch {
		case c == '\n' || c == '.' || c == ';' || c == '?' || c == ':':
			boundary = true
		case c == ' ' || c == '\t':
		case c >= 0x80:
			boundary = false
			if i+3 <= e {
				switch string(b[i : i+3]) {
				case "。", "；", "？", "：":
					boundary = true
					i += 2
				}
			}
		default:
			boundary = false
		}
	}
	return out
}

// letterPart returns the number of the part that (a), (b), … begins at b[i], or 0.
func letterPart(b []byte, i, e int) int {
	if i < e && b[i] == '(' {
		i++
	} else if i > 0 && b[i-1] != '\n' && (i+2 >= e || b[i-1] != ' ' || b[i+2] != ' ') {
		return 0
	}
	if i+2 < e && b[i] >= 'a' && b[i] <= 'h' && b[i+1] == ')' {
		return int(b[i]-'a') + 1
	}
	return 0
}

func partNumber(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			n = n*10 + int(r-'0')
		case r >= '①' && r <= '⑳':
			n = int(r-'①') + 1
		case r >= 'Ⅰ' && r <= 'Ⅹ':
			n = int(r-'Ⅰ') + 1
		case r == 'i':
			n++
		}
	}
	return n
}

// choices finds the options (A) … (D) at the end of the text and where they start.
func choices(b []byte, s, e int, opt Options) ([]syntax.Option, int) {
	var starts, texts []int
	want := byte('A')
	lower := false
	for i := s; i < e; i++ {
		c := b[i]
		if i > s && !(b[i-1] == ' ' || b[i-1] == '\n' || b[i-1] >= 0x80 || b[i-1] == '(' || b[i-1] == '$' || b[i-1] == '\t' || b[i-1] == '}') {
			continue
		}
		if i > s+1 && b[i-1] == '(' && (isLetter(b[i-2]) || isDigit(b[i-2])) {
			continue // P(A)
		}
		letter := c
		small := want == 'A' && c == 'a' && i > s && b[i-1] == '(' && i+1 < e && b[i+1] == ')'
		if small {
			letter, lower = 'A', true
		} else if lower && c >= 'a' {
			letter = c - 'a' + 'A'
		}
		if letter != want || i+1 >= e {
			continue
		}
		n := 0
		switch {
		case b[i+1] == '.' && !lower || b[i+1] == ')' || b[i+1] == ':' && !lower:
			n = 1
		case i+4 <= e && (string(b[i+1:i+4]) == "．" || string(b[i+1:i+4]) == "、" || string(b[i+1:i+4]) == "）" || string(b[i+1:i+4]) == "："):
			n = 3
		default:
			continue
		}
		at, behind := i, i+1+n
		if i > s && b[i-1] == '(' {
			at--
		}
		if i > s+2 && string(b[i-3:i]) == "（" {
			at -= 3
		}
		starts = append(starts, dressedFrom(b, s, at))
		texts = append(texts, dressedTo(b, behind, e))
		want++
	}
	if len(starts) < 2 {
		return nil, e
	}
	out := make([]syntax.Option, len(starts))
	for i := range starts {
		end := e
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		x, y := texts[i], end
		for x < y && isBlank(b[x]) {
			x++
		}
		for more := true; more; {
			text := string(b[x:y])
			for _, mark := range [...]string{",", ";", "，", "；", `\qquad`, `\quad`, `\\`, "　"} {
				text = strings.TrimSuffix(strings.TrimRight(text, " \n\t"), mark)
			}
			more = x+len(text) < y
			y = x + len(text)
		}
		if y > x && b[y-1] == '$' && strings.Count(string(b[x:y]), "$")%2 == 1 {
			y-- // the last option of a formula that holds them all
		}
		o := syntax.Option{Letter: string(rune('A' + i)), Span: syntax.Span{Start: x, End: y}, Mark: syntax.Span{Start: starts[i], End: texts[i]}, Text: string(b[x:y])}
		inner, base := o.Text, x
		var scan mathScanner
		if y > x {
			if m, ok := scan.open(b, x, y); ok && m.end >= y-1 {
				inner, base = string(b[m.innerStart:m.innerEnd]), m.innerStart
			}
			inner = strings.TrimRight(inner, ". ")
			if n := Fragment(inner, base, opt); n != nil && !hasUnread(n) {
				o.Math = n
			}
		}
		out[i] = o
	}
	return out, starts[0]
}

// dressedFrom returns where the dress of an option's marker at b[at] begins: the
// bullet of a list, bold type, a dollar sign.
func dressedFrom(b []byte, s, at int) int {
	for again := true; again; {
		again = false
		for _, dress := range [...]string{"**", "- ", "* ", `\textbf{`, `\text{`, `\mathrm{`, `\mathbf{`, "$"} {
			if from := at - len(dress); from >= s && string(b[from:at]) == dress && (dress != "$" || bareDollar(b, s, at)) {
				at, again = from, true
			}
		}
	}
	return at
}

// bareDollar reports whether the dollar before b[at] opens a formula.
func bareDollar(b []byte, s, at int) bool { return strings.Count(string(b[s:at-1]), "$")%2 == 0 }

// dressedTo returns where the dress behind an option's marker ends.
func dressedTo(b []byte, at, e int) int {
	for again := true; again; {
		again = false
		for _, dress := range [...]string{")", "**", "}", `\ `, `\;`, `\,`, "~"} {
			if to := at + len(dress); to <= e && string(b[at:to]) == dress {
				at, again = to, true
			}
		}
	}
	return at
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }
