package parser

import (
	"strings"

	"github.com/yansuan/yansuan/parser/syntax"
)

// Document reads a worked solution in Markdown, LaTeX or plain text as steps
// and statements with their places in src. It never fails: what cannot be read
// is narration. Time and memory are linear in the text.
//
// A step is what an author would number: a part under a heading or a marker
// such as "Step 3:", "(2)" or "③", an item of a numbered list, otherwise a
// paragraph, or a line of it where lines are sentences or formulas of their own.
func Document(src string, opt Options) *syntax.Document {
	d := &syntax.Document{Source: src}
	b := clean(src)
	r := newProseReader(b, opt)
	var cur *syntax.Step
	numbered, open := false, false // the step was opened by a marker; its last sentence is not finished
	listed := 0
	title := ""
	flush := func() {
		if cur != nil && (len(cur.Statements) > 0 || cur.Title != "" || cur.Span.Len() > 0) {
			d.Steps = append(d.Steps, *cur)
		}
		cur = nil
	}
	for _, bl := range blocks(b) {
		switch bl.kind {
		case headingBlock:
			if answerHeading(b, bl.start) && cur != nil {
				r.answerNext = true
				r.read(bl.start, bl.end, cur)
				cur.Span.End = bl.end
				continue
			}
			flush()
			title = string(b[bl.start:bl.end])
			if titleAsksAnswer(title) {
				r.answerNext = true
			}
			numbered, open = true, false
			cur = &syntax.Step{Title: strings.TrimSpace(title), Case: caseTitle(title), Span: syntax.Span{Start: bl.start, End: bl.end}}
			title = ""
			if hasRelationByte(b[bl.start:bl.end]) {
				_, rest := titleOf(b, bl.start, bl.end)
				r.caseOpen = cur.Case != ""
				r.read(rest, bl.end, cur)
			}
			continue
		case codeBlock:
			if cur != nil {
				cur.Span.End = bl.end
			}
			continue
		case tableBlock:
			if cur == nil {
				cur = &syntax.Step{Span: syntax.Span{Start: bl.start, End: bl.end}}
			}
			r.table(bl, cur)
			cur.Span.End = bl.end
			continue
		}
		for _, ln := range paragraphLines(b, bl) {
			m, rest := titleOf(b, ln.start, ln.end)
			mark := bl.marker
			if ln.start != bl.start {
				mark = ""
			}
			switch {
			case m.kind != noTitle || mark != "":
				flush()
				cur = &syntax.Step{Title: m.text, Case: m.caseText, Span: syntax.Span{Start: ln.start, End: ln.end}}
				if cur.Title == "" {
					cur.Title = mark
				}
				numbered = m.kind == stepTitle || mark != ""
				listed = bl.list
			case cur == nil || !numbered && !open || numbered && listed > 0 && bl.list == 0:
				flush()
				cur = &syntax.Step{Span: syntax.Span{Start: ln.start, End: ln.end}}
				numbered = false
			}
			cur.Span.End = ln.end
			r.caseOpen = cur.Case != "" && len(cur.Statements) == 0
			r.read(rest, ln.end, cur)
			open = unfinished(b, ln.start, ln.end)
		}
	}
	flush()
	finish(d.Steps)
	return d
}

// table reads the cells of a table one by one. What states a relation is kept; a
// relation among letters is only quoted, since head and row may restrict it.
func (r *proseReader) table(bl block, st *syntax.Step) {
	known := len(st.Statements)
	var scan mathScanner
	from := bl.start
	cell := func(to int) {
		x, y := from, to
		for x < y && isBlank(r.b[x]) {
			x++
		}
		for y > x && isBlank(r.b[y-1]) {
			y--
		}
		if y > x && hasRelationByte(r.b[x:y]) {
			r.caseOpen = false
			r.read(x, y, st)
		}
		from = to + 1
	}
	for i := bl.start; i < bl.end; i++ {
		switch r.b[i] {
		case '|', '\n':
			cell(i)
		case '$', '\\':
			if m, ok := scan.open(r.b, i, bl.end); ok {
				i = m.end - 1
			} else if r.b[i] == '\\' {
				i++
			}
		}
	}
	cell(bl.end)
	kept := st.Statements[:known]
	for _, s := range st.Statements[known:] {
		if s.Math == nil || !isStatement(s.Math) {
			continue
		}
		if s.Role == syntax.Claim && !isClosed(s.Math) {
			s.Role = syntax.Quoted
		}
		kept = append(kept, s)
	}
	st.Statements = kept
}

// StepsDocument reads a solution whose steps are given one by one. All spans of
// step i, its own and those of its statements, are offsets into steps[i]; the
// document's Source is the steps joined by line feeds.
func StepsDocument(steps []string, opt Options) *syntax.Document {
	d := &syntax.Document{Source: strings.Join(steps, "\n")}
	r := newProseReader(nil, opt)
	joined := loneLetters(clean(d.Source))
	r.chain.lone = &joined
	d.Steps = make([]syntax.Step, len(steps))
	for i, s := range steps {
		st := &d.Steps[i]
		st.Span = syntax.Span{Start: 0, End: len(s)}
		b := clean(s)
		r.use(b)
		for _, bl := range stepBlocks(b) {
			if bl.kind == codeBlock {
				continue
			}
			if bl.kind == tableBlock {
				r.table(bl, st)
				continue
			}
			if bl.kind == headingBlock {
				t := string(b[bl.start:bl.end])
				if answerHeading(b, bl.start) {
					r.answerNext = true
				} else {
					if titleAsksAnswer(t) {
						r.answerNext = true
					}
					if st.Title == "" {
						st.Title = strings.TrimSpace(t)
					}
					if !hasRelationByte(b[bl.start:bl.end]) {
						continue
					}
				}
			}
			for _, ln := range paragraphLines(b, bl) {
				m, rest := titleOf(b, ln.start, ln.end)
				if m.kind != noTitle && st.Title == "" {
					st.Title, st.Case = m.text, m.caseText
				}
				r.caseOpen = m.caseText != ""
				r.read(rest, ln.end, st)
			}
		}
	}
	finish(d.Steps)
	return d
}

// stepBlocks is blocks for a single step, which mostly is one line of prose.
func stepBlocks(b []byte) []block {
	s, e := 0, len(b)
	for s < e && (b[s] == ' ' || b[s] == '\n' || b[s] == '\t') {
		s++
	}
	for e > s && (b[e-1] == ' ' || b[e-1] == '\n' || b[e-1] == '\t') {
		e--
	}
	if s == e {
		return nil
	}
	for i := s; i < e; i++ {
		if b[i] == '\n' {
			return blocks(b)
		}
	}
	if b[s] == '#' {
		return blocks(b)
	}
	return []block{{start: s, end: e}}
}

func hasRelationByte(b []byte) bool {
	for _, c := range b {
		if c == '=' || c == '$' || c == '\\' {
			return true
		}
	}
	return false
}

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

// paragraphLines splits a block into the parts that are read on their own: a
// line that is wrapped prose belongs to the line before it, and so does
// everything up to the end of display mathematics.
func paragraphLines(b []byte, bl block) []block {
	var out []block
	s := bl.start
	var scan mathScanner
	add := func(e int) {
		x, y := s, e
		for x < y && (b[x] == ' ' || b[x] == '\n' || b[x] == '\t') {
			x++
		}
		for y > x && (b[y-1] == ' ' || b[y-1] == '\n' || b[y-1] == '\t') {
			y--
		}
		if y > x {
			out = append(out, block{start: x, end: y})
		}
		s = e
	}
	for i := bl.start; i < bl.end; i++ {
		switch b[i] {
		case '$', '\\':
			if m, ok := scan.open(b, i, bl.end); ok {
				i = m.end - 1
			} else if b[i] == '\\' {
				i++
			}
		case '\n':
			if breaksLine(b, s, i, bl.end) {
				add(i)
			}
		}
	}
	add(bl.end)
	return out
}

// breaksLine reports whether the line feed at i, in a part that starts at s,
// separates two statements: the next line has a marker, the line before it ends
// a sentence, or is short and not continued.
func breaksLine(b []byte, s, i, end int) bool {
	n := i + 1
	for n < end && (b[n] == ' ' || b[n] == '\t') {
		n++
	}
	if n >= end {
		return true
	}
	if m, _ := titleOf(b, n, end); m.kind != noTitle {
		return true
	}
	if b[n] == '=' || b[n] == '<' || b[n] == '>' {
		return true // a chain that goes on line by line
	}
	e := i
	for e > s && (b[e-1] == ' ' || b[e-1] == '\t' || b[e-1] == '*') {
		e--
	}
	if e == s {
		return false
	}
	if sentenceEnd(b[s:e]) {
		return true
	}
	switch b[e-1] {
	case ',', ':':
		return false
	}
	if strings.HasSuffix(string(b[max(s, e-3):e]), "：") {
		return false
	}
	if opensDisplay(b, n) || closesDisplay(b[s:e]) {
		return false
	}
	// Wrapped prose: a long line followed by one that starts in lower case.
	ls := i
	for ls > s && b[ls-1] != '\n' {
		ls--
	}
	if b[n] >= 'a' && b[n] <= 'z' && n+1 < end && (isLetter(b[n+1]) || b[n+1] == ' ' && b[n] == 'a') {
		return e-ls < 40
	}
	return e-ls < 60 || !(b[n] >= 'a' && b[n] <= 'z')
}

func opensDisplay(b []byte, i int) bool {
	return i+1 < len(b) && (b[i] == '\\' && (b[i+1] == '[' || b[i+1] == 'b') || b[i] == '$' && b[i+1] == '$')
}

func closesDisplay(b []byte) bool {
	n := len(b)
	return n > 1 && (string(b[n-2:]) == `\]` || string(b[n-2:]) == "$$")
}

func sentenceEnd(b []byte) bool {
	if len(b) == 0 {
		return false
	}
	switch b[len(b)-1] {
	case '.', '!', '?', ';':
		return true
	}
	if len(b) >= 3 {
		switch string(b[len(b)-3:]) {
		case "。", "！", "？", "；":
			return true
		}
	}
	return false
}

// unfinished reports whether a paragraph's last sentence goes on in the next
// one, as before a display formula and behind one without a full stop.
func unfinished(b []byte, s, e int) bool {
	if e <= s {
		return false
	}
	switch b[e-1] {
	case ':', ',':
		return true
	}
	switch t := string(b[max(s, e-3):e]); t {
	case "：", "，":
		return true
	}
	return false
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

// titleOf recognises the marker at the start of a line and returns it with the
// offset behind it.
func titleOf(b []byte, s, e int) (title, int) {
	line := string(b[s:min(e, s+60)])
	t := strings.TrimLeft(line, " \t*#_")
	off := len(line) - len(t)
	low := strings.ToLower(t)
	for _, w := range [...]string{"step", "case", "part", "method", "solution", "situation", "subcase"} {
		if !strings.HasPrefix(low, w) {
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
				return title{kind: itemTitle, text: t[:k]}, s + off + k + 1
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
			return title{kind: stepTitle, text: name, caseText: caseText}, s + off + rest + n
		}
		if rest < len(t) && t[rest] == '\n' {
			return title{kind: stepTitle, text: name, caseText: caseText}, s + off + rest
		}
	}
	for _, w := range [...]string{"方法", "解法", "情况", "情形", "步骤", "第", "法", "证法", "思路"} {
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
			if strings.HasPrefix(t[k:], "步") {
				k += len("步")
			} else {
				continue
			}
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
		return title{kind: stepTitle, text: name, caseText: caseText}, s + off + k
	}
	if strings.HasPrefix(t, "【") {
		if k := strings.Index(t, "】"); k > 0 && !strings.Contains(t[:k], "答案") {
			k += len("】")
			if m, rest := itemOf(b, t[k:], s+off+k); m.kind != noTitle {
				m.text = t[:k] + m.text
				return m, rest
			}
			return title{kind: itemTitle, text: t[:k]}, s + off + k
		}
	}
	for _, w := range [...]string{"解：", "解:", "证明：", "证明:", "Solution:", "Proof:", "Proof."} {
		if strings.HasPrefix(t, w) {
			rest := s + off + len(w)
			return title{kind: itemTitle, text: strings.TrimRight(w, "：:.")}, rest
		}
	}
	return itemOf(b, t, s+off)
}

// itemOf recognises "(1)", "（1）", "(i)", "1.", "1)", "1、" and "①".
func itemOf(b []byte, t string, at int) (title, int) {
	if t == "" {
		return title{}, at
	}
	k, open := 0, false
	if t[0] == '(' {
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
	lettered := k == d && k < len(t) && t[k] >= 'a' && t[k] <= 'h' && k+2 < len(t) && t[k+1] == ')' && (t[k+2] == ' ' || open && t[k+2] != '(')
	if lettered {
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
		case open && t[k] == ')':
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
