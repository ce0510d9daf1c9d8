package parser

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yuin/goldmark/ast"
	mdparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// blockKind says how a block of Markdown is to be read.
type blockKind uint8

const (
	paragraphBlock blockKind = iota
	headingBlock
	codeBlock    // fenced code: never asserted
	workingBlock // a fenced block that holds working
	tableBlock
)

// block is a leaf of the Markdown structure: a range of the source that is
// read in one go, with the list marker that stands before it.
type block struct {
	kind       blockKind
	start, end int
	marker     string // "3." of an ordered list item's first block; "" otherwise
	list       int    // 0 outside lists, else the depth of the list
}

// maxMarkdownDepth bounds the nesting of lists and quotations that is looked at;
// markers beyond it are read as text.
const maxMarkdownDepth = 8

// markdown holds the block grammar of CommonMark without indented code (worked
// solutions are often indented) and without setext headings (a line of dashes
// under a sum is a ruled line). Inline syntax is not parsed at all: the only
// inline structure that matters here is where mathematics starts and ends.
var markdown = mdparser.NewParser(mdparser.WithBlockParsers(grammar(opaque{paragraphs})...))

// MarkdownBlocks returns goldmark's parsers of that grammar, for whoever shows a document in
// the blocks in which it was read.
func MarkdownBlocks() []util.PrioritizedValue { return grammar(paragraphs) }

func grammar(paragraph mdparser.BlockParser) []util.PrioritizedValue {
	return []util.PrioritizedValue{
		util.Prioritized(mdparser.NewThematicBreakParser(), 200),
		util.Prioritized(mdparser.NewListParser(), 300),
		util.Prioritized(mdparser.NewListItemParser(), 400),
		util.Prioritized(mdparser.NewATXHeadingParser(), 600),
		util.Prioritized(mdparser.NewFencedCodeBlockParser(), 700),
		util.Prioritized(mdparser.NewBlockquoteParser(), 800),
		util.Prioritized(paragraph, 1000),
	}
}

// indented lets a paragraph begin with four spaces or more: indented working is
// working, and without code blocks nothing else would take the line.
type indented struct{ mdparser.BlockParser }

// CanAcceptIndentedLine returns true.
func (indented) CanAcceptIndentedLine() bool { return true }

var paragraphs = indented{mdparser.NewParagraphParser()}

// opaque turns a paragraph that is finished into code, in which goldmark does not look for
// inline syntax.
type opaque struct{ indented }

func (p opaque) Close(node ast.Node, reader text.Reader, pc mdparser.Context) {
	parent := node.Parent()
	p.indented.Close(node, reader, pc)
	if node.Parent() == nil {
		return // it was empty
	}
	code := ast.NewCodeBlock()
	code.SetLines(node.Lines())
	parent.ReplaceChild(parent, node, code)
}

// clean returns a copy of src of the same length that is safe to read: bytes
// that are not UTF-8, NUL and other control characters become spaces, as do
// carriage returns, Markdown's emphasis marks, HTML tags and comments, and notes behind equations.
func clean(src string) []byte {
	b := []byte(src)
	macros := strings.Contains(src, `\newcommand`) || strings.Contains(src, `\def\`)
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case c >= utf8.RuneSelf:
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n <= 1 {
				b[i] = ' '
			} else if (r == '–' || r == '—') && i+n < len(b) && b[i+n] == ' ' && lineStart(b, i) {
				copy(b[i:], "   ") // a dash as the mark of an item
			} else if r == '\u00a0' || r == '\u2009' || r == '\u200b' || r == '\ufeff' || r == '\u3000' || r == '\u202f' {
				for k := range n {
					b[i+k] = ' '
				}
			}
			i += max(n, 1)
		case c < ' ' && c != '\n' && c != '\t' || c == 0x7f:
			b[i] = ' '
			i++
		case c == '&':
			i += entity(b, i)
		case c == '\\' && i+1 < len(b):
			if b[i+1] == 'n' && !macros && writtenBreak(b[i+2:]) {
				b[i], b[i+1] = ' ', '\n'
			}
			i += 2
		case c == '<' && i+1 < len(b) && b[i+1] == '<' && annotation(b, i) > 0:
			i += annotation(b, i)
		case c == '<':
			if n := htmlTag(b[i:]); n > 0 {
				for k := range n {
					if b[i+k] != '\n' {
						b[i+k] = ' '
					}
				}
				i += n
			} else {
				i++
			}
		case c == '*' && i+1 < len(b) && b[i+1] == '*':
			n := 2
			for i+n < len(b) && b[i+n] == '*' {
				n++
			}
			if emphasis(b, i, n) {
				for k := range n {
					b[i+k] = ' '
				}
			}
			i += n
		default:
			i++
		}
	}
	blankNotes(b)
	return b
}

// writtenBreak reports whether what stands behind "\n" shows that a line feed was
// written out, and no command: text whose line feeds were escaped once too often.
func writtenBreak(rest []byte) bool {
	n := 0
	for n < len(rest) && n < 20 && isLetter(rest[n]) {
		n++
	}
	return n == 0 || rest[0] < 'a' || !lexer.IsCommand("n"+string(rest[:n]))
}

// entities are the characters that HTML writes by name.
var entities = map[string]string{
	"nbsp": " ", "lt": "<", "gt": ">", "le": "≤", "ge": "≥", "ne": "≠", "amp": "&", "times": "×", "divide": "÷", "minus": "-", "plusmn": "±",
	"middot": "·", "pi": "π", "infin": "∞", "deg": "°", "radic": "√", "sup2": "²", "sup3": "³", "frac12": "½", "asymp": "≈", "quot": " ", "ndash": "–",
}

// entity writes the character for the HTML entity at b[i] at its end, behind
// spaces, and returns its length; 1 where none stands there.
func entity(b []byte, i int) int {
	for k := i + 1; k < len(b) && k < i+9; k++ {
		if b[k] != ';' {
			if !isAlnum(b[k]) {
				break
			}
			continue
		}
		sign, ok := entities[string(b[i+1:k])]
		if !ok {
			break
		}
		for j := i; j <= k; j++ {
			b[j] = ' '
		}
		copy(b[k+1-len(sign):], sign)
		return k + 1 - i
	}
	return 1
}

// annotation blanks a calculator's note "<<9*2=18>>" at b[i] and returns its
// length, or 0 where none stands there. Behind an equals sign the note repeats the
// relation around it; elsewhere its own relation is kept, set off by commas.
func annotation(b []byte, i int) int {
	const longest = 200
	for k := i + 2; k+1 < len(b) && k < i+longest && b[k] != '\n'; k++ {
		if b[k] != '>' || b[k+1] != '>' {
			continue
		}
		p := i
		for p > 0 && b[p-1] == ' ' {
			p--
		}
		if p > 0 && b[p-1] == '=' {
			for q := i; q < k+2; q++ {
				b[q] = ' '
			}
		} else {
			b[i], b[i+1], b[k], b[k+1] = ',', ' ', ',', ' '
		}
		return k + 2 - i
	}
	return 0
}

// emphasis reports whether the n stars at b[i] mark bold text rather than a
// power as in x**2: a power has an operand tight on both sides.
func emphasis(b []byte, i, n int) bool {
	if n > 3 {
		return true
	}
	before := i > 0 && (isAlnum(b[i-1]) || b[i-1] == ')' || b[i-1] == ']')
	after := i+n < len(b) && (isAlnum(b[i+n]) || b[i+n] == '(' || b[i+n] == '-')
	if before && after {
		return false
	}
	spaced := i > 0 && b[i-1] == ' ' && i+n < len(b) && b[i+n] == ' '
	return !spaced
}

// htmlNames are the elements that stray into solutions; anything else in angle
// brackets is mathematics.
var htmlNames = map[string]bool{
	"a": true, "b": true, "br": true, "i": true, "p": true, "em": true, "strong": true, "sub": true, "sup": true,
	"span": true, "div": true, "center": true, "u": true, "font": true, "img": true, "table": true, "tr": true,
	"td": true, "th": true, "tbody": true, "thead": true, "ul": true, "ol": true, "li": true, "h1": true, "h2": true,
	"h3": true, "h4": true, "hr": true, "pre": true, "code": true, "details": true, "summary": true, "eoe": true,
	"eoa": true, "think": true, "answer": true, "small": true, "big": true, "nobr": true, "section": true,
}

// htmlTag returns the length of the HTML tag or comment at the start of b, or 0.
func htmlTag(b []byte) int {
	const longest = 400
	if len(b) >= 4 && string(b[:4]) == "<!--" {
		for i := 4; i+2 < len(b) && i < longest; i++ {
			if b[i] == '-' && b[i+1] == '-' && b[i+2] == '>' {
				return i + 3
			}
		}
		return 0
	}
	i := 1
	if i < len(b) && b[i] == '/' {
		i++
	}
	j := i
	for j < len(b) && j-i < 12 && isAlnum(b[j]) {
		j++
	}
	if j == i || !htmlNames[strings.ToLower(string(b[i:j]))] {
		return 0
	}
	for k := j; k < len(b) && k < longest; k++ {
		switch b[k] {
		case '>':
			rest := string(b[j:k])
			if t := strings.TrimSpace(rest); t == "" || t == "/" || strings.Contains(t, "=") && rest[0] == ' ' {
				return k + 1
			}
			return 0
		case '<', '\n':
			return 0
		}
	}
	return 0
}

func isAlnum(c byte) bool { return isLetter(c) || isDigit(c) }
func isLetter(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// blocks splits the cleaned text into the leaves of its Markdown structure, in
// order. Display mathematics is hidden from Markdown first, so that a line of
// it that starts with +, - or = stays where it is. Quotation marks ('>') at the
// start of lines are blanked in b.
func blocks(b []byte) []block {
	masked := maskForMarkdown(b)
	root := markdown.Parse(text.NewReader(masked))
	// An explicit stack: the tree's depth is bounded, but the walk need not rely on it.
	type frame struct {
		n    ast.Node
		list int
	}
	stack := make([]frame, 0, root.ChildCount())
	out := make([]block, 0, root.ChildCount())
	for c := root.LastChild(); c != nil; c = c.PreviousSibling() {
		stack = append(stack, frame{c, 0})
	}
	lastMarker := 0
	for len(stack) > 0 {
		f := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		switch f.n.Kind() {
		case ast.KindCodeBlock, ast.KindHeading, ast.KindFencedCodeBlock:
			lines := f.n.Lines()
			if lines == nil || lines.Len() == 0 {
				continue
			}
			bl := block{start: lines.At(0).Start, end: lines.At(lines.Len() - 1).Stop, list: f.list}
			switch f.n.Kind() {
			case ast.KindHeading:
				bl.kind = headingBlock
			case ast.KindFencedCodeBlock:
				bl.kind = codeBlock
				if fc, ok := f.n.(*ast.FencedCodeBlock); ok {
					switch string(fc.Language(masked)) {
					case "math", "latex", "tex", "asciimath":
						bl.kind = paragraphBlock
					case "", "text", "txt", "plaintext", "plain", "markdown", "md":
						if !programme(string(b[bl.start:bl.end])) {
							bl.kind = workingBlock
						}
					}
				}
			default:
				if hasTableRule(b[bl.start:bl.end]) {
					bl.kind = tableBlock
				}
			}
			bl.end = bl.start + len(bytes.TrimRight(b[bl.start:bl.end], " \t\n"))
			if bl.list > 0 && bl.start >= lastMarker {
				bl.marker = listMarker(b, bl.start)
				lastMarker = bl.end
			}
			for i := 1; i < lines.Len(); i++ {
				for k := lines.At(i - 1).Stop; k < lines.At(i).Start && k < len(b); k++ {
					if b[k] == '>' {
						b[k] = ' '
					}
				}
			}
			if bl.end > bl.start {
				out = append(out, bl)
			}
		default:
			list := f.list
			if f.n.Kind() == ast.KindList {
				list++
			}
			for c := f.n.LastChild(); c != nil; c = c.PreviousSibling() {
				stack = append(stack, frame{c, list})
			}
		}
	}
	return out
}

// programme reports whether the text of a fenced block is code rather than working.
func programme(text string) bool {
	for _, sign := range [...]string{"print", "import ", "def ", "return", "==", "+=", "-=", "*=", "//", "#include", "/*", "while ", "for (", "console.", ";\n", ":=", "->", "[]", "};", "else"} {
		if strings.Contains(text, sign) {
			return true
		}
	}
	return false
}

// listMarker returns the number of the ordered list item whose content starts
// at start, as written.
func listMarker(b []byte, start int) string {
	i := start
	for i > 0 && b[i-1] != '\n' {
		i--
	}
	s := strings.Trim(string(b[i:start]), " \t>")
	if s == "" || !isDigit(s[0]) || len(s) > 11 {
		return ""
	}
	return s
}

// hasTableRule reports whether one of the lines separates a table's head from its body.
func hasTableRule(b []byte) bool {
	for len(b) > 0 {
		n := bytes.IndexByte(b[:min(len(b), 400)], '\n')
		line := b
		if n >= 0 {
			line, b = b[:n], b[n+1:]
		} else {
			b = nil
		}
		bars, dashes, other := 0, 0, false
		for _, c := range line {
			switch c {
			case '|':
				bars++
			case '-':
				dashes++
			case ':', ' ', '\t':
			default:
				other = true
			}
		}
		if !other && bars >= 1 && dashes >= 3 {
			return true
		}
		if n < 0 {
			return false
		}
	}
	return false
}

// maskForMarkdown returns a copy of b, byte for byte as long, in which display
// mathematics is one line of letters and markers nested too deeply are letters.
func maskForMarkdown(b []byte) []byte {
	m := append([]byte(nil), b...)
	var scan mathScanner
scan:
	for i := 0; i < len(m); i++ {
		switch b[i] {
		case '$', '\\':
			if n := scan.displaySpan(b, i); n > 0 {
				for k := i; k < i+n; k++ {
					m[k] = 'M'
				}
				i += n - 1
			}
		case '`', '~':
			fence := b[i:min(i+3, len(b))]
			if string(fence) != "```" && string(fence) != "~~~" || !lineStart(b, i) {
				continue
			}
			// Inside a fence nothing is mathematics; skip to its end.
			j := bytes.Index(b[i+3:], append([]byte("\n"), fence...))
			if j < 0 {
				break scan
			}
			i += 3 + j + 3
		}
	}
	for i := 0; i < len(m); {
		// The prefix of a line: blanks and markers.
		markers, blanks := 0, 0
		j := i
	prefix:
		for j < len(m) {
			switch c := m[j]; {
			case c == ' ' || c == '\t':
				blanks++
				if blanks > 4*maxMarkdownDepth {
					m[j] = 'x'
				}
			case c == '>' || (c == '-' || c == '+' || c == '*') && j+1 < len(m) && (m[j+1] == ' ' || m[j+1] == '\t'):
				markers++
			case isDigit(c) && j+2 < len(m):
				k := j
				for k < len(m) && isDigit(m[k]) && k-j < 9 {
					k++
				}
				if k+1 >= len(m) || m[k] != '.' && m[k] != ')' || m[k+1] != ' ' && m[k+1] != '\t' {
					break prefix
				}
				markers++
				if markers > maxMarkdownDepth {
					m[k] = 'x'
				}
				j = k
			default:
				break prefix
			}
			if markers > maxMarkdownDepth && m[j] != ' ' && m[j] != '\t' && m[j] != '\n' {
				m[j] = 'x'
			}
			j++
		}
		for j < len(m) && m[j] != '\n' {
			j++
		}
		i = j + 1
	}
	return m
}

func lineStart(b []byte, i int) bool {
	for i > 0 && (b[i-1] == ' ' || b[i-1] == '\t') {
		i--
	}
	return i == 0 || b[i-1] == '\n'
}
