// Package render makes safe HTML of Markdown with mathematics: every claim is
// wrapped and numbered, formulas are left to the page as TeX. Nothing in the
// text can become markup of its own.
package render

import (
	"bytes"
	"sort"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	mdparser "github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/yansuan/yansuan/parser"
)

// grammar holds the blocks in which the parser of documents reads, and tables; inside them code,
// links, emphasis and struck-out words. HTML is no part of it: it stays the text it is.
var grammar = mdparser.NewParser(
	mdparser.WithBlockParsers(parser.MarkdownBlocks()...),
	mdparser.WithInlineParsers(
		util.Prioritized(mdparser.NewCodeSpanParser(), 100),
		util.Prioritized(mdparser.NewLinkParser(), 200),
		util.Prioritized(mdparser.NewEmphasisParser(), 500),
		util.Prioritized(extension.NewStrikethroughParser(), 500),
	),
	mdparser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
	mdparser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
)

// writer writes HTML without images and without addresses that run programs. Both are used by one
// request at a time and hold no state.
var writer = renderer.NewRenderer(renderer.WithNodeRenderers(
	util.Prioritized(nodes{}, 1),
	util.Prioritized(extension.NewTableHTMLRenderer(), 500),
	util.Prioritized(extension.NewStrikethroughHTMLRenderer(), 500),
	util.Prioritized(html.NewRenderer(html.WithHardWraps(), html.WithWriter(words{html.DefaultWriter})), 1000),
))

// page is what a conversion needs besides the tree: goldmark hands it to the
// node renderers through the source of a text node's own bytes, which carry marks.
type page struct {
	regions []region
	steps   []int // offsets in the marked text at which steps begin
}

// HTML returns the text as HTML. Statements are numbered in the order of the document.
func HTML(src string, d Outline) string {
	marked, p := mark(src, d)
	if crowded(marked) {
		return p.plain(marked)
	}
	root := grammar.Parse(text.NewReader(marked))
	if depth(root) > maxDepth {
		return p.plain(marked)
	}
	p.number(root, marked)
	var b bytes.Buffer
	if err := writer.Render(&b, marked, root); err != nil {
		return "<p>" + escape(src) + "</p>\n" // a buffer does not fail; goldmark has no other errors
	}
	return p.fill(b.String())
}

// The marks stand for regions while goldmark works: private characters around
// the region's number. The text's own private characters are replaced first.
const (
	opening = "\uE000"
	closing = "\uE001"
)

// fill puts the regions where their marks stand. Marks survive only as text:
// in addresses and other attributes goldmark has escaped them beyond recognition,
// or attribute has spelled them out.
func (p *page) fill(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, opening)
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		number, after, _ := strings.Cut(rest, closing)
		if n, err := strconv.Atoi(number); err == nil && n >= 0 && n < len(p.regions) {
			p.regions[n].write(&b)
		}
		s = after
	}
}

// plain shows a text whose nesting no person could follow without its Markdown.
func (p *page) plain(marked []byte) string {
	return "<pre>" + p.fill(string(util.EscapeHTML(marked))) + "</pre>\n"
}

// maxDepth bounds the nesting of lists, quotations and emphasis: trees are walked
// by recursion, and the stacks of the module's hosts are small.
const maxDepth = 100

// crowded reports whether a line begins with so many signs of lists and
// quotations that its blocks would be nested too deeply, or holds so many
// brackets or backticks that finding their partners would take long.
func crowded(b []byte) bool {
	for line := range bytes.Lines(b) {
		signs := 0
		for _, c := range line {
			if strings.IndexByte(">-*+.) \t0123456789", c) < 0 {
				break
			}
			if strings.IndexByte(">-*+.)", c) >= 0 {
				signs++
			}
		}
		if signs > maxDepth && len(bytes.Trim(line, "-*+. \t\r\n")) > 0 {
			return true
		}
	}
	const most = 2000
	return bytes.Count(b, []byte("[")) > most || bytes.Count(b, []byte("`")) > most || bytes.Count(b, []byte("<")) > 2*most
}

// depth returns the height of the tree, without recursion.
func depth(root ast.Node) int {
	level, most := 0, 0
	for n := root; n != nil; {
		if c := n.FirstChild(); c != nil {
			level++
			most = max(most, level)
			n = c
			continue
		}
		for n != root && n.NextSibling() == nil {
			n = n.Parent()
			level--
		}
		if n == root {
			break
		}
		n = n.NextSibling()
	}
	return most
}

// number gives every block the number of the step in which it begins.
func (p *page) number(root ast.Node, marked []byte) {
	if len(p.steps) == 0 {
		return
	}
	ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		at, ok := begin(n)
		if !ok || n.Parent() == nil || n.Kind() == ast.KindTextBlock {
			return ast.WalkContinue, nil
		}
		// A step's span may begin behind its list marker or heading sign: then it
		// is the first on the line. Otherwise it is the last that has begun.
		step := sort.SearchInts(p.steps, at)
		if step == len(p.steps) || p.steps[step] >= lineEnd(marked, at) {
			step--
		}
		if step >= 0 {
			n.SetAttributeString("data-step", []byte(strconv.Itoa(step)))
		}
		return ast.WalkContinue, nil
	})
}

// begin returns the offset of a block's first line.
func begin(n ast.Node) (int, bool) {
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start, true
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if c.Type() == ast.TypeInline {
			return 0, false
		}
		if at, ok := begin(c); ok {
			return at, true
		}
	}
	return 0, false
}

func lineEnd(b []byte, at int) int {
	if n := bytes.IndexByte(b[at:], '\n'); n >= 0 {
		return at + n
	}
	return len(b)
}

func escape(s string) string { return string(util.EscapeHTML([]byte(s))) }
