package render

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
)

// nodes renders what goldmark's own renderer would drop, or would trust too much.
type nodes struct{}

// RegisterFuncs tells goldmark which nodes are rendered here.
func (nodes) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindImage, image)
	r.Register(ast.KindLink, link)
	r.Register(ast.KindFencedCodeBlock, fenced)
	r.Register(table.KindTableCell, cell)
}

// image shows an image's description: a page must not fetch what a text names.
func image(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString(`<span class="ys-image">`)
	} else {
		w.WriteString("</span>")
	}
	return ast.WalkContinue, nil
}

// link writes an anchor for addresses of the web and plain text for all others.
func link(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*ast.Link)
	if !web(n.Destination) {
		return ast.WalkContinue, nil
	}
	if entering {
		anchor(w, n.Destination)
	} else {
		w.WriteString("</a>")
	}
	return ast.WalkContinue, nil
}

// web reports whether an address is one of the web and free of marks.
func web(address []byte) bool {
	a := strings.ToLower(string(address))
	return (strings.HasPrefix(a, "https://") || strings.HasPrefix(a, "http://")) && !strings.Contains(a, opening) && !html.IsDangerousURL(address)
}

func anchor(w util.BufWriter, address []byte) {
	w.WriteString(`<a rel="noopener noreferrer nofollow" target="_blank" href="`)
	address = util.ResolveNumericReferences(util.UnescapePunctuations(address))
	named(w, util.URLEscape(address, false), func(b []byte) { w.Write(util.EscapeHTML(b)) })
	w.WriteString(`">`)
}

// fenced shows code without the name of its language, which would become an attribute.
func fenced(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if entering {
		w.WriteString("<pre><code>")
		for i := range node.Lines().Len() {
			s := node.Lines().At(i)
			w.Write(util.EscapeHTML(s.Value(source)))
		}
		w.WriteString("</code></pre>\n")
	}
	return ast.WalkContinue, nil
}

// cell writes a cell of a table, aligned as its column is; goldmark's own does so by way of package fmt.
func cell(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*table.TableCell)
	tag, filter := "td", extension.TableTdCellAttributeFilter
	if n.Parent().Kind() == table.KindTableHeader {
		tag, filter = "th", extension.TableThCellAttributeFilter
	}
	if !entering {
		w.WriteString("</" + tag + ">\n")
		return ast.WalkContinue, nil
	}
	if n.Alignment != table.AlignNone {
		n.SetAttributeString("style", []byte("text-align:"+n.Alignment.String()))
	}
	w.WriteString("<" + tag)
	if n.Attributes() != nil {
		html.RenderAttributes(w, n, filter)
	}
	w.WriteString(">")
	return ast.WalkContinue, nil
}

// words writes text as goldmark does, except for characters that have names.
type words struct{ html.Writer }

func (t words) Write(w util.BufWriter, source []byte) {
	named(w, source, func(b []byte) { t.Writer.Write(w, b) })
}

// named writes the names of characters ("&alpha;") as they stand and calls other with
// what lies between them: a browser knows all of them, and none can become markup.
func named(w util.BufWriter, source []byte, other func([]byte)) {
	from := 0
	for i := 0; i < len(source); i++ {
		switch source[i] {
		case '\\':
			i++
		case '&':
			end, ok := util.ReadWhile(source, [2]int{i + 1, len(source)}, util.IsAlphaNumeric)
			if ok && end < len(source) && source[end] == ';' {
				other(source[from:i])
				w.Write(source[i : end+1])
				from, i = end+1, end
			}
		}
	}
	other(source[from:])
}
