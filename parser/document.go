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
	parts := blocks(b)
	d.Steps = make([]syntax.Step, 0, len(parts))
	for _, bl := range parts {
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
	r.know(clean(d.Source))
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
