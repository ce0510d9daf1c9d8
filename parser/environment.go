package parser

import (
	"github.com/yansuan/yansuan/parser/lexer"
	"github.com/yansuan/yansuan/parser/syntax"
)

// brackets are the delimiters of the matrix environments.
var brackets = map[string]string{
	"pmatrix": "()", "bmatrix": "[]", "vmatrix": "||", "Vmatrix": "‖‖", "Bmatrix": "{}", "matrix": "", "smallmatrix": "", "array": "", "tabular": "", "psmallmatrix": "()",
}

// environment reads \begin{…} … \end{…}.
func (r *reader) environment() *syntax.Node {
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	t := r.tok
	start := int(t.Start)
	env := t.Text
	switch env {
	case "aligned", "align", "split", "eqnarray", "gathered", "gather", "alignat", "alignedat", "equation", "multline", "flalign", "displaymath", "math":
		rows := r.rows(t)
		if r.err != nil {
			return r.empty()
		}
		if len(rows) == 1 {
			return rows[0].Args[0]
		}
		n := r.node(syntax.Lines, syntax.Span{Start: start, End: r.last()})
		for _, row := range rows {
			n.Args = append(n.Args, row.Args[0])
		}
		return n
	case "cases", "dcases", "rcases":
		rows := r.rows(t)
		if r.err != nil {
			return r.empty()
		}
		return r.casesOrSystem(rows, start)
	}
	text, ok := brackets[env]
	if !ok {
		meant, dist := "", 3
		for _, known := range [...]string{"pmatrix", "bmatrix", "vmatrix", "matrix", "array", "cases", "aligned", "align", "gather", "equation"} {
			if d := distance(env, known, dist); d < dist {
				meant, dist = known, d
			}
		}
		if meant != "" {
			meant = `\begin{` + meant + "}"
		}
		return r.fail("unknown-command", t.Span(), "the environment "+quote(env)+" is not known", "", meant)
	}
	rows := r.rows(t)
	if r.err != nil {
		return r.empty()
	}
	if env == "array" && len(rows) > 0 && statements(rows) {
		n := r.node(syntax.Lines, syntax.Span{Start: start, End: r.last()})
		for _, row := range rows {
			n.Args = append(n.Args, row.Args[0])
		}
		return n
	}
	n := r.node(syntax.Matrix, syntax.Span{Start: start, End: r.last()})
	n.Text = text
	n.Args = r.args(rows...)
	return n
}

// statements reports whether each row is a single cell with a statement in it.
func statements(rows []*syntax.Node) bool {
	for _, row := range rows {
		if len(row.Args) != 1 || !statementKind(row.Args[0]) {
			return false
		}
	}
	return true
}

func statementKind(n *syntax.Node) bool {
	switch n.Kind {
	case syntax.Relation, syntax.Logic, syntax.List, syntax.Modulo, syntax.Labelled, syntax.Where, syntax.Not, syntax.Quantified:
		return true
	}
	return false
}

// rows reads the rows of cells up to the \end that matches t.
func (r *reader) rows(t *lexer.Token) []*syntax.Node {
	saved := r.open()
	defer r.restore(saved)
	cell := r.cell
	r.cell = true
	defer func() { r.cell = cell }()
	aligned := false
	switch t.Text {
	case "aligned", "align", "split", "eqnarray", "gathered", "gather", "alignat", "alignedat", "equation", "multline", "flalign":
		aligned = true
	}
	r.advance()
	var rows []*syntax.Node
	for r.err == nil {
		if r.tok.Kind == lexer.End {
			break
		}
		if r.tok.Kind == lexer.EOF {
			r.fail("unbalanced", t.Span(), quote("\\begin{"+t.Text+"}")+" is never ended", "\\end{"+t.Text+"}", "")
			return nil
		}
		start := r.start()
		mark := len(r.stack)
		for {
			n := r.cellContent(aligned)
			r.stack = append(r.stack, n)
			if r.tok.Kind != lexer.Amp || r.err != nil {
				break
			}
			r.advance()
		}
		list := r.stack[mark:]
		blank := true
		for _, c := range list {
			blank = blank && c.Kind == syntax.Empty
		}
		if !(blank && (aligned || r.tok.Kind == lexer.End || len(list) == 1)) {
			row := r.node(syntax.Row, syntax.Span{Start: start, End: r.last()})
			row.Args = r.args(list...)
			rows = append(rows, row)
		}
		r.stack = r.stack[:mark]
		if r.err != nil {
			return nil
		}
		switch r.tok.Kind {
		case lexer.NewRow:
			r.advance()
		case lexer.End, lexer.EOF:
		default:
			r.trailing()
			return nil
		}
	}
	if r.err == nil && r.tok.Text != t.Text {
		r.fail("unbalanced", r.tok.Span(), quote("\\end{"+r.tok.Text+"}")+" does not end "+quote("\\begin{"+t.Text+"}"), "\\end{"+t.Text+"}", "")
		return nil
	}
	r.advance()
	return rows
}

// cellContent reads one cell: a statement, a single sign, or nothing.
func (r *reader) cellContent(aligned bool) *syntax.Node {
	for r.tok.Kind == lexer.Gap || r.tok.Kind == lexer.Period && r.startsOperand(r.ahead(1)) {
		r.advance() // digits in a column behind the point are letters: & .nnn
	}
	switch r.tok.Kind {
	case lexer.Amp, lexer.NewRow, lexer.End, lexer.EOF:
		return r.empty()
	}
	if k := r.ahead(1).Kind; k == lexer.Amp || k == lexer.NewRow || k == lexer.End {
		switch r.tok.Kind {
		case lexer.Sign, lexer.Mul, lexer.Rel, lexer.Bar, lexer.Logic, lexer.SetOp, lexer.DoubleBar:
			if !aligned {
				n := r.node(syntax.Symbol, r.tok.Span())
				n.Text = r.tok.Span().Of(r.src)
				r.advance()
				return n
			}
		case lexer.Period, lexer.Comma:
			r.advance()
			return r.empty()
		}
	}
	n := r.statement()
	for r.tok.Kind == lexer.Comma || r.tok.Kind == lexer.Period || r.tok.Kind == lexer.Semicolon || r.tok.Kind == lexer.Gap || r.tok.Kind == lexer.Colon {
		r.advance()
	}
	return n
}

// casesOrSystem tells a function given piecewise from statements that hold together.
func (r *reader) casesOrSystem(rows []*syntax.Node, start int) *syntax.Node {
	span := syntax.Span{Start: start, End: r.last()}
	conditions := false
	for _, row := range rows {
		if len(row.Args) > 1 && row.Args[1].Kind != syntax.Empty {
			conditions = true
		}
		if n := row.Args[0]; n.Kind == syntax.Where && n.Args[0].Kind != syntax.Relation {
			conditions = true
		}
		if n := row.Args[0]; n.Kind == syntax.List && len(n.Args) == 2 && n.Args[0].Kind != syntax.Relation && statementKind(n.Args[1]) {
			conditions = true
		}
	}
	system := !conditions
	for _, row := range rows {
		if conditions && len(row.Args) > 2 {
			system = true
		}
	}
	if conditions && len(rows) > 0 && allRelations(rows) {
		system = true
	}
	if system {
		n := r.node(syntax.System, span)
		for _, row := range rows {
			if len(row.Args) == 1 {
				n.Args = append(n.Args, row.Args[0])
				continue
			}
			kept := row.Args[:0:0]
			for _, c := range row.Args {
				if c.Kind != syntax.Empty {
					kept = append(kept, c)
				}
			}
			if len(kept) == 1 {
				n.Args = append(n.Args, kept[0])
			} else if label := rowLabel(kept); label != "" {
				n.Args = append(n.Args, r.one(syntax.Labelled, row.Span.Start, label, kept[0]))
			} else {
				w := r.node(syntax.Where, row.Span)
				w.Args = kept
				n.Args = append(n.Args, w)
			}
		}
		return n
	}
	n := r.node(syntax.Cases, span)
	for _, row := range rows {
		value, cond := row.Args[0], r.node(syntax.Empty, syntax.Span{Start: row.Span.End, End: row.Span.End})
		if len(row.Args) > 1 {
			cond = row.Args[1]
			if cond.Kind == syntax.Where && cond.Args[0].Kind == syntax.Empty && len(cond.Args) == 2 {
				cond = cond.Args[1]
			}
		} else if value.Kind == syntax.List && len(value.Args) == 2 || value.Kind == syntax.Where && len(value.Args) == 2 {
			value, cond = value.Args[0], value.Args[1]
		}
		nr := r.node(syntax.Row, row.Span)
		nr.Args = r.args(value, cond)
		n.Args = append(n.Args, nr)
	}
	return n
}

// rowLabel is the number in brackets, as in x + y = 3 & (1), that labels the statement before it; "" where there is none.
func rowLabel(cells []*syntax.Node) string {
	if len(cells) != 2 || !cells[1].Is(syntax.Group) || len(cells[1].Args) != 1 || !cells[1].Args[0].Is(syntax.Number) {
		return ""
	}
	return cells[1].Args[0].Text
}

// allRelations reports whether the first cell of every row is a relation, so
// that what stands beside it is its condition.
func allRelations(rows []*syntax.Node) bool {
	for _, row := range rows {
		n := row.Args[0]
		for n.Kind == syntax.Where || n.Kind == syntax.Labelled {
			n = n.Args[0]
		}
		if n.Kind != syntax.Relation {
			return false
		}
	}
	return true
}

// system reads the environment behind a brace that is closed by \right. or not at all.
func (r *reader) system(start int, saved scope, index int) *syntax.Node {
	t := r.tok
	env := t.Text
	if kind, ok := brackets[env]; kind != "" || !ok && env != "aligned" && env != "gathered" && env != "split" && env != "cases" && env != "align" {
		return nil
	}
	if !r.enter() {
		r.depth--
		return r.tooDeep()
	}
	defer r.leave()
	rows := r.rows(t)
	r.restore(saved)
	if r.err != nil {
		return r.empty()
	}
	if r.tok.Kind == lexer.Period && r.tok.Text == "" && r.ahead(1).Kind != lexer.Close {
		// "\left\{ … \right." cut off behind the environment
		if r.ahead(1).Kind == lexer.EOF {
			return r.casesOrSystem(rows, start)
		}
	}
	if r.tok.Kind == lexer.Close && r.tok.Text == "}" {
		r.advance()
		m := r.node(syntax.Matrix, syntax.Span{Start: start, End: r.last()})
		m.Text = "{}"
		m.Args = r.args(rows...)
		return m
	}
	if r.tok.Kind == lexer.Close && r.tok.Text == "." {
		r.advance()
	}
	n := r.casesOrSystem(rows, start)
	n.Span.End = r.last()
	return n
}

// nestedMatrix turns [[1,2],[3,4]] into a Matrix; nil where the rows differ in length.
func (r *reader) nestedMatrix(g *syntax.Node) *syntax.Node {
	width := -1
	for _, row := range g.Args {
		if row.Kind != syntax.Group || row.Text != "[]" || width >= 0 && len(row.Args) != width {
			return nil
		}
		width = len(row.Args)
	}
	n := r.node(syntax.Matrix, g.Span)
	n.Text = "[]"
	for _, row := range g.Args {
		rn := r.node(syntax.Row, row.Span)
		rn.Args = row.Args
		n.Args = append(n.Args, rn)
	}
	return n
}

// spacedMatrix turns [1 2; 3 4] and [1, 2; 3, 4] into a Matrix: rows end at semicolons, of which
// rows has the numbers of items before them, and cells at commas or blanks. It returns nil where
// the rows differ in length or all is a single cell.
func (r *reader) spacedMatrix(g *syntax.Node, rows []int) *syntax.Node {
	n := r.node(syntax.Matrix, g.Span)
	n.Text = "[]"
	if len(rows) == 0 && (len(g.Args) > 1 || g.Args[0].Kind != syntax.Juxtapose || !numerals(g.Args[0].Args)) {
		return nil // [a b] may be a product in brackets
	}
	from := 0
	for _, to := range append(rows, len(g.Args)) {
		cells := g.Args[from:to]
		if from = to; len(cells) == 1 && cells[0].Kind == syntax.Juxtapose {
			cells = cells[0].Args
		}
		if len(cells) < 2 || len(n.Args) > 0 && len(cells) != len(n.Args[0].Args) {
			return nil
		}
		row := r.node(syntax.Row, cells[0].Span.Cover(cells[len(cells)-1].Span))
		row.Args = cells
		n.Args = append(n.Args, row)
	}
	return n
}

func numerals(list []*syntax.Node) bool {
	for _, n := range list {
		if n.Kind != syntax.Number {
			return false
		}
	}
	return true
}
